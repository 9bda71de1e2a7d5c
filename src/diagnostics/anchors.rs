//! Which characters of an expression a traceback marks with `^` and which with `~`: the operator of a binary operation, the
//! brackets of a subscript or call. The rules are CPython 3.13's `traceback.py`, found by parsing the text of the expression again.

use crate::syntax::ast::{Expr, ExprKind, Stmt, StmtKind};

/// A place in the lines of an expression; both count from 0, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Cell {
    pub(crate) line: usize,
    pub(crate) col: usize,
}

/// The part marked with `^`: from `left` to `right`, the rest has `~`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Anchors {
    pub(crate) left: Cell,
    pub(crate) right: Cell,
}

/// Statements of a text that has no errors.
fn parse(text: &str) -> Option<Vec<Stmt>> {
    crate::syntax::parse_quietly(text)
}

/// The lines of the text as characters, with the way from bytes to cells.
struct Grid {
    lines: Vec<Vec<char>>,
    /// Byte offset at which each line starts.
    starts: Vec<usize>,
}

impl Grid {
    fn new(text: &str) -> Grid {
        let mut lines = Vec::new();
        let mut starts = Vec::new();
        let mut at = 0;
        for line in text.split('\n') {
            starts.push(at);
            lines.push(line.chars().collect());
            at += line.len() + 1;
        }
        Grid { lines, starts }
    }

    fn cell(&self, text: &str, offset: usize) -> Option<Cell> {
        let line = self
            .starts
            .partition_point(|&start| start <= offset)
            .checked_sub(1)?;
        let col = text.get(self.starts[line]..offset)?.chars().count();
        Some(Cell { line, col })
    }

    fn char(&self, at: Cell) -> Option<char> {
        self.lines.get(at.line)?.get(at.col).copied()
    }

    /// The cell itself, or the first one of a later line if it lies past the end of its own.
    fn valid(&self, mut at: Cell) -> Option<Cell> {
        while at.col >= self.lines.get(at.line)?.len() {
            at = Cell {
                line: at.line + 1,
                col: 0,
            };
        }
        Some(at)
    }

    /// The first cell from `at` on that satisfies `stop`, comments and line joins skipped.
    fn find(&self, mut at: Cell, stop: impl Fn(char) -> bool) -> Option<Cell> {
        loop {
            let c = self.char(at)?;
            at = if c == '\\' || c == '#' {
                self.valid(Cell {
                    line: at.line + 1,
                    col: 0,
                })?
            } else if stop(c) {
                return Some(at);
            } else {
                self.valid(Cell {
                    line: at.line,
                    col: at.col + 1,
                })?
            };
        }
    }
}

/// The anchors of an expression's text, if it is one of the three kinds that have them.
pub(crate) fn anchors(segment: &str) -> Option<Anchors> {
    // In parentheses a part that spans lines is an expression still.
    let wrapped = format!("(\n{segment}\n)");
    let body = parse(&wrapped)?;
    let [
        Stmt {
            kind: StmtKind::Expr { value },
            ..
        },
    ] = body.as_slice()
    else {
        return None;
    };
    let grid = Grid::new(segment);
    let place = |offset: u32| grid.cell(segment, (offset as usize).checked_sub(2)?);
    match &value.kind {
        ExprKind::BinOp { left, right, .. } => {
            let start = grid.valid(place(left.span.end)?)?;
            let op = grid.find(start, |c| !c.is_whitespace() && c != ')')?;
            let right_start = place(right.span.start)?;
            let second = Cell {
                line: op.line,
                col: op.col + 1,
            };
            let is_operator = grid
                .char(second)
                .is_some_and(|c| !c.is_whitespace() && c != '\\' && c != '#')
                && (right_start.line > op.line || second.col < right_start.col);
            let end = if is_operator { op.col + 2 } else { op.col + 1 };
            Some(Anchors {
                left: op,
                right: Cell {
                    line: op.line,
                    col: end,
                },
            })
        }
        ExprKind::Subscript { value: inner, .. } => {
            let left = grid.find(grid.valid(place(inner.span.end)?)?, |c| c == '[')?;
            Some(Anchors {
                left,
                right: place(value.span.end)?,
            })
        }
        ExprKind::Call { func, .. } => {
            let left = grid.find(grid.valid(place(func.span.end)?)?, |c| c == '(')?;
            Some(Anchors {
                left,
                right: place(value.span.end)?,
            })
        }
        _ => None,
    }
}

/// Is the marked part the call in `return f(...)` or `x = f(...)` and nothing else? Such lines get no carets.
pub(crate) fn is_plain_call(text: &str, start: usize, end: usize, n_lines: usize) -> Option<bool> {
    let body = parse(text)?;
    let Some(statement) = body.first() else {
        return Some(true);
    };
    let is_name_call = |value: &Expr, any: bool| match &value.kind {
        ExprKind::Call { func, .. } => any || matches!(func.kind, ExprKind::Name(_)),
        _ => false,
    };
    let value = match &statement.kind {
        StmtKind::Return { value: Some(value) } if is_name_call(value, false) => value,
        StmtKind::Assign { targets, value }
            if is_name_call(value, true)
                && matches!(
                    targets.as_slice(),
                    [Expr {
                        kind: ExprKind::Name(_),
                        ..
                    }]
                ) =>
        {
            value
        }
        _ => return Some(false),
    };
    let lines = crate::source::LineTable::new(text);
    let (from, to) = (
        lines.byte_col(value.span.start),
        lines.byte_col(value.span.end),
    );
    Some(
        from.line == 1
            && to.line as usize == n_lines
            && from.col as usize == start
            && to.col as usize == end,
    )
}
