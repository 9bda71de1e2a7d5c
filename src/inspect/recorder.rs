//! The recorder: the observer that is on at the prompt, in the stepper and in lessons. It remembers the last events (births, deaths with
//! their cause, finalizers, weak references, changes of holders), what the last collections did, and who was called what.
//!
//! What it keeps is bounded: events that fall out of it are counted, and views say so. It holds no reference to anything: an object is its
//! place and how many died there before it ([`Who`]).

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

use crate::cx::Cx;
use crate::heap::collect::{Collected, Reason};
use crate::heap::event::Observer;
use crate::heap::header::Raw;
use crate::heap::look::{self, Obj};
use crate::inspect::changes::{Change, Snapshot};
use crate::inspect::marks::Marks;
use crate::inspect::trace::{self, Collection};

/// Events that are kept.
pub(crate) const MAX_EVENTS: usize = 100_000;
/// Dead objects whose labels are remembered.
const MAX_DEAD: usize = 100_000;
/// In the count of those that died at a place: who lies there now has a name or a label.
const KNOWN: u32 = 1 << 31;
/// Finished collections that are kept until somebody asks.
const MAX_KEPT: usize = 100;

/// An object, told from those that lay at its place before and will after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Who {
    /// Its place.
    pub(crate) id: usize,
    /// How many have died there, and since when anybody counts.
    pub(crate) life: u64,
}

/// How an object died.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Death {
    /// Its count fell to 0.
    Count,
    /// A collection found it.
    Collection(u32),
    /// The program ended.
    End,
    /// Nobody saw how: only who lived was followed.
    Unseen,
}

impl Death {
    /// The cause, as views write it.
    pub(crate) fn text(self) -> String {
        match self {
            Death::Count => "count reached 0".into(),
            Death::Collection(number) => format!("freed by gc #{number}"),
            Death::End => "freed at the end of the program".into(),
            Death::Unseen => "it died while nothing was recorded".into(),
        }
    }
}

/// What happened to an object.
#[derive(Debug, Clone)]
pub(crate) enum What {
    /// It was made.
    Born,
    /// Its block was given back.
    Freed(Death),
    /// Its finalizer was called.
    Finalizer,
    /// It lives on after its finalizer.
    Resurrected,
    /// A weak reference to it was cleared.
    WeakrefCleared,
    /// A collection judged it: its count, the references from inside, whether it is garbage.
    Judged(u32, u32, u32, bool),
    /// Holders came or went.
    Changed(Rc<Change>),
}

/// An event.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    /// When: a number of a text in [`Log::moments`].
    pub(crate) moment: u32,
    /// The instruction that ran.
    pub(crate) site: u32,
    /// To whom.
    pub(crate) who: Who,
    /// What.
    pub(crate) what: What,
}

/// An event as the ring keeps it: small, since there are many, and without anything to drop.
#[derive(Debug, Clone, Copy)]
struct Slot {
    /// The object's place, and in its low bits what happened.
    id: usize,
    life: u32,
    moment: u32,
    site: u32,
    /// The number of a collection, or of what is kept in [`Ring::rich`].
    number: u32,
}

/// What happened, as the low bits of a place, which is a multiple of eight.
const BORN: usize = 0;
const FREED_BY_COUNT: usize = 1;
const FREED_BY_COLLECTION: usize = 2;
const FREED_AT_END: usize = 3;
const FREED_UNSEEN: usize = 4;
const RICH: usize = 5;
const LOW_BITS: usize = 7;

/// The last events, in order: a new one takes the place of the oldest.
#[derive(Debug, Default)]
pub(crate) struct Ring {
    slots: Vec<Slot>,
    /// Where the oldest is.
    start: usize,
    /// What is more than a birth or a death, in order.
    rich: VecDeque<What>,
    /// The number of the first of these.
    first_rich: u32,
    /// The upper half of everybody's lives.
    epoch: u64,
}

impl Ring {
    /// Adds one that is no birth or death; is another lost for it?
    fn push(&mut self, who: Who, moment: u32, site: u32, what: What) -> bool {
        let number = self.keep(what);
        self.push_plain(who, moment, site, (RICH, number))
    }

    /// Adds one whose kind says everything; is another lost for it?
    #[inline]
    fn push_plain(
        &mut self,
        who: Who,
        moment: u32,
        site: u32,
        (kind, number): (usize, u32),
    ) -> bool {
        self.epoch = who.life >> 32;
        let slot = Slot {
            id: who.id | kind,
            life: who.life as u32,
            moment,
            site,
            number,
        };
        if self.slots.len() < MAX_EVENTS {
            self.slots.push(slot);
            return false;
        }
        let old = std::mem::replace(&mut self.slots[self.start], slot);
        if old.id & LOW_BITS == RICH {
            self.rich.pop_front();
            self.first_rich = self.first_rich.wrapping_add(1);
        }
        self.start += 1;
        if self.start == MAX_EVENTS {
            self.start = 0;
        }
        true
    }

