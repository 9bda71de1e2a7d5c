//! Expressions.

use super::Compiler;
use super::fold::Piece;
use super::ir::{Arg, Reg, Word};
use super::name::{Dst, Val};
use crate::bytecode::opcode::Opcode;
use crate::source::Span;
use crate::syntax::ast::{
    BoolOperator, CmpOperator, Constant, Conversion, Expr, ExprKind, Ident, Operator, UnaryOperator,
};

impl Compiler<'_> {
    /// Evaluates an expression to a value where it lies.
    pub(super) fn operand(&mut self, expr: &Expr) -> Val {
        self.at(expr.span);
        if let Some(constant) = self.folder.fold(expr) {
            return self.const_of(constant);
        }
        match &expr.kind {
            ExprKind::Name(name) => self.name_operand(name),
            ExprKind::NamedExpr { target, value } => {
                if let ExprKind::Name(name) = &target.kind
                    && let Some(reg) = self.fast_local(name)
                {
                    self.expr_to(value, Dst::To(reg));
                    return Val::Local(reg);
                }
                Val::Temp(self.push(expr))
            }
            _ => Val::Temp(self.push(expr)),
        }
    }

    /// Evaluates an expression into the next temporary.
    pub(super) fn push(&mut self, expr: &Expr) -> u32 {
        let temp = self.unit.emit.top;
        self.expr_to(expr, Dst::Push);
        debug_assert_eq!(
            self.unit.emit.top,
            temp + 1,
            "an expression leaves one temporary: {:?}",
            expr.kind
        );
        temp
    }

    /// Evaluates an expression into a place. A local is written last, so that an exception leaves its old value.
    pub(super) fn expr_to(&mut self, expr: &Expr, dst: Dst) {
        let span = expr.span;
        self.at(span);
        if let Some(constant) = self.folder.fold(expr) {
            let value = self.const_of(constant);
            return self.move_to(value, dst);
        }
        match &expr.kind {
            ExprKind::Name(name) => self.load_name(name, dst),
            ExprKind::Constant(value) => {
                let value = self.const_value(value.clone());
                self.move_to(value, dst);
            }
            ExprKind::BinOp {
                left, op, right, ..
            } => self.binary(span, binary_op(*op), left, right, dst),
            ExprKind::UnaryOp { op, operand } => self.unary(span, *op, operand, dst),
            ExprKind::BoolOp { op, values } => self.bool_op(*op, values, dst),
            ExprKind::Compare {
                left,
                ops,
                comparators,
            } => self.compare(span, left, ops, comparators, dst),
            ExprKind::NamedExpr { target, value } => self.walrus(target, value, dst),
            ExprKind::IfExp { test, body, orelse } => self.if_exp(test, body, orelse, dst),
            ExprKind::Call {
                func,
                args,
                keywords,
                ..
            } => self.call(expr, func, args, keywords, dst),
            ExprKind::Attribute { value, attr } => self.attribute(span, value, attr, dst),
            ExprKind::Subscript { value, slice } => self.subscript(span, value, slice, dst),
            ExprKind::Slice { lower, upper, step } => {
                self.build_slice(
                    span,
                    [lower.as_deref(), upper.as_deref(), step.as_deref()],
                    dst,
                );
            }
            ExprKind::List { elts } => self.list(span, elts, dst),
            ExprKind::Tuple { elts } => self.tuple(span, elts, dst),
            ExprKind::Set { elts } => self.set(span, elts, dst),
            ExprKind::Dict { items } => self.dict(span, items, dst),
            ExprKind::JoinedStr { values } => self.joined_str(span, values, dst),
            ExprKind::FormattedValue {
                value,
                conversion,
                format_spec,
            } => {
                self.formatted(span, value, *conversion, format_spec.as_deref(), dst);
            }
            ExprKind::Lambda { args, body } => self.lambda(expr, args, body, dst),
            ExprKind::ListComp { .. } | ExprKind::SetComp { .. } | ExprKind::DictComp { .. } => {
                self.inlined_comp(expr, dst);
            }
            ExprKind::GeneratorExp { elt, generators } => {
                self.generator_exp(expr, elt, generators, dst);
            }
            ExprKind::Yield { value } => self.yield_(span, value.as_deref(), dst),
            ExprKind::YieldFrom { value } => self.yield_from(span, value, dst),
            ExprKind::Starred { .. } => {
                self.refuse_to(span, "can't use starred expression here", dst);
            }
            ExprKind::Await { .. } => {
                self.refuse_to(span, "await is not part of Glassheap's subset", dst);
            }
            ExprKind::Invalid => self.refuse_to(span, "invalid syntax", dst),
        }
    }

    fn refuse_to(&mut self, span: Span, what: &str, dst: Dst) {
        self.refuse(span, what);
        let none = self.const_value(Constant::None);
        self.move_to(none, dst);
    }

    /// `dst = left op right`.
    fn binary(&mut self, span: Span, op: Opcode, left: &Expr, right: &Expr, dst: Dst) {
        let base = self.unit.emit.top;
        if op == Opcode::Remainder
            && let ExprKind::Tuple { elts } = &right.kind
            && let Some(pieces) = self.folder.percent(left, right)
        {
            return self.percent(span, &pieces, elts, dst);
        }
        let a = self.operand_before(left, &[right]);
        let b = self.operand(right);
        self.release(a);
        self.unit.emit.set_top(base);
        self.at(span);
        let dst = self.dst(dst);
        self.op(op, &[dst, a.take(), b.take()]);
    }

    /// `'…%s…' % (…)`, as the f-string that CPython makes of it.
    fn percent(&mut self, span: Span, pieces: &[Piece], values: &[Expr], dst: Dst) {
        let base = self.unit.emit.top;
        let mut values = values.iter();
        for piece in pieces {
            match piece {
                Piece::Text(text) => {
                    self.at(span);
                    let text = self.const_value(Constant::Str(text.clone()));
                    self.push_val(text);
                }
                Piece::Value(conversion, spec) => {
                    let Some(value) = values.next() else { return };
                    let at = self.unit.emit.top;
                    let operand = self.operand(value);
                    self.unit.emit.set_top(at);
                    self.at(value.span);
                    let converted = self.dst(Dst::Push);
                    self.op(
                        Opcode::ConvertValue,
                        &[converted, operand.take(), Arg::Num(*conversion)],
                    );
                    self.unit.emit.set_top(at);
                    let formatted = self.dst(Dst::Push);
                    if let Some(spec) = spec {
                        let spec = self.const_str(spec);
                        self.op(
                            Opcode::FormatWithSpec,
                            &[formatted, Arg::Take(at), spec.take()],
                        );
                    } else {
                        self.op(Opcode::FormatSimple, &[formatted, Arg::Take(at)]);
                    }
                }
            }
        }
        let n = self.unit.emit.top - base;
        self.at(span);
        match n {
            0 => {
                let empty = self.const_str("");
                self.move_to(empty, dst);
            }
            1 => self.finish(base, dst),
            _ => {
                self.unit.emit.set_top(base);
                let dst = self.dst(dst);
                self.op(
                    Opcode::BuildString,
                    &[dst, Arg::Reg(Reg::Temp(base)), Arg::Num(n)],
                );
            }
        }
    }

    fn unary(&mut self, span: Span, op: UnaryOperator, operand: &Expr, dst: Dst) {
        let base = self.unit.emit.top;
        let value = self.operand(operand);
        self.unit.emit.set_top(base);
        self.at(span);
        let dst = self.dst(dst);
        let op = match op {
            UnaryOperator::Invert => Opcode::Invert,
            UnaryOperator::Not => Opcode::Not,
            UnaryOperator::UAdd => Opcode::Positive,
            UnaryOperator::USub => Opcode::Negative,
        };
        self.op(op, &[dst, value.take()]);
    }

    /// `and` and `or`: each value but the last is tested where it lies.
    fn bool_op(&mut self, op: BoolOperator, values: &[Expr], dst: Dst) {
        let Some((last, first)) = values.split_last() else {
            return;
        };
        let base = self.unit.emit.top;
        let span = self.unit.emit.span;
        let end = self.unit.emit.label();
        let result = Reg::Temp(base);
        for value in first {
            self.unit.emit.set_top(base);
            let value = self.operand(value);
            self.at(span);
            let ends = op == BoolOperator::Or;
            let next = self.unit.emit.label();
            match value {
                Val::Temp(_) => {
                    self.test(ends, Arg::Keep(result), end);
                    self.discard(value);
                }
                Val::Local(_) | Val::Const(_) => {
                    self.test(!ends, value.take(), next);
                    self.op(Opcode::Move, &[Arg::Dst(result), value.take()]);
                    self.jump(end);
                }
            }
            self.unit.emit.bind(next);
        }
        self.unit.emit.set_top(base);
        self.push(last);
        self.unit.emit.bind(end);
        self.at(span);
        self.finish(base, dst);
    }

    /// A jump on the truth of a value.
    pub(super) fn test(&mut self, when: bool, value: Arg, target: super::ir::Label) {
        let op = if when {
            Opcode::JumpIfTrue
        } else {
            Opcode::JumpIfFalse
        };
        self.unit.emit.emit(op, &[value], Word::Jump(target));
    }

    /// The result in temporary `base`, the top one, goes where it shall.
    pub(super) fn finish(&mut self, base: u32, dst: Dst) {
        if let Dst::To(reg) = dst {
            self.op(Opcode::Move, &[Arg::Dst(reg), Arg::Take(base)]);
            self.unit.emit.set_top(base);
        } else {
            self.unit.emit.set_top(base + 1);
        }
    }

    /// A comparison, chained or not.
    fn compare(
        &mut self,
        span: Span,
        left: &Expr,
        ops: &[CmpOperator],
        comparators: &[Expr],
        dst: Dst,
    ) {
        self.check_compare(span, left, ops, comparators);
        let base = self.unit.emit.top;
        let (Some((&last_op, ops)), Some((last, middle))) =
            (ops.split_last(), comparators.split_last())
        else {
            return;
        };
        if middle.is_empty() {
            let a = self.operand_before(left, &[last]);
            let b = self.operand_comparand(last_op, last);
            self.release(a);
            self.unit.emit.set_top(base);
            self.at(span);
            let dst = self.dst(dst);
            self.op(compare_op(last_op), &[dst, a.take(), b.take()]);
            return;
        }
        // The result's place comes first: an early end leaves it there.
        let result = self.unit.emit.alloc();
        let end = self.unit.emit.label();
        let cleanup = [self.unit.emit.label(), self.unit.emit.label()];
        let rest: Vec<&Expr> = comparators.iter().collect();
        let mut a = self.operand_before(left, &rest);
        for (idx, (&op, comparand)) in ops.iter().zip(middle).enumerate() {
            let b = self.operand_before(comparand, &rest[idx + 1..]);
            self.release(a);
            self.at(span);
            self.op(
                compare_op(op),
                &[Arg::Dst(Reg::Temp(result)), a.take(), b.keep()],
            );
            let b = self.slide(b, result + 1);
            let target = if matches!(b, Val::Temp(_)) {
                cleanup[0]
            } else {
                cleanup[1]
            };
            self.test(false, Arg::Keep(Reg::Temp(result)), target);
            self.discard(Val::Temp(result));
            a = b;
        }
        let b = self.operand_comparand(last_op, last);
        self.release(a);
        self.at(span);
        self.op(
            compare_op(last_op),
            &[Arg::Dst(Reg::Temp(result)), a.take(), b.take()],
        );
        self.jump(end);
        if self.unit.emit.is_targeted(cleanup[0]) {
            self.unit.emit.bind(cleanup[0]);
            self.discard(Val::Temp(result + 1));
        }
        self.unit.emit.bind(cleanup[1]);
        self.unit.emit.bind(end);
        self.finish(result, dst);
    }

    /// The middle value of a chain: moved down to temporary `to`, so that every step has the same shape.
    pub(super) fn slide(&mut self, value: Val, to: u32) -> Val {
        let value = match value {
            Val::Temp(temp) if temp != to => {
                self.op(Opcode::Move, &[Arg::Dst(Reg::Temp(to)), Arg::Take(temp)]);
                Val::Temp(to)
            }
            _ => value,
        };
        self.unit.emit.set_top(if matches!(value, Val::Temp(_)) {
            to + 1
        } else {
            to
        });
        value
    }

    /// The right side of a comparison: a display of constants after `in` is a constant.
    pub(super) fn operand_comparand(&mut self, op: CmpOperator, expr: &Expr) -> Val {
        if matches!(op, CmpOperator::In | CmpOperator::NotIn) {
            self.iterable(expr)
        } else {
            self.operand(expr)
        }
    }

    fn walrus(&mut self, target: &Expr, value: &Expr, dst: Dst) {
        let ExprKind::Name(name) = &target.kind else {
            return;
        };
        if let Some(reg) = self.fast_local(name) {
            self.expr_to(value, Dst::To(reg));
            return self.move_to(Val::Local(reg), dst);
        }
        let base = self.push(value);
        self.at(target.span);
        self.store_arg(name, Arg::Keep(Reg::Temp(base)));
        self.finish(base, dst);
    }

    fn if_exp(&mut self, test: &Expr, body: &Expr, orelse: &Expr, dst: Dst) {
        let base = self.unit.emit.top;
        let (next, end) = (self.unit.emit.label(), self.unit.emit.label());
        self.jump_if(test, next, false);
        self.expr_to(body, dst);
        self.jump(end);
        self.unit.emit.set_top(base);
        self.unit.emit.bind(next);
        self.expr_to(orelse, dst);
        self.unit.emit.bind(end);
    }

    fn attribute(&mut self, span: Span, value: &Expr, attr: &Ident, dst: Dst) {
        let base = self.unit.emit.top;
        let name = self.mangled(&attr.name);
        let place = self.attr_span(span, attr);
        if let Some(window) = self.super_args(value, attr, base) {
            self.unit.emit.set_top(base);
            self.at(place);
            let dst = self.dst(dst);
            self.op_name(
                Opcode::LoadSuperAttr,
                &[dst, Arg::Reg(Reg::Temp(base)), Arg::Num(window)],
                &name,
            );
            return;
        }
        let obj = self.operand(value);
        self.unit.emit.set_top(base);
        self.at(place);
        let dst = self.dst(dst);
        self.op_name(Opcode::LoadAttr, &[dst, obj.take()], &name);
    }

    /// CPython moves the place of an attribute on a later line to the attribute's own line.
    pub(super) fn attr_span(&self, span: Span, attr: &Ident) -> Span {
        if self.line(span.start) == self.line(attr.span.end) {
            span
        } else {
            attr.span.to(Span::at(span.end))
        }
    }

    fn subscript(&mut self, span: Span, value: &Expr, slice: &Expr, dst: Dst) {
        self.check_subscript(value, slice);
        let base = self.unit.emit.top;
        if let ExprKind::Slice {
            lower,
            upper,
            step: None,
        } = &slice.kind
        {
            let obj = self.operand_before(value, &[slice]);
            let window = self.slice_bounds(slice.span, lower.as_deref(), upper.as_deref());
            self.release(obj);
            self.unit.emit.set_top(base);
            self.at(span);
            let dst = self.dst(dst);
            self.op(
                Opcode::LoadSlice,
                &[dst, obj.take(), Arg::Reg(Reg::Temp(window))],
            );
            return;
        }
        let obj = self.operand_before(value, &[slice]);
        let key = self.operand(slice);
        self.release(obj);
        self.unit.emit.set_top(base);
        self.at(span);
        let dst = self.dst(dst);
        self.op(Opcode::Subscr, &[dst, obj.take(), key.take()]);
    }

    /// The two bounds of a slice without a step, in two temporaries.
    pub(super) fn slice_bounds(
        &mut self,
        span: Span,
        lower: Option<&Expr>,
        upper: Option<&Expr>,
    ) -> u32 {
        let window = self.unit.emit.top;
        for bound in [lower, upper] {
            self.push_or_none(span, bound);
        }
        window
    }

    fn push_or_none(&mut self, span: Span, expr: Option<&Expr>) {
        if let Some(expr) = expr {
            self.push(expr);
        } else {
            self.at(span);
            let none = self.const_value(Constant::None);
            self.push_val(none);
        }
    }

    fn build_slice(&mut self, span: Span, [lower, upper, step]: [Option<&Expr>; 3], dst: Dst) {
        let base = self.slice_bounds(span, lower, upper);
        if let Some(step) = step {
            self.push(step);
        }
        let n = self.unit.emit.top - base;
        self.unit.emit.set_top(base);
        self.at(span);
        let dst = self.dst(dst);
        self.op(
            Opcode::BuildSlice,
            &[dst, Arg::Reg(Reg::Temp(base)), Arg::Num(n)],
        );
    }

    fn joined_str(&mut self, span: Span, values: &[Expr], dst: Dst) {
        match values {
            [] => {
                let empty = self.const_str("");
                self.move_to(empty, dst);
            }
            [value] => self.expr_to(value, dst),
            _ => {
                let base = self.unit.emit.top;
                for value in values {
                    self.push(value);
                }
                self.unit.emit.set_top(base);
                self.at(span);
                let dst = self.dst(dst);
                self.op(
                    Opcode::BuildString,
                    &[
                        dst,
                        Arg::Reg(Reg::Temp(base)),
                        Arg::Num(values.len() as u32),
                    ],
                );
            }
        }
    }

    fn formatted(
        &mut self,
        span: Span,
        value: &Expr,
        conversion: Conversion,
        spec: Option<&Expr>,
        dst: Dst,
    ) {
        let base = self.unit.emit.top;
        let rest: Vec<&Expr> = spec.into_iter().collect();
        let mut value = self.operand(value);
        let conversion = match conversion {
            Conversion::None => 0,
            Conversion::Str => 1,
            Conversion::Repr => 2,
            Conversion::Ascii => 3,
        };
        self.at(span);
        if conversion != 0 {
            self.unit.emit.set_top(base);
            let converted = self.dst(Dst::Push);
            self.op(
                Opcode::ConvertValue,
                &[converted, value.take(), Arg::Num(conversion)],
            );
            value = Val::Temp(base);
        }
        let Some(spec) = spec else {
            self.unit.emit.set_top(base);
            let dst = self.dst(dst);
            return self.op(Opcode::FormatSimple, &[dst, value.take()]);
        };
        let value = self.shield(value, &rest);
        self.hold(value);
        let spec = self.operand(spec);
        self.release(value);
        self.unit.emit.set_top(base);
        self.at(span);
        let dst = self.dst(dst);
        self.op(Opcode::FormatWithSpec, &[dst, value.take(), spec.take()]);
    }

    fn yield_(&mut self, span: Span, value: Option<&Expr>, dst: Dst) {
        let base = self.unit.emit.top;
        let value = match value {
            Some(value) => self.operand(value),
            None => self.const_value(Constant::None),
        };
        self.unit.emit.set_top(base);
        self.at(span);
        let dst = self.dst(dst);
        self.op(Opcode::Yield, &[dst, value.take()]);
    }

    fn yield_from(&mut self, span: Span, value: &Expr, dst: Dst) {
        let base = self.unit.emit.top;
        let source = self.operand(value);
        self.unit.emit.set_top(base + 3);
        let (iter, sent) = (Reg::Temp(base + 1), Reg::Temp(base + 2));
        self.at(span);
        self.op(Opcode::GetYieldFromIter, &[Arg::Dst(iter), source.take()]);
        let none = self.const_value(Constant::None);
        self.op(Opcode::Move, &[Arg::Dst(sent), none.take()]);
        self.unit.emit.set_top(base);
        let dst = self.dst(dst);
        self.op(Opcode::YieldFrom, &[dst, Arg::Reg(iter), Arg::Reg(sent)]);
    }

    /// Returns a value.
    pub(super) fn emit_return(&mut self, value: Val) {
        self.op(Opcode::Return, &[value.take(), Arg::Num(0)]);
    }
}

