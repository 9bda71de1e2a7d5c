//! What deques can do.

use super::iterators::{iter, reversed};
use super::layout::{DequeObj, new_deque};
use super::{all, object};
use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::objects::class::generic_alias;
use crate::objects::class::object::sizeof;
use crate::objects::exception::Exc;
use crate::objects::exception::layout::class_name;
use crate::objects::names::Name;
use crate::objects::native::{Args, Bound, GetSet, Native, Signature, call_bound};
use crate::objects::protocol::number::is_index;
use crate::objects::slice::{self, search_bounds, size_argument};
use crate::objects::{CompareOp, Ty, int, list, str_, tuple};

pub(super) const METHODS: &[Native] = &[
    Native::new(
        "append",
        "($self, item, /)",
        "Add an element to the right side of the deque.",
        append,
    ),
    Native::new(
        "appendleft",
        "($self, item, /)",
        "Add an element to the left side of the deque.",
        appendleft,
    ),
    Native::new(
        "clear",
        "($self, /)",
        "Remove all elements from the deque.",
        clear,
    ),
    Native::new(
        "__copy__",
        "($self, /)",
        "Return a shallow copy of a deque.",
        copy,
    ),
    Native::new(
        "copy",
        "($self, /)",
        "Return a shallow copy of a deque.",
        copy,
    ),
    Native::new(
        "count",
        "($self, value, /)",
        "Return number of occurrences of value.",
        count,
    ),
    Native::new(
        "extend",
        "($self, iterable, /)",
        "Extend the right side of the deque with elements from the iterable.",
        extend,
    ),
    Native::new(
        "extendleft",
        "($self, iterable, /)",
        "Extend the left side of the deque with elements from the iterable.",
        extendleft,
    ),
    Native::new(
        "index",
        "($self, value[, start[, stop]], /)",
        "Return first index of value.",
        index,
    ),
    Native::new(
        "insert",
        "($self, index, value, /)",
        "Insert value before index.",
        insert,
    ),
    Native::new(
        "pop",
        "($self, /)",
        "Remove and return the rightmost element.",
        pop,
    ),
    Native::new(
        "popleft",
        "($self, /)",
        "Remove and return the leftmost element.",
        popleft,
    ),
    Native::new(
        "__reduce__",
        "($self, /)",
        "Return state information for pickling.",
        reduce,
    ),
    Native::new(
        "remove",
        "($self, value, /)",
        "Remove first occurrence of value.",
        remove,
    ),
    Native::new(
        "__reversed__",
        "($self, /)",
        "Return a reverse iterator over the deque.",
        reversed,
    ),
    Native::new("reverse", "($self, /)", "Reverse *IN PLACE*.", reverse),
    Native::new(
        "rotate",
        "($self, n=1, /)",
        "Rotate the deque n steps to the right.  If n is negative, rotates left.",
        rotate,
    ),
    Native::new(
        "__sizeof__",
        "($self, /)",
        "Return the size of the deque in memory, in bytes.",
        sizeof,
    ),
    Native::class(
        "__class_getitem__",
        "($type, object, /)",
        "See PEP 585",
        class_getitem,
    ),
];

pub(super) const GETSET: &[GetSet] = &[GetSet {
    name: "maxlen",
    doc: "maximum size of a deque or None if unbounded",
    get: get_max,
    set: None,
}];

fn class_getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    generic_alias::new(cx, args.req(0), args.req(1))
}

pub(super) fn new(cx: &mut Cx, class: &Value, _args: Args<'_>) -> Res<Value> {
    new_deque(cx, class)
}

static INIT: Signature = Signature::parse("(iterable=(), maxlen=None)");

pub(super) fn init(cx: &mut Cx, deque: &Value, args: Args<'_>) -> Res<()> {
    call_bound(cx, "deque", &INIT, args, |cx, given| {
        let max = match given.opt(1).filter(|max| !cx.is_none(max)) {
            None => -1,
            Some(max) if !int::is_int(max) => {
                return Err(cx.type_error("an integer is required"));
            }
            Some(max) => match size_argument(cx, max)? {
                max if max < 0 => return Err(cx.value_error("maxlen must be non-negative")),
                max => max,
            },
        };
        let own = object(deque);
        own.max.set(max);
        if own.len() > 0 {
            drop_all(cx, own);
        }
        if let Some(iterable) = given.opt(0) {
            extend_right(cx, deque, iterable)?;
        }
        Ok(cx.none())
    })
    .map(drop)
}

