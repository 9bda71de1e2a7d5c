//! Whole numbers as limbs: 64 bits each, the lowest first, the last one not 0; no limb is 0.
//!
//! The functions work on slices where the numbers lie, and write into slices that the caller made long enough (each says how long); what
//! they return is how many limbs the result has. So an object's limbs are never copied before they are worked on. Signs are
//! kept beside the limbs, as [`Signed`]; operators on bits see two's complements with endless signs.
//!
//! * `mul`: products; `div`: quotients and remainders; `decimal`: digits
//!
//! From a few thousand bits on, products and quotients are `num_bigint`'s: its better algorithms outweigh the copies then.

use std::cmp::Ordering;

use num_bigint::BigUint;

pub(crate) mod decimal;
pub(crate) mod div;
pub(crate) mod mul;
#[cfg(test)]
mod tests;

/// A number: its sign and the limbs of its size. 0 is not negative.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Signed<'a> {
    pub(crate) is_negative: bool,
    pub(crate) limbs: &'a [u64],
}

impl Signed<'_> {
    pub(crate) fn order(self, other: Signed<'_>) -> Ordering {
        match (self.is_negative, other.is_negative) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => order(self.limbs, other.limbs),
            (true, true) => order(other.limbs, self.limbs),
        }
    }
}

/// How many limbs are left without zeroes at the end.
#[inline]
pub(crate) fn length(limbs: &[u64]) -> usize {
    let mut n = limbs.len();
    while n > 0 && limbs[n - 1] == 0 {
        n -= 1;
    }
    n
}

/// `bit_length`
pub(crate) fn bits(limbs: &[u64]) -> u64 {
    limbs.last().map_or(0, |last| {
        64 * limbs.len() as u64 - u64::from(last.leading_zeros())
    })
}

pub(crate) fn order(a: &[u64], b: &[u64]) -> Ordering {
    a.len()
        .cmp(&b.len())
        .then_with(|| a.iter().rev().cmp(b.iter().rev()))
}

/// `a + b`. Room: one limb more than the longer one has.
pub(crate) fn add(out: &mut [u64], a: &[u64], b: &[u64]) -> usize {
    let (long, short) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    let (out_low, out_high) = out[..=long.len()].split_at_mut(short.len());
    let (low, high) = long.split_at(short.len());
    let mut carry = false;
    for ((out, x), y) in out_low.iter_mut().zip(low).zip(short) {
        (*out, carry) = x.carrying_add(*y, carry);
    }
    for (out, x) in out_high.iter_mut().zip(high) {
        (*out, carry) = x.overflowing_add(u64::from(carry));
    }
    out[long.len()] = u64::from(carry);
    long.len() + usize::from(carry)
}

/// `a - b`, which is not negative. Room: as many limbs as `a` has.
pub(crate) fn sub(out: &mut [u64], a: &[u64], b: &[u64]) -> usize {
    let out = &mut out[..a.len()];
    let (out_low, out_high) = out.split_at_mut(b.len());
    let (low, high) = a.split_at(b.len());
    let mut borrow = false;
    for ((out, x), y) in out_low.iter_mut().zip(low).zip(b) {
        (*out, borrow) = x.borrowing_sub(*y, borrow);
    }
    for (out, x) in out_high.iter_mut().zip(high) {
        (*out, borrow) = x.overflowing_sub(u64::from(borrow));
    }
    debug_assert!(!borrow, "the larger one comes first");
    length(out)
}

/// `a - limbs` in place, which is not negative. Room: as many limbs as `a` has, those behind the number 0 or not.
pub(crate) fn sub_from(limbs: &mut [u64], n: usize, a: &[u64]) -> usize {
    limbs[n..a.len()].fill(0);
    let mut borrow = false;
    for (limb, x) in limbs.iter_mut().zip(a) {
        (*limb, borrow) = x.borrowing_sub(*limb, borrow);
    }
    debug_assert!(!borrow, "the larger one comes first");
    length(&limbs[..a.len()])
}

/// Adds 1 in place. Room: one limb more than the number has; returns how many it has then.
pub(crate) fn increment(out: &mut [u64], n: usize) -> usize {
    for limb in &mut out[..n] {
        let (sum, carry) = limb.overflowing_add(1);
        *limb = sum;
        if !carry {
            return n;
        }
    }
    out[n] = 1;
    n + 1
}

/// `a + b` with signs. Room: one limb more than the longer one has.
pub(crate) fn add_signed(out: &mut [u64], a: Signed<'_>, b: Signed<'_>) -> (bool, usize) {
    if a.is_negative == b.is_negative {
        return (a.is_negative, add(out, a.limbs, b.limbs));
    }
    match order(a.limbs, b.limbs) {
        Ordering::Equal => (false, 0),
        Ordering::Greater => (a.is_negative, sub(out, a.limbs, b.limbs)),
        Ordering::Less => (b.is_negative, sub(out, b.limbs, a.limbs)),
    }
}

