//! File objects: the standard streams, and text or binary files that a program opens, through the host alone.
//!
//! A file that is read is read whole when it is opened; one that is written is kept in pieces of 8 KB. Reading and writing the same file
//! object (`+`) is refused by name.

pub(crate) mod layout;
mod open;

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::host::Stream;
use crate::objects::exception::layout::{class_name, is_subtype};
use crate::objects::exception::{self, Exc};
use crate::objects::native::{Bound, GetSet, Native};
use crate::objects::type_obj::{Layout, Memory, Slots, T_NO_NEW, TypeSpec};
use crate::objects::{Ty, bytes, int, list, str_};
use layout::{Device, FileObj, FileState, FileTrace};

pub(crate) use open::open;

/// Bytes that are kept before they are written.
const BUFFER: usize = 8192;

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "_io.TextIOWrapper",
    doc: "A text or binary file, or a standard stream.",
    flags: T_NO_NEW,
    layout: Layout::File,
    memory: Memory::Gc,
    basic_size: 48,
    weak_offset: layout::WEAK_OFFSET,
    dict_offset: 16,
    trace: TraceFns::of::<FileTrace>(),
    clear: Some(layout::clear),
    destroy: layout::destroy,
    slots: Slots {
        repr: Some(repr),
        iter: Some(iter),
        next: Some(next),
        ..Slots::NONE
    },
    methods: &[
        Native::new(
            "read",
            "($self, size=-1, /)",
            "Read at most size characters.",
            read,
        ),
        Native::new(
            "readline",
            "($self, size=-1, /)",
            "Read until newline or end.",
            readline,
        ),
        Native::new(
            "readlines",
            "($self, hint=-1, /)",
            "Return a list of lines.",
            readlines,
        ),
        Native::new(
            "write",
            "($self, text, /)",
            "Write a string; return its length.",
            write,
        ),
        Native::new(
            "writelines",
            "($self, lines, /)",
            "Write a list of lines.",
            writelines,
        ),
        Native::new("flush", "($self, /)", "Write what is kept.", flush),
        Native::new("close", "($self, /)", "Flush and close.", close),
        Native::new("seek", "($self, cookie, whence=0, /)", "", seek),
        Native::new("tell", "($self, /)", "", tell),
        Native::new("fileno", "($self, /)", "", fileno),
        Native::new("isatty", "($self, /)", "", isatty),
        Native::new("readable", "($self, /)", "", readable),
        Native::new("writable", "($self, /)", "", writable),
        Native::new("seekable", "($self, /)", "", seekable),
        Native::new("reconfigure", "($self, **kwargs)", "", reconfigure),
        Native::new("__enter__", "($self, /)", "", enter),
        Native::new("__exit__", "($self, *args)", "", exit),
    ],
    getset: &[
        GetSet {
            name: "name",
            doc: "",
            get: name,
            set: None,
        },
        GetSet {
            name: "mode",
            doc: "",
            get: mode,
            set: None,
        },
        GetSet {
            name: "encoding",
            doc: "",
            get: encoding,
            set: None,
        },
        GetSet {
            name: "errors",
            doc: "",
            get: errors,
            set: None,
        },
        GetSet {
            name: "newlines",
            doc: "",
            get: newlines,
            set: None,
        },
        GetSet {
            name: "line_buffering",
            doc: "",
            get: line_buffering,
            set: None,
        },
        GetSet {
            name: "closed",
            doc: "",
            get: closed,
            set: None,
        },
        GetSet {
            name: "buffer",
            doc: "",
            get: buffer,
            set: None,
        },
    ],
    ..TypeSpec::ATOM
};

/// The object of a standard stream.
pub(crate) fn standard(cx: &mut Cx, stream: Stream) -> Res<Value> {
    standard_as(cx, stream, false)
}

