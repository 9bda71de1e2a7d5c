//! `property`.

use crate::objects::type_obj::{Layout, Memory, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "property",
    layout: Layout::Property,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
/// The getter, for the inline caches.
pub(crate) fn getter(_property: &crate::heap::handle::Value) -> Option<crate::heap::handle::Value> {
    stub!()
}
