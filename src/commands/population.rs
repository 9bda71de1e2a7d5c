//! `:heap`, `:allocs`, `:mark` and `:diff`: what lives.

use std::fmt::Write;

use crate::commands::{SHOWN, Wrong, split_all};
use crate::heap::look;
use crate::inspect::census::{self, Census};
use crate::inspect::render::table::{Side, columns};
use crate::inspect::render::text::{count, number, signed};
use crate::inspect::{diff as differ, draw, labels, origin, sizes};
use crate::session::desk::Desk;

/// Characters of a line of source that are shown.
const SOURCE: usize = 44;

pub(super) fn heap(desk: &mut Desk<'_>, args: &str) -> Result<String, Wrong> {
    let (class, all) = split_all(args);
    if !class.is_empty() {
        return of_class(desk, class, all);
    }
    let (cx, _) = desk.machine();
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

/// The objects of one type: by line, and the largest of them.
fn of_class(desk: &mut Desk<'_>, class: &str, all: bool) -> Result<String, Wrong> {
    let (cx, recorder) = desk.machine();
    let view = census::by_line(cx, Some(class));
    if view.objects == 0 {
        return Err(format!(
            "nothing of type {} was made by your program and is alive",
            draw::cut(class, 40)
        ));
    }
    let shown = if all { usize::MAX } else { SHOWN };
    let mut out = total(&view, class);
    out.push_str(&lines(&view, shown, ":heap TYPE all"));
    let mut users = census::Users::new(cx);
    let mut found = Vec::new();
    look::for_each(cx, |obj| {
        if !obj.is_immortal() && users.made(obj) && draw::class_name(cx, obj) == class {
            found.push((sizes::bytes(obj), obj));
        }
    });
    found.sort_by_key(|&(bytes, _)| std::cmp::Reverse(bytes));
    let n_more = found.len().saturating_sub(shown);
    let rows: Vec<Vec<String>> = found
        .iter()
        .take(shown)
        .map(|&(bytes, obj)| {
            vec![
                labels::label(cx, recorder, obj).to_string(),
                number(bytes as u64),
                format!("count {}", number(u64::from(obj.count()))),
                origin::of(cx, obj).map_or_else(String::new, |origin| origin.text()),
                draw::shown(cx, obj),
            ]
        })
        .collect();
    out.push_str(if n_more > 0 { "the largest:\n" } else { "" });
    let sides = [Side::Left, Side::Right, Side::Left, Side::Left, Side::Left];
    out.push_str(&columns(&rows, &sides, 2));
    if n_more > 0 {
        let _ = writeln!(out, "{} more: :heap {class} all", number(n_more as u64));
    }
    Ok(out)
}

pub(super) fn allocs(desk: &mut Desk<'_>, args: &str) -> Result<String, Wrong> {
    let shown = match args {
        "" => SHOWN,
        "all" => usize::MAX,
        n => n
            .parse()
            .ok()
            .filter(|&n| n > 0)
            .ok_or_else(|| ":allocs takes a number of lines from 1 on, or `all`".to_owned())?,
    };
    let (cx, _) = desk.machine();
    let view = census::by_line(cx, None);
    let mut out = total(&view, "yours");
    out.push_str(&lines(&view, shown, ":allocs all"));
    Ok(out)
}

pub(super) fn mark(desk: &mut Desk<'_>, _args: &str) -> Result<String, Wrong> {
    let (cx, recorder) = desk.machine();
    let mark = differ::mark(cx, recorder);
    let (objects, bytes) = mark.total();
    desk.memory.mark = Some(mark);
    Ok(format!(
        "marked: {}, {}; :diff shows what changes from here on\n",
        count(objects, "object"),
        count(bytes, "byte")
    ))
}

pub(super) fn diff(desk: &mut Desk<'_>, args: &str) -> Result<String, Wrong> {
    let (rest, all) = split_all(args);
    if !rest.is_empty() {
        return Err(":diff takes nothing, or `all`".into());
    }
    let Some(mark) = &desk.memory.mark else {
        return Err("there is no mark yet: :mark takes one".into());
    };
    let view = differ::diff(desk.cx, desk.recorder, mark);
    let mut out = format!(
        "since :mark  {} objects, {} bytes\n",
        signed(view.objects),
        signed(view.bytes)
    );
    if view.is_net {
        out.push_str("something ran unrecorded meanwhile: born and died are not told apart\n");
    }
    let shown = if all { usize::MAX } else { SHOWN };
    let change = |n: u64, sign: char| {
        if n == 0 {
            String::new()
        } else {
            format!("{sign}{}", number(n))
        }
    };
    let rows: Vec<Vec<String>> = view
        .rows
        .iter()
        .take(shown)
        .map(|row| {
            let grew = row
                .grew
                .as_ref()
                .map(|(text, bytes)| format!("({text} grew by {})", number(*bytes)));
            vec![
                row.name.clone(),
                change(row.born, '+'),
                change(row.died, '-'),
                signed(row.bytes),
                grew.unwrap_or_default(),
            ]
        })
        .collect();
    let sides = [
        Side::Left,
        Side::Right,
        Side::Right,
        Side::Right,
        Side::Left,
    ];
    out.push_str(&columns(&rows, &sides, 0));
    if view.rows.len() > shown {
        let more = (view.rows.len() - shown) as u64;
        let _ = writeln!(out, "{} more: :diff all", count(more, "type"));
    }
    Ok(out)
}

fn total(view: &Census, what: &str) -> String {
    format!(
        "{what}: {}, {}\n",
        count(view.objects, "object"),
        count(view.bytes, "byte")
    )
}

fn lines(view: &Census, shown: usize, more_with: &str) -> String {
    if view.rows.is_empty() {
        return String::new();
    }
    let head = ["bytes", "objects", "line", ""];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for row in view.rows.iter().take(shown) {
        rows.push(vec![
            number(row.bytes),
            number(row.objects),
            row.name.clone(),
            draw::cut(&row.made_at, SOURCE),
        ]);
    }
    let sides = [Side::Right, Side::Right, Side::Left, Side::Left];
    let mut out = columns(&rows, &sides, 0);
    if view.rows.len() > shown {
        let more = (view.rows.len() - shown) as u64;
        let _ = writeln!(out, "{} more: {more_with}", count(more, "line"));
    }
    out
}
