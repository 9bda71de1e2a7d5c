//! What the `math` module and `sum` need beyond the standard library.
//!
//! Functions of C's library are called through the standard library (`f64::sin` and its kin), as CPython calls them. Those that Rust
//! computes in another way (`asinh`, `acosh`, `atanh`) are here, on top of C's logarithms.

use std::f64::consts::LN_2;

use crate::number::fault::Fault;
use crate::number::float::{compose, decompose};
use crate::number::int::Int;

/// What a function may do at its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Range {
    /// An infinite answer to a finite argument is too large.
    CanOverflow,
    /// An infinite answer to a finite argument is a pole.
    Bounded,
}

#[cold]
pub(crate) fn domain_error() -> Fault {
    Fault::value("math domain error")
}

#[cold]
pub(crate) fn range_error() -> Fault {
    Fault::overflow("math range error")
}

/// The answer of a function of one argument, or the error that CPython makes of it.
pub(crate) fn checked(x: f64, answer: f64, range: Range) -> Result<f64, Fault> {
    if answer.is_nan() && !x.is_nan() {
        return Err(domain_error());
    }
    if answer.is_infinite() && x.is_finite() {
        return Err(if range == Range::CanOverflow {
            range_error()
        } else {
            domain_error()
        });
    }
    Ok(answer)
}

/// A float as `fraction * 2 ** exponent` with a fraction from 0.5 up to 1.
pub(crate) fn frexp(x: f64) -> (f64, i32) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    let (scaled, extra) = if x.is_subnormal() {
        (x * 2f64.powi(54), 54)
    } else {
        (x, 0)
    };
    let exponent = (scaled.to_bits() >> 52 & 0x7FF) as i32 - 1022;
    let bits = scaled.to_bits() & !(0x7FF << 52) | 1022 << 52;
    (f64::from_bits(bits), exponent - extra)
}

/// `math.ldexp(x, exponent)`
pub(crate) fn ldexp(x: f64, exponent: &Int) -> Result<f64, Fault> {
    if x == 0.0 || !x.is_finite() {
        return Ok(x);
    }
    let exponent = match exponent.to_i64() {
        Some(exponent) => exponent.clamp(-10_000, 10_000),
        None if exponent.is_negative() => -10_000,
        None => 10_000,
    };
    let (mantissa, own) = decompose(x);
    let scaled = compose(mantissa, false, exponent + i64::from(own));
    if scaled.is_infinite() {
        return Err(range_error());
    }
    Ok(scaled.copysign(x))
}

/// `math.modf(x)`: fraction and whole part, both with the sign of `x`.
pub(crate) fn modf(x: f64) -> (f64, f64) {
    if x.is_infinite() {
        return (0f64.copysign(x), x);
    }
    ((x - x.trunc()).copysign(x), x.trunc())
}

/// `math.fmod(x, y)`
pub(crate) fn fmod(x: f64, y: f64) -> Result<f64, Fault> {
    if y.is_infinite() && x.is_finite() {
        return Ok(x);
    }
    let rest = x % y;
    if rest.is_nan() && !x.is_nan() && !y.is_nan() {
        Err(domain_error())
    } else {
        Ok(rest)
    }
}

/// `math.remainder(x, y)`: the distance to the nearest multiple of `y`.
pub(crate) fn remainder(x: f64, y: f64) -> Result<f64, Fault> {
    if x.is_nan() || y.is_nan() {
        return Ok(if x.is_nan() { x } else { y });
    }
    if x.is_infinite() || y == 0.0 {
        return Err(domain_error());
    }
    if y.is_infinite() {
        return Ok(x);
    }
    let (size, unit) = (x.abs(), y.abs());
    let above = size % unit;
    let below = unit - above;
    let rest = if above < below {
        above
    } else if above > below {
        -below
    } else {
        // Halfway between two multiples: the even one.
        above - 2.0 * ((0.5 * (size - above)) % unit)
    };
    Ok(1f64.copysign(x) * rest)
}

/// `math.pow(x, y)`
pub(crate) fn pow(x: f64, y: f64) -> Result<f64, Fault> {
    let power = if x == 1.0 || y == 0.0 { 1.0 } else { x.powf(y) };
    if !x.is_finite() || !y.is_finite() || power.is_finite() {
        return Ok(power);
    }
    Err(if power.is_nan() || x == 0.0 {
        domain_error()
    } else {
        range_error()
    })
}

