//! Who holds an object: one row per reference, so that the rows sum to its count.

use crate::cx::Cx;
use crate::heap::look::{self, Link, Obj};
use crate::inspect::paths::{self, Paths};
use crate::inspect::recorder::Recorder;
use crate::inspect::{draw, labels, names, origin, sizes};
use crate::objects::code::layout::CodeObj;
use crate::objects::generator::layout::GenObj;
use crate::objects::{Ty, module, str_};
use crate::vm::frame::{FrameRef, line_at};
use crate::vm::roots::{self, Moment, Root};

/// One holder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// The edge, by label: `list#2[0]`, `global 'a'`.
    pub(crate) edge: String,
    /// The expression that reaches the same place.
    pub(crate) reach: String,
    /// What kind of reference it is, where the edge does not say it.
    pub(crate) kind: String,
}

/// An object's holders, and what the first lines of the view say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Holders {
    /// Its label; `None` for immortal ones, which need no name but their value.
    pub(crate) label: Option<String>,
    /// Its value.
    pub(crate) value: String,
    /// Its bytes.
    pub(crate) bytes: usize,
    /// `gen 0`, `not tracked`, ….
    pub(crate) generation: String,
    /// Where it was made.
    pub(crate) origin: Option<String>,
    /// Its count; `None`: immortal.
    pub(crate) count: Option<u32>,
    /// The holders.
    pub(crate) rows: Vec<Row>,
    /// Weak references to it.
    pub(crate) weak: Vec<Row>,
}

/// A reference that was found.
#[derive(Debug, Clone, Copy)]
enum Found<'cx> {
    Edge(Obj<'cx>, Link<'cx>),
    Root(Root<'cx>),
}

/// Finds the holders of an object. `extra` is how many references the command itself has while it shows the value of an expression.
pub(crate) fn holders(cx: &Cx, recorder: &Recorder, target: Obj<'_>, extra: u32) -> Holders {
    let is_immortal = target.is_immortal();
    let mut view = Holders {
        label: (!is_immortal).then(|| labels::label(cx, recorder, target).to_string()),
        value: draw::value(cx, target),
        bytes: sizes::bytes(target),
        generation: generation(target),
        origin: origin::of(cx, target).map(|origin| origin.text()),
        count: (!is_immortal).then(|| target.count()),
        rows: Vec::new(),
        weak: Vec::new(),
    };
    if is_immortal {
        return view;
    }
    let found = find(cx, target);
    let weak = target.weak_references();
    let owners: Vec<Obj<'_>> = found
        .iter()
        .filter_map(|found| match found {
            Found::Edge(owner, _) => Some(*owner),
            Found::Root(_) => None,
        })
        .chain(weak.iter().copied())
        .collect();
    let wrappers = Wrappers::of(cx, &owners);
    let wanted: Vec<Obj<'_>> = owners
        .iter()
        .copied()
        .chain(wrappers.rows.iter().map(|&(_, outer, _)| outer))
        .collect();
    let paths = if wanted.is_empty() {
        None
    } else {
        Some(Paths::new(cx, &wanted))
    };
    let namer = Namer {
        cx,
        recorder,
        wrappers: &wrappers,
        paths: paths.as_ref(),
    };
    let mut rows: Vec<(u32, Row)> = found.iter().map(|&found| namer.row(found)).collect();
    rows.sort_by_key(|&(rank, _)| rank);
    view.rows = rows.into_iter().map(|(_, row)| row).collect();
    for _ in 0..extra {
        view.rows.push(Row {
            edge: "this command".into(),
            reach: String::new(),
            kind: "while it looks".into(),
        });
    }
    view.weak = weak
        .into_iter()
        .map(|weak| Row {
            edge: namer.label(weak),
            reach: namer.reach(weak).unwrap_or_default(),
            kind: "weak, not counted".into(),
        })
        .collect();
    view
}

