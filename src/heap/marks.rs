//! The collector's marks: 4 bytes for every 32 of the half of the region that has collector headers, apart from the objects.
//!
//! An object with a collector header has at least 40 bytes, so no two share a mark. A pass that follows an edge touches the mark of the
//! object at its end, not the object: a sixteenth of the memory, which is what a collection's time goes into. Between collections every
//! mark is 0, and the memory behind the marks of a large heap is given back.

#![expect(unsafe_code, reason = "a table beside the objects")]

use crate::heap::header::Raw;
use crate::heap::reserve::{self, OS_PAGE};
use crate::heap::{GC_BIT, Heap, MARKS_OFFSET, SPAN_BIT};

/// The mark of an object that is tentatively unreachable; no count is that high.
pub(crate) const TENTATIVE: u32 = u32::MAX;
/// `log2` of the bytes of objects for each byte of marks.
const SHIFT: usize = 3;
/// Marks are made usable in parts of this size.
const STEP: usize = 1 << 16;
/// Up to here they are overwritten, beyond the memory is given back.
const SMALL: usize = 1 << 17;
/// A part that is larger asks for pages of this size: a full collection writes all of it and gives it back.
const HUGE: usize = 2 << 20;

/// The table of a heap.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Marks(*mut u8);

impl Marks {
    /// The table; what of it is usable, [`prepare`] says.
    pub(crate) fn of(heap: *mut Heap) -> Marks {
        Marks(heap.cast::<u8>().wrapping_add(MARKS_OFFSET))
    }

    /// An object's mark.
    #[inline(always)]
    pub(crate) fn at(self, obj: Raw) -> *mut u32 {
        let offset = (obj as usize & (GC_BIT - 1)) >> SHIFT & !3;
        self.0.wrapping_add(offset).cast()
    }
}

/// The two parts of the table, pages and large blocks: where each begins, and how many bytes of it belong to memory that was ever used.
fn parts(heap: &Heap) -> [(usize, usize); 2] {
    let pages = heap.gc_pages.next - heap.gc_pages.start;
    let spans = heap.gc_spans.used_bytes();
    [(0, pages >> SHIFT), (SPAN_BIT >> SHIFT, spans >> SHIFT)]
}

/// Makes the marks of all objects usable. False: the system has no memory.
///
/// # Safety
/// A live heap.
pub(crate) unsafe fn prepare(heap: *mut Heap) -> bool {
    // SAFETY: the table lies in the region, and nothing else does there.
    unsafe {
        let table = heap as usize + MARKS_OFFSET;
        for (i, (start, bytes)) in parts(&*heap).into_iter().enumerate() {
            let ready = (&(*heap).marks_committed)[i];
            if bytes > ready {
                let step = if bytes > HUGE { HUGE } else { STEP };
                let wanted = bytes.next_multiple_of(step);
                if !reserve::commit(table + start + ready, wanted - ready) {
                    return false;
                }
                if wanted > HUGE {
                    reserve::prefer_huge(table + start, wanted);
                }
                (&mut (*heap).marks_committed)[i] = wanted;
            }
        }
        true
    }
}

/// Makes every mark 0.
///
/// # Safety
/// A live heap, after [`prepare`].
pub(crate) unsafe fn clear(heap: *mut Heap) {
    // SAFETY: usable since `prepare`; nothing was allocated since.
    unsafe {
        let table = heap.cast::<u8>().wrapping_add(MARKS_OFFSET);
        for (start, bytes) in parts(&*heap) {
            let part = table.wrapping_add(start);
            if bytes <= SMALL {
                part.write_bytes(0, bytes);
            } else {
                reserve::release(part as usize, bytes.next_multiple_of(OS_PAGE));
            }
        }
    }
}

/// An object's mark, for the verifier; 0 where none has been used yet.
///
/// # Safety
/// A live object with a collector header.
pub(crate) unsafe fn value(heap: *mut Heap, obj: Raw) -> u32 {
    // SAFETY: read only where the table is usable.
    unsafe {
        let mark = Marks::of(heap).at(obj);
        let offset = mark as usize - heap as usize - MARKS_OFFSET;
        let part = usize::from(offset >= SPAN_BIT >> SHIFT);
        let ready = (&(*heap).marks_committed)[part];
        if offset - part * (SPAN_BIT >> SHIFT) < ready {
            *mark
        } else {
            0
        }
    }
}
