//! The recorder: the observer that the prompt installs when the first view is asked for. It knows which labelled objects have
//! died and how, and what the last collection did.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::cx::Cx;
use crate::heap::collect::Collected;
use crate::heap::event::Observer;
use crate::heap::generations::is_gc;
use crate::heap::header::Raw;

/// What a collection did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Collection {
    /// Its number: collections are counted from the start of the machine.
    pub(crate) number: u32,
    /// The oldest generation it looked at.
    pub(crate) generation: u8,
    /// Objects it looked at.
    pub(crate) n_candidates: u32,
    /// Candidates that were judged garbage.
    pub(crate) n_garbage: u32,
    /// Candidates that only a live object's reach kept: first suspected, then not.
    pub(crate) n_rescued: u32,
    /// Objects with a collector header that were freed while it ran.
    pub(crate) n_freed: u32,
    /// Finalizers that were called.
    pub(crate) n_finalizers: u32,
    /// Weak references that lost their referent.
    pub(crate) n_weakrefs: u32,
    /// Objects that their finalizers made reachable again.
    pub(crate) n_resurrected: u32,
    /// Tuples and dicts that were hidden from the collector.
    pub(crate) n_untracked: u32,
    /// Generations that survivors have come into, with how many.
    pub(crate) promoted: Vec<(u8, u32)>,
    /// What `gc.collect()` returned.
    pub(crate) returned: usize,
}

/// What is remembered.
#[derive(Debug, Default)]
pub(crate) struct Log {
    /// Labels of living objects, by their number.
    pub(crate) labels: BTreeMap<usize, Rc<str>>,
    /// The last serial number that a label got.
    pub(crate) last_label: u32,
    /// How labelled objects died.
    pub(crate) deaths: BTreeMap<Rc<str>, Death>,
    /// Collections seen so far, since the start of the machine.
    pub(crate) n_collections: u32,
    /// The collection that runs.
    running: Option<Collection>,
    /// Those that are over, since [`Recorder::take_collections`] was last called.
    finished: Vec<Collection>,
}

/// How an object died.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Death {
    /// Its count fell to 0.
    Count,
    /// A collection found it.
    Collection(u32),
}

/// Finished collections that are kept until somebody asks.
const MAX_KEPT: usize = 100;

/// The shared log: one end listens in the heap, the other answers commands.
#[derive(Debug, Clone, Default)]
pub(crate) struct Recorder(pub(crate) Rc<RefCell<Log>>);

impl Recorder {
    /// Begins to listen, if nobody does yet.
    pub(crate) fn install(&self, cx: &mut Cx) {
        let heap = cx.heap_mut();
        if heap.observer.is_none() {
            self.0.borrow_mut().n_collections = heap.gc.n_collections;
            heap.set_observer(Some(Box::new(self.clone())));
        }
    }

    /// The collections that have run since this was last asked.
    pub(crate) fn take_collections(&self) -> Vec<Collection> {
        std::mem::take(&mut self.0.borrow_mut().finished)
    }

    fn note(&self, note: impl FnOnce(&mut Collection)) {
        if let Some(running) = &mut self.0.borrow_mut().running {
            note(running);
        }
    }
}

impl Observer for Recorder {
    fn freed(&mut self, obj: Raw) {
        let mut log = self.0.borrow_mut();
        let mut death = Death::Count;
        if let Some(running) = &mut log.running {
            running.n_freed += u32::from(is_gc(obj));
            death = Death::Collection(running.number);
        }
        if let Some(label) = log.labels.remove(&(obj as usize)) {
            log.deaths.insert(label, death);
        }
    }

    fn finalizer_called(&mut self, _obj: Raw) {
        self.note(|running| running.n_finalizers += 1);
    }

    fn weakref_cleared(&mut self, _weak: Raw, _referent: Raw) {
        self.note(|running| running.n_weakrefs += 1);
    }

    fn resurrected(&mut self, _obj: Raw) {
        self.note(|running| running.n_resurrected += 1);
    }

    fn collection_started(&mut self, generation: u8, n_candidates: u32) {
        let mut log = self.0.borrow_mut();
        log.n_collections += 1;
        log.running = Some(Collection {
            number: log.n_collections,
            generation,
            n_candidates,
            ..Collection::default()
        });
    }

    fn rescued(&mut self, _obj: Raw, _by: Raw) {
        self.note(|running| running.n_rescued += 1);
    }

    fn garbage(&mut self, _obj: Raw) {
        self.note(|running| running.n_garbage += 1);
    }

    fn untracked(&mut self, _obj: Raw) {
        self.note(|running| running.n_untracked += 1);
    }

    fn promoted(&mut self, generation: u8, n_objects: u32) {
        self.note(|running| running.promoted.push((generation, n_objects)));
    }

    fn collection_finished(&mut self, result: Collected) {
        let mut log = self.0.borrow_mut();
        if let Some(mut running) = log.running.take() {
            running.returned = result.collected;
            if log.finished.len() == MAX_KEPT {
                log.finished.remove(0);
            }
            log.finished.push(running);
        }
    }
}
