//! Layout of strings (PEP 393), the builder that fills new ones, and the machine's tables of immortal and interned ones.
//!
//! ```text
//!   0        16    24     32                     40          48     56
//!   | header | len | hash | kind, ascii, interned | characters ...             ASCII
//!   | header | len | hash | kind, ...             | UTF-8 len | UTF-8 | ch ... wider
//!   | header | len | hash | kind, ...             | UTF-8 len | UTF-8 | data * instances of subclasses, slots behind
//! ```
//! One more unit than characters is allocated, as CPython does for its closing zero. Characters never change while anybody but one owner
//! can see the string (`append_in_place` asks for that), so a [`Text`] may be borrowed from a handle alone, whatever runs meanwhile.

#![expect(unsafe_code, reason = "payload of strings")]

use std::cell::Cell;
use std::ptr::null_mut;

use crate::cx::{Cx, Res};
use crate::heap::handle::{Payload, Value};
use crate::heap::header::{IMMORTAL, Raw};
use crate::heap::{self, Heap, alloc_atom, alloc_buf, free_buf};
use crate::objects::Ty;
use crate::objects::head::Head;
use crate::objects::names::NAMES;
use crate::objects::type_obj::{Layout, TypeObj};
use crate::text::siphash::hash_text;
use crate::text::view::{Text, TextBuf, with_units};

/// A string.
#[repr(C)]
pub(crate) struct StrObj {
    pub(crate) head: Head,
    /// Characters.
    pub(crate) len: usize,
    /// -1: not computed yet.
    pub(crate) hash: Cell<i64>,
    /// Bytes per character: 1, 2, 4.
    pub(crate) kind: u8,
    pub(crate) is_ascii: bool,
    /// 0 no, 1 mortal, 2 immortal.
    pub(crate) interned: Cell<u8>,
    /// Where the characters are, in bytes from the header; 0: where the word at 56 points.
    at: u8,
    pad: [u8; 4],
}

// SAFETY: only strings and instances of subclasses have this layout number, and `alloc` and `alloc_sub` make them all.
unsafe impl Payload for StrObj {
    const LAYOUT: u8 = Layout::Str as u8;
}

/// Not interned.
const FREE: u8 = 0;
/// Interned, and forgotten by the table when it dies.
const MORTAL: u8 = 1;
/// Interned for the machine's life.
const LASTING: u8 = 2;

/// Where ASCII characters begin.
const ASCII_AT: usize = 40;
/// Where wider ones begin.
const WIDE_AT: usize = 56;
/// Bytes of an instance of a subclass before its slots.
pub(crate) const SUB_SIZE: usize = 64;

impl StrObj {
    #[inline(always)]
    fn data(&self) -> *const u8 {
        let start = std::ptr::from_ref(self).cast::<u8>();
        if self.at != 0 {
            start.wrapping_add(self.at as usize)
        } else {
            // SAFETY: an instance of a subclass has this word.
            unsafe { start.add(WIDE_AT).cast::<*const u8>().read() }
        }
    }

    /// The characters.
    #[inline(always)]
    pub(crate) fn text(&self) -> Text<'_> {
        // SAFETY: `len` units of this kind are there, for as long as the object lives (see the module's head).
        unsafe {
            let data = self.data();
            match self.kind {
                1 => Text::One(std::slice::from_raw_parts(data, self.len)),
                2 => Text::Two(std::slice::from_raw_parts(data.cast(), self.len)),
                _ => Text::Four(std::slice::from_raw_parts(data.cast(), self.len)),
            }
        }
    }

    /// The characters as Rust text, if all are ASCII.
    #[inline(always)]
    pub(crate) fn as_ascii(&self) -> Option<&str> {
        if !self.is_ascii {
            return None;
        }
        // SAFETY: `len` bytes of ASCII.
        Some(unsafe {
            std::str::from_utf8_unchecked(std::slice::from_raw_parts(self.data(), self.len))
        })
    }

    /// The hash.
    #[inline(always)]
    pub(crate) fn hash(&self) -> i64 {
        let hash = self.hash.get();
        if hash == -1 {
            self.compute_hash()
        } else {
            hash
        }
    }

    #[inline(never)]
    fn compute_hash(&self) -> i64 {
        let hash = hash_text(self.text());
        self.hash.set(hash);
        hash
    }

    /// An upper bound of its characters that depends on the storage alone.
    #[inline(always)]
    pub(crate) fn max_char(&self) -> u32 {
        match self.kind {
            1 if self.is_ascii => 0x7F,
            1 => 0xFF,
            2 => 0xFFFF,
            _ => 0x10_FFFF,
        }
    }
}

