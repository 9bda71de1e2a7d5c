//! `classmethod` and `staticmethod`.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::class::fields::layout::{
    ClassMethodTrace, METHOD_DICT_OFFSET, StaticMethodTrace, destroy_class_method,
    destroy_static_method,
};
use crate::objects::class::fields::{ClassMethodObj, StaticMethodObj};
use crate::objects::class::layout::Field;
use crate::objects::exception::Exc;
use crate::objects::names::Name;
use crate::objects::native::{Args, GetSet};
use crate::objects::type_obj::{Layout, Memory, Slots, T_BASETYPE, TypeObj, TypeSpec};
use crate::objects::{Ty, dict, function, instance, str_};

const ROWS: &[GetSet] = &[
    GetSet {
        name: "__func__",
        doc: "",
        get: func,
        set: None,
    },
    GetSet {
        name: "__wrapped__",
        doc: "",
        get: func,
        set: None,
    },
    GetSet {
        name: "__isabstractmethod__",
        doc: "",
        get: is_abstract,
        set: None,
    },
    GetSet {
        name: "__dict__",
        doc: "",
        get: get_dict,
        set: Some(set_dict),
    },
];

pub(crate) static CLASS_METHOD_SPEC: TypeSpec = TypeSpec {
    name: "classmethod",
    doc: "classmethod(function) -> method\n\nConvert a function to be a class method.\n\nA class method receives the class as implicit first argument,\njust like an instance method receives the instance.\nTo declare a class method, use this idiom:\n\n  class C:\n      @classmethod\n      def f(cls, arg1, arg2, argN):\n          ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()).  The instance is ignored except for its class.\nIf a class method is called for a derived class, the derived class\nobject is passed as the implied first argument.\n\nClass methods are different than C++ or Java static methods.\nIf you want those, see the staticmethod builtin.",
    flags: T_BASETYPE,
    layout: Layout::ClassMethod,
    memory: Memory::Gc,
    basic_size: 32,
    dict_offset: METHOD_DICT_OFFSET,
    trace: TraceFns::of::<ClassMethodTrace>(),
    clear: Some(destroy_class_method),
    destroy: destroy_class_method,
    slots: Slots {
        new: Some(new_class_method),
        init: Some(init_class_method),
        repr: Some(repr),
        descr_get: Some(get_class_method),
        ..Slots::NONE
    },
    getset: ROWS,
    ..TypeSpec::ATOM
};
pub(crate) static STATIC_METHOD_SPEC: TypeSpec = TypeSpec {
    name: "staticmethod",
    doc: "staticmethod(function) -> method\n\nConvert a function to be a static method.\n\nA static method does not receive an implicit first argument.\nTo declare a static method, use this idiom:\n\n     class C:\n         @staticmethod\n         def f(arg1, arg2, argN):\n             ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()). Both the class and the instance are ignored, and\nneither is passed implicitly as the first argument to the method.\n\nStatic methods in Python are similar to those found in Java or C++.\nFor a more advanced concept, see the classmethod builtin.",
    flags: T_BASETYPE,
    layout: Layout::StaticMethod,
    memory: Memory::Gc,
    basic_size: 32,
    dict_offset: METHOD_DICT_OFFSET,
    trace: TraceFns::of::<StaticMethodTrace>(),
    clear: Some(destroy_static_method),
    destroy: destroy_static_method,
    slots: Slots {
        new: Some(new_static_method),
        init: Some(init_static_method),
        call: Some(call_static_method),
        repr: Some(repr),
        descr_get: Some(get_static_method),
        ..Slots::NONE
    },
    getset: ROWS,
    ..TypeSpec::ATOM
};

fn field(method: &Value) -> Option<&Field> {
    if let Some(method) = method.cast::<ClassMethodObj>() {
        return Some(&method.callable);
    }
    method
        .cast::<StaticMethodObj>()
        .map(|method| &method.callable)
}

/// What a `classmethod` or `staticmethod` wraps.
pub(crate) fn wrapped(method: &Value) -> Option<Value> {
    field(method).and_then(Field::get)
}

/// `classmethod(function)`.
pub(crate) fn class_method(cx: &mut Cx, function: &Value) -> Res<Value> {
    let class = cx.type_value(Ty::ClassMethod);
    make(cx, &class, function)
}

/// `staticmethod(function)`.
pub(crate) fn static_method(cx: &mut Cx, function: &Value) -> Res<Value> {
    let class = cx.type_value(Ty::StaticMethod);
    make(cx, &class, function)
}

/// As CPython makes them for `__new__` and the class hooks: without the function's attributes copied.
fn make(cx: &mut Cx, class: &Value, function: &Value) -> Res<Value> {
    let made = if class.is(&cx.type_value(Ty::ClassMethod)) {
        new_class_method(cx, class, Args::positional(&[]))?
    } else {
        new_static_method(cx, class, Args::positional(&[]))?
    };
    if let Some(field) = field(&made) {
        field.set(Some(function.clone()));
    }
    Ok(made)
}

fn new_class_method(cx: &mut Cx, class: &Value, _args: Args<'_>) -> Res<Value> {
    match class.cast::<TypeObj>() {
        Some(class) => ClassMethodObj::alloc(cx, class),
        None => Err(cx.type_error("classmethod.__new__(X): X is not a type object")),
    }
}

