//! Address space from the operating system: the one file of the heap that knows the platform.
//!
//! A region is reserved once, aligned to its own size, inaccessible; parts of it are made usable as the heap grows, and the memory
//! behind parts that are no longer needed is given back while the addresses stay ours.

#![expect(unsafe_code, reason = "calls mmap and its kin")]

use std::ffi::c_void;
use std::fmt;
use std::ptr::null_mut;

/// Granularity of [`commit`] and [`release`].
pub(crate) const OS_PAGE: usize = 4096;

/// Address space for a machine could not be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ReserveError {
    /// Bytes that were asked for.
    pub(crate) bytes: usize,
    /// The system's error number.
    pub(crate) errno: i32,
}

impl fmt::Display for ReserveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "cannot reserve {} GB of address space for the heap (system error {}); is the address space limited (ulimit -v)?",
            self.bytes >> 30,
            self.errno
        )
    }
}

impl std::error::Error for ReserveError {}

fn errno() -> i32 {
    std::io::Error::last_os_error().raw_os_error().unwrap_or(0)
}

/// Reserves `bytes` (a power of two), aligned to `bytes`.
pub(crate) fn reserve(bytes: usize) -> Result<*mut u8, ReserveError> {
    let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
    // SAFETY: a fresh anonymous mapping touches nobody's memory.
    let start = unsafe { libc::mmap(null_mut(), bytes * 2, libc::PROT_NONE, flags, -1, 0) };
    if start == libc::MAP_FAILED {
        return Err(ReserveError {
            bytes: bytes * 2,
            errno: errno(),
        });
    }
    let start = start as usize;
    let aligned = (start + bytes - 1) & !(bytes - 1);
    let (before, after) = (aligned - start, start + bytes - aligned);
    // SAFETY: both ends are parts of the mapping just made, and nobody uses them.
    unsafe {
        if before > 0 {
            libc::munmap(start as *mut c_void, before);
        }
        if after > 0 {
            libc::munmap((aligned + bytes) as *mut c_void, after);
        }
    }
    Ok(aligned as *mut u8)
}

/// Makes a part of a reserved region readable and writable. False: the system refuses.
///
/// # Safety
/// The part lies in a reserved region.
pub(crate) unsafe fn commit(start: usize, bytes: usize) -> bool {
    // SAFETY: the caller's promise.
    unsafe {
        libc::mprotect(
            start as *mut c_void,
            bytes,
            libc::PROT_READ | libc::PROT_WRITE,
        ) == 0
    }
}

/// Gives the memory behind a part back; it reads as zeros afterwards.
///
/// # Safety
/// The part is committed, and nothing in it is used any more.
pub(crate) unsafe fn release(start: usize, bytes: usize) {
    // SAFETY: the caller's promise.
    unsafe { libc::madvise(start as *mut c_void, bytes, libc::MADV_DONTNEED) };
}

/// Asks for large pages behind a part, where the system has some: memory that is filled from end to end comes quicker.
///
/// # Safety
/// The part is committed.
pub(crate) unsafe fn prefer_huge(start: usize, bytes: usize) {
    #[cfg(target_os = "linux")]
    // SAFETY: the caller's promise; what the memory holds does not change.
    unsafe {
        libc::madvise(start as *mut c_void, bytes, libc::MADV_HUGEPAGE)
    };
    #[cfg(not(target_os = "linux"))]
    let _ = (start, bytes);
}

/// Ends a reservation.
///
/// # Safety
/// `start` and `bytes` are those of [`reserve`]; nothing in it is used any more.
pub(crate) unsafe fn unreserve(start: *mut u8, bytes: usize) {
    // SAFETY: the caller's promise.
    unsafe { libc::munmap(start.cast(), bytes) };
}
