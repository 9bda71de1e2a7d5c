//! Layout of lists, their growth, and everything that moves items about.
//!
//! `items` is null as long as a list never had a buffer, since CPython's growth depends on it; when a buffer was given back it dangles
//! and `capacity` is 0. While `sort` runs the list is empty and `capacity` is [`SORTING`], which is negative: comparisons with it are
//! made on signed numbers.
//!
//! Dropping an item may run anything. Whatever drops items takes them out first: no place in a buffer is read after a `decref`.

#![expect(unsafe_code, reason = "payload of lists")]

use std::cell::Cell;
use std::marker::PhantomData;
use std::ptr::{NonNull, null_mut};

use crate::cx::{Cx, Res};
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::heap::{self, alloc_buf, alloc_gc, decref, free_buf, incref, realloc_buf};
use crate::objects::head::Head;
use crate::objects::slice::Indices;
use crate::objects::tuple::layout::TupleObj;
use crate::objects::type_obj::{Layout, TypeObj};
use crate::objects::{Ty, instance, tuple};

/// A list.
#[repr(C)]
pub(crate) struct ListObj {
    pub(crate) head: Head,
    /// Number of items.
    pub(crate) len: Cell<usize>,
    /// The items: a buffer of the heap of `capacity` words; see above for when there is none.
    pub(crate) items: Cell<*mut Raw>,
    /// Places in the buffer, or [`SORTING`].
    pub(crate) capacity: Cell<usize>,
}

impl std::fmt::Debug for ListObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ListObj")
            .field("len", &self.len.get())
            .field("capacity", &self.capacity.get())
            .finish_non_exhaustive()
    }
}

// SAFETY: only lists have this layout number.
unsafe impl Payload for ListObj {
    const LAYOUT: u8 = Layout::List as u8;
}

/// The capacity of a list that is being sorted: CPython's -1.
const SORTING: usize = usize::MAX;
/// Bytes of a place.
const PLACE: usize = size_of::<Raw>();
/// Most items that a list can have.
const MOST: usize = isize::MAX as usize / PLACE;

impl ListObj {
    /// The items. The slice is good until the list changes.
    #[inline(always)]
    unsafe fn slice<'a>(&self) -> &'a [Value] {
        // SAFETY: `len` owned references; without any the pointer only has to be aligned and not null.
        unsafe {
            let items = self.items.get();
            let items = if items.is_null() {
                NonNull::dangling().as_ptr()
            } else {
                items
            };
            std::slice::from_raw_parts(items.cast::<Value>(), self.len.get())
        }
    }

    fn has_buffer(&self) -> bool {
        self.capacity.get() as isize > 0
    }

    /// Gives the buffer back; the items are nobody's any more.
    unsafe fn drop_buffer(&self, cx: &Cx) {
        if self.has_buffer() {
            // SAFETY: the buffer has `capacity` places.
            unsafe {
                free_buf(
                    cx.heap(),
                    self.items.get().cast(),
                    self.capacity.get() * PLACE,
                );
            }
        }
    }

    /// Makes `capacity` exactly this, keeping what fits. False: no memory, and nothing has changed.
    unsafe fn set_capacity(&self, cx: &Cx, capacity: usize) -> bool {
        if capacity > MOST {
            return false;
        }
        // SAFETY: the buffer has the places that it is said to have.
        unsafe {
            let items = if capacity == 0 {
                self.drop_buffer(cx);
                NonNull::<Raw>::dangling().as_ptr()
            } else if self.has_buffer() {
                realloc_buf(
                    cx.heap(),
                    self.items.get().cast(),
                    self.capacity.get() * PLACE,
                    capacity * PLACE,
                )
                .cast()
            } else {
                alloc_buf(cx.heap(), capacity * PLACE).cast()
            };
            if items.is_null() {
                return false;
            }
            self.items.set(items);
            self.capacity.set(capacity);
            true
        }
    }

