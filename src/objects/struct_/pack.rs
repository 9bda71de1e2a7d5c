//! Packing and unpacking.

use std::rc::Rc;

use super::error;
use super::format::{Code, Compiled};
use super::layout::{UnpackObj, new_iterator, object};
use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::number::scalar::{Scalar, half_of_f64};
use crate::objects::bytes::layout::bytes_of;
use crate::objects::exception::Exc;
use crate::objects::native::Bound;
use crate::objects::protocol::number::is_index;
use crate::objects::{array, bytearray, bytes, int, slice, tuple};

/// What a `Struct` packs by; nothing can be done with one that was never given a format.
fn compiled(cx: &mut Cx, value: &Value) -> Res<Rc<Compiled>> {
    match object(value).compiled() {
        Some(compiled) => Ok(compiled),
        None => Err(cx.raise(Exc::RuntimeError, "Struct object is not initialized")),
    }
}

/// The number of values, as the messages count them.
fn check_count(cx: &mut Cx, what: &str, wanted: usize, got: usize) -> Res<()> {
    if wanted == got {
        return Ok(());
    }
    Err(error(
        cx,
        format!("{what} expected {wanted} items for packing (got {got})"),
    ))
}

/// `Struct.pack`.
pub(crate) fn pack(cx: &mut Cx, value: &Value, values: &[Value]) -> Res<Value> {
    let made = compiled(cx, value)?;
    check_count(cx, "pack", made.n_items, values.len())?;
    let mut out = Vec::new();
    if out.try_reserve_exact(made.size).is_err() {
        return Err(cx.memory_error());
    }
    out.resize(made.size, 0);
    write(cx, &made, values, |at, bytes| {
        out[at..at + bytes.len()].copy_from_slice(bytes);
    })?;
    bytes::new(cx, &out)
}

/// Converts the values one by one and hands each, as bytes, to `put` with its place.
fn write(
    cx: &mut Cx,
    made: &Compiled,
    values: &[Value],
    mut put: impl FnMut(usize, &[u8]),
) -> Res<()> {
    let mut values = values.iter();
    for code in &made.codes {
        for i in 0..code.repeat {
            let Some(value) = values.next() else {
                return Ok(());
            };
            let at = code.offset + i * code.size;
            if matches!(code.letter, b's' | b'p') {
                let Some(given) = bytes_of(value).or_else(|| bytearray::content(value)) else {
                    let letter = code.letter as char;
                    return Err(error(
                        cx,
                        format!("argument for '{letter}' must be a bytes object"),
                    ));
                };
                if code.letter == b's' {
                    put(at, &given[..given.len().min(code.size)]);
                } else if code.size > 0 {
                    let n = given.len().min(code.size - 1);
                    put(at + 1, &given[..n]);
                    put(at, &[n.min(255) as u8]);
                }
                continue;
            }
            let mut item = number(cx, made, code, value)?;
            let item = &mut item[..code.size];
            if made.is_swapped {
                item.reverse();
            }
            put(at, item);
        }
    }
    Ok(())
}

/// A value as an item in the machine's order (may run `__index__`, `__float__` or `__bool__`).
fn number(cx: &mut Cx, made: &Compiled, code: &Code, value: &Value) -> Res<[u8; 8]> {
    let mut out = [0; 8];
    match code.scalar {
        Scalar::Bool => out[0] = u8::from(cx.is_true(value)?),
        Scalar::Char => match bytes_of(value) {
            Some([byte]) => out[0] = *byte,
            _ => {
                return Err(error(cx, "char format requires a bytes object of length 1"));
            }
        },
        Scalar::F64 => out = real(cx, value)?.to_ne_bytes(),
        Scalar::F32 => {
            let wide = real(cx, value)?;
            let narrow = wide as f32;
            if narrow.is_infinite() && !wide.is_infinite() && !made.is_native {
                return Err(too_large(cx, value, "f"));
            }
            out[..4].copy_from_slice(&narrow.to_ne_bytes());
        }
        Scalar::F16 => match half_of_f64(real(cx, value)?) {
            Some(bits) => out[..2].copy_from_slice(&bits.to_ne_bytes()),
            None => return Err(too_large(cx, value, "e")),
        },
        scalar => {
            let number = match int::to_i64(value) {
                Some(number) => Some(number),
                None if int::is_int(value) => None,
                None if is_index(cx, value) => {
                    let made_int = cx.index_any(value)?;
                    return whole(cx, code, scalar, &made_int);
                }
                None => return Err(error(cx, "required argument is not an integer")),
            };
            let (low, high) = scalar.range();
            match number {
                Some(number) if number >= low && (number < 0 || number as u64 <= high) => {
                    scalar.write_int(&mut out, number as u64);
                }
                _ => return whole(cx, code, scalar, value),
            }
        }
    }
    Ok(out)
}

