//! What bytearrays can do: making, text, comparison, items and slices, `in`, `+`, `*`, `%`.

use super::layout::{self, check_resizable, object, push, replace, resize};
use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::objects::array::{delete_items, repeat_into};
use crate::objects::buffer::{self, Buffer};
use crate::objects::bytes::slots::{cannot_concat, holds};
use crate::objects::exception::Exc;
use crate::objects::native::{Args, Signature, call_bound};
use crate::objects::protocol::number::is_index;
use crate::objects::slice::layout::SliceObj;
use crate::objects::slice::{self, Indices};
use crate::objects::str_::{codec, percent, text_of};
use crate::objects::type_obj::{BinaryFn, BinaryOp, N_BINARY, TypeObj};
use crate::objects::{CompareOp, Ty, int, list, str_, tuple};
use crate::text::repr::repr_bytes;

pub(crate) const BINARY: [Option<BinaryFn>; N_BINARY] = {
    let mut slots: [Option<BinaryFn>; N_BINARY] = [None; N_BINARY];
    slots[BinaryOp::Remainder as usize] = Some(percent::remainder_of_bytearray);
    slots
};

const SIGNATURE: Signature = Signature::parse("(source=b'', encoding='utf-8', errors='strict')");

/// Everything else is for `__init__`.
pub(crate) fn new(cx: &mut Cx, class: &Value, _args: Args<'_>) -> Res<Value> {
    let class = class.cast::<TypeObj>().expect("a class is a type");
    layout::alloc_class(cx, class)
}

pub(crate) fn init(cx: &mut Cx, value: &Value, args: Args<'_>) -> Res<()> {
    call_bound(cx, "bytearray", &SIGNATURE, args, |cx, bound| {
        fill(cx, value, bound.opt(0), bound.opt(1), bound.opt(2))?;
        Ok(cx.none())
    })
    .map(drop)
}

fn fill(
    cx: &mut Cx,
    value: &Value,
    source: Option<&Value>,
    encoding: Option<&Value>,
    errors: Option<&Value>,
) -> Res<()> {
    codec::check_argument(cx, "bytearray", "encoding", encoding)?;
    codec::check_argument(cx, "bytearray", "errors", errors)?;
    resize(cx, value, 0)?;
    let is_text = source.is_some_and(|source| text_of(source).is_some());
    match (source, encoding, errors) {
        (None, None, None) => Ok(()),
        (Some(source), Some(_), _) if is_text => {
            let made = codec::encode(cx, source, encoding, errors)?;
            inplace_concat(cx, value, &made).map(drop)
        }
        (Some(_), None, _) if is_text => Err(cx.type_error("string argument without an encoding")),
        (_, Some(_), _) => Err(cx.type_error("encoding without a string argument")),
        (_, None, Some(_)) => Err(cx.type_error("errors without a string argument")),
        (Some(source), None, None) => of_source(cx, value, source),
    }
}

fn of_source(cx: &mut Cx, value: &Value, source: &Value) -> Res<()> {
    if is_index(cx, source) {
        match cx.index_isize(source) {
            Ok(n) => {
                let Ok(n) = usize::try_from(n) else {
                    return Err(cx.value_error("negative count"));
                };
                resize(cx, value, n)?;
                object(value).change(|all| all.fill(0));
                return Ok(());
            }
            Err(raised) => {
                if cx.catch(Exc::TypeError).is_none() {
                    return Err(raised);
                }
            }
        }
    }
    if buffer::is_exporter(cx, source) {
        let full = buffer::full(cx, source)?;
        let mut copied = Vec::new();
        let view = full.view();
        let bytes = match view.contiguous() {
            Some(bytes) => bytes,
            None if view.append_to(&mut copied) => &copied,
            None => return Err(cx.memory_error()),
        };
        resize(cx, value, bytes.len())?;
        object(value).change(|all| all.copy_from_slice(bytes));
        return Ok(());
    }
    if of_small_ints(cx, value, source)? {
        return Ok(());
    }
    let iterator = match cx.iter(source) {
        Ok(iterator) => iterator,
        Err(raised) => {
            if cx.catch(Exc::TypeError).is_some() {
                let name = cx.type_name_of(source);
                return Err(cx.type_error(format!("cannot convert '{name}' object to bytearray")));
            }
            return Err(raised);
        }
    };
    while let Some(item) = cx.next(&iterator)? {
        let byte = byte_of(cx, &item)?;
        push(cx, value, byte)?;
    }
    Ok(())
}

