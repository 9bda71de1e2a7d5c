//! Instances: attribute values kept inline under the class's shared keys, slots, `__dict__` when it is asked for. Everything here
//! works on any object with attributes of its own (instances, exceptions, functions, modules ...), by its type's `dict_offset`.
//!
//! # Where an attribute is
//! An instance of a class with inline values keeps them behind its header, each at the *place* that the class's table gives its name
//! (`dict::keys`), as long as they are set in the order of places. What does not fit (another order, more names than the instance has
//! places for, a name that is no plain string) goes into a dict in the dict word, and everything else with it: inline places are null then.
//! Such a dict is the instance's own: it shares the class's names, and the collector takes its values for the instance's, as CPython's
//! does. `obj.__dict__` hands out the same dict. In CPython an instance keeps its values where they are in both cases; nothing tells the
//! difference but the time that an access takes.

pub(crate) mod layout;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::Ty;
use crate::objects::dict::{self};
use layout::Home;

pub(crate) use layout::alloc;

/// The object's own attribute (inline or in its `__dict__`), without descriptors or class.
#[inline]
pub(crate) fn get_own(cx: &mut Cx, obj: &Value, name: &Value) -> Res<Option<Value>> {
    match layout::home(obj) {
        Home::None => Ok(None),
        Home::Nothing => {
            // As CPython: what lost its `__dict__` gets another one when an attribute is asked for, and that shares no names.
            if layout::had_places(obj) {
                layout::new_plain_dict(cx, obj)?;
            }
            Ok(None)
        }
        Home::Inline if cx.is_exact(name, Ty::Str) => Ok(layout::get_inline(obj, name)),
        Home::Inline => {
            let dict = layout::move_out(cx, obj, false)?;
            dict::get(cx, &dict, name)
        }
        Home::Dict(dict) => dict::get(cx, &dict, name),
    }
}

/// Sets it, or deletes it when the value is `None`; false if there was nothing to delete, or the object can't have any.
pub(crate) fn set_own(cx: &mut Cx, obj: &Value, name: &Value, value: Option<&Value>) -> Res<bool> {
    match layout::home(obj) {
        Home::None => Ok(false),
        Home::Dict(dict) => set_in(cx, obj, &dict, name, value),
        Home::Inline => {
            if let Some(done) = layout::set_inline(cx, obj, name, value) {
                return Ok(done);
            }
            let dict = layout::move_out(cx, obj, false)?;
            set_in(cx, obj, &dict, name, value)
        }
        Home::Nothing => {
            let dict = layout::new_dict(cx, obj)?;
            set_in(cx, obj, &dict, name, value)
        }
    }
}

fn set_in(
    cx: &mut Cx,
    obj: &Value,
    dict: &Value,
    name: &Value,
    value: Option<&Value>,
) -> Res<bool> {
    match value {
        Some(value) if layout::owns(obj, dict) => {
            dict::layout::store_attribute(cx, dict, name, value).map(|()| true)
        }
        Some(value) => dict::set(cx, dict, name, value).map(|()| true),
        None => {
            if layout::owns(obj, dict) {
                layout::add_name(cx, obj, name);
            }
            dict::del(cx, dict, name)
        }
    }
}

/// Can it have attributes of its own?
pub(crate) fn has_dict(obj: &Value) -> bool {
    layout::has_dict(obj)
}

/// `obj.__dict__`, made if need be; `None` if it has none.
pub(crate) fn dict(cx: &mut Cx, obj: &Value) -> Res<Option<Value>> {
    match layout::home(obj) {
        Home::None => Ok(None),
        Home::Inline => layout::move_out(cx, obj, true).map(Some),
        Home::Nothing => layout::new_dict(cx, obj).map(Some),
        Home::Dict(dict) => {
            layout::show(cx, obj, &dict);
            Ok(Some(dict))
        }
    }
}

/// `obj.__dict__ = dict`.
#[expect(
    clippy::unnecessary_wraps,
    reason = "callers treat it as any other store"
)]
pub(crate) fn set_dict(cx: &mut Cx, obj: &Value, dict: Option<Value>) -> Res<()> {
    layout::put_dict(cx, obj, dict);
    Ok(())
}

/// What must be done before `obj.__class__` changes: its attributes no longer lie where its class says.
pub(crate) fn detach(cx: &mut Cx, obj: &Value) -> Res<()> {
    if let Some(dict) = dict(cx, obj)? {
        layout::part(obj, &dict);
    }
    Ok(())
}

/// Names and values in order, for views: nothing is made.
pub(crate) fn own_attributes(cx: &Cx, obj: &Value) -> Vec<(Value, Value)> {
    match layout::home(obj) {
        Home::None | Home::Nothing => Vec::new(),
        Home::Inline => layout::inline_attributes(obj),
        Home::Dict(dict) => {
            let mut found = Vec::new();
            let mut pos = 0;
            while let Some(entry) = dict::next_entry(cx, &dict, &mut pos) {
                found.push(entry);
            }
            found
        }
    }
}
