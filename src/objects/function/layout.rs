//! Layouts of functions, methods and natives.

#![expect(unsafe_code, reason = "payloads of functions")]

use std::cell::Cell;

use crate::heap::handle::Payload;
use crate::heap::header::Raw;
use crate::objects::head::Head;
use crate::objects::native::Native;
use crate::objects::type_obj::Layout;

/// A function. Every word is owned; null where CPython's is.
#[repr(C)]
pub(crate) struct FunctionObj {
    pub(crate) head: Head,
    pub(crate) globals: Cell<Raw>,
    pub(crate) builtins: Cell<Raw>,
    pub(crate) name: Cell<Raw>,
    pub(crate) qualname: Cell<Raw>,
    pub(crate) code: Cell<Raw>,
    pub(crate) defaults: Cell<Raw>,
    pub(crate) kwdefaults: Cell<Raw>,
    pub(crate) closure: Cell<Raw>,
    pub(crate) doc: Cell<Raw>,
    pub(crate) dict: Cell<Raw>,
    pub(crate) weak_list: Cell<Raw>,
    pub(crate) module: Cell<Raw>,
    pub(crate) annotations: Cell<Raw>,
    pub(crate) type_params: Cell<Raw>,
    /// Unused: CPython's vectorcall pointer and version.
    pub(crate) pad: [u64; 2],
}

// SAFETY: only functions have this layout number.
unsafe impl Payload for FunctionObj {
    const LAYOUT: u8 = Layout::Function as u8;
}

/// A bound method.
#[repr(C)]
pub(crate) struct MethodObj {
    pub(crate) head: Head,
    /// `__func__`, owned.
    pub(crate) function: Cell<Raw>,
    /// `__self__`, owned.
    pub(crate) self_: Cell<Raw>,
    pub(crate) weak_list: Cell<Raw>,
    pub(crate) pad: u64,
}

// SAFETY: only bound methods have this layout number.
unsafe impl Payload for MethodObj {
    const LAYOUT: u8 = Layout::BoundMethod as u8;
}

/// A built-in function or bound built-in method.
#[repr(C)]
pub(crate) struct BuiltinObj {
    pub(crate) head: Head,
    pub(crate) native: &'static Native,
    /// `__self__`: the module, or what it is bound to; owned or null.
    pub(crate) self_: Cell<Raw>,
    /// `__module__`, owned or null.
    pub(crate) module: Cell<Raw>,
    pub(crate) weak_list: Cell<Raw>,
    /// The first parameter is `self_` (a bound method), not given by the caller.
    pub(crate) is_bound: Cell<bool>,
}

// SAFETY: only built-in functions have this layout number.
unsafe impl Payload for BuiltinObj {
    const LAYOUT: u8 = Layout::Builtin as u8;
}

/// A method of a built-in type, in the type's dict.
#[repr(C)]
pub(crate) struct MethodDescrObj {
    pub(crate) head: Head,
    pub(crate) native: &'static Native,
    /// `__objclass__`, owned.
    pub(crate) class: Cell<Raw>,
}

// SAFETY: only method descriptors have this layout number.
unsafe impl Payload for MethodDescrObj {
    const LAYOUT: u8 = Layout::MethodDescr as u8;
}
