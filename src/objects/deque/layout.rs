//! Layout of deques: a ring of places, a power of two of them.
//!
//! CPython keeps items in linked blocks of 64. What can be seen of that is the size: we keep the place of the first item in its block
//! (`left`) as CPython would have it, and say how many blocks that needs.

#![expect(unsafe_code, reason = "payload of deques")]

use std::cell::Cell;

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::objects::head::Head;
use crate::objects::type_obj::{Layout, TypeObj};

/// Items in a block of CPython's.
const BLOCK: usize = 64;
/// Bytes of such a block.
const BLOCK_BYTES: usize = (BLOCK + 2) * size_of::<Raw>();
/// Where the first item of an empty deque goes.
const CENTER: usize = (BLOCK - 1) / 2;
/// Bytes of a place.
const PLACE: usize = size_of::<Raw>();

/// A deque.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct DequeObj {
    head: Head,
    len: Cell<usize>,
    /// The places: a buffer of the heap; null if there are none.
    places: Cell<*mut Raw>,
    /// How many places: 0 or a power of two.
    capacity: Cell<usize>,
    /// The place of the first item.
    start: Cell<usize>,
    /// Where CPython would have the first item in its block.
    left: Cell<usize>,
    /// Changes with every change of the number or order of items.
    pub(crate) state: Cell<usize>,
    /// Most items; negative: any number.
    pub(crate) max: Cell<isize>,
    /// CPython keeps free blocks here.
    pad: [Cell<usize>; 17],
    weak_list: Cell<Raw>,
}

/// Where the weak list of a deque begins.
pub(crate) const DEQUE_WEAK: i16 = std::mem::offset_of!(DequeObj, weak_list) as i16;

// SAFETY: only deques have this layout number.
unsafe impl Payload for DequeObj {
    const LAYOUT: u8 = Layout::Deque as u8;
}

impl DequeObj {
    /// Number of items.
    #[inline(always)]
    pub(crate) fn len(&self) -> usize {
        self.len.get()
    }

    fn mask(&self) -> usize {
        self.capacity.get().wrapping_sub(1)
    }

    /// The place of item `i`, which exists.
    unsafe fn place(&self, i: usize) -> *mut Raw {
        let at = (self.start.get().wrapping_add(i)) & self.mask();
        // SAFETY: the ring has a power of two of places, and `at` is one of them.
        unsafe { self.places.get().add(at) }
    }

    /// Item `i`.
    #[inline(always)]
    pub(crate) fn get(&self, i: usize) -> Option<Value> {
        // SAFETY: the place holds an owned reference.
        (i < self.len()).then(|| unsafe { Value::from_borrowed(*self.place(i)) })
    }

    /// Puts another item in the place of item `i`, which exists; gives the old one.
    pub(crate) fn replace(&self, i: usize, item: Value) -> Option<Value> {
        if i >= self.len() {
            return Some(item);
        }
        // SAFETY: the reference in the place is exchanged for another.
        unsafe {
            let place = self.place(i);
            let old = *place;
            *place = item.into_raw();
            Some(Value::from_owned(old))
        }
    }

    /// Exchanges two items that exist.
    pub(crate) fn swap(&self, i: usize, j: usize) {
        if i < self.len() && j < self.len() {
            // SAFETY: two places of the ring.
            unsafe { self.place(i).swap(self.place(j)) }
        }
    }

    /// Room for `n` more.
    pub(crate) fn reserve(&self, cx: &mut Cx, n: usize) -> Res<()> {
        let wanted = self.len().saturating_add(n);
        if wanted <= self.capacity.get() {
            return Ok(());
        }
        let Some(capacity) = wanted.max(8).checked_next_power_of_two() else {
            return Err(cx.memory_error());
        };
        if capacity > cx.heap_limit() / PLACE {
            return Err(cx.memory_error());
        }
        // SAFETY: the items move to the front of the new buffer; the old one is given back.
        unsafe {
            let places = heap::alloc_buf(cx.heap(), capacity * PLACE).cast::<Raw>();
            if places.is_null() {
                return Err(cx.memory_error());
            }
            for i in 0..self.len() {
                *places.add(i) = *self.place(i);
            }
            self.free_places(cx);
            self.places.set(places);
            self.capacity.set(capacity);
            self.start.set(0);
        }
        Ok(())
    }

    unsafe fn free_places(&self, cx: &Cx) {
        if !self.places.get().is_null() {
            let bytes = self.capacity.get() * PLACE;
            // SAFETY: the buffer has `capacity` places.
            unsafe { heap::free_buf(cx.heap(), self.places.get().cast(), bytes) };
        }
        self.places.set(std::ptr::null_mut());
        self.capacity.set(0);
        self.start.set(0);
    }

    /// Adds an item at the right.
    #[inline]
    pub(crate) fn push_right(&self, cx: &mut Cx, item: Value) -> Res<()> {
        if self.len() == self.capacity.get() {
            self.reserve(cx, 1)?;
        }
        let n = self.len();
        self.len.set(n + 1);
        // SAFETY: there is a free place after the last item.
        unsafe { *self.place(n) = item.into_raw() };
        Ok(())
    }

