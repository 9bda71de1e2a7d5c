//! Quotients and remainders: schoolbook division (Knuth's algorithm D), its guesses made with a reciprocal instead of a division
//! (Möller and Granlund, "Improved division by invariant integers").

use num_integer::Integer;

use super::{length, order, shl_bits, shr_bits_in_place, take_big, to_big};

/// From this many limbs of divisor and quotient on, `num_bigint` divides.
const LONG: usize = 64;

/// A divisor of one limb whose top bit is set, and its reciprocal.
#[derive(Clone, Copy)]
pub(super) struct Reciprocal {
    divisor: u64,
    /// `(2 ** 128 - 1) // divisor - 2 ** 64`
    inverse: u64,
}

impl Reciprocal {
    pub(super) fn of(divisor: u64) -> Reciprocal {
        debug_assert!(divisor >> 63 == 1, "the top bit is set");
        let rest = u128::from(!divisor) << 64 | u128::from(u64::MAX);
        Reciprocal {
            divisor,
            inverse: (rest / u128::from(divisor)) as u64,
        }
    }

    /// `divmod(high * 2 ** 64 + low, divisor)` for `high` less than the divisor.
    #[inline(always)]
    pub(super) fn div_rem(self, high: u64, low: u64) -> (u64, u64) {
        let product = u128::from(self.inverse) * u128::from(high)
            + (u128::from(high) << 64 | u128::from(low));
        let mut quotient = ((product >> 64) as u64).wrapping_add(1);
        let mut rest = low.wrapping_sub(quotient.wrapping_mul(self.divisor));
        if rest > product as u64 {
            quotient = quotient.wrapping_sub(1);
            rest = rest.wrapping_add(self.divisor);
        }
        if rest >= self.divisor {
            quotient += 1;
            rest -= self.divisor;
        }
        (quotient, rest)
    }
}

/// Limbs of room that [`div_rem`] needs.
pub(crate) fn room(a: &[u64], b: &[u64]) -> usize {
    a.len() + a.len().max(b.len()) + b.len() + 4
}

/// `divmod(a, b)` of sizes, `b` not 0: quotient and remainder, and one free limb behind the digits of either.
pub(crate) struct Division<'r> {
    pub(crate) quotient: &'r mut [u64],
    pub(crate) n_quotient: usize,
    pub(crate) rest: &'r mut [u64],
    pub(crate) n_rest: usize,
}

/// Divides. Room: see [`room`].
pub(crate) fn div_rem<'r>(out: &'r mut [u64], a: &[u64], b: &[u64]) -> Division<'r> {
    let (quotient, others) = out.split_at_mut(a.len() + 1);
    let (rest, divisor) = others.split_at_mut(a.len().max(b.len()) + 2);
    let (n_quotient, n_rest);
    if order(a, b).is_lt() {
        rest[..a.len()].copy_from_slice(a);
        (n_quotient, n_rest) = (0, a.len());
    } else if let [word] = *b {
        (n_quotient, n_rest) = (a.len(), 1);
        rest[0] = by_word(quotient, a, word);
    } else if b.len() >= LONG && a.len() - b.len() >= LONG {
        let (whole, left) = to_big(a).div_rem(&to_big(b));
        n_quotient = take_big(quotient, &whole);
        n_rest = take_big(rest, &left);
    } else {
        (n_quotient, n_rest) = (a.len() - b.len() + 1, b.len());
        let shift = b[b.len() - 1].leading_zeros();
        let divisor = &mut divisor[..b.len()];
        shl_bits(divisor, b, shift);
        rest[a.len()] = shl_bits(rest, a, shift);
        long(&mut quotient[..n_quotient], &mut rest[..=a.len()], divisor);
        shr_bits_in_place(&mut rest[..b.len()], shift);
    }
    Division {
        n_quotient: length(&quotient[..n_quotient]),
        n_rest: length(&rest[..n_rest]),
        quotient,
        rest,
    }
}

/// `a // word` into as many limbs as `a` has; returns the remainder.
pub(crate) fn by_word(out: &mut [u64], a: &[u64], word: u64) -> u64 {
    let shift = word.leading_zeros();
    let by = Reciprocal::of(word << shift);
    if shift == 0 {
        let mut rest = 0;
        for (out, &limb) in out[..a.len()].iter_mut().zip(a).rev() {
            (*out, rest) = by.div_rem(rest, limb);
        }
        return rest;
    }
    let mut above = a.last().copied().unwrap_or(0);
    let mut rest = above >> (64 - shift);
    for i in (0..a.len()).rev() {
        let below = if i == 0 { 0 } else { a[i - 1] };
        (out[i], rest) = by.div_rem(rest, above << shift | below >> (64 - shift));
        above = below;
    }
    rest >> shift
}

/// Knuth's algorithm D: `divisor` of two limbs or more has its top bit set, `rest` has one limb more than the number to divide and keeps
/// the remainder in its first limbs.
fn long(quotient: &mut [u64], rest: &mut [u64], divisor: &[u64]) {
    let n = divisor.len();
    let (first, second) = (divisor[n - 1], divisor[n - 2]);
    let by = Reciprocal::of(first);
    for (place, quotient) in quotient.iter_mut().enumerate().rev() {
        let part = &mut rest[place..=place + n];
        let (top, next, third) = (part[n], part[n - 1], part[n - 2]);
        let mut guess = u64::MAX;
        let mut left = Some(next);
        if top < first {
            let (whole, over) = by.div_rem(top, next);
            (guess, left) = (whole, Some(over));
        } else {
            // The first limbs are equal: what is left of the largest guess is their sum with the next limb.
            left = left.and_then(|next| next.checked_add(first));
        }
        // At most two too large, which the second limbs tell nearly always.
        while let Some(over) = left
            && u128::from(guess) * u128::from(second) > (u128::from(over) << 64 | u128::from(third))
        {
            guess -= 1;
            left = over.checked_add(first);
        }
        if take_row(part, divisor, guess) {
            guess -= 1;
            put_back(part, divisor);
        }
        *quotient = guess;
    }
}

/// `part -= divisor * word`; true: it was too much.
fn take_row(part: &mut [u64], divisor: &[u64], word: u64) -> bool {
    let (mut carry, mut borrow) = (0, false);
    let (last, part) = part
        .split_last_mut()
        .expect("one limb more than the divisor");
    for (limb, x) in part.iter_mut().zip(divisor) {
        let low;
        (low, carry) = x.carrying_mul(word, carry);
        (*limb, borrow) = limb.borrowing_sub(low, borrow);
    }
    (*last, borrow) = last.borrowing_sub(carry, borrow);
    borrow
}

fn put_back(part: &mut [u64], divisor: &[u64]) {
    let mut carry = false;
    let (last, part) = part
        .split_last_mut()
        .expect("one limb more than the divisor");
    for (limb, x) in part.iter_mut().zip(divisor) {
        (*limb, carry) = limb.carrying_add(*x, carry);
    }
    *last = last.wrapping_add(u64::from(carry));
}
