//! `chr`, `ord`, `bin`, `hex`, `oct`, `ascii`, `repr`, `format`.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number::int::Int;
use crate::number::int_text::{self, BitBase};
use crate::objects::native::{Bound, Native};
use crate::objects::{bytearray, bytes, int, str_};

pub(crate) const FUNCTIONS: &[Native] = &[
    Native::new(
        "chr",
        "(i, /)",
        "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.",
        chr,
    ),
    Native::new(
        "ord",
        "(c, /)",
        "Return the Unicode code point for a one-character string.",
        ord,
    ),
    Native::new(
        "bin",
        "(number, /)",
        "Return the binary representation of an integer.\n\n   >>> bin(2796202)\n   '0b1010101010101010101010'",
        bin,
    ),
    Native::new(
        "hex",
        "(number, /)",
        "Return the hexadecimal representation of an integer.\n\n   >>> hex(12648430)\n   '0xc0ffee'",
        hex,
    ),
    Native::new(
        "oct",
        "(number, /)",
        "Return the octal representation of an integer.\n\n   >>> oct(342391)\n   '0o1234567'",
        oct,
    ),
    Native::new(
        "ascii",
        "(obj, /)",
        "Return an ASCII-only representation of an object.\n\nAs repr(), return a string containing a printable representation of an\nobject, but escape the non-ASCII characters in the string returned by\nrepr() using \\\\x, \\\\u or \\\\U escapes. This generates a string similar\nto that returned by repr() in Python 2.",
        ascii,
    ),
    Native::new(
        "repr",
        "(obj, /)",
        "Return the canonical string representation of the object.\n\nFor many object types, including most builtins, eval(repr(obj)) == obj.",
        repr,
    ),
    Native::new(
        "format",
        "(value, format_spec='', /)",
        "Return type(value).__format__(value, format_spec)\n\nMany built-in types implement format_spec according to the\nFormat Specification Mini-language. See help('FORMATTING').\n\nIf type(value) does not supply a method named __format__\nand format_spec is empty, then str(value) is returned.\nSee also help('SPECIALMETHODS').",
        format,
    ),
];

fn chr(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let made = cx.index_any(args.req(0))?;
    match int::to_i64(&made).map(u32::try_from) {
        Some(Ok(cp)) if cp < 0x11_0000 => str_::layout::of_char(cx, cp),
        _ => Err(cx.value_error("chr() arg not in range(0x110000)")),
    }
}

fn ord(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let given = args.req(0);
    let (len, first) = if let Some(text) = str_::text_of(given) {
        (text.len(), text.first())
    } else if let Some(bytes) = bytes::layout::bytes_of(given).or_else(|| bytearray::content(given))
    {
        (bytes.len(), bytes.first().map(|&b| u32::from(b)))
    } else {
        let name = cx.type_name_of(given);
        return Err(cx.type_error(format!(
            "ord() expected string of length 1, but {name} found"
        )));
    };
    match first {
        Some(cp) if len == 1 => int::new(cx, i64::from(cp)),
        _ => Err(cx.type_error(format!(
            "ord() expected a character, but string of length {len} found"
        ))),
    }
}

fn in_base(cx: &mut Cx, args: Bound<'_>, base: BitBase) -> Res<Value> {
    let made = cx.index_any(args.req(0))?;
    let n = int::to_int(&made).unwrap_or(Int::ZERO);
    str_::new(cx, &int_text::to_base(&n, base))
}

fn bin(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    in_base(cx, args, BitBase::Binary)
}

fn hex(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    in_base(cx, args, BitBase::Hex)
}

fn oct(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    in_base(cx, args, BitBase::Octal)
}

fn ascii(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    cx.ascii(args.req(0))
}

fn repr(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    cx.repr(args.req(0))
}

fn format(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    if let Some(spec) = args.opt(1)
        && str_::text_of(spec).is_none()
    {
        return Err(cx.argument_error("format", "argument 2", "str", spec));
    }
    cx.format(args.req(0), args.opt(1))
}
