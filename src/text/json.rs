//! Strings and numbers of JSON as text.

use crate::text::view::{Text, TextBuf};

/// What is wrong with a text: CPython's words, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wrong {
    pub(crate) message: &'static str,
    pub(crate) place: usize,
}

const fn wrong(message: &'static str, place: usize) -> Wrong {
    Wrong { message, place }
}

fn hex4(text: Text<'_>, at: usize) -> Option<u32> {
    // As CPython's: a string can't end here, its quote is missing.
    if at + 4 >= text.len() {
        return None;
    }
    (at..at + 4).try_fold(0, |n, i| {
        let digit = char::from_u32(text.get(i))?.to_digit(16)?;
        Some(n * 16 + digit)
    })
}

/// Reads a string whose first character is at `start`, the quote before it read. Gives its end, and its characters if they are not
/// just those of the text. `strict`: no control characters.
pub(crate) fn read_string(
    text: Text<'_>,
    start: usize,
    strict: bool,
) -> Result<(usize, Option<TextBuf>), Wrong> {
    let unterminated = wrong("Unterminated string starting at", start - 1);
    let mut out: Option<TextBuf> = None;
    let mut at = start;
    loop {
        let from = at;
        let end = loop {
            if at >= text.len() {
                return Err(unterminated);
            }
            match text.get(at) {
                0x22 | 0x5c => break at,
                0..=0x1f if strict => return Err(wrong("Invalid control character at", at)),
                _ => at += 1,
            }
        };
        let is_end = text.get(end) == 0x22;
        if is_end && out.is_none() {
            return Ok((end + 1, None));
        }
        let buf = out.get_or_insert_with(TextBuf::new);
        buf.push_text(text.slice(from, end));
        if is_end {
            return Ok((end + 1, out));
        }
        at = end + 1;
        if at >= text.len() {
            return Err(unterminated);
        }
        let c = text.get(at);
        at += 1;
        let simple = match char::from_u32(c) {
            Some('"' | '\\' | '/') => c,
            Some('b') => 8,
            Some('f') => 12,
            Some('n') => 10,
            Some('r') => 13,
            Some('t') => 9,
            Some('u') => {
                let mut cp = hex4(text, at).ok_or(wrong("Invalid \\uXXXX escape", at - 1))?;
                at += 4;
                let is_high = (0xd800..0xdc00).contains(&cp);
                if is_high
                    && at + 6 < text.len()
                    && text.get(at) == 0x5c
                    && text.get(at + 1) == 0x75
                {
                    let low = hex4(text, at + 2).ok_or(wrong("Invalid \\uXXXX escape", at + 1))?;
                    if (0xdc00..0xe000).contains(&low) {
                        cp = 0x10000 + ((cp - 0xd800) << 10 | (low - 0xdc00));
                        at += 6;
                    }
                }
                cp
            }
            _ => return Err(wrong("Invalid \\escape", at - 2)),
        };
        buf.push(simple);
    }
}

/// A number's end and whether it is a float; nothing if there is none at the place.
pub(crate) fn number_end(text: Text<'_>, start: usize) -> Option<(usize, bool)> {
    let digit = |at: usize| at < text.len() && (0x30..=0x39).contains(&text.get(at));
    let is = |at: usize, c: u8| at < text.len() && text.get(at) == u32::from(c);
    let digits = |mut at: usize| {
        while digit(at) {
            at += 1;
        }
        at
    };
    let mut at = start + usize::from(is(start, b'-'));
    if is(at, b'0') {
        at += 1;
    } else if digit(at) {
        at = digits(at);
    } else {
        return None;
    }
    let mut is_float = false;
    if is(at, b'.') && digit(at + 1) {
        is_float = true;
        at = digits(at + 1);
    }
    if is(at, b'e') || is(at, b'E') {
        let sign = usize::from(is(at + 1, b'-') || is(at + 1, b'+'));
        if digit(at + 1 + sign) {
            is_float = true;
            at = digits(at + 1 + sign);
        }
    }
    Some((at, is_float))
}

/// Writes a string with its quotes.
pub(crate) fn write_string(out: &mut TextBuf, text: Text<'_>, ascii: bool) {
    out.push(0x22);
    let mut plain = 0;
    for (i, cp) in text.iter().enumerate() {
        let short = match cp {
            0x22 => '"',
            0x5c => '\\',
            8 => 'b',
            12 => 'f',
            10 => 'n',
            13 => 'r',
            9 => 't',
            0..=0x1f => 'u',
            0x7f.. if ascii => 'u',
            _ => continue,
        };
        out.push_text(text.slice(plain, i));
        plain = i + 1;
        if short != 'u' {
            out.push_str("\\");
            out.push(u32::from(short));
        } else if cp > 0xffff {
            let rest = cp - 0x10000;
            let (high, low) = (0xd800 + (rest >> 10), 0xdc00 + (rest & 0x3ff));
            out.push_str(&format!("\\u{high:04x}\\u{low:04x}"));
        } else {
            out.push_str(&format!("\\u{cp:04x}"));
        }
    }
    out.push_text(text.slice(plain, text.len()));
    out.push(0x22);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_come_back() {
        let text = TextBuf::from_str("a\"\\\u{8}\u{1}é😀");
        for ascii in [true, false] {
            let mut out = TextBuf::new();
            write_string(&mut out, text.as_text(), ascii);
            let (end, read) = read_string(out.as_text(), 1, true).expect("a string");
            assert_eq!(end, out.len());
            assert!(read.expect("it has escapes").as_text().same(text.as_text()));
        }
    }

    #[test]
    fn numbers_end_where_they_must() {
        let end = |text: &str| number_end(TextBuf::from_str(text).as_text(), 0);
        assert_eq!(end("01"), Some((1, false)));
        assert_eq!(end("-1.5e+3x"), Some((7, true)));
        assert_eq!(end("1.e5"), Some((1, false)));
        assert_eq!(end("-"), None);
    }
}
