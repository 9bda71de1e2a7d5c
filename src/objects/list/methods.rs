//! What changes a list.

use super::layout::{self, ListObj};
use super::{items, len, object, sort};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::Exc;
use crate::objects::native::{Args, Bound, Native};
use crate::objects::{Ty, dict, int, iterators, set, slice, tuple};

pub(super) const METHODS: &[Native] = &[
    Native::new(
        "__reversed__",
        "($self, /)",
        "Return a reverse iterator over the list.",
        reversed,
    ),
    Native::new("clear", "($self, /)", "Remove all items from list.", clear),
    Native::new(
        "copy",
        "($self, /)",
        "Return a shallow copy of the list.",
        copy,
    ),
    Native::new(
        "append",
        "($self, object, /)",
        "Append object to the end of the list.",
        append,
    ),
    Native::new(
        "insert",
        "($self, index, object, /)",
        "Insert object before index.",
        insert,
    ),
    Native::new(
        "extend",
        "($self, iterable, /)",
        "Extend list by appending elements from the iterable.",
        extend_row,
    ),
    Native::new(
        "pop",
        "($self, index=-1, /)",
        "Remove and return item at index (default last).",
        pop,
    ),
    Native::new(
        "remove",
        "($self, value, /)",
        "Remove first occurrence of value.",
        remove,
    ),
    Native::new(
        "index",
        "($self, value, start=0, stop=sys.maxsize, /)",
        "Return first index of value.",
        index,
    ),
    Native::new(
        "count",
        "($self, value, /)",
        "Return number of occurrences of value.",
        count,
    ),
    Native::new("reverse", "($self, /)", "Reverse *IN PLACE*.", reverse),
    Native::new(
        "sort",
        "($self, /, *, key=None, reverse=False)",
        "Sort the list in ascending order and return None.",
        sort::sort,
    ),
    Native::class(
        "__class_getitem__",
        "($type, object, /)",
        "See PEP 585",
        class_getitem,
    ),
];

/// `list.append`.
pub(super) fn push(cx: &mut Cx, list: &Value, item: Value) -> Res<()> {
    let Some(object) = list.cast::<ListObj>() else {
        return Err(cx.type_error("a list is expected"));
    };
    layout::push(cx, object, item)
}

/// `list.__init__`.
pub(super) fn init(cx: &mut Cx, list: &Value, args: Args<'_>) -> Res<()> {
    if args.n_kw() > 0 && cx.is_exact(list, Ty::List) {
        return Err(cx.type_error("list() takes no keyword arguments"));
    }
    let iterable = match args.pos() {
        [] => None,
        [iterable] => Some(iterable),
        more => {
            return Err(cx.type_error(format!(
                "list expected at most 1 argument, got {}",
                more.len()
            )));
        }
    };
    drop(layout::take_all(cx, object(list)));
    match iterable {
        Some(iterable) => extend(cx, list, iterable),
        None => Ok(()),
    }
}

/// `list.extend(iterable)` with CPython's growth.
pub(crate) fn extend(cx: &mut Cx, list: &Value, iterable: &Value) -> Res<()> {
    let Some(object) = list.cast::<ListObj>() else {
        return Err(cx.type_error("a list is expected"));
    };
    if cx.is_exact(iterable, Ty::List) || cx.is_exact(iterable, Ty::Tuple) || iterable.is(list) {
        let more = if iterable.cast::<ListObj>().is_some() {
            items(cx, iterable).to_vec()
        } else {
            tuple::items(cx, iterable).to_vec()
        };
        if more.is_empty() {
            return Ok(());
        }
        layout::preallocate(cx, object, more.len())?;
        let n = object.len.get();
        return layout::splice(cx, object, n, n, more).map(drop);
    }
    if cx.is_exact(iterable, Ty::Dict) {
        let n = dict::len(cx, iterable);
        let mut keys = Vec::with_capacity(n);
        let mut pos = 0;
        while let Some((key, _)) = dict::next_entry(cx, iterable, &mut pos) {
            keys.push(key);
        }
        return append_all(cx, object, keys);
    }
    if cx.is_exact(iterable, Ty::Set) || cx.is_exact(iterable, Ty::FrozenSet) {
        let mut members = Vec::with_capacity(set::len(cx, iterable));
        let mut pos = 0;
        while let Some(member) = set::next_entry(cx, iterable, &mut pos) {
            members.push(member);
        }
        return append_all(cx, object, members);
    }
    let iterator = cx.iter(iterable)?;
    let hint = cx.length_hint(iterable, 8)?;
    if object.items.get().is_null() {
        layout::preallocate(cx, object, hint)?;
    } else {
        layout::reserve(cx, object, hint)?;
    }
    while let Some(item) = cx.next(&iterator)? {
        layout::push(cx, object, item)?;
    }
    layout::trim(cx, object);
    Ok(())
}

fn append_all(cx: &mut Cx, object: &ListObj, more: Vec<Value>) -> Res<()> {
    let n = object.len.get();
    layout::splice(cx, object, n, n, more).map(drop)
}

