//! The base classes of streams, `_io._IOBase` and those below it: what a class gets that has only `read`, `write` or `readinto` of its own.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::exception::Exc;
use crate::objects::exception::layout::is_subtype;
use crate::objects::io::layout::{self, BaseTrace};
use crate::objects::io::{
    BUFFER_SIZE, call, closed_error, collect_lines, optional_length, os_error, unsupported,
};
use crate::objects::native::{Args, Bound, GetSet, Native};
use crate::objects::type_obj::{Layout, Memory, Slots, T_BASETYPE, TypeSpec};
use crate::objects::{Ty, bytearray, bytes, instance, int, slice, str_};

/// The attribute that says that a stream is closed.
const CLOSED: &str = "__IOBase_closed";

const BASE: TypeSpec = TypeSpec {
    flags: T_BASETYPE,
    layout: Layout::IoBase,
    memory: Memory::Gc,
    basic_size: 32,
    weak_offset: layout::WEAK_OFFSET,
    dict_offset: layout::DICT_OFFSET,
    trace: TraceFns::of::<BaseTrace>(),
    clear: Some(layout::clear_base),
    destroy: layout::clear_base,
    finalize: Some(layout::finalize),
    is_late: true,
    ..TypeSpec::ATOM
};

const SLOTS: Slots = Slots {
    new: Some(new),
    iter: Some(iter),
    next: Some(next),
    ..Slots::NONE
};

#[rustfmt::skip]
pub(crate) static BASE_SPEC: TypeSpec = TypeSpec {
    name: "_io._IOBase",
    doc: "The abstract base class for all I/O classes.\n\nThis class provides dummy implementations for many methods that\nderived classes can override selectively; the default implementations\nrepresent a file that cannot be read, written or seeked.",
    slots: SLOTS,
    methods: &[
        Native::new("seek", "($self, offset, whence=0, /)", "Change the stream position to the given byte offset.", |cx, _| Err(unsupported(cx, "seek"))),
        Native::new("tell", "($self, /)", "Return current stream position.", tell),
        Native::new("truncate", "($self, size=None, /)", "Truncate file to size bytes.", |cx, _| Err(unsupported(cx, "truncate"))),
        Native::new("flush", "($self, /)", "Flush write buffers, if applicable.", flush),
        Native::new("close", "($self, /)", "Flush and close the IO object.\n\nThis method has no effect if the file is already closed.", close),
        Native::new("seekable", "($self, /)", "Return whether object supports random access.", |cx, _| Ok(cx.bool(false))),
        Native::new("readable", "($self, /)", "Return whether object was opened for reading.", |cx, _| Ok(cx.bool(false))),
        Native::new("writable", "($self, /)", "Return whether object was opened for writing.", |cx, _| Ok(cx.bool(false))),
        Native::new("_checkClosed", "($self, /)", "", |cx, args| {
            check_closed(cx, args.req(0))?;
            Ok(cx.none())
        }),
        Native::new("_checkSeekable", "($self, /)", "", |cx, args| check_able(cx, args.req(0), "seekable")),
        Native::new("_checkReadable", "($self, /)", "", |cx, args| check_able(cx, args.req(0), "readable")),
        Native::new("_checkWritable", "($self, /)", "", |cx, args| check_able(cx, args.req(0), "writable")),
        Native::new("fileno", "($self, /)", "Return underlying file descriptor if one exists.", |cx, _| Err(unsupported(cx, "fileno"))),
        Native::new("isatty", "($self, /)", "Return whether this is an 'interactive' stream.\n\nReturn False if it can't be determined.", |cx, args| {
            check_closed(cx, args.req(0))?;
            Ok(cx.bool(false))
        }),
        Native::new("__enter__", "($self, /)", "", |cx, args| {
            check_closed(cx, args.req(0))?;
            Ok(args.req(0).clone())
        }),
        Native::new("__exit__", "($self, *args)", "", |cx, args| call(cx, args.req(0), "close", &[])),
        Native::new("readline", "($self, size=-1, /)", "Read and return a line from the stream.", readline),
        Native::new("readlines", "($self, hint=-1, /)", "Return a list of lines from the stream.", readlines),
        Native::new("writelines", "($self, lines, /)", "Write a list of lines to stream.", writelines),
    ],
    getset: &[
        GetSet { name: "__dict__", doc: "", get: own_dict, set: None },
        GetSet { name: "closed", doc: "", get: closed, set: None },
    ],
    ..BASE
};

