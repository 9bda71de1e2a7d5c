//! Layout of `Struct` objects and of the iterators of `iter_unpack`.

#![expect(unsafe_code, reason = "payloads of struct's objects")]

use std::cell::Cell;
use std::mem::offset_of;
use std::ptr::null_mut;
use std::rc::Rc;

use super::format::Compiled;
use crate::cx::{Cx, Res};
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::heap::{self, decref};
use crate::objects::Ty;
use crate::objects::buffer::Held;
use crate::objects::head::Head;
use crate::objects::type_obj::{Layout, TypeObj};

/// A `Struct`.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct StructObj {
    head: Head,
    /// The format that was read, shared with whoever is packing; null before `__init__`.
    compiled: Cell<*const Compiled>,
    /// The format: bytes, owned; null before `__init__`.
    format: Cell<Raw>,
    room: [usize; 2],
    weak_list: Cell<Raw>,
}

const _: () = assert!(size_of::<StructObj>() == 56);

/// Where the weak list begins.
pub(crate) const WEAK_OFFSET: i16 = offset_of!(StructObj, weak_list) as i16;

// SAFETY: only `Struct` and its subclasses have this layout number; zeroes are one without a format.
unsafe impl Payload for StructObj {
    const LAYOUT: u8 = Layout::Struct as u8;
}

impl StructObj {
    /// The format that was read, kept even if it is replaced meanwhile.
    pub(crate) fn compiled(&self) -> Option<Rc<Compiled>> {
        let compiled = self.compiled.get();
        // SAFETY: made by `Rc::into_raw`; the object owns one count.
        (!compiled.is_null()).then(|| unsafe {
            Rc::increment_strong_count(compiled);
            Rc::from_raw(compiled)
        })
    }

    /// The format.
    pub(crate) fn format(&self) -> Option<Value> {
        let format = self.format.get();
        // SAFETY: owned.
        (!format.is_null()).then(|| unsafe { Value::from_borrowed(format) })
    }

    /// Gives it a format.
    pub(crate) fn set(&self, compiled: Compiled, format: Value) {
        let old = self.compiled.replace(Rc::into_raw(Rc::new(compiled)));
        let old_format = self.format.replace(format.into_raw());
        // SAFETY: both were owned.
        unsafe {
            if !old.is_null() {
                drop(Rc::from_raw(old));
            }
            if !old_format.is_null() {
                drop(Value::from_owned(old_format));
            }
        }
    }
}

/// The payload of a `Struct`.
pub(crate) fn object(value: &Value) -> &StructObj {
    value
        .cast::<StructObj>()
        .expect("methods of Struct are called on Structs")
}

/// One without a format.
pub(crate) fn alloc(cx: &mut Cx, class: &TypeObj) -> Res<Value> {
    // SAFETY: zeroes are a valid payload.
    unsafe {
        let ty = std::ptr::from_ref(class).cast();
        let made = heap::ask::alloc_zeroed(cx.heap(), ty, class.basic_size.get() as usize);
        if made.is_null() {
            return Err(cx.memory_error());
        }
        heap::track(cx.heap(), made);
        Ok(Value::from_owned(made))
    }
}

/// The edges of a `Struct`.
#[derive(Debug)]
pub(crate) struct StructTrace;

impl Trace for StructTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live object.
        unsafe {
            let format = (*obj.cast::<StructObj>()).format.get();
            if !format.is_null() {
                v.edge(Role::Field("format"), format);
            }
        }
    }
}

/// Lets everything go.
///
/// # Safety
/// A dying `Struct`.
pub(crate) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: the caller's promise.
    unsafe {
        let object = &*obj.cast::<StructObj>();
        let compiled = object.compiled.replace(null_mut());
        let format = object.format.replace(null_mut());
        if !compiled.is_null() {
            drop(Rc::from_raw(compiled));
        }
        if !format.is_null() {
            decref(cx, format);
        }
    }
}

/// Model's size: a code of 32 bytes for each kind of items, and one that ends them.
///
/// # Safety
/// A live `Struct`.
pub(crate) unsafe fn size(obj: Raw) -> usize {
    // SAFETY: the caller's promise.
    unsafe {
        let object = &*obj.cast::<StructObj>();
        let n_codes = object.compiled().map_or(0, |made| made.codes.len());
        size_of::<StructObj>() + 32 * (n_codes + 1)
    }
}

/// An iterator over packed structs.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct UnpackObj {
    head: Head,
    /// The `Struct`, owned; null when exhausted.
    of: Cell<Raw>,
    /// The memory; null when exhausted.
    memory: Cell<*mut Held>,
    /// Where the next begins.
    pub(crate) at: Cell<usize>,
    room: [usize; 9],
}

const _: () = assert!(size_of::<UnpackObj>() == 112);

// SAFETY: only these iterators have this layout number, and `new_iterator` makes them all.
unsafe impl Payload for UnpackObj {
    const LAYOUT: u8 = Layout::UnpackIterator as u8;
}

impl UnpackObj {
    /// The `Struct`, unless it is exhausted.
    pub(crate) fn of(&self) -> Option<Value> {
        let of = self.of.get();
        // SAFETY: owned.
        (!of.is_null()).then(|| unsafe { Value::from_borrowed(of) })
    }

    /// The memory, unless it is exhausted. Nobody keeps it over a call that can run a program's code.
    pub(crate) fn memory(&self) -> &[u8] {
        let memory = self.memory.get();
        if memory.is_null() {
            return &[];
        }
        // SAFETY: a box that the object owns.
        unsafe { &*memory }
    }

    /// Exhausted: lets everything go.
    pub(crate) fn finish(&self) {
        let (of, memory) = (self.of.replace(null_mut()), self.memory.replace(null_mut()));
        // SAFETY: both were owned.
        unsafe {
            if !of.is_null() {
                drop(Value::from_owned(of));
            }
            if !memory.is_null() {
                drop(Box::from_raw(memory));
            }
        }
    }
}

/// An iterator.
pub(crate) fn new_iterator(cx: &mut Cx, of: &Value, memory: Held) -> Res<Value> {
    // SAFETY: the payload is filled before the object is tracked.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::UnpackIterator)).cast();
        let made = heap::ask::alloc_zeroed(cx.heap(), ty, size_of::<UnpackObj>());
        if made.is_null() {
            return Err(cx.memory_error());
        }
        let object = &*made.cast::<UnpackObj>();
        object.of.set(of.clone().into_raw());
        object.memory.set(Box::into_raw(Box::new(memory)));
        heap::track(cx.heap(), made);
        Ok(Value::from_owned(made))
    }
}

/// The edges of an iterator.
#[derive(Debug)]
pub(crate) struct UnpackTrace;

impl Trace for UnpackTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live iterator.
        unsafe {
            let object = &*obj.cast::<UnpackObj>();
            if !object.of.get().is_null() {
                v.edge(Role::Field("struct"), object.of.get());
            }
            if !object.memory.get().is_null() {
                v.edge(Role::Field("buffer"), (*object.memory.get()).of().raw());
            }
        }
    }
}

/// Lets everything go.
///
/// # Safety
/// A live or dying iterator.
pub(crate) unsafe fn clear_iterator(_cx: &mut Cx, obj: Raw) {
    // SAFETY: the caller's promise.
    unsafe { (*obj.cast::<UnpackObj>()).finish() }
}
