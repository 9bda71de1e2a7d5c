//! Layout of classes made by programs, and safe reading and writing of any type object's fields.
//!
//! A built-in type lies in the machine, a class of a program among the objects that have a collector header. Both own the objects that
//! their fields point at; only the latter are counted, traced, cleared and destroyed.

#![expect(unsafe_code, reason = "payload of type objects")]

use std::cell::Cell;
use std::ptr::{null, null_mut};

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::header::{
    GC_DYING, Header, IMMORTAL, Raw, T_FINALIZE, T_GC, T_HEAP, T_PLAIN, T_PREFIX, TypeHead,
    gc_header,
};
use crate::heap::trace::{NoEdges, Role, Trace, TraceFns, Visit};
use crate::heap::{self, Heap};
use crate::machine::Machine;
use crate::objects::Ty;
use crate::objects::class::lookup;
use crate::objects::instance;
use crate::objects::tuple::layout::TupleObj;
use crate::objects::type_obj::{
    Layout, Memory, Slots, T_DATA_DESCRIPTOR, T_IMMUTABLE, T_READY, TypeObj, TypeSpec,
};

/// Where a type's `__dict__` lies in it.
pub(crate) const DICT_OFFSET: i16 = std::mem::offset_of!(TypeObj, dict) as i16;
/// Where the weak list of a type begins.
pub(crate) const WEAK_OFFSET: i16 = std::mem::offset_of!(TypeObj, weak_list) as i16;
/// Where the dict word of an instance lies.
pub(crate) const PREFIX_DICT: i16 = -24;
/// Where the weak list word of an instance lies.
pub(crate) const PREFIX_WEAK: i16 = -32;

/// An owned reference in a payload, or nothing.
#[repr(transparent)]
pub(crate) struct Field(Cell<Raw>);

impl std::fmt::Debug for Field {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Field({:p})", self.0.get())
    }
}

impl Field {
    /// What it holds.
    #[inline(always)]
    pub(crate) fn get(&self) -> Option<Value> {
        copy_of(&self.0)
    }

    /// Does it hold something?
    pub(crate) fn is_set(&self) -> bool {
        !self.0.get().is_null()
    }

    /// Changes it.
    pub(crate) fn set(&self, value: Option<Value>) {
        put(&self.0, value);
    }

    /// The pointer.
    #[inline(always)]
    pub(crate) fn raw(&self) -> Raw {
        self.0.get()
    }

    /// Gives up the reference, at once.
    ///
    /// # Safety
    /// User code may run: nobody reads the object that the field is in.
    pub(crate) unsafe fn drop_now(&self, cx: &mut Cx) {
        // SAFETY: the field is emptied before its reference is dropped.
        unsafe { drop_word(cx, &self.0) }
    }
}

/// A copy of what an owning word holds.
#[inline(always)]
pub(crate) fn copy_of(cell: &Cell<Raw>) -> Option<Value> {
    let raw = cell.get();
    // SAFETY: a word that is not null is an owned reference.
    (!raw.is_null()).then(|| unsafe { Value::from_borrowed(raw) })
}

fn put(cell: &Cell<Raw>, value: Option<Value>) {
    let old = cell.replace(value.map_or(null_mut(), Value::into_raw));
    if !old.is_null() {
        // SAFETY: the word owned it; it has been replaced.
        drop(unsafe { Value::from_owned(old) });
    }
}

unsafe fn drop_word(cx: &mut Cx, cell: &Cell<Raw>) {
    let old = cell.replace(null_mut());
    if !old.is_null() {
        // SAFETY: the word owned it.
        unsafe { heap::decref(cx, old) };
    }
}

impl TypeObj {
    /// `__dict__`, the dict itself.
    #[inline(always)]
    pub(crate) fn dict_value(&self) -> Option<Value> {
        copy_of(&self.dict)
    }

    /// `__mro__`.
    pub(crate) fn mro_value(&self) -> Option<Value> {
        copy_of(&self.mro)
    }

