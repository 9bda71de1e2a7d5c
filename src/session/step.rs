//! The stepper: runs a program line by line and says what each line changed on the heap. The driver decides at each stop how to go on; at a stop
//! every command answers, and code may be run. A stop can be gone back to: the [`Way`] remembers what was done at each, and the track runs
//! the input again until there. Stepping changes no lifetime and no answer: it listens to lines, and holds nothing.

use std::cell::RefCell;
use std::rc::Rc;

use crate::commands::Reply;
use crate::cx::Cx;
use crate::heap::look;
use crate::inspect::census::scaffold;
use crate::inspect::changes::{self, Observed};
use crate::inspect::labels;
use crate::inspect::recorder::{Recorder, What};
use crate::inspect::render::step::{Changed, Spot, changes_text, view};
use crate::session::desk::{Desk, Memory};
use crate::session::tape::{self, Stuck, Tape};
use crate::session::tell::{place, tell_collections};
use crate::source::SourceId;
use crate::vm::observe::{Line, Listener};

/// How to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Go {
    /// To the next line of this function, or of its caller.
    Over,
    /// To the next line, wherever it is.
    Into,
    /// To the caller's next line.
    Out,
    /// To this line of the program.
    To(u32),
    /// To the end, or to a breakpoint.
    Run,
    /// Stop the program.
    Quit,
    /// Back to a stop, by its number from 0: only as [`Stop::back`] gives it.
    Back(usize),
}

/// Who decides at each stop.
pub(crate) trait Companion {
    /// The program stands before a line, or at its end; `view` says what the last line did.
    fn stopped(&mut self, stop: &mut Stop<'_, '_>, view: &str) -> Go;
}

/// The companion, shared with the driver.
pub(crate) type Shared = Rc<RefCell<dyn Companion>>;

/// What was typed at a stop.
#[derive(Debug, Clone)]
enum Act {
    Command(Rc<str>),
    Statement(Rc<str>),
}

/// A stop that was left, or at which the program stands.
#[derive(Debug)]
struct Stopped {
    /// Lines that had begun by then; `None`: the program is over.
    n_lines: Option<u64>,
    acts: Vec<Act>,
    /// Answers of the world after what was typed.
    at: usize,
    /// Interrupts until then.
    n_interrupts: u64,
    go: Go,
}

/// The stops of one input: where they were, what was typed there, how it went on.
#[derive(Debug)]
pub(crate) struct Way {
    tape: Rc<RefCell<Tape>>,
    stops: Vec<Stopped>,
    /// Stops that the present run has come to.
    n_reached: usize,
    /// Stops before this one are played as they were; at this one the program is live again.
    live_at: usize,
    /// The input is played to its end.
    is_whole: bool,
    /// Interrupts before the input.
    n_interrupts: u64,
    /// What came before the input cannot be run again.
    stuck: Option<Stuck>,
    /// The stop that shall be gone back to: the machine is given up.
    wanted: Option<usize>,
    /// What is to be said at the next stop.
    notice: Option<String>,
}

impl Way {
    /// The way of an input that begins now.
    pub(crate) fn new(tape: &Rc<RefCell<Tape>>, stuck: Option<Stuck>) -> Way {
        Way {
            tape: Rc::clone(tape),
            stops: Vec::new(),
            n_reached: 0,
            live_at: 0,
            is_whole: false,
            n_interrupts: tape.borrow().n_interrupts,
            stuck,
            wanted: None,
            notice: None,
        }
    }

    /// Something is to be said at the next stop.
    pub(crate) fn tell(&mut self, notice: String) {
        self.notice = Some(notice);
    }

    /// Was the program stopped by the learner?
    pub(crate) fn has_quit(&self) -> bool {
        self.stops.last().is_some_and(|stop| stop.go == Go::Quit)
    }

    /// Is the input run again?
    fn is_replaying(&self) -> bool {
        self.tape.borrow().is_replaying()
    }

    /// Is the machine given up?
    pub(crate) fn is_over(&self) -> bool {
        self.wanted.is_some() || self.tape.borrow().was_given_up()
    }

    /// The stop that shall be gone back to.
    pub(crate) fn take_wanted(&mut self) -> Option<usize> {
        self.wanted.take()
    }

    /// How often something was printed.
    #[cfg(test)]
    pub(crate) fn n_writes(&self) -> u64 {
        self.tape.borrow().n_writes()
    }

