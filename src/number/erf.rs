//! The error function and its complement.
//!
//! Rational approximations by range, with the coefficients that Sun published and most C libraries use. The terms are added in pairs,
//! as the GNU library adds them, because the last bit depends on it.

/// The error function at 1, as far as the range around it takes it for given.
const AT_ONE: f64 = 0.8450629115104675;
/// `2 / sqrt(pi) - 1`
const SLOPE: f64 = 0.1283791670955126;

const SMALL_TOP: [f64; 5] = [
    0.12837916709551256,
    -0.3250421072470015,
    -0.02848174957559851,
    -0.005770270296489442,
    -2.3763016656650163e-05,
];
const SMALL_BOTTOM: [f64; 6] = [
    1.0,
    0.39791722395915535,
    0.0650222499887673,
    0.005081306281875766,
    0.00013249473800432164,
    -3.960228278775368e-06,
];
const MIDDLE_TOP: [f64; 7] = [
    -0.0023621185607526594,
    0.41485611868374833,
    -0.3722078760357013,
    0.31834661990116175,
    -0.11089469428239668,
    0.035478304325618236,
    -0.002166375594868791,
];
const MIDDLE_BOTTOM: [f64; 7] = [
    1.0,
    0.10642088040084423,
    0.540397917702171,
    0.07182865441419627,
    0.12617121980876164,
    0.01363708391202905,
    0.011984499846799107,
];
const LARGE_TOP: [f64; 8] = [
    -0.009864944034847148,
    -0.6938585727071818,
    -10.558626225323291,
    -62.375332450326006,
    -162.39666946257347,
    -184.60509290671104,
    -81.2874355063066,
    -9.814329344169145,
];
const LARGE_BOTTOM: [f64; 9] = [
    1.0,
    19.651271667439257,
    137.65775414351904,
    434.56587747522923,
    645.3872717332679,
    429.00814002756783,
    108.63500554177944,
    6.570249770319282,
    -0.0604244152148581,
];
const TAIL_TOP: [f64; 7] = [
    -0.0098649429247001,
    -0.799283237680523,
    -17.757954917754752,
    -160.63638485582192,
    -637.5664433683896,
    -1025.0951316110772,
    -483.5191916086514,
];
const TAIL_BOTTOM: [f64; 8] = [
    1.0,
    30.33806074348246,
    325.7925129965739,
    1536.729586084437,
    3199.8582195085955,
    2553.0504064331644,
    474.52854120695537,
    -22.44095244658582,
];

/// A polynomial, constant first, its terms added in pairs from the lowest.
fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    let square = x * x;
    let fourth = square * square;
    let powers = [1.0, square, fourth, fourth * square, fourth * fourth];
    let pairs = coefficients
        .chunks(2)
        .zip(powers)
        .map(|(pair, power)| match pair {
            [even, odd] => power * (even + x * odd),
            [even] => power * even,
            _ => 0.0,
        });
    pairs.reduce(|sum, pair| sum + pair).unwrap_or(0.0)
}

fn ratio(top: &[f64], bottom: &[f64], x: f64) -> f64 {
    polynomial(top, x) / polynomial(bottom, x)
}

/// `erfc(size)` for sizes of 1.25 and more.
fn tail(size: f64) -> f64 {
    let s = 1.0 / (size * size);
    // The bound is 1 / 0.35, as its upper word says it.
    let ratio = if (size.to_bits() >> 32) < 0x4006_DB6E {
        ratio(&LARGE_TOP, &LARGE_BOTTOM, s)
    } else {
        ratio(&TAIL_TOP, &TAIL_BOTTOM, s)
    };
    let rough = f64::from_bits(size.to_bits() >> 32 << 32);
    (-rough * rough - 0.5625).exp() * ((rough - size) * (rough + size) + ratio).exp() / size
}

/// `math.erf`
pub(crate) fn erf(x: f64) -> f64 {
    let size = x.abs();
    if x.is_nan() {
        x
    } else if size < 0.84375 {
        if size < 2f64.powi(-28) {
            return if size < 16.0 * f64::MIN_POSITIVE {
                0.0625 * (16.0 * x + (16.0 * SLOPE) * x)
            } else {
                x + SLOPE * x
            };
        }
        x + x * ratio(&SMALL_TOP, &SMALL_BOTTOM, x * x)
    } else if size < 1.25 {
        (AT_ONE + ratio(&MIDDLE_TOP, &MIDDLE_BOTTOM, size - 1.0)).copysign(x)
    } else if size >= 6.0 {
        1f64.copysign(x)
    } else {
        (1.0 - tail(size)).copysign(x)
    }
}

/// `math.erfc`
pub(crate) fn erfc(x: f64) -> f64 {
    let size = x.abs();
    if x.is_nan() {
        x
    } else if size < 0.84375 {
        if size < 2f64.powi(-56) {
            return 1.0 - x;
        }
        let y = ratio(&SMALL_TOP, &SMALL_BOTTOM, x * x);
        if x < 0.25 {
            1.0 - (x + x * y)
        } else {
            0.5 - (x * y + (x - 0.5))
        }
    } else if size < 1.25 {
        let y = ratio(&MIDDLE_TOP, &MIDDLE_BOTTOM, size - 1.0);
        if x >= 0.0 {
            1.0 - AT_ONE - y
        } else {
            1.0 + (AT_ONE + y)
        }
    } else if size < 28.0 {
        if x > 0.0 {
            tail(size)
        } else if size > 6.0 {
            2.0
        } else {
            2.0 - tail(size)
        }
    } else if x > 0.0 {
        0.0
    } else {
        2.0
    }
}