/// An exact list or tuple of exact ints: the bytes are written at once, as many as there are. False: it is something else, or has other
/// items; the bytearray is empty, but as in CPython it had room for the items of a list.
fn of_small_ints(cx: &mut Cx, value: &Value, source: &Value) -> Res<bool> {
    let items = if cx.is_exact(source, Ty::List) {
        list::items(cx, source)
    } else if cx.is_exact(source, Ty::Tuple) {
        tuple::items(cx, source)
    } else {
        return Ok(false);
    };
    let n = items.len();
    if n == 0 {
        return Ok(false);
    }
    let are_ints = items.iter().all(|item| cx.is_exact(item, Ty::Int));
    resize(cx, value, n)?;
    if !are_ints {
        resize(cx, value, 0)?;
        return Ok(false);
    }
    let items = if cx.is_exact(source, Ty::List) {
        list::items(cx, source)
    } else {
        tuple::items(cx, source)
    };
    let mut is_wrong = false;
    object(value).change(|all| {
        for (place, item) in all.iter_mut().zip(items) {
            match int::to_i64(item).map(u8::try_from) {
                Some(Ok(byte)) => *place = byte,
                _ => {
                    is_wrong = true;
                    return;
                }
            }
        }
    });
    if is_wrong {
        return Err(not_a_byte(cx));
    }
    Ok(true)
}

#[cold]
fn not_a_byte(cx: &mut Cx) -> Raised {
    cx.value_error("byte must be in range(0, 256)")
}

/// A number as a byte.
#[inline]
pub(crate) fn byte_of(cx: &mut Cx, item: &Value) -> Res<u8> {
    if let Some(number) = int::to_i64(item) {
        return u8::try_from(number).map_err(|_| not_a_byte(cx));
    }
    let number = cx.index_any(item)?;
    match int::to_i64(&number).map(u8::try_from) {
        Some(Ok(byte)) => Ok(byte),
        _ => Err(not_a_byte(cx)),
    }
}

pub(crate) fn repr(cx: &mut Cx, value: &Value) -> Res<Value> {
    let name = cx.type_name_of(value);
    let name = name.rsplit('.').next().unwrap_or(&name);
    let shown = repr_bytes(object(value).content());
    str_::new(cx, &format!("{name}({shown})"))
}

pub(crate) fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    if !buffer::is_exporter(cx, a) || !buffer::is_exporter(cx, b) {
        return Ok(cx.not_implemented());
    }
    let (Ok(a), Ok(b)) = (cx.buffer(a), cx.buffer(b)) else {
        drop(cx.take_exception());
        return Ok(cx.not_implemented());
    };
    let holds = match op {
        CompareOp::Eq => *a == *b,
        CompareOp::Ne => *a != *b,
        _ => op.of(a.cmp(&b)),
    };
    Ok(cx.bool(holds))
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
pub(crate) fn len(_cx: &mut Cx, value: &Value) -> Res<usize> {
    Ok(object(value).len.get())
}

#[cold]
fn out_of_range(cx: &mut Cx) -> Raised {
    cx.raise(Exc::IndexError, "bytearray index out of range")
}

#[cold]
fn wrong_key(cx: &mut Cx, key: &Value) -> Raised {
    let name = cx.type_name_of(key);
    cx.type_error(format!(
        "bytearray indices must be integers or slices, not {name}"
    ))
}

pub(crate) fn getitem(cx: &mut Cx, value: &Value, key: &Value) -> Res<Value> {
    if is_index(cx, key) {
        let i = cx.index_isize_or(key, Exc::IndexError)?;
        let content = object(value).content();
        return match slice::place(i, content.len()).map(|i| content[i]) {
            Some(byte) => int::new(cx, i64::from(byte)),
            None => Err(out_of_range(cx)),
        };
    }
    if key.cast::<SliceObj>().is_none() {
        return Err(wrong_key(cx, key));
    }
    let (start, stop, step) = slice::unpack(cx, key)?;
    let content = object(value).content();
    let part = slice::adjust(content.len(), start, stop, step);
    if part.n == 0 {
        return super::new(cx, &[]);
    }
    if part.step == 1 {
        let first = part.at(0);
        return super::new(cx, &content[first..first + part.n]);
    }
    let picked: Vec<u8> = (0..part.n).map(|i| content[part.at(i)]).collect();
    super::new(cx, &picked)
}

