//! `dict`: CPython's order, growth and split keys, to the byte and to the `__eq__` call.
//!
//! `keys.rs` has the tables, `layout.rs` the object and everything that changes it; here are its type and what the rest of the machine
//! asks of dicts. Classes share a table of names among their instances (`objects/instance`); a dict over such a table is an ordinary
//! dict to everybody.

pub(crate) mod default_dict;
pub(crate) mod keys;
pub(crate) mod layout;
mod merge;
pub(crate) mod methods;
pub(crate) mod ordered;
pub(crate) mod slots;
pub(crate) mod views;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::header::T_LATE_UNTRACK;
use crate::objects::Ty;
use crate::objects::type_obj::{
    BinaryFn, BinaryOp, Layout, Memory, N_BINARY, Slots, T_BASETYPE, T_MAPPING, T_UNHASHABLE,
    TypeSpec,
};
use layout::DictObj;

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "dict",
    doc: "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)",
    flags: T_BASETYPE | T_MAPPING | T_UNHASHABLE | T_LATE_UNTRACK,
    layout: Layout::Dict,
    memory: Memory::Gc,
    basic_size: 48,
    trace: layout::TRACE,
    clear: Some(layout::clear),
    destroy: layout::destroy,
    untrack: Some(layout::untrack),
    size: Some(layout::size),
    slots: Slots {
        new: Some(slots::new),
        init: Some(slots::init),
        repr: Some(slots::repr),
        compare: Some(slots::compare),
        iter: Some(slots::iter),
        binary: only_or(slots::or),
        inplace: only_or(slots::inplace_or),
        len: Some(slots::len),
        getitem: Some(slots::getitem),
        setitem: Some(slots::setitem),
        contains: Some(slots::contains),
        ..Slots::NONE
    },
    methods: methods::METHODS,
    ..TypeSpec::ATOM
};

/// Slots of a type whose one operator is `|`.
const fn only_or(or: BinaryFn) -> [Option<BinaryFn>; N_BINARY] {
    let mut all: [Option<BinaryFn>; N_BINARY] = [None; N_BINARY];
    all[BinaryOp::Or as usize] = Some(or);
    all
}

/// An empty dict.
#[inline]
pub(crate) fn new(cx: &mut Cx) -> Res<Value> {
    layout::alloc_presized(cx, 0, true)
}

/// `d[key] = value` of a dict or subclass, past any `__setitem__`.
#[inline]
pub(crate) fn set(cx: &mut Cx, dict: &Value, key: &Value, value: &Value) -> Res<()> {
    if cx.is_exact(key, Ty::Str) || cx.is_exact(key, Ty::Int) {
        let hash = layout::hash_of(cx, key)?;
        return layout::insert(cx, dict, key, hash, value);
    }
    // As CPython: what goes into the dict is counted before its hash is asked.
    let (key, value) = (key.clone(), value.clone());
    let hash = layout::hash_of(cx, &key)?;
    layout::insert(cx, dict, &key, hash, &value)
}

/// `d.get(key)`, past `__missing__`.
#[inline]
pub(crate) fn get(cx: &mut Cx, dict: &Value, key: &Value) -> Res<Option<Value>> {
    let hash = layout::hash_of(cx, key)?;
    layout::lookup(cx, dict, key, hash)
}

/// The value under a string key when nothing can raise or run: exact strings only.
#[inline]
pub(crate) fn get_str(cx: &Cx, dict: &Value, key: &Value) -> Option<Value> {
    layout::lookup_str(cx, dict, key)
}

/// `del d[key]`; whether it was there.
pub(crate) fn del(cx: &mut Cx, dict: &Value, key: &Value) -> Res<bool> {
    let hash = layout::hash_of(cx, key)?;
    layout::delete(cx, dict, key, hash)
}

/// `d.pop(key)`.
pub(crate) fn pop(cx: &mut Cx, dict: &Value, key: &Value) -> Res<Option<Value>> {
    // As CPython's `PyDict_Pop`: an empty dict does not ask for the hash.
    if len(cx, dict) == 0 {
        return Ok(None);
    }
    let hash = layout::hash_of(cx, key)?;
    let removed = layout::remove(cx, dict, key, hash)?;
    Ok(removed.map(|(_key, value)| value))
}

/// Number of entries; 0 for what is no dict.
#[inline]
pub(crate) fn len(_cx: &Cx, dict: &Value) -> usize {
    dict.cast::<DictObj>().map_or(0, DictObj::len)
}

/// The next entry from place `pos` on, as CPython's `PyDict_Next`.
#[inline]
pub(crate) fn next_entry(_cx: &Cx, dict: &Value, pos: &mut usize) -> Option<(Value, Value)> {
    layout::next(dict, pos)
}

/// `d.copy()`.
pub(crate) fn copy(cx: &mut Cx, dict: &Value) -> Res<Value> {
    if len(cx, dict) == 0 {
        return new(cx);
    }
    let has_own_iter = !merge::iterates_as_dict(cx, dict);
    if let Some(copy) = layout::clone_whole(cx, dict, has_own_iter)? {
        return Ok(copy);
    }
    let copy = new(cx)?;
    merge::merge(cx, &copy, dict)?;
    Ok(copy)
}

/// `d.clear()`.
pub(crate) fn clear(cx: &mut Cx, dict: &Value) {
    layout::clear_all(cx, dict);
}

/// `d.update(other)` of a mapping or an iterable of pairs.
pub(crate) fn update(cx: &mut Cx, dict: &Value, other: &Value) -> Res<()> {
    merge::update(cx, dict, other)
}

/// A display `{k: v, ...}`: keys and values alternate.
pub(crate) fn from_pairs(cx: &mut Cx, pairs: &[Value]) -> Res<Value> {
    let only_strings = pairs.iter().step_by(2).all(|key| cx.is_exact(key, Ty::Str));
    let made = layout::alloc_presized(cx, pairs.len() / 2, only_strings)?;
    for pair in pairs.chunks_exact(2) {
        set(cx, &made, &pair[0], &pair[1])?;
    }
    Ok(made)
}
