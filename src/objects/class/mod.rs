//! Classes: making them, the order of their bases, attribute lookup, the slots that call methods written in Python.

pub(crate) mod descr;
pub(crate) mod generic_alias;
pub(crate) mod mapping_proxy;
pub(crate) mod method_kinds;
pub(crate) mod object;
pub(crate) mod property;
pub(crate) mod super_;
pub(crate) mod type_;
pub(crate) mod wrapper;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::native::Args;
use crate::objects::type_obj::TypeObj;

/// Fills the machine's table of built-in type objects (`machine.types`): heads, slots (inherited ones too), names, bases, mro, dict with
/// methods, slot wrappers and attributes. Called once, when strings, tuples and dicts can be made; `type` and `object` first.
pub(crate) fn start(_cx: &mut Cx) -> Res<()> {
    stub!()
}
/// A class from a spec outside the machine's table (modules' own types).
pub(crate) fn docstring(_cx: &mut Cx, _class: &TypeObj) -> Res<Value> {
    stub!()
}
/// Has the class `__annotations__`?
pub(crate) fn has_annotations(_cx: &Cx, _class: &TypeObj) -> bool {
    stub!()
}
/// `builtins.__build_class__(func, name, /, *bases, metaclass=None, **kwds)`.
pub(crate) fn build_class(_cx: &mut Cx, _args: Args<'_>) -> Res<Value> {
    stub!()
}
/// The version that inline caches compare; given if it has none. 0: can't be cached.
#[inline(always)]
pub(crate) fn version(_cx: &mut Cx, _class: &TypeObj) -> u32 {
    stub!()
}
/// Has the class abstract methods that are not implemented, so that it can't be instantiated?
pub(crate) fn is_abstract(_cx: &Cx, _class: &TypeObj) -> bool {
    stub!()
}
/// What `super(cls, obj).name` finds, bound; `None`: the plain attribute lookup on the super object decides.
pub(crate) fn super_lookup(
    _cx: &mut Cx,
    _class: &Value,
    _obj: &Value,
    _name: &Value,
) -> Res<Option<Value>> {
    stub!()
}
/// Frees what a type object owns outside the heap; called for every built-in type when the machine ends.
pub(crate) fn end(_cx: &mut Cx) {
    stub!()
}
