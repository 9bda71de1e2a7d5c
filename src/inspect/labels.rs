//! Labels: `list#1`, `Node#4`. An object gets one when it is first shown and keeps it for life; numbers are never used again.

use std::rc::Rc;

use crate::cx::Cx;
use crate::heap::look::{self, Obj};
use crate::inspect::draw;
use crate::inspect::recorder::{Death, Recorder};

/// The label of an object, given now if it has none.
pub(crate) fn label(cx: &Cx, recorder: &Recorder, obj: Obj<'_>) -> Rc<str> {
    let mut log = recorder.0.borrow_mut();
    if let Some(label) = log.labels.get(&obj.id()) {
        return Rc::clone(label);
    }
    log.last_label += 1;
    let label: Rc<str> = format!("{}#{}", draw::class_name(cx, obj), log.last_label).into();
    log.labels.insert(obj.id(), Rc::clone(&label));
    label
}

/// What a label stands for.
#[derive(Debug)]
pub(crate) enum Labelled<'cx> {
    /// A living object.
    Alive(Obj<'cx>),
    /// It died so.
    Dead(Death),
    /// Nobody was ever called so.
    Unknown,
}

/// Looks a label up.
pub(crate) fn find<'cx>(cx: &'cx Cx, recorder: &Recorder, label: &str) -> Labelled<'cx> {
    let log = recorder.0.borrow();
    if let Some(death) = log.deaths.get(label) {
        return Labelled::Dead(*death);
    }
    let id = log
        .labels
        .iter()
        .find(|(_, known)| &***known == label)
        .map(|(&id, _)| id);
    id.and_then(|id| look::find(cx, id))
        .map_or(Labelled::Unknown, Labelled::Alive)
}