/// `gen 0`, `frozen`, `not tracked`; nothing for what cannot be part of a cycle.
fn generation(obj: Obj<'_>) -> String {
    match obj.generation() {
        Some(3) => "frozen".into(),
        Some(generation) => format!("gen {generation}"),
        None if obj.has_gc_header() => "not tracked".into(),
        None => String::new(),
    }
}

/// All references to an object, in the order of the heap, roots last.
fn find<'cx>(cx: &'cx Cx, target: Obj<'cx>) -> Vec<Found<'cx>> {
    let mut found = Vec::new();
    look::for_each(cx, |owner| {
        let from = found.len();
        owner.edges(|link, to| {
            if to == target {
                found.push(Found::Edge(owner, link));
            }
        });
        // Lists are walked from the end.
        if found.len() > from + 1 {
            found[from..].sort_by_key(|found| match found {
                Found::Edge(_, Link::Index(i)) => *i,
                _ => 0,
            });
        }
    });
    roots::for_each(cx, Moment::Before, &mut |root, to| {
        if to == target {
            found.push(Found::Root(root));
        }
    });
    for parked in look::parked(cx) {
        if parked == target {
            found.push(Found::Root(Root::Runtime("about to be dropped")));
        }
    }
    found
}

/// Who stands behind holders that nobody thinks of as objects: the instance of a `__dict__`, the function of a cell.
#[derive(Debug)]
struct Wrappers<'cx> {
    rows: Vec<(Obj<'cx>, Obj<'cx>, Link<'cx>)>,
}

impl<'cx> Wrappers<'cx> {
    fn of(cx: &'cx Cx, owners: &[Obj<'cx>]) -> Wrappers<'cx> {
        let is_part = |obj: &Obj<'cx>| {
            [Ty::Dict, Ty::Cell, Ty::Tuple]
                .iter()
                .any(|&ty| cx.is_exact(obj, ty))
        };
        let mut wanted: Vec<Obj<'cx>> = owners.iter().copied().filter(is_part).collect();
        let mut rows = Vec::new();
        // Twice: a cell lies in a tuple, which lies in a function.
        for _ in 0..2 {
            if wanted.is_empty() {
                break;
            }
            wanted.sort_unstable_by_key(|obj| obj.id());
            let mut next = Vec::new();
            let mut note = |outer: Obj<'cx>, link: Link<'cx>, inner: Obj<'cx>| {
                if wanted
                    .binary_search_by_key(&inner.id(), |obj| obj.id())
                    .is_ok()
                {
                    rows.push((inner, outer, link));
                    if cx.is_exact(&inner, Ty::Cell) && cx.is_exact(&outer, Ty::Tuple) {
                        next.push(outer);
                    }
                }
            };
            look::for_each(cx, |outer| {
                outer.edges(|link, inner| note(outer, link, inner));
            });
            roots::for_each(cx, Moment::Before, &mut |root, inner| {
                if let Root::Type(ty, link) = root {
                    note(ty, link, inner);
                }
            });
            wanted = next;
        }
        Wrappers { rows }
    }

    /// The object that has `inner` as its field of this name.
    fn by_field(&self, inner: Obj<'cx>, field: &str) -> Option<Obj<'cx>> {
        self.rows
            .iter()
            .find(|(of, _, link)| {
                *of == inner && matches!(link, Link::Field(name) if *name == field)
            })
            .map(|&(_, outer, _)| outer)
    }

    /// The function that has a cell in its closure, with its place there.
    fn function_of(&self, cell: Obj<'cx>) -> Option<(Obj<'cx>, usize)> {
        self.rows.iter().find_map(|&(of, tuple, link)| match link {
            Link::Index(i) if of == cell => self
                .by_field(tuple, "__closure__")
                .map(|function| (function, i)),
            _ => None,
        })
    }
}

/// Ranks: what the user wrote comes first.
const NAMES: u32 = 0;
const OBJECTS: u32 = 1;
const RUNTIME: u32 = 2;

