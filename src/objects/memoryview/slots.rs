//! What memoryviews can do: items, slices, comparison, hash, iteration.

use super::layout::{self, Format, MemoryViewObj, View};
use super::{live, object, of_object};
use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::number::scalar::{Scalar, half_of_f64};
use crate::objects::array;
use crate::objects::buffer;
use crate::objects::bytes::layout::bytes_of;
use crate::objects::exception::Exc;
use crate::objects::native::{Args, Signature, call_bound};
use crate::objects::protocol::number::is_index;
use crate::objects::slice;
use crate::objects::slice::layout::SliceObj;
use crate::objects::tuple::layout::TupleObj;
use crate::objects::{CompareOp, int, iterators, str_, tuple};
use crate::text::siphash::hash_bytes;

const SIGNATURE: Signature = Signature::parse("(object)");

pub(crate) fn new(cx: &mut Cx, _class: &Value, args: Args<'_>) -> Res<Value> {
    call_bound(cx, "memoryview", &SIGNATURE, args, |cx, bound| {
        of_object(cx, bound.req(0))
    })
}

pub(crate) fn repr(cx: &mut Cx, view: &Value) -> Res<Value> {
    let word = if object(view).is_released() {
        "released memory"
    } else {
        "memory"
    };
    let at = cx.address_of(view);
    str_::new(cx, &format!("<{word} at {at:#x}>"))
}

pub(crate) fn hash(cx: &mut Cx, value: &Value) -> Res<i64> {
    let known = object(value).hash.get();
    if known != -1 {
        return Ok(known);
    }
    let view = live(cx, value)?;
    if !view.is_readonly.get() {
        return Err(cx.value_error("cannot hash writable memoryview object"));
    }
    if !is_byte_format(view.format.get()) {
        return Err(cx.value_error("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"));
    }
    if let Some(exporter) = view.exporter() {
        cx.hash(&exporter)?;
    }
    let view = live(cx, value)?;
    let mut copied = Vec::new();
    let shown = view.view();
    let hash = match shown.contiguous() {
        Some(bytes) => hash_bytes(bytes),
        None if shown.append_to(&mut copied) => hash_bytes(&copied),
        None => return Err(cx.memory_error()),
    };
    view.hash.set(hash);
    Ok(hash)
}

/// Are the items bytes of some kind?
pub(crate) fn is_byte_format(format: Format) -> bool {
    matches!(format.code, b'B' | b'b' | b'c')
}

/// The type of the items; `NotImplementedError` for those that cannot be read.
pub(crate) fn scalar_of(cx: &mut Cx, view: &MemoryViewObj) -> Res<Scalar> {
    match view.format.get().scalar() {
        Some(scalar) => Ok(scalar),
        None => {
            let format = view.format.get().text();
            Err(not_implemented(
                cx,
                format!("memoryview: format {format} not supported"),
            ))
        }
    }
}

#[cold]
pub(crate) fn not_implemented(cx: &mut Cx, message: impl Into<String>) -> Raised {
    cx.raise(Exc::NotImplementedError, message)
}

pub(crate) fn len(cx: &mut Cx, view: &Value) -> Res<usize> {
    match live(cx, view)?.shape() {
        [] => Err(cx.type_error("0-dim memory has no length")),
        [n, ..] => Ok(*n as usize),
    }
}

const NO_DIMENSION: &str = "invalid indexing of 0-dim memory";
const NO_SUB_VIEW: &str = "multi-dimensional sub-views are not implemented";

pub(crate) fn iter(cx: &mut Cx, view: &Value) -> Res<Value> {
    let object = live(cx, view)?;
    match object.ndim.get() {
        0 => Err(cx.type_error(NO_DIMENSION)),
        1 => iterators::of_memoryview(cx, view),
        _ => Err(not_implemented(cx, NO_SUB_VIEW)),
    }
}

