//! Layout of ints: up to 60 bits inline, digits above.

#![expect(unsafe_code, reason = "payload of ints")]

use crate::heap::handle::Payload;
use crate::objects::head::Head;
use crate::objects::type_obj::Layout;

/// An exact int of less than 60 bits, or a bool. 24 bytes.
#[repr(C)]
pub(crate) struct IntObj {
    pub(crate) head: Head,
    /// The value.
    pub(crate) value: i64,
}

// SAFETY: only small ints and bools have this layout number.
unsafe impl Payload for IntObj {
    const LAYOUT: u8 = Layout::Int as u8;
}

/// Values kept inline are below this in absolute value.
pub(crate) const COMPACT_LIMIT: i64 = 1 << 60;
/// Smallest immortal int.
pub(crate) const SMALL_MIN: i64 = -5;
/// Largest immortal int.
pub(crate) const SMALL_MAX: i64 = 256;
/// How many there are.
pub(crate) const N_SMALL: usize = 262;
