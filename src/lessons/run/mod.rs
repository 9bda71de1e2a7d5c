//! A lesson at the terminal: shows it bit by bit, reads keys, answers, commands and code, and goes on only when the learner says so. Whatever is
//! typed is part of the lesson's track, so that `b` undoes it.

mod ask;
mod exercise;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use crate::commands::Reply;
use crate::host::RealHost;
use crate::inspect::read;
use crate::lessons::course;
use crate::lessons::parse::{Cell, CellKind, Lesson, Part};
use crate::lessons::progress::{Learner, State};
use crate::lessons::show::{self, Page};
use crate::repl::{self, Line, Settings, SharedLines, Steps, is_question};
use crate::session::replay::{Position, Track};
use crate::session::step::Shared;
use crate::session::{Interrupt, Outcome, Session, bug, units};

/// Where a lesson keeps files: what is remembered of the learner, programs of exercises, transcripts. Errors are sentences.
pub(crate) trait Shelf {
    /// Keeps what is remembered of the learner.
    fn keep(&self, learner: &Learner) -> Result<(), String>;
    /// Finds the file of a program, and writes a beginning if there is none; how it is called.
    fn program(&self, name: &str, starter: &str) -> Result<String, String>;
    /// What is in it.
    fn read_program(&self, name: &str) -> Result<String, String>;
    /// Writes it anew.
    fn write_program(&self, name: &str, text: &str) -> Result<(), String>;
    /// Lets the learner's own editor work on it.
    fn edit_program(&self, name: &str) -> Result<(), String>;
    /// Writes a file that the learner names.
    fn write(&self, path: &str, text: &str) -> Result<(), String>;
}

/// What a lesson needs of its surroundings.
pub(crate) struct Place<'p> {
    /// How lines are read.
    pub(crate) settings: &'p Settings,
    /// How text is laid out.
    pub(crate) page: Page,
    /// Where files are kept.
    pub(crate) shelf: &'p dyn Shelf,
    /// A machine is the one to interrupt from now on.
    pub(crate) listen: &'p dyn Fn(Interrupt),
    /// The lesson that follows.
    pub(crate) next: Option<String>,
}

/// A piece of a lesson.
#[derive(Debug, Clone, Copy)]
enum Beat<'l> {
    /// A step begins: its number, from 1.
    Step(usize, &'l str),
    Prose(&'l str),
    Cell(&'l Cell),
}

impl<'l> Beat<'l> {
    fn of(part: &'l Part) -> Beat<'l> {
        match part {
            Part::Prose(text) => Beat::Prose(text),
            Part::Cell(cell) => Beat::Cell(cell),
        }
    }
}

/// How it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flow {
    /// To what follows.
    On,
    /// The place is another one.
    Moved,
    /// The learner leaves.
    Quit,
}

/// What a pause has ended with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gone {
    Next,
    Rest,
    Elsewhere(Flow),
}

/// What a learner wants.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Act {
    Next,
    Rest,
    Back,
    Hint,
    Skip,
    Jump(usize),
    List,
    Quit,
    /// Something else, as it was typed.
    Text(String),
}

/// A place that `b` leads to.
#[derive(Debug)]
struct Point {
    position: Position,
    at: usize,
    n_done: usize,
    /// What was done then.
    what: String,
}

const KEYS: &str = "\
enter, n    next: the next statement, the next part
c           the rest of the cell
b           back: undoes the last statement, whatever it did
h           hint; at a statement: this list
s           skip the question, or the rest of the step
l           list the steps; j 3 jumps to the third
q           leave; the lesson goes on there next time
:command    any command of the prompt (:help lists them), and :transcript FILE
anything    is run as Python; !b is the variable b
";

/// See the file's head.
struct Runner<'l, 'p> {
    lesson: &'l Lesson,
    beats: Vec<Beat<'l>>,
    /// The next beat.
    at: usize,
    /// Statements of its cell that are done.
    n_done: usize,
    trail: Vec<Point>,
    track: Rc<RefCell<Track>>,
    /// The lesson's track while an exercise has its own.
    parked: Option<Track>,
    lines: SharedLines,
    place: &'p Place<'p>,
    learner: &'p mut Learner,
    /// Keys of which it was said that a variable is called so, too.
    told: BTreeSet<String>,
    /// The beat whose cell was shown.
    shown: Option<usize>,
}

