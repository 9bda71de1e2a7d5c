//! `str`: PEP 393 storage.

mod case;
pub(crate) mod codec;
mod find;
mod format;
pub(crate) mod layout;
mod methods;
pub(crate) mod percent;
pub(crate) mod pieces;
mod slots;
mod static_names;
mod translate;

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::objects::Ty;
use crate::objects::exception::{self, Exc};
use crate::objects::type_obj::{Layout, T_BASETYPE, TypeSpec};
use crate::syntax::ast::StrValue;
use crate::text::view::{Text, TextBuf};
use layout::{Builder, StrObj};

pub(crate) use layout::text_of;
pub(crate) use methods::formatted;
pub(crate) use slots::part;

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "str",
    flags: T_BASETYPE,
    layout: Layout::Str,
    basic_size: layout::SUB_SIZE as u32,
    doc: "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\n\
Create a new string object from the given object. If encoding or\nerrors is specified, then the object must expose a data buffer\n\
that will be decoded using the given encoding and error handler.\nOtherwise, returns the result of object.__str__() (if defined)\n\
or repr(object).\nencoding defaults to 'utf-8'.\nerrors defaults to 'strict'.",
    slots: slots::SLOTS,
    methods: methods::METHODS,
    destroy: layout::destroy,
    size: Some(layout::size),
    ..TypeSpec::ATOM
};

/// A string.
pub(crate) fn new(cx: &mut Cx, text: &str) -> Res<Value> {
    if text.is_ascii() {
        layout::of_text(cx, Text::One(text.as_bytes()), 0x7F)
    } else {
        from_buf(cx, &TextBuf::from_str(text))
    }
}

/// A string of a text in its narrowest width or not.
pub(crate) fn from_text(cx: &mut Cx, text: Text<'_>) -> Res<Value> {
    layout::of_text(cx, text, layout::storage_of(text))
}

/// A string of a built text.
pub(crate) fn from_buf(cx: &mut Cx, text: &TextBuf) -> Res<Value> {
    from_text(cx, text.as_text())
}

/// A string of a built text that is not shared even if it is one character.
pub(crate) fn fresh_from_buf(cx: &mut Cx, text: &TextBuf) -> Res<Value> {
    layout::fresh(cx, text.as_text(), layout::storage_of(text.as_text()))
}

/// The string of a literal: interned, but mortal unless CPython has it built in, if it is identifier-like ASCII, as CPython's compiler does; immortal one-character Latin-1.
pub(crate) fn from_constant(cx: &mut Cx, text: &StrValue) -> Res<Value> {
    match text {
        StrValue::Text(text) => {
            let is_name_like = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
            if !text.bytes().all(is_name_like) {
                return new(cx, text);
            }
            if static_names::is_static(text) {
                return Ok(intern(cx, text));
            }
            let made = new(cx, text)?;
            Ok(intern_value(cx, &made))
        }
        StrValue::Points(points) => from_text(cx, Text::Four(points)),
    }
}

/// The one interned, immortal string of this text.
pub(crate) fn intern(cx: &mut Cx, text: &str) -> Value {
    if text.is_ascii() {
        layout::intern(cx, Text::One(text.as_bytes()))
    } else {
        layout::intern(cx, TextBuf::from_str(text).as_text())
    }
}

/// The interned string equal to this one, which becomes it if there is none (mortal, as `sys.intern`).
pub(crate) fn intern_value(cx: &mut Cx, value: &Value) -> Value {
    layout::intern_value(cx, value)
}

/// Is it in the table of interned strings?
pub(crate) fn is_interned(_cx: &Cx, value: &Value) -> bool {
    layout::is_interned(value)
}

/// As Rust text; surrogates become replacement characters; empty for what is no string.
pub(crate) fn to_rust(_cx: &Cx, value: &Value) -> String {
    match value.cast::<StrObj>() {
        Some(object) => match object.as_ascii() {
            Some(text) => text.to_owned(),
            None => object.text().to_string_lossy(),
        },
        None => String::new(),
    }
}

/// As Rust text in place: ASCII strings only.
pub(crate) fn as_str<'a>(_cx: &'a Cx, value: &'a Value) -> Option<&'a str> {
    value.cast::<StrObj>()?.as_ascii()
}

/// Its characters; `None` for what is no string. [`text_of`] needs no context.
pub(crate) fn text<'a>(_cx: &'a Cx, value: &'a Value) -> Option<Text<'a>> {
    text_of(value)
}

/// The hash, cached.
#[inline(always)]
pub(crate) fn hash(_cx: &Cx, value: &Value) -> i64 {
    value.cast::<StrObj>().map_or(0, StrObj::hash)
}

