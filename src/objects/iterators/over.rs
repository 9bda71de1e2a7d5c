//! What `iter()` makes: iterators over lists, tuples, strings, bytes, sets, sequences by `__getitem__`, and calls up to a sentinel.

use super::classes::{REDUCE_DOC, SETSTATE_DOC};
use super::{itself, layout};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::exception::Exc;
use crate::objects::native::{Bound, Native};
use crate::objects::slice::size_argument;
use crate::objects::type_obj::{Layout, Memory, Slots, T_ITEMS, T_NO_NEW, TypeSpec};
use crate::objects::{Ty, array, bytearray, bytes, dict, int, list, memoryview, set, str_, tuple};

const LENGTH_HINT: Native = Native::new(
    "__length_hint__",
    "($self, /)",
    "Private method returning an estimate of len(list(it)).",
    length_hint,
);
const REDUCE: Native = Native::new("__reduce__", "($self, /)", REDUCE_DOC, reduce);
const SETSTATE: Native = Native::new("__setstate__", "($self, object, /)", SETSTATE_DOC, setstate);

const fn over(name: &'static str, next: fn(&mut Cx, &Value) -> Res<Option<Value>>) -> TypeSpec {
    TypeSpec {
        name,
        flags: T_NO_NEW,
        layout: Layout::Iterator,
        memory: Memory::Gc,
        basic_size: 32,
        trace: TraceFns::of::<layout::SeqTrace>(),
        clear: Some(layout::clear_seq),
        destroy: layout::clear_seq,
        slots: Slots {
            iter: Some(itself),
            next: Some(next),
            ..Slots::NONE
        },
        methods: &[LENGTH_HINT, REDUCE, SETSTATE],
        ..TypeSpec::ATOM
    }
}

/// One whose items lie packed in memory.
const fn packed(name: &'static str, next: fn(&mut Cx, &Value) -> Res<Option<Value>>) -> TypeSpec {
    TypeSpec {
        flags: T_NO_NEW | T_ITEMS,
        ..over(name, next)
    }
}

pub(crate) static LIST_SPEC: TypeSpec = over("list_iterator", next_of_list);
pub(crate) static LIST_REVERSE_SPEC: TypeSpec = over("list_reverseiterator", next_of_list_reversed);
pub(crate) static TUPLE_SPEC: TypeSpec = over("tuple_iterator", next_of_tuple);
pub(crate) static STR_SPEC: TypeSpec = over("str_iterator", next_of_str);
pub(crate) static STR_ASCII_SPEC: TypeSpec = over("str_ascii_iterator", next_of_str);
pub(crate) static BYTES_SPEC: TypeSpec = packed("bytes_iterator", next_of_bytes);
pub(crate) static BYTEARRAY_SPEC: TypeSpec = packed("bytearray_iterator", next_of_bytearray);
pub(crate) static ARRAY_SPEC: TypeSpec = TypeSpec {
    basic_size: 40,
    methods: &[REDUCE, SETSTATE],
    ..packed("array.arrayiterator", next_of_array)
};
pub(crate) static MEMORY_SPEC: TypeSpec = TypeSpec {
    basic_size: 48,
    methods: &[],
    ..packed("memory_iterator", next_of_memoryview)
};
pub(crate) static SEQ_SPEC: TypeSpec = TypeSpec {
    layout: Layout::SeqIter,
    ..over("iterator", next_of_sequence)
};
pub(crate) static SET_SPEC: TypeSpec = TypeSpec {
    basic_size: 48,
    methods: &[
        Native::new(
            "__length_hint__",
            "($self, /)",
            "Private method returning an estimate of len(list(it)).",
            set_length_hint,
        ),
        Native::new("__reduce__", "($self, /)", REDUCE_DOC, set_reduce),
    ],
    ..over("set_iterator", next_of_set)
};
pub(crate) static CALL_SPEC: TypeSpec = TypeSpec {
    layout: Layout::CallIter,
    trace: TraceFns::of::<layout::PairTrace>(),
    clear: Some(layout::clear_pair),
    destroy: layout::clear_pair,
    methods: &[Native::new(
        "__reduce__",
        "($self, /)",
        REDUCE_DOC,
        call_reduce,
    )],
    ..over("callable_iterator", next_of_call)
};

