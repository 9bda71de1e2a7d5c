//! `io.BytesIO`: bytes in memory that are read and written as a file is. The bytes that it was made of, and those that `getvalue()` gave,
//! are shared with their object until something is written.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::Exc;
use crate::objects::io::layout::{self, Buf, IoObj};
use crate::objects::io::{
    self, STREAM, State, base, closed_error, collect_lines, optional_length, optional_size,
};
use crate::objects::native::{Args, Bound, GetSet, Native, Signature, call_bound};
use crate::objects::slice::size_argument;
use crate::objects::type_obj::{Slots, TypeSpec};
use crate::objects::{Ty, buffer, bytearray, bytes, int, memoryview};

/// What a `BytesIO` knows. The object below is the bytes object that it shares, if any: then `bytes` is empty.
#[derive(Debug, Default)]
pub(crate) struct BytesIo {
    pub(crate) bytes: Buf<u8>,
    /// How long CPython's buffer would be.
    capacity: usize,
    pos: usize,
    is_closed: bool,
}

impl BytesIo {
    /// Bytes of CPython's buffer, unless somebody else has that too.
    pub(super) fn extra_size(&self, stream: &IoObj) -> usize {
        const BYTES_HEAD: usize = 33;
        match stream.below() {
            // The stream's reference, and the one that is held here.
            Some(shared) if shared.count() > 2 => 0,
            _ => BYTES_HEAD + self.capacity,
        }
    }
}

impl Default for Buf<u8> {
    fn default() -> Buf<u8> {
        Buf::new()
    }
}

#[rustfmt::skip]
pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "_io.BytesIO",
    doc: "Buffered I/O implementation using an in-memory bytes buffer.",
    base: Some(Ty::BufferedIoBase),
    basic_size: 64,
    slots: Slots {
        new: Some(new),
        init: Some(init),
        iter: Some(iter),
        next: Some(next),
        ..Slots::NONE
    },
    methods: &[
        Native::new("readable", "($self, /)", "Returns True if the IO object can be read.", yes),
        Native::new("seekable", "($self, /)", "Returns True if the IO object can be seeked.", yes),
        Native::new("writable", "($self, /)", "Returns True if the IO object can be written.", yes),
        Native::new("close", "($self, /)", "Disable all I/O operations.", close),
        Native::new("flush", "($self, /)", "Does nothing.", |cx, args| {
            check_open(cx, args.req(0))?;
            Ok(cx.none())
        }),
        Native::new("isatty", "($self, /)", "Always returns False.\n\nBytesIO objects are not connected to a TTY-like device.", |cx, args| {
            check_open(cx, args.req(0))?;
            Ok(cx.bool(false))
        }),
        Native::new("tell", "($self, /)", "Current file position, an integer.", tell),
        Native::new("write", "($self, b, /)", "Write bytes to file.\n\nReturn the number of bytes written.", write),
        Native::new("writelines", "($self, lines, /)", "Write lines to the file.", writelines),
        Native::new("read1", "($self, size=-1, /)", "Read at most size bytes, returned as a bytes object.", read),
        Native::new("readinto", "($self, buffer, /)", "Read bytes into buffer.", readinto),
        Native::new("readline", "($self, size=-1, /)", "Next line from the file, as a bytes object.", readline),
        Native::new("readlines", "($self, size=None, /)", "List of bytes objects, each a line from the file.", readlines),
        Native::new("read", "($self, size=-1, /)", "Read at most size bytes, returned as a bytes object.", read),
        Native::new("getbuffer", "($self, /)", "Get a read-write view over the contents of the BytesIO object.", getbuffer),
        Native::new("getvalue", "($self, /)", "Retrieve the entire contents of the BytesIO object.", getvalue),
        Native::new("seek", "($self, pos, whence=0, /)", "Change stream position.", seek),
        Native::new("truncate", "($self, size=None, /)", "Truncate the file to at most size bytes.", truncate),
        Native::new("__sizeof__", "($self, /)", "", io::sizeof),
    ],
    getset: &[GetSet { name: "closed", doc: "True if the file is closed.", get: closed, set: None }],
    ..STREAM
};

