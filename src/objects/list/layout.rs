//! Layout of lists.

#![expect(unsafe_code, reason = "payload of lists")]

use std::cell::Cell;

use crate::heap::handle::Payload;
use crate::heap::header::Raw;
use crate::objects::head::Head;
use crate::objects::type_obj::Layout;

/// A list.
#[repr(C)]
pub(crate) struct ListObj {
    pub(crate) head: Head,
    /// Number of items.
    pub(crate) len: Cell<usize>,
    /// The items: a buffer of the heap of `capacity` words, or null when that is 0.
    pub(crate) items: Cell<*mut Raw>,
    /// Places in the buffer.
    pub(crate) capacity: Cell<usize>,
}

// SAFETY: only lists have this layout number.
unsafe impl Payload for ListObj {
    const LAYOUT: u8 = Layout::List as u8;
}

/// A tracked list that takes over the references in `items` (a display: CPython's capacity for it). Null: no memory, and the
/// references stay the caller's.
///
/// # Safety
/// `items` points at `n` owned references.
pub(crate) unsafe fn from_raw(_cx: &mut crate::cx::Cx, _items: *const Raw, _n: usize) -> Raw {
    stub!()
}
/// Appends one owned reference. False: no memory, and the reference stays the caller's.
///
/// # Safety
/// `list` is a live list, `item` a live object.
#[inline(always)]
pub(crate) unsafe fn append_raw(_cx: &mut crate::cx::Cx, _list: Raw, _item: Raw) -> bool {
    stub!()
}