fn make(cx: &mut Cx, ty: Ty, of: &Value, index: usize) -> Res<Value> {
    let class = cx.type_value(ty);
    layout::new_seq(cx, &class, of, index)
}

/// `iter(list)`.
pub(crate) fn of_list(cx: &mut Cx, of: &Value) -> Res<Value> {
    make(cx, Ty::ListIterator, of, 0)
}

/// `reversed(list)`: the index is one past the next item.
pub(crate) fn of_list_reversed(cx: &mut Cx, of: &Value) -> Res<Value> {
    let len = list::len(cx, of);
    make(cx, Ty::ListReverseIterator, of, len)
}

/// `iter(tuple)`.
pub(crate) fn of_tuple(cx: &mut Cx, of: &Value) -> Res<Value> {
    make(cx, Ty::TupleIterator, of, 0)
}

/// `iter(str)`.
pub(crate) fn of_str(cx: &mut Cx, of: &Value) -> Res<Value> {
    let ty = if str_::as_str(cx, of).is_some() {
        Ty::StrAsciiIterator
    } else {
        Ty::StrIterator
    };
    make(cx, ty, of, 0)
}

/// `iter(bytes)`.
pub(crate) fn of_bytes(cx: &mut Cx, of: &Value) -> Res<Value> {
    make(cx, Ty::BytesIterator, of, 0)
}

/// `iter(bytearray)`.
pub(crate) fn of_bytearray(cx: &mut Cx, of: &Value) -> Res<Value> {
    make(cx, Ty::ByteArrayIterator, of, 0)
}

/// `iter(array)`.
pub(crate) fn of_array(cx: &mut Cx, of: &Value) -> Res<Value> {
    make(cx, Ty::ArrayIterator, of, 0)
}

/// `iter(memoryview)`.
pub(crate) fn of_memoryview(cx: &mut Cx, of: &Value) -> Res<Value> {
    make(cx, Ty::MemoryIterator, of, 0)
}

/// `iter(set)`.
pub(crate) fn of_set(cx: &mut Cx, of: &Value) -> Res<Value> {
    let size = set::len(cx, of);
    layout::new_set(cx, of, size)
}

/// `iter(sequence)` by `__getitem__`.
pub(crate) fn of_sequence(cx: &mut Cx, of: &Value) -> Res<Value> {
    make(cx, Ty::SeqIterator, of, 0)
}

/// `iter(callable, sentinel)`.
pub(crate) fn of_call(cx: &mut Cx, callable: &Value, sentinel: &Value) -> Res<Value> {
    let class = cx.type_value(Ty::CallIterator);
    layout::new_pair(cx, &class, callable.clone(), sentinel.clone())
}

/// The item of a built-in sequence, or the end.
fn step(
    cx: &mut Cx,
    iterator: &Value,
    item: fn(&mut Cx, &Value, usize) -> Res<Option<Value>>,
) -> Res<Option<Value>> {
    let object = layout::seq(iterator);
    let Some(of) = object.sequence() else {
        return Ok(None);
    };
    let index = object.index.get();
    if let Some(item) = item(cx, &of, index)? {
        object.index.set(index + 1);
        Ok(Some(item))
    } else {
        object.finish();
        Ok(None)
    }
}

/// The index of a list iterator that `__setstate__` has sent before the list: nothing follows, but the list is kept.
const BEFORE: usize = usize::MAX;

fn next_of_list(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    if layout::seq(iterator).index.get() == BEFORE {
        return Ok(None);
    }
    step(cx, iterator, |cx, of, i| {
        Ok(list::items(cx, of).get(i).cloned())
    })
}

fn next_of_tuple(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    step(cx, iterator, |cx, of, i| {
        Ok(tuple::items(cx, of).get(i).cloned())
    })
}

fn next_of_str(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    step(cx, iterator, |cx, of, i| {
        let len = str_::text(cx, of).map_or(0, crate::text::view::Text::len);
        if i < len {
            str_::char_at(cx, of, i).map(Some)
        } else {
            Ok(None)
        }
    })
}

