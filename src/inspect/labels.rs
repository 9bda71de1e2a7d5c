//! Labels: `list#1`, `Node#4`. An object gets one when it is first shown and keeps it for life; numbers are never used again.

use std::rc::Rc;

use crate::cx::Cx;
use crate::heap::look::{self, Obj};
use crate::inspect::draw;
use crate::inspect::recorder::{Dead, Death, Recorder, What, Who};
use crate::inspect::trace::Known;

/// The label of an object, given now if it has none.
pub(crate) fn label(cx: &Cx, recorder: &Recorder, obj: Obj<'_>) -> Rc<str> {
    let mut log = recorder.0.borrow_mut();
    if let Some(label) = log.labels.get(&obj.id()) {
        return Rc::clone(label);
    }
    log.last_label += 1;
    let label: Rc<str> = format!("{}#{}", draw::label_class(cx, obj), log.last_label).into();
    log.add_label(obj.id(), &label);
    label
}

/// The label of an object that may be dead; one that never had a label gets it now. `class` is what the dead one was, if that is known.
pub(crate) fn label_of(cx: &Cx, recorder: &Recorder, who: Who, class: Option<&str>) -> Rc<str> {
    let is_alive = recorder.0.borrow().is_alive(who);
    if is_alive && let Some(obj) = look::find(cx, who.id) {
        return label(cx, recorder, obj);
    }
    let mut log = recorder.0.borrow_mut();
    if let Some(label) = log.dead_labels.get(&who) {
        return Rc::clone(label);
    }
    let death = log.events.iter().rev().find_map(|event| match event.what {
        What::Freed(death) if event.who == who => Some(death),
        _ => None,
    });
    log.last_label += 1;
    let label: Rc<str> = format!("{}#{}", class.unwrap_or("object"), log.last_label).into();
    let death = death.unwrap_or(Death::Count);
    log.remember(Rc::clone(&label), Dead { who, death });
    label
}

/// The label of an object of a collection's trace.
pub(crate) fn label_known(cx: &Cx, recorder: &Recorder, known: &Known) -> Rc<str> {
    label_of(cx, recorder, known.who, Some(&known.class))
}

/// The name of a class that may be dead.
pub(crate) fn class_named(cx: &Cx, recorder: &Recorder, class: Who) -> String {
    if let Some(class) = look::in_machine(cx, class.id) {
        return draw::type_name(cx, class);
    }
    let is_alive = recorder.0.borrow().is_alive(class);
    let class = is_alive.then(|| look::find(cx, class.id)).flatten();
    class.map_or_else(|| "object".into(), |class| draw::type_name(cx, class))
}

/// What a label stands for.
#[derive(Debug)]
pub(crate) enum Labelled<'cx> {
    /// A living object.
    Alive(Obj<'cx>),
    /// It died so.
    Dead(Dead),
    /// Nobody was ever called so.
    Unknown,
}

/// Looks a label up.
pub(crate) fn find<'cx>(cx: &'cx Cx, recorder: &Recorder, label: &str) -> Labelled<'cx> {
    let log = recorder.0.borrow();
    if let Some(dead) = log.deaths.get(label) {
        return Labelled::Dead(*dead);
    }
    let id = log.labelled.get(label).copied();
    id.and_then(|id| look::find(cx, id))
        .map_or(Labelled::Unknown, Labelled::Alive)
}
