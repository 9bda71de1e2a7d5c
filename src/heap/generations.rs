//! The generations: for each a vector of the objects in it, oldest first, and for each object its place in its vector.
//!
//! A vector lies in chunks of 64 KB, so that growing moves nothing. What leaves it leaves a hole (a null), at once reused when it
//! was the last, and closed when it was the last but one; when a chunk would have to be added and half of the places are holes, the vector is compacted instead. Order is
//! never changed: it is CPython's list order, which later finalizers run in.

#![expect(unsafe_code, reason = "raw chunks of object pointers")]

use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use std::ptr::null_mut;

use crate::cx::Cx;
use crate::heap::handle::Value;
use crate::heap::header::{PERMANENT, Raw, UNTRACKED, gc_header};
use crate::heap::{GC_BIT, Heap};

/// Number of generations that are collected.
pub(crate) const N_GENERATIONS: usize = 3;
/// `generation` of tentatively unreachable objects of the running collection.
pub(crate) const UNREACHABLE: u8 = 4;
/// `generation` of weak references whose callbacks the running collection will call.
pub(crate) const CALLBACKS: u8 = 5;
/// `generation` of objects still unreachable after finalizers ran.
pub(crate) const STILL_UNREACHABLE: u8 = 6;
/// Number of vectors.
pub(crate) const N_LISTS: usize = 7;
const _: () = assert!(PERMANENT == 3);

/// Places of a chunk.
const CHUNK: u32 = 8192;
const MASK: u32 = CHUNK - 1;
const SHIFT: u32 = CHUNK.trailing_zeros();

/// A vector of objects.
#[derive(Debug)]
pub(crate) struct GenList {
    chunks: Vec<*mut Raw>,
    /// The next place, when `len` is not at a chunk's end.
    tail: *mut Raw,
    /// Places in use, holes included.
    len: u32,
    /// Holes among them.
    holes: u32,
    /// Chunks that were needed at once since the last [`trim`](GenList::trim).
    most_needed: usize,
}

fn chunk_layout() -> Layout {
    Layout::array::<Raw>(CHUNK as usize).expect("a constant")
}

impl GenList {
    pub(crate) fn new() -> GenList {
        GenList {
            chunks: Vec::new(),
            tail: null_mut(),
            len: 0,
            holes: 0,
            most_needed: 0,
        }
    }

    /// Places, holes included.
    #[inline(always)]
    pub(crate) fn places(&self) -> u32 {
        self.len
    }

    /// Objects.
    pub(crate) fn count(&self) -> u32 {
        self.len - self.holes
    }

    /// Where place `i` lies; a chunk must be there.
    #[inline(always)]
    fn slot(&self, i: u32) -> *mut Raw {
        debug_assert!((i >> SHIFT) < self.chunks.len() as u32);
        // SAFETY: callers ask for places within the chunks.
        unsafe {
            self.chunks
                .get_unchecked((i >> SHIFT) as usize)
                .add((i & MASK) as usize)
        }
    }

    /// What lies at place `i < places()`; null for a hole.
    #[inline(always)]
    pub(crate) fn at(&self, i: u32) -> Raw {
        // SAFETY: within the vector.
        unsafe { *self.slot(i) }
    }

    /// Overwrites place `i < places()`, which is not a hole before and after.
    #[inline(always)]
    pub(crate) fn put(&mut self, i: u32, obj: Raw) {
        // SAFETY: within the vector.
        unsafe { *self.slot(i) = obj }
    }

    /// Appends; gives the place. May compact first when `may_compact`.
    #[inline(always)]
    fn push_impl(&mut self, obj: Raw, may_compact: bool) -> u32 {
        if self.len & MASK == 0 {
            self.grow(may_compact);
        }
        let i = self.len;
        // SAFETY: `grow` saw to the room.
        unsafe {
            *self.tail = obj;
            self.tail = self.tail.add(1);
        }
        self.len = i + 1;
        i
    }

    /// Appends; gives the place.
    #[inline(always)]
    pub(crate) fn push(&mut self, obj: Raw) -> u32 {
        self.push_impl(obj, true)
    }

    /// Appends without moving anything, for vectors that are being walked.
    #[inline(always)]
    pub(crate) fn append(&mut self, obj: Raw) -> u32 {
        self.push_impl(obj, false)
    }

    #[cold]
    #[inline(never)]
    fn grow(&mut self, may_compact: bool) {
        if may_compact && self.holes > 0 && self.holes >= self.len / 2 {
            self.compact();
        }
        if (self.len >> SHIFT) as usize == self.chunks.len() {
            // SAFETY: the layout has a size.
            let chunk = unsafe { alloc(chunk_layout()) }.cast::<Raw>();
            if chunk.is_null() {
                handle_alloc_error(chunk_layout());
            }
            self.chunks.push(chunk);
        }
        self.most_needed = self.most_needed.max(self.n_needed());
        self.tail = self.slot(self.len);
    }

    /// Closes the holes; order stays.
    pub(crate) fn compact(&mut self) {
        let mut to = 0;
        for from in 0..self.len {
            let obj = self.at(from);
            if !obj.is_null() {
                self.put(to, obj);
                // SAFETY: objects in a vector are live and have a collector header.
                unsafe { (*gc_header(obj)).idx = to };
                to += 1;
            }
        }
        self.truncate(to);
    }