const SIGN: u64 = 1 << 63;

/// `math.nextafter(x, y, steps=n)`; `n` of `u64::MAX` stands for all that are larger.
pub(crate) fn next_after(x: f64, y: f64, steps: u64) -> f64 {
    if steps == 0 {
        return x;
    }
    if x.is_nan() || y.is_nan() {
        return x + y;
    }
    // Floats in order are these integers in order.
    let (from, to) = (x.to_bits(), y.to_bits());
    if from == to {
        return x;
    }
    let (from_size, to_size) = (from & !SIGN, to & !SIGN);
    if (from ^ to) & SIGN != 0 {
        // Through zero.
        if u128::from(steps) >= u128::from(from_size) + u128::from(to_size) {
            return y;
        }
        return f64::from_bits(if from_size >= steps {
            from - steps
        } else {
            to & SIGN | (steps - from_size)
        });
    }
    if to_size > from_size {
        if to - from >= steps {
            f64::from_bits(from + steps)
        } else {
            y
        }
    } else if from_size - to_size >= steps {
        f64::from_bits(from - steps)
    } else {
        y
    }
}

/// `math.ulp(x)`
pub(crate) fn ulp(x: f64) -> f64 {
    let size = x.abs();
    if !size.is_finite() {
        return size;
    }
    let above = next_after(size, f64::INFINITY, 1);
    if above.is_infinite() {
        size - next_after(size, f64::NEG_INFINITY, 1)
    } else {
        above - size
    }
}

/// `math.isclose(a, b, rel_tol=…, abs_tol=…)`
pub(crate) fn is_close(a: f64, b: f64, rel_tol: f64, abs_tol: f64) -> Result<bool, Fault> {
    if rel_tol < 0.0 || abs_tol < 0.0 {
        return Err(Fault::value("tolerances must be non-negative"));
    }
    if a == b {
        return Ok(true);
    }
    if a.is_infinite() || b.is_infinite() {
        return Ok(false);
    }
    let distance = (b - a).abs();
    Ok(distance <= (rel_tol * b).abs() || distance <= (rel_tol * a).abs() || distance <= abs_tol)
}

/// `math.fma(x, y, z)`
pub(crate) fn fma(x: f64, y: f64, z: f64) -> Result<f64, Fault> {
    let answer = x.mul_add(y, z);
    if answer.is_finite() {
        return Ok(answer);
    }
    if answer.is_nan() && !x.is_nan() && !y.is_nan() && !z.is_nan() {
        return Err(Fault::value("invalid operation in fma"));
    }
    if answer.is_infinite() && x.is_finite() && y.is_finite() && z.is_finite() {
        return Err(Fault::overflow("overflow in fma"));
    }
    Ok(answer)
}

/// The logarithms that take an int of any size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Logarithm {
    Natural,
    Two,
    Ten,
}

/// The logarithm of a float.
pub(crate) fn log(x: f64, kind: Logarithm) -> Result<f64, Fault> {
    if x.is_nan() || x == f64::INFINITY {
        return Ok(x);
    }
    if x <= 0.0 {
        return Err(domain_error());
    }
    Ok(match kind {
        Logarithm::Natural => x.ln(),
        Logarithm::Two => x.log2(),
        Logarithm::Ten => x.log10(),
    })
}

/// The logarithm of an int, which may be beyond all floats.
pub(crate) fn log_int(n: &Int, kind: Logarithm) -> Result<f64, Fault> {
    if n.is_negative() || n.is_zero() {
        return Err(domain_error());
    }
    if let Ok(x) = n.to_f64() {
        return log(x, kind);
    }
    let Int::Big(big) = n else {
        return Err(domain_error());
    };
    let bits = big.bits();
    let shift = bits - 64;
    let top = u64::try_from(big.magnitude() >> shift).unwrap_or(u64::MAX);
    let is_more = big
        .magnitude()
        .trailing_zeros()
        .is_some_and(|zeros| zeros < shift);
    let fraction = compose(top, is_more, -64);
    // A fraction that rounds up to one belongs to the next power.
    let (fraction, exponent) = if fraction == 1.0 {
        (0.5, bits + 1)
    } else {
        (fraction, bits)
    };
    Ok(log(fraction, kind)? + log(2.0, kind)? * exponent as f64)
}

