//! Layout of exceptions: CPython's `PyBaseExceptionObject`, then one word for each field of the class ([`Fields`]).
//!
//! ```text
//!   0        16     24     32      40          48        56      64           72
//!   | header | dict | args | notes | traceback | context | cause | suppress.. | own fields ...
//! ```
//! Every word is an owned reference or null. Instances of subclasses have the own fields of their built-in base; what
//! `__slots__` adds lies after them.

#![expect(unsafe_code, reason = "payload of exceptions")]

use std::cell::Cell;

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::objects::exception::hierarchy::Fields;
use crate::objects::head::Head;
use crate::objects::type_obj::{Layout, TypeObj};
use crate::objects::{str_, tuple};

/// Bytes before the own fields.
pub(crate) const HEAD_SIZE: u32 = 72;

/// An exception.
#[repr(C)]
pub(crate) struct ExceptionObj {
    pub(crate) head: Head,
    /// `__dict__`, made when first needed.
    dict: Cell<Raw>,
    /// `args`: a tuple.
    args: Cell<Raw>,
    /// Unused, as in CPython: `__notes__` is an ordinary attribute.
    notes: Cell<Raw>,
    /// `__traceback__`.
    traceback: Cell<Raw>,
    /// `__context__`.
    context: Cell<Raw>,
    /// `__cause__`.
    cause: Cell<Raw>,
    /// `__suppress_context__`.
    pub(crate) suppress_context: Cell<bool>,
    /// How many own fields follow.
    n_own: Cell<u8>,
    /// Which they are: a [`Fields`].
    fields: Cell<u8>,
    pad: [u8; 5],
}

impl std::fmt::Debug for ExceptionObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ExceptionObj")
            .field("fields", &self.fields.get())
            .finish_non_exhaustive()
    }
}

// SAFETY: objects of this layout number are made by `alloc` alone.
unsafe impl Payload for ExceptionObj {
    const LAYOUT: u8 = Layout::Exception as u8;
}

/// One of the words that every exception has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    Dict,
    Args,
    Traceback,
    Context,
    Cause,
}

impl ExceptionObj {
    fn word(&self, word: Word) -> &Cell<Raw> {
        match word {
            Word::Dict => &self.dict,
            Word::Args => &self.args,
            Word::Traceback => &self.traceback,
            Word::Context => &self.context,
            Word::Cause => &self.cause,
        }
    }

    fn own(&self, i: usize) -> Option<&Cell<Raw>> {
        if i >= self.n_own.get() as usize {
            return None;
        }
        // SAFETY: `n_own` words follow the head, each a cell.
        Some(unsafe { &*std::ptr::from_ref(self).add(1).cast::<Cell<Raw>>().add(i) })
    }

    /// A word that every exception has.
    pub(crate) fn get(&self, word: Word) -> Option<Value> {
        take_copy(self.word(word))
    }

    /// Changes such a word.
    pub(crate) fn set(&self, word: Word, value: Option<Value>) {
        put(self.word(word), value);
    }

    /// Own field `i`, if it is set.
    pub(crate) fn own_field(&self, i: usize) -> Option<Value> {
        take_copy(self.own(i)?)
    }

    /// Changes own field `i`.
    pub(crate) fn set_own_field(&self, i: usize, value: Option<Value>) {
        if let Some(cell) = self.own(i) {
            put(cell, value);
        }
    }

    /// Has it these own fields?
    pub(crate) fn has(&self, fields: Fields) -> bool {
        self.fields.get() == fields as u8
    }
}

fn take_copy(cell: &Cell<Raw>) -> Option<Value> {
    let raw = cell.get();
    // SAFETY: a word that is not null is an owned reference.
    (!raw.is_null()).then(|| unsafe { Value::from_borrowed(raw) })
}

fn put(cell: &Cell<Raw>, value: Option<Value>) {
    let old = cell.replace(value.map_or(std::ptr::null_mut(), Value::into_raw));
    if !old.is_null() {
        // SAFETY: the word owned it; it has been replaced.
        drop(unsafe { Value::from_owned(old) });
    }
}

/// Makes an exception of a class, all words null. `fields` are those of the class's built-in base.
pub(crate) fn alloc(cx: &mut Cx, ty: &Value, fields: Fields) -> Res<Value> {
    match try_alloc(cx, ty, fields) {
        Some(exception) => Ok(exception),
        None => Err(cx.memory_error()),
    }
}

/// As [`alloc`], but raises nothing.
pub(crate) fn try_alloc(cx: &mut Cx, ty: &Value, fields: Fields) -> Option<Value> {
    let class = ty.cast::<TypeObj>()?;
    let bytes = class.basic_size.get() as usize;
    // SAFETY: the block has `bytes` bytes from the header on; all zeroes are a valid payload.
    unsafe {
        let raw = heap::ask::alloc_zeroed(cx.heap(), std::ptr::from_ref(class).cast(), bytes);
        if raw.is_null() {
            return None;
        }
        let object = &*raw.cast::<ExceptionObj>();
        object.n_own.set(fields.n_words() as u8);
        object.fields.set(fields as u8);
        heap::track(cx.heap(), raw);
        Some(Value::from_owned(raw))
    }
}

