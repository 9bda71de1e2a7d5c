//! Ways to objects: from the names of `__main__` first, then from whatever else keeps something alive.

use crate::cx::Cx;
use crate::heap::look::{Link, Obj};
use crate::inspect::marks::Marks;
use crate::inspect::{draw, edges, names};
use crate::objects::{Ty, str_};
use crate::vm::frame::FrameRef;
use crate::vm::roots::{self, Moment, Root};

/// Longest expression that is shown whole.
const MAX_SHOWN: usize = 32;

/// Which edges a walk follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Follow {
    /// Those that an expression can follow, from the names of `__main__`.
    Expressions,
    /// All, from the names of `__main__` and then from every other root.
    Everything,
}

/// How a walk came to an object.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Via<'cx> {
    /// It is the namespace of `__main__`.
    Main,
    /// A root has it.
    Root(Root<'cx>),
    /// An edge of the object before it.
    Link(Link<'cx>),
}

#[derive(Debug)]
struct Node<'cx> {
    obj: Obj<'cx>,
    from: u32,
    via: Via<'cx>,
}

/// For each object that was found, the object before it on the shortest way.
#[derive(Debug)]
pub(crate) struct Paths<'cx> {
    cx: &'cx Cx,
    main: Option<Obj<'cx>>,
    /// In the order in which they were found.
    nodes: Vec<Node<'cx>>,
    /// An object's place among them, from 1.
    places: Marks,
}

/// A way: how it begins, and each object on it with the edge that goes on.
#[derive(Debug)]
pub(crate) struct Way<'cx> {
    /// Its beginning.
    pub(crate) start: Via<'cx>,
    /// The objects before the last, with the edge from each.
    pub(crate) steps: Vec<(Obj<'cx>, Link<'cx>)>,
}

/// Can a program follow the link with an expression?
fn is_expressible(link: Link<'_>) -> bool {
    match link {
        Link::Index(_) | Link::Value(_) | Link::Attribute(_) | Link::Slot(_) | Link::Default => {
            true
        }
        Link::Field(name) => {
            matches!(
                name,
                "__dict__" | "__self__" | "__func__" | "__closure__" | "__wrapped__"
            ) || matches!(name, "cell contents" | "fget" | "fset" | "fdel" | "__mro__")
                || matches!(name, "args" | "__cause__" | "__context__" | "__traceback__")
                || matches!(name, "__kwdefaults__" | "__annotations__" | "obj")
                || matches!(
                    name,
                    "tb_frame" | "tb_next" | "gi_frame" | "default_factory"
                )
        }
        _ => false,
    }
}

impl<'cx> Paths<'cx> {
    /// Finds ways to all of `targets`, or to everything that has one if there are none. No way leads through `avoid`.
    pub(crate) fn new(
        cx: &'cx Cx,
        targets: &[Obj<'cx>],
        follow: Follow,
        avoid: Option<Obj<'cx>>,
    ) -> Paths<'cx> {
        let mut wanted = Marks::new(cx);
        let mut n_left = 0_usize;
        for target in targets {
            if wanted.set(target.id(), 1) == 0 {
                n_left += 1;
            }
        }
        let mut paths = Paths {
            cx,
            main: main_namespace(cx),
            nodes: Vec::new(),
            places: Marks::new(cx),
        };
        let mut walk = Walk {
            follow,
            avoid,
            wanted,
            n_left: if targets.is_empty() {
                usize::MAX
            } else {
                n_left
            },
            at: 0,
        };
        if let Some(main) = paths.main {
            paths.add(&mut walk, main, 0, Via::Main);
            paths.walk(&mut walk);
        }
        if follow == Follow::Everything && walk.n_left > 0 {
            let mut found = Vec::new();
            roots::for_each(cx, Moment::Before, &mut |root, obj| found.push((root, obj)));
            // Frames and what the user's program does come before the runtime's own tables.
            found.sort_by_key(|(root, _)| match root {
                Root::Type(..) => 2,
                Root::Runtime(_) => 1,
                _ => 0,
            });
            for (root, obj) in found {
                paths.add(&mut walk, obj, 0, Via::Root(root));
            }
            paths.walk(&mut walk);
        }
        paths
    }

    fn add(&mut self, walk: &mut Walk<'cx>, obj: Obj<'cx>, from: u32, via: Via<'cx>) {
        if self.places.get(obj.id()) != 0 {
            return;
        }
        self.nodes.push(Node { obj, from, via });
        self.places.set(obj.id(), self.nodes.len() as u32);
        if walk.wanted.get(obj.id()) == 1 {
            walk.wanted.set(obj.id(), 2);
            walk.n_left -= 1;
        }
    }

