//! `float`.

pub(crate) mod layout;
mod methods;
mod slots;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::Ty;
use crate::objects::type_obj::{Layout, T_BASETYPE, TypeSpec};
use layout::FloatObj;

pub(crate) use methods::formatted;
pub(crate) use slots::power_of;

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "float",
    flags: T_BASETYPE,
    layout: Layout::Float,
    basic_size: 24,
    doc: "Convert a string or number to a floating-point number, if possible.",
    slots: slots::SLOTS,
    methods: methods::METHODS,
    getset: methods::GETSET,
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

/// The float itself, or an exact one of the same value if it is an instance of a subclass.
pub(crate) fn exact(cx: &mut Cx, value: &Value) -> Res<Value> {
    if cx.is_exact(value, Ty::Float) {
        return Ok(value.clone());
    }
    layout::new(cx, get(value).unwrap_or(0.0))
}
