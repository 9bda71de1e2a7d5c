//! Methods of sets and frozensets.

use super::{add, layout, ops};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::class::generic_alias;
use crate::objects::dict::methods::dict_sizeof;
use crate::objects::exception::{self, Exc};
use crate::objects::names::Name;
use crate::objects::native::{Bound, Native};
use crate::objects::{list, tuple};

const CONTAINS: Native = Native::new(
    "__contains__",
    "($self, object, /)",
    "x.__contains__(y) <==> y in x.",
    set_contains,
);
const COPY: Native = Native::new(
    "copy",
    "($self, /)",
    "Return a shallow copy of a set.",
    set_copy,
);
const DIFFERENCE: Native = Native::new(
    "difference",
    "($self, /, *others)",
    "Return a new set with elements in the set that are not in the others.",
    set_difference,
);
const INTERSECTION: Native = Native::new(
    "intersection",
    "($self, /, *others)",
    "Return a new set with elements common to the set and all others.",
    set_intersection,
);
const ISDISJOINT: Native = Native::new(
    "isdisjoint",
    "($self, other, /)",
    "Return True if two sets have a null intersection.",
    set_isdisjoint,
);
const ISSUBSET: Native = Native::new(
    "issubset",
    "($self, other, /)",
    "Report whether another set contains this set.",
    set_issubset,
);
const ISSUPERSET: Native = Native::new(
    "issuperset",
    "($self, other, /)",
    "Report whether this set contains another set.",
    set_issuperset,
);
const REDUCE: Native = Native::new(
    "__reduce__",
    "($self, /)",
    "Return state information for pickling.",
    set_reduce,
);
const SIZEOF: Native = Native::new(
    "__sizeof__",
    "($self, /)",
    "S.__sizeof__() -> size of S in memory, in bytes.",
    dict_sizeof,
);
const SYMMETRIC_DIFFERENCE: Native = Native::new(
    "symmetric_difference",
    "($self, other, /)",
    "Return a new set with elements in either the set or other but not both.",
    set_symmetric_difference,
);
const UNION: Native = Native::new(
    "union",
    "($self, /, *others)",
    "Return a new set with elements from the set and all others.",
    set_union,
);
const CLASS_GETITEM: Native = Native::class(
    "__class_getitem__",
    "($type, object, /)",
    "See PEP 585",
    set_class_getitem,
);

pub(super) const SET_METHODS: &[Native] = &[
    Native::new(
        "add",
        "($self, object, /)",
        "Add an element to a set.\n\nThis has no effect if the element is already present.",
        set_add,
    ),
    Native::new(
        "clear",
        "($self, /)",
        "Remove all elements from this set.",
        set_clear,
    ),
    CONTAINS,
    COPY,
    Native::new(
        "discard",
        "($self, object, /)",
        "Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does not raise\nan exception when an element is missing from the set.",
        set_discard,
    ),
    DIFFERENCE,
    Native::new(
        "difference_update",
        "($self, /, *others)",
        "Update the set, removing elements found in others.",
        set_difference_update,
    ),
    INTERSECTION,
    Native::new(
        "intersection_update",
        "($self, /, *others)",
        "Update the set, keeping only elements found in it and all others.",
        set_intersection_update,
    ),
    ISDISJOINT,
    ISSUBSET,
    ISSUPERSET,
    Native::new(
        "pop",
        "($self, /)",
        "Remove and return an arbitrary set element.\n\nRaises KeyError if the set is empty.",
        set_pop,
    ),
    REDUCE,
    Native::new(
        "remove",
        "($self, object, /)",
        "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError.",
        set_remove,
    ),
    SIZEOF,
    SYMMETRIC_DIFFERENCE,
    Native::new(
        "symmetric_difference_update",
        "($self, other, /)",
        "Update the set, keeping only elements found in either set, but not in both.",
        set_symmetric_difference_update,
    ),
    UNION,
    Native::new(
        "update",
        "($self, /, *others)",
        "Update the set, adding elements from all others.",
        set_update,
    ),
    CLASS_GETITEM,
];

pub(super) const FROZEN_METHODS: &[Native] = &[
    CONTAINS,
    COPY,
    DIFFERENCE,
    INTERSECTION,
    ISDISJOINT,
    ISSUBSET,
    ISSUPERSET,
    REDUCE,
    SIZEOF,
    SYMMETRIC_DIFFERENCE,
    UNION,
    CLASS_GETITEM,
];

fn set_add(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    add(cx, args.req(0), args.req(1))?;
    Ok(cx.none())
}

fn set_clear(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    layout::clear_all(cx, args.req(0));
    Ok(cx.none())
}

fn set_contains(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let found = ops::contains(cx, args.req(0), args.req(1))?;
    Ok(cx.bool(found))
}

fn set_copy(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    ops::copy(cx, args.req(0))
}

fn set_discard(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    ops::with_key(cx, args.req(1), |cx, key, hash| {
        layout::discard(cx, args.req(0), key, hash)
    })?;
    Ok(cx.none())
}

fn set_remove(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let was_there = ops::with_key(cx, args.req(1), |cx, key, hash| {
        layout::discard(cx, args.req(0), key, hash)
    })?;
    if was_there {
        Ok(cx.none())
    } else {
        Err(exception::raise_key_error(cx, args.req(1)))
    }
}

fn set_pop(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    match layout::pop(args.req(0)) {
        Some(member) => Ok(member),
        None => Err(cx.raise(Exc::KeyError, "pop from an empty set")),
    }
}

fn set_update(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    for other in args.rest() {
        ops::update(cx, args.req(0), other)?;
    }
    Ok(cx.none())
}

fn set_union(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    ops::union_many(cx, args.req(0), args.rest())
}

fn set_intersection(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    ops::intersection_many(cx, args.req(0), args.rest())
}

fn set_intersection_update(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let common = ops::intersection_many(cx, args.req(0), args.rest())?;
    layout::swap(args.req(0), &common);
    Ok(cx.none())
}

fn set_difference(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    ops::difference_many(cx, args.req(0), args.rest())
}

fn set_difference_update(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    for other in args.rest() {
        ops::difference_update(cx, args.req(0), other)?;
    }
    Ok(cx.none())
}

fn set_symmetric_difference(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    ops::symmetric_difference(cx, args.req(0), args.req(1))
}

fn set_symmetric_difference_update(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    ops::symmetric_difference_update(cx, args.req(0), args.req(1))?;
    Ok(cx.none())
}

fn set_isdisjoint(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let truth = ops::isdisjoint(cx, args.req(0), args.req(1))?;
    Ok(cx.bool(truth))
}

fn set_issubset(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let truth = ops::issubset(cx, args.req(0), args.req(1))?;
    Ok(cx.bool(truth))
}

fn set_issuperset(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let truth = ops::issuperset(cx, args.req(0), args.req(1))?;
    Ok(cx.bool(truth))
}

fn set_reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let set = args.req(0);
    let members = cx.collect(set)?;
    let members = list::new(cx, members)?;
    let members = tuple::new(cx, &[members])?;
    let state = cx.call_method(set, Name::__getstate__, &[])?;
    let class = cx.type_value_of(set);
    tuple::new(cx, &[class, members, state])
}

fn set_class_getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    generic_alias::new(cx, args.req(0), args.req(1))
}
