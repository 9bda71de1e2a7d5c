//! Indentation: which blocks a line's leading blanks open and close.
//!
//! Two columns are kept per open block, as in CPython: one with tabs that go to the next multiple of eight, one with tabs as wide as a
//! blank. A line is consistent with an open block only if both comparisons agree, so that no width of a tab changes the meaning.

use super::error::ErrorKind;

/// CPython's `MAXINDENT`, less the level of the file.
const MAX_INDENTS: usize = 99;

/// Both columns of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) struct Column {
    /// With tabs to multiples of eight.
    pub(super) wide: u32,
    /// With tabs one wide.
    pub(super) narrow: u32,
}

impl Column {
    /// Moves over one blank character; a form feed starts again.
    pub(super) fn step(&mut self, byte: u8) {
        match byte {
            b'\t' => {
                self.wide = (self.wide / 8 + 1) * 8;
                self.narrow += 1;
            }
            b'\x0c' => *self = Column::default(),
            _ => {
                self.wide += 1;
                self.narrow += 1;
            }
        }
    }
}

/// What a line's indentation does.
#[derive(Debug, PartialEq)]
pub(super) enum Change {
    /// Goes on in the same block.
    Same,
    /// Opens one.
    Indent,
    /// Closes so many.
    Dedent(usize),
}

/// The open blocks.
#[derive(Debug)]
pub(super) struct Indents {
    stack: Vec<Column>,
}

impl Indents {
    pub(super) fn new() -> Indents {
        Indents { stack: Vec::new() }
    }

    /// How many are open.
    pub(super) fn depth(&self) -> usize {
        self.stack.len()
    }

    /// The column of the innermost block.
    pub(super) fn current(&self) -> Column {
        self.stack.last().copied().unwrap_or_default()
    }

    /// Enters a line at `column`. With an error, the change is the best guess.
    pub(super) fn line(&mut self, column: Column) -> (Change, Option<ErrorKind>) {
        let current = self.current();
        let tabs = |agree: bool| (!agree).then_some(ErrorKind::InconsistentTabs);
        if column.wide == current.wide {
            return (Change::Same, tabs(column.narrow == current.narrow));
        }
        if column.wide > current.wide {
            if self.stack.len() >= MAX_INDENTS {
                return (Change::Same, Some(ErrorKind::TooManyIndents));
            }
            self.stack.push(column);
            return (Change::Indent, tabs(column.narrow > current.narrow));
        }
        let mut closed = 0;
        while column.wide < self.current().wide {
            self.stack.pop();
            closed += 1;
        }
        let current = self.current();
        if column.wide != current.wide {
            // Taken for a line of the last block closed, at whose depth it may well have been meant; its neighbours then agree with it.
            self.stack.push(column);
            let change = match closed - 1 {
                0 => Change::Same,
                closed => Change::Dedent(closed),
            };
            return (change, Some(ErrorKind::BadDedent));
        }
        (
            Change::Dedent(closed),
            tabs(column.narrow == current.narrow),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(blanks: &str) -> Column {
        let mut column = Column::default();
        blanks.bytes().for_each(|byte| column.step(byte));
        column
    }

    fn check(lines: &[&str], expected: &(Change, Option<ErrorKind>)) {
        let mut indents = Indents::new();
        let last = lines.iter().map(|line| indents.line(column(line))).last();
        assert_eq!(last.as_ref(), Some(expected), "{lines:?}");
    }

    #[test]
    fn tabs_must_agree_at_every_width() {
        check(&["\t", "\t"], &(Change::Same, None));
        check(
            &["\t", "        "],
            &(Change::Same, Some(ErrorKind::InconsistentTabs)),
        );
        check(
            &["        ", "\t"],
            &(Change::Same, Some(ErrorKind::InconsistentTabs)),
        );
        check(
            &["  ", "\t"],
            &(Change::Indent, Some(ErrorKind::InconsistentTabs)),
        );
        check(&["\t", "\t "], &(Change::Indent, None));
        check(&["    \x0c  ", "  "], &(Change::Same, None));
    }

    #[test]
    fn a_line_between_two_levels_is_an_error_once() {
        check(&["    ", "  "], &(Change::Same, Some(ErrorKind::BadDedent)));
        check(&["    ", "  ", "  "], &(Change::Same, None));
        check(
            &["    ", "      ", "  "],
            &(Change::Dedent(1), Some(ErrorKind::BadDedent)),
        );
        check(&["    ", "      ", ""], &(Change::Dedent(2), None));
    }
}
