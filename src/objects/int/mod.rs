//! `int`: see `layout.rs` for the two forms.
//!
//! Operators work on words, or on limbs where they lie (`wide.rs`). What is rarer goes through [`Int`], scratch of any size: natives
//! read objects into it and copy the result out. What could be larger than the memory is refused before it is computed.

mod construct;
pub(crate) mod layout;
mod methods;
mod slots;
mod wide;

use num_bigint::BigInt;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number::int::Int;
use crate::objects::Ty;
use crate::objects::type_obj::{Layout, T_BASETYPE, TypeSpec};
use layout::{IntObj, Parts};

pub(crate) use construct::of_object;
pub(crate) use methods::formatted;
pub(crate) use slots::operate;

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "int",
    flags: T_BASETYPE,
    layout: Layout::Int,
    basic_size: 24,
    item_size: 4,
    size: Some(layout::size),
    doc: DOC,
    slots: slots::SLOTS,
    methods: methods::METHODS,
    getset: methods::GETSET,
    ..TypeSpec::ATOM
};

const DOC: &str = "int([x]) -> integer\nint(x, base=10) -> integer\n\n\
Convert a number or string to an integer, or return 0 if no arguments\nare given.  If x is a number, return x.__int__().  For floating-point\n\
numbers, this truncates towards zero.\n\nIf x is not a number or if base is given, then x must be a string,\n\
bytes, or bytearray instance representing an integer literal in the\ngiven base.  The literal can be preceded by '+' or '-' and be surrounded\n\
by whitespace.  The base defaults to 10.  Valid bases are 0 and 2-36.\nBase 0 means to interpret the base from the string as an integer literal.\n\
>>> int('0b100', base=0)\n4";

pub(crate) static BIG_SPEC: TypeSpec = TypeSpec {
    layout: Layout::BigInt,
    ..SPEC
};

/// An int.
#[inline(always)]
pub(crate) fn new(cx: &mut Cx, value: i64) -> Res<Value> {
    layout::new(cx, value)
}

/// An int of any size (bounded by the caller).
pub(crate) fn from_big(cx: &mut Cx, value: BigInt) -> Res<Value> {
    layout::from_big(cx, &value)
}

/// An int of scratch.
#[inline]
pub(crate) fn from_int(cx: &mut Cx, value: &Int) -> Res<Value> {
    match value {
        Int::Small(value) => layout::new(cx, *value),
        Int::Big(value) => layout::from_big(cx, value),
    }
}

/// Its value if it fits; any int, bool or int subclass. `None` for what is no int, too.
#[inline(always)]
pub(crate) fn to_i64(value: &Value) -> Option<i64> {
    match value.cast::<IntObj>() {
        Some(small) => Some(small.value),
        None => wide_to_i64(value),
    }
}

#[inline(never)]
fn wide_to_i64(value: &Value) -> Option<i64> {
    match layout::parts(value) {
        Some(Parts::Word(word)) => Some(word),
        Some(Parts::Limbs(..)) | None => None,
    }
}

/// Its value; `None` for what is no int.
pub(crate) fn to_big(value: &Value) -> Option<BigInt> {
    Some(match layout::parts(value)? {
        Parts::Word(word) => BigInt::from(word),
        Parts::Limbs(is_negative, limbs) => layout::big_of(is_negative, limbs),
    })
}

/// Its value as scratch; `None` for what is no int.
#[inline]
pub(crate) fn to_int(value: &Value) -> Option<Int> {
    Some(match layout::parts(value)? {
        Parts::Word(word) => Int::Small(word),
        Parts::Limbs(is_negative, limbs) => Int::Big(layout::big_of(is_negative, limbs)),
    })
}

/// Is it an int (bool and subclasses included)?
#[inline(always)]
pub(crate) fn is_int(value: &Value) -> bool {
    value.cast::<IntObj>().is_some() || layout::parts(value).is_some()
}

/// Is it below zero? False for what is no int.
pub(crate) fn is_negative(value: &Value) -> bool {
    match layout::parts(value) {
        Some(Parts::Word(word)) => word < 0,
        Some(Parts::Limbs(is_negative, _)) => is_negative,
        None => false,
    }
}

/// The int itself, or an exact one of the same value if it is a bool or an instance of a subclass.
pub(crate) fn exact(cx: &mut Cx, value: &Value) -> Res<Value> {
    if cx.is_exact(value, Ty::Int) || cx.is_exact(value, Ty::BigInt) {
        return Ok(value.clone());
    }
    match to_int(value) {
        Some(n) => from_int(cx, &n),
        None => new(cx, 0),
    }
}

/// Most bits that a result may have: what the heap may hold, and never more than one GiB.
pub(crate) fn max_bits(cx: &Cx) -> u64 {
    let heap_bits = (cx.heap_limit() as u64).saturating_mul(8);
    heap_bits.min(crate::number::int::MAX_BITS)
}

/// What `object.__sizeof__` says of an int in CPython: it takes the word that holds digits, 3 bits of state and sign for a length.
pub(crate) fn naive_size(value: &Value) -> usize {
    let n = to_int(value).unwrap_or(Int::ZERO);
    let word = if n.is_zero() {
        1
    } else {
        (n.bits().div_ceil(30) << 3) + if n.is_negative() { 2 } else { 0 }
    };
    24 + 4 * word as usize
}
