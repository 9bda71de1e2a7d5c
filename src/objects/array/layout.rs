//! Layout of arrays: items of one C type in one buffer, with CPython's growth.

#![expect(unsafe_code, reason = "payload of arrays")]

use std::cell::Cell;
use std::mem::offset_of;
use std::ptr::{NonNull, null_mut};

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::{self, alloc_buf, free_buf, realloc_buf};
use crate::number::scalar::{Item, Scalar};
use crate::objects::exception::Exc;
use crate::objects::head::Head;
use crate::objects::type_obj::{Layout, TypeObj};

/// What an array's items are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Code {
    /// The character.
    pub(crate) letter: u8,
    /// The C type.
    pub(crate) scalar: Scalar,
}

impl Code {
    /// The type that a character stands for.
    pub(crate) fn of(letter: u8) -> Option<Code> {
        let scalar = match letter {
            b'u' | b'w' => Scalar::Wide,
            b'b' | b'B' | b'h' | b'H' | b'i' | b'I' | b'l' | b'L' | b'q' | b'Q' | b'f' | b'd' => {
                Scalar::of_native(letter)?
            }
            _ => return None,
        };
        Some(Code { letter, scalar })
    }

    /// Are the items characters?
    pub(crate) fn is_text(self) -> bool {
        self.scalar == Scalar::Wide
    }
}

/// An array.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct ArrayObj {
    pub(crate) head: Head,
    /// Number of items.
    pub(crate) len: Cell<usize>,
    /// The items; null when there is no buffer.
    pub(crate) items: Cell<*mut u8>,
    /// Items that the buffer has room for.
    allocated: Cell<usize>,
    /// What the items are.
    pub(crate) code: Cell<Code>,
    weak_list: Cell<Raw>,
    /// How many hold the memory in place.
    pub(crate) exports: Cell<isize>,
}

const _: () = assert!(size_of::<ArrayObj>() == 64);

/// Where an array's weak list begins.
pub(crate) const WEAK_OFFSET: i16 = offset_of!(ArrayObj, weak_list) as i16;

// SAFETY: only arrays and instances of subclasses have this layout number, and `alloc` makes them all.
unsafe impl Payload for ArrayObj {
    const LAYOUT: u8 = Layout::Array as u8;
}

impl ArrayObj {
    /// Bytes of an item.
    #[inline(always)]
    pub(crate) fn item_size(&self) -> usize {
        self.code.get().scalar.size()
    }

    /// Bytes of all items.
    pub(crate) fn n_bytes(&self) -> usize {
        self.len.get() * self.item_size()
    }

    fn start(&self) -> *mut u8 {
        NonNull::new(self.items.get())
            .unwrap_or(NonNull::dangling())
            .as_ptr()
    }

    /// All items as bytes. Nobody keeps them over a call that can change the array.
    pub(crate) fn content(&self) -> &[u8] {
        // SAFETY: so many bytes lie there.
        unsafe { std::slice::from_raw_parts(self.start(), self.n_bytes()) }
    }

    /// Changes items where they are.
    pub(crate) fn change(&self, f: impl FnOnce(&mut [u8])) {
        // SAFETY: so many bytes lie there; the closure has no context to reach them another way.
        f(unsafe { std::slice::from_raw_parts_mut(self.start(), self.n_bytes()) });
    }

    /// Item `i`, if there is one.
    #[inline]
    pub(crate) fn get(&self, i: usize) -> Option<Item> {
        if i >= self.len.get() {
            return None;
        }
        let size = self.item_size();
        Some(self.code.get().scalar.read(&self.content()[i * size..]))
    }

    /// Writes item `i`. False: there is none.
    pub(crate) fn put(&self, i: usize, item: &[u8; 8]) -> bool {
        if i >= self.len.get() {
            return false;
        }
        let size = self.item_size();
        self.change(|all| all[i * size..(i + 1) * size].copy_from_slice(&item[..size]));
        true
    }
}

/// The payload of an array.
#[inline(always)]
pub(crate) fn object(value: &Value) -> &ArrayObj {
    value
        .cast::<ArrayObj>()
        .expect("slots of arrays are called on arrays")
}

/// An array of `len` items that are not written, with no room for more.
pub(crate) fn alloc(cx: &mut Cx, class: &TypeObj, code: Code, len: usize) -> Res<Value> {
    let bytes = len.checked_mul(code.scalar.size());
    let Some(bytes) = bytes.filter(|&bytes| isize::try_from(bytes).is_ok()) else {
        return Err(cx.memory_error());
    };
    // SAFETY: zeroes are an empty array of some code; everything is filled before the object is tracked.
    unsafe {
        let items = if bytes > 0 {
            let buf = alloc_buf(cx.heap(), bytes);
            if buf.is_null() {
                return Err(cx.memory_error());
            }
            buf
        } else {
            null_mut()
        };
        let ty = std::ptr::from_ref(class).cast();
        let made = heap::ask::alloc_zeroed(cx.heap(), ty, class.basic_size.get() as usize);
        if made.is_null() {
            if bytes > 0 {
                free_buf(cx.heap(), items, bytes);
            }
            return Err(cx.memory_error());
        }
        let object = &*made.cast::<ArrayObj>();
        object.len.set(len);
        object.items.set(items);
        object.allocated.set(len);
        object.code.set(code);
        heap::track(cx.heap(), made);
        Ok(Value::from_owned(made))
    }
}

