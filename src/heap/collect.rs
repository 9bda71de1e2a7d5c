//! The cycle collector: CPython 3.13's algorithm, phase by phase under its names, on vectors instead of linked lists.
//!
//! # What it does
//! Reference counting frees everything but cycles. A collection of generation `g` takes the objects of generations 0 to `g` (`young`) and
//! asks which of them are kept alive only by each other:
//!
//! 1. [`merge_younger`]: all candidates into one vector, in CPython's order (`g` itself, then 0, then 1 ...).
//! 2. [`subtract_refs`]: for every candidate, each of its edges that leads to a candidate adds 1 to that one's mark (`marks`). CPython copies
//!    the counts into `gc_refs` first (`update_refs`) and subtracts; we count *up* from the 0 that marks have between collections, so
//!    that pass is gone, and `count - mark` is what CPython calls `gc_refs`: the references from outside. In a full collection the marks
//!    of what is no candidate may count too, as nobody reads them: no edge has to look at its object.
//! 3. [`move_unreachable`]: from the first candidate to the last: one with references from outside is alive, and whatever it
//!    reaches is too. One without is moved to the vector of the *tentatively unreachable*; if a live object reaches it later, it is
//!    rescued: appended at the end of `young`, and its turn comes again. So the order of survivors changes exactly as in
//!    CPython's lists, which later decides the order of finalizers. Survivors go where they belong at once
//!    (the next older generation; the oldest is compacted in place), so CPython's merge afterwards is gone too.
//! 4. [`untrack_tuples`], and in full collections [`untrack_dicts`]: survivors that hold nothing to collect are hidden.
//! 5. [`handle_weakrefs`]: weak references to garbage are cleared, all of them before the first callback is called ([`call_callbacks`]).
//!    (Left out when the second pass met nothing of the kind.)
//! 6. [`finalize_garbage`]: finalizers, each once.
//! 7. [`handle_resurrected`]: finalizers may have made garbage reachable: 2. and 3. again, on the garbage alone. (Left out when
//!    no code ran: the answer would be the same.)
//! 8. [`delete_garbage`]: each piece of garbage is asked to drop its edges (`clear`); the counts do the rest.
//!
//! `move_legacy_finalizers` has no counterpart: it sorts out objects with a `tp_del` slot, which only C extensions can have. Hence
//! nothing is ever uncollectable, and `gc.garbage` fills with `DEBUG_SAVEALL` alone.
//!
//! # Where the state of an object is
//! CPython keeps it in spare bits of the list pointers. Ours is the collector header's `generation`, the number of the vector
//! that the object is in, and `idx`, its place there:
//!
//! | CPython | here |
//! |---|---|
//! | not tracked: `_gc_next == 0` | `generation == UNTRACKED` |
//! | `PREV_MASK_COLLECTING` | `generation <= g` and not visited yet: only then does its mark count |
//! | `NEXT_MASK_UNREACHABLE` | `generation == UNREACHABLE`, or `STILL_UNREACHABLE` in phase 7; in the passes its mark is [`TENTATIVE`] |
//! | `gc_refs` | `count - mark` |
//!
//! # Invariants
//! But for phases 2 and 3 every mark is 0. Between collections the vectors above [`PERMANENT`] are empty. From phase 5 on user code can run: it may free
//! any object, which then leaves its vector by itself ([`GenList::remove`]); nothing is appended to a vector that is being walked.

#![expect(unsafe_code, reason = "walks raw objects and their edges")]

use crate::cx::Cx;
use crate::heap::generations::{
    CALLBACKS, GenList, N_GENERATIONS, STILL_UNREACHABLE, UNREACHABLE, append_to, untrack,
};
use crate::heap::header::{
    GC_FINALIZED, PERMANENT, Raw, T_LATE_UNTRACK, T_WEAKREF, TypeHead, UNTRACKED, gc_header,
};
use crate::heap::marks::{self, Marks, TENTATIVE};
use crate::heap::trace::{Role, Visit};
use crate::heap::trash::{decref, flush_parked, incref};
use crate::heap::weak::{self, WeakObj};
use crate::heap::{GC_BIT, Heap, finalize};

/// `gc.DEBUG_STATS`.
pub(crate) const DEBUG_STATS: u32 = 1;
/// `gc.DEBUG_COLLECTABLE`.
pub(crate) const DEBUG_COLLECTABLE: u32 = 2;
/// `gc.DEBUG_UNCOLLECTABLE`.
pub(crate) const DEBUG_UNCOLLECTABLE: u32 = 4;
/// `gc.DEBUG_SAVEALL`.
pub(crate) const DEBUG_SAVEALL: u32 = 32;

