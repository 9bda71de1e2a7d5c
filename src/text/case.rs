//! Case of strings (Unicode's full mappings) and of bytes (ASCII alone).
//!
//! A character may become several (`ß` to `SS`), and a capital sigma's lower case depends on its place in the word.

use crate::text::classify::{is_case_ignorable, is_cased, is_lower, is_upper, record};
use crate::text::tables::{Record, SPECIAL, SPECIALS};
use crate::text::view::{Text, TextBuf};

const CAPITAL_SIGMA: u32 = 0x3A3;
const FINAL_SIGMA: u32 = 0x3C2;

/// Appends the form that `field` of the record leads to.
fn push_mapped(out: &mut TextBuf, cp: u32, field: impl Fn(&Record) -> i32) {
    let distance = field(record(cp));
    if distance > 0 && distance & SPECIAL != 0 {
        SPECIALS[(distance & !SPECIAL) as usize]
            .iter()
            .for_each(|&cp| out.push(cp));
    } else {
        out.push(cp.wrapping_add_signed(distance));
    }
}

/// Appends the lower case form of the character at `at`.
fn push_lower(out: &mut TextBuf, text: Text<'_>, at: usize) {
    let cp = text.get(at);
    if cp == CAPITAL_SIGMA && is_word_end(text, at) {
        out.push(FINAL_SIGMA);
    } else {
        push_mapped(out, cp, |record| record.lower);
    }
}

/// Whether a cased character is in front of `at` and none behind it, characters that case ignores left aside.
fn is_word_end(text: Text<'_>, at: usize) -> bool {
    let before = text
        .slice(0, at)
        .iter()
        .rev()
        .find(|&cp| !is_case_ignorable(cp));
    let after = text
        .slice(at + 1, text.len())
        .iter()
        .find(|&cp| !is_case_ignorable(cp));
    before.is_some_and(is_cased) && !after.is_some_and(is_cased)
}

/// Bytes through a function, for text that is ASCII.
fn map_ascii(text: &str, map: impl Fn(u8) -> u8) -> TextBuf {
    TextBuf::One(text.bytes().map(map).collect())
}

fn map_all(text: Text<'_>, field: impl Fn(&Record) -> i32) -> TextBuf {
    let mut out = TextBuf::new();
    text.iter().for_each(|cp| push_mapped(&mut out, cp, &field));
    out
}

/// `str.upper`
pub(crate) fn upper(text: Text<'_>) -> TextBuf {
    match text.as_ascii() {
        Some(text) => map_ascii(text, |b| b.to_ascii_uppercase()),
        None => map_all(text, |record| record.upper),
    }
}

/// `str.lower`
pub(crate) fn lower(text: Text<'_>) -> TextBuf {
    if let Some(text) = text.as_ascii() {
        return map_ascii(text, |b| b.to_ascii_lowercase());
    }
    let mut out = TextBuf::new();
    (0..text.len()).for_each(|at| push_lower(&mut out, text, at));
    out
}

/// `str.casefold`
pub(crate) fn casefold(text: Text<'_>) -> TextBuf {
    match text.as_ascii() {
        Some(text) => map_ascii(text, |b| b.to_ascii_lowercase()),
        None => map_all(text, |record| record.fold),
    }
}

/// `str.capitalize`
pub(crate) fn capitalize(text: Text<'_>) -> TextBuf {
    let mut out = TextBuf::new();
    if let Some(first) = text.first() {
        push_mapped(&mut out, first, |record| record.title);
    }
    (1..text.len()).for_each(|at| push_lower(&mut out, text, at));
    out
}

/// `str.title`: title case after uncased characters, lower case after cased ones.
pub(crate) fn title(text: Text<'_>) -> TextBuf {
    if let Some(text) = text.as_ascii() {
        return TextBuf::One(title_bytes(text.as_bytes()));
    }
    let mut out = TextBuf::new();
    let mut after_cased = false;
    for at in 0..text.len() {
        let cp = text.get(at);
        if after_cased {
            push_lower(&mut out, text, at);
        } else {
            push_mapped(&mut out, cp, |record| record.title);
        }
        after_cased = is_cased(cp);
    }
    out
}

