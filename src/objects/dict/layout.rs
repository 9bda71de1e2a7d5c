//! Layout of dicts and what changes them; what the machine's inline caches read.
//!
//! ```text
//!   0        16     24      28      32     40         48
//!   | header | used | stamp | flags | keys | values   | a defaultdict's factory
//! ```
//! `keys` is null in a dict that never had any. `values` is where entries begin, or, in a *split* dict, whose keys are shared with a class, a
//! [`Values`]. An exact dict is born untracked and tracked when something that can be tracked is put into it. Whatever may run code
//! (comparing keys, dropping references) is called with nothing borrowed from the table, and the table is looked at anew afterwards, in
//! CPython's way.

#![expect(unsafe_code, reason = "payload of dicts")]

use std::cell::Cell;
use std::ptr::null_mut;

use super::keys::{
    self, AnyEntry, DUMMY, EMPTY, GENERAL, Keys, MAX_SHARED, MIN_LOG2, Probe, SHARED, STRINGS,
    StrEntry, Values, key_at,
};
use crate::cx::{Cx, Res};
use crate::heap::handle::{Payload, Value};
use crate::heap::header::{Raw, T_PLAIN};
use crate::heap::trace::{Role, Trace, TraceFns, Visit};
use crate::heap::{self, Heap};
use crate::objects::head::Head;
use crate::objects::int::layout::IntObj;
use crate::objects::str_::layout::StrObj;
use crate::objects::type_obj::{Layout, TypeObj};
use crate::objects::{CompareOp, Ty, str_};

/// A dict.
#[repr(C)]
pub(crate) struct DictObj {
    head: Head,
    /// Entries that are there.
    used: Cell<usize>,
    /// See [`stamp`].
    stamp: Cell<u32>,
    /// [`SPLIT`], [`NAMESPACE`].
    flags: Cell<u32>,
    keys: Cell<*mut Keys>,
    /// Where entries begin; of a split dict its [`Values`].
    values: Cell<*mut u8>,
}

/// The keys are a class's.
const SPLIT: u32 = 1;
/// It is a class's namespace: whoever changes it past the class ends what caches know of classes.
const NAMESPACE: u32 = 2;
/// Where a defaultdict has its factory.
const FACTORY: usize = 48;
const _: () = assert!(size_of::<DictObj>() == FACTORY);

impl std::fmt::Debug for DictObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DictObj")
            .field("used", &self.used.get())
            .finish_non_exhaustive()
    }
}

// SAFETY: dicts, defaultdicts and instances of subclasses have this layout number, and `alloc` makes them all; zeroes are an empty dict.
unsafe impl Payload for DictObj {
    const LAYOUT: u8 = Layout::Dict as u8;
}

impl DictObj {
    /// Number of entries.
    #[inline(always)]
    pub(crate) fn len(&self) -> usize {
        self.used.get()
    }

    #[inline(always)]
    fn is_split(&self) -> bool {
        self.flags.get() & SPLIT != 0
    }

    #[inline(always)]
    fn split_values(&self) -> *mut Values {
        self.values.get().cast()
    }
}

#[inline(always)]
fn payload(dict: &Value) -> Option<&DictObj> {
    dict.cast::<DictObj>()
}

#[inline(always)]
unsafe fn of<'a>(dict: Raw) -> &'a DictObj {
    // SAFETY: the caller gives a live dict; all fields are cells.
    unsafe { &*dict.cast::<DictObj>() }
}

/// Is it a string of no subclass?
///
/// # Safety
/// A live object.
#[inline(always)]
pub(crate) unsafe fn is_exact_str(cx: &Cx, obj: Raw) -> bool {
    // SAFETY: the caller's live object.
    std::ptr::eq(unsafe { (*obj).ty }.cast(), cx.ty(Ty::Str))
}

/// Can the collector be interested in it? As CPython's `_PyObject_GC_MAY_BE_TRACKED`.
#[inline(always)]
unsafe fn may_be_tracked(cx: &Cx, obj: Raw) -> bool {
    // SAFETY: a live object.
    unsafe {
        heap::generations::is_gc(obj)
            && (heap::is_tracked(obj) || !std::ptr::eq((*obj).ty.cast(), cx.ty(Ty::Tuple)))
    }
}

#[inline(always)]
unsafe fn maintain_tracking(cx: &Cx, dict: Raw, key: Raw, value: Raw) {
    // SAFETY: live objects.
    unsafe {
        if !heap::is_tracked(dict) && (may_be_tracked(cx, value) || may_be_tracked(cx, key)) {
            heap::track(cx.heap(), dict);
        }
    }
}

// ---- making

/// An empty dict of a class; an exact dict is not tracked.
pub(super) fn alloc(cx: &mut Cx, class: &TypeObj) -> Res<Value> {
    let is_exact = std::ptr::eq(class, cx.ty(Ty::Dict));
    // SAFETY: zeroes are an empty dict without factory.
    unsafe {
        let head = std::ptr::from_ref(class).cast();
        let raw = if is_exact {
            let raw = heap::alloc_gc(cx.heap(), head, size_of::<DictObj>());
            if !raw.is_null() {
                raw.cast::<[u64; 4]>().byte_add(16).write([0; 4]);
            }
            raw
        } else {
            heap::ask::alloc_zeroed(cx.heap(), head, class.basic_size.get() as usize)
        };
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        if !is_exact {
            heap::track(cx.heap(), raw);
        }
        Ok(Value::from_owned(raw))
    }
}

/// An empty dict with room for `n` entries: CPython's `dict_new_presized`.
pub(super) fn alloc_presized(cx: &mut Cx, n: usize, only_strings: bool) -> Res<Value> {
    const MAX_LOG2: u8 = 17;
    let ty = std::ptr::from_ref(cx.ty(Ty::Dict));
    // SAFETY: built-in types live as long as the machine.
    let dict = alloc(cx, unsafe { &*ty })?;
    if n > keys::usable_of(MIN_LOG2) {
        let log2 = if n > keys::usable_of(MAX_LOG2) {
            MAX_LOG2
        } else {
            keys::log2_for_entries(n)
        };
        let kind = if only_strings { STRINGS } else { GENERAL };
        // SAFETY: the dict is empty and ours.
        unsafe {
            let table = keys::new(cx.heap(), log2, kind);
            if table.is_null() {
                return Err(cx.memory_error());
            }
            set_table(dict.raw(), table);
        }
    }
    Ok(dict)
}

unsafe fn set_table(dict: Raw, table: *mut Keys) {
    // SAFETY: a live dict and a live table that is not shared, or null.
    unsafe {
        let dict = of(dict);
        dict.stamp.set(0);
        dict.flags.set(dict.flags.get() & !SPLIT);
        dict.keys.set(table);
        dict.values.set(if table.is_null() {
            null_mut()
        } else {
            keys::entries(table)
        });
    }
}