fn next_of_bytes(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    step(cx, iterator, |cx, of, i| {
        let byte = bytes::as_slice(cx, of).and_then(|bytes| bytes.get(i).copied());
        byte.map(|byte| int::new(cx, i64::from(byte))).transpose()
    })
}

fn next_of_bytearray(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    step(cx, iterator, |cx, of, i| {
        let byte = bytearray::content(of).and_then(|bytes| bytes.get(i).copied());
        byte.map(|byte| int::new(cx, i64::from(byte))).transpose()
    })
}

fn next_of_array(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    step(cx, iterator, array::item)
}

fn next_of_memoryview(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    step(cx, iterator, memoryview::item)
}

/// As in CPython, an exhausted one keeps its list.
fn next_of_list_reversed(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = layout::seq(iterator);
    let Some(of) = object.sequence() else {
        return Ok(None);
    };
    if let Some(at) = object.index.get().checked_sub(1)
        && let Some(item) = list::items(cx, &of).get(at).cloned()
    {
        object.index.set(at);
        return Ok(Some(item));
    }
    object.index.set(0);
    Ok(None)
}

/// The next item by `__getitem__`; `IndexError` and `StopIteration` end it.
fn next_of_sequence(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = layout::seq(iterator);
    let Some(of) = object.sequence() else {
        return Ok(None);
    };
    let index = object.index.get();
    let key = int::new(cx, index as i64)?;
    match cx.get_item(&of, &key) {
        Ok(item) => {
            object.index.set(index + 1);
            Ok(Some(item))
        }
        Err(raised) => {
            if cx.catch(Exc::IndexError).is_some() || cx.catch(Exc::StopIteration).is_some() {
                object.finish();
                return Ok(None);
            }
            Err(raised)
        }
    }
}

fn next_of_set(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = layout::set(cx, iterator);
    let Some(of) = object.set() else {
        return Ok(None);
    };
    if set::len(cx, &of) != object.size.get() {
        object.size.set(usize::MAX);
        return Err(cx.raise(Exc::RuntimeError, "Set changed size during iteration"));
    }
    let mut place = object.index.get();
    if let Some(member) = set::next_entry(cx, &of, &mut place) {
        object.index.set(place);
        object.left.set(object.left.get().saturating_sub(1));
        Ok(Some(member))
    } else {
        object.finish();
        Ok(None)
    }
}

fn next_of_call(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let (Some(callable), Some(sentinel)) = layout::parts(iterator) else {
        return Ok(None);
    };
    match cx.call(&callable, &[]) {
        Ok(value) => {
            // The call may have ended the iterator itself.
            if layout::parts(iterator).0.is_none() {
                return Ok(None);
            }
            if cx.equal(&sentinel, &value)? {
                layout::finish_pair(iterator);
                return Ok(None);
            }
            Ok(Some(value))
        }
        Err(raised) => {
            if cx.catch(Exc::StopIteration).is_some() {
                layout::finish_pair(iterator);
                return Ok(None);
            }
            Err(raised)
        }
    }
}

fn length_hint(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let iterator = args.req(0);
    let object = layout::seq(iterator);
    let Some(of) = object.sequence() else {
        return int::new(cx, 0);
    };
    let index = object.index.get();
    if cx.is_exact(iterator, Ty::ListReverseIterator) {
        let len = list::len(cx, &of);
        return int::new(cx, if index <= len { index as i64 } else { 0 });
    }
    let slots = cx.type_of(&of).slots.get();
    if cx.is_exact(iterator, Ty::SeqIterator) && slots.len.is_none() {
        return Ok(cx.not_implemented());
    }
    let len = own_len(cx, iterator, &of)?;
    int::new(cx, len.saturating_sub(index) as i64)
}

/// The length of what is iterated: of a list, tuple, string or bytes the true one, whatever a subclass's `__len__` says.
fn own_len(cx: &mut Cx, iterator: &Value, of: &Value) -> Res<usize> {
    let by_type = [
        (Ty::ListIterator, Ty::List),
        (Ty::ListReverseIterator, Ty::List),
        (Ty::TupleIterator, Ty::Tuple),
        (Ty::StrIterator, Ty::Str),
        (Ty::StrAsciiIterator, Ty::Str),
        (Ty::BytesIterator, Ty::Bytes),
    ];
    let found = by_type
        .into_iter()
        .find(|&(class, _)| cx.is_exact(iterator, class));
    match found.and_then(|(_, ty)| cx.ty(ty).slots.get().len) {
        Some(len) => len(cx, of),
        None => cx.len(of),
    }
}