fn drop_all(cx: &mut Cx, own: &DequeObj) {
    let items = own.take_all(cx);
    own.state.set(own.state.get().wrapping_add(1));
    drop(items);
}

fn changed(own: &DequeObj) {
    own.state.set(own.state.get().wrapping_add(1));
}

fn is_too_long(own: &DequeObj) -> bool {
    usize::try_from(own.max.get()).is_ok_and(|max| own.len() > max)
}

fn add_right(cx: &mut Cx, own: &DequeObj, item: Value) -> Res<()> {
    own.push_right(cx, item)?;
    changed(own);
    if is_too_long(own) {
        drop(own.pop_left());
    }
    Ok(())
}

fn add_left(cx: &mut Cx, own: &DequeObj, item: Value) -> Res<()> {
    own.push_left(cx, item)?;
    changed(own);
    if is_too_long(own) {
        drop(own.pop_right());
    }
    Ok(())
}

fn append(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    add_right(cx, object(args.req(0)), args.req(1).clone())?;
    Ok(cx.none())
}

fn appendleft(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    add_left(cx, object(args.req(0)), args.req(1).clone())?;
    Ok(cx.none())
}

fn pop(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let own = object(args.req(0));
    let item = own.pop_right();
    item.inspect(|_| changed(own))
        .ok_or_else(|| cx.raise(Exc::IndexError, "pop from an empty deque"))
}

