//! Values of literals: numbers, strings, bytes, the text parts of f-strings; and names in their normal form.
//!
//! Everything takes the token's text and gives a plain value or CPython's error. Adjacent literals are joined by the parser. CPython
//! decodes a string by way of a form in which every character outside ASCII is `\UXXXXXXXX`; its messages count positions in that form,
//! so positions are counted here the same way. Of the invalid escapes in one literal it warns of the first only.

use std::borrow::Cow;
use std::rc::Rc;

use num_bigint::BigUint;
use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

use super::alias_names::ALIASES;
use super::ast::{Constant, Name, StrValue};
use super::error::{ErrorKind, EscapeFault, Warning, WarningKind};
use super::token::Tok;
use crate::source::Span;
use crate::text::classify;

/// `sys.set_int_max_str_digits`' default, which is also the compiler's limit.
const MAX_DIGITS: usize = 4300;

/// The normal form of an identifier.
pub(crate) fn identifier(text: &str) -> Name {
    if text.is_ascii() {
        return text.into();
    }
    let normal: String = text.nfkc().collect();
    normal.into()
}

/// The value of a number. A text that the lexer refused has none; the error then is in its list already.
pub(crate) fn number(tok: Tok, text: &str) -> Result<Constant, ErrorKind> {
    let text: Cow<'_, str> = if text.contains('_') {
        text.replace('_', "").into()
    } else {
        text.into()
    };
    match tok {
        Tok::Int => integer(&text),
        Tok::Imaginary => float(&text[..text.len() - 1]).map(Constant::Complex),
        _ => float(&text).map(Constant::Float),
    }
}

fn float(text: &str) -> Result<f64, ErrorKind> {
    text.parse().map_err(|_| ErrorKind::InvalidSyntax)
}

fn integer(text: &str) -> Result<Constant, ErrorKind> {
    let (digits, base) = match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => (&text[2..], 16),
        [b'0', b'o' | b'O', ..] => (&text[2..], 8),
        [b'0', b'b' | b'B', ..] => (&text[2..], 2),
        _ => (text, 10),
    };
    if let Ok(value) = i64::from_str_radix(digits, base) {
        return Ok(Constant::Int(value));
    }
    if base == 10 && digits.len() > MAX_DIGITS {
        return Err(ErrorKind::TooManyDigits {
            digits: digits.len(),
        });
    }
    let value = BigUint::parse_bytes(digits.as_bytes(), base).ok_or(ErrorKind::InvalidSyntax)?;
    Ok(match i64::try_from(&value) {
        // Digits behind many zeros.
        Ok(value) => Constant::Int(value),
        Err(_) => Constant::BigInt(Rc::new(value)),
    })
}

/// Whether the opening of an f-string has an `r`.
pub(crate) fn is_raw(opening: &str) -> bool {
    opening.contains(['r', 'R'])
}

/// The value of a string or bytes literal, quotes and all, that starts at `at`.
pub(crate) fn string(
    token: &str,
    at: u32,
    warnings: &mut Vec<Warning>,
) -> Result<Constant, ErrorKind> {
    let prefix_len = token.find(['\'', '"']).unwrap_or(0);
    let (prefix, quoted) = token.split_at(prefix_len);
    let is_triple = quoted.starts_with("'''") || quoted.starts_with("\"\"\"");
    let n_quotes = if is_triple && quoted.len() >= 6 { 3 } else { 1 };
    // A literal that the lexer ended for its author has no closing quotes.
    let body = quoted
        .get(n_quotes..quoted.len() - n_quotes)
        .unwrap_or_default();
    let body = Body {
        text: newlines(body),
        at: at + (prefix_len + n_quotes) as u32,
        token: at,
    };
    let is_raw = is_raw(prefix) || !body.text.contains('\\');
    if prefix.contains(['b', 'B']) {
        if !body.text.is_ascii() {
            return Err(ErrorKind::NonAsciiBytes);
        }
        if is_raw {
            return Ok(Constant::Bytes(body.text.as_bytes().into()));
        }
        return bytes(&body, warnings).map(|bytes| Constant::Bytes(bytes.into()));
    }
    if is_raw {
        return Ok(Constant::Str(StrValue::Text((*body.text).into())));
    }
    text(&body, warnings).map(Constant::Str)
}

