//! Finalizers (`__del__`, a generator's closing), called once per object that has a collector header (PEP 442).

#![expect(unsafe_code, reason = "brings dying objects back for a moment")]

use crate::cx::Cx;
use crate::heap::generations::{is_gc, track, untrack};
use crate::heap::header::{GC_FINALIZED, Raw, gc_header};
use crate::heap::{Heap, flush_parked, has_parked};

/// Has the object's finalizer run (`gc.is_finalized`)?
///
/// # Safety
/// A live object.
pub(crate) unsafe fn is_finalized(obj: Raw) -> bool {
    // SAFETY: the caller's promise.
    unsafe { is_gc(obj) && (*gc_header(obj)).flags & GC_FINALIZED != 0 }
}

/// Calls the finalizer of an object unless it has run before. The caller holds a reference.
pub(crate) unsafe fn call_finalizer(cx: &mut Cx, heap: *mut Heap, obj: Raw) {
    // SAFETY: a live object that the caller holds.
    unsafe {
        if !is_finalized(obj) {
            set_finalized(obj);
            run(cx, heap, obj);
        }
    }
}

unsafe fn set_finalized(obj: Raw) {
    // SAFETY: a live object.
    unsafe {
        if is_gc(obj) {
            (*gc_header(obj)).flags |= GC_FINALIZED;
        }
    }
}

unsafe fn run(cx: &mut Cx, heap: *mut Heap, obj: Raw) {
    // SAFETY: a live object that the caller holds.
    unsafe {
        let Some(finalize) = (*(*obj).ty).finalize else {
            return;
        };
        if let Some(observer) = &mut (*heap).observer {
            observer.finalizer_called(obj);
        }
        finalize(cx, obj);
        // What it dropped in safe code must not look alive to a collection.
        if has_parked(heap) {
            flush_parked(cx);
        }
    }
}

/// Finalizes an untracked object whose count is 0, alive for the time of the call. False: it was resurrected.
///
/// CPython tracks the object again for the call: a resurrected one is the youngest of generation 0.
#[inline(never)]
pub(crate) unsafe fn finalize_dying(cx: &mut Cx, heap: *mut Heap, obj: Raw) -> bool {
    // SAFETY: a dead object; it is alive while we hold the reference made here.
    unsafe {
        if is_finalized(obj) {
            return true;
        }
        (*obj).rc = 1;
        if is_gc(obj) {
            track(heap, obj);
        }
        run(cx, heap, obj);
        // Afterwards, as CPython: a finalizer that asks is told that it has not run yet.
        set_finalized(obj);
        (*obj).rc -= 1;
        if (*obj).rc > 0 {
            if let Some(observer) = &mut (*heap).observer {
                observer.resurrected(obj);
            }
            return false;
        }
        if is_gc(obj) {
            untrack(heap, obj);
        }
        true
    }
}