/// One row of `gc.get_stats()`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct GenStats {
    /// Collections of this generation.
    pub(crate) collections: u64,
    /// Objects they freed.
    pub(crate) collected: u64,
    /// Objects they could not free: always 0.
    pub(crate) uncollectable: u64,
}

/// What a collection did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Collected {
    /// The oldest generation collected.
    pub(crate) generation: u8,
    /// Unreachable objects, as `gc.collect()` counts them.
    pub(crate) collected: usize,
    /// Always 0.
    pub(crate) uncollectable: usize,
}

/// Why a collection runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    /// `gc.collect()`.
    Manual,
    /// The threshold was passed.
    Heap,
    /// The machine ends: nobody is told.
    Shutdown,
}

/// What the collector tells the `gc` module through [`Hooks::gc`], which may run user code on all but the debug notices.
#[derive(Debug, Clone, Copy)]
pub(crate) enum GcNotice {
    /// `gc.callbacks`, phase "start".
    Start { generation: u8 },
    /// `DEBUG_STATS`: a collection begins; the generations are as they were.
    StatsStart { generation: u8 },
    /// `DEBUG_COLLECTABLE`: this is garbage.
    Collectable(Raw),
    /// `DEBUG_SAVEALL`: append it to `gc.garbage`.
    Save(Raw),
    /// `DEBUG_STATS`: done.
    StatsDone(Collected),
    /// `gc.callbacks`, phase "stop".
    Stop(Collected),
}

/// What the heap asks of the rest of the machine. Nothing happens by default.
#[derive(Clone, Copy)]
pub(crate) struct Hooks {
    /// Calls a weak reference's callback with it; an exception is reported, not raised. Both are held by the caller.
    pub(crate) weakref_callback: unsafe fn(&mut Cx, weak: Raw, callback: Raw),
    /// See [`GcNotice`].
    pub(crate) gc: fn(&mut Cx, GcNotice),
    /// Called before every collection but the last ones.
    pub(crate) before: fn(&mut Cx),
    /// Called after every collection but the last ones, when its results are known.
    pub(crate) after: fn(&mut Cx),
    /// Called after a collection that nobody asked for, at a safe point of the machine.
    pub(crate) after_automatic: fn(&mut Cx),
}

unsafe fn no_callback(_cx: &mut Cx, _weak: Raw, _callback: Raw) {}
fn no_notice(_cx: &mut Cx, _notice: GcNotice) {}
fn nothing(_cx: &mut Cx) {}

impl Default for Hooks {
    fn default() -> Hooks {
        Hooks {
            weakref_callback: no_callback,
            gc: no_notice,
            before: nothing,
            after: nothing,
            after_automatic: nothing,
        }
    }
}

/// Runs the collection that was asked for: by a threshold that was passed, or by the stress mode (a young one, each hundredth a full one).
pub(crate) fn collect_due(cx: &mut Cx) {
    // SAFETY: exclusive use of the heap.
    let (stressed, n) = unsafe {
        let heap = cx.heap();
        (
            (*heap).is_stressed && (*heap).gc.is_enabled,
            (*heap).gc.n_collections,
        )
    };
    let generation = stressed.then_some(if n % 100 == 99 { 2 } else { 0 });
    collect(cx, generation, Reason::Heap);
    // SAFETY: exclusive use of the heap.
    let after = unsafe { (*cx.heap()).hooks.after_automatic };
    after(cx);
}

/// The collector's settings and counts.
#[derive(Debug)]
pub(crate) struct GcState {
    /// `gc.isenabled()`.
    pub(crate) is_enabled: bool,
    /// A collection runs; another does nothing.
    pub(crate) is_collecting: bool,
    /// `gc.get_threshold()`.
    pub(crate) thresholds: [u32; N_GENERATIONS],
    /// `gc.get_count()` of generations 1 and 2; that of generation 0 is [`Heap::count0`].
    counts: [u32; N_GENERATIONS],
    /// Survivors of the last full collection.
    pub(crate) long_lived_total: u32,
    /// Objects that have come into the oldest generation since.
    pub(crate) long_lived_pending: u32,
    /// `gc.get_stats()`.
    pub(crate) stats: [GenStats; N_GENERATIONS],
    /// Places at the start of the permanent generation that are the runtime's own.
    pub(crate) n_settled: u32,
    /// `gc.get_debug()`.
    pub(crate) debug: u32,
    /// Collections so far.
    pub(crate) n_collections: u32,
    /// Collections asked for by the stress mode.
    #[cfg(test)]
    n_stressed: u32,
}

impl GcState {
    pub(crate) fn new() -> GcState {
        GcState {
            is_enabled: true,
            is_collecting: false,
            thresholds: [2000, 10, 10],
            counts: [0; N_GENERATIONS],
            long_lived_total: 0,
            long_lived_pending: 0,
            stats: [GenStats::default(); N_GENERATIONS],
            debug: 0,
            n_settled: 0,
            n_collections: 0,
            #[cfg(test)]
            n_stressed: 0,
        }
    }
}