    #[cold]
    fn keep(&mut self, what: What) -> u32 {
        self.rich.push_back(what);
        self.first_rich.wrapping_add(self.rich.len() as u32 - 1)
    }

    /// From the oldest on.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = Event> {
        let (last, first) = self.slots.split_at(self.start);
        first.iter().chain(last).map(|slot| self.event(slot))
    }

    fn event(&self, slot: &Slot) -> Event {
        let rich = slot.number.wrapping_sub(self.first_rich) as usize;
        let what = match slot.id & LOW_BITS {
            BORN => What::Born,
            FREED_BY_COUNT => What::Freed(Death::Count),
            FREED_BY_COLLECTION => What::Freed(Death::Collection(slot.number)),
            FREED_AT_END => What::Freed(Death::End),
            RICH => self.rich.get(rich).cloned().unwrap_or(What::Born),
            _ => What::Freed(Death::Unseen),
        };
        Event {
            moment: slot.moment,
            site: slot.site,
            who: Who {
                id: slot.id & !LOW_BITS,
                life: self.epoch << 32 | u64::from(slot.life),
            },
            what,
        }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.slots.len()
    }

    fn clear(&mut self) {
        self.slots.clear();
        self.start = 0;
        self.rich.clear();
    }
}

/// What is known of a dead object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Dead {
    /// Who it was.
    pub(crate) who: Who,
    /// How it died.
    pub(crate) death: Death,
}

/// What is remembered.
#[derive(Debug, Default)]
pub(crate) struct Log {
    /// Labels of living objects, by their place.
    pub(crate) labels: BTreeMap<usize, Rc<str>>,
    /// Living objects, by their labels.
    pub(crate) labelled: BTreeMap<Rc<str>, usize>,
    /// The last serial number that a label got.
    pub(crate) last_label: u32,
    /// Dead objects, by their labels.
    pub(crate) deaths: BTreeMap<Rc<str>, Dead>,
    /// Their labels, by who they were.
    pub(crate) dead_labels: BTreeMap<Who, Rc<str>>,
    /// The name that an object was last seen under.
    pub(crate) names: BTreeMap<usize, Rc<str>>,
    /// How many objects have died at each place.
    lives: Option<Marks>,
    /// How often nobody has listened: who lay where meanwhile is not known.
    pub(crate) epoch: u64,
    /// Only who lives is followed: no events, no verdicts, no causes.
    pub(crate) is_quiet: bool,
    /// The last events.
    pub(crate) events: Ring,
    /// Events that have fallen out.
    pub(crate) n_lost: u64,
    /// Texts that say when: `input 4`.
    pub(crate) moments: Vec<Rc<str>>,
    /// Collections seen so far, since the start of the machine.
    pub(crate) n_collections: u32,
    /// The moment that a collection has interrupted.
    before_collection: Option<Rc<str>>,
    /// Why the collection that runs was asked for.
    reason: Option<Reason>,
    /// A full collection that was not run, since the last that ran.
    skipped: Option<(u32, u32)>,
    /// The collection that runs.
    running: Option<Collection>,
    /// Those that are over, since [`Recorder::take_collections`] was last called.
    finished: Vec<Rc<Collection>>,
    /// The last one.
    pub(crate) last: Option<Rc<Collection>>,
    /// Tell of every collection as it happens, and keep its verdicts whatever their number.
    pub(crate) is_tracing: bool,
    /// The next collection was asked for by a command: keep its verdicts.
    pub(crate) is_asked: bool,
    /// Objects whose changes are told as they happen.
    pub(crate) watched: BTreeSet<usize>,
    /// Of them, those that have died since this was last asked.
    pub(crate) watched_dead: Vec<(Rc<str>, Death)>,
    /// The user's objects and who holds them, as they were last looked at.
    pub(crate) before: Option<Snapshot>,
    /// The last stop of the stepper, and the collections before it.
    pub(crate) stopped: Option<(Rc<str>, u32)>,
    /// The program ends: what dies now dies of it.
    pub(crate) is_ending: bool,
}

impl Log {
    /// Who lies at a place now.
    pub(crate) fn who(&self, id: usize) -> Who {
        Who {
            id,
            life: self.epoch << 32
                | u64::from(self.lives.as_ref().map_or(0, |lives| lives.get(id)) & !KNOWN),
        }
    }

