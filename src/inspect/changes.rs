//! What a statement changed: the references that lead to the user's objects, before and after.
//!
//! A [`Snapshot`] is plain data and keeps nothing alive. It has the references of the user's objects, of the names of `__main__` and of the
//! frames that run; with too many objects only those to objects that are watched.

use std::rc::Rc;

use crate::bytecode::code::Code;
use crate::cx::Cx;
use crate::heap::look::{self, Link, Obj};
use crate::inspect::census::Users;
use crate::inspect::marks::Marks;
use crate::inspect::paths;
use crate::inspect::recorder::{Log, Recorder, Who};
use crate::inspect::{draw, edges, labels, names};
use crate::objects::str_;
use crate::vm::frame::FrameRef;
use crate::vm::roots::{self, Moment, Root};

/// Objects of the user's past which only watched ones are compared.
const MAX_OBJECTS: usize = 50_000;
/// Objects of which a statement's changes are remembered one by one.
const MAX_CHANGES: usize = 1_000;

/// Who has a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Owner {
    /// A name of `__main__`.
    Main,
    /// An object.
    Object(Who),
    /// A frame on the stack, counted from the outermost.
    Frame(u32),
    /// A weak reference, which does not count.
    Weak(Who),
}

/// Which of the owner's references it is, without anything that could die.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Slot {
    Index(usize),
    /// A key of a dict or the name of an attribute.
    Key(Who, bool),
    Numbered(u8, usize),
    Field(&'static str),
}

/// A reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Edge {
    target: Who,
    owner: Owner,
    slot: Slot,
}

/// An object that a snapshot knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Seen {
    who: Who,
    /// `None`: immortal.
    count: Option<u32>,
    /// Its class.
    class: Who,
    generation: Option<u8>,
}

/// The references at one moment.
#[derive(Debug, Clone, Default)]
pub(crate) struct Snapshot {
    objects: Vec<Seen>,
    edges: Vec<Edge>,
    /// Frames' code, outermost first.
    frames: Vec<Rc<Code>>,
    /// Only watched objects are in it.
    pub(crate) is_partial: bool,
}

/// What happened to the holders of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    /// The object.
    pub(crate) who: Who,
    /// Its class.
    pub(crate) class: Who,
    /// Its count before; `None`: it was not there, or is immortal.
    pub(crate) before: Option<u32>,
    /// Its count now; `None`: it is dead, or immortal.
    pub(crate) now: Option<u32>,
    /// Is it immortal?
    pub(crate) is_immortal: bool,
    /// Was it born since?
    pub(crate) is_new: bool,
    /// Is it dead?
    pub(crate) is_dead: bool,
    /// References that came.
    pub(crate) gained: Vec<Edge>,
    /// References that went.
    pub(crate) lost: Vec<Edge>,
    /// Names of the frames' locals among them.
    pub(crate) locals: Vec<(Edge, String)>,
    /// Classes of those that had a reference and are dead.
    pub(crate) dead_owners: Vec<(Who, Who)>,
}

/// What is wanted of a snapshot.
fn watched(log: &Log) -> Vec<usize> {
    log.watched.iter().copied().collect()
}

impl Snapshot {
    /// Looks at all references now.
    pub(crate) fn take(cx: &Cx, recorder: &Recorder) -> Snapshot {
        let log = recorder.0.borrow();
        let mut users = Users::new(cx);
        let mut mine = Vec::new();
        let mut is_partial = false;
        let parts = crate::inspect::census::parts_of_classes(cx);
        look::for_each(cx, |obj| {
            if is_partial || obj.is_immortal() || !users.made(obj) {
                return;
            }
            if parts.binary_search(&obj.id()).is_ok() && !obj.is_type() {
                return;
            }
            if mine.len() == MAX_OBJECTS {
                is_partial = true;
                return;
            }
            mine.push(obj);
        });
        let mut taken = Snapshot {
            is_partial,
            ..Snapshot::default()
        };
        let mut wanted = Marks::new(cx);
        if is_partial {
            for id in watched(&log) {
                wanted.set(id, 1);
            }
            mine.clear();
            if !log.watched.is_empty() {
                look::for_each(cx, |obj| mine.push(obj));
            }
            let watched: Vec<Obj<'_>> = mine
                .iter()
                .copied()
                .filter(|obj| wanted.get(obj.id()) == 1)
                .collect();
            taken.add_objects(&log, &watched);
        } else {
            taken.add_objects(&log, &mine);
            for obj in &mine {
                wanted.set(obj.id(), 1);
            }
        }
        let none = cx.none();
        let is_wanted = |to: Obj<'_>| wanted.get(to.id()) == 1 || (!is_partial && to.is(&none));
        let main = paths::main_namespace(cx);
        for obj in main.into_iter().chain(mine.iter().copied()) {
            let owner = if Some(obj) == main {
                Owner::Main
            } else {
                Owner::Object(log.who(obj.id()))
            };
            let is_class = obj.is_type();
            obj.edges(|link, to| {
                if is_wanted(to) && !(is_class && matches!(link, Link::Field(_))) {
                    taken.add(&log, owner, link, to);
                }
            });
        }
        taken.add_weak(&log, &mine, &is_wanted);
        taken.add_frames(cx, &log, &is_wanted);
        taken.edges.sort_unstable();
        taken
    }