/// Equal strings? Both are strings.
#[inline]
pub(crate) fn equal(_cx: &Cx, a: &Value, b: &Value) -> bool {
    if a.is(b) {
        return true;
    }
    match (a.cast::<StrObj>(), b.cast::<StrObj>()) {
        (Some(a), Some(b)) => same(a, b),
        _ => false,
    }
}

/// The same characters? Storage is the narrowest for both, so its width differs for different texts only.
#[inline]
fn same(a: &StrObj, b: &StrObj) -> bool {
    if a.len != b.len || a.kind != b.kind {
        return false;
    }
    match (a.text(), b.text()) {
        // Most texts that differ do so at once.
        (Text::One([x, a @ ..]), Text::One([y, b @ ..])) => x == y && a == b,
        (a, b) => a.same(b),
    }
}

/// The character at a place within a string, as a string: immortal if it is Latin-1.
#[inline]
pub(crate) fn char_at(cx: &mut Cx, value: &Value, i: usize) -> Res<Value> {
    match text_of(value) {
        Some(text) if i < text.len() => layout::of_char(cx, text.get(i)),
        _ => Err(cx.raise(Exc::IndexError, "string index out of range")),
    }
}

/// `a + b` of two strings.
pub(crate) fn concat(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    let (Some(left), Some(right)) = (a.cast::<StrObj>(), b.cast::<StrObj>()) else {
        return Err(cx.type_error("must be str"));
    };
    if left.len == 0 {
        return exact(cx, b);
    }
    if right.len == 0 {
        return exact(cx, a);
    }
    let len = left.len + right.len;
    if len > isize::MAX as usize {
        return Err(cx.raise(Exc::OverflowError, "strings are too large to concat"));
    }
    let mut made = Builder::new(cx, len, left.max_char().max(right.max_char()))?;
    made.push_text(left.text());
    made.push_text(right.text());
    Ok(made.finish())
}

/// The string itself, or an exact one of the same characters if it is an instance of a subclass.
pub(crate) fn exact(cx: &mut Cx, value: &Value) -> Res<Value> {
    if cx.is_exact(value, Ty::Str) {
        return Ok(value.clone());
    }
    match text_of(value) {
        Some(text) => from_text(cx, text),
        None => Ok(layout::empty(cx)),
    }
}

/// `''.join` of strings (f-strings).
pub(crate) fn join(cx: &mut Cx, parts: &[Value]) -> Res<Value> {
    join_with(cx, Text::EMPTY, 0, parts)
}

/// `separator.join` of strings; `max_char` is the separator's.
pub(crate) fn join_with(
    cx: &mut Cx,
    separator: Text<'_>,
    max_char: u32,
    parts: &[Value],
) -> Res<Value> {
    match parts {
        [] => return Ok(layout::empty(cx)),
        [only] if cx.is_exact(only, Ty::Str) => return Ok(only.clone()),
        _ => {}
    }
    let mut len = separator.len().checked_mul(parts.len() - 1);
    let mut max_char = if parts.len() > 1 && !separator.is_empty() {
        max_char
    } else {
        0
    };
    for part in parts {
        let Some(part) = part.cast::<StrObj>() else {
            continue;
        };
        len = len.and_then(|len| len.checked_add(part.len));
        if part.len > 0 {
            max_char = max_char.max(part.max_char());
        }
    }
    let Some(len) = len.filter(|&len| isize::try_from(len).is_ok()) else {
        return Err(cx.raise(
            Exc::OverflowError,
            "join() result is too long for a Python string",
        ));
    };
    if len == 0 {
        return Ok(layout::empty(cx));
    }
    let mut made = Builder::new(cx, len, max_char)?;
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            made.push_text(separator);
        }
        if let Some(text) = text_of(part) {
            made.push_text(text);
        }
    }
    Ok(made.finish())
}

/// Raises an exception whose message holds a text that Rust's strings may not: `start`, at most `most` characters of `shown`, `end`.
#[cold]
pub(crate) fn raise_with_text(
    cx: &mut Cx,
    exc: Exc,
    start: &str,
    shown: &Value,
    most: usize,
    end: &str,
) -> Raised {
    let text = text_of(shown).unwrap_or(Text::EMPTY);
    let mut message = TextBuf::from_str(start);
    message.push_text(text.slice(0, text.len().min(most)));
    message.push_str(end);
    match from_buf(cx, &message) {
        Ok(message) => exception::raise_new(cx, exc, &[message]),
        Err(raised) => raised,
    }
}
