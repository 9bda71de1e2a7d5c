//! Collections as text: a line each, a block with what was done, or all verdicts step by step.

use std::fmt::Write;

use crate::cx::Cx;
use crate::inspect::labels;
use crate::inspect::recorder::{Recorder, Who};
use crate::inspect::render::table::{Side, columns};
use crate::inspect::render::text::{count, number};
use crate::inspect::trace::{Collection, Group, Verdict};

/// Rows of verdicts that are shown.
const MAX_ROWS: usize = 24;
/// Names in a list.
const MAX_NAMES: usize = 8;
/// Groups that are shown.
const MAX_GROUPS: usize = 8;

fn head(view: &Collection) -> String {
    format!(
        "gc #{}  gen {}  {}   {}",
        view.number,
        view.generation,
        if view.is_automatic {
            "automatic"
        } else {
            "asked"
        },
        count(u64::from(view.n_candidates), "candidate")
    )
}

/// One line: what was looked at and what became of it.
pub(crate) fn line(view: &Collection) -> String {
    let live = view.n_candidates.saturating_sub(view.n_garbage);
    let to = match (live, view.generation) {
        (0, _) => String::new(),
        (_, 2) => " in gen 2".into(),
        (_, generation) => format!(" -> gen {}", generation + 1),
    };
    format!(
        "{}: {} garbage, {} live{to}\n",
        head(view),
        number(u64::from(view.n_garbage)),
        number(u64::from(live))
    )
}

/// The line, and below it what was done.
pub(crate) fn block(view: &Collection) -> String {
    let mut parts = Vec::new();
    let mut part = |n: u64, what: &str, after: &str| {
        if n > 0 {
            parts.push(format!("{}{after}", count(n, what)));
        }
    };
    part(u64::from(view.n_rescued), "suspect", " rescued");
    part(view.weakrefs.len() as u64, "weakref", " cleared");
    part(view.finalized.len() as u64, "finalizer", "");
    part(u64::from(view.n_untracked), "object", " untracked");
    if view.n_freed > 0 {
        parts.insert(0, format!("{} freed", number(u64::from(view.n_freed))));
    }
    if !view.resurrected.is_empty() {
        parts.push(format!(
            "{} resurrected",
            number(view.resurrected.len() as u64)
        ));
    }
    parts.push(format!("returned {}", number(view.returned as u64)));
    format!("{}  {}\n{}", line(view), parts.join("   "), skipped(view))
}

fn skipped(view: &Collection) -> String {
    match view.skipped {
        Some((pending, total)) => format!(
            "  gen 2 was due, but skipped: {} came into it since its last collection, less than 25 % of {}\n",
            number(u64::from(pending)),
            number(u64::from(total))
        ),
        None => String::new(),
    }
}

/// All verdicts, step by step.
pub(crate) fn verdicts(cx: &Cx, recorder: &Recorder, view: &Collection) -> String {
    let mut out = format!("{}\n{}", head(view), skipped(view));
    if view.is_summed() {
        return out + &summed(view);
    }
    let _ = writeln!(
        out,
        "1 count - inside = rest (what comes from outside the {})",
        number(u64::from(view.n_candidates))
    );
    out.push_str(&rows(cx, recorder, view));
    let others: Vec<&str> = view.others.iter().map(|(name, _)| name.as_str()).collect();
    let n_others: u64 = view.others.iter().map(|&(_, n)| n).sum();
    if n_others > 0 {
        let _ = writeln!(
            out,
            "  {}: {}, live",
            list(&others),
            count(n_others, "object")
        );
    }
    if !view.is_detailed {
        out.push_str("  survivors: their verdicts are kept for :gc, and with :gc trace on\n");
    }
    out.push_str(&rescues(cx, recorder, view));
    out.push_str(&garbage(cx, recorder, view));
    out.push_str(&ends(cx, recorder, view));
    let survivors = view.n_candidates.saturating_sub(view.n_garbage);
    let to = (view.generation + 1).min(2);
    let from = if view.generation == 0 {
        "gen 0".to_owned()
    } else {
        format!("gens 0 to {}", view.generation)
    };
    let untracked = if view.n_untracked > 0 {
        format!(
            "; {} untracked",
            count(u64::from(view.n_untracked), "object")
        )
    } else {
        String::new()
    };
    let _ = writeln!(
        out,
        "5 {}: {from} -> gen {to}{untracked}",
        count(u64::from(survivors), "survivor")
    );
    out
}

