//! Functions and lambdas: defaults, annotations, closures, decorators.

use std::rc::Rc;

use super::Compiler;
use super::ir::{Arg, Reg, Word};
use super::name::{Dst, Val};
use super::scope::{NameScope, ScopeKind, mangle, node_key};
use super::unit::{Place, Unit};
use crate::bytecode::code::{Code, CodeKind, Const, ParamCounts};
use crate::bytecode::opcode::Opcode;
use crate::source::Span;
use crate::syntax::ast::{Arguments, Constant, Expr, ExprKind, FunctionDef, Name, Stmt, StrValue};

impl<'a> Compiler<'a> {
    /// As CPython's `compiler_set_qualname`, for a unit about to be opened.
    pub(super) fn qualname(&self, name: &str, is_definition: bool) -> Name {
        if self.outer.is_empty()
            && !matches!(
                self.unit.kind,
                CodeKind::Class | CodeKind::Function | CodeKind::Generator
            )
        {
            return name.into();
        }
        let parent = &self.unit;
        if is_definition {
            let mangled = mangle(parent.private.as_deref(), &name.into());
            if self.table.get(parent.scope).scope_of(&mangled) == Some(NameScope::GlobalExplicit) {
                return name.into();
            }
        }
        // As CPython's: what stands in a comprehension is named after it alone.
        let is_comprehension = ["<genexpr>", "<listcomp>", "<setcomp>", "<dictcomp>"]
            .iter()
            .any(|name| parent.qualname.ends_with(name));
        if parent.kind == CodeKind::Class || is_comprehension {
            format!("{}.{name}", parent.qualname).into()
        } else {
            format!("{}.<locals>.{name}", parent.qualname).into()
        }
    }

    /// Windows for decorators, innermost last, each with its callable in place. Gives where each begins.
    pub(super) fn decorator_windows(&mut self, decorators: &[Expr]) -> Vec<u32> {
        let mut windows = Vec::with_capacity(decorators.len());
        for decorator in decorators {
            let window = self.unit.emit.top;
            self.unit.emit.set_top(window + 2);
            self.unit.emit.starts_line = true;
            self.push(decorator);
            self.unit.emit.set_top(window + 5);
            windows.push(window);
        }
        windows
    }

    /// Calls the decorators on what lies in the last window's argument, then stores the result.
    pub(super) fn apply_decorators(
        &mut self,
        decorators: &[Expr],
        windows: &[u32],
        name: &Name,
        span: Span,
    ) {
        let fast = self.fast_local(name);
        for (idx, (decorator, &window)) in decorators.iter().zip(windows).enumerate().rev() {
            self.unit.emit.set_top(window);
            self.at(decorator.span);
            let dst = match fast {
                Some(reg) if idx == 0 => Dst::To(reg),
                _ => Dst::Push,
            };
            let dst = self.dst(dst);
            self.op(
                Opcode::Call,
                &[dst, Arg::Reg(Reg::Temp(window)), Arg::Num(1)],
            );
        }
        if let (None, Some(&window)) = (fast, windows.first()) {
            self.at(span);
            self.store_arg(name, Arg::Take(window));
            self.unit.emit.set_top(window);
        }
    }

    pub(super) fn function_def(&mut self, span: Span, def: &'a FunctionDef) {
        if !def.type_params.is_empty() {
            return self.refuse(span, "type parameters are not part of Glassheap's subset");
        }
        let base = self.unit.emit.top;
        let windows = self.decorator_windows(&def.decorators);
        let parts = self.unit.emit.top;
        self.at(span);
        self.defaults(span, &def.args);
        self.annotations(span, def);
        let code = self.function_code(span, def);
        self.at(span);
        let name = &def.name.name;
        let fast = if windows.is_empty() {
            self.fast_local(name)
        } else {
            None
        };
        self.make_function(&code, parts, fast.map_or(Dst::Push, Dst::To));
        if windows.is_empty() {
            if fast.is_none() {
                self.store_arg(name, Arg::Take(parts));
            }
        } else {
            self.apply_decorators(&def.decorators, &windows, name, span);
        }
        self.unit.emit.set_top(base);
    }

