//! The biography of an object, from what the recorder remembers.

use crate::cx::Cx;
use crate::heap::look::Obj;
use crate::inspect::changes;
use crate::inspect::labels;
use crate::inspect::origin;
use crate::inspect::recorder::{Dead, Event, Recorder, What, Who};

/// A line of a life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// When.
    pub(crate) moment: String,
    /// What happened.
    pub(crate) what: String,
    /// The count after it.
    pub(crate) count: String,
    /// What else there is to say.
    pub(crate) more: String,
}

/// A life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Life {
    /// Whose, and how it stands.
    pub(crate) title: String,
    /// What happened, oldest first.
    pub(crate) rows: Vec<Row>,
    /// Events of anybody's that have fallen out of the recorder.
    pub(crate) n_lost: u64,
}

/// The life of a living object.
pub(crate) fn of(cx: &Cx, recorder: &Recorder, obj: Obj<'_>) -> Life {
    let label = labels::label(cx, recorder, obj);
    let who = recorder.0.borrow().who(obj.id());
    let made = origin::of(cx, obj).map(|origin| origin.text());
    let mut life = collect(cx, recorder, who);
    life.title = format!("{label}, alive, count {}", obj.count());
    if let Some(made) = made
        && !life.rows.iter().any(|row| row.what == "born")
    {
        let born = row(&made, "born", String::new(), String::new());
        life.rows.insert(0, born);
    }
    life
}

/// The life of a dead one.
pub(crate) fn of_dead(cx: &Cx, recorder: &Recorder, label: &str, dead: Dead) -> Life {
    let mut life = collect(cx, recorder, dead.who);
    let death = dead.death.text();
    life.title = if death.starts_with("freed") {
        format!("{label}, {death}")
    } else {
        format!("{label}, freed: {death}")
    };
    life
}

fn row(moment: &str, what: &str, count: String, more: String) -> Row {
    Row {
        moment: moment.to_owned(),
        what: what.to_owned(),
        count,
        more,
    }
}

fn collect(cx: &Cx, recorder: &Recorder, who: Who) -> Life {
    let (events, n_lost): (Vec<Event>, u64) = {
        let log = recorder.0.borrow();
        let events = log.events.iter().filter(|event| event.who == who);
        (events.collect(), log.n_lost)
    };
    let mut rows: Vec<Row> = Vec::new();
    for event in &events {
        let moment = moment(cx, recorder, event);
        match &event.what {
            What::Born => rows.push(row(&moment, "born", String::new(), String::new())),
            What::Finalizer => {
                rows.push(row(&moment, "__del__ called", String::new(), String::new()));
            }
            What::Resurrected => {
                rows.push(row(&moment, "resurrected", String::new(), String::new()));
            }
            What::WeakrefCleared => {
                rows.push(row(
                    &moment,
                    "weakref cleared",
                    String::new(),
                    String::new(),
                ));
            }
            What::Judged(number, count, inside, is_garbage) => {
                let verdict = if *is_garbage { "garbage" } else { "live" };
                let left = count.saturating_sub(*inside);
                let sum = format!("{count} - {inside} = {left}, {verdict}");
                let moment = format!("gc #{number}");
                rows.push(row(&moment, &sum, String::new(), String::new()));
            }
            What::Freed(death) => {
                let why = death.text();
                let why = if why.starts_with("freed") { "" } else { &why };
                rows.push(row(&moment, "freed", String::new(), why.into()));
            }
            What::Changed(change) => {
                if change.is_dead && rows.iter().any(|row| row.what == "freed") {
                    continue;
                }
                let count = match (change.before, change.now) {
                    (Some(before), Some(now)) if before == now => now.to_string(),
                    (Some(before), Some(now)) => format!("{before} -> {now}"),
                    (None, Some(now)) => now.to_string(),
                    _ => String::new(),
                };
                let edges = changes::edges_text(cx, recorder, change);
                if change.is_new
                    && let Some(born) = rows.iter_mut().rev().find(|row| row.what == "born")
                    && born.count.is_empty()
                {
                    born.count = format!("count {count}");
                    born.more = edges;
                    continue;
                }
                let is_weak = change
                    .gained
                    .iter()
                    .chain(&change.lost)
                    .all(|&edge| changes::is_weak(edge));
                let more = if is_weak { "(weak, not counted)" } else { "" };
                rows.push(row(&moment, &edges, count, more.into()));
            }
        }
    }
    Life {
        title: String::new(),
        rows,
        n_lost,
    }
}

/// When: the statement, and the line of a program's that is no statement of the prompt.
fn moment(cx: &Cx, recorder: &Recorder, event: &Event) -> String {
    let log = recorder.0.borrow();
    let moment = log.moments.get(event.moment as usize);
    let moment = moment.map_or_else(String::new, ToString::to_string);
    drop(log);
    match origin::of_site(cx, event.site) {
        Some(origin)
            if !moment.starts_with("gc #")
                && origin.text() != moment
                && !origin.source.starts_with("command") =>
        {
            if moment.is_empty() || origin.source == moment {
                origin.text()
            } else {
                format!("{moment} ({})", origin.text())
            }
        }
        _ => moment,
    }
}
