//! The one test binary: each file named here is a module, so that the tests link once.

mod article;
mod cli;
mod code_objects;
mod docs;
mod examples;
mod failures;
mod glass;
mod golden;
mod house_rules;
mod lang;
mod lessons;
mod names;
mod parity;
mod refcounts;
mod repl;
mod scripts;
mod terminal;
