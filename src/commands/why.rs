//! `:why` and `:garbage`: what keeps an object alive, and what only keeps itself.

use std::fmt::Write;

use crate::commands::{SHOWN, Wrong, split_all, with_object};
use crate::heap::look::Link;
use crate::inspect::paths::Paths;
use crate::inspect::render::table::{Side, columns};
use crate::inspect::render::text::{count, number};
use crate::inspect::{draw, labels, names, unreachable};
use crate::objects::str_;
use crate::session::Session;

pub(super) fn why(session: &mut Session, args: &str) -> Result<String, Wrong> {
    with_object(session, "why", args, |cx, recorder, obj, _| {
        if obj.is_immortal() {
            return format!("{}  immortal: never freed\n", draw::value(cx, obj));
        }
        let paths = Paths::new(cx, &[obj]);
        let label = labels::label(cx, recorder, obj);
        let Some(steps) = paths.steps_to(obj) else {
            return format!(
                "{label}  no name of __main__ leads to it (:refs {label} shows its holders)\n"
            );
        };
        let mut out = String::new();
        let n = steps.len();
        let mut indent = 1;
        for (i, &(from, link)) in steps.iter().enumerate() {
            let to = steps.get(i + 1).map_or(obj, |&(next, _)| next);
            let edge = match link {
                Link::Value(key) if i == 0 => format!("global '{}'", str_::to_rust(cx, &key)),
                Link::Value(key) => format!("[{}]", draw::key(cx, key)),
                Link::Attribute(name) => format!(".{}", str_::to_rust(cx, &name)),
                Link::Index(index) => format!("[{index}]"),
                Link::Slot(place) => {
                    let slots = names::slot_names(cx, from.class());
                    format!(".{}", slots.get(place).map_or("?", |name| name))
                }
                Link::Field(name) => format!(".{name}"),
                _ => "?".into(),
            };
            let shown = if to.is_immortal() {
                draw::value(cx, to)
            } else {
                labels::label(cx, recorder, to).to_string()
            };
            let blanks = "  ".repeat(indent.min(12));
            if n > 12 && i == 6 {
                let _ = writeln!(out, "{blanks}... {} steps", number((n - 12) as u64));
            }
            if n <= 12 || i < 6 || i >= n - 6 {
                let _ = writeln!(out, "{blanks}{edge}  {shown}");
                indent += 1;
            }
        }
        if let Some(expression) = paths.expression(obj) {
            let _ = writeln!(out, "as Python: {expression}");
        }
        out
    })
}

pub(super) fn garbage(session: &mut Session, args: &str) -> Result<String, Wrong> {
    let (rest, all) = split_all(args);
    if !rest.is_empty() {
        return Err(":garbage takes nothing, or `all`".into());
    }
    let (cx, recorder) = session.machine();
    crate::heap::flush_parked(cx);
    let view = unreachable::unreachable(cx);
    if view.objects.is_empty() {
        return Ok("nothing: every object can be reached\n".into());
    }
    let mut out = format!(
        "unreachable, not freed: {} in {}\n",
        count(view.objects.len() as u64, "object"),
        count(u64::from(view.n_groups), "group")
    );
    let shown = if all { usize::MAX } else { SHOWN };
    let mut rows = Vec::new();
    for &obj in view.objects.iter().take(shown) {
        let generation = obj
            .generation()
            .map_or_else(String::new, |generation| format!("gen {generation}"));
        rows.push(vec![
            labels::label(cx, recorder, obj).to_string(),
            draw::value(cx, obj),
            format!("count {}", number(u64::from(obj.count()))),
            generation,
        ]);
    }
    out.push_str(&columns(&rows, &[Side::Left; 4], 2));
    if view.objects.len() > shown {
        let more = (view.objects.len() - shown) as u64;
        let _ = writeln!(out, "  {} more: :garbage all", number(more));
    }
    let youngest = view.objects.iter().filter_map(|obj| obj.generation()).max();
    if let Some(generation) = youngest.filter(|&generation| generation < 3) {
        let _ = writeln!(
            out,
            "next look: when gen {generation} is collected (:gc {generation})"
        );
    }
    Ok(out)
}
