//! `super`.

use crate::objects::type_obj::{Layout, Memory, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "super",
    layout: Layout::Super,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
