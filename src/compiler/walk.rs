//! The children of an expression, in the order in which they are written.

use crate::syntax::ast::{Arguments, Expr, ExprKind};

/// Calls `visit` with every direct child of an expression.
pub(super) fn children<'a>(expr: &'a Expr, visit: &mut dyn FnMut(&'a Expr)) {
    match &expr.kind {
        ExprKind::BoolOp { values, .. } | ExprKind::JoinedStr { values } => {
            values.iter().for_each(visit);
        }
        ExprKind::NamedExpr { target, value } => {
            visit(target);
            visit(value);
        }
        ExprKind::BinOp { left, right, .. } => {
            visit(left);
            visit(right);
        }
        ExprKind::UnaryOp { operand, .. } => visit(operand),
        ExprKind::Lambda { args, body } => {
            defaults(args, visit);
            visit(body);
        }
        ExprKind::IfExp { test, body, orelse } => {
            visit(test);
            visit(body);
            visit(orelse);
        }
        ExprKind::Dict { items } => {
            for item in items {
                item.key.iter().for_each(&mut *visit);
                visit(&item.value);
            }
        }
        ExprKind::Set { elts } | ExprKind::List { elts } | ExprKind::Tuple { elts } => {
            elts.iter().for_each(visit);
        }
        ExprKind::ListComp { elt, generators }
        | ExprKind::SetComp { elt, generators }
        | ExprKind::GeneratorExp { elt, generators } => {
            visit(elt);
            for generator in generators {
                visit(&generator.target);
                visit(&generator.iter);
                generator.ifs.iter().for_each(&mut *visit);
            }
        }
        ExprKind::DictComp {
            key,
            value,
            generators,
        } => {
            visit(key);
            visit(value);
            for generator in generators {
                visit(&generator.target);
                visit(&generator.iter);
                generator.ifs.iter().for_each(&mut *visit);
            }
        }
        ExprKind::Await { value }
        | ExprKind::YieldFrom { value }
        | ExprKind::Attribute { value, .. }
        | ExprKind::Starred { value } => visit(value),
        ExprKind::Yield { value } => value.iter().for_each(|value| visit(value)),
        ExprKind::Compare {
            left, comparators, ..
        } => {
            visit(left);
            comparators.iter().for_each(visit);
        }
        ExprKind::Call {
            func,
            args,
            keywords,
            ..
        } => {
            visit(func);
            args.iter().for_each(&mut *visit);
            keywords.iter().for_each(|keyword| visit(&keyword.value));
        }
        ExprKind::FormattedValue {
            value, format_spec, ..
        } => {
            visit(value);
            format_spec.iter().for_each(|spec| visit(spec));
        }
        ExprKind::Constant(_) | ExprKind::Name(_) | ExprKind::Invalid => {}
        ExprKind::Subscript { value, slice } => {
            visit(value);
            visit(slice);
        }
        ExprKind::Slice { lower, upper, step } => {
            [lower, upper, step]
                .into_iter()
                .flatten()
                .for_each(|part| visit(part));
        }
    }
}

fn defaults<'a>(args: &'a Arguments, visit: &mut dyn FnMut(&'a Expr)) {
    args.defaults
        .iter()
        .chain(args.kw_defaults.iter().flatten())
        .for_each(visit);
}

/// How many nodes an expression has, counted up to `limit`; `None` beyond, or if it has a block or a binding of its own.
pub(super) fn plain_size(expr: &Expr, limit: usize) -> Option<usize> {
    let owns_names = matches!(
        expr.kind,
        ExprKind::Lambda { .. }
            | ExprKind::ListComp { .. }
            | ExprKind::SetComp { .. }
            | ExprKind::DictComp { .. }
            | ExprKind::GeneratorExp { .. }
            | ExprKind::NamedExpr { .. }
    );
    if owns_names {
        return None;
    }
    let mut left = limit.checked_sub(1);
    children(expr, &mut |child| {
        left = left.and_then(|left| left.checked_sub(plain_size(child, left)?));
    });
    left.map(|left| limit - left)
}

/// Whether evaluating an expression may rebind a local of the unit it stands in.
pub(super) fn binds(expr: &Expr) -> bool {
    match expr.kind {
        ExprKind::NamedExpr { .. }
        | ExprKind::ListComp { .. }
        | ExprKind::SetComp { .. }
        | ExprKind::DictComp { .. } => true,
        ExprKind::Constant(_) | ExprKind::Name(_) => false,
        _ => {
            let mut found = false;
            children(expr, &mut |child| found = found || binds(child));
            found
        }
    }
}
