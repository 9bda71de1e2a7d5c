//! Methods of dicts.

use super::layout;
use super::{clear, copy, get, len, merge, pop, set, slots, views};
use crate::cx::{Cx, Res};
use crate::heap::ask;
use crate::heap::handle::Value;
use crate::objects::class::generic_alias;
use crate::objects::exception::{self, Exc};
use crate::objects::native::{Bound, Native};
use crate::objects::{Ty, int, set as sets, tuple};

pub(super) const METHODS: &[Native] = &[
    Native::new(
        "__contains__",
        "($self, key, /)",
        "True if the dictionary has the specified key, else False.",
        dict_contains,
    ),
    Native::new(
        "__getitem__",
        "($self, key, /)",
        "Return self[key].",
        dict_getitem,
    ),
    Native::new(
        "__sizeof__",
        "($self, /)",
        "Return the size of the dict in memory, in bytes.",
        dict_sizeof,
    ),
    Native::new(
        "get",
        "($self, key, default=None, /)",
        "Return the value for key if key is in the dictionary, else default.",
        dict_get,
    ),
    Native::new(
        "setdefault",
        "($self, key, default=None, /)",
        "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.",
        dict_setdefault,
    ),
    Native::new(
        "pop",
        "($self, key, default=<unrepresentable>, /)",
        "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.",
        dict_pop,
    ),
    Native::new(
        "popitem",
        "($self, /)",
        "Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in, first-out) order.\nRaises KeyError if the dict is empty.",
        dict_popitem,
    ),
    Native::new(
        "keys",
        "($self, /)",
        "Return a set-like object providing a view on the dict's keys.",
        dict_keys,
    ),
    Native::new(
        "items",
        "($self, /)",
        "Return a set-like object providing a view on the dict's items.",
        dict_items,
    ),
    Native::new(
        "values",
        "($self, /)",
        "Return an object providing a view on the dict's values.",
        dict_values,
    ),
    Native::new(
        "update",
        "($self, /, *args, **kwargs)",
        "D.update([E, ]**F) -> None.  Update D from dict/iterable E and F.\nIf E is present and has a .keys() method, then does:  for k in E: D[k] = E[k]\nIf E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v\nIn either case, this is followed by: for k in F:  D[k] = F[k]",
        dict_update,
    ),
    Native::class(
        "fromkeys",
        "($type, iterable, value=None, /)",
        "Create a new dictionary with keys from iterable and values set to value.",
        dict_fromkeys,
    ),
    Native::new(
        "clear",
        "($self, /)",
        "Remove all items from the dict.",
        dict_clear,
    ),
    Native::new(
        "copy",
        "($self, /)",
        "Return a shallow copy of the dict.",
        dict_copy,
    ),
    Native::new(
        "__reversed__",
        "($self, /)",
        "Return a reverse iterator over the dict keys.",
        dict_reversed,
    ),
    Native::class(
        "__class_getitem__",
        "($type, object, /)",
        "See PEP 585",
        dict_class_getitem,
    ),
];

fn dict_contains(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let found = slots::contains(cx, args.req(0), args.req(1))?;
    Ok(cx.bool(found))
}

fn dict_getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    slots::getitem(cx, args.req(0), args.req(1))
}

/// `__sizeof__` of every type whose size its `TypeHead` knows.
pub(crate) fn dict_sizeof(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    int::new(cx, ask::bytes_of(args.req(0)) as i64)
}

fn or_none(cx: &Cx, value: Option<&Value>) -> Value {
    value.cloned().unwrap_or_else(|| cx.none())
}

fn dict_get(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    match get(cx, args.req(0), args.req(1))? {
        Some(value) => Ok(value),
        None => Ok(or_none(cx, args.opt(2))),
    }
}

fn dict_setdefault(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let default = or_none(cx, args.opt(2));
    let hash = layout::hash_of(cx, args.req(1))?;
    layout::insert_default(cx, args.req(0), args.req(1), hash, &default)
}

fn dict_pop(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    match (pop(cx, args.req(0), args.req(1))?, args.opt(2)) {
        (Some(value), _) => Ok(value),
        (None, Some(default)) => Ok(default.clone()),
        (None, None) => Err(exception::raise_key_error(cx, args.req(1))),
    }
}

fn dict_popitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    match layout::pop_last(cx, args.req(0))? {
        Some((key, value)) => tuple::new(cx, &[key, value]),
        None => Err(cx.raise(Exc::KeyError, "popitem(): dictionary is empty")),
    }
}

fn dict_keys(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    views::view(cx, args.req(0), Ty::DictKeys)
}

fn dict_items(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    views::view(cx, args.req(0), Ty::DictItems)
}

fn dict_values(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    views::view(cx, args.req(0), Ty::DictValues)
}

fn dict_update(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let named: Vec<(Value, Value)> = args.kw().map(|(n, v)| (n.clone(), v.clone())).collect();
    merge::update_common(cx, args.req(0), "update", args.rest(), &named)?;
    Ok(cx.none())
}

/// As CPython's `_PyDict_FromKeys`.
fn dict_fromkeys(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (class, iterable) = (args.req(0), args.req(1));
    let value = or_none(cx, args.opt(2));
    let made = cx.call(class, &[])?;
    if !cx.is_exact(&made, Ty::Dict) {
        let iter = cx.iter(iterable)?;
        while let Some(key) = cx.next(&iter)? {
            cx.set_item(&made, &key, &value)?;
        }
        return Ok(made);
    }
    if cx.is_exact(iterable, Ty::Dict) {
        if len(cx, &made) == 0 {
            let only_strings = layout::has_only_strings(iterable);
            layout::reserve_for_keys(cx, &made, len(cx, iterable), only_strings)?;
        }
        let mut pos = 0;
        while let Some((key, _, hash)) = layout::next_hashed(iterable, &mut pos) {
            layout::insert(cx, &made, &key, hash, &value)?;
        }
    } else if cx.is_exact(iterable, Ty::Set) || cx.is_exact(iterable, Ty::FrozenSet) {
        if len(cx, &made) == 0 {
            layout::reserve_for_keys(cx, &made, sets::len(cx, iterable), false)?;
        }
        let mut pos = 0;
        while let Some((key, hash)) = sets::layout::next_hashed(iterable, &mut pos) {
            layout::insert(cx, &made, &key, hash, &value)?;
        }
    } else {
        let iter = cx.iter(iterable)?;
        while let Some(key) = cx.next(&iter)? {
            set(cx, &made, &key, &value)?;
        }
    }
    Ok(made)
}

fn dict_clear(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    clear(cx, args.req(0));
    Ok(cx.none())
}

fn dict_copy(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    copy(cx, args.req(0))
}

fn dict_reversed(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    views::iterator(cx, args.req(0), Ty::DictReverseKeyIterator)
}

fn dict_class_getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    generic_alias::new(cx, args.req(0), args.req(1))
}