    /// Room for `len` items, with CPython's growth, and that many items: new places are not written. False: no memory.
    unsafe fn resize(&self, cx: &Cx, len: usize) -> bool {
        let capacity = self.capacity.get() as isize;
        if capacity >= len as isize && len as isize >= capacity >> 1 {
            self.len.set(len);
            return true;
        }
        let mut wanted = len.saturating_add(len >> 3).saturating_add(6) & !3;
        let more = len as isize - self.len.get() as isize;
        if more > (wanted - len) as isize {
            wanted = len.saturating_add(3) & !3;
        }
        if len == 0 {
            wanted = 0;
        }
        // SAFETY: as above. A buffer that can not shrink is kept.
        unsafe {
            if self.set_capacity(cx, wanted) || (len as isize) <= capacity {
                self.len.set(len);
                return true;
            }
        }
        false
    }

    /// The first buffer, rounded up to an even number of places. False: no memory.
    unsafe fn preallocate(&self, cx: &Cx, n: usize) -> bool {
        // SAFETY: there is no buffer yet.
        n <= MOST && unsafe { self.set_capacity(cx, (n + 1) & !1) }
    }
}

/// The payload of a list.
#[inline(always)]
pub(crate) fn object(list: &Value) -> &ListObj {
    list.cast::<ListObj>()
        .expect("slots of lists are called on lists")
}

/// The items of a list; `None` for what is none.
#[inline(always)]
pub(crate) fn items<'a>(_cx: &'a Cx, list: &'a Value) -> Option<&'a [Value]> {
    // SAFETY: changing a list needs the context for exclusive use.
    list.cast::<ListObj>().map(|list| unsafe { list.slice() })
}

/// Number of items; 0 for what is no list.
#[inline(always)]
pub(crate) fn len(list: &Value) -> usize {
    list.cast::<ListObj>().map_or(0, |list| list.len.get())
}

/// Item `i`, if there is one.
#[inline(always)]
pub(crate) fn get(list: &Value, i: usize) -> Option<Value> {
    let object = list.cast::<ListObj>()?;
    // SAFETY: the item is counted before anything can change the list.
    unsafe { object.slice().get(i).cloned() }
}

/// A new exact list without items and with exactly `capacity` places, untracked. Null: no memory.
unsafe fn alloc(cx: &mut Cx, capacity: usize) -> Raw {
    // SAFETY: the payload is filled at once.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::List)).cast();
        if capacity > MOST {
            return null_mut();
        }
        let items = if capacity == 0 {
            null_mut()
        } else {
            let buf = alloc_buf(cx.heap(), capacity * PLACE);
            if buf.is_null() {
                return null_mut();
            }
            buf.cast::<Raw>()
        };
        let made = alloc_gc(cx.heap(), ty, size_of::<ListObj>());
        if made.is_null() {
            if !items.is_null() {
                free_buf(cx.heap(), items.cast(), capacity * PLACE);
            }
            return made;
        }
        let list = made.cast::<ListObj>();
        (*list).len = Cell::new(0);
        (*list).items = Cell::new(items);
        (*list).capacity = Cell::new(capacity);
        made
    }
}

/// A tracked list that takes over the references in `items`; its capacity is exactly their number, as that of a display. Null: no
/// memory, and the references stay the caller's.
///
/// # Safety
/// `items` points at `n` owned references.
pub(crate) unsafe fn from_raw(cx: &mut Cx, items: *const Raw, n: usize) -> Raw {
    // SAFETY: the references move into the new buffer.
    unsafe {
        let made = alloc(cx, n);
        if !made.is_null() {
            let list = &*made.cast::<ListObj>();
            if n > 0 {
                items.copy_to_nonoverlapping(list.items.get(), n);
            }
            list.len.set(n);
            heap::track(cx.heap(), made);
        }
        made
    }
}

/// A list that takes the items over; its capacity is exactly their number.
pub(crate) fn from_vec(cx: &mut Cx, mut items: Vec<Value>) -> Res<Value> {
    // SAFETY: the vector forgets its items once the list has them.
    unsafe {
        let made = from_raw(cx, items.as_ptr().cast(), items.len());
        if made.is_null() {
            return Err(cx.memory_error());
        }
        items.set_len(0);
        Ok(Value::from_owned(made))
    }
}

