//! Exercises at the terminal. The learner's program is a file of their own, written with their own editor or typed here; it runs on a machine of
//! its own, which can be looked at afterwards.

use crate::host::RealHost;
use crate::inspect::render::text::count;
use crate::lessons::course;
use crate::lessons::parse::Exercise;
use crate::lessons::progress::Ending;
use crate::lessons::run::{Act, Flow, Runner, key};
use crate::repl::Line;

/// Lines of a program's output that are shown.
const MAX_LINES: usize = 40;

impl Runner<'_, '_> {
    /// Until the checks are met, or the learner goes elsewhere.
    pub(super) fn exercise(&mut self, line: u32, exercise: &Exercise) -> Flow {
        self.say("\n");
        self.say_markdown(&exercise.task);
        for check in &exercise.checks {
            self.say(&format!("  -  {}\n", check.told));
        }
        let program = format!("{}-{line}.py", self.lesson.name);
        let starter = format!("{}\n", exercise.starter.trim_end());
        let file = match self.place.shelf.program(&program, &starter) {
            Ok(file) => file,
            Err(sentence) => {
                self.say(&format!("{sentence}\n"));
                return Flow::On;
            }
        };
        if !exercise.given.trim().is_empty() {
            let given = self.place.page.code(&exercise.given, "    ");
            self.say(&format!("Given:\n{given}"));
        }
        self.say(&format!("Your program: {file}\n"));
        self.say("Edit it, enter checks it. e editor | w write here | p print | h hint | s skip\n");
        let flow = self.exercise_keys(line, exercise, &program);
        self.leave_exercise();
        flow
    }

    fn exercise_keys(&mut self, line: u32, exercise: &Exercise, program: &str) -> Flow {
        loop {
            let prompt = self.prompt();
            let text = match self.line(&prompt, "") {
                Line::End => return Flow::Quit,
                Line::Interrupted => {
                    self.say("q leaves the lesson, s skips the exercise\n");
                    continue;
                }
                Line::Text(text) => text.trim().to_owned(),
            };
            match text.as_str() {
                "e" | ":e" => {
                    if let Err(sentence) = self.place.shelf.edit_program(program) {
                        self.say(&format!("{sentence}\n"));
                    }
                }
                "w" | ":w" => self.write(program),
                "p" | ":p" => match self.place.shelf.read_program(program) {
                    Ok(text) => self.say(&self.place.page.code(&text, "    ")),
                    Err(sentence) => self.say(&format!(
                        "{sentence}
"
                    )),
                },
                "solution" | ":solution" => {
                    if let Some(solution) = exercise.solutions.first() {
                        self.say(&self.place.page.code(solution, "    "));
                    }
                    self.done(line, "exercise").ending = Ending::Shown;
                    self.save();
                }
                text => match key(text) {
                    Some(Act::Next | Act::Rest) => {
                        if self.check(line, exercise, program) {
                            return Flow::On;
                        }
                    }
                    Some(Act::Hint) => self.hint(line, exercise),
                    Some(Act::Skip) => {
                        let done = self.done(line, "exercise");
                        if done.ending == Ending::Open {
                            done.ending = Ending::Skipped;
                        }
                        return Flow::On;
                    }
                    Some(act) => {
                        if let Some(flow) = self.act(act) {
                            return flow;
                        }
                    }
                    None => {
                        let code = text.strip_prefix('!').unwrap_or(text).trim().to_owned();
                        let code = if code.starts_with(':') || code.ends_with('?') {
                            Some(code)
                        } else {
                            self.read_statement(&code)
                        };
                        if let Some(flow) = code.and_then(|code| self.run_typed(&code)) {
                            return flow;
                        }
                    }
                },
            }
        }
    }

