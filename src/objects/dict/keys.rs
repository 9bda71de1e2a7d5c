//! Tables of keys: what finds an entry of a dict, and what the instances of a class have in common.
//!
//! ```text
//!   0                                  24       32         32 + indices
//!   | references, sizes, kind | usable | entries | indices | entries ...
//! ```
//! An index is a place among the entries, [`EMPTY`] or [`DUMMY`]; it takes 1, 2, 4 or 8 bytes by the table's size. Entries lie in the order of
//! insertion. While all keys are exact strings an entry is key and value; otherwise the hash comes first. Sizes, probing and growth are
//! CPython's (`dictobject.c`), because `sys.getsizeof` and the order of `__eq__` calls show them.
//!
//! # Shared tables
//! A class's table has the names of its instances' attributes, never more than [`MAX_SHARED`] and never one less; values lie in the
//! instances or in [`Values`]. It owns its names, of which the class tells (a split dict does not); when the class dies before the last
//! dict of its table, they become immortal. A name's *index* is CPython's: `__static_attributes__` first, then in the
//! order of first use; instances die in it. A name's *place* is where instances keep it inline: in the order of first use alone, so that nearly
//! all instances get their attributes in the order of places and need no record of it.

#![expect(unsafe_code, reason = "raw tables of the dict's payload")]

use std::cell::Cell;
use std::ptr::null_mut;

use crate::cx::Cx;
use crate::heap::header::{IMMORTAL, IMMORTAL_FLOOR, Raw};
use crate::heap::{Heap, alloc_buf, free_buf};
use crate::objects::str_::layout::StrObj;

/// No entry, and none ever was on this way.
pub(super) const EMPTY: isize = -1;
/// No entry any more.
pub(super) const DUMMY: isize = -2;

/// Any keys.
pub(super) const GENERAL: u8 = 0;
/// Exact strings only.
pub(super) const STRINGS: u8 = 1;
/// A class's table: exact strings, no values.
pub(super) const SHARED: u8 = 2;

/// Smallest table, as a power of two.
pub(super) const MIN_LOG2: u8 = 3;
/// Size of shared tables, as a power of two.
const SHARED_LOG2: u8 = 6;
/// Most names of a shared table.
pub(crate) const MAX_SHARED: usize = 30;
/// What CPython's shared table takes in memory: part of the model's size of a class.
pub(crate) const SHARED_MODEL_BYTES: usize = 32 + 64 + 42 * 16;
/// No place yet.
const NO_PLACE: u8 = 0xff;

/// A table.
#[repr(C)]
pub(crate) struct Keys {
    /// Dicts and classes that have it.
    refs: Cell<u32>,
    /// Slots, as a power of two.
    pub(super) log2_size: u8,
    /// Bytes of all indices, as a power of two.
    log2_indices: u8,
    /// [`GENERAL`], [`STRINGS`] or [`SHARED`].
    pub(super) kind: u8,
    /// Shared tables: places given.
    n_places: Cell<u8>,
    pad: u64,
    /// Entries that can be added before the table must grow.
    pub(super) usable: Cell<isize>,
    /// Entries, removed ones included.
    pub(super) n_entries: Cell<isize>,
}

/// Entry of a table of strings.
#[derive(Clone, Copy)]
#[repr(C)]
pub(super) struct StrEntry {
    pub(super) key: Raw,
    pub(super) value: Raw,
}

/// Entry of any other table.
#[derive(Clone, Copy)]
#[repr(C)]
pub(super) struct AnyEntry {
    pub(super) hash: i64,
    pub(super) key: Raw,
    pub(super) value: Raw,
}

/// What follows the entries of a shared table.
#[repr(C)]
struct Places {
    of_index: [u8; 32],
    index: [u8; 32],
}

/// A width of indices.
trait Index: Copy {
    fn read(self) -> isize;
    fn made(ix: isize) -> Self;
}

macro_rules! widths {
    ($($int:ty)+) => { $(impl Index for $int {
        #[inline(always)]
        fn read(self) -> isize {
            self as isize
        }
        #[inline(always)]
        fn made(ix: isize) -> $int {
            ix as $int
        }
    })+ };
}
widths! { i8 i16 i32 i64 }

