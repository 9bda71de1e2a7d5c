//! Layout of tuples.
//!
//! Items never change after a tuple has been given away (`zip` and `enumerate` refill a result that nobody else holds), and a live tuple
//! keeps them alive: a slice of them may be borrowed from a handle alone, whatever runs meanwhile.

#![expect(unsafe_code, reason = "payload of tuples")]

use std::ptr::null_mut;

use crate::cx::{Cx, Res};
use crate::heap::handle::{Payload, Value};
use crate::heap::header::{IMMORTAL, Raw, TypeHead};
use crate::heap::trace::{Role, Trace, Visit};
use crate::heap::{self, Heap, alloc_gc, decref, incref};
use crate::machine::Machine;
use crate::objects::Ty;
use crate::objects::head::Head;
use crate::objects::type_obj::{Layout, TypeObj};

/// A tuple; its items follow, each owned, never null.
#[repr(C)]
pub(crate) struct TupleObj {
    pub(crate) head: Head,
    /// Number of items.
    pub(crate) len: usize,
}

impl std::fmt::Debug for TupleObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TupleObj")
            .field("len", &self.len)
            .finish_non_exhaustive()
    }
}

// SAFETY: only tuples have this layout number.
unsafe impl Payload for TupleObj {
    const LAYOUT: u8 = Layout::Tuple as u8;
}

/// Bytes before the items.
const HEAD_SIZE: usize = size_of::<TupleObj>();

impl TupleObj {
    /// First item.
    #[inline(always)]
    pub(crate) fn items(&self) -> *mut Raw {
        std::ptr::from_ref(self).cast_mut().wrapping_add(1).cast()
    }

    /// The items.
    #[inline(always)]
    pub(crate) fn as_slice(&self) -> &[Value] {
        // SAFETY: `len` owned references follow; `Value` is a transparent pointer.
        unsafe { std::slice::from_raw_parts(self.items().cast::<Value>(), self.len) }
    }
}

/// The items of a tuple or an instance of a subclass; `None` for what is none.
#[inline(always)]
pub(crate) fn slice_of(value: &Value) -> Option<&[Value]> {
    value.cast::<TupleObj>().map(TupleObj::as_slice)
}

/// Bytes of a tuple of `n` items; `None`: no memory has so many.
fn bytes_for(n: usize) -> Option<usize> {
    n.checked_mul(size_of::<Raw>())?
        .checked_add(HEAD_SIZE)
        .filter(|&bytes| isize::try_from(bytes).is_ok())
}

/// A new exact tuple, untracked, its items not written. Null: no memory.
///
/// # Safety
/// The caller writes all items before anything can look at it.
#[inline(always)]
unsafe fn alloc(cx: &mut Cx, n: usize) -> Raw {
    let Some(bytes) = bytes_for(n) else {
        return null_mut();
    };
    // SAFETY: the block has room for the items, which are the caller's duty.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::Tuple)).cast();
        let made = alloc_gc(cx.heap(), ty, bytes);
        if !made.is_null() {
            (*made.cast::<TupleObj>()).len = n;
        }
        made
    }
}

/// A tracked tuple that takes over the references in `items`. Null: no memory, and the references stay the caller's.
///
/// # Safety
/// `items` points at `n` owned references.
#[inline(always)]
pub(crate) unsafe fn from_raw(cx: &mut Cx, items: *const Raw, n: usize) -> Raw {
    // SAFETY: the references move into the new block.
    unsafe {
        if n == 0 {
            return empty(cx).into_raw();
        }
        let made = alloc(cx, n);
        if !made.is_null() {
            let to = (*made.cast::<TupleObj>()).items();
            for i in 0..n {
                *to.add(i) = *items.add(i);
            }
            heap::track(cx.heap(), made);
        }
        made
    }
}

/// A tracked tuple of `n` items that `fill` gives, in order.
#[inline]
pub(crate) fn from_fn(cx: &mut Cx, n: usize, mut fill: impl FnMut(usize) -> Value) -> Res<Value> {
    if n == 0 {
        return Ok(empty(cx));
    }
    // SAFETY: every item is written; `fill` has no context, so that nothing looks at the tuple meanwhile.
    unsafe {
        let made = alloc(cx, n);
        if made.is_null() {
            return Err(cx.memory_error());
        }
        let to = (*made.cast::<TupleObj>()).items();
        for i in 0..n {
            *to.add(i) = fill(i).into_raw();
        }
        heap::track(cx.heap(), made);
        Ok(Value::from_owned(made))
    }
}

/// A tuple that takes the items over.
pub(crate) fn from_vec(cx: &mut Cx, mut items: Vec<Value>) -> Res<Value> {
    // SAFETY: the vector forgets its items once the tuple has them.
    unsafe {
        let made = from_raw(cx, items.as_ptr().cast(), items.len());
        if made.is_null() {
            return Err(cx.memory_error());
        }
        items.set_len(0);
        Ok(Value::from_owned(made))
    }
}

