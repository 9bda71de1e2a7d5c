//! Layouts of patterns, matches and scanners: owned references, and for the first two what the engine made, on Rust's heap.

#![expect(unsafe_code, reason = "payloads of patterns and matches")]

use std::cell::Cell;
use std::rc::Rc;

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::objects::class::fields::layout::payload;
use crate::objects::class::layout::Field;
use crate::objects::head::Head;
use crate::objects::type_obj::{Layout, TypeObj};
use crate::text::regex::compile::Program;
use crate::text::regex::machine::Found;

/// What a pattern was compiled to.
#[derive(Debug)]
pub(crate) struct Compiled {
    /// The instructions.
    pub(crate) program: Program,
    /// Groups with names, as they open.
    pub(crate) names: Vec<(Vec<u32>, u32)>,
    /// `flags`.
    pub(crate) flags: u32,
    /// Made of a str, not of bytes.
    pub(crate) is_text: bool,
}

/// What a match found, and where it was looked for.
#[derive(Debug)]
pub(crate) struct Matched {
    /// Groups.
    pub(crate) found: Found,
    /// `pos`
    pub(crate) pos: usize,
    /// `endpos`
    pub(crate) endpos: usize,
}

payload! {
    /// A compiled pattern.
    PatternObj, RegexPattern, PatternTrace, destroy_pattern_fields;
    fields {
        /// `pattern`: the text it was made of.
        pattern "pattern",
        /// `groupindex`: a dict.
        groupindex "groupindex",
    }
    words {}
    plain {
        /// Owned: an `Rc<Compiled>` as a pointer; null once it is gone.
        compiled: Cell<*const Compiled>,
        /// Head of its weak reference list.
        weak_list: Cell<Raw>,
    }
}

payload! {
    /// A match.
    MatchObj, RegexMatch, MatchTrace, destroy_match_fields;
    fields {
        /// `string`: the text it was found in.
        string "string",
        /// `re`: the pattern.
        pattern "re",
        /// `regs`: once asked.
        regs "regs",
    }
    words {}
    plain {
        /// Owned: an `Rc<Matched>` as a pointer; null once it is gone.
        matched: Cell<*const Matched>,
    }
}

payload! {
    /// A scanner: where the next match is looked for.
    ScannerObj, RegexScanner, ScannerTrace, destroy_scanner;
    fields {
        /// `pattern`
        pattern "pattern",
        /// The text.
        string "string",
    }
    words {}
    plain {
        /// Where it goes on.
        at: Cell<usize>,
        /// Where it ends.
        endpos: Cell<usize>,
        /// An empty match here does not count again.
        must_advance: Cell<bool>,
        /// It runs: a finder within a finder is an error.
        is_running: Cell<bool>,
    }
}

/// Where the weak list of a pattern begins.
pub(crate) const PATTERN_WEAK_OFFSET: i16 = std::mem::offset_of!(PatternObj, weak_list) as i16;

/// A copy of the counted pointer in a cell.
fn shared<T>(cell: &Cell<*const T>) -> Option<Rc<T>> {
    let pointer = cell.get();
    if pointer.is_null() {
        return None;
    }
    // SAFETY: the cell owns one count of an `Rc`; the copy takes another.
    unsafe {
        Rc::increment_strong_count(pointer);
        Some(Rc::from_raw(pointer))
    }
}

fn release<T>(cell: &Cell<*const T>) {
    let pointer = cell.replace(std::ptr::null());
    if !pointer.is_null() {
        // SAFETY: the cell owned one count.
        drop(unsafe { Rc::from_raw(pointer) });
    }
}

/// Drops a pattern's fields.
///
/// # Safety
/// A dying pattern.
pub(crate) unsafe fn destroy_pattern(cx: &mut Cx, obj: Raw) {
    // SAFETY: the caller's promise.
    unsafe {
        release(&(*obj.cast::<PatternObj>()).compiled);
        destroy_pattern_fields(cx, obj);
    }
}

/// Drops a match's fields.
///
/// # Safety
/// A dying match.
pub(crate) unsafe fn destroy_match(cx: &mut Cx, obj: Raw) {
    // SAFETY: the caller's promise.
    unsafe {
        release(&(*obj.cast::<MatchObj>()).matched);
        destroy_match_fields(cx, obj);
    }
}

/// A new pattern.
pub(crate) fn new_pattern(
    cx: &mut Cx,
    class: &Value,
    pattern: &Value,
    groupindex: Value,
    compiled: Compiled,
) -> Res<Value> {
    let Some(class) = class.cast::<TypeObj>() else {
        return Err(cx.type_error("a class is expected"));
    };
    let nothing = Cell::new(std::ptr::null());
    let made = PatternObj::alloc(cx, class, nothing, Cell::new(std::ptr::null_mut()))?;
    if let Some(object) = made.cast::<PatternObj>() {
        object.compiled.set(Rc::into_raw(Rc::new(compiled)));
        object.pattern.set(Some(pattern.clone()));
        object.groupindex.set(Some(groupindex));
    }
    Ok(made)
}

/// A new match.
pub(crate) fn new_match(
    cx: &mut Cx,
    class: &Value,
    pattern: &Value,
    string: &Value,
    matched: Matched,
) -> Res<Value> {
    let Some(class) = class.cast::<TypeObj>() else {
        return Err(cx.type_error("a class is expected"));
    };
    let made = MatchObj::alloc(cx, class, Cell::new(std::ptr::null()))?;
    if let Some(object) = made.cast::<MatchObj>() {
        object.matched.set(Rc::into_raw(Rc::new(matched)));
        object.string.set(Some(string.clone()));
        object.pattern.set(Some(pattern.clone()));
    }
    Ok(made)
}

impl PatternObj {
    /// What it was compiled to; nothing once it has been cleared.
    pub(crate) fn compiled(&self) -> Option<Rc<Compiled>> {
        shared(&self.compiled)
    }
}

impl MatchObj {
    /// What it found; nothing once it has been cleared.
    pub(crate) fn matched(&self) -> Option<Rc<Matched>> {
        shared(&self.matched)
    }
}

/// Bytes of a pattern, its instructions included.
///
/// # Safety
/// A live pattern.
pub(crate) unsafe fn size_of_pattern(obj: Raw) -> usize {
    // SAFETY: the caller's promise.
    let compiled = unsafe { (*obj.cast::<PatternObj>()).compiled() };
    96 + compiled.map_or(0, |compiled| compiled.program.size())
}

/// Bytes of a match, as CPython counts them.
///
/// # Safety
/// A live match.
pub(crate) unsafe fn size_of_match(obj: Raw) -> usize {
    // SAFETY: the caller's promise.
    let matched = unsafe { (*obj.cast::<MatchObj>()).matched() };
    88 + matched.map_or(0, |matched| 8 * matched.found.marks.len())
}
