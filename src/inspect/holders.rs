//! Who holds an object: one row per reference, so that the rows sum to its count.

use crate::cx::Cx;
use crate::heap::look::{self, Link, Obj};
use crate::inspect::paths::{self, Follow, Paths};
use crate::inspect::recorder::Recorder;
use crate::inspect::{draw, edges, labels, names, origin, sizes};
use crate::objects::code::layout::CodeObj;
use crate::objects::frame::layout::FrameObj;
use crate::objects::generator::layout::{GenObj, GenState};
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
    /// How many holders there are.
    pub(crate) n_holders: usize,
    /// The first of them.
    pub(crate) rows: Vec<Row>,
    /// Views that hold its buffer in place.
    pub(crate) locks: Vec<String>,
    /// How many weak references there are.
    pub(crate) n_weak: usize,
    /// The first of them.
    pub(crate) weak: Vec<Row>,
}

/// A reference that was found.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Found<'cx> {
    /// An object's.
    Edge(Obj<'cx>, Link<'cx>),
    /// A root's.
    Root(Root<'cx>),
}

/// Finds the holders of an object, and describes the first `shown`. `extra` is how many references the command itself has while it shows the
/// value of an expression.
pub(crate) fn holders(
    cx: &Cx,
    recorder: &Recorder,
    target: Obj<'_>,
    extra: u32,
    shown: usize,
) -> Holders {
    let is_immortal = target.is_immortal();
    let mut view = Holders {
        label: (!is_immortal).then(|| labels::label(cx, recorder, target).to_string()),
        value: if is_immortal {
            draw::value(cx, target)
        } else {
            draw::shown(cx, target)
        },
        bytes: sizes::bytes(target),
        generation: generation(target),
        origin: origin::of(cx, target).map(|origin| origin.text()),
        count: (!is_immortal).then(|| target.count()),
        n_holders: 0,
        rows: Vec::new(),
        locks: Vec::new(),
        n_weak: 0,
        weak: Vec::new(),
    };
    if is_immortal {
        return view;
    }
    let mut found = find(cx, target);
    let main = paths::main_namespace(cx);
    found.sort_by_key(|found| rank(main, *found));
    view.n_holders = found.len() + extra as usize;
    found.truncate(shown);
    let mut weak = target.weak_references();
    view.n_weak = weak.len();
    weak.truncate(shown);
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
        Some(Paths::new(cx, &wanted, Follow::Expressions, None))
    };
    let namer = Namer {
        cx,
        recorder,
        wrappers: &wrappers,
        paths: paths.as_ref(),
    };
    view.rows = found.iter().map(|&found| namer.row(found)).collect();
    let exports = found
        .iter()
        .zip(&view.rows)
        .filter(|(found, _)| matches!(found, Found::Edge(_, Link::Field("memoryview export"))));
    view.locks = exports.map(|(_, row)| row.reach.clone()).collect();
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

/// `gen 0`, `frozen`, `not tracked`.
fn generation(obj: Obj<'_>) -> String {
    match obj.generation() {
        Some(3) => "frozen".into(),
        Some(generation) => format!("gen {generation}"),
        None => "not tracked".into(),
    }
}

/// What the user wrote comes first, what the runtime does last.
fn rank<'cx>(main: Option<Obj<'cx>>, found: Found<'cx>) -> u32 {
    match found {
        Found::Edge(owner, _) if Some(owner) == main => 0,
        Found::Edge(_, Link::Const(_)) | Found::Root(_) => 2,
        Found::Edge(..) => 1,
    }
}

