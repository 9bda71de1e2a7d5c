//! Reading an expression without running anything: names, labels, plain attributes, subscripts of built-in containers.

use crate::cx::Cx;
use crate::heap::look::{Link, Obj};
use crate::inspect::labels::{self, Labelled};
use crate::inspect::recorder::Recorder;
use crate::inspect::{names, paths};
use crate::objects::type_obj::TypeObj;
use crate::objects::{Ty, int, str_};

/// Where an expression begins.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Start {
    Name(String),
    Label(String),
}

/// A literal in brackets.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Key {
    Int(i64),
    Text(String),
    None,
    Bool(bool),
}

/// One step on.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Attribute(String),
    Item(Key),
}

/// An expression that can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Path {
    start: Start,
    steps: Vec<Step>,
}

/// Why an expression leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Lost {
    /// It would have to be run.
    NeedsRunning,
    /// A sentence that says why.
    Because(String),
}

struct Reader<'t> {
    rest: &'t str,
}

impl Reader<'_> {
    fn name(&mut self) -> Option<String> {
        let end = self
            .rest
            .char_indices()
            .find(|&(i, c)| {
                !(c == '_'
                    || if i == 0 {
                        unicode_ident::is_xid_start(c)
                    } else {
                        unicode_ident::is_xid_continue(c)
                    })
            })
            .map_or(self.rest.len(), |(i, _)| i);
        let (name, rest) = self.rest.split_at(end);
        self.rest = rest;
        (!name.is_empty()).then(|| name.to_owned())
    }

    fn eat(&mut self, c: char) -> bool {
        match self.rest.strip_prefix(c) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn key(&mut self) -> Option<Key> {
        let first = self.rest.chars().next()?;
        if first == '\'' || first == '"' {
            let inside = &self.rest[1..];
            let end = inside.find(first)?;
            let text = &inside[..end];
            if text.contains('\\') {
                return None;
            }
            self.rest = &inside[end + 1..];
            return Some(Key::Text(text.to_owned()));
        }
        if first == '-' || first.is_ascii_digit() {
            let end = self.rest[1..]
                .find(|c: char| !c.is_ascii_digit())
                .map_or(self.rest.len(), |i| i + 1);
            let number = self.rest[..end].parse().ok()?;
            self.rest = &self.rest[end..];
            return Some(Key::Int(number));
        }
        match self.name()?.as_str() {
            "None" => Some(Key::None),
            "True" => Some(Key::Bool(true)),
            "False" => Some(Key::Bool(false)),
            _ => None,
        }
    }
}

/// Parses an expression of that kind.
pub(crate) fn parse(text: &str) -> Option<Path> {
    let mut reader = Reader { rest: text.trim() };
    let name = reader.name()?;
    let start = if reader.eat('#') {
        let end = reader
            .rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(reader.rest.len());
        let (number, rest) = reader.rest.split_at(end);
        if number.is_empty() {
            return None;
        }
        reader.rest = rest;
        Start::Label(format!("{name}#{number}"))
    } else {
        Start::Name(name)
    };
    let mut steps = Vec::new();
    while !reader.rest.is_empty() {
        if reader.eat('.') {
            steps.push(Step::Attribute(reader.name()?));
        } else if reader.eat('[') {
            let key = reader.key()?;
            if !reader.eat(']') {
                return None;
            }
            steps.push(Step::Item(key));
        } else {
            return None;
        }
    }
    Some(Path { start, steps })
}

/// Finds the object that an expression names.
pub(crate) fn read<'cx>(cx: &'cx Cx, recorder: &Recorder, path: &Path) -> Result<Obj<'cx>, Lost> {
    let mut at = match &path.start {
        Start::Name(name) => local(cx, name)
            .or_else(|| global(cx, name))
            .ok_or_else(|| Lost::Because(format!("there is no name '{name}'")))?,
        Start::Label(label) => match labels::find(cx, recorder, label) {
            Labelled::Alive(obj) => obj,
            Labelled::Dead(dead) => {
                let cause = dead.death.text();
                return Err(Lost::Because(format!("{label} is no more: {cause}")));
            }
            Labelled::Unknown => {
                return Err(Lost::Because(format!("no object is called {label}")));
            }
        },
    };
    for step in &path.steps {
        at = match step {
            Step::Attribute(name) => attribute(cx, at, name)?,
            Step::Item(key) => item(cx, at, key)?,
        };
    }
    Ok(at)
}

/// A local of the frame that runs, while a program is stopped.
fn local<'cx>(cx: &'cx Cx, name: &str) -> Option<Obj<'cx>> {
    let mut locals = paths::locals(cx).into_iter();
    locals.find(|(local, _)| local == name).map(|(_, obj)| obj)
}

/// A name of `__main__` or of `builtins`.
fn global<'cx>(cx: &'cx Cx, name: &str) -> Option<Obj<'cx>> {
    match name {
        "None" => return find_singleton(cx, &cx.none()),
        "True" => return find_singleton(cx, &cx.bool(true)),
        "False" => return find_singleton(cx, &cx.bool(false)),
        _ => {}
    }
    let main = paths::main_namespace(cx)?;
    names::entry(cx, main, name).or_else(|| {
        let builtins = paths::module_namespace(cx, "builtins")?;
        names::entry(cx, builtins, name)
    })
}

