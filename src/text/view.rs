//! Borrowed text of any width, and the buffer that builds such text.
//!
//! A `Text` need not be in the narrowest width for its characters (a slice of a wide string is not); a finished `TextBuf` is.
//! Neither says anything of where the units live.

/// Code points in one of the three widths of PEP 393. Lone surrogates are allowed; nothing is above `0x10FFFF`.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Text<'a> {
    One(&'a [u8]),
    Two(&'a [u16]),
    Four(&'a [u32]),
}

/// A unit of one of the widths. Generic code over `[U]` is compiled once for each.
pub(crate) trait Unit: Copy + Eq + Ord + Into<u32> + std::fmt::Debug + 'static {
    /// The unit for a code point, when the width can hold it.
    fn narrow(cp: u32) -> Option<Self>;
    /// The same slice as bytes, where the unit is a byte.
    fn bytes(units: &[Self]) -> Option<&[u8]>;
}

impl Unit for u8 {
    fn narrow(cp: u32) -> Option<u8> {
        u8::try_from(cp).ok()
    }
    fn bytes(units: &[u8]) -> Option<&[u8]> {
        Some(units)
    }
}

impl Unit for u16 {
    fn narrow(cp: u32) -> Option<u16> {
        u16::try_from(cp).ok()
    }
    fn bytes(_: &[u16]) -> Option<&[u8]> {
        None
    }
}

impl Unit for u32 {
    fn narrow(cp: u32) -> Option<u32> {
        Some(cp)
    }
    fn bytes(_: &[u32]) -> Option<&[u8]> {
        None
    }
}

/// Runs the same expression over the slice of whichever width the text has.
macro_rules! with_units {
    ($text:expr, $units:ident => $body:expr) => {
        match $text {
            $crate::text::view::Text::One($units) => $body,
            $crate::text::view::Text::Two($units) => $body,
            $crate::text::view::Text::Four($units) => $body,
        }
    };
}
pub(crate) use with_units;

impl<'a> Text<'a> {
    pub(crate) const EMPTY: Text<'static> = Text::One(&[]);

    /// A view of an ASCII literal; a caller with other text builds a `TextBuf`.
    pub(crate) fn ascii(text: &'a str) -> Text<'a> {
        debug_assert!(text.is_ascii(), "UTF-8 beyond ASCII is not Latin-1");
        Text::One(text.as_bytes())
    }

    #[inline]
    pub(crate) fn len(self) -> usize {
        with_units!(self, units => units.len())
    }

    #[inline]
    pub(crate) fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The code point at `index`, which must be below `len`.
    #[inline]
    pub(crate) fn get(self, index: usize) -> u32 {
        match self {
            Text::One(units) => u32::from(units[index]),
            Text::Two(units) => u32::from(units[index]),
            Text::Four(units) => units[index],
        }
    }

    #[inline]
    pub(crate) fn first(self) -> Option<u32> {
        if self.is_empty() {
            None
        } else {
            Some(self.get(0))
        }
    }

    /// The part from `start` up to `end`; both must be within the text.
    #[inline]
    pub(crate) fn slice(self, start: usize, end: usize) -> Text<'a> {
        match self {
            Text::One(units) => Text::One(&units[start..end]),
            Text::Two(units) => Text::Two(&units[start..end]),
            Text::Four(units) => Text::Four(&units[start..end]),
        }
    }

    #[inline]
    pub(crate) fn iter(self) -> Iter<'a> {
        match self {
            Text::One(units) => Iter::One(units.iter()),
            Text::Two(units) => Iter::Two(units.iter()),
            Text::Four(units) => Iter::Four(units.iter()),
        }
    }

    #[inline]
    pub(crate) fn is_ascii(self) -> bool {
        match self {
            Text::One(units) => units.is_ascii(),
            _ => self.max_char() < 0x80,
        }
    }

    /// The units, when they are single bytes of ASCII.
    #[inline]
    pub(crate) fn as_ascii(self) -> Option<&'a str> {
        match self {
            Text::One(units) if units.is_ascii() => std::str::from_utf8(units).ok(),
            _ => None,
        }
    }

    /// Whether every character passes the test.
    #[inline]
    pub(crate) fn all(self, test: impl Fn(u32) -> bool) -> bool {
        fn run<U: Unit>(units: &[U], test: impl Fn(u32) -> bool) -> bool {
            units.iter().all(|&unit| test(unit.into()))
        }
        with_units!(self, units => run(units, test))
    }

    /// The largest code point, 0 for the empty text.
    pub(crate) fn max_char(self) -> u32 {
        fn max<U: Unit>(units: &[U]) -> u32 {
            units.iter().copied().max().map_or(0, Into::into)
        }
        with_units!(self, units => max(units))
    }

    /// The code points as a Rust string; lone surrogates become U+FFFD. For messages only.
    pub(crate) fn to_string_lossy(self) -> String {
        self.iter()
            .map(|cp| char::from_u32(cp).unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    }

    /// Equality of characters, whatever the widths.
    #[inline]
    pub(crate) fn same(self, other: Text<'_>) -> bool {
        match (self, other) {
            (Text::One(a), Text::One(b)) => a == b,
            (Text::Two(a), Text::Two(b)) => a == b,
            (Text::Four(a), Text::Four(b)) => a == b,
            _ => self.len() == other.len() && self.iter().eq(other.iter()),
        }
    }

    /// The order of code points, as Python compares strings.
    pub(crate) fn order(self, other: Text<'_>) -> std::cmp::Ordering {
        match (self, other) {
            (Text::One(a), Text::One(b)) => a.cmp(b),
            (Text::Two(a), Text::Two(b)) => a.cmp(b),
            _ => self.iter().cmp(other.iter()),
        }
    }
}

