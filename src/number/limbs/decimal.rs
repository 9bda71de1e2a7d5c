//! Decimal digits.

use super::div::Reciprocal;
use super::{length, to_big};

/// The largest power of ten in a limb, and its digits. Its top bit is set.
const POWER: u64 = 10_000_000_000_000_000_000;
const DIGITS: usize = 19;
/// From this many limbs on, `num_bigint` finds the digits.
const LONG: usize = 400;

/// The digits of a number, for 0 none.
pub(crate) fn to_decimal(limbs: &[u64]) -> String {
    if limbs.len() >= LONG {
        return to_big(limbs).to_string();
    }
    let by = Reciprocal::of(POWER);
    let mut left = limbs.to_vec();
    // A limb has less than 19.3 digits.
    let mut digits = vec![b'0'; 20 * limbs.len()];
    let mut at = digits.len();
    let mut n = left.len();
    while n > 0 {
        let mut rest = 0;
        for limb in left[..n].iter_mut().rev() {
            (*limb, rest) = by.div_rem(rest, *limb);
        }
        n = length(&left[..n]);
        let start = at.saturating_sub(DIGITS);
        while at > start && (n > 0 || rest > 0) {
            at -= 1;
            digits[at] = b'0' + (rest % 10) as u8;
            rest /= 10;
        }
    }
    digits.drain(..at);
    String::from_utf8(digits).unwrap_or_default()
}
