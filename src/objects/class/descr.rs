//! Descriptors of computed attributes and of `__slots__`.

use crate::objects::type_obj::{Layout, Memory, TypeSpec};

pub(crate) static GETSET_SPEC: TypeSpec = TypeSpec {
    name: "getset_descriptor",
    layout: Layout::GetSetDescr,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static MEMBER_SPEC: TypeSpec = TypeSpec {
    name: "member_descriptor",
    layout: Layout::MemberDescr,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};

/// Offset of the slot that a member descriptor reads, and its class; for the inline caches.
pub(crate) fn member_offset(_descr: &crate::heap::handle::Value) -> Option<u32> {
    stub!()
}