    /// `__bases__`.
    pub(crate) fn bases_value(&self) -> Option<Value> {
        copy_of(&self.bases)
    }

    /// `__name__`.
    pub(crate) fn name_value(&self) -> Option<Value> {
        copy_of(&self.name)
    }

    /// `__qualname__`.
    pub(crate) fn qualname_value(&self) -> Option<Value> {
        copy_of(&self.qualname)
    }

    /// `__slots__` of the class itself, mangled and sorted.
    pub(crate) fn slot_names_value(&self) -> Option<Value> {
        copy_of(&self.slot_names)
    }

    /// `__base__`.
    #[inline(always)]
    pub(crate) fn base_obj(&self) -> Option<&TypeObj> {
        let raw = self.base.get();
        // SAFETY: a base is a type that its subclass owns.
        (!raw.is_null()).then(|| unsafe { &*raw.cast::<TypeObj>() })
    }

    /// Changes `__dict__`.
    pub(crate) fn set_dict(&self, dict: Option<Value>) {
        put(&self.dict, dict);
    }

    /// Changes `__mro__`.
    pub(crate) fn set_mro(&self, mro: Option<Value>) {
        put(&self.mro, mro);
    }

    /// Changes `__bases__` and `__base__`.
    pub(crate) fn set_bases(&self, bases: Value, base: Option<Value>) {
        put(&self.bases, Some(bases));
        put(&self.base, base);
    }

    /// Changes `__name__`.
    pub(crate) fn set_name(&self, name: Value) {
        put(&self.name, Some(name));
    }

    /// Changes `__qualname__`.
    pub(crate) fn set_qualname(&self, name: Value) {
        put(&self.qualname, Some(name));
    }

    /// Changes the class's own slot names.
    pub(crate) fn set_slot_names(&self, names: Option<Value>) {
        put(&self.slot_names, names);
    }

    /// Is a flag set?
    #[inline(always)]
    pub(crate) fn has(&self, flag: u32) -> bool {
        // SAFETY: read through a raw pointer because flags change while types are borrowed.
        unsafe { (&raw const self.head.flags).read_volatile() & flag != 0 }
    }

    /// Sets or clears a flag.
    pub(crate) fn set_flag(&self, flag: u32, on: bool) {
        let flags = (&raw const self.head.flags).cast_mut();
        // SAFETY: type objects lie in raw memory that nothing declared immutable; machines are single threaded.
        unsafe {
            let now = flags.read_volatile();
            flags.write_volatile(if on { now | flag } else { now & !flag });
        }
    }

    /// A class made by a program?
    #[inline(always)]
    pub(crate) fn is_heap(&self) -> bool {
        self.head.flags & T_HEAP != 0
    }

    /// The layout number.
    pub(crate) fn layout(&self) -> u8 {
        self.head.layout
    }

    /// Does it have this layout?
    pub(crate) fn is_laid_out_as(&self, layout: Layout) -> bool {
        self.head.layout == layout as u8
    }

    /// Where its instances' weak lists begin; 0: they have none.
    pub(crate) fn weak_offset(&self) -> i16 {
        self.head.weak_offset
    }

    /// The type as a raw object.
    #[inline(always)]
    pub(crate) fn raw(&self) -> Raw {
        std::ptr::from_ref(self).cast_mut().cast()
    }

    /// Changes the slots, and the flags that follow from them.
    pub(crate) fn set_slots(&self, slots: Slots, finalize: Option<unsafe fn(&mut Cx, Raw)>) {
        self.slots.set(slots);
        self.set_flag(T_DATA_DESCRIPTOR, slots.descr_set.is_some());
        let word = (&raw const self.head.finalize).cast_mut();
        // SAFETY: as in `set_flag`.
        unsafe { word.write_volatile(finalize) };
        self.set_flag(T_FINALIZE, finalize.is_some());
    }

