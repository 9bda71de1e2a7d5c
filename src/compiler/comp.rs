//! Comprehensions: lists, sets and dicts in the unit around them (PEP 709), generator expressions as functions.

use std::rc::Rc;

use super::Compiler;
use super::ir::{Arg, HandlerId, Reg, Word};
use super::name::Dst;
use super::scope::{NameScope, ScopeId, node_key};
use super::unit::Unit;
use crate::bytecode::code::{CodeKind, ParamCounts};
use crate::bytecode::opcode::Opcode;
use crate::source::Span;
use crate::syntax::ast::{Comprehension, Constant, Expr, ExprKind, Name};

/// What a comprehension does with each element.
#[derive(Clone, Copy)]
enum Element<'e> {
    List(&'e Expr),
    Set(&'e Expr),
    Dict(&'e Expr, &'e Expr),
    Yield(&'e Expr),
}

/// The code that puts locals back when a merged comprehension raises; it is placed at the end of the unit.
#[derive(Debug, Clone)]
pub(super) struct Cleanup {
    handler: HandlerId,
    outer: Option<HandlerId>,
    iter: u32,
    saved: Vec<(Reg, u32)>,
    exc: u32,
    span: Span,
}

impl Compiler<'_> {
    /// A comprehension that is merged into the unit.
    pub(super) fn inlined_comp(&mut self, expr: &Expr, dst: Dst) {
        let (element, generators, build) = match &expr.kind {
            ExprKind::ListComp { elt, generators } => {
                (Element::List(elt), generators, Opcode::BuildList)
            }
            ExprKind::SetComp { elt, generators } => {
                (Element::Set(elt), generators, Opcode::BuildSet)
            }
            ExprKind::DictComp {
                key,
                value,
                generators,
            } => (Element::Dict(key, value), generators, Opcode::BuildMap),
            _ => return,
        };
        let (Some(first), Some(scope)) = (generators.first(), self.table.of_node(node_key(expr)))
        else {
            return;
        };
        let base = self.unit.emit.top;
        let source = self.iterable(&first.iter);
        let names = self.isolated(scope);
        let iter = base + 1 + names.len() as u32;
        self.unit.emit.set_top(iter + 1);
        self.at(first.iter.span);
        self.op(Opcode::GetIter, &[Arg::Dst(Reg::Temp(iter)), source.take()]);
        self.at(expr.span);
        if self.unit.kind == CodeKind::Class && self.unit.comps.is_empty() {
            // In class bodies CPython numbers every name of the comprehension, its parameter too; only that is left of it here.
            let mut all: Vec<_> = self
                .table
                .get(scope)
                .symbols
                .iter()
                .map(|(name, s)| (s.order, Rc::clone(name)))
                .collect();
            all.sort();
            for (_, name) in all {
                let reg = self.unit.var(&name);
                self.unit.emit.mention(&[Arg::Reg(reg)]);
            }
        }
        let mut saved = Vec::new();
        for (idx, (name, is_cell)) in names.iter().enumerate() {
            let local = self.unit.var(name);
            self.unit.emit.mention(&[Arg::Reg(local)]);
            let reg = if *is_cell {
                self.unit.cell(name, false).unwrap_or(local)
            } else {
                local
            };
            let temp = base + 1 + idx as u32;
            self.op(
                Opcode::SaveLocal,
                &[Arg::Dst(Reg::Temp(temp)), Arg::Reg(reg)],
            );
            if *is_cell {
                self.op(Opcode::MakeCell, &[Arg::Reg(reg)]);
            }
            saved.push((reg, temp));
        }
        self.unit.comps.push(scope);
        let outer = self.unit.emit.handler;
        let region = (!saved.is_empty()).then(|| self.unit.emit.enter_region(iter + 1));
        self.op(
            build,
            &[
                Arg::Dst(Reg::Temp(base)),
                Arg::Reg(Reg::Temp(base)),
                Arg::Num(0),
            ],
        );
        self.comp_loops(element, generators, Some(iter), base);
        self.unit.emit.handler = outer;
        self.unit.comps.pop();
        self.at(expr.span);
        for &(reg, temp) in saved.iter().rev() {
            self.op(Opcode::RestoreLocal, &[Arg::Reg(reg), Arg::Take(temp)]);
        }
        if let Some(handler) = region {
            self.unit.cleanups.push(Cleanup {
                handler,
                outer,
                iter,
                saved,
                exc: iter + 1,
                span: expr.span,
            });
        }
        self.finish(base, dst);
    }

    /// Names that the comprehension binds itself, and whether they are cells.
    fn isolated(&self, scope: ScopeId) -> Vec<(Name, bool)> {
        let symbols = self.table.get(scope).symbols.iter();
        let mut own: Vec<_> = symbols
            .filter(|(_, symbol)| symbol.local && !symbol.nonlocal && !symbol.global)
            .collect();
        own.sort_by_key(|(_, symbol)| symbol.order);
        own.into_iter()
            .map(|(name, symbol)| (Rc::clone(name), symbol.scope == Some(NameScope::Cell)))
            .collect()
    }

    /// Code for exceptions in merged comprehensions.
    pub(super) fn place_cleanups(&mut self) {
        for cleanup in std::mem::take(&mut self.unit.cleanups) {
            self.unit.emit.handler = cleanup.outer;
            self.unit.emit.bind_handler(cleanup.handler);
            self.at(cleanup.span);
            self.op(Opcode::Drop, &[Arg::Reg(Reg::Temp(cleanup.iter))]);
            for &(reg, temp) in cleanup.saved.iter().rev() {
                self.op(Opcode::RestoreLocal, &[Arg::Reg(reg), Arg::Take(temp)]);
            }
            self.op(Opcode::Reraise, &[Arg::Reg(Reg::Temp(cleanup.exc))]);
        }
        self.unit.emit.handler = None;
    }

    /// The loops from the outermost of `generators` in; `iter` is the first one's iterator if it is already there.
    fn comp_loops(
        &mut self,
        element: Element<'_>,
        generators: &[Comprehension],
        iter: Option<u32>,
        into: u32,
    ) {
        let Some((generator, rest)) = generators.split_first() else {
            return self.comp_element(element, into);
        };
        let base = iter.unwrap_or(self.unit.emit.top);
        let skip = self.unit.emit.label();
        // As CPython: `for y in [f(x)]` is an assignment.
        if iter.is_none()
            && let ExprKind::List { elts } | ExprKind::Tuple { elts } = &generator.iter.kind
            && let [single] = elts.as_slice()
            && !matches!(single.kind, ExprKind::Starred { .. })
        {
            self.assign_expr(&generator.target, single);
            self.comp_ifs(generator, skip);
            self.comp_loops(element, rest, None, into);
            self.unit.emit.bind(skip);
            self.unit.emit.set_top(base);
            return;
        }
        if iter.is_none() {
            let source = self.iterable(&generator.iter);
            self.unit.emit.set_top(base);
            self.at(generator.iter.span);
            let dst = self.dst(Dst::Push);
            self.op(Opcode::GetIter, &[dst, source.take()]);
        }
        let (again, end) = (self.unit.emit.label(), self.unit.emit.label());
        self.unit.emit.bind(again);
        self.for_iter(&generator.target, generator.iter.span, base, end);
        self.comp_ifs(generator, skip);
        self.comp_loops(element, rest, None, into);
        self.unit.emit.bind(skip);
        if self.unit.emit.is_reachable() {
            self.jump(again);
        }
        self.unit.emit.bind(end);
        self.unit.emit.set_top(base);
    }

    fn comp_ifs(&mut self, generator: &Comprehension, skip: super::ir::Label) {
        for test in &generator.ifs {
            self.jump_if(test, skip, false);
        }
    }

    fn comp_element(&mut self, element: Element<'_>, into: u32) {
        let base = self.unit.emit.top;
        let list = Arg::Reg(Reg::Temp(into));
        match element {
            Element::List(elt) | Element::Set(elt) => {
                let value = self.operand(elt);
                self.at(elt.span);
                let op = if matches!(element, Element::List(_)) {
                    Opcode::ListAppend
                } else {
                    Opcode::SetAdd
                };
                self.op(op, &[list, value.take()]);
            }
            Element::Dict(key, value) => {
                let span = key.span.to(value.span);
                let key = self.operand_before(key, &[value]);
                let value = self.operand(value);
                self.release(key);
                self.at(span);
                self.op(Opcode::MapAdd, &[list, key.take(), value.take()]);
            }
            Element::Yield(elt) => {
                let value = self.operand(elt);
                self.unit.emit.set_top(base);
                self.at(elt.span);
                let sent = self.dst(Dst::Push);
                self.op(Opcode::Yield, &[sent, value.take()]);
                self.op(Opcode::Drop, &[Arg::Reg(Reg::Temp(base))]);
            }
        }
        self.unit.emit.set_top(base);
    }

    /// What a loop iterates or `in` searches: a list display is a tuple, constant if it can be, as CPython's `fold_iter` has it.
    pub(super) fn iterable(&mut self, expr: &Expr) -> super::name::Val {
        if let Some(constant) = self.folder.fold_container(expr) {
            self.at(expr.span);
            return self.const_of(constant);
        }
        if let ExprKind::List { elts } = &expr.kind
            && !elts
                .iter()
                .any(|elt| matches!(elt.kind, ExprKind::Starred { .. }))
        {
            let temp = self.unit.emit.top;
            self.tuple(expr.span, elts, Dst::Push);
            return super::name::Val::Temp(temp);
        }
        self.operand(expr)
    }

    /// `ForIter`, its item into the target.
    pub(super) fn for_iter(&mut self, target: &Expr, span: Span, iter: u32, end: super::ir::Label) {
        let iter = Arg::Reg(Reg::Temp(iter));
        if let ExprKind::Name(name) = &target.kind
            && let Some(reg) = self.fast_local(name)
        {
            self.at(span);
            self.unit
                .emit
                .emit(Opcode::ForIter, &[Arg::Dst(reg), iter], Word::Jump(end));
            return;
        }
        let base = self.unit.emit.top;
        self.at(span);
        let item = self.dst(Dst::Push);
        self.unit
            .emit
            .emit(Opcode::ForIter, &[item, iter], Word::Jump(end));
        self.store(target, super::name::Val::Temp(base));
        self.unit.emit.set_top(base);
    }

    /// A generator expression: a function of the first iterator, called at once.
    pub(super) fn generator_exp(
        &mut self,
        expr: &Expr,
        elt: &Expr,
        generators: &[Comprehension],
        dst: Dst,
    ) {
        let (Some(first), Some(scope)) = (generators.first(), self.table.of_node(node_key(expr)))
        else {
            return;
        };
        let window = self.unit.emit.top;
        self.unit.emit.set_top(window + 2);
        let qualname = self.qualname("<genexpr>", false);
        let mut unit = Unit::new(
            &self.table,
            scope,
            CodeKind::Generator,
            "<genexpr>".into(),
            qualname,
        );
        unit.first_line = self.line(expr.span.start);
        unit.params = ParamCounts {
            positional: 1,
            ..ParamCounts::default()
        };
        unit.stack_size = self.stack_size_of_generator_exp(elt, generators, scope);
        self.open_unit(unit);
        self.at(expr.span);
        self.prologue();
        self.unit.emit.starts_line = true;
        let outermost = Reg::Local(0);
        self.op(
            Opcode::Move,
            &[Arg::Dst(Reg::Temp(0)), Arg::Keep(outermost)],
        );
        self.unit.emit.set_top(1);
        self.comp_loops(Element::Yield(elt), generators, Some(0), 0);
        self.at(expr.span);
        let none = self.const_value(Constant::None);
        self.emit_return(none);
        self.place_cleanups();
        let code = self.close_unit();
        self.at(expr.span);
        self.no_parts(3);
        self.make_function(&code, window + 2, Dst::Push);
        self.unit.emit.set_top(window + 5);
        let source = self.iterable(&first.iter);
        self.unit.emit.set_top(window + 5);
        self.at(first.iter.span);
        let iter = self.dst(Dst::Push);
        self.op(Opcode::GetIter, &[iter, source.take()]);
        self.unit.emit.set_top(window);
        self.at(expr.span);
        let dst = self.dst(dst);
        self.op(
            Opcode::Call,
            &[dst, Arg::Reg(Reg::Temp(window)), Arg::Num(1)],
        );
    }
}