/// Settings, as the `gc` module has them.
impl Heap {
    fn update_trigger(&mut self) {
        let threshold = self.gc.thresholds[0];
        self.trigger0 = if self.gc.is_enabled && threshold != 0 {
            threshold
        } else {
            u32::MAX
        };
    }

    /// `gc.enable()` and `gc.disable()`.
    pub(crate) fn set_gc_enabled(&mut self, on: bool) {
        self.gc.is_enabled = on;
        self.update_trigger();
    }

    /// `gc.set_threshold()`; those not given stay.
    pub(crate) fn set_thresholds(&mut self, thresholds: &[u32]) {
        for (mine, &given) in self.gc.thresholds.iter_mut().zip(thresholds) {
            *mine = given;
        }
        self.update_trigger();
    }

    /// `gc.get_count()`.
    pub(crate) fn gc_counts(&self) -> [u32; N_GENERATIONS] {
        [self.count0, self.gc.counts[1], self.gc.counts[2]]
    }

    fn set_count(&mut self, generation: u8, count: u32) {
        if generation == 0 {
            self.count0 = count;
        } else {
            self.gc.counts[generation as usize] = count;
        }
    }

    /// `gc.freeze()`: everything tracked goes to the permanent generation.
    pub(crate) fn freeze(&mut self) {
        for generation in 0..N_GENERATIONS as u8 {
            self.move_all(generation, PERMANENT);
            self.set_count(generation, 0);
        }
    }

    /// Everything tracked so far is the runtime's own: it stays in the permanent generation for good, and is not counted there.
    pub(crate) fn settle(&mut self) {
        self.freeze();
        self.lists[PERMANENT as usize].compact();
        self.gc.n_settled = self.lists[PERMANENT as usize].places();
    }

    /// The end of [`Heap::settle`]: the runtime's own objects are ordinary ones again, so that a collection looks at them.
    pub(crate) fn unsettle(&mut self) {
        self.gc.n_settled = 0;
        self.unfreeze();
    }

    /// `gc.unfreeze()`: the permanent generation goes to the oldest, but for what the runtime itself has there.
    pub(crate) fn unfreeze(&mut self) {
        let n_settled = self.n_settled();
        let list = &mut self.lists[PERMANENT as usize];
        list.compact();
        let frozen: Vec<Raw> = (n_settled..list.places()).map(|i| list.at(i)).collect();
        list.truncate(n_settled);
        self.gc.n_settled = n_settled;
        let oldest = N_GENERATIONS as u8 - 1;
        for obj in frozen {
            let idx = self.lists[oldest as usize].push(obj);
            // SAFETY: objects in a vector are live and have a collector header.
            unsafe {
                (*gc_header(obj)).idx = idx;
                (*gc_header(obj)).generation = oldest;
            }
        }
    }

    /// How many of the runtime's own objects are left in the permanent generation.
    fn n_settled(&self) -> u32 {
        let list = &self.lists[PERMANENT as usize];
        (0..self.gc.n_settled.min(list.places()))
            .filter(|&i| !list.at(i).is_null())
            .count() as u32
    }

    /// `gc.get_freeze_count()`.
    pub(crate) fn freeze_count(&self) -> u32 {
        self.lists[PERMANENT as usize].count() - self.n_settled()
    }

    fn move_all(&mut self, from: u8, to: u8) {
        let mut from = std::mem::replace(&mut self.lists[from as usize], GenList::new());
        for i in 0..from.places() {
            let obj = from.at(i);
            if !obj.is_null() {
                let idx = self.lists[to as usize].push(obj);
                // SAFETY: objects in a vector are live and have a collector header.
                unsafe {
                    (*gc_header(obj)).idx = idx;
                    (*gc_header(obj)).generation = to;
                }
            }
        }
        from.truncate(0);
    }

    /// Calls `f` with the tracked objects of a generation (or [`PERMANENT`]), in order.
    pub(crate) fn for_each_tracked(&self, generation: u8, mut f: impl FnMut(Raw)) {
        let list = &self.lists[generation as usize];
        for i in 0..list.places() {
            let obj = list.at(i);
            if !obj.is_null() {
                f(obj);
            }
        }
    }
}

/// First pass: counts references from inside the collected group.
#[derive(Debug)]
pub(crate) struct Subtract {
    marks: Marks,
    /// Count all references: every object that is tracked is a candidate.
    is_full: bool,
    low: u8,
    span: u8,
}