/// `math.cbrt`, rounded correctly. The GNU library is so since 2.41; before, CPython's last bit may differ from ours.
pub(crate) fn cbrt(x: f64) -> f64 {
    x.cbrt()
}

/// `math.asinh`, by the logarithm that suits the size.
pub(crate) fn asinh(x: f64) -> f64 {
    let size = x.abs();
    let answer = if size < 2f64.powi(-28) || !x.is_finite() {
        return x;
    } else if size > 2f64.powi(28) {
        size.ln() + LN_2
    } else if size > 2.0 {
        (2.0 * size + 1.0 / ((x * x + 1.0).sqrt() + size)).ln()
    } else {
        let square = x * x;
        (size + square / (1.0 + (1.0 + square).sqrt())).ln_1p()
    };
    answer.copysign(x)
}

/// `math.acosh`; nan below 1.
pub(crate) fn acosh(x: f64) -> f64 {
    if x < 1.0 {
        f64::NAN
    } else if x >= 2f64.powi(28) {
        if x.is_infinite() { x } else { x.ln() + LN_2 }
    } else if x > 2.0 {
        (2.0 * x - 1.0 / (x + (x * x - 1.0).sqrt())).ln()
    } else {
        let above = x - 1.0;
        (above + (2.0 * above + above * above).sqrt()).ln_1p()
    }
}

/// `math.atanh`; infinite at 1 and nan beyond.
pub(crate) fn atanh(x: f64) -> f64 {
    let size = x.abs();
    let answer = if size > 1.0 {
        return f64::NAN;
    } else if size < 2f64.powi(-28) {
        return x;
    } else if size < 0.5 {
        let twice = size + size;
        0.5 * (twice + twice * size / (1.0 - size)).ln_1p()
    } else {
        0.5 * ((size + size) / (1.0 - size)).ln_1p()
    };
    answer.copysign(x)
}

#[cfg(test)]
#[allow(
    clippy::type_complexity,
    clippy::approx_constant,
    reason = "tables of what CPython prints"
)]
mod tests {
    use super::*;
    use crate::number::erf::{erf, erfc};
    use crate::number::gamma::{gamma, lgamma};

    /// The bits, one for all nans, or the message.
    fn shown(found: Result<f64, Fault>) -> Result<u64, String> {
        found
            .map(|x| if x.is_nan() { 0 } else { x.to_bits() ^ 1 })
            .map_err(|fault| fault.message.into_owned())
    }

    fn wanted(expected: Result<f64, &str>) -> Result<u64, String> {
        shown(expected.map_err(|message| Fault::value(message.to_owned())))
    }