    /// Gives an object a label.
    pub(crate) fn add_label(&mut self, id: usize, label: &Rc<str>) {
        self.set_known(id);
        self.labels.insert(id, Rc::clone(label));
        self.labelled.insert(Rc::clone(label), id);
    }

    /// Remembers the name of an object.
    pub(crate) fn add_name(&mut self, id: usize, name: Rc<str>) {
        self.set_known(id);
        self.names.insert(id, name);
    }

    fn set_known(&mut self, id: usize) {
        if let Some(lives) = &mut self.lives {
            lives.set(id, lives.get(id) | KNOWN);
        }
    }

    /// Is it still alive?
    pub(crate) fn is_alive(&self, who: Who) -> bool {
        self.who(who.id) == who
    }

    /// Begins another moment.
    pub(crate) fn begin(&mut self, moment: &str) {
        if self.moments.last().is_none_or(|last| &**last != moment) {
            self.moments.push(moment.into());
        }
    }

    fn moment(&self) -> u32 {
        (self.moments.len() as u32).saturating_sub(1)
    }

    /// Takes note of an event that is no birth or death.
    pub(crate) fn note(&mut self, who: Who, site: u32, what: What) {
        if !self.is_quiet {
            let moment = self.moment();
            self.n_lost += u64::from(self.events.push(who, moment, site, what));
        }
    }

    /// Takes note of a birth or a death.
    #[inline]
    fn note_plain(&mut self, who: Who, site: u32, kind: (usize, u32)) {
        if !self.is_quiet {
            let moment = self.moment();
            self.n_lost += u64::from(self.events.push_plain(who, moment, site, kind));
        }
    }

    fn running(&mut self, note: impl FnOnce(&mut Collection)) {
        if let Some(running) = &mut self.running {
            note(running);
        }
    }

    /// An object dies.
    fn bury(&mut self, id: usize, site: u32) {
        let death = match &mut self.running {
            _ if self.is_quiet => Death::Unseen,
            Some(running) => Death::Collection(running.number),
            None if self.is_ending => Death::End,
            None => Death::Count,
        };
        let (life, is_known) = match &mut self.lives {
            Some(lives) => {
                let old = lives.change(id, |life| ((life & !KNOWN) + 1) & !KNOWN);
                (old & !KNOWN, old & KNOWN != 0)
            }
            None => (0, true),
        };
        let who = Who {
            id,
            life: self.epoch << 32 | u64::from(life),
        };
        let kind = match death {
            Death::Count => (FREED_BY_COUNT, 0),
            Death::Collection(number) => (FREED_BY_COLLECTION, number),
            Death::End => (FREED_AT_END, 0),
            Death::Unseen => (FREED_UNSEEN, 0),
        };
        self.note_plain(who, site, kind);
        if !is_known {
            return;
        }
        self.names.remove(&id);
        if let Some(label) = self.labels.remove(&id) {
            if self.watched.remove(&id) {
                self.watched_dead.push((Rc::clone(&label), death));
            }
            self.labelled.remove(&label);
            self.remember(label, Dead { who, death });
        }
    }

    /// Keeps the label of a dead object.
    pub(crate) fn remember(&mut self, label: Rc<str>, dead: Dead) {
        if self.deaths.len() < MAX_DEAD {
            self.dead_labels.insert(dead.who, Rc::clone(&label));
            self.deaths.insert(label, dead);
        }
    }
}

/// The shared log: one end listens in the heap, the other answers commands.
#[derive(Debug, Clone, Default)]
pub(crate) struct Recorder(pub(crate) Rc<RefCell<Log>>);

impl Recorder {
    /// Begins to listen, if nobody does yet.
    pub(crate) fn install(&self, cx: &mut Cx) {
        if cx.heap_mut().observer.is_some() {
            return;
        }
        self.prepare(cx);
        cx.heap_mut().set_observer(Some(Box::new(self.clone())));
    }

    /// What listening needs, for whoever installs the recorder among others.
    pub(crate) fn prepare(&self, cx: &mut Cx) {
        let mut log = self.0.borrow_mut();
        log.n_collections = cx.heap_mut().gc.n_collections;
        if log.lives.is_none() {
            log.lives = Some(Marks::new(cx));
        }
    }

    /// Stops listening. What died meanwhile is not known, so that nothing that was alive is called by its label any more.
    pub(crate) fn uninstall(&self, cx: &mut Cx) {
        let heap = cx.heap_mut();
        if heap.observer.is_some() {
            heap.set_observer(None);
            let mut log = self.0.borrow_mut();
            log.events.clear();
            log.labels.clear();
            log.labelled.clear();
            log.names.clear();
            log.watched.clear();
            log.before = None;
            log.lives = None;
            log.epoch += 1;
        }
    }

