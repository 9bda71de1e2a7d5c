//! Parameters: read as a flat list, then put into their fields.

use chumsky::prelude::{IterParser, Parser, choice};

use super::{Extra, Rule, name, require, tok};
use crate::syntax::ast::{Arg, Arguments, Expr};
use crate::syntax::token::Tok;

/// One entry of a list of parameters.
enum Entry {
    Plain(Arg, Option<Expr>),
    /// `/`.
    Slash,
    /// `*`, or `*args`.
    Star(Option<Arg>),
    DoubleStar(Arg),
}

/// The parameters of a `lambda`.
pub(super) fn of_lambda(expression: &Rule<Expr>) -> Rule<Arguments> {
    let plain = name().map(|arg| Arg {
        span: arg.span,
        arg,
        annotation: None,
    });
    list(&plain.clone().boxed(), &plain.boxed(), expression)
}

/// The parameters of a `def`, with annotations; `star_expression` is that of `*args`.
pub(super) fn of_function(
    expression: &Rule<Expr>,
    star_expression: &Rule<Expr>,
) -> Rule<Arguments> {
    let annotated = |annotation: &Rule<Expr>| {
        name()
            .then(tok(Tok::Colon).ignore_then(annotation.clone()).or_not())
            .map_with(|(arg, annotation), e: &mut Extra<'_>| Arg {
                span: e.span(),
                arg,
                annotation,
            })
            .boxed()
    };
    list(
        &annotated(expression),
        &annotated(star_expression),
        expression,
    )
}

fn list(plain: &Rule<Arg>, starred: &Rule<Arg>, expression: &Rule<Expr>) -> Rule<Arguments> {
    let default = tok(Tok::Equal).ignore_then(expression.clone());
    let entry = choice((
        plain
            .clone()
            .then(default.or_not())
            .map(|(arg, default)| Entry::Plain(arg, default)),
        tok(Tok::Slash).to(()).map(|()| Entry::Slash),
        tok(Tok::Star)
            .ignore_then(starred.clone().or_not())
            .map(Entry::Star),
        tok(Tok::DoubleStar)
            .ignore_then(plain.clone())
            .map(Entry::DoubleStar),
    ))
    .boxed();
    entry
        .separated_by(tok(Tok::Comma))
        .allow_trailing()
        .collect::<Vec<_>>()
        .map_with(|entries, e: &mut Extra<'_>| {
            let (arguments, is_right) = sort(entries);
            require(is_right, e);
            arguments
        })
        .boxed()
}

/// Puts the entries into their fields and says whether they stand in a right order.
fn sort(entries: Vec<Entry>) -> (Arguments, bool) {
    let mut args = Arguments::default();
    let mut is_right = true;
    let mut seen_slash = false;
    let mut seen_star = false;
    // A `*` without a name wants a parameter behind it.
    let mut is_star_bare = false;
    for entry in entries {
        is_right &= args.kwarg.is_none();
        match entry {
            Entry::Plain(arg, default) if seen_star => {
                is_star_bare = false;
                args.kwonlyargs.push(arg);
                args.kw_defaults.push(default);
            }
            Entry::Plain(arg, default) => {
                is_right &= default.is_some() || args.defaults.is_empty();
                args.args.push(arg);
                args.defaults.extend(default);
            }
            Entry::Slash => {
                is_right &= !seen_slash && !seen_star && !args.args.is_empty();
                seen_slash = true;
                args.posonlyargs.append(&mut args.args);
            }
            Entry::Star(arg) => {
                is_right &= !seen_star;
                seen_star = true;
                is_star_bare = arg.is_none();
                args.vararg = arg;
            }
            Entry::DoubleStar(arg) => {
                is_right &= !is_star_bare;
                is_star_bare = false;
                args.kwarg = Some(arg);
            }
        }
    }
    (args, is_right && !is_star_bare)
}
