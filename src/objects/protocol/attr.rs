//! Attributes of any objects.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::names::Name;
use crate::objects::type_obj::TypeObj;

impl Cx {
    /// `obj.name`.
    pub(crate) fn get_attr(&mut self, _obj: &Value, _name: &Value) -> Res<Value> {
        stub!()
    }
    /// The same; `None` instead of `AttributeError`.
    pub(crate) fn get_attr_opt(&mut self, _obj: &Value, _name: &Value) -> Res<Option<Value>> {
        stub!()
    }
    /// `obj.name = value`.
    pub(crate) fn set_attr(&mut self, _obj: &Value, _name: &Value, _value: &Value) -> Res<()> {
        stub!()
    }
    /// `del obj.name`.
    pub(crate) fn del_attr(&mut self, _obj: &Value, _name: &Value) -> Res<()> {
        stub!()
    }
    /// `object.__getattribute__`.
    pub(crate) fn generic_get_attr(&mut self, _obj: &Value, _name: &Value) -> Res<Value> {
        stub!()
    }
    /// `object.__setattr__`, `__delattr__`.
    pub(crate) fn generic_set_attr(
        &mut self,
        _obj: &Value,
        _name: &Value,
        _value: Option<&Value>,
    ) -> Res<()> {
        stub!()
    }
    /// What the classes of the mro have under a name, unbound (`_PyType_Lookup`).
    pub(crate) fn lookup(&self, _ty: &TypeObj, _name: &Value) -> Option<Value> {
        stub!()
    }
    /// A method of the type, bound to the object, as implicit calls find it.
    pub(crate) fn lookup_special(&mut self, _obj: &Value, _name: Name) -> Res<Option<Value>> {
        stub!()
    }
    /// What `obj.name(...)` calls: a function to be called with `obj` first (`true`), or any callable (`false`): `_PyObject_GetMethod`.
    pub(crate) fn get_method(&mut self, _obj: &Value, _name: &Value) -> Res<(Value, bool)> {
        stub!()
    }
}
