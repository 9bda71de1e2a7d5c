//! The heap: every object of a machine, counted, found again, and collected.
//!
//! # One region
//! A machine lives in one reserved region of 64 GB, aligned to its size, so that its heap is found from any object by clearing
//! low bits of the address:
//! ```text
//!    0        1 GB     3 GB        7 GB            16 GB           32 GB           48 GB           64 GB
//!    | machine | code   | the         | pages of      | large atoms,  | pages of      | large         |
//!    | types,  | arena  | collector's | atoms and     | large buffers | objects with  | objects with  |
//!    | Heap    |        | marks       | small buffers |               | a collector   | a collector   |
//!    | (first) |        |             |               |               | header        | header        |
//!                                                      `- SPAN_BIT ---'               `- SPAN_BIT ----'
//!                                                                      `------------ GC_BIT ----------'
//! ```
//! "Can it be part of a cycle" is one bit of the address: the collector never touches a number or a string. Same requests give
//! the same offsets in every run; [`Heap::address_of`] adds a constant, and that is `id()`.
//!
//! # Blocks
//! `pages` cuts 64 KB pages into equal blocks of one kind and class; `spans` has what is larger than 8 KB. A free list per kind
//! and class, last freed first used, lies at a constant offset in [`Heap`]: allocating is a pop and two stores. When somebody must see
//! each allocation (an observer, an injected failure, a collection at every allocation) the lists that the fast path pops from
//! stay empty, and everything takes the cold path, which uses a second set of lists: watching costs nothing when nobody watches.
//!
//! # Life of an object
//! `alloc` makes it with count 1, untracked. Its type's code fills it and, if it can be part of a cycle, calls [`track`], which
//! appends it to generation 0 (`generations`). Counts go up and down; at 0 [`dealloc`] (`trash`) lets it die: finalizer (`finalize`), weak
//! references (`weak`), its edges, its block. What dies in safe code that must not run finalizers is parked until [`flush_parked`]. Cycles
//! are found by `collect`. `verify` recomputes all that can be recomputed; `event` tells an observer; `stats` counts by walking.

#![expect(unsafe_code, reason = "the heap")]

pub(crate) mod alloc;
pub(crate) mod ask;
pub(crate) mod collect;
pub(crate) mod event;
pub(crate) mod finalize;
pub(crate) mod generations;
pub(crate) mod handle;
pub(crate) mod header;
pub(crate) mod interrupt;
pub(crate) mod look;
pub(crate) mod marks;
pub(crate) mod pages;
pub(crate) mod poison;
pub(crate) mod reserve;
pub(crate) mod spans;
pub(crate) mod stats;
pub(crate) mod trace;
pub(crate) mod trash;
pub(crate) mod verify;
pub(crate) mod weak;

#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::heap::collect::{GcState, Hooks};
use crate::heap::event::Observer;
use crate::heap::generations::{GenList, N_LISTS};
use crate::heap::header::{Raw, UNTRACKED};
use crate::heap::pages::{N_CLASSES, N_KINDS, Page, PageZone};
use crate::heap::reserve::ReserveError;
use crate::heap::spans::SpanZone;

pub(crate) use alloc::{
    alloc_atom, alloc_buf, alloc_gc, alloc_instance, arena_alloc, free_atom, free_buf, realloc_buf,
    set_site,
};
pub(crate) use generations::{hide, is_tracked, track, unhide};
pub(crate) use trash::{dealloc, decref, flush_parked, has_parked, incref, release_parked};

/// Bytes of a machine's region, which is aligned to them.
pub(crate) const REGION_SIZE: usize = 1 << 36;
/// Set in the addresses of objects that have a collector header.
pub(crate) const GC_BIT: usize = 1 << 35;
/// Set in the addresses of large blocks.
pub(crate) const SPAN_BIT: usize = 1 << 34;
/// Where the code arena begins.
pub(crate) const ARENA_OFFSET: usize = 1 << 30;
/// Where the collector's marks begin, and the arena ends.
const MARKS_OFFSET: usize = 3 << 30;
/// Where atoms' pages begin.
const PAGES_OFFSET: usize = 7 << 30;
/// What `id()` says of the first byte of a region.
const SHOWN_BASE: u64 = 0x7f00_0000_0000;

/// Breaker bit: a collection is due.
pub(crate) const GC_REQUESTED: u32 = 1;
/// Breaker bit: the user pressed Ctrl-C.
pub(crate) const INTERRUPT: u32 = 2;
/// Breaker bit: somebody listens to lines or instructions; the VM changes its loop.
pub(crate) const OBSERVE: u32 = 4;
/// Breaker bit: the driver wants the machine to stop at the next safe point.
pub(crate) const STOP: u32 = 8;

