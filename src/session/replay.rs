//! The track: a session and the way it came, which can be gone back. Going back is running again: a new machine is given everything that was
//! typed until then, and through the tape everything that came from the world. The same program on the same machine comes to the
//! same state: counts, generations, labels, what is recorded of each object; nothing is printed or written on the way.
//!
//! # Invariants
//! Whatever changes the session goes through the track, so that it is known: `session()` and `at_desk()` are for looking. A label that a look gives
//! is not given again after a way back; one that a command gives is.

use std::cell::RefCell;
use std::rc::Rc;

use crate::commands::Reply;
use crate::diagnostics::render::Look;
use crate::host::Host;
use crate::session::desk::Desk;
use crate::session::step::{self, Companion, Go, Stop, Way};
use crate::session::tape::{Printed, Stuck, Tape, TapeHost};
use crate::session::{Finish, Options, Outcome, Program, Session, StartError};

/// Where a track stands: how many inputs it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Position {
    /// Inputs that are done.
    inputs: usize,
}

/// A program, kept.
#[derive(Debug, Clone)]
pub(crate) enum OwnProgram {
    File(String, Vec<u8>),
    Command(String),
    Module(String),
    Input(Vec<u8>),
}

impl OwnProgram {
    fn of(program: Program<'_>) -> OwnProgram {
        match program {
            Program::File(path, bytes) => OwnProgram::File(path.to_owned(), bytes.to_vec()),
            Program::Command(text) => OwnProgram::Command(text.to_owned()),
            Program::Module(name) => OwnProgram::Module(name.to_owned()),
            Program::Input(bytes) => OwnProgram::Input(bytes.to_vec()),
        }
    }

    fn lend(&self) -> Program<'_> {
        match self {
            OwnProgram::File(path, bytes) => Program::File(path, bytes),
            OwnProgram::Command(text) => Program::Command(text),
            OwnProgram::Module(name) => Program::Module(name),
            OwnProgram::Input(bytes) => Program::Input(bytes),
        }
    }
}

/// What a track was given.
#[derive(Debug, Clone)]
enum Input {
    Arguments(Vec<String>, String),
    Begin(Look),
    Program(Rc<OwnProgram>),
    Unit(Rc<str>),
    Command(Rc<str>),
    Time(Rc<str>),
    Step(Rc<str>),
    StepProgram(Rc<OwnProgram>),
    Remember(Rc<str>),
}

/// An input that was done.
#[derive(Debug)]
struct Done {
    input: Input,
    /// Answers of the world before it.
    at: usize,
    was_interrupted: bool,
    /// What it printed was kept.
    is_kept: bool,
    /// Its stops, if it was stepped.
    way: Option<Rc<RefCell<Way>>>,
    outcome: Outcome,
}

/// How a unit ran whose output was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ran {
    /// How it ended.
    pub(crate) outcome: Outcome,
    /// What it has printed: standard output, and both streams (the traceback, say) in their order.
    pub(crate) printed: Printed,
    /// What is noted of it, as the prompt would print below: lines that begin with `note:`, changes of watched objects.
    pub(crate) notes: String,
}

/// Where [`Track::back`] has led.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Back {
    /// Before an input, which is called this.
    Before(String),
    /// Into one that was stepped: how it ended then.
    Into(Outcome),
}

/// See the file's head.
#[derive(Debug)]
pub(crate) struct Track {
    session: Session,
    tape: Rc<RefCell<Tape>>,
    options: Options,
    done: Vec<Done>,
    /// The machine stands in the middle of something that was run again.
    is_broken: bool,
}

impl Track {
    /// A new session in this world.
    pub(crate) fn new(world: Box<dyn Host>, options: &Options) -> Result<Track, StartError> {
        let tape = Rc::new(RefCell::new(Tape::new(world)));
        let host = Box::new(TapeHost(Rc::clone(&tape)));
        Ok(Track {
            session: Session::new(host, options)?,
            tape,
            options: options.clone(),
            done: Vec::new(),
            is_broken: false,
        })
    }

