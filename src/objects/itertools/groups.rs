//! `groupby`, and the iterators of its groups.

use super::{REDUCE, SETSTATE, slots};
use crate::cx::{Cx, Res};
use crate::heap::handle::{Value, lend};
use crate::objects::iterators::itself;
use crate::objects::native::{Args, Signature, call_bound};
use crate::objects::parts::{self, Parts, Roles};
use crate::objects::type_obj::{Slots, T_NO_NEW, TypeSpec};
use crate::objects::{CompareOp, Ty, tuple};

struct GroupbyRoles;
impl Roles for GroupbyRoles {
    type Of = Parts<5, 1>;
    const NAMES: &'static [&'static str] = &[
        "iterator",
        "key function",
        "group's key",
        "current key",
        "current value",
    ];
}

const SOURCE: usize = 0;
const FUNCTION: usize = 1;
const TARGET: usize = 2;
const KEY: usize = 3;
const VALUE: usize = 4;

pub(crate) static GROUPBY_SPEC: TypeSpec = TypeSpec {
    name: "itertools.groupby",
    doc: "An iterator of keys and groups: each group is an iterator of the items that follow one another with the same key.",
    basic_size: 72,
    slots: slots(new_groupby, next_groupby),
    methods: &[REDUCE, SETSTATE],
    ..parts::spec::<GroupbyRoles>()
};

struct GrouperRoles;
impl Roles for GrouperRoles {
    type Of = Parts<2, 0>;
    const NAMES: &'static [&'static str] = &["groupby", "key"];
}

pub(crate) static GROUPER_SPEC: TypeSpec = TypeSpec {
    name: "itertools._grouper",
    flags: T_NO_NEW,
    slots: Slots {
        iter: Some(itself),
        next: Some(next_of_group),
        ..Slots::NONE
    },
    methods: &[REDUCE],
    ..parts::spec::<GrouperRoles>()
};

static GROUPBY: Signature = Signature::parse("(iterable, key=None)");

fn new_groupby(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    call_bound(cx, "groupby", &GROUPBY, args, |cx, bound| {
        let source = cx.iter(bound.req(0))?;
        let function = bound.opt(1).cloned().unwrap_or_else(|| cx.none());
        let fields = [Some(source), Some(function), None, None, None];
        parts::make(cx, class, fields, [0])
    })
}

/// Reads an item and its key. False: there is none.
fn advance(cx: &mut Cx, object: &Parts<5, 1>) -> Res<bool> {
    let (Some(source), Some(function)) = (object.get(SOURCE), object.get(FUNCTION)) else {
        return Ok(false);
    };
    let Some(value) = cx.next(&source)? else {
        return Ok(false);
    };
    let key = if cx.is_none(&function) {
        value.clone()
    } else {
        cx.call(&function, &lend([&value]))?
    };
    let old = object.get(VALUE);
    object.set(VALUE, Some(value));
    object.set(KEY, Some(key));
    drop(old);
    Ok(true)
}

fn is_same(cx: &mut Cx, a: &Value, b: &Value) -> Res<bool> {
    if a.is(b) {
        return Ok(true);
    }
    cx.aside(a, |cx| {
        cx.aside(b, |cx| cx.compare_bool(a, b, CompareOp::Eq))
    })
}

fn next_groupby(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = parts::of::<5, 1>(iterator);
    object.numbers[0].set(0);
    loop {
        if let Some(key) = object.get(KEY) {
            match object.get(TARGET) {
                None => break,
                Some(target) => {
                    if !is_same(cx, &target, &key)? {
                        break;
                    }
                }
            }
        }
        if !advance(cx, object)? {
            return Ok(None);
        }
    }
    let Some(key) = object.get(KEY) else {
        return Ok(None);
    };
    object.set(TARGET, Some(key.clone()));
    let class = cx.type_value(Ty::Grouper);
    let group = parts::make(cx, &class, [Some(iterator.clone()), Some(key.clone())], [])?;
    // Only the youngest group gives items. Its address is enough: one that has died is not asked.
    object.numbers[0].set(group.raw().addr() as i64);
    tuple::from_array(cx, [key, group]).map(Some)
}

fn next_of_group(cx: &mut Cx, group: &Value) -> Res<Option<Value>> {
    let own = parts::of::<2, 0>(group);
    let (Some(parent), Some(target)) = (own.get(0), own.get(1)) else {
        return Ok(None);
    };
    let object = parts::of::<5, 1>(&parent);
    if object.numbers[0].get() != group.raw().addr() as i64 {
        return Ok(None);
    }
    if object.get(VALUE).is_none() && !advance(cx, object)? {
        return Ok(None);
    }
    let Some(key) = object.get(KEY) else {
        return Ok(None);
    };
    if !is_same(cx, &target, &key)? {
        return Ok(None);
    }
    let value = object.get(VALUE);
    object.set(VALUE, None);
    object.set(KEY, None);
    Ok(value)
}
