//! `combinations`, `combinations_with_replacement`, `permutations`, `product`.

use super::layout::{self, PicksObj, PicksTrace, new_picks, own_result};
use super::{REDUCE, SETSTATE, slots};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::class::object::sizeof;
use crate::objects::exception::Exc;
use crate::objects::native::{Args, Native, Signature, call_bound};
use crate::objects::parts::refill;
use crate::objects::slice::size_argument;
use crate::objects::type_obj::{Layout, Memory, T_BASETYPE, TypeSpec};
use crate::objects::{int, tuple};

const PICKS: TypeSpec = TypeSpec {
    flags: T_BASETYPE,
    layout: Layout::Picks,
    memory: Memory::Gc,
    basic_size: 56,
    trace: TraceFns::of::<PicksTrace>(),
    clear: Some(layout::clear_picks),
    destroy: layout::clear_picks,
    size: Some(layout::picks_size),
    methods: &[
        REDUCE,
        SETSTATE,
        Native::new(
            "__sizeof__",
            "($self, /)",
            "Return size in memory, in bytes.",
            sizeof,
        ),
    ],
    is_late: true,
    ..TypeSpec::ATOM
};

pub(crate) static COMBINATIONS_SPEC: TypeSpec = TypeSpec {
    name: "itertools.combinations",
    doc: "An iterator of the ways to choose r items, in the order of the iterable.",
    slots: slots(new_combinations, next_combination),
    ..PICKS
};

pub(crate) static REPLACING_SPEC: TypeSpec = TypeSpec {
    name: "itertools.combinations_with_replacement",
    doc: "An iterator of the ways to choose r items, each as often as wanted, in the order of the iterable.",
    slots: slots(new_replacing, next_replacing),
    ..PICKS
};

pub(crate) static PERMUTATIONS_SPEC: TypeSpec = TypeSpec {
    name: "itertools.permutations",
    doc: "An iterator of the ways to arrange r of the items, or all of them.",
    basic_size: 64,
    slots: slots(new_permutations, next_permutation),
    ..PICKS
};

pub(crate) static PRODUCT_SPEC: TypeSpec = TypeSpec {
    name: "itertools.product",
    doc: "An iterator of the tuples with an item of each iterable, as nested loops give them.",
    basic_size: 48,
    slots: slots(new_product, next_product),
    ..PICKS
};

/// Indices, one for each of `n` places.
fn indices(cx: &mut Cx, n: usize, index: impl Fn(usize) -> usize) -> Res<Vec<usize>> {
    let mut made = Vec::new();
    if n > cx.heap_limit() / size_of::<usize>() || made.try_reserve_exact(n).is_err() {
        return Err(cx.memory_error());
    }
    made.extend((0..n).map(index));
    Ok(made)
}

fn object(iterator: &Value) -> &PicksObj {
    iterator
        .cast::<PicksObj>()
        .expect("slots of a type are called on its objects")
}

/// How many items are chosen.
fn checked_length(cx: &mut Cx, r: isize) -> Res<usize> {
    usize::try_from(r).map_err(|_| cx.value_error("r must be non-negative"))
}

static CHOOSE: Signature = Signature::parse("(iterable, r)");

fn new_combinations(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    call_bound(cx, "combinations", &CHOOSE, args, |cx, bound| {
        let r = size_argument(cx, bound.req(1))?;
        let pool = tuple::from_iterable(cx, bound.req(0))?;
        let r = checked_length(cx, r)?;
        let indices = indices(cx, r, |i| i)?;
        let is_done = r > tuple::items(cx, &pool).len();
        new_picks(cx, class, pool, indices, is_done)
    })
}

fn new_replacing(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let name = "combinations_with_replacement";
    call_bound(cx, name, &CHOOSE, args, |cx, bound| {
        let r = size_argument(cx, bound.req(1))?;
        let pool = tuple::from_iterable(cx, bound.req(0))?;
        let r = checked_length(cx, r)?;
        let indices = indices(cx, r, |_| 0)?;
        let is_done = r > 0 && tuple::items(cx, &pool).is_empty();
        new_picks(cx, class, pool, indices, is_done)
    })
}

static ARRANGE: Signature = Signature::parse("(iterable, r=None)");

fn new_permutations(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    call_bound(cx, "permutations", &ARRANGE, args, |cx, bound| {
        let pool = tuple::from_iterable(cx, bound.req(0))?;
        let n = tuple::items(cx, &pool).len();
        let r = match bound.opt(1).filter(|r| !cx.is_none(r)) {
            None => n,
            Some(r) if !int::is_int(r) => return Err(cx.type_error("Expected int as r")),
            Some(r) => {
                let r = size_argument(cx, r)?;
                checked_length(cx, r)?
            }
        };
        // The items' places, then how many turns each of the first r places still has.
        let Some(all) = n.checked_add(r) else {
            return Err(cx.memory_error());
        };
        let indices = indices(cx, all, |i| if i < n { i } else { n.saturating_sub(i - n) })?;
        new_picks(cx, class, pool, indices, r > n)
    })
}

/// The first result: the items at the first `r` indices.
fn first(cx: &mut Cx, object: &PicksObj, pool: &Value, r: usize) -> Res<Option<Value>> {
    let items = tuple::items(cx, pool);
    let mut chosen = Vec::new();
    if chosen.try_reserve_exact(r).is_err() {
        return Err(cx.memory_error());
    }
    object.with_indices(|indices| {
        chosen.extend(
            indices
                .iter()
                .take(r)
                .filter_map(|&i| items.get(i).cloned()),
        );
    });
    let made = tuple::from_vec(cx, chosen)?;
    object.set_result(made.clone());
    Ok(Some(made))
}

