//! Expressions down to the operators.

use super::{Memo, Mistake, Node, Noun, Reader, Rule, Stop};
use crate::syntax::token::Tok;

impl Reader<'_> {
    /// A tuple without parentheses, if there is a comma.
    fn maybe_tuple(&mut self, item: fn(&mut Self) -> Rule<Node>) -> Rule<Node> {
        let start = self.at;
        let mut parts = self.commas(item)?;
        let has_comma = self.eat(Tok::Comma)?;
        if parts.len() == 1 && !has_comma {
            return Ok(parts.remove(0));
        }
        Ok(Node::with_parts(self.span_from(start), Noun::Tuple, parts))
    }

    pub(super) fn expressions(&mut self) -> Rule<Node> {
        self.maybe_tuple(Self::expression)
    }

    pub(super) fn star_expressions(&mut self) -> Rule<Node> {
        self.maybe_tuple(Self::star_expression)
    }

    /// `*operand`.
    fn starred(&mut self, operand: fn(&mut Self) -> Rule<Node>) -> Rule<Node> {
        let start = self.at;
        self.expect(Tok::Star)?;
        let value = operand(self)?;
        Ok(Node::with_parts(
            self.span_from(start),
            Noun::Starred,
            vec![value],
        ))
    }

    pub(super) fn star_expression(&mut self) -> Rule<Node> {
        self.memo(Memo::StarExpression, |reader| {
            reader.first(&[|reader| reader.starred(Self::bitwise_or), Self::expression])
        })
    }

    pub(super) fn star_named_expression(&mut self) -> Rule<Node> {
        self.first(&[
            |reader| reader.starred(Self::bitwise_or),
            Self::named_expression,
        ])
    }

    pub(super) fn star_named_expressions(&mut self) -> Rule<Vec<Node>> {
        let items = self.commas(Self::star_named_expression)?;
        self.eat(Tok::Comma)?;
        Ok(items)
    }

    pub(super) fn starred_expression(&mut self) -> Rule<Node> {
        self.wrong(|reader| {
            let star = reader.expect(Tok::Star)?;
            reader.expression()?;
            reader.expect(Tok::Equal)?;
            let value = reader.expression()?;
            Err::<(), _>(reader.error(Mistake::AssignToUnpacking, star.to(value.span)))
        })?;
        if let Some(value) = self.attempt(|reader| reader.starred(Self::expression))? {
            return Ok(value);
        }
        self.wrong(|reader| {
            reader.expect(Tok::Star)?;
            Err::<(), _>(reader.at_last(Mistake::InvalidStar))
        })?;
        Err(Stop::No)
    }

    pub(super) fn yield_expr(&mut self) -> Rule<Node> {
        let start = self.at;
        self.expect(Tok::Yield)?;
        let from = |reader: &mut Self| {
            reader.expect(Tok::From)?;
            reader.expression()
        };
        if self.attempt(from)?.is_none() {
            self.attempt(Self::star_expressions)?;
        }
        Ok(Node::new(self.span_from(start), Noun::Yield))
    }

    pub(super) fn assignment_expression(&mut self) -> Rule<Node> {
        let start = self.at;
        self.name()?;
        self.expect(Tok::ColonEqual)?;
        self.expression()?;
        Ok(Node::new(self.span_from(start), Noun::Named))
    }

    pub(super) fn named_expression(&mut self) -> Rule<Node> {
        if let Some(named) = self.attempt(Self::assignment_expression)? {
            return Ok(named);
        }
        self.wrong(|reader| reader.memo(Memo::WrongNamed, Self::invalid_named_expression))?;
        self.expression_no_walrus()
    }

    /// An expression that no `:=` follows.
    pub(super) fn expression_no_walrus(&mut self) -> Rule<Node> {
        let value = self.expression()?;
        self.not(&[Tok::ColonEqual])?;
        Ok(value)
    }

    fn invalid_named_expression(&mut self) -> Rule<Node> {
        const MORE: &[Tok] = &[Tok::Equal, Tok::ColonEqual];
        let walrus = |reader: &mut Self| {
            let target = reader.expression()?;
            reader.expect(Tok::ColonEqual)?;
            reader.expression()?;
            Ok(target)
        };
        if let Some(target) = self.attempt(walrus)? {
            return Err(self.error(Mistake::CannotUseWalrusWith(target.noun), target.span));
        }
        let equal = |reader: &mut Self| {
            let name = reader.name()?;
            reader.expect(Tok::Equal)?;
            let value = reader.bitwise_or()?;
            reader.not(MORE)?;
            Ok(name.to(value.span))
        };
        if let Some(span) = self.attempt(equal)? {
            return Err(self.error(Mistake::MaybeEquality, span));
        }
        let at = self.at;
        let excluded = self.attempt(|reader| {
            reader.first(&[Self::list, Self::tuple, Self::genexp, |reader| {
                let span =
                    reader.expect_any(|tok| matches!(tok, Tok::True | Tok::None | Tok::False))?;
                Ok(Node::new(span, Noun::Literal))
            }])
        })?;
        self.at = at;
        if excluded.is_some() {
            return Err(Stop::No);
        }
        let target = self.bitwise_or()?;
        self.expect(Tok::Equal)?;
        self.bitwise_or()?;
        self.not(MORE)?;
        Err(self.error(Mistake::CannotAssignHere(target.noun), target.span))
    }

    pub(super) fn expression(&mut self) -> Rule<Node> {
        self.memo(Memo::Expression, |reader| {
            reader.wrong(Self::invalid_expression)?;
            reader.wrong(Self::invalid_legacy_expression)?;
            reader.plain_expression()
        })
    }

    fn plain_expression(&mut self) -> Rule<Node> {
        self.first(&[
            |reader| {
                let start = reader.at;
                reader.disjunction()?;
                reader.expect(Tok::If)?;
                reader.disjunction()?;
                reader.expect(Tok::Else)?;
                reader.expression()?;
                Ok(Node::new(reader.span_from(start), Noun::Conditional))
            },
            Self::disjunction,
            Self::lambdef,
        ])
    }

    fn invalid_expression(&mut self) -> Rule<()> {
        let two = |reader: &mut Self| {
            let at = reader.at;
            let is_prefixed = |reader: &mut Self| {
                reader.name()?;
                reader.expect(Tok::String)
            };
            if reader.attempt(is_prefixed)?.is_some() {
                return Err(Stop::No);
            }
            reader.at = at;
            reader.not(&[Tok::Match, Tok::Case, Tok::Type, Tok::Underscore])?;
            let first = reader.disjunction()?;
            let is_looking = std::mem::replace(&mut reader.is_looking, false);
            let second = reader.plain_expression();
            reader.is_looking = is_looking;
            Ok((first, second?))
        };
        if let Some((first, second)) = self.attempt(two)? {
            let is_in_brackets = self.levels[self.at - 1] > 0;
            if self.legacy_name(&first).is_some() || !is_in_brackets {
                return Err(Stop::No);
            }
            return Err(self.error(Mistake::ForgotComma, first.span.to(second.span)));
        }
        let no_else = |reader: &mut Self| {
            let body = reader.disjunction()?;
            reader.expect(Tok::If)?;
            let test = reader.disjunction()?;
            reader.not(&[Tok::Else, Tok::Colon])?;
            Ok(body.span.to(test.span))
        };
        if let Some(span) = self.attempt(no_else)? {
            return Err(self.error(Mistake::ExpectedElse, span));
        }
        let word = self.expect(Tok::Lambda)?;
        self.attempt(|reader| reader.params_until(Tok::Colon))?;
        let colon = self.expect(Tok::Colon)?;
        self.ahead(&[Tok::FStringMiddle])?;
        Err(self.error(Mistake::LambdaInField, word.to(colon)))
    }

    /// `print` or `exec`, if the expression is that name.
    fn legacy_name(&self, expr: &Node) -> Option<&'static str> {
        match (expr.noun, self.text(expr.span)) {
            (Noun::Name, "print") => Some("print"),
            (Noun::Name, "exec") => Some("exec"),
            _ => None,
        }
    }

    fn invalid_legacy_expression(&mut self) -> Rule<()> {
        let name = Node::new(self.name()?, Noun::Name);
        self.not(&[Tok::LPar])?;
        let rest = self.star_expressions()?;
        match self.legacy_name(&name) {
            Some(word) => {
                Err(self.error(Mistake::MissingParentheses(word), name.span.to(rest.span)))
            }
            None => Err(Stop::No),
        }
    }

    fn lambdef(&mut self) -> Rule<Node> {
        let start = self.at;
        self.expect(Tok::Lambda)?;
        self.attempt(|reader| reader.params_until(Tok::Colon))?;
        self.demand_colon_of_lambda()?;
        self.expression()?;
        Ok(Node::new(self.span_from(start), Noun::Lambda))
    }

    fn demand_colon_of_lambda(&mut self) -> Rule<()> {
        self.expect(Tok::Colon).map(|_| ())
    }

    // ---- and, or, not, comparisons

    fn chain(&mut self, word: Tok, noun: Noun, operand: fn(&mut Self) -> Rule<Node>) -> Rule<Node> {
        let start = self.at;
        let mut operands = self.separated(word, operand)?;
        if operands.len() == 1 {
            return Ok(operands.remove(0));
        }
        Ok(Node::new(self.span_from(start), noun))
    }

    pub(super) fn disjunction(&mut self) -> Rule<Node> {
        self.memo(Memo::Disjunction, |reader| {
            reader.chain(Tok::Or, Noun::Expression, Self::conjunction)
        })
    }

    fn conjunction(&mut self) -> Rule<Node> {
        self.memo(Memo::Conjunction, |reader| {
            reader.chain(Tok::And, Noun::Expression, Self::inversion)
        })
    }

    fn inversion(&mut self) -> Rule<Node> {
        self.memo(Memo::Inversion, |reader| {
            let start = reader.at;
            if reader.eat(Tok::Not)? {
                reader.inversion()?;
                return Ok(Node::new(reader.span_from(start), Noun::Expression));
            }
            reader.comparison()
        })
    }

    fn comparison(&mut self) -> Rule<Node> {
        let start = self.at;
        let left = self.bitwise_or()?;
        let mut is_in = None;
        let pair = |reader: &mut Self| {
            let op = reader.comparison_operator()?;
            reader.bitwise_or()?;
            Ok(op)
        };
        while let Some(op) = self.attempt(pair)? {
            is_in.get_or_insert(op == Tok::In);
        }
        let Some(is_in) = is_in else {
            return Ok(left);
        };
        let parts = if is_in { vec![left] } else { Vec::new() };
        Ok(Node::with_parts(
            self.span_from(start),
            Noun::Comparison,
            parts,
        ))
    }

    /// `In` for `in`; the others are not told apart.
    fn comparison_operator(&mut self) -> Rule<Tok> {
        let tok = self.peek()?;
        match tok {
            Tok::EqEqual
            | Tok::NotEqual
            | Tok::LessEqual
            | Tok::Less
            | Tok::GreaterEqual
            | Tok::Greater
            | Tok::In => {
                self.at += 1;
                Ok(tok)
            }
            Tok::Not => {
                self.at += 1;
                self.expect(Tok::In)?;
                Ok(Tok::Not)
            }
            Tok::Is => {
                self.at += 1;
                let at = self.at;
                // `is not x`, or `is` before an operand that starts with `not`: which is none.
                if !self.eat(Tok::Not)? {
                    self.at = at;
                }
                Ok(Tok::Is)
            }
            _ => Err(Stop::No),
        }
    }

    // ---- operators of two operands

    fn operation(&mut self, ops: &[Tok], operand: fn(&mut Self) -> Rule<Node>) -> Rule<Node> {
        let start = self.at;
        let mut left = operand(self)?;
        let more = |reader: &mut Self| {
            reader.expect_any(|tok| ops.contains(&tok))?;
            operand(reader)
        };
        while self.attempt(more)?.is_some() {
            left = Node::new(self.span_from(start), Noun::Expression);
        }
        Ok(left)
    }

    pub(super) fn bitwise_or(&mut self) -> Rule<Node> {
        self.memo(Memo::BitOr, |reader| {
            reader.operation(&[Tok::VBar], Self::bitwise_xor)
        })
    }

    fn bitwise_xor(&mut self) -> Rule<Node> {
        self.memo(Memo::BitXor, |reader| {
            reader.operation(&[Tok::Circumflex], Self::bitwise_and)
        })
    }

    fn bitwise_and(&mut self) -> Rule<Node> {
        self.memo(Memo::BitAnd, |reader| {
            reader.operation(&[Tok::Amper], Self::shift_expr)
        })
    }

    fn shift_expr(&mut self) -> Rule<Node> {
        const BEFORE_NOT: &[Tok] = &[
            Tok::Plus,
            Tok::Minus,
            Tok::Star,
            Tok::Slash,
            Tok::Percent,
            Tok::DoubleSlash,
            Tok::At,
        ];
        self.memo(Memo::Shift, |reader| {
            reader.wrong(|reader| {
                reader.sum()?;
                reader.expect_any(|tok| BEFORE_NOT.contains(&tok))?;
                let not = reader.expect(Tok::Not)?;
                let operand = reader.inversion()?;
                Err::<(), _>(reader.error(Mistake::NotAfterOperator, not.to(operand.span)))
            })?;
            reader.operation(&[Tok::LeftShift, Tok::RightShift], Self::sum)
        })
    }

    fn sum(&mut self) -> Rule<Node> {
        self.memo(Memo::Sum, |reader| {
            reader.operation(&[Tok::Plus, Tok::Minus], Self::term)
        })
    }

    fn term(&mut self) -> Rule<Node> {
        const OPS: &[Tok] = &[
            Tok::Star,
            Tok::Slash,
            Tok::DoubleSlash,
            Tok::Percent,
            Tok::At,
        ];
        self.memo(Memo::Term, |reader| {
            reader.wrong(|reader| {
                reader.expect_any(|tok| matches!(tok, Tok::Plus | Tok::Minus | Tok::Tilde))?;
                let not = reader.expect(Tok::Not)?;
                let operand = reader.factor()?;
                Err::<(), _>(reader.error(Mistake::NotAfterOperator, not.to(operand.span)))
            })?;
            reader.operation(OPS, Self::factor)
        })
    }

    fn factor(&mut self) -> Rule<Node> {
        self.memo(Memo::Factor, |reader| {
            let start = reader.at;
            if matches!(reader.peek()?, Tok::Plus | Tok::Minus | Tok::Tilde) {
                reader.at += 1;
                reader.factor()?;
                return Ok(Node::new(reader.span_from(start), Noun::Expression));
            }
            let base = reader.await_primary()?;
            let power = |reader: &mut Self| {
                reader.expect(Tok::DoubleStar)?;
                reader.factor()
            };
            if reader.attempt(power)?.is_some() {
                return Ok(Node::new(reader.span_from(start), Noun::Expression));
            }
            Ok(base)
        })
    }

    fn await_primary(&mut self) -> Rule<Node> {
        self.memo(Memo::AwaitPrimary, |reader| {
            let start = reader.at;
            if reader.eat(Tok::Await)? {
                reader.primary()?;
                return Ok(Node::new(reader.span_from(start), Noun::Await));
            }
            reader.primary()
        })
    }
}
