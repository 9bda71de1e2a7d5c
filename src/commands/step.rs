//! `:step` and `:time` without their statement; with it they are the driver's to run ([`Reply`](crate::commands::Reply)). `:break`.

use std::rc::Rc;

use crate::commands::{Wrong, example, with_object};
use crate::inspect::{draw, labels};
use crate::session::breaks::{At, text_called};
use crate::session::desk::Desk;

pub(super) fn step(_desk: &mut Desk<'_>, _args: &str) -> Result<String, Wrong> {
    Err(format!(
        ":step needs a statement, as in {}",
        example("step")
    ))
}

pub(super) fn time(_desk: &mut Desk<'_>, _args: &str) -> Result<String, Wrong> {
    Err(format!(
        ":time needs a statement, as in {}",
        example("time")
    ))
}

pub(super) fn break_(desk: &mut Desk<'_>, args: &str) -> Result<String, Wrong> {
    let breaks = Rc::clone(&desk.memory.breaks);
    let words: Vec<&str> = args.split_whitespace().collect();
    match words.as_slice() {
        [] => Ok(breaks.borrow().list()),
        ["off"] => breaks.borrow_mut().remove(None),
        ["off", number] => match number.parse() {
            Ok(number) => breaks.borrow_mut().remove(Some(number)),
            Err(_) => Err(format!(
                "{number} is no breakpoint: :break off needs a number (:break lists all)"
            )),
        },
        ["on", "gc"] => Ok(breaks.borrow_mut().set(At::Collection)),
        ["on", "death", "of", _, ..] => {
            let expr = args.split_once(" of ").map_or("", |(_, expr)| expr.trim());
            on_death(desk, expr)
        }
        ["on", ..] => Err("there is :break on gc, and :break on death of EXPR".into()),
        [place] => at_line(desk, place),
        _ => Err("one thing at a time: :break 12, :break on gc, :break on death of EXPR".into()),
    }
}

fn on_death(desk: &mut Desk<'_>, expr: &str) -> Result<String, Wrong> {
    if !desk.memory.settings.record {
        return Err("nothing is recorded (:set record on)".into());
    }
    let breaks = Rc::clone(&desk.memory.breaks);
    with_object(desk, "break", expr, |cx, recorder, obj, _| {
        if obj.is_immortal() {
            return format!("{} is immortal: it never dies\n", draw::value(cx, obj));
        }
        let label = labels::label(cx, recorder, obj);
        breaks.borrow_mut().set(At::Death(label))
    })
}

fn at_line(desk: &mut Desk<'_>, place: &str) -> Result<String, Wrong> {
    let (file, line) = match place.rsplit_once(':') {
        Some((file, line)) => (Some(text_called(file)), line),
        None => (None, place),
    };
    let number: u32 = match line.parse() {
        Ok(number) if number > 0 => number,
        _ => {
            return Err(format!(
                "{line} is no line: :break needs a number, as in {}",
                example("break")
            ));
        }
    };
    let breaks = Rc::clone(&desk.memory.breaks);
    let here = breaks
        .borrow()
        .here
        .and_then(|here| desk.cx.sources().get(here).cloned());
    if file.is_none()
        && let Some(source) = here
    {
        let n_lines = source.text.lines().count();
        if number as usize > n_lines {
            let lines = crate::inspect::render::text::count(n_lines as u64, "line");
            return Err(format!(
                "there is no line {number} here: the text has {lines}"
            ));
        }
        let name: Rc<str> = source.name.to_string().into();
        return Ok(breaks.borrow_mut().set(At::Line(Some(name), number)));
    }
    Ok(breaks.borrow_mut().set(At::Line(file, number)))
}
