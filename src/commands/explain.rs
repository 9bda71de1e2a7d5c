//! `:explain`: the last exception that nobody caught, with its place and the locals there.

use std::fmt::Write;

use crate::commands::Wrong;
use crate::diagnostics::render::{self, Look};
use crate::inspect::render::table::{Side, columns};
use crate::session::desk::Desk;
use crate::source::Source;

pub(super) fn explain(desk: &mut Desk<'_>, _args: &str) -> Result<String, Wrong> {
    let look = desk.memory.look;
    let Some(crash) = &desk.memory.crash else {
        return Err("no exception has ended a statement yet".into());
    };
    // A report says it itself.
    let mut out = if look == Look::Plain || crash.spot.is_none() {
        format!("{}\n", crash.title)
    } else {
        String::new()
    };
    if let Some(spot) = &crash.spot {
        let source = Source::new(spot.source.as_str(), spot.text.as_str());
        out.push_str(&render::spot(&source, spot.span, &crash.title, look));
        let _ = writeln!(out, "in {}, line {}", crash.function, spot.line);
    }
    if look == Look::Plain && crash.locals.is_empty() {
        out.push_str("no locals there\n");
    }
    let rows: Vec<Vec<String>> = crash
        .locals
        .iter()
        .map(|(name, value)| vec![name.clone(), value.clone()])
        .collect();
    out.push_str(&columns(&rows, &[Side::Left, Side::Left], 2));
    Ok(out)
}
