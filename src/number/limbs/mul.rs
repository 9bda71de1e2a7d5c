//! Products.

use super::{take_big, to_big};

/// From this many limbs of the shorter factor on, `num_bigint` multiplies.
const LONG: usize = 40;

/// `a * b`. Room: as many limbs as both have.
pub(crate) fn mul(out: &mut [u64], a: &[u64], b: &[u64]) -> usize {
    let (long, short) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    let out = &mut out[..long.len() + short.len()];
    match *short {
        [] => return 0,
        [word] => {
            let carry = set_row(out, long, word);
            out[long.len()] = carry;
        }
        _ if short.len() >= LONG => return take_big(out, &(to_big(long) * to_big(short))),
        _ if std::ptr::eq(long, short) => square(out, long),
        [first, ref others @ ..] => {
            let carry = set_row(out, long, first);
            out[long.len()] = carry;
            for (place, &word) in others.iter().enumerate() {
                let row = &mut out[place + 1..];
                let carry = add_row(row, long, word);
                row[long.len()] = carry;
            }
        }
    }
    let n = out.len();
    n - usize::from(out[n - 1] == 0)
}

/// `a * word` into as many limbs as `a` has; returns the one that follows.
fn set_row(out: &mut [u64], a: &[u64], word: u64) -> u64 {
    let mut carry = 0;
    for (out, x) in out.iter_mut().zip(a) {
        (*out, carry) = x.carrying_mul(word, carry);
    }
    carry
}

/// Adds `a * word` to as many limbs as `a` has; returns what is to be added to the one that follows.
fn add_row(out: &mut [u64], a: &[u64], word: u64) -> u64 {
    let mut carry = 0;
    for (out, x) in out.iter_mut().zip(a) {
        (*out, carry) = x.carrying_mul_add(word, *out, carry);
    }
    carry
}

/// `a * a`: products of two different limbs once, doubled, and the squares of each.
fn square(out: &mut [u64], a: &[u64]) {
    let n = a.len();
    out[0] = 0;
    let carry = set_row(&mut out[1..], &a[1..], a[0]);
    out[n] = carry;
    for place in 1..n {
        let row = &mut out[2 * place + 1..];
        let rest = &a[place + 1..];
        let carry = add_row(row, rest, a[place]);
        row[rest.len()] = carry;
    }
    let (mut shifted, mut carry) = (0, false);
    for (pair, &limb) in out.chunks_exact_mut(2).zip(a) {
        let (low, high) = limb.carrying_mul(limb, 0);
        let doubled = [pair[0] << 1 | shifted, pair[1] << 1 | pair[0] >> 63];
        shifted = pair[1] >> 63;
        (pair[0], carry) = doubled[0].carrying_add(low, carry);
        (pair[1], carry) = doubled[1].carrying_add(high, carry);
    }
}
