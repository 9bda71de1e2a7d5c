//! What is wrong with a text: the kind as data, its words as CPython 3.13 says them, its place as CPython gives it.
//!
//! A kind holds what its message needs and no text. `class` is the exception that a program sees; `code` the entry of
//! `diagnostics::code` that explains it. CPython stops at the first error; we go on, and `parse` says which one is CPython's.

use std::fmt;

use super::mistake::Mistake;
use crate::source::{LineTable, Span};

/// One error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// What is wrong.
    pub kind: ErrorKind,
    /// Where, for a report.
    pub span: Span,
    /// How CPython turns `span` into `offset` and `end_offset`.
    pub place: Place,
}

/// How an error's span becomes the attributes of CPython's exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Place {
    /// From the span's first character to after its last: most errors of the grammar.
    #[default]
    Range,
    /// The span's first character, `end_offset` equal to `offset`: errors of the tokenizer.
    Point,
    /// The span's first character, `end_offset` 0: unclosed brackets and some others.
    Open,
    /// The number of characters before the span's *end*, `end_offset` -1: indentation.
    Width,
    /// One more than the characters of the line up to the span's end, `end_offset` -1: where the end of line is part of it.
    PastEnd,
    /// The line alone, `offset` 1 and `end_offset` 0.
    Line,
    /// The span's first character, though it may be an end of line.
    Char,
    /// From the span's first character to its end, `end_offset` less by one: where CPython's tokenizer stands.
    Current,
    /// The span's last character, `end_offset` 0.
    LastChar,
    /// All of the last line, `end_offset` -1: the end of the text.
    AtEnd,
    /// The line alone, both offsets 0: a number.
    Number,
    /// No place at all.
    Nowhere,
}

/// The attributes of CPython's `SyntaxError` that say where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// `lineno`.
    pub line: u32,
    /// `offset`: characters, from 1.
    pub offset: i64,
    /// `end_lineno`.
    pub end_line: u32,
    /// `end_offset`.
    pub end_offset: i64,
    /// `text`: the line.
    pub text: String,
}

/// Which exception it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorClass {
    /// `SyntaxError`.
    Syntax,
    /// `IndentationError`.
    Indentation,
    /// `TabError`.
    Tab,
}

impl ErrorClass {
    /// The class's name.
    pub const fn name(self) -> &'static str {
        match self {
            ErrorClass::Syntax => "SyntaxError",
            ErrorClass::Indentation => "IndentationError",
            ErrorClass::Tab => "TabError",
        }
    }
}

/// The base of a number with a prefix, or what kind of number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberKind {
    /// No prefix: integers and floats.
    Decimal,
    /// `0x`.
    Hexadecimal,
    /// `0o`.
    Octal,
    /// `0b`.
    Binary,
    /// A trailing `j`.
    Imaginary,
}

impl NumberKind {
    /// CPython's word.
    pub const fn name(self) -> &'static str {
        match self {
            NumberKind::Decimal => "decimal",
            NumberKind::Hexadecimal => "hexadecimal",
            NumberKind::Octal => "octal",
            NumberKind::Binary => "binary",
            NumberKind::Imaginary => "imaginary",
        }
    }
}

/// What kind of literal a quote opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// An f-string.
    pub fstring: bool,
    /// Three quotes.
    pub triple: bool,
}

/// Why an escape in a string could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EscapeFault {
    /// `\xXX` with fewer than two digits.
    TruncatedX,
    /// `\uXXXX` with fewer than four.
    TruncatedU,
    /// `\UXXXXXXXX` with fewer than eight.
    TruncatedLongU,
    /// `\U` above U+10FFFF.
    IllegalCharacter,
    /// `\N` without a name in braces.
    MalformedName,
    /// `\N{…}` with a name that no character has.
    UnknownName,
}

