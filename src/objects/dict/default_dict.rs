//! `collections.defaultdict`.

use crate::objects::Ty;
use crate::objects::type_obj::{Layout, Memory, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "collections.defaultdict",
    base: Some(Ty::Dict),
    layout: Layout::Dict,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
