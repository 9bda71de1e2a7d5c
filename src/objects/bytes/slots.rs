//! What bytes objects can do: comparison, hash, text, length, items, `+`, `*`, `%`, `in`, and `bytes(...)`.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::{Value, pack};
use crate::objects::buffer;
use crate::objects::bytes::layout::{self, BytesObj, bytes_of};
use crate::objects::bytes::{exact, not_bytes_like, of_iterable, of_protocol};
use crate::objects::exception::Exc;
use crate::objects::native::{Args, Signature, call_bound};
use crate::objects::protocol::number::is_index;
use crate::objects::str_::{codec, percent, text_of};
use crate::objects::type_obj::{BinaryFn, BinaryOp, N_BINARY, Slots, TypeObj};
use crate::objects::{CompareOp, Ty, int, iterators, slice, str_};
use crate::text::repr::repr_bytes;
use crate::text::search;
use crate::text::view::Text;

pub(crate) const SLOTS: Slots = Slots {
    new: Some(new),
    repr: Some(repr),
    str: Some(repr),
    hash: Some(hash),
    compare: Some(compare),
    iter: Some(iterators::of_bytes),
    binary: binary(),
    len: Some(len),
    getitem: Some(getitem),
    contains: Some(contains),
    concat: Some(concat),
    repeat: Some(repeat),
    buffer: Some(buffer::exported),
    ..Slots::NONE
};

const fn binary() -> [Option<BinaryFn>; N_BINARY] {
    let mut slots: [Option<BinaryFn>; N_BINARY] = [None; N_BINARY];
    slots[BinaryOp::Remainder as usize] = Some(percent::remainder_of_bytes);
    slots
}

const SIGNATURE: Signature = Signature::parse("(source=b'', encoding='utf-8', errors='strict')");

/// `bytes.__new__`.
fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let _packed = pack(args.all());
    let made = call_bound(cx, "bytes", &SIGNATURE, args, |cx, bound| {
        make(cx, bound.opt(0), bound.opt(1), bound.opt(2))
    })?;
    match class.cast::<TypeObj>() {
        Some(ty) if !class.is(&cx.type_value(Ty::Bytes)) => {
            layout::alloc_sub(cx, ty, bytes_of(&made).unwrap_or_default())
        }
        _ => Ok(made),
    }
}

fn make(
    cx: &mut Cx,
    source: Option<&Value>,
    encoding: Option<&Value>,
    errors: Option<&Value>,
) -> Res<Value> {
    codec::check_argument(cx, "bytes", "encoding", encoding)?;
    codec::check_argument(cx, "bytes", "errors", errors)?;
    let is_text = source.is_some_and(|source| text_of(source).is_some());
    match (source, encoding, errors) {
        (None, None, None) => layout::new(cx, &[]),
        (Some(source), Some(_), _) if is_text => codec::encode(cx, source, encoding, errors),
        (_, Some(_), _) => Err(cx.type_error("encoding without a string argument")),
        (Some(_), None, Some(_)) if is_text => {
            Err(cx.type_error("string argument without an encoding"))
        }
        (_, None, Some(_)) => Err(cx.type_error("errors without a string argument")),
        (Some(source), None, None) => of_source(cx, source, is_text),
    }
}

fn of_source(cx: &mut Cx, source: &Value, is_text: bool) -> Res<Value> {
    if let Some(made) = of_protocol(cx, source)? {
        return Ok(made);
    }
    if is_text {
        return Err(cx.type_error("string argument without an encoding"));
    }
    if is_index(cx, source) {
        match cx.index_isize(source) {
            Ok(n) => {
                return match usize::try_from(n) {
                    Ok(n) => layout::zeroed(cx, n),
                    Err(_) => Err(cx.value_error("negative count")),
                };
            }
            Err(raised) => {
                if cx.catch(Exc::TypeError).is_none() {
                    return Err(raised);
                }
            }
        }
    }
    of_iterable(cx, source)
}

fn repr(cx: &mut Cx, value: &Value) -> Res<Value> {
    str_::new(cx, &repr_bytes(bytes_of(value).unwrap_or_default()))
}

fn hash(_cx: &mut Cx, value: &Value) -> Res<i64> {
    Ok(value.cast::<BytesObj>().map_or(0, BytesObj::hash))
}

fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    match (bytes_of(a), bytes_of(b)) {
        (Some(a), Some(b)) => {
            let holds = match op {
                CompareOp::Eq => a == b,
                CompareOp::Ne => a != b,
                _ => op.of(a.cmp(b)),
            };
            Ok(cx.bool(holds))
        }
        _ => Ok(cx.not_implemented()),
    }
}

fn len(_cx: &mut Cx, value: &Value) -> Res<usize> {
    Ok(bytes_of(value).unwrap_or_default().len())
}

fn getitem(cx: &mut Cx, value: &Value, key: &Value) -> Res<Value> {
    let bytes = bytes_of(value).unwrap_or_default();
    if cx.is_exact(key, Ty::Slice) {
        let (start, stop, step) = slice::unpack(cx, key)?;
        let wanted = slice::adjust(bytes.len(), start, stop, step);
        if wanted.step == 1 && wanted.n == bytes.len() {
            return exact(cx, value);
        }
        if wanted.step == 1 || wanted.n == 0 {
            let start = (wanted.start as usize).min(bytes.len());
            return layout::new(cx, &bytes[start..start + wanted.n]);
        }
        let picked: Vec<u8> = (0..wanted.n).map(|i| bytes[wanted.at(i)]).collect();
        return layout::new(cx, &picked);
    }
    if !is_index(cx, key) {
        let name = cx.type_name_of(key);
        return Err(cx.type_error(format!(
            "byte indices must be integers or slices, not {name}"
        )));
    }
    let mut i = cx.index_isize_or(key, Exc::IndexError)?;
    if i < 0 {
        i = i.saturating_add(bytes.len() as isize);
    }
    match usize::try_from(i).ok().and_then(|i| bytes.get(i)) {
        Some(&byte) => int::new(cx, i64::from(byte)),
        None => Err(cx.raise(Exc::IndexError, "index out of range")),
    }
}

fn contains(cx: &mut Cx, value: &Value, item: &Value) -> Res<bool> {
    let bytes = bytes_of(value).unwrap_or_default();
    holds(cx, bytes, item)
}

/// `item in bytes`: a byte as a number, or bytes one after the other.
pub(crate) fn holds(cx: &mut Cx, bytes: &[u8], item: &Value) -> Res<bool> {
    if let Some(part) = bytes_of(item) {
        return Ok(search::contains(Text::One(bytes), Text::One(part)));
    }
    if !is_index(cx, item) {
        let part = cx.buffer(item)?;
        return Ok(search::contains(Text::One(bytes), Text::One(&part)));
    }
    if let Ok(number) = cx.index_clipped(item) {
        return match u8::try_from(number) {
            Ok(byte) => Ok(search::contains(Text::One(bytes), Text::One(&[byte]))),
            Err(_) => Err(cx.value_error("byte must be in range(0, 256)")),
        };
    }
    drop(cx.take_exception());
    if buffer::is_exporter(cx, item) {
        let part = cx.buffer(item)?;
        return Ok(search::contains(Text::One(bytes), Text::One(&part)));
    }
    Err(not_bytes_like(cx, item))
}

fn concat(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    let (Ok(left), Ok(right)) = (cx.buffer(a), cx.buffer(b)) else {
        return Err(cannot_concat(cx, a, b));
    };
    if left.is_empty() && cx.is_exact(b, Ty::Bytes) {
        return Ok(b.clone());
    }
    if right.is_empty() && cx.is_exact(a, Ty::Bytes) {
        return Ok(a.clone());
    }
    layout::of_parts(cx, left.len() + right.len(), [&*left, &*right])
}

/// One of them has no buffer; whatever its exception says, this is what is raised.
#[cold]
pub(crate) fn cannot_concat(cx: &mut Cx, a: &Value, b: &Value) -> Raised {
    drop(cx.take_exception());
    let (left, right) = (cx.type_name_of(a), cx.type_name_of(b));
    cx.type_error(format!("can't concat {right} to {left}"))
}

fn repeat(cx: &mut Cx, value: &Value, n: isize) -> Res<Value> {
    let bytes = bytes_of(value).unwrap_or_default();
    let n = usize::try_from(n).unwrap_or(0);
    if n == 1 && cx.is_exact(value, Ty::Bytes) {
        return Ok(value.clone());
    }
    let Some(len) = bytes
        .len()
        .checked_mul(n)
        .filter(|&len| isize::try_from(len).is_ok())
    else {
        return Err(cx.raise(Exc::OverflowError, "repeated bytes are too long"));
    };
    layout::of_parts(cx, len, std::iter::repeat_n(bytes, n))
}
