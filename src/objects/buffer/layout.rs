//! Memory of an exporter, held where it is: the one place where the bytes of objects that can change are lent as slices.
//!
//! A [`Buffer`] counts as one export of its exporter, which does not move or free its memory as long as there is any. What the memory
//! contains may change whenever a program's code runs: nobody keeps the slice over such a call.

#![expect(unsafe_code, reason = "slices of memory that objects own")]

use std::cell::Cell;
use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};
use std::ptr::{NonNull, null_mut};

use crate::cx::{Cx, Res};
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::heap::{self, decref};
use crate::objects::Ty;
use crate::objects::array::layout::ArrayObj;
use crate::objects::buffer::exports_of;
use crate::objects::bytearray::layout::ByteArrayObj;
use crate::objects::bytes::layout::BytesObj;
use crate::objects::head::Head;
use crate::objects::memoryview::layout::MemoryViewObj;
use crate::objects::type_obj::Layout;

/// Bytes of an exporter, one after the other.
#[derive(Debug)]
pub(crate) struct Buffer<'a> {
    data: NonNull<u8>,
    len: usize,
    /// The exporter's count of exports, which this is one of; `None` for memory that never changes.
    exports: Option<&'a Cell<isize>>,
    /// Keeps the exporter alive where nobody lends it. Dropped last.
    keep: Option<Value>,
}

/// The same, owned: for objects that hold memory as long as they live.
#[derive(Debug)]
pub(crate) struct Held {
    data: NonNull<u8>,
    len: usize,
    exports: Option<NonNull<Cell<isize>>>,
    /// The exporter, or what keeps it.
    of: Value,
}

/// Bytes of an exporter that may be written.
#[derive(Debug)]
pub(crate) struct BufferMut<'a>(Buffer<'a>);

impl<'a> Buffer<'a> {
    /// The memory of a bytes object.
    #[inline]
    pub(crate) fn of_bytes(bytes: &'a [u8]) -> Buffer<'a> {
        Buffer {
            data: NonNull::from(bytes).cast(),
            len: bytes.len(),
            exports: None,
            keep: None,
        }
    }

    /// The memory of a bytearray, an array, or a memoryview whose items lie one after the other; counts the export.
    #[inline]
    pub(crate) fn of_exporter(value: &'a Value) -> Option<Buffer<'a>> {
        let (data, len, exports) = match layout_of(value) {
            Layout::Bytes => {
                return value
                    .cast::<BytesObj>()
                    .map(|b| Buffer::of_bytes(b.bytes()));
            }
            Layout::ByteArray => {
                let object = value.cast::<ByteArrayObj>()?;
                (object.start.get(), object.len.get(), &object.exports)
            }
            Layout::Array => {
                let object = value.cast::<ArrayObj>()?;
                (object.items.get(), object.n_bytes(), &object.exports)
            }
            Layout::MemoryView => {
                let object = value.cast::<MemoryViewObj>()?;
                (object.data.get(), object.len.get(), &object.exports)
            }
            _ => return None,
        };
        exports.set(exports.get() + 1);
        Some(Buffer {
            data: NonNull::new(data).unwrap_or(NonNull::dangling()),
            len,
            exports: Some(exports),
            keep: None,
        })
    }

    /// The same of an exporter that nobody else keeps: `behind` is dropped when the buffer is let go.
    pub(crate) fn keeping<'b>(self, behind: Value) -> Buffer<'b> {
        let mut this = ManuallyDrop::new(self);
        Buffer {
            data: this.data,
            len: this.len,
            // SAFETY: the count lies in an object that `behind` keeps alive, and `behind` is dropped after the count has been changed.
            exports: this
                .exports
                .take()
                .map(|exports| unsafe { &*std::ptr::from_ref(exports) }),
            keep: Some(behind),
        }
    }

    /// The same for an owner. `lender` is the object whose buffer it is.
    pub(crate) fn hold(self, lender: &Value) -> Held {
        let mut this = ManuallyDrop::new(self);
        Held {
            data: this.data,
            len: this.len,
            exports: this.exports.map(NonNull::from),
            of: this.keep.take().unwrap_or_else(|| lender.clone()),
        }
    }

    /// The same, to be written. The caller has checked that the exporter allows it.
    pub(crate) fn into_mut(self) -> BufferMut<'a> {
        BufferMut(self)
    }

    /// What it keeps, if it is not lent.
    pub(crate) fn kept(&self) -> Option<&Value> {
        self.keep.as_ref()
    }
}

/// The layout of an object as the enumeration, for those that export memory; `Object` for all others.
#[inline]
pub(crate) fn layout_of(value: &Value) -> Layout {
    // SAFETY: a live object has a type.
    let layout = unsafe { (*value.type_head()).layout };
    [
        Layout::Bytes,
        Layout::ByteArray,
        Layout::Array,
        Layout::MemoryView,
    ]
    .into_iter()
    .find(|&of| of as u8 == layout)
    .unwrap_or(Layout::Object)
}

impl Held {
    /// What is kept alive.
    pub(crate) fn of(&self) -> &Value {
        &self.of
    }
}

impl Deref for Held {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        // SAFETY: the exporter keeps the memory where it is as long as the export counts.
        unsafe { std::slice::from_raw_parts(self.data.as_ptr(), self.len) }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(exports) = self.exports {
            // SAFETY: the count lies in an object that `of` keeps alive.
            let exports = unsafe { exports.as_ref() };
            exports.set(exports.get() - 1);
        }
    }
}

