//! The buffer protocol: objects that show their memory to others without a copy.
//!
//! Exporters are bytes, bytearrays, arrays, memoryviews, and instances of classes with `__buffer__`. Natives ask for the bytes of an
//! argument ([`Cx::buffer`]) and get a guard; as long as it lives the exporter's length cannot change. Memoryviews ask for
//! everything that there is to know ([`full`]).

pub(crate) mod layout;
mod wrapper;

use std::cell::Cell;

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::objects::array::layout::ArrayObj;
use crate::objects::bytearray::layout::ByteArrayObj;
use crate::objects::exception::Exc;
use crate::objects::memoryview::layout::{Format, MemoryViewObj, View};
use crate::objects::type_obj::Layout;
use crate::objects::{class, memoryview};
use layout::layout_of;

pub(crate) use layout::{Buffer, BufferMut, Held};
pub(crate) use wrapper::SPEC as WRAPPER_SPEC;

/// `PyBUF_SIMPLE`.
pub(crate) const SIMPLE: i32 = 0;
/// `PyBUF_WRITABLE`.
pub(crate) const WRITABLE: i32 = 1;
/// `PyBUF_FULL_RO`.
pub(crate) const FULL_RO: i32 = 0x11c;

/// Does the object show its memory?
#[inline]
pub(crate) fn is_exporter(cx: &Cx, value: &Value) -> bool {
    cx.type_of(value).slot(|slots| slots.buffer).is_some()
}

/// The count of exports of an object that has one.
pub(crate) fn exports_of(value: &Value) -> Option<&Cell<isize>> {
    match layout_of(value) {
        Layout::ByteArray => value.cast::<ByteArrayObj>().map(|object| &object.exports),
        Layout::Array => value.cast::<ArrayObj>().map(|object| &object.exports),
        Layout::MemoryView => value.cast::<MemoryViewObj>().map(|object| &object.exports),
        _ => None,
    }
}

#[cold]
fn not_bytes_like(cx: &mut Cx, value: &Value) -> Raised {
    let name = cx.type_name_of(value);
    cx.type_error(format!("a bytes-like object is required, not '{name}'"))
}

#[cold]
fn buffer_error(cx: &mut Cx, message: &str) -> Raised {
    cx.raise(Exc::BufferError, message)
}

/// Has the class its own `__buffer__`, written in Python?
fn is_dispatched(cx: &Cx, value: &Value) -> bool {
    cx.type_of(value)
        .slot(|slots| slots.buffer)
        .is_some_and(|slot| std::ptr::fn_addr_eq(slot, class::BUFFER))
}

impl Cx {
    /// The bytes of a bytes-like object, one after the other: `PyObject_GetBuffer(value, PyBUF_SIMPLE)`.
    #[inline]
    pub(crate) fn buffer<'a>(&mut self, value: &'a Value) -> Res<Buffer<'a>> {
        match layout_of(value) {
            Layout::Object => self.buffer_of_class(value, SIMPLE),
            _ if is_dispatched(self, value) => self.buffer_of_class(value, SIMPLE),
            Layout::MemoryView => {
                check_view(self, value, SIMPLE)?;
                Buffer::of_exporter(value).ok_or_else(|| not_bytes_like(self, value))
            }
            _ => Buffer::of_exporter(value).ok_or_else(|| not_bytes_like(self, value)),
        }
    }

    /// The same for writing. `None`: it is no exporter, or does not allow it; no exception waits.
    pub(crate) fn writable_buffer<'a>(&mut self, value: &'a Value) -> Res<Option<BufferMut<'a>>> {
        let made = match layout_of(value) {
            Layout::Bytes => return Ok(None),
            Layout::Object => self.buffer_of_class(value, WRITABLE),
            _ if is_dispatched(self, value) => self.buffer_of_class(value, WRITABLE),
            Layout::MemoryView => match check_view(self, value, WRITABLE) {
                Ok(()) => Buffer::of_exporter(value).ok_or(Raised),
                Err(raised) => Err(raised),
            },
            _ => return Ok(Buffer::of_exporter(value).map(Buffer::into_mut)),
        };
        match made {
            Ok(buffer) => Ok(Some(buffer.into_mut())),
            Err(raised) => {
                if self.catch(Exc::TypeError).is_some() || self.catch(Exc::BufferError).is_some() {
                    return Ok(None);
                }
                Err(raised)
            }
        }
    }

    /// What `__buffer__` of a class gives.
    #[cold]
    fn buffer_of_class<'a>(&mut self, value: &Value, flags: i32) -> Res<Buffer<'a>> {
        if !is_dispatched(self, value) {
            return Err(not_bytes_like(self, value));
        }
        let (view, wrapper) = wrapper::of_class(self, value, flags)?;
        check_view(self, &view, flags)?;
        match Buffer::of_exporter(&view) {
            Some(buffer) => Ok(buffer.keeping(wrapper)),
            None => Err(not_bytes_like(self, value)),
        }
    }
}

