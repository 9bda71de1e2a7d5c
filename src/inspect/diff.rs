//! What has changed since a mark: objects that were born, that died, and containers that grew.

use std::collections::BTreeMap;

use crate::cx::Cx;
use crate::heap::look::Obj;
use crate::inspect::census::for_each_of_users;
use crate::inspect::paths::{Follow, Paths};
use crate::inspect::recorder::{Recorder, Who};
use crate::inspect::{draw, sizes};

/// An object at the time of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Then {
    who: Who,
    class: Who,
    bytes: u64,
}

/// What lived at a mark. It keeps nothing alive.
#[derive(Debug, Clone, Default)]
pub(crate) struct Mark {
    /// Since when deaths were followed: those of another time can't be told apart.
    epoch: u64,
    objects: Vec<Then>,
    /// Names of the classes.
    classes: BTreeMap<Who, String>,
}

/// The objects of a type.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Row {
    /// The type.
    pub(crate) name: String,
    /// Made since.
    pub(crate) born: u64,
    /// Gone since.
    pub(crate) died: u64,
    /// Bytes more, or fewer.
    pub(crate) bytes: i64,
    /// The one that grew most: how it is reached, and by how much.
    pub(crate) grew: Option<(String, u64)>,
}

impl Row {
    /// What is left of it when births and deaths of the same objects are only seeming.
    fn net(self) -> Row {
        Row {
            born: self.born.saturating_sub(self.died),
            died: self.died.saturating_sub(self.born),
            grew: None,
            ..self
        }
    }
}

/// The difference.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Diff {
    /// Types, the largest change first.
    pub(crate) rows: Vec<Row>,
    /// Objects more, or fewer.
    pub(crate) objects: i64,
    /// Bytes more, or fewer.
    pub(crate) bytes: i64,
    /// Nobody followed who died: the numbers are differences of two censuses.
    pub(crate) is_net: bool,
}

/// Takes a census.
pub(crate) fn mark(cx: &Cx, recorder: &Recorder) -> Mark {
    let mut mark = Mark::default();
    let log = recorder.0.borrow();
    mark.epoch = log.epoch;
    for_each_of_users(cx, |obj| {
        let class = log.who(obj.class().id());
        mark.objects.push(Then {
            who: log.who(obj.id()),
            class,
            bytes: sizes::bytes(obj) as u64,
        });
        mark.classes
            .entry(class)
            .or_insert_with(|| draw::class_name(cx, obj));
    });
    mark.objects.sort_unstable();
    mark
}

impl Mark {
    /// How many objects it has, and their bytes.
    pub(crate) fn total(&self) -> (u64, u64) {
        let bytes = self.objects.iter().map(|then| then.bytes).sum();
        (self.objects.len() as u64, bytes)
    }
}

/// Compares a mark with what lives now.
pub(crate) fn diff<'cx>(cx: &'cx Cx, recorder: &Recorder, mark: &Mark) -> Diff {
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    let mut grown: BTreeMap<String, (u64, Obj<'cx>)> = BTreeMap::new();
    let mut is_alive = vec![false; mark.objects.len()];
    let mut names: BTreeMap<usize, String> = BTreeMap::new();
    let log = recorder.0.borrow();
    let is_net = mark.epoch != log.epoch;
    for_each_of_users(cx, |obj| {
        let who = log.who(obj.id());
        let bytes = sizes::bytes(obj) as u64;
        let at = mark.objects.partition_point(|then| then.who < who);
        let then = mark.objects.get(at).filter(|then| then.who == who);
        let difference = bytes as i64 - then.map_or(0, |then| then.bytes as i64);
        if then.is_some() {
            is_alive[at] = true;
            if difference == 0 {
                return;
            }
        }
        let name = names
            .entry(obj.class().id())
            .or_insert_with(|| draw::class_name(cx, obj));
        let row = match rows.get_mut(name.as_str()) {
            Some(row) => row,
            None => rows.entry(name.clone()).or_default(),
        };
        row.bytes += difference;
        if then.is_none() {
            row.born += 1;
        } else if difference > 0 {
            let best = grown.entry(name.clone()).or_insert((0, obj));
            if difference as u64 > best.0 {
                *best = (difference as u64, obj);
            }
        }
    });
    drop(log);
    for (then, is_alive) in mark.objects.iter().zip(is_alive) {
        if !is_alive {
            let name = mark.classes.get(&then.class).cloned().unwrap_or_default();
            let row = rows.entry(name).or_default();
            row.died += 1;
            row.bytes -= then.bytes as i64;
        }
    }
    let targets: Vec<Obj<'cx>> = grown.values().map(|&(_, obj)| obj).collect();
    if !targets.is_empty() {
        let paths = Paths::new(cx, &targets, Follow::Expressions, None);
        for (name, (bytes, obj)) in grown {
            if let Some(row) = rows.get_mut(&name)
                && let Some(text) = paths.expression(obj)
            {
                row.grew = Some((text, bytes));
            }
        }
    }
    let mut rows: Vec<Row> = rows
        .into_iter()
        .map(|(name, row)| Row { name, ..row })
        .map(|row| if is_net { row.net() } else { row })
        .filter(|row| !is_net || row.born + row.died > 0 || row.bytes != 0)
        .collect();
    rows.sort_by(|a, b| {
        b.bytes
            .abs()
            .cmp(&a.bytes.abs())
            .then_with(|| a.name.cmp(&b.name))
    });
    Diff {
        objects: rows
            .iter()
            .map(|row| row.born as i64 - row.died as i64)
            .sum(),
        bytes: rows.iter().map(|row| row.bytes).sum(),
        is_net,
        rows,
    }
}
