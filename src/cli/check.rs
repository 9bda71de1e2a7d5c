//! `check`: every error of every file, and nothing is run. `dis`: the bytecode of a file.

use std::io::{self, IsTerminal, Write};

use crate::cli::run::{errno_text, is_colourless};
use crate::cli::{complain, say};
use crate::diagnostics::render::Look;
use crate::session::static_checks::{self, Checked};

/// Looks at files. Status 1 if one has errors, 2 if one cannot be read.
pub(crate) fn check(files: &[String], is_plain: bool) -> u8 {
    let look = match (is_plain || !io::stderr().is_terminal(), is_colourless()) {
        (true, _) => Look::Plain,
        (false, true) => Look::Mono,
        (false, false) => Look::Color,
    };
    let mut status = 0;
    let mut out = io::stderr().lock();
    for file in files {
        match std::fs::read(file) {
            Ok(bytes) => {
                let Checked { report, n_errors } = static_checks::check(file, &bytes, look);
                // A reader that is gone needs no report.
                let _ = out.write_all(report.as_bytes());
                if n_errors > 0 {
                    status = status.max(1);
                }
            }
            Err(error) => {
                let _ = writeln!(
                    out,
                    "glassheap: can't open file '{file}': {}",
                    errno_text(&error)
                );
                status = 2;
            }
        }
    }
    status
}

/// Shows the bytecode of a file.
pub(crate) fn dis(file: &str) -> u8 {
    let bytes = match std::fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            complain(&format!("can't open file '{file}': {}", errno_text(&error)));
            return 2;
        }
    };
    match static_checks::listing(file, &bytes) {
        Ok(text) => say(&text),
        Err(report) => {
            let _ = io::stderr().write_all(report.as_bytes());
            1
        }
    }
}