    /// Positional and keyword defaults, each a temporary or null.
    fn defaults(&mut self, span: Span, args: &Arguments) {
        if args.defaults.is_empty() {
            self.no_parts(1);
        } else if let Some(items) = self.folder.fold_all(&args.defaults) {
            let items = self.const_of(Const::MadeTuple(items));
            self.push_val(items);
        } else {
            let base = self.unit.emit.top;
            for default in &args.defaults {
                self.push(default);
            }
            self.unit.emit.set_top(base);
            self.at(span);
            let dst = self.dst(Dst::Push);
            let n = Arg::Num(args.defaults.len() as u32);
            self.op(Opcode::BuildTuple, &[dst, Arg::Reg(Reg::Temp(base)), n]);
        }
        let base = self.unit.emit.top;
        let mut n = 0;
        for (arg, default) in args.kwonlyargs.iter().zip(&args.kw_defaults) {
            let Some(default) = default else { continue };
            self.at(span);
            let name = self.mangled(&arg.arg.name);
            let key = self.const_str(&name);
            self.push_val(key);
            self.push(default);
            n += 1;
        }
        self.at(span);
        if n == 0 {
            return self.no_parts(1);
        }
        self.unit.emit.set_top(base);
        let dst = self.dst(Dst::Push);
        self.op(
            Opcode::BuildMap,
            &[dst, Arg::Reg(Reg::Temp(base)), Arg::Num(n)],
        );
    }

    /// The tuple of names and annotations, or null. The order is CPython's: plain parameters before positional-only ones.
    fn annotations(&mut self, span: Span, def: &FunctionDef) {
        let base = self.unit.emit.top;
        let args = &def.args;
        let in_order = args
            .args
            .iter()
            .chain(&args.posonlyargs)
            .chain(&args.vararg)
            .chain(&args.kwonlyargs)
            .chain(&args.kwarg);
        for arg in in_order {
            if let Some(annotation) = &arg.annotation {
                self.annotation(&arg.arg.name, annotation);
            }
        }
        if let Some(returns) = &def.returns {
            self.annotation(&"return".into(), returns);
        }
        self.at(span);
        let n = self.unit.emit.top - base;
        if n == 0 {
            return self.no_parts(1);
        }
        self.unit.emit.set_top(base);
        let dst = self.dst(Dst::Push);
        self.op(
            Opcode::BuildTuple,
            &[dst, Arg::Reg(Reg::Temp(base)), Arg::Num(n)],
        );
    }

    fn annotation(&mut self, name: &Name, annotation: &Expr) {
        self.at(annotation.span);
        let name = self.mangled(name);
        let key = self.const_str(&name);
        self.push_val(key);
        if self.postpones_annotations() {
            self.push_annotation_text(annotation);
        } else if let ExprKind::Starred { value } = &annotation.kind {
            // `*args: *Ts`: the only item of the iterable.
            let base = self.unit.emit.top;
            let value = self.operand(value);
            self.unit.emit.set_top(base);
            self.at(annotation.span);
            let first = self.unit.emit.alloc();
            self.op(
                Opcode::UnpackSequence,
                &[value.take(), Arg::Reg(Reg::Temp(first)), Arg::Num(1)],
            );
        } else {
            self.push(annotation);
        }
    }

    /// The source of an annotation as a string, as `from __future__ import annotations` has it.
    pub(super) fn push_annotation_text(&mut self, annotation: &Expr) {
        self.at(annotation.span);
        let text = super::unparse::unparse(annotation);
        let text = self.const_str(&text);
        self.push_val(text);
    }

