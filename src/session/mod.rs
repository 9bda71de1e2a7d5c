//! A session owns one machine and is the only door to it: the command line, the prompt and (later) lessons and notebooks run programs
//! and ask about the heap through it, and know nothing of what lies below.
//!
//! # Invariants
//! Nothing below prints, reads the clock or ends the process: the world comes in as a [`Host`], what happened goes out as an [`Outcome`].
//! A panic below is our bug: it is caught here, named as one, and the session goes on with the machine as it stands.

pub(crate) mod breaks;
pub(crate) mod desk;
pub(crate) mod replay;
pub mod report;
pub mod static_checks;
pub(crate) mod step;
pub(crate) mod tape;
pub(crate) mod tell;

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

use crate::bytecode::code::CodeKind;
use crate::commands::{self, Reply};
use crate::compiler::Options as CompileOptions;
use crate::cx::{Cx, Raised, Res};
use crate::diagnostics::render::Look;
use crate::diagnostics::traceback;
use crate::heap::collect::{Reason, collect};
use crate::heap::handle::Value;
pub use crate::heap::interrupt::Interrupt;
use crate::host::{Host, Stream};
use crate::inspect;
use crate::inspect::changes;
use crate::inspect::recorder::Recorder;
use crate::machine::Owner;
use crate::modules::import;
use crate::modules::sys::{self, ExitStatus};
use crate::modules::warnings;
use crate::objects::exception::{self, Exc};
use crate::objects::{module, str_};
use crate::session::desk::{Desk, Memory};
use crate::session::report::{Reports, Wanted};
use crate::source::SourceId;
use crate::syntax::lexer::lex;
use crate::syntax::token::Tok;
use crate::syntax::{self, Incomplete, Mode};
use crate::vm::{observe, run};

