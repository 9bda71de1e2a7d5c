//! The operators that are folded. `None` means: leave it to run time, be it an error, too large, or outside what folds.

use std::rc::Rc;

use crate::bytecode::code::Const;
use crate::number::complex::{self, Complex};
use crate::number::float;
use crate::number::int::{self, Int};
use crate::syntax::ast::{Constant, Operator, StrValue, UnaryOperator};

/// Largest integer that folding may make, in bits.
const MAX_INT_BITS: u64 = 128;
/// Longest string or bytes.
const MAX_STR: u64 = 4096;
/// Longest tuple.
const MAX_COLLECTION: u64 = 256;
/// Most items in all of a nested tuple.
const MAX_TOTAL_ITEMS: u64 = 1024;

/// A truth value.
pub(super) fn boolean(value: bool) -> Const {
    Const::Value(if value {
        Constant::True
    } else {
        Constant::False
    })
}

fn as_int(constant: &Const) -> Option<Int> {
    match constant {
        Const::Value(Constant::True) => Some(Int::ONE),
        Const::Value(Constant::False) => Some(Int::ZERO),
        Const::Value(Constant::Int(value)) => Some(Int::from(*value)),
        Const::Value(Constant::BigInt(value)) => {
            Some(Int::Big(num_bigint::BigInt::from((**value).clone())))
        }
        Const::BigInt(value) => Some(Int::Big((**value).clone())),
        _ => None,
    }
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "takes what was just computed"
)]
fn from_int(value: Int) -> Const {
    match value.to_i64() {
        Some(value) => Const::Value(Constant::Int(value)),
        None => Const::BigInt(Rc::new(value.to_big())),
    }
}

fn from_float(value: f64) -> Const {
    Const::Value(Constant::Float(value))
}

/// An operand as a float, if it is one or an integer beside one.
fn as_float(constant: &Const) -> Option<f64> {
    match constant {
        Const::Value(Constant::Float(value)) => Some(*value),
        _ => as_int(constant)?.to_f64().ok(),
    }
}

/// An operand as a complex number, if it is any number.
pub(super) fn as_complex(constant: &Const) -> Option<Complex> {
    match constant {
        Const::Value(Constant::Complex(imag)) => Some(Complex::new(0.0, *imag)),
        Const::Complex(real, imag) => Some(Complex::new(*real, *imag)),
        _ => as_float(constant).map(|real| Complex::new(real, 0.0)),
    }
}

fn is_complex(constant: &Const) -> bool {
    matches!(
        constant,
        Const::Value(Constant::Complex(_)) | Const::Complex(..)
    )
}

fn from_complex(value: Complex) -> Const {
    Const::Complex(value.real, value.imag)
}

fn as_bytes(constant: &Const) -> Option<&[u8]> {
    match constant {
        Const::Value(Constant::Bytes(bytes)) | Const::MadeBytes(bytes) => Some(bytes),
        _ => None,
    }
}

fn as_bool(constant: &Const) -> Option<bool> {
    match constant {
        Const::Value(Constant::True) => Some(true),
        Const::Value(Constant::False) => Some(false),
        _ => None,
    }
}

fn is_float(constant: &Const) -> bool {
    matches!(constant, Const::Value(Constant::Float(_)))
}

/// `op operand`, but `not`.
pub(super) fn unary(op: UnaryOperator, operand: &Const) -> Option<Const> {
    if let Const::Value(Constant::Float(value)) = operand {
        return match op {
            UnaryOperator::UAdd => Some(from_float(*value)),
            UnaryOperator::USub => Some(from_float(-value)),
            UnaryOperator::Invert | UnaryOperator::Not => None,
        };
    }
    if is_complex(operand) {
        let value = as_complex(operand)?;
        return match op {
            UnaryOperator::UAdd => Some(operand.clone()),
            UnaryOperator::USub => Some(from_complex(complex::neg(value))),
            UnaryOperator::Invert | UnaryOperator::Not => None,
        };
    }
    let value = as_int(operand)?;
    Some(match op {
        UnaryOperator::UAdd => from_int(value),
        UnaryOperator::USub => from_int(int::neg(&value)),
        UnaryOperator::Invert => from_int(int::invert(&value)),
        UnaryOperator::Not => return None,
    })
}