    fn walk(&mut self, walk: &mut Walk<'cx>) {
        let mut found: Vec<(Link<'cx>, Obj<'cx>)> = Vec::new();
        while walk.n_left > 0 && walk.at < self.nodes.len() {
            let from = self.nodes[walk.at].obj;
            walk.at += 1;
            let from_place = walk.at as u32;
            if walk.avoid == Some(from) {
                continue;
            }
            let follow = walk.follow;
            found.clear();
            from.edges(|link, to| {
                if (follow == Follow::Everything || is_expressible(link))
                    && self.places.get(to.id()) == 0
                {
                    found.push((link, to));
                }
            });
            // Lists are walked from the end; the first item shall win.
            if matches!(found.last(), Some((Link::Index(0), _))) {
                found.reverse();
            }
            let is_main = self.main == Some(from);
            for &(link, to) in &found {
                if is_main && is_hidden(self.cx, link) {
                    continue;
                }
                self.add(walk, to, from_place, Via::Link(link));
                if walk.n_left == 0 {
                    break;
                }
            }
        }
    }

    /// The expression for an object, shortened in its middle.
    pub(crate) fn expression(&self, obj: Obj<'cx>) -> Option<String> {
        let way = self.way_to(obj)?;
        self.expression_of(&way, None).map(|text| shorten(&text))
    }

    /// The expression for a way, with one more edge at its end; whole.
    pub(crate) fn expression_of(
        &self,
        way: &Way<'cx>,
        last: Option<(Obj<'cx>, Link<'cx>)>,
    ) -> Option<String> {
        let Via::Main = way.start else {
            return None;
        };
        let mut out = String::new();
        let mut in_namespace = true;
        for &(from, link) in way.steps.iter().chain(last.as_ref()) {
            if !is_expressible(link) {
                return None;
            }
            match link {
                Link::Field("__dict__") => in_namespace = true,
                Link::Value(key) if in_namespace => {
                    if !out.is_empty() {
                        out.push('.');
                    }
                    out.push_str(&str_::to_rust(self.cx, &key));
                    in_namespace = false;
                }
                link => out.push_str(&edges::suffix(self.cx, from, link)),
            }
        }
        if in_namespace {
            out.push_str(".__dict__");
        }
        Some(out)
    }

    /// The way to an object: none if nothing leads there, or if it is the namespace of `__main__`.
    pub(crate) fn way_to(&self, obj: Obj<'cx>) -> Option<Way<'cx>> {
        let mut steps = Vec::new();
        let mut at = self.places.get(obj.id());
        loop {
            let node = self.nodes.get((at as usize).checked_sub(1)?)?;
            match node.via {
                Via::Link(link) => {
                    at = node.from;
                    steps.push((self.nodes[at as usize - 1].obj, link));
                }
                Via::Main if steps.is_empty() => return None,
                start => {
                    steps.reverse();
                    return Some(Way { start, steps });
                }
            }
        }
    }
}

/// A walk under way.
struct Walk<'cx> {
    follow: Follow,
    avoid: Option<Obj<'cx>>,
    /// 1: is looked for; 2: was found.
    wanted: Marks,
    n_left: usize,
    /// The next node to be left.
    at: usize,
}

/// Names with two underscores in `__main__` lead to the runtime's own things, not to the user's.
fn is_hidden(cx: &Cx, link: Link<'_>) -> bool {
    match link {
        Link::Value(key) => str_::as_str(cx, &key).is_none_or(|name| name.starts_with("__")),
        _ => false,
    }
}

/// A long expression loses its middle.
pub(crate) fn shorten(text: &str) -> String {
    let n = text.chars().count();
    if n <= MAX_SHOWN {
        return text.to_owned();
    }
    let head: String = text.chars().take(MAX_SHOWN / 2 - 2).collect();
    let tail: String = text.chars().skip(n - (MAX_SHOWN / 2 - 1)).collect();
    format!("{head}...{tail}")
}

/// The locals of the function that a program has stopped in.
pub(crate) fn locals(cx: &Cx) -> Vec<(String, Obj<'_>)> {
    let mut found = Vec::new();
    let Some(frame) = FrameRef::current(cx) else {
        return found;
    };
    roots::for_each(cx, Moment::Before, &mut |root, obj| {
        if let Root::Local(0, i) = root
            && let Some(name) = names::register(frame.code(), i)
        {
            let obj = names::field(obj, "cell contents").unwrap_or(obj);
            found.push((name, obj));
        }
    });
    found
}

/// The dict of `__main__`.
pub(crate) fn main_namespace(cx: &Cx) -> Option<Obj<'_>> {
    module_namespace(cx, "__main__")
}

/// The dict of a loaded module.
pub(crate) fn module_namespace<'cx>(cx: &'cx Cx, name: &str) -> Option<Obj<'cx>> {
    let modules = cx.runtime().modules.as_ref()?;
    let module = names::entry(cx, Obj::of(modules), name)?;
    if !cx.is_exact(&module, Ty::Module) {
        return None;
    }
    names::field(module, "__dict__")
}

/// A key of a dict as the first step of a way says it: `global 'a'`.
pub(crate) fn global(cx: &Cx, key: Obj<'_>) -> String {
    if str_::text(cx, &key).is_some() {
        format!("global '{}'", str_::to_rust(cx, &key))
    } else {
        format!("global {}", draw::key(cx, key))
    }
}
