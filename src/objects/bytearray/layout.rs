//! Layout of bytearrays, with CPython's growth.
//!
//! ```text
//!   0        16    24       32      40      48
//!   | header | len | alloc | bytes | start | exports |
//! ```
//! `bytes` is the buffer of `alloc` bytes (null for 0), `start` where the content begins in it: what is deleted at the front only moves
//! it on. A byte behind the content is always 0. While `exports` is not 0 nothing moves: whatever would change the length is refused.

#![expect(unsafe_code, reason = "payload of bytearrays")]

use std::cell::Cell;
use std::ptr::{NonNull, null_mut};

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::{alloc_atom, alloc_buf, free_buf, realloc_buf};
use crate::objects::exception::Exc;
use crate::objects::head::Head;
use crate::objects::type_obj::{Layout, TypeObj};
use crate::objects::{Ty, instance};

/// A bytearray.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct ByteArrayObj {
    pub(crate) head: Head,
    /// Number of bytes.
    pub(crate) len: Cell<usize>,
    /// Bytes of the buffer.
    pub(crate) alloc: Cell<usize>,
    /// The buffer.
    bytes: Cell<*mut u8>,
    /// Where the content begins.
    pub(crate) start: Cell<*mut u8>,
    /// How many hold the memory in place.
    pub(crate) exports: Cell<isize>,
}

// SAFETY: only bytearrays and instances of subclasses have this layout number; zeroes are an empty one.
unsafe impl Payload for ByteArrayObj {
    const LAYOUT: u8 = Layout::ByteArray as u8;
}

impl ByteArrayObj {
    /// The bytes. Nobody keeps them over a call that can change the bytearray.
    #[inline(always)]
    pub(crate) fn content(&self) -> &[u8] {
        let start = NonNull::new(self.start.get()).unwrap_or(NonNull::dangling());
        // SAFETY: `len` bytes lie there.
        unsafe { std::slice::from_raw_parts(start.as_ptr(), self.len.get()) }
    }

    /// Changes a byte, which exists.
    #[inline(always)]
    pub(crate) fn set(&self, i: usize, byte: u8) {
        assert!(i < self.len.get(), "the index was checked");
        // SAFETY: within the content.
        unsafe { *self.start.get().add(i) = byte };
    }

    /// Changes all that a plan says; the length stays.
    pub(crate) fn change(&self, f: impl FnOnce(&mut [u8])) {
        let start = NonNull::new(self.start.get()).unwrap_or(NonNull::dangling());
        // SAFETY: `len` bytes lie there; the closure has no context to reach them another way.
        f(unsafe { std::slice::from_raw_parts_mut(start.as_ptr(), self.len.get()) });
    }
}

/// The payload of a bytearray.
#[inline(always)]
pub(crate) fn object(value: &Value) -> &ByteArrayObj {
    value
        .cast::<ByteArrayObj>()
        .expect("slots of bytearrays are called on bytearrays")
}

/// An empty one of a class.
pub(crate) fn alloc_class(cx: &mut Cx, class: &TypeObj) -> Res<Value> {
    if !std::ptr::eq(class, cx.ty(Ty::ByteArray)) {
        return instance::alloc(cx, class);
    }
    // SAFETY: zeroes are an empty bytearray.
    unsafe {
        let ty = std::ptr::from_ref(class).cast();
        let made = alloc_atom(cx.heap(), ty, size_of::<ByteArrayObj>());
        if made.is_null() {
            return Err(cx.memory_error());
        }
        let payload = size_of::<ByteArrayObj>() - size_of::<Head>();
        made.cast::<u8>()
            .add(size_of::<Head>())
            .write_bytes(0, payload);
        Ok(Value::from_owned(made))
    }
}

/// An exact bytearray of these parts; its buffer has one byte more than it has content, or there is none.
pub(crate) fn of_parts<'a>(
    cx: &mut Cx,
    len: usize,
    parts: impl IntoIterator<Item = &'a [u8]>,
) -> Res<Value> {
    let class = cx.type_value(Ty::ByteArray);
    let class = class.cast::<TypeObj>().expect("a type is a type");
    let made = alloc_class(cx, class)?;
    if len == 0 {
        return Ok(made);
    }
    let bytes = alloc(cx, len.saturating_add(1))?;
    let object = object(&made);
    // SAFETY: never past `len` bytes of a new buffer, and one more for the zero.
    unsafe {
        let mut at = 0;
        for part in parts {
            let n = part.len().min(len - at);
            part.as_ptr().copy_to_nonoverlapping(bytes.add(at), n);
            at += n;
        }
        bytes.add(at).write_bytes(0, len - at + 1);
    }
    object.bytes.set(bytes);
    object.start.set(bytes);
    object.alloc.set(len + 1);
    object.len.set(len);
    Ok(made)
}

