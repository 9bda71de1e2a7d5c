//! Iterators over built-in sequences and sets, and the classes `enumerate`, `zip`, `map`, `filter`, `reversed`.
//!
//! `over.rs` has those that `iter()` makes, `classes.rs` those that programs call by name. An exhausted iterator lets go of what it
//! iterated and stays exhausted.

mod classes;
pub(crate) mod layout;
mod over;

pub(crate) use classes::{ENUMERATE_SPEC, FILTER_SPEC, MAP_SPEC, REVERSED_SPEC, ZIP_SPEC};
pub(crate) use over::{
    ARRAY_SPEC, BYTEARRAY_SPEC, BYTES_SPEC, CALL_SPEC, LIST_REVERSE_SPEC, LIST_SPEC, MEMORY_SPEC,
    SEQ_SPEC, SET_SPEC, STR_ASCII_SPEC, STR_SPEC, TUPLE_SPEC, builtin, of_array, of_bytearray,
    of_bytes, of_call, of_list, of_list_reversed, of_memoryview, of_sequence, of_set, of_str,
    of_tuple,
};

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;

/// `iter(iterator)`.
#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
pub(crate) fn itself(_cx: &mut Cx, iterator: &Value) -> Res<Value> {
    Ok(iterator.clone())
}
