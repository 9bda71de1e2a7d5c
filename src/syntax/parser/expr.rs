//! Expressions.
//!
//! Levels as CPython's: `expression` (conditional, lambda) over `disjunction` over comparisons over `bitor`, which is chumsky's operator
//! table from `|` to `**`, over primaries. Where the language allows a walrus or a star, a rule on top does.

use chumsky::pratt::{infix, left, prefix, right};
use chumsky::prelude::{IterParser, Parser, Recursive, any, choice};

use super::target::is_star_target;
use super::{Extra, Rule, fstring, name, params, require, tok};
use crate::source::Span;
use crate::syntax::ast::{
    BoolOperator, CmpOperator, Comprehension, Constant, DictItem, Expr, ExprKind, Ident, Keyword,
    Operator, UnaryOperator,
};
use crate::syntax::literal;
use crate::syntax::token::Tok;

/// The rules for expressions that other rules build on.
pub(super) struct Exprs {
    /// Without walrus and star.
    pub(super) expression: Rule<Expr>,
    /// `expression` or `name := expression`.
    pub(super) named: Rule<Expr>,
    /// `named` or `*bitor`.
    pub(super) star_named: Rule<Expr>,
    /// `expression` or `*bitor`.
    pub(super) star_expression: Rule<Expr>,
    /// One or several of those, a tuple if there is a comma.
    pub(super) star_expressions: Rule<Expr>,
    /// Those or `yield`.
    pub(super) value: Rule<Expr>,
    /// `yield` alone.
    /// What stands between `for` and `in`.
    pub(super) targets: Rule<Expr>,
    /// One target, as after `as`.
    pub(super) bitor: Rule<Expr>,
    /// Arguments between parentheses, a bare generator not among them.
    pub(super) arguments: Rule<Arguments>,
    /// Adjacent strings.
    pub(super) strings: Rule<Expr>,
    /// A number.
    pub(super) number: Rule<Expr>,
}

/// The arguments of a call.
#[derive(Debug, Default)]
pub(super) struct Arguments {
    pub(super) args: Vec<Expr>,
    pub(super) keywords: Vec<Keyword>,
    /// A bare generator among them: its element and loops.
    pub(super) generator: Option<(Expr, Vec<Comprehension>)>,
    pub(super) has_trailing_comma: bool,
}

/// One argument.
enum Argument {
    Positional(Expr, Vec<Comprehension>),
    Keyword(Keyword),
}

/// What follows an atom.
enum Trailer {
    Attribute(Ident),
    Call(Arguments, Span),
    Subscript(Expr),
}

/// An entry of a display in braces.
enum Entry {
    Pair(DictItem),
    Element(Expr),
}

fn spanned(kind: ExprKind, e: &mut Extra<'_>) -> Expr {
    Expr::new(e.span(), kind)
}

/// `*` before an operand.
fn starred(operand: &Rule<Expr>) -> Rule<Expr> {
    tok(Tok::Star)
        .ignore_then(operand.clone())
        .map_with(|value, e: &mut Extra<'_>| {
            let value = Box::new(value);
            spanned(ExprKind::Starred { value }, e)
        })
        .boxed()
}

/// One or more items: a tuple if there is a comma.
fn maybe_tuple(item: &Rule<Expr>) -> Rule<Expr> {
    let more = tok(Tok::Comma).ignore_then(item.clone());
    item.clone()
        .then(more.repeated().collect::<Vec<_>>())
        .then(tok(Tok::Comma).or_not())
        .map_with(|((first, rest), comma), e: &mut Extra<'_>| {
            if rest.is_empty() && comma.is_none() {
                return first;
            }
            let mut elts = vec![first];
            elts.extend(rest);
            spanned(ExprKind::Tuple { elts }, e)
        })
        .boxed()
}

