//! The patterns of `match`.

use chumsky::prelude::{IterParser, Parser, Recursive, any, choice};

use super::expr::Exprs;
use super::{Extra, Rule, name, require, tok};
use crate::syntax::ast::{
    Constant, Expr, ExprKind, Ident, Operator, Pattern, PatternKind, UnaryOperator,
};
use crate::syntax::token::Tok;

fn spanned(kind: PatternKind, e: &mut Extra<'_>) -> Pattern {
    Pattern {
        span: e.span(),
        kind,
    }
}

/// `None` for `_`.
fn captured(name: Ident) -> Option<Ident> {
    (&*name.name != "_").then_some(name)
}

/// Patterns as they stand after `case`.
pub(super) fn patterns(exprs: &Exprs) -> Rule<Pattern> {
    let mut pattern_knot = Recursive::declare();
    let pattern: Rule<Pattern> = pattern_knot.clone().boxed();
    let star = tok(Tok::Star)
        .ignore_then(name())
        .map_with(|name, e: &mut Extra<'_>| {
            let name = captured(name);
            spanned(PatternKind::MatchStar { name }, e)
        });
    let maybe_star = choice((star.boxed(), pattern.clone())).boxed();
    let dotted = dotted();
    let literal = literal(exprs);
    let closed = choice((
        literal.clone().map_with(of_literal).boxed(),
        named(&dotted, &pattern),
        sequence(&maybe_star),
        mapping(&literal, &dotted, &pattern),
    ))
    .boxed();
    let or = closed
        .separated_by(tok(Tok::VBar))
        .at_least(1)
        .collect::<Vec<_>>()
        .map_with(|mut patterns, e: &mut Extra<'_>| {
            if patterns.len() == 1 {
                return patterns.remove(0);
            }
            spanned(PatternKind::MatchOr { patterns }, e)
        })
        .boxed();
    let target = tok(Tok::As).ignore_then(name());
    pattern_knot.define(
        or.then(target.or_not())
            .map_with(|(pattern, target), e: &mut Extra<'_>| {
                let Some(name) = target else {
                    return pattern;
                };
                require(&*name.name != "_", e);
                let kind = PatternKind::MatchAs {
                    pattern: Some(Box::new(pattern)),
                    name: captured(name),
                };
                spanned(kind, e)
            })
            .boxed(),
    );
    let more = tok(Tok::Comma).ignore_then(maybe_star.clone());
    maybe_star
        .then(more.repeated().collect::<Vec<_>>())
        .then(tok(Tok::Comma).or_not())
        .map_with(|((first, rest), comma), e: &mut Extra<'_>| {
            if rest.is_empty() && comma.is_none() {
                require(!matches!(first.kind, PatternKind::MatchStar { .. }), e);
                return first;
            }
            let mut patterns = vec![first];
            patterns.extend(rest);
            spanned(PatternKind::MatchSequence { patterns }, e)
        })
        .boxed()
}

/// A name with attributes.
fn dotted() -> Rule<Expr> {
    name()
        .map(|ident| Expr::new(ident.span, ExprKind::Name(ident.name)))
        .foldl_with(
            tok(Tok::Dot).ignore_then(name()).repeated(),
            |value, attr, e: &mut Extra<'_>| {
                let value = Box::new(value);
                Expr::new(e.span(), ExprKind::Attribute { value, attr })
            },
        )
        .boxed()
}

/// Numbers with sign, complex sums, strings, and the three singletons, as expressions.
fn literal(exprs: &Exprs) -> Rule<Expr> {
    let signed = tok(Tok::Minus)
        .or_not()
        .then(exprs.number.clone())
        .map_with(|(minus, number), e: &mut Extra<'_>| {
            if minus.is_none() {
                return number;
            }
            let kind = ExprKind::UnaryOp {
                op: UnaryOperator::USub,
                operand: Box::new(number),
            };
            Expr::new(e.span(), kind)
        })
        .boxed();
    let sign = any()
        .filter(|tok: &Tok| matches!(tok, Tok::Plus | Tok::Minus))
        .map_with(|tok, e: &mut Extra<'_>| {
            let op = if tok == Tok::Plus {
                Operator::Add
            } else {
                Operator::Sub
            };
            (op, e.span())
        });
    let imaginary = sign.then(exprs.number.clone());
    let number = signed
        .then(imaginary.or_not())
        .map_with(|(real, imaginary), e: &mut Extra<'_>| {
            let Some(((op, op_span), imaginary)) = imaginary else {
                return real;
            };
            require(!is_imaginary(&real) && is_imaginary(&imaginary), e);
            let kind = ExprKind::BinOp {
                left: Box::new(real),
                op,
                op_span,
                right: Box::new(imaginary),
            };
            Expr::new(e.span(), kind)
        })
        .boxed();
    let singleton = any()
        .filter(|tok: &Tok| matches!(tok, Tok::None | Tok::True | Tok::False))
        .map_with(|tok, e: &mut Extra<'_>| {
            let value = match tok {
                Tok::True => Constant::True,
                Tok::False => Constant::False,
                _ => Constant::None,
            };
            Expr::new(e.span(), ExprKind::Constant(value))
        });
    choice((number, exprs.strings.clone(), singleton.boxed())).boxed()
}

fn is_imaginary(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::UnaryOp { operand, .. } => is_imaginary(operand),
        kind => matches!(kind, ExprKind::Constant(Constant::Complex(_))),
    }
}