    /// Keeps the first `len` places, which have no holes.
    pub(crate) fn truncate(&mut self, len: u32) {
        self.len = len;
        self.holes = 0;
        if len & MASK != 0 {
            self.tail = self.slot(len);
        }
    }

    /// Chunks with places in use, and the next place.
    fn n_needed(&self) -> usize {
        (self.len >> SHIFT) as usize + 1
    }

    /// Frees chunks that were not needed since the last time: after every collection, so that the next one finds what it will need.
    pub(crate) fn trim(&mut self) {
        for chunk in self.chunks.drain(self.most_needed.min(self.chunks.len())..) {
            // SAFETY: allocated with this layout in `grow`; nothing lies in it any more.
            unsafe { dealloc(chunk.cast(), chunk_layout()) };
        }
        self.most_needed = self.n_needed();
    }

    /// Makes a hole, or shortens the vector. With `may_close` the last object may take the place that is free: it is what often was made while
    /// a temporary lived. Not for vectors that are being walked.
    #[inline(always)]
    pub(crate) fn remove(&mut self, i: u32, may_close: bool) {
        // SAFETY: callers give the place of an object in this vector.
        unsafe { *self.slot(i) = null_mut() };
        if i + 1 == self.len {
            self.len = i;
            if self.holes > 0 {
                self.drop_holes();
            }
            if self.len & MASK != 0 {
                self.tail = self.slot(self.len);
            }
        } else if may_close && i + 2 == self.len {
            self.move_down(i);
        } else {
            self.holes += 1;
        }
    }

    /// Moves the last object to the place before it, which is free.
    fn move_down(&mut self, to: u32) {
        let last = self.at(to + 1);
        self.put(to, last);
        // SAFETY: the last place is no hole, and objects in a vector are live and have a collector header.
        unsafe { (*gc_header(last)).idx = to };
        self.len = to + 1;
        self.tail = self.slot(to).wrapping_add(1);
    }

    fn drop_holes(&mut self) {
        while self.len > 0 && self.at(self.len - 1).is_null() {
            self.len -= 1;
            self.holes -= 1;
        }
    }

    /// Is there an object at the end, or are there holes to be dropped? For the verifier.
    pub(crate) fn count_holes(&self) -> u32 {
        (0..self.len).filter(|&i| self.at(i).is_null()).count() as u32
    }

    /// Holes that the vector thinks it has.
    pub(crate) fn holes(&self) -> u32 {
        self.holes
    }
}

impl Drop for GenList {
    fn drop(&mut self) {
        for &chunk in &self.chunks {
            // SAFETY: allocated with this layout in `grow`.
            unsafe { dealloc(chunk.cast(), chunk_layout()) };
        }
    }
}

/// Makes the object known to the collector: appends it to generation 0. It must be complete.
///
/// # Safety
/// A live object with a collector header that is not tracked.
#[inline(always)]
pub(crate) unsafe fn track(heap: *mut Heap, obj: Raw) {
    // SAFETY: the caller's promise.
    unsafe { append_to(heap, obj, 0) }
}

/// Appends an untracked object to a vector.
#[inline(always)]
pub(crate) unsafe fn append_to(heap: *mut Heap, obj: Raw, generation: u8) {
    // SAFETY: an object with a collector header.
    unsafe {
        let gc = gc_header(obj);
        debug_assert!((*gc).generation == UNTRACKED, "tracked twice");
        (*gc).idx = (&mut (*heap).lists)[generation as usize].push(obj);
        (*gc).generation = generation;
    }
}

/// Hides the object from the collector; nothing happens if it is hidden.
///
/// # Safety
/// A live object with a collector header.
#[inline(always)]
pub(crate) unsafe fn untrack(heap: *mut Heap, obj: Raw) {
    // SAFETY: the caller's promise; a tracked object's place is right.
    unsafe {
        let gc = gc_header(obj);
        let generation = (*gc).generation;
        if generation != UNTRACKED {
            (*gc).generation = UNTRACKED;
            (&mut (*heap).lists)[generation as usize].remove((*gc).idx, generation == 0);
        }
    }
}

/// Has the object a collector header?
#[inline(always)]
pub(crate) fn is_gc(obj: Raw) -> bool {
    obj as usize & GC_BIT != 0
}

/// Does the collector know the object? False for objects without a collector header.
///
/// # Safety
/// A live object.
#[inline(always)]
pub(crate) unsafe fn is_tracked(obj: Raw) -> bool {
    // SAFETY: the caller's promise.
    unsafe { is_gc(obj) && (*gc_header(obj)).generation != UNTRACKED }
}

/// Hides an object from the collector while something is done; gives whether it was known to it.
pub(crate) fn hide(cx: &mut Cx, value: &Value) -> bool {
    let obj = value.raw();
    // SAFETY: a handle's object is live.
    unsafe {
        let was_tracked = is_tracked(obj);
        if was_tracked {
            untrack(cx.heap(), obj);
        }
        was_tracked
    }
}

/// Makes an object that is hidden known again, in generation 1: where CPython has a program's module when the program starts.
pub(crate) fn unhide(cx: &mut Cx, value: &Value) {
    // SAFETY: a handle's object is live.
    unsafe {
        if is_gc(value.raw()) && !is_tracked(value.raw()) {
            append_to(cx.heap(), value.raw(), 1);
        }
    }
}
