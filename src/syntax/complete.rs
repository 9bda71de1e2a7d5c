//! Unfinished input told apart from wrong input, for the prompt.
//!
//! A bracket, a triple-quoted literal or a line joined by a backslash that is open at the end wants more, and so does a compound statement
//! until a blank line ends it, as at CPython's prompt. Text with an error that more input cannot mend wants none: then the error is shown.

use super::token::{Spanned, Tok};
use super::{Incomplete, Lexed};
use crate::source::Span;

/// What is open at the end of a text of interactive input, whose lines are joined by newlines.
pub(super) fn incomplete(source: &str, lexed: &Lexed, grammar_errors: &[Span]) -> Incomplete {
    let end = source.trim_end().len() as u32;
    // Errors that only say that the end came too early do not count.
    let is_wrong = lexed.errors.iter().any(|error| !is_early_end(error))
        || grammar_errors
            .iter()
            .any(|&span| span.start < end && !is_echo(lexed, span));
    if lexed.incomplete != Incomplete::No {
        return if is_wrong {
            Incomplete::No
        } else {
            lexed.incomplete
        };
    }
    if !is_wrong && is_block_open(source, &lexed.tokens) {
        Incomplete::Block
    } else {
        Incomplete::No
    }
}

fn is_early_end(error: &super::error::SyntaxError) -> bool {
    use super::error::{ErrorKind, Quoted};
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

/// Whether the last statement is a compound one that a blank line has not ended.
fn is_block_open(source: &str, tokens: &[Spanned]) -> bool {
    let last_line = source.rsplit(['\n', '\r']).next().unwrap_or_default();
    if last_line.trim().is_empty() {
        return false;
    }
    let mut depth = 0_usize;
    let mut start = None;
    let mut at_start = true;
    let mut previous = Tok::Newline;
    let mut ends_in_colon = false;
    for &(tok, _) in tokens {
        match tok {
            Tok::Indent => depth += 1,
            Tok::Dedent => depth = depth.saturating_sub(1),
            Tok::Newline => {
                ends_in_colon |= depth == 0 && previous == Tok::Colon;
                at_start = true;
            }
            Tok::End => {}
            _ => {
                if at_start && depth == 0 {
                    start = Some(tok);
                    ends_in_colon = false;
                }
                at_start = false;
            }
        }
        previous = tok;
    }
    match start {
        Some(Tok::Match) => ends_in_colon,
        // The later clauses of a statement stand at its own depth.
        Some(Tok::Elif | Tok::Else | Tok::Except | Tok::Finally) => true,
        Some(tok) => tok.starts_compound(),
        None => false,
    }
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
    }
}