    /// The session where it stands, for looking.
    pub(crate) fn session(&mut self) -> &mut Session {
        &mut self.session
    }

    /// Looks at the machine and what is recorded of it. `None`: the look has panicked.
    pub(crate) fn at_desk<T>(&mut self, look: impl FnOnce(&mut Desk<'_>) -> T) -> Option<T> {
        let mut seen = None;
        self.session.at_desk(|desk| {
            seen = Some(look(desk));
            Outcome::Done
        });
        seen
    }

    /// Gives `sys.argv` and the first entry of `sys.path`.
    pub(crate) fn set_arguments(&mut self, argv: Vec<String>, script_dir: String) {
        self.give(Input::Arguments(argv, script_dir));
    }

    /// The prompt begins: events are recorded from here on.
    pub(crate) fn begin_prompt(&mut self, look: Look) {
        self.give(Input::Begin(look));
    }

    /// Runs a program as `__main__`, after which the prompt goes on.
    pub(crate) fn run_and_stay(&mut self, program: Program<'_>) -> Outcome {
        self.give(Input::Program(Rc::new(OwnProgram::of(program))))
            .0
    }

    /// Runs a statement, or several, each a unit of its own; prints what they print, and the notes.
    pub(crate) fn run_input(&mut self, text: &str) -> Outcome {
        let (outcome, notes) = self.give(Input::Unit(text.into()));
        debug_assert!(notes.is_empty(), "they are printed");
        outcome
    }

    /// As [`Track::run_input`], but prints nothing: what would be printed is kept.
    pub(crate) fn run_unit(&mut self, text: &str) -> Ran {
        self.keeping(Input::Unit(text.into()))
    }

    /// Runs statements and says how long they took.
    pub(crate) fn time(&mut self, text: &str) -> Outcome {
        self.give(Input::Time(text.into())).0
    }

    /// As [`Track::time`], but prints nothing: what would be printed is kept.
    pub(crate) fn time_unit(&mut self, text: &str) -> Ran {
        self.keeping(Input::Time(text.into()))
    }

    fn keeping(&mut self, input: Input) -> Ran {
        self.tape.borrow_mut().keep_printed(true);
        let (outcome, notes) = self.give(input);
        Ran {
            outcome,
            printed: self.tape.borrow_mut().keep_printed(false),
            notes,
        }
    }

    /// Answers a command. It is part of the way: it may give labels.
    pub(crate) fn command(&mut self, line: &str) -> Reply {
        let before = self.before();
        let reply = self.session.command(line);
        self.after(Input::Command(line.into()), before, Outcome::Done);
        reply
    }

    /// Remembers what was typed, for `:save`.
    pub(crate) fn remember(&mut self, text: &str) {
        self.give(Input::Remember(text.into()));
    }

    /// All that was printed since this was first called; `typed` is added to it.
    pub(crate) fn transcript(&mut self, typed: &str) -> String {
        let mut tape = self.tape.borrow_mut();
        let _ = tape.transcript();
        tape.copy(typed.as_bytes());
        String::from_utf8_lossy(tape.transcript()).into_owned()
    }

    /// Ends the program, see [`Session::finish`].
    pub(crate) fn finish(self) -> Finish {
        self.session.finish()
    }

    /// Where the track stands.
    pub(crate) fn position(&self) -> Position {
        Position {
            inputs: self.done.len(),
        }
    }

    /// Goes back to where the track stood, whatever was done since. If that cannot be, everything is as it is; but after
    /// [`Stuck::Stopped`] and [`Stuck::Diverged`] the track stands at an earlier position.
    pub(crate) fn back_to(&mut self, position: Position) -> Result<(), Stuck> {
        if position >= self.position() {
            return Ok(());
        }
        let to = self.done[position.inputs].at;
        self.tape.borrow().reaches(to)?;
        if let Some(done) = self.done[..position.inputs]
            .iter()
            .find(|done| done.was_interrupted)
        {
            return Err(Stuck::Interrupted(done.input.name()));
        }
        self.rebuild(position, to)
    }

    fn rebuild(&mut self, position: Position, to: usize) -> Result<(), Stuck> {
        let stuck = self.run_again(position, to);
        if self.is_broken {
            self.leave_broken().and(stuck)
        } else {
            stuck
        }
    }

    /// The machine was left in the middle of something: one that stands before that takes its place.
    fn leave_broken(&mut self) -> Result<(), Stuck> {
        while self.is_broken
            && let Some(last) = self.done.last()
        {
            let (to, inputs) = (last.at, self.done.len() - 1);
            let result = self.run_again(Position { inputs }, to);
            if !self.is_broken || matches!(result, Err(Stuck::NoMachine(_))) {
                return result;
            }
        }
        Ok(())
    }

    /// Runs everything until a position on a new machine. If that fails, what could not be run again is no longer part of the way.
    fn run_again(&mut self, position: Position, to: usize) -> Result<(), Stuck> {
        let result = self.run_inputs(position, to);
        if let Err(Stuck::NoMachine(_)) = result {
            return result;
        }
        self.session.breaks().borrow_mut().is_frozen = false;
        let ended = self.tape.borrow_mut().end_replay();
        result?;
        if ended.is_err() {
            self.is_broken = true;
        }
        ended
    }

    /// As [`Track::run_again`]; the tape is not at its end, and breakpoints are as they were.
    fn run_inputs(&mut self, position: Position, to: usize) -> Result<(), Stuck> {
        self.tape.borrow_mut().begin_replay(to);
        let host = Box::new(TapeHost(Rc::clone(&self.tape)));
        let session = match Session::new(host, &self.options) {
            Ok(session) => session,
            Err(error) => {
                self.tape.borrow_mut().cancel_replay();
                return Err(Stuck::NoMachine(error.to_string()));
            }
        };
        self.tape.borrow_mut().undo_changes(to);
        let breaks = self.session.breaks();
        breaks.borrow_mut().is_frozen = true;
        std::mem::replace(&mut self.session, session).give_up(&mut self.session);
        self.session.set_breaks(breaks);
        self.is_broken = false;
        self.done.truncate(position.inputs);
        for number in 0..position.inputs {
            let done = &self.done[number];
            let outcome = match &done.way {
                Some(way) => {
                    way.borrow_mut().run_again(None);
                    let nobody: step::Shared = Rc::new(RefCell::new(Nobody));
                    do_step(&mut self.session, &done.input, &nobody, way)
                }
                None => do_input(&mut self.session, &done.input, done.is_kept).0,
            };
            if self.tape.borrow().was_given_up() || outcome != done.outcome {
                self.is_broken = true;
                self.done.truncate(number + 1);
                let is_stopped = self.tape.borrow().is_stopped();
                return Err(if is_stopped {
                    Stuck::Stopped
                } else {
                    Stuck::Diverged
                });
            }
        }
        Ok(())
    }

    /// Steps through a text: statements, each a unit of its own. The companion decides at each stop, and may go back.
    pub(crate) fn step(&mut self, text: &str, companion: &step::Shared) -> Outcome {
        self.begin_steps(Input::Step(text.into()), companion)
    }

    /// Steps through a program, as `__main__`.
    pub(crate) fn step_program(
        &mut self,
        program: Program<'_>,
        companion: &step::Shared,
    ) -> Outcome {
        let program = Rc::new(OwnProgram::of(program));
        self.begin_steps(Input::StepProgram(program), companion)
    }

    /// Undoes the last statement; if it was stepped, goes back to its last stop.
    pub(crate) fn back(&mut self, companion: &step::Shared) -> Result<Back, Stuck> {
        let is_statement = |done: &Done| {
            !matches!(
                done.input,
                Input::Arguments(..) | Input::Begin(_) | Input::Command(_) | Input::Remember(_)
            )
        };
        let number = self
            .done
            .iter()
            .rposition(is_statement)
            .ok_or(Stuck::Start)?;
        let done = &self.done[number];
        let way = done.way.clone().filter(|way| way.borrow().n_stops() > 0);
        let Some(way) = way else {
            let what = done.input.name();
            let before = number.checked_sub(1).map(|before| &self.done[before].input);
            let was_remembered = matches!(before, Some(Input::Remember(_)));
            let inputs = number - usize::from(was_remembered);
            self.back_to(Position { inputs })?;
            return Ok(Back::Before(what));
        };
        let last = way.borrow().n_stops() - 1;
        way.borrow().reaches(last)?;
        let (input, before) = (done.input.clone(), (done.at, way.borrow().n_interrupts()));
        way.borrow_mut().want(last);
        let position = Position { inputs: number };
        let outcome = self.take_steps(input, before, &way, companion, position);
        Ok(Back::Into(outcome))
    }

    fn begin_steps(&mut self, input: Input, companion: &step::Shared) -> Outcome {
        let before = self.before();
        let interrupted = self.done.iter().find(|done| done.was_interrupted);
        let stuck = interrupted.map(|done| Stuck::Interrupted(done.input.name()));
        let way = Rc::new(RefCell::new(Way::new(&self.tape, stuck)));
        let position = self.position();
        self.take_steps(input, before, &way, companion, position)
    }

    fn take_steps(
        &mut self,
        input: Input,
        before: (usize, u64),
        way: &Rc<RefCell<Way>>,
        companion: &step::Shared,
        position: Position,
    ) -> Outcome {
        let mut wanted = way.borrow_mut().take_wanted();
        let mut n_failures = 0;
        loop {
            if let Some(number) = wanted {
                let to = way.borrow().at(number).unwrap_or(before.0);
                way.borrow_mut().run_again(Some(number));
                if let Err(stuck) = self.run_inputs(position, to) {
                    self.session.breaks().borrow_mut().is_frozen = false;
                    let _ = self.tape.borrow_mut().end_replay();
                    let _ = self.leave_broken();
                    self.session.complain(&format!("{stuck}\n"));
                    return Outcome::Interrupted;
                }
            }
            let outcome = do_step(&mut self.session, &input, companion, way);
            wanted = way.borrow_mut().take_wanted();
            let (is_given_up, is_stopped) = {
                let tape = self.tape.borrow();
                (tape.was_given_up(), tape.is_stopped())
            };
            if wanted.is_some() || is_given_up {
                if wanted.is_none() {
                    // The way back has failed: from the start of the input, if that can be had.
                    let stuck = if is_stopped {
                        Stuck::Stopped
                    } else {
                        Stuck::Diverged
                    };
                    n_failures += 1;
                    if n_failures > 1 {
                        let _ = self.run_again(position, before.0);
                        let _ = self.leave_broken();
                        self.session.complain(&format!("{stuck}\n"));
                        return Outcome::Interrupted;
                    }
                    way.borrow_mut().tell(stuck.to_string());
                    wanted = Some(0);
                }
                continue;
            }
            self.after(input, before, outcome.clone());
            if let Some(done) = self.done.last_mut() {
                done.way = Some(Rc::clone(way));
            }
            return outcome;
        }
    }

    fn before(&self) -> (usize, u64) {
        let tape = self.tape.borrow();
        (tape.at(), tape.n_interrupts)
    }

    fn after(&mut self, input: Input, (at, n_interrupts): (usize, u64), outcome: Outcome) {
        let tape = self.tape.borrow();
        self.done.push(Done {
            input,
            at,
            was_interrupted: tape.n_interrupts != n_interrupts,
            is_kept: tape.keeps_printed(),
            way: None,
            outcome,
        });
    }

    /// Does an input; gives its notes if they are not printed.
    fn give(&mut self, input: Input) -> (Outcome, String) {
        let before = self.before();
        let keeps = self.tape.borrow().keeps_printed();
        let (outcome, notes) = do_input(&mut self.session, &input, keeps);
        self.after(input, before, outcome.clone());
        (outcome, notes)
    }
}

impl Input {
    /// What it is called in a sentence.
    fn name(&self) -> String {
        match self {
            Input::Arguments(..) | Input::Begin(_) | Input::Remember(_) => "the session".to_owned(),
            Input::Program(_) | Input::StepProgram(_) => "the program".to_owned(),
            Input::Unit(text) | Input::Command(text) | Input::Time(text) | Input::Step(text) => {
                let line = text.lines().next().unwrap_or_default();
                format!("`{line}`")
            }
        }
    }
}

fn do_input(session: &mut Session, input: &Input, keeps: bool) -> (Outcome, String) {
    let mut notes = String::new();
    let outcome = match input {
        Input::Arguments(argv, dir) => {
            session.set_arguments(argv.clone(), dir.clone());
            Outcome::Done
        }
        Input::Begin(look) => {
            session.begin_prompt(*look);
            Outcome::Done
        }
        Input::Program(program) => session.run_and_stay(program.lend()),
        Input::Unit(text) if keeps => session.run_noting(text, &mut notes),
        Input::Unit(text) => session.run_input(text),
        Input::Command(line) => {
            session.command(line);
            Outcome::Done
        }
        Input::Time(text) => session.time(text),
        // These have stops.
        Input::Step(_) | Input::StepProgram(_) => Outcome::Done,
        Input::Remember(text) => {
            session.remember(text);
            Outcome::Done
        }
    };
    (outcome, notes)
}

/// Does an input that is stepped.
fn do_step(
    session: &mut Session,
    input: &Input,
    companion: &step::Shared,
    way: &Rc<RefCell<Way>>,
) -> Outcome {
    match input {
        Input::StepProgram(program) => session.step(program.lend(), companion, way),
        Input::Step(text) => session.step_input(text, companion, way),
        _ => Outcome::Done,
    }
}

/// Nobody is asked: all stops are known.
struct Nobody;

impl Companion for Nobody {
    fn stopped(&mut self, _stop: &mut Stop<'_, '_>, _view: &str) -> Go {
        Go::Run
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::MemoryHost;

    fn track() -> Track {
        let world = MemoryHost {
            input: std::collections::VecDeque::from([b"one\n".to_vec(), b"two\n".to_vec()]),
            files: [("there".to_owned(), b"old".to_vec())].into(),
            ..MemoryHost::default()
        };
        let mut track =
            Track::new(Box::new(world), &Options::default()).expect("a machine can be made");
        track.begin_prompt(Look::Plain);
        track
    }

    fn output(track: &mut Track, text: &str) -> String {
        let ran = track.run_unit(text);
        assert_eq!(ran.outcome, Outcome::Done, "{:?}", ran.printed);
        String::from_utf8(ran.printed.output).expect("UTF-8")
    }

    fn text(reply: Reply) -> String {
        match reply {
            Reply::Text(text) => text,
            reply => panic!("{reply:?}"),
        }
    }

    #[test]
    fn a_track_goes_back_and_on() {
        let mut track = track();
        output(&mut track, "import sys, time\nclass Node: pass\na = Node()");
        let before = track.position();
        let first = output(
            &mut track,
            "b = a; print(sys.getrefcount(a)); a.x = time.time()",
        );
        let seen = text(track.command(":refs a"));
        let after = track.position();
        assert_eq!(first, "3\n");
        output(&mut track, "del b");
        assert_eq!(track.back_to(before), Ok(()));
        assert_eq!(track.position(), before);
        assert_eq!(
            output(&mut track, "print(hasattr(a, 'x'), 'b' in globals())"),
            "False False\n"
        );
        assert_eq!(track.back_to(before), Ok(()));
        let again = output(
            &mut track,
            "b = a; print(sys.getrefcount(a)); a.x = time.time()",
        );
        assert_eq!(again, first);
        assert_eq!(text(track.command(":refs a")), seen);
        assert_eq!(track.position(), after);
    }

    #[test]
    fn the_clock_and_seeds_answer_as_before_and_lines_are_asked_for_again() {
        let mut track = track();
        let start = track.position();
        let ask = "import time, random\nprint(time.time_ns(), random.random(), input())";
        let first = output(&mut track, ask);
        assert_eq!(track.back_to(start), Ok(()));
        let again = output(&mut track, ask);
        assert!(first.ends_with(" one\n"), "{first}");
        assert!(again.ends_with(" two\n"), "{again}");
        assert_eq!(first.replace("one", "two"), again);
    }

    #[test]
    fn files_are_as_they_were() {
        let mut track = track();
        let there = "import os\ndef there(name):\n    try:\n        with open(name): return [name]\n    except OSError: return []";
        output(&mut track, there);
        let start = track.position();
        let change = "with open('there', 'a') as f: n = f.write('er')\nwith open('new', 'w') as f: n = f.write('x')";
        let look = "print(open('there').read(), 'new' in there('new'))";
        output(&mut track, change);
        assert_eq!(output(&mut track, look), "older True\n");
        assert_eq!(track.back_to(start), Ok(()));
        assert_eq!(output(&mut track, look), "old False\n");
        assert_eq!(track.back_to(start), Ok(()));
        output(&mut track, change);
        output(&mut track, "os.rename('new', 'there')");
        let renamed = track.position();
        output(&mut track, "os.remove('there')");
        assert_eq!(output(&mut track, "there('there')"), "[]\n");
        assert_eq!(track.back_to(renamed), Ok(()));
        assert_eq!(output(&mut track, look), "x False\n");
        assert_eq!(track.back_to(start), Ok(()));
        assert_eq!(output(&mut track, look), "old False\n");
    }

    #[test]
    fn an_error_is_part_of_the_way() {
        let mut track = track();
        let ran = track.run_unit("1 / 0");
        assert_eq!(ran.outcome, Outcome::Raised);
        let shown = String::from_utf8(ran.printed.shown).expect("UTF-8");
        assert!(
            shown.ends_with("ZeroDivisionError: division by zero\n"),
            "{shown}"
        );
        let here = track.position();
        output(&mut track, "x = 1");
        assert_eq!(track.back_to(here), Ok(()));
        let seen = text(track.command(":explain"));
        assert!(seen.contains("ZeroDivisionError"), "{seen}");
    }

    /// Every example, by its name.
    fn examples() -> Vec<(String, Vec<u8>)> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/examples");
        let mut found: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
            .expect("examples")
            .map(|entry| entry.expect("readable").path())
            .filter(|path| path.extension().is_some_and(|ext| ext == "py"))
            .map(|path| {
                let name = path
                    .file_name()
                    .expect("a file")
                    .to_string_lossy()
                    .into_owned();
                (name, std::fs::read(&path).expect("readable"))
            })
            .collect();
        found.sort();
        assert!(!found.is_empty(), "no examples");
        found
    }

