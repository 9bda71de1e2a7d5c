//! Cutting text into parts, and padding it.
//!
//! Parts are given as ranges of the text, so that the native can make one string after the other without holding the text.
//! `Flavor` tells strings from bytes where they differ: in what is white space and what ends a line.

use crate::number::fault::Fault;
use crate::text::classify::{is_line_break, is_space};
use crate::text::search;
use crate::text::view::{Text, TextBuf, Unit, with_units};

/// From the first character of a part up to the one behind it.
pub(crate) type Part = (usize, usize);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flavor {
    Str,
    Bytes,
}

impl Flavor {
    #[inline]
    fn is_space(self, cp: u32) -> bool {
        match self {
            Flavor::Str => is_space(cp),
            Flavor::Bytes => matches!(cp, 9..=13 | 32),
        }
    }

    fn is_line_break(self, cp: u32) -> bool {
        match self {
            Flavor::Str => is_line_break(cp),
            Flavor::Bytes => matches!(cp, 10 | 13),
        }
    }
}

/// A number of splits; negative means as many as there are.
fn limit(max_split: i64) -> usize {
    usize::try_from(max_split).unwrap_or(usize::MAX)
}

/// Parts that most texts are cut into, at most.
const FEW_PARTS: usize = 12;

/// `text.split(separator, max_split)`; the separator must not be empty.
pub(crate) fn split(text: Text<'_>, separator: Text<'_>, max_split: i64) -> Vec<Part> {
    let mut parts = Vec::with_capacity(FEW_PARTS);
    let mut start = 0;
    search::each(text, separator, limit(max_split), |place| {
        parts.push((start, place));
        start = place + separator.len();
    });
    parts.push((start, text.len()));
    parts
}

/// `text.rsplit(separator, max_split)`; the separator must not be empty.
pub(crate) fn rsplit(text: Text<'_>, separator: Text<'_>, max_split: i64) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut end = text.len();
    while parts.len() < limit(max_split)
        && let Some(place) = search::rfind(text.slice(0, end), separator)
    {
        parts.push((place + separator.len(), end));
        end = place;
    }
    parts.push((0, end));
    parts.reverse();
    parts
}

/// `text.split(None, max_split)`
pub(crate) fn split_space(text: Text<'_>, max_split: i64, flavor: Flavor) -> Vec<Part> {
    fn run<U: Unit>(units: &[U], most: usize, is_space: impl Fn(u32) -> bool) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut at = 0;
        loop {
            while at < units.len() && is_space(units[at].into()) {
                at += 1;
            }
            if at == units.len() {
                return parts;
            }
            let start = at;
            if parts.len() == most {
                parts.push((start, units.len()));
                return parts;
            }
            while at < units.len() && !is_space(units[at].into()) {
                at += 1;
            }
            parts.push((start, at));
        }
    }
    with_units!(text, units => run(units, limit(max_split), |cp| flavor.is_space(cp)))
}

/// `text.rsplit(None, max_split)`
pub(crate) fn rsplit_space(text: Text<'_>, max_split: i64, flavor: Flavor) -> Vec<Part> {
    let is_space = |at: usize| flavor.is_space(text.get(at));
    let most = limit(max_split);
    let mut parts = Vec::new();
    let mut at = text.len();
    loop {
        while at > 0 && is_space(at - 1) {
            at -= 1;
        }
        if at == 0 {
            break;
        }
        let end = at;
        if parts.len() == most {
            parts.push((0, end));
            break;
        }
        while at > 0 && !is_space(at - 1) {
            at -= 1;
        }
        parts.push((at, end));
    }
    parts.reverse();
    parts
}

/// Whether `splitlines` leaves the breaks in the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineEnds {
    Drop,
    Keep,
}

/// 1 for characters that may break lines, 0 for those of which none does.
#[inline]
fn is_candidate(cp: u32) -> u8 {
    u8::from(cp.wrapping_sub(0x1F) >= 0x85 - 0x1F)
}

