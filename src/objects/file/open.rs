//! `open()`: its arguments, and the file object they make.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::host::WriteMode;
use crate::objects::exception::layout::{class_name, is_subtype};
use crate::objects::exception::{self, Exc};
use crate::objects::file::layout::{self, Device, FileState};
use crate::objects::names::Name;
use crate::objects::native::Bound;
use crate::objects::{Ty, bytes, str_};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Read,
    Write(WriteMode),
}

/// `open(file, mode, buffering, encoding, errors, newline, closefd, opener)`.
pub(crate) fn open(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let file = args.req(0);
    let mode = match text_argument(cx, args.opt(1), "mode")? {
        Some(mode) => mode,
        None => "r".to_owned(),
    };
    let (way, is_binary) = parse_mode(cx, &mode)?;
    let encoding = text_argument(cx, args.opt(3), "encoding")?;
    let errors = text_argument(cx, args.opt(4), "errors")?;
    let newline = text_argument(cx, args.opt(5), "newline")?;
    if is_binary {
        for (name, given) in [
            ("encoding", &encoding),
            ("errors", &errors),
            ("newline", &newline),
        ] {
            if given.is_some() {
                return Err(cx.value_error(
                    format!("binary mode doesn't take an {name} argument")
                        .replace("an newline", "a newline"),
                ));
            }
        }
    }
    if let Some(newline) = &newline {
        match newline.as_str() {
            "" | "\n" => {}
            "\r" | "\r\n" => return Err(cx.refuse("open() with newline='\\r' or '\\r\\n'")),
            other => return Err(cx.value_error(format!("illegal newline value: {other}"))),
        }
    }
    if args.opt(7).is_some_and(|opener| !cx.is_none(opener)) {
        return Err(cx.refuse("open() with an opener"));
    }
    if let Some(encoding) = &encoding {
        check_encoding(cx, encoding)?;
    }
    let path_value = path_of(cx, file)?;
    let path = str_::to_rust(cx, &path_value);
    if path.contains('\0') {
        return Err(cx.value_error("embedded null byte"));
    }
    let translates = !is_binary && newline.is_none();
    let device = match way {
        Way::Read => {
            let read = cx.host().read_file(&path);
            let bytes = read.map_err(|error| exception::raise_os_error(cx, &error, Some(file)))?;
            let bytes = if translates { translate(bytes) } else { bytes };
            Device::Reader { bytes, pos: 0 }
        }
        Way::Write(write_mode) => {
            let opened = cx.host().open_for_writing(&path, write_mode);
            opened.map_err(|error| exception::raise_os_error(cx, &error, Some(file)))?;
            Device::Writer {
                path,
                pending: Vec::new(),
            }
        }
    };
    let state = FileState {
        device,
        mode,
        is_binary,
        encoding: encoding
            .filter(|e| e != "locale")
            .unwrap_or_else(|| "UTF-8".to_owned()),
        errors: errors.unwrap_or_else(|| "strict".to_owned()),
    };
    layout::new(cx, file.clone(), state)
}

fn text_argument(cx: &mut Cx, value: Option<&Value>, name: &str) -> Res<Option<String>> {
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
                "open() argument '{name}' must be str{or_none}, not {got}"
            )))
        }
    }
}

fn parse_mode(cx: &mut Cx, mode: &str) -> Res<(Way, bool)> {
    let mut ways = Vec::new();
    let (mut binary, mut text, mut plus) = (false, false, false);
    for (i, c) in mode.char_indices() {
        let seen = mode[..i].contains(c);
        match c {
            _ if seen => return Err(cx.value_error(format!("invalid mode: '{mode}'"))),
            'r' => ways.push(Way::Read),
            'w' => ways.push(Way::Write(WriteMode::Truncate)),
            'a' => ways.push(Way::Write(WriteMode::Append)),
            'x' => ways.push(Way::Write(WriteMode::Create)),
            'b' => binary = true,
            't' => text = true,
            '+' => plus = true,
            _ => return Err(cx.value_error(format!("invalid mode: '{mode}'"))),
        }
    }
    if text && binary {
        return Err(cx.value_error("can't have text and binary mode at once"));
    }
    let [way] = ways.as_slice() else {
        let message = if ways.is_empty() {
            "Must have exactly one of create/read/write/append mode and at most one plus"
        } else {
            "must have exactly one of create/read/write/append mode"
        };
        return Err(cx.value_error(message));
    };
    if plus {
        return Err(cx.refuse("open() for reading and writing at once ('+')"));
    }
    Ok((*way, binary))
}

fn check_encoding(cx: &mut Cx, encoding: &str) -> Res<()> {
    if encoding == "locale" {
        return Ok(());
    }
    super::decode(cx, b"", encoding, "strict").map(drop)
}

/// The path: a str, bytes, or what `__fspath__` gives.
fn path_of(cx: &mut Cx, file: &Value) -> Res<Value> {
    if is_subtype(cx, cx.type_of(file), cx.ty(Ty::Str)) {
        return Ok(file.clone());
    }
    if is_subtype(cx, cx.type_of(file), cx.ty(Ty::Bytes)) {
        let raw = bytes::to_vec(cx, file);
        return str_::new(cx, &String::from_utf8_lossy(&raw));
    }
    if is_subtype(cx, cx.type_of(file), cx.ty(Ty::Int)) {
        return Err(cx.refuse("open() of a file descriptor"));
    }
    if let Some(method) = cx.lookup_special(file, Name::__fspath__)? {
        let made = cx.call(&method, &[])?;
        if is_subtype(cx, cx.type_of(&made), cx.ty(Ty::Str)) {
            return Ok(made);
        }
    }
    let got = class_name(cx, cx.type_of(file));
    Err(cx.raise(
        Exc::TypeError,
        format!("expected str, bytes or os.PathLike object, not {got}"),
    ))
}

/// All ends of line become `\n`.
fn translate(bytes: Vec<u8>) -> Vec<u8> {
    if !bytes.contains(&b'\r') {
        return bytes;
    }
    let mut made = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        if bytes[i] == b'\r' {
            made.push(b'\n');
            if bytes.get(i + 1) == Some(&b'\n') {
                i += 1;
            }
        } else {
            made.push(bytes[i]);
        }
        i += 1;
    }
    made
}
