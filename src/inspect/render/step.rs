//! A stop of the stepper as text: the source around the line that was run, and what it did.

use std::fmt::Write;

use crate::inspect::draw::cut;
use crate::inspect::origin;
use crate::inspect::render::fit::fit;
use crate::inspect::render::text::number;
use crate::source::Source;

/// Characters of a line of source that are shown.
const WIDTH: usize = 72;

/// A line of a text.
#[derive(Debug, Clone)]
pub(crate) struct Spot {
    /// The text.
    pub(crate) source: Source,
    /// The line, from 1.
    pub(crate) number: u32,
}

/// What lines did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Changed {
    /// Changes of holders, a line each.
    pub(crate) lines: Vec<String>,
    /// How many there are.
    pub(crate) n_changes: usize,
    /// The user's objects that are new.
    pub(crate) born: u64,
    /// Those that are gone.
    pub(crate) n_died: usize,
    /// Some of them, with their causes.
    pub(crate) deaths: Vec<String>,
    /// How many came into each generation.
    pub(crate) promoted: [u64; 3],
    /// Numbers of the collections that ran.
    pub(crate) collections: Vec<u32>,
    /// Only watched objects were compared.
    pub(crate) is_partial: bool,
}

impl Changed {
    /// Is there nothing to say?
    pub(crate) fn is_nothing(&self) -> bool {
        self.lines.is_empty()
            && self.born == 0
            && self.n_died == 0
            && self.collections.is_empty()
            && !self.is_partial
    }
}

/// A stop. `done` is the line that was run, `next` the one that comes; without changes it is the first stop.
/// `is_call`: the line has called what comes next, and is not done.
pub(crate) fn view(
    done: Option<&Spot>,
    next: &Spot,
    changes: Option<&Changed>,
    is_call: bool,
) -> String {
    let mut out = String::new();
    let at = done.unwrap_or(next);
    let verb = if is_call { "calls" } else { "done" };
    let name = origin::place(&at.source.name, at.number);
    let _ = match (done, name.split_once(':')) {
        (Some(_), Some((file, line))) => writeln!(out, "{file}   line {line} {verb}"),
        (Some(_), None) => writeln!(out, "{name} {verb}"),
        (None, Some((file, line))) => writeln!(out, "{file}   before line {line}"),
        (None, None) => writeln!(out, "before {name}"),
    };
    let n_lines = at.source.lines.n_lines();
    let from = at.number.saturating_sub(1).max(1);
    let to = (at.number + 1).min(n_lines);
    for line in from..=to {
        let text = at.source.lines.line_text(&at.source.text, line).trim_end();
        if line == to && line != at.number && text.is_empty() {
            continue;
        }
        let mark = if line == at.number { ">" } else { " " };
        let row = format!(" {mark} {line:>3}  {}", cut(text, WIDTH));
        let _ = writeln!(out, "{}", row.trim_end());
    }
    if let Some(changes) = changes {
        out.push_str(&changes_text(changes));
    }
    let is_near = done.is_none_or(|done| {
        done.source.name == next.source.name && (from..=to).contains(&next.number)
    });
    if !is_near || done.is_some_and(|done| done.number + 1 != next.number) {
        let text = next.source.lines.line_text(&next.source.text, next.number);
        let place = origin::place(&next.source.name, next.number);
        let _ = writeln!(out, "next: {place}   {}", cut(text.trim(), WIDTH - 24));
    }
    out
}

/// What was changed.
pub(crate) fn changes_text(changes: &Changed) -> String {
    let mut out = String::new();
    if changes.is_partial {
        out.push_str("too many objects to compare each: only watched ones are (:watch)\n");
    }
    for (i, line) in changes.lines.iter().enumerate() {
        out.push_str(if i == 0 { "changed: " } else { "         " });
        out.push_str(&line.replace("\n  ", "\n           "));
    }
    if changes.n_changes > changes.lines.len() && !changes.lines.is_empty() {
        let more = (changes.n_changes - changes.lines.len()) as u64;
        let _ = writeln!(out, "         {} more", number(more));
    }
    let mut parts = vec![
        format!("born {}", number(changes.born)),
        format!("died {}", number(changes.n_died as u64)),
    ];
    match changes.collections.as_slice() {
        [] => parts.push("no collection".into()),
        [one] => parts.push(format!("gc #{one}")),
        [first, .., last] => parts.push(format!("gc #{first} to #{last}")),
    }
    for (generation, &n) in changes.promoted.iter().enumerate() {
        if n > 0 {
            parts.push(format!("{} -> gen {generation}", number(n)));
        }
    }
    let _ = writeln!(out, "{}", parts.join("   "));
    if !changes.deaths.is_empty() {
        let more = changes.n_died - changes.deaths.len();
        let more = if more > 0 {
            format!(" and {} more", number(more as u64))
        } else {
            String::new()
        };
        let _ = writeln!(out, "died: {}{more}", changes.deaths.join(", "));
    }
    fit(&out)
}
