//! Looking without touching: safe, read-only walks over everything that lives, for the views and for `:verify`.
//!
//! An [`Obj`] is borrowed from a shared context, not counted: while one exists nothing can be freed, and no count moves because
//! somebody looks. Nothing here runs code of the program or marks an object.

#![expect(unsafe_code, reason = "reads headers and edges of live objects")]

use std::marker::PhantomData;
use std::ops::Deref;

use crate::cx::Cx;
use crate::heap::handle::Value;
use crate::heap::header::{Header, PERMANENT, Raw, T_HEAP, T_WEAKREF, UNTRACKED, gc_header};
use crate::heap::stats;
use crate::heap::trace::{Role, Visit};
use crate::heap::verify::{self, Problem};
use crate::heap::{generations, weak};

/// An object, borrowed.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub(crate) struct Obj<'cx> {
    raw: Raw,
    cx: PhantomData<&'cx Cx>,
}

impl Obj<'_> {
    /// # Safety
    /// `raw` points at a live object that stays alive as long as the context is borrowed.
    pub(crate) unsafe fn new(raw: Raw) -> Self {
        Obj {
            raw,
            cx: PhantomData,
        }
    }

    /// The number that stands for it in tables: its address. Never shown.
    pub(crate) fn id(self) -> usize {
        self.raw as usize
    }

    /// Bytes that were allocated for it by the model: what lies before the header included.
    pub(crate) fn bytes(self) -> usize {
        // SAFETY: live.
        unsafe { stats::size_of_object(self.raw) }
    }

    /// Where it was made.
    pub(crate) fn site(self) -> u32 {
        // SAFETY: live.
        unsafe { (*self.raw).site }
    }

    /// Its generation; `None` if the collector does not know it.
    pub(crate) fn generation(self) -> Option<u8> {
        if !generations::is_gc(self.raw) {
            return None;
        }
        // SAFETY: live, with a collector header.
        match unsafe { (*gc_header(self.raw)).generation } {
            UNTRACKED => None,
            generation => Some(generation.min(PERMANENT)),
        }
    }

    /// Is it a class?
    pub(crate) fn is_type(self) -> bool {
        self.cast::<crate::objects::type_obj::TypeObj>().is_some()
    }

    /// Can it be part of a cycle?
    pub(crate) fn has_gc_header(self) -> bool {
        generations::is_gc(self.raw)
    }

    /// Has its finalizer run?
    #[cfg(test)]
    pub(crate) fn is_finalized(self) -> bool {
        // SAFETY: live, with a collector header.
        generations::is_gc(self.raw)
            && unsafe { (*gc_header(self.raw)).flags & crate::heap::header::GC_FINALIZED != 0 }
    }
}

impl<'cx> Obj<'cx> {
    /// A handle's object.
    pub(crate) fn of(value: &'cx Value) -> Obj<'cx> {
        // SAFETY: the handle keeps it alive for the lifetime.
        unsafe { Obj::new(value.raw()) }
    }

    /// Its class, as the heap knows it.
    pub(crate) fn class(self) -> Obj<'cx> {
        // SAFETY: a live object's class is live.
        unsafe { Obj::new((*self.raw).ty.cast_mut().cast()) }
    }

    /// Calls `f` with each reference that it owns, its class included if that is counted.
    pub(crate) fn edges(self, mut f: impl FnMut(Link<'cx>, Obj<'cx>)) {
        let mut walker = Walker(&mut f);
        // SAFETY: live; its type knows its edges; the visitor changes nothing.
        unsafe {
            let ty = (*self.raw).ty;
            ((*ty).trace.visit)(self.raw, &mut walker);
            if (*ty).flags & T_HEAP != 0 {
                walker.edge(Role::Class, ty.cast_mut().cast());
            }
        }
    }

