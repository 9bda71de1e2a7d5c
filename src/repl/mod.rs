//! The prompt: reads statements and commands, gives them to the session, prints what it answers.
//!
//! Lines come from a [`Lines`]: the editor on a terminal, plain standard input otherwise. A statement is run when it is whole: brackets
//! and strings closed, a block ended by a blank line. What was pasted in one piece may be several statements; each is its own unit.

mod editor;
pub(crate) mod highlight;
mod plain;
mod step;

use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;

pub(crate) use step::{Steps, step_program};

use crate::commands::Reply;
use crate::diagnostics::render::Look;
use crate::session::replay::{Back, Track};
use crate::session::step::Shared;
use crate::session::{Interrupt, Outcome, Session, bug};
use crate::syntax::lexer::lex;
use crate::syntax::token::Tok;

/// The prompt before a statement.
const FIRST: &str = ">>> ";
/// The prompt before its other lines.
const MORE: &str = "... ";

/// What a reader of lines gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Line {
    /// A line without its end; pasted text may hold several.
    Text(String),
    /// Ctrl-C: what was typed is dropped.
    Interrupted,
    /// Ctrl-D, or the end of the file.
    End,
}

/// Where lines come from.
pub(crate) trait Lines {
    /// Reads a line. `before` is what was typed of the statement so far, `indent` what the line shall begin with.
    fn read(&mut self, prompt: &str, before: &str, indent: &str) -> Line;
    /// A whole statement or command was read: for the history.
    fn remember(&mut self, text: &str);
}

/// How the prompt is set up.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    /// Use the line editor.
    pub(crate) is_terminal: bool,
    /// No colour.
    pub(crate) is_plain: bool,
    /// How reports may look.
    pub(crate) look: Look,
    /// Where the history is kept.
    pub(crate) history: Option<PathBuf>,
    /// Goes through a lesson, or lists them; then this interrupts again.
    pub(crate) learn: fn(&str, &Settings, Interrupt),
}

/// Reads and runs until the end; gives the track back with the exit status.
pub(crate) fn run(track: Track, settings: &Settings) -> (Track, u8) {
    let track = Rc::new(RefCell::new(track));
    track.borrow_mut().begin_prompt(settings.look);
    let lines = lines(&track, settings);
    let status = converse(&track, &lines, settings);
    drop(lines);
    let track = Rc::into_inner(track).expect("the editor, its only other owner, is gone");
    (track.into_inner(), status)
}

/// Lines that the prompt, the stepper and lessons read in turn.
pub(crate) type SharedLines = Rc<RefCell<Box<dyn Lines>>>;

/// Where lines come from: the editor on a terminal, which completes names of the track's session; else standard input.
pub(crate) fn lines(track: &Rc<RefCell<Track>>, settings: &Settings) -> SharedLines {
    let editor = if settings.is_terminal {
        editor::Editor::new(Rc::clone(track), settings).ok()
    } else {
        None
    };
    let lines: Box<dyn Lines> = match editor {
        Some(editor) => Box::new(editor),
        None => Box::new(plain::Plain),
    };
    Rc::new(RefCell::new(lines))
}

/// Is the line a question about an expression?
pub(crate) fn is_question(line: &str) -> bool {
    line.trim_end().ends_with('?') && !line.contains(['#', '\'', '"'])
        || line.trim_end().ends_with("]?")
}

fn converse(track: &RefCell<Track>, lines: &SharedLines, settings: &Settings) -> u8 {
    let mut buffer = String::new();
    loop {
        if settings.is_terminal {
            track.borrow_mut().session().end_line();
        }
        let prompt = if buffer.is_empty() { FIRST } else { MORE };
        let indent = indent_after(&buffer);
        let line = lines.borrow_mut().read(prompt, &buffer, &indent);
        match line {
            Line::Interrupted => {
                track.borrow_mut().session().complain("KeyboardInterrupt\n");
                buffer.clear();
            }
            Line::End if buffer.trim().is_empty() => {
                track.borrow_mut().session().complain("\n");
                return 0;
            }
            Line::End => {
                let text = std::mem::take(&mut buffer);
                if let Some(status) = execute(track, &text) {
                    return status;
                }
            }
            Line::Text(line)
                if buffer.is_empty()
                    && (line.trim_start().starts_with(':') || is_question(&line)) =>
            {
                remember(track, lines, line.trim());
                if let Some(status) = command(track, lines, &line, settings) {
                    return status;
                }
            }
            Line::Text(line) => {
                buffer.push_str(&line);
                let is_more = Session::needs_more(&buffer);
                buffer.push('\n');
                if is_more {
                    continue;
                }
                let text = std::mem::take(&mut buffer);
                if !text.trim().is_empty() {
                    remember(track, lines, text.trim_end());
                }
                if let Some(status) = execute(track, &text) {
                    return status;
                }
            }
        }
    }
}

