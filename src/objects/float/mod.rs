//! `float`.

pub(crate) mod layout;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::type_obj::{Layout, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "float",
    layout: Layout::Float,
    ..TypeSpec::ATOM
};

/// A float.
#[inline(always)]
pub(crate) fn new(_cx: &mut Cx, _value: f64) -> Res<Value> {
    stub!()
}
/// The value of a float or an instance of a subclass.
#[inline(always)]
pub(crate) fn get(_value: &Value) -> Option<f64> {
    stub!()
}
