//! Tracebacks as text, as CPython 3.13 writes them on standard error: frames with their source lines and carets, folded
//! repetitions, causes and contexts, notes, `SyntaxError`s, groups, suggestions.
//!
//! Data in, text out: [`format_exception`] reads an exception object and gives the whole; nothing here writes.

use std::fmt::Write as _;

use crate::cx::Cx;
use crate::diagnostics::anchors::{self, Anchors};
use crate::diagnostics::explain;
use crate::heap::handle::Value;
use crate::objects::exception::Exc;
use crate::objects::exception::layout::{ExceptionObj, Word};
use crate::objects::frame::layout::FrameObj;
use crate::objects::traceback::layout::TracebackObj;
use crate::objects::{code, exception, str_, tuple};
use crate::source::{LineCol, Source};

/// Repetitions of a line that are shown.
const SHOWN_REPEATS: u32 = 3;
/// Members of a group that are shown, and levels of groups.
const GROUP_WIDTH: usize = 15;
const GROUP_DEPTH: usize = 10;

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// One frame of a traceback, ready to be written.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) filename: String,
    pub(crate) line: u32,
    pub(crate) name: String,
    /// Both ends of the instruction; columns in bytes.
    pub(crate) ends: Option<(LineCol, LineCol)>,
    /// Its lines (`line` to the last line of the instruction), ends stripped; empty when the source is not there.
    pub(crate) source: Vec<String>,
}

/// The frames of a traceback, outermost first.
pub(crate) fn places(cx: &mut Cx, traceback: Option<&Value>) -> Vec<Place> {
    let mut made = Vec::new();
    let mut at = traceback.cloned();
    while let Some(link) = at {
        let Some(object) = link.cast::<TracebackObj>() else {
            break;
        };
        let (line, offset) = (object.line.get() as u32, object.lasti.get() as u32 / 2);
        let frame = object.frame();
        made.push(place(cx, &frame, line, offset));
        at = object.next();
    }
    made
}

/// One frame at one of its instructions.
pub(crate) fn place(cx: &mut Cx, frame: &Value, line: u32, offset: u32) -> Place {
    let Some(object) = frame.cast::<FrameObj>() else {
        return Place {
            filename: "?".into(),
            line,
            name: "?".into(),
            ends: None,
            source: Vec::new(),
        };
    };
    let unit = object.code().code_rc();
    let filename = code::filename(cx, object.code());
    let filename = str_::to_rust(cx, &filename);
    let span = code::span_at(&unit, offset);
    let text = cx.shown_source(unit.source);
    let ends = match (&text, span) {
        (Some(source), Some(span)) => Some((
            source.lines.byte_col(span.start),
            source.lines.byte_col(span.end),
        )),
        _ => None,
    };
    // A line that was asked for otherwise (`tb_lineno` of a hand-made traceback) is shown without columns.
    let ends = ends.filter(|(start, _)| start.line == line);
    let last = ends.map_or(line, |(_, end)| end.line.max(line));
    let source = text.map_or_else(Vec::new, |source| lines_of(&source, line, last));
    Place {
        filename,
        line,
        name: unit.name.to_string(),
        ends,
        source,
    }
}

fn lines_of(source: &Source, first: u32, last: u32) -> Vec<String> {
    (first..=last)
        .map(|line| {
            source
                .lines
                .line_text(&source.text, line)
                .trim_end()
                .to_owned()
        })
        .collect()
}

/// Removes the indentation that all lines share; lines of blanks become empty.
fn dedent(lines: &[String]) -> Vec<String> {
    let is_blank = |line: &str| line.chars().all(|c| c == ' ' || c == '\t');
    let mut margin: Option<&str> = None;
    for line in lines.iter().filter(|line| !is_blank(line)) {
        let indent = &line[..line.len() - line.trim_start_matches([' ', '\t']).len()];
        margin = Some(match margin {
            None => indent,
            Some(old) => {
                let n = old
                    .bytes()
                    .zip(indent.bytes())
                    .take_while(|(a, b)| a == b)
                    .count();
                &old[..n]
            }
        });
    }
    let n = margin.map_or(0, str::len);
    lines
        .iter()
        .map(|line| {
            if is_blank(line) {
                String::new()
            } else {
                line[n..].to_owned()
            }
        })
        .collect()
}

/// Columns that the first `n` characters take on a terminal.
fn display_width(line: &str, n: usize) -> usize {
    if line.is_ascii() {
        return n;
    }
    line.chars()
        .take(n)
        .map(|c| if is_wide(c) { 2 } else { 1 })
        .sum()
}

