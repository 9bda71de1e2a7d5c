//! The words of the language, named as CPython's `token` module and keywords are.
//!
//! logos finds where each token ends, for everything that a regular expression can describe. What it cannot (the ends of strings, the
//! text of f-strings, indentation, what a closing bracket closes) is `lexer`'s work, which drives it. A `Tok` is one byte and says only
//! what kind of token stands there; its text is the source under its span.

use logos::Logos;

use crate::source::Span;

/// A kind of token.
#[derive(Logos, Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[logos(skip r"[ \t\x0c]+")]
#[repr(u8)]
pub enum Tok {
    /// The end of the input: always the last token.
    End,
    /// The end of a logical line, with a comment before it. Synthesized where the input ends without one.
    #[regex(r"\r\n|\n|\r")]
    Newline,
    /// A line that is indented deeper than the one before; covers the blanks.
    Indent,
    /// A line that closes one block; empty, where the line's first token starts.
    Dedent,
    /// An identifier that is no keyword.
    #[regex(r"[a-zA-Z_\u{80}-\u{10FFFF}][a-zA-Z0-9_\u{80}-\u{10FFFF}]*")]
    Name,
    /// An integer literal.
    #[regex(r"0(_?0)*|[1-9](_?[0-9])*|0[xX](_?[0-9a-fA-F])+|0[oO](_?[0-7])+|0[bB](_?[01])+")]
    Int,
    /// A float literal.
    #[regex(r"[0-9](_?[0-9])*\.([0-9](_?[0-9])*)?([eE][+\-]?[0-9](_?[0-9])*)?")]
    #[regex(r"\.[0-9](_?[0-9])*([eE][+\-]?[0-9](_?[0-9])*)?")]
    #[regex(r"[0-9](_?[0-9])*[eE][+\-]?[0-9](_?[0-9])*")]
    Float,
    /// An imaginary literal.
    #[regex(r"[0-9](_?[0-9])*(\.([0-9](_?[0-9])*)?)?([eE][+\-]?[0-9](_?[0-9])*)?[jJ]")]
    #[regex(r"\.[0-9](_?[0-9])*([eE][+\-]?[0-9](_?[0-9])*)?[jJ]")]
    Imaginary,
    /// A whole string or bytes literal with its prefix and quotes. (logos finds the opening quote, the lexer the rest.)
    #[regex(r#"([rR]|[uU]|[bB]|[bB][rR]|[rR][bB])?('|"|'''|""")"#)]
    String,
    /// The prefix and opening quotes of an f-string.
    #[regex(r#"([fF]|[fF][rR]|[rR][fF])('|"|'''|""")"#)]
    FStringStart,
    /// Literal text in an f-string; a doubled brace ends it after its first half and is left out of the next.
    FStringMiddle,
    /// The closing quotes of an f-string.
    FStringEnd,
    /// A character that no token starts with but that is no error in itself (`$`, `?`, a backquote), or `<>`.
    #[regex(r"[$?`]|<>")]
    Op,
    /// What could not be read. The error is in the lexer's list: whoever meets this token reports nothing.
    Error,
    /// A comment. Kept beside the tokens, for colouring; the parser never sees it.
    #[regex(r"#[^\r\n]*", allow_greedy = true)]
    Comment,
    /// A backslash, with the end of line that it joins. Never among the tokens.
    #[regex(r"\\(\r\n|\n|\r)?")]
    Continuation,

