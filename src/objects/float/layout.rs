//! Layout of floats: 24 bytes.

#![expect(unsafe_code, reason = "payload of floats")]

use crate::heap::handle::Payload;
use crate::objects::head::Head;
use crate::objects::type_obj::Layout;

/// A float.
#[repr(C)]
pub(crate) struct FloatObj {
    pub(crate) head: Head,
    /// The value.
    pub(crate) value: f64,
}

// SAFETY: only floats have this layout number.
unsafe impl Payload for FloatObj {
    const LAYOUT: u8 = Layout::Float as u8;
}
