//! Layout of slices.

#![expect(unsafe_code, reason = "payload of slices")]

use crate::cx::{Cx, Res};
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::heap::{self, alloc_gc, decref};
use crate::objects::Ty;
use crate::objects::head::Head;
use crate::objects::type_obj::Layout;

/// A slice. Its parts are owned and never change.
#[repr(C)]
pub(crate) struct SliceObj {
    pub(crate) head: Head,
    start: Raw,
    stop: Raw,
    step: Raw,
}

impl std::fmt::Debug for SliceObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SliceObj")
    }
}

// SAFETY: only slices have this layout number.
unsafe impl Payload for SliceObj {
    const LAYOUT: u8 = Layout::Slice as u8;
}

impl SliceObj {
    /// `start`, `stop`, `step`.
    #[inline(always)]
    pub(crate) fn parts(&self) -> [&Value; 3] {
        // SAFETY: owned and unchanged while the slice lives.
        unsafe {
            [
                Value::from_slot(&raw const self.start),
                Value::from_slot(&raw const self.stop),
                Value::from_slot(&raw const self.step),
            ]
        }
    }
}

/// A new slice, tracked.
pub(crate) fn new(cx: &mut Cx, start: Value, stop: Value, step: Value) -> Res<Value> {
    // SAFETY: the payload is filled before the object is tracked.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::Slice)).cast();
        let made = alloc_gc(cx.heap(), ty, size_of::<SliceObj>());
        if made.is_null() {
            return Err(cx.memory_error());
        }
        let slice = made.cast::<SliceObj>();
        (*slice).start = start.into_raw();
        (*slice).stop = stop.into_raw();
        (*slice).step = step.into_raw();
        heap::track(cx.heap(), made);
        Ok(Value::from_owned(made))
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
            v.edge(Role::Field("start"), slice.start);
            v.edge(Role::Field("stop"), slice.stop);
            v.edge(Role::Field("step"), slice.step);
        }
    }
}

/// Drops the parts in CPython's order.
///
/// # Safety
/// A dying slice.
pub(crate) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: nothing else points at the slice.
    unsafe {
        let slice = obj.cast::<SliceObj>();
        decref(cx, (*slice).step);
        decref(cx, (*slice).start);
        decref(cx, (*slice).stop);
    }
}