    /// `(`
    #[token("(")]
    LPar,
    /// `)`
    #[token(")")]
    RPar,
    /// `[`
    #[token("[")]
    LSqb,
    /// `]`
    #[token("]")]
    RSqb,
    /// `{`
    #[token("{")]
    LBrace,
    /// `}`
    #[token("}")]
    RBrace,
    /// `:`
    #[token(":")]
    Colon,
    /// `,`
    #[token(",")]
    Comma,
    /// `;`
    #[token(";")]
    Semi,
    /// `+`
    #[token("+")]
    Plus,
    /// `-`
    #[token("-")]
    Minus,
    /// `*`
    #[token("*")]
    Star,
    /// `/`
    #[token("/")]
    Slash,
    /// `|`
    #[token("|")]
    VBar,
    /// `&`
    #[token("&")]
    Amper,
    /// `<`
    #[token("<")]
    Less,
    /// `>`
    #[token(">")]
    Greater,
    /// `=`
    #[token("=")]
    Equal,
    /// `.`
    #[token(".")]
    Dot,
    /// `%`
    #[token("%")]
    Percent,
    /// `~`
    #[token("~")]
    Tilde,
    /// `^`
    #[token("^")]
    Circumflex,
    /// `@`
    #[token("@")]
    At,
    /// `!`, before a conversion in an f-string.
    #[token("!")]
    Exclamation,
    /// `==`
    #[token("==")]
    EqEqual,
    /// `!=`
    #[token("!=")]
    NotEqual,
    /// `<=`
    #[token("<=")]
    LessEqual,
    /// `>=`
    #[token(">=")]
    GreaterEqual,
    /// `<<`
    #[token("<<")]
    LeftShift,
    /// `>>`
    #[token(">>")]
    RightShift,
    /// `**`
    #[token("**")]
    DoubleStar,
    /// `//`
    #[token("//")]
    DoubleSlash,
    /// `->`
    #[token("->")]
    RArrow,
    /// `...`
    #[token("...")]
    Ellipsis,
    /// `:=`
    #[token(":=")]
    ColonEqual,
    /// `+=`
    #[token("+=")]
    PlusEqual,
    /// `-=`
    #[token("-=")]
    MinEqual,
    /// `*=`
    #[token("*=")]
    StarEqual,
    /// `/=`
    #[token("/=")]
    SlashEqual,
    /// `%=`
    #[token("%=")]
    PercentEqual,
    /// `&=`
    #[token("&=")]
    AmperEqual,
    /// `|=`
    #[token("|=")]
    VBarEqual,
    /// `^=`
    #[token("^=")]
    CircumflexEqual,
    /// `@=`
    #[token("@=")]
    AtEqual,
    /// `<<=`
    #[token("<<=")]
    LeftShiftEqual,
    /// `>>=`
    #[token(">>=")]
    RightShiftEqual,
    /// `**=`
    #[token("**=")]
    DoubleStarEqual,
    /// `//=`
    #[token("//=")]
    DoubleSlashEqual,

    /// `False`
    #[token("False")]
    False,
    /// `None`
    #[token("None")]
    None,
    /// `True`
    #[token("True")]
    True,
    /// `and`
    #[token("and")]
    And,
    /// `as`
    #[token("as")]
    As,
    /// `assert`
    #[token("assert")]
    Assert,
    /// `async`
    #[token("async")]
    Async,
    /// `await`
    #[token("await")]
    Await,
    /// `break`
    #[token("break")]
    Break,
    /// `class`
    #[token("class")]
    Class,
    /// `continue`
    #[token("continue")]
    Continue,
    /// `def`
    #[token("def")]
    Def,
    /// `del`
    #[token("del")]
    Del,
    /// `elif`
    #[token("elif")]
    Elif,
    /// `else`
    #[token("else")]
    Else,
    /// `except`
    #[token("except")]
    Except,
    /// `finally`
    #[token("finally")]
    Finally,
    /// `for`
    #[token("for")]
    For,
    /// `from`
    #[token("from")]
    From,
    /// `global`
    #[token("global")]
    Global,
    /// `if`
    #[token("if")]
    If,
    /// `import`
    #[token("import")]
    Import,
    /// `in`
    #[token("in")]
    In,
    /// `is`
    #[token("is")]
    Is,
    /// `lambda`
    #[token("lambda")]
    Lambda,
    /// `nonlocal`
    #[token("nonlocal")]
    Nonlocal,
    /// `not`
    #[token("not")]
    Not,
    /// `or`
    #[token("or")]
    Or,
    /// `pass`
    #[token("pass")]
    Pass,
    /// `raise`
    #[token("raise")]
    Raise,
    /// `return`
    #[token("return")]
    Return,
    /// `try`
    #[token("try")]
    Try,
    /// `while`
    #[token("while")]
    While,
    /// `with`
    #[token("with")]
    With,
    /// `yield`
    #[token("yield")]
    Yield,