/// The characters of a string; `None` for what is no string.
#[inline(always)]
pub(crate) fn text_of(value: &Value) -> Option<Text<'_>> {
    value.cast::<StrObj>().map(StrObj::text)
}

/// Bytes of a new string from the header on; `None`: more than any memory has.
fn bytes_for(len: usize, max_char: u32) -> Option<(usize, u8, u8)> {
    let (at, kind) = match max_char {
        0..=0x7F => (ASCII_AT, 1),
        0x80..=0xFF => (WIDE_AT, 1),
        0x100..=0xFFFF => (WIDE_AT, 2),
        _ => (WIDE_AT, 4),
    };
    let bytes = len
        .checked_add(1)?
        .checked_mul(kind as usize)?
        .checked_add(at)?;
    isize::try_from(bytes)
        .is_ok()
        .then_some((bytes, at as u8, kind))
}

/// A new exact string whose characters are not written. Null: no memory.
///
/// # Safety
/// The caller writes `len` characters of which none is above `max_char`, and one is beyond each narrower storage, before anything looks.
#[inline(always)]
unsafe fn alloc(cx: &mut Cx, len: usize, max_char: u32) -> Raw {
    let Some((bytes, at, kind)) = bytes_for(len, max_char) else {
        return null_mut();
    };
    // SAFETY: the block has room for the head, the UTF-8 words of wide strings and all units.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::Str)).cast();
        let made = alloc_atom(cx.heap(), ty, bytes);
        if !made.is_null() {
            let object = made.cast::<StrObj>();
            (*object).len = len;
            (*object).hash = Cell::new(-1);
            (*object).kind = kind;
            (*object).is_ascii = at as usize == ASCII_AT;
            (*object).interned = Cell::new(FREE);
            (*object).at = at;
            if at as usize == WIDE_AT {
                *utf8_words(made) = (0, null_mut());
            }
            // The closing zero.
            let end = made.cast::<u8>().add(at as usize + len * kind as usize);
            end.write_bytes(0, kind as usize);
        }
        made
    }
}

/// The cached UTF-8 of a string that is not compact ASCII: length and buffer, null when there is none.
///
/// # Safety
/// Such a string.
unsafe fn utf8_words(raw: Raw) -> *mut (usize, *mut u8) {
    raw.cast::<u8>().wrapping_add(ASCII_AT).cast()
}

/// A new string under construction: room for a number of characters, filled from the left. What is not filled is zero.
pub(crate) struct Builder {
    value: Value,
    data: *mut u8,
    kind: u8,
    len: usize,
    at: usize,
}

/// Copies bytes, most often few: without a call if they are no more than 16.
///
/// # Safety
/// `n` bytes can be read and written, and do not overlap.
#[inline(always)]
unsafe fn copy_bytes(from: *const u8, to: *mut u8, n: usize) {
    // SAFETY: the caller's promise; the two halves of a copy overlap, and lie within the `n` bytes.
    unsafe {
        match n {
            0 => {}
            1 => to.write(*from),
            2..4 => copy_halves::<u16>(from, to, n),
            4..8 => copy_halves::<u32>(from, to, n),
            8..=16 => copy_halves::<u64>(from, to, n),
            _ => from.copy_to_nonoverlapping(to, n),
        }
    }
}

/// Copies the first and the last bytes, which are all there are.
///
/// # Safety
/// As [`copy_bytes`]; `n` is from the size of `T` to twice that.
#[inline(always)]
unsafe fn copy_halves<T>(from: *const u8, to: *mut u8, n: usize) {
    let end = n - size_of::<T>();
    // SAFETY: the caller's promise.
    unsafe {
        let (first, last) = (
            from.cast::<T>().read_unaligned(),
            from.add(end).cast::<T>().read_unaligned(),
        );
        to.cast::<T>().write_unaligned(first);
        to.add(end).cast::<T>().write_unaligned(last);
    }
}

