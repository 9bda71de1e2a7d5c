//! Layout of sets and what changes them: CPython's `setobject.c`, probe by probe, because the order of iteration and of `__eq__` calls shows it.
//!
//! ```text
//!   0        16     24     32     40      48     56       64                      192
//!   | header | fill | used | mask | table | hash | finger | 8 entries, the table  | weak list |
//!   |        |      |      |      |       |      |        | of a small set        |           |
//! ```
//! An entry is key and hash: key null and hash 0 where none ever was, key null and hash -1 where one was removed (CPython's dummy).
//! Whatever may run code is called with nothing borrowed from the table, and the table is looked at anew afterwards.

#![expect(unsafe_code, reason = "payload of sets")]

use std::cell::Cell;
use std::ptr::null_mut;

use crate::cx::{Cx, Res};
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::heap::{self, alloc_buf, free_buf};
use crate::number::hash::FrozensetHash;
use crate::objects::dict::keys::same_text;
use crate::objects::dict::layout::plain_hash;
use crate::objects::head::Head;
use crate::objects::int::layout::IntObj;
use crate::objects::type_obj::{Layout, TypeObj};
use crate::objects::{CompareOp, Ty};

/// Entry of a table.
#[derive(Clone, Copy)]
#[repr(C)]
struct Entry {
    key: Raw,
    hash: i64,
}

/// Entries of the table inside the object.
const MIN_SIZE: usize = 8;
/// Entries that are looked at side by side before the next jump.
const LINEAR_PROBES: usize = 9;
const UNUSED: Entry = Entry {
    key: null_mut(),
    hash: 0,
};
const DUMMY: Entry = Entry {
    key: null_mut(),
    hash: -1,
};

/// A set or frozenset.
#[repr(C)]
pub(crate) struct SetObj {
    head: Head,
    /// Members and dummies.
    fill: Cell<usize>,
    /// Members.
    used: Cell<usize>,
    /// Entries of the table, less one.
    mask: Cell<usize>,
    table: Cell<*mut Entry>,
    /// Of a frozenset; -1: not computed.
    hash: Cell<i64>,
    /// Where `pop` looks next.
    finger: Cell<usize>,
    small: Cell<[Entry; MIN_SIZE]>,
    weak_list: Cell<Raw>,
}

const _: () = assert!(size_of::<SetObj>() == 200);

/// Where the weak list begins.
pub(super) const WEAK_OFFSET: i16 = std::mem::offset_of!(SetObj, weak_list) as i16;

impl std::fmt::Debug for SetObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SetObj")
            .field("used", &self.used.get())
            .finish_non_exhaustive()
    }
}

// SAFETY: sets, frozensets and instances of subclasses have this layout number, and `alloc` makes them all.
unsafe impl Payload for SetObj {
    const LAYOUT: u8 = Layout::Set as u8;
}

impl SetObj {
    /// Number of members.
    #[inline(always)]
    pub(crate) fn len(&self) -> usize {
        self.used.get()
    }

    /// Members and dummies.
    pub(super) fn fill(&self) -> usize {
        self.fill.get()
    }

    /// The hash, if it has been computed.
    pub(super) fn known_hash(&self) -> Option<i64> {
        let hash = self.hash.get();
        (hash != -1).then_some(hash)
    }

    /// Forgets the hash.
    pub(super) fn forget_hash(&self) {
        self.hash.set(-1);
    }

    fn small_table(&self) -> *mut Entry {
        self.small.as_ptr().cast()
    }

    fn is_small(&self) -> bool {
        std::ptr::eq(self.table.get(), self.small_table())
    }

    /// # Safety
    /// `i` is at most the mask.
    #[inline(always)]
    unsafe fn entry(&self, i: usize) -> *mut Entry {
        // SAFETY: within the table.
        unsafe { self.table.get().add(i) }
    }
}

