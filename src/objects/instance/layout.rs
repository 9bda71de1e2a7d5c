//! Layout of instances of heap classes, the walks over them, and what the machine's inline caches read.
//!
//! ```text
//!   -32         -24    -16                 0        16
//!   | weak list | dict | collector header  | header | base's fields, __slots__, inline values ...
//! ```
//! The collector header's `pad` says where the inline values end, in words from the header, 0 when there are none (any more); `spare` is one
//! more than the last place that is set: what is set afterwards must have this place or a later one.

#![expect(unsafe_code, reason = "payload of instances")]

use std::ptr::null_mut;

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::collect::{Reach, Subtract};
use crate::heap::handle::Value;
use crate::heap::header::{Raw, T_GC, T_HEAP, T_PREFIX, TypeHead, dict_word, gc_header};
use crate::heap::trace::{Role, TraceFns, Visit};
use crate::objects::class::lookup::modified;
use crate::objects::dict;
use crate::objects::dict::keys::{self, Keys};
use crate::objects::dict::layout::{self as dicts, DictObj, hash_of_str, is_exact_str};
use crate::objects::type_obj::{Layout, T_INLINE_VALUES, TypeObj};

/// `dict_offset` of objects whose dict is the prefix word.
const PREFIX: i16 = -24;
/// A class that has made fewer instances gives each as many places as CPython does: nobody knows yet what it will have.
const YOUNG: usize = 8;
/// Names that a new class's table has room for, after the first instance.
const FIRST_CAPACITY: usize = keys::MAX_SHARED - 1;

#[inline(always)]
unsafe fn class_of<'a>(obj: Raw) -> &'a TypeObj {
    // SAFETY: a live object has a type.
    unsafe { &*(*obj).ty.cast::<TypeObj>() }
}

#[inline(always)]
fn table_of(class: &TypeObj) -> *mut Keys {
    class.shared_keys.get().cast()
}

/// Where inline values begin.
#[inline(always)]
fn values_start(class: &TypeObj) -> usize {
    (class.basic_size.get() as usize).next_multiple_of(8)
}

/// How many places an instance has.
#[inline(always)]
unsafe fn n_places(obj: Raw, class: &TypeObj) -> usize {
    // SAFETY: a live instance with a collector header.
    let end = unsafe { (*gc_header(obj)).pad } as usize;
    end.saturating_sub(values_start(class) / 8)
}

/// Bytes that CPython's instance of this kind has for inline values: places, their order, a head. 0 for other objects.
pub(crate) fn inline_bytes(object: &Value) -> usize {
    // SAFETY: a handle's object is live; of a class with inline values, it has a collector header.
    unsafe {
        let class = class_of(object.raw());
        if class.head.flags & T_INLINE_VALUES == 0 {
            return 0;
        }
        match n_places(object.raw(), class) {
            0 => 0,
            n => n.next_multiple_of(8) + 8 * (n + 1),
        }
    }
}

/// Places for attributes that an object has inline; 0 for objects without.
pub(crate) fn inline_places(object: &Value) -> usize {
    // SAFETY: a handle's object is live; of a class with inline values, it has a collector header.
    unsafe {
        let class = class_of(object.raw());
        if class.head.flags & T_INLINE_VALUES == 0 {
            return 0;
        }
        n_places(object.raw(), class)
    }
}

#[inline(always)]
unsafe fn place(obj: Raw, class: &TypeObj, at: usize) -> *mut Raw {
    // SAFETY: the caller's place is within the instance.
    unsafe { obj.byte_add(values_start(class)).cast::<Raw>().add(at) }
}

/// The class's table of names, made when first needed.
fn table_for(cx: &mut Cx, class: &TypeObj) -> Res<*mut Keys> {
    if class.shared_keys.get().is_null() {
        new_table(cx, class)?;
    }
    Ok(table_of(class))
}

/// An empty table: names come in as instances are given them, and CPython's collector and destructors go by that order.
#[cold]
fn new_table(cx: &mut Cx, class: &TypeObj) -> Res<()> {
    // SAFETY: the table is the class's from here on.
    let table = unsafe { keys::new_shared(cx.heap()) };
    if table.is_null() {
        return Err(cx.memory_error());
    }
    class.shared_keys.set(table.cast());
    Ok(())
}

