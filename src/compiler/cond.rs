//! Conditions: expressions that only decide where to go on, as CPython's `compiler_jump_if`.

use super::Compiler;
use super::ir::{Arg, Label, Word};
use super::name::Val;
use crate::bytecode::code::Const;
use crate::bytecode::opcode::Opcode;
use crate::syntax::ast::{BoolOperator, CmpOperator, Constant, Expr, ExprKind, UnaryOperator};

impl Compiler<'_> {
    /// Jumps to `target` if the truth of `expr` is `when`; else goes on.
    pub(super) fn jump_if(&mut self, expr: &Expr, target: Label, when: bool) {
        self.at(expr.span);
        if let Some(truth) = self.folder.fold(expr).as_ref().and_then(const_truth) {
            // The line is still there to be stopped at.
            self.op(Opcode::Nop, &[]);
            if truth == when {
                self.jump(target);
            }
            return;
        }
        match &expr.kind {
            ExprKind::UnaryOp {
                op: UnaryOperator::Not,
                operand,
            } => self.jump_if(operand, target, !when),
            ExprKind::BoolOp { op, values } => {
                let Some((last, first)) = values.split_last() else {
                    return;
                };
                let ends = *op == BoolOperator::Or;
                let skip = self.unit.emit.label();
                for value in first {
                    self.jump_if(value, if ends == when { target } else { skip }, ends);
                }
                self.jump_if(last, target, when);
                self.unit.emit.bind(skip);
            }
            ExprKind::IfExp { test, body, orelse } => {
                let (other, end) = (self.unit.emit.label(), self.unit.emit.label());
                self.jump_if(test, other, false);
                self.jump_if(body, target, when);
                self.jump(end);
                self.unit.emit.bind(other);
                self.jump_if(orelse, target, when);
                self.unit.emit.bind(end);
            }
            ExprKind::Compare {
                left,
                ops,
                comparators,
            } => self.jump_compare(expr, left, ops, comparators, target, when),
            _ => {
                let base = self.unit.emit.top;
                let value = self.operand(expr);
                self.unit.emit.set_top(base);
                self.at(expr.span);
                self.test(when, value.take(), target);
            }
        }
    }

    fn jump_compare(
        &mut self,
        expr: &Expr,
        left: &Expr,
        ops: &[CmpOperator],
        comparators: &[Expr],
        target: Label,
        when: bool,
    ) {
        self.check_compare(expr.span, left, ops, comparators);
        let base = self.unit.emit.top;
        let (Some((&last_op, ops)), Some((last, middle))) =
            (ops.split_last(), comparators.split_last())
        else {
            return;
        };
        let rest: Vec<&Expr> = comparators.iter().collect();
        let mut a = self.operand_before(left, &rest);
        // Where to go with the middle value still owned, and without.
        let cleanup = [self.unit.emit.label(), self.unit.emit.label()];
        let end = self.unit.emit.label();
        for (idx, (&op, comparand)) in ops.iter().zip(middle).enumerate() {
            let b = self.operand_before(comparand, &rest[idx + 1..]);
            self.release(a);
            self.at(expr.span);
            let owned = matches!(b, Val::Temp(_));
            // Both shapes of the chain leave the middle value in the same place, so it is moved before it is compared.
            let (a_arg, b) = match (a, b) {
                (Val::Temp(_), Val::Temp(_)) => (a.take(), b),
                _ => (a.take(), self.slide(b, base)),
            };
            let lands = if owned { cleanup[0] } else { cleanup[1] };
            let in_place = !matches!(b, Val::Temp(temp) if temp != base);
            if in_place {
                self.fused(op, a_arg, b.keep(), lands, false);
                a = b;
            } else {
                // Two temporaries: compare to a value, then bring the middle one down.
                let Val::Temp(temp) = b else { return };
                let result = self.unit.emit.alloc();
                let dst = Arg::Dst(super::ir::Reg::Temp(result));
                self.op(super::expr::compare_op(op), &[dst, a_arg, b.keep()]);
                let down = Arg::Dst(super::ir::Reg::Temp(base));
                self.op(Opcode::Move, &[down, Arg::Take(temp)]);
                self.unit.emit.set_top(base + 1);
                self.test(false, Arg::Take(result), lands);
                a = Val::Temp(base);
            }
        }
        let is_none = |value: Option<Const>| matches!(value, Some(Const::Value(Constant::None)));
        if middle.is_empty()
            && matches!(last_op, CmpOperator::Is | CmpOperator::IsNot)
            && is_none(self.folder.fold(last))
        {
            self.release(a);
            self.unit.emit.set_top(base);
            self.at(expr.span);
            let is_when = (last_op == CmpOperator::Is) == when;
            self.forward(target, |compiler, target, as_asked| {
                let op = if is_when == as_asked {
                    Opcode::JumpIfNone
                } else {
                    Opcode::JumpIfNotNone
                };
                compiler.unit.emit.emit(op, &[a.take()], Word::Jump(target));
            });
            return;
        }
        let b = self.operand_comparand(last_op, last);
        self.release(a);
        self.unit.emit.set_top(base);
        self.at(expr.span);
        self.fused(last_op, a.take(), b.take(), target, when);
        if self.unit.emit.is_targeted(cleanup[0]) || self.unit.emit.is_targeted(cleanup[1]) {
            self.jump(end);
            if self.unit.emit.is_targeted(cleanup[0]) {
                self.unit.emit.bind(cleanup[0]);
                self.discard(Val::Temp(base));
            }
            self.unit.emit.bind(cleanup[1]);
            if !when {
                self.jump(target);
            }
            self.unit.emit.bind(end);
        }
    }

    /// Tests of identity cannot fail and so do not look at the breaker: they only jump forward. Where the target lies behind, the opposite
    /// test skips a backward jump. `test` emits the test to a label, as it was asked for or turned round.
    fn forward(&mut self, target: Label, test: impl FnOnce(&mut Self, Label, bool)) {
        if self.unit.emit.label_at(target).is_none() {
            return test(self, target, true);
        }
        let skip = self.unit.emit.label();
        test(self, skip, false);
        self.jump(target);
        self.unit.emit.bind(skip);
    }

    /// A comparison and the jump on its truth.
    fn fused(&mut self, op: CmpOperator, a: Arg, b: Arg, target: Label, when: bool) {
        let (op, when) = match op {
            CmpOperator::Eq => (Opcode::JumpEq, when),
            CmpOperator::NotEq => (Opcode::JumpNe, when),
            CmpOperator::Lt => (Opcode::JumpLt, when),
            CmpOperator::LtE => (Opcode::JumpLe, when),
            CmpOperator::Gt => (Opcode::JumpGt, when),
            CmpOperator::GtE => (Opcode::JumpGe, when),
            CmpOperator::Is => (Opcode::JumpIs, when),
            CmpOperator::IsNot => (Opcode::JumpIs, !when),
            CmpOperator::In => (Opcode::JumpIn, when),
            CmpOperator::NotIn => (Opcode::JumpIn, !when),
        };
        if op == Opcode::JumpIs {
            return self.forward(target, |compiler, target, as_asked| {
                let when = Arg::Num(u32::from(when == as_asked));
                compiler
                    .unit
                    .emit
                    .emit(op, &[a, b, when], Word::Jump(target));
            });
        }
        self.unit
            .emit
            .emit(op, &[a, b, Arg::Num(u32::from(when))], Word::Jump(target));
    }
}

/// The truth of a constant; `None` for what has no truth before run time.
pub(super) fn const_truth(constant: &Const) -> Option<bool> {
    Some(match constant {
        Const::Value(value) => match value {
            Constant::None | Constant::False => false,
            Constant::True | Constant::Ellipsis | Constant::BigInt(_) => true,
            Constant::Int(value) => *value != 0,
            Constant::Float(value) | Constant::Complex(value) => *value != 0.0,
            Constant::Str(text) => !text.is_empty(),
            Constant::Bytes(bytes) => !bytes.is_empty(),
        },
        Const::BigInt(_) => true,
        Const::MadeBytes(bytes) => !bytes.is_empty(),
        Const::Complex(real, imag) => *real != 0.0 || *imag != 0.0,
        Const::Tuple(items) | Const::MadeTuple(items) | Const::FrozenSet(items) => {
            !items.is_empty()
        }
        Const::Code(_) => return None,
    })
}