/// Goes through a lesson from where the learner left it. An error: there is no machine.
pub(crate) fn run(lesson: &Lesson, learner: &mut Learner, place: &Place<'_>) -> Result<(), String> {
    let mut track = course::track(Box::new(RealHost::new()), place.settings.look)?;
    (place.listen)(track.session().interrupt());
    let _ = track.command(":set changes on");
    let _ = track.transcript("");
    let track = Rc::new(RefCell::new(track));
    let lines = repl::lines(&track, place.settings);
    let mut runner = Runner {
        lesson,
        beats: beats(lesson),
        at: 0,
        n_done: 0,
        trail: Vec::new(),
        track: Rc::clone(&track),
        parked: None,
        lines,
        place,
        learner,
        told: BTreeSet::new(),
        shown: None,
    };
    runner.begin();
    runner.go();
    runner.leave_exercise();
    drop(runner);
    if let Some(track) = Rc::into_inner(track) {
        track.into_inner().finish();
    }
    Ok(())
}

fn beats(lesson: &Lesson) -> Vec<Beat<'_>> {
    let mut beats: Vec<Beat<'_>> = lesson.opening.iter().map(Beat::of).collect();
    for (number, step) in lesson.steps.iter().enumerate() {
        beats.push(Beat::Step(number + 1, &step.title));
        beats.extend(step.parts.iter().map(Beat::of));
    }
    beats
}

/// Does the beat run, or is it something to do?
fn is_doing(beat: &Beat<'_>) -> bool {
    matches!(beat, Beat::Cell(cell) if !matches!(cell.kind, CellKind::Predict(_)))
}

