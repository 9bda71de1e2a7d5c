//! Where blocks come from: 64 KB pages of equal blocks, and the free lists that they feed.
//!
//! Invariants: a page serves one kind and one class for as long as it is in use; of its `n_blocks` blocks the first `n_used` have been
//! handed to a free list at least once, the rest are untouched; the object pointer of a free block has the next free block in its
//! first word and null in its second, where a live object has its type. Raw blocks have no type word and are never enumerated.
//!
//! Small blocks come in exact steps of 8 bytes up to 512, medium ones in four steps per doubling up to 8 KB; what is larger has spans.

#![expect(unsafe_code, reason = "raw memory of pages")]

use std::ptr::null_mut;

use crate::heap::header::Raw;
use crate::heap::reserve;
use crate::heap::{Heap, poison};

/// No collector header: numbers, strings.
pub(crate) const ATOM: usize = 0;
/// With the collector header.
pub(crate) const GC: usize = 1;
/// With the prefix (dict, weak list) and the collector header.
pub(crate) const INSTANCE: usize = 2;
/// A buffer, not an object.
pub(crate) const RAW: usize = 3;
/// Number of kinds.
pub(crate) const N_KINDS: usize = 4;
/// Bytes before the header, by kind.
pub(crate) const PRE: [usize; N_KINDS] = [0, 16, 32, 0];

/// Largest size with an exact class.
pub(crate) const SMALL_MAX: usize = 512;
/// First medium class.
const MEDIUM: usize = SMALL_MAX / 8 + 1;
/// Number of medium classes: four per doubling, from 512 to 8192.
const N_MEDIUM: usize = 16;
/// Largest size that has a class.
pub(crate) const MEDIUM_MAX: usize = 8192;
/// Number of classes.
pub(crate) const N_CLASSES: usize = MEDIUM + N_MEDIUM;

/// Bytes of a page, which is aligned to them.
pub(crate) const PAGE: usize = 64 << 10;
/// Bytes before a page's first block.
pub(crate) const PAGE_HEADER: usize = 64;
/// Bytes made usable at a time.
const COMMIT_STEP: usize = 1 << 20;
/// Bytes of fresh blocks that are put on a free list at a time.
const REFILL_BYTES: usize = 4096;

/// Bytes in use when empty pages are looked for the first time.
pub(crate) const RECLAIM_FIRST: usize = 32 << 20;

/// The beginning of a page.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct Page {
    /// Kind of its blocks plus one; 0 when the page is in nobody's use.
    pub(crate) state: u8,
    /// Class of its blocks.
    pub(crate) class: u8,
    /// Bytes of a block before the object pointer.
    pub(crate) pre: u16,
    /// Bytes of a block.
    pub(crate) block: u32,
    /// Number of blocks.
    pub(crate) n_blocks: u32,
    /// Blocks that have been handed out at least once.
    pub(crate) n_used: u32,
    /// Free blocks, while [`reclaim`] counts them.
    pub(crate) n_free: u32,
}

impl Page {
    /// Object pointer of block `i`.
    pub(crate) fn object(page: *mut Page, i: u32) -> Raw {
        // SAFETY: pages in use have a header that is never changed.
        let (block, pre) = unsafe { ((*page).block as usize, (*page).pre as usize) };
        page.cast::<u8>()
            .wrapping_add(PAGE_HEADER + i as usize * block + pre)
            .cast()
    }
}

/// A run of pages that grows upward, and the pages in it that are free again.
#[derive(Debug)]
pub(crate) struct PageZone {
    /// First page.
    pub(crate) start: usize,
    /// First page never used.
    pub(crate) next: usize,
    /// End of usable memory.
    committed: usize,
    /// End of the zone.
    end: usize,
    /// Free pages; the last goes first.
    free: Vec<usize>,
}

impl PageZone {
    pub(crate) fn new(start: usize, end: usize) -> PageZone {
        PageZone {
            start,
            next: start,
            committed: start,
            end,
            free: Vec::new(),
        }
    }

    fn take(&mut self) -> *mut Page {
        if let Some(page) = self.free.pop() {
            return page as *mut Page;
        }
        if self.next + PAGE > self.committed {
            let bytes = COMMIT_STEP.min(self.end - self.committed);
            // SAFETY: the zone lies in the region.
            if bytes < PAGE || !unsafe { reserve::commit(self.committed, bytes) } {
                return null_mut();
            }
            self.committed += bytes;
        }
        let page = self.next;
        self.next += PAGE;
        page as *mut Page
    }

    /// Pages in use, lowest first.
    pub(crate) fn pages(&self) -> impl Iterator<Item = *mut Page> + use<> {
        (self.start..self.next)
            .step_by(PAGE)
            .map(|page| page as *mut Page)
            .filter(|&page| {
                // SAFETY: pages below `next` are usable memory.
                unsafe { (*page).state != 0 }
            })
    }
}

/// The class that serves `size` bytes from the header on; sizes are at most [`MEDIUM_MAX`].
#[inline(always)]
pub(crate) const fn class_of(size: usize) -> usize {
    if size <= SMALL_MAX {
        size.div_ceil(8)
    } else {
        medium_class(size)
    }
}