/// Entries that a table may have.
#[inline(always)]
pub(super) fn usable_of(log2: u8) -> usize {
    (1usize << log2 << 1) / 3
}

/// The table for `3 * used` and the like: CPython's `calculate_log2_keysize`.
pub(super) fn log2_for(min_size: usize) -> u8 {
    let n = ((min_size | 8) - 1) | 7;
    (usize::BITS - n.leading_zeros()) as u8
}

/// The table in which `n` entries find room: CPython's `estimate_log2_keysize`.
pub(super) fn log2_for_entries(n: usize) -> u8 {
    log2_for(n.saturating_mul(3).saturating_add(1) / 2)
}

fn log2_indices(log2: u8) -> u8 {
    match log2 {
        0..8 => log2,
        8..16 => log2 + 1,
        16..32 => log2 + 2,
        _ => log2 + 3,
    }
}

/// Bytes of a table, as CPython's `_PyDict_KeysSize`.
fn bytes_for(log2: u8, kind: u8) -> usize {
    let entry = if kind == GENERAL {
        size_of::<AnyEntry>()
    } else {
        size_of::<StrEntry>()
    };
    size_of::<Keys>() + (1 << log2_indices(log2)) + usable_of(log2) * entry
}

const SHARED_BYTES: usize = size_of::<Keys>()
    + (1 << SHARED_LOG2)
    + MAX_SHARED * size_of::<StrEntry>()
    + size_of::<Places>();

/// A table of at least one slot without entries, one reference. Null: out of memory.
///
/// # Safety
/// `heap` is live.
pub(super) unsafe fn new(heap: *mut Heap, log2: u8, kind: u8) -> *mut Keys {
    if log2 > 44 {
        return null_mut();
    }
    // SAFETY: the buffer has room for header, indices and entries.
    unsafe {
        let keys = alloc_buf(heap, bytes_for(log2, kind)).cast::<Keys>();
        if !keys.is_null() {
            init(keys, log2, kind, usable_of(log2));
        }
        keys
    }
}

unsafe fn init(keys: *mut Keys, log2: u8, kind: u8, usable: usize) {
    // SAFETY: the caller's buffer is large enough.
    unsafe {
        keys.write(Keys {
            refs: Cell::new(1),
            log2_size: log2,
            log2_indices: log2_indices(log2),
            kind,
            n_places: Cell::new(0),
            pad: 0,
            usable: Cell::new(usable as isize),
            n_entries: Cell::new(0),
        });
        keys.add(1)
            .cast::<u8>()
            .write_bytes(0xff, 1 << log2_indices(log2));
    }
}

/// A table of another kind's bytes, copied whole. Entries are not counted. Null: out of memory.
///
/// # Safety
/// `keys` is a live table that is not shared.
pub(super) unsafe fn duplicate(heap: *mut Heap, keys: *mut Keys) -> *mut Keys {
    // SAFETY: both tables have these bytes.
    unsafe {
        let bytes = bytes_for((*keys).log2_size, (*keys).kind);
        let copy = alloc_buf(heap, bytes);
        if !copy.is_null() {
            keys.cast::<u8>().copy_to_nonoverlapping(copy, bytes);
        }
        copy.cast()
    }
}

/// Bytes of the table in the model.
///
/// # Safety
/// `keys` is a live table.
pub(super) unsafe fn model_bytes(keys: *mut Keys) -> usize {
    // SAFETY: the caller's promise.
    unsafe {
        if (*keys).kind == SHARED {
            SHARED_MODEL_BYTES
        } else {
            bytes_for((*keys).log2_size, (*keys).kind)
        }
    }
}

/// Frees a table's memory; what its entries own has been given up.
///
/// # Safety
/// `keys` is a live table that nothing uses any more.
pub(super) unsafe fn free(heap: *mut Heap, keys: *mut Keys) {
    // SAFETY: allocated with these bytes.
    unsafe {
        let bytes = if (*keys).kind == SHARED {
            SHARED_BYTES
        } else {
            bytes_for((*keys).log2_size, (*keys).kind)
        };
        free_buf(heap, keys.cast(), bytes);
    }
}