    /// The finalizer of instances.
    pub(crate) fn finalizer(&self) -> Option<unsafe fn(&mut Cx, Raw)> {
        // SAFETY: as in `has`.
        unsafe { (&raw const self.head.finalize).read_volatile() }
    }
}

/// Is `class` this type or a subclass of it?
#[inline(always)]
pub(crate) fn is_subtype(class: &TypeObj, of: &TypeObj) -> bool {
    std::ptr::eq(class, of) || is_strict_subtype(class, of)
}

fn is_strict_subtype(class: &TypeObj, of: &TypeObj) -> bool {
    let mro = class.mro.get().cast::<TupleObj>();
    if mro.is_null() {
        // Not ready, or cleared by the collector: its chain of bases.
        let mut at = class.base_obj();
        while let Some(base) = at {
            if std::ptr::eq(base, of) {
                return true;
            }
            at = base.base_obj();
        }
        return false;
    }
    // SAFETY: a class owns its mro, which is a tuple of types.
    unsafe {
        let items = (*mro).items();
        (0..(*mro).len)
            .any(|i| (*items.add(i)).cast::<TypeObj>().cast_const() == std::ptr::from_ref(of))
    }
}

/// The types of the mro, in order.
pub(crate) fn each_of_mro(class: &TypeObj) -> impl Iterator<Item = &TypeObj> + use<'_> {
    let mro = class.mro.get().cast::<TupleObj>();
    // SAFETY: a class owns its mro, which is a tuple of types; a caller that runs code meanwhile holds the tuple.
    let n = if mro.is_null() {
        0
    } else {
        // SAFETY: not null, so a tuple.
        unsafe { (*mro).len }
    };
    // SAFETY: as said above.
    (0..n).map(move |i| unsafe { &*(*(*mro).items().add(i)).cast::<TypeObj>() })
}

/// What the types of the mro have under a name, borrowed; null if nothing.
///
/// # Safety
/// A live type; an exact string whose hash is known.
#[inline(always)]
pub(crate) unsafe fn find_raw(class: *const TypeObj, name: Raw) -> Raw {
    // SAFETY: a class owns its mro, types own their dicts.
    unsafe {
        let mro = (*class).mro.get().cast::<TupleObj>();
        if mro.is_null() {
            return null_mut();
        }
        let items = (*mro).items();
        for i in 0..(*mro).len {
            let dict = (*(*items.add(i)).cast::<TypeObj>()).dict.get();
            if !dict.is_null() {
                let found = crate::objects::dict::layout::get_str_raw(dict, name);
                if !found.is_null() {
                    return found;
                }
            }
        }
        null_mut()
    }
}

// ---- direct subclasses

/// Direct subclasses that live, oldest first.
pub(crate) fn subclasses(class: &TypeObj) -> Vec<Value> {
    let list = class.subclasses.get();
    if list.is_null() {
        return Vec::new();
    }
    // SAFETY: the list is the class's own; each subclass removes itself before it goes.
    unsafe {
        (&*list)
            .iter()
            .filter(|&&raw| !is_dying(raw))
            .map(|&raw| Value::from_borrowed(raw))
            .collect()
    }
}

unsafe fn is_dying(raw: Raw) -> bool {
    // SAFETY: a class in a list is a live block; built-in types have no collector header.
    unsafe {
        (*raw).rc == 0
            || ((*raw.cast::<TypeObj>()).head.flags & T_HEAP != 0
                && (*gc_header(raw)).flags & GC_DYING != 0)
    }
}

/// Calls `f` for each direct subclass; nothing may change the list meanwhile.
pub(crate) fn each_subclass(class: &TypeObj, mut f: impl FnMut(&TypeObj)) {
    let list = class.subclasses.get();
    if !list.is_null() {
        // SAFETY: as in `subclasses`.
        unsafe {
            for &raw in &*list {
                f(&*raw.cast::<TypeObj>());
            }
        }
    }
}