fn with<T>(stream: &Value, with: impl FnOnce(&mut BytesIo) -> T) -> T {
    match &mut *io::state(stream).borrow_mut() {
        State::Bytes(own) => with(own),
        _ => unreachable!("methods of BytesIO are called on BytesIO"),
    }
}

fn check_open(cx: &mut Cx, stream: &Value) -> Res<()> {
    if with(stream, |own| own.is_closed) {
        return Err(closed_error(cx));
    }
    Ok(())
}

fn new(cx: &mut Cx, class: &Value, _args: Args<'_>) -> Res<Value> {
    layout::new(cx, class, State::Bytes(BytesIo::default()))
}

static INIT: Signature = Signature::parse("(initial_bytes=b'')");

fn init(cx: &mut Cx, stream: &Value, args: Args<'_>) -> Res<()> {
    call_bound(cx, "BytesIO", &INIT, args, |cx, given| {
        check_exports(cx, stream)?;
        let initial = given.opt(0).filter(|initial| !cx.is_none(initial));
        let shared = match initial {
            Some(initial) if cx.is_exact(initial, Ty::Bytes) => Some(initial.clone()),
            Some(initial) => {
                let copy = cx.buffer(initial)?.to_vec();
                Some(bytes::new(cx, &copy)?)
            }
            None => None,
        };
        let mut old = with(stream, std::mem::take);
        old.bytes.free(cx);
        let capacity = shared
            .as_ref()
            .and_then(|shared| bytes::as_slice(cx, shared));
        let capacity = capacity.map_or(0, <[u8]>::len);
        with(stream, |own| own.capacity = capacity);
        drop(io::object(stream).set_below(shared));
        Ok(cx.none())
    })
    .map(drop)
}

/// All bytes.
fn content<T>(cx: &Cx, stream: &Value, with_content: impl FnOnce(&[u8]) -> T) -> T {
    match io::object(stream).below() {
        Some(lent) if bytearray::content(&lent).is_some() => {
            with_content(bytearray::content(&lent).unwrap_or(&[]))
        }
        Some(shared) => with_content(bytes::as_slice(cx, &shared).unwrap_or(&[])),
        None => with(stream, |own| with_content(own.bytes.as_slice())),
    }
}

/// The bytearray that `getbuffer()` has made, while there are views of it. One without views is given up.
fn lent(cx: &mut Cx, stream: &Value) -> Res<Option<Value>> {
    let Some(lent) = io::object(stream).below() else {
        return Ok(None);
    };
    let Some(bytes) = bytearray::content(&lent) else {
        return Ok(None);
    };
    if buffer::exports_of(&lent).is_some_and(|exports| exports.get() > 0) {
        return Ok(Some(lent));
    }
    with(stream, |own| own.bytes.extend(cx, bytes))?;
    drop(io::object(stream).set_below(None));
    Ok(None)
}

fn check_exports(cx: &mut Cx, stream: &Value) -> Res<()> {
    if lent(cx, stream)?.is_some() {
        return Err(cx.raise(
            Exc::BufferError,
            "Existing exports of data: object cannot be re-sized",
        ));
    }
    Ok(())
}

/// A view of the bytes: they move into a bytearray, which counts its views.
fn getbuffer(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let stream = args.req(0);
    check_open(cx, stream)?;
    let lent = match lent(cx, stream)? {
        Some(lent) => lent,
        None => {
            let all = content(cx, stream, <[u8]>::to_vec);
            let lent = bytearray::new(cx, &all)?;
            let mut old = with(stream, |own| std::mem::take(&mut own.bytes));
            old.free(cx);
            drop(io::object(stream).set_below(Some(lent.clone())));
            lent
        }
    };
    memoryview::of_object(cx, &lent)
}