#[derive(Clone, Debug)]
pub(crate) enum Iter<'a> {
    One(std::slice::Iter<'a, u8>),
    Two(std::slice::Iter<'a, u16>),
    Four(std::slice::Iter<'a, u32>),
}

impl Iterator for Iter<'_> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        match self {
            Iter::One(units) => units.next().map(|&unit| u32::from(unit)),
            Iter::Two(units) => units.next().map(|&unit| u32::from(unit)),
            Iter::Four(units) => units.next().copied(),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self {
            Iter::One(units) => units.size_hint(),
            Iter::Two(units) => units.size_hint(),
            Iter::Four(units) => units.size_hint(),
        }
    }
}

impl DoubleEndedIterator for Iter<'_> {
    fn next_back(&mut self) -> Option<u32> {
        match self {
            Iter::One(units) => units.next_back().map(|&unit| u32::from(unit)),
            Iter::Two(units) => units.next_back().map(|&unit| u32::from(unit)),
            Iter::Four(units) => units.next_back().copied(),
        }
    }
}

impl ExactSizeIterator for Iter<'_> {}

/// Text under construction, always in the narrowest width for what was pushed so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TextBuf {
    One(Vec<u8>),
    Two(Vec<u16>),
    Four(Vec<u32>),
}

impl Default for TextBuf {
    fn default() -> TextBuf {
        TextBuf::new()
    }
}

impl TextBuf {
    pub(crate) fn new() -> TextBuf {
        TextBuf::One(Vec::new())
    }

    /// An empty buffer with room for `len` characters of Latin-1, or nothing when there is no such room.
    pub(crate) fn try_with_capacity(len: usize) -> Option<TextBuf> {
        let mut units = Vec::new();
        units.try_reserve_exact(len).ok()?;
        Some(TextBuf::One(units))
    }

    pub(crate) fn from_text(text: Text<'_>) -> TextBuf {
        let mut buf = TextBuf::new();
        buf.push_text(text);
        buf
    }

    pub(crate) fn from_str(text: &str) -> TextBuf {
        let mut buf = TextBuf::new();
        buf.push_str(text);
        buf
    }

