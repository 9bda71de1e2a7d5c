//! Encodings: strings to bytes and back.
//!
//! A codec runs until something has no place in its encoding, then the error handler says what to write instead and where to go on;
//! `strict` ends with a [`CodecFault`], whose place, reason and name of the encoding are CPython's. The loops are in `encode` and
//! `decode` here; what a single encoding does is in `Encoding::write` and in `decode_next`.

use std::borrow::Cow;

use crate::text::view::{Text, TextBuf, Unit, with_units};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    /// With a byte order mark in front.
    Utf8Sig,
    Ascii,
    Latin1,
    /// With a byte order mark in front.
    Utf16,
    Utf16Le,
    Utf16Be,
    /// With a byte order mark in front.
    Utf32,
    Utf32Le,
    Utf32Be,
}

/// The names of each encoding in lower case, with underscores.
const NAMES: &[(Encoding, &[&str])] = &[
    (
        Encoding::Utf8,
        &[
            "utf_8",
            "u8",
            "utf",
            "utf8",
            "utf8_ucs2",
            "utf8_ucs4",
            "cp65001",
        ],
    ),
    (Encoding::Utf8Sig, &["utf_8_sig"]),
    (
        Encoding::Ascii,
        &[
            "ascii",
            "646",
            "ansi_x3.4_1968",
            "ansi_x3_4_1968",
            "ansi_x3.4_1986",
            "cp367",
            "csascii",
            "ibm367",
            "iso646_us",
            "iso_646.irv_1991",
            "iso_ir_6",
            "us",
            "us_ascii",
        ],
    ),
    (
        Encoding::Latin1,
        &[
            "latin_1",
            "8859",
            "cp819",
            "csisolatin1",
            "ibm819",
            "iso8859",
            "iso8859_1",
            "iso_8859_1",
            "iso_8859_1_1987",
            "iso_ir_100",
            "l1",
            "latin",
            "latin1",
        ],
    ),
    (Encoding::Utf16, &["utf_16", "u16", "utf16"]),
    (
        Encoding::Utf16Le,
        &["utf_16_le", "unicodelittleunmarked", "utf_16le"],
    ),
    (
        Encoding::Utf16Be,
        &["utf_16_be", "unicodebigunmarked", "utf_16be"],
    ),
    (Encoding::Utf32, &["utf_32", "u32", "utf32"]),
    (Encoding::Utf32Le, &["utf_32_le", "utf_32le"]),
    (Encoding::Utf32Be, &["utf_32_be", "utf_32be"]),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    Little,
    Big,
}

impl Encoding {
    /// The encoding of a name, whose case and punctuation do not matter.
    pub(crate) fn parse(name: &str) -> Option<Encoding> {
        let mut key = String::new();
        for c in name.chars() {
            if c.is_ascii_alphanumeric() || c == '.' {
                key.push(c.to_ascii_lowercase());
            } else if !key.ends_with('_') && !key.is_empty() {
                key.push('_');
            }
        }
        let key = key.trim_end_matches('_');
        NAMES
            .iter()
            .find(|(_, names)| names.contains(&key))
            .map(|&(encoding, _)| encoding)
    }

    /// May a byte order mark come first?
    pub(crate) fn has_mark(self) -> bool {
        matches!(self, Encoding::Utf8Sig | Encoding::Utf16 | Encoding::Utf32)
    }

    /// The name in messages.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 | Encoding::Utf8Sig => "utf-8",
            Encoding::Ascii => "ascii",
            Encoding::Latin1 => "latin-1",
            Encoding::Utf16 => "utf-16",
            Encoding::Utf16Le => "utf-16-le",
            Encoding::Utf16Be => "utf-16-be",
            Encoding::Utf32 => "utf-32",
            Encoding::Utf32Le => "utf-32-le",
            Encoding::Utf32Be => "utf-32-be",
        }
    }

    fn order(self) -> Order {
        if matches!(self, Encoding::Utf16Be | Encoding::Utf32Be) {
            Order::Big
        } else {
            Order::Little
        }
    }

    /// Bytes of a unit, 1 for the encodings of single bytes.
    pub(crate) fn unit(self) -> usize {
        match self {
            Encoding::Utf16 | Encoding::Utf16Le | Encoding::Utf16Be => 2,
            Encoding::Utf32 | Encoding::Utf32Le | Encoding::Utf32Be => 4,
            _ => 1,
        }
    }

    fn reason(self) -> &'static str {
        match self {
            Encoding::Ascii => "ordinal not in range(128)",
            Encoding::Latin1 => "ordinal not in range(256)",
            _ => "surrogates not allowed",
        }
    }

    fn has(self, cp: u32) -> bool {
        match self {
            Encoding::Ascii => cp < 0x80,
            Encoding::Latin1 => cp <= 0xFF,
            _ => !is_surrogate(cp),
        }
    }

    /// Appends a character that the encoding has, or a surrogate as if it were one.
    fn write(self, out: &mut Vec<u8>, cp: u32) {
        let order = self.order();
        match self.unit() {
            4 => push_u32(out, cp, order),
            2 if cp > 0xFFFF => {
                push_u16(out, (0xD7C0 + (cp >> 10)) as u16, order);
                push_u16(out, (0xDC00 | cp & 0x3FF) as u16, order);
            }
            2 => push_u16(out, cp as u16, order),
            _ if self == Encoding::Latin1 || cp < 0x80 => out.push(cp as u8),
            _ => {
                if cp < 0x800 {
                    out.push(0xC0 | (cp >> 6) as u8);
                } else if cp < 0x1_0000 {
                    out.extend([0xE0 | (cp >> 12) as u8, 0x80 | (cp >> 6 & 0x3F) as u8]);
                } else {
                    let middle = 0x80 | (cp >> 12 & 0x3F) as u8;
                    out.extend([
                        0xF0 | (cp >> 18) as u8,
                        middle,
                        0x80 | (cp >> 6 & 0x3F) as u8,
                    ]);
                }
                out.push(0x80 | (cp & 0x3F) as u8);
            }
        }
    }
}

