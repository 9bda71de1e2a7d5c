//! Layout of file objects: the header, two owned words, and the file's state on Rust's heap.

#![expect(unsafe_code, reason = "payload of file objects")]

use std::cell::{Cell, RefCell};

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::host::Stream;
use crate::objects::Ty;
use crate::objects::head::Head;
use crate::objects::type_obj::Layout;

/// What a file object reads or writes.
#[derive(Debug)]
pub(crate) enum Device {
    /// A standard stream.
    Standard(Stream),
    /// A file that was read when it was opened, and how far the program is.
    Reader { bytes: Vec<u8>, pos: usize },
    /// A file being written: what is not written yet.
    Writer { path: String, pending: Vec<u8> },
    /// Closed.
    Closed,
}

/// What a file object knows.
#[derive(Debug)]
pub(crate) struct FileState {
    pub(crate) device: Device,
    pub(crate) mode: String,
    pub(crate) is_binary: bool,
    /// As it was asked for.
    pub(crate) encoding: String,
    pub(crate) errors: String,
}

/// A file object.
#[repr(C)]
pub(crate) struct FileObj {
    head: Head,
    /// `__dict__`, made when first needed.
    dict: Cell<Raw>,
    /// `name`, owned.
    name: Cell<Raw>,
    state: *mut RefCell<FileState>,
    /// Head of its weak reference list.
    weak_list: Cell<Raw>,
}

/// Where the weak list begins.
pub(crate) const WEAK_OFFSET: i16 = std::mem::offset_of!(FileObj, weak_list) as i16;

impl std::fmt::Debug for FileObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FileObj")
    }
}

// SAFETY: only `new` makes objects of the one type of this layout.
unsafe impl Payload for FileObj {
    const LAYOUT: u8 = Layout::File as u8;
}

impl FileObj {
    /// Its state. No borrow is held while anything else runs.
    pub(crate) fn state(&self) -> &RefCell<FileState> {
        // SAFETY: owned, never null while the object is alive.
        unsafe { &*self.state }
    }

    /// `name`.
    pub(crate) fn name(&self) -> Value {
        // SAFETY: owned, never null while the object is alive.
        unsafe { Value::from_borrowed(self.name.get()) }
    }
}

/// A file object.
pub(crate) fn new(cx: &mut Cx, name: Value, state: FileState) -> Res<Value> {
    // SAFETY: every field is written before the object is seen.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::File)).cast();
        let raw = heap::alloc_gc(cx.heap(), ty, size_of::<FileObj>());
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let object = raw.cast::<FileObj>();
        (&raw mut (*object).dict).write(Cell::new(std::ptr::null_mut()));
        (&raw mut (*object).name).write(Cell::new(name.into_raw()));
        (&raw mut (*object).state).write(Box::into_raw(Box::new(RefCell::new(state))));
        (&raw mut (*object).weak_list).write(Cell::new(std::ptr::null_mut()));
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The walk.
#[derive(Debug)]
pub(crate) struct FileTrace;

impl Trace for FileTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live file object; words are null or owned.
        unsafe {
            let file = &*obj.cast::<FileObj>();
            for (name, cell) in [("__dict__", &file.dict), ("name", &file.name)] {
                if !cell.get().is_null() {
                    v.edge(Role::Field(name), cell.get());
                }
            }
        }
    }
}

/// Breaks cycles: only the dict can be in one.
///
/// # Safety
/// `obj` is a file object.
pub(crate) unsafe fn clear(cx: &mut Cx, obj: Raw) {
    // SAFETY: the field is emptied before its reference is dropped.
    unsafe {
        let old = (*obj.cast::<FileObj>()).dict.replace(std::ptr::null_mut());
        if !old.is_null() {
            heap::decref(cx, old);
        }
    }
}

/// Writes what is pending and drops everything.
///
/// # Safety
/// `obj` is a dying file object.
pub(crate) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: each field is given up once; the state came from a box.
    unsafe {
        clear(cx, obj);
        let file = &*obj.cast::<FileObj>();
        let state = Box::from_raw(file.state).into_inner();
        if let Device::Writer { path, pending } = state.device
            && !pending.is_empty()
        {
            // Nobody is left to be told of a failure.
            let _ = cx.host().append_file(&path, &pending);
        }
        let name = file.name.replace(std::ptr::null_mut());
        if !name.is_null() {
            heap::decref(cx, name);
        }
    }
}
