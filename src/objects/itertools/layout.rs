//! Layouts of what is more than references and numbers: the combinatoric iterators, which have a vector of indices, and `tee`, whose
//! iterators share a chain of blocks.

#![expect(unsafe_code, reason = "payload of combinatoric iterators and of tee")]

use std::cell::Cell;

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::objects::class::layout::Field;
use crate::objects::head::Head;
use crate::objects::parts::layout::sole;
use crate::objects::type_obj::{Layout, TypeObj};
use crate::objects::{Ty, tuple};

/// A combinatoric iterator. The type may be larger, to be as large as CPython's.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct PicksObj {
    head: Head,
    /// The items as a tuple; for `product` a tuple of such tuples.
    pool: Field,
    /// The tuple that was given last; nothing before the first.
    result: Field,
    /// The places of the result's items in the pool, and for `permutations` the cycles after them. A vector on Rust's heap, or null.
    indices: Cell<*mut Vec<usize>>,
    /// Nothing follows.
    pub(crate) is_done: Cell<bool>,
}

// SAFETY: only types with this walk and end have this layout number.
unsafe impl Payload for PicksObj {
    const LAYOUT: u8 = Layout::Picks as u8;
}

impl PicksObj {
    /// The items.
    pub(crate) fn pool(&self) -> Option<Value> {
        self.pool.get()
    }

    /// The last result.
    pub(crate) fn result(&self) -> Option<Value> {
        self.result.get()
    }

    /// The last result, if only the iterator has it.
    pub(crate) fn sole_result(&self) -> Option<Value> {
        sole(&self.result)
    }

    /// Keeps a result.
    pub(crate) fn set_result(&self, result: Value) {
        self.result.set(Some(result));
    }

    /// Lends the indices; none after the iterator's end.
    pub(crate) fn with_indices<R>(&self, f: impl FnOnce(&mut Vec<usize>) -> R) -> R {
        let indices = self.indices.get();
        if indices.is_null() {
            return f(&mut Vec::new());
        }
        // SAFETY: the vector is the iterator's own; `f` has no context to run anything with.
        f(unsafe { &mut *indices })
    }
}

/// A combinatoric iterator of a class.
pub(crate) fn new_picks(
    cx: &mut Cx,
    class: &Value,
    pool: Value,
    indices: Vec<usize>,
    is_done: bool,
) -> Res<Value> {
    let class = class
        .cast::<TypeObj>()
        .filter(|class| class.is_laid_out_as(Layout::Picks))
        .expect("combinatoric iterators are made of their classes");
    // SAFETY: zeroes are a valid payload, which is filled before the object is tracked.
    unsafe {
        let bytes = class.basic_size.get() as usize;
        let raw = heap::ask::alloc_zeroed(cx.heap(), std::ptr::from_ref(class).cast(), bytes);
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let object = &*raw.cast::<PicksObj>();
        object.pool.set(Some(pool));
        object.indices.set(Box::into_raw(Box::new(indices)));
        object.is_done.set(is_done);
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The walk of combinatoric iterators.
#[derive(Debug)]
pub(crate) struct PicksTrace;

impl Trace for PicksTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live iterator.
        unsafe {
            let object = &*obj.cast::<PicksObj>();
            for (name, field) in [("pool", &object.pool), ("result", &object.result)] {
                if field.is_set() {
                    v.edge(Role::Field(name), field.raw());
                }
            }
        }
    }
}

/// Drops what a combinatoric iterator holds. It gives nothing afterwards.
///
/// # Safety
/// `obj` is such an iterator, dying or garbage.
pub(crate) unsafe fn clear_picks(cx: &mut Cx, obj: Raw) {
    // SAFETY: each field is emptied before its reference goes; the vector is freed once.
    unsafe {
        let object = &*obj.cast::<PicksObj>();
        object.is_done.set(true);
        let indices = object.indices.replace(std::ptr::null_mut());
        if !indices.is_null() {
            drop(Box::from_raw(indices));
        }
        object.pool.drop_now(cx);
        object.result.drop_now(cx);
    }
}

/// CPython's `__sizeof__`: with the indices.
///
/// # Safety
/// `obj` is a combinatoric iterator.
pub(crate) unsafe fn picks_size(obj: Raw) -> usize {
    // SAFETY: a live object has a type.
    unsafe {
        let basic = (*(*obj).ty.cast::<TypeObj>()).basic_size.get() as usize;
        let indices = (*obj.cast::<PicksObj>()).indices.get();
        let n = if indices.is_null() {
            0
        } else {
            (&*indices).len()
        };
        basic + n * size_of::<usize>()
    }
}

/// Items in a block.
pub(crate) const BLOCK: usize = 57;

/// A block of what a `tee` has read (`_tee_dataobject`).
#[derive(Debug)]
#[repr(C)]
pub(crate) struct TeeDataObj {
    head: Head,
    source: Field,
    /// How many items are there.
    n_read: Cell<u32>,
    /// The source is being asked.
    pub(crate) is_running: Cell<bool>,
    next: Field,
    items: [Field; BLOCK],
}

// SAFETY: only `_tee_dataobject` has this layout number.
unsafe impl Payload for TeeDataObj {
    const LAYOUT: u8 = Layout::TeeData as u8;
}

