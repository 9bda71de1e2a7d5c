//! `collections.deque`: `methods.rs` has what it can do, `iterators.rs` its iterators.

mod iterators;
pub(crate) mod layout;
mod methods;

pub(crate) use iterators::{ITERATOR_SPEC, REVERSE_ITERATOR_SPEC};

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::type_obj::{
    BinaryFn, Layout, Memory, Slots, T_BASETYPE, T_SEQUENCE, T_UNHASHABLE, TypeSpec,
};
use layout::{DEQUE_WEAK, DequeObj, DequeTrace};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "collections.deque",
    doc: "A list-like sequence that is fast at both ends.",
    flags: T_BASETYPE | T_UNHASHABLE | T_SEQUENCE,
    layout: Layout::Deque,
    memory: Memory::Gc,
    basic_size: 216,
    weak_offset: DEQUE_WEAK,
    trace: TraceFns::of::<DequeTrace>(),
    clear: Some(layout::clear),
    destroy: layout::clear,
    size: Some(layout::size),
    slots: Slots {
        new: Some(methods::new),
        init: Some(methods::init),
        repr: Some(methods::repr),
        compare: Some(methods::compare),
        iter: Some(iterators::iter),
        len: Some(methods::len),
        getitem: Some(methods::getitem),
        setitem: Some(methods::setitem),
        contains: Some(methods::contains),
        concat: Some(methods::concat as BinaryFn),
        repeat: Some(methods::repeat),
        inplace_concat: Some(methods::inplace_concat),
        inplace_repeat: Some(methods::inplace_repeat),
        ..Slots::NONE
    },
    methods: methods::METHODS,
    getset: methods::GETSET,
    is_late: true,
    ..TypeSpec::ATOM
};

/// The payload of a deque.
#[inline(always)]
pub(crate) fn object(deque: &Value) -> &DequeObj {
    deque
        .cast::<DequeObj>()
        .expect("slots of a type are called on its objects")
}

/// All items, in order.
fn all(cx: &mut Cx, deque: &Value) -> Res<Vec<Value>> {
    let own = object(deque);
    let mut items = Vec::new();
    if items.try_reserve_exact(own.len()).is_err() {
        return Err(cx.memory_error());
    }
    items.extend((0..own.len()).filter_map(|i| own.get(i)));
    Ok(items)
}
