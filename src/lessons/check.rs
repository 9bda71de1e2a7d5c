//! Proves a lesson: every cell runs, every question has an answer that the machine gives and something is said to a wrong one, every
//! exercise's solutions pass and its starter fails, a way back leads to the same answers. The transcript is what a perfect learner sees.

use std::fmt::Write;
use std::time::Duration;

use crate::diagnostics::render::Look;
use crate::host::MemoryHost;
use crate::lessons::course::{self, Watchdog};
use crate::lessons::game::Game;
use crate::lessons::parse::{Cell, CellKind, Exercise, Lesson, Part, Predict};
use crate::lessons::quiz;
use crate::lessons::show::{self, Page};
use crate::lessons::take::{Answer, Before, Facts};
use crate::session::replay::{Ran, Track};

/// What a cell or a program may take.
const LIMIT: Duration = Duration::from_mins(1);

/// What a check has found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Proof {
    /// What is wrong: the line, a sentence.
    pub(crate) problems: Vec<(u32, String)>,
    /// What a learner sees who errs never.
    pub(crate) transcript: String,
    /// The answers to all questions, in their order.
    pub(crate) answers: Vec<String>,
    /// How each program of an exercise does.
    pub(crate) programs: Vec<String>,
    pub(crate) n_cells: usize,
    pub(crate) n_questions: usize,
    pub(crate) n_exercises: usize,
    pub(crate) n_solutions: usize,
}

/// Runs a lesson from its beginning to its end.
pub(crate) fn prove(lesson: &Lesson) -> Proof {
    let mut prover = Prover {
        proof: Proof::default(),
        open: Vec::new(),
    };
    match new_track() {
        Ok(mut track) => {
            let _dog = Watchdog::new(track.session().interrupt(), LIMIT);
            prover.lesson(&mut track, lesson);
        }
        Err(error) => prover.wrong(1, error),
    }
    prover.proof
}

/// A machine in a world that is the same everywhere.
fn new_track() -> Result<Track, String> {
    course::track(Box::new(MemoryHost::default()), Look::Plain)
}

struct Prover<'l> {
    proof: Proof,
    /// Questions about the next cell.
    open: Vec<(u32, &'l Predict)>,
}

impl<'l> Prover<'l> {
    fn wrong(&mut self, line: u32, text: impl Into<String>) {
        self.proof.problems.push((line, text.into()));
    }

    fn say(&mut self, text: &str) {
        self.proof.transcript.push_str(text);
        if !text.ends_with('\n') {
            self.proof.transcript.push('\n');
        }
    }

    fn lesson(&mut self, track: &mut Track, lesson: &'l Lesson) {
        self.say(&Page::PLAIN.title(&lesson.title));
        let mut has_exercise = false;
        let steps = lesson
            .steps
            .iter()
            .map(|step| (Some(&step.title), &step.parts));
        for (title, parts) in [(None, &lesson.opening)].into_iter().chain(steps) {
            if let Some(title) = title {
                self.say("");
                self.say(&Page::PLAIN.heading(title));
            }
            for part in parts {
                match part {
                    Part::Prose(text) => {
                        self.say("");
                        self.say(&show::markdown(Page::PLAIN, text));
                    }
                    Part::Cell(cell) => {
                        has_exercise |= matches!(cell.kind, CellKind::Exercise(_));
                        self.cell(track, cell);
                    }
                }
            }
        }
        if !has_exercise {
            self.wrong(1, "a lesson has an exercise");
        }
    }

    fn cell(&mut self, track: &mut Track, cell: &'l Cell) {
        match &cell.kind {
            CellKind::Predict(question) => self.open.push((cell.line, question)),
            CellKind::Exercise(exercise) => self.exercise(cell.line, exercise),
            CellKind::Collector { generation, among } => {
                self.collector(track, cell.line, *generation, among);
            }
            CellKind::Python { .. } | CellKind::Glass(_) => self.run(track, cell),
        }
    }