fn popleft(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let own = object(args.req(0));
    let item = own.pop_left();
    item.inspect(|_| changed(own))
        .ok_or_else(|| cx.raise(Exc::IndexError, "pop from an empty deque"))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn clear(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    drop_all(cx, object(args.req(0)));
    Ok(cx.none())
}

/// What extending reads: a deque that is extended by itself is read first.
fn source(cx: &mut Cx, deque: &Value, iterable: &Value) -> Res<Value> {
    if deque.is(iterable) {
        let items = all(cx, deque)?;
        let items = list::new(cx, items)?;
        return cx.iter(&items);
    }
    cx.iter(iterable)
}

fn extend_right(cx: &mut Cx, deque: &Value, iterable: &Value) -> Res<()> {
    let source = source(cx, deque, iterable)?;
    let own = object(deque);
    if own.max.get() != 0 {
        own.begin_filling(true);
    }
    while let Some(item) = cx.next(&source)? {
        if own.max.get() != 0 {
            add_right(cx, own, item)?;
        }
    }
    Ok(())
}

fn extend_left(cx: &mut Cx, deque: &Value, iterable: &Value) -> Res<()> {
    let source = source(cx, deque, iterable)?;
    let own = object(deque);
    if own.max.get() != 0 {
        own.begin_filling(false);
    }
    while let Some(item) = cx.next(&source)? {
        if own.max.get() != 0 {
            add_left(cx, own, item)?;
        }
    }
    Ok(())
}

fn extend(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    extend_right(cx, args.req(0), args.req(1))?;
    Ok(cx.none())
}

fn extendleft(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    extend_left(cx, args.req(0), args.req(1))?;
    Ok(cx.none())
}

fn copied(cx: &mut Cx, deque: &Value) -> Res<Value> {
    let own = object(deque);
    let class = cx.type_value_of(deque);
    if !cx.is_exact(deque, Ty::Deque) {
        let made = if own.max.get() < 0 {
            cx.call(&class, std::slice::from_ref(deque))?
        } else {
            let max = int::new(cx, own.max.get() as i64)?;
            cx.call(&class, &[deque.clone(), max])?
        };
        if made.cast::<DequeObj>().is_none() {
            let (class, got) = (cx.type_name_of(deque), cx.type_name_of(&made));
            return Err(cx.type_error(format!("{class}() must return a deque, not {got}")));
        }
        return Ok(made);
    }
    let made = new_deque(cx, &class)?;
    object(&made).max.set(own.max.get());
    match own.get(0) {
        Some(only) if own.len() == 1 => add_right(cx, object(&made), only)?,
        _ => extend_right(cx, &made, deque)?,
    }
    Ok(made)
}

fn copy(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    copied(cx, args.req(0))
}

// ---- search: comparing may run anything

fn mutated(cx: &mut Cx) -> Raised {
    cx.raise(Exc::RuntimeError, "deque mutated during iteration")
}

fn count(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let own = object(args.req(0));
    let state = own.state.get();
    let mut n = 0;
    for i in 0..own.len() {
        let Some(item) = own.get(i) else { break };
        if cx.equal(&item, args.req(1))? {
            n += 1;
        }
        if own.state.get() != state {
            return Err(mutated(cx));
        }
    }
    int::new(cx, n)
}

pub(super) fn contains(cx: &mut Cx, deque: &Value, wanted: &Value) -> Res<bool> {
    let own = object(deque);
    let state = own.state.get();
    for i in 0..own.len() {
        let Some(item) = own.get(i) else { break };
        if cx.equal(&item, wanted)? {
            return Ok(true);
        }
        if own.state.get() != state {
            return Err(mutated(cx));
        }
    }
    Ok(false)
}

fn index(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let own = object(args.req(0));
    let state = own.state.get();
    let (start, stop) = search_bounds(cx, own.len(), args.opt(2), args.opt(3))?;
    for i in start..stop.min(own.len()) {
        let Some(item) = own.get(i) else { break };
        if cx.equal(&item, args.req(1))? {
            return int::new(cx, i as i64);
        }
        if own.state.get() != state {
            return Err(mutated(cx));
        }
    }
    let shown = cx.repr_string(args.req(1))?;
    Err(cx.value_error(format!("{shown} is not in deque")))
}

fn remove(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let own = object(args.req(0));
    let state = own.state.get();
    for i in 0..own.len() {
        let Some(item) = own.get(i) else { break };
        let found = cx.equal(&item, args.req(1))?;
        if own.state.get() != state {
            return Err(cx.raise(Exc::IndexError, "deque mutated during iteration"));
        }
        if found {
            delete(own, i);
            return Ok(cx.none());
        }
    }
    let shown = cx.repr_string(args.req(1))?;
    Err(cx.value_error(format!("{shown} is not in deque")))
}

// ---- order

/// `deque.rotate(n)` with CPython's choice of the shorter way.
fn rotated(own: &DequeObj, n: isize) {
    let len = own.len() as isize;
    if len <= 1 {
        return;
    }
    let half = len >> 1;
    let mut n = n;
    if n > half || n < -half {
        n %= len;
        if n > half {
            n -= len;
        } else if n < -half {
            n += len;
        }
    }
    changed(own);
    own.rotate(n);
}

fn delete(own: &DequeObj, i: usize) {
    rotated(own, -(i as isize));
    drop(own.pop_left());
    changed(own);
    rotated(own, i as isize);
}

fn insert(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let own = object(args.req(0));
    let at = size_argument(cx, args.req(1))?;
    let n = own.len() as isize;
    if own.max.get() == n {
        return Err(cx.raise(Exc::IndexError, "deque already at its maximum size"));
    }
    let item = args.req(2).clone();
    if at >= n {
        add_right(cx, own, item)?;
    } else if at <= -n || at == 0 {
        add_left(cx, own, item)?;
    } else {
        rotated(own, -at);
        if at < 0 {
            add_right(cx, own, item)?;
        } else {
            add_left(cx, own, item)?;
        }
        rotated(own, at);
    }
    Ok(cx.none())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn reverse(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let own = object(args.req(0));
    let n = own.len();
    for i in 0..n / 2 {
        own.swap(i, n - 1 - i);
    }
    Ok(cx.none())
}

fn rotate(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let n = match args.opt(1) {
        Some(n) => size_argument(cx, n)?,
        None => 1,
    };
    rotated(object(args.req(0)), n);
    Ok(cx.none())
}

// ---- slots

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
pub(super) fn len(_cx: &mut Cx, deque: &Value) -> Res<usize> {
    Ok(object(deque).len())
}

/// The place that an index names, if it is one of the deque's.
fn place(cx: &mut Cx, deque: &Value, key: &Value) -> Res<usize> {
    if !is_index(cx, key) {
        let got = cx.type_name_of(key);
        return Err(cx.type_error(format!("sequence index must be integer, not '{got}'")));
    }
    let i = cx.index_isize_or(key, Exc::IndexError)?;
    slice::place(i, object(deque).len())
        .ok_or_else(|| cx.raise(Exc::IndexError, "deque index out of range"))
}

pub(super) fn getitem(cx: &mut Cx, deque: &Value, key: &Value) -> Res<Value> {
    let i = place(cx, deque, key)?;
    object(deque)
        .get(i)
        .ok_or_else(|| cx.raise(Exc::IndexError, "deque index out of range"))
}

pub(super) fn setitem(cx: &mut Cx, deque: &Value, key: &Value, item: Option<&Value>) -> Res<()> {
    let i = place(cx, deque, key)?;
    match item {
        Some(item) => drop(object(deque).replace(i, item.clone())),
        None => delete(object(deque), i),
    }
    Ok(())
}

pub(super) fn concat(cx: &mut Cx, deque: &Value, other: &Value) -> Res<Value> {
    if other.cast::<DequeObj>().is_none() {
        let got = cx.type_name_of(other);
        return Err(cx.type_error(format!(
            "can only concatenate deque (not \"{got}\") to deque"
        )));
    }
    let made = copied(cx, deque)?;
    extend_right(cx, &made, other)?;
    Ok(made)
}

pub(super) fn inplace_concat(cx: &mut Cx, deque: &Value, other: &Value) -> Res<Value> {
    extend_right(cx, deque, other)?;
    Ok(deque.clone())
}

pub(super) fn repeat(cx: &mut Cx, deque: &Value, n: isize) -> Res<Value> {
    let made = copied(cx, deque)?;
    inplace_repeat(cx, &made, n)
}

pub(super) fn inplace_repeat(cx: &mut Cx, deque: &Value, n: isize) -> Res<Value> {
    let own = object(deque);
    let len = own.len();
    if len == 0 || n == 1 {
        return Ok(deque.clone());
    }
    if n <= 0 {
        drop_all(cx, own);
        return Ok(deque.clone());
    }
    let mut n = n as usize;
    let max = usize::try_from(own.max.get()).ok();
    let Some(whole) = n.checked_mul(len).or(max) else {
        return Err(cx.memory_error());
    };
    if let Some(max) = max
        && whole >= max
    {
        n = max.div_ceil(len).max(1);
    }
    let items = all(cx, deque)?;
    let more = (n - 1).saturating_mul(len);
    own.reserve(cx, more)?;
    for _ in 1..n {
        for item in &items {
            add_right(cx, own, item.clone())?;
        }
    }
    Ok(deque.clone())
}

pub(super) fn repr(cx: &mut Cx, deque: &Value) -> Res<Value> {
    if !cx.enter_repr(deque)? {
        return str_::new(cx, "[...]");
    }
    let items = all(cx, deque).and_then(|items| list::new(cx, items));
    let shown = items.and_then(|items| cx.repr_string(&items));
    cx.leave_repr(deque);
    let shown = shown?;
    let name = class_name(cx, cx.type_of(deque));
    let text = match object(deque).max.get() {
        max if max < 0 => format!("{name}({shown})"),
        max => format!("{name}({shown}, maxlen={max})"),
    };
    str_::new(cx, &text)
}

pub(super) fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    let (Some(left), Some(right)) = (a.cast::<DequeObj>(), b.cast::<DequeObj>()) else {
        return Ok(cx.not_implemented());
    };
    if op == CompareOp::Eq && (a.is(b) || left.len() != right.len()) {
        return Ok(cx.bool(a.is(b)));
    }
    if op == CompareOp::Ne && (a.is(b) || left.len() != right.len()) {
        return Ok(cx.bool(!a.is(b)));
    }
    let (one, two) = (iter(cx, a)?, iter(cx, b)?);
    loop {
        let (x, y) = (cx.next(&one)?, cx.next(&two)?);
        let (Some(x), Some(y)) = (&x, &y) else {
            let order = x.is_some().cmp(&y.is_some());
            return Ok(cx.bool(op.of(order)));
        };
        if !cx.equal(x, y)? {
            let truth = match op {
                CompareOp::Eq => false,
                CompareOp::Ne | CompareOp::Lt | CompareOp::Le | CompareOp::Gt | CompareOp::Ge => {
                    cx.compare_bool(x, y, op)?
                }
            };
            return Ok(cx.bool(truth));
        }
    }
}

fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let deque = args.req(0);
    let class = cx.type_value_of(deque);
    let state = cx.call_method(deque, Name::__getstate__, &[])?;
    let iterator = iter(cx, deque)?;
    let empty = tuple::new(cx, &[])?;
    let made_with = match object(deque).max.get() {
        max if max < 0 => empty,
        max => {
            let max = int::new(cx, max as i64)?;
            tuple::from_array(cx, [empty, max])?
        }
    };
    tuple::from_array(cx, [class, made_with, state, iterator])
}

fn get_max(cx: &mut Cx, deque: &Value) -> Res<Value> {
    match object(deque).max.get() {
        max if max < 0 => Ok(cx.none()),
        max => int::new(cx, max as i64),
    }
}
