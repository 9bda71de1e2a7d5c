//! What is remembered of a learner: where they are in each lesson, their tries, the misconceptions they met. One file of plain JSON on their own
//! machine; nothing else is written and nothing leaves it.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use crate::lessons::parse::{CellKind, Lesson, Part};

/// The format of the file.
const VERSION: u64 = 1;

/// How a question or an exercise has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Ending {
    /// It has not.
    #[default]
    Open,
    /// The learner was right.
    Right,
    /// The answer was shown.
    Shown,
    /// It was skipped.
    Skipped,
}

impl Ending {
    const ALL: [(Ending, &'static str); 4] = [
        (Ending::Open, "open"),
        (Ending::Right, "right"),
        (Ending::Shown, "shown"),
        (Ending::Skipped, "skipped"),
    ];

    /// Its word in the file and in views.
    pub(crate) fn word(self) -> &'static str {
        Ending::ALL
            .iter()
            .find(|(ending, _)| *ending == self)
            .map_or("open", |(_, word)| word)
    }

    fn of(word: &str) -> Ending {
        Ending::ALL
            .iter()
            .find(|(_, of)| *of == word)
            .map_or(Ending::Open, |(ending, _)| *ending)
    }
}

/// A question or an exercise, as a learner did it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Done {
    /// What was asked: a measure, or `exercise`.
    pub(crate) what: String,
    /// Answers in their order; of an exercise what each attempt missed first.
    pub(crate) tries: Vec<String>,
    /// What the wrong ones told.
    pub(crate) misconceptions: Vec<String>,
    /// The learner has looked at the heap before answering.
    pub(crate) has_looked: bool,
    /// Hints that were read.
    pub(crate) n_hints: u64,
    pub(crate) ending: Ending,
}

/// How far a learner is in a lesson.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct State {
    /// The cells that are behind them.
    pub(crate) n_cells: usize,
    /// They were at its end.
    pub(crate) is_done: bool,
    /// Questions and exercises, by the line at which they stand.
    pub(crate) answers: BTreeMap<u32, Done>,
}

/// See the file's head.
#[derive(Debug, Default)]
pub(crate) struct Learner {
    path: Option<PathBuf>,
    /// By the lesson's name.
    pub(crate) lessons: BTreeMap<String, State>,
}

/// A learner's file cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BadFile {
    /// It cannot be read.
    #[error("cannot read {0}: {1}")]
    Unreadable(PathBuf, io::Error),
    /// It is not what we write.
    #[error("{0} is no file of a learner's progress; move it away to begin anew")]
    Strange(PathBuf),
}

impl Learner {
    /// Reads a learner's file; there need be none yet. Without a path nothing is kept.
    pub(crate) fn load(path: Option<PathBuf>) -> Result<Learner, BadFile> {
        let Some(path) = path else {
            return Ok(Learner::default());
        };
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let lessons = BTreeMap::new();
                return Ok(Learner {
                    path: Some(path),
                    lessons,
                });
            }
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                return Err(BadFile::Strange(path));
            }
            Err(error) => return Err(BadFile::Unreadable(path, error)),
        };
        let lessons = serde_json::from_str(&text)
            .ok()
            .and_then(|value| lessons(&value));
        match lessons {
            Some(lessons) => Ok(Learner {
                path: Some(path),
                lessons,
            }),
            None => Err(BadFile::Strange(path)),
        }
    }

    /// Where it is kept.
    pub(crate) fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Writes the file: a whole new one takes the place of the old.
    pub(crate) fn save(&self) -> io::Result<()> {
        let Some(path) = &self.path else {
            return Ok(());
        };
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let new = path.with_extension("new");
        std::fs::write(&new, self.to_json())?;
        std::fs::rename(&new, path)
    }

    /// The file's text.
    pub(crate) fn to_json(&self) -> String {
        let lessons: Map<String, Value> = self
            .lessons
            .iter()
            .map(|(name, state)| (name.clone(), state.value()))
            .collect();
        let whole = json!({ "version": VERSION, "lessons": lessons });
        serde_json::to_string_pretty(&whole).unwrap_or_default() + "\n"
    }
}

impl State {
    fn value(&self) -> Value {
        let answers: Map<String, Value> = self
            .answers
            .iter()
            .map(|(line, done)| (line.to_string(), done.value()))
            .collect();
        json!({ "cells": self.n_cells, "done": self.is_done, "answers": answers })
    }
}

impl Done {
    fn value(&self) -> Value {
        json!({
            "what": self.what,
            "tries": self.tries,
            "misconceptions": self.misconceptions,
            "looked": self.has_looked,
            "hints": self.n_hints,
            "ending": self.ending.word(),
        })
    }
}

fn lessons(value: &Value) -> Option<BTreeMap<String, State>> {
    if value.get("version")?.as_u64()? != VERSION {
        return None;
    }
    let rows = value.get("lessons")?.as_object()?;
    rows.iter()
        .map(|(name, row)| Some((name.clone(), state(row)?)))
        .collect()
}

fn state(value: &Value) -> Option<State> {
    let rows = value.get("answers")?.as_object()?;
    let answers: Option<BTreeMap<u32, Done>> = rows
        .iter()
        .map(|(line, row)| Some((line.parse().ok()?, done(row)?)))
        .collect();
    Some(State {
        n_cells: usize::try_from(value.get("cells")?.as_u64()?).ok()?,
        is_done: value.get("done")?.as_bool()?,
        answers: answers?,
    })
}

