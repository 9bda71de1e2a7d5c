//! Methods and attributes of ints.

use std::borrow::Cow;

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::Value;
use crate::number::int::{self as number, ByteOrder, Int, Signedness};
use crate::objects::int::{exact, from_int, layout, to_int};
use crate::objects::native::{Bound, GetSet, Native};
use crate::objects::{Ty, bytes, str_, tuple};
use crate::text::format_spec;
use crate::text::view::Text;

pub(crate) const METHODS: &[Native] = &[
    Native::new(
        "conjugate",
        "($self, /)",
        "Returns self, the complex conjugate of any int.",
        itself,
    ),
    Native::new(
        "bit_length",
        "($self, /)",
        "Number of bits necessary to represent self in binary.\n\n>>> bin(37)\n'0b100101'\n>>> (37).bit_length()\n6",
        bit_length,
    ),
    Native::new(
        "bit_count",
        "($self, /)",
        "Number of ones in the binary representation of the absolute value of self.\n\nAlso known as the population count.\n\n>>> bin(13)\n'0b1101'\n>>> (13).bit_count()\n3",
        bit_count,
    ),
    Native::new(
        "to_bytes",
        "($self, /, length=1, byteorder='big', *, signed=False)",
        "Return an array of bytes representing an integer.",
        to_bytes,
    ),
    Native::class(
        "from_bytes",
        "($type, /, bytes, byteorder='big', *, signed=False)",
        "Return the integer represented by the given array of bytes.",
        from_bytes,
    ),
    Native::new(
        "as_integer_ratio",
        "($self, /)",
        "Return a pair of integers, whose ratio is equal to the original int.\n\nThe ratio is in lowest terms and has a positive denominator.\n\n>>> (10).as_integer_ratio()\n(10, 1)\n>>> (-10).as_integer_ratio()\n(-10, 1)\n>>> (0).as_integer_ratio()\n(0, 1)",
        as_integer_ratio,
    ),
    Native::new(
        "__trunc__",
        "($self, /)",
        "Truncating an Integral returns itself.",
        itself,
    ),
    Native::new(
        "__floor__",
        "($self, /)",
        "Flooring an Integral returns itself.",
        itself,
    ),
    Native::new(
        "__ceil__",
        "($self, /)",
        "Ceiling of an Integral returns itself.",
        itself,
    ),
    Native::new(
        "__round__",
        "($self, ndigits=<unrepresentable>, /)",
        "Rounding an Integral returns itself.\n\nRounding with an ndigits argument also returns an integer.",
        round,
    ),
    Native::new("__getnewargs__", "($self, /)", "", getnewargs),
    Native::new(
        "__format__",
        "($self, format_spec, /)",
        "Convert to a string according to format_spec.",
        format,
    ),
    Native::new(
        "__sizeof__",
        "($self, /)",
        "Returns size in memory, in bytes.",
        sizeof,
    ),
    Native::new(
        "is_integer",
        "($self, /)",
        "Returns True. Exists for duck type compatibility with float.is_integer.",
        is_integer,
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
    GetSet {
        name: "numerator",
        doc: "the numerator of a rational number in lowest terms",
        get: exact,
        set: None,
    },
    GetSet {
        name: "denominator",
        doc: "the denominator of a rational number in lowest terms",
        get: one,
        set: None,
    },
];

fn zero(cx: &mut Cx, _self: &Value) -> Res<Value> {
    layout::new(cx, 0)
}

fn one(cx: &mut Cx, _self: &Value) -> Res<Value> {
    layout::new(cx, 1)
}

fn itself(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    exact(cx, args.req(0))
}

fn scratch(value: &Value) -> Int {
    to_int(value).unwrap_or(Int::ZERO)
}

fn bit_length(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let bits = scratch(args.req(0)).bits();
    layout::new(cx, bits as i64)
}

fn bit_count(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let ones = scratch(args.req(0)).bit_count();
    layout::new(cx, ones as i64)
}

/// `byteorder` is a string, or not given.
fn check_order(cx: &mut Cx, what: &str, given: Option<&Value>) -> Res<()> {
    match given {
        Some(given) if str_::text_of(given).is_none() => {
            Err(cx.argument_error(what, "argument 'byteorder'", "str", given))
        }
        _ => Ok(()),
    }
}

fn byte_order(cx: &mut Cx, given: Option<&Value>) -> Res<ByteOrder> {
    match given.and_then(str_::text_of).map(Text::as_ascii) {
        None | Some(Some("big")) => Ok(ByteOrder::Big),
        Some(Some("little")) => Ok(ByteOrder::Little),
        Some(_) => Err(cx.value_error("byteorder must be either 'little' or 'big'")),
    }
}

fn signedness(cx: &mut Cx, given: Option<&Value>) -> Res<Signedness> {
    let is_signed = match given {
        Some(given) => cx.is_true(given)?,
        None => false,
    };
    Ok(if is_signed {
        Signedness::Signed
    } else {
        Signedness::Unsigned
    })
}

fn to_bytes(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let len = match args.opt(1) {
        Some(len) => cx.index_isize(len)?,
        None => 1,
    };
    check_order(cx, "to_bytes", args.opt(2))?;
    let sign = signedness(cx, args.opt(3))?;
    let order = byte_order(cx, args.opt(2))?;
    let Ok(len) = usize::try_from(len) else {
        return Err(cx.value_error("length argument must be non-negative"));
    };
    match number::to_bytes(&scratch(args.req(0)), len, order, sign) {
        Ok(made) => bytes::new(cx, &made),
        Err(fault) => Err(cx.fault(fault)),
    }
}

fn from_bytes(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_order(cx, "from_bytes", args.opt(2))?;
    let sign = signedness(cx, args.opt(3))?;
    let order = byte_order(cx, args.opt(2))?;
    let given = bytes::of_object(cx, args.req(1))?;
    let slice = bytes::layout::bytes_of(&given).unwrap_or_default();
    let made = from_int(cx, &number::from_bytes(slice, order, sign))?;
    let class = args.req(0);
    if class.is(&cx.type_value(Ty::Int)) {
        return Ok(made);
    }
    cx.call(class, &[made])
}

fn as_integer_ratio(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let numerator = exact(cx, args.req(0))?;
    let denominator = layout::new(cx, 1)?;
    tuple::from_vec(cx, vec![numerator, denominator])
}

fn round(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let Some(ndigits) = args.opt(1) else {
        return exact(cx, args.req(0));
    };
    let ndigits = cx.index_any(ndigits)?;
    let ndigits = scratch(&ndigits);
    if !ndigits.is_negative() {
        return exact(cx, args.req(0));
    }
    from_int(cx, &number::round(&scratch(args.req(0)), &ndigits))
}

fn getnewargs(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let copy = exact(cx, args.req(0))?;
    tuple::from_vec(cx, vec![copy])
}

fn format(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (value, spec) = (args.req(0), args.req(1));
    let Some(spec) = str_::text_of(spec) else {
        return Err(cx.argument_error("__format__", "argument", "str", spec));
    };
    if spec.is_empty() {
        return cx.str(value);
    }
    formatted(cx, value, spec)
}

/// An int by a specification that is not empty.
pub(crate) fn formatted(cx: &mut Cx, value: &Value, spec: Text<'_>) -> Res<Value> {
    let name = if cx.is_exact(value, Ty::Int) {
        Cow::Borrowed("int")
    } else {
        Cow::Owned(cx.type_name_of(value))
    };
    let limit = cx.runtime().int_max_str_digits;
    match format_spec::format_int(&scratch(value), spec, &name, limit) {
        Ok(text) => str_::from_buf(cx, &text),
        Err(fault) => Err(cx.fault(fault)),
    }
}

fn sizeof(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let bytes = heap::ask::bytes_of(args.req(0));
    layout::new(cx, bytes as i64)
}

fn is_integer(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    Ok(cx.bool(true))
}
