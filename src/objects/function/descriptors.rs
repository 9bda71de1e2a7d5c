//! Methods and class methods of built-in types as they lie in the types' dicts.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::exception::layout::{class_qualname, is_subtype};
use crate::objects::function::bound::reduce_to;
use crate::objects::function::builtins::doc_of;
use crate::objects::function::layout::{
    self, ClassMethodDescrObj, DescriptorTrace, MethodDescrObj, descriptor_parts,
};
use crate::objects::native::{Args, Bound, Callee, GetSet, Native, bind};
use crate::objects::str_;
use crate::objects::type_obj::{
    Layout, Memory, Slots, T_IMMUTABLE, T_METHOD_DESCRIPTOR, T_NO_NEW, TypeObj, TypeSpec,
};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "method_descriptor",
    flags: T_NO_NEW | T_IMMUTABLE | T_METHOD_DESCRIPTOR,
    layout: Layout::MethodDescr,
    memory: Memory::Gc,
    basic_size: 56,
    trace: TraceFns::of::<DescriptorTrace>(),
    destroy: layout::destroy_descriptor,
    slots: Slots {
        call: Some(call_slot),
        repr: Some(repr),
        descr_get: Some(method_get),
        ..Slots::NONE
    },
    methods: &[Native::new("__reduce__", "($self, /)", "", reduce)],
    getset: ATTRIBUTES,
    ..TypeSpec::ATOM
};

pub(crate) static CLASS_METHOD_SPEC: TypeSpec = TypeSpec {
    name: "classmethod_descriptor",
    flags: T_NO_NEW | T_IMMUTABLE,
    layout: Layout::ClassMethodDescr,
    memory: Memory::Gc,
    basic_size: 56,
    trace: TraceFns::of::<DescriptorTrace>(),
    destroy: layout::destroy_descriptor,
    slots: Slots {
        call: Some(call_slot),
        repr: Some(repr),
        descr_get: Some(class_get),
        ..Slots::NONE
    },
    getset: ATTRIBUTES,
    ..TypeSpec::ATOM
};

const ATTRIBUTES: &[GetSet] = &[
    GetSet {
        name: "__doc__",
        doc: "",
        get: doc,
        set: None,
    },
    GetSet {
        name: "__name__",
        doc: "",
        get: name,
        set: None,
    },
    GetSet {
        name: "__qualname__",
        doc: "",
        get: qualname,
        set: None,
    },
    GetSet {
        name: "__objclass__",
        doc: "",
        get: objclass,
        set: None,
    },
    GetSet {
        name: "__text_signature__",
        doc: "",
        get: text_signature,
        set: None,
    },
];

fn parts(descriptor: &Value) -> (&MethodDescrObj, &TypeObj) {
    descriptor_parts(descriptor).expect("methods of descriptors are called on descriptors")
}

fn call_slot(cx: &mut Cx, descriptor: &Value, args: Args<'_>) -> Res<Value> {
    super::call_native(cx, descriptor, args)
}

/// Calls a descriptor with the object or class as first argument.
pub(super) fn call(cx: &mut Cx, descriptor: &Value, args: Args<'_>) -> Res<Value> {
    let Some((object, class)) = descriptor_parts(descriptor) else {
        return Err(crate::objects::protocol::call::not_callable(cx, descriptor));
    };
    let native = object.native;
    let callee = Callee::Method(class, native.name);
    let Some(first) = args.pos().first() else {
        return Err(needs_argument(cx, descriptor, callee));
    };
    if descriptor.cast::<ClassMethodDescrObj>().is_some() {
        check_class(cx, native, class, first)?;
    } else {
        check_object(cx, native, class, first)?;
    }
    bind(cx, callee, &native.signature, None, args, native.call)
}

#[cold]
fn needs_argument(cx: &mut Cx, descriptor: &Value, callee: Callee<'_>) -> Raised {
    let (object, class) = parts(descriptor);
    let message = if descriptor.cast::<ClassMethodDescrObj>().is_some() {
        let (name, class) = (object.native.name, class.tp_name(cx));
        format!("descriptor '{name}' of '{class}' object needs an argument")
    } else {
        format!("unbound method {}() needs an argument", callee.full(cx))
    };
    cx.type_error(message)
}

/// Is it an object of the descriptor's class?
#[inline]
fn check_object(cx: &mut Cx, native: &Native, class: &TypeObj, obj: &Value) -> Res<()> {
    if is_subtype(cx, cx.type_of(obj), class) {
        return Ok(());
    }
    let (wanted, got) = (class.tp_name(cx), cx.type_of(obj).tp_name(cx));
    Err(cx.type_error(format!(
        "descriptor '{}' for '{wanted}' objects doesn't apply to a '{got}' object",
        native.name
    )))
}

/// Is it the descriptor's class or a subclass?
fn check_class(cx: &mut Cx, native: &Native, class: &TypeObj, given: &Value) -> Res<()> {
    let (name, wanted) = (native.name, class.tp_name(cx));
    let Some(given_class) = given.cast::<TypeObj>() else {
        let got = cx.type_of(given).tp_name(cx);
        return Err(cx.type_error(format!(
            "descriptor '{name}' for type '{wanted}' needs a type, not a '{got}' as arg 2"
        )));
    };
    if is_subtype(cx, given_class, class) {
        return Ok(());
    }
    let got = given_class.tp_name(cx);
    Err(cx.type_error(format!(
        "descriptor '{name}' requires a subtype of '{wanted}' but received '{got}'"
    )))
}

fn method_get(cx: &mut Cx, descriptor: &Value, obj: Option<&Value>, _class: &Value) -> Res<Value> {
    let Some(obj) = obj else {
        return Ok(descriptor.clone());
    };
    let (object, class) = parts(descriptor);
    check_object(cx, object.native, class, obj)?;
    super::builtin(cx, object.native, Some(obj), None)
}

fn class_get(cx: &mut Cx, descriptor: &Value, _obj: Option<&Value>, class: &Value) -> Res<Value> {
    let (object, own) = parts(descriptor);
    check_class(cx, object.native, own, class)?;
    super::builtin(cx, object.native, Some(class), None)
}

fn repr(cx: &mut Cx, descriptor: &Value) -> Res<Value> {
    let (object, class) = parts(descriptor);
    let (name, class) = (object.native.name, class.tp_name(cx));
    str_::new(cx, &format!("<method '{name}' of '{class}' objects>"))
}

fn doc(cx: &mut Cx, descriptor: &Value) -> Res<Value> {
    doc_of(cx, parts(descriptor).0.native)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn name(cx: &mut Cx, descriptor: &Value) -> Res<Value> {
    Ok(str_::intern(cx, parts(descriptor).0.native.name))
}

fn qualname(cx: &mut Cx, descriptor: &Value) -> Res<Value> {
    let (object, class) = parts(descriptor);
    let text = format!("{}.{}", class_qualname(cx, class), object.native.name);
    str_::new(cx, &text)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn objclass(_cx: &mut Cx, descriptor: &Value) -> Res<Value> {
    Ok(parts(descriptor).1.to_value())
}

fn text_signature(cx: &mut Cx, descriptor: &Value) -> Res<Value> {
    str_::new(cx, parts(descriptor).0.native.signature.text)
}

fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (object, class) = parts(args.req(0));
    let name = str_::intern(cx, object.native.name);
    reduce_to(cx, &class.to_value(), &name)
}
