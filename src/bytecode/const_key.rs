//! When two constants are one: same type, same value, same sign of zero, all the way down.

use std::rc::Rc;

use num_bigint::{BigInt, BigUint};

use super::code::Const;
use crate::syntax::ast::{Constant, StrValue};

/// The key under which equal constants meet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ConstKey {
    /// `None`.
    None,
    /// `False` and `True`.
    Bool(bool),
    /// `...`.
    Ellipsis,
    /// An integer of 64 bits.
    Int(i64),
    /// A literal past 64 bits.
    BigLiteral(Rc<BigUint>),
    /// A folded integer past 64 bits.
    Big(Rc<BigInt>),
    /// A float, by its bits.
    Float(u64),
    /// A complex number, by the bits of its parts.
    Complex(u64, u64),
    /// Text.
    Text(Rc<str>),
    /// Text with surrogates.
    Points(Rc<[u32]>),
    /// Bytes.
    Bytes(Rc<[u8]>),
    /// A tuple.
    Tuple(Vec<ConstKey>),
    /// A frozenset, in the order in which it was written.
    FrozenSet(Vec<ConstKey>),
}

impl ConstKey {
    /// The key of a constant; code has none, each is itself.
    pub(crate) fn of(constant: &Const) -> Option<ConstKey> {
        Some(match constant {
            Const::Value(value) => ConstKey::of_literal(value),
            Const::MadeBytes(bytes) => ConstKey::Bytes(Rc::clone(bytes)),
            Const::Complex(real, imag) => ConstKey::Complex(real.to_bits(), imag.to_bits()),
            Const::BigInt(value) => ConstKey::Big(Rc::clone(value)),
            Const::Tuple(items) | Const::MadeTuple(items) => {
                ConstKey::Tuple(ConstKey::of_items(items)?)
            }
            Const::FrozenSet(items) => ConstKey::FrozenSet(ConstKey::of_items(items)?),
            Const::Code(_) => return None,
        })
    }

    fn of_items(items: &[Const]) -> Option<Vec<ConstKey>> {
        items.iter().map(ConstKey::of).collect()
    }

    /// The key of a literal.
    pub(crate) fn of_literal(value: &Constant) -> ConstKey {
        match value {
            Constant::None => ConstKey::None,
            Constant::True => ConstKey::Bool(true),
            Constant::False => ConstKey::Bool(false),
            Constant::Ellipsis => ConstKey::Ellipsis,
            Constant::Int(value) => ConstKey::Int(*value),
            Constant::BigInt(value) => ConstKey::BigLiteral(Rc::clone(value)),
            Constant::Float(value) => ConstKey::Float(value.to_bits()),
            Constant::Complex(value) => ConstKey::Complex(0, value.to_bits()),
            Constant::Str(StrValue::Text(text)) => ConstKey::Text(Rc::clone(text)),
            Constant::Str(StrValue::Points(points)) => ConstKey::Points(Rc::clone(points)),
            Constant::Bytes(bytes) => ConstKey::Bytes(Rc::clone(bytes)),
        }
    }
}