    fn add_objects(&mut self, log: &Log, objects: &[Obj<'_>]) {
        self.objects = objects
            .iter()
            .map(|obj| Seen {
                who: log.who(obj.id()),
                count: (!obj.is_immortal()).then(|| obj.count()),
                class: log.who(obj.class().id()),
                generation: obj.generation(),
            })
            .collect();
        self.objects.sort_unstable();
    }

    fn add(&mut self, log: &Log, owner: Owner, link: Link<'_>, to: Obj<'_>) {
        let slot = match link {
            Link::Index(i) => Slot::Index(i),
            Link::Value(key) => Slot::Key(log.who(key.id()), false),
            Link::Attribute(key) => Slot::Key(log.who(key.id()), true),
            Link::Key => Slot::Numbered(0, 0),
            Link::Member => Slot::Numbered(1, 0),
            Link::Slot(i) => Slot::Numbered(2, i),
            Link::Default => Slot::Numbered(4, 0),
            Link::Local(i) => Slot::Numbered(5, i),
            Link::Operand(i) => Slot::Numbered(6, i),
            Link::Const(i) => Slot::Numbered(7, i),
            Link::Class => Slot::Numbered(8, 0),
            Link::Field(name) => Slot::Field(name),
        };
        self.edges.push(Edge {
            target: log.who(to.id()),
            owner,
            slot,
        });
    }

    fn add_weak(&mut self, log: &Log, objects: &[Obj<'_>], is_wanted: &dyn Fn(Obj<'_>) -> bool) {
        for &obj in objects {
            if !is_wanted(obj) {
                continue;
            }
            for weak in obj.weak_references() {
                self.edges.push(Edge {
                    target: log.who(obj.id()),
                    owner: Owner::Weak(log.who(weak.id())),
                    slot: Slot::Index(0),
                });
            }
        }
    }

    fn add_frames(&mut self, cx: &Cx, log: &Log, is_wanted: &dyn Fn(Obj<'_>) -> bool) {
        let mut at = FrameRef::current(cx);
        while let Some(frame) = at {
            self.frames.push(frame.code().code_rc());
            at = frame.caller(cx);
        }
        self.frames.reverse();
        let n = self.frames.len() as u32;
        roots::for_each(cx, Moment::Before, &mut |root, to| {
            if let Root::Local(depth, i) = root
                && is_wanted(to)
            {
                self.edges.push(Edge {
                    target: log.who(to.id()),
                    owner: Owner::Frame(n.saturating_sub(depth as u32 + 1)),
                    slot: Slot::Numbered(5, i),
                });
            }
        });
    }

    fn seen(&self, who: Who) -> Option<Seen> {
        let at = self.objects.partition_point(|seen| seen.who < who);
        self.objects.get(at).copied().filter(|seen| seen.who == who)
    }

    fn local(&self, edge: Edge) -> Option<String> {
        let (Owner::Frame(depth), Slot::Numbered(_, i)) = (edge.owner, edge.slot) else {
            return None;
        };
        let code = self.frames.get(depth as usize)?;
        let name = names::register_of(code, i).unwrap_or_else(|| i.to_string());
        Some(format!("local '{name}' of running {}", code.name))
    }
}

/// The changes from one snapshot to a later one, those of the oldest objects first.
fn between(before: &Snapshot, now: &Snapshot, log: &Log, none: Who) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let (mut i, mut j) = (0, 0);
    let mut add = |edge: Edge, is_gained: bool, local: Option<String>| {
        if changes.last().is_none_or(|last| last.who != edge.target) {
            changes.push(change_of(before, now, log, edge.target, none));
        }
        if let Some(last) = changes.last_mut() {
            if is_gained {
                last.gained.push(edge);
            } else {
                last.lost.push(edge);
                if let Owner::Object(owner) = edge.owner
                    && !log.is_alive(owner)
                    && let Some(seen) = before.seen(owner)
                {
                    last.dead_owners.push((owner, seen.class));
                }
            }
            if let Some(local) = local {
                last.locals.push((edge, local));
            }
        }
    };
    loop {
        match (before.edges.get(i), now.edges.get(j)) {
            (Some(old), Some(new)) if old == new => {
                i += 1;
                j += 1;
            }
            (Some(old), Some(new)) if old < new => {
                add(*old, false, before.local(*old));
                i += 1;
            }
            (Some(old), None) => {
                add(*old, false, before.local(*old));
                i += 1;
            }
            (_, Some(new)) => {
                add(*new, true, now.local(*new));
                j += 1;
            }
            (None, None) => break,
        }
    }
    changes
}

fn change_of(before: &Snapshot, now: &Snapshot, log: &Log, who: Who, none: Who) -> Change {
    let (old, new) = (before.seen(who), now.seen(who));
    Change {
        who,
        class: new.or(old).map_or(who, |seen| seen.class),
        before: old.and_then(|seen| seen.count),
        now: new.and_then(|seen| seen.count),
        is_immortal: who == none,
        is_new: old.is_none() && who != none,
        is_dead: !log.is_alive(who),
        gained: Vec::new(),
        lost: Vec::new(),
        locals: Vec::new(),
        dead_owners: Vec::new(),
    }
}

/// Objects that came into an older generation from one snapshot to the next, by generation.
fn promotions(before: &Snapshot, now: &Snapshot) -> [u64; 3] {
    let mut n = [0; 3];
    for seen in &now.objects {
        if let Some(generation) = seen.generation.filter(|&generation| generation < 3)
            && let Some(old) = before.seen(seen.who).and_then(|old| old.generation)
            && old < generation
        {
            n[generation as usize] += 1;
        }
    }
    n
}

/// What has happened between two snapshots.
#[derive(Debug, Clone, Default)]
pub(crate) struct Observed {
    /// Whose holders changed.
    pub(crate) changes: Vec<Rc<Change>>,
    /// The user's objects that are new.
    pub(crate) born: u64,
    /// Those that are gone, with their classes.
    pub(crate) died: Vec<(Who, Who)>,
    /// How many came into each generation from a younger one.
    pub(crate) promoted: [u64; 3],
    /// There were too many objects to compare more than those that are watched.
    pub(crate) is_partial: bool,
}

fn births_and_deaths(before: &Snapshot, now: &Snapshot, observed: &mut Observed) {
    for seen in &now.objects {
        observed.born += u64::from(before.seen(seen.who).is_none());
    }
    for seen in &before.objects {
        if now.seen(seen.who).is_none() {
            observed.died.push((seen.who, seen.class));
        }
    }
}

/// Takes the next snapshot, puts what changed into the log, and gives it.
pub(crate) fn observe(cx: &Cx, recorder: &Recorder) -> Observed {
    let now = Snapshot::take(cx, recorder);
    let mut log = recorder.0.borrow_mut();
    let none = log.who(cx.none().raw() as usize);
    let mut observed = Observed {
        is_partial: now.is_partial,
        ..Observed::default()
    };
    if let Some(before) = &log.before
        && before.is_partial == now.is_partial
    {
        let changes = between(before, &now, &log, none);
        observed.changes = changes.into_iter().map(Rc::new).collect();
        births_and_deaths(before, &now, &mut observed);
        observed.promoted = promotions(before, &now);
    }
    for change in observed.changes.iter().take(MAX_CHANGES) {
        if !change.is_immortal {
            log.note(
                change.who,
                0,
                crate::inspect::recorder::What::Changed(Rc::clone(change)),
            );
        }
    }
    log.before = Some(now);
    note_names(cx, &mut log);
    observed
}

/// Remembers which names the objects have now.
fn note_names(cx: &Cx, log: &mut Log) {
    let Some(main) = paths::main_namespace(cx) else {
        return;
    };
    main.edges(|link, value| {
        if let Link::Value(key) = link
            && !value.is_immortal()
            && str_::text(cx, &key).is_some()
        {
            let name = str_::to_rust(cx, &key);
            let is_known = log.names.get(&value.id()).is_some_and(|old| **old == *name);
            if !name.starts_with("__") && !is_known {
                log.add_name(value.id(), name.into());
            }
        }
    });
}

/// A reference as text: `global 'a'`, `list#2[0]`. Its owner gets a label.
pub(crate) fn edge_text(cx: &Cx, recorder: &Recorder, change: &Change, edge: Edge) -> String {
    if let Some((_, text)) = change.locals.iter().find(|(local, _)| *local == edge) {
        return text.clone();
    }
    let key_text = |who: Who, is_name: bool| {
        let is_alive = recorder.0.borrow().is_alive(who);
        let key = is_alive.then(|| look::find(cx, who.id)).flatten();
        match key.or_else(|| look::in_machine(cx, who.id)) {
            Some(key) if is_name => str_::to_rust(cx, &key),
            Some(key) => draw::key(cx, key),
            None => "?".into(),
        }
    };
    match (edge.owner, edge.slot) {
        (Owner::Main, Slot::Key(key, _)) => format!("global '{}'", key_text(key, true)),
        (Owner::Weak(weak), _) => labels::label_of(cx, recorder, weak, None).to_string(),
        (Owner::Object(owner), slot) => {
            let class = change
                .dead_owners
                .iter()
                .find(|(who, _)| *who == owner)
                .map(|&(_, class)| labels::class_named(cx, recorder, class));
            let label = labels::label_of(cx, recorder, owner, class.as_deref());
            let alive = recorder.0.borrow().is_alive(owner);
            let obj = alive.then(|| look::find(cx, owner.id)).flatten();
            let suffix = match slot {
                Slot::Index(i) => format!("[{i}]"),
                Slot::Key(key, true) => format!(".{}", key_text(key, true)),
                Slot::Key(key, false) => format!("[{}]", key_text(key, false)),
                Slot::Field(name) => edges::suffix_of_field(name),
                Slot::Numbered(0, _) => " key".into(),
                Slot::Numbered(1, _) => " member".into(),
                Slot::Numbered(2, i) => obj.map_or_else(
                    || format!(" slot {i}"),
                    |obj| format!(".{}", edges::slot(cx, obj, i)),
                ),
                Slot::Numbered(3, i) => format!(".__closure__[{i}]"),
                Slot::Numbered(4, _) => ".__defaults__".into(),
                Slot::Numbered(5, i) => obj.map_or_else(
                    || format!(" local {i}"),
                    |obj| format!(" local '{}'", edges::register(obj, i)),
                ),
                Slot::Numbered(6, _) => " operand".into(),
                Slot::Numbered(8, _) => ".__class__".into(),
                Slot::Numbered(..) => " constant".into(),
            };
            format!("{label}{suffix}")
        }
        (Owner::Main | Owner::Frame(_), _) => "a name".into(),
    }
}

/// The references of a change as text: `+ list#2[0] [1] [2]`.
pub(crate) fn edges_text(cx: &Cx, recorder: &Recorder, change: &Change) -> String {
    edge_texts(cx, recorder, change).join("  ")
}

/// The same, a text per owner.
pub(crate) fn edge_texts(cx: &Cx, recorder: &Recorder, change: &Change) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for (sign, list) in [('+', &change.gained), ('-', &change.lost)] {
        let mut last_owner = None;
        for (n, &edge) in list.iter().enumerate() {
            if n == 8 {
                out.push(format!("and {} more", list.len() - n));
                break;
            }
            let text = edge_text(cx, recorder, change, edge);
            match (edge.slot, last_owner) {
                (Slot::Index(i), Some(owner)) if owner == edge.owner => {
                    if let Some(last) = out.last_mut() {
                        last.push_str(&format!(" [{i}]"));
                    }
                }
                _ => out.push(format!("{sign} {text}")),
            }
            last_owner = Some(edge.owner);
        }
    }
    out
}

/// Does nothing else happen to the object but that instances of it come and go?
pub(crate) fn is_of_instances(change: &Change) -> bool {
    let all = change.gained.iter().chain(&change.lost);
    all.into_iter()
        .all(|edge| edge.slot == Slot::Numbered(8, 0))
}

/// Is it a weak reference, which changes no count?
pub(crate) fn is_weak(edge: Edge) -> bool {
    matches!(edge.owner, Owner::Weak(_))
}