fn standard_as(cx: &mut Cx, stream: Stream, is_binary: bool) -> Res<Value> {
    let (name, mode) = match stream {
        Stream::Input => ("<stdin>", "r"),
        Stream::Output => ("<stdout>", "w"),
        Stream::Error => ("<stderr>", "w"),
    };
    let name = str_::new(cx, name)?;
    let state = FileState {
        device: Device::Standard(stream),
        mode: mode.to_owned(),
        is_binary,
        encoding: "utf-8".to_owned(),
        errors: if stream == Stream::Error {
            "backslashreplace"
        } else {
            "strict"
        }
        .to_owned(),
    };
    layout::new(cx, name, state)
}

/// Is it our object of a standard stream, open and for text?
pub(crate) fn standard_stream(value: &Value) -> Option<Stream> {
    let state = value.cast::<FileObj>()?.state().borrow();
    match state.device {
        Device::Standard(stream) if !state.is_binary => Some(stream),
        _ => None,
    }
}

fn object(file: &Value) -> &FileObj {
    file.cast::<FileObj>()
        .expect("methods of files are called on files")
}

fn closed_error(cx: &mut Cx) -> Raised {
    cx.value_error("I/O operation on closed file.")
}

/// `io.UnsupportedOperation`: an `OSError` and a `ValueError`.
fn unsupported(cx: &mut Cx, what: &str) -> Raised {
    let made = (|| {
        let name = str_::new(cx, "UnsupportedOperation")?;
        let bases = [
            cx.exc_type_value(Exc::OSError),
            cx.exc_type_value(Exc::ValueError),
        ];
        let bases = crate::objects::tuple::new(cx, &bases)?;
        let space = crate::objects::dict::new(cx)?;
        let key = str_::intern(cx, "__module__");
        let io = str_::intern(cx, "io");
        crate::objects::dict::set(cx, &space, &key, &io)?;
        let class = cx.type_value(Ty::Type);
        let class = cx.call(&class, &[name, bases, space])?;
        let text = str_::new(cx, what)?;
        cx.call(&class, &[text])
    })();
    match made {
        Ok(exception) => exception::raise_object(cx, exception),
        Err(raised) => raised,
    }
}

fn repr(cx: &mut Cx, file: &Value) -> Res<Value> {
    let name = object(file).name();
    let name = cx.repr_string(&name)?;
    let text = {
        let state = object(file).state().borrow();
        if state.is_binary {
            format!("<_io.BufferedReader name={name}>")
        } else {
            let encoding = &state.encoding;
            format!(
                "<_io.TextIOWrapper name={name} mode='{}' encoding='{encoding}'>",
                state.mode
            )
        }
    };
    str_::new(cx, &text)
}

/// The bytes of the next piece: up to `limit`, or to the end of the line.
fn take(cx: &mut Cx, file: &Value, to_newline: bool, limit: Option<usize>) -> Res<Vec<u8>> {
    let stream = match &object(file).state().borrow().device {
        Device::Standard(Stream::Input) => Some(true),
        Device::Standard(_) | Device::Writer { .. } => Some(false),
        Device::Reader { .. } => None,
        Device::Closed => {
            return Err(closed_error(cx));
        }
    };
    match stream {
        Some(false) => return Err(unsupported(cx, "not readable")),
        Some(true) => return take_input(cx, to_newline, limit),
        None => {}
    }
    let mut state = object(file).state().borrow_mut();
    let is_text = !state.is_binary;
    let Device::Reader { bytes, pos } = &mut state.device else {
        return Ok(Vec::new());
    };
    let rest = &bytes[(*pos).min(bytes.len())..];
    let mut n = rest.len();
    if to_newline && let Some(at) = rest.iter().position(|&b| b == b'\n') {
        n = at + 1;
    }
    if let Some(limit) = limit {
        n = n.min(if is_text {
            bytes_of_chars(rest, limit)
        } else {
            limit
        });
    }
    let piece = rest[..n].to_vec();
    *pos += n;
    Ok(piece)
}

/// Bytes that the first characters of a UTF-8 text take.
fn bytes_of_chars(bytes: &[u8], n_chars: usize) -> usize {
    let mut seen = 0;
    for (i, byte) in bytes.iter().enumerate() {
        if byte & 0xc0 != 0x80 {
            if seen == n_chars {
                return i;
            }
            seen += 1;
        }
    }
    bytes.len()
}