impl Deref for Buffer<'_> {
    type Target = [u8];
    #[inline]
    fn deref(&self) -> &[u8] {
        // SAFETY: the exporter keeps the memory where it is as long as the export counts.
        unsafe { std::slice::from_raw_parts(self.data.as_ptr(), self.len) }
    }
}

impl Deref for BufferMut<'_> {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl DerefMut for BufferMut<'_> {
    fn deref_mut(&mut self) -> &mut [u8] {
        // SAFETY: as above; machines are single threaded, and nobody keeps another slice of the memory while this one is used.
        unsafe { std::slice::from_raw_parts_mut(self.0.data.as_ptr(), self.0.len) }
    }
}

impl Drop for Buffer<'_> {
    #[inline]
    fn drop(&mut self) {
        if let Some(exports) = self.exports {
            exports.set(exports.get() - 1);
        }
    }
}

/// What stands between a managed buffer and an instance of a class with `__buffer__`: the view that it gave, and the instance.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct WrapperObj {
    head: Head,
    view: Cell<Raw>,
    of: Cell<Raw>,
}

// SAFETY: only these objects have this layout number, and `new_wrapper` makes them all.
unsafe impl Payload for WrapperObj {
    const LAYOUT: u8 = Layout::BufferWrapper as u8;
}

/// A wrapper; the view counts one export more as long as it lives.
pub(crate) fn new_wrapper(cx: &mut Cx, view: &Value, of: &Value) -> Res<Value> {
    // SAFETY: the payload is filled before the object is tracked.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::BufferWrapper)).cast();
        let made = heap::alloc_gc(cx.heap(), ty, size_of::<WrapperObj>());
        if made.is_null() {
            return Err(cx.memory_error());
        }
        let object = &*made.cast::<WrapperObj>();
        object.view.set(view.clone().into_raw());
        object.of.set(of.clone().into_raw());
        if let Some(exports) = exports_of(view) {
            exports.set(exports.get() + 1);
        }
        heap::track(cx.heap(), made);
        Ok(Value::from_owned(made))
    }
}

/// The edges of a wrapper.
#[derive(Debug)]
pub(crate) struct WrapperTrace;

impl Trace for WrapperTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live wrapper.
        unsafe {
            let object = &*obj.cast::<WrapperObj>();
            if !object.view.get().is_null() {
                v.edge(Role::Field("view"), object.view.get());
            }
            if !object.of.get().is_null() {
                v.edge(Role::Field("exporter"), object.of.get());
            }
        }
    }
}

/// Lets both go; the instance is told first.
///
/// # Safety
/// A live or dying wrapper.
pub(crate) unsafe fn clear_wrapper(cx: &mut Cx, obj: Raw) {
    // SAFETY: the caller's promise; both are taken out before anything can run.
    unsafe {
        let object = &*obj.cast::<WrapperObj>();
        let (view, of) = (
            object.view.replace(null_mut()),
            object.of.replace(null_mut()),
        );
        if view.is_null() || of.is_null() {
            return;
        }
        let view = ManuallyDrop::new(Value::from_owned(view));
        let of = ManuallyDrop::new(Value::from_owned(of));
        if let Some(exports) = exports_of(&view) {
            exports.set(exports.get() - 1);
        }
        super::wrapper::tell(cx, &of, &view);
        decref(cx, view.raw());
        decref(cx, of.raw());
    }
}
