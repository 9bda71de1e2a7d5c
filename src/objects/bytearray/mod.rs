//! `bytearray`: bytes that can change. What it has in common with bytes is in `objects/bytes`.

pub(crate) mod layout;
mod methods;
mod slots;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::buffer;
use crate::objects::iterators;
use crate::objects::type_obj::{Layout, Slots, T_BASETYPE, T_ITEMS, T_UNHASHABLE, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "bytearray",
    doc: "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\nbytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\n\
bytearray(int) -> bytes array of size given by the parameter initialized with null bytes\nbytearray() -> empty bytes array\n\n\
Construct a mutable bytearray object from:\n  - an iterable yielding integers in range(256)\n\
  - a text string encoded using the specified encoding\n  - a bytes or a buffer object\n  - any object implementing the buffer API.\n  - an integer",
    flags: T_BASETYPE | T_UNHASHABLE | T_ITEMS,
    layout: Layout::ByteArray,
    basic_size: 56,
    destroy: layout::destroy,
    size: Some(layout::size),
    slots: Slots {
        new: Some(slots::new),
        init: Some(slots::init),
        repr: Some(slots::repr),
        str: Some(slots::repr),
        compare: Some(slots::compare),
        iter: Some(iterators::of_bytearray),
        binary: slots::BINARY,
        len: Some(slots::len),
        getitem: Some(slots::getitem),
        setitem: Some(slots::setitem),
        contains: Some(slots::contains),
        concat: Some(slots::concat),
        repeat: Some(slots::repeat),
        inplace_concat: Some(slots::inplace_concat),
        inplace_repeat: Some(slots::inplace_repeat),
        buffer: Some(buffer::exported),
        release_buffer: Some(buffer::released),
        ..Slots::NONE
    },
    methods: methods::METHODS,
    ..TypeSpec::ATOM
};

/// A bytearray of these bytes, which are not its own.
pub(crate) fn new(cx: &mut Cx, bytes: &[u8]) -> Res<Value> {
    layout::of_parts(cx, bytes.len(), [bytes])
}

/// A copy as an exact bytearray.
pub(crate) fn copy(cx: &mut Cx, value: &Value) -> Res<Value> {
    new(cx, layout::object(value).content())
}

/// Its bytes; `None` for what is no bytearray. Nobody keeps them over a call that can change it.
#[inline]
pub(crate) fn content(value: &Value) -> Option<&[u8]> {
    value
        .cast::<layout::ByteArrayObj>()
        .map(layout::ByteArrayObj::content)
}