/// A class dies: it gives up its table of names, which dicts may still use.
pub(crate) fn drop_shared_keys(cx: &mut Cx, class: &TypeObj) {
    let table = table_of(class);
    class.shared_keys.set(null_mut());
    // SAFETY: the class was a user of the table, if it has one.
    unsafe { keys::release_by_class(cx, table) }
}

/// Visits the names of a class's table, which owns them. CPython's walk leaves them out.
///
/// # Safety
/// A live class.
pub(crate) unsafe fn trace_shared_keys<V: Visit>(class: &TypeObj, v: &mut V) {
    let table = table_of(class);
    if table.is_null() {
        return;
    }
    // SAFETY: the class's live table; its names are live.
    unsafe {
        for ix in 0..keys::n_names(table) {
            v.edge(Role::NameKey, keys::name_at(table, ix));
        }
    }
}

/// A new instance of a class whose layout is `Object`: all attributes unset, tracked.
#[inline]
pub(crate) fn alloc(cx: &mut Cx, class: &TypeObj) -> Res<Value> {
    let flags = class.head.flags;
    let mut bytes = class.basic_size.get() as usize;
    let mut end = 0;
    if flags & T_INLINE_VALUES != 0 {
        let table = table_for(cx, class)?;
        // SAFETY: the class's live table.
        let n = unsafe {
            keys::count_instance(table);
            let capacity = keys::shared_capacity(table);
            if capacity > FIRST_CAPACITY - YOUNG {
                capacity
            } else {
                capacity.min(keys::n_names(table) + 1)
            }
        };
        end = (values_start(class) / 8 + n).min(u8::MAX as usize);
        bytes = bytes.max(8 * end);
    }
    // SAFETY: the payload is filled before the object is seen: zeroes are unset slots and places.
    unsafe {
        let head: *const TypeHead = std::ptr::from_ref(class).cast();
        let raw = if flags & T_PREFIX != 0 {
            heap::alloc_instance(cx.heap(), head, bytes)
        } else if flags & T_GC != 0 {
            heap::alloc_gc(cx.heap(), head, bytes)
        } else {
            heap::alloc_atom(cx.heap(), head, bytes)
        };
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        raw.byte_add(16).cast::<u8>().write_bytes(0, bytes - 16);
        if flags & T_HEAP != 0 {
            heap::incref(head.cast_mut().cast());
        }
        if flags & T_GC != 0 {
            (*gc_header(raw)).pad = end as u8;
            heap::track(cx.heap(), raw);
        }
        Ok(Value::from_owned(raw))
    }
}

/// Where an object keeps its own attributes.
pub(super) enum Home {
    /// It can't have any.
    None,
    /// In a dict that it does not have yet.
    Nothing,
    /// Inline.
    Inline,
    /// In its dict.
    Dict(Value),
}

/// The word that holds the dict; null if the object can't have one.
#[inline(always)]
fn word_of(obj: &Value) -> *mut Raw {
    // SAFETY: a live object's type says where the word is. Classes have a dict of another kind.
    unsafe {
        let class = class_of(obj.raw());
        let offset = class.dict_offset.get();
        if offset == 0 || class.head.layout == Layout::Type as u8 {
            null_mut()
        } else if offset == PREFIX {
            dict_word(obj.raw())
        } else {
            obj.raw().byte_offset(offset as isize).cast::<Raw>()
        }
    }
}

/// Where this object keeps them.
#[inline(always)]
pub(super) fn home(obj: &Value) -> Home {
    let word = word_of(obj);
    if word.is_null() {
        return Home::None;
    }
    // SAFETY: the word is null or owns a dict.
    unsafe {
        if !(*word).is_null() {
            return Home::Dict(Value::from_borrowed(*word));
        }
        let class = class_of(obj.raw());
        if class.head.flags & T_INLINE_VALUES != 0 && (*gc_header(obj.raw())).pad != 0 {
            Home::Inline
        } else {
            Home::Nothing
        }
    }
}

/// Can it have attributes of its own?
pub(super) fn has_dict(obj: &Value) -> bool {
    !word_of(obj).is_null()
}

/// The inline value under an exact string.
#[inline(always)]
pub(super) fn get_inline(obj: &Value, name: &Value) -> Option<Value> {
    // SAFETY: the object keeps its attributes inline, so its class has a table.
    unsafe {
        let class = class_of(obj.raw());
        let table = table_of(class);
        let ix = keys::find_name(table, name.raw(), hash_of_str(name.raw()))?;
        let at = keys::place_of(table, ix)?;
        if at >= n_places(obj.raw(), class) {
            return None;
        }
        let value = *place(obj.raw(), class, at);
        (!value.is_null()).then(|| Value::from_borrowed(value))
    }
}