    /// Steps into everything, goes back from the end to the start, and on to the end again.
    #[derive(Default)]
    struct Walker {
        states: Vec<(u64, u64, String)>,
        limit: usize,
        turn: usize,
        is_checked: usize,
    }

    impl Companion for Walker {
        fn stopped(&mut self, stop: &mut Stop<'_, '_>, view: &str) -> Go {
            let n_writes = stop.way.borrow().n_writes();
            let desk = stop.desk();
            let digest = crate::inspect::digest::of(desk.cx, desk.recorder);
            let state = (digest, n_writes, view.to_owned());
            let number = stop.number();
            if self.turn == 0 {
                assert_eq!(number, self.states.len());
                self.states.push(state);
            } else {
                let known = &self.states[number];
                assert_eq!(known.2, state.2, "the view of stop {number}");
                assert_eq!(known.1, state.1, "what was printed until stop {number}");
                assert_eq!(known.0, state.0, "the state at stop {number}");
                self.is_checked += 1;
            }
            if stop.is_end() {
                self.turn += 1;
            }
            if self.turn == 1 {
                match stop.back(1) {
                    Ok(go) => return go,
                    Err(stuck) => assert_eq!((number, stuck), (0, Stuck::Start)),
                }
                self.turn = 2;
            }
            if number + 1 < self.limit {
                Go::Into
            } else {
                Go::Run
            }
        }
    }