impl<'l> Runner<'l, '_> {
    fn say(&self, text: &str) {
        self.track.borrow_mut().session().print(text);
    }

    fn say_markdown(&self, text: &str) {
        self.say(&show::markdown(self.place.page, text));
    }

    fn state(&mut self) -> &mut State {
        self.learner
            .lessons
            .entry(self.lesson.name.clone())
            .or_default()
    }

    fn save(&mut self) {
        if let Err(sentence) = self.place.shelf.keep(self.learner) {
            self.say(&format!(
                "note: progress cannot be kept: {sentence}
"
            ));
        }
    }

    /// The title, and the way to where the learner was.
    fn begin(&mut self) {
        self.say(&self.place.page.title(&self.lesson.title));
        let n_cells = self.state().n_cells;
        if self.state().is_done || n_cells == 0 {
            self.state().n_cells = 0;
            self.say("enter next | c rest | b back | h help | s skip | l list | q leave\n");
            return;
        }
        let doing = (0..self.beats.len()).filter(|&at| is_doing(&self.beats[at]));
        let Some(last) = doing.take(n_cells).last() else {
            return;
        };
        self.run_silently(last + 1);
        let is_next = matches!(self.beats.get(self.at), Some(Beat::Step(..)));
        let step = self.step_at(self.at.saturating_sub(usize::from(!is_next)));
        self.say(&format!(
            "You were here before: it goes on in step {step}. j 1 begins anew, h helps.\n"
        ));
        if let Some(here) = step.checked_sub(1).and_then(|at| self.lesson.steps.get(at)) {
            self.heading(step, &here.title);
        }
        self.at += usize::from(is_next);
    }

    fn heading(&self, number: usize, title: &str) {
        let title = format!("{title}   ({number} of {})", self.lesson.steps.len());
        self.say(&format!("\n{}", self.place.page.heading(&title)));
    }

    /// The number of the step in which a beat is.
    fn step_at(&self, at: usize) -> usize {
        let before = self.beats.iter().take(at + 1);
        before.filter(|beat| matches!(beat, Beat::Step(..))).count()
    }

    fn go(&mut self) {
        loop {
            let Some(&beat) = self.beats.get(self.at) else {
                self.end();
                match self.pause() {
                    Gone::Elsewhere(Flow::Moved) => continue,
                    _ => return,
                }
            };
            let flow = match beat {
                Beat::Prose(text) => {
                    self.say("\n");
                    self.say_markdown(text);
                    Flow::On
                }
                Beat::Step(number, title) => self.step(number, title),
                Beat::Cell(cell) => match &cell.kind {
                    CellKind::Predict(_) => Flow::On,
                    CellKind::Exercise(exercise) => self.exercise(cell.line, exercise),
                    CellKind::Collector { generation, among } => {
                        self.game(cell.line, *generation, among)
                    }
                    CellKind::Python { .. } | CellKind::Glass(_) => self.cell(cell),
                },
            };
            match flow {
                Flow::On => {
                    self.at += 1;
                    self.n_done = 0;
                    if is_doing(&beat) {
                        self.passed();
                    }
                }
                Flow::Moved => {}
                Flow::Quit => {
                    self.say("The lesson goes on here next time.\n");
                    return;
                }
            }
        }
    }

    /// A cell is behind the learner.
    fn passed(&mut self) {
        let n_cells = self.beats[..self.at]
            .iter()
            .filter(|beat| is_doing(beat))
            .count();
        let state = self.state();
        state.n_cells = state.n_cells.max(n_cells);
        self.save();
    }

    fn end(&mut self) {
        self.state().is_done = true;
        self.save();
        let page = self.place.page;
        self.say(&format!("\n{}\n", page.strong("This lesson is done.")));
        if let Some(next) = &self.place.next {
            self.say(&format!("The next one: glassheap learn {next}\n"));
        }
        self.say(&format!("{}\n", page.aside("[enter leaves]")));
    }

    fn step(&mut self, number: usize, title: &str) -> Flow {
        if self.at > 0 {
            self.say(&format!(
                "{}\n",
                self.place.page.aside(&format!("[next: {title}]"))
            ));
            if let Gone::Elsewhere(flow) = self.pause() {
                return flow;
            }
        }
        self.heading(number, title);
        Flow::On
    }

    fn prompt(&self) -> String {
        let at = self.beats.get(self.at);
        let is_before = matches!(at, Some(Beat::Step(..)));
        let step = self.step_at(self.at) - usize::from(is_before);
        format!("{} {step}/{}> ", self.lesson.name, self.lesson.steps.len())
    }

    /// Waits until the learner goes on.
    fn pause(&mut self) -> Gone {
        loop {
            match self.read(&self.prompt()) {
                Act::Next => return Gone::Next,
                Act::Rest => return Gone::Rest,
                act => {
                    if let Some(flow) = self.act(act) {
                        return Gone::Elsewhere(flow);
                    }
                }
            }
        }
    }

    /// Does what can be done anywhere. `None`: the place is the same.
    fn act(&mut self, act: Act) -> Option<Flow> {
        match act {
            Act::Next | Act::Rest => None,
            Act::Back => self.back(),
            Act::Hint => {
                self.say(KEYS);
                None
            }
            Act::List => {
                self.list();
                None
            }
            Act::Skip => {
                let step = self.step_at(self.at) + 1;
                Some(self.jump(step))
            }
            Act::Jump(step) if step == 0 || step > self.lesson.steps.len() => {
                self.say(&format!(
                    "the steps are 1 to {}: l lists them\n",
                    self.lesson.steps.len()
                ));
                None
            }
            Act::Jump(step) => Some(self.jump(step)),
            Act::Quit => Some(Flow::Quit),
            Act::Text(text) => self.run_typed(&text),
        }
    }

    fn list(&self) {
        let now = self.step_at(self.at);
        let mut out = String::new();
        for (number, step) in self.lesson.steps.iter().enumerate() {
            let sign = if number + 1 == now { ">" } else { " " };
            let title = show::inline(self.place.page, &step.title);
            out.push_str(&format!("{sign}{:>3}  {title}\n", number + 1));
        }
        self.say(&out);
    }

    /// Undoes what was done last.
    fn back(&mut self) -> Option<Flow> {
        let Some(point) = self.trail.last() else {
            self.say("nothing was run yet: there is nothing to undo\n");
            return None;
        };
        let position = point.position;
        self.leave_exercise();
        let result = self.track.borrow_mut().back_to(position);
        if let Err(stuck) = result {
            self.say(&format!("{stuck}\n"));
            return None;
        }
        let point = self.trail.pop()?;
        self.say(&format!("back: before {}\n", point.what));
        let is_here = point.at == self.at && point.n_done == self.n_done;
        (self.at, self.n_done) = (point.at, point.n_done);
        (!is_here).then_some(Flow::Moved)
    }

    /// Remembers the place for `b`.
    fn mark(&mut self, what: &str) {
        if self.parked.is_some() {
            return;
        }
        let line = what.lines().next().unwrap_or_default();
        self.trail.push(Point {
            position: self.track.borrow().position(),
            at: self.at,
            n_done: self.n_done,
            what: format!("`{line}`"),
        });
    }

    /// To the beginning of a step, or to the end. What lies between is run, or undone.
    fn jump(&mut self, step: usize) -> Flow {
        self.leave_exercise();
        let is_step = |beat: &Beat<'_>| matches!(beat, Beat::Step(number, _) if *number == step);
        let to = self
            .beats
            .iter()
            .position(is_step)
            .unwrap_or(self.beats.len());
        if to < self.at {
            let first = self.trail.iter().position(|point| point.at >= to);
            if let Some(first) = first {
                let position = self.trail[first].position;
                let result = self.track.borrow_mut().back_to(position);
                if let Err(stuck) = result {
                    self.say(&format!("{stuck}\n"));
                    return Flow::Moved;
                }
                self.trail.truncate(first);
            }
        } else {
            self.run_silently(to);
        }
        (self.at, self.n_done, self.shown) = (to, 0, None);
        // The heading is shown at once.
        if let Some(&Beat::Step(number, title)) = self.beats.get(to) {
            self.heading(number, title);
            self.at += 1;
        }
        Flow::Moved
    }

    /// Runs the cells before a beat; what they print is not shown.
    fn run_silently(&mut self, to: usize) {
        while self.at < to {
            if let Beat::Cell(cell) = self.beats[self.at]
                && let units = statements(cell)
                && !units.is_empty()
            {
                self.mark("what was skipped");
                for unit in units.into_iter().skip(self.n_done) {
                    let mut track = self.track.borrow_mut();
                    let outcome = match unit.strip_prefix(':') {
                        Some(_) => {
                            let _ = course::view(&mut track, unit);
                            Outcome::Done
                        }
                        None => track.run_unit(unit).outcome,
                    };
                    if outcome != Outcome::Done {
                        break;
                    }
                }
            }
            self.at += 1;
            self.n_done = 0;
        }
        self.passed();
    }

    /// A cell without open questions: a statement at a time.
    fn cell(&mut self, cell: &'l Cell) -> Flow {
        let questions = self.open_questions();
        if self.n_done == 0 && self.shown != Some(self.at) {
            self.show_cell(cell);
        }
        if !questions.is_empty() {
            return self.predict(cell, questions);
        }
        let units = statements(cell);
        let mut is_rest = false;
        while self.n_done < units.len() {
            if !is_rest {
                match self.pause() {
                    Gone::Next => {}
                    Gone::Rest => is_rest = true,
                    Gone::Elsewhere(flow) => return flow,
                }
            }
            let unit = units[self.n_done];
            self.mark(unit);
            self.echo(unit);
            let outcome = self.run_here(unit);
            self.n_done += 1;
            match outcome {
                Outcome::Done => {}
                Outcome::Interrupted => {
                    self.say("It was interrupted. b goes back, enter goes on.\n");
                    is_rest = false;
                }
                Outcome::Exit(_) => return Flow::Quit,
                Outcome::Raised | Outcome::Bug(_) => break,
            }
        }
        Flow::On
    }

    /// The cell's text, to be read before it runs.
    fn show_cell(&mut self, cell: &Cell) {
        self.shown = Some(self.at);
        let text = match &cell.kind {
            CellKind::Python { code, .. } => self.place.page.code(code, "    "),
            CellKind::Glass(commands) => format!("    {}\n", commands.join("\n    ")),
            _ => String::new(),
        };
        self.say(&format!("\n{text}"));
    }

    /// A statement of the lesson, as if it was typed.
    fn echo(&self, unit: &str) {
        let code = self.place.page.code(unit.trim_end(), "");
        let rows: Vec<String> = code
            .lines()
            .enumerate()
            .map(|(at, row)| {
                format!("{}{row}", if at == 0 { ">>> " } else { "... " })
                    .trim_end()
                    .to_owned()
            })
            .collect();
        self.say(&format!("{}\n", rows.join("\n")));
    }

    /// Runs a statement or a command; what it prints is printed.
    fn run_here(&mut self, unit: &str) -> Outcome {
        let mut track = self.track.borrow_mut();
        track.session().interrupt().clear();
        let outcome = if unit.starts_with(':') {
            let view = course::view(&mut track, unit).unwrap_or_default();
            track.session().print(&view);
            Outcome::Done
        } else {
            track.run_input(unit)
        };
        track.session().end_line();
        if let Outcome::Bug(what) = &outcome {
            let text = format!("glassheap: {}\n", bug(what));
            track.session().complain(&text);
        }
        outcome
    }

    /// Runs what was typed: code, or a command.
    fn run_typed(&mut self, text: &str) -> Option<Flow> {
        self.lines.borrow_mut().remember(text);
        if !text.starts_with(':') && !is_question(text) {
            self.mark(text);
            let outcome = self.run_here(text);
            return matches!(outcome, Outcome::Exit(_)).then_some(Flow::Quit);
        }
        if let Some(file) = text.strip_prefix(":transcript") {
            self.keep_transcript(file.trim());
            return None;
        }
        let mut track = self.track.borrow_mut();
        track.session().interrupt().clear();
        match track.command(text) {
            Reply::Text(text) => track.session().print(&text),
            Reply::Quit => return Some(Flow::Quit),
            Reply::Clear => track.session().print("\x1b[2J\x1b[H"),
            Reply::Learn(_) => track
                .session()
                .print("this is a lesson: q leaves it, then another can begin\n"),
            Reply::Back => {
                drop(track);
                return self.back();
            }
            Reply::Time(code) => {
                drop(track);
                self.mark(text);
                self.track.borrow_mut().time(&code);
            }
            Reply::Step(code) => {
                drop(track);
                self.mark(text);
                let companion: Shared = Rc::new(RefCell::new(Steps::new(Rc::clone(&self.lines))));
                self.track.borrow_mut().step(&code, &companion);
            }
        }
        None
    }

    fn keep_transcript(&self, file: &str) {
        if file.is_empty() {
            self.say(":transcript needs a file, as in :transcript cycles.txt\n");
            return;
        }
        let text = self.track.borrow_mut().transcript("");
        let said = match self.place.shelf.write(file, &text) {
            Ok(()) => format!(
                "written to {file}
"
            ),
            Err(sentence) => format!(
                "{sentence}
"
            ),
        };
        self.say(&said);
    }

    /// Reads a line, which the transcript has, too.
    fn line(&self, prompt: &str, before: &str) -> Line {
        self.track.borrow_mut().session().end_line();
        let indent = repl::indent_after(before);
        let line = self.lines.borrow_mut().read(prompt, before, &indent);
        if let Line::Text(text) = &line {
            self.track
                .borrow_mut()
                .transcript(&format!("{prompt}{text}\n"));
        }
        line
    }

    /// Reads what the learner wants.
    fn read(&mut self, prompt: &str) -> Act {
        loop {
            let text = match self.line(prompt, "") {
                Line::End => return Act::Quit,
                Line::Interrupted => {
                    self.say("q leaves the lesson, h helps\n");
                    continue;
                }
                Line::Text(text) => text,
            };
            let text = text.trim();
            if let Some(act) = key(text) {
                self.tell_of_variable(text);
                return act;
            }
            let code = text.strip_prefix('!').unwrap_or(text).trim();
            if code.is_empty() {
                continue;
            }
            if code.starts_with(':') || is_question(code) {
                return Act::Text(code.to_owned());
            }
            if let Some(code) = self.read_statement(code) {
                return Act::Text(code);
            }
        }
    }

    /// The other lines of a statement. `None`: it was dropped.
    fn read_statement(&mut self, first: &str) -> Option<String> {
        let mut code = first.to_owned();
        while Session::needs_more(&code) {
            code.push('\n');
            match self.line("... ", &code) {
                Line::Text(line) => code.push_str(&line),
                Line::Interrupted => return None,
                Line::End => break,
            }
        }
        Some(code)
    }

    /// A key was meant, though a variable is called so: that is said once.
    fn tell_of_variable(&mut self, key: &str) {
        let Some(path) = read::parse(key) else { return };
        let is_variable = self.track.borrow_mut().at_desk(|desk| {
            let (cx, recorder) = desk.machine();
            read::read(cx, recorder, &path).is_ok()
        });
        if is_variable == Some(true) && self.told.insert(key.to_owned()) {
            self.say(&format!(
                "note: {key} is a key here; !{key} is your variable\n"
            ));
        }
    }
}