    pub(crate) fn as_text(&self) -> Text<'_> {
        match self {
            TextBuf::One(units) => Text::One(units),
            TextBuf::Two(units) => Text::Two(units),
            TextBuf::Four(units) => Text::Four(units),
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.as_text().len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    #[inline]
    pub(crate) fn push(&mut self, cp: u32) {
        match self {
            TextBuf::One(units) if cp <= 0xFF => units.push(cp as u8),
            TextBuf::Two(units) if cp <= 0xFFFF => units.push(cp as u16),
            TextBuf::Four(units) => units.push(cp),
            _ => {
                self.widen(cp);
                self.push(cp);
            }
        }
    }

    /// Makes the units wide enough for `cp`.
    #[cold]
    fn widen(&mut self, cp: u32) {
        fn wider<A: Unit, B: From<A>>(units: &[A]) -> Vec<B> {
            let mut wide = Vec::with_capacity(units.len() * 2 + 8);
            wide.extend(units.iter().map(|&unit| B::from(unit)));
            wide
        }
        *self = match self {
            TextBuf::One(units) if cp <= 0xFF => TextBuf::One(std::mem::take(units)),
            TextBuf::One(units) if cp <= 0xFFFF => TextBuf::Two(wider(units)),
            TextBuf::One(units) => TextBuf::Four(wider(units)),
            TextBuf::Two(units) if cp <= 0xFFFF => TextBuf::Two(std::mem::take(units)),
            TextBuf::Two(units) => TextBuf::Four(wider(units)),
            TextBuf::Four(units) => TextBuf::Four(std::mem::take(units)),
        };
    }

    pub(crate) fn push_str(&mut self, text: &str) {
        if text.is_ascii() {
            self.push_text(Text::One(text.as_bytes()));
        } else {
            text.chars().for_each(|c| self.push(u32::from(c)));
        }
    }

    pub(crate) fn push_text(&mut self, text: Text<'_>) {
        if let (TextBuf::One(units), Text::One(more)) = (&mut *self, text) {
            units.extend_from_slice(more);
            return;
        }
        let top = if matches!(text, Text::One(_)) {
            0
        } else {
            text.max_char()
        };
        if matches!(self, TextBuf::One(_)) && top > 0xFF
            || matches!(self, TextBuf::Two(_)) && top > 0xFFFF
        {
            self.widen(top);
        }
        match (self, text) {
            (TextBuf::Two(units), Text::Two(more)) => units.extend_from_slice(more),
            (TextBuf::Four(units), Text::Four(more)) => units.extend_from_slice(more),
            (TextBuf::Two(units), Text::One(more)) => {
                units.extend(more.iter().map(|&unit| u16::from(unit)));
            }
            (TextBuf::Four(units), Text::One(more)) => {
                units.extend(more.iter().map(|&unit| u32::from(unit)));
            }
            (TextBuf::One(units), _) => units.extend(text.iter().map(|cp| cp as u8)),
            (TextBuf::Two(units), _) => units.extend(text.iter().map(|cp| cp as u16)),
            (TextBuf::Four(units), _) => units.extend(text.iter()),
        }
    }

    /// Appends `cp` `count` times, or reports that there is no memory for it.
    pub(crate) fn try_push_repeated(&mut self, cp: u32, count: usize) -> Option<()> {
        fn fill<U: Unit>(units: &mut Vec<U>, unit: U, count: usize) -> Option<()> {
            units.try_reserve(count).ok()?;
            units.resize(units.len() + count, unit);
            Some(())
        }
        if count == 0 {
            return Some(());
        }
        self.widen_for(cp);
        match self {
            TextBuf::One(units) => fill(units, cp as u8, count),
            TextBuf::Two(units) => fill(units, cp as u16, count),
            TextBuf::Four(units) => fill(units, cp, count),
        }
    }

    fn widen_for(&mut self, cp: u32) {
        let fits = match self {
            TextBuf::One(_) => cp <= 0xFF,
            TextBuf::Two(_) => cp <= 0xFFFF,
            TextBuf::Four(_) => true,
        };
        if !fits {
            self.widen(cp);
        }
    }

    /// As a Rust string; lone surrogates become U+FFFD. For messages and tests.
    pub(crate) fn to_string_lossy(&self) -> String {
        self.as_text().to_string_lossy()
    }
}

impl From<String> for TextBuf {
    fn from(text: String) -> TextBuf {
        if text.is_ascii() {
            TextBuf::One(text.into_bytes())
        } else {
            TextBuf::from_str(&text)
        }
    }
}

impl std::fmt::Write for TextBuf {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.push_str(text);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Text, TextBuf};

    #[test]
    fn a_buffer_stays_as_narrow_as_it_can() {
        let mut buf = TextBuf::new();
        buf.push_str("abc\u{e9}");
        assert!(matches!(buf, TextBuf::One(_)));
        buf.push_text(Text::Four(&[0x41, 0xFF]));
        assert!(matches!(buf, TextBuf::One(_)));
        buf.push(0xD800);
        assert!(matches!(buf, TextBuf::Two(_)));
        buf.push_text(Text::One(b"xy"));
        buf.push_text(Text::Four(&[0x1F600]));
        assert!(matches!(buf, TextBuf::Four(_)));
        assert!(buf.try_push_repeated(0x20, 2).is_some());
        let expected = [
            0x61, 0x62, 0x63, 0xE9, 0x41, 0xFF, 0xD800, 0x78, 0x79, 0x1F600, 0x20, 0x20,
        ];
        assert!(buf.as_text().iter().eq(expected));
    }

    #[test]
    fn texts_of_different_width_compare_by_character() {
        assert!(Text::ascii("ab").same(Text::Four(&[0x61, 0x62])));
        assert!(Text::Two(&[0xFFFF]).order(Text::Four(&[0x10000])).is_lt());
        assert_eq!(Text::Two(&[0x61, 0x3B1]).slice(1, 2).get(0), 0x3B1);
    }

    #[test]
    fn no_memory_is_an_answer() {
        let mut buf = TextBuf::new();
        assert!(buf.try_push_repeated(0x20, usize::MAX / 2 + 1).is_none());
    }
}
