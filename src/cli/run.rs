//! Running programs: files, texts, standard input.

use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use etcetera::BaseStrategy;

use crate::cli::args::{Action, Args};
use crate::cli::{complain, learn};
use crate::diagnostics::render::Look;
use crate::host::RealHost;
use crate::repl::{self, Settings};
use crate::session::replay::Track;
use crate::session::report::Wanted;
use crate::session::{Finish, Interrupt, Outcome, Program, Session, bug};

/// Runs the program that the arguments name, and goes on at the prompt if they say so. Gives the exit status.
pub(crate) fn run(args: &Args) -> u8 {
    let loaded = match load(args) {
        Ok(loaded) => loaded,
        Err((line, status)) => {
            complain(&line);
            return status;
        }
    };
    let is_step = matches!(args.action, Action::Step(_));
    if is_step || args.is_interactive || matches!(loaded.what, What::Nothing) {
        return converse(args, &loaded);
    }
    let mut session = match Session::new(Box::new(RealHost::new()), &args.options) {
        Ok(session) => session,
        Err(error) => {
            complain(&error.to_string());
            return 71;
        }
    };
    listen(session.interrupt());
    let (argv, dir) = loaded.arguments(args);
    session.set_arguments(argv, dir);
    let Some(program) = loaded.program() else {
        return 0;
    };
    let outcome = if is_reported(args) {
        let wanted = match wanted(args) {
            Ok(wanted) => wanted,
            Err(line) => {
                complain(&line);
                return 2;
            }
        };
        let (outcome, report) = session.run_and_report(program, wanted);
        session.complain(&report);
        outcome
    } else {
        session.run(program)
    };
    if let Outcome::Bug(what) = &outcome {
        complain(&bug(what));
    }
    end(&session.finish(), outcome.status())
}

/// The machine that Ctrl-C interrupts.
static CURRENT: Mutex<Option<Interrupt>> = Mutex::new(None);

/// Ctrl-C interrupts this machine from now on.
pub(crate) fn listen(interrupt: Interrupt) {
    let current = || CURRENT.lock().unwrap_or_else(PoisonError::into_inner);
    *current() = Some(interrupt);
    // Without a handler (there is one already, or the system has none) Ctrl-C ends the process: no reason to stop here.
    let _ = ctrlc::set_handler(move || {
        if let Some(interrupt) = current().as_ref() {
            interrupt.raise();
        }
    });
}

/// Says what the end of a session found. Gives the exit status.
fn end(finish: &Finish, status: u8) -> u8 {
    for problem in &finish.problems {
        complain(problem);
    }
    if !finish.problems.is_empty() {
        return 70;
    }
    if finish.is_flushed { status } else { 120 }
}

/// Steps through the program, or runs it and goes on at the prompt. One can go back there, so that a track is kept.
fn converse(args: &Args, loaded: &Loaded) -> u8 {
    let mut track = match Track::new(Box::new(RealHost::new()), &args.options) {
        Ok(track) => track,
        Err(error) => {
            complain(&error.to_string());
            return 71;
        }
    };
    listen(track.session().interrupt());
    let (argv, dir) = loaded.arguments(args);
    track.set_arguments(argv, dir);
    let settings = settings(args);
    let program = loaded.program();
    let outcome = match program {
        None => Outcome::Done,
        Some(program) if matches!(args.action, Action::Step(_)) => {
            let outcome;
            (track, outcome) = repl::step_program(track, &settings, program);
            outcome
        }
        Some(program) => track.run_and_stay(program),
    };
    if let Outcome::Bug(what) = &outcome {
        complain(&bug(what));
    }
    let mut status = outcome.status();
    if program.is_none() || args.is_interactive {
        if settings.is_terminal && program.is_none() {
            track.session().print(BANNER);
        }
        (track, status) = repl::run(track, &settings);
    }
    end(&track.finish(), status)
}

/// Is anything to be told of the program?
fn is_reported(args: &Args) -> bool {
    args.is_gc_traced || args.is_reported || args.events.is_some() || args.flame.is_some()
}

/// What is to be told, with its files opened.
fn wanted(args: &Args) -> Result<Wanted, String> {
    let open = |path: &Option<String>| -> Result<Option<Box<dyn Write>>, String> {
        let Some(path) = path else {
            return Ok(None);
        };
        let file = std::fs::File::create(path)
            .map_err(|error| format!("cannot write '{path}': {}", errno_text(&error)))?;
        Ok(Some(Box::new(io::BufWriter::new(file))))
    };
    Ok(Wanted {
        gc_trace: args.is_gc_traced,
        report: args.is_reported,
        events: open(&args.events)?,
        flame: open(&args.flame)?,
    })
}

/// What the prompt says first.
const BANNER: &str = concat!(
    "Glassheap ",
    env!("CARGO_PKG_VERSION"),
    ": Python 3.13, a subset, with its heap in view. :help lists commands.\n"
);

/// Does the user want no colour?
pub(crate) fn is_colourless() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}

/// A terminal that can do nothing but print lines?
fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

