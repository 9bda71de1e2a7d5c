//! Items that lie packed in memory (bytes, bytearrays, arrays, memoryviews of one dimension): the quick paths. What is not quick, errors
//! first of all, is left to the types' slots.

#![expect(unsafe_code, reason = "register windows")]

use super::arith::{box_float, box_int, float_value, int_value, is_compact};
use super::{Pc, float_ty, int_ty, ty_of, type_of};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::header::Raw;
use crate::machine::Machine;
use crate::number::scalar::{Item, Scalar};
use crate::objects::array::layout::ArrayObj;
use crate::objects::bytearray::layout::ByteArrayObj;
use crate::objects::bytes::layout::BytesObj;
use crate::objects::iterators::layout::SeqIterObj;
use crate::objects::memoryview::layout::{self as memory, MemoryViewObj};
use crate::objects::type_obj::T_ITEMS;
use crate::objects::{Ty, bytearray, bytes, slice};

/// Has the object such items, or does it iterate some?
///
/// # Safety
/// A live object.
#[inline(always)]
pub(crate) unsafe fn is_packed(obj: Raw) -> bool {
    // SAFETY: a live object has a type.
    unsafe { (*type_of(obj)).head.flags & T_ITEMS != 0 }
}

/// Where items lie.
#[derive(Clone, Copy)]
struct Items {
    data: *mut u8,
    len: usize,
    stride: isize,
    scalar: Scalar,
    is_readonly: bool,
}

/// The items of an exact object of one of the types.
#[inline(always)]
unsafe fn items_of(m: *mut Machine, obj: Raw) -> Option<Items> {
    // SAFETY: types are looked at before payloads.
    unsafe {
        let ty = type_of(obj);
        if ty == ty_of(m, Ty::Array) {
            let array = &*obj.cast::<ArrayObj>();
            let scalar = array.code.get().scalar;
            return Some(Items {
                data: array.items.get(),
                len: array.len.get(),
                stride: scalar.size() as isize,
                scalar,
                is_readonly: false,
            });
        }
        if ty == ty_of(m, Ty::MemoryView) {
            let view = &*obj.cast::<MemoryViewObj>();
            return Some(Items {
                data: view.data.get(),
                len: view.quick_len.get(),
                stride: view.quick_stride.get(),
                scalar: view.format.get().scalar()?,
                is_readonly: view.is_readonly.get(),
            });
        }
        if ty == ty_of(m, Ty::ByteArray) {
            let array = &*obj.cast::<ByteArrayObj>();
            return Some(Items {
                data: array.start.get(),
                len: array.len.get(),
                stride: 1,
                scalar: Scalar::U8,
                is_readonly: false,
            });
        }
        if ty == ty_of(m, Ty::Bytes) {
            let bytes = (*obj.cast::<BytesObj>()).bytes();
            return Some(Items {
                data: bytes.as_ptr().cast_mut(),
                len: bytes.len(),
                stride: 1,
                scalar: Scalar::U8,
                is_readonly: true,
            });
        }
        None
    }
}

/// An item as a new object; null if it is not quickly made.
#[inline(always)]
unsafe fn load_at(cx: &mut Cx, pc: Pc, items: Items, i: usize) -> Raw {
    // SAFETY: the index was checked: an item lies there.
    unsafe {
        let at = items.data.offset(i as isize * items.stride);
        let bytes = std::slice::from_raw_parts(at, items.scalar.size());
        match items.scalar.read(bytes) {
            Item::Int(value) if is_compact(value) => box_int(cx, pc, value),
            Item::Float(value) => box_float(cx, pc, value),
            _ => std::ptr::null_mut(),
        }
    }
}

/// `obj[key]` of packed items and a small int within bounds: owned; null if it is something else.
///
/// # Safety
/// Live objects; `pc` is the running instruction.
#[inline(never)]
pub(crate) unsafe fn load(cx: &mut Cx, pc: Pc, obj: Raw, key: Raw) -> Raw {
    let m = cx.machine();
    // SAFETY: types are looked at before payloads; the index is checked.
    unsafe {
        if type_of(key) != int_ty(m) {
            return std::ptr::null_mut();
        }
        let Some(items) = items_of(m, obj) else {
            return std::ptr::null_mut();
        };
        let i = int_value(key);
        let i = if i < 0 { i + items.len as i64 } else { i };
        if i as u64 >= items.len as u64 {
            return std::ptr::null_mut();
        }
        load_at(cx, pc, items, i as usize)
    }
}

