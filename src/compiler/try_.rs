//! `try` and `with`.
//!
//! A handler has two temporaries while it runs: the exception, and the one that was current before. A second handler around its body puts
//! that one back when the body raises.

use super::Compiler;
use super::ir::{Arg, HandlerId, Label, Reg};
use super::name::Dst;
use super::unit::Block;
use crate::bytecode::opcode::Opcode;
use crate::syntax::ast::{ExceptHandler, Ident, Stmt, Try, WithItem};

/// The state of a handler's code.
#[derive(Debug, Clone, Copy)]
struct Caught {
    /// The exception.
    exc: u32,
    /// The one current before.
    saved: u32,
    /// Temporary in which an exception goes on.
    next: u32,
    /// The handler around the body.
    inner: HandlerId,
    /// The handler outside the whole statement.
    outer: Option<HandlerId>,
    /// Where an exception that goes on, in `next`, is raised again.
    reraise: Label,
}

impl<'a> Compiler<'a> {
    pub(super) fn try_stmt(&mut self, node: &'a Try) {
        if node.finalbody.is_empty() {
            return self.try_except(node);
        }
        let base = self.unit.emit.top;
        let exit = self.unit.emit.label();
        let outer = self.unit.emit.handler;
        self.line_stop();
        let handler = self.unit.emit.enter_region(base);
        self.push_block(
            Block::FinallyTry {
                body: &node.finalbody,
            },
            outer,
        );
        if node.handlers.is_empty() {
            self.stmts(&node.body);
        } else {
            self.try_except(node);
        }
        self.pop_block();
        self.unit.emit.handler = outer;
        self.stmts(&node.finalbody);
        self.jump(exit);
        let caught = self.enter_handler(handler, outer, base);
        self.push_block(
            Block::FinallyEnd {
                exc: caught.exc,
                saved: caught.saved,
            },
            outer,
        );
        self.stmts(&node.finalbody);
        self.pop_block();
        self.leave_unhandled(caught);
        self.unit.emit.bind(exit);
        self.unit.emit.set_top(base);
    }

    /// The start of a handler: the exception becomes current, and a region begins that undoes it.
    fn enter_handler(&mut self, handler: HandlerId, outer: Option<HandlerId>, base: u32) -> Caught {
        self.unit.emit.handler = outer;
        self.unit.emit.bind_handler(handler);
        self.unit.emit.set_top(base + 2);
        let (exc, saved) = (base, base + 1);
        self.op(
            Opcode::PushExcInfo,
            &[Arg::Reg(Reg::Temp(saved)), Arg::Reg(Reg::Temp(exc))],
        );
        let reraise = self.unit.emit.label();
        let inner = self.unit.emit.enter_region(base + 2);
        Caught {
            exc,
            saved,
            next: base + 2,
            inner,
            outer,
            reraise,
        }
    }

    /// The end of a handler's code: what is still raised here goes on, and so does what the body raised.
    fn leave_unhandled(&mut self, caught: Caught) {
        let next = Reg::Temp(caught.next);
        self.op(
            Opcode::Move,
            &[Arg::Dst(next), Arg::Keep(Reg::Temp(caught.exc))],
        );
        self.jump(caught.reraise);
        self.unit.emit.handler = caught.outer;
        self.unit.emit.bind_handler(caught.inner);
        self.unit.emit.bind(caught.reraise);
        self.pop_except(caught.saved, caught.exc);
        self.op(Opcode::Reraise, &[Arg::Reg(next)]);
    }

    pub(super) fn pop_except(&mut self, saved: u32, exc: u32) {
        self.op(
            Opcode::PopExcept,
            &[Arg::Reg(Reg::Temp(saved)), Arg::Reg(Reg::Temp(exc))],
        );
    }

    /// `except … as name` ends: the name is unbound, if the body has not done so.
    pub(super) fn clear_handler_name(&mut self, name: Option<&Ident>) {
        let Some(name) = name else { return };
        let none = self.const_value(crate::syntax::ast::Constant::None);
        self.store_name(&name.name, none);
        self.delete_name(&name.name);
    }

    /// A place for the line event of a statement that has no instruction of its own.
    fn line_stop(&mut self) {
        if self.unit.emit.starts_line {
            self.op(Opcode::Nop, &[]);
        }
    }

    fn try_except(&mut self, node: &'a Try) {
        let base = self.unit.emit.top;
        let end = self.unit.emit.label();
        let outer = self.unit.emit.handler;
        self.line_stop();
        let handler = self.unit.emit.enter_region(base);
        self.push_block(Block::Region, outer);
        self.stmts(&node.body);
        self.pop_block();
        self.unit.emit.handler = outer;
        self.stmts(&node.orelse);
        self.jump(end);
        let caught = self.enter_handler(handler, outer, base);
        self.push_block(Block::Region, outer);
        for clause in &node.handlers {
            self.except_clause(clause, caught, end);
        }
        self.pop_block();
        self.leave_unhandled(caught);
        self.unit.emit.bind(end);
        self.unit.emit.set_top(base);
    }

