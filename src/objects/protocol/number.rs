//! Arithmetic over any objects: `binary_op1` and its kin of CPython's `abstract.c`.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::type_obj::BinaryOp;

impl Cx {
    /// `a op b`.
    pub(crate) fn binary(&mut self, _op: BinaryOp, _a: &Value, _b: &Value) -> Res<Value> {
        stub!()
    }
    /// `a op= b`.
    pub(crate) fn inplace(&mut self, _op: BinaryOp, _a: &Value, _b: &Value) -> Res<Value> {
        stub!()
    }
    /// `pow(a, b, modulus)`.
    pub(crate) fn power3(&mut self, _a: &Value, _b: &Value, _modulus: &Value) -> Res<Value> {
        stub!()
    }
    /// `float(a)` as arguments of C functions take it: floats, `__float__`, `__index__`.
    pub(crate) fn to_f64(&mut self, _a: &Value) -> Res<f64> {
        stub!()
    }
    /// `-a`.
    pub(crate) fn negative(&mut self, _a: &Value) -> Res<Value> {
        stub!()
    }
    /// `+a`.
    pub(crate) fn positive(&mut self, _a: &Value) -> Res<Value> {
        stub!()
    }
    /// `~a`.
    pub(crate) fn invert(&mut self, _a: &Value) -> Res<Value> {
        stub!()
    }
    /// `abs(a)`.
    pub(crate) fn absolute(&mut self, _a: &Value) -> Res<Value> {
        stub!()
    }
    /// `operator.index(a)`: an int (exact), or `TypeError`.
    pub(crate) fn index(&mut self, _a: &Value) -> Res<Value> {
        stub!()
    }
    /// The same as a machine number; `OverflowError`/`IndexError` as CPython's `PyNumber_AsSsize_t(a, PyExc_OverflowError)`.
    pub(crate) fn index_isize(&mut self, _a: &Value) -> Res<isize> {
        stub!()
    }
}
