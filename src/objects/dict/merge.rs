//! Filling a dict from another mapping or from pairs: `update`, `dict(...)`, `|`.

use super::layout::{self, DictObj};
use super::{len, set};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::Exc;
use crate::objects::exception::layout::class_name;
use crate::objects::names::Name;
use crate::objects::native::Args;
use crate::objects::{Ty, list, tuple};

/// Does the object, a dict, give its keys in the ordinary way when iterated?
pub(super) fn iterates_as_dict(cx: &Cx, dict: &Value) -> bool {
    let plain = cx.ty(Ty::Dict).slots.get().iter;
    match (cx.type_of(dict).slots.get().iter, plain) {
        (Some(own), Some(plain)) => std::ptr::fn_addr_eq(own, plain),
        _ => false,
    }
}

/// `d.update(other)`: as CPython's `dict_update_arg`.
pub(super) fn update(cx: &mut Cx, dict: &Value, other: &Value) -> Res<()> {
    if cx.is_exact(other, Ty::Dict) {
        return merge(cx, dict, other);
    }
    let keys = cx.name(Name::keys).clone();
    if cx.get_attr_opt(other, &keys)?.is_some() {
        return merge(cx, dict, other);
    }
    merge_pairs(cx, dict, other)
}

/// `d.update(*args, **kwargs)` and `dict.__init__`: as CPython's `dict_update_common`.
pub(super) fn update_common(
    cx: &mut Cx,
    dict: &Value,
    what: &str,
    positional: &[Value],
    named: &[(Value, Value)],
) -> Res<()> {
    match positional {
        [] => {}
        [other] => update(cx, dict, other)?,
        more => {
            let n = more.len();
            return Err(cx.type_error(format!("{what} expected at most 1 argument, got {n}")));
        }
    }
    for (name, value) in named {
        set(cx, dict, name, value)?;
    }
    Ok(())
}

/// The named arguments of a call, held.
pub(super) fn named(cx: &Cx, args: Args<'_>) -> Vec<(Value, Value)> {
    args.kw(cx)
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

/// Takes all entries of a mapping over: as CPython's `dict_merge`.
pub(super) fn merge(cx: &mut Cx, dict: &Value, other: &Value) -> Res<()> {
    if other.cast::<DictObj>().is_some() && iterates_as_dict(cx, other) {
        merge_dict(cx, dict, other)
    } else {
        merge_mapping(cx, dict, other)
    }
}

fn merge_dict(cx: &mut Cx, dict: &Value, other: &Value) -> Res<()> {
    let n = len(cx, other);
    if dict.is(other) || n == 0 {
        return Ok(());
    }
    if len(cx, dict) == 0 && layout::clone_into(cx, dict, other)? {
        return Ok(());
    }
    layout::reserve_for_merge(cx, dict, other)?;
    let mut pos = 0;
    while let Some((key, value, hash)) = layout::next_hashed(other, &mut pos) {
        layout::insert(cx, dict, &key, hash, &value)?;
        if len(cx, other) != n {
            return Err(cx.raise(Exc::RuntimeError, "dict mutated during update"));
        }
    }
    Ok(())
}

fn merge_mapping(cx: &mut Cx, dict: &Value, other: &Value) -> Res<()> {
    let keys = cx.call_method(other, Name::keys, &[])?;
    let iter = match cx.iter(&keys) {
        Ok(iter) => iter,
        Err(raised) => {
            if cx.catch(Exc::TypeError).is_none() {
                return Err(raised);
            }
            let class = class_name(cx, cx.type_of(other));
            let got = class_name(cx, cx.type_of(&keys));
            return Err(cx.type_error(format!(
                "{class}.keys() returned a non-iterable (type {got})"
            )));
        }
    };
    let keys = cx.collect(&iter)?;
    let keys = list::new(cx, keys)?;
    let mut at = 0;
    while let Some(key) = list::items(cx, &keys).get(at).cloned() {
        at += 1;
        let value = cx.get_item(other, &key)?;
        set(cx, dict, &key, &value)?;
    }
    Ok(())
}

/// Takes pairs over: as CPython's `PyDict_MergeFromSeq2`.
fn merge_pairs(cx: &mut Cx, dict: &Value, pairs: &Value) -> Res<()> {
    let iter = cx.iter(pairs)?;
    let mut at = 0;
    while let Some(pair) = cx.next(&iter)? {
        let (key, value) = split_pair(cx, &pair, at)?;
        set(cx, dict, &key, &value)?;
        at += 1;
    }
    Ok(())
}

fn split_pair(cx: &mut Cx, pair: &Value, at: usize) -> Res<(Value, Value)> {
    let n = if cx.is_exact(pair, Ty::Tuple) {
        let items = tuple::items(cx, pair);
        if let [key, value] = items {
            return Ok((key.clone(), value.clone()));
        }
        items.len()
    } else {
        let items = match cx.collect(pair) {
            Ok(items) => items,
            Err(raised) => {
                if cx.catch(Exc::TypeError).is_none() {
                    return Err(raised);
                }
                return Err(cx.type_error(format!(
                    "cannot convert dictionary update sequence element #{at} to a sequence"
                )));
            }
        };
        match <[Value; 2]>::try_from(items) {
            Ok([key, value]) => return Ok((key, value)),
            Err(items) => items.len(),
        }
    };
    Err(cx.value_error(format!(
        "dictionary update sequence element #{at} has length {n}; 2 is required"
    )))
}
