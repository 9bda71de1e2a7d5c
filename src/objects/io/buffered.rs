//! `io.BufferedReader`, `io.BufferedWriter` and `io.BufferedRandom`: bytes between a program and a raw stream, read and written in large
//! pieces. The raw stream may be a class of the program's own: then it is asked through its methods.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::{self};
use crate::objects::io::layout;
use crate::objects::io::{
    self, STREAM, State, base, file_io, optional_length, optional_size, os_error, unsupported,
};
use crate::objects::native::{Args, Bound, GetSet, Native, Signature, call_bound};
use crate::objects::slice::size_argument;
use crate::objects::type_obj::{Slots, TypeSpec};
use crate::objects::{Ty, bytearray, bytes, int, str_};

/// What a buffered stream knows. Never is something both read ahead and waiting to be written.
#[derive(Debug, Default)]
pub(crate) struct Buffered {
    /// Read ahead, and how far the program is in that.
    ahead: Vec<u8>,
    at: usize,
    /// Waiting to be written.
    waiting: Vec<u8>,
    size: usize,
    is_detached: bool,
}

impl Buffered {
    pub(super) fn n_bytes(&self) -> usize {
        self.ahead.capacity() + self.waiting.capacity()
    }

    /// Bytes of its buffer, as CPython has it from the start.
    pub(super) fn size(&self) -> usize {
        self.size
    }

    fn rest(&self) -> &[u8] {
        &self.ahead[self.at.min(self.ahead.len())..]
    }

    fn take(&mut self, n: usize) -> Vec<u8> {
        let n = n.min(self.rest().len());
        let piece = self.rest()[..n].to_vec();
        self.at += n;
        piece
    }
}

const SPEC: TypeSpec = TypeSpec {
    base: Some(Ty::BufferedIoBase),
    basic_size: 152,
    ..STREAM
};

const CLOSE: Native = Native::new("close", "($self, /)", "", close);
const DETACH: Native = Native::new("detach", "($self, /)", "", detach);
const SEEKABLE: Native = Native::new("seekable", "($self, /)", "", |cx, args| {
    ask_raw(cx, args.req(0), "seekable")
});
const READABLE: Native = Native::new("readable", "($self, /)", "", |cx, args| {
    ask_raw(cx, args.req(0), "readable")
});
const WRITABLE: Native = Native::new("writable", "($self, /)", "", |cx, args| {
    ask_raw(cx, args.req(0), "writable")
});
const FILENO: Native = Native::new("fileno", "($self, /)", "", |cx, args| {
    ask_raw(cx, args.req(0), "fileno")
});
const ISATTY: Native = Native::new("isatty", "($self, /)", "", |cx, args| {
    ask_raw(cx, args.req(0), "isatty")
});
const FLUSH: Native = Native::new("flush", "($self, /)", "", flush_method);
const SEEK: Native = Native::new("seek", "($self, target, whence=0, /)", "", seek_method);
const TELL: Native = Native::new("tell", "($self, /)", "", tell_method);
const TRUNCATE: Native = Native::new("truncate", "($self, pos=None, /)", "", truncate);
const SIZEOF: Native = Native::new("__sizeof__", "($self, /)", "", io::sizeof);
const READ: Native = Native::new("read", "($self, size=-1, /)", "", read_method);
const READ1: Native = Native::new("read1", "($self, size=-1, /)", "", read1_method);
const PEEK: Native = Native::new("peek", "($self, size=0, /)", "", peek);
const READINTO: Native = Native::new("readinto", "($self, buffer, /)", "", |cx, args| {
    readinto(cx, args, false)
});
const READINTO1: Native = Native::new("readinto1", "($self, buffer, /)", "", |cx, args| {
    readinto(cx, args, true)
});
const READLINE: Native = Native::new("readline", "($self, size=-1, /)", "", readline_method);
const WRITE: Native = Native::new("write", "($self, buffer, /)", "", write_method);

