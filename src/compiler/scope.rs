//! Which names a unit binds and where each name it mentions lives: CPython's symbol table, pass by pass.
//!
//! [`build`] walks the tree once and collects what each block does with its names; [`analyze`] then decides, as CPython's
//! `analyze_block` does, what is local, cell, free or global, and merges list, set and dict comprehensions into the block that holds
//! them (PEP 709). Blocks are found again by the address of their node, since `finally` bodies are compiled more than once.
//!
//! Errors of scoping (`nonlocal x` without a binding) stand in `Table::errors`; the name just becomes global.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::CompileError;
use super::scope_walk::Walker;
use crate::syntax::ast::{self, Name};

/// A block of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ScopeId(pub(super) u32);

impl ScopeId {
    /// The outermost block.
    pub(super) const MODULE: ScopeId = ScopeId(0);
}

/// What kind of block it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ScopeKind {
    /// A file, prompt input or expression.
    Module,
    /// A class body.
    Class,
    /// A function, lambda, or a comprehension of any kind.
    Function,
}

/// Which comprehension a function block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CompKind {
    /// `[…]`.
    List,
    /// `{…}`.
    Set,
    /// `{k: v …}`.
    Dict,
    /// `(…)`: never merged.
    Generator,
}

/// Where a name lives, seen from one block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NameScope {
    /// A register (in a class: the namespace).
    Local,
    /// A cell that this block makes.
    Cell,
    /// A cell of an enclosing function.
    Free,
    /// Declared by `global`.
    GlobalExplicit,
    /// Bound nowhere around.
    GlobalImplicit,
}

/// What a block does with one name.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "CPython's flags of a symbol")]
pub(super) struct Symbol {
    /// It is assigned, imported, deleted or a definition.
    pub(super) local: bool,
    /// It is a parameter.
    pub(super) param: bool,
    /// It is read.
    pub(super) read: bool,
    /// It stands in `name: annotation`, without parentheses.
    pub(super) annotated: bool,
    /// A comprehension's `for` binds it.
    pub(super) iteration: bool,
    /// It stands in a `global` statement (or is a walrus target that goes there).
    pub(super) global: bool,
    /// It stands in a `nonlocal` statement (or is a walrus target that goes there).
    pub(super) nonlocal: bool,
    /// It is the target of a walrus or of a merged comprehension, so that an expression may rebind it.
    pub(super) rebound: bool,
    /// A method of this class has it as a free variable, though the class binds it too.
    pub(super) free_class: bool,
    /// A merged comprehension needs a cell for it.
    pub(super) comp_cell: bool,
    /// The decision.
    pub(super) scope: Option<NameScope>,
    /// When it came into the block, counted.
    pub(super) order: u32,
}

impl Symbol {
    fn is_bound(self) -> bool {
        self.local || self.param
    }
}

/// One block.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts of a block"
)]
pub(super) struct Scope {
    pub(super) kind: ScopeKind,
    pub(super) comp: Option<CompKind>,
    /// Merged into the block around it.
    pub(super) inlined: bool,
    /// Inside a function, however deep.
    pub(super) nested: bool,
    pub(super) is_generator: bool,
    /// A class whose methods mention `__class__` or `super`.
    pub(super) needs_class_cell: bool,
    /// Class whose name mangles `__x` here.
    pub(super) private: Option<Name>,
    pub(super) symbols: BTreeMap<Name, Symbol>,
    /// Parameters, mangled, in the order of registers.
    pub(super) params: Vec<Name>,
    pub(super) parent: Option<ScopeId>,
    pub(super) children: Vec<ScopeId>,
    /// Inside a comprehension's own part: a walrus goes to the block around.
    has_free: bool,
}

impl Scope {
    fn new(kind: ScopeKind, parent: Option<ScopeId>, private: Option<Name>) -> Scope {
        Scope {
            kind,
            comp: None,
            inlined: false,
            nested: false,
            is_generator: false,
            needs_class_cell: false,
            private,
            symbols: BTreeMap::new(),
            params: Vec::new(),
            parent,
            children: Vec::new(),
            has_free: false,
        }
    }

