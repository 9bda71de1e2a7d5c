//! The first pass of scoping: what each block does with its names.

use std::rc::Rc;

use super::CompileError;
use super::scope::{CompKind, ScopeId, ScopeKind, Symbol, Table, mangle, node_key};
use crate::source::Span;
use crate::syntax::ast::{
    Arguments, Comprehension, Expr, ExprKind, FunctionDef, Ident, Name, Pattern, PatternKind, Stmt,
    StmtKind,
};

/// Walks a tree in the order in which CPython's `symtable_visit` functions do.
pub(super) struct Walker<'t> {
    table: &'t mut Table,
    current: ScopeId,
    private: Option<Name>,
    annotations: bool,
    /// Names of `nonlocal` statements, to be looked up when every block is known.
    nonlocals: Vec<(ScopeId, Name, Span)>,
    /// In the `for` part of a comprehension.
    in_target: bool,
    /// How many iterables of comprehensions this stands in.
    iterables: u32,
}

/// What is done with a name.
#[derive(Clone, Copy)]
enum Use {
    Read,
    Bind,
    Param,
}

impl<'t> Walker<'t> {
    pub(super) fn new(table: &'t mut Table, module: ScopeId, annotations: bool) -> Walker<'t> {
        Walker {
            table,
            current: module,
            private: None,
            annotations,
            nonlocals: Vec::new(),
            in_target: false,
            iterables: 0,
        }
    }

    fn symbol(&mut self, name: &Name) -> &mut Symbol {
        let name = mangle(self.private.as_deref(), name);
        self.table.get_mut(self.current).symbol_mut(&name)
    }

    fn refuse(&mut self, span: Span, message: impl Into<String>) {
        self.table.errors.push(CompileError {
            span,
            message: message.into(),
        });
    }

    /// Inside a function, and not only in a comprehension or a class?
    fn is_in_function(&self) -> bool {
        let scope = self.table.get(self.current);
        scope.kind == ScopeKind::Function
    }

    /// As CPython's `symtable_visit_stmt` for `global` and `nonlocal`.
    fn declare(&mut self, names: &[Ident], span: Span, word: &str) {
        for ident in names {
            let symbol = self.symbol(&ident.name);
            let fault = if symbol.param {
                Some(format!("name '{}' is parameter and {word}", ident.name))
            } else if symbol.read {
                Some(format!(
                    "name '{}' is used prior to {word} declaration",
                    ident.name
                ))
            } else if symbol.annotated {
                Some(format!("annotated name '{}' can't be {word}", ident.name))
            } else if symbol.local {
                Some(format!(
                    "name '{}' is assigned to before {word} declaration",
                    ident.name
                ))
            } else {
                None
            };
            if word == "global" {
                symbol.global = true;
            } else {
                symbol.nonlocal = true;
            }
            let is_both = symbol.global && symbol.nonlocal;
            if word == "global" {
                // As CPython's `symtable_add_def_helper`: the module's own uses of the name are then explicit too.
                let name = mangle(self.private.as_deref(), &ident.name);
                let module = self.table.get_mut(ScopeId::MODULE);
                module.symbol_mut(&name).global = true;
            }
            if let Some(fault) = fault {
                self.refuse(span, fault);
            } else if is_both {
                self.refuse(
                    span,
                    format!("name '{}' is nonlocal and global", ident.name),
                );
            } else if word == "nonlocal" {
                let name = mangle(self.private.as_deref(), &ident.name);
                self.nonlocals.push((self.current, name, span));
            }
        }
    }

    /// The name of `name: annotation`, which binds it even without a value unless it stands in parentheses.
    fn annotated(&mut self, name: &Name, at: Span, stmt: Span, is_simple: bool, has_value: bool) {
        let is_at_top = self.current == ScopeId::MODULE;
        let symbol = self.symbol(name);
        let word = match (symbol.global && !is_at_top, symbol.nonlocal) {
            (true, _) => Some("global"),
            (_, true) => Some("nonlocal"),
            _ => None,
        };
        symbol.annotated |= is_simple;
        if let Some(word) = word.filter(|_| is_simple) {
            self.refuse(stmt, format!("annotated name '{name}' can't be {word}"));
        }
        if is_simple || has_value {
            self.bind(name, at);
        } else if &**name == "__debug__" {
            self.refuse(at, "cannot assign to __debug__");
        }
    }

    /// Every `nonlocal` name must be bound in a function around it.
    pub(super) fn settle_nonlocals(&mut self) {
        for (scope, name, span) in std::mem::take(&mut self.nonlocals) {
            if self.table.get(scope).kind == ScopeKind::Module {
                self.refuse(span, "nonlocal declaration not allowed at module level");
                continue;
            }
            let mut outer = self.table.get(scope).parent;
            let is_found = loop {
                let Some(id) = outer else { break false };
                let scope = self.table.get(id);
                outer = scope.parent;
                if scope.kind == ScopeKind::Class {
                    if &*name == "__class__" {
                        break true;
                    }
                } else if scope.kind == ScopeKind::Function {
                    let symbol = self.table.get_mut(id).symbol_mut(&name);
                    if (symbol.local || symbol.param) && !symbol.global && !symbol.nonlocal {
                        break true;
                    }
                }
            };
            if !is_found {
                self.refuse(span, format!("no binding for nonlocal '{name}' found"));
            }
        }
    }

    /// What is an error wherever a name is bound.
    fn bind(&mut self, name: &Name, span: Span) {
        if &**name == "__debug__" {
            self.refuse(span, "cannot assign to __debug__");
        }
        self.add(name, Use::Bind);
        if self.in_target {
            self.symbol(name).iteration = true;
        }
    }

    fn whole_target(&mut self, target: &Expr) {
        if matches!(target.kind, ExprKind::Starred { .. }) {
            self.refuse(
                target.span,
                "starred assignment target must be in a list or tuple",
            );
        }
        self.target(target);
    }

    fn add(&mut self, name: &Name, what: Use) {
        let symbol = self.symbol(name);
        match what {
            Use::Read => symbol.read = true,
            Use::Bind => symbol.local = true,
            Use::Param => {
                symbol.param = true;
                let name = mangle(self.private.as_deref(), name);
                self.table.get_mut(self.current).params.push(name);
            }
        }
    }

    fn open(&mut self, key: usize, kind: ScopeKind) -> ScopeId {
        let id = self
            .table
            .open(key, kind, Some(self.current), self.private.clone());
        std::mem::replace(&mut self.current, id)
    }

    pub(super) fn block(&mut self, body: &[Stmt]) {
        for stmt in body {
            self.stmt(stmt);
        }
    }

    fn exprs(&mut self, exprs: &[Expr]) {
        for expr in exprs {
            self.expr(expr);
        }
    }

    fn targets(&mut self, targets: &[Expr]) {
        for target in targets {
            self.target(target);
        }
    }

    fn optional(&mut self, expr: Option<&Expr>) {
        if let Some(expr) = expr {
            self.expr(expr);
        }
    }

    fn annotation(&mut self, expr: Option<&Expr>) {
        if self.annotations {
            self.optional(expr);
        } else if let Some(expr) = expr {
            self.postponed(expr);
        }
    }

    /// An annotation that is kept as text: what CPython refuses in its block.
    fn postponed(&mut self, expr: &Expr) {
        let what = match &expr.kind {
            ExprKind::NamedExpr { .. } => "named expression",
            ExprKind::Yield { .. } | ExprKind::YieldFrom { .. } => "yield expression",
            ExprKind::Await { .. } => "await expression",
            ExprKind::Lambda { .. } => return,
            ExprKind::ListComp { generators, .. }
            | ExprKind::SetComp { generators, .. }
            | ExprKind::DictComp { generators, .. }
            | ExprKind::GeneratorExp { generators, .. } => {
                // The first iterable stands outside the comprehension's own block.
                if let Some(first) = generators.first() {
                    self.postponed(&first.iter);
                }
                return;
            }
            _ => return super::walk::children(expr, &mut |child| self.postponed(child)),
        };
        let message = format!("{what} cannot be used within an annotation");
        self.refuse(expr.span, message);
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::FunctionDef(def) | StmtKind::AsyncFunctionDef(def) => self.function(def),
            StmtKind::ClassDef(def) => {
                self.add(&def.name.name, Use::Bind);
                self.exprs(&def.decorators);
                self.exprs(&def.bases);
                for keyword in &def.keywords {
                    self.expr(&keyword.value);
                }
                let private = self.private.replace(Rc::clone(&def.name.name));
                let outer = self.open(node_key(&**def), ScopeKind::Class);
                self.block(&def.body);
                self.current = outer;
                self.private = private;
            }
            StmtKind::Return { value } => {
                if !self.is_in_function() {
                    self.refuse(stmt.span, "'return' outside function");
                }
                self.optional(value.as_ref());
            }
            StmtKind::Delete { targets } => self.targets(targets),
            StmtKind::Assign { targets, value } => {
                targets.iter().for_each(|target| self.whole_target(target));
                self.expr(value);
            }
            StmtKind::TypeAlias { .. } | StmtKind::Pass | StmtKind::Break | StmtKind::Continue => {}
            StmtKind::AugAssign { target, value, .. } => {
                self.target(target);
                self.expr(value);
            }
            StmtKind::AnnAssign {
                target,
                annotation,
                value,
                simple,
            } => {
                match &target.kind {
                    ExprKind::Name(name) => {
                        self.annotated(name, target.span, stmt.span, *simple, value.is_some());
                    }
                    _ => self.target(target),
                }
                self.annotation(Some(annotation));
                self.optional(value.as_ref());
            }
            StmtKind::For(node) | StmtKind::AsyncFor(node) => {
                self.whole_target(&node.target);
                self.expr(&node.iter);
                self.block(&node.body);
                self.block(&node.orelse);
            }
            StmtKind::While { test, body, orelse } => {
                self.expr(test);
                self.block(body);
                self.block(orelse);
            }
            StmtKind::If { branches, orelse } => {
                for branch in branches {
                    self.expr(&branch.test);
                    self.block(&branch.body);
                }
                self.block(orelse);
            }
            StmtKind::With(node) | StmtKind::AsyncWith(node) => {
                for item in &node.items {
                    self.expr(&item.context_expr);
                    if let Some(target) = &item.optional_vars {
                        self.target(target);
                    }
                }
                self.block(&node.body);
            }
            StmtKind::Match { subject, cases } => {
                self.expr(subject);
                for case in cases {
                    self.pattern(&case.pattern);
                    self.optional(case.guard.as_ref());
                    self.block(&case.body);
                }
            }
            StmtKind::Raise { exc, cause } => {
                self.optional(exc.as_ref());
                self.optional(cause.as_ref());
            }
            StmtKind::Try(node) | StmtKind::TryStar(node) => {
                self.block(&node.body);
                self.block(&node.orelse);
                for (idx, handler) in node.handlers.iter().enumerate() {
                    if handler.typ.is_none() && idx + 1 < node.handlers.len() {
                        self.refuse(handler.span, "default 'except:' must be last");
                    }
                    self.optional(handler.typ.as_ref());
                    if let Some(name) = &handler.name {
                        self.add(&name.name, Use::Bind);
                    }
                    self.block(&handler.body);
                }
                self.block(&node.finalbody);
            }
            StmtKind::Assert { test, msg } => {
                self.expr(test);
                self.optional(msg.as_ref());
            }
            StmtKind::Import { names } | StmtKind::ImportFrom { names, .. } => {
                for alias in names {
                    let is_at_top = self.table.get(self.current).kind == ScopeKind::Module;
                    if &*alias.name.name == "*" && !is_at_top {
                        self.refuse(stmt.span, "import * only allowed at module level");
                    }
                    if let Some(bound) = super::import::bound_name(alias) {
                        self.add(&bound, Use::Bind);
                    }
                }
            }
            StmtKind::Global { names } => self.declare(names, stmt.span, "global"),
            StmtKind::Nonlocal { names } => self.declare(names, stmt.span, "nonlocal"),
            StmtKind::Expr { value } => self.expr(value),
            StmtKind::Invalid { body } => self.block(body),
        }
    }