const GETSET: &[GetSet] = &[
    GetSet {
        name: "raw",
        doc: "",
        get: raw_attribute,
        set: None,
    },
    GetSet {
        name: "closed",
        doc: "",
        get: |cx, stream| get_raw(cx, stream, "closed"),
        set: None,
    },
    GetSet {
        name: "name",
        doc: "",
        get: |cx, stream| get_raw(cx, stream, "name"),
        set: None,
    },
    GetSet {
        name: "mode",
        doc: "",
        get: |cx, stream| get_raw(cx, stream, "mode"),
        set: None,
    },
];

pub(crate) static READER_SPEC: TypeSpec = TypeSpec {
    name: "_io.BufferedReader",
    doc: "Create a new buffered reader using the given readable raw IO object.",
    slots: Slots {
        new: Some(new),
        init: Some(|cx, stream, args| init(cx, stream, args, "BufferedReader")),
        repr: Some(repr),
        next: Some(next),
        ..Slots::NONE
    },
    methods: &[
        DETACH, FLUSH, CLOSE, SEEKABLE, READABLE, FILENO, ISATTY, READ, PEEK, READ1, READINTO,
        READINTO1, READLINE, SEEK, TELL, TRUNCATE, SIZEOF,
    ],
    getset: GETSET,
    ..SPEC
};

pub(crate) static WRITER_SPEC: TypeSpec = TypeSpec {
    name: "_io.BufferedWriter",
    doc: "A buffer for a writeable sequential RawIO object.\n\nThe constructor creates a BufferedWriter for the given writeable raw\nstream. If the buffer_size is not given, it defaults to\nDEFAULT_BUFFER_SIZE.",
    slots: Slots {
        new: Some(new),
        init: Some(|cx, stream, args| init(cx, stream, args, "BufferedWriter")),
        repr: Some(repr),
        ..Slots::NONE
    },
    methods: &[
        CLOSE, DETACH, SEEKABLE, WRITABLE, FILENO, ISATTY, WRITE, TRUNCATE, FLUSH, SEEK, TELL,
        SIZEOF,
    ],
    getset: GETSET,
    ..SPEC
};

pub(crate) static RANDOM_SPEC: TypeSpec = TypeSpec {
    name: "_io.BufferedRandom",
    doc: "A buffered interface to random access streams.\n\nThe constructor creates a reader and writer for a seekable stream,\nraw, given in the first argument. If the buffer_size is omitted it\ndefaults to DEFAULT_BUFFER_SIZE.",
    slots: Slots {
        new: Some(new),
        init: Some(|cx, stream, args| init(cx, stream, args, "BufferedRandom")),
        repr: Some(repr),
        next: Some(next),
        ..Slots::NONE
    },
    methods: &[
        CLOSE, DETACH, SEEKABLE, READABLE, WRITABLE, FILENO, ISATTY, FLUSH, SEEK, TELL, TRUNCATE,
        READ, READ1, READINTO, READINTO1, READLINE, PEEK, WRITE, SIZEOF,
    ],
    getset: GETSET,
    ..SPEC
};

fn with<T>(stream: &Value, with: impl FnOnce(&mut Buffered) -> T) -> T {
    match &mut *io::state(stream).borrow_mut() {
        State::Buffered(own) => with(own),
        _ => unreachable!("methods of buffered streams are called on them"),
    }
}

fn new(cx: &mut Cx, class: &Value, _args: Args<'_>) -> Res<Value> {
    layout::new(cx, class, State::Buffered(Buffered::default()))
}

/// A buffer over a `FileIO`.
pub(super) fn over(cx: &mut Cx, ty: Ty, raw: Value, size: usize) -> Res<Value> {
    crate::objects::class::complete(cx, ty)?;
    let class = cx.type_value(ty);
    let own = Buffered {
        size,
        ..Buffered::default()
    };
    let stream = layout::new(cx, &class, State::Buffered(own))?;
    drop(io::object(&stream).set_below(Some(raw)));
    Ok(stream)
}

