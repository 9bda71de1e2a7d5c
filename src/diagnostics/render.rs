//! Syntax errors as text, in three forms: CPython's (what goes to standard error), plain lines without drawing, and reports that show
//! the place, several per file.
//!
//! The reports are ariadne's. It panics on spans that cut a character, takes more characters for ends of lines than Python does, and prints
//! lines whole however long they are; so spans are widened to characters, those ends of lines become blanks of the same length, and an error
//! in a very long line is shown plainly. Colours are always in a report and are stripped here when they are not wanted.

use std::fmt::Write as _;

use ariadne::{CharSet, Color, Config, IndexType, Label, Report, ReportKind};

use super::explain;
use crate::source::{LineTable, Source, Span};
use crate::syntax::error::{SyntaxError, Warning};

/// More errors than this are only counted.
const MAX_SHOWN: usize = 10;

/// Characters of a line that a report shows at most.
const MAX_LINE: usize = 200;

/// How reports look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Box characters and colours.
    Color,
    /// Box characters.
    Mono,
    /// Neither: for pipes, screen readers and `--plain`.
    Plain,
}

/// CPython's own form of one error, as its traceback ends.
pub fn cpython(error: &SyntaxError, source: &Source) -> String {
    let mut out = String::new();
    match error.location(&source.text, &source.lines) {
        Some(location) => {
            let _ = writeln!(out, "  File \"{}\", line {}", source.name, location.line);
            explain::write_marked(
                &mut out,
                &location.text,
                Some(location.offset),
                location.line == location.end_line,
                Some(location.end_offset),
            );
            let _ = writeln!(out, "{}: {}", error.class().name(), error.message());
        }
        None => {
            let _ = writeln!(out, "{}: {}", error.class().name(), error.message());
        }
    }
    out
}

/// CPython's form of a `SyntaxWarning`.
pub fn cpython_warning(warning: &Warning, source: &Source) -> String {
    let line = source.lines.line(warning.line_at);
    let text = source.lines.line_text(&source.text, line).trim();
    format!(
        "{}:{line}: SyntaxWarning: {}\n  {text}\n",
        source.name,
        warning.kind.message()
    )
}

/// All errors of a text, one report each.
pub fn reports(errors: &[SyntaxError], source: &Source, look: Look) -> String {
    let mut in_order: Vec<&SyntaxError> = errors.iter().collect();
    in_order.sort_by_key(|error| error.span.start);
    let mut out = String::new();
    let text = (look != Look::Plain).then(|| without_odd_line_ends(&source.text));
    for (idx, error) in in_order.iter().take(MAX_SHOWN).enumerate() {
        if idx > 0 {
            out.push('\n');
        }
        match &text {
            Some(text) if is_drawable(error, source) => {
                out.push_str(&drawn(error, source, text, look));
            }
            _ => write_plain(&mut out, error, source),
        }
    }
    match in_order.len().saturating_sub(MAX_SHOWN) {
        0 => {}
        1 => out.push_str("\nand 1 more error\n"),
        more => {
            let _ = writeln!(out, "\nand {more} more errors");
        }
    }
    out
}

/// One error in lines without drawing: `x.py:1:5: SyntaxError[E0010]: …`, the line, carets, help.
fn write_plain(out: &mut String, error: &SyntaxError, source: &Source) {
    let (text, lines) = (&source.text, &source.lines);
    let start = lines.char_col(text, error.span.start);
    let _ = write!(out, "{}", source.name);
    if error.location(text, lines).is_some() {
        let _ = write!(out, ":{}:{}", start.line, start.col + 1);
    }
    let _ = writeln!(
        out,
        ": {}[{}]: {}",
        error.class().name(),
        error.code(),
        error.message()
    );
    if error.location(text, lines).is_some() {
        write_window(out, error.span, text, lines);
    }
    if let Some(help) = error.suggestion() {
        let _ = writeln!(out, "    help: {help}");
    }
}

/// The part of the line around a span, with carets.
fn write_window(out: &mut String, span: Span, text: &str, lines: &LineTable) {
    let start = lines.char_col(text, span.start);
    let line: Vec<char> = lines
        .line_text(text, start.line)
        .chars()
        .map(visible)
        .collect();
    let col = (start.col as usize).min(line.len());
    let end = lines.char_col(text, span.end);
    let end = if end.line == start.line {
        end.col as usize
    } else {
        line.len()
    };
    let n_marks = end.min(line.len()).saturating_sub(col).max(1);
    let from = if line.len() > MAX_LINE {
        col.saturating_sub(MAX_LINE / 2)
    } else {
        0
    };
    let to = line.len().min(from + MAX_LINE);
    let shown: String = line[from..to].iter().collect();
    let (before, after) = (
        if from > 0 { "..." } else { "" },
        if to < line.len() { "..." } else { "" },
    );
    let indent = col - from + before.len();
    let n_marks = n_marks.min((to - from + 1).saturating_sub(col - from).max(1));
    let _ = writeln!(out, "    {before}{shown}{after}");
    let _ = writeln!(out, "    {}{}", " ".repeat(indent), "^".repeat(n_marks));
}

/// A character as one column.
fn visible(ch: char) -> char {
    if ch == '\t' || ch.is_control() {
        ' '
    } else {
        ch
    }
}

