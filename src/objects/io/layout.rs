//! Layouts of streams. All of them have a dict and a weak list where CPython's `_IOBase` has them; those that are more than a base class
//! have an object below them and a state of their own on Rust's heap. What a stream keeps of its content is in buffers of the heap.

#![expect(unsafe_code, reason = "payload of streams")]

use std::cell::{Cell, RefCell};

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::objects::head::Head;
use crate::objects::io::State;
use crate::objects::type_obj::{Layout, TypeObj};

/// A stream of a base class.
#[repr(C)]
pub(crate) struct BaseObj {
    head: Head,
    /// `__dict__`, made when first needed.
    dict: Cell<Raw>,
    /// Head of its weak reference list.
    weak_list: Cell<Raw>,
}

/// A stream with a state. CPython's are larger: the rest is left empty.
#[repr(C)]
pub(crate) struct IoObj {
    base: BaseObj,
    /// What it reads from and writes to: owned, or null.
    below: Cell<Raw>,
    /// Owned; null after the object is gone.
    state: Cell<*mut RefCell<State>>,
}

/// Where the dict is.
pub(crate) const DICT_OFFSET: i16 = std::mem::offset_of!(BaseObj, dict) as i16;
/// Where the weak list begins.
pub(crate) const WEAK_OFFSET: i16 = std::mem::offset_of!(BaseObj, weak_list) as i16;

impl std::fmt::Debug for BaseObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BaseObj")
    }
}

impl std::fmt::Debug for IoObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("IoObj")
    }
}

// SAFETY: only `new_base` makes objects of this layout.
unsafe impl Payload for BaseObj {
    const LAYOUT: u8 = Layout::IoBase as u8;
}

// SAFETY: only `new` makes objects of this layout.
unsafe impl Payload for IoObj {
    const LAYOUT: u8 = Layout::Io as u8;
}

impl IoObj {
    /// Its state. No borrow is held while anything else runs.
    pub(crate) fn state(&self) -> &RefCell<State> {
        // SAFETY: owned, never null while the object is alive.
        unsafe { &*self.state.get() }
    }

    /// `__basicsize__` of its class.
    pub(crate) fn basic_size(&self) -> usize {
        let raw: Raw = std::ptr::from_ref(self).cast_mut().cast();
        // SAFETY: a live object has a type.
        unsafe { (*(*raw).ty.cast::<TypeObj>()).basic_size.get() as usize }
    }

    /// What it reads from and writes to.
    pub(crate) fn below(&self) -> Option<Value> {
        let raw = self.below.get();
        // SAFETY: an owned reference.
        (!raw.is_null()).then(|| unsafe { Value::from_borrowed(raw) })
    }

    /// Puts another object below; gives the old one.
    pub(crate) fn set_below(&self, below: Option<Value>) -> Option<Value> {
        let new = below.map_or(std::ptr::null_mut(), Value::into_raw);
        let old = self.below.replace(new);
        // SAFETY: the reference was owned by the field.
        (!old.is_null()).then(|| unsafe { Value::from_owned(old) })
    }
}

/// An object of a class of this layout, all zeroes, not yet tracked.
unsafe fn alloc(cx: &mut Cx, class: &Value) -> Res<Raw> {
    let class = class
        .cast::<TypeObj>()
        .expect("streams are made of their classes");
    let bytes = class.basic_size.get() as usize;
    // SAFETY: zeroes are a valid payload of both layouts but for the state.
    let raw =
        unsafe { heap::ask::alloc_zeroed(cx.heap(), std::ptr::from_ref(class).cast(), bytes) };
    if raw.is_null() {
        return Err(cx.memory_error());
    }
    Ok(raw)
}

/// A stream of a base class's subclass.
pub(crate) fn new_base(cx: &mut Cx, class: &Value) -> Res<Value> {
    // SAFETY: zeroes are a valid payload.
    unsafe {
        let raw = alloc(cx, class)?;
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// A stream of a class.
pub(crate) fn new(cx: &mut Cx, class: &Value, state: State) -> Res<Value> {
    // SAFETY: the state is written before the object is seen.
    unsafe {
        let raw = alloc(cx, class)?;
        let state = Box::into_raw(Box::new(RefCell::new(state)));
        (*raw.cast::<IoObj>()).state.set(state);
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The walk of base classes.
#[derive(Debug)]
pub(crate) struct BaseTrace;

impl Trace for BaseTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live stream; words are null or owned.
        unsafe {
            let dict = (*obj.cast::<BaseObj>()).dict.get();
            if !dict.is_null() {
                v.edge(Role::Field("__dict__"), dict);
            }
        }
    }
}

/// The walk of streams.
#[derive(Debug)]
pub(crate) struct IoTrace;

impl Trace for IoTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: as above.
        unsafe {
            BaseTrace::trace(obj, v);
            let below = (*obj.cast::<IoObj>()).below.get();
            if !below.is_null() {
                let state = (*obj.cast::<IoObj>()).state.get();
                let kept = state.as_ref().and_then(|state| state.try_borrow().ok());
                let name = kept.map_or("buffer", |state| state.name_of_below());
                v.edge(Role::Field(name), below);
            }
        }
    }
}

/// Drops the dict.
///
/// # Safety
/// `obj` is a stream, dying or garbage.
pub(crate) unsafe fn clear_base(cx: &mut Cx, obj: Raw) {
    // SAFETY: the field is emptied before its reference is dropped.
    unsafe {
        let old = (*obj.cast::<BaseObj>()).dict.replace(std::ptr::null_mut());
        if !old.is_null() {
            heap::decref(cx, old);
        }
    }
}

