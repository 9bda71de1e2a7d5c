//! Classes: making them, the order of their bases, attribute lookup, the slots that call methods written in Python.
//!
//! - [`start`](mod@start) fills the machine's table of built-in types; [`build`] makes classes of programs; [`inherit`], [`mro`] and [`slot`]
//!   say what they take from their bases; [`assign`] changes what something is.
//! - [`lookup`] finds attributes and gives the versions that caches rely on; [`slots`] calls special methods; [`wrapper`] is the way
//!   back from `int.__add__` to a slot.
//! - [`type_`] and [`object`](mod@object) are what all classes and all objects can do; [`descr`], [`property`], [`method_kinds`], [`super_`],
//!   [`mapping_proxy`], [`generic_alias`] and [`union`](mod@union) are types of their own. Their payloads are in [`fields`].

pub(crate) mod assign;
pub(crate) mod build;
pub(crate) mod descr;
pub(crate) mod fields;
pub(crate) mod generic_alias;
mod inherit;
pub(crate) mod layout;
pub(crate) mod lookup;
pub(crate) mod mapping_proxy;
pub(crate) mod method_kinds;
mod mro;
pub(crate) mod object;
pub(crate) mod property;
mod reduce;
pub(crate) mod slot;
pub(crate) mod slots;
mod start;
pub(crate) mod super_;
pub(crate) mod type_;
pub(crate) mod union;
pub(crate) mod wrapper;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::Ty;
use crate::objects::type_obj::{BinaryFn, BufferFn, T_ABSTRACT, TypeObj};

pub(crate) use build::build_class;
pub(crate) use start::{complete, end, is_new_wrapper, start};
pub(crate) use super_::super_lookup;

/// The slot of classes that define `__buffer__`.
pub(crate) const BUFFER: BufferFn = slots::buffer;
/// The slot of classes that define `__release_buffer__`.
pub(crate) const RELEASE_BUFFER: BinaryFn = slots::release_buffer;

/// The version that inline caches compare; given if it has none. 0: can't be cached.
#[inline(always)]
pub(crate) fn version(_cx: &mut Cx, class: &TypeObj) -> u32 {
    lookup::version(class)
}

/// Has the class abstract methods that are not implemented, so that it can't be instantiated?
pub(crate) fn is_abstract(_cx: &Cx, class: &TypeObj) -> bool {
    class.has(T_ABSTRACT)
}

/// `__hash__` of what has none.
pub(crate) fn hash_not_implemented(cx: &mut Cx, value: &Value) -> Res<i64> {
    let class = cx.type_of(value).tp_name(cx);
    Err(cx.type_error(format!("unhashable type: '{class}'")))
}

/// Is it `True` or `False`?
pub(crate) fn is_bool(cx: &Cx, value: &Value) -> bool {
    cx.is_exact(value, Ty::Bool)
}