/// `obj[key] = value` of packed items, a small int within bounds, and a number of the items' type. False: it is something else, and nothing
/// was done.
///
/// # Safety
/// Live objects.
#[inline(never)]
pub(crate) unsafe fn store(cx: &Cx, obj: Raw, key: Raw, value: Raw) -> bool {
    let m = cx.machine();
    // SAFETY: types are looked at before payloads; the index is checked, and the item written as wide as it is.
    unsafe {
        if type_of(key) != int_ty(m) {
            return false;
        }
        let Some(items) = items_of(m, obj) else {
            return false;
        };
        let i = int_value(key);
        let i = if i < 0 { i + items.len as i64 } else { i };
        if i as u64 >= items.len as u64 || items.is_readonly {
            return false;
        }
        let at = items.data.offset(i as isize * items.stride);
        if type_of(value) == float_ty(m) {
            match items.scalar {
                Scalar::F64 => at.cast::<f64>().write_unaligned(float_value(value)),
                Scalar::F32 => at.cast::<f32>().write_unaligned(float_value(value) as f32),
                _ => return false,
            }
            return true;
        }
        if type_of(value) != int_ty(m) {
            return false;
        }
        let number = int_value(value);
        match items.scalar {
            Scalar::Bool
            | Scalar::Char
            | Scalar::F16
            | Scalar::F32
            | Scalar::F64
            | Scalar::Wide => {
                return false;
            }
            scalar => {
                let (low, high) = scalar.range();
                if number < low || (number >= 0 && number as u64 > high) {
                    return false;
                }
                let out = std::slice::from_raw_parts_mut(at, scalar.size());
                scalar.write_int(out, number as u64);
            }
        }
        true
    }
}

/// The next item of an iterator over packed items, owned; null if it is something else. The end, too, is left to the iterator's slot.
///
/// # Safety
/// A live iterator; `pc` is the running instruction.
#[inline(never)]
pub(crate) unsafe fn next(cx: &mut Cx, pc: Pc, iter: Raw) -> Raw {
    let m = cx.machine();
    // SAFETY: types are looked at before payloads; the index is checked.
    unsafe {
        let ty = type_of(iter);
        let is_one = [
            Ty::BytesIterator,
            Ty::ByteArrayIterator,
            Ty::ArrayIterator,
            Ty::MemoryIterator,
        ]
        .into_iter()
        .any(|of| ty == ty_of(m, of));
        if !is_one {
            return std::ptr::null_mut();
        }
        let it = &*iter.cast::<SeqIterObj>();
        let of = it.of.get();
        if of.is_null() {
            return std::ptr::null_mut();
        }
        let i = it.index.get();
        match items_of(m, of) {
            Some(items) if i < items.len => {
                let made = load_at(cx, pc, items, i);
                if made.is_null() {
                    return std::ptr::null_mut();
                }
                it.index.set(i + 1);
                made
            }
            _ => std::ptr::null_mut(),
        }
    }
}

/// `obj[start:stop]` of packed items. `None`: it is something else.
pub(crate) fn load_slice(
    cx: &mut Cx,
    obj: &Value,
    start: isize,
    stop: isize,
) -> Option<Res<Value>> {
    if cx.is_exact(obj, Ty::MemoryView) {
        let view = obj.cast::<MemoryViewObj>()?;
        let len = view.quick_len.get();
        if len == 0 {
            return None;
        }
        let part = slice::adjust(len, start, stop, 1);
        return Some(memory::slice(cx, view, part));
    }
    if cx.is_exact(obj, Ty::Bytes) {
        let all = bytes::layout::bytes_of(obj)?;
        let part = slice::adjust(all.len(), start, stop, 1);
        if part.n == all.len() {
            return Some(Ok(obj.clone()));
        }
        let first = part.start as usize;
        return Some(bytes::new(cx, &all[first..first + part.n]));
    }
    if cx.is_exact(obj, Ty::ByteArray) {
        let all = bytearray::content(obj)?;
        let part = slice::adjust(all.len(), start, stop, 1);
        let first = part.start as usize;
        return Some(bytearray::new(cx, &all[first..first + part.n]));
    }
    None
}
