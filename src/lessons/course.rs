//! What a lesson does on a machine: cells run, questions are answered by the machine, exercises are marked. The checker and the runner both
//! go through here.

use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::Duration;

use crate::commands::Reply;
use crate::diagnostics::render::Look;
use crate::host::Host;
use crate::lessons::measure::Measure;
use crate::lessons::parse::{CellKind, Exercise, Predict};
use crate::lessons::take::{self, Answer, Before, Facts};
use crate::session::replay::{Ran, Track};
use crate::session::tape::Printed;
use crate::session::{Interrupt, Options, Outcome};

/// A machine for a lesson or an exercise.
pub(crate) fn track(world: Box<dyn Host>, look: Look) -> Result<Track, String> {
    let mut track = Track::new(world, &Options::default()).map_err(|error| error.to_string())?;
    track.begin_prompt(look);
    Ok(track)
}

/// Runs a cell of code or of commands; what it prints is kept. `None`: the cell is of another kind.
pub(crate) fn run(track: &mut Track, kind: &CellKind) -> Option<Ran> {
    match kind {
        CellKind::Python { code, .. } => Some(track.run_unit(code)),
        CellKind::Glass(commands) => {
            let mut notes = String::new();
            for command in commands {
                notes.push_str(&view(track, command)?);
            }
            Some(Ran {
                outcome: Outcome::Done,
                printed: Printed::default(),
                notes,
            })
        }
        _ => None,
    }
}

/// What a command shows. `None`: it is one that shows nothing but does something, as `:quit`.
pub(crate) fn view(track: &mut Track, command: &str) -> Option<String> {
    match track.command(command) {
        Reply::Text(text) => Some(text),
        Reply::Time(text) => Some(shown(&track.time_unit(&text))),
        Reply::Quit | Reply::Clear | Reply::Step(_) | Reply::Back | Reply::Learn(_) => None,
    }
}

/// What the cell has shown, all together.
pub(crate) fn shown(ran: &Ran) -> String {
    let mut text = String::from_utf8_lossy(&ran.printed.shown).into_owned();
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text.push_str(&ran.notes);
    text
}

/// Why a cell has not ended as its author says.
pub(crate) fn unexpected(kind: &CellKind, ran: &Ran) -> Option<String> {
    let wanted = match kind {
        CellKind::Python { raises, .. } => raises.as_deref(),
        _ => None,
    };
    match (wanted, take::raised(ran)) {
        (None, None) => None,
        (Some(wanted), Some(raised)) if wanted == raised => None,
        (None, Some(raised)) => Some(format!("it ends in {raised}")),
        (Some(wanted), Some(raised)) => Some(format!("it ends in {raised}, not in {wanted}")),
        (Some(wanted), None) => Some(format!("it does not end in {wanted}")),
    }
}

/// The machine's answers to the questions before a cell that has run. Those that are only looked at come first: to run something changes the
/// heap.
pub(crate) fn answers(
    track: &mut Track,
    questions: &[&Predict],
    before: &Before,
    ran: &Ran,
) -> Vec<Result<(Answer, Facts), String>> {
    let mut found: Vec<Option<Result<(Answer, Facts), String>>> = vec![None; questions.len()];
    for runs in [false, true] {
        for (question, found) in questions.iter().zip(&mut found) {
            if matches!(question.measure, Measure::Value(_) | Measure::Choice) == runs {
                let answer = take::take(track, &question.measure, &question.options, before, ran);
                *found = Some(answer);
            }
        }
    }
    found.into_iter().flatten().collect()
}

/// All measures that questions need looked at before the cell.
pub(crate) fn look(track: &mut Track, questions: &[&Predict]) -> Before {
    let measures: Vec<&Measure> = questions.iter().map(|question| &question.measure).collect();
    Before::look(track, &measures)
}

/// How a program did in an exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Marked {
    /// What the program printed, its traceback included.
    pub(crate) shown: String,
    /// Each check as it is told, and what was found instead if it was missed.
    pub(crate) checks: Vec<(String, Option<String>)>,
}

impl Marked {
    /// Are all checks met?
    pub(crate) fn is_passed(&self) -> bool {
        self.checks.iter().all(|(_, missed)| missed.is_none())
    }
}

/// Tries a program on a machine of its own. An error: the exercise itself is wrong.
pub(crate) fn attempt(
    track: &mut Track,
    exercise: &Exercise,
    program: &str,
) -> Result<Marked, String> {
    let before = Before::look(track, &[]);
    if !exercise.given.trim().is_empty() {
        let ran = track.run_unit(&exercise.given);
        if let Some(raised) = take::raised(&ran) {
            return Err(format!("`given` ends in {raised}"));
        }
    }
    let expects_raise = exercise
        .checks
        .iter()
        .any(|check| check.source.contains("raises "));
    let mut all = track.run_unit(program);
    if all.outcome == Outcome::Done && !exercise.then.trim().is_empty() {
        let then = track.run_unit(&exercise.then);
        all.outcome = then.outcome;
        all.printed.output.extend(then.printed.output);
        all.printed.shown.extend(then.printed.shown);
        all.notes.push_str(&then.notes);
    }
    let shown = shown(&all);
    let mut checks = Vec::new();
    if let Some(raised) = take::raised(&all)
        && !expects_raise
    {
        checks.push((
            "the program runs to its end".to_owned(),
            Some(format!("it ends in {raised}")),
        ));
        return Ok(Marked { shown, checks });
    }
    for check in &exercise.checks {
        let missed = match take::holds(track, check, &before, &all) {
            Ok(missed) => missed,
            Err(sentence) => Some(sentence),
        };
        checks.push((check.told.clone(), missed));
    }
    Ok(Marked { shown, checks })
}

/// Interrupts what runs for too long; ends with its owner.
#[derive(Debug)]
pub(crate) struct Watchdog {
    /// Its other end notices when this one is gone.
    _alive: Sender<()>,
}

impl Watchdog {
    /// Watches from now on.
    pub(crate) fn new(interrupt: Interrupt, limit: Duration) -> Watchdog {
        let (alive, until) = channel::<()>();
        thread::spawn(move || {
            while until.recv_timeout(limit) == Err(std::sync::mpsc::RecvTimeoutError::Timeout) {
                interrupt.raise();
            }
        });
        Watchdog { _alive: alive }
    }
}
