//! Hashes: of numbers, where equal numbers hash alike whatever their type, and of the containers that mix their items' hashes.
//!
//! A number's hash is its residue modulo the prime `2 ** 61 - 1`, with the number's sign. -1 is reserved for errors in CPython and
//! becomes -2.

use crate::number::float::decompose;

const BITS: u32 = 61;
const PRIME: u64 = (1 << BITS) - 1;
const INFINITY: i64 = 314_159;

fn signed(residue: u64, is_negative: bool) -> i64 {
    let hash = if is_negative {
        -(residue as i64)
    } else {
        residue as i64
    };
    if hash == -1 { -2 } else { hash }
}

/// `hash(x)`, or nothing for nan, whose hash is its object's identity.
pub(crate) fn hash_float(x: f64) -> Option<i64> {
    if x.is_nan() {
        return None;
    }
    if x.is_infinite() {
        return Some(if x > 0.0 { INFINITY } else { -INFINITY });
    }
    let (mantissa, exponent) = decompose(x);
    let turn = exponent.rem_euclid(BITS as i32) as u32;
    let rotated = (mantissa << turn & PRIME) | mantissa >> (BITS - turn);
    Some(signed(
        if rotated == PRIME { 0 } else { rotated },
        x.is_sign_negative(),
    ))
}

/// What an object without a `__hash__` of its own hashes to: its address, the low bits that are always zero last. Never -1.
#[inline]
pub(crate) fn hash_pointer(address: u64) -> i64 {
    match address.rotate_right(4) as i64 {
        -1 => -2,
        hash => hash,
    }
}

#[inline]
pub(crate) fn hash_i64(n: i64) -> i64 {
    let size = n.unsigned_abs();
    signed(if size < PRIME { size } else { size % PRIME }, n < 0)
}

/// Of a number by its sign and limbs of 64 bits, the lowest first: `2 ** 64` is 8 modulo the prime.
pub(crate) fn hash_limbs(is_negative: bool, limbs: impl DoubleEndedIterator<Item = u64>) -> i64 {
    let residue = limbs.rev().fold(0u64, |hash, limb| {
        let sum = (u128::from(hash) << 3) + u128::from(limb);
        let folded = (sum as u64 & PRIME) + (sum >> BITS) as u64;
        if folded >= PRIME {
            folded - PRIME
        } else {
            folded
        }
    });
    signed(residue, is_negative)
}

#[cfg(test)]
pub(crate) fn hash_int(n: &crate::number::int::Int) -> i64 {
    match n {
        crate::number::int::Int::Small(n) => hash_i64(*n),
        crate::number::int::Int::Big(n) => hash_limbs(
            n.sign() == num_bigint::Sign::Minus,
            n.magnitude().iter_u64_digits(),
        ),
    }
}

/// The hash of a tuple, fed with its items' hashes in order: xxHash's rounds, as CPython's `tuplehash`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TupleHash {
    sum: u64,
}

impl TupleHash {
    const PRIME_1: u64 = 0x9E37_79B1_85EB_CA87;
    const PRIME_2: u64 = 0xC2B2_AE3D_27D4_EB4F;
    const PRIME_5: u64 = 0x27D4_EB2F_1656_67C5;

    pub(crate) fn new() -> TupleHash {
        TupleHash {
            sum: TupleHash::PRIME_5,
        }
    }

    #[inline]
    pub(crate) fn add(&mut self, hash: i64) {
        self.sum = self
            .sum
            .wrapping_add((hash as u64).wrapping_mul(TupleHash::PRIME_2));
        self.sum = self.sum.rotate_left(31).wrapping_mul(TupleHash::PRIME_1);
    }

    /// Without the length: slices.
    pub(crate) fn finish_plain(self) -> i64 {
        if self.sum == u64::MAX {
            1_546_275_796
        } else {
            self.sum as i64
        }
    }

    pub(crate) fn finish(self, len: usize) -> i64 {
        let sum = self
            .sum
            .wrapping_add(len as u64 ^ (TupleHash::PRIME_5 ^ 0x35_D373));
        if sum == u64::MAX {
            1_546_275_796
        } else {
            sum as i64
        }
    }
}