/// Sets an inline value, or deletes it; whether there was something to delete. `None`: it can't be kept inline, and nothing was done.
pub(super) fn set_inline(
    cx: &mut Cx,
    obj: &Value,
    name: &Value,
    value: Option<&Value>,
) -> Option<bool> {
    // SAFETY: the object keeps its attributes inline, so its class has a table; the old value is dropped last.
    unsafe {
        if !is_exact_str(cx, name.raw()) {
            return None;
        }
        let class = class_of(obj.raw());
        let table = table_of(class);
        let hash = hash_of_str(name.raw());
        // As CPython, deleting adds the name too.
        let ix = match keys::find_name(table, name.raw(), hash)
            .or_else(|| keys::add_name(table, name.raw(), hash))
        {
            Some(ix) => ix,
            None if value.is_none() => return Some(false),
            None => return None,
        };
        let at = match keys::place_of(table, ix) {
            Some(at) => at,
            None if value.is_none() => return Some(false),
            None => new_place(cx, class, table, ix),
        };
        if at >= n_places(obj.raw(), class) {
            return value.is_none().then_some(false);
        }
        let slot = place(obj.raw(), class, at);
        let gc = gc_header(obj.raw());
        let old = *slot;
        let Some(value) = value else {
            if old.is_null() {
                return Some(false);
            }
            *slot = null_mut();
            while (*gc).spare > 0 && (*place(obj.raw(), class, (*gc).spare as usize - 1)).is_null()
            {
                (*gc).spare -= 1;
            }
            heap::decref(cx, old);
            return Some(true);
        };
        if old.is_null() {
            if at < (*gc).spare as usize {
                return None;
            }
            (*gc).spare = at as u8 + 1;
        }
        heap::incref(value.raw());
        *slot = value.raw();
        if !old.is_null() {
            heap::decref(cx, old);
        }
        Some(true)
    }
}

/// Gives a name its place. Caches that found something of this name in the class must look again: instances may have it themselves now.
#[cold]
unsafe fn new_place(cx: &Cx, class: &TypeObj, table: *mut Keys, ix: usize) -> usize {
    // SAFETY: the class's live table.
    unsafe {
        let at = keys::give_place(table, ix);
        let name = keys::name_at(table, ix);
        if cx
            .lookup(class, Value::from_slot(&raw const name))
            .is_some()
        {
            modified(class);
        }
        at
    }
}

/// Moves the inline values into a dict of the instance's own; gives the dict.
pub(super) fn move_out(cx: &mut Cx, obj: &Value, is_seen: bool) -> Res<Value> {
    // SAFETY: the object keeps its attributes inline; the dict has room for all of the class's names. Nothing runs.
    unsafe {
        let raw = obj.raw();
        let class = class_of(raw);
        let table = table_of(class);
        let made = dicts::new_split(cx, table, raw)?;
        let gc = gc_header(raw);
        for at in 0..(*gc).spare as usize {
            let value = std::mem::replace(&mut *place(raw, class, at), null_mut());
            if !value.is_null() {
                dicts::adopt(cx, made.raw(), keys::index_of_place(table, at), value)?;
            }
        }
        (*gc).spare = 0;
        (*gc).pad = 0;
        dicts::set_seen(cx, made.raw(), false);
        if is_seen {
            dicts::set_seen(cx, made.raw(), true);
        }
        *dict_word(raw) = made.clone().into_raw();
        Ok(made)
    }
}

/// Gives an object its dict: one that shares the class's names where CPython's does.
pub(super) fn new_dict(cx: &mut Cx, obj: &Value) -> Res<Value> {
    let word = word_of(obj);
    // SAFETY: the word is null.
    unsafe {
        let class = class_of(obj.raw());
        let shares = class.dict_offset.get() == PREFIX && class.head.flags & T_HEAP != 0;
        let made = if shares {
            let table = table_for(cx, class)?;
            dicts::new_split(cx, table, null_mut())?
        } else {
            dict::new(cx)?
        };
        *word = made.clone().into_raw();
        Ok(made)
    }
}

