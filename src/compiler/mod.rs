//! The compiler: from the tree to register bytecode, with CPython 3.13's scoping, order of evaluation and folding.
//!
//! ```text
//! scope_walk, scope   which names a block binds, where each lives
//! fold                constants that CPython computes at compile time
//! stmt, assign, try_, import, function, class, pattern
//! expr, cond, call, comp, display, name      one file per group of nodes, each a method of `Compiler`
//! emit, ir            instructions with owned temporaries and borrowed locals tracked
//! bound, jumps, assemble     checks for unbound locals that cannot fail go; registers and jumps get their numbers
//! stack_size          what CPython's compiler would give as `co_stacksize`
//! ```
//! # How an expression is compiled
//! `operand` gives a value where it lies (a local read in place, a constant, a temporary that the next instruction consumes), `push` puts it
//! into the next temporary, and `expr_to` into a place that the caller names, often a local. Temporaries are a stack: who takes some sets the
//! top back. A local that is an operand while something else is still to be evaluated is *held*: CPython has it on its stack, and
//! whoever counts references must count it (`Code::pending`).

#![expect(
    clippy::needless_for_each,
    reason = "optional and repeated parts of nodes are walked in the same words"
)]

mod assemble;
mod assign;
mod bound;
mod call;
mod class;
mod comp;
mod cond;
mod display;
mod emit;
mod expr;
mod fold;
mod fold_ops;
mod function;
mod future;
mod import;
mod ir;
mod jumps;
mod name;
mod pattern;
mod scope;
mod scope_walk;
mod stack_expr;
mod stack_match;
mod stack_size;
mod stmt;
mod try_;
mod unit;
mod unparse;
mod walk;
mod warn;

use std::rc::Rc;

use crate::bytecode::code::{Code, CodeKind, Const};
use crate::bytecode::opcode::Opcode;
use crate::source::{LineTable, SourceId, Span};
use crate::syntax::ast::{self, Constant, Name, Stmt};
use emit::Emitter;
use fold::Folder;
use future::Future;
use ir::{Arg, Word};
use scope::Table;
use unit::Unit;

/// What the compiler cannot compile: outside this version of the subset, or past a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CompileError {
    /// Where.
    pub(crate) span: Span,
    /// What, in words.
    pub(crate) message: String,
}

/// What CPython's compiler warns of: a `SyntaxWarning`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CompileWarning {
    /// Where.
    pub(crate) span: Span,
    /// What, in words.
    pub(crate) message: String,
}

/// What compiling made.
#[derive(Debug)]
pub(crate) struct Compiled {
    /// The unit.
    pub(crate) code: Rc<Code>,
    /// Warnings in the order in which they were found.
    pub(crate) warnings: Vec<CompileWarning>,
}

/// How to compile.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Options {
    /// Bits of `__future__` features that are in force where the text is compiled ([`flag::FUTURE`]).
    pub(crate) future: u32,
    /// As `-O` and `-OO`: 1 leaves out asserts, 2 docstrings too.
    pub(crate) optimize: u8,
}

/// CPython's bits of `co_flags`.
pub(crate) mod flag {
    pub(crate) const OPTIMIZED: u32 = 0x1;
    pub(crate) const NEWLOCALS: u32 = 0x2;
    pub(crate) const VARARGS: u32 = 0x4;
    pub(crate) const VARKEYWORDS: u32 = 0x8;
    pub(crate) const NESTED: u32 = 0x10;
    pub(crate) const GENERATOR: u32 = 0x20;
    pub(crate) const FUTURE_ANNOTATIONS: u32 = 0x100_0000;
    /// All features that leave a bit (`PyCF_MASK`).
    pub(crate) const FUTURE: u32 = 0x1fe_0000;
}

/// Compiles a tree that `syntax` accepted.
pub(crate) fn compile(
    tree: &ast::Mod,
    source: SourceId,
    lines: &LineTable,
    options: Options,
) -> Result<Compiled, Vec<CompileError>> {
    let (kind, body) = match tree {
        ast::Mod::Module { body } => (CodeKind::Module, body.as_slice()),
        ast::Mod::Interactive { body } => (CodeKind::Interactive, body.as_slice()),
        ast::Mod::Expression { .. } => (CodeKind::Expression, [].as_slice()),
    };
    let mut future = future::features(body).map_err(|error| vec![error])?;
    future.flags |= options.future & flag::FUTURE;
    let postponed = future.flags & flag::FUTURE_ANNOTATIONS != 0;
    let table = scope::build(tree, !postponed);
    if !table.errors.is_empty() {
        return Err(table.errors);
    }
    let scope = table
        .of_node(scope::node_key(tree))
        .expect("the walk makes the module's block first");
    let mut unit = Unit::new(&table, scope, kind, "<module>".into(), "<module>".into());
    unit.future = future.flags;
    let mut compiler = Compiler {
        table,
        module: scope,
        source,
        lines,
        errors: Vec::new(),
        warnings: Vec::new(),
        future,
        optimize: options.optimize,
        folder: Folder::new(options.optimize > 0),
        unit,
        outer: Vec::new(),
    };
    compiler.module(tree, body);
    let unit = compiler.unit;
    if !compiler.errors.is_empty() {
        return Err(compiler.errors);
    }
    match assemble::assemble(unit, &compiler.table, source, lines) {
        Ok(code) => Ok(Compiled {
            code: Rc::new(code),
            warnings: compiler.warnings,
        }),
        Err(error) => Err(vec![error]),
    }
}