impl Visit for Subtract {
    #[inline(always)]
    unsafe fn edge(&mut self, _role: Role, to: Raw) {
        if to as usize & GC_BIT != 0 {
            // SAFETY: objects in that half of the region have a collector header.
            unsafe {
                let is_counted =
                    self.is_full || (*gc_header(to)).generation.wrapping_sub(self.low) <= self.span;
                if is_counted {
                    let mark = self.marks.at(to);
                    *mark = (*mark).wrapping_add(1);
                }
            }
        }
    }
}

/// Second pass: what a live object reaches is alive.
#[derive(Debug)]
pub(crate) struct Reach {
    heap: *mut Heap,
    marks: Marks,
    /// The vector that is being scanned.
    young: u8,
    /// The vector of the tentatively unreachable.
    tentative: u8,
    /// The live object whose edges are walked.
    by: Raw,
    /// As far as is seen, the object can be hidden: everything to collect that it holds is a tuple, and may be hidden itself.
    can_hide: bool,
}

impl Visit for Reach {
    #[inline(always)]
    unsafe fn edge(&mut self, _role: Role, to: Raw) {
        if to as usize & GC_BIT != 0 {
            // SAFETY: objects in that half of the region have a collector header.
            unsafe {
                if self.can_hide && !is_hidden_early(to) {
                    self.can_hide = false;
                }
                let mark = self.marks.at(to);
                if *mark != 0 {
                    if *mark == TENTATIVE {
                        self.rescue(to);
                    }
                    // Its turn is still to come: with no inside references it counts as held from outside.
                    *mark = 0;
                }
            }
        }
    }
}

/// Is it of a type whose objects any collection may hide (tuples)?
#[inline(always)]
unsafe fn is_hidden_early(obj: Raw) -> bool {
    // SAFETY: a live object has a type.
    unsafe {
        let ty = (*obj).ty;
        (*ty).untrack.is_some() && (*ty).flags & T_LATE_UNTRACK == 0
    }
}

impl Reach {
    /// Moves a tentatively unreachable object back, to the end.
    #[inline(never)]
    unsafe fn rescue(&mut self, obj: Raw) {
        // SAFETY: exclusive use of the heap; the object is in the vector that its header names.
        unsafe {
            let lists = &mut (*self.heap).lists;
            let gc = gc_header(obj);
            lists[self.tentative as usize].remove((*gc).idx, false);
            (*gc).generation = self.young;
            (*gc).idx = lists[self.young as usize].append(obj);
            if let Some(observer) = &mut (*self.heap).observer {
                observer.rescued(obj, self.by);
            }
        }
    }
}

/// The edge of an instance to its class, which `trace` leaves out. Only classes made by programs are counted, and only those
/// lie among the objects with a collector header.
#[inline(always)]
unsafe fn class_edge<V: Visit>(ty: *const TypeHead, v: &mut V) {
    // SAFETY: a type is an object.
    unsafe { v.edge(Role::Class, ty.cast_mut().cast()) }
}

/// Runs the collection that the breaker asked for, if it is still due.
#[cfg(test)]
pub(crate) fn run_requested(cx: &mut Cx) {
    let heap = cx.heap();
    // SAFETY: exclusive use of the heap.
    let stressed = unsafe {
        (*heap).breaker.fetch_and(
            !crate::heap::GC_REQUESTED,
            std::sync::atomic::Ordering::Relaxed,
        );
        if (*heap).is_stressed {
            (*heap).gc.n_stressed += 1;
            Some(if (*heap).gc.n_stressed.is_multiple_of(100) {
                2
            } else {
                0
            })
        } else {
            None
        }
    };
    collect(cx, stressed, Reason::Heap);
}

/// Collects a generation and all younger ones, or, given `None`, the oldest that is due. Gives the number of unreachable objects, as
/// `gc.collect()`. 0 while a collection runs. User code may run: finalizers, callbacks.
pub(crate) fn collect(cx: &mut Cx, generation: Option<u8>, reason: Reason) -> usize {
    let heap = cx.heap();
    flush_parked(cx);
    // SAFETY: exclusive use of the heap, as the context stands for; user code runs in the hooks and phases that say so.
    unsafe {
        if (*heap).gc.is_collecting {
            return 0;
        }
        let Some(generation) = generation.or_else(|| select_generation(heap)) else {
            return 0;
        };
        (*heap).gc.is_collecting = true;
        if let Some(observer) = &mut (*heap).observer {
            observer.collection_asked(reason);
        }
        let hook = (*heap).hooks.gc;
        if reason != Reason::Shutdown {
            ((*heap).hooks.before)(cx);
            hook(cx, GcNotice::Start { generation });
        }
        if (*heap).gc.debug & DEBUG_STATS != 0 {
            hook(cx, GcNotice::StatsStart { generation });
        }
        let result = collect_main(cx, heap, generation);
        if (*heap).gc.debug & DEBUG_STATS != 0 {
            hook(cx, GcNotice::StatsDone(result));
        }
        let stats = &raw mut (*heap).gc.stats[generation as usize];
        (*stats).collections += 1;
        (*stats).collected += result.collected as u64;
        if reason != Reason::Shutdown {
            hook(cx, GcNotice::Stop(result));
        }
        if let Some(observer) = &mut (*heap).observer {
            observer.collection_finished(result);
        }
        for list in &mut (*heap).lists {
            list.trim();
        }
        (*heap).gc.is_collecting = false;
        if reason != Reason::Shutdown {
            ((*heap).hooks.after)(cx);
        }
        result.collected
    }
}

