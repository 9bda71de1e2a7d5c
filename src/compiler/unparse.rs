//! An expression as text, as CPython's `ast_unparse.c` writes annotations under `from __future__ import annotations`.

use std::fmt::Write;

use crate::number::float;
use crate::number::int::Int;
use crate::number::int_text::to_decimal;
use crate::syntax::ast::{
    Arg, Arguments, BoolOperator, CmpOperator, Comprehension, Constant, Conversion, Expr, ExprKind,
    Keyword, Operator, StrValue, UnaryOperator,
};
use crate::text::repr::{repr_bytes, repr_str};
use crate::text::view::Text;

/// How tightly an operator binds; what is looser than its place asks for gets parentheses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Level(u8);

impl Level {
    const TUPLE: Level = Level(0);
    const TEST: Level = Level(1);
    const OR: Level = Level(2);
    const AND: Level = Level(3);
    const NOT: Level = Level(4);
    const CMP: Level = Level(5);
    const EXPR: Level = Level(6);
    const BXOR: Level = Level(7);
    const BAND: Level = Level(8);
    const SHIFT: Level = Level(9);
    const ARITH: Level = Level(10);
    const TERM: Level = Level(11);
    const FACTOR: Level = Level(12);
    const POWER: Level = Level(13);
    const AWAIT: Level = Level(14);
    const ATOM: Level = Level(15);

    fn up(self) -> Level {
        Level(self.0 + 1)
    }
}

/// The text of an expression.
pub(super) fn unparse(expr: &Expr) -> String {
    let mut out = String::new();
    write_expr(&mut out, expr, Level::TEST);
    out
}

fn wrapped(out: &mut String, level: Level, own: Level, body: impl FnOnce(&mut String)) {
    if level > own {
        out.push('(');
    }
    body(out);
    if level > own {
        out.push(')');
    }
}

fn joined<T>(out: &mut String, items: &[T], mut item: impl FnMut(&mut String, &T)) {
    for (idx, element) in items.iter().enumerate() {
        if idx > 0 {
            out.push_str(", ");
        }
        item(out, element);
    }
}

