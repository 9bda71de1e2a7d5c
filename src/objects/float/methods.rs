//! Methods and attributes of floats.

use std::borrow::Cow;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number::float as number;
use crate::number::float_hex;
use crate::objects::exception::Exc;
use crate::objects::float::{exact, get, layout};
use crate::objects::native::{Bound, GetSet, Native};
use crate::objects::{Ty, int, str_, tuple};
use crate::text::format_spec;
use crate::text::view::Text;

pub(crate) const METHODS: &[Native] = &[
    Native::new(
        "conjugate",
        "($self, /)",
        "Return self, the complex conjugate of any float.",
        conjugate,
    ),
    Native::new(
        "__trunc__",
        "($self, /)",
        "Return the Integral closest to x between 0 and x.",
        trunc,
    ),
    Native::new(
        "__floor__",
        "($self, /)",
        "Return the floor as an Integral.",
        floor,
    ),
    Native::new(
        "__ceil__",
        "($self, /)",
        "Return the ceiling as an Integral.",
        ceil,
    ),
    Native::new(
        "__round__",
        "($self, ndigits=None, /)",
        "Return the Integral closest to x, rounding half toward even.\n\nWhen an argument is passed, work like built-in round(x, ndigits).",
        round,
    ),
    Native::new(
        "as_integer_ratio",
        "($self, /)",
        "Return a pair of integers, whose ratio is exactly equal to the original float.\n\nThe ratio is in lowest terms and has a positive denominator.  Raise\nOverflowError on infinities and a ValueError on NaNs.\n\n>>> (10.0).as_integer_ratio()\n(10, 1)\n>>> (0.0).as_integer_ratio()\n(0, 1)\n>>> (-.25).as_integer_ratio()\n(-1, 4)",
        as_integer_ratio,
    ),
    Native::class(
        "fromhex",
        "($type, string, /)",
        "Create a floating-point number from a hexadecimal string.\n\n>>> float.fromhex('0x1.ffffp10')\n2047.984375\n>>> float.fromhex('-0x1p-1074')\n-5e-324",
        fromhex,
    ),
    Native::new(
        "hex",
        "($self, /)",
        "Return a hexadecimal representation of a floating-point number.\n\n>>> (-0.1).hex()\n'-0x1.999999999999ap-4'\n>>> 3.14159.hex()\n'0x1.921f9f01b866ep+1'",
        hex,
    ),
    Native::new(
        "is_integer",
        "($self, /)",
        "Return True if the float is an integer.",
        is_integer,
    ),
    Native::new("__getnewargs__", "($self, /)", "", getnewargs),
    Native::class(
        "__getformat__",
        "($type, typestr, /)",
        "You probably don't want to use this function.\n\n  typestr\n    Must be 'double' or 'float'.\n\nIt exists mainly to be used in Python's test suite.\n\nThis function returns whichever of 'unknown', 'IEEE, big-endian' or 'IEEE,\nlittle-endian' best describes the format of floating-point numbers used by the\nC type named by typestr.",
        getformat,
    ),
    Native::new(
        "__format__",
        "($self, format_spec, /)",
        "Formats the float according to format_spec.",
        format,
    ),
];

pub(crate) const GETSET: &[GetSet] = &[
    GetSet {
        name: "real",
        doc: "the real part of a complex number",
        get: exact,
        set: None,
    },
    GetSet {
        name: "imag",
        doc: "the imaginary part of a complex number",
        get: zero,
        set: None,
    },
];

fn zero(cx: &mut Cx, _self: &Value) -> Res<Value> {
    layout::new(cx, 0.0)
}

fn value(args: Bound<'_>) -> f64 {
    get(args.req(0)).unwrap_or(0.0)
}

fn conjugate(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    exact(cx, args.req(0))
}

/// A whole float as an int.
fn whole(cx: &mut Cx, x: f64) -> Res<Value> {
    match number::to_int(x) {
        Ok(n) => int::from_int(cx, &n),
        Err(fault) => Err(cx.fault(fault)),
    }
}

fn trunc(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    whole(cx, value(args))
}

fn floor(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    whole(cx, value(args).floor())
}

fn ceil(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    whole(cx, value(args).ceil())
}

fn round(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let x = value(args);
    let Some(ndigits) = args.opt(1).filter(|ndigits| !cx.is_none(ndigits)) else {
        return match number::round_to_int(x) {
            Ok(n) => int::from_int(cx, &n),
            Err(fault) => Err(cx.fault(fault)),
        };
    };
    let ndigits = cx.index_clipped(ndigits)?;
    match number::round(x, ndigits as i64) {
        Ok(rounded) => layout::new(cx, rounded),
        Err(fault) => Err(cx.fault(fault)),
    }
}

fn as_integer_ratio(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    match number::as_integer_ratio(value(args)) {
        Ok((top, bottom)) => {
            let top = int::from_int(cx, &top)?;
            let bottom = int::from_int(cx, &bottom)?;
            tuple::from_vec(cx, vec![top, bottom])
        }
        Err(fault) => Err(cx.fault(fault)),
    }
}

fn fromhex(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let Some(text) = str_::text_of(args.req(1)) else {
        return Err(cx.type_error("bad argument type for built-in operation"));
    };
    // A character beyond ASCII is as wrong as any other that is no digit.
    let bytes: Vec<u8> = text
        .iter()
        .map(|cp| if cp < 0x80 { cp as u8 } else { b'?' })
        .collect();
    let made = match float_hex::from_hex(&bytes) {
        Ok(x) => layout::new(cx, x)?,
        Err(fault) => return Err(cx.fault(fault)),
    };
    let class = args.req(0);
    if class.is(&cx.type_value(Ty::Float)) {
        return Ok(made);
    }
    cx.call(class, &[made])
}

fn hex(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    str_::new(cx, &float_hex::hex(value(args)))
}

fn is_integer(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let x = value(args);
    Ok(cx.bool(x.is_finite() && x.floor() == x))
}

fn getnewargs(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let copy = layout::new(cx, value(args))?;
    tuple::from_vec(cx, vec![copy])
}

fn getformat(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let Some(text) = str_::text_of(args.req(1)) else {
        return Err(cx.argument_error("__getformat__", "argument", "str", args.req(1)));
    };
    match text.as_ascii() {
        Some("double" | "float") => str_::new(cx, "IEEE, little-endian"),
        _ => Err(cx.raise(
            Exc::ValueError,
            "__getformat__() argument 1 must be 'double' or 'float'",
        )),
    }
}

fn format(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (subject, spec) = (args.req(0), args.req(1));
    let Some(spec) = str_::text_of(spec) else {
        return Err(cx.argument_error("__format__", "argument", "str", spec));
    };
    if spec.is_empty() {
        return cx.str(subject);
    }
    formatted(cx, subject, spec)
}

/// A float by a specification that is not empty.
pub(crate) fn formatted(cx: &mut Cx, subject: &Value, spec: Text<'_>) -> Res<Value> {
    let name = if cx.is_exact(subject, Ty::Float) {
        Cow::Borrowed("float")
    } else {
        Cow::Owned(cx.type_name_of(subject))
    };
    let x = get(subject).unwrap_or(0.0);
    match format_spec::format_float(x, spec, &name) {
        Ok(text) => str_::from_buf(cx, &text),
        Err(fault) => Err(cx.fault(fault)),
    }
}
