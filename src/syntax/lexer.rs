//! From text to tokens: drives logos, and does what regular expressions cannot.
//!
//! One loop. At the start of a line `indent` says which blocks open and close; inside an f-string's text `fstring` reads; everywhere
//! else logos finds the next token and `Lexer::token` looks at it: brackets are matched, newlines inside them dropped, strings read to
//! their end, numbers and names checked.
//!
//! Lexing never fails. An error goes to the list and the lexer does what the author probably meant: the right bracket for a wrong one,
//! an invisible character skipped, an open string closed at the end of its line. The first error found is where CPython's tokenizer
//! stops.
//!
//! A bracket that nothing closes would swallow the rest of a file. Only the end tells that it was one. The text is then read again: a line
//! that starts with a keyword of a statement and is no deeper than its block ends such a bracket, and an f-string's closing quotes
//! end what is open in it. What CPython says of the text is the first pass's first error all the same.

use std::cell::OnceCell;

use logos::Logos;
use memchr::memchr2;

use super::error::{ErrorKind, NumberKind, Place, Quoted, SyntaxError, Warning, WarningKind};
use super::fstring::FString;
use super::indent::{Change, Column, Indents};
use super::token::{Spanned, Tok};
use super::{Incomplete, Lexed, number};
use crate::source::{LineTable, Span};
use crate::text::classify;

/// CPython's `MAXLEVEL`.
const MAX_BRACKETS: usize = 200;

/// Splits a text into tokens.
pub fn lex(source: &str) -> Lexed {
    if source.len() >= u32::MAX as usize {
        let error = SyntaxError::placed(ErrorKind::TooLarge, Span::at(0), Place::Nowhere);
        return Lexed {
            tokens: vec![(Tok::End, Span::at(0))],
            errors: vec![error],
            ..Lexed::default()
        };
    }
    let strict = Lexer::new(source, None).run();
    let first = strict.out.errors.first().cloned();
    if strict.unclosed.is_empty() && !strict.has_leaked {
        return Lexed {
            first,
            ..strict.out
        };
    }
    let again = Lexer::new(source, Some(strict.unclosed)).run();
    Lexed {
        first,
        incomplete: strict.out.incomplete,
        ..again.out
    }
}

/// A text's tokens as CPython's tokenizer gives them, and how many of them come before its first error.
pub(super) fn strict_tokens(source: &str) -> (Vec<Spanned>, usize) {
    if source.len() >= u32::MAX as usize {
        return (vec![(Tok::End, Span::at(0))], 0);
    }
    let lexer = Lexer::new(source, None).run();
    let n_good = lexer.n_good.unwrap_or(lexer.out.tokens.len());
    (lexer.out.tokens, n_good)
}

/// An open bracket.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bracket {
    pub(super) tok: Tok,
    pub(super) start: u32,
}

/// The state of one pass.
pub(super) struct Lexer<'s> {
    pub(super) source: &'s str,
    logos: logos::Lexer<'s, Tok>,
    pub(super) out: Lexed,
    pub(super) brackets: Vec<Bracket>,
    /// How many tokens there were at the first error.
    n_good: Option<usize>,
    /// The f-strings that we are in, outermost first.
    pub(super) fstrings: Vec<FString>,
    indents: Indents,
    /// The next character is the first of a line outside all brackets.
    at_line_start: bool,
    /// The logical line has a token.
    in_line: bool,
    /// Set by an error after which CPython's limits forbid to go on.
    pub(super) stopped: bool,
    /// In the second pass: where brackets start of which the first one knows that nothing closes them.
    pub(super) known_unclosed: Option<Vec<u32>>,
    /// The same, as this pass found them at the end.
    unclosed: Vec<u32>,
    /// An f-string ended with a field open, whose brace CPython's tokenizer then takes for one around what follows.
    pub(super) has_leaked: bool,
    lines: OnceCell<LineTable>,
}