    /// Adds an item at the left.
    #[inline]
    pub(crate) fn push_left(&self, cx: &mut Cx, item: Value) -> Res<()> {
        if self.len() == self.capacity.get() {
            self.reserve(cx, 1)?;
        }
        self.start
            .set(self.start.get().wrapping_sub(1) & self.mask());
        self.len.set(self.len() + 1);
        self.left.set(self.left.get().wrapping_sub(1) % BLOCK);
        // SAFETY: there is a free place before the first item.
        unsafe { *self.place(0) = item.into_raw() };
        Ok(())
    }

    /// Takes the last item away.
    #[inline]
    pub(crate) fn pop_right(&self) -> Option<Value> {
        let n = self.len().checked_sub(1)?;
        // SAFETY: the place is given up.
        let item = unsafe { Value::from_owned(*self.place(n)) };
        self.len.set(n);
        if n == 0 && self.left.get() == 0 {
            self.left.set(CENTER + 1);
        }
        Some(item)
    }

    /// Takes the first item away.
    #[inline]
    pub(crate) fn pop_left(&self) -> Option<Value> {
        let n = self.len().checked_sub(1)?;
        // SAFETY: the place is given up.
        let item = unsafe { Value::from_owned(*self.place(0)) };
        self.start.set((self.start.get() + 1) & self.mask());
        self.len.set(n);
        let left = self.left.get() + 1;
        self.left.set(match left {
            BLOCK if n == 0 => CENTER + 1,
            BLOCK => 0,
            left => left,
        });
        Some(item)
    }

    /// Moves `n` items from the right end to the left, or from the left to the right for a negative `n`; there are more than that.
    pub(crate) fn rotate(&self, n: isize) {
        let (len, mask) = (self.len(), self.mask());
        // SAFETY: a place beside the first or last item is free or the item's own; references move between places.
        unsafe {
            for _ in 0..n.unsigned_abs().min(len) {
                if n > 0 {
                    let item = *self.place(len - 1);
                    self.start.set(self.start.get().wrapping_sub(1) & mask);
                    *self.place(0) = item;
                } else {
                    let item = *self.place(0);
                    self.start.set((self.start.get() + 1) & mask);
                    *self.place(len - 1) = item;
                }
            }
        }
        let left = self.left.get() as isize - n;
        self.left.set(left.rem_euclid(BLOCK as isize) as usize);
    }

    /// An empty deque is filled from the left, or from the right: CPython saves space so.
    pub(crate) fn begin_filling(&self, from_left: bool) {
        if self.len() == 0 {
            self.left.set(if from_left { 1 } else { BLOCK - 1 });
        }
    }

    /// Takes everything away; the items are the caller's to drop, in order.
    pub(crate) fn take_all(&self, cx: &mut Cx) -> Vec<Value> {
        // SAFETY: each reference moves into the vector.
        let items = (0..self.len())
            .map(|i| unsafe { Value::from_owned(*self.place(i)) })
            .collect();
        self.len.set(0);
        self.left.set(CENTER + 1);
        // SAFETY: no item is in the buffer any more.
        unsafe { self.free_places(cx) };
        items
    }
}

/// An empty deque of a class.
pub(crate) fn new_deque(cx: &mut Cx, class: &Value) -> Res<Value> {
    let class = class
        .cast::<TypeObj>()
        .filter(|class| class.is_laid_out_as(Layout::Deque))
        .expect("deques are made of their classes");
    // SAFETY: zeroes are a valid payload, which is filled before the object is tracked.
    unsafe {
        let bytes = class.basic_size.get() as usize;
        let raw = heap::ask::alloc_zeroed(cx.heap(), std::ptr::from_ref(class).cast(), bytes);
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let object = &*raw.cast::<DequeObj>();
        object.left.set(CENTER + 1);
        object.max.set(-1);
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The walk of deques.
#[derive(Debug)]
pub(crate) struct DequeTrace;

impl Trace for DequeTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live deque.
        unsafe {
            let object = &*obj.cast::<DequeObj>();
            for i in 0..object.len() {
                v.edge(Role::Index(i), *object.place(i));
            }
        }
    }
}

/// Drops the items, from the left.
///
/// # Safety
/// `obj` is a deque, dying or garbage.
pub(crate) unsafe fn clear(cx: &mut Cx, obj: Raw) {
    // SAFETY: the items are taken out before the first is dropped.
    unsafe {
        let items = (*obj.cast::<DequeObj>()).take_all(cx);
        for item in items {
            heap::decref(cx, item.into_raw());
        }
    }
}

/// CPython's `__sizeof__`: with its blocks.
///
/// # Safety
/// `obj` is a deque.
pub(crate) unsafe fn size(obj: Raw) -> usize {
    // SAFETY: a live object has a type.
    unsafe {
        let basic = (*(*obj).ty.cast::<TypeObj>()).basic_size.get() as usize;
        let object = &*obj.cast::<DequeObj>();
        basic + (object.left.get() + object.len()).div_ceil(BLOCK) * BLOCK_BYTES
    }
}
