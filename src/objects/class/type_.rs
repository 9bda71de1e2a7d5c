//! The type `type`.

use crate::objects::type_obj::{Layout, Memory, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "type",
    layout: Layout::Type,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
