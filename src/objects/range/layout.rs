//! Layout of ranges and their iterators.

#![expect(unsafe_code, reason = "payloads of ranges")]

use std::cell::Cell;
use std::ptr::null_mut;

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::objects::Ty;
use crate::objects::head::Head;
use crate::objects::type_obj::Layout;

/// A range: four ints, as CPython's.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct RangeObj {
    head: Head,
    start: Cell<Raw>,
    stop: Cell<Raw>,
    step: Cell<Raw>,
    len: Cell<Raw>,
}

// SAFETY: only `new` makes objects of the one type of this layout.
unsafe impl Payload for RangeObj {
    const LAYOUT: u8 = Layout::Range as u8;
}

impl RangeObj {
    /// Start, stop, step and length.
    pub(crate) fn parts(&self) -> [Value; 4] {
        self.parts_ref().map(Value::clone)
    }

    /// The same, the range's own.
    #[inline(always)]
    pub(crate) fn parts_ref(&self) -> [&Value; 4] {
        // SAFETY: owned, never null, and never changed before the range dies.
        [&self.start, &self.stop, &self.step, &self.len]
            .map(|word| unsafe { Value::from_slot(word.as_ptr()) })
    }
}

/// A range.
pub(crate) fn new(cx: &mut Cx, parts: [Value; 4]) -> Res<Value> {
    // SAFETY: every field is written before the object is seen.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::Range)).cast();
        let raw = heap::alloc_atom(cx.heap(), ty, size_of::<RangeObj>());
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let object = raw.cast::<RangeObj>();
        let [start, stop, step, len] = parts;
        (&raw mut (*object).start).write(Cell::new(start.into_raw()));
        (&raw mut (*object).stop).write(Cell::new(stop.into_raw()));
        (&raw mut (*object).step).write(Cell::new(step.into_raw()));
        (&raw mut (*object).len).write(Cell::new(len.into_raw()));
        Ok(Value::from_owned(raw))
    }
}

/// The walk of ranges.
#[derive(Debug)]
pub(crate) struct RangeTrace;

impl Trace for RangeTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live range.
        unsafe {
            let range = &*obj.cast::<RangeObj>();
            for (name, word) in [
                ("start", &range.start),
                ("stop", &range.stop),
                ("step", &range.step),
                ("length", &range.len),
            ] {
                if !word.get().is_null() {
                    v.edge(Role::Field(name), word.get());
                }
            }
        }
    }
}

unsafe fn drop_words(cx: &mut Cx, words: &[&Cell<Raw>]) {
    for word in words {
        let old = word.replace(null_mut());
        if !old.is_null() {
            // SAFETY: the word owned it.
            unsafe { heap::decref(cx, old) };
        }
    }
}

/// Drops a range's ints.
///
/// # Safety
/// `obj` is a dying range.
pub(crate) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: the caller's promise.
    unsafe {
        let range = &*obj.cast::<RangeObj>();
        drop_words(cx, &[&range.start, &range.stop, &range.step, &range.len]);
    }
}

/// An iterator over a range of machine numbers: objects of the exact type `Ty::RangeIterator`.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct RangeIterObj {
    pub(crate) head: Head,
    /// The next number.
    pub(crate) next: Cell<i64>,
    pub(crate) step: Cell<i64>,
    /// How many are left.
    pub(crate) left: Cell<i64>,
}

/// Such an iterator.
pub(crate) fn new_iterator(cx: &mut Cx, next: i64, step: i64, left: i64) -> Res<Value> {
    // SAFETY: every field is written before the object is seen.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::RangeIterator)).cast();
        let raw = heap::alloc_atom(cx.heap(), ty, size_of::<RangeIterObj>());
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let object = raw.cast::<RangeIterObj>();
        (&raw mut (*object).next).write(Cell::new(next));
        (&raw mut (*object).step).write(Cell::new(step));
        (&raw mut (*object).left).write(Cell::new(left));
        Ok(Value::from_owned(raw))
    }
}

/// The payload of such an iterator.
pub(crate) fn iterator<'a>(cx: &Cx, value: &'a Value) -> &'a RangeIterObj {
    assert!(
        cx.is_exact(value, Ty::RangeIterator),
        "slots of range iterators are called on range iterators"
    );
    // SAFETY: objects of this type are made by `new_iterator` alone.
    unsafe { &*value.raw().cast::<RangeIterObj>() }
}

/// An iterator over a range that machine numbers cannot hold.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct LongIterObj {
    head: Head,
    next: Cell<Raw>,
    step: Cell<Raw>,
    left: Cell<Raw>,
}

/// Such an iterator.
pub(crate) fn new_long_iterator(cx: &mut Cx, parts: [Value; 3]) -> Res<Value> {
    // SAFETY: every field is written before the object is seen.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::LongRangeIterator)).cast();
        let raw = heap::alloc_atom(cx.heap(), ty, size_of::<LongIterObj>());
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let object = raw.cast::<LongIterObj>();
        let [next, step, left] = parts;
        (&raw mut (*object).next).write(Cell::new(next.into_raw()));
        (&raw mut (*object).step).write(Cell::new(step.into_raw()));
        (&raw mut (*object).left).write(Cell::new(left.into_raw()));
        Ok(Value::from_owned(raw))
    }
}

/// Next number, step, and how many are left.
pub(crate) fn long_parts(cx: &Cx, value: &Value) -> [Value; 3] {
    assert!(
        cx.is_exact(value, Ty::LongRangeIterator),
        "slots of range iterators are called on range iterators"
    );
    // SAFETY: objects of this type are made by `new_long_iterator` alone; words are owned.
    unsafe {
        let object = &*value.raw().cast::<LongIterObj>();
        [&object.next, &object.step, &object.left].map(|word| Value::from_borrowed(word.get()))
    }
}

/// Changes the next number and how many are left.
pub(crate) fn advance_long(cx: &Cx, value: &Value, next: Value, left: Value) {
    assert!(
        cx.is_exact(value, Ty::LongRangeIterator),
        "slots of range iterators are called on range iterators"
    );
    // SAFETY: as above; the words owned the old numbers.
    unsafe {
        let object = &*value.raw().cast::<LongIterObj>();
        drop(Value::from_owned(object.next.replace(next.into_raw())));
        drop(Value::from_owned(object.left.replace(left.into_raw())));
    }
}

/// The walk of long iterators.
#[derive(Debug)]
pub(crate) struct LongTrace;

impl Trace for LongTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live iterator.
        unsafe {
            let object = &*obj.cast::<LongIterObj>();
            for (name, word) in [
                ("start", &object.next),
                ("step", &object.step),
                ("length", &object.left),
            ] {
                if !word.get().is_null() {
                    v.edge(Role::Field(name), word.get());
                }
            }
        }
    }
}

/// Drops a long iterator's ints.
///
/// # Safety
/// `obj` is a dying long iterator.
pub(crate) unsafe fn destroy_long(cx: &mut Cx, obj: Raw) {
    // SAFETY: the caller's promise.
    unsafe {
        let object = &*obj.cast::<LongIterObj>();
        drop_words(cx, &[&object.next, &object.step, &object.left]);
    }
}