/// Bytes of stack that the thread which uses a session should have. Native calls nest up to CPython's limit on it.
pub const STACK_BYTES: usize = crate::vm::NATIVE_STACK_BYTES;

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
    /// Options `-W`, in their order.
    pub warnings: Vec<String>,
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
    /// The name of a module, `-m`.
    Module(&'a str),
    /// Standard input that is no terminal.
    Input(&'a [u8]),
}

/// One machine and what drives it.
#[derive(Debug)]
pub struct Session {
    owner: Owner,
    interrupt: Interrupt,
    is_verified: bool,
    recorder: Recorder,
    memory: Rc<RefCell<Memory>>,
}

impl Session {
    /// Makes a machine in this world.
    pub fn new(host: Box<dyn Host>, options: &Options) -> Result<Session, StartError> {
        let mut owner =
            Owner::create(host).map_err(|error| StartError::Reserve(error.to_string()))?;
        let interrupt = owner.interrupt();
        let cx = owner.cx();
        let heap = cx.heap_mut();
        heap.hooks.before = observe::collecting;
        heap.hooks.after = observe::collected;
        if let Some(bytes) = options.max_heap {
            heap.max_bytes = bytes;
        }
        match options.collector {
            Collector::Off => heap.set_gc_enabled(false),
            Collector::Auto => {}
            Collector::Every => heap.set_stressed(true),
        }
        if options.is_verified {
            heap.hooks.after_automatic = verify_running;
        }
        let complaints = match warnings::set_options(cx, &options.warnings) {
            Ok(complaints) => complaints,
            Err(Raised) => {
                drop(cx.take_exception());
                String::new()
            }
        };
        sys::write_error(cx, &complaints);
        Ok(Session {
            owner,
            interrupt,
            is_verified: options.is_verified,
            recorder: Recorder::default(),
            memory: Rc::default(),
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

    /// As [`Session::run`]; the `n`th allocation of an object or a buffer from the start on (1 is the first) fails once. Gives as well
    /// whether the program came so far: for tests of what a lack of memory does.
    pub fn run_short_of_memory(&mut self, program: Program<'_>, n: u64) -> (Outcome, bool) {
        self.owner.cx().heap_mut().fail_after(n);
        let outcome = self.run(program);
        let heap = self.owner.cx().heap_mut();
        let has_failed = heap.fail_countdown == 0;
        heap.fail_after(0);
        (outcome, has_failed)
    }

    /// As [`Session::run`], and tells what is wanted; gives the report as well.
    pub fn run_and_report(&mut self, program: Program<'_>, wanted: Wanted) -> (Outcome, String) {
        let reports = Reports::begin(self.owner.cx(), &self.recorder, wanted);
        let outcome = self.run(program);
        let mut report = String::new();
        self.at_desk(|desk| {
            report = reports.end(desk);
            Outcome::Done
        });
        (outcome, report)
    }

    /// Would more lines be needed to make the text whole?
    pub fn needs_more(text: &str) -> bool {
        let units = statements(text);
        let last = units.last().map_or(text, |&start| &text[start..]);
        syntax::parse(last, Mode::Interactive).incomplete != Incomplete::No
    }

    /// Runs what was typed: one statement, or several that were pasted. The values of expressions are printed and not kept. Each statement is
    /// a unit of its own; if one of them is no Python, none runs.
    pub fn run_input(&mut self, text: &str) -> Outcome {
        self.run_units(text, &mut |desk, notes| desk.print(notes))
    }

    /// As [`Session::run_input`], but adds the notes to a text instead of printing them.
    pub(crate) fn run_noting(&mut self, text: &str, all: &mut String) -> Outcome {
        self.run_units(text, &mut |_, notes| all.push_str(notes))
    }

    fn run_units(&mut self, text: &str, tell: &mut dyn FnMut(&mut Desk<'_>, &str)) -> Outcome {
        let units = units(text);
        let is_wrong = |unit: &&str| !syntax::parse(unit, Mode::Interactive).errors.is_empty();
        if units.len() > 1
            && let Some(unit) = units.iter().copied().find(is_wrong)
        {
            return self.run_statement(unit, tell);
        }
        for unit in units {
            let outcome = self.run_statement(unit, tell);
            if outcome != Outcome::Done {
                return outcome;
            }
        }
        Outcome::Done
    }

    fn run_statement(&mut self, text: &str, tell: &mut dyn FnMut(&mut Desk<'_>, &str)) -> Outcome {
        self.at_desk(|desk| {
            let outcome = desk.run_statement(text);
            let notes = desk.after();
            tell(desk, &notes);
            outcome
        })
    }

    /// Does something at the desk; a panic is a bug of ours.
    fn at_desk(&mut self, work: impl FnOnce(&mut Desk<'_>) -> Outcome) -> Outcome {
        let (recorder, memory) = (self.recorder.clone(), Rc::clone(&self.memory));
        self.guarded(|cx| {
            let mut desk = Desk {
                cx,
                recorder: &recorder,
                memory: &mut memory.borrow_mut(),
            };
            work(&mut desk)
        })
    }

    /// The prompt begins: events are recorded from here on.
    pub(crate) fn begin_prompt(&mut self, look: Look) {
        self.at_desk(|desk| {
            desk.memory.look = look;
            desk.begin();
            let _ = changes::observe(desk.cx, desk.recorder);
            Outcome::Done
        });
    }

    /// Remembers what was typed, for `:save`.
    pub(crate) fn remember(&mut self, text: &str) {
        let mut memory = self.memory.borrow_mut();
        let sign = if text.starts_with(':') || text.ends_with('?') {
            "# "
        } else {
            ""
        };
        memory.typed.push_str(&format!("{sign}{text}\n"));
    }

    /// Runs a statement and says how long it took. Nothing is recorded meanwhile but who dies.
    pub(crate) fn time(&mut self, text: &str) -> Outcome {
        self.recorder.0.borrow_mut().is_quiet = true;
        let started = self.owner.cx().host().monotonic_ns();
        let outcome = self.run_input(text);
        let nanoseconds = self.owner.cx().host().monotonic_ns() - started;
        self.recorder.0.borrow_mut().is_quiet = false;
        if outcome == Outcome::Done {
            let text = crate::inspect::render::text::duration(nanoseconds);
            self.print(&format!("took {text}, nothing recorded\n"));
        }
        self.at_desk(|desk| {
            desk.begin();
            let notes = desk.after();
            desk.print(&notes);
            Outcome::Done
        });
        outcome
    }

    /// Runs what was typed line by line: statements, each a unit of its own.
    pub(crate) fn step_input(
        &mut self,
        text: &str,
        companion: &step::Shared,
        way: &Rc<RefCell<step::Way>>,
    ) -> Outcome {
        self.stepping(companion, way, false, |session| {
            let mut outcome = Outcome::Done;
            for unit in units(text) {
                let mut memory = session.memory.borrow_mut();
                memory.n_inputs += 1;
                let name = format!("<input {}>", memory.n_inputs);
                drop(memory);
                let text = format!("{}\n", unit.trim_end());
                outcome = session.guarded(|cx| {
                    let result = run_statement(cx, &name, &text);
                    conclude_step(cx, result)
                });
                if outcome != Outcome::Done {
                    break;
                }
            }
            outcome
        })
    }

    /// Runs a program line by line; its end is a stop too.
    pub(crate) fn step(
        &mut self,
        program: Program<'_>,
        companion: &step::Shared,
        way: &Rc<RefCell<step::Way>>,
    ) -> Outcome {
        let look = self.memory.borrow().look;
        self.begin_prompt(look);
        self.stepping(companion, way, true, |session| {
            session.guarded(|cx| {
                let result = run_program(cx, program);
                conclude_step(cx, result)
            })
        })
    }

    fn stepping(
        &mut self,
        companion: &step::Shared,
        way: &Rc<RefCell<step::Way>>,
        has_end: bool,
        run: impl FnOnce(&mut Session) -> Outcome,
    ) -> Outcome {
        let stepper = step::Stepper::new(
            Rc::clone(companion),
            self.recorder.clone(),
            Rc::clone(&self.memory),
            Rc::clone(way),
        );
        self.memory.borrow_mut().is_stepping = true;
        self.owner.cx().set_listener(Some(Box::new(stepper)), true);
        let outcome = run(self);
        if way.borrow().is_over() {
            return outcome;
        }
        self.memory.borrow_mut().is_stepping = false;
        self.owner.cx().set_listener(None, false);
        self.at_desk(|desk| {
            let mut text = step::last_view(desk.cx, desk.recorder);
            text.push_str(&desk.after());
            if has_end && !way.borrow().has_quit() {
                step::at_end(desk, way, companion, &text);
            } else {
                desk.print(&text);
            }
            Outcome::Done
        });
        outcome
    }

    /// Breakpoints, which outlive a machine.
    pub(crate) fn breaks(&self) -> Rc<RefCell<breaks::Breaks>> {
        Rc::clone(&self.memory.borrow().breaks)
    }

    /// Gives it the breakpoints of another session.
    pub(crate) fn set_breaks(&mut self, breaks: Rc<RefCell<breaks::Breaks>>) {
        self.memory.borrow_mut().breaks = breaks;
    }

    /// As [`Session::run`], for a program after which the prompt goes on: its `SystemExit` is printed and does not end the session.
    pub fn run_and_stay(&mut self, program: Program<'_>) -> Outcome {
        self.guarded(|cx| match run_program(cx, program) {
            Err(Raised) if cx.pending_is(Exc::SystemExit) => {
                let exception = cx.take_exception();
                let text = traceback::format_exception(cx, &exception);
                sys::write_error(cx, &text);
                Outcome::Raised
            }
            result => conclude(cx, result),
        })
    }

    /// Prints a view.
    pub fn print(&mut self, text: &str) {
        let host = self.owner.cx().host();
        // A reader that is gone is noticed at the end.
        let _ = host.write(Stream::Output, text.as_bytes());
        let _ = host.flush(Stream::Output);
    }

    /// Prints what belongs to standard error.
    pub fn complain(&mut self, text: &str) {
        let host = self.owner.cx().host();
        let _ = host.flush(Stream::Output);
        let _ = host.write(Stream::Error, text.as_bytes());
        let _ = host.flush(Stream::Error);
    }

    /// Ends a line that the program has left unfinished, so that the prompt does not overwrite it.
    pub fn end_line(&mut self) {
        let host = self.owner.cx().host();
        if !host.is_at_line_start() {
            let _ = host.write(Stream::Output, b"\n");
        }
        let _ = host.flush(Stream::Output);
    }

    /// What could follow what was typed: where the word begins, and what it could be. Commands only where a statement begins.
    pub fn complete(&mut self, typed: &str, is_first_line: bool) -> (usize, Vec<String>) {
        if is_first_line && let Some(found) = commands::complete(typed, &self.recorder) {
            return found;
        }
        let recorder = self.recorder.clone();
        let cx = self.owner.cx();
        let found = catch_unwind(AssertUnwindSafe(|| {
            inspect::complete::complete(cx, &recorder, typed)
        }));
        found.unwrap_or((typed.len(), Vec::new()))
    }

    /// The parameters of the function whose call has just been opened.
    pub fn hint(&mut self, typed: &str) -> Option<String> {
        let before = typed.strip_suffix('(')?;
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
        let start = before
            .char_indices()
            .rev()
            .take_while(|&(_, c)| is_part(c))
            .last()?
            .0;
        let recorder = self.recorder.clone();
        let cx = self.owner.cx();
        let found = catch_unwind(AssertUnwindSafe(|| {
            let path = inspect::read::parse(&before[start..])?;
            let obj = inspect::read::read(cx, &recorder, &path).ok()?;
            commands::signature(cx, obj)
        }));
        found.ok().flatten()
    }

    /// Answers a line that begins with a colon, or ends with a question mark.
    pub fn command(&mut self, line: &str) -> Reply {
        let mut reply = Reply::Text(String::new());
        match self.at_desk(|desk| {
            reply = desk.command(line);
            Outcome::Done
        }) {
            Outcome::Bug(what) => Reply::Text(format!("{}\n", bug(&what))),
            _ => reply,
        }
    }

    /// Ends the program as CPython does: exit functions, finalizers, modules. Then checks, if asked for, that nothing is left.
    pub fn finish(mut self) -> Finish {
        let ended = catch_unwind(AssertUnwindSafe(|| {
            let cx = self.owner.cx();
            // The end of a program is native code, which owns what nobody can list.
            cx.heap_mut().hooks.after_automatic = |_| {};
            crate::modules::finalize(cx);
            let flushed = cx.host().flush(Stream::Output).is_ok();
            let problems = if self.is_verified {
                check_the_end(cx)
            } else {
                Vec::new()
            };
            (flushed, problems)
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

    /// Ends the machine without ending its program; another session takes its place.
    pub(crate) fn give_up(self, heir: &mut Session) {
        self.interrupt.take_over(&heir.interrupt);
        heir.interrupt = self.interrupt.clone();
    }

    /// Runs something that may panic.
    fn guarded(&mut self, work: impl FnOnce(&mut Cx) -> Outcome) -> Outcome {
        let mark = self.owner.mark();
        let cx = self.owner.cx();
        match catch_unwind(AssertUnwindSafe(|| work(cx))) {
            Ok(outcome) => outcome,
            Err(panic) => {
                self.owner.return_to(mark);
                if panic.is::<tape::GivenUp>() {
                    // The machine is not used any more.
                    return Outcome::Interrupted;
                }
                Outcome::Bug(panic_text(&*panic))
            }
        }
    }
}

/// Problems after which a program that is verified while it runs is not looked at any more.
const MAX_PROBLEMS: usize = 20;

/// Checks the heap at a safe point of the program.
fn verify_running(cx: &mut Cx) {
    if cx.runtime().problems.len() < MAX_PROBLEMS {
        let found = inspect::check::verify_running(cx);
        cx.runtime_mut().problems.extend(found);
    }
}

/// Checks the heap after a program, lets go of everything, and looks for what is left.
fn check_the_end(cx: &mut Cx) -> Vec<String> {
    crate::heap::flush_parked(cx);
    let mut problems = std::mem::take(&mut cx.runtime_mut().problems);
    problems.extend(inspect::check::verify(cx));
    for value in cx.runtime_mut().take_values() {
        drop(value);
        crate::heap::flush_parked(cx);
    }
    cx.heap_mut().unsettle();
    for _ in 0..2 {
        collect(cx, Some(2), Reason::Shutdown);
        crate::heap::flush_parked(cx);
    }
    problems.extend(inspect::check::verify(cx));
    problems.extend(inspect::check::leaks(cx));
    problems
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

/// The statements of a text, each with what follows it up to the next.
pub(crate) fn units(text: &str) -> Vec<&str> {
    let starts = statements(text);
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let pairs = starts.iter().zip(ends);
    pairs.map(|(&start, end)| &text[start..end]).collect()
}

/// Where the statements of a text begin: a compound statement and its clauses are one, as is a line of several simple statements.
fn statements(text: &str) -> Vec<usize> {
    let lexed = lex(text);
    let mut starts = Vec::new();
    let (mut depth, mut is_line_start, mut is_decorated) = (0_usize, true, false);
    let mut is_empty = lexed.errors.is_empty();
    for &(tok, span) in &lexed.tokens {
        match tok {
            Tok::Indent => depth += 1,
            Tok::Dedent => depth = depth.saturating_sub(1),
            Tok::Newline => is_line_start = true,
            Tok::End => {}
            _ => {
                is_empty = false;
                if is_line_start && depth == 0 {
                    let goes_on = is_decorated
                        || matches!(tok, Tok::Elif | Tok::Else | Tok::Except | Tok::Finally);
                    if !goes_on || starts.is_empty() {
                        starts.push(span.start as usize);
                    }
                    is_decorated = tok == Tok::At;
                }
                is_line_start = false;
            }
        }
    }
    // A text without a beginning (its first line is indented, say) is wrong as a whole.
    if starts.is_empty() && !is_empty {
        starts.push(0);
    }
    starts
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
        Program::Module(name) => {
            let path = import::prepare_main(cx, &main, name)?;
            set_file(cx, &main, &path)?;
            sys::set_program_name(cx, &path)?;
            let read = cx.host().read_file(&path);
            let bytes = read.map_err(|error| exception::raise_os_error(cx, &error, None))?;
            let text = run::source_text(cx, &path, &bytes)?;
            cx.add_source(&path, &text)
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

/// Runs a statement among the names of a function that is stopped; what it assigns is its own.
fn run_among(cx: &mut Cx, name: &str, text: &str, globals: &Value, locals: &Value) -> Res<()> {
    let id = cx.add_source(name, text);
    let options = compile_options(cx);
    let placed = run::place_source(cx, id, CodeKind::Interactive, options)?;
    run::run_code(cx, &placed.code, globals, locals).map(drop)
}

fn evaluate(cx: &mut Cx, text: &str) -> Res<Value> {
    let Some(main) = cx.main_module() else {
        return Err(cx.raise(Exc::RuntimeError, "unable to get the __main__ module"));
    };
    let globals = module::dict(cx, &main);
    let options = compile_options(cx);
    let code = run::compile_text(cx, text, "<command>", CodeKind::Expression, options)?;
    run::run_code(cx, &code, &globals, &globals)
}

/// What is typed has the `__future__` features of what was typed before.
fn compile_options(cx: &Cx) -> CompileOptions {
    CompileOptions {
        future: cx.runtime().prompt_future,
        optimize: 0,
    }
}

fn run_source(cx: &mut Cx, main: &Value, id: SourceId, kind: CodeKind) -> Res<()> {
    let globals = module::dict(cx, main);
    let options = compile_options(cx);
    let placed = run::place_source(cx, id, kind, options)?;
    if kind == CodeKind::Interactive {
        let features = run::future_of(&placed.code);
        cx.runtime_mut().prompt_future |= features;
    }
    run::listed(cx, &[main], |cx| {
        run::run_main(cx, placed, &globals).map(drop)
    })
}

/// The two names that `__main__` has for a file.
fn set_file(cx: &mut Cx, main: &Value, path: &str) -> Res<()> {
    let path = str_::new(cx, path)?;
    module::set(cx, main, "__file__", &path)?;
    let none = cx.none();
    module::set(cx, main, "__cached__", &none)
}

/// As [`conclude`], for a program that was stepped: one that was stopped says nothing of it.
fn conclude_step(cx: &mut Cx, result: Res<()>) -> Outcome {
    if result.is_err() && cx.pending_is(Exc::KeyboardInterrupt) {
        drop(cx.take_exception());
        crate::heap::flush_parked(cx);
        sys::flush_standard_files(cx);
        return Outcome::Interrupted;
    }
    conclude(cx, result)
}

/// Prints what nobody caught.
fn conclude(cx: &mut Cx, result: Res<()>) -> Outcome {
    let outcome = if let Ok(()) = result {
        Outcome::Done
    } else {
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
    };
    crate::heap::flush_parked(cx);
    sys::flush_standard_files(cx);
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(text: &str) -> Vec<&str> {
        let starts = statements(text);
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        starts
            .iter()
            .zip(ends)
            .map(|(&start, end)| text[start..end].trim_end())
            .collect()
    }

    #[test]
    fn a_text_is_cut_into_statements() {
        assert_eq!(units("a = 1; b = 2\nc\n"), ["a = 1; b = 2", "c"]);
        assert_eq!(
            units("if x:\n    y\nelse:\n    z\nw\n"),
            ["if x:\n    y\nelse:\n    z", "w"]
        );
        assert_eq!(units("@d\n@e\ndef f(): pass\nf()\n").len(), 2);
        assert_eq!(units("x = \"\"\"\na\n\"\"\"\n# nothing\n\n").len(), 1);
        assert_eq!(units("# only this\n\n"), [""; 0]);
        assert_eq!(units("  x\n"), ["  x"]);
    }
}
