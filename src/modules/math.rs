//! The module `math`: arguments and errors; the algorithms are in `number`.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::modules::ModuleSpec;
use crate::number::fault::{Fault, FaultKind};
use crate::number::int::{self as big, Int, MAX_BITS};
use crate::number::math::{self, Logarithm, Range};
use crate::number::sum::{self, ExactSum, ProductSum};
use crate::number::{counting, erf, gamma};
use crate::objects::exception::Exc;
use crate::objects::exception::layout::class_name;
use crate::objects::names::Name;
use crate::objects::native::{Bound, Native};
use crate::objects::type_obj::BinaryOp;
use crate::objects::{Ty, float, int, module, tuple};

macro_rules! unary {
    ($($name:literal, $doc:literal, $fn:ident, $range:ident, $f:expr;)+) => {
        $(fn $fn(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
            let x = cx.to_f64(args.req(0))?;
            let f: fn(f64) -> f64 = $f;
            give(cx, math::checked(x, f(x), Range::$range))
        })+
        const UNARY: &[Native] = &[$(Native::new($name, "(x, /)", $doc, $fn),)+];
    };
}

unary! {
    "acos", "Return the arc cosine (measured in radians) of x.", acos, Bounded, f64::acos;
    "acosh", "Return the inverse hyperbolic cosine of x.", acosh, Bounded, math::acosh;
    "asin", "Return the arc sine (measured in radians) of x.", asin, Bounded, f64::asin;
    "asinh", "Return the inverse hyperbolic sine of x.", asinh, Bounded, math::asinh;
    "atan", "Return the arc tangent (measured in radians) of x.", atan, Bounded, f64::atan;
    "atanh", "Return the inverse hyperbolic tangent of x.", atanh, Bounded, math::atanh;
    "cbrt", "Return the cube root of x.", cbrt, Bounded, math::cbrt;
    "cos", "Return the cosine of x (measured in radians).", cos, Bounded, f64::cos;
    "cosh", "Return the hyperbolic cosine of x.", cosh, CanOverflow, f64::cosh;
    "erf", "Error function at x.", erf_, Bounded, erf::erf;
    "erfc", "Complementary error function at x.", erfc, Bounded, erf::erfc;
    "exp", "Return e raised to the power of x.", exp, CanOverflow, f64::exp;
    "exp2", "Return 2 raised to the power of x.", exp2, CanOverflow, f64::exp2;
    "expm1", "Return exp(x)-1.", expm1, CanOverflow, f64::exp_m1;
    "fabs", "Return the absolute value of the float x.", fabs, Bounded, f64::abs;
    "log1p", "Return the natural logarithm of 1+x (base e).", log1p, Bounded, f64::ln_1p;
    "sin", "Return the sine of x (measured in radians).", sin, Bounded, f64::sin;
    "sinh", "Return the hyperbolic sine of x.", sinh, CanOverflow, f64::sinh;
    "sqrt", "Return the square root of x.", sqrt, Bounded, f64::sqrt;
    "tan", "Return the tangent of x (measured in radians).", tan, Bounded, f64::tan;
    "tanh", "Return the hyperbolic tangent of x.", tanh, Bounded, f64::tanh;
}

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "math",
    doc: "This module provides access to the mathematical functions\ndefined by the C standard.",
    natives: &[
        Native::new(
            "atan2",
            "(y, x, /)",
            "Return the arc tangent (measured in radians) of y/x.",
            atan2,
        ),
        Native::new(
            "ceil",
            "(x, /)",
            "Return the ceiling of x as an Integral.",
            ceil,
        ),
        Native::new(
            "comb",
            "(n, k, /)",
            "Number of ways to choose k items from n items without repetition and without order.",
            comb,
        ),
        Native::new(
            "copysign",
            "(x, y, /)",
            "Return a float with the magnitude (absolute value) of x but the sign of y.",
            copysign,
        ),
        Native::new(
            "degrees",
            "(x, /)",
            "Convert angle x from radians to degrees.",
            degrees,
        ),
        Native::new(
            "dist",
            "(p, q, /)",
            "Return the Euclidean distance between two points p and q.",
            dist,
        ),
        Native::new("factorial", "(n, /)", "Find n!.", factorial),
        Native::new(
            "floor",
            "(x, /)",
            "Return the floor of x as an Integral.",
            floor,
        ),
        Native::new("fma", "(x, y, z, /)", "Fused multiply-add operation.", fma),
        Native::new(
            "fmod",
            "(x, y, /)",
            "Return fmod(x, y), according to platform C.",
            fmod,
        ),
        Native::new(
            "frexp",
            "(x, /)",
            "Return the mantissa and exponent of x, as pair (m, e).",
            frexp,
        ),
        Native::new(
            "fsum",
            "(seq, /)",
            "Return an accurate floating-point sum of values in the iterable seq.",
            fsum,
        ),
        Native::new("gamma", "(x, /)", "Gamma function at x.", gamma_),
        Native::new("gcd", "(*integers)", "Greatest Common Divisor.", gcd).unpacked(),
        Native::new(
            "hypot",
            "(*coordinates)",
            "Multidimensional Euclidean distance from the origin to a point.",
            hypot,
        )
        .unpacked(),
        Native::new(
            "isclose",
            "(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
            "Determine whether two floating-point numbers are close in value.",
            isclose,
        ),
        Native::new(
            "isfinite",
            "(x, /)",
            "Return True if x is neither an infinity nor a NaN, and False otherwise.",
            isfinite,
        ),
        Native::new(
            "isinf",
            "(x, /)",
            "Return True if x is a positive or negative infinity, and False otherwise.",
            isinf,
        ),
        Native::new(
            "isnan",
            "(x, /)",
            "Return True if x is a NaN (not a number), and False otherwise.",
            isnan,
        ),
        Native::new(
            "isqrt",
            "(n, /)",
            "Return the integer part of the square root of the input.",
            isqrt,
        ),
        Native::new("lcm", "(*integers)", "Least Common Multiple.", lcm).unpacked(),
        Native::new("ldexp", "(x, i, /)", "Return x * (2**i).", ldexp),
        Native::new(
            "lgamma",
            "(x, /)",
            "Natural logarithm of absolute value of Gamma function at x.",
            lgamma,
        ),
        Native::new(
            "log",
            "(x, base=None, /)",
            "Return the logarithm of x to the given base.",
            log,
        ),
        Native::new(
            "log10",
            "(x, /)",
            "Return the base 10 logarithm of x.",
            log10,
        ),
        Native::new("log2", "(x, /)", "Return the base 2 logarithm of x.", log2),
        Native::new(
            "modf",
            "(x, /)",
            "Return the fractional and integer parts of x.",
            modf,
        ),
        Native::new(
            "nextafter",
            "(x, y, /, *, steps=None)",
            "Return the floating-point value the given number of steps after x towards y.",
            nextafter,
        ),
        Native::new(
            "perm",
            "(n, k=None, /)",
            "Number of ways to choose k items from n items without repetition and with order.",
            perm,
        ),
        Native::new(
            "pow",
            "(x, y, /)",
            "Return x**y (x to the power of y).",
            pow,
        ),
        Native::new(
            "prod",
            "(iterable, /, *, start=1)",
            "Calculate the product of all the elements in the input iterable.",
            prod,
        ),
        Native::new(
            "radians",
            "(x, /)",
            "Convert angle x from degrees to radians.",
            radians,
        ),
        Native::new(
            "remainder",
            "(x, y, /)",
            "Difference between x and the closest integer multiple of y.",
            remainder,
        ),
        Native::new(
            "sumprod",
            "(p, q, /)",
            "Return the sum of products of values from two iterables p and q.",
            sumprod,
        ),
        Native::new(
            "trunc",
            "(x, /)",
            "Truncates the Real x to the nearest Integral toward 0.",
            trunc,
        ),
        Native::new(
            "ulp",
            "(x, /)",
            "Return the value of the least significant bit of the float x.",
            ulp,
        ),
    ],
    init,
    ..ModuleSpec::EMPTY
};