    /// The entry of a mangled name, made if it is not there.
    pub(super) fn symbol_mut(&mut self, name: &Name) -> &mut Symbol {
        let order = self.symbols.len() as u32;
        self.symbols.entry(Rc::clone(name)).or_insert(Symbol {
            order,
            ..Symbol::default()
        })
    }

    /// The decision for a mangled name.
    pub(super) fn scope_of(&self, name: &str) -> Option<NameScope> {
        self.symbols.get(name).and_then(|symbol| symbol.scope)
    }

    /// Cells that this block makes, sorted, as `co_cellvars`.
    pub(super) fn cellvars(&self) -> Vec<Name> {
        let of_names = self
            .symbols
            .iter()
            .filter(|(_, s)| {
                s.scope == Some(NameScope::Cell) || s.comp_cell && s.scope != Some(NameScope::Free)
            })
            .map(|(name, _)| Rc::clone(name));
        let mut cells: Vec<Name> = of_names.collect();
        if self.needs_class_cell {
            cells.push("__class__".into());
        }
        cells
    }

    /// Names that a `global` statement, here or in a block within, makes global.
    pub(super) fn explicit_globals(&self) -> Vec<Name> {
        self.symbols
            .iter()
            .filter(|(_, s)| s.scope == Some(NameScope::GlobalExplicit))
            .map(|(name, _)| Rc::clone(name))
            .collect()
    }

    /// Cells that it gets, sorted, as `co_freevars`.
    pub(super) fn freevars(&self) -> Vec<Name> {
        let is_free = |s: &Symbol| s.scope == Some(NameScope::Free) || s.free_class;
        self.symbols
            .iter()
            .filter(|(_, s)| is_free(s))
            .map(|(name, _)| Rc::clone(name))
            .collect()
    }
}

/// All blocks of one tree.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) scopes: Vec<Scope>,
    /// What CPython's symbol table and compiler refuse, in the order in which the walk meets it.
    pub(super) errors: Vec<CompileError>,
    by_node: BTreeMap<usize, ScopeId>,
}

/// The key of a node.
pub(super) fn node_key<T>(node: &T) -> usize {
    std::ptr::from_ref(node).addr()
}

impl Table {
    /// The block of a node, if the walk made one.
    pub(super) fn of_node(&self, key: usize) -> Option<ScopeId> {
        self.by_node.get(&key).copied()
    }

    pub(super) fn get(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.0 as usize]
    }

    pub(super) fn get_mut(&mut self, id: ScopeId) -> &mut Scope {
        &mut self.scopes[id.0 as usize]
    }

    /// Opens a block below `parent`.
    pub(super) fn open(
        &mut self,
        key: usize,
        kind: ScopeKind,
        parent: Option<ScopeId>,
        private: Option<Name>,
    ) -> ScopeId {
        let id = ScopeId(self.scopes.len() as u32);
        let mut scope = Scope::new(kind, parent, private);
        if let Some(parent) = parent {
            let above = self.get_mut(parent);
            scope.nested = above.nested || above.kind == ScopeKind::Function;
            above.children.push(id);
        }
        self.scopes.push(scope);
        self.by_node.insert(key, id);
        id
    }
}

/// Mangles `__x` inside a class.
pub(super) fn mangle(private: Option<&str>, name: &Name) -> Name {
    let Some(class) = private else {
        return Rc::clone(name);
    };
    if !name.starts_with("__") || name.ends_with("__") || name.contains('.') {
        return Rc::clone(name);
    }
    let class = class.trim_start_matches('_');
    if class.is_empty() {
        Rc::clone(name)
    } else {
        format!("_{class}{name}").into()
    }
}

