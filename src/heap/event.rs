//! What an observer of the heap is told. Every method does nothing by default; with no observer installed nothing is called, and the
//! fast paths do not know that this file exists.
//!
//! Methods must not touch the heap through a context: they record and return.

use crate::heap::collect::Collected;
use crate::heap::header::Raw;

/// Listens to the heap.
pub(crate) trait Observer {
    /// A new object; its payload is not filled yet. `bytes` is its block, collector header and prefix included.
    fn allocated(&mut self, _obj: Raw, _bytes: usize) {}
    /// An object's block is about to be freed; its header is still readable.
    fn freed(&mut self, _obj: Raw) {}
    /// A watched object's count is no longer what it was (the VM's observed loop compares after each instruction).
    fn count_changed(&mut self, _obj: Raw, _before: u32, _now: u32) {}
    /// A line is about to run; `code` is the code object it belongs to.
    fn line(&mut self, _code: Raw, _line: u32) {}
    /// A finalizer is about to be called.
    fn finalizer_called(&mut self, _obj: Raw) {}
    /// A weak reference has lost its referent.
    fn weakref_cleared(&mut self, _weak: Raw, _referent: Raw) {}
    /// An object has survived its own finalizer, or that of another member of its garbage.
    fn resurrected(&mut self, _obj: Raw) {}
    /// A collection of this and all younger generations begins, with so many candidates.
    fn collection_started(&mut self, _generation: u8, _n_candidates: u32) {}
    /// Trial deletion's verdict on a candidate: `count - inside` references come from outside.
    fn candidate(&mut self, _obj: Raw, _count: u32, _inside: u32) {}
    /// A candidate without references from outside turned out to be reachable, through `by`.
    fn rescued(&mut self, _obj: Raw, _by: Raw) {}
    /// A candidate is garbage.
    fn garbage(&mut self, _obj: Raw) {}
    /// A tuple or dict that holds nothing to collect is hidden from the collector.
    fn untracked(&mut self, _obj: Raw) {}
    /// So many survivors are now in this generation.
    fn promoted(&mut self, _generation: u8, _n_objects: u32) {}
    /// A piece of garbage is about to be cleared.
    fn clearing(&mut self, _obj: Raw) {}
    /// The collection is over.
    fn collection_finished(&mut self, _result: Collected) {}
}