fn init(cx: &mut Cx, made: &Value) -> Res<()> {
    crate::modules::add_natives(cx, made, "math", UNARY)?;
    let constants = [
        ("pi", std::f64::consts::PI),
        ("e", std::f64::consts::E),
        ("tau", std::f64::consts::TAU),
        ("inf", f64::INFINITY),
        ("nan", f64::NAN),
    ];
    for (name, value) in constants {
        let value = float::new(cx, value)?;
        module::set(cx, made, name, &value)?;
    }
    Ok(())
}

/// Raises what a fault stands for.
#[cold]
fn raise(cx: &mut Cx, fault: Fault) -> Raised {
    let exc = match fault.kind {
        FaultKind::Value => Exc::ValueError,
        FaultKind::Overflow | FaultKind::Range => Exc::OverflowError,
        FaultKind::ZeroDivision => Exc::ZeroDivisionError,
        FaultKind::Memory => return cx.memory_error(),
    };
    cx.raise(exc, fault.message)
}

fn give(cx: &mut Cx, answer: Result<f64, Fault>) -> Res<Value> {
    match answer {
        Ok(x) => float::new(cx, x),
        Err(fault) => Err(raise(cx, fault)),
    }
}

fn give_int(cx: &mut Cx, answer: Result<Int, Fault>) -> Res<Value> {
    match answer {
        Ok(Int::Small(n)) => int::new(cx, n),
        Ok(Int::Big(n)) => int::from_big(cx, n),
        Err(fault) => Err(raise(cx, fault)),
    }
}

