//! `iter`, `next`, `len`, `sorted`, `min`, `max`, `sum`, `all`, `any`; `aiter` and `anext` are refused by name.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number::sum::CompensatedSum;
use crate::objects::exception::layout::is_subtype;
use crate::objects::exception::{self};
use crate::objects::native::{Bound, Native};
use crate::objects::type_obj::BinaryOp;
use crate::objects::{CompareOp, Ty, float, int, iterators, list, str_};

pub(crate) const FUNCTIONS: &[Native] = &[
    Native::new(
        "iter",
        "(object, sentinel=None, /)",
        "Get an iterator from an object.",
        iter,
    ),
    Native::new(
        "next",
        "(iterator, default=None, /)",
        "Return the next item from the iterator.",
        next,
    ),
    Native::new(
        "len",
        "(obj, /)",
        "Return the number of items in a container.",
        len,
    ),
    Native::free(
        "sorted",
        "(iterable, /, *, key=None, reverse=False)",
        "Return a new list containing all items from the iterable in ascending order.",
        sorted,
    ),
    Native::new(
        "min",
        "(*args, key=None, default=None)",
        "With a single iterable argument, return its smallest item.",
        min,
    )
    .unpacked(),
    Native::new(
        "max",
        "(*args, key=None, default=None)",
        "With a single iterable argument, return its biggest item.",
        max,
    )
    .unpacked(),
    Native::new(
        "sum",
        "(iterable, /, start=0)",
        "Return the sum of a 'start' value (default: 0) plus an iterable of numbers",
        sum,
    ),
    Native::new(
        "all",
        "(iterable, /)",
        "Return True if bool(x) is True for all values x in the iterable.",
        all,
    ),
    Native::new(
        "any",
        "(iterable, /)",
        "Return True if bool(x) is True for any x in the iterable.",
        any,
    ),
    Native::new(
        "aiter",
        "(async_iterable, /)",
        "Not part of Glassheap.",
        aiter,
    ),
    Native::new(
        "anext",
        "(aiterator, default=None, /)",
        "Not part of Glassheap.",
        anext,
    ),
];

fn iter(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    match args.opt(1) {
        None => cx.iter(args.req(0)),
        Some(sentinel) => {
            if cx.type_of(args.req(0)).slot(|slots| slots.call).is_none() {
                return Err(cx.type_error("iter(v, w): v must be callable"));
            }
            iterators::of_call(cx, args.req(0), sentinel)
        }
    }
}

fn next(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let iterator = args.req(0);
    let Some(step) = cx.type_of(iterator).slot(|slots| slots.next) else {
        let got = cx.type_name_of(iterator);
        return Err(cx.type_error(format!("'{got}' object is not an iterator")));
    };
    // The slot itself: a `StopIteration` with a value passes as it is.
    match (step(cx, iterator), args.opt(1)) {
        (Ok(Some(item)), _) => Ok(item),
        (Ok(None), Some(default)) => Ok(default.clone()),
        (Ok(None), None) => Err(exception::raise_stop_iteration(cx, None)),
        (Err(raised), Some(default)) => {
            if cx.catch(exception::Exc::StopIteration).is_some() {
                return Ok(default.clone());
            }
            Err(raised)
        }
        (Err(raised), None) => Err(raised),
    }
}

fn len(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let n = cx.len(args.req(0))?;
    int::new(cx, n as i64)
}

/// A new list, and its method `sort`, which names itself when it does not know an argument.
fn sorted(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let [iterable] = args.rest() else {
        let n = args.rest().len();
        return Err(cx.type_error(format!("sorted expected 1 argument, got {n}")));
    };
    let made = list::from_iterable(cx, iterable)?;
    let (mut key, mut reverse) = (None, None);
    for (name, value) in args.kw() {
        let name = str_::to_rust(cx, name);
        match name.as_str() {
            "key" => key = Some(value),
            "reverse" => reverse = Some(value),
            _ => {
                return Err(cx.type_error(format!(
                    "sort() got an unexpected keyword argument '{name}'"
                )));
            }
        }
    }
    let reverse = match reverse {
        Some(reverse) => cx.is_true(reverse)?,
        None => false,
    };
    let key = key.filter(|key| !cx.is_none(key));
    list::sort(cx, &made, key, reverse)?;
    Ok(made)
}