/// The oldest generation whose count is over its threshold. A full collection waits until a quarter as many objects as survived
/// the last have come into the oldest generation.
unsafe fn select_generation(heap: *mut Heap) -> Option<u8> {
    // SAFETY: exclusive use of the heap.
    unsafe {
        let counts = (*heap).gc_counts();
        let gc = &(*heap).gc;
        for generation in (0..N_GENERATIONS).rev() {
            if counts[generation] > gc.thresholds[generation] {
                if generation == N_GENERATIONS - 1
                    && gc.long_lived_pending < gc.long_lived_total / 4
                {
                    let (pending, total) = (gc.long_lived_pending, gc.long_lived_total);
                    if let Some(observer) = &mut (*heap).observer {
                        observer.full_skipped(pending, total);
                    }
                    continue;
                }
                return Some(generation as u8);
            }
        }
        None
    }
}

/// The phases, in order.
unsafe fn collect_main(cx: &mut Cx, heap: *mut Heap, generation: u8) -> Collected {
    let is_full = generation as usize == N_GENERATIONS - 1;
    let old = if is_full { generation } else { generation + 1 };
    // SAFETY: exclusive use of the heap; each phase keeps the invariants of the file's head.
    unsafe {
        if !marks::prepare(heap) {
            return Collected {
                generation,
                ..Collected::default()
            };
        }
        begin(heap, generation);
        merge_younger(heap, generation);
        let mut survivors = Survivors::default();
        subtract_refs(heap, generation, 0, is_full);
        let mut unreachable = Unreachable::default();
        move_unreachable(
            heap,
            generation,
            UNREACHABLE,
            old,
            &mut survivors,
            &mut unreachable,
        );
        if is_full {
            marks::clear(heap);
        } else {
            unmark(heap, UNREACHABLE);
        }

        survivors.n -= untrack_tuples(heap, &survivors.tuples);
        if is_full {
            survivors.n -= untrack_dicts(heap, &survivors.dicts);
            (*heap).gc.long_lived_pending = 0;
            (*heap).gc.long_lived_total = survivors.n;
        } else if old as usize == N_GENERATIONS - 1 {
            (*heap).gc.long_lived_pending += survivors.n;
        }
        if let Some(observer) = &mut (*heap).observer {
            observer.promoted(old, survivors.n);
        }
        report_garbage(cx, heap);

        let seen = if unreachable.have_weakrefs_or_finalizers {
            handle_weakrefs(heap)
        } else {
            Seen::default()
        };
        let (n_dead_refs, called_back) = call_callbacks(cx, heap, old);
        let finalized = (seen.finalizers || called_back) && finalize_garbage(cx, heap);
        let garbage = if called_back || finalized {
            handle_resurrected(heap, old)
        } else {
            UNREACHABLE
        };
        let n_garbage = (*heap).lists[garbage as usize].count() as usize;
        delete_garbage(cx, heap, garbage, old);
        Collected {
            generation,
            collected: n_dead_refs + n_garbage,
            uncollectable: 0,
        }
    }
}

/// Counts of generations: this one's and younger ones' start again, the next older one has one more collection behind it.
unsafe fn begin(heap: *mut Heap, generation: u8) {
    // SAFETY: exclusive use of the heap.
    unsafe {
        let heap = &mut *heap;
        if (generation as usize) + 1 < N_GENERATIONS {
            heap.gc.counts[generation as usize + 1] += 1;
        }
        for i in 0..=generation {
            heap.set_count(i, 0);
        }
        heap.gc.n_collections = heap.gc.n_collections.wrapping_add(1);
        heap.new_gc_word = u64::from(UNTRACKED) | u64::from(heap.gc.n_collections) << 32;
    }
}

/// Appends the younger generations to the collected one. Places and generations in the headers are left as they are: all candidates
/// have a number of at most `generation`, and the second pass writes both anew.
unsafe fn merge_younger(heap: *mut Heap, generation: u8) {
    // SAFETY: exclusive use of the heap.
    unsafe {
        let heap = &mut *heap;
        for younger in 0..generation {
            let (lower, upper) = heap.lists.split_at_mut(generation as usize);
            let from = &mut lower[younger as usize];
            for i in 0..from.places() {
                let obj = from.at(i);
                if !obj.is_null() {
                    upper[0].append(obj);
                }
            }
            from.truncate(0);
        }
        if let Some(observer) = &mut heap.observer {
            observer.collection_started(generation, heap.lists[generation as usize].count());
        }
    }
}

