//! `bytes`.
//!
//! Where arguments are bytes-like, any exporter of the buffer protocol (`objects/buffer`) will do.

pub(crate) mod layout;
pub(crate) mod methods;
pub(crate) mod slots;

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::objects::Ty;
use crate::objects::buffer::{self, Buffer};
use crate::objects::exception::Exc;
use crate::objects::names::Name;
use crate::objects::str_::{codec, text_of};
use crate::objects::type_obj::{Layout, T_BASETYPE, T_ITEMS, TypeSpec};
use layout::bytes_of;

pub(crate) use methods::{hex_grouping, hex_of};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "bytes",
    doc: "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\n\
bytes(int) -> bytes object of size given by the parameter initialized with null bytes\nbytes() -> empty bytes object\n\n\
Construct an immutable array of bytes from:\n  - an iterable yielding integers in range(256)\n\
  - a text string encoded using the specified encoding\n  - any object implementing the buffer API.\n  - an integer",
    flags: T_BASETYPE | T_ITEMS,
    layout: Layout::Bytes,
    basic_size: 33,
    item_size: 1,
    size: Some(layout::size),
    slots: slots::SLOTS,
    methods: methods::METHODS,
    ..TypeSpec::ATOM
};

/// A bytes object.
pub(crate) fn new(cx: &mut Cx, bytes: &[u8]) -> Res<Value> {
    layout::new(cx, bytes)
}

/// Its bytes, copied; empty for what is no bytes object.
pub(crate) fn to_vec(_cx: &Cx, value: &Value) -> Vec<u8> {
    bytes_of(value).unwrap_or_default().to_vec()
}

/// Its bytes.
pub(crate) fn as_slice<'a>(_cx: &'a Cx, value: &'a Value) -> Option<&'a [u8]> {
    bytes_of(value)
}

/// The object itself, or an exact one of the same bytes if it is an instance of a subclass.
pub(crate) fn exact(cx: &mut Cx, value: &Value) -> Res<Value> {
    if cx.is_exact(value, Ty::Bytes) {
        return Ok(value.clone());
    }
    new(cx, bytes_of(value).unwrap_or_default())
}

/// What `__bytes__` gives; `None` if the object has none.
pub(crate) fn of_protocol(cx: &mut Cx, value: &Value) -> Res<Option<Value>> {
    let Some(method) = cx.lookup_special(value, Name::__bytes__)? else {
        return Ok(None);
    };
    let made = cx.call(&method, &[])?;
    if bytes_of(&made).is_some() {
        return Ok(Some(made));
    }
    let name = cx.type_name_of(&made);
    Err(cx.type_error(format!("__bytes__ returned non-bytes (type {name})")))
}

/// As CPython's `PyObject_Bytes`: the object's bytes, its `__bytes__`, or the numbers that it yields.
pub(crate) fn of_object(cx: &mut Cx, value: &Value) -> Res<Value> {
    if cx.is_exact(value, Ty::Bytes) {
        return Ok(value.clone());
    }
    match of_protocol(cx, value)? {
        Some(made) => Ok(made),
        None => of_iterable(cx, value),
    }
}

/// As CPython's `PyBytes_FromObject`.
pub(crate) fn of_iterable(cx: &mut Cx, value: &Value) -> Res<Value> {
    if cx.is_exact(value, Ty::Bytes) {
        return Ok(value.clone());
    }
    if buffer::is_exporter(cx, value) {
        return of_exporter(cx, value);
    }
    if text_of(value).is_none() {
        match cx.iter(value) {
            Ok(iterator) => return of_iterator(cx, &iterator),
            Err(raised) => {
                if cx.catch(Exc::TypeError).is_none() {
                    return Err(raised);
                }
            }
        }
    }
    let name = cx.type_name_of(value);
    Err(cx.type_error(format!("cannot convert '{name}' object to bytes")))
}

fn of_iterator(cx: &mut Cx, iterator: &Value) -> Res<Value> {
    let mut bytes = Vec::new();
    while let Some(item) = cx.next(iterator)? {
        let number = cx.index_clipped(&item)?;
        let Ok(byte) = u8::try_from(number) else {
            return Err(cx.value_error("bytes must be in range(0, 256)"));
        };
        if bytes.try_reserve(1).is_err() {
            return Err(cx.memory_error());
        }
        bytes.push(byte);
    }
    new(cx, &bytes)
}

/// The bytes of an argument that must be bytes-like.
#[inline]
pub(crate) fn required<'a>(cx: &mut Cx, value: &'a Value) -> Res<Buffer<'a>> {
    if let Some(bytes) = bytes_of(value)
        && cx.is_exact(value, Ty::Bytes)
    {
        return Ok(Buffer::of_bytes(bytes));
    }
    cx.buffer(value)
}

/// All bytes of an exporter, in order, as a new object.
pub(crate) fn of_exporter(cx: &mut Cx, value: &Value) -> Res<Value> {
    let full = buffer::full(cx, value)?;
    let view = full.view();
    if let Some(all) = view.contiguous() {
        return new(cx, all);
    }
    let mut out = Vec::new();
    if !view.append_to(&mut out) {
        return Err(cx.memory_error());
    }
    new(cx, &out)
}

/// `decode(encoding, errors)` of an exporter whose bytes are given. Errors name a bytes object.
pub(crate) fn decode(
    cx: &mut Cx,
    value: &Value,
    input: &[u8],
    encoding: Option<&Value>,
    errors: Option<&Value>,
) -> Res<Value> {
    if cx.is_exact(value, Ty::Bytes) || input.is_ascii() {
        return codec::decode(cx, value, input, encoding, errors);
    }
    let owner = new(cx, input)?;
    codec::decode(cx, &owner, input, encoding, errors)
}

#[cold]
fn not_bytes_like(cx: &mut Cx, value: &Value) -> Raised {
    let name = cx.type_name_of(value);
    cx.type_error(format!("a bytes-like object is required, not '{name}'"))
}
