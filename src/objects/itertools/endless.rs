//! `count`, `cycle`, `repeat`.

use super::{REDUCE, SETSTATE, positional, slots};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::layout::class_name;
use crate::objects::native::{Args, Bound, Native, Signature, call_bound};
use crate::objects::parts::{self, Parts, Roles};
use crate::objects::slice::size_argument;
use crate::objects::type_obj::{BinaryOp, Slots, TypeSpec};
use crate::objects::{Ty, int, list, str_};

struct CountRoles;
impl Roles for CountRoles {
    type Of = Parts<2, 1>;
    const NAMES: &'static [&'static str] = &["count", "step"];
}

pub(crate) static COUNT_SPEC: TypeSpec = TypeSpec {
    name: "itertools.count",
    doc: "An iterator of start, start + step, start + 2 * step and so on, without end.",
    slots: Slots {
        repr: Some(count_repr),
        ..slots(new_count, next_count)
    },
    methods: &[REDUCE],
    ..parts::spec::<CountRoles>()
};

static COUNT: Signature = Signature::parse("(start=0, step=1)");
/// The number of a `count` that has the next value as an object.
const LONG: i64 = i64::MAX;

fn is_number(cx: &Cx, value: &Value) -> bool {
    let class = cx.type_of(value);
    class.slot(|slots| slots.index.is_some() || slots.int.is_some() || slots.float.is_some())
}

fn new_count(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    call_bound(cx, "count", &COUNT, args, |cx, bound| {
        let (start, step) = (bound.opt(0), bound.opt(1));
        if [start, step]
            .into_iter()
            .flatten()
            .any(|value| !is_number(cx, value))
        {
            return Err(cx.type_error("a number is required"));
        }
        let number = match start {
            None => Some(0),
            Some(start) if int::is_int(start) => int::to_i64(start),
            Some(_) => None,
        };
        let by_one = step.is_none_or(|step| int::is_int(step) && int::to_i64(step) == Some(1));
        let step = match step {
            Some(step) => step.clone(),
            None => int::new(cx, 1)?,
        };
        if let Some(number) = number
            && by_one
        {
            return parts::make(cx, class, [None, Some(step)], [number]);
        }
        let start = match start {
            Some(start) => start.clone(),
            None => int::new(cx, 0)?,
        };
        parts::make(cx, class, [Some(start), Some(step)], [LONG])
    })
}

fn next_count(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = parts::of::<2, 1>(iterator);
    let number = object.numbers[0].get();
    if number != LONG {
        object.numbers[0].set(number + 1);
        return int::new(cx, number).map(Some);
    }
    let value = match object.get(0) {
        Some(value) => value,
        None => int::new(cx, LONG)?,
    };
    let Some(step) = object.get(1) else {
        return Ok(None);
    };
    let next = cx.binary(BinaryOp::Add, &value, &step)?;
    object.set(0, Some(next));
    Ok(Some(value))
}

fn count_repr(cx: &mut Cx, iterator: &Value) -> Res<Value> {
    let object = parts::of::<2, 1>(iterator);
    let name = class_name(cx, cx.type_of(iterator));
    let text = match (object.get(0), object.get(1)) {
        (Some(count), Some(step)) => {
            let by_one = int::is_int(&step) && int::to_i64(&step) == Some(1);
            let count = cx.repr_string(&count)?;
            if by_one {
                format!("{name}({count})")
            } else {
                format!("{name}({count}, {})", cx.repr_string(&step)?)
            }
        }
        _ => match object.numbers[0].get() {
            // As CPython shows one that has not made its object yet.
            LONG => format!("{name}(<NULL>)"),
            number => format!("{name}({number})"),
        },
    };
    str_::new(cx, &text)
}

struct CycleRoles;
impl Roles for CycleRoles {
    type Of = Parts<2, 2>;
    const NAMES: &'static [&'static str] = &["iterator", "saved"];
}

pub(crate) static CYCLE_SPEC: TypeSpec = TypeSpec {
    name: "itertools.cycle",
    doc: "An iterator of the items again and again.",
    slots: slots(new_cycle, next_cycle),
    methods: &[REDUCE, SETSTATE],
    ..parts::spec::<CycleRoles>()
};

fn new_cycle(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let args = positional(cx, class, Ty::Cycle, "cycle", args, (1, 1))?;
    let iterator = cx.iter(&args[0])?;
    let saved = list::new(cx, Vec::new())?;
    parts::make(cx, class, [Some(iterator), Some(saved)], [0, 0])
}

fn next_cycle(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = parts::of::<2, 2>(iterator);
    let Some(saved) = object.get(1) else {
        return Ok(None);
    };
    if let Some(source) = object.get(0) {
        if let Some(item) = cx.next(&source)? {
            list::push(cx, &saved, item.clone())?;
            return Ok(Some(item));
        }
        object.set(0, None);
    }
    let place = &object.numbers[0];
    let Some(item) = list::items(cx, &saved).get(place.get() as usize).cloned() else {
        return Ok(None);
    };
    let next = place.get() + 1;
    let is_last = next as usize >= list::len(cx, &saved);
    place.set(if is_last { 0 } else { next });
    Ok(Some(item))
}

struct RepeatRoles;
impl Roles for RepeatRoles {
    type Of = Parts<1, 1>;
    const NAMES: &'static [&'static str] = &["object"];
}

pub(crate) static REPEAT_SPEC: TypeSpec = TypeSpec {
    name: "itertools.repeat",
    doc: "repeat(object[, times]): an iterator of the object again and again, or that many times.",
    slots: Slots {
        repr: Some(repeat_repr),
        ..slots(new_repeat, next_repeat)
    },
    methods: &[
        Native::new(
            "__length_hint__",
            "($self, /)",
            "Private method returning an estimate of len(list(it)).",
            repeat_length_hint,
        ),
        REDUCE,
    ],
    ..parts::spec::<RepeatRoles>()
};

static REPEAT: Signature = Signature::parse("(object, times=None)");

fn new_repeat(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    call_bound(cx, "repeat", &REPEAT, args, |cx, bound| {
        let times = match bound.opt(1) {
            Some(times) => size_argument(cx, times)?.max(0) as i64,
            None => -1,
        };
        parts::make(cx, class, [Some(bound.req(0).clone())], [times])
    })
}

fn next_repeat(_cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = parts::of::<1, 1>(iterator);
    match object.numbers[0].get() {
        0 => return Ok(None),
        n if n > 0 => object.numbers[0].set(n - 1),
        _ => {}
    }
    Ok(object.get(0))
}

fn repeat_repr(cx: &mut Cx, iterator: &Value) -> Res<Value> {
    let object = parts::of::<1, 1>(iterator);
    let name = class_name(cx, cx.type_of(iterator));
    let of = object.get(0).unwrap_or_else(|| cx.none());
    let of = cx.repr_string(&of)?;
    let text = match object.numbers[0].get() {
        -1 => format!("{name}({of})"),
        n => format!("{name}({of}, {n})"),
    };
    str_::new(cx, &text)
}

fn repeat_length_hint(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    match parts::of::<1, 1>(args.req(0)).numbers[0].get() {
        -1 => Err(cx.type_error("len() of unsized object")),
        n => int::new(cx, n),
    }
}