/// A split dict over a class's keys: empty, not tracked. The owner is the instance that it is the `__dict__` of, or null.
///
/// # Safety
/// `table` is a live shared table.
pub(crate) unsafe fn new_split(cx: &mut Cx, table: *mut Keys, owner: Raw) -> Res<Value> {
    let ty = std::ptr::from_ref(cx.ty(Ty::Dict));
    // SAFETY: built-in types live as long as the machine; the dict is ours.
    unsafe {
        let made = alloc(cx, &*ty)?;
        let capacity = keys::n_names(table) + 1;
        let values = keys::new_values(cx.heap(), owner, capacity);
        if values.is_null() {
            return Err(cx.memory_error());
        }
        let dict = of(made.raw());
        dict.flags.set(SPLIT);
        dict.keys.set(keys::share(table));
        dict.values.set(values.cast());
        Ok(made)
    }
}

/// A shallow copy as CPython's `PyDict_Copy` makes it at once; `None`: entry by entry, please. `has_own_iter`: a subclass iterates otherwise.
pub(super) fn clone_whole(cx: &mut Cx, from: &Value, has_own_iter: bool) -> Res<Option<Value>> {
    let Some(source) = payload(from) else {
        return Ok(None);
    };
    let source: *const DictObj = source;
    // SAFETY: `from` is held; nothing here runs code.
    unsafe {
        let source = &*source;
        let table = source.keys.get();
        let is_clean = !source.is_split()
            && !has_own_iter
            && !table.is_null()
            && source.used.get() >= ((*table).n_entries.get() * 2 / 3) as usize;
        if !source.is_split() && !is_clean {
            return Ok(None);
        }
        let ty = std::ptr::from_ref(cx.ty(Ty::Dict));
        let made = alloc(cx, &*ty)?;
        let dict = of(made.raw());
        if source.is_split() {
            let values = keys::copy_values(cx.heap(), source.split_values());
            if values.is_null() {
                return Err(cx.memory_error());
            }
            for ix in 0..(*values).capacity as usize {
                let value = *keys::value_at(values, ix);
                if !value.is_null() {
                    heap::incref(value);
                }
            }
            dict.flags.set(SPLIT);
            dict.keys.set(keys::share(table));
            dict.values.set(values.cast());
        } else {
            let copy = keys::duplicate(cx.heap(), table);
            if copy.is_null() {
                return Err(cx.memory_error());
            }
            set_table(made.raw(), copy);
            count_entries(copy);
        }
        dict.used.set(source.used.get());
        if heap::is_tracked(from.raw()) {
            heap::track(cx.heap(), made.raw());
        }
        Ok(Some(made))
    }
}

/// Makes `dict`, which is empty, a clone of another one, if CPython's `dict_merge` would.
pub(super) fn clone_into(cx: &mut Cx, dict: &Value, from: &Value) -> Res<bool> {
    let (Some(to), Some(source)) = (payload(dict), payload(from)) else {
        return Ok(false);
    };
    let (to, source): (*const DictObj, *const DictObj) = (to, source);
    // SAFETY: both are held; nothing but the last line's free runs.
    unsafe {
        let (to, source) = (&*to, &*source);
        let table = source.keys.get();
        if to.is_split() || source.is_split() || table.is_null() {
            return Ok(false);
        }
        let n = (*table).n_entries.get() as usize;
        let log2 = (*table).log2_size;
        if source.used.get() != n
            || log2 != MIN_LOG2 && keys::usable_of(log2 - 1) >= source.used.get()
        {
            return Ok(false);
        }
        let copy = keys::duplicate(cx.heap(), table);
        if copy.is_null() {
            return Err(cx.memory_error());
        }
        count_entries(copy);
        let old = to.keys.get();
        set_table(dict.raw(), copy);
        to.used.set(source.used.get());
        if heap::is_tracked(from.raw()) && !heap::is_tracked(dict.raw()) {
            heap::track(cx.heap(), dict.raw());
        }
        if !old.is_null() {
            keys::free(cx.heap(), old);
        }
        Ok(true)
    }
}

unsafe fn count_entries(table: *mut Keys) {
    // SAFETY: entries that are not null are live objects.
    unsafe {
        for ix in 0..(*table).n_entries.get() {
            let (key, value) = entry_at(table, ix);
            if !key.is_null() {
                heap::incref(key);
                heap::incref(value);
            }
        }
    }
}

#[inline(always)]
unsafe fn entry_at(table: *mut Keys, ix: isize) -> (Raw, Raw) {
    // SAFETY: a live table, an entry of it.
    unsafe {
        if (*table).kind == GENERAL {
            let entry = *keys::any_entry(table, ix);
            (entry.key, entry.value)
        } else {
            let entry = *keys::str_entry(table, ix);
            (entry.key, entry.value)
        }
    }
}

// ---- looking up

/// Where a key is, or [`EMPTY`]. May run `__eq__`.
#[inline(always)]
unsafe fn find(cx: &mut Cx, dict: Raw, key: Raw, hash: i64) -> Res<isize> {
    // SAFETY: dict and key are live and held by the caller.
    unsafe {
        match sight(cx, dict, key, hash) {
            Some(ix) => Ok(ix),
            None => find_asking(cx, dict, key, hash),
        }
    }
}

/// Where a key is as far as identity, strings and small ints decide; `None`: a key with its hash must be asked. Runs no code.
#[inline]
unsafe fn sight(cx: &Cx, dict: Raw, key: Raw, hash: i64) -> Option<isize> {
    // SAFETY: dict and key are live; nothing runs.
    unsafe {
        let table = of(dict).keys.get();
        if table.is_null() {
            return Some(EMPTY);
        }
        let is_str = is_exact_str(cx, key);
        match ((*table).kind, is_str) {
            (GENERAL, _) => keys::find_any(table, key, hash, |found| {
                quick_equal(cx, found, key, is_str)
            }),
            (_, true) => Some(keys::find_str(table, key, hash)),
            (_, false) => None,
        }
    }
}

/// Is an exact string or small int a key? `None`: code would have to run, or it is another kind of key.
#[inline]
pub(crate) fn contains_plain(cx: &Cx, dict: &Value, key: &Value) -> Option<bool> {
    let hash = plain_hash(cx, key)?;
    payload(dict)?;
    // SAFETY: both are held; the entry is read at once.
    unsafe {
        let ix = sight(cx, dict.raw(), key.raw(), hash)?;
        Some(ix >= 0 && !value_of(dict.raw(), ix).is_null())
    }
}

/// The value under an exact string or small int, borrowed; null: it is missing, or code would have to run, or it is another kind of key.
#[inline]
pub(crate) fn get_plain(cx: &Cx, dict: &Value, key: &Value) -> Raw {
    // SAFETY: both are held; the entry is read at once.
    unsafe {
        match plain_hash(cx, key).and_then(|hash| sight(cx, dict.raw(), key.raw(), hash)) {
            Some(ix) if ix >= 0 => value_of(dict.raw(), ix),
            _ => null_mut(),
        }
    }
}

