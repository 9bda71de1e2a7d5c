//! Views in the width that every terminal has.

use std::borrow::Cow;

/// Columns that a line of a view may take.
pub(crate) const WIDTH: usize = 80;
/// How much further in the rest of a broken line stands.
const HANGING: usize = 4;

/// Breaks lines that are too long between their parts (two blanks or more, or before an arrow), or else between words; what has no
/// blanks stays whole. The rest stands further in than the line began.
pub(crate) fn fit(text: &str) -> String {
    if text.lines().all(|line| columns(line) <= WIDTH) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 64);
    for line in text.split_inclusive('\n') {
        let (line, end) = line
            .strip_suffix('\n')
            .map_or((line, ""), |line| (line, "\n"));
        let indent = line.len() - line.trim_start_matches(' ').len();
        let mut rest = Cow::Borrowed(line);
        while let Some((head, tail)) = split(&rest) {
            out.push_str(head.trim_end());
            out.push('\n');
            let further = if indent + HANGING < WIDTH / 2 {
                indent + HANGING
            } else {
                HANGING
            };
            rest = Cow::Owned(format!("{:further$}{}", "", tail.trim_start()));
        }
        out.push_str(&rest);
        out.push_str(end);
    }
    out
}

/// Where a line that is too long is broken best: the widest gap that leaves at least half a line before it, else any blank.
fn split(line: &str) -> Option<(&str, &str)> {
    if columns(line) <= WIDTH {
        return None;
    }
    let start = line.len() - line.trim_start_matches(' ').len();
    let (mut between_parts, mut between_words) = (None, None);
    let mut column = 0;
    let mut n_blanks = 0;
    for (i, c) in line.char_indices() {
        if c == ' ' && i >= start {
            n_blanks += 1;
        } else {
            let head = column - n_blanks;
            let is_gap = n_blanks >= 2 || n_blanks == 1 && line[i..].starts_with("-> ");
            if is_gap && (WIDTH / 2..=WIDTH).contains(&head) {
                between_parts = Some(i);
            } else if n_blanks > 0 && (head <= WIDTH || between_words.is_none()) {
                between_words = Some(i);
            }
            n_blanks = 0;
        }
        column += textwrap::core::display_width(c.encode_utf8(&mut [0; 4]));
        if column - n_blanks > WIDTH && (between_parts.or(between_words)).is_some() {
            break;
        }
    }
    between_parts.or(between_words).map(|at| line.split_at(at))
}

fn columns(line: &str) -> usize {
    textwrap::core::display_width(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_break_between_their_parts() {
        let parts = [
            "2 freed",
            "7 suspects rescued",
            "1 weakref cleared",
            "2 finalizers",
            "2 objects untracked",
        ];
        let line = format!("  {}   returned 2\nshort\n", parts.join("   "));
        assert_eq!(
            fit(&line),
            "  2 freed   7 suspects rescued   1 weakref cleared   2 finalizers\n      2 objects untracked   returned 2\nshort\n"
        );
    }

    #[test]
    fn sentences_break_between_words_and_words_stay_whole() {
        let words = "word ".repeat(20);
        assert!(
            fit(&words)
                .lines()
                .all(|line| columns(line) <= WIDTH && line.contains("word word"))
        );
        let long = "x".repeat(200);
        assert_eq!(fit(&long), long);
        assert_eq!(fit(&format!("a {long}")), format!("a\n    {long}"));
        assert_eq!(fit(&format!("{long} b")), format!("{long}\n    b"));
        let path = format!(
            "{}.__self__ -> frame#13 local 'kept' -> Node#1",
            "x".repeat(40)
        );
        let (head, _) = path.split_once(" -> Node").expect("an arrow");
        assert_eq!(fit(&path), format!("{head}\n    -> Node#1"));
    }
}