impl TeeDataObj {
    /// The iterator that is read.
    pub(crate) fn source(&self) -> Option<Value> {
        self.source.get()
    }

    /// Item `i`, if it has been read.
    pub(crate) fn item(&self, i: usize) -> Option<Value> {
        self.items.get(i).and_then(Field::get)
    }

    /// Adds what has been read, unless the block is full or was cleared meanwhile.
    pub(crate) fn add(&self, item: Value) {
        let n = self.n_read.get();
        if let Some(field) = self.items.get(n as usize) {
            field.set(Some(item));
            self.n_read.set(n + 1);
        }
    }

    /// The block after this one.
    pub(crate) fn next(&self) -> Option<Value> {
        self.next.get()
    }

    /// Puts a block after this one.
    pub(crate) fn set_next(&self, next: Value) {
        self.next.set(Some(next));
    }
}

/// An empty block.
pub(crate) fn new_tee_data(cx: &mut Cx, source: &Value) -> Res<Value> {
    let class = cx.type_value(Ty::TeeData);
    // SAFETY: zeroes are a valid payload, which is filled before the object is tracked.
    unsafe {
        let bytes = size_of::<TeeDataObj>();
        let raw = heap::ask::alloc_zeroed(cx.heap(), class.raw().cast(), bytes);
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let object = &*raw.cast::<TeeDataObj>();
        object.source.set(Some(source.clone()));
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The walk of blocks.
#[derive(Debug)]
pub(crate) struct TeeDataTrace;

impl Trace for TeeDataTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live block.
        unsafe {
            let object = &*obj.cast::<TeeDataObj>();
            if object.source.is_set() {
                v.edge(Role::Field("iterator"), object.source.raw());
            }
            for (i, field) in object.items.iter().enumerate() {
                if field.is_set() {
                    v.edge(Role::Index(i), field.raw());
                }
            }
            if object.next.is_set() {
                v.edge(Role::Field("next block"), object.next.raw());
            }
        }
    }
}

/// Drops what a block holds.
///
/// # Safety
/// `obj` is a block, dying or garbage.
pub(crate) unsafe fn clear_tee_data(cx: &mut Cx, obj: Raw) {
    // SAFETY: each field is emptied before its reference goes.
    unsafe {
        let object = &*obj.cast::<TeeDataObj>();
        object.source.drop_now(cx);
        for field in &object.items {
            field.drop_now(cx);
        }
        object.next.drop_now(cx);
    }
}

/// An iterator of `tee` (`_tee`).
#[derive(Debug)]
#[repr(C)]
pub(crate) struct TeeObj {
    head: Head,
    data: Field,
    /// Place of the next item in the block.
    pub(crate) index: Cell<usize>,
    weak_list: Cell<Raw>,
    /// CPython keeps the module's state here.
    pad: Cell<usize>,
}

/// Where the weak list of an iterator of `tee` begins.
pub(crate) const TEE_WEAK: i16 = std::mem::offset_of!(TeeObj, weak_list) as i16;

// SAFETY: only `_tee` has this layout number.
unsafe impl Payload for TeeObj {
    const LAYOUT: u8 = Layout::Tee as u8;
}

impl TeeObj {
    /// The block it reads.
    pub(crate) fn data(&self) -> Option<Value> {
        self.data.get()
    }

    /// Goes to another block.
    pub(crate) fn set_data(&self, data: Value) {
        self.data.set(Some(data));
    }
}

/// An iterator over a block from a place on.
pub(crate) fn new_tee(cx: &mut Cx, data: Value, index: usize) -> Res<Value> {
    let class = cx.type_value(Ty::Tee);
    // SAFETY: zeroes are a valid payload, which is filled before the object is tracked.
    unsafe {
        let bytes = size_of::<TeeObj>();
        let raw = heap::ask::alloc_zeroed(cx.heap(), class.raw().cast(), bytes);
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let object = &*raw.cast::<TeeObj>();
        object.data.set(Some(data));
        object.index.set(index);
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The walk of iterators of `tee`.
#[derive(Debug)]
pub(crate) struct TeeTrace;

impl Trace for TeeTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live iterator.
        unsafe {
            let object = &*obj.cast::<TeeObj>();
            if object.data.is_set() {
                v.edge(Role::Field("block"), object.data.raw());
            }
        }
    }
}

/// Drops what an iterator of `tee` holds.
///
/// # Safety
/// `obj` is such an iterator, dying or garbage.
pub(crate) unsafe fn clear_tee(cx: &mut Cx, obj: Raw) {
    // SAFETY: the field is emptied before its reference goes.
    unsafe { (*obj.cast::<TeeObj>()).data.drop_now(cx) }
}

/// The result of the step before, to be filled again: as it is if nobody else has it, else a copy, which the iterator keeps instead.
pub(crate) fn own_result(cx: &mut Cx, object: &PicksObj) -> Res<Option<Value>> {
    if let Some(result) = object.sole_result() {
        return Ok(Some(result));
    }
    let Some(result) = object.result() else {
        return Ok(None);
    };
    let items = tuple::items(cx, &result).to_vec();
    let made = tuple::from_vec(cx, items)?;
    object.set_result(made.clone());
    Ok(Some(made))
}