    #[test]
    fn every_example_goes_back_to_its_start_and_on_again() {
        for (name, text) in examples() {
            let mut track = track();
            let walker = Rc::new(RefCell::new(Walker {
                limit: 24,
                ..Walker::default()
            }));
            let companion: step::Shared = walker.clone();
            let outcome = track.step_program(Program::File(&name, &text), &companion);
            assert_eq!(outcome, Outcome::Done, "{name}");
            let walker = walker.borrow();
            assert_eq!(walker.turn, 3, "{name}");
            assert_eq!(walker.is_checked, 2 * (walker.states.len() - 1), "{name}");
        }
    }

    /// Steps, and leaves at the end.
    struct Steady(usize);

    impl Companion for Steady {
        fn stopped(&mut self, stop: &mut Stop<'_, '_>, _view: &str) -> Go {
            if stop.number() < self.0 {
                Go::Into
            } else {
                Go::Run
            }
        }
    }

    /// What a program printed, and who was born and died, where and how.
    fn lifetimes(track: &mut Track, run: impl FnOnce(&mut Track)) -> (String, Vec<String>) {
        track.tape.borrow_mut().keep_printed(true);
        run(track);
        let printed = track.tape.borrow_mut().keep_printed(false);
        let events = track.at_desk(|desk| {
            let origin = desk.cx.machine() as usize;
            let log = desk.recorder.0.borrow();
            let lives = log.events.iter().filter_map(|event| {
                use crate::inspect::recorder::What;
                let what = match &event.what {
                    What::Changed(_) => return None,
                    what => format!("{what:?}"),
                };
                let place = event.who.id.wrapping_sub(origin);
                Some(format!("{place} {} {} {what}", event.who.life, event.site))
            });
            lives.collect()
        });
        let output = String::from_utf8(printed.output).expect("UTF-8");
        (output, events.expect("no panic"))
    }

