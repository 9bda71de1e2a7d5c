//! `io.TextIOWrapper`: text over a stream of bytes. What was read ahead is kept as UTF-8 (a lone surrogate as its three bytes) that is not
//! translated, with the number of bytes that it was made of, so that positions are those of the bytes below.

mod read;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::host::{Answer, Request, Stream};
use crate::objects::exception::Exc;
use crate::objects::exception::layout::is_subtype;
use crate::objects::io::layout;
use crate::objects::io::newlines::{Newline, Seen};
use crate::objects::io::{
    self, STREAM, State, buffered, closed_error, file_io, os_error, unsupported,
};
use crate::objects::native::{Args, Bound, GetSet, Native, Signature, call_bound};
use crate::objects::slice::size_argument;
use crate::objects::type_obj::{Slots, TypeSpec};
use crate::objects::{Ty, bytes, int, str_};
use crate::text::codec::Encoding;

use super::open::text_argument;
use read::{n_chars, next, read, readline};

/// Bytes that are read at once, and that are kept before they are written.
const CHUNK: usize = 8192;

/// What a text stream knows.
#[derive(Debug)]
pub(crate) struct TextIo {
    /// The standard stream it is made for; what is below is made when it is asked for.
    standard: Option<Stream>,
    encoding: String,
    /// Of its name; after the byte order mark `codec` is more exact.
    named: Encoding,
    codec: Encoding,
    errors: String,
    newline: Newline,
    is_line_buffered: bool,
    is_write_through: bool,
    /// What was read ahead, and how far the program is in it.
    ahead: Vec<u8>,
    at: usize,
    /// Is there a `\r` in it?
    has_return: bool,
    /// Of the last piece that was read; 0 before the first.
    bytes_per_char: f64,
    /// Bytes that the text read ahead was made of.
    n_raw: usize,
    /// Bytes of a character whose others are still to come.
    partial: Vec<u8>,
    /// A `\r` was read that may be half of an end of line; `seen` does not know of it.
    has_cr: bool,
    seen: Seen,
    is_at_end: bool,
    /// The byte order mark was read, or written.
    is_begun: bool,
    /// Waiting to be written.
    waiting: Vec<u8>,
    can_read: bool,
    can_write: bool,
    has_positions: bool,
    /// No `next()` has read ahead since.
    tells: bool,
    /// What was read ahead was read while that was so: then it is known where, and it goes when something is written.
    has_snapshot: bool,
    is_ready: bool,
    is_detached: bool,
}

impl TextIo {
    pub(super) fn new() -> TextIo {
        TextIo {
            standard: None,
            encoding: String::new(),
            named: Encoding::Utf8,
            codec: Encoding::Utf8,
            errors: "strict".to_owned(),
            newline: Newline::Universal,
            is_line_buffered: false,
            is_write_through: false,
            ahead: Vec::new(),
            at: 0,
            has_return: false,
            bytes_per_char: 0.0,
            n_raw: 0,
            partial: Vec::new(),
            has_cr: false,
            seen: Seen::default(),
            is_at_end: false,
            is_begun: false,
            waiting: Vec::new(),
            can_read: false,
            can_write: false,
            has_positions: false,
            tells: true,
            has_snapshot: false,
            is_ready: false,
            is_detached: false,
        }
    }

    pub(super) fn n_bytes(&self) -> usize {
        self.ahead.capacity() + self.waiting.capacity()
    }

    fn rest(&self) -> &[u8] {
        &self.ahead[self.at.min(self.ahead.len())..]
    }

    /// Nothing was read ahead.
    fn forget_ahead(&mut self) {
        self.ahead.clear();
        (self.at, self.n_raw) = (0, 0);
        (self.has_return, self.has_snapshot, self.is_at_end) = (false, false, false);
    }

    /// The decoder begins anew: it loses a `\r` that may be half of an end of line.
    fn reset(&mut self) {
        if self.has_cr && self.ahead.last() == Some(&b'\r') && self.at < self.ahead.len() {
            self.ahead.pop();
        }
        self.partial.clear();
        self.has_cr = false;
        self.seen = Seen::default();
    }
}