fn summed(view: &Collection) -> String {
    let mut out = String::from("  too many candidates for a row each:\n");
    let live = view.n_candidates.saturating_sub(view.n_garbage);
    let _ = writeln!(
        out,
        "  {} live, {} garbage",
        number(u64::from(live)),
        number(u64::from(view.n_garbage))
    );
    for (class, n) in view.sums.iter().take(MAX_NAMES) {
        let _ = writeln!(out, "  {} {class}, garbage", number(*n));
    }
    let _ = writeln!(
        out,
        "  {}   {} rescued",
        count(view.n_groups as u64, "cycle"),
        count(u64::from(view.n_rescued), "suspect")
    );
    out
}

fn rows(cx: &Cx, recorder: &Recorder, view: &Collection) -> String {
    let mut table = Vec::new();
    // Garbage first: it is what the collection is about.
    let mut sorted: Vec<_> = view.rows.iter().collect();
    sorted.sort_by_key(|row| match row.verdict {
        Verdict::Garbage => 0,
        Verdict::Rescued(_) | Verdict::Named(_) => 1,
        Verdict::LiveForNow(..) => 2,
        Verdict::Live(_) => 3,
    });
    for row in sorted.iter().take(MAX_ROWS) {
        let rest = row.count.saturating_sub(row.inside);
        let label = labels::label_known(cx, recorder, &row.object);
        let was = || {
            let name = row.object.name.as_ref();
            name.map_or_else(String::new, |name| format!("was {name}"))
        };
        let (verdict, why) = match &row.verdict {
            Verdict::Garbage => ("suspect", was()),
            Verdict::Rescued(by) => {
                let by = labels::label_known(cx, recorder, by);
                ("suspect", format!("rescued by {by}"))
            }
            Verdict::Named(name) => ("suspect", format!("rescued by {name}")),
            Verdict::LiveForNow(by, generation) => {
                let by = labels::label_known(cx, recorder, by);
                (
                    "live for now",
                    format!("held by {by} in gen {generation}, not looked at"),
                )
            }
            Verdict::Live(why) => ("live", why.clone()),
        };
        table.push(vec![
            label.to_string(),
            format!("{} - {} = {rest}", row.count, row.inside),
            verdict.to_owned(),
            why,
        ]);
    }
    let mut out = columns(&table, &[Side::Left; 4], 2);
    let more = sorted.len().saturating_sub(MAX_ROWS);
    if more > 0 {
        let _ = writeln!(out, "  {} more", number(more as u64));
    }
    for (class, n) in view.sums.iter().take(MAX_NAMES) {
        let _ = writeln!(out, "  {} {class}, suspects", number(*n));
    }
    out
}

fn rescues(cx: &Cx, recorder: &Recorder, view: &Collection) -> String {
    let start = "2 rescue: suspects that something live reaches: ";
    let mut names = Vec::new();
    for row in &view.rows {
        let by = match &row.verdict {
            _ if names.len() == MAX_NAMES => continue,
            Verdict::Rescued(by) => labels::label_known(cx, recorder, by).to_string(),
            Verdict::Named(name) => name.clone(),
            _ => continue,
        };
        let label = labels::label_known(cx, recorder, &row.object);
        names.push(format!("{label} by {by}"));
    }
    let n = view.n_rescued as usize;
    if n == 0 {
        return format!("{start}none\n");
    }
    let mut out = format!("{start}{}\n", number(n as u64));
    if !names.is_empty() {
        let more = n - names.len();
        let more = if more > 0 {
            format!(" and {} more", number(more as u64))
        } else {
            String::new()
        };
        for line in wrapped(&names) {
            let _ = writeln!(out, "  {line}");
        }
        if !more.is_empty() {
            let _ = writeln!(out, " {more}");
        }
    }
    out
}

/// Names in lines that fit.
fn wrapped(names: &[String]) -> Vec<String> {
    let mut lines = vec![String::new()];
    for (i, name) in names.iter().enumerate() {
        let comma = if i + 1 < names.len() { "," } else { "" };
        let is_full = lines
            .last()
            .is_some_and(|line| line.len() + name.len() > 74);
        if is_full {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(name);
            line.push_str(comma);
        }
    }
    lines
}

