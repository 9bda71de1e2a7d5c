//! The stepper's side of the prompt: shows each stop and reads how to go on. Commands and statements may be typed at any stop.

use std::cell::RefCell;
use std::rc::Rc;

use crate::commands::Reply;
use crate::repl::{Line, Lines, Settings, SharedLines, editor, is_question, plain};
use crate::session::desk::Desk;
use crate::session::step::{Companion, Go, Shared};
use crate::session::{Outcome, Program, Session};

/// The prompt at a stop.
const PROMPT: &str = "step> ";

const HELP: &str = "\
enter, n    next line, over calls
s           next line, into calls
o           out of this function
t LINE      to a line
c           to the end
q           stop the program
:command    any command, also with this function's names
anything    is run as a statement of __main__
";

/// See the file's head.
pub(super) struct Steps {
    lines: SharedLines,
    was_told: bool,
}

impl Steps {
    pub(super) fn new(lines: SharedLines) -> Steps {
        Steps {
            lines,
            was_told: false,
        }
    }

    /// Reads one answer; `None`: it was something else, which was done.
    fn answer(&mut self, desk: &mut Desk<'_>, text: &str) -> Option<Go> {
        let words: Vec<&str> = text.split_whitespace().collect();
        match words.as_slice() {
            [] | ["n" | "next"] => return Some(Go::Over),
            ["s" | "step" | "into"] => return Some(Go::Into),
            ["o" | "out"] => return Some(Go::Out),
            ["c" | "continue"] => return Some(Go::Run),
            ["q" | "quit"] => return Some(Go::Quit),
            ["h" | "help" | "?"] => desk.print(HELP),
            ["t" | "to"] => desk.print("t needs a line, as in t 12\n"),
            ["t" | "to", line] => match line.parse() {
                Ok(line) => return Some(Go::To(line)),
                Err(_) => desk.print(&format!(
                    "{line} is no line: t needs a number, as in t 12\n"
                )),
            },
            _ if text.starts_with(':') || is_question(text) => match desk.command(text) {
                Reply::Text(text) => desk.print(&text),
                Reply::Quit => return Some(Go::Quit),
                Reply::Clear => {}
                Reply::Step(_) | Reply::Time(_) => {
                    desk.print("a program is being stepped already\n");
                }
            },
            _ => {
                desk.run_statement(text);
            }
        }
        None
    }
}

impl Companion for Steps {
    fn stopped(&mut self, desk: &mut Desk<'_>, view: &str) -> Go {
        desk.print(view);
        if !self.was_told {
            desk.print("enter next | s into | o out | t LINE | c end | q quit | h help\n");
            self.was_told = true;
        }
        loop {
            let line = self.lines.borrow_mut().read(PROMPT, "", "");
            match line {
                Line::End => return Go::Run,
                Line::Interrupted => return Go::Quit,
                Line::Text(text) => {
                    if let Some(go) = self.answer(desk, text.trim()) {
                        return go;
                    }
                }
            }
        }
    }
}

/// Steps through a program; gives the session back with the outcome.
pub(crate) fn step_program(
    session: Session,
    settings: &Settings,
    program: Program<'_>,
) -> (Session, Outcome) {
    let session = Rc::new(RefCell::new(session));
    let lines: Box<dyn Lines> = if settings.is_terminal {
        match editor::Editor::new(Rc::clone(&session), settings) {
            Ok(editor) => Box::new(editor),
            Err(_) => Box::new(plain::Plain),
        }
    } else {
        Box::new(plain::Plain)
    };
    let lines: SharedLines = Rc::new(RefCell::new(lines));
    let companion: Shared = Rc::new(RefCell::new(Steps::new(Rc::clone(&lines))));
    let outcome = session.borrow_mut().step(program, &companion);
    drop(companion);
    drop(lines);
    let session = Rc::into_inner(session).expect("the editor, its only other owner, is gone");
    (session.into_inner(), outcome)
}
