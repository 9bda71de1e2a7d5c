//! Lessons: Markdown files that are programs. A lesson is read ([`parse`]), run on a real machine step by step, its questions are answered by
//! that machine ([`measure`] says what can be asked), and it is checked, shown and exported from the same data.
//!
//! # Invariants
//! No answer stands in a lesson: what is asked is measured on the heap at the moment of asking. A lesson sees the machine through the session
//! and the plain data of `inspect` only.

pub(crate) mod check;
pub(crate) mod course;
pub(crate) mod export;
pub(crate) mod game;
pub(crate) mod library;
pub(crate) mod measure;
pub(crate) mod parse;
pub(crate) mod progress;
pub(crate) mod quiz;
pub(crate) mod run;
pub(crate) mod show;
pub(crate) mod take;

/// The Markdown that lessons are written in.
pub(crate) const MARKDOWN: pulldown_cmark::Options = pulldown_cmark::Options::ENABLE_TABLES;
