//! Layout of iterators over built-in sequences.

use std::cell::Cell;

use crate::heap::header::Raw;
use crate::objects::head::Head;

/// An iterator over a list, tuple, str, bytes or set: objects of the exact types `Ty::ListIterator` and so on.
#[repr(C)]
pub(crate) struct SeqIterObj {
    pub(crate) head: Head,
    /// The next index.
    pub(crate) index: Cell<usize>,
    /// What is iterated, owned; null when exhausted.
    pub(crate) of: Cell<Raw>,
    /// Sets: the size at the start, against changes. Otherwise unused.
    pub(crate) extra: Cell<usize>,
}