/// Builds the rules, which refer to each other in circles.
pub(super) fn build() -> Exprs {
    let mut expression_knot = Recursive::declare();
    let mut disjunction_knot = Recursive::declare();
    let mut bitor_knot = Recursive::declare();
    let expression: Rule<Expr> = expression_knot.clone().boxed();
    let disjunction: Rule<Expr> = disjunction_knot.clone().boxed();
    let bitor: Rule<Expr> = bitor_knot.clone().boxed();

    let named = named(&expression);
    let starred_bitor = starred(&bitor);
    let star_named = choice((starred_bitor.clone(), named.clone())).boxed();
    let star_expression = choice((starred_bitor.clone(), expression.clone())).boxed();
    let star_expressions = maybe_tuple(&star_expression);
    let yield_expr = yield_expr(&expression, &star_expressions);
    let value = choice((yield_expr.clone(), star_expressions.clone())).boxed();
    let target = choice((starred_bitor, bitor.clone())).boxed();
    let targets = maybe_tuple(&target)
        .map_with(|target, e: &mut Extra<'_>| {
            require(is_star_target(&target), e);
            target
        })
        .boxed();
    let loops = loops(&targets, &disjunction);
    let arguments = arguments(&expression, &named, &loops);
    let strings = fstring::strings(&value);
    let number = number();

    let atom = choice((
        name()
            .map(|ident| Expr::new(ident.span, ExprKind::Name(ident.name)))
            .boxed(),
        constant(),
        number.clone(),
        strings.clone(),
        in_parentheses(&star_named, &yield_expr, &loops),
        in_brackets(&star_named, &loops),
        in_braces(&expression, &named, &bitor, &loops),
    ))
    .boxed();
    let primary = primary(atom, &expression, &named, &arguments);
    bitor_knot.define(operators(primary));
    disjunction_knot.define(logic(&bitor));
    expression_knot
        .define(choice((lambda(&expression), conditional(&disjunction, &expression))).boxed());
    Exprs {
        expression,
        named,
        star_named,
        star_expression,
        star_expressions,
        value,
        targets,
        bitor,
        arguments,
        strings,
        number,
    }
}

/// `expression` or `name := expression`.
fn named(expression: &Rule<Expr>) -> Rule<Expr> {
    let walrus = tok(Tok::ColonEqual).ignore_then(expression.clone());
    expression
        .clone()
        .then(walrus.or_not())
        .map_with(|(target, value), e: &mut Extra<'_>| {
            let Some(value) = value else {
                return target;
            };
            // Parentheses around the name would begin before it.
            let span = e.span();
            let is_name = matches!(target.kind, ExprKind::Name(_));
            require(is_name && target.span.start == span.start, e);
            let kind = ExprKind::NamedExpr {
                target: Box::new(target),
                value: Box::new(value),
            };
            Expr::new(span, kind)
        })
        .boxed()
}

fn yield_expr(expression: &Rule<Expr>, star_expressions: &Rule<Expr>) -> Rule<Expr> {
    let from = tok(Tok::From)
        .ignore_then(expression.clone())
        .map(|value| ExprKind::YieldFrom {
            value: Box::new(value),
        });
    let plain = star_expressions
        .clone()
        .or_not()
        .map(|value| ExprKind::Yield {
            value: value.map(Box::new),
        });
    tok(Tok::Yield)
        .ignore_then(choice((from, plain)))
        .map_with(spanned)
        .boxed()
}

fn lambda(expression: &Rule<Expr>) -> Rule<Expr> {
    tok(Tok::Lambda)
        .ignore_then(params::of_lambda(expression))
        .then_ignore(tok(Tok::Colon))
        .then(expression.clone())
        .map_with(|(args, body), e: &mut Extra<'_>| {
            let kind = ExprKind::Lambda {
                args: Box::new(args),
                body: Box::new(body),
            };
            spanned(kind, e)
        })
        .boxed()
}

/// `a if b else c`, or `a`.
fn conditional(disjunction: &Rule<Expr>, expression: &Rule<Expr>) -> Rule<Expr> {
    let rest = tok(Tok::If)
        .ignore_then(disjunction.clone())
        .then_ignore(tok(Tok::Else))
        .then(expression.clone());
    disjunction
        .clone()
        .then(rest.or_not())
        .map_with(|(body, rest), e: &mut Extra<'_>| {
            let Some((test, orelse)) = rest else {
                return body;
            };
            let kind = ExprKind::IfExp {
                test: Box::new(test),
                body: Box::new(body),
                orelse: Box::new(orelse),
            };
            spanned(kind, e)
        })
        .boxed()
}

