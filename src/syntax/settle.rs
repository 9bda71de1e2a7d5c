//! The errors of lexer and grammar as one list: CPython's one first, echoes left out.
//!
//! CPython stops at its first error, but which one is its first takes some care. Its tokenizer's errors beat those of the grammar, even
//! earlier ones: before it reports, it reads the rest of the text to see whether there is one. Those of indentation and joined lines do
//! not, and that a bracket was never closed beats only errors on later lines than the bracket's.

use super::Lexed;
use super::complete::is_echo;
use super::error::{ErrorKind, SyntaxError};
use crate::source::LineTable;

/// Joins the lexer's errors and the grammar's.
pub(super) fn settle(
    source: &str,
    lexed: &Lexed,
    mut grammar: Vec<SyntaxError>,
) -> Vec<SyntaxError> {
    if lexed.first.is_none() && lexed.errors.is_empty() && grammar.is_empty() {
        return Vec::new();
    }
    grammar.sort_by_key(|error| error.span.start);
    let first = first(source, lexed, grammar.first());
    let mut others: Vec<SyntaxError> = lexed.errors.clone();
    others.extend(
        grammar
            .into_iter()
            .filter(|error| !is_echo(lexed, error.span)),
    );
    others.retain(|error| Some(error) != first.as_ref());
    others.sort_by_key(|error| error.span.start);
    others.dedup_by_key(|error| error.span.start);
    let mut all: Vec<SyntaxError> = first.into_iter().collect();
    all.extend(others);
    all
}

/// The error that CPython raises.
fn first(source: &str, lexed: &Lexed, grammar: Option<&SyntaxError>) -> Option<SyntaxError> {
    let (lexer, grammar) = match (&lexed.first, grammar) {
        (Some(lexer), Some(grammar)) => (lexer, grammar),
        (lexer, grammar) => return lexer.as_ref().or(grammar).cloned(),
    };
    let is_grammars = match lexer.kind {
        ErrorKind::NeverClosed { .. } => {
            // A token that is not there was asked for: the grammar came to the end.
            let is_at_end = grammar.span.is_empty();
            !is_at_end && !is_later_line(source, lexed, grammar, lexer)
        }
        ref kind => kind.yields_to_grammar() && grammar.span.start < lexer.span.start,
    };
    Some(if is_grammars {
        grammar.clone()
    } else {
        lexer.clone()
    })
}

/// Whether CPython's parser had read a token on a later line than the bracket's when it gave up: one more than it could use.
fn is_later_line(
    source: &str,
    lexed: &Lexed,
    grammar: &SyntaxError,
    bracket: &SyntaxError,
) -> bool {
    let lines = LineTable::new(source);
    let next = lexed
        .tokens
        .partition_point(|(_, span)| span.start < grammar.span.end);
    let read = if grammar.kind == ErrorKind::InvalidSyntax {
        grammar.span.start
    } else {
        lexed
            .tokens
            .get(next)
            .map_or(source.len() as u32, |(_, span)| span.start)
    };
    lines.line(read) > lines.line(bracket.span.start)
}
