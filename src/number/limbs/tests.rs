//! Every function against `num_bigint`, on numbers whose limbs are likely to carry.

use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;

use super::{BitOp, Signed, add_signed, bits, bitwise, decimal, div, length, mul, order, shl, shr};

/// A small generator of its own, so that runs repeat.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    /// Up to `most` limbs, many of them all zeroes or all ones or near a power of two.
    fn limbs(&mut self, most: u64) -> Vec<u64> {
        let n = self.below(most + 1);
        let mut limbs: Vec<u64> = (0..n)
            .map(|_| match self.below(8) {
                0 => 0,
                1 => u64::MAX,
                2 => 1 << self.below(64),
                3 => (1 << self.below(64)) - 1,
                4 => u64::MAX << self.below(64),
                _ => self.next(),
            })
            .collect();
        limbs.truncate(length(&limbs));
        limbs
    }

    fn is_negative(&mut self, limbs: &[u64]) -> bool {
        !limbs.is_empty() && self.below(2) == 0
    }
}

fn big(limbs: &[u64]) -> BigUint {
    super::to_big(limbs)
}

fn big_signed(number: Signed<'_>) -> BigInt {
    let sign = if number.is_negative {
        Sign::Minus
    } else {
        Sign::Plus
    };
    BigInt::from_biguint(sign, big(number.limbs))
}

/// Runs the check on pairs of all lengths from none to more than where algorithms change.
fn pairs(check: impl Fn(Signed<'_>, Signed<'_>, u64)) {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for round in 0..6000 {
        let most = [1, 2, 3, 6, 20, 150][round % 6];
        let (a, b) = (random.limbs(most), random.limbs([most, 2, 70][round % 3]));
        let (minus_a, minus_b) = (random.is_negative(&a), random.is_negative(&b));
        let a = Signed {
            is_negative: minus_a,
            limbs: &a,
        };
        let b = Signed {
            is_negative: minus_b,
            limbs: &b,
        };
        check(a, b, random.below(300));
    }
}

fn of(out: &[u64], (is_negative, n): (bool, usize)) -> BigInt {
    let limbs = &out[..n];
    assert_eq!(length(limbs), n, "no zeroes at the end");
    assert!(n > 0 || !is_negative, "0 is not negative");
    big_signed(Signed { is_negative, limbs })
}

#[test]
fn sums_and_bits() {
    pairs(|a, b, _| {
        let (x, y) = (big_signed(a), big_signed(b));
        let mut out = vec![0xAA; a.limbs.len().max(b.limbs.len()) + 1];
        let sum = add_signed(&mut out, a, b);
        assert_eq!(of(&out, sum), &x + &y, "{x} + {y}");
        let found = bitwise(BitOp::And, &mut out, a, b);
        assert_eq!(of(&out, found), &x & &y, "{x} & {y}");
        let found = bitwise(BitOp::Or, &mut out, a, b);
        assert_eq!(of(&out, found), &x | &y, "{x} | {y}");
        let found = bitwise(BitOp::Xor, &mut out, a, b);
        assert_eq!(of(&out, found), &x ^ &y, "{x} ^ {y}");
        assert_eq!(a.order(b), x.cmp(&y));
        assert_eq!(order(a.limbs, b.limbs), x.magnitude().cmp(y.magnitude()));
        assert_eq!(bits(a.limbs), x.bits());
    });
}

#[test]
fn shifts() {
    pairs(|a, _, count| {
        let x = big_signed(a);
        let mut out = vec![0xAA; a.limbs.len() + count as usize / 64 + 1];
        let n = shl(&mut out, a.limbs, count);
        assert_eq!(of(&out, (a.is_negative, n)), &x << count, "{x} << {count}");
        let found = shr(&mut out, a, count);
        assert_eq!(of(&out, found), &x >> count, "{x} >> {count}");
    });
}

#[test]
fn products() {
    pairs(|a, b, _| {
        let mut out = vec![0xAA; a.limbs.len() + b.limbs.len()];
        let n = mul::mul(&mut out, a.limbs, b.limbs);
        assert_eq!(of(&out, (false, n)), (big(a.limbs) * big(b.limbs)).into());
        let mut out = vec![0xAA; 2 * a.limbs.len()];
        let n = mul::mul(&mut out, a.limbs, a.limbs);
        assert_eq!(of(&out, (false, n)), (big(a.limbs) * big(a.limbs)).into());
    });
}

#[test]
fn quotients_and_remainders() {
    pairs(|a, b, _| {
        if b.limbs.is_empty() {
            return;
        }
        let mut out = vec![0xAA; div::room(a.limbs, b.limbs)];
        let found = div::div_rem(&mut out, a.limbs, b.limbs);
        let (quotient, rest) = big(a.limbs).div_rem(&big(b.limbs));
        assert_eq!(
            of(found.quotient, (false, found.n_quotient)),
            quotient.into()
        );
        assert_eq!(of(found.rest, (false, found.n_rest)), rest.into());
    });
}

/// Guesses of a quotient's limb that must be corrected twice, or by adding the divisor back, are rare in numbers at random.
#[test]
fn quotients_that_are_guessed_wrong() {
    let edge = [0, 1, 2, 1 << 63, (1 << 63) - 1, u64::MAX - 1, u64::MAX];
    let mut cases = Vec::new();
    for a in edge {
        for b in edge {
            for c in edge {
                cases.push([a, b, c]);
            }
        }
    }
    for low in &cases {
        for high in &cases {
            let a = [low[0], low[1], low[2], high[0], high[1]];
            for b in [&high[..], &high[1..], &low[1..]] {
                let (a, b) = (&a[..length(&a)], &b[..length(b)]);
                if b.is_empty() {
                    continue;
                }
                let mut out = vec![0xAA; div::room(a, b)];
                let found = div::div_rem(&mut out, a, b);
                let (quotient, rest) = big(a).div_rem(&big(b));
                assert_eq!(
                    of(found.quotient, (false, found.n_quotient)),
                    quotient.into()
                );
                assert_eq!(of(found.rest, (false, found.n_rest)), rest.into());
            }
        }
    }
}

#[test]
fn digits() {
    pairs(|a, _, _| {
        if !a.limbs.is_empty() {
            assert_eq!(decimal::to_decimal(a.limbs), big(a.limbs).to_string());
        }
    });
    for places in [18, 19, 20, 37, 38, 39, 57, 300, 8000] {
        let power = BigUint::from(10u32).pow(places);
        for number in [&power - 1u32, power.clone(), power + 1u32] {
            let limbs: Vec<u64> = number.iter_u64_digits().collect();
            assert_eq!(decimal::to_decimal(&limbs), number.to_string());
        }
    }
}