fn done(value: &Value) -> Option<Done> {
    let texts = |name: &str| -> Option<Vec<String>> {
        let rows = value.get(name)?.as_array()?;
        rows.iter()
            .map(|row| row.as_str().map(str::to_owned))
            .collect()
    };
    Some(Done {
        what: value.get("what")?.as_str()?.to_owned(),
        tries: texts("tries")?,
        misconceptions: texts("misconceptions")?,
        has_looked: value.get("looked")?.as_bool()?,
        n_hints: value.get("hints")?.as_u64()?,
        ending: Ending::of(value.get("ending")?.as_str()?),
    })
}

/// How many cells a lesson has that run or ask.
pub(crate) fn n_cells(lesson: &Lesson) -> usize {
    let steps = lesson.steps.iter().map(|step| &step.parts);
    let parts = [&lesson.opening].into_iter().chain(steps).flatten();
    parts
        .filter(
            |part| matches!(part, Part::Cell(cell) if !matches!(cell.kind, CellKind::Predict(_))),
        )
        .count()
}

/// A line for each lesson: its number, how far the learner is.
pub(crate) fn listed(lessons: &[Lesson], learner: &Learner) -> String {
    let mut out = String::new();
    let width = lessons
        .iter()
        .map(|lesson| lesson.name.len())
        .max()
        .unwrap_or(0);
    for lesson in lessons {
        let state = learner.lessons.get(&lesson.name);
        let far = match state {
            Some(state) if state.is_done => "done".to_owned(),
            Some(state) if state.n_cells > 0 => {
                format!(
                    "{} %",
                    (state.n_cells * 100 / n_cells(lesson).max(1)).min(99)
                )
            }
            _ => String::new(),
        };
        let number = lesson
            .number
            .map_or_else(String::new, |number| number.to_string());
        let core = if lesson.is_core { "core" } else { "" };
        let row = format!(
            "{number:>3}  {:width$}  {:>2} min  {core:4}  {far:>4}  {}",
            lesson.name, lesson.minutes, lesson.title
        );
        out.push_str(row.trim_end());
        out.push('\n');
    }
    out
}

/// What was right and wrong in each lesson, and the misconceptions met.
pub(crate) fn results(learner: &Learner) -> String {
    let mut out = String::new();
    let mut met: BTreeMap<&str, u64> = BTreeMap::new();
    for (name, state) in &learner.lessons {
        let asked: Vec<&Done> = state
            .answers
            .values()
            .filter(|done| done.ending != Ending::Open)
            .collect();
        let first = asked
            .iter()
            .filter(|done| done.ending == Ending::Right && done.tries.len() == 1);
        let right = asked.iter().filter(|done| done.ending == Ending::Right);
        let tries: usize = asked.iter().map(|done| done.tries.len()).sum();
        let far = if state.is_done { "done" } else { "begun" };
        out.push_str(&format!(
            "{name}: {far}, {} asked, {} right, {} of them at once, {tries} tries\n",
            asked.len(),
            right.count(),
            first.count()
        ));
        for id in state.answers.values().flat_map(|done| &done.misconceptions) {
            *met.entry(id).or_default() += 1;
        }
    }
    if out.is_empty() {
        return "no lesson was begun yet: glassheap learn\n".to_owned();
    }
    let mut met: Vec<(&str, u64)> = met.into_iter().collect();
    met.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
    if !met.is_empty() {
        out.push_str("misconceptions met:\n");
    }
    for (id, n) in met {
        out.push_str(&format!("  {n:>3}  {id}\n"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_learner_is_read_as_it_was_written() {
        let mut learner = Learner::default();
        let state = learner.lessons.entry("cycles".to_owned()).or_default();
        state.n_cells = 3;
        let done = Done {
            what: "count of a".to_owned(),
            tries: vec!["3".to_owned(), "2".to_owned()],
            misconceptions: vec!["argument-counted".to_owned()],
            has_looked: true,
            n_hints: 0,
            ending: Ending::Right,
        };
        state.answers.insert(76, done);
        let value = serde_json::from_str(&learner.to_json()).expect("JSON");
        assert_eq!(lessons(&value), Some(learner.lessons.clone()));
        let said = results(&learner);
        assert!(
            said.contains("cycles: begun, 1 asked, 1 right, 0 of them at once, 2 tries"),
            "{said}"
        );
        assert!(said.contains("1  argument-counted"), "{said}");
    }

    #[test]
    fn a_strange_file_is_not_overwritten() {
        let path =
            std::env::temp_dir().join(format!("glassheap-learner-{}.json", std::process::id()));
        for text in ["", "[]", "{\"version\": 9, \"lessons\": {}}"] {
            std::fs::write(&path, text).expect("writable");
            assert!(Learner::load(Some(path.clone())).is_err(), "{text}");
        }
        std::fs::remove_file(&path).expect("removable");
        let learner = Learner::load(Some(path.clone())).expect("there need be none");
        learner.save().expect("writable");
        assert!(Learner::load(Some(path.clone())).is_ok());
        std::fs::remove_file(&path).expect("removable");
    }
}
