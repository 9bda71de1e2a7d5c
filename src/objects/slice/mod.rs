//! `slice`, and what a subscript means to a sequence.

mod layout;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::number::hash::TupleHash;
use crate::objects::exception::Exc;
use crate::objects::exception::layout::class_name;
use crate::objects::native::{Args, Bound, GetSet, Native};
use crate::objects::type_obj::{BinaryOp, Layout, Memory, Slots, TypeSpec};
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
            "S.indices(len) -> (start, stop, stride)",
            indices,
        ),
        Native::new(
            "__reduce__",
            "($self, /)",
            "Return state information for pickling.",
            reduce,
        ),
    ],
    getset: &[
        GetSet {
            name: "start",
            doc: "",
            get: start,
            set: None,
        },
        GetSet {
            name: "stop",
            doc: "",
            get: stop,
            set: None,
        },
        GetSet {
            name: "step",
            doc: "",
            get: step,
            set: None,
        },
    ],
    ..TypeSpec::ATOM
};

/// A slice.
pub(crate) fn new(cx: &mut Cx, start: Value, stop: Value, step: Value) -> Res<Value> {
    layout::new(cx, [start, stop, step])
}

fn object(slice: &Value) -> &SliceObj {
    slice
        .cast::<SliceObj>()
        .expect("slots of slices are called on slices")
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
        more => Err(cx.type_error(format!(
            "slice expected at most 3 arguments, got {}",
            more.len()
        ))),
    }
}

fn repr(cx: &mut Cx, slice: &Value) -> Res<Value> {
    let [start, stop, step] = object(slice).parts();
    let (start, stop, step) = (
        cx.repr_string(&start)?,
        cx.repr_string(&stop)?,
        cx.repr_string(&step)?,
    );
    str_::new(cx, &format!("slice({start}, {stop}, {step})"))
}

fn hash(cx: &mut Cx, slice: &Value) -> Res<i64> {
    let mut mixed = TupleHash::new();
    for part in object(slice).parts() {
        mixed.add(cx.hash(&part)?);
    }
    // CPython mixes slices as tuples, but leaves the length out.
    Ok(mixed.finish_plain())
}

fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    if !cx.is_exact(a, Ty::Slice) || !cx.is_exact(b, Ty::Slice) {
        return Ok(cx.not_implemented());
    }
    if a.is(b) {
        return Ok(cx.bool(matches!(op, CompareOp::Eq | CompareOp::Le | CompareOp::Ge)));
    }
    let a = tuple::new(cx, &object(a).parts())?;
    let b = tuple::new(cx, &object(b).parts())?;
    cx.compare(&a, &b, op)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn start(_cx: &mut Cx, slice: &Value) -> Res<Value> {
    let [start, _, _] = object(slice).parts();
    Ok(start)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn stop(_cx: &mut Cx, slice: &Value) -> Res<Value> {
    let [_, stop, _] = object(slice).parts();
    Ok(stop)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn step(_cx: &mut Cx, slice: &Value) -> Res<Value> {
    let [_, _, step] = object(slice).parts();
    Ok(step)
}

fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let parts = tuple::new(cx, &object(args.req(0)).parts())?;
    let class = cx.type_value(Ty::Slice);
    tuple::from_vec(cx, vec![class, parts])
}

/// `slice.indices(len)`, for ints of any size.
fn indices(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let len = cx.index(args.req(1))?;
    let zero = int::new(cx, 0)?;
    if cx.compare_bool(&len, &zero, CompareOp::Lt)? {
        return Err(cx.value_error("length should not be negative"));
    }
    let [start, stop, step] = object(args.req(0)).parts();
    let one = int::new(cx, 1)?;
    let step = if cx.is_none(&step) {
        one.clone()
    } else {
        long_index(cx, &step)?
    };
    if cx.compare_bool(&step, &zero, CompareOp::Eq)? {
        return Err(cx.value_error("slice step cannot be zero"));
    }
    let backward = cx.compare_bool(&step, &zero, CompareOp::Lt)?;
    let (lower, upper) = if backward {
        let minus = int::new(cx, -1)?;
        (minus, cx.binary(BinaryOp::Subtract, &len, &one)?)
    } else {
        (zero.clone(), len.clone())
    };
    let start = bound(
        cx,
        &start,
        &len,
        &lower,
        &upper,
        if backward { &upper } else { &lower },
    )?;
    let stop = bound(
        cx,
        &stop,
        &len,
        &lower,
        &upper,
        if backward { &lower } else { &upper },
    )?;
    tuple::from_vec(cx, vec![start, stop, step])
}

fn bound(
    cx: &mut Cx,
    value: &Value,
    len: &Value,
    lower: &Value,
    upper: &Value,
    default: &Value,
) -> Res<Value> {
    if cx.is_none(value) {
        return Ok(default.clone());
    }
    let value = long_index(cx, value)?;
    let zero = int::new(cx, 0)?;
    if cx.compare_bool(&value, &zero, CompareOp::Lt)? {
        let value = cx.binary(BinaryOp::Add, &value, len)?;
        return Ok(if cx.compare_bool(&value, lower, CompareOp::Lt)? {
            lower.clone()
        } else {
            value
        });
    }
    Ok(if cx.compare_bool(&value, upper, CompareOp::Gt)? {
        upper.clone()
    } else {
        value
    })
}

fn long_index(cx: &mut Cx, value: &Value) -> Res<Value> {
    if cx.type_of(value).slots.get().index.is_none() {
        return Err(
            cx.type_error("slice indices must be integers or None or have an __index__ method")
        );
    }
    cx.index(value)
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
    /// The selected indices in order.
    pub(crate) fn iter(self) -> impl Iterator<Item = usize> {
        (0..self.n).map(move |i| (self.start + i as isize * self.step) as usize)
    }
}

/// One part of a slice as a machine number, cut to its range.
fn part(cx: &mut Cx, value: &Value, text: &str) -> Res<isize> {
    if let Some(n) = int::to_i64(value) {
        return Ok(n as isize);
    }
    if cx.type_of(value).slots.get().index.is_none() {
        return Err(cx.type_error(text));
    }
    let index = cx.index(value)?;
    Ok(match int::to_i64(&index) {
        Some(n) => n as isize,
        None => {
            let negative = int::to_big(&index).is_some_and(|n| n.sign() == num_bigint::Sign::Minus);
            if negative { isize::MIN } else { isize::MAX }
        }
    })
}

/// `PySlice_Unpack` (may run `__index__`), to be adjusted to a length afterwards.
pub(crate) fn unpack(cx: &mut Cx, slice: &Value) -> Res<(isize, isize, isize)> {
    const TEXT: &str = "slice indices must be integers or None or have an __index__ method";
    let [start, stop, step] = object(slice).parts();
    let step = if cx.is_none(&step) {
        1
    } else {
        part(cx, &step, TEXT)?
    };
    if step == 0 {
        return Err(cx.value_error("slice step cannot be zero"));
    }
    let step = step.max(-isize::MAX);
    let start = if cx.is_none(&start) {
        if step < 0 { isize::MAX } else { 0 }
    } else {
        part(cx, &start, TEXT)?
    };
    let stop = if cx.is_none(&stop) {
        if step < 0 { isize::MIN } else { isize::MAX }
    } else {
        part(cx, &stop, TEXT)?
    };
    Ok((start, stop, step))
}

/// `PySlice_AdjustIndices`.
pub(crate) fn adjust(len: usize, start: isize, stop: isize, step: isize) -> Indices {
    let len = len as isize;
    let fit = |value: isize| {
        if value < 0 {
            let value = value.saturating_add(len);
            if value < 0 {
                if step < 0 { -1 } else { 0 }
            } else {
                value
            }
        } else if value >= len {
            if step < 0 { len - 1 } else { len }
        } else {
            value
        }
    };
    let (start, stop) = (fit(start), fit(stop));
    let n = if step < 0 {
        if stop < start {
            (start - stop - 1) / -step + 1
        } else {
            0
        }
    } else if start < stop {
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

/// A start or stop argument of `index` and its kin: `_PyEval_SliceIndexNotNone`.
pub(crate) fn position(cx: &mut Cx, value: &Value) -> Res<isize> {
    part(
        cx,
        value,
        "slice indices must be integers or have an __index__ method",
    )
}

/// What stands in the brackets of a sequence's subscript.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Key {
    /// An index, not yet adjusted: negative ones count from the end.
    Index(isize),
    /// A slice, not yet adjusted.
    Slice(isize, isize, isize),
}

/// Reads a subscript of a sequence that is called `what` in messages.
pub(crate) fn subscript(cx: &mut Cx, key: &Value, what: &str) -> Res<Key> {
    if cx.is_exact(key, Ty::Slice) {
        let (start, stop, step) = unpack(cx, key)?;
        return Ok(Key::Slice(start, stop, step));
    }
    if cx.type_of(key).slots.get().index.is_none() {
        let got = class_name(cx, cx.type_of(key));
        return Err(cx.type_error(format!(
            "{what} indices must be integers or slices, not {got}"
        )));
    }
    let index = cx.index(key)?;
    match int::to_i64(&index) {
        Some(n) => Ok(Key::Index(n as isize)),
        None => {
            let got = class_name(cx, cx.type_of(key));
            Err(cx.raise(
                Exc::IndexError,
                format!("cannot fit '{got}' into an index-sized integer"),
            ))
        }
    }
}

/// A place within `len` for an index; negative ones count from the end.
pub(crate) fn within(len: usize, index: isize) -> Option<usize> {
    let index = if index < 0 {
        index.checked_add(len as isize)?
    } else {
        index
    };
    usize::try_from(index).ok().filter(|&index| index < len)
}