/// Whether the error's line is short enough to be drawn.
fn is_drawable(error: &SyntaxError, source: &Source) -> bool {
    let lines = &source.lines;
    let is_short = |line| lines.line_text(&source.text, line).len() <= MAX_LINE * 2;
    error.location(&source.text, lines).is_some()
        && is_short(lines.line(error.span.start))
        && is_short(lines.line(error.span.end))
}

/// An ariadne report.
fn drawn(error: &SyntaxError, source: &Source, text: &str, look: Look) -> String {
    let span = (&*source.name, range(error.span, text));
    let kind = ReportKind::Custom(error.class().name(), Color::Red);
    let config = Config::new()
        .with_index_type(IndexType::Byte)
        .with_char_set(CharSet::Unicode)
        .with_tab_width(4);
    let title = super::code::find(error.code()).map_or("here", |code| code.title);
    let mut report = Report::build(kind, span.clone())
        .with_config(config)
        .with_code(error.code())
        .with_message(error.message())
        .with_label(Label::new(span).with_color(Color::Red).with_message(title));
    if let Some(help) = error.suggestion() {
        report = report.with_help(help);
    }
    written(&report.finish(), source, text, look).unwrap_or_else(|| {
        let mut plain = String::new();
        write_plain(&mut plain, error, source);
        plain
    })
}

/// The place where something happened, with a message: a report, or a line with marks below it.
pub(crate) fn spot(source: &Source, span: Span, message: &str, look: Look) -> String {
    let lines = &source.lines;
    let is_short = |line| lines.line_text(&source.text, line).len() <= MAX_LINE * 2;
    let is_drawable = is_short(lines.line(span.start)) && is_short(lines.line(span.end));
    if look != Look::Plain && is_drawable {
        let text = without_odd_line_ends(&source.text);
        let place = (&*source.name, range(span, &text));
        let config = Config::new()
            .with_index_type(IndexType::Byte)
            .with_char_set(CharSet::Unicode)
            .with_tab_width(4);
        let report = Report::build(ReportKind::Custom("raised", Color::Red), place.clone())
            .with_config(config)
            .with_label(
                Label::new(place)
                    .with_color(Color::Red)
                    .with_message(message),
            );
        if let Some(drawn) = written(&report.finish(), source, &text, look) {
            return drawn;
        }
    }
    let start = lines.char_col(&source.text, span.start);
    let mut out = format!("{}:{}:{}\n", source.name, start.line, start.col + 1);
    write_window(&mut out, span, &source.text, lines);
    out
}

/// A report as text; `None` if ariadne cannot write it.
fn written(
    report: &Report<'_, (&str, std::ops::Range<usize>)>,
    source: &Source,
    text: &str,
    look: Look,
) -> Option<String> {
    let mut bytes = Vec::new();
    report
        .write((&*source.name, ariadne::Source::from(text)), &mut bytes)
        .ok()?;
    let drawn = String::from_utf8_lossy(&bytes);
    if look == Look::Color {
        return Some(drawn.into_owned());
    }
    let stripped = anstream::adapter::strip_str(&drawn).to_string();
    let mut out = String::with_capacity(stripped.len());
    for line in stripped.lines() {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    Some(out)
}

/// A span that cuts no character of the text.
fn range(span: Span, text: &str) -> std::ops::Range<usize> {
    let start = text.floor_char_boundary((span.start as usize).min(text.len()));
    let end = text.ceil_char_boundary((span.end as usize).clamp(start, text.len()));
    start..end
}

/// A text of the same length that has no ends of lines but Python's.
fn without_odd_line_ends(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for ch in text.chars() {
        match ch {
            '\x0b' | '\x0c' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                out.extend(std::iter::repeat_n(' ', ch.len_utf8()));
            }
            _ => out.push(ch),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::error::{ErrorKind, Place};
    use crate::syntax::lex;

    fn source(text: &str) -> Source {
        Source::new("x.py", text)
    }

    #[test]
    fn no_span_makes_a_report_panic() {
        let text = "a = 'é日本'\n\tx\x0c = “b”\n\u{2028}y";
        let source = source(text);
        for start in 0..text.len() as u32 + 2 {
            for end in start..text.len() as u32 + 2 {
                let error = SyntaxError::new(ErrorKind::InvalidSyntax, Span::new(start, end));
                for look in [Look::Color, Look::Mono, Look::Plain] {
                    reports(std::slice::from_ref(&error), &source, look);
                }
                cpython(&error, &source);
            }
        }
    }

    #[test]
    fn many_errors_are_counted() {
        let source = source(&"x = 08\n".repeat(12));
        let text = reports(&lex(&source.text).errors, &source, Look::Plain);
        assert!(text.ends_with("\nand 2 more errors\n"), "{text}");
    }

    #[test]
    fn a_long_line_is_cut() {
        let text = format!("x = [{}08, {}]", "1, ".repeat(1000), "2, ".repeat(1000));
        let source = source(&text);
        let text = reports(&lex(&source.text).errors, &source, Look::Mono);
        assert!(text.len() < 1000, "{text}");
        let lines: Vec<&str> = text.lines().collect();
        let col = lines[2].find('^').unwrap();
        assert_eq!(&lines[1][col..col + 2], "08");
    }

    #[test]
    fn an_error_without_a_place_names_none() {
        let kind = ErrorKind::NullByte { string: true };
        let error = SyntaxError::placed(kind, Span::at(0), Place::Nowhere);
        let text = cpython(&error, &source("\0"));
        assert_eq!(
            text,
            "SyntaxError: source code string cannot contain null bytes\n"
        );
    }
}
