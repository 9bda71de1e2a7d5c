//! Floats as text and back, and the operators whose answer is not the machine's.
//!
//! Digits come from `ryu` (shortest) and from the standard library (a given count), both correctly rounded; only their layout is
//! ours. Sign, grouping and padding of formatted floats are `text::format_spec`'s.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use crate::number::fault::{Fault, try_pad};
use crate::number::int::Int;
use crate::number::int_text::{WORD_DIGITS, strip_ascii, to_ascii, word_digits};
use crate::text::view::Text;

/// No double has more digits than this behind its point, nor as many before it; zeros follow.
const MAX_DIGITS: usize = 1100;

/// Which digits are wanted, by the letter of CPython's formatting functions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `r`: the shortest digits that read back as the same float.
    Repr,
    /// `e`: one digit, a point, `precision` digits, an exponent.
    Exponent,
    /// `f`: `precision` digits behind the point.
    Fixed,
    /// `g`: `precision` digits, in whichever of the two layouts is shorter.
    General,
}

/// What the layout adds to the digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Layout {
    /// `#`: keep the point, and in `g` the zeros behind it.
    pub(crate) is_alternate: bool,
    /// Write whole numbers with `.0`, as `repr` does.
    pub(crate) has_dot_zero: bool,
}

/// `repr(x)`, appended.
pub(crate) fn write_repr(out: &mut String, x: f64) {
    if x.is_finite() {
        let mut buffer = ryu::Buffer::new();
        let text = buffer.format_finite(x);
        let size = x.abs();
        // Between these bounds ryu's layout is Python's.
        if (1e-4..1e16).contains(&size) || size == 0.0 {
            out.push_str(text);
        } else {
            let (digits, point) = shortest_digits(text);
            if x.is_sign_negative() {
                out.push('-');
            }
            write_exponent_form(out, &digits, point - 1, false);
        }
    } else {
        out.push_str(non_finite(x));
    }
}

/// `repr(x)`
pub(crate) fn repr(x: f64) -> String {
    let mut out = String::with_capacity(24);
    write_repr(&mut out, x);
    out
}

fn non_finite(x: f64) -> &'static str {
    if x.is_nan() {
        "nan"
    } else if x > 0.0 {
        "inf"
    } else {
        "-inf"
    }
}