impl EscapeFault {
    /// CPython's words.
    const fn reason(self) -> &'static str {
        match self {
            EscapeFault::TruncatedX => "truncated \\xXX escape",
            EscapeFault::TruncatedU => "truncated \\uXXXX escape",
            EscapeFault::TruncatedLongU => "truncated \\UXXXXXXXX escape",
            EscapeFault::IllegalCharacter => "illegal Unicode character",
            EscapeFault::MalformedName => "malformed \\N character escape",
            EscapeFault::UnknownName => "unknown Unicode character name",
        }
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    // ---- lexer
    /// A bracket that nothing closes.
    NeverClosed { open: char },
    /// A closing bracket where none is open.
    Unmatched { close: char },
    /// A closing bracket of another kind than the open one; `line` is the opener's, if it is another line.
    Mismatched {
        close: char,
        open: char,
        line: Option<u32>,
    },
    /// More than 200 open brackets.
    TooManyParentheses,
    /// More than 99 open blocks.
    TooManyIndents,
    /// A line that is indented like no open block.
    BadDedent,
    /// Tabs and blanks whose order depends on how wide a tab is.
    InconsistentTabs,
    /// A literal without its closing quote; `line` is where the search ended.
    Unterminated {
        quoted: Quoted,
        line: u32,
        escaped_quote: bool,
    },
    /// A character that no token has.
    InvalidCharacter { ch: char },
    /// The same for one that cannot be printed.
    NonPrintable { ch: char },
    /// `1_`, `0x`, `1abc`.
    InvalidNumber { kind: NumberKind },
    /// `0o8`, `0b2`.
    InvalidDigit { digit: char, kind: NumberKind },
    /// `0777`.
    LeadingZeros,
    /// An integer with more than 4300 digits.
    TooManyDigits { digits: usize },
    /// Something after a backslash.
    AfterContinuation,
    /// A backslash at the end of the input.
    EofAfterContinuation,
    /// A NUL in a file (`string` if it is not a file).
    NullByte { string: bool },
    /// A text of 4 GiB or more.
    TooLarge,

    // ---- f-strings, found by the lexer
    /// The literal's quote where the field's `}` should be.
    FStringExpectingBrace,
    /// A lone `}` in the text.
    FStringSingleBrace,
    /// A closing bracket that the field did not open.
    FStringUnmatched { close: char },
    /// Fields in format specifications, more than two deep.
    FStringTooDeep,
    /// 150 f-strings inside each other.
    TooManyFStrings,

    // ---- literals
    /// An escape that cannot be decoded; `start` and `end` are positions in the literal's text as CPython's decoder sees it.
    BadEscape {
        fault: EscapeFault,
        start: usize,
        end: usize,
    },
    /// `\x` without two digits in bytes.
    BadBytesEscape { position: usize },
    /// A character above U+007F in bytes.
    NonAsciiBytes,

    // ---- grammar
    /// What CPython knows by name.
    Grammar(Mistake),
    /// All that has no words of its own.
    InvalidSyntax,
}