/// A list that takes the items over, with the capacity of one that was made with room for `first` and then appended to.
pub(crate) fn grown(cx: &mut Cx, mut items: Vec<Value>, first: usize) -> Res<Value> {
    let mut capacity = first;
    while capacity < items.len() {
        let len = capacity + 1;
        capacity = (len + (len >> 3) + 6) & !3;
    }
    // SAFETY: there is room for all items; the vector forgets them once the list has them.
    unsafe {
        let made = alloc(cx, capacity);
        if made.is_null() {
            return Err(cx.memory_error());
        }
        let list = &*made.cast::<ListObj>();
        let n = items.len();
        if n > 0 {
            items
                .as_ptr()
                .cast::<Raw>()
                .copy_to_nonoverlapping(list.items.get(), n);
        }
        items.set_len(0);
        list.len.set(n);
        heap::track(cx.heap(), made);
        Ok(Value::from_owned(made))
    }
}

/// A tracked list of `n` items that `fill` gives, in order, with exactly as many places.
#[inline]
unsafe fn from_fn(cx: &mut Cx, n: usize, mut fill: impl FnMut(usize) -> Raw) -> Res<Value> {
    // SAFETY: every place is written; `fill` gives a reference and has no context.
    unsafe {
        let made = alloc(cx, n);
        if made.is_null() {
            return Err(cx.memory_error());
        }
        let list = &*made.cast::<ListObj>();
        let items = list.items.get();
        for i in 0..n {
            *items.add(i) = fill(i);
        }
        list.len.set(n);
        heap::track(cx.heap(), made);
        Ok(Value::from_owned(made))
    }
}

unsafe fn counted(item: Raw) -> Raw {
    // SAFETY: the caller gives a live object.
    unsafe { incref(item) };
    item
}

/// The selected items as a new list.
pub(crate) fn part(cx: &mut Cx, list: &Value, part: Indices) -> Res<Value> {
    let from = object(list).items.get();
    // SAFETY: the indices lie within the list, which does not change meanwhile.
    unsafe { from_fn(cx, part.n, |i| counted(*from.add(part.at(i)))) }
}

/// A copy.
pub(crate) fn copy(cx: &mut Cx, list: &Value) -> Res<Value> {
    let (from, len) = (object(list).items.get(), object(list).len.get());
    // SAFETY: the list does not change meanwhile.
    unsafe { from_fn(cx, len, |i| counted(*from.add(i))) }
}

/// The items as a tuple.
pub(crate) fn to_tuple(cx: &mut Cx, list: &Value) -> Res<Value> {
    let (from, len) = (object(list).items.get(), object(list).len.get());
    tuple::layout::from_fn(cx, len, |i| {
        // SAFETY: the list does not change meanwhile.
        unsafe { Value::from_borrowed(*from.add(i)) }
    })
}

/// `a + b`.
pub(crate) fn concat(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    let (first, n_first) = (object(a).items.get(), object(a).len.get());
    let (second, n_second) = (object(b).items.get(), object(b).len.get());
    // SAFETY: neither list changes meanwhile.
    unsafe {
        from_fn(cx, n_first + n_second, |i| {
            counted(if i < n_first {
                *first.add(i)
            } else {
                *second.add(i - n_first)
            })
        })
    }
}

/// `list * n`.
pub(crate) fn repeat(cx: &mut Cx, list: &Value, n: usize) -> Res<Value> {
    let (from, len) = (object(list).items.get(), object(list).len.get());
    let Some(total) = len.checked_mul(n) else {
        return Err(cx.memory_error());
    };
    let mut at = 0;
    // SAFETY: the list does not change meanwhile.
    unsafe {
        from_fn(cx, total, |_| {
            let item = *from.add(at);
            at = if at + 1 == len { 0 } else { at + 1 };
            counted(item)
        })
    }
}

/// An empty instance of a class whose layout is that of lists.
pub(crate) fn alloc_class(cx: &mut Cx, class: &TypeObj) -> Res<Value> {
    if !std::ptr::eq(class, cx.ty(Ty::List)) {
        // Zeroes are an empty list.
        return instance::alloc(cx, class);
    }
    // SAFETY: the list is complete.
    unsafe {
        let made = alloc(cx, 0);
        if made.is_null() {
            return Err(cx.memory_error());
        }
        heap::track(cx.heap(), made);
        Ok(Value::from_owned(made))
    }
}