/// An int of any size as an item, or why it is none.
#[cold]
fn whole(cx: &mut Cx, code: &Code, scalar: Scalar, value: &Value) -> Res<[u8; 8]> {
    let (low, high) = scalar.range();
    let is_pointer = code.letter == b'P';
    let number = match int::to_i64(value) {
        Some(number) if is_pointer || (number >= low && (number < 0 || number as u64 <= high)) => {
            Some(number as u64)
        }
        Some(_) => None,
        None => int::to_big(value)
            .and_then(|big| u64::try_from(big).ok())
            .filter(|&large| large <= high),
    };
    let Some(number) = number else {
        if is_pointer {
            return Err(error(cx, "int too large to convert"));
        }
        let letter = code.letter as char;
        return Err(error(
            cx,
            format!("'{letter}' format requires {low} <= number <= {high}"),
        ));
    };
    let mut out = [0; 8];
    scalar.write_int(&mut out, number);
    Ok(out)
}

/// A value as a float; whatever stands in the way, it is said to be none.
fn real(cx: &mut Cx, value: &Value) -> Res<f64> {
    match cx.to_f64(value) {
        Ok(real) => Ok(real),
        Err(_) => {
            drop(cx.take_exception());
            Err(error(cx, "required argument is not a float"))
        }
    }
}

#[cold]
fn too_large(cx: &mut Cx, value: &Value, letter: &str) -> Raised {
    if int::is_int(value) {
        return error(cx, "int too large to convert");
    }
    cx.raise(
        Exc::OverflowError,
        format!("float too large to pack with {letter} format"),
    )
}

/// `Struct.pack_into(buffer, offset, *values)`.
pub(crate) fn pack_into(cx: &mut Cx, value: &Value, args: &[Value]) -> Res<Value> {
    let made = compiled(cx, value)?;
    let (buffer, offset, values) = match args {
        [buffer, offset, values @ ..] => (buffer, offset, values),
        [_] => return Err(error(cx, "pack_into expected offset argument")),
        [] => return Err(error(cx, "pack_into expected buffer argument")),
    };
    check_count(cx, "pack_into", made.n_items, values.len())?;
    let Some(mut memory) = cx.writable_buffer(buffer)? else {
        let got = cx.type_name_of(buffer);
        return Err(cx.type_error(format!(
            "argument must be read-write bytes-like object, not {got}"
        )));
    };
    let offset = cx.index_isize_or(offset, Exc::IndexError)?;
    let (len, size) = (memory.len() as isize, made.size as isize);
    let mut at = offset;
    if offset < 0 {
        if offset + size > 0 {
            return Err(error(
                cx,
                format!("no space to pack {size} bytes at offset {offset}"),
            ));
        }
        if offset + len < 0 {
            return Err(error(
                cx,
                format!("offset {offset} out of range for {len}-byte buffer"),
            ));
        }
        at += len;
    }
    if len - at < size {
        let needed = at as usize + made.size;
        return Err(error(
            cx,
            format!(
                "pack_into requires a buffer of at least {needed} bytes for packing {size} bytes at offset {at} (actual buffer size is {len})"
            ),
        ));
    }
    let start = at as usize;
    memory[start..start + made.size].fill(0);
    write(cx, &made, values, |at, bytes| {
        let at = start + at;
        memory[at..at + bytes.len()].copy_from_slice(bytes);
    })?;
    Ok(cx.none())
}