/// `text.splitlines(keepends)`
pub(crate) fn split_lines(text: Text<'_>, ends: LineEnds, flavor: Flavor) -> Vec<Part> {
    fn run<U: Unit>(units: &[U], ends: LineEnds, is_break: impl Fn(u32) -> bool) -> Vec<Part> {
        let mut parts = Vec::new();
        let (mut start, mut at) = (0, 0);
        while at < units.len() {
            // Most text has no candidate in a whole strip, which is seen at once.
            if let Some(strip) = units[at..].first_chunk::<16>()
                && strip
                    .iter()
                    .map(|&unit| is_candidate(unit.into()))
                    .fold(0, |a, b| a | b)
                    == 0
            {
                at += strip.len();
                continue;
            }
            let stop = units.len().min(at + 16);
            let Some(found) = units[at..stop]
                .iter()
                .position(|&unit| is_break(unit.into()))
            else {
                at = stop;
                continue;
            };
            at += found + 1;
            let unit = units[at - 1];
            let end = at - 1;
            if unit.into() == 13 && units.get(at).is_some_and(|&unit| unit.into() == 10) {
                at += 1;
            }
            parts.push((start, if ends == LineEnds::Keep { at } else { end }));
            start = at;
        }
        if start < units.len() {
            parts.push((start, units.len()));
        }
        parts
    }
    with_units!(text, units => run(units, ends, |cp| flavor.is_line_break(cp)))
}

/// Which ends `strip` works on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ends {
    Both,
    Left,
    Right,
}

/// What `strip` leaves when it removes characters that pass the test.
fn strip_where(text: Text<'_>, ends: Ends, is_stripped: impl Fn(u32) -> bool) -> Part {
    let (mut start, mut end) = (0, text.len());
    if ends != Ends::Right {
        start = text.iter().position(|cp| !is_stripped(cp)).unwrap_or(end);
    }
    if ends != Ends::Left {
        let kept = text
            .slice(start, end)
            .iter()
            .rposition(|cp| !is_stripped(cp));
        end = kept.map_or(start, |last| start + last + 1);
    }
    (start, end)
}

/// `text.strip()` and its kin.
pub(crate) fn strip_space(text: Text<'_>, ends: Ends, flavor: Flavor) -> Part {
    strip_where(text, ends, |cp| flavor.is_space(cp))
}

/// `text.strip(chars)` and its kin.
pub(crate) fn strip_chars(text: Text<'_>, chars: Text<'_>, ends: Ends) -> Part {
    // One bit for each residue tells most other characters apart.
    let bloom = chars.iter().fold(0u64, |bloom, cp| bloom | 1 << (cp & 63));
    strip_where(text, ends, |cp| {
        bloom >> (cp & 63) & 1 == 1 && chars.iter().any(|c| c == cp)
    })
}

/// `text.expandtabs(tab_size)`
pub(crate) fn expand_tabs(text: Text<'_>, tab_size: i64) -> Result<TextBuf, Fault> {
    let too_long = || Fault::overflow("new string is too long");
    let mut out = TextBuf::new();
    let mut column = 0usize;
    for cp in text.iter() {
        if cp == u32::from(b'\t') {
            let Some(size) = usize::try_from(tab_size).ok().filter(|&size| size > 0) else {
                continue;
            };
            let count = size - column % size;
            column = column.checked_add(count).ok_or_else(too_long)?;
            if out
                .len()
                .checked_add(count)
                .is_none_or(|len| len > isize::MAX as usize)
            {
                return Err(too_long());
            }
            out.try_push_repeated(u32::from(b' '), count)
                .ok_or(Fault::MEMORY)?;
        } else {
            column = if cp == 10 || cp == 13 { 0 } else { column + 1 };
            out.push(cp);
        }
    }
    Ok(out)
}

/// Where the text lies within its padding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Justify {
    Left,
    Right,
    Center,
}