/// An immortal object of the machine's, borrowed from the machine instead of from a handle.
fn find_singleton<'cx>(cx: &'cx Cx, value: &crate::heap::handle::Value) -> Option<Obj<'cx>> {
    crate::heap::look::immortal(cx, value)
}

/// An attribute that is there, without asking any descriptor or `__getattr__`.
pub(crate) fn attribute<'cx>(cx: &'cx Cx, obj: Obj<'cx>, name: &str) -> Result<Obj<'cx>, Lost> {
    let mut found = None;
    let mut dict = None;
    let slots = names::slot_names(cx, obj.class());
    obj.edges(|link, to| match link {
        Link::Attribute(key) if names::is_text(cx, key, name) => found = Some(to),
        Link::Slot(i) if slots.get(i).is_some_and(|slot| slot == name) => found = Some(to),
        Link::Field("__dict__") => dict = Some(to),
        Link::Field(field) if field == name => found = Some(to),
        _ => {}
    });
    if name == "__class__" {
        found = Some(obj.class());
    }
    if name == "__dict__"
        && let Some(dict) = dict
    {
        return Ok(dict);
    }
    if let Some(found) = found.or_else(|| names::entry(cx, dict?, name)) {
        return Ok(found);
    }
    let own = obj.cast::<TypeObj>().map(|_| obj);
    for class in own.into_iter().chain([obj.class()]) {
        if let Some(found) = class_attribute(cx, class, name) {
            let type_of = cx.type_of(&found);
            let binds = type_of.slots.get().descr_get.is_some() && own != Some(class);
            return if binds {
                Err(Lost::NeedsRunning)
            } else {
                Ok(found)
            };
        }
    }
    let class = crate::inspect::draw::class_name(cx, obj);
    Err(Lost::Because(format!(
        "'{class}' object has no attribute '{name}' that can be read without running code"
    )))
}

fn class_attribute<'cx>(cx: &'cx Cx, class: Obj<'cx>, name: &str) -> Option<Obj<'cx>> {
    let mut bases = Vec::new();
    names::field(class, "__mro__")?.edges(|link, base| {
        if let Link::Index(i) = link {
            bases.push((i, base));
        }
    });
    bases.sort_unstable_by_key(|&(i, _)| i);
    bases.into_iter().find_map(|(_, base)| {
        let dict = names::field(base, "__dict__")?;
        names::entry(cx, dict, name)
    })
}

fn item<'cx>(cx: &'cx Cx, obj: Obj<'cx>, key: &Key) -> Result<Obj<'cx>, Lost> {
    let is = |ty| cx.is_exact(&obj, ty);
    if is(Ty::List) || is(Ty::Tuple) {
        let Key::Int(index) = key else {
            return Err(Lost::Because(
                "a list or tuple is indexed by numbers".into(),
            ));
        };
        let mut items = Vec::new();
        obj.edges(|link, item| {
            if let Link::Index(i) = link {
                items.push((i as i64, item));
            }
        });
        let n = items.len() as i64;
        let wanted = if *index < 0 { index + n } else { *index };
        return items
            .into_iter()
            .find(|&(i, _)| i == wanted)
            .map(|(_, item)| item)
            .ok_or_else(|| Lost::Because(format!("index {index} is out of range: {n} items")));
    }
    if is(Ty::Dict) || is(Ty::DefaultDict) {
        let mut found = None;
        obj.edges(|link, value| {
            if let Link::Value(own) | Link::Attribute(own) = link
                && found.is_none()
                && is_key(cx, own, key)
            {
                found = Some(value);
            }
        });
        return found.ok_or_else(|| Lost::Because("there is no such key".into()));
    }
    Err(Lost::NeedsRunning)
}

fn is_key(cx: &Cx, own: Obj<'_>, key: &Key) -> bool {
    match key {
        Key::Text(text) => cx.is_exact(&own, Ty::Str) && str_::to_rust(cx, &own) == *text,
        Key::None => cx.is_none(&own),
        Key::Int(n) => int::to_i64(&own) == Some(*n),
        Key::Bool(truth) => int::to_i64(&own) == Some(i64::from(*truth)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_labels_attributes_and_subscripts_are_read() {
        let path = parse("node#4.next['k'][-1].x").expect("a path");
        assert_eq!(path.start, Start::Label("node#4".into()));
        assert_eq!(
            path.steps,
            [
                Step::Attribute("next".into()),
                Step::Item(Key::Text("k".into())),
                Step::Item(Key::Int(-1)),
                Step::Attribute("x".into()),
            ]
        );
    }

    #[test]
    fn everything_else_must_be_run() {
        for text in [
            "f()", "a + b", "a[b]", "a[1:2]", "1", "", "a..b", "a#", "[]",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