    #[test]
    fn stepping_changes_no_lifetime() {
        for (name, text) in examples() {
            let program = Program::File(&name, &text);
            let mut free = track();
            let (output, lives) = lifetimes(&mut free, |track| {
                assert_eq!(track.run_and_stay(program), Outcome::Done);
            });
            let mut stepped = track();
            let (stepped_output, stepped_lives) = lifetimes(&mut stepped, |track| {
                let companion: step::Shared = Rc::new(RefCell::new(Steady(150)));
                assert_eq!(track.step_program(program, &companion), Outcome::Done);
            });
            assert!(
                stepped_output.starts_with(&output),
                "{name}: {stepped_output}"
            );
            let different = lives.iter().zip(&stepped_lives).find(|(a, b)| a != b);
            assert_eq!(different, None, "{name}");
            assert_eq!(lives.len(), stepped_lives.len(), "{name}");
        }
    }

    /// Says at each stop what it was told to, in turn.
    struct Script(Vec<fn(&mut Stop<'_, '_>) -> Go>, Vec<String>);

    impl Companion for Script {
        fn stopped(&mut self, stop: &mut Stop<'_, '_>, view: &str) -> Go {
            self.1.push(view.to_owned());
            if self.0.is_empty() {
                return Go::Run;
            }
            self.0.remove(0)(stop)
        }
    }