/// The instruction of an operator.
pub(super) fn binary_op(op: Operator) -> Opcode {
    match op {
        Operator::Add => Opcode::Add,
        Operator::Sub => Opcode::Subtract,
        Operator::Mult => Opcode::Multiply,
        Operator::MatMult => Opcode::MatrixMultiply,
        Operator::Div => Opcode::TrueDivide,
        Operator::Mod => Opcode::Remainder,
        Operator::Pow => Opcode::Power,
        Operator::LShift => Opcode::Lshift,
        Operator::RShift => Opcode::Rshift,
        Operator::BitOr => Opcode::Or,
        Operator::BitXor => Opcode::Xor,
        Operator::BitAnd => Opcode::And,
        Operator::FloorDiv => Opcode::FloorDivide,
    }
}

/// The instruction of an operator with `=`.
pub(super) fn inplace_op(op: Operator) -> Opcode {
    match op {
        Operator::Add => Opcode::InplaceAdd,
        Operator::Sub => Opcode::InplaceSubtract,
        Operator::Mult => Opcode::InplaceMultiply,
        Operator::MatMult => Opcode::InplaceMatrixMultiply,
        Operator::Div => Opcode::InplaceTrueDivide,
        Operator::Mod => Opcode::InplaceRemainder,
        Operator::Pow => Opcode::InplacePower,
        Operator::LShift => Opcode::InplaceLshift,
        Operator::RShift => Opcode::InplaceRshift,
        Operator::BitOr => Opcode::InplaceOr,
        Operator::BitXor => Opcode::InplaceXor,
        Operator::BitAnd => Opcode::InplaceAnd,
        Operator::FloorDiv => Opcode::InplaceFloorDivide,
    }
}

/// The instruction of a comparison whose value is wanted.
pub(super) fn compare_op(op: CmpOperator) -> Opcode {
    match op {
        CmpOperator::Eq => Opcode::CompareEq,
        CmpOperator::NotEq => Opcode::CompareNe,
        CmpOperator::Lt => Opcode::CompareLt,
        CmpOperator::LtE => Opcode::CompareLe,
        CmpOperator::Gt => Opcode::CompareGt,
        CmpOperator::GtE => Opcode::CompareGe,
        CmpOperator::Is => Opcode::Is,
        CmpOperator::IsNot => Opcode::IsNot,
        CmpOperator::In => Opcode::In,
        CmpOperator::NotIn => Opcode::NotIn,
    }
}
