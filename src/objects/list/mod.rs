//! `list`.

pub(crate) mod layout;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::type_obj::{Layout, Memory, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "list",
    layout: Layout::List,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};

/// A list that takes the items over; its capacity is exactly their number.
pub(crate) fn new(_cx: &mut Cx, _items: Vec<Value>) -> Res<Value> {
    stub!()
}
/// `list.append`.
pub(crate) fn push(_cx: &mut Cx, _list: &Value, _item: Value) -> Res<()> {
    stub!()
}
/// Number of items; 0 for what is no list.
pub(crate) fn len(_cx: &Cx, _list: &Value) -> usize {
    stub!()
}
/// Its items; empty for what is no list.
pub(crate) fn items<'a>(_cx: &'a Cx, _list: &'a Value) -> &'a [Value] {
    stub!()
}
/// `list.extend(iterable)` with CPython's growth.
pub(crate) fn extend(_cx: &mut Cx, _list: &Value, _iterable: &Value) -> Res<()> {
    stub!()
}
