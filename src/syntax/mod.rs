//! From text to tree.
//!
//! ```text
//! token       the kinds of tokens, by logos
//! lexer       one pass over the text: indent (layout), number, fstring
//! literal     values of numbers and strings
//! parser      the grammar, by chumsky
//! mistake     what is wrong with a statement, in CPython's order
//! settle      which errors are echoes, which one is CPython's
//! complete    unfinished input told apart from wrong input
//! error       what is wrong, in CPython's words
//! ```
//!
//! Invariants: nothing here knows the heap; lexing and parsing never fail and never panic, whatever the text: they return what they
//! understood *and* the errors; every span lies in the text, on borders of characters.

#[rustfmt::skip]
mod alias_names;
pub mod ast;
pub(crate) mod complete;
pub mod error;
mod fstring;
mod indent;
pub(crate) mod lexer;
pub(crate) mod literal;
pub mod mistake;
mod number;
mod parser;
pub(crate) mod settle;
pub mod token;

use crate::source::{LineTable, Span};
use error::{ErrorKind, SyntaxError, Warning};
pub use lexer::lex;
use token::Spanned;

/// What a text is parsed as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A file: `compile(…, "exec")`.
    Module,
    /// One interactive statement: `compile(…, "single")`.
    Interactive,
    /// An expression: `compile(…, "eval")`.
    Expression,
}

/// Whether typing more could make a text whole, and what is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Incomplete {
    /// It is whole, or wrong whatever follows.
    #[default]
    No,
    /// A bracket is open.
    Bracket,
    /// A triple-quoted literal is open.
    TripleQuote,
    /// The last line ends in a backslash.
    Backslash,
    /// A block is open: the last line is not blank, so that the block may go on.
    Block,
}

/// What the lexer made of a text.
#[derive(Clone, Debug, Default)]
pub struct Lexed {
    /// The tokens that the parser reads; the last one is `End`.
    pub tokens: Vec<Spanned>,
    /// Comments, for colouring.
    pub comments: Vec<Span>,
    /// The error at which CPython's tokenizer stops.
    pub first: Option<SyntaxError>,
    /// Errors in the order in which they were found. `first` may not be among them: where CPython reads on with a brace open that an
    /// f-string's end should have closed, we do not.
    pub errors: Vec<SyntaxError>,
    /// Where errors of the grammar are only echoes of those.
    pub echoes: Vec<Span>,
    /// Warnings in the order of the text.
    pub warnings: Vec<Warning>,
    /// What is open at the end.
    pub incomplete: Incomplete,
}

/// What the parser made of a text.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The tree; it has `Invalid` nodes only if there are errors.
    pub tree: ast::Mod,
    /// Errors; the first one is the one that CPython raises, the others follow in the order of the text.
    pub errors: Vec<SyntaxError>,
    /// Warnings in the order of the text.
    pub warnings: Vec<Warning>,
    /// Whether more input could make it whole.
    pub incomplete: Incomplete,
}

/// The statements of a module's text that has no errors.
pub(crate) fn parse_quietly(text: &str) -> Option<Vec<ast::Stmt>> {
    let parsed = parse(text, Mode::Module);
    match parsed.tree {
        ast::Mod::Module { body } if parsed.errors.is_empty() => Some(body),
        _ => None,
    }
}

/// Parses a text.
pub fn parse(text: &str, mode: Mode) -> Parsed {
    let lexed = lex(text);
    let grammar = parser::parse(text, &lexed.tokens, mode);
    let lines = LineTable::new(text);
    let errors = settle::settle(text, &lexed, &grammar.faults, mode, &lines);
    let of_grammar = |error: &&SyntaxError| {
        matches!(error.kind, ErrorKind::Grammar(_) | ErrorKind::InvalidSyntax)
    };
    let of_grammar: Vec<SyntaxError> = errors.iter().filter(of_grammar).cloned().collect();
    let incomplete = complete::incomplete(text, &lexed, &of_grammar);
    let mut warnings = lexed.warnings;
    warnings.extend(grammar.warnings);
    warnings.sort_by_key(|warning| warning.span.start);
    Parsed {
        tree: grammar.tree,
        errors,
        warnings,
        incomplete,
    }
}