struct Namer<'a, 'cx> {
    cx: &'cx Cx,
    recorder: &'a Recorder,
    wrappers: &'a Wrappers<'cx>,
    paths: Option<&'a Paths<'cx>>,
}

impl<'cx> Namer<'_, 'cx> {
    fn label(&self, obj: Obj<'_>) -> String {
        if obj.is_immortal() {
            return draw::value(self.cx, obj);
        }
        labels::label(self.cx, self.recorder, obj).to_string()
    }

    fn reach(&self, obj: Obj<'cx>) -> Option<String> {
        self.paths?.expression(obj)
    }

    fn row(&self, found: Found<'cx>) -> (u32, Row) {
        match found {
            Found::Edge(owner, link) => self.edge(owner, link),
            Found::Root(root) => self.root(root),
        }
    }

    fn edge(&self, owner: Obj<'cx>, link: Link<'cx>) -> (u32, Row) {
        let cx = self.cx;
        if cx.is_exact(&owner, Ty::Dict)
            && let Link::Value(key) | Link::Attribute(key) = link
            && let Some(row) = self.namespace(owner, key)
        {
            return row;
        }
        if cx.is_exact(&owner, Ty::Cell)
            && let Some((function, i)) = self.wrappers.function_of(owner)
        {
            let name = closure_name(function, i).unwrap_or_else(|| "?".into());
            let edge = format!("cell '{name}' of {}", self.label(function));
            return self.at(OBJECTS, edge, self.reach(function), "closure");
        }
        if let Some(generator) = owner.cast::<GenObj>()
            && let Link::Local(i) | Link::Operand(i) = link
        {
            return self.suspended(owner, generator, link, i);
        }
        let label = self.label(owner);
        let reach = self.reach(owner);
        let with = |suffix: &str| reach.as_ref().map(|reach| format!("{reach}{suffix}"));
        match link {
            Link::Index(i) => {
                let suffix = format!("[{i}]");
                self.at(OBJECTS, format!("{label}{suffix}"), with(&suffix), "")
            }
            Link::Value(key) => {
                let suffix = format!("[{}]", draw::key(cx, key));
                self.at(OBJECTS, format!("{label}{suffix}"), with(&suffix), "value")
            }
            Link::Key => self.at(OBJECTS, format!("{label} key"), reach, "key"),
            Link::Member => self.at(OBJECTS, format!("{label} member"), reach, "member"),
            Link::Attribute(name) => {
                let suffix = format!(".{}", str_::to_rust(cx, &name));
                self.at(OBJECTS, format!("{label}{suffix}"), with(&suffix), "")
            }
            Link::Slot(i) => {
                let slots = names::slot_names(cx, owner.class());
                let suffix = format!(".{}", slots.get(i).map_or("?", |name| name));
                self.at(OBJECTS, format!("{label}{suffix}"), with(&suffix), "slot")
            }
            Link::Field(name) if name.contains(' ') || !name.starts_with("__") => {
                self.at(OBJECTS, format!("{name} of {label}"), reach, "")
            }
            Link::Field(name) => {
                let suffix = format!(".{name}");
                self.at(OBJECTS, format!("{label}{suffix}"), with(&suffix), "")
            }
            Link::Const(_) => self.at(RUNTIME, format!("constant of {label}"), None, ""),
            Link::Class => self.at(OBJECTS, label, reach, "its class"),
            Link::Default => self.at(
                OBJECTS,
                format!("{label}.__defaults__"),
                with(".__defaults__"),
                "",
            ),
            Link::Closure(i) => self.at(OBJECTS, format!("{label}.__closure__[{i}]"), reach, ""),
            Link::Local(i) => {
                let name = owner
                    .cast::<CodeObj>()
                    .and_then(|code| names::register(code, i));
                let name = name.unwrap_or_else(|| i.to_string());
                self.at(
                    OBJECTS,
                    format!("local '{name}' of {label}"),
                    reach,
                    "frame",
                )
            }
            Link::Operand(_) => self.at(OBJECTS, format!("operand of {label}"), reach, ""),
        }
    }

    /// A value of a dict that is somebody's namespace.
    fn namespace(&self, dict: Obj<'cx>, key: Obj<'cx>) -> Option<(u32, Row)> {
        let cx = self.cx;
        str_::text(cx, &key)?;
        let name = str_::to_rust(cx, &key);
        if paths::main_namespace(cx) == Some(dict) {
            let edge = format!("global '{name}'");
            return Some(self.at(NAMES, edge, Some(name), ""));
        }
        let outer = self.wrappers.by_field(dict, "__dict__")?;
        if cx.is_exact(&outer, Ty::Module) {
            let of = module::name_of(cx, &outer).unwrap_or_else(|| "?".into());
            let reach = self.reach(outer).map(|reach| format!("{reach}.{name}"));
            let edge = format!("global '{name}' of module {of}");
            return Some(self.at(NAMES, edge, reach, ""));
        }
        let suffix = format!(".{name}");
        let reach = self.reach(outer).map(|reach| reach + &suffix);
        Some(self.at(OBJECTS, self.label(outer) + &suffix, reach, ""))
    }

    fn suspended(
        &self,
        owner: Obj<'cx>,
        generator: &GenObj,
        link: Link<'cx>,
        i: usize,
    ) -> (u32, Row) {
        let code = generator.code_obj();
        let label = self.label(owner);
        let edge = match link {
            Link::Local(_) => {
                let name = names::register(code, i).unwrap_or_else(|| i.to_string());
                format!("local '{name}' of {label}")
            }
            _ => format!("operand of {label}"),
        };
        let offset = code.offset_of(generator.pc.get()).saturating_sub(1);
        let line = line_at(code.code(), offset);
        let kind = format!("suspended in {}, line {line}", code.code().name);
        self.at(OBJECTS, edge, self.reach(owner), &kind)
    }

    fn root(&self, root: Root<'cx>) -> (u32, Row) {
        let edge = match root {
            Root::Runtime(name) => name.to_owned(),
            Root::Type(ty, _) => format!("built-in {}", draw::value(self.cx, ty)),
            Root::Function(depth) => format!("running {}", self.frame_name(depth)),
            Root::Local(depth, i) => {
                let name = self
                    .frame(depth)
                    .and_then(|frame| names::register(frame.code(), i));
                let name = name.unwrap_or_else(|| i.to_string());
                format!("local '{name}' of running {}", self.frame_name(depth))
            }
            Root::Operand(depth, _) => format!("operand of running {}", self.frame_name(depth)),
            Root::UnderConstruction(depth) => {
                format!("being made by {}", self.frame_name(depth))
            }
            Root::Pending => "exception on its way".into(),
            Root::Handled => "exception being handled".into(),
            Root::Held => "operation in progress".into(),
            Root::SyntaxTree => "syntax tree of the script".into(),
            Root::Namespace => "namespace of exec".into(),
            Root::FrameObject => "frame on the stack".into(),
        };
        self.at(RUNTIME, edge, None, "runtime")
    }

    fn frame(&self, depth: usize) -> Option<FrameRef> {
        let mut at = FrameRef::current(self.cx);
        for _ in 0..depth {
            at = at?.caller(self.cx);
        }
        at
    }

    fn frame_name(&self, depth: usize) -> String {
        self.frame(depth)
            .map_or_else(|| "?".into(), |frame| frame.code().code().name.to_string())
    }

    fn at(&self, rank: u32, edge: String, reach: Option<String>, kind: &str) -> (u32, Row) {
        let row = Row {
            edge,
            reach: reach.unwrap_or_default(),
            kind: kind.to_owned(),
        };
        (rank, row)
    }
}

/// The name of a closure's item.
fn closure_name(function: Obj<'_>, i: usize) -> Option<String> {
    let code = names::field(function, "__code__")?;
    let code = code.cast::<CodeObj>()?.code();
    code.freevars.get(i).map(|(name, _)| name.to_string())
}
