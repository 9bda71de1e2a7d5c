//! Strings, f-strings and their fields.

use super::{Memo, Mistake, Node, Noun, Reader, Rule, Stop};
use crate::source::Span;
use crate::syntax::ast::Constant;
use crate::syntax::error::{ErrorKind, SyntaxError};
use crate::syntax::literal;
use crate::syntax::token::Tok;

impl Reader<'_> {
    pub(super) fn strings(&mut self) -> Rule<Node> {
        self.memo(Memo::Strings, |reader| {
            let start = reader.at;
            let kinds = reader.some(|reader| reader.first(&[Self::fstring, Self::string]))?;
            let n_bytes = kinds.iter().filter(|noun| **noun == Noun::Literal).count();
            // Here bytes are what `Literal` says, and text is `Name`.
            if n_bytes > 0 && n_bytes < kinds.len() {
                return Err(reader.at_last(Mistake::MixedBytes));
            }
            let noun = if kinds.contains(&Noun::FString) {
                Noun::FString
            } else {
                Noun::Literal
            };
            Ok(Node::new(reader.span_from(start), noun))
        })
    }

    /// A string: `Literal` if it is bytes, `Name` if it is text.
    fn string(&mut self) -> Rule<Noun> {
        let span = self.expect(Tok::String)?;
        match literal::string(self.text(span), span.start, &mut Vec::new()) {
            Ok(Constant::Bytes(_)) => Ok(Noun::Literal),
            Ok(_) => Ok(Noun::Name),
            Err(ErrorKind::NonAsciiBytes) => Err(Stop::Error(Box::new(SyntaxError::new(
                ErrorKind::NonAsciiBytes,
                span,
            )))),
            Err(kind) => Err(self.undecodable(kind)),
        }
    }

    fn undecodable(&self, kind: ErrorKind) -> Stop {
        Stop::Error(Box::new(self.token_error(kind, self.seen - 1)))
    }

    fn fstring(&mut self) -> Rule<Noun> {
        let opening = self.expect(Tok::FStringStart)?;
        let mut middles: Vec<Span> = Vec::new();
        loop {
            if let Some(span) = self.attempt(|reader| reader.expect(Tok::FStringMiddle))? {
                middles.push(span);
            } else if self.attempt(Self::replacement_field)?.is_none() {
                break;
            }
        }
        let end = self.expect(Tok::FStringEnd)?;
        let is_raw = literal::is_raw(self.text(opening));
        for span in middles {
            self.decode_middle(span, is_raw, end.start)?;
        }
        Ok(Noun::FString)
    }

    fn decode_middle(&mut self, span: Span, is_raw: bool, line_at: u32) -> Rule<()> {
        let text = self.text(span);
        literal::fstring_middle(text, span.start, is_raw, line_at, &mut Vec::new())
            .map(|_| ())
            .map_err(|kind| self.undecodable(kind))
    }

    fn replacement_field(&mut self) -> Rule<()> {
        let whole = |reader: &mut Self| {
            reader.expect(Tok::LBrace)?;
            reader.annotated_rhs()?;
            reader.eat(Tok::Equal)?;
            reader.attempt(Self::conversion)?;
            reader.attempt(Self::format_spec)?;
            reader.expect(Tok::RBrace)
        };
        if self.attempt(whole)?.is_some() {
            return Ok(());
        }
        self.wrong(Self::invalid_replacement_field)?;
        Err(Stop::No)
    }

    fn conversion(&mut self) -> Rule<()> {
        let bang = self.expect(Tok::Exclamation)?;
        let name = self.name()?;
        if bang.end != name.start {
            return Err(self.error(Mistake::ConversionApart, bang.to(name)));
        }
        let text = self.text(name);
        if matches!(text, "s" | "r" | "a") {
            return Ok(());
        }
        Err(self.error(Mistake::ConversionUnknown(text.into()), name))
    }

    fn format_spec(&mut self) -> Rule<()> {
        self.expect(Tok::Colon)?;
        self.spec_parts()
    }

    fn spec_parts(&mut self) -> Rule<()> {
        loop {
            if let Some(span) = self.attempt(|reader| reader.expect(Tok::FStringMiddle))? {
                self.decode_middle(span, false, span.start)?;
            } else if self.attempt(Self::replacement_field)?.is_none() {
                return Ok(());
            }
        }
    }

    fn invalid_replacement_field(&mut self) -> Rule<()> {
        const ENDS: &[Tok] = &[Tok::Equal, Tok::Exclamation, Tok::Colon, Tok::RBrace];
        self.expect(Tok::LBrace)?;
        let tok = self.peek()?;
        if ENDS.contains(&tok) {
            let ch = tok.describe().chars().next().unwrap_or('}');
            let span = self.here();
            return Err(self.error(Mistake::FieldWithout(ch), span));
        }
        let start = self.at;
        if self.attempt(Self::annotated_rhs)?.is_none() {
            return Err(self.at_next(Mistake::FieldInvalid));
        }
        let what = "'=', or '!', or ':', or '}'";
        self.field_ends(ENDS, what)?;
        if self.eat(Tok::Equal)? {
            self.field_ends(&ENDS[1..], "'!', or ':', or '}'")?;
        }
        let at = self.at;
        self.attempt(Self::invalid_conversion)?;
        self.at = at;
        self.attempt(|reader| {
            reader.expect(Tok::Exclamation)?;
            reader.name()
        })?;
        self.field_ends(&ENDS[2..], "':' or '}'")?;
        let at = self.at;
        if self.eat(Tok::Colon)? {
            self.spec_parts()?;
            self.field_ends(&[Tok::RBrace], "'}', or format specs")?;
        }
        self.at = at;
        self.field_ends(&[Tok::RBrace], "'}'")?;
        self.at = start;
        Err(Stop::No)
    }

    fn field_ends(&mut self, ends: &[Tok], what: &'static str) -> Rule<()> {
        if self.is_next(ends)? {
            return Ok(());
        }
        Err(self.at_next(Mistake::FieldExpects(what)))
    }

    fn invalid_conversion(&mut self) -> Rule<()> {
        self.expect(Tok::Exclamation)?;
        if self.is_next(&[Tok::Colon, Tok::RBrace])? {
            return Err(self.at_next(Mistake::ConversionMissing));
        }
        if self.peek()?.is_name() {
            return Err(Stop::No);
        }
        Err(self.at_next(Mistake::ConversionInvalid))
    }
}
