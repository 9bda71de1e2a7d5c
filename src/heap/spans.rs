//! Large blocks: runs of 4 KB pages, the best fit first, neighbors joined when they are freed.
//!
//! Same requests give the same addresses: ties go to the lowest. Memory behind long free runs is given back to the system.

#![expect(unsafe_code, reason = "commits and releases parts of the region")]

use std::collections::{BTreeMap, BTreeSet};

use crate::heap::reserve::{self, OS_PAGE};

/// Free runs of at least this many pages give their memory back.
const RELEASE_PAGES: u32 = 64;
/// Pages made usable at a time, at least.
const COMMIT_PAGES: u32 = 256;

/// A run in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    /// Pages.
    pub(crate) n_pages: u32,
    /// Kind of what lies in it.
    pub(crate) kind: u8,
}

/// The large blocks of one half of the region.
#[derive(Debug)]
pub(crate) struct SpanZone {
    start: usize,
    n_pages: u32,
    committed: u32,
    /// Pages from here on have never been used.
    next: u32,
    used: BTreeMap<u32, Span>,
    free: BTreeMap<u32, u32>,
    free_by_size: BTreeSet<(u32, u32)>,
}

/// Pages that hold `bytes`, if any number does.
pub(crate) fn pages_for(bytes: usize) -> Option<u32> {
    u32::try_from(bytes.div_ceil(OS_PAGE)).ok()
}

impl SpanZone {
    pub(crate) fn new(start: usize, end: usize) -> SpanZone {
        SpanZone {
            start,
            n_pages: ((end - start) / OS_PAGE) as u32,
            committed: 0,
            next: 0,
            used: BTreeMap::new(),
            free: BTreeMap::new(),
            free_by_size: BTreeSet::new(),
        }
    }

    fn address(&self, page: u32) -> usize {
        self.start + page as usize * OS_PAGE
    }

    fn page(&self, address: usize) -> u32 {
        ((address - self.start) / OS_PAGE) as u32
    }

    fn ensure_committed(&mut self, end: u32) -> bool {
        if end <= self.committed {
            return true;
        }
        let wanted = end
            .max(self.committed.saturating_add(COMMIT_PAGES))
            .min(self.n_pages);
        for end in [wanted, end] {
            let bytes = (end - self.committed) as usize * OS_PAGE;
            // SAFETY: the zone lies in the region.
            if unsafe { reserve::commit(self.address(self.committed), bytes) } {
                self.committed = end;
                return true;
            }
        }
        false
    }

    fn add_free(&mut self, page: u32, n: u32) {
        self.free.insert(page, n);
        self.free_by_size.insert((n, page));
    }

    fn remove_free(&mut self, page: u32, n: u32) {
        self.free.remove(&page);
        self.free_by_size.remove(&(n, page));
    }

    /// A run of `n_pages`, or `None`: no room.
    pub(crate) fn alloc(&mut self, n_pages: u32, kind: u8) -> Option<usize> {
        let best = self.free_by_size.range((n_pages, 0)..).next().copied();
        let page = if let Some((n, page)) = best {
            self.remove_free(page, n);
            if n > n_pages {
                self.add_free(page + n_pages, n - n_pages);
            }
            page
        } else {
            let page = self.next;
            let end = page
                .checked_add(n_pages)
                .filter(|&end| end <= self.n_pages)?;
            if !self.ensure_committed(end) {
                return None;
            }
            self.next = end;
            page
        };
        self.used.insert(page, Span { n_pages, kind });
        Some(self.address(page))
    }

    /// Makes a run longer in place. False: there is no room behind it.
    pub(crate) fn grow(&mut self, address: usize, n_pages: u32) -> bool {
        let page = self.page(address);
        let Some(&Span { n_pages: old, kind }) = self.used.get(&page) else {
            return false;
        };
        let (end, more) = (page + old, n_pages - old);
        if let Some(&n) = self.free.get(&end) {
            if n < more {
                return false;
            }
            self.remove_free(end, n);
            if n > more {
                self.add_free(end + more, n - more);
            }
        } else if end == self.next {
            let Some(new_end) = end.checked_add(more).filter(|&end| end <= self.n_pages) else {
                return false;
            };
            if !self.ensure_committed(new_end) {
                return false;
            }
            self.next = new_end;
        } else {
            return false;
        }
        self.used.insert(page, Span { n_pages, kind });
        true
    }

    /// Makes a run shorter; its end is free.
    pub(crate) fn shrink(&mut self, address: usize, n_pages: u32) {
        let page = self.page(address);
        if let Some(span) = self.used.get_mut(&page) {
            let old = span.n_pages;
            span.n_pages = n_pages;
            self.release(page + n_pages, old - n_pages);
        }
    }

    /// Frees a run; gives its pages.
    pub(crate) fn free(&mut self, address: usize) -> u32 {
        let page = self.page(address);
        let n_pages = self.used.remove(&page).map_or(0, |span| span.n_pages);
        debug_assert!(n_pages > 0, "a span that is in use");
        self.release(page, n_pages);
        n_pages
    }

    fn release(&mut self, mut page: u32, mut n: u32) {
        if n >= RELEASE_PAGES {
            // SAFETY: committed, and free from now on.
            unsafe { reserve::release(self.address(page), n as usize * OS_PAGE) };
        }
        if let Some(&after) = self.free.get(&(page + n)) {
            self.remove_free(page + n, after);
            n += after;
        }
        if let Some((&before, &n_before)) = self.free.range(..page).next_back()
            && before + n_before == page
        {
            self.remove_free(before, n_before);
            page = before;
            n += n_before;
        }
        if page + n == self.next {
            self.next = page;
        } else {
            self.add_free(page, n);
        }
    }

    /// Bytes from the start of the zone to the end of the last run.
    pub(crate) fn used_bytes(&self) -> usize {
        self.next as usize * OS_PAGE
    }

    /// The run that begins at an address.
    pub(crate) fn span(&self, address: usize) -> Option<Span> {
        self.used.get(&self.page(address)).copied()
    }

    /// Runs in use, lowest first: address, pages, kind.
    pub(crate) fn spans(&self) -> impl Iterator<Item = (usize, Span)> + '_ {
        self.used
            .iter()
            .map(|(&page, &span)| (self.address(page), span))
    }

    /// What is wrong with the maps, for the verifier.
    pub(crate) fn check(&self) -> Option<String> {
        let mut runs: Vec<(u32, u32, bool)> = self
            .used
            .iter()
            .map(|(&p, s)| (p, s.n_pages, true))
            .collect();
        runs.extend(self.free.iter().map(|(&p, &n)| (p, n, false)));
        runs.sort_unstable();
        let mut at = 0;
        let mut last_free = false;
        for (page, n, used) in runs {
            if page != at || n == 0 {
                return Some(format!("span map: page {at} belongs to nobody or to two"));
            }
            if !used && last_free {
                return Some(format!("span map: free runs at page {page} are not joined"));
            }
            last_free = !used;
            at = page + n;
        }
        if at != self.next || last_free || self.free.len() != self.free_by_size.len() {
            return Some("span map: the end is wrong".into());
        }
        None
    }
}
