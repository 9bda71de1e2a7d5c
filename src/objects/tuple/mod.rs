//! `tuple`.

pub(crate) mod layout;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::type_obj::{Layout, Memory, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "tuple",
    layout: Layout::Tuple,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};

/// A tuple of these items.
pub(crate) fn new(_cx: &mut Cx, _items: &[Value]) -> Res<Value> {
    stub!()
}
/// A tuple that takes the items over.
pub(crate) fn from_vec(_cx: &mut Cx, _items: Vec<Value>) -> Res<Value> {
    stub!()
}
/// Its items; empty for what is no tuple.
pub(crate) fn items<'a>(_cx: &'a Cx, _tuple: &'a Value) -> &'a [Value] {
    stub!()
}
