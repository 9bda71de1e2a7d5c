//! Methods of bytearrays: those that change one. The others are in `objects/bytes/methods.rs`.

use super::layout::{self, check_resizable, object, push, resize};
use super::slots::byte_of;
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::buffer;
use crate::objects::bytes::methods::with_shared_methods;
use crate::objects::exception::Exc;
use crate::objects::native::{Bound, Native};
use crate::objects::str_::text_of;
use crate::objects::{bytes, instance, int, slice, str_, tuple};
use crate::text::view::Text;

#[rustfmt::skip]
pub(crate) const METHODS: &[Native] = with_shared_methods![
    Native::new("__alloc__", "($self, /)", "B.__alloc__() -> int\n\nReturn the number of bytes actually allocated.", alloc),
    Native::new("__reduce__", "($self, /)", "Return state information for pickling.", reduce),
    Native::new("__reduce_ex__", "($self, proto=0, /)", "Return state information for pickling.", reduce_ex),
    Native::new("__sizeof__", "($self, /)", "Returns the size of the bytearray object in memory, in bytes.", sizeof),
    Native::new("append", "($self, item, /)", "Append a single item to the end of the bytearray.\n\n  item\n    The item to be appended.", append),
    Native::new("clear", "($self, /)", "Remove all items from the bytearray.", clear),
    Native::new("copy", "($self, /)", "Return a copy of B.", copy),
    Native::new("extend", "($self, iterable_of_ints, /)", "Append all the items from the iterator or sequence to the end of the bytearray.\n\n  iterable_of_ints\n    The iterable of items to append.", extend),
    Native::new("insert", "($self, index, item, /)", "Insert a single item into the bytearray before the given index.\n\n  index\n    The index where the value is to be inserted.\n  item\n    The item to be inserted.", insert),
    Native::new("pop", "($self, index=-1, /)", "Remove and return a single item from B.\n\n  index\n    The index from where to remove the item.\n    -1 (the default value) means remove the last item.\n\nIf no index argument is given, will pop the last item.", pop),
    Native::new("remove", "($self, value, /)", "Remove the first occurrence of a value in the bytearray.\n\n  value\n    The value to remove.", remove),
    Native::new("reverse", "($self, /)", "Reverse the order of the values in B in place.", reverse),
];

fn alloc(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    int::new(cx, object(args.req(0)).alloc.get() as i64)
}

fn sizeof(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    int::new(cx, crate::heap::ask::bytes_of(args.req(0)) as i64)
}

fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    reduced(cx, args.req(0), 2)
}

fn reduce_ex(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let protocol = match args.opt(1) {
        Some(protocol) => cx.index_c_int(protocol)?,
        None => 0,
    };
    reduced(cx, args.req(0), protocol)
}

fn reduced(cx: &mut Cx, value: &Value, protocol: i32) -> Res<Value> {
    let state = match instance::dict(cx, value)? {
        Some(names) => names,
        None => cx.none(),
    };
    let content = object(value).content();
    let class = cx.type_value_of(value);
    let inner = if content.is_empty() {
        tuple::new(cx, &[])?
    } else if protocol < 3 {
        let text = str_::from_text(cx, Text::One(content))?;
        let encoding = str_::intern(cx, "latin-1");
        tuple::from_vec(cx, vec![text, encoding])?
    } else {
        let copied = bytes::new(cx, content)?;
        tuple::from_vec(cx, vec![copied])?
    };
    tuple::from_vec(cx, vec![class, inner, state])
}

fn append(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let byte = byte_of(cx, args.req(1))?;
    push(cx, args.req(0), byte)?;
    Ok(cx.none())
}

fn clear(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    resize(cx, args.req(0), 0)?;
    Ok(cx.none())
}

fn copy(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    super::copy(cx, args.req(0))
}

fn extend(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (value, given) = (args.req(0), args.req(1));
    if buffer::is_exporter(cx, given) {
        if given.is(value) {
            let copied = super::copy(cx, given)?;
            add(cx, value, object(&copied).content())?;
        } else {
            let Ok(more) = cx.buffer(given) else {
                drop(cx.take_exception());
                let name = cx.type_name_of(given);
                return Err(cx.type_error(format!("can't set bytearray slice from {name}")));
            };
            add(cx, value, &more)?;
        }
        return Ok(cx.none());
    }
    let iterator = match cx.iter(given) {
        Ok(iterator) => iterator,
        Err(raised) => {
            if cx.catch(Exc::TypeError).is_some() {
                let name = cx.type_name_of(given);
                return Err(cx.type_error(format!("can't extend bytearray with {name}")));
            }
            return Err(raised);
        }
    };
    let hint = cx.length_hint(given, 32)?;
    let mut more = Vec::new();
    if more.try_reserve(hint).is_err() {
        return Err(cx.memory_error());
    }
    while let Some(item) = cx.next(&iterator)? {
        let byte = match byte_of(cx, &item) {
            Ok(byte) => byte,
            Err(raised) => {
                if text_of(given).is_some() && cx.catch(Exc::TypeError).is_some() {
                    return Err(cx.type_error("expected iterable of integers; got: 'str'"));
                }
                return Err(raised);
            }
        };
        if more.try_reserve(1).is_err() {
            return Err(cx.memory_error());
        }
        more.push(byte);
    }
    add(cx, value, &more)?;
    Ok(cx.none())
}

/// Bytes at the end, which are not the bytearray's own.
fn add(cx: &mut Cx, value: &Value, more: &[u8]) -> Res<()> {
    let len = object(value).len.get();
    layout::replace(cx, value, len, len, more)
}

fn insert(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let value = args.req(0);
    let at = slice::size_argument(cx, args.req(1))?;
    let byte = byte_of(cx, args.req(2))?;
    let len = object(value).len.get();
    let at = slice::from_end(at, len).min(len);
    layout::replace(cx, value, at, at, &[byte])?;
    Ok(cx.none())
}

fn pop(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let value = args.req(0);
    let at = match args.opt(1) {
        Some(at) => slice::size_argument(cx, at)?,
        None => -1,
    };
    let len = object(value).len.get();
    if len == 0 {
        return Err(cx.raise(Exc::IndexError, "pop from empty bytearray"));
    }
    let Some(i) = slice::place(at, len) else {
        return Err(cx.raise(Exc::IndexError, "pop index out of range"));
    };
    let byte = take(cx, value, i)?;
    int::new(cx, i64::from(byte))
}

/// Takes a byte out; those behind it move up.
fn take(cx: &mut Cx, value: &Value, i: usize) -> Res<u8> {
    check_resizable(cx, value)?;
    let len = object(value).len.get();
    let mut byte = 0;
    object(value).change(|all| {
        byte = all[i];
        all.copy_within(i + 1.., i);
    });
    resize(cx, value, len - 1)?;
    Ok(byte)
}

fn remove(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let value = args.req(0);
    let byte = byte_of(cx, args.req(1))?;
    match memchr::memchr(byte, object(value).content()) {
        Some(i) => {
            take(cx, value, i)?;
            Ok(cx.none())
        }
        None => Err(cx.value_error("value not found in bytearray")),
    }
}

fn reverse(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    object(args.req(0)).change(<[u8]>::reverse);
    Ok(cx.none())
}