fn is_surrogate(cp: u32) -> bool {
    (0xD800..0xE000).contains(&cp)
}

fn push_u16(out: &mut Vec<u8>, unit: u16, order: Order) {
    out.extend(if order == Order::Big {
        unit.to_be_bytes()
    } else {
        unit.to_le_bytes()
    });
}

fn push_u32(out: &mut Vec<u8>, unit: u32, order: Order) {
    out.extend(if order == Order::Big {
        unit.to_be_bytes()
    } else {
        unit.to_le_bytes()
    });
}

/// What happens to what the encoding can not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Errors {
    Strict,
    Ignore,
    Replace,
    BackslashReplace,
    XmlCharRefReplace,
    NameReplace,
    SurrogateEscape,
    SurrogatePass,
    /// A name that nobody registered. It is an error only when a handler is needed.
    Unknown,
}

impl Errors {
    pub(crate) fn parse(name: &str) -> Errors {
        match name {
            "strict" => Errors::Strict,
            "ignore" => Errors::Ignore,
            "replace" => Errors::Replace,
            "backslashreplace" => Errors::BackslashReplace,
            "xmlcharrefreplace" => Errors::XmlCharRefReplace,
            "namereplace" => Errors::NameReplace,
            "surrogateescape" => Errors::SurrogateEscape,
            "surrogatepass" => Errors::SurrogatePass,
            _ => Errors::Unknown,
        }
    }
}

/// Why a conversion ended: what `UnicodeEncodeError` and `UnicodeDecodeError` carry beside the object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) encoding: &'static str,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) reason: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum CodecFault {
    At(Place),
    /// `LookupError: unknown error handler name '…'`
    UnknownHandler,
    /// `TypeError: don't know how to handle UnicodeDecodeError in error callback`
    NotForDecoding,
    Memory,
}

/// `str(error)` of a `UnicodeEncodeError`.
#[cfg(test)]
pub(crate) fn encode_message(place: &Place, text: Text<'_>) -> String {
    let Place {
        encoding,
        start,
        end,
        reason,
    } = place;
    if *end == start + 1 && *start < text.len() {
        let shown = escaped(text.get(*start));
        return format!(
            "'{encoding}' codec can't encode character '{shown}' in position {start}: {reason}"
        );
    }
    let last = *end as i64 - 1;
    format!("'{encoding}' codec can't encode characters in position {start}-{last}: {reason}")
}

/// `str(error)` of a `UnicodeDecodeError`.
#[cfg(test)]
pub(crate) fn decode_message(place: &Place, bytes: &[u8]) -> String {
    let Place {
        encoding,
        start,
        end,
        reason,
    } = place;
    if *end == start + 1
        && let Some(b) = bytes.get(*start)
    {
        return format!(
            "'{encoding}' codec can't decode byte 0x{b:02x} in position {start}: {reason}"
        );
    }
    let last = *end as i64 - 1;
    format!("'{encoding}' codec can't decode bytes in position {start}-{last}: {reason}")
}

/// The backslash form of any character.
fn escaped(cp: u32) -> String {
    match cp {
        0..=0xFF => format!("\\x{cp:02x}"),
        0x100..=0xFFFF => format!("\\u{cp:04x}"),
        _ => format!("\\U{cp:08x}"),
    }
}

/// `text.encode(encoding, errors)`
pub(crate) fn encode(
    text: Text<'_>,
    encoding: Encoding,
    errors: Errors,
) -> Result<Vec<u8>, CodecFault> {
    let mut out = Vec::new();
    let marks = 4;
    out.try_reserve(text.len() * encoding.unit() + marks)
        .map_err(|_| CodecFault::Memory)?;
    match encoding {
        Encoding::Utf8Sig | Encoding::Utf16 | Encoding::Utf32 => encoding.write(&mut out, 0xFEFF),
        _ => {}
    }
    if encoding.unit() == 1
        && let Text::One(units) = text
        && (encoding == Encoding::Latin1 || units.is_ascii())
    {
        out.extend_from_slice(units);
        return Ok(out);
    }
    let mut at = 0;
    if matches!(encoding, Encoding::Utf8 | Encoding::Utf8Sig) {
        at = with_units!(text, units => encode_utf8(&mut out, units));
    }
    while at < text.len() {
        let cp = text.get(at);
        if encoding.has(cp) {
            encoding.write(&mut out, cp);
            at += 1;
            continue;
        }
        // Single-byte encodings report a whole stretch at once.
        let mut end = at + 1;
        while encoding.unit() == 1 && end < text.len() && !encoding.has(text.get(end)) {
            end += 1;
        }
        handle_encode(&mut out, text, at, end, encoding, errors)?;
        at = end;
    }
    Ok(out)
}

/// Appends units up to the first surrogate, and gives its place.
fn encode_utf8<U: Unit>(out: &mut Vec<u8>, units: &[U]) -> usize {
    for (at, &unit) in units.iter().enumerate() {
        let cp: u32 = unit.into();
        match cp {
            0..0x80 => out.push(cp as u8),
            0x80..0x800 => out.extend([0xC0 | (cp >> 6) as u8, 0x80 | (cp & 0x3F) as u8]),
            _ if is_surrogate(cp) => return at,
            _ => Encoding::Utf8.write(out, cp),
        }
    }
    units.len()
}