impl<'s> Lexer<'s> {
    fn new(source: &'s str, known_unclosed: Option<Vec<u32>>) -> Lexer<'s> {
        let mut out = Lexed::default();
        out.tokens.reserve(source.len() / 4 + 2);
        Lexer {
            source,
            logos: Tok::lexer(source),
            out,
            brackets: Vec::new(),
            n_good: None,
            fstrings: Vec::new(),
            indents: Indents::new(),
            at_line_start: true,
            in_line: false,
            stopped: false,
            known_unclosed,
            unclosed: Vec::new(),
            has_leaked: false,
            lines: OnceCell::new(),
        }
    }

    fn run(mut self) -> Lexer<'s> {
        if memchr::memchr(0, self.source.as_bytes()).is_some() {
            let kind = ErrorKind::NullByte { string: true };
            self.error(kind, Span::at(0), Place::Nowhere);
        }
        while !self.stopped {
            if self.at_line_start {
                self.at_line_start = false;
                self.line_start();
            } else if self.fstrings.last().is_some_and(|fstring| fstring.in_text) {
                self.fstring_text();
            } else {
                match self.logos.next() {
                    Some(Ok(tok)) => self.token(tok),
                    Some(Err(())) => self.no_token(),
                    None => break,
                }
            }
        }
        self.finish();
        self
    }

    // ---- places

    /// Up to where the text is read.
    pub(super) fn at(&self) -> usize {
        self.logos.span().end
    }

    /// Goes to `at`, on the border of a character.
    pub(super) fn seek(&mut self, at: usize) {
        let now = self.at();
        if at < now {
            self.logos = Tok::lexer(self.source);
            self.logos.bump(at);
        } else if at > now {
            self.logos.bump(at - now);
        }
    }

    /// The line of a place.
    pub(super) fn line(&self, at: usize) -> u32 {
        let lines = self.lines.get_or_init(|| LineTable::new(self.source));
        lines.line(at as u32)
    }

    /// The character that ends at `at`.
    pub(super) fn char_before(&self, at: usize) -> Span {
        let len = self.source[..at]
            .chars()
            .next_back()
            .map_or(0, char::len_utf8);
        Span::new((at - len) as u32, at as u32)
    }

    /// The character that starts at `at`.
    pub(super) fn char_at(&self, at: usize) -> Span {
        let len = self.source[at..].chars().next().map_or(0, char::len_utf8);
        Span::new(at as u32, (at + len) as u32)
    }

    /// The end of the line of `at`.
    fn line_end(&self, at: usize) -> usize {
        memchr2(b'\n', b'\r', &self.source.as_bytes()[at..]).map_or(self.source.len(), |n| at + n)
    }

    // ---- output

    pub(super) fn push(&mut self, tok: Tok, start: usize, end: usize) {
        self.out
            .tokens
            .push((tok, Span::new(start as u32, end as u32)));
        self.in_line = true;
    }

    /// Lists an error. What the grammar finds wrong in the rest of its line is most likely an echo of it.
    pub(super) fn error(&mut self, kind: ErrorKind, span: Span, place: Place) {
        let end = self.line_end(span.end as usize);
        self.out.echoes.push(Span::new(span.start, end as u32));
        self.n_good.get_or_insert(self.out.tokens.len());
        self.out.errors.push(SyntaxError::placed(kind, span, place));
    }

    /// An error after which nothing can be read.
    pub(super) fn stop(&mut self, kind: ErrorKind, span: Span, place: Place) {
        self.error(kind, span, place);
        self.out
            .echoes
            .push(Span::new(span.start, self.source.len() as u32));
        self.stopped = true;
    }

    // ---- lines

