//! The gamma function and its logarithm, by Lanczos' approximation with CPython's constants.

use std::f64::consts::PI;

use crate::number::fault::Fault;
use crate::number::math::{domain_error, range_error};

const G: f64 = 6.024_680_040_776_729_583_740_234_375;
const G_MINUS_HALF: f64 = 5.524_680_040_776_729_583_740_234_375;
const LOG_PI: f64 = 1.144_729_885_849_400_174_143_427_351_353_058_711_647;

/// Coefficients of the rational function, from the constant upwards.
const TOP: [f64; 13] = [
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
];
const BOTTOM: [f64; 13] = [
    0.0,
    39916800.0,
    120543840.0,
    150917976.0,
    105258076.0,
    45995730.0,
    13339535.0,
    2637558.0,
    357423.0,
    32670.0,
    1925.0,
    66.0,
    1.0,
];

/// The gamma function of 1 to 23, which a float holds exactly.
const FACTORIALS: [f64; 23] = {
    let mut factorials = [1.0; 23];
    let mut n = 1;
    while n < 23 {
        factorials[n] = factorials[n - 1] * n as f64;
        n += 1;
    }
    factorials
};

fn lanczos_sum(x: f64) -> f64 {
    let (mut top, mut bottom) = (0.0, 0.0);
    if x < 5.0 {
        for at in (0..TOP.len()).rev() {
            top = top * x + TOP[at];
            bottom = bottom * x + BOTTOM[at];
        }
    } else {
        for at in 0..TOP.len() {
            top = top / x + TOP[at];
            bottom = bottom / x + BOTTOM[at];
        }
    }
    top / bottom
}

/// `sin(pi * x)`, exact at the halves.
fn sin_pi(x: f64) -> f64 {
    let y = x.abs() % 2.0;
    let sine = match (2.0 * y).round() as i32 {
        0 => (PI * y).sin(),
        1 => (PI * (y - 0.5)).cos(),
        2 => (PI * (1.0 - y)).sin(),
        3 => -(PI * (y - 1.5)).cos(),
        _ => (PI * (y - 2.0)).sin(),
    };
    1f64.copysign(x) * sine
}

/// `math.gamma`
pub(crate) fn gamma(x: f64) -> Result<f64, Fault> {
    if x.is_nan() || x == f64::INFINITY {
        return Ok(x);
    }
    if x == f64::NEG_INFINITY || x == 0.0 {
        return Err(domain_error());
    }
    if x == x.floor() {
        if x < 0.0 {
            return Err(domain_error());
        }
        if x <= 23.0 {
            return Ok(FACTORIALS[x as usize - 1]);
        }
    }
    let size = x.abs();
    if size < 1e-20 {
        let answer = 1.0 / x;
        return if answer.is_infinite() {
            Err(range_error())
        } else {
            Ok(answer)
        };
    }
    if size > 200.0 {
        return if x < 0.0 {
            Ok(0.0 / sin_pi(x))
        } else {
            Err(range_error())
        };
    }
    let y = size + G_MINUS_HALF;
    // What rounding lost in that sum.
    let lost = if size > G_MINUS_HALF {
        (y - size) - G_MINUS_HALF
    } else {
        (y - G_MINUS_HALF) - size
    };
    let lost = lost * G / y;
    let scaled = |answer: f64, by: fn(f64, f64) -> f64| {
        if size < 140.0 {
            by(answer, y.powf(size - 0.5))
        } else {
            let root = y.powf(size / 2.0 - 0.25);
            by(by(answer, root), root)
        }
    };
    let answer = if x < 0.0 {
        let answer = -PI / sin_pi(size) / size * y.exp() / lanczos_sum(size);
        scaled(answer - lost * answer, |a, b| a / b)
    } else {
        let answer = lanczos_sum(size) / y.exp();
        scaled(answer + lost * answer, |a, b| a * b)
    };
    if answer.is_infinite() {
        Err(range_error())
    } else {
        Ok(answer)
    }
}

/// `math.lgamma`
pub(crate) fn lgamma(x: f64) -> Result<f64, Fault> {
    if x.is_nan() {
        return Ok(x);
    }
    if x.is_infinite() {
        return Ok(f64::INFINITY);
    }
    if x == x.floor() && x <= 2.0 {
        return if x <= 0.0 {
            Err(domain_error())
        } else {
            Ok(0.0)
        };
    }
    let size = x.abs();
    if size < 1e-20 {
        return Ok(-size.ln());
    }
    let mut answer = lanczos_sum(size).ln() - G;
    answer += (size - 0.5) * ((size + G - 0.5).ln() - 1.0);
    if x < 0.0 {
        answer = LOG_PI - sin_pi(size).abs().ln() - size.ln() - answer;
    }
    if answer.is_infinite() {
        Err(range_error())
    } else {
        Ok(answer)
    }
}