/// Wide or full-width in the East Asian sense, by blocks.
fn is_wide(c: char) -> bool {
    matches!(c as u32,
        0x1100..=0x115f | 0x231a..=0x231b | 0x2e80..=0x303e | 0x3041..=0x33ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff
        | 0xa000..=0xa4cf | 0xa960..=0xa97f | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe6f | 0xff01..=0xff60
        | 0xffe0..=0xffe6 | 0x1f300..=0x1f64f | 0x1f680..=0x1f6ff | 0x1f900..=0x1f9ff | 0x1fa70..=0x1faff | 0x20000..=0x3fffd)
}

fn n_chars(text: &str) -> usize {
    text.chars().count()
}

fn chars_before(line: &str, n_bytes: usize) -> usize {
    let n = n_bytes.min(line.len());
    String::from_utf8_lossy(&line.as_bytes()[..n])
        .chars()
        .count()
}

/// The source lines of a frame with their carets.
fn write_lines(out: &mut String, place: &Place) {
    let Some(first) = place.source.first() else {
        return;
    };
    if place.source.iter().all(|line| line.trim().is_empty()) {
        return;
    }
    let Some((start, end)) = place.ends else {
        let _ = writeln!(out, "    {}", first.trim());
        return;
    };
    let lines = dedent(&place.source);
    let Some(last_original) = place.source.last() else {
        return;
    };
    let dedented = n_chars(first) - n_chars(&lines[0]);
    let start_col = chars_before(first, start.col as usize).saturating_sub(dedented);
    let end_col = chars_before(last_original, end.col as usize).saturating_sub(dedented);
    let last = lines.len() - 1;
    let marks = Marks::new(&lines, start_col, end_col);
    let mut significant = vec![0, last];
    if let Some(anchors) = &marks.anchors {
        for line in [anchors.left.line, anchors.right.line] {
            significant.extend(line.saturating_sub(1)..=(line + 1).min(last));
        }
    }
    significant.sort_unstable();
    significant.dedup();
    let mut rows = Vec::new();
    for (i, &line) in significant.iter().enumerate() {
        if i > 0 {
            match line - significant[i - 1] {
                2 => marks.rows_of(&lines, line - 1, &mut rows),
                n if n > 2 => rows.push(format!("...<{} lines>...", n - 1)),
                _ => {}
            }
        }
        marks.rows_of(&lines, line, &mut rows);
    }
    for row in dedent(&rows) {
        let _ = writeln!(out, "    {row}");
    }
}

/// Where the carets of a frame stand.
struct Marks {
    shown: bool,
    anchors: Option<Anchors>,
    start: usize,
    end: usize,
    last: usize,
}

impl Marks {
    fn new(lines: &[String], start_col: usize, end_col: usize) -> Marks {
        let last = lines.len() - 1;
        let mut segment: Vec<char> = lines.join("\n").chars().collect();
        segment.truncate(
            segment
                .len()
                .saturating_sub(n_chars(&lines[last]).saturating_sub(end_col)),
        );
        let segment: String = segment.into_iter().skip(start_col).collect();
        let found = anchors::anchors(&segment);
        let shown = should_show(lines, start_col, end_col, found.is_some());
        let anchors = found.map(|mut a| {
            for cell in [&mut a.left, &mut a.right] {
                if cell.line == 0 {
                    cell.col += start_col;
                }
                cell.col = display_width(lines.get(cell.line).map_or("", |l| l), cell.col);
            }
            a
        });
        let (start, end) = (
            display_width(&lines[0], start_col),
            display_width(&lines[last], end_col),
        );
        Marks {
            shown,
            anchors,
            start,
            end,
            last,
        }
    }

    fn rows_of(&self, lines: &[String], line: usize, rows: &mut Vec<String>) {
        let text = &lines[line];
        rows.push(text.clone());
        if !self.shown {
            return;
        }
        let n_spaces = n_chars(text) - n_chars(text.trim_start());
        let n_carets = if line == self.last {
            self.end
        } else {
            display_width(text, n_chars(text))
        };
        let mut carets = String::new();
        for col in 0..n_carets {
            let mark = if col < n_spaces || (line == 0 && col < self.start) {
                ' '
            } else if let Some(a) = &self.anchors {
                let here = anchors::Cell { line, col };
                if here >= a.left && here < a.right {
                    '^'
                } else {
                    '~'
                }
            } else {
                '^'
            };
            carets.push(mark);
        }
        rows.push(carets);
    }
}

fn should_show(lines: &[String], start: usize, end: usize, has_anchors: bool) -> bool {
    if anchors::is_plain_call(&lines.join("\n"), start, end, lines.len()) == Some(true) {
        return false;
    }
    if has_anchors {
        return true;
    }
    let before: String = lines[0].chars().take(start).collect();
    let after: String = lines[lines.len() - 1].chars().skip(end).collect();
    !before.trim_start().is_empty() || !after.trim_end().is_empty()
}

