//! Collections, explained: for each candidate its count, the references from inside and the rest; why it lives or is garbage; the garbage by
//! its cycles. What is heard while a collection runs is completed in [`explain`], when every verdict has been given and nothing is freed yet.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::cx::Cx;
use crate::heap::generations::UNREACHABLE;
use crate::heap::look::{self, Obj};
use crate::inspect::census::{Users, scaffold};
use crate::inspect::cycles::{Graph, link_to};
use crate::inspect::marks::Marks;
use crate::inspect::paths::{self, Follow, Paths, Via};
use crate::inspect::recorder::{Recorder, What, Who};
use crate::inspect::{draw, edges, holders, names};

/// Candidates whose counts are kept; past that a collection is summed up.
const MAX_CANDIDATES: usize = 100_000;
/// The same for collections that nobody asked for.
const MAX_UNASKED: u32 = 5_000;
/// Objects that get a row of their own.
const MAX_ROWS: usize = 10_000;
/// Survivors for which a way is looked for.
const MAX_WAYS: usize = 1_000;
/// Cycles that are spelled out.
pub(crate) const MAX_GROUPS: usize = 100;

/// An object that a collection looked at, by what remains true when it is dead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Known {
    /// Who it is.
    pub(crate) who: Who,
    /// Its class.
    pub(crate) class: Rc<str>,
    /// The name it was last seen under.
    pub(crate) name: Option<Rc<str>>,
}

/// What a collection found of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It has references from outside: how it is reached.
    Live(String),
    /// It was suspected; something live reaches it: the object, or how a name does.
    Rescued(Known),
    /// It was suspected; a name reaches it.
    Named(String),
    /// It has only references from the candidates, but from something old that nobody reaches and nobody looked at.
    LiveForNow(Known, u8),
    /// Only garbage holds it.
    Garbage,
}

/// A row of the verdicts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// The object.
    pub(crate) object: Known,
    /// Its count.
    pub(crate) count: u32,
    /// References from candidates.
    pub(crate) inside: u32,
    /// The verdict.
    pub(crate) verdict: Verdict,
}

/// Garbage that holds itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Group {
    /// How many objects.
    pub(crate) n_objects: usize,
    /// The shortest cycle: each object with the edge to the next.
    pub(crate) cycle: Vec<(Known, String)>,
}

/// What a collection did.
#[derive(Debug, Clone, Default)]
pub(crate) struct Collection {
    /// Its number: collections are counted from the start of the machine.
    pub(crate) number: u32,
    /// The oldest generation it looked at.
    pub(crate) generation: u8,
    /// Nobody asked for it but a threshold.
    pub(crate) is_automatic: bool,
    /// A full collection was due before it, and not run: objects pending, and the total of which they are no quarter.
    pub(crate) skipped: Option<(u32, u32)>,
    /// Verdicts on survivors are wanted as well.
    pub(crate) is_detailed: bool,
    /// Objects it looked at.
    pub(crate) n_candidates: u32,
    /// Candidates that were judged garbage.
    pub(crate) n_garbage: u32,
    /// Candidates that only a live object's reach kept: first suspected, then not.
    pub(crate) n_rescued: u32,
    /// Objects with a collector header that were freed while it ran.
    pub(crate) n_freed: u32,
    /// Whose finalizers were called.
    pub(crate) finalized: Vec<Who>,
    /// Weak references that lost their referents, with these.
    pub(crate) weakrefs: Vec<(Who, Who)>,
    /// Objects that their finalizers made reachable again.
    pub(crate) resurrected: Vec<Who>,
    /// Tuples and dicts that were hidden from the collector.
    pub(crate) n_untracked: u32,
    /// Generations that survivors have come into, with how many.
    pub(crate) promoted: Vec<(u8, u32)>,
    /// What `gc.collect()` returned.
    pub(crate) returned: usize,
    /// Candidates, as they are heard of: count and references from inside.
    heard: Vec<(Who, u32, u32)>,
    rescues: Vec<(Who, Who)>,
    is_judged: bool,
    /// Verdicts on the user's objects and on the garbage, in the collector's order.
    pub(crate) rows: Vec<Row>,
    /// Other candidates, by what they are.
    pub(crate) others: Vec<(String, u64)>,
    /// Garbage by class, where there is too much of it for rows.
    pub(crate) sums: Vec<(String, u64)>,
    /// Garbage by cycle.
    pub(crate) groups: Vec<Group>,
    /// Cycles among the garbage, those that are not spelled out too.
    pub(crate) n_groups: usize,
}

