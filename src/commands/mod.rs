//! Commands: `:name arguments` at the prompt. One table; help and completion follow from it.
//!
//! A command's argument that names something (`expr` in the table) is read without running anything when it is made of names, labels,
//! plain attributes and subscripts of built-in containers; any other expression is run, and the command says so.

mod about;
mod collect;
mod dis;
mod explain;
mod graph;
mod help;
mod life;
mod objects;
mod population;
mod refs;
mod settings;
mod size;
mod step;
mod why;

pub(crate) use about::signature;
pub(crate) use life::{change_line, watched};
pub(crate) use why::why_instances;

use crate::cx::Cx;
use crate::heap::look::Obj;
use crate::inspect::read::{self, Lost};
use crate::inspect::recorder::Recorder;
use crate::inspect::render::fit::fit;
use crate::session::desk::Desk;

/// What a command answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// A view, or a sentence.
    Text(String),
    /// The session shall end.
    Quit,
    /// The screen shall be cleared.
    Clear,
    /// The statement shall be run line by line.
    Step(String),
    /// The statement shall be run and timed.
    Time(String),
    /// The last statement shall be undone.
    Back,
    /// A lesson of this name shall begin; without a name they shall be listed.
    Learn(String),
}

/// Why a command has no view: a sentence that says what would be right; empty if a traceback said it already.
pub(crate) type Wrong = String;

