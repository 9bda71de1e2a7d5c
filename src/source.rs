//! Source texts and places in them.
//!
//! A `Span` is a range of bytes in one text; it does not know which. Whoever crosses texts (tracebacks, reports) carries a
//! `SourceId` beside it. Lines are counted from 1 and end at `\n`, `\r\n` or `\r`, as in CPython; columns are counted from 0, in bytes of
//! UTF-8 (as `ast` has them) or in characters (as carets and `SyntaxError.offset` have them, plus one).

use std::fmt;
use std::rc::Rc;

/// A half-open range of bytes in a source text.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl Span {
    /// A span from `start` to `end`.
    pub const fn new(start: u32, end: u32) -> Span {
        Span { start, end }
    }

    /// The empty span before `offset`.
    pub const fn at(offset: u32) -> Span {
        Span {
            start: offset,
            end: offset,
        }
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn to(self, other: Span) -> Span {
        Span {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// Whether nothing lies in it.
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// The text it covers, or as much of it as exists and falls on whole characters.
    pub fn text(self, source: &str) -> &str {
        let start = source.floor_char_boundary((self.start as usize).min(source.len()));
        let end = source.ceil_char_boundary((self.end as usize).clamp(start, source.len()));
        &source[start..end]
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

/// A place as people name it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct LineCol {
    /// The line, from 1.
    pub line: u32,
    /// The column, from 0; in bytes or characters as the function that made it says.
    pub col: u32,
}

/// Where each line of one text begins.
#[derive(Clone, Debug)]
pub struct LineTable {
    /// Offsets of first bytes; the first is 0. Never empty.
    starts: Vec<u32>,
    /// Length of the text.
    len: u32,
}

impl LineTable {
    /// Finds the lines of `text`.
    pub fn new(text: &str) -> LineTable {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (idx, &byte) in bytes.iter().enumerate() {
            if byte == b'\n' || (byte == b'\r' && bytes.get(idx + 1) != Some(&b'\n')) {
                starts.push(idx as u32 + 1);
            }
        }
        LineTable {
            starts,
            len: bytes.len() as u32,
        }
    }

    /// The line, from 1, in which `offset` lies.
    pub fn line(&self, offset: u32) -> u32 {
        self.starts.partition_point(|&start| start <= offset) as u32
    }

    /// Line and column in bytes, as `ast`'s `lineno` and `col_offset`.
    pub fn byte_col(&self, offset: u32) -> LineCol {
        let line = self.line(offset);
        LineCol {
            line,
            col: offset - self.starts[line as usize - 1],
        }
    }

    /// Line and column in characters.
    pub fn char_col(&self, text: &str, offset: u32) -> LineCol {
        let line = self.line(offset);
        let before = Span::new(self.starts[line as usize - 1], offset).text(text);
        LineCol {
            line,
            col: before.chars().count() as u32,
        }
    }

    /// How many lines there are; a text that ends in a newline has an empty last one.
    pub fn n_lines(&self) -> u32 {
        self.starts.len() as u32
    }

    /// The bytes of line `line` (from 1), its end of line not included; empty past the end.
    pub fn line_span(&self, text: &str, line: u32) -> Span {
        let Some(&start) = self.starts.get((line as usize).wrapping_sub(1)) else {
            return Span::at(self.len);
        };
        let end = self.starts.get(line as usize).copied().unwrap_or(self.len);
        let whole = Span::new(start, end).text(text);
        Span::new(
            start,
            start + whole.trim_end_matches(['\n', '\r']).len() as u32,
        )
    }

    /// The text of line `line` (from 1), without its end.
    pub fn line_text<'t>(&self, text: &'t str, line: u32) -> &'t str {
        self.line_span(text, line).text(text)
    }
}

/// Names one text of a `SourceMap`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct SourceId(pub u32);

/// One text with its name and its lines.
#[derive(Clone, Debug)]
pub struct Source {
    /// What tracebacks call it: a path, `<stdin>`, `<string>`, ….
    pub name: Rc<str>,
    /// The text.
    pub text: Rc<str>,
    /// Its lines.
    pub lines: LineTable,
}

impl Source {
    /// A text outside any map.
    pub fn new(name: impl Into<Rc<str>>, text: impl Into<Rc<str>>) -> Source {
        let text = text.into();
        Source {
            name: name.into(),
            lines: LineTable::new(&text),
            text,
        }
    }
}

/// All texts that one session has seen. Texts are never dropped: a traceback may quote them at any time.
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    sources: Vec<Source>,
}

impl SourceMap {
    /// An empty map.
    pub fn new() -> SourceMap {
        SourceMap::default()
    }

    /// Keeps a text and names it.
    pub fn add(&mut self, name: impl Into<Rc<str>>, text: impl Into<Rc<str>>) -> SourceId {
        self.sources.push(Source::new(name, text));
        SourceId(self.sources.len() as u32 - 1)
    }

    /// The text behind `id`, if this map gave it out.
    pub fn get(&self, id: SourceId) -> Option<&Source> {
        self.sources.get(id.0 as usize)
    }

    /// The text last added under `name`.
    pub fn by_name(&self, name: &str) -> Option<SourceId> {
        let idx = self
            .sources
            .iter()
            .rposition(|source| &*source.name == name)?;
        Some(SourceId(idx as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_in_three_ways() {
        let text = "a\nbé\r\nc\rd";
        let table = LineTable::new(text);
        let lines: Vec<_> = (1..=5).map(|line| table.line_text(text, line)).collect();
        assert_eq!(lines, ["a", "bé", "c", "d", ""]);
        assert_eq!(table.byte_col(5), LineCol { line: 2, col: 3 });
        assert_eq!(table.char_col(text, 5), LineCol { line: 2, col: 2 });
        assert_eq!(table.line(0), 1);
        assert_eq!(table.line(99), 4);
    }
}
