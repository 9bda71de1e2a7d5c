//! What is remembered of a learner: where they are in each lesson, their tries, the misconceptions they met. One file of plain JSON on their own
//! machine; nothing else is written and nothing leaves it.

use std::collections::BTreeMap;

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
    /// By the lesson's name.
    pub(crate) lessons: BTreeMap<String, State>,
}

impl Learner {
    /// Reads the text of a learner's file. `None`: it is none.
    pub(crate) fn of_json(text: &str) -> Option<Learner> {
        let lessons = lessons(&serde_json::from_str(text).ok()?)?;
        Some(Learner { lessons })
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
        let read = Learner::of_json(&learner.to_json()).expect("a learner's file");
        assert_eq!(read.lessons, learner.lessons);
        let said = results(&learner);
        assert!(
            said.contains("cycles: begun, 1 asked, 1 right, 0 of them at once, 2 tries"),
            "{said}"
        );
        assert!(said.contains("1  argument-counted"), "{said}");
    }

    #[test]
    fn a_strange_file_is_no_learners() {
        for text in [
            "",
            "[]",
            "{\"version\": 9, \"lessons\": {}}",
            "{\"version\": 1, \"lessons\": 3}",
        ] {
            assert!(Learner::of_json(text).is_none(), "{text}");
        }
        assert!(Learner::of_json(&Learner::default().to_json()).is_some());
    }
}