/// Drops the dict and the object below.
///
/// # Safety
/// `obj` is a stream with a state, dying or garbage.
pub(crate) unsafe fn clear(cx: &mut Cx, obj: Raw) {
    // SAFETY: as above.
    unsafe {
        let old = (*obj.cast::<IoObj>()).below.replace(std::ptr::null_mut());
        if !old.is_null() {
            heap::decref(cx, old);
        }
        clear_base(cx, obj);
    }
}

/// Drops everything.
///
/// # Safety
/// `obj` is a dying stream with a state.
pub(crate) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: the state came from a box and is given up once.
    unsafe {
        clear(cx, obj);
        let state = (*obj.cast::<IoObj>()).state.replace(std::ptr::null_mut());
        if !state.is_null() {
            Box::from_raw(state).into_inner().free(cx);
        }
    }
}

/// Bytes or wider units in a buffer of the heap. It must be [`Buf::free`]d.
#[derive(Debug)]
pub(crate) struct Buf<U: Copy> {
    start: *mut U,
    len: usize,
    capacity: usize,
}

impl<U: Copy> Buf<U> {
    /// An empty one; nothing is allocated.
    pub(crate) const fn new() -> Buf<U> {
        Buf {
            start: std::ptr::null_mut(),
            len: 0,
            capacity: 0,
        }
    }

    /// What is in it.
    pub(crate) fn as_slice(&self) -> &[U] {
        if self.start.is_null() {
            return &[];
        }
        // SAFETY: `len` units are written.
        unsafe { std::slice::from_raw_parts(self.start, self.len) }
    }

    /// What is in it, to be changed.
    pub(crate) fn as_mut_slice(&mut self) -> &mut [U] {
        if self.start.is_null() {
            return &mut [];
        }
        // SAFETY: as above, and the buffer is borrowed exclusively.
        unsafe { std::slice::from_raw_parts_mut(self.start, self.len) }
    }

    /// Room for `n` units in all. `MemoryError` where the heap has none.
    pub(crate) fn reserve(&mut self, cx: &mut Cx, n: usize) -> Res<()> {
        if n <= self.capacity {
            return Ok(());
        }
        let unit = size_of::<U>();
        let wanted = n.saturating_add(n / 8).saturating_add(16);
        if wanted > cx.heap_limit() / unit {
            return Err(cx.memory_error());
        }
        // SAFETY: the buffer has `capacity` units; it is null if there are none.
        unsafe {
            let grown = if self.start.is_null() {
                heap::alloc_buf(cx.heap(), wanted * unit)
            } else {
                let old = self.capacity * unit;
                heap::realloc_buf(cx.heap(), self.start.cast(), old, wanted * unit)
            };
            if grown.is_null() {
                return Err(cx.memory_error());
            }
            self.start = grown.cast();
        }
        self.capacity = wanted;
        Ok(())
    }

    /// Makes it `n` units long; new ones are `filler`.
    pub(crate) fn resize(&mut self, cx: &mut Cx, n: usize, filler: U) -> Res<()> {
        self.reserve(cx, n)?;
        for i in self.len..n {
            // SAFETY: within the capacity.
            unsafe { self.start.add(i).write(filler) };
        }
        self.len = n;
        Ok(())
    }

    /// Adds units at the end, as many as there is room for.
    pub(crate) fn append(&mut self, units: impl Iterator<Item = U>) {
        for unit in units.take(self.capacity - self.len) {
            // SAFETY: within the capacity.
            unsafe { self.start.add(self.len).write(unit) };
            self.len += 1;
        }
    }

    /// Adds units at the end.
    pub(crate) fn extend(&mut self, cx: &mut Cx, units: &[U]) -> Res<()> {
        if units.is_empty() {
            return Ok(());
        }
        self.reserve(cx, self.len + units.len())?;
        // SAFETY: within the capacity; nobody else has the buffer.
        unsafe {
            let end = self.start.add(self.len);
            std::ptr::copy_nonoverlapping(units.as_ptr(), end, units.len());
        }
        self.len += units.len();
        Ok(())
    }

    /// Bytes of its memory.
    pub(crate) fn n_bytes(&self) -> usize {
        self.capacity * size_of::<U>()
    }

    /// Gives its memory back.
    pub(crate) fn free(&mut self, cx: &Cx) {
        if !self.start.is_null() {
            let bytes = self.capacity * size_of::<U>();
            // SAFETY: the buffer has `capacity` units.
            unsafe { heap::free_buf(cx.heap(), self.start.cast(), bytes) };
        }
        *self = Buf::new();
    }
}

/// Bytes of a stream with what it keeps.
///
/// # Safety
/// `obj` is a stream with a state.
pub(crate) unsafe fn size(obj: Raw) -> usize {
    // SAFETY: the caller's promise.
    unsafe {
        let stream = &*obj.cast::<IoObj>();
        let kept = stream.state.get().as_ref();
        let kept = kept.and_then(|state| state.try_borrow().ok());
        stream.basic_size() + kept.map_or(0, |state| state.n_bytes())
    }
}

/// The finalizer: closes a stream that is still open.
///
/// # Safety
/// `obj` is a live stream.
pub(crate) unsafe fn finalize(cx: &mut Cx, obj: Raw) {
    // SAFETY: alive while its finalizer runs.
    let stream = unsafe { Value::from_borrowed(obj) };
    crate::objects::io::finalize(cx, &stream);
}
