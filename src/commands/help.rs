//! `:help`, and what is said of commands that do not exist.

use std::fmt::Write;

use crate::commands::{Command, TABLE, Wrong};
use crate::diagnostics::suggest::suggest;
use crate::inspect::render::table::{Side, columns};
use crate::session::desk::Desk;

pub(super) fn help(_desk: &mut Desk<'_>, args: &str) -> Result<String, Wrong> {
    let name = args.trim_start_matches(':');
    if name.is_empty() {
        let rows: Vec<Vec<String>> = TABLE
            .iter()
            .map(|command| vec![usage(command), command.help.to_owned()])
            .collect();
        let mut out = columns(&rows, &[Side::Left, Side::Left], 0);
        out.push_str("expr is a name, a label such as list#1, or any expression\n");
        return Ok(out);
    }
    let Some(command) = TABLE.iter().find(|command| command.name == name) else {
        return Err(unknown(name).trim_end().to_owned());
    };
    let mut out = String::new();
    let _ = writeln!(out, "{}  {}", usage(command), command.help);
    let _ = writeln!(out, "example: {}", command.example);
    Ok(out)
}

fn usage(command: &Command) -> String {
    format!(":{} {}", command.name, command.args)
        .trim_end()
        .to_owned()
}

pub(super) fn unknown(name: &str) -> String {
    let hint = suggest(name, TABLE.iter().map(|command| command.name));
    match hint {
        Some(hint) => {
            format!("there is no command :{name}; did you mean :{hint}? (:help lists all)\n")
        }
        None => format!("there is no command :{name} (:help lists all)\n"),
    }
}
