//! `co_stacksize` as CPython 3.13's compiler computes it: frames and generators have that many slots, and `sys.getsizeof` shows it.
//!
//! Each construct is walked with the depth of CPython's value stack beside it: what its code pushes, and how deep that gets. Code that
//! CPython's flow graph finds unreachable does not count. Statements are here, expressions in [`super::stack_expr`].

use super::Compiler;
use super::class::docstring;
use super::cond::const_truth;
use super::scope::{ScopeId, node_key};
use crate::syntax::ast::{
    Arguments, ClassDef, Comprehension, Expr, ExprKind, FunctionDef, IfBranch, Mod, Stmt, StmtKind,
    Try, WithItem,
};

/// What a `return`, `break` or `continue` finds on the stack.
#[derive(Debug, Clone, Copy)]
enum Frame<'t> {
    /// A `while` loop; left by `break` or not.
    While { broken: bool },
    /// A `for` loop: its iterator.
    For { broken: bool },
    /// A `try` that a `finally` follows.
    Finally(&'t [Stmt]),
    /// A `finally` that runs for an exception.
    FinallyEnd,
    /// A `with`: its exit function.
    With,
    /// An `except` clause: the exception before; whether it has a name to delete.
    Handler { named: bool },
    /// A return value under way.
    PopValue,
}

/// The walk over one unit.
pub(super) struct Depth<'c, 'a, 't> {
    pub(super) cx: &'c mut Compiler<'a>,
    pub(super) scope: ScopeId,
    /// Merged comprehensions around what is walked.
    pub(super) comps: Vec<ScopeId>,
    pub(super) n_positional: usize,
    pub(super) is_class: bool,
    frames: Vec<Frame<'t>>,
    pub(super) now: u32,
    max: u32,
    /// The code here can be reached.
    pub(super) live: bool,
}

impl<'a> Compiler<'a> {
    fn depth<'t>(&mut self, scope: ScopeId, args: Option<&Arguments>) -> Depth<'_, 'a, 't> {
        let n_positional = args.map_or(0, |args| args.posonlyargs.len() + args.args.len());
        // RETURN_GENERATOR leaves something to pop.
        let max = u32::from(self.table.get(scope).is_generator);
        let (comps, frames) = (Vec::new(), Vec::new());
        Depth {
            cx: self,
            scope,
            comps,
            n_positional,
            is_class: false,
            frames,
            now: 0,
            max,
            live: true,
        }
    }

    pub(super) fn stack_size_of_module(&mut self, tree: &Mod) -> u32 {
        let mut depth = self.depth(self.module, None);
        match tree {
            Mod::Expression { body } => depth.expr(body),
            Mod::Module { body } => depth.stmts(body),
            Mod::Interactive { body } => {
                for stmt in body {
                    if let StmtKind::Expr { value } = &stmt.kind {
                        depth.evaluate(value);
                    } else {
                        depth.stmt(stmt);
                    }
                }
            }
        }
        depth.finish()
    }

    pub(super) fn stack_size_of_function(&mut self, def: &FunctionDef, scope: ScopeId) -> u32 {
        let first = usize::from(docstring(&def.body).is_some());
        let is_generator = self.table.get(scope).is_generator;
        let mut depth = self.depth(scope, Some(&def.args));
        depth.stmts(&def.body[first..]);
        if is_generator {
            depth.stop_iteration();
        }
        depth.finish()
    }

    pub(super) fn stack_size_of_class(&mut self, def: &ClassDef, scope: ScopeId) -> u32 {
        let needs_cell = self.table.get(scope).needs_class_cell;
        let mut depth = self.depth(scope, None);
        depth.is_class = true;
        depth.stmts(&def.body);
        depth.live = true;
        depth.peak(if needs_cell { 2 } else { 1 });
        depth.finish()
    }

    pub(super) fn stack_size_of_lambda(
        &mut self,
        args: &Arguments,
        body: &Expr,
        scope: ScopeId,
    ) -> u32 {
        let is_generator = self.table.get(scope).is_generator;
        let mut depth = self.depth(scope, Some(args));
        depth.expr(body);
        if is_generator {
            depth.stop_iteration();
        }
        depth.finish()
    }

    pub(super) fn stack_size_of_generator_exp(
        &mut self,
        elt: &Expr,
        generators: &[Comprehension],
        scope: ScopeId,
    ) -> u32 {
        let mut depth = self.depth(scope, None);
        depth.n_positional = 1;
        depth.push(1);
        depth.comp_loops(generators, true, &[elt]);
        depth.stop_iteration();
        depth.finish()
    }
}