/// Free lists, by kind and class.
pub(crate) type Lists = [[Raw; N_CLASSES]; N_KINDS];

/// All of a machine's memory. Lies at the very start of its region and never moves.
#[repr(C)]
pub(crate) struct Heap {
    /// What the fast paths pop from; empty while `is_slow`.
    pub(crate) free: Lists,
    /// Where the running instruction is, as a word index in the code arena: new objects get it. 0: the runtime itself.
    pub(crate) site: u32,
    /// Why the VM should look up at its next safe point. Set from other threads too.
    pub(crate) breaker: AtomicU32,
    /// CPython's count of generation 0: allocations minus frees of objects with a collector header since the last collection.
    pub(crate) count0: u32,
    /// A count above it asks for a collection: the threshold, or the maximum while automatic collection is off.
    pub(crate) trigger0: u32,
    /// Second half of a new collector header: untracked, and the number of collections so far.
    pub(crate) new_gc_word: u64,
    /// Every allocation and free takes the cold path.
    pub(crate) is_slow: bool,
    /// Objects whose count fell to 0 in safe code. The list owns one reference to each; null where it has given it up.
    pub(crate) parked: Vec<Raw>,
    /// Those before it wait for flushes that run further out: what they let die may itself come to a flush.
    pub(crate) parked_base: usize,
    /// The generations and the collector's own lists.
    pub(crate) lists: [GenList; N_LISTS],
    /// How deep destructors are nested.
    pub(crate) dying_depth: u32,
    /// Dead objects that would have nested too deep.
    pub(crate) trash: Vec<Raw>,
    /// Free lists while `is_slow`.
    pub(crate) hidden: Lists,
    /// Freed blocks that wait, under AddressSanitizer.
    pub(crate) quarantine: VecDeque<Raw>,
    /// Page with fresh blocks, by kind and class.
    pub(crate) current: [[*mut Page; N_CLASSES]; N_KINDS],
    /// Pages of atoms and buffers.
    pub(crate) pages: PageZone,
    /// Pages of objects with a collector header.
    pub(crate) gc_pages: PageZone,
    /// Large atoms and buffers.
    pub(crate) spans: SpanZone,
    /// Large objects with a collector header.
    pub(crate) gc_spans: SpanZone,
    /// Bytes of the collector's marks that are usable: those of pages, those of large blocks.
    pub(crate) marks_committed: [usize; 2],
    /// Bytes of pages and spans in use.
    pub(crate) charged: usize,
    /// Value of `charged` at which empty pages are looked for.
    pub(crate) reclaim_at: usize,
    /// Highest value `charged` ever had.
    pub(crate) peak: usize,
    /// What `charged` may not pass (`--max-heap`).
    pub(crate) max_bytes: usize,
    /// Allocations until one fails; 0: none will.
    pub(crate) fail_countdown: u64,
    /// Ask for a collection at every allocation of an object with a collector header.
    pub(crate) is_stressed: bool,
    /// First unused word of the code arena.
    arena_next: usize,
    /// End of the arena's usable memory, in bytes from its start.
    arena_committed: usize,
    /// The collector's settings and counts.
    pub(crate) gc: GcState,
    /// What the heap asks of the rest of the machine.
    pub(crate) hooks: Hooks,
    /// Who listens.
    pub(crate) observer: Option<Box<dyn Observer>>,
}

impl std::fmt::Debug for Heap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Heap")
            .field("charged", &self.charged)
            .finish_non_exhaustive()
    }
}

impl Heap {
    /// Reserves a region, makes its first `machine_bytes` usable (zeroed), and writes a heap at its start. What follows the heap
    /// there is the caller's to fill.
    pub(crate) fn create(machine_bytes: usize) -> Result<*mut Heap, ReserveError> {
        assert!(
            machine_bytes >= size_of::<Heap>() && machine_bytes < ARENA_OFFSET,
            "the machine's area has room"
        );
        let start = reserve::reserve(REGION_SIZE)?;
        let at = start as usize;
        // SAFETY: the part lies in the region just reserved.
        if !unsafe { reserve::commit(at, machine_bytes.next_multiple_of(reserve::OS_PAGE)) } {
            // SAFETY: as reserved; nothing uses it.
            unsafe { reserve::unreserve(start, REGION_SIZE) };
            return Err(ReserveError {
                bytes: machine_bytes,
                errno: 0,
            });
        }
        let heap = start.cast::<Heap>();
        let value = Heap {
            free: [[std::ptr::null_mut(); N_CLASSES]; N_KINDS],
            site: 0,
            breaker: AtomicU32::new(0),
            count0: 0,
            trigger0: 2000,
            new_gc_word: u64::from(UNTRACKED),
            is_slow: cfg!(feature = "asan"),
            parked: Vec::new(),
            parked_base: 0,
            lists: std::array::from_fn(|_| GenList::new()),
            dying_depth: 0,
            trash: Vec::new(),
            hidden: [[std::ptr::null_mut(); N_CLASSES]; N_KINDS],
            quarantine: VecDeque::new(),
            current: [[std::ptr::null_mut(); N_CLASSES]; N_KINDS],
            pages: PageZone::new(at + PAGES_OFFSET, at + SPAN_BIT),
            gc_pages: PageZone::new(at + GC_BIT, at + GC_BIT + SPAN_BIT),
            spans: SpanZone::new(at + SPAN_BIT, at + GC_BIT),
            gc_spans: SpanZone::new(at + GC_BIT + SPAN_BIT, at + REGION_SIZE),
            marks_committed: [0; 2],
            charged: 0,
            reclaim_at: pages::RECLAIM_FIRST,
            peak: 0,
            max_bytes: usize::MAX,
            fail_countdown: 0,
            is_stressed: false,
            // Word 0 is nobody's, so that site 0 can mean the runtime.
            arena_next: 1,
            arena_committed: 0,
            gc: GcState::new(),
            hooks: Hooks::default(),
            observer: None,
        };
        // SAFETY: the start of the region is usable, aligned and ours.
        unsafe { heap.write(value) };
        Ok(heap)
    }

