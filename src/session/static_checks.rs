//! What can be said of a text without a machine: its errors, and its bytecode.

use std::rc::Rc;

use crate::bytecode::code::Code;
use crate::bytecode::disasm;
use crate::compiler::{self, CompileError, CompileWarning, Options};
use crate::diagnostics::render::{self, Look};
use crate::source::{Source, SourceId};
use crate::syntax::{self, Mode};

/// What `check` found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The errors and warnings, as text; empty if all is well.
    pub report: String,
    /// How many errors.
    pub n_errors: usize,
}

/// Finds all errors of a file: of the grammar, and, if there are none, of the compiler.
pub fn check(name: &str, bytes: &[u8], look: Look) -> Checked {
    let source = match source(name, bytes) {
        Ok(source) => source,
        Err(report) => {
            return Checked {
                report,
                n_errors: 1,
            };
        }
    };
    let (report, n_errors) = match compile(&source, look) {
        Ok((_, warnings)) => (warnings, 0),
        Err(wrong) => wrong,
    };
    Checked { report, n_errors }
}

/// The bytecode of a file, nested units included.
///
/// # Errors
/// The report of its errors.
pub fn listing(name: &str, bytes: &[u8]) -> Result<String, String> {
    let source = source(name, bytes)?;
    let (code, _) = compile(&source, Look::Plain).map_err(|(report, _)| report)?;
    Ok(disasm::listing(&code))
}

fn source(name: &str, bytes: &[u8]) -> Result<Source, String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Source::new(name, text)),
        Err(error) => {
            let line = bytes[..error.valid_up_to()]
                .iter()
                .filter(|&&byte| byte == b'\n')
                .count();
            Err(format!(
                "{name}:{}: SyntaxError: the text is not UTF-8\n",
                line + 1
            ))
        }
    }
}

/// Compiles; with the report of warnings, or of errors and their number.
fn compile(source: &Source, look: Look) -> Result<(Rc<Code>, String), (String, usize)> {
    let parsed = syntax::parse(&source.text, Mode::Module);
    let warnings: String = parsed
        .warnings
        .iter()
        .map(|warning| render::cpython_warning(warning, source))
        .collect();
    if !parsed.errors.is_empty() {
        let report = warnings + &render::reports(&parsed.errors, source, look);
        return Err((report, parsed.errors.len()));
    }
    let options = Options::default();
    match compiler::compile(&parsed.tree, SourceId(0), &source.lines, options) {
        Ok(compiled) => {
            let more: String = compiled
                .warnings
                .iter()
                .map(|warning| compile_warning(warning, source))
                .collect();
            Ok((compiled.code, warnings + &more))
        }
        Err(errors) => {
            let report: String = errors.iter().map(|error| plain(error, source)).collect();
            Err((warnings + &report, errors.len()))
        }
    }
}

/// A warning of the compiler, as CPython prints it.
fn compile_warning(warning: &CompileWarning, source: &Source) -> String {
    let line = source.lines.line(warning.span.start);
    let text = source.lines.line_text(&source.text, line).trim();
    let (name, message) = (&source.name, &warning.message);
    format!("{name}:{line}: SyntaxWarning: {message}\n  {text}\n")
}

/// An error of the compiler: `x.py:1:5: SyntaxError: …`, the line, carets.
fn plain(error: &CompileError, source: &Source) -> String {
    let (text, lines) = (&source.text, &source.lines);
    let start = lines.char_col(text, error.span.start);
    let end = lines.char_col(text, error.span.end);
    let line = lines.line_text(text, start.line);
    let indent = line.chars().take_while(|c| c.is_whitespace()).count();
    let n_marks = if end.line == start.line {
        (end.col.saturating_sub(start.col) as usize).max(1)
    } else {
        line.chars()
            .count()
            .saturating_sub(start.col as usize)
            .max(1)
    };
    format!(
        "{}:{}:{}: SyntaxError: {}\n    {}\n    {}{}\n",
        source.name,
        start.line,
        start.col + 1,
        error.message,
        line.trim(),
        " ".repeat((start.col as usize).saturating_sub(indent)),
        "^".repeat(n_marks)
    )
}
