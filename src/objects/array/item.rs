//! Items of arrays as values, and what values become items.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::number::scalar::{Item, Scalar};
use crate::objects::array::layout::Code;
use crate::objects::bytes;
use crate::objects::exception::Exc;
use crate::objects::str_::text_of;
use crate::objects::{float, int, str_};

/// An item as a value.
#[inline]
pub(crate) fn unpack(cx: &mut Cx, item: Item) -> Res<Value> {
    match item {
        Item::Int(value) => int::new(cx, value),
        Item::Large(_) => int::from_int(cx, &item.int()),
        Item::Float(value) => float::new(cx, value),
        Item::Bool(truth) => Ok(cx.bool(truth)),
        Item::Char(byte) => bytes::new(cx, &[byte]),
        Item::Wide(cp) if cp <= 0x10_FFFF => str_::layout::of_char(cx, cp),
        Item::Wide(_) => Err(cx.value_error("chr() arg not in range(0x110000)")),
    }
}

#[cold]
pub(super) fn not_a_character(cx: &mut Cx, cp: u32) -> Raised {
    cx.value_error(format!(
        "character U+{cp:x} is not in range [U+0000; U+10ffff]"
    ))
}

/// A value as an item, in the first bytes (may run `__index__` or `__float__`).
#[inline]
pub(crate) fn pack(cx: &mut Cx, code: Code, value: &Value) -> Res<[u8; 8]> {
    let mut out = [0; 8];
    match code.scalar {
        Scalar::F32 => out[..4].copy_from_slice(&(cx.to_f64(value)? as f32).to_ne_bytes()),
        Scalar::F64 => out = cx.to_f64(value)?.to_ne_bytes(),
        Scalar::Wide => match text_of(value) {
            Some(text) if text.len() == 1 => {
                out[..4].copy_from_slice(&text.get(0).to_ne_bytes());
            }
            _ => return Err(cx.type_error("array item must be unicode character")),
        },
        scalar => {
            let number = match int::to_i64(value) {
                Some(number) if in_range(scalar, number) => number as u64,
                _ => pack_slowly(cx, code, value)?,
            };
            scalar.write_int(&mut out, number);
        }
    }
    Ok(out)
}

fn in_range(scalar: Scalar, number: i64) -> bool {
    let (low, high) = scalar.range();
    number >= low && (number < 0 || number as u64 <= high)
}

/// What stands in the way of a number, in the words of the conversion that CPython makes first.
#[cold]
fn pack_slowly(cx: &mut Cx, code: Code, value: &Value) -> Res<u64> {
    let number = cx.index_any(value)?;
    let is_unsigned = matches!(code.letter, b'I' | b'L' | b'Q');
    let Some(small) = int::to_i64(&number) else {
        let large = int::to_int(&number).filter(|n| is_unsigned && !n.is_negative());
        let large = large.and_then(|n| u64::try_from(n.to_big()).ok());
        return match (code.letter, large) {
            (b'L' | b'Q', Some(large)) => Ok(large),
            (b'I', Some(_)) => Err(overflow(cx, "unsigned int is greater than maximum")),
            (b'Q', _) if int::is_negative(&number) => {
                Err(overflow(cx, "can't convert negative int to unsigned"))
            }
            (b'I' | b'L', _) if int::is_negative(&number) => {
                Err(overflow(cx, "can't convert negative value to unsigned int"))
            }
            (b'q' | b'Q', _) => Err(overflow(cx, "int too big to convert")),
            (b'I' | b'L', _) => Err(overflow(
                cx,
                "Python int too large to convert to C unsigned long",
            )),
            _ => Err(overflow(cx, "Python int too large to convert to C long")),
        };
    };
    if in_range(code.scalar, small) {
        return Ok(small as u64);
    }
    let what = match code.letter {
        b'b' if i16::try_from(small).is_ok() => "signed char",
        b'b' | b'h' => "signed short integer",
        b'B' => "unsigned byte integer",
        b'H' if i32::try_from(small).is_ok() => "unsigned short",
        b'H' | b'i' => "signed integer",
        b'I' if small > 0 => return Err(overflow(cx, "unsigned int is greater than maximum")),
        b'Q' => return Err(overflow(cx, "can't convert negative int to unsigned")),
        _ => return Err(overflow(cx, "can't convert negative value to unsigned int")),
    };
    let limit = if small < 0 {
        "less than minimum"
    } else {
        "greater than maximum"
    };
    Err(overflow(cx, format!("{what} is {limit}")))
}

#[cold]
fn overflow(cx: &mut Cx, message: impl Into<String>) -> Raised {
    cx.raise(Exc::OverflowError, message)
}
