//! `slice`, and what indices and slices select of a sequence.

pub(crate) mod layout;

use std::cmp::Ordering;

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::number::hash::TupleHash;
use crate::number::int::{self as number, Int};
use crate::objects::exception::Exc;
use crate::objects::native::{Args, Bound, GetSet, Native, readonly_field};
use crate::objects::type_obj::{Layout, Memory, Slots, TypeSpec};
use crate::objects::{CompareOp, Ty, int, str_, tuple};
use layout::{SliceObj, SliceTrace};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "slice",
    doc: "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2]).",
    layout: Layout::Slice,
    memory: Memory::Gc,
    basic_size: 40,
    trace: TraceFns::of::<SliceTrace>(),
    destroy: layout::destroy,
    slots: Slots {
        new: Some(new_slot),
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        ..Slots::NONE
    },
    methods: &[
        Native::new(
            "indices",
            "($self, object, /)",
            "S.indices(len) -> (start, stop, stride)\n\nAssuming a sequence of length len, calculate the start and stop\nindices, and the stride length of the extended slice described by\nS. Out of bounds indices are clipped in a manner consistent with the\nhandling of normal slices.",
            slice_indices,
        ),
        Native::new(
            "__reduce__",
            "($self, /)",
            "Return state information for pickling.",
            slice_reduce,
        ),
    ],
    getset: &[
        GetSet {
            name: "start",
            doc: "",
            get: slice_start,
            set: Some(readonly_field),
        },
        GetSet {
            name: "stop",
            doc: "",
            get: slice_stop,
            set: Some(readonly_field),
        },
        GetSet {
            name: "step",
            doc: "",
            get: slice_step,
            set: Some(readonly_field),
        },
    ],
    ..TypeSpec::ATOM
};

/// A slice.
#[inline]
pub(crate) fn new(cx: &mut Cx, start: Value, stop: Value, step: Value) -> Res<Value> {
    layout::new(cx, start, stop, step)
}

/// What a slice selects of a sequence of `len` items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Indices {
    pub(crate) start: isize,
    pub(crate) stop: isize,
    pub(crate) step: isize,
    pub(crate) n: usize,
}

impl Indices {
    /// The index of selected item `i`, which is below `n`.
    #[inline(always)]
    pub(crate) fn at(&self, i: usize) -> usize {
        (self.start + i as isize * self.step) as usize
    }
}

/// A key of a sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Key {
    /// An index, not yet adjusted to the length.
    Index(isize),
    /// Start, stop and step, not yet adjusted.
    Slice(isize, isize, isize),
    /// Neither.
    Other,
}

/// Reads a key of a sequence (may run `__index__`).
#[inline]
pub(crate) fn key(cx: &mut Cx, key: &Value) -> Res<Key> {
    if cx.is_exact(key, Ty::Int)
        && let Some(i) = int::to_i64(key)
    {
        return Ok(Key::Index(i as isize));
    }
    if cx.type_of(key).slot(|slots| slots.index).is_some() {
        return index_of(cx, key).map(Key::Index);
    }
    if key.cast::<SliceObj>().is_some() {
        let (start, stop, step) = unpack(cx, key)?;
        return Ok(Key::Slice(start, stop, step));
    }
    Ok(Key::Other)
}

/// `__index__` as an index: `IndexError` if no sequence has so many items.
fn index_of(cx: &mut Cx, value: &Value) -> Res<isize> {
    let number = cx.index(value)?;
    if let Some(i) = int::to_i64(&number) {
        Ok(i as isize)
    } else {
        let got = cx.type_name_of(value);
        Err(cx.raise(
            Exc::IndexError,
            format!("cannot fit '{got}' into an index-sized integer"),
        ))
    }
}

/// The place of an index in a sequence of `len` items, negative ones from the end.
#[inline(always)]
pub(crate) fn place(i: isize, len: usize) -> Option<usize> {
    let i = if i < 0 {
        i.wrapping_add(len as isize)
    } else {
        i
    };
    ((i as usize) < len).then_some(i as usize)
}

/// An argument of type `Py_ssize_t`.
pub(crate) fn size_argument(cx: &mut Cx, value: &Value) -> Res<isize> {
    let number = cx.index(value)?;
    match int::to_i64(&number) {
        Some(i) => Ok(i as isize),
        None => Err(cx.raise(
            Exc::OverflowError,
            "Python int too large to convert to C ssize_t",
        )),
    }
}

/// A number of any size as an index, cut off at the ends.
fn clamped(value: &Value) -> isize {
    match int::to_i64(value) {
        Some(i) => i as isize,
        None if int::to_int(value).is_some_and(|n| n.is_negative()) => isize::MIN,
        None => isize::MAX,
    }
}

