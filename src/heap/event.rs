//! What an observer of the heap is told. Every method does nothing by default; with no observer installed nothing is called, and the
//! fast paths do not know that this file exists.
//!
//! Methods record and return. A context, where one is given, is for looking: nothing may be allocated, freed or called.

use crate::cx::Cx;
use crate::heap::collect::{Collected, Reason};
use crate::heap::header::Raw;
use crate::heap::look::Obj;

/// Listens to the heap.
pub(crate) trait Observer {
    /// A new object; its payload is not filled yet, so that only its header may be read. `bytes` is its block, collector header and
    /// prefix included.
    fn allocated(&mut self, _cx: &Cx, _obj: Obj<'_>, _bytes: usize) {}
    /// An object's block is about to be freed; only its header may be read.
    fn freed(&mut self, _cx: &Cx, _obj: Obj<'_>) {}
    /// A finalizer is about to be called.
    fn finalizer_called(&mut self, _obj: Raw) {}
    /// A weak reference has lost its referent.
    fn weakref_cleared(&mut self, _weak: Raw, _referent: Raw) {}
    /// An object has survived its own finalizer, or that of another member of its garbage.
    fn resurrected(&mut self, _obj: Raw) {}
    /// A collection is about to begin, for this reason.
    fn collection_asked(&mut self, _reason: Reason) {}
    /// A full collection was due by its counter but not run: fewer than a quarter of `total` objects are `pending`.
    fn full_skipped(&mut self, _pending: u32, _total: u32) {}
    /// A collection of this and all younger generations begins, with so many candidates.
    fn collection_started(&mut self, _generation: u8, _n_candidates: u32) {}
    /// Trial deletion's verdict on a candidate: `count - inside` references come from outside.
    fn candidate(&mut self, _obj: Raw, _count: u32, _inside: u32) {}
    /// A candidate without references from outside turned out to be reachable, through `by`.
    fn rescued(&mut self, _obj: Raw, _by: Raw) {}
    /// A candidate is garbage.
    fn garbage(&mut self, _obj: Raw) {}
    /// Every verdict has been given; all objects are whole, and nothing of the program's has run.
    fn judged(&mut self, _cx: &Cx) {}
    /// A tuple or dict that holds nothing to collect is hidden from the collector.
    fn untracked(&mut self, _obj: Raw) {}
    /// So many survivors are now in this generation.
    fn promoted(&mut self, _generation: u8, _n_objects: u32) {}
    /// A piece of garbage is about to be cleared.
    fn clearing(&mut self, _obj: Raw) {}
    /// The collection is over.
    fn collection_finished(&mut self, _result: Collected) {}
}