#[rustfmt::skip]
pub(crate) static RAW_BASE_SPEC: TypeSpec = TypeSpec {
    name: "_io._RawIOBase",
    doc: "Base class for raw binary I/O.",
    base: Some(Ty::IoBase),
    methods: &[
        Native::new("read", "($self, size=-1, /)", "", raw_read),
        Native::new("readall", "($self, /)", "Read until EOF, using multiple read() call.", raw_readall),
        Native::new("readinto", "($self, buffer, /)", "", |cx, _| Err(cx.raise(Exc::NotImplementedError, ""))),
        Native::new("write", "($self, b, /)", "", |cx, _| Err(cx.raise(Exc::NotImplementedError, ""))),
    ],
    ..BASE
};

#[rustfmt::skip]
pub(crate) static BUFFERED_BASE_SPEC: TypeSpec = TypeSpec {
    name: "_io._BufferedIOBase",
    doc: "Base class for buffered IO objects.",
    base: Some(Ty::IoBase),
    methods: &[
        Native::new("detach", "($self, /)", "Disconnect this buffer from its underlying raw stream and return it.", |cx, _| Err(unsupported(cx, "detach"))),
        Native::new("read", "($self, size=-1, /)", "Read and return up to n bytes.", |cx, args| cannot(cx, args, "read")),
        Native::new("read1", "($self, size=-1, /)", "Read and return up to size bytes, with at most one read() call\nto the underlying raw stream.", |cx, args| cannot(cx, args, "read1")),
        Native::new("readinto", "($self, buffer, /)", "", |cx, args| buffered_readinto(cx, args, "read")),
        Native::new("readinto1", "($self, buffer, /)", "", |cx, args| buffered_readinto(cx, args, "read1")),
        Native::new("write", "($self, b, /)", "Write buffer b to the IO stream.", |cx, _| Err(unsupported(cx, "write"))),
    ],
    ..BASE
};

#[rustfmt::skip]
pub(crate) static TEXT_BASE_SPEC: TypeSpec = TypeSpec {
    name: "_io._TextIOBase",
    doc: "Base class for text I/O.\n\nThis class provides a character and line based interface to stream\nI/O. There is no readinto method because Python's character strings\nare immutable.",
    base: Some(Ty::IoBase),
    methods: &[
        Native::new("detach", "($self, /)", "Separate the underlying buffer from the TextIOBase and return it.", |cx, _| Err(unsupported(cx, "detach"))),
        Native::new("read", "($self, size=-1, /)", "Read at most size characters from stream.", |cx, args| cannot(cx, args, "read")),
        Native::new("readline", "($self, size=-1, /)", "Read until newline or EOF.", |cx, args| cannot(cx, args, "readline")),
        Native::new("write", "($self, s, /)", "Write string s to stream.", |cx, _| Err(unsupported(cx, "write"))),
    ],
    getset: &[
        GetSet { name: "encoding", doc: "Encoding of the text stream.\n\nSubclasses should override.", get: nothing, set: None },
        GetSet { name: "newlines", doc: "Line endings translated so far.\n\nOnly line endings translated during reading are considered.\n\nSubclasses should override.", get: nothing, set: None },
        GetSet { name: "errors", doc: "The error setting of the decoder or encoder.\n\nSubclasses should override.", get: nothing, set: None },
    ],
    ..BASE
};

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn nothing(cx: &mut Cx, _stream: &Value) -> Res<Value> {
    Ok(cx.none())
}

fn own_dict(cx: &mut Cx, stream: &Value) -> Res<Value> {
    let found = instance::dict(cx, stream)?;
    Ok(found.unwrap_or_else(|| cx.none()))
}