/// Can the view's memory be had in this way?
fn check_view(cx: &mut Cx, value: &Value, flags: i32) -> Res<()> {
    let object = memoryview::live(cx, value)?;
    if flags & WRITABLE != 0 && object.is_readonly.get() {
        return Err(buffer_error(
            cx,
            "memoryview: underlying buffer is not writable",
        ));
    }
    if flags != FULL_RO && !object.view().is_c_contiguous() {
        return Err(buffer_error(
            cx,
            "memoryview: underlying buffer is not C-contiguous",
        ));
    }
    Ok(())
}

/// An exporter's memory with everything that it says of it, held in place.
#[derive(Debug)]
pub(crate) struct Full<'a> {
    buffer: Buffer<'a>,
    source: Source<'a>,
}

#[derive(Debug)]
enum Source<'a> {
    /// A memoryview says it.
    View(&'a Value),
    /// The view that a `__buffer__` gave; its wrapper is kept by the buffer.
    Given(Value),
    /// Items one after the other.
    Flat {
        format: Format,
        item_size: usize,
        is_readonly: bool,
        shape: [isize; 1],
        strides: [isize; 1],
    },
}

/// `PyObject_GetBuffer(value, PyBUF_FULL_RO)`.
pub(crate) fn full<'a>(cx: &mut Cx, value: &'a Value) -> Res<Full<'a>> {
    if is_dispatched(cx, value) {
        let (view, wrapper) = wrapper::of_class(cx, value, FULL_RO)?;
        check_view(cx, &view, FULL_RO)?;
        let Some(buffer) = Buffer::of_exporter(&view) else {
            return Err(not_bytes_like(cx, value));
        };
        let buffer = buffer.keeping(wrapper);
        return Ok(Full {
            buffer,
            source: Source::Given(view),
        });
    }
    full_of_builtin(cx, value)
}

/// The same, by the built-in type that the object is an instance of, whatever its class defines.
pub(crate) fn full_of_builtin<'a>(cx: &mut Cx, value: &'a Value) -> Res<Full<'a>> {
    let layout = layout_of(value);
    if layout == Layout::MemoryView {
        check_view(cx, value, FULL_RO)?;
    }
    let Some(buffer) = Buffer::of_exporter(value) else {
        return Err(not_bytes_like(cx, value));
    };
    let source = match layout {
        Layout::MemoryView => Source::View(value),
        Layout::Array => {
            let array = crate::objects::array::layout::object(value);
            let code = array.code.get();
            let letter = if code.is_text() { b'w' } else { code.letter };
            flat(
                Format::of(letter),
                array.item_size(),
                array.len.get(),
                false,
            )
        }
        _ => flat(Format::BYTES, 1, buffer.len(), layout == Layout::Bytes),
    };
    Ok(Full { buffer, source })
}

fn flat<'a>(format: Format, item_size: usize, n: usize, is_readonly: bool) -> Source<'a> {
    Source::Flat {
        format,
        item_size,
        is_readonly,
        shape: [n as isize],
        strides: [item_size as isize],
    }
}

impl Full<'_> {
    /// What it shows.
    pub(crate) fn view(&self) -> View<'_> {
        match &self.source {
            Source::View(view) => memoryview::object(view).view(),
            Source::Given(view) => memoryview::object(view).view(),
            Source::Flat {
                format,
                item_size,
                is_readonly,
                shape,
                strides,
            } => View {
                data: self.buffer.as_ptr().cast_mut(),
                item_size: *item_size,
                format: *format,
                is_readonly: *is_readonly,
                shape,
                strides,
            },
        }
    }

    /// Bytes of all items.
    pub(crate) fn n_bytes(&self) -> usize {
        self.buffer.len()
    }

    /// The exporter that a new managed buffer has to hold, if it is not the object that was asked.
    pub(crate) fn exporter(&self) -> Option<&Value> {
        match &self.source {
            Source::View(_) | Source::Flat { .. } => None,
            Source::Given(_) => self.buffer.kept(),
        }
    }
}

/// The slot `__buffer__` of built-in exporters.
pub(crate) fn exported(cx: &mut Cx, value: &Value, flags: i32) -> Res<Value> {
    if flags & WRITABLE != 0 {
        match layout_of(value) {
            Layout::Bytes => return Err(buffer_error(cx, "Object is not writable.")),
            Layout::MemoryView => check_view(cx, value, WRITABLE | FULL_RO)?,
            _ => {}
        }
    }
    memoryview::of_builtin(cx, value)
}

/// The slot `__release_buffer__` of built-in exporters.
pub(crate) fn released(cx: &mut Cx, value: &Value, view: &Value) -> Res<Value> {
    let Some(object) = view.cast::<MemoryViewObj>() else {
        return Err(cx.type_error("expected a memoryview object"));
    };
    if object.is_released() {
        return Err(cx.value_error("memoryview's buffer has already been released"));
    }
    if !object.exporter().is_some_and(|of| of.is(value)) {
        return Err(cx.value_error("memoryview's buffer is not this object"));
    }
    memoryview::release(cx, view)?;
    Ok(cx.none())
}
