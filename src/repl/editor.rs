//! The line editor of the prompt: rustyline, one line at a time, with history, completion and colours.

use std::borrow::Cow;
use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;

use rustyline::completion::Completer;
use rustyline::error::ReadlineError;
use rustyline::highlight::{CmdKind, Highlighter};
use rustyline::hint::{Hint, Hinter};
use rustyline::history::FileHistory;
use rustyline::{ColorMode, CompletionType, Config, Context, Helper, Validator};

use crate::repl::{Line, Lines, Settings, highlight};
use crate::session::replay::Track;

/// Entries of the history that are kept.
const MAX_HISTORY: usize = 10_000;

/// What rustyline asks while a line is edited.
#[derive(Helper, Validator)]
struct Assistant {
    track: Rc<RefCell<Track>>,
    /// What was typed of the statement before this line.
    before: String,
}

impl Completer for Assistant {
    type Candidate = String;

    fn complete(
        &self,
        line: &str,
        pos: usize,
        _context: &Context<'_>,
    ) -> rustyline::Result<(usize, Vec<String>)> {
        let typed = &line[..pos];
        let start_of_line = typed.rfind('\n').map_or(0, |at| at + 1);
        if typed[start_of_line..].trim().is_empty() {
            return Ok((pos, vec!["    ".to_owned()]));
        }
        // The session is in use only while a statement runs, never while a line is edited.
        let (start, names) = match self.track.try_borrow_mut() {
            Ok(mut track) => track.session().complete(typed, self.before.is_empty()),
            Err(_) => (pos, Vec::new()),
        };
        Ok((start, names))
    }
}

/// A hint that is only looked at.
struct Shown(String);

impl Hint for Shown {
    fn display(&self) -> &str {
        &self.0
    }

    fn completion(&self) -> Option<&str> {
        None
    }
}

impl Hinter for Assistant {
    type Hint = Shown;

    fn hint(&self, line: &str, pos: usize, _context: &Context<'_>) -> Option<Shown> {
        if pos < line.len() || !line.ends_with('(') {
            return None;
        }
        let signature = self.track.try_borrow_mut().ok()?.session().hint(line)?;
        Some(Shown(format!("   {signature}")))
    }
}

impl Highlighter for Assistant {
    fn highlight_hint<'h>(&self, hint: &'h str) -> Cow<'h, str> {
        Cow::Owned(highlight::hint(hint))
    }

    fn highlight<'l>(&self, line: &'l str, _pos: usize) -> Cow<'l, str> {
        Cow::Owned(highlight::line(&self.before, line))
    }

    fn highlight_char(&self, _line: &str, _pos: usize, kind: CmdKind) -> bool {
        kind != CmdKind::MoveCursor
    }
}

/// The editor.
pub(super) struct Editor {
    inner: rustyline::Editor<Assistant, FileHistory>,
    history: Option<PathBuf>,
}

impl Editor {
    pub(super) fn new(track: Rc<RefCell<Track>>, settings: &Settings) -> rustyline::Result<Editor> {
        let colors = if settings.is_plain {
            ColorMode::Disabled
        } else {
            ColorMode::Enabled
        };
        let config = Config::builder()
            .max_history_size(MAX_HISTORY)?
            .history_ignore_dups(true)?
            .completion_type(CompletionType::List)
            .auto_add_history(false)
            .color_mode(colors)
            .bracketed_paste(true)
            .indent_size(4)
            .tab_stop(4)
            .build();
        let mut inner = rustyline::Editor::with_config(config)?;
        inner.set_helper(Some(Assistant {
            track,
            before: String::new(),
        }));
        if let Some(history) = &settings.history {
            // There is none at first.
            let _ = inner.load_history(history);
        }
        Ok(Editor {
            inner,
            history: settings.history.clone(),
        })
    }
}

impl Lines for Editor {
    fn read(&mut self, prompt: &str, before: &str, indent: &str) -> Line {
        if let Some(assistant) = self.inner.helper_mut() {
            before.clone_into(&mut assistant.before);
        }
        match self.inner.readline_with_initial(prompt, (indent, "")) {
            Ok(text) => Line::Text(text),
            Err(ReadlineError::Interrupted) => Line::Interrupted,
            Err(_) => Line::End,
        }
    }

    fn remember(&mut self, text: &str) {
        let is_added = self.inner.add_history_entry(text).unwrap_or(false);
        if is_added && let Some(history) = &self.history {
            // A history that cannot be written is none: the prompt goes on.
            let _ = self.inner.append_history(history);
        }
    }
}