/// A step: `turn` changes the indices and gives the first place of the result that changes; `None` at the end.
fn step(
    cx: &mut Cx,
    iterator: &Value,
    length: fn(usize, usize) -> usize,
    turn: fn(&mut Vec<usize>, usize) -> Option<usize>,
) -> Res<Option<Value>> {
    let object = object(iterator);
    let Some(pool) = object.pool().filter(|_| !object.is_done.get()) else {
        return Ok(None);
    };
    let n = tuple::items(cx, &pool).len();
    let r = length(object.with_indices(|indices| indices.len()), n);
    let Some(result) = own_result(cx, object)? else {
        return first(cx, object, &pool, r);
    };
    let Some(from) = object.with_indices(|indices| turn(indices, n)) else {
        object.is_done.set(true);
        return Ok(None);
    };
    for place in from..r {
        let index = object.with_indices(|indices| indices[place]);
        let item = tuple::items(cx, &pool)[index].clone();
        drop(refill(cx, &result, place, item));
    }
    Ok(Some(result))
}

fn next_combination(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    step(
        cx,
        iterator,
        |all, _| all,
        |indices, n| {
            let r = indices.len();
            let turned = (0..r).rev().find(|&i| indices[i] != i + n - r)?;
            indices[turned] += 1;
            for i in turned + 1..r {
                indices[i] = indices[i - 1] + 1;
            }
            Some(turned)
        },
    )
}

fn next_replacing(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    step(
        cx,
        iterator,
        |all, _| all,
        |indices, n| {
            let turned = (0..indices.len()).rev().find(|&i| indices[i] + 1 != n)?;
            let index = indices[turned] + 1;
            indices[turned..].fill(index);
            Some(turned)
        },
    )
}

fn next_permutation(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    step(
        cx,
        iterator,
        |all, n| all - n,
        |indices, n| {
            if n == 0 {
                return None;
            }
            let (places, turns) = indices.split_at_mut(n);
            for i in (0..turns.len()).rev() {
                turns[i] -= 1;
                if turns[i] > 0 {
                    places.swap(i, n - turns[i]);
                    return Some(i);
                }
                places[i..].rotate_left(1);
                turns[i] = n - i;
            }
            None
        },
    )
}

/// The iterables come by position; `repeat` is read apart, as CPython does.
static REPEAT: Signature = Signature::parse("(*, repeat=1)");

fn new_product(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let mut repeat = 1;
    if args.n_kw() > 1 {
        let n = args.n_kw();
        return Err(cx.type_error(format!(
            "product() takes at most 1 keyword argument ({n} given)"
        )));
    }
    if args.n_kw() > 0 {
        let named = args.skip(args.pos().len());
        let given = call_bound(cx, "product", &REPEAT, named, |cx, bound| {
            Ok(bound.opt(0).cloned().unwrap_or_else(|| cx.none()))
        })?;
        repeat = size_argument(cx, &given)?;
    }
    let Ok(repeat) = usize::try_from(repeat) else {
        return Err(cx.value_error("repeat argument cannot be negative"));
    };
    let n = if repeat == 0 { 0 } else { args.pos().len() };
    let Some(all) = n
        .checked_mul(repeat)
        .filter(|all| *all <= isize::MAX as usize / size_of::<usize>())
    else {
        return Err(cx.raise(Exc::OverflowError, "repeat argument too large"));
    };
    let indices = indices(cx, all, |_| 0)?;
    let mut pools = Vec::new();
    if pools.try_reserve_exact(all).is_err() {
        return Err(cx.memory_error());
    }
    for iterable in args.pos().iter().take(n) {
        pools.push(tuple::from_iterable(cx, iterable)?);
    }
    for i in n..all {
        let pool: &Value = &pools[i - n];
        pools.push(pool.clone());
    }
    let pools = tuple::from_vec(cx, pools)?;
    new_picks(cx, class, pools, indices, false)
}

fn item_of(cx: &Cx, pools: &Value, place: usize, index: usize) -> Option<Value> {
    let pool = tuple::items(cx, pools).get(place)?;
    tuple::items(cx, pool).get(index).cloned()
}

fn next_product(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = object(iterator);
    let Some(pools) = object.pool().filter(|_| !object.is_done.get()) else {
        return Ok(None);
    };
    let n = tuple::items(cx, &pools).len();
    let Some(result) = own_result(cx, object)? else {
        let mut items = Vec::new();
        if items.try_reserve_exact(n).is_err() {
            return Err(cx.memory_error());
        }
        for place in 0..n {
            let Some(item) = item_of(cx, &pools, place, 0) else {
                object.is_done.set(true);
                return Ok(None);
            };
            items.push(item);
        }
        let made = tuple::from_vec(cx, items)?;
        object.set_result(made.clone());
        return Ok(Some(made));
    };
    for place in (0..n).rev() {
        let index = object.with_indices(|indices| {
            indices[place] += 1;
            indices[place]
        });
        if let Some(item) = item_of(cx, &pools, place, index) {
            drop(refill(cx, &result, place, item));
            return Ok(Some(result));
        }
        object.with_indices(|indices| indices[place] = 0);
        if let Some(item) = item_of(cx, &pools, place, 0) {
            drop(refill(cx, &result, place, item));
        }
    }
    object.is_done.set(true);
    Ok(None)
}