fn new(cx: &mut Cx, class: &Value, _args: Args<'_>) -> Res<Value> {
    layout::new_base(cx, class)
}

fn has_closed_mark(cx: &mut Cx, stream: &Value) -> Res<bool> {
    let name = str_::intern(cx, CLOSED);
    Ok(cx.get_attr_opt(stream, &name)?.is_some())
}

fn closed(cx: &mut Cx, stream: &Value) -> Res<Value> {
    let is_closed = has_closed_mark(cx, stream)?;
    Ok(cx.bool(is_closed))
}

/// Fails if the stream says that it is closed.
pub(crate) fn check_closed(cx: &mut Cx, stream: &Value) -> Res<()> {
    let name = str_::intern(cx, "closed");
    let is_closed = cx.get_attr(stream, &name)?;
    if cx.is_true(&is_closed)? {
        return Err(closed_error(cx));
    }
    Ok(())
}

/// A method that only says that it is none, after a look at its size.
fn cannot(cx: &mut Cx, args: Bound<'_>, method: &str) -> Res<Value> {
    if let Some(size) = args.opt(1) {
        slice::size_argument(cx, size)?;
    }
    Err(unsupported(cx, method))
}

fn check_able(cx: &mut Cx, stream: &Value, what: &str) -> Res<Value> {
    let answer = call(cx, stream, what, &[])?;
    if !answer.is(&cx.bool(true)) {
        return Err(unsupported(cx, &format!("File or stream is not {what}.")));
    }
    Ok(answer)
}

fn tell(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (zero, one) = (int::new(cx, 0)?, int::new(cx, 1)?);
    call(cx, args.req(0), "seek", &[zero, one])
}

fn flush(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    if has_closed_mark(cx, args.req(0))? {
        return Err(closed_error(cx));
    }
    Ok(cx.none())
}

fn close(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    if has_closed_mark(cx, args.req(0))? {
        return Ok(cx.none());
    }
    let flushed = call(cx, args.req(0), "flush", &[]);
    let name = str_::intern(cx, CLOSED);
    let truth = cx.bool(true);
    match flushed {
        Ok(_) => cx.set_attr(args.req(0), &name, &truth)?,
        Err(raised) => {
            let waiting = cx.take_pending();
            cx.set_attr(args.req(0), &name, &truth)?;
            cx.put_pending(waiting);
            return Err(raised);
        }
    }
    Ok(cx.none())
}

fn iter(cx: &mut Cx, stream: &Value) -> Res<Value> {
    check_closed(cx, stream)?;
    Ok(stream.clone())
}

fn next(cx: &mut Cx, stream: &Value) -> Res<Option<Value>> {
    let line = call(cx, stream, "readline", &[])?;
    Ok((cx.len(&line)? > 0).then_some(line))
}

fn is_bytes(cx: &Cx, value: &Value) -> bool {
    is_subtype(cx, cx.type_of(value), cx.ty(Ty::Bytes))
}

/// What a method gave must be bytes.
fn must_be_bytes(cx: &mut Cx, value: &Value, method: &str) -> Res<()> {
    if is_bytes(cx, value) {
        return Ok(());
    }
    let name = cx.type_name_of(value);
    Err(os_error(
        cx,
        format!("{method}() should have returned a bytes object, not '{name}'"),
    ))
}

fn readline(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let stream = args.req(0);
    let limit = optional_length(cx, args.opt(1))?;
    let name = str_::intern(cx, "peek");
    let peek = cx.get_attr_opt(stream, &name)?;
    let mut line = Vec::new();
    while limit.is_none_or(|limit| line.len() < limit) {
        let mut n = 1;
        if let Some(peek) = &peek {
            let one = int::new(cx, 1)?;
            let ahead = cx.call(peek, &[one])?;
            must_be_bytes(cx, &ahead, "peek")?;
            let ahead = bytes::as_slice(cx, &ahead).unwrap_or(&[]);
            if !ahead.is_empty() {
                let end = ahead.iter().position(|&byte| byte == b'\n');
                let rest = limit.map_or(usize::MAX, |limit| limit - line.len());
                n = end.map_or(ahead.len(), |end| end + 1).min(rest);
            }
        }
        let n = int::new(cx, n as i64)?;
        let piece = call(cx, stream, "read", &[n])?;
        must_be_bytes(cx, &piece, "read")?;
        let piece = bytes::as_slice(cx, &piece).unwrap_or(&[]);
        if piece.is_empty() {
            break;
        }
        line.extend_from_slice(piece);
        if line.last() == Some(&b'\n') {
            break;
        }
    }
    bytes::new(cx, &line)
}

