//! What strings can do: comparison, hash, text, length, items, `+`, `*`, `%`, `in`, and `str(...)`.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::objects::exception::Exc;
use crate::objects::native::{Args, Signature, call_bound};
use crate::objects::str_::layout::{self, Builder, StrObj};
use crate::objects::str_::{codec, concat, exact, percent, same, text_of};
use crate::objects::type_obj::{BinaryFn, BinaryOp, N_BINARY, Slots, TypeObj};
use crate::objects::{CompareOp, Ty, buffer, bytes, iterators, slice, str_};
use crate::text::repr::repr_str;
use crate::text::search;
use crate::text::view::{Text, Unit, with_units};

pub(crate) const SLOTS: Slots = Slots {
    new: Some(new),
    repr: Some(repr),
    str: Some(exact),
    hash: Some(hash),
    compare: Some(compare),
    iter: Some(iterators::of_str),
    binary: binary(),
    len: Some(len),
    getitem: Some(getitem),
    contains: Some(contains),
    concat: Some(concat_slot),
    repeat: Some(repeat),
    ..Slots::NONE
};

const fn binary() -> [Option<BinaryFn>; N_BINARY] {
    let mut slots: [Option<BinaryFn>; N_BINARY] = [None; N_BINARY];
    slots[BinaryOp::Remainder as usize] = Some(percent::remainder);
    slots
}

const SIGNATURE: Signature = Signature::parse("(object='', encoding='utf-8', errors='strict')");

/// `str.__new__`.
fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let is_str_itself = class.is(&cx.type_value(Ty::Str));
    let n_given = args.pos().len();
    let made = match args.pos() {
        [object] if args.n_kw() == 0 => cx.str(object)?,
        _ if args.n_kw() == 0 && n_given > 3 && is_str_itself => {
            return Err(cx.type_error(format!("str expected at most 3 arguments, got {n_given}")));
        }
        _ => call_bound(cx, "str", &SIGNATURE, args, |cx, bound| {
            make(cx, bound.opt(0), bound.opt(1), bound.opt(2))
        })?,
    };
    match class.cast::<TypeObj>() {
        Some(class) if !is_str_itself => {
            layout::alloc_sub(cx, class, text_of(&made).unwrap_or(Text::EMPTY))
        }
        _ => Ok(made),
    }
}

fn make(
    cx: &mut Cx,
    object: Option<&Value>,
    encoding: Option<&Value>,
    errors: Option<&Value>,
) -> Res<Value> {
    codec::check_argument(cx, "str", "encoding", encoding)?;
    codec::check_argument(cx, "str", "errors", errors)?;
    let Some(object) = object else {
        return Ok(layout::empty(cx));
    };
    if encoding.is_none() && errors.is_none() {
        return cx.str(object);
    }
    if let Some(bytes) = bytes::layout::bytes_of(object) {
        return codec::decode(cx, object, bytes, encoding, errors);
    }
    if text_of(object).is_some() {
        return Err(cx.type_error("decoding str is not supported"));
    }
    if buffer::is_exporter(cx, object) {
        let Ok(bytes) = cx.buffer(object) else {
            drop(cx.take_exception());
            return Err(no_bytes(cx, object));
        };
        return bytes::decode(cx, object, &bytes, encoding, errors);
    }
    Err(no_bytes(cx, object))
}

#[cold]
fn no_bytes(cx: &mut Cx, object: &Value) -> Raised {
    let name = cx.type_name_of(object);
    cx.type_error(format!(
        "decoding to str: need a bytes-like object, {name} found"
    ))
}

fn repr(cx: &mut Cx, value: &Value) -> Res<Value> {
    let text = text_of(value).unwrap_or(Text::EMPTY);
    str_::from_buf(cx, &repr_str(text))
}

fn hash(_cx: &mut Cx, value: &Value) -> Res<i64> {
    Ok(value.cast::<StrObj>().map_or(0, StrObj::hash))
}

fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    let (Some(x), Some(y)) = (a.cast::<StrObj>(), b.cast::<StrObj>()) else {
        return Ok(cx.not_implemented());
    };
    let holds = match op {
        _ if a.is(b) => matches!(op, CompareOp::Eq | CompareOp::Le | CompareOp::Ge),
        CompareOp::Eq => same(x, y),
        CompareOp::Ne => !same(x, y),
        _ => op.of(x.text().order(y.text())),
    };
    Ok(cx.bool(holds))
}

fn len(_cx: &mut Cx, value: &Value) -> Res<usize> {
    Ok(value.cast::<StrObj>().map_or(0, |object| object.len))
}

/// The characters that a slice selects.
pub(crate) fn part(cx: &mut Cx, text: &Value, wanted: slice::Indices) -> Res<Value> {
    if wanted.n == 0 {
        return Ok(layout::empty(cx));
    }
    if wanted.step == 1 {
        let start = wanted.start as usize;
        return layout::slice(cx, text, start, start + wanted.n);
    }
    let Some(object) = text.cast::<StrObj>() else {
        return Ok(cx.not_implemented());
    };
    with_units!(object.text(), units => every(cx, units, object.is_ascii, wanted))
}

fn getitem(cx: &mut Cx, value: &Value, key: &Value) -> Res<Value> {
    let Some(object) = value.cast::<StrObj>() else {
        return Ok(cx.not_implemented());
    };
    if cx.is_exact(key, Ty::Slice) {
        let (start, stop, step) = slice::unpack(cx, key)?;
        return part(cx, value, slice::adjust(object.len, start, stop, step));
    }
    if !crate::objects::protocol::number::is_index(cx, key) {
        let name = cx.type_name_of(key);
        return Err(cx.type_error(format!("string indices must be integers, not '{name}'")));
    }
    let mut i = cx.index_isize_or(key, Exc::IndexError)?;
    if i < 0 {
        i = i.saturating_add(object.len as isize);
    }
    str_::char_at(cx, value, usize::try_from(i).unwrap_or(usize::MAX))
}

/// The characters that a slice with steps selects.
fn every<U: Unit>(cx: &mut Cx, units: &[U], is_ascii: bool, wanted: slice::Indices) -> Res<Value> {
    let max_char = if is_ascii {
        0x7F
    } else {
        (0..wanted.n)
            .map(|i| units[wanted.at(i)].into())
            .max()
            .unwrap_or(0)
    };
    let mut made = Builder::new(cx, wanted.n, max_char)?;
    (0..wanted.n).for_each(|i| made.push(units[wanted.at(i)].into()));
    Ok(made.finish())
}

fn contains(cx: &mut Cx, value: &Value, item: &Value) -> Res<bool> {
    let (Some(text), Some(item_text)) = (text_of(value), text_of(item)) else {
        let name = cx.type_name_of(item);
        return Err(cx.type_error(format!(
            "'in <string>' requires string as left operand, not {name}"
        )));
    };
    Ok(search::contains(text, item_text))
}

fn concat_slot(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    if text_of(b).is_none() {
        let name = cx.type_name_of(b);
        return Err(cx.type_error(format!("can only concatenate str (not \"{name}\") to str")));
    }
    concat(cx, a, b)
}

fn repeat(cx: &mut Cx, value: &Value, n: isize) -> Res<Value> {
    let Some(object) = value.cast::<StrObj>() else {
        return Ok(cx.not_implemented());
    };
    let n = usize::try_from(n).unwrap_or(0);
    if n == 0 || object.len == 0 {
        return Ok(layout::empty(cx));
    }
    if n == 1 {
        return exact(cx, value);
    }
    let Some(len) = object
        .len
        .checked_mul(n)
        .filter(|&len| isize::try_from(len).is_ok())
    else {
        return Err(cx.raise(Exc::OverflowError, "repeated string is too long"));
    };
    let mut made = Builder::new(cx, len, object.max_char())?;
    if object.len == 1 {
        made.fill(object.text().get(0), len);
    } else {
        made.push_text(object.text());
        made.repeat_to_end();
    }
    Ok(made.finish())
}