/// `dict[key] = value` of an exact string or small int, where no code can run, the death of the old value included. `None`: nothing was
/// done.
#[inline]
pub(crate) fn set_plain(cx: &mut Cx, dict: &Value, key: &Value, value: &Value) -> Option<Res<()>> {
    let hash = plain_hash(cx, key)?;
    let (dict, key, value) = (dict.raw(), key.raw(), value.raw());
    // SAFETY: all three are held.
    unsafe {
        let table = of(dict).keys.get();
        if table.is_null() || (*table).kind == SHARED {
            return None;
        }
        let ix = sight(cx, dict, key, hash)?;
        if ix < 0 {
            maintain_tracking(cx, dict, key, value);
            return Some(append(cx, dict, key, hash, value));
        }
        let place = place_of(dict, ix);
        let old = *place;
        if (*old).rc == 1 && (*(*old).ty).flags & T_PLAIN == 0 {
            return None;
        }
        maintain_tracking(cx, dict, key, value);
        if !std::ptr::eq(old, value) {
            about_to_change(dict);
            heap::incref(value);
            *place = value;
            heap::decref(cx, old);
        }
        Some(Ok(()))
    }
}

/// Where a key is, or [`EMPTY`], comparing all keys with its hash on the way. May run `__eq__`.
#[inline(never)]
unsafe fn find_asking(cx: &mut Cx, dict: Raw, key: Raw, hash: i64) -> Res<isize> {
    // SAFETY: dict and key are live and held by the caller; the table is used again only if it is still the dict's.
    unsafe {
        let is_str = is_exact_str(cx, key);
        'again: loop {
            let table = of(dict).keys.get();
            if table.is_null() {
                return Ok(EMPTY);
            }
            if (*table).kind != GENERAL && is_str {
                return Ok(keys::find_str(table, key, hash));
            }
            let mut probe = Probe::new((*table).log2_size, hash);
            loop {
                let ix = keys::index_at(table, probe.at);
                if ix >= 0 {
                    let found = key_at(table, ix);
                    if std::ptr::eq(found, key) {
                        return Ok(ix);
                    }
                    if keys::hash_at(table, ix) == hash {
                        if let Some(equal) = quick_equal(cx, found, key, is_str) {
                            if equal {
                                return Ok(ix);
                            }
                        } else {
                            let equal = slow_equal(cx, found, key)?;
                            if !std::ptr::eq(of(dict).keys.get(), table)
                                || !std::ptr::eq(key_at(table, ix), found)
                            {
                                continue 'again;
                            }
                            if equal {
                                return Ok(ix);
                            }
                        }
                    }
                } else if ix == EMPTY {
                    return Ok(EMPTY);
                }
                probe.advance();
            }
        }
    }
}

/// Comparison that runs no code: of two strings, or of two ints of the usual form.
#[inline(always)]
unsafe fn quick_equal(cx: &Cx, a: Raw, b: Raw, b_is_str: bool) -> Option<bool> {
    // SAFETY: live objects; the types are looked at before the payloads.
    unsafe {
        if b_is_str {
            return is_exact_str(cx, a).then(|| keys::same_text(a, b));
        }
        let int = std::ptr::from_ref(cx.ty(Ty::Int)).cast();
        if std::ptr::eq((*a).ty, int) && std::ptr::eq((*b).ty, int) {
            return Some((*a.cast::<IntObj>()).value == (*b.cast::<IntObj>()).value);
        }
        None
    }
}

#[inline(never)]
unsafe fn slow_equal(cx: &mut Cx, found: Raw, key: Raw) -> Res<bool> {
    // SAFETY: both are live; `found` is held meanwhile.
    unsafe {
        heap::incref(found);
        let equal = cx.compare_bool(
            Value::from_slot(&raw const found),
            Value::from_slot(&raw const key),
            CompareOp::Eq,
        );
        heap::decref(cx, found);
        equal
    }
}

/// Place of the value of entry `ix`.
#[inline(always)]
unsafe fn place_of(dict: Raw, ix: isize) -> *mut Raw {
    // SAFETY: a live dict with such an entry.
    unsafe {
        let dict = of(dict);
        if dict.is_split() {
            let values = dict.split_values();
            if ix as usize >= (*values).capacity as usize {
                return null_mut();
            }
            return keys::value_at(values, ix as usize);
        }
        let table = dict.keys.get();
        if (*table).kind == GENERAL {
            &raw mut (*keys::any_entry(table, ix)).value
        } else {
            &raw mut (*keys::str_entry(table, ix)).value
        }
    }
}

#[inline(always)]
unsafe fn value_of(dict: Raw, ix: isize) -> Raw {
    // SAFETY: a live dict with such an entry.
    unsafe {
        let place = place_of(dict, ix);
        if place.is_null() { null_mut() } else { *place }
    }
}

/// The hash of a key.
#[inline(always)]
pub(crate) fn hash_of(cx: &mut Cx, key: &Value) -> Res<i64> {
    match plain_hash(cx, key) {
        Some(hash) => Ok(hash),
        None => cx.hash(key),
    }
}

/// The hash of an exact string or a small int, which no code is run for.
#[inline(always)]
pub(crate) fn plain_hash(cx: &Cx, key: &Value) -> Option<i64> {
    // SAFETY: the types are looked at before the payloads.
    unsafe {
        if is_exact_str(cx, key.raw()) {
            return Some(hash_of_str(key.raw()));
        }
        if cx.is_exact(key, Ty::Int) {
            let value = (*key.raw().cast::<IntObj>()).value;
            return Some(crate::number::hash::hash_i64(value));
        }
    }
    None
}

/// The hash of a string.
///
/// # Safety
/// A live string.
#[inline(always)]
pub(crate) unsafe fn hash_of_str(name: Raw) -> i64 {
    // SAFETY: a live string.
    unsafe {
        let hash = (*name.cast::<StrObj>()).hash.get();
        if hash != -1 {
            return hash;
        }
        let cx = Cx::new(Heap::of(name).cast());
        str_::hash(&cx, Value::from_slot(&raw const name))
    }
}

/// The value under a key with this hash.
#[inline(always)]
pub(crate) fn lookup(cx: &mut Cx, dict: &Value, key: &Value, hash: i64) -> Res<Option<Value>> {
    if payload(dict).is_none_or(|dict| dict.keys.get().is_null()) {
        return Ok(None);
    }
    // SAFETY: dict and key are held; the entry is read at once.
    unsafe {
        let ix = find(cx, dict.raw(), key.raw(), hash)?;
        if ix < 0 {
            return Ok(None);
        }
        let value = value_of(dict.raw(), ix);
        Ok((!value.is_null()).then(|| Value::from_borrowed(value)))
    }
}

/// Is there a key with this hash?
pub(crate) fn contains(cx: &mut Cx, dict: &Value, key: &Value, hash: i64) -> Res<bool> {
    if payload(dict).is_none_or(|dict| dict.keys.get().is_null()) {
        return Ok(false);
    }
    // SAFETY: as in `lookup`.
    unsafe {
        let ix = find(cx, dict.raw(), key.raw(), hash)?;
        Ok(ix >= 0 && !value_of(dict.raw(), ix).is_null())
    }
}