/// A part of a slice as an index, cut off at the ends; `None` for `None`.
fn part(cx: &mut Cx, value: &Value) -> Res<Option<isize>> {
    if cx.is_none(value) {
        return Ok(None);
    }
    if cx.is_exact(value, Ty::Int) {
        return Ok(Some(clamped(value)));
    }
    if cx.type_of(value).slot(|slots| slots.index).is_none() {
        return Err(
            cx.type_error("slice indices must be integers or None or have an __index__ method")
        );
    }
    let number = cx.index(value)?;
    Ok(Some(clamped(&number)))
}

fn zero_step(cx: &mut Cx) -> Raised {
    cx.value_error("slice step cannot be zero")
}

/// `PySlice_Unpack` (may run `__index__`), to be adjusted to a length afterwards.
pub(crate) fn unpack(cx: &mut Cx, slice: &Value) -> Res<(isize, isize, isize)> {
    let Some(object) = slice.cast::<SliceObj>() else {
        return Err(cx.type_error("expected a slice"));
    };
    let [start, stop, step] = object.parts();
    let step = part(cx, step)?.unwrap_or(1).max(-isize::MAX);
    if step == 0 {
        return Err(zero_step(cx));
    }
    let (first, last) = if step < 0 {
        (isize::MAX, isize::MIN)
    } else {
        (0, isize::MAX)
    };
    let start = part(cx, start)?.unwrap_or(first);
    let stop = part(cx, stop)?.unwrap_or(last);
    Ok((start, stop, step))
}

/// What [`unpack`] gives for step 1 and these parts, if they are ints of a machine word or `None`.
#[inline]
pub(crate) fn plain_bounds(cx: &Cx, start: &Value, stop: &Value) -> Option<(isize, isize)> {
    let part = |value: &Value, missing: isize| {
        if cx.is_none(value) {
            Some(missing)
        } else if cx.is_exact(value, Ty::Int) {
            int::to_i64(value).map(|i| i as isize)
        } else {
            None
        }
    };
    Some((part(start, 0)?, part(stop, isize::MAX)?))
}

/// `PySlice_AdjustIndices`.
#[inline]
pub(crate) fn adjust(len: usize, start: isize, stop: isize, step: isize) -> Indices {
    let end = len as isize;
    let limit = |i: isize| {
        if i < 0 {
            let i = i + end;
            if i >= 0 {
                i
            } else if step < 0 {
                -1
            } else {
                0
            }
        } else if i >= end {
            if step < 0 { end - 1 } else { end }
        } else {
            i
        }
    };
    let (start, stop) = (limit(start), limit(stop));
    let n = if step < 0 && stop < start {
        (start - stop - 1) / -step + 1
    } else if step > 0 && start < stop {
        (stop - start - 1) / step + 1
    } else {
        0
    };
    Indices {
        start,
        stop,
        step,
        n: n as usize,
    }
}

/// The optional `start` and `stop` arguments of `index` methods, adjusted to a length; the stop may lie beyond it.
pub(crate) fn search_bounds(
    cx: &mut Cx,
    len: usize,
    start: Option<&Value>,
    stop: Option<&Value>,
) -> Res<(usize, usize)> {
    let start = match start {
        Some(start) => bound(cx, start)?,
        None => 0,
    };
    let stop = match stop {
        Some(stop) => bound(cx, stop)?,
        None => isize::MAX,
    };
    Ok((from_end(start, len), from_end(stop, len)))
}

/// A bound as it was given; negative ones count from the end.
pub(crate) fn from_end(i: isize, len: usize) -> usize {
    if i < 0 {
        (i + len as isize).max(0) as usize
    } else {
        i as usize
    }
}

/// An argument that bounds a search: `_PyEval_SliceIndexNotNone`.
pub(crate) fn bound(cx: &mut Cx, value: &Value) -> Res<isize> {
    if cx.type_of(value).slot(|slots| slots.index).is_none() {
        return Err(cx.type_error("slice indices must be integers or have an __index__ method"));
    }
    let number = cx.index(value)?;
    Ok(clamped(&number))
}

