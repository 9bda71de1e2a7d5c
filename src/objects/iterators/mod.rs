//! Iterators over built-in sequences and the classes `enumerate`, `zip`, `map`, `filter`, `reversed`.

pub(crate) mod layout;

use crate::objects::type_obj::{Layout, Memory, TypeSpec};

pub(crate) static LIST_SPEC: TypeSpec = TypeSpec {
    name: "list_iterator",
    layout: Layout::Iterator,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static LIST_REVERSE_SPEC: TypeSpec = TypeSpec {
    name: "list_reverseiterator",
    layout: Layout::Iterator,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static TUPLE_SPEC: TypeSpec = TypeSpec {
    name: "tuple_iterator",
    layout: Layout::Iterator,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static STR_SPEC: TypeSpec = TypeSpec {
    name: "str_iterator",
    layout: Layout::Iterator,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static STR_ASCII_SPEC: TypeSpec = TypeSpec {
    name: "str_ascii_iterator",
    layout: Layout::Iterator,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static BYTES_SPEC: TypeSpec = TypeSpec {
    name: "bytes_iterator",
    layout: Layout::Iterator,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static SET_SPEC: TypeSpec = TypeSpec {
    name: "set_iterator",
    layout: Layout::Iterator,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static SEQ_SPEC: TypeSpec = TypeSpec {
    name: "iterator",
    layout: Layout::SeqIter,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static CALL_SPEC: TypeSpec = TypeSpec {
    name: "callable_iterator",
    layout: Layout::CallIter,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static ENUMERATE_SPEC: TypeSpec = TypeSpec {
    name: "enumerate",
    layout: Layout::Enumerate,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static ZIP_SPEC: TypeSpec = TypeSpec {
    name: "zip",
    layout: Layout::Zip,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static MAP_SPEC: TypeSpec = TypeSpec {
    name: "map",
    layout: Layout::Map,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static FILTER_SPEC: TypeSpec = TypeSpec {
    name: "filter",
    layout: Layout::Filter,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static REVERSED_SPEC: TypeSpec = TypeSpec {
    name: "reversed",
    layout: Layout::Reversed,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
