//! The generations: counters, thresholds, population.

use crate::cx::Cx;
use crate::heap::look;
use crate::inspect::census::Users;

/// One generation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// 0, 1, 2.
    pub(crate) generation: u8,
    /// Its counter: `gc.get_count()`.
    pub(crate) counter: u32,
    /// Its threshold.
    pub(crate) threshold: u32,
    /// Objects in it that a line of the user's made.
    pub(crate) yours: u64,
    /// Objects in it.
    pub(crate) all: u64,
}

/// The view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Gens {
    /// The three generations.
    pub(crate) rows: Vec<Row>,
    /// Objects that `gc.freeze` has put aside.
    pub(crate) frozen: u32,
    /// Does the collector run by itself?
    pub(crate) is_enabled: bool,
    /// Survivors of the last full collection.
    pub(crate) long_lived_total: u32,
    /// Objects that have come into the oldest generation since.
    pub(crate) long_lived_pending: u32,
}

/// Looks at the generations.
pub(crate) fn gens(cx: &mut Cx) -> Gens {
    let heap = cx.heap_mut();
    let counters = heap.gc_counts();
    let thresholds = heap.gc.thresholds;
    let mut view = Gens {
        rows: Vec::new(),
        frozen: heap.freeze_count(),
        is_enabled: heap.gc.is_enabled,
        long_lived_total: heap.gc.long_lived_total,
        long_lived_pending: heap.gc.long_lived_pending,
    };
    let mut users = Users::new(cx);
    for generation in 0..3_u8 {
        let objects = look::tracked(cx, generation);
        let yours = objects.iter().filter(|&&obj| users.made(obj)).count();
        view.rows.push(Row {
            generation,
            counter: counters[generation as usize],
            threshold: thresholds[generation as usize],
            yours: yours as u64,
            all: objects.len() as u64,
        });
    }
    view
}
