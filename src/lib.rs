//! Glassheap: a runtime for a strict subset of Python 3.13 whose heap you can see through.

#![expect(
    bindings_with_variant_name,
    reason = "variants of `Name` are spelled as the names they are, some as plain as `name`"
)]

#[allow(dead_code, reason = "the machine that runs it arrives next")]
pub(crate) mod bytecode;
#[allow(dead_code, reason = "the machine that runs its code arrives next")]
pub(crate) mod compiler;
pub mod host;
#[allow(
    dead_code,
    reason = "the natives that call these algorithms arrive one by one"
)]
pub(crate) mod number;
pub mod source;
pub mod syntax;
#[allow(
    dead_code,
    reason = "the natives that call these algorithms arrive one by one"
)]
pub(crate) mod text;
