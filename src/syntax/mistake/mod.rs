//! What is wrong with a statement that the grammar refused.
//!
//! Which message a mistake gets depends on the order in which a parser tries its rules and on how far it looked, so this is a second reader of
//! the language, in the shape of CPython's parser: ordered alternatives that fall back, and two passes. The first pass only finds out which
//! token was the last that any rule looked at; where nothing better is found, the syntax is invalid *there*. The second pass also
//! tries, among the rules of the language, rules that match what people do wrong; the first such rule that matches ends everything with its
//! message. No tree is built: a `Node` says where an expression lies and what messages call it.
//!
//! ```text
//! stmt, compound    statements                 params     parameters
//! expr, atom, call  expressions                pattern    patterns
//! target            assignment targets         field      strings and f-strings
//! kind              the messages
//! ```
//! It runs only on what is wrong already, from the start of the outermost statement that has a mistake.

mod atom;
mod call;
mod compound;
mod expr;
mod field;
mod kind;
mod params;
mod pattern;
mod stmt;
mod target;

use std::collections::BTreeMap;
use std::rc::Rc;

use super::Mode;
use super::error::{ErrorKind, Place, SyntaxError};
use super::token::{Spanned, Tok};
use crate::source::{LineTable, Span};
pub use kind::{Header, Mistake, Noun};

/// Why a rule did not match.
enum Stop {
    /// It just does not: the next alternative is tried.
    No,
    /// A mistake was recognized, or the text ends in one of the lexer's.
    Error(Box<SyntaxError>),
    /// The lexer's first error stands where the next token would be.
    Lexer,
}

type Rule<T> = Result<T, Stop>;

/// An expression that was read.
#[derive(Clone, Debug)]
struct Node {
    span: Span,
    noun: Noun,
    /// What looks for a bad target inside: items of a tuple or list, the operand of a star, the left side of an `in`.
    parts: Rc<[Node]>,
}

impl Node {
    fn new(span: Span, noun: Noun) -> Node {
        Node {
            span,
            noun,
            parts: Rc::new([]),
        }
    }

    fn with_parts(span: Span, noun: Noun, parts: Vec<Node>) -> Node {
        Node {
            span,
            noun,
            parts: parts.into(),
        }
    }
}

/// Rules whose results are kept, the same ones as in CPython: a result that was found without looking for mistakes is also used when looking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Memo {
    SimpleStmt,
    Block,
    Expression,
    StarExpression,
    Disjunction,
    Conjunction,
    Inversion,
    BitOr,
    BitXor,
    BitAnd,
    Shift,
    Sum,
    Term,
    Factor,
    AwaitPrimary,
    Primary,
    Strings,
    Arguments,
    StarTarget,
    StarAtomTarget,
    TargetPrimary,
    DelTarget,
    WrongNamed,
    ClosedPattern,
    StarPattern,
    TypeParam,
}

/// The text being read.
struct Reader<'t> {
    source: &'t str,
    lines: &'t LineTable,
    tokens: &'t [Spanned],
    /// How many brackets are open at each token's end.
    levels: &'t [u16],
    /// From this token on there is nothing: the lexer found an error.
    n_good: usize,
    /// The next token.
    at: usize,
    /// After the last token that was looked at.
    seen: usize,
    /// The second pass.
    is_looking: bool,
    memo: BTreeMap<(Memo, usize), (Option<Node>, usize)>,
}

/// What reading found.
#[derive(Debug)]
pub(super) enum Found {
    /// An error, and the place of the last token that was looked at.
    Error(SyntaxError, Span),
    /// The lexer's first error comes before any of the grammar's.
    Lexer,
    /// Nothing: the text is good.
    Nothing,
}

/// A text's tokens as CPython's tokenizer gives them.
pub(super) struct Text<'t> {
    pub(super) source: &'t str,
    pub(super) lines: &'t LineTable,
    pub(super) tokens: &'t [Spanned],
    /// How many come before the lexer's first error.
    pub(super) n_good: usize,
}