/// The digits of ryu's text without sign and zeros around them, and the place of the point counted from the first.
fn shortest_digits(text: &str) -> (String, i32) {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match text.split_once('e') {
        Some((mantissa, exponent)) => (mantissa, exponent.parse().unwrap_or(0)),
        None => (text, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let fraction = fraction.trim_end_matches('0');
    let mut digits = String::with_capacity(24);
    if whole != "0" {
        digits.push_str(whole);
        digits.push_str(fraction);
        let len = digits.trim_end_matches('0').len();
        digits.truncate(len);
        return (digits, whole.len() as i32 + exponent);
    }
    let shown = fraction.trim_start_matches('0');
    if shown.is_empty() {
        return ("0".into(), 1);
    }
    digits.push_str(shown);
    (digits, exponent - (fraction.len() - shown.len()) as i32)
}

/// `d.ddde±dd`; without a point when there is one digit, unless `is_alternate`.
fn write_exponent_form(out: &mut String, digits: &str, exponent: i32, is_alternate: bool) {
    out.push_str(&digits[..1]);
    if digits.len() > 1 || is_alternate {
        out.push('.');
        out.push_str(&digits[1..]);
    }
    write_exponent(out, exponent);
}

fn write_exponent(out: &mut String, exponent: i32) {
    out.push('e');
    out.push(if exponent < 0 { '-' } else { '+' });
    let size = exponent.unsigned_abs();
    if size < 10 {
        out.push('0');
    }
    out.push_str(&size.to_string());
}

/// `count` significant digits of a finite, non-negative `x` and the place of the point, zeros beyond the exact digits left out.
fn rounded_digits(x: f64, count: usize) -> (String, i32) {
    rounded_shortest(x, count).unwrap_or_else(|| rounded_exactly(x, count))
}

/// Rounds the shortest digits, which is quicker, where that must give what rounding all of them gives.
///
/// Padding up to 15 digits is safe, for no other number of so many digits is nearer. Cutting is safe but for a lone 5 behind the cut:
/// a tie between the float and its shortest digits would itself be shorter and still read back as the float.
fn rounded_shortest(x: f64, count: usize) -> Option<(String, i32)> {
    if x.is_subnormal() {
        // These have fewer digits than others.
        return None;
    }
    let mut buffer = ryu::Buffer::new();
    let (mut digits, mut point) = shortest_digits(buffer.format_finite(x));
    if digits.len() <= count {
        let padding = count - digits.len();
        digits.extend(std::iter::repeat_n('0', padding));
        return (count <= 15).then_some((digits, point));
    }
    let next = digits.as_bytes()[count];
    if next == b'5' && digits.len() == count + 1 {
        return None;
    }
    digits.truncate(count);
    if next >= b'5' {
        let kept = digits.trim_end_matches('9').len();
        if let Some(&last) = digits.as_bytes()[..kept].last() {
            digits.truncate(kept - 1);
            digits.push((last + 1) as char);
        } else {
            digits.clear();
            digits.push('1');
            point += 1;
        }
        let padding = count - digits.len();
        digits.extend(std::iter::repeat_n('0', padding));
    }
    Some((digits, point))
}

/// As `rounded_digits`, from all digits that the float has.
fn rounded_exactly(x: f64, count: usize) -> (String, i32) {
    let mut digits = format!("{x:.*e}", count.min(MAX_DIGITS) - 1);
    let end = digits.rfind('e').unwrap_or(digits.len());
    let point = digits
        .get(end + 1..)
        .and_then(|exponent| exponent.parse::<i32>().ok())
        .unwrap_or(0)
        + 1;
    digits.truncate(end);
    if digits.len() > 1 {
        digits.remove(1);
    }
    (digits, point)
}

/// Digits of `x` in a form, with a minus sign where it has one. `precision` is not used by `Form::Repr`.
pub(crate) fn to_text(
    x: f64,
    form: Form,
    precision: usize,
    layout: Layout,
) -> Result<String, Fault> {
    if !x.is_finite() {
        return Ok(non_finite(x).into());
    }
    let mut out = String::with_capacity(24);
    if x.is_sign_negative() {
        out.push('-');
    }
    let size = x.abs();
    match form {
        Form::Fixed => {
            if write_fixed(&mut out, size, precision) {
                if precision == 0 && layout.is_alternate {
                    out.push('.');
                }
                return Ok(out);
            }
            let exact = precision.min(MAX_DIGITS);
            std::fmt::Write::write_fmt(&mut out, format_args!("{size:.exact$}"))
                .map_err(|_| Fault::MEMORY)?;
            try_pad(&mut out, b'0', precision - exact)?;
            if precision == 0 && layout.is_alternate {
                out.push('.');
            }
        }
        Form::Exponent => {
            let (digits, point) = rounded_digits(size, precision.saturating_add(1));
            out.push_str(&digits[..1]);
            if precision > 0 || layout.is_alternate {
                out.push('.');
            }
            out.push_str(&digits[1..]);
            try_pad(&mut out, b'0', precision - (digits.len() - 1))?;
            write_exponent(&mut out, point - 1);
        }
        Form::General => {
            let precision = precision.max(1);
            let (digits, point) = rounded_digits(size, precision);
            let last = i64::try_from(precision).unwrap_or(i64::MAX) - layout.has_dot_zero as i64;
            let has_exponent = point <= -4 || i64::from(point) > last;
            let wanted = if layout.is_alternate { precision } else { 0 };
            write_layout(
                &mut out,
                digits.trim_end_matches('0'),
                point,
                has_exponent,
                wanted,
                layout,
            )?;
        }
        Form::Repr => {
            let mut buffer = ryu::Buffer::new();
            let (digits, point) = shortest_digits(buffer.format_finite(size));
            let digits = if size == 0.0 { "" } else { &digits };
            let has_exponent = point <= -4 || point > 16;
            write_layout(&mut out, digits, point, has_exponent, 0, layout)?;
        }
    }
    Ok(out)
}

/// The digits of a number that is neither very large nor very small, rounded to `precision` places behind the point: an exact quotient of
/// words, halves to even. False: it does not fit, and nothing was written.
fn write_fixed(out: &mut String, size: f64, precision: usize) -> bool {
    /// Below this, a mantissa times its power of ten has less than 117 bits.
    const PLACES: usize = 20;
    let (mantissa, exponent) = if size == 0.0 { (0, 0) } else { decompose(size) };
    if precision >= PLACES || !(-120..=0).contains(&exponent) {
        return false;
    }
    let shift = -exponent as u32;
    let scaled = u128::from(mantissa) * u128::from(10u64.pow(precision as u32));
    let (whole, rest) = (scaled >> shift, scaled & ((1 << shift) - 1));
    let half = if shift == 0 { 1 } else { 1 << (shift - 1) };
    let up = rest > half || rest == half && whole & 1 == 1;
    let Ok(rounded) = u64::try_from(whole + u128::from(up)) else {
        return false;
    };
    let mut buffer = [b'0'; WORD_DIGITS];
    let n = word_digits(&mut buffer, rounded, None).len();
    // At least one digit stands before the point.
    let digits = &buffer[WORD_DIGITS - n.max(precision + 1)..];
    let (before, behind) = digits.split_at(digits.len() - precision);
    out.extend(before.iter().map(|&b| b as char));
    if precision > 0 {
        out.push('.');
        out.extend(behind.iter().map(|&b| b as char));
    }
    true
}

/// Digits, filled up with zeros to `wanted`, around a point at `point`.
fn write_layout(
    out: &mut String,
    digits: &str,
    point: i32,
    has_exponent: bool,
    wanted: usize,
    layout: Layout,
) -> Result<(), Fault> {
    let shown_point = if has_exponent { 1 } else { point };
    let mut end = wanted.max(digits.len()).max(shown_point.max(0) as usize);
    if layout.has_dot_zero && !has_exponent {
        end = end.max((shown_point + 1).max(0) as usize);
    }
    let whole = shown_point.max(0) as usize;
    if whole == 0 {
        out.push('0');
    } else {
        let taken = whole.min(digits.len());
        out.push_str(&digits[..taken]);
        try_pad(out, b'0', whole - taken)?;
    }
    if end > whole || shown_point < 0 || layout.is_alternate {
        out.push('.');
        try_pad(out, b'0', (-shown_point).max(0) as usize)?;
        let rest = digits.get(whole..).unwrap_or("");
        out.push_str(rest);
        try_pad(out, b'0', end - whole - rest.len())?;
    }
    if has_exponent {
        write_exponent(out, point - 1);
    }
    Ok(())
}

/// `float(text)`; nothing when the text is not a number.
pub(crate) fn parse(text: Text<'_>) -> Option<f64> {
    parse_ascii(&to_ascii(text))
}

/// `float(bytes)`
pub(crate) fn parse_ascii(text: &[u8]) -> Option<f64> {
    let text = std::str::from_utf8(strip_ascii(text)).ok()?;
    let digits_only = |text: &str| {
        text.bytes()
            .all(|b| matches!(b, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'))
    };
    if text.contains('_') {
        let bytes = text.as_bytes();
        let between_digits = |place: usize| {
            place > 0
                && bytes[place - 1].is_ascii_digit()
                && bytes.get(place + 1).is_some_and(u8::is_ascii_digit)
        };
        if !(0..bytes.len()).all(|place| bytes[place] != b'_' || between_digits(place)) {
            return None;
        }
        let text = text.replace('_', "");
        return if digits_only(&text) {
            text.parse().ok()
        } else {
            None
        };
    }
    if digits_only(text) {
        return text.parse().ok();
    }
    let (sign, word) = match text.as_bytes().first()? {
        b'-' => (-1.0, &text[1..]),
        b'+' => (1.0, &text[1..]),
        _ => (1.0, text),
    };
    if word.eq_ignore_ascii_case("inf") || word.eq_ignore_ascii_case("infinity") {
        Some(f64::copysign(f64::INFINITY, sign))
    } else if word.eq_ignore_ascii_case("nan") {
        Some(f64::copysign(f64::NAN, sign))
    } else {
        None
    }
}

/// A finite float as `mantissa * 2 ** exponent`, the mantissa below `2 ** 53` in size.
pub(crate) fn decompose(x: f64) -> (u64, i32) {
    let bits = x.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    match (bits >> 52 & 0x7FF) as i32 {
        0 => (fraction, -1074),
        biased => (fraction | 1 << 52, biased - 1075),
    }
}

/// `mantissa * 2 ** exponent` rounded half to even; `is_more` says that the true value lies a little above.
/// Infinite when it is too large. With `is_more` the mantissa has at least 55 bits.
pub(crate) fn compose(mantissa: u64, is_more: bool, exponent: i64) -> f64 {
    if mantissa == 0 {
        return 0.0;
    }
    let bits = i64::from(64 - mantissa.leading_zeros());
    if exponent + bits > 1024 {
        return f64::INFINITY;
    }
    let unit = (exponent + bits - 53).max(-1074);
    let drop = unit - exponent;
    if drop <= 0 {
        // Nothing is cut off: the mantissa has at most 53 bits.
        return scale(mantissa, exponent);
    }
    if drop > 64 {
        return 0.0;
    }
    let mantissa = u128::from(mantissa);
    let (kept, cut, half) = (
        mantissa >> drop,
        mantissa & ((1 << drop) - 1),
        1u128 << (drop - 1),
    );
    let up = cut > half || cut == half && (is_more || kept & 1 == 1);
    scale(kept as u64 + up as u64, unit)
}

/// `mantissa * 2 ** exponent` where that is exact or overflows.
fn scale(mantissa: u64, exponent: i64) -> f64 {
    let power = |n: i64| f64::from_bits(((n + 1023) as u64) << 52);
    let x = mantissa as f64;
    match exponent {
        ..=-1023 => x * power(-1000) * power((exponent + 1000).max(-1022)),
        1024.. => f64::INFINITY,
        _ if exponent > 900 => x * power(900) * power(exponent - 900),
        _ => x * power(exponent),
    }
}

/// The whole part of a finite float.
fn whole(x: f64) -> Int {
    if x.abs() < 9.2e18 {
        return Int::Small(x as i64);
    }
    let (mantissa, exponent) = decompose(x);
    let size = BigInt::from(mantissa) << exponent.max(0);
    Int::from(if x < 0.0 { -size } else { size })
}

/// `int(x)`
pub(crate) fn to_int(x: f64) -> Result<Int, Fault> {
    if x.is_nan() {
        return Err(Fault::value("cannot convert float NaN to integer"));
    }
    if x.is_infinite() {
        return Err(Fault::overflow("cannot convert float infinity to integer"));
    }
    Ok(whole(x))
}

/// `round(x)`
pub(crate) fn round_to_int(x: f64) -> Result<Int, Fault> {
    to_int(x.round_ties_even())
}

/// `x.as_integer_ratio()`
pub(crate) fn as_integer_ratio(x: f64) -> Result<(Int, Int), Fault> {
    if x.is_nan() {
        return Err(Fault::value("cannot convert NaN to integer ratio"));
    }
    if x.is_infinite() {
        return Err(Fault::overflow("cannot convert Infinity to integer ratio"));
    }
    let (mantissa, exponent) = decompose(x);
    let shift = if mantissa == 0 {
        0
    } else {
        mantissa.trailing_zeros() as i32
    };
    let (mantissa, exponent) = (mantissa >> shift, exponent + shift);
    if mantissa == 0 || exponent >= 0 {
        return Ok((whole(x), Int::Small(1)));
    }
    let top = if x < 0.0 {
        -(mantissa as i64)
    } else {
        mantissa as i64
    };
    Ok((Int::Small(top), Int::from(BigInt::from(1) << -exponent)))
}

/// `round(x, ndigits)`: the float nearest to the decimal rounding of the exact value, halves to even.
pub(crate) fn round(x: f64, ndigits: i64) -> Result<f64, Fault> {
    if !x.is_finite() || x == 0.0 || ndigits > 323 {
        return Ok(x);
    }
    if ndigits < -308 {
        return Ok(0.0 * x);
    }
    let rounded = if ndigits >= 0 {
        let places = ndigits as usize;
        format!("{x:.places$}").parse().unwrap_or(x)
    } else {
        f64::copysign(round_whole(x.abs(), -ndigits as usize), x)
    };
    if rounded.is_infinite() {
        return Err(Fault::overflow("rounded value too large to represent"));
    }
    Ok(rounded)
}

/// Rounds `x > 0` to a multiple of `10 ** places`.
fn round_whole(x: f64, places: usize) -> f64 {
    let digits = format!("{:.0}", x.trunc());
    let has_fraction = x.trunc() != x;
    let Some(kept) = digits.len().checked_sub(places) else {
        return 0.0;
    };
    let (head, tail) = digits.split_at(kept);
    let is_more = has_fraction || tail[1..].bytes().any(|b| b != b'0');
    let is_odd = head.bytes().last().is_some_and(|b| b % 2 == 1);
    let up = match tail.as_bytes()[0].cmp(&b'5') {
        Ordering::Less => false,
        Ordering::Equal => is_more || is_odd,
        Ordering::Greater => true,
    };
    let head: BigInt = head.parse().unwrap_or_default();
    format!("{}e{places}", head + up as u8).parse().unwrap_or(x)
}

/// `(a // b, a % b)`, or nothing when `b` is zero.
fn div_mod(a: f64, b: f64) -> Option<(f64, f64)> {
    if b == 0.0 {
        return None;
    }
    let mut rest = a % b;
    let mut quotient = (a - rest) / b;
    if rest == 0.0 {
        rest = f64::copysign(0.0, b);
    } else if (b < 0.0) != (rest < 0.0) {
        rest += b;
        quotient -= 1.0;
    }
    let floor = if quotient == 0.0 {
        f64::copysign(0.0, a / b)
    } else {
        let floor = quotient.floor();
        if quotient - floor > 0.5 {
            floor + 1.0
        } else {
            floor
        }
    };
    Some((floor, rest))
}

/// `a / b`
#[inline]
pub(crate) fn true_div(a: f64, b: f64) -> Result<f64, Fault> {
    if b == 0.0 {
        return Err(Fault::zero_division("float division by zero"));
    }
    Ok(a / b)
}

/// `a // b`
pub(crate) fn floor_div(a: f64, b: f64) -> Result<f64, Fault> {
    div_mod(a, b)
        .map(|(floor, _)| floor)
        .ok_or_else(|| Fault::zero_division("float floor division by zero"))
}

/// `a % b`
pub(crate) fn modulo(a: f64, b: f64) -> Result<f64, Fault> {
    if b == 0.0 {
        return Err(Fault::zero_division("float modulo by zero"));
    }
    let rest = a % b;
    Ok(if rest == 0.0 {
        f64::copysign(0.0, b)
    } else if (b < 0.0) != (rest < 0.0) {
        rest + b
    } else {
        rest
    })
}

/// `divmod(a, b)`
pub(crate) fn divmod(a: f64, b: f64) -> Result<(f64, f64), Fault> {
    div_mod(a, b).ok_or_else(|| Fault::zero_division("float divmod()"))
}

/// Why `a ** b` has no float.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PowFault {
    Fault(Fault),
    /// A negative base with a broken exponent: CPython answers with a complex number.
    Complex,
}

/// `a ** b`
pub(crate) fn pow(a: f64, b: f64) -> Result<f64, PowFault> {
    let is_odd = (b.abs() % 2.0) == 1.0;
    if b == 0.0 {
        return Ok(1.0);
    }
    if a.is_nan() {
        return Ok(a);
    }
    if b.is_nan() {
        return Ok(if a == 1.0 { 1.0 } else { b });
    }
    if b.is_infinite() {
        let size = a.abs();
        return Ok(if size == 1.0 {
            1.0
        } else if (b > 0.0) == (size > 1.0) {
            b.abs()
        } else {
            0.0
        });
    }
    if a.is_infinite() {
        return Ok(match (b > 0.0, is_odd) {
            (true, true) => a,
            (true, false) => a.abs(),
            (false, true) => f64::copysign(0.0, a),
            (false, false) => 0.0,
        });
    }
    if a == 0.0 {
        if b < 0.0 {
            let message = "0.0 cannot be raised to a negative power";
            return Err(PowFault::Fault(Fault::zero_division(message)));
        }
        return Ok(if is_odd { a } else { 0.0 });
    }
    if a < 0.0 && b != b.floor() {
        return Err(PowFault::Complex);
    }
    let is_negative = a < 0.0 && is_odd;
    let size = a.abs();
    let power = if size == 1.0 { 1.0 } else { size.powf(b) };
    if power.is_infinite() {
        return Err(PowFault::Fault(Fault::RANGE));
    }
    Ok(if is_negative { -power } else { power })
}

/// The exact order of an int and a float; nothing for nan.
pub(crate) fn compare_int(a: &Int, b: f64) -> Option<Ordering> {
    if b.is_nan() {
        return None;
    }
    if b.is_infinite() {
        return Some(if b > 0.0 {
            Ordering::Less
        } else {
            Ordering::Greater
        });
    }
    let by_whole = match (a, whole(b)) {
        (Int::Small(a), Int::Small(b)) => a.cmp(&b),
        (Int::Small(_), Int::Big(b)) => 0.cmp(&b.to_f64().map_or(0, |b| b.signum() as i32)),
        (Int::Big(a), Int::Small(_)) => a.sign().cmp(&num_bigint::Sign::NoSign),
        (Int::Big(a), Int::Big(b)) => a.cmp(&b),
    };
    // Of two with the same whole part, the float's fraction decides.
    Some(by_whole.then_with(|| 0.0f64.partial_cmp(&b.fract()).unwrap_or(Ordering::Equal)))
}

/// As `compare_int`, for an int that fits a word.
#[inline]
pub(crate) fn compare_i64(a: i64, b: f64) -> Option<Ordering> {
    if a.unsigned_abs() < 1 << 53 {
        return (a as f64).partial_cmp(&b);
    }
    compare_int(&Int::Small(a), b)
}

#[cfg(test)]
#[allow(clippy::too_many_lines, reason = "tables of what CPython prints")]
mod tests {
    use super::{
        Form, Layout, PowFault, as_integer_ratio, compare_int, divmod, parse, pow, repr, round,
        to_int, to_text,
    };
    use crate::number::int::Int;
    use crate::text::view::TextBuf;

    /// Equal to the last bit, or both nan.
    fn same(a: f64, b: f64) -> bool {
        a.to_bits() == b.to_bits() || a.is_nan() && b.is_nan()
    }

    #[test]
    fn repr_is_the_shortest_text_that_reads_back() {
        #[rustfmt::skip]
        let cases: &[(f64, &str)] = &[
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (1.0, "1.0"),
            (-1.5, "-1.5"),
            (0.1, "0.1"),
            (0.3333333333333333, "0.3333333333333333"),
            (1e+16, "1e+16"),
            (9999999999999998.0, "9999999999999998.0"),
            (1000000000000000.0, "1000000000000000.0"),
            (1.2345678901234568e+17, "1.2345678901234568e+17"),
            (1e+22, "1e+22"),
            (1e+23, "1e+23"),
            (0.0001, "0.0001"),
            (0.00012345, "0.00012345"),
            (1e-05, "1e-05"),
            (1.234e-05, "1.234e-05"),
            (5e-324, "5e-324"),
            (2.2250738585072014e-308, "2.2250738585072014e-308"),
            (1.7976931348623157e+308, "1.7976931348623157e+308"),
            (907374342221689.2, "907374342221689.2"),
            (2.5, "2.5"),
            (1e+100, "1e+100"),
            (f64::INFINITY, "inf"),
            (f64::NEG_INFINITY, "-inf"),
            (f64::NAN, "nan"),
            (4.35, "4.35"),
            (0.3, "0.3"),
            (9007199254740994.0, "9007199254740994.0"),
            (1e-07, "1e-07"),
        ];
        for &(x, expected) in cases {
            assert_eq!(repr(x), expected);
            assert_eq!(
                to_text(
                    x,
                    Form::Repr,
                    0,
                    Layout {
                        has_dot_zero: true,
                        ..Layout::default()
                    }
                )
                .as_deref(),
                Ok(expected)
            );
        }
    }

    #[test]
    fn a_given_number_of_digits() {
        use Form::{Exponent as E, Fixed as F, General as G};
        #[rustfmt::skip]
        let cases: &[(f64, Form, usize, bool, &str)] = &[
            (0.0, E, 0, false, "0e+00"),
            (0.0, E, 3, false, "0.000e+00"),
            (0.0, E, 0, true, "0.e+00"),
            (0.0, F, 0, false, "0"),
            (0.0, F, 0, true, "0."),
            (0.0, F, 2, false, "0.00"),
            (0.0, G, 0, false, "0"),
            (0.0, G, 3, false, "0"),
            (0.0, G, 6, true, "0.00000"),
            (0.0, G, 17, false, "0"),
            (-0.0, E, 0, false, "-0e+00"),
            (-0.0, E, 3, false, "-0.000e+00"),
            (-0.0, E, 0, true, "-0.e+00"),
            (-0.0, F, 0, false, "-0"),
            (-0.0, F, 0, true, "-0."),
            (-0.0, F, 2, false, "-0.00"),
            (-0.0, G, 0, false, "-0"),
            (-0.0, G, 3, false, "-0"),
            (-0.0, G, 6, true, "-0.00000"),
            (-0.0, G, 17, false, "-0"),
            (1.0, E, 0, false, "1e+00"),
            (1.0, E, 3, false, "1.000e+00"),
            (1.0, E, 0, true, "1.e+00"),
            (1.0, F, 0, false, "1"),
            (1.0, F, 0, true, "1."),
            (1.0, F, 2, false, "1.00"),
            (1.0, G, 0, false, "1"),
            (1.0, G, 3, false, "1"),
            (1.0, G, 6, true, "1.00000"),
            (1.0, G, 17, false, "1"),
            (1234.5678, E, 0, false, "1e+03"),
            (1234.5678, E, 3, false, "1.235e+03"),
            (1234.5678, E, 0, true, "1.e+03"),
            (1234.5678, F, 0, false, "1235"),
            (1234.5678, F, 0, true, "1235."),
            (1234.5678, F, 2, false, "1234.57"),
            (1234.5678, G, 0, false, "1e+03"),
            (1234.5678, G, 3, false, "1.23e+03"),
            (1234.5678, G, 6, true, "1234.57"),
            (1234.5678, G, 17, false, "1234.5678"),
            (1.2345e-05, E, 0, false, "1e-05"),
            (1.2345e-05, E, 3, false, "1.234e-05"),
            (1.2345e-05, E, 0, true, "1.e-05"),
            (1.2345e-05, F, 0, false, "0"),
            (1.2345e-05, F, 0, true, "0."),
            (1.2345e-05, F, 2, false, "0.00"),
            (1.2345e-05, G, 0, false, "1e-05"),
            (1.2345e-05, G, 3, false, "1.23e-05"),
            (1.2345e-05, G, 6, true, "1.23450e-05"),
            (1.2345e-05, G, 17, false, "1.2345e-05"),
            (2.5, E, 0, false, "2e+00"),
            (2.5, E, 3, false, "2.500e+00"),
            (2.5, E, 0, true, "2.e+00"),
            (2.5, F, 0, false, "2"),
            (2.5, F, 0, true, "2."),
            (2.5, F, 2, false, "2.50"),
            (2.5, G, 0, false, "2"),
            (2.5, G, 3, false, "2.5"),
            (2.5, G, 6, true, "2.50000"),
            (2.5, G, 17, false, "2.5"),
            (0.125, E, 0, false, "1e-01"),
            (0.125, E, 3, false, "1.250e-01"),
            (0.125, E, 0, true, "1.e-01"),
            (0.125, F, 0, false, "0"),
            (0.125, F, 0, true, "0."),
            (0.125, F, 2, false, "0.12"),
            (0.125, G, 0, false, "0.1"),
            (0.125, G, 3, false, "0.125"),
            (0.125, G, 6, true, "0.125000"),
            (0.125, G, 17, false, "0.125"),
            (1e+22, E, 0, false, "1e+22"),
            (1e+22, E, 3, false, "1.000e+22"),
            (1e+22, E, 0, true, "1.e+22"),
            (1e+22, F, 0, false, "10000000000000000000000"),
            (1e+22, F, 0, true, "10000000000000000000000."),
            (1e+22, F, 2, false, "10000000000000000000000.00"),
            (1e+22, G, 0, false, "1e+22"),
            (1e+22, G, 3, false, "1e+22"),
            (1e+22, G, 6, true, "1.00000e+22"),
            (1e+22, G, 17, false, "1e+22"),
            (9.995, E, 0, false, "1e+01"),
            (9.995, E, 3, false, "9.995e+00"),
            (9.995, E, 0, true, "1.e+01"),
            (9.995, F, 0, false, "10"),
            (9.995, F, 0, true, "10."),
            (9.995, F, 2, false, "9.99"),
            (9.995, G, 0, false, "1e+01"),
            (9.995, G, 3, false, "9.99"),
            (9.995, G, 6, true, "9.99500"),
            (9.995, G, 17, false, "9.9949999999999992"),
            (1e-300, E, 0, false, "1e-300"),
            (1e-300, E, 3, false, "1.000e-300"),
            (1e-300, E, 0, true, "1.e-300"),
            (1e-300, F, 0, false, "0"),
            (1e-300, F, 0, true, "0."),
            (1e-300, F, 2, false, "0.00"),
            (1e-300, G, 0, false, "1e-300"),
            (1e-300, G, 3, false, "1e-300"),
            (1e-300, G, 6, true, "1.00000e-300"),
            (1e-300, G, 17, false, "1e-300"),
            (123456.0, E, 0, false, "1e+05"),
            (123456.0, E, 3, false, "1.235e+05"),
            (123456.0, E, 0, true, "1.e+05"),
            (123456.0, F, 0, false, "123456"),
            (123456.0, F, 0, true, "123456."),
            (123456.0, F, 2, false, "123456.00"),
            (123456.0, G, 0, false, "1e+05"),
            (123456.0, G, 3, false, "1.23e+05"),
            (123456.0, G, 6, true, "123456."),
            (123456.0, G, 17, false, "123456"),
            (f64::NAN, E, 0, false, "nan"),
            (f64::NAN, E, 3, false, "nan"),
            (f64::NAN, E, 0, true, "nan"),
            (f64::NAN, F, 0, false, "nan"),
            (f64::NAN, F, 0, true, "nan"),
            (f64::NAN, F, 2, false, "nan"),
            (f64::NAN, G, 0, false, "nan"),
            (f64::NAN, G, 3, false, "nan"),
            (f64::NAN, G, 6, true, "nan"),
            (f64::NAN, G, 17, false, "nan"),
            (f64::NEG_INFINITY, E, 0, false, "-inf"),
            (f64::NEG_INFINITY, E, 3, false, "-inf"),
            (f64::NEG_INFINITY, E, 0, true, "-inf"),
            (f64::NEG_INFINITY, F, 0, false, "-inf"),
            (f64::NEG_INFINITY, F, 0, true, "-inf"),
            (f64::NEG_INFINITY, F, 2, false, "-inf"),
            (f64::NEG_INFINITY, G, 0, false, "-inf"),
            (f64::NEG_INFINITY, G, 3, false, "-inf"),
            (f64::NEG_INFINITY, G, 6, true, "-inf"),
            (f64::NEG_INFINITY, G, 17, false, "-inf"),
        ];
        for &(x, form, precision, is_alternate, expected) in cases {
            let layout = Layout {
                is_alternate,
                has_dot_zero: false,
            };
            assert_eq!(
                to_text(x, form, precision, layout).as_deref(),
                Ok(expected),
                "{x} {form:?} {precision}"
            );
        }
        let long = to_text(0.1, Form::Fixed, 100_000, Layout::default()).map(|text| text.len());
        assert_eq!(long, Ok(100_002));
    }

    #[test]
    fn text_is_a_float_or_not() {
        #[rustfmt::skip]
        let cases: &[(&str, Option<f64>)] = &[
            ("1", Some(1.0)),
            (" 1.5\n", Some(1.5)),
            ("+.5", Some(0.5)),
            ("5.", Some(5.0)),
            ("1_000.0_1", Some(1000.01)),
            ("1__0", None),
            ("_1", None),
            ("1_", None),
            ("1_.0", None),
            ("1._0", None),
            ("1e1_0", Some(10000000000.0)),
            ("1e_1", None),
            (".", None),
            ("e5", None),
            ("1e", None),
            ("1e400", Some(f64::INFINITY)),
            ("-1e-400", Some(-0.0)),
            ("inf", Some(f64::INFINITY)),
            ("-Infinity", Some(f64::NEG_INFINITY)),
            ("NaN", Some(f64::NAN)),
            ("infinit", None),
            ("0x10", None),
            ("", None),
            ("\u{661}\u{662}.\u{ff15}", Some(12.5)),
            ("\u{2003} 7", Some(7.0)),
            ("\u{1c}1", None),
            ("1\u{0}", None),
            ("- 1", None),
        ];
        for &(text, expected) in cases {
            let found = parse(TextBuf::from_str(text).as_text());
            let is_same = match (found, expected) {
                (Some(a), Some(b)) => same(a, b),
                (a, b) => a.is_none() && b.is_none(),
            };
            assert!(is_same, "{text:?}: {found:?}");
        }
    }

    #[test]
    fn rounding_looks_at_the_exact_value() {
        #[rustfmt::skip]
        let cases: &[(f64, i64, f64)] = &[
            (2.675, 2, 2.67),
            (0.5, 0, 0.0),
            (1.5, 0, 2.0),
            (-2.5, 0, -2.0),
            (1e+300, 2, 1e+300),
            (5.015, 2, 5.01),
            (1234.5, -2, 1200.0),
            (150.0, -2, 200.0),
            (250.0, -2, 200.0),
            (50.0, -2, 0.0),
            (50.00001, -2, 100.0),
            (1e+17, -1, 1e+17),
            (4.0, -400, 0.0),
            (1.23456789, 400, 1.23456789),
        ];
        for &(x, ndigits, expected) in cases {
            assert!(
                round(x, ndigits).is_ok_and(|found| same(found, expected)),
                "{x} {ndigits}"
            );
        }
        assert!(
            round(1.7e308, -308)
                .is_err_and(|fault| fault.message == "rounded value too large to represent")
        );
    }

    #[test]
    fn division_floors() {
        #[rustfmt::skip]
        let cases: &[(f64, f64, f64, f64)] = &[
            (7.5, 2.0, 3.0, 1.5),
            (-7.5, 2.0, -4.0, 0.5),
            (7.5, -2.0, -4.0, -0.5),
            (-7.5, -2.0, 3.0, -1.5),
            (0.0, -3.0, -0.0, -0.0),
            (-0.0, 3.0, -0.0, 0.0),
            (1.0, 0.1, 9.0, 0.09999999999999995),
            (1e+300, 1e-300, f64::INFINITY, 4.891554850853602e-301),
            (5.0, f64::INFINITY, 0.0, 5.0),
            (-5.0, f64::INFINITY, -1.0, f64::INFINITY),
        ];
        for &(a, b, floor, rest) in cases {
            assert!(
                divmod(a, b).is_ok_and(|(x, y)| same(x, floor) && same(y, rest)),
                "{a} {b}"
            );
            assert!(super::floor_div(a, b).is_ok_and(|x| same(x, floor)));
            assert!(super::modulo(a, b).is_ok_and(|y| same(y, rest)));
        }
        assert!(divmod(1.0, 0.0).is_err_and(|fault| fault.message == "float divmod()"));
    }

    #[test]
    fn powers_and_their_refusals() {
        #[rustfmt::skip]
        let cases: &[(f64, f64, Result<f64, &str>)] = &[
            (2.0, 10.0, Ok(1024.0)),
            (0.0, -1.0, Err("0.0 cannot be raised to a negative power")),
            (-0.0, 3.0, Ok(-0.0)),
            (-8.0, 3.0, Ok(-512.0)),
            (-1.0, f64::INFINITY, Ok(1.0)),
            (0.5, f64::INFINITY, Ok(0.0)),
            (f64::NEG_INFINITY, 3.0, Ok(f64::NEG_INFINITY)),
            (f64::NEG_INFINITY, -3.0, Ok(-0.0)),
            (1e+308, 2.0, Err("Numerical result out of range")),
            (-1e+308, 3.0, Err("Numerical result out of range")),
            (f64::NAN, 0.0, Ok(1.0)),
            (1.0, f64::NAN, Ok(1.0)),
            (2.0, -1080.0, Ok(0.0)),
        ];
        for &(a, b, expected) in cases {
            match (pow(a, b), expected) {
                (Ok(found), Ok(expected)) => assert!(same(found, expected), "{a} ** {b} = {found}"),
                (Err(PowFault::Fault(fault)), Err(message)) => assert_eq!(fault.message, message),
                (found, _) => panic!("{a} ** {b}: {found:?}"),
            }
        }
        assert_eq!(pow(-8.0, 0.5), Err(PowFault::Complex));
    }

    #[test]
    fn ints_and_floats_compare_exactly() {
        use std::cmp::Ordering::{Equal, Greater, Less};
        assert_eq!(
            compare_int(&Int::Small((1 << 53) + 1), (1u64 << 53) as f64),
            Some(Greater)
        );
        assert_eq!(compare_int(&Int::Small(2), 2.5), Some(Less));
        assert_eq!(compare_int(&Int::Small(-2), -2.5), Some(Greater));
        assert_eq!(compare_int(&Int::Small(0), f64::NAN), None);
        assert_eq!(
            compare_int(&to_int(1e300).unwrap_or(Int::ZERO), 1e300),
            Some(Equal)
        );
        assert_eq!(
            compare_int(&to_int(-1e300).unwrap_or(Int::ZERO), f64::NEG_INFINITY),
            Some(Greater)
        );
        assert_eq!(as_integer_ratio(-0.75), Ok((Int::Small(-3), Int::Small(4))));
        assert!(
            to_int(f64::NAN)
                .is_err_and(|fault| fault.message == "cannot convert float NaN to integer")
        );
    }
}