/// The value under an exact string; runs nothing.
#[inline(always)]
pub(super) fn lookup_str(cx: &Cx, dict: &Value, key: &Value) -> Option<Value> {
    payload(dict)?;
    // SAFETY: both are live; the key is looked at first.
    unsafe {
        if !is_exact_str(cx, key.raw()) {
            return None;
        }
        let value = get_str_raw(dict.raw(), key.raw());
        (!value.is_null()).then(|| Value::from_borrowed(value))
    }
}

// ---- changing

/// Moves all entries into a new table: CPython's `dictresize`.
unsafe fn resize(cx: &mut Cx, dict: Raw, log2: u8, only_strings: bool) -> Res<()> {
    // SAFETY: a live dict; entries are moved, not counted, and nothing runs.
    unsafe {
        let this = of(dict);
        let old = this.keys.get();
        let kind = if only_strings && (old.is_null() || (*old).kind != GENERAL) {
            STRINGS
        } else {
            GENERAL
        };
        let table = keys::new(cx.heap(), log2, kind);
        if table.is_null() {
            return Err(cx.memory_error());
        }
        let mut n = 0;
        let mut push = |key: Raw, value: Raw, hash: i64| {
            if kind == GENERAL {
                *keys::any_entry(table, n) = AnyEntry { hash, key, value };
            } else {
                *keys::str_entry(table, n) = StrEntry { key, value };
            }
            keys::put_index(table, hash, n);
            n += 1;
        };
        if this.is_split() {
            let values = this.split_values();
            for at in 0..(*values).len as usize {
                let ix = (&(*values).order)[at] as usize;
                let key = keys::name_at(old, ix);
                heap::incref(key);
                push(key, *keys::value_at(values, ix), hash_of_str(key));
            }
            keys::free_values(cx.heap(), values);
            keys::release(cx.heap(), old);
        } else if !old.is_null() {
            for ix in 0..(*old).n_entries.get() {
                let (key, value) = entry_at(old, ix);
                if !key.is_null() {
                    push(key, value, keys::hash_at(old, ix));
                }
            }
            keys::free(cx.heap(), old);
        }
        (*table).n_entries.set(n);
        (*table).usable.set((*table).usable.get() - n);
        set_table(dict, table);
        Ok(())
    }
}

/// Grows as an insertion does.
#[cold]
unsafe fn grow(cx: &mut Cx, dict: Raw, only_strings: bool) -> Res<()> {
    // SAFETY: the caller's live dict.
    unsafe {
        let used = of(dict).used.get();
        resize(cx, dict, keys::log2_for(used * 3), only_strings)
    }
}

/// Sees to room for a merge: CPython's one big resize.
pub(super) fn reserve_for_merge(cx: &mut Cx, dict: &Value, other: &Value) -> Res<()> {
    let (Some(this), Some(from)) = (payload(dict), payload(other)) else {
        return Ok(());
    };
    // SAFETY: both are held.
    unsafe {
        let table = this.keys.get();
        let usable = if table.is_null() {
            0
        } else {
            keys::usable_of((*table).log2_size)
        };
        if usable >= from.used.get() {
            return Ok(());
        }
        let theirs = from.keys.get();
        let only_strings = theirs.is_null() || (*theirs).kind != GENERAL;
        let log2 = keys::log2_for_entries(this.used.get() + from.used.get());
        resize(cx, dict.raw(), log2, only_strings)
    }
}

/// Sees to room for the keys of `n` members in an empty dict: CPython's `dict_dict_fromkeys` and `dict_set_fromkeys`.
pub(super) fn reserve_for_keys(cx: &mut Cx, dict: &Value, n: usize, only_strings: bool) -> Res<()> {
    let log2 = keys::log2_for_entries(n);
    // SAFETY: the dict is held.
    unsafe { resize(cx, dict.raw(), log2, only_strings) }
}

/// Are all keys in a table of strings?
pub(super) fn has_only_strings(dict: &Value) -> bool {
    // SAFETY: a live dict's table.
    payload(dict).is_some_and(|dict| unsafe {
        let table = dict.keys.get();
        table.is_null() || (*table).kind != GENERAL
    })
}

/// Makes a dict a class's namespace, or an ordinary one for as long as the class itself changes it.
pub(crate) fn set_namespace(dict: &Value, on: bool) {
    if let Some(dict) = payload(dict) {
        let flags = dict.flags.get() & !NAMESPACE;
        dict.flags.set(if on { flags | NAMESPACE } else { flags });
    }
}

/// Must be called before an entry changes: caches borrow what they found in a class's namespace, and a program that has got hold of it
/// (`gc.get_referents(C.__dict__)`) can change it past the class.
#[inline(always)]
unsafe fn about_to_change(dict: Raw) {
    // SAFETY: the caller's live dict.
    unsafe {
        if of(dict).flags.get() & NAMESPACE != 0 {
            namespace_changes(dict);
        }
    }
}

#[cold]
#[inline(never)]
unsafe fn namespace_changes(dict: Raw) {
    // SAFETY: a dict lies in its machine's region.
    unsafe { crate::objects::class::lookup::forget_all(Heap::of(dict).cast()) }
}

/// `dict[key] = value`, whatever the class.
pub(crate) fn insert(cx: &mut Cx, dict: &Value, key: &Value, hash: i64, value: &Value) -> Res<()> {
    // SAFETY: all three are held by the caller.
    unsafe { insert_raw(cx, dict.raw(), key.raw(), hash, value.raw(), true) }
}

#[inline(always)]
unsafe fn insert_raw(
    cx: &mut Cx,
    dict: Raw,
    key: Raw,
    hash: i64,
    value: Raw,
    tracks: bool,
) -> Res<()> {
    // SAFETY: live objects that the caller holds.
    unsafe {
        let is_str = is_exact_str(cx, key);
        let table = of(dict).keys.get();
        if !table.is_null() && (*table).kind == STRINGS && is_str {
            // The usual case: nothing can run before the old value is dropped.
            let ix = keys::find_str(table, key, hash);
            maintain_tracking(cx, dict, key, value);
            if ix >= 0 {
                let entry = keys::str_entry(table, ix);
                let old = (*entry).value;
                if !std::ptr::eq(old, value) {
                    about_to_change(dict);
                    heap::incref(value);
                    (*entry).value = value;
                    heap::decref(cx, old);
                }
                return Ok(());
            }
            return append(cx, dict, key, hash, value);
        }
        insert_slow(cx, dict, key, hash, value, is_str, tracks)
    }
}

unsafe fn insert_slow(
    cx: &mut Cx,
    dict: Raw,
    key: Raw,
    hash: i64,
    value: Raw,
    is_str: bool,
    tracks: bool,
) -> Res<()> {
    // SAFETY: live objects that the caller holds.
    unsafe {
        if !prepare(cx, dict, key, hash, is_str)? {
            let ix = find(cx, dict, key, hash)?;
            maintain_tracking(cx, dict, key, value);
            if ix >= 0 {
                let place = place_of(dict, ix);
                let old = *place;
                if !std::ptr::eq(old, value) {
                    about_to_change(dict);
                    heap::incref(value);
                    *place = value;
                    heap::decref(cx, old);
                }
                return Ok(());
            }
            return append(cx, dict, key, hash, value);
        }
        // The dict is split, and the name is in the class's table.
        if tracks {
            maintain_tracking(cx, dict, key, value);
        }
        let table = of(dict).keys.get();
        let ix = keys::find_str(table, key, hash) as usize;
        put_split(cx, dict, ix, value)
    }
}

