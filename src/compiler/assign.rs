//! Assignment in every form, unpacking, and `del`.

use std::rc::Rc;

use super::Compiler;
use super::expr::inplace_op;
use super::ir::{Arg, Reg, Word};
use super::name::{Dst, Val};
use crate::bytecode::code::CodeKind;
use crate::bytecode::opcode::Opcode;
use crate::source::Span;
use crate::syntax::ast::{Expr, ExprKind, Ident, Operator};

impl Compiler<'_> {
    /// `a = b = value`.
    pub(super) fn assign(&mut self, targets: &[Expr], value: &Expr) {
        let base = self.unit.emit.top;
        if let [target] = targets {
            self.assign_expr(target, value);
            return self.unit.emit.set_top(base);
        }
        let Some((last, first)) = targets.split_last() else {
            return;
        };
        let value = self.operand(value);
        let all: Vec<&Expr> = targets.iter().collect();
        let value = match value {
            // A target may be the local itself.
            Val::Local(_) => Val::Temp(self.push_val(value)),
            _ => value,
        };
        let top = self.unit.emit.top;
        for target in first {
            self.store_kept(target, value, &all);
            self.unit.emit.set_top(top);
        }
        self.store(last, value);
        self.unit.emit.set_top(base);
    }

    /// One target: straight into a local, or by `store`.
    pub(super) fn assign_expr(&mut self, target: &Expr, value: &Expr) {
        let base = self.unit.emit.top;
        if let ExprKind::Name(name) = &target.kind
            && let Some(reg) = self.fast_local(name)
        {
            return self.expr_to(value, Dst::To(reg));
        }
        if self.unpack_display(target, value) {
            return self.unit.emit.set_top(base);
        }
        let value = self.operand_before(value, &[target]);
        self.release(value);
        self.store(target, value);
        self.unit.emit.set_top(base);
    }

    /// `a, b = x, y`: up to three values are stacked, no tuple is made, as CPython's optimizer has it.
    fn unpack_display(&mut self, target: &Expr, value: &Expr) -> bool {
        let (ExprKind::Tuple { elts: targets } | ExprKind::List { elts: targets }) = &target.kind
        else {
            return false;
        };
        let (ExprKind::Tuple { elts: values } | ExprKind::List { elts: values }) = &value.kind
        else {
            return false;
        };
        let is_list = matches!(value.kind, ExprKind::List { .. });
        let starred = |elts: &[Expr]| {
            elts.iter()
                .any(|elt| matches!(elt.kind, ExprKind::Starred { .. }))
        };
        let n = targets.len();
        if is_list
            || n != values.len()
            || !(1..=3).contains(&n)
            || starred(targets)
            || starred(values)
        {
            return false;
        }
        if self.folder.fold(value).is_some() {
            return false;
        }
        let base = self.unit.emit.top;
        for value in values {
            self.push(value);
        }
        for (idx, target) in targets.iter().enumerate() {
            self.store(target, Val::Temp(base + idx as u32));
        }
        true
    }

    /// Stores a value that stays, for a target that is not the last.
    fn store_kept(&mut self, target: &Expr, value: Val, rest: &[&Expr]) {
        let value = match value {
            Val::Temp(temp) => Val::Local(Reg::Temp(temp)),
            _ => value,
        };
        debug_assert!(!rest.is_empty());
        self.store(target, value);
    }

    /// Stores a value into a target. A temporary is consumed.
    pub(super) fn store(&mut self, target: &Expr, value: Val) {
        let base = self.unit.emit.top;
        self.at(target.span);
        match &target.kind {
            ExprKind::Name(name) => self.store_name(name, value),
            ExprKind::Attribute {
                value: object,
                attr,
            } => {
                self.hold_local(value);
                let object = self.operand(object);
                self.release_local(value);
                self.note_static_attribute(target);
                self.at(self.attr_span(target.span, attr));
                let name = self.mangled(&attr.name);
                self.op_name(Opcode::StoreAttr, &[object.take(), value.take()], &name);
            }
            ExprKind::Subscript {
                value: object,
                slice,
            } => self.store_subscript(target.span, object, slice, value),
            ExprKind::Tuple { elts } | ExprKind::List { elts } => {
                self.unpack(target.span, elts, value);
            }
            ExprKind::Starred { value: inner } => self.store(inner, value),
            _ => self.refuse(target.span, "cannot assign to this expression"),
        }
        self.unit.emit.set_top(base);
    }

    fn hold_local(&mut self, value: Val) {
        if !matches!(value, Val::Local(Reg::Temp(_))) {
            self.hold(value);
        }
    }

    fn release_local(&mut self, value: Val) {
        if !matches!(value, Val::Local(Reg::Temp(_))) {
            self.release(value);
        }
    }

    fn store_subscript(&mut self, span: Span, object: &Expr, slice: &Expr, value: Val) {
        self.hold_local(value);
        let object = self.operand_before(object, &[slice]);
        if let ExprKind::Slice {
            lower,
            upper,
            step: None,
        } = &slice.kind
        {
            let window = self.slice_bounds(slice.span, lower.as_deref(), upper.as_deref());
            self.release(object);
            self.release_local(value);
            self.at(span);
            self.op(
                Opcode::StoreSlice,
                &[object.take(), Arg::Reg(Reg::Temp(window)), value.take()],
            );
            return;
        }
        let key = self.operand(slice);
        self.release(object);
        self.release_local(value);
        self.at(span);
        self.op(
            Opcode::StoreSubscr,
            &[object.take(), key.take(), value.take()],
        );
    }

    /// `a, *b, c = value`.
    fn unpack(&mut self, span: Span, elts: &[Expr], value: Val) {
        let first = self.unit.emit.top;
        let n = elts.len() as u32;
        let star = elts
            .iter()
            .position(|elt| matches!(elt.kind, ExprKind::Starred { .. }));
        self.unit.emit.set_top(first + n);
        self.at(span);
        let window = Arg::Reg(Reg::Temp(first));
        if let Some(star) = star {
            let counts = Word::Pair(star as u32, n - star as u32 - 1);
            self.unit
                .emit
                .emit(Opcode::UnpackEx, &[value.take(), window], counts);
        } else {
            self.op(Opcode::UnpackSequence, &[value.take(), window, Arg::Num(n)]);
        }
        for (idx, target) in elts.iter().enumerate() {
            self.store(target, Val::Temp(first + idx as u32));
        }
    }

    /// `self.x = …` in a method: the name is one of the class's static attributes.
    fn note_static_attribute(&mut self, target: &Expr) {
        let ExprKind::Attribute { value, attr } = &target.kind else {
            return;
        };
        if !matches!(&value.kind, ExprKind::Name(name) if &**name == "self") {
            return;
        }
        if let Some(class) = self
            .outer
            .iter_mut()
            .rev()
            .find(|unit| unit.kind == CodeKind::Class)
        {
            class.static_attributes.insert(Rc::clone(&attr.name));
        }
    }

    /// `target op= value`.
    pub(super) fn aug_assign(&mut self, span: Span, target: &Expr, op: Operator, value: &Expr) {
        let base = self.unit.emit.top;
        let op = inplace_op(op);
        match &target.kind {
            ExprKind::Name(name) => {
                let old = self.operand_before(target, &[value]);
                let value = self.operand(value);
                self.release(old);
                self.unit.emit.set_top(base);
                self.at(span);
                let fast = self.fast_local(name);
                let dst = self.dst(fast.map_or(Dst::Push, Dst::To));
                self.op(op, &[dst, old.take(), value.take()]);
                if fast.is_none() {
                    self.store_arg(name, Arg::Take(base));
                }
            }
            ExprKind::Attribute {
                value: object,
                attr,
            } => self.aug_attribute(span, target.span, object, attr, op, value),
            ExprKind::Subscript {
                value: object,
                slice,
            } => {
                self.aug_subscript(span, target.span, object, slice, op, value);
            }
            _ => self.refuse(target.span, "illegal expression for augmented assignment"),
        }
        self.unit.emit.set_top(base);
    }

    /// The old value, then the new one, in temporary `at`.
    fn aug_value(&mut self, span: Span, op: Opcode, at: u32, value: &Expr) {
        let value = self.operand(value);
        self.unit.emit.set_top(at);
        self.at(span);
        let dst = self.dst(Dst::Push);
        self.op(op, &[dst, Arg::Take(at), value.take()]);
    }

    fn aug_attribute(
        &mut self,
        span: Span,
        at: Span,
        object: &Expr,
        attr: &Ident,
        op: Opcode,
        value: &Expr,
    ) {
        let object = self.operand_before(object, &[value]);
        let name = self.mangled(&attr.name);
        let place = self.attr_span(at, attr);
        let old = self.unit.emit.top;
        self.at(place);
        let dst = self.dst(Dst::Push);
        self.op_name(Opcode::LoadAttr, &[dst, object.keep()], &name);
        self.aug_value(span, op, old, value);
        self.release(object);
        self.at(place);
        self.op_name(Opcode::StoreAttr, &[object.take(), Arg::Take(old)], &name);
    }

    fn aug_subscript(
        &mut self,
        span: Span,
        at: Span,
        object: &Expr,
        slice: &Expr,
        op: Opcode,
        value: &Expr,
    ) {
        let object = self.operand_before(object, &[slice, value]);
        if let ExprKind::Slice {
            lower,
            upper,
            step: None,
        } = &slice.kind
        {
            let bounds = self.slice_bounds(slice.span, lower.as_deref(), upper.as_deref());
            self.at(at);
            let copies = self.unit.emit.top;
            for bound in [bounds, bounds + 1] {
                let dst = self.dst(Dst::Push);
                self.op(Opcode::Move, &[dst, Arg::Keep(Reg::Temp(bound))]);
            }
            self.unit.emit.set_top(copies);
            let dst = self.dst(Dst::Push);
            self.op(
                Opcode::LoadSlice,
                &[dst, object.keep(), Arg::Reg(Reg::Temp(copies))],
            );
            self.aug_value(span, op, copies, value);
            self.release(object);
            self.at(at);
            self.op(
                Opcode::StoreSlice,
                &[
                    object.take(),
                    Arg::Reg(Reg::Temp(bounds)),
                    Arg::Take(copies),
                ],
            );
            return;
        }
        let key = self.operand_before(slice, &[value]);
        let old = self.unit.emit.top;
        self.at(at);
        let dst = self.dst(Dst::Push);
        self.op(Opcode::Subscr, &[dst, object.keep(), key.keep()]);
        self.aug_value(span, op, old, value);
        self.release(key);
        self.release(object);
        self.at(at);
        self.op(
            Opcode::StoreSubscr,
            &[object.take(), key.take(), Arg::Take(old)],
        );
    }

    /// `target: annotation = value`.
    pub(super) fn ann_assign(
        &mut self,
        span: Span,
        target: &Expr,
        annotation: &Expr,
        value: Option<&Expr>,
        simple: bool,
    ) {
        let base = self.unit.emit.top;
        if let Some(value) = value {
            self.assign_expr(target, value);
        }
        let in_function = self.in_function();
        if let (ExprKind::Name(name), true) = (&target.kind, simple) {
            if in_function {
                return;
            }
            if self.postpones_annotations() {
                self.push_annotation_text(annotation);
            } else {
                self.push(annotation);
            }
            self.at(span);
            let namespace = self.name_operand(&"__annotations__".into());
            let mangled = self.mangled(name);
            let key = self.const_str(&mangled);
            self.op(
                Opcode::StoreSubscr,
                &[namespace.take(), key.take(), Arg::Take(base)],
            );
            return self.unit.emit.set_top(base);
        }
        if value.is_none() {
            match &target.kind {
                ExprKind::Attribute { value, .. } => self.evaluate(value),
                ExprKind::Subscript { value, slice } => {
                    self.evaluate(value);
                    match &slice.kind {
                        ExprKind::Slice { lower, upper, step } => {
                            [lower, upper, step]
                                .into_iter()
                                .flatten()
                                .for_each(|part| self.evaluate(part));
                        }
                        _ => self.evaluate(slice),
                    }
                }
                _ => {}
            }
        }
        if !in_function && !self.postpones_annotations() {
            self.evaluate(annotation);
        }
        self.unit.emit.set_top(base);
    }

    /// An expression for its effect.
    pub(super) fn evaluate(&mut self, expr: &Expr) {
        let base = self.unit.emit.top;
        let value = self.operand(expr);
        self.at(expr.span);
        self.discard(value);
        self.unit.emit.set_top(base);
    }

    /// `del a, b.c, d[e]`.
    pub(super) fn delete(&mut self, target: &Expr) {
        let base = self.unit.emit.top;
        self.at(target.span);
        match &target.kind {
            ExprKind::Name(name) => self.delete_name(name),
            ExprKind::Tuple { elts } | ExprKind::List { elts } => {
                elts.iter().for_each(|elt| self.delete(elt));
            }
            ExprKind::Attribute { value, attr } => {
                let object = self.operand(value);
                self.at(self.attr_span(target.span, attr));
                let name = self.mangled(&attr.name);
                self.op_name(Opcode::DeleteAttr, &[object.take()], &name);
            }
            ExprKind::Subscript { value, slice } => {
                let object = self.operand_before(value, &[slice]);
                let key = self.operand(slice);
                self.release(object);
                self.at(target.span);
                self.op(Opcode::DeleteSubscr, &[object.take(), key.take()]);
            }
            _ => self.refuse(target.span, "cannot delete this expression"),
        }
        self.unit.emit.set_top(base);
    }
}
