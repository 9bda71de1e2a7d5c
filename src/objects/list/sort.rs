//! `list.sort`: keys, direction, and comparisons that are quick when all items are of one plain type. The list is empty meanwhile.

use std::cmp::Ordering;

use super::layout::{Detached, Item};
use super::object;
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number::sort::sort as merge_sort;
use crate::objects::native::Bound;
use crate::objects::{CompareOp, Ty, float, int, str_};

/// The quick comparison that a whole list allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Plain {
    /// Exact ints of a machine word.
    Ints,
    /// Exact floats.
    Floats,
    /// Exact strings.
    Strs,
    /// Anything: `__lt__` decides.
    None,
}

fn plain_of(cx: &Cx, items: &[Item]) -> Plain {
    let Some(first) = items.first() else {
        return Plain::None;
    };
    let all = |ty: Ty| items.iter().all(|item| cx.is_exact(item.get(), ty));
    if cx.is_exact(first.get(), Ty::Int) && all(Ty::Int) {
        Plain::Ints
    } else if cx.is_exact(first.get(), Ty::Float) && all(Ty::Float) {
        Plain::Floats
    } else if cx.is_exact(first.get(), Ty::Str) && all(Ty::Str) {
        Plain::Strs
    } else {
        Plain::None
    }
}

fn less(cx: &mut Cx, plain: Plain, a: &Value, b: &Value) -> Res<bool> {
    match plain {
        Plain::Ints => Ok(int::to_i64(a) < int::to_i64(b)),
        Plain::Floats => Ok(float::get(a).partial_cmp(&float::get(b)) == Some(Ordering::Less)),
        Plain::Strs => match (str_::text(cx, a), str_::text(cx, b)) {
            (Some(a), Some(b)) => Ok(a.order(b) == Ordering::Less),
            _ => Ok(false),
        },
        Plain::None => cx.compare_bool(a, b, CompareOp::Lt),
    }
}

/// `sort(*, key=None, reverse=False)`.
pub(super) fn sort(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let list = args.req(0);
    let key = args.opt(1).filter(|key| !cx.is_none(key)).cloned();
    let reverse = match args.opt(2) {
        Some(reverse) => cx.is_true(reverse)?,
        None => false,
    };
    let mut detached = Detached::take(object(list));
    let outcome = sort_detached(cx, &mut detached, key.as_ref(), reverse);
    let meddled = detached.give_back(cx, object(list));
    match (outcome, meddled) {
        (Err(raised), _) => Err(raised),
        (Ok(()), Some(others)) => {
            drop(others);
            Err(cx.value_error("list modified during sort"))
        }
        (Ok(()), None) => Ok(cx.none()),
    }
}

fn sort_detached(
    cx: &mut Cx,
    detached: &mut Detached,
    key: Option<&Value>,
    reverse: bool,
) -> Res<()> {
    let Some(key) = key else {
        let items = detached.items();
        let plain = plain_of(cx, items);
        if reverse {
            items.reverse();
        }
        let outcome = merge_sort(items, |a, b| less(cx, plain, a.get(), b.get()));
        if reverse {
            detached.items().reverse();
        }
        return outcome;
    };
    let items = detached.items().to_vec();
    let mut keys: Vec<Value> = Vec::with_capacity(items.len());
    for item in &items {
        keys.push(cx.call(key, std::slice::from_ref(item.get()))?);
    }
    let mut pairs: Vec<(Item, Item)> = keys.iter().map(Item::of).zip(items).collect();
    let only_keys: Vec<Item> = pairs.iter().map(|(key, _)| *key).collect();
    let plain = plain_of(cx, &only_keys);
    if reverse {
        pairs.reverse();
    }
    let outcome = merge_sort(&mut pairs, |a, b| less(cx, plain, a.0.get(), b.0.get()));
    if reverse {
        pairs.reverse();
    }
    let order: Vec<Item> = pairs.iter().map(|(_, item)| *item).collect();
    detached.put_in_order(&order);
    drop(keys);
    outcome
}