#[rustfmt::skip]
pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "_io.TextIOWrapper",
    doc: "Character and line based layer over a BufferedIOBase object, buffer.",
    base: Some(Ty::TextIoBase),
    basic_size: 200,
    slots: Slots {
        new: Some(new),
        init: Some(init),
        repr: Some(repr),
        next: Some(next),
        ..Slots::NONE
    },
    methods: &[
        Native::new("detach", "($self, /)", "", detach),
        Native::new("reconfigure", "($self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)", "Reconfigure the text stream with new parameters.\n\nThis also does an implicit stream flush.", reconfigure),
        Native::new("write", "($self, text, /)", "", |cx, args| {
            let n = write_value(cx, args.req(0), args.req(1))?;
            int::new(cx, n as i64)
        }),
        Native::new("read", "($self, size=-1, /)", "", read),
        Native::new("readline", "($self, size=-1, /)", "", readline),
        Native::new("flush", "($self, /)", "", flush),
        Native::new("close", "($self, /)", "", close),
        Native::new("fileno", "($self, /)", "", |cx, args| ask_below(cx, args.req(0), "fileno")),
        Native::new("seekable", "($self, /)", "", |cx, args| ask_below(cx, args.req(0), "seekable")),
        Native::new("readable", "($self, /)", "", |cx, args| ask_below(cx, args.req(0), "readable")),
        Native::new("writable", "($self, /)", "", |cx, args| ask_below(cx, args.req(0), "writable")),
        Native::new("isatty", "($self, /)", "", |cx, args| ask_below(cx, args.req(0), "isatty")),
        Native::new("seek", "($self, cookie, whence=0, /)", "Set the stream position, and return the new stream position.", seek),
        Native::new("tell", "($self, /)", "Return the stream position as an opaque number.", tell),
        Native::new("truncate", "($self, pos=None, /)", "", truncate),
    ],
    getset: &[
        GetSet { name: "encoding", doc: "", get: |cx, stream| {
            check_ready(cx, stream)?;
            let encoding = with(stream, |own| own.encoding.clone());
            str_::new(cx, &encoding)
        }, set: None },
        GetSet { name: "buffer", doc: "", get: |cx, stream| {
            if with(stream, |own| own.is_detached) {
                return Ok(cx.none());
            }
            below(cx, stream)
        }, set: None },
        GetSet { name: "line_buffering", doc: "", get: |cx, stream| {
            check_ready(cx, stream)?;
            let truth = with(stream, |own| own.is_line_buffered);
            Ok(cx.bool(truth))
        }, set: None },
        GetSet { name: "write_through", doc: "", get: |cx, stream| {
            check_ready(cx, stream)?;
            let truth = with(stream, |own| own.is_write_through);
            Ok(cx.bool(truth))
        }, set: None },
        GetSet { name: "name", doc: "", get: |cx, stream| get_below(cx, stream, "name"), set: None },
        GetSet { name: "closed", doc: "", get: |cx, stream| {
            if with(stream, |own| own.standard).is_some() && io::object(stream).below().is_none() {
                return Ok(cx.bool(false));
            }
            get_below(cx, stream, "closed")
        }, set: None },
        GetSet { name: "newlines", doc: "", get: |cx, stream| {
            check_ready(cx, stream)?;
            let seen = with(stream, |own| own.seen);
            seen.to_value(cx)
        }, set: None },
        GetSet { name: "errors", doc: "", get: |cx, stream| {
            check_ready(cx, stream)?;
            let errors = with(stream, |own| own.errors.clone());
            str_::new(cx, &errors)
        }, set: None },
        GetSet { name: "_CHUNK_SIZE", doc: "", get: |cx, stream| {
            check_ready(cx, stream)?;
            int::new(cx, CHUNK as i64)
        }, set: None },
    ],
    is_late: false,
    ..STREAM
};

fn with<T>(stream: &Value, with: impl FnOnce(&mut TextIo) -> T) -> T {
    match &mut *io::state(stream).borrow_mut() {
        State::Text(own) => with(own),
        _ => unreachable!("methods of TextIOWrapper are called on it"),
    }
}

