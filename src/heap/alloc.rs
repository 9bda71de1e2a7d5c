//! Allocating and freeing blocks: inline fast paths on the free lists, cold paths for everything else.

#![expect(unsafe_code, reason = "raw memory")]

use std::ptr::null_mut;
use std::sync::atomic::Ordering;

use crate::cx::Cx;
use crate::heap::header::{GcHeader, Header, Raw, TypeHead, dict_word, weak_word};
use crate::heap::look::Obj;
use crate::heap::pages::{
    self, ATOM, GC, INSTANCE, MEDIUM_MAX, PRE, RAW, SMALL_MAX, class_bytes, class_of, page_of,
};
use crate::heap::reserve::{self, OS_PAGE};
use crate::heap::spans::{SpanZone, pages_for};
use crate::heap::{ARENA_OFFSET, GC_BIT, GC_REQUESTED, Heap, MARKS_OFFSET, SPAN_BIT, poison};

/// A new atom of `size` bytes from the header on, with count 1. Null: out of memory.
///
/// # Safety
/// 1. `heap` is live, `ty` is a type of this machine whose atoms have at least `size` bytes. 2. The caller fills the payload before
///    anything can look at the object. The same holds for the other `alloc_*`.
#[inline(always)]
pub(crate) unsafe fn alloc_atom(heap: *mut Heap, ty: *const TypeHead, size: usize) -> Raw {
    // SAFETY: duty 1; a block on the list is free and large enough.
    unsafe {
        if size <= SMALL_MAX {
            let slot = &raw mut (*heap).free[ATOM][size.div_ceil(8)];
            let obj = *slot;
            if !obj.is_null() {
                *slot = *obj.cast::<Raw>();
                init_header(heap, obj, ty);
                return obj;
            }
        }
        alloc_slow(heap, ty, size, ATOM)
    }
}

/// As [`alloc_atom`] by the instruction at `pc`, for a constant small size; null also when the free list is empty, as it always is
/// when somebody watches.
///
/// # Safety
/// See [`alloc_atom`].
#[inline(always)]
pub(crate) unsafe fn pop_atom(
    heap: *mut Heap,
    ty: *const TypeHead,
    size: usize,
    pc: *const u64,
) -> Raw {
    // SAFETY: see `alloc_atom`.
    unsafe {
        let slot = &raw mut (*heap).free[ATOM][size.div_ceil(8)];
        let obj = *slot;
        if !obj.is_null() {
            *slot = *obj.cast::<Raw>();
            obj.cast::<u64>()
                .write(1 | u64::from(site_of(heap, pc)) << 32);
            (*obj).ty = ty;
        }
        obj
    }
}

/// Frees what [`pop_atom`] gave. Nobody watches.
///
/// # Safety
/// See [`free_block`].
#[inline(always)]
pub(crate) unsafe fn push_atom(heap: *mut Heap, obj: Raw, size: usize) {
    // SAFETY: the caller's promise.
    unsafe { push(&raw mut (*heap).free[ATOM][size.div_ceil(8)], obj) }
}

/// A new object with a collector header, untracked.
///
/// # Safety
/// See [`alloc_atom`].
#[inline(always)]
pub(crate) unsafe fn alloc_gc(heap: *mut Heap, ty: *const TypeHead, size: usize) -> Raw {
    // SAFETY: see `alloc_atom`.
    unsafe {
        if size <= SMALL_MAX {
            let slot = &raw mut (*heap).free[GC][size.div_ceil(8)];
            let obj = *slot;
            if !obj.is_null() {
                *slot = *obj.cast::<Raw>();
                init_header(heap, obj, ty);
                init_gc(heap, obj);
                return obj;
            }
        }
        alloc_slow(heap, ty, size, GC)
    }
}