    fn run(&mut self, track: &mut Track, cell: &'l Cell) {
        self.proof.n_cells += 1;
        let open = std::mem::take(&mut self.open);
        let questions: Vec<&Predict> = open.iter().map(|(_, question)| *question).collect();
        let position = track.position();
        let (ran, answers) = run_and_ask(track, cell, &questions);
        let Some(ran) = ran else {
            self.wrong(
                cell.line,
                "this command shows nothing: a lesson cannot use it",
            );
            return;
        };
        if let Some(how) = course::unexpected(&cell.kind, &ran) {
            self.wrong(cell.line, how);
        }
        if !open.is_empty() {
            // A second try begins before the cell.
            match track.back_to(position) {
                Ok(()) => {
                    let again = run_and_ask(track, cell, &questions).1;
                    if again != answers {
                        self.wrong(cell.line, "after a way back the answers are others");
                    }
                }
                Err(stuck) => self.wrong(cell.line, format!("there is no way back: {stuck}")),
            }
        }
        self.say("");
        match &cell.kind {
            CellKind::Python { code, .. } => self.say(&Page::PLAIN.code(code, "    ")),
            CellKind::Glass(commands) => {
                for command in commands {
                    self.say(&format!("    {command}"));
                }
            }
            _ => {}
        }
        for ((line, question), answer) in open.iter().zip(&answers) {
            self.question(track, *line, question, answer);
        }
        for row in without_addresses(&course::shown(&ran)).lines() {
            self.say(format!("  | {row}").trim_end());
        }
        for then in open
            .iter()
            .filter_map(|(_, question)| question.then.as_ref())
        {
            let then = show::inline(Page::PLAIN, then);
            self.say(&Page::PLAIN.wrap(&then, "  ", "  "));
        }
    }

    fn question(&mut self, track: &mut Track, line: u32, question: &Predict, answer: &Answered) {
        self.proof.n_questions += 1;
        let (truth, facts) = match answer {
            Ok(found) => found,
            Err(sentence) => return self.wrong(line, format!("no answer: {sentence}")),
        };
        let asked = show::inline(Page::PLAIN, &quiz::question(question));
        self.say(&Page::PLAIN.wrap(&asked, "? ", "  "));
        for (number, (option, _)) in question.options.iter().enumerate() {
            let first = format!("  {}. ", number + 1);
            let option = show::inline(Page::PLAIN, option);
            self.say(&Page::PLAIN.wrap(&option, &first, "     "));
        }
        let shown = truth.to_string();
        self.say(&format!("> {}", shown.replace('\n', "\n> ")));
        self.proof.answers.push(shown);
        for sentence in complaints(question, truth, facts) {
            self.wrong(line, sentence);
        }
        if let Some(look) = &question.look {
            let evidence = course::view(track, look).unwrap_or_default();
            if evidence.is_empty() || evidence.starts_with("error") {
                self.wrong(line, format!("`look: {look}` shows nothing"));
            }
        }
    }

    fn collector(&mut self, track: &mut Track, line: u32, generation: u8, among: &[String]) {
        let game = match Game::begin(track, generation, among) {
            Ok(game) => game,
            Err(sentence) => return self.wrong(line, sentence),
        };
        self.say("");
        let mut text = game.opening();
        for question in game.questions() {
            let _ = writeln!(text, "? {}\n> {}", question.ask, question.truth);
        }
        text.push_str(&game.end(track));
        self.say(&text);
    }

