//! Weak references: their layout, the list that each referent keeps of them, and what happens to them when it dies.
//!
//! The list's head lies in the referent (`TypeHead::weak_offset`). The plain reference without a callback, which all callers of
//! `weakref.ref(x)` share, is its first element; the plain proxy comes next; references with callbacks and of subclasses follow, newest first.

#![expect(
    unsafe_code,
    reason = "a list through objects that do not own each other"
)]

use std::cell::Cell;
use std::ptr::null_mut;

use crate::cx::Cx;
use crate::heap::Heap;
use crate::heap::header::{Header, Raw, TypeHead};
use crate::heap::trace::{Role, Trace, Visit};
use crate::heap::trash::{decref, incref};

/// A weak reference or proxy. Subclasses' fields follow.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct WeakObj {
    /// A weak reference is an object.
    pub(crate) head: Header,
    /// What it refers to, not owned; null when that is dead.
    pub(crate) referent: Cell<Raw>,
    /// Called when the referent dies: owned, or null.
    pub(crate) callback: Cell<Raw>,
    /// The referent's hash, once asked; -1 before.
    pub(crate) hash: Cell<i64>,
    /// The list of the referent. Null outside a list.
    pub(crate) prev: Cell<*mut WeakObj>,
    /// As `prev`.
    pub(crate) next: Cell<*mut WeakObj>,
}

/// The walk over a weak reference's edges: the callback; the referent is not one.
#[derive(Debug)]
pub(crate) struct WeakTrace;

impl Trace for WeakTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live weak reference.
        unsafe {
            let callback = (*obj.cast::<WeakObj>()).callback.get();
            if !callback.is_null() {
                v.edge(Role::Field("callback"), callback);
            }
        }
    }
}

/// Where the head of an object's list lies.
///
/// # Safety
/// A live object of this type, whose `weak_offset` is not 0.
#[inline(always)]
pub(crate) unsafe fn list_word(obj: Raw, ty: *const TypeHead) -> *mut *mut WeakObj {
    // SAFETY: the type says where.
    unsafe { obj.cast::<u8>().offset((*ty).weak_offset as isize).cast() }
}

/// Head of an object's list; null if it has none, or can have none.
///
/// # Safety
/// A live object.
pub(crate) unsafe fn first(obj: Raw) -> *mut WeakObj {
    // SAFETY: the caller's promise.
    unsafe {
        let ty = (*obj).ty;
        if (*ty).weak_offset == 0 {
            null_mut()
        } else {
            *list_word(obj, ty)
        }
    }
}

/// The referents' weak references in list order.
///
/// # Safety
/// A live object whose list does not change during the walk.
pub(crate) unsafe fn iter(obj: Raw) -> impl Iterator<Item = *mut WeakObj> {
    // SAFETY: the caller's promise.
    let mut at = unsafe { first(obj) };
    std::iter::from_fn(move || {
        if at.is_null() {
            return None;
        }
        let this = at;
        // SAFETY: elements of a list are live.
        at = unsafe { (*this).next.get() };
        Some(this)
    })
}

/// Puts a new weak reference into its referent's list: at the head, or after `after`.
///
/// # Safety
/// 1. A new weak reference to a live object whose type can be weakly referenced. 2. `after` is null or in that list.
pub(crate) unsafe fn insert(weak: *mut WeakObj, after: *mut WeakObj) {
    // SAFETY: the caller's promise.
    unsafe {
        let obj = (*weak).referent.get();
        let head = list_word(obj, (*obj).ty);
        let next = if after.is_null() {
            *head
        } else {
            (*after).next.get()
        };
        (*weak).prev.set(after);
        (*weak).next.set(next);
        if !next.is_null() {
            (*next).prev.set(weak);
        }
        if after.is_null() {
            *head = weak;
        } else {
            (*after).next.set(weak);
        }
    }
}

