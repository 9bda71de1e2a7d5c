//! Complex arithmetic and text, as CPython 3.13's `complexobject.c` has them: the same formulas, so that rounding, signs of zeros and what
//! becomes of infinities agree.

use super::fault::Fault;
use super::float::{self, Form, Layout};
use super::int_text::{strip_ascii, to_ascii};
use crate::text::view::Text;

/// A complex number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Complex {
    pub(crate) real: f64,
    pub(crate) imag: f64,
}

impl Complex {
    pub(crate) const fn new(real: f64, imag: f64) -> Complex {
        Complex { real, imag }
    }
}

const ONE: Complex = Complex::new(1.0, 0.0);

pub(crate) fn add(a: Complex, b: Complex) -> Complex {
    Complex::new(a.real + b.real, a.imag + b.imag)
}

pub(crate) fn sub(a: Complex, b: Complex) -> Complex {
    Complex::new(a.real - b.real, a.imag - b.imag)
}

pub(crate) fn neg(a: Complex) -> Complex {
    Complex::new(-a.real, -a.imag)
}

pub(crate) fn mul(a: Complex, b: Complex) -> Complex {
    Complex::new(
        a.real * b.real - a.imag * b.imag,
        a.real * b.imag + a.imag * b.real,
    )
}

/// `a / b`; nothing when b is zero. Scaled by the larger part of b, so that squares of large parts do not overflow.
fn quotient(a: Complex, b: Complex) -> Option<Complex> {
    if b.real.abs() >= b.imag.abs() {
        if b.real == 0.0 {
            return None;
        }
        let ratio = b.imag / b.real;
        let denom = b.real + b.imag * ratio;
        return Some(Complex::new(
            (a.real + a.imag * ratio) / denom,
            (a.imag - a.real * ratio) / denom,
        ));
    }
    if b.imag.abs() >= b.real.abs() {
        let ratio = b.real / b.imag;
        let denom = b.real * ratio + b.imag;
        return Some(Complex::new(
            (a.real * ratio + a.imag) / denom,
            (a.imag * ratio - a.real) / denom,
        ));
    }
    // A part of b is nan.
    Some(Complex::new(f64::NAN, f64::NAN))
}

pub(crate) fn div(a: Complex, b: Complex) -> Result<Complex, Fault> {
    quotient(a, b).ok_or_else(|| Fault::zero_division("complex division by zero"))
}

/// `a ** n` for a small whole n: by squaring, which is exact where it can be.
fn whole_power(a: Complex, n: u32) -> Complex {
    let (mut result, mut square, mut mask) = (ONE, a, 1);
    while mask <= n {
        if n & mask != 0 {
            result = mul(result, square);
        }
        mask <<= 1;
        square = mul(square, square);
    }
    result
}

/// `a ** b`
pub(crate) fn pow(a: Complex, b: Complex) -> Result<Complex, Fault> {
    let by_zero = || Fault::zero_division("0.0 to a negative or complex power");
    let is_small = b.imag == 0.0 && b.real == b.real.floor() && b.real.abs() <= 100.0;
    let power = if is_small {
        let power = whole_power(a, b.real.abs() as u32);
        if b.real > 0.0 {
            power
        } else {
            quotient(ONE, power).ok_or_else(by_zero)?
        }
    } else if b.real == 0.0 && b.imag == 0.0 {
        ONE
    } else if a.real == 0.0 && a.imag == 0.0 {
        if b.imag != 0.0 || b.real < 0.0 {
            return Err(by_zero());
        }
        Complex::new(0.0, 0.0)
    } else {
        let size = a.real.hypot(a.imag);
        let angle = a.imag.atan2(a.real);
        let mut len = size.powf(b.real);
        let mut phase = angle * b.real;
        if b.imag != 0.0 {
            len /= (angle * b.imag).exp();
            phase += b.imag * size.ln();
        }
        Complex::new(len * phase.cos(), len * phase.sin())
    };
    if power.real.is_infinite() || power.imag.is_infinite() {
        return Err(Fault::overflow("complex exponentiation"));
    }
    Ok(power)
}

/// `abs(a)`
pub(crate) fn abs(a: Complex) -> Result<f64, Fault> {
    let size = a.real.hypot(a.imag);
    if size.is_infinite() && a.real.is_finite() && a.imag.is_finite() {
        return Err(Fault::overflow("absolute value too large"));
    }
    Ok(size)
}

/// `repr(a)`
pub(crate) fn repr(a: Complex) -> String {
    let text = |x: f64| {
        float::to_text(x, Form::Repr, 0, Layout::default()).unwrap_or_else(|_| String::new())
    };
    if a.real == 0.0 && a.real.is_sign_positive() {
        return format!("{}j", text(a.imag));
    }
    let imag = text(a.imag);
    let sign = if imag.starts_with('-') { "" } else { "+" };
    format!("({}{sign}{imag}j)", text(a.real))
}

