//! `int(...)`: CPython's `long_new` and `PyNumber_Long`.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::number::int::Int;
use crate::number::int_text::{self, ParseFault};
use crate::objects::exception::Exc;
use crate::objects::int::{exact, from_int, is_int, layout, to_int};
use crate::objects::names::Name;
use crate::objects::native::{Args, Signature, call_bound};
use crate::objects::type_obj::TypeObj;
use crate::objects::{Ty, buffer, bytearray, bytes, str_};
use crate::text::view::Text;

const SIGNATURE: Signature = Signature::parse("(x=0, /, base=10)");

/// `int.__new__`.
pub(crate) fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let is_int_itself = class.is(&cx.type_value(Ty::Int));
    let n_given = args.pos().len();
    let made = if args.n_kw() == 0 && n_given <= 2 {
        make(cx, args.pos().first(), args.pos().get(1))?
    } else if args.n_kw() == 0 && is_int_itself {
        return Err(cx.type_error(format!("int expected at most 2 arguments, got {n_given}")));
    } else {
        call_bound(cx, "int", &SIGNATURE, args, |cx, bound| {
            make(cx, bound.opt(0), bound.opt(1))
        })?
    };
    if is_int_itself {
        return Ok(made);
    }
    of_class(cx, class, &made)
}

/// An int as an instance of a class.
fn of_class(cx: &mut Cx, class: &Value, value: &Value) -> Res<Value> {
    let n = to_int(value).unwrap_or(Int::ZERO);
    match class.cast::<TypeObj>() {
        Some(class) => layout::alloc_sub(cx, class, &n),
        None => Err(cx.type_error("int.__new__(X): X is not a type object")),
    }
}

fn make(cx: &mut Cx, x: Option<&Value>, base: Option<&Value>) -> Res<Value> {
    let (x, base) = match (x, base) {
        (None, None) => return layout::new(cx, 0),
        (None, Some(_)) => return Err(cx.type_error("int() missing string argument")),
        (Some(x), None) => return of_object(cx, x),
        (Some(x), Some(base)) => (x, base),
    };
    let base = cx.index_clipped(base)?;
    if base != 0 && !(2..=36).contains(&base) {
        return Err(cx.value_error("int() base must be >= 2 and <= 36, or 0"));
    }
    match of_digits(cx, x, base as u32)? {
        Some(made) => Ok(made),
        None => Err(cx.type_error("int() can't convert non-string with explicit base")),
    }
}

/// The int that a string or a bytes object spells; `None` for other objects.
fn of_digits(cx: &mut Cx, x: &Value, base: u32) -> Res<Option<Value>> {
    let limit = cx.runtime().int_max_str_digits;
    if let Some(text) = str_::text_of(x) {
        let parsed = int_text::parse(text, base, limit);
        return of_parsed(cx, parsed, x, base).map(Some);
    }
    if bytes::layout::bytes_of(x).is_some() || bytearray::content(x).is_some() {
        return of_bytes(cx, x, base).map(Some);
    }
    Ok(None)
}

/// The int that the bytes of an exporter spell.
fn of_bytes(cx: &mut Cx, x: &Value, base: u32) -> Res<Value> {
    let limit = cx.runtime().int_max_str_digits;
    let given = cx.buffer(x)?;
    let parsed = int_text::parse_ascii(&given, base, limit);
    if matches!(parsed, Err(ParseFault::Invalid)) {
        let shown = bytes::new(cx, &given)?;
        return Err(invalid(cx, &shown, base));
    }
    of_parsed(cx, parsed, x, base)
}

fn of_parsed(cx: &mut Cx, parsed: Result<Int, ParseFault>, x: &Value, base: u32) -> Res<Value> {
    match parsed {
        Ok(n) => from_int(cx, &n),
        Err(ParseFault::Fault(fault)) => Err(cx.fault(fault)),
        Err(ParseFault::Invalid) => Err(invalid(cx, x, base)),
    }
}

#[cold]
fn invalid(cx: &mut Cx, x: &Value, base: u32) -> Raised {
    match cx.repr(x) {
        Ok(shown) => {
            let start = format!("invalid literal for int() with base {base}: ");
            str_::raise_with_text(cx, Exc::ValueError, &start, &shown, 200, "")
        }
        Err(raised) => raised,
    }
}

/// `int(x)`: `__int__`, `__index__`, `__trunc__`, digits.
pub(crate) fn of_object(cx: &mut Cx, x: &Value) -> Res<Value> {
    if cx.is_exact(x, Ty::Int) || cx.is_exact(x, Ty::BigInt) {
        return Ok(x.clone());
    }
    if cx.is_exact(x, Ty::Str)
        && let Some(Text::One(text)) = str_::text_of(x)
        && let Some(n) = int_text::parse_short(text)
    {
        return layout::new(cx, n);
    }
    let slots = cx.type_of(x).slots.get();
    if let Some(convert) = slots.int {
        let made = convert(cx, x)?;
        if !is_int(&made) {
            let name = cx.type_name_of(&made);
            return Err(cx.type_error(format!("__int__ returned non-int (type {name})")));
        }
        return exact(cx, &made);
    }
    if slots.index.is_some() {
        return cx.index(x);
    }
    if let Some(trunc) = cx.lookup_special(x, Name::__trunc__)? {
        let made = cx.call(&trunc, &[])?;
        if is_int(&made) {
            return exact(cx, &made);
        }
        if cx.type_of(&made).slots.get().index.is_none() {
            let name = cx.type_name_of(&made);
            return Err(cx.type_error(format!("__trunc__ returned non-Integral (type {name})")));
        }
        return cx.index(&made);
    }
    match of_digits(cx, x, 10)? {
        Some(made) => Ok(made),
        None if buffer::is_exporter(cx, x) => of_bytes(cx, x, 10),
        None => {
            let name = cx.type_name_of(x);
            Err(cx.type_error(format!(
                "int() argument must be a string, a bytes-like object or a real number, not '{name}'"
            )))
        }
    }
}