/// `str.swapcase`
pub(crate) fn swapcase(text: Text<'_>) -> TextBuf {
    let mut out = TextBuf::new();
    for at in 0..text.len() {
        let cp = text.get(at);
        if is_upper(cp) {
            push_lower(&mut out, text, at);
        } else if is_lower(cp) {
            push_mapped(&mut out, cp, |record| record.upper);
        } else {
            out.push(cp);
        }
    }
    out
}

/// `bytes.swapcase`
pub(crate) fn swapcase_bytes(bytes: &[u8]) -> Vec<u8> {
    bytes
        .iter()
        .map(|b| {
            if b.is_ascii_alphabetic() {
                b ^ 0x20
            } else {
                *b
            }
        })
        .collect()
}

/// `bytes.capitalize`
pub(crate) fn capitalize_bytes(bytes: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_ascii_lowercase();
    if let Some(first) = out.first_mut() {
        first.make_ascii_uppercase();
    }
    out
}

/// `bytes.title`
pub(crate) fn title_bytes(bytes: &[u8]) -> Vec<u8> {
    let mut after_cased = false;
    bytes
        .iter()
        .map(|b| {
            let mapped = if after_cased {
                b.to_ascii_lowercase()
            } else {
                b.to_ascii_uppercase()
            };
            after_cased = b.is_ascii_alphabetic();
            mapped
        })
        .collect()
}

/// `bytes.islower` and, with the two tests exchanged, `bytes.isupper`.
fn is_one_case(bytes: &[u8], wanted: impl Fn(&u8) -> bool, refused: impl Fn(&u8) -> bool) -> bool {
    bytes.iter().any(wanted) && !bytes.iter().any(refused)
}

pub(crate) fn islower_bytes(bytes: &[u8]) -> bool {
    is_one_case(bytes, u8::is_ascii_lowercase, u8::is_ascii_uppercase)
}

pub(crate) fn isupper_bytes(bytes: &[u8]) -> bool {
    is_one_case(bytes, u8::is_ascii_uppercase, u8::is_ascii_lowercase)
}

/// `bytes.istitle`
pub(crate) fn istitle_bytes(bytes: &[u8]) -> bool {
    let (mut has_cased, mut after_cased) = (false, false);
    for b in bytes {
        if b.is_ascii_uppercase() == after_cased && b.is_ascii_alphabetic() {
            return false;
        }
        after_cased = b.is_ascii_alphabetic();
        has_cased |= after_cased;
    }
    has_cased
}

