//! Layout of lists: a buffer of the heap with CPython's growth.

#![expect(unsafe_code, reason = "payload of lists")]

use std::cell::Cell;
use std::ptr::null_mut;

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::objects::Ty;
use crate::objects::head::Head;
use crate::objects::type_obj::{Layout, TypeObj};

/// A list.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct ListObj {
    pub(crate) head: Head,
    /// Number of items.
    pub(crate) len: Cell<usize>,
    /// The items: a buffer of the heap of `capacity` words, or null when that is 0.
    pub(crate) items: Cell<*mut Raw>,
    /// Places in the buffer; [`SORTING`] while `sort` has the items.
    pub(crate) capacity: Cell<usize>,
}

// SAFETY: only lists have this layout number.
unsafe impl Payload for ListObj {
    const LAYOUT: u8 = Layout::List as u8;
}

/// `capacity` while `sort` runs, as CPython's -1.
pub(crate) const SORTING: usize = usize::MAX;
/// More items than this no memory holds.
const MAX_ITEMS: usize = 1 << 40;

impl ListObj {
    /// The items as handles. Nothing that can change the list may run while they are borrowed: whoever can needs `&mut Cx`.
    #[inline(always)]
    pub(crate) fn as_slice<'a>(&'a self, _cx: &'a Cx) -> &'a [Value] {
        let len = self.len.get();
        if len == 0 {
            return &[];
        }
        // SAFETY: `len` owned, non-null words.
        unsafe { std::slice::from_raw_parts(self.items.get().cast::<Value>(), len) }
    }

    fn capacity_now(&self) -> usize {
        let capacity = self.capacity.get();
        if capacity == SORTING { 0 } else { capacity }
    }
}

/// Gives the buffer exactly `capacity` places. False: no memory, nothing was changed.
unsafe fn set_capacity(cx: &mut Cx, list: &ListObj, capacity: usize) -> bool {
    // SAFETY: the buffer has the places that the list says; items beyond the length are not owned.
    unsafe {
        let old = list.capacity_now();
        if capacity > MAX_ITEMS {
            return false;
        }
        if capacity == 0 {
            if old > 0 {
                let buffer = list.items.replace(null_mut());
                heap::free_buf(cx.heap(), buffer.cast(), 8 * old);
            }
            list.capacity.set(0);
            return true;
        }
        let buffer = if old == 0 {
            heap::alloc_buf(cx.heap(), 8 * capacity)
        } else {
            heap::realloc_buf(cx.heap(), list.items.get().cast(), 8 * old, 8 * capacity)
        };
        if buffer.is_null() {
            return false;
        }
        list.items.set(buffer.cast());
        list.capacity.set(capacity);
        true
    }
}

/// CPython's `list_resize`: makes room for `n` items and sets the length. New places are not filled. False: no memory.
///
/// # Safety
/// Items beyond `n` are not owned any more; the caller fills new places before anybody looks.
unsafe fn resize(cx: &mut Cx, list: &ListObj, n: usize) -> bool {
    let capacity = list.capacity_now();
    if capacity >= n && n >= capacity >> 1 {
        list.len.set(n);
        return true;
    }
    if n > MAX_ITEMS {
        return false;
    }
    let mut wanted = (n + (n >> 3) + 6) & !3;
    if n > list.len.get() && n - list.len.get() > wanted - n {
        wanted = (n + 3) & !3;
    }
    if n == 0 {
        wanted = 0;
    }
    // SAFETY: the caller's promise.
    unsafe {
        if !set_capacity(cx, list, wanted) {
            return false;
        }
    }
    list.len.set(n);
    true
}

/// An empty tracked list of the exact type; null without memory.
unsafe fn alloc(cx: &mut Cx) -> Raw {
    // SAFETY: every field is written.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::List)).cast();
        let raw = heap::alloc_gc(cx.heap(), ty, size_of::<ListObj>());
        if raw.is_null() {
            return raw;
        }
        let list = raw.cast::<ListObj>();
        (&raw mut (*list).len).write(Cell::new(0));
        (&raw mut (*list).items).write(Cell::new(null_mut()));
        (&raw mut (*list).capacity).write(Cell::new(0));
        heap::track(cx.heap(), raw);
        raw
    }
}