fn remember(track: &RefCell<Track>, lines: &SharedLines, text: &str) {
    lines.borrow_mut().remember(text);
    track.borrow_mut().remember(text);
}

/// Answers a command. A status: the session shall end.
fn command(
    track: &RefCell<Track>,
    lines: &SharedLines,
    line: &str,
    settings: &Settings,
) -> Option<u8> {
    let mut track = track.borrow_mut();
    track.session().interrupt().clear();
    let outcome = match track.command(line) {
        Reply::Text(text) => {
            track.session().print(&text);
            return None;
        }
        Reply::Quit => return Some(0),
        Reply::Clear => {
            if settings.is_terminal {
                track.session().print("\x1b[2J\x1b[H");
            }
            return None;
        }
        Reply::Time(text) => track.time(&text),
        Reply::Step(text) => {
            let companion: Shared = Rc::new(RefCell::new(Steps::new(Rc::clone(lines))));
            track.step(&text, &companion)
        }
        Reply::Learn(name) => {
            let interrupt = track.session().interrupt();
            drop(track);
            (settings.learn)(&name, settings, interrupt);
            return None;
        }
        Reply::Back => {
            let companion: Shared = Rc::new(RefCell::new(Steps::new(Rc::clone(lines))));
            match track.back(&companion) {
                Ok(Back::Into(outcome)) => outcome,
                Ok(Back::Before(what)) => {
                    track.session().print(&format!("back: before {what}\n"));
                    return None;
                }
                Err(stuck) => {
                    track.session().print(&format!("{stuck}\n"));
                    return None;
                }
            }
        }
    };
    end_of(&mut track, outcome)
}

/// Runs statements. A status: the session shall end.
fn execute(track: &RefCell<Track>, text: &str) -> Option<u8> {
    let mut track = track.borrow_mut();
    track.session().interrupt().clear();
    let outcome = track.run_input(text);
    end_of(&mut track, outcome)
}

fn end_of(track: &mut Track, outcome: Outcome) -> Option<u8> {
    match outcome {
        Outcome::Exit(status) => Some(status),
        Outcome::Bug(what) => {
            track
                .session()
                .complain(&format!("glassheap: {}\n", bug(&what)));
            None
        }
        Outcome::Done | Outcome::Raised | Outcome::Interrupted => None,
    }
}

/// What the next line begins with: the indentation of the last one, deeper after a colon, less deep after the end of a block.
pub(crate) fn indent_after(buffer: &str) -> String {
    let Some(last) = buffer.trim_end_matches('\n').rsplit('\n').next() else {
        return String::new();
    };
    if buffer.is_empty() || last.trim().is_empty() {
        return String::new();
    }
    let lexed = lex(buffer);
    if matches!(
        lexed.incomplete,
        crate::syntax::Incomplete::TripleQuote | crate::syntax::Incomplete::Backslash
    ) {
        return String::new();
    }
    let width = last.len() - last.trim_start_matches(' ').len();
    let mut tokens = lexed
        .tokens
        .iter()
        .rev()
        .map(|&(tok, _)| tok)
        .skip_while(|tok| matches!(tok, Tok::End | Tok::Newline | Tok::Dedent | Tok::Indent));
    let is_opened = tokens.next() == Some(Tok::Colon);
    let first = lex(last.trim_start()).tokens.first().map(|&(tok, _)| tok);
    let is_closed = matches!(
        first,
        Some(Tok::Return | Tok::Pass | Tok::Break | Tok::Continue | Tok::Raise)
    );
    let width = match (is_opened, is_closed) {
        (true, _) => width + 4,
        (false, true) => width.saturating_sub(4),
        (false, false) => width,
    };
    " ".repeat(width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_indented_as_the_block_wants() {
        assert_eq!(indent_after(""), "");
        assert_eq!(indent_after("def f():\n"), "    ");
        assert_eq!(indent_after("def f():  # why\n    if x:\n"), "        ");
        assert_eq!(indent_after("def f():\n    x = 1\n"), "    ");
        assert_eq!(
            indent_after("def f():\n    if x:\n        return 1\n"),
            "    "
        );
        assert_eq!(indent_after("x = '''a:\n"), "");
    }
}
