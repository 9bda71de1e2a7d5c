//! Factorials and their kin, over integers of any size.

use num_bigint::BigUint;
use num_traits::One;

use crate::number::fault::Fault;
use crate::number::int::{self, Int};

/// `low * (low + 1) * … * (high - 1)`, halves multiplied apart so that factors stay of one size.
fn product(low: u64, high: u64) -> BigUint {
    match high - low {
        0 => BigUint::one(),
        1..=8 => {
            let mut product = BigUint::one();
            let mut word = 1u64;
            for factor in low..high {
                word = word.checked_mul(factor).unwrap_or_else(|| {
                    product *= word;
                    factor
                });
            }
            product * word
        }
        len => product(low, low + len / 2) * product(low + len / 2, high),
    }
}

/// Refuses a product whose logarithm to base two is about `bits`.
fn check_bits(bits: f64, max_bits: u64) -> Result<(), Fault> {
    if bits > max_bits as f64 {
        Err(Fault::MEMORY)
    } else {
        Ok(())
    }
}

/// `math.factorial(n)`
pub(crate) fn factorial(n: &Int, max_bits: u64) -> Result<Int, Fault> {
    if n.is_negative() {
        return Err(Fault::value("factorial() not defined for negative values"));
    }
    let Some(n) = n.to_i64() else {
        return Err(Fault::overflow(format!(
            "factorial() argument should not exceed {}",
            i64::MAX
        )));
    };
    let x = n as f64;
    check_bits(x * (x.max(1.0).log2() - 1.5), max_bits)?;
    Ok(Int::from(num_bigint::BigInt::from(product(
        1,
        n as u64 + 1,
    ))))
}

/// A count that must not be negative.
fn natural(n: &Int, name: char) -> Result<(), Fault> {
    if n.is_negative() {
        return Err(Fault::value(format!(
            "{name} must be a non-negative integer"
        )));
    }
    Ok(())
}

/// `n * (n - 1) * …`, `k` factors, with `k` up to `n`.
fn falling(n: &Int, k: u64, max_bits: u64) -> Result<Int, Fault> {
    let low = int::sub(n, &Int::from(i128::from(k) - 1));
    let smallest = low.bits().saturating_sub(1);
    check_bits(smallest as f64 * k as f64, max_bits)?;
    match n {
        Int::Small(n) => {
            let n = *n as u64;
            Ok(Int::from(num_bigint::BigInt::from(product(
                n + 1 - k,
                n + 1,
            ))))
        }
        Int::Big(_) => {
            let mut product = Int::ONE;
            for step in 0..k {
                product = int::mul(&product, &int::sub(n, &Int::from(step as usize)), max_bits)?;
            }
            Ok(product)
        }
    }
}

/// `math.perm(n, k)`
pub(crate) fn perm(n: &Int, k: &Int, max_bits: u64) -> Result<Int, Fault> {
    natural(n, 'n')?;
    natural(k, 'k')?;
    if k > n {
        return Ok(Int::ZERO);
    }
    match k.to_i64() {
        Some(0) => Ok(Int::ONE),
        Some(k) => falling(n, k as u64, max_bits),
        None => Err(Fault::overflow(format!("k must not exceed {}", i64::MAX))),
    }
}

/// `math.comb(n, k)`
pub(crate) fn comb(n: &Int, k: &Int, max_bits: u64) -> Result<Int, Fault> {
    natural(n, 'n')?;
    natural(k, 'k')?;
    if k > n {
        return Ok(Int::ZERO);
    }
    let rest = int::sub(n, k);
    let k = k.min(&rest);
    match k.to_i64() {
        Some(0) => Ok(Int::ONE),
        Some(k) => {
            let top = falling(n, k as u64, max_bits.saturating_mul(2))?;
            let bottom = Int::from(num_bigint::BigInt::from(product(1, k as u64 + 1)));
            int::floor_div(&top, &bottom)
        }
        None => Err(Fault::overflow(format!(
            "min(n - k, k) must not exceed {}",
            i64::MAX
        ))),
    }
}

/// `math.isqrt(n)`
pub(crate) fn isqrt(n: &Int) -> Result<Int, Fault> {
    if n.is_negative() {
        return Err(Fault::value("isqrt() argument must be nonnegative"));
    }
    Ok(int::isqrt(n))
}

/// `math.lcm(a, b)`
pub(crate) fn lcm(a: &Int, b: &Int, max_bits: u64) -> Result<Int, Fault> {
    if a.is_zero() || b.is_zero() {
        return Ok(Int::ZERO);
    }
    let part = int::floor_div(a, &int::gcd(a, b))?;
    Ok(int::mul(&part, b, max_bits)?.abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::int::MAX_BITS;
    use num_bigint::BigInt;

    fn shown(found: Result<Int, Fault>) -> String {
        found.map_or_else(
            |fault| fault.message.into_owned(),
            |n| n.to_big().to_string(),
        )
    }

    #[test]
    fn factorials() {
        #[rustfmt::skip]
        let cases: &[(i64, &str)] = &[
            (0, "1"),
            (1, "1"),
            (20, "2432902008176640000"),
            (21, "51090942171709440000"),
            (35, "10333147966386144929666651337523200000000"),
            (50, "30414093201713378043612608166064768844377641568960512000000000000"),
            (-1, "factorial() not defined for negative values"),
        ];
        for &(n, expected) in cases {
            assert_eq!(shown(factorial(&Int::Small(n), MAX_BITS)), expected);
        }
        assert_eq!(
            factorial(&Int::Small(1 << 40), MAX_BITS),
            Err(Fault::MEMORY)
        );
    }

    #[test]
    fn choices() {
        // n, k, comb, perm
        #[rustfmt::skip]
        let cases: &[(&str, &str, &str, &str)] = &[
            ("0", "0", "1", "1"),
            ("5", "2", "10", "20"),
            ("5", "6", "0", "0"),
            ("52", "5", "2598960", "311875200"),
            ("70", "35", "112186277816662845432", "1159237408477680764540521872936505201667145143314022400000000"),
            ("100000000000000000000", "3", "166666666666666666661666666666666666666700000000000000000000", "999999999999999999970000000000000000000200000000000000000000"),
            ("-1", "2", "n must be a non-negative integer", "n must be a non-negative integer"),
            ("2", "-1", "k must be a non-negative integer", "k must be a non-negative integer"),
            ("100", "98", "4950", "46663107721972076340849619428133350245357984132190810734296481947608799996614957804470731988078259143126848960413611879125592605458432000000000000000000000000"),
        ];
        for &(n, k, ways, orders) in cases {
            let [n, k] = [n, k].map(|digits| Int::from(digits.parse::<BigInt>().expect("digits")));
            assert_eq!(shown(comb(&n, &k, MAX_BITS)), ways);
            assert_eq!(shown(perm(&n, &k, MAX_BITS)), orders);
        }
        assert_eq!(
            lcm(&Int::Small(-4), &Int::Small(6), MAX_BITS),
            Ok(Int::Small(12))
        );
        assert_eq!(
            shown(isqrt(&Int::Small(-1))),
            "isqrt() argument must be nonnegative"
        );
    }
}