/// Is it of a class whose instances start with places for inline values?
pub(super) fn had_places(obj: &Value) -> bool {
    // SAFETY: a live object has a type.
    unsafe { class_of(obj.raw()).head.flags & T_INLINE_VALUES != 0 }
}

/// Gives an object without a dict one that shares no names.
pub(super) fn new_plain_dict(cx: &mut Cx, obj: &Value) -> Res<()> {
    let made = dict::new(cx)?;
    // SAFETY: the word is there and null.
    unsafe { *word_of(obj) = made.into_raw() };
    Ok(())
}

/// Is it the instance's own dict?
#[inline(always)]
pub(super) fn owns(obj: &Value, dict: &Value) -> bool {
    // SAFETY: live objects.
    dict.cast::<DictObj>().is_some() && std::ptr::eq(unsafe { dicts::owner(dict.raw()) }, obj.raw())
}

/// A program gets to see the dict of an instance.
pub(super) fn show(cx: &mut Cx, obj: &Value, dict: &Value) {
    if owns(obj, dict) {
        // SAFETY: a live split dict.
        unsafe { dicts::set_seen(cx, dict.raw(), true) }
    }
}

/// The instance gives its dict up, which keeps the values.
pub(super) fn part(obj: &Value, dict: &Value) {
    if owns(obj, dict) {
        // SAFETY: a live split dict.
        unsafe { dicts::disown(dict.raw()) }
    }
}

/// Adds a name to the class's table, as CPython does even when an attribute is deleted that is not there.
pub(super) fn add_name(cx: &Cx, obj: &Value, name: &Value) {
    // SAFETY: the class's live table; the name is looked at first.
    unsafe {
        let table = table_of(class_of(obj.raw()));
        if !table.is_null() && is_exact_str(cx, name.raw()) {
            let hash = hash_of_str(name.raw());
            if keys::find_name(table, name.raw(), hash).is_none() {
                keys::add_name(table, name.raw(), hash);
            }
        }
    }
}

/// `obj.__dict__ = dict`, or its deletion.
pub(super) fn put_dict(cx: &mut Cx, obj: &Value, dict: Option<Value>) {
    let word = word_of(obj);
    if word.is_null() {
        return;
    }
    // SAFETY: the object is held; what it had is dropped after the new dict is in place.
    unsafe {
        let raw = obj.raw();
        let new = dict.map_or(null_mut(), Value::into_raw);
        let old = std::mem::replace(&mut *word, new);
        if old.is_null() {
            drop_inline(cx, raw, class_of(raw));
        } else {
            part(obj, Value::from_slot(&raw const old));
            heap::decref(cx, old);
        }
    }
}

/// Drops the inline values in the order of the class's table. The object has no places from then on.
#[inline(always)]
unsafe fn drop_inline(cx: &mut Cx, obj: Raw, class: &TypeObj) {
    // SAFETY: a live or dying instance; each value is taken out before it is dropped.
    unsafe {
        if class.head.flags & T_INLINE_VALUES == 0 {
            return;
        }
        let n = n_places(obj, class);
        let gc = gc_header(obj);
        let n_set = std::mem::replace(&mut (*gc).spare, 0);
        (*gc).pad = 0;
        if n_set == 0 {
            return;
        }
        let table = table_of(class);
        let mut ix = 0;
        while ix < keys::n_names(table) {
            if let Some(at) = keys::place_of(table, ix)
                && at < n
            {
                let value = std::mem::replace(&mut *place(obj, class, at), null_mut());
                if !value.is_null() {
                    heap::decref(cx, value);
                }
            }
            ix += 1;
        }
    }
}

/// Names and values in the order in which they were set.
pub(super) fn inline_attributes(obj: &Value) -> Vec<(Value, Value)> {
    let mut found = Vec::new();
    // SAFETY: the object keeps its attributes inline.
    unsafe {
        let class = class_of(obj.raw());
        let table = table_of(class);
        for at in 0..(*gc_header(obj.raw())).spare as usize {
            let value = *place(obj.raw(), class, at);
            if !value.is_null() {
                let name = keys::name_at(table, keys::index_of_place(table, at));
                found.push((Value::from_borrowed(name), Value::from_borrowed(value)));
            }
        }
    }
    found
}

// ---- what the heap asks

