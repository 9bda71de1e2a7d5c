//! `accumulate`, `batched`, `dropwhile`, `filterfalse`, `islice`, `takewhile`.

use super::{REDUCE, SETSTATE, positional, slots};
use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::{Value, lend};
use crate::objects::exception::Exc;
use crate::objects::native::{Args, Signature, call_bound};
use crate::objects::parts::{self, Parts, Roles};
use crate::objects::slice::size_argument;
use crate::objects::type_obj::{BinaryOp, TypeSpec};
use crate::objects::{Ty, tuple};

struct AccumulateRoles;
impl Roles for AccumulateRoles {
    type Of = Parts<4, 0>;
    const NAMES: &'static [&'static str] = &["total", "function", "iterator", "initial"];
}

pub(crate) static ACCUMULATE_SPEC: TypeSpec = TypeSpec {
    name: "itertools.accumulate",
    doc: "An iterator of sums, or of the results of another function of two arguments: each of the result before and the next item.",
    basic_size: 56,
    slots: slots(new_accumulate, next_accumulate),
    methods: &[REDUCE, SETSTATE],
    ..parts::spec::<AccumulateRoles>()
};

static ACCUMULATE: Signature = Signature::parse("(iterable, func=None, *, initial=None)");

fn new_accumulate(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    call_bound(cx, "accumulate", &ACCUMULATE, args, |cx, bound| {
        let iterator = cx.iter(bound.req(0))?;
        let function = bound.opt(1).filter(|function| !cx.is_none(function));
        let initial = bound.opt(2).filter(|initial| !cx.is_none(initial));
        let fields = [None, function.cloned(), Some(iterator), initial.cloned()];
        parts::make(cx, class, fields, [])
    })
}

fn next_accumulate(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = parts::of::<4, 0>(iterator);
    if let Some(initial) = object.get(3) {
        object.set(0, Some(initial.clone()));
        object.set(3, None);
        return Ok(Some(initial));
    }
    let Some(source) = object.get(2) else {
        return Ok(None);
    };
    let Some(item) = cx.next(&source)? else {
        return Ok(None);
    };
    let total = match object.get(0) {
        None => item,
        Some(total) => match object.get(1) {
            None => cx.aside(&total, |cx| cx.binary(BinaryOp::Add, &total, &item))?,
            Some(function) => cx.aside(&total, |cx| cx.call(&function, &lend([&total, &item])))?,
        },
    };
    object.set(0, Some(total.clone()));
    Ok(Some(total))
}

struct BatchedRoles;
impl Roles for BatchedRoles {
    type Of = Parts<1, 2>;
    const NAMES: &'static [&'static str] = &["iterator"];
}

pub(crate) static BATCHED_SPEC: TypeSpec = TypeSpec {
    name: "itertools.batched",
    doc: "An iterator of tuples of n items each; the last may be shorter, unless strict is true.",
    slots: slots(new_batched, next_batched),
    ..parts::spec::<BatchedRoles>()
};

static BATCHED: Signature = Signature::parse("(iterable, n, *, strict=False)");

fn new_batched(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    call_bound(cx, "batched", &BATCHED, args, |cx, bound| {
        let n = size_argument(cx, bound.req(1))?;
        let strict = match bound.opt(2) {
            Some(strict) => cx.is_true(strict)?,
            None => false,
        };
        if n < 1 {
            return Err(cx.value_error("n must be at least one"));
        }
        let iterator = cx.iter(bound.req(0))?;
        parts::make(cx, class, [Some(iterator)], [n as i64, i64::from(strict)])
    })
}