/// A new object with empty prefix words and a collector header, untracked.
///
/// # Safety
/// See [`alloc_atom`].
#[inline(always)]
pub(crate) unsafe fn alloc_instance(heap: *mut Heap, ty: *const TypeHead, size: usize) -> Raw {
    // SAFETY: see `alloc_atom`.
    unsafe {
        if size <= SMALL_MAX {
            let slot = &raw mut (*heap).free[INSTANCE][size.div_ceil(8)];
            let obj = *slot;
            if !obj.is_null() {
                *slot = *obj.cast::<Raw>();
                init_header(heap, obj, ty);
                *weak_word(obj) = null_mut();
                *dict_word(obj) = null_mut();
                init_gc(heap, obj);
                return obj;
            }
        }
        alloc_slow(heap, ty, size, INSTANCE)
    }
}

#[inline(always)]
unsafe fn init_header(heap: *mut Heap, obj: Raw, ty: *const TypeHead) {
    // SAFETY: a block of at least 16 bytes.
    unsafe {
        obj.cast::<u64>().write(1 | u64::from((*heap).site) << 32);
        (*obj).ty = ty;
    }
}

#[inline(always)]
unsafe fn init_gc(heap: *mut Heap, obj: Raw) {
    // SAFETY: the block has a collector header before the object pointer.
    unsafe {
        let words = obj.cast::<u64>().wrapping_sub(2);
        words.write(0);
        words.add(1).write((*heap).new_gc_word);
        (*heap).count0 += 1;
        if (*heap).count0 > (*heap).trigger0 {
            request_collection(heap);
        }
    }
}

const _: () = assert!(size_of::<GcHeader>() == 16);

#[cold]
#[inline(never)]
unsafe fn request_collection(heap: *mut Heap) {
    // SAFETY: a live heap.
    unsafe {
        if !(*heap).gc.is_collecting {
            (*heap).breaker.fetch_or(GC_REQUESTED, Ordering::Relaxed);
        }
    }
}

/// The one path that sees everything: refills, large blocks, the limit, injected failures, stress, events.
#[cold]
#[inline(never)]
unsafe fn alloc_slow(heap: *mut Heap, ty: *const TypeHead, size: usize, kind: usize) -> Raw {
    // SAFETY: see `alloc_atom`.
    unsafe {
        let obj = take_block(heap, size, kind);
        if obj.is_null() {
            return obj;
        }
        init_header(heap, obj, ty);
        if kind == INSTANCE {
            *weak_word(obj) = null_mut();
            *dict_word(obj) = null_mut();
        }
        if kind == GC || kind == INSTANCE {
            init_gc(heap, obj);
            if (*heap).is_stressed {
                request_collection(heap);
            }
        }
        if let Some(observer) = &mut (*heap).observer {
            observer.allocated(&Cx::new(heap.cast()), Obj::new(obj), size + PRE[kind]);
        }
        obj
    }
}

unsafe fn take_block(heap: *mut Heap, size: usize, kind: usize) -> Raw {
    // SAFETY: exclusive use of the heap.
    unsafe {
        if (*heap).fail_countdown > 0 {
            (*heap).fail_countdown -= 1;
            if (*heap).fail_countdown == 0 {
                (*heap).update_mode();
                return null_mut();
            }
        }
        if size > MEDIUM_MAX {
            return take_span(heap, size, kind);
        }
        let class = class_of(size).max(1);
        let list = &raw mut (*(*heap).lists())[kind][class];
        if (*list).is_null()
            && !pages::refill(heap, kind, class)
            && !(pages::reclaim(heap) && pages::refill(heap, kind, class))
        {
            return null_mut();
        }
        let obj = *list;
        poison::unblock(obj, PRE[kind], class_bytes(class) + PRE[kind]);
        *list = *obj.cast::<Raw>();
        obj
    }
}

unsafe fn span_zone<'a>(heap: *mut Heap, is_gc: bool) -> &'a mut SpanZone {
    // SAFETY: exclusive use of the heap.
    unsafe {
        if is_gc {
            &mut (*heap).gc_spans
        } else {
            &mut (*heap).spans
        }
    }
}

