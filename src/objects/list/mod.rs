//! `list`: `methods.rs` has what changes a list, `sort.rs` its sort, this file its slots.

pub(crate) mod layout;
mod methods;
mod sort;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::exception::Exc;
use crate::objects::exception::layout::{class_name, is_subtype};
use crate::objects::native::Args;
use crate::objects::slice::{self, Key};
use crate::objects::type_obj::{
    Layout, Memory, Slots, T_BASETYPE, T_SEQUENCE, T_UNHASHABLE, TypeSpec,
};
use crate::objects::{CompareOp, Ty, iterators, str_};
use crate::text::view::TextBuf;
use layout::ListObj;

pub(crate) use layout::from_vec as new;
pub(crate) use methods::extend;

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "list",
    doc: "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.",
    flags: T_BASETYPE | T_SEQUENCE | T_UNHASHABLE,
    layout: Layout::List,
    memory: Memory::Gc,
    basic_size: 40,
    trace: TraceFns::of::<layout::ListTrace>(),
    clear: Some(layout::clear),
    destroy: layout::clear,
    size: Some(layout::size),
    slots: Slots {
        new: Some(new_slot),
        init: Some(methods::init),
        repr: Some(repr),
        compare: Some(compare),
        iter: Some(iterators::of_list),
        len: Some(len_slot),
        getitem: Some(getitem),
        setitem: Some(setitem),
        contains: Some(contains),
        concat: Some(concat),
        repeat: Some(repeat),
        inplace_concat: Some(methods::inplace_concat),
        inplace_repeat: Some(methods::inplace_repeat),
        ..Slots::NONE
    },
    methods: methods::METHODS,
    ..TypeSpec::ATOM
};

fn object(list: &Value) -> &ListObj {
    list.cast::<ListObj>()
        .expect("slots of lists are called on lists")
}

/// `list.append`.
pub(crate) fn push(cx: &mut Cx, list: &Value, item: Value) -> Res<()> {
    methods::push(cx, list, item)
}

/// Number of items; 0 for what is no list.
pub(crate) fn len(_cx: &Cx, list: &Value) -> usize {
    list.cast::<ListObj>().map_or(0, |list| list.len.get())
}

/// Its items; empty for what is no list.
#[inline(always)]
pub(crate) fn items<'a>(cx: &'a Cx, list: &'a Value) -> &'a [Value] {
    list.cast::<ListObj>().map_or(&[], |list| list.as_slice(cx))
}

fn new_slot(cx: &mut Cx, class: &Value, _args: Args<'_>) -> Res<Value> {
    layout::of_class(cx, class)
}

/// The reprs of `n` items, separated by commas; an item that is gone ends it.
pub(crate) fn repr_items(
    cx: &mut Cx,
    n: usize,
    item: impl Fn(&Cx, usize) -> Option<Value>,
) -> Res<TextBuf> {
    let _ = n;
    let mut out = TextBuf::new();
    let mut i = 0;
    while let Some(value) = item(cx, i) {
        if i > 0 {
            out.push_str(", ");
        }
        let text = cx.repr(&value)?;
        if let Some(text) = str_::text(cx, &text) {
            out.push_text(text);
        }
        i += 1;
    }
    Ok(out)
}

fn repr(cx: &mut Cx, list: &Value) -> Res<Value> {
    if object(list).len.get() == 0 {
        return str_::new(cx, "[]");
    }
    if !cx.enter_repr(list)? {
        return str_::new(cx, "[...]");
    }
    let text = repr_items(cx, 0, |cx, i| items(cx, list).get(i).cloned());
    cx.leave_repr(list);
    let mut out = TextBuf::from_str("[");
    out.push_text(text?.as_text());
    out.push_str("]");
    str_::from_buf(cx, &out)
}

fn is_list(cx: &Cx, value: &Value) -> bool {
    is_subtype(cx, cx.type_of(value), cx.ty(Ty::List))
}

fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    if !is_list(cx, a) || !is_list(cx, b) {
        return Ok(cx.not_implemented());
    }
    if len(cx, a) != len(cx, b) && matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(cx.bool(op == CompareOp::Ne));
    }
    let mut i = 0;
    while i < len(cx, a) && i < len(cx, b) {
        let (x, y) = (items(cx, a)[i].clone(), items(cx, b)[i].clone());
        if !x.is(&y) && !cx.compare_bool(&x, &y, CompareOp::Eq)? {
            break;
        }
        i += 1;
    }
    if i >= len(cx, a) || i >= len(cx, b) {
        let order = len(cx, a).cmp(&len(cx, b));
        return Ok(cx.bool(op.of(order)));
    }
    match op {
        CompareOp::Eq => Ok(cx.bool(false)),
        CompareOp::Ne => Ok(cx.bool(true)),
        _ => {
            let (x, y) = (items(cx, a)[i].clone(), items(cx, b)[i].clone());
            cx.compare(&x, &y, op)
        }
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
fn len_slot(cx: &mut Cx, list: &Value) -> Res<usize> {
    Ok(len(cx, list))
}

fn getitem(cx: &mut Cx, list: &Value, key: &Value) -> Res<Value> {
    match slice::subscript(cx, key, "list")? {
        Key::Index(index) => match slice::within(len(cx, list), index) {
            Some(i) => Ok(items(cx, list)[i].clone()),
            None => Err(cx.raise(Exc::IndexError, "list index out of range")),
        },
        Key::Slice(start, stop, step) => {
            let chosen = slice::adjust(len(cx, list), start, stop, step);
            let picked: Vec<Value> = chosen.iter().map(|i| items(cx, list)[i].clone()).collect();
            new(cx, picked)
        }
    }
}

fn setitem(cx: &mut Cx, list: &Value, key: &Value, value: Option<&Value>) -> Res<()> {
    match slice::subscript(cx, key, "list")? {
        Key::Index(index) => {
            let Some(i) = slice::within(len(cx, list), index) else {
                return Err(cx.raise(Exc::IndexError, "list assignment index out of range"));
            };
            match value {
                Some(value) => drop(layout::replace(object(list), i, value.clone())),
                None => drop(layout::splice(cx, object(list), i, i + 1, Vec::new())?),
            }
            Ok(())
        }
        Key::Slice(start, stop, step) => methods::set_slice(cx, list, start, stop, step, value),
    }
}

fn contains(cx: &mut Cx, list: &Value, item: &Value) -> Res<bool> {
    let mut i = 0;
    while i < len(cx, list) {
        let own = items(cx, list)[i].clone();
        if cx.equal(&own, item)? {
            return Ok(true);
        }
        i += 1;
    }
    Ok(false)
}

fn concat(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    if !is_list(cx, b) {
        let got = class_name(cx, cx.type_of(b));
        return Err(cx.type_error(format!("can only concatenate list (not \"{got}\") to list")));
    }
    let both: Vec<Value> = items(cx, a).iter().chain(items(cx, b)).cloned().collect();
    new(cx, both)
}

fn repeat(cx: &mut Cx, list: &Value, n: isize) -> Res<Value> {
    if n <= 0 || len(cx, list) == 0 {
        return new(cx, Vec::new());
    }
    layout::repeat(cx, list, n as usize)
}
