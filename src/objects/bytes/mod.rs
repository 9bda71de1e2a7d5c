//! `bytes`.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::type_obj::{Layout, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "bytes",
    layout: Layout::Bytes,
    ..TypeSpec::ATOM
};

/// A bytes object.
pub(crate) fn new(_cx: &mut Cx, _bytes: &[u8]) -> Res<Value> {
    stub!()
}
/// Its bytes, copied; empty for what is no bytes object.
pub(crate) fn to_vec(_cx: &Cx, _value: &Value) -> Vec<u8> {
    stub!()
}
/// Its bytes.
pub(crate) fn as_slice<'a>(_cx: &'a Cx, _value: &'a Value) -> Option<&'a [u8]> {
    stub!()
}

/// The machine's immortal bytes objects: the empty one and those of one byte.
#[derive(Debug, Default)]
pub(crate) struct BytesTable {
    pub(crate) pad: u8,
}