unsafe fn take_span(heap: *mut Heap, size: usize, kind: usize) -> Raw {
    // SAFETY: exclusive use of the heap.
    unsafe {
        let Some(n_pages) = size.checked_add(PRE[kind]).and_then(pages_for) else {
            return null_mut();
        };
        let bytes = n_pages as usize * OS_PAGE;
        if !((*heap).charge(bytes) || (pages::reclaim(heap) && (*heap).charge(bytes))) {
            return null_mut();
        }
        let Some(address) =
            span_zone(heap, kind == GC || kind == INSTANCE).alloc(n_pages, kind as u8)
        else {
            (*heap).charged -= bytes;
            return null_mut();
        };
        poison::unpoison(address, bytes);
        heap.cast::<u8>().with_addr(address + PRE[kind]).cast()
    }
}

unsafe fn drop_span(heap: *mut Heap, start: usize) {
    // SAFETY: exclusive use of the heap; the span is in use.
    unsafe {
        let n_pages = span_zone(heap, start & GC_BIT != 0).free(start);
        (*heap).charged -= n_pages as usize * OS_PAGE;
        poison::poison(start, n_pages as usize * OS_PAGE);
    }
}

/// Frees an object's block, whatever it is.
///
/// # Safety
/// The object is dead: nothing points at it, it owns nothing, it is not tracked.
#[inline]
pub(crate) unsafe fn free_block(heap: *mut Heap, obj: Raw) {
    // SAFETY: the caller's promise; small blocks lie in a page that knows them.
    unsafe {
        if (*heap).is_slow || obj as usize & SPAN_BIT != 0 {
            return free_slow(heap, obj);
        }
        let page = page_of(obj);
        let (kind, class) = ((*page).state as usize - 1, (*page).class as usize);
        if kind != ATOM {
            (*heap).count0 = (*heap).count0.saturating_sub(1);
        }
        push(&raw mut (*heap).free[kind][class], obj);
    }
}

#[inline(always)]
unsafe fn push(list: *mut Raw, obj: Raw) {
    // SAFETY: a free block has room for both words.
    unsafe {
        obj.cast::<Raw>().write(*list);
        (*obj).ty = std::ptr::null();
        *list = obj;
    }
}

#[inline(always)]
unsafe fn free_known(heap: *mut Heap, obj: Raw, size: usize, kind: usize) {
    // SAFETY: see `free_block`.
    unsafe {
        if size > MEDIUM_MAX || (*heap).is_slow {
            return free_slow(heap, obj);
        }
        if kind != ATOM {
            (*heap).count0 = (*heap).count0.saturating_sub(1);
        }
        push(&raw mut (*heap).free[kind][class_of(size)], obj);
    }
}

/// Frees an atom that was allocated with this size: quicker than [`free_block`] when the size is a constant.
///
/// # Safety
/// See [`free_block`].
#[inline(always)]
pub(crate) unsafe fn free_atom(heap: *mut Heap, obj: Raw, size: usize) {
    // SAFETY: the caller's promise.
    unsafe { free_known(heap, obj, size, ATOM) }
}

#[cold]
#[inline(never)]
unsafe fn free_slow(heap: *mut Heap, obj: Raw) {
    // SAFETY: see `free_block`.
    unsafe {
        let address = obj as usize;
        if let Some(observer) = &mut (*heap).observer {
            observer.freed(&Cx::new(heap.cast()), Obj::new(obj));
        }
        if address & GC_BIT != 0 {
            (*heap).count0 = (*heap).count0.saturating_sub(1);
        }
        if address & SPAN_BIT != 0 {
            (*obj).ty = std::ptr::null();
            // A span's block begins at a page of the system, its object at most 32 bytes on.
            return drop_span(heap, address & !(OS_PAGE - 1));
        }
        let page = page_of(obj);
        let (kind, class) = ((*page).state as usize - 1, (*page).class as usize);
        (*obj).ty = std::ptr::null();
        free_hidden(heap, obj, kind, class);
    }
}

