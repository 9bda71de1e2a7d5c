//! Several observers at one heap: each is told everything, in order.

use crate::cx::Cx;
use crate::heap::collect::{Collected, Reason};
use crate::heap::event::Observer;
use crate::heap::header::Raw;
use crate::heap::look::Obj;

/// See the file's head.
#[derive(Default)]
pub(crate) struct Several(pub(crate) Vec<Box<dyn Observer>>);

impl Observer for Several {
    fn allocated(&mut self, cx: &Cx, obj: Obj<'_>, bytes: usize) {
        self.0
            .iter_mut()
            .for_each(|one| one.allocated(cx, obj, bytes));
    }
    fn freed(&mut self, cx: &Cx, obj: Obj<'_>) {
        self.0.iter_mut().for_each(|one| one.freed(cx, obj));
    }
    fn finalizer_called(&mut self, obj: Raw) {
        self.0.iter_mut().for_each(|one| one.finalizer_called(obj));
    }
    fn weakref_cleared(&mut self, weak: Raw, referent: Raw) {
        self.0
            .iter_mut()
            .for_each(|one| one.weakref_cleared(weak, referent));
    }
    fn resurrected(&mut self, obj: Raw) {
        self.0.iter_mut().for_each(|one| one.resurrected(obj));
    }
    fn collection_asked(&mut self, reason: Reason) {
        self.0
            .iter_mut()
            .for_each(|one| one.collection_asked(reason));
    }
    fn full_skipped(&mut self, pending: u32, total: u32) {
        self.0
            .iter_mut()
            .for_each(|one| one.full_skipped(pending, total));
    }
    fn collection_started(&mut self, generation: u8, n_candidates: u32) {
        self.0
            .iter_mut()
            .for_each(|one| one.collection_started(generation, n_candidates));
    }
    fn candidate(&mut self, obj: Raw, count: u32, inside: u32) {
        self.0
            .iter_mut()
            .for_each(|one| one.candidate(obj, count, inside));
    }
    fn rescued(&mut self, obj: Raw, by: Raw) {
        self.0.iter_mut().for_each(|one| one.rescued(obj, by));
    }
    fn garbage(&mut self, obj: Raw) {
        self.0.iter_mut().for_each(|one| one.garbage(obj));
    }
    fn judged(&mut self, cx: &Cx) {
        self.0.iter_mut().for_each(|one| one.judged(cx));
    }
    fn untracked(&mut self, obj: Raw) {
        self.0.iter_mut().for_each(|one| one.untracked(obj));
    }
    fn promoted(&mut self, generation: u8, n_objects: u32) {
        self.0
            .iter_mut()
            .for_each(|one| one.promoted(generation, n_objects));
    }
    fn clearing(&mut self, obj: Raw) {
        self.0.iter_mut().for_each(|one| one.clearing(obj));
    }
    fn collection_finished(&mut self, result: Collected) {
        self.0
            .iter_mut()
            .for_each(|one| one.collection_finished(result));
    }
}
