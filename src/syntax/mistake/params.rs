//! Parameters of functions, which end at `)`, and of lambdas, which end at `:`.

use super::{Memo, Mistake, Node, Noun, Reader, Rule, Stop};
use crate::syntax::token::Tok;

impl Reader<'_> {
    pub(super) fn params(&mut self) -> Rule<()> {
        self.params_until(Tok::RPar)
    }

    pub(super) fn params_until(&mut self, end: Tok) -> Rule<()> {
        self.wrong(|reader| reader.invalid_parameters(end))?;
        let slash = |reader: &mut Self| {
            reader.slash_no_default(end)?;
            reader.many(|reader| reader.param_no_default(end))?;
            reader.many(|reader| reader.param_with_default(end))?;
            reader.optional_star_etc(end)
        };
        if self.attempt(slash)?.is_some() {
            return Ok(());
        }
        let slash = |reader: &mut Self| {
            reader.slash_with_default(end)?;
            reader.many(|reader| reader.param_with_default(end))?;
            reader.optional_star_etc(end)
        };
        if self.attempt(slash)?.is_some() {
            return Ok(());
        }
        let plain = |reader: &mut Self| {
            reader.some(|reader| reader.param_no_default(end))?;
            reader.many(|reader| reader.param_with_default(end))?;
            reader.optional_star_etc(end)
        };
        if self.attempt(plain)?.is_some() {
            return Ok(());
        }
        let defaults = |reader: &mut Self| {
            reader.some(|reader| reader.param_with_default(end))?;
            reader.optional_star_etc(end)
        };
        if self.attempt(defaults)?.is_some() {
            return Ok(());
        }
        self.star_etc(end)
    }

    fn optional_star_etc(&mut self, end: Tok) -> Rule<()> {
        self.attempt(|reader| reader.star_etc(end))?;
        Ok(())
    }

    /// A comma, or the end that is not taken.
    fn comma_or(&mut self, end: Tok) -> Rule<()> {
        if self.eat(Tok::Comma)? {
            return Ok(());
        }
        self.ahead(&[end])
    }

    fn slash_no_default(&mut self, end: Tok) -> Rule<()> {
        self.some(|reader| reader.param_no_default(end))?;
        self.expect(Tok::Slash)?;
        self.comma_or(end)
    }

    fn slash_with_default(&mut self, end: Tok) -> Rule<()> {
        self.many(|reader| reader.param_no_default(end))?;
        self.some(|reader| reader.param_with_default(end))?;
        self.expect(Tok::Slash)?;
        self.comma_or(end)
    }

    fn either_slash(&mut self, end: Tok) -> Rule<()> {
        if self
            .attempt(|reader| reader.slash_no_default(end))?
            .is_some()
        {
            return Ok(());
        }
        self.slash_with_default(end)
    }

    fn param(&mut self, end: Tok) -> Rule<Node> {
        let start = self.at;
        self.name()?;
        if end == Tok::RPar {
            self.attempt(|reader| {
                reader.expect(Tok::Colon)?;
                reader.expression()
            })?;
        }
        Ok(Node::new(self.span_from(start), Noun::Name))
    }

    fn param_no_default(&mut self, end: Tok) -> Rule<Node> {
        let param = self.param(end)?;
        self.comma_or(end)?;
        Ok(param)
    }

    fn param_with_default(&mut self, end: Tok) -> Rule<Node> {
        let param = self.param(end)?;
        self.default()?;
        self.comma_or(end)?;
        Ok(param)
    }

    fn param_maybe_default(&mut self, end: Tok) -> Rule<Node> {
        let param = self.param(end)?;
        self.attempt(Self::default)?;
        self.comma_or(end)?;
        Ok(param)
    }

    fn default(&mut self) -> Rule<()> {
        let given = |reader: &mut Self| {
            reader.expect(Tok::Equal)?;
            reader.expression()
        };
        if self.attempt(given)?.is_some() {
            return Ok(());
        }
        self.wrong(|reader| {
            let equal = reader.expect(Tok::Equal)?;
            reader.ahead(&[Tok::RPar, Tok::Comma])?;
            Err::<(), _>(reader.error(Mistake::DefaultExpected, equal))
        })?;
        Err(Stop::No)
    }

    fn star_etc(&mut self, end: Tok) -> Rule<()> {
        self.wrong(|reader| reader.invalid_star_etc(end))?;
        let rest = |reader: &mut Self| {
            reader.many(|reader| reader.param_maybe_default(end))?;
            reader.attempt(|reader| reader.kwds(end))?;
            Ok(())
        };
        let named = |reader: &mut Self| {
            reader.expect(Tok::Star)?;
            reader.param_no_default(end)?;
            rest(reader)
        };
        if self.attempt(named)?.is_some() {
            return Ok(());
        }
        if end == Tok::RPar {
            let annotated = |reader: &mut Self| {
                reader.expect(Tok::Star)?;
                reader.name()?;
                reader.expect(Tok::Colon)?;
                reader.star_expression()?;
                reader.comma_or(end)?;
                rest(reader)
            };
            if self.attempt(annotated)?.is_some() {
                return Ok(());
            }
        }
        let bare = |reader: &mut Self| {
            reader.expect(Tok::Star)?;
            reader.expect(Tok::Comma)?;
            reader.some(|reader| reader.param_maybe_default(end))?;
            reader.attempt(|reader| reader.kwds(end))?;
            Ok(())
        };
        if self.attempt(bare)?.is_some() {
            return Ok(());
        }
        self.kwds(end)
    }

    fn kwds(&mut self, end: Tok) -> Rule<()> {
        self.wrong(|reader| {
            reader.expect(Tok::DoubleStar)?;
            reader.param(end)?;
            if reader.is_next(&[Tok::Equal])? {
                let equal = reader.expect(Tok::Equal)?;
                return Err(reader.error(Mistake::KwargDefault, equal));
            }
            reader.expect(Tok::Comma)?;
            if let Some(param) = reader.attempt(|reader| reader.param(end))? {
                return Err(reader.error(Mistake::AfterKwarg, param.span));
            }
            let is_mark = |tok| matches!(tok, Tok::Star | Tok::DoubleStar | Tok::Slash);
            let mark = reader.expect_any(is_mark)?;
            Err::<(), _>(reader.error(Mistake::AfterKwarg, mark))
        })?;
        self.expect(Tok::DoubleStar)?;
        self.param_no_default(end)?;
        Ok(())
    }

    fn invalid_star_etc(&mut self, end: Tok) -> Rule<()> {
        let star = self.expect(Tok::Star)?;
        let start = self.at;
        let bare = |reader: &mut Self| {
            if reader.eat(end)? {
                return Ok(());
            }
            reader.expect(Tok::Comma)?;
            reader
                .expect_any(|tok| tok == end || tok == Tok::DoubleStar)
                .map(|_| ())
        };
        if self.attempt(bare)?.is_some() {
            return Err(if end == Tok::RPar {
                self.error(Mistake::BareStar, star)
            } else {
                self.at_last(Mistake::BareStar)
            });
        }
        let default = |reader: &mut Self| {
            reader.param(end)?;
            reader.expect(Tok::Equal)
        };
        if let Some(equal) = self.attempt(default)? {
            return Err(self.error(Mistake::VarargDefault, equal));
        }
        self.at = start;
        self.param_or_comma(end)?;
        self.many(|reader| reader.param_maybe_default(end))?;
        let second = self.expect(Tok::Star)?;
        self.param_or_comma(end)?;
        Err(self.error(Mistake::StarTwice, second))
    }

    fn param_or_comma(&mut self, end: Tok) -> Rule<()> {
        if self
            .attempt(|reader| reader.param_no_default(end))?
            .is_some()
        {
            return Ok(());
        }
        self.expect(Tok::Comma).map(|_| ())
    }

    fn invalid_parameters(&mut self, end: Tok) -> Rule<()> {
        let start = self.at;
        if let Some(slash) = self.attempt(|reader| {
            let slash = reader.expect(Tok::Slash)?;
            reader.expect(Tok::Comma)?;
            Ok(slash)
        })? {
            return Err(self.error(Mistake::NothingBeforeSlash, slash));
        }
        let second_slash = |reader: &mut Self| {
            reader.either_slash(end)?;
            reader.many(|reader| reader.param_maybe_default(end))?;
            reader.expect(Tok::Slash)
        };
        if let Some(slash) = self.attempt(second_slash)? {
            return Err(self.error(Mistake::SlashTwice, slash));
        }
        let no_default = |reader: &mut Self| {
            reader.attempt(|reader| reader.slash_no_default(end))?;
            reader.many(|reader| reader.param_no_default(end))?;
            if reader
                .attempt(|reader| reader.slash_with_default(end))?
                .is_none()
            {
                reader.some(|reader| reader.param_with_default(end))?;
            }
            reader.param_no_default(end)
        };
        if let Some(param) = self.attempt(no_default)? {
            return Err(self.error(Mistake::DefaultBeforeNone, param.span));
        }
        let parenthesized = |reader: &mut Self| {
            reader.many(|reader| reader.param_no_default(end))?;
            let open = reader.expect(Tok::LPar)?;
            if end == Tok::RPar {
                reader.some(|reader| reader.param_no_default(end))?;
            } else {
                reader.commas(|reader| reader.param(end))?;
            }
            reader.eat(Tok::Comma)?;
            let close = reader.expect(Tok::RPar)?;
            Ok(open.to(close))
        };
        if let Some(span) = self.attempt(parenthesized)? {
            return Err(if end == Tok::RPar {
                self.error(Mistake::ParenthesizedParameters, span)
            } else {
                self.error(Mistake::ParenthesizedLambdaParameters, span)
            });
        }
        let late_slash = |reader: &mut Self| {
            reader.attempt(|reader| reader.either_slash(end))?;
            reader.many(|reader| reader.param_maybe_default(end))?;
            reader.expect(Tok::Star)?;
            if !reader.eat(Tok::Comma)? {
                reader.param_no_default(end)?;
            }
            reader.many(|reader| reader.param_maybe_default(end))?;
            reader.expect(Tok::Slash)
        };
        if let Some(slash) = self.attempt(late_slash)? {
            return Err(self.error(Mistake::SlashAfterStar, slash));
        }
        self.at = start;
        self.some(|reader| reader.param_maybe_default(end))?;
        self.expect(Tok::Slash)?;
        let star = self.expect(Tok::Star)?;
        Err(self.error(Mistake::CommaAfterSlash, star))
    }

    // ---- type parameters

    pub(super) fn type_params(&mut self) -> Rule<()> {
        self.wrong(|reader| {
            reader.expect(Tok::LSqb)?;
            let close = reader.expect(Tok::RSqb)?;
            Err::<(), _>(reader.from_here_on(Mistake::NoTypeParams, close))
        })?;
        self.expect(Tok::LSqb)?;
        self.commas(Self::type_param)?;
        self.eat(Tok::Comma)?;
        self.expect(Tok::RSqb).map(|_| ())
    }

    fn type_param(&mut self) -> Rule<Node> {
        self.memo(Memo::TypeParam, |reader| {
            let start = reader.at;
            let variable = |reader: &mut Self| {
                reader.name()?;
                reader.attempt(Self::bound)?;
                reader.attempt(|reader| {
                    reader.expect(Tok::Equal)?;
                    reader.expression()
                })
            };
            if reader.attempt(variable)?.is_none() {
                reader.wrong(Self::invalid_type_param)?;
                let stars = reader.expect_any(|tok| matches!(tok, Tok::Star | Tok::DoubleStar))?;
                let is_tuple = reader.text(stars) == "*";
                reader.name()?;
                reader.attempt(|reader| {
                    reader.expect(Tok::Equal)?;
                    if is_tuple {
                        reader.star_expression()
                    } else {
                        reader.expression()
                    }
                })?;
            }
            Ok(Node::new(reader.span_from(start), Noun::Name))
        })
    }

    fn bound(&mut self) -> Rule<Node> {
        self.expect(Tok::Colon)?;
        self.expression()
    }

    fn invalid_type_param(&mut self) -> Rule<()> {
        let stars = self.expect_any(|tok| matches!(tok, Tok::Star | Tok::DoubleStar))?;
        self.name()?;
        let colon = self.expect(Tok::Colon)?;
        let bound = self.expression()?;
        let is_tuple = self.text(stars) == "*";
        let mistake = match (is_tuple, bound.noun == Noun::Tuple) {
            (true, true) => Mistake::ConstraintsOfTypeVarTuple,
            (true, false) => Mistake::BoundOfTypeVarTuple,
            (false, true) => Mistake::ConstraintsOfParamSpec,
            (false, false) => Mistake::BoundOfParamSpec,
        };
        Err(self.from_here_on(mistake, colon))
    }
}
