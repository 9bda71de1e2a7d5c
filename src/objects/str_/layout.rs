//! Layout of strings, and the machine's tables of immortal and interned ones.

#![expect(unsafe_code, reason = "payload of strings")]

use std::cell::Cell;

use crate::heap::handle::Payload;
use crate::heap::header::Raw;
use crate::objects::head::Head;
use crate::objects::type_obj::Layout;

/// A string. ASCII characters follow at 40; wider ones at 56, after the cached UTF-8's length and pointer.
#[repr(C)]
pub(crate) struct StrObj {
    pub(crate) head: Head,
    /// Characters.
    pub(crate) len: usize,
    /// -1: not computed yet.
    pub(crate) hash: Cell<i64>,
    /// Bytes per character: 1, 2, 4.
    pub(crate) kind: u8,
    pub(crate) is_ascii: bool,
    /// 0 no, 1 mortal, 2 immortal.
    pub(crate) interned: Cell<u8>,
    pub(crate) pad: [u8; 5],
}

// SAFETY: only strings have this layout number.
unsafe impl Payload for StrObj {
    const LAYOUT: u8 = Layout::Str as u8;
}

/// The machine's strings: one-character Latin-1 ones, the empty one, the table of interned ones.
#[derive(Debug, Default)]
pub(crate) struct Strings {
    pub(crate) empty: Raw2,
}

/// A raw pointer that starts null.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Raw2(pub(crate) Raw);

impl Default for Raw2 {
    fn default() -> Raw2 {
        Raw2(std::ptr::null_mut())
    }
}

/// `*slot += right` in place, where the slot is the only owner of an exact string: false if another object is needed.
///
/// # Safety
/// The slot owns the string.
pub(crate) unsafe fn append_in_place(
    _cx: &mut crate::cx::Cx,
    _slot: *mut Raw,
    _right: &crate::heap::handle::Value,
) -> crate::cx::Res<bool> {
    stub!()
}