    /// Ends the region with everything in it. Destructors of objects do not run: whoever wants them called them before.
    ///
    /// # Safety
    /// `heap` is from [`Heap::create`], and nothing in the region is used afterwards.
    pub(crate) unsafe fn destroy(heap: *mut Heap) {
        // SAFETY: the caller's promise; the fields with memory outside the region are dropped first.
        unsafe {
            heap.drop_in_place();
            reserve::unreserve(heap.cast(), REGION_SIZE);
        }
    }

    /// The heap that an object, or anything else in the region, lies in.
    #[inline(always)]
    pub(crate) fn of(obj: Raw) -> *mut Heap {
        obj.map_addr(|addr| addr & !(REGION_SIZE - 1)).cast()
    }

    /// What `id()` says of an object: the same in every run that makes the same requests.
    pub(crate) fn address_of(obj: Raw) -> u64 {
        SHOWN_BASE + (obj as usize & (REGION_SIZE - 1)) as u64
    }

    /// The object pointer behind an `id()`; nothing says that an object is there.
    #[cfg(test)]
    pub(crate) fn at_address(heap: *mut Heap, id: u64) -> Option<Raw> {
        let offset = id.checked_sub(SHOWN_BASE)? as usize;
        if offset < REGION_SIZE {
            Some(heap.cast::<u8>().wrapping_add(offset).cast())
        } else {
            None
        }
    }

    /// The free lists in use.
    #[inline(always)]
    pub(crate) fn lists(&mut self) -> *mut Lists {
        if self.is_slow {
            &raw mut self.hidden
        } else {
            &raw mut self.free
        }
    }

    /// Counts bytes about to be used. False: that would pass the limit.
    pub(crate) fn charge(&mut self, bytes: usize) -> bool {
        let total = self.charged.saturating_add(bytes);
        if total > self.max_bytes {
            return false;
        }
        self.charged = total;
        self.peak = self.peak.max(total);
        true
    }

    /// Chooses between fast and cold paths after a change of what must be seen.
    pub(crate) fn update_mode(&mut self) {
        let slow = cfg!(feature = "asan")
            || self.observer.is_some()
            || self.fail_countdown > 0
            || self.is_stressed;
        if slow != self.is_slow {
            std::mem::swap(&mut self.free, &mut self.hidden);
            self.is_slow = slow;
        }
    }

    /// Makes the `n`th allocation from now fail (1 is the next); 0: none.
    pub(crate) fn fail_after(&mut self, n: u64) {
        self.fail_countdown = n;
        self.update_mode();
    }

    /// Asks for a collection at every allocation of an object that can be part of a cycle; each hundredth is a full one.
    pub(crate) fn set_stressed(&mut self, on: bool) {
        self.is_stressed = on;
        self.update_mode();
    }

    /// Installs or removes the observer; gives the one before.
    pub(crate) fn set_observer(
        &mut self,
        observer: Option<Box<dyn Observer>>,
    ) -> Option<Box<dyn Observer>> {
        let before = std::mem::replace(&mut self.observer, observer);
        self.update_mode();
        before
    }
}

/// Bits that ask the VM to look up; 0 nearly always.
///
/// # Safety
/// `heap` is a live heap.
#[inline(always)]
pub(crate) fn breaker(heap: *mut Heap) -> u32 {
    // SAFETY: heaps live as long as their machine, and a context stands for one.
    unsafe { (*heap).breaker.load(Ordering::Relaxed) }
}
