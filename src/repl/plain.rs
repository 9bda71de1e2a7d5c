//! Lines from standard input without a terminal. Prompts go to standard error, as CPython's do there.

use std::io::{self, BufRead, Write};

use crate::repl::{Line, Lines};

/// Standard input. The buffer is the process's own, so that `input()` goes on where we stopped.
#[derive(Debug)]
pub(super) struct Plain;

impl Lines for Plain {
    fn read(&mut self, prompt: &str, _before: &str, _indent: &str) -> Line {
        let mut err = io::stderr();
        let _ = err.write_all(prompt.as_bytes()).and_then(|()| err.flush());
        let mut bytes = Vec::new();
        match io::stdin().lock().read_until(b'\n', &mut bytes) {
            Ok(0) | Err(_) => Line::End,
            Ok(_) => {
                let text = String::from_utf8_lossy(&bytes);
                Line::Text(text.trim_end_matches(['\r', '\n']).to_owned())
            }
        }
    }

    fn remember(&mut self, _text: &str) {}
}
