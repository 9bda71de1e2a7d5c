//! `from __future__ import …`: what CPython's `future.c` checks before anything is compiled.

use super::{CompileError, flag};
use crate::syntax::ast::{ExprKind, Ident, Stmt, StmtKind};

/// Features that every text has by now, and that leave no flag.
const MANDATORY: &[&str] = &[
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "generator_stop",
];

/// What an import that comes too late is told.
pub(super) const TOO_LATE: &str = "from __future__ imports must occur at the beginning of the file";

/// What the imports at the beginning of a body ask for.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Future {
    /// Bits of `co_flags`.
    pub(super) flags: u32,
    /// End of the last of them in the text; 0 without one.
    pub(super) end: u32,
}

/// Is it an import of features?
pub(super) fn is_future(module: Option<&Ident>, level: u32) -> bool {
    level == 0 && module.is_some_and(|module| &*module.name == "__future__")
}

/// Reads the features that a body asks for.
pub(super) fn features(body: &[Stmt]) -> Result<Future, CompileError> {
    let mut future = Future::default();
    let mut is_begun = false;
    let mut may_have_doc = true;
    for stmt in body {
        match &stmt.kind {
            StmtKind::ImportFrom {
                module,
                names,
                level,
            } if is_future(module.as_ref(), *level) => {
                if is_begun {
                    return Err(CompileError {
                        span: stmt.span,
                        message: TOO_LATE.into(),
                    });
                }
                for alias in names {
                    future.flags |= feature(&alias.name.name).map_err(|message| CompileError {
                        span: alias.span,
                        message,
                    })?;
                }
                future.end = stmt.span.end;
            }
            StmtKind::Expr { value }
                if may_have_doc
                    && matches!(
                        value.kind,
                        ExprKind::Constant(crate::syntax::ast::Constant::Str(_))
                    ) => {}
            _ => is_begun = true,
        }
        may_have_doc = false;
    }
    Ok(future)
}

fn feature(name: &str) -> Result<u32, String> {
    match name {
        "annotations" => Ok(flag::FUTURE_ANNOTATIONS),
        "barry_as_FLUFL" => {
            Err("the feature barry_as_FLUFL is not part of Glassheap's subset".into())
        }
        "braces" => Err("not a chance".into()),
        _ if MANDATORY.contains(&name) => Ok(0),
        _ => Err(format!("future feature {name} is not defined")),
    }
}