/// From comparisons to `or`.
fn logic(bitor: &Rule<Expr>) -> Rule<Expr> {
    let comparison = comparison(bitor);
    let not = tok(Tok::Not).map_with(|_, e: &mut Extra<'_>| e.span().start);
    let inversion = not
        .repeated()
        .collect::<Vec<_>>()
        .then(comparison)
        .map_with(|(nots, operand), e: &mut Extra<'_>| {
            let end = e.span().end;
            nots.into_iter().rev().fold(operand, |operand, start| {
                let kind = ExprKind::UnaryOp {
                    op: UnaryOperator::Not,
                    operand: Box::new(operand),
                };
                Expr::new(Span::new(start, end), kind)
            })
        })
        .boxed();
    let conjunction = bool_op(&inversion, Tok::And, BoolOperator::And);
    bool_op(&conjunction, Tok::Or, BoolOperator::Or)
}

fn bool_op(operand: &Rule<Expr>, word: Tok, op: BoolOperator) -> Rule<Expr> {
    let more = tok(word).ignore_then(operand.clone());
    operand
        .clone()
        .then(more.repeated().collect::<Vec<_>>())
        .map_with(move |(first, rest), e: &mut Extra<'_>| {
            if rest.is_empty() {
                return first;
            }
            let mut values = vec![first];
            values.extend(rest);
            spanned(ExprKind::BoolOp { op, values }, e)
        })
        .boxed()
}

fn comparison(bitor: &Rule<Expr>) -> Rule<Expr> {
    let simple = any()
        .filter(|tok: &Tok| comparison_operator(*tok).is_some())
        .map(|tok| comparison_operator(tok).unwrap_or(CmpOperator::Eq));
    let op = choice((
        simple.boxed(),
        tok(Tok::Not)
            .then(tok(Tok::In))
            .map(|_| CmpOperator::NotIn)
            .boxed(),
        tok(Tok::Is)
            .ignore_then(tok(Tok::Not).or_not())
            .map(|not| match not {
                Some(_) => CmpOperator::IsNot,
                None => CmpOperator::Is,
            })
            .boxed(),
    ));
    let more = op.then(bitor.clone());
    bitor
        .clone()
        .then(more.repeated().collect::<Vec<_>>())
        .map_with(|(left, rest), e: &mut Extra<'_>| {
            if rest.is_empty() {
                return left;
            }
            let (ops, comparators) = rest.into_iter().unzip();
            let kind = ExprKind::Compare {
                left: Box::new(left),
                ops,
                comparators,
            };
            spanned(kind, e)
        })
        .boxed()
}

const fn comparison_operator(tok: Tok) -> Option<CmpOperator> {
    Some(match tok {
        Tok::EqEqual => CmpOperator::Eq,
        Tok::NotEqual => CmpOperator::NotEq,
        Tok::Less => CmpOperator::Lt,
        Tok::LessEqual => CmpOperator::LtE,
        Tok::Greater => CmpOperator::Gt,
        Tok::GreaterEqual => CmpOperator::GtE,
        Tok::In => CmpOperator::In,
        _ => return None,
    })
}

