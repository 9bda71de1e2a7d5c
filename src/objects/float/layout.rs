//! Layout of floats: 24 bytes.

#![expect(unsafe_code, reason = "payload of floats")]

use crate::cx::{Cx, Res};
use crate::heap::handle::{Payload, Value};
use crate::heap::{self, alloc_atom};
use crate::objects::Ty;
use crate::objects::head::Head;
use crate::objects::type_obj::{Layout, TypeObj};

/// A float.
#[repr(C)]
pub(crate) struct FloatObj {
    pub(crate) head: Head,
    /// The value.
    pub(crate) value: f64,
}

// SAFETY: only floats and instances of subclasses have this layout number, and the two functions below make them all.
unsafe impl Payload for FloatObj {
    const LAYOUT: u8 = Layout::Float as u8;
}

/// An exact float.
#[inline(always)]
pub(crate) fn new(cx: &mut Cx, value: f64) -> Res<Value> {
    // SAFETY: the payload is filled at once.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::Float)).cast();
        let made = alloc_atom(cx.heap(), ty, size_of::<FloatObj>());
        if made.is_null() {
            return Err(cx.memory_error());
        }
        (*made.cast::<FloatObj>()).value = value;
        Ok(Value::from_owned(made))
    }
}

/// An instance of a subclass.
pub(crate) fn alloc_sub(cx: &mut Cx, class: &TypeObj, value: f64) -> Res<Value> {
    let bytes = (class.basic_size.get() as usize).max(size_of::<FloatObj>());
    // SAFETY: zeroes are a valid payload; the block has room for it.
    unsafe {
        let ty = std::ptr::from_ref(class).cast();
        let made = heap::ask::alloc_zeroed(cx.heap(), ty, bytes);
        if made.is_null() {
            return Err(cx.memory_error());
        }
        (*made.cast::<FloatObj>()).value = value;
        heap::track(cx.heap(), made);
        Ok(Value::from_owned(made))
    }
}