/// Reads a text from the token at `start`, which begins a statement at the outermost level.
pub(super) fn find(text: &Text<'_>, mode: Mode, start: usize) -> Found {
    let levels = levels(text.tokens);
    let mut reader = Reader::new(text, &levels, start);
    let first = reader.run(mode);
    let last = reader.last_seen();
    match first {
        Ok(()) => return Found::Nothing,
        Err(Stop::Error(error)) => return Found::Error(*error, last),
        Err(Stop::Lexer) => return Found::Lexer,
        Err(Stop::No) => {}
    }
    let generic = reader.generic();
    reader.memo.clear();
    reader.at = start;
    reader.is_looking = true;
    match reader.run(mode) {
        Err(Stop::Error(error)) => Found::Error(*error, reader.last_seen()),
        Err(Stop::Lexer) => Found::Lexer,
        Ok(()) | Err(Stop::No) => Found::Error(generic, last),
    }
}

/// The mistake in the statement that starts at the token `start`, at any depth.
pub(super) fn find_in_statement(text: &Text<'_>, start: usize) -> Option<SyntaxError> {
    let levels = levels(text.tokens);
    let mut reader = Reader::new(text, &levels, start);
    match reader.statement() {
        Err(Stop::No) => {}
        Err(Stop::Error(error)) => return Some(*error),
        Ok(()) | Err(Stop::Lexer) => return None,
    }
    let generic = reader.generic();
    reader.memo.clear();
    reader.at = start;
    reader.is_looking = true;
    match reader.statement() {
        Err(Stop::Error(error)) => Some(*error),
        Err(Stop::Lexer) => None,
        Ok(()) | Err(Stop::No) => Some(generic),
    }
}

/// Depth of brackets after each token.
fn levels(tokens: &[Spanned]) -> Vec<u16> {
    let mut level: u16 = 0;
    let of = |&(tok, _): &Spanned| {
        match tok {
            Tok::LPar | Tok::LSqb | Tok::LBrace => level = level.saturating_add(1),
            Tok::RPar | Tok::RSqb | Tok::RBrace => level = level.saturating_sub(1),
            _ => {}
        }
        level
    };
    tokens.iter().map(of).collect()
}