    fn hint(&mut self, line: u32, exercise: &Exercise) {
        let n = usize::try_from(self.done(line, "exercise").n_hints).unwrap_or(usize::MAX);
        match exercise.hints.get(n) {
            Some(hint) => {
                self.done(line, "exercise").n_hints += 1;
                self.say(&format!("Hint {} of {}:\n", n + 1, exercise.hints.len()));
                self.say_markdown(hint);
            }
            None => self.say("There are no more hints; the word solution shows one.\n"),
        }
    }

    /// Reads a program line by line.
    fn write(&self, program: &str) {
        self.say("Type the program; a line with a dot alone ends it, Ctrl-C drops it.\n");
        let mut text = String::new();
        loop {
            match self.line(". ", &text) {
                Line::Interrupted => {
                    self.say("dropped; the file is as it was\n");
                    return;
                }
                Line::End => break,
                Line::Text(line) if line.trim() == "." => break,
                Line::Text(line) => {
                    text.push_str(line.trim_end());
                    text.push('\n');
                }
            }
        }
        match self.place.shelf.write_program(program, &text) {
            Ok(()) => {
                let lines = count(text.lines().count() as u64, "line");
                self.say(&format!("{lines} written; enter checks them\n"));
            }
            Err(sentence) => self.say(&format!("{sentence}\n")),
        }
    }

    /// Runs the program and marks it. Are all checks met?
    fn check(&mut self, line: u32, exercise: &Exercise, program: &str) -> bool {
        let text = match self.place.shelf.read_program(program) {
            Ok(text) => text,
            Err(sentence) => {
                self.say(&format!(
                    "{sentence}
"
                ));
                return false;
            }
        };
        let mut track = match course::track(Box::new(RealHost::new()), self.place.settings.look) {
            Ok(track) => track,
            Err(sentence) => {
                self.say(&format!("{sentence}\n"));
                return false;
            }
        };
        (self.place.listen)(track.session().interrupt());
        let marked = course::attempt(&mut track, exercise, &text);
        self.enter_exercise(track);
        let marked = match marked {
            Ok(marked) => marked,
            Err(sentence) => {
                self.say(&format!("this exercise is broken: {sentence}\n"));
                return false;
            }
        };
        let rows: Vec<&str> = marked.shown.lines().collect();
        for row in rows.iter().take(MAX_LINES) {
            self.say(&format!("  | {row}\n"));
        }
        if rows.len() > MAX_LINES {
            let more = count((rows.len() - MAX_LINES) as u64, "line");
            self.say(&format!("  | ... {more} more\n"));
        }
        for (told, missed) in &marked.checks {
            self.say(&match missed {
                None => format!("  ok  {told}\n"),
                Some(missed) => format!("  no  {told}: {missed}\n"),
            });
        }
        let first = marked.checks.iter().find(|(_, missed)| missed.is_some());
        let tried = first.map_or_else(|| "passed".to_owned(), |(told, _)| told.clone());
        let is_passed = marked.is_passed();
        let done = self.done(line, "exercise");
        done.tries.push(tried);
        if is_passed && done.ending != Ending::Shown {
            done.ending = Ending::Right;
        }
        self.save();
        self.say(if is_passed {
            "All checks are met.\n"
        } else {
            "Not yet. The heap is as your program left it: :refs and all others look at it.\n"
        });
        is_passed
    }

    /// The exercise's machine takes the place of the lesson's.
    fn enter_exercise(&mut self, track: crate::session::replay::Track) {
        let mut before = std::mem::replace(&mut *self.track.borrow_mut(), track);
        let mut here = self.track.borrow_mut();
        let _ = here.transcript("");
        if self.parked.is_none() {
            self.parked = Some(before);
        } else {
            here.transcript(&before.transcript(""));
            before.finish();
        }
    }

    /// The lesson's machine is there again.
    pub(super) fn leave_exercise(&mut self) {
        if let Some(mut track) = self.parked.take() {
            (self.place.listen)(track.session().interrupt());
            let mut here = self.track.borrow_mut();
            track.transcript(&here.transcript(""));
            let exercise = std::mem::replace(&mut *here, track);
            drop(here);
            exercise.finish();
        }
    }
}
