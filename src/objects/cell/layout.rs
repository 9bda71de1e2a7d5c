//! Layout of cells: one word.

#![expect(unsafe_code, reason = "payload of cells")]

use std::cell::Cell;
use std::ptr::null_mut;

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::{Payload, Value};
use crate::heap::header::{Raw, TypeHead};
use crate::heap::trace::{Role, Trace, Visit};
use crate::objects::Ty;
use crate::objects::head::Head;
use crate::objects::type_obj::Layout;

/// A cell.
#[repr(C)]
pub(crate) struct CellObj {
    head: Head,
    /// Owned, or null: the variable is unbound.
    pub(crate) contents: Cell<Raw>,
}

impl std::fmt::Debug for CellObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CellObj")
    }
}

// SAFETY: only `alloc` makes objects of this layout number.
unsafe impl Payload for CellObj {
    const LAYOUT: u8 = Layout::Cell as u8;
}

impl CellObj {
    /// What is in it.
    #[inline(always)]
    pub(crate) fn get(&self) -> Option<Value> {
        let raw = self.contents.get();
        // SAFETY: owned or null.
        (!raw.is_null()).then(|| unsafe { Value::from_borrowed(raw) })
    }

    /// Changes what is in it; what was is returned.
    #[inline(always)]
    pub(crate) fn replace(&self, contents: Option<Value>) -> Option<Value> {
        let old = self
            .contents
            .replace(contents.map_or(null_mut(), Value::into_raw));
        // SAFETY: the word owned it.
        (!old.is_null()).then(|| unsafe { Value::from_owned(old) })
    }
}

/// A tracked cell.
pub(crate) fn alloc(cx: &mut Cx, contents: Option<Value>) -> Res<Value> {
    // SAFETY: the block has a cell's size and is filled at once.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::Cell)).cast::<TypeHead>();
        let raw = heap::alloc_gc(cx.heap(), ty, size_of::<CellObj>());
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let contents = contents.map_or(null_mut(), Value::into_raw);
        (*raw.cast::<CellObj>()).contents.set(contents);
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The walk.
#[derive(Debug)]
pub(crate) struct CellTrace;

impl Trace for CellTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live cell.
        unsafe {
            let contents = (*obj.cast::<CellObj>()).contents.get();
            if !contents.is_null() {
                v.edge(Role::Field("cell contents"), contents);
            }
        }
    }
}

/// Drops the contents.
///
/// # Safety
/// `obj` is a cell.
pub(crate) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: the word is emptied before its reference is dropped.
    unsafe {
        let old = (*obj.cast::<CellObj>()).contents.replace(null_mut());
        if !old.is_null() {
            heap::decref(cx, old);
        }
    }
}
