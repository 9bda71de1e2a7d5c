//! Integers as text and back.
//!
//! Decimal digits of very long numbers cost time that grows with their square, so CPython refuses them beyond a limit
//! (`sys.set_int_max_str_digits`, 4300 at first); the limit is a parameter here and 0 means none.

use std::borrow::Cow;

use num_bigint::{BigInt, BigUint, Sign};

use crate::number::fault::Fault;
use crate::number::int::Int;
use crate::number::limbs::{self, decimal};
use crate::text::classify;
use crate::text::view::Text;

/// Below this many digits no limit is asked for.
const DIGITS_WITHOUT_LIMIT: usize = 640;

/// The limit `sys.get_int_max_str_digits()` starts with.
#[cfg(test)]
pub(crate) const DEFAULT_MAX_DIGITS: usize = 4300;

#[cold]
fn too_many_digits(limit: usize, found: Option<usize>) -> Fault {
    let found = found
        .map(|n| format!(": value has {n} digits"))
        .unwrap_or_default();
    Fault::value(format!(
        "Exceeds the limit ({limit} digits) for integer string conversion{found}; \
         use sys.set_int_max_str_digits() to increase the limit"
    ))
}

/// `str(n)`
pub(crate) fn to_decimal(n: &Int, max_digits: usize) -> Result<String, Fault> {
    match n {
        Int::Small(n) => Ok(n.to_string()),
        Int::Big(n) => {
            let limbs: Vec<u64> = n.magnitude().iter_u64_digits().collect();
            limbs_to_decimal(n.sign() == Sign::Minus, &limbs, max_digits)
        }
    }
}

/// `str(n)` of a number of more than one limb.
pub(crate) fn limbs_to_decimal(
    is_negative: bool,
    limbs: &[u64],
    max_digits: usize,
) -> Result<String, Fault> {
    let is_refused = |n_digits: usize| {
        max_digits > 0 && n_digits > max_digits && n_digits > DIGITS_WITHOUT_LIMIT
    };
    // A number of b bits has more than (b - 1) * log10(2) digits.
    let at_least =
        limbs::bits(limbs).saturating_sub(1) as f64 * std::f64::consts::LOG10_2 * 0.999_999;
    if is_refused(at_least as usize) {
        return Err(too_many_digits(max_digits, None));
    }
    let mut text = decimal::to_decimal(limbs);
    if is_refused(text.len()) {
        return Err(too_many_digits(max_digits, None));
    }
    if is_negative {
        text.insert(0, '-');
    }
    Ok(text)
}

/// Room for the digits of a word in any base.
pub(crate) const WORD_DIGITS: usize = 64;

/// The digits of a word in a base (none: ten), written at the end of the buffer.
pub(crate) fn word_digits(
    buffer: &mut [u8; WORD_DIGITS],
    mut n: u64,
    base: Option<BitBase>,
) -> &[u8] {
    let mut at = WORD_DIGITS;
    match base {
        None => loop {
            at -= 1;
            buffer[at] = b'0' + (n % 10) as u8;
            n /= 10;
            if n == 0 {
                break;
            }
        },
        Some(base) => {
            let shift = base.digit_bits();
            loop {
                at -= 1;
                buffer[at] = b"0123456789abcdef"[n as usize & ((1 << shift) - 1)];
                n >>= shift;
                if n == 0 {
                    break;
                }
            }
        }
    }
    &buffer[at..]
}

/// The int that a few decimal digits spell, a minus sign before them or not; `None`: it is not as plain as that.
pub(crate) fn parse_short(text: &[u8]) -> Option<i64> {
    let (is_negative, digits) = match text {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    if digits.is_empty() || digits.len() > 18 {
        return None;
    }
    let mut n = 0;
    for b in digits {
        let digit = b.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        n = 10 * n + i64::from(digit);
    }
    Some(if is_negative { -n } else { n })
}

/// A base whose digits are groups of bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BitBase {
    Binary,
    Octal,
    Hex,
}

impl BitBase {
    fn digit_bits(self) -> u32 {
        match self {
            BitBase::Binary => 1,
            BitBase::Octal => 3,
            BitBase::Hex => 4,
        }
    }

    pub(crate) fn prefix(self) -> &'static str {
        match self {
            BitBase::Binary => "0b",
            BitBase::Octal => "0o",
            BitBase::Hex => "0x",
        }
    }
}