/// A tracked list that takes over the references in `items`; its capacity is their number. Null: no memory, and the references
/// stay the caller's.
///
/// # Safety
/// `items` points at `n` owned references.
pub(crate) unsafe fn from_raw(cx: &mut Cx, items: *const Raw, n: usize) -> Raw {
    // SAFETY: the buffer has room for the items.
    unsafe {
        let raw = alloc(cx);
        if raw.is_null() || n == 0 {
            return raw;
        }
        let list = &*raw.cast::<ListObj>();
        if !set_capacity(cx, list, n) {
            heap::decref(cx, raw);
            return null_mut();
        }
        list.items.get().copy_from_nonoverlapping(items, n);
        list.len.set(n);
        raw
    }
}

/// Appends one owned reference. False: no memory, and the reference stays the caller's.
///
/// # Safety
/// `list` is a live list, `item` a live object.
#[inline(always)]
pub(crate) unsafe fn append_raw(cx: &mut Cx, list: Raw, item: Raw) -> bool {
    // SAFETY: a place beyond the length is free.
    unsafe {
        let object = &*list.cast::<ListObj>();
        let len = object.len.get();
        if len < object.capacity.get() && object.capacity.get() != SORTING {
            *object.items.get().add(len) = item;
            object.len.set(len + 1);
            return true;
        }
        append_slow(cx, object, item)
    }
}

#[cold]
#[inline(never)]
unsafe fn append_slow(cx: &mut Cx, list: &ListObj, item: Raw) -> bool {
    // SAFETY: as in `append_raw`.
    unsafe {
        let len = list.len.get();
        if list.capacity.get() == SORTING {
            // `sort` has the items: the list is as an empty one, and `sort` will see that it was changed.
            list.capacity.set(0);
        }
        if !resize(cx, list, len + 1) {
            return false;
        }
        *list.items.get().add(len) = item;
        true
    }
}

/// Appends an item.
pub(crate) fn push(cx: &mut Cx, list: &ListObj, item: Value) -> Res<()> {
    // SAFETY: the reference moves into the list, or is given up again.
    unsafe {
        let raw = item.into_raw();
        if append_raw(cx, std::ptr::from_ref(list).cast_mut().cast(), raw) {
            return Ok(());
        }
        drop(Value::from_owned(raw));
        Err(cx.memory_error())
    }
}