/// Bytes of its own instead of shared ones.
fn unshare(cx: &mut Cx, stream: &Value) -> Res<()> {
    let Some(shared) = io::object(stream).below() else {
        return Ok(());
    };
    if bytearray::content(&shared).is_some() {
        return Ok(());
    }
    let copy = bytes::to_vec(cx, &shared);
    with(stream, |own| own.bytes.extend(cx, &copy))?;
    drop(io::object(stream).set_below(None));
    Ok(())
}

/// CPython's growth of the buffer when `size` bytes are to be in it.
fn grown(capacity: usize, size: usize) -> usize {
    if size < capacity / 2 {
        size + 1
    } else if size < capacity {
        capacity
    } else if size as f64 <= capacity as f64 * 1.125 {
        size + (size >> 3) + if size < 9 { 3 } else { 6 }
    } else {
        size + 1
    }
}

fn put(cx: &mut Cx, stream: &Value, piece: &[u8]) -> Res<()> {
    if piece.is_empty() {
        return Ok(());
    }
    unshare(cx, stream)?;
    with(stream, |own| {
        let len = own.bytes.as_slice().len();
        let Some(end) = own.pos.checked_add(piece.len()) else {
            return Err(cx.memory_error());
        };
        if own.pos > len {
            own.bytes.resize(cx, own.pos, 0)?;
        }
        let inside = own.bytes.as_slice().len() - own.pos;
        let (over, added) = piece.split_at(inside.min(piece.len()));
        own.bytes.as_mut_slice()[own.pos..own.pos + over.len()].copy_from_slice(over);
        own.bytes.extend(cx, added)?;
        own.pos = end;
        if end > own.capacity {
            own.capacity = grown(own.capacity, end);
        }
        Ok(())
    })
}

fn write(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let n = write_value(cx, args.req(0), args.req(1))?;
    int::new(cx, n as i64)
}

/// Writes a bytes-like object; how many bytes it had.
pub(crate) fn write_value(cx: &mut Cx, stream: &Value, value: &Value) -> Res<usize> {
    check_open(cx, stream)?;
    check_exports(cx, stream)?;
    let piece = cx.buffer(value)?;
    put(cx, stream, &piece)?;
    Ok(piece.len())
}

fn writelines(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    let lines = cx.iter(args.req(1))?;
    while let Some(line) = cx.next(&lines)? {
        write_value(cx, args.req(0), &line)?;
    }
    Ok(cx.none())
}

/// The next bytes, as many as `n` says of the rest.
pub(crate) fn take(cx: &Cx, stream: &Value, n: impl FnOnce(&[u8]) -> usize) -> Vec<u8> {
    let pos = with(stream, |own| own.pos);
    let piece = content(cx, stream, |all| {
        let rest = &all[pos.min(all.len())..];
        rest[..n(rest).min(rest.len())].to_vec()
    });
    with(stream, |own| own.pos += piece.len());
    piece
}

fn read(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    let limit = optional_length(cx, args.opt(1))?;
    let piece = take(cx, args.req(0), |rest| limit.unwrap_or(rest.len()));
    bytes::new(cx, &piece)
}

fn line(cx: &Cx, stream: &Value, limit: Option<usize>) -> Vec<u8> {
    take(cx, stream, |rest| {
        let rest = &rest[..limit.unwrap_or(rest.len()).min(rest.len())];
        let end = rest.iter().position(|&byte| byte == b'\n');
        end.map_or(rest.len(), |end| end + 1)
    })
}

fn readline(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    let limit = optional_length(cx, args.opt(1))?;
    let line = line(cx, args.req(0), limit);
    bytes::new(cx, &line)
}

