//! `int`: see `layout.rs` for the two forms.

pub(crate) mod layout;

use num_bigint::BigInt;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::type_obj::{Layout, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "int",
    layout: Layout::Int,
    ..TypeSpec::ATOM
};
pub(crate) static BIG_SPEC: TypeSpec = TypeSpec {
    name: "int",
    layout: Layout::BigInt,
    ..TypeSpec::ATOM
};

/// An int.
#[inline(always)]
pub(crate) fn new(_cx: &mut Cx, _value: i64) -> Res<Value> {
    stub!()
}
/// An int of any size (bounded by the caller).
pub(crate) fn from_big(_cx: &mut Cx, _value: BigInt) -> Res<Value> {
    stub!()
}
/// Its value if it fits; any int, bool or int subclass. `None` for what is no int, too.
#[inline(always)]
pub(crate) fn to_i64(_value: &Value) -> Option<i64> {
    stub!()
}
/// Its value; `None` for what is no int.
pub(crate) fn to_big(_value: &Value) -> Option<BigInt> {
    stub!()
}
/// Is it an int (bool and subclasses included)?
pub(crate) fn is_int(_value: &Value) -> bool {
    stub!()
}