/// Length of the float that a text starts with; 0 if there is none.
fn float_prefix(text: &[u8]) -> usize {
    let start = usize::from(matches!(text.first(), Some(b'+' | b'-')));
    for word in [&b"infinity"[..], b"inf", b"nan"] {
        if text[start..]
            .get(..word.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(word))
        {
            return start + word.len();
        }
    }
    let digits = |at: usize| text[at..].iter().take_while(|b| b.is_ascii_digit()).count();
    let whole = digits(start);
    let mut at = start + whole;
    let mut n_digits = whole;
    if text.get(at) == Some(&b'.') {
        let fraction = digits(at + 1);
        n_digits += fraction;
        at += 1 + fraction;
    }
    if n_digits == 0 {
        return 0;
    }
    if matches!(text.get(at), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(text.get(at + 1), Some(b'+' | b'-')));
        let exponent = digits(at + 1 + sign);
        if exponent > 0 {
            at += 1 + sign + exponent;
        }
    }
    at
}

/// Takes the float that a text starts with.
fn take_float(text: &mut &[u8]) -> Option<f64> {
    let len = float_prefix(text);
    let (number, rest) = text.split_at(len);
    let value = float::parse_ascii(number)?;
    *text = rest;
    Some(value)
}

/// Takes a sign; 1 without one.
fn take_sign(text: &mut &[u8]) -> f64 {
    let sign = match text.first() {
        Some(b'+') => 1.0,
        Some(b'-') => -1.0,
        _ => return 1.0,
    };
    *text = &text[1..];
    sign
}

fn take_j(text: &mut &[u8]) -> Option<()> {
    let is_there = matches!(text.first(), Some(b'j' | b'J'));
    is_there.then(|| *text = &text[1..])
}

/// The text without underscores that stand between digits; nothing if one stands elsewhere.
fn without_underscores(text: &[u8]) -> Option<Vec<u8>> {
    let is_digit = |at: Option<usize>| {
        at.and_then(|at| text.get(at))
            .is_some_and(u8::is_ascii_digit)
    };
    let is_good = (0..text.len())
        .all(|at| text[at] != b'_' || is_digit(at.checked_sub(1)) && is_digit(Some(at + 1)));
    is_good.then(|| text.iter().copied().filter(|&b| b != b'_').collect())
}

/// Why a text is no complex number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ParseFault {
    /// An underscore that does not stand between digits.
    Underscore,
    /// Anything else.
    Malformed,
}

/// `complex(text)`
pub(crate) fn parse(text: Text<'_>) -> Result<Complex, ParseFault> {
    let ascii = without_underscores(&to_ascii(text)).ok_or(ParseFault::Underscore)?;
    parse_plain(&ascii).ok_or(ParseFault::Malformed)
}

fn parse_plain(ascii: &[u8]) -> Option<Complex> {
    let mut rest = strip_ascii(ascii);
    if let Some(inner) = rest.strip_prefix(b"(") {
        rest = strip_ascii(inner.strip_suffix(b")")?);
    }
    let mut value = Complex::new(0.0, 0.0);
    if let Some(first) = take_float(&mut rest) {
        if matches!(rest.first(), Some(b'+' | b'-')) {
            value.real = first;
            value.imag = match take_float(&mut rest) {
                Some(imag) => imag,
                None => take_sign(&mut rest),
            };
            take_j(&mut rest)?;
        } else if take_j(&mut rest).is_some() {
            value.imag = first;
        } else {
            value.real = first;
        }
    } else {
        value.imag = take_sign(&mut rest);
        take_j(&mut rest)?;
    }
    rest.is_empty().then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::view::TextBuf;

    #[test]
    fn texts_are_read_and_written() {
        let read = |text: &str| {
            parse(TextBuf::from(text.to_owned()).as_text())
                .map(repr)
                .ok()
        };
        assert_eq!(read("1+2j").as_deref(), Some("(1+2j)"));
        assert_eq!(read(" ( 1e3-j ) ").as_deref(), Some("(1000-1j)"));
        assert_eq!(read("-0j").as_deref(), Some("-0j"));
        assert_eq!(read("nan-infj").as_deref(), Some("(nan-infj)"));
        assert_eq!(read("1_0j").as_deref(), Some("10j"));
        for wrong in ["", "j1", "1 + 2j", "(1", "1_j", "1+", "+", "1+2"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn powers() {
        let i = Complex::new(0.0, 1.0);
        assert_eq!(pow(i, Complex::new(2.0, 0.0)), Ok(Complex::new(-1.0, 0.0)));
        assert!(pow(Complex::new(0.0, 0.0), Complex::new(-1.0, 0.0)).is_err());
        assert_eq!(div(ONE, i), Ok(Complex::new(0.0, -1.0)));
    }
}