/// Appends one owned reference. False: no memory, and the reference stays the caller's.
///
/// # Safety
/// `list` is a live list, `item` a live object.
#[inline(always)]
pub(crate) unsafe fn append_raw(cx: &mut Cx, list: Raw, item: Raw) -> bool {
    // SAFETY: there is a place behind the last item.
    unsafe {
        let list = &*list.cast::<ListObj>();
        let len = list.len.get();
        if (len as isize) < list.capacity.get() as isize {
            *list.items.get().add(len) = item;
            list.len.set(len + 1);
            return true;
        }
        append_slow(cx, list, item)
    }
}

#[cold]
#[inline(never)]
unsafe fn append_slow(cx: &mut Cx, list: &ListObj, item: Raw) -> bool {
    // SAFETY: as above.
    unsafe {
        let len = list.len.get();
        if !list.resize(cx, len + 1) {
            return false;
        }
        *list.items.get().add(len) = item;
        true
    }
}

/// `list.append`.
#[inline]
pub(crate) fn push(cx: &mut Cx, list: &Value, item: Value) -> Res<()> {
    let object = object(list);
    let raw = item.into_raw();
    // SAFETY: a live list; the reference moves into it, or comes back.
    unsafe {
        if append_raw(cx, std::ptr::from_ref(object).cast_mut().cast(), raw) {
            Ok(())
        } else {
            drop(Value::from_owned(raw));
            Err(cx.memory_error())
        }
    }
}

/// The items of an exact list or tuple in place.
unsafe fn raw_items(sequence: &Value) -> (*const Raw, usize) {
    match sequence.cast::<ListObj>() {
        Some(list) => (list.items.get(), list.len.get()),
        None => sequence
            .cast::<TupleObj>()
            .map_or((NonNull::dangling().as_ptr(), 0), |tuple| {
                (tuple.items().cast_const(), tuple.len)
            }),
    }
}

/// Appends the items of a list or tuple: `list_extend_fast`. It may be the list itself.
pub(crate) fn extend_fast(cx: &mut Cx, list: &Value, from: &Value) -> Res<()> {
    let object = object(list);
    // SAFETY: nothing runs between reading the items and counting them; the buffer is read again after it may have moved.
    unsafe {
        let (_, n) = raw_items(from);
        if n == 0 {
            return Ok(());
        }
        let len = object.len.get();
        if object.items.get().is_null() && !object.preallocate(cx, n) {
            return Err(cx.memory_error());
        }
        if !object.resize(cx, len + n) {
            return Err(cx.memory_error());
        }
        let (src, _) = raw_items(from);
        let dest = object.items.get().add(len);
        for i in 0..n {
            *dest.add(i) = counted(*src.add(i));
        }
        Ok(())
    }
}

/// Makes room for `n` more items that come from an iterator whose length is only guessed (`is_exact`: known). No memory for a guess
/// that overflows is no error.
pub(crate) fn reserve(cx: &mut Cx, list: &Value, n: usize, is_exact: bool) -> Res<()> {
    let object = object(list);
    let len = object.len.get();
    if len > isize::MAX as usize - n {
        return Ok(());
    }
    // SAFETY: the length is put back: no unwritten place is an item.
    let has_room = unsafe {
        if is_exact || !object.items.get().is_null() {
            let has_room = object.resize(cx, len + n);
            object.len.set(len);
            has_room
        } else {
            n == 0 || object.preallocate(cx, n)
        }
    };
    if has_room {
        Ok(())
    } else {
        Err(cx.memory_error())
    }
}

/// Gives back what a guess took too much.
pub(crate) fn shrink(cx: &mut Cx, list: &Value) {
    let object = object(list);
    if (object.len.get() as isize) < object.capacity.get() as isize {
        // SAFETY: the length stays as it is.
        unsafe { object.resize(cx, object.len.get()) };
    }
}

/// Drops references from the last to the first.
unsafe fn drop_all(cx: &mut Cx, items: *mut Raw, n: usize) {
    for i in (0..n).rev() {
        // SAFETY: the caller gives `n` owned references, which nobody else sees.
        unsafe { decref(cx, *items.add(i)) };
    }
}

