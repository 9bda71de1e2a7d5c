//! `io.StringIO`: a text in memory, four bytes a character, that is read and written as a file is.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::layout::is_subtype;
use crate::objects::io::layout::{self, Buf};
use crate::objects::io::newlines::{Newline, STRING_IO, Seen};
use crate::objects::io::{self, STREAM, State, optional_length, optional_size, os_error};
use crate::objects::native::{Args, Bound, GetSet, Native, Signature, call_bound};
use crate::objects::slice::size_argument;
use crate::objects::type_obj::{Slots, TypeSpec};
use crate::objects::{Ty, int, str_};
use crate::text::view::Text;

/// What a `StringIO` knows.
#[derive(Debug)]
pub(crate) struct StringIo {
    pub(crate) chars: Buf<u32>,
    pos: usize,
    newline: Newline,
    seen: Seen,
    is_closed: bool,
}

impl Default for StringIo {
    fn default() -> StringIo {
        StringIo {
            chars: Buf::new(),
            pos: 0,
            newline: Newline::Lf,
            seen: Seen::default(),
            is_closed: false,
        }
    }
}

#[rustfmt::skip]
pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "_io.StringIO",
    doc: "Text I/O implementation using an in-memory buffer.\n\nThe initial_value argument sets the value of object.  The newline\nargument is like the one of TextIOWrapper's constructor.",
    base: Some(Ty::TextIoBase),
    basic_size: 168,
    slots: Slots {
        new: Some(new),
        init: Some(init),
        next: Some(next),
        ..Slots::NONE
    },
    methods: &[
        Native::new("close", "($self, /)", "Close the IO object.", close),
        Native::new("getvalue", "($self, /)", "Retrieve the entire contents of the object.", getvalue),
        Native::new("read", "($self, size=-1, /)", "Read at most size characters, returned as a string.", read),
        Native::new("readline", "($self, size=-1, /)", "Read until newline or EOF.", readline),
        Native::new("tell", "($self, /)", "Tell the current file position.", tell),
        Native::new("truncate", "($self, pos=None, /)", "Truncate size to pos.", truncate),
        Native::new("seek", "($self, pos, whence=0, /)", "Change stream position.", seek),
        Native::new("write", "($self, s, /)", "Write string to file.", write),
        Native::new("seekable", "($self, /)", "Returns True if the IO object can be seeked.", yes),
        Native::new("readable", "($self, /)", "Returns True if the IO object can be read.", yes),
        Native::new("writable", "($self, /)", "Returns True if the IO object can be written.", yes),
    ],
    getset: &[
        GetSet { name: "closed", doc: "", get: closed, set: None },
        GetSet { name: "newlines", doc: "", get: newlines, set: None },
        GetSet { name: "line_buffering", doc: "", get: line_buffering, set: None },
    ],
    ..STREAM
};

/// What a stream of this class knows; a class's `__init__` may not have run.
fn with<T>(stream: &Value, with: impl FnOnce(&mut StringIo) -> T) -> T {
    match &mut *io::state(stream).borrow_mut() {
        State::String(own) => with(own),
        _ => unreachable!("methods of StringIO are called on StringIO"),
    }
}

fn check_open(cx: &mut Cx, stream: &Value) -> Res<()> {
    if with(stream, |own| own.is_closed) {
        return Err(cx.value_error("I/O operation on closed file"));
    }
    Ok(())
}

fn new(cx: &mut Cx, class: &Value, _args: Args<'_>) -> Res<Value> {
    layout::new(cx, class, State::String(StringIo::default()))
}

static INIT: Signature = Signature::parse("(initial_value='', newline='\\n')");

fn init(cx: &mut Cx, stream: &Value, args: Args<'_>) -> Res<()> {
    call_bound(cx, "StringIO", &INIT, args, |cx, given| {
        let newline = match given.opt(1) {
            Some(value) => Newline::of_argument(cx, Some(value), STRING_IO)?,
            None => Newline::Lf,
        };
        let text = given.opt(0).filter(|text| !cx.is_none(text));
        if let Some(text) = text
            && !is_subtype(cx, cx.type_of(text), cx.ty(Ty::Str))
        {
            let name = cx.type_name_of(text);
            return Err(cx.type_error(format!("initial_value must be str or None, not {name}")));
        }
        let fresh = StringIo {
            newline,
            ..StringIo::default()
        };
        let mut old = with(stream, |own| std::mem::replace(own, fresh));
        old.chars.free(cx);
        if let Some(text) = text {
            put(cx, stream, text)?;
        }
        with(stream, |own| own.pos = 0);
        Ok(cx.none())
    })
    .map(drop)
}