fn new(cx: &mut Cx, class: &Value, _args: Args<'_>) -> Res<Value> {
    layout::new(cx, class, State::Text(TextIo::new()))
}

/// The object of a standard stream.
pub(crate) fn standard(cx: &mut Cx, stream: Stream) -> Res<Value> {
    let class = cx.type_value(Ty::TextIo);
    let mut own = TextIo::new();
    own.standard = Some(stream);
    "utf-8".clone_into(&mut own.encoding);
    own.is_ready = true;
    (own.can_read, own.can_write) = (stream == Stream::Input, stream != Stream::Input);
    own.newline = if stream == Stream::Input {
        Newline::Universal
    } else {
        Newline::Lf
    };
    own.is_line_buffered = match stream {
        Stream::Error => true,
        stream => cx.host().is_terminal(stream),
    };
    if stream == Stream::Error {
        "backslashreplace".clone_into(&mut own.errors);
    }
    let made = layout::new(cx, &class, State::Text(own))?;
    let mode = str_::intern(cx, if stream == Stream::Input { "r" } else { "w" });
    let name = str_::intern(cx, "mode");
    cx.set_attr(&made, &name, &mode)?;
    Ok(made)
}

/// Is it our object of a standard stream, as it was made, with nothing waiting?
pub(crate) fn standard_stream(value: &Value) -> Option<Stream> {
    let stream = value.cast::<layout::IoObj>()?;
    match &*stream.state().borrow() {
        State::Text(own)
            if own.waiting.is_empty() && own.rest().is_empty() && own.codec == Encoding::Utf8 =>
        {
            let is_plain = !own.is_detached && own.newline.written() == "\n";
            own.standard
                .filter(|_| is_plain && stream.below().is_none())
        }
        _ => None,
    }
}

static INIT: Signature = Signature::parse(
    "(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)",
);

fn init(cx: &mut Cx, stream: &Value, args: Args<'_>) -> Res<()> {
    call_bound(cx, "TextIOWrapper", &INIT, args, |cx, given| {
        let encoding = text_argument(cx, given.opt(1), "TextIOWrapper", "encoding")?;
        let errors = text_argument(cx, given.opt(2), "TextIOWrapper", "errors")?;
        let newline = Newline::of_argument(cx, given.opt(3), "TextIOWrapper() argument 'newline'")?;
        let mut truths = [false; 2];
        for (i, truth) in truths.iter_mut().enumerate() {
            if let Some(value) = given.opt(4 + i) {
                *truth = cx.is_true(value)?;
            }
        }
        start(
            cx,
            stream,
            given.req(0),
            (encoding, errors),
            newline,
            truths,
        )?;
        Ok(cx.none())
    })
    .map(drop)
}

/// The codec of a name that a program gives.
fn codec_named(cx: &mut Cx, encoding: &str) -> Res<Encoding> {
    match Encoding::parse(encoding) {
        Some(codec) => Ok(codec),
        None => {
            // Its own words, and the exception's class.
            io::decode(cx, b"", encoding, "strict")?;
            Err(cx.refuse(&format!("the encoding '{encoding}' for files")))
        }
    }
}

/// Puts a text stream over its buffer.
pub(super) fn start(
    cx: &mut Cx,
    stream: &Value,
    buffer: &Value,
    (encoding, errors): (Option<String>, Option<String>),
    newline: Newline,
    [is_line_buffered, is_write_through]: [bool; 2],
) -> Res<()> {
    let encoding = encoding
        .filter(|e| e != "locale")
        .unwrap_or_else(|| "UTF-8".to_owned());
    let codec = codec_named(cx, &encoding)?;
    let mut can = [false; 3];
    for (can, method) in can.iter_mut().zip(["readable", "writable", "seekable"]) {
        let answer = io::call(cx, buffer, method, &[])?;
        *can = cx.is_true(&answer)?;
    }
    let [can_read, can_write, has_positions] = can;
    let mut own = TextIo::new();
    (own.can_read, own.can_write) = (can_read, can_write);
    own.encoding = encoding;
    (own.named, own.codec) = (codec, codec);
    own.errors = errors.unwrap_or_else(|| "strict".to_owned());
    own.newline = newline;
    (own.is_line_buffered, own.is_write_through) = (is_line_buffered, is_write_through);
    own.has_positions = has_positions;
    own.is_ready = true;
    if has_positions && can_write {
        let pos = tell_below(cx, buffer)?;
        own.is_begun = codec.has_mark() && pos != 0;
    }
    with(stream, |old| *old = own);
    drop(io::object(stream).set_below(Some(buffer.clone())));
    Ok(())
}

