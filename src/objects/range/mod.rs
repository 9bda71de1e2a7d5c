//! `range` and its iterators.

pub(crate) mod layout;

use crate::objects::type_obj::{Layout, Memory, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "range",
    layout: Layout::Range,
    ..TypeSpec::ATOM
};
pub(crate) static ITERATOR_SPEC: TypeSpec = TypeSpec {
    name: "range_iterator",
    layout: Layout::Iterator,
    memory: Memory::Atom,
    ..TypeSpec::ATOM
};
pub(crate) static LONG_ITERATOR_SPEC: TypeSpec = TypeSpec {
    name: "longrange_iterator",
    layout: Layout::Iterator,
    ..TypeSpec::ATOM
};
