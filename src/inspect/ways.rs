//! `:why`: the shortest ways that differ, for one object or for all instances of a class.

use std::collections::BTreeMap;

use crate::cx::Cx;
use crate::heap::look::{self, Link, Obj};
use crate::inspect::holders::{self, Found};
use crate::inspect::paths::{self, Follow, Paths, Via, Way};
use crate::inspect::{draw, edges};
use crate::objects::Ty;

/// Holders whose ways are looked for.
const MAX_HOLDERS: usize = 1_000;
/// Instances of a class that are looked at.
const MAX_INSTANCES: usize = 1_000_000;

/// A step of a way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Step<'cx> {
    /// The edge: `global 'a'`, `[0]`, `.next`.
    pub(crate) edge: String,
    /// What it leads to; `None`: one of many.
    pub(crate) to: Option<Obj<'cx>>,
    /// The class of what it leads to.
    pub(crate) class: String,
}

/// A way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Told<'cx> {
    /// From a root to the object.
    pub(crate) steps: Vec<Step<'cx>>,
    /// The same as Python.
    pub(crate) expression: Option<String>,
}

/// The ways to one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ways<'cx> {
    /// The shortest.
    pub(crate) ways: Vec<Told<'cx>>,
    /// How many there are, by the last step.
    pub(crate) n_ways: usize,
}

/// Instances that are reached alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Group<'cx> {
    /// How many.
    pub(crate) n: u64,
    /// The way; indices that differ are a range.
    pub(crate) steps: Vec<Step<'cx>>,
    /// The way of the first as Python.
    pub(crate) expression: Option<String>,
}

/// The ways to the instances of a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Instances<'cx> {
    /// The largest groups.
    pub(crate) groups: Vec<Group<'cx>>,
    /// Groups that are not shown.
    pub(crate) n_more: u64,
    /// Instances that nothing leads to.
    pub(crate) n_unreachable: u64,
}

/// The ways to an object that differ in who holds it, shortest first.
pub(crate) fn of<'cx>(cx: &'cx Cx, obj: Obj<'cx>, shown: usize) -> Ways<'cx> {
    let mut found = holders::find(cx, obj);
    found.truncate(MAX_HOLDERS);
    let owners: Vec<Obj<'cx>> = found
        .iter()
        .filter_map(|found| match found {
            Found::Edge(owner, _) => Some(*owner),
            Found::Root(_) => None,
        })
        .collect();
    let paths = Paths::new(cx, &owners, Follow::Everything, Some(obj));
    let main = paths::main_namespace(cx);
    let mut ways: Vec<(Via<'cx>, Vec<(Obj<'cx>, Link<'cx>)>)> = Vec::new();
    let mut seen_owners: Vec<Obj<'cx>> = Vec::new();
    for found in &found {
        match *found {
            Found::Root(root) => ways.push((Via::Root(root), Vec::new())),
            Found::Edge(owner, link) if Some(owner) == main => {
                ways.push((Via::Main, vec![(owner, link)]));
            }
            Found::Edge(owner, link) => {
                if seen_owners.contains(&owner) || owner == obj {
                    continue;
                }
                seen_owners.push(owner);
                if let Some(way) = paths.way_to(owner) {
                    let mut steps = way.steps;
                    steps.push((owner, link));
                    ways.push((way.start, steps));
                }
            }
        }
    }
    // A way that the runtime's own tables give is told only if there is no other.
    let is_runtime = |start: &Via<'_>| !matches!(start, Via::Main);
    if ways.iter().any(|(start, _)| !is_runtime(start)) {
        ways.retain(|(start, _)| !matches!(start, Via::Root(crate::vm::roots::Root::Runtime(_))));
    }
    ways.sort_by_key(|(start, steps)| (is_runtime(start), steps.len()));
    let n_ways = ways.len();
    let ways = ways
        .into_iter()
        .take(shown)
        .map(|(start, steps)| {
            let way = Way { start, steps };
            Told {
                expression: paths.expression_of(&way, None),
                steps: told(cx, &way, obj),
            }
        })
        .collect();
    Ways { ways, n_ways }
}

/// A way as steps; the dict of an instance or a module is no step of its own.
fn told<'cx>(cx: &'cx Cx, way: &Way<'cx>, last: Obj<'cx>) -> Vec<Step<'cx>> {
    let mut steps: Vec<Step<'cx>> = Vec::new();
    if let Via::Root(root) = way.start {
        let first = way.steps.first().map_or(last, |&(first, _)| first);
        steps.push(Step {
            edge: holders::root_text(cx, root),
            to: Some(first),
            class: draw::class_name(cx, first),
        });
    }
    let is_from_main = matches!(way.start, Via::Main);
    for (i, &(from, link)) in way.steps.iter().enumerate() {
        let to = way.steps.get(i + 1).map_or(last, |&(next, _)| next);
        let edge = match link {
            Link::Value(key) if i == 0 && is_from_main => paths::global(cx, key),
            Link::Value(key) if is_namespace(cx, &way.steps, i) => {
                format!(".{}", crate::objects::str_::to_rust(cx, &key))
            }
            link => edges::suffix(cx, from, link).trim_start().to_owned(),
        };
        if let Link::Field("__dict__") = link
            && i + 1 < way.steps.len()
        {
            continue;
        }
        steps.push(Step {
            edge,
            to: Some(to),
            class: draw::class_name(cx, to),
        });
    }
    steps
}

