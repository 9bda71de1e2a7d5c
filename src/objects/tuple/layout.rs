//! Layout of tuples: a length and the items, in the object itself.

#![expect(unsafe_code, reason = "payload of tuples")]

use std::ptr::null_mut;

use crate::cx::{Cx, Res};
use crate::heap::generations::is_gc;
use crate::heap::handle::{Payload, Value};
use crate::heap::header::{IMMORTAL, Raw};
use crate::heap::trace::{Role, Trace, Visit};
use crate::heap::{self, Heap};
use crate::machine::Machine;
use crate::objects::Ty;
use crate::objects::head::Head;
use crate::objects::type_obj::{Layout, TypeObj};

/// A tuple; its items follow, each owned, never null.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct TupleObj {
    pub(crate) head: Head,
    /// Number of items.
    pub(crate) len: usize,
}

// SAFETY: only tuples have this layout number.
unsafe impl Payload for TupleObj {
    const LAYOUT: u8 = Layout::Tuple as u8;
}

/// Bytes before the items.
const HEAD: usize = size_of::<TupleObj>();
/// More items than this no memory holds.
const MAX_ITEMS: usize = 1 << 40;

impl TupleObj {
    /// First item.
    #[inline(always)]
    pub(crate) fn items(&self) -> *mut Raw {
        std::ptr::from_ref(self).cast_mut().wrapping_add(1).cast()
    }

    /// The items as handles.
    #[inline(always)]
    pub(crate) fn as_slice(&self) -> &[Value] {
        // SAFETY: `len` owned, non-null words follow; a tuple's items do not change while it can be seen.
        unsafe { std::slice::from_raw_parts(self.items().cast::<Value>(), self.len) }
    }
}

/// The empty tuple, as a new reference. Null: no memory.
unsafe fn empty(cx: &mut Cx) -> Raw {
    // SAFETY: exclusive use of the machine.
    unsafe {
        let slot = &raw mut (*cx.machine()).empty_tuple;
        if (*slot).is_null() {
            let ty = std::ptr::from_ref(cx.ty(Ty::Tuple)).cast();
            let made = heap::alloc_gc(cx.heap(), ty, HEAD);
            if made.is_null() {
                return made;
            }
            (*made).rc = IMMORTAL;
            (*made).site = 0;
            (*made.cast::<TupleObj>()).len = 0;
            *slot = made;
        }
        heap::incref(*slot);
        *slot
    }
}

/// A tracked tuple that takes over the references in `items`. Null: no memory, and the references stay the caller's.
///
/// # Safety
/// `items` points at `n` owned references; `n > 0` or the empty tuple is given.
#[inline]
pub(crate) unsafe fn from_raw(cx: &mut Cx, items: *const Raw, n: usize) -> Raw {
    // SAFETY: the block has room for the items.
    unsafe {
        if n == 0 {
            return empty(cx);
        }
        if n > MAX_ITEMS {
            return null_mut();
        }
        let ty = std::ptr::from_ref(cx.ty(Ty::Tuple)).cast();
        let made = heap::alloc_gc(cx.heap(), ty, HEAD + 8 * n);
        if made.is_null() {
            return made;
        }
        let object = made.cast::<TupleObj>();
        (*object).len = n;
        (*object).items().copy_from_nonoverlapping(items, n);
        heap::track(cx.heap(), made);
        made
    }
}

/// A tuple of copies of items.
pub(crate) fn from_slice(cx: &mut Cx, items: &[Value]) -> Res<Value> {
    // SAFETY: the new references are the tuple's, or given up again.
    unsafe {
        let made = from_raw(cx, items.as_ptr().cast(), items.len());
        if made.is_null() {
            return Err(cx.memory_error());
        }
        for item in items {
            heap::incref(item.raw());
        }
        Ok(Value::from_owned(made))
    }
}

/// A tuple that takes the items over.
pub(crate) fn from_vec(cx: &mut Cx, items: Vec<Value>) -> Res<Value> {
    // SAFETY: the vector's references are the tuple's once it is made.
    unsafe {
        let made = from_raw(cx, items.as_ptr().cast(), items.len());
        if made.is_null() {
            drop(items);
            return Err(cx.memory_error());
        }
        for item in items {
            item.into_raw();
        }
        Ok(Value::from_owned(made))
    }
}

