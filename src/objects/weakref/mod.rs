//! Weak references and proxies as programs see them; the heap keeps their lists.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::type_obj::{Layout, Memory, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "weakref.ReferenceType",
    layout: Layout::Weakref,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static PROXY_SPEC: TypeSpec = TypeSpec {
    name: "weakref.ProxyType",
    layout: Layout::WeakProxy,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};
pub(crate) static CALLABLE_PROXY_SPEC: TypeSpec = TypeSpec {
    name: "weakref.CallableProxyType",
    layout: Layout::WeakProxy,
    memory: Memory::Gc,
    ..TypeSpec::ATOM
};

/// `weakref.ref(obj, callback)`.
pub(crate) fn new(_cx: &mut Cx, _obj: &Value, _callback: Option<&Value>) -> Res<Value> {
    stub!()
}
/// `weakref.proxy(obj, callback)`.
pub(crate) fn new_proxy(_cx: &mut Cx, _obj: &Value, _callback: Option<&Value>) -> Res<Value> {
    stub!()
}
/// What a weak reference refers to, if it lives.
pub(crate) fn get(_weak: &Value) -> Option<Value> {
    stub!()
}