impl Builder {
    /// Room for `len` characters up to `max_char`, of which one must reach into that storage (0x80, 0x100, 0x10000).
    #[inline]
    pub(crate) fn new(cx: &mut Cx, len: usize, max_char: u32) -> Res<Builder> {
        // SAFETY: all characters are written by `finish` at the latest; nobody sees the string before.
        unsafe {
            let made = alloc(cx, len, max_char);
            if made.is_null() {
                return Err(cx.memory_error());
            }
            let object = made.cast::<StrObj>();
            Ok(Builder {
                value: Value::from_owned(made),
                data: made.cast::<u8>().add((*object).at as usize),
                kind: (*object).kind,
                len,
                at: 0,
            })
        }
    }

    /// Where the next `n` units go; 0 bytes of room left over make it shorter.
    #[inline(always)]
    fn take(&mut self, n: usize) -> (*mut u8, usize) {
        let n = n.min(self.len - self.at);
        let to = self.data.wrapping_add(self.at * self.kind as usize);
        self.at += n;
        (to, n)
    }

    /// Appends a text, whose characters fit the storage.
    #[inline(always)]
    pub(crate) fn push_text(&mut self, text: Text<'_>) {
        if let (1, Text::One(units)) = (self.kind, text) {
            let (to, n) = self.take(units.len());
            // SAFETY: room for `n` bytes; a new string overlaps with no text.
            unsafe { copy_bytes(units.as_ptr(), to, n) }
        } else {
            self.push_wide(text);
        }
    }

    #[inline(never)]
    fn push_wide(&mut self, text: Text<'_>) {
        let (to, n) = self.take(text.len());
        // SAFETY: room for `n` units of this kind; a new string overlaps with no text.
        unsafe {
            match (self.kind, text) {
                (2, Text::Two(units)) => units.as_ptr().copy_to_nonoverlapping(to.cast(), n),
                (4, Text::Four(units)) => units.as_ptr().copy_to_nonoverlapping(to.cast(), n),
                (1, _) => with_units!(text, units => {
                    for (i, &unit) in units[..n].iter().enumerate() {
                        to.add(i).write(u32::from(unit) as u8);
                    }
                }),
                (2, _) => with_units!(text, units => {
                    for (i, &unit) in units[..n].iter().enumerate() {
                        to.cast::<u16>().add(i).write(u32::from(unit) as u16);
                    }
                }),
                _ => with_units!(text, units => {
                    for (i, &unit) in units[..n].iter().enumerate() {
                        to.cast::<u32>().add(i).write(u32::from(unit));
                    }
                }),
            }
        }
    }

    /// Appends a character, which fits the storage.
    #[inline]
    pub(crate) fn push(&mut self, cp: u32) {
        self.fill(cp, 1);
    }

    /// Appends a character `n` times.
    pub(crate) fn fill(&mut self, cp: u32, n: usize) {
        let (to, n) = self.take(n);
        // SAFETY: room for `n` units of this kind.
        unsafe {
            match self.kind {
                1 => to.write_bytes(cp as u8, n),
                2 => (0..n).for_each(|i| to.cast::<u16>().add(i).write(cp as u16)),
                _ => (0..n).for_each(|i| to.cast::<u32>().add(i).write(cp)),
            }
        }
    }

    /// Appends bytes through a function; for storage of one byte.
    #[inline(always)]
    pub(crate) fn push_mapped(&mut self, bytes: &[u8], map: impl Fn(u8) -> u8) {
        if self.kind != 1 {
            return bytes.iter().for_each(|&b| self.push(u32::from(map(b))));
        }
        let (to, n) = self.take(bytes.len());
        // SAFETY: room for `n` bytes.
        unsafe {
            for (i, &b) in bytes[..n].iter().enumerate() {
                to.add(i).write(map(b));
            }
        }
    }

    /// Repeats what was pushed until the room is full.
    pub(crate) fn repeat_to_end(&mut self) {
        let unit = self.kind as usize;
        let end = self.len * unit;
        let mut done = self.at * unit;
        // SAFETY: within the room; the two halves do not overlap.
        unsafe {
            while done > 0 && done < end {
                let n = done.min(end - done);
                self.data.copy_to_nonoverlapping(self.data.add(done), n);
                done += n;
            }
        }
        if done > 0 {
            self.at = self.len;
        }
    }

    /// The string.
    #[inline(always)]
    pub(crate) fn finish(mut self) -> Value {
        if self.at < self.len {
            self.fill(0, self.len - self.at);
        }
        self.value
    }
}