    fn function(&mut self, def: &FunctionDef) {
        self.add(&def.name.name, Use::Bind);
        self.defaults(&def.args);
        for arg in def.args.all() {
            self.annotation(arg.annotation.as_ref());
        }
        self.annotation(def.returns.as_ref());
        self.exprs(&def.decorators);
        let outer = self.open(node_key(def), ScopeKind::Function);
        self.params(&def.args);
        self.block(&def.body);
        self.current = outer;
    }

    fn defaults(&mut self, args: &Arguments) {
        self.exprs(&args.defaults);
        for default in args.kw_defaults.iter().flatten() {
            self.expr(default);
        }
    }

    fn params(&mut self, args: &Arguments) {
        for arg in args.all() {
            if self.symbol(&arg.arg.name).param {
                let message = format!(
                    "duplicate argument '{}' in function definition",
                    arg.arg.name
                );
                self.refuse(arg.arg.span, message);
            }
            if &*arg.arg.name == "__debug__" {
                self.refuse(arg.arg.span, "cannot assign to __debug__");
            }
            self.add(&arg.arg.name, Use::Param);
        }
    }

    /// Where names are bound or deleted; everything else in it is read.
    fn target(&mut self, target: &Expr) {
        match &target.kind {
            ExprKind::Name(name) => self.bind(name, target.span),
            ExprKind::Tuple { elts } | ExprKind::List { elts } => {
                let is_starred = |elt: &&Expr| matches!(elt.kind, ExprKind::Starred { .. });
                if elts.iter().filter(is_starred).count() > 1 {
                    self.refuse(target.span, "multiple starred expressions in assignment");
                }
                self.targets(elts);
            }
            ExprKind::Starred { value } => self.target(value),
            _ => self.expr(target),
        }
    }

