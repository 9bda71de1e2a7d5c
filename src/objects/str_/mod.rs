//! `str`: PEP 393 storage.

pub(crate) mod layout;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::type_obj::{Layout, TypeSpec};
use crate::syntax::ast::StrValue;
use crate::text::view::{Text, TextBuf};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "str",
    layout: Layout::Str,
    ..TypeSpec::ATOM
};

/// A string.
pub(crate) fn new(_cx: &mut Cx, _text: &str) -> Res<Value> {
    stub!()
}
/// A string of a text in its narrowest width or not.
pub(crate) fn from_text(_cx: &mut Cx, _text: Text<'_>) -> Res<Value> {
    stub!()
}
/// A string of a built text.
pub(crate) fn from_buf(_cx: &mut Cx, _text: &TextBuf) -> Res<Value> {
    stub!()
}
/// The string of a literal: interned if it is identifier-like ASCII, as CPython's compiler does; immortal one-character Latin-1.
pub(crate) fn from_constant(_cx: &mut Cx, _text: &StrValue) -> Res<Value> {
    stub!()
}
/// The one interned, immortal string of this text.
pub(crate) fn intern(_cx: &mut Cx, _text: &str) -> Value {
    stub!()
}
/// The interned string equal to this one, which becomes it if there is none (mortal, as `sys.intern`).
pub(crate) fn intern_value(_cx: &mut Cx, _value: &Value) -> Value {
    stub!()
}
/// Is it in the table of interned strings?
pub(crate) fn is_interned(_cx: &Cx, _value: &Value) -> bool {
    stub!()
}
/// As Rust text; surrogates become replacement characters; empty for what is no string.
pub(crate) fn to_rust(_cx: &Cx, _value: &Value) -> String {
    stub!()
}
/// As Rust text in place: ASCII strings only.
pub(crate) fn as_str<'a>(_cx: &'a Cx, _value: &'a Value) -> Option<&'a str> {
    stub!()
}
/// Its characters; `None` for what is no string.
pub(crate) fn text<'a>(_cx: &'a Cx, _value: &'a Value) -> Option<Text<'a>> {
    stub!()
}
/// The hash, cached.
pub(crate) fn hash(_cx: &Cx, _value: &Value) -> i64 {
    stub!()
}
/// Equal strings? Both are strings.
pub(crate) fn equal(_cx: &Cx, _a: &Value, _b: &Value) -> bool {
    stub!()
}
/// `a + b` of two exact strings.
pub(crate) fn concat(_cx: &mut Cx, _a: &Value, _b: &Value) -> Res<Value> {
    stub!()
}
/// `''.join` of strings (f-strings).
pub(crate) fn join(_cx: &mut Cx, _parts: &[Value]) -> Res<Value> {
    stub!()
}