/// The digits of the number's size, without sign and prefix.
pub(crate) fn bit_digits(n: &Int, base: BitBase) -> String {
    match (n, base) {
        (Int::Small(n), BitBase::Binary) => format!("{:b}", n.unsigned_abs()),
        (Int::Small(n), BitBase::Octal) => format!("{:o}", n.unsigned_abs()),
        (Int::Small(n), BitBase::Hex) => format!("{:x}", n.unsigned_abs()),
        (Int::Big(n), BitBase::Binary) => n.magnitude().to_str_radix(2),
        (Int::Big(n), BitBase::Octal) => n.magnitude().to_str_radix(8),
        (Int::Big(n), BitBase::Hex) => n.magnitude().to_str_radix(16),
    }
}

/// `bin(n)`, `oct(n)` and `hex(n)`
pub(crate) fn to_base(n: &Int, base: BitBase) -> String {
    let sign = if n.is_negative() { "-" } else { "" };
    format!("{sign}{}{}", base.prefix(), bit_digits(n, base))
}

/// White space around a number, as C has it.
pub(crate) fn strip_ascii(text: &[u8]) -> &[u8] {
    let is_space = |b: &u8| matches!(b, 9..=13 | b' ');
    let start = text.iter().position(|b| !is_space(b)).unwrap_or(text.len());
    let end = text
        .iter()
        .rposition(|b| !is_space(b))
        .map_or(start, |last| last + 1);
    &text[start..end]
}

/// Text that holds a number, in ASCII: digits of other scripts become our own, their white space a blank, and the first character
/// that is neither a question mark that no number has. ASCII text stays as it is.
pub(crate) fn to_ascii(text: Text<'_>) -> Cow<'_, [u8]> {
    if let Text::One(units) = text
        && units.is_ascii()
    {
        return Cow::Borrowed(units);
    }
    let mut ascii = Vec::with_capacity(text.len());
    for cp in text.iter() {
        if cp < 0x7F {
            ascii.push(cp as u8);
        } else if classify::is_space(cp) {
            ascii.push(b' ');
        } else if let Some(value) = classify::decimal_value(cp) {
            ascii.push(b'0' + value);
        } else {
            ascii.push(b'?');
            break;
        }
    }
    Cow::Owned(ascii)
}

/// Why text is no integer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ParseFault {
    /// `invalid literal for int() with base B: 'text'`, which only the caller can name.
    Invalid,
    Fault(Fault),
}

/// `int(text, base)`; `base` is 0 or 2 to 36.
pub(crate) fn parse(text: Text<'_>, base: u32, max_digits: usize) -> Result<Int, ParseFault> {
    parse_ascii(&to_ascii(text), base, max_digits)
}

/// The value of a digit, 36 when it is none.
fn digit_value(b: u8) -> u32 {
    (b as char).to_digit(36).unwrap_or(36)
}

/// `int(bytes, base)`
pub(crate) fn parse_ascii(text: &[u8], base: u32, max_digits: usize) -> Result<Int, ParseFault> {
    let text = strip_ascii(text);
    let (is_negative, text) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let prefix = match text {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => 0,
    };
    let (radix, mut digits) = match (base, prefix) {
        (0, 0) => (10, text),
        (0, _) => (prefix, &text[2..]),
        (_, _) if base == prefix => (base, &text[2..]),
        _ => (base, text),
    };
    if digits.len() < text.len() {
        digits = digits.strip_prefix(b"_").unwrap_or(digits);
    }
    // In source code a decimal number has no leading zero.
    let is_zero_only = base == 0 && prefix == 0 && text.first() == Some(&b'0');
    let n = parse_digits(digits, radix, max_digits)?;
    if is_zero_only && n != (BigOrWord::Word(0)) {
        return Err(ParseFault::Invalid);
    }
    Ok(match n {
        BigOrWord::Word(n) => Int::from(if is_negative {
            -i128::from(n)
        } else {
            i128::from(n)
        }),
        BigOrWord::Big(n) => Int::from(BigInt::from_biguint(
            if is_negative { Sign::Minus } else { Sign::Plus },
            n,
        )),
    })
}

#[derive(PartialEq, Eq)]
enum BigOrWord {
    Word(u64),
    Big(BigUint),
}

