//! Python functions as programs see them. Their calls are the machine's.

use crate::bytecode::code::CodeKind;
use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::code::layout::CodeObj;
use crate::objects::exception::Exc;
use crate::objects::exception::layout::{class_name, is_subtype};
use crate::objects::function::layout::{self, FunctionObj, FunctionTrace, read, write};
use crate::objects::native::{Args, GetSet, Signature, call_bound};
use crate::objects::type_obj::{Layout, Memory, Slots, T_IMMUTABLE, T_METHOD_DESCRIPTOR, TypeSpec};
use crate::objects::{Ty, cell, dict, instance, str_, tuple};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "function",
    doc: "Create a function object.\n\n  code\n    a code object\n  globals\n    the globals dictionary\n  name\n    \
a string that overrides the name from the code object\n  argdefs\n    a tuple that specifies the default argument values\n  closure\n    \
a tuple that supplies the bindings for free variables\n  kwdefaults\n    a dictionary that specifies the default keyword argument values",
    flags: T_METHOD_DESCRIPTOR | T_IMMUTABLE,
    layout: Layout::Function,
    memory: Memory::Gc,
    basic_size: 144,
    weak_offset: layout::FUNCTION_WEAK,
    dict_offset: layout::FUNCTION_DICT,
    trace: TraceFns::of::<FunctionTrace>(),
    clear: Some(layout::clear_function),
    destroy: layout::destroy_function,
    slots: Slots {
        new: Some(new_slot),
        call: Some(call),
        repr: Some(repr),
        descr_get: Some(descr_get),
        ..Slots::NONE
    },
    getset: &[
        GetSet {
            name: "__code__",
            doc: "",
            get: code,
            set: Some(set_code),
        },
        GetSet {
            name: "__defaults__",
            doc: "",
            get: defaults,
            set: Some(set_defaults),
        },
        GetSet {
            name: "__kwdefaults__",
            doc: "",
            get: kwdefaults,
            set: Some(set_kwdefaults),
        },
        GetSet {
            name: "__annotations__",
            doc: "",
            get: annotations,
            set: Some(set_annotations),
        },
        GetSet {
            name: "__dict__",
            doc: "",
            get: dict_attribute,
            set: Some(set_dict),
        },
        GetSet {
            name: "__name__",
            doc: "",
            get: name,
            set: Some(set_name),
        },
        GetSet {
            name: "__qualname__",
            doc: "",
            get: qualname,
            set: Some(set_qualname),
        },
        GetSet {
            name: "__type_params__",
            doc: "Get the declared type parameters for a function.",
            get: type_params,
            set: Some(set_type_params),
        },
        GetSet {
            name: "__closure__",
            doc: "",
            get: closure,
            set: Some(read_only),
        },
        GetSet {
            name: "__doc__",
            doc: "",
            get: doc,
            set: Some(set_doc),
        },
        GetSet {
            name: "__globals__",
            doc: "",
            get: globals,
            set: Some(read_only),
        },
        GetSet {
            name: "__module__",
            doc: "",
            get: module,
            set: Some(set_module),
        },
        GetSet {
            name: "__builtins__",
            doc: "",
            get: builtins,
            set: Some(read_only),
        },
    ],
    ..TypeSpec::ATOM
};

fn object(function: &Value) -> &FunctionObj {
    function
        .cast::<FunctionObj>()
        .expect("attributes of functions are asked of functions")
}

fn or_none(cx: &Cx, value: Option<Value>) -> Value {
    value.unwrap_or_else(|| cx.none())
}

fn is(cx: &Cx, value: &Value, ty: Ty) -> bool {
    is_subtype(cx, cx.type_of(value), cx.ty(ty))
}

fn call(cx: &mut Cx, function: &Value, args: Args<'_>) -> Res<Value> {
    crate::vm::call::call_function(cx, function, args)
}

fn repr(cx: &mut Cx, function: &Value) -> Res<Value> {
    let name = or_none(cx, read(&object(function).qualname));
    let name = str_::to_rust(cx, &name);
    let address = cx.address_of(function);
    str_::new(cx, &format!("<function {name} at {address:#x}>"))
}

fn descr_get(cx: &mut Cx, function: &Value, obj: Option<&Value>, _class: &Value) -> Res<Value> {
    match obj {
        Some(obj) => super::method(cx, function, obj),
        None => Ok(function.clone()),
    }
}

const NEW: Signature =
    Signature::parse("(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)");