/// The smallest bound that names the storage a text needs.
#[inline]
pub(crate) fn storage_of(text: Text<'_>) -> u32 {
    match text {
        Text::One(units) if units.is_ascii() => 0x7F,
        Text::One(_) => 0xFF,
        _ => match text.max_char() {
            0..=0x7F => 0x7F,
            0x80..=0xFF => 0xFF,
            0x100..=0xFFFF => 0xFFFF,
            _ => 0x10_FFFF,
        },
    }
}

/// The immortal string of one Latin-1 character, or a new one.
#[inline]
pub(crate) fn of_char(cx: &mut Cx, cp: u32) -> Res<Value> {
    if cp < 0x100 {
        // SAFETY: the table is filled before any code runs.
        return Ok(unsafe { Value::from_borrowed((&(*cx.machine()).strings).latin1[cp as usize]) });
    }
    let mut made = Builder::new(cx, 1, cp)?;
    made.push(cp);
    Ok(made.finish())
}

/// The immortal empty string.
#[inline]
pub(crate) fn empty(cx: &Cx) -> Value {
    // SAFETY: the table is filled before any code runs.
    unsafe { Value::from_borrowed((*cx.machine()).strings.empty) }
}

/// A string of a text, whose storage is known.
#[inline]
pub(crate) fn of_text(cx: &mut Cx, text: Text<'_>, max_char: u32) -> Res<Value> {
    match text.len() {
        0 => Ok(empty(cx)),
        1 => of_char(cx, text.get(0)),
        len => {
            let mut made = Builder::new(cx, len, max_char)?;
            made.push_text(text);
            Ok(made.finish())
        }
    }
}

/// A new string of a text, whose storage is known: one character makes an object of its own where CPython's functions make one. Only the
/// empty string is shared.
pub(crate) fn fresh(cx: &mut Cx, text: Text<'_>, max_char: u32) -> Res<Value> {
    if text.is_empty() {
        return Ok(empty(cx));
    }
    let mut made = Builder::new(cx, text.len(), max_char)?;
    made.push_text(text);
    Ok(made.finish())
}

/// The part of a string from `start` up to `end`, which lie within it. All of an exact string is the string itself.
pub(crate) fn slice(cx: &mut Cx, value: &Value, start: usize, end: usize) -> Res<Value> {
    let Some(object) = value.cast::<StrObj>() else {
        return Ok(empty(cx));
    };
    if start == 0 && end == object.len && cx.is_exact(value, Ty::Str) {
        return Ok(value.clone());
    }
    let part = object.text().slice(start, end);
    let max_char = if object.is_ascii {
        0x7F
    } else {
        storage_of(part)
    };
    of_text(cx, part, max_char)
}

/// An instance of a subclass: its characters lie in a buffer of their own.
pub(crate) fn alloc_sub(cx: &mut Cx, class: &TypeObj, text: Text<'_>) -> Res<Value> {
    let max_char = storage_of(text);
    let kind: u8 = match max_char {
        0..=0xFF => 1,
        0x100..=0xFFFF => 2,
        _ => 4,
    };
    let bytes = (class.basic_size.get() as usize).max(SUB_SIZE);
    // SAFETY: the buffer has room for the characters and a closing zero; zeroes are a valid payload.
    unsafe {
        let heap = cx.heap();
        let data = alloc_buf(heap, (text.len() + 1) * kind as usize);
        if data.is_null() {
            return Err(cx.memory_error());
        }
        data.write_bytes(0, (text.len() + 1) * kind as usize);
        let ty = std::ptr::from_ref(class).cast();
        let made = heap::ask::alloc_zeroed(heap, ty, bytes);
        if made.is_null() {
            free_buf(heap, data, (text.len() + 1) * kind as usize);
            return Err(cx.memory_error());
        }
        let object = made.cast::<StrObj>();
        (*object).len = text.len();
        (*object).hash = Cell::new(-1);
        (*object).kind = kind;
        (*object).is_ascii = max_char < 0x80;
        made.cast::<u8>().add(WIDE_AT).cast::<*mut u8>().write(data);
        let value = Value::from_owned(made);
        let mut filler = Builder {
            value,
            data,
            kind,
            len: text.len(),
            at: 0,
        };
        filler.push_text(text);
        let value = filler.finish();
        heap::track(heap, made);
        Ok(value)
    }
}

