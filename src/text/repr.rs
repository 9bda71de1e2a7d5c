//! `repr` and `ascii` of strings and bytes.

use crate::text::classify::is_printable;
use crate::text::view::{Text, TextBuf};

/// Which characters stay as they are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keep {
    Printable,
    Ascii,
}

/// Single quotes, unless the text holds some and no double ones.
fn quote_for(has_single: bool, has_double: bool) -> u8 {
    if has_single && !has_double {
        b'"'
    } else {
        b'\''
    }
}

/// `repr(text)`
pub(crate) fn repr_str(text: Text<'_>) -> TextBuf {
    if let Text::One(units) = text
        && units
            .iter()
            .all(|&b| matches!(b, 0x20..=0x7E) && b != b'\'' && b != b'\\')
    {
        let mut quoted = Vec::with_capacity(units.len() + 2);
        quoted.push(b'\'');
        quoted.extend_from_slice(units);
        quoted.push(b'\'');
        return TextBuf::One(quoted);
    }
    escape(text, Keep::Printable)
}

/// `ascii(text)` of a string.
pub(crate) fn ascii_str(text: Text<'_>) -> TextBuf {
    escape(text, Keep::Ascii)
}

/// `ascii(object)` of what `repr` gave: characters beyond ASCII are escaped, the rest stays.
pub(crate) fn ascii_of_repr(repr: Text<'_>) -> TextBuf {
    let mut out = TextBuf::new();
    for cp in repr.iter() {
        if cp < 0x80 {
            out.push(cp);
        } else {
            push_escape(&mut out, cp);
        }
    }
    out
}

fn escape(text: Text<'_>, keep: Keep) -> TextBuf {
    let has = |quote: u8| text.iter().any(|cp| cp == u32::from(quote));
    let quote = u32::from(quote_for(has(b'\''), has(b'"')));
    let mut out = TextBuf::new();
    out.push(quote);
    for cp in text.iter() {
        let is_kept = match keep {
            Keep::Printable => is_printable(cp),
            Keep::Ascii => matches!(cp, 0x20..=0x7E),
        };
        if cp == quote || cp == u32::from(b'\\') {
            out.push(u32::from(b'\\'));
            out.push(cp);
        } else if is_kept {
            out.push(cp);
        } else {
            push_escape(&mut out, cp);
        }
    }
    out.push(quote);
    out
}

/// The backslash form of a character that is not shown itself.
fn push_escape(out: &mut TextBuf, cp: u32) {
    match cp {
        0x09 => out.push_str("\\t"),
        0x0A => out.push_str("\\n"),
        0x0D => out.push_str("\\r"),
        0..=0xFF => out.push_str(&format!("\\x{cp:02x}")),
        0x100..=0xFFFF => out.push_str(&format!("\\u{cp:04x}")),
        _ => out.push_str(&format!("\\U{cp:08x}")),
    }
}

/// `repr(bytes)`
pub(crate) fn repr_bytes(bytes: &[u8]) -> String {
    let quote = quote_for(bytes.contains(&b'\''), bytes.contains(&b'"'));
    let mut out = String::with_capacity(bytes.len() + 3);
    out.push('b');
    out.push(quote as char);
    for &b in bytes {
        match b {
            b'\\' => out.push_str("\\\\"),
            b'\t' => out.push_str("\\t"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            _ if b == quote => {
                out.push('\\');
                out.push(b as char);
            }
            0x20..=0x7E => out.push(b as char),
            _ => {
                let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
                out.extend(['\\', 'x', digit(b >> 4), digit(b & 0xF)]);
            }
        }
    }
    out.push(quote as char);
    out
}

#[cfg(test)]
mod tests {
    use super::{ascii_str, repr_bytes, repr_str};
    use crate::text::view::{Text, TextBuf};

    #[test]
    fn strings() {
        // text, repr, ascii
        #[rustfmt::skip]
        let cases: &[(&str, &str, &str)] = &[
            ("", "''", "''"),
            ("abc", "'abc'", "'abc'"),
            ("it's", "\"it's\"", "\"it's\""),
            ("\"x\"", "'\"x\"'", "'\"x\"'"),
            ("both ' and \"", "'both \\' and \"'", "'both \\' and \"'"),
            ("a\\b", "'a\\\\b'", "'a\\\\b'"),
            ("\u{9}\n\u{d}\u{0}\u{7f}", "'\\t\\n\\r\\x00\\x7f'", "'\\t\\n\\r\\x00\\x7f'"),
            ("\u{e9}\u{a0}\u{ad}", "'\u{e9}\\xa0\\xad'", "'\\xe9\\xa0\\xad'"),
            ("\u{3b1}\u{200b}", "'\u{3b1}\\u200b'", "'\\u03b1\\u200b'"),
            ("\u{1f600}\u{10ffff}", "'\u{1f600}\\U0010ffff'", "'\\U0001f600\\U0010ffff'"),
        ];
        for &(text, repr, ascii) in cases {
            let text = TextBuf::from_str(text);
            assert_eq!(repr_str(text.as_text()).to_string_lossy(), repr);
            assert_eq!(ascii_str(text.as_text()).to_string_lossy(), ascii);
        }
        let surrogate = Text::Two(&[0xD800, 0x41]);
        assert_eq!(repr_str(surrogate).to_string_lossy(), "'\\ud800A'");
    }

    #[test]
    fn bytes() {
        #[rustfmt::skip]
        let cases: &[(&[u8], &str)] = &[
            (&[], "b''"),
            (&[97, 98, 99], "b'abc'"),
            (&[105, 116, 39, 115], "b\"it's\""),
            (&[39, 34], "b'\\'\"'"),
            (&[92, 9, 10, 13, 0, 127, 128, 255], "b'\\\\\\t\\n\\r\\x00\\x7f\\x80\\xff'"),
        ];
        for &(bytes, expected) in cases {
            assert_eq!(repr_bytes(bytes), expected);
        }
    }
}
