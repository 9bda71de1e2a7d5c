//! Operators on ints that are not both small: on their limbs where they lie. A result is made in a buffer and copied into an object of
//! its size; what could be larger than the memory is refused before it is computed.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number::fault::Fault;
use crate::number::hash;
use crate::number::int::{NO_DIVISION, NO_MODULO};
use crate::number::int_text;
use crate::number::limbs::{self, BitOp, Signed, div, mul};
use crate::objects::int::layout::{self, Parts};
use crate::objects::int::max_bits;
use crate::objects::{CompareOp, str_, tuple};

/// Results of up to this many limbs are made on the stack.
const SHORT: usize = 20;
/// A buffer of more limbs is not kept.
const KEPT: usize = 1 << 16;

/// An operand.
pub(super) struct Side<'a> {
    is_negative: bool,
    /// Its size if it fits a limb and is none yet.
    word: u64,
    limbs: &'a [u64],
}

impl Side<'_> {
    /// `None` for what is no int.
    #[inline]
    pub(super) fn of(value: &Value) -> Option<Side<'_>> {
        Some(match layout::parts(value)? {
            Parts::Word(word) => Side {
                is_negative: word < 0,
                word: word.unsigned_abs(),
                limbs: &[],
            },
            Parts::Limbs(is_negative, limbs) => Side {
                is_negative,
                word: 0,
                limbs,
            },
        })
    }

    #[inline]
    pub(super) fn number(&self) -> Signed<'_> {
        let limbs = if !self.limbs.is_empty() {
            self.limbs
        } else if self.word != 0 {
            std::slice::from_ref(&self.word)
        } else {
            &[]
        };
        Signed {
            is_negative: self.is_negative,
            limbs,
        }
    }
}

/// An operator on two ints; `NotImplemented` if one operand is none.
#[inline(always)]
fn on_both(
    cx: &mut Cx,
    a: &Value,
    b: &Value,
    op: impl FnOnce(&mut Cx, Signed<'_>, Signed<'_>) -> Res<Value>,
) -> Res<Value> {
    match (Side::of(a), Side::of(b)) {
        (Some(a), Some(b)) => op(cx, a.number(), b.number()),
        _ => Ok(cx.not_implemented()),
    }
}

/// Lends a buffer of `n` limbs, whatever is in them.
#[inline(always)]
fn with_room<T>(cx: &mut Cx, n: usize, body: impl FnOnce(&mut Cx, &mut [u64]) -> Res<T>) -> Res<T> {
    if n <= SHORT {
        return body(cx, &mut [0; SHORT][..n]);
    }
    let mut room = std::mem::take(&mut cx.runtime_mut().int_room);
    if room.len() < n {
        if room.try_reserve(n - room.len()).is_err() {
            return Err(cx.memory_error());
        }
        room.resize(n, 0);
    }
    let result = body(cx, &mut room[..n]);
    if room.len() <= KEPT {
        cx.runtime_mut().int_room = room;
    }
    result
}

/// An int whose limbs `fill` writes into a buffer of `n`.
#[inline(always)]
fn build(cx: &mut Cx, n: usize, fill: impl FnOnce(&mut [u64]) -> (bool, usize)) -> Res<Value> {
    with_room(cx, n, |cx, room| {
        let (is_negative, n) = fill(room);
        layout::from_limbs(cx, is_negative, &room[..n])
    })
}

/// An int of two limbs at most.
fn from_u128(cx: &mut Cx, is_negative: bool, size: u128) -> Res<Value> {
    let limbs = [size as u64, (size >> 64) as u64];
    layout::from_limbs(cx, is_negative, &limbs[..limbs::length(&limbs)])
}

/// The value of a number of one limb at most.
#[inline(always)]
fn short(n: Signed<'_>) -> Option<i128> {
    let size = match *n.limbs {
        [] => 0,
        [limb] => i128::from(limb),
        _ => return None,
    };
    Some(if n.is_negative { -size } else { size })
}

fn sum(cx: &mut Cx, a: Signed<'_>, b: Signed<'_>) -> Res<Value> {
    if let (Some(a), Some(b)) = (short(a), short(b)) {
        let sum = a + b;
        return from_u128(cx, sum < 0, sum.unsigned_abs());
    }
    let n = a.limbs.len().max(b.limbs.len()) + 1;
    build(cx, n, |room| limbs::add_signed(room, a, b))
}

pub(super) fn add(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    on_both(cx, a, b, sum)
}

pub(super) fn sub(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    on_both(cx, a, b, |cx, a, b| sum(cx, a, opposite(b)))
}

