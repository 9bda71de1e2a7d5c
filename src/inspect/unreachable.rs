//! What lives though nothing reaches it: garbage that no collection has looked at yet.

use crate::cx::Cx;
use crate::heap::look::{self, Obj};
use crate::inspect::marks::Marks;
use crate::vm::roots::{self, Moment};

/// What roots and immortal objects reach.
#[derive(Debug)]
pub(crate) struct Reached {
    marks: Marks,
}

impl Reached {
    /// Is the object among them?
    pub(crate) fn has(&self, obj: Obj<'_>) -> bool {
        self.marks.get(obj.id()) != 0
    }
}

/// Follows all edges from all roots; none through `avoid`.
pub(crate) fn reached<'cx>(cx: &'cx Cx, avoid: Option<Obj<'cx>>) -> Reached {
    let mut work = Vec::new();
    roots::for_each(cx, Moment::Before, &mut |_, obj| work.push(obj));
    work.extend(look::parked(cx));
    // Immortal objects are never garbage, and keep what they hold.
    look::for_each(cx, |obj| {
        if obj.is_immortal() {
            work.push(obj);
        }
    });
    let mut marks = Marks::new(cx);
    follow(&mut marks, work, avoid);
    Reached { marks }
}

/// What an object leads to, itself included.
pub(crate) fn reached_from<'cx>(cx: &'cx Cx, from: Obj<'cx>) -> Reached {
    let mut marks = Marks::new(cx);
    follow(&mut marks, vec![from], None);
    Reached { marks }
}

fn follow<'cx>(marks: &mut Marks, mut work: Vec<Obj<'cx>>, avoid: Option<Obj<'cx>>) {
    while let Some(obj) = work.pop() {
        if Some(obj) != avoid && marks.set(obj.id(), 1) == 0 {
            obj.edges(|_, to| {
                if marks.get(to.id()) == 0 {
                    work.push(to);
                }
            });
        }
    }
}

/// Finds what no root reaches: objects that can be part of a cycle, in the collector's order.
pub(crate) fn unreachable(cx: &Cx) -> Vec<Obj<'_>> {
    let reached = reached(cx, None);
    let mut objects = Vec::new();
    for generation in 0..=3 {
        for obj in look::tracked(cx, generation) {
            if !reached.has(obj) {
                objects.push(obj);
            }
        }
    }
    objects
}
