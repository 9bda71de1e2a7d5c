//! Finding, counting and replacing parts of text.
//!
//! Places are counted in characters from the start of the text given; `clamp` turns Python's optional bounds into a slice first.
//! Bytes objects are searched as `Text::One`. Narrow text is searched by `memchr`; wide text by a loop whose time stays linear.

use memchr::memmem;

use crate::number::fault::Fault;
use crate::text::view::{Text, TextBuf, Unit, with_units};

/// The bounds of a slice within a text of `len`, as `str.find` takes them; nothing when they lie outside of it.
pub(crate) fn clamp(start: i64, end: i64, len: usize) -> Option<(usize, usize)> {
    let len = len as i64;
    let from_end = |place: i64| {
        if place < 0 {
            (place + len).max(0)
        } else {
            place
        }
    };
    let (start, end) = (from_end(start), from_end(end.min(len)));
    (start <= end).then_some((start as usize, end as usize))
}

/// The units of `needle` in another width, or nothing when that can not hold them.
fn narrowed<U: Unit>(needle: Text<'_>) -> Option<Vec<U>> {
    needle.iter().map(U::narrow).collect::<Option<Vec<U>>>()
}

/// Runs an expression over the units of a text and of a needle in the same width, or gives `$none` when the needle can not occur.
macro_rules! with_needle {
    ($text:expr, $needle:expr, |$units:ident, $sought:ident| $body:expr, $none:expr) => {{
        let needle = $needle;
        match ($text, needle) {
            (Text::One($units), Text::One($sought)) => $body,
            (Text::Two($units), Text::Two($sought)) => $body,
            (Text::Four($units), Text::Four($sought)) => $body,
            (text, _) => with_units!(text, $units => match narrowed(needle) {
                Some(sought) => {
                    let $sought = &*sought;
                    $body
                }
                None => $none,
            }),
        }
    }};
}

/// How often the plain loop may compare units for each place before it gives way.
const EFFORT: usize = 16;

/// Where `wanted` first stands. Looked for in strips, which the compiler compares at once.
fn position_of<U: Unit>(units: &[U], wanted: U) -> Option<usize> {
    const STRIP: usize = 32;
    let (strips, rest) = units.as_chunks::<STRIP>();
    let has_it = |strip: &[U; STRIP]| {
        strip
            .iter()
            .map(|&unit| u8::from(unit == wanted))
            .fold(0, |found, is_it| found | is_it)
            != 0
    };
    let (start, last) = match strips.iter().position(has_it) {
        Some(at) => (at * STRIP, &strips[at][..]),
        None => (strips.len() * STRIP, rest),
    };
    last.iter()
        .position(|&unit| unit == wanted)
        .map(|at| start + at)
}

fn find_units<U: Unit>(text: &[U], needle: &[U]) -> Option<usize> {
    if let (Some(text), Some(needle)) = (U::bytes(text), U::bytes(needle)) {
        return match needle {
            [b] => memchr::memchr(*b, text),
            _ => memmem::find(text, needle),
        };
    }
    let Some((&first, rest)) = needle.split_first() else {
        return Some(0);
    };
    let last = text.len().checked_sub(needle.len())?;
    let mut at = 0;
    let mut effort = 0;
    while at <= last {
        at += position_of(&text[at..=last], first)?;
        let same = text[at + 1..]
            .iter()
            .zip(rest)
            .take_while(|(a, b)| a == b)
            .count();
        if same == rest.len() {
            return Some(at);
        }
        effort += same;
        at += 1;
        if effort > EFFORT * at + 1000 {
            return find_by_borders(&text[at..], needle).map(|found| at + found);
        }
    }
    None
}

/// Knuth, Morris and Pratt's search, which never looks back.
fn find_by_borders<U: Unit>(text: &[U], needle: &[U]) -> Option<usize> {
    // `borders[i]`: the length of the longest proper start of `needle[..=i]` that is its end too.
    let mut borders = vec![0usize; needle.len()];
    let mut len = 0;
    for at in 1..needle.len() {
        while len > 0 && needle[at] != needle[len] {
            len = borders[len - 1];
        }
        len += usize::from(needle[at] == needle[len]);
        borders[at] = len;
    }
    let mut len = 0;
    for (at, unit) in text.iter().enumerate() {
        while len > 0 && *unit != needle[len] {
            len = borders[len - 1];
        }
        len += usize::from(*unit == needle[len]);
        if len == needle.len() {
            return Some(at + 1 - len);
        }
    }
    None
}

