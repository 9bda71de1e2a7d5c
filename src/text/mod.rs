//! Text algorithms that know no heap.
//!
//! A Python string is a sequence of code points held in the narrowest of three widths (PEP 393), and lone surrogates are legal in it.
//! The functions here read such a sequence through [`view::Text`], a borrowed slice of one of the widths, and write through
//! [`view::TextBuf`], which widens as it must. Bytes objects are the narrow width with other rules for white space and case.
//! Everything equals CPython 3.13's answer, messages included; failures are `number::fault::Fault`s, those of codecs carry the place.
//!
//! * `view`: the two types above
//! * `tables` (generated), `classify`, `case`: what Unicode 15.1 knows of a character
//! * `search`: find, count, replace; `split`: split, strip, pad
//! * `repr`: `repr` and `ascii` of strings and bytes
//! * `format_spec`, `percent`, `str_format`: the three languages of formatting
//! * `codec`: encodings with their error handlers
//! * `json`: its strings and numbers
//! * `siphash`: the hash of strings and bytes
//! * `regex`: patterns, their machine, and templates of replacements
#![allow(
    clippy::unreadable_literal,
    reason = "code points and hashes in tables of tests"
)]

pub(crate) mod case;
pub(crate) mod classify;
pub(crate) mod codec;
pub(crate) mod format_spec;
pub(crate) mod json;
pub(crate) mod percent;
pub(crate) mod regex;
pub(crate) mod repr;
pub(crate) mod search;
pub(crate) mod siphash;
pub(crate) mod split;
pub(crate) mod str_format;
#[rustfmt::skip]
mod tables;
pub(crate) mod view;
