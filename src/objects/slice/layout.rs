//! Layout of slices: CPython's three words.

#![expect(unsafe_code, reason = "payload of slices")]

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

/// A slice.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct SliceObj {
    head: Head,
    start: Cell<Raw>,
    stop: Cell<Raw>,
    step: Cell<Raw>,
}

// SAFETY: only `new` makes objects of the one type of this layout.
unsafe impl Payload for SliceObj {
    const LAYOUT: u8 = Layout::Slice as u8;
}

impl SliceObj {
    /// Start, stop and step.
    pub(crate) fn parts(&self) -> [Value; 3] {
        // SAFETY: owned, never null.
        [&self.start, &self.stop, &self.step]
            .map(|word| unsafe { Value::from_borrowed(word.get()) })
    }
}

/// A slice that owns its parts.
pub(crate) fn new(cx: &mut Cx, parts: [Value; 3]) -> Res<Value> {
    // SAFETY: every field is written before the object is seen.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::Slice)).cast();
        let raw = heap::alloc_gc(cx.heap(), ty, size_of::<SliceObj>());
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let object = raw.cast::<SliceObj>();
        let [start, stop, step] = parts;
        (&raw mut (*object).start).write(Cell::new(start.into_raw()));
        (&raw mut (*object).stop).write(Cell::new(stop.into_raw()));
        (&raw mut (*object).step).write(Cell::new(step.into_raw()));
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The walk.
#[derive(Debug)]
pub(crate) struct SliceTrace;

impl Trace for SliceTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live slice.
        unsafe {
            let slice = &*obj.cast::<SliceObj>();
            for (name, word) in [
                ("start", &slice.start),
                ("stop", &slice.stop),
                ("step", &slice.step),
            ] {
                if !word.get().is_null() {
                    v.edge(Role::Field(name), word.get());
                }
            }
        }
    }
}

/// Drops the parts.
///
/// # Safety
/// `obj` is a dying slice.
pub(crate) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: each word is emptied before its reference goes.
    unsafe {
        let slice = &*obj.cast::<SliceObj>();
        for word in [&slice.step, &slice.start, &slice.stop] {
            let old = word.replace(null_mut());
            if !old.is_null() {
                heap::decref(cx, old);
            }
        }
    }
}
