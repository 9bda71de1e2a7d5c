//! Glassheap: a runtime for a strict subset of Python 3.13 whose heap you can see through.

pub mod host;
pub mod source;
pub mod syntax;