    /// What it refers to weakly, if it is a weak reference or proxy that is not dead.
    pub(crate) fn referent(self) -> Option<Obj<'cx>> {
        // SAFETY: live; a type with the flag has the layout. A referent that is not null is live memory; one whose count is 0 is dying.
        unsafe {
            if (*(*self.raw).ty).flags & T_WEAKREF == 0 {
                return None;
            }
            let to = (*self.raw.cast::<weak::WeakObj>()).referent.get();
            (!to.is_null() && (*to).rc > 0).then(|| Obj::new(to))
        }
    }

    /// Its weak references, newest first.
    pub(crate) fn weak_references(self) -> Vec<Obj<'cx>> {
        // SAFETY: live; elements of its list are.
        unsafe {
            weak::iter(self.raw)
                .map(|weak| Obj::new(weak.cast()))
                .collect()
        }
    }
}

impl Deref for Obj<'_> {
    type Target = Value;
    fn deref(&self) -> &Value {
        // SAFETY: `Value` is a transparent pointer to a live object, as this is; it is only borrowed.
        unsafe { Value::from_slot(&raw const self.raw) }
    }
}

impl PartialEq for Obj<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.raw, other.raw)
    }
}

impl Eq for Obj<'_> {}

impl std::fmt::Debug for Obj<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Obj({:p})", self.raw)
    }
}

/// [`Role`], with its objects borrowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Link<'cx> {
    /// Item of a list or tuple.
    Index(usize),
    /// Key of a dict.
    Key,
    /// Value of a dict under a key.
    Value(Obj<'cx>),
    /// Member of a set.
    Member,
    /// Inline value of an instance's attribute.
    Attribute(Obj<'cx>),
    /// Value of a slot.
    Slot(usize),
    /// A field with a fixed name.
    Field(&'static str),
    /// Default of a parameter, or the tuple of them.
    Default,
    /// Register of a local.
    Local(usize),
    /// Register of a temporary.
    Operand(usize),
    /// Constant of a code object.
    Const(usize),
    /// The class.
    Class,
}

struct Walker<'f, F>(&'f mut F);

impl<'cx, F: FnMut(Link<'cx>, Obj<'cx>)> Visit for Walker<'_, F> {
    unsafe fn edge(&mut self, role: Role, to: Raw) {
        // SAFETY: edges and names lead to live objects.
        unsafe {
            let link = match role {
                Role::Index(i) => Link::Index(i),
                Role::Value(key) => Link::Value(Obj::new(key)),
                Role::Member => Link::Member,
                Role::Attribute(name) => Link::Attribute(Obj::new(name)),
                Role::Slot(i) => Link::Slot(i),
                Role::Field(name) | Role::Apart(name) => Link::Field(name),
                Role::OwnDict => Link::Field("__dict__"),
                Role::Default => Link::Default,
                Role::Local(i) => Link::Local(i),
                Role::Operand(i) => Link::Operand(i),
                Role::Const(i) => Link::Const(i),
                Role::Class => Link::Class,
                Role::Key | Role::NameKey => Link::Key,
            };
            (self.0)(link, Obj::new(to));
        }
    }
}

/// Calls `f` with every live object on the heap, atoms too. What lies in the machine's own area is not on the heap.
pub(crate) fn for_each<'cx>(cx: &'cx Cx, mut f: impl FnMut(Obj<'cx>)) {
    // SAFETY: shared use of the heap; nothing is half done while safe code runs.
    unsafe { stats::for_each_object(cx.heap(), |raw| f(Obj::new(raw))) }
}

/// The instruction that runs: what is made now has it as its site.
pub(crate) fn site(cx: &Cx) -> u32 {
    // SAFETY: shared use of the heap.
    unsafe { (*cx.heap()).site }
}

/// The object under a number, if one lives there.
pub(crate) fn find(cx: &Cx, id: usize) -> Option<Obj<'_>> {
    let mut found = None;
    for_each(cx, |obj| {
        if obj.id() == id {
            found = Some(obj);
        }
    });
    found
}

