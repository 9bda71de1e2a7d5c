//! Commands: `:name arguments` at the prompt. One table; help and completion follow from it.
//!
//! A command's argument that names something (`expr` in the table) is read without running anything when it is made of names, labels,
//! plain attributes and subscripts of built-in containers; any other expression is run, and the command says so.

mod collect;
mod dis;
mod help;
mod objects;
mod population;
mod refs;
mod why;

use crate::cx::Cx;
use crate::heap::look::Obj;
use crate::inspect::read::{self, Lost};
use crate::inspect::recorder::Recorder;
use crate::session::Session;

/// What a command answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// A view, or a sentence.
    Text(String),
    /// The session shall end.
    Quit,
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
    run: fn(&mut Session, &str) -> Result<String, Wrong>,
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
    run: fn(&mut Session, &str) -> Result<String, Wrong>,
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
        "every holder of an object; the lines sum to its count",
        ":refs node1",
        refs::refs,
    ),
    row(
        "why",
        "expr",
        "the shortest way by which a name keeps it alive",
        ":why node2",
        why::why,
    ),
    row(
        "garbage",
        "[all]",
        "what nobody can reach any more and is not freed yet",
        ":garbage",
        why::garbage,
    ),
    row(
        "size",
        "expr",
        "the parts of an object's bytes",
        ":size [1, 2, 3]",
        objects::size,
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
        "gens",
        "[all]",
        "the three generations",
        ":gens",
        collect::gens,
    ),
    row(
        "gc",
        "[0|1|2]",
        "run a collection and say what it did",
        ":gc 0",
        collect::gc,
    ),
    row(
        "heap",
        "[TYPE|all]",
        "what lives, by type; one type, by line",
        ":heap list",
        population::heap,
    ),
    row(
        "allocs",
        "[N]",
        "what lives, by the line that made it",
        ":allocs 5",
        population::allocs,
    ),
    row(
        "dis",
        "expr",
        "the bytecode of a function",
        ":dis f",
        dis::dis,
    ),
    row(
        "verify",
        "",
        "check the whole heap",
        ":verify",
        objects::verify,
    ),
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

/// Runs a line that begins with a colon.
pub(crate) fn run(session: &mut Session, line: &str) -> Reply {
    let line = line.trim().trim_start_matches(':').trim_start();
    let (name, args) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let args = args.trim();
    let Some(command) = TABLE.iter().find(|command| command.name == name) else {
        return Reply::Text(help::unknown(name));
    };
    if name == "quit" && args.is_empty() {
        return Reply::Quit;
    }
    if command.args.is_empty() && !args.is_empty() {
        return Reply::Text(format!(":{name} has no arguments\n"));
    }
    let (cx, recorder) = session.machine();
    recorder.install(cx);
    match (command.run)(session, args) {
        Ok(text) => Reply::Text(text),
        Err(wrong) if wrong.is_empty() => Reply::Text(wrong),
        Err(wrong) => Reply::Text(wrong + "\n"),
    }
}

/// Finds the object that an argument names and lets `show` draw it. `show` is told how many references the command itself has.
fn with_object(
    session: &mut Session,
    name: &str,
    text: &str,
    show: impl FnOnce(&Cx, &Recorder, Obj<'_>, u32) -> String,
) -> Result<String, Wrong> {
    if text.is_empty() {
        let example = TABLE
            .iter()
            .find(|command| command.name == name)
            .map_or("", |command| command.example);
        return Err(format!(":{name} needs an object, as in {example}"));
    }
    if let Some(path) = read::parse(text) {
        let (cx, recorder) = session.machine();
        match read::read(cx, recorder, &path) {
            Ok(obj) => return Ok(show(cx, recorder, obj, 0)),
            Err(Lost::Because(sentence)) => return Err(sentence),
            Err(Lost::NeedsRunning) => {}
        }
    }
    let Some(value) = session.evaluate(text) else {
        return Err(String::new());
    };
    let (cx, recorder) = session.machine();
    let view = show(cx, recorder, Obj::of(&value), 1);
    drop(value);
    crate::heap::flush_parked(cx);
    Ok(format!("note: ran {text}\n{view}"))
}

/// Splits a trailing `all` off.
fn split_all(args: &str) -> (&str, bool) {
    if args == "all" {
        return ("", true);
    }
    match args.strip_suffix(" all") {
        Some(rest) => (rest.trim_end(), true),
        None => (args, false),
    }
}

/// Names of commands, for completion.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|command| command.name)
}