/// An operator of two operands with its place.
fn operator(ops: &'static [(Tok, Operator)]) -> Rule<(Operator, Span)> {
    let find = |tok: Tok| {
        let row = ops.iter().find(|(kind, _)| *kind == tok);
        row.map(|&(_, op)| op)
    };
    any()
        .filter(move |tok: &Tok| find(*tok).is_some())
        .map_with(move |tok, e: &mut Extra<'_>| (find(tok).unwrap_or(Operator::Add), e.span()))
        .boxed()
}

fn binary(left: Expr, (op, op_span): (Operator, Span), right: Expr, e: &mut Extra<'_>) -> Expr {
    let kind = ExprKind::BinOp {
        left: Box::new(left),
        op,
        op_span,
        right: Box::new(right),
    };
    spanned(kind, e)
}

/// From `|` to `**`.
fn operators(primary: Rule<Expr>) -> Rule<Expr> {
    let unary = any()
        .filter(|tok: &Tok| matches!(tok, Tok::Plus | Tok::Minus | Tok::Tilde))
        .map(|tok| match tok {
            Tok::Plus => UnaryOperator::UAdd,
            Tok::Minus => UnaryOperator::USub,
            _ => UnaryOperator::Invert,
        })
        .boxed();
    let of_unary = |op, operand, e: &mut Extra<'_>| {
        let operand = Box::new(operand);
        spanned(ExprKind::UnaryOp { op, operand }, e)
    };
    primary
        .pratt((
            infix(
                right(7),
                operator(&[(Tok::DoubleStar, Operator::Pow)]),
                binary,
            ),
            prefix(6, unary, of_unary),
            infix(
                left(5),
                operator(&[
                    (Tok::Star, Operator::Mult),
                    (Tok::Slash, Operator::Div),
                    (Tok::DoubleSlash, Operator::FloorDiv),
                    (Tok::Percent, Operator::Mod),
                    (Tok::At, Operator::MatMult),
                ]),
                binary,
            ),
            infix(
                left(4),
                operator(&[(Tok::Plus, Operator::Add), (Tok::Minus, Operator::Sub)]),
                binary,
            ),
            infix(
                left(3),
                operator(&[
                    (Tok::LeftShift, Operator::LShift),
                    (Tok::RightShift, Operator::RShift),
                ]),
                binary,
            ),
            infix(left(2), operator(&[(Tok::Amper, Operator::BitAnd)]), binary),
            infix(
                left(1),
                operator(&[(Tok::Circumflex, Operator::BitXor)]),
                binary,
            ),
            infix(left(0), operator(&[(Tok::VBar, Operator::BitOr)]), binary),
        ))
        .boxed()
}

/// An atom with its trailers, after `await` or not.
fn primary(
    atom: Rule<Expr>,
    expression: &Rule<Expr>,
    named: &Rule<Expr>,
    arguments: &Rule<Arguments>,
) -> Rule<Expr> {
    let call = arguments
        .clone()
        .delimited_by(tok(Tok::LPar), tok(Tok::RPar))
        .map_with(|arguments, e: &mut Extra<'_>| {
            let is_right = arguments.generator.is_none()
                || arguments.args.is_empty()
                    && arguments.keywords.is_empty()
                    && !arguments.has_trailing_comma;
            require(is_right, e);
            Trailer::Call(arguments, e.span())
        })
        .boxed();
    let subscript = slices(expression, named)
        .delimited_by(tok(Tok::LSqb), tok(Tok::RSqb))
        .map(Trailer::Subscript)
        .boxed();
    let attribute = tok(Tok::Dot)
        .ignore_then(name())
        .map(Trailer::Attribute)
        .boxed();
    let with_trailers = atom
        .foldl_with(
            choice((attribute, call, subscript)).repeated(),
            |value, trailer, e: &mut Extra<'_>| {
                let value = Box::new(value);
                let kind = match trailer {
                    Trailer::Attribute(attr) => ExprKind::Attribute { value, attr },
                    Trailer::Call(arguments, args_span) => call_of(value, arguments, args_span),
                    Trailer::Subscript(slice) => ExprKind::Subscript {
                        value,
                        slice: Box::new(slice),
                    },
                };
                spanned(kind, e)
            },
        )
        .boxed();
    tok(Tok::Await)
        .or_not()
        .then(with_trailers)
        .map_with(|(is_awaited, value), e: &mut Extra<'_>| {
            if is_awaited.is_none() {
                return value;
            }
            let value = Box::new(value);
            spanned(ExprKind::Await { value }, e)
        })
        .boxed()
}

fn call_of(func: Box<Expr>, arguments: Arguments, args_span: Span) -> ExprKind {
    let mut args = arguments.args;
    if let Some((elt, generators)) = arguments.generator {
        let kind = ExprKind::GeneratorExp {
            elt: Box::new(elt),
            generators,
        };
        args.push(Expr::new(args_span, kind));
    }
    ExprKind::Call {
        func,
        args,
        keywords: arguments.keywords,
        args_span,
    }
}