    /// Answers of the world when a stop was left.
    pub(crate) fn at(&self, number: usize) -> Option<usize> {
        self.stops.get(number).map(|stop| stop.at)
    }

    /// How many stops there were.
    pub(crate) fn n_stops(&self) -> usize {
        self.stops.len()
    }

    /// The input will be run again, live from this stop on; `None`: as it was, to its end.
    pub(crate) fn run_again(&mut self, live_at: Option<usize>) {
        self.n_reached = 0;
        self.is_whole = live_at.is_none();
        self.live_at = live_at.unwrap_or(self.stops.len());
        if let Some(live_at) = live_at {
            self.stops.truncate(live_at + 1);
            if let Some(stop) = self.stops.last() {
                self.tape.borrow_mut().n_interrupts = stop.n_interrupts;
            }
        }
    }

    /// A stop shall be gone back to.
    pub(crate) fn want(&mut self, number: usize) {
        self.wanted = Some(number);
    }

    /// Interrupts before the input.
    pub(crate) fn n_interrupts(&self) -> u64 {
        self.n_interrupts
    }

    /// Can one go back to a stop?
    pub(crate) fn reaches(&self, number: usize) -> Result<(), Stuck> {
        if let Some(stuck) = &self.stuck {
            return Err(stuck.clone());
        }
        let stop = self.stops.get(number).ok_or(Stuck::Start)?;
        if stop.n_interrupts != self.n_interrupts {
            return Err(Stuck::Interrupted("the program".to_owned()));
        }
        self.tape.borrow().reaches(stop.at)
    }

    /// Is the next stop here? `None`: that is to be decided now.
    fn is_known_stop(&self, n_lines: u64) -> Option<bool> {
        if self.n_reached > self.live_at || self.n_reached == self.stops.len() && !self.is_whole {
            return None;
        }
        let stop = self.stops.get(self.n_reached);
        Some(stop.is_some_and(|stop| stop.n_lines == Some(n_lines)))
    }
}

/// The program stands still: what may be done there. What is done is remembered, and done again on a way back.
#[derive(Debug)]
pub(crate) struct Stop<'s, 'd> {
    desk: &'s mut Desk<'d>,
    pub(super) way: &'s RefCell<Way>,
    /// Its number, from 0.
    number: usize,
    /// One has come back to it.
    is_back: bool,
    /// The program is over.
    is_end: bool,
}

#[cfg(test)]
impl<'d> Stop<'_, 'd> {
    /// The desk, for looking: what is done there is not done again.
    pub(crate) fn desk(&mut self) -> &mut Desk<'d> {
        self.desk
    }
}

impl Stop<'_, '_> {
    /// The number of the stop, from 0.
    #[cfg(test)]
    pub(crate) fn number(&self) -> usize {
        self.number
    }

    /// Has one come back to it?
    pub(crate) fn is_back(&self) -> bool {
        self.is_back
    }

    /// Is the program over?
    pub(crate) fn is_end(&self) -> bool {
        self.is_end
    }

    /// Prints a view.
    pub(crate) fn print(&mut self, text: &str) {
        self.desk.print(text);
    }

    /// Answers a command.
    pub(crate) fn command(&mut self, line: &str) -> Reply {
        let reply = self.desk.command(line);
        self.note(Act::Command(line.into()));
        reply
    }

    /// Runs a statement among the names of the function that is stopped.
    pub(crate) fn run_statement(&mut self, text: &str) {
        // The program may go another way than it went.
        let tape = Rc::clone(&self.way.borrow().tape);
        tape.borrow_mut().forget();
        self.desk.run_statement(text);
        self.note(Act::Statement(text.into()));
    }

    fn note(&mut self, act: Act) {
        let mut way = self.way.borrow_mut();
        if let Some(stop) = way.stops.get_mut(self.number) {
            stop.acts.push(act);
        }
    }

    /// How to go on to come back to the last stop but `n - 1`: 1 is the last.
    pub(crate) fn back(&self, n: usize) -> Result<Go, Stuck> {
        let number = self.number.checked_sub(n).ok_or(Stuck::Start)?;
        self.way.borrow().reaches(number)?;
        Ok(Go::Back(number))
    }
}

/// Does what was typed at a stop.
fn act(desk: &mut Desk<'_>, act: &Act) {
    match act {
        Act::Command(line) => drop(desk.command(line)),
        Act::Statement(text) => drop(desk.run_statement(text)),
    }
}

