//! `:why` and `:garbage`: what keeps an object alive, and what only keeps itself.

use std::fmt::Write;

use crate::commands::{SHOWN, Wrong, split_all, with_object};
use crate::cx::Cx;
use crate::heap::look::Obj;
use crate::inspect::recorder::Recorder;
use crate::inspect::render::collection::cycle;
use crate::inspect::render::table::{Side, columns};
use crate::inspect::render::text::{count, number};
use crate::inspect::trace;
use crate::inspect::ways::{self, Instances, Step};
use crate::inspect::{draw, labels, unreachable};
use crate::session::desk::Desk;

/// Ways that are shown.
const MAX_WAYS: usize = 3;
/// Steps of a way past which its middle is left out.
const MAX_STEPS: usize = 12;

pub(super) fn why(desk: &mut Desk<'_>, args: &str) -> Result<String, Wrong> {
    let (text, all) = split_all(args);
    with_object(desk, "why", text, |cx, recorder, obj, own| {
        let shown = if all { usize::MAX } else { MAX_WAYS };
        if obj.is_type()
            && obj.has_gc_header()
            && let Some(view) = ways::of_instances(cx, obj, shown)
        {
            return instances(cx, recorder, &view, text);
        }
        if obj.is_immortal() {
            return format!("{}  immortal: never freed\n", draw::value(cx, obj));
        }
        one(cx, recorder, obj, text, (shown, own > 0))
    })
}

/// What keeps the instances of a class alive, for the report at the end of a program.
pub(crate) fn why_instances(cx: &Cx, recorder: &Recorder, class: Obj<'_>, text: &str) -> String {
    ways::of_instances(cx, class, 1)
        .map_or_else(String::new, |view| instances(cx, recorder, &view, text))
}

fn one(
    cx: &Cx,
    recorder: &Recorder,
    obj: Obj<'_>,
    text: &str,
    (shown, is_held): (usize, bool),
) -> String {
    let view = ways::of(cx, obj, shown);
    let label = labels::label(cx, recorder, obj);
    if view.ways.is_empty() && is_held {
        return format!("{label}  nothing but this command, while it looks\n");
    }
    if view.ways.is_empty() {
        return format!("{label}  unreachable: nothing leads to it, not freed yet (:garbage)\n");
    }
    let mut out = String::new();
    for way in &view.ways {
        steps(cx, recorder, &mut out, &way.steps, Some(obj));
    }
    let expressions: Vec<&str> = view
        .ways
        .iter()
        .filter_map(|way| way.expression.as_deref())
        .collect();
    if view.n_ways > view.ways.len() {
        let more = (view.n_ways - view.ways.len()) as u64;
        let _ = writeln!(out, "{} more: :why {text} all", count(more, "way"));
    }
    if expressions.is_empty() {
        out.push_str("no name of __main__ leads to it\n");
    } else {
        let _ = writeln!(out, "as Python: {}", expressions.join("  or  "));
    }
    out
}

