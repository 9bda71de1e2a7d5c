//! `mappingproxy`: a read-only view of a mapping.

use crate::objects::type_obj::{Layout, Memory, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "mappingproxy",
    layout: Layout::MappingProxy,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