/// `a << count`. Room: `count / 64 + 1` limbs more than `a` has.
pub(crate) fn shl(out: &mut [u64], a: &[u64], count: u64) -> usize {
    let (zeros, count) = ((count / 64) as usize, (count % 64) as u32);
    let out = &mut out[..=a.len() + zeros];
    out[..zeros].fill(0);
    let carry = shl_bits(&mut out[zeros..], a, count);
    out[a.len() + zeros] = carry;
    length(out)
}

/// `a << count` by less than a limb: as many limbs as `a` has, and what is shifted out of them.
fn shl_bits(out: &mut [u64], a: &[u64], count: u32) -> u64 {
    let out = &mut out[..a.len()];
    if count == 0 {
        out.copy_from_slice(a);
        return 0;
    }
    let mut carry = 0;
    for (out, &limb) in out.iter_mut().zip(a) {
        *out = limb << count | carry;
        carry = limb >> (64 - count);
    }
    carry
}

/// `limbs >> count` by less than a limb, in place.
fn shr_bits_in_place(limbs: &mut [u64], count: u32) {
    if count == 0 {
        return;
    }
    let mut carry = 0;
    for limb in limbs.iter_mut().rev() {
        let low = *limb << (64 - count);
        *limb = *limb >> count | carry;
        carry = low;
    }
}

/// `a >> count`, rounded down. Room: one limb more than `a` has.
pub(crate) fn shr(out: &mut [u64], a: Signed<'_>, count: u64) -> (bool, usize) {
    let gone = usize::try_from(count / 64).unwrap_or(usize::MAX);
    let count = (count % 64) as u32;
    let n = a.limbs.len().saturating_sub(gone);
    let is_exact = a.limbs[..a.limbs.len() - n].iter().all(|&limb| limb == 0)
        && (n == 0 || count == 0 || a.limbs[a.limbs.len() - n] << (64 - count) == 0);
    let kept = &mut out[..n];
    kept.copy_from_slice(&a.limbs[a.limbs.len() - n..]);
    shr_bits_in_place(kept, count);
    let mut n = length(kept);
    if a.is_negative && !is_exact {
        n = increment(out, n);
    }
    (a.is_negative, n)
}

/// An operator on bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BitOp {
    And,
    Or,
    Xor,
}

impl BitOp {
    #[inline(always)]
    fn of<T>(self, a: T, b: T) -> T
    where
        T: std::ops::BitAnd<Output = T>
            + std::ops::BitOr<Output = T>
            + std::ops::BitXor<Output = T>,
    {
        match self {
            BitOp::And => a & b,
            BitOp::Or => a | b,
            BitOp::Xor => a ^ b,
        }
    }
}

/// The limbs of a two's complement, one after the other.
struct Complement<'a> {
    number: Signed<'a>,
    at: usize,
    /// Negative ones: what is still to be taken off the size.
    borrow: bool,
}

impl<'a> Complement<'a> {
    fn of(number: Signed<'a>) -> Complement<'a> {
        Complement {
            number,
            at: 0,
            borrow: true,
        }
    }

    fn next(&mut self) -> u64 {
        let limb = self.number.limbs.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        if !self.number.is_negative {
            return limb;
        }
        let (less, borrow) = limb.overflowing_sub(u64::from(self.borrow));
        self.borrow = borrow;
        !less
    }
}

/// `a & b`, `a | b`, `a ^ b`. Room: one limb more than the longer one has.
pub(crate) fn bitwise(op: BitOp, out: &mut [u64], a: Signed<'_>, b: Signed<'_>) -> (bool, usize) {
    if !a.is_negative && !b.is_negative {
        return (false, bitwise_sizes(op, out, a.limbs, b.limbs));
    }
    let is_negative = op.of(a.is_negative, b.is_negative);
    let n = a.limbs.len().max(b.limbs.len());
    let (mut a, mut b) = (Complement::of(a), Complement::of(b));
    let mut carry = true;
    for out in &mut out[..n] {
        let limb = op.of(a.next(), b.next());
        (*out, carry) = if is_negative {
            (!limb).overflowing_add(u64::from(carry))
        } else {
            (limb, carry)
        };
    }
    if is_negative && carry {
        out[n] = 1;
        return (true, n + 1);
    }
    (is_negative, length(&out[..n]))
}

fn bitwise_sizes(op: BitOp, out: &mut [u64], a: &[u64], b: &[u64]) -> usize {
    let (long, short) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    for ((out, x), y) in out.iter_mut().zip(long).zip(short) {
        *out = op.of(*x, *y);
    }
    if op == BitOp::And {
        return length(&out[..short.len()]);
    }
    out[short.len()..long.len()].copy_from_slice(&long[short.len()..]);
    length(&out[..long.len()])
}

/// As scratch of the other kind.
fn to_big(limbs: &[u64]) -> BigUint {
    BigUint::new(
        limbs
            .iter()
            .flat_map(|&limb| [limb as u32, (limb >> 32) as u32])
            .collect(),
    )
}

/// Copies a result of the other kind.
fn take_big(out: &mut [u64], big: &BigUint) -> usize {
    let mut n = 0;
    for (out, limb) in out.iter_mut().zip(big.iter_u64_digits()) {
        *out = limb;
        n += 1;
    }
    n
}
