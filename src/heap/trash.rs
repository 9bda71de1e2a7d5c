//! Death at count 0: promptly, depth first, and without using the stack for deep structures.
//!
//! Destructors nest as CPython's do, to [`NEST_LIMIT`] levels; what would nest deeper waits in the trash and dies, last in first out, when
//! the nesting is back to [`NEST_RESUME`]: CPython's trashcan, with its numbers, because they decide the order of finalizers.
//!
//! Safe code drops handles wherever it likes, also while it reads another object; no finalizer may run there. What falls to zero in
//! it is *parked*: a list takes over one reference, and [`flush_parked`] gives these up, in order, at the next safe point.

#![expect(unsafe_code, reason = "ends the life of objects")]

use crate::cx::Cx;
use crate::heap::alloc::free_block;
use crate::heap::generations::{is_gc, untrack};
use crate::heap::header::{GC_DYING, Raw, T_FINALIZE, T_PLAIN, TypeHead, gc_header};
use crate::heap::{GC_BIT, Heap, finalize, weak};

/// Destructors that may be nested: CPython's limit of 10,000 native calls without the 50 it keeps back.
pub(crate) const NEST_LIMIT: u32 = 9_950;
/// Where the trash is emptied on the way back.
const NEST_RESUME: u32 = NEST_LIMIT - 50;

/// One more reference.
///
/// # Safety
/// A live object.
#[inline(always)]
pub(crate) unsafe fn incref(obj: Raw) {
    // SAFETY: the caller's promise.
    unsafe { (*obj).rc = (*obj).rc.wrapping_add(1) }
}

/// One reference less; the object dies here and now if it was the last.
///
/// # Safety
/// 1. A live object. 2. The caller owns the reference. 3. User code may run: nothing is borrowed from any object.
#[inline(always)]
pub(crate) unsafe fn decref(cx: &mut Cx, obj: Raw) {
    // SAFETY: the caller's promise.
    unsafe {
        (*obj).rc = (*obj).rc.wrapping_sub(1);
        if (*obj).rc == 0 {
            dealloc(cx, obj);
        }
    }
}

/// Lets an object die whose count is 0.
///
/// # Safety
/// As [`decref`]; the count has just fallen to 0.
#[inline(never)]
pub(crate) unsafe fn dealloc(cx: &mut Cx, obj: Raw) {
    // SAFETY: the caller's promise; a live object has a type.
    unsafe {
        let ty = (*obj).ty;
        if (*ty).flags & T_PLAIN != 0 {
            ((*ty).destroy)(cx, obj);
            return free_block(cx.heap(), obj);
        }
        dealloc_nested(cx, obj);
    }
}

/// The general case, which can nest.
unsafe fn dealloc_nested(cx: &mut Cx, obj: Raw) {
    // SAFETY: exclusive use of the heap; the object is dead.
    unsafe {
        let heap = cx.heap();
        if is_gc(obj) {
            untrack(heap, obj);
        }
        if (*heap).dying_depth >= NEST_LIMIT {
            if is_gc(obj) {
                (*gc_header(obj)).flags |= GC_DYING;
            }
            return (*heap).trash.push(obj);
        }
        (*heap).dying_depth += 1;
        dispose(cx, heap, obj);
        (*heap).dying_depth -= 1;
        if !(*heap).trash.is_empty() && (*heap).dying_depth < NEST_RESUME {
            empty_trash(cx, heap);
        }
    }
}

#[cold]
unsafe fn empty_trash(cx: &mut Cx, heap: *mut Heap) {
    // SAFETY: exclusive use of the heap; objects in the trash are dead and untracked.
    unsafe {
        (*heap).dying_depth += 1;
        while let Some(obj) = (*heap).trash.pop() {
            dealloc_nested(cx, obj);
        }
        (*heap).dying_depth -= 1;
    }
}

/// CPython's order: finalizer, weak references, edges, block, class.
#[inline(always)]
unsafe fn dispose(cx: &mut Cx, heap: *mut Heap, obj: Raw) {
    // SAFETY: a dead, untracked object; nothing else points at it but weak references.
    unsafe {
        let mut ty = (*obj).ty;
        if (*ty).flags & T_FINALIZE != 0 {
            if !finalize::finalize_dying(cx, heap, obj) {
                return;
            }
            // It may have assigned `__class__`.
            ty = (*obj).ty;
        }
        if (*ty).weak_offset != 0 && !(*weak::list_word(obj, ty)).is_null() {
            weak::clear_dying(cx, obj, ty);
        }
        if is_gc(obj) {
            (*gc_header(obj)).flags |= GC_DYING;
        }
        ((*ty).destroy)(cx, obj);
        free_block(heap, obj);
        // Only classes made by programs lie among the objects that have a collector header, and only those are counted.
        if ty as usize & GC_BIT != 0 {
            decref(cx, ty.cast_mut().cast());
        }
    }
}

/// Drops the last reference of a handle in safe code.
///
/// # Safety
/// The count has just fallen to 0 by a reference that the caller owned.
#[cold]
#[inline(never)]
pub(crate) unsafe fn release_parked(obj: Raw) {
    // SAFETY: the caller's promise. Plain types' destructors run no code and look at nothing but their object.
    unsafe {
        let heap = Heap::of(obj);
        let ty: *const TypeHead = (*obj).ty;
        if (*ty).flags & T_PLAIN != 0 {
            let mut cx = Cx::new(heap.cast());
            ((*ty).destroy)(&mut cx, obj);
            free_block(heap, obj);
        } else {
            (*obj).rc = 1;
            (*heap).parked.push(obj);
        }
    }
}

/// Is anything parked that no flush has in hand?
#[inline(always)]
pub(crate) fn has_parked(heap: *mut Heap) -> bool {
    // SAFETY: heaps live as long as their machine.
    unsafe { (*heap).parked.len() > (*heap).parked_base }
}

/// Lets die what safe code parked, in the order in which it was dropped. User code may run, and come here again: it deals with what was
/// parked since then alone, so that each object has died, with all that hangs on it, before the next one does.
#[cold]
#[inline(never)]
pub(crate) fn flush_parked(cx: &mut Cx) {
    // SAFETY: exclusive use of the heap; the list owns a reference to each object that is not null.
    unsafe {
        let heap = cx.heap();
        let outer = (*heap).parked_base;
        // What is dealt with: the end of the list from `start` on, up to `at`. Batches before it wait for it.
        let mut waiting = Vec::new();
        let (mut start, mut at, mut end) = (outer, outer, (*heap).parked.len());
        loop {
            if at == end {
                (*heap).parked.truncate(start);
                let Some(batch) = waiting.pop() else {
                    break;
                };
                (start, at, end) = batch;
                continue;
            }
            (*heap).parked_base = end;
            let obj = std::mem::replace(&mut (&mut (*heap).parked)[at], std::ptr::null_mut());
            at += 1;
            decref(cx, obj);
            let now = (*heap).parked.len();
            if now > end && at == end {
                (*heap).parked.drain(start..end);
                (at, end) = (start, start + now - end);
            } else if now > end {
                waiting.push((start, at, end));
                (start, at, end) = (end, end, now);
            }
        }
        (*heap).parked_base = outer;
    }
}
