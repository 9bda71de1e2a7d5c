//! Methods and attributes of complex numbers.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number::complex::Complex;
use crate::objects::complex::{exact, get, layout};
use crate::objects::native::{Bound, GetSet, Native, readonly_field};
use crate::objects::{float, str_, tuple};
use crate::text::format_spec;

pub(crate) const METHODS: &[Native] = &[
    Native::new(
        "conjugate",
        "($self, /)",
        "The number with the sign of its imaginary part turned. (3-4j).conjugate() == 3+4j.",
        conjugate,
    ),
    Native::new(
        "__complex__",
        "($self, /)",
        "The number as one of exact type complex.",
        to_complex,
    ),
    Native::new("__getnewargs__", "($self, /)", "", getnewargs),
    Native::new(
        "__format__",
        "($self, format_spec, /)",
        "The number as text, by a specification.",
        format,
    ),
];

pub(crate) const GETSET: &[GetSet] = &[
    GetSet {
        name: "real",
        doc: "the real part of a complex number",
        get: real,
        set: Some(readonly_field),
    },
    GetSet {
        name: "imag",
        doc: "the imaginary part of a complex number",
        get: imag,
        set: Some(readonly_field),
    },
];

fn value(object: &Value) -> Complex {
    get(object).unwrap_or(Complex::new(0.0, 0.0))
}

fn real(cx: &mut Cx, object: &Value) -> Res<Value> {
    float::new(cx, value(object).real)
}

fn imag(cx: &mut Cx, object: &Value) -> Res<Value> {
    float::new(cx, value(object).imag)
}

fn conjugate(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let Complex { real, imag } = value(args.req(0));
    layout::new(cx, Complex::new(real, -imag))
}

fn to_complex(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    exact(cx, args.req(0))
}

fn getnewargs(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let Complex { real, imag } = value(args.req(0));
    let real = float::new(cx, real)?;
    let imag = float::new(cx, imag)?;
    tuple::from_vec(cx, vec![real, imag])
}

fn format(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (subject, spec) = (args.req(0), args.req(1));
    let Some(spec) = str_::text_of(spec) else {
        return Err(cx.argument_error("__format__", "argument", "str", spec));
    };
    if spec.is_empty() {
        return cx.str(subject);
    }
    let name = cx.type_name_of(subject);
    match format_spec::format_complex(value(subject), spec, &name) {
        Ok(text) => str_::from_buf(cx, &text),
        Err(fault) => Err(cx.fault(fault)),
    }
}