/// `ljust`, `rjust` and `center`; nothing when the text is wide enough.
pub(crate) fn justify(
    text: Text<'_>,
    width: i64,
    fill: u32,
    side: Justify,
) -> Result<Option<TextBuf>, Fault> {
    let len = text.len();
    let width = usize::try_from(width).unwrap_or(0);
    let margin = width.saturating_sub(len);
    if margin == 0 {
        return Ok(None);
    }
    let left = match side {
        Justify::Left => 0,
        Justify::Right => margin,
        // An odd blank goes to the left when the width is odd.
        Justify::Center => margin / 2 + (margin & width & 1),
    };
    let mut out = TextBuf::try_with_capacity(width).ok_or(Fault::MEMORY)?;
    out.try_push_repeated(fill, left).ok_or(Fault::MEMORY)?;
    out.push_text(text);
    out.try_push_repeated(fill, margin - left)
        .ok_or(Fault::MEMORY)?;
    Ok(Some(out))
}

/// `text.zfill(width)`; nothing when the text is wide enough.
pub(crate) fn zero_fill(text: Text<'_>, width: i64) -> Result<Option<TextBuf>, Fault> {
    let margin = usize::try_from(width)
        .unwrap_or(0)
        .saturating_sub(text.len());
    if margin == 0 {
        return Ok(None);
    }
    let has_sign = text
        .first()
        .is_some_and(|cp| cp == u32::from(b'+') || cp == u32::from(b'-'));
    let sign = usize::from(has_sign);
    let mut out = TextBuf::try_with_capacity(text.len() + margin).ok_or(Fault::MEMORY)?;
    out.push_text(text.slice(0, sign));
    out.try_push_repeated(u32::from(b'0'), margin)
        .ok_or(Fault::MEMORY)?;
    out.push_text(text.slice(sign, text.len()));
    Ok(Some(out))
}

#[cfg(test)]
#[allow(clippy::type_complexity, reason = "tables of what CPython prints")]
mod tests {
    use super::*;

    fn shown(text: Text<'_>, parts: &[Part]) -> Vec<String> {
        parts
            .iter()
            .map(|&(start, end)| text.slice(start, end).to_string_lossy())
            .collect()
    }

    #[test]
    fn by_separator() {
        // text, separator, most, split, rsplit
        #[rustfmt::skip]
        let cases: &[(&str, &str, i64, &[&str], &[&str])] = &[
            ("a,b,,c", ",", -1, &["a", "b", "", "c"], &["a", "b", "", "c"]),
            ("a,b,,c", ",", 1, &["a", "b,,c"], &["a,b,", "c"]),
            ("", ",", -1, &[""], &[""]),
            ("aXYbXYc", "XY", -1, &["a", "b", "c"], &["a", "b", "c"]),
            ("\u{3b1}\u{3b2}\u{3b1}", "\u{3b2}", -1, &["\u{3b1}", "\u{3b1}"], &["\u{3b1}", "\u{3b1}"]),
            ("a", "b", -1, &["a"], &["a"]),
            ("aaa", "a", 2, &["", "", "a"], &["a", "", ""]),
        ];
        for &(text, separator, most, forward, backward) in cases {
            let (text, separator) = (TextBuf::from_str(text), TextBuf::from_str(separator));
            let (text, separator) = (text.as_text(), separator.as_text());
            assert_eq!(shown(text, &split(text, separator, most)), forward);
            assert_eq!(shown(text, &rsplit(text, separator, most)), backward);
        }
    }

    #[test]
    fn by_white_space() {
        #[rustfmt::skip]
        let cases: &[(&str, i64, &[&str], &[&str])] = &[
            (" a  b c ", -1, &["a", "b", "c"], &["a", "b", "c"]),
            (" a  b c ", 1, &["a", "b c "], &[" a  b", "c"]),
            ("", -1, &[], &[]),
            ("   ", -1, &[], &[]),
            ("a\u{1c}b\u{2003}c", -1, &["a", "b", "c"], &["a", "b", "c"]),
            ("a b", 0, &["a b"], &["a b"]),
            ("  a b ", 0, &["a b "], &["  a b"]),
        ];
        for &(text, most, forward, backward) in cases {
            let text = TextBuf::from_str(text);
            let text = text.as_text();
            assert_eq!(shown(text, &split_space(text, most, Flavor::Str)), forward);
            assert_eq!(
                shown(text, &rsplit_space(text, most, Flavor::Str)),
                backward
            );
        }
        let text = Text::One(b"a\x1cb c");
        assert_eq!(split_space(text, -1, Flavor::Bytes), [(0, 3), (4, 5)]);
    }