fn next_batched(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = parts::of::<1, 2>(iterator);
    let Some(source) = object.get(0) else {
        return Ok(None);
    };
    let n = object.numbers[0].get() as usize;
    if n > cx.heap_limit() / size_of::<Value>() {
        return Err(cx.memory_error());
    }
    let mut items = Vec::new();
    while items.len() < n {
        let item = match cx.next(&source) {
            Ok(Some(item)) => item,
            Ok(None) => break,
            Err(raised) => {
                object.set(0, None);
                return Err(raised);
            }
        };
        if items.try_reserve(1).is_err() {
            return Err(cx.memory_error());
        }
        items.push(item);
    }
    if items.is_empty() {
        object.set(0, None);
        return Ok(None);
    }
    if items.len() < n && object.numbers[1].get() != 0 {
        object.set(0, None);
        return Err(cx.value_error("batched(): incomplete batch"));
    }
    tuple::from_vec(cx, items).map(Some)
}

struct WhileRoles;
impl Roles for WhileRoles {
    type Of = Parts<2, 1>;
    const NAMES: &'static [&'static str] = &["function", "iterator"];
}

struct FilterRoles;
impl Roles for FilterRoles {
    type Of = Parts<2, 0>;
    const NAMES: &'static [&'static str] = &["function", "iterator"];
}

pub(crate) static DROPWHILE_SPEC: TypeSpec = TypeSpec {
    name: "itertools.dropwhile",
    doc: "An iterator of the items from the first on for which the predicate is false.",
    slots: slots(new_dropwhile, next_dropwhile),
    methods: &[REDUCE, SETSTATE],
    ..parts::spec::<WhileRoles>()
};

pub(crate) static TAKEWHILE_SPEC: TypeSpec = TypeSpec {
    name: "itertools.takewhile",
    doc: "An iterator of the items before the first for which the predicate is false.",
    slots: slots(new_takewhile, next_takewhile),
    methods: &[REDUCE, SETSTATE],
    ..parts::spec::<WhileRoles>()
};

pub(crate) static FILTERFALSE_SPEC: TypeSpec = TypeSpec {
    name: "itertools.filterfalse",
    doc: "An iterator of the items for which the function is false; without one (None), of the false items.",
    slots: slots(new_filterfalse, next_filterfalse),
    methods: &[REDUCE],
    ..parts::spec::<FilterRoles>()
};

fn function_and_iterator(
    cx: &mut Cx,
    class: &Value,
    ty: Ty,
    name: &str,
    args: Args<'_>,
) -> Res<[Option<Value>; 2]> {
    let args = positional(cx, class, ty, name, args, (2, 2))?;
    let iterator = cx.iter(&args[1])?;
    Ok([Some(args[0].clone()), Some(iterator)])
}

fn new_dropwhile(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let fields = function_and_iterator(cx, class, Ty::DropWhile, "dropwhile", args)?;
    parts::make(cx, class, fields, [0])
}

fn new_takewhile(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let fields = function_and_iterator(cx, class, Ty::TakeWhile, "takewhile", args)?;
    parts::make(cx, class, fields, [0])
}

fn new_filterfalse(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let fields = function_and_iterator(cx, class, Ty::FilterFalse, "filterfalse", args)?;
    parts::make(cx, class, fields, [])
}

fn holds(cx: &mut Cx, predicate: &Value, item: &Value) -> Res<bool> {
    let good = cx.call(predicate, &lend([item]))?;
    cx.is_true(&good)
}

fn next_dropwhile(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = parts::of::<2, 1>(iterator);
    let (Some(predicate), Some(source)) = (object.get(0), object.get(1)) else {
        return Ok(None);
    };
    while let Some(item) = cx.next(&source)? {
        if object.numbers[0].get() != 0 {
            return Ok(Some(item));
        }
        if !holds(cx, &predicate, &item)? {
            object.numbers[0].set(1);
            return Ok(Some(item));
        }
    }
    Ok(None)
}

fn next_takewhile(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = parts::of::<2, 1>(iterator);
    if object.numbers[0].get() != 0 {
        return Ok(None);
    }
    let (Some(predicate), Some(source)) = (object.get(0), object.get(1)) else {
        return Ok(None);
    };
    let Some(item) = cx.next(&source)? else {
        return Ok(None);
    };
    if holds(cx, &predicate, &item)? {
        return Ok(Some(item));
    }
    object.numbers[0].set(1);
    Ok(None)
}