/// Where entries begin.
///
/// # Safety
/// `keys` is a live table.
#[inline(always)]
pub(super) unsafe fn entries(keys: *mut Keys) -> *mut u8 {
    // SAFETY: entries lie behind the indices.
    unsafe { keys.add(1).cast::<u8>().add(1 << (*keys).log2_indices) }
}

/// Entry `ix` of a table of strings.
///
/// # Safety
/// `keys` is a live table that is not [`GENERAL`], `ix` within its entries.
#[inline(always)]
pub(super) unsafe fn str_entry(keys: *mut Keys, ix: isize) -> *mut StrEntry {
    // SAFETY: the caller's promise.
    unsafe { entries(keys).cast::<StrEntry>().offset(ix) }
}

/// Entry `ix` of a general table.
///
/// # Safety
/// `keys` is a live [`GENERAL`] table, `ix` within its entries.
#[inline(always)]
pub(super) unsafe fn any_entry(keys: *mut Keys, ix: isize) -> *mut AnyEntry {
    // SAFETY: the caller's promise.
    unsafe { entries(keys).cast::<AnyEntry>().offset(ix) }
}

/// Key of entry `ix`; null if it was removed.
///
/// # Safety
/// `keys` is a live table, `ix` within its entries.
#[inline(always)]
pub(super) unsafe fn key_at(keys: *mut Keys, ix: isize) -> Raw {
    // SAFETY: the caller's promise.
    unsafe {
        if (*keys).kind == GENERAL {
            (*any_entry(keys, ix)).key
        } else {
            (*str_entry(keys, ix)).key
        }
    }
}

/// Hash of the key of entry `ix`.
///
/// # Safety
/// `keys` is a live table, `ix` an entry with a key.
#[inline(always)]
pub(super) unsafe fn hash_at(keys: *mut Keys, ix: isize) -> i64 {
    // SAFETY: the caller's promise; keys of tables of strings have their hash.
    unsafe {
        if (*keys).kind == GENERAL {
            (*any_entry(keys, ix)).hash
        } else {
            (*(*str_entry(keys, ix)).key.cast::<StrObj>()).hash.get()
        }
    }
}

/// Index in slot `i`.
///
/// # Safety
/// `keys` is a live table, `i` below its size.
#[inline(always)]
pub(super) unsafe fn index_at(keys: *mut Keys, i: usize) -> isize {
    // SAFETY: the caller's promise; the width follows from the size.
    unsafe {
        let indices = keys.add(1);
        match (*keys).log2_size {
            0..8 => isize::from(*indices.cast::<i8>().add(i)),
            8..16 => isize::from(*indices.cast::<i16>().add(i)),
            16..32 => (*indices.cast::<i32>().add(i)) as isize,
            _ => (*indices.cast::<i64>().add(i)) as isize,
        }
    }
}

unsafe fn write<I: Index>(keys: *mut Keys, i: usize, ix: isize) {
    // SAFETY: the caller's promise.
    unsafe { *keys.add(1).cast::<I>().add(i) = I::made(ix) }
}

/// Writes slot `i`.
///
/// # Safety
/// As [`index_at`].
#[inline(always)]
pub(super) unsafe fn set_index(keys: *mut Keys, i: usize, ix: isize) {
    // SAFETY: the caller's promise.
    unsafe {
        match (*keys).log2_size {
            0..8 => write::<i8>(keys, i, ix),
            8..16 => write::<i16>(keys, i, ix),
            16..32 => write::<i32>(keys, i, ix),
            _ => write::<i64>(keys, i, ix),
        }
    }
}

/// The slots that a hash looks at, in order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Probe {
    mask: usize,
    perturb: usize,
    pub(super) at: usize,
}

impl Probe {
    #[inline(always)]
    pub(super) fn new(log2: u8, hash: i64) -> Probe {
        let mask = (1 << log2) - 1;
        Probe {
            mask,
            perturb: hash as usize,
            at: hash as usize & mask,
        }
    }