/// An argument that must be an int, through `__index__`.
fn integer(cx: &mut Cx, value: &Value) -> Res<Int> {
    let index = cx.index(value)?;
    Ok(scratch(&index))
}

fn scratch(value: &Value) -> Int {
    match int::to_i64(value) {
        Some(n) => Int::Small(n),
        None => int::to_big(value).map_or(Int::ZERO, Int::from),
    }
}

fn two(cx: &mut Cx, args: Bound<'_>) -> Res<(f64, f64)> {
    let x = cx.to_f64(args.req(0))?;
    let y = cx.to_f64(args.req(1))?;
    Ok((x, y))
}

fn atan2(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (y, x) = two(cx, args)?;
    float::new(cx, y.atan2(x))
}

fn copysign(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (x, y) = two(cx, args)?;
    float::new(cx, x.copysign(y))
}

fn degrees(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let x = cx.to_f64(args.req(0))?;
    float::new(cx, x * (180.0 / std::f64::consts::PI))
}

fn radians(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let x = cx.to_f64(args.req(0))?;
    float::new(cx, x * (std::f64::consts::PI / 180.0))
}

/// `floor`, `ceil`, `trunc`: the type's own method, else the float's value.
fn rounded(cx: &mut Cx, value: &Value, method: Name, f: fn(f64) -> f64) -> Res<Value> {
    if !cx.is_exact(value, Ty::Float)
        && let Some(own) = cx.lookup_special(value, method)?
    {
        return cx.call(&own, &[]);
    }
    if method == Name::__trunc__ && !cx.is_exact(value, Ty::Float) {
        let got = class_name(cx, cx.type_of(value));
        return Err(cx.type_error(format!("type {got} doesn't define __trunc__ method")));
    }
    let x = cx.to_f64(value)?;
    give_int(cx, crate::number::float::to_int(f(x)))
}

fn floor(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    rounded(cx, args.req(0), Name::__floor__, f64::floor)
}

fn ceil(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    rounded(cx, args.req(0), Name::__ceil__, f64::ceil)
}

fn trunc(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    rounded(cx, args.req(0), Name::__trunc__, f64::trunc)
}

