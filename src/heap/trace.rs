//! One walk over an object's edges. Each type has one generic `trace`, which names every edge by its role; the collector's
//! visitors ignore the role and the compiler drops it, the views' visitor reads it. There is no second list of edges.
//!
//! The order of edges is CPython's `tp_traverse` order of the type: collections permute survivors by it.

#![expect(unsafe_code, reason = "walks raw object fields")]

use std::borrow::Cow;

use crate::heap::header::Raw;

/// What an edge is to the object that has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Role {
    /// Item of a list, tuple, deque: its index.
    Index(usize),
    /// Key of a dict.
    Key,
    /// Key of a dict that has only strings as keys. CPython's walk, and so `gc.get_referents`, leaves them out.
    NameKey,
    /// The `__dict__` of an instance whose values are visited as the instance's. CPython's walk leaves it out.
    OwnDict,
    /// A field that CPython's walk leaves out: `__name__` and `__slots__` of a class.
    Apart(&'static str),
    /// Value of a dict, under the key.
    Value(Raw),
    /// Member of a set.
    Member,
    /// Value of an instance's attribute kept inline: the name.
    Attribute(Raw),
    /// Value of a slot (`__slots__`): its number.
    Slot(usize),
    /// A field with a fixed name: `__dict__`, `__self__`, `cell contents`, `callback` ...
    Field(&'static str),
    /// Default of a positional parameter, by number from the first with a default; or the whole tuple.
    Default,
    /// Register of a suspended frame: its number.
    Local(usize),
    /// Temporary of a suspended frame: its number.
    Operand(usize),
    /// Constant of a code object: its number.
    Const(usize),
    /// The object's class.
    Class,
}

impl Role {
    /// Short words for the plain roles; views that know more about the holder say more.
    pub(crate) fn describe(&self) -> Cow<'static, str> {
        match self {
            Role::Index(i) => format!("[{i}]").into(),
            Role::Key | Role::NameKey => "key".into(),
            Role::OwnDict => "__dict__".into(),
            Role::Apart(name) => (*name).into(),
            Role::Value(_) => "value".into(),
            Role::Member => "member".into(),
            Role::Attribute(_) => "attribute".into(),
            Role::Slot(i) => format!("slot {i}").into(),
            Role::Field(name) => (*name).into(),
            Role::Default => "default".into(),
            Role::Local(i) => format!("local {i}").into(),
            Role::Operand(i) => format!("operand {i}").into(),
            Role::Const(i) => format!("constant {i}").into(),
            Role::Class => "class".into(),
        }
    }
}

/// Is told each edge of an object. `to` is never null; types skip null fields.
pub(crate) trait Visit {
    /// One owned reference.
    ///
    /// # Safety
    /// `to` points at a live object, for the duration of the call.
    unsafe fn edge(&mut self, role: Role, to: Raw);
}

impl<V: Visit + ?Sized> Visit for &mut V {
    #[inline(always)]
    unsafe fn edge(&mut self, role: Role, to: Raw) {
        // SAFETY: passed on as given.
        unsafe { (**self).edge(role, to) }
    }
}

/// Implemented once per layout by a unit type; [`TraceFns::of`] makes the walks from it.
pub(crate) trait Trace {
    /// Calls `v.edge` for each reference that the object owns, but not for the reference to its class.
    ///
    /// # Safety
    /// `obj` is a live object of this layout; the visitor does not change it.
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V);
}

/// The instantiations of a type's walk.
#[derive(Clone, Copy)]
pub(crate) struct TraceFns {
    /// Trial deletion's first pass.
    pub(crate) subtract: unsafe fn(Raw, &mut crate::heap::collect::Subtract),
    /// Its second pass: what live objects reach.
    pub(crate) reach: unsafe fn(Raw, &mut crate::heap::collect::Reach),
    /// Everything else: views, the verifier, `gc.get_referents`.
    pub(crate) visit: unsafe fn(Raw, &mut dyn Visit),
}

unsafe fn subtract<T: Trace>(obj: Raw, v: &mut crate::heap::collect::Subtract) {
    // SAFETY: the caller's promise.
    unsafe { T::trace(obj, v) }
}

unsafe fn reach<T: Trace>(obj: Raw, v: &mut crate::heap::collect::Reach) {
    // SAFETY: the caller's promise.
    unsafe { T::trace(obj, v) }
}

unsafe fn visit<T: Trace>(obj: Raw, mut v: &mut dyn Visit) {
    // SAFETY: the caller's promise.
    unsafe { T::trace(obj, &mut v) }
}

impl TraceFns {
    /// Other walks for the collector than for everybody else.
    pub(crate) const fn of_two<C: Trace, T: Trace>() -> TraceFns {
        TraceFns {
            subtract: subtract::<C>,
            reach: reach::<C>,
            visit: visit::<T>,
        }
    }

    /// The walks of a layout.
    pub(crate) const fn of<T: Trace>() -> TraceFns {
        TraceFns {
            subtract: subtract::<T>,
            reach: reach::<T>,
            visit: visit::<T>,
        }
    }
}

/// Objects without edges.
#[derive(Debug)]
pub(crate) struct NoEdges;

impl Trace for NoEdges {
    #[inline(always)]
    unsafe fn trace<V: Visit>(_obj: Raw, _v: &mut V) {}
}