fn take_input(cx: &mut Cx, to_newline: bool, limit: Option<usize>) -> Res<Vec<u8>> {
    let mut all = Vec::new();
    loop {
        let line = cx.host().read_line();
        let line = line.map_err(|error| exception::raise_os_error(cx, &error, None))?;
        let ended = line.is_empty();
        all.extend(line);
        if ended || to_newline || limit.is_some_and(|limit| all.len() >= limit) {
            return Ok(all);
        }
    }
}

/// Bytes that were read, as the program gets them.
fn give(cx: &mut Cx, file: &Value, piece: &[u8]) -> Res<Value> {
    let (is_binary, encoding, errors) = {
        let state = object(file).state().borrow();
        (
            state.is_binary,
            state.encoding.clone(),
            state.errors.clone(),
        )
    };
    if is_binary {
        return bytes::new(cx, piece);
    }
    if let Ok(text) = std::str::from_utf8(piece)
        && matches!(encoding.to_lowercase().as_str(), "utf-8" | "utf8" | "ascii")
        && (encoding.to_lowercase().starts_with("utf") || text.is_ascii())
    {
        return str_::new(cx, text);
    }
    decode(cx, piece, &encoding, &errors)
}

/// `bytes.decode`, through the method: its errors are the right ones.
pub(crate) fn decode(cx: &mut Cx, piece: &[u8], encoding: &str, errors: &str) -> Res<Value> {
    let raw = bytes::new(cx, piece)?;
    let method = str_::intern(cx, "decode");
    let decode = cx.get_attr(&raw, &method)?;
    let args = [str_::new(cx, encoding)?, str_::new(cx, errors)?];
    cx.call(&decode, &args)
}

fn size_of_args(cx: &mut Cx, args: Bound<'_>) -> Res<Option<usize>> {
    match args.opt(1) {
        Some(size) if !cx.is_none(size) => {
            let n = cx.index_isize(size)?;
            Ok(usize::try_from(n).ok())
        }
        _ => Ok(None),
    }
}

fn read(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let limit = size_of_args(cx, args)?;
    let piece = take(cx, args.req(0), false, limit)?;
    give(cx, args.req(0), &piece)
}

fn readline(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let limit = size_of_args(cx, args)?;
    let piece = take(cx, args.req(0), true, limit)?;
    give(cx, args.req(0), &piece)
}

fn readlines(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let hint = size_of_args(cx, args)?.filter(|&n| n > 0);
    let mut lines = Vec::new();
    let mut total = 0;
    loop {
        let piece = take(cx, args.req(0), true, None)?;
        if piece.is_empty() {
            break;
        }
        total += piece.len();
        lines.push(give(cx, args.req(0), &piece)?);
        if hint.is_some_and(|hint| total >= hint) {
            break;
        }
    }
    list::new(cx, lines)
}

fn check_open(cx: &mut Cx, file: &Value) -> Res<()> {
    let is_closed = matches!(object(file).state().borrow().device, Device::Closed);
    if is_closed {
        Err(closed_error(cx))
    } else {
        Ok(())
    }
}

fn iter(cx: &mut Cx, file: &Value) -> Res<Value> {
    check_open(cx, file)?;
    Ok(file.clone())
}

fn next(cx: &mut Cx, file: &Value) -> Res<Option<Value>> {
    let piece = take(cx, file, true, None)?;
    if piece.is_empty() {
        Ok(None)
    } else {
        give(cx, file, &piece).map(Some)
    }
}

fn write(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let n = write_value(cx, args.req(0), args.req(1))?;
    int::new(cx, n as i64)
}

