//! The errors of lexer and grammar as one list: CPython's one first, echoes left out.
//!
//! CPython stops at its first error, but which one is its first takes some care. Its tokenizer's errors beat those of the grammar, even
//! earlier ones: before it reports, it reads the rest of the text to see whether there is one. Those of indentation and joined lines do
//! not, and that a bracket was never closed beats only errors on later lines than the bracket's.

use super::complete::is_echo;
use super::error::{ErrorKind, SyntaxError};
use super::lexer;
use super::mistake::{self, Found, Mistake, Text};
use super::token::{Spanned, Tok};
use super::{Lexed, Mode};
use crate::source::LineTable;

/// How many errors are worth showing.
const MAX_ERRORS: usize = 10;

/// All errors of a text whose grammar has faults in the statements that start at `faults`.
pub(super) fn settle(
    source: &str,
    lexed: &Lexed,
    faults: &[u32],
    mode: Mode,
    lines: &LineTable,
) -> Vec<SyntaxError> {
    if lexed.first.is_none() && lexed.errors.is_empty() && faults.is_empty() {
        return Vec::new();
    }
    let first = first(source, lexed, faults, mode, lines);
    let mut others: Vec<SyntaxError> = lexed.errors.clone();
    if mode == Mode::Module {
        later(source, lexed, faults, lines, first.as_ref(), &mut others);
    }
    others.retain(|error| Some(error) != first.as_ref());
    others.sort_by_key(|error| error.span.start);
    others.dedup_by_key(|error| error.span.start);
    let mut all: Vec<SyntaxError> = first.into_iter().collect();
    all.extend(others);
    all.truncate(MAX_ERRORS);
    all
}

/// The error that CPython raises.
fn first(
    source: &str,
    lexed: &Lexed,
    faults: &[u32],
    mode: Mode,
    lines: &LineTable,
) -> Option<SyntaxError> {
    let (tokens, n_good) = lexer::strict_tokens(source);
    let lexer = lexed.first.as_ref();
    let fault = faults.first().copied();
    let start = match mode {
        Mode::Module => {
            let limit = lexer.map_or(u32::MAX, |error| error.span.start);
            outermost_start(&tokens, fault.unwrap_or(limit).min(limit))
        }
        Mode::Interactive | Mode::Expression => 0,
    };
    let text = Text {
        source,
        lines,
        tokens: &tokens,
        n_good,
    };
    let (grammar, last) = match mistake::find(&text, mode, start) {
        Found::Error(error, last) => (error, last),
        Found::Lexer => return lexer.cloned(),
        Found::Nothing => {
            let unnamed =
                |at| SyntaxError::new(ErrorKind::InvalidSyntax, token_at(&lexed.tokens, at).1);
            return lexer.cloned().or_else(|| fault.map(unnamed));
        }
    };
    let Some(lexer) = lexer else {
        return Some(grammar);
    };
    let is_grammars = match lexer.kind {
        ErrorKind::NeverClosed { .. } => lines.line(last.start) <= lines.line(lexer.span.start),
        ref kind => kind.yields_to_grammar() || is_layout(&grammar.kind),
    };
    Some(if is_grammars { grammar } else { lexer.clone() })
}

/// Whether CPython reports it without looking at the rest of the text.
fn is_layout(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::Grammar(Mistake::UnexpectedIndent | Mistake::UnexpectedUnindent)
    )
}

/// Errors in statements after the one that CPython stops at.
fn later(
    source: &str,
    lexed: &Lexed,
    faults: &[u32],
    lines: &LineTable,
    first: Option<&SyntaxError>,
    errors: &mut Vec<SyntaxError>,
) {
    let text = Text {
        source,
        lines,
        tokens: &lexed.tokens,
        n_good: lexed.tokens.len(),
    };
    let after = first.map_or(0, |error| error.span.start);
    for &fault in faults {
        if errors.len() >= MAX_ERRORS {
            return;
        }
        let start = lexed.tokens.partition_point(|(_, span)| span.start < fault);
        let found = mistake::find_in_statement(&text, start);
        if let Some(error) = found
            && error.span.start > after
            && !is_echo(lexed, error.span)
        {
            errors.push(error);
        }
    }
}

/// The token at a place or the next one after it.
fn token_at(tokens: &[Spanned], at: u32) -> Spanned {
    let idx = tokens.partition_point(|(_, span)| span.start < at);
    tokens[idx.min(tokens.len() - 1)]
}

/// Where the last statement outside all blocks starts that does not start after `at`.
fn outermost_start(tokens: &[Spanned], at: u32) -> usize {
    let mut depth = 0_usize;
    let mut brackets = 0_usize;
    let mut start = 0;
    let mut is_decorated = false;
    let mut at_line_start = true;
    for (idx, &(tok, span)) in tokens.iter().enumerate() {
        if span.start > at {
            break;
        }
        match tok {
            Tok::Newline => {
                at_line_start = true;
                continue;
            }
            Tok::Indent => depth += 1,
            Tok::Dedent => depth = depth.saturating_sub(1),
            Tok::End => break,
            _ => {
                let is_clause = matches!(tok, Tok::Elif | Tok::Else | Tok::Except | Tok::Finally);
                if at_line_start && depth == 0 && brackets == 0 {
                    if !is_clause && !is_decorated {
                        start = idx;
                    }
                    is_decorated = tok == Tok::At;
                }
                at_line_start = false;
                match tok {
                    Tok::LPar | Tok::LSqb | Tok::LBrace => brackets += 1,
                    Tok::RPar | Tok::RSqb | Tok::RBrace => brackets = brackets.saturating_sub(1),
                    _ => {}
                }
            }
        }
    }
    start
}