fn comb(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let n = integer(cx, args.req(0))?;
    let k = integer(cx, args.req(1))?;
    give_int(cx, counting::comb(&n, &k, MAX_BITS))
}

fn perm(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let n = integer(cx, args.req(0))?;
    match args.opt(1) {
        Some(k) if !cx.is_none(k) => {
            let k = integer(cx, k)?;
            give_int(cx, counting::perm(&n, &k, MAX_BITS))
        }
        _ => give_int(cx, counting::factorial(&n, MAX_BITS)),
    }
}

fn factorial(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let n = integer(cx, args.req(0))?;
    give_int(cx, counting::factorial(&n, MAX_BITS))
}

fn isqrt(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let n = integer(cx, args.req(0))?;
    give_int(cx, counting::isqrt(&n))
}

fn gcd(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let mut answer = Int::ZERO;
    for value in args.rest() {
        let n = integer(cx, value)?;
        answer = big::gcd(&answer, &n);
    }
    give_int(cx, Ok(answer))
}

fn lcm(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let mut answer = Int::ONE;
    for value in args.rest() {
        let n = integer(cx, value)?;
        answer = match counting::lcm(&answer, &n, MAX_BITS) {
            Ok(answer) => answer,
            Err(fault) => return Err(raise(cx, fault)),
        };
    }
    give_int(cx, Ok(answer))
}

fn floats(cx: &mut Cx, values: &[Value]) -> Res<Vec<f64>> {
    values.iter().map(|value| cx.to_f64(value)).collect()
}

fn hypot(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let mut coordinates = floats(cx, args.rest())?;
    float::new(cx, sum::hypot(&mut coordinates))
}

/// A point: a tuple, or any iterable made one.
fn dist(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let p = cx.collect(args.req(0))?;
    let q = cx.collect(args.req(1))?;
    if p.len() != q.len() {
        return Err(cx.value_error("both points must have the same number of dimensions"));
    }
    let (p, q) = (floats(cx, &p)?, floats(cx, &q)?);
    float::new(cx, sum::dist(&p, &q))
}

fn fma(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (x, y) = two(cx, args)?;
    let z = cx.to_f64(args.req(2))?;
    give(cx, math::fma(x, y, z))
}

fn fmod(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (x, y) = two(cx, args)?;
    give(cx, math::fmod(x, y))
}

fn remainder(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (x, y) = two(cx, args)?;
    give(cx, math::remainder(x, y))
}

fn pow(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (x, y) = two(cx, args)?;
    give(cx, math::pow(x, y))
}

fn frexp(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let x = cx.to_f64(args.req(0))?;
    let (mantissa, exponent) = math::frexp(x);
    let pair = vec![
        float::new(cx, mantissa)?,
        int::new(cx, i64::from(exponent))?,
    ];
    tuple::from_vec(cx, pair)
}

fn ldexp(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let x = cx.to_f64(args.req(0))?;
    if !int::is_int(args.req(1)) {
        return Err(cx.type_error("Expected an int as second argument to ldexp."));
    }
    give(cx, math::ldexp(x, &scratch(args.req(1))))
}

fn modf(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let x = cx.to_f64(args.req(0))?;
    let (fraction, whole) = math::modf(x);
    let pair = vec![float::new(cx, fraction)?, float::new(cx, whole)?];
    tuple::from_vec(cx, pair)
}

fn fsum(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let iter = cx.iter(args.req(0))?;
    let mut total = ExactSum::default();
    while let Some(item) = cx.next(&iter)? {
        let x = cx.to_f64(&item)?;
        if let Err(fault) = total.add(x) {
            return Err(raise(cx, fault));
        }
    }
    give(cx, total.finish())
}

fn gamma_(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let x = cx.to_f64(args.req(0))?;
    give(cx, gamma::gamma(x))
}

fn lgamma(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let x = cx.to_f64(args.req(0))?;
    give(cx, gamma::lgamma(x))
}