/// A list's buffer, taken out of it.
struct Taken {
    items: *mut Raw,
    len: usize,
    capacity: usize,
}

/// Empties the list.
fn take(object: &ListObj) -> Taken {
    Taken {
        items: object.items.replace(null_mut()),
        len: object.len.replace(0),
        capacity: object.capacity.replace(0),
    }
}

/// Lets go of what was in a list, last item first.
unsafe fn drop_taken(cx: &mut Cx, taken: &Taken) {
    // SAFETY: the buffer and its items are the caller's alone.
    unsafe {
        if taken.len > 0 {
            drop_all(cx, taken.items, taken.len);
        }
        if taken.capacity as isize > 0 {
            free_buf(cx.heap(), taken.items.cast(), taken.capacity * PLACE);
        }
    }
}

/// `list.clear`. When it returns the list may have items again.
pub(crate) fn clear(cx: &mut Cx, list: &Value) {
    let object = object(list);
    if object.items.get().is_null() {
        return;
    }
    let taken = take(object);
    // SAFETY: taken out of the list.
    unsafe { drop_taken(cx, &taken) }
}

/// Breaks cycles.
///
/// # Safety
/// A live list.
pub(crate) unsafe fn clear_slot(cx: &mut Cx, obj: Raw) {
    // SAFETY: the caller's promise.
    unsafe {
        let object = &*obj.cast::<ListObj>();
        if !object.items.get().is_null() {
            let taken = take(object);
            drop_taken(cx, &taken);
        }
    }
}

/// Drops the items from the last to the first, and the buffer.
///
/// # Safety
/// A dying list.
pub(crate) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: nothing else points at the list.
    unsafe {
        let taken = take(&*obj.cast::<ListObj>());
        drop_taken(cx, &taken);
    }
}

/// The walk, in CPython's order: from the last item to the first.
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

/// Model's size.
///
/// # Safety
/// A live list.
pub(crate) unsafe fn size(obj: Raw) -> usize {
    // SAFETY: the caller's promise. While it is sorted the capacity is -1, as in CPython.
    let capacity = unsafe { (*obj.cast::<ListObj>()).capacity.get() };
    size_of::<ListObj>().wrapping_add(capacity.wrapping_mul(PLACE))
}

/// Changes item `i`, which exists; the old one is dropped.
pub(crate) fn set(cx: &mut Cx, list: &Value, i: usize, item: &Value) -> bool {
    let object = object(list);
    if i >= object.len.get() {
        return false;
    }
    // SAFETY: the place has an item; the old one is taken out before it is dropped.
    unsafe {
        let place = object.items.get().add(i);
        let old = place.replace(counted(item.raw()));
        decref(cx, old);
    }
    true
}

/// `del list[i]` of an item that exists. The capacity stays, as CPython 3.13's.
pub(crate) fn delete(cx: &mut Cx, list: &Value, i: usize) -> bool {
    let object = object(list);
    let len = object.len.get();
    if i >= len {
        return false;
    }
    // SAFETY: the item is taken out, and those behind it close the gap, before it is dropped.
    unsafe {
        let place = object.items.get().add(i);
        let old = *place;
        place.add(1).copy_to(place, len - 1 - i);
        object.len.set(len - 1);
        decref(cx, old);
    }
    true
}

/// `list.insert` at a place from 0 to the length.
pub(crate) fn insert(cx: &mut Cx, list: &Value, i: usize, item: &Value) -> Res<()> {
    let object = object(list);
    let len = object.len.get();
    let i = i.min(len);
    // SAFETY: there is room for one more, and the items behind the place move into it.
    unsafe {
        if !object.resize(cx, len + 1) {
            return Err(cx.memory_error());
        }
        let place = object.items.get().add(i);
        place.copy_to(place.add(1), len - i);
        *place = counted(item.raw());
    }
    Ok(())
}

/// `list.pop` of an item that exists.
#[inline]
pub(crate) fn pop(cx: &mut Cx, list: &Value, i: usize) -> Option<Value> {
    let object = object(list);
    let len = object.len.get();
    if i >= len {
        return None;
    }
    // SAFETY: the item moves out, and those behind it over its place.
    unsafe {
        let place = object.items.get().add(i);
        let item = Value::from_owned(*place);
        if len == 1 {
            object.len.set(0);
            let taken = take(object);
            drop_taken(cx, &taken);
        } else {
            place.add(1).copy_to(place, len - 1 - i);
            object.resize(cx, len - 1);
        }
        Some(item)
    }
}