static INIT: Signature = Signature::parse("(raw, buffer_size=DEFAULT_BUFFER_SIZE)");

fn init(cx: &mut Cx, stream: &Value, args: Args<'_>, name: &'static str) -> Res<()> {
    call_bound(cx, name, &INIT, args, |cx, given| {
        let raw = given.req(0);
        let size = match given.opt(1) {
            Some(size) => size_argument(cx, size)?,
            None => io::BUFFER_SIZE as isize,
        };
        let needs: &[&str] = match name {
            "BufferedReader" => &["_checkReadable"],
            "BufferedWriter" => &["_checkWritable"],
            _ => &["_checkSeekable", "_checkReadable", "_checkWritable"],
        };
        for check in needs {
            io::check_able(cx, raw, check)?;
        }
        let Some(size) = usize::try_from(size).ok().filter(|&size| size > 0) else {
            return Err(cx.value_error("buffer size must be strictly positive"));
        };
        if size > cx.heap_limit() {
            return Err(cx.memory_error());
        }
        with(stream, |own| {
            *own = Buffered {
                size,
                ..Buffered::default()
            };
        });
        drop(io::object(stream).set_below(Some(raw.clone())));
        Ok(cx.none())
    })
    .map(drop)
}

/// The raw stream.
fn raw(cx: &mut Cx, stream: &Value) -> Res<Value> {
    match io::object(stream).below() {
        Some(raw) => Ok(raw),
        None if with(stream, |own| own.is_detached) => {
            Err(cx.value_error("raw stream has been detached"))
        }
        None => Err(cx.value_error("I/O operation on uninitialized object")),
    }
}

fn ask_raw(cx: &mut Cx, stream: &Value, method: &str) -> Res<Value> {
    let raw = raw(cx, stream)?;
    io::call(cx, &raw, method, &[])
}

fn get_raw(cx: &mut Cx, stream: &Value, attribute: &str) -> Res<Value> {
    let raw = raw(cx, stream)?;
    let name = str_::intern(cx, attribute);
    cx.get_attr(&raw, &name)
}

fn raw_attribute(cx: &mut Cx, stream: &Value) -> Res<Value> {
    match io::object(stream).below() {
        Some(raw) => Ok(raw),
        None => Ok(cx.none()),
    }
}

fn repr(cx: &mut Cx, stream: &Value) -> Res<Value> {
    io::repr_named(cx, stream)
}

fn is_file(cx: &Cx, raw: &Value) -> bool {
    cx.is_exact(raw, Ty::FileIo)
}

/// Is the raw stream a file that is open?
pub(super) fn is_open_file(cx: &Cx, stream: &Value) -> bool {
    io::object(stream)
        .below()
        .is_some_and(|raw| is_file(cx, &raw) && file_io::is_open(&raw))
}

/// Is the raw stream closed?
pub(super) fn is_closed(cx: &mut Cx, stream: &Value) -> Res<bool> {
    let raw = raw(cx, stream)?;
    if is_file(cx, &raw) {
        return Ok(!file_io::is_open(&raw));
    }
    let name = str_::intern(cx, "closed");
    let closed = cx.get_attr(&raw, &name)?;
    cx.is_true(&closed)
}

fn check_open(cx: &mut Cx, stream: &Value, what: &str) -> Res<()> {
    if is_closed(cx, stream)? {
        return Err(cx.value_error(what));
    }
    Ok(())
}

// ---- the raw stream

