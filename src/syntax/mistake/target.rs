//! Targets of assignments, loops and `del`.

use super::{Memo, Mistake, Node, Noun, Reader, Rule};
use crate::syntax::token::Tok;

/// What a target is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    Assign,
    Delete,
    For,
}

const LOOKAHEAD: &[Tok] = &[Tok::LPar, Tok::LSqb, Tok::Dot];

impl Reader<'_> {
    /// Raises if an expression, or a part of it, cannot be a target.
    pub(super) fn invalid_target(&mut self, purpose: Use, expr: &Node) -> Rule<()> {
        let Some(wrong) = find_invalid(purpose, expr) else {
            return Ok(());
        };
        let mistake = match purpose {
            Use::Assign | Use::For => Mistake::CannotAssign(wrong.noun),
            Use::Delete => Mistake::CannotDelete(wrong.noun),
        };
        Err(self.error(mistake, wrong.span))
    }

    pub(super) fn star_targets(&mut self) -> Rule<Node> {
        let single = |reader: &mut Self| {
            let target = reader.star_target()?;
            reader.not(&[Tok::Comma])?;
            Ok(target)
        };
        if let Some(target) = self.attempt(single)? {
            return Ok(target);
        }
        let start = self.at;
        let parts = self.commas(Self::star_target)?;
        self.eat(Tok::Comma)?;
        Ok(Node::with_parts(self.span_from(start), Noun::Tuple, parts))
    }

    pub(super) fn star_target(&mut self) -> Rule<Node> {
        self.memo(Memo::StarTarget, |reader| {
            let start = reader.at;
            let starred = |reader: &mut Self| {
                reader.expect(Tok::Star)?;
                reader.not(&[Tok::Star])?;
                let target = reader.star_target()?;
                Ok(Node::with_parts(
                    reader.span_from(start),
                    Noun::Starred,
                    vec![target],
                ))
            };
            match reader.attempt(starred)? {
                Some(target) => Ok(target),
                None => reader.target_with_star_atom(),
            }
        })
    }

    fn target_with_star_atom(&mut self) -> Rule<Node> {
        self.memo(Memo::StarAtomTarget, |reader| {
            reader.first(&[Self::single_subscript_attribute_target, Self::star_atom])
        })
    }

    fn star_atom(&mut self) -> Rule<Node> {
        let start = self.at;
        match self.peek()? {
            tok if tok.is_name() => Ok(Node::new(self.name()?, Noun::Name)),
            Tok::LPar => {
                let grouped = |reader: &mut Self| {
                    reader.expect(Tok::LPar)?;
                    let target = reader.target_with_star_atom()?;
                    reader.expect(Tok::RPar)?;
                    Ok(target)
                };
                if let Some(target) = self.attempt(grouped)? {
                    return Ok(target);
                }
                self.expect(Tok::LPar)?;
                self.attempt(|reader| {
                    let parts = reader.commas(Self::star_target)?;
                    let has_comma = reader.eat(Tok::Comma)?;
                    if parts.len() > 1 || has_comma {
                        Ok(())
                    } else {
                        Err(super::Stop::No)
                    }
                })?;
                self.expect(Tok::RPar)?;
                Ok(Node::new(self.span_from(start), Noun::Tuple))
            }
            _ => {
                self.expect(Tok::LSqb)?;
                self.attempt(|reader| {
                    reader.commas(Self::star_target)?;
                    reader.eat(Tok::Comma)
                })?;
                self.expect(Tok::RSqb)?;
                Ok(Node::new(self.span_from(start), Noun::List))
            }
        }
    }

    pub(super) fn single_target(&mut self) -> Rule<Node> {
        self.first(&[
            Self::single_subscript_attribute_target,
            |reader| Ok(Node::new(reader.name()?, Noun::Name)),
            |reader| {
                reader.expect(Tok::LPar)?;
                let target = reader.single_target()?;
                reader.expect(Tok::RPar)?;
                Ok(target)
            },
        ])
    }

    pub(super) fn single_subscript_attribute_target(&mut self) -> Rule<Node> {
        self.first(&[
            |reader| {
                let start = reader.at;
                reader.t_primary()?;
                reader.expect(Tok::Dot)?;
                reader.name()?;
                reader.not(LOOKAHEAD)?;
                Ok(Node::new(reader.span_from(start), Noun::Attribute))
            },
            |reader| {
                let start = reader.at;
                reader.t_primary()?;
                reader.expect(Tok::LSqb)?;
                reader.slices()?;
                reader.expect(Tok::RSqb)?;
                reader.not(LOOKAHEAD)?;
                Ok(Node::new(reader.span_from(start), Noun::Subscript))
            },
        ])
    }

    /// A primary that something follows.
    fn t_primary(&mut self) -> Rule<Node> {
        self.memo(Memo::TargetPrimary, |reader| {
            let start = reader.at;
            let mut primary = reader.atom()?;
            reader.ahead(LOOKAHEAD)?;
            let trailer = |reader: &mut Self| {
                let noun = reader.trailer()?;
                reader.ahead(LOOKAHEAD)?;
                Ok(noun)
            };
            while let Some(noun) = reader.attempt(trailer)? {
                primary = Node::new(reader.span_from(start), noun);
            }
            Ok(primary)
        })
    }

    pub(super) fn del_targets(&mut self) -> Rule<()> {
        self.commas(Self::del_target)?;
        self.eat(Tok::Comma)?;
        Ok(())
    }

    fn del_target(&mut self) -> Rule<Node> {
        self.memo(Memo::DelTarget, |reader| {
            reader.first(&[
                Self::single_subscript_attribute_target,
                |reader| Ok(Node::new(reader.name()?, Noun::Name)),
                |reader| {
                    reader.expect(Tok::LPar)?;
                    let target = reader.del_target()?;
                    reader.expect(Tok::RPar)?;
                    Ok(target)
                },
                |reader| {
                    let start = reader.at;
                    reader.expect(Tok::LPar)?;
                    reader.attempt(Self::del_targets)?;
                    reader.expect(Tok::RPar)?;
                    Ok(Node::new(reader.span_from(start), Noun::Tuple))
                },
                |reader| {
                    let start = reader.at;
                    reader.expect(Tok::LSqb)?;
                    reader.attempt(Self::del_targets)?;
                    reader.expect(Tok::RSqb)?;
                    Ok(Node::new(reader.span_from(start), Noun::List))
                },
            ])
        })
    }
}

/// As CPython's `_PyPegen_get_invalid_target`.
fn find_invalid(purpose: Use, expr: &Node) -> Option<&Node> {
    match expr.noun {
        Noun::Tuple | Noun::List => expr
            .parts
            .iter()
            .find_map(|part| find_invalid(purpose, part)),
        Noun::Starred if purpose == Use::Delete => Some(expr),
        Noun::Starred => expr
            .parts
            .first()
            .and_then(|part| find_invalid(purpose, part)),
        // `for a in b` reads as a comparison; its left side is the target.
        Noun::Comparison if purpose == Use::For => expr
            .parts
            .first()
            .and_then(|left| find_invalid(purpose, left)),
        Noun::Name | Noun::Subscript | Noun::Attribute => None,
        _ => Some(expr),
    }
}
