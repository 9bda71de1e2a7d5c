//! Statements, loops, and the ways out of them.

use super::Compiler;
use super::ir::{Arg, Label, Reg};
use super::name::{Dst, Val};
use super::unit::{Block, BlockEntry};
use super::walk::plain_size;
use crate::bytecode::code::CodeKind;
use crate::bytecode::opcode::Opcode;
use crate::source::Span;
use crate::syntax::ast::{Expr, For, IfBranch, Stmt, StmtKind};

/// CPython's `CO_MAXBLOCKS`.
const MAX_BLOCKS: usize = 21;
/// A loop's condition of at most so many nodes is tested both before the loop and at its end.
const DUPLICATED_TEST: usize = 24;

impl<'a> Compiler<'a> {
    pub(super) fn stmts(&mut self, body: &'a [Stmt]) {
        for stmt in body {
            self.stmt(stmt);
        }
    }

    /// What follows is a new statement: a line event is due.
    pub(super) fn start_stmt(&mut self, span: Span) {
        self.at(span);
        self.unit.emit.starts_line = true;
    }

    fn stmt(&mut self, stmt: &'a Stmt) {
        let span = stmt.span;
        self.start_stmt(span);
        match &stmt.kind {
            StmtKind::FunctionDef(def) => self.function_def(span, def),
            StmtKind::ClassDef(def) => self.class_def(span, def),
            StmtKind::Return { value } => self.return_stmt(span, value.as_ref()),
            StmtKind::Delete { targets } => targets.iter().for_each(|target| self.delete(target)),
            StmtKind::Assign { targets, value } => self.assign(targets, value),
            StmtKind::AugAssign {
                target, op, value, ..
            } => self.aug_assign(span, target, *op, value),
            StmtKind::AnnAssign {
                target,
                annotation,
                value,
                simple,
            } => {
                self.ann_assign(span, target, annotation, value.as_ref(), *simple);
            }
            StmtKind::For(node) => self.for_loop(node),
            StmtKind::While { test, body, orelse } => self.while_loop(test, body, orelse),
            StmtKind::If { branches, orelse } => self.if_stmt(branches, orelse),
            StmtKind::With(node) => self.with_stmt(&node.items, &node.body),
            StmtKind::Raise { exc, cause } => self.raise(span, exc.as_ref(), cause.as_ref()),
            StmtKind::Try(node) => self.try_stmt(node),
            StmtKind::Assert { test, msg } => self.assert_stmt(span, test, msg.as_ref()),
            StmtKind::Import { names } => self.import(span, names),
            StmtKind::ImportFrom {
                module,
                names,
                level,
            } => self.import_from(span, module.as_ref(), names, *level),
            StmtKind::Global { .. } | StmtKind::Nonlocal { .. } => {}
            StmtKind::Expr { value } => self.expr_stmt(value),
            StmtKind::Pass => self.op(Opcode::Nop, &[]),
            StmtKind::Break => self.leave_loop(span, true),
            StmtKind::Continue => self.leave_loop(span, false),
            StmtKind::Match { subject, cases } => self.match_stmt(subject, cases),
            StmtKind::AsyncFunctionDef(_) | StmtKind::AsyncFor(_) | StmtKind::AsyncWith(_) => {
                self.refuse(span, "async is not part of Glassheap's subset");
            }
            StmtKind::TryStar(_) => self.refuse(span, "except* is not part of Glassheap's subset"),
            StmtKind::TypeAlias { .. } => {
                self.refuse(span, "type statements are not part of Glassheap's subset");
            }
            StmtKind::Invalid { .. } => self.refuse(span, "invalid syntax"),
        }
        self.unit.emit.starts_line = false;
    }

    fn expr_stmt(&mut self, value: &Expr) {
        if self.unit.kind == CodeKind::Interactive {
            let base = self.unit.emit.top;
            let operand = self.operand(value);
            self.unit.emit.set_top(base);
            self.at(value.span);
            return self.op(Opcode::PrintExpr, &[operand.take()]);
        }
        self.evaluate(value);
        if self.unit.emit.starts_line {
            // A constant, or a local that is there: only the line is left of it.
            self.op(Opcode::Nop, &[]);
        }
    }

    // ---- blocks