/// All references to an object, in the order of the heap, roots last.
pub(crate) fn find<'cx>(cx: &'cx Cx, target: Obj<'cx>) -> Vec<Found<'cx>> {
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
        let main = paths::main_namespace(cx);
        let is_part = |obj: &Obj<'cx>| {
            Some(*obj) != main
                && [Ty::Dict, Ty::Cell, Ty::Tuple, Ty::ManagedBuffer]
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
                let is_field = match link {
                    Link::Field(name) => *name == field,
                    Link::Default => field == "__defaults__",
                    _ => false,
                };
                *of == inner && is_field
            })
            .map(|&(_, outer, _)| outer)
    }

    /// The memoryviews that share an export.
    fn views_of(&self, managed: Obj<'cx>) -> Vec<Obj<'cx>> {
        self.rows
            .iter()
            .filter(|(of, _, link)| *of == managed && *link == Link::Field("managed buffer"))
            .map(|&(_, view, _)| view)
            .collect()
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

    fn row(&self, found: Found<'cx>) -> Row {
        match found {
            Found::Edge(owner, link) => self.edge(owner, link),
            Found::Root(root @ Root::Local(..)) => row(root_text(self.cx, root), None, ""),
            Found::Root(root) => row(root_text(self.cx, root), None, "runtime"),
        }
    }

    fn edge(&self, owner: Obj<'cx>, link: Link<'cx>) -> Row {
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
            return row(edge, self.reach(function), "closure");
        }
        if let Link::Index(i) = link
            && let Some(function) = self.wrappers.by_field(owner, "__defaults__")
        {
            let name = default_name(function, owner, i).unwrap_or_else(|| i.to_string());
            let edge = format!("default of '{name}' of {}", self.label(function));
            let reach = self
                .reach(function)
                .map(|reach| format!("{reach}.__defaults__[{i}]"));
            return row(edge, reach, "default");
        }
        if let Some(generator) = owner.cast::<GenObj>()
            && let Link::Local(i) | Link::Operand(i) = link
        {
            return self.suspended(owner, generator, link, i);
        }
        if link == Link::Field("memoryview export") {
            return self.export(owner);
        }
        let label = self.label(owner);
        let reach = self.reach(owner);
        let suffix = edges::suffix(cx, owner, link);
        let with = || reach.as_ref().map(|reach| format!("{reach}{suffix}"));
        match link {
            Link::Value(_) => row(format!("{label}{suffix}"), with(), "value"),
            Link::Key => row(format!("{label} key"), reach, "key"),
            Link::Member => row(format!("{label} member"), reach, "member"),
            Link::Slot(_) => row(format!("{label}{suffix}"), with(), "slot"),
            Link::Field("__self__") if cx.is_exact(&owner, Ty::BoundMethod) => {
                row(format!("{label}{suffix}"), with(), "bound method")
            }
            Link::Field(name) if name.contains(' ') || !name.starts_with("__") => {
                row(format!("{name} of {label}"), reach, "")
            }
            Link::Index(_) | Link::Attribute(_) | Link::Field(_) | Link::Default => {
                row(format!("{label}{suffix}"), with(), "")
            }
            Link::Const(_) => row(format!("constant of {label}"), None, "in its code"),
            Link::Class => row(label, reach, "its class"),
            Link::Local(i) => {
                let name = edges::register(owner, i);
                let kind = match owner.cast::<FrameObj>() {
                    Some(frame) => format!("frame of {}", frame.code().code().name),
                    None => "frame".into(),
                };
                row(format!("local '{name}' of {label}"), reach, &kind)
            }
            Link::Operand(_) => row(format!("operand of {label}"), reach, ""),
        }
    }

    /// What `memoryview()` has made of the object: one reference for all views of one call.
    fn export(&self, managed: Obj<'cx>) -> Row {
        let views = self.wrappers.views_of(managed);
        let names: Vec<String> = views
            .iter()
            .map(|&view| self.reach(view).unwrap_or_else(|| self.label(view)))
            .collect();
        let views = crate::inspect::render::text::count(views.len() as u64, "view");
        let kind = format!("1 reference, {views}");
        row(self.label(managed), Some(names.join(", ")), &kind)
    }

    /// A value of a dict that is somebody's namespace.
    fn namespace(&self, dict: Obj<'cx>, key: Obj<'cx>) -> Option<Row> {
        let cx = self.cx;
        str_::text(cx, &key)?;
        let name = str_::to_rust(cx, &key);
        if paths::main_namespace(cx) == Some(dict) {
            return Some(row(format!("global '{name}'"), Some(name), ""));
        }
        if let Some(function) = self.wrappers.by_field(dict, "__kwdefaults__") {
            let edge = format!("default of '{name}' of {}", self.label(function));
            let reach = self
                .reach(function)
                .map(|reach| format!("{reach}.__kwdefaults__['{name}']"));
            return Some(row(edge, reach, "default"));
        }
        let outer = self.wrappers.by_field(dict, "__dict__")?;
        if cx.is_exact(&outer, Ty::Module) {
            let of = module::name_of(cx, &outer).unwrap_or_else(|| "?".into());
            if of == "builtins" && name == "_" {
                return Some(row("prompt '_'".into(), Some(name), ":forget drops it"));
            }
            let is_last = of == "sys" && name.starts_with("last_");
            let kind = if is_last { ":forget drops it" } else { "" };
            let reach = self.reach(outer).map(|reach| format!("{reach}.{name}"));
            return Some(row(format!("global '{name}' of module {of}"), reach, kind));
        }
        let suffix = format!(".{name}");
        let reach = self.reach(outer).map(|reach| reach + &suffix);
        Some(row(self.label(outer) + &suffix, reach, ""))
    }

    fn suspended(&self, owner: Obj<'cx>, generator: &GenObj, link: Link<'cx>, i: usize) -> Row {
        let label = self.label(owner);
        let edge = match link {
            Link::Local(_) => format!("local '{}' of {label}", edges::register(owner, i)),
            _ => format!("operand of {label}"),
        };
        row(edge, self.reach(owner), &place_of(generator))
    }
}