/// The value of an f-string's text part that starts at `at`. In a format CPython decodes escapes even of raw f-strings. A warning names the line of
/// `line_at`, which in CPython is that of the closing quotes, in a format the part's own.
pub(crate) fn fstring_middle(
    middle: &str,
    at: u32,
    is_raw: bool,
    line_at: u32,
    warnings: &mut Vec<Warning>,
) -> Result<StrValue, ErrorKind> {
    let middle = newlines(middle);
    if is_raw || !middle.contains('\\') {
        return Ok(StrValue::Text((*middle).into()));
    }
    let body = Body {
        text: middle,
        at,
        token: line_at,
    };
    text(&body, warnings)
}

/// Adjacent strings as one.
pub(crate) fn join(parts: &[StrValue]) -> StrValue {
    let texts: Option<Vec<&str>> = parts.iter().map(StrValue::as_str).collect();
    if let Some(texts) = texts {
        StrValue::Text(texts.concat().into())
    } else {
        let points: Vec<u32> = parts.iter().flat_map(StrValue::points).collect();
        StrValue::from_points(&points)
    }
}

/// A text in which every end of line is `\n`, as CPython's tokenizer sees it.
fn newlines(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n").into()
    } else {
        text.into()
    }
}

/// What stands between the quotes.
struct Body<'t> {
    text: Cow<'t, str>,
    /// Where it starts in the source.
    at: u32,
    /// A place in the line that warnings name.
    token: u32,
}

impl Body<'_> {
    fn warn(&self, warnings: &mut Vec<Warning>, first: Option<(usize, WarningKind)>) {
        if let Some((offset, kind)) = first {
            // Ends of lines of two bytes before it would shift the place; it stays in the literal.
            let start = self.at + offset as u32;
            let len = match &kind {
                WarningKind::InvalidOctal { .. } => 4,
                _ => 2,
            };
            warnings.push(Warning {
                kind,
                span: Span::new(start, start + len),
                line_at: self.token,
            });
        }
    }
}

/// Reads up to three octal digits at `at`.
fn octal(text: &[u8], at: usize) -> (u32, usize) {
    let digits = text[at..]
        .iter()
        .take(3)
        .take_while(|byte| matches!(byte, b'0'..=b'7'));
    digits.fold((0, at), |(value, at), digit| {
        (value * 8 + u32::from(digit - b'0'), at + 1)
    })
}

/// Reads `n` hexadecimal digits at `at`; without so many, how far they go.
fn hex(text: &[u8], at: usize, n: usize) -> Result<u32, usize> {
    let digits = text[at.min(text.len())..].iter().take(n);
    let mut value: u32 = 0;
    let mut found = 0;
    for digit in digits.map_while(|&byte| char::from(byte).to_digit(16)) {
        value = value << 4 | digit;
        found += 1;
    }
    if found == n { Ok(value) } else { Err(found) }
}

/// The character of `\n` and its kin; `None` for an escape that is none of them.
const fn simple_escape(byte: u8) -> Option<u8> {
    Some(match byte {
        b'\\' | b'\'' | b'"' => byte,
        b'a' => 7,
        b'b' => 8,
        b't' => b'\t',
        b'n' => b'\n',
        b'v' => 11,
        b'f' => 12,
        b'r' => b'\r',
        _ => return None,
    })
}

