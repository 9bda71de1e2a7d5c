//! The desk: what commands work at. A machine, the recorder, and what is remembered between inputs. The prompt has one while nothing
//! runs, the stepper while a program is stopped.

use std::cell::RefCell;
use std::rc::Rc;

use crate::bytecode::code::CodeKind;
use crate::commands::{self, Reply};
use crate::cx::{Cx, Raised};
use crate::diagnostics::render::Look;
use crate::heap::handle::Value;
use crate::host::Stream;
use crate::inspect::crash::Crash;
use crate::inspect::diff::Mark;
use crate::inspect::recorder::{Recorder, Who};
use crate::inspect::render::step::changes_text;
use crate::inspect::{changes, crash, paths, unreachable};
use crate::objects::exception::{self, Exc};
use crate::objects::{dict, str_};
use crate::session::breaks::Breaks;
use crate::session::step;
use crate::session::tell::Teller;
use crate::session::{Outcome, conclude, evaluate, run_among, run_statement};
use crate::vm::frame::FrameRef;

/// Objects of a heap past which nobody looks for unreachable ones after each statement.
const MAX_NOTED: u32 = 100_000;

/// What `:set` sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Settings {
    /// Say after a statement that it has made objects unreachable.
    pub(crate) notes: bool,
    /// Keep the value of the last expression as `_`.
    pub(crate) last: bool,
    /// Record events.
    pub(crate) record: bool,
    /// Say after a statement what it has changed.
    pub(crate) changes: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            notes: true,
            last: false,
            record: true,
            changes: false,
        }
    }
}

/// What is remembered between inputs.
#[derive(Debug)]
pub(crate) struct Memory {
    /// How reports may look.
    pub(crate) look: Look,
    /// How many statements were typed so far.
    pub(crate) n_inputs: u32,
    /// See [`Settings`].
    pub(crate) settings: Settings,
    /// What lived at `:mark`.
    pub(crate) mark: Option<Mark>,
    /// The last exception that nobody caught, as plain data.
    pub(crate) crash: Option<Crash>,
    /// What was typed.
    pub(crate) typed: String,
    /// Where the stepper stops by itself.
    pub(crate) breaks: Rc<RefCell<Breaks>>,
    /// The stepper listens: nobody else does.
    pub(crate) is_stepping: bool,
    /// Collections before the statement that runs.
    n_collections: u32,
    /// Unreachable objects that were told of, in order.
    unreachable: Vec<Who>,
}

impl Default for Memory {
    fn default() -> Memory {
        Memory {
            look: Look::Plain,
            n_inputs: 0,
            settings: Settings::default(),
            mark: None,
            crash: None,
            typed: String::new(),
            breaks: Rc::default(),
            is_stepping: false,
            n_collections: 0,
            unreachable: Vec::new(),
        }
    }
}

/// See the file's head.
#[derive(Debug)]
pub(crate) struct Desk<'s> {
    /// The machine.
    pub(crate) cx: &'s mut Cx,
    /// What is recorded of it.
    pub(crate) recorder: &'s Recorder,
    /// What is remembered.
    pub(crate) memory: &'s mut Memory,
}

/// Names of the function that a program has stopped in: its globals, and a copy of its locals.
fn locals(cx: &mut Cx) -> Option<(Value, Value)> {
    let frame = FrameRef::current(cx)?;
    let code = frame.code().code_rc();
    if matches!(code.kind, CodeKind::Module | CodeKind::Interactive) {
        return None;
    }
    let globals = crate::objects::function::layout::read(&frame.function().globals)?;
    let found: Vec<(String, Value)> = paths::locals(cx)
        .into_iter()
        .map(|(name, obj)| (name, (*obj).clone()))
        .collect();
    let namespace = dict::new(cx).ok()?;
    for (name, value) in found {
        let key = str_::new(cx, &name).ok()?;
        dict::set(cx, &namespace, &key, &value).ok()?;
    }
    Some((globals, namespace))
}