fn arguments(
    expression: &Rule<Expr>,
    named: &Rule<Expr>,
    loops: &Rule<Vec<Comprehension>>,
) -> Rule<Arguments> {
    let double_starred = tok(Tok::DoubleStar)
        .ignore_then(expression.clone())
        .map_with(|value, e: &mut Extra<'_>| {
            Argument::Keyword(Keyword {
                span: e.span(),
                arg: None,
                value,
            })
        })
        .boxed();
    let keyword = name()
        .then_ignore(tok(Tok::Equal))
        .then(expression.clone())
        .map_with(|(arg, value), e: &mut Extra<'_>| {
            Argument::Keyword(Keyword {
                span: e.span(),
                arg: Some(arg),
                value,
            })
        })
        .boxed();
    let positional = named
        .clone()
        .then(loops.clone().or_not())
        .map(|(value, loops)| Argument::Positional(value, loops.unwrap_or_default()))
        .boxed();
    let argument = choice((
        starred(expression)
            .map(|value| Argument::Positional(value, Vec::new()))
            .boxed(),
        double_starred,
        keyword,
        positional,
    ))
    .boxed();
    argument
        .separated_by(tok(Tok::Comma))
        .collect::<Vec<_>>()
        .then(tok(Tok::Comma).or_not())
        .map_with(|(list, comma), e: &mut Extra<'_>| {
            let is_empty = list.is_empty();
            let (mut arguments, is_right) = sort_arguments(list);
            require(is_right && !(is_empty && comma.is_some()), e);
            arguments.has_trailing_comma = comma.is_some();
            arguments
        })
        .boxed()
}

/// Puts arguments into their lists and says whether they stand in a right order.
fn sort_arguments(list: Vec<Argument>) -> (Arguments, bool) {
    let mut sorted = Arguments::default();
    let mut is_right = true;
    let mut seen_double_star = false;
    for argument in list {
        match argument {
            Argument::Positional(value, loops) => {
                let is_starred = matches!(value.kind, ExprKind::Starred { .. });
                is_right &= !seen_double_star && (is_starred || sorted.keywords.is_empty());
                is_right &= sorted.generator.is_none();
                if loops.is_empty() {
                    sorted.args.push(value);
                } else {
                    sorted.generator = Some((value, loops));
                }
            }
            Argument::Keyword(keyword) => {
                seen_double_star |= keyword.arg.is_none();
                sorted.keywords.push(keyword);
            }
        }
    }
    (sorted, is_right)
}

/// What stands in the brackets of a subscript.
fn slices(expression: &Rule<Expr>, named: &Rule<Expr>) -> Rule<Expr> {
    let colon = tok(Tok::Colon);
    let bound = expression.clone().or_not();
    let step = colon.clone().ignore_then(bound.clone());
    // After `lower:`.
    let rest = colon
        .ignore_then(bound)
        .then(step.or_not())
        .map(|(upper, step)| (upper, step.flatten()))
        .boxed();
    let slice = named
        .clone()
        .or_not()
        .then(rest.clone().or_not())
        .filter(|(lower, rest)| lower.is_some() || rest.is_some())
        .map_with(|(lower, rest), e: &mut Extra<'_>| match (lower, rest) {
            (Some(index), None) => index,
            (lower, rest) => {
                let is_walrus = |expr: &Expr| matches!(expr.kind, ExprKind::NamedExpr { .. });
                let span = e.span();
                let bare = |expr: &Expr| expr.span.start == span.start && is_walrus(expr);
                require(!lower.as_ref().is_some_and(bare), e);
                let (upper, step) = rest.unwrap_or_default();
                let kind = ExprKind::Slice {
                    lower: lower.map(Box::new),
                    upper: upper.map(Box::new),
                    step: step.map(Box::new),
                };
                Expr::new(span, kind)
            }
        })
        .boxed();
    let item = choice((starred(expression), slice)).boxed();
    maybe_tuple(&item)
        .map_with(|slices, e: &mut Extra<'_>| {
            if matches!(slices.kind, ExprKind::Starred { .. }) {
                return spanned(ExprKind::Tuple { elts: vec![slices] }, e);
            }
            slices
        })
        .boxed()
}