/// Writes a string at the position.
fn put(cx: &mut Cx, stream: &Value, text: &Value) -> Res<()> {
    let n_plain = with(stream, |own| {
        let is_plain = own.newline == Newline::Lf && own.pos == own.chars.as_slice().len();
        is_plain.then_some(own.pos)
    });
    if let Some(pos) = n_plain {
        // The usual case: a text at the end, as it is.
        let n = str_::text(cx, text).map_or(0, Text::len);
        with(stream, |own| own.chars.reserve(cx, pos + n))?;
        if let Some(text) = str_::text(cx, text) {
            with(stream, |own| own.chars.append(text.iter()));
        }
        with(stream, |own| own.pos = pos + n);
        return Ok(());
    }
    let text = text.clone();
    let Some(text) = str_::text(cx, &text).map(|text| {
        let units: Vec<u32> = text.iter().collect();
        units
    }) else {
        return Ok(());
    };
    with(stream, |own| {
        let mut text = text;
        if own.newline.is_universal()
            && let Some(made) = own
                .seen
                .look(text.iter().copied(), own.newline == Newline::Universal)
        {
            text = made;
        }
        let written = own.newline.written();
        if written != "\n" {
            let mut made = Vec::with_capacity(text.len());
            for unit in text {
                if unit == u32::from(b'\n') {
                    made.extend(written.bytes().map(u32::from));
                } else {
                    made.push(unit);
                }
            }
            text = made;
        }
        if text.is_empty() {
            return Ok(());
        }
        let len = own.chars.as_slice().len();
        if own.pos > len {
            own.chars.resize(cx, own.pos, 0)?;
        }
        let inside = own.chars.as_slice().len() - own.pos;
        let (over, added) = text.split_at(inside.min(text.len()));
        own.chars.as_mut_slice()[own.pos..own.pos + over.len()].copy_from_slice(over);
        own.chars.extend(cx, added)?;
        own.pos += text.len();
        Ok(())
    })
}

fn write(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let n = write_text(cx, args.req(0), args.req(1))?;
    int::new(cx, n as i64)
}

/// Writes a string; how many characters it had.
pub(crate) fn write_text(cx: &mut Cx, stream: &Value, text: &Value) -> Res<usize> {
    check_open(cx, stream)?;
    if !is_subtype(cx, cx.type_of(text), cx.ty(Ty::Str)) {
        let name = cx.type_name_of(text);
        return Err(cx.type_error(format!("string argument expected, got '{name}'")));
    }
    put(cx, stream, text)?;
    Ok(str_::text(cx, text).map_or(0, Text::len))
}

/// The next characters.
fn take(cx: &mut Cx, stream: &Value, n: impl FnOnce(&StringIo, &[u32]) -> usize) -> Res<Value> {
    with(stream, |own| {
        let all = own.chars.as_slice();
        let rest = &all[own.pos.min(all.len())..];
        let n = n(own, rest).min(rest.len());
        let piece = str_::from_text(cx, Text::Four(&rest[..n]))?;
        own.pos += n;
        Ok(piece)
    })
}

fn read(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    let limit = optional_length(cx, args.opt(1))?;
    check_open(cx, args.req(0))?;
    take(cx, args.req(0), |_, rest| limit.unwrap_or(rest.len()))
}

fn line(cx: &mut Cx, stream: &Value, limit: Option<usize>) -> Res<Value> {
    take(cx, stream, |own, rest| {
        let rest = &rest[..limit.unwrap_or(rest.len()).min(rest.len())];
        let end = own.newline.line_end(rest.len(), |i| rest[i]);
        end.unwrap_or(rest.len())
    })
}

fn readline(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    let limit = optional_length(cx, args.opt(1))?;
    line(cx, args.req(0), limit)
}

fn next(cx: &mut Cx, stream: &Value) -> Res<Option<Value>> {
    check_open(cx, stream)?;
    if cx.is_exact(stream, Ty::StringIo) {
        let line = line(cx, stream, None)?;
        return Ok((cx.len(&line)? > 0).then_some(line));
    }
    io::next_by_method(cx, stream, Ty::Str)
}

fn getvalue(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    with(args.req(0), |own| {
        str_::from_text(cx, Text::Four(own.chars.as_slice()))
    })
}

fn tell(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    let pos = with(args.req(0), |own| own.pos);
    int::new(cx, pos as i64)
}

fn truncate(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    let size = match optional_size(cx, args.opt(1))? {
        Some(size) => size,
        None => with(args.req(0), |own| own.pos as isize),
    };
    let Ok(size) = usize::try_from(size) else {
        return Err(cx.value_error(format!("Negative size value {size}")));
    };
    with(args.req(0), |own| {
        if size < own.chars.as_slice().len() {
            own.chars.resize(cx, size, 0)
        } else {
            Ok(())
        }
    })?;
    int::new(cx, size as i64)
}

fn seek(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_open(cx, args.req(0))?;
    let pos = size_argument(cx, args.req(1))?;
    let whence = match args.opt(2) {
        Some(whence) => size_argument(cx, whence)?,
        None => 0,
    };
    if !(0..=2).contains(&whence) {
        return Err(cx.value_error(format!("Invalid whence ({whence}, should be 0, 1 or 2)")));
    }
    if pos < 0 && whence == 0 {
        return Err(cx.value_error(format!("Negative seek position {pos}")));
    }
    if whence != 0 && pos != 0 {
        return Err(os_error(cx, "Can't do nonzero cur-relative seeks"));
    }
    let pos = with(args.req(0), |own| {
        own.pos = match whence {
            0 => pos as usize,
            1 => own.pos,
            _ => own.chars.as_slice().len(),
        };
        own.pos
    });
    int::new(cx, pos as i64)
}

fn close(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let mut chars = with(args.req(0), |own| {
        own.is_closed = true;
        std::mem::replace(&mut own.chars, Buf::new())
    });
    chars.free(cx);
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

fn newlines(cx: &mut Cx, stream: &Value) -> Res<Value> {
    check_open(cx, stream)?;
    let seen = with(stream, |own| own.seen);
    seen.to_value(cx)
}

fn line_buffering(cx: &mut Cx, stream: &Value) -> Res<Value> {
    check_open(cx, stream)?;
    Ok(cx.bool(false))
}