/// Puts `right` behind the characters of a string that nobody else can see, as CPython's `PyUnicode_Append` does: no copy of what is
/// there, most of the time. False: it can't be done so, and nothing was. The string may move.
///
/// # Safety
/// 1. The slot holds a live object of which the caller owns a reference. 2. Nothing is borrowed from it.
pub(crate) unsafe fn append_in_place(cx: &mut Cx, left: *mut Raw, right: &Value) -> Res<bool> {
    // SAFETY: the count says that no one else has `left`; both are exact strings, so their layout is known.
    unsafe {
        let str_type = std::ptr::from_ref(cx.ty(Ty::Str)).cast();
        if (**left).rc != 1 || (**left).ty != str_type || right.type_head() != str_type {
            return Ok(false);
        }
        let object = (*left).cast::<StrObj>();
        let more = right.raw().cast::<StrObj>();
        let fits = (*more).kind <= (*object).kind && (!(*object).is_ascii || (*more).is_ascii);
        if !fits
            || (*object).hash.get() != -1
            || (*object).interned.get() != FREE
            || (*object).len == 0
            || (*more).len == 0
        {
            return Ok(false);
        }
        let old_len = (*object).len;
        let max_char = (*object).max_char();
        let (Some((old_bytes, ..)), Some((new_bytes, at, kind))) = (
            bytes_for(old_len, max_char),
            old_len
                .checked_add((*more).len)
                .and_then(|len| bytes_for(len, max_char)),
        ) else {
            return Ok(false);
        };
        if !(*object).is_ascii {
            drop_utf8(cx.heap(), *left);
        }
        let moved = heap::alloc::realloc_atom(cx.heap(), *left, old_bytes, new_bytes);
        if moved.is_null() {
            return Err(cx.memory_error());
        }
        *left = moved;
        let object = moved.cast::<StrObj>();
        (*object).len = old_len + (*more).len;
        let data = moved.cast::<u8>().add(at as usize);
        let to = data.add(old_len * kind as usize);
        match ((*more).text(), kind) {
            (Text::One(units), 1) => units.as_ptr().copy_to_nonoverlapping(to, units.len()),
            (text, 2) => {
                for (i, cp) in text.iter().enumerate() {
                    to.cast::<u16>().add(i).write(cp as u16);
                }
            }
            (text, _) => {
                for (i, cp) in text.iter().enumerate() {
                    to.cast::<u32>().add(i).write(cp);
                }
            }
        }
        data.add((*object).len * kind as usize)
            .write_bytes(0, kind as usize);
        Ok(true)
    }
}

/// # Safety
/// A string with UTF-8 words.
unsafe fn drop_utf8(heap: *mut Heap, raw: Raw) {
    // SAFETY: the buffer is the string's own, one byte longer than its text.
    unsafe {
        let (len, buffer) = *utf8_words(raw);
        if !buffer.is_null() {
            free_buf(heap, buffer, len + 1);
            *utf8_words(raw) = (0, null_mut());
        }
    }
}

/// Keeps the UTF-8 of a string with it, as CPython does when C code asks for it: the string is larger from now on. Nothing happens to
/// ASCII strings, or if there is no memory.
pub(crate) fn cache_utf8(cx: &mut Cx, value: &Value) {
    if value.cast::<StrObj>().is_some() {
        cache_utf8_of(cx, value);
    }
}

/// As [`cache_utf8`], for what is known to be a string (types may not be complete yet).
fn cache_utf8_of(cx: &mut Cx, value: &Value) {
    // SAFETY: a string; one that is not ASCII has the words; the buffer has room.
    unsafe {
        let object = &*value.raw().cast::<StrObj>();
        if object.is_ascii {
            return;
        }
        let utf8 = object.text().to_string_lossy();
        let words = utf8_words(value.raw());
        if !(*words).1.is_null() {
            return;
        }
        let buffer = alloc_buf(cx.heap(), utf8.len() + 1);
        if !buffer.is_null() {
            utf8.as_ptr().copy_to_nonoverlapping(buffer, utf8.len());
            buffer.add(utf8.len()).write(0);
            *words = (utf8.len(), buffer);
        }
    }
}

