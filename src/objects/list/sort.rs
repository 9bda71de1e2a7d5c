//! `list.sort`: which comparison, and what the list is meanwhile. The algorithm is `number/sort.rs`.
//!
//! Keys that are all ints of a machine word, all floats or all strings are compared without calling anything. Others are compared as
//! CPython does it, call by call: by the type's own slot first when all have one type, by the first items that differ when all are tuples.

use std::convert::Infallible;

use super::layout::{Item, Sorting};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number;
use crate::objects::int::layout::IntObj;
use crate::objects::tuple::layout::slice_of;
use crate::objects::type_obj::{CompareFn, TypeObj};
use crate::objects::{CompareOp, Ty, float, int, str_};

/// Sorts a list.
pub(crate) fn sort(cx: &mut Cx, list: &Value, key: Option<&Value>, reverse: bool) -> Res<()> {
    let mut sorting = Sorting::begin(list);
    let outcome = match key {
        None => sort_items(cx, sorting.items(), reverse),
        Some(key) => match keys_of(cx, &sorting, key) {
            Ok(keys) => sort_by_keys(cx, sorting.items(), keys, reverse),
            Err(raised) => {
                sorting.end(cx);
                return Err(raised);
            }
        },
    };
    let outcome = match outcome {
        Ok(()) if sorting.was_modified() => Err(cx.value_error("list modified during sort")),
        outcome => outcome,
    };
    sorting.end(cx);
    outcome
}

fn room<T>(cx: &mut Cx, n: usize) -> Res<Vec<T>> {
    let mut made = Vec::new();
    if made.try_reserve_exact(n).is_err() {
        return Err(cx.memory_error());
    }
    Ok(made)
}

/// Calls the key function for each item.
fn keys_of(cx: &mut Cx, sorting: &Sorting, key: &Value) -> Res<Vec<Value>> {
    let mut keys = room(cx, sorting.len())?;
    for i in 0..sorting.len() {
        match cx.call(key, std::slice::from_ref(sorting.item(i))) {
            Ok(made) => keys.push(made),
            Err(raised) => {
                while let Some(last) = keys.pop() {
                    drop(last);
                }
                return Err(raised);
            }
        }
    }
    Ok(keys)
}

/// A descending sort is an ascending one between two reversals, so that equals keep their order.
fn sort_items(cx: &mut Cx, items: &mut [Item<'_>], reverse: bool) -> Res<()> {
    if items.len() < 2 {
        return Ok(());
    }
    if reverse {
        items.reverse();
    }
    let outcome = match kind_of(cx, items.iter().map(Item::value)) {
        Kind::Ints => {
            let ranks = items
                .iter()
                .map(|item| int::to_i64(item.value()).unwrap_or(0));
            by_rank(cx, ranks, items.iter().copied()).map(|sorted| put(items, sorted))
        }
        Kind::Floats => {
            let ranks = items
                .iter()
                .map(|item| float::get(item.value()).unwrap_or(0.0));
            by_rank(cx, ranks, items.iter().copied()).map(|sorted| put(items, sorted))
        }
        Kind::Strings => by_text(cx, items.iter().map(Item::value), items.iter().copied())
            .map(|sorted| put(items, sorted)),
        Kind::Other(order) => by_order(cx, items, |item| item.value(), order),
    };
    if reverse {
        items.reverse();
    }
    outcome
}

/// Writes items in their new order.
fn put<'a, R>(items: &mut [Item<'a>], sorted: Vec<(R, Item<'a>)>) {
    for (place, (_, item)) in items.iter_mut().zip(sorted) {
        *place = item;
    }
}

