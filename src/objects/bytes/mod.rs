//! `bytes`.

pub(crate) mod layout;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::type_obj::{Layout, T_BASETYPE, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "bytes",
    flags: T_BASETYPE,
    layout: Layout::Bytes,
    basic_size: 33,
    item_size: 1,
    size: Some(layout::size),
    ..TypeSpec::ATOM
};

/// A bytes object.
pub(crate) fn new(cx: &mut Cx, bytes: &[u8]) -> Res<Value> {
    layout::new(cx, bytes)
}

/// Its bytes, copied; empty for what is no bytes object.
pub(crate) fn to_vec(_cx: &Cx, value: &Value) -> Vec<u8> {
    layout::bytes_of(value).unwrap_or_default().to_vec()
}

/// Its bytes.
pub(crate) fn as_slice<'a>(_cx: &'a Cx, value: &'a Value) -> Option<&'a [u8]> {
    layout::bytes_of(value)
}
