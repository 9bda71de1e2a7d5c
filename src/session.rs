//! A session owns one machine and is the only door to it: the command line, the prompt and (later) lessons and notebooks run programs
//! and ask about the heap through it, and know nothing of what lies below.
//!
//! # Invariants
//! Nothing below prints, reads the clock or ends the process: the world comes in as a [`Host`], what happened goes out as an [`Outcome`].
//! A panic below is our bug: it is caught here, named as one, and the session goes on with the machine as it stands.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::bytecode::code::CodeKind;
use crate::commands::{self, Reply};
use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::heap::interrupt::Interrupt;
use crate::host::{Host, Stream};
use crate::inspect::recorder::Recorder;
use crate::machine::Owner;
use crate::modules::sys::{self, ExitStatus};
use crate::objects::exception::{self, Exc};
use crate::objects::{module, str_};
use crate::source::SourceId;
use crate::vm::run;

/// Bytes of stack that the thread which uses a session should have. Native calls nest up to CPython's limit on it.
pub const STACK_BYTES: usize = 1 << 30;

/// When the collector runs by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Collector {
    /// Never, as after `gc.disable()`.
    Off,
    /// By its thresholds.
    #[default]
    Auto,
    /// At every allocation that could ask for it: for tests.
    Every,
}

impl Collector {
    /// All of them.
    pub const ALL: [Collector; 3] = [Collector::Off, Collector::Auto, Collector::Every];

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Collector::Off => "off",
            Collector::Auto => "auto",
            Collector::Every => "every",
        }
    }
}

/// How a machine is set up.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The most bytes its heap may use.
    pub max_heap: Option<usize>,
    /// When the collector runs by itself.
    pub collector: Collector,
    /// Check the whole heap after the program and at the end, and say what is wrong.
    pub is_verified: bool,
}

/// A machine could not be made.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// No address space.
    #[error("no address space for the heap: {0}")]
    Reserve(String),
}

/// How something that ran has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It ran to its end.
    Done,
    /// An exception that nobody caught; its traceback is printed.
    Raised,
    /// The exception was `KeyboardInterrupt`.
    Interrupted,
    /// It asked to exit with this status.
    Exit(u8),
    /// We are wrong: what the panic said.
    Bug(String),
}

impl Outcome {
    /// The exit status that a program with this outcome has.
    pub fn status(&self) -> u8 {
        match self {
            Outcome::Done => 0,
            Outcome::Raised => 1,
            Outcome::Interrupted => 130,
            Outcome::Exit(status) => *status,
            Outcome::Bug(_) => 70,
        }
    }
}

/// What a program is: decides its name in tracebacks and what `__main__` knows of it.
#[derive(Debug, Clone, Copy)]
pub enum Program<'a> {
    /// A script: its path as tracebacks show it, its bytes.
    File(&'a str, &'a [u8]),
    /// The text of `-c`.
    Command(&'a str),
    /// Standard input that is no terminal.
    Input(&'a [u8]),
}

/// One machine and what drives it.
#[derive(Debug)]
pub struct Session {
    owner: Owner,
    interrupt: Interrupt,
    is_verified: bool,
    /// How many statements were typed so far.
    n_inputs: u32,
    recorder: Recorder,
}

impl Session {
    /// Makes a machine in this world.
    pub fn new(host: Box<dyn Host>, options: &Options) -> Result<Session, StartError> {
        let mut owner =
            Owner::create(host).map_err(|error| StartError::Reserve(error.to_string()))?;
        let interrupt = owner.interrupt();
        let cx = owner.cx();
        let heap = cx.heap_mut();
        if let Some(bytes) = options.max_heap {
            heap.max_bytes = bytes;
        }
        match options.collector {
            Collector::Off => heap.set_gc_enabled(false),
            Collector::Auto => {}
            Collector::Every => heap.set_stressed(true),
        }
        Ok(Session {
            owner,
            interrupt,
            is_verified: options.is_verified,
            n_inputs: 0,
            recorder: Recorder::default(),
        })
    }

    /// What other threads may interrupt the machine with.
    pub fn interrupt(&self) -> Interrupt {
        self.interrupt.clone()
    }

    /// Gives `sys.argv` and the first entry of `sys.path`.
    pub fn set_arguments(&mut self, argv: Vec<String>, script_dir: String) {
        let cx = self.owner.cx();
        cx.runtime_mut().argv = argv;
        cx.runtime_mut().script_dir = script_dir;
        if sys::set_arguments(cx).is_err() {
            drop(cx.take_exception());
        }
    }

    /// Runs a program as `__main__`, and prints the traceback if it fails.
    pub fn run(&mut self, program: Program<'_>) -> Outcome {
        self.guarded(|cx| {
            let result = run_program(cx, program);
            conclude(cx, result)
        })
    }

    /// Runs one statement that was typed: the value of an expression is printed and not kept.
    pub fn run_statement(&mut self, text: &str) -> Outcome {
        self.n_inputs += 1;
        let name = format!("<input {}>", self.n_inputs);
        self.guarded(|cx| {
            let result = run_statement(cx, &name, text);
            conclude(cx, result)
        })
    }

    /// Answers a line that begins with a colon.
    pub fn command(&mut self, line: &str) -> Reply {
        let mark = self.owner.mark();
        match catch_unwind(AssertUnwindSafe(|| commands::run(self, line))) {
            Ok(reply) => reply,
            Err(panic) => {
                self.owner.return_to(mark);
                Reply::Text(format!("{}\n", bug(&panic_text(&*panic))))
            }
        }
    }

    /// The value of an expression that a command was given. If it fails, its traceback is printed.
    pub(crate) fn evaluate(&mut self, text: &str) -> Option<Value> {
        let cx = self.owner.cx();
        let result = evaluate(cx, text);
        match result {
            Ok(value) => Some(value),
            Err(raised) => {
                conclude(cx, Err(raised));
                None
            }
        }
    }

    /// The machine and what is remembered of it, for commands.
    pub(crate) fn machine(&mut self) -> (&mut Cx, &Recorder) {
        (self.owner.cx(), &self.recorder)
    }

    /// Ends the program as CPython does: exit functions, finalizers, modules. Then checks, if asked for, that nothing is left.
    pub fn finish(mut self) -> Finish {
        let ended = catch_unwind(AssertUnwindSafe(|| {
            let cx = self.owner.cx();
            crate::modules::finalize(cx);
            let flushed = cx.host().flush(Stream::Output).is_ok();
            (flushed, Vec::new())
        }));
        self.interrupt.end();
        let finish = match ended {
            Ok((flushed, problems)) => Finish {
                is_flushed: flushed,
                problems,
            },
            Err(panic) => Finish {
                is_flushed: true,
                problems: vec![panic_text(&*panic)],
            },
        };
        drop(self);
        finish
    }

    /// Runs something that may panic.
    fn guarded(&mut self, work: impl FnOnce(&mut Cx) -> Outcome) -> Outcome {
        let mark = self.owner.mark();
        let cx = self.owner.cx();
        match catch_unwind(AssertUnwindSafe(|| work(cx))) {
            Ok(outcome) => outcome,
            Err(panic) => {
                self.owner.return_to(mark);
                Outcome::Bug(panic_text(&*panic))
            }
        }
    }
}

/// What the end of a session found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finish {
    /// All of the output reached its place.
    pub is_flushed: bool,
    /// What the checks found wrong.
    pub problems: Vec<String>,
}