/// Frees what a string owns beside its block.
///
/// # Safety
/// A dying string, or instance of a subclass.
pub(crate) unsafe fn destroy(cx: &mut Cx, raw: Raw) {
    // SAFETY: the caller's promise.
    unsafe {
        let object = raw.cast::<StrObj>();
        if (*object).interned.get() == MORTAL {
            (&mut (*cx.machine()).strings).remove(raw);
        }
        if (*object).at as usize == ASCII_AT {
            return;
        }
        drop_utf8(cx.heap(), raw);
        if (*object).at == 0 {
            let word = raw.cast::<u8>().add(WIDE_AT).cast::<*mut u8>();
            if !(*word).is_null() {
                free_buf(
                    cx.heap(),
                    *word,
                    ((*object).len + 1) * (*object).kind as usize,
                );
                *word = null_mut();
            }
        }
    }
}

/// Model's size: CPython's, cached UTF-8 included.
///
/// # Safety
/// A live string.
pub(crate) unsafe fn size(raw: Raw) -> usize {
    // SAFETY: the caller's promise.
    unsafe {
        let object = raw.cast::<StrObj>();
        let head = match (*object).at as usize {
            0 => SUB_SIZE,
            at => at,
        };
        let characters = ((*object).len + 1) * (*object).kind as usize;
        let utf8 = match (*object).at as usize {
            ASCII_AT => 0,
            _ => match *utf8_words(raw) {
                (_, buffer) if buffer.is_null() => 0,
                (len, _) => len + 1,
            },
        };
        head + characters + utf8
    }
}

/// The machine's strings: one-character Latin-1 ones, the empty one, the table of interned ones.
pub(crate) struct Strings {
    /// `''`.
    pub(crate) empty: Raw,
    /// By character.
    pub(crate) latin1: [Raw; 256],
    /// Interned ones, not owned: open addressing, a power of two of places, null where there is none.
    table: Vec<Raw>,
    /// How many.
    n: usize,
}

impl std::fmt::Debug for Strings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Strings")
            .field("n_interned", &self.n)
            .finish_non_exhaustive()
    }
}

impl Default for Strings {
    fn default() -> Strings {
        Strings {
            empty: null_mut(),
            latin1: [null_mut(); 256],
            table: Vec::new(),
            n: 0,
        }
    }
}

impl Strings {
    /// Where a text is, or the empty place where it would be put. The table has an empty place.
    fn place(&self, hash: i64, text: Text<'_>) -> (usize, Raw) {
        let mask = self.table.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let found = self.table[at];
            if found.is_null() {
                return (at, found);
            }
            // SAFETY: what is in the table is live: a string that dies leaves it.
            let object = unsafe { &*found.cast::<StrObj>() };
            if object.hash() == hash && object.text().same(text) {
                return (at, found);
            }
            at = (at + 1) & mask;
        }
    }

    fn find(&self, hash: i64, text: Text<'_>) -> Option<Raw> {
        if self.table.is_empty() {
            return None;
        }
        let (_, found) = self.place(hash, text);
        (!found.is_null()).then_some(found)
    }

    /// Puts a string in that is not there yet.
    fn insert(&mut self, raw: Raw) {
        if (self.n + 1) * 3 > self.table.len() * 2 {
            let n_places = (self.table.len() * 2).max(2048);
            let old = std::mem::replace(&mut self.table, vec![null_mut(); n_places]);
            for raw in old.into_iter().filter(|raw| !raw.is_null()) {
                self.put(raw);
            }
        }
        self.put(raw);
        self.n += 1;
    }

    fn put(&mut self, raw: Raw) {
        // SAFETY: a live string.
        let object = unsafe { &*raw.cast::<StrObj>() };
        let mask = self.table.len() - 1;
        let mut at = object.hash() as usize & mask;
        while !self.table[at].is_null() {
            at = (at + 1) & mask;
        }
        self.table[at] = raw;
    }

    /// Takes a string out; those that stood behind it for its sake move up.
    fn remove(&mut self, raw: Raw) {
        if self.table.is_empty() {
            return;
        }
        let mask = self.table.len() - 1;
        // SAFETY: strings in the table are live, and so is the dying one.
        let home = |raw: Raw| unsafe { (*raw.cast::<StrObj>()).hash() as usize & mask };
        let mut hole = home(raw);
        while self.table[hole] != raw {
            if self.table[hole].is_null() {
                return;
            }
            hole = (hole + 1) & mask;
        }
        let mut at = hole;
        loop {
            at = (at + 1) & mask;
            let next = self.table[at];
            if next.is_null() {
                break;
            }
            // It may move into the hole unless its home lies behind that.
            if (at.wrapping_sub(home(next)) & mask) >= (at.wrapping_sub(hole) & mask) {
                self.table[hole] = next;
                hole = at;
            }
        }
        self.table[hole] = null_mut();
        self.n -= 1;
    }
}