fn write_expr(out: &mut String, expr: &Expr, level: Level) {
    match &expr.kind {
        ExprKind::BoolOp { op, values } => {
            let (own, word) = match op {
                BoolOperator::And => (Level::AND, " and "),
                BoolOperator::Or => (Level::OR, " or "),
            };
            wrapped(out, level, own, |out| {
                for (idx, value) in values.iter().enumerate() {
                    if idx > 0 {
                        out.push_str(word);
                    }
                    write_expr(out, value, own.up());
                }
            });
        }
        ExprKind::NamedExpr { target, value } => wrapped(out, level, Level::TUPLE, |out| {
            write_expr(out, target, Level::ATOM);
            out.push_str(" := ");
            write_expr(out, value, Level::ATOM);
        }),
        ExprKind::BinOp {
            left, op, right, ..
        } => {
            let (own, sign) = binary(*op);
            let right_first = *op == Operator::Pow;
            wrapped(out, level, own, |out| {
                write_expr(out, left, if right_first { own.up() } else { own });
                out.push_str(sign);
                write_expr(out, right, if right_first { own } else { own.up() });
            });
        }
        ExprKind::UnaryOp { op, operand } => {
            let (own, sign) = match op {
                UnaryOperator::Invert => (Level::FACTOR, "~"),
                UnaryOperator::Not => (Level::NOT, "not "),
                UnaryOperator::UAdd => (Level::FACTOR, "+"),
                UnaryOperator::USub => (Level::FACTOR, "-"),
            };
            wrapped(out, level, own, |out| {
                out.push_str(sign);
                write_expr(out, operand, own);
            });
        }
        ExprKind::Lambda { args, body } => wrapped(out, level, Level::TEST, |out| {
            out.push_str("lambda");
            write_arguments(out, args);
            out.push_str(": ");
            write_expr(out, body, Level::TEST);
        }),
        ExprKind::IfExp { test, body, orelse } => wrapped(out, level, Level::TEST, |out| {
            write_expr(out, body, Level::TEST.up());
            out.push_str(" if ");
            write_expr(out, test, Level::TEST.up());
            out.push_str(" else ");
            write_expr(out, orelse, Level::TEST);
        }),
        ExprKind::Dict { items } => {
            out.push('{');
            joined(out, items, |out, item| {
                if let Some(key) = &item.key {
                    write_expr(out, key, Level::TEST);
                    out.push_str(": ");
                    write_expr(out, &item.value, Level::TEST);
                } else {
                    out.push_str("**");
                    write_expr(out, &item.value, Level::EXPR);
                }
            });
            out.push('}');
        }
        ExprKind::Set { elts } => {
            out.push('{');
            joined(out, elts, |out, elt| write_expr(out, elt, Level::TEST));
            out.push('}');
        }
        ExprKind::List { elts } => {
            out.push('[');
            joined(out, elts, |out, elt| write_expr(out, elt, Level::TEST));
            out.push(']');
        }
        ExprKind::Tuple { elts } if elts.is_empty() => out.push_str("()"),
        ExprKind::Tuple { elts } => wrapped(out, level, Level::TUPLE, |out| {
            joined(out, elts, |out, elt| write_expr(out, elt, Level::TEST));
            if elts.len() == 1 {
                out.push(',');
            }
        }),
        ExprKind::ListComp { elt, generators } => {
            comprehension(out, ('[', ']'), &[elt], generators);
        }
        ExprKind::SetComp { elt, generators } => comprehension(out, ('{', '}'), &[elt], generators),
        ExprKind::GeneratorExp { elt, generators } => {
            comprehension(out, ('(', ')'), &[elt], generators);
        }
        ExprKind::DictComp {
            key,
            value,
            generators,
        } => comprehension(out, ('{', '}'), &[key, value], generators),
        ExprKind::Await { value } => wrapped(out, level, Level::AWAIT, |out| {
            out.push_str("await ");
            write_expr(out, value, Level::ATOM);
        }),
        ExprKind::Yield { value } => {
            out.push_str("(yield");
            if let Some(value) = value {
                out.push(' ');
                write_expr(out, value, Level::TUPLE);
            }
            out.push(')');
        }
        ExprKind::YieldFrom { value } => {
            out.push_str("(yield from ");
            write_expr(out, value, Level::TEST);
            out.push(')');
        }
        ExprKind::Compare {
            left,
            ops,
            comparators,
        } => wrapped(out, level, Level::CMP, |out| {
            write_expr(out, left, Level::CMP.up());
            for (op, comparator) in ops.iter().zip(comparators) {
                out.push_str(comparison(*op));
                write_expr(out, comparator, Level::CMP.up());
            }
        }),
        ExprKind::Call {
            func,
            args,
            keywords,
            ..
        } => call(out, func, args, keywords),
        ExprKind::FormattedValue { .. } => fstring(out, std::slice::from_ref(expr)),
        ExprKind::JoinedStr { values } => fstring(out, values),
        ExprKind::Constant(value) => constant(out, value),
        ExprKind::Attribute { value, attr } => {
            write_expr(out, value, Level::ATOM);
            let is_int = matches!(
                value.kind,
                ExprKind::Constant(Constant::Int(_) | Constant::BigInt(_))
            );
            out.push_str(if is_int { " ." } else { "." });
            out.push_str(&attr.name);
        }
        ExprKind::Subscript { value, slice } => {
            write_expr(out, value, Level::ATOM);
            out.push('[');
            write_expr(out, slice, Level::TUPLE);
            out.push(']');
        }
        ExprKind::Starred { value } => {
            out.push('*');
            write_expr(out, value, Level::EXPR);
        }
        ExprKind::Name(name) => out.push_str(name),
        ExprKind::Slice { lower, upper, step } => {
            if let Some(lower) = lower {
                write_expr(out, lower, Level::TEST);
            }
            out.push(':');
            if let Some(upper) = upper {
                write_expr(out, upper, Level::TEST);
            }
            if let Some(step) = step {
                out.push(':');
                write_expr(out, step, Level::TEST);
            }
        }
        ExprKind::Invalid => {}
    }
}

fn binary(op: Operator) -> (Level, &'static str) {
    match op {
        Operator::Add => (Level::ARITH, " + "),
        Operator::Sub => (Level::ARITH, " - "),
        Operator::Mult => (Level::TERM, " * "),
        Operator::MatMult => (Level::TERM, " @ "),
        Operator::Div => (Level::TERM, " / "),
        Operator::Mod => (Level::TERM, " % "),
        Operator::LShift => (Level::SHIFT, " << "),
        Operator::RShift => (Level::SHIFT, " >> "),
        Operator::BitOr => (Level::EXPR, " | "),
        Operator::BitXor => (Level::BXOR, " ^ "),
        Operator::BitAnd => (Level::BAND, " & "),
        Operator::FloorDiv => (Level::TERM, " // "),
        Operator::Pow => (Level::POWER, " ** "),
    }
}

fn comparison(op: CmpOperator) -> &'static str {
    match op {
        CmpOperator::Eq => " == ",
        CmpOperator::NotEq => " != ",
        CmpOperator::Lt => " < ",
        CmpOperator::LtE => " <= ",
        CmpOperator::Gt => " > ",
        CmpOperator::GtE => " >= ",
        CmpOperator::Is => " is ",
        CmpOperator::IsNot => " is not ",
        CmpOperator::In => " in ",
        CmpOperator::NotIn => " not in ",
    }
}