/// `tuple * n`, `n` at least 1 and the tuple not empty.
pub(crate) fn repeat(cx: &mut Cx, tuple: &Value, n: usize) -> Res<Value> {
    let Some(object) = tuple.cast::<TupleObj>() else {
        return Ok(tuple.clone());
    };
    // SAFETY: the block has room for all; each place gets a reference of its own.
    unsafe {
        let len = object.len;
        let Some(total) = len.checked_mul(n).filter(|&total| total <= MAX_ITEMS) else {
            return Err(cx.memory_error());
        };
        let ty = std::ptr::from_ref(cx.ty(Ty::Tuple)).cast();
        let made = heap::alloc_gc(cx.heap(), ty, HEAD + 8 * total);
        if made.is_null() {
            return Err(cx.memory_error());
        }
        let new = made.cast::<TupleObj>();
        (*new).len = total;
        let into = (*new).items();
        for k in 0..n {
            into.add(k * len)
                .copy_from_nonoverlapping(object.items(), len);
        }
        for item in object.as_slice() {
            (*item.raw()).rc = (*item.raw()).rc.wrapping_add(n as u32);
        }
        heap::track(cx.heap(), made);
        Ok(Value::from_owned(made))
    }
}

/// An instance of a subclass of tuple.
pub(crate) fn of_class(cx: &mut Cx, class: &Value, items: &[Value]) -> Res<Value> {
    let Some(ty) = class.cast::<TypeObj>() else {
        return from_slice(cx, items);
    };
    // SAFETY: all zeroes but the length and the items are a valid payload.
    unsafe {
        let bytes = (ty.basic_size.get() as usize).max(HEAD) + 8 * items.len();
        let made = heap::ask::alloc_zeroed(cx.heap(), std::ptr::from_ref(ty).cast(), bytes);
        if made.is_null() {
            return Err(cx.memory_error());
        }
        let object = made.cast::<TupleObj>();
        (*object).len = items.len();
        for (i, item) in items.iter().enumerate() {
            *(*object).items().add(i) = item.clone().into_raw();
        }
        heap::track(cx.heap(), made);
        Ok(Value::from_owned(made))
    }
}

/// The walk: last item first, as CPython's.
#[derive(Debug)]
pub(crate) struct TupleTrace;

impl Trace for TupleTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live tuple; an item is null only while the tuple dies.
        unsafe {
            let tuple = &*obj.cast::<TupleObj>();
            for i in (0..tuple.len).rev() {
                let item = *tuple.items().add(i);
                if !item.is_null() {
                    v.edge(Role::Index(i), item);
                }
            }
        }
    }
}

/// Drops the items, last first.
///
/// # Safety
/// `obj` is a dying tuple.
pub(crate) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: each place is emptied before its reference goes.
    unsafe {
        let tuple = &*obj.cast::<TupleObj>();
        for i in (0..tuple.len).rev() {
            let slot = tuple.items().add(i);
            let item = *slot;
            *slot = null_mut();
            if !item.is_null() {
                heap::decref(cx, item);
            }
        }
    }
}

/// Bytes of the model.
///
/// # Safety
/// `obj` is a live tuple.
pub(crate) unsafe fn size(obj: Raw) -> usize {
    // SAFETY: the caller's promise.
    unsafe { HEAD + 8 * (*obj.cast::<TupleObj>()).len }
}

/// Does an exact tuple hold nothing that could ever be tracked?
///
/// # Safety
/// `obj` is a live tuple.
pub(crate) unsafe fn is_atomic(obj: Raw) -> bool {
    // SAFETY: items of a live tuple are live.
    unsafe {
        let machine = Heap::of(obj).cast::<Machine>();
        let exact = (&raw const (*machine).types)
            .cast::<TypeObj>()
            .add(Ty::Tuple as usize);
        if (*obj).ty.cast::<TypeObj>() != exact {
            return false;
        }
        let tuple = &*obj.cast::<TupleObj>();
        (0..tuple.len).all(|i| {
            let item = *tuple.items().add(i);
            !is_gc(item) || ((*item).ty.cast::<TypeObj>() == exact && !heap::is_tracked(item))
        })
    }
}