    /// `match`: a keyword only at the head of a `match` statement, a name elsewhere.
    #[token("match")]
    Match,
    /// `case`: a keyword only at the head of a case.
    #[token("case")]
    Case,
    /// `type`: a keyword only at the head of a `type` statement.
    #[token("type")]
    Type,
    /// `_`: a wildcard in patterns, a name elsewhere.
    #[token("_", priority = 5)]
    Underscore,
}

/// A token and its place.
pub type Spanned = (Tok, Span);

impl Tok {
    /// How many kinds there are; each kind's number is below it, so that a set of kinds fits in a `u128`.
    pub const COUNT: usize = Tok::Underscore as usize + 1;

    /// Whether an identifier may stand here: a name or a soft keyword.
    pub const fn is_name(self) -> bool {
        matches!(
            self,
            Tok::Name | Tok::Match | Tok::Case | Tok::Type | Tok::Underscore
        )
    }

    /// Whether it is reserved everywhere.
    pub const fn is_keyword(self) -> bool {
        self as u8 >= Tok::False as u8 && self as u8 <= Tok::Yield as u8
    }

    /// Whether it is punctuation: brackets, delimiters, operators.
    pub const fn is_operator(self) -> bool {
        self as u8 >= Tok::LPar as u8 && self as u8 <= Tok::DoubleSlashEqual as u8
    }

    /// Whether it is a number.
    pub const fn is_number(self) -> bool {
        matches!(self, Tok::Int | Tok::Float | Tok::Imaginary)
    }

    /// Whether it is a keyword that starts a statement and cannot stand inside an expression.
    pub const fn starts_statement_only(self) -> bool {
        matches!(
            self,
            Tok::Assert
                | Tok::Break
                | Tok::Class
                | Tok::Continue
                | Tok::Def
                | Tok::Del
                | Tok::Except
                | Tok::Finally
                | Tok::Global
                | Tok::Import
                | Tok::Nonlocal
                | Tok::Pass
                | Tok::Raise
                | Tok::Return
                | Tok::Try
                | Tok::While
                | Tok::With
        )
    }

    /// Whether a statement that starts with it is a compound one (`match` aside, which only its colon tells).
    pub const fn starts_compound(self) -> bool {
        matches!(
            self,
            Tok::Async
                | Tok::At
                | Tok::Class
                | Tok::Def
                | Tok::For
                | Tok::If
                | Tok::Try
                | Tok::While
                | Tok::With
        )
    }

    /// The bracket that closes this one, if it is an opening one.
    pub const fn closer(self) -> Option<Tok> {
        match self {
            Tok::LPar => Some(Tok::RPar),
            Tok::LSqb => Some(Tok::RSqb),
            Tok::LBrace => Some(Tok::RBrace),
            _ => None,
        }
    }

    /// The character of a bracket.
    pub(crate) const fn bracket_char(self) -> char {
        match self {
            Tok::LPar => '(',
            Tok::RPar => ')',
            Tok::LSqb => '[',
            Tok::RSqb => ']',
            Tok::LBrace => '{',
            _ => '}',
        }
    }

