//! F-strings (PEP 701) as a flat sequence of tokens: start, middle, `{`, an expression's own tokens, `!`, `:`, middle, `}`, end.
//!
//! An f-string is a mode of the lexer on a stack. In *text* mode this file reads bytes up to a brace or the closing quotes; inside a
//! field the ordinary lexer runs, and strings, comments and f-strings in it may use the same quotes. `depth` counts the brackets open in
//! this f-string, `fields` the depths at which its fields started (a field can be in the format of another); a `:` right at a
//! field's depth goes back to text, where it is the format's.
//!
//! Where the tokens are cut is CPython's way, so that constants have its positions: the first brace of a doubled one ends a middle and
//! the second is left out, and `\N{…}` ends one after its brace. Two oddities of its tokenizer are kept, because they decide
//! what is accepted: a field inside a format ends the format's own rules (doubled braces count again, a newline no longer ends it).

use super::Incomplete;
use super::error::{ErrorKind, Place, Quoted, Warning, WarningKind};
use super::lexer::{Lexer, newline_len};
use super::token::Tok;
use crate::source::Span;

/// CPython's `MAXFSTRINGLEVEL`, less the level of the file.
const MAX_FSTRINGS: usize = 149;

/// CPython's `MAX_EXPR_NESTING`.
const MAX_FIELDS: usize = 3;

/// One f-string that is being read.
#[derive(Debug)]
pub(super) struct FString {
    /// Where its prefix starts.
    start: usize,
    /// Its quote.
    pub(super) quote: u8,
    /// Three of them.
    pub(super) triple: bool,
    /// Has an `r`.
    raw: bool,
    /// How many brackets were open before it.
    pub(super) base: usize,
    /// How many are open in it.
    pub(super) depth: usize,
    /// How many of those are fields.
    fields: usize,
    /// In text, not in a field.
    pub(super) in_text: bool,
    /// The text is a format, after a field's `:`.
    in_spec: bool,
}

impl FString {
    /// Whether the innermost open bracket is a field's brace.
    pub(super) fn at_field(&self) -> bool {
        self.fields > 0 && self.depth == self.fields
    }

    fn quotes(&self) -> &'static [u8] {
        match (self.quote, self.triple) {
            (b'\'', false) => b"'",
            (b'\'', true) => b"'''",
            (_, false) => b"\"",
            (_, true) => b"\"\"\"",
        }
    }
}

