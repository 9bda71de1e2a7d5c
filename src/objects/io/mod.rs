//! Streams, CPython's `_io`: the base classes (`base.rs`), text and bytes in memory (`string_io.rs`, `bytes_io.rs`), and the three layers of
//! a file: the file itself (`file_io.rs`), a buffer over it (`buffered.rs`), text over that (`text`). `open.rs` puts them together.

mod base;
mod buffered;
mod bytes_io;
mod file_io;
pub(crate) mod layout;
mod newlines;
mod open;
mod string_io;
mod text;

pub(crate) use base::{BASE_SPEC, BUFFERED_BASE_SPEC, RAW_BASE_SPEC, TEXT_BASE_SPEC};
pub(crate) use buffered::{RANDOM_SPEC, READER_SPEC, WRITER_SPEC};
pub(crate) use bytes_io::SPEC as BYTES_IO_SPEC;
pub(crate) use file_io::{Descriptors, SPEC as FILE_IO_SPEC};
pub(crate) use open::open;
pub(crate) use string_io::SPEC as STRING_IO_SPEC;
pub(crate) use text::{SPEC as TEXT_IO_SPEC, standard, standard_stream, write_value};

use std::cell::RefCell;

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::exception::layout::is_subtype;
use crate::objects::exception::{self, Exc};
use crate::objects::slice::size_argument;
use crate::objects::type_obj::{Layout, Memory, T_BASETYPE, TypeSpec};
use crate::objects::{Ty, bytes, int, list, str_};
use buffered::Buffered;
use bytes_io::BytesIo;
use file_io::FileIo;
use layout::{IoObj, IoTrace};
use string_io::StringIo;
use text::TextIo;

/// Bytes that are read or written at once where nothing else is said: `io.DEFAULT_BUFFER_SIZE`.
pub(crate) const BUFFER_SIZE: usize = 8192;

/// What a stream knows.
#[derive(Debug)]
pub(crate) enum State {
    /// `io.StringIO`
    String(StringIo),
    /// `io.BytesIO`
    Bytes(BytesIo),
    /// `io.FileIO`
    File(FileIo),
    /// `io.BufferedReader`, `io.BufferedWriter`, `io.BufferedRandom`
    Buffered(Buffered),
    /// `io.TextIOWrapper`
    Text(TextIo),
}

impl State {
    /// Bytes of what it keeps.
    pub(crate) fn n_bytes(&self) -> usize {
        match self {
            State::String(own) => own.chars.n_bytes(),
            State::Bytes(own) => own.bytes.n_bytes(),
            State::File(_) => 0,
            State::Buffered(own) => own.n_bytes(),
            State::Text(own) => own.n_bytes(),
        }
    }

    /// What the object below is to it.
    pub(crate) fn name_of_below(&self) -> &'static str {
        match self {
            State::Bytes(_) => "shared bytes",
            State::Buffered(_) => "raw",
            State::String(_) | State::File(_) | State::Text(_) => "buffer",
        }
    }

    /// Gives its memory back.
    pub(crate) fn free(self, cx: &mut Cx) {
        match self {
            State::String(mut own) => own.chars.free(cx),
            State::Bytes(mut own) => own.bytes.free(cx),
            State::File(own) => file_io::release(cx, &own),
            State::Buffered(_) | State::Text(_) => {}
        }
    }
}

/// What the types of all streams with a state have in common.
const STREAM: TypeSpec = TypeSpec {
    flags: T_BASETYPE,
    layout: Layout::Io,
    memory: Memory::Gc,
    weak_offset: layout::WEAK_OFFSET,
    dict_offset: layout::DICT_OFFSET,
    trace: TraceFns::of::<IoTrace>(),
    clear: Some(layout::clear),
    destroy: layout::destroy,
    finalize: Some(layout::finalize),
    size: Some(layout::size),
    is_late: true,
    ..TypeSpec::ATOM
};

/// The payload of a stream.
pub(crate) fn object(stream: &Value) -> &IoObj {
    stream
        .cast::<IoObj>()
        .expect("methods of a stream are called on streams")
}

/// CPython's `__sizeof__` of a stream less that of its class: it knows of the buffers of some.
pub(crate) fn extra_size(stream: &IoObj) -> usize {
    match &*stream.state().borrow() {
        State::Bytes(own) => own.extra_size(stream),
        State::Buffered(own) => own.size(),
        State::String(_) | State::File(_) | State::Text(_) => 0,
    }
}

fn sizeof(cx: &mut Cx, args: crate::objects::native::Bound<'_>) -> Res<Value> {
    let basic = cx.type_of(args.req(0)).basic_size.get() as usize;
    let extra = extra_size(object(args.req(0)));
    int::new(cx, (basic + extra) as i64)
}