/// Item `i` of a view of one dimension, for its iterator; `None` at the end.
pub(crate) fn item(cx: &mut Cx, view: &Value, i: usize) -> Res<Option<Value>> {
    if object(view)
        .shape()
        .first()
        .is_none_or(|&n| i >= n as usize)
    {
        return Ok(None);
    }
    let object = live(cx, view)?;
    let scalar = scalar_of(cx, object)?;
    let item = object.view().item(i, scalar);
    array::unpack(cx, item).map(Some)
}

/// Where along a dimension an index points, in bytes.
fn offset_along(cx: &mut Cx, view: &View<'_>, dim: usize, index: isize) -> Res<isize> {
    let n = view.shape[dim];
    let i = if index < 0 { index + n } else { index };
    if i < 0 || i >= n {
        let dim = dim + 1;
        return Err(cx.raise(
            Exc::IndexError,
            format!("index out of bounds on dimension {dim}"),
        ));
    }
    Ok(i * view.strides[dim])
}

/// A tuple of indices, one per dimension.
fn offset_of(cx: &mut Cx, view: &Value, key: &Value) -> Res<isize> {
    let n = tuple::items(cx, key).len();
    let ndim = object(view).ndim.get();
    if n > ndim {
        return Err(cx.type_error(format!(
            "cannot index {ndim}-dimension view with {n}-element tuple"
        )));
    }
    let mut offset = 0;
    for dim in 0..n {
        let index = tuple::items(cx, key)[dim].clone();
        let index = cx.index_isize_or(&index, Exc::IndexError)?;
        offset += offset_along(cx, &object(view).view(), dim, index)?;
    }
    Ok(offset)
}

/// Is it a tuple of indices (an empty one, too)?
fn is_multi_index(cx: &Cx, key: &Value) -> bool {
    key.cast::<TupleObj>().is_some() && tuple::items(cx, key).iter().all(|item| is_index(cx, item))
}

fn is_multi_slice(cx: &Cx, key: &Value) -> bool {
    let is_slice = |item: &Value| item.cast::<SliceObj>().is_some();
    key.cast::<TupleObj>().is_some()
        && !tuple::items(cx, key).is_empty()
        && tuple::items(cx, key).iter().all(is_slice)
}

fn is_empty_tuple(cx: &Cx, key: &Value) -> bool {
    key.cast::<TupleObj>().is_some() && tuple::items(cx, key).is_empty()
}

/// The item that lies so many bytes after the first of a view that may have been released meanwhile.
fn load(cx: &mut Cx, value: &Value, offset: isize) -> Res<Value> {
    let view = live(cx, value)?;
    let scalar = scalar_of(cx, view)?;
    let item = view.view().item_at(offset, scalar);
    array::unpack(cx, item)
}

pub(crate) fn getitem(cx: &mut Cx, value: &Value, key: &Value) -> Res<Value> {
    let view = live(cx, value)?;
    if view.ndim.get() == 0 {
        if is_empty_tuple(cx, key) {
            return load(cx, value, 0);
        }
        if key.is(&cx.ellipsis()) {
            return Ok(value.clone());
        }
        return Err(cx.type_error(NO_DIMENSION));
    }
    if is_index(cx, key) {
        let index = cx.index_isize_or(key, Exc::IndexError)?;
        let view = live(cx, value)?;
        if view.ndim.get() > 1 {
            return Err(not_implemented(cx, NO_SUB_VIEW));
        }
        let offset = offset_along(cx, &view.view(), 0, index)?;
        return load(cx, value, offset);
    }
    if key.cast::<SliceObj>().is_some() {
        // As in CPython the slice exists before its bounds are asked for: they may release the view it is a slice of.
        let whole = super::another(cx, view, view.is_readonly.get())?;
        let (start, stop, step) = slice::unpack(cx, key)?;
        let view = object(&whole);
        let part = slice::adjust(view.shape()[0] as usize, start, stop, step);
        return layout::slice(cx, view, part);
    }
    if is_multi_index(cx, key) {
        if tuple::items(cx, key).len() < view.ndim.get() {
            return Err(not_implemented(cx, "sub-views are not implemented"));
        }
        let offset = offset_of(cx, value, key)?;
        return load(cx, value, offset);
    }
    if is_multi_slice(cx, key) {
        return Err(not_implemented(
            cx,
            "multi-dimensional slicing is not implemented",
        ));
    }
    Err(cx.type_error("memoryview: invalid slice key"))
}

