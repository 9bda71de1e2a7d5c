//! What tuples can do.

use super::layout::{self, slice_of};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number::hash::TupleHash;
use crate::objects::native::Args;
use crate::objects::slice::{Indices, Key};
use crate::objects::type_obj::TypeObj;
use crate::objects::{CompareOp, Ty, list, slice, str_, tuple};
use crate::text::view::{Text, TextBuf};

fn of(value: &Value) -> &[Value] {
    slice_of(value).unwrap_or(&[])
}

pub(crate) fn from_iterable(cx: &mut Cx, iterable: &Value) -> Res<Value> {
    if cx.is_exact(iterable, Ty::Tuple) {
        return Ok(iterable.clone());
    }
    if cx.is_exact(iterable, Ty::List) {
        return list::layout::to_tuple(cx, iterable);
    }
    let items = cx.collect(iterable)?;
    tuple::from_vec(cx, items)
}

/// Does the class make instances as the built-in type does, so that it takes no keywords?
fn has_own_init(cx: &Cx, class: &TypeObj) -> bool {
    let place = |init: Option<crate::objects::type_obj::InitFn>| init.map(|init| init as usize);
    place(class.slot(|slots| slots.init)) != place(cx.ty(Ty::Tuple).slot(|slots| slots.init))
}

pub(crate) fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let Some(class) = class.cast::<TypeObj>() else {
        return Err(cx.type_error("tuple.__new__(X): X is not a type object"));
    };
    let is_exact = std::ptr::eq(class, cx.ty(Ty::Tuple));
    if args.n_kw() > 0 && (is_exact || !has_own_init(cx, class)) {
        return Err(cx.type_error("tuple() takes no keyword arguments"));
    }
    let made = match args.pos() {
        [] => layout::empty(cx),
        [iterable] => from_iterable(cx, iterable)?,
        more => {
            let n = more.len();
            return Err(cx.type_error(format!("tuple expected at most 1 argument, got {n}")));
        }
    };
    if is_exact {
        return Ok(made);
    }
    layout::alloc_sub(cx, class, of(&made))
}

pub(crate) fn repr(cx: &mut Cx, tuple: &Value) -> Res<Value> {
    if of(tuple).is_empty() {
        return str_::new(cx, "()");
    }
    if !cx.enter_repr(tuple)? {
        return str_::new(cx, "(...)");
    }
    let made = repr_items(cx, of(tuple));
    cx.leave_repr(tuple);
    str_::from_buf(cx, &made?)
}

fn repr_items(cx: &mut Cx, items: &[Value]) -> Res<TextBuf> {
    let mut text = TextBuf::from_str("(");
    for (i, item) in items.iter().enumerate() {
        if i > 0 {
            text.push_str(", ");
        }
        let shown = cx.repr(item)?;
        text.push_text(str_::text(cx, &shown).unwrap_or(Text::EMPTY));
    }
    text.push_str(if items.len() == 1 { ",)" } else { ")" });
    Ok(text)
}

/// Tuples in tuples are walked here, not on the stack.
pub(crate) fn hash(cx: &mut Cx, tuple: &Value) -> Res<i64> {
    let mut outer: Vec<(std::slice::Iter<'_, Value>, usize, TupleHash)> = Vec::new();
    let mut items = of(tuple).iter();
    let mut n = items.len();
    let mut sum = TupleHash::new();
    loop {
        let Some(item) = items.next() else {
            let hash = sum.finish(n);
            let Some(above) = outer.pop() else {
                return Ok(hash);
            };
            (items, n, sum) = above;
            sum.add(hash);
            continue;
        };
        if cx.is_exact(item, Ty::Tuple) {
            let inner = of(item);
            outer.push((items, n, sum));
            (items, n, sum) = (inner.iter(), inner.len(), TupleHash::new());
        } else {
            sum.add(cx.hash(item)?);
        }
    }
}

pub(crate) fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    let (Some(first), Some(second)) = (slice_of(a), slice_of(b)) else {
        return Ok(cx.not_implemented());
    };
    for (x, y) in first.iter().zip(second) {
        if cx.equal(x, y)? {
            continue;
        }
        return match op {
            CompareOp::Eq => Ok(cx.bool(false)),
            CompareOp::Ne => Ok(cx.bool(true)),
            _ => cx.compare(x, y, op),
        };
    }
    Ok(cx.bool(op.of(first.len().cmp(&second.len()))))
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
pub(crate) fn len(_cx: &mut Cx, tuple: &Value) -> Res<usize> {
    Ok(of(tuple).len())
}

/// The items that a slice selects.
pub(crate) fn part(cx: &mut Cx, tuple: &Value, part: Indices) -> Res<Value> {
    let items = of(tuple);
    if part.n == items.len() && part.step == 1 && cx.is_exact(tuple, Ty::Tuple) {
        return Ok(tuple.clone());
    }
    layout::from_fn(cx, part.n, |i| items[part.at(i)].clone())
}

pub(crate) fn getitem(cx: &mut Cx, tuple: &Value, key: &Value) -> Res<Value> {
    let items = of(tuple);
    match slice::key(cx, key)? {
        Key::Index(i) => match slice::place(i, items.len()).and_then(|i| items.get(i)) {
            Some(item) => Ok(item.clone()),
            None => Err(cx.raise(
                crate::objects::exception::Exc::IndexError,
                "tuple index out of range",
            )),
        },
        Key::Slice(start, stop, step) => {
            part(cx, tuple, slice::adjust(items.len(), start, stop, step))
        }
        Key::Other => {
            let got = cx.type_name_of(key);
            Err(cx.type_error(format!(
                "tuple indices must be integers or slices, not {got}"
            )))
        }
    }
}

pub(crate) fn contains(cx: &mut Cx, tuple: &Value, wanted: &Value) -> Res<bool> {
    for item in of(tuple) {
        if cx.equal(item, wanted)? {
            return Ok(true);
        }
    }
    Ok(false)
}

pub(crate) fn concat(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    let first = of(a);
    if first.is_empty() && cx.is_exact(b, Ty::Tuple) {
        return Ok(b.clone());
    }
    let Some(second) = slice_of(b) else {
        let got = cx.type_name_of(b);
        return Err(cx.type_error(format!(
            "can only concatenate tuple (not \"{got}\") to tuple"
        )));
    };
    if second.is_empty() && cx.is_exact(a, Ty::Tuple) {
        return Ok(a.clone());
    }
    let mut both = first.iter().chain(second);
    layout::from_fn(cx, first.len() + second.len(), |_| {
        both.next()
            .expect("as many items as both have together")
            .clone()
    })
}

pub(crate) fn repeat(cx: &mut Cx, tuple: &Value, n: isize) -> Res<Value> {
    let len = of(tuple).len();
    if (len == 0 || n == 1) && cx.is_exact(tuple, Ty::Tuple) {
        return Ok(tuple.clone());
    }
    if len == 0 || n <= 0 {
        return Ok(layout::empty(cx));
    }
    layout::repeat(cx, tuple, n as usize)
}
