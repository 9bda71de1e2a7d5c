//! What lives though nothing reaches it: garbage that no collection has looked at yet.

use crate::cx::Cx;
use crate::heap::look::{self, Obj};
use crate::vm::roots::{self, Moment};

/// Unreachable objects.
#[derive(Debug)]
pub(crate) struct Unreachable<'cx> {
    /// Those that can be part of a cycle, in the collector's order.
    pub(crate) objects: Vec<Obj<'cx>>,
    /// Groups of them that nothing connects.
    pub(crate) n_groups: u32,
}

/// What roots and immortal objects reach.
#[derive(Debug)]
pub(crate) struct Reached<'cx> {
    all: Vec<Obj<'cx>>,
    is_reached: Vec<bool>,
}

impl<'cx> Reached<'cx> {
    fn place(&self, obj: Obj<'_>) -> Option<usize> {
        self.all
            .binary_search_by_key(&obj.id(), |obj| obj.id())
            .ok()
    }

    /// Is the object among them? What lies in the machine's own area always is.
    pub(crate) fn has(&self, obj: Obj<'cx>) -> bool {
        self.place(obj).is_none_or(|i| self.is_reached[i])
    }
}

/// Follows all edges from all roots.
pub(crate) fn reached(cx: &Cx) -> Reached<'_> {
    let mut all = Vec::new();
    look::for_each(cx, |obj| all.push(obj));
    all.sort_unstable_by_key(|obj| obj.id());
    let mut work = Vec::new();
    roots::for_each(cx, Moment::Before, &mut |_, obj| work.push(obj));
    work.extend(look::parked(cx));
    // Immortal objects are never garbage, and keep what they hold.
    work.extend(all.iter().copied().filter(|obj| obj.is_immortal()));
    let mut reached = Reached {
        is_reached: vec![false; all.len()],
        all,
    };
    while let Some(obj) = work.pop() {
        let Some(i) = reached.place(obj) else {
            continue;
        };
        if !std::mem::replace(&mut reached.is_reached[i], true) {
            obj.edges(|_, to| work.push(to));
        }
    }
    reached
}

/// Finds them: everything that no root reaches.
pub(crate) fn unreachable(cx: &Cx) -> Unreachable<'_> {
    let reached = reached(cx);
    let mut objects = Vec::new();
    for generation in 0..=3 {
        for obj in look::tracked(cx, generation) {
            if !reached.has(obj) {
                objects.push(obj);
            }
        }
    }
    let n_groups = groups(&objects);
    Unreachable { objects, n_groups }
}

/// Counts the parts that edges, in whichever direction, connect.
fn groups(objects: &[Obj<'_>]) -> u32 {
    let mut order: Vec<usize> = objects.iter().map(|obj| obj.id()).collect();
    order.sort_unstable();
    let mut parent: Vec<usize> = (0..order.len()).collect();
    let mut n = order.len() as u32;
    for &obj in objects {
        let Ok(from) = order.binary_search(&obj.id()) else {
            continue;
        };
        obj.edges(|_, to| {
            if let Ok(to) = order.binary_search(&to.id()) {
                let (a, b) = (find(&mut parent, from), find(&mut parent, to));
                if a != b {
                    parent[a] = b;
                    n -= 1;
                }
            }
        });
    }
    n
}

fn find(parent: &mut [usize], mut at: usize) -> usize {
    while parent[at] != at {
        parent[at] = parent[parent[at]];
        at = parent[at];
    }
    at
}