/// First pass over a vector: afterwards the mark of each candidate is the number of references to it from candidates. Candidates are
/// the objects with generation `low` to that of the vector; if `is_full`, the marks of other objects are changed as well.
unsafe fn subtract_refs(heap: *mut Heap, list: u8, low: u8, is_full: bool) {
    // SAFETY: exclusive use of the heap; objects in a vector are live, their types' walks tell their edges.
    unsafe {
        let mut visitor = Subtract {
            marks: Marks::of(heap),
            is_full,
            low,
            span: list - low,
        };
        let young = &(*heap).lists[list as usize];
        for i in 0..young.places() {
            let obj = young.at(i);
            if !obj.is_null() {
                let ty = (*obj).ty;
                ((*ty).trace.subtract)(obj, &mut visitor);
                class_edge(ty, &mut visitor);
            }
        }
        if (*heap).observer.is_some() {
            report_candidates(heap, list);
        }
    }
}

#[cold]
unsafe fn report_candidates(heap: *mut Heap, list: u8) {
    // SAFETY: exclusive use of the heap.
    unsafe {
        let marks = Marks::of(heap);
        let heap = &mut *heap;
        let young = &heap.lists[list as usize];
        for i in 0..young.places() {
            let obj = young.at(i);
            if !obj.is_null()
                && let Some(observer) = &mut heap.observer
            {
                observer.candidate(obj, (*obj).rc, *marks.at(obj));
            }
        }
    }
}

/// What the second pass notes of survivors.
#[derive(Debug, Default)]
struct Survivors {
    /// How many.
    n: u32,
    /// Those that any collection may hide, and that hold nothing to collect but tuples.
    tuples: Vec<Raw>,
    /// The same for those that a full one may hide.
    dicts: Vec<Raw>,
}

/// What the second pass notes of the unreachable, so that the phases after it need not look at each of them for nothing.
#[derive(Debug, Default)]
struct Unreachable {
    /// Some have a finalizer, weak references to them, or are weak references.
    have_weakrefs_or_finalizers: bool,
}

impl Unreachable {
    #[inline(always)]
    unsafe fn note(&mut self, obj: Raw) {
        // SAFETY: a live object has a type, which says where its weak references are.
        unsafe {
            let ty = (*obj).ty;
            let has_some = (*ty).finalize.is_some()
                || (*ty).flags & T_WEAKREF != 0
                || (*ty).weak_offset != 0 && !(*weak::list_word(obj, ty)).is_null();
            self.have_weakrefs_or_finalizers |= has_some;
        }
    }
}

/// Second pass: splits the candidates in `list` into survivors, which go to `old` (in place, if that is the same vector), and the
/// unreachable, which go to `tentative` and are marked so. Leaves the marks of survivors at 0.
unsafe fn move_unreachable(
    heap: *mut Heap,
    list: u8,
    tentative: u8,
    old: u8,
    survivors: &mut Survivors,
    unreachable: &mut Unreachable,
) {
    // SAFETY: exclusive use of the heap; places `..kept` of a vector compacted in place lie before the place that is read.
    unsafe {
        let marks = Marks::of(heap);
        let mut visitor = Reach {
            heap,
            marks,
            young: list,
            tentative,
            by: std::ptr::null_mut(),
            can_hide: false,
        };
        let lists = &raw mut (*heap).lists;
        let young = &raw mut (*lists)[list as usize];
        let mut kept = 0;
        let mut i = 0;
        while i < (*young).places() {
            let obj = (*young).at(i);
            i += 1;
            if obj.is_null() {
                continue;
            }
            let gc = gc_header(obj);
            let mark = marks.at(obj);
            debug_assert!(
                (*obj).rc >= *mark,
                "more references from inside than there are"
            );
            if (*obj).rc == *mark {
                // No reference from outside, as far as is known.
                *mark = TENTATIVE;
                (*gc).generation = tentative;
                (*gc).idx = (&mut (*lists))[tentative as usize].append(obj);
                unreachable.note(obj);
                continue;
            }
            *mark = 0;
            if old != list {
                (*gc).generation = old;
                (*gc).idx = (&mut (*lists))[old as usize].push(obj);
            } else if (*gc).idx != kept || (*gc).generation != old || i != kept + 1 {
                // Where it is already, nothing is written: memory that stays clean need not go back.
                (*young).put(kept, obj);
                (*gc).generation = old;
                (*gc).idx = kept;
            }
            kept += 1;
            let ty = (*obj).ty;
            visitor.by = obj;
            visitor.can_hide = (*ty).untrack.is_some();
            ((*ty).trace.reach)(obj, &mut visitor);
            if visitor.can_hide {
                if (*ty).flags & T_LATE_UNTRACK == 0 {
                    survivors.tuples.push(obj);
                } else {
                    survivors.dicts.push(obj);
                }
                visitor.can_hide = false;
            }
            class_edge(ty, &mut visitor);
        }
        (*young).truncate(if old == list { kept } else { 0 });
        survivors.n = kept;
    }
}