/// `for x in y if z` once or more.
fn loops(targets: &Rule<Expr>, disjunction: &Rule<Expr>) -> Rule<Vec<Comprehension>> {
    let condition = tok(Tok::If).ignore_then(disjunction.clone());
    let one = tok(Tok::Async)
        .or_not()
        .then_ignore(tok(Tok::For))
        .then(targets.clone())
        .then_ignore(tok(Tok::In))
        .then(disjunction.clone())
        .then(condition.repeated().collect::<Vec<_>>())
        .map(|(((is_async, target), iter), ifs)| Comprehension {
            target,
            iter,
            ifs,
            is_async: is_async.is_some(),
        })
        .boxed();
    one.repeated().at_least(1).collect::<Vec<_>>().boxed()
}

/// Items of a display: the first, then either loops or more items.
enum Items {
    None,
    Loops(Expr, Vec<Comprehension>),
    List(Vec<Expr>, bool),
}

fn items(item: &Rule<Expr>, loops: &Rule<Vec<Comprehension>>) -> Rule<Items> {
    let more = tok(Tok::Comma)
        .ignore_then(item.clone())
        .repeated()
        .collect::<Vec<_>>();
    let rest = choice((
        loops.clone().map(Ok).boxed(),
        more.then(tok(Tok::Comma).or_not()).map(Err).boxed(),
    ));
    item.clone()
        .then(rest)
        .or_not()
        .map_with(|items, e: &mut Extra<'_>| match items {
            None => Items::None,
            Some((first, Ok(loops))) => {
                require(!matches!(first.kind, ExprKind::Starred { .. }), e);
                Items::Loops(first, loops)
            }
            Some((first, Err((rest, comma)))) => {
                let has_comma = comma.is_some() || !rest.is_empty();
                let mut elts = vec![first];
                elts.extend(rest);
                Items::List(elts, has_comma)
            }
        })
        .boxed()
}

fn in_parentheses(
    star_named: &Rule<Expr>,
    yield_expr: &Rule<Expr>,
    loops: &Rule<Vec<Comprehension>>,
) -> Rule<Expr> {
    let group = yield_expr
        .clone()
        .map(|value| Items::List(vec![value], false));
    choice((group.boxed(), items(star_named, loops)))
        .delimited_by(tok(Tok::LPar), tok(Tok::RPar))
        .map_with(|items, e: &mut Extra<'_>| match items {
            Items::None => spanned(ExprKind::Tuple { elts: Vec::new() }, e),
            Items::Loops(elt, generators) => {
                let elt = Box::new(elt);
                spanned(ExprKind::GeneratorExp { elt, generators }, e)
            }
            Items::List(mut elts, false) if elts.len() == 1 => {
                let inner = elts.remove(0);
                require(!matches!(inner.kind, ExprKind::Starred { .. }), e);
                inner
            }
            Items::List(elts, _) => spanned(ExprKind::Tuple { elts }, e),
        })
        .boxed()
}

fn in_brackets(star_named: &Rule<Expr>, loops: &Rule<Vec<Comprehension>>) -> Rule<Expr> {
    items(star_named, loops)
        .delimited_by(tok(Tok::LSqb), tok(Tok::RSqb))
        .map_with(|items, e: &mut Extra<'_>| {
            let kind = match items {
                Items::None => ExprKind::List { elts: Vec::new() },
                Items::List(elts, _) => ExprKind::List { elts },
                Items::Loops(elt, generators) => ExprKind::ListComp {
                    elt: Box::new(elt),
                    generators,
                },
            };
            spanned(kind, e)
        })
        .boxed()
}