    /// Its text where all tokens of the kind have the same, otherwise what messages call the kind.
    pub const fn describe(self) -> &'static str {
        match self {
            Tok::End => "end of input",
            Tok::Newline => "end of line",
            Tok::Indent => "indent",
            Tok::Dedent => "dedent",
            Tok::Name => "name",
            Tok::Int | Tok::Float | Tok::Imaginary => "number",
            Tok::String => "string",
            Tok::FStringStart | Tok::FStringMiddle | Tok::FStringEnd => "f-string",
            Tok::Op | Tok::Error => "character",
            Tok::Comment => "comment",
            Tok::Continuation => "\\",
            Tok::LPar => "(",
            Tok::RPar => ")",
            Tok::LSqb => "[",
            Tok::RSqb => "]",
            Tok::LBrace => "{",
            Tok::RBrace => "}",
            Tok::Colon => ":",
            Tok::Comma => ",",
            Tok::Semi => ";",
            Tok::Plus => "+",
            Tok::Minus => "-",
            Tok::Star => "*",
            Tok::Slash => "/",
            Tok::VBar => "|",
            Tok::Amper => "&",
            Tok::Less => "<",
            Tok::Greater => ">",
            Tok::Equal => "=",
            Tok::Dot => ".",
            Tok::Percent => "%",
            Tok::Tilde => "~",
            Tok::Circumflex => "^",
            Tok::At => "@",
            Tok::Exclamation => "!",
            Tok::EqEqual => "==",
            Tok::NotEqual => "!=",
            Tok::LessEqual => "<=",
            Tok::GreaterEqual => ">=",
            Tok::LeftShift => "<<",
            Tok::RightShift => ">>",
            Tok::DoubleStar => "**",
            Tok::DoubleSlash => "//",
            Tok::RArrow => "->",
            Tok::Ellipsis => "...",
            Tok::ColonEqual => ":=",
            Tok::PlusEqual => "+=",
            Tok::MinEqual => "-=",
            Tok::StarEqual => "*=",
            Tok::SlashEqual => "/=",
            Tok::PercentEqual => "%=",
            Tok::AmperEqual => "&=",
            Tok::VBarEqual => "|=",
            Tok::CircumflexEqual => "^=",
            Tok::AtEqual => "@=",
            Tok::LeftShiftEqual => "<<=",
            Tok::RightShiftEqual => ">>=",
            Tok::DoubleStarEqual => "**=",
            Tok::DoubleSlashEqual => "//=",
            Tok::False => "False",
            Tok::None => "None",
            Tok::True => "True",
            Tok::And => "and",
            Tok::As => "as",
            Tok::Assert => "assert",
            Tok::Async => "async",
            Tok::Await => "await",
            Tok::Break => "break",
            Tok::Class => "class",
            Tok::Continue => "continue",
            Tok::Def => "def",
            Tok::Del => "del",
            Tok::Elif => "elif",
            Tok::Else => "else",
            Tok::Except => "except",
            Tok::Finally => "finally",
            Tok::For => "for",
            Tok::From => "from",
            Tok::Global => "global",
            Tok::If => "if",
            Tok::Import => "import",
            Tok::In => "in",
            Tok::Is => "is",
            Tok::Lambda => "lambda",
            Tok::Nonlocal => "nonlocal",
            Tok::Not => "not",
            Tok::Or => "or",
            Tok::Pass => "pass",
            Tok::Raise => "raise",
            Tok::Return => "return",
            Tok::Try => "try",
            Tok::While => "while",
            Tok::With => "with",
            Tok::Yield => "yield",
            Tok::Match => "match",
            Tok::Case => "case",
            Tok::Type => "type",
            Tok::Underscore => "_",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_fit_in_a_set() {
        const { assert!(Tok::COUNT <= 128) }
        assert!(Tok::Yield.is_keyword() && !Tok::Match.is_keyword());
        assert!(Tok::DoubleSlashEqual.is_operator() && !Tok::False.is_operator());
    }

    #[test]
    fn the_text_of_a_fixed_kind_is_its_token() {
        for text in ["(", "...", "<<=", "!=", "while", "None", "match", "_", ":="] {
            let mut lexer = Tok::lexer(text);
            let tok = lexer.next().unwrap().unwrap();
            assert_eq!(tok.describe(), text);
            assert_eq!(lexer.next(), None);
        }
    }
}
