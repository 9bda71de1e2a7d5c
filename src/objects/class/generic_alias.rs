//! `list[int]` and `int | str`.

use crate::objects::type_obj::{Layout, Memory, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "types.GenericAlias",
    layout: Layout::GenericAlias,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static UNION_SPEC: TypeSpec = TypeSpec {
    name: "types.UnionType",
    layout: Layout::Union,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
/// `origin[args]`.
pub(crate) fn new(
    _cx: &mut crate::cx::Cx,
    _origin: &crate::heap::handle::Value,
    _args: &crate::heap::handle::Value,
) -> crate::cx::Res<crate::heap::handle::Value> {
    stub!()
}