fn bytes(body: &Body<'_>, warnings: &mut Vec<Warning>) -> Result<Vec<u8>, ErrorKind> {
    let text = body.text.as_bytes();
    let mut out = Vec::with_capacity(text.len());
    let mut first_invalid = None;
    let mut at = 0;
    while let Some(&byte) = text.get(at) {
        at += 1;
        let (b'\\', Some(&escape)) = (byte, text.get(at)) else {
            out.push(byte);
            continue;
        };
        let start = at - 1;
        match escape {
            b'\n' => at += 1,
            b'0'..=b'7' => {
                let (value, end) = octal(text, at);
                if value > 0o377 {
                    first_invalid.get_or_insert_with(|| (start, invalid_octal(body, at, end)));
                }
                out.push(value as u8);
                at = end;
            }
            b'x' => {
                let value = hex(text, at + 1, 2)
                    .map_err(|_| ErrorKind::BadBytesEscape { position: start })?;
                out.push(value as u8);
                at += 3;
            }
            _ => {
                if let Some(value) = simple_escape(escape) {
                    out.push(value);
                    at += 1;
                } else {
                    let ch = char::from(escape);
                    first_invalid.get_or_insert((start, WarningKind::InvalidEscape { ch }));
                    out.push(b'\\');
                }
            }
        }
    }
    body.warn(warnings, first_invalid);
    Ok(out)
}

fn invalid_octal(body: &Body<'_>, at: usize, end: usize) -> WarningKind {
    WarningKind::InvalidOctal {
        digits: body.text[at..end].to_owned(),
    }
}

/// Collects characters, and code points once a surrogate is among them.
#[derive(Default)]
struct Builder {
    text: String,
    points: Option<Vec<u32>>,
}

impl Builder {
    fn point(&mut self, point: u32) {
        match (char::from_u32(point), &mut self.points) {
            (Some(ch), None) => self.text.push(ch),
            (_, Some(points)) => points.push(point),
            (None, None) => {
                let mut points: Vec<u32> = self.text.chars().map(u32::from).collect();
                points.push(point);
                self.points = Some(points);
            }
        }
    }

    fn str(&mut self, text: &str) {
        match &mut self.points {
            None => self.text.push_str(text),
            Some(points) => points.extend(text.chars().map(u32::from)),
        }
    }

    fn finish(self) -> StrValue {
        match self.points {
            None => StrValue::Text(self.text.into()),
            Some(points) => StrValue::Points(points.into()),
        }
    }
}

fn text(body: &Body<'_>, warnings: &mut Vec<Warning>) -> Result<StrValue, ErrorKind> {
    let text = &*body.text;
    let mut out = Builder::default();
    let mut first_invalid = None;
    let mut at = 0;
    // By how much the position in CPython's intermediate form is ahead.
    let mut ahead = 0;
    while let Some(found) = memchr::memchr(b'\\', &text.as_bytes()[at..]) {
        out.str(&text[at..at + found]);
        ahead += form_excess(&text[at..at + found]);
        let start = at + found;
        at = start + 1;
        let Some(escape) = text[at..].chars().next() else {
            // Before an f-string's brace.
            out.point(u32::from('\\'));
            break;
        };
        match escape {
            '\n' => at += 1,
            '0'..='7' => {
                let (value, end) = octal(text.as_bytes(), at);
                if value > 0o377 {
                    first_invalid.get_or_insert_with(|| (start, invalid_octal(body, at, end)));
                }
                out.point(value);
                at = end;
            }
            'x' | 'u' | 'U' | 'N' => {
                let (point, end) = unicode_escape(text, at).map_err(|(fault, len)| {
                    let start = start + ahead;
                    let end = start + 1 + len + form_excess(&text[at..at + len]);
                    ErrorKind::BadEscape { fault, start, end }
                })?;
                out.point(point);
                at = end;
            }
            _ if escape.is_ascii() => {
                if let Some(value) = simple_escape(escape as u8) {
                    out.point(u32::from(value));
                    at += 1;
                } else {
                    first_invalid.get_or_insert((start, WarningKind::InvalidEscape { ch: escape }));
                    out.point(u32::from('\\'));
                }
            }
            _ => {
                ahead += "u005c".len();
                out.point(u32::from('\\'));
            }
        }
    }
    out.str(&text[at..]);
    body.warn(warnings, first_invalid);
    Ok(out.finish())
}