/// The program has come to a stop: plays what was done there, or asks.
fn decide(
    desk: &mut Desk<'_>,
    way: &RefCell<Way>,
    companion: &Shared,
    view: &str,
    n_lines: Option<u64>,
) -> Go {
    let mut state = way.borrow_mut();
    let tape = Rc::clone(&state.tape);
    let number = state.n_reached;
    state.n_reached += 1;
    let is_back = number < state.stops.len();
    if !is_back {
        let (at, n_interrupts) = (tape.borrow().at(), tape.borrow().n_interrupts);
        state.stops.push(Stopped {
            n_lines,
            acts: Vec::new(),
            at,
            n_interrupts,
            go: Go::Run,
        });
    }
    let (acts, go) = (state.stops[number].acts.clone(), state.stops[number].go);
    let is_played = number < state.live_at;
    drop(state);
    for typed in &acts {
        act(desk, typed);
    }
    if is_played {
        return go;
    }
    if is_back && tape.borrow_mut().end_replay().is_err() {
        tape::give_up();
    }
    let breaks = Rc::clone(&desk.memory.breaks);
    if is_back {
        breaks.borrow_mut().is_frozen = false;
    }
    breaks.borrow_mut().begin(desk.recorder);
    let notice = way.borrow_mut().notice.take();
    let view = notice.map_or_else(|| view.to_owned(), |notice| format!("{notice}\n{view}"));
    let mut stop = Stop {
        desk,
        way,
        number,
        is_back,
        is_end: n_lines.is_none(),
    };
    let go = companion.borrow_mut().stopped(&mut stop, &view);
    breaks.borrow_mut().begin(desk.recorder);
    let mut state = way.borrow_mut();
    if let Some(stop) = state.stops.get_mut(number) {
        let tape = tape.borrow();
        (stop.at, stop.n_interrupts, stop.go) = (tape.at(), tape.n_interrupts, go);
    }
    if let Go::Back(number) = go {
        state.wanted = Some(number);
    }
    go
}

/// The program is over: one may go back from here. True: that is wanted.
pub(crate) fn at_end(
    desk: &mut Desk<'_>,
    way: &RefCell<Way>,
    companion: &Shared,
    view: &str,
) -> bool {
    matches!(decide(desk, way, companion, view, None), Go::Back(_))
}

/// See the file's head.
pub(crate) struct Stepper {
    companion: Shared,
    recorder: Recorder,
    memory: Rc<RefCell<Memory>>,
    way: Rc<RefCell<Way>>,
    go: Go,
    /// Frames on the stack where `go` was said.
    depth: u32,
    last: Option<(SourceId, u32)>,
    /// Lines of the user's that have begun.
    n_lines: u64,
    /// The first collection since the last stop.
    first_collection: u32,
    /// Ctrl-C: the next line is a stop.
    is_interrupted: bool,
}

impl Stepper {
    pub(crate) fn new(
        companion: Shared,
        recorder: Recorder,
        memory: Rc<RefCell<Memory>>,
        way: Rc<RefCell<Way>>,
    ) -> Stepper {
        let first_collection = recorder.0.borrow().n_collections;
        Stepper {
            companion,
            recorder,
            memory,
            way,
            go: Go::Into,
            depth: 0,
            last: None,
            n_lines: 0,
            first_collection,
            is_interrupted: false,
        }
    }

    fn is_stop(&self, line: Line) -> bool {
        match self.go {
            Go::Into => true,
            Go::Over => line.depth <= self.depth,
            Go::Out => line.depth < self.depth,
            Go::To(number) => line.line == number,
            Go::Run | Go::Quit | Go::Back(_) => false,
        }
    }
}

/// What was done since the recorder's snapshot was last taken; it is taken anew. `is_brief`: without immortal objects and without those that a
/// program only consists of (functions, classes, modules, frames).
pub(crate) fn changed(
    cx: &Cx,
    recorder: &Recorder,
    first_collection: u32,
    is_brief: bool,
) -> Changed {
    let Observed {
        changes,
        born,
        died,
        promoted,
        is_partial,
    } = changes::observe(cx, recorder);
    let mut changes = changes;
    changes.retain(|change| {
        (change.is_immortal || !change.is_dead) && !changes::is_of_instances(change)
    });
    if is_brief {
        changes.retain(|change| {
            let obj = look::find(cx, change.who.id);
            !change.is_immortal && obj.is_none_or(|obj| scaffold(cx, obj).is_none())
        });
    }
    let lines = changes
        .iter()
        .take(12)
        .map(|change| crate::commands::change_line(cx, recorder, change))
        .collect();
    let deaths = died
        .iter()
        .take(4)
        .map(|&(who, class)| {
            let class = labels::class_named(cx, recorder, class);
            let label = labels::label_of(cx, recorder, who, Some(&class));
            let log = recorder.0.borrow();
            let death = log.events.iter().rev().find_map(|event| match event.what {
                What::Freed(death) if event.who == who => Some(death),
                _ => None,
            });
            let cause = death.map_or_else(String::new, |death| format!(" ({})", death.text()));
            format!("{label}{cause}")
        })
        .collect();
    let collections = {
        let log = recorder.0.borrow();
        (first_collection + 1..=log.n_collections).collect()
    };
    Changed {
        lines,
        n_changes: changes.len(),
        born,
        n_died: died.len(),
        deaths,
        promoted,
        collections,
        is_partial,
    }
}

