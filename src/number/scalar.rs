//! Items of packed memory: the machine's C types, read from bytes and written to them.
//!
//! It knows no objects: what an item is as a value, and what values an item takes, is for the callers.

use std::cmp::Ordering;

use crate::number::float;
use crate::number::int::Int;

/// The type of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Scalar {
    Bool,
    /// One byte, as bytes of length 1.
    Char,
    I8,
    U8,
    I16,
    U16,
    I32,
    U32,
    I64,
    U64,
    F16,
    F32,
    F64,
    /// A character, by its code point.
    Wide,
}

/// An item as a number.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Item {
    Bool(bool),
    Char(u8),
    Int(i64),
    Large(u64),
    Float(f64),
    Wide(u32),
}

impl Scalar {
    /// Bytes of an item.
    pub(crate) const fn size(self) -> usize {
        match self {
            Scalar::Bool | Scalar::Char | Scalar::I8 | Scalar::U8 => 1,
            Scalar::I16 | Scalar::U16 | Scalar::F16 => 2,
            Scalar::I32 | Scalar::U32 | Scalar::F32 | Scalar::Wide => 4,
            Scalar::I64 | Scalar::U64 | Scalar::F64 => 8,
        }
    }

    /// The type that a character of a native format means.
    pub(crate) const fn of_native(code: u8) -> Option<Scalar> {
        Some(match code {
            b'?' => Scalar::Bool,
            b'c' => Scalar::Char,
            b'b' => Scalar::I8,
            b'B' => Scalar::U8,
            b'h' => Scalar::I16,
            b'H' => Scalar::U16,
            b'i' => Scalar::I32,
            b'I' => Scalar::U32,
            b'l' | b'q' | b'n' => Scalar::I64,
            b'L' | b'Q' | b'N' | b'P' => Scalar::U64,
            b'e' => Scalar::F16,
            b'f' => Scalar::F32,
            b'd' => Scalar::F64,
            _ => return None,
        })
    }

    /// Lowest and highest value of an integer type.
    pub(crate) const fn range(self) -> (i64, u64) {
        match self {
            Scalar::I8 => (i8::MIN as i64, i8::MAX as u64),
            Scalar::U8 => (0, u8::MAX as u64),
            Scalar::I16 => (i16::MIN as i64, i16::MAX as u64),
            Scalar::U16 => (0, u16::MAX as u64),
            Scalar::I32 => (i32::MIN as i64, i32::MAX as u64),
            Scalar::U32 => (0, u32::MAX as u64),
            Scalar::I64 => (i64::MIN, i64::MAX as u64),
            _ => (0, u64::MAX),
        }
    }

    /// The item that begins `bytes`, which are at least its size, in the machine's order.
    #[inline(always)]
    pub(crate) fn read(self, bytes: &[u8]) -> Item {
        match self {
            Scalar::Bool => Item::Bool(bytes[0] != 0),
            Scalar::Char => Item::Char(bytes[0]),
            Scalar::I8 => Item::Int(i64::from(bytes[0] as i8)),
            Scalar::U8 => Item::Int(i64::from(bytes[0])),
            Scalar::I16 => Item::Int(i64::from(i16::from_ne_bytes(first(bytes)))),
            Scalar::U16 => Item::Int(i64::from(u16::from_ne_bytes(first(bytes)))),
            Scalar::I32 => Item::Int(i64::from(i32::from_ne_bytes(first(bytes)))),
            Scalar::U32 => Item::Int(i64::from(u32::from_ne_bytes(first(bytes)))),
            Scalar::I64 => Item::Int(i64::from_ne_bytes(first(bytes))),
            Scalar::U64 => {
                let value = u64::from_ne_bytes(first(bytes));
                i64::try_from(value).map_or(Item::Large(value), Item::Int)
            }
            Scalar::F16 => Item::Float(half_to_f64(u16::from_ne_bytes(first(bytes)))),
            Scalar::F32 => Item::Float(f64::from(f32::from_ne_bytes(first(bytes)))),
            Scalar::F64 => Item::Float(f64::from_ne_bytes(first(bytes))),
            Scalar::Wide => Item::Wide(u32::from_ne_bytes(first(bytes))),
        }
    }