/// Adds a class to its base's list.
pub(crate) fn add_subclass(cx: &mut Cx, base: &TypeObj, class: &TypeObj) -> Res<()> {
    let mut list = base.subclasses.get();
    if list.is_null() {
        list = Box::into_raw(Box::default());
        base.subclasses.set(list);
    }
    // SAFETY: the list is the base's own.
    let list = unsafe { &mut *list };
    if list.contains(&class.raw()) {
        return Ok(());
    }
    if list.try_reserve(1).is_err() {
        return Err(cx.memory_error());
    }
    list.push(class.raw());
    Ok(())
}

/// Takes a class out of its base's list.
pub(crate) fn remove_subclass(base: &TypeObj, class: Raw) {
    let list = base.subclasses.get();
    if list.is_null() {
        return;
    }
    // SAFETY: the list is the base's own.
    let list = unsafe { &mut *list };
    if let Some(i) = list.iter().rposition(|&raw| raw == class) {
        list.remove(i);
    }
}

/// Frees the lists of subclasses below a type.
pub(crate) fn free_lists(class: &TypeObj) {
    let mut work = vec![class.raw()];
    while let Some(raw) = work.pop() {
        // SAFETY: classes in the lists are live blocks; each list is freed once.
        unsafe {
            let list = (*raw.cast::<TypeObj>()).subclasses.replace(null_mut());
            if !list.is_null() {
                work.append(&mut *Box::from_raw(list));
            }
        }
    }
}

// ---- built-in types

/// Size of objects that have no items.
unsafe fn basic_size(obj: Raw) -> usize {
    // SAFETY: a live object has a type.
    unsafe { (*(*obj).ty.cast::<TypeObj>()).basic_size.get() as usize }
}

/// Writes the head of built-in type `i` of the machine's table, as its spec says. Everything else is zero.
pub(crate) fn write_head(cx: &mut Cx, i: usize, spec: &'static TypeSpec, public: Option<Ty>) {
    let pre_size = match spec.memory {
        Memory::Atom => 0,
        Memory::Gc => 16,
        Memory::Instance => 32,
    };
    let mut flags = spec.flags | T_IMMUTABLE;
    flags |= match spec.memory {
        Memory::Atom => 0,
        Memory::Gc => T_GC,
        Memory::Instance => T_GC | T_PREFIX,
    };
    if spec.finalize.is_some() {
        flags |= T_FINALIZE;
    }
    let no_edges = std::ptr::fn_addr_eq(spec.trace.visit, TraceFns::of::<NoEdges>().visit);
    if spec.memory == Memory::Atom && spec.weak_offset == 0 && spec.finalize.is_none() && no_edges {
        flags |= T_PLAIN;
    }
    if spec.slots.descr_set.is_some() {
        flags |= T_DATA_DESCRIPTOR;
    }
    // SAFETY: the table is the machine's; nothing reads the entry before this.
    unsafe {
        let machine: *mut Machine = cx.machine();
        let types = (&raw mut (*machine).types).cast::<TypeObj>();
        let this = types.add(i);
        (&raw mut (*this).head).write(TypeHead {
            head: Header {
                rc: IMMORTAL,
                site: 0,
                ty: types.add(Ty::Type as usize).cast(),
            },
            flags,
            pre_size,
            layout: spec.layout as u8,
            weak_offset: spec.weak_offset,
            trace: spec.trace,
            clear: spec.clear,
            destroy: spec.destroy,
            finalize: spec.finalize,
            untrack: spec.untrack,
            size: spec.size.unwrap_or(basic_size),
        });
        (&raw mut (*this).slots).write(Cell::new(spec.slots));
        (*this).basic_size.set(spec.basic_size);
        (*this).item_size.set(spec.item_size);
        (*this).dict_offset.set(spec.dict_offset);
        (*this).slots_start.set(spec.basic_size as u16);
        (*this).ty.set(public);
        (&raw mut (*this).spec).write(Some(spec));
    }
}

