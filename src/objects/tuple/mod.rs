//! `tuple`.

pub(crate) mod layout;
mod methods;
mod slots;

pub(crate) use slots::part;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::type_obj::{Layout, Memory, Slots, T_BASETYPE, T_SEQUENCE, TypeSpec};
use layout::TupleTrace;

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "tuple",
    doc: "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.",
    flags: T_BASETYPE | T_SEQUENCE,
    layout: Layout::Tuple,
    memory: Memory::Gc,
    basic_size: 24,
    item_size: 8,
    trace: TraceFns::of::<TupleTrace>(),
    destroy: layout::destroy,
    untrack: Some(layout::untrack),
    size: Some(layout::size),
    slots: Slots {
        new: Some(slots::new),
        repr: Some(slots::repr),
        hash: Some(slots::hash),
        compare: Some(slots::compare),
        iter: Some(crate::objects::iterators::of_tuple),
        len: Some(slots::len),
        getitem: Some(slots::getitem),
        contains: Some(slots::contains),
        concat: Some(slots::concat),
        repeat: Some(slots::repeat),
        ..Slots::NONE
    },
    methods: methods::METHODS,
    ..TypeSpec::ATOM
};

/// A tuple of these items.
#[inline]
pub(crate) fn new(cx: &mut Cx, items: &[Value]) -> Res<Value> {
    layout::from_fn(cx, items.len(), |i| items[i].clone())
}

/// A tuple that takes the items over.
#[inline]
pub(crate) fn from_vec(cx: &mut Cx, items: Vec<Value>) -> Res<Value> {
    layout::from_vec(cx, items)
}

/// A tuple that takes a few items over, without a vector on the way.
#[inline]
pub(crate) fn from_array<const N: usize>(cx: &mut Cx, items: [Value; N]) -> Res<Value> {
    layout::from_array(cx, items)
}

/// Its items; empty for what is no tuple.
#[inline(always)]
pub(crate) fn items<'a>(_cx: &'a Cx, tuple: &'a Value) -> &'a [Value] {
    layout::slice_of(tuple).unwrap_or(&[])
}

/// `tuple(iterable)`: an exact tuple is its own copy.
pub(crate) fn from_iterable(cx: &mut Cx, iterable: &Value) -> Res<Value> {
    slots::from_iterable(cx, iterable)
}