impl<'t> Depth<'_, '_, 't> {
    fn finish(self) -> u32 {
        self.max.max(1)
    }

    pub(super) fn push(&mut self, n: u32) {
        self.now += n;
        if self.live {
            self.max = self.max.max(self.now);
        }
    }

    pub(super) fn pop(&mut self, n: u32) {
        self.now = self.now.saturating_sub(n);
    }

    /// `n` more for a moment.
    pub(super) fn peak(&mut self, n: u32) {
        self.push(n);
        self.pop(n);
    }

    /// The handler around a generator's body that turns `StopIteration` into `RuntimeError`: the offset and the exception.
    fn stop_iteration(&mut self) {
        self.live = true;
        self.now = 0;
        self.peak(2);
    }

    /// An expression whose value is dropped.
    fn evaluate(&mut self, expr: &Expr) {
        self.expr(expr);
        self.pop(1);
    }

    pub(super) fn stmts(&mut self, body: &'t [Stmt]) {
        body.iter().for_each(|stmt| self.stmt(stmt));
    }

    fn stmt(&mut self, stmt: &'t Stmt) {
        match &stmt.kind {
            StmtKind::FunctionDef(def) => self.function_def(def),
            StmtKind::ClassDef(def) => self.class_def(def),
            StmtKind::Return { value } => self.return_stmt(value.as_ref()),
            StmtKind::Delete { targets } => targets.iter().for_each(|target| self.delete(target)),
            StmtKind::Assign { targets, value } => {
                self.expr(value);
                for (idx, target) in targets.iter().enumerate() {
                    if idx + 1 < targets.len() {
                        self.push(1);
                    }
                    self.store(target);
                }
            }
            StmtKind::AugAssign { target, value, .. } => self.aug_assign(target, value),
            StmtKind::AnnAssign {
                target,
                annotation,
                value,
                simple,
            } => {
                self.ann_assign(target, annotation, value.as_ref(), *simple);
            }
            StmtKind::For(node) => {
                self.iterable(&node.iter);
                let live = self.live;
                self.push(1);
                self.store(&node.target);
                self.frames.push(Frame::For { broken: false });
                self.stmts(&node.body);
                let broken = matches!(self.frames.pop(), Some(Frame::For { broken: true }));
                self.pop(1);
                self.live = live;
                self.stmts(&node.orelse);
                self.live |= broken;
            }
            StmtKind::While { test, body, orelse } => self.while_loop(test, body, orelse),
            StmtKind::If { branches, orelse } => self.if_stmt(branches, orelse),
            StmtKind::With(node) => self.with_stmt(&node.items, &node.body),
            StmtKind::Raise { exc, cause } => {
                let base = self.now;
                exc.iter().chain(cause).for_each(|expr| self.expr(expr));
                self.now = base;
                self.live = false;
            }
            StmtKind::Try(node) => self.try_stmt(node),
            StmtKind::Assert { test, msg } => {
                let live = self.live;
                self.jump_if(test);
                self.live =
                    live && self.cx.folder.fold(test).as_ref().and_then(const_truth) != Some(true);
                self.push(1);
                msg.iter().for_each(|msg| self.evaluate(msg));
                self.pop(1);
                self.live = live;
            }
            StmtKind::Import { .. } => self.peak(2),
            StmtKind::ImportFrom { .. } => self.peak(2),
            StmtKind::Expr { value } if !matches!(value.kind, ExprKind::Constant(_)) => {
                self.evaluate(value);
            }
            StmtKind::Match { subject, cases } => self.match_stmt(subject, cases),
            StmtKind::Break => self.leave_loop(true),
            StmtKind::Continue => self.leave_loop(false),
            _ => {}
        }
    }

    fn while_loop(&mut self, test: &Expr, body: &'t [Stmt], orelse: &'t [Stmt]) {
        let live = self.live;
        let truth = self.cx.folder.fold(test).as_ref().and_then(const_truth);
        self.jump_if(test);
        self.live = live && truth != Some(false);
        self.frames.push(Frame::While { broken: false });
        self.stmts(body);
        let broken = matches!(self.frames.pop(), Some(Frame::While { broken: true }));
        self.live = live && truth != Some(true);
        self.stmts(orelse);
        self.live |= broken;
    }