    fn except_clause(&mut self, clause: &'a ExceptHandler, caught: Caught, end: Label) {
        let top = self.unit.emit.top;
        let next = self.unit.emit.label();
        self.unit.emit.handler = Some(caught.inner);
        self.start_stmt(clause.span);
        let exc = Reg::Temp(caught.exc);
        if let Some(typ) = &clause.typ {
            let class = self.operand(typ);
            self.unit.emit.set_top(top);
            self.at(clause.span);
            let matches = self.dst(Dst::Push);
            self.op(Opcode::ExcMatch, &[matches, Arg::Reg(exc), class.take()]);
            self.unit.emit.set_top(top);
            self.test(false, Arg::Take(top), next);
        }
        let name = clause.name.as_ref();
        let mut region = None;
        self.at(clause.span);
        if let Some(name) = name {
            self.store_arg(&name.name, Arg::Keep(exc));
            region = Some(self.unit.emit.enter_region(caught.next));
        }
        // CPython's `except` takes the exception off its stack here: what is being handled is held by the machine alone.
        // Neither can raise, and no handler keeps what is on its way out.
        let inside = std::mem::replace(&mut self.unit.emit.handler, caught.outer);
        self.op(Opcode::Drop, &[Arg::Reg(exc)]);
        self.op(Opcode::SetNull, &[Arg::Reg(exc)]);
        self.unit.emit.handler = inside;
        self.push_block(
            Block::Handler {
                exc: caught.exc,
                saved: caught.saved,
                name,
            },
            caught.outer,
        );
        self.stmts(&clause.body);
        self.pop_block();
        self.unit.emit.handler = caught.outer;
        self.pop_except(caught.saved, caught.exc);
        self.clear_handler_name(name);
        self.jump(end);
        if let Some(region) = region {
            self.unit.emit.handler = Some(caught.inner);
            self.unit.emit.bind_handler(region);
            self.clear_handler_name(name);
            self.jump(caught.reraise);
        }
        self.unit.emit.handler = Some(caught.inner);
        self.unit.emit.bind(next);
        self.unit.emit.set_top(top);
    }

    pub(super) fn with_stmt(&mut self, items: &'a [WithItem], body: &'a [Stmt]) {
        let Some((item, rest)) = items.split_first() else {
            return self.stmts(body);
        };
        let base = self.unit.emit.top;
        let span = item.context_expr.span;
        let end = self.unit.emit.label();
        let suppress = self.unit.emit.label();
        let outer = self.unit.emit.handler;
        // The exit function and its self lie below the manager.
        self.unit.emit.set_top(base + 2);
        let manager = self.operand(&item.context_expr);
        self.unit.emit.set_top(base + 2);
        let entered = base + 2;
        self.at(span);
        self.op(
            Opcode::WithEnter,
            &[
                Arg::Dst(Reg::Temp(entered)),
                Arg::Reg(Reg::Temp(base)),
                manager.take(),
            ],
        );
        self.unit.emit.set_top(entered + 1);
        // The region keeps the exit function only: what was entered is consumed inside it.
        let handler = self.unit.emit.enter_region_without(entered, entered);
        self.push_block(Block::With { exit: base, span }, outer);
        let entered = super::name::Val::Temp(entered);
        match &item.optional_vars {
            Some(target) => self.store(target, entered),
            None => self.discard(entered),
        }
        self.unit.emit.set_top(base + 2);
        self.with_stmt_body(rest, body);
        self.pop_block();
        self.unit.emit.handler = outer;
        self.at(span);
        self.op(Opcode::WithExit, &[Arg::Reg(Reg::Temp(base))]);
        self.jump(end);
        let caught = self.enter_handler(handler, outer, base + 2);
        self.at(span);
        let verdict = self.dst(Dst::Push);
        let (exit, exc) = (Arg::Reg(Reg::Temp(base)), Arg::Reg(Reg::Temp(caught.exc)));
        self.op(Opcode::WithExceptStart, &[verdict, exit, exc]);
        self.test(true, Arg::Take(base + 4), suppress);
        self.leave_unhandled(caught);
        if self.unit.emit.is_targeted(suppress) {
            self.unit.emit.bind(suppress);
            self.pop_except(caught.saved, caught.exc);
            self.op(Opcode::DropN, &[exit, Arg::Num(2)]);
        }
        self.unit.emit.bind(end);
        self.unit.emit.set_top(base);
    }

    fn with_stmt_body(&mut self, rest: &'a [WithItem], body: &'a [Stmt]) {
        if rest.is_empty() {
            self.stmts(body);
        } else {
            self.with_stmt(rest, body);
        }
    }
}