fn state(stream: &Value) -> &RefCell<State> {
    object(stream).state()
}

/// Closes a stream that is about to go, unless it says that it is closed. Its failures are told, and change nothing.
fn finalize(cx: &mut Cx, stream: &Value) {
    if cx.is_exact(stream, Ty::BytesIo) || cx.is_exact(stream, Ty::StringIo) {
        // Nobody sees them closed; a view of the bytes goes on with them.
        return;
    }
    let waiting = cx.take_pending();
    let closed = str_::intern(cx, "closed");
    let is_closed = match cx.get_attr(stream, &closed) {
        Ok(closed) => cx.is_true(&closed).unwrap_or(true),
        Err(_) => true,
    };
    cx.take_pending();
    if !is_closed {
        warn_unclosed(cx, stream);
    }
    if !is_closed && call(cx, stream, "close", &[]).is_err() {
        exception::unraisable(cx, Some(stream));
    }
    cx.put_pending(waiting);
}

/// Says, if anybody wants to know, that a file goes without having been closed.
fn warn_unclosed(cx: &mut Cx, stream: &Value) {
    let mut at = stream.clone();
    while let Some(own) = at.cast::<IoObj>() {
        let is_file = matches!(*own.state().borrow(), State::File(_));
        if is_file {
            if file_io::owns_descriptor(&at) {
                let shown = cx.repr_string(stream);
                let warned = shown.and_then(|shown| {
                    cx.warn(Exc::ResourceWarning, &format!("unclosed file {shown}"), 1)
                });
                if warned.is_err() {
                    exception::unraisable(cx, Some(&at));
                }
            }
            return;
        }
        match own.below() {
            Some(below) => at = below,
            None => return,
        }
    }
}

/// Closes a stream whatever comes of it; the exception that waits stays.
fn close_quietly(cx: &mut Cx, stream: &Value) {
    let waiting = cx.take_pending();
    if call(cx, stream, "close", &[]).is_err() {
        cx.take_pending();
    }
    cx.put_pending(waiting);
}

/// Calls a check of a raw stream, which any object may be: `_checkReadable` and the like.
fn check_able(cx: &mut Cx, raw: &Value, check: &str) -> Res<()> {
    let what = match check {
        "_checkReadable" => "readable",
        "_checkWritable" => "writable",
        _ => "seekable",
    };
    let answer = call(cx, raw, what, &[])?;
    if cx.is_true(&answer)? {
        Ok(())
    } else {
        Err(unsupported(cx, &format!("File or stream is not {what}.")))
    }
}

/// `<_io.BufferedReader name='x'>`
fn repr_named(cx: &mut Cx, stream: &Value) -> Res<Value> {
    let class = cx.type_of(stream).tp_name(cx);
    let name = str_::intern(cx, "name");
    let found = match cx.get_attr(stream, &name) {
        Ok(name) => Some(name),
        Err(raised) => {
            if cx.catch(Exc::ValueError).is_none() && cx.catch(Exc::AttributeError).is_none() {
                return Err(raised);
            }
            None
        }
    };
    let text = match found {
        Some(name) => format!("<{class} name={}>", cx.repr_string(&name)?),
        None => format!("<{class}>"),
    };
    str_::new(cx, &text)
}

/// `bytes.decode`, through the method: its errors are the right ones.
pub(crate) fn decode(cx: &mut Cx, piece: &[u8], encoding: &str, errors: &str) -> Res<Value> {
    let raw = bytes::new(cx, piece)?;
    let args = [str_::new(cx, encoding)?, str_::new(cx, errors)?];
    call(cx, &raw, "decode", &args)
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
    cx.raise(Exc::OSError, what)
}

/// A size that may be left out or None: `None`; or negative, which is for most methods the same.
pub(crate) fn optional_size(cx: &mut Cx, value: Option<&Value>) -> Res<Option<isize>> {
    match value {
        None => Ok(None),
        Some(value) if cx.is_none(value) => Ok(None),
        Some(value) => {
            if cx.is_exact(value, Ty::Int)
                && let Some(n) = int::to_i64(value)
            {
                return Ok(Some(n as isize));
            }
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

/// `__next__` of a class that may have a `readline` of its own: a line of this type, or the end.
fn next_by_method(cx: &mut Cx, stream: &Value, ty: Ty) -> Res<Option<Value>> {
    let line = call(cx, stream, "readline", &[])?;
    if !is_subtype(cx, cx.type_of(&line), cx.ty(ty)) {
        let wanted = if ty == Ty::Str { "str" } else { "bytes" };
        let name = cx.type_name_of(&line);
        return Err(os_error(
            cx,
            format!("readline() should have returned a {wanted} object, not '{name}'"),
        ));
    }
    Ok((cx.len(&line)? > 0).then_some(line))
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