    /// The collections that have run since this was last asked.
    pub(crate) fn take_collections(&self) -> Vec<Rc<Collection>> {
        std::mem::take(&mut self.0.borrow_mut().finished)
    }
}

fn id(raw: Raw) -> usize {
    raw as usize
}

impl Observer for Recorder {
    fn allocated(&mut self, _cx: &Cx, obj: Obj<'_>, _bytes: usize) {
        let mut log = self.0.borrow_mut();
        if !log.is_quiet {
            let who = log.who(obj.id());
            log.note_plain(who, obj.site(), (BORN, 0));
        }
    }

    fn freed(&mut self, cx: &Cx, obj: Obj<'_>) {
        let mut log = self.0.borrow_mut();
        if obj.has_gc_header() {
            log.running(|running| running.n_freed += 1);
        }
        log.bury(obj.id(), look::site(cx));
    }

    fn finalizer_called(&mut self, obj: Raw) {
        let mut log = self.0.borrow_mut();
        let who = log.who(id(obj));
        log.running(|running| running.finalized.push(who));
        log.note(who, 0, What::Finalizer);
    }

    fn weakref_cleared(&mut self, weak: Raw, referent: Raw) {
        let mut log = self.0.borrow_mut();
        let (who, weak) = (log.who(id(referent)), log.who(id(weak)));
        log.running(|running| running.weakrefs.push((weak, who)));
        log.note(who, 0, What::WeakrefCleared);
    }

    fn resurrected(&mut self, obj: Raw) {
        let mut log = self.0.borrow_mut();
        let who = log.who(id(obj));
        log.running(|running| running.resurrected.push(who));
        log.note(who, 0, What::Resurrected);
    }

    fn collection_asked(&mut self, reason: Reason) {
        self.0.borrow_mut().reason = Some(reason);
    }

    fn full_skipped(&mut self, pending: u32, total: u32) {
        self.0.borrow_mut().skipped = Some((pending, total));
    }

    fn collection_started(&mut self, generation: u8, n_candidates: u32) {
        let mut log = self.0.borrow_mut();
        log.n_collections += 1;
        if log.is_quiet {
            return;
        }
        let mut collection = Collection::new(log.n_collections, generation, n_candidates);
        collection.is_automatic = log.reason == Some(Reason::Heap);
        collection.skipped = log.skipped.take();
        collection.is_detailed = log.is_asked || log.is_tracing;
        let moment = format!("gc #{}", collection.number);
        log.before_collection = log.moments.last().cloned();
        log.begin(&moment);
        log.running = Some(collection);
    }

    fn candidate(&mut self, obj: Raw, count: u32, inside: u32) {
        let mut log = self.0.borrow_mut();
        let who = log.who(id(obj));
        log.running(|running| running.candidate(who, count, inside));
    }

    fn rescued(&mut self, obj: Raw, by: Raw) {
        let mut log = self.0.borrow_mut();
        let (who, by) = (log.who(id(obj)), log.who(id(by)));
        log.running(|running| running.rescued(who, by));
    }

    fn garbage(&mut self, obj: Raw) {
        let mut log = self.0.borrow_mut();
        let who = log.who(id(obj));
        log.running(|running| running.garbage(who));
    }

    fn judged(&mut self, cx: &Cx) {
        let running = self.0.borrow_mut().running.take();
        if let Some(mut running) = running {
            trace::explain(cx, self, &mut running);
            let mut log = self.0.borrow_mut();
            for verdict in running.verdicts() {
                log.note(verdict.0, 0, verdict.1);
            }
            log.running = Some(running);
        }
    }

    fn untracked(&mut self, _obj: Raw) {
        let mut log = self.0.borrow_mut();
        log.running(|running| running.n_untracked += 1);
    }

    fn promoted(&mut self, generation: u8, n_objects: u32) {
        let mut log = self.0.borrow_mut();
        log.running(|running| running.promoted.push((generation, n_objects)));
    }

    fn collection_finished(&mut self, result: Collected) {
        let mut log = self.0.borrow_mut();
        log.is_asked = false;
        if let Some(mut running) = log.running.take() {
            running.returned = result.collected;
            if log.finished.len() == MAX_KEPT {
                log.finished.remove(0);
            }
            let collection = Rc::new(running);
            log.finished.push(Rc::clone(&collection));
            log.last = Some(collection);
            if let Some(moment) = log.before_collection.take() {
                log.begin(&moment);
            }
        }
    }
}