    /// Reads the blanks of a line and opens and closes blocks.
    fn line_start(&mut self) {
        let bytes = self.source.as_bytes();
        let mut at = self.at();
        let mut line = at;
        let mut column = Column::default();
        // As CPython's: blanks may not be spread over joined lines, the first line that has any decides.
        let mut first: Option<Column> = None;
        let mut is_joined = false;
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b' ' | b'\t' | b'\x0c' => column.step(byte),
                b'\\' if newline_len(bytes, at + 1) > 0 => {
                    if column.wide > 0 {
                        // (Its own count of the narrow column is lost there.)
                        let narrow = column.wide;
                        first.get_or_insert(Column { narrow, ..column });
                    }
                    is_joined = true;
                    at += newline_len(bytes, at + 1);
                    line = at + 1;
                }
                _ => break,
            }
            at += 1;
        }
        self.seek(at);
        match bytes.get(at) {
            None if is_joined && line == at => self.joined_at_end(at),
            // Blank lines have no indentation; a stray backslash is `continuation`'s.
            None | Some(b'#' | b'\n' | b'\r' | b'\\') => {}
            Some(_) => self.indent(first.unwrap_or(column), line, at),
        }
    }

    /// Opens and closes blocks for a line whose first token is at `at`.
    fn indent(&mut self, column: Column, line: usize, at: usize) {
        let (change, error) = self.indents.line(column);
        if let Some(kind) = error {
            let span = Span::new(line as u32, at as u32);
            match kind {
                ErrorKind::BadDedent => {
                    let end = self.line_end(at) as u32;
                    self.error(kind, Span::new(at as u32, end), Place::PastEnd);
                }
                ErrorKind::TooManyIndents => return self.stop(kind, span, Place::Line),
                _ => self.error(kind, span, Place::Line),
            }
        }
        match change {
            Change::Same => {}
            Change::Indent => self.push(Tok::Indent, line, at),
            Change::Dedent(closed) => {
                for _ in 0..closed {
                    self.push(Tok::Dedent, at, at);
                }
            }
        }
    }

    fn newline(&mut self, start: usize, end: usize) {
        if !self.brackets.is_empty() {
            if self.known_unclosed.is_some() && self.fstrings.is_empty() {
                self.end_unclosed(start, end);
            }
            return;
        }
        if self.in_line {
            // CPython's token starts where a comment before it does, and carets point there.
            let after = self.out.tokens.last().map_or(0, |(_, span)| span.end);
            let comment = self.out.comments.last();
            let start = match comment {
                Some(comment) if comment.end as usize == start && comment.start >= after => {
                    comment.start as usize
                }
                _ => start,
            };
            self.push(Tok::Newline, start, end);
            self.in_line = false;
        }
        self.at_line_start = true;
    }

    /// At the end of a line in a bracket that nothing closes: a statement on the next line ends it.
    fn end_unclosed(&mut self, start: usize, end: usize) {
        let rest = &self.source[end..];
        let blanks = rest.len() - rest.trim_start_matches([' ', '\t', '\x0c']).len();
        let mut column = Column::default();
        rest.bytes().take(blanks).for_each(|byte| column.step(byte));
        let word = Tok::lexer(&rest[blanks..]).next();
        let is_statement = matches!(word, Some(Ok(tok)) if tok.starts_statement_only());
        if !is_statement || column.wide > self.indents.current().wide {
            return;
        }
        let known = self.known_unclosed.as_deref().unwrap_or_default();
        let is_known = |bracket: &&Bracket| known.contains(&bracket.start);
        let mut unclosed: Vec<Bracket> = self.brackets.iter().filter(is_known).copied().collect();
        if unclosed.is_empty() {
            return;
        }
        // The innermost of each line.
        unclosed.reverse();
        unclosed.dedup_by_key(|bracket| self.line(bracket.start as usize));
        for bracket in unclosed.into_iter().rev() {
            self.never_closed(bracket, start);
        }
        self.close_brackets(0, start);
        self.newline(start, end);
    }

    /// Lists an unclosed bracket; up to `end` the grammar can say nothing.
    fn never_closed(&mut self, bracket: Bracket, end: usize) {
        let span = Span::new(bracket.start, bracket.start + 1);
        let open = bracket.tok.bracket_char();
        self.error(ErrorKind::NeverClosed { open }, span, Place::Open);
        self.out.echoes.push(Span::new(bracket.start, end as u32));
    }

    /// Closes brackets down to `depth` with tokens that are not there.
    pub(super) fn close_brackets(&mut self, depth: usize, at: usize) {
        while self.brackets.len() > depth {
            if let Some(close) = self.brackets.pop().and_then(|bracket| bracket.tok.closer()) {
                self.push(close, at, at);
            }
        }
    }

    // ---- tokens

    /// Looks at what logos found.
    fn token(&mut self, tok: Tok) {
        let span = self.logos.span();
        let (start, end) = (span.start, span.end);
        match tok {
            Tok::Newline => self.newline(start, end),
            Tok::Comment => self.out.comments.push(Span::new(start as u32, end as u32)),
            Tok::Continuation => self.continuation(start, end),
            Tok::Name => self.name(start, end),
            Tok::Int | Tok::Float | Tok::Imaginary => self.number(tok, start, end),
            Tok::String => self.string(start, end),
            Tok::FStringStart => self.fstring_start(start, end),
            Tok::LPar | Tok::LSqb | Tok::LBrace => self.open(tok, start),
            Tok::RPar | Tok::RSqb | Tok::RBrace => self.close(tok, start),
            Tok::Colon | Tok::ColonEqual if self.fstring_colon(start) => {}
            _ => self.push(tok, start, end),
        }
    }

    /// A character that no token starts with: a control character.
    fn no_token(&mut self) {
        let start = self.logos.span().start;
        let span = self.char_at(start);
        self.seek(span.end as usize);
        let ch = self.source[start..].chars().next().unwrap_or('\0');
        if ch != '\0' {
            self.error(ErrorKind::NonPrintable { ch }, span, Place::Point);
        }
    }

    fn continuation(&mut self, start: usize, end: usize) {
        if end == self.source.len() {
            self.joined_at_end(end);
        } else if end == start + 1 {
            let span = self.char_at(end);
            self.error(ErrorKind::AfterContinuation, span, Place::Open);
        }
    }

    /// A line that ends in a backslash, and so does the text.
    fn joined_at_end(&mut self, end: usize) {
        self.out.incomplete = Incomplete::Backslash;
        if !self.brackets.is_empty() {
            return;
        }
        let line = self.source[..end].trim_end_matches(['\n', '\r']).len();
        self.error(
            ErrorKind::EofAfterContinuation,
            Span::new(line as u32 - 1, line as u32),
            Place::PastEnd,
        );
    }

    fn name(&mut self, start: usize, end: usize) {
        let text = &self.source[start..end];
        let invalid = if text.is_ascii() {
            None
        } else {
            invalid_in_name(text)
        };
        let Some((at, ch)) = invalid else {
            return self.push(Tok::Name, start, end);
        };
        let at = start + at;
        let span = self.char_at(at);
        if classify::is_printable(u32::from(ch)) {
            self.error(ErrorKind::InvalidCharacter { ch }, span, Place::Point);
            return self.push(Tok::Name, start, end);
        }
        self.error(ErrorKind::NonPrintable { ch }, span, Place::Point);
        if at > start {
            self.push(Tok::Name, start, at);
        }
        self.seek(span.end as usize);
    }

    fn number(&mut self, tok: Tok, start: usize, end: usize) {
        let bytes = self.source.as_bytes();
        let next = bytes.get(end).copied().unwrap_or(0);
        if !next.is_ascii_alphanumeric() && next != b'_' {
            return self.push(tok, start, end);
        }
        match number::scan(bytes, start) {
            Ok(scan) => {
                self.seek(scan.end);
                self.push(scan.tok, start, scan.end);
                if let Some(kind) = scan.warning {
                    self.warn_number(kind, start, scan.end);
                }
            }
            Err(fault) => {
                if fault.kind == ErrorKind::LeadingZeros {
                    let span = Span::new(start as u32, fault.at as u32);
                    self.error(fault.kind, span, Place::Range);
                } else {
                    let span = self.char_before(fault.at);
                    self.error(fault.kind, span, Place::Point);
                }
                let run = bytes[end..]
                    .iter()
                    .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_');
                let end = end + run.count();
                self.seek(end);
                self.push(tok, start, end);
            }
        }
    }

    fn warn_number(&mut self, kind: NumberKind, start: usize, end: usize) {
        let span = Span::new(start as u32, end as u32);
        let kind = WarningKind::NumberThenKeyword { kind };
        self.out.warnings.push(Warning {
            kind,
            span,
            line_at: span.start,
        });
    }

    /// A string or bytes literal whose opening quotes end at `quotes_end`.
    fn string(&mut self, start: usize, quotes_end: usize) {
        let bytes = self.source.as_bytes();
        let quote = bytes[quotes_end - 1];
        // An empty literal is two quotes, which no pattern of the opening ones takes for three.
        let triple = bytes[start..quotes_end].ends_with(&[quote; 3]);
        match end_of_string(bytes, quotes_end, quote, triple) {
            Ok(end) => {
                self.seek(end);
                self.push(Tok::String, start, end);
            }
            Err(open) => self.unterminated_string(start, quotes_end, quote, triple, &open),
        }
    }

    fn unterminated_string(
        &mut self,
        start: usize,
        quotes_end: usize,
        quote: u8,
        triple: bool,
        open: &OpenString,
    ) {
        let span = self.char_at(start);
        // The quotes that should have ended the f-string around it.
        if self
            .fstrings
            .last()
            .is_some_and(|outer| outer.quote == quote && outer.triple == triple)
        {
            self.error(ErrorKind::FStringExpectingBrace, span, Place::Point);
            let base = self.fstrings.last().map_or(0, |outer| outer.base);
            self.close_brackets(base, start);
            return self.end_fstring(start, quotes_end);
        }
        if triple {
            self.out.incomplete = Incomplete::TripleQuote;
        }
        let kind = ErrorKind::Unterminated {
            quoted: Quoted {
                fstring: false,
                triple,
            },
            line: self.line_of_end(open.end),
            escaped_quote: open.escaped_quote && !triple,
        };
        self.error(kind, span, Place::Point);
        self.out
            .echoes
            .push(Span::new(start as u32, open.end as u32));
        self.seek(open.end);
        self.push(Tok::String, start, open.end);
    }

    /// The line in which a search ended at `end`: an empty last line is none.
    pub(super) fn line_of_end(&self, end: usize) -> u32 {
        if end == self.source.len() && self.source.ends_with(['\n', '\r']) {
            return self.line(end - 1);
        }
        self.line(end)
    }

    // ---- brackets

    pub(super) fn open(&mut self, tok: Tok, start: usize) {
        if self.brackets.len() >= MAX_BRACKETS {
            let span = self.char_at(start);
            return self.stop(ErrorKind::TooManyParentheses, span, Place::Point);
        }
        self.brackets.push(Bracket {
            tok,
            start: start as u32,
        });
        if let Some(fstring) = self.fstrings.last_mut() {
            fstring.depth += 1;
        }
        self.push(tok, start, start + 1);
    }

    fn close(&mut self, tok: Tok, start: usize) {
        let close = tok.bracket_char();
        let span = Span::new(start as u32, start as u32 + 1);
        let depth = self.fstrings.last().map(|fstring| fstring.depth);
        if tok == Tok::RBrace && depth == Some(0) {
            self.error(ErrorKind::FStringSingleBrace, span, Place::Point);
            self.fstring_back_to_text();
            return;
        }
        let Some(opener) = self.brackets.last().copied() else {
            return self.error(ErrorKind::Unmatched { close }, span, Place::Point);
        };
        if opener.tok.closer() != Some(tok) {
            return self.close_wrongly(tok, start, opener);
        }
        if depth == Some(0) {
            return self.error(ErrorKind::FStringUnmatched { close }, span, Place::Point);
        }
        self.brackets.pop();
        self.push(tok, start, start + 1);
        self.fstring_closed(tok);
    }

    /// A closing bracket of another kind than the open one.
    fn close_wrongly(&mut self, tok: Tok, start: usize, opener: Bracket) {
        let close = tok.bracket_char();
        let span = Span::new(start as u32, start as u32 + 1);
        if opener.tok == Tok::LBrace && self.fstrings.last().is_some_and(FString::at_field) {
            return self.error(ErrorKind::FStringUnmatched { close }, span, Place::Point);
        }
        let (line, own_line) = (self.line(opener.start as usize), self.line(start));
        let kind = ErrorKind::Mismatched {
            close,
            open: opener.tok.bracket_char(),
            line: (line != own_line).then_some(line),
        };
        self.error(kind, span, Place::Point);
        // If it closes a bracket further out, those between were forgotten; otherwise it is a slip for the right one.
        let base = self.fstrings.last().map_or(0, |fstring| fstring.base);
        let outer = self
            .brackets
            .iter()
            .skip(base)
            .rposition(|bracket| bracket.tok.closer() == Some(tok));
        if let Some(outer) = outer {
            self.close_brackets(base + outer + 1, start);
            self.brackets.pop();
            self.push(tok, start, start + 1);
        } else if let Some(right) = opener.tok.closer() {
            self.brackets.pop();
            self.push(right, start, start + 1);
        }
        self.fstring_resync(tok);
    }

    // ---- the end

    fn finish(&mut self) {
        let end = self.source.len();
        if let (Some(innermost), false) = (self.brackets.last().copied(), self.stopped) {
            self.unclosed = self.brackets.iter().map(|bracket| bracket.start).collect();
            if self.out.incomplete == Incomplete::No {
                self.out.incomplete = Incomplete::Bracket;
            }
            self.never_closed(innermost, end);
        }
        while let Some(fstring) = self.fstrings.pop() {
            self.close_brackets(fstring.base, end);
            self.push(Tok::FStringEnd, end, end);
        }
        self.close_brackets(0, end);
        if self.in_line {
            self.newline(end, end);
        }
        for _ in 0..self.indents.depth() {
            self.push(Tok::Dedent, end, end);
        }
        self.push(Tok::End, end, end);
    }
}

