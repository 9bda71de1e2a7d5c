//! `classmethod` and `staticmethod`.

use crate::objects::type_obj::{Layout, Memory, TypeSpec};

pub(crate) static CLASS_METHOD_SPEC: TypeSpec = TypeSpec {
    name: "classmethod",
    layout: Layout::ClassMethod,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static STATIC_METHOD_SPEC: TypeSpec = TypeSpec {
    name: "staticmethod",
    layout: Layout::StaticMethod,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
/// What a `classmethod` or `staticmethod` wraps.
pub(crate) fn wrapped(_method: &crate::heap::handle::Value) -> Option<crate::heap::handle::Value> {
    stub!()
}