/// Makes the table one that can take the key. True: the dict is split, and its class's table has the name.
unsafe fn prepare(cx: &mut Cx, dict: Raw, key: Raw, hash: i64, is_str: bool) -> Res<bool> {
    // SAFETY: a live dict and key.
    unsafe {
        let table = of(dict).keys.get();
        if table.is_null() {
            resize(cx, dict, MIN_LOG2, is_str)?;
            return Ok(false);
        }
        if (*table).kind != GENERAL && !is_str {
            grow(cx, dict, false)?;
            return Ok(false);
        }
        if !of(dict).is_split() {
            return Ok(false);
        }
        if keys::find_name(table, key, hash).is_some() || keys::add_name(table, key, hash).is_some()
        {
            return Ok(true);
        }
        grow(cx, dict, true)?;
        Ok(false)
    }
}

/// Sets value `ix` of a split dict.
unsafe fn put_split(cx: &mut Cx, dict: Raw, ix: usize, value: Raw) -> Res<()> {
    // SAFETY: a live split dict; the old value is dropped last.
    unsafe {
        about_to_change(dict);
        let mut values = of(dict).split_values();
        if ix >= (*values).capacity as usize {
            values = keys::grow_values(cx.heap(), values, ix + 1);
            if values.is_null() {
                return Err(cx.memory_error());
            }
            of(dict).values.set(values.cast());
        }
        let place = keys::value_at(values, ix);
        let old = *place;
        heap::incref(value);
        *place = value;
        if old.is_null() {
            keys::append_order(values, ix);
            let this = of(dict);
            this.used.set(this.used.get() + 1);
        } else {
            heap::decref(cx, old);
        }
        Ok(())
    }
}

/// Adds an entry that is not there. User code may have run since the table was made ready for the key.
unsafe fn append(cx: &mut Cx, dict: Raw, key: Raw, hash: i64, value: Raw) -> Res<()> {
    // SAFETY: live objects; nothing runs here but allocation.
    unsafe {
        about_to_change(dict);
        let is_str = is_exact_str(cx, key);
        let mut table = of(dict).keys.get();
        if table.is_null() {
            resize(cx, dict, MIN_LOG2, is_str)?;
            table = of(dict).keys.get();
        } else if (*table).usable.get() <= 0 || (*table).kind == SHARED {
            grow(cx, dict, is_str)?;
            table = of(dict).keys.get();
        } else if (*table).kind == STRINGS && !is_str {
            grow(cx, dict, false)?;
            table = of(dict).keys.get();
        }
        heap::incref(key);
        heap::incref(value);
        let ix = (*table).n_entries.get();
        keys::put_index(table, hash, ix);
        if (*table).kind == GENERAL {
            *keys::any_entry(table, ix) = AnyEntry { hash, key, value };
        } else {
            *keys::str_entry(table, ix) = StrEntry { key, value };
        }
        (*table).n_entries.set(ix + 1);
        (*table).usable.set((*table).usable.get() - 1);
        let this = of(dict);
        this.used.set(this.used.get() + 1);
        this.stamp.set(0);
        Ok(())
    }
}

/// The value under a key, which becomes `default` if there is none: `dict.setdefault`.
pub(super) fn insert_default(
    cx: &mut Cx,
    dict: &Value,
    key: &Value,
    hash: i64,
    default: &Value,
) -> Res<Value> {
    // SAFETY: all are held.
    unsafe {
        let is_str = is_exact_str(cx, key.raw());
        if prepare(cx, dict.raw(), key.raw(), hash, is_str)? {
            let ix = keys::find_str(of(dict.raw()).keys.get(), key.raw(), hash);
            let old = value_of(dict.raw(), ix);
            if !old.is_null() {
                return Ok(Value::from_borrowed(old));
            }
            maintain_tracking(cx, dict.raw(), key.raw(), default.raw());
            put_split(cx, dict.raw(), ix as usize, default.raw())?;
            return Ok(default.clone());
        }
        let ix = find(cx, dict.raw(), key.raw(), hash)?;
        if ix >= 0 {
            return Ok(Value::from_borrowed(value_of(dict.raw(), ix)));
        }
        append(cx, dict.raw(), key.raw(), hash, default.raw())?;
        maintain_tracking(cx, dict.raw(), key.raw(), default.raw());
        Ok(default.clone())
    }
}

/// Takes an entry out; the key (`None`: a shared one) and the value are the caller's.
pub(super) fn remove(
    cx: &mut Cx,
    dict: &Value,
    key: &Value,
    hash: i64,
) -> Res<Option<(Option<Value>, Value)>> {
    if payload(dict).is_none_or(|dict| dict.keys.get().is_null()) {
        return Ok(None);
    }
    // SAFETY: both are held.
    unsafe {
        let ix = find(cx, dict.raw(), key.raw(), hash)?;
        if ix < 0 || value_of(dict.raw(), ix).is_null() {
            return Ok(None);
        }
        let (key, value) = take_entry(dict.raw(), ix, hash);
        let key = (!key.is_null()).then(|| Value::from_owned(key));
        Ok(Some((key, Value::from_owned(value))))
    }
}

/// `del dict[key]`; false: it is not there. What was there is dropped at once.
pub(crate) fn delete(cx: &mut Cx, dict: &Value, key: &Value, hash: i64) -> Res<bool> {
    match remove(cx, dict, key, hash)? {
        None => Ok(false),
        Some((key, value)) => {
            // SAFETY: the references are ours, nothing is borrowed.
            unsafe {
                if let Some(key) = key {
                    heap::decref(cx, key.into_raw());
                }
                heap::decref(cx, value.into_raw());
            }
            Ok(true)
        }
    }
}

/// Takes entry `ix` out; its key (null: shared) and value are the caller's.
unsafe fn take_entry(dict: Raw, ix: isize, hash: i64) -> (Raw, Raw) {
    // SAFETY: a live dict with such an entry.
    unsafe {
        about_to_change(dict);
        let this = of(dict);
        this.used.set(this.used.get() - 1);
        this.stamp.set(0);
        if this.is_split() {
            let values = this.split_values();
            keys::remove_order(values, ix as usize);
            let place = keys::value_at(values, ix as usize);
            return (null_mut(), std::mem::replace(&mut *place, null_mut()));
        }
        let table = this.keys.get();
        keys::set_index(table, keys::slot_of(table, hash, ix), DUMMY);
        if (*table).kind == GENERAL {
            let entry = keys::any_entry(table, ix);
            let (key, value) = ((*entry).key, (*entry).value);
            *entry = AnyEntry {
                hash: 0,
                key: null_mut(),
                value: null_mut(),
            };
            (key, value)
        } else {
            let entry = keys::str_entry(table, ix);
            let (key, value) = ((*entry).key, (*entry).value);
            *entry = StrEntry {
                key: null_mut(),
                value: null_mut(),
            };
            (key, value)
        }
    }
}