impl<'t> Reader<'t> {
    fn new(text: &Text<'t>, levels: &'t [u16], start: usize) -> Reader<'t> {
        Reader {
            source: text.source,
            lines: text.lines,
            tokens: text.tokens,
            levels,
            n_good: text.n_good,
            at: start,
            seen: start + 1,
            is_looking: false,
            memo: BTreeMap::new(),
        }
    }

    fn run(&mut self, mode: Mode) -> Rule<()> {
        match mode {
            Mode::Module => {
                while self.attempt(Self::statement)?.is_some() {}
                self.expect(Tok::End).map(|_| ())
            }
            Mode::Interactive => self.interactive(),
            Mode::Expression => {
                self.expressions()?;
                while self.eat(Tok::Newline)? {}
                self.expect(Tok::End).map(|_| ())
            }
        }
    }

    // ---- tokens

    /// Looks at the next token.
    fn peek(&mut self) -> Rule<Tok> {
        if self.at >= self.n_good {
            return Err(Stop::Lexer);
        }
        self.seen = self.seen.max(self.at + 1);
        Ok(self.tokens[self.at.min(self.tokens.len() - 1)].0)
    }

    /// The place of the token that was just looked at or is next.
    fn here(&self) -> Span {
        self.tokens[self.at.min(self.tokens.len() - 1)].1
    }

    /// Takes a token of a kind.
    fn expect(&mut self, kind: Tok) -> Rule<Span> {
        self.expect_any(|tok| tok == kind)
    }

    /// Takes a token of one of several kinds.
    fn expect_any(&mut self, is_wanted: impl Fn(Tok) -> bool) -> Rule<Span> {
        if !is_wanted(self.peek()?) {
            return Err(Stop::No);
        }
        let span = self.here();
        self.at += 1;
        Ok(span)
    }

    fn name(&mut self) -> Rule<Span> {
        self.expect_any(Tok::is_name)
    }

    /// Takes a token if it is there.
    fn eat(&mut self, kind: Tok) -> Rule<bool> {
        let is_there = self.peek()? == kind;
        self.at += usize::from(is_there);
        Ok(is_there)
    }

    /// Insists on a token: everything ends if it is not there.
    fn demand(&mut self, kind: Tok) -> Rule<Span> {
        if self.peek()? == kind {
            return self.expect(kind);
        }
        let ch = kind.describe().chars().next().unwrap_or(' ');
        Err(self.at_token(Mistake::Expected(ch), self.at))
    }

    /// Looks ahead.
    fn is_next(&mut self, kinds: &[Tok]) -> Rule<bool> {
        Ok(kinds.contains(&self.peek()?))
    }

    /// Fails if one of some tokens is next.
    fn not(&mut self, kinds: &[Tok]) -> Rule<()> {
        if self.is_next(kinds)? {
            return Err(Stop::No);
        }
        Ok(())
    }

    /// Fails unless one of some tokens is next.
    fn ahead(&mut self, kinds: &[Tok]) -> Rule<()> {
        if self.is_next(kinds)? {
            return Ok(());
        }
        Err(Stop::No)
    }

    // ---- combining

    /// Tries a rule; if it does not match, the reader is where it was.
    fn attempt<T>(&mut self, rule: impl FnOnce(&mut Self) -> Rule<T>) -> Rule<Option<T>> {
        let at = self.at;
        match rule(self) {
            Ok(value) => Ok(Some(value)),
            Err(Stop::No) => {
                self.at = at;
                Ok(None)
            }
            Err(stop) => Err(stop),
        }
    }

    /// The first of several rules that matches.
    fn first<T>(&mut self, rules: &[fn(&mut Self) -> Rule<T>]) -> Rule<T> {
        for rule in rules {
            if let Some(value) = self.attempt(rule)? {
                return Ok(value);
            }
        }
        Err(Stop::No)
    }

    /// In the second pass, a rule that matches a mistake.
    fn wrong<T>(&mut self, rule: impl FnOnce(&mut Self) -> Rule<T>) -> Rule<()> {
        if self.is_looking {
            let at = self.at;
            self.attempt(rule)?;
            self.at = at;
        }
        Ok(())
    }

    /// A rule as often as it matches.
    fn many<T>(&mut self, rule: impl Fn(&mut Self) -> Rule<T>) -> Rule<Vec<T>> {
        let mut all = Vec::new();
        while let Some(value) = self.attempt(&rule)? {
            all.push(value);
        }
        Ok(all)
    }

    /// A rule once or more.
    fn some<T>(&mut self, rule: impl Fn(&mut Self) -> Rule<T>) -> Rule<Vec<T>> {
        let mut all = vec![rule(self)?];
        all.extend(self.many(rule)?);
        Ok(all)
    }

    /// A rule once or more with separators between, the last one not taken.
    fn separated<T>(
        &mut self,
        separator: Tok,
        rule: impl Fn(&mut Self) -> Rule<T>,
    ) -> Rule<Vec<T>> {
        let mut all = vec![rule(self)?];
        let next = |reader: &mut Self| {
            reader.expect(separator)?;
            rule(reader)
        };
        while let Some(value) = self.attempt(next)? {
            all.push(value);
        }
        Ok(all)
    }

    /// Separated by commas.
    fn commas<T>(&mut self, rule: impl Fn(&mut Self) -> Rule<T>) -> Rule<Vec<T>> {
        self.separated(Tok::Comma, rule)
    }

    /// Keeps a rule's result for this place.
    fn memo(&mut self, key: Memo, rule: impl FnOnce(&mut Self) -> Rule<Node>) -> Rule<Node> {
        let start = self.at;
        if let Some((node, end)) = self.memo.get(&(key, start)) {
            self.at = *end;
            return node.clone().ok_or(Stop::No);
        }
        let node = self.attempt(rule)?;
        self.memo.insert((key, start), (node.clone(), self.at));
        node.ok_or(Stop::No)
    }

    /// From the token at `start` to the last one taken that is no layout.
    fn span_from(&self, start: usize) -> Span {
        let is_layout =
            |tok: Tok| matches!(tok, Tok::Newline | Tok::Indent | Tok::Dedent | Tok::End);
        let taken = &self.tokens[start..self.at.max(start)];
        let last = taken.iter().rfind(|(tok, _)| !is_layout(*tok));
        let first = self.tokens[start].1;
        Span::new(first.start, last.map_or(first.end, |(_, span)| span.end))
    }

    // ---- errors

    /// An error that covers `span`.
    fn error(&self, mistake: Mistake, span: Span) -> Stop {
        let kind = ErrorKind::Grammar(mistake);
        Stop::Error(Box::new(SyntaxError::new(kind, span)))
    }

    /// An error at the last token that was looked at.
    fn at_last(&self, mistake: Mistake) -> Stop {
        self.at_token(mistake, self.seen - 1)
    }

    /// An error at the next token.
    fn at_next(&self, mistake: Mistake) -> Stop {
        self.at_token(mistake, self.at)
    }

    fn at_token(&self, mistake: Mistake, idx: usize) -> Stop {
        let error = self.token_error(ErrorKind::Grammar(mistake), idx);
        Stop::Error(Box::new(error))
    }

    /// From `start` to where CPython's tokenizer is: the end of the last token that was looked at.
    fn from_here_on(&self, mistake: Mistake, start: Span) -> Stop {
        let (tok, last) = self.tokens[(self.seen - 1).min(self.tokens.len() - 1)];
        let kind = ErrorKind::Grammar(mistake);
        // An end of line counts as one more character.
        let (end, place) = match tok {
            Tok::Newline => (last.start, Place::Range),
            _ => (last.end, Place::Current),
        };
        let span = Span::new(start.start, end.max(start.start));
        Stop::Error(Box::new(SyntaxError::placed(kind, span, place)))
    }

    /// An error at a token.
    fn token_error(&self, kind: ErrorKind, idx: usize) -> SyntaxError {
        let (tok, span) = self.tokens[idx.min(self.tokens.len() - 1)];
        let place = match tok {
            Tok::Newline => Place::Char,
            Tok::Indent | Tok::Dedent => Place::Width,
            Tok::End => Place::AtEnd,
            _ => Place::Range,
        };
        SyntaxError::placed(kind, span, place)
    }

    fn last_seen(&self) -> Span {
        self.tokens[(self.seen - 1).min(self.tokens.len() - 1)].1
    }

    /// What is said where no rule knows better.
    fn generic(&self) -> SyntaxError {
        let idx = self.seen - 1;
        let kind = match self.tokens[idx.min(self.tokens.len() - 1)].0 {
            Tok::Indent => ErrorKind::Grammar(Mistake::UnexpectedIndent),
            Tok::Dedent => ErrorKind::Grammar(Mistake::UnexpectedUnindent),
            _ => ErrorKind::InvalidSyntax,
        };
        self.token_error(kind, idx)
    }

    /// The line of a place.
    fn line(&self, span: Span) -> u32 {
        self.lines.line(span.start)
    }

    /// The text of a place.
    fn text(&self, span: Span) -> &'t str {
        span.text(self.source)
    }

    /// A block must follow here but does not.
    fn no_block(&mut self, header: Header, word: Span) -> Rule<()> {
        self.expect(Tok::Newline)?;
        self.not(&[Tok::Indent])?;
        Err(self.at_last(Mistake::ExpectedBlockAfter(header, self.line(word))))
    }

    /// A line ends where its colon should be.
    fn no_colon(&mut self) -> Rule<()> {
        self.expect(Tok::Newline)?;
        Err(self.at_last(Mistake::Expected(':')))
    }
}
