//! Iteration, length, items and membership over any objects.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;

impl Cx {
    /// `iter(v)`.
    pub(crate) fn iter(&mut self, _v: &Value) -> Res<Value> {
        stub!()
    }
    /// The next item; `None` at the end (`StopIteration` is caught).
    pub(crate) fn next(&mut self, _iter: &Value) -> Res<Option<Value>> {
        stub!()
    }
    /// All items. Exact lists and tuples are read directly.
    pub(crate) fn collect(&mut self, _iterable: &Value) -> Res<Vec<Value>> {
        stub!()
    }
    /// `len(v)`.
    pub(crate) fn len(&mut self, _v: &Value) -> Res<usize> {
        stub!()
    }
    /// `operator.length_hint(v, default)`.
    pub(crate) fn length_hint(&mut self, _v: &Value, _default: usize) -> Res<usize> {
        stub!()
    }
    /// `item in v`.
    pub(crate) fn contains(&mut self, _v: &Value, _item: &Value) -> Res<bool> {
        stub!()
    }
    /// `v[key]`, `__class_getitem__` of classes included.
    pub(crate) fn get_item(&mut self, _v: &Value, _key: &Value) -> Res<Value> {
        stub!()
    }
    /// `v[key] = item`.
    pub(crate) fn set_item(&mut self, _v: &Value, _key: &Value, _item: &Value) -> Res<()> {
        stub!()
    }
    /// `del v[key]`.
    pub(crate) fn del_item(&mut self, _v: &Value, _key: &Value) -> Res<()> {
        stub!()
    }
    /// The `n` items of an iterable, or `ValueError`.
    pub(crate) fn unpack_exact(&mut self, _v: &Value, _n: usize) -> Res<Vec<Value>> {
        stub!()
    }
    /// The items of an iterable for `a, *b, c`: the first, a list, the last.
    pub(crate) fn unpack_ex(
        &mut self,
        _v: &Value,
        _before: usize,
        _after: usize,
    ) -> Res<Vec<Value>> {
        stub!()
    }
}
