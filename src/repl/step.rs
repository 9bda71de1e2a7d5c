//! The stepper's side of the prompt: shows each stop and reads how to go on. Commands and statements may be typed at any stop.

use std::cell::RefCell;
use std::rc::Rc;

use crate::commands::Reply;
use crate::repl::{self, Line, Settings, SharedLines, is_question};
use crate::session::replay::Track;
use crate::session::step::{Companion, Go, Shared, Stop};
use crate::session::{Outcome, Program};

/// The prompt at a stop.
const PROMPT: &str = "step> ";

const HELP: &str = "\
enter, n    next line, over calls
s           next line, into calls
o           out of this function
t LINE      to a line
c           to the end, or to a breakpoint (:help break)
b           back to the last stop, as everything was
q           stop the program
:command    any command, also with this function's names
anything    is run as a statement of __main__
";

/// See the file's head.
pub(crate) struct Steps {
    lines: SharedLines,
    was_told: bool,
}

impl Steps {
    pub(crate) fn new(lines: SharedLines) -> Steps {
        Steps {
            lines,
            was_told: false,
        }
    }

    /// Reads one answer; `None`: it was something else, which was done.
    fn answer(&mut self, stop: &mut Stop<'_, '_>, text: &str) -> Option<Go> {
        let words: Vec<&str> = text.split_whitespace().collect();
        match words.as_slice() {
            [] | ["n" | "next"] => return Some(Go::Over),
            ["s" | "step" | "into"] => return Some(Go::Into),
            ["o" | "out"] => return Some(Go::Out),
            ["c" | "continue"] => return Some(Go::Run),
            ["q" | "quit"] => return Some(Go::Quit),
            ["b" | "back"] => match stop.back(1) {
                Ok(go) => return Some(go),
                Err(stuck) => stop.print(&format!("{stuck}\n")),
            },
            ["h" | "help" | "?"] => stop.print(HELP),
            ["t" | "to"] => stop.print("t needs a line, as in t 12\n"),
            ["t" | "to", line] => match line.parse() {
                Ok(line) => return Some(Go::To(line)),
                Err(_) => stop.print(&format!(
                    "{line} is no line: t needs a number, as in t 12\n"
                )),
            },
            _ if text.starts_with(':') || is_question(text) => match stop.command(text) {
                Reply::Text(text) => stop.print(&text),
                Reply::Quit => return Some(Go::Quit),
                Reply::Clear => {}
                Reply::Step(_) | Reply::Time(_) => {
                    stop.print("a program is being stepped already\n");
                }
                Reply::Learn(_) => stop.print("lessons are at the prompt: q ends the program\n"),
                Reply::Back => stop.print("b goes back to the last stop\n"),
            },
            _ => stop.run_statement(text),
        }
        None
    }
}

impl Companion for Steps {
    fn stopped(&mut self, stop: &mut Stop<'_, '_>, view: &str) -> Go {
        if stop.is_back() {
            stop.print("back: ");
        }
        stop.print(view);
        if stop.is_end() {
            stop.print("the end   b back | enter leave\n");
        } else if !self.was_told {
            stop.print("enter next | s into | o out | t LINE | c end | b back | q quit | h help\n");
            self.was_told = true;
        }
        loop {
            let line = self.lines.borrow_mut().read(PROMPT, "", "");
            match line {
                Line::End => return Go::Run,
                Line::Interrupted => return Go::Quit,
                Line::Text(text) => {
                    if let Some(go) = self.answer(stop, text.trim()) {
                        return go;
                    }
                }
            }
        }
    }
}

/// Steps through a program; gives the track back with the outcome.
pub(crate) fn step_program(
    track: Track,
    settings: &Settings,
    program: Program<'_>,
) -> (Track, Outcome) {
    let track = Rc::new(RefCell::new(track));
    let lines = repl::lines(&track, settings);
    let companion: Shared = Rc::new(RefCell::new(Steps::new(Rc::clone(&lines))));
    let outcome = track.borrow_mut().step_program(program, &companion);
    drop(companion);
    drop(lines);
    let track = Rc::into_inner(track).expect("the editor, its only other owner, is gone");
    (track.into_inner(), outcome)
}
