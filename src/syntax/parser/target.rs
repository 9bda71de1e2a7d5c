//! What may stand left of `=`, after `del`, `for` and `as`.
//!
//! Targets are read as expressions and looked at afterwards. That an expression stood in parentheses does not show in the tree, and need not:
//! `(a) = 1` is as good as `a = 1`.

use crate::syntax::ast::{Expr, ExprKind};

/// Whether an expression can be assigned to; a starred one too.
pub(super) fn is_star_target(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Starred { value } => is_target(value),
        _ => is_target(expr),
    }
}

/// Whether an expression can be assigned to.
pub(super) fn is_target(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Tuple { elts } | ExprKind::List { elts } => elts.iter().all(is_star_target),
        _ => is_single_target(expr),
    }
}

/// Whether an expression can be the target of `+=` or of an annotation.
pub(super) fn is_single_target(expr: &Expr) -> bool {
    matches!(
        expr.kind,
        ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. }
    )
}

/// Whether an expression can be deleted.
pub(super) fn is_del_target(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Tuple { elts } | ExprKind::List { elts } => elts.iter().all(is_del_target),
        _ => is_single_target(expr),
    }
}
