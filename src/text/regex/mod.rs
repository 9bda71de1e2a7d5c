//! Regular expressions as CPython's `re` has them: a parser that gives its errors, and a backtracking machine with its meaning.
//!
//! * `parse`: the text of a pattern to a tree; every error with CPython's words and position
//! * `class`: sets of characters and what ignoring case means
//! * `compile`: the tree to instructions
//! * `machine`: the instructions over a text; backtracking on a stack of its own
//! * `template`: the language of replacements
//!
//! Why not a crate: the pattern language and the order in which alternatives are tried are visible in every result. Of those there are,
//! `regex` has neither look-around nor back-references; `fancy-regex` has both but takes UTF-8 alone (no lone surrogates, no bytes, and
//! positions would have to be translated), knows no possessive loop of CPython's kind, and its errors are its own.

pub(crate) mod class;
pub(crate) mod compile;
pub(crate) mod machine;
pub(crate) mod parse;
pub(crate) mod template;
#[cfg(test)]
mod tests;

use class::Class;

/// `re.IGNORECASE`.
pub(crate) const IGNORECASE: u32 = 2;
/// `re.LOCALE`.
pub(crate) const LOCALE: u32 = 4;
/// `re.MULTILINE`.
pub(crate) const MULTILINE: u32 = 8;
/// `re.DOTALL`.
pub(crate) const DOTALL: u32 = 16;
/// `re.UNICODE`.
pub(crate) const UNICODE: u32 = 32;
/// `re.VERBOSE`.
pub(crate) const VERBOSE: u32 = 64;
/// `re.DEBUG`.
pub(crate) const DEBUG: u32 = 128;
/// `re.ASCII`.
pub(crate) const ASCII: u32 = 256;

/// What is wrong with a pattern or template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// `PatternError` with its message and, mostly, a position.
    Pattern(String, Option<usize>),
    /// `ValueError`: flags that exclude each other.
    Value(&'static str),
    /// `OverflowError`.
    Overflow(&'static str),
    /// `IndexError`: a template names a group that is not there.
    UnknownGroup(String),
    /// Nested as deeply as no stack allows.
    TooDeep,
}

/// No upper bound of a repetition.
pub(crate) const UNBOUNDED: u32 = u32::MAX;

/// How a repetition goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Greed {
    /// As often as possible, then less often.
    Greedy,
    /// As rarely as possible, then more often.
    Lazy,
    /// As often as possible, and no less.
    Possessive,
}

/// A position of which something is claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum At {
    /// `^`, which flags may change.
    Beginning,
    /// `$`, which flags may change.
    End,
    /// `\A`
    StringBeginning,
    /// `\Z`
    StringEnd,
    /// `\b`
    Boundary,
    /// `\B`
    NonBoundary,
    /// `^` of `MULTILINE`.
    LineBeginning,
    /// `$` of `MULTILINE`.
    LineEnd,
}

/// Nodes in a row.
pub(crate) type Seq = Vec<Node>;

/// A node of a parsed pattern.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node {
    /// A character.
    Literal(u32),
    /// Any character but one.
    NotLiteral(u32),
    /// `.`
    Any,
    /// `[...]`, `\d` and so on.
    In(Class),
    /// `a|b`
    Branch(Vec<Seq>),
    /// `a*`, `a{2,3}?`
    Repeat(u32, u32, Greed, Seq),
    /// A group: its number if it captures, and flags that it turns on and off.
    Group(Option<u32>, u32, u32, Seq),
    /// `(?>...)`
    Atomic(Seq),
    /// `\1`
    Ref(u32),
    /// `(?(1)a|b)`
    RefExists(u32, Seq, Option<Seq>),
    /// `(?=...)`, `(?!...)`, `(?<=...)`, `(?<!...)`: behind, negated.
    Look(bool, bool, Seq),
    /// A claim about the position.
    At(At),
    /// What never matches.
    Fail,
}

/// A parsed pattern.
#[derive(Debug, Clone)]
pub(crate) struct Parsed {
    /// Its nodes.
    pub(crate) nodes: Seq,
    /// Its flags, those of its text included.
    pub(crate) flags: u32,
    /// Groups, that of the whole match not counted.
    pub(crate) n_groups: u32,
    /// Names of groups in the order in which they open.
    pub(crate) names: Vec<(Vec<u32>, u32)>,
    /// Warnings that `re` would issue: text of each.
    pub(crate) warnings: Vec<String>,
}