impl Desk<'_> {
    /// The machine and what is recorded of it.
    pub(crate) fn machine(&mut self) -> (&mut Cx, &Recorder) {
        (self.cx, self.recorder)
    }

    /// Runs one statement that was typed; prints what has to be said of it.
    pub(crate) fn run_statement(&mut self, text: &str) -> Outcome {
        self.memory.n_inputs += 1;
        let name = format!("<input {}>", self.memory.n_inputs);
        let text = format!("{}\n", text.trim_end());
        self.begin();
        let result = match locals(self.cx) {
            Some((globals, locals)) => run_among(self.cx, &name, &text, &globals, &locals),
            None => run_statement(self.cx, &name, &text),
        };
        self.conclude(result)
    }

    /// Prints what nobody caught, and remembers what it was about.
    pub(crate) fn conclude(&mut self, result: Result<(), Raised>) -> Outcome {
        if result.is_err() {
            let exception = self.cx.take_exception();
            if !exception::is_instance(self.cx, &exception, Exc::SystemExit) {
                self.memory.crash = crash::of(self.cx, &exception);
            }
            self.cx.raise_value(exception);
        }
        conclude(self.cx, result)
    }

    /// A statement is about to run.
    pub(crate) fn begin(&mut self) {
        if self.memory.settings.record {
            self.recorder.install(self.cx);
            if self.memory.settings.changes && !self.memory.is_stepping {
                // What a command did is not the statement's doing.
                let _ = changes::observe(self.cx, self.recorder);
            }
            if self.recorder.0.borrow().is_quiet {
                return;
            }
            let moment = format!("input {}", self.memory.n_inputs);
            let mut log = self.recorder.0.borrow_mut();
            self.memory.n_collections = log.n_collections;
            log.begin(&moment);
            let is_watching = !log.watched.is_empty();
            if (is_watching || log.is_tracing) && !self.memory.is_stepping {
                drop(log);
                let teller = Teller::new(self.recorder.clone());
                self.cx.set_listener(Some(Box::new(teller)), is_watching);
            }
        } else {
            self.recorder.uninstall(self.cx);
        }
    }

    /// A statement is over: what it made unreachable, what it did to watched objects.
    pub(crate) fn after(&mut self) -> String {
        let mut out = String::new();
        if !self.memory.settings.record || self.recorder.0.borrow().is_quiet {
            return out;
        }
        crate::heap::flush_parked(self.cx);
        if self.memory.settings.changes && !self.memory.is_stepping {
            let changed = step::changed(self.cx, self.recorder, self.memory.n_collections, true);
            if !changed.is_nothing() {
                out.push_str(&changes_text(&changed));
            }
        } else {
            let observed = changes::observe(self.cx, self.recorder);
            let told = commands::watched(self.cx, self.recorder, &observed.changes);
            out.push_str(&told);
        }
        self.recorder.take_collections();
        self.cx.set_listener(None, false);
        if self.memory.settings.notes {
            out.push_str(&self.unreachable_note());
        }
        out
    }

    /// How many objects are unreachable that were not when this was last asked.
    pub(crate) fn new_unreachable(&mut self) -> usize {
        let n_tracked: u32 = (0..3)
            .map(|generation| crate::heap::ask::n_tracked(self.cx, generation))
            .sum();
        if n_tracked > MAX_NOTED {
            return 0;
        }
        let objects = unreachable::unreachable(self.cx);
        let log = self.recorder.0.borrow();
        let mut now: Vec<Who> = objects.iter().map(|obj| log.who(obj.id())).collect();
        drop(log);
        now.sort_unstable();
        let known = std::mem::take(&mut self.memory.unreachable);
        let is_new = |who: &&Who| known.binary_search(who).is_err();
        let new = now.iter().filter(is_new).count();
        self.memory.unreachable = now;
        new
    }

    fn unreachable_note(&mut self) -> String {
        let new = self.new_unreachable();
        if new == 0 {
            return String::new();
        }
        let objects = crate::inspect::render::text::count(new as u64, "object");
        format!("note: {objects} can no longer be reached, not freed yet (:garbage)\n")
    }

    /// The value of an expression that a command was given. If it fails, its traceback is printed.
    pub(crate) fn evaluate(&mut self, text: &str) -> Option<Value> {
        match evaluate(self.cx, text) {
            Ok(value) => Some(value),
            Err(raised) => {
                conclude(self.cx, Err(raised));
                None
            }
        }
    }

    /// Answers a line that begins with a colon, or ends with a question mark.
    pub(crate) fn command(&mut self, line: &str) -> Reply {
        commands::run(self, line)
    }

    /// Prints a view.
    pub(crate) fn print(&mut self, text: &str) {
        let host = self.cx.host();
        // A reader that is gone is noticed at the end.
        let _ = host.write(Stream::Output, text.as_bytes());
        let _ = host.flush(Stream::Output);
    }
}