/// At most so many bytes; `None` where a raw stream has none yet.
fn raw_read(cx: &mut Cx, stream: &Value, n: usize) -> Res<Option<Vec<u8>>> {
    let raw = raw(cx, stream)?;
    if is_file(cx, &raw) {
        return file_io::read(cx, &raw, n).map(Some);
    }
    let class = cx.type_value(Ty::ByteArray);
    let wanted = int::new(cx, n as i64)?;
    let target = cx.call(&class, &[wanted])?;
    let view = crate::objects::memoryview::of_object(cx, &target)?;
    let got = io::call(cx, &raw, "readinto", std::slice::from_ref(&view));
    crate::objects::memoryview::release(cx, &view)?;
    let got = got?;
    if cx.is_none(&got) {
        return Ok(None);
    }
    let got = size_argument(cx, &got)?;
    let Some(got) = usize::try_from(got).ok().filter(|&got| got <= n) else {
        return Err(os_error(
            cx,
            format!(
                "raw readinto() returned invalid length {got} (should have been between 0 and {n})"
            ),
        ));
    };
    Ok(bytearray::content(&target).map(|content| content[..got.min(content.len())].to_vec()))
}

fn raw_write(cx: &mut Cx, stream: &Value, piece: &[u8]) -> Res<usize> {
    let raw = raw(cx, stream)?;
    if is_file(cx, &raw) {
        return file_io::write(cx, &raw, piece);
    }
    let given = bytes::new(cx, piece)?;
    let view = crate::objects::memoryview::of_object(cx, &given)?;
    let written = io::call(cx, &raw, "write", &[view])?;
    if cx.is_none(&written) {
        return Err(cx.refuse("a raw stream that would block"));
    }
    let n = size_argument(cx, &written)?;
    match usize::try_from(n).ok().filter(|&n| n <= piece.len()) {
        Some(n) => Ok(n),
        None => Err(os_error(
            cx,
            format!(
                "raw write() returned invalid length {n} (should have been between 0 and {})",
                piece.len()
            ),
        )),
    }
}

fn raw_seek(cx: &mut Cx, stream: &Value, to: i64, whence: i64) -> Res<i64> {
    let raw = raw(cx, stream)?;
    if is_file(cx, &raw) {
        return file_io::seek(cx, &raw, to, whence).map(|pos| pos as i64);
    }
    let args = [int::new(cx, to)?, int::new(cx, whence)?];
    let pos = io::call(cx, &raw, "seek", &args)?;
    position(cx, &pos)
}

fn position(cx: &mut Cx, pos: &Value) -> Res<i64> {
    let pos = size_argument(cx, pos)? as i64;
    if pos < 0 {
        return Err(os_error(
            cx,
            format!("Raw stream returned invalid position {pos}"),
        ));
    }
    Ok(pos)
}

fn raw_tell(cx: &mut Cx, stream: &Value) -> Res<i64> {
    let raw = raw(cx, stream)?;
    if is_file(cx, &raw) {
        return file_io::seek(cx, &raw, 0, 1).map(|pos| pos as i64);
    }
    let pos = io::call(cx, &raw, "tell", &[])?;
    position(cx, &pos)
}

// ---- reading

/// Writes what waits, so that reading finds it.
fn settle(cx: &mut Cx, stream: &Value) -> Res<()> {
    while !with(stream, |own| own.waiting.is_empty()) {
        let waiting = with(stream, |own| own.waiting.clone());
        let n = raw_write(cx, stream, &waiting)?;
        with(stream, |own| {
            own.waiting.drain(..n.min(own.waiting.len()));
        });
    }
    Ok(())
}

/// Reads ahead once; false at the end.
fn fill(cx: &mut Cx, stream: &Value) -> Res<bool> {
    settle(cx, stream)?;
    let size = with(stream, |own| own.size);
    let piece = raw_read(cx, stream, size)?.unwrap_or_default();
    let is_more = !piece.is_empty();
    with(stream, |own| (own.ahead, own.at) = (piece, 0));
    Ok(is_more)
}