/// The built-in type that a class is made of.
#[inline(always)]
unsafe fn built_in_base(mut class: &TypeObj) -> &TypeObj {
    // SAFETY: every heap class has a base, and the last one is built in.
    unsafe {
        while class.head.flags & T_HEAP != 0 {
            class = &*class.base.get().cast::<TypeObj>();
        }
        class
    }
}

/// Calls with each slot of `__slots__`: those of the class first, then those of its bases, in their order within each.
#[inline(always)]
unsafe fn for_each_slot(obj: Raw, class: &TypeObj, mut body: impl FnMut(usize, *mut Raw)) {
    // SAFETY: slots lie one after the other from `slots_start` on, those of bases first.
    unsafe {
        let mut of = class;
        let mut end = of.n_slots.get() as usize;
        let start = obj.byte_add(of.slots_start.get() as usize).cast::<Raw>();
        while end > 0 && of.head.flags & T_HEAP != 0 {
            let base = &*of.base.get().cast::<TypeObj>();
            let first = if base.head.flags & T_HEAP != 0 {
                base.n_slots.get() as usize
            } else {
                0
            };
            for i in first..end {
                body(i, start.add(i));
            }
            end = first;
            of = base;
        }
    }
}

/// The class's own part of the walk: slots, inline values, dict.
#[inline(always)]
unsafe fn trace_own<V: Visit>(obj: Raw, class: &TypeObj, v: &mut V, is_collector: bool) {
    // SAFETY: a live instance; words are null or owned.
    unsafe {
        if class.n_slots.get() > 0 {
            for_each_slot(obj, class, |i, slot| {
                if !(*slot).is_null() {
                    v.edge(Role::Slot(i), *slot);
                }
            });
        }
        if class.dict_offset.get() != PREFIX {
            return;
        }
        let dict = *dict_word(obj);
        if dict.is_null() {
            trace_inline(obj, class, v);
        } else if is_dict(dict) && std::ptr::eq(dicts::owner(dict), obj) {
            let (table, values) = dicts::split_parts(dict);
            dicts::trace_values(table, values, v, Role::Attribute);
            if !is_collector {
                v.edge(Role::OwnDict, dict);
            }
        } else {
            v.edge(Role::Field("__dict__"), dict);
        }
    }
}

#[inline(always)]
unsafe fn is_dict(obj: Raw) -> bool {
    // SAFETY: a live object.
    unsafe { (*(*obj).ty).layout == Layout::Dict as u8 }
}

#[inline(always)]
unsafe fn trace_inline<V: Visit>(obj: Raw, class: &TypeObj, v: &mut V) {
    // SAFETY: a live instance; places are null or owned.
    unsafe {
        if class.head.flags & T_INLINE_VALUES == 0 || (*gc_header(obj)).spare == 0 {
            return;
        }
        let n = n_places(obj, class);
        let table = table_of(class);
        for ix in 0..keys::n_names(table) {
            if let Some(at) = keys::place_of(table, ix)
                && at < n
            {
                let value = *place(obj, class, at);
                if !value.is_null() {
                    v.edge(Role::Attribute(keys::name_at(table, ix)), value);
                }
            }
        }
    }
}

unsafe fn subtract(obj: Raw, v: &mut Subtract) {
    // SAFETY: a live instance of a heap class.
    unsafe {
        let class = class_of(obj);
        trace_own(obj, class, v, true);
        if class.head.layout != Layout::Object as u8 {
            (built_in_base(class).head.trace.subtract)(obj, v);
        }
    }
}

unsafe fn reach(obj: Raw, v: &mut Reach) {
    // SAFETY: a live instance of a heap class.
    unsafe {
        let class = class_of(obj);
        trace_own(obj, class, v, true);
        if class.head.layout != Layout::Object as u8 {
            (built_in_base(class).head.trace.reach)(obj, v);
        }
    }
}

unsafe fn visit(obj: Raw, mut v: &mut dyn Visit) {
    // SAFETY: a live instance of a heap class.
    unsafe {
        let class = class_of(obj);
        trace_own(obj, class, &mut v, false);
        if class.head.layout != Layout::Object as u8 {
            (built_in_base(class).head.trace.visit)(obj, v);
        }
    }
}

/// The walk of every heap class, in the order of CPython's `subtype_traverse`: slots, inline values, dict, the built-in base's edges.
pub(crate) const HEAP_TRACE: TraceFns = TraceFns {
    subtract,
    reach,
    visit,
};

