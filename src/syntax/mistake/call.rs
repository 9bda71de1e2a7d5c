//! The arguments of calls.

use super::{Memo, Mistake, Node, Noun, Reader, Rule, Stop};
use crate::syntax::token::Tok;

/// What was given to a call.
struct Given {
    /// Positional arguments and stars.
    args: Vec<Node>,
    /// One of the keywords is `**mapping`.
    has_double_star: bool,
}

/// A keyword or a star after one.
enum Keyword {
    Star(Node),
    Named,
    DoubleStar,
}

impl Reader<'_> {
    pub(super) fn arguments(&mut self) -> Rule<Node> {
        self.memo(Memo::Arguments, |reader| {
            let start = reader.at;
            let whole = |reader: &mut Self| {
                reader.args()?;
                reader.eat(Tok::Comma)?;
                reader.ahead(&[Tok::RPar])
            };
            if reader.attempt(whole)?.is_some() {
                return Ok(Node::new(reader.span_from(start), Noun::Call));
            }
            reader.wrong(Self::invalid_arguments)?;
            Err(Stop::No)
        })
    }

    fn args(&mut self) -> Rule<Given> {
        let positional_first = |reader: &mut Self| {
            let args = reader.commas(Self::positional)?;
            let keywords = reader.attempt(|reader| {
                reader.expect(Tok::Comma)?;
                reader.kwargs()
            })?;
            Ok(collect(args, keywords.unwrap_or_default()))
        };
        if let Some(given) = self.attempt(positional_first)? {
            return Ok(given);
        }
        let keywords = self.kwargs()?;
        Ok(collect(Vec::new(), keywords))
    }

    fn positional(&mut self) -> Rule<Node> {
        self.first(&[Self::starred_expression, |reader| {
            let value = reader.first(&[Self::assignment_expression, Self::expression_no_walrus])?;
            reader.not(&[Tok::Equal])?;
            Ok(value)
        }])
    }

    fn kwargs(&mut self) -> Rule<Vec<Keyword>> {
        let both = |reader: &mut Self| {
            let mut keywords = reader.commas(Self::kwarg_or_starred)?;
            reader.expect(Tok::Comma)?;
            keywords.extend(reader.commas(Self::kwarg_or_double_starred)?);
            Ok(keywords)
        };
        if let Some(keywords) = self.attempt(both)? {
            return Ok(keywords);
        }
        if let Some(keywords) = self.attempt(|reader| reader.commas(Self::kwarg_or_starred))? {
            return Ok(keywords);
        }
        self.commas(Self::kwarg_or_double_starred)
    }

    fn kwarg(&mut self) -> Rule<Keyword> {
        self.name()?;
        self.expect(Tok::Equal)?;
        self.expression()?;
        Ok(Keyword::Named)
    }

    fn kwarg_or_starred(&mut self) -> Rule<Keyword> {
        self.wrong(Self::invalid_kwarg)?;
        self.first(&[Self::kwarg, |reader| {
            reader.starred_expression().map(Keyword::Star)
        }])
    }

    fn kwarg_or_double_starred(&mut self) -> Rule<Keyword> {
        self.wrong(Self::invalid_kwarg)?;
        self.first(&[Self::kwarg, |reader| {
            reader.expect(Tok::DoubleStar)?;
            reader.expression()?;
            Ok(Keyword::DoubleStar)
        }])
    }

    fn invalid_kwarg(&mut self) -> Rule<()> {
        let constant = |reader: &mut Self| {
            let span =
                reader.expect_any(|tok| matches!(tok, Tok::True | Tok::False | Tok::None))?;
            let equal = reader.expect(Tok::Equal)?;
            Ok((span, equal))
        };
        if let Some((span, equal)) = self.attempt(constant)? {
            let noun = match self.text(span) {
                "True" => Noun::True,
                "False" => Noun::False,
                _ => Noun::None,
            };
            return Err(self.error(Mistake::CannotAssign(noun), span.to(equal)));
        }
        if let Some(span) = self.attempt(Self::name_equal_loops)? {
            return Err(self.error(Mistake::MaybeEquality, span));
        }
        let expression = |reader: &mut Self| {
            let at = reader.at;
            let keyword = |reader: &mut Self| {
                reader.name()?;
                reader.expect(Tok::Equal)
            };
            if reader.attempt(keyword)?.is_some() {
                return Err(Stop::No);
            }
            reader.at = at;
            let value = reader.expression()?;
            let equal = reader.expect(Tok::Equal)?;
            Ok(value.span.to(equal))
        };
        if let Some(span) = self.attempt(expression)? {
            return Err(self.error(Mistake::KeywordIsExpression, span));
        }
        let stars = self.expect(Tok::DoubleStar)?;
        self.expression()?;
        self.expect(Tok::Equal)?;
        let value = self.expression()?;
        Err(self.error(Mistake::AssignToKeywordUnpacking, stars.to(value.span)))
    }

    /// `name = value for …`: the name and the sign.
    fn name_equal_loops(&mut self) -> Rule<crate::source::Span> {
        let name = self.name()?;
        let equal = self.expect(Tok::Equal)?;
        self.expression()?;
        self.for_if_clauses()?;
        Ok(name.to(equal))
    }

    fn invalid_arguments(&mut self) -> Rule<()> {
        let unpacking = |reader: &mut Self| {
            let positional_first = |reader: &mut Self| {
                reader.commas(Self::positional)?;
                reader.expect(Tok::Comma)?;
                reader.kwargs()
            };
            if reader.attempt(positional_first)?.is_none() {
                reader.kwargs()?;
            }
            let comma = reader.expect(Tok::Comma)?;
            reader.commas(|reader| {
                reader.starred_expression()?;
                reader.not(&[Tok::Equal])
            })?;
            Ok(comma)
        };
        if let Some(comma) = self.attempt(unpacking)? {
            return Err(self.from_here_on(Mistake::UnpackingAfterKeywords, comma));
        }
        let generator_first = |reader: &mut Self| {
            let value = reader.expression()?;
            let last = reader.for_if_clauses()?;
            reader.expect(Tok::Comma)?;
            let more = |reader: &mut Self| reader.args().map(|_| ());
            if reader.attempt(more)?.is_none() {
                reader.attempt(|reader| {
                    reader.expression()?;
                    reader.for_if_clauses()
                })?;
            }
            Ok(value.span.to(last.span))
        };
        if let Some(span) = self.attempt(generator_first)? {
            return Err(self.error(Mistake::GeneratorInParentheses, span));
        }
        if let Some(span) = self.attempt(Self::name_equal_loops)? {
            return Err(self.error(Mistake::MaybeEquality, span));
        }
        let no_value = |reader: &mut Self| {
            reader.attempt(|reader| {
                reader.args()?;
                reader.expect(Tok::Comma)
            })?;
            let name = reader.name()?;
            let equal = reader.expect(Tok::Equal)?;
            reader.ahead(&[Tok::Comma, Tok::RPar])?;
            Ok(name.to(equal))
        };
        if let Some(span) = self.attempt(no_value)? {
            return Err(self.error(Mistake::ArgumentValueExpected, span));
        }
        let generator_last = |reader: &mut Self| {
            let given = reader.args()?;
            let last = reader.for_if_clauses()?;
            Ok((given, last))
        };
        if let Some((given, last)) = self.attempt(generator_last)? {
            return match &given.args[..] {
                [_, .., value] => {
                    Err(self.error(Mistake::GeneratorInParentheses, value.span.to(last.span)))
                }
                _ => Err(Stop::No),
            };
        }
        let generator_later = |reader: &mut Self| {
            reader.args()?;
            reader.expect(Tok::Comma)?;
            let value = reader.expression()?;
            let last = reader.for_if_clauses()?;
            Ok(value.span.to(last.span))
        };
        if let Some(span) = self.attempt(generator_later)? {
            return Err(self.error(Mistake::GeneratorInParentheses, span));
        }
        let given = self.args()?;
        self.expect(Tok::Comma)?;
        self.args()?;
        Err(self.at_last(if given.has_double_star {
            Mistake::PositionalAfterKeywords
        } else {
            Mistake::PositionalAfterKeyword
        }))
    }
}

fn collect(mut args: Vec<Node>, keywords: Vec<Keyword>) -> Given {
    let mut has_double_star = false;
    for keyword in keywords {
        match keyword {
            Keyword::Star(node) => args.push(node),
            Keyword::Named => {}
            Keyword::DoubleStar => has_double_star = true,
        }
    }
    Given {
        args,
        has_double_star,
    }
}