/// `read(n)`; everything without a number.
fn read(cx: &mut Cx, stream: &Value, n: Option<usize>) -> Res<Option<Vec<u8>>> {
    let mut got = with(stream, |own| own.take(n.unwrap_or(usize::MAX)));
    let Some(n) = n else {
        settle(cx, stream)?;
        let raw = raw(cx, stream)?;
        if is_file(cx, &raw) {
            got.extend(file_io::read_all(cx, &raw)?);
            return Ok(Some(got));
        }
        return read_to_end(cx, &raw, got);
    };
    while got.len() < n {
        settle(cx, stream)?;
        let size = with(stream, |own| own.size);
        let wanted = n - got.len();
        if wanted >= size {
            // Whole buffers go past the buffer.
            let Some(piece) = raw_read(cx, stream, wanted / size * size)? else {
                return Ok((!got.is_empty()).then_some(got));
            };
            if piece.is_empty() {
                break;
            }
            got.extend(piece);
        } else {
            if !fill(cx, stream)? {
                break;
            }
            got.extend(with(stream, |own| own.take(wanted)));
        }
    }
    Ok(Some(got))
}

/// The rest of a program's own raw stream.
fn read_to_end(cx: &mut Cx, raw: &Value, mut got: Vec<u8>) -> Res<Option<Vec<u8>>> {
    let name = str_::intern(cx, "readall");
    if let Some(readall) = cx.get_attr_opt(raw, &name)? {
        let piece = cx.call(&readall, &[])?;
        if cx.is_none(&piece) {
            return Ok((!got.is_empty()).then_some(got));
        }
        match bytes::as_slice(cx, &piece) {
            Some(piece) => got.extend_from_slice(piece),
            None => return Err(cx.type_error("readall() should return bytes")),
        }
        return Ok(Some(got));
    }
    loop {
        let piece = io::call(cx, raw, "read", &[])?;
        if cx.is_none(&piece) {
            return Ok((!got.is_empty()).then_some(got));
        }
        match bytes::as_slice(cx, &piece) {
            Some([]) => return Ok(Some(got)),
            Some(piece) => got.extend_from_slice(piece),
            None => return Err(cx.type_error("read() should return bytes")),
        }
    }
}

fn give(cx: &mut Cx, piece: Option<Vec<u8>>) -> Res<Value> {
    match piece {
        Some(piece) => bytes::new(cx, &piece),
        None => Ok(cx.none()),
    }
}

fn read_method(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let n = optional_size(cx, args.opt(1))?.unwrap_or(-1);
    if n < -1 {
        return Err(cx.value_error("read length must be non-negative or -1"));
    }
    check_open(cx, args.req(0), "read of closed file")?;
    let piece = read(cx, args.req(0), usize::try_from(n).ok())?;
    give(cx, piece)
}

/// What is there, with one read of the raw stream at most.
pub(super) fn read1(cx: &mut Cx, stream: &Value, n: usize) -> Res<Vec<u8>> {
    check_open(cx, stream, "read of closed file")?;
    let have = with(stream, |own| own.take(n));
    if !have.is_empty() || n == 0 {
        return Ok(have);
    }
    settle(cx, stream)?;
    with(stream, |own| (own.ahead, own.at) = (Vec::new(), 0));
    Ok(raw_read(cx, stream, n)?.unwrap_or_default())
}

fn read1_method(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let n = match args.opt(1) {
        Some(n) => size_argument(cx, n)?,
        None => -1,
    };
    let n = usize::try_from(n).unwrap_or_else(|_| with(args.req(0), |own| own.size));
    let piece = read1(cx, args.req(0), n)?;
    bytes::new(cx, &piece)
}

fn peek(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let stream = args.req(0);
    if let Some(n) = args.opt(1) {
        size_argument(cx, n)?;
    }
    check_open(cx, stream, "peek of closed file")?;
    if with(stream, |own| own.rest().is_empty()) {
        fill(cx, stream)?;
    }
    let rest = with(stream, |own| own.rest().to_vec());
    bytes::new(cx, &rest)
}