    /// Writes an integer of the type's range, as its low bytes, in the machine's order.
    #[inline(always)]
    pub(crate) fn write_int(self, out: &mut [u8], value: u64) {
        match self.size() {
            1 => out[0] = value as u8,
            2 => out[..2].copy_from_slice(&(value as u16).to_ne_bytes()),
            4 => out[..4].copy_from_slice(&(value as u32).to_ne_bytes()),
            _ => out[..8].copy_from_slice(&value.to_ne_bytes()),
        }
    }
}

/// The first bytes of a slice that has as many.
#[inline(always)]
fn first<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let mut all = [0; N];
    all.copy_from_slice(&bytes[..N]);
    all
}

impl Item {
    /// Are two items equal as values? A NaN equals nothing, a byte only a byte, a character only a character.
    pub(crate) fn equals(self, other: Item) -> bool {
        match (self, other) {
            (Item::Char(a), Item::Char(b)) => a == b,
            (Item::Wide(a), Item::Wide(b)) => a == b,
            (Item::Char(_) | Item::Wide(_), _) | (_, Item::Char(_) | Item::Wide(_)) => false,
            (Item::Float(a), Item::Float(b)) => a == b,
            (Item::Float(a), b) | (b, Item::Float(a)) => {
                float::compare_int(&b.int(), a) == Some(Ordering::Equal)
            }
            (a, b) => a.int() == b.int(),
        }
    }

    /// An integer item.
    pub(crate) fn int(self) -> Int {
        match self {
            Item::Bool(truth) => Int::Small(i64::from(truth)),
            Item::Int(value) => Int::Small(value),
            Item::Large(value) => Int::from(i128::from(value)),
            Item::Char(_) | Item::Float(_) | Item::Wide(_) => Int::ZERO,
        }
    }
}

/// The value of an IEEE 754 number of 16 bits.
pub(crate) fn half_to_f64(bits: u16) -> f64 {
    let sign = u64::from(bits >> 15) << 63;
    let exponent = u64::from(bits >> 10 & 0x1f);
    let fraction = u64::from(bits & 0x3ff);
    let magnitude = match exponent {
        0 => (fraction as f64 * TINY).to_bits(),
        // The payload of a NaN is not kept, as in CPython.
        0x1f if fraction != 0 => 0x7ff8 << 48,
        0x1f => 0x7ff << 52,
        _ => (exponent + 1008) << 52 | fraction << 42,
    };
    f64::from_bits(sign | magnitude)
}

/// The smallest positive number of 16 bits: 2 to the power of -24.
const TINY: f64 = 1.0 / 16_777_216.0;

/// The nearest IEEE 754 number of 16 bits, halves to even; `None` if it is finite and too large.
pub(crate) fn half_of_f64(value: f64) -> Option<u16> {
    let bits = value.to_bits();
    let sign = (bits >> 48) as u16 & 0x8000;
    if value.is_nan() {
        return Some(sign | 0x7e00);
    }
    if value.is_infinite() {
        return Some(sign | 0x7c00);
    }
    let magnitude = value.abs();
    // In units of the last place of the result, which an f64 holds exactly.
    let (unit, base) = if magnitude < 2f64.powi(-14) {
        (TINY, 0)
    } else {
        let exponent = ((magnitude.to_bits() >> 52) as i32) - 1023;
        (
            2f64.powi(exponent - 10),
            (exponent + 14).max(0) as u32 * 0x400,
        )
    };
    let rounded = (magnitude / unit).round_ties_even();
    let whole = base + rounded as u32;
    (whole < 0x7c00).then_some(sign | whole as u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_read_and_written() {
        for bits in 0..=u16::MAX {
            let value = half_to_f64(bits);
            if !value.is_nan() {
                assert_eq!(half_of_f64(value), Some(bits), "{bits:#x}");
            }
        }
        assert_eq!(half_of_f64(65519.99), Some(0x7bff));
        assert_eq!(half_of_f64(65520.0), None);
        assert_eq!(half_of_f64(2f64.powi(-25)), Some(0));
        assert_eq!(half_of_f64(2f64.powi(-25) * 1.5), Some(1));
        assert_eq!(half_of_f64(1.0 + 3.0 * 2f64.powi(-11)), Some(0x3c02));
    }
}
