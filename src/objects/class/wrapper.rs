//! Slot wrappers: `int.__add__` and its kin, and their bound form.

use crate::objects::type_obj::{Layout, Memory, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "wrapper_descriptor",
    layout: Layout::WrapperDescr,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static METHOD_WRAPPER_SPEC: TypeSpec = TypeSpec {
    name: "method-wrapper",
    layout: Layout::MethodWrapper,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