impl Collection {
    pub(crate) fn new(number: u32, generation: u8, n_candidates: u32) -> Collection {
        Collection {
            number,
            generation,
            n_candidates,
            ..Collection::default()
        }
    }

    pub(crate) fn candidate(&mut self, who: Who, count: u32, inside: u32) {
        // Of a large collection that nobody asked for, the numbers are kept alone.
        let is_wanted = self.is_detailed || self.n_candidates <= MAX_UNASKED;
        if is_wanted && !self.is_judged && self.heard.len() < MAX_CANDIDATES {
            self.heard.push((who, count, inside));
        }
    }

    pub(crate) fn rescued(&mut self, who: Who, by: Who) {
        if self.is_judged {
            return;
        }
        self.n_rescued += 1;
        if self.is_detailed && self.rescues.len() < MAX_CANDIDATES {
            self.rescues.push((who, by));
        }
    }

    pub(crate) fn garbage(&mut self, _who: Who) {
        self.n_garbage += 1;
    }

    /// The verdicts on the garbage, as events.
    pub(crate) fn verdicts(&self) -> impl Iterator<Item = (Who, What)> {
        self.rows
            .iter()
            .filter(|row| row.verdict == Verdict::Garbage)
            .map(|row| {
                let judged = What::Judged(self.number, row.count, row.inside, true);
                (row.object.who, judged)
            })
    }

    /// Were there too many candidates for a row each?
    pub(crate) fn is_summed(&self) -> bool {
        self.n_candidates as usize > MAX_CANDIDATES
    }
}

/// What is known of a living object.
pub(crate) fn known(cx: &Cx, recorder: &Recorder, obj: Obj<'_>) -> Known {
    let log = recorder.0.borrow();
    Known {
        who: log.who(obj.id()),
        class: draw::label_class(cx, obj).into(),
        name: log.names.get(&obj.id()).cloned(),
    }
}

/// Says why, while everything is there to be looked at.
pub(crate) fn explain(cx: &Cx, recorder: &Recorder, collection: &mut Collection) {
    collection.is_judged = true;
    let heard = std::mem::take(&mut collection.heard);
    let rescues = std::mem::take(&mut collection.rescues);
    let garbage = look::tracked(cx, UNREACHABLE);
    if garbage.is_empty() && !collection.is_detailed {
        return;
    }
    let mut places = Marks::new(cx);
    for (i, (who, ..)) in heard.iter().enumerate() {
        places.set(who.id, i as u32 + 1);
    }
    let numbers = |obj: Obj<'_>| {
        let place = places.get(obj.id()) as usize;
        let heard = place.checked_sub(1).and_then(|i| heard.get(i));
        heard.map(|&(_, count, inside)| (count, inside))
    };
    if collection.is_detailed && !collection.is_summed() {
        survivors(cx, recorder, collection, &numbers, &rescues);
    }
    let mut sums: BTreeMap<String, u64> = BTreeMap::new();
    for &obj in &garbage {
        match numbers(obj) {
            Some((count, inside)) if garbage.len() <= MAX_ROWS => collection.rows.push(Row {
                object: known(cx, recorder, obj),
                count,
                inside,
                verdict: Verdict::Garbage,
            }),
            _ => *sums.entry(draw::class_name(cx, obj)).or_default() += 1,
        }
    }
    collection.sums = sums.into_iter().collect();
    collection.sums.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
    let (groups, n_groups) = groups(cx, recorder, &garbage);
    collection.groups = groups;
    collection.n_groups = n_groups;
}

