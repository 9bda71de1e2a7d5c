//! Tells AddressSanitizer which memory of our pages is free. Without the feature `asan` every function is empty.

#![expect(unsafe_code, reason = "calls the sanitizer's runtime")]

use crate::heap::header::Raw;

/// Freed blocks that wait before they can be used again, so that the sanitizer sees late uses.
#[cfg(feature = "asan")]
pub(crate) const QUARANTINE: usize = 4096;

#[cfg(feature = "asan")]
unsafe extern "C" {
    fn __asan_poison_memory_region(start: *const u8, bytes: usize);
    fn __asan_unpoison_memory_region(start: *const u8, bytes: usize);
    fn __asan_address_is_poisoned(start: *const u8) -> i32;
}

/// Forbids a part of memory.
#[inline(always)]
pub(crate) fn poison(_start: usize, _bytes: usize) {
    #[cfg(feature = "asan")]
    // SAFETY: only the sanitizer's own map changes.
    unsafe {
        __asan_poison_memory_region(_start as *const u8, _bytes);
    }
}

/// Allows it again.
#[inline(always)]
pub(crate) fn unpoison(_start: usize, _bytes: usize) {
    #[cfg(feature = "asan")]
    // SAFETY: only the sanitizer's own map changes.
    unsafe {
        __asan_unpoison_memory_region(_start as *const u8, _bytes);
    }
}

/// Is it forbidden?
#[inline(always)]
pub(crate) fn is_poisoned(_obj: Raw) -> bool {
    #[cfg(feature = "asan")]
    // SAFETY: only reads the sanitizer's map.
    unsafe {
        return __asan_address_is_poisoned(_obj.cast_const().cast()) != 0;
    }
    #[cfg(not(feature = "asan"))]
    false
}

/// Forbids a free block.
#[inline(always)]
pub(crate) fn block(obj: Raw, pre: usize, bytes: usize) {
    poison(obj as usize - pre, bytes);
}

/// Allows a block that is handed out.
#[inline(always)]
pub(crate) fn unblock(obj: Raw, pre: usize, bytes: usize) {
    unpoison(obj as usize - pre, bytes);
}

/// The next block of a free list.
///
/// # Safety
/// `obj` is a free block on a list.
#[inline(always)]
pub(crate) unsafe fn next(obj: Raw) -> Raw {
    let hidden = is_poisoned(obj);
    if hidden {
        unpoison(obj as usize, 8);
    }
    // SAFETY: free blocks are linked through their first word.
    let next = unsafe { obj.cast::<Raw>().read() };
    if hidden {
        poison(obj as usize, 8);
    }
    next
}

/// Links a free block to another.
///
/// # Safety
/// `obj` is a free block on a list.
#[inline(always)]
pub(crate) unsafe fn set_next(obj: Raw, next: Raw) {
    let hidden = is_poisoned(obj);
    if hidden {
        unpoison(obj as usize, 8);
    }
    // SAFETY: free blocks are linked through their first word.
    unsafe { obj.cast::<Raw>().write(next) };
    if hidden {
        poison(obj as usize, 8);
    }
}