impl ErrorKind {
    /// CPython's text, word for word.
    pub fn message(&self) -> String {
        match self {
            ErrorKind::NeverClosed { open } => format!("'{open}' was never closed"),
            ErrorKind::Unmatched { close } => format!("unmatched '{close}'"),
            ErrorKind::Mismatched { close, open, line } => {
                let mut text = format!(
                    "closing parenthesis '{close}' does not match opening parenthesis '{open}'"
                );
                if let Some(line) = line {
                    text.push_str(&format!(" on line {line}"));
                }
                text
            }
            ErrorKind::TooManyParentheses => "too many nested parentheses".into(),
            ErrorKind::TooManyIndents => "too many levels of indentation".into(),
            ErrorKind::BadDedent => "unindent does not match any outer indentation level".into(),
            ErrorKind::InconsistentTabs => {
                "inconsistent use of tabs and spaces in indentation".into()
            }
            ErrorKind::Unterminated {
                quoted,
                line,
                escaped_quote,
            } => {
                let triple = if quoted.triple { "triple-quoted " } else { "" };
                let what = if quoted.fstring { "f-string" } else { "string" };
                let hint = if *escaped_quote {
                    "; perhaps you escaped the end quote?"
                } else {
                    ""
                };
                format!("unterminated {triple}{what} literal (detected at line {line}){hint}")
            }
            ErrorKind::InvalidCharacter { ch } => {
                format!("invalid character '{ch}' (U+{:04X})", u32::from(*ch))
            }
            ErrorKind::NonPrintable { ch } => {
                format!("invalid non-printable character U+{:04X}", u32::from(*ch))
            }
            ErrorKind::InvalidNumber { kind } => format!("invalid {} literal", kind.name()),
            ErrorKind::InvalidDigit { digit, kind } => {
                format!("invalid digit '{digit}' in {} literal", kind.name())
            }
            ErrorKind::LeadingZeros => "leading zeros in decimal integer literals are not \
                 permitted; use an 0o prefix for octal integers"
                .into(),
            ErrorKind::TooManyDigits { digits } => format!(
                "Exceeds the limit (4300 digits) for integer string conversion: value has \
                 {digits} digits; use sys.set_int_max_str_digits() to increase the limit - \
                 Consider hexadecimal for huge integer literals to avoid decimal conversion \
                 limits."
            ),
            ErrorKind::AfterContinuation => {
                "unexpected character after line continuation character".into()
            }
            ErrorKind::EofAfterContinuation => "unexpected EOF while parsing".into(),
            ErrorKind::NullByte { string: true } => {
                "source code string cannot contain null bytes".into()
            }
            ErrorKind::NullByte { string: false } => "source code cannot contain null bytes".into(),
            ErrorKind::TooLarge => "source text is too large".into(),
            ErrorKind::FStringExpectingBrace => "f-string: expecting '}'".into(),
            ErrorKind::FStringSingleBrace => "f-string: single '}' is not allowed".into(),
            ErrorKind::FStringUnmatched { close } => format!("f-string: unmatched '{close}'"),
            ErrorKind::FStringTooDeep => "f-string: expressions nested too deeply".into(),
            ErrorKind::TooManyFStrings => "too many nested f-strings".into(),
            ErrorKind::BadEscape { fault, start, end } => format!(
                "(unicode error) 'unicodeescape' codec can't decode {}: {}",
                if end - start == 1 {
                    format!("byte 0x5c in position {start}")
                } else {
                    format!("bytes in position {start}-{}", end - 1)
                },
                fault.reason()
            ),
            ErrorKind::BadBytesEscape { position } => {
                format!("(value error) invalid \\x escape at position {position}")
            }
            ErrorKind::NonAsciiBytes => "bytes can only contain ASCII literal characters".into(),
            ErrorKind::Grammar(mistake) => mistake.message(),
            ErrorKind::InvalidSyntax => "invalid syntax".into(),
        }
    }

    /// Whether CPython reports it only if no error of the grammar comes before it. Of the tokenizer's other errors it reports the first one
    /// even then.
    pub const fn yields_to_grammar(&self) -> bool {
        matches!(
            self,
            ErrorKind::NeverClosed { .. }
                | ErrorKind::TooManyIndents
                | ErrorKind::BadDedent
                | ErrorKind::InconsistentTabs
                | ErrorKind::AfterContinuation
                | ErrorKind::EofAfterContinuation
        )
    }

    /// The exception that CPython raises.
    pub const fn class(&self) -> ErrorClass {
        match self {
            ErrorKind::InconsistentTabs => ErrorClass::Tab,
            ErrorKind::BadDedent | ErrorKind::TooManyIndents => ErrorClass::Indentation,
            ErrorKind::Grammar(mistake) if mistake.is_indentation() => ErrorClass::Indentation,
            _ => ErrorClass::Syntax,
        }
    }

