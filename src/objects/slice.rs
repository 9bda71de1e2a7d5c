//! `slice`.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::type_obj::{Layout, Memory, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "slice",
    layout: Layout::Slice,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};

/// A slice.
pub(crate) fn new(_cx: &mut Cx, _start: Value, _stop: Value, _step: Value) -> Res<Value> {
    stub!()
}
/// What a slice selects of a sequence of `len` items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Indices {
    pub(crate) start: isize,
    pub(crate) stop: isize,
    pub(crate) step: isize,
    pub(crate) n: usize,
}
/// `PySlice_Unpack` (may run `__index__`), to be adjusted to a length afterwards.
pub(crate) fn unpack(_cx: &mut Cx, _slice: &Value) -> Res<(isize, isize, isize)> {
    stub!()
}
/// `PySlice_AdjustIndices`.
pub(crate) fn adjust(_len: usize, _start: isize, _stop: isize, _step: isize) -> Indices {
    stub!()
}
