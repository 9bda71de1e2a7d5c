//! Strings to bytes and back: names of encodings and error handlers, and the exceptions of conversions.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::objects::exception::{self, Exc};
use crate::objects::str_::{self, layout::StrObj, text_of};
use crate::objects::{bytes, int};
use crate::text::codec::{self, CodecFault, Encoding, Errors, Place};

/// An argument that must be a string without zeros, or not given.
pub(crate) fn check_argument(
    cx: &mut Cx,
    what: &str,
    name: &str,
    given: Option<&Value>,
) -> Res<()> {
    let Some(given) = given else {
        return Ok(());
    };
    let Some(text) = text_of(given) else {
        return Err(cx.argument_error(what, &format!("argument '{name}'"), "str", given));
    };
    if text.iter().any(|cp| cp == 0) {
        return Err(cx.value_error("embedded null character"));
    }
    Ok(())
}

/// Codecs of CPython that are not between text and bytes.
const NOT_OF_TEXT: &[&str] = &[
    "rot13",
    "rot_13",
    "hex",
    "hex_codec",
    "base64",
    "base64_codec",
    "base_64",
    "bz2",
    "bz2_codec",
    "zip",
    "zlib",
    "zlib_codec",
    "quopri",
    "quopri_codec",
    "quoted_printable",
    "quotedprintable",
    "uu",
    "uu_codec",
];

/// Beginnings of the names of encodings that CPython has and we have not.
const REFUSED: &[&str] = &[
    "cp",
    "iso",
    "mac",
    "big5",
    "euc",
    "gb",
    "hz",
    "johab",
    "koi8",
    "shift",
    "sjis",
    "kz",
    "ptcp",
    "tis",
    "utf_7",
    "utf7",
    "u7",
    "punycode",
    "idna",
    "palmos",
    "hp_",
    "windows",
    "ibm",
    "raw_",
    "unicode_escape",
    "undefined",
    "oem",
    "mbcs",
    "ks_c",
    "uhc",
    "csibm",
    "csiso",
    "cyrillic",
    "greek",
    "hebrew",
    "arabic",
    "thai",
    "latin_",
    "latin",
    "l2",
    "l3",
    "l4",
    "l5",
    "l6",
    "l7",
    "l8",
    "l9",
    "l10",
    "jisx",
    "ujis",
    "chinese",
    "korean",
    "roman8",
    "r8",
    "rk1048",
    "strk1048",
];

fn encoding_named(cx: &mut Cx, given: Option<&Value>, verb: &str) -> Res<Encoding> {
    let Some(given) = given else {
        return Ok(Encoding::Utf8);
    };
    let name = str_::to_rust(cx, given);
    if let Some(encoding) = Encoding::parse(&name) {
        return Ok(encoding);
    }
    let plain = name.to_ascii_lowercase().replace(['-', ' '], "_");
    if NOT_OF_TEXT.contains(&plain.as_str()) {
        return Err(cx.raise(
            Exc::LookupError,
            format!(
                "'{name}' is not a text encoding; use codecs.{verb}() to handle arbitrary codecs"
            ),
        ));
    }
    if REFUSED.iter().any(|start| plain.starts_with(start)) {
        return Err(cx.refuse(&format!("the encoding '{name}'")));
    }
    Err(cx.raise(Exc::LookupError, format!("unknown encoding: {name}")))
}

fn errors_named(cx: &Cx, given: Option<&Value>) -> Errors {
    given.map_or(Errors::Strict, |given| {
        Errors::parse(&str_::to_rust(cx, given))
    })
}

/// Raises what a conversion ended with. `object` is what could not be converted.
fn raise(
    cx: &mut Cx,
    fault: CodecFault,
    exc: Exc,
    object: &Value,
    errors: Option<&Value>,
) -> Raised {
    match fault {
        CodecFault::Memory => cx.memory_error(),
        CodecFault::UnknownHandler => {
            let name = errors.map_or_else(String::new, |errors| str_::to_rust(cx, errors));
            cx.raise(
                Exc::LookupError,
                format!("unknown error handler name '{name}'"),
            )
        }
        CodecFault::NotForDecoding => {
            cx.type_error("don't know how to handle UnicodeDecodeError in error callback")
        }
        CodecFault::At(place) => match place_arguments(cx, &place, object) {
            Ok(args) => exception::raise_new(cx, exc, &args),
            Err(raised) => raised,
        },
    }
}

fn place_arguments(cx: &mut Cx, place: &Place, object: &Value) -> Res<[Value; 5]> {
    Ok([
        str_::new(cx, place.encoding)?,
        object.clone(),
        int::new(cx, place.start as i64)?,
        int::new(cx, place.end as i64)?,
        str_::new(cx, place.reason)?,
    ])
}

/// `text.encode(encoding, errors)`; both are strings or not given.
pub(crate) fn encode(
    cx: &mut Cx,
    value: &Value,
    encoding: Option<&Value>,
    errors: Option<&Value>,
) -> Res<Value> {
    let target = encoding_named(cx, encoding, "encode")?;
    let Some(object) = value.cast::<StrObj>() else {
        return Err(cx.type_error("encode() argument must be str"));
    };
    let is_plain = matches!(target, Encoding::Utf8 | Encoding::Ascii | Encoding::Latin1);
    if let Some(ascii) = object.as_ascii().filter(|_| is_plain) {
        return bytes::new(cx, ascii.as_bytes());
    }
    match codec::encode(object.text(), target, errors_named(cx, errors)) {
        Ok(made) => bytes::new(cx, &made),
        Err(fault) => Err(raise(cx, fault, Exc::UnicodeEncodeError, value, errors)),
    }
}

/// `bytes.decode(encoding, errors)`; both are strings or not given. `object` owns `input`.
pub(crate) fn decode(
    cx: &mut Cx,
    object: &Value,
    input: &[u8],
    encoding: Option<&Value>,
    errors: Option<&Value>,
) -> Res<Value> {
    let source = encoding_named(cx, encoding, "decode")?;
    let is_plain = matches!(source, Encoding::Utf8 | Encoding::Ascii | Encoding::Latin1);
    if is_plain && input.is_ascii() {
        return str_::layout::of_text(cx, crate::text::view::Text::One(input), 0x7F);
    }
    match codec::decode(input, source, errors_named(cx, errors)) {
        Ok(text) => str_::from_buf(cx, &text),
        Err(fault) => {
            // The mark is cut off before the error's places are counted.
            let owner = if source == Encoding::Utf8Sig {
                bytes::new(cx, codec::without_signature(input))?
            } else {
                object.clone()
            };
            Err(raise(cx, fault, Exc::UnicodeDecodeError, &owner, errors))
        }
    }
}