pub(crate) fn setitem(cx: &mut Cx, value: &Value, key: &Value, new: Option<&Value>) -> Res<()> {
    let view = live(cx, value)?;
    if view.is_readonly.get() {
        return Err(cx.type_error("cannot modify read-only memory"));
    }
    let Some(new) = new else {
        return Err(cx.type_error("cannot delete memory"));
    };
    let ndim = view.ndim.get();
    if ndim == 0 {
        if key.is(&cx.ellipsis()) || is_empty_tuple(cx, key) {
            return store(cx, value, 0, new);
        }
        return Err(cx.type_error(NO_DIMENSION));
    }
    if is_index(cx, key) {
        if ndim > 1 {
            return Err(not_implemented(cx, "sub-views are not implemented"));
        }
        let index = cx.index_isize_or(key, Exc::IndexError)?;
        let offset = offset_along(cx, &object(value).view(), 0, index)?;
        return store(cx, value, offset, new);
    }
    if key.cast::<SliceObj>().is_some() && ndim == 1 {
        let from = buffer::full(cx, new)?;
        let (start, stop, step) = slice::unpack(cx, key)?;
        let view = live(cx, value)?.view();
        return set_part(cx, &view, (start, stop, step), &from.view());
    }
    if is_multi_index(cx, key) {
        if tuple::items(cx, key).len() < ndim {
            return Err(not_implemented(cx, "sub-views are not implemented"));
        }
        let offset = offset_of(cx, value, key)?;
        return store(cx, value, offset, new);
    }
    if key.cast::<SliceObj>().is_some() || is_multi_slice(cx, key) {
        return Err(not_implemented(
            cx,
            "memoryview slice assignments are currently restricted to ndim = 1",
        ));
    }
    Err(cx.type_error("memoryview: invalid slice key"))
}

/// `view[start:stop:step] = from` of a view of one dimension.
fn set_part(
    cx: &mut Cx,
    view: &View<'_>,
    (start, stop, step): (isize, isize, isize),
    from: &View<'_>,
) -> Res<()> {
    let part = slice::adjust(view.shape[0] as usize, start, stop, step);
    let shape = [part.n as isize];
    let strides = [view.strides[0].wrapping_mul(part.step)];
    let to = View {
        data: view
            .data
            .wrapping_offset(part.start.wrapping_mul(view.strides[0])),
        shape: &shape,
        strides: &strides,
        ..*view
    };
    let is_same = to.format.code == from.format.code
        && to.item_size == from.item_size
        && has_same_shape(&to, from);
    if !is_same {
        return Err(
            cx.value_error("memoryview assignment: lvalue and rvalue have different structures")
        );
    }
    if to.copy_from(from) {
        Ok(())
    } else {
        Err(cx.memory_error())
    }
}

fn has_same_shape(a: &View<'_>, b: &View<'_>) -> bool {
    if a.shape.len() != b.shape.len() {
        return false;
    }
    for (x, y) in a.shape.iter().zip(b.shape) {
        if x != y {
            return false;
        }
        if *x == 0 {
            break;
        }
    }
    true
}