/// The state of one compilation.
struct Compiler<'a> {
    table: Table,
    module: scope::ScopeId,
    source: SourceId,
    lines: &'a LineTable,
    errors: Vec<CompileError>,
    warnings: Vec<CompileWarning>,
    future: Future,
    optimize: u8,
    folder: Folder,
    unit: Unit<'a>,
    outer: Vec<Unit<'a>>,
}

impl<'a> Compiler<'a> {
    fn module(&mut self, tree: &'a ast::Mod, body: &'a [Stmt]) {
        self.unit.stack_size = self.stack_size_of_module(tree);
        self.prologue();
        if let ast::Mod::Expression { body } = tree {
            self.emit().starts_line = true;
            let value = self.operand(body);
            self.emit_return(value);
            return self.place_cleanups();
        }
        let doc = if self.unit.kind == CodeKind::Module {
            self.docstring(body)
        } else {
            None
        };
        if class::has_annotations(body) {
            self.op(Opcode::SetupAnnotations, &[Arg::Reg(ir::Reg::Globals)]);
        }
        let mut rest = body;
        if let Some(doc) = doc {
            let (first, others) = body.split_first().expect("the docstring is a statement");
            rest = others;
            self.start_stmt(first.span);
            let doc = self.const_value(Constant::Str(doc.clone()));
            self.store_name(&"__doc__".into(), doc);
        }
        self.stmts(rest);
        self.implicit_return();
        self.place_cleanups();
    }

    /// `MakeCell` and `CopyFreeVars`.
    fn prologue(&mut self) {
        let n_own = self.unit.n_own_cells;
        let n_free = self.unit.cells.len() - n_own;
        if n_free > 0 {
            let first = Arg::Reg(ir::Reg::Cell(n_own as u32));
            self.op(Opcode::CopyFreeVars, &[first, Arg::Num(n_free as u32)]);
        }
        for idx in 0..n_own {
            self.op(Opcode::MakeCell, &[Arg::Reg(ir::Reg::Cell(idx as u32))]);
        }
        if self.unit.kind == CodeKind::Generator {
            self.op(Opcode::ReturnGenerator, &[]);
        }
    }

    fn implicit_return(&mut self) {
        if self.unit.emit.is_reachable() {
            let none = self.const_value(Constant::None);
            self.emit_return(none);
        }
    }

    /// Are annotations kept as text?
    fn postpones_annotations(&self) -> bool {
        self.future.flags & flag::FUTURE_ANNOTATIONS != 0
    }

    // ---- shorthands

    fn emit(&mut self) -> &mut Emitter {
        &mut self.unit.emit
    }

    /// An instruction without an inline word.
    fn op(&mut self, op: Opcode, args: &[Arg]) {
        self.unit.emit.emit(op, args, Word::None);
    }

    /// An instruction that names something.
    fn op_name(&mut self, op: Opcode, args: &[Arg], name: &Name) {
        if !self.unit.emit.is_reachable() {
            return self.unit.emit.mention(args);
        }
        // Names of locals and cells are there for messages; they are not among `co_names`.
        let is_of_local = matches!(
            op,
            Opcode::CheckBound | Opcode::LoadCell | Opcode::DeleteCell | Opcode::LoadNameOrCell
        );
        let word = if is_of_local {
            Word::LocalName(self.unit.local_name_idx(name))
        } else {
            Word::Name(self.unit.name_idx(name))
        };
        self.unit.emit.emit(op, args, word);
    }

    /// What follows comes from `span`.
    fn at(&mut self, span: Span) {
        self.unit.emit.span = span;
    }

    fn refuse(&mut self, span: Span, what: &str) {
        self.errors.push(CompileError {
            span,
            message: what.into(),
        });
    }

    fn add_const(&mut self, constant: Const) -> u32 {
        self.unit.constant(constant)
    }

    fn line(&self, offset: u32) -> u32 {
        self.lines.line(offset)
    }

    /// Opens a unit inside the present one.
    fn open_unit(&mut self, unit: Unit<'a>) {
        self.outer.push(std::mem::replace(&mut self.unit, unit));
    }

    /// Ends the present unit; its code is handed to the one around it.
    fn close_unit(&mut self) -> Rc<Code> {
        let outer = self.outer.pop().expect("close_unit follows open_unit");
        let done = std::mem::replace(&mut self.unit, outer);
        let span = self.unit.emit.span;
        match assemble::assemble(done, &self.table, self.source, self.lines) {
            Ok(code) => Rc::new(code),
            Err(error) => {
                self.errors.push(CompileError {
                    span: if error.span.is_empty() {
                        span
                    } else {
                        error.span
                    },
                    ..error
                });
                Rc::new(assemble::empty(self.source))
            }
        }
    }
}