/// Puts the interned strings of the names that the machine looks up into their table.
pub(crate) fn write_name(cx: &mut Cx, i: usize, name: Value) {
    // SAFETY: exclusive use of the machine.
    unsafe { (&mut (*cx.machine()).names)[i] = name.into_raw() };
}

/// A type of the machine's table by number.
pub(crate) fn type_at(cx: &Cx, i: usize) -> &TypeObj {
    // SAFETY: the table lives as long as the machine.
    unsafe { &(&(*cx.machine()).types)[i] }
}

// ---- classes of programs

/// What a new class's head is made of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shape {
    /// `T_*` bits beside those of every class of a program.
    pub(crate) flags: u32,
    /// The layout of its instances.
    pub(crate) layout: u8,
    /// Where their weak lists begin.
    pub(crate) weak_offset: i16,
    /// Where their dicts lie.
    pub(crate) dict_offset: i16,
    /// Size without items.
    pub(crate) basic_size: u32,
    /// Size of an item.
    pub(crate) item_size: u32,
    /// Slots of `__slots__`, of bases too.
    pub(crate) n_slots: u16,
    /// Where they begin.
    pub(crate) slots_start: u16,
}

/// A new class, tracked: head and sizes are as they will be, every other field is empty.
pub(crate) fn alloc(cx: &mut Cx, metatype: &TypeObj, shape: Shape) -> Res<Value> {
    // SAFETY: the block has room for a type object, and every field is written before anything reads it.
    unsafe {
        let ty: *const TypeHead = std::ptr::from_ref(metatype).cast();
        let raw = heap::ask::alloc_zeroed(cx.heap(), ty, size_of::<TypeObj>());
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let this = raw.cast::<TypeObj>();
        let head = &raw mut (*this).head;
        (&raw mut (*head).flags).write(shape.flags | T_GC | T_HEAP);
        (&raw mut (*head).pre_size).write(if shape.flags & T_PREFIX != 0 { 32 } else { 16 });
        (&raw mut (*head).layout).write(shape.layout);
        (&raw mut (*head).weak_offset).write(shape.weak_offset);
        (&raw mut (*head).trace).write(instance::layout::HEAP_TRACE);
        (&raw mut (*head).clear).write(Some(instance::layout::clear));
        (&raw mut (*head).destroy).write(instance::layout::destroy);
        (&raw mut (*head).finalize).write(None);
        (&raw mut (*head).untrack).write(None);
        (&raw mut (*head).size).write(instance::layout::size);
        (&raw mut (*this).slots).write(Cell::new(Slots::NONE));
        (*this).basic_size.set(shape.basic_size);
        (*this).item_size.set(shape.item_size);
        (*this).dict_offset.set(shape.dict_offset);
        (*this).n_slots.set(shape.n_slots);
        (*this).slots_start.set(shape.slots_start);
        (&raw mut (*this).ty).write(Cell::new(None));
        (&raw mut (*this).spec).write(None);
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The walk over a class's edges, as CPython's `type_traverse`. Strings and slot names can't be part of a cycle, and CPython does not
/// visit them: only views and the verifier do (`ALL`).
#[derive(Debug)]
pub(crate) struct ClassTrace<const ALL: bool>;

impl<const ALL: bool> Trace for ClassTrace<ALL> {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live class; fields are null or owned.
        unsafe {
            let class = &*obj.cast::<TypeObj>();
            for (role, cell) in [
                (Role::Field("__dict__"), &class.dict),
                (Role::Field("__mro__"), &class.mro),
                (Role::Field("__bases__"), &class.bases),
                (Role::Field("__base__"), &class.base),
            ] {
                if !cell.get().is_null() {
                    v.edge(role, cell.get());
                }
            }
            let apart = [
                ("__name__", &class.name),
                ("__qualname__", &class.qualname),
                ("__slots__", &class.slot_names),
            ];
            for (name, cell) in apart {
                if ALL && !cell.get().is_null() {
                    v.edge(Role::Apart(name), cell.get());
                }
            }
            if ALL {
                instance::layout::trace_shared_keys(class, v);
            }
        }
    }
}

/// As CPython's `type_clear`.
///
/// # Safety
/// `obj` is a class of a program that nobody reads at the moment.
pub(crate) unsafe fn clear(cx: &mut Cx, obj: Raw) {
    // SAFETY: the caller's promise; the dict is held while it is emptied.
    unsafe {
        lookup::modified(&*obj.cast::<TypeObj>());
        if let Some(dict) = (*obj.cast::<TypeObj>()).dict_value() {
            crate::objects::dict::clear(cx, &dict);
            drop(dict);
            heap::flush_parked(cx);
        }
        drop_word(cx, &(*obj.cast::<TypeObj>()).mro);
    }
}

/// As CPython's `type_dealloc`: leaves the lists of its bases, then drops what it owns.
///
/// # Safety
/// `obj` is a dying class of a program.
pub(crate) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: each field is emptied before its reference is dropped.
    unsafe {
        let class = &*obj.cast::<TypeObj>();
        lookup::modified(class);
        if let Some(bases) = class.bases_value() {
            for base in crate::objects::tuple::items(cx, &bases) {
                if let Some(base) = base.cast::<TypeObj>() {
                    remove_subclass(base, obj);
                }
            }
        }
        for cell in [
            &class.base,
            &class.dict,
            &class.bases,
            &class.mro,
            &class.name,
            &class.qualname,
            &class.slot_names,
        ] {
            drop_word(cx, cell);
        }
        let list = class.subclasses.replace(null_mut());
        if !list.is_null() {
            drop(Box::from_raw(list));
        }
        instance::layout::drop_shared_keys(cx, class);
    }
}