/// An array of these bytes, which are whole items; what they lack is not written.
pub(crate) fn of_parts<'a>(
    cx: &mut Cx,
    class: &TypeObj,
    code: Code,
    len: usize,
    parts: impl IntoIterator<Item = &'a [u8]>,
) -> Res<Value> {
    let made = alloc(cx, class, code, len)?;
    object(&made).change(|all| {
        let mut at = 0;
        for part in parts {
            let n = part.len().min(all.len() - at);
            all[at..at + n].copy_from_slice(&part[..n]);
            at += n;
        }
    });
    Ok(made)
}

#[cold]
fn exported(cx: &mut Cx) -> Raised {
    cx.raise(
        Exc::BufferError,
        "cannot resize an array that is exporting buffers",
    )
}

/// Refuses while somebody holds the memory.
pub(crate) fn check_resizable(cx: &mut Cx, value: &Value) -> Res<()> {
    if object(value).exports.get() > 0 {
        return Err(exported(cx));
    }
    Ok(())
}

/// Changes the number of items, with CPython's growth. New items are not written.
pub(crate) fn resize(cx: &mut Cx, value: &Value, len: usize) -> Res<()> {
    let object = object(value);
    let old = object.len.get();
    if len != old {
        check_resizable(cx, value)?;
    }
    let allocated = object.allocated.get();
    if allocated >= len && old < len.saturating_add(16) && !object.items.get().is_null() {
        object.len.set(len);
        return Ok(());
    }
    let size = object.item_size();
    // SAFETY: the buffer has `allocated` items.
    unsafe {
        if len == 0 {
            if allocated > 0 {
                free_buf(cx.heap(), object.items.get(), allocated * size);
            }
            object.items.set(null_mut());
            object.len.set(0);
            object.allocated.set(0);
            return Ok(());
        }
        let wanted = len
            .checked_add((len >> 4) + if old < 8 { 3 } else { 7 })
            .filter(|wanted| {
                wanted
                    .checked_mul(size)
                    .is_some_and(|bytes| isize::try_from(bytes).is_ok())
            });
        let Some(wanted) = wanted else {
            return Err(cx.memory_error());
        };
        let items = if allocated > 0 {
            realloc_buf(
                cx.heap(),
                object.items.get(),
                allocated * size,
                wanted * size,
            )
        } else {
            alloc_buf(cx.heap(), wanted * size)
        };
        if items.is_null() {
            return Err(cx.memory_error());
        }
        object.items.set(items);
        object.allocated.set(wanted);
        object.len.set(len);
    }
    Ok(())
}

/// Makes room for an item before item `at`, and writes it there.
pub(crate) fn insert(cx: &mut Cx, value: &Value, at: usize, item: &[u8; 8]) -> Res<()> {
    let len = object(value).len.get();
    resize(cx, value, len + 1)?;
    let object = object(value);
    let size = object.item_size();
    let at = at.min(len);
    object.change(|all| {
        all.copy_within(at * size..len * size, (at + 1) * size);
        all[at * size..(at + 1) * size].copy_from_slice(&item[..size]);
    });
    Ok(())
}

/// Puts items in the place of others; `new` is whole items and no part of the array itself.
pub(crate) fn replace(cx: &mut Cx, value: &Value, low: usize, high: usize, new: &[u8]) -> Res<()> {
    let size = object(value).item_size();
    let len = object(value).len.get();
    let n = new.len() / size;
    let low = low.min(len);
    let high = high.clamp(low, len);
    let total = len - (high - low) + n;
    if n < high - low {
        check_resizable(cx, value)?;
        object(value).change(|all| all.copy_within(high * size.., (low + n) * size));
        resize(cx, value, total)?;
    } else if n > high - low {
        resize(cx, value, total)?;
        let end = len * size;
        object(value).change(|all| all.copy_within(high * size..end, (low + n) * size));
    }
    object(value).change(|all| all[low * size..(low + n) * size].copy_from_slice(new));
    Ok(())
}

/// Frees the buffer.
///
/// # Safety
/// A dying array.
pub(crate) unsafe fn destroy(cx: &mut Cx, raw: Raw) {
    // SAFETY: the caller's promise. Whoever holds the memory holds the array, so nobody does.
    unsafe {
        let object = &*raw.cast::<ArrayObj>();
        let bytes = object.allocated.replace(0) * object.item_size();
        object.len.set(0);
        let items = object.items.replace(null_mut());
        if bytes > 0 {
            free_buf(cx.heap(), items, bytes);
        }
    }
}

/// Model's size.
///
/// # Safety
/// A live array.
pub(crate) unsafe fn size(raw: Raw) -> usize {
    // SAFETY: the caller's promise.
    unsafe {
        let object = &*raw.cast::<ArrayObj>();
        size_of::<ArrayObj>() + object.allocated.get() * object.item_size()
    }
}