/// `types.FunctionType(...)`.
fn new_slot(cx: &mut Cx, _class: &Value, args: Args<'_>) -> Res<Value> {
    call_bound(cx, "function", &NEW, args, |cx, bound| {
        let (code, globals) = (bound.req(0), bound.req(1));
        if code.cast::<CodeObj>().is_none() {
            return Err(wrong(cx, "code", "code", code));
        }
        if !is(cx, globals, Ty::Dict) {
            return Err(wrong(cx, "globals", "dict", globals));
        }
        let given = |cx: &Cx, i: usize| bound.opt(i).filter(|v| !cx.is_none(v)).cloned();
        let name = given(cx, 2);
        if name.as_ref().is_some_and(|v| !is(cx, v, Ty::Str)) {
            return Err(cx.type_error("arg 3 (name) must be None or string"));
        }
        let defaults = given(cx, 3);
        if defaults.as_ref().is_some_and(|v| !is(cx, v, Ty::Tuple)) {
            return Err(cx.type_error("arg 4 (defaults) must be None or tuple"));
        }
        let closure = given(cx, 4);
        let n_free = n_free(code);
        match &closure {
            Some(closure) if !is(cx, closure, Ty::Tuple) => {
                return Err(cx.type_error(if n_free > 0 {
                    "arg 5 (closure) must be tuple"
                } else {
                    "arg 5 (closure) must be None or tuple"
                }));
            }
            None if n_free > 0 => return Err(cx.type_error("arg 5 (closure) must be tuple")),
            _ => {}
        }
        let kwdefaults = given(cx, 5);
        if kwdefaults.as_ref().is_some_and(|v| !is(cx, v, Ty::Dict)) {
            return Err(cx.type_error("arg 6 (kwdefaults) must be None or dict"));
        }
        check_closure(cx, code, closure.as_ref())?;
        refuse_units(cx, code)?;
        let made = super::make(cx, code, globals, [defaults, kwdefaults, None, closure])?;
        if name.is_some() {
            write(&object(&made).name, name);
        }
        Ok(made)
    })
}

fn wrong(cx: &mut Cx, parameter: &str, wanted: &str, got: &Value) -> Raised {
    let got = class_name(cx, cx.type_of(got));
    cx.type_error(format!(
        "function() argument '{parameter}' must be {wanted}, not {got}"
    ))
}

fn n_free(code: &Value) -> usize {
    layout::code_of(code).code().freevars.len()
}

/// Has the closure as many cells as the code has free variables?
fn check_closure(cx: &mut Cx, code: &Value, closure: Option<&Value>) -> Res<()> {
    let cells = closure.map_or_else(Vec::new, |closure| tuple::items(cx, closure).to_vec());
    let (wanted, got) = (n_free(code), cells.len());
    if wanted != got {
        let name = layout::code_of(code).code().name.clone();
        return Err(cx.value_error(format!(
            "{name} requires closure of length {wanted}, not {got}"
        )));
    }
    for item in &cells {
        if !cell::is_cell(cx, item) {
            let got = class_name(cx, cx.type_of(item));
            return Err(cx.type_error(format!("arg 5 (closure) expected cell, found {got}")));
        }
    }
    Ok(())
}

/// Code of modules and class bodies has registers of its own kind: no function is made of it.
fn refuse_units(cx: &mut Cx, code: &Value) -> Res<()> {
    match layout::code_of(code).code().kind {
        CodeKind::Function | CodeKind::Generator => Ok(()),
        CodeKind::Module | CodeKind::Interactive | CodeKind::Expression | CodeKind::Class => {
            Err(cx.refuse("a function made of the code of a module or class"))
        }
    }
}