    #[inline(always)]
    pub(super) fn advance(&mut self) {
        self.perturb >>= 5;
        self.at = (self.at.wrapping_mul(5))
            .wrapping_add(self.perturb)
            .wrapping_add(1)
            & self.mask;
    }
}

/// Are two exact strings equal?
///
/// # Safety
/// Live exact strings.
#[inline(always)]
pub(crate) unsafe fn same_text(a: Raw, b: Raw) -> bool {
    // SAFETY: the characters of an exact string lie behind its header, at a place that its form tells.
    unsafe {
        let (x, y) = (&*a.cast::<StrObj>(), &*b.cast::<StrObj>());
        if x.len != y.len || x.kind != y.kind || x.is_ascii != y.is_ascii {
            return false;
        }
        let at = if x.is_ascii { 40 } else { 56 };
        let bytes = x.len * x.kind as usize;
        std::slice::from_raw_parts(a.cast::<u8>().add(at), bytes)
            == std::slice::from_raw_parts(b.cast::<u8>().add(at), bytes)
    }
}

#[inline(always)]
unsafe fn probe_str<I: Index>(keys: *mut Keys, key: Raw, hash: i64) -> isize {
    // SAFETY: indices lead to entries with keys, whose hashes are known.
    unsafe {
        let indices = keys.add(1).cast::<I>();
        let entries = entries(keys).cast::<StrEntry>();
        let mut probe = Probe::new((*keys).log2_size, hash);
        loop {
            let ix = (*indices.add(probe.at)).read();
            if ix >= 0 {
                let found = (*entries.offset(ix)).key;
                if std::ptr::eq(found, key)
                    || (*found.cast::<StrObj>()).hash.get() == hash && same_text(found, key)
                {
                    return ix;
                }
            } else if ix == EMPTY {
                return EMPTY;
            }
            probe.advance();
        }
    }
}

/// Where a key is in a [`GENERAL`] table, as far as `same` can tell of a key with the same hash; `None` as soon as it can't. Nothing runs.
///
/// # Safety
/// `keys` is a live table of that kind.
#[inline(always)]
pub(super) unsafe fn find_any(
    keys: *mut Keys,
    key: Raw,
    hash: i64,
    same: impl Fn(Raw) -> Option<bool>,
) -> Option<isize> {
    // SAFETY: the caller's promise; the width follows from the size.
    unsafe {
        match (*keys).log2_size {
            0..8 => probe_any::<i8>(keys, key, hash, same),
            8..16 => probe_any::<i16>(keys, key, hash, same),
            16..32 => probe_any::<i32>(keys, key, hash, same),
            _ => probe_any::<i64>(keys, key, hash, same),
        }
    }
}

#[inline(always)]
unsafe fn probe_any<I: Index>(
    keys: *mut Keys,
    key: Raw,
    hash: i64,
    same: impl Fn(Raw) -> Option<bool>,
) -> Option<isize> {
    // SAFETY: indices lead to entries with keys.
    unsafe {
        let indices = keys.add(1).cast::<I>();
        let entries = entries(keys).cast::<AnyEntry>();
        let mut probe = Probe::new((*keys).log2_size, hash);
        loop {
            let ix = (*indices.add(probe.at)).read();
            if ix >= 0 {
                let entry = entries.offset(ix);
                let found = (*entry).key;
                if std::ptr::eq(found, key) || (*entry).hash == hash && same(found)? {
                    return Some(ix);
                }
            } else if ix == EMPTY {
                return Some(EMPTY);
            }
            probe.advance();
        }
    }
}

/// Where an exact string is in a table of strings.
///
/// # Safety
/// `keys` is a live table that is not [`GENERAL`], `key` an exact string with this hash.
#[inline(always)]
pub(super) unsafe fn find_str(keys: *mut Keys, key: Raw, hash: i64) -> isize {
    // SAFETY: the caller's promise.
    unsafe {
        if (*keys).log2_size < 8 {
            probe_str::<i8>(keys, key, hash)
        } else {
            find_str_wide(keys, key, hash)
        }
    }
}