fn check_ready(cx: &mut Cx, stream: &Value) -> Res<()> {
    let (is_ready, is_detached) = with(stream, |own| (own.is_ready, own.is_detached));
    if is_detached {
        return Err(cx.value_error("underlying buffer has been detached"));
    }
    if !is_ready {
        return Err(cx.value_error("I/O operation on uninitialized object"));
    }
    Ok(())
}

/// The stream of bytes; that of a standard stream is made now.
fn below(cx: &mut Cx, stream: &Value) -> Res<Value> {
    check_ready(cx, stream)?;
    if let Some(below) = io::object(stream).below() {
        return Ok(below);
    }
    let Some(standard) = with(stream, |own| own.standard) else {
        return Err(cx.value_error("I/O operation on uninitialized object"));
    };
    if with(stream, |own| own.is_line_buffered) {
        flush_stream(cx, stream)?;
    } else if standard == Stream::Output
        && let Ok(Answer::Bytes(Ok(kept))) = cx.host().request(Request::TakeOutput)
    {
        // As CPython: what was printed comes behind what is now written to the buffer, until it is flushed.
        with(stream, |own| own.waiting = kept);
    }
    let raw = file_io::of_standard(cx, standard)?;
    let ty = if standard == Stream::Input {
        Ty::BufferedReader
    } else {
        Ty::BufferedWriter
    };
    let made = buffered::over(cx, ty, raw, io::BUFFER_SIZE)?;
    drop(io::object(stream).set_below(Some(made.clone())));
    Ok(made)
}

fn ask_below(cx: &mut Cx, stream: &Value, method: &str) -> Res<Value> {
    let below = below(cx, stream)?;
    io::call(cx, &below, method, &[])
}

fn get_below(cx: &mut Cx, stream: &Value, attribute: &str) -> Res<Value> {
    let below = below(cx, stream)?;
    let name = str_::intern(cx, attribute);
    cx.get_attr(&below, &name)
}

fn is_buffer(cx: &Cx, below: &Value) -> bool {
    [Ty::BufferedReader, Ty::BufferedWriter, Ty::BufferedRandom]
        .iter()
        .any(|&ty| cx.is_exact(below, ty))
}

fn check_open(cx: &mut Cx, stream: &Value) -> Res<()> {
    if let Some(below) = io::object(stream).below()
        && is_buffer(cx, &below)
        && buffered::is_open_file(cx, &below)
    {
        return Ok(());
    }
    check_ready(cx, stream)?;
    if with(stream, |own| own.standard).is_some() && io::object(stream).below().is_none() {
        return Ok(());
    }
    let below = below(cx, stream)?;
    let is_closed = if is_buffer(cx, &below) {
        buffered::is_closed(cx, &below)?
    } else {
        let name = str_::intern(cx, "closed");
        let closed = cx.get_attr(&below, &name)?;
        cx.is_true(&closed)?
    };
    if is_closed {
        Err(closed_error(cx))
    } else {
        Ok(())
    }
}

