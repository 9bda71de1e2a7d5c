//! Integers of any size with Python's operators.
//!
//! `Int` is scratch: natives read objects into it and copy the result out. A `Big` never fits a word, so equal numbers are equal
//! values. Operations that could make a number longer than `max_bits` fail with `MemoryError` before they start; CPython would
//! work until its memory is gone. `MAX_BITS` is the bound for callers without a heap limit of their own.

use std::cmp::Ordering;

use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;
use num_traits::{One, Pow, Signed, ToPrimitive, Zero};

use crate::number::fault::Fault;
use crate::number::float::compose;

/// What `//` and `divmod` say of a divisor of 0.
pub(crate) const NO_DIVISION: &str = "integer division or modulo by zero";
/// What `%` says of it.
pub(crate) const NO_MODULO: &str = "integer modulo by zero";

/// One GiB of digits.
pub(crate) const MAX_BITS: u64 = 1 << 33;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Int {
    Small(i64),
    /// Only for numbers beyond `i64`.
    Big(BigInt),
}

impl From<BigInt> for Int {
    fn from(n: BigInt) -> Int {
        n.to_i64().map_or(Int::Big(n), Int::Small)
    }
}

impl From<i64> for Int {
    fn from(n: i64) -> Int {
        Int::Small(n)
    }
}

impl From<i128> for Int {
    fn from(n: i128) -> Int {
        i64::try_from(n).map_or_else(|_| Int::Big(n.into()), Int::Small)
    }
}

impl From<usize> for Int {
    fn from(n: usize) -> Int {
        Int::from(n as i128)
    }
}

impl Ord for Int {
    fn cmp(&self, other: &Int) -> Ordering {
        match (self, other) {
            (Int::Small(a), Int::Small(b)) => a.cmp(b),
            (Int::Small(_), Int::Big(b)) => Sign::NoSign.cmp(&b.sign()),
            (Int::Big(a), Int::Small(_)) => a.sign().cmp(&Sign::NoSign),
            (Int::Big(a), Int::Big(b)) => a.cmp(b),
        }
    }
}

