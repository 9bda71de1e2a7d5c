//! `:gens` and `:gc`.

use std::fmt::Write;

use crate::commands::Wrong;
use crate::heap::collect::{Reason, collect};
use crate::inspect::gens;
use crate::inspect::recorder::Collection;
use crate::inspect::render::table::{Side, columns};
use crate::inspect::render::text::{count, number};
use crate::session::Session;

pub(super) fn gens(session: &mut Session, args: &str) -> Result<String, Wrong> {
    let all = match args {
        "" => false,
        "all" => true,
        _ => return Err(":gens takes nothing, or `all`".into()),
    };
    let (cx, _) = session.machine();
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

pub(super) fn gc(session: &mut Session, args: &str) -> Result<String, Wrong> {
    let generation = match args {
        "" | "2" => 2,
        "1" => 1,
        "0" => 0,
        _ => {
            return Err(
                ":gc takes a generation: 0, 1 or 2; without one it collects all three".into(),
            );
        }
    };
    let (cx, recorder) = session.machine();
    recorder.take_collections();
    if cx.heap_mut().gc.is_collecting {
        return Err("a collection is running".into());
    }
    crate::heap::flush_parked(cx);
    collect(cx, Some(generation), Reason::Manual);
    crate::heap::flush_parked(cx);
    let mut out = String::new();
    for collection in recorder.take_collections() {
        render(&mut out, &collection);
    }
    Ok(out)
}

fn render(out: &mut String, view: &Collection) {
    let n = |n: u32| number(u64::from(n));
    let live = view.n_candidates.saturating_sub(view.n_garbage);
    let to = if view.generation < 2 {
        format!(" -> gen {}", view.generation + 1)
    } else {
        " in gen 2".into()
    };
    let _ = writeln!(
        out,
        "gc #{}  gen {}  asked   {}: {} garbage, {} live{}",
        view.number,
        view.generation,
        count(u64::from(view.n_candidates), "candidate"),
        n(view.n_garbage),
        n(live),
        if live > 0 { to } else { String::new() }
    );
    let mut parts = Vec::new();
    let mut part = |n: u32, what: &str, after: &str| {
        if n > 0 {
            parts.push(format!("{}{after}", count(u64::from(n), what)));
        }
    };
    part(view.n_rescued, "suspect", " rescued");
    part(view.n_weakrefs, "weakref", " cleared");
    part(view.n_finalizers, "finalizer", "");
    part(view.n_untracked, "object", " untracked");
    if view.n_freed > 0 {
        parts.insert(0, format!("{} freed", n(view.n_freed)));
    }
    if view.n_resurrected > 0 {
        parts.push(format!("{} resurrected", n(view.n_resurrected)));
    }
    parts.push(format!("returned {}", number(view.returned as u64)));
    let _ = writeln!(out, "  {}", parts.join("   "));
}
