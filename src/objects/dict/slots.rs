//! What dicts can do by operators and built-in functions.

use super::layout::{self, DictObj};
use super::{copy, len as dict_len, merge, views};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::names::Name;
use crate::objects::native::Args;
use crate::objects::type_obj::TypeObj;
use crate::objects::{CompareOp, Ty, exception, str_};
use crate::text::view::TextBuf;

pub(super) fn new(cx: &mut Cx, class: &Value, _args: Args<'_>) -> Res<Value> {
    match class.cast::<TypeObj>() {
        Some(class) => layout::alloc(cx, class),
        None => Err(cx.type_error("dict.__new__(X): X is not a type object")),
    }
}

pub(super) fn init(cx: &mut Cx, dict: &Value, args: Args<'_>) -> Res<()> {
    if args.n_kw() == 0 {
        return merge::update_common(cx, dict, "dict", args.pos(), &[]);
    }
    let named = merge::named(cx, args);
    merge::update_common(cx, dict, "dict", args.pos(), &named)
}

pub(super) fn repr(cx: &mut Cx, dict: &Value) -> Res<Value> {
    if !cx.enter_repr(dict)? {
        return str_::new(cx, "{...}");
    }
    let shown = shown(cx, dict);
    cx.leave_repr(dict);
    str_::from_buf(cx, &shown?)
}

fn shown(cx: &mut Cx, dict: &Value) -> Res<TextBuf> {
    let mut text = TextBuf::new();
    text.push_str("{");
    let mut pos = 0;
    let mut is_first = true;
    while let Some((key, value)) = layout::next(dict, &mut pos) {
        if !is_first {
            text.push_str(", ");
        }
        is_first = false;
        push_repr(cx, &mut text, &key)?;
        text.push_str(": ");
        push_repr(cx, &mut text, &value)?;
    }
    text.push_str("}");
    Ok(text)
}

/// Appends the repr of an object.
pub(crate) fn push_repr(cx: &mut Cx, text: &mut TextBuf, value: &Value) -> Res<()> {
    let shown = cx.repr(value)?;
    if let Some(shown) = str_::text(cx, &shown) {
        text.push_text(shown);
    }
    Ok(())
}

pub(super) fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    let both = a.cast::<DictObj>().is_some() && b.cast::<DictObj>().is_some();
    if !both || !matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(cx.not_implemented());
    }
    let equal = equal(cx, a, b)?;
    Ok(cx.bool(equal == (op == CompareOp::Eq)))
}

fn equal(cx: &mut Cx, a: &Value, b: &Value) -> Res<bool> {
    if dict_len(cx, a) != dict_len(cx, b) {
        return Ok(false);
    }
    let mut pos = 0;
    while let Some((key, value, hash)) = layout::next_hashed(a, &mut pos) {
        let Some(other) = layout::lookup(cx, b, &key, hash)? else {
            return Ok(false);
        };
        if !cx.equal(&value, &other)? {
            return Ok(false);
        }
    }
    Ok(true)
}

pub(super) fn iter(cx: &mut Cx, dict: &Value) -> Res<Value> {
    views::iterator(cx, dict, Ty::DictKeyIterator)
}

pub(super) fn or(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    if a.cast::<DictObj>().is_none() || b.cast::<DictObj>().is_none() {
        return Ok(cx.not_implemented());
    }
    let made = copy(cx, a)?;
    merge::update(cx, &made, b)?;
    Ok(made)
}

pub(super) fn inplace_or(cx: &mut Cx, dict: &Value, other: &Value) -> Res<Value> {
    merge::update(cx, dict, other)?;
    Ok(dict.clone())
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
pub(super) fn len(cx: &mut Cx, dict: &Value) -> Res<usize> {
    Ok(dict_len(cx, dict))
}

pub(super) fn getitem(cx: &mut Cx, dict: &Value, key: &Value) -> Res<Value> {
    let hash = layout::hash_of(cx, key)?;
    match layout::lookup(cx, dict, key, hash)? {
        Some(value) => Ok(value),
        None => missing(cx, dict, key),
    }
}

#[cold]
fn missing(cx: &mut Cx, dict: &Value, key: &Value) -> Res<Value> {
    if !cx.is_exact(dict, Ty::Dict)
        && let Some(hook) = cx.lookup_special(dict, Name::__missing__)?
    {
        return cx.call(&hook, std::slice::from_ref(key));
    }
    Err(exception::raise_key_error(cx, key))
}

pub(super) fn setitem(cx: &mut Cx, dict: &Value, key: &Value, value: Option<&Value>) -> Res<()> {
    let hash = layout::hash_of(cx, key)?;
    match value {
        Some(value) => layout::insert(cx, dict, key, hash, value),
        None if layout::delete(cx, dict, key, hash)? => Ok(()),
        None => Err(exception::raise_key_error(cx, key)),
    }
}

pub(crate) fn contains(cx: &mut Cx, dict: &Value, key: &Value) -> Res<bool> {
    let hash = layout::hash_of(cx, key)?;
    layout::contains(cx, dict, key, hash)
}