/// The values of a packed struct.
fn read(cx: &mut Cx, made: &Compiled, packed: &[u8]) -> Res<Value> {
    let mut values = Vec::new();
    if values.try_reserve_exact(made.n_items).is_err() {
        return Err(cx.memory_error());
    }
    for code in &made.codes {
        for i in 0..code.repeat {
            let at = code.offset + i * code.size;
            let item = &packed[at..at + code.size];
            values.push(match code.letter {
                b's' => bytes::new(cx, item)?,
                b'p' => {
                    let (n, rest) = item.split_first().unwrap_or((&0, &[]));
                    bytes::new(cx, &rest[..usize::from(*n).min(rest.len())])?
                }
                _ if made.is_swapped => {
                    let mut turned = [0; 8];
                    turned[..code.size].copy_from_slice(item);
                    turned[..code.size].reverse();
                    array::unpack(cx, code.scalar.read(&turned))?
                }
                _ => array::unpack(cx, code.scalar.read(item))?,
            });
        }
    }
    tuple::from_vec(cx, values)
}

/// `Struct.unpack`.
pub(crate) fn unpack(cx: &mut Cx, value: &Value, buffer: &Value) -> Res<Value> {
    let memory = cx.buffer(buffer)?;
    let made = compiled(cx, value)?;
    if memory.len() != made.size {
        return Err(error(
            cx,
            format!("unpack requires a buffer of {} bytes", made.size),
        ));
    }
    read(cx, &made, &memory)
}

/// `Struct.unpack_from`.
pub(crate) fn unpack_from(
    cx: &mut Cx,
    value: &Value,
    buffer: &Value,
    offset: Option<&Value>,
) -> Res<Value> {
    let memory = cx.buffer(buffer)?;
    let offset = match offset {
        Some(offset) => slice::size_argument(cx, offset)?,
        None => 0,
    };
    let made = compiled(cx, value)?;
    let (len, size) = (memory.len() as isize, made.size as isize);
    let mut at = offset;
    if offset < 0 {
        if offset + size > 0 {
            return Err(error(
                cx,
                format!("not enough data to unpack {size} bytes at offset {offset}"),
            ));
        }
        if offset + len < 0 {
            return Err(error(
                cx,
                format!("offset {offset} out of range for {len}-byte buffer"),
            ));
        }
        at += len;
    }
    if len - at < size {
        let needed = at as usize + made.size;
        return Err(error(
            cx,
            format!(
                "unpack_from requires a buffer of at least {needed} bytes for unpacking {size} bytes at offset {at} (actual buffer size is {len})"
            ),
        ));
    }
    let start = at as usize;
    read(cx, &made, &memory[start..start + made.size])
}

/// `Struct.iter_unpack`.
pub(crate) fn iter_unpack(cx: &mut Cx, value: &Value, buffer: &Value) -> Res<Value> {
    let made = compiled(cx, value)?;
    if made.size == 0 {
        return Err(error(
            cx,
            "cannot iteratively unpack with a struct of length 0",
        ));
    }
    let memory = cx.buffer(buffer)?;
    if memory.len() % made.size != 0 {
        return Err(error(
            cx,
            format!(
                "iterative unpacking requires a buffer of a multiple of {} bytes",
                made.size
            ),
        ));
    }
    new_iterator(cx, value, memory.hold(buffer))
}

fn iterator(value: &Value) -> &UnpackObj {
    value
        .cast::<UnpackObj>()
        .expect("slots of these iterators are called on them")
}

pub(super) fn next(cx: &mut Cx, value: &Value) -> Res<Option<Value>> {
    let object = iterator(value);
    let Some(of) = object.of() else {
        return Ok(None);
    };
    let made = compiled(cx, &of)?;
    let at = object.at.get();
    let memory = object.memory();
    let Some(packed) = memory.get(at..at + made.size) else {
        object.finish();
        return Ok(None);
    };
    let values = read(cx, &made, packed)?;
    object.at.set(at + made.size);
    Ok(Some(values))
}

pub(super) fn length_hint(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let object = iterator(args.req(0));
    let left = object.memory().len().saturating_sub(object.at.get());
    let size = match object.of() {
        Some(of) => compiled(cx, &of)?.size.max(1),
        None => return int::new(cx, 0),
    };
    int::new(cx, (left / size) as i64)
}