/// The same with keys. They die in their sorted order.
fn sort_by_keys(cx: &mut Cx, items: &mut [Item<'_>], keys: Vec<Value>, reverse: bool) -> Res<()> {
    if keys.len() < 2 {
        return Ok(());
    }
    let mut entries: Vec<(Item<'_>, Item<'_>)> = room(cx, keys.len())?;
    entries.extend(keys.iter().map(Item::of).zip(items.iter().copied()));
    if reverse {
        entries.reverse();
    }
    let values = entries.iter().map(|(_, item)| *item);
    let outcome = match kind_of(cx, entries.iter().map(|(key, _)| key.value())) {
        Kind::Ints => {
            let ranks = entries
                .iter()
                .map(|(key, _)| int::to_i64(key.value()).unwrap_or(0));
            by_rank(cx, ranks, values).map(|sorted| put(items, sorted))
        }
        Kind::Floats => {
            let ranks = entries
                .iter()
                .map(|(key, _)| float::get(key.value()).unwrap_or(0.0));
            by_rank(cx, ranks, values).map(|sorted| put(items, sorted))
        }
        Kind::Strings => by_text(cx, entries.iter().map(|(key, _)| key.value()), values)
            .map(|sorted| put(items, sorted)),
        Kind::Other(order) => {
            let outcome = by_order(cx, &mut entries, |(key, _)| key.value(), order);
            for (place, (_, item)) in items.iter_mut().zip(&entries) {
                *place = *item;
            }
            let dying: Vec<Value> = entries.iter().map(|(key, _)| key.value().clone()).collect();
            drop(keys);
            drop(dying);
            if reverse {
                items.reverse();
            }
            return outcome;
        }
    };
    if reverse {
        items.reverse();
    }
    outcome
}

/// Sorts by numbers.
fn by_rank<'a, R: Copy + PartialOrd>(
    cx: &mut Cx,
    ranks: impl ExactSizeIterator<Item = R>,
    items: impl Iterator<Item = Item<'a>>,
) -> Res<Vec<(R, Item<'a>)>> {
    let mut entries: Vec<(R, Item<'a>)> = room(cx, ranks.len())?;
    entries.extend(ranks.zip(items));
    let Ok(()) = number::sort::sort(&mut entries, |a, b| Ok::<bool, Infallible>(a.0 < b.0));
    Ok(entries)
}

/// Sorts by strings.
fn by_text<'a, 'k>(
    cx: &mut Cx,
    keys: impl ExactSizeIterator<Item = &'k Value>,
    items: impl Iterator<Item = Item<'a>>,
) -> Res<Vec<((), Item<'a>)>> {
    let n = keys.len();
    let mut entries = room(cx, n)?;
    entries.extend(
        keys.map(|key| str_::text_of(key).unwrap_or(crate::text::view::Text::EMPTY))
            .zip(items),
    );
    let Ok(()) = number::sort::sort(&mut entries, |a, b| {
        Ok::<bool, Infallible>(a.0.order(b.0).is_lt())
    });
    let mut sorted = room(cx, n)?;
    sorted.extend(entries.into_iter().map(|(_, item)| ((), item)));
    Ok(sorted)
}

/// Sorts by keys of any kind. Where all are tuples that begin with an int of a machine word, most comparisons are of these alone, which are
/// then laid out side by side.
fn by_order<T: Copy>(
    cx: &mut Cx,
    entries: &mut [T],
    key: impl Fn(&T) -> &Value,
    order: Order,
) -> Res<()> {
    let head = |cx: &Cx, entry: &T| {
        let head = slice_of(key(entry))?.first()?;
        int::to_i64(head).filter(|_| cx.is_exact(head, Ty::Int))
    };
    if !order.by_tuples || !entries.iter().all(|entry| head(cx, entry).is_some()) {
        return number::sort::sort(entries, |a, b| order.less(cx, key(a), key(b)));
    }
    let mut ranked: Vec<(i64, T)> = room(cx, entries.len())?;
    ranked.extend(
        entries
            .iter()
            .map(|entry| (head(cx, entry).unwrap_or(0), *entry)),
    );
    let outcome = number::sort::sort(&mut ranked, |a, b| {
        if a.0 == b.0 {
            order.less(cx, key(&a.1), key(&b.1))
        } else {
            Ok(a.0 < b.0)
        }
    });
    for (place, (_, entry)) in entries.iter_mut().zip(ranked) {
        *place = entry;
    }
    outcome
}

/// What all keys are.
enum Kind {
    Ints,
    Floats,
    Strings,
    Other(Order),
}

/// How other keys are compared.
#[derive(Clone, Copy)]
struct Order {
    /// All are tuples with items.
    by_tuples: bool,
    /// The comparison that all keys, or all first items of tuples, have by their common type.
    quick: Option<CompareFn>,
}

/// CPython's look at the keys before it sorts.
fn kind_of<'k>(cx: &Cx, mut keys: impl Iterator<Item = &'k Value> + Clone) -> Kind {
    let Some(first) = keys.clone().next() else {
        return Kind::Ints;
    };
    // `BigInt` is a type of its own here: only ints of a machine word pass.
    if let Some(&ty) = [Ty::Int, Ty::Float, Ty::Str]
        .iter()
        .find(|&&ty| cx.is_exact(first, ty))
        && keys.clone().all(|key| cx.is_exact(key, ty))
    {
        return match ty {
            Ty::Int => Kind::Ints,
            Ty::Float => Kind::Floats,
            _ => Kind::Strings,
        };
    }
    let head = |key: &'k Value| {
        cx.is_exact(key, Ty::Tuple)
            .then(|| slice_of(key).and_then(<[Value]>::first))
            .flatten()
    };
    let by_tuples = keys.clone().all(|key| head(key).is_some());
    let compared = |key: &'k Value| {
        if by_tuples {
            head(key).unwrap_or(key)
        } else {
            key
        }
    };
    let class: &TypeObj = cx.type_of(compared(first));
    // One key that is no tuple among tuples ends CPython's look: then no common type is known either.
    let is_mixed = !by_tuples && head(first).is_some();
    let is_same = !is_mixed && keys.all(|key| std::ptr::eq(cx.type_of(compared(key)), class));
    let is_nested = by_tuples && std::ptr::eq(class, cx.ty(Ty::Tuple));
    Kind::Other(Order {
        by_tuples,
        quick: class
            .slot(|slots| slots.compare)
            .filter(|_| is_same && !is_nested),
    })
}

impl Order {
    /// Does `a` come before `b`?
    fn less(self, cx: &mut Cx, a: &Value, b: &Value) -> Res<bool> {
        if !self.by_tuples {
            return less(cx, a, b, self.quick);
        }
        let (Some(first), Some(second)) = (slice_of(a), slice_of(b)) else {
            return less(cx, a, b, None);
        };
        for (i, (x, y)) in first.iter().zip(second).enumerate() {
            if let (Some(m), Some(n)) = (x.cast::<IntObj>(), y.cast::<IntObj>()) {
                if m.value != n.value {
                    return Ok(m.value < n.value);
                }
                continue;
            }
            if !cx.equal(x, y)? {
                return less(cx, x, y, self.quick.filter(|_| i == 0));
            }
        }
        Ok(first.len() < second.len())
    }
}

/// `a < b`, by the slot that both are expected to have. As in CPython, `NotImplemented` from it asks once more, with both sides.
fn less(cx: &mut Cx, a: &Value, b: &Value, quick: Option<CompareFn>) -> Res<bool> {
    if let Some(compare) = quick
        && let Some(own) = cx.type_of(a).slot(|slots| slots.compare)
        && std::ptr::fn_addr_eq(own, compare)
    {
        let verdict = compare(cx, a, b, CompareOp::Lt)?;
        if !cx.is_not_implemented(&verdict) {
            return cx.is_true(&verdict);
        }
    }
    cx.compare_bool(a, b, CompareOp::Lt)
}
