//! One unit under construction: a module, class body, function or generator expression.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::emit::Emitter;
use super::ir::{Arg, HandlerId, Label, Reg};
use super::scope::{NameScope, ScopeId, Table};
use crate::bytecode::code::{CodeKind, Const, ParamCounts};
use crate::bytecode::const_key::ConstKey;
use crate::source::Span;
use crate::syntax::ast::{Constant, Ident, Name, Stmt};

/// What a `break`, `continue` or `return` has to leave: CPython's frame blocks.
#[derive(Debug, Clone, Copy)]
pub(super) enum Block<'a> {
    /// A `while` loop.
    While { again: Label, end: Label },
    /// A `for` loop with its iterator.
    For { iter: u32, again: Label, end: Label },
    /// The guarded part of `try … except`, or of any region that needs nothing but its handler gone.
    Region,
    /// The part of a `try` that its `finally` follows.
    FinallyTry { body: &'a [Stmt] },
    /// A `finally` that runs for an exception.
    FinallyEnd { exc: u32, saved: u32 },
    /// The block of a `with`.
    With { exit: u32, span: Span },
    /// The block of an `except` clause, with the name to delete.
    Handler {
        exc: u32,
        saved: u32,
        name: Option<&'a Ident>,
    },
    /// A value on its way out through a `finally`.
    PopValue { temp: u32 },
}

impl Block<'_> {
    /// Whether leaving it runs code that could change a local.
    pub(super) fn runs_code(&self) -> bool {
        match self {
            Block::While { .. } | Block::Region | Block::For { .. } | Block::PopValue { .. } => {
                false
            }
            Block::FinallyTry { .. }
            | Block::FinallyEnd { .. }
            | Block::With { .. }
            | Block::Handler { .. } => true,
        }
    }
}

/// A block and the handler that is in force outside it.
#[derive(Debug, Clone, Copy)]
pub(super) struct BlockEntry<'a> {
    pub(super) block: Block<'a>,
    pub(super) outer: Option<HandlerId>,
}

/// One unit.
#[derive(Debug)]
pub(super) struct Unit<'a> {
    pub(super) scope: ScopeId,
    pub(super) kind: CodeKind,
    pub(super) name: Name,
    pub(super) qualname: Name,
    pub(super) private: Option<Name>,
    pub(super) emit: Emitter,
    pub(super) consts: Vec<Const>,
    const_index: BTreeMap<ConstKey, u32>,
    pub(super) names: Vec<Name>,
    name_index: BTreeMap<Name, u32>,
    /// Names of locals and cells that instructions have for messages.
    pub(super) local_names: Vec<Name>,
    pub(super) varnames: Vec<Name>,
    var_index: BTreeMap<Name, u32>,
    /// Own cells, then free variables.
    pub(super) cells: Vec<Name>,
    pub(super) n_own_cells: usize,
    /// Merged comprehensions around what is compiled now, outermost first.
    pub(super) comps: Vec<ScopeId>,
    pub(super) blocks: Vec<BlockEntry<'a>>,
    pub(super) cleanups: Vec<super::comp::Cleanup>,
    pub(super) params: ParamCounts,
    pub(super) n_params: usize,
    pub(super) first_line: u32,
    pub(super) doc: Option<Constant>,
    pub(super) static_attributes: BTreeSet<Name>,
    pub(super) stack_size: u32,
    /// Bits of `__future__` features.
    pub(super) future: u32,
}

/// Where a name lives, as an instruction sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A register.
    Fast(Reg),
    /// A cell; the flag says that it is a free variable.
    Cell(Reg, bool),
    /// The module's globals, then builtins.
    Global,
    /// The class body's namespace first.
    Namespace,
    /// The class body's namespace first, then a cell.
    NamespaceOrCell(Reg),
}

