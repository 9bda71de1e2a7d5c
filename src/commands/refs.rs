//! `:refs`: every holder of an object.

use std::fmt::Write;

use crate::commands::{SHOWN, Wrong, split_all, with_object};
use crate::inspect::holders::{self, Holders, Row};
use crate::inspect::render::table::{Side, columns};
use crate::inspect::render::text::{count, number};
use crate::session::desk::Desk;

pub(super) fn refs(desk: &mut Desk<'_>, args: &str) -> Result<String, Wrong> {
    let (text, all) = split_all(args);
    with_object(desk, "refs", text, |cx, recorder, obj, extra| {
        let shown = if all { usize::MAX } else { SHOWN };
        let view = holders::holders(cx, recorder, obj, extra, shown);
        render(&view, text)
    })
}

fn cells(row: &Row) -> Vec<String> {
    vec![row.edge.clone(), row.reach.clone(), row.kind.clone()]
}

pub(super) fn render(view: &Holders, text: &str) -> String {
    let mut out = String::new();
    let Some(n) = view.count else {
        let _ = writeln!(
            out,
            "{}  immortal: not counted, never freed   sys.getrefcount({text}): 4294967295",
            view.value
        );
        return out;
    };
    let mut head = vec![view.label.clone().unwrap_or_default()];
    if !view.value.is_empty() {
        head.push(view.value.clone());
    }
    head.push(count(view.bytes as u64, "byte"));
    if !view.generation.is_empty() {
        head.push(view.generation.clone());
    }
    if let Some(origin) = &view.origin {
        head.push(format!("made at {origin}"));
    }
    let _ = writeln!(out, "{}", head.join("  "));
    let _ = writeln!(out, "count {}", number(u64::from(n)));
    let rows: Vec<Vec<String>> = view.rows.iter().chain(&view.weak).map(cells).collect();
    out.push_str(&columns(&rows, &[Side::Left, Side::Left, Side::Left], 2));
    let more = view.n_holders.saturating_sub(view.rows.len());
    let more_weak = view.n_weak.saturating_sub(view.weak.len());
    if more > 0 {
        let _ = writeln!(out, "  {} more: :refs {text} all", number(more as u64));
    } else if more_weak > 0 {
        let n = number(more_weak as u64);
        let _ = writeln!(out, "  {n} weak ones more: :refs {text} all");
    }
    let locks = if view.locks.is_empty() {
        String::new()
    } else {
        let names = view.locks.join(" and ").replace(", ", " and ");
        let are = if names.contains(" and ") { "are" } else { "is" };
        format!("locked: no resize until {names} {are} released\n")
    };
    let known = view.n_holders as u64;
    if known == u64::from(n) {
        let asked = u64::from(n) + 1;
        let _ = writeln!(
            out,
            "{} = count {}   sys.getrefcount: {}, with its own argument",
            count(known, "holder"),
            number(u64::from(n)),
            number(asked)
        );
        out.push_str(&locks);
    } else {
        let _ = writeln!(
            out,
            "{}, but count {}: this is a bug of Glassheap's, please report it",
            count(known, "holder"),
            number(u64::from(n))
        );
    }
    out
}
