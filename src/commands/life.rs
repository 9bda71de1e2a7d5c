//! `:watch` and `:life`: what happens, and what happened, to an object.

use std::fmt::Write;
use std::rc::Rc;

use crate::commands::{SHOWN, Wrong, split_all, with_object};
use crate::cx::Cx;
use crate::inspect::changes::{self, Change};
use crate::inspect::draw;
use crate::inspect::labels::{self, Labelled};
use crate::inspect::life::{self, Life};
use crate::inspect::recorder::Recorder;
use crate::inspect::render::table::{Side, columns};
use crate::inspect::render::text::number;
use crate::session::desk::Desk;

/// Width of a line of changes; the stepper begins it in column 10.
const WIDTH: usize = 68;

pub(super) fn watch(desk: &mut Desk<'_>, args: &str) -> Result<String, Wrong> {
    if !desk.memory.settings.record {
        return Err("nothing is recorded (:set record on)".into());
    }
    if args == "off" {
        desk.recorder.0.borrow_mut().watched.clear();
        return Ok("nothing is watched\n".into());
    }
    if args.is_empty() {
        let (_, recorder) = desk.machine();
        let log = recorder.0.borrow();
        let names: Vec<&str> = log
            .watched
            .iter()
            .filter_map(|id| log.labels.get(id).map(|label| &**label))
            .collect();
        if names.is_empty() {
            return Err("nothing is watched; :watch a begins".into());
        }
        return Ok(format!(
            "watched: {}   (:watch off ends it)\n",
            names.join(", ")
        ));
    }
    with_object(desk, "watch", args, |cx, recorder, obj, _| {
        if obj.is_immortal() {
            let value = draw::value(cx, obj);
            return format!("{value}  immortal: not counted, so that there is nothing to watch\n");
        }
        let label = labels::label(cx, recorder, obj);
        recorder.0.borrow_mut().watched.insert(obj.id());
        let _ = changes::observe(cx, recorder);
        format!(
            "{label} count {}, watched\n",
            number(u64::from(obj.count()))
        )
    })
}

/// What changed for watched objects, a line each.
pub(crate) fn watched(cx: &Cx, recorder: &Recorder, changes: &[Rc<Change>]) -> String {
    let mut out = String::new();
    for change in changes {
        let is_watched = {
            let log = recorder.0.borrow();
            log.is_alive(change.who) && log.watched.contains(&change.who.id)
        };
        if is_watched {
            out.push_str(&change_line(cx, recorder, change));
        }
    }
    out + &deaths(recorder)
}

/// The deaths of watched objects that were not told of.
pub(super) fn deaths(recorder: &Recorder) -> String {
    let dead = std::mem::take(&mut recorder.0.borrow_mut().watched_dead);
    let mut out = String::new();
    for (label, death) in dead {
        let _ = writeln!(out, "{label} is no more: {}", death.text());
    }
    out
}

/// `Node#1  1 -> 4   + list#2[0] [1] [2]`.
pub(crate) fn change_line(cx: &Cx, recorder: &Recorder, change: &Change) -> String {
    let class = labels::class_named(cx, recorder, change.class);
    let name = if change.is_immortal {
        "None".into()
    } else {
        labels::label_of(cx, recorder, change.who, Some(&class)).to_string()
    };
    let counts = match (change.before, change.now) {
        _ if change.is_immortal => "immortal".into(),
        (None, Some(now)) => format!("new, {now}"),
        (Some(before), Some(now)) if before == now => format!("{now}"),
        (Some(before), Some(now)) => format!("{before} -> {now}"),
        (Some(before), None) => format!("{before} -> freed"),
        (None, None) => "freed".into(),
    };
    let mut out = format!("{name}  {counts}  ");
    let mut width = out.len();
    for edge in changes::edge_texts(cx, recorder, change) {
        if width + edge.len() > WIDTH {
            out.truncate(out.trim_end().len());
            out.push_str("\n            ");
            width = 12;
        }
        width += edge.len() + 2;
        let gap = if out.ends_with("   ") { "" } else { " " };
        out.push_str(&format!("{gap}{edge} "));
    }
    out.trim_end().to_owned() + "\n"
}

pub(super) fn life(desk: &mut Desk<'_>, args: &str) -> Result<String, Wrong> {
    let (text, all) = split_all(args);
    if !desk.memory.settings.record {
        return Err("nothing is recorded (:set record on)".into());
    }
    let (cx, recorder) = desk.machine();
    if let Labelled::Dead(dead) = labels::find(cx, recorder, text) {
        let life = life::of_dead(cx, recorder, text, dead);
        return Ok(render(&life, text, all));
    }
    with_object(desk, "life", text, |cx, recorder, obj, _| {
        if obj.is_immortal() {
            return format!("{}  immortal: it has no end\n", draw::value(cx, obj));
        }
        let life = life::of(cx, recorder, obj);
        render(&life, text, all)
    })
}

fn render(life: &Life, text: &str, all: bool) -> String {
    let mut out = life.title.clone() + "\n";
    let shown = if all { usize::MAX } else { 4 * SHOWN };
    let skipped = life.rows.len().saturating_sub(shown);
    let rows: Vec<Vec<String>> = life
        .rows
        .iter()
        .skip(skipped)
        .map(|row| {
            let what = format!("{}  {}", row.what, row.more);
            vec![
                row.moment.clone(),
                row.count.clone(),
                what.trim().to_owned(),
            ]
        })
        .collect();
    if life.n_lost > 0 {
        let _ = writeln!(
            out,
            "{} older events have fallen out of the recorder, some of them may be its",
            number(life.n_lost)
        );
    }
    if skipped > 0 {
        let _ = writeln!(out, "{} earlier: :life {text} all", number(skipped as u64));
    }
    out.push_str(&columns(&rows, &[Side::Left; 3], 0));
    out
}
