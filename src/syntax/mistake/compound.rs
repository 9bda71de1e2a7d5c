//! Compound statements.

use super::target::Use;
use super::{Header, Mistake, Node, Reader, Rule, Stop};
use crate::syntax::token::Tok;

impl Reader<'_> {
    pub(super) fn compound_stmt(&mut self) -> Rule<()> {
        let tok = self.peek()?;
        let candidates: &[fn(&mut Self) -> Rule<()>] = match tok {
            Tok::Def => &[Self::function_def],
            Tok::At => &[Self::function_def, Self::class_def],
            Tok::Async => &[Self::function_def, Self::with_stmt, Self::for_stmt],
            Tok::If => &[Self::if_stmt],
            Tok::Class => &[Self::class_def],
            Tok::With => &[Self::with_stmt],
            Tok::For => &[Self::for_stmt],
            Tok::Try => &[Self::try_stmt],
            Tok::While => &[Self::while_stmt],
            _ => &[Self::match_stmt],
        };
        self.first(candidates)
    }

    // ---- definitions

    fn decorators(&mut self) -> Rule<()> {
        self.many(|reader| {
            reader.expect(Tok::At)?;
            reader.named_expression()?;
            reader.expect(Tok::Newline)
        })
        .map(|_| ())
    }

    fn function_def(&mut self) -> Rule<()> {
        self.decorators()?;
        self.wrong(|reader| {
            reader.eat(Tok::Async)?;
            let word = reader.expect(Tok::Def)?;
            reader.name()?;
            reader.attempt(Self::type_params)?;
            reader.expect(Tok::LPar)?;
            reader.attempt(Self::params)?;
            reader.expect(Tok::RPar)?;
            reader.attempt(Self::returns)?;
            reader.expect(Tok::Colon)?;
            reader.no_block(Header::Def, word)
        })?;
        self.wrong(|reader| {
            reader.function_name()?;
            reader.demand(Tok::LPar)?;
            reader.attempt(Self::params)?;
            reader.expect(Tok::RPar)?;
            reader.attempt(Self::returns)?;
            reader.demand(Tok::Colon)?;
            reader.block()
        })?;
        self.function_name()?;
        self.expect(Tok::LPar)?;
        self.attempt(Self::params)?;
        self.expect(Tok::RPar)?;
        self.attempt(Self::returns)?;
        self.suite()
    }

    fn function_name(&mut self) -> Rule<()> {
        self.eat(Tok::Async)?;
        self.expect(Tok::Def)?;
        self.name()?;
        self.attempt(Self::type_params)?;
        Ok(())
    }

    fn returns(&mut self) -> Rule<Node> {
        self.expect(Tok::RArrow)?;
        self.expression()
    }

    fn class_def(&mut self) -> Rule<()> {
        self.decorators()?;
        self.wrong(|reader| {
            let word = reader.class_header()?;
            let at = reader.at;
            reader.attempt(Self::no_colon)?;
            reader.at = at;
            reader.expect(Tok::Colon)?;
            reader.no_block(Header::Class, word)
        })?;
        self.class_header()?;
        self.suite()
    }

    fn class_header(&mut self) -> Rule<crate::source::Span> {
        let word = self.expect(Tok::Class)?;
        self.name()?;
        self.attempt(Self::type_params)?;
        self.attempt(|reader| {
            reader.expect(Tok::LPar)?;
            reader.attempt(Self::arguments)?;
            reader.expect(Tok::RPar)
        })?;
        Ok(word)
    }

    // ---- if, while, for

    /// A word, a condition, and what is wrong about their line.
    fn wrong_condition(&mut self, word: Tok, header: Header) -> Rule<()> {
        self.wrong(|reader| {
            let word = reader.expect(word)?;
            reader.named_expression()?;
            if reader.attempt(Self::no_colon)?.is_none() {
                reader.expect(Tok::Colon)?;
                reader.no_block(header, word)?;
            }
            Ok(())
        })
    }

    fn if_stmt(&mut self) -> Rule<()> {
        self.branch(Tok::If, Header::If)
    }

    fn branch(&mut self, word: Tok, header: Header) -> Rule<()> {
        // One elif after the other, and not one in the other: there may be thousands.
        let (mut word, mut header) = (word, header);
        loop {
            self.wrong_condition(word, header)?;
            self.expect(word)?;
            self.named_expression()?;
            self.suite()?;
            if self.peek()? != Tok::Elif {
                break;
            }
            (word, header) = (Tok::Elif, Header::Elif);
            let at = self.at;
            // An elif that fails is not part of the statement.
            match self.elif_probe() {
                Ok(()) => self.at = at,
                Err(Stop::No) => {
                    self.at = at;
                    break;
                }
                Err(stop) => return Err(stop),
            }
        }
        self.attempt(Self::else_block)?;
        Ok(())
    }

    /// Whether one `elif` matches, its mistakes looked for.
    fn elif_probe(&mut self) -> Rule<()> {
        self.wrong_condition(Tok::Elif, Header::Elif)?;
        self.expect(Tok::Elif)?;
        self.named_expression()?;
        self.suite()
    }

    fn else_block(&mut self) -> Rule<()> {
        self.wrong(|reader| {
            let word = reader.expect(Tok::Else)?;
            reader.expect(Tok::Colon)?;
            reader.no_block(Header::Else, word)
        })?;
        self.expect(Tok::Else)?;
        self.demand(Tok::Colon)?;
        self.block()
    }

    fn while_stmt(&mut self) -> Rule<()> {
        self.wrong_condition(Tok::While, Header::While)?;
        self.expect(Tok::While)?;
        self.named_expression()?;
        self.suite()?;
        self.attempt(Self::else_block)?;
        Ok(())
    }

    fn for_stmt(&mut self) -> Rule<()> {
        self.wrong(|reader| {
            reader.eat(Tok::Async)?;
            let word = reader.for_header()?;
            if reader.attempt(Self::no_colon)?.is_none() {
                reader.expect(Tok::Colon)?;
                reader.no_block(Header::For, word)?;
            }
            Ok(())
        })?;
        let head = |reader: &mut Self| {
            reader.eat(Tok::Async)?;
            reader.expect(Tok::For)?;
            reader.star_targets()?;
            reader.expect(Tok::In)
        };
        if self.attempt(head)?.is_some() {
            self.star_expressions()?;
            self.suite()?;
            self.attempt(Self::else_block)?;
            return Ok(());
        }
        self.wrong(Self::invalid_for_target)?;
        Err(Stop::No)
    }

    fn for_header(&mut self) -> Rule<crate::source::Span> {
        let word = self.expect(Tok::For)?;
        self.star_targets()?;
        self.expect(Tok::In)?;
        self.star_expressions()?;
        Ok(word)
    }

    pub(super) fn invalid_for_target(&mut self) -> Rule<()> {
        self.eat(Tok::Async)?;
        self.expect(Tok::For)?;
        let target = self.star_expressions()?;
        self.invalid_target(Use::For, &target)
    }

    // ---- with

    fn with_stmt(&mut self) -> Rule<()> {
        self.wrong(|reader| reader.with_lines(true))?;
        let body: &[fn(&mut Self) -> Rule<()>] = &[
            |reader| {
                reader.eat(Tok::Async)?;
                reader.expect(Tok::With)?;
                reader.expect(Tok::LPar)?;
                reader.commas(Self::with_item)?;
                reader.eat(Tok::Comma)?;
                reader.expect(Tok::RPar)?;
                reader.suite()
            },
            |reader| {
                reader.eat(Tok::Async)?;
                reader.expect(Tok::With)?;
                reader.commas(Self::with_item)?;
                reader.suite()
            },
        ];
        if self.attempt(|reader| reader.first(body))?.is_some() {
            return Ok(());
        }
        self.wrong(|reader| reader.with_lines(false))?;
        Err(Stop::No)
    }

    /// The lines of a `with` that lacks its block, or its colon.
    fn with_lines(&mut self, has_colon: bool) -> Rule<()> {
        self.eat(Tok::Async)?;
        let word = self.expect(Tok::With)?;
        let end = |reader: &mut Self| {
            if has_colon {
                reader.expect(Tok::Colon)?;
                reader.no_block(Header::With, word)
            } else {
                reader.no_colon()
            }
        };
        let bare = |reader: &mut Self| {
            reader.commas(|reader| {
                reader.expression()?;
                reader.as_target()
            })?;
            end(reader)
        };
        self.attempt(bare)?;
        self.expect(Tok::LPar)?;
        self.commas(|reader| {
            reader.expressions()?;
            reader.as_target()
        })?;
        self.eat(Tok::Comma)?;
        self.expect(Tok::RPar)?;
        end(self)
    }

    fn as_target(&mut self) -> Rule<()> {
        self.attempt(|reader| {
            reader.expect(Tok::As)?;
            reader.star_target()
        })?;
        Ok(())
    }

    fn with_item(&mut self) -> Rule<()> {
        const ENDS: &[Tok] = &[Tok::Comma, Tok::RPar, Tok::Colon];
        let named = |reader: &mut Self| {
            reader.expression()?;
            reader.expect(Tok::As)?;
            reader.star_target()?;
            reader.ahead(ENDS)
        };
        if self.attempt(named)?.is_some() {
            return Ok(());
        }
        self.wrong(|reader| {
            reader.expression()?;
            reader.expect(Tok::As)?;
            let target = reader.expression()?;
            reader.ahead(ENDS)?;
            reader.invalid_target(Use::Assign, &target)
        })?;
        self.expression().map(|_| ())
    }

    // ---- try

    fn try_stmt(&mut self) -> Rule<()> {
        self.wrong(Self::invalid_try_stmt)?;
        self.first(&[
            |reader| {
                reader.try_block()?;
                reader.finally_block()
            },
            |reader| {
                reader.try_block()?;
                reader.some(Self::except_block)?;
                reader.attempt(Self::else_block)?;
                reader.attempt(Self::finally_block)?;
                Ok(())
            },
            |reader| {
                reader.try_block()?;
                reader.some(Self::except_star_block)?;
                reader.attempt(Self::else_block)?;
                reader.attempt(Self::finally_block)?;
                Ok(())
            },
        ])
    }

    fn try_block(&mut self) -> Rule<()> {
        self.expect(Tok::Try)?;
        self.demand(Tok::Colon)?;
        self.block()
    }

    fn invalid_try_stmt(&mut self) -> Rule<()> {
        let word = self.expect(Tok::Try)?;
        self.expect(Tok::Colon)?;
        self.attempt(|reader| reader.no_block(Header::Try, word))?;
        let start = self.at;
        let alone = |reader: &mut Self| {
            reader.block()?;
            reader.not(&[Tok::Except, Tok::Finally])
        };
        if self.attempt(alone)?.is_some() {
            return Err(self.at_last(Mistake::ExpectedExceptOrFinally));
        }
        self.at = start;
        let plain_first = |reader: &mut Self| {
            reader.many(Self::block)?;
            reader.some(Self::except_block)?;
            let word = reader.expect(Tok::Except)?;
            let star = reader.expect(Tok::Star)?;
            reader.expression()?;
            reader.as_word()?;
            reader.expect(Tok::Colon)?;
            Ok(word.to(star))
        };
        if let Some(span) = self.attempt(plain_first)? {
            return Err(self.error(Mistake::MixedExcepts, span));
        }
        self.many(Self::block)?;
        self.some(Self::except_star_block)?;
        let word = self.expect(Tok::Except)?;
        self.attempt(|reader| {
            reader.expression()?;
            reader.as_word()
        })?;
        self.expect(Tok::Colon)?;
        Err(self.error(Mistake::MixedExcepts, word))
    }

    fn as_word(&mut self) -> Rule<()> {
        self.attempt(|reader| {
            reader.expect(Tok::As)?;
            reader.name()
        })?;
        Ok(())
    }

    fn except_block(&mut self) -> Rule<()> {
        self.wrong(|reader| {
            let word = reader.expect(Tok::Except)?;
            let typed = |reader: &mut Self| {
                reader.expression()?;
                reader.as_word()?;
                reader.expect(Tok::Colon)?;
                reader.no_block(Header::Except, word)
            };
            reader.attempt(typed)?;
            reader.expect(Tok::Colon)?;
            reader.no_block(Header::Except, word)
        })?;
        let found = self.attempt(|reader| {
            reader.first(&[
                |reader| {
                    reader.expect(Tok::Except)?;
                    reader.expression()?;
                    reader.as_word()?;
                    reader.suite()
                },
                |reader| {
                    reader.expect(Tok::Except)?;
                    reader.suite()
                },
            ])
        })?;
        if found.is_some() {
            return Ok(());
        }
        self.wrong(Self::invalid_except_stmt)?;
        Err(Stop::No)
    }

    fn except_star_block(&mut self) -> Rule<()> {
        self.wrong(|reader| {
            let word = reader.expect(Tok::Except)?;
            reader.expect(Tok::Star)?;
            reader.expression()?;
            reader.as_word()?;
            reader.expect(Tok::Colon)?;
            reader.no_block(Header::ExceptStar, word)
        })?;
        let found = self.attempt(|reader| {
            reader.expect(Tok::Except)?;
            reader.expect(Tok::Star)?;
            reader.expression()?;
            reader.as_word()?;
            reader.suite()
        })?;
        if found.is_some() {
            return Ok(());
        }
        self.wrong(Self::invalid_except_stmt)?;
        Err(Stop::No)
    }

    fn invalid_except_stmt(&mut self) -> Rule<()> {
        self.expect(Tok::Except)?;
        let several = |reader: &mut Self| {
            reader.eat(Tok::Star)?;
            let first = reader.expression()?;
            reader.expect(Tok::Comma)?;
            reader.expressions()?;
            reader.as_word()?;
            reader.expect(Tok::Colon)?;
            Ok(first)
        };
        if let Some(first) = self.attempt(several)? {
            return Err(self.from_here_on(Mistake::ExceptTypesInParentheses, first.span));
        }
        let typed = |reader: &mut Self| {
            reader.eat(Tok::Star)?;
            reader.expression()?;
            reader.as_word()?;
            reader.no_colon()
        };
        self.attempt(typed)?;
        self.attempt(Self::no_colon)?;
        self.expect(Tok::Star)?;
        self.expect_any(|tok| matches!(tok, Tok::Newline | Tok::Colon))?;
        Err(self.at_last(Mistake::ExpectedExceptTypes))
    }

    fn finally_block(&mut self) -> Rule<()> {
        self.wrong(|reader| {
            let word = reader.expect(Tok::Finally)?;
            reader.expect(Tok::Colon)?;
            reader.no_block(Header::Finally, word)
        })?;
        self.expect(Tok::Finally)?;
        self.demand(Tok::Colon)?;
        self.block()
    }

    // ---- match

    fn match_stmt(&mut self) -> Rule<()> {
        let whole = |reader: &mut Self| {
            reader.expect(Tok::Match)?;
            reader.subject_expr()?;
            reader.expect(Tok::Colon)?;
            reader.expect(Tok::Newline)?;
            reader.expect(Tok::Indent)?;
            reader.some(Self::case_block)?;
            reader.expect(Tok::Dedent)
        };
        if self.attempt(whole)?.is_some() {
            return Ok(());
        }
        self.wrong(|reader| {
            let word = reader.expect(Tok::Match)?;
            reader.subject_expr()?;
            reader.attempt(Self::no_colon)?;
            reader.expect(Tok::Colon)?;
            reader.no_block(Header::Match, word)
        })?;
        Err(Stop::No)
    }

    fn subject_expr(&mut self) -> Rule<()> {
        let several = |reader: &mut Self| {
            reader.star_named_expression()?;
            reader.expect(Tok::Comma)?;
            reader.attempt(Self::star_named_expressions)
        };
        if self.attempt(several)?.is_some() {
            return Ok(());
        }
        self.named_expression().map(|_| ())
    }

    fn case_block(&mut self) -> Rule<()> {
        self.wrong(|reader| {
            let word = reader.expect(Tok::Case)?;
            reader.patterns()?;
            reader.attempt(Self::guard)?;
            reader.attempt(Self::no_colon)?;
            reader.expect(Tok::Colon)?;
            reader.no_block(Header::Case, word)
        })?;
        self.expect(Tok::Case)?;
        self.patterns()?;
        self.attempt(Self::guard)?;
        self.suite()
    }

    fn guard(&mut self) -> Rule<Node> {
        self.expect(Tok::If)?;
        self.named_expression()
    }
}