/// One row of the table.
pub(crate) struct Command {
    /// Its name, without the colon.
    pub(crate) name: &'static str,
    /// Its arguments, as the help writes them.
    pub(crate) args: &'static str,
    /// What it shows.
    pub(crate) help: &'static str,
    /// An example.
    pub(crate) example: &'static str,
    /// Does it.
    run: fn(&mut Desk<'_>, &str) -> Result<String, Wrong>,
}

impl std::fmt::Debug for Command {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

const fn row(
    name: &'static str,
    args: &'static str,
    help: &'static str,
    example: &'static str,
    run: fn(&mut Desk<'_>, &str) -> Result<String, Wrong>,
) -> Command {
    Command {
        name,
        args,
        help,
        example,
        run,
    }
}

/// All commands, in the order of the help.
pub(crate) static TABLE: &[Command] = &[
    row(
        "refs",
        "expr [all]",
        "its holders: the lines sum to its count",
        ":refs node1",
        refs::refs,
    ),
    row(
        "why",
        "expr|TYPE [all]",
        "what keeps it alive",
        ":why node2",
        why::why,
    ),
    row(
        "size",
        "expr [expr] [deep]",
        "its bytes by part, deep, retained",
        ":size x deep",
        size::size,
    ),
    row(
        "graph",
        "expr [deep|all]",
        "what it leads to; --svg FILE --dot FILE",
        ":graph root --svg root.svg",
        graph::graph,
    ),
    row(
        "type",
        "expr",
        "an object's class and its bases",
        ":type x",
        objects::type_,
    ),
    row("vars", "", "the names of __main__", ":vars", objects::vars),
    row(
        "gc",
        "[0|1|2|trace on|off|last]",
        "collect; or trace: say why",
        ":gc trace last",
        collect::gc,
    ),
    row(
        "gens",
        "[all]",
        "the three generations",
        ":gens",
        collect::gens,
    ),
    row(
        "garbage",
        "[all]",
        "what nothing reaches, not freed yet",
        ":garbage",
        why::garbage,
    ),
    row(
        "heap",
        "[TYPE] [all]",
        "what lives, by type; the objects of one type",
        ":heap list",
        population::heap,
    ),
    row(
        "allocs",
        "[N|all]",
        "what lives, by the line that made it",
        ":allocs 5",
        population::allocs,
    ),
    row(
        "mark",
        "",
        "take a census, for :diff",
        ":mark",
        population::mark,
    ),
    row(
        "diff",
        "[all]",
        "what was born, died and grew since :mark",
        ":diff",
        population::diff,
    ),
    row(
        "watch",
        "[expr|off]",
        "tell each change of an object's holders",
        ":watch a",
        life::watch,
    ),
    row(
        "life",
        "expr [all]",
        "what happened to an object; of the dead too",
        ":life Node#1",
        life::life,
    ),
    row(
        "step",
        "STATEMENT",
        "run a statement line by line",
        ":step f(3)",
        step::step,
    ),
    row(
        "back",
        "",
        "undo a statement, or return into a stepped one",
        ":back",
        |_, _| Ok(String::new()),
    ),
    row(
        "break",
        "[LINE|on ...|off [N]]",
        "stops at a line, on gc, on death of expr; lists",
        ":break 12",
        step::break_,
    ),
    row(
        "dis",
        "expr",
        "the bytecode of a function",
        ":dis f",
        dis::dis,
    ),
    row(
        "time",
        "STATEMENT",
        "run a statement unrecorded and time it",
        ":time f(3)",
        step::time,
    ),
    row(
        "explain",
        "",
        "the last exception: its place and its locals",
        ":explain",
        explain::explain,
    ),
    row(
        "set",
        "[NAME on|off]",
        "notes, last (keep _), record, changes",
        ":set last on",
        settings::set,
    ),
    row(
        "forget",
        "",
        "drop what the prompt itself holds",
        ":forget",
        settings::forget,
    ),
    row(
        "verify",
        "",
        "check the whole heap",
        ":verify",
        objects::verify,
    ),
    row(
        "save",
        "FILE",
        "write what was typed to a file",
        ":save day1.py",
        settings::save,
    ),
    row(
        "learn",
        "[NAME]",
        "the lessons, or one of them",
        ":learn names",
        |_, _| Ok(String::new()),
    ),
    row("clear", "", "clear the screen", ":clear", |_, _| {
        Ok(String::new())
    }),
    row(
        "help",
        "[NAME]",
        "this list, or one command",
        ":help refs",
        help::help,
    ),
    row("quit", "", "end the session", ":quit", |_, _| {
        Ok(String::new())
    }),
];

/// Rows that views show unless `all` is asked for.
pub(crate) const SHOWN: usize = 8;

/// Runs a line that begins with a colon, or ends with a question mark.
pub(crate) fn run(desk: &mut Desk<'_>, line: &str) -> Reply {
    desk.recorder.install(desk.cx);
    let mut reply = answer(desk, line.trim());
    if let Reply::Text(text) = &mut reply {
        text.push_str(&fit(&life::deaths(desk.recorder)));
    }
    // What a view has labelled is known from here on; what it ran is not a statement of the program's.
    if !desk.memory.settings.record {
        desk.recorder.uninstall(desk.cx);
    }
    reply
}

fn answer(desk: &mut Desk<'_>, line: &str) -> Reply {
    if let Some(asked) = line.strip_suffix('?') {
        return text(
            about::about(desk, asked.trim_end_matches('?').trim()),
            false,
        );
    }
    let line = line.trim_start_matches(':').trim_start();
    let (name, args) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let args = args.trim();
    let Some(command) = TABLE.iter().find(|command| command.name == name) else {
        return Reply::Text(fit(&help::unknown(name)));
    };
    if command.args.is_empty() && !args.is_empty() {
        return Reply::Text(format!(":{name} has no arguments\n"));
    }
    match name {
        "quit" => return Reply::Quit,
        "clear" => return Reply::Clear,
        "back" => return Reply::Back,
        "learn" => return Reply::Learn(args.to_owned()),
        "step" if !args.is_empty() => return Reply::Step(args.to_owned()),
        "time" if !args.is_empty() => return Reply::Time(args.to_owned()),
        _ => {}
    }
    // A listing is as wide as its program; the names of files that were written stay whole.
    let is_wide = name == "dis" || name == "graph" && args.contains("--");
    text((command.run)(desk, args), is_wide)
}

fn text(result: Result<String, Wrong>, is_wide: bool) -> Reply {
    Reply::Text(match result {
        Ok(text) if is_wide => text,
        Ok(text) => fit(&text),
        Err(wrong) if wrong.is_empty() => wrong,
        Err(wrong) => fit(&(wrong + "\n")),
    })
}

/// A command's example.
fn example(name: &str) -> &'static str {
    let command = TABLE.iter().find(|command| command.name == name);
    command.map_or("", |command| command.example)
}

/// Finds the object that an argument names and lets `show` draw it. `show` is told how many references the command itself has.
fn with_object(
    desk: &mut Desk<'_>,
    name: &str,
    text: &str,
    show: impl FnOnce(&Cx, &Recorder, Obj<'_>, u32) -> String,
) -> Result<String, Wrong> {
    if text.is_empty() {
        return Err(format!(":{name} needs an object, as in {}", example(name)));
    }
    if let Some(path) = read::parse(text) {
        let (cx, recorder) = desk.machine();
        match read::read(cx, recorder, &path) {
            Ok(obj) => return Ok(show(cx, recorder, obj, 0)),
            Err(Lost::Because(sentence)) => return Err(sentence),
            Err(Lost::NeedsRunning) => {}
        }
    }
    let Some(value) = desk.evaluate(text) else {
        return Err(String::new());
    };
    let (cx, recorder) = desk.machine();
    let view = show(cx, recorder, Obj::of(&value), 1);
    drop(value);
    crate::heap::flush_parked(cx);
    Ok(format!("note: ran {text}\n{view}"))
}

/// Splits a trailing `all` off.
fn split_all(args: &str) -> (&str, bool) {
    split_word(args, "all")
}

/// Splits a trailing word off.
fn split_word<'a>(args: &'a str, word: &str) -> (&'a str, bool) {
    match args.strip_suffix(word) {
        Some("") => ("", true),
        Some(rest) if rest.ends_with(char::is_whitespace) => (rest.trim_end(), true),
        _ => (args, false),
    }
}

/// What could follow in a line that begins with a colon: names of commands, words of their arguments, labels. `None`: whatever could
/// follow in an expression.
pub(crate) fn complete(typed: &str, recorder: &Recorder) -> Option<(usize, Vec<String>)> {
    let command = typed.trim_start().strip_prefix(':')?;
    let Some((name, args)) = command.split_once(char::is_whitespace) else {
        let names = TABLE.iter().map(|command| command.name);
        let found = names.filter(|name| name.starts_with(command));
        return Some((
            typed.len() - command.len(),
            found.map(str::to_owned).collect(),
        ));
    };
    let word = args.rsplit(char::is_whitespace).next().unwrap_or(args);
    let before = args[..args.len() - word.len()].trim();
    let words: Vec<&str> = match (name, before) {
        ("help", "") => TABLE.iter().map(|command| command.name).collect(),
        ("set", "") => settings::SETTINGS.iter().map(|&(name, _)| name).collect(),
        ("set", _) => vec!["on", "off"],
        ("gc", "") => vec!["0", "1", "2", "trace"],
        ("gc", "trace") => vec!["on", "off", "last"],
        ("break", "") => vec!["on", "off"],
        ("break", "on") => vec!["gc", "death of"],
        ("gens" | "garbage" | "allocs" | "diff", "") => vec!["all"],
        ("graph", _) if word.starts_with('-') => vec!["--svg", "--dot"],
        _ => Vec::new(),
    };
    let mut found: Vec<String> = words
        .into_iter()
        .filter(|candidate| candidate.starts_with(word))
        .map(str::to_owned)
        .collect();
    if word.contains('#') {
        let log = recorder.0.borrow();
        let labels = log.labelled.keys().chain(log.deaths.keys());
        let labels = labels.filter(|label| label.starts_with(word));
        found.extend(labels.map(ToString::to_string));
    }
    (!found.is_empty()).then_some((typed.len() - word.len(), found))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn completed(typed: &str) -> Vec<String> {
        complete(typed, &Recorder::default()).map_or(Vec::new(), |(_, found)| found)
    }

    #[test]
    fn commands_and_their_words_are_completed() {
        assert_eq!(completed(":ga"), ["garbage"]);
        assert_eq!(completed(":gc tr"), ["trace"]);
        assert_eq!(completed(":gc trace l"), ["last"]);
        assert_eq!(completed(":set notes o"), ["on", "off"]);
        assert_eq!(completed(":graph x --s"), ["--svg"]);
        assert!(completed(":refs x").is_empty(), "names are not ours");
    }

    #[test]
    fn every_command_has_help_and_an_example_of_itself() {
        for command in TABLE {
            assert!(!command.help.is_empty());
            assert!(
                command.help.len() <= 48,
                "{}: too long for 80 columns",
                command.name
            );
            let example = command.example.trim_start_matches(':');
            assert!(example.starts_with(command.name), "{}", command.name);
        }
    }
}
