//! Atoms, displays and comprehensions.

use super::{Memo, Mistake, Node, Noun, Reader, Rule, Stop};
use crate::syntax::error::SyntaxError;
use crate::syntax::literal;
use crate::syntax::token::Tok;

impl Reader<'_> {
    pub(super) fn primary(&mut self) -> Rule<Node> {
        self.memo(Memo::Primary, |reader| {
            let start = reader.at;
            let mut primary = reader.atom()?;
            while let Some(noun) = reader.attempt(Self::trailer)? {
                primary = Node::new(reader.span_from(start), noun);
            }
            Ok(primary)
        })
    }

    /// An attribute, call or subscript.
    pub(super) fn trailer(&mut self) -> Rule<Noun> {
        match self.peek()? {
            Tok::Dot => {
                self.at += 1;
                self.name()?;
                Ok(Noun::Attribute)
            }
            Tok::LPar => {
                if self.attempt(Self::genexp)?.is_none() {
                    self.expect(Tok::LPar)?;
                    self.attempt(Self::arguments)?;
                    self.expect(Tok::RPar)?;
                }
                Ok(Noun::Call)
            }
            Tok::LSqb => {
                self.at += 1;
                self.slices()?;
                self.expect(Tok::RSqb)?;
                Ok(Noun::Subscript)
            }
            _ => Err(Stop::No),
        }
    }

    pub(super) fn slices(&mut self) -> Rule<()> {
        let single = |reader: &mut Self| {
            reader.slice()?;
            reader.not(&[Tok::Comma])
        };
        if self.attempt(single)?.is_some() {
            return Ok(());
        }
        self.commas(|reader| {
            reader.first(&[Self::slice, |reader| {
                reader.starred_expression().map(|_| ())
            }])
        })?;
        self.eat(Tok::Comma)?;
        Ok(())
    }

    fn slice(&mut self) -> Rule<()> {
        self.first(&[
            |reader| {
                reader.attempt(Self::expression)?;
                reader.expect(Tok::Colon)?;
                reader.attempt(Self::expression)?;
                reader.attempt(|reader| {
                    reader.expect(Tok::Colon)?;
                    reader.attempt(Self::expression)
                })?;
                Ok(())
            },
            |reader| reader.named_expression().map(|_| ()),
        ])
    }

    pub(super) fn atom(&mut self) -> Rule<Node> {
        let tok = self.peek()?;
        let noun = match tok {
            Tok::True => Noun::True,
            Tok::False => Noun::False,
            Tok::None => Noun::None,
            Tok::Ellipsis => Noun::Ellipsis,
            Tok::Int | Tok::Float | Tok::Imaginary => return self.number(tok),
            Tok::String | Tok::FStringStart => return self.strings(),
            Tok::LPar => return self.first(&[Self::tuple, Self::group, Self::genexp]),
            Tok::LSqb => return self.first(&[Self::list, Self::listcomp]),
            Tok::LBrace => {
                return self.first(&[Self::dict, Self::set, Self::dictcomp, Self::setcomp]);
            }
            tok if tok.is_name() => Noun::Name,
            _ => return Err(Stop::No),
        };
        let span = self.here();
        self.at += 1;
        Ok(Node::new(span, noun))
    }

    /// A number; one too long ends everything.
    pub(super) fn number(&mut self, tok: Tok) -> Rule<Node> {
        let span = self.expect(tok)?;
        match literal::number(tok, self.text(span)) {
            Ok(_) => Ok(Node::new(span, Noun::Literal)),
            Err(kind) => {
                let place = crate::syntax::error::Place::Number;
                Err(Stop::Error(Box::new(SyntaxError::placed(
                    kind, span, place,
                ))))
            }
        }
    }

    // ---- parentheses

    pub(super) fn tuple(&mut self) -> Rule<Node> {
        let start = self.at;
        self.expect(Tok::LPar)?;
        let items = self.attempt(|reader| {
            let mut items = vec![reader.star_named_expression()?];
            reader.expect(Tok::Comma)?;
            items.extend(
                reader
                    .attempt(Self::star_named_expressions)?
                    .unwrap_or_default(),
            );
            Ok(items)
        })?;
        self.expect(Tok::RPar)?;
        Ok(Node::with_parts(
            self.span_from(start),
            Noun::Tuple,
            items.unwrap_or_default(),
        ))
    }

    fn group(&mut self) -> Rule<Node> {
        let grouped = |reader: &mut Self| {
            reader.expect(Tok::LPar)?;
            let value = reader.first(&[Self::yield_expr, Self::named_expression])?;
            reader.expect(Tok::RPar)?;
            Ok(value)
        };
        if let Some(value) = self.attempt(grouped)? {
            return Ok(value);
        }
        self.wrong(|reader| {
            reader.expect(Tok::LPar)?;
            let starred = |reader: &mut Self| {
                let value = reader.starred_expression()?;
                reader.expect(Tok::RPar)?;
                Ok(value)
            };
            if let Some(value) = reader.attempt(starred)? {
                return Err(reader.error(Mistake::StarredHere, value.span));
            }
            let stars = reader.expect(Tok::DoubleStar)?;
            reader.expression()?;
            reader.expect(Tok::RPar)?;
            Err::<(), _>(reader.error(Mistake::DoubleStarredHere, stars))
        })?;
        Err(Stop::No)
    }

    pub(super) fn genexp(&mut self) -> Rule<Node> {
        let start = self.at;
        let whole = |reader: &mut Self| {
            reader.expect(Tok::LPar)?;
            reader.first(&[Self::assignment_expression, Self::expression_no_walrus])?;
            reader.for_if_clauses()?;
            reader.expect(Tok::RPar)
        };
        self.comprehension(start, Noun::Generator, whole)
    }

    fn comprehension<T>(
        &mut self,
        start: usize,
        noun: Noun,
        whole: impl FnOnce(&mut Self) -> Rule<T>,
    ) -> Rule<Node> {
        if self.attempt(whole)?.is_some() {
            return Ok(Node::new(self.span_from(start), noun));
        }
        self.wrong(Self::invalid_comprehension)?;
        Err(Stop::No)
    }

    fn invalid_comprehension(&mut self) -> Rule<()> {
        let start = self.at;
        let unpacking = |reader: &mut Self| {
            reader.expect_any(|tok| tok.closer().is_some())?;
            let value = reader.starred_expression()?;
            reader.for_if_clauses()?;
            Ok(value)
        };
        if let Some(value) = self.attempt(unpacking)? {
            return Err(self.error(Mistake::UnpackingInComprehension, value.span));
        }
        let is_bracket = |tok| matches!(tok, Tok::LSqb | Tok::LBrace);
        let several = |reader: &mut Self| {
            reader.expect_any(is_bracket)?;
            let first = reader.star_named_expression()?;
            reader.expect(Tok::Comma)?;
            let rest = reader.star_named_expressions()?;
            reader.for_if_clauses()?;
            let last = rest.last().map_or(first.span, |last| last.span);
            Ok(first.span.to(last))
        };
        if let Some(span) = self.attempt(several)? {
            return Err(self.error(Mistake::ComprehensionTarget, span));
        }
        self.at = start;
        self.expect_any(is_bracket)?;
        let first = self.star_named_expression()?;
        let comma = self.expect(Tok::Comma)?;
        self.for_if_clauses()?;
        Err(self.error(Mistake::ComprehensionTarget, first.span.to(comma)))
    }

    // ---- brackets and braces

    pub(super) fn list(&mut self) -> Rule<Node> {
        let start = self.at;
        self.expect(Tok::LSqb)?;
        let items = self.attempt(Self::star_named_expressions)?;
        self.expect(Tok::RSqb)?;
        Ok(Node::with_parts(
            self.span_from(start),
            Noun::List,
            items.unwrap_or_default(),
        ))
    }

    fn listcomp(&mut self) -> Rule<Node> {
        let start = self.at;
        let whole = |reader: &mut Self| {
            reader.expect(Tok::LSqb)?;
            reader.named_expression()?;
            reader.for_if_clauses()?;
            reader.expect(Tok::RSqb)
        };
        self.comprehension(start, Noun::ListComp, whole)
    }

    fn set(&mut self) -> Rule<Node> {
        let start = self.at;
        self.expect(Tok::LBrace)?;
        self.star_named_expressions()?;
        self.expect(Tok::RBrace)?;
        Ok(Node::new(self.span_from(start), Noun::Set))
    }

    fn setcomp(&mut self) -> Rule<Node> {
        let start = self.at;
        let whole = |reader: &mut Self| {
            reader.expect(Tok::LBrace)?;
            reader.named_expression()?;
            reader.for_if_clauses()?;
            reader.expect(Tok::RBrace)
        };
        self.comprehension(start, Noun::SetComp, whole)
    }

    fn dict(&mut self) -> Rule<Node> {
        let start = self.at;
        let whole = |reader: &mut Self| {
            reader.expect(Tok::LBrace)?;
            reader.attempt(|reader| {
                reader.commas(Self::double_starred_kvpair)?;
                reader.eat(Tok::Comma)
            })?;
            reader.expect(Tok::RBrace)
        };
        if self.attempt(whole)?.is_some() {
            return Ok(Node::new(self.span_from(start), Noun::Dict));
        }
        self.wrong(|reader| {
            reader.expect(Tok::LBrace)?;
            reader.invalid_double_starred_kvpairs()
        })?;
        Err(Stop::No)
    }

    fn double_starred_kvpair(&mut self) -> Rule<()> {
        self.first(&[
            |reader| {
                reader.expect(Tok::DoubleStar)?;
                reader.bitwise_or().map(|_| ())
            },
            Self::kvpair,
        ])
    }

    fn kvpair(&mut self) -> Rule<()> {
        self.expression()?;
        self.expect(Tok::Colon)?;
        self.expression().map(|_| ())
    }

    fn dictcomp(&mut self) -> Rule<Node> {
        let start = self.at;
        let whole = |reader: &mut Self| {
            reader.expect(Tok::LBrace)?;
            reader.kvpair()?;
            reader.for_if_clauses()?;
            reader.expect(Tok::RBrace)
        };
        if self.attempt(whole)?.is_some() {
            return Ok(Node::new(self.span_from(start), Noun::DictComp));
        }
        self.wrong(|reader| {
            reader.expect(Tok::LBrace)?;
            let stars = reader.expect(Tok::DoubleStar)?;
            reader.bitwise_or()?;
            reader.for_if_clauses()?;
            reader.expect(Tok::RBrace)?;
            Err::<(), _>(reader.error(Mistake::DictUnpackingInComprehension, stars))
        })?;
        Err(Stop::No)
    }

    fn invalid_double_starred_kvpairs(&mut self) -> Rule<()> {
        let after_pairs = |reader: &mut Self| {
            reader.commas(Self::double_starred_kvpair)?;
            reader.expect(Tok::Comma)?;
            let key = |reader: &mut Self| {
                let key = reader.expression()?;
                reader.not(&[Tok::Colon])?;
                Ok(key)
            };
            if let Some(key) = reader.attempt(key)? {
                return Err(reader.key_error(&key));
            }
            reader.invalid_value()
        };
        self.attempt(after_pairs)?;
        self.invalid_value()
    }

    fn key_error(&self, key: &Node) -> Stop {
        let kind = crate::syntax::error::ErrorKind::Grammar(Mistake::KeyColonExpected);
        let place = crate::syntax::error::Place::LastChar;
        Stop::Error(Box::new(SyntaxError::placed(kind, key.span, place)))
    }

    /// `key: *value`, or no value.
    fn invalid_value(&mut self) -> Rule<()> {
        let starred = |reader: &mut Self| {
            reader.expression()?;
            reader.expect(Tok::Colon)?;
            let star = reader.expect(Tok::Star)?;
            reader.bitwise_or()?;
            Ok(star)
        };
        if let Some(star) = self.attempt(starred)? {
            return Err(self.from_here_on(Mistake::StarredValue, star));
        }
        self.expression()?;
        let colon = self.expect(Tok::Colon)?;
        self.ahead(&[Tok::RBrace, Tok::Comma])?;
        Err(self.error(Mistake::ValueExpected, colon))
    }

    // ---- comprehensions

    /// The loops; the node is the last iterable or condition.
    pub(super) fn for_if_clauses(&mut self) -> Rule<Node> {
        let mut all = self.some(Self::for_if_clause)?;
        all.pop().ok_or(Stop::No)
    }

    fn for_if_clause(&mut self) -> Rule<Node> {
        let head = |reader: &mut Self| {
            reader.eat(Tok::Async)?;
            reader.expect(Tok::For)?;
            reader.star_targets()?;
            reader.expect(Tok::In)
        };
        if self.attempt(head)?.is_some() {
            let iterable = self.disjunction()?;
            let mut conditions = self.many(|reader| {
                reader.expect(Tok::If)?;
                reader.disjunction()
            })?;
            return Ok(conditions.pop().unwrap_or(iterable));
        }
        self.wrong(|reader| {
            reader.eat(Tok::Async)?;
            reader.expect(Tok::For)?;
            reader.commas(Self::bitwise_or)?;
            reader.eat(Tok::Comma)?;
            reader.not(&[Tok::In])?;
            Err::<(), _>(reader.at_last(Mistake::InExpected))
        })?;
        self.wrong(Self::invalid_for_target)?;
        Err(Stop::No)
    }
}