fn of_literal(value: Expr, e: &mut Extra<'_>) -> Pattern {
    let kind = match value.kind {
        ExprKind::Constant(value @ (Constant::None | Constant::True | Constant::False)) => {
            PatternKind::MatchSingleton { value }
        }
        _ => PatternKind::MatchValue { value },
    };
    spanned(kind, e)
}

/// An argument of a class pattern.
enum Argument {
    Positional(Pattern),
    Keyword(Ident, Pattern),
}

/// What starts with a name: a capture, a value or a class.
fn named(dotted: &Rule<Expr>, pattern: &Rule<Pattern>) -> Rule<Pattern> {
    let keyword = name()
        .then_ignore(tok(Tok::Equal))
        .then(pattern.clone())
        .map(|(name, pattern)| Argument::Keyword(name, pattern));
    let argument = choice((
        keyword.boxed(),
        pattern.clone().map(Argument::Positional).boxed(),
    ));
    let arguments = argument
        .separated_by(tok(Tok::Comma))
        .collect::<Vec<_>>()
        .then(tok(Tok::Comma).or_not())
        .delimited_by(tok(Tok::LPar), tok(Tok::RPar))
        .map_with(|(arguments, comma), e: &mut Extra<'_>| {
            require(comma.is_none() || !arguments.is_empty(), e);
            arguments
        })
        .boxed();
    dotted
        .clone()
        .then(arguments.or_not())
        .map_with(|(cls, arguments), e: &mut Extra<'_>| {
            let kind = match (cls.kind, arguments) {
                (kind, Some(arguments)) => class(Expr::new(cls.span, kind), arguments, e),
                (ExprKind::Name(name), None) => {
                    let span = cls.span;
                    PatternKind::MatchAs {
                        pattern: None,
                        name: captured(Ident { span, name }),
                    }
                }
                (kind, None) => PatternKind::MatchValue {
                    value: Expr::new(cls.span, kind),
                },
            };
            spanned(kind, e)
        })
        .boxed()
}

fn class(cls: Expr, arguments: Vec<Argument>, e: &mut Extra<'_>) -> PatternKind {
    let (mut patterns, mut kwd_attrs, mut kwd_patterns) = (Vec::new(), Vec::new(), Vec::new());
    for argument in arguments {
        match argument {
            Argument::Positional(pattern) => {
                require(kwd_attrs.is_empty(), e);
                patterns.push(pattern);
            }
            Argument::Keyword(name, pattern) => {
                kwd_attrs.push(name);
                kwd_patterns.push(pattern);
            }
        }
    }
    PatternKind::MatchClass {
        cls,
        patterns,
        kwd_attrs,
        kwd_patterns,
    }
}

/// `[…]`, `(…)`, and a pattern in parentheses.
fn sequence(maybe_star: &Rule<Pattern>) -> Rule<Pattern> {
    let list = maybe_star
        .clone()
        .separated_by(tok(Tok::Comma))
        .collect::<Vec<_>>()
        .then(tok(Tok::Comma).or_not())
        .boxed();
    let in_brackets = list
        .clone()
        .delimited_by(tok(Tok::LSqb), tok(Tok::RSqb))
        .map_with(|(patterns, comma), e: &mut Extra<'_>| {
            require(comma.is_none() || !patterns.is_empty(), e);
            spanned(PatternKind::MatchSequence { patterns }, e)
        });
    let in_parentheses = list.delimited_by(tok(Tok::LPar), tok(Tok::RPar)).map_with(
        |(mut patterns, comma), e: &mut Extra<'_>| {
            if patterns.len() == 1 && comma.is_none() {
                let pattern = patterns.remove(0);
                require(!matches!(pattern.kind, PatternKind::MatchStar { .. }), e);
                return pattern;
            }
            require(comma.is_none() || !patterns.is_empty(), e);
            spanned(PatternKind::MatchSequence { patterns }, e)
        },
    );
    choice((in_brackets.boxed(), in_parentheses.boxed())).boxed()
}

/// `{key: pattern, **rest}`.
fn mapping(literal: &Rule<Expr>, dotted: &Rule<Expr>, pattern: &Rule<Pattern>) -> Rule<Pattern> {
    let key = choice((literal.clone(), dotted.clone()));
    let pair = key
        .then_ignore(tok(Tok::Colon))
        .then(pattern.clone())
        .map_with(|(key, pattern), e: &mut Extra<'_>| {
            require(!matches!(key.kind, ExprKind::Name(_)), e);
            Ok((key, pattern))
        });
    let rest = tok(Tok::DoubleStar)
        .ignore_then(name())
        .map_with(|name, e: &mut Extra<'_>| {
            require(&*name.name != "_", e);
            Err(name)
        });
    choice((pair.boxed(), rest.boxed()))
        .separated_by(tok(Tok::Comma))
        .collect::<Vec<Result<(Expr, Pattern), Ident>>>()
        .then(tok(Tok::Comma).or_not())
        .delimited_by(tok(Tok::LBrace), tok(Tok::RBrace))
        .map_with(|(items, comma), e: &mut Extra<'_>| {
            require(comma.is_none() || !items.is_empty(), e);
            let (mut keys, mut patterns, mut rest) = (Vec::new(), Vec::new(), None);
            for item in items {
                require(rest.is_none(), e);
                match item {
                    Ok((key, pattern)) => {
                        keys.push(key);
                        patterns.push(pattern);
                    }
                    Err(name) => rest = Some(name),
                }
            }
            let kind = PatternKind::MatchMapping {
                keys,
                patterns,
                rest,
            };
            spanned(kind, e)
        })
        .boxed()
}