/// The frames as text. Without carets, lines are those of CPython's C code, as used for exceptions that are ignored.
pub(crate) fn write_places(out: &mut String, places: &[Place], with_carets: bool) {
    let mut previous: Option<&Place> = None;
    let mut count = 0;
    let fold = |out: &mut String, count: u32| {
        if count > SHOWN_REPEATS {
            let n = count - SHOWN_REPEATS;
            let _ = writeln!(
                out,
                "  [Previous line repeated {n} more time{}]",
                if n > 1 { "s" } else { "" }
            );
        }
    };
    for place in places {
        let same = previous.is_some_and(|p| {
            p.filename == place.filename && p.line == place.line && p.name == place.name
        });
        if !same {
            fold(out, count);
            count = 0;
        }
        previous = Some(place);
        count += 1;
        if count > SHOWN_REPEATS {
            continue;
        }
        let _ = writeln!(
            out,
            "  File \"{}\", line {}, in {}",
            place.filename, place.line, place.name
        );
        if with_carets {
            write_lines(out, place);
        } else if let Some(line) = place.source.first().map(|line| line.trim())
            && !line.is_empty()
        {
            let _ = writeln!(out, "    {line}");
        }
    }
    fold(out, count);
}

/// An exception as it will be shown: read out of the objects once, so that nothing is held.
#[derive(Debug)]
struct Report {
    places: Vec<Place>,
    /// The last lines: for a `SyntaxError` several, and the notes.
    last: String,
    link: Option<(&'static str, Box<Report>)>,
    members: Option<Vec<Report>>,
}

/// The whole traceback text of an exception, with causes and contexts.
pub(crate) fn format_exception(cx: &mut Cx, exception: &Value) -> String {
    let traceback = exception::traceback_of(exception);
    format_exception_with(cx, exception, traceback.as_ref())
}

/// As [`format_exception`], with another traceback than the exception's own.
pub(crate) fn format_exception_with(
    cx: &mut Cx,
    exception: &Value,
    traceback: Option<&Value>,
) -> String {
    let mut seen = Vec::new();
    let report = read(cx, exception, traceback, &mut seen);
    let mut out = String::new();
    let mut group = Group {
        depth: 0,
        need_close: false,
    };
    group.write(&mut out, &report);
    out
}

/// What CPython's C code writes for an exception that nobody can catch: no carets, no causes.
pub(crate) fn format_unraisable(cx: &mut Cx, exception: &Value) -> String {
    let traceback = exception::traceback_of(exception);
    let places = places(cx, traceback.as_ref());
    let mut out = String::new();
    if traceback.is_some() {
        out.push_str("Traceback (most recent call last):\n");
        write_places(&mut out, &places, false);
    }
    let class = explain::class_title(cx, exception);
    let text = explain::safe_str(cx, exception);
    let _ = writeln!(out, "{class}: {text}");
    out
}

/// Reads an exception and what it leads to. The chain is followed by a loop: it may be long.
fn read(
    cx: &mut Cx,
    exception: &Value,
    traceback: Option<&Value>,
    seen: &mut Vec<Value>,
) -> Report {
    let mut chain: Vec<(Option<&'static str>, Report)> = Vec::new();
    let mut at = Some((exception.clone(), traceback.cloned()));
    while let Some((exception, traceback)) = at {
        seen.push(exception.clone());
        let places = places(cx, traceback.as_ref());
        let last = last_lines(cx, &exception, traceback.as_ref());
        let members = members(cx, &exception, seen);
        let (message, next) = next_of(&exception, seen);
        chain.push((
            message,
            Report {
                places,
                last,
                link: None,
                members,
            },
        ));
        at = next.map(|next| {
            let traceback = exception::traceback_of(&next);
            (next, traceback)
        });
    }
    let mut below: Option<Report> = None;
    while let Some((message, mut report)) = chain.pop() {
        if let (Some(message), Some(inner)) = (message, below.take()) {
            report.link = Some((message, Box::new(inner)));
        }
        below = Some(report);
    }
    below.unwrap_or(Report {
        places: Vec::new(),
        last: String::new(),
        link: None,
        members: None,
    })
}

fn next_of(exception: &Value, seen: &[Value]) -> (Option<&'static str>, Option<Value>) {
    let Some(object) = exception.cast::<ExceptionObj>() else {
        return (None, None);
    };
    let is_new = |e: &Value| !seen.iter().any(|s| s.is(e));
    if let Some(cause) = object.get(Word::Cause).filter(is_new) {
        return (Some(CAUSE), Some(cause));
    }
    if !object.suppress_context.get()
        && let Some(context) = object.get(Word::Context).filter(is_new)
    {
        return (Some(CONTEXT), Some(context));
    }
    (None, None)
}

fn members(cx: &mut Cx, exception: &Value, seen: &mut Vec<Value>) -> Option<Vec<Report>> {
    if !exception::is_instance(cx, exception, Exc::BaseExceptionGroup) {
        return None;
    }
    let members = exception.cast::<ExceptionObj>()?.own_field(1)?;
    let members = tuple::items(cx, &members).to_vec();
    if cx.enter_recursion("").is_err() {
        drop(cx.take_exception());
        return None;
    }
    let made = members
        .iter()
        .map(|member| {
            let traceback = exception::traceback_of(member);
            read(cx, member, traceback.as_ref(), seen)
        })
        .collect();
    cx.leave_recursion();
    Some(made)
}

/// Class and text (of a `SyntaxError`: its place too), then notes.
pub(crate) fn last_lines(cx: &mut Cx, exception: &Value, traceback: Option<&Value>) -> String {
    let mut out = String::new();
    let class = explain::class_title(cx, exception);
    if exception::is_instance(cx, exception, Exc::SyntaxError) {
        explain::write_syntax_error(cx, &mut out, exception, &class);
    } else {
        let mut text = explain::safe_str(cx, exception);
        if let Some(more) = explain::suggestion(cx, exception, traceback) {
            text.push_str(&more);
        }
        if text.is_empty() {
            let _ = writeln!(out, "{class}");
        } else {
            let _ = writeln!(out, "{class}: {text}");
        }
    }
    explain::write_notes(cx, &mut out, exception);
    out
}

/// Writes reports; inside exception groups every line is indented.
struct Group {
    depth: usize,
    need_close: bool,
}

impl Group {
    fn indent(&self) -> String {
        " ".repeat(2 * self.depth)
    }

    fn emit(&self, out: &mut String, text: &str, margin: char) {
        if self.depth == 0 {
            out.push_str(text);
            return;
        }
        let indent = self.indent();
        for line in text.split_inclusive('\n') {
            let _ = write!(out, "{indent}{margin} {line}");
        }
    }

    fn write(&mut self, out: &mut String, report: &Report) {
        let mut chain = vec![(None, report)];
        let mut at = report;
        while let Some((message, inner)) = &at.link {
            if let Some(last) = chain.last_mut() {
                last.0 = Some(*message);
            }
            chain.push((None, inner));
            at = inner;
        }
        for (message, report) in chain.into_iter().rev() {
            if let Some(message) = message {
                self.emit(out, message, '|');
            }
            self.write_one(out, report);
        }
    }

    fn write_one(&mut self, out: &mut String, report: &Report) {
        let mut frames = String::new();
        write_places(&mut frames, &report.places, true);
        let Some(members) = &report.members else {
            if !report.places.is_empty() {
                self.emit(out, "Traceback (most recent call last):\n", '|');
                self.emit(out, &frames, '|');
            }
            self.emit(out, &report.last, '|');
            return;
        };
        if self.depth > GROUP_DEPTH {
            self.emit(
                out,
                &format!("... (max_group_depth is {GROUP_DEPTH})\n"),
                '|',
            );
            return;
        }
        let is_outermost = self.depth == 0;
        if is_outermost {
            self.depth += 1;
        }
        if !report.places.is_empty() {
            self.emit(
                out,
                "Exception Group Traceback (most recent call last):\n",
                if is_outermost { '+' } else { '|' },
            );
            self.emit(out, &frames, '|');
        }
        self.emit(out, &report.last, '|');
        let n = members.len().min(GROUP_WIDTH + 1);
        self.need_close = false;
        for i in 0..n {
            let is_last = i == n - 1;
            if is_last {
                self.need_close = true;
            }
            let is_cut = i >= GROUP_WIDTH;
            let title = if is_cut {
                "...".to_owned()
            } else {
                (i + 1).to_string()
            };
            let lead = if i == 0 { "+-" } else { "  " };
            let _ = writeln!(
                out,
                "{}{lead}+---------------- {title} ----------------",
                self.indent()
            );
            self.depth += 1;
            if is_cut {
                let left = members.len() - GROUP_WIDTH;
                self.emit(
                    out,
                    &format!(
                        "and {left} more exception{}\n",
                        if left > 1 { "s" } else { "" }
                    ),
                    '|',
                );
            } else {
                self.write(out, &members[i]);
            }
            if is_last && self.need_close {
                let _ = writeln!(
                    out,
                    "{}+------------------------------------",
                    self.indent()
                );
                self.need_close = false;
            }
            self.depth -= 1;
        }
        if is_outermost {
            self.depth = 0;
        }
    }
}
