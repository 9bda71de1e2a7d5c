//! List, tuple, set and dict displays, built as CPython builds them: displays of constants from one constant, long ones step by step.

use super::Compiler;
use super::ir::{Arg, Reg};
use super::name::Dst;
use crate::bytecode::code::Const;
use crate::bytecode::opcode::Opcode;
use crate::source::Span;
use crate::syntax::ast::{DictItem, Expr, ExprKind};

/// CPython's `STACK_USE_GUIDELINE`: more values than this are not stacked at once.
pub(super) const STACK_USE_GUIDELINE: usize = 30;

/// What is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sequence {
    /// `[…]`.
    List,
    /// `(…)`, or the positional arguments of a call.
    Tuple,
    /// `{…}`.
    Set,
}

impl Sequence {
    /// What is built first; tuples grow as lists.
    fn build(self) -> Opcode {
        match self {
            Sequence::List | Sequence::Tuple => Opcode::BuildList,
            Sequence::Set => Opcode::BuildSet,
        }
    }
}

impl Compiler<'_> {
    pub(super) fn list(&mut self, span: Span, elts: &[Expr], dst: Dst) {
        self.sequence(span, Sequence::List, elts, 0, dst);
    }

    pub(super) fn tuple(&mut self, span: Span, elts: &[Expr], dst: Dst) {
        self.sequence(span, Sequence::Tuple, elts, 0, dst);
    }

    pub(super) fn set(&mut self, span: Span, elts: &[Expr], dst: Dst) {
        self.sequence(span, Sequence::Set, elts, 0, dst);
    }

    /// As CPython's `starunpack_helper`: a sequence of the top `pushed` temporaries and `elts`.
    pub(super) fn sequence(
        &mut self,
        span: Span,
        kind: Sequence,
        elts: &[Expr],
        pushed: u32,
        dst: Dst,
    ) {
        let base = self.unit.emit.top - pushed;
        let n = elts.len();
        let first = Arg::Reg(Reg::Temp(base));
        if n > 2
            && let Some(items) = self.folder.fold_all(elts)
        {
            let constant = if kind == Sequence::Set {
                Const::FrozenSet(items)
            } else {
                Const::MadeTuple(items)
            };
            if kind == Sequence::Tuple && pushed == 0 {
                let value = self.const_of(constant);
                return self.move_to(value, dst);
            }
            self.unit.emit.set_top(base);
            self.at(span);
            let list = self.dst(Dst::Push);
            self.op(kind.build(), &[list, first, Arg::Num(pushed)]);
            let items = self.const_of(constant);
            self.extend(kind, base, items.take());
            return self.finish_sequence(span, kind, base, dst);
        }
        let big = n + pushed as usize > STACK_USE_GUIDELINE;
        let star = elts
            .iter()
            .position(|elt| matches!(elt.kind, ExprKind::Starred { .. }));
        let stacked = if big { 0 } else { star.unwrap_or(n) };
        for elt in &elts[..stacked] {
            self.push(elt);
        }
        let count = Arg::Num(pushed + stacked as u32);
        self.unit.emit.set_top(base);
        self.at(span);
        if stacked == n && !big {
            let op = if kind == Sequence::Tuple {
                Opcode::BuildTuple
            } else {
                kind.build()
            };
            let dst = self.dst(dst);
            return self.op(op, &[dst, first, count]);
        }
        let list = self.dst(Dst::Push);
        self.op(kind.build(), &[list, first, count]);
        for elt in &elts[stacked..] {
            if let ExprKind::Starred { value } = &elt.kind {
                let value = self.operand(value);
                self.at(span);
                self.extend(kind, base, value.take());
            } else {
                let value = self.operand(elt);
                self.at(span);
                let op = if kind == Sequence::Set {
                    Opcode::SetAdd
                } else {
                    Opcode::ListAppend
                };
                self.op(op, &[Arg::Reg(Reg::Temp(base)), value.take()]);
            }
            self.unit.emit.set_top(base + 1);
        }
        self.finish_sequence(span, kind, base, dst);
    }

    fn extend(&mut self, kind: Sequence, base: u32, items: Arg) {
        let list = Arg::Reg(Reg::Temp(base));
        if kind == Sequence::Set {
            self.op(Opcode::SetUpdate, &[list, items]);
        } else {
            self.op(Opcode::ListExtend, &[list, items, Arg::Num(0)]);
        }
    }

    fn finish_sequence(&mut self, span: Span, kind: Sequence, base: u32, dst: Dst) {
        if kind == Sequence::Tuple {
            self.at(span);
            self.unit.emit.set_top(base);
            let dst = self.dst(dst);
            return self.op(Opcode::ListToTuple, &[dst, Arg::Take(base)]);
        }
        self.finish(base, dst);
    }

    /// As CPython's `compiler_dict`.
    pub(super) fn dict(&mut self, span: Span, items: &[DictItem], dst: Dst) {
        let base = self.unit.emit.top;
        let mut have_dict = false;
        let mut waiting = 0;
        for (idx, item) in items.iter().enumerate() {
            if item.key.is_none() {
                if waiting > 0 {
                    self.sub_dict(span, &items[idx - waiting..idx], base, have_dict);
                    have_dict = true;
                    waiting = 0;
                }
                if !have_dict {
                    self.build_map(span, 0);
                    have_dict = true;
                }
                let value = self.operand(&item.value);
                self.at(span);
                self.op(
                    Opcode::DictUpdate,
                    &[Arg::Reg(Reg::Temp(base)), value.take()],
                );
                self.unit.emit.set_top(base + 1);
            } else if waiting * 2 > STACK_USE_GUIDELINE {
                self.sub_dict(span, &items[idx - waiting..=idx], base, have_dict);
                have_dict = true;
                waiting = 0;
            } else {
                waiting += 1;
            }
        }
        if waiting > 0 {
            if !have_dict && waiting * 2 <= STACK_USE_GUIDELINE {
                return self.small_dict(span, items, dst);
            }
            self.sub_dict(span, &items[items.len() - waiting..], base, have_dict);
            have_dict = true;
        }
        if !have_dict {
            self.at(span);
            let first = Arg::Reg(Reg::Temp(base));
            let dst = self.dst(dst);
            return self.op(Opcode::BuildMap, &[dst, first, Arg::Num(0)]);
        }
        self.finish(base, dst);
    }

    fn build_map(&mut self, span: Span, n: u32) {
        let base = self.unit.emit.top - 2 * n;
        self.unit.emit.set_top(base);
        self.at(span);
        let dst = self.dst(Dst::Push);
        self.op(
            Opcode::BuildMap,
            &[dst, Arg::Reg(Reg::Temp(base)), Arg::Num(n)],
        );
    }

    /// Constant keys come after the values are evaluated, for all of them at once; they have no effects, so the order is CPython's.
    fn small_dict(&mut self, span: Span, items: &[DictItem], dst: Dst) {
        let base = self.unit.emit.top;
        for item in items {
            if let Some(key) = &item.key {
                self.push(key);
            }
            self.push(&item.value);
        }
        self.unit.emit.set_top(base);
        self.at(span);
        let dst = self.dst(dst);
        self.op(
            Opcode::BuildMap,
            &[dst, Arg::Reg(Reg::Temp(base)), Arg::Num(items.len() as u32)],
        );
    }

    /// As CPython's `compiler_subdict`, then merges into the dict in temporary `base` if there is one.
    fn sub_dict(&mut self, span: Span, items: &[DictItem], base: u32, have_dict: bool) {
        let part = self.unit.emit.top;
        if items.len() * 2 > STACK_USE_GUIDELINE {
            self.build_map(span, 0);
            for item in items {
                let Some(key) = &item.key else { continue };
                let key = self.operand_before(key, &[&item.value]);
                let value = self.operand(&item.value);
                self.release(key);
                self.at(span);
                self.op(
                    Opcode::MapAdd,
                    &[Arg::Reg(Reg::Temp(part)), key.take(), value.take()],
                );
                self.unit.emit.set_top(part + 1);
            }
        } else {
            self.small_dict(span, items, Dst::Push);
        }
        if have_dict {
            self.at(span);
            self.op(
                Opcode::DictUpdate,
                &[Arg::Reg(Reg::Temp(base)), Arg::Take(part)],
            );
            self.unit.emit.set_top(base + 1);
        }
    }
}