/// Bytes of the model: a built-in type's, or a class's with its instances' shared keys.
///
/// # Safety
/// `obj` is a live type.
pub(crate) unsafe fn size(obj: Raw) -> usize {
    // SAFETY: the caller's promise.
    unsafe {
        let class = &*obj.cast::<TypeObj>();
        if !class.is_heap() {
            return 416;
        }
        // CPython makes the shared keys with the class, with room for 30 names.
        let keys = if class.dict_offset.get() == PREFIX_DICT {
            768
        } else {
            0
        };
        928 + keys
    }
}

/// Gives an object another class of the same layout.
pub(crate) fn set_class(_cx: &mut Cx, object: &Value, class: &TypeObj) {
    // SAFETY: the caller checked that both classes lay their instances out alike. The reference to the old class is given up by a handle,
    // so that it can't die while it is borrowed.
    unsafe {
        let raw = object.raw();
        let old = (*raw).ty;
        if class.is_heap() {
            heap::incref(class.raw());
        }
        (*raw).ty = std::ptr::from_ref(class).cast();
        if (*old).flags & T_HEAP != 0 {
            drop(Value::from_owned(old.cast_mut().cast()));
        }
    }
}

/// Marks a complete class, and its dict as one that may not change unnoticed.
pub(crate) fn set_ready(class: &TypeObj) {
    class.set_flag(T_READY, true);
    if let Some(names) = class.dict_value() {
        crate::objects::dict::layout::set_namespace(&names, true);
    }
}

/// The value in a slot of `__slots__`.
pub(crate) fn slot_get(_cx: &Cx, object: &Value, offset: u32) -> Option<Value> {
    // SAFETY: the caller checked that the object's class has the slot.
    unsafe {
        copy_of(
            &*object
                .raw()
                .cast::<u8>()
                .add(offset as usize)
                .cast::<Cell<Raw>>(),
        )
    }
}

/// Changes the value in a slot of `__slots__`. What was there is dropped at once: user code may run.
pub(crate) fn slot_set(cx: &mut Cx, object: &Value, offset: u32, value: Option<&Value>) {
    // SAFETY: as in `slot_get`; the slot holds its new value before the old one goes.
    unsafe {
        let cell = &*object
            .raw()
            .cast::<u8>()
            .add(offset as usize)
            .cast::<Cell<Raw>>();
        let old = cell.replace(value.cloned().map_or(null_mut(), Value::into_raw));
        if !old.is_null() {
            heap::decref(cx, old);
        }
    }
}

