//! Layout of instances of heap classes, the walks over them, and what the machine's inline caches read.
//!
//! ```text
//!   -32         -24    -16                 0        16
//!   | weak list | dict | collector header  | header | base's fields, __slots__, inline values ...
//! ```

#![expect(unsafe_code, reason = "payload of instances")]

use crate::heap::header::Raw;
use crate::heap::trace::{NoEdges, TraceFns};
use crate::objects::type_obj::TypeObj;

/// The walk of every heap class: the built-in base's edges, slots, inline values, dict.
pub(crate) const HEAP_TRACE: TraceFns = TraceFns::of::<NoEdges>();
/// `tp_clear` of every heap class.
///
/// # Safety
/// A live instance of a heap class.
pub(crate) unsafe fn clear(_cx: &mut crate::cx::Cx, _obj: Raw) {
    stub!()
}
/// `destroy` of every heap class, in CPython's order (`subtype_dealloc`).
///
/// # Safety
/// A dying instance of a heap class.
pub(crate) unsafe fn destroy(_cx: &mut crate::cx::Cx, _obj: Raw) {
    stub!()
}
/// Model's size of an instance of a heap class.
///
/// # Safety
/// A live instance of a heap class.
pub(crate) unsafe fn size(_obj: Raw) -> usize {
    stub!()
}

/// Distance in bytes from an instance's header to the inline value of an attribute, if instances of the class keep one.
pub(crate) fn inline_offset(_class: &TypeObj, _name: Raw) -> Option<u32> {
    stub!()
}
/// Stores an attribute into an empty inline place at `offset`, recording its place in the order. Takes the reference over.
/// False: not in canonical order; nothing was done.
///
/// # Safety
/// `obj` is a live instance without a `__dict__`, `offset` is from [`inline_offset`] of its class, and lies within the instance.
#[inline(always)]
pub(crate) unsafe fn store_new(_obj: Raw, _offset: u32, _value: Raw) -> bool {
    stub!()
}
/// Does the instance (its block) have the inline place at `offset`?
///
/// # Safety
/// `obj` is a live instance of a class with inline values.
#[inline(always)]
pub(crate) unsafe fn has_place(_obj: Raw, _offset: u32) -> bool {
    stub!()
}
