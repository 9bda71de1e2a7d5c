//! The type `object`.

use crate::objects::type_obj::{Layout, Memory, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "object",
    layout: Layout::Object,
    memory: Memory::Atom,
    ..TypeSpec::ATOM
};