/// Makes the marks of a vector's objects 0.
unsafe fn unmark(heap: *mut Heap, list: u8) {
    // SAFETY: exclusive use of the heap; marks are usable in a collection.
    unsafe {
        let marks = Marks::of(heap);
        (*heap).for_each_tracked(list, |obj| *marks.at(obj) = 0);
    }
}

unsafe fn untrack_all(heap: *mut Heap, objects: &[Raw]) -> u32 {
    let mut n = 0;
    // SAFETY: survivors are live; no code has run since they were noted.
    unsafe {
        for &obj in objects {
            if let Some(can_untrack) = (*(*obj).ty).untrack
                && can_untrack(obj)
            {
                untrack(heap, obj);
                n += 1;
                if let Some(observer) = &mut (*heap).observer {
                    observer.untracked(obj);
                }
            }
        }
    }
    n
}

/// Hides tuples that hold nothing to collect, in list order: inner ones before those that hold them, if they come first. Gives how many.
unsafe fn untrack_tuples(heap: *mut Heap, tuples: &[Raw]) -> u32 {
    // SAFETY: the caller's promise.
    unsafe { untrack_all(heap, tuples) }
}

/// The same for dicts: in full collections only, since a dict that is being filled would be walked again and again.
unsafe fn untrack_dicts(heap: *mut Heap, dicts: &[Raw]) -> u32 {
    // SAFETY: the caller's promise.
    unsafe { untrack_all(heap, dicts) }
}

/// `DEBUG_COLLECTABLE`, and the observer's verdicts.
unsafe fn report_garbage(cx: &mut Cx, heap: *mut Heap) {
    // SAFETY: exclusive use of the heap.
    unsafe {
        let is_debug = (*heap).gc.debug & DEBUG_COLLECTABLE != 0;
        if !is_debug && (*heap).observer.is_none() {
            return;
        }
        let hook = (*heap).hooks.gc;
        for i in 0..(*heap).lists[UNREACHABLE as usize].places() {
            let obj = (*heap).lists[UNREACHABLE as usize].at(i);
            if obj.is_null() {
                continue;
            }
            if let Some(observer) = &mut (*heap).observer {
                observer.garbage(obj);
            }
            if is_debug {
                hook(cx, GcNotice::Collectable(obj));
            }
        }
        if let Some(observer) = &mut (*heap).observer {
            observer.judged(cx);
        }
    }
}

/// What a look at all the garbage found.
#[derive(Debug, Default)]
struct Seen {
    /// Is there a finalizer that has not run?
    finalizers: bool,
}

/// Clears all weak references to the garbage, and puts those that have a callback and are not garbage themselves among those to be called,
/// by [`call_callbacks`]. Sees on the way whether there are finalizers.
unsafe fn handle_weakrefs(heap: *mut Heap) -> Seen {
    let mut seen = Seen::default();
    // SAFETY: exclusive use of the heap; garbage is whole until `delete_garbage`. Weak references to be called are held.
    unsafe {
        for i in 0..(*heap).lists[UNREACHABLE as usize].places() {
            let obj = (*heap).lists[UNREACHABLE as usize].at(i);
            if obj.is_null() {
                continue;
            }
            let ty = (*obj).ty;
            if (*ty).finalize.is_some() && (*gc_header(obj)).flags & GC_FINALIZED == 0 {
                seen.finalizers = true;
            }
            if (*ty).flags & T_WEAKREF != 0 {
                // Garbage itself: its callback must never run, whatever dies first.
                weak::clear_ref(obj.cast());
            }
            if (*ty).weak_offset == 0 {
                continue;
            }
            let head = weak::list_word(obj, ty);
            while !(*head).is_null() {
                note_dead_ref(heap, *head, obj);
            }
        }
    }
    seen
}

/// Clears one weak reference to garbage; if it has a callback and is not garbage itself, puts it among those to be called.
unsafe fn note_dead_ref(heap: *mut Heap, weak: *mut WeakObj, obj: Raw) {
    // SAFETY: an element of a list is live.
    unsafe {
        weak::clear_ref(weak);
        if let Some(observer) = &mut (*heap).observer {
            observer.weakref_cleared(weak.cast(), obj);
        }
        let raw: Raw = weak.cast();
        if (*weak).callback.get().is_null() || (*gc_header(raw)).generation == UNREACHABLE {
            return;
        }
        incref(raw);
        untrack(heap, raw);
        append_to(heap, raw, CALLBACKS);
    }
}

