//! Layout of complex numbers: 32 bytes.

#![expect(unsafe_code, reason = "payload of complex numbers")]

use crate::cx::{Cx, Res};
use crate::heap::handle::{Payload, Value};
use crate::heap::{self, alloc_atom};
use crate::number::complex::Complex;
use crate::objects::Ty;
use crate::objects::head::Head;
use crate::objects::type_obj::{Layout, TypeObj};

/// A complex number.
#[repr(C)]
pub(crate) struct ComplexObj {
    pub(crate) head: Head,
    /// The value.
    pub(crate) value: Complex,
}

// SAFETY: only complex numbers and instances of subclasses have this layout number, and the two functions below make them all.
unsafe impl Payload for ComplexObj {
    const LAYOUT: u8 = Layout::Complex as u8;
}

/// An exact complex number.
pub(crate) fn new(cx: &mut Cx, value: Complex) -> Res<Value> {
    // SAFETY: the payload is filled at once.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::Complex)).cast();
        let made = alloc_atom(cx.heap(), ty, size_of::<ComplexObj>());
        if made.is_null() {
            return Err(cx.memory_error());
        }
        (*made.cast::<ComplexObj>()).value = value;
        Ok(Value::from_owned(made))
    }
}

/// An instance of a subclass.
pub(crate) fn alloc_sub(cx: &mut Cx, class: &TypeObj, value: Complex) -> Res<Value> {
    let bytes = (class.basic_size.get() as usize).max(size_of::<ComplexObj>());
    // SAFETY: zeroes are a valid payload; the block has room for it.
    unsafe {
        let ty = std::ptr::from_ref(class).cast();
        let made = heap::ask::alloc_zeroed(cx.heap(), ty, bytes);
        if made.is_null() {
            return Err(cx.memory_error());
        }
        (*made.cast::<ComplexObj>()).value = value;
        heap::track(cx.heap(), made);
        Ok(Value::from_owned(made))
    }
}
