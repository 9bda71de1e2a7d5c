//! `open()`: its arguments, and the streams that it puts over each other.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::Exc;
use crate::objects::exception::layout::{class_name, is_subtype};
use crate::objects::io::layout;
use crate::objects::io::newlines::Newline;
use crate::objects::io::{State, buffered, close_quietly, file_io, text};
use crate::objects::names::Name;
use crate::objects::native::Bound;
use crate::objects::slice::size_argument;
use crate::objects::{Ty, bytes, class, int, str_};

/// What a mode says.
#[derive(Debug, Clone, Copy, Default)]
struct Mode {
    creates: bool,
    reads: bool,
    writes: bool,
    appends: bool,
    updates: bool,
    is_binary: bool,
}

/// `open(file, mode, buffering, encoding, errors, newline, closefd, opener)`.
pub(crate) fn open(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let file = args.req(0);
    let mode_text = match text_argument(cx, args.opt(1), "open", "mode")? {
        Some(mode) => mode,
        None => "r".to_owned(),
    };
    let mut buffering = match args.opt(2) {
        Some(buffering) => size_argument(cx, buffering)?,
        None => -1,
    };
    let encoding = text_argument(cx, args.opt(3), "open", "encoding")?;
    let errors = text_argument(cx, args.opt(4), "open", "errors")?;
    let newline_text = text_argument(cx, args.opt(5), "open", "newline")?;
    let closes = match args.opt(6) {
        Some(closes) => cx.is_true(closes)?,
        None => true,
    };
    let opener = args.opt(7).filter(|opener| !cx.is_none(opener)).cloned();
    let name = if int::is_int(file) {
        file.clone()
    } else {
        path_of(cx, file)?
    };
    let (mode, raw_mode) = parse_mode(cx, &mode_text)?;
    if mode.is_binary {
        for (what, is_given) in [
            ("an encoding", encoding.is_some()),
            ("an errors", errors.is_some()),
            ("a newline", newline_text.is_some()),
        ] {
            if is_given {
                return Err(cx.value_error(format!("binary mode doesn't take {what} argument")));
            }
        }
        if buffering == 1 {
            cx.warn(
                Exc::RuntimeWarning,
                "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
                1,
            )?;
            buffering = -1;
        }
    }
    for ty in [
        Ty::FileIo,
        Ty::BufferedReader,
        Ty::BufferedWriter,
        Ty::BufferedRandom,
    ] {
        class::complete(cx, ty)?;
    }
    let raw_class = cx.type_value(Ty::FileIo);
    let raw = layout::new(cx, &raw_class, State::File(file_io::FileIo::new()))?;
    file_io::start(cx, &raw, &name, &raw_mode, (closes, opener))?;
    let made = over(
        cx,
        &raw,
        mode,
        buffering,
        (encoding, errors),
        args.opt(5),
        &mode_text,
    );
    if made.is_err() {
        close_quietly(cx, &raw);
    }
    made
}

/// The streams over a raw one.
fn over(
    cx: &mut Cx,
    raw: &Value,
    mode: Mode,
    mut buffering: isize,
    (encoding, errors): (Option<String>, Option<String>),
    newline: Option<&Value>,
    mode_text: &str,
) -> Res<Value> {
    let is_terminal = buffering < 0 && file_io::is_terminal(cx, raw);
    let is_line_buffered = buffering == 1 || is_terminal;
    if is_line_buffered {
        buffering = -1;
    }
    if buffering == 0 {
        if !mode.is_binary {
            return Err(cx.value_error("can't have unbuffered text I/O"));
        }
        return Ok(raw.clone());
    }
    let size = usize::try_from(buffering).unwrap_or_else(|_| file_io::block_size(raw));
    let ty = if mode.updates {
        Ty::BufferedRandom
    } else if mode.reads {
        Ty::BufferedReader
    } else {
        Ty::BufferedWriter
    };
    if mode.updates && !file_io::with(raw, |own| own.has_positions()) {
        return Err(super::unsupported(cx, "File or stream is not seekable."));
    }
    let buffer = buffered::over(cx, ty, raw.clone(), size)?;
    if mode.is_binary {
        return Ok(buffer);
    }
    let newline = Newline::of_argument(cx, newline, "open() argument 'newline'")?;
    let class = cx.type_value(Ty::TextIo);
    let wrapper = layout::new(cx, &class, State::Text(text::TextIo::new()))?;
    text::start(
        cx,
        &wrapper,
        &buffer,
        (encoding, errors),
        newline,
        [is_line_buffered, false],
    )?;
    let attribute = str_::intern(cx, "mode");
    let mode = str_::new(cx, mode_text)?;
    cx.set_attr(&wrapper, &attribute, &mode)?;
    Ok(wrapper)
}