/// A buffer; `MemoryError` if there is no memory.
fn alloc(cx: &mut Cx, bytes: usize) -> Res<*mut u8> {
    if isize::try_from(bytes).is_ok() {
        // SAFETY: a live heap, and a size that is not 0.
        let buf = unsafe { alloc_buf(cx.heap(), bytes) };
        if !buf.is_null() {
            return Ok(buf);
        }
    }
    Err(cx.memory_error())
}

#[cold]
fn exported(cx: &mut Cx) -> Raised {
    cx.raise(
        Exc::BufferError,
        "Existing exports of data: object cannot be re-sized",
    )
}

/// Refuses while somebody holds the memory.
pub(crate) fn check_resizable(cx: &mut Cx, value: &Value) -> Res<()> {
    if object(value).exports.get() > 0 {
        return Err(exported(cx));
    }
    Ok(())
}

/// Changes the length: CPython's `PyByteArray_Resize`. New bytes are not written.
pub(crate) fn resize(cx: &mut Cx, value: &Value, size: usize) -> Res<()> {
    let object = object(value);
    if size == object.len.get() {
        return Ok(());
    }
    check_resizable(cx, value)?;
    if size >= isize::MAX as usize {
        return Err(cx.memory_error());
    }
    let alloc_now = object.alloc.get();
    let offset = (object.start.get() as usize).wrapping_sub(object.bytes.get() as usize);
    let wanted = if size + offset < alloc_now {
        if size >= alloc_now / 2 {
            object.len.set(size);
            // SAFETY: there is room for the content and a byte more.
            unsafe { *object.start.get().add(size) = 0 };
            return Ok(());
        }
        size + 1
    } else if size as f64 <= alloc_now as f64 * 1.125 {
        size + (size >> 3) + if size < 9 { 3 } else { 6 }
    } else {
        size + 1
    };
    // SAFETY: the buffer has `alloc` bytes, and the content lies in it.
    unsafe {
        let bytes = if offset > 0 || alloc_now == 0 {
            let bytes = alloc(cx, wanted)?;
            let kept = size.min(object.len.get());
            if kept > 0 {
                object.start.get().copy_to_nonoverlapping(bytes, kept);
            }
            if alloc_now > 0 {
                free_buf(cx.heap(), object.bytes.get(), alloc_now);
            }
            bytes
        } else {
            let bytes = realloc_buf(cx.heap(), object.bytes.get(), alloc_now, wanted);
            if bytes.is_null() {
                return Err(cx.memory_error());
            }
            bytes
        };
        object.bytes.set(bytes);
        object.start.set(bytes);
        object.len.set(size);
        object.alloc.set(wanted);
        *bytes.add(size) = 0;
    }
    Ok(())
}

/// One more byte at the end.
#[inline]
pub(crate) fn push(cx: &mut Cx, value: &Value, byte: u8) -> Res<()> {
    let len = object(value).len.get();
    resize(cx, value, len + 1)?;
    object(value).set(len, byte);
    Ok(())
}

/// Puts bytes in the place of others: CPython's `bytearray_setslice_linear`. `new` is no part of the bytearray itself.
pub(crate) fn replace(cx: &mut Cx, value: &Value, low: usize, high: usize, new: &[u8]) -> Res<()> {
    let object = object(value);
    let len = object.len.get();
    let low = low.min(len);
    let high = high.clamp(low, len);
    let (old, n) = (high - low, new.len());
    // SAFETY: everything is moved within the content, whose end is the old one before it shrinks and the new one after it has grown.
    unsafe {
        if n < old {
            check_resizable(cx, value)?;
            let start = object.start.get();
            if low == 0 {
                object.start.set(start.add(old - n));
            } else {
                start.add(high).copy_to(start.add(low + n), len - high);
            }
            if let Err(raised) = resize(cx, value, len - old + n) {
                if low == 0 {
                    object.start.set(start);
                }
                return Err(raised);
            }
        } else if n > old {
            if len > isize::MAX as usize - (n - old) {
                return Err(cx.memory_error());
            }
            resize(cx, value, len + (n - old))?;
            let start = object.start.get();
            start.add(high).copy_to(start.add(low + n), len - high);
        }
        if n > 0 {
            new.as_ptr().copy_to(object.start.get().add(low), n);
        }
    }
    Ok(())
}

/// Frees the buffer.
///
/// # Safety
/// A dying bytearray.
pub(crate) unsafe fn destroy(cx: &mut Cx, raw: Raw) {
    // SAFETY: the caller's promise. Whoever holds the memory holds the bytearray, so nobody does.
    unsafe {
        let object = &*raw.cast::<ByteArrayObj>();
        let alloc = object.alloc.replace(0);
        if alloc > 0 {
            object.start.set(null_mut());
            object.len.set(0);
            free_buf(cx.heap(), object.bytes.replace(null_mut()), alloc);
        }
    }
}

/// Model's size.
///
/// # Safety
/// A live bytearray.
pub(crate) unsafe fn size(raw: Raw) -> usize {
    // SAFETY: the caller's promise.
    unsafe { size_of::<ByteArrayObj>() + (*raw.cast::<ByteArrayObj>()).alloc.get() }
}