fn new_static_method(cx: &mut Cx, class: &Value, _args: Args<'_>) -> Res<Value> {
    match class.cast::<TypeObj>() {
        Some(class) => StaticMethodObj::alloc(cx, class),
        None => Err(cx.type_error("staticmethod.__new__(X): X is not a type object")),
    }
}

fn init_class_method(cx: &mut Cx, method: &Value, args: Args<'_>) -> Res<()> {
    init(cx, "classmethod", method, args)
}

fn init_static_method(cx: &mut Cx, method: &Value, args: Args<'_>) -> Res<()> {
    init(cx, "staticmethod", method, args)
}

fn init(cx: &mut Cx, what: &str, method: &Value, args: Args<'_>) -> Res<()> {
    if args.n_kw() > 0 {
        return Err(cx.type_error(format!("{what}() takes no keyword arguments")));
    }
    let [function] = args.pos() else {
        let n = args.pos().len();
        return Err(cx.type_error(format!("{what} expected 1 argument, got {n}")));
    };
    if let Some(field) = field(method) {
        field.set(Some(function.clone()));
    }
    copy_attributes(cx, method, function)
}

/// Takes over what the function says of itself (`functools_wraps`).
fn copy_attributes(cx: &mut Cx, method: &Value, function: &Value) -> Res<()> {
    // A built-in type's own static methods are made before there is anything to look up.
    if cx.is_exact(function, Ty::Builtin)
        && !cx
            .ty(Ty::StaticMethod)
            .has(crate::objects::type_obj::T_READY)
    {
        return Ok(());
    }
    for name in [
        Name::__module__,
        Name::__name__,
        Name::__qualname__,
        Name::__doc__,
        Name::__annotations__,
    ] {
        let name = cx.name(name).clone();
        if let Some(value) = cx.get_attr_opt(function, &name)? {
            cx.set_attr(method, &name, &value)?;
        }
    }
    Ok(())
}

fn get_class_method(cx: &mut Cx, method: &Value, obj: Option<&Value>, class: &Value) -> Res<Value> {
    let Some(function) = wrapped(method) else {
        return Err(uninitialized(cx, "classmethod"));
    };
    let none_given = cx.is_none(class);
    match obj {
        Some(obj) if none_given => {
            let class = cx.type_value_of(obj);
            function::method(cx, &function, &class)
        }
        _ => function::method(cx, &function, class),
    }
}

fn get_static_method(
    cx: &mut Cx,
    method: &Value,
    _obj: Option<&Value>,
    _class: &Value,
) -> Res<Value> {
    match wrapped(method) {
        Some(function) => Ok(function),
        None => Err(uninitialized(cx, "staticmethod")),
    }
}

#[cold]
fn uninitialized(cx: &mut Cx, what: &str) -> crate::cx::Raised {
    cx.raise(Exc::RuntimeError, format!("uninitialized {what} object"))
}

fn call_static_method(cx: &mut Cx, method: &Value, args: Args<'_>) -> Res<Value> {
    match wrapped(method) {
        Some(function) => cx.call_args(&function, args),
        None => Err(uninitialized(cx, "staticmethod")),
    }
}

fn repr(cx: &mut Cx, method: &Value) -> Res<Value> {
    let what = if method.cast::<ClassMethodObj>().is_some() {
        "classmethod"
    } else {
        "staticmethod"
    };
    let shown = match wrapped(method) {
        Some(function) => cx.repr_string(&function)?,
        None => "<NULL>".to_owned(),
    };
    str_::new(cx, &format!("<{what}({shown})>"))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn func(cx: &mut Cx, method: &Value) -> Res<Value> {
    Ok(wrapped(method).unwrap_or_else(|| cx.none()))
}

/// Is what is wrapped marked as abstract?
pub(super) fn says_abstract(cx: &mut Cx, function: Option<&Value>) -> Res<bool> {
    let Some(function) = function else {
        return Ok(false);
    };
    let name = cx.name(Name::__isabstractmethod__).clone();
    match cx.get_attr_opt(function, &name)? {
        Some(said) => cx.is_true(&said),
        None => Ok(false),
    }
}

fn is_abstract(cx: &mut Cx, method: &Value) -> Res<Value> {
    let function = wrapped(method);
    let truth = says_abstract(cx, function.as_ref())?;
    Ok(cx.bool(truth))
}

fn get_dict(cx: &mut Cx, method: &Value) -> Res<Value> {
    match instance::dict(cx, method)? {
        Some(own) => Ok(own),
        None => dict::new(cx),
    }
}

fn set_dict(cx: &mut Cx, method: &Value, value: Option<&Value>) -> Res<()> {
    match value {
        Some(value)
            if crate::objects::class::layout::is_subtype(cx.type_of(value), cx.ty(Ty::Dict)) =>
        {
            instance::set_dict(cx, method, Some(value.clone()))
        }
        Some(value) => {
            let got = cx.type_of(value).tp_name(cx);
            Err(cx.type_error(format!(
                "__dict__ must be set to a dictionary, not a '{got}'"
            )))
        }
        None => Err(cx.type_error("cannot delete __dict__")),
    }
}
