//! What a character is: the `str.is…` family and the values of digits.
//!
//! Knowledge comes from `tables`, asked of CPython 3.13 itself, and not from Rust's standard library, whose Unicode is younger.

use crate::text::tables::{
    ALPHA, CASE_IGNORABLE, CASED, DECIMAL, DIGIT, FIRST, LINE_BREAK, LOWER, NUMERIC, PRINTABLE,
    RECORDS, Record, SECOND, SHIFT, SPACE, TITLE, UPPER, XID_CONTINUE, XID_START,
};
use crate::text::view::Text;

#[inline]
pub(super) fn record(cp: u32) -> &'static Record {
    let block = FIRST
        .get((cp >> SHIFT) as usize)
        .map_or(0, |&block| block as usize);
    let cell = (block << SHIFT) | (cp & ((1 << SHIFT) - 1)) as usize;
    &RECORDS[SECOND[cell] as usize]
}

#[inline]
fn claims(cp: u32, flag: u16) -> bool {
    record(cp).flags & flag != 0
}

#[inline]
pub(crate) fn is_space(cp: u32) -> bool {
    if cp < 0x80 {
        matches!(cp, 9..=13 | 28..=32)
    } else {
        claims(cp, SPACE)
    }
}

/// Whether `str.splitlines` breaks here.
#[inline]
pub(crate) fn is_line_break(cp: u32) -> bool {
    if cp < 0x80 {
        matches!(cp, 10..=13 | 28..=30)
    } else {
        claims(cp, LINE_BREAK)
    }
}

#[inline]
pub(crate) fn is_printable(cp: u32) -> bool {
    if cp < 0x80 {
        matches!(cp, 0x20..=0x7E)
    } else {
        claims(cp, PRINTABLE)
    }
}

#[inline]
pub(crate) fn is_alpha(cp: u32) -> bool {
    claims(cp, ALPHA)
}

#[inline]
pub(crate) fn is_alnum(cp: u32) -> bool {
    claims(cp, ALPHA | DECIMAL | DIGIT | NUMERIC)
}

#[inline]
pub(crate) fn is_lower(cp: u32) -> bool {
    claims(cp, LOWER)
}

#[inline]
pub(crate) fn is_upper(cp: u32) -> bool {
    claims(cp, UPPER)
}

#[inline]
pub(super) fn is_cased(cp: u32) -> bool {
    claims(cp, CASED)
}

#[inline]
pub(super) fn is_case_ignorable(cp: u32) -> bool {
    claims(cp, CASE_IGNORABLE)
}

#[inline]
pub(crate) fn is_identifier_start(cp: u32) -> bool {
    claims(cp, XID_START)
}

#[inline]
pub(crate) fn is_identifier_part(cp: u32) -> bool {
    claims(cp, XID_CONTINUE)
}

/// Value as a decimal digit of any script.
#[inline]
pub(crate) fn decimal_value(cp: u32) -> Option<u8> {
    if cp < 0x80 {
        return matches!(cp, 0x30..=0x39).then(|| (cp - 0x30) as u8);
    }
    let value = record(cp).decimal;
    (value != 255).then_some(value)
}

/// Value as a digit in the wider sense: superscripts and circled digits too.
#[cfg(test)]
pub(crate) fn digit_value(cp: u32) -> Option<u8> {
    let value = record(cp).digit;
    (value != 255).then_some(value)
}

/// Whether the text is not empty and every character makes the claim.
fn all(text: Text<'_>, flags: u16) -> bool {
    !text.is_empty() && text.all(|cp| claims(cp, flags))
}