fn repr(cx: &mut Cx, stream: &Value) -> Res<Value> {
    check_ready(cx, stream)?;
    let mut out = "<_io.TextIOWrapper".to_owned();
    let name = str_::intern(cx, "name");
    let found = match with(stream, |own| own.standard) {
        Some(Stream::Input) => Some(str_::intern(cx, "<stdin>")),
        Some(Stream::Output) => Some(str_::intern(cx, "<stdout>")),
        Some(Stream::Error) => Some(str_::intern(cx, "<stderr>")),
        None => match cx.get_attr(stream, &name) {
            Ok(name) => Some(name),
            Err(raised) => {
                if cx.catch(Exc::ValueError).is_none() && cx.catch(Exc::AttributeError).is_none() {
                    return Err(raised);
                }
                None
            }
        },
    };
    if let Some(name) = found {
        out.push_str(&format!(" name={}", cx.repr_string(&name)?));
    }
    let mode = str_::intern(cx, "mode");
    if let Some(mode) = cx.get_attr_opt(stream, &mode)? {
        out.push_str(&format!(" mode={}", cx.repr_string(&mode)?));
    }
    let encoding = with(stream, |own| own.encoding.clone());
    out.push_str(&format!(" encoding='{encoding}'>"));
    str_::new(cx, &out)
}

// ---- writing

fn check_writable(cx: &mut Cx, stream: &Value) -> Res<()> {
    if with(stream, |own| own.can_write) {
        Ok(())
    } else {
        Err(unsupported(cx, "not writable"))
    }
}

/// Writes a string; how many characters it had.
pub(crate) fn write_value(cx: &mut Cx, stream: &Value, text: &Value) -> Res<usize> {
    check_ready(cx, stream)?;
    if !is_subtype(cx, cx.type_of(text), cx.ty(Ty::Str)) {
        let name = cx.type_name_of(text);
        return Err(cx.type_error(format!("write() argument must be str, not {name}")));
    }
    check_open(cx, stream)?;
    check_writable(cx, stream)?;
    let n = cx.len(text)?;
    let (written, is_line_buffered) =
        with(stream, |own| (own.newline.written(), own.is_line_buffered));
    let is_end = |unit| unit == u32::from(b'\n') || unit == u32::from(b'\r');
    let has_end = match str_::as_str(cx, text) {
        Some(text) => text.bytes().any(|byte| is_end(u32::from(byte))),
        None => str_::text(cx, text).is_some_and(|text| text.iter().any(is_end)),
    };
    let translated;
    let mut text = text;
    if written != "\n" && has_end {
        let args = [str_::intern(cx, "\n"), str_::new(cx, written)?];
        translated = io::call(cx, text, "replace", &args)?;
        text = &translated;
    }
    let piece = encode(cx, stream, text)?;
    if let (Some(standard), None) = (with(stream, |own| own.standard), io::object(stream).below()) {
        if standard == Stream::Error {
            // Both may be the same terminal: what came first shows first.
            let _ = cx.host().flush(Stream::Output);
        }
        let outcome = cx.host().write(standard, &piece);
        outcome.map_err(|error| crate::objects::exception::raise_os_error(cx, &error, None))?;
        return Ok(n);
    }
    let is_write_through = with(stream, |own| own.is_write_through);
    let is_full = with(stream, |own| {
        own.waiting.extend_from_slice(&piece);
        own.waiting.len() >= CHUNK
    });
    let needs_flush = is_line_buffered && has_end;
    if is_full || needs_flush || is_write_through {
        write_waiting(cx, stream)?;
    }
    if needs_flush {
        let below = below(cx, stream)?;
        io::call(cx, &below, "flush", &[])?;
    }
    with(stream, |own| {
        if own.has_snapshot {
            own.forget_ahead();
        }
        own.reset();
    });
    Ok(n)
}

fn encode(cx: &mut Cx, stream: &Value, text: &Value) -> Res<Vec<u8>> {
    let (codec, errors, encoding, is_begun) = with(stream, |own| {
        let is_begun = std::mem::replace(&mut own.is_begun, true);
        (
            own.codec,
            own.errors.clone(),
            own.encoding.clone(),
            is_begun,
        )
    });
    if let Some(plain) = str_::as_str(cx, text)
        && (codec == Encoding::Utf8
            || plain.is_ascii() && matches!(codec, Encoding::Ascii | Encoding::Latin1))
    {
        return Ok(plain.as_bytes().to_vec());
    }
    let name = match codec {
        Encoding::Utf16 if is_begun => "utf-16-le",
        Encoding::Utf32 if is_begun => "utf-32-le",
        Encoding::Utf8Sig if is_begun => "utf-8",
        codec if codec.unit() > 1 && !codec.has_mark() => codec.name(),
        _ => &encoding,
    };
    let args = [str_::new(cx, name)?, str_::new(cx, &errors)?];
    let made = io::call(cx, text, "encode", &args)?;
    Ok(bytes::to_vec(cx, &made))
}

