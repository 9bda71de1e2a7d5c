//! `json`: reading and writing in Rust (`_json`); options, classes and errors in Python.

mod read;
mod write;

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::modules::ModuleSpec;
use crate::objects::exception::Exc;
use crate::objects::native::{Bound, Native};
use crate::objects::{int, module, str_, tuple};
use crate::text::json::{self, Wrong};
use crate::text::view::{Text, TextBuf};

pub(crate) static NATIVE_MODULE: ModuleSpec = ModuleSpec {
    name: "_json",
    doc: "json speedups\n",
    natives: &[
        Native::new(
            "scan",
            "(string, idx, strict, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, /)",
            "The value at a place, and the place after it.",
            read::scan,
        ),
        Native::new(
            "scanstring",
            "(string, end, strict=True, /)",
            "scanstring(string, end, strict=True) -> (string, end)",
            scanstring,
        ),
        Native::new(
            "write",
            "(value, default, check_circular, ensure_ascii, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan, /)",
            "A value as a text.",
            write::write,
        ),
        Native::new(
            "encode_basestring",
            "(string, /)",
            "Return a JSON representation of a Python string",
            encode_basestring,
        ),
        Native::new(
            "encode_basestring_ascii",
            "(string, /)",
            "Return an ASCII-only JSON representation of a Python string",
            encode_basestring_ascii,
        ),
    ],
    ..ModuleSpec::EMPTY
};

/// `json` itself, and the modules that it is made of.
pub(crate) static PACKAGE: ModuleSpec = ModuleSpec {
    name: "json",
    python: include_str!("../py/json.py"),
    ..ModuleSpec::EMPTY
};
pub(crate) static DECODER: ModuleSpec = ModuleSpec {
    name: "json.decoder",
    python: include_str!("../py/json_decoder.py"),
    ..ModuleSpec::EMPTY
};
pub(crate) static ENCODER: ModuleSpec = ModuleSpec {
    name: "json.encoder",
    python: include_str!("../py/json_encoder.py"),
    ..ModuleSpec::EMPTY
};

/// Raises `json.JSONDecodeError`, which is library code.
fn raise_wrong(cx: &mut Cx, wrong: Wrong, string: &Value) -> Raised {
    match error(cx, wrong, string) {
        Ok(error) => cx.raise_value(error),
        Err(raised) => raised,
    }
}

fn error(cx: &mut Cx, wrong: Wrong, string: &Value) -> Res<Value> {
    let name = str_::intern(cx, "json.decoder");
    let class = str_::intern(cx, "JSONDecodeError");
    let names = tuple::new(cx, std::slice::from_ref(&class))?;
    let module = crate::modules::import::import(cx, &name, None, Some(&names), 0)?;
    let class = match module::get(cx, &module, &class) {
        Some(class) => class,
        None => cx.exc_type_value(Exc::ValueError),
    };
    let message = str_::new(cx, wrong.message)?;
    let place = int::new(cx, wrong.place as i64)?;
    cx.call(&class, &[message, string.clone(), place])
}

/// The text of an argument that must be a str.
fn text<'a>(cx: &mut Cx, value: &'a Value) -> Res<Text<'a>> {
    match str_::layout::text_of(value) {
        Some(text) => Ok(text),
        None => {
            let got = cx.type_name_of(value);
            Err(cx.type_error(format!("first argument must be a string, not {got}")))
        }
    }
}

fn scanstring(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let string = args.req(0);
    let text = text(cx, string)?;
    let end = cx.index_isize(args.req(1))?;
    let strict = match args.opt(2) {
        Some(strict) => cx.is_true(strict)?,
        None => true,
    };
    let start = usize::try_from(end)
        .ok()
        .filter(|&at| at >= 1 && at <= text.len());
    let Some(start) = start else {
        return Err(cx.value_error("end is out of bounds"));
    };
    match json::read_string(text, start, strict) {
        Ok((end, read)) => {
            let made = match read {
                Some(read) => str_::from_buf(cx, &read)?,
                None => str_::layout::slice(cx, string, start, end - 1)?,
            };
            let end = int::new(cx, end as i64)?;
            tuple::from_array(cx, [made, end])
        }
        Err(wrong) => Err(raise_wrong(cx, wrong, string)),
    }
}

fn encode(cx: &mut Cx, args: Bound<'_>, ascii: bool) -> Res<Value> {
    let text = text(cx, args.req(0))?;
    let mut out = TextBuf::new();
    json::write_string(&mut out, text, ascii);
    str_::from_buf(cx, &out)
}

fn encode_basestring(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    encode(cx, args, false)
}

fn encode_basestring_ascii(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    encode(cx, args, true)
}