/// Where a generator stands: `suspended in rows, line 2`.
pub(crate) fn place_of(generator: &GenObj) -> String {
    let code = generator.code_obj();
    let name = &code.code().name;
    match generator.state.get() {
        GenState::Created => format!("{name} has not begun"),
        GenState::Running => format!("running {name}"),
        GenState::Finished => format!("{name} has ended"),
        GenState::Suspended => {
            let offset = code.offset_of(generator.pc.get()).saturating_sub(1);
            format!("suspended in {name}, line {}", line_at(code.code(), offset))
        }
    }
}

fn row(edge: String, reach: Option<String>, kind: &str) -> Row {
    Row {
        edge,
        reach: reach.unwrap_or_default(),
        kind: kind.to_owned(),
    }
}

/// A root in words.
pub(crate) fn root_text(cx: &Cx, root: Root<'_>) -> String {
    let frame = |depth: usize| {
        let mut at = FrameRef::current(cx);
        for _ in 0..depth {
            at = at?.caller(cx);
        }
        at
    };
    let name = |depth: usize| {
        frame(depth).map_or_else(|| "?".into(), |frame| frame.code().code().name.to_string())
    };
    match root {
        Root::Runtime(name) => name.to_owned(),
        Root::Type(ty, _) => format!("built-in {}", draw::value(cx, ty)),
        Root::Function(depth) => format!("running {}", name(depth)),
        Root::Local(depth, i) => {
            let local = frame(depth).and_then(|frame| names::register(frame.code(), i));
            let local = local.unwrap_or_else(|| i.to_string());
            format!("local '{local}' of running {}", name(depth))
        }
        Root::Operand(depth) => format!("operand of running {}", name(depth)),
        Root::UnderConstruction(depth) => format!("being made by {}", name(depth)),
        Root::Pending => "exception on its way".into(),
        Root::Handled => "exception being handled".into(),
        Root::Held => "operation in progress".into(),
        Root::SyntaxTree => "syntax tree of the script".into(),
        Root::Namespace => "namespace of exec".into(),
        Root::FrameObject => "frame on the stack".into(),
    }
}

/// The name of a closure's item.
fn closure_name(function: Obj<'_>, i: usize) -> Option<String> {
    let code = names::field(function, "__code__")?;
    let code = code.cast::<CodeObj>()?.code();
    code.freevars.get(i).map(|(name, _)| name.to_string())
}

/// The parameter that has an item of the defaults.
fn default_name(function: Obj<'_>, defaults: Obj<'_>, i: usize) -> Option<String> {
    let code = names::field(function, "__code__")?;
    let code = code.cast::<CodeObj>()?.code();
    let mut n_defaults = 0;
    defaults.edges(|_, _| n_defaults += 1);
    let first = (code.params.positional as usize).checked_sub(n_defaults)?;
    code.varnames.get(first + i).map(ToString::to_string)
}