/// Makes the table of a tree. `annotations` says whether annotations are evaluated (no `from __future__ import annotations`).
pub(super) fn build(tree: &ast::Mod, annotations: bool) -> Table {
    let mut table = Table {
        scopes: Vec::new(),
        errors: Vec::new(),
        by_node: BTreeMap::new(),
    };
    let module = table.open(node_key(tree), ScopeKind::Module, None, None);
    let mut walker = Walker::new(&mut table, module, annotations);
    match tree {
        ast::Mod::Module { body } | ast::Mod::Interactive { body } => walker.block(body),
        ast::Mod::Expression { body } => walker.expr(body),
    }
    walker.settle_nonlocals();
    let mut free = Names::new();
    Analysis { table: &mut table }.block(module, None, &mut free, &mut Names::new());
    table
}

type Names = BTreeSet<Name>;

/// The second pass.
struct Analysis<'t> {
    table: &'t mut Table,
}

impl Analysis<'_> {
    /// As CPython's `analyze_block`: `bound` and `global` are what the blocks around have, `free` collects what this one lacks.
    fn block(
        &mut self,
        id: ScopeId,
        bound: Option<&mut Names>,
        free: &mut Names,
        global: &mut Names,
    ) {
        let is_class = self.table.get(id).kind == ScopeKind::Class;
        let is_function = self.table.get(id).kind == ScopeKind::Function;
        let mut no_bound = Names::new();
        let has_bound = bound.is_some();
        let bound = bound.unwrap_or(&mut no_bound);
        let mut local = Names::new();
        let mut scopes: BTreeMap<Name, NameScope> = BTreeMap::new();
        let (mut new_bound, mut new_global, mut new_free) =
            (Names::new(), Names::new(), Names::new());
        if is_class {
            new_global.extend(global.iter().cloned());
            new_bound.extend(bound.iter().cloned());
        }
        let names: Vec<(Name, Symbol)> = self
            .table
            .get(id)
            .symbols
            .iter()
            .map(|(name, symbol)| (Rc::clone(name), *symbol))
            .collect();
        for (name, symbol) in &names {
            let scope = self.name(
                id,
                name,
                *symbol,
                has_bound.then_some(&mut *bound),
                &mut local,
                free,
                global,
            );
            scopes.insert(Rc::clone(name), scope);
        }
        if is_class {
            new_bound.insert("__class__".into());
        } else {
            if is_function {
                new_bound.extend(local.iter().cloned());
            }
            new_bound.extend(bound.iter().cloned());
            new_global.extend(global.iter().cloned());
        }
        let mut inlined_cells = Names::new();
        for child in self.table.get(id).children.clone() {
            let (mut child_bound, mut child_global) = (new_bound.clone(), new_global.clone());
            let mut child_free = Names::new();
            self.block(
                child,
                Some(&mut child_bound),
                &mut child_free,
                &mut child_global,
            );
            let comp = self.table.get(child).comp;
            if comp.is_some_and(|kind| kind != CompKind::Generator) {
                self.inline(id, child, &mut scopes, &mut child_free, &mut inlined_cells);
                self.table.get_mut(child).inlined = true;
            }
            new_free.extend(child_free);
        }
        if is_function {
            for (name, scope) in &mut scopes {
                if *scope == NameScope::Local
                    && (new_free.contains(name) || inlined_cells.contains(name))
                {
                    *scope = NameScope::Cell;
                    new_free.remove(name);
                }
            }
        } else if is_class && new_free.remove("__class__") {
            self.table.get_mut(id).needs_class_cell = true;
        }
        let scope = self.table.get_mut(id);
        for (name, decision) in scopes {
            let symbol = scope.symbol_mut(&name);
            symbol.scope = Some(decision);
            symbol.comp_cell |= inlined_cells.contains(&name);
        }
        for name in &new_free {
            if let Some(symbol) = scope.symbols.get_mut(name) {
                symbol.free_class |= is_class && symbol.scope != Some(NameScope::Free);
            } else if !has_bound || bound.contains(name) {
                scope.symbols.insert(
                    Rc::clone(name),
                    Symbol {
                        scope: Some(NameScope::Free),
                        ..Symbol::default()
                    },
                );
            }
        }
        scope.has_free |= !new_free.is_empty();
        free.extend(new_free);
    }

    /// As CPython's `analyze_name`.
    #[expect(
        clippy::too_many_arguments,
        reason = "CPython's analyze_name, argument by argument"
    )]
    fn name(
        &mut self,
        id: ScopeId,
        name: &Name,
        symbol: Symbol,
        bound: Option<&mut Names>,
        local: &mut Names,
        free: &mut Names,
        global: &mut Names,
    ) -> NameScope {
        if symbol.global {
            global.insert(Rc::clone(name));
            if let Some(bound) = bound {
                bound.remove(name);
            }
            return NameScope::GlobalExplicit;
        }
        let is_outer = bound.as_ref().is_some_and(|bound| bound.contains(name));
        if symbol.nonlocal && is_outer {
            self.table.get_mut(id).has_free = true;
            free.insert(Rc::clone(name));
            return NameScope::Free;
        }
        if symbol.is_bound() && !symbol.nonlocal {
            local.insert(Rc::clone(name));
            global.remove(name);
            return NameScope::Local;
        }
        if is_outer {
            self.table.get_mut(id).has_free = true;
            free.insert(Rc::clone(name));
            return NameScope::Free;
        }
        NameScope::GlobalImplicit
    }

    /// As CPython's `inline_comprehension`.
    fn inline(
        &mut self,
        outer: ScopeId,
        comp: ScopeId,
        scopes: &mut BTreeMap<Name, NameScope>,
        comp_free: &mut Names,
        inlined_cells: &mut Names,
    ) {
        let outer_is_class = self.table.get(outer).kind == ScopeKind::Class;
        let symbols: Vec<(Name, Symbol)> = self
            .table
            .get(comp)
            .symbols
            .iter()
            .map(|(name, symbol)| (Rc::clone(name), *symbol))
            .collect();
        for (name, symbol) in symbols {
            if symbol.param {
                continue;
            }
            if symbol.scope == Some(NameScope::Cell) || symbol.comp_cell {
                inlined_cells.insert(Rc::clone(&name));
            }
            let own = symbol.local && !symbol.nonlocal && !symbol.global;
            let existing = self.table.get(outer).symbols.get(&name).copied();
            if let Some(existing) = existing {
                if existing.is_bound() && !outer_is_class && !self.is_free_in_children(comp, &name)
                {
                    comp_free.remove(&name);
                }
            } else {
                let mut scope = symbol.scope.unwrap_or(NameScope::GlobalImplicit);
                if outer_is_class && &*name == "__class__" && scope == NameScope::Free {
                    scope = NameScope::GlobalImplicit;
                    comp_free.remove(&name);
                    if let Some(symbol) = self.table.get_mut(comp).symbols.get_mut(&name) {
                        symbol.scope = Some(NameScope::GlobalImplicit);
                    }
                }
                let order = self.table.get(outer).symbols.len() as u32;
                let copy = Symbol {
                    scope: None,
                    comp_cell: false,
                    free_class: false,
                    order,
                    ..symbol
                };
                self.table
                    .get_mut(outer)
                    .symbols
                    .insert(Rc::clone(&name), copy);
                scopes.insert(Rc::clone(&name), scope);
            }
            if own && let Some(symbol) = self.table.get_mut(outer).symbols.get_mut(&name) {
                symbol.rebound = true;
            }
        }
    }

    /// Merged comprehensions count as part of their block: their own children are asked instead.
    fn is_free_in_children(&self, id: ScopeId, name: &str) -> bool {
        self.table.get(id).children.iter().any(|&child| {
            if self.table.get(child).inlined {
                self.is_free_in_children(child, name)
            } else {
                self.table.get(child).scope_of(name) == Some(NameScope::Free)
            }
        })
    }
}