/// Objects of a generation, in the collector's order.
pub(crate) fn tracked(cx: &Cx, generation: u8) -> Vec<Obj<'_>> {
    let mut found = Vec::new();
    // SAFETY: shared use of the heap; what is tracked is live.
    unsafe { (*cx.heap()).for_each_tracked(generation, |raw| found.push(Obj::new(raw))) };
    found
}

/// What safe code has dropped and nobody has let die yet.
pub(crate) fn parked(cx: &Cx) -> Vec<Obj<'_>> {
    // SAFETY: shared use of the heap; the list owns its objects.
    unsafe {
        let heap = cx.heap();
        (&(*heap).parked)
            .iter()
            .filter(|raw| !raw.is_null())
            .map(|&raw| Obj::new(raw))
            .collect()
    }
}

/// Is no destructor and no collection under way? A finalizer that runs in one sees objects that are half dead, and references that only the
/// destructor or the collector knows.
pub(crate) fn is_settled(cx: &Cx) -> bool {
    // SAFETY: shared use of the machine.
    unsafe {
        let heap = cx.heap();
        (*heap).dying_depth == 0 && !(*heap).gc.is_collecting
    }
}

/// Runs the verifier. `roots` calls its argument with every object that is owned from outside of the heap.
pub(crate) fn verify<'cx>(
    cx: &'cx Cx,
    mut roots: impl FnMut(&mut dyn FnMut(Obj<'cx>)),
) -> Result<(), Vec<Problem>> {
    // SAFETY: shared use of the machine by safe code: nothing is half done. Roots are live objects.
    unsafe {
        verify::verify(cx.heap(), &mut |visitor| {
            roots(&mut |obj: Obj<'cx>| visitor.edge(Role::Field("root"), obj.raw));
        })
    }
}

/// Objects that are neither immortal nor freed.
pub(crate) fn leaked(cx: &Cx) -> Vec<Obj<'_>> {
    // SAFETY: as `for_each`.
    unsafe {
        stats::leaked(cx.heap())
            .into_iter()
            .map(|raw| Obj::new(raw))
            .collect()
    }
}

/// The object of the machine's own area under a number.
pub(crate) fn in_machine(cx: &Cx, id: usize) -> Option<Obj<'_>> {
    let raw = cx.machine().cast::<u8>().with_addr(id).cast::<Header>();
    // SAFETY: shared use of the machine; only addresses are taken.
    let is_there = unsafe {
        let machine = cx.machine();
        let is_item = |start: usize, bytes: usize, n: usize| {
            let offset = id.wrapping_sub(start);
            offset < bytes * n && offset.is_multiple_of(bytes)
        };
        let (ints, types) = (&(*machine).small_ints, &(*machine).types);
        let single = [
            &raw const (*machine).none,
            &raw const (*machine).ellipsis,
            &raw const (*machine).not_implemented,
            (&raw const (*machine).bools[0]).cast(),
            (&raw const (*machine).bools[1]).cast(),
        ];
        single.contains(&raw.cast_const())
            || is_item(ints.as_ptr() as usize, size_of_val(&ints[0]), ints.len())
            || is_item(types.as_ptr() as usize, size_of_val(&types[0]), types.len())
    };
    // SAFETY: what lies there lives as long as the machine.
    is_there.then(|| unsafe { Obj::new(raw) })
}

/// An object of the machine's own area (`None`, `True`, a small int), borrowed for as long as the machine; `None` for others.
pub(crate) fn immortal<'cx>(cx: &'cx Cx, value: &Value) -> Option<Obj<'cx>> {
    let offset = (value.raw() as usize).wrapping_sub(cx.heap() as usize);
    // SAFETY: what lies there lives as long as the machine.
    (offset < crate::heap::ARENA_OFFSET).then(|| unsafe { Obj::new(value.raw()) })
}