fn readlines(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let hint = optional_length(cx, args.opt(1))?;
    let lines = cx.iter(args.req(0))?;
    collect_lines(cx, hint, |cx| cx.next(&lines))
}

fn writelines(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_closed(cx, args.req(0))?;
    let lines = cx.iter(args.req(1))?;
    while let Some(line) = cx.next(&lines)? {
        call(cx, args.req(0), "write", &[line])?;
    }
    Ok(cx.none())
}

fn raw_read(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let n = match args.opt(1) {
        Some(n) => slice::size_argument(cx, n)?,
        None => -1,
    };
    let Ok(n) = usize::try_from(n) else {
        return call(cx, args.req(0), "readall", &[]);
    };
    let class = cx.type_value(Ty::ByteArray);
    let wanted = int::new(cx, n as i64)?;
    let target = cx.call(&class, &[wanted])?;
    let got = call(cx, args.req(0), "readinto", std::slice::from_ref(&target))?;
    if cx.is_none(&got) {
        return Ok(got);
    }
    let got = slice::size_argument(cx, &got)?;
    let Some(got) = usize::try_from(got).ok().filter(|&got| got <= n) else {
        return Err(cx.value_error(format!("readinto returned {got} outside buffer size {n}")));
    };
    let content = bytearray::content(&target).unwrap_or(&[]);
    let piece = content[..got.min(content.len())].to_vec();
    bytes::new(cx, &piece)
}

fn raw_readall(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let mut all = Vec::new();
    let mut is_first = true;
    loop {
        let n = int::new(cx, BUFFER_SIZE as i64)?;
        let piece = call(cx, args.req(0), "read", &[n])?;
        if cx.is_none(&piece) {
            if is_first {
                return Ok(piece);
            }
            break;
        }
        is_first = false;
        if !is_bytes(cx, &piece) {
            return Err(cx.type_error("read() should return bytes"));
        }
        let piece = bytes::as_slice(cx, &piece).unwrap_or(&[]);
        if piece.is_empty() {
            break;
        }
        all.extend_from_slice(piece);
    }
    bytes::new(cx, &all)
}

fn buffered_readinto(cx: &mut Cx, args: Bound<'_>, method: &str) -> Res<Value> {
    let target = writable(
        cx,
        args.req(1),
        "readinto() argument must be read-write bytes-like object",
    )?;
    let n = int::new(cx, target.len() as i64)?;
    drop(target);
    let piece = call(cx, args.req(0), method, &[n])?;
    if !is_bytes(cx, &piece) {
        return Err(cx.type_error("read() should return bytes"));
    }
    let got = bytes::to_vec(cx, &piece);
    let mut target = writable(cx, args.req(1), "")?;
    if got.len() > target.len() {
        let wanted = target.len();
        drop(target);
        return Err(cx.value_error(format!(
            "read() returned too much data: {wanted} bytes requested, {} returned",
            got.len()
        )));
    }
    target[..got.len()].copy_from_slice(&got);
    drop(target);
    int::new(cx, got.len() as i64)
}

/// The memory of an argument that must be writable.
pub(crate) fn writable<'a>(
    cx: &mut Cx,
    value: &'a Value,
    what: &str,
) -> Res<crate::objects::buffer::BufferMut<'a>> {
    if let Some(target) = cx.writable_buffer(value)? {
        return Ok(target);
    }
    let name = cx.type_name_of(value);
    Err(cx.type_error(format!("{what}, not {name}")))
}
