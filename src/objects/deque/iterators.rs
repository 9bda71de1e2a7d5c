//! Iterators over deques, in both directions. They notice that the deque has changed.

use super::layout::DequeObj;
use super::object;
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::Exc;
use crate::objects::iterators::itself;
use crate::objects::native::{Args, Bound, Native, Signature, call_bound};
use crate::objects::parts::{self, Parts, Roles};
use crate::objects::slice::size_argument;
use crate::objects::type_obj::{Slots, TypeSpec};
use crate::objects::{Ty, int, tuple};

struct IteratorRoles;
impl Roles for IteratorRoles {
    type Of = Parts<1, 3>;
    const NAMES: &'static [&'static str] = &["deque"];
}

/// The next index, the deque's state at the start, how many are left.
const NEXT: usize = 0;
const STATE: usize = 1;
const LEFT: usize = 2;

const METHODS: &[Native] = &[
    Native::new(
        "__length_hint__",
        "($self, /)",
        "Private method returning an estimate of len(list(it)).",
        length_hint,
    ),
    Native::new(
        "__reduce__",
        "($self, /)",
        "Return state information for pickling.",
        reduce,
    ),
];

pub(crate) static ITERATOR_SPEC: TypeSpec = TypeSpec {
    name: "collections._deque_iterator",
    flags: 0,
    basic_size: 56,
    slots: Slots {
        new: Some(new),
        iter: Some(itself),
        next: Some(next),
        ..Slots::NONE
    },
    methods: METHODS,
    ..parts::spec::<IteratorRoles>()
};

pub(crate) static REVERSE_ITERATOR_SPEC: TypeSpec = TypeSpec {
    name: "collections._deque_reverse_iterator",
    flags: 0,
    basic_size: 56,
    slots: Slots {
        new: Some(new_reversed),
        iter: Some(itself),
        next: Some(next_reversed),
        ..Slots::NONE
    },
    methods: METHODS,
    ..parts::spec::<IteratorRoles>()
};

fn make(cx: &mut Cx, ty: Ty, deque: &Value, done: usize) -> Res<Value> {
    let class = cx.type_value(ty);
    let own = object(deque);
    let left = own.len().saturating_sub(done) as i64;
    let numbers = [done as i64, own.state.get() as i64, left];
    parts::make(cx, &class, [Some(deque.clone())], numbers)
}

/// `iter(deque)`.
pub(super) fn iter(cx: &mut Cx, deque: &Value) -> Res<Value> {
    make(cx, Ty::DequeIterator, deque, 0)
}

/// `reversed(deque)`.
pub(super) fn reversed(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    make(cx, Ty::DequeReverseIterator, args.req(0), 0)
}

static NEW: Signature = Signature::parse("(deque, index=0, /)");

fn made(cx: &mut Cx, ty: Ty, name: &str, args: Args<'_>) -> Res<Value> {
    call_bound(cx, name, &NEW, args, |cx, bound| {
        let deque = bound.req(0);
        if deque.cast::<DequeObj>().is_none() {
            let got = cx.type_name_of(deque);
            return Err(cx.type_error(format!(
                "{name}() argument 1 must be collections.deque, not {got}"
            )));
        }
        let done = match bound.opt(1) {
            Some(index) => size_argument(cx, index)?.max(0) as usize,
            None => 0,
        };
        make(cx, ty, deque, done)
    })
}

fn new(cx: &mut Cx, _class: &Value, args: Args<'_>) -> Res<Value> {
    made(cx, Ty::DequeIterator, "_deque_iterator", args)
}

fn new_reversed(cx: &mut Cx, _class: &Value, args: Args<'_>) -> Res<Value> {
    made(
        cx,
        Ty::DequeReverseIterator,
        "_deque_reverse_iterator",
        args,
    )
}

fn step(
    cx: &mut Cx,
    iterator: &Value,
    place: fn(&DequeObj, usize) -> Option<Value>,
) -> Res<Option<Value>> {
    let own = parts::of::<1, 3>(iterator);
    let Some(deque) = own.get(0) else {
        return Ok(None);
    };
    let deque = object(&deque);
    if deque.state.get() as i64 != own.numbers[STATE].get() {
        own.numbers[LEFT].set(0);
        return Err(cx.raise(Exc::RuntimeError, "deque mutated during iteration"));
    }
    let left = own.numbers[LEFT].get();
    if left == 0 {
        return Ok(None);
    }
    let next = own.numbers[NEXT].get();
    own.numbers[NEXT].set(next + 1);
    own.numbers[LEFT].set(left - 1);
    Ok(place(deque, next as usize))
}

fn next(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    step(cx, iterator, DequeObj::get)
}

fn next_reversed(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    step(cx, iterator, |deque, i| {
        deque.len().checked_sub(i + 1).and_then(|i| deque.get(i))
    })
}

fn length_hint(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let left = parts::of::<1, 3>(args.req(0)).numbers[LEFT].get();
    int::new(cx, left)
}

fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let own = parts::of::<1, 3>(args.req(0));
    let deque = own.get(0).unwrap_or_else(|| cx.none());
    let done = match deque.cast::<DequeObj>() {
        Some(deque) => deque.len() as i64 - own.numbers[LEFT].get(),
        None => 0,
    };
    let class = cx.type_value_of(args.req(0));
    let done = int::new(cx, done)?;
    let inner = tuple::from_array(cx, [deque, done])?;
    tuple::from_array(cx, [class, inner])
}