/// Hands what waits to the stream below.
fn write_waiting(cx: &mut Cx, stream: &Value) -> Res<()> {
    let waiting = with(stream, |own| std::mem::take(&mut own.waiting));
    if waiting.is_empty() {
        return Ok(());
    }
    let below = below(cx, stream)?;
    if is_buffer(cx, &below) {
        return buffered::write(cx, &below, &waiting);
    }
    let given = bytes::new(cx, &waiting)?;
    io::call(cx, &below, "write", &[given]).map(drop)
}

/// Writes what is kept anywhere.
pub(crate) fn flush_stream(cx: &mut Cx, stream: &Value) -> Res<()> {
    if let (Some(standard), None) = (with(stream, |own| own.standard), io::object(stream).below()) {
        if standard != Stream::Input {
            let outcome = cx.host().flush(standard);
            outcome.map_err(|error| crate::objects::exception::raise_os_error(cx, &error, None))?;
        }
        return Ok(());
    }
    with(stream, |own| own.tells = own.has_positions);
    write_waiting(cx, stream)?;
    let below = below(cx, stream)?;
    io::call(cx, &below, "flush", &[]).map(drop)
}

fn flush(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    flush_stream(cx, args.req(0))?;
    Ok(cx.none())
}

fn close(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let stream = args.req(0);
    let below = below(cx, stream)?;
    let name = str_::intern(cx, "closed");
    let closed = cx.get_attr(&below, &name)?;
    if cx.is_true(&closed)? {
        return Ok(cx.none());
    }
    let flushed = io::call(cx, stream, "flush", &[]);
    buffered::close_after(cx, flushed, &below)?;
    Ok(cx.none())
}

fn detach(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let stream = args.req(0);
    let below = below(cx, stream)?;
    io::call(cx, stream, "flush", &[])?;
    drop(io::object(stream).set_below(None));
    with(stream, |own| own.is_detached = true);
    Ok(below)
}

fn reconfigure(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let stream = args.req(0);
    check_ready(cx, stream)?;
    let encoding = text_argument(cx, args.opt(1), "reconfigure", "encoding")?;
    let errors = text_argument(cx, args.opt(2), "reconfigure", "errors")?;
    let has_decoded = with(stream, |own| !own.ahead.is_empty());
    if has_decoded && (encoding.is_some() || errors.is_some() || args.opt(3).is_some()) {
        return Err(unsupported(
            cx,
            "It is not possible to set the encoding or newline of stream after the first read",
        ));
    }
    let newline = match args.opt(3) {
        Some(value) => Some(Newline::of_argument(
            cx,
            Some(value),
            "reconfigure() argument 'newline'",
        )?),
        None => None,
    };
    let mut truths = [None; 2];
    for (i, truth) in truths.iter_mut().enumerate() {
        if let Some(value) = args.opt(4 + i).filter(|value| !cx.is_none(value)) {
            *truth = Some(cx.is_true(value)?);
        }
    }
    let codec = match &encoding {
        Some(encoding) if encoding != "locale" => Some(codec_named(cx, encoding)?),
        Some(_) => Some(Encoding::Utf8),
        None => None,
    };
    flush_stream(cx, stream)?;
    with(stream, |own| {
        if let (Some(codec), Some(encoding)) = (codec, encoding) {
            (own.named, own.codec) = (codec, codec);
            own.encoding = if encoding == "locale" {
                "UTF-8".to_owned()
            } else {
                encoding
            };
            if errors.is_none() {
                "strict".clone_into(&mut own.errors);
            }
            own.is_begun = false;
        }
        if let Some(errors) = errors {
            own.errors = errors;
        }
        if let Some(newline) = newline {
            own.newline = newline;
        }
        if let Some(truth) = truths[0] {
            own.is_line_buffered = truth;
        }
        if let Some(truth) = truths[1] {
            own.is_write_through = truth;
        }
    });
    Ok(cx.none())
}

