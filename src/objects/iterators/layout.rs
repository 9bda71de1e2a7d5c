//! Layouts of iterators. Every one fits in CPython's `__basicsize__`, so that subclasses can put their own fields behind it.

#![expect(unsafe_code, reason = "payloads of iterators")]

use std::cell::Cell;
use std::ptr::null_mut;

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::Value;
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::objects::Ty;
use crate::objects::head::Head;
use crate::objects::tuple::layout::TupleObj;
use crate::objects::type_obj::{Layout, TypeObj};

/// An iterator with a place in something: over a list, tuple, str, bytes, a sequence by `__getitem__`, and `reversed`.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct SeqIterObj {
    pub(crate) head: Head,
    /// The next index.
    pub(crate) index: Cell<usize>,
    /// What is iterated, owned; null when exhausted.
    pub(crate) of: Cell<Raw>,
}

/// An iterator over a set.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct SetIterObj {
    pub(crate) head: Head,
    /// The next place in the table.
    pub(crate) index: Cell<usize>,
    /// The set, owned; null when exhausted.
    pub(crate) of: Cell<Raw>,
    /// Its size at the start, against changes.
    pub(crate) size: Cell<usize>,
    /// How many members are left.
    pub(crate) left: Cell<usize>,
}

/// Two objects: `map` (iterators as a tuple, function), `filter` (function, iterator), `iter(callable, sentinel)`.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct PairObj {
    pub(crate) head: Head,
    first: Cell<Raw>,
    second: Cell<Raw>,
}

/// A number and three objects: `enumerate` (index; iterator, result, index beyond machine numbers), `zip` (strict; iterators as a
/// tuple, result).
#[derive(Debug)]
#[repr(C)]
pub(crate) struct CountedObj {
    pub(crate) head: Head,
    pub(crate) number: Cell<i64>,
    first: Cell<Raw>,
    second: Cell<Raw>,
    third: Cell<Raw>,
}

fn copied(word: &Cell<Raw>) -> Option<Value> {
    let raw = word.get();
    // SAFETY: owned or null.
    (!raw.is_null()).then(|| unsafe { Value::from_borrowed(raw) })
}

fn put(word: &Cell<Raw>, value: Option<Value>) {
    let old = word.replace(value.map_or(null_mut(), Value::into_raw));
    if !old.is_null() {
        // SAFETY: the word owned it.
        drop(unsafe { Value::from_owned(old) });
    }
}

/// Is the object of one of these layouts?
fn has_layout(value: &Value, layouts: &[Layout]) -> bool {
    // SAFETY: a live object has a type.
    let layout = unsafe { (*value.type_head()).layout };
    layouts.iter().any(|of| *of as u8 == layout)
}

impl SeqIterObj {
    /// What is iterated, unless it is exhausted.
    pub(crate) fn sequence(&self) -> Option<Value> {
        copied(&self.of)
    }

    /// Exhausted: lets the sequence go.
    pub(crate) fn finish(&self) {
        put(&self.of, None);
    }
}

impl SetIterObj {
    /// The set, unless it is exhausted.
    pub(crate) fn set(&self) -> Option<Value> {
        copied(&self.of)
    }

    /// Exhausted: lets the set go.
    pub(crate) fn finish(&self) {
        put(&self.of, None);
    }
}

/// The payload of an iterator with a place.
pub(crate) fn seq(value: &Value) -> &SeqIterObj {
    assert!(
        has_layout(
            value,
            &[Layout::Iterator, Layout::SeqIter, Layout::Reversed]
        ),
        "slots of iterators are called on iterators"
    );
    // SAFETY: all types of these layouts begin with it.
    unsafe { &*value.raw().cast::<SeqIterObj>() }
}

/// The payload of an iterator over a set.
pub(crate) fn set(cx: &Cx, value: &Value) -> SetView {
    assert!(
        cx.is_exact(value, Ty::SetIterator),
        "slots of set iterators are called on set iterators"
    );
    SetView(value.clone())
}

/// An iterator over a set, kept alive.
#[derive(Debug)]
pub(crate) struct SetView(Value);