/// Writes a str (or bytes, to a binary file); how many characters it had.
pub(crate) fn write_value(cx: &mut Cx, file: &Value, text: &Value) -> Res<usize> {
    let (is_binary, encoding, errors) = {
        let state = object(file).state().borrow();
        (
            state.is_binary,
            state.encoding.clone(),
            state.errors.clone(),
        )
    };
    check_open(cx, file)?;
    if is_binary {
        if !is_subtype(cx, cx.type_of(text), cx.ty(Ty::Bytes)) {
            let got = class_name(cx, cx.type_of(text));
            return Err(cx.type_error(format!("a bytes-like object is required, not '{got}'")));
        }
        let piece = bytes::to_vec(cx, text);
        let n = piece.len();
        put(cx, file, &piece)?;
        return Ok(n);
    }
    if !is_subtype(cx, cx.type_of(text), cx.ty(Ty::Str)) {
        let got = class_name(cx, cx.type_of(text));
        return Err(cx.type_error(format!("write() argument must be str, not {got}")));
    }
    let piece = match str_::as_str(cx, text) {
        Some(plain) if encoding.eq_ignore_ascii_case("utf-8") || plain.is_ascii() => {
            plain.as_bytes().to_vec()
        }
        _ => {
            let method = str_::intern(cx, "encode");
            let encode = cx.get_attr(text, &method)?;
            let args = [str_::new(cx, &encoding)?, str_::new(cx, &errors)?];
            let made = cx.call(&encode, &args)?;
            bytes::to_vec(cx, &made)
        }
    };
    let n = cx.len(text)?;
    put(cx, file, &piece)?;
    Ok(n)
}

fn put(cx: &mut Cx, file: &Value, piece: &[u8]) -> Res<()> {
    let stream = match &mut object(file).state().borrow_mut().device {
        Device::Standard(stream) => Some(*stream),
        Device::Writer { pending, .. } => {
            pending.extend_from_slice(piece);
            None
        }
        Device::Reader { .. } | Device::Closed => Some(Stream::Input),
    };
    match stream {
        Some(Stream::Input) => Err(unsupported(cx, "not writable")),
        Some(stream) => {
            if stream == Stream::Error {
                // Both may be the same terminal: what came first shows first.
                let _ = cx.host().flush(Stream::Output);
            }
            let outcome = cx.host().write(stream, piece);
            outcome.map_err(|error| exception::raise_os_error(cx, &error, None))
        }
        None => {
            let is_full = match &object(file).state().borrow().device {
                Device::Writer { pending, .. } => pending.len() >= BUFFER,
                _ => false,
            };
            if is_full {
                flush_file(cx, file)
            } else {
                Ok(())
            }
        }
    }
}

fn writelines(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let lines = cx.iter(args.req(1))?;
    while let Some(line) = cx.next(&lines)? {
        write_value(cx, args.req(0), &line)?;
    }
    Ok(cx.none())
}

/// Writes what is kept.
pub(crate) fn flush_file(cx: &mut Cx, file: &Value) -> Res<()> {
    let (stream, piece) = match &mut object(file).state().borrow_mut().device {
        Device::Standard(stream) => (Some(*stream), None),
        Device::Writer { path, pending } => (None, Some((path.clone(), std::mem::take(pending)))),
        Device::Reader { .. } | Device::Closed => (None, None),
    };
    let outcome = match (stream, piece) {
        (Some(Stream::Input), _) | (None, None) => Ok(()),
        (Some(stream), _) => cx.host().flush(stream),
        (None, Some((path, piece))) if !piece.is_empty() => cx.host().append_file(&path, &piece),
        (None, Some(_)) => Ok(()),
    };
    outcome.map_err(|error| exception::raise_os_error(cx, &error, None))
}

fn flush(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    flush_file(cx, args.req(0))?;
    Ok(cx.none())
}

fn close(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    flush_file(cx, args.req(0))?;
    object(args.req(0)).state().borrow_mut().device = Device::Closed;
    Ok(cx.none())
}

fn seek(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    let to = cx.index_isize(args.req(1))?;
    let whence = match args.opt(2) {
        Some(whence) => cx.index_isize(whence)?,
        None => 0,
    };
    if to < 0 {
        return Err(cx.value_error(format!("negative seek position {to}")));
    }
    let done = match &mut object(args.req(0)).state().borrow_mut().device {
        Device::Reader { bytes, pos } if whence == 0 || to == 0 => {
            *pos = match whence {
                0 => to as usize,
                2 => bytes.len(),
                _ => *pos,
            };
            Some(*pos)
        }
        _ => None,
    };
    match done {
        Some(pos) => int::new(cx, pos as i64),
        None => Err(cx.refuse("seeking in a file that is written, or in a stream")),
    }
}

