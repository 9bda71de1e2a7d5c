//! Enumerating what lives, and counting it: per type, per allocation site, in total. Nothing is kept up to date while programs
//! run; whoever asks gets a walk over all pages, and an exact answer.

#![expect(unsafe_code, reason = "walks all blocks")]

#[cfg(test)]
use std::collections::BTreeMap;

use crate::heap::header::Raw;
#[cfg(test)]
use crate::heap::header::TypeHead;
use crate::heap::pages::{INSTANCE, PRE, Page, RAW};
use crate::heap::{Heap, poison};

/// Calls `f` with each live object, atoms too, in order of address; what lies in the machine's own area (built-in types,
/// immortals) is not on the heap. `f` must neither allocate nor free.
///
/// # Safety
/// `heap` is live, and no allocation or destructor is half done.
pub(crate) unsafe fn for_each_object(heap: *mut Heap, mut f: impl FnMut(Raw)) {
    // SAFETY: blocks handed out at least once have a type word: null when free.
    unsafe {
        for (pages, spans) in [
            (&(*heap).pages, &(*heap).spans),
            (&(*heap).gc_pages, &(*heap).gc_spans),
        ] {
            for page in pages.pages() {
                if (*page).state as usize == RAW + 1 {
                    continue;
                }
                for i in 0..(*page).n_used {
                    let obj = Page::object(page, i);
                    if !poison::is_poisoned(obj) && !(*obj).ty.is_null() {
                        f(obj);
                    }
                }
            }
            for (address, span) in spans.spans() {
                if span.kind as usize <= INSTANCE {
                    let obj: Raw = heap
                        .cast::<u8>()
                        .with_addr(address + PRE[span.kind as usize])
                        .cast();
                    f(obj);
                }
            }
        }
    }
}

/// Bytes of the model that an object has: as `sys.getsizeof`, collector header and prefix included.
///
/// # Safety
/// A live object.
pub(crate) unsafe fn size_of_object(obj: Raw) -> usize {
    // SAFETY: the caller's promise.
    unsafe { ((*(*obj).ty).size)(obj) + (*(*obj).ty).pre_size as usize }
}

/// A number of objects and their bytes.
#[cfg(test)]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Objects.
    pub(crate) objects: u64,
    /// Bytes of the model.
    pub(crate) bytes: u64,
}

#[cfg(test)]
impl Tally {
    fn add(&mut self, bytes: usize) {
        self.objects += 1;
        self.bytes += bytes as u64;
    }
}

/// What lives, counted.
#[cfg(test)]
#[derive(Debug, Default)]
pub(crate) struct Census {
    /// All of it.
    pub(crate) total: Tally,
    /// Per type, by address of the type.
    pub(crate) types: BTreeMap<*const TypeHead, Tally>,
    /// Per allocation site; 0 is the runtime.
    pub(crate) sites: BTreeMap<u32, Tally>,
}

/// Counts what lives.
///
/// # Safety
/// As [`for_each_object`].
#[cfg(test)]
pub(crate) unsafe fn census(heap: *mut Heap) -> Census {
    let mut census = Census::default();
    // SAFETY: the caller's promise; only live objects come.
    unsafe {
        for_each_object(heap, |obj| {
            let bytes = size_of_object(obj);
            census.total.add(bytes);
            census.types.entry((*obj).ty).or_default().add(bytes);
            census.sites.entry((*obj).site).or_default().add(bytes);
        });
    }
    census
}

/// Number of live objects that are not immortal: 0 after a clean shutdown.
///
/// # Safety
/// As [`for_each_object`].
pub(crate) unsafe fn leaked(heap: *mut Heap) -> Vec<Raw> {
    let mut left = Vec::new();
    // SAFETY: the caller's promise.
    unsafe {
        for_each_object(heap, |obj| {
            if (*obj).rc < crate::heap::header::IMMORTAL_FLOOR {
                left.push(obj);
            }
        });
    }
    left
}