#[inline(always)]
fn payload(set: &Value) -> Option<&SetObj> {
    set.cast::<SetObj>()
}

#[inline(always)]
unsafe fn of<'a>(set: Raw) -> &'a SetObj {
    // SAFETY: the caller gives a live set; all fields are cells.
    unsafe { &*set.cast::<SetObj>() }
}

/// An empty set or frozenset of a class, tracked.
pub(super) fn alloc(cx: &mut Cx, class: &TypeObj) -> Res<Value> {
    // SAFETY: zeroes with mask, table and hash filled in are an empty set.
    unsafe {
        let head = std::ptr::from_ref(class).cast();
        let raw = heap::ask::alloc_zeroed(cx.heap(), head, class.basic_size.get() as usize);
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let this = of(raw);
        this.mask.set(MIN_SIZE - 1);
        this.table.set(this.small_table());
        this.hash.set(-1);
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The entries that a hash looks at, in order: CPython's linear probes between jumps.
#[derive(Clone, Copy)]
struct Probe {
    mask: usize,
    perturb: usize,
    start: usize,
    at: usize,
    left: usize,
}

impl Probe {
    #[inline(always)]
    fn new(mask: usize, hash: i64) -> Probe {
        let start = hash as usize & mask;
        Probe {
            mask,
            perturb: hash as usize,
            start,
            at: start,
            left: Probe::run(start, mask),
        }
    }

    #[inline(always)]
    fn run(start: usize, mask: usize) -> usize {
        if start + LINEAR_PROBES <= mask {
            LINEAR_PROBES
        } else {
            0
        }
    }

    #[inline(always)]
    fn advance(&mut self) {
        if self.left > 0 {
            self.left -= 1;
            self.at += 1;
            return;
        }
        self.perturb >>= 5;
        self.start = self
            .start
            .wrapping_mul(5)
            .wrapping_add(1)
            .wrapping_add(self.perturb)
            & self.mask;
        self.at = self.start;
        self.left = Probe::run(self.start, self.mask);
    }
}

/// What can be said of a key without running code.
enum Sight {
    /// A member equal to the key is there.
    At(usize),
    /// It is not there; the last dummy on the way (`NO_DUMMY` if there is none), and where the way ends.
    Missing { dummy: usize, end: usize },
    /// A member with its hash must be asked.
    Unclear,
}

const NO_DUMMY: usize = usize::MAX;

/// Looks for a key as far as identity, strings and small ints decide. Dummies are looked for only if they matter.
#[inline(always)]
unsafe fn sight<const DUMMIES: bool>(cx: &Cx, set: Raw, key: Raw, hash: i64) -> Sight {
    // SAFETY: set and key are live; nothing runs.
    unsafe {
        let this = of(set);
        let (table, mask) = (this.table.get(), this.mask.get());
        let mut start = hash as usize & mask;
        let mut perturb = hash as usize;
        let mut dummy = NO_DUMMY;
        loop {
            let last = start + Probe::run(start, mask);
            let mut at = start;
            loop {
                let Entry {
                    key: found,
                    hash: found_hash,
                } = *table.add(at);
                // Mostly neither is so, whatever lies there: the processor foresees that. No key has the hash -1.
                if found_hash == 0 && found.is_null() {
                    return Sight::Missing { dummy, end: at };
                }
                if found_hash == hash {
                    if std::ptr::eq(found, key) {
                        return Sight::At(at);
                    }
                    match same_plain(cx, found, key) {
                        Some(true) => return Sight::At(at),
                        Some(false) => {}
                        None => return Sight::Unclear,
                    }
                } else if DUMMIES && found_hash == -1 {
                    dummy = at;
                }
                if at == last {
                    break;
                }
                at += 1;
            }
            perturb >>= 5;
            start = start.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb) & mask;
        }
    }
}

/// Are two exact strings or two exact small ints equal? `None`: they are something else.
#[inline(always)]
unsafe fn same_plain(cx: &Cx, a: Raw, b: Raw) -> Option<bool> {
    // SAFETY: both are live; their types are looked at first.
    unsafe {
        let (x, y) = ((*a).ty, (*b).ty);
        if !std::ptr::eq(x, y) {
            return None;
        }
        if std::ptr::eq(x.cast(), cx.ty(Ty::Int)) {
            return Some((*a.cast::<IntObj>()).value == (*b.cast::<IntObj>()).value);
        }
        std::ptr::eq(x.cast(), cx.ty(Ty::Str)).then(|| same_text(a, b))
    }
}

/// Is an exact string or small int a member? `None`: code would have to run, or it is another kind of key.
#[inline]
pub(crate) fn contains_plain(cx: &Cx, set: &Value, key: &Value) -> Option<bool> {
    let hash = plain_hash(cx, key)?;
    payload(set)?;
    // SAFETY: both are held.
    match unsafe { sight::<false>(cx, set.raw(), key.raw(), hash) } {
        Sight::At(_) => Some(true),
        Sight::Missing { .. } => Some(false),
        Sight::Unclear => None,
    }
}

/// Where a key is, whatever the members are. May run `__eq__`.
#[inline(never)]
unsafe fn find(cx: &mut Cx, set: Raw, key: Raw, hash: i64) -> Res<Sight> {
    // SAFETY: set and key are live and held by the caller; the table is used again only if it is still the set's.
    unsafe {
        'again: loop {
            let this = of(set);
            let table = this.table.get();
            let mut probe = Probe::new(this.mask.get(), hash);
            let mut dummy = NO_DUMMY;
            loop {
                let entry = *table.add(probe.at);
                if entry.key.is_null() {
                    if entry.hash == 0 {
                        let end = probe.at;
                        return Ok(Sight::Missing { dummy, end });
                    }
                    dummy = probe.at;
                } else if entry.hash == hash {
                    let found = entry.key;
                    if std::ptr::eq(found, key) {
                        return Ok(Sight::At(probe.at));
                    }
                    if let Some(same) = same_plain(cx, found, key) {
                        if same {
                            return Ok(Sight::At(probe.at));
                        }
                    } else {
                        let equal = slow_equal(cx, found, key)?;
                        let this = of(set);
                        if !std::ptr::eq(this.table.get(), table)
                            || probe.at > this.mask.get()
                            || !std::ptr::eq((*table.add(probe.at)).key, found)
                        {
                            continue 'again;
                        }
                        if equal {
                            return Ok(Sight::At(probe.at));
                        }
                        probe.mask = this.mask.get();
                    }
                }
                probe.advance();
            }
        }
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

/// Where a member is; `None`: it is not there. May run `__eq__`.
#[inline(always)]
unsafe fn place_of(cx: &mut Cx, set: Raw, key: Raw, hash: i64) -> Res<Option<usize>> {
    // SAFETY: the caller holds both.
    unsafe {
        match sight::<false>(cx, set, key, hash) {
            Sight::At(at) => Ok(Some(at)),
            Sight::Missing { .. } => Ok(None),
            Sight::Unclear => match find(cx, set, key, hash)? {
                Sight::At(at) => Ok(Some(at)),
                Sight::Missing { .. } | Sight::Unclear => Ok(None),
            },
        }
    }
}

/// Is there such a member?
pub(super) fn contains(cx: &mut Cx, set: &Value, key: &Value, hash: i64) -> Res<bool> {
    if payload(set).is_none() {
        return Ok(false);
    }
    // SAFETY: both are held.
    unsafe { Ok(place_of(cx, set.raw(), key.raw(), hash)?.is_some()) }
}

/// Adds a member, if it is not there.
pub(super) fn add(cx: &mut Cx, set: &Value, key: &Value, hash: i64) -> Res<()> {
    if payload(set).is_none() {
        return Ok(());
    }
    // SAFETY: both are held; between `find` and the write nothing runs.
    unsafe {
        let mut found = sight::<true>(cx, set.raw(), key.raw(), hash);
        if matches!(found, Sight::Unclear) {
            found = find(cx, set.raw(), key.raw(), hash)?;
        }
        let Sight::Missing { dummy, end } = found else {
            return Ok(());
        };
        let this = of(set.raw());
        heap::incref(key.raw());
        let has_dummy = dummy != NO_DUMMY;
        *this.entry(if has_dummy { dummy } else { end }) = Entry {
            key: key.raw(),
            hash,
        };
        this.used.set(this.used.get() + 1);
        if has_dummy {
            return Ok(());
        }
        this.fill.set(this.fill.get() + 1);
        if this.fill.get() * 5 < this.mask.get() * 3 {
            return Ok(());
        }
        grow(cx, set)
    }
}

/// CPython's growth after an insertion and after many removals.
fn grow(cx: &mut Cx, set: &Value) -> Res<()> {
    let used = payload(set).map_or(0, SetObj::len);
    let wanted = if used > 50_000 { used * 2 } else { used * 4 };
    // SAFETY: the set is held.
    unsafe { resize(cx, set.raw(), wanted) }
}

/// Puts a member into a table without dummies that has it not.
unsafe fn insert_clean(table: *mut Entry, mask: usize, entry: Entry) {
    // SAFETY: the caller's table has `mask + 1` entries, one of them free.
    unsafe {
        let mut probe = Probe::new(mask, entry.hash);
        while !(*table.add(probe.at)).key.is_null() {
            probe.advance();
        }
        *table.add(probe.at) = entry;
    }
}

/// Moves the members into a table of more entries than `min_used`.
unsafe fn resize(cx: &mut Cx, set: Raw, min_used: usize) -> Res<()> {
    // SAFETY: a live set; nothing runs.
    unsafe {
        let this = of(set);
        let mut size = MIN_SIZE;
        while size <= min_used {
            size <<= 1;
        }
        let old_mask = this.mask.get();
        let was_small = this.is_small();
        let mut old = this.table.get();
        let mut copy: [Entry; MIN_SIZE];
        let new = if size == MIN_SIZE {
            if was_small {
                if this.fill.get() == this.used.get() {
                    return Ok(());
                }
                copy = this.small.get();
                old = copy.as_mut_ptr();
            }
            this.small_table()
        } else {
            let Some(bytes) = size.checked_mul(size_of::<Entry>()) else {
                return Err(cx.memory_error());
            };
            let buf = alloc_buf(cx.heap(), bytes).cast::<Entry>();
            if buf.is_null() {
                return Err(cx.memory_error());
            }
            buf
        };
        new.write_bytes(0, size);
        for i in 0..=old_mask {
            let entry = *old.add(i);
            if !entry.key.is_null() {
                insert_clean(new, size - 1, entry);
            }
        }
        this.fill.set(this.used.get());
        this.mask.set(size - 1);
        this.table.set(new);
        if !was_small {
            free_buf(cx.heap(), old.cast(), (old_mask + 1) * size_of::<Entry>());
        }
        Ok(())
    }
}

/// Makes room for `n` more members at once, as CPython does before merging a set or a dict.
pub(super) fn reserve(cx: &mut Cx, set: &Value, n: usize) -> Res<()> {
    let Some(this) = payload(set) else {
        return Ok(());
    };
    if (this.fill.get() + n) * 5 < this.mask.get() * 3 {
        return Ok(());
    }
    let wanted = (this.used.get() + n) * 2;
    // SAFETY: the set is held.
    unsafe { resize(cx, set.raw(), wanted) }
}

/// Takes all members of another set over: CPython's `set_merge`.
pub(super) fn merge(cx: &mut Cx, set: &Value, other: &Value) -> Res<()> {
    let Some(n) = payload(other).map(SetObj::len) else {
        return Ok(());
    };
    if set.is(other) || n == 0 {
        return Ok(());
    }
    reserve(cx, set, n)?;
    // SAFETY: both are held; while the set is filled without comparing, nothing runs.
    unsafe {
        let (this, from) = (of(set.raw()), of(other.raw()));
        if this.fill.get() == 0 {
            let is_same = this.mask.get() == from.mask.get() && from.fill.get() == n;
            for i in 0..=from.mask.get() {
                let entry = *from.entry(i);
                if entry.key.is_null() {
                    continue;
                }
                heap::incref(entry.key);
                if is_same {
                    *this.entry(i) = entry;
                } else {
                    insert_clean(this.table.get(), this.mask.get(), entry);
                }
            }
            this.fill.set(n);
            this.used.set(n);
            return Ok(());
        }
    }
    let mut pos = 0;
    while let Some((key, hash)) = next_hashed(other, &mut pos) {
        add(cx, set, &key, hash)?;
    }
    Ok(())
}

/// Removes a member and drops it at once; false: it is not there.
pub(super) fn discard(cx: &mut Cx, set: &Value, key: &Value, hash: i64) -> Res<bool> {
    if payload(set).is_none() {
        return Ok(false);
    }
    // SAFETY: both are held; the entry is emptied before its reference is dropped.
    unsafe {
        let Some(at) = place_of(cx, set.raw(), key.raw(), hash)? else {
            return Ok(false);
        };
        let this = of(set.raw());
        let old = std::mem::replace(&mut *this.entry(at), DUMMY);
        this.used.set(this.used.get() - 1);
        heap::decref(cx, old.key);
        Ok(true)
    }
}

/// Rebuilds the table if more than a quarter of it are dummies.
pub(super) fn shed_dummies(cx: &mut Cx, set: &Value) -> Res<()> {
    match payload(set) {
        Some(this) if this.fill.get() - this.used.get() > this.mask.get() / 4 => grow(cx, set),
        _ => Ok(()),
    }
}

/// Takes a member out: the next one from the finger on.
pub(super) fn pop(set: &Value) -> Option<Value> {
    let this = payload(set).filter(|this| this.used.get() > 0)?;
    let mask = this.mask.get();
    let mut at = this.finger.get() & mask;
    // SAFETY: within the table, which has a member; its reference becomes the caller's.
    unsafe {
        while (*this.entry(at)).key.is_null() {
            at = if at == mask { 0 } else { at + 1 };
        }
        let entry = std::mem::replace(&mut *this.entry(at), DUMMY);
        this.used.set(this.used.get() - 1);
        this.finger.set(at + 1);
        Some(Value::from_owned(entry.key))
    }
}

/// Removes all members, dropping them in the table's order.
pub(super) fn clear_all(cx: &mut Cx, set: &Value) {
    if payload(set).is_some() {
        // SAFETY: the set is held.
        unsafe { clear(cx, set.raw()) }
    }
}

/// Breaks cycles: removes all members.
///
/// # Safety
/// A live set.
pub(super) unsafe fn clear(cx: &mut Cx, obj: Raw) {
    // SAFETY: the set is empty before any reference is dropped; the old table is ours then.
    unsafe {
        let this = of(obj);
        let mask = this.mask.get();
        let is_small = this.is_small();
        let mut table = this.table.get();
        let mut used = this.used.get();
        if is_small && this.fill.get() == 0 {
            return;
        }
        let mut copy: [Entry; MIN_SIZE];
        if is_small {
            copy = this.small.get();
            table = copy.as_mut_ptr();
        }
        this.small.set([UNUSED; MIN_SIZE]);
        this.fill.set(0);
        this.used.set(0);
        this.mask.set(MIN_SIZE - 1);
        this.table.set(this.small_table());
        this.hash.set(-1);
        let mut i = 0;
        while used > 0 {
            let entry = *table.add(i);
            i += 1;
            if !entry.key.is_null() {
                used -= 1;
                heap::decref(cx, entry.key);
            }
        }
        if !is_small {
            free_buf(cx.heap(), table.cast(), (mask + 1) * size_of::<Entry>());
        }
    }
}

/// Exchanges the members of two sets: CPython's `set_swap_bodies`.
pub(super) fn swap(a: &Value, b: &Value) {
    let (Some(x), Some(y)) = (payload(a), payload(b)) else {
        return;
    };
    let (x_small, y_small) = (x.is_small(), y.is_small());
    x.fill.swap(&y.fill);
    x.used.swap(&y.used);
    x.mask.swap(&y.mask);
    let (x_table, y_table) = (x.table.get(), y.table.get());
    x.table.set(if y_small { x.small_table() } else { y_table });
    y.table.set(if x_small { y.small_table() } else { x_table });
    if x_small || y_small {
        let (of_x, of_y) = (x.small.get(), y.small.get());
        x.small.set(of_y);
        y.small.set(of_x);
    }
    x.forget_hash();
    y.forget_hash();
}

/// The hash of a frozenset, cached.
pub(super) fn frozen_hash(set: &Value) -> i64 {
    let Some(this) = payload(set) else {
        return 0;
    };
    if let Some(hash) = this.known_hash() {
        return hash;
    }
    let mut sum = FrozensetHash::default();
    // SAFETY: within the table.
    unsafe {
        for i in 0..=this.mask.get() {
            let entry = *this.entry(i);
            if !entry.key.is_null() {
                sum.add(entry.hash);
            }
        }
    }
    let hash = sum.finish(this.used.get());
    this.hash.set(hash);
    hash
}

/// The member at or after place `pos`, which moves behind it.
#[inline(always)]
pub(crate) fn next(set: &Value, pos: &mut usize) -> Option<Value> {
    next_hashed(set, pos).map(|(key, _)| key)
}

/// The same with its hash.
#[inline(always)]
pub(crate) fn next_hashed(set: &Value, pos: &mut usize) -> Option<(Value, i64)> {
    let this = payload(set)?;
    // SAFETY: places are checked; what is found is live, and counted at once.
    unsafe {
        while *pos <= this.mask.get() {
            let entry = *this.entry(*pos);
            *pos += 1;
            if !entry.key.is_null() {
                return Some((Value::from_borrowed(entry.key), entry.hash));
            }
        }
    }
    None
}

/// The walk: members in the table's order.
#[derive(Debug)]
pub(super) struct SetTrace;

impl Trace for SetTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live set; members are live.
        unsafe {
            let this = of(obj);
            for i in 0..=this.mask.get() {
                let key = (*this.entry(i)).key;
                if !key.is_null() {
                    v.edge(Role::Member, key);
                }
            }
        }
    }
}

/// Ends a set: members in the table's order.
///
/// # Safety
/// A dying set.
pub(super) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: nobody has the set any more, so its table stays as it is while code runs.
    unsafe {
        let this = of(obj);
        let (mask, table) = (this.mask.get(), this.table.get());
        let mut used = this.used.get();
        let mut i = 0;
        while used > 0 {
            let key = (*table.add(i)).key;
            i += 1;
            if !key.is_null() {
                used -= 1;
                heap::decref(cx, key);
            }
        }
        if !this.is_small() {
            free_buf(cx.heap(), table.cast(), (mask + 1) * size_of::<Entry>());
        }
    }
}

/// Model's size: CPython's `set.__sizeof__`.
///
/// # Safety
/// A live set.
pub(super) unsafe fn size(obj: Raw) -> usize {
    // SAFETY: a live set of a live type.
    unsafe {
        let this = of(obj);
        let bytes = (*(*obj).ty.cast::<TypeObj>()).basic_size.get() as usize;
        if this.is_small() {
            bytes
        } else {
            bytes + (this.mask.get() + 1) * size_of::<Entry>()
        }
    }
}