/// A number that is not negative, for a tolerance.
fn tolerance(cx: &mut Cx, value: Option<&Value>, or: f64) -> Res<f64> {
    match value {
        Some(value) => cx.to_f64(value),
        None => Ok(or),
    }
}

fn isclose(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (a, b) = two(cx, args)?;
    let rel_tol = tolerance(cx, args.opt(2), 1e-9)?;
    let abs_tol = tolerance(cx, args.opt(3), 0.0)?;
    match math::is_close(a, b, rel_tol, abs_tol) {
        Ok(truth) => Ok(cx.bool(truth)),
        Err(fault) => Err(raise(cx, fault)),
    }
}

fn isfinite(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let x = cx.to_f64(args.req(0))?;
    Ok(cx.bool(x.is_finite()))
}

fn isinf(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let x = cx.to_f64(args.req(0))?;
    Ok(cx.bool(x.is_infinite()))
}

fn isnan(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let x = cx.to_f64(args.req(0))?;
    Ok(cx.bool(x.is_nan()))
}

/// The logarithm of an argument: ints of any size as such.
fn logarithm(cx: &mut Cx, value: &Value, kind: Logarithm) -> Res<f64> {
    let answer = if int::is_int(value) {
        math::log_int(&scratch(value), kind)
    } else {
        let x = cx.to_f64(value)?;
        math::log(x, kind)
    };
    answer.map_err(|fault| raise(cx, fault))
}

fn log(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let x = logarithm(cx, args.req(0), Logarithm::Natural)?;
    let Some(base) = args.opt(1) else {
        return float::new(cx, x);
    };
    let base = logarithm(cx, base, Logarithm::Natural)?;
    if base == 0.0 {
        return Err(cx.raise(Exc::ZeroDivisionError, "float division by zero"));
    }
    float::new(cx, x / base)
}

fn log2(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let x = logarithm(cx, args.req(0), Logarithm::Two)?;
    float::new(cx, x)
}

fn log10(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let x = logarithm(cx, args.req(0), Logarithm::Ten)?;
    float::new(cx, x)
}

fn nextafter(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (x, y) = two(cx, args)?;
    let steps = match args.opt(2) {
        Some(steps) if !cx.is_none(steps) => {
            let steps = integer(cx, steps)?;
            if steps.is_negative() {
                return Err(cx.value_error("steps must be a non-negative integer"));
            }
            steps.to_i64().map_or(u64::MAX, |n| n as u64)
        }
        _ => 1,
    };
    float::new(cx, math::next_after(x, y, steps))
}

fn ulp(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let x = cx.to_f64(args.req(0))?;
    float::new(cx, math::ulp(x))
}

fn prod(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let iter = cx.iter(args.req(0))?;
    let mut product = match args.opt(1) {
        Some(start) => start.clone(),
        None => int::new(cx, 1)?,
    };
    while let Some(item) = cx.next(&iter)? {
        product = cx.binary(BinaryOp::Multiply, &product, &item)?;
    }
    Ok(product)
}

fn sumprod(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let p = cx.collect(args.req(0))?;
    let q = cx.collect(args.req(1))?;
    if p.len() != q.len() {
        return Err(cx.value_error("Inputs are not the same length"));
    }
    let all = || p.iter().chain(&q);
    let has_float = all().any(|value| cx.is_exact(value, Ty::Float));
    let plain = |value: &Value| cx.is_exact(value, Ty::Float) || cx.is_exact(value, Ty::Int);
    if has_float && all().all(plain) {
        let mut total = ProductSum::default();
        for (x, y) in p.iter().zip(&q) {
            let (x, y) = (cx.to_f64(x)?, cx.to_f64(y)?);
            total.add(x, y);
        }
        return float::new(cx, total.finish());
    }
    let mut total = int::new(cx, 0)?;
    for (x, y) in p.iter().zip(&q) {
        let product = cx.binary(BinaryOp::Multiply, x, y)?;
        total = cx.binary(BinaryOp::Add, &total, &product)?;
    }
    Ok(total)
}