    /// The entry of `diagnostics::code` that explains it.
    pub const fn code(&self) -> &'static str {
        match self {
            ErrorKind::InvalidSyntax => "E0001",
            ErrorKind::Grammar(mistake) => mistake.code(),
            ErrorKind::NeverClosed { .. } => "E0010",
            ErrorKind::Unmatched { .. } => "E0011",
            ErrorKind::Mismatched { .. } => "E0012",
            ErrorKind::TooManyParentheses
            | ErrorKind::TooManyIndents
            | ErrorKind::TooManyFStrings
            | ErrorKind::TooLarge => "E0013",
            ErrorKind::BadDedent => "E0021",
            ErrorKind::InconsistentTabs => "E0022",
            ErrorKind::Unterminated { .. } => "E0030",
            ErrorKind::InvalidCharacter { .. } | ErrorKind::NonPrintable { .. } => "E0031",
            ErrorKind::NullByte { .. } => "E0032",
            ErrorKind::AfterContinuation | ErrorKind::EofAfterContinuation => "E0033",
            ErrorKind::InvalidNumber { .. } | ErrorKind::InvalidDigit { .. } => "E0040",
            ErrorKind::LeadingZeros => "E0041",
            ErrorKind::TooManyDigits { .. } => "E0042",
            ErrorKind::BadEscape { .. } | ErrorKind::BadBytesEscape { .. } => "E0043",
            ErrorKind::NonAsciiBytes => "E0044",
            ErrorKind::FStringExpectingBrace
            | ErrorKind::FStringSingleBrace
            | ErrorKind::FStringUnmatched { .. }
            | ErrorKind::FStringTooDeep => "E0050",
        }
    }

    /// What the author may have meant, where that is plain.
    pub fn suggestion(&self) -> Option<String> {
        match self {
            ErrorKind::Grammar(mistake) => mistake.suggestion(),
            ErrorKind::NeverClosed { open } => {
                let close = match open {
                    '(' => ')',
                    '[' => ']',
                    _ => '}',
                };
                Some(format!("add the missing '{close}'"))
            }
            ErrorKind::Unmatched { close } => Some(format!("remove this '{close}'")),
            ErrorKind::Mismatched { open, .. } => {
                let close = match open {
                    '(' => ')',
                    '[' => ']',
                    _ => '}',
                };
                Some(format!("close '{open}' with '{close}' first"))
            }
            ErrorKind::InconsistentTabs => Some("indent with spaces only, four per level".into()),
            ErrorKind::BadDedent => {
                Some("line it up with one of the lines above that is less indented".into())
            }
            ErrorKind::Unterminated {
                quoted,
                escaped_quote,
                ..
            } => Some(match (escaped_quote, quoted.triple) {
                (true, _) => "write '\\\\' for a backslash at the end of a string".into(),
                (false, true) => "add the three closing quotes".into(),
                (false, false) => {
                    "add the closing quote; a string over several lines needs three quotes".into()
                }
            }),
            ErrorKind::InvalidCharacter { ch } => {
                plain_character(*ch).map(|plain| format!("write {plain} instead"))
            }
            ErrorKind::NonPrintable { ch } => Some(
                if ch.is_whitespace() {
                    "write an ordinary space instead"
                } else {
                    "delete the invisible character"
                }
                .into(),
            ),
            ErrorKind::LeadingZeros => {
                Some("drop the zeros, or write 0o… for an octal number".into())
            }
            ErrorKind::BadEscape { .. } | ErrorKind::BadBytesEscape { .. } => {
                Some("write '\\\\' for a backslash, or r'…' for a string without escapes".into())
            }
            ErrorKind::NonAsciiBytes => Some("write '…'.encode() instead".into()),
            ErrorKind::FStringSingleBrace => Some("write '}}' for a brace in the text".into()),
            _ => None,
        }
    }
}

/// The ASCII character that someone who typed a typographic one meant.
fn plain_character(ch: char) -> Option<&'static str> {
    Some(match ch {
        '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}' | '\u{00b4}' | '\u{2032}' => "'",
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2033}' => {
            "\""
        }
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
        '\u{d7}' | '\u{2217}' => "*",
        '\u{f7}' | '\u{2044}' | '\u{2215}' => "/",
        '\u{2264}' => "<=",
        '\u{2265}' => ">=",
        '\u{2260}' => "!=",
        '\u{2192}' => "->",
        '\u{2026}' => "...",
        '\u{ff08}' => "(",
        '\u{ff09}' => ")",
        '\u{ff0c}' | '\u{3001}' => ",",
        '\u{ff1a}' => ":",
        '\u{ff1b}' => ";",
        '\u{ff1d}' => "=",
        _ => return None,
    })
}