/// How much longer a text is in CPython's intermediate form: ten characters for each one outside ASCII.
fn form_excess(text: &str) -> usize {
    let wide = text.chars().filter(|ch| !ch.is_ascii());
    wide.map(|ch| "\\U00000000".len() - ch.len_utf8()).sum()
}

/// Reads `xXX`, `uXXXX`, `UXXXXXXXX` or `N{…}` at `at`: the code point and where it ends, or the fault and how long it is.
fn unicode_escape(text: &str, at: usize) -> Result<(u32, usize), (EscapeFault, usize)> {
    let bytes = text.as_bytes();
    let (n_digits, fault) = match bytes[at] {
        b'x' => (2, EscapeFault::TruncatedX),
        b'u' => (4, EscapeFault::TruncatedU),
        b'U' => (8, EscapeFault::TruncatedLongU),
        _ => return named_escape(text, at),
    };
    let point = hex(bytes, at + 1, n_digits).map_err(|found| (fault, 1 + found))?;
    if point > 0x10_ffff {
        return Err((EscapeFault::IllegalCharacter, 1 + n_digits));
    }
    Ok((point, at + 1 + n_digits))
}

fn named_escape(text: &str, at: usize) -> Result<(u32, usize), (EscapeFault, usize)> {
    let malformed = EscapeFault::MalformedName;
    let rest = &text[at + 1..];
    let Some(rest) = rest.strip_prefix('{') else {
        return Err((malformed, 1));
    };
    match rest.find('}') {
        None => Err((malformed, 2 + rest.len())),
        Some(0) => Err((malformed, 2)),
        Some(len) => match character_named(&rest[..len]) {
            Some(ch) => Ok((u32::from(ch), at + 3 + len)),
            None => Err((EscapeFault::UnknownName, 3 + len)),
        },
    }
}

/// The character of a name or alias, in any case of letters. The crate's own search would forgive blanks and hyphens too, and lacks
/// some aliases.
pub(crate) fn character_named(name: &str) -> Option<char> {
    let upper = name.to_ascii_uppercase();
    if let Ok(idx) = ALIASES.binary_search_by_key(&&*upper, |&(alias, _)| alias) {
        return char::from_u32(ALIASES[idx].1);
    }
    let ch = unicode_names2::character(&upper)?;
    let is_exact = unicode_names2::name(ch).is_some_and(|name| name.to_string() == upper);
    (is_exact && is_known(ch)).then_some(ch)
}

