//! Streams, CPython's `_io`: the base classes (`base.rs`), text and bytes in memory (`string_io.rs`, `bytes_io.rs`).

mod base;
mod bytes_io;
pub(crate) mod layout;
mod newlines;
mod string_io;

pub(crate) use base::{BASE_SPEC, BUFFERED_BASE_SPEC, RAW_BASE_SPEC, TEXT_BASE_SPEC};
pub(crate) use bytes_io::SPEC as BYTES_IO_SPEC;
pub(crate) use string_io::SPEC as STRING_IO_SPEC;

use std::cell::RefCell;

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::objects::exception::{self};
use crate::objects::slice::size_argument;
use crate::objects::{list, str_};
use bytes_io::BytesIo;
use layout::IoObj;
use string_io::StringIo;

/// Bytes that are read or written at once where nothing else is said: `io.DEFAULT_BUFFER_SIZE`.
pub(crate) const BUFFER_SIZE: usize = 8192;

/// What a stream knows.
#[derive(Debug)]
pub(crate) enum State {
    /// `io.StringIO`
    String(StringIo),
    /// `io.BytesIO`
    Bytes(BytesIo),
}

impl State {
    /// Bytes of what it keeps.
    pub(crate) fn n_bytes(&self) -> usize {
        match self {
            State::String(own) => own.chars.n_bytes(),
            State::Bytes(own) => own.bytes.n_bytes(),
        }
    }

    /// Gives its memory back.
    pub(crate) fn free(self, cx: &Cx) {
        match self {
            State::String(mut own) => own.chars.free(cx),
            State::Bytes(mut own) => own.bytes.free(cx),
        }
    }
}

/// The payload of a stream.
pub(crate) fn object(stream: &Value) -> &IoObj {
    stream
        .cast::<IoObj>()
        .expect("methods of a stream are called on streams")
}

fn state(stream: &Value) -> &RefCell<State> {
    object(stream).state()
}

/// Closes a stream that is about to go, unless it says that it is closed. Its failures are told to nobody.
fn finalize(cx: &mut Cx, stream: &Value) {
    let waiting = cx.take_pending();
    let closed = str_::intern(cx, "closed");
    let is_closed = match cx.get_attr(stream, &closed) {
        Ok(closed) => cx.is_true(&closed).unwrap_or(true),
        Err(_) => true,
    };
    cx.take_pending();
    if !is_closed && call(cx, stream, "close", &[]).is_err() {
        cx.take_pending();
    }
    cx.put_pending(waiting);
}

/// Calls a method by its name.
pub(crate) fn call(cx: &mut Cx, stream: &Value, method: &str, args: &[Value]) -> Res<Value> {
    let name = str_::intern(cx, method);
    let method = cx.get_attr(stream, &name)?;
    cx.call(&method, args)
}

/// `ValueError: I/O operation on closed file.`
pub(crate) fn closed_error(cx: &mut Cx) -> Raised {
    cx.value_error("I/O operation on closed file.")
}

/// Raises `io.UnsupportedOperation`.
pub(crate) fn unsupported(cx: &mut Cx, what: &str) -> Raised {
    let made = (|| {
        let name = str_::intern(cx, "io");
        let io = crate::modules::import::import(cx, &name, None, None, 0)?;
        let name = str_::intern(cx, "UnsupportedOperation");
        let class = cx.get_attr(&io, &name)?;
        let text = str_::new(cx, what)?;
        cx.call(&class, &[text])
    })();
    match made {
        Ok(exception) => exception::raise_object(cx, exception),
        Err(raised) => raised,
    }
}

/// Raises an `OSError` without a number.
pub(crate) fn os_error(cx: &mut Cx, what: impl Into<String>) -> Raised {
    cx.raise(exception::Exc::OSError, what)
}

/// A size that may be left out or None: `None`; or negative, which is for most methods the same.
pub(crate) fn optional_size(cx: &mut Cx, value: Option<&Value>) -> Res<Option<isize>> {
    match value {
        None => Ok(None),
        Some(value) if cx.is_none(value) => Ok(None),
        Some(value) => {
            if cx
                .lookup_special(value, crate::objects::names::Name::__index__)?
                .is_none()
            {
                let name = cx.type_name_of(value);
                return Err(
                    cx.type_error(format!("argument should be integer or None, not '{name}'"))
                );
            }
            size_argument(cx, value).map(Some)
        }
    }
}

/// The same; `None` for a negative one: everything.
pub(crate) fn optional_length(cx: &mut Cx, value: Option<&Value>) -> Res<Option<usize>> {
    let size = optional_size(cx, value)?;
    Ok(size.and_then(|size| usize::try_from(size).ok()))
}

/// A list of lines that `next` gives, until they have more than `hint` units in all.
pub(crate) fn collect_lines(
    cx: &mut Cx,
    hint: Option<usize>,
    mut next: impl FnMut(&mut Cx) -> Res<Option<Value>>,
) -> Res<Value> {
    let hint = hint.filter(|&hint| hint > 0);
    let mut lines = Vec::new();
    let mut total = 0;
    while let Some(line) = next(cx)? {
        if let Some(hint) = hint {
            let n = cx.len(&line)?;
            lines.push(line);
            if n > hint - total {
                break;
            }
            total += n;
        } else {
            lines.push(line);
        }
    }
    list::new(cx, lines)
}