/// `min` and `max`.
fn extreme(cx: &mut Cx, args: Bound<'_>, name: &str, op: CompareOp) -> Res<Value> {
    let key = args.opt(0).filter(|key| !cx.is_none(key));
    let default = args.opt(1);
    let given = args.rest();
    if given.is_empty() {
        return Err(cx.type_error(format!("{name} expected at least 1 argument, got 0")));
    }
    if given.len() > 1 && default.is_some() {
        return Err(cx.type_error(format!(
            "Cannot specify a default for {name}() with multiple positional arguments"
        )));
    }
    let iterator = match given {
        [iterable] => Some(cx.iter(iterable)?),
        _ => None,
    };
    let mut others = given.iter();
    let mut best: Option<(Value, Value)> = None;
    loop {
        let item = match &iterator {
            Some(iterator) => cx.next(iterator)?,
            None => others.next().cloned(),
        };
        let Some(item) = item else { break };
        let rank = match key {
            Some(key) => cx.call(key, std::slice::from_ref(&item))?,
            None => item.clone(),
        };
        let is_better = match &best {
            Some((_, best_rank)) => cx.compare_bool(&rank, best_rank, op)?,
            None => true,
        };
        if is_better {
            best = Some((item, rank));
        }
    }
    match (best, default) {
        (Some((item, _)), _) => Ok(item),
        (None, Some(default)) => Ok(default.clone()),
        (None, None) => Err(cx.value_error(format!("{name}() iterable argument is empty"))),
    }
}

fn min(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    extreme(cx, args, "min", CompareOp::Lt)
}

fn max(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    extreme(cx, args, "max", CompareOp::Gt)
}

fn sum(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let iterator = cx.iter(args.req(0))?;
    let mut total = match args.opt(1) {
        Some(start) => {
            for (ty, text) in [
                (
                    Ty::Str,
                    "sum() can't sum strings [use ''.join(seq) instead]",
                ),
                (
                    Ty::Bytes,
                    "sum() can't sum bytes [use b''.join(seq) instead]",
                ),
            ] {
                if is_subtype(cx, cx.type_of(start), cx.ty(ty)) {
                    return Err(cx.type_error(text));
                }
            }
            start.clone()
        }
        None => int::new(cx, 0)?,
    };
    let mut next = cx.next(&iterator)?;
    // Ints that fit a machine word, then floats with compensation, then anything: as CPython, never back.
    if cx.is_exact(&total, Ty::Int)
        && let Some(mut whole) = int::to_i64(&total)
    {
        while let Some(item) = &next {
            let small = cx.is_exact(item, Ty::Int) || cx.is_exact(item, Ty::Bool);
            let added = int::to_i64(item)
                .filter(|_| small)
                .and_then(|n| whole.checked_add(n));
            let Some(added) = added else { break };
            whole = added;
            next = cx.next(&iterator)?;
        }
        total = int::new(cx, whole)?;
        if let Some(item) = next.take() {
            total = cx.binary(BinaryOp::Add, &total, &item)?;
            next = cx.next(&iterator)?;
        }
    }
    if cx.is_exact(&total, Ty::Float)
        && let Some(start) = float::get(&total)
    {
        let mut running = CompensatedSum::new(start);
        while let Some(item) = &next {
            if cx.is_exact(item, Ty::Float)
                && let Some(x) = float::get(item)
            {
                running.add(x);
            } else if let Some(n) = int::to_i64(item).filter(|_| int::is_int(item)) {
                running = CompensatedSum::new_with(running, n as f64);
            } else {
                break;
            }
            next = cx.next(&iterator)?;
        }
        total = float::new(cx, running.finish())?;
    }
    while let Some(item) = next {
        total = cx.binary(BinaryOp::Add, &total, &item)?;
        next = cx.next(&iterator)?;
    }
    Ok(total)
}

fn all(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let iterator = cx.iter(args.req(0))?;
    while let Some(item) = cx.next(&iterator)? {
        if !cx.is_true(&item)? {
            return Ok(cx.bool(false));
        }
    }
    Ok(cx.bool(true))
}

fn any(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let iterator = cx.iter(args.req(0))?;
    while let Some(item) = cx.next(&iterator)? {
        if cx.is_true(&item)? {
            return Ok(cx.bool(true));
        }
    }
    Ok(cx.bool(false))
}

fn aiter(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    Err(cx.refuse("aiter()"))
}

fn anext(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    Err(cx.refuse("anext()"))
}