/// A tuple that takes a few items over.
#[inline]
pub(crate) fn from_array<const N: usize>(cx: &mut Cx, items: [Value; N]) -> Res<Value> {
    let mut items = items.into_iter();
    from_fn(cx, N, |_| items.next().expect("as many as the array has"))
}

/// An instance of a subclass with these items.
pub(crate) fn alloc_sub(cx: &mut Cx, class: &TypeObj, items: &[Value]) -> Res<Value> {
    let Some(bytes) = bytes_for(items.len()) else {
        return Err(cx.memory_error());
    };
    // SAFETY: the block has room for the items, which are written at once.
    unsafe {
        let ty: *const TypeHead = std::ptr::from_ref(class).cast();
        let made = heap::ask::alloc_zeroed(cx.heap(), ty, bytes);
        if made.is_null() {
            return Err(cx.memory_error());
        }
        let tuple = made.cast::<TupleObj>();
        (*tuple).len = items.len();
        let to = (*tuple).items();
        for (i, item) in items.iter().enumerate() {
            *to.add(i) = item.clone().into_raw();
        }
        heap::track(cx.heap(), made);
        Ok(Value::from_owned(made))
    }
}

/// The empty tuple, of which there is one.
#[inline(always)]
pub(crate) fn empty(cx: &Cx) -> Value {
    // SAFETY: made when the machine starts, immortal.
    unsafe { Value::from_borrowed((*cx.machine()).empty_tuple) }
}

/// Makes the empty tuple: called once, before any other tuple is made.
pub(crate) fn start(cx: &mut Cx) -> Res<()> {
    // SAFETY: it has no items to write; it stays untracked, as CPython's.
    unsafe {
        let made = alloc(cx, 0);
        if made.is_null() {
            return Err(cx.memory_error());
        }
        (*made).rc = IMMORTAL;
        (*cx.machine()).empty_tuple = made;
    }
    Ok(())
}

/// The walk, in CPython's order: from the last item to the first.
#[derive(Debug)]
pub(crate) struct TupleTrace;

impl Trace for TupleTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live tuple.
        unsafe {
            let tuple = &*obj.cast::<TupleObj>();
            let items = tuple.items();
            for i in (0..tuple.len).rev() {
                v.edge(Role::Index(i), *items.add(i));
            }
        }
    }
}

/// Drops the items from the last to the first.
///
/// # Safety
/// A dying tuple.
pub(crate) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: nothing else points at the tuple, so that its items stay where they are.
    unsafe {
        let (items, len) = {
            let tuple = &*obj.cast::<TupleObj>();
            (tuple.items(), tuple.len)
        };
        for i in (0..len).rev() {
            decref(cx, *items.add(i));
        }
    }
}

/// Can nothing in it be part of a cycle? Instances of subclasses may have attributes.
///
/// # Safety
/// A live tuple.
pub(crate) unsafe fn untrack(obj: Raw) -> bool {
    // SAFETY: a live tuple, its items live.
    unsafe {
        let machine = Heap::of(obj).cast::<Machine>();
        let exact: *const TypeHead = (&raw const (*machine).types[Ty::Tuple as usize]).cast();
        if (*obj).ty != exact {
            return false;
        }
        (*obj.cast::<TupleObj>()).as_slice().iter().all(|item| {
            let raw = item.raw();
            !heap::generations::is_gc(raw) || ((*raw).ty == exact && !heap::is_tracked(raw))
        })
    }
}

/// Model's size.
///
/// # Safety
/// A live tuple.
pub(crate) unsafe fn size(obj: Raw) -> usize {
    // SAFETY: the caller's promise.
    unsafe { HEAD_SIZE + 8 * (*obj.cast::<TupleObj>()).len }
}

/// `n` copies of the items one after the other. `n` is at least 1.
pub(crate) fn repeat(cx: &mut Cx, tuple: &Value, n: usize) -> Res<Value> {
    let items = slice_of(tuple).unwrap_or(&[]);
    let len = items.len();
    let Some(total) = len.checked_mul(n) else {
        return Err(cx.memory_error());
    };
    if total == 0 {
        return Ok(empty(cx));
    }
    // SAFETY: all places are written; each copy of an item has a reference.
    unsafe {
        let made = alloc(cx, total);
        if made.is_null() {
            return Err(cx.memory_error());
        }
        let to = (*made.cast::<TupleObj>()).items();
        let mut at = 0;
        while at < total {
            for item in items {
                let raw = item.raw();
                incref(raw);
                *to.add(at) = raw;
                at += 1;
            }
        }
        heap::track(cx.heap(), made);
        Ok(Value::from_owned(made))
    }
}