impl std::ops::Deref for SetView {
    type Target = SetIterObj;
    fn deref(&self) -> &SetIterObj {
        // SAFETY: checked when the view was made.
        unsafe { &*self.0.raw().cast::<SetIterObj>() }
    }
}

fn pair(value: &Value) -> &PairObj {
    assert!(
        has_layout(value, &[Layout::Map, Layout::Filter, Layout::CallIter]),
        "slots of these iterators are called on them"
    );
    // SAFETY: all types of these layouts begin with it.
    unsafe { &*value.raw().cast::<PairObj>() }
}

/// The two objects of a `map`, `filter` or callable iterator.
pub(crate) fn parts(value: &Value) -> (Option<Value>, Option<Value>) {
    let pair = pair(value);
    (copied(&pair.first), copied(&pair.second))
}

/// A callable iterator is exhausted: lets both objects go.
pub(crate) fn finish_pair(value: &Value) {
    let pair = pair(value);
    put(&pair.first, None);
    put(&pair.second, None);
}

/// The payload of `enumerate` and `zip`.
pub(crate) fn counted(value: &Value) -> &CountedObj {
    assert!(
        has_layout(value, &[Layout::Enumerate, Layout::Zip]),
        "slots of these iterators are called on them"
    );
    // SAFETY: all types of these layouts begin with it.
    unsafe { &*value.raw().cast::<CountedObj>() }
}

impl CountedObj {
    /// The iterator, or the tuple of them.
    pub(crate) fn iterators(&self) -> Option<Value> {
        copied(&self.first)
    }

    /// The index of an `enumerate` beyond machine numbers.
    pub(crate) fn long_index(&self) -> Option<Value> {
        copied(&self.third)
    }

    /// Changes it.
    pub(crate) fn set_long_index(&self, index: Value) {
        put(&self.third, Some(index));
    }

    /// The result tuple, if nobody else has it: it may be filled again.
    pub(crate) fn reusable_result(&self) -> Option<Value> {
        let raw = self.second.get();
        // SAFETY: owned or null.
        (!raw.is_null() && unsafe { (*raw).rc } == 1).then(|| unsafe { Value::from_borrowed(raw) })
    }
}

/// Puts an item into a result tuple that only its iterator and the caller have; gives the old one. The tuple is tracked again.
pub(crate) fn refill(cx: &mut Cx, tuple: &Value, i: usize, item: Value) -> Value {
    // SAFETY: an exact tuple with more than `i` items; nobody else sees it.
    unsafe {
        let object = &*tuple.raw().cast::<TupleObj>();
        assert!(
            cx.is_exact(tuple, Ty::Tuple) && i < object.len,
            "result tuples have as many items as iterators"
        );
        let slot = object.items().add(i);
        let old = *slot;
        *slot = item.into_raw();
        if !heap::is_tracked(tuple.raw()) {
            heap::track(cx.heap(), tuple.raw());
        }
        Value::from_owned(old)
    }
}

/// An empty object of an iterator type or a subclass, tracked.
unsafe fn alloc(cx: &mut Cx, class: &TypeObj) -> Res<Raw> {
    // SAFETY: all zeroes are a valid payload of these layouts.
    unsafe {
        let bytes = class.basic_size.get() as usize;
        let raw = heap::ask::alloc_zeroed(cx.heap(), std::ptr::from_ref(class).cast(), bytes);
        if raw.is_null() {
            Err(cx.memory_error())
        } else {
            Ok(raw)
        }
    }
}

