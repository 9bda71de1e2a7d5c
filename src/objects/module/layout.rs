//! Layouts of modules (CPython's, 56 bytes) and of plain namespaces.

#![expect(unsafe_code, reason = "payload of modules and namespaces")]

use std::cell::Cell;

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::objects::head::Head;
use crate::objects::type_obj::{Layout, TypeObj};

/// Where the weak list of a module begins.
pub(crate) const MODULE_WEAK_OFFSET: i16 = 40;

/// A module.
#[repr(C)]
pub(crate) struct ModuleObj {
    head: Head,
    /// `__dict__`, owned; null before `__init__`.
    dict: Cell<Raw>,
    /// A built-in module: its repr says so.
    pub(crate) is_builtin: Cell<bool>,
    pad: [u8; 7],
    /// Unused; CPython's module state.
    state: Cell<usize>,
    weak_list: Cell<Raw>,
    /// Unused: the name is looked up in the dict.
    name: Cell<usize>,
}

impl std::fmt::Debug for ModuleObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ModuleObj")
    }
}

// SAFETY: only `alloc_module` makes objects of this layout.
unsafe impl Payload for ModuleObj {
    const LAYOUT: u8 = Layout::Module as u8;
}

impl ModuleObj {
    /// `__dict__`.
    #[inline(always)]
    pub(crate) fn dict(&self) -> Option<Value> {
        let raw = self.dict.get();
        // SAFETY: owned or null.
        (!raw.is_null()).then(|| unsafe { Value::from_borrowed(raw) })
    }

    /// Its `__dict__`, borrowed; null if it has none.
    pub(crate) fn dict_raw(&self) -> Raw {
        self.dict.get()
    }
}

/// A plain namespace (`types.SimpleNamespace`).
#[repr(C)]
pub(crate) struct NamespaceObj {
    head: Head,
    /// `__dict__`, owned.
    dict: Cell<Raw>,
}

impl std::fmt::Debug for NamespaceObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NamespaceObj")
    }
}

// SAFETY: only `alloc_namespace` makes objects of this layout.
unsafe impl Payload for NamespaceObj {
    const LAYOUT: u8 = Layout::Namespace as u8;
}

impl NamespaceObj {
    /// `__dict__`.
    pub(crate) fn dict(&self) -> Option<Value> {
        let raw = self.dict.get();
        // SAFETY: owned or null.
        (!raw.is_null()).then(|| unsafe { Value::from_borrowed(raw) })
    }
}

/// An object of `class`, which has one of these layouts, with this dict.
pub(crate) fn alloc(cx: &mut Cx, class: &TypeObj, dict: Value) -> Res<Value> {
    let bytes = class.basic_size.get() as usize;
    // SAFETY: the block has `bytes` bytes from the header on; zeroes and an owned dict at 16 are a valid payload of both layouts.
    unsafe {
        let raw = heap::ask::alloc_zeroed(cx.heap(), std::ptr::from_ref(class).cast(), bytes);
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        *raw.cast::<Raw>().add(2) = dict.into_raw();
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The walk of both.
#[derive(Debug)]
pub(crate) struct DictTrace;

impl Trace for DictTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: the dict is the first word of both payloads, null or owned.
        unsafe {
            let dict = *obj.cast::<Raw>().add(2);
            if !dict.is_null() {
                v.edge(Role::Field("__dict__"), dict);
            }
        }
    }
}

/// Drops the dict.
///
/// # Safety
/// `obj` is a module or a namespace.
pub(crate) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: the field is emptied before its reference is dropped.
    unsafe {
        let dict = std::mem::replace(&mut *obj.cast::<Raw>().add(2), std::ptr::null_mut());
        if !dict.is_null() {
            heap::decref(cx, dict);
        }
    }
}