/// A list that takes the items over.
pub(crate) fn from_vec(cx: &mut Cx, items: Vec<Value>) -> Res<Value> {
    // SAFETY: the vector's references are the list's once it is made.
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

/// An empty list of a class.
pub(crate) fn of_class(cx: &mut Cx, class: &Value) -> Res<Value> {
    // SAFETY: all zeroes are a valid payload.
    unsafe {
        let is_exact = class.is(&cx.type_value(Ty::List));
        let raw = match class.cast::<TypeObj>() {
            Some(ty) if !is_exact => {
                let raw = heap::ask::alloc_zeroed(
                    cx.heap(),
                    std::ptr::from_ref(ty).cast(),
                    ty.basic_size.get() as usize,
                );
                if !raw.is_null() {
                    heap::track(cx.heap(), raw);
                }
                raw
            }
            _ => alloc(cx),
        };
        if raw.is_null() {
            Err(cx.memory_error())
        } else {
            Ok(Value::from_owned(raw))
        }
    }
}

/// Makes room for `n` items in a list without a buffer, rounded up to even: `list_preallocate_exact`.
pub(crate) fn preallocate(cx: &mut Cx, list: &ListObj, n: usize) -> Res<()> {
    // SAFETY: no buffer, no items.
    if list.items.get().is_null() && n > 0 && !unsafe { set_capacity(cx, list, (n + 1) & !1) } {
        return Err(cx.memory_error());
    }
    Ok(())
}

/// Makes room for `n` more items; the length stays.
pub(crate) fn reserve(cx: &mut Cx, list: &ListObj, n: usize) -> Res<()> {
    let len = list.len.get();
    let Some(total) = len.checked_add(n) else {
        return Err(cx.memory_error());
    };
    // SAFETY: the length is set back before anybody looks at the new places.
    let done = unsafe { resize(cx, list, total) };
    list.len.set(len);
    if done { Ok(()) } else { Err(cx.memory_error()) }
}

/// Gives spare places back after a guess that was too large.
pub(crate) fn trim(cx: &mut Cx, list: &ListObj) {
    let len = list.len.get();
    if len < list.capacity_now() {
        // SAFETY: the length does not change. A refusal to shrink does no harm.
        unsafe { resize(cx, list, len) };
    }
}

/// Replaces items `low..high` by others. The old ones come back, to be dropped when nothing is borrowed.
pub(crate) fn splice(
    cx: &mut Cx,
    list: &ListObj,
    low: usize,
    high: usize,
    new: Vec<Value>,
) -> Res<Vec<Value>> {
    // SAFETY: indices are within the list; every reference has one owner.
    unsafe {
        let len = list.len.get();
        let (low, high) = (low.min(len), high.clamp(low.min(len), len));
        let items = list.items.get();
        let removed: Vec<Raw> = (low..high).map(|i| *items.add(i)).collect();
        let new_len = len - (high - low) + new.len();
        if new.len() > high - low {
            if list.capacity.get() == SORTING {
                list.capacity.set(0);
            }
            if !resize(cx, list, new_len) {
                return Err(cx.memory_error());
            }
            let items = list.items.get();
            items
                .add(high)
                .copy_to(items.add(low + new.len()), len - high);
        } else if len > 0 {
            items
                .add(high)
                .copy_to(items.add(low + new.len()), len - high);
        }
        let items = list.items.get();
        for (i, value) in new.into_iter().enumerate() {
            *items.add(low + i) = value.into_raw();
        }
        if new_len < len {
            // A refusal to shrink does no harm: the buffer stays as it is.
            if !resize(cx, list, new_len) {
                list.len.set(new_len);
            }
        }
        Ok(removed
            .into_iter()
            .map(|raw| Value::from_owned(raw))
            .collect())
    }
}

/// Puts a value at a place; gives the old one.
pub(crate) fn replace(list: &ListObj, i: usize, value: Value) -> Value {
    assert!(i < list.len.get(), "the index was checked");
    // SAFETY: within the list; the place owned the old value.
    unsafe {
        let slot = list.items.get().add(i);
        let old = *slot;
        *slot = value.into_raw();
        Value::from_owned(old)
    }
}

/// Takes the last item out.
pub(crate) fn pop_last(cx: &mut Cx, list: &ListObj) -> Option<Value> {
    let len = list.len.get().checked_sub(1)?;
    // SAFETY: the item's reference moves to the caller.
    unsafe {
        let item = *list.items.get().add(len);
        if !resize(cx, list, len) {
            list.len.set(len);
        }
        Some(Value::from_owned(item))
    }
}

/// Turns the list around.
pub(crate) fn reverse(list: &ListObj) {
    let len = list.len.get();
    if len > 1 {
        // SAFETY: `len` words; they only change places.
        unsafe { std::slice::from_raw_parts_mut(list.items.get(), len).reverse() }
    }
}

/// Takes everything out, buffer and all; the items come back in order.
pub(crate) fn take_all(cx: &mut Cx, list: &ListObj) -> Vec<Value> {
    // SAFETY: the references move to the caller.
    unsafe {
        let len = list.len.replace(0);
        let items: Vec<Value> = (0..len)
            .map(|i| Value::from_owned(*list.items.get().add(i)))
            .collect();
        set_capacity(cx, list, 0);
        items
    }
}

/// `list * n` as a new list; the list is not empty and `n` at least 1.
pub(crate) fn repeat(cx: &mut Cx, list: &Value, n: usize) -> Res<Value> {
    let Some(object) = list.cast::<ListObj>() else {
        return Ok(list.clone());
    };
    // SAFETY: the buffer has room for all; each place gets a reference of its own.
    unsafe {
        let len = object.len.get();
        let Some(total) = len.checked_mul(n) else {
            return Err(cx.memory_error());
        };
        let raw = alloc(cx);
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let made = Value::from_owned(raw);
        let new = &*raw.cast::<ListObj>();
        if !set_capacity(cx, new, total) {
            drop(made);
            return Err(cx.memory_error());
        }
        let (from, into) = (object.items.get(), new.items.get());
        if len == 1 {
            std::slice::from_raw_parts_mut(into, total).fill(*from);
        } else {
            for k in 0..n {
                into.add(k * len).copy_from_nonoverlapping(from, len);
            }
        }
        for i in 0..len {
            let item = *from.add(i);
            (*item).rc = (*item).rc.wrapping_add(n as u32);
        }
        new.len.set(total);
        Ok(made)
    }
}

/// An item of a list that is being sorted: a copy of the pointer, owned by whoever has the items.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Item(Raw);

impl Item {
    /// The object.
    pub(crate) fn get(&self) -> &Value {
        // SAFETY: the items outlive the sort.
        unsafe { Value::from_slot(&raw const self.0) }
    }

    /// A copy of a handle's pointer.
    pub(crate) fn of(value: &Value) -> Item {
        Item(value.raw())
    }
}

/// The items of a list while `sort` has them.
#[derive(Debug)]
pub(crate) struct Detached {
    buffer: *mut Raw,
    len: usize,
    capacity: usize,
}

impl Detached {
    /// Takes the items of a list, which is empty meanwhile.
    pub(crate) fn take(list: &ListObj) -> Detached {
        let detached = Detached {
            buffer: list.items.replace(null_mut()),
            len: list.len.replace(0),
            capacity: list.capacity.get(),
        };
        list.capacity.set(SORTING);
        detached
    }

    /// The items, to be permuted.
    pub(crate) fn items(&mut self) -> &mut [Item] {
        if self.len == 0 {
            return &mut [];
        }
        // SAFETY: `len` words; `Item` is a transparent pointer.
        unsafe { std::slice::from_raw_parts_mut(self.buffer.cast::<Item>(), self.len) }
    }

    /// Puts the items in a new order.
    pub(crate) fn put_in_order(&mut self, order: &[Item]) {
        self.items().copy_from_slice(order);
    }

    /// Gives the items back. What the list was given meanwhile comes back, if anything was: then `sort` complains.
    pub(crate) fn give_back(self, cx: &mut Cx, list: &ListObj) -> Option<Vec<Value>> {
        let was_changed = list.capacity.get() != SORTING;
        let others = if was_changed {
            take_all(cx, list)
        } else {
            Vec::new()
        };
        list.items.set(self.buffer);
        list.len.set(self.len);
        list.capacity.set(if self.capacity == SORTING {
            0
        } else {
            self.capacity
        });
        was_changed.then_some(others)
    }
}

/// The walk: last item first, as CPython's.
#[derive(Debug)]
pub(crate) struct ListTrace;

impl Trace for ListTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live list.
        unsafe {
            let list = &*obj.cast::<ListObj>();
            let items = list.items.get();
            for i in (0..list.len.get()).rev() {
                v.edge(Role::Index(i), *items.add(i));
            }
        }
    }
}

/// Empties a list, last item first.
///
/// # Safety
/// `obj` is a list that is garbage or dying.
pub(crate) unsafe fn clear(cx: &mut Cx, obj: Raw) {
    // SAFETY: the buffer is taken off before anything dies.
    unsafe {
        let list = &*obj.cast::<ListObj>();
        let len = list.len.replace(0);
        let capacity = list.capacity_now();
        let items = list.items.replace(null_mut());
        list.capacity.set(0);
        if items.is_null() {
            return;
        }
        for i in (0..len).rev() {
            heap::decref(cx, *items.add(i));
        }
        heap::free_buf(cx.heap(), items.cast(), 8 * capacity);
    }
}

/// Bytes of the model.
///
/// # Safety
/// `obj` is a live list.
pub(crate) unsafe fn size(obj: Raw) -> usize {
    // SAFETY: the caller's promise. The capacity of a list that is being sorted is -1, as CPython's.
    unsafe { 40usize.wrapping_add(8usize.wrapping_mul((*obj.cast::<ListObj>()).capacity.get())) }
}