/// `list.reverse`.
pub(crate) fn reverse(_cx: &mut Cx, list: &Value) {
    let object = object(list);
    let (items, len) = (object.items.get(), object.len.get());
    if len > 1 {
        // SAFETY: the buffer has `len` items; nothing else runs.
        unsafe { std::slice::from_raw_parts_mut(items, len) }.reverse();
    }
}

/// References that have been taken out of a list, in the order in which they are to be dropped.
#[must_use]
#[derive(Debug)]
pub(crate) struct Garbage(Vec<Raw>);

impl Garbage {
    fn with_capacity(cx: &mut Cx, n: usize) -> Res<Garbage> {
        let mut items = Vec::new();
        if items.try_reserve_exact(n).is_err() {
            return Err(cx.memory_error());
        }
        Ok(Garbage(items))
    }

    /// Drops them.
    pub(crate) fn drop_in_order(self, cx: &mut Cx) {
        for item in self.0 {
            // SAFETY: owned.
            unsafe { decref(cx, item) };
        }
    }
}

/// `list[low:high] = new`: `list_ass_slice`. `new` is an exact list or tuple, or nothing to delete; it is not the list itself.
pub(crate) fn replace(
    cx: &mut Cx,
    list: &Value,
    low: usize,
    high: usize,
    new: Option<&Value>,
) -> Res<()> {
    let object = object(list);
    let len = object.len.get();
    let low = low.min(len);
    let high = high.clamp(low, len);
    // SAFETY: nothing runs until the list is whole again; what was taken out is dropped last.
    unsafe {
        let n = new.map_or(0, |new| raw_items(new).1);
        let n_old = high - low;
        if len - n_old + n == 0 {
            clear(cx, list);
            return Ok(());
        }
        let mut few = [null_mut(); 8];
        let mut many = Vec::new();
        let old: *mut Raw = if n_old <= few.len() {
            few.as_mut_ptr()
        } else {
            if many.try_reserve_exact(n_old).is_err() {
                return Err(cx.memory_error());
            }
            many.as_mut_ptr()
        };
        if n_old > 0 {
            object
                .items
                .get()
                .add(low)
                .copy_to_nonoverlapping(old, n_old);
        }
        let behind = len - high;
        if n < n_old {
            let items = object.items.get();
            items.add(high).copy_to(items.add(low + n), behind);
            object.resize(cx, len - n_old + n);
        } else if n > n_old {
            if !object.resize(cx, len + (n - n_old)) {
                return Err(cx.memory_error());
            }
            let items = object.items.get();
            items.add(high).copy_to(items.add(low + n), behind);
        }
        if let Some(new) = new {
            let (src, _) = raw_items(new);
            let dest = object.items.get().add(low);
            for i in 0..n {
                *dest.add(i) = counted(*src.add(i));
            }
        }
        drop_all(cx, old, n_old);
    }
    Ok(())
}

/// `del list[part]` with any step; what is to be dropped.
pub(crate) fn delete_part(cx: &mut Cx, list: &Value, part: Indices) -> Res<Garbage> {
    let mut garbage = Garbage::with_capacity(cx, part.n)?;
    if part.n == 0 {
        return Ok(garbage);
    }
    let object = object(list);
    let len = object.len.get();
    let step = part.step.unsigned_abs();
    let first = if part.step < 0 {
        part.at(part.n - 1)
    } else {
        part.at(0)
    };
    // SAFETY: the selected places lie within the list; the gaps between them are closed from the front.
    unsafe {
        let items = object.items.get();
        let mut to = first;
        for i in 0..part.n {
            let at = first + i * step;
            garbage.0.push(*items.add(at));
            let end = if i + 1 == part.n { len } else { at + step };
            items.add(at + 1).copy_to(items.add(to), end - at - 1);
            to += end - at - 1;
        }
        object.resize(cx, len - part.n);
    }
    Ok(garbage)
}

