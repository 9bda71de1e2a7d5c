//! What complex numbers can do: operators with complex numbers, floats and ints on the other side, equality, hash, text, `complex(...)`.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number::complex::{self as number, Complex, ParseFault};
use crate::number::fault::Fault;
use crate::number::{float as floats, hash};
use crate::objects::complex::{exact, get, layout};
use crate::objects::exception::Exc;
use crate::objects::names::Name;
use crate::objects::native::{Args, Bound, Signature, call_bound};
use crate::objects::type_obj::{BinaryFn, BinaryOp, N_BINARY, Slots, TypeObj};
use crate::objects::{CompareOp, Ty, float, int, str_};

pub(crate) const SLOTS: Slots = Slots {
    new: Some(new),
    repr: Some(repr),
    hash: Some(hash),
    compare: Some(compare),
    binary: binary(),
    power3: Some(power3),
    negative: Some(negative),
    positive: Some(exact),
    absolute: Some(absolute),
    bool: Some(truth),
    ..Slots::NONE
};

const fn binary() -> [Option<BinaryFn>; N_BINARY] {
    let mut slots: [Option<BinaryFn>; N_BINARY] = [None; N_BINARY];
    slots[BinaryOp::Add as usize] = Some(add);
    slots[BinaryOp::Subtract as usize] = Some(sub);
    slots[BinaryOp::Multiply as usize] = Some(mul);
    slots[BinaryOp::TrueDivide as usize] = Some(div);
    slots[BinaryOp::Power as usize] = Some(power);
    slots
}

/// An operand as a complex number: `None` for what is no number.
fn operand(cx: &mut Cx, value: &Value) -> Res<Option<Complex>> {
    if let Some(value) = get(value) {
        return Ok(Some(value));
    }
    if int::is_int(value) {
        let real = cx.int_to_f64(value)?;
        return Ok(Some(Complex::new(real, 0.0)));
    }
    Ok(float::get(value).map(|real| Complex::new(real, 0.0)))
}

fn operate(
    cx: &mut Cx,
    a: &Value,
    b: &Value,
    op: fn(Complex, Complex) -> Result<Complex, Fault>,
) -> Res<Value> {
    let Some(x) = operand(cx, a)? else {
        return Ok(cx.not_implemented());
    };
    let Some(y) = operand(cx, b)? else {
        return Ok(cx.not_implemented());
    };
    finish(cx, op(x, y))
}

fn finish(cx: &mut Cx, result: Result<Complex, Fault>) -> Res<Value> {
    match result {
        Ok(value) => layout::new(cx, value),
        Err(fault) => Err(cx.fault(fault)),
    }
}

fn add(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    operate(cx, a, b, |x, y| Ok(number::add(x, y)))
}

fn sub(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    operate(cx, a, b, |x, y| Ok(number::sub(x, y)))
}

fn mul(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    operate(cx, a, b, |x, y| Ok(number::mul(x, y)))
}

fn div(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    operate(cx, a, b, number::div)
}

fn power(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    operate(cx, a, b, number::pow)
}

/// `x ** y` of floats whose power is no float.
pub(crate) fn power_of(cx: &mut Cx, x: f64, y: f64) -> Res<Value> {
    finish(cx, number::pow(Complex::new(x, 0.0), Complex::new(y, 0.0)))
}

fn power3(cx: &mut Cx, a: &Value, b: &Value, _modulus: &Value) -> Res<Value> {
    if operand(cx, a)?.is_none() || operand(cx, b)?.is_none() {
        return Ok(cx.not_implemented());
    }
    Err(cx.value_error("complex modulo"))
}

fn value(a: &Value) -> Complex {
    get(a).unwrap_or(Complex::new(0.0, 0.0))
}

fn negative(cx: &mut Cx, a: &Value) -> Res<Value> {
    layout::new(cx, number::neg(value(a)))
}

fn absolute(cx: &mut Cx, a: &Value) -> Res<Value> {
    match number::abs(value(a)) {
        Ok(size) => float::new(cx, size),
        Err(fault) => Err(cx.fault(fault)),
    }
}

fn truth(_cx: &mut Cx, a: &Value) -> Res<bool> {
    let Complex { real, imag } = value(a);
    Ok(real != 0.0 || imag != 0.0)
}

fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    if !matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(cx.not_implemented());
    }
    let Complex { real, imag } = value(a);
    let is_equal = if let Some(other) = get(b) {
        real == other.real && imag == other.imag
    } else if let Some(n) = int::to_int(b) {
        // Exact, however large the int is.
        imag == 0.0 && floats::compare_int(&n, real) == Some(std::cmp::Ordering::Equal)
    } else if let Some(other) = float::get(b) {
        imag == 0.0 && real == other
    } else {
        return Ok(cx.not_implemented());
    };
    Ok(cx.bool(is_equal == (op == CompareOp::Eq)))
}