impl PartialOrd for Int {
    fn partial_cmp(&self, other: &Int) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Int {
    pub(crate) const ZERO: Int = Int::Small(0);
    pub(crate) const ONE: Int = Int::Small(1);

    pub(crate) fn to_big(&self) -> BigInt {
        match self {
            Int::Small(n) => BigInt::from(*n),
            Int::Big(n) => n.clone(),
        }
    }

    pub(crate) fn is_zero(&self) -> bool {
        *self == Int::ZERO
    }

    pub(crate) fn is_negative(&self) -> bool {
        match self {
            Int::Small(n) => *n < 0,
            Int::Big(n) => n.sign() == Sign::Minus,
        }
    }

    pub(crate) fn is_odd(&self) -> bool {
        match self {
            Int::Small(n) => n & 1 == 1,
            Int::Big(n) => n.bit(0),
        }
    }

    pub(crate) fn to_i64(&self) -> Option<i64> {
        match self {
            Int::Small(n) => Some(*n),
            Int::Big(_) => None,
        }
    }

    /// `n.bit_length()`
    pub(crate) fn bits(&self) -> u64 {
        match self {
            Int::Small(n) => u64::from(64 - n.unsigned_abs().leading_zeros()),
            Int::Big(n) => n.bits(),
        }
    }

    /// `n.bit_count()`
    pub(crate) fn bit_count(&self) -> u64 {
        match self {
            Int::Small(n) => u64::from(n.unsigned_abs().count_ones()),
            Int::Big(n) => n.magnitude().count_ones(),
        }
    }

    pub(crate) fn abs(&self) -> Int {
        match self {
            Int::Small(n) => Int::from(i128::from(*n).abs()),
            Int::Big(n) => Int::Big(n.abs()),
        }
    }

    /// `float(n)`
    pub(crate) fn to_f64(&self) -> Result<f64, Fault> {
        let Int::Big(n) = self else {
            return Ok(self.to_i64().unwrap_or(0) as f64);
        };
        let x = magnitude_to_f64(n.magnitude());
        if x.is_infinite() {
            return Err(Fault::overflow("int too large to convert to float"));
        }
        Ok(if n.sign() == Sign::Minus { -x } else { x })
    }
}

/// The nearest float, infinite when it is too large.
pub(crate) fn magnitude_to_f64(n: &BigUint) -> f64 {
    let shift = n.bits().saturating_sub(64);
    let top = (n >> shift).to_u64().unwrap_or(u64::MAX);
    let is_more = n.trailing_zeros().is_some_and(|zeros| zeros < shift);
    compose(top, is_more, shift as i64)
}

pub(crate) fn neg(a: &Int) -> Int {
    match a {
        Int::Small(n) => Int::from(-i128::from(*n)),
        Int::Big(n) => Int::from(-n),
    }
}

/// `~a`
pub(crate) fn invert(a: &Int) -> Int {
    match a {
        Int::Small(n) => Int::Small(!n),
        Int::Big(n) => Int::from(!n.clone()),
    }
}

/// One row for each operator that needs no check: on words through `i128`, on others through `BigInt`.
macro_rules! plain_operators {
    ($($(#[$doc:meta])* $name:ident: $op:tt;)*) => {
        $($(#[$doc])* pub(crate) fn $name(a: &Int, b: &Int) -> Int {
            match (a, b) {
                (Int::Small(a), Int::Small(b)) => Int::from(i128::from(*a) $op i128::from(*b)),
                (Int::Small(a), Int::Big(b)) => Int::from(BigInt::from(*a) $op b),
                (Int::Big(a), Int::Small(b)) => Int::from(a $op BigInt::from(*b)),
                (Int::Big(a), Int::Big(b)) => Int::from(a $op b),
            }
        })*
    };
}

plain_operators! {
    add: +;
    sub: -;
    /// `a & b` of two's complements with endless signs
    and: &;
    or: |;
    xor: ^;
}

/// `a * b`
pub(crate) fn mul(a: &Int, b: &Int, max_bits: u64) -> Result<Int, Fault> {
    if let (Int::Small(a), Int::Small(b)) = (a, b) {
        return Ok(Int::from(i128::from(*a) * i128::from(*b)));
    }
    if a.bits() + b.bits() > max_bits.max(128) {
        return Err(Fault::MEMORY);
    }
    Ok(match (a, b) {
        (Int::Big(a), Int::Big(b)) => Int::from(a * b),
        (Int::Small(n), Int::Big(big)) | (Int::Big(big), Int::Small(n)) => Int::from(big * *n),
        (Int::Small(a), Int::Small(b)) => Int::from(i128::from(*a) * i128::from(*b)),
    })
}

/// `(a // b, a % b)` for `b` other than zero.
fn div_mod(a: &Int, b: &Int) -> (Int, Int) {
    match (a, b) {
        (Int::Small(a), Int::Small(b)) => {
            let (floor, rest) = i128::from(*a).div_mod_floor(&i128::from(*b));
            (Int::from(floor), Int::from(rest))
        }
        (Int::Big(a), Int::Big(b)) => {
            let (floor, rest) = a.div_mod_floor(b);
            (Int::from(floor), Int::from(rest))
        }
        _ => {
            let (floor, rest) = a.to_big().div_mod_floor(&b.to_big());
            (Int::from(floor), Int::from(rest))
        }
    }
}

/// `a // b`
pub(crate) fn floor_div(a: &Int, b: &Int) -> Result<Int, Fault> {
    match (a, b) {
        (_, Int::Small(0)) => Err(Fault::zero_division(NO_DIVISION)),
        (Int::Small(a), Int::Small(b)) if *b != -1 => Ok(Int::Small(a.div_floor(b))),
        _ => Ok(div_mod(a, b).0),
    }
}

/// `a % b`
pub(crate) fn modulo(a: &Int, b: &Int) -> Result<Int, Fault> {
    match (a, b) {
        (_, Int::Small(0)) => Err(Fault::zero_division(NO_MODULO)),
        (Int::Small(a), Int::Small(b)) if *b != -1 => Ok(Int::Small(a.mod_floor(b))),
        _ => Ok(div_mod(a, b).1),
    }
}

/// `divmod(a, b)`
pub(crate) fn divmod(a: &Int, b: &Int) -> Result<(Int, Int), Fault> {
    if b.is_zero() {
        return Err(Fault::zero_division(NO_DIVISION));
    }
    Ok(div_mod(a, b))
}

/// `a / b`, rounded once.
pub(crate) fn true_div(a: &Int, b: &Int) -> Result<f64, Fault> {
    if b.is_zero() {
        return Err(Fault::zero_division("division by zero"));
    }
    if let (Int::Small(a), Int::Small(b)) = (a, b) {
        let exact = 1 << 53;
        if a.unsigned_abs() <= exact && b.unsigned_abs() <= exact {
            return Ok(*a as f64 / *b as f64);
        }
    }
    let is_negative = a.is_negative() != b.is_negative();
    let (top, bottom) = (a.to_big().into_parts().1, b.to_big().into_parts().1);
    let mut x = 0.0;
    if !top.is_zero() {
        // A quotient of 63 or 64 bits, and whether anything is left of it.
        let shift = 63 - (top.bits() as i64 - bottom.bits() as i64);
        let (quotient, rest) = if shift >= 0 {
            (top << shift).div_rem(&bottom)
        } else {
            top.div_rem(&(bottom << -shift))
        };
        x = compose(
            quotient.to_u64().unwrap_or(u64::MAX),
            !rest.is_zero(),
            -shift,
        );
        if x.is_infinite() {
            return Err(Fault::overflow(
                "integer division result too large for a float",
            ));
        }
    }
    Ok(if is_negative { -x } else { x })
}

/// `a << b`
pub(crate) fn shl(a: &Int, b: &Int, max_bits: u64) -> Result<Int, Fault> {
    if b.is_negative() {
        return Err(Fault::value("negative shift count"));
    }
    if a.is_zero() {
        return Ok(Int::ZERO);
    }
    // CPython counts whole digits of 30 bits in a signed word.
    let limit = BigInt::from(i64::MAX) * 30 + 29;
    let Some(count) = b.to_i64() else {
        return Err(if b.to_big() > limit {
            Fault::overflow("too many digits in integer")
        } else {
            Fault::MEMORY
        });
    };
    if let (Int::Small(a), 0..=63) = (a, count) {
        return Ok(Int::from(i128::from(*a) << count));
    }
    if a.bits() + count as u64 > max_bits {
        return Err(Fault::MEMORY);
    }
    Ok(Int::from(a.to_big() << count))
}

/// `a >> b`
pub(crate) fn shr(a: &Int, b: &Int) -> Result<Int, Fault> {
    if b.is_negative() {
        return Err(Fault::value("negative shift count"));
    }
    let sign = || Int::Small(-i64::from(a.is_negative()));
    Ok(match (a, b) {
        (Int::Small(a), Int::Small(count)) => Int::Small(a >> (*count).min(63)),
        (Int::Big(a), Int::Small(count)) if (*count as u64) < a.bits() => {
            Int::from(a >> *count as u64)
        }
        _ => sign(),
    })
}

/// `a ** b` for `b` of zero or more; the caller takes a negative one through floats.
pub(crate) fn pow(a: &Int, b: &Int, max_bits: u64) -> Result<Int, Fault> {
    debug_assert!(!b.is_negative(), "a negative exponent makes a float");
    match a {
        _ if b.is_zero() => return Ok(Int::ONE),
        Int::Small(0 | 1) => return Ok(a.clone()),
        Int::Small(-1) => return Ok(Int::Small(if b.is_odd() { -1 } else { 1 })),
        _ => {}
    }
    let Some(exponent) = b.to_i64().map(|b| b as u64) else {
        return Err(Fault::MEMORY);
    };
    if let (Int::Small(a), Ok(short)) = (a, u32::try_from(exponent))
        && let Some(power) = a.checked_pow(short)
    {
        return Ok(Int::Small(power));
    }
    if (a.bits() - 1)
        .checked_mul(exponent)
        .is_none_or(|bits| bits > max_bits)
    {
        return Err(Fault::MEMORY);
    }
    let (sign, size) = a.to_big().into_parts();
    // Factors of two are shifted in at the end.
    let zeros = size.trailing_zeros().unwrap_or(0);
    let odd = size >> zeros;
    let power = if odd.is_one() {
        odd
    } else {
        Pow::pow(odd, exponent)
    };
    let power = power << (zeros * exponent);
    let is_negative = sign == Sign::Minus && exponent % 2 == 1;
    Ok(Int::from(BigInt::from_biguint(
        if is_negative { Sign::Minus } else { Sign::Plus },
        power,
    )))
}

/// `pow(a, b, c)`
pub(crate) fn pow_mod(a: &Int, b: &Int, c: &Int) -> Result<Int, Fault> {
    if c.is_zero() {
        return Err(Fault::value("pow() 3rd argument cannot be 0"));
    }
    let size = c.abs();
    if b.is_negative() {
        let inverse = a
            .to_big()
            .modinv(&size.to_big())
            .or_else(|| (size == Int::ONE).then(BigInt::zero))
            .ok_or_else(|| Fault::value("base is not invertible for the given modulus"))?;
        return pow_mod(&Int::from(inverse), &neg(b), c);
    }
    let power = match (a, b, &size) {
        (Int::Small(a), Int::Small(b), Int::Small(c)) => {
            Int::Small(pow_mod_words(a.mod_floor(c) as u64, *b as u64, *c as u64) as i64)
        }
        _ => Int::from(
            a.to_big()
                .mod_floor(&size.to_big())
                .modpow(&b.to_big(), &size.to_big()),
        ),
    };
    if c.is_negative() && !power.is_zero() {
        Ok(add(&power, c))
    } else {
        Ok(power)
    }
}

fn pow_mod_words(mut base: u64, mut exponent: u64, modulus: u64) -> u64 {
    let times = |a: u64, b: u64| (u128::from(a) * u128::from(b) % u128::from(modulus)) as u64;
    let mut power = 1 % modulus;
    while exponent > 0 {
        if exponent & 1 == 1 {
            power = times(power, base);
        }
        base = times(base, base);
        exponent >>= 1;
    }
    power
}

/// The root of the largest square up to `a`, which must not be negative.
pub(crate) fn isqrt(a: &Int) -> Int {
    match a {
        Int::Small(n) => Int::Small((*n as u64).isqrt() as i64),
        Int::Big(n) => Int::from(n.sqrt()),
    }
}

/// `math.gcd(a, b)`
pub(crate) fn gcd(a: &Int, b: &Int) -> Int {
    match (a, b) {
        (Int::Small(a), Int::Small(b)) => {
            Int::from(i128::from(gcd_words(a.unsigned_abs(), b.unsigned_abs())))
        }
        _ => Int::from(a.to_big().gcd(&b.to_big())),
    }
}

fn gcd_words(a: u64, b: u64) -> u64 {
    if a == 0 || b == 0 {
        return a | b;
    }
    let shift = (a | b).trailing_zeros();
    let (mut a, mut b) = (a >> a.trailing_zeros(), b);
    while b != 0 {
        b >>= b.trailing_zeros();
        (a, b) = (a.min(b), a.abs_diff(b));
    }
    a << shift
}

/// `round(a, ndigits)`: to a multiple of a power of ten, halves to even.
pub(crate) fn round(a: &Int, ndigits: &Int) -> Int {
    if !ndigits.is_negative() {
        return a.clone();
    }
    // Ten to this power is more than twice any number of as many bits.
    let places = match ndigits {
        Int::Small(n) if n.unsigned_abs() <= a.bits() => n.unsigned_abs(),
        _ => return Int::ZERO,
    };
    let unit = Int::from(Pow::pow(BigInt::from(10), places));
    let (floor, rest) = div_mod(a, &unit);
    let twice = add(&rest, &rest);
    let up = match twice.cmp(&unit) {
        Ordering::Less => false,
        Ordering::Equal => floor.is_odd(),
        Ordering::Greater => true,
    };
    let down = sub(a, &rest);
    if up { add(&down, &unit) } else { down }
}

/// Where the least significant byte lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ByteOrder {
    Little,
    Big,
}

/// Whether the first bit counts as a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Signedness {
    Unsigned,
    Signed,
}

/// `n.to_bytes(len, order, signed=…)`
pub(crate) fn to_bytes(
    n: &Int,
    len: usize,
    order: ByteOrder,
    sign: Signedness,
) -> Result<Vec<u8>, Fault> {
    if n.is_negative() && sign == Signedness::Unsigned {
        return Err(Fault::overflow("can't convert negative int to unsigned"));
    }
    let needed = match sign {
        Signedness::Unsigned => n.bits(),
        // A negative number needs the bits of its complement, and each a sign. CPython lets -1 pass for no byte at all.
        Signedness::Signed if n.is_zero() || *n == Int::Small(-1) && len == 0 => 0,
        Signedness::Signed => {
            if n.is_negative() {
                invert(n)
            } else {
                n.clone()
            }
            .bits()
                + 1
        }
    };
    if needed > (len as u64).saturating_mul(8) {
        return Err(Fault::overflow("int too big to convert"));
    }
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(len).map_err(|_| Fault::MEMORY)?;
    bytes.extend(n.to_big().to_signed_bytes_le().into_iter().take(len));
    bytes.resize(len, if n.is_negative() { 0xFF } else { 0 });
    if order == ByteOrder::Big {
        bytes.reverse();
    }
    Ok(bytes)
}

/// `int.from_bytes(bytes, order, signed=…)`
pub(crate) fn from_bytes(bytes: &[u8], order: ByteOrder, sign: Signedness) -> Int {
    Int::from(match (order, sign) {
        (ByteOrder::Little, Signedness::Signed) => BigInt::from_signed_bytes_le(bytes),
        (ByteOrder::Big, Signedness::Signed) => BigInt::from_signed_bytes_be(bytes),
        (ByteOrder::Little, Signedness::Unsigned) => BigInt::from_bytes_le(Sign::Plus, bytes),
        (ByteOrder::Big, Signedness::Unsigned) => BigInt::from_bytes_be(Sign::Plus, bytes),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn int(digits: &str) -> Int {
        Int::from(digits.parse::<BigInt>().expect("digits"))
    }

    #[test]
    fn operators_floor_and_complement() {
        // a, b, [a + b, a - b, a & b, a | b, a ^ b, a // b, a % b]
        #[rustfmt::skip]
        let cases: &[(&str, &str, [&str; 7])] = &[
            ("0", "3", ["3", "-3", "0", "3", "3", "0", "0"]),
            ("0", "-2", ["-2", "2", "0", "-2", "-2", "0", "0"]),
            ("0", "9223372036854775807", ["9223372036854775807", "-9223372036854775807", "0", "9223372036854775807", "9223372036854775807", "0", "0"]),
            ("0", "-9223372036854775808", ["-9223372036854775808", "9223372036854775808", "0", "-9223372036854775808", "-9223372036854775808", "0", "0"]),
            ("0", "10000000000000000000000000", ["10000000000000000000000000", "-10000000000000000000000000", "0", "10000000000000000000000000", "10000000000000000000000000", "0", "0"]),
            ("1", "3", ["4", "-2", "1", "3", "2", "0", "1"]),
            ("1", "-2", ["-1", "3", "0", "-1", "-1", "-1", "-1"]),
            ("1", "9223372036854775807", ["9223372036854775808", "-9223372036854775806", "1", "9223372036854775807", "9223372036854775806", "0", "1"]),
            ("1", "-9223372036854775808", ["-9223372036854775807", "9223372036854775809", "0", "-9223372036854775807", "-9223372036854775807", "-1", "-9223372036854775807"]),
            ("1", "10000000000000000000000000", ["10000000000000000000000001", "-9999999999999999999999999", "0", "10000000000000000000000001", "10000000000000000000000001", "0", "1"]),
            ("-1", "3", ["2", "-4", "3", "-1", "-4", "-1", "2"]),
            ("-1", "-2", ["-3", "1", "-2", "-1", "1", "0", "-1"]),
            ("-1", "9223372036854775807", ["9223372036854775806", "-9223372036854775808", "9223372036854775807", "-1", "-9223372036854775808", "-1", "9223372036854775806"]),
            ("-1", "-9223372036854775808", ["-9223372036854775809", "9223372036854775807", "-9223372036854775808", "-1", "9223372036854775807", "0", "-1"]),
            ("-1", "10000000000000000000000000", ["9999999999999999999999999", "-10000000000000000000000001", "10000000000000000000000000", "-1", "-10000000000000000000000001", "-1", "9999999999999999999999999"]),
            ("7", "3", ["10", "4", "3", "7", "4", "2", "1"]),
            ("7", "-2", ["5", "9", "6", "-1", "-7", "-4", "-1"]),
            ("7", "9223372036854775807", ["9223372036854775814", "-9223372036854775800", "7", "9223372036854775807", "9223372036854775800", "0", "7"]),
            ("7", "-9223372036854775808", ["-9223372036854775801", "9223372036854775815", "0", "-9223372036854775801", "-9223372036854775801", "-1", "-9223372036854775801"]),
            ("7", "10000000000000000000000000", ["10000000000000000000000007", "-9999999999999999999999993", "0", "10000000000000000000000007", "10000000000000000000000007", "0", "7"]),
            ("-7", "3", ["-4", "-10", "1", "-5", "-6", "-3", "2"]),
            ("-7", "-2", ["-9", "-5", "-8", "-1", "7", "3", "-1"]),
            ("-7", "9223372036854775807", ["9223372036854775800", "-9223372036854775814", "9223372036854775801", "-1", "-9223372036854775802", "-1", "9223372036854775800"]),
            ("-7", "-9223372036854775808", ["-9223372036854775815", "9223372036854775801", "-9223372036854775808", "-7", "9223372036854775801", "0", "-7"]),
            ("-7", "10000000000000000000000000", ["9999999999999999999999993", "-10000000000000000000000007", "10000000000000000000000000", "-7", "-10000000000000000000000007", "-1", "9999999999999999999999993"]),
            ("4611686018427387904", "3", ["4611686018427387907", "4611686018427387901", "0", "4611686018427387907", "4611686018427387907", "1537228672809129301", "1"]),
            ("4611686018427387904", "-2", ["4611686018427387902", "4611686018427387906", "4611686018427387904", "-2", "-4611686018427387906", "-2305843009213693952", "0"]),
            ("4611686018427387904", "9223372036854775807", ["13835058055282163711", "-4611686018427387903", "4611686018427387904", "9223372036854775807", "4611686018427387903", "0", "4611686018427387904"]),
            ("4611686018427387904", "-9223372036854775808", ["-4611686018427387904", "13835058055282163712", "0", "-4611686018427387904", "-4611686018427387904", "-1", "-4611686018427387904"]),
            ("4611686018427387904", "10000000000000000000000000", ["10000004611686018427387904", "-9999995388313981572612096", "0", "10000004611686018427387904", "10000004611686018427387904", "0", "4611686018427387904"]),
            ("9223372036854775807", "3", ["9223372036854775810", "9223372036854775804", "3", "9223372036854775807", "9223372036854775804", "3074457345618258602", "1"]),
            ("9223372036854775807", "-2", ["9223372036854775805", "9223372036854775809", "9223372036854775806", "-1", "-9223372036854775807", "-4611686018427387904", "-1"]),
            ("9223372036854775807", "9223372036854775807", ["18446744073709551614", "0", "9223372036854775807", "9223372036854775807", "0", "1", "0"]),
            ("9223372036854775807", "-9223372036854775808", ["-1", "18446744073709551615", "0", "-1", "-1", "-1", "-1"]),
            ("9223372036854775807", "10000000000000000000000000", ["10000009223372036854775807", "-9999990776627963145224193", "1590897978359414784", "10000007632474058495361023", "10000006041576080135946239", "0", "9223372036854775807"]),
            ("-9223372036854775808", "3", ["-9223372036854775805", "-9223372036854775811", "0", "-9223372036854775805", "-9223372036854775805", "-3074457345618258603", "1"]),
            ("-9223372036854775808", "-2", ["-9223372036854775810", "-9223372036854775806", "-9223372036854775808", "-2", "9223372036854775806", "4611686018427387904", "0"]),
            ("-9223372036854775808", "9223372036854775807", ["-1", "-18446744073709551615", "0", "-1", "-1", "-2", "9223372036854775806"]),
            ("-9223372036854775808", "-9223372036854775808", ["-18446744073709551616", "0", "-9223372036854775808", "-9223372036854775808", "0", "1", "0"]),
            ("-9223372036854775808", "10000000000000000000000000", ["9999990776627963145224192", "-10000009223372036854775808", "9999998409102021640585216", "-7632474058495361024", "-10000006041576080135946240", "-1", "9999990776627963145224192"]),
            ("18446744073709551621", "3", ["18446744073709551624", "18446744073709551618", "1", "18446744073709551623", "18446744073709551622", "6148914691236517207", "0"]),
            ("18446744073709551621", "-2", ["18446744073709551619", "18446744073709551623", "18446744073709551620", "-1", "-18446744073709551621", "-9223372036854775811", "-1"]),
            ("18446744073709551621", "9223372036854775807", ["27670116110564327428", "9223372036854775814", "5", "27670116110564327423", "27670116110564327418", "2", "7"]),
            ("18446744073709551621", "-9223372036854775808", ["9223372036854775813", "27670116110564327429", "18446744073709551616", "-9223372036854775803", "-27670116110564327419", "-3", "-9223372036854775803"]),
            ("18446744073709551621", "10000000000000000000000000", ["10000018446744073709551621", "-9999981553255926290448379", "18446744073709551616", "10000000000000000000000005", "9999981553255926290448389", "0", "18446744073709551621"]),
            ("-1000000000000000000000000000000", "3", ["-999999999999999999999999999997", "-1000000000000000000000000000003", "0", "-999999999999999999999999999997", "-999999999999999999999999999997", "-333333333333333333333333333334", "2"]),
            ("-1000000000000000000000000000000", "-2", ["-1000000000000000000000000000002", "-999999999999999999999999999998", "-1000000000000000000000000000000", "-2", "999999999999999999999999999998", "500000000000000000000000000000", "0"]),
            ("-1000000000000000000000000000000", "9223372036854775807", ["-999999999990776627963145224193", "-1000000000009223372036854775807", "4146427766549512192", "-999999999994923055729694736385", "-999999999999069483496244248577", "-108420217249", "4146427658129294943"]),
            ("-1000000000000000000000000000000", "-9223372036854775808", ["-1000000000009223372036854775808", "-999999999990776627963145224192", "-1000000000004146427766549512192", "-5076944270305263616", "999999999999069483496244248576", "108420217248", "-5076944270305263616"]),
            ("-1000000000000000000000000000000", "10000000000000000000000000", ["-999990000000000000000000000000", "-1000010000000000000000000000000", "307047208028401167237120", "-999990307047208028401167237120", "-999990614094416056802334474240", "-100000", "0"]),
            ("100000000000000000000", "3", ["100000000000000000003", "99999999999999999997", "0", "100000000000000000003", "100000000000000000003", "33333333333333333333", "1"]),
            ("100000000000000000000", "-2", ["99999999999999999998", "100000000000000000002", "100000000000000000000", "-2", "-100000000000000000002", "-50000000000000000000", "0"]),
            ("100000000000000000000", "9223372036854775807", ["109223372036854775807", "90776627963145224193", "7766279631452241920", "101457092405402533887", "93690812773950291967", "10", "7766279631452241930"]),
            ("100000000000000000000", "-9223372036854775808", ["90776627963145224192", "109223372036854775808", "92233720368547758080", "-1457092405402533888", "-93690812773950291968", "-11", "-1457092405402533888"]),
            ("100000000000000000000", "10000000000000000000000000", ["10000100000000000000000000", "-9999900000000000000000000", "92378961491997491200", "10000007621038508002508800", "9999915242077016005017600", "0", "100000000000000000000"]),
        ];
        for &(a, b, expected) in cases {
            let (a, b) = (int(a), int(b));
            let found = [
                Ok(add(&a, &b)),
                Ok(sub(&a, &b)),
                Ok(and(&a, &b)),
                Ok(or(&a, &b)),
                Ok(xor(&a, &b)),
                floor_div(&a, &b),
                modulo(&a, &b),
            ];
            assert_eq!(found, expected.map(|digits| Ok(int(digits))), "{a:?} {b:?}");
            let product = mul(&a, &b, MAX_BITS).and_then(|product| floor_div(&product, &b));
            assert_eq!(product, Ok(a));
        }
    }

    #[test]
    fn true_division_rounds_once() {
        #[rustfmt::skip]
        let cases: &[(&str, &str, Option<f64>)] = &[
            ("1", "3", Some(0.3333333333333333)),
            ("0", "-5", Some(-0.0)),
            ("179769313486231590772930519078902473361797697894230657273430081157732675805500963132708477322407536021120113879871393357658789768814416622492847430639474124377767893424865485276302219601246094119453082952085005768838150682342462881473913110540827237163350510684586298239947245938479716304835356329624224137216", "10715086071862673209484250490600018105614048117055336074437503883703510511249361224931983788156958581275946729175531468251871452856923140435984577574698574803934567774824230985421074605062371141877954182153046474983581941267398767559165543946077062914571196477686542167660429831652624386837205668069376", Some(16777216.0)),
            ("10000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000", "1000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001", Some(10.0)),
            ("114813069527425452423283320117768198402231770208869520047764273682576626139237031385665948631650626991844596463898746277344711896086305533142593135616665318539129989145312280000688779148240044871428926990063486244781615463646388363947317026040466353970904996558162398808944629605623311649536164221970332681344168908984458505602379484807914058900934776500429002716706625830522008132236281291761267883317206598995396418127021779858404042159853183251540889433902091920554957783589672039160081957216630582755380425583726015528348786419432054508915275783882625175435528800822842770817965453762184851149029376", "3", None),
            ("9007199254740993", "1", Some(9007199254740992.0)),
            ("1000000000000000000000000000000", "-7", Some(-1.4285714285714285e+29)),
            ("1", "202402253307310618352495346718917307049556649764142118356901358027430339567995346891960383701437124495187077864316811911389808737385793476867013399940738509921517424276566361364466907742093216341239767678472745068562007483424692698618103355649159556340810056512358769552333414615230502532186327508646006263307707741093494784", Some(5e-324)),
            ("1", "404804506614621236704990693437834614099113299528284236713802716054860679135990693783920767402874248990374155728633623822779617474771586953734026799881477019843034848553132722728933815484186432682479535356945490137124014966849385397236206711298319112681620113024717539104666829230461005064372655017292012526615415482186989568", Some(0.0)),
            ("3", "404804506614621236704990693437834614099113299528284236713802716054860679135990693783920767402874248990374155728633623822779617474771586953734026799881477019843034848553132722728933815484186432682479535356945490137124014966849385397236206711298319112681620113024717539104666829230461005064372655017292012526615415482186989568", Some(1e-323)),
            ("9223372036854775807", "4611686018427387905", Some(2.0)),
        ];
        for &(a, b, expected) in cases {
            let found = true_div(&int(a), &int(b));
            assert_eq!(
                found.ok().map(f64::to_bits),
                expected.map(f64::to_bits),
                "{a} / {b}"
            );
        }
    }

    #[test]
    fn what_would_not_fit_is_refused_before_it_is_computed() {
        let huge = int("1000000000000");
        assert_eq!(shl(&Int::ONE, &huge, MAX_BITS), Err(Fault::MEMORY));
        assert_eq!(shl(&Int::ZERO, &huge, MAX_BITS), Ok(Int::ZERO));
        let more = shl(&Int::ONE, &Int::Small(70), MAX_BITS).expect("a small shift");
        assert!(
            shl(&Int::ONE, &more, MAX_BITS)
                .is_err_and(|fault| fault.message == "too many digits in integer")
        );
        assert_eq!(pow(&Int::Small(10), &huge, MAX_BITS), Err(Fault::MEMORY));
        assert_eq!(
            pow(&Int::Small(-1), &int("1000000000000000000001"), MAX_BITS),
            Ok(Int::Small(-1))
        );
        assert_eq!(shr(&Int::Small(-5), &more), Ok(Int::Small(-1)));
        assert!(
            shr(&Int::ONE, &Int::Small(-1))
                .is_err_and(|fault| fault.message == "negative shift count")
        );
    }

    #[test]
    fn powers_modulo() {
        let pow_of = |a, b, c| pow_mod(&Int::Small(a), &Int::Small(b), &Int::Small(c));
        assert_eq!(pow_of(2, -1, -5), Ok(Int::Small(-2)));
        assert_eq!(pow_of(-3, 5, 7), Ok(Int::Small(2)));
        assert_eq!(pow_of(38, -1, 97), Ok(Int::Small(23)));
        assert_eq!(pow_of(5, -3, 1), Ok(Int::Small(0)));
        assert!(pow_of(2, -1, 4).is_err_and(|fault| fault.message == "base is not invertible for the given modulus"));
        assert!(
            pow_of(2, 1, 0).is_err_and(|fault| fault.message == "pow() 3rd argument cannot be 0")
        );
        let big = pow_mod(
            &int("123456789012345678901234567890"),
            &Int::Small(12345),
            &int("987654321098765432109876543211"),
        );
        assert_eq!(big, Ok(int("620614735655743340627716094595")));
    }

    #[test]
    fn rounding_to_tens_takes_halves_to_even() {
        #[rustfmt::skip]
        let cases: &[(i64, i64, i64)] = &[
            (15, -1, 20),
            (25, -1, 20),
            (-15, -1, -20),
            (-25, -1, -20),
            (14, -1, 10),
            (5, -1, 0),
            (50, -2, 0),
            (51, -2, 100),
            (5, -5, 0),
            (123456, -3, 123000),
            (7, 0, 7),
            (7, 2, 7),
        ];
        for &(n, ndigits, expected) in cases {
            assert_eq!(
                round(&Int::Small(n), &Int::Small(ndigits)),
                Int::Small(expected),
                "{n} {ndigits}"
            );
        }
    }

    #[test]
    fn bytes_there_and_back() {
        use {
            ByteOrder::Big,
            Signedness::{Signed, Unsigned},
        };
        assert_eq!(
            to_bytes(&Int::Small(-129), 2, Big, Signed),
            Ok(vec![255, 127])
        );
        assert_eq!(from_bytes(&[0xFF, 0x7F], Big, Signed), Int::Small(-129));
        assert_eq!(
            from_bytes(&[0xFF, 0x7F], ByteOrder::Little, Unsigned),
            Int::Small(0x7FFF)
        );
        assert!(
            to_bytes(&Int::Small(256), 1, Big, Unsigned)
                .is_err_and(|fault| fault.message == "int too big to convert")
        );
        assert!(
            to_bytes(&Int::Small(-1), 1, Big, Unsigned)
                .is_err_and(|fault| fault.message == "can't convert negative int to unsigned")
        );
    }
}