fn opposite(n: Signed<'_>) -> Signed<'_> {
    Signed {
        is_negative: !n.is_negative && !n.limbs.is_empty(),
        ..n
    }
}

pub(super) fn multiply(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    on_both(cx, a, b, |cx, a, b| {
        let is_negative = a.is_negative != b.is_negative;
        match (a.limbs, b.limbs) {
            ([], _) | (_, []) => return layout::new(cx, 0),
            ([a], [b]) => {
                return from_u128(cx, is_negative, u128::from(*a) * u128::from(*b));
            }
            _ => {}
        }
        let n = a.limbs.len() + b.limbs.len();
        if n > SHORT && limbs::bits(a.limbs) + limbs::bits(b.limbs) > max_bits(cx) {
            return Err(cx.memory_error());
        }
        build(cx, n, |room| {
            (is_negative, mul::mul(room, a.limbs, b.limbs))
        })
    })
}

/// Quotient and remainder rounded down, in the caller's buffer, for a divisor that is not 0.
struct FloorDivision<'r> {
    quotient: (bool, &'r [u64]),
    rest: (bool, &'r [u64]),
}

fn floor_div<'r>(room: &'r mut [u64], a: Signed<'_>, b: Signed<'_>) -> FloorDivision<'r> {
    let made = div::div_rem(room, a.limbs, b.limbs);
    let (mut n_quotient, mut n_rest) = (made.n_quotient, made.n_rest);
    let is_negative = a.is_negative != b.is_negative;
    if is_negative && n_rest > 0 {
        n_quotient = limbs::increment(made.quotient, n_quotient);
        n_rest = limbs::sub_from(made.rest, n_rest, b.limbs);
    }
    FloorDivision {
        quotient: (is_negative && n_quotient > 0, &made.quotient[..n_quotient]),
        rest: (b.is_negative && n_rest > 0, &made.rest[..n_rest]),
    }
}

/// Divides two ints and makes what is asked for of the result.
fn division(
    cx: &mut Cx,
    a: &Value,
    b: &Value,
    by_zero: &'static str,
    make: impl FnOnce(&mut Cx, FloorDivision<'_>) -> Res<Value>,
) -> Res<Value> {
    on_both(cx, a, b, |cx, a, b| {
        if b.limbs.is_empty() {
            return Err(cx.fault(Fault::zero_division(by_zero)));
        }
        let n = div::room(a.limbs, b.limbs);
        with_room(cx, n, |cx, room| make(cx, floor_div(room, a, b)))
    })
}

pub(super) fn floor_divide(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    division(cx, a, b, NO_DIVISION, |cx, made| {
        layout::from_limbs(cx, made.quotient.0, made.quotient.1)
    })
}

pub(super) fn modulo(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    division(cx, a, b, NO_MODULO, |cx, made| {
        layout::from_limbs(cx, made.rest.0, made.rest.1)
    })
}

pub(super) fn divmod(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    division(cx, a, b, NO_DIVISION, |cx, made| {
        let floor = layout::from_limbs(cx, made.quotient.0, made.quotient.1)?;
        let rest = layout::from_limbs(cx, made.rest.0, made.rest.1)?;
        tuple::new(cx, &[floor, rest])
    })
}

/// `a << count`; `None`: not so simple.
pub(super) fn shift_left(cx: &mut Cx, a: &Value, count: i64) -> Option<Res<Value>> {
    let count = u64::try_from(count).ok()?;
    let side = Side::of(a)?;
    let a = side.number();
    if a.limbs.is_empty() {
        return Some(layout::new(cx, 0));
    }
    if limbs::bits(a.limbs).checked_add(count)? > max_bits(cx) {
        return None;
    }
    let n = a.limbs.len() + (count / 64) as usize + 1;
    Some(build(cx, n, |room| {
        (a.is_negative, limbs::shl(room, a.limbs, count))
    }))
}

/// `a >> count`; `None`: not so simple.
pub(super) fn shift_right(cx: &mut Cx, a: &Value, count: i64) -> Option<Res<Value>> {
    let count = u64::try_from(count).ok()?;
    let side = Side::of(a)?;
    let a = side.number();
    Some(build(cx, a.limbs.len() + 1, |room| {
        limbs::shr(room, a, count)
    }))
}

pub(super) fn bitwise(cx: &mut Cx, a: &Value, b: &Value, op: BitOp) -> Res<Value> {
    on_both(cx, a, b, |cx, a, b| {
        let n = a.limbs.len().max(b.limbs.len()) + 1;
        build(cx, n, |room| limbs::bitwise(op, room, a, b))
    })
}

pub(super) fn negative(cx: &mut Cx, a: &Value) -> Res<Value> {
    match Side::of(a) {
        Some(side) => {
            let n = opposite(side.number());
            layout::from_limbs(cx, n.is_negative, n.limbs)
        }
        None => Ok(cx.not_implemented()),
    }
}

/// `-a - 1`
pub(super) fn invert(cx: &mut Cx, a: &Value) -> Res<Value> {
    let one = Signed {
        is_negative: true,
        limbs: &[1],
    };
    match Side::of(a) {
        Some(side) => sum(cx, opposite(side.number()), one),
        None => Ok(cx.not_implemented()),
    }
}

pub(super) fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    on_both(cx, a, b, |cx, a, b| Ok(cx.bool(op.of(a.order(b)))))
}

pub(super) fn hash(a: &Value) -> i64 {
    Side::of(a).map_or(0, |side| {
        let n = side.number();
        hash::hash_limbs(n.is_negative, n.limbs.iter().copied())
    })
}

pub(super) fn repr(cx: &mut Cx, a: &Value) -> Res<Value> {
    let limit = cx.runtime().int_max_str_digits;
    let Some(side) = Side::of(a) else {
        return Ok(cx.not_implemented());
    };
    let n = side.number();
    match int_text::limbs_to_decimal(n.is_negative, n.limbs, limit) {
        Ok(text) => str_::new(cx, &text),
        Err(fault) => Err(cx.fault(fault)),
    }
}