/// Whether Unicode 15.1 has the character: the crate knows newer ones.
fn is_known(ch: char) -> bool {
    classify::is_printable(u32::from(ch))
        || matches!(
            ch.general_category(),
            GeneralCategory::Control
                | GeneralCategory::Format
                | GeneralCategory::SpaceSeparator
                | GeneralCategory::LineSeparator
                | GeneralCategory::ParagraphSeparator
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn str_of(token: &str) -> Result<StrValue, String> {
        match string(token, 0, &mut Vec::new()) {
            Ok(Constant::Str(value)) => Ok(value),
            Ok(other) => panic!("{other:?}"),
            Err(kind) => Err(kind.message()),
        }
    }

    #[test]
    fn escapes() {
        for (token, value) in [
            (r"'a\tb'", "a\tb"),
            (r"'\x41\u00e9\U0001F600\101\0'", "Aé😀A\0"),
            (r"'\N{BULLET}\N{latin small letter a}\N{LINE FEED}'", "•a\n"),
            (r"r'\n'", "\\n"),
            ("'a\\\r\nb'", "ab"),
            ("'''a\r\nb'c'''", "a\nb'c"),
            (r"'\d\é'", "\\d\\é"),
            (r"'\777'", "ǿ"),
            ("''", ""),
            ("''''''", ""),
            ("'é日'", "é日"),
            (r"u'\''", "'"),
        ] {
            assert_eq!(str_of(token), Ok(StrValue::Text(value.into())), "{token}");
        }
        assert_eq!(
            str_of(r"'a\ud800'"),
            Ok(StrValue::Points([97, 0xd800].into()))
        );
    }

    #[test]
    fn faults_are_counted_in_the_escaped_form() {
        for (token, place) in [
            (r"'\xz'", "bytes in position 0-1: truncated \\xXX"),
            (r"'\x4\u00'", "bytes in position 0-2: truncated \\xXX"),
            (r"'\u12'", "bytes in position 0-3: truncated \\uXXXX"),
            (r"'\U11111111'", "bytes in position 0-9: illegal"),
            (r"'\N{foo}'", "bytes in position 0-6: unknown"),
            (r"'\N{'", "bytes in position 0-2: malformed"),
            (r"'\N{}'", "bytes in position 0-2: malformed"),
            (r"'\N'", "bytes in position 0-1: malformed"),
            (r"'é\xq'", "bytes in position 10-11: truncated"),
            (r"'\é\xq'", "bytes in position 16-17: truncated"),
            (r"'\q\xq'", "bytes in position 2-3: truncated"),
        ] {
            let message = str_of(token).unwrap_err();
            assert!(message.contains(place), "{token}: {message}");
        }
    }

    #[test]
    fn bytes_hold_bytes() {
        let value = |token| string(token, 0, &mut Vec::new());
        assert_eq!(
            value(r"b'\x41\377\q'"),
            Ok(Constant::Bytes((*b"A\xff\\q").into()))
        );
        assert_eq!(value("b'é'"), Err(ErrorKind::NonAsciiBytes));
        assert_eq!(
            value(r"b'abc\xzz'"),
            Err(ErrorKind::BadBytesEscape { position: 3 })
        );
        assert_eq!(value(r"Rb'\x'"), Ok(Constant::Bytes((*b"\\x").into())));
    }

    #[test]
    fn only_the_first_invalid_escape_of_a_literal_warns() {
        let mut warnings = Vec::new();
        string(r"'\400\d\e'", 7, &mut warnings).unwrap();
        let texts: Vec<_> = warnings
            .iter()
            .map(|warning| warning.kind.message())
            .collect();
        assert_eq!(texts, ["invalid octal escape sequence '\\400'"]);
        assert_eq!(warnings[0].span, Span::new(8, 12));
    }

    #[test]
    fn numbers() {
        assert_eq!(number(Tok::Int, "1_000"), Ok(Constant::Int(1000)));
        assert_eq!(number(Tok::Int, "0xFF"), Ok(Constant::Int(255)));
        assert_eq!(
            number(Tok::Int, "9223372036854775807"),
            Ok(Constant::Int(i64::MAX))
        );
        let big = number(Tok::Int, "9223372036854775808").unwrap();
        assert!(matches!(big, Constant::BigInt(value) if *value == BigUint::from(1_u64 << 63)));
        assert_eq!(number(Tok::Float, "1_0.5e-3"), Ok(Constant::Float(0.0105)));
        assert_eq!(number(Tok::Float, "1."), Ok(Constant::Float(1.0)));
        assert_eq!(number(Tok::Imaginary, "0_7j"), Ok(Constant::Complex(7.0)));
        assert_eq!(number(Tok::Int, &"0".repeat(5000)), Ok(Constant::Int(0)));
        let digits = 4301;
        assert_eq!(
            number(Tok::Int, &"1".repeat(digits)),
            Err(ErrorKind::TooManyDigits { digits })
        );
    }

    #[test]
    fn names_are_in_nfkc() {
        assert_eq!(&*identifier("ﬁne"), "fine");
        assert_eq!(&*identifier("𝐝𝐞𝐟"), "def");
    }
}