/// Writes a value as an item. Its conversion may release the view.
fn store(cx: &mut Cx, value: &Value, offset: isize, new: &Value) -> Res<()> {
    let scalar = scalar_of(cx, object(value))?;
    let packed = match pack(cx, new, scalar, object(value).format.get().code) {
        Ok(packed) => packed,
        Err(raised) => {
            let format = object(value).format.get().text();
            if cx.catch(Exc::TypeError).is_some() {
                return Err(
                    cx.type_error(format!("memoryview: invalid type for format '{format}'"))
                );
            }
            if cx.catch(Exc::OverflowError).is_some() || cx.catch(Exc::ValueError).is_some() {
                return Err(
                    cx.value_error(format!("memoryview: invalid value for format '{format}'"))
                );
            }
            return Err(raised);
        }
    };
    let view = live(cx, value)?;
    view.view().write_at(offset, &packed[..scalar.size()]);
    Ok(())
}

/// A value as the bytes of an item; the exceptions' messages are replaced by the caller.
fn pack(cx: &mut Cx, value: &Value, scalar: Scalar, code: u8) -> Res<[u8; 8]> {
    let mut out = [0; 8];
    match scalar {
        Scalar::Bool => out[0] = u8::from(cx.is_true(value)?),
        Scalar::Char => match bytes_of(value) {
            Some([byte]) => out[0] = *byte,
            Some(_) => return Err(cx.value_error("")),
            None => return Err(cx.type_error("")),
        },
        Scalar::F16 => match half_of_f64(cx.to_f64(value)?) {
            Some(bits) => out[..2].copy_from_slice(&bits.to_ne_bytes()),
            None => return Err(cx.raise(Exc::OverflowError, "")),
        },
        Scalar::F32 => out[..4].copy_from_slice(&(cx.to_f64(value)? as f32).to_ne_bytes()),
        Scalar::F64 => out = cx.to_f64(value)?.to_ne_bytes(),
        Scalar::Wide => return Err(cx.type_error("")),
        _ => {
            let number = if code == b'P' && !int::is_int(value) {
                return Err(cx.type_error(""));
            } else {
                cx.index_any(value)?
            };
            let (low, high) = scalar.range();
            let small = int::to_i64(&number);
            let number = match small {
                // A pointer may be given as a negative number.
                Some(small) if code == b'P' => Some(small as u64),
                Some(small) if small >= low && (small < 0 || small as u64 <= high) => {
                    Some(small as u64)
                }
                Some(_) => None,
                None => int::to_big(&number)
                    .and_then(|big| u64::try_from(big).ok())
                    .filter(|&large| large <= high),
            };
            match number {
                Some(number) => scalar.write_int(&mut out, number),
                None => return Err(cx.value_error("")),
            }
        }
    }
    Ok(out)
}

pub(crate) fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    if !matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(cx.not_implemented());
    }
    let is_dead = |value: &Value| {
        value
            .cast::<MemoryViewObj>()
            .is_some_and(MemoryViewObj::is_released)
    };
    let equal = if is_dead(a) || is_dead(b) {
        a.is(b)
    } else {
        let other = if buffer::is_exporter(cx, b) {
            buffer::full(cx, b)
        } else {
            return Ok(cx.not_implemented());
        };
        let Ok(other) = other else {
            drop(cx.take_exception());
            return Ok(cx.not_implemented());
        };
        if is_dead(a) {
            a.is(b)
        } else {
            are_equal(&object(a).view(), &other.view())
        }
    };
    Ok(cx.bool(equal == (op == CompareOp::Eq)))
}

/// Have they the same shape and equal items? Items that cannot be read equal nothing.
fn are_equal(a: &View<'_>, b: &View<'_>) -> bool {
    if !has_same_shape(a, b) {
        return false;
    }
    let (Some(x), Some(y)) = (a.format.scalar(), b.format.scalar()) else {
        return a.n_items() == 0;
    };
    let is_whole = !matches!(x, Scalar::F16 | Scalar::F32 | Scalar::F64 | Scalar::Bool);
    if x == y
        && is_whole
        && let (Some(a), Some(b)) = (a.contiguous(), b.contiguous())
    {
        return a == b;
    }
    a.all_equal(b, x, y)
}