fn rfind_units<U: Unit>(text: &[U], needle: &[U]) -> Option<usize> {
    if let (Some(text), Some(needle)) = (U::bytes(text), U::bytes(needle)) {
        return match needle {
            [b] => memchr::memrchr(*b, text),
            _ => memmem::rfind(text, needle),
        };
    }
    let Some((&last, rest)) = needle.split_last() else {
        return Some(text.len());
    };
    let mut end = text.len();
    let mut effort = 0;
    while end >= needle.len() {
        end = rest.len()
            + text[rest.len()..end]
                .iter()
                .rposition(|&unit| unit == last)?;
        let same = text[..end]
            .iter()
            .rev()
            .zip(rest.iter().rev())
            .take_while(|(a, b)| a == b)
            .count();
        if same == rest.len() {
            return Some(end - rest.len());
        }
        effort += same;
        if effort > EFFORT * (text.len() - end) + 1000 {
            let text: Vec<U> = text[..end].iter().rev().copied().collect();
            let needle: Vec<U> = needle.iter().rev().copied().collect();
            let found = find_by_borders(&text, &needle)?;
            return Some(text.len() - found - needle.len());
        }
    }
    None
}

/// Where `needle` first occurs.
pub(crate) fn find(text: Text<'_>, needle: Text<'_>) -> Option<usize> {
    if needle.len() > text.len() {
        return None;
    }
    with_needle!(
        text,
        needle,
        |units, needle| find_units(units, needle),
        None
    )
}

/// Where `needle` last occurs.
pub(crate) fn rfind(text: Text<'_>, needle: Text<'_>) -> Option<usize> {
    if needle.len() > text.len() {
        return None;
    }
    with_needle!(
        text,
        needle,
        |units, needle| rfind_units(units, needle),
        None
    )
}

pub(crate) fn contains(text: Text<'_>, needle: Text<'_>) -> bool {
    find(text, needle).is_some()
}

#[inline]
pub(crate) fn starts_with(text: Text<'_>, prefix: Text<'_>) -> bool {
    prefix.len() <= text.len() && text.slice(0, prefix.len()).same(prefix)
}

#[inline]
pub(crate) fn ends_with(text: Text<'_>, suffix: Text<'_>) -> bool {
    suffix.len() <= text.len()
        && text
            .slice(text.len() - suffix.len(), text.len())
            .same(suffix)
}

/// Calls `visit` with the place of each of the first `most` occurrences of a needle that is not empty, none overlapping.
fn each_units<U: Unit>(text: &[U], needle: &[U], most: usize, mut visit: impl FnMut(usize)) {
    if let (Some(text), Some(needle)) = (U::bytes(text), U::bytes(needle)) {
        match needle {
            [b] => memchr::memchr_iter(*b, text).take(most).for_each(visit),
            _ => memmem::find_iter(text, needle).take(most).for_each(visit),
        }
        return;
    }
    let mut at = 0;
    for _ in 0..most {
        let Some(found) = find_units(&text[at..], needle) else {
            return;
        };
        visit(at + found);
        at += found + needle.len();
    }
}

/// As `each_units`, from the first to the last.
pub(crate) fn each(text: Text<'_>, needle: Text<'_>, most: usize, visit: impl FnMut(usize)) {
    debug_assert!(!needle.is_empty(), "an empty needle is everywhere");
    with_needle!(
        text,
        needle,
        |units, needle| each_units(units, needle, most, visit),
        ()
    );
}

/// How often `needle` occurs without overlap; once around each character when it is empty.
pub(crate) fn count(text: Text<'_>, needle: Text<'_>) -> usize {
    if needle.is_empty() {
        return text.len() + 1;
    }
    if let (Text::One(units), Text::One([b])) = (text, needle) {
        return memchr::memchr_iter(*b, units).count();
    }
    let mut n = 0;
    each(text, needle, usize::MAX, |_| n += 1);
    n
}

/// `text.replace(old, new, most)`; nothing when that is the text itself. A negative `most` means all.
pub(crate) fn replace(
    text: Text<'_>,
    old: Text<'_>,
    new: Text<'_>,
    most: i64,
) -> Result<Option<TextBuf>, Fault> {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    if most == 0 || old.len() > text.len() || old.is_empty() && new.is_empty() {
        return Ok(None);
    }
    if let (Text::One(units), Text::One([old]), Text::One([new])) = (text, old, new)
        && most >= units.len()
    {
        if memchr::memchr(*old, units).is_none() {
            return Ok(None);
        }
        let map = |&b: &u8| if b == *old { *new } else { b };
        let mut out = Vec::new();
        out.try_reserve_exact(units.len())
            .map_err(|_| Fault::MEMORY)?;
        out.extend(units.iter().map(map));
        return Ok(Some(TextBuf::One(out)));
    }
    let mut places = Vec::new();
    if old.is_empty() {
        places.extend(0..most.min(text.len() + 1));
    } else {
        each(text, old, most, |place| places.push(place));
    }
    if places.is_empty() {
        return Ok(None);
    }
    let len = new
        .len()
        .checked_mul(places.len())
        .and_then(|added| added.checked_add(text.len() - old.len() * places.len()))
        .filter(|&len| isize::try_from(len).is_ok())
        .ok_or_else(|| Fault::overflow("replace string is too long"))?;
    let mut out = TextBuf::try_with_capacity(len).ok_or(Fault::MEMORY)?;
    let mut done = 0;
    for place in places {
        out.push_text(text.slice(done, place));
        out.push_text(new);
        done = place + old.len();
    }
    out.push_text(text.slice(done, text.len()));
    Ok(Some(out))
}