/// The cycles of objects that nothing else holds, and how many there are.
pub(crate) fn groups(cx: &Cx, recorder: &Recorder, objects: &[Obj<'_>]) -> (Vec<Group>, usize) {
    let graph = Graph::of(cx, objects);
    let components = graph.cyclic_components();
    let groups = components.iter().take(MAX_GROUPS).map(|members| {
        let cycle = graph.shortest_cycle(members);
        let next = cycle.iter().cycle().skip(1);
        let cycle = cycle.iter().zip(next).map(|(&from, &to)| {
            let (from, to) = (objects[from as usize], objects[to as usize]);
            let edge = link_to(from, to).map(|link| edges::suffix(cx, from, link));
            (known(cx, recorder, from), edge.unwrap_or_default())
        });
        Group {
            n_objects: members.len(),
            cycle: cycle.collect(),
        }
    });
    (groups.collect(), components.len())
}

/// Verdicts on what lives.
fn survivors(
    cx: &Cx,
    recorder: &Recorder,
    collection: &mut Collection,
    numbers: &dyn Fn(Obj<'_>) -> Option<(u32, u32)>,
    rescues: &[(Who, Who)],
) {
    let old = (collection.generation + 1).min(2);
    let mut users = Users::new(cx);
    let mut rescued_by = Marks::new(cx);
    for (i, (who, _)) in rescues.iter().enumerate() {
        rescued_by.set(who.id, i as u32 + 1);
    }
    let mut others: BTreeMap<String, u64> = BTreeMap::new();
    let mut rows = Vec::new();
    let parts = crate::inspect::census::parts_of_classes(cx);
    for obj in look::tracked(cx, old) {
        let Some((count, inside)) = numbers(obj) else {
            continue;
        };
        let is_part = parts.binary_search(&obj.id()).is_ok();
        if !users.made(obj) {
            *others.entry("the runtime's".into()).or_default() += 1;
        } else if let Some(kind) = scaffold(cx, obj) {
            let name = names::own_name(cx, obj).unwrap_or_default();
            let kind = if kind == "function" { "def" } else { kind };
            *others.entry(format!("{kind} {name}")).or_default() += 1;
        } else if is_part {
            *others.entry("parts of classes".into()).or_default() += 1;
        } else if rows.len() < MAX_ROWS {
            rows.push((obj, count, inside));
        }
    }
    let targets: Vec<Obj<'_>> = rows.iter().map(|&(obj, ..)| obj).take(MAX_WAYS).collect();
    let paths = (!targets.is_empty()).then(|| Paths::new(cx, &targets, Follow::Everything, None));
    let by_id = |id: usize| {
        let found = rows.iter().find(|&&(obj, ..)| obj.id() == id);
        found.map(|&(obj, ..)| obj)
    };
    for &(obj, count, inside) in &rows {
        let rescue = (rescued_by.get(obj.id()) as usize).checked_sub(1);
        let way = paths.as_ref().and_then(|paths| {
            let way = paths.way_to(obj)?;
            Some(way_text(cx, paths, &way))
        });
        let verdict = match (rescue, way) {
            (Some(_), Some(way)) if way.starts_with("global ") => Verdict::Named(way),
            (Some(i), _) => {
                let by = rescues[i].1;
                match by_id(by.id).or_else(|| look::find(cx, by.id)) {
                    Some(by) => Verdict::Rescued(known(cx, recorder, by)),
                    None => Verdict::Live(String::new()),
                }
            }
            (None, Some(way)) => Verdict::Live(way),
            (None, None) => old_holder(cx, recorder, obj, old, numbers)
                .unwrap_or_else(|| Verdict::Live("held from outside".into())),
        };
        collection.rows.push(Row {
            object: known(cx, recorder, obj),
            count,
            inside,
            verdict,
        });
    }
    collection.others = others.into_iter().collect();
}

/// The shortest way, as short as it can be said.
fn way_text<'cx>(cx: &'cx Cx, paths: &Paths<'cx>, way: &paths::Way<'cx>) -> String {
    match (way.start, way.steps.as_slice()) {
        (Via::Main, &[(_, crate::heap::look::Link::Value(key))]) => paths::global(cx, key),
        (Via::Root(root), _) => holders::root_text(cx, root),
        _ => paths.expression_of(way, None).map_or_else(
            || "reached from a name".into(),
            |text| paths::shorten(&text),
        ),
    }
}

/// Something in an older generation that holds the object although no name leads there.
fn old_holder(
    cx: &Cx,
    recorder: &Recorder,
    obj: Obj<'_>,
    from: u8,
    numbers: &dyn Fn(Obj<'_>) -> Option<(u32, u32)>,
) -> Option<Verdict> {
    for generation in from..3 {
        for holder in look::tracked(cx, generation) {
            let mut is_holder = false;
            holder.edges(|_, to| is_holder |= to == obj);
            if is_holder && numbers(holder).is_none() {
                return Some(Verdict::LiveForNow(known(cx, recorder, holder), generation));
            }
        }
    }
    None
}
