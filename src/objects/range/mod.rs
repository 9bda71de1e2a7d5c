//! `range` and its iterators. Numbers are ints of any size; what fits machine words takes the short way.

pub(crate) mod layout;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::number::hash::TupleHash;
use crate::number::int::{self as big, Int, MAX_BITS};
use crate::objects::exception::Exc;
use crate::objects::iterators::{builtin, itself};
use crate::objects::native::{Args, Bound, GetSet, Native, readonly_field};
use crate::objects::type_obj::{Layout, Slots, T_NO_NEW, T_SEQUENCE, TypeSpec};
use crate::objects::{CompareOp, Ty, int, slice, str_, tuple};
use layout::RangeObj;

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "range",
    doc: "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list of 4 elements.\nWhen step is given, it specifies the increment (or decrement).",
    flags: T_SEQUENCE,
    layout: Layout::Range,
    basic_size: 48,
    trace: TraceFns::of::<layout::RangeTrace>(),
    destroy: layout::destroy,
    slots: Slots {
        new: Some(new_slot),
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        iter: Some(iter),
        bool: Some(truth),
        len: Some(len),
        getitem: Some(getitem),
        contains: Some(contains),
        ..Slots::NONE
    },
    methods: &[
        Native::new(
            "__reversed__",
            "($self, /)",
            "Return a reverse iterator.",
            reversed,
        ),
        Native::new("__reduce__", "($self, /)", "", reduce),
        Native::new(
            "count",
            "($self, object, /)",
            "rangeobject.count(value) -> integer -- return number of occurrences of value",
            count,
        ),
        Native::new(
            "index",
            "($self, object, /)",
            "rangeobject.index(value) -> integer -- return index of value.",
            index,
        ),
    ],
    getset: &[
        GetSet {
            name: "start",
            doc: "",
            get: start,
            set: Some(readonly_field),
        },
        GetSet {
            name: "stop",
            doc: "",
            get: stop,
            set: Some(readonly_field),
        },
        GetSet {
            name: "step",
            doc: "",
            get: step,
            set: Some(readonly_field),
        },
    ],
    ..TypeSpec::ATOM
};

pub(crate) static ITERATOR_SPEC: TypeSpec = TypeSpec {
    name: "range_iterator",
    flags: T_NO_NEW,
    layout: Layout::Iterator,
    basic_size: 40,
    slots: Slots {
        iter: Some(itself),
        next: Some(next),
        ..Slots::NONE
    },
    methods: &[
        Native::new(
            "__length_hint__",
            "($self, /)",
            "Private method returning an estimate of len(list(it)).",
            length_hint,
        ),
        Native::new(
            "__reduce__",
            "($self, /)",
            "Return state information for pickling.",
            iterator_reduce,
        ),
        Native::new(
            "__setstate__",
            "($self, object, /)",
            "Set state information for unpickling.",
            setstate,
        ),
    ],
    ..TypeSpec::ATOM
};

pub(crate) static LONG_ITERATOR_SPEC: TypeSpec = TypeSpec {
    name: "longrange_iterator",
    flags: T_NO_NEW,
    layout: Layout::Iterator,
    basic_size: 40,
    trace: TraceFns::of::<layout::LongTrace>(),
    destroy: layout::destroy_long,
    slots: Slots {
        iter: Some(itself),
        next: Some(next_long),
        ..Slots::NONE
    },
    methods: &[
        Native::new(
            "__length_hint__",
            "($self, /)",
            "Private method returning an estimate of len(list(it)).",
            long_length_hint,
        ),
        Native::new(
            "__reduce__",
            "($self, /)",
            "Return state information for pickling.",
            iterator_reduce,
        ),
        Native::new(
            "__setstate__",
            "($self, object, /)",
            "Set state information for unpickling.",
            long_setstate,
        ),
    ],
    ..TypeSpec::ATOM
};

fn object(range: &Value) -> &RangeObj {
    range
        .cast::<RangeObj>()
        .expect("slots of ranges are called on ranges")
}

/// Start, stop, step and length as machine numbers, if they all are.
fn small(range: &Value) -> Option<[i64; 4]> {
    let [start, stop, step, len] = object(range).parts_ref();
    Some([
        int::to_i64(start)?,
        int::to_i64(stop)?,
        int::to_i64(step)?,
        int::to_i64(len)?,
    ])
}

fn scratch(value: &Value) -> Int {
    match int::to_i64(value) {
        Some(n) => Int::Small(n),
        None => int::to_big(value).map_or(Int::ZERO, Int::from),
    }
}