/// What a bare key means; with a colon before it, too.
fn key(text: &str) -> Option<Act> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let first = words.first().copied().unwrap_or_default();
    let first = match first.strip_prefix(':') {
        Some(key) if key.len() == 1 => key,
        _ => first,
    };
    Some(match (first, words.get(1)) {
        ("" | "n" | "next", None) => Act::Next,
        ("c" | "continue", None) => Act::Rest,
        ("b" | "back", None) => Act::Back,
        ("h" | "hint" | "help", None) => Act::Hint,
        ("s" | "skip", None) => Act::Skip,
        ("l" | "list", None) => Act::List,
        ("q" | "quit", None) => Act::Quit,
        ("j" | "jump", Some(step)) if words.len() == 2 => Act::Jump(step.parse().ok()?),
        _ => return None,
    })
}

/// Statements or commands that a cell runs.
fn statements(cell: &Cell) -> Vec<&str> {
    match &cell.kind {
        CellKind::Python { code, .. } => units(code),
        CellKind::Glass(commands) => commands.iter().map(String::as_str).collect(),
        // What the machine does when the learner has done it.
        CellKind::Collector { generation: 0, .. } => vec![":gc 0"],
        CellKind::Collector { generation: 1, .. } => vec![":gc 1"],
        CellKind::Collector { .. } => vec![":gc"],
        CellKind::Predict(_) | CellKind::Exercise(_) => Vec::new(),
    }
}