/// `list[start:stop:step] = value`, or `del` of it.
pub(super) fn set_slice(
    cx: &mut Cx,
    list: &Value,
    start: isize,
    stop: isize,
    step: isize,
    value: Option<&Value>,
) -> Res<()> {
    let new = match value {
        Some(value) if value.is(list) => Some(items(cx, list).to_vec()),
        Some(value) if step == 1 => Some(sequence(cx, value, "can only assign an iterable")?),
        Some(value) => Some(sequence(
            cx,
            value,
            "must assign iterable to extended slice",
        )?),
        None => None,
    };
    let chosen = slice::adjust(len(cx, list), start, stop, step);
    let object = object(list);
    if step == 1 {
        let low = chosen.start.max(0) as usize;
        let high = (chosen.stop.max(0) as usize).max(low);
        drop(layout::splice(
            cx,
            object,
            low,
            high,
            new.unwrap_or_default(),
        )?);
        return Ok(());
    }
    match new {
        Some(new) => {
            if new.len() != chosen.n {
                return Err(cx.value_error(format!(
                    "attempt to assign sequence of size {} to extended slice of size {}",
                    new.len(),
                    chosen.n
                )));
            }
            let old: Vec<Value> = chosen
                .iter()
                .zip(new)
                .map(|(i, value)| layout::replace(object, i, value))
                .collect();
            drop(old);
        }
        None => {
            let mut gone: Vec<usize> = chosen.iter().collect();
            gone.sort_unstable();
            // What stays moves together; what goes dies in ascending order.
            let mut dead = Vec::with_capacity(gone.len());
            let mut kept = Vec::with_capacity(len(cx, list) - gone.len());
            let mut next = gone.iter().copied().peekable();
            for (i, item) in items(cx, list).iter().enumerate() {
                if next.peek() == Some(&i) {
                    next.next();
                    dead.push(item.clone());
                } else {
                    kept.push(item.clone());
                }
            }
            let n = len(cx, list);
            drop(layout::splice(cx, object, 0, n, kept)?);
            drop(dead);
        }
    }
    Ok(())
}

/// The items of what is assigned to a slice.
fn sequence(cx: &mut Cx, value: &Value, text: &str) -> Res<Vec<Value>> {
    let slots = cx.type_of(value).slots.get();
    if slots.iter.is_none() && slots.getitem.is_none() {
        return Err(cx.type_error(text));
    }
    cx.collect(value)
}

/// `list += iterable`.
pub(super) fn inplace_concat(cx: &mut Cx, list: &Value, other: &Value) -> Res<Value> {
    extend(cx, list, other)?;
    Ok(list.clone())
}

/// `list *= n`.
pub(super) fn inplace_repeat(cx: &mut Cx, list: &Value, n: isize) -> Res<Value> {
    let object = object(list);
    if n <= 0 {
        drop(layout::take_all(cx, object));
    } else if n > 1 && object.len.get() > 0 {
        let whole = layout::repeat(cx, list, n as usize)?;
        let more: Vec<Value> = items(cx, &whole)[object.len.get()..].to_vec();
        append_all(cx, object, more)?;
    }
    Ok(list.clone())
}

fn reversed(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    iterators::of_list_reversed(cx, args.req(0))
}

fn clear(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let mut dead = layout::take_all(cx, object(args.req(0)));
    // Last first, as CPython.
    while let Some(item) = dead.pop() {
        drop(item);
    }
    Ok(cx.none())
}

fn copy(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let items = items(cx, args.req(0)).to_vec();
    super::new(cx, items)
}

fn append(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    push(cx, args.req(0), args.req(1).clone())?;
    Ok(cx.none())
}

fn insert(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let index = cx.index_isize(args.req(1))?;
    let object = object(args.req(0));
    let n = object.len.get();
    let at = if index < 0 {
        (index + n as isize).max(0) as usize
    } else {
        (index as usize).min(n)
    };
    layout::splice(cx, object, at, at, vec![args.req(2).clone()])?;
    Ok(cx.none())
}

fn extend_row(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    extend(cx, args.req(0), args.req(1))?;
    Ok(cx.none())
}

fn pop(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let index = match args.opt(1) {
        Some(index) => cx.index_isize(index)?,
        None => -1,
    };
    let object = object(args.req(0));
    let n = object.len.get();
    if n == 0 {
        return Err(cx.raise(Exc::IndexError, "pop from empty list"));
    }
    let Some(at) = slice::within(n, index) else {
        return Err(cx.raise(Exc::IndexError, "pop index out of range"));
    };
    let popped = if at + 1 == n {
        layout::pop_last(cx, object)
    } else {
        layout::splice(cx, object, at, at + 1, Vec::new())?.pop()
    };
    Ok(popped.unwrap_or_else(|| cx.none()))
}

fn remove(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let list = args.req(0);
    let mut i = 0;
    while i < len(cx, list) {
        let own = items(cx, list)[i].clone();
        if cx.equal(&own, args.req(1))? {
            drop(layout::splice(cx, object(list), i, i + 1, Vec::new())?);
            return Ok(cx.none());
        }
        i += 1;
    }
    Err(cx.value_error("list.remove(x): x not in list"))
}

fn index(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let list = args.req(0);
    let n = len(cx, list) as isize;
    let fit = |position: isize| {
        if position < 0 {
            (position + n).max(0)
        } else {
            position
        }
    };
    let start = fit(args.opt(2).map_or(Ok(0), |v| slice::position(cx, v))?);
    let stop = fit(args
        .opt(3)
        .map_or(Ok(isize::MAX), |v| slice::position(cx, v))?);
    let mut i = start;
    while i < stop && (i as usize) < len(cx, list) {
        let own = items(cx, list)[i as usize].clone();
        if cx.equal(&own, args.req(1))? {
            return int::new(cx, i as i64);
        }
        i += 1;
    }
    let shown = cx.repr_string(args.req(1))?;
    Err(cx.value_error(format!("{shown} is not in list")))
}

fn count(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let list = args.req(0);
    let (mut i, mut n) = (0, 0);
    while i < len(cx, list) {
        let own = items(cx, list)[i].clone();
        n += i64::from(cx.equal(&own, args.req(1))?);
        i += 1;
    }
    int::new(cx, n)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn reverse(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    layout::reverse(object(args.req(0)));
    Ok(cx.none())
}

fn class_getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    crate::objects::class::generic_alias::new(cx, args.req(0), args.req(1))
}
