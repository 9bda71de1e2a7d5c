//! Functions, bound methods, built-in functions and method descriptors.
//!
//! - [`attributes`]: what programs read and change of a Python function; [`make`] and [`new`] make one of code.
//! - [`bound`]: a function with the object that it was found on.
//! - [`builtin`](mod@builtins): a native with its module, or bound to an object or class.
//! - [`descriptors`]: natives in the dicts of built-in types, as they are found there.
//!
//! The machine calls Python functions in its own frames; [`call_native`] calls everything else of this folder.

mod attributes;
mod bound;
mod builtins;
mod descriptors;
pub(crate) mod layout;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::Ty;
use crate::objects::native::{Args, Binding, Callee, Native, bind};
use crate::objects::type_obj::TypeObj;
use layout::{BuiltinObj, MethodObj};

pub(crate) use attributes::SPEC;
pub(crate) use bound::SPEC as METHOD_SPEC;
pub(crate) use builtins::SPEC as BUILTIN_SPEC;
pub(crate) use builtins::class_of_self;
pub(crate) use descriptors::{
    CLASS_METHOD_SPEC as CLASS_METHOD_DESCR_SPEC, SPEC as METHOD_DESCR_SPEC,
};

/// A function of a code object: `__module__` from its globals, docstring from its code.
pub(crate) fn new(cx: &mut Cx, code: &Value, globals: &Value) -> Res<Value> {
    layout::alloc_function(cx, code, globals, [const { None }; 4])
}

/// What `def` and `lambda` make: with defaults (tuple), keyword defaults (dict), annotations (dict, or tuple of names and values), closure.
#[inline]
pub(crate) fn make(
    cx: &mut Cx,
    code: &Value,
    globals: &Value,
    extras: [Option<Value>; 4],
) -> Res<Value> {
    layout::alloc_function(cx, code, globals, extras)
}

/// A built-in function; `self_` is its module or the object that a method is bound to, `module` its `__module__`.
pub(crate) fn builtin(
    cx: &mut Cx,
    native: &'static Native,
    self_: Option<&Value>,
    module: Option<&Value>,
) -> Res<Value> {
    let is_bound =
        self_.is_some() && native.signature.has_self && native.binding != Binding::Static;
    layout::alloc_builtin(cx, native, self_, module, is_bound)
}

/// A method descriptor, class method descriptor or static built-in, as the row's binding says, for a type's dict.
pub(crate) fn descriptor(cx: &mut Cx, native: &'static Native, class: &TypeObj) -> Res<Value> {
    let class = class.to_value();
    match native.binding {
        Binding::Plain => layout::alloc_descriptor(cx, Ty::MethodDescr, native, &class),
        Binding::Class => layout::alloc_descriptor(cx, Ty::ClassMethodDescr, native, &class),
        Binding::Static => {
            let function = layout::alloc_builtin(cx, native, Some(&class), None, false)?;
            wrap_static(cx, &function)
        }
    }
}

/// `staticmethod(function)`. By its spec: types may be in the making.
fn wrap_static(cx: &mut Cx, function: &Value) -> Res<Value> {
    let slots = &crate::objects::class::method_kinds::STATIC_METHOD_SPEC.slots;
    let (Some(new), Some(init)) = (slots.new, slots.init) else {
        return Ok(function.clone());
    };
    let class = cx.type_value(Ty::StaticMethod);
    let args = Args::positional(std::slice::from_ref(function));
    let made = new(cx, &class, args)?;
    init(cx, &made, args)?;
    Ok(made)
}

/// A bound method.
#[inline]
pub(crate) fn method(cx: &mut Cx, function: &Value, self_: &Value) -> Res<Value> {
    layout::alloc_method(cx, function, self_)
}

/// The function and self of a bound method.
#[inline]
pub(crate) fn method_parts(value: &Value) -> Option<(&Value, &Value)> {
    let method = value.cast::<MethodObj>()?;
    Some((
        layout::peek(&method.function)?,
        layout::peek(&method.self_)?,
    ))
}

/// Calls a built-in function, method descriptor, bound method or class method descriptor: everything callable of this folder but Python
/// functions, which the machine calls.
pub(crate) fn call_native(cx: &mut Cx, callable: &Value, args: Args<'_>) -> Res<Value> {
    if let Some(builtin) = callable.cast::<BuiltinObj>() {
        cx.enter_recursion(" while calling a Python object")?;
        let result = call_builtin(cx, builtin, args);
        cx.leave_recursion();
        return result;
    }
    if let Some((function, self_)) = method_parts(callable) {
        return layout::with_first(self_, args.all(), |all| {
            let args = Args::new(all, args.pos().len() + 1, args.kw_names());
            cx.call_args(function, args)
        });
    }
    cx.enter_recursion(" while calling a Python object")?;
    let result = descriptors::call(cx, callable, args);
    cx.leave_recursion();
    result
}

/// Calls a built-in function or bound built-in method.
fn call_builtin(cx: &mut Cx, builtin: &BuiltinObj, args: Args<'_>) -> Res<Value> {
    let native = builtin.native;
    let first = layout::peek(&builtin.self_).filter(|_| builtin.is_bound.get());
    let callee = callee_of(builtin);
    bind(cx, callee, &native.signature, first, args, native.call)
}

/// What messages call a built-in.
fn callee_of(builtin: &BuiltinObj) -> Callee<'_> {
    let name = builtin.native.name;
    match layout::peek(&builtin.self_) {
        Some(self_) if builtin.module.get().is_null() => Callee::Bound(self_, name),
        _ => Callee::Function(&builtin.module, name),
    }
}