/// Takes the last entry out; `None`: there is none.
pub(super) fn pop_last(cx: &mut Cx, dict: &Value) -> Res<Option<(Value, Value)>> {
    let Some(this) = payload(dict) else {
        return Ok(None);
    };
    if this.used.get() == 0 {
        return Ok(None);
    }
    let raw = dict.raw();
    // SAFETY: the dict is held; it has an entry.
    unsafe {
        if of(raw).is_split() {
            let log2 = (*of(raw).keys.get()).log2_size;
            resize(cx, raw, log2, true)?;
        }
        let table = of(raw).keys.get();
        let mut ix = (*table).n_entries.get() - 1;
        while key_at(table, ix).is_null() {
            ix -= 1;
        }
        let hash = keys::hash_at(table, ix);
        let (key, value) = take_entry(raw, ix, hash);
        (*table).n_entries.set(ix);
        Ok(Some((Value::from_owned(key), Value::from_owned(value))))
    }
}

/// Removes all entries, dropping keys and values in their order.
pub(super) fn clear_all(cx: &mut Cx, dict: &Value) {
    if payload(dict).is_some() {
        // SAFETY: the dict is held.
        unsafe { clear_raw(cx, dict.raw()) }
    }
}

unsafe fn clear_raw(cx: &mut Cx, dict: Raw) {
    // SAFETY: the dict is emptied before any reference is dropped; the old table is ours then.
    unsafe {
        let this = of(dict);
        let table = this.keys.get();
        if table.is_null() {
            return;
        }
        about_to_change(dict);
        this.stamp.set(0);
        this.used.set(0);
        if this.is_split() {
            let values = this.split_values();
            if !(*values).owner.is_null() {
                // Still the instance's: it stays split.
                let taken = take_values(values);
                (*values).len = 0;
                for &value in taken.iter().filter(|value| !value.is_null()) {
                    heap::decref(cx, value);
                }
                return;
            }
            set_table(dict, null_mut());
            return drop_split(cx, table, values);
        }
        set_table(dict, null_mut());
        drop_table(cx, table);
    }
}

unsafe fn take_values(values: *mut Values) -> [Raw; MAX_SHARED] {
    let mut taken = [null_mut(); MAX_SHARED];
    // SAFETY: within the buffer.
    unsafe {
        for (ix, slot) in taken
            .iter_mut()
            .enumerate()
            .take((*values).capacity as usize)
        {
            *slot = std::mem::replace(&mut *keys::value_at(values, ix), null_mut());
        }
    }
    taken
}

/// Drops values in the order of indices, then the buffer and the use of the class's table.
unsafe fn drop_split(cx: &mut Cx, table: *mut Keys, values: *mut Values) {
    // SAFETY: no dict has them any more.
    unsafe {
        for ix in 0..(*values).capacity as usize {
            let value = *keys::value_at(values, ix);
            if !value.is_null() {
                heap::decref(cx, value);
            }
        }
        keys::free_values(cx.heap(), values);
        keys::release(cx.heap(), table);
    }
}

/// Drops the entries of a table and the table.
unsafe fn drop_table(cx: &mut Cx, table: *mut Keys) {
    // SAFETY: no dict has it any more, so its entries stay as they are while code runs.
    unsafe {
        for ix in 0..(*table).n_entries.get() {
            let (key, value) = entry_at(table, ix);
            if !key.is_null() {
                heap::decref(cx, key);
                heap::decref(cx, value);
            }
        }
        keys::free(cx.heap(), table);
    }
}

// ---- walking

/// The entry at or after place `pos`, which moves behind it: CPython's `PyDict_Next`.
#[inline(always)]
pub(super) fn next(dict: &Value, pos: &mut usize) -> Option<(Value, Value)> {
    // SAFETY: what is found is live, and counted at once.
    unsafe {
        let (key, value) = next_raw(dict.raw(), pos, payload(dict)?)?;
        Some((Value::from_borrowed(key), Value::from_borrowed(value)))
    }
}

#[inline(always)]
unsafe fn next_raw(dict: Raw, pos: &mut usize, this: &DictObj) -> Option<(Raw, Raw)> {
    // SAFETY: a live dict; places are checked.
    unsafe {
        let table = this.keys.get();
        if table.is_null() {
            return None;
        }
        if this.is_split() {
            let values = this.split_values();
            if *pos >= this.used.get() {
                return None;
            }
            let ix = (&(*values).order)[*pos] as usize;
            *pos += 1;
            return Some((keys::name_at(table, ix), value_of(dict, ix as isize)));
        }
        let n = (*table).n_entries.get() as usize;
        while *pos < n {
            let (key, value) = entry_at(table, *pos as isize);
            *pos += 1;
            if !key.is_null() {
                return Some((key, value));
            }
        }
        None
    }
}

/// The same with the key's hash.
pub(crate) fn next_hashed(dict: &Value, pos: &mut usize) -> Option<(Value, Value, i64)> {
    let this = payload(dict)?;
    // SAFETY: as above; the place before the new one is an entry.
    unsafe {
        let (key, value) = next_raw(dict.raw(), pos, this)?;
        let table = this.keys.get();
        let hash = if this.is_split() {
            hash_of_str(key)
        } else {
            keys::hash_at(table, *pos as isize - 1)
        };
        Some((Value::from_borrowed(key), Value::from_borrowed(value), hash))
    }
}

/// The key at or after place `pos`; or the value; or both. For iterators: no count of what is not wanted.
#[inline(always)]
pub(super) fn next_key(dict: &Value, pos: &mut usize) -> Option<Value> {
    // SAFETY: as in `next`.
    unsafe { next_raw(dict.raw(), pos, payload(dict)?).map(|(key, _)| Value::from_borrowed(key)) }
}

/// The value at or after place `pos`.
#[inline(always)]
pub(super) fn next_value(dict: &Value, pos: &mut usize) -> Option<Value> {
    // SAFETY: as in `next`.
    unsafe {
        next_raw(dict.raw(), pos, payload(dict)?).map(|(_, value)| Value::from_borrowed(value))
    }
}

/// The entry before place `pos`, which moves to it: walks backwards from [`end_place`].
pub(super) fn previous(dict: &Value, pos: &mut usize) -> Option<(Value, Value)> {
    let end = end_place(dict);
    let mut at = (*pos).min(end);
    while at > 0 {
        at -= 1;
        let mut after = at;
        if let Some(found) = next(dict, &mut after)
            && after == at + 1
        {
            *pos = at;
            return Some(found);
        }
    }
    *pos = 0;
    None
}

