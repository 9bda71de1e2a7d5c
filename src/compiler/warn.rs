//! What CPython's compiler warns of (`check_compare`, `check_caller`, `check_subscripter`, `check_index`): a `SyntaxWarning` each.

use super::{CompileWarning, Compiler};
use crate::bytecode::code::Const;
use crate::source::Span;
use crate::syntax::ast::{CmpOperator, Constant, Expr, ExprKind};

impl Compiler<'_> {
    fn warn(&mut self, span: Span, message: String) {
        // Code that CPython compiles twice (`finally`, a loop's test) is warned of twice.
        self.warnings.push(CompileWarning { span, message });
    }

    /// `assert (x, "message")`
    pub(super) fn check_assert(&mut self, span: Span, test: &Expr) {
        if matches!(&test.kind, ExprKind::Tuple { elts } if !elts.is_empty()) {
            let message = "assertion is always true, perhaps remove parentheses?";
            self.warn(span, message.into());
        }
    }

    /// `x is 1`
    pub(super) fn check_compare(
        &mut self,
        span: Span,
        left: &Expr,
        ops: &[CmpOperator],
        comparators: &[Expr],
    ) {
        if !ops
            .iter()
            .any(|op| matches!(op, CmpOperator::Is | CmpOperator::IsNot))
        {
            return;
        }
        let mut left = left;
        for (op, right) in ops.iter().zip(comparators) {
            let words = match op {
                CmpOperator::Is => Some(("is", "==")),
                CmpOperator::IsNot => Some(("is not", "!=")),
                _ => None,
            };
            let literal = self
                .plain_literal(left)
                .or_else(|| self.plain_literal(right));
            if let (Some((word, meant)), Some(literal)) = (words, literal) {
                let message =
                    format!("\"{word}\" with '{literal}' literal. Did you mean \"{meant}\"?");
                return self.warn(span, message);
            }
            left = right;
        }
    }

    /// The type of a constant whose identity means nothing.
    fn plain_literal(&mut self, expr: &Expr) -> Option<&'static str> {
        let constant = self.folder.fold(expr)?;
        let is_singleton = matches!(
            constant,
            Const::Value(Constant::None | Constant::True | Constant::False | Constant::Ellipsis)
        );
        (!is_singleton).then(|| type_of(&constant))
    }

    /// `(1, 2) (3, 4)`
    pub(super) fn check_caller(&mut self, func: &Expr) {
        let is_odd = matches!(
            func.kind,
            ExprKind::Tuple { .. }
                | ExprKind::List { .. }
                | ExprKind::ListComp { .. }
                | ExprKind::Dict { .. }
                | ExprKind::DictComp { .. }
                | ExprKind::Set { .. }
                | ExprKind::SetComp { .. }
                | ExprKind::GeneratorExp { .. }
                | ExprKind::JoinedStr { .. }
                | ExprKind::FormattedValue { .. }
        ) || self.folder.fold(func).is_some();
        if let (true, Some(name)) = (is_odd, self.inferred(func)) {
            let message = format!("'{name}' object is not callable; perhaps you missed a comma?");
            self.warn(func.span, message);
        }
    }

    /// `1 [2]` and `[1] ["a"]`
    pub(super) fn check_subscript(&mut self, value: &Expr, slice: &Expr) {
        let has_items = match self.folder.fold(value) {
            Some(constant) => matches!(type_of(&constant), "str" | "bytes" | "tuple" | "code"),
            None => !matches!(
                value.kind,
                ExprKind::Set { .. }
                    | ExprKind::SetComp { .. }
                    | ExprKind::GeneratorExp { .. }
                    | ExprKind::Lambda { .. }
            ),
        };
        if let (false, Some(name)) = (has_items, self.inferred(value)) {
            let message =
                format!("'{name}' object is not subscriptable; perhaps you missed a comma?");
            self.warn(value.span, message);
        }
        let Some(index) = self.inferred(slice) else {
            return;
        };
        if matches!(index, "int" | "bool") {
            return;
        }
        let wants_int = match self.folder.fold(value) {
            Some(constant) => matches!(type_of(&constant), "str" | "bytes" | "tuple"),
            None => matches!(
                value.kind,
                ExprKind::Tuple { .. }
                    | ExprKind::List { .. }
                    | ExprKind::ListComp { .. }
                    | ExprKind::JoinedStr { .. }
                    | ExprKind::FormattedValue { .. }
            ),
        };
        if let (true, Some(name)) = (wants_int, self.inferred(value)) {
            let message = format!(
                "{name} indices must be integers or slices, not {index}; perhaps you missed a comma?"
            );
            self.warn(value.span, message);
        }
    }

    /// The type of an expression's value, where its form tells.
    fn inferred(&mut self, expr: &Expr) -> Option<&'static str> {
        if let Some(constant) = self.folder.fold(expr) {
            return Some(type_of(&constant));
        }
        Some(match expr.kind {
            ExprKind::Tuple { .. } => "tuple",
            ExprKind::List { .. } | ExprKind::ListComp { .. } => "list",
            ExprKind::Dict { .. } | ExprKind::DictComp { .. } => "dict",
            ExprKind::Set { .. } | ExprKind::SetComp { .. } => "set",
            ExprKind::GeneratorExp { .. } => "generator",
            ExprKind::Lambda { .. } => "function",
            ExprKind::JoinedStr { .. } | ExprKind::FormattedValue { .. } => "str",
            _ => return None,
        })
    }
}

fn type_of(constant: &Const) -> &'static str {
    match constant {
        Const::Value(value) => match value {
            Constant::None => "NoneType",
            Constant::True | Constant::False => "bool",
            Constant::Ellipsis => "ellipsis",
            Constant::Int(_) | Constant::BigInt(_) => "int",
            Constant::Float(_) => "float",
            Constant::Complex(_) => "complex",
            Constant::Str(_) => "str",
            Constant::Bytes(_) => "bytes",
        },
        Const::BigInt(_) => "int",
        Const::MadeBytes(_) => "bytes",
        Const::Complex(..) => "complex",
        Const::Tuple(_) | Const::MadeTuple(_) => "tuple",
        Const::FrozenSet(_) => "frozenset",
        Const::Code(_) => "code",
    }
}