    fn run_script(
        track: &mut Track,
        text: &str,
        script: Vec<fn(&mut Stop<'_, '_>) -> Go>,
    ) -> Vec<String> {
        let script = Rc::new(RefCell::new(Script(script, Vec::new())));
        let companion: step::Shared = script.clone();
        let outcome = track.step(text, &companion);
        assert_eq!(outcome, Outcome::Done);
        script.borrow().1.clone()
    }

    #[test]
    fn what_was_typed_at_a_stop_is_done_again() {
        let mut track = track();
        output(
            &mut track,
            "def f():\n    n = []\n    m = n\n    return m\n",
        );
        let views = run_script(
            &mut track,
            "typed = f()",
            vec![
                |_| Go::Into,
                |_| Go::Over,
                |stop| {
                    stop.run_statement("n.append(1)");
                    stop.command(":refs n");
                    Go::Over
                },
                |stop| stop.back(1).expect("there is one"),
                |stop| {
                    stop.run_statement("n.append(2)");
                    Go::Over
                },
            ],
        );
        assert_eq!(views[2], views[4], "it stands at the same stop");
        assert_eq!(output(&mut track, "typed"), "[1, 2]\n");
        let before = track.position();
        output(&mut track, "typed.clear()");
        assert_eq!(track.back_to(before), Ok(()));
        assert_eq!(output(&mut track, "typed"), "[1, 2]\n");
        let nobody: step::Shared = Rc::new(RefCell::new(Script(Vec::new(), Vec::new())));
        for _ in 0..2 {
            assert_eq!(track.back(&nobody), Ok(Back::Before("`typed`".to_owned())));
        }
        assert_eq!(track.back(&nobody), Ok(Back::Into(Outcome::Done)));
    }