// ---- positions

fn tell_below(cx: &mut Cx, below: &Value) -> Res<i64> {
    if is_buffer(cx, below) {
        return buffered::tell(cx, below);
    }
    let pos = io::call(cx, below, "tell", &[])?;
    Ok(size_argument(cx, &pos)? as i64)
}

fn tell(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let stream = args.req(0);
    check_open(cx, stream)?;
    let below = below(cx, stream)?;
    if !with(stream, |own| own.has_positions) {
        return Err(unsupported(cx, "underlying stream is not seekable"));
    }
    if !with(stream, |own| own.tells) {
        return Err(os_error(cx, "telling position disabled by next() call"));
    }
    write_waiting(cx, stream)?;
    io::call(cx, stream, "flush", &[])?;
    let pos = tell_below(cx, &below)?;
    let ahead = with(stream, |own| {
        let rest = own.rest();
        let n = match own.codec {
            _ if rest.is_empty() || !own.has_snapshot => Some(0),
            Encoding::Utf8 | Encoding::Utf8Sig | Encoding::Ascii
                if own.n_raw == own.ahead.len() =>
            {
                Some(rest.len())
            }
            Encoding::Latin1 => Some(n_chars(rest)),
            _ => None,
        };
        n.map(|n| n + own.partial.len())
    });
    match ahead {
        Some(ahead) => int::new(cx, pos - ahead as i64),
        None => Err(cx.refuse("tell() within a text of this encoding")),
    }
}

fn seek(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let stream = args.req(0);
    check_open(cx, stream)?;
    let below = below(cx, stream)?;
    let whence = match args.opt(2) {
        Some(whence) => size_argument(cx, whence)?,
        None => 0,
    };
    if !with(stream, |own| own.has_positions) {
        return Err(unsupported(cx, "underlying stream is not seekable"));
    }
    let mut to = args.req(1).clone();
    let is_zero = !cx.is_true(&to)?;
    match whence {
        1 => {
            if !is_zero {
                return Err(unsupported(cx, "can't do nonzero cur-relative seeks"));
            }
            to = io::call(cx, stream, "tell", &[])?;
        }
        2 => {
            if !is_zero {
                return Err(unsupported(cx, "can't do nonzero end-relative seeks"));
            }
            io::call(cx, stream, "flush", &[])?;
            with(stream, |own| {
                own.forget_ahead();
                own.reset();
                own.tells = own.has_positions;
            });
            let two = int::new(cx, 2)?;
            let pos = io::call(cx, &below, "seek", &[to, two])?;
            let is_start = !cx.is_true(&pos)?;
            with(stream, |own| own.is_begun = !is_start);
            return Ok(pos);
        }
        0 => {}
        _ => {
            return Err(cx.value_error(format!("invalid whence ({whence}, should be 0, 1 or 2)")));
        }
    }
    let pos = size_argument(cx, &to)?;
    if pos < 0 {
        let shown = cx.repr_string(&to)?;
        return Err(cx.value_error(format!("negative seek position {shown}")));
    }
    io::call(cx, stream, "flush", &[])?;
    io::call(cx, &below, "seek", std::slice::from_ref(&to))?;
    with(stream, |own| {
        own.forget_ahead();
        own.has_snapshot = true;
        own.tells = own.has_positions;
        own.is_begun = pos != 0;
        own.partial.clear();
        own.has_cr = false;
        if pos == 0 {
            own.codec = own.named;
            own.reset();
        }
    });
    Ok(to)
}

fn truncate(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let stream = args.req(0);
    let below = below(cx, stream)?;
    io::call(cx, stream, "flush", &[])?;
    let pos = args.opt(1).cloned().unwrap_or_else(|| cx.none());
    io::call(cx, &below, "truncate", &[pos])
}