/// Digits with single underscores between them.
fn parse_digits(digits: &[u8], radix: u32, max_digits: usize) -> Result<BigOrWord, ParseFault> {
    let mut word = Some(0u64);
    let mut n_digits = 0;
    let mut end = 0;
    let mut has_underscore = false;
    for (place, &b) in digits.iter().enumerate() {
        if b == b'_' {
            if place == 0 || digits[place - 1] == b'_' {
                return Err(ParseFault::Invalid);
            }
            has_underscore = true;
        } else {
            let value = digit_value(b);
            if value >= radix {
                break;
            }
            n_digits += 1;
            word = word
                .and_then(|n| n.checked_mul(u64::from(radix)))
                .and_then(|n| n.checked_add(u64::from(value)));
        }
        end = place + 1;
    }
    if n_digits == 0 || digits[end - 1] == b'_' {
        return Err(ParseFault::Invalid);
    }
    if end < digits.len() {
        return Err(ParseFault::Invalid);
    }
    let has_limit = max_digits > 0 && !radix.is_power_of_two();
    if has_limit && n_digits > DIGITS_WITHOUT_LIMIT && n_digits > max_digits {
        return Err(ParseFault::Fault(too_many_digits(
            max_digits,
            Some(n_digits),
        )));
    }
    if let Some(word) = word {
        return Ok(BigOrWord::Word(word));
    }
    let values: Vec<u8> = if has_underscore {
        digits
            .iter()
            .filter(|&&b| b != b'_')
            .map(|&b| digit_value(b) as u8)
            .collect()
    } else {
        digits.iter().map(|&b| digit_value(b) as u8).collect()
    };
    BigUint::from_radix_be(&values, radix)
        .map(BigOrWord::Big)
        .ok_or(ParseFault::Invalid)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::view::TextBuf;

    #[test]
    fn text_is_an_int_or_not() {
        #[rustfmt::skip]
        let cases: &[(&str, u32, Option<&str>)] = &[
            ("12", 10, Some("12")),
            (" -12\n", 10, Some("-12")),
            ("+5", 10, Some("5")),
            ("- 5", 10, None),
            ("0x_ff", 0, Some("255")),
            ("0xff", 16, Some("255")),
            ("0x", 16, None),
            ("0b101", 0, Some("5")),
            ("0b2", 0, None),
            ("0o17", 8, Some("15")),
            ("00", 0, Some("0")),
            ("01", 0, None),
            ("01", 10, Some("1")),
            ("1_000", 10, Some("1000")),
            ("1__0", 10, None),
            ("_1", 10, None),
            ("1_", 10, None),
            ("", 10, None),
            ("zz", 36, Some("1295")),
            ("z", 10, None),
            ("9223372036854775808", 10, Some("9223372036854775808")),
            ("-9223372036854775808", 10, Some("-9223372036854775808")),
            ("\u{661}\u{662}", 10, Some("12")),
            ("\u{2003}\u{ff17}", 10, Some("7")),
            ("\u{1c}7", 10, None),
            ("\u{b2}", 10, None),
            ("ffffffffffffffffffff", 16, Some("1208925819614629174706175")),
            ("1.0", 10, None),
        ];
        for &(text, base, expected) in cases {
            let found = parse(TextBuf::from_str(text).as_text(), base, DEFAULT_MAX_DIGITS);
            let found = found.ok().map(|n| n.to_big().to_string());
            assert_eq!(found.as_deref(), expected, "{text:?} {base}");
        }
    }

    #[test]
    fn very_long_decimals_are_refused() {
        let long = "1".repeat(4301);
        let fault = parse_ascii(long.as_bytes(), 10, DEFAULT_MAX_DIGITS);
        let message = "Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit";
        assert_eq!(fault, Err(ParseFault::Fault(Fault::value(message))));
        let n = parse_ascii(long.as_bytes(), 10, 0).expect("no limit");
        let message = "Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit";
        assert_eq!(
            to_decimal(&n, DEFAULT_MAX_DIGITS),
            Err(Fault::value(message))
        );
        assert_eq!(to_decimal(&n, 0), Ok(long));
        assert!(parse_ascii("f".repeat(5000).as_bytes(), 16, DEFAULT_MAX_DIGITS).is_ok());
    }

    #[test]
    fn bases_of_bits() {
        assert_eq!(to_base(&Int::Small(-255), BitBase::Hex), "-0xff");
        assert_eq!(
            to_base(&Int::Small(i64::MIN), BitBase::Octal),
            "-0o1000000000000000000000"
        );
        assert_eq!(
            to_base(&Int::from(1i128 << 70), BitBase::Binary),
            "0b10000000000000000000000000000000000000000000000000000000000000000000000"
        );
    }
}
