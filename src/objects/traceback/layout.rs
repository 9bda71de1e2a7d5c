//! Layout of tracebacks: CPython's, 40 bytes.

#![expect(unsafe_code, reason = "payload of tracebacks")]

use std::cell::Cell;

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::objects::Ty;
use crate::objects::head::Head;
use crate::objects::type_obj::Layout;

/// A traceback: one frame that an exception passed, and the next one towards where it was raised.
#[repr(C)]
pub(crate) struct TracebackObj {
    head: Head,
    /// Owned or null.
    next: Cell<Raw>,
    /// Owned.
    frame: Cell<Raw>,
    /// Twice the word index of the instruction, as CPython counts bytes.
    pub(crate) lasti: Cell<i32>,
    /// The line.
    pub(crate) line: Cell<i32>,
}

impl std::fmt::Debug for TracebackObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TracebackObj")
            .field("line", &self.line.get())
            .finish_non_exhaustive()
    }
}

// SAFETY: only `new` makes objects of the one type of this layout.
unsafe impl Payload for TracebackObj {
    const LAYOUT: u8 = Layout::Traceback as u8;
}

impl TracebackObj {
    /// `tb_next`.
    pub(crate) fn next(&self) -> Option<Value> {
        let raw = self.next.get();
        // SAFETY: owned or null.
        (!raw.is_null()).then(|| unsafe { Value::from_borrowed(raw) })
    }

    /// Changes `tb_next`.
    pub(crate) fn set_next(&self, next: Option<Value>) {
        let old = self
            .next
            .replace(next.map_or(std::ptr::null_mut(), Value::into_raw));
        if !old.is_null() {
            // SAFETY: the field owned it.
            drop(unsafe { Value::from_owned(old) });
        }
    }

    /// `tb_frame`.
    pub(crate) fn frame(&self) -> Value {
        // SAFETY: owned, never null.
        unsafe { Value::from_borrowed(self.frame.get()) }
    }
}

/// A new traceback. `None` if there is no memory for it.
pub(crate) fn new(
    cx: &mut Cx,
    next: Option<Value>,
    frame: Value,
    lasti: i32,
    line: i32,
) -> Option<Value> {
    // SAFETY: every field is written before the object is seen.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::Traceback)).cast();
        let raw = heap::alloc_gc(cx.heap(), ty, size_of::<TracebackObj>());
        if raw.is_null() {
            return None;
        }
        let object = raw.cast::<TracebackObj>();
        (&raw mut (*object).next).write(Cell::new(
            next.map_or(std::ptr::null_mut(), Value::into_raw),
        ));
        (&raw mut (*object).frame).write(Cell::new(frame.into_raw()));
        (&raw mut (*object).lasti).write(Cell::new(lasti));
        (&raw mut (*object).line).write(Cell::new(line));
        heap::track(cx.heap(), raw);
        Some(Value::from_owned(raw))
    }
}

/// As [`new`], raising `MemoryError`.
pub(crate) fn try_new(
    cx: &mut Cx,
    next: Option<Value>,
    frame: Value,
    lasti: i32,
    line: i32,
) -> Res<Value> {
    match new(cx, next, frame, lasti, line) {
        Some(made) => Ok(made),
        None => Err(cx.memory_error()),
    }
}

/// The walk.
#[derive(Debug)]
pub(crate) struct TracebackTrace;

impl Trace for TracebackTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live traceback.
        unsafe {
            let traceback = &*obj.cast::<TracebackObj>();
            if !traceback.next.get().is_null() {
                v.edge(Role::Field("tb_next"), traceback.next.get());
            }
            if !traceback.frame.get().is_null() {
                v.edge(Role::Field("tb_frame"), traceback.frame.get());
            }
        }
    }
}

/// Drops both fields.
///
/// # Safety
/// `obj` is a dying traceback.
pub(crate) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: each field is emptied before its reference is dropped.
    unsafe {
        let traceback = &*obj.cast::<TracebackObj>();
        for field in [&traceback.next, &traceback.frame] {
            let old = field.replace(std::ptr::null_mut());
            if !old.is_null() {
                heap::decref(cx, old);
            }
        }
    }
}
