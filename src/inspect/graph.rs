//! What an object leads to: as a tree whose repetitions are told, and as boxes with edges between them.

use std::collections::VecDeque;

use crate::cx::Cx;
use crate::heap::look::{Link, Obj};
use crate::inspect::census::scaffold;
use crate::inspect::holders::place_of;
use crate::inspect::marks::Marks;
use crate::inspect::{draw, edges};
use crate::objects::generator::layout::GenObj;
use crate::objects::{Ty, str_};

/// Lines of a tree at most.
const MAX_LINES: usize = 10_000;
/// Boxes of a picture at most.
const MAX_BOXES: usize = 100;

/// The edge of a weak reference to what it refers to.
pub(crate) const WEAK: &str = "weak";

/// What a line leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target<'cx> {
    /// An object, whose own lines follow.
    Object(Obj<'cx>),
    /// One that the line stands below of.
    Cycle(Obj<'cx>),
    /// One that was shown before.
    Shown(Obj<'cx>),
    /// So many more edges.
    More(usize),
    /// One whose own edges are not shown: it lies too deep.
    Deep(Obj<'cx>),
}

/// A line of a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line<'cx> {
    /// For each level, is there a line of the same parent further below? The last is its own.
    pub(crate) bars: Vec<bool>,
    /// The edge.
    pub(crate) edge: String,
    /// Where it leads.
    pub(crate) target: Target<'cx>,
    /// What else there is to say.
    pub(crate) remark: String,
}

/// The edges of an object that a program's author thinks of.
pub(crate) fn children<'cx>(cx: &'cx Cx, obj: Obj<'cx>) -> Vec<(String, Obj<'cx>)> {
    let mut found: Vec<(usize, String, Obj<'cx>)> = Vec::new();
    let is_scaffold = scaffold(cx, obj).is_some();
    let mut has_attributes = false;
    obj.edges(|link, to| {
        has_attributes |= matches!(link, Link::Attribute(_));
        let is_wanted = match link {
            Link::Class | Link::Const(_) => false,
            Link::Field("function" | "gi_code") => false,
            Link::Key => !is_leaf(to),
            Link::Field(name) if is_scaffold => {
                matches!(name, "__closure__" | "__kwdefaults__")
                    || (name == "__dict__" && cx.is_exact(&obj, Ty::Module))
            }
            Link::Field(name) => !matches!(
                name,
                "__name__" | "__qualname__" | "__code__" | "__globals__" | "__builtins__"
            ),
            Link::Value(key) => str_::as_str(cx, &key).is_none_or(|name| !name.starts_with("__")),
            _ => true,
        };
        if is_wanted {
            let place = match link {
                Link::Index(i) | Link::Slot(i) | Link::Local(i) => i,
                _ => 0,
            };
            let edge = edges::suffix(cx, obj, link).trim_start().to_owned();
            found.push((place, edge, to));
        }
    });
    // The dict of an instance whose attributes are its own says nothing new.
    if has_attributes {
        found.retain(|(_, edge, _)| edge != ".__dict__");
    }
    found.sort_by_key(|&(place, ..)| place);
    let mut found: Vec<(String, Obj<'cx>)> =
        found.into_iter().map(|(_, edge, to)| (edge, to)).collect();
    if let Some(to) = obj.referent() {
        found.push((WEAK.into(), to));
    }
    found
}

/// Has the object no edges worth a box?
fn is_leaf(obj: Obj<'_>) -> bool {
    let mut n = 0;
    obj.edges(|link, _| n += usize::from(link != Link::Class));
    n == 0 && !obj.has_gc_header()
}

/// Is it drawn as a value, in the line of the edge that leads to it?
pub(crate) fn is_value(cx: &Cx, obj: Obj<'_>) -> bool {
    obj.is_immortal() || is_leaf(obj) || scaffold(cx, obj).is_some()
}

/// The tree below an object, to a depth; so many edges of each.
pub(crate) fn tree<'cx>(cx: &'cx Cx, root: Obj<'cx>, depth: usize, width: usize) -> Vec<Line<'cx>> {
    let mut lines = Vec::new();
    let mut shown = Marks::new(cx);
    shown.set(root.id(), 1);
    // Lines still to be told, the next at the end; each with those that it stands below of.
    let mut above: Vec<Obj<'cx>> = vec![root];
    let mut work: Vec<(Vec<bool>, String, Target<'cx>)> = Vec::new();
    push_children(cx, &mut work, &[], root, width);
    while let Some((bars, edge, target)) = work.pop() {
        if lines.len() == MAX_LINES {
            break;
        }
        let level = bars.len();
        above.truncate(level);
        let Target::Object(obj) = target else {
            lines.push(Line {
                bars,
                edge,
                target,
                remark: String::new(),
            });
            continue;
        };
        let target = if above.contains(&obj) {
            Target::Cycle(obj)
        } else if is_value(cx, obj) {
            Target::Object(obj)
        } else if shown.get(obj.id()) == 1 {
            Target::Shown(obj)
        } else if level >= depth && !children(cx, obj).is_empty() {
            Target::Deep(obj)
        } else {
            shown.set(obj.id(), 1);
            push_children(cx, &mut work, &bars, obj, width);
            Target::Object(obj)
        };
        above.push(obj);
        let remark = obj.cast::<GenObj>().map_or_else(String::new, place_of);
        lines.push(Line {
            bars,
            edge,
            target,
            remark,
        });
    }
    lines
}

fn push_children<'cx>(
    cx: &'cx Cx,
    work: &mut Vec<(Vec<bool>, String, Target<'cx>)>,
    bars: &[bool],
    obj: Obj<'cx>,
    width: usize,
) {
    let mut all = children(cx, obj);
    let n_more = all.len().saturating_sub(width);
    all.truncate(width);
    let mut lines: Vec<(String, Target<'cx>)> = all
        .into_iter()
        .map(|(edge, to)| (edge, Target::Object(to)))
        .collect();
    if n_more > 0 {
        lines.push((String::new(), Target::More(n_more)));
    }
    let n = lines.len();
    for (i, (edge, target)) in lines.into_iter().enumerate().rev() {
        let mut own = bars.to_vec();
        own.push(i + 1 < n);
        work.push((own, edge, target));
    }
}

/// A row of a box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Port {
    /// The edge.
    pub(crate) edge: String,
    /// The value, where it has no box.
    pub(crate) value: String,
    /// The box that it leads to.
    pub(crate) to: Option<usize>,
    /// Does the edge lead back to a box that leads here?
    pub(crate) is_cycle: bool,
}

/// A box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node<'cx> {
    /// The object.
    pub(crate) obj: Obj<'cx>,
    /// How many edges it lies from the first.
    pub(crate) layer: usize,
    /// Its edges.
    pub(crate) ports: Vec<Port>,
}

/// The picture of what an object leads to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Picture<'cx> {
    /// The boxes, the first object's first.
    pub(crate) nodes: Vec<Node<'cx>>,
    /// Objects that have no box, for there were too many.
    pub(crate) n_left_out: usize,
}

/// Boxes for an object and what it leads to; so many edges of each.
pub(crate) fn picture<'cx>(cx: &'cx Cx, root: Obj<'cx>, width: usize) -> Picture<'cx> {
    let mut places = Marks::new(cx);
    places.set(root.id(), 1);
    let mut picture = Picture {
        nodes: vec![Node {
            obj: root,
            layer: 0,
            ports: Vec::new(),
        }],
        n_left_out: 0,
    };
    let mut queue = VecDeque::from([0]);
    while let Some(at) = queue.pop_front() {
        let (obj, layer) = (picture.nodes[at].obj, picture.nodes[at].layer);
        let all = children(cx, obj);
        let n_more = all.len().saturating_sub(width);
        for (edge, to) in all.into_iter().take(width) {
            let mut port = Port {
                edge,
                value: String::new(),
                to: None,
                is_cycle: false,
            };
            if is_value(cx, to) {
                port.value = draw::value(cx, to);
            } else if places.get(to.id()) > 0 {
                port.to = Some(places.get(to.id()) as usize - 1);
            } else if picture.nodes.len() < MAX_BOXES {
                picture.nodes.push(Node {
                    obj: to,
                    layer: layer + 1,
                    ports: Vec::new(),
                });
                places.set(to.id(), picture.nodes.len() as u32);
                port.to = Some(picture.nodes.len() - 1);
                queue.push_back(picture.nodes.len() - 1);
            } else {
                picture.n_left_out += 1;
                port.value = "...".into();
            }
            picture.nodes[at].ports.push(port);
        }
        if n_more > 0 {
            picture.nodes[at].ports.push(Port {
                edge: format!("{n_more} more"),
                value: String::new(),
                to: None,
                is_cycle: false,
            });
        }
    }
    mark_cycles(&mut picture);
    picture
}

/// Marks the edges that close a cycle, by a walk in depth from the first box.
fn mark_cycles(picture: &mut Picture<'_>) {
    // 0: not seen; 1: on the way from the first box; 2: done.
    let mut state = vec![0_u8; picture.nodes.len()];
    let mut work = vec![(0_usize, 0_usize)];
    state[0] = 1;
    while let Some((at, next)) = work.pop() {
        let Some(port) = picture.nodes[at].ports.get_mut(next) else {
            state[at] = 2;
            continue;
        };
        work.push((at, next + 1));
        let Some(to) = port.to else {
            continue;
        };
        if port.edge == WEAK {
            continue;
        }
        match state[to] {
            0 => {
                state[to] = 1;
                work.push((to, 0));
            }
            1 => port.is_cycle = true,
            _ => {}
        }
    }
}