unsafe fn drop_own(cx: &mut Cx, obj: Raw, class: &TypeObj) {
    // SAFETY: words are emptied before their references are dropped.
    unsafe {
        if class.n_slots.get() > 0 {
            for_each_slot(obj, class, |_, slot| {
                let value = std::mem::replace(&mut *slot, null_mut());
                if !value.is_null() {
                    heap::decref(cx, value);
                }
            });
        }
        if class.dict_offset.get() != PREFIX {
            return;
        }
        let word = dict_word(obj);
        let dict = std::mem::replace(&mut *word, null_mut());
        if dict.is_null() {
            drop_inline(cx, obj, class);
        } else {
            if is_dict(dict) && std::ptr::eq(dicts::owner(dict), obj) {
                dicts::disown(dict);
            }
            heap::decref(cx, dict);
        }
    }
}

/// `tp_clear` of every heap class: CPython's `subtype_clear`.
///
/// # Safety
/// A live instance of a heap class.
pub(crate) unsafe fn clear(cx: &mut Cx, obj: Raw) {
    // SAFETY: the object's class lives as long as the object, which the caller holds.
    unsafe {
        let class = class_of(obj);
        drop_own(cx, obj, class);
        if class.head.layout != Layout::Object as u8
            && let Some(clear) = built_in_base(class).head.clear
        {
            clear(cx, obj);
        }
    }
}

/// `destroy` of every heap class, in CPython's order (`subtype_dealloc`).
///
/// # Safety
/// A dying instance of a heap class.
pub(crate) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: the object still holds its class.
    unsafe {
        let class = class_of(obj);
        drop_own(cx, obj, class);
        if class.head.layout != Layout::Object as u8 {
            (built_in_base(class).head.destroy)(cx, obj);
        }
    }
}

/// Model's size of an instance of a heap class: its built-in base's with the class's own fields.
///
/// # Safety
/// A live instance of a heap class.
pub(crate) unsafe fn size(obj: Raw) -> usize {
    // SAFETY: the caller's promise.
    unsafe {
        let class = class_of(obj);
        let own = class.basic_size.get() as usize;
        if class.head.layout == Layout::Object as u8 {
            return own;
        }
        let base = built_in_base(class);
        if base.spec.is_none_or(|spec| spec.size.is_none()) {
            return own;
        }
        let asks_class = base.head.layout == Layout::Dict as u8
            || base.head.layout == Layout::Set as u8
            // As `str.__sizeof__`, which leaves slots out.
            || base.head.layout == Layout::Str as u8;
        if asks_class {
            // Its size is that of the object's class, which it finds itself.
            (base.head.size)(obj)
        } else {
            (base.head.size)(obj) + own - base.basic_size.get() as usize
        }
    }
}

// ---- what inline caches read

/// Distance in bytes from an instance's header to the inline value of an attribute, if instances of the class keep one.
pub(crate) fn inline_offset(class: &TypeObj, name: Raw) -> Option<u32> {
    let table = table_of(class);
    if table.is_null() {
        return None;
    }
    // SAFETY: the class's live table; names of attributes that caches ask for are exact strings.
    unsafe {
        let ix = keys::find_name(table, name, hash_of_str(name))?;
        let at = keys::place_of(table, ix)?;
        Some((values_start(class) + 8 * at) as u32)
    }
}

/// Stores an attribute into an empty inline place at `offset`, recording its place in the order. Takes the reference over.
/// False: not in canonical order; nothing was done.
///
/// # Safety
/// `obj` is a live instance without a `__dict__`, `offset` is from [`inline_offset`] of its class, and lies within the instance.
#[inline(always)]
pub(crate) unsafe fn store_new(obj: Raw, offset: u32, value: Raw) -> bool {
    // SAFETY: the caller's promise.
    unsafe {
        let gc = gc_header(obj);
        let at = (offset as usize - values_start(class_of(obj))) / 8;
        if at < (*gc).spare as usize {
            return false;
        }
        (*gc).spare = at as u8 + 1;
        *obj.byte_add(offset as usize).cast::<Raw>() = value;
        true
    }
}

/// Does the instance (its block) have the inline place at `offset`?
///
/// # Safety
/// `obj` is a live instance of a class with inline values.
#[inline(always)]
pub(crate) unsafe fn has_place(obj: Raw, offset: u32) -> bool {
    // SAFETY: the caller's promise.
    unsafe { offset < 8 * u32::from((*gc_header(obj)).pad) }
}
