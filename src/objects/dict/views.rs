//! Views of dicts and their iterators.

use crate::objects::type_obj::{Layout, Memory, TypeSpec};

pub(crate) static KEYS_SPEC: TypeSpec = TypeSpec {
    name: "dict_keys",
    layout: Layout::DictView,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static VALUES_SPEC: TypeSpec = TypeSpec {
    name: "dict_values",
    layout: Layout::DictView,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static ITEMS_SPEC: TypeSpec = TypeSpec {
    name: "dict_items",
    layout: Layout::DictView,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static KEY_ITERATOR_SPEC: TypeSpec = TypeSpec {
    name: "dict_keyiterator",
    layout: Layout::Iterator,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static VALUE_ITERATOR_SPEC: TypeSpec = TypeSpec {
    name: "dict_valueiterator",
    layout: Layout::Iterator,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static ITEM_ITERATOR_SPEC: TypeSpec = TypeSpec {
    name: "dict_itemiterator",
    layout: Layout::Iterator,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static REVERSE_KEY_ITERATOR_SPEC: TypeSpec = TypeSpec {
    name: "dict_reversekeyiterator",
    layout: Layout::Iterator,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static REVERSE_VALUE_ITERATOR_SPEC: TypeSpec = TypeSpec {
    name: "dict_reversevalueiterator",
    layout: Layout::Iterator,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static REVERSE_ITEM_ITERATOR_SPEC: TypeSpec = TypeSpec {
    name: "dict_reverseitemiterator",
    layout: Layout::Iterator,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
