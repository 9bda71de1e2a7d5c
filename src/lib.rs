//! Glassheap: a runtime for a strict subset of Python 3.13 whose heap you can see through.

#![expect(
    bindings_with_variant_name,
    reason = "variants of `Name` are spelled as the names they are, some as plain as `name`"
)]

pub(crate) mod builtins;
pub(crate) mod bytecode;
pub mod cli;
pub(crate) mod commands;
pub(crate) mod compiler;
pub(crate) mod cx;
pub mod diagnostics;
pub(crate) mod heap;
pub mod host;
pub(crate) mod inspect;
pub(crate) mod lessons;
pub(crate) mod machine;
pub(crate) mod modules;
pub(crate) mod number;
pub(crate) mod objects;
pub(crate) mod repl;
pub mod session;
pub mod source;
pub mod syntax;
pub(crate) mod text;
pub(crate) mod vm;