impl SyntaxError {
    /// An error of the grammar: it covers `span`.
    pub fn new(kind: ErrorKind, span: Span) -> SyntaxError {
        SyntaxError {
            kind,
            span,
            place: Place::Range,
        }
    }

    /// An error with another way to its place.
    pub fn placed(kind: ErrorKind, span: Span, place: Place) -> SyntaxError {
        SyntaxError { kind, span, place }
    }

    /// CPython's text.
    pub fn message(&self) -> String {
        self.kind.message()
    }

    /// The exception's class.
    pub fn class(&self) -> ErrorClass {
        self.kind.class()
    }

    /// Its E-code.
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// What the author may have meant.
    pub fn suggestion(&self) -> Option<String> {
        self.kind.suggestion()
    }

    /// What CPython's exception says about the place; `None` where it says nothing.
    pub fn location(&self, source: &str, lines: &LineTable) -> Option<Location> {
        if source.is_empty() {
            // CPython's tokenizer has read no line.
            return Some(Location {
                line: 0,
                offset: 0,
                end_line: 0,
                end_offset: 0,
                text: String::new(),
            });
        }
        let start = lines.char_col(source, self.span.start);
        let end = lines.char_col(source, self.span.end);
        let offset = i64::from(start.col) + 1;
        let (line, offset, end_line, end_offset) = match self.place {
            Place::Range => (start.line, offset, end.line, i64::from(end.col) + 1),
            Place::Point => (start.line, offset, start.line, offset),
            Place::Open => (start.line, offset, start.line, 0),
            Place::Width => (end.line, i64::from(end.col), end.line, -1),
            Place::PastEnd => (end.line, i64::from(end.col) + 1, end.line, -1),
            Place::Line => (start.line, 1, start.line, 0),
            Place::Char => (start.line, offset, start.line, offset + 1),
            Place::Current => (start.line, offset, end.line, i64::from(end.col)),
            Place::LastChar => (start.line, i64::from(end.col), end.line, 0),
            Place::AtEnd => {
                // The empty line after the last end of line is none.
                let line = start.line - u32::from(start.col == 0 && start.line > 1);
                let len = lines.line_text(source, line).chars().count() as i64;
                (line, len + 1, line, -1)
            }
            Place::Number => (start.line, 0, end.line, 0),
            Place::Nowhere => return None,
        };
        let mut text = lines.line_text(source, line).to_owned();
        if self.place != Place::Point {
            text.push('\n');
        }
        Some(Location {
            line,
            offset,
            end_line,
            end_offset,
            text,
        })
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.class().name(), self.message())
    }
}

impl std::error::Error for SyntaxError {}

/// What CPython prints as a `SyntaxWarning` and goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Which.
    pub kind: WarningKind,
    /// Where.
    pub span: Span,
    /// A place in the line that CPython names.
    pub line_at: u32,
}

/// The kinds of `SyntaxWarning`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WarningKind {
    /// `\d`.
    InvalidEscape { ch: char },
    /// `\400`: the digits.
    InvalidOctal { digits: String },
    /// `1if`: a keyword right after a number.
    NumberThenKeyword { kind: NumberKind },
}

impl WarningKind {
    /// CPython's text.
    pub fn message(&self) -> String {
        match self {
            WarningKind::InvalidEscape { ch } => format!("invalid escape sequence '\\{ch}'"),
            WarningKind::InvalidOctal { digits } => {
                format!("invalid octal escape sequence '\\{digits}'")
            }
            WarningKind::NumberThenKeyword { kind } => format!("invalid {} literal", kind.name()),
        }
    }
}