/// `list[part] = new` with any step: as many items as are selected, of an exact list or tuple that is not the list itself.
pub(crate) fn set_part(cx: &mut Cx, list: &Value, part: Indices, new: &Value) -> Res<Garbage> {
    let mut garbage = Garbage::with_capacity(cx, part.n)?;
    // SAFETY: the selected places lie within the list, and `new` has as many items.
    unsafe {
        let (src, n) = raw_items(new);
        let items = object(list).items.get();
        for i in 0..part.n.min(n) {
            let place = items.add(part.at(i));
            garbage.0.push(place.replace(counted(*src.add(i))));
        }
    }
    Ok(garbage)
}

/// `list *= n` for `n` of at least 2 and a list with items.
pub(crate) fn repeat_in_place(cx: &mut Cx, list: &Value, n: usize) -> Res<()> {
    let object = object(list);
    let len = object.len.get();
    let Some(total) = len.checked_mul(n).filter(|&total| total <= MOST) else {
        return Err(cx.memory_error());
    };
    // SAFETY: all new places are written.
    unsafe {
        if !object.resize(cx, total) {
            return Err(cx.memory_error());
        }
        let items = object.items.get();
        for i in len..total {
            *items.add(i) = counted(*items.add(i - len));
        }
    }
    Ok(())
}

/// Takes the last `n` items off without giving memory back; fewer if there are fewer.
pub(crate) fn take_tail(_cx: &mut Cx, list: &Value, n: usize) -> Vec<Value> {
    let object = object(list);
    let len = object.len.get();
    let kept = len - n.min(len);
    object.len.set(kept);
    (kept..len)
        .map(|i| {
            // SAFETY: the places behind the new end have owned references, which move out.
            unsafe { Value::from_owned(*object.items.get().add(i)) }
        })
        .collect()
}

/// A list's items while they are sorted: meanwhile the list is empty, and says whether it was changed.
#[derive(Debug)]
pub(crate) struct Sorting {
    list: Value,
    items: *mut Raw,
    len: usize,
    capacity: usize,
}

impl Sorting {
    /// Takes the items out of the list.
    pub(crate) fn begin(list: &Value) -> Sorting {
        let object = object(list);
        Sorting {
            list: list.clone(),
            items: object.items.replace(null_mut()),
            len: object.len.replace(0),
            capacity: object.capacity.replace(SORTING),
        }
    }

    /// The items, which nobody else sees.
    pub(crate) fn items(&mut self) -> &mut [Item<'_>] {
        if self.len == 0 {
            return &mut [];
        }
        // SAFETY: the buffer is ours; an `Item` is a transparent pointer.
        unsafe { std::slice::from_raw_parts_mut(self.items.cast::<Item<'_>>(), self.len) }
    }

    /// Item `i`.
    pub(crate) fn item(&self, i: usize) -> &Value {
        assert!(i < self.len, "one of the items");
        // SAFETY: an owned reference.
        unsafe { Value::from_slot(self.items.add(i)) }
    }

    /// Number of items.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// Has somebody given the list a buffer?
    pub(crate) fn was_modified(&self) -> bool {
        object(&self.list).capacity.get() != SORTING
    }

    /// Puts the items back; what the list got meanwhile is dropped.
    pub(crate) fn end(self, cx: &mut Cx) {
        let object = object(&self.list);
        let found = Taken {
            items: object.items.replace(self.items),
            len: object.len.replace(self.len),
            capacity: object.capacity.replace(self.capacity),
        };
        // SAFETY: taken out of the list.
        unsafe { drop_taken(cx, &found) }
    }
}

/// An object that somebody else owns for as long as `'a`.
#[derive(Debug, Clone, Copy)]
#[repr(transparent)]
pub(crate) struct Item<'a>(Raw, PhantomData<&'a Value>);

impl<'a> Item<'a> {
    /// A view of an owned object.
    pub(crate) fn of(value: &'a Value) -> Item<'a> {
        Item(value.raw(), PhantomData)
    }

    /// The object.
    #[inline(always)]
    pub(crate) fn value(&self) -> &Value {
        // SAFETY: owned elsewhere meanwhile.
        unsafe { Value::from_slot(&raw const self.0) }
    }
}