fn readlines(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    if let Some(hint) = args.opt(1)
        && !cx.is_none(hint)
        && !int::is_int(hint)
    {
        let name = cx.type_name_of(hint);
        return Err(cx.type_error(format!("integer argument expected, got '{name}'")));
    }
    let hint = optional_length(cx, args.opt(1))?;
    // Here the lines end as soon as the hint is reached.
    let hint = hint.filter(|&hint| hint > 0).map(|hint| hint - 1);
    if hint == Some(0) {
        let first = line(cx, args.req(0), None);
        let first = if first.is_empty() {
            Vec::new()
        } else {
            vec![bytes::new(cx, &first)?]
        };
        return crate::objects::list::new(cx, first);
    }
    collect_lines(cx, hint, |cx| next(cx, args.req(0)))
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
fn iter(_cx: &mut Cx, stream: &Value) -> Res<Value> {
    Ok(stream.clone())
}

fn next(cx: &mut Cx, stream: &Value) -> Res<Option<Value>> {
    check_open(cx, stream)?;
    let line = line(cx, stream, None);
    if line.is_empty() {
        return Ok(None);
    }
    bytes::new(cx, &line).map(Some)
}

fn readinto(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let words = "readinto() argument must be read-write bytes-like object";
    let mut target = base::writable(cx, args.req(1), words)?;
    check_open(cx, args.req(0))?;
    let n = target.len();
    let piece = take(cx, args.req(0), |_| n);
    target[..piece.len()].copy_from_slice(&piece);
    drop(target);
    int::new(cx, piece.len() as i64)
}

fn getvalue(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let stream = args.req(0);
    check_open(cx, stream)?;
    if lent(cx, stream)?.is_some() {
        let copy = content(cx, stream, <[u8]>::to_vec);
        return bytes::new(cx, &copy);
    }
    if let Some(shared) = io::object(stream).below() {
        return Ok(shared);
    }
    let copy = with(stream, |own| own.bytes.as_slice().to_vec());
    let shared = bytes::new(cx, &copy)?;
    let mut old = with(stream, |own| {
        own.capacity = copy.len();
        std::mem::take(&mut own.bytes)
    });
    old.free(cx);
    drop(io::object(stream).set_below(Some(shared.clone())));
    Ok(shared)
}

fn tell(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    let pos = with(args.req(0), |own| own.pos);
    int::new(cx, pos as i64)
}

fn seek(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    let to = size_argument(cx, args.req(1))?;
    let whence = match args.opt(2) {
        Some(whence) => size_argument(cx, whence)?,
        None => 0,
    };
    if to < 0 && whence == 0 {
        return Err(cx.value_error(format!("negative seek value {to}")));
    }
    let from = match whence {
        0 => 0,
        1 => with(args.req(0), |own| own.pos),
        2 => content(cx, args.req(0), <[u8]>::len),
        _ => {
            return Err(cx.value_error(format!("invalid whence ({whence}, should be 0, 1 or 2)")));
        }
    };
    let Some(pos) = (from as isize).checked_add(to) else {
        return Err(cx.raise(
            crate::objects::exception::Exc::OverflowError,
            "new position too large",
        ));
    };
    let pos = pos.max(0);
    with(args.req(0), |own| own.pos = pos as usize);
    int::new(cx, pos as i64)
}

fn truncate(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    check_exports(cx, args.req(0))?;
    let size = match optional_size(cx, args.opt(1))? {
        Some(size) => size,
        None => with(args.req(0), |own| own.pos as isize),
    };
    let Ok(size) = usize::try_from(size) else {
        return Err(cx.value_error(format!("negative size value {size}")));
    };
    if size < content(cx, args.req(0), <[u8]>::len) {
        unshare(cx, args.req(0))?;
        with(args.req(0), |own| {
            own.capacity = grown(own.capacity, size);
            own.bytes.resize(cx, size, 0)
        })?;
    }
    int::new(cx, size as i64)
}

fn close(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_exports(cx, args.req(0))?;
    let mut old = with(args.req(0), |own| {
        own.is_closed = true;
        std::mem::take(&mut own.bytes)
    });
    old.free(cx);
    drop(io::object(args.req(0)).set_below(None));
    Ok(cx.none())
}

fn yes(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    Ok(cx.bool(true))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn closed(cx: &mut Cx, stream: &Value) -> Res<Value> {
    let is_closed = with(stream, |own| own.is_closed);
    Ok(cx.bool(is_closed))
}
