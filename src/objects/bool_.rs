//! `bool`: two immortal objects inside the machine, laid out as small ints.

use crate::objects::Ty;
use crate::objects::type_obj::{Layout, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "bool",
    base: Some(Ty::Int),
    layout: Layout::Int,
    ..TypeSpec::ATOM
};
