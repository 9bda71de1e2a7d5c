//! `:heap` and `:allocs`: what lives.

use std::fmt::Write;

use crate::commands::{SHOWN, Wrong, split_all};
use crate::inspect::census::{self, Census};
use crate::inspect::render::table::{Side, columns};
use crate::inspect::render::text::{count, number};
use crate::session::Session;

pub(super) fn heap(session: &mut Session, args: &str) -> Result<String, Wrong> {
    let (class, all) = split_all(args);
    let (cx, _) = session.machine();
    if !class.is_empty() {
        let view = census::by_line(cx, Some(class));
        if view.objects == 0 {
            return Err(format!(
                "nothing of type {class} was made by your program and is alive"
            ));
        }
        let mut out = total(&view, class);
        out.push_str(&lines(&view, if all { usize::MAX } else { SHOWN }));
        return Ok(out);
    }
    let view = census::by_type(cx, all);
    let shown = if all { view.rows.len() } else { SHOWN };
    let mut out = total(&view, if all { "all" } else { "yours" });
    let head = ["type", "count", "bytes", "%", "most made at"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for row in view.rows.iter().take(shown) {
        rows.push(vec![
            row.name.clone(),
            number(row.objects),
            number(row.bytes),
            (row.bytes * 100 / view.bytes.max(1)).to_string(),
            row.made_at.clone(),
        ]);
    }
    let sides = [
        Side::Left,
        Side::Right,
        Side::Right,
        Side::Right,
        Side::Left,
    ];
    if view.objects > 0 {
        out.push_str(&columns(&rows, &sides, 0));
    }
    if view.rows.len() > shown {
        let _ = writeln!(
            out,
            "{} more: :heap all",
            count((view.rows.len() - shown) as u64, "type")
        );
    }
    if !all {
        let mut left: Vec<String> = view
            .left_out
            .iter()
            .map(|&(n, what)| count(n, what))
            .collect();
        left.push("runtime's own".into());
        let _ = writeln!(out, "not shown: {} (:heap all)", left.join(", "));
    }
    Ok(out)
}

pub(super) fn allocs(session: &mut Session, args: &str) -> Result<String, Wrong> {
    let shown = match args {
        "" => SHOWN,
        "all" => usize::MAX,
        n => n
            .parse()
            .map_err(|_| ":allocs takes a number of lines, or `all`".to_owned())?,
    };
    let (cx, _) = session.machine();
    let view = census::by_line(cx, None);
    let mut out = total(&view, "yours");
    out.push_str(&lines(&view, shown));
    Ok(out)
}

fn total(view: &Census, what: &str) -> String {
    format!(
        "{what}: {}, {}\n",
        count(view.objects, "object"),
        count(view.bytes, "byte")
    )
}

fn lines(view: &Census, shown: usize) -> String {
    if view.rows.is_empty() {
        return String::new();
    }
    let mut rows = vec![["bytes", "objects", "made at"].map(str::to_owned).to_vec()];
    for row in view.rows.iter().take(shown) {
        rows.push(vec![
            number(row.bytes),
            number(row.objects),
            row.name.clone(),
        ]);
    }
    let mut out = columns(&rows, &[Side::Right, Side::Right, Side::Left], 0);
    if view.rows.len() > shown {
        let more = (view.rows.len() - shown) as u64;
        let _ = writeln!(out, "{} more: add `all`", count(more, "line"));
    }
    out
}