/// An iterator with a place.
pub(crate) fn new_seq(cx: &mut Cx, class: &Value, of: &Value, index: usize) -> Res<Value> {
    let Some(class) = class.cast::<TypeObj>() else {
        return Err(cx.type_error("a type is expected"));
    };
    // SAFETY: the payload is filled before the object is tracked.
    unsafe {
        let raw = alloc(cx, class)?;
        let object = &*raw.cast::<SeqIterObj>();
        object.index.set(index);
        object.of.set(of.clone().into_raw());
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// An iterator over a set.
pub(crate) fn new_set(cx: &mut Cx, of: &Value, size: usize) -> Res<Value> {
    let class = cx.type_value(Ty::SetIterator);
    let Some(class) = class.cast::<TypeObj>() else {
        return Err(cx.type_error("a type is expected"));
    };
    // SAFETY: the payload is filled before the object is tracked.
    unsafe {
        let raw = alloc(cx, class)?;
        let object = &*raw.cast::<SetIterObj>();
        object.of.set(of.clone().into_raw());
        object.size.set(size);
        object.left.set(size);
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// A `map`, `filter` or callable iterator.
pub(crate) fn new_pair(cx: &mut Cx, class: &Value, first: Value, second: Value) -> Res<Value> {
    let Some(class) = class.cast::<TypeObj>() else {
        return Err(cx.type_error("a type is expected"));
    };
    // SAFETY: the payload is filled before the object is tracked.
    unsafe {
        let raw = alloc(cx, class)?;
        let object = &*raw.cast::<PairObj>();
        object.first.set(first.into_raw());
        object.second.set(second.into_raw());
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// An `enumerate` or `zip`.
pub(crate) fn new_counted(
    cx: &mut Cx,
    class: &Value,
    number: i64,
    first: Value,
    second: Value,
    third: Option<Value>,
) -> Res<Value> {
    let Some(class) = class.cast::<TypeObj>() else {
        return Err(cx.type_error("a type is expected"));
    };
    // SAFETY: the payload is filled before the object is tracked.
    unsafe {
        let raw = alloc(cx, class)?;
        let object = &*raw.cast::<CountedObj>();
        object.number.set(number);
        object.first.set(first.into_raw());
        object.second.set(second.into_raw());
        object.third.set(third.map_or(null_mut(), Value::into_raw));
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The walk of iterators with a place, those over sets included.
#[derive(Debug)]
pub(crate) struct SeqTrace;

impl Trace for SeqTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live iterator.
        unsafe {
            let of = (*obj.cast::<SeqIterObj>()).of.get();
            if !of.is_null() {
                v.edge(Role::Field("iterated object"), of);
            }
        }
    }
}

/// The walk of pairs.
#[derive(Debug)]
pub(crate) struct PairTrace;

impl Trace for PairTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live iterator.
        unsafe {
            let pair = &*obj.cast::<PairObj>();
            for (name, word) in [("first", &pair.first), ("second", &pair.second)] {
                if !word.get().is_null() {
                    v.edge(Role::Field(name), word.get());
                }
            }
        }
    }
}

/// The walk of `enumerate` and `zip`.
#[derive(Debug)]
pub(crate) struct CountedTrace;

impl Trace for CountedTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live iterator.
        unsafe {
            let counted = &*obj.cast::<CountedObj>();
            for (name, word) in [
                ("iterators", &counted.first),
                ("result", &counted.second),
                ("index", &counted.third),
            ] {
                if !word.get().is_null() {
                    v.edge(Role::Field(name), word.get());
                }
            }
        }
    }
}

unsafe fn drop_word(cx: &mut Cx, word: &Cell<Raw>) {
    let old = word.replace(null_mut());
    if !old.is_null() {
        // SAFETY: the word owned it.
        unsafe { heap::decref(cx, old) };
    }
}

/// Drops what an iterator with a place holds.
///
/// # Safety
/// `obj` is such an iterator, dying or garbage.
pub(crate) unsafe fn clear_seq(cx: &mut Cx, obj: Raw) {
    // SAFETY: the word is emptied before its reference goes.
    unsafe { drop_word(cx, &(*obj.cast::<SeqIterObj>()).of) }
}

/// The same for pairs.
///
/// # Safety
/// As [`clear_seq`].
pub(crate) unsafe fn clear_pair(cx: &mut Cx, obj: Raw) {
    // SAFETY: as above.
    unsafe {
        let pair = &*obj.cast::<PairObj>();
        drop_word(cx, &pair.first);
        drop_word(cx, &pair.second);
    }
}

/// The same for `enumerate` and `zip`.
///
/// # Safety
/// As [`clear_seq`].
pub(crate) unsafe fn clear_counted(cx: &mut Cx, obj: Raw) {
    // SAFETY: as above.
    unsafe {
        let counted = &*obj.cast::<CountedObj>();
        drop_word(cx, &counted.first);
        drop_word(cx, &counted.second);
        drop_word(cx, &counted.third);
    }
}
