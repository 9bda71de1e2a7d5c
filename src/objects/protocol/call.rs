//! Calling any object.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::names::Name;
use crate::objects::native::Args;

impl Cx {
    /// `f(*args)`.
    pub(crate) fn call(&mut self, _f: &Value, _args: &[Value]) -> Res<Value> {
        stub!()
    }
    /// A call with keywords.
    pub(crate) fn call_args(&mut self, _f: &Value, _args: Args<'_>) -> Res<Value> {
        stub!()
    }
    /// `obj.name(*args)`.
    pub(crate) fn call_method(&mut self, _obj: &Value, _name: Name, _args: &[Value]) -> Res<Value> {
        stub!()
    }
    /// `f(*args, **kwargs)`: a tuple, and a dict or nothing.
    pub(crate) fn call_ex(
        &mut self,
        _f: &Value,
        _args: &Value,
        _kwargs: Option<&Value>,
    ) -> Res<Value> {
        stub!()
    }
}
