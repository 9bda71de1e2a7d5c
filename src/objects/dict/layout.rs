//! Layout of dicts and their keys; what the machine's inline caches read.

#![expect(unsafe_code, reason = "payload of dicts")]

use crate::heap::header::Raw;

/// The stamp of a dict's keys: a number that no other state of any keys has; it changes (to 0, "none yet") whenever a key is added or
/// removed or the table moves. Given when first asked. 0: this dict cannot be cached (split keys, numbers used up).
///
/// # Safety
/// `dict` is a live dict.
pub(crate) unsafe fn stamp(_cx: &mut crate::cx::Cx, _dict: Raw) -> u32 {
    stub!()
}
/// The stamp as it is; 0 if none was given.
///
/// # Safety
/// `dict` is a live dict.
#[inline(always)]
pub(crate) unsafe fn stamp_now(_dict: Raw) -> u32 {
    stub!()
}
/// Index of the entry under an interned string.
///
/// # Safety
/// `dict` is a live dict, `name` an interned string.
pub(crate) unsafe fn index_of(_dict: Raw, _name: Raw) -> Option<u32> {
    stub!()
}
/// Place of the value of entry `index`. It may hold null.
///
/// # Safety
/// `dict` is a live dict with a stamp, `index` is from [`index_of`] under that stamp.
#[inline(always)]
pub(crate) unsafe fn value_place(_dict: Raw, _index: u32) -> *mut Raw {
    stub!()
}
/// Borrowed value under a key that is an exact string with its hash cached; null if absent. Never runs code.
///
/// # Safety
/// `dict` is a live dict, `name` a string.
#[inline(always)]
pub(crate) unsafe fn get_str_raw(_dict: Raw, _name: Raw) -> Raw {
    stub!()
}