    #[test]
    fn lines() {
        #[rustfmt::skip]
        let cases: &[(&str, &[&str], &[&str])] = &[
            ("a\nb", &["a", "b"], &["a\n", "b"]),
            ("a\u{d}\nb\u{d}", &["a", "b"], &["a\u{d}\n", "b\u{d}"]),
            ("\n", &[""], &["\n"]),
            ("", &[], &[]),
            ("a\u{b}b\u{1c}c\u{85}d\u{2028}e", &["a", "b", "c", "d", "e"], &["a\u{b}", "b\u{1c}", "c\u{85}", "d\u{2028}", "e"]),
            ("x\n\n", &["x", ""], &["x\n", "\n"]),
        ];
        for &(text, dropped, kept) in cases {
            let text = TextBuf::from_str(text);
            let text = text.as_text();
            assert_eq!(
                shown(text, &split_lines(text, LineEnds::Drop, Flavor::Str)),
                dropped
            );
            assert_eq!(
                shown(text, &split_lines(text, LineEnds::Keep, Flavor::Str)),
                kept
            );
        }
        assert_eq!(
            split_lines(Text::One(b"a\x0bb\r\nc"), LineEnds::Drop, Flavor::Bytes),
            [(0, 3), (5, 6)]
        );
    }

    #[test]
    fn stripping() {
        assert_eq!(
            strip_space(Text::One(b" \x85a\xa0"), Ends::Both, Flavor::Str),
            (2, 3)
        );
        assert_eq!(
            strip_space(Text::One(b" \x85a\xa0"), Ends::Both, Flavor::Bytes),
            (1, 4)
        );
        assert_eq!(
            strip_chars(Text::ascii("xyaxy"), Text::ascii("yx"), Ends::Left),
            (2, 5)
        );
        assert_eq!(
            strip_chars(Text::ascii("xyaxy"), Text::ascii("yx"), Ends::Right),
            (0, 3)
        );
        assert_eq!(
            strip_chars(Text::ascii("xx"), Text::Two(&[0x3B1, 0x78]), Ends::Both),
            (2, 2)
        );
    }

    #[test]
    fn padding() {
        let shown = |found: Result<Option<TextBuf>, Fault>| {
            found.map(|text| text.map(|text| text.to_string_lossy()))
        };
        let some = |text: &str| Ok(Some(text.to_owned()));
        let center = |text, width| shown(justify(Text::ascii(text), width, 0x2A, Justify::Center));
        assert_eq!(center("ab", 5), some("**ab*"));
        assert_eq!(center("abc", 6), some("*abc**"));
        assert_eq!(center("abc", 3), Ok(None));
        assert_eq!(
            shown(justify(Text::ascii("a"), 3, 0x3B1, Justify::Right)),
            some("\u{3b1}\u{3b1}a")
        );
        assert_eq!(shown(zero_fill(Text::ascii("-7"), 5)), some("-0007"));
        assert_eq!(shown(zero_fill(Text::ascii("--7"), 5)), some("-00-7"));
        assert_eq!(
            justify(Text::ascii("a"), i64::MAX, 0x20, Justify::Left),
            Err(Fault::MEMORY)
        );
        let tabs =
            |text, size| expand_tabs(Text::ascii(text), size).map(|text| text.to_string_lossy());
        assert_eq!(tabs("a\tbc\n\td", 4), Ok("a   bc\n    d".to_owned()));
        assert_eq!(tabs("a\tb", 0), Ok("ab".to_owned()));
    }
}
