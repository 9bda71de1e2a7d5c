//! Layout of ranges and their iterators.

use std::cell::Cell;

use crate::objects::head::Head;

/// An iterator over a range of machine numbers: objects of the exact type `Ty::RangeIterator`.
#[repr(C)]
pub(crate) struct RangeIterObj {
    pub(crate) head: Head,
    /// The next number.
    pub(crate) next: Cell<i64>,
    pub(crate) step: Cell<i64>,
    /// How many are left.
    pub(crate) left: Cell<i64>,
}