fn next_filterfalse(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = parts::of::<2, 0>(iterator);
    let (Some(function), Some(source)) = (object.get(0), object.get(1)) else {
        return Ok(None);
    };
    let is_truth = cx.is_none(&function) || function.is(&cx.type_value(Ty::Bool));
    while let Some(item) = cx.next(&source)? {
        let good = if is_truth {
            cx.is_true(&item)?
        } else {
            holds(cx, &function, &item)?
        };
        if !good {
            return Ok(Some(item));
        }
    }
    Ok(None)
}

struct IsliceRoles;
impl Roles for IsliceRoles {
    type Of = Parts<1, 4>;
    const NAMES: &'static [&'static str] = &["iterator"];
}

pub(crate) static ISLICE_SPEC: TypeSpec = TypeSpec {
    name: "itertools.islice",
    doc: "islice(iterable, stop) or islice(iterable, start, stop[, step]): an iterator of the items that a slice of a list would have.",
    slots: slots(new_islice, next_islice),
    methods: &[REDUCE, SETSTATE],
    ..parts::spec::<IsliceRoles>()
};

/// The number of an `islice`'s next item, where it stops (-1: never), its step, and how many items have been read.
const NEXT: usize = 0;
const STOP: usize = 1;
const STEP: usize = 2;
const READ: usize = 3;

/// A bound of an `islice`; -1 for what is no index, whatever it raised.
fn bound(cx: &mut Cx, value: &Value) -> isize {
    match cx.index_isize_or(value, Exc::OverflowError) {
        Ok(bound) => bound,
        Err(Raised) => {
            drop(cx.take_exception());
            -1
        }
    }
}

fn new_islice(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let args = positional(cx, class, Ty::Islice, "islice", args, (2, 4))?;
    let given = |cx: &Cx, i: usize| args.get(i).filter(|value| !cx.is_none(value));
    let (mut start, mut stop, mut step) = (0, -1, 1);
    let stop_at = if args.len() == 2 { 1 } else { 2 };
    if stop_at == 2
        && let Some(value) = given(cx, 1)
    {
        start = bound(cx, value);
    }
    if let Some(value) = given(cx, stop_at) {
        stop = bound(cx, value);
        if stop == -1 {
            return Err(cx.value_error(
                "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.",
            ));
        }
    }
    if start < 0 || stop < -1 {
        return Err(cx.value_error(
            "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.",
        ));
    }
    if let Some(value) = given(cx, 3) {
        step = bound(cx, value);
    }
    if step < 1 {
        return Err(cx.value_error("Step for islice() must be a positive integer or None."));
    }
    let iterator = cx.iter(&args[0])?;
    let numbers = [start as i64, stop as i64, step as i64, 0];
    parts::make(cx, class, [Some(iterator)], numbers)
}

fn next_islice(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = parts::of::<1, 4>(iterator);
    let Some(source) = object.get(0) else {
        return Ok(None);
    };
    let item = step_islice(cx, object, &source);
    if !matches!(item, Ok(Some(_))) {
        object.set(0, None);
    }
    item
}

fn step_islice(cx: &mut Cx, object: &Parts<1, 4>, source: &Value) -> Res<Option<Value>> {
    let stop = object.numbers[STOP].get();
    let read = &object.numbers[READ];
    while read.get() < object.numbers[NEXT].get() {
        if cx.next(source)?.is_none() {
            return Ok(None);
        }
        read.set(read.get() + 1);
    }
    if stop != -1 && read.get() >= stop {
        return Ok(None);
    }
    let item = cx.next(source)?;
    if item.is_some() {
        read.set(read.get() + 1);
        let now = object.numbers[NEXT].get();
        let next = match now.checked_add(object.numbers[STEP].get()) {
            Some(next) if stop == -1 || next <= stop => next,
            _ => stop,
        };
        object.numbers[NEXT].set(next);
    }
    Ok(item)
}
