//! The grammar, in chumsky's combinators, from tokens to the tree.
//!
//! ```text
//! expr      atoms, operators, displays, calls, slices
//! params    parameters of functions and lambdas
//! target    what may be assigned, deleted or annotated
//! fstring   adjacent strings and f-strings
//! pattern   the patterns of `match`
//! stmt      statements, blocks, recovery
//! ```
//! It says yes or no and builds the tree; it does not know what to say about a mistake. A rule that sees one which the combinators let pass
//! (a call as a target, `f(a=1, 2)`) sets `State::wrong`, a rule that fails is skipped at the next statement, and either way the
//! *statement* goes to the list of faults. `mistake` then reads it again, in the order in which CPython's parser tries its rules, and
//! finds the words.
//!
//! The grammar is built once per thread: chumsky's declared recursion never frees what it ties together.

mod expr;
mod fstring;
mod params;
mod pattern;
mod stmt;
mod target;

use std::rc::Rc;

use chumsky::error::Cheap;
use chumsky::input::{Checkpoint, Cursor, Input, MapExtra, MappedInput, Stream};
use chumsky::inspector::Inspector;
use chumsky::prelude::{Boxed, Parser, any, extra, just};

use super::Mode;
use super::ast::{Ident, Mod};
use super::error::Warning;
use super::literal;
use super::token::{Spanned, Tok};
use crate::source::Span;

/// Tokens by value: the type has no lifetime, so that a grammar outlives the texts it reads.
type Tokens =
    MappedInput<'static, Tok, Span, Stream<std::vec::IntoIter<Spanned>>, fn(Spanned) -> Spanned>;

type Settings = extra::Full<Cheap<Span>, State, ()>;

/// A rule of the grammar.
type Rule<O> = Boxed<'static, 'static, Tokens, O, Settings>;

/// What a rule's action sees beside its value.
type Extra<'b> = MapExtra<'static, 'b, Tokens, Settings>;

/// What parsing collects beside the tree. It goes back with the input when a rule is given up.
#[derive(Debug)]
struct State {
    text: Rc<str>,
    /// Where rules of the statements that are being read saw mistakes.
    wrong: Vec<u32>,
    /// Where statements start that have mistakes.
    faults: Vec<u32>,
    warnings: Vec<Warning>,
}

impl Inspector<'static, Tokens> for State {
    type Checkpoint = (usize, usize, usize);

    fn on_token(&mut self, _: &Tok) {}

    fn on_save(&self, _: &Cursor<'static, '_, Tokens>) -> Self::Checkpoint {
        (self.wrong.len(), self.faults.len(), self.warnings.len())
    }

    fn on_rewind(&mut self, marker: &Checkpoint<'static, '_, Tokens, Self::Checkpoint>) {
        let &(n_wrong, n_faults, n_warnings) = marker.inspector();
        self.wrong.truncate(n_wrong);
        self.faults.truncate(n_faults);
        self.warnings.truncate(n_warnings);
    }
}

impl State {
    /// Makes a fault of a statement at `start`, which has just been read, if something in it was wrong.
    fn claim(&mut self, start: u32) {
        let n_before = self.wrong.len();
        self.wrong.retain(|&at| at < start);
        if self.wrong.len() < n_before {
            self.faults.push(start);
        }
    }
}

/// A span as chumsky wants it.
impl chumsky::span::Span for Span {
    type Context = ();
    type Offset = u32;

    fn new((): (), range: std::ops::Range<u32>) -> Span {
        Span::new(range.start, range.end)
    }

    fn context(&self) {}

    fn start(&self) -> u32 {
        self.start
    }

    fn end(&self) -> u32 {
        self.end
    }
}

/// One token of a kind.
fn tok(kind: Tok) -> Rule<Tok> {
    just(kind).boxed()
}

/// A name or a soft keyword.
fn name() -> Rule<Ident> {
    any()
        .filter(|tok: &Tok| tok.is_name())
        .map_with(|_, e: &mut Extra<'_>| {
            let span = e.span();
            Ident {
                span,
                name: literal::identifier(span.text(&e.state().text)),
            }
        })
        .boxed()
}

/// Marks the statement as wrong unless `is_right`.
fn require(is_right: bool, e: &mut Extra<'_>) {
    if !is_right {
        let at = e.span().start;
        e.state().wrong.push(at);
    }
}

/// What the grammar made of the tokens.
#[derive(Debug)]
pub(super) struct Grammar {
    /// The tree.
    pub(super) tree: Mod,
    /// Where statements start that have mistakes, in the order of the text.
    pub(super) faults: Vec<u32>,
    /// Warnings about literals.
    pub(super) warnings: Vec<Warning>,
}

/// The three ways to start.
struct Roots {
    module: Rule<Mod>,
    interactive: Rule<Mod>,
    expression: Rule<Mod>,
}

thread_local! {
    static ROOTS: Roots = stmt::roots();
}

/// Parses tokens.
pub(super) fn parse(source: &str, tokens: &[Spanned], mode: Mode) -> Grammar {
    let end = source.len() as u32;
    let mapper: fn(Spanned) -> Spanned = |token| token;
    let input = Stream::from_iter(for_spans(tokens)).map(Span::at(end), mapper);
    let mut state = State {
        text: source.into(),
        wrong: Vec::new(),
        faults: Vec::new(),
        warnings: Vec::new(),
    };
    let result = ROOTS.with(|roots| {
        let root = match mode {
            Mode::Module => &roots.module,
            Mode::Interactive => &roots.interactive,
            Mode::Expression => &roots.expression,
        };
        root.parse_with_state(input, &mut state)
    });
    let (tree, errors) = result.into_output_errors();
    if !state.wrong.is_empty() || (tree.is_none() && state.faults.is_empty()) {
        state.faults.push(0);
    }
    debug_assert!(errors.is_empty() || !state.faults.is_empty());
    state.faults.sort_unstable();
    state.faults.dedup();
    Grammar {
        tree: tree.unwrap_or(Mod::Module { body: Vec::new() }),
        faults: state.faults,
        warnings: state.warnings,
    }
}

/// The tokens, with those of layout shrunk to the end of the token before: as in CPython, a node ends with its last token that is none.
fn for_spans(tokens: &[Spanned]) -> Vec<Spanned> {
    let mut end = 0;
    let place = |&(tok, span): &Spanned| {
        if matches!(tok, Tok::Newline | Tok::Indent | Tok::Dedent | Tok::End) {
            return (tok, Span::at(end));
        }
        end = span.end;
        (tok, span)
    };
    tokens.iter().map(place).collect()
}
