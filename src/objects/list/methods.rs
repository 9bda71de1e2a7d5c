//! Methods of lists.

use super::{layout, slots, sort};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::Exc;
use crate::objects::native::{Bound, Native};
use crate::objects::{int, iterators, slice};

pub(crate) const METHODS: &[Native] = &[
    Native::new(
        "__getitem__",
        "($self, index, /)",
        "Return self[index].",
        list_getitem,
    ),
    Native::new(
        "__reversed__",
        "($self, /)",
        "Return a reverse iterator over the list.",
        list_reversed,
    ),
    Native::new(
        "__sizeof__",
        "($self, /)",
        "Return the size of the list in memory, in bytes.",
        list_sizeof,
    ),
    Native::new(
        "clear",
        "($self, /)",
        "Remove all items from list.",
        list_clear,
    ),
    Native::new(
        "copy",
        "($self, /)",
        "Return a shallow copy of the list.",
        list_copy,
    ),
    Native::new(
        "append",
        "($self, object, /)",
        "Append object to the end of the list.",
        list_append,
    ),
    Native::new(
        "insert",
        "($self, index, object, /)",
        "Insert object before index.",
        list_insert,
    ),
    Native::new(
        "extend",
        "($self, iterable, /)",
        "Extend list by appending elements from the iterable.",
        list_extend,
    ),
    Native::new(
        "pop",
        "($self, index=-1, /)",
        "Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is out of range.",
        list_pop,
    ),
    Native::new(
        "remove",
        "($self, value, /)",
        "Remove first occurrence of value.\n\nRaises ValueError if the value is not present.",
        list_remove,
    ),
    Native::new(
        "index",
        "($self, value, start=0, stop=sys.maxsize, /)",
        "Return first index of value.\n\nRaises ValueError if the value is not present.",
        list_index,
    ),
    Native::new(
        "count",
        "($self, value, /)",
        "Return number of occurrences of value.",
        list_count,
    ),
    Native::new("reverse", "($self, /)", "Reverse *IN PLACE*.", list_reverse),
    Native::new(
        "sort",
        "($self, /, *, key=None, reverse=False)",
        "Sort the list in ascending order and return None.\n\nThe sort is in-place (i.e. the list itself is modified) and stable (i.e. the\norder of two equal elements is maintained).\n\nIf a key function is given, apply it once to each list item and sort them,\nascending or descending, according to their function values.\n\nThe reverse flag can be set to sort in descending order.",
        list_sort,
    ),
    Native::class(
        "__class_getitem__",
        "($type, object, /)",
        "See PEP 585",
        list_class_getitem,
    ),
];

fn list_getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    slots::getitem(cx, args.req(0), args.req(1))
}

fn list_reversed(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    iterators::of_list_reversed(cx, args.req(0))
}

fn list_sizeof(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let bytes = crate::heap::ask::bytes_of(args.req(0));
    int::new(cx, bytes as i64)
}

fn list_clear(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    layout::clear(cx, args.req(0));
    Ok(cx.none())
}

fn list_copy(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    layout::copy(cx, args.req(0))
}

fn list_append(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    layout::push(cx, args.req(0), args.req(1).clone())?;
    Ok(cx.none())
}

fn list_insert(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let at = slice::size_argument(cx, args.req(1))?;
    let list = args.req(0);
    let place = slice::from_end(at, layout::len(list));
    layout::insert(cx, list, place, args.req(2))?;
    Ok(cx.none())
}

fn list_extend(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    slots::extend(cx, args.req(0), args.req(1))?;
    Ok(cx.none())
}

fn list_pop(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let list = args.req(0);
    let at = match args.opt(1) {
        Some(at) => slice::size_argument(cx, at)?,
        None => -1,
    };
    let len = layout::len(list);
    if len == 0 {
        return Err(cx.raise(Exc::IndexError, "pop from empty list"));
    }
    match slice::place(at, len).and_then(|i| layout::pop(cx, list, i)) {
        Some(item) => Ok(item),
        None => Err(cx.raise(Exc::IndexError, "pop index out of range")),
    }
}

fn list_remove(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let list = args.req(0);
    let mut i = 0;
    while let Some(item) = layout::get(list, i) {
        if cx.equal(&item, args.req(1))? {
            drop(item);
            layout::replace(cx, list, i, i + 1, None)?;
            return Ok(cx.none());
        }
        i += 1;
    }
    Err(cx.value_error("list.remove(x): x not in list"))
}

fn list_index(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (list, value) = (args.req(0), args.req(1));
    let start = match args.opt(2) {
        Some(start) => slice::bound(cx, start)?,
        None => 0,
    };
    let stop = match args.opt(3) {
        Some(stop) => slice::bound(cx, stop)?,
        None => isize::MAX,
    };
    let len = layout::len(list);
    let stop = slice::from_end(stop, len);
    let mut i = slice::from_end(start, len);
    while i < stop
        && let Some(item) = layout::get(list, i)
    {
        if cx.equal(&item, value)? {
            return int::new(cx, i as i64);
        }
        i += 1;
    }
    let shown = cx.repr_string(value)?;
    Err(cx.value_error(format!("{shown} is not in list")))
}

fn list_count(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (list, value) = (args.req(0), args.req(1));
    let (mut i, mut n) = (0, 0);
    while let Some(item) = layout::get(list, i) {
        if item.is(value) || cx.equal(&item, value)? {
            n += 1;
        }
        i += 1;
    }
    int::new(cx, n)
}

fn list_reverse(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    layout::reverse(cx, args.req(0));
    Ok(cx.none())
}

fn list_sort(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let reverse = match args.opt(2) {
        Some(reverse) => cx.is_true(reverse)?,
        None => false,
    };
    let key = args.opt(1).filter(|key| !cx.is_none(key));
    sort(cx, args.req(0), key, reverse)?;
    Ok(cx.none())
}

fn list_class_getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    crate::objects::class::generic_alias::new(cx, args.req(0), args.req(1))
}
