//! Layout of bytes objects, and the machine's immortal ones.
//!
//! ```text
//!   0        16    24     32
//!   | header | len | hash | bytes ... and a closing zero
//! ```
//! Bytes never change, so a slice of them may be borrowed from a handle alone, whatever runs meanwhile.

#![expect(unsafe_code, reason = "payload of bytes objects")]

use std::cell::Cell;
use std::ptr::null_mut;

use crate::cx::{Cx, Res};
use crate::heap::handle::{Payload, Value};
use crate::heap::header::{IMMORTAL, Raw};
use crate::heap::{self, alloc_atom};
use crate::objects::Ty;
use crate::objects::head::Head;
use crate::objects::type_obj::{Layout, TypeObj};
use crate::text::siphash::hash_bytes;

/// A bytes object; its bytes follow.
#[repr(C)]
pub(crate) struct BytesObj {
    pub(crate) head: Head,
    /// Bytes.
    pub(crate) len: usize,
    /// -1: not computed yet.
    hash: Cell<i64>,
}

// SAFETY: only bytes and instances of subclasses have this layout number, and `alloc` and `alloc_sub` make them all.
unsafe impl Payload for BytesObj {
    const LAYOUT: u8 = Layout::Bytes as u8;
}

/// Where the bytes begin.
const DATA_AT: usize = 32;

impl BytesObj {
    /// The bytes.
    #[inline(always)]
    pub(crate) fn bytes(&self) -> &[u8] {
        // SAFETY: `len` bytes follow the head.
        unsafe {
            let data = std::ptr::from_ref(self).cast::<u8>().add(DATA_AT);
            std::slice::from_raw_parts(data, self.len)
        }
    }

    /// The hash.
    pub(crate) fn hash(&self) -> i64 {
        if self.hash.get() == -1 {
            self.hash.set(hash_bytes(self.bytes()));
        }
        self.hash.get()
    }
}

/// The bytes of a bytes object; `None` for what is none.
#[inline(always)]
pub(crate) fn bytes_of(value: &Value) -> Option<&[u8]> {
    value.cast::<BytesObj>().map(BytesObj::bytes)
}

/// Writes a payload. The block has room for it.
unsafe fn fill(made: Raw, bytes: &[u8]) {
    // SAFETY: the caller's promise.
    unsafe {
        let object = made.cast::<BytesObj>();
        (*object).len = bytes.len();
        (*object).hash = Cell::new(-1);
        let data = made.cast::<u8>().add(DATA_AT);
        bytes.as_ptr().copy_to_nonoverlapping(data, bytes.len());
        data.add(bytes.len()).write(0);
    }
}

/// A new exact bytes object, or an immortal one if there is one of these bytes.
pub(crate) fn new(cx: &mut Cx, bytes: &[u8]) -> Res<Value> {
    // SAFETY: immortal ones are made before any code runs; the payload of a new one is filled at once.
    unsafe {
        let table = &(*cx.machine()).bytes;
        match bytes {
            [] => return Ok(Value::from_borrowed(table.empty)),
            [b] => return Ok(Value::from_borrowed(table.single[*b as usize])),
            _ => {}
        }
        let ty = std::ptr::from_ref(cx.ty(Ty::Bytes)).cast();
        let made = alloc_atom(cx.heap(), ty, DATA_AT + 1 + bytes.len());
        if made.is_null() {
            return Err(cx.memory_error());
        }
        fill(made, bytes);
        Ok(Value::from_owned(made))
    }
}

/// A new exact object of `len` bytes, which are not written.
fn blank(cx: &mut Cx, len: usize) -> Res<Raw> {
    let bytes = len.checked_add(DATA_AT + 1);
    let Some(bytes) = bytes.filter(|&bytes| isize::try_from(bytes).is_ok()) else {
        return Err(cx.memory_error());
    };
    // SAFETY: the block has room for the head; the bytes are written by the two callers.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::Bytes)).cast();
        let made = alloc_atom(cx.heap(), ty, bytes);
        if made.is_null() {
            return Err(cx.memory_error());
        }
        let object = made.cast::<BytesObj>();
        (*object).len = len;
        (*object).hash = Cell::new(-1);
        made.cast::<u8>().add(DATA_AT + len).write(0);
        Ok(made)
    }
}

/// `bytes(n)`.
pub(crate) fn zeroed(cx: &mut Cx, len: usize) -> Res<Value> {
    if len < 2 {
        return new(cx, &[0][..len]);
    }
    let made = blank(cx, len)?;
    // SAFETY: the block has room for `len` bytes.
    unsafe {
        made.cast::<u8>().add(DATA_AT).write_bytes(0, len);
        Ok(Value::from_owned(made))
    }
}

/// The parts one after the other; `len` is all their bytes. What they lack is zero, what is too much is cut off.
pub(crate) fn of_parts<'a>(
    cx: &mut Cx,
    len: usize,
    parts: impl IntoIterator<Item = &'a [u8]>,
) -> Res<Value> {
    if len < 2 {
        let first = parts.into_iter().flatten().next();
        return new(cx, &[first.copied().unwrap_or(0)][..len]);
    }
    let made = blank(cx, len)?;
    // SAFETY: never past the block's `len` bytes; a new object overlaps with none.
    unsafe {
        let data = made.cast::<u8>().add(DATA_AT);
        let mut at = 0;
        for part in parts {
            let n = part.len().min(len - at);
            part.as_ptr().copy_to_nonoverlapping(data.add(at), n);
            at += n;
        }
        data.add(at).write_bytes(0, len - at);
        Ok(Value::from_owned(made))
    }
}

/// An instance of a subclass.
pub(crate) fn alloc_sub(cx: &mut Cx, class: &TypeObj, bytes: &[u8]) -> Res<Value> {
    // SAFETY: zeroes are a valid payload; the block has room for the bytes.
    unsafe {
        let ty = std::ptr::from_ref(class).cast();
        let made = heap::ask::alloc_zeroed(cx.heap(), ty, DATA_AT + 1 + bytes.len());
        if made.is_null() {
            return Err(cx.memory_error());
        }
        fill(made, bytes);
        heap::track(cx.heap(), made);
        Ok(Value::from_owned(made))
    }
}

/// Model's size.
///
/// # Safety
/// A live bytes object.
pub(crate) unsafe fn size(raw: Raw) -> usize {
    // SAFETY: the caller's promise.
    unsafe { DATA_AT + 1 + (*raw.cast::<BytesObj>()).len }
}

/// The machine's immortal bytes objects.
#[derive(Debug)]
pub(crate) struct BytesTable {
    /// `b''`.
    empty: Raw,
    /// Those of one byte.
    single: [Raw; 256],
}

impl Default for BytesTable {
    fn default() -> BytesTable {
        BytesTable {
            empty: null_mut(),
            single: [null_mut(); 256],
        }
    }
}

/// Makes the objects that every machine has. Called once.
pub(crate) fn start(cx: &mut Cx) {
    // SAFETY: exclusive use of the machine, whose heap is new: small blocks are there. Payloads are filled at once.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::Bytes)).cast();
        for i in 0..=256usize {
            let bytes = [i as u8];
            let bytes = if i < 256 { &bytes[..] } else { &[] };
            let made = alloc_atom(cx.heap(), ty, DATA_AT + 1 + bytes.len());
            assert!(!made.is_null(), "a new machine has memory");
            fill(made, bytes);
            (*made).rc = IMMORTAL;
            let table = &mut (*cx.machine()).bytes;
            if i < 256 {
                table.single[i] = made;
            } else {
                table.empty = made;
            }
        }
    }
}
