//! Functions, bound methods, built-in functions and method descriptors.

pub(crate) mod layout;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::native::{Args, Native};
use crate::objects::type_obj::{Layout, Memory, TypeObj, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "function",
    layout: Layout::Function,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static BUILTIN_SPEC: TypeSpec = TypeSpec {
    name: "builtin_function_or_method",
    layout: Layout::Builtin,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static METHOD_SPEC: TypeSpec = TypeSpec {
    name: "method",
    layout: Layout::BoundMethod,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static METHOD_DESCR_SPEC: TypeSpec = TypeSpec {
    name: "method_descriptor",
    layout: Layout::MethodDescr,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static CLASS_METHOD_DESCR_SPEC: TypeSpec = TypeSpec {
    name: "classmethod_descriptor",
    layout: Layout::ClassMethodDescr,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};

/// A function of a code object: `__module__` from its globals, docstring from its code.
pub(crate) fn new(_cx: &mut Cx, _code: &Value, _globals: &Value) -> Res<Value> {
    stub!()
}
/// What `def` and `lambda` make: with defaults (tuple), keyword defaults (dict), annotations (dict, or tuple of names and values), closure.
pub(crate) fn make(
    _cx: &mut Cx,
    _code: &Value,
    _globals: &Value,
    _extras: [Option<Value>; 4],
) -> Res<Value> {
    stub!()
}
/// A built-in function; `self_` is its module or the object that a method is bound to, `module` its `__module__`.
pub(crate) fn builtin(
    _cx: &mut Cx,
    _native: &'static Native,
    _self_: Option<&Value>,
    _module: Option<&Value>,
) -> Res<Value> {
    stub!()
}
/// A method descriptor, class method descriptor or static built-in, as the row's binding says, for a type's dict.
pub(crate) fn descriptor(_cx: &mut Cx, _native: &'static Native, _class: &TypeObj) -> Res<Value> {
    stub!()
}
/// A bound method.
pub(crate) fn method(_cx: &mut Cx, _function: &Value, _self_: &Value) -> Res<Value> {
    stub!()
}
/// The function and self of a bound method.
pub(crate) fn method_parts(_value: &Value) -> Option<(&Value, &Value)> {
    stub!()
}
/// Calls a built-in function, method descriptor, bound method or class method descriptor: everything callable of this folder but Python
/// functions, which the machine calls.
pub(crate) fn call_native(_cx: &mut Cx, _callable: &Value, _args: Args<'_>) -> Res<Value> {
    stub!()
}
/// Documentation without its common indentation, as CPython's compiler stores it.
pub(crate) fn clean_doc(_doc: &str) -> String {
    stub!()
}