fn strings(cx: &mut Cx) -> &mut Strings {
    // SAFETY: exclusive use of the machine.
    unsafe { &mut (*cx.machine()).strings }
}

/// A new string that the runtime cannot do without: it is let past the limit of the heap, which programs' own objects are held to.
///
/// # Safety
/// As [`alloc`].
unsafe fn alloc_needed(cx: &mut Cx, text: Text<'_>) -> Raw {
    // SAFETY: the characters are written at once.
    unsafe {
        let max_char = storage_of(text);
        let mut made = alloc(cx, text.len(), max_char);
        if made.is_null() {
            let limit = std::mem::replace(&mut cx.heap_mut().max_bytes, usize::MAX);
            made = alloc(cx, text.len(), max_char);
            cx.heap_mut().max_bytes = limit;
        }
        assert!(!made.is_null(), "the system has no memory for a name");
        let object = made.cast::<StrObj>();
        let mut filler = Builder {
            value: Value::from_owned(made),
            data: made.cast::<u8>().add((*object).at as usize),
            kind: (*object).kind,
            len: text.len(),
            at: 0,
        };
        filler.push_text(text);
        filler.finish().into_raw()
    }
}

/// Makes an object immortal; references that are out stay harmless.
unsafe fn immortalize(raw: Raw) {
    // SAFETY: a live string.
    unsafe {
        if (*raw).rc < IMMORTAL / 2 {
            (*raw).rc += IMMORTAL;
        }
        (*raw.cast::<StrObj>()).interned.set(LASTING);
    }
}

/// The one interned, immortal string of a text.
pub(crate) fn intern(cx: &mut Cx, text: Text<'_>) -> Value {
    let hash = hash_text(text);
    // SAFETY: a new string is complete; what is in the table is live.
    unsafe {
        let raw = if let Some(raw) = strings(cx).find(hash, text) {
            if (*raw.cast::<StrObj>()).interned.get() == MORTAL {
                immortalize(raw);
            }
            raw
        } else {
            let raw = alloc_needed(cx, text);
            (*raw).rc = IMMORTAL;
            (*raw.cast::<StrObj>()).hash.set(hash);
            (*raw.cast::<StrObj>()).interned.set(LASTING);
            strings(cx).insert(raw);
            raw
        };
        Value::from_borrowed(raw)
    }
}

/// The interned string equal to an exact one, which becomes it if there is none.
pub(crate) fn intern_value(cx: &mut Cx, value: &Value) -> Value {
    let Some(object) = value.cast::<StrObj>() else {
        return value.clone();
    };
    if object.interned.get() != FREE || !cx.is_exact(value, Ty::Str) {
        return value.clone();
    }
    let strings = strings(cx);
    if let Some(found) = strings.find(object.hash(), object.text()) {
        // SAFETY: what is in the table is live.
        return unsafe { Value::from_borrowed(found) };
    }
    object.interned.set(MORTAL);
    strings.insert(value.raw());
    value.clone()
}

/// Is it in the table of interned strings?
pub(crate) fn is_interned(value: &Value) -> bool {
    value
        .cast::<StrObj>()
        .is_some_and(|object| object.interned.get() != FREE)
}

/// Makes the strings that every machine has. Called once, before types are filled; nothing may be dropped meanwhile.
pub(crate) fn start(cx: &mut Cx) {
    if !strings(cx).empty.is_null() {
        return;
    }
    strings(cx).empty = intern(cx, Text::EMPTY).into_raw();
    for b in 0..=255u8 {
        let made = intern(cx, Text::One(&[b]));
        // As in CPython, whose strings of one character carry their UTF-8 from the start.
        cache_utf8_of(cx, &made);
        strings(cx).latin1[b as usize] = made.into_raw();
    }
    for (i, name) in NAMES.iter().enumerate() {
        let raw = intern(cx, TextBuf::from_str(name).as_text()).into_raw();
        // SAFETY: exclusive use of the machine.
        unsafe { (&mut (*cx.machine()).names)[i] = raw };
    }
}