/// One behind the last place.
pub(super) fn end_place(dict: &Value) -> usize {
    payload(dict).map_or(0, |this| {
        let table = this.keys.get();
        if table.is_null() {
            0
        } else if this.is_split() {
            this.used.get()
        } else {
            // SAFETY: a live table.
            unsafe { (*table).n_entries.get() as usize }
        }
    })
}

// ---- the defaultdict's factory

/// The factory, if there is one.
///
/// The dict must be a defaultdict.
pub(super) fn factory(dict: &Value) -> Option<Value> {
    // SAFETY: callers know it for a defaultdict, which has the word.
    unsafe {
        let raw = *dict.raw().byte_add(FACTORY).cast::<Raw>();
        (!raw.is_null()).then(|| Value::from_borrowed(raw))
    }
}

/// Changes it.
pub(super) fn set_factory(_cx: &mut Cx, dict: &Value, factory: Option<Value>) {
    // SAFETY: as above.
    unsafe {
        let place = dict.raw().byte_add(FACTORY).cast::<Raw>();
        let new = factory.map_or(null_mut(), Value::into_raw);
        let old = std::mem::replace(&mut *place, new);
        if !old.is_null() {
            drop(Value::from_owned(old));
        }
    }
}

// ---- what the heap asks

/// The walk. CPython's leaves the keys of tables of strings out, and of a dict that is an instance's the values, which the instance's own
/// walk has.
pub(super) struct Walk<const ALL: bool>;

impl<const ALL: bool> Trace for Walk<ALL> {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live dict; entries are live objects.
        unsafe {
            let this = of(obj);
            let table = this.keys.get();
            if table.is_null() {
                return;
            }
            if this.is_split() {
                let values = this.split_values();
                if (*values).owner.is_null() {
                    trace_values(table, values, v, Role::Value);
                }
                return;
            }
            let n = (*table).n_entries.get();
            if (*table).kind == GENERAL {
                let entries = keys::any_entry(table, 0);
                for ix in 0..n {
                    let entry = *entries.offset(ix);
                    if !entry.value.is_null() {
                        v.edge(Role::Value(entry.key), entry.value);
                        v.edge(Role::Key, entry.key);
                    }
                }
            } else {
                let entries = keys::str_entry(table, 0);
                for ix in 0..n {
                    let entry = *entries.offset(ix);
                    if !entry.value.is_null() {
                        v.edge(Role::Value(entry.key), entry.value);
                        if ALL {
                            v.edge(Role::NameKey, entry.key);
                        }
                    }
                }
            }
        }
    }
}

/// Visits the values of a split dict in the order of indices.
///
/// # Safety
/// Both live.
#[inline(always)]
pub(crate) unsafe fn trace_values<V: Visit>(
    table: *mut Keys,
    values: *mut Values,
    v: &mut V,
    role: impl Fn(Raw) -> Role,
) {
    // SAFETY: within the buffer; values are live.
    unsafe {
        for ix in 0..(*values).capacity as usize {
            let value = *keys::value_at(values, ix);
            if !value.is_null() {
                v.edge(role(keys::name_at(table, ix)), value);
            }
        }
    }
}

/// The walks of a layout that are not the same for the collector and for everybody else.
pub(crate) const fn walks(collector: TraceFns, all: TraceFns) -> TraceFns {
    TraceFns {
        subtract: collector.subtract,
        reach: collector.reach,
        visit: all.visit,
    }
}

/// Of dicts.
pub(super) const TRACE: TraceFns =
    walks(TraceFns::of::<Walk<false>>(), TraceFns::of::<Walk<true>>());

struct DefaultWalk<const ALL: bool>;

impl<const ALL: bool> Trace for DefaultWalk<ALL> {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live defaultdict.
        unsafe {
            let factory = *obj.byte_add(FACTORY).cast::<Raw>();
            if !factory.is_null() {
                v.edge(Role::Field("default_factory"), factory);
            }
            Walk::<ALL>::trace(obj, v);
        }
    }
}

/// Of defaultdicts.
pub(super) const DEFAULT_TRACE: TraceFns = walks(
    TraceFns::of::<DefaultWalk<false>>(),
    TraceFns::of::<DefaultWalk<true>>(),
);

/// Breaks cycles.
///
/// # Safety
/// A live dict.
pub(super) unsafe fn clear(cx: &mut Cx, obj: Raw) {
    // SAFETY: the caller's promise.
    unsafe { clear_raw(cx, obj) }
}

/// Ends a dict: entries in their order, each key before its value.
///
/// # Safety
/// A dying dict.
pub(super) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: nobody has the dict any more.
    unsafe {
        let this = of(obj);
        let table = this.keys.get();
        if table.is_null() {
            return;
        }
        this.used.set(0);
        if this.is_split() {
            let values = this.split_values();
            set_table(obj, null_mut());
            drop_split(cx, table, values);
        } else {
            set_table(obj, null_mut());
            drop_table(cx, table);
        }
    }
}

/// Breaks cycles of a defaultdict.
///
/// # Safety
/// A live defaultdict.
pub(super) unsafe fn default_clear(cx: &mut Cx, obj: Raw) {
    // SAFETY: the word is emptied before its reference is dropped.
    unsafe {
        drop_factory(cx, obj);
        clear_raw(cx, obj);
    }
}

unsafe fn drop_factory(cx: &mut Cx, obj: Raw) {
    // SAFETY: a defaultdict has the word.
    unsafe {
        let place = obj.byte_add(FACTORY).cast::<Raw>();
        let factory = std::mem::replace(&mut *place, null_mut());
        if !factory.is_null() {
            heap::decref(cx, factory);
        }
    }
}

/// Ends a defaultdict.
///
/// # Safety
/// A dying defaultdict.
pub(super) unsafe fn default_destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: as above.
    unsafe {
        drop_factory(cx, obj);
        destroy(cx, obj);
    }
}

/// Does it hold nothing that the collector may be interested in? As CPython's `_PyDict_MaybeUntrack`.
///
/// # Safety
/// A live exact dict.
pub(super) unsafe fn untrack(obj: Raw) -> bool {
    // SAFETY: a live dict; the machine is found from it.
    unsafe {
        let cx = Cx::new(Heap::of(obj).cast());
        let this = of(obj);
        let table = this.keys.get();
        if table.is_null() {
            return true;
        }
        if this.is_split() {
            let values = this.split_values();
            return (0..(*values).capacity as usize).all(|ix| {
                let value = *keys::value_at(values, ix);
                value.is_null() || !may_be_tracked(&cx, value)
            });
        }
        (0..(*table).n_entries.get()).all(|ix| {
            let (key, value) = entry_at(table, ix);
            value.is_null()
                || !may_be_tracked(&cx, value)
                    && ((*table).kind != GENERAL || !may_be_tracked(&cx, key))
        })
    }
}

/// Model's size: what CPython's `dict.__sizeof__` says.
///
/// # Safety
/// A live dict.
pub(super) unsafe fn size(obj: Raw) -> usize {
    // SAFETY: a live dict of a live type.
    unsafe {
        let this = of(obj);
        let table = this.keys.get();
        let mut bytes = (*(*obj).ty.cast::<TypeObj>()).basic_size.get() as usize;
        if table.is_null() {
            return bytes;
        }
        if this.is_split() {
            bytes += 8 * keys::shared_capacity(table);
            if keys::is_last(table) {
                bytes += keys::model_bytes(table);
            }
            return bytes;
        }
        bytes + keys::model_bytes(table)
    }
}

