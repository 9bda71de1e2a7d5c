//! `dict`: CPython's order, growth and split keys.

pub(crate) mod default_dict;
pub(crate) mod layout;
pub(crate) mod views;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::type_obj::{Layout, Memory, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "dict",
    layout: Layout::Dict,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};

/// An empty dict.
pub(crate) fn new(_cx: &mut Cx) -> Res<Value> {
    stub!()
}
/// `d[key] = value` of a dict or subclass, past any `__setitem__`.
pub(crate) fn set(_cx: &mut Cx, _dict: &Value, _key: &Value, _value: &Value) -> Res<()> {
    stub!()
}
/// `d.get(key)`, past `__missing__`.
pub(crate) fn get(_cx: &mut Cx, _dict: &Value, _key: &Value) -> Res<Option<Value>> {
    stub!()
}
/// The value under a string key when nothing can raise or run: exact strings only.
pub(crate) fn get_str(_cx: &Cx, _dict: &Value, _key: &Value) -> Option<Value> {
    stub!()
}
/// `del d[key]`; whether it was there.
pub(crate) fn del(_cx: &mut Cx, _dict: &Value, _key: &Value) -> Res<bool> {
    stub!()
}
/// `d.pop(key)`.
pub(crate) fn pop(_cx: &mut Cx, _dict: &Value, _key: &Value) -> Res<Option<Value>> {
    stub!()
}
/// Number of entries.
pub(crate) fn len(_cx: &Cx, _dict: &Value) -> usize {
    stub!()
}
/// The next entry from place `pos` on, as CPython's `PyDict_Next`.
pub(crate) fn next_entry(_cx: &Cx, _dict: &Value, _pos: &mut usize) -> Option<(Value, Value)> {
    stub!()
}
/// `d.copy()`.
pub(crate) fn copy(_cx: &mut Cx, _dict: &Value) -> Res<Value> {
    stub!()
}
/// `d.clear()`.
pub(crate) fn clear(_cx: &mut Cx, _dict: &Value) {
    stub!()
}
/// `d.update(other)` of a mapping or an iterable of pairs.
pub(crate) fn update(_cx: &mut Cx, _dict: &Value, _other: &Value) -> Res<()> {
    stub!()
}
/// A display `{k: v, ...}`: keys and values alternate.
pub(crate) fn from_pairs(_cx: &mut Cx, _pairs: &[Value]) -> Res<Value> {
    stub!()
}
