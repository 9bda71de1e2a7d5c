//! `float.hex` and `float.fromhex`.

use crate::number::fault::Fault;
use crate::number::float::{compose, decompose};
use crate::number::int_text::strip_ascii;

/// `x.hex()`
pub(crate) fn hex(x: f64) -> String {
    let sign = if x.is_sign_negative() { "-" } else { "" };
    if x.is_nan() {
        return "nan".into();
    }
    if x.is_infinite() {
        return format!("{sign}inf");
    }
    if x == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let (mantissa, exponent) = decompose(x);
    let fraction = mantissa & ((1 << 52) - 1);
    format!(
        "{sign}0x{}.{fraction:013x}p{:+}",
        mantissa >> 52,
        exponent + 52
    )
}

fn invalid() -> Fault {
    Fault::value("invalid hexadecimal floating-point string")
}

fn too_large() -> Fault {
    Fault::overflow("hexadecimal value too large to represent as a float")
}

/// `float.fromhex(text)`. A character beyond ASCII makes the text invalid, so the caller may pass any bytes for one.
pub(crate) fn from_hex(text: &[u8]) -> Result<f64, Fault> {
    let text = strip_ascii(text);
    let (is_negative, body) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let signed = |x: f64| if is_negative { -x } else { x };
    let is_word = |word: &[u8]| body.eq_ignore_ascii_case(word);
    if is_word(b"inf") || is_word(b"infinity") {
        return Ok(signed(f64::INFINITY));
    }
    if is_word(b"nan") {
        return Ok(signed(f64::NAN));
    }
    let body = match body {
        [b'0', b'x' | b'X', rest @ ..] => rest,
        _ => body,
    };
    let value_of = |b: u8| (b as char).to_digit(16);
    let end = |from: usize| {
        body[from..]
            .iter()
            .position(|&b| value_of(b).is_none())
            .map_or(body.len(), |n| from + n)
    };
    let whole_end = end(0);
    let (digits_end, n_fraction) = match body.get(whole_end) {
        Some(b'.') => (end(whole_end + 1), end(whole_end + 1) - whole_end - 1),
        _ => (whole_end, 0),
    };
    if whole_end + n_fraction == 0 {
        return Err(invalid());
    }
    let exponent = match &body[digits_end..] {
        [] => 0,
        [b'p' | b'P', rest @ ..] => parse_exponent(rest).ok_or_else(invalid)?,
        _ => return Err(invalid()),
    };
    let mut mantissa = 0u64;
    let mut is_more = false;
    let mut n_dropped = 0i64;
    for digit in body[..digits_end].iter().filter_map(|&b| value_of(b)) {
        if mantissa >> 60 == 0 {
            mantissa = mantissa << 4 | u64::from(digit);
        } else {
            is_more |= digit != 0;
            n_dropped += 1;
        }
    }
    if mantissa == 0 {
        return Ok(signed(0.0));
    }
    let exponent = exponent.saturating_add(4 * (n_dropped - n_fraction as i64));
    let x = compose(mantissa, is_more, exponent.clamp(-1 << 40, 1 << 40));
    if x.is_infinite() {
        Err(too_large())
    } else {
        Ok(signed(x))
    }
}

/// `[sign] digits`, saturating.
fn parse_exponent(text: &[u8]) -> Option<i64> {
    let (is_negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let size = digits
        .iter()
        .fold(0i64, |n, &b| {
            n.saturating_mul(10).saturating_add(i64::from(b - b'0'))
        })
        .min(1 << 60);
    Some(if is_negative { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::{from_hex, hex};

    #[test]
    fn hexadecimal_form_there_and_back() {
        #[rustfmt::skip]
        let cases: &[(f64, &str)] = &[
            (0.0, "0x0.0p+0"),
            (-0.0, "-0x0.0p+0"),
            (1.0, "0x1.0000000000000p+0"),
            (-1.5, "-0x1.8000000000000p+0"),
            (0.1, "0x1.999999999999ap-4"),
            (5e-324, "0x0.0000000000001p-1022"),
            (1.7976931348623157e+308, "0x1.fffffffffffffp+1023"),
            (2.2250738585072014e-308, "0x1.0000000000000p-1022"),
            (f64::INFINITY, "inf"),
            (f64::NAN, "nan"),
        ];
        for &(x, text) in cases {
            assert_eq!(hex(x), text);
            assert!(
                from_hex(text.as_bytes())
                    .is_ok_and(|y| y.to_bits() == x.to_bits() || y.is_nan() && x.is_nan())
            );
        }
    }

    #[test]
    fn hexadecimal_text_rounds_once() {
        #[rustfmt::skip]
        let cases: &[(&str, Result<f64, &str>)] = &[
            ("0x1.8p1", Ok(3.0)),
            (" -0X1P-3\n", Ok(-0.125)),
            ("1.8", Ok(1.5)),
            (".8", Ok(0.5)),
            ("0x.80000000000000001p-1074", Ok(5e-324)),
            ("0x.8p-1074", Ok(0.0)),
            ("0x1.fffffffffffff7p1023", Ok(1.7976931348623157e+308)),
            ("0x1.fffffffffffff8p1023", Err("hexadecimal value too large to represent as a float")),
            ("0x1p5000", Err("hexadecimal value too large to represent as a float")),
            ("0x0p99999999999999999999", Ok(0.0)),
            ("0x", Err("invalid hexadecimal floating-point string")),
            (".", Err("invalid hexadecimal floating-point string")),
            ("", Err("invalid hexadecimal floating-point string")),
            ("0x1p", Err("invalid hexadecimal floating-point string")),
            ("1_0", Err("invalid hexadecimal floating-point string")),
            ("-inf", Ok(f64::NEG_INFINITY)),
            ("Infinity", Ok(f64::INFINITY)),
            ("nan", Ok(f64::NAN)),
            ("0x1p1.0", Err("invalid hexadecimal floating-point string")),
        ];
        for &(text, ref expected) in cases {
            match (from_hex(text.as_bytes()), expected) {
                (Ok(a), Ok(b)) => assert!(
                    a.to_bits() == b.to_bits() || a.is_nan() && b.is_nan(),
                    "{text}: {a}"
                ),
                (a, b) => assert_eq!(
                    a.map_err(|fault| fault.message.into_owned()),
                    b.map_err(str::to_owned)
                ),
            }
        }
    }
}