/// Start, stop, step and length.
fn numbers(range: &Value) -> [Int; 4] {
    object(range).parts().map(|part| scratch(&part))
}

fn boxed(cx: &mut Cx, n: Int) -> Res<Value> {
    match n {
        Int::Small(n) => int::new(cx, n),
        Int::Big(n) => int::from_big(cx, n),
    }
}

fn product(a: &Int, b: &Int) -> Int {
    big::mul(a, b, MAX_BITS).unwrap_or(Int::ZERO)
}

/// How many numbers a range has.
fn length(start: &Int, stop: &Int, step: &Int) -> Int {
    let (low, high, stride) = if step.is_negative() {
        (stop, start, step.abs())
    } else {
        (start, stop, step.clone())
    };
    if low >= high {
        return Int::ZERO;
    }
    let span = big::sub(&big::sub(high, low), &Int::ONE);
    let n = big::floor_div(&span, &stride).unwrap_or(Int::ZERO);
    big::add(&n, &Int::ONE)
}

/// The same if all that is met on the way are numbers of the machine's size; `None` for a step of 0 too.
fn small_length(start: &Value, stop: &Value, step: &Value) -> Option<i64> {
    let (start, stop) = (int::to_i64(start)?, int::to_i64(stop)?);
    let step = int::to_i64(step).filter(|&step| step != 0)?;
    let (low, high) = if step < 0 {
        (stop, start)
    } else {
        (start, stop)
    };
    if low >= high {
        return Some(0);
    }
    let last = high.checked_sub(low)? - 1;
    Some(last / step.checked_abs()? + 1)
}

/// A range of these numbers.
fn of(cx: &mut Cx, start: Int, stop: Int, step: Int) -> Res<Value> {
    let len = length(&start, &stop, &step);
    let (start, stop, step, len) = (
        boxed(cx, start)?,
        boxed(cx, stop)?,
        boxed(cx, step)?,
        boxed(cx, len)?,
    );
    layout::new(cx, [start, stop, step, len])
}

fn new_slot(cx: &mut Cx, _class: &Value, args: Args<'_>) -> Res<Value> {
    if args.n_kw() > 0 {
        return Err(cx.type_error("range() takes no keyword arguments"));
    }
    let (start, stop, step) = match args.pos() {
        [] => return Err(cx.type_error("range expected at least 1 argument, got 0")),
        [stop] => (None, stop, None),
        [start, stop] => (Some(start), stop, None),
        [start, stop, step] => (Some(start), stop, Some(step)),
        more => {
            let n = more.len();
            return Err(cx.type_error(format!("range expected at most 3 arguments, got {n}")));
        }
    };
    let start = match start {
        Some(start) => cx.index(start)?,
        None => int::new(cx, 0)?,
    };
    let stop = cx.index(stop)?;
    let step = match step {
        Some(step) => cx.index(step)?,
        None => int::new(cx, 1)?,
    };
    let len = match small_length(&start, &stop, &step) {
        Some(len) => int::new(cx, len)?,
        None => {
            let stride = scratch(&step);
            if stride.is_zero() {
                return Err(cx.value_error("range() arg 3 must not be zero"));
            }
            let len = length(&scratch(&start), &scratch(&stop), &stride);
            boxed(cx, len)?
        }
    };
    layout::new(cx, [start, stop, step, len])
}

fn repr(cx: &mut Cx, range: &Value) -> Res<Value> {
    let [start, stop, step, _] = object(range).parts();
    let (start, stop) = (cx.repr_string(&start)?, cx.repr_string(&stop)?);
    if int::to_i64(&step) == Some(1) {
        return str_::new(cx, &format!("range({start}, {stop})"));
    }
    let step = cx.repr_string(&step)?;
    str_::new(cx, &format!("range({start}, {stop}, {step})"))
}

fn hash(cx: &mut Cx, range: &Value) -> Res<i64> {
    let [start, _, step, len] = object(range).parts();
    let n = scratch(&len);
    let none = cx.none();
    let parts = if n.is_zero() {
        [len, none.clone(), none]
    } else if n == Int::ONE {
        [len, start, none]
    } else {
        [len, start, step]
    };
    let mut mixed = TupleHash::new();
    for part in &parts {
        mixed.add(cx.hash(part)?);
    }
    Ok(mixed.finish(3))
}

fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    if !cx.is_exact(b, Ty::Range) || !matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(cx.not_implemented());
    }
    let ([s1, _, t1, n1], [s2, _, t2, n2]) = (numbers(a), numbers(b));
    let same = n1 == n2 && (n1.is_zero() || (s1 == s2 && (n1 == Int::ONE || t1 == t2)));
    Ok(cx.bool(same == (op == CompareOp::Eq)))
}

/// CPython's test that no number on the way leaves a machine word.
fn iter(cx: &mut Cx, range: &Value) -> Res<Value> {
    if let Some([start, stop, step, len]) = small(range) {
        let fits = if len == 0 {
            true
        } else if step > 0 {
            stop <= i64::MAX - (step - 1)
        } else {
            stop >= i64::MIN + (-1 - step)
        };
        if fits {
            return layout::new_iterator(cx, start, step, len);
        }
    }
    let [start, _, step, len] = object(range).parts();
    layout::new_long_iterator(cx, [start, step, len])
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
fn truth(_cx: &mut Cx, range: &Value) -> Res<bool> {
    let [_, _, _, len] = numbers(range);
    Ok(!len.is_zero())
}

fn len(cx: &mut Cx, range: &Value) -> Res<usize> {
    let [_, _, _, len] = object(range).parts();
    match int::to_i64(&len) {
        Some(n) => Ok(n as usize),
        None => Err(cx.raise(
            Exc::OverflowError,
            "Python int too large to convert to C ssize_t",
        )),
    }
}

/// The number at an index that is within the range.
fn at(range: &Value, i: &Int) -> Int {
    let [start, _, step, _] = numbers(range);
    big::add(&start, &product(i, &step))
}

fn getitem(cx: &mut Cx, range: &Value, key: &Value) -> Res<Value> {
    if cx.is_exact(key, Ty::Slice) {
        return slice_of(cx, range, key);
    }
    if cx.type_of(key).slot(|slots| slots.index).is_none() {
        let got = cx.type_name_of(key);
        return Err(cx.type_error(format!(
            "range indices must be integers or slices, not {got}"
        )));
    }
    let index = cx.index(key)?;
    if let (Some([start, _, step, len]), Some(i)) = (small(range), int::to_i64(&index)) {
        let i = if i < 0 { i.wrapping_add(len) } else { i };
        if (0..len).contains(&i) {
            return int::new(cx, start.wrapping_add(i.wrapping_mul(step)));
        }
    }
    let mut i = scratch(&index);
    let [_, _, _, n] = numbers(range);
    if i.is_negative() {
        i = big::add(&i, &n);
    }
    if i.is_negative() || i >= n {
        return Err(cx.raise(Exc::IndexError, "range object index out of range"));
    }
    boxed(cx, at(range, &i))
}

fn slice_of(cx: &mut Cx, range: &Value, key: &Value) -> Res<Value> {
    let [_, _, step, n] = numbers(range);
    let (from, to, stride) = slice::long_indices(cx, key, &n)?;
    of(
        cx,
        at(range, &from),
        at(range, &to),
        product(&step, &stride),
    )
}

/// The index of an int in a range.
fn index_of(range: &Value, value: &Int) -> Option<Int> {
    let [start, stop, step, _] = numbers(range);
    let inside = if step.is_negative() {
        *value <= start && *value > stop
    } else {
        *value >= start && *value < stop
    };
    if !inside {
        return None;
    }
    let (i, rest) = big::divmod(&big::sub(value, &start), &step).ok()?;
    rest.is_zero().then_some(i)
}

/// Is it an int or bool, which need no `__eq__`?
fn is_plain_int(cx: &Cx, value: &Value) -> bool {
    cx.is_exact(value, Ty::Int) || cx.is_exact(value, Ty::BigInt) || cx.is_exact(value, Ty::Bool)
}

fn contains(cx: &mut Cx, range: &Value, value: &Value) -> Res<bool> {
    if is_plain_int(cx, value) {
        return Ok(index_of(range, &scratch(value)).is_some());
    }
    let iterator = iter(cx, range)?;
    while let Some(item) = cx.next(&iterator)? {
        if cx.equal(&item, value)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn count(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (range, value) = (args.req(0), args.req(1));
    if is_plain_int(cx, value) {
        let n = i64::from(index_of(range, &scratch(value)).is_some());
        return int::new(cx, n);
    }
    let iterator = iter(cx, range)?;
    let mut n = 0;
    while let Some(item) = cx.next(&iterator)? {
        n += i64::from(cx.equal(&item, value)?);
    }
    int::new(cx, n)
}

fn index(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (range, value) = (args.req(0), args.req(1));
    if is_plain_int(cx, value) {
        if let Some(i) = index_of(range, &scratch(value)) {
            return boxed(cx, i);
        }
        let shown = cx.repr_string(value)?;
        return Err(cx.value_error(format!("{shown} is not in range")));
    }
    let iterator = iter(cx, range)?;
    let mut i = 0;
    while let Some(item) = cx.next(&iterator)? {
        if cx.equal(&item, value)? {
            return int::new(cx, i);
        }
        i += 1;
    }
    Err(cx.value_error("sequence.index(x): x not in sequence"))
}

fn reversed(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    if let Some([start, _, step, len]) = small(args.req(0))
        && let Some(back) = step.checked_neg()
        && let Some(end) = start.checked_sub(step)
    {
        let first = end.wrapping_add(len.wrapping_mul(step));
        return layout::new_iterator(cx, first, back, len);
    }
    let [start, _, step, n] = numbers(args.req(0));
    let last = big::add(&start, &product(&big::sub(&n, &Int::ONE), &step));
    let (last, back, n) = (boxed(cx, last)?, boxed(cx, big::neg(&step))?, boxed(cx, n)?);
    layout::new_long_iterator(cx, [last, back, n])
}

fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let [start, stop, step, _] = object(args.req(0)).parts();
    let parts = tuple::from_vec(cx, vec![start, stop, step])?;
    let class = cx.type_value(Ty::Range);
    tuple::from_vec(cx, vec![class, parts])
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn start(_cx: &mut Cx, range: &Value) -> Res<Value> {
    let [start, ..] = object(range).parts();
    Ok(start)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn stop(_cx: &mut Cx, range: &Value) -> Res<Value> {
    let [_, stop, ..] = object(range).parts();
    Ok(stop)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn step(_cx: &mut Cx, range: &Value) -> Res<Value> {
    let [_, _, step, _] = object(range).parts();
    Ok(step)
}

fn next(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = layout::iterator(cx, iterator);
    let left = object.left.get();
    if left <= 0 {
        return Ok(None);
    }
    let value = object.next.get();
    object.next.set(value.wrapping_add(object.step.get()));
    object.left.set(left - 1);
    int::new(cx, value).map(Some)
}

fn length_hint(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let left = layout::iterator(cx, args.req(0)).left.get();
    int::new(cx, left)
}

fn setstate(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let state = slice::size_argument(cx, args.req(1))?;
    let object = layout::iterator(cx, args.req(0));
    let passed = (state as i64).clamp(0, object.left.get());
    object
        .next
        .set(object.next.get().wrapping_add(passed * object.step.get()));
    object.left.set(object.left.get() - passed);
    Ok(cx.none())
}

fn next_long(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let [next, step, left] = layout::long_parts(cx, iterator);
    let n = scratch(&left);
    if n.is_zero() || n.is_negative() {
        return Ok(None);
    }
    let following = boxed(cx, big::add(&scratch(&next), &scratch(&step)))?;
    let fewer = boxed(cx, big::sub(&n, &Int::ONE))?;
    layout::advance_long(cx, iterator, following, fewer);
    Ok(Some(next))
}

fn long_length_hint(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let [_, _, left] = layout::long_parts(cx, args.req(0));
    Ok(left)
}

/// `iter` of a range of what is left.
fn iterator_reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let iterator = args.req(0);
    let [next, step, left] = if cx.is_exact(iterator, Ty::RangeIterator) {
        let object = layout::iterator(cx, iterator);
        [object.next.get(), object.step.get(), object.left.get()].map(Int::Small)
    } else {
        layout::long_parts(cx, iterator).map(|part| scratch(&part))
    };
    let stop = big::add(&next, &product(&left, &step));
    let rest = of(cx, next, stop, step)?;
    let maker = builtin(cx, "iter");
    let inner = tuple::from_array(cx, [rest])?;
    let none = cx.none();
    tuple::from_array(cx, [maker, inner, none])
}

fn long_setstate(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let iterator = args.req(0);
    if !int::is_int(args.req(1)) {
        let got = cx.type_name_of(args.req(1));
        return Err(cx.type_error(format!("state must be an int, not {got}")));
    }
    let [next, step, left] = layout::long_parts(cx, iterator).map(|part| scratch(&part));
    let passed = scratch(args.req(1)).max(Int::ZERO).min(left.clone());
    let next = boxed(cx, big::add(&next, &product(&passed, &step)))?;
    let left = boxed(cx, big::sub(&left, &passed))?;
    layout::advance_long(cx, iterator, next, left);
    Ok(cx.none())
}