/// Places for indices in the table: CPython's `DK_SIZE`; 0 without one.
pub(super) fn n_places(dict: &Value) -> usize {
    let Some(table) = payload(dict).map(|dict| dict.keys.get()) else {
        return 0;
    };
    if table.is_null() {
        return 0;
    }
    // SAFETY: a live table.
    1 << unsafe { (*table).log2_size }
}

// ---- instances

/// The instance that a split dict belongs to; null if it is nobody's.
///
/// # Safety
/// A live dict.
#[inline(always)]
pub(crate) unsafe fn owner(dict: Raw) -> Raw {
    // SAFETY: the caller's promise.
    unsafe {
        let this = of(dict);
        if this.is_split() {
            (*this.split_values()).owner
        } else {
            null_mut()
        }
    }
}

/// The parts of a split dict.
///
/// # Safety
/// A live split dict.
#[inline(always)]
pub(crate) unsafe fn split_parts(dict: Raw) -> (*mut Keys, *mut Values) {
    // SAFETY: the caller's promise.
    unsafe { (of(dict).keys.get(), of(dict).split_values()) }
}

/// The instance dies or gets another dict: this one keeps the values.
///
/// # Safety
/// A live split dict.
pub(crate) unsafe fn disown(dict: Raw) {
    // SAFETY: the caller's promise.
    unsafe { (*of(dict).split_values()).owner = null_mut() }
}

/// Says whether programs have seen the dict; when they have, it is tracked if it holds what can be tracked.
///
/// # Safety
/// A live split dict.
pub(crate) unsafe fn set_seen(cx: &mut Cx, dict: Raw, is_seen: bool) {
    // SAFETY: the caller's promise.
    unsafe {
        let values = of(dict).split_values();
        let was_seen = std::mem::replace(&mut (*values).is_seen, is_seen);
        if is_seen && !was_seen && !heap::is_tracked(dict) && !untrack(dict) {
            heap::track(cx.heap(), dict);
        }
    }
}

/// Moves a value into a split dict that has none of this name. Takes the reference over, unless there is no memory.
///
/// # Safety
/// A live split dict, an index of its names, a live object.
pub(crate) unsafe fn adopt(cx: &mut Cx, dict: Raw, ix: usize, value: Raw) -> Res<()> {
    // SAFETY: the count that `put_split` adds is given back: the caller's is ours.
    unsafe {
        put_split(cx, dict, ix, value)?;
        (*value).rc = (*value).rc.wrapping_sub(1);
        Ok(())
    }
}

/// `obj.name = value` into the dict that is the instance's own: unlike any other store it tracks nothing.
pub(crate) fn store_attribute(cx: &mut Cx, dict: &Value, name: &Value, value: &Value) -> Res<()> {
    let hash = hash_of(cx, name)?;
    // SAFETY: all are held.
    unsafe { insert_raw(cx, dict.raw(), name.raw(), hash, value.raw(), false) }
}

// ---- what inline caches read

/// The stamp of a dict's keys: a number that no other state of any keys has; it changes (to 0, "none yet") whenever a key is added or
/// removed or the table moves. Given when first asked. 0: this dict cannot be cached (split keys, keys that are no strings, numbers used up).
///
/// # Safety
/// `dict` is a live dict.
pub(crate) unsafe fn stamp(cx: &mut Cx, dict: Raw) -> u32 {
    // SAFETY: exclusive use of the machine.
    unsafe {
        let this = of(dict);
        let table = this.keys.get();
        if this.stamp.get() == 0 && !table.is_null() && (*table).kind == STRINGS {
            let last = &raw mut (*cx.machine()).last_keys_stamp;
            if *last < u32::MAX {
                *last += 1;
                this.stamp.set(*last);
            }
        }
        this.stamp.get()
    }
}

/// The stamp as it is; 0 if none was given.
///
/// # Safety
/// `dict` is a live dict.
#[inline(always)]
pub(crate) unsafe fn stamp_now(dict: Raw) -> u32 {
    // SAFETY: the caller's promise.
    unsafe { of(dict).stamp.get() }
}

/// Index of the entry under an interned string.
///
/// # Safety
/// `dict` is a live dict, `name` an interned string.
pub(crate) unsafe fn index_of(dict: Raw, name: Raw) -> Option<u32> {
    // SAFETY: the caller's promise.
    unsafe {
        let this = of(dict);
        let table = this.keys.get();
        if table.is_null() || (*table).kind != STRINGS {
            return None;
        }
        u32::try_from(keys::find_str(table, name, hash_of_str(name))).ok()
    }
}

/// Place of the value of entry `index`. It may hold null.
///
/// # Safety
/// `dict` is a live dict with a stamp, `index` is from [`index_of`] under that stamp.
#[inline(always)]
pub(crate) unsafe fn value_place(dict: Raw, index: u32) -> *mut Raw {
    // SAFETY: a dict with a stamp has a table of strings.
    unsafe {
        let entry = of(dict).values.get().cast::<StrEntry>().add(index as usize);
        &raw mut (*entry).value
    }
}

/// Borrowed value under a key that is an exact string; null if absent. Never runs code.
///
/// # Safety
/// `dict` is a live dict, `name` an exact string.
#[inline(always)]
pub(crate) unsafe fn get_str_raw(dict: Raw, name: Raw) -> Raw {
    // SAFETY: the caller's promise.
    unsafe {
        let this = of(dict);
        let table = this.keys.get();
        if table.is_null() {
            return null_mut();
        }
        let hash = hash_of_str(name);
        if (*table).kind == STRINGS {
            let ix = keys::find_str(table, name, hash);
            if ix < 0 {
                return null_mut();
            }
            return (*this.values.get().cast::<StrEntry>().offset(ix)).value;
        }
        get_str_slow(dict, name, hash)
    }
}

unsafe fn get_str_slow(dict: Raw, name: Raw, hash: i64) -> Raw {
    // SAFETY: as above. Keys of other types are passed over: they could only be found by running code.
    unsafe {
        let table = of(dict).keys.get();
        if (*table).kind == SHARED {
            let ix = keys::find_str(table, name, hash);
            return if ix < 0 {
                null_mut()
            } else {
                value_of(dict, ix)
            };
        }
        let mut probe = Probe::new((*table).log2_size, hash);
        loop {
            let ix = keys::index_at(table, probe.at);
            if ix >= 0 {
                let entry = *keys::any_entry(table, ix);
                if std::ptr::eq(entry.key, name)
                    || entry.hash == hash
                        && std::ptr::eq((*entry.key).ty, (*name).ty)
                        && keys::same_text(entry.key, name)
                {
                    return entry.value;
                }
            } else if ix == EMPTY {
                return null_mut();
            }
            probe.advance();
        }
    }
}