impl Listener for Stepper {
    fn line(&mut self, cx: &mut Cx, line: Line) {
        // What is on no line is not the user's.
        if line.line == 0
            || cx
                .sources()
                .get(line.source)
                .is_none_or(|source| source.name.starts_with("<library "))
        {
            return;
        }
        // A command that runs something has the desk: its lines are its own.
        let memory = Rc::clone(&self.memory);
        let Ok(mut memory) = memory.try_borrow_mut() else {
            return;
        };
        self.n_lines += 1;
        let known = self.way.borrow().is_known_stop(self.n_lines);
        let broken = if known.is_none() {
            memory.breaks.borrow_mut().reached(cx, &self.recorder, line)
        } else {
            None
        };
        let is_interrupted = self.is_interrupted;
        if !known.unwrap_or_else(|| is_interrupted || broken.is_some() || self.is_stop(line)) {
            return;
        }
        let Some(source) = cx.sources().get(line.source).cloned() else {
            return;
        };
        let changes = changed(cx, &self.recorder, self.first_collection, false);
        let spot = |(id, number): (SourceId, u32)| {
            let source = cx.sources().get(id).cloned();
            source.map(|source| Spot { source, number })
        };
        // More than a line may have run to get here.
        let done = match self.go {
            _ if is_interrupted => None,
            Go::Into | Go::Over => self.last.and_then(spot),
            Go::Out | Go::To(_) | Go::Run | Go::Quit | Go::Back(_) => None,
        };
        let mut text = broken.unwrap_or_default();
        if std::mem::take(&mut self.is_interrupted) {
            text.insert_str(0, "interrupted: the program stands here\n");
        }
        text.push_str(&view(
            done.as_ref(),
            &Spot {
                source,
                number: line.line,
            },
            self.last.is_some().then_some(&changes),
            line.depth > self.depth,
        ));
        let recorder = self.recorder.clone();
        let mut desk = Desk {
            cx,
            recorder: &recorder,
            memory: &mut memory,
        };
        desk.memory.breaks.borrow_mut().here = Some(line.source);
        self.go = decide(
            &mut desk,
            &self.way,
            &self.companion,
            &text,
            Some(self.n_lines),
        );
        desk.memory.breaks.borrow_mut().here = None;
        match self.go {
            Go::Quit => cx.request_stop(),
            Go::Back(_) => tape::give_up(),
            _ => {}
        }
        self.depth = line.depth;
        self.last = Some((line.source, line.line));
        let moment = place(cx, line.source, line.line);
        let _ = changes::observe(cx, &recorder);
        let mut log = recorder.0.borrow_mut();
        log.begin(&moment);
        self.first_collection = log.n_collections;
        log.stopped = match self.go {
            Go::Run | Go::Quit | Go::Back(_) => None,
            _ => Some((moment.into(), log.n_collections)),
        };
    }

    fn collected(&mut self, cx: &mut Cx) {
        tell_collections(cx, &self.recorder);
    }

    fn interrupted(&mut self) -> bool {
        // On a way back it ends that; the second time in the same line it is meant for the program.
        !self.way.borrow().is_replaying() && !std::mem::replace(&mut self.is_interrupted, true)
    }
}

/// What the last lines of a program did, when it is over; nothing if nobody asked to see it.
pub(crate) fn last_view(cx: &Cx, recorder: &Recorder) -> String {
    let stopped = recorder.0.borrow_mut().stopped.take();
    let Some((place, first_collection)) = stopped else {
        return String::new();
    };
    let changes = changed(cx, recorder, first_collection, false);
    format!("{place} done, the end\n{}", changes_text(&changes))
}