const fn medium_class(size: usize) -> usize {
    let top = (size - 1).ilog2() as usize;
    let quarter = ((size - 1) >> (top - 2)) & 3;
    MEDIUM + (top - 9) * 4 + quarter
}

/// Bytes from the header on that blocks of a class have.
pub(crate) const fn class_bytes(class: usize) -> usize {
    if class < MEDIUM {
        class * 8
    } else {
        let (top, quarter) = ((class - MEDIUM) / 4 + 9, (class - MEDIUM) % 4);
        (5 + quarter) << (top - 2)
    }
}

/// The page of an object or buffer that lies in one.
#[inline(always)]
pub(crate) fn page_of(obj: Raw) -> *mut Page {
    obj.map_addr(|addr| addr & !(PAGE - 1)).cast()
}

/// Puts fresh blocks on a list, in ascending order; takes a new page if the last is used up. False: no memory.
pub(crate) unsafe fn refill(heap: *mut Heap, kind: usize, class: usize) -> bool {
    // SAFETY: exclusive use of the heap; the page is in use for this kind and class.
    unsafe {
        let mut page = (*heap).current[kind][class];
        if page.is_null() || (*page).n_used == (*page).n_blocks {
            page = take_page(heap, kind, class);
            if page.is_null() {
                return false;
            }
            (*heap).current[kind][class] = page;
        }
        let n = (REFILL_BYTES as u32 / (*page).block).clamp(1, (*page).n_blocks - (*page).n_used);
        let first = (*page).n_used;
        let lists = (*heap).lists();
        let list = &raw mut (*lists)[kind][class];
        for i in (first..first + n).rev() {
            let obj = Page::object(page, i);
            obj.cast::<Raw>().write(*list);
            if kind != RAW {
                (*obj).ty = std::ptr::null();
            }
            poison::block(obj, (*page).pre as usize, (*page).block as usize);
            *list = obj;
        }
        (*page).n_used = first + n;
        true
    }
}

unsafe fn take_page(heap: *mut Heap, kind: usize, class: usize) -> *mut Page {
    // SAFETY: exclusive use of the heap.
    unsafe {
        if (*heap).charged >= (*heap).reclaim_at {
            // Blocks of classes that a program no longer uses must not pile up; at each doubling the walk costs next to nothing.
            reclaim(heap);
            (*heap).reclaim_at = (*heap).charged.saturating_mul(2).max(RECLAIM_FIRST);
        }
        if !(*heap).charge(PAGE) {
            return null_mut();
        }
        let zone = if kind == GC || kind == INSTANCE {
            &mut (*heap).gc_pages
        } else {
            &mut (*heap).pages
        };
        let page = zone.take();
        if page.is_null() {
            (*heap).charged -= PAGE;
            return null_mut();
        }
        let block = class_bytes(class).max(8) + PRE[kind];
        page.write(Page {
            state: kind as u8 + 1,
            class: class as u8,
            pre: PRE[kind] as u16,
            block: block as u32,
            n_blocks: ((PAGE - PAGE_HEADER) / block) as u32,
            n_used: 0,
            n_free: 0,
        });
        page
    }
}

/// Takes pages whose blocks are all free out of their lists, for use by any class. True: there were some.
pub(crate) unsafe fn reclaim(heap: *mut Heap) -> bool {
    // SAFETY: exclusive use of the heap; free blocks are linked through their first word.
    unsafe {
        let lists = (*heap).lists();
        for zone in [&(*heap).pages, &(*heap).gc_pages] {
            for page in zone.pages() {
                (*page).n_free = 0;
            }
        }
        for kind in 0..N_KINDS {
            for class in 0..N_CLASSES {
                let mut obj = (*lists)[kind][class];
                while !obj.is_null() {
                    (*page_of(obj)).n_free += 1;
                    obj = poison::next(obj);
                }
            }
        }
        let is_empty = |page: *mut Page| (*page).n_free == (*page).n_used;
        for kind in 0..N_KINDS {
            for class in 0..N_CLASSES {
                let mut kept = null_mut::<Raw>();
                let head = &raw mut (*lists)[kind][class];
                let mut obj = *head;
                *head = null_mut();
                while !obj.is_null() {
                    let next = poison::next(obj);
                    if !is_empty(page_of(obj)) {
                        if kept.is_null() {
                            *head = obj;
                        } else {
                            poison::set_next(kept.cast(), obj);
                        }
                        kept = obj.cast();
                        poison::set_next(obj, null_mut());
                    }
                    obj = next;
                }
                let current = &raw mut (*heap).current[kind][class];
                if !(*current).is_null() && is_empty(*current) {
                    *current = null_mut();
                }
            }
        }
        let mut freed = 0;
        for zone in [&mut (*heap).pages, &mut (*heap).gc_pages] {
            let empty: Vec<_> = zone.pages().filter(|&page| is_empty(page)).collect();
            for page in empty.into_iter().rev() {
                poison::unpoison(page as usize, PAGE);
                (*page).state = 0;
                reserve::release(page as usize + reserve::OS_PAGE, PAGE - reserve::OS_PAGE);
                zone.free.push(page as usize);
                freed += 1;
            }
        }
        (*heap).charged -= freed * PAGE;
        freed > 0
    }
}