fn set_length_hint(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let object = layout::set(cx, args.req(0));
    let of = object.set();
    let is_valid = of.is_some_and(|of| set::len(cx, &of) == object.size.get());
    let left = if is_valid { object.left.get() } else { 0 };
    int::new(cx, left as i64)
}

/// The place of a state that `__setstate__` of a reversed iterator gives: the index of the next item, cut to the sequence, plus one.
pub(super) fn place_behind(state: isize, len: usize) -> usize {
    state.clamp(-1, len as isize - 1).wrapping_add(1) as usize
}

fn setstate(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let iterator = args.req(0);
    let state = size_argument(cx, args.req(1))?;
    let object = layout::seq(iterator);
    if let Some(of) = object.sequence() {
        let at_most = if cx.is_exact(iterator, Ty::SeqIterator) {
            usize::MAX
        } else {
            own_len(cx, iterator, &of)?
        };
        let place = if cx.is_exact(iterator, Ty::ListReverseIterator) {
            place_behind(state, at_most)
        } else if state < 0 && cx.is_exact(iterator, Ty::ListIterator) {
            BEFORE
        } else {
            (state.max(0) as usize).min(at_most)
        };
        object.index.set(place);
    }
    Ok(cx.none())
}

/// A function or class of `builtins`, as the program has it now.
pub(crate) fn builtin(cx: &mut Cx, name: &str) -> Value {
    let names = cx.builtins_dict();
    let name = str_::intern(cx, name);
    dict::get_str(cx, &names, &name).unwrap_or_else(|| cx.none())
}

/// What makes the iterator again: `iter` or `reversed` of the sequence, and the index; of an exhausted one `iter` of something empty.
fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let iterator = args.req(0);
    let object = layout::seq(iterator);
    let is_reversed = cx.is_exact(iterator, Ty::ListReverseIterator);
    let maker = builtin(cx, if is_reversed { "reversed" } else { "iter" });
    let index = object.index.get() as i64 - i64::from(is_reversed);
    if let Some(of) = object.sequence()
        && index >= 0
    {
        let index = int::new(cx, index)?;
        let inner = tuple::from_array(cx, [of])?;
        return tuple::from_array(cx, [maker, inner, index]);
    }
    let empty = if is_reversed || cx.is_exact(iterator, Ty::ListIterator) {
        list::new(cx, Vec::new())?
    } else if cx.is_exact(iterator, Ty::StrIterator) || cx.is_exact(iterator, Ty::StrAsciiIterator)
    {
        str_::new(cx, "")?
    } else {
        tuple::new(cx, &[])?
    };
    let inner = tuple::from_array(cx, [empty])?;
    tuple::from_array(cx, [maker, inner])
}

/// What is left, as a list; the iterator stays where it is.
fn set_reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let maker = builtin(cx, "iter");
    let object = layout::set(cx, args.req(0));
    let mut left = Vec::new();
    if let Some(of) = object.set() {
        if set::len(cx, &of) != object.size.get() {
            return Err(cx.raise(Exc::RuntimeError, "Set changed size during iteration"));
        }
        let mut place = object.index.get();
        while let Some(member) = set::next_entry(cx, &of, &mut place) {
            left.push(member);
        }
    }
    let left = list::new(cx, left)?;
    let inner = tuple::from_array(cx, [left])?;
    tuple::from_array(cx, [maker, inner])
}

fn call_reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let maker = builtin(cx, "iter");
    let inner = if let (Some(callable), Some(sentinel)) = layout::parts(args.req(0)) {
        tuple::from_array(cx, [callable, sentinel])?
    } else {
        let empty = tuple::new(cx, &[])?;
        tuple::from_array(cx, [empty])?
    };
    tuple::from_array(cx, [maker, inner])
}