    #[test]
    fn gamma_and_error_functions() {
        // x, gamma, lgamma, erf, erfc
        #[rustfmt::skip]
        let cases: &[(f64, [Result<f64, &str>; 4])] = &[
            (0.0, [Err("math domain error"), Err("math domain error"), Ok(0.0), Ok(1.0)]),
            (-0.0, [Err("math domain error"), Err("math domain error"), Ok(-0.0), Ok(1.0)]),
            (0.5, [Ok(1.7724538509055159), Ok(0.5723649429247004), Ok(0.5204998778130465), Ok(0.4795001221869535)]),
            (-0.5, [Ok(-3.544907701811032), Ok(1.265512123484645), Ok(-0.5204998778130465), Ok(1.5204998778130465)]),
            (1.0, [Ok(1.0), Ok(0.0), Ok(0.8427007929497149), Ok(0.15729920705028513)]),
            (-1.0, [Err("math domain error"), Err("math domain error"), Ok(-0.8427007929497149), Ok(1.842700792949715)]),
            (1.5, [Ok(0.886226925452758), Ok(-0.12078223763524543), Ok(0.9661051464753108), Ok(0.033894853524689274)]),
            (2.5, [Ok(1.3293403881791372), Ok(0.2846828704729196), Ok(0.999593047982555), Ok(0.0004069520174449589)]),
            (-2.5, [Ok(-0.9453087204829417), Ok(-0.05624371649767457), Ok(-0.999593047982555), Ok(1.999593047982555)]),
            (10.0, [Ok(362880.0), Ok(12.801827480081467), Ok(1.0), Ok(2.088487583762545e-45)]),
            (23.0, [Ok(1.1240007277776077e+21), Ok(48.47118135183522), Ok(1.0), Ok(4.441265948088058e-232)]),
            (30.5, [Ok(4.8226969334909095e+31), Ok(72.9534711841694), Ok(1.0), Ok(0.0)]),
            (171.5, [Ok(9.483367566824801e+307), Ok(709.1431630309282), Ok(1.0), Ok(0.0)]),
            (172.0, [Err("math range error"), Ok(711.71472580229), Ok(1.0), Ok(0.0)]),
            (-171.5, [Ok(1.9316265431712e-310), Ok(-713.1430164116848), Ok(-1.0), Ok(2.0)]),
            (1e-10, [Ok(9999999999.422785), Ok(23.025850929882736), Ok(1.1283791670955126e-10), Ok(0.999999999887162)]),
            (1e+300, [Err("math range error"), Ok(6.897755278982137e+302), Ok(1.0), Ok(0.0)]),
            (5e-324, [Err("math range error"), Ok(744.4400719213812), Ok(5e-324), Ok(1.0)]),
            (-3.0, [Err("math domain error"), Err("math domain error"), Ok(-0.9999779095030014), Ok(1.9999779095030015)]),
            (f64::INFINITY, [Ok(f64::INFINITY), Ok(f64::INFINITY), Ok(1.0), Ok(0.0)]),
            (f64::NEG_INFINITY, [Err("math domain error"), Ok(f64::INFINITY), Ok(-1.0), Ok(2.0)]),
            (f64::NAN, [Ok(f64::NAN), Ok(f64::NAN), Ok(f64::NAN), Ok(f64::NAN)]),
        ];
        for &(x, expected) in cases {
            let found = [gamma(x), lgamma(x), Ok(erf(x)), Ok(erfc(x))].map(shown);
            assert_eq!(found, expected.map(wanted), "{x}");
        }
    }

    #[test]
    fn inverse_hyperbolic_functions() {
        // x, asinh, acosh, atanh
        #[rustfmt::skip]
        let cases: &[(f64, [Result<f64, &str>; 3])] = &[
            (0.0, [Ok(0.0), Err("math domain error"), Ok(0.0)]),
            (-0.0, [Ok(-0.0), Err("math domain error"), Ok(-0.0)]),
            (0.25, [Ok(0.24746646154726346), Err("math domain error"), Ok(0.25541281188299536)]),
            (0.75, [Ok(0.6931471805599453), Err("math domain error"), Ok(0.9729550745276566)]),
            (-0.75, [Ok(-0.6931471805599453), Err("math domain error"), Ok(-0.9729550745276566)]),
            (1.0, [Ok(0.881373587019543), Ok(0.0), Err("math domain error")]),
            (1.25, [Ok(1.0475930126492587), Ok(0.6931471805599453), Err("math domain error")]),
            (3.5, [Ok(1.9657204716496515), Ok(1.9248473002384139), Err("math domain error")]),
            (-3.5, [Ok(-1.9657204716496515), Err("math domain error"), Err("math domain error")]),
            (10000000000.0, [Ok(23.7189981105004), Ok(23.7189981105004), Err("math domain error")]),
            (1e-10, [Ok(1e-10), Err("math domain error"), Ok(1e-10)]),
            (f64::INFINITY, [Ok(f64::INFINITY), Ok(f64::INFINITY), Err("math domain error")]),
            (f64::NAN, [Ok(f64::NAN), Ok(f64::NAN), Ok(f64::NAN)]),
        ];
        for &(x, expected) in cases {
            let found = [asinh(x), acosh(x), atanh(x)]
                .map(|answer| shown(checked(x, answer, Range::Bounded)));
            assert_eq!(found, expected.map(wanted), "{x}");
        }
    }

