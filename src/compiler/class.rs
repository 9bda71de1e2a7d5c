//! Class definitions.

use std::rc::Rc;

use super::Compiler;
use super::function::clean_doc;
use super::ir::{Arg, Reg};
use super::name::{Dst, Val};
use super::scope::node_key;
use super::unit::Unit;
use crate::bytecode::code::{Code, CodeKind, Const};
use crate::bytecode::opcode::Opcode;
use crate::source::Span;
use crate::syntax::ast::{ClassDef, Constant, ExprKind, Stmt, StmtKind, StrValue};

impl<'a> Compiler<'a> {
    pub(super) fn class_def(&mut self, span: Span, def: &'a ClassDef) {
        if !def.type_params.is_empty() {
            return self.refuse(span, "type parameters are not part of Glassheap's subset");
        }
        let base = self.unit.emit.top;
        let windows = self.decorator_windows(&def.decorators);
        let window = self.unit.emit.top;
        self.at(span);
        let builder = Arg::Dst(Reg::Temp(window + 2));
        self.op(Opcode::LoadBuildClass, &[builder]);
        self.unit.emit.set_top(window + 5);
        let code = self.class_code(span, def);
        self.at(span);
        self.no_parts(3);
        self.make_function(&code, window + 5, Dst::Push);
        let name = self.const_str(&def.name.name);
        self.push_val(name);
        let fast = if windows.is_empty() {
            self.fast_local(&def.name.name)
        } else {
            None
        };
        let dst = fast.map_or(Dst::Push, Dst::To);
        if def.bases.is_empty() && def.keywords.is_empty() {
            self.unit.emit.set_top(window);
            let dst = self.dst(dst);
            self.op(
                Opcode::Call,
                &[dst, Arg::Reg(Reg::Temp(window)), Arg::Num(2)],
            );
        } else {
            self.call_window(span, window, 2, &def.bases, &def.keywords, dst);
        }
        if !windows.is_empty() {
            self.apply_decorators(&def.decorators, &windows, &def.name.name, span);
        } else if fast.is_none() {
            self.at(span);
            self.store_arg(&def.name.name, Arg::Take(window));
        }
        self.unit.emit.set_top(base);
    }

    fn class_code(&mut self, span: Span, def: &'a ClassDef) -> Rc<Code> {
        let Some(scope) = self.table.of_node(node_key(def)) else {
            return Rc::new(super::assemble::empty(self.source));
        };
        let name = Rc::clone(&def.name.name);
        let qualname = self.qualname(&name, true);
        let mut unit = Unit::new(
            &self.table,
            scope,
            CodeKind::Class,
            Rc::clone(&name),
            Rc::clone(&qualname),
        );
        unit.private = Some(name);
        unit.future = self.future.flags;
        let start = def
            .decorators
            .first()
            .map_or(span, |decorator| decorator.span);
        unit.first_line = self.line(start.start);
        unit.stack_size = self.stack_size_of_class(def, scope);
        let first_line = unit.first_line;
        self.open_unit(unit);
        self.at(Span::new(start.start, start.start));
        self.unit.emit.starts_line = true;
        self.prologue();
        self.load_name(&"__name__".into(), Dst::Push);
        self.unit.emit.set_top(0);
        self.store_name(&"__module__".into(), Val::Temp(0));
        let qualname = self.const_str(&qualname);
        self.store_name(&"__qualname__".into(), qualname);
        let first_line = self.const_value(Constant::Int(i64::from(first_line)));
        self.store_name(&"__firstlineno__".into(), first_line);
        if has_annotations(&def.body) {
            self.op(Opcode::SetupAnnotations, &[Arg::Reg(Reg::Namespace)]);
        }
        let mut body: &'a [Stmt] = &def.body;
        if let (Some(doc), Some((first, rest))) = (self.docstring(body), body.split_first()) {
            body = rest;
            self.start_stmt(first.span);
            let doc = self.const_value(Constant::Str(doc));
            self.store_name(&"__doc__".into(), doc);
        }
        self.stmts(body);
        self.at(Span::new(start.start, start.start));
        let attributes = self.unit.static_attributes.iter();
        let attributes = attributes
            .map(|name| Const::Value(super::name::str_constant(name)))
            .collect();
        let attributes = self.const_of(Const::MadeTuple(attributes));
        self.store_name(&"__static_attributes__".into(), attributes);
        if self.table.get(scope).needs_class_cell
            && let Some(cell) = self.unit.cell("__class__", false)
        {
            let top = self.unit.emit.top;
            let dst = self.dst(Dst::Push);
            self.op(Opcode::Move, &[dst, Arg::Keep(cell)]);
            self.store_arg(&"__classcell__".into(), Arg::Keep(Reg::Temp(top)));
            self.unit.emit.set_top(top);
            self.emit_return(Val::Temp(top));
        } else {
            self.implicit_return();
        }
        self.place_cleanups();
        self.close_unit()
    }
}

impl Compiler<'_> {
    /// The docstring of a body that is kept.
    pub(super) fn docstring(&self, body: &[Stmt]) -> Option<StrValue> {
        docstring(body).filter(|_| self.optimize < 2)
    }
}

/// The docstring of a body, cleaned as CPython cleans it.
pub(super) fn docstring(body: &[Stmt]) -> Option<StrValue> {
    let first = body.first()?;
    let StmtKind::Expr { value } = &first.kind else {
        return None;
    };
    let ExprKind::Constant(Constant::Str(text)) = &value.kind else {
        return None;
    };
    Some(clean_doc(text))
}

/// Whether a module's or class's own statements annotate a name, as CPython's `find_ann`.
pub(super) fn has_annotations(body: &[Stmt]) -> bool {
    body.iter().any(|stmt| match &stmt.kind {
        StmtKind::AnnAssign { .. } => true,
        StmtKind::For(node) => has_annotations(&node.body) || has_annotations(&node.orelse),
        StmtKind::While { body, orelse, .. } => has_annotations(body) || has_annotations(orelse),
        StmtKind::If { branches, orelse } => {
            branches.iter().any(|branch| has_annotations(&branch.body)) || has_annotations(orelse)
        }
        StmtKind::With(node) => has_annotations(&node.body),
        StmtKind::Match { cases, .. } => cases.iter().any(|case| has_annotations(&case.body)),
        StmtKind::Try(node) => {
            has_annotations(&node.body)
                || node
                    .handlers
                    .iter()
                    .any(|handler| has_annotations(&handler.body))
                || has_annotations(&node.orelse)
                || has_annotations(&node.finalbody)
        }
        _ => false,
    })
}
