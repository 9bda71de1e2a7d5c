//! `set` and `frozenset`: one layout, one table; what a frozenset lacks is the methods that change it.

pub(crate) mod layout;
mod methods;
mod ops;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::Ty;
use crate::objects::type_obj::{Layout, Memory, Slots, T_BASETYPE, T_UNHASHABLE, TypeSpec};
use layout::{SetObj, SetTrace, WEAK_OFFSET};

/// What both have.
const COMMON: TypeSpec = TypeSpec {
    flags: T_BASETYPE,
    layout: Layout::Set,
    memory: Memory::Gc,
    basic_size: 200,
    weak_offset: WEAK_OFFSET,
    trace: TraceFns::of::<SetTrace>(),
    clear: Some(layout::clear),
    destroy: layout::destroy,
    size: Some(layout::size),
    ..TypeSpec::ATOM
};
const SLOTS: Slots = Slots {
    repr: Some(ops::repr),
    compare: Some(ops::compare),
    iter: Some(crate::objects::iterators::of_set),
    binary: ops::OPERATORS,
    len: Some(ops::len),
    contains: Some(ops::contains),
    ..Slots::NONE
};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "set",
    doc: "Build an unordered collection of unique elements.",
    flags: T_BASETYPE | T_UNHASHABLE,
    slots: Slots {
        new: Some(ops::new),
        init: Some(ops::init),
        inplace: ops::INPLACE_OPERATORS,
        ..SLOTS
    },
    methods: methods::SET_METHODS,
    ..COMMON
};
pub(crate) static FROZEN_SPEC: TypeSpec = TypeSpec {
    name: "frozenset",
    doc: "Build an immutable unordered collection of unique elements.",
    slots: Slots {
        new: Some(ops::frozen_new),
        hash: Some(ops::hash),
        ..SLOTS
    },
    methods: methods::FROZEN_METHODS,
    ..COMMON
};

/// A set (or frozenset) of these members, added in order.
pub(crate) fn new(cx: &mut Cx, frozen: bool, members: Vec<Value>) -> Res<Value> {
    let made = ops::empty(cx, if frozen { Ty::FrozenSet } else { Ty::Set })?;
    for member in members {
        add(cx, &made, &member)?;
    }
    Ok(made)
}

/// `s.add(member)`.
#[inline]
pub(crate) fn add(cx: &mut Cx, set: &Value, member: &Value) -> Res<()> {
    let hash = ops::hash_of(cx, member)?;
    let _held = member.clone();
    layout::add(cx, set, member, hash)
}

/// `member in s`.
pub(crate) fn contains(cx: &mut Cx, set: &Value, member: &Value) -> Res<bool> {
    ops::contains(cx, set, member)
}

/// `s.update(iterable)`.
pub(crate) fn update(cx: &mut Cx, set: &Value, iterable: &Value) -> Res<()> {
    ops::update(cx, set, iterable)
}

/// Number of members; 0 for what is no set.
#[inline]
pub(crate) fn len(_cx: &Cx, set: &Value) -> usize {
    set.cast::<SetObj>().map_or(0, SetObj::len)
}

/// The next member from place `pos` on.
#[inline]
pub(crate) fn next_entry(_cx: &Cx, set: &Value, pos: &mut usize) -> Option<Value> {
    layout::next(set, pos)
}