fn readinto(cx: &mut Cx, args: Bound<'_>, once: bool) -> Res<Value> {
    let stream = args.req(0);
    let words = if once {
        "readinto1() argument must be read-write bytes-like object"
    } else {
        "readinto() argument must be read-write bytes-like object"
    };
    let mut target = base::writable(cx, args.req(1), words)?;
    check_open(cx, stream, "readinto of closed file")?;
    let n = target.len();
    let piece = if once {
        read1(cx, stream, n)?
    } else {
        read(cx, stream, Some(n))?.unwrap_or_default()
    };
    target[..piece.len()].copy_from_slice(&piece);
    drop(target);
    int::new(cx, piece.len() as i64)
}

fn readline(cx: &mut Cx, stream: &Value, limit: Option<usize>) -> Res<Vec<u8>> {
    check_open(cx, stream, "readline of closed file")?;
    let mut line = Vec::new();
    loop {
        let wanted = limit.map_or(usize::MAX, |limit| limit - line.len());
        let is_done = with(stream, |own| {
            let end = own.rest().iter().position(|&byte| byte == b'\n');
            let n = end.map_or(own.rest().len(), |end| end + 1).min(wanted);
            line.extend(own.take(n));
            end.is_some_and(|end| end < wanted) || n == wanted
        });
        if is_done || !fill(cx, stream)? {
            return Ok(line);
        }
    }
}

fn readline_method(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let limit = optional_length(cx, args.opt(1))?;
    raw(cx, args.req(0))?;
    let line = readline(cx, args.req(0), limit)?;
    bytes::new(cx, &line)
}

fn next(cx: &mut Cx, stream: &Value) -> Res<Option<Value>> {
    let class = cx.type_of(stream);
    let is_own = [Ty::BufferedReader, Ty::BufferedRandom]
        .iter()
        .any(|&ty| std::ptr::eq(class, cx.ty(ty)));
    if is_own {
        raw(cx, stream)?;
        let line = readline(cx, stream, None)?;
        return if line.is_empty() {
            Ok(None)
        } else {
            bytes::new(cx, &line).map(Some)
        };
    }
    io::next_by_method(cx, stream, Ty::Bytes)
}

// ---- writing

/// Takes back what was read ahead: the raw stream stands where the program is.
fn rewind(cx: &mut Cx, stream: &Value) -> Res<()> {
    let rest = with(stream, |own| own.rest().len());
    with(stream, |own| (own.ahead, own.at) = (Vec::new(), 0));
    if rest > 0 {
        raw_seek(cx, stream, -(rest as i64), 1)?;
    }
    Ok(())
}

/// Writes bytes, at once or later.
pub(super) fn write(cx: &mut Cx, stream: &Value, piece: &[u8]) -> Res<()> {
    check_open(cx, stream, "write to closed file")?;
    rewind(cx, stream)?;
    let (waiting, size) = with(stream, |own| (own.waiting.len(), own.size));
    if waiting + piece.len() <= size && piece.len() < size {
        with(stream, |own| own.waiting.extend_from_slice(piece));
        return Ok(());
    }
    settle(cx, stream)?;
    let mut rest = piece;
    while rest.len() >= size {
        let n = raw_write(cx, stream, rest)?;
        rest = &rest[n..];
    }
    with(stream, |own| own.waiting.extend_from_slice(rest));
    Ok(())
}

fn write_method(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    raw(cx, args.req(0))?;
    let piece = cx.buffer(args.req(1))?.to_vec();
    write(cx, args.req(0), &piece)?;
    int::new(cx, piece.len() as i64)
}

/// Writes what waits; the raw stream then stands where the program is.
pub(super) fn flush(cx: &mut Cx, stream: &Value) -> Res<()> {
    settle(cx, stream)?;
    let raw = raw(cx, stream)?;
    if is_file(cx, &raw) {
        return file_io::flush(cx, &raw);
    }
    Ok(())
}

