//! `:set`, `:forget`, `:save`.

use std::fmt::Write;

use crate::commands::Wrong;
use crate::diagnostics::suggest::suggest;
use crate::host::WriteMode;
use crate::inspect::render::text::count;
use crate::modules::sys;
use crate::session::desk::{Desk, Settings};

/// A setting by its name.
fn setting<'s>(settings: &'s mut Settings, name: &str) -> Option<&'s mut bool> {
    match name {
        "notes" => Some(&mut settings.notes),
        "last" => Some(&mut settings.last),
        "record" => Some(&mut settings.record),
        "changes" => Some(&mut settings.changes),
        _ => None,
    }
}

/// Names of settings, with what each does.
pub(super) const SETTINGS: [(&str, &str); 4] = [
    ("notes", "say after a statement what it made unreachable"),
    ("last", "keep the value of the last expression as _"),
    ("record", "remember events, for :life and :watch"),
    (
        "changes",
        "say after a statement what it changed, as the stepper does",
    ),
];

pub(super) fn set(desk: &mut Desk<'_>, args: &str) -> Result<String, Wrong> {
    let settings = &mut desk.memory.settings;
    let mut words = args.split_whitespace();
    let Some(name) = words.next() else {
        let mut out = String::new();
        for (name, what) in SETTINGS {
            let is_on = setting(settings, name).is_some_and(|on| *on);
            let value = if is_on { "on" } else { "off" };
            let _ = writeln!(out, "{name:<7} {value:<4} {what}");
        }
        return Ok(out);
    };
    let names = SETTINGS.iter().map(|&(name, _)| name);
    let Some(value) = setting(settings, name) else {
        let hint = suggest(name, names)
            .map_or_else(String::new, |hint| format!(" (did you mean {hint}?)"));
        return Err(format!(
            "there is no setting {name}{hint}: notes, last, record and changes can be on or off"
        ));
    };
    match (words.next(), words.next()) {
        (Some("on"), None) => *value = true,
        (Some("off"), None) => *value = false,
        _ => return Err(format!("on or off is needed, as in :set {name} off")),
    }
    if name == "notes" {
        // What is unreachable already is no news.
        let _ = desk.new_unreachable();
    }
    if name == "last" {
        let keeps = desk.memory.settings.last;
        desk.cx.runtime_mut().keeps_last = keeps;
        if !keeps {
            return forget(desk, "");
        }
    }
    Ok(String::new())
}

pub(super) fn forget(desk: &mut Desk<'_>, _args: &str) -> Result<String, Wrong> {
    let dropped = sys::forget_last(desk.cx);
    crate::heap::flush_parked(desk.cx);
    if dropped.is_empty() {
        return Ok("the prompt holds nothing\n".into());
    }
    Ok(format!("dropped {}\n", dropped.join(", ")))
}

pub(super) fn save(desk: &mut Desk<'_>, args: &str) -> Result<String, Wrong> {
    if args.is_empty() {
        return Err(":save needs a file, as in :save day1.py".into());
    }
    let text = desk.memory.typed.clone();
    write(desk, args, &text)?;
    Ok(format!(
        "{} written to {args}\n",
        count(text.lines().count() as u64, "line")
    ))
}

/// Writes a file; what goes wrong is a sentence.
pub(super) fn write(desk: &mut Desk<'_>, path: &str, text: &str) -> Result<(), Wrong> {
    let host = desk.cx.host();
    host.exports(true);
    let written = host
        .open_for_writing(path, WriteMode::Truncate)
        .and_then(|()| host.append_file(path, text.as_bytes()));
    host.exports(false);
    written.map_err(|error| {
        let text = error.to_string();
        let text = text.split(" (os error").next().unwrap_or_default();
        format!("cannot write {path}: {text}")
    })
}