/// Writes what the handler makes of `text[start..end]`.
fn handle_encode(
    out: &mut Vec<u8>,
    text: Text<'_>,
    start: usize,
    end: usize,
    encoding: Encoding,
    errors: Errors,
) -> Result<(), CodecFault> {
    let fault = |start| {
        let (encoding, reason) = (encoding.name(), encoding.reason());
        CodecFault::At(Place {
            encoding,
            start,
            end,
            reason,
        })
    };
    let has_pass = !matches!(encoding, Encoding::Ascii | Encoding::Latin1);
    for at in start..end {
        let cp = text.get(at);
        let shown = match errors {
            Errors::Ignore => Cow::Borrowed(""),
            Errors::Replace => Cow::Borrowed("?"),
            Errors::BackslashReplace => Cow::Owned(escaped(cp)),
            Errors::XmlCharRefReplace => Cow::Owned(format!("&#{cp};")),
            Errors::NameReplace => match char::from_u32(cp).and_then(unicode_names2::name) {
                Some(name) => Cow::Owned(format!("\\N{{{name}}}")),
                None => Cow::Owned(escaped(cp)),
            },
            Errors::SurrogateEscape if encoding.unit() == 1 && (0xDC80..=0xDCFF).contains(&cp) => {
                out.push((cp - 0xDC00) as u8);
                continue;
            }
            Errors::SurrogatePass if has_pass && is_surrogate(cp) => {
                encoding.write(out, cp);
                continue;
            }
            Errors::SurrogateEscape => return Err(fault(at)),
            Errors::Strict | Errors::SurrogatePass => return Err(fault(start)),
            Errors::Unknown => return Err(CodecFault::UnknownHandler),
        };
        shown
            .bytes()
            .for_each(|b| encoding.write(out, u32::from(b)));
    }
    Ok(())
}