fn garbage(cx: &Cx, recorder: &Recorder, view: &Collection) -> String {
    if view.n_garbage == 0 {
        return "3 garbage: none\n".into();
    }
    let mut out = format!("3 garbage, {}:", count(view.n_groups as u64, "group"));
    let shown = view.groups.iter().take(MAX_GROUPS);
    let texts: Vec<String> = shown.map(|group| cycle(cx, recorder, group)).collect();
    match texts.as_slice() {
        [only] if only.len() < 58 => out.push_str(&format!(" {only}\n")),
        texts => {
            out.push('\n');
            for text in texts {
                let _ = writeln!(out, "  {text}");
            }
        }
    }
    if view.n_groups > texts.len() {
        let _ = writeln!(
            out,
            "  {} more",
            number((view.n_groups - texts.len()) as u64)
        );
    }
    let in_groups: usize = view.groups.iter().map(|group| group.n_objects).sum();
    let hangers = (view.n_garbage as usize).saturating_sub(in_groups);
    if hangers > 0 && view.n_groups == view.groups.len() {
        let _ = writeln!(
            out,
            "  {} held by garbage alone",
            count(hangers as u64, "object")
        );
    }
    out
}

/// `Node#1.next -> Node#2.next -> Node#1`, its middle left out if it is long.
pub(crate) fn cycle(cx: &Cx, recorder: &Recorder, group: &Group) -> String {
    let n = group.cycle.len();
    let mut parts = Vec::new();
    for (i, (known, edge)) in group.cycle.iter().enumerate() {
        if n > 8 && i == 4 {
            parts.push("...".to_owned());
        }
        if n > 8 && (4..n - 3).contains(&i) {
            continue;
        }
        let label = labels::label_known(cx, recorder, known);
        parts.push(format!("{label}{edge}"));
    }
    if let Some((first, _)) = group.cycle.first() {
        parts.push(labels::label_known(cx, recorder, first).to_string());
    }
    let more = match group.n_objects.saturating_sub(n) {
        _ if n > 8 => format!("   {} steps", number(n as u64)),
        0 => String::new(),
        more => format!("   and {} more in the group", number(more as u64)),
    };
    parts.join(" -> ") + &more
}

fn ends(cx: &Cx, recorder: &Recorder, view: &Collection) -> String {
    let class = |who: Who| {
        let row = view.rows.iter().find(|row| row.object.who == who);
        row.map(|row| row.object.class.clone())
    };
    let label = |who: Who| labels::label_of(cx, recorder, who, class(who).as_deref()).to_string();
    let names = |all: &[Who], after: &str| {
        let names: Vec<String> = all
            .iter()
            .take(MAX_NAMES)
            .map(|&who| label(who) + after)
            .collect();
        let more = all.len().saturating_sub(MAX_NAMES);
        let more = if more > 0 {
            format!(" and {} more", number(more as u64))
        } else {
            String::new()
        };
        names.join(", ") + &more
    };
    let mut lines = Vec::new();
    let weak: Vec<Who> = view.weakrefs.iter().map(|&(weak, _)| weak).collect();
    if !weak.is_empty() {
        lines.push(format!("{} cleared", names(&weak, "")));
    }
    if !view.finalized.is_empty() {
        lines.push(format!(
            "{} called; looked again: {} resurrected",
            names(&view.finalized, ".__del__"),
            number(view.resurrected.len() as u64)
        ));
    }
    if !view.resurrected.is_empty() {
        lines.push(format!("{} resurrected", names(&view.resurrected, "")));
    }
    let freed: Vec<Who> = view
        .rows
        .iter()
        .filter(|row| row.verdict == Verdict::Garbage)
        .map(|row| row.object.who)
        .filter(|who| !view.resurrected.contains(who))
        .collect();
    if !freed.is_empty() && view.n_freed > 0 {
        lines.push(format!("{} freed", names(&freed, "")));
    } else if view.n_freed > 0 {
        lines.push(format!(
            "{} freed",
            count(u64::from(view.n_freed), "object")
        ));
    }
    if lines.is_empty() {
        return "4 nothing to clear, finalize or free\n".into();
    }
    let mut out = String::new();
    for (i, line) in lines.iter().enumerate() {
        let _ = writeln!(out, "{} {line}", if i == 0 { "4" } else { " " });
    }
    out
}

fn list(names: &[&str]) -> String {
    let mut width = 0;
    let shown: Vec<&str> = names
        .iter()
        .copied()
        .take_while(|name| {
            width += name.len() + 2;
            width < 44
        })
        .collect();
    let more = names.len() - shown.len();
    let more = if more > 0 {
        format!(" and {} more kinds", number(more as u64))
    } else {
        String::new()
    };
    shown.join(", ") + &more
}
