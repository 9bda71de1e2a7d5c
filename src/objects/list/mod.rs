//! `list`.
//!
//! A list that changes while it is iterated, compared or searched is looked at anew after each call of a program's code, as in CPython:
//! nothing but an index is kept.

pub(crate) mod layout;
mod methods;
mod slots;
mod sort;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::type_obj::{
    Layout, Memory, Slots, T_BASETYPE, T_SEQUENCE, T_UNHASHABLE, TypeSpec,
};
use layout::ListTrace;

pub(crate) use layout::part;
pub(crate) use slots::{extend, from_iterable, set_slice};
pub(crate) use sort::sort;

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "list",
    doc: "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.",
    flags: T_BASETYPE | T_SEQUENCE | T_UNHASHABLE,
    layout: Layout::List,
    memory: Memory::Gc,
    basic_size: 40,
    trace: TraceFns::of::<ListTrace>(),
    clear: Some(layout::clear_slot),
    destroy: layout::destroy,
    size: Some(layout::size),
    slots: Slots {
        new: Some(slots::new),
        init: Some(slots::init),
        repr: Some(slots::repr),
        compare: Some(slots::compare),
        iter: Some(crate::objects::iterators::of_list),
        len: Some(slots::len),
        getitem: Some(slots::getitem),
        setitem: Some(slots::setitem),
        contains: Some(slots::contains),
        concat: Some(slots::concat),
        repeat: Some(slots::repeat),
        inplace_concat: Some(slots::inplace_concat),
        inplace_repeat: Some(slots::inplace_repeat),
        ..Slots::NONE
    },
    methods: methods::METHODS,
    ..TypeSpec::ATOM
};

/// A list that takes the items over; its capacity is exactly their number.
#[inline]
pub(crate) fn new(cx: &mut Cx, items: Vec<Value>) -> Res<Value> {
    layout::from_vec(cx, items)
}

/// `list.append`.
#[inline]
pub(crate) fn push(cx: &mut Cx, list: &Value, item: Value) -> Res<()> {
    layout::push(cx, list, item)
}

/// Number of items; 0 for what is no list.
#[inline(always)]
pub(crate) fn len(_cx: &Cx, list: &Value) -> usize {
    layout::len(list)
}

/// Its items; empty for what is no list.
#[inline(always)]
pub(crate) fn items<'a>(cx: &'a Cx, list: &'a Value) -> &'a [Value] {
    layout::items(cx, list).unwrap_or(&[])
}