/// How many bytes of an end of line are at `at`.
pub(super) fn newline_len(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(b'\n') => 1,
        Some(b'\r') => 1 + usize::from(bytes.get(at + 1) == Some(&b'\n')),
        _ => 0,
    }
}

/// The first character of a name that may not stand in it.
fn invalid_in_name(text: &str) -> Option<(usize, char)> {
    text.char_indices().find(|&(at, ch)| {
        let point = u32::from(ch);
        let is_valid = if at == 0 {
            ch == '_' || classify::is_identifier_start(point)
        } else {
            classify::is_identifier_part(point)
        };
        !is_valid
    })
}

/// A literal that has no end.
struct OpenString {
    /// Where the search ended: at the end of the line, or of the text.
    end: usize,
    /// A backslash stands before a quote that could have ended it.
    escaped_quote: bool,
}

/// Where a literal ends, whose text starts at `start`.
fn end_of_string(bytes: &[u8], start: usize, quote: u8, triple: bool) -> Result<usize, OpenString> {
    let mut at = start;
    let mut escaped_quote = false;
    loop {
        let found = if triple {
            memchr2(quote, b'\\', &bytes[at..])
        } else {
            bytes[at..]
                .iter()
                .position(|&byte| byte == quote || matches!(byte, b'\\' | b'\n' | b'\r'))
        };
        let Some(found) = found else {
            let end = bytes.len();
            return Err(OpenString { end, escaped_quote });
        };
        at += found;
        if bytes[at] == b'\\' {
            escaped_quote |= bytes.get(at + 1) == Some(&quote);
            at += 1;
            // Only a whole character can be skipped, but no byte of a longer one is a quote, a backslash or an end of line.
            at += newline_len(bytes, at).max(usize::from(at < bytes.len()));
        } else if bytes[at] != quote {
            return Err(OpenString {
                end: at,
                escaped_quote,
            });
        } else if !triple {
            return Ok(at + 1);
        } else if bytes[at..].starts_with(&[quote; 3]) {
            return Ok(at + 3);
        } else {
            at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lexes and checks what holds of every text.
    fn checked(source: &str) -> Lexed {
        let lexed = lex(source);
        let mut at = 0;
        for &(tok, span) in &lexed.tokens {
            assert!(
                at <= span.start && span.start <= span.end,
                "{tok:?} {span:?} in {source:?}"
            );
            // A newline covers the comment before it and nothing covers what comes after.
            at = span.end;
        }
        let spans = lexed
            .tokens
            .iter()
            .map(|&(_, span)| span)
            .chain(lexed.errors.iter().map(|error| error.span));
        for span in spans {
            assert!(
                source.get(span.start as usize..span.end as usize).is_some(),
                "{span:?} in {source:?}"
            );
        }
        let count = |kind| lexed.tokens.iter().filter(|&&(tok, _)| tok == kind).count();
        assert_eq!(count(Tok::Indent), count(Tok::Dedent), "{source:?}");
        assert_eq!(
            count(Tok::FStringStart),
            count(Tok::FStringEnd),
            "{source:?}"
        );
        assert_eq!(count(Tok::End), 1);
        assert!(lexed.first.is_some() || lexed.errors.is_empty());
        lexed
    }

    fn first(source: &str) -> String {
        checked(source)
            .first
            .map(|error| error.message())
            .unwrap_or_default()
    }

    #[test]
    fn every_soup_lexes() {
        const PIECES: [&str; 52] = [
            "(", ")", "[", "]", "{", "}", "'", "\"", "'''", "\"\"\"", "\\", "\n", "\r\n", "\r",
            "\t", " ", "    ", "#", ":", ":=", "!", "=", "f'", "rf\"", "f'''", "b'", "0", "_",
            "1e", "0x", "j", ".", "$", "\u{a0}", "“", "é", "\x0c", "\x01", "if", "def ", "class ",
            "{{", "}}", "\\\n", "\\N{", "日本", "x", ",", "return", "\0", "\u{feff}", "lambda",
        ];
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        for _ in 0..20_000 {
            let mut source = String::new();
            for _ in 0..=state % 23 {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                source.push_str(PIECES[(state >> 20) as usize % PIECES.len()]);
            }
            checked(&source);
        }
    }

    #[test]
    fn limits_are_cpythons() {
        let nested = |n: usize| "(".repeat(n) + &")".repeat(n);
        assert_eq!(first(&nested(200)), "");
        assert_eq!(first(&nested(201)), "too many nested parentheses");
        let blocks = |n: usize| {
            let lines: String = (0..n).map(|depth| " ".repeat(depth) + "if x:\n").collect();
            lines + &" ".repeat(n) + "x\n"
        };
        assert_eq!(first(&blocks(99)), "");
        assert_eq!(first(&blocks(100)), "too many levels of indentation");
        let fstrings = |n: usize| "f\"{".repeat(n) + "1" + &"}\"".repeat(n);
        assert_eq!(first(&fstrings(149)), "");
        assert_eq!(first(&fstrings(150)), "too many nested f-strings");
        assert_eq!(first("f'{x:{y:{z}}}'"), "");
        assert_eq!(
            first("f'{x:{y:{z:{w}}}}'"),
            "f-string: expressions nested too deeply"
        );
    }

    #[test]
    fn long_texts_need_no_stack() {
        assert_eq!(first(&("\\\n".repeat(300_000) + "x")), "");
        assert_eq!(first(&("1_".repeat(300_000) + "1")), "");
        assert_eq!(first(&"é".repeat(500_000)), "");
        assert_eq!(first(&("\n".repeat(300_000) + "x")), "");
        checked(&"x = 08\n".repeat(10_000));
        checked(&"f'{x:'\n".repeat(10_000));
        checked(&"“”\n".repeat(10_000));
    }

    #[test]
    fn a_statement_ends_a_bracket_that_nothing_closes() {
        let lexed = checked("x = (1,\ndef f(): pass\n");
        let kinds: Vec<Tok> = lexed.tokens.iter().map(|&(tok, _)| tok).collect();
        assert_eq!(
            kinds[3..8],
            [Tok::Int, Tok::Comma, Tok::RPar, Tok::Newline, Tok::Def]
        );
        // If it is closed after all, the keyword is the grammar's to refuse.
        assert_eq!(first("x = (1,\ndef f(): pass\n)"), "");
    }

    #[test]
    fn the_first_error_is_the_tokenizers() {
        assert_eq!(
            first("x = (\n'abc"),
            "unterminated string literal (detected at line 2)"
        );
        assert_eq!(
            first("f'{x:'\n)"),
            "closing parenthesis ')' does not match opening parenthesis '{' on line 1"
        );
        assert_eq!(
            first("x\0 = (]"),
            "source code string cannot contain null bytes"
        );
    }
}