unsafe fn find_str_wide(keys: *mut Keys, key: Raw, hash: i64) -> isize {
    // SAFETY: as in `find_str`.
    unsafe {
        match (*keys).log2_size {
            0..16 => probe_str::<i16>(keys, key, hash),
            16..32 => probe_str::<i32>(keys, key, hash),
            _ => probe_str::<i64>(keys, key, hash),
        }
    }
}

/// The slot that leads to entry `ix`, whose key has this hash.
///
/// # Safety
/// `keys` is a live table, `ix` an entry with a key.
pub(super) unsafe fn slot_of(keys: *mut Keys, hash: i64, ix: isize) -> usize {
    // SAFETY: the entry is in the table, so the way ends at it.
    unsafe {
        let mut probe = Probe::new((*keys).log2_size, hash);
        while index_at(keys, probe.at) != ix {
            probe.advance();
        }
        probe.at
    }
}

/// Puts entry `ix`, which no slot leads to yet, into the first slot on its way that leads nowhere.
///
/// # Safety
/// `keys` is a live table with a free slot.
#[inline(always)]
pub(super) unsafe fn put_index(keys: *mut Keys, hash: i64, ix: isize) {
    // SAFETY: the caller's promise.
    unsafe {
        let mut probe = Probe::new((*keys).log2_size, hash);
        while index_at(keys, probe.at) >= 0 {
            probe.advance();
        }
        set_index(keys, probe.at, ix);
    }
}

// ---- shared tables

/// A class's table without names. Null: out of memory.
///
/// # Safety
/// `heap` is live.
pub(crate) unsafe fn new_shared(heap: *mut Heap) -> *mut Keys {
    // SAFETY: the buffer has room for all parts.
    unsafe {
        let keys = alloc_buf(heap, SHARED_BYTES).cast::<Keys>();
        if !keys.is_null() {
            init(keys, SHARED_LOG2, SHARED, MAX_SHARED);
            places(keys)
                .cast::<u8>()
                .write_bytes(NO_PLACE, size_of::<Places>());
        }
        keys
    }
}

unsafe fn places(keys: *mut Keys) -> *mut Places {
    // SAFETY: places lie behind the entries of a shared table.
    unsafe { entries(keys).cast::<StrEntry>().add(MAX_SHARED).cast() }
}

/// One more user of a shared table.
///
/// # Safety
/// `keys` is a live shared table.
pub(super) unsafe fn share(keys: *mut Keys) -> *mut Keys {
    // SAFETY: the caller's promise.
    unsafe { (*keys).refs.set((*keys).refs.get() + 1) };
    keys
}

/// The class of a table dies.
///
/// # Safety
/// `keys` is null or the table of this class.
pub(crate) unsafe fn release_by_class(cx: &mut Cx, keys: *mut Keys) {
    // SAFETY: names are strings, which die without running anything.
    unsafe {
        if keys.is_null() {
            return;
        }
        for ix in 0..n_names(keys) {
            let name = name_at(keys, ix);
            if is_last(keys) {
                crate::heap::decref(cx, name);
            } else if (*name).rc < IMMORTAL_FLOOR {
                (*name).rc = IMMORTAL;
            }
        }
        release(cx.heap(), keys);
    }
}

/// One dict less.
///
/// # Safety
/// `keys` is a live shared table, of which the caller is a user.
pub(super) unsafe fn release(heap: *mut Heap, keys: *mut Keys) {
    // SAFETY: the caller's promise; when the class is gone, names are immortal.
    unsafe {
        let refs = (*keys).refs.get() - 1;
        (*keys).refs.set(refs);
        if refs == 0 {
            free(heap, keys);
        }
    }
}

/// Is the class gone, and this the last user?
///
/// # Safety
/// `keys` is a live table.
pub(super) unsafe fn is_last(keys: *mut Keys) -> bool {
    // SAFETY: the caller's promise.
    unsafe { (*keys).refs.get() == 1 }
}

/// Names that the table has or has still room for: how many values a new instance gets in CPython.
///
/// # Safety
/// `keys` is a live shared table.
#[inline(always)]
pub(crate) unsafe fn shared_capacity(keys: *mut Keys) -> usize {
    // SAFETY: the caller's promise.
    unsafe { ((*keys).n_entries.get() + (*keys).usable.get()) as usize }
}