impl Lexer<'_> {
    pub(super) fn fstring_start(&mut self, start: usize, end: usize) {
        if self.fstrings.len() >= MAX_FSTRINGS {
            let span = self.char_before(end);
            return self.stop(ErrorKind::TooManyFStrings, span, Place::Point);
        }
        let bytes = self.source.as_bytes();
        let quote = bytes[end - 1];
        self.push(Tok::FStringStart, start, end);
        self.fstrings.push(FString {
            start,
            quote,
            triple: bytes[start..end].ends_with(&[quote; 3]),
            raw: bytes[start..end]
                .iter()
                .any(|byte| matches!(byte, b'r' | b'R')),
            base: self.brackets.len(),
            depth: 0,
            fields: 0,
            in_text: true,
            in_spec: false,
        });
    }

    /// Reads text up to the next token that is none.
    pub(super) fn fstring_text(&mut self) {
        let bytes = self.source.as_bytes();
        let start = self.at();
        let Some(fstring) = self.fstrings.last() else {
            return;
        };
        let (quotes, triple, raw) = (fstring.quotes(), fstring.triple, fstring.raw);
        let in_spec = fstring.in_spec && fstring.fields > 0;
        let at_top = fstring.depth == 0;
        if bytes[start..].starts_with(quotes) {
            return self.end_fstring(start, start + quotes.len());
        }
        let mut at = start;
        let mut in_name = false;
        loop {
            let doubled = bytes.get(at + 1) == bytes.get(at);
            match bytes.get(at) {
                None if triple => return self.unterminated_fstring(start, at),
                // The end of the text is the end of a line.
                None => return self.fstring_line_end(start, at, in_spec),
                Some(_) if bytes[at..].starts_with(quotes) => {
                    return self.fstring_middle(start, at, at);
                }
                Some(b'\n' | b'\r') if !triple => {
                    return self.fstring_line_end(start, at, in_spec);
                }
                // A format's brace always opens a field, doubled or not.
                Some(b'{') if in_spec || !doubled => {
                    self.fstring_middle(start, at, at);
                    return self.fstring_field(at);
                }
                Some(b'{') => return self.fstring_middle(start, at + 1, at + 2),
                Some(b'}') if in_name => return self.fstring_middle(start, at + 1, at + 1),
                Some(b'}') if doubled && !in_spec && at_top => {
                    return self.fstring_middle(start, at + 1, at + 2);
                }
                Some(b'}') => {
                    self.fstring_middle(start, at, at);
                    self.fstring_leave_text();
                    return;
                }
                Some(b'\\') => {
                    at += 1;
                    match bytes.get(at) {
                        Some(&brace @ (b'{' | b'}')) => {
                            if !raw {
                                self.warn_escape(at - 1, brace);
                            }
                            continue;
                        }
                        Some(b'N') if !raw && bytes.get(at + 1) == Some(&b'{') => {
                            in_name = true;
                            at += 1;
                        }
                        _ => {}
                    }
                    at += newline_len(bytes, at).max(usize::from(at < bytes.len()));
                }
                Some(_) => at += 1,
            }
        }
    }

    fn warn_escape(&mut self, at: usize, ch: u8) {
        let span = Span::new(at as u32, at as u32 + 2);
        let ch = char::from(ch);
        self.out.warnings.push(Warning {
            kind: WarningKind::InvalidEscape { ch },
            span,
            line_at: span.start,
        });
    }

    /// Pushes a middle, if it is not empty, and goes on at `next`.
    fn fstring_middle(&mut self, start: usize, end: usize, next: usize) {
        if end > start {
            self.push(Tok::FStringMiddle, start, end);
        }
        self.seek(next);
    }

    /// A brace in text opens a field.
    fn fstring_field(&mut self, at: usize) {
        let Some(fstring) = self.fstrings.last_mut() else {
            return;
        };
        if fstring.fields >= MAX_FIELDS {
            let span = self.char_before(at);
            return self.stop(ErrorKind::FStringTooDeep, span, Place::Point);
        }
        fstring.fields += 1;
        fstring.in_text = false;
        self.seek(at + 1);
        self.open(Tok::LBrace, at);
    }

    /// A line ends in the text of an f-string with single quotes. That ends a format, and its field goes on.
    fn fstring_line_end(&mut self, start: usize, at: usize, in_spec: bool) {
        if !in_spec {
            return self.unterminated_fstring(start, at);
        }
        self.fstring_middle(start, at, at);
        if let Some(fstring) = self.fstrings.last_mut() {
            fstring.in_text = false;
            fstring.in_spec = false;
        }
    }

    /// A lone `}` in text: the ordinary lexer decides whether it closes a field.
    fn fstring_leave_text(&mut self) {
        if let Some(fstring) = self.fstrings.last_mut() {
            fstring.in_text = false;
        }
    }

    /// After a `}` that closes nothing.
    pub(super) fn fstring_back_to_text(&mut self) {
        if let Some(fstring) = self.fstrings.last_mut() {
            fstring.in_text = true;
        }
    }

    /// A `:` or `:=` at `start`: whether it starts a field's format. The `=` is then the format's.
    pub(super) fn fstring_colon(&mut self, start: usize) -> bool {
        match self.fstrings.last_mut() {
            Some(fstring) if fstring.at_field() => {
                fstring.in_text = true;
                fstring.in_spec = true;
            }
            _ => return false,
        }
        self.push(Tok::Colon, start, start + 1);
        self.seek(start + 1);
        true
    }

    /// A bracket was closed: if it was a field's, its text goes on.
    pub(super) fn fstring_closed(&mut self, tok: Tok) {
        let Some(fstring) = self.fstrings.last_mut() else {
            return;
        };
        let was_field = fstring.at_field();
        fstring.depth = fstring.depth.saturating_sub(1);
        if was_field && tok == Tok::RBrace {
            fstring.fields -= 1;
            fstring.in_text = true;
            fstring.in_spec = false;
        }
    }

    /// After brackets were closed by guess: the depths follow what is open, and if a `}` closed a field its text goes on.
    pub(super) fn fstring_resync(&mut self, tok: Tok) {
        let n_open = self.brackets.len();
        let Some(fstring) = self.fstrings.last_mut() else {
            return;
        };
        fstring.depth = n_open.saturating_sub(fstring.base);
        if fstring.fields > fstring.depth {
            fstring.fields = fstring.depth;
            fstring.in_text = tok == Tok::RBrace;
            fstring.in_spec = false;
        }
    }

    /// The closing quotes. A field that is open still is the grammar's to complain about.
    pub(super) fn end_fstring(&mut self, start: usize, end: usize) {
        if let Some(fstring) = self.fstrings.pop() {
            if self.brackets.len() > fstring.base {
                self.has_leaked = true;
                if self.known_unclosed.is_some() {
                    self.brackets.truncate(fstring.base);
                }
            }
            self.push(Tok::FStringEnd, start, end);
        }
        self.seek(end);
    }

    /// The text ends in the middle of an f-string's text, or its line does.
    fn unterminated_fstring(&mut self, start: usize, end: usize) {
        self.fstring_middle(start, end, end);
        let Some(fstring) = self.fstrings.pop() else {
            return;
        };
        if fstring.triple {
            self.out.incomplete = Incomplete::TripleQuote;
        }
        let kind = ErrorKind::Unterminated {
            quoted: Quoted {
                fstring: true,
                triple: fstring.triple,
            },
            line: self.line_of_end(end),
            escaped_quote: false,
        };
        let span = self.char_at(fstring.start);
        self.error(kind, span, Place::Point);
        self.out
            .echoes
            .push(Span::new(fstring.start as u32, end as u32));
        self.close_brackets(fstring.base, end);
        self.push(Tok::FStringEnd, end, end);
    }
}