    pub(super) fn expr(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Name(name) => {
                self.add(name, Use::Read);
                if &**name == "super" && self.table.get(self.current).kind == ScopeKind::Function {
                    self.add(&"__class__".into(), Use::Read);
                }
            }
            ExprKind::NamedExpr { target, value } => {
                if let ExprKind::Name(name) = &target.kind {
                    self.walrus(name, expr.span);
                }
                self.expr(value);
                self.target(target);
            }
            ExprKind::Call { keywords, .. } => {
                for (idx, keyword) in keywords.iter().enumerate() {
                    let Some(name) = &keyword.arg else { continue };
                    let is_same = |other: &crate::syntax::ast::Keyword| {
                        other.arg.as_ref().is_some_and(|arg| arg.name == name.name)
                    };
                    if keywords[..idx].iter().any(is_same) {
                        let message = format!("keyword argument repeated: {}", name.name);
                        self.refuse(keyword.span, message);
                    }
                }
                super::walk::children(expr, &mut |child| self.expr(child));
            }
            ExprKind::Lambda { args, body } => {
                self.defaults(args);
                let outer = self.open(node_key(expr), ScopeKind::Function);
                self.params(args);
                self.expr(body);
                self.current = outer;
            }
            ExprKind::ListComp { elt, generators } => {
                self.comp(expr, CompKind::List, &[elt], generators);
            }
            ExprKind::SetComp { elt, generators } => {
                self.comp(expr, CompKind::Set, &[elt], generators);
            }
            ExprKind::GeneratorExp { elt, generators } => {
                self.comp(expr, CompKind::Generator, &[elt], generators);
            }
            ExprKind::DictComp {
                key,
                value,
                generators,
            } => self.comp(expr, CompKind::Dict, &[key, value], generators),
            ExprKind::Yield { .. } | ExprKind::YieldFrom { .. } => {
                super::walk::children(expr, &mut |child| self.expr(child));
                match self.table.get(self.current).comp {
                    Some(kind) => {
                        let place = match kind {
                            CompKind::List => "list comprehension",
                            CompKind::Set => "set comprehension",
                            CompKind::Dict => "dict comprehension",
                            CompKind::Generator => "generator expression",
                        };
                        self.refuse(expr.span, format!("'yield' inside {place}"));
                    }
                    None if !self.is_in_function() => {
                        self.refuse(expr.span, "'yield' outside function");
                    }
                    None => {}
                }
                self.table.get_mut(self.current).is_generator = true;
            }
            _ => super::walk::children(expr, &mut |child| self.expr(child)),
        }
    }

    /// As CPython's `symtable_extend_namedexpr_scope`: the target belongs to the nearest block that is no comprehension.
    fn walrus(&mut self, name: &Name, span: Span) {
        if self.iterables > 0 {
            self.refuse(
                span,
                "assignment expression cannot be used in a comprehension iterable expression",
            );
        }
        let mangled = mangle(self.private.as_deref(), name);
        let mut id = self.current;
        let mut comps = Vec::new();
        while self.table.get(id).comp.is_some() {
            if self.table.get_mut(id).symbol_mut(&mangled).iteration {
                let message = format!(
                    "assignment expression cannot rebind comprehension iteration variable '{name}'"
                );
                self.refuse(span, message);
            }
            comps.push(id);
            let Some(parent) = self.table.get(id).parent else {
                break;
            };
            id = parent;
        }
        if !comps.is_empty() && self.table.get(id).kind == ScopeKind::Class {
            self.refuse(
                span,
                "assignment expression within a comprehension cannot be used in a class body",
            );
        }
        let home = self.table.get_mut(id);
        let is_module = home.kind == ScopeKind::Module;
        let symbol = home.symbol_mut(&mangled);
        symbol.rebound = true;
        if comps.is_empty() {
            return;
        }
        let is_global = is_module || symbol.global;
        symbol.global |= is_module;
        symbol.local |= !is_module;
        let symbol = self.table.get_mut(comps[0]).symbol_mut(&mangled);
        symbol.global |= is_global;
        symbol.nonlocal |= !is_global;
    }

    fn comp(
        &mut self,
        expr: &Expr,
        kind: CompKind,
        elements: &[&Expr],
        generators: &[Comprehension],
    ) {
        let Some((first, rest)) = generators.split_first() else {
            return;
        };
        if generators.iter().any(|generator| generator.is_async) {
            let what = "asynchronous comprehensions are not part of Glassheap's subset";
            self.refuse(expr.span, what);
        }
        self.iterables += 1;
        self.expr(&first.iter);
        self.iterables -= 1;
        let outer = self.open(node_key(expr), ScopeKind::Function);
        let scope = self.table.get_mut(self.current);
        scope.comp = Some(kind);
        scope.is_generator = kind == CompKind::Generator;
        self.add(&".0".into(), Use::Param);
        self.iteration(&first.target);
        self.exprs(&first.ifs);
        for generator in rest {
            self.iteration(&generator.target);
            self.iterables += 1;
            self.expr(&generator.iter);
            self.iterables -= 1;
            self.exprs(&generator.ifs);
        }
        for element in elements.iter().rev() {
            self.expr(element);
        }
        self.current = outer;
    }

    fn iteration(&mut self, target: &Expr) {
        let was = std::mem::replace(&mut self.in_target, true);
        self.whole_target(target);
        self.in_target = was;
    }

    fn pattern(&mut self, pattern: &Pattern) {
        match &pattern.kind {
            PatternKind::MatchValue { value } => self.expr(value),
            PatternKind::MatchSingleton { .. } => {}
            PatternKind::MatchSequence { patterns } | PatternKind::MatchOr { patterns } => {
                patterns.iter().for_each(|p| self.pattern(p));
            }
            PatternKind::MatchMapping {
                keys,
                patterns,
                rest,
            } => {
                self.exprs(keys);
                patterns.iter().for_each(|p| self.pattern(p));
                rest.iter().for_each(|name| self.add(&name.name, Use::Bind));
            }
            PatternKind::MatchClass {
                cls,
                patterns,
                kwd_patterns,
                ..
            } => {
                self.expr(cls);
                patterns
                    .iter()
                    .chain(kwd_patterns)
                    .for_each(|p| self.pattern(p));
            }
            PatternKind::MatchStar { name } => {
                name.iter().for_each(|n| self.add(&n.name, Use::Bind));
            }
            PatternKind::MatchAs { pattern, name } => {
                pattern.iter().for_each(|p| self.pattern(p));
                name.iter().for_each(|n| self.add(&n.name, Use::Bind));
            }
        }
    }
}