    #[test]
    fn breakpoints_stop_and_outlive_the_way_back() {
        let mut track = track();
        output(
            &mut track,
            "import gc\ndef f():\n    for i in range(3):\n        n = [i]\n    gc.collect()\n    del n\n    return i\n",
        );
        let views = run_script(
            &mut track,
            "f()",
            vec![
                |stop| {
                    assert_eq!(
                        stop.command(":break 2:4"),
                        Reply::Text("break 1: input 2, line 4\n".into())
                    );
                    stop.command(":break on gc");
                    Go::Run
                },
                |stop| {
                    stop.command(":break off 1");
                    Go::Run
                },
                |stop| {
                    stop.command(":break on death of n");
                    Go::Run
                },
                |stop| stop.back(2).expect("there are two"),
                |stop| {
                    let Reply::Text(list) = stop.command(":break") else {
                        panic!()
                    };
                    assert!(
                        list.contains("each collection") && list.contains("death of list#1"),
                        "{list}"
                    );
                    Go::Run
                },
            ],
        );
        assert!(
            views[1].starts_with("break 1: input 2, line 4\n"),
            "{views:?}"
        );
        assert!(views[2].starts_with("break 2: gc #1"), "{views:?}");
        assert!(views[3].contains("is dead: count reached 0"), "{views:?}");
        assert!(
            views[1].ends_with(&views[4]),
            "it is not reached by a break now"
        );
        assert!(views[5].starts_with("break 2: gc #1"), "{views:?}");
    }