fn hash(cx: &mut Cx, a: &Value) -> Res<i64> {
    let Complex { real, imag } = value(a);
    let address = cx.address_of(a);
    let of = |x: f64| hash::hash_float(x).unwrap_or_else(|| hash::hash_pointer(address));
    let combined = of(real).wrapping_add(of(imag).wrapping_mul(1_000_003));
    Ok(if combined == -1 { -2 } else { combined })
}

fn repr(cx: &mut Cx, a: &Value) -> Res<Value> {
    str_::new(cx, &number::repr(value(a)))
}

const SIGNATURE: Signature = Signature::parse("(real=0, imag=0)");

/// `complex.__new__`.
fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let is_complex_itself = class.is(&cx.type_value(Ty::Complex));
    call_bound(cx, "complex", &SIGNATURE, args, |cx, bound| {
        if let (Some(real), None) = (bound.opt(0), bound.opt(1))
            && is_complex_itself
            && cx.is_exact(real, Ty::Complex)
        {
            return Ok(real.clone());
        }
        let made = make(cx, bound)?;
        match class.cast::<TypeObj>() {
            Some(class) if !is_complex_itself => layout::alloc_sub(cx, class, made),
            _ => layout::new(cx, made),
        }
    })
}

fn make(cx: &mut Cx, args: Bound<'_>) -> Res<Complex> {
    let (real, imag) = (args.opt(0), args.opt(1));
    if let Some(text) = real.and_then(str_::text_of) {
        if imag.is_some() {
            return Err(cx.type_error("complex() can't take second arg if first is a string"));
        }
        return match number::parse(text) {
            Ok(value) => Ok(value),
            Err(ParseFault::Malformed) => {
                Err(cx.value_error("complex() arg is a malformed string"))
            }
            Err(ParseFault::Underscore) => {
                let shown = match real {
                    Some(real) => cx.repr(real)?,
                    None => cx.none(),
                };
                let start = "could not convert string to complex: ";
                Err(str_::raise_with_text(
                    cx,
                    Exc::ValueError,
                    start,
                    &shown,
                    usize::MAX,
                    "",
                ))
            }
        };
    }
    if imag.and_then(str_::text_of).is_some() {
        return Err(cx.type_error("complex() second arg can't be a string"));
    }
    let real = match real {
        Some(real) => by_method(cx, real)?.or_else(|| Some(real.clone())),
        None => None,
    };
    for (part, what, or) in [
        (real.as_ref(), "first", " a string or"),
        (imag, "second", ""),
    ] {
        if let Some(part) = part
            && !is_number(cx, part)
        {
            let name = cx.type_name_of(part);
            return Err(cx.type_error(format!(
                "complex() {what} argument must be{or} a number, not '{name}'"
            )));
        }
    }
    // Each part may be complex itself: real + imag * 1j.
    let whole = match &real {
        Some(real) => part(cx, real)?,
        None => Complex::new(0.0, 0.0),
    };
    let Some(imag) = imag else {
        return Ok(whole);
    };
    let turned = part(cx, imag)?;
    let mut made = Complex::new(whole.real, turned.real);
    if get(imag).is_some() {
        made.real -= turned.imag;
    }
    if real.as_ref().is_some_and(|real| get(real).is_some()) {
        made.imag += whole.imag;
    }
    Ok(made)
}

fn part(cx: &mut Cx, value: &Value) -> Res<Complex> {
    if let Some(value) = get(value) {
        return Ok(value);
    }
    Ok(Complex::new(cx.to_f64(value)?, 0.0))
}

fn is_number(cx: &Cx, value: &Value) -> bool {
    let slots = cx.type_of(value).slots.get();
    slots.float.is_some() || slots.index.is_some() || get(value).is_some()
}

/// What `__complex__` gives, for an object that has it.
fn by_method(cx: &mut Cx, object: &Value) -> Res<Option<Value>> {
    if cx.is_exact(object, Ty::Complex) {
        return Ok(None);
    }
    let Some(method) = cx.lookup_special(object, Name::__complex__)? else {
        return Ok(None);
    };
    let made = cx.call(&method, &[])?;
    if get(&made).is_none() {
        let name = cx.type_name_of(&made);
        return Err(cx.raise(
            Exc::TypeError,
            format!("__complex__ returned non-complex (type {name})"),
        ));
    }
    if !cx.is_exact(&made, Ty::Complex) {
        let name = cx.type_name_of(&made);
        let message = format!(
            "__complex__ returned non-complex (type {name}).  The ability to return an instance of a strict subclass of complex is \
             deprecated, and may be removed in a future version of Python."
        );
        cx.warn(Exc::DeprecationWarning, &message, 1)?;
    }
    Ok(Some(made))
}