/// `bytes.translate(table, delete)`
pub(crate) fn translate_bytes(bytes: &[u8], table: Option<&[u8; 256]>, delete: &[u8]) -> Vec<u8> {
    let mut is_deleted = [false; 256];
    for &b in delete {
        is_deleted[usize::from(b)] = true;
    }
    bytes
        .iter()
        .filter(|&&b| !is_deleted[usize::from(b)])
        .map(|&b| table.map_or(b, |table| table[usize::from(b)]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_counts() {
        // text, needle, find, rfind, count
        #[rustfmt::skip]
        let cases: &[(&str, &str, i64, i64, usize)] = &[
            ("abcabc", "bc", 1, 4, 2),
            ("abcabc", "x", -1, -1, 0),
            ("aaaa", "aa", 0, 2, 2),
            ("", "", 0, 0, 1),
            ("abc", "", 0, 3, 4),
            ("\u{3b1}\u{3b2}\u{3b1}\u{3b2}", "\u{3b2}", 1, 3, 2),
            ("\u{3b1}\u{3b2}\u{3b1}\u{3b2}", "a", -1, -1, 0),
            ("abc", "\u{3b2}", -1, -1, 0),
            ("x\u{1f600}y\u{1f600}", "\u{1f600}y", 1, 1, 1),
            ("ab", "abc", -1, -1, 0),
            ("a\u{e9}", "\u{e9}", 1, 1, 1),
        ];
        let place = |found: Option<usize>| found.map_or(-1, |place| place as i64);
        for &(text, needle, first, last, n) in cases {
            let (text, needle) = (TextBuf::from_str(text), TextBuf::from_str(needle));
            let (text, needle) = (text.as_text(), needle.as_text());
            assert_eq!(
                (
                    place(find(text, needle)),
                    place(rfind(text, needle)),
                    count(text, needle)
                ),
                (first, last, n)
            );
            assert_eq!(contains(text, needle), first >= 0);
        }
    }

    #[test]
    fn replacing() {
        #[rustfmt::skip]
        let cases: &[(&str, &str, &str, i64, &str)] = &[
            ("aaa", "a", "bb", -1, "bbbbbb"),
            ("aaa", "a", "bb", 2, "bbbba"),
            ("aaa", "a", "", -1, ""),
            ("abc", "", "-", -1, "-a-b-c-"),
            ("abc", "", "-", 2, "-a-bc"),
            ("", "", "x", -1, "x"),
            ("abc", "b", "\u{3b2}", -1, "a\u{3b2}c"),
            ("\u{3b1}\u{3b2}\u{3b3}", "\u{3b2}", "b", -1, "\u{3b1}b\u{3b3}"),
            ("aXbX", "X", "Y", -1, "aYbY"),
            ("abc", "z", "y", -1, "abc"),
            ("\u{1f600}a", "\u{1f600}", "b", -1, "ba"),
        ];
        for &(text, old, new, most, expected) in cases {
            let [text, old, new] = [text, old, new].map(TextBuf::from_str);
            let found =
                replace(text.as_text(), old.as_text(), new.as_text(), most).expect("memory");
            assert_eq!(found.unwrap_or(text), TextBuf::from_str(expected));
        }
    }

    #[test]
    fn bounds_as_slices_take_them() {
        assert_eq!(clamp(0, i64::MAX, 3), Some((0, 3)));
        assert_eq!(clamp(-2, -1, 3), Some((1, 2)));
        assert_eq!(clamp(-9, 9, 3), Some((0, 3)));
        assert_eq!(clamp(3, 9, 3), Some((3, 3)));
        assert_eq!(clamp(4, 9, 3), None);
    }

    #[test]
    fn wide_text_is_searched_in_linear_time() {
        let mut text = vec![0x3B1u16; 200_000];
        text.push(0x3B2);
        let mut needle = vec![0x3B1u16; 20_000];
        needle.push(0x3B2);
        assert_eq!(find(Text::Two(&text), Text::Two(&needle)), Some(180_000));
        needle.insert(0, 0x3B2);
        assert_eq!(find(Text::Two(&text), Text::Two(&needle)), None);
        assert_eq!(rfind(Text::Two(&text), Text::Two(&needle)), None);
    }

    #[test]
    fn bytes_through_a_table() {
        let mut table: [u8; 256] = std::array::from_fn(|b| b as u8);
        table[usize::from(b'a')] = b'A';
        assert_eq!(translate_bytes(b"banana", Some(&table), b"n"), b"bAAA");
    }
}
