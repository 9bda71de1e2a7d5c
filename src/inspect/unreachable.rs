//! What lives though nothing reaches it: garbage that no collection has looked at yet.

use crate::cx::Cx;
use crate::heap::look::{self, Obj};
use crate::vm::roots;

/// Unreachable objects.
#[derive(Debug)]
pub(crate) struct Unreachable<'cx> {
    /// Those that can be part of a cycle, in the collector's order.
    pub(crate) objects: Vec<Obj<'cx>>,
    /// Groups of them that nothing connects.
    pub(crate) n_groups: u32,
}

/// Finds them: everything that no root reaches.
pub(crate) fn unreachable(cx: &Cx) -> Unreachable<'_> {
    let mut all = Vec::new();
    look::for_each(cx, |obj| all.push(obj));
    all.sort_unstable_by_key(|obj| obj.id());
    let place = |obj: Obj<'_>| all.binary_search_by_key(&obj.id(), |obj| obj.id()).ok();
    let mut reached = vec![false; all.len()];
    let mut work = Vec::new();
    roots::for_each(cx, &mut |_, obj| work.push(obj));
    work.extend(look::parked(cx));
    // Immortal objects are never garbage, and keep what they hold.
    work.extend(all.iter().copied().filter(|obj| obj.is_immortal()));
    while let Some(obj) = work.pop() {
        let Some(i) = place(obj) else {
            continue;
        };
        if std::mem::replace(&mut reached[i], true) {
            continue;
        }
        obj.edges(|_, to| work.push(to));
    }
    let mut objects = Vec::new();
    for generation in 0..=3 {
        for obj in look::tracked(cx, generation) {
            if place(obj).is_some_and(|i| !reached[i]) {
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