/// An argument that must be a string; None stands for nothing where it may be given.
pub(super) fn text_argument(
    cx: &mut Cx,
    value: Option<&Value>,
    function: &str,
    name: &str,
) -> Res<Option<String>> {
    match value {
        None => Ok(None),
        Some(value) if cx.is_none(value) && name != "mode" => Ok(None),
        Some(value) if is_subtype(cx, cx.type_of(value), cx.ty(Ty::Str)) => {
            Ok(Some(str_::to_rust(cx, value)))
        }
        Some(value) => {
            let got = if cx.is_none(value) {
                "None".to_owned()
            } else {
                class_name(cx, cx.type_of(value))
            };
            let or_none = if name == "mode" { "" } else { " or None" };
            Err(cx.type_error(format!(
                "{function}() argument '{name}' must be str{or_none}, not {got}"
            )))
        }
    }
}

/// What a mode means, and that of the raw stream.
fn parse_mode(cx: &mut Cx, text: &str) -> Res<(Mode, String)> {
    let mut mode = Mode::default();
    let mut is_text = false;
    for (i, c) in text.char_indices() {
        match c {
            _ if text[..i].contains(c) => {
                return Err(cx.value_error(format!("invalid mode: '{text}'")));
            }
            'r' => mode.reads = true,
            'w' => mode.writes = true,
            'a' => mode.appends = true,
            'x' => mode.creates = true,
            'b' => mode.is_binary = true,
            't' => is_text = true,
            '+' => mode.updates = true,
            _ => return Err(cx.value_error(format!("invalid mode: '{text}'"))),
        }
    }
    let ways = [
        (mode.creates, 'x'),
        (mode.reads, 'r'),
        (mode.writes, 'w'),
        (mode.appends, 'a'),
    ];
    let mut raw: String = ways
        .iter()
        .filter(|(is_on, _)| *is_on)
        .map(|&(_, c)| c)
        .collect();
    if mode.updates {
        raw.push('+');
    }
    if is_text && mode.is_binary {
        return Err(cx.value_error("can't have text and binary mode at once"));
    }
    match ways.iter().filter(|(is_on, _)| *is_on).count() {
        0 => Err(cx.value_error(
            "Must have exactly one of create/read/write/append mode and at most one plus",
        )),
        1 => Ok((mode, raw)),
        _ => Err(cx.value_error("must have exactly one of create/read/write/append mode")),
    }
}

/// The path: a str, bytes, or what `__fspath__` gives.
pub(super) fn path_of(cx: &mut Cx, file: &Value) -> Res<Value> {
    if is_subtype(cx, cx.type_of(file), cx.ty(Ty::Str)) {
        return Ok(file.clone());
    }
    if is_subtype(cx, cx.type_of(file), cx.ty(Ty::Bytes)) {
        let raw = bytes::to_vec(cx, file);
        return str_::new(cx, &String::from_utf8_lossy(&raw));
    }
    if let Some(method) = cx.lookup_special(file, Name::__fspath__)? {
        let made = cx.call(&method, &[])?;
        if is_subtype(cx, cx.type_of(&made), cx.ty(Ty::Str)) {
            return Ok(made);
        }
    }
    let got = class_name(cx, cx.type_of(file));
    Err(cx.type_error(format!(
        "expected str, bytes or os.PathLike object, not {got}"
    )))
}
