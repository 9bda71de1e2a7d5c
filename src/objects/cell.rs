//! Cells: variables shared between a function and those nested in it.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::type_obj::{Layout, Memory, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "cell",
    layout: Layout::Cell,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};

/// A cell.
pub(crate) fn new(_cx: &mut Cx, _contents: Option<Value>) -> Res<Value> {
    stub!()
}
/// Is it a cell?
pub(crate) fn is_cell(_cx: &Cx, _value: &Value) -> bool {
    stub!()
}
/// Its contents.
pub(crate) fn get(_cx: &Cx, _cell: &Value) -> Option<Value> {
    stub!()
}
/// Changes its contents.
pub(crate) fn set(_cx: &mut Cx, _cell: &Value, _contents: Option<Value>) {
    stub!()
}