/// `left op right`.
pub(super) fn binary(op: Operator, left: &Const, right: &Const) -> Option<Const> {
    if is_complex(left) || is_complex(right) {
        return complexes(op, as_complex(left)?, as_complex(right)?);
    }
    if op == Operator::Mult {
        return multiply(left, right);
    }
    if let (Some(a), Some(b)) = (as_int(left), as_int(right)) {
        if let (Some(a), Some(b)) = (as_bool(left), as_bool(right)) {
            match op {
                Operator::BitAnd => return Some(boolean(a & b)),
                Operator::BitOr => return Some(boolean(a | b)),
                Operator::BitXor => return Some(boolean(a ^ b)),
                _ => {}
            }
        }
        return ints(op, &a, &b);
    }
    if is_float(left) || is_float(right) {
        return floats(op, as_float(left)?, as_float(right)?);
    }
    if op == Operator::Add {
        concatenate(left, right)
    } else {
        None
    }
}

fn ints(op: Operator, a: &Int, b: &Int) -> Option<Const> {
    Some(match op {
        Operator::Add => from_int(int::add(a, b)),
        Operator::Sub => from_int(int::sub(a, b)),
        Operator::Div => from_float(int::true_div(a, b).ok()?),
        Operator::FloorDiv => from_int(int::floor_div(a, b).ok()?),
        Operator::Mod => from_int(int::modulo(a, b).ok()?),
        Operator::Pow => return power(a, b),
        Operator::LShift => return shift_left(a, b),
        Operator::RShift => from_int(int::shr(a, b).ok()?),
        Operator::BitAnd => from_int(int::and(a, b)),
        Operator::BitOr => from_int(int::or(a, b)),
        Operator::BitXor => from_int(int::xor(a, b)),
        Operator::Mult | Operator::MatMult => return None,
    })
}

/// As CPython's `safe_power`.
fn power(a: &Int, b: &Int) -> Option<Const> {
    if b.is_negative() {
        return float::pow(a.to_f64().ok()?, b.to_f64().ok()?)
            .ok()
            .map(from_float);
    }
    if !a.is_zero() && !b.is_zero() {
        let exponent = b.to_i64()? as u64;
        if a.bits() > MAX_INT_BITS / exponent {
            return None;
        }
    }
    int::pow(a, b, 2 * MAX_INT_BITS).ok().map(from_int)
}

/// As CPython's `safe_lshift`.
fn shift_left(a: &Int, b: &Int) -> Option<Const> {
    if b.is_negative() {
        return None;
    }
    if !a.is_zero() && !b.is_zero() {
        let n = b.to_i64()? as u64;
        if n > MAX_INT_BITS || a.bits() > MAX_INT_BITS - n {
            return None;
        }
    }
    int::shl(a, b, 2 * MAX_INT_BITS).ok().map(from_int)
}

fn complexes(op: Operator, a: Complex, b: Complex) -> Option<Const> {
    let value = match op {
        Operator::Add => complex::add(a, b),
        Operator::Sub => complex::sub(a, b),
        Operator::Mult => complex::mul(a, b),
        Operator::Div => complex::div(a, b).ok()?,
        Operator::Pow => complex::pow(a, b).ok()?,
        _ => return None,
    };
    Some(from_complex(value))
}

fn floats(op: Operator, a: f64, b: f64) -> Option<Const> {
    let value = match op {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Div => float::true_div(a, b).ok()?,
        Operator::FloorDiv => float::floor_div(a, b).ok()?,
        Operator::Mod => float::modulo(a, b).ok()?,
        Operator::Pow => match float::pow(a, b) {
            Ok(value) => value,
            Err(float::PowFault::Fault(_)) => return None,
            Err(float::PowFault::Complex) => {
                return complexes(op, Complex::new(a, 0.0), Complex::new(b, 0.0));
            }
        },
        _ => return None,
    };
    Some(from_float(value))
}

