//! Layout of tuples.

#![expect(unsafe_code, reason = "payload of tuples")]

use crate::heap::handle::Payload;
use crate::heap::header::Raw;
use crate::objects::head::Head;
use crate::objects::type_obj::Layout;

/// A tuple; its items follow, each owned, never null.
#[repr(C)]
pub(crate) struct TupleObj {
    pub(crate) head: Head,
    /// Number of items.
    pub(crate) len: usize,
}

// SAFETY: only tuples have this layout number.
unsafe impl Payload for TupleObj {
    const LAYOUT: u8 = Layout::Tuple as u8;
}

impl TupleObj {
    /// First item.
    #[inline(always)]
    pub(crate) fn items(&self) -> *mut Raw {
        std::ptr::from_ref(self).cast_mut().wrapping_add(1).cast()
    }
}

/// A tracked tuple that takes over the references in `items`. Null: no memory, and the references stay the caller's.
///
/// # Safety
/// `items` points at `n` owned references; `n > 0` or the empty tuple is given.
pub(crate) unsafe fn from_raw(_cx: &mut crate::cx::Cx, _items: *const Raw, _n: usize) -> Raw {
    stub!()
}