fn steps(
    cx: &Cx,
    recorder: &Recorder,
    out: &mut String,
    steps: &[Step<'_>],
    last: Option<Obj<'_>>,
) {
    let n = steps.len();
    let mut indent = 1;
    for (i, step) in steps.iter().enumerate() {
        let blanks = "  ".repeat(indent);
        if n > MAX_STEPS && i == MAX_STEPS / 2 {
            let _ = writeln!(out, "{blanks}... {}", count((n - MAX_STEPS) as u64, "step"));
        }
        if n > MAX_STEPS && (MAX_STEPS / 2..n - MAX_STEPS / 2).contains(&i) {
            continue;
        }
        indent += 1;
        let target = match (step.to, last) {
            (Some(to), _) if to.is_immortal() => draw::value(cx, to),
            (Some(to), _) => labels::label(cx, recorder, to).to_string(),
            (None, _) => step.class.clone(),
        };
        let _ = writeln!(out, "{blanks}{}  {target}", step.edge);
    }
}

fn instances(cx: &Cx, recorder: &Recorder, view: &Instances<'_>, text: &str) -> String {
    let n = view.groups.iter().map(|group| group.n).sum::<u64>() + view.n_unreachable;
    let mut out = String::new();
    if view.groups.len() == 1 && view.n_unreachable == 0 {
        let all = if n == 1 { "1 alive" } else { "" };
        let all = if all.is_empty() {
            format!("{} alive, all in the same way", number(n))
        } else {
            all.into()
        };
        let _ = writeln!(out, "{all}");
    } else {
        let _ = writeln!(
            out,
            "{} alive, in {}",
            number(n),
            count(view.groups.len() as u64 + view.n_more, "way")
        );
    }
    for group in &view.groups {
        if view.groups.len() > 1 {
            let _ = writeln!(out, "{}:", number(group.n));
        }
        steps(cx, recorder, &mut out, &group.steps, None);
    }
    if view.n_more > 0 {
        let _ = writeln!(out, "{} more: :why {text} all", count(view.n_more, "way"));
    }
    if view.n_unreachable > 0 {
        let _ = writeln!(out, "{} unreachable (:garbage)", number(view.n_unreachable));
    }
    if let Some(expression) = view
        .groups
        .first()
        .and_then(|group| group.expression.as_ref())
    {
        let _ = writeln!(out, "as Python: {expression}");
    }
    out
}

pub(super) fn garbage(desk: &mut Desk<'_>, args: &str) -> Result<String, Wrong> {
    let (rest, all) = split_all(args);
    if !rest.is_empty() {
        return Err(":garbage takes nothing, or `all`".into());
    }
    let (cx, recorder) = desk.machine();
    crate::heap::flush_parked(cx);
    let objects = unreachable::unreachable(cx);
    if objects.is_empty() {
        return Ok("nothing: every object can be reached\n".into());
    }
    let shown = if all { usize::MAX } else { SHOWN };
    let (groups, n_groups) = trace::groups(cx, recorder, &objects);
    let within = if n_groups == 0 {
        "held by what was frozen".into()
    } else {
        format!("in {}", count(n_groups as u64, "group"))
    };
    let mut out = format!(
        "unreachable, not freed: {} {within}\n",
        count(objects.len() as u64, "object")
    );
    let mut rows = Vec::new();
    for &obj in objects.iter().take(shown) {
        let generation = match obj.generation() {
            Some(3) => "frozen".into(),
            Some(generation) => format!("gen {generation}"),
            None => String::new(),
        };
        let name = recorder.0.borrow().names.get(&obj.id()).cloned();
        rows.push(vec![
            labels::label(cx, recorder, obj).to_string(),
            name.map_or_else(|| draw::shown(cx, obj), |name| format!("was {name}")),
            format!("count {}", number(u64::from(obj.count()))),
            generation,
        ]);
    }
    out.push_str(&columns(&rows, &[Side::Left; 4], 2));
    if objects.len() > shown {
        let more = (objects.len() - shown) as u64;
        let _ = writeln!(out, "  {} more: :garbage all", number(more));
    }
    for group in groups.iter().take(shown) {
        let _ = writeln!(out, "  {}", cycle(cx, recorder, group));
    }
    for line in weak_lines(cx, recorder, &objects, shown) {
        let _ = writeln!(out, "  {line}");
    }
    match objects.iter().filter_map(|obj| obj.generation()).max() {
        Some(3) => out.push_str("frozen objects are never looked at (gc.unfreeze)\n"),
        Some(generation) => {
            let _ = writeln!(
                out,
                "next look: when gen {generation} is collected (:gc {generation})"
            );
        }
        None => {}
    }
    Ok(out)
}

/// Weak references that lead to unreachable objects from outside of them.
fn weak_lines(cx: &Cx, recorder: &Recorder, objects: &[Obj<'_>], shown: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for &obj in objects {
        for weak in obj.weak_references() {
            if lines.len() == shown {
                return lines;
            }
            let name = recorder.0.borrow().names.get(&weak.id()).cloned();
            let name = name.map_or_else(String::new, |name| format!(" '{name}'"));
            let (weak, obj) = (
                labels::label(cx, recorder, weak),
                labels::label(cx, recorder, obj),
            );
            lines.push(format!("weak, not counted: {weak}{name} -> {obj}"));
        }
    }
    lines
}
