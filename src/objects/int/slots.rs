//! What ints can do: operators, comparison, hash, text. Two small ints are handled in words, others by their limbs
//! (`wide.rs`) or, where that is rare, through scratch.

use num_integer::Integer;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number::fault::Fault;
use crate::number::hash;
use crate::number::int::{self as number, Int};
use crate::number::int_text;
use crate::number::limbs::BitOp;
use crate::objects::int::layout::{self, IntObj};
use crate::objects::int::{
    construct, exact, from_int, is_negative, max_bits, to_i64, to_int, wide,
};
use crate::objects::type_obj::{BinaryOp, N_BINARY, Slots};
use crate::objects::{CompareOp, Ty, float, str_, tuple};
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

fn add(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    match words(a, b) {
        Some((a, b)) => layout::new(cx, a + b),
        None => wide::add(cx, a, b),
    }
}

fn sub(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    match words(a, b) {
        Some((a, b)) => layout::new(cx, a - b),
        None => wide::sub(cx, a, b),
    }
}

fn mul(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    if let Some((a, b)) = words(a, b)
        && let Some(product) = a.checked_mul(b)
    {
        return layout::new(cx, product);
    }
    wide::multiply(cx, a, b)
}

fn floor_div(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    match words(a, b) {
        Some((a, b)) if b != 0 => layout::new(cx, Integer::div_floor(&a, &b)),
        _ => wide::floor_divide(cx, a, b),
    }
}

fn modulo(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    match words(a, b) {
        Some((a, b)) if b != 0 => layout::new(cx, Integer::mod_floor(&a, &b)),
        _ => wide::modulo(cx, a, b),
    }
}

fn true_div(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    match scratch(a, b).map(|(a, b)| number::true_div(&a, &b)) {
        Some(Ok(x)) => float::new(cx, x),
        Some(Err(fault)) => Err(cx.fault(fault)),
        None => Ok(cx.not_implemented()),
    }
}

fn divmod(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    match words(a, b) {
        Some((a, b)) if b != 0 => {
            let (floor, rest) = Integer::div_mod_floor(&a, &b);
            let floor = layout::new(cx, floor)?;
            let rest = layout::new(cx, rest)?;
            tuple::new(cx, &[floor, rest])
        }
        _ => wide::divmod(cx, a, b),
    }
}

fn shl(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    if let Some(count) = to_i64(b)
        && let Some(made) = wide::shift_left(cx, a, count)
    {
        return made;
    }
    let most = max_bits(cx);
    match scratch(a, b) {
        Some((a, b)) => finish(cx, number::shl(&a, &b, most)),
        None => Ok(cx.not_implemented()),
    }
}

fn shr(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    if let Some((a, b @ 0..)) = words(a, b) {
        return layout::new(cx, a >> b.min(63));
    }
    if let Some(count) = to_i64(b)
        && let Some(made) = wide::shift_right(cx, a, count)
    {
        return made;
    }
    match scratch(a, b) {
        Some((a, b)) => finish(cx, number::shr(&a, &b)),
        None => Ok(cx.not_implemented()),
    }
}

fn and(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    match words(a, b) {
        Some((a, b)) => layout::new(cx, a & b),
        None => wide::bitwise(cx, a, b, BitOp::And),
    }
}

fn or(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    match words(a, b) {
        Some((a, b)) => layout::new(cx, a | b),
        None => wide::bitwise(cx, a, b, BitOp::Or),
    }
}

fn xor(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    match words(a, b) {
        Some((a, b)) => layout::new(cx, a ^ b),
        None => wide::bitwise(cx, a, b, BitOp::Xor),
    }
}

/// An operator on two exact ints, which runs no code; `None` for other operands.
#[inline]
pub(crate) fn operate(cx: &mut Cx, op: BinaryOp, a: &Value, b: &Value) -> Option<Res<Value>> {
    let is_exact = |value: &Value| cx.is_exact(value, Ty::Int) || cx.is_exact(value, Ty::BigInt);
    if !is_exact(a) || !is_exact(b) {
        return None;
    }
    SLOTS.binary[op as usize].map(|slot| slot(cx, a, b))
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
    match a.cast::<IntObj>() {
        Some(small) => layout::new(cx, -small.value),
        None => wide::negative(cx, a),
    }
}

fn absolute(cx: &mut Cx, a: &Value) -> Res<Value> {
    if is_negative(a) {
        negative(cx, a)
    } else {
        exact(cx, a)
    }
}

fn invert(cx: &mut Cx, a: &Value) -> Res<Value> {
    match a.cast::<IntObj>() {
        Some(small) => layout::new(cx, !small.value),
        None => wide::invert(cx, a),
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
    match words(a, b) {
        Some((a, b)) => Ok(cx.bool(op.of(a.cmp(&b)))),
        None => wide::compare(cx, a, b, op),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
fn hash(_cx: &mut Cx, a: &Value) -> Res<i64> {
    Ok(match a.cast::<IntObj>() {
        Some(small) => hash::hash_i64(small.value),
        None => wide::hash(a),
    })
}

/// The decimal digits, within the limit of `sys.set_int_max_str_digits`.
pub(crate) fn repr(cx: &mut Cx, a: &Value) -> Res<Value> {
    if let Some(word) = to_i64(a) {
        return repr_word(cx, word);
    }
    wide::repr(cx, a)
}

fn repr_word(cx: &mut Cx, word: i64) -> Res<Value> {
    let mut text = [0u8; int_text::WORD_DIGITS];
    let n = int_text::word_digits(&mut text, word.unsigned_abs(), None).len();
    let mut at = text.len() - n;
    if word < 0 {
        at -= 1;
        text[at] = b'-';
    }
    str_::layout::fresh(cx, Text::One(&text[at..]), 0x7F)
}