fn concatenate(left: &Const, right: &Const) -> Option<Const> {
    Some(match (left, right) {
        (Const::Value(Constant::Str(a)), Const::Value(Constant::Str(b))) => Const::Value(
            Constant::Str(StrValue::from_points(&[a.points(), b.points()].concat())),
        ),
        (Const::Tuple(a), Const::Tuple(b)) => Const::Tuple(a.iter().chain(b).cloned().collect()),
        _ => Const::MadeBytes([as_bytes(left)?, as_bytes(right)?].concat().into()),
    })
}

/// As CPython's `safe_multiply`.
fn multiply(left: &Const, right: &Const) -> Option<Const> {
    match (as_int(left), as_int(right)) {
        (Some(a), Some(b)) => {
            if !a.is_zero() && !b.is_zero() && a.bits() + b.bits() > MAX_INT_BITS {
                return None;
            }
            int::mul(&a, &b, 2 * MAX_INT_BITS).ok().map(from_int)
        }
        (Some(n), None) if !is_float(right) => repeat(right, &n),
        (None, Some(n)) if !is_float(left) => repeat(left, &n),
        _ if is_float(left) || is_float(right) => {
            Some(from_float(as_float(left)? * as_float(right)?))
        }
        _ => None,
    }
}

fn repeat(sequence: &Const, n: &Int) -> Option<Const> {
    let times = |len: usize, limit: u64| -> Option<usize> {
        if len == 0 {
            return Some(0);
        }
        let n = n.to_i64().filter(|&n| n >= 0)? as u64;
        (n <= limit / len as u64).then_some(n as usize)
    };
    Some(match sequence {
        Const::Value(Constant::Str(text)) => {
            let points = text.points();
            let n = times(points.len(), MAX_STR)?;
            Const::Value(Constant::Str(StrValue::from_points(&points.repeat(n))))
        }
        Const::Value(Constant::Bytes(bytes)) | Const::MadeBytes(bytes) => {
            let n = times(bytes.len(), MAX_STR)?;
            Const::MadeBytes(bytes.repeat(n).into())
        }
        Const::Tuple(items) => {
            let n = times(items.len(), MAX_COLLECTION)?;
            if n > 0 && total_items(items) > MAX_TOTAL_ITEMS / n as u64 {
                return None;
            }
            Const::Tuple((0..n).flat_map(|_| items.iter().cloned()).collect())
        }
        _ => return None,
    })
}

/// Items of a tuple and of the tuples in it.
fn total_items(items: &[Const]) -> u64 {
    let nested = |item: &Const| {
        if let Const::Tuple(items) = item {
            total_items(items)
        } else {
            0
        }
    };
    items.len() as u64 + items.iter().map(nested).sum::<u64>()
}

/// `value[index]`.
pub(super) fn subscript(value: &Const, index: &Const) -> Option<Const> {
    let index = as_int(index)?.to_i64()?;
    let at = |len: usize| -> Option<usize> {
        let index = if index < 0 {
            index.checked_add(len as i64)?
        } else {
            index
        };
        usize::try_from(index).ok().filter(|&index| index < len)
    };
    match value {
        Const::Value(Constant::Str(text)) => {
            let points = text.points();
            let point = points[at(points.len())?];
            Some(Const::Value(Constant::Str(StrValue::from_points(&[point]))))
        }
        Const::Value(Constant::Bytes(bytes)) | Const::MadeBytes(bytes) => Some(Const::Value(
            Constant::Int(i64::from(bytes[at(bytes.len())?])),
        )),
        Const::Tuple(items) => Some(items[at(items.len())?].clone()),
        _ => None,
    }
}