/// Counts a new instance: CPython's table makes place for one name less with each.
///
/// # Safety
/// `keys` is a live shared table.
#[inline(always)]
pub(crate) unsafe fn count_instance(keys: *mut Keys) {
    // SAFETY: the caller's promise.
    unsafe {
        let usable = (*keys).usable.get();
        if usable > 1 {
            (*keys).usable.set(usable - 1);
        }
    }
}

/// Names of the table.
///
/// # Safety
/// `keys` is a live shared table.
#[inline(always)]
pub(crate) unsafe fn n_names(keys: *mut Keys) -> usize {
    // SAFETY: the caller's promise.
    unsafe { (*keys).n_entries.get() as usize }
}

/// Name number `ix`.
///
/// # Safety
/// `keys` is a live shared table, `ix < n_names`.
pub(crate) unsafe fn name_at(keys: *mut Keys, ix: usize) -> Raw {
    // SAFETY: the caller's promise.
    unsafe { (*str_entry(keys, ix as isize)).key }
}

/// Index of a name.
///
/// # Safety
/// `keys` is a live shared table, `name` an exact string with this hash.
#[inline(always)]
pub(crate) unsafe fn find_name(keys: *mut Keys, name: Raw, hash: i64) -> Option<usize> {
    // SAFETY: the caller's promise.
    let ix = unsafe { probe_str::<i8>(keys, name, hash) };
    usize::try_from(ix).ok()
}

/// Adds a name that is not there. `None`: no room.
///
/// # Safety
/// `keys` is a live shared table, `name` a live exact string with this hash.
pub(crate) unsafe fn add_name(keys: *mut Keys, name: Raw, hash: i64) -> Option<usize> {
    // SAFETY: the caller's promise; the table has twice as many slots as names.
    unsafe {
        let ix = (*keys).n_entries.get();
        if (*keys).usable.get() <= 0 || ix as usize >= MAX_SHARED {
            return None;
        }
        put_index(keys, hash, ix);
        crate::heap::incref(name);
        *str_entry(keys, ix) = StrEntry {
            key: name,
            value: null_mut(),
        };
        (*keys).n_entries.set(ix + 1);
        (*keys).usable.set((*keys).usable.get() - 1);
        Some(ix as usize)
    }
}

/// Where instances keep name `ix` inline.
///
/// # Safety
/// `keys` is a live shared table, `ix < MAX_SHARED`.
#[inline(always)]
pub(crate) unsafe fn place_of(keys: *mut Keys, ix: usize) -> Option<usize> {
    // SAFETY: the caller's promise.
    let place = unsafe { (&(*places(keys)).of_index)[ix] };
    (place != NO_PLACE).then_some(place as usize)
}

/// Gives name `ix` the next place.
///
/// # Safety
/// `keys` is a live shared table, `ix` a name without a place.
pub(crate) unsafe fn give_place(keys: *mut Keys, ix: usize) -> usize {
    // SAFETY: there are as many places as names.
    unsafe {
        let place = (*keys).n_places.get();
        (*keys).n_places.set(place + 1);
        let places = places(keys);
        (&mut (*places).of_index)[ix] = place;
        (&mut (*places).index)[place as usize] = ix as u8;
        place as usize
    }
}

/// Index of the name at a place.
///
/// # Safety
/// `keys` is a live shared table, `place` was given.
#[inline(always)]
pub(crate) unsafe fn index_of_place(keys: *mut Keys, place: usize) -> usize {
    // SAFETY: the caller's promise.
    unsafe { (&(*places(keys)).index)[place] as usize }
}

// ---- values of split dicts

/// Values of a split dict: the dict's own, or those of the instance that it belongs to.
#[repr(C)]
pub(crate) struct Values {
    /// The instance whose `__dict__` it is, as long as that lives and has no other; null otherwise. Not owned.
    pub(crate) owner: Raw,
    /// Places for values.
    pub(super) capacity: u8,
    /// Values that are set.
    pub(super) len: u8,
    /// Programs have seen the dict: it is more than where the instance keeps what does not fit in it.
    pub(super) is_seen: bool,
    /// Indices in the order of insertion.
    pub(super) order: [u8; MAX_SHARED],
    pad: [u8; 7],
}

