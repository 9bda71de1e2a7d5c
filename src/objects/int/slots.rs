//! What ints can do: operators, comparison, hash, text. Two small ints are handled in words; anything else goes through scratch.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number::fault::Fault;
use crate::number::hash;
use crate::number::int::{self as number, Int};
use crate::number::int_text;
use crate::objects::int::layout::{self, IntObj, Parts};
use crate::objects::int::{construct, exact, from_int, max_bits, to_i64, to_int};
use crate::objects::type_obj::{BinaryOp, N_BINARY, Slots};
use crate::objects::{CompareOp, float, str_, tuple};
use crate::text::view::Text;

pub(crate) const SLOTS: Slots = Slots {
    new: Some(construct::new),
    repr: Some(repr),
    hash: Some(hash),
    compare: Some(compare),
    binary: binary(),
    power3: Some(power3),
    negative: Some(negative),
    positive: Some(exact),
    absolute: Some(absolute),
    invert: Some(invert),
    bool: Some(truth),
    int: Some(exact),
    float: Some(to_float),
    index: Some(exact),
    ..Slots::NONE
};

const fn binary() -> [Option<crate::objects::type_obj::BinaryFn>; N_BINARY] {
    let mut slots: [Option<crate::objects::type_obj::BinaryFn>; N_BINARY] = [None; N_BINARY];
    slots[BinaryOp::Add as usize] = Some(add);
    slots[BinaryOp::Subtract as usize] = Some(sub);
    slots[BinaryOp::Multiply as usize] = Some(mul);
    slots[BinaryOp::TrueDivide as usize] = Some(true_div);
    slots[BinaryOp::FloorDivide as usize] = Some(floor_div);
    slots[BinaryOp::Remainder as usize] = Some(modulo);
    slots[BinaryOp::Power as usize] = Some(power);
    slots[BinaryOp::Lshift as usize] = Some(shl);
    slots[BinaryOp::Rshift as usize] = Some(shr);
    slots[BinaryOp::And as usize] = Some(and);
    slots[BinaryOp::Or as usize] = Some(or);
    slots[BinaryOp::Xor as usize] = Some(xor);
    slots[BinaryOp::Divmod as usize] = Some(divmod);
    slots
}

/// Both as small words.
#[inline(always)]
fn words(a: &Value, b: &Value) -> Option<(i64, i64)> {
    Some((a.cast::<IntObj>()?.value, b.cast::<IntObj>()?.value))
}

/// Both as scratch; `None` if one is no int.
fn scratch(a: &Value, b: &Value) -> Option<(Int, Int)> {
    Some((to_int(a)?, to_int(b)?))
}

/// Carries a result into the heap.
fn finish(cx: &mut Cx, result: Result<Int, Fault>) -> Res<Value> {
    match result {
        Ok(n) => from_int(cx, &n),
        Err(fault) => Err(cx.fault(fault)),
    }
}

/// An operator on scratch; `NotImplemented` if one operand is no int.
fn wide(
    cx: &mut Cx,
    a: &Value,
    b: &Value,
    op: impl FnOnce(&Int, &Int) -> Result<Int, Fault>,
) -> Res<Value> {
    match scratch(a, b) {
        Some((a, b)) => finish(cx, op(&a, &b)),
        None => Ok(cx.not_implemented()),
    }
}

fn add(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    match words(a, b) {
        Some((a, b)) => layout::new(cx, a + b),
        None => wide(cx, a, b, |a, b| Ok(number::add(a, b))),
    }
}

fn sub(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    match words(a, b) {
        Some((a, b)) => layout::new(cx, a - b),
        None => wide(cx, a, b, |a, b| Ok(number::sub(a, b))),
    }
}

fn mul(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    if let Some((a, b)) = words(a, b)
        && let Some(product) = a.checked_mul(b)
    {
        return layout::new(cx, product);
    }
    let most = max_bits(cx);
    wide(cx, a, b, |a, b| number::mul(a, b, most))
}

fn floor_div(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    wide(cx, a, b, number::floor_div)
}

fn modulo(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    wide(cx, a, b, number::modulo)
}

fn true_div(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    match scratch(a, b).map(|(a, b)| number::true_div(&a, &b)) {
        Some(Ok(x)) => float::new(cx, x),
        Some(Err(fault)) => Err(cx.fault(fault)),
        None => Ok(cx.not_implemented()),
    }
}

