//! What lists can do.

use super::layout;
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::Exc;
use crate::objects::native::Args;
use crate::objects::slice::{self, Indices, Key};
use crate::objects::type_obj::TypeObj;
use crate::objects::{CompareOp, Ty, str_};
use crate::text::view::{Text, TextBuf};

pub(crate) fn new(cx: &mut Cx, class: &Value, _args: Args<'_>) -> Res<Value> {
    match class.cast::<TypeObj>() {
        Some(class) => layout::alloc_class(cx, class),
        None => Err(cx.type_error("list.__new__(X): X is not a type object")),
    }
}

pub(crate) fn init(cx: &mut Cx, list: &Value, args: Args<'_>) -> Res<()> {
    if args.n_kw() > 0 {
        // A subclass with a constructor of its own may have taken them.
        let own = cx
            .ty(Ty::List)
            .slot(|slots| slots.new)
            .map(|new| new as usize);
        let is_own = cx
            .type_of(list)
            .slot(|slots| slots.new)
            .map(|new| new as usize)
            == own;
        if is_own {
            return Err(cx.type_error("list() takes no keyword arguments"));
        }
    }
    let iterable = match args.pos() {
        [] => None,
        [iterable] => Some(iterable),
        more => {
            let n = more.len();
            return Err(cx.type_error(format!("list expected at most 1 argument, got {n}")));
        }
    };
    layout::clear(cx, list);
    match iterable {
        Some(iterable) => extend(cx, list, iterable),
        None => Ok(()),
    }
}

/// `list(iterable)`.
pub(crate) fn from_iterable(cx: &mut Cx, iterable: &Value) -> Res<Value> {
    let made = layout::from_vec(cx, Vec::new())?;
    extend(cx, &made, iterable)?;
    Ok(made)
}

/// `list.extend(iterable)` with CPython's growth.
pub(crate) fn extend(cx: &mut Cx, list: &Value, iterable: &Value) -> Res<()> {
    if list.is(iterable) {
        return match layout::len(list) {
            0 => Ok(()),
            _ => layout::repeat_in_place(cx, list, 2),
        };
    }
    if cx.is_exact(iterable, Ty::List) || cx.is_exact(iterable, Ty::Tuple) {
        return layout::extend_fast(cx, list, iterable);
    }
    let sized = [
        Ty::Dict,
        Ty::Set,
        Ty::FrozenSet,
        Ty::DictKeys,
        Ty::DictValues,
        Ty::DictItems,
    ];
    if sized.iter().any(|&ty| cx.is_exact(iterable, ty)) {
        let n = cx.len(iterable)?;
        layout::reserve(cx, list, n, true)?;
        let iterator = cx.iter(iterable)?;
        while let Some(item) = cx.next(&iterator)? {
            layout::push(cx, list, item)?;
        }
        return Ok(());
    }
    let iterator = cx.iter(iterable)?;
    let n = cx.length_hint(iterable, 8)?;
    layout::reserve(cx, list, n, false)?;
    while let Some(item) = cx.next(&iterator)? {
        layout::push(cx, list, item)?;
    }
    layout::shrink(cx, list);
    Ok(())
}

pub(crate) fn repr(cx: &mut Cx, list: &Value) -> Res<Value> {
    if layout::len(list) == 0 {
        return str_::new(cx, "[]");
    }
    if !cx.enter_repr(list)? {
        return str_::new(cx, "[...]");
    }
    let made = repr_items(cx, list);
    cx.leave_repr(list);
    str_::from_buf(cx, &made?)
}

fn repr_items(cx: &mut Cx, list: &Value) -> Res<TextBuf> {
    let mut text = TextBuf::from_str("[");
    let mut i = 0;
    while let Some(item) = layout::get(list, i) {
        if i > 0 {
            text.push_str(", ");
        }
        let shown = cx.aside(&item, |cx| cx.repr(&item))?;
        text.push_text(str_::text(cx, &shown).unwrap_or(Text::EMPTY));
        i += 1;
    }
    text.push_str("]");
    Ok(text)
}