    /// Null in the next `n` temporaries.
    pub(super) fn no_parts(&mut self, n: u32) {
        for _ in 0..n {
            let temp = self.unit.emit.alloc();
            self.op(Opcode::SetNull, &[Arg::Reg(Reg::Temp(temp))]);
        }
    }

    /// The closure (or null), then the function, from three parts that lie at `first`.
    pub(super) fn make_function(&mut self, code: &Rc<Code>, first: u32, dst: Dst) {
        if code.freevars.is_empty() {
            self.no_parts(1);
        } else {
            let base = self.unit.emit.top;
            for (name, _) in &code.freevars {
                let cell = self.closure_cell(name);
                let item = self.dst(Dst::Push);
                self.op(Opcode::Move, &[item, Arg::Keep(cell)]);
            }
            self.unit.emit.set_top(base);
            let dst = self.dst(Dst::Push);
            let n = Arg::Num(code.freevars.len() as u32);
            self.op(Opcode::BuildTuple, &[dst, Arg::Reg(Reg::Temp(base)), n]);
        }
        self.unit.emit.set_top(first);
        let dst = self.dst(dst);
        if self.unit.emit.is_reachable() {
            let code = self.add_const(Const::Code(Rc::clone(code)));
            self.unit.emit.emit(
                Opcode::MakeFunction,
                &[dst, Arg::Reg(Reg::Temp(first))],
                Word::Const(code),
            );
        }
    }

    /// The register of the cell that a nested unit needs.
    fn closure_cell(&mut self, name: &Name) -> Reg {
        let is_class = self.unit.kind == CodeKind::Class;
        if is_class && &**name == "__class__" && self.unit.comps.is_empty() {
            return self.own_or_free(name, false);
        }
        match self.unit.place(&self.table, name) {
            Place::Cell(cell, _) | Place::NamespaceOrCell(cell) => cell,
            _ => self.own_or_free(name, true),
        }
    }

    fn own_or_free(&mut self, name: &Name, free: bool) -> Reg {
        let span = self.unit.emit.span;
        self.unit.cell(name, free).unwrap_or_else(|| {
            // CPython's compiler fails here too, by a fault of its own.
            let what = format!("'{name}' in a function inside a comprehension of a class body");
            self.refuse(span, &format!("{what} is not part of Glassheap's subset"));
            Reg::Cell(0)
        })
    }