/// Dicts and sets: the first entry says which.
fn in_braces(
    expression: &Rule<Expr>,
    named: &Rule<Expr>,
    bitor: &Rule<Expr>,
    loops: &Rule<Vec<Comprehension>>,
) -> Rule<Expr> {
    let unpacked = tok(Tok::DoubleStar)
        .ignore_then(bitor.clone())
        .map(|value| Entry::Pair(DictItem { key: None, value }))
        .boxed();
    let colon_value = tok(Tok::Colon).ignore_then(expression.clone());
    let pair = named
        .clone()
        .then(colon_value.or_not())
        .map_with(|(key, value), e: &mut Extra<'_>| match value {
            None => Entry::Element(key),
            Some(value) => {
                // A walrus in parentheses would begin after them.
                let is_walrus = matches!(key.kind, ExprKind::NamedExpr { .. });
                require(!is_walrus || key.span.start > e.span().start, e);
                Entry::Pair(DictItem {
                    key: Some(key),
                    value,
                })
            }
        })
        .boxed();
    let entry = choice((unpacked, starred(bitor).map(Entry::Element).boxed(), pair)).boxed();
    let more = tok(Tok::Comma)
        .ignore_then(entry.clone())
        .repeated()
        .collect::<Vec<_>>();
    let rest = choice((
        loops.clone().map(Ok).boxed(),
        more.then_ignore(tok(Tok::Comma).or_not()).map(Err).boxed(),
    ));
    entry
        .then(rest)
        .or_not()
        .delimited_by(tok(Tok::LBrace), tok(Tok::RBrace))
        .map_with(|entries, e: &mut Extra<'_>| {
            let kind = match entries {
                None => ExprKind::Dict { items: Vec::new() },
                Some((first, Ok(generators))) => comprehension_in_braces(first, generators, e),
                Some((first, Err(rest))) => display_in_braces(first, rest, e),
            };
            spanned(kind, e)
        })
        .boxed()
}

fn comprehension_in_braces(
    entry: Entry,
    generators: Vec<Comprehension>,
    e: &mut Extra<'_>,
) -> ExprKind {
    match entry {
        Entry::Pair(DictItem {
            key: Some(key),
            value,
        }) => ExprKind::DictComp {
            key: Box::new(key),
            value: Box::new(value),
            generators,
        },
        Entry::Pair(DictItem { key: None, value }) => {
            require(false, e);
            ExprKind::SetComp {
                elt: Box::new(value),
                generators,
            }
        }
        Entry::Element(elt) => {
            require(!matches!(elt.kind, ExprKind::Starred { .. }), e);
            ExprKind::SetComp {
                elt: Box::new(elt),
                generators,
            }
        }
    }
}

fn display_in_braces(first: Entry, rest: Vec<Entry>, e: &mut Extra<'_>) -> ExprKind {
    let (mut items, mut elts) = (Vec::new(), Vec::new());
    for entry in std::iter::once(first).chain(rest) {
        match entry {
            Entry::Pair(item) => items.push(item),
            Entry::Element(elt) => elts.push(elt),
        }
    }
    require(items.is_empty() || elts.is_empty(), e);
    if items.is_empty() {
        ExprKind::Set { elts }
    } else {
        ExprKind::Dict { items }
    }
}

fn constant() -> Rule<Expr> {
    let value = |tok: Tok| {
        Some(match tok {
            Tok::None => Constant::None,
            Tok::True => Constant::True,
            Tok::False => Constant::False,
            Tok::Ellipsis => Constant::Ellipsis,
            _ => return None,
        })
    };
    any()
        .filter(move |tok: &Tok| value(*tok).is_some())
        .map_with(move |tok, e: &mut Extra<'_>| {
            spanned(ExprKind::Constant(value(tok).unwrap_or(Constant::None)), e)
        })
        .boxed()
}

fn number() -> Rule<Expr> {
    any()
        .filter(|tok: &Tok| tok.is_number())
        .map_with(|tok, e: &mut Extra<'_>| {
            let span = e.span();
            let value = literal::number(tok, span.text(&e.state().text));
            let value = value.unwrap_or_else(|_| {
                e.state().wrong.push(span.start);
                Constant::Int(0)
            });
            Expr::new(span, ExprKind::Constant(value))
        })
        .boxed()
}