impl<'a> Unit<'a> {
    pub(super) fn new(
        table: &Table,
        scope: ScopeId,
        kind: CodeKind,
        name: Name,
        qualname: Name,
    ) -> Unit<'a> {
        let block = table.get(scope);
        let mut cells = block.cellvars();
        let n_own_cells = cells.len();
        cells.extend(block.freevars());
        let mut unit = Unit {
            scope,
            kind,
            name,
            qualname,
            private: block.private.clone(),
            emit: Emitter::new(),
            consts: Vec::new(),
            const_index: BTreeMap::new(),
            names: Vec::new(),
            name_index: BTreeMap::new(),
            local_names: Vec::new(),
            varnames: Vec::new(),
            var_index: BTreeMap::new(),
            cells,
            n_own_cells,
            comps: Vec::new(),
            blocks: Vec::new(),
            cleanups: Vec::new(),
            params: ParamCounts::default(),
            n_params: block.params.len(),
            first_line: 1,
            doc: None,
            static_attributes: BTreeSet::new(),
            stack_size: 0,
            future: 0,
        };
        for param in &block.params {
            let reg = unit.var(param);
            unit.emit.mention(&[Arg::Reg(reg)]);
        }
        unit
    }

    /// The index of a constant.
    pub(super) fn constant(&mut self, constant: Const) -> u32 {
        let next = self.consts.len() as u32;
        if let Some(key) = ConstKey::of(&constant) {
            let idx = *self.const_index.entry(key).or_insert(next);
            if idx != next {
                return idx;
            }
        }
        self.consts.push(constant);
        next
    }

    /// The index of a name.
    pub(super) fn name_idx(&mut self, name: &Name) -> u32 {
        let next = self.names.len() as u32;
        if let Some(&idx) = self.name_index.get(name) {
            return idx;
        }
        self.names.push(Rc::clone(name));
        self.name_index.insert(Rc::clone(name), next);
        next
    }

    /// The index of a local's or cell's name.
    pub(super) fn local_name_idx(&mut self, name: &Name) -> u32 {
        let known = self.local_names.iter().position(|known| known == name);
        let idx = known.unwrap_or_else(|| {
            self.local_names.push(Rc::clone(name));
            self.local_names.len() - 1
        });
        idx as u32
    }

    /// The register of a fast local.
    pub(super) fn var(&mut self, name: &Name) -> Reg {
        let next = self.varnames.len() as u32;
        if let Some(&idx) = self.var_index.get(name) {
            return Reg::Local(idx);
        }
        self.varnames.push(Rc::clone(name));
        self.var_index.insert(Rc::clone(name), next);
        Reg::Local(next)
    }

    /// The register of a cell.
    pub(super) fn cell(&self, name: &str, free: bool) -> Option<Reg> {
        let own = &self.cells[..self.n_own_cells];
        let find = |names: &[Name]| names.iter().position(|cell| &**cell == name);
        let of_free = || find(&self.cells[self.n_own_cells..]).map(|idx| idx + self.n_own_cells);
        let idx = if free {
            of_free().or_else(|| find(own))
        } else {
            find(own).or_else(of_free)
        };
        idx.map(|idx| Reg::Cell(idx as u32))
    }

    /// Where a mangled name lives.
    pub(super) fn place(&mut self, table: &Table, name: &Name) -> Place {
        for &comp in self.comps.iter().rev() {
            if let Some(symbol) = table.get(comp).symbols.get(name)
                && symbol.local
                && !symbol.nonlocal
                && !symbol.global
            {
                if symbol.scope == Some(NameScope::Cell) {
                    return self.cell_place(name, false);
                }
                return Place::Fast(self.var(name));
            }
        }
        if self.kind == CodeKind::Class
            && let Some(&outermost) = self.comps.first()
        {
            return match table.get(outermost).scope_of(name) {
                Some(NameScope::Free) => self.cell_place(name, true),
                _ => Place::Global,
            };
        }
        let scope = table.get(self.scope).scope_of(name);
        match (self.kind, scope) {
            (_, Some(NameScope::GlobalExplicit)) => Place::Global,
            (CodeKind::Function | CodeKind::Generator, Some(NameScope::Local)) => {
                Place::Fast(self.var(name))
            }
            (CodeKind::Function | CodeKind::Generator, Some(NameScope::Cell)) => {
                self.cell_place(name, false)
            }
            (CodeKind::Function | CodeKind::Generator, Some(NameScope::Free)) => {
                self.cell_place(name, true)
            }
            (CodeKind::Function | CodeKind::Generator, _) => Place::Global,
            (CodeKind::Class, Some(NameScope::Free)) => match self.cell(name, true) {
                Some(cell) => Place::NamespaceOrCell(cell),
                None => Place::Namespace,
            },
            (CodeKind::Class, _) => Place::Namespace,
            (CodeKind::Module | CodeKind::Interactive | CodeKind::Expression, _) => Place::Global,
        }
    }

    fn cell_place(&self, name: &str, free: bool) -> Place {
        match self.cell(name, free) {
            Some(Reg::Cell(idx)) => Place::Cell(Reg::Cell(idx), idx as usize >= self.n_own_cells),
            _ => Place::Global,
        }
    }
}