const _: () = assert!(size_of::<Values>() == 48);

fn values_bytes(capacity: usize) -> usize {
    size_of::<Values>() + 8 * capacity
}

/// No values, with room for some. Null: out of memory.
///
/// # Safety
/// `heap` is live.
pub(super) unsafe fn new_values(heap: *mut Heap, owner: Raw, capacity: usize) -> *mut Values {
    // SAFETY: the buffer has room for head and values.
    unsafe {
        let capacity = capacity.clamp(1, MAX_SHARED);
        let values = alloc_buf(heap, values_bytes(capacity)).cast::<Values>();
        if !values.is_null() {
            values.write(Values {
                owner,
                capacity: capacity as u8,
                len: 0,
                is_seen: true,
                order: [0; MAX_SHARED],
                pad: [0; 7],
            });
            values.add(1).cast::<u8>().write_bytes(0, 8 * capacity);
        }
        values
    }
}

/// The same values in more places; the old buffer is freed. Null: out of memory, and all is as it was.
///
/// # Safety
/// `values` is live.
pub(super) unsafe fn grow_values(
    heap: *mut Heap,
    values: *mut Values,
    needed: usize,
) -> *mut Values {
    // SAFETY: copied within both buffers.
    unsafe {
        let old = (*values).capacity as usize;
        let capacity = (needed + 2).min(MAX_SHARED);
        let new = alloc_buf(heap, values_bytes(capacity)).cast::<Values>();
        if !new.is_null() {
            values
                .cast::<u8>()
                .copy_to_nonoverlapping(new.cast(), values_bytes(old));
            (*new).capacity = capacity as u8;
            value_at(new, old)
                .cast::<u8>()
                .write_bytes(0, 8 * (capacity - old));
            free_values(heap, values);
        }
        new
    }
}

/// A copy, nobody's; the values are not counted. Null: out of memory.
///
/// # Safety
/// `values` is live.
pub(super) unsafe fn copy_values(heap: *mut Heap, values: *mut Values) -> *mut Values {
    // SAFETY: copied within both buffers.
    unsafe {
        let bytes = values_bytes((*values).capacity as usize);
        let new = alloc_buf(heap, bytes).cast::<Values>();
        if !new.is_null() {
            values
                .cast::<u8>()
                .copy_to_nonoverlapping(new.cast(), bytes);
            (*new).owner = null_mut();
            (*new).is_seen = true;
        }
        new
    }
}

/// Frees the buffer; its values have been given up.
///
/// # Safety
/// `values` is live and not used again.
pub(super) unsafe fn free_values(heap: *mut Heap, values: *mut Values) {
    // SAFETY: allocated with these bytes.
    unsafe {
        free_buf(
            heap,
            values.cast(),
            values_bytes((*values).capacity as usize),
        );
    }
}

/// Place of value `ix`.
///
/// # Safety
/// `values` is live, `ix` at most its capacity.
#[inline(always)]
pub(super) unsafe fn value_at(values: *mut Values, ix: usize) -> *mut Raw {
    // SAFETY: the caller's promise.
    unsafe { values.add(1).cast::<Raw>().add(ix) }
}

/// Notes that value `ix` was set, last.
///
/// # Safety
/// `values` is live, and value `ix` was not set.
pub(super) unsafe fn append_order(values: *mut Values, ix: usize) {
    // SAFETY: there are no more values than names.
    unsafe {
        let len = (*values).len as usize;
        (&mut (*values).order)[len] = ix as u8;
        (*values).len += 1;
    }
}

/// Notes that value `ix` is gone.
///
/// # Safety
/// `values` is live, and value `ix` was set.
pub(super) unsafe fn remove_order(values: *mut Values, ix: usize) {
    // SAFETY: exclusive use of the buffer.
    unsafe {
        let len = (*values).len as usize;
        let order = &mut (*values).order;
        if let Some(at) = order[..len].iter().position(|&i| i as usize == ix) {
            order.copy_within(at + 1..len, at);
            (*values).len -= 1;
        }
    }
}