fn divmod(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    match scratch(a, b).map(|(a, b)| number::divmod(&a, &b)) {
        Some(Ok((floor, rest))) => {
            let floor = from_int(cx, &floor)?;
            let rest = from_int(cx, &rest)?;
            tuple::from_vec(cx, vec![floor, rest])
        }
        Some(Err(fault)) => Err(cx.fault(fault)),
        None => Ok(cx.not_implemented()),
    }
}

fn shl(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    let most = max_bits(cx);
    wide(cx, a, b, |a, b| number::shl(a, b, most))
}

fn shr(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    match words(a, b) {
        Some((a, b @ 0..)) => layout::new(cx, a >> b.min(63)),
        _ => wide(cx, a, b, number::shr),
    }
}

fn and(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    match words(a, b) {
        Some((a, b)) => layout::new(cx, a & b),
        None => wide(cx, a, b, |a, b| Ok(number::and(a, b))),
    }
}

fn or(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    match words(a, b) {
        Some((a, b)) => layout::new(cx, a | b),
        None => wide(cx, a, b, |a, b| Ok(number::or(a, b))),
    }
}

fn xor(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    match words(a, b) {
        Some((a, b)) => layout::new(cx, a ^ b),
        None => wide(cx, a, b, |a, b| Ok(number::xor(a, b))),
    }
}

/// A negative exponent makes a float, as CPython's `long_pow`.
fn power(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    let Some((x, y)) = scratch(a, b) else {
        return Ok(cx.not_implemented());
    };
    if y.is_negative() {
        let base = cx.int_to_f64(a)?;
        let exponent = cx.int_to_f64(b)?;
        return float::power_of(cx, base, exponent);
    }
    let most = max_bits(cx);
    finish(cx, number::pow(&x, &y, most))
}

fn power3(cx: &mut Cx, a: &Value, b: &Value, modulus: &Value) -> Res<Value> {
    match (scratch(a, b), to_int(modulus)) {
        (Some((a, b)), Some(modulus)) => finish(cx, number::pow_mod(&a, &b, &modulus)),
        _ => Ok(cx.not_implemented()),
    }
}

fn negative(cx: &mut Cx, a: &Value) -> Res<Value> {
    match to_int(a) {
        Some(n) => from_int(cx, &number::neg(&n)),
        None => Ok(cx.not_implemented()),
    }
}

fn absolute(cx: &mut Cx, a: &Value) -> Res<Value> {
    match to_int(a) {
        Some(n) if n.is_negative() => from_int(cx, &n.abs()),
        _ => exact(cx, a),
    }
}

fn invert(cx: &mut Cx, a: &Value) -> Res<Value> {
    match to_int(a) {
        Some(n) => from_int(cx, &number::invert(&n)),
        None => Ok(cx.not_implemented()),
    }
}

fn truth(_cx: &mut Cx, a: &Value) -> Res<bool> {
    Ok(to_i64(a) != Some(0))
}

fn to_float(cx: &mut Cx, a: &Value) -> Res<Value> {
    let x = cx.int_to_f64(a)?;
    float::new(cx, x)
}

fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    let order = match words(a, b) {
        Some((a, b)) => a.cmp(&b),
        None => match scratch(a, b) {
            Some((a, b)) => a.cmp(&b),
            None => return Ok(cx.not_implemented()),
        },
    };
    Ok(cx.bool(op.of(order)))
}

fn hash(_cx: &mut Cx, a: &Value) -> Res<i64> {
    Ok(match layout::parts(a) {
        Some(Parts::Word(word)) => hash::hash_i64(word),
        Some(Parts::Limbs(is_negative, limbs)) => {
            hash::hash_big(&layout::big_of(is_negative, limbs))
        }
        None => 0,
    })
}

/// The decimal digits, within the limit of `sys.set_int_max_str_digits`.
pub(crate) fn repr(cx: &mut Cx, a: &Value) -> Res<Value> {
    if let Some(word) = to_i64(a) {
        return repr_word(cx, word);
    }
    let n = to_int(a).unwrap_or(Int::ZERO);
    let limit = cx.runtime().int_max_str_digits;
    match int_text::to_decimal(&n, limit) {
        Ok(text) => str_::new(cx, &text),
        Err(fault) => Err(cx.fault(fault)),
    }
}

fn repr_word(cx: &mut Cx, word: i64) -> Res<Value> {
    let mut digits = [0u8; 20];
    let mut at = digits.len();
    let mut rest = word.unsigned_abs();
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if word < 0 {
        at -= 1;
        digits[at] = b'-';
    }
    str_::layout::fresh(cx, Text::One(&digits[at..]), 0x7F)
}
