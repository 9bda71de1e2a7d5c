//! `:gens` and `:gc`: collections, and what they find.

use std::fmt::Write;

use crate::commands::Wrong;
use crate::heap::collect::{Reason, collect};
use crate::inspect::gens;
use crate::inspect::render::collection::{block, verdicts};
use crate::inspect::render::table::{Side, columns};
use crate::inspect::render::text::{count, number};
use crate::session::desk::Desk;

pub(super) fn gens(desk: &mut Desk<'_>, args: &str) -> Result<String, Wrong> {
    let all = match args {
        "" => false,
        "all" => true,
        _ => return Err(":gens takes nothing, or `all`".into()),
    };
    let (cx, _) = desk.machine();
    let view = gens::gens(cx);
    let head = [
        "gen",
        "counter",
        if all { "all" } else { "yours" },
        "collected when",
    ];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    let first = view.rows.first().map_or(0, |row| row.threshold);
    for row in &view.rows {
        let when = match row.generation {
            _ if !view.is_enabled || first == 0 => "never: the collector is off".into(),
            0 => format!("made minus freed passes {}", row.threshold),
            1 => format!("gen 0 was collected more than {} times", row.threshold),
            _ => "same for gen 1, and the 25 % rule".into(),
        };
        rows.push(vec![
            row.generation.to_string(),
            format!("{} of {}", row.counter, row.threshold),
            number(if all { row.all } else { row.yours }),
            when,
        ]);
    }
    let sides = [Side::Right, Side::Left, Side::Right, Side::Left];
    let mut out = columns(&rows, &sides, 0);
    if view.frozen > 0 {
        let _ = writeln!(out, "frozen: {}", count(u64::from(view.frozen), "object"));
    }
    if all {
        let _ = writeln!(
            out,
            "25 % rule: {} came into gen 2 since its last collection, which left {}",
            number(u64::from(view.long_lived_pending)),
            number(u64::from(view.long_lived_total))
        );
    } else {
        out.push_str("runtime's own objects not shown (:gens all)\n");
    }
    Ok(out)
}

pub(super) fn gc(desk: &mut Desk<'_>, args: &str) -> Result<String, Wrong> {
    let generation = match args {
        "" | "2" => 2,
        "1" => 1,
        "0" => 0,
        _ => match args.strip_prefix("trace") {
            Some(rest) if rest.is_empty() || rest.starts_with(char::is_whitespace) => {
                return trace(desk, rest.trim());
            }
            _ => {
                return Err(
                    ":gc takes a generation: 0, 1 or 2 (without one it collects all three); or trace on, off or last"
                        .into(),
                );
            }
        },
    };
    let (cx, recorder) = desk.machine();
    recorder.take_collections();
    if cx.heap_mut().gc.is_collecting {
        return Err("a collection is running".into());
    }
    crate::heap::flush_parked(cx);
    recorder.0.borrow_mut().is_asked = true;
    collect(cx, Some(generation), Reason::Manual);
    crate::heap::flush_parked(cx);
    let mut out = String::new();
    for collection in recorder.take_collections() {
        out.push_str(&block(&collection));
    }
    out.push_str("more: :gc trace last\n");
    Ok(out)
}

fn trace(desk: &mut Desk<'_>, args: &str) -> Result<String, Wrong> {
    let (cx, recorder) = desk.machine();
    match args {
        "on" | "off" => {
            recorder.0.borrow_mut().is_tracing = args == "on";
            Ok(String::new())
        }
        "last" => {
            let last = recorder.0.borrow().last.clone();
            match last {
                Some(last) => Ok(verdicts(cx, recorder, &last)),
                None => Err("no collection has run yet: :gc runs one".into()),
            }
        }
        _ => Err(":gc trace takes on, off or last".into()),
    }
}
