//! Instances: attribute values kept inline under the class's shared keys, slots, `__dict__` when it is asked for. Everything here
//! works on any object with attributes of its own (instances, exceptions, functions, modules ...), by its type's `dict_offset`.

pub(crate) mod layout;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::type_obj::TypeObj;

/// A new instance of a class whose layout is `Object`: all attributes unset, tracked.
pub(crate) fn alloc(_cx: &mut Cx, _class: &TypeObj) -> Res<Value> {
    stub!()
}
/// The object's own attribute (inline or in its `__dict__`), without descriptors or class.
pub(crate) fn get_own(_cx: &mut Cx, _obj: &Value, _name: &Value) -> Res<Option<Value>> {
    stub!()
}
/// Sets it, or deletes it when the value is `None`; false if there was nothing to delete, or the object can't have any.
pub(crate) fn set_own(
    _cx: &mut Cx,
    _obj: &Value,
    _name: &Value,
    _value: Option<&Value>,
) -> Res<bool> {
    stub!()
}
/// Can it have attributes of its own?
pub(crate) fn has_dict(_obj: &Value) -> bool {
    stub!()
}
/// `obj.__dict__`, made if need be; `None` if it has none.
pub(crate) fn dict(_cx: &mut Cx, _obj: &Value) -> Res<Option<Value>> {
    stub!()
}
/// `obj.__dict__ = dict`.
pub(crate) fn set_dict(_cx: &mut Cx, _obj: &Value, _dict: Option<Value>) -> Res<()> {
    stub!()
}
/// Names and values in order, for views: nothing is made.
pub(crate) fn own_attributes(_cx: &Cx, _obj: &Value) -> Vec<(Value, Value)> {
    stub!()
}
