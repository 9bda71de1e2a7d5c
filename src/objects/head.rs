//! `Head`: the header as a payload struct's first field.

use std::cell::UnsafeCell;

use crate::heap::header::Header;

/// The header inside a payload struct. Counts change through other pointers while a `&Payload` is out, hence the cell.
#[repr(transparent)]
pub(crate) struct Head(UnsafeCell<Header>);

impl std::fmt::Debug for Head {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Head")
    }
}

impl Head {
    /// A header as a field.
    pub(crate) const fn new(header: Header) -> Head {
        Head(UnsafeCell::new(header))
    }
}