/// Frees a small block on the lists in use.
unsafe fn free_hidden(heap: *mut Heap, obj: Raw, kind: usize, class: usize) {
    // SAFETY: a block of this kind and class that nothing uses.
    unsafe {
        #[cfg(feature = "asan")]
        {
            poison::block(obj, PRE[kind], class_bytes(class) + PRE[kind]);
            (*heap).quarantine.push_back(obj);
            if (*heap).quarantine.len() > poison::QUARANTINE
                && let Some(oldest) = (*heap).quarantine.pop_front()
            {
                let page = page_of(oldest);
                let list =
                    &raw mut (*heap).hidden[(*page).state as usize - 1][(*page).class as usize];
                poison::set_next(oldest, *list);
                *list = oldest;
            }
        }
        #[cfg(not(feature = "asan"))]
        {
            let list = &raw mut (*(*heap).lists())[kind][class];
            obj.cast::<Raw>().write(*list);
            *list = obj;
        }
    }
}

/// A buffer of `bytes`, not initialized. Null: out of memory. Not for 0 bytes.
///
/// # Safety
/// `heap` is live.
#[inline]
pub(crate) unsafe fn alloc_buf(heap: *mut Heap, bytes: usize) -> *mut u8 {
    // SAFETY: a block on the list is free and large enough.
    unsafe {
        if bytes <= SMALL_MAX {
            let slot = &raw mut (*heap).free[RAW][bytes.div_ceil(8)];
            let buf = *slot;
            if !buf.is_null() {
                *slot = *buf.cast::<Raw>();
                return buf.cast();
            }
        }
        buf_slow(heap, bytes)
    }
}

#[cold]
#[inline(never)]
unsafe fn buf_slow(heap: *mut Heap, bytes: usize) -> *mut u8 {
    // SAFETY: see `alloc_buf`.
    unsafe { take_block(heap, bytes, RAW).cast() }
}

/// Frees a buffer that was allocated with, or last resized to, this number of bytes.
///
/// # Safety
/// Nothing uses the buffer any more.
#[inline]
pub(crate) unsafe fn free_buf(heap: *mut Heap, buf: *mut u8, bytes: usize) {
    // SAFETY: the caller's promise.
    unsafe {
        if bytes > MEDIUM_MAX {
            return drop_span(heap, buf as usize);
        }
        let class = class_of(bytes).max(1);
        if (*heap).is_slow {
            return free_hidden(heap, buf.cast(), RAW, class);
        }
        let list = &raw mut (*heap).free[RAW][class];
        buf.cast::<Raw>().write(*list);
        *list = buf.cast();
    }
}

/// Resizes a buffer, moving it if need be. Null: out of memory, and the old one is as it was.
///
/// # Safety
/// 1. `buf` has `old_bytes`. 2. After success only the result is used.
pub(crate) unsafe fn realloc_buf(
    heap: *mut Heap,
    buf: *mut u8,
    old_bytes: usize,
    new_bytes: usize,
) -> *mut u8 {
    // SAFETY: the caller's promise; the copy stays within both buffers.
    unsafe {
        if old_bytes <= MEDIUM_MAX && new_bytes <= MEDIUM_MAX {
            if class_of(old_bytes).max(1) == class_of(new_bytes).max(1) {
                return buf;
            }
        } else if old_bytes > MEDIUM_MAX && new_bytes > MEDIUM_MAX {
            let (Some(old), Some(new)) = (pages_for(old_bytes), pages_for(new_bytes)) else {
                return null_mut();
            };
            if old == new {
                return buf;
            }
            if new < old {
                (*heap).spans.shrink(buf as usize, new);
                (*heap).charged -= (old - new) as usize * OS_PAGE;
                return buf;
            }
            let more = (new - old) as usize * OS_PAGE;
            if (*heap).fail_countdown == 0 && (*heap).charge(more) {
                if (*heap).spans.grow(buf as usize, new) {
                    poison::unpoison(buf as usize + old as usize * OS_PAGE, more);
                    return buf;
                }
                (*heap).charged -= more;
            }
        }
        let new = alloc_buf(heap, new_bytes);
        if !new.is_null() {
            buf.copy_to_nonoverlapping(new, old_bytes.min(new_bytes));
            free_buf(heap, buf, old_bytes);
        }
        new
    }
}