/// The hash of a frozenset, fed with its items' hashes in any order, as CPython's `frozenset_hash`.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct FrozensetHash {
    sum: u64,
}

impl FrozensetHash {
    #[inline]
    pub(crate) fn add(&mut self, hash: i64) {
        let hash = hash as u64;
        self.sum ^= ((hash ^ 0x055B_4DB3) ^ (hash << 16)).wrapping_mul(3_644_798_167);
    }

    pub(crate) fn finish(self, len: usize) -> i64 {
        let mut hash = self.sum ^ (len as u64 + 1).wrapping_mul(1_927_868_237);
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = hash.wrapping_mul(69069).wrapping_add(907_133_923);
        if hash == u64::MAX {
            590_923_713
        } else {
            hash as i64
        }
    }
}

#[cfg(test)]
#[allow(clippy::approx_constant, reason = "tables of what CPython prints")]
mod tests {
    use super::{FrozensetHash, TupleHash, hash_float, hash_int};
    use crate::number::int::Int;
    use num_bigint::BigInt;

    #[test]
    fn numbers_hash_as_cpython_hashes_them() {
        #[rustfmt::skip]
        let floats: &[(f64, i64)] = &[
            (0.0, 0),
            (1.0, 1),
            (-1.0, -2),
            (0.5, 1152921504606846976),
            (1e+300, 1224995262755759164),
            (-2.5, -1152921504606846978),
            (5e-324, 16777216),
            (f64::INFINITY, 314159),
            (f64::NEG_INFINITY, -314159),
            (2.305843009213694e+18, 1),
            (2.305843009213693e+18, 2305843009213692928),
            (1e+16, 10000000000000000),
            (3.14, 322818021289917443),
        ];
        for &(x, expected) in floats {
            assert_eq!(hash_float(x), Some(expected), "{x}");
        }
        #[rustfmt::skip]
        let ints: &[(&str, i64)] = &[
            ("0", 0),
            ("1", 1),
            ("-1", -2),
            ("-2", -2),
            ("2305843009213693951", 0),
            ("2305843009213693950", 2305843009213693950),
            ("2305843009213693952", 1),
            ("-2305843009213693952", -2),
            ("9223372036854775807", 3),
            ("-9223372036854775808", -4),
            ("18446744073709551616", 8),
            ("1000000000000000000000000000000", 465258685558744706),
            ("-10000000000000000000000000000000000000000", -1388497483929617590),
            ("2305843009213693951000000000000000000000000000000", 0),
        ];
        for &(digits, expected) in ints {
            let n: BigInt = digits.parse().expect("digits");
            assert_eq!(hash_int(&Int::from(n)), expected, "{digits}");
        }
        assert_eq!(hash_float(f64::NAN), None);
    }

    #[test]
    fn tuples_mix_in_order_and_sets_without() {
        #[rustfmt::skip]
        let tuples: &[(&[i64], i64)] = &[
            (&[], 5740354900026072187),
            (&[0], -8753497827991233192),
            (&[1, 2], -3550055125485641917),
            (&[1, 2, 3], 529344067295497451),
            (&[-2], 8078679518589016365),
            (&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19], -9217304902224717415),
            (&[1152921504606846977, 512, -2], -5999874571060843017),
        ];
        for &(items, expected) in tuples {
            let mut hash = TupleHash::new();
            for &item in items {
                hash.add(item);
            }
            assert_eq!(hash.finish(items.len()), expected, "{items:?}");
        }
        #[rustfmt::skip]
        let sets: &[(&[i64], i64)] = &[
            (&[], 133146708735736),
            (&[0], -2704248722033767810),
            (&[1, 2], -1826646154956904602),
            (&[-2], 6776983852052281967),
            (&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19], 7026028923906358870),
            (&[465258685558744706, 1152921504606846978], 2270692837830682343),
        ];
        for &(items, expected) in sets {
            let mut hash = FrozensetHash::default();
            for &item in items {
                hash.add(item);
            }
            assert_eq!(hash.finish(items.len()), expected, "{items:?}");
        }
    }
}
