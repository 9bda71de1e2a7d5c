//! Unfinished input told apart from wrong input, for the prompt.
//!
//! A bracket, a triple-quoted literal or a line joined by a backslash that is open at the end wants more, and so does a compound statement
//! until a blank line ends it, as at CPython's prompt. Text with an error that more input cannot mend wants none: then the error is shown.

use super::error::{ErrorKind, Quoted, SyntaxError};
use super::token::{Spanned, Tok};
use super::{Incomplete, Lexed};
use crate::source::Span;

/// What is open at the end of a text of interactive input, whose lines are joined by newlines. `grammar` are the grammar's own errors.
pub(super) fn incomplete(source: &str, lexed: &Lexed, grammar: &[SyntaxError]) -> Incomplete {
    let end = source.trim_end().len() as u32;
    // Errors that only say that the end came too early do not count.
    if lexed.errors.iter().any(|error| !is_early_end(error)) {
        return Incomplete::No;
    }
    let is_before = |error: &SyntaxError| error.span.start < end && !is_echo(lexed, error.span);
    if grammar.iter().any(is_before) {
        return Incomplete::No;
    }
    if lexed.incomplete != Incomplete::No {
        return lexed.incomplete;
    }
    let block = last_block(source, &lexed.tokens);
    match block {
        Some(can_end_here) if grammar.is_empty() || can_end_here => Incomplete::Block,
        _ => Incomplete::No,
    }
}

fn is_early_end(error: &SyntaxError) -> bool {
    matches!(
        error.kind,
        ErrorKind::NeverClosed { .. }
            | ErrorKind::EofAfterContinuation
            | ErrorKind::Unterminated {
                quoted: Quoted { triple: true, .. },
                ..
            }
    )
}

/// Whether an error of the grammar lies where the lexer's own errors make the grammar's meaningless.
pub(super) fn is_echo(lexed: &Lexed, span: Span) -> bool {
    lexed
        .echoes
        .iter()
        .any(|echo| echo.start <= span.start && span.start <= echo.end)
}

/// If the last statement is a compound one that a blank line has not ended: whether the grammar must miss something at the end of its last
/// line (a block, what is decorated, an `except`), so that it is no mistake yet.
fn last_block(source: &str, tokens: &[Spanned]) -> Option<bool> {
    let last_line = source.rsplit(['\n', '\r']).next().unwrap_or_default();
    if last_line.trim().is_empty() {
        return None;
    }
    let mut depth = 0_usize;
    let mut at_start = true;
    // The first tokens of the last statement of the file and of those that it is in, from the outside in; that of the last line, and the last token.
    let mut statements: Vec<Tok> = Vec::new();
    let (mut line, mut last) = (Tok::End, Tok::End);
    let mut is_match = false;
    for &(tok, _) in tokens {
        match tok {
            Tok::Indent => depth += 1,
            Tok::Dedent => depth = depth.saturating_sub(1),
            Tok::Newline => {
                is_match |= depth == 0 && line == Tok::Match && last == Tok::Colon;
                at_start = true;
            }
            Tok::End => {}
            _ => {
                if at_start {
                    line = tok;
                }
                // The later clauses of a statement stand at its own depth.
                let is_clause = matches!(tok, Tok::Elif | Tok::Else | Tok::Except | Tok::Finally);
                if at_start && is_clause {
                    statements.truncate(depth + 1);
                } else if at_start {
                    statements.truncate(depth);
                    statements.push(tok);
                    is_match &= depth > 0;
                }
                at_start = false;
                last = tok;
            }
        }
    }
    let is_compound = statements.first().is_some_and(|tok| tok.starts_compound()) || is_match;
    let is_trying = statements.contains(&Tok::Try);
    is_compound.then_some(last == Tok::Colon || line == Tok::At || is_trying)
}

#[cfg(test)]
mod tests {
    use super::super::lex;
    use super::*;

    fn check(source: &str, expected: Incomplete) {
        assert_eq!(
            incomplete(source, &lex(source), &[]),
            expected,
            "{source:?}"
        );
    }

    #[test]
    fn what_is_open_at_the_end() {
        check("x = 1", Incomplete::No);
        check("x = (1,", Incomplete::Bracket);
        check("f'{x", Incomplete::Bracket);
        check("x = '''a", Incomplete::TripleQuote);
        check("f'''a {x} b", Incomplete::TripleQuote);
        check("x = \\", Incomplete::Backslash);
        check("x = 1 + \\\n", Incomplete::Backslash);
        check("x = 'a", Incomplete::No);
        check("x = (]", Incomplete::No);
        check("", Incomplete::No);
    }

    #[test]
    fn a_block_goes_on_until_a_blank_line() {
        check("if x:", Incomplete::Block);
        check("if x:\n    y", Incomplete::Block);
        check("if x:\n    y\n", Incomplete::No);
        check("if x: y", Incomplete::Block);
        check("if x:\n    y\nelse:", Incomplete::Block);
        check("@decorated", Incomplete::Block);
        check("match x:", Incomplete::Block);
        check("match = 1", Incomplete::No);
        check("x\nif y:\n  z", Incomplete::Block);
        check("if y:\n  z\n\nx", Incomplete::No);
        check("for x in y:\n    # nothing yet", Incomplete::Block);
        check("if x:\n    a = (", Incomplete::Bracket);
        check("@a\ndef f(): pass", Incomplete::Block);
        check("@a\ndef f(): pass\n\nx", Incomplete::No);
    }
}
