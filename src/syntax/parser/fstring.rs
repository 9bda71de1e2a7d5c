//! Adjacent strings as one literal, and f-strings.
//!
//! CPython glues everything together: texts beside each other become one constant, from the start of the first to the end of the last,
//! wherever they came from, and empty ones vanish.

use chumsky::prelude::{IterParser, Parser, Recursive, choice};

use super::{Extra, Rule, require, tok};
use crate::source::Span;
use crate::syntax::ast::{Constant, Conversion, Expr, ExprKind, StrValue};
use crate::syntax::literal;
use crate::syntax::token::Tok;

/// One of the adjacent literals.
enum Literal {
    /// A plain string or bytes.
    Plain(Expr),
    /// An f-string: its parts.
    Joined(Vec<Expr>),
}

/// What stands in an f-string or in a format.
enum Part {
    Middle(Span),
    Field(Vec<Expr>),
}

/// How a field ends, with the place of what follows the expression.
struct Tail {
    conversion: Option<(Conversion, Span)>,
    format: Option<Expr>,
}

/// One or more adjacent literals.
pub(super) fn strings(value: &Rule<Expr>) -> Rule<Expr> {
    let plain = tok(Tok::String).map_with(|_, e: &mut Extra<'_>| Literal::Plain(plain(e)));
    choice((plain, fstring(value).map(Literal::Joined)))
        .repeated()
        .at_least(1)
        .collect::<Vec<_>>()
        .map_with(|literals, e: &mut Extra<'_>| glue(literals, e))
        .boxed()
}

/// A string token's value.
fn plain(e: &mut Extra<'_>) -> Expr {
    let span = e.span();
    let state = e.state();
    let text = std::rc::Rc::clone(&state.text);
    let value = literal::string(span.text(&text), span.start, &mut state.warnings);
    let value = value.unwrap_or_else(|_| {
        state.wrong.push(span.start);
        Constant::Str(StrValue::Text("".into()))
    });
    Expr::new(span, ExprKind::Constant(value))
}

/// A text part's value.
fn middle(span: Span, is_raw: bool, line_at: u32, e: &mut Extra<'_>) -> Expr {
    let state = e.state();
    let text = std::rc::Rc::clone(&state.text);
    let value = literal::fstring_middle(
        span.text(&text),
        span.start,
        is_raw,
        line_at,
        &mut state.warnings,
    );
    let value = value.unwrap_or_else(|_| {
        state.wrong.push(span.start);
        StrValue::Text("".into())
    });
    let end = span.end + u32::from(is_doubled(span, &text));
    Expr::new(
        Span::new(span.start, end),
        ExprKind::Constant(Constant::Str(value)),
    )
}

/// Whether a text part ends in a doubled brace, whose second half is in no token but in CPython's node.
fn is_doubled(span: Span, text: &str) -> bool {
    let part = span.text(text);
    let next = text.as_bytes().get(span.end as usize);
    match part.as_bytes().last() {
        Some(b'{') => next == Some(&b'{'),
        // Not the end of a `\N{…}`.
        Some(b'}') => next == Some(&b'}') && !part.contains('{'),
        _ => false,
    }
}

/// The parts of an f-string, whose closing quotes `quotes` names, or those of a format.
fn parts_to_exprs(
    parts: Vec<Part>,
    is_raw: bool,
    quotes: Option<u32>,
    e: &mut Extra<'_>,
) -> Vec<Expr> {
    let mut exprs = Vec::with_capacity(parts.len());
    for part in parts {
        match part {
            // A text without characters (a joined line) counts for nothing, not even for the place of what it is glued to.
            Part::Middle(span) => {
                let text = middle(span, is_raw, quotes.unwrap_or(span.start), e);
                exprs.extend(
                    as_text(&text)
                        .is_none_or(|text| !text.is_empty())
                        .then_some(text),
                );
            }
            Part::Field(field) => exprs.extend(field),
        }
    }
    exprs
}

/// An f-string: its parts, not yet glued.
fn fstring(value: &Rule<Expr>) -> Rule<Vec<Expr>> {
    let mut field = Recursive::declare();
    let part = choice((
        tok(Tok::FStringMiddle).map_with(|_, e: &mut Extra<'_>| Part::Middle(e.span())),
        field.clone().map(Part::Field),
    ))
    .repeated()
    .collect::<Vec<_>>()
    .boxed();
    let conversion = tok(Tok::Exclamation)
        .map_with(|_, e: &mut Extra<'_>| e.span())
        .then(super::name())
        .map_with(|(bang, name), e: &mut Extra<'_>| {
            let conversion = match &*name.name {
                "s" => Conversion::Str,
                "r" => Conversion::Repr,
                "a" => Conversion::Ascii,
                _ => Conversion::None,
            };
            require(
                conversion != Conversion::None && bang.end == name.span.start,
                e,
            );
            (conversion, bang)
        });
    let format = tok(Tok::Colon)
        .ignore_then(part.clone())
        .map_with(|parts, e: &mut Extra<'_>| {
            let values = glue_texts(parts_to_exprs(parts, false, None, e));
            Expr::new(e.span(), ExprKind::JoinedStr { values })
        });
    let tail = conversion
        .or_not()
        .then(format.or_not())
        .map(|(conversion, format)| Tail { conversion, format });
    field.define(
        tok(Tok::LBrace)
            .ignore_then(value.clone())
            .then(tok(Tok::Equal).or_not())
            .then(tail)
            .then_ignore(tok(Tok::RBrace))
            .map_with(|((value, debug), tail), e: &mut Extra<'_>| {
                formatted(value, debug.is_some(), tail, e)
            })
            .boxed(),
    );
    tok(Tok::FStringStart)
        .map_with(|_, e: &mut Extra<'_>| e.span())
        .then(part)
        .then_ignore(tok(Tok::FStringEnd))
        .map_with(|(start, parts), e: &mut Extra<'_>| {
            let is_raw = literal::is_raw(start.text(&e.state().text));
            let quotes = e.span().end - 1;
            parts_to_exprs(parts, is_raw, Some(quotes), e)
        })
        .boxed()
}

/// A field, and before it the text that `=` asks for.
fn formatted(value: Expr, debug: bool, tail: Tail, e: &mut Extra<'_>) -> Vec<Expr> {
    let span = e.span();
    let end = match (&tail.conversion, &tail.format) {
        (Some((_, bang)), _) => bang.start,
        (None, Some(format)) => format.span.start,
        (None, None) => span.end - 1,
    };
    let conversion = match tail.conversion {
        Some((conversion, _)) => conversion,
        None if debug && tail.format.is_none() => Conversion::Repr,
        None => Conversion::None,
    };
    let field = Expr::new(
        span,
        ExprKind::FormattedValue {
            value: Box::new(value),
            conversion,
            format_spec: tail.format.map(Box::new),
        },
    );
    if !debug {
        return vec![field];
    }
    let written = Span::new(span.start + 1, end);
    let text = without_comments(written.text(&e.state().text));
    let text = ExprKind::Constant(Constant::Str(StrValue::Text(text.into())));
    vec![Expr::new(written, text), field]
}

/// As CPython's `set_fstring_expr`: `#` starts a comment even inside a string.
fn without_comments(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines = text.split('\n');
    let lines: Vec<&str> = lines
        .map(|line| line.split('#').next().unwrap_or_default())
        .collect();
    lines.join("\n")
}

fn as_text(expr: &Expr) -> Option<&StrValue> {
    match &expr.kind {
        ExprKind::Constant(Constant::Str(text)) => Some(text),
        _ => None,
    }
}

/// Glues texts beside each other; empty ones vanish.
fn glue_texts(parts: Vec<Expr>) -> Vec<Expr> {
    let mut glued: Vec<Expr> = Vec::with_capacity(parts.len());
    let mut texts: Vec<StrValue> = Vec::new();
    let mut place: Option<Span> = None;
    let flush = |texts: &mut Vec<StrValue>, place: &mut Option<Span>, glued: &mut Vec<Expr>| {
        if let Some(span) = place.take() {
            let text = match &texts[..] {
                [text] => text.clone(),
                _ => literal::join(texts),
            };
            if !text.is_empty() {
                glued.push(Expr::new(span, ExprKind::Constant(Constant::Str(text))));
            }
            texts.clear();
        }
    };
    for part in parts {
        if let Some(text) = as_text(&part) {
            place = Some(place.map_or(part.span, |span| span.to(part.span)));
            texts.push(text.clone());
        } else {
            flush(&mut texts, &mut place, &mut glued);
            glued.push(part);
        }
    }
    flush(&mut texts, &mut place, &mut glued);
    glued
}

/// All adjacent literals as one expression.
fn glue(literals: Vec<Literal>, e: &mut Extra<'_>) -> Expr {
    let span = e.span();
    let is_bytes = |literal: &Literal| {
        matches!(
            literal,
            Literal::Plain(Expr {
                kind: ExprKind::Constant(Constant::Bytes(_)),
                ..
            })
        )
    };
    let n_bytes = literals.iter().filter(|literal| is_bytes(literal)).count();
    require(n_bytes == 0 || n_bytes == literals.len(), e);
    if n_bytes > 0 {
        let mut joined = Vec::new();
        for literal in &literals {
            if let Literal::Plain(Expr {
                kind: ExprKind::Constant(Constant::Bytes(part)),
                ..
            }) = literal
            {
                joined.extend_from_slice(part);
            }
        }
        return Expr::new(span, ExprKind::Constant(Constant::Bytes(joined.into())));
    }
    let is_joined = literals
        .iter()
        .any(|literal| matches!(literal, Literal::Joined(_)));
    let mut parts = Vec::new();
    for literal in literals {
        match literal {
            Literal::Plain(expr) => parts.push(expr),
            Literal::Joined(exprs) => parts.extend(exprs),
        }
    }
    if is_joined {
        let values = glue_texts(parts);
        return Expr::new(span, ExprKind::JoinedStr { values });
    }
    if parts.len() == 1 {
        return parts.remove(0);
    }
    let texts: Vec<StrValue> = parts.iter().filter_map(as_text).cloned().collect();
    Expr::new(
        span,
        ExprKind::Constant(Constant::Str(literal::join(&texts))),
    )
}
