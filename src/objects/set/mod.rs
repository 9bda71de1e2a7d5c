//! `set` and `frozenset`.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::type_obj::{Layout, Memory, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "set",
    layout: Layout::Set,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static FROZEN_SPEC: TypeSpec = TypeSpec {
    name: "frozenset",
    layout: Layout::Set,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};

/// A set (or frozenset) of these members, added in order.
pub(crate) fn new(_cx: &mut Cx, _frozen: bool, _members: Vec<Value>) -> Res<Value> {
    stub!()
}
/// `s.add(member)`.
pub(crate) fn add(_cx: &mut Cx, _set: &Value, _member: &Value) -> Res<()> {
    stub!()
}
/// `member in s`.
pub(crate) fn contains(_cx: &mut Cx, _set: &Value, _member: &Value) -> Res<bool> {
    stub!()
}
/// `s.update(iterable)`.
pub(crate) fn update(_cx: &mut Cx, _set: &Value, _iterable: &Value) -> Res<()> {
    stub!()
}
/// Number of members.
pub(crate) fn len(_cx: &Cx, _set: &Value) -> usize {
    stub!()
}
/// The next member from place `pos` on.
pub(crate) fn next_entry(_cx: &Cx, _set: &Value, _pos: &mut usize) -> Option<Value> {
    stub!()
}
