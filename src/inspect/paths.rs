//! Ways to objects: the shortest Python expressions that reach them from the names of `__main__`.

use std::collections::VecDeque;

use crate::cx::Cx;
use crate::heap::look::{self, Link, Obj};
use crate::inspect::{draw, names};
use crate::objects::{Ty, str_};

/// Longest expression that is shown whole.
const MAX_SHOWN: usize = 32;

/// For each object that an expression reaches, the object before it.
#[derive(Debug)]
pub(crate) struct Paths<'cx> {
    cx: &'cx Cx,
    /// The namespace of `__main__`.
    main: Option<Obj<'cx>>,
    /// All objects, by number.
    ids: Vec<usize>,
    /// The way to each of them.
    steps: Vec<Option<(Obj<'cx>, Link<'cx>)>>,
}

/// Can a program follow the link with an expression?
fn is_expressible(link: Link<'_>) -> bool {
    match link {
        Link::Index(_) | Link::Value(_) | Link::Attribute(_) | Link::Slot(_) => true,
        Link::Field(name) => {
            matches!(
                name,
                "__dict__" | "__self__" | "__func__" | "__closure__" | "__wrapped__"
            ) || matches!(name, "cell contents" | "fget" | "fset" | "fdel" | "__mro__")
                || matches!(name, "args" | "__cause__" | "__context__" | "__traceback__")
                || matches!(
                    name,
                    "tb_frame" | "tb_next" | "gi_frame" | "default_factory"
                )
        }
        _ => false,
    }
}

impl<'cx> Paths<'cx> {
    /// Finds ways to all of `targets`, or to everything that has one if there are none.
    pub(crate) fn new(cx: &'cx Cx, targets: &[Obj<'cx>]) -> Paths<'cx> {
        let mut ids = Vec::new();
        look::for_each(cx, |obj| ids.push(obj.id()));
        ids.sort_unstable();
        let mut paths = Paths {
            cx,
            main: main_namespace(cx),
            steps: vec![None; ids.len()],
            ids,
        };
        paths.walk(targets);
        paths
    }

    fn place(&self, obj: Obj<'_>) -> Option<usize> {
        self.ids.binary_search(&obj.id()).ok()
    }

    fn walk(&mut self, targets: &[Obj<'cx>]) {
        let Some(main) = self.main else {
            return;
        };
        let mut wanted: Vec<usize> = targets.iter().map(|obj| obj.id()).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let mut n_left = if targets.is_empty() {
            usize::MAX
        } else {
            wanted.len()
        };
        let mut queue = VecDeque::from([main]);
        while let Some(from) = queue.pop_front() {
            if n_left == 0 {
                return;
            }
            let mut found = Vec::new();
            from.edges(|link, to| {
                if to != main && is_expressible(link) {
                    found.push((link, to));
                }
            });
            // Lists are walked from the end; the first item shall win.
            found.sort_by_key(|(link, _)| if let Link::Index(i) = link { *i } else { 0 });
            for (link, to) in found {
                let Some(place) = self.place(to) else {
                    continue;
                };
                if self.steps[place].is_some() || is_hidden(self.cx, from, main, link) {
                    continue;
                }
                self.steps[place] = Some((from, link));
                if wanted.binary_search(&to.id()).is_ok() {
                    n_left = n_left.saturating_sub(1);
                }
                queue.push_back(to);
            }
        }
    }

    /// The expression for an object, shortened in its middle.
    pub(crate) fn expression(&self, obj: Obj<'cx>) -> Option<String> {
        let steps = self.steps_to(obj)?;
        let mut out = String::new();
        let mut in_namespace = true;
        for (from, link) in steps {
            match link {
                Link::Field("__dict__") => in_namespace = true,
                Link::Field("cell contents") => out.push_str(".cell_contents"),
                Link::Field(name) => {
                    out.push('.');
                    out.push_str(name);
                }
                Link::Index(i) => out.push_str(&format!("[{i}]")),
                Link::Value(key) if in_namespace => {
                    if !out.is_empty() {
                        out.push('.');
                    }
                    out.push_str(&str_::to_rust(self.cx, &key));
                    in_namespace = false;
                }
                Link::Value(key) => out.push_str(&format!("[{}]", draw::key(self.cx, key))),
                Link::Attribute(name) => {
                    out.push('.');
                    out.push_str(&str_::to_rust(self.cx, &name));
                }
                Link::Slot(i) => {
                    let slots = names::slot_names(self.cx, from.class());
                    out.push('.');
                    out.push_str(slots.get(i).map_or("?", |name| name));
                }
                _ => return None,
            }
        }
        if in_namespace {
            out.push_str(".__dict__");
        }
        Some(shorten(&out))
    }

    /// The steps from the namespace of `__main__` to an object.
    pub(crate) fn steps_to(&self, obj: Obj<'cx>) -> Option<Vec<(Obj<'cx>, Link<'cx>)>> {
        let mut steps = Vec::new();
        let mut at = obj;
        while Some(at) != self.main {
            let (from, link) = self.steps[self.place(at)?]?;
            steps.push((from, link));
            at = from;
        }
        if steps.is_empty() {
            return None;
        }
        steps.reverse();
        Some(steps)
    }
}

/// Names with two underscores in `__main__` lead to the runtime's own things, not to the user's.
fn is_hidden(cx: &Cx, from: Obj<'_>, main: Obj<'_>, link: Link<'_>) -> bool {
    from == main
        && matches!(link, Link::Value(key)
            if str_::as_str(cx, &key).is_none_or(|name| name.starts_with("__")))
}

/// A long expression loses its middle.
fn shorten(text: &str) -> String {
    let n = text.chars().count();
    if n <= MAX_SHOWN {
        return text.to_owned();
    }
    let head: String = text.chars().take(MAX_SHOWN / 2 - 2).collect();
    let tail: String = text.chars().skip(n - (MAX_SHOWN / 2 - 1)).collect();
    format!("{head}...{tail}")
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