fn tell(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    let at = match &object(args.req(0)).state().borrow().device {
        Device::Reader { pos, .. } => Some(*pos),
        _ => None,
    };
    match at {
        Some(pos) => int::new(cx, pos as i64),
        None => Err(cx.refuse("tell() of a file that is written, or of a stream")),
    }
}

fn stream_of(file: &Value) -> Option<Stream> {
    match object(file).state().borrow().device {
        Device::Standard(stream) => Some(stream),
        _ => None,
    }
}

fn fileno(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    match stream_of(args.req(0)) {
        Some(stream) => int::new(cx, stream as i64),
        None => Err(cx.refuse("fileno() of an opened file")),
    }
}

fn isatty(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    let truth = stream_of(args.req(0)).is_some_and(|stream| cx.host().is_terminal(stream));
    Ok(cx.bool(truth))
}

fn is_read(file: &Value) -> bool {
    matches!(
        object(file).state().borrow().device,
        Device::Reader { .. } | Device::Standard(Stream::Input)
    )
}

fn readable(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    Ok(cx.bool(is_read(args.req(0))))
}

fn writable(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    Ok(cx.bool(!is_read(args.req(0))))
}

fn seekable(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    Ok(cx.bool(stream_of(args.req(0)).is_none()))
}

/// Line buffering and the like change nothing that a program can see; encodings are another matter.
fn reconfigure(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    for (name, value) in args.kw() {
        let name = str_::to_rust(cx, name);
        match name.as_str() {
            "line_buffering" | "write_through" | "newline" => {}
            "errors" => {
                let errors = str_::to_rust(cx, value);
                object(args.req(0)).state().borrow_mut().errors = errors;
            }
            "encoding" if is_subtype(cx, cx.type_of(value), cx.ty(Ty::Str)) => {
                let encoding = str_::to_rust(cx, value);
                object(args.req(0)).state().borrow_mut().encoding = encoding;
            }
            _ => {
                return Err(cx.type_error(format!(
                    "reconfigure() got an unexpected keyword argument '{name}'"
                )));
            }
        }
    }
    Ok(cx.none())
}

fn enter(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    Ok(args.req(0).clone())
}

fn exit(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    // A subclass's or instance's own `close` is called, as CPython does.
    let name = crate::objects::names::Name::close;
    cx.call_method(args.req(0), name, &[])?;
    Ok(cx.none())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn name(_cx: &mut Cx, file: &Value) -> Res<Value> {
    Ok(object(file).name())
}

fn mode(cx: &mut Cx, file: &Value) -> Res<Value> {
    let mode = object(file).state().borrow().mode.clone();
    str_::new(cx, &mode)
}

fn encoding(cx: &mut Cx, file: &Value) -> Res<Value> {
    let encoding = object(file).state().borrow().encoding.clone();
    str_::new(cx, &encoding)
}

fn errors(cx: &mut Cx, file: &Value) -> Res<Value> {
    let errors = object(file).state().borrow().errors.clone();
    str_::new(cx, &errors)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn newlines(cx: &mut Cx, _file: &Value) -> Res<Value> {
    Ok(cx.none())
}

fn line_buffering(cx: &mut Cx, file: &Value) -> Res<Value> {
    let truth = match stream_of(file) {
        Some(Stream::Error) => true,
        Some(stream) => cx.host().is_terminal(stream),
        None => false,
    };
    Ok(cx.bool(truth))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn closed(cx: &mut Cx, file: &Value) -> Res<Value> {
    let is_closed = matches!(object(file).state().borrow().device, Device::Closed);
    Ok(cx.bool(is_closed))
}

fn buffer(cx: &mut Cx, file: &Value) -> Res<Value> {
    match stream_of(file) {
        Some(stream) => standard_as(cx, stream, true),
        None => Err(cx.refuse("the binary buffer below a text file")),
    }
}