fn read_only(cx: &mut Cx, _function: &Value, _value: Option<&Value>) -> Res<()> {
    Err(cx.raise(Exc::AttributeError, "readonly attribute"))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn code(cx: &mut Cx, function: &Value) -> Res<Value> {
    Ok(or_none(cx, read(&object(function).code)))
}

fn set_code(cx: &mut Cx, function: &Value, value: Option<&Value>) -> Res<()> {
    let Some(code) = value.filter(|code| code.cast::<CodeObj>().is_some()) else {
        return Err(cx.type_error("__code__ must be set to a code object"));
    };
    let f = object(function);
    let n_cells = read(&f.closure).map_or(0, |closure| tuple::items(cx, &closure).len());
    let n_free = n_free(code);
    if n_cells != n_free {
        let name = or_none(cx, read(&f.name));
        let name = str_::to_rust(cx, &name);
        return Err(cx.value_error(format!(
            "{name}() requires a code object with {n_cells} free vars, not {n_free}"
        )));
    }
    refuse_units(cx, code)?;
    let keeper = layout::alloc_copy(cx, f)?;
    layout::replace_code(cx, function, code, &keeper);
    Ok(())
}

/// The value to be set, `None` for `None` or deletion; anything but the type is an error.
fn checked(
    cx: &mut Cx,
    value: Option<&Value>,
    ty: Ty,
    message: &'static str,
) -> Res<Option<Value>> {
    match value {
        Some(value) if cx.is_none(value) => Ok(None),
        Some(value) if !is(cx, value, ty) => Err(cx.type_error(message)),
        value => Ok(value.cloned()),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn defaults(cx: &mut Cx, function: &Value) -> Res<Value> {
    Ok(or_none(cx, read(&object(function).defaults)))
}

fn set_defaults(cx: &mut Cx, function: &Value, value: Option<&Value>) -> Res<()> {
    let message = "__defaults__ must be set to a tuple object";
    let value = checked(cx, value, Ty::Tuple, message)?;
    write(&object(function).defaults, value);
    Ok(())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn kwdefaults(cx: &mut Cx, function: &Value) -> Res<Value> {
    Ok(or_none(cx, read(&object(function).kwdefaults)))
}

fn set_kwdefaults(cx: &mut Cx, function: &Value, value: Option<&Value>) -> Res<()> {
    let message = "__kwdefaults__ must be set to a dict object";
    let value = checked(cx, value, Ty::Dict, message)?;
    write(&object(function).kwdefaults, value);
    Ok(())
}

/// A dict, made of the compiler's tuple when first read.
fn annotations(cx: &mut Cx, function: &Value) -> Res<Value> {
    let found = read(&object(function).annotations);
    let made = match found {
        Some(found) if cx.is_exact(&found, Ty::Tuple) => {
            let pairs = tuple::items(cx, &found).to_vec();
            let made = dict::new(cx)?;
            for pair in pairs.chunks_exact(2) {
                dict::set(cx, &made, &pair[0], &pair[1])?;
            }
            made
        }
        Some(found) => return Ok(found),
        None => dict::new(cx)?,
    };
    write(&object(function).annotations, Some(made.clone()));
    Ok(made)
}

fn set_annotations(cx: &mut Cx, function: &Value, value: Option<&Value>) -> Res<()> {
    let message = "__annotations__ must be set to a dict object";
    let value = checked(cx, value, Ty::Dict, message)?;
    write(&object(function).annotations, value);
    Ok(())
}

fn dict_attribute(cx: &mut Cx, function: &Value) -> Res<Value> {
    let found = instance::dict(cx, function)?;
    Ok(or_none(cx, found))
}

fn set_dict(cx: &mut Cx, function: &Value, value: Option<&Value>) -> Res<()> {
    match value {
        None => Err(cx.type_error("cannot delete __dict__")),
        Some(value) if !is(cx, value, Ty::Dict) => {
            let got = class_name(cx, cx.type_of(value));
            Err(cx.type_error(format!(
                "__dict__ must be set to a dictionary, not a '{got}'"
            )))
        }
        Some(value) => instance::set_dict(cx, function, Some(value.clone())),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn name(cx: &mut Cx, function: &Value) -> Res<Value> {
    Ok(or_none(cx, read(&object(function).name)))
}

fn set_name(cx: &mut Cx, function: &Value, value: Option<&Value>) -> Res<()> {
    match value {
        Some(value) if is(cx, value, Ty::Str) => {
            write(&object(function).name, Some(value.clone()));
            Ok(())
        }
        _ => Err(cx.type_error("__name__ must be set to a string object")),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn qualname(cx: &mut Cx, function: &Value) -> Res<Value> {
    Ok(or_none(cx, read(&object(function).qualname)))
}

fn set_qualname(cx: &mut Cx, function: &Value, value: Option<&Value>) -> Res<()> {
    match value {
        Some(value) if is(cx, value, Ty::Str) => {
            write(&object(function).qualname, Some(value.clone()));
            Ok(())
        }
        _ => Err(cx.type_error("__qualname__ must be set to a string object")),
    }
}

fn type_params(cx: &mut Cx, function: &Value) -> Res<Value> {
    match read(&object(function).type_params) {
        Some(params) => Ok(params),
        None => tuple::new(cx, &[]),
    }
}

fn set_type_params(cx: &mut Cx, function: &Value, value: Option<&Value>) -> Res<()> {
    match value {
        Some(value) if is(cx, value, Ty::Tuple) => {
            write(&object(function).type_params, Some(value.clone()));
            Ok(())
        }
        _ => Err(cx.type_error("__type_params__ must be set to a tuple")),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn closure(cx: &mut Cx, function: &Value) -> Res<Value> {
    Ok(or_none(cx, read(&object(function).closure)))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn doc(cx: &mut Cx, function: &Value) -> Res<Value> {
    Ok(or_none(cx, read(&object(function).doc)))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn set_doc(_cx: &mut Cx, function: &Value, value: Option<&Value>) -> Res<()> {
    write(&object(function).doc, value.cloned());
    Ok(())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn globals(cx: &mut Cx, function: &Value) -> Res<Value> {
    Ok(or_none(cx, read(&object(function).globals)))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn module(cx: &mut Cx, function: &Value) -> Res<Value> {
    Ok(or_none(cx, read(&object(function).module)))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn set_module(_cx: &mut Cx, function: &Value, value: Option<&Value>) -> Res<()> {
    write(&object(function).module, value.cloned());
    Ok(())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn builtins(cx: &mut Cx, function: &Value) -> Res<Value> {
    Ok(or_none(cx, read(&object(function).builtins)))
}