    fn if_stmt(&mut self, branches: &'t [IfBranch], orelse: &'t [Stmt]) {
        let mut after = false;
        for branch in branches {
            let truth = self
                .cx
                .folder
                .fold(&branch.test)
                .as_ref()
                .and_then(const_truth);
            self.jump_if(&branch.test);
            let live = self.live;
            self.live = live && truth != Some(false);
            self.stmts(&branch.body);
            after |= self.live;
            self.live = live && truth != Some(true);
        }
        self.stmts(orelse);
        self.live |= after;
    }

    // ---- leaving

    /// What the frames above the first `to` pop.
    fn unwind(&mut self, to: usize, keeps_value: bool) {
        let left = self.frames.split_off(to);
        for idx in (0..left.len()).rev() {
            match left[idx] {
                Frame::While { .. } => {}
                Frame::For { .. } | Frame::PopValue => self.pop(1),
                Frame::With => {
                    self.peak(3);
                    self.pop(1);
                }
                Frame::Handler { named } => {
                    self.pop(1);
                    if named {
                        self.peak(1);
                    }
                }
                Frame::FinallyEnd => self.pop(2),
                Frame::Finally(body) => {
                    let inner = std::mem::replace(&mut self.frames, left[..idx].to_vec());
                    self.frames.splice(0..0, inner.iter().copied());
                    if keeps_value {
                        self.frames.push(Frame::PopValue);
                    }
                    self.stmts(body);
                    self.frames = inner;
                }
            }
        }
        self.frames.extend(left);
    }

    fn return_stmt(&mut self, value: Option<&Expr>) {
        let base = self.now;
        let kept = value.filter(|value| self.cx.folder.fold(value).is_none());
        if let Some(value) = kept {
            self.expr(value);
        }
        self.unwind(0, kept.is_some());
        if kept.is_none() && value.is_some() {
            self.peak(1);
        }
        self.now = base;
        self.live = false;
    }

    fn leave_loop(&mut self, is_break: bool) {
        let base = self.now;
        let Some(idx) = self
            .frames
            .iter()
            .rposition(|f| matches!(f, Frame::While { .. } | Frame::For { .. }))
        else {
            return;
        };
        self.unwind(if is_break { idx } else { idx + 1 }, false);
        if let (true, true, Frame::While { broken } | Frame::For { broken }) =
            (is_break, self.live, &mut self.frames[idx])
        {
            *broken = true;
        }
        self.now = base;
        self.live = false;
    }

    // ---- blocks

    fn with_stmt(&mut self, items: &'t [WithItem], body: &'t [Stmt]) {
        let Some((item, rest)) = items.split_first() else {
            return self.stmts(body);
        };
        let base = self.now;
        self.expr(&item.context_expr);
        self.push(1);
        let live = self.live;
        match &item.optional_vars {
            Some(target) => self.store(target),
            None => self.pop(1),
        }
        self.frames.push(Frame::With);
        self.with_stmt(rest, body);
        self.frames.pop();
        self.peak(3);
        self.live = live;
        self.now = base;
        // The exit function, an offset, the exception before, the offset and exception of a failing exit, and a copy.
        self.peak(6);
    }

    fn try_stmt(&mut self, node: &'t Try) {
        if node.finalbody.is_empty() {
            return self.try_except(node);
        }
        let (base, live) = (self.now, self.live);
        self.frames.push(Frame::Finally(&node.finalbody));
        if node.handlers.is_empty() {
            self.stmts(&node.body);
        } else {
            self.try_except(node);
        }
        self.frames.pop();
        self.stmts(&node.finalbody);
        let after = self.live;
        self.live = live;
        self.now = base;
        self.peak(4);
        self.push(2);
        self.frames.push(Frame::FinallyEnd);
        self.stmts(&node.finalbody);
        self.frames.pop();
        self.now = base;
        self.live = after;
    }

    fn try_except(&mut self, node: &'t Try) {
        let (base, live) = (self.now, self.live);
        self.stmts(&node.body);
        self.stmts(&node.orelse);
        let mut after = self.live;
        self.live = live;
        self.peak(4);
        for handler in &node.handlers {
            self.now = base;
            self.live = live;
            self.push(2);
            if let Some(typ) = &handler.typ {
                self.evaluate(typ);
            }
            self.pop(1);
            if handler.name.is_some() {
                // The name is deleted on the way out of the exception, whose offset is there too.
                self.peak(3);
            }
            self.frames.push(Frame::Handler {
                named: handler.name.is_some(),
            });
            self.stmts(&handler.body);
            self.frames.pop();
            after |= self.live;
        }
        self.now = base;
        self.live = after;
    }

    // ---- definitions

