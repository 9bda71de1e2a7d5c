//! Comparison, truth, and class tests of any objects.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::CompareOp;

impl Cx {
    /// `a op b`.
    pub(crate) fn compare(&mut self, _a: &Value, _b: &Value, _op: CompareOp) -> Res<Value> {
        stub!()
    }
    /// Its truth.
    pub(crate) fn compare_bool(&mut self, _a: &Value, _b: &Value, _op: CompareOp) -> Res<bool> {
        stub!()
    }
    /// `a is b or a == b`, as containers compare.
    pub(crate) fn equal(&mut self, _a: &Value, _b: &Value) -> Res<bool> {
        stub!()
    }
    /// `bool(v)`.
    pub(crate) fn is_true(&mut self, _v: &Value) -> Res<bool> {
        stub!()
    }
    /// `isinstance(v, class)`, hooks included; `class` may be a tuple or a union.
    pub(crate) fn is_instance(&mut self, _v: &Value, _class: &Value) -> Res<bool> {
        stub!()
    }
    /// `issubclass(v, class)`.
    pub(crate) fn is_subclass(&mut self, _v: &Value, _class: &Value) -> Res<bool> {
        stub!()
    }
}