    /// Enters a block; `outer` is the handler in force outside it.
    pub(super) fn push_block(&mut self, block: Block<'a>, outer: Option<super::ir::HandlerId>) {
        if self.unit.blocks.len() >= MAX_BLOCKS {
            let span = self.unit.emit.span;
            self.refuse(span, "too many statically nested blocks");
        }
        self.unit.blocks.push(BlockEntry { block, outer });
    }

    pub(super) fn pop_block(&mut self) {
        self.unit.blocks.pop();
    }

    /// Emits what leaving all blocks above the first `to` takes, with the value in temporary `value` kept. The blocks left are
    /// given back for `rewind`, once the jump or return is emitted.
    pub(super) fn unwind(&mut self, to: usize, value: Option<u32>) -> Left<'a> {
        let handler = self.unit.emit.handler;
        let span = self.unit.emit.span;
        let mut left = Vec::new();
        while self.unit.blocks.len() > to
            && let Some(entry) = self.unit.blocks.pop()
        {
            left.push(entry);
            self.unit.emit.handler = entry.outer;
            self.at(span);
            match entry.block {
                Block::While { .. } | Block::Region => {}
                Block::For { iter, .. } => self.discard(Val::Temp(iter)),
                Block::PopValue { temp } => self.discard(Val::Temp(temp)),
                Block::FinallyTry { body } => {
                    if let Some(temp) = value {
                        self.push_block(Block::PopValue { temp }, entry.outer);
                    }
                    self.stmts(body);
                    if value.is_some() {
                        self.pop_block();
                    }
                }
                Block::FinallyEnd { exc, saved } => self.pop_except(saved, exc),
                Block::With { exit, span } => {
                    self.at(span);
                    self.op(Opcode::WithExit, &[Arg::Reg(Reg::Temp(exit))]);
                }
                Block::Handler { exc, saved, name } => {
                    self.pop_except(saved, exc);
                    self.clear_handler_name(name);
                }
            }
        }
        self.at(span);
        Left {
            blocks: left,
            handler,
        }
    }

    /// Goes back into the blocks that `unwind` left.
    pub(super) fn rewind(&mut self, left: Left<'a>) {
        self.unit.blocks.extend(left.blocks.into_iter().rev());
        self.unit.emit.handler = left.handler;
    }

    /// `break` or `continue`.
    fn leave_loop(&mut self, span: Span, is_break: bool) {
        let blocks = &self.unit.blocks;
        let is_loop =
            |entry: &BlockEntry<'_>| matches!(entry.block, Block::While { .. } | Block::For { .. });
        let Some(idx) = blocks.iter().rposition(is_loop) else {
            let word = if is_break {
                "'break' outside loop"
            } else {
                "'continue' not properly in loop"
            };
            return self.refuse(span, word);
        };
        let (Block::While { again, end } | Block::For { again, end, .. }) = blocks[idx].block
        else {
            return;
        };
        let top = self.unit.emit.top;
        let to = if is_break { idx } else { idx + 1 };
        if self.unit.blocks[to..]
            .iter()
            .any(|entry| entry.block.runs_code())
        {
            self.op(Opcode::Nop, &[]);
        }
        if self.unit.emit.is_reachable() {
            let left = self.unwind(to, None);
            self.jump(if is_break { end } else { again });
            self.rewind(left);
        }
        self.unit.emit.set_top(top);
    }

    // ---- loops and branches

    fn if_stmt(&mut self, branches: &'a [IfBranch], orelse: &'a [Stmt]) {
        let end = self.unit.emit.label();
        for (idx, branch) in branches.iter().enumerate() {
            let next = self.unit.emit.label();
            self.unit.emit.starts_line = true;
            self.jump_if(&branch.test, next, false);
            self.stmts(&branch.body);
            if idx + 1 < branches.len() || !orelse.is_empty() {
                self.jump(end);
            }
            self.unit.emit.bind(next);
        }
        self.stmts(orelse);
        self.unit.emit.bind(end);
    }

    fn while_loop(&mut self, test: &'a Expr, body: &'a [Stmt], orelse: &'a [Stmt]) {
        let (again, end, anchor) = (
            self.unit.emit.label(),
            self.unit.emit.label(),
            self.unit.emit.label(),
        );
        let outer = self.unit.emit.handler;
        let is_constant = self.folder.fold(test).is_some();
        let is_rotated = !is_constant && plain_size(test, DUPLICATED_TEST).is_some();
        let inside: Label;
        let n_warnings = self.warnings.len();
        if is_rotated || is_constant {
            self.jump_if(test, anchor, false);
            inside = self.unit.emit.label();
            self.unit.emit.bind(inside);
        } else {
            self.unit.emit.bind(again);
            self.jump_if(test, anchor, false);
            inside = again;
        }
        let warned = self.warnings[n_warnings..].to_vec();
        // Where `continue` goes: the test at the end, or the top.
        let again = if is_constant { inside } else { again };
        self.push_block(Block::While { again, end }, outer);
        self.stmts(body);
        self.pop_block();
        if is_rotated {
            self.unit.emit.bind(again);
            self.start_stmt(test.span);
            self.jump_if(test, inside, true);
        } else {
            self.warnings.extend(warned);
            if self.unit.emit.is_reachable() {
                self.at(test.span);
                self.jump(inside);
            }
        }
        self.unit.emit.bind(anchor);
        self.unit.emit.starts_line = false;
        self.stmts(orelse);
        self.unit.emit.bind(end);
    }

    fn for_loop(&mut self, node: &'a For) {
        let base = self.unit.emit.top;
        let (again, end, anchor) = (
            self.unit.emit.label(),
            self.unit.emit.label(),
            self.unit.emit.label(),
        );
        let source = self.iterable(&node.iter);
        self.unit.emit.set_top(base);
        self.at(node.iter.span);
        let iter = self.dst(Dst::Push);
        self.op(Opcode::GetIter, &[iter, source.take()]);
        self.unit.emit.bind(again);
        let outer = self.unit.emit.handler;
        self.push_block(
            Block::For {
                iter: base,
                again,
                end,
            },
            outer,
        );
        self.unit.emit.starts_line = true;
        self.for_iter(&node.target, node.iter.span, base, anchor);
        self.unit.emit.starts_line = false;
        self.stmts(&node.body);
        self.pop_block();
        if self.unit.emit.is_reachable() {
            self.at(node.iter.span);
            self.jump(again);
        }
        self.unit.emit.bind(anchor);
        self.unit.emit.set_top(base);
        self.stmts(&node.orelse);
        self.unit.emit.bind(end);
    }

    // ---- raise and assert

    fn raise(&mut self, span: Span, exc: Option<&Expr>, cause: Option<&Expr>) {
        let base = self.unit.emit.top;
        let mut n = 0;
        for expr in [exc, cause].into_iter().flatten() {
            self.push(expr);
            n += 1;
        }
        self.at(span);
        self.op(Opcode::Raise, &[Arg::Reg(Reg::Temp(base)), Arg::Num(n)]);
        self.unit.emit.set_top(base);
    }

    fn assert_stmt(&mut self, span: Span, test: &Expr, msg: Option<&Expr>) {
        self.check_assert(span, test);
        if self.optimize > 0 {
            return;
        }
        let base = self.unit.emit.top;
        let end = self.unit.emit.label();
        self.jump_if(test, end, true);
        self.at(span);
        if let Some(msg) = msg {
            self.op(Opcode::LoadAssertionError, &[Arg::Dst(Reg::Temp(base + 2))]);
            self.unit.emit.set_top(base + 5);
            self.push(msg);
            self.unit.emit.set_top(base);
            self.at(span);
            let dst = self.dst(Dst::Push);
            self.op(Opcode::Call, &[dst, Arg::Reg(Reg::Temp(base)), Arg::Num(1)]);
        } else {
            let dst = self.dst(Dst::Push);
            self.op(Opcode::LoadAssertionError, &[dst]);
        }
        self.at(test.span);
        self.op(Opcode::Raise, &[Arg::Reg(Reg::Temp(base)), Arg::Num(1)]);
        self.unit.emit.set_top(base);
        self.unit.emit.bind(end);
    }
}

/// Blocks that `unwind` left, and the handler that was in force.
#[derive(Debug)]
pub(super) struct Left<'a> {
    blocks: Vec<BlockEntry<'a>>,
    handler: Option<super::ir::HandlerId>,
}