pub(crate) fn settings(args: &Args) -> Settings {
    let is_terminal = io::stdin().is_terminal();
    let is_plain = args.is_plain || is_colourless() || !io::stdout().is_terminal();
    Settings {
        is_terminal: is_terminal && !is_dumb(),
        is_plain,
        look: match (
            args.is_plain || !io::stdout().is_terminal() || is_dumb(),
            is_plain,
        ) {
            (true, _) => Look::Plain,
            (false, true) => Look::Mono,
            (false, false) => Look::Color,
        },
        history: if is_terminal { history() } else { None },
        learn: learn::at_prompt,
    }
}

/// Where the history is kept: `GLASSHEAP_HISTORY`, or a file among the user's data. Empty: nowhere.
fn history() -> Option<PathBuf> {
    if let Some(path) = std::env::var_os("GLASSHEAP_HISTORY") {
        return (!path.is_empty()).then(|| PathBuf::from(path));
    }
    let dir = etcetera::choose_base_strategy()
        .ok()?
        .data_dir()
        .join("glassheap");
    std::fs::create_dir_all(&dir).ok()?;
    Some(dir.join("history"))
}

/// What is to be run.
enum What {
    Nothing,
    File(String, Vec<u8>),
    Command(String),
    Module(String),
    Input(Vec<u8>),
}

/// A program that was found.
struct Loaded {
    what: What,
    argv0: String,
    dir: String,
}

impl Loaded {
    /// `sys.argv`, and the first entry of `sys.path`.
    fn arguments(&self, args: &Args) -> (Vec<String>, String) {
        let mut argv = vec![self.argv0.clone()];
        argv.extend(args.rest.iter().cloned());
        (argv, self.dir.clone())
    }

    fn program(&self) -> Option<Program<'_>> {
        match &self.what {
            What::Nothing => None,
            What::File(path, bytes) => Some(Program::File(path, bytes)),
            What::Command(text) => Some(Program::Command(text)),
            What::Module(name) => Some(Program::Module(name)),
            What::Input(bytes) => Some(Program::Input(bytes)),
        }
    }
}

/// Finds the program. The error is a line and an exit status.
fn load(args: &Args) -> Result<Loaded, (String, u8)> {
    let plain = |what, argv0: &str| Loaded {
        what,
        argv0: argv0.to_owned(),
        dir: String::new(),
    };
    Ok(match &args.action {
        Action::File(path) | Action::Step(path) => load_file(path)?,
        Action::Command(text) => plain(What::Command(text.clone()), "-c"),
        Action::Module(name) => Loaded {
            what: What::Module(name.clone()),
            argv0: "-m".to_owned(),
            dir: working_dir(),
        },
        Action::Input => plain(What::Input(read_input()?), "-"),
        _ if args.is_interactive || io::stdin().is_terminal() => plain(What::Nothing, ""),
        _ => plain(What::Input(read_input()?), ""),
    })
}

fn read_input() -> Result<Vec<u8>, (String, u8)> {
    let mut bytes = Vec::new();
    match io::stdin().lock().read_to_end(&mut bytes) {
        Ok(_) => Ok(bytes),
        Err(error) => Err((format!("cannot read standard input: {error}"), 1)),
    }
}

fn load_file(path: &str) -> Result<Loaded, (String, u8)> {
    let full = absolute(path);
    let shown = full.to_string_lossy().into_owned();
    if full.is_dir() {
        let inside = full.join("__main__.py");
        if !inside.is_file() {
            return Err((format!("can't find '__main__' module in '{shown}'"), 1));
        }
        return read(&inside, path, shown);
    }
    let real = std::fs::canonicalize(&full).unwrap_or_else(|_| full.clone());
    let dir = real
        .parent()
        .map_or(String::new(), |dir| dir.to_string_lossy().into_owned());
    read(&full, path, dir)
}

fn read(file: &Path, argv0: &str, dir: String) -> Result<Loaded, (String, u8)> {
    let shown = file.to_string_lossy().into_owned();
    match std::fs::read(file) {
        Ok(bytes) => Ok(Loaded {
            what: What::File(shown, bytes),
            argv0: argv0.to_owned(),
            dir,
        }),
        Err(error) => Err((
            format!("can't open file '{shown}': {}", errno_text(&error)),
            2,
        )),
    }
}

/// Where modules are looked for that are run by their name.
fn working_dir() -> String {
    let dir = std::env::current_dir();
    dir.map_or_else(|_| String::new(), |dir| dir.to_string_lossy().into_owned())
}

/// A path from the root, not resolved further: what CPython calls the script.
fn absolute(path: &str) -> PathBuf {
    if Path::new(path).is_absolute() {
        return PathBuf::from(path);
    }
    std::env::current_dir().map_or_else(|_| PathBuf::from(path), |dir| dir.join(path))
}

/// An error of the system as CPython words it.
pub(crate) fn errno_text(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    match error.raw_os_error() {
        Some(number) => format!("[Errno {number}] {text}"),
        None => text.to_owned(),
    }
}