fn flush_method(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let stream = args.req(0);
    raw(cx, stream)?;
    check_open(cx, stream, "flush of closed file")?;
    flush(cx, stream)?;
    if !cx.is_exact(stream, Ty::BufferedWriter) && with(stream, |own| own.rest().len()) > 0 {
        let seekable = ask_raw(cx, stream, "seekable")?;
        if cx.is_true(&seekable)? && !cx.is_exact(stream, Ty::BufferedReader) {
            rewind(cx, stream)?;
        }
    }
    Ok(cx.none())
}

fn close(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let stream = args.req(0);
    let raw = raw(cx, stream)?;
    if is_closed(cx, stream)? {
        return Ok(cx.none());
    }
    let flushed = io::call(cx, stream, "flush", &[]);
    close_after(cx, flushed, &raw)?;
    with(stream, |own| {
        own.ahead = Vec::new();
        own.at = 0;
        own.waiting = Vec::new();
    });
    Ok(cx.none())
}

/// Closes what is below, even if flushing has failed.
pub(super) fn close_after(cx: &mut Cx, flushed: Res<Value>, below: &Value) -> Res<()> {
    let Err(raised) = flushed else {
        return io::call(cx, below, "close", &[]).map(drop);
    };
    let failure = cx.take_exception();
    match io::call(cx, below, "close", &[]) {
        Ok(_) => {
            cx.raise_value(failure);
            Err(raised)
        }
        Err(second) => {
            let own = cx.take_exception();
            exception::chain::set_context(&own, Some(failure));
            cx.raise_value(own);
            Err(second)
        }
    }
}

fn detach(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let stream = args.req(0);
    raw(cx, stream)?;
    io::call(cx, stream, "flush", &[])?;
    with(stream, |own| own.is_detached = true);
    match io::object(stream).set_below(None) {
        Some(raw) => Ok(raw),
        None => Ok(cx.none()),
    }
}

// ---- positions

/// Where the program is.
pub(super) fn tell(cx: &mut Cx, stream: &Value) -> Res<i64> {
    let pos = raw_tell(cx, stream)?;
    let (rest, waiting) = with(stream, |own| (own.rest().len(), own.waiting.len()));
    Ok((pos - rest as i64 + waiting as i64).max(0))
}

fn tell_method(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    raw(cx, args.req(0))?;
    let pos = tell(cx, args.req(0))?;
    int::new(cx, pos)
}

/// Another place.
pub(super) fn seek(cx: &mut Cx, stream: &Value, to: i64, whence: i64) -> Res<i64> {
    settle(cx, stream)?;
    let rest = with(stream, |own| own.rest().len()) as i64;
    let to = if whence == 1 { to - rest } else { to };
    let pos = raw_seek(cx, stream, to, whence)?;
    with(stream, |own| (own.ahead, own.at) = (Vec::new(), 0));
    Ok(pos)
}

fn seek_method(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let stream = args.req(0);
    let whence = match args.opt(2) {
        Some(whence) => size_argument(cx, whence)?,
        None => 0,
    };
    if !(0..=2).contains(&whence) {
        return Err(cx.value_error(format!("whence value {whence} unsupported")));
    }
    raw(cx, stream)?;
    check_open(cx, stream, "seek of closed file")?;
    let seekable = ask_raw(cx, stream, "seekable")?;
    if !cx.is_true(&seekable)? {
        return Err(unsupported(cx, "File or stream is not seekable."));
    }
    let to = size_argument(cx, args.req(1))?;
    let pos = seek(cx, stream, to as i64, whence as i64)?;
    int::new(cx, pos)
}

fn truncate(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let stream = args.req(0);
    let raw = raw(cx, stream)?;
    check_open(cx, stream, "truncate of closed file")?;
    if cx.is_exact(stream, Ty::BufferedReader) {
        return Err(unsupported(cx, "truncate"));
    }
    settle(cx, stream)?;
    rewind(cx, stream)?;
    let size = args.opt(1).cloned().unwrap_or_else(|| cx.none());
    io::call(cx, &raw, "truncate", &[size])
}