pub(crate) fn setitem(cx: &mut Cx, value: &Value, key: &Value, new: Option<&Value>) -> Res<()> {
    let part = if is_index(cx, key) {
        let i = cx.index_isize_or(key, Exc::IndexError)?;
        // Before the length is looked at: the conversion may change it.
        let byte = match new {
            Some(new) => Some(byte_of(cx, new)?),
            None => None,
        };
        let Some(i) = slice::place(i, object(value).len.get()) else {
            return Err(out_of_range(cx));
        };
        if let Some(byte) = byte {
            object(value).set(i, byte);
            return Ok(());
        }
        slice::adjust(object(value).len.get(), i as isize, i as isize + 1, 1)
    } else if key.cast::<SliceObj>().is_some() {
        let (start, stop, step) = slice::unpack(cx, key)?;
        slice::adjust(object(value).len.get(), start, stop, step)
    } else {
        return Err(wrong_key(cx, key));
    };
    let Some(new) = new else {
        return set_part(cx, value, part, &[]);
    };
    if !new.is(value)
        && let Some(content) = super::content(new)
    {
        return set_part(cx, value, part, content);
    }
    if is_number(cx, new) || text_of(new).is_some() {
        return Err(
            cx.type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
        );
    }
    // As CPython: what is assigned becomes a bytearray, and everything begins anew with that.
    let class = cx.type_value(Ty::ByteArray);
    let made = cx.call(&class, std::slice::from_ref(new))?;
    setitem(cx, value, key, Some(&made))
}

/// `PyNumber_Check`.
fn is_number(cx: &Cx, value: &Value) -> bool {
    cx.type_of(value)
        .slot(|slots| slots.index.is_some() || slots.int.is_some() || slots.float.is_some())
}

/// Puts bytes in the place of those selected; none: these are deleted.
fn set_part(cx: &mut Cx, value: &Value, part: Indices, new: &[u8]) -> Res<()> {
    if part.step == 1 {
        let low = part.start.max(0) as usize;
        return replace(cx, value, low, low + part.n, new);
    }
    if new.is_empty() {
        check_resizable(cx, value)?;
        if part.n == 0 {
            return Ok(());
        }
        let len = object(value).len.get();
        object(value).change(|all| delete_items(all, part, 1));
        return resize(cx, value, len - part.n);
    }
    if new.len() != part.n {
        return Err(cx.value_error(format!(
            "attempt to assign bytes of size {} to extended slice of size {}",
            new.len(),
            part.n
        )));
    }
    object(value).change(|all| {
        for (i, byte) in new.iter().enumerate() {
            all[part.at(i)] = *byte;
        }
    });
    Ok(())
}

pub(crate) fn contains(cx: &mut Cx, value: &Value, item: &Value) -> Res<bool> {
    let own = held(value);
    holds(cx, &own, item)
}

/// The bytes of a bytearray, which cannot be resized meanwhile.
fn held(value: &Value) -> Buffer<'_> {
    Buffer::of_exporter(value).unwrap_or_else(|| Buffer::of_bytes(&[]))
}

pub(crate) fn concat(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    let (Ok(left), Ok(right)) = (cx.buffer(a), cx.buffer(b)) else {
        return Err(cannot_concat(cx, a, b));
    };
    let Some(len) = left.len().checked_add(right.len()) else {
        return Err(cx.memory_error());
    };
    layout::of_parts(cx, len, [&*left, &*right])
}

pub(crate) fn repeat(cx: &mut Cx, value: &Value, n: isize) -> Res<Value> {
    let content = object(value).content();
    let Some(len) = content.len().checked_mul(n.max(0) as usize) else {
        return Err(cx.memory_error());
    };
    let made = layout::of_parts(cx, len, [])?;
    object(&made).change(|all| repeat_into(all, content));
    Ok(made)
}

pub(crate) fn inplace_concat(cx: &mut Cx, value: &Value, other: &Value) -> Res<Value> {
    let Ok(other_bytes) = cx.buffer(other) else {
        return Err(cannot_concat(cx, value, other));
    };
    let old = object(value).len.get();
    resize(cx, value, old.saturating_add(other_bytes.len()))?;
    object(value).change(|all| all[old..].copy_from_slice(&other_bytes));
    Ok(value.clone())
}

pub(crate) fn inplace_repeat(cx: &mut Cx, value: &Value, n: isize) -> Res<Value> {
    let old = object(value).len.get();
    let Some(len) = old.checked_mul(n.max(0) as usize) else {
        return Err(cx.memory_error());
    };
    resize(cx, value, len)?;
    object(value).change(|all| {
        let mut done = old;
        while done > 0 && done < all.len() {
            let n = done.min(all.len() - done);
            all.copy_within(..n, done);
            done += n;
        }
    });
    Ok(value.clone())
}