/// Calls the callbacks of the weak references that [`handle_weakrefs`] put aside. Gives how many of these died of it, and whether any was called.
unsafe fn call_callbacks(cx: &mut Cx, heap: *mut Heap, old: u8) -> (usize, bool) {
    // SAFETY: we hold each weak reference until it has been called; what leaves the vector meanwhile leaves a hole.
    unsafe {
        let mut n_freed = 0;
        let n = (*heap).lists[CALLBACKS as usize].places();
        for i in 0..n {
            let raw = (*heap).lists[CALLBACKS as usize].at(i);
            let callback = (*raw.cast::<WeakObj>()).callback.get();
            ((*heap).hooks.weakref_callback)(cx, raw, callback);
            decref(cx, raw);
            if i < (*heap).lists[CALLBACKS as usize].places()
                && (*heap).lists[CALLBACKS as usize].at(i) == raw
            {
                untrack(heap, raw);
                append_to(heap, raw, old);
            } else {
                n_freed += 1;
            }
        }
        (&mut (*heap).lists)[CALLBACKS as usize].truncate(0);
        (n_freed, n > 0)
    }
}

/// Calls the finalizers of the garbage. True: some code ran.
unsafe fn finalize_garbage(cx: &mut Cx, heap: *mut Heap) -> bool {
    let mut called = false;
    // SAFETY: exclusive use of the heap; an object is held while its finalizer runs. Objects that die meanwhile leave holes.
    unsafe {
        let mut i = 0;
        while i < (*heap).lists[UNREACHABLE as usize].places() {
            let obj = (*heap).lists[UNREACHABLE as usize].at(i);
            i += 1;
            if obj.is_null()
                || (*(*obj).ty).finalize.is_none()
                || (*gc_header(obj)).flags & GC_FINALIZED != 0
            {
                continue;
            }
            called = true;
            incref(obj);
            finalize::call_finalizer(cx, heap, obj);
            decref(cx, obj);
        }
    }
    called
}

/// Finds out what finalizers and callbacks have made reachable again; that goes to `old`. Gives the vector of what is garbage still.
unsafe fn handle_resurrected(heap: *mut Heap, old: u8) -> u8 {
    // SAFETY: exclusive use of the heap; all objects in the vector are live, and their marks are 0.
    unsafe {
        if !marks::prepare(heap) {
            // Without memory for marks all of it is taken to be reachable: a later collection will see.
            let heap = &mut *heap;
            heap.move_all(UNREACHABLE, old);
            return UNREACHABLE;
        }
        subtract_refs(heap, UNREACHABLE, UNREACHABLE, false);
        let before = (*heap).lists[old as usize].places();
        move_unreachable(
            heap,
            UNREACHABLE,
            STILL_UNREACHABLE,
            old,
            &mut Survivors::default(),
            &mut Unreachable::default(),
        );
        unmark(heap, STILL_UNREACHABLE);
        let heap = &mut *heap;
        if let Some(observer) = &mut heap.observer {
            for i in
                before.min(heap.lists[old as usize].places())..heap.lists[old as usize].places()
            {
                let obj = heap.lists[old as usize].at(i);
                if !obj.is_null() {
                    observer.resurrected(obj);
                }
            }
        }
        STILL_UNREACHABLE
    }
}

/// Breaks the cycles: each piece of garbage drops its edges, and the counts free it, or others. What is left in the end goes to `old`.
unsafe fn delete_garbage(cx: &mut Cx, heap: *mut Heap, garbage: u8, old: u8) {
    // SAFETY: exclusive use of the heap; an object is held while it is cleared. What dies leaves a hole.
    unsafe {
        let hook = (*heap).hooks.gc;
        let mut i = 0;
        while i < (*heap).lists[garbage as usize].places() {
            let obj = (*heap).lists[garbage as usize].at(i);
            if obj.is_null() {
                i += 1;
                continue;
            }
            if let Some(observer) = &mut (*heap).observer {
                observer.clearing(obj);
            }
            if (*heap).gc.debug & DEBUG_SAVEALL != 0 {
                hook(cx, GcNotice::Save(obj));
            } else if let Some(clear) = (*(*obj).ty).clear {
                incref(obj);
                clear(cx, obj);
                decref(cx, obj);
            }
            let list = &(*heap).lists[garbage as usize];
            if i < list.places() && list.at(i) == obj {
                untrack(heap, obj);
                append_to(heap, obj, old);
            }
            i += 1;
        }
        (&mut (*heap).lists)[garbage as usize].truncate(0);
    }
}