/// Gives an atom a block of another size, moving it if need be; its payload comes along. Null: out of memory, and it is as it was.
/// Large blocks are given room to grow.
///
/// # Safety
/// 1. A live atom allocated with, or last resized to, `old_size` bytes, of which the caller owns the only reference. 2. After success only
///    the result is used.
pub(crate) unsafe fn realloc_atom(
    heap: *mut Heap,
    obj: Raw,
    old_size: usize,
    new_size: usize,
) -> Raw {
    // SAFETY: the caller's promise; the copy stays within both blocks.
    unsafe {
        if !cfg!(feature = "asan")
            && (*heap).fail_countdown == 0
            && has_room(heap, obj, old_size, new_size)
        {
            if let Some(observer) = &mut (*heap).observer {
                let cx = Cx::new(heap.cast());
                observer.freed(&cx, Obj::new(obj));
                observer.allocated(&cx, Obj::new(obj), new_size);
            }
            return obj;
        }
        let size = if new_size > MEDIUM_MAX {
            new_size.saturating_add(new_size / 8)
        } else {
            new_size
        };
        let made = alloc_atom(heap, (*obj).ty, size);
        if !made.is_null() {
            let payload = size_of::<Header>();
            let bytes = old_size.min(new_size) - payload;
            obj.cast::<u8>()
                .add(payload)
                .copy_to_nonoverlapping(made.cast::<u8>().add(payload), bytes);
            free_block(heap, obj);
        }
        made
    }
}

/// Is the atom's block large enough, or can it be made so where it is?
unsafe fn has_room(heap: *mut Heap, obj: Raw, old_size: usize, new_size: usize) -> bool {
    if obj as usize & SPAN_BIT == 0 {
        return new_size <= MEDIUM_MAX && class_of(old_size).max(1) == class_of(new_size).max(1);
    }
    let (Some(old), Some(new)) = (pages_for(old_size), pages_for(new_size)) else {
        return false;
    };
    if old == new {
        return true;
    }
    // SAFETY: exclusive use of the heap; the object begins its span.
    unsafe {
        let has = (&(*heap).spans)
            .span(obj as usize)
            .map_or(0, |span| span.n_pages);
        if new <= has {
            return new > has / 2;
        }
        for wanted in [new.saturating_add(new / 8), new] {
            let more = (wanted - has) as usize * OS_PAGE;
            if (*heap).charge(more) {
                if (*heap).spans.grow(obj as usize, wanted) {
                    poison::unpoison(obj as usize + has as usize * OS_PAGE, more);
                    return true;
                }
                (*heap).charged -= more;
            }
        }
        false
    }
}

/// Words of the code arena, never given back. Null: it is full, or no memory.
///
/// # Safety
/// `heap` is live.
pub(crate) unsafe fn arena_alloc(heap: *mut Heap, n_words: usize) -> *mut u64 {
    // SAFETY: exclusive use of the heap; the arena is a part of the region.
    unsafe {
        let start = (*heap).arena_next;
        let Some(end) = start
            .checked_add(n_words)
            .filter(|&end| end <= (MARKS_OFFSET - ARENA_OFFSET) / 8)
        else {
            return null_mut();
        };
        let base = heap as usize + ARENA_OFFSET;
        if end * 8 > (*heap).arena_committed {
            let bytes = (end * 8).next_multiple_of(1 << 20);
            if !reserve::commit(
                base + (*heap).arena_committed,
                bytes - (*heap).arena_committed,
            ) {
                return null_mut();
            }
            (*heap).arena_committed = bytes;
        }
        (*heap).arena_next = end;
        heap.cast::<u8>().add(ARENA_OFFSET + start * 8).cast()
    }
}

/// The site of an instruction: its word index in the arena.
#[inline(always)]
pub(crate) fn site_of(heap: *mut Heap, pc: *const u64) -> u32 {
    ((pc as usize).wrapping_sub(heap as usize + ARENA_OFFSET) >> 3) as u32
}

/// Says which instruction runs: what is allocated from now on has its site.
///
/// # Safety
/// `heap` is live.
#[inline(always)]
pub(crate) unsafe fn set_site(heap: *mut Heap, pc: *const u64) {
    // SAFETY: the caller's promise.
    unsafe { (*heap).site = site_of(heap, pc) }
}