/// One row for each predicate that asks every character alone.
macro_rules! predicates {
    ($($(#[$doc:meta])* $name:ident = $flags:expr;)*) => {
        $($(#[$doc])* pub(crate) fn $name(text: Text<'_>) -> bool {
            all(text, $flags)
        })*
    };
}

predicates! {
    /// `str.isalpha`
    isalpha = ALPHA;
    /// `str.isalnum`
    isalnum = ALPHA | DECIMAL | DIGIT | NUMERIC;
    /// `str.isdecimal`
    isdecimal = DECIMAL;
    /// `str.isdigit`
    isdigit = DIGIT;
    /// `str.isnumeric`
    isnumeric = NUMERIC;
    /// `str.isspace`
    isspace = SPACE;
}

/// `str.isprintable`, true of the empty text.
pub(crate) fn isprintable(text: Text<'_>) -> bool {
    text.all(is_printable)
}

/// `str.isidentifier`; keywords are identifiers to it.
pub(crate) fn isidentifier(text: Text<'_>) -> bool {
    let mut rest = text.iter();
    rest.next().is_some_and(is_identifier_start) && rest.all(is_identifier_part)
}

/// `str.islower`: some cased character, and none that is not lower case.
pub(crate) fn islower(text: Text<'_>) -> bool {
    let mut is_cased = false;
    for cp in text.iter() {
        let flags = record(cp).flags;
        if flags & (UPPER | TITLE) != 0 {
            return false;
        }
        is_cased |= flags & LOWER != 0;
    }
    is_cased
}

/// `str.isupper`
pub(crate) fn isupper(text: Text<'_>) -> bool {
    let mut is_cased = false;
    for cp in text.iter() {
        let flags = record(cp).flags;
        if flags & (LOWER | TITLE) != 0 {
            return false;
        }
        is_cased |= flags & UPPER != 0;
    }
    is_cased
}

/// `str.istitle`: upper or title case only after uncased characters, lower case only after cased ones.
pub(crate) fn istitle(text: Text<'_>) -> bool {
    let (mut is_cased, mut after_cased) = (false, false);
    for cp in text.iter() {
        let flags = record(cp).flags;
        if flags & (UPPER | TITLE) != 0 {
            if after_cased {
                return false;
            }
            (is_cased, after_cased) = (true, true);
        } else if flags & LOWER != 0 {
            if !after_cased {
                return false;
            }
            is_cased = true;
        } else {
            after_cased = false;
        }
    }
    is_cased
}

#[cfg(test)]
#[allow(clippy::type_complexity, reason = "tables of what CPython prints")]
mod tests {
    use super::*;
    use crate::text::view::TextBuf;

    #[test]
    fn claims_about_strings() {
        #[rustfmt::skip]
        let cases: &[(&str, &str)] = &[
            ("", "------p----"),
            ("abc", "an----pIl--"),
            ("ABC", "an----pI-u-"),
            ("Abc Def", "------p---T"),
            ("a1", "-n----pIl--"),
            ("123", "-nDdN-p----"),
            ("\u{b2}", "-n-dN-p----"),
            ("\u{bd}", "-n--N-p----"),
            ("\u{661}\u{662}", "-nDdN-p----"),
            ("\u{4e94}", "an--N-pI---"),
            (" \u{9}\u{1c}", "-----s-----"),
            ("\u{2003}", "-----s-----"),
            ("ab\n", "--------l--"),
            ("a b", "------p-l--"),
            ("_x1", "------pIl--"),
            ("1x", "-n----p-l--"),
            ("\u{e9}", "an----pIl--"),
            ("\u{2167}", "-n--N-pI-uT"),
            ("\u{1c5}", "an----pI--T"),
            ("\u{aa}b", "an----pIl--"),
            ("\u{200b}", "-----------"),
            ("\u{b7}a", "------p-l--"),
            ("a\u{b7}", "------pIl--"),
            ("\u{1f600}", "------p----"),
            ("\u{2ebf0}", "an----pI---"),
            ("\u{105c0}", "-----------"),
        ];
        let claims: [(char, fn(Text<'_>) -> bool); 11] = [
            ('a', isalpha),
            ('n', isalnum),
            ('D', isdecimal),
            ('d', isdigit),
            ('N', isnumeric),
            ('s', isspace),
            ('p', isprintable),
            ('I', isidentifier),
            ('l', islower),
            ('u', isupper),
            ('T', istitle),
        ];
        for &(text, expected) in cases {
            let buf = TextBuf::from_str(text);
            let found: String = claims
                .iter()
                .map(|&(letter, claim)| if claim(buf.as_text()) { letter } else { '-' })
                .collect();
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn values_of_digits() {
        assert_eq!(
            (decimal_value(0x665), digit_value(0x665)),
            (Some(5), Some(5))
        );
        assert_eq!((decimal_value(0xB2), digit_value(0xB2)), (None, Some(2)));
        assert_eq!((decimal_value(0x2167), digit_value(0x2167)), (None, None));
        assert_eq!(decimal_value(0x11_0000), None);
    }
}