    /// Presses Ctrl-C at the stops of these numbers, and goes on.
    struct Impatient(crate::session::Interrupt, Vec<usize>, Vec<String>);

    impl Companion for Impatient {
        fn stopped(&mut self, stop: &mut Stop<'_, '_>, view: &str) -> Go {
            self.2.push(view.to_owned());
            if self.1.contains(&stop.number()) {
                self.0.raise();
                return Go::Run;
            }
            if self.2.len() == 3 {
                return stop.back(2).expect("there are two");
            }
            Go::Run
        }
    }

    #[test]
    fn an_interrupt_is_a_stop_and_ends_the_way_back() {
        let mut track = track();
        output(
            &mut track,
            "def f():\n    n = 0\n    while n < 9:\n        n += 1\n    return n\n",
        );
        let interrupt = track.session().interrupt();
        let impatient = Rc::new(RefCell::new(Impatient(interrupt, vec![0, 1], Vec::new())));
        let companion: step::Shared = impatient.clone();
        assert_eq!(track.step("f()", &companion), Outcome::Done);
        let views = impatient.borrow().2.clone();
        assert!(views[1].starts_with("interrupted: "), "{views:?}");
        assert_eq!(views[3], views[0]);
        // One that comes on the way back.
        let here = track.position();
        output(&mut track, "x = 1");
        track.session().interrupt().raise();
        assert_eq!(output(&mut track, "1"), "1\n");
        track.session().interrupt().clear();
        assert_eq!(track.back_to(here), Ok(()));
        let ran = track.run_unit("while True: x = 1 if f() else 2; raise KeyboardInterrupt");
        assert_eq!(ran.outcome, Outcome::Interrupted);
        assert_eq!(track.back_to(here), Ok(()));
    }
}