/// Is the step a value of the dict that the step before it led to as a `__dict__`?
fn is_namespace(cx: &Cx, steps: &[(Obj<'_>, Link<'_>)], i: usize) -> bool {
    let before = i.checked_sub(1).map(|before| steps[before].1);
    matches!(before, Some(Link::Field("__dict__"))) && cx.is_exact(&steps[i].0, Ty::Dict)
}

/// The ways to the instances of a class; `None` if there are none.
pub(crate) fn of_instances<'cx>(
    cx: &'cx Cx,
    class: Obj<'cx>,
    shown: usize,
) -> Option<Instances<'cx>> {
    let mut found = Vec::new();
    look::for_each(cx, |obj| {
        if obj.class() == class && !obj.is_immortal() && found.len() < MAX_INSTANCES {
            found.push(obj);
        }
    });
    if found.is_empty() {
        return None;
    }
    let paths = Paths::new(cx, &found, Follow::Everything, None);
    let mut groups: BTreeMap<Vec<Mark>, (u64, Obj<'cx>, Vec<(usize, usize)>)> = BTreeMap::new();
    let mut n_unreachable = 0;
    for &obj in &found {
        let Some(way) = paths.way_to(obj) else {
            n_unreachable += 1;
            continue;
        };
        let marks = way.steps.iter().map(|&(from, link)| mark(cx, from, link));
        let indices: Vec<(usize, usize)> = way
            .steps
            .iter()
            .map(|&(_, link)| match link {
                Link::Index(i) => (i, i),
                _ => (0, 0),
            })
            .collect();
        let group = groups
            .entry(marks.collect())
            .or_insert((0, obj, indices.clone()));
        group.0 += 1;
        for (range, (i, _)) in group.2.iter_mut().zip(indices) {
            *range = (range.0.min(i), range.1.max(i));
        }
    }
    let mut groups: Vec<(u64, Obj<'cx>, Vec<(usize, usize)>)> = groups.into_values().collect();
    groups.sort_by_key(|&(n, ..)| std::cmp::Reverse(n));
    let n_more = groups.len().saturating_sub(shown) as u64;
    let groups = groups
        .into_iter()
        .take(shown)
        .filter_map(|(n, first, ranges)| {
            let way = paths.way_to(first)?;
            Some(Group {
                n,
                expression: paths.expression_of(&way, None),
                steps: told_group(cx, &way, first, &ranges),
            })
        });
    Some(Instances {
        groups: groups.collect(),
        n_more,
        n_unreachable,
    })
}

/// A step of a way to one of many: what must be equal for two of them to be alike.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Index,
    Value(String),
    Other(String),
}

fn mark(cx: &Cx, from: Obj<'_>, link: Link<'_>) -> Mark {
    match link {
        Link::Index(_) => Mark::Index,
        // Keys of the program's data differ, names do not.
        Link::Value(_) if Some(from) != paths::main_namespace(cx) => Mark::Other("value".into()),
        Link::Value(key) => Mark::Value(draw::key(cx, key)),
        link => Mark::Other(edges::suffix(cx, from, link)),
    }
}

fn told_group<'cx>(
    cx: &'cx Cx,
    way: &Way<'cx>,
    last: Obj<'cx>,
    ranges: &[(usize, usize)],
) -> Vec<Step<'cx>> {
    let mut steps = told(cx, way, last);
    // The places of indices among the steps that are told: in order.
    let indexed = way.steps.iter().zip(ranges);
    let mut wanted = indexed.filter_map(|(&(_, link), &range)| match link {
        Link::Index(i) => Some((i, range)),
        _ => None,
    });
    let mut is_many = false;
    for step in &mut steps {
        let is_index =
            step.edge.starts_with('[') && step.edge[1..].starts_with(|c: char| c.is_ascii_digit());
        if is_index
            && let Some((i, (from, to))) = wanted.next()
            && step.edge == format!("[{i}]")
            && from != to
        {
            step.edge = format!("[{from}] to [{to}]");
            is_many = true;
        }
        if is_many {
            step.to = None;
        }
    }
    steps
}