/// Takes a weak reference out of its list and makes it dead; its callback stays with it. Nothing happens if it is dead.
///
/// # Safety
/// A live weak reference whose referent's memory is still there.
pub(crate) unsafe fn clear_ref(weak: *mut WeakObj) {
    // SAFETY: a weak reference that is not dead is in its referent's list.
    unsafe {
        let obj = (*weak).referent.replace(null_mut());
        if obj.is_null() {
            return;
        }
        let head = list_word(obj, (*obj).ty);
        let (prev, next) = (
            (*weak).prev.replace(null_mut()),
            (*weak).next.replace(null_mut()),
        );
        if *head == weak {
            *head = next;
        }
        if !prev.is_null() {
            (*prev).next.set(next);
        }
        if !next.is_null() {
            (*next).prev.set(prev);
        }
    }
}

/// `destroy` of weak references: leaves the list, drops the callback.
///
/// # Safety
/// A dying weak reference.
pub(crate) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: the caller's promise.
    unsafe {
        clear_ref(obj.cast());
        clear_callback(cx, obj.cast());
    }
}

/// `clear` of weak references: as `tp_clear`.
///
/// # Safety
/// A live weak reference that the caller holds.
pub(crate) unsafe fn clear(cx: &mut Cx, obj: Raw) {
    // SAFETY: the caller's promise.
    unsafe { destroy(cx, obj) }
}

unsafe fn clear_callback(cx: &mut Cx, weak: *mut WeakObj) {
    // SAFETY: the reference is owned by the field.
    unsafe {
        let callback = (*weak).callback.replace(null_mut());
        if !callback.is_null() {
            decref(cx, callback);
        }
    }
}

/// Clears all weak references to a dying object, then calls their callbacks, newest first. As `PyObject_ClearWeakRefs`.
///
/// # Safety
/// An object whose count is 0 and whose list is not empty.
#[cold]
#[inline(never)]
pub(crate) unsafe fn clear_dying(cx: &mut Cx, obj: Raw, ty: *const TypeHead) {
    // SAFETY: elements of the list are live; each whose callback will be called is held meanwhile.
    unsafe {
        let heap = cx.heap();
        let head = list_word(obj, ty);
        let mut calls: Vec<(*mut WeakObj, Raw)> = Vec::new();
        while !(*head).is_null() {
            let weak = *head;
            if let Some(observer) = &mut (*heap).observer {
                observer.weakref_cleared(weak.cast(), obj);
            }
            clear_ref(weak);
            let callback = (*weak).callback.replace(null_mut());
            if callback.is_null() {
                continue;
            }
            if (*weak).head.rc == 0 {
                // The reference itself is on its way to death: nobody is told.
                decref(cx, callback);
                continue;
            }
            incref(weak.cast());
            calls.push((weak, callback));
        }
        for &(weak, callback) in &calls {
            ((*heap).hooks.weakref_callback)(cx, weak.cast(), callback);
        }
        while let Some((weak, callback)) = calls.pop() {
            decref(cx, callback);
            decref(cx, weak.cast());
        }
    }
}

/// How many weak references an object has (`weakref.getweakrefcount`).
///
/// # Safety
/// A live object.
#[cfg(test)]
pub(crate) unsafe fn count(obj: Raw) -> usize {
    // SAFETY: the caller's promise.
    unsafe { iter(obj).count() }
}

/// Tells whether a weak reference is in the heap `heap`'s list structure correctly: for the verifier.
///
/// # Safety
/// A live weak reference.
pub(crate) unsafe fn check(weak: *mut WeakObj) -> Option<String> {
    // SAFETY: the caller's promise; neighbors of a list element are live.
    unsafe {
        let obj = (*weak).referent.get();
        let (prev, next) = ((*weak).prev.get(), (*weak).next.get());
        if obj.is_null() {
            return if prev.is_null() && next.is_null() {
                None
            } else {
                Some("a dead weak reference is in a list".into())
            };
        }
        if Heap::of(obj) != Heap::of(weak.cast()) || (*obj).ty.is_null() {
            return Some("a weak reference refers to freed memory".into());
        }
        if !next.is_null() && (*next).prev.get() != weak {
            return Some("a weak list's links disagree".into());
        }
        let is_linked = if prev.is_null() {
            first(obj) == weak
        } else {
            (*prev).next.get() == weak
        };
        if is_linked {
            None
        } else {
            Some("a weak reference is not in its referent's list".into())
        }
    }
}