    #[test]
    fn remainders_and_powers() {
        // x, y, remainder, fmod, pow
        #[rustfmt::skip]
        let cases: &[(f64, f64, [Result<f64, &str>; 3])] = &[
            (7.5, 2.0, [Ok(-0.5), Ok(1.5), Ok(56.25)]),
            (-7.5, 2.0, [Ok(0.5), Ok(-1.5), Ok(56.25)]),
            (5.0, 2.0, [Ok(1.0), Ok(1.0), Ok(25.0)]),
            (7.0, 2.0, [Ok(-1.0), Ok(1.0), Ok(49.0)]),
            (1.0, 0.0, [Err("math domain error"), Err("math domain error"), Ok(1.0)]),
            (f64::INFINITY, 1.0, [Err("math domain error"), Err("math domain error"), Ok(f64::INFINITY)]),
            (1.0, f64::INFINITY, [Ok(1.0), Ok(1.0), Ok(1.0)]),
            (0.1, 0.3, [Ok(0.1), Ok(0.1), Ok(0.5011872336272724)]),
            (1e+300, 1e-300, [Ok(4.891554850853602e-301), Ok(4.891554850853602e-301), Ok(1.0)]),
            (f64::NAN, 1.0, [Ok(f64::NAN), Ok(f64::NAN), Ok(f64::NAN)]),
            (0.0, -1.0, [Ok(0.0), Ok(0.0), Err("math domain error")]),
            (-8.0, 0.5, [Ok(-0.0), Ok(-0.0), Err("math domain error")]),
            (1e+300, 2.0, [Ok(0.0), Ok(0.0), Err("math range error")]),
            (2.0, -1080.0, [Ok(2.0), Ok(2.0), Ok(0.0)]),
        ];
        for &(x, y, expected) in cases {
            let found = [remainder(x, y), fmod(x, y), pow(x, y)].map(shown);
            assert_eq!(found, expected.map(wanted), "{x} {y}");
        }
    }

    #[test]
    fn parts_of_floats() {
        // x, fraction, exponent, ulp
        #[rustfmt::skip]
        let cases: &[(f64, f64, i32, f64)] = &[
            (0.0, 0.0, 0, 5e-324),
            (1.0, 0.5, 1, 2.220446049250313e-16),
            (-0.75, -0.75, 0, 1.1102230246251565e-16),
            (1e+300, 0.7466108948025751, 997, 1.487016908477783e+284),
            (5e-324, 0.5, -1073, 5e-324),
            (2.2250738585072014e-308, 0.5, -1021, 5e-324),
            (1.7976931348623157e+308, 0.9999999999999999, 1024, 1.99584030953472e+292),
            (1e-310, 0.5752618031559393, -1029, 5e-324),
        ];
        for &(x, fraction, exponent, unit) in cases {
            assert_eq!(frexp(x), (fraction, exponent));
            assert_eq!(ulp(x), unit);
            assert_eq!(ldexp(fraction, &Int::Small(i64::from(exponent))), Ok(x));
        }
        assert_eq!(
            shown(ldexp(1.0, &Int::Small(1024))),
            Err("math range error".to_owned())
        );
        assert_eq!(ldexp(3.0, &Int::Small(-1076)), Ok(5e-324));
        assert_eq!(next_after(1.0, 2.0, 3), 1.0000000000000007);
        assert_eq!(next_after(5e-324, -1.0, 3), -1e-323);
        assert_eq!(next_after(1.0, 1.5, u64::MAX), 1.5);
        assert_eq!(
            shown(fma(1e300, 1e300, 0.0)),
            Err("overflow in fma".to_owned())
        );
        assert_eq!(is_close(1.0, 1.0 + 1e-10, 1e-9, 0.0), Ok(true));
    }

    #[test]
    fn logarithms_of_ints_beyond_floats() {
        let n =
            crate::number::int::pow(&Int::Small(10), &Int::Small(1000), u64::MAX).expect("small");
        assert_eq!(log_int(&n, Logarithm::Natural), Ok(2302.585092994045));
        assert_eq!(log_int(&n, Logarithm::Two), Ok(3321.9280948873625));
        assert_eq!(log_int(&n, Logarithm::Ten), Ok(1000.0));
        assert_eq!(
            shown(log_int(&Int::ZERO, Logarithm::Ten)),
            Err("math domain error".to_owned())
        );
    }
}