    fn function_code(&mut self, span: Span, def: &'a FunctionDef) -> Rc<Code> {
        let Some(scope) = self.table.of_node(node_key(def)) else {
            return Rc::new(super::assemble::empty(self.source));
        };
        let name = Rc::clone(&def.name.name);
        let qualname = self.qualname(&name, true);
        let is_generator = self.table.get(scope).is_generator;
        let kind = if is_generator {
            CodeKind::Generator
        } else {
            CodeKind::Function
        };
        let mut unit = Unit::new(&self.table, scope, kind, name, qualname);
        unit.params = param_counts(&def.args);
        unit.future = self.future.flags;
        let start = def
            .decorators
            .first()
            .map_or(span, |decorator| decorator.span);
        unit.first_line = self.line(start.start);
        let doc = self.docstring(&def.body);
        unit.stack_size = self.stack_size_of_function(def, scope);
        unit.doc = doc.clone().map(Constant::Str);
        unit.constant(Const::Value(
            doc.clone().map_or(Constant::None, Constant::Str),
        ));
        self.open_unit(unit);
        self.at(span);
        self.prologue();
        let body: &'a [Stmt] = if doc.is_some() {
            &def.body[1..]
        } else {
            &def.body
        };
        self.stmts(body);
        self.implicit_return();
        self.place_cleanups();
        self.close_unit()
    }

    pub(super) fn lambda(&mut self, expr: &Expr, args: &Arguments, body: &Expr, dst: Dst) {
        let parts = self.unit.emit.top;
        self.defaults(expr.span, args);
        self.no_parts(1);
        let Some(scope) = self.table.of_node(node_key(expr)) else {
            return;
        };
        let qualname = self.qualname("<lambda>", false);
        let is_generator = self.table.get(scope).is_generator;
        let kind = if is_generator {
            CodeKind::Generator
        } else {
            CodeKind::Function
        };
        let mut unit = Unit::new(&self.table, scope, kind, "<lambda>".into(), qualname);
        unit.params = param_counts(args);
        unit.future = self.future.flags;
        unit.first_line = self.line(expr.span.start);
        unit.stack_size = self.stack_size_of_lambda(args, body, scope);
        unit.constant(Const::Value(Constant::None));
        self.open_unit(unit);
        self.at(body.span);
        self.prologue();
        self.unit.emit.starts_line = true;
        let value = self.operand(body);
        self.at(body.span);
        self.emit_return(value);
        self.place_cleanups();
        let code = self.close_unit();
        self.at(expr.span);
        self.make_function(&code, parts, dst);
    }

    /// `return`.
    pub(super) fn return_stmt(&mut self, span: Span, value: Option<&'a Expr>) {
        let base = self.unit.emit.top;
        let value = if let Some(value) = value {
            self.operand(value)
        } else {
            self.at(span);
            self.const_value(Constant::None)
        };
        let value = match value {
            Val::Local(_) if self.unit.blocks.iter().any(|entry| entry.block.runs_code()) => {
                Val::Temp(self.push_val(value))
            }
            _ => value,
        };
        let temp = if let Val::Temp(temp) = value {
            Some(temp)
        } else {
            None
        };
        if self.unit.emit.is_reachable() {
            self.at(span);
            let left = self.unwind(0, temp);
            self.at(span);
            self.emit_return(value);
            self.rewind(left);
        }
        self.unit.emit.set_top(base);
    }

    /// Whether the unit is a function's (or lambda's or generator's).
    pub(super) fn in_function(&self) -> bool {
        self.table.get(self.unit.scope).kind == ScopeKind::Function
    }
}

/// The counts of a parameter list.
fn param_counts(args: &Arguments) -> ParamCounts {
    ParamCounts {
        positional: (args.posonlyargs.len() + args.args.len()) as u32,
        positional_only: args.posonlyargs.len() as u32,
        keyword_only: args.kwonlyargs.len() as u32,
        varargs: args.vararg.is_some(),
        varkw: args.kwarg.is_some(),
    }
}

/// A docstring as CPython 3.13 stores it: tabs expanded, the common indentation of all lines but the first taken off.
pub(super) fn clean_doc(doc: &StrValue) -> StrValue {
    let points = expand_tabs(&doc.points());
    let (newline, space) = (u32::from('\n'), u32::from(' '));
    let lines: Vec<&[u32]> = points.split_inclusive(|&point| point == newline).collect();
    let indent = |line: &&[u32]| line.iter().take_while(|&&point| point == space).count();
    let is_blank = |line: &&[u32]| line.get(indent(line)).is_none_or(|&point| point == newline);
    let margin = lines
        .iter()
        .skip(1)
        .filter(|line| !is_blank(line))
        .map(indent)
        .min()
        .unwrap_or(0);
    let mut cleaned = Vec::with_capacity(points.len());
    for (idx, line) in lines.iter().enumerate() {
        let cut = if idx == 0 {
            indent(line)
        } else {
            indent(line).min(margin)
        };
        cleaned.extend_from_slice(&line[cut..]);
    }
    StrValue::from_points(&cleaned)
}

fn expand_tabs(points: &[u32]) -> Vec<u32> {
    let mut out = Vec::with_capacity(points.len());
    let mut column = 0;
    for &point in points {
        match char::from_u32(point) {
            Some('\t') => {
                let n = 8 - column % 8;
                out.extend(std::iter::repeat_n(u32::from(' '), n));
                column += n;
            }
            Some('\n' | '\r') => {
                out.push(point);
                column = 0;
            }
            _ => {
                out.push(point);
                column += 1;
            }
        }
    }
    out
}
