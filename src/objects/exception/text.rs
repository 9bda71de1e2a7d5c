//! `repr()` and `str()` of exceptions.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::args_of;
use crate::objects::exception::layout::{ExceptionObj, Word, class_name, is_subtype};
use crate::objects::exception::slots::own_number;
use crate::objects::{Ty, bytes, str_};
use crate::text::view::Text;

fn own(exception: &Value, i: usize) -> Option<Value> {
    exception.cast::<ExceptionObj>()?.own_field(i)
}

fn is_str(cx: &Cx, value: &Value) -> bool {
    is_subtype(cx, cx.type_of(value), cx.ty(Ty::Str))
}

pub(super) fn str_string(cx: &mut Cx, value: Option<&Value>) -> Res<String> {
    match value {
        Some(value) => {
            let text = cx.str(value)?;
            Ok(str_::to_rust(cx, &text))
        }
        None => Ok("None".to_owned()),
    }
}

pub(super) fn repr(cx: &mut Cx, exception: &Value) -> Res<Value> {
    let name = class_name(cx, cx.type_of(exception));
    let text = match args_of(cx, exception).as_slice() {
        [one] => format!("{name}({})", cx.repr_string(one)?),
        _ => match exception
            .cast::<ExceptionObj>()
            .and_then(|o| o.get(Word::Args))
        {
            Some(args) => format!("{name}{}", cx.repr_string(&args)?),
            None => format!("{name}()"),
        },
    };
    str_::new(cx, &text)
}

pub(super) fn str_plain(cx: &mut Cx, exception: &Value) -> Res<Value> {
    match args_of(cx, exception).as_slice() {
        [] => str_::new(cx, ""),
        [one] => cx.str(one),
        _ => match exception
            .cast::<ExceptionObj>()
            .and_then(|o| o.get(Word::Args))
        {
            Some(args) => cx.str(&args),
            None => str_::new(cx, ""),
        },
    }
}

pub(super) fn str_key(cx: &mut Cx, exception: &Value) -> Res<Value> {
    match args_of(cx, exception).as_slice() {
        [one] => cx.repr(one),
        _ => str_plain(cx, exception),
    }
}

pub(super) fn str_import(cx: &mut Cx, exception: &Value) -> Res<Value> {
    match own(exception, 0) {
        Some(msg) if cx.is_exact(&msg, Ty::Str) => Ok(msg),
        _ => str_plain(cx, exception),
    }
}

pub(super) fn str_syntax(cx: &mut Cx, exception: &Value) -> Res<Value> {
    let msg = own(exception, 0);
    let filename = match own(exception, 1) {
        Some(name) if is_str(cx, &name) => {
            let name = str_::to_rust(cx, &name);
            Some(name.rsplit('/').next().unwrap_or(&name).to_owned())
        }
        _ => None,
    };
    let line = exception
        .cast::<ExceptionObj>()
        .and_then(|o| own_number(o, 2));
    if filename.is_none() && line.is_none() {
        return match &msg {
            Some(msg) => cx.str(msg),
            None => str_::new(cx, "None"),
        };
    }
    let msg = str_string(cx, msg.as_ref())?;
    let text = match (filename, line) {
        (Some(name), Some(line)) => format!("{msg} ({name}, line {line})"),
        (Some(name), None) => format!("{msg} ({name})"),
        (None, Some(line)) => format!("{msg} (line {line})"),
        (None, None) => msg,
    };
    str_::new(cx, &text)
}

/// Start and end, brought into the object's length as CPython does.
fn bounds(exception: &Value, len: usize) -> (usize, usize) {
    let (start, end) = match exception.cast::<ExceptionObj>() {
        Some(object) => (
            own_number(object, 2).unwrap_or(0),
            own_number(object, 3).unwrap_or(0),
        ),
        None => (0, 0),
    };
    let len = len as i64;
    let start = start.clamp(0, (len - 1).max(0));
    let end = end.max(1).min(len);
    (start as usize, end.max(0) as usize)
}

fn char_escape(c: u32) -> String {
    if c <= 0xff {
        format!("\\x{c:02x}")
    } else if c <= 0xffff {
        format!("\\u{c:04x}")
    } else {
        format!("\\U{c:08x}")
    }
}

fn str_unicode(cx: &mut Cx, exception: &Value, verb: &str, codec: bool) -> Res<Value> {
    let Some(object) = own(exception, 1) else {
        return str_::new(cx, "");
    };
    let reason = own(exception, 4);
    let reason = str_string(cx, reason.as_ref())?;
    let encoding = own(exception, 0);
    let who = if codec {
        format!("'{}' codec ", str_string(cx, encoding.as_ref())?)
    } else {
        String::new()
    };
    let is_text = is_str(cx, &object);
    let units = match str_::text_of(&object) {
        Some(text) => text,
        None => Text::One(bytes::layout::bytes_of(&object).unwrap_or_default()),
    };
    let (start, end) = bounds(exception, units.len());
    let (one, many) = if is_text {
        ("character", "characters")
    } else {
        ("byte", "bytes")
    };
    let text = if start < units.len() && end == start + 1 {
        let shown = if is_text {
            format!("'{}'", char_escape(units.get(start)))
        } else {
            format!("0x{:02x}", units.get(start))
        };
        format!("{who}can't {verb} {one} {shown} in position {start}: {reason}")
    } else {
        let last = end as i64 - 1;
        format!("{who}can't {verb} {many} in position {start}-{last}: {reason}")
    };
    str_::new(cx, &text)
}

pub(super) fn str_unicode_decode(cx: &mut Cx, exception: &Value) -> Res<Value> {
    str_unicode(cx, exception, "decode", true)
}

pub(super) fn str_unicode_encode(cx: &mut Cx, exception: &Value) -> Res<Value> {
    str_unicode(cx, exception, "encode", true)
}

pub(super) fn str_unicode_translate(cx: &mut Cx, exception: &Value) -> Res<Value> {
    str_unicode(cx, exception, "translate", false)
}

pub(super) fn str_group(cx: &mut Cx, exception: &Value) -> Res<Value> {
    let message = own(exception, 0);
    let message = str_string(cx, message.as_ref())?;
    let n = own(exception, 1).map_or(0, |members| {
        crate::objects::tuple::items(cx, &members).len()
    });
    let plural = if n == 1 { "" } else { "s" };
    str_::new(cx, &format!("{message} ({n} sub-exception{plural})"))
}