/// Names of own fields, for the views.
const fn own_name(fields: u8, i: usize) -> &'static str {
    const OS: [&str; 5] = [
        "errno",
        "strerror",
        "filename",
        "filename2",
        "characters_written",
    ];
    const SYNTAX: [&str; 8] = [
        "msg",
        "filename",
        "lineno",
        "offset",
        "end_lineno",
        "end_offset",
        "text",
        "print_file_and_line",
    ];
    const UNICODE: [&str; 5] = ["encoding", "object", "start", "end", "reason"];
    const IMPORT: [&str; 4] = ["msg", "name", "path", "name_from"];
    if fields == Fields::Os as u8 {
        OS[i]
    } else if fields == Fields::Syntax as u8 {
        SYNTAX[i]
    } else if fields == Fields::Import as u8 {
        IMPORT[i]
    } else if fields == Fields::StopIteration as u8 {
        "value"
    } else if fields == Fields::SystemExit as u8 {
        "code"
    } else if fields == Fields::Name as u8 {
        "name"
    } else if fields == Fields::Attribute as u8 {
        ["obj", "name"][i]
    } else if fields == Fields::Group as u8 {
        ["message", "exceptions"][i]
    } else {
        UNICODE[i]
    }
}

/// The walk, in CPython's order: own fields, then the common ones.
#[derive(Debug)]
pub(crate) struct ExceptionTrace;

impl Trace for ExceptionTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live exception; words are null or owned.
        unsafe {
            let exception = &*obj.cast::<ExceptionObj>();
            for i in 0..exception.n_own.get() as usize {
                if let Some(cell) = exception.own(i)
                    && !cell.get().is_null()
                {
                    v.edge(Role::Field(own_name(exception.fields.get(), i)), cell.get());
                }
            }
            for (name, cell) in [
                ("__dict__", &exception.dict),
                ("args", &exception.args),
                ("__traceback__", &exception.traceback),
                ("__cause__", &exception.cause),
                ("__context__", &exception.context),
            ] {
                if !cell.get().is_null() {
                    v.edge(Role::Field(name), cell.get());
                }
            }
        }
    }
}

/// Drops every word, in CPython's order.
///
/// # Safety
/// `obj` is an exception that nobody reads at the moment.
pub(crate) unsafe fn clear(cx: &mut Cx, obj: Raw) {
    // SAFETY: each word is emptied before its reference is dropped.
    unsafe {
        let exception = &*obj.cast::<ExceptionObj>();
        for i in 0..exception.n_own.get() as usize {
            if let Some(cell) = exception.own(i) {
                drop_word(cx, cell);
            }
        }
        for cell in [
            &exception.dict,
            &exception.args,
            &exception.notes,
            &exception.traceback,
            &exception.cause,
            &exception.context,
        ] {
            drop_word(cx, cell);
        }
    }
}

unsafe fn drop_word(cx: &mut Cx, cell: &Cell<Raw>) {
    let old = cell.replace(std::ptr::null_mut());
    if !old.is_null() {
        // SAFETY: the word owned it.
        unsafe { heap::decref(cx, old) };
    }
}

/// Is `class` this type or a subclass of it?
#[inline(always)]
pub(crate) fn is_subtype(cx: &Cx, class: &TypeObj, of: &TypeObj) -> bool {
    std::ptr::eq(class, of) || is_in_mro(cx, class, of)
}

fn is_in_mro(cx: &Cx, class: &TypeObj, of: &TypeObj) -> bool {
    let Some(mro) = take_copy(&class.mro) else {
        return false;
    };
    tuple::items(cx, &mro)
        .iter()
        .any(|item| std::ptr::eq(item.raw().cast::<TypeObj>(), of))
}

/// A class's `__name__`.
pub(crate) fn class_name(cx: &Cx, class: &TypeObj) -> String {
    take_copy(&class.name).map_or_else(String::new, |name| str_::to_rust(cx, &name))
}

/// A class's `__qualname__`.
pub(crate) fn class_qualname(cx: &Cx, class: &TypeObj) -> String {
    take_copy(&class.qualname).map_or_else(String::new, |name| str_::to_rust(cx, &name))
}

/// A class's own namespace.
pub(crate) fn class_dict(class: &TypeObj) -> Option<Value> {
    take_copy(&class.dict)
}

/// The exception that is being handled: the nearest one of the running code and of what resumed it.
pub(crate) fn handled(cx: &Cx) -> Option<Value> {
    // SAFETY: shared use of the machine; the words are null or owned.
    unsafe {
        let vm = &(*cx.machine()).vm;
        let words = std::iter::once(vm.handled).chain(vm.handled_below.iter().rev().copied());
        words
            .into_iter()
            .find(|raw| !raw.is_null())
            .map(|raw| Value::from_borrowed(raw))
    }
}