/// `bytes.isspace`, `isalpha`, `isdigit`, `isalnum`: not empty, and every byte passes.
pub(crate) fn all_bytes(bytes: &[u8], claim: impl Fn(u8) -> bool) -> bool {
    !bytes.is_empty() && bytes.iter().all(|&b| claim(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_of_strings() {
        // text, [upper, lower, title, capitalize, swapcase, casefold]
        #[rustfmt::skip]
        let cases: &[(&str, [&str; 6])] = &[
            ("", ["", "", "", "", "", ""]),
            ("Hello World", ["HELLO WORLD", "hello world", "Hello World", "Hello world", "hELLO wORLD", "hello world"]),
            ("stra\u{df}e", ["STRASSE", "stra\u{df}e", "Stra\u{df}e", "Stra\u{df}e", "STRASSE", "strasse"]),
            ("\u{391}\u{3a3}", ["\u{391}\u{3a3}", "\u{3b1}\u{3c2}", "\u{391}\u{3c2}", "\u{391}\u{3c2}", "\u{3b1}\u{3c2}", "\u{3b1}\u{3c3}"]),
            ("\u{391}\u{3a3}\u{391}", ["\u{391}\u{3a3}\u{391}", "\u{3b1}\u{3c3}\u{3b1}", "\u{391}\u{3c3}\u{3b1}", "\u{391}\u{3c3}\u{3b1}", "\u{3b1}\u{3c3}\u{3b1}", "\u{3b1}\u{3c3}\u{3b1}"]),
            ("\u{391}.\u{3a3}", ["\u{391}.\u{3a3}", "\u{3b1}.\u{3c2}", "\u{391}.\u{3a3}", "\u{391}.\u{3c2}", "\u{3b1}.\u{3c2}", "\u{3b1}.\u{3c3}"]),
            ("\u{3a3}", ["\u{3a3}", "\u{3c3}", "\u{3a3}", "\u{3a3}", "\u{3c3}", "\u{3c3}"]),
            ("\u{fb01}nal", ["FINAL", "\u{fb01}nal", "Final", "Final", "FINAL", "final"]),
            ("\u{1c6}ungla \u{1c5} \u{1c4}", ["\u{1c4}UNGLA \u{1c4} \u{1c4}", "\u{1c6}ungla \u{1c6} \u{1c6}", "\u{1c5}ungla \u{1c5} \u{1c5}", "\u{1c5}ungla \u{1c6} \u{1c6}", "\u{1c4}UNGLA \u{1c5} \u{1c6}", "\u{1c6}ungla \u{1c6} \u{1c6}"]),
            ("\u{130}stanbul", ["\u{130}STANBUL", "i\u{307}stanbul", "\u{130}stanbul", "\u{130}stanbul", "i\u{307}STANBUL", "i\u{307}stanbul"]),
            ("\u{149}", ["\u{2bc}N", "\u{149}", "\u{2bc}N", "\u{2bc}N", "\u{2bc}N", "\u{2bc}n"]),
            ("they're bill's", ["THEY'RE BILL'S", "they're bill's", "They'Re Bill'S", "They're bill's", "THEY'RE BILL'S", "they're bill's"]),
            ("\u{2177} \u{2167}", ["\u{2167} \u{2167}", "\u{2177} \u{2177}", "\u{2167} \u{2167}", "\u{2167} \u{2177}", "\u{2167} \u{2177}", "\u{2177} \u{2177}"]),
            ("\u{e9}a\u{345}", ["\u{c9}A\u{399}", "\u{e9}a\u{345}", "\u{c9}a\u{345}", "\u{c9}a\u{345}", "\u{c9}A\u{399}", "\u{e9}a\u{3b9}"]),
            ("\u{10400}\u{10428}", ["\u{10400}\u{10400}", "\u{10428}\u{10428}", "\u{10400}\u{10428}", "\u{10400}\u{10428}", "\u{10428}\u{10400}", "\u{10428}\u{10428}"]),
        ];
        let functions = [upper, lower, title, capitalize, swapcase, casefold];
        for &(text, expected) in cases {
            let text = TextBuf::from_str(text);
            let found = functions.map(|function| function(text.as_text()).to_string_lossy());
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn case_of_bytes() {
        assert_eq!(swapcase_bytes(b"aB\xe9"), b"Ab\xe9");
        assert_eq!(capitalize_bytes(b"aBC d"), b"Abc d");
        assert_eq!(title_bytes(b"they're BILL's 3rd"), b"They'Re Bill'S 3Rd");
        assert!(
            islower_bytes(b"a1\xc9")
                && !islower_bytes(b"1")
                && isupper_bytes(b"A-B")
                && !isupper_bytes(b"Ab")
        );
        assert!(
            istitle_bytes(b"Ab Cd")
                && !istitle_bytes(b"AB")
                && !istitle_bytes(b"12")
                && !istitle_bytes(b"A b")
        );
        assert!(all_bytes(b"12", |b| b.is_ascii_digit()) && !all_bytes(b"", |_| true));
    }
}
