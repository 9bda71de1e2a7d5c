//! Patterns of `match`.

use super::{Memo, Mistake, Node, Noun, Reader, Rule, Stop};
use crate::syntax::token::Tok;

/// What may not follow a name that captures.
const AFTER_NAME: &[Tok] = &[Tok::Dot, Tok::LPar, Tok::Equal];

impl Reader<'_> {
    pub(super) fn patterns(&mut self) -> Rule<()> {
        if self.attempt(Self::open_sequence)?.is_some() {
            return Ok(());
        }
        self.pattern().map(|_| ())
    }

    fn pattern(&mut self) -> Rule<Node> {
        let start = self.at;
        let as_pattern = |reader: &mut Self| {
            reader.or_pattern()?;
            reader.expect(Tok::As)?;
            reader.capture_target()
        };
        if self.attempt(as_pattern)?.is_some() {
            return Ok(Node::new(self.span_from(start), Noun::Name));
        }
        self.wrong(|reader| {
            reader.or_pattern()?;
            reader.expect(Tok::As)?;
            if reader.is_next(&[Tok::Underscore])? {
                let span = reader.expect(Tok::Underscore)?;
                return Err(reader.error(Mistake::WildcardTarget, span));
            }
            if reader.peek()?.is_name() {
                return Err(Stop::No);
            }
            let target = reader.expression()?;
            Err::<(), _>(reader.error(Mistake::InvalidPatternTarget, target.span))
        })?;
        self.or_pattern()
    }

    fn or_pattern(&mut self) -> Rule<Node> {
        let start = self.at;
        self.separated(Tok::VBar, Self::closed_pattern)?;
        Ok(Node::new(self.span_from(start), Noun::Name))
    }

    fn closed_pattern(&mut self) -> Rule<Node> {
        self.memo(Memo::ClosedPattern, |reader| {
            let start = reader.at;
            reader.first(&[
                Self::literal_pattern,
                Self::capture_target,
                |reader| reader.expect(Tok::Underscore).map(|_| ()),
                |reader| {
                    reader.attr()?;
                    reader.not(AFTER_NAME)
                },
                |reader| {
                    reader.expect(Tok::LPar)?;
                    reader.pattern()?;
                    reader.expect(Tok::RPar).map(|_| ())
                },
                Self::sequence_pattern,
                Self::mapping_pattern,
                Self::class_pattern,
            ])?;
            Ok(Node::new(reader.span_from(start), Noun::Name))
        })
    }

    fn literal_pattern(&mut self) -> Rule<()> {
        self.first(&[
            |reader| {
                reader.signed_number()?;
                reader.not(&[Tok::Plus, Tok::Minus])
            },
            Self::complex_number,
            |reader| {
                reader.ahead(&[Tok::String, Tok::FStringStart])?;
                reader.strings().map(|_| ())
            },
            |reader| {
                reader
                    .expect_any(|tok| matches!(tok, Tok::None | Tok::True | Tok::False))
                    .map(|_| ())
            },
        ])
    }

    fn any_number(&mut self) -> Rule<(Tok, Node)> {
        let tok = self.peek()?;
        if !tok.is_number() {
            return Err(Stop::No);
        }
        Ok((tok, self.number(tok)?))
    }

    fn signed_number(&mut self) -> Rule<()> {
        self.eat(Tok::Minus)?;
        self.any_number().map(|_| ())
    }

    fn complex_number(&mut self) -> Rule<()> {
        self.eat(Tok::Minus)?;
        let (tok, real) = self.any_number()?;
        if tok == Tok::Imaginary {
            return Err(self.error(Mistake::RealExpected, real.span));
        }
        self.expect_any(|tok| matches!(tok, Tok::Plus | Tok::Minus))?;
        let (tok, imaginary) = self.any_number()?;
        if tok != Tok::Imaginary {
            return Err(self.error(Mistake::ImaginaryExpected, imaginary.span));
        }
        Ok(())
    }

    fn capture_target(&mut self) -> Rule<()> {
        self.not(&[Tok::Underscore])?;
        self.name()?;
        self.not(AFTER_NAME)
    }

    /// A name with at least one attribute.
    fn attr(&mut self) -> Rule<()> {
        let parts = self.separated(Tok::Dot, Self::name)?;
        if parts.len() > 1 {
            return Ok(());
        }
        Err(Stop::No)
    }

    fn name_or_attr(&mut self) -> Rule<()> {
        self.separated(Tok::Dot, Self::name).map(|_| ())
    }

    fn sequence_pattern(&mut self) -> Rule<()> {
        if self.eat(Tok::LSqb)? {
            self.attempt(Self::maybe_sequence)?;
            return self.expect(Tok::RSqb).map(|_| ());
        }
        self.expect(Tok::LPar)?;
        self.attempt(Self::open_sequence)?;
        self.expect(Tok::RPar).map(|_| ())
    }

    fn open_sequence(&mut self) -> Rule<()> {
        self.maybe_star_pattern()?;
        self.expect(Tok::Comma)?;
        self.attempt(Self::maybe_sequence)?;
        Ok(())
    }

    fn maybe_sequence(&mut self) -> Rule<()> {
        self.commas(Self::maybe_star_pattern)?;
        self.eat(Tok::Comma)?;
        Ok(())
    }

    fn maybe_star_pattern(&mut self) -> Rule<Node> {
        let star = |reader: &mut Self| {
            reader.memo(Memo::StarPattern, |reader| {
                let start = reader.at;
                reader.expect(Tok::Star)?;
                reader.first(&[Self::capture_target, |reader| {
                    reader.expect(Tok::Underscore).map(|_| ())
                }])?;
                Ok(Node::new(reader.span_from(start), Noun::Starred))
            })
        };
        match self.attempt(star)? {
            Some(pattern) => Ok(pattern),
            None => self.pattern(),
        }
    }

    fn mapping_pattern(&mut self) -> Rule<()> {
        self.expect(Tok::LBrace)?;
        self.first(&[
            |reader| reader.expect(Tok::RBrace).map(|_| ()),
            |reader| {
                reader.double_star_pattern()?;
                reader.eat(Tok::Comma)?;
                reader.expect(Tok::RBrace).map(|_| ())
            },
            |reader| {
                reader.commas(Self::key_value_pattern)?;
                reader.expect(Tok::Comma)?;
                reader.double_star_pattern()?;
                reader.eat(Tok::Comma)?;
                reader.expect(Tok::RBrace).map(|_| ())
            },
            |reader| {
                reader.commas(Self::key_value_pattern)?;
                reader.eat(Tok::Comma)?;
                reader.expect(Tok::RBrace).map(|_| ())
            },
        ])
    }

    fn double_star_pattern(&mut self) -> Rule<()> {
        self.expect(Tok::DoubleStar)?;
        self.capture_target()
    }

    fn key_value_pattern(&mut self) -> Rule<()> {
        self.first(&[Self::literal_pattern, Self::attr])?;
        self.expect(Tok::Colon)?;
        self.pattern().map(|_| ())
    }

    fn class_pattern(&mut self) -> Rule<()> {
        let whole = |reader: &mut Self| {
            reader.first(&[
                |reader| {
                    reader.class_opening()?;
                    reader.expect(Tok::RPar).map(|_| ())
                },
                |reader| {
                    reader.class_opening()?;
                    reader.commas(Self::pattern)?;
                    reader.eat(Tok::Comma)?;
                    reader.expect(Tok::RPar).map(|_| ())
                },
                |reader| {
                    reader.class_opening()?;
                    reader.commas(Self::keyword_pattern)?;
                    reader.eat(Tok::Comma)?;
                    reader.expect(Tok::RPar).map(|_| ())
                },
                |reader| {
                    reader.class_opening()?;
                    reader.commas(Self::pattern)?;
                    reader.expect(Tok::Comma)?;
                    reader.commas(Self::keyword_pattern)?;
                    reader.eat(Tok::Comma)?;
                    reader.expect(Tok::RPar).map(|_| ())
                },
            ])
        };
        if self.attempt(whole)?.is_some() {
            return Ok(());
        }
        self.wrong(|reader| {
            reader.class_opening()?;
            reader.attempt(|reader| {
                reader.commas(Self::pattern)?;
                reader.expect(Tok::Comma)
            })?;
            reader.commas(Self::keyword_pattern)?;
            reader.expect(Tok::Comma)?;
            let late = reader.commas(Self::pattern)?;
            let span = late
                .iter()
                .fold(late[0].span, |span, pattern| span.to(pattern.span));
            Err::<(), _>(reader.error(Mistake::PositionalPatternAfterKeyword, span))
        })?;
        Err(Stop::No)
    }

    fn class_opening(&mut self) -> Rule<()> {
        self.name_or_attr()?;
        self.expect(Tok::LPar).map(|_| ())
    }

    fn keyword_pattern(&mut self) -> Rule<()> {
        self.name()?;
        self.expect(Tok::Equal)?;
        self.pattern().map(|_| ())
    }
}
