//! Simple statements and blocks.

use super::{Memo, Mistake, Node, Noun, Reader, Rule, Stop};
use crate::syntax::token::Tok;

impl Reader<'_> {
    /// One statement, or several simple ones on a line.
    pub(super) fn statement(&mut self) -> Rule<()> {
        self.first(&[Self::compound_stmt, Self::simple_stmts])
    }

    pub(super) fn interactive(&mut self) -> Rule<()> {
        let compound = |reader: &mut Self| {
            reader.compound_stmt()?;
            // CPython turns the end into an end of line once.
            reader.expect_any(|tok| matches!(tok, Tok::Newline | Tok::End))
        };
        if self.attempt(compound)?.is_some() {
            return Ok(());
        }
        if self.attempt(Self::simple_stmts)?.is_some() {
            if self.at < self.n_good && self.tokens[self.at].0 == Tok::End {
                return Ok(());
            }
            return Err(self.at_last(Mistake::MultipleStatements));
        }
        self.expect(Tok::Newline).map(|_| ())
    }

    pub(super) fn simple_stmts(&mut self) -> Rule<()> {
        let single = |reader: &mut Self| {
            reader.simple_stmt()?;
            reader.not(&[Tok::Semi])?;
            reader.expect(Tok::Newline)
        };
        if self.attempt(single)?.is_some() {
            return Ok(());
        }
        self.separated(Tok::Semi, Self::simple_stmt)?;
        self.eat(Tok::Semi)?;
        self.expect(Tok::Newline).map(|_| ())
    }

    fn simple_stmt(&mut self) -> Rule<()> {
        self.memo(Memo::SimpleStmt, |reader| {
            let start = reader.here();
            reader.plain_simple_stmt()?;
            Ok(Node::new(start, Noun::Name))
        })
        .map(|_| ())
    }

    fn plain_simple_stmt(&mut self) -> Rule<()> {
        if self.attempt(Self::assignment)?.is_some() {
            return Ok(());
        }
        if self.is_next(&[Tok::Type])? && self.attempt(Self::type_alias)?.is_some() {
            return Ok(());
        }
        if self.attempt(Self::star_expressions)?.is_some() {
            return Ok(());
        }
        match self.peek()? {
            Tok::Return => {
                self.at += 1;
                self.attempt(Self::star_expressions).map(|_| ())
            }
            Tok::Import | Tok::From => self.import_stmt(),
            Tok::Raise => self.raise_stmt(),
            Tok::Pass | Tok::Break | Tok::Continue => {
                self.at += 1;
                Ok(())
            }
            Tok::Del => self.del_stmt(),
            Tok::Yield => self.yield_expr().map(|_| ()),
            Tok::Assert => self.assert_stmt(),
            Tok::Global | Tok::Nonlocal => {
                self.at += 1;
                self.commas(Self::name).map(|_| ())
            }
            _ => Err(Stop::No),
        }
    }

    // ---- assignment

    fn assignment(&mut self) -> Rule<()> {
        self.first(&[
            |reader| {
                reader.name()?;
                reader.annotation_and_value()
            },
            |reader| {
                let in_parentheses = |reader: &mut Self| {
                    reader.expect(Tok::LPar)?;
                    let target = reader.single_target()?;
                    reader.expect(Tok::RPar)?;
                    Ok(target)
                };
                if reader.attempt(in_parentheses)?.is_none() {
                    reader.single_subscript_attribute_target()?;
                }
                reader.annotation_and_value()
            },
            |reader| {
                reader.some(Self::target_and_equal)?;
                reader.annotated_rhs()?;
                reader.not(&[Tok::Equal])
            },
        ])
        .or_else(|stop| match stop {
            Stop::No => self.augmented_or_wrong(),
            stop => Err(stop),
        })
    }

    fn augmented_or_wrong(&mut self) -> Rule<()> {
        let target = |reader: &mut Self| {
            reader.single_target()?;
            reader.augassign()
        };
        if self.attempt(target)?.is_some() {
            return self.annotated_rhs().map(|_| ());
        }
        self.wrong(Self::invalid_assignment)?;
        Err(Stop::No)
    }

    fn annotation_and_value(&mut self) -> Rule<()> {
        self.expect(Tok::Colon)?;
        self.expression()?;
        self.attempt(|reader| {
            reader.expect(Tok::Equal)?;
            reader.annotated_rhs()
        })?;
        Ok(())
    }

    fn target_and_equal(&mut self) -> Rule<Node> {
        let target = self.star_targets()?;
        self.expect(Tok::Equal)?;
        Ok(target)
    }

    fn augassign(&mut self) -> Rule<()> {
        self.expect_any(|tok| {
            matches!(
                tok,
                Tok::PlusEqual
                    | Tok::MinEqual
                    | Tok::StarEqual
                    | Tok::AtEqual
                    | Tok::SlashEqual
                    | Tok::PercentEqual
                    | Tok::AmperEqual
                    | Tok::VBarEqual
                    | Tok::CircumflexEqual
                    | Tok::LeftShiftEqual
                    | Tok::RightShiftEqual
                    | Tok::DoubleStarEqual
                    | Tok::DoubleSlashEqual
            )
        })
        .map(|_| ())
    }

    pub(super) fn annotated_rhs(&mut self) -> Rule<Node> {
        self.first(&[Self::yield_expr, Self::star_expressions])
    }

    fn invalid_assignment(&mut self) -> Rule<()> {
        let annotated = |reader: &mut Self| {
            let target = reader.invalid_ann_assign_target()?;
            reader.colon_expression()?;
            Ok(target)
        };
        if let Some(target) = self.attempt(annotated)? {
            return Err(self.error(Mistake::OnlySingleTarget(target.noun), target.span));
        }
        let annotated = |reader: &mut Self| {
            let target = reader.star_named_expression()?;
            reader.expect(Tok::Comma)?;
            reader.many(Self::star_named_expressions)?;
            reader.colon_expression()?;
            Ok(target)
        };
        if let Some(target) = self.attempt(annotated)? {
            return Err(self.error(Mistake::OnlySingleTarget(Noun::Tuple), target.span));
        }
        let annotated = |reader: &mut Self| {
            let target = reader.expression()?;
            reader.colon_expression()?;
            Ok(target)
        };
        if let Some(target) = self.attempt(annotated)? {
            return Err(self.error(Mistake::IllegalAnnotationTarget, target.span));
        }
        let assigned = |reader: &mut Self| {
            reader.many(Self::target_and_equal)?;
            let target = reader.star_expressions()?;
            reader.expect(Tok::Equal)?;
            Ok(target)
        };
        if let Some(target) = self.attempt(assigned)? {
            self.invalid_target(super::target::Use::Assign, &target)?;
            return Err(Stop::No);
        }
        let assigned = |reader: &mut Self| {
            reader.many(Self::target_and_equal)?;
            let target = reader.yield_expr()?;
            reader.expect(Tok::Equal)?;
            Ok(target)
        };
        if let Some(target) = self.attempt(assigned)? {
            return Err(self.error(Mistake::AssignToYield, target.span));
        }
        let target = self.star_expressions()?;
        self.augassign()?;
        self.annotated_rhs()?;
        Err(self.error(Mistake::IllegalAugmented(target.noun), target.span))
    }

    fn colon_expression(&mut self) -> Rule<Node> {
        self.expect(Tok::Colon)?;
        self.expression()
    }

    fn invalid_ann_assign_target(&mut self) -> Rule<Node> {
        self.first(&[Self::list, Self::tuple, |reader| {
            reader.expect(Tok::LPar)?;
            let target = reader.invalid_ann_assign_target()?;
            reader.expect(Tok::RPar)?;
            Ok(target)
        }])
    }

    // ---- other simple statements

    fn type_alias(&mut self) -> Rule<()> {
        self.expect(Tok::Type)?;
        self.name()?;
        self.attempt(Self::type_params)?;
        self.expect(Tok::Equal)?;
        self.expression().map(|_| ())
    }

    fn raise_stmt(&mut self) -> Rule<()> {
        self.expect(Tok::Raise)?;
        let with_cause = |reader: &mut Self| {
            reader.expression()?;
            reader.expect(Tok::From)?;
            reader.expression()
        };
        if self.attempt(with_cause)?.is_none() {
            self.attempt(Self::expression)?;
        }
        Ok(())
    }

    fn del_stmt(&mut self) -> Rule<()> {
        let del = |reader: &mut Self| {
            reader.expect(Tok::Del)?;
            reader.del_targets()?;
            reader.ahead(&[Tok::Semi, Tok::Newline])
        };
        if self.attempt(del)?.is_some() {
            return Ok(());
        }
        self.wrong(|reader| {
            reader.expect(Tok::Del)?;
            let target = reader.star_expressions()?;
            reader.invalid_target(super::target::Use::Delete, &target)
        })?;
        Err(Stop::No)
    }

    fn assert_stmt(&mut self) -> Rule<()> {
        self.expect(Tok::Assert)?;
        self.expression()?;
        self.attempt(|reader| {
            reader.expect(Tok::Comma)?;
            reader.expression()
        })?;
        Ok(())
    }

    // ---- imports

    fn import_stmt(&mut self) -> Rule<()> {
        self.wrong(|reader| {
            let word = reader.expect(Tok::Import)?;
            let names = |reader: &mut Self| {
                reader.commas(Self::dotted_name)?;
                reader.expect(Tok::From)?;
                reader.dotted_name()
            };
            if reader.attempt(names)?.is_some() {
                return Err(reader.from_here_on(Mistake::FromImport, word));
            }
            let newline = reader.expect(Tok::Newline)?;
            Err::<(), _>(reader.from_here_on(Mistake::ImportNames, newline))
        })?;
        self.first(&[
            |reader| {
                reader.expect(Tok::Import)?;
                reader.commas(|reader| {
                    reader.dotted_name()?;
                    reader.as_name()
                })?;
                Ok(())
            },
            |reader| {
                reader.expect(Tok::From)?;
                reader.many(Self::dots)?;
                reader.dotted_name()?;
                reader.expect(Tok::Import)?;
                reader.import_from_targets()
            },
            |reader| {
                reader.expect(Tok::From)?;
                reader.some(Self::dots)?;
                reader.expect(Tok::Import)?;
                reader.import_from_targets()
            },
        ])
    }

    fn dots(&mut self) -> Rule<()> {
        self.expect_any(|tok| matches!(tok, Tok::Dot | Tok::Ellipsis))
            .map(|_| ())
    }

    fn dotted_name(&mut self) -> Rule<()> {
        self.separated(Tok::Dot, Self::name).map(|_| ())
    }

    fn as_name(&mut self) -> Rule<()> {
        self.attempt(|reader| {
            reader.expect(Tok::As)?;
            reader.name()
        })?;
        Ok(())
    }

    fn import_from_names(&mut self) -> Rule<()> {
        self.commas(|reader| {
            reader.name()?;
            reader.as_name()
        })
        .map(|_| ())
    }

    fn import_from_targets(&mut self) -> Rule<()> {
        let found = self.attempt(|reader| {
            reader.first(&[
                |reader| {
                    reader.expect(Tok::LPar)?;
                    reader.import_from_names()?;
                    reader.eat(Tok::Comma)?;
                    reader.expect(Tok::RPar).map(|_| ())
                },
                |reader| {
                    reader.import_from_names()?;
                    reader.not(&[Tok::Comma])
                },
                |reader| reader.expect(Tok::Star).map(|_| ()),
            ])
        })?;
        if found.is_some() {
            return Ok(());
        }
        self.wrong(|reader| {
            let trailing = |reader: &mut Self| {
                reader.import_from_names()?;
                reader.expect(Tok::Comma)?;
                reader.expect(Tok::Newline)
            };
            if reader.attempt(trailing)?.is_some() {
                return Err(reader.at_last(Mistake::ImportTrailingComma));
            }
            let newline = reader.expect(Tok::Newline)?;
            Err::<(), _>(reader.from_here_on(Mistake::ImportNames, newline))
        })?;
        Err(Stop::No)
    }

    // ---- blocks

    pub(super) fn block(&mut self) -> Rule<()> {
        self.memo(Memo::Block, |reader| {
            let start = reader.here();
            let indented = |reader: &mut Self| {
                reader.expect(Tok::Newline)?;
                reader.expect(Tok::Indent)?;
                reader.some(Self::statement)?;
                reader.expect(Tok::Dedent)
            };
            if reader.attempt(indented)?.is_some() || reader.attempt(Self::simple_stmts)?.is_some()
            {
                return Ok(Node::new(start, Noun::Name));
            }
            reader.wrong(|reader| {
                reader.expect(Tok::Newline)?;
                reader.not(&[Tok::Indent])?;
                Err::<(), _>(reader.at_last(Mistake::ExpectedBlock))
            })?;
            Err(Stop::No)
        })
        .map(|_| ())
    }

    /// `: block`.
    pub(super) fn suite(&mut self) -> Rule<()> {
        self.expect(Tok::Colon)?;
        self.block()
    }
}