    fn exercise(&mut self, line: u32, exercise: &Exercise) {
        self.proof.n_exercises += 1;
        self.say("");
        self.say(&show::markdown(Page::PLAIN, &exercise.task));
        if exercise.hints.is_empty() {
            self.wrong(line, "an exercise has a hint");
        }
        if exercise.solutions.is_empty() {
            self.wrong(line, "an exercise has a solution");
        }
        for (number, solution) in exercise.solutions.iter().enumerate() {
            self.proof.n_solutions += 1;
            match attempt(exercise, solution) {
                Ok(marked) => {
                    self.program(line, &format!("solution {}", number + 1), &marked);
                    for (told, missed) in &marked.checks {
                        if let Some(missed) = missed {
                            let text = format!("solution {} fails: {told}: {missed}", number + 1);
                            self.wrong(line, text);
                        } else if number == 0 {
                            self.say(&format!("  ok  {told}"));
                        }
                    }
                }
                Err(sentence) => self.wrong(line, sentence),
            }
        }
        let failing =
            [("the starter".to_owned(), &exercise.starter)]
                .into_iter()
                .chain(
                    exercise.wrong.iter().enumerate().map(|(number, program)| {
                        (format!("wrong program {}", number + 1), program)
                    }),
                );
        for (name, program) in failing {
            match attempt(exercise, program) {
                Ok(marked) if marked.is_passed() => self.wrong(line, format!("{name} passes")),
                Ok(marked) => self.program(line, &name, &marked),
                Err(sentence) => self.wrong(line, sentence),
            }
        }
    }

    fn program(&mut self, line: u32, name: &str, marked: &course::Marked) {
        let missed = marked
            .checks
            .iter()
            .find_map(|(told, missed)| Some((told, missed.as_ref()?)));
        self.proof.programs.push(match missed {
            None => format!(
                "  line {line}: {name} meets all {} checks",
                marked.checks.len()
            ),
            Some((told, missed)) => format!("  line {line}: {name} fails: {told}: {missed}"),
        });
    }
}

/// Addresses differ from machine to machine.
fn without_addresses(text: &str) -> String {
    let mut parts = text.split("0x");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.trim_start_matches(|c: char| c.is_ascii_hexdigit());
        let is_address = part.len() - rest.len() >= 8;
        out.push_str("0x");
        out.push_str(if is_address {
            "..."
        } else {
            &part[..part.len() - rest.len()]
        });
        out.push_str(rest);
    }
    out
}

/// What is wrong with a question, by its right answer: that is accepted as it is shown, something near it is not, and something is said to it.
fn complaints(question: &Predict, truth: &Answer, facts: &Facts) -> Vec<String> {
    let mut found = Vec::new();
    let shown = truth.to_string();
    match quiz::read(question, &shown) {
        Ok(read) if quiz::is_right(&read, truth) => {}
        Ok(_) => found.push(format!("the right answer, {shown}, is not taken for right")),
        Err(sentence) => found.push(format!(
            "the right answer, {shown}, cannot be read: {sentence}"
        )),
    }
    let wrong = quiz::some_wrong(question, truth);
    if quiz::is_right(&wrong, truth) {
        found.push(format!("there is no wrong answer beside {shown}"));
    }
    if quiz::meaning(question, &wrong, truth, facts)
        .told
        .is_empty()
    {
        found.push(format!("nothing is said to the answer {wrong}"));
    }
    for (when, _) in &question.when {
        match quiz::read(question, when) {
            Ok(answer) if quiz::is_right(&answer, truth) => {
                found.push(format!(
                    "`when {when}` is for a wrong answer, but {when} is right"
                ));
            }
            Ok(_) => {}
            Err(sentence) => found.push(format!("`when {when}`: {sentence}")),
        }
    }
    found
}

/// The machine's answer to a question, with what else is known; or why there is none.
type Answered = Result<(Answer, Facts), String>;

/// Runs a cell, and lets the machine answer the questions about it.
fn run_and_ask(
    track: &mut Track,
    cell: &Cell,
    questions: &[&Predict],
) -> (Option<Ran>, Vec<Answered>) {
    let before: Before = course::look(track, questions);
    let Some(ran) = course::run(track, &cell.kind) else {
        return (None, Vec::new());
    };
    let answers = course::answers(track, questions, &before, &ran);
    (Some(ran), answers)
}

fn attempt(exercise: &Exercise, program: &str) -> Result<course::Marked, String> {
    let mut track = new_track()?;
    let _dog = Watchdog::new(track.session().interrupt(), LIMIT);
    course::attempt(&mut track, exercise, program)
}
