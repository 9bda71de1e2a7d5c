//! Case and claims about all characters.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::native::Bound;
use crate::objects::str_;
use crate::objects::str_::layout::{self, Builder, StrObj};
use crate::objects::str_::methods::own;
use crate::text::view::{Text, TextBuf};
use crate::text::{case, classify};

/// Makes the changed string; bytes of ASCII go straight into it.
fn changed(
    cx: &mut Cx,
    args: Bound<'_>,
    ascii: impl Fn(&u8) -> u8,
    any: fn(Text<'_>) -> TextBuf,
) -> Res<Value> {
    if let Some(object) = args.req(0).cast::<StrObj>()
        && let Some(text) = object.as_ascii()
    {
        if text.is_empty() {
            return Ok(layout::empty(cx));
        }
        let mut made = Builder::new(cx, text.len(), 0x7F)?;
        made.push_mapped(text.as_bytes(), |b| ascii(&b));
        return Ok(made.finish());
    }
    str_::fresh_from_buf(cx, &any(own(args)))
}

pub(super) fn upper(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    changed(cx, args, u8::to_ascii_uppercase, case::upper)
}

pub(super) fn lower(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    changed(cx, args, u8::to_ascii_lowercase, case::lower)
}

pub(super) fn casefold(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    changed(cx, args, u8::to_ascii_lowercase, case::casefold)
}

pub(super) fn capitalize(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    str_::fresh_from_buf(cx, &case::capitalize(own(args)))
}

pub(super) fn title(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    str_::fresh_from_buf(cx, &case::title(own(args)))
}

pub(super) fn swapcase(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    str_::fresh_from_buf(cx, &case::swapcase(own(args)))
}

macro_rules! claims {
    ($($name:ident)+) => {
        $(pub(super) fn $name(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
            Ok(cx.bool(classify::$name(own(args))))
        })+
    };
}

claims! {
    islower isupper istitle isspace isdecimal isdigit isnumeric isalpha isalnum isidentifier isprintable
}

pub(super) fn isascii(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let is_ascii = args
        .req(0)
        .cast::<StrObj>()
        .is_some_and(|object| object.is_ascii);
    Ok(cx.bool(is_ascii))
}