/// How a bug of ours is named.
pub fn bug(what: &str) -> String {
    format!("a bug of Glassheap's, not of your program's: {what}")
}

/// What a panic said.
fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("no message").to_owned()
}

fn run_program(cx: &mut Cx, program: Program<'_>) -> Res<()> {
    let Some(main) = cx.main_module() else {
        return Err(cx.raise(Exc::RuntimeError, "unable to get the __main__ module"));
    };
    let id = match program {
        Program::File(path, bytes) => {
            set_file(cx, &main, path)?;
            let text = run::source_text(cx, path, bytes)?;
            cx.add_source(path, &text)
        }
        Program::Input(bytes) => {
            set_file(cx, &main, "<stdin>")?;
            let text = run::source_text(cx, "<stdin>", bytes)?;
            let id = cx.add_source("<stdin>", &text);
            cx.runtime_mut().hidden_sources.push(id);
            id
        }
        Program::Command(text) => {
            let id = cx.add_source("<string>", text);
            cx.runtime_mut().command_source = Some(id);
            id
        }
    };
    run_source(cx, &main, id, CodeKind::Module)
}

fn run_statement(cx: &mut Cx, name: &str, text: &str) -> Res<()> {
    let Some(main) = cx.main_module() else {
        return Err(cx.raise(Exc::RuntimeError, "unable to get the __main__ module"));
    };
    let id = cx.add_source(name, text);
    run_source(cx, &main, id, CodeKind::Interactive)
}

fn evaluate(cx: &mut Cx, text: &str) -> Res<Value> {
    let Some(main) = cx.main_module() else {
        return Err(cx.raise(Exc::RuntimeError, "unable to get the __main__ module"));
    };
    let globals = module::dict(cx, &main);
    let code = run::compile_text(cx, text, "<command>", CodeKind::Expression)?;
    run::run_code(cx, &code, &globals, &globals)
}

fn run_source(cx: &mut Cx, main: &Value, id: SourceId, kind: CodeKind) -> Res<()> {
    let globals = module::dict(cx, main);
    let placed = run::place_source(cx, id, kind)?;
    run::run_main(cx, placed, &globals).map(drop)
}

/// The two names that `__main__` has for a file.
fn set_file(cx: &mut Cx, main: &Value, path: &str) -> Res<()> {
    let path = str_::new(cx, path)?;
    module::set(cx, main, "__file__", &path)?;
    let none = cx.none();
    module::set(cx, main, "__cached__", &none)
}

/// Prints what nobody caught.
fn conclude(cx: &mut Cx, result: Res<()>) -> Outcome {
    let outcome = match result {
        Ok(()) => Outcome::Done,
        Err(Raised) => {
            let exception = cx.take_exception();
            let is_exit = exception::is_instance(cx, &exception, Exc::SystemExit);
            let is_interrupt = exception::is_instance(cx, &exception, Exc::KeyboardInterrupt);
            let ExitStatus(status) = sys::report_uncaught(cx, &exception);
            if is_exit {
                Outcome::Exit(status)
            } else if is_interrupt {
                Outcome::Interrupted
            } else {
                Outcome::Raised
            }
        }
    };
    crate::heap::flush_parked(cx);
    sys::flush_standard_files(cx);
    outcome
}
