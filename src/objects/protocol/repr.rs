//! Text of any objects: `repr`, `str`, `ascii`, `format`; and hashes.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;

impl Cx {
    /// `repr(v)`.
    pub(crate) fn repr(&mut self, _v: &Value) -> Res<Value> {
        stub!()
    }
    /// The same as Rust text.
    pub(crate) fn repr_string(&mut self, _v: &Value) -> Res<String> {
        stub!()
    }
    /// `str(v)`.
    pub(crate) fn str(&mut self, _v: &Value) -> Res<Value> {
        stub!()
    }
    /// `ascii(v)`.
    pub(crate) fn ascii(&mut self, _v: &Value) -> Res<Value> {
        stub!()
    }
    /// `format(v, spec)`; `spec` is a string, `None` the empty one.
    pub(crate) fn format(&mut self, _v: &Value, _spec: Option<&Value>) -> Res<Value> {
        stub!()
    }
    /// `hash(v)`; never -1.
    pub(crate) fn hash(&mut self, _v: &Value) -> Res<i64> {
        stub!()
    }
    /// False: a repr of this very object is under way (`Py_ReprEnter`), and nothing was entered.
    pub(crate) fn enter_repr(&mut self, _v: &Value) -> Res<bool> {
        stub!()
    }
    /// The end of what `enter_repr` began.
    pub(crate) fn leave_repr(&mut self, _v: &Value) {
        stub!()
    }
}
