//! A number that stands for the whole state: what lives, where, with which counts, generations, types and references, what is labelled, what is
//! recorded. Two machines that came the same way have the same one; nothing in it depends on where a machine lies.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::cx::Cx;
use crate::heap::look::{self, Obj};
use crate::inspect::recorder::{Recorder, What};

/// Events that are part of it: the last ones.
const MAX_EVENTS: usize = 1000;

/// The digest of the present state.
pub(crate) fn of(cx: &Cx, recorder: &Recorder) -> u64 {
    let origin = cx.machine() as usize;
    let place = |id: usize| id.wrapping_sub(origin);
    let mut state = DefaultHasher::new();
    look::for_each(cx, |obj: Obj<'_>| {
        (place(obj.id()), obj.count(), obj.generation()).hash(&mut state);
        (obj.bytes(), obj.site(), place(obj.class().id())).hash(&mut state);
        obj.is_finalized().hash(&mut state);
        obj.edges(|_, to| place(to.id()).hash(&mut state));
        for weak in obj.weak_references() {
            place(weak.id()).hash(&mut state);
        }
    });
    for generation in 0..3 {
        for obj in look::tracked(cx, generation) {
            place(obj.id()).hash(&mut state);
        }
    }
    let log = recorder.0.borrow();
    for (&id, label) in &log.labels {
        (place(id), label).hash(&mut state);
    }
    for (label, dead) in &log.deaths {
        (label, dead.death.text()).hash(&mut state);
    }
    (
        log.events.len(),
        log.n_lost,
        &log.moments,
        log.n_collections,
    )
        .hash(&mut state);
    for event in log.events.iter().rev().take(MAX_EVENTS) {
        (
            event.moment,
            event.site,
            place(event.who.id),
            event.who.life,
        )
            .hash(&mut state);
        let what = match &event.what {
            What::Born => 0,
            What::Freed(_) => 1,
            What::Finalizer => 2,
            What::Resurrected => 3,
            What::WeakrefCleared => 4,
            What::Judged(count, inside, rest, _) => 5 + count + inside + rest,
            What::Changed(_) => u32::MAX,
        };
        what.hash(&mut state);
    }
    state.finish()
}
