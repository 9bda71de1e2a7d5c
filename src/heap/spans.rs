//! Large blocks: runs of 4 KB pages, the best fit first, neighbors joined when they are freed.
//!
//! Same requests give the same addresses: ties go to the lowest. Memory behind long free runs is given back to the system, unless a
//! program has shown that it will want as much again: giving it back and getting it anew costs more than filling it.

#![expect(unsafe_code, reason = "commits and releases parts of the region")]

use std::collections::{BTreeMap, BTreeSet};

use crate::heap::reserve::{self, OS_PAGE};

/// Free runs of at least this many pages may give their memory back.
const RELEASE_PAGES: u32 = 64;
/// Runs above this many pages (32 MB) always do.
const KEEP_PAGES: u32 = 8192;
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

/// A run that is free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct FreeRun {
    /// Pages.
    n_pages: u32,
    /// How many of them may have memory behind them.
    n_warm: u32,
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
    free: BTreeMap<u32, FreeRun>,
    free_by_size: BTreeSet<(u32, u32)>,
    /// Pages that are free, or lie behind the last run, and may have memory behind them.
    n_warm: u32,
    /// Those behind the last run.
    n_warm_end: u32,
    /// The longest run that was freed so far, at most [`KEEP_PAGES`].
    longest_freed: u32,
    /// The longest that was asked for when a run of its length had been freed before.
    longest_again: u32,
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
            n_warm: 0,
            n_warm_end: 0,
            longest_freed: 0,
            longest_again: 0,
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

    fn add_free(&mut self, page: u32, run: FreeRun) {
        self.n_warm += run.n_warm;
        self.free_by_size.insert((run.n_pages, page));
        self.free.insert(page, run);
    }

    fn remove_free(&mut self, page: u32, run: FreeRun) {
        self.n_warm -= run.n_warm;
        self.free_by_size.remove(&(run.n_pages, page));
        self.free.remove(&page);
    }

    /// Takes the first pages of a free run, which is long enough.
    fn take_free(&mut self, page: u32, run: FreeRun, n_pages: u32) {
        self.remove_free(page, run);
        if run.n_pages > n_pages {
            let rest = FreeRun {
                n_pages: run.n_pages - n_pages,
                n_warm: run.n_warm.saturating_sub(n_pages),
            };
            self.add_free(page + n_pages, rest);
        }
    }

    /// Takes pages behind the last run. False: there are no more, or no memory for them.
    fn take_end(&mut self, n_pages: u32) -> bool {
        let Some(end) = self.next.checked_add(n_pages) else {
            return false;
        };
        if end > self.n_pages || !self.ensure_committed(end) {
            return false;
        }
        let n_warm = self.n_warm_end.min(n_pages);
        self.n_warm_end -= n_warm;
        self.n_warm -= n_warm;
        self.next = end;
        true
    }

    /// May the memory of a run that becomes free stay? A program that has asked again for what it had freed will do so another time; twice
    /// as much as the longest such run stays in all.
    fn keeps(&mut self, n_pages: u32) -> bool {
        self.longest_freed = self.longest_freed.max(n_pages.min(KEEP_PAGES));
        n_pages <= self.longest_again && self.n_warm + n_pages <= 2 * self.longest_again
    }

    /// A run of `n_pages`, or `None`: no room.
    pub(crate) fn alloc(&mut self, n_pages: u32, kind: u8) -> Option<usize> {
        if n_pages <= self.longest_freed {
            self.longest_again = self.longest_again.max(n_pages);
        }
        let best = self.free_by_size.range((n_pages, 0)..).next().copied();
        let page = if let Some((_, page)) = best {
            let run = *self.free.get(&page)?;
            self.take_free(page, run, n_pages);
            page
        } else {
            let page = self.next;
            if !self.take_end(n_pages) {
                return None;
            }
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
        if let Some(&run) = self.free.get(&end) {
            if run.n_pages < more {
                return false;
            }
            self.take_free(end, run, more);
        } else if end != self.next || !self.take_end(more) {
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

    fn release(&mut self, mut page: u32, n_pages: u32) {
        let mut run = FreeRun {
            n_pages,
            n_warm: n_pages,
        };
        if n_pages >= RELEASE_PAGES && !self.keeps(n_pages) {
            // SAFETY: committed, and free from now on.
            unsafe { reserve::release(self.address(page), n_pages as usize * OS_PAGE) };
            run.n_warm = 0;
        }
        if let Some(&after) = self.free.get(&(page + run.n_pages)) {
            self.remove_free(page + run.n_pages, after);
            run.n_pages += after.n_pages;
            run.n_warm += after.n_warm;
        }
        if let Some((&start, &before)) = self.free.range(..page).next_back()
            && start + before.n_pages == page
        {
            self.remove_free(start, before);
            page = start;
            run.n_pages += before.n_pages;
            run.n_warm += before.n_warm;
        }
        if page + run.n_pages == self.next {
            self.next = page;
            self.n_warm += run.n_warm;
            self.n_warm_end += run.n_warm;
        } else {
            self.add_free(page, run);
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
        runs.extend(self.free.iter().map(|(&p, run)| (p, run.n_pages, false)));
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
        let n_warm: u32 = self.free.values().map(|run| run.n_warm).sum();
        if n_warm + self.n_warm_end != self.n_warm {
            return Some("span map: the count of pages with memory is wrong".into());
        }
        if at != self.next || last_free || self.free.len() != self.free_by_size.len() {
            return Some("span map: the end is wrong".into());
        }
        None
    }
}
