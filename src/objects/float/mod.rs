//! `float`.

pub(crate) mod layout;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::type_obj::{Layout, T_BASETYPE, TypeSpec};
use layout::FloatObj;

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "float",
    flags: T_BASETYPE,
    layout: Layout::Float,
    basic_size: 24,
    ..TypeSpec::ATOM
};

/// A float.
#[inline(always)]
pub(crate) fn new(cx: &mut Cx, value: f64) -> Res<Value> {
    layout::new(cx, value)
}

/// The value of a float or an instance of a subclass.
#[inline(always)]
pub(crate) fn get(value: &Value) -> Option<f64> {
    value.cast::<FloatObj>().map(|float| float.value)
}