/// The machine that a type belongs to.
pub(crate) fn machine_of(class: &TypeObj) -> *mut Machine {
    Heap::of(class.raw()).cast()
}

/// The address of a type, for caches.
pub(crate) fn address(class: Option<&TypeObj>) -> *const TypeObj {
    class.map_or(null(), std::ptr::from_ref)
}

/// Finalizer of classes that have `__del__`.
///
/// # Safety
/// A live object that the caller holds.
pub(crate) unsafe fn finalize(cx: &mut Cx, obj: Raw) {
    // Lent, not counted: `__del__` sees the count that CPython's sees.
    // SAFETY: the caller's promise.
    let object = unsafe { Value::from_slot(&raw const obj) };
    crate::objects::class::slots::call_del(cx, object);
}

/// A string of the characters of an instance of a subclass of str; `None` for what is no string.
pub(crate) fn exact_str(cx: &mut Cx, name: &Value) -> Option<Value> {
    let text = crate::objects::str_::text(cx, name).map(crate::text::view::TextBuf::from_text)?;
    if let Ok(made) = crate::objects::str_::from_buf(cx, &text) {
        Some(made)
    } else {
        drop(cx.take_exception());
        None
    }
}

/// The type that a field holds.
pub(crate) fn type_in(field: &Field) -> Option<&TypeObj> {
    let raw = field.raw();
    // SAFETY: the field owns the object while it is borrowed; its layout is looked at.
    unsafe {
        if raw.is_null() || (*(*raw).ty).layout != Layout::Type as u8 {
            return None;
        }
        Some(&*raw.cast::<TypeObj>())
    }
}

/// Runs the finalizer that the class has, on an object of it.
pub(crate) fn run_finalizer(cx: &mut Cx, class: &TypeObj, object: &Value) {
    if let Some(finalize) = class.finalizer() {
        // SAFETY: the handle holds the object.
        unsafe { finalize(cx, object.raw()) };
    }
}

/// Have both classes the same names in their own `__slots__`? One that has none of its own has an empty list of them.
pub(crate) fn same_names(a: &TypeObj, b: &TypeObj) -> bool {
    // SAFETY: a class owns its tuple of exact, interned strings or none.
    unsafe {
        let items = |class: &TypeObj| {
            let names = class.slot_names.get().cast::<TupleObj>();
            if names.is_null() {
                &[]
            } else {
                std::slice::from_raw_parts((*names).items().cast_const(), (*names).len)
            }
        };
        let (a, b): (&[Raw], &[Raw]) = (items(a), items(b));
        a == b
    }
}

/// Is `of` reached from the class by its chain of bases?
pub(crate) fn is_in_base_chain(class: &TypeObj, of: &TypeObj) -> bool {
    let mut at = Some(class);
    while let Some(base) = at {
        if std::ptr::eq(base, of) {
            return true;
        }
        at = base.base_obj();
    }
    false
}

/// An instance of `object`, or of a class of a program that is laid out as one.
pub(crate) fn alloc_plain(cx: &mut Cx, class: &TypeObj) -> Res<Value> {
    if class.is_heap() {
        return instance::alloc(cx, class);
    }
    // SAFETY: an object without any payload.
    unsafe {
        let raw = heap::alloc_atom(cx.heap(), std::ptr::from_ref(class).cast(), 16);
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        Ok(Value::from_owned(raw))
    }
}

/// An owned word of a frame as a handle; `None` if it is empty.
pub(crate) fn value_of(_cx: &Cx, raw: Raw) -> Option<Value> {
    // SAFETY: registers of a live frame are null or own their objects.
    (!raw.is_null()).then(|| unsafe { Value::from_borrowed(raw) })
}