    fn function_def(&mut self, def: &FunctionDef) {
        let base = self.now;
        def.decorators
            .iter()
            .for_each(|decorator| self.expr(decorator));
        let parts = self.defaults(&def.args) + self.annotations(def);
        let n_free = self
            .cx
            .table
            .of_node(node_key(def))
            .map_or(0, |id| self.cx.table.get(id).freevars().len());
        self.make_function(parts, n_free);
        self.now = base;
    }

    fn annotations(&mut self, def: &FunctionDef) -> u32 {
        let base = self.now;
        let annotations = def
            .args
            .all()
            .filter_map(|arg| arg.annotation.as_ref())
            .chain(&def.returns);
        for annotation in annotations {
            self.push(1);
            if self.cx.postpones_annotations() {
                self.push(1);
            } else if let ExprKind::Starred { value } = &annotation.kind {
                self.expr(value);
            } else {
                self.expr(annotation);
            }
        }
        let n = u32::from(self.now > base);
        self.now = base + n;
        n
    }

    fn class_def(&mut self, def: &ClassDef) {
        let base = self.now;
        def.decorators
            .iter()
            .for_each(|decorator| self.expr(decorator));
        self.push(2);
        let n_free = self
            .cx
            .table
            .of_node(node_key(def))
            .map_or(0, |id| self.cx.table.get(id).freevars().len());
        self.make_function(0, n_free);
        self.push(1);
        self.call_args(2, &def.bases, &def.keywords);
        self.now = base;
    }

    // ---- targets

    /// A store of the value on the top.
    pub(super) fn store(&mut self, target: &Expr) {
        let base = self.now - 1;
        match &target.kind {
            ExprKind::Attribute { value, .. } => self.expr(value),
            ExprKind::Subscript { value, slice } => self.container_and_key(value, slice),
            ExprKind::Tuple { elts } | ExprKind::List { elts } => {
                self.pop(1);
                self.push(elts.len() as u32);
                for elt in elts {
                    self.store(if let ExprKind::Starred { value } = &elt.kind {
                        value
                    } else {
                        elt
                    });
                }
            }
            ExprKind::Starred { value } => self.store(value),
            _ => {}
        }
        self.now = base;
    }

    /// An object and its index, or its two bounds.
    pub(super) fn container_and_key(&mut self, value: &Expr, slice: &Expr) {
        self.expr(value);
        if let ExprKind::Slice {
            lower,
            upper,
            step: None,
        } = &slice.kind
        {
            for bound in [lower, upper] {
                match bound {
                    Some(bound) => self.expr(bound),
                    None => self.push(1),
                }
            }
        } else {
            self.expr(slice);
        }
    }

    fn aug_assign(&mut self, target: &Expr, value: &Expr) {
        let base = self.now;
        match &target.kind {
            ExprKind::Attribute { value: object, .. } => {
                self.expr(object);
                self.push(1);
            }
            ExprKind::Subscript {
                value: object,
                slice,
            } => {
                self.container_and_key(object, slice);
                let n = self.now - base;
                self.push(n);
                self.pop(n - 1);
            }
            _ => self.push(1),
        }
        self.expr(value);
        self.now = base;
    }

    fn ann_assign(&mut self, target: &Expr, annotation: &Expr, value: Option<&Expr>, simple: bool) {
        let base = self.now;
        if let Some(value) = value {
            self.expr(value);
            self.store(target);
        }
        let in_function = self.in_function();
        match &target.kind {
            ExprKind::Name(_) if simple => {
                if !in_function {
                    if self.cx.postpones_annotations() {
                        self.push(1);
                    } else {
                        self.expr(annotation);
                    }
                    self.push(2);
                }
                self.now = base;
                return;
            }
            ExprKind::Attribute { value: object, .. } if value.is_none() => self.evaluate(object),
            ExprKind::Subscript {
                value: object,
                slice,
            } if value.is_none() => {
                self.evaluate(object);
                self.evaluate(slice);
            }
            _ => {}
        }
        if !in_function && !self.cx.postpones_annotations() {
            self.evaluate(annotation);
        }
        self.now = base;
    }

    fn in_function(&self) -> bool {
        self.cx.table.get(self.scope).kind == super::scope::ScopeKind::Function
    }

    fn delete(&mut self, target: &Expr) {
        let base = self.now;
        match &target.kind {
            ExprKind::Attribute { value, .. } => self.expr(value),
            ExprKind::Subscript { value, slice } => self.container_and_key(value, slice),
            ExprKind::Tuple { elts } | ExprKind::List { elts } => {
                elts.iter().for_each(|elt| self.delete(elt));
            }
            _ => {}
        }
        self.now = base;
    }
}