fn write_arguments(out: &mut String, args: &Arguments) {
    let mut first = true;
    let mut next = |out: &mut String| {
        out.push_str(if first { " " } else { ", " });
        first = false;
    };
    let name = |out: &mut String, arg: &Arg| out.push_str(&arg.arg.name);
    let positional: Vec<&Arg> = args.posonlyargs.iter().chain(&args.args).collect();
    let without = positional.len() - args.defaults.len().min(positional.len());
    for (idx, arg) in positional.iter().enumerate() {
        next(out);
        name(out, arg);
        if let Some(default) = idx
            .checked_sub(without)
            .and_then(|idx| args.defaults.get(idx))
        {
            out.push('=');
            write_expr(out, default, Level::TEST);
        }
        if idx + 1 == args.posonlyargs.len() {
            out.push_str(", /");
        }
    }
    if args.vararg.is_some() || !args.kwonlyargs.is_empty() {
        next(out);
        out.push('*');
        args.vararg.iter().for_each(|arg| name(out, arg));
    }
    for (arg, default) in args.kwonlyargs.iter().zip(&args.kw_defaults) {
        next(out);
        name(out, arg);
        if let Some(default) = default {
            out.push('=');
            write_expr(out, default, Level::TEST);
        }
    }
    if let Some(arg) = &args.kwarg {
        next(out);
        out.push_str("**");
        name(out, arg);
    }
}

fn comprehension(
    out: &mut String,
    (open, close): (char, char),
    elements: &[&Expr],
    generators: &[Comprehension],
) {
    out.push(open);
    for (idx, element) in elements.iter().enumerate() {
        if idx > 0 {
            out.push_str(": ");
        }
        write_expr(out, element, Level::TEST);
    }
    for generator in generators {
        out.push_str(if generator.is_async {
            " async for "
        } else {
            " for "
        });
        write_expr(out, &generator.target, Level::TUPLE);
        out.push_str(" in ");
        write_expr(out, &generator.iter, Level::TEST.up());
        for test in &generator.ifs {
            out.push_str(" if ");
            write_expr(out, test, Level::TEST.up());
        }
    }
    out.push(close);
}

fn call(out: &mut String, func: &Expr, args: &[Expr], keywords: &[Keyword]) {
    write_expr(out, func, Level::ATOM);
    if let ([only], []) = (args, keywords)
        && matches!(only.kind, ExprKind::GeneratorExp { .. })
    {
        return write_expr(out, only, Level::TEST);
    }
    out.push('(');
    joined(out, args, |out, arg| write_expr(out, arg, Level::TEST));
    if !args.is_empty() && !keywords.is_empty() {
        out.push_str(", ");
    }
    joined(out, keywords, |out, keyword| {
        match &keyword.arg {
            Some(arg) => {
                out.push_str(&arg.name);
                out.push('=');
            }
            None => out.push_str("**"),
        }
        write_expr(out, &keyword.value, Level::TEST);
    });
    out.push(')');
}

fn quoted(text: &StrValue) -> String {
    repr_str(Text::Four(&text.points()))
        .as_text()
        .to_string_lossy()
}

fn fstring(out: &mut String, values: &[Expr]) {
    let mut body = String::new();
    fstring_body(&mut body, values);
    out.push('f');
    out.push_str(&quoted(&StrValue::Text(body.into())));
}

fn fstring_body(out: &mut String, values: &[Expr]) {
    for value in values {
        match &value.kind {
            ExprKind::Constant(Constant::Str(text)) => {
                let text = text
                    .points()
                    .into_iter()
                    .map(|point| char::from_u32(point).unwrap_or('\u{fffd}'));
                for c in text {
                    out.push(c);
                    if matches!(c, '{' | '}') {
                        out.push(c);
                    }
                }
            }
            ExprKind::FormattedValue {
                value,
                conversion,
                format_spec,
            } => {
                let mut inner = String::new();
                write_expr(&mut inner, value, Level::TEST.up());
                out.push_str(if inner.starts_with('{') { "{ " } else { "{" });
                out.push_str(&inner);
                out.push_str(match conversion {
                    Conversion::None => "",
                    Conversion::Str => "!s",
                    Conversion::Repr => "!r",
                    Conversion::Ascii => "!a",
                });
                if let Some(spec) = format_spec {
                    out.push(':');
                    let parts = if let ExprKind::JoinedStr { values } = &spec.kind {
                        values.as_slice()
                    } else {
                        &[]
                    };
                    fstring_body(out, parts);
                }
                out.push('}');
            }
            _ => write_expr(out, value, Level::TEST),
        }
    }
}

fn constant(out: &mut String, value: &Constant) {
    // An infinite float is written as one that overflows again.
    let number = |text: String| text.replace("inf", "1e309");
    match value {
        Constant::None => out.push_str("None"),
        Constant::True => out.push_str("True"),
        Constant::False => out.push_str("False"),
        Constant::Ellipsis => out.push_str("..."),
        Constant::Int(value) => {
            let _ = write!(out, "{value}");
        }
        Constant::BigInt(value) => {
            let value = Int::Big(num_bigint::BigInt::from((**value).clone()));
            out.push_str(&to_decimal(&value, 0).unwrap_or_default());
        }
        Constant::Float(value) => out.push_str(&number(float::repr(*value))),
        Constant::Complex(value) => {
            let text = number(float::repr(*value));
            out.push_str(text.strip_suffix(".0").unwrap_or(&text));
            out.push('j');
        }
        Constant::Str(text) => out.push_str(&quoted(text)),
        Constant::Bytes(bytes) => out.push_str(&repr_bytes(bytes)),
    }
}