/// What a slice selects of a sequence of any length, as numbers of any size: start, stop, step.
pub(crate) fn long_indices(cx: &mut Cx, slice: &Value, len: &Int) -> Res<(Int, Int, Int)> {
    let Some(object) = slice.cast::<SliceObj>() else {
        return Err(cx.type_error("expected a slice"));
    };
    let [start, stop, step] = object.parts();
    let step = long_part(cx, step)?.unwrap_or(Int::ONE);
    if step.is_zero() {
        return Err(zero_step(cx));
    }
    let is_down = step.is_negative();
    let (lower, upper) = if is_down {
        (Int::Small(-1), number::sub(len, &Int::ONE))
    } else {
        (Int::ZERO, len.clone())
    };
    let limit = |i: Int| {
        if i.is_negative() {
            number::add(&i, len).max(lower.clone())
        } else {
            i.min(upper.clone())
        }
    };
    let start = match long_part(cx, start)? {
        Some(start) => limit(start),
        None if is_down => upper.clone(),
        None => lower.clone(),
    };
    let stop = match long_part(cx, stop)? {
        Some(stop) => limit(stop),
        None if is_down => lower.clone(),
        None => upper.clone(),
    };
    Ok((start, stop, step))
}

fn long_part(cx: &mut Cx, value: &Value) -> Res<Option<Int>> {
    if cx.is_none(value) {
        return Ok(None);
    }
    if cx.type_of(value).slot(|slots| slots.index).is_none() {
        return Err(
            cx.type_error("slice indices must be integers or None or have an __index__ method")
        );
    }
    let number = cx.index(value)?;
    Ok(int::to_int(&number))
}

fn parts(slice: &Value) -> [&Value; 3] {
    slice
        .cast::<SliceObj>()
        .expect("slots of slices are called on slices")
        .parts()
}

fn new_slot(cx: &mut Cx, _class: &Value, args: Args<'_>) -> Res<Value> {
    if args.n_kw() > 0 {
        return Err(cx.type_error("slice() takes no keyword arguments"));
    }
    let none = cx.none();
    match args.pos() {
        [stop] => new(cx, none.clone(), stop.clone(), none),
        [start, stop] => new(cx, start.clone(), stop.clone(), none),
        [start, stop, step] => new(cx, start.clone(), stop.clone(), step.clone()),
        [] => Err(cx.type_error("slice expected at least 1 argument, got 0")),
        more => {
            let n = more.len();
            Err(cx.type_error(format!("slice expected at most 3 arguments, got {n}")))
        }
    }
}

fn repr(cx: &mut Cx, slice: &Value) -> Res<Value> {
    let mut text = crate::text::view::TextBuf::from_str("slice(");
    for (i, part) in parts(slice).into_iter().enumerate() {
        if i > 0 {
            text.push_str(", ");
        }
        let shown = cx.repr(part)?;
        text.push_text(str_::text(cx, &shown).unwrap_or(crate::text::view::Text::EMPTY));
    }
    text.push_str(")");
    str_::from_buf(cx, &text)
}

fn hash(cx: &mut Cx, slice: &Value) -> Res<i64> {
    let mut sum = TupleHash::new();
    for part in parts(slice) {
        sum.add(cx.hash(part)?);
    }
    Ok(sum.finish_plain())
}

/// As tuples of their parts; a slice equals itself without looking at them.
fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    let (Some(first), Some(second)) = (a.cast::<SliceObj>(), b.cast::<SliceObj>()) else {
        return Ok(cx.not_implemented());
    };
    if a.is(b) {
        return Ok(cx.bool(op.of(Ordering::Equal)));
    }
    let first = tuple::new(cx, &first.parts().map(Clone::clone))?;
    let second = tuple::new(cx, &second.parts().map(Clone::clone))?;
    cx.compare(&first, &second, op)
}

fn slice_indices(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let len = cx.index(args.req(1))?;
    let len = int::to_int(&len).unwrap_or(Int::ZERO);
    if len.is_negative() {
        return Err(cx.value_error("length should not be negative"));
    }
    let (start, stop, step) = long_indices(cx, args.req(0), &len)?;
    let made = vec![
        int::from_int(cx, &start)?,
        int::from_int(cx, &stop)?,
        int::from_int(cx, &step)?,
    ];
    tuple::from_vec(cx, made)
}

fn slice_reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let class = cx.type_value(Ty::Slice);
    let inner = tuple::new(cx, &parts(args.req(0)).map(Clone::clone))?;
    tuple::from_vec(cx, vec![class, inner])
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn slice_start(_cx: &mut Cx, slice: &Value) -> Res<Value> {
    Ok(parts(slice)[0].clone())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn slice_stop(_cx: &mut Cx, slice: &Value) -> Res<Value> {
    Ok(parts(slice)[1].clone())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn slice_step(_cx: &mut Cx, slice: &Value) -> Res<Value> {
    Ok(parts(slice)[2].clone())
}
