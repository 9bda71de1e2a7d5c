//! `complex`.

pub(crate) mod layout;
mod methods;
mod slots;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number::complex::Complex;
use crate::objects::Ty;
use crate::objects::type_obj::{Layout, T_BASETYPE, TypeSpec};
use layout::ComplexObj;

pub(crate) use slots::power_of;

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "complex",
    flags: T_BASETYPE,
    layout: Layout::Complex,
    basic_size: 32,
    doc: "Make a complex number of a text, or of one or two numbers.\n\nA text is read as a complex number. A single number is converted.\nWith 'real' and 'imag' the number has these parts.",
    slots: slots::SLOTS,
    methods: methods::METHODS,
    getset: methods::GETSET,
    ..TypeSpec::ATOM
};

/// A complex number.
pub(crate) fn new(cx: &mut Cx, value: Complex) -> Res<Value> {
    layout::new(cx, value)
}

/// The value of a complex number or an instance of a subclass.
pub(crate) fn get(value: &Value) -> Option<Complex> {
    value.cast::<ComplexObj>().map(|complex| complex.value)
}

/// The number itself, or an exact one of the same value if it is an instance of a subclass.
pub(crate) fn exact(cx: &mut Cx, value: &Value) -> Res<Value> {
    if cx.is_exact(value, Ty::Complex) {
        return Ok(value.clone());
    }
    layout::new(cx, get(value).unwrap_or(Complex::new(0.0, 0.0)))
}