/// What lies at a place of encoded bytes.
enum Next {
    Char(u32, usize),
    /// So many bytes that are wrong, and why.
    Wrong(usize, &'static str),
}

/// `bytes.decode(encoding, errors)`
pub(crate) fn decode(
    bytes: &[u8],
    encoding: Encoding,
    errors: Errors,
) -> Result<TextBuf, CodecFault> {
    let mut out =
        TextBuf::try_with_capacity(bytes.len() / encoding.unit()).ok_or(CodecFault::Memory)?;
    if encoding == Encoding::Utf8Sig {
        return decode(without_signature(bytes), Encoding::Utf8, errors);
    }
    let (encoding, mut at) = without_mark(bytes, encoding);
    while at < bytes.len() {
        let next = match encoding {
            Encoding::Latin1 => {
                out.push_text(Text::One(&bytes[at..]));
                return Ok(out);
            }
            Encoding::Utf8 | Encoding::Ascii => {
                at += push_valid(&mut out, &bytes[at..], encoding);
                if at == bytes.len() {
                    break;
                }
                wrong_byte(&bytes[at..], encoding)
            }
            _ => decode_next(&bytes[at..], encoding),
        };
        match next {
            Next::Char(cp, len) => {
                out.push(cp);
                at += len;
            }
            Next::Wrong(len, reason) => {
                let place = Place {
                    encoding: encoding.name(),
                    start: at,
                    end: at + len,
                    reason,
                };
                at += handle_decode(&mut out, bytes, place, encoding, errors)?;
            }
        }
    }
    Ok(out)
}

/// Bytes behind the mark of `Utf8Sig`. CPython cuts it off first: places in its errors count from here, and these bytes are their object.
pub(crate) fn without_signature(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

/// The same of any encoding with a mark.
pub(crate) fn after_mark(bytes: &[u8], encoding: Encoding) -> (Encoding, usize) {
    if encoding == Encoding::Utf8Sig {
        return (Encoding::Utf8, bytes.len() - without_signature(bytes).len());
    }
    without_mark(bytes, encoding)
}

/// The encoding that a byte order mark tells, and the place behind it.
fn without_mark(bytes: &[u8], encoding: Encoding) -> (Encoding, usize) {
    match (encoding, bytes) {
        (Encoding::Utf32, [0xFF, 0xFE, 0, 0, ..]) => (Encoding::Utf32Le, 4),
        (Encoding::Utf32, [0, 0, 0xFE, 0xFF, ..]) => (Encoding::Utf32Be, 4),
        (Encoding::Utf16, [0xFF, 0xFE, ..]) => (Encoding::Utf16Le, 2),
        (Encoding::Utf16, [0xFE, 0xFF, ..]) => (Encoding::Utf16Be, 2),
        // Without a mark the order is this machine's.
        (Encoding::Utf32, _) => (Encoding::Utf32Le, 0),
        (Encoding::Utf16, _) => (Encoding::Utf16Le, 0),
        _ => (encoding, 0),
    }
}

/// Appends the longest valid start of `bytes` and gives its length.
fn push_valid(out: &mut TextBuf, bytes: &[u8], encoding: Encoding) -> usize {
    let n_ascii = ascii_len(bytes);
    out.push_text(Text::One(&bytes[..n_ascii]));
    if encoding == Encoding::Ascii || n_ascii == bytes.len() {
        return n_ascii;
    }
    let rest = &bytes[n_ascii..];
    let valid = match std::str::from_utf8(rest) {
        Ok(valid) => valid,
        Err(err) => std::str::from_utf8(&rest[..err.valid_up_to()]).unwrap_or_default(),
    };
    let mut left = valid;
    while let Some(c) = left.chars().next() {
        if c.is_ascii() {
            let (ascii, more) = left.split_at(ascii_len(left.as_bytes()));
            out.push_text(Text::One(ascii.as_bytes()));
            left = more;
        } else {
            out.push(u32::from(c));
            left = &left[c.len_utf8()..];
        }
    }
    n_ascii + valid.len()
}

/// How many bytes at the start are ASCII.
fn ascii_len(bytes: &[u8]) -> usize {
    let (strips, rest) = bytes.as_chunks::<16>();
    let n_strips = strips
        .iter()
        .position(|strip| !strip.is_ascii())
        .unwrap_or(strips.len());
    let last = strips.get(n_strips).map_or(rest, |strip| &strip[..]);
    n_strips * 16
        + last
            .iter()
            .position(|b| !b.is_ascii())
            .unwrap_or(last.len())
}

/// What is wrong at the start of `bytes`, where no valid character begins.
fn wrong_byte(bytes: &[u8], encoding: Encoding) -> Next {
    if encoding == Encoding::Ascii {
        return Next::Wrong(1, encoding.reason());
    }
    let window = &bytes[..bytes.len().min(4)];
    match std::str::from_utf8(window)
        .err()
        .and_then(|err| err.error_len())
    {
        None => Next::Wrong(bytes.len(), "unexpected end of data"),
        Some(_) if !matches!(bytes[0], 0xC2..=0xF4) => Next::Wrong(1, "invalid start byte"),
        Some(len) => Next::Wrong(len, "invalid continuation byte"),
    }
}

/// The next character of UTF-16 or UTF-32.
fn decode_next(bytes: &[u8], encoding: Encoding) -> Next {
    let order = encoding.order();
    if encoding.unit() == 4 {
        let Some(unit) = bytes.first_chunk::<4>() else {
            return Next::Wrong(bytes.len(), "truncated data");
        };
        let cp = if order == Order::Big {
            u32::from_be_bytes(*unit)
        } else {
            u32::from_le_bytes(*unit)
        };
        return match cp {
            0xD800..0xE000 => Next::Wrong(
                4,
                "code point in surrogate code point range(0xd800, 0xe000)",
            ),
            0x11_0000.. => Next::Wrong(4, "code point not in range(0x110000)"),
            _ => Next::Char(cp, 4),
        };
    }
    let unit_at = |at: usize| {
        let unit = bytes.get(at..)?.first_chunk::<2>()?;
        Some(u32::from(if order == Order::Big {
            u16::from_be_bytes(*unit)
        } else {
            u16::from_le_bytes(*unit)
        }))
    };
    match (unit_at(0), unit_at(2)) {
        (None, _) => Next::Wrong(bytes.len(), "truncated data"),
        (Some(0xDC00..0xE000), _) => Next::Wrong(2, "illegal encoding"),
        (Some(high @ 0xD800..0xDC00), Some(low @ 0xDC00..0xE000)) => {
            Next::Char(0x1_0000 + ((high & 0x3FF) << 10 | low & 0x3FF), 4)
        }
        (Some(0xD800..0xDC00), Some(_)) => Next::Wrong(2, "illegal UTF-16 surrogate"),
        (Some(0xD800..0xDC00), None) => Next::Wrong(bytes.len(), "unexpected end of data"),
        (Some(cp), _) => Next::Char(cp, 2),
    }
}

/// Writes what the handler makes of wrong bytes, and gives how many of them it took.
fn handle_decode(
    out: &mut TextBuf,
    bytes: &[u8],
    place: Place,
    encoding: Encoding,
    errors: Errors,
) -> Result<usize, CodecFault> {
    let wrong = &bytes[place.start..place.end];
    match errors {
        Errors::Ignore => {}
        Errors::Replace => out.push(0xFFFD),
        Errors::BackslashReplace => {
            for b in wrong {
                out.push_str(&format!("\\x{b:02x}"));
            }
        }
        Errors::SurrogateEscape => {
            let n_high = wrong.iter().take(4).take_while(|b| !b.is_ascii()).count();
            if n_high == 0 {
                return Err(CodecFault::At(place));
            }
            wrong[..n_high]
                .iter()
                .for_each(|&b| out.push(0xDC00 + u32::from(b)));
            return Ok(n_high);
        }
        Errors::SurrogatePass => {
            let Some((cp, len)) = passed_surrogate(&bytes[place.start..], encoding) else {
                return Err(CodecFault::At(place));
            };
            out.push(cp);
            return Ok(len);
        }
        Errors::Strict => return Err(CodecFault::At(place)),
        Errors::XmlCharRefReplace | Errors::NameReplace => return Err(CodecFault::NotForDecoding),
        Errors::Unknown => return Err(CodecFault::UnknownHandler),
    }
    Ok(wrong.len())
}

fn is_continuation(b: u8) -> bool {
    b & 0xC0 == 0x80
}

/// A surrogate at the start of `bytes`, encoded as if it were a character, and its length.
fn passed_surrogate(bytes: &[u8], encoding: Encoding) -> Option<(u32, usize)> {
    let (cp, len) = match (encoding.unit(), bytes) {
        (1, [first, second, third, ..])
            if encoding == Encoding::Utf8
                && first & 0xF0 == 0xE0
                && is_continuation(*second)
                && is_continuation(*third) =>
        {
            let [first, second, third] = [first, second, third].map(|&b| u32::from(b));
            ((first & 0xF) << 12 | (second & 0x3F) << 6 | third & 0x3F, 3)
        }
        (2, [first, second, ..]) => {
            let unit = [*first, *second];
            let is_big = encoding.order() == Order::Big;
            (
                u32::from(if is_big {
                    u16::from_be_bytes(unit)
                } else {
                    u16::from_le_bytes(unit)
                }),
                2,
            )
        }
        (4, bytes) => {
            let unit = *bytes.first_chunk::<4>()?;
            let is_big = encoding.order() == Order::Big;
            (
                if is_big {
                    u32::from_be_bytes(unit)
                } else {
                    u32::from_le_bytes(unit)
                },
                4,
            )
        }
        _ => return None,
    };
    is_surrogate(cp).then_some((cp, len))
}

#[cfg(test)]
#[allow(clippy::type_complexity, reason = "tables of what CPython prints")]
mod tests {
    use super::*;

    #[test]
    fn strings_to_bytes() {
        #[rustfmt::skip]
        let cases: &[(&[u32], &str, &str, Result<&[u8], &str>)] = &[
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-8", "strict", Ok(&[0x61, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-8", "ignore", Ok(&[0x61, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-8", "replace", Ok(&[0x61, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-8", "backslashreplace", Ok(&[0x61, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-8", "xmlcharrefreplace", Ok(&[0x61, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-8", "surrogateescape", Ok(&[0x61, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-8", "surrogatepass", Ok(&[0x61, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "ascii", "strict", Err("'ascii' codec can't encode characters in position 1-3: ordinal not in range(128)")),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "ascii", "ignore", Ok(&[0x61])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "ascii", "replace", Ok(&[0x61, 0x3F, 0x3F, 0x3F])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "ascii", "backslashreplace", Ok(&[0x61, 0x5C, 0x78, 0x65, 0x39, 0x5C, 0x75, 0x32, 0x30, 0x61, 0x63, 0x5C, 0x55, 0x30, 0x30, 0x30, 0x31, 0x66, 0x36, 0x30, 0x30])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "ascii", "xmlcharrefreplace", Ok(&[0x61, 0x26, 0x23, 0x32, 0x33, 0x33, 0x3B, 0x26, 0x23, 0x38, 0x33, 0x36, 0x34, 0x3B, 0x26, 0x23, 0x31, 0x32, 0x38, 0x35, 0x31, 0x32, 0x3B])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "ascii", "surrogateescape", Err("'ascii' codec can't encode characters in position 1-3: ordinal not in range(128)")),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "ascii", "surrogatepass", Err("'ascii' codec can't encode characters in position 1-3: ordinal not in range(128)")),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "latin-1", "strict", Err("'latin-1' codec can't encode characters in position 2-3: ordinal not in range(256)")),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "latin-1", "ignore", Ok(&[0x61, 0xE9])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "latin-1", "replace", Ok(&[0x61, 0xE9, 0x3F, 0x3F])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "latin-1", "backslashreplace", Ok(&[0x61, 0xE9, 0x5C, 0x75, 0x32, 0x30, 0x61, 0x63, 0x5C, 0x55, 0x30, 0x30, 0x30, 0x31, 0x66, 0x36, 0x30, 0x30])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "latin-1", "xmlcharrefreplace", Ok(&[0x61, 0xE9, 0x26, 0x23, 0x38, 0x33, 0x36, 0x34, 0x3B, 0x26, 0x23, 0x31, 0x32, 0x38, 0x35, 0x31, 0x32, 0x3B])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "latin-1", "surrogateescape", Err("'latin-1' codec can't encode characters in position 2-3: ordinal not in range(256)")),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "latin-1", "surrogatepass", Err("'latin-1' codec can't encode characters in position 2-3: ordinal not in range(256)")),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-16", "strict", Ok(&[0xFF, 0xFE, 0x61, 0x00, 0xE9, 0x00, 0xAC, 0x20, 0x3D, 0xD8, 0x00, 0xDE])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-16", "ignore", Ok(&[0xFF, 0xFE, 0x61, 0x00, 0xE9, 0x00, 0xAC, 0x20, 0x3D, 0xD8, 0x00, 0xDE])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-16", "replace", Ok(&[0xFF, 0xFE, 0x61, 0x00, 0xE9, 0x00, 0xAC, 0x20, 0x3D, 0xD8, 0x00, 0xDE])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-16", "backslashreplace", Ok(&[0xFF, 0xFE, 0x61, 0x00, 0xE9, 0x00, 0xAC, 0x20, 0x3D, 0xD8, 0x00, 0xDE])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-16", "xmlcharrefreplace", Ok(&[0xFF, 0xFE, 0x61, 0x00, 0xE9, 0x00, 0xAC, 0x20, 0x3D, 0xD8, 0x00, 0xDE])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-16", "surrogateescape", Ok(&[0xFF, 0xFE, 0x61, 0x00, 0xE9, 0x00, 0xAC, 0x20, 0x3D, 0xD8, 0x00, 0xDE])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-16", "surrogatepass", Ok(&[0xFF, 0xFE, 0x61, 0x00, 0xE9, 0x00, 0xAC, 0x20, 0x3D, 0xD8, 0x00, 0xDE])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-32-be", "strict", Ok(&[0x00, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00, 0xE9, 0x00, 0x00, 0x20, 0xAC, 0x00, 0x01, 0xF6, 0x00])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-32-be", "ignore", Ok(&[0x00, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00, 0xE9, 0x00, 0x00, 0x20, 0xAC, 0x00, 0x01, 0xF6, 0x00])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-32-be", "replace", Ok(&[0x00, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00, 0xE9, 0x00, 0x00, 0x20, 0xAC, 0x00, 0x01, 0xF6, 0x00])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-32-be", "backslashreplace", Ok(&[0x00, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00, 0xE9, 0x00, 0x00, 0x20, 0xAC, 0x00, 0x01, 0xF6, 0x00])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-32-be", "xmlcharrefreplace", Ok(&[0x00, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00, 0xE9, 0x00, 0x00, 0x20, 0xAC, 0x00, 0x01, 0xF6, 0x00])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-32-be", "surrogateescape", Ok(&[0x00, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00, 0xE9, 0x00, 0x00, 0x20, 0xAC, 0x00, 0x01, 0xF6, 0x00])),
            (&[0x61, 0xE9, 0x20AC, 0x1F600], "utf-32-be", "surrogatepass", Ok(&[0x00, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00, 0xE9, 0x00, 0x00, 0x20, 0xAC, 0x00, 0x01, 0xF6, 0x00])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-8", "strict", Err("'utf-8' codec can't encode character '\\udc80' in position 1: surrogates not allowed")),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-8", "ignore", Ok(&[0x61, 0x62])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-8", "replace", Ok(&[0x61, 0x3F, 0x62, 0x3F])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-8", "backslashreplace", Ok(&[0x61, 0x5C, 0x75, 0x64, 0x63, 0x38, 0x30, 0x62, 0x5C, 0x75, 0x64, 0x38, 0x30, 0x30])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-8", "xmlcharrefreplace", Ok(&[0x61, 0x26, 0x23, 0x35, 0x36, 0x34, 0x34, 0x38, 0x3B, 0x62, 0x26, 0x23, 0x35, 0x35, 0x32, 0x39, 0x36, 0x3B])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-8", "surrogateescape", Err("'utf-8' codec can't encode character '\\ud800' in position 3: surrogates not allowed")),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-8", "surrogatepass", Ok(&[0x61, 0xED, 0xB2, 0x80, 0x62, 0xED, 0xA0, 0x80])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "ascii", "strict", Err("'ascii' codec can't encode character '\\udc80' in position 1: ordinal not in range(128)")),
            (&[0x61, 0xDC80, 0x62, 0xD800], "ascii", "ignore", Ok(&[0x61, 0x62])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "ascii", "replace", Ok(&[0x61, 0x3F, 0x62, 0x3F])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "ascii", "backslashreplace", Ok(&[0x61, 0x5C, 0x75, 0x64, 0x63, 0x38, 0x30, 0x62, 0x5C, 0x75, 0x64, 0x38, 0x30, 0x30])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "ascii", "xmlcharrefreplace", Ok(&[0x61, 0x26, 0x23, 0x35, 0x36, 0x34, 0x34, 0x38, 0x3B, 0x62, 0x26, 0x23, 0x35, 0x35, 0x32, 0x39, 0x36, 0x3B])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "ascii", "surrogateescape", Err("'ascii' codec can't encode character '\\ud800' in position 3: ordinal not in range(128)")),
            (&[0x61, 0xDC80, 0x62, 0xD800], "ascii", "surrogatepass", Err("'ascii' codec can't encode character '\\udc80' in position 1: ordinal not in range(128)")),
            (&[0x61, 0xDC80, 0x62, 0xD800], "latin-1", "strict", Err("'latin-1' codec can't encode character '\\udc80' in position 1: ordinal not in range(256)")),
            (&[0x61, 0xDC80, 0x62, 0xD800], "latin-1", "ignore", Ok(&[0x61, 0x62])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "latin-1", "replace", Ok(&[0x61, 0x3F, 0x62, 0x3F])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "latin-1", "backslashreplace", Ok(&[0x61, 0x5C, 0x75, 0x64, 0x63, 0x38, 0x30, 0x62, 0x5C, 0x75, 0x64, 0x38, 0x30, 0x30])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "latin-1", "xmlcharrefreplace", Ok(&[0x61, 0x26, 0x23, 0x35, 0x36, 0x34, 0x34, 0x38, 0x3B, 0x62, 0x26, 0x23, 0x35, 0x35, 0x32, 0x39, 0x36, 0x3B])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "latin-1", "surrogateescape", Err("'latin-1' codec can't encode character '\\ud800' in position 3: ordinal not in range(256)")),
            (&[0x61, 0xDC80, 0x62, 0xD800], "latin-1", "surrogatepass", Err("'latin-1' codec can't encode character '\\udc80' in position 1: ordinal not in range(256)")),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-16", "strict", Err("'utf-16' codec can't encode character '\\udc80' in position 1: surrogates not allowed")),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-16", "ignore", Ok(&[0xFF, 0xFE, 0x61, 0x00, 0x62, 0x00])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-16", "replace", Ok(&[0xFF, 0xFE, 0x61, 0x00, 0x3F, 0x00, 0x62, 0x00, 0x3F, 0x00])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-16", "backslashreplace", Ok(&[0xFF, 0xFE, 0x61, 0x00, 0x5C, 0x00, 0x75, 0x00, 0x64, 0x00, 0x63, 0x00, 0x38, 0x00, 0x30, 0x00, 0x62, 0x00, 0x5C, 0x00, 0x75, 0x00, 0x64, 0x00, 0x38, 0x00, 0x30, 0x00, 0x30, 0x00])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-16", "xmlcharrefreplace", Ok(&[0xFF, 0xFE, 0x61, 0x00, 0x26, 0x00, 0x23, 0x00, 0x35, 0x00, 0x36, 0x00, 0x34, 0x00, 0x34, 0x00, 0x38, 0x00, 0x3B, 0x00, 0x62, 0x00, 0x26, 0x00, 0x23, 0x00, 0x35, 0x00, 0x35, 0x00, 0x32, 0x00, 0x39, 0x00, 0x36, 0x00, 0x3B, 0x00])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-16", "surrogateescape", Err("'utf-16' codec can't encode character '\\udc80' in position 1: surrogates not allowed")),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-16", "surrogatepass", Ok(&[0xFF, 0xFE, 0x61, 0x00, 0x80, 0xDC, 0x62, 0x00, 0x00, 0xD8])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-32-be", "strict", Err("'utf-32-be' codec can't encode character '\\udc80' in position 1: surrogates not allowed")),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-32-be", "ignore", Ok(&[0x00, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00, 0x62])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-32-be", "replace", Ok(&[0x00, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00, 0x3F, 0x00, 0x00, 0x00, 0x62, 0x00, 0x00, 0x00, 0x3F])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-32-be", "backslashreplace", Ok(&[0x00, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00, 0x5C, 0x00, 0x00, 0x00, 0x75, 0x00, 0x00, 0x00, 0x64, 0x00, 0x00, 0x00, 0x63, 0x00, 0x00, 0x00, 0x38, 0x00, 0x00, 0x00, 0x30, 0x00, 0x00, 0x00, 0x62, 0x00, 0x00, 0x00, 0x5C, 0x00, 0x00, 0x00, 0x75, 0x00, 0x00, 0x00, 0x64, 0x00, 0x00, 0x00, 0x38, 0x00, 0x00, 0x00, 0x30, 0x00, 0x00, 0x00, 0x30])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-32-be", "xmlcharrefreplace", Ok(&[0x00, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00, 0x26, 0x00, 0x00, 0x00, 0x23, 0x00, 0x00, 0x00, 0x35, 0x00, 0x00, 0x00, 0x36, 0x00, 0x00, 0x00, 0x34, 0x00, 0x00, 0x00, 0x34, 0x00, 0x00, 0x00, 0x38, 0x00, 0x00, 0x00, 0x3B, 0x00, 0x00, 0x00, 0x62, 0x00, 0x00, 0x00, 0x26, 0x00, 0x00, 0x00, 0x23, 0x00, 0x00, 0x00, 0x35, 0x00, 0x00, 0x00, 0x35, 0x00, 0x00, 0x00, 0x32, 0x00, 0x00, 0x00, 0x39, 0x00, 0x00, 0x00, 0x36, 0x00, 0x00, 0x00, 0x3B])),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-32-be", "surrogateescape", Err("'utf-32-be' codec can't encode character '\\udc80' in position 1: surrogates not allowed")),
            (&[0x61, 0xDC80, 0x62, 0xD800], "utf-32-be", "surrogatepass", Ok(&[0x00, 0x00, 0x00, 0x61, 0x00, 0x00, 0xDC, 0x80, 0x00, 0x00, 0x00, 0x62, 0x00, 0x00, 0xD8, 0x00])),
        ];
        for &(units, encoding, errors, expected) in cases {
            let text = Text::Four(units);
            let parsed = Encoding::parse(encoding).expect("a known encoding");
            let found = encode(text, parsed, Errors::parse(errors)).map_err(|fault| match fault {
                CodecFault::At(place) => encode_message(&place, text),
                other => format!("{other:?}"),
            });
            assert_eq!(
                found,
                expected.map(<[u8]>::to_vec).map_err(str::to_owned),
                "{encoding} {errors}"
            );
        }
    }

    #[test]
    fn bytes_to_strings() {
        #[rustfmt::skip]
        let cases: &[(&[u8], &str, &str, Result<&[u32], &str>)] = &[
            (&[0x61, 0x62, 0xC3, 0xA9], "utf-8", "strict", Ok(&[0x61, 0x62, 0xE9])),
            (&[0x61, 0x62, 0xC3, 0xA9], "utf-8", "ignore", Ok(&[0x61, 0x62, 0xE9])),
            (&[0x61, 0x62, 0xC3, 0xA9], "utf-8", "replace", Ok(&[0x61, 0x62, 0xE9])),
            (&[0x61, 0x62, 0xC3, 0xA9], "utf-8", "backslashreplace", Ok(&[0x61, 0x62, 0xE9])),
            (&[0x61, 0x62, 0xC3, 0xA9], "utf-8", "surrogateescape", Ok(&[0x61, 0x62, 0xE9])),
            (&[0x61, 0x62, 0xC3, 0xA9], "utf-8", "surrogatepass", Ok(&[0x61, 0x62, 0xE9])),
            (&[0xFF], "utf-8", "strict", Err("'utf-8' codec can't decode byte 0xff in position 0: invalid start byte")),
            (&[0xFF], "utf-8", "ignore", Ok(&[])),
            (&[0xFF], "utf-8", "replace", Ok(&[0xFFFD])),
            (&[0xFF], "utf-8", "backslashreplace", Ok(&[0x5C, 0x78, 0x66, 0x66])),
            (&[0xFF], "utf-8", "surrogateescape", Ok(&[0xDCFF])),
            (&[0xFF], "utf-8", "surrogatepass", Err("'utf-8' codec can't decode byte 0xff in position 0: invalid start byte")),
            (&[0xE2, 0x82], "utf-8", "strict", Err("'utf-8' codec can't decode bytes in position 0-1: unexpected end of data")),
            (&[0xE2, 0x82], "utf-8", "ignore", Ok(&[])),
            (&[0xE2, 0x82], "utf-8", "replace", Ok(&[0xFFFD])),
            (&[0xE2, 0x82], "utf-8", "backslashreplace", Ok(&[0x5C, 0x78, 0x65, 0x32, 0x5C, 0x78, 0x38, 0x32])),
            (&[0xE2, 0x82], "utf-8", "surrogateescape", Ok(&[0xDCE2, 0xDC82])),
            (&[0xE2, 0x82], "utf-8", "surrogatepass", Err("'utf-8' codec can't decode bytes in position 0-1: unexpected end of data")),
            (&[0x61, 0xE2, 0x28, 0xA1], "utf-8", "strict", Err("'utf-8' codec can't decode byte 0xe2 in position 1: invalid continuation byte")),
            (&[0x61, 0xE2, 0x28, 0xA1], "utf-8", "ignore", Ok(&[0x61, 0x28])),
            (&[0x61, 0xE2, 0x28, 0xA1], "utf-8", "replace", Ok(&[0x61, 0xFFFD, 0x28, 0xFFFD])),
            (&[0x61, 0xE2, 0x28, 0xA1], "utf-8", "backslashreplace", Ok(&[0x61, 0x5C, 0x78, 0x65, 0x32, 0x28, 0x5C, 0x78, 0x61, 0x31])),
            (&[0x61, 0xE2, 0x28, 0xA1], "utf-8", "surrogateescape", Ok(&[0x61, 0xDCE2, 0x28, 0xDCA1])),
            (&[0x61, 0xE2, 0x28, 0xA1], "utf-8", "surrogatepass", Err("'utf-8' codec can't decode byte 0xe2 in position 1: invalid continuation byte")),
            (&[0xED, 0xA0, 0x80, 0x78], "utf-8", "strict", Err("'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte")),
            (&[0xED, 0xA0, 0x80, 0x78], "utf-8", "ignore", Ok(&[0x78])),
            (&[0xED, 0xA0, 0x80, 0x78], "utf-8", "replace", Ok(&[0xFFFD, 0xFFFD, 0xFFFD, 0x78])),
            (&[0xED, 0xA0, 0x80, 0x78], "utf-8", "backslashreplace", Ok(&[0x5C, 0x78, 0x65, 0x64, 0x5C, 0x78, 0x61, 0x30, 0x5C, 0x78, 0x38, 0x30, 0x78])),
            (&[0xED, 0xA0, 0x80, 0x78], "utf-8", "surrogateescape", Ok(&[0xDCED, 0xDCA0, 0xDC80, 0x78])),
            (&[0xED, 0xA0, 0x80, 0x78], "utf-8", "surrogatepass", Ok(&[0xD800, 0x78])),
            (&[0xF0, 0x90, 0x80], "utf-8", "strict", Err("'utf-8' codec can't decode bytes in position 0-2: unexpected end of data")),
            (&[0xF0, 0x90, 0x80], "utf-8", "ignore", Ok(&[])),
            (&[0xF0, 0x90, 0x80], "utf-8", "replace", Ok(&[0xFFFD])),
            (&[0xF0, 0x90, 0x80], "utf-8", "backslashreplace", Ok(&[0x5C, 0x78, 0x66, 0x30, 0x5C, 0x78, 0x39, 0x30, 0x5C, 0x78, 0x38, 0x30])),
            (&[0xF0, 0x90, 0x80], "utf-8", "surrogateescape", Ok(&[0xDCF0, 0xDC90, 0xDC80])),
            (&[0xF0, 0x90, 0x80], "utf-8", "surrogatepass", Err("'utf-8' codec can't decode bytes in position 0-2: unexpected end of data")),
            (&[0xC0, 0x80], "utf-8", "strict", Err("'utf-8' codec can't decode byte 0xc0 in position 0: invalid start byte")),
            (&[0xC0, 0x80], "utf-8", "ignore", Ok(&[])),
            (&[0xC0, 0x80], "utf-8", "replace", Ok(&[0xFFFD, 0xFFFD])),
            (&[0xC0, 0x80], "utf-8", "backslashreplace", Ok(&[0x5C, 0x78, 0x63, 0x30, 0x5C, 0x78, 0x38, 0x30])),
            (&[0xC0, 0x80], "utf-8", "surrogateescape", Ok(&[0xDCC0, 0xDC80])),
            (&[0xC0, 0x80], "utf-8", "surrogatepass", Err("'utf-8' codec can't decode byte 0xc0 in position 0: invalid start byte")),
            (&[0x61, 0xE9], "ascii", "strict", Err("'ascii' codec can't decode byte 0xe9 in position 1: ordinal not in range(128)")),
            (&[0x61, 0xE9], "ascii", "replace", Ok(&[0x61, 0xFFFD])),
            (&[0x61, 0xE9], "ascii", "surrogateescape", Ok(&[0x61, 0xDCE9])),
            (&[0x61, 0xE9], "ascii", "xmlcharrefreplace", Err("NotForDecoding")),
            (&[0x61, 0xE9], "ascii", "nobody", Err("UnknownHandler")),
            (&[0x61, 0xE9], "latin1", "strict", Ok(&[0x61, 0xE9])),
            (&[0xFF, 0xFE, 0x61, 0x00], "utf-16", "strict", Ok(&[0x61])),
            (&[0xFE, 0xFF, 0x00, 0x61], "utf-16", "strict", Ok(&[0x61])),
            (&[0x61, 0x00, 0x62], "utf-16", "strict", Err("'utf-16-le' codec can't decode byte 0x62 in position 2: truncated data")),
            (&[0x3D, 0xD8, 0x00, 0xDE], "utf-16-le", "strict", Ok(&[0x1F600])),
            (&[0xD8, 0x3D], "utf-16-be", "strict", Err("'utf-16-be' codec can't decode bytes in position 0-1: unexpected end of data")),
            (&[0xDC, 0x00, 0x00, 0x61], "utf-16-be", "strict", Err("'utf-16-be' codec can't decode bytes in position 0-1: illegal encoding")),
            (&[0xD8, 0x00, 0x00, 0x61], "utf-16-be", "strict", Err("'utf-16-be' codec can't decode bytes in position 0-1: illegal UTF-16 surrogate")),
            (&[0x61, 0x00, 0x00, 0x00, 0x00, 0xD8, 0x00, 0x00], "utf-32-le", "strict", Err("'utf-32-le' codec can't decode bytes in position 4-7: code point in surrogate code point range(0xd800, 0xe000)")),
            (&[0x00, 0x00, 0x00, 0x7F], "utf-32-le", "strict", Err("'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000)")),
            (&[0x61, 0x62], "utf-32", "strict", Err("'utf-32-le' codec can't decode bytes in position 0-1: truncated data")),
            (&[0xEF, 0xBB, 0xBF, 0x61], "utf-8-sig", "strict", Ok(&[0x61])),
        ];
        for &(bytes, encoding, errors, expected) in cases {
            let parsed = Encoding::parse(encoding).expect("a known encoding");
            let found = decode(bytes, parsed, Errors::parse(errors)).map_err(|fault| match fault {
                CodecFault::At(place) => decode_message(&place, bytes),
                other => format!("{other:?}"),
            });
            let found = found.map(|text| text.as_text().iter().collect::<Vec<u32>>());
            assert_eq!(
                found,
                expected.map(<[u32]>::to_vec).map_err(str::to_owned),
                "{bytes:?} {encoding} {errors}"
            );
        }
    }

    #[test]
    fn names() {
        assert_eq!(Encoding::parse("UTF 8"), Some(Encoding::Utf8));
        assert_eq!(Encoding::parse("ISO-8859-1"), Some(Encoding::Latin1));
        assert_eq!(Encoding::parse("Utf-16-LE"), Some(Encoding::Utf16Le));
        assert_eq!(Encoding::parse("koi8"), None);
    }
}