pub(crate) fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    let (Some(first), Some(second)) = (
        a.cast::<layout::ListObj>().map(|_| a),
        b.cast::<layout::ListObj>().map(|_| b),
    ) else {
        return Ok(cx.not_implemented());
    };
    let is_equality = matches!(op, CompareOp::Eq | CompareOp::Ne);
    if is_equality && layout::len(first) != layout::len(second) {
        return Ok(cx.bool(op == CompareOp::Ne));
    }
    let mut i = 0;
    while let (Some(x), Some(y)) = (layout::get(first, i), layout::get(second, i)) {
        if !x.is(&y) && !cx.equal(&x, &y)? {
            break;
        }
        i += 1;
    }
    // The lists may have changed: what is compared now is what they have now.
    let (Some(x), Some(y)) = (layout::get(first, i), layout::get(second, i)) else {
        return Ok(cx.bool(op.of(layout::len(first).cmp(&layout::len(second)))));
    };
    match op {
        CompareOp::Eq => Ok(cx.bool(false)),
        CompareOp::Ne => Ok(cx.bool(true)),
        _ => cx.compare(&x, &y, op),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
pub(crate) fn len(_cx: &mut Cx, list: &Value) -> Res<usize> {
    Ok(layout::len(list))
}

fn wrong_key(cx: &mut Cx, key: &Value) -> crate::cx::Raised {
    let got = cx.type_name_of(key);
    cx.type_error(format!(
        "list indices must be integers or slices, not {got}"
    ))
}

pub(crate) fn getitem(cx: &mut Cx, list: &Value, key: &Value) -> Res<Value> {
    match slice::key(cx, key)? {
        Key::Index(i) => {
            match slice::place(i, layout::len(list)).and_then(|i| layout::get(list, i)) {
                Some(item) => Ok(item),
                None => Err(cx.raise(Exc::IndexError, "list index out of range")),
            }
        }
        Key::Slice(start, stop, step) => {
            let part = slice::adjust(layout::len(list), start, stop, step);
            layout::part(cx, list, part)
        }
        Key::Other => Err(wrong_key(cx, key)),
    }
}

pub(crate) fn setitem(cx: &mut Cx, list: &Value, key: &Value, value: Option<&Value>) -> Res<()> {
    match slice::key(cx, key)? {
        Key::Index(i) => {
            let Some(i) = slice::place(i, layout::len(list)) else {
                return Err(cx.raise(Exc::IndexError, "list assignment index out of range"));
            };
            match value {
                Some(value) => layout::set(cx, list, i, value),
                None => layout::delete(cx, list, i),
            };
            Ok(())
        }
        Key::Slice(start, stop, step) => {
            if let Some(value) = value {
                set_slice(cx, list, (start, stop, step), value)
            } else {
                let part = slice::adjust(layout::len(list), start, stop, step);
                if step == 1 {
                    let (low, high) = bounds(part);
                    return layout::replace(cx, list, low, high, None);
                }
                let garbage = layout::delete_part(cx, list, part)?;
                garbage.drop_in_order(cx);
                Ok(())
            }
        }
        Key::Other => Err(wrong_key(cx, key)),
    }
}

/// The ends of a slice with step 1.
fn bounds(part: Indices) -> (usize, usize) {
    let low = part.start.max(0) as usize;
    (low, (part.stop.max(0) as usize).max(low))
}

/// `list[start:stop:step] = value`. The value is read first: it may change the list.
pub(crate) fn set_slice(
    cx: &mut Cx,
    list: &Value,
    (start, stop, step): (isize, isize, isize),
    value: &Value,
) -> Res<()> {
    let new = if list.is(value) {
        layout::copy(cx, value)?
    } else {
        fast_sequence(cx, value, "must assign iterable to extended slice")?
    };
    let part = slice::adjust(layout::len(list), start, stop, step);
    if step == 1 {
        let (low, high) = bounds(part);
        return layout::replace(cx, list, low, high, Some(&new));
    }
    let n = cx.len(&new)?;
    if n != part.n {
        return Err(cx.value_error(format!(
            "attempt to assign sequence of size {n} to extended slice of size {}",
            part.n
        )));
    }
    let garbage = layout::set_part(cx, list, part, &new)?;
    garbage.drop_in_order(cx);
    Ok(())
}

/// An exact list or tuple as it is, anything else as a new list; `message` if it can't be iterated: `PySequence_Fast`.
pub(crate) fn fast_sequence(cx: &mut Cx, value: &Value, message: &str) -> Res<Value> {
    if cx.is_exact(value, Ty::List) || cx.is_exact(value, Ty::Tuple) {
        return Ok(value.clone());
    }
    match cx.iter(value) {
        Ok(iterator) => from_iterable(cx, &iterator),
        Err(raised) => {
            if cx.catch(Exc::TypeError).is_some() {
                return Err(cx.type_error(message));
            }
            Err(raised)
        }
    }
}

pub(crate) fn contains(cx: &mut Cx, list: &Value, wanted: &Value) -> Res<bool> {
    let mut i = 0;
    while let Some(item) = layout::get(list, i) {
        if cx.equal(&item, wanted)? {
            return Ok(true);
        }
        i += 1;
    }
    Ok(false)
}

pub(crate) fn concat(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    if b.cast::<layout::ListObj>().is_none() {
        let got = cx.type_name_of(b);
        return Err(cx.type_error(format!("can only concatenate list (not \"{got}\") to list")));
    }
    layout::concat(cx, a, b)
}

pub(crate) fn repeat(cx: &mut Cx, list: &Value, n: isize) -> Res<Value> {
    layout::repeat(cx, list, n.max(0) as usize)
}

pub(crate) fn inplace_concat(cx: &mut Cx, list: &Value, other: &Value) -> Res<Value> {
    extend(cx, list, other)?;
    Ok(list.clone())
}

pub(crate) fn inplace_repeat(cx: &mut Cx, list: &Value, n: isize) -> Res<Value> {
    if layout::len(list) > 0 && n < 1 {
        layout::clear(cx, list);
    } else if layout::len(list) > 0 && n > 1 {
        layout::repeat_in_place(cx, list, n as usize)?;
    }
    Ok(list.clone())
}
