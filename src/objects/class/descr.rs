//! Descriptors of computed attributes and of `__slots__`, and what all descriptors of built-in types share.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::class::fields::layout::{
    GetSetTrace, MemberTrace, destroy_getset, destroy_member,
};
use crate::objects::class::fields::{GetSetObj, MemberObj, WrapperObj};
use crate::objects::class::layout::{Field, is_subtype, slot_get, slot_set, type_in};
use crate::objects::exception::{self, Exc};
use crate::objects::native::{Bound, GetSet, Native, SetAttribute, readonly_field};
use crate::objects::type_obj::{Layout, Memory, Slots, T_NO_NEW, TypeObj, TypeSpec};
use crate::objects::{Ty, str_, tuple};

pub(crate) static GETSET_SPEC: TypeSpec = TypeSpec {
    name: "getset_descriptor",
    flags: T_NO_NEW,
    layout: Layout::GetSetDescr,
    memory: Memory::Gc,
    basic_size: 48,
    trace: TraceFns::of::<GetSetTrace>(),
    destroy: destroy_getset,
    slots: Slots {
        repr: Some(repr_getset),
        descr_get: Some(get_computed),
        descr_set: Some(set_computed),
        ..Slots::NONE
    },
    getset: ROWS,
    ..TypeSpec::ATOM
};
pub(crate) static MEMBER_SPEC: TypeSpec = TypeSpec {
    name: "member_descriptor",
    flags: T_NO_NEW,
    layout: Layout::MemberDescr,
    memory: Memory::Gc,
    basic_size: 48,
    trace: TraceFns::of::<MemberTrace>(),
    destroy: destroy_member,
    slots: Slots {
        repr: Some(repr_member),
        descr_get: Some(get_member),
        descr_set: Some(set_member),
        ..Slots::NONE
    },
    methods: &[Native::new("__reduce__", "($self, /)", "", reduce)],
    getset: ROWS,
    ..TypeSpec::ATOM
};

const ROWS: &[GetSet] = &[
    GetSet {
        name: "__objclass__",
        doc: "",
        get: objclass,
        set: None,
    },
    GetSet {
        name: "__name__",
        doc: "",
        get: name,
        set: None,
    },
    GetSet {
        name: "__doc__",
        doc: "",
        get: doc,
        set: None,
    },
    GetSet {
        name: "__qualname__",
        doc: "",
        get: qualname,
        set: None,
    },
];

/// Attributes of built-in types that CPython reads from a field (`PyMemberDef`), so that their descriptors are members.
const FIELDS: &[(&str, &[&str])] = &[
    ("classmethod", &["__func__", "__wrapped__"]),
    ("staticmethod", &["__func__", "__wrapped__"]),
    ("property", &["fget", "fset", "fdel", "__doc__"]),
    ("range", &["start", "stop", "step"]),
    ("slice", &["start", "stop", "step"]),
    ("super", &["__thisclass__", "__self__", "__self_class__"]),
    (
        "type",
        &[
            "__basicsize__",
            "__itemsize__",
            "__flags__",
            "__weakrefoffset__",
            "__base__",
            "__dictoffset__",
        ],
    ),
    ("BaseException", &["__suppress_context__"]),
    ("BaseExceptionGroup", &["message", "exceptions"]),
    ("SystemExit", &["code"]),
    ("AttributeError", &["name", "obj"]),
    ("ImportError", &["msg", "name", "path", "name_from"]),
    ("NameError", &["name"]),
    ("OSError", &["errno", "strerror", "filename", "filename2"]),
    ("StopIteration", &["value"]),
    (
        "SyntaxError",
        &[
            "msg",
            "filename",
            "lineno",
            "offset",
            "text",
            "end_lineno",
            "end_offset",
            "print_file_and_line",
        ],
    ),
    ("UnicodeDecodeError", UNICODE),
    ("UnicodeEncodeError", UNICODE),
    ("UnicodeTranslateError", UNICODE),
    ("builtin_function_or_method", &["__module__"]),
    ("classmethod_descriptor", &["__objclass__", "__name__"]),
    ("getset_descriptor", &["__objclass__", "__name__"]),
    ("member_descriptor", &["__objclass__", "__name__"]),
    ("method_descriptor", &["__objclass__", "__name__"]),
    ("wrapper_descriptor", &["__objclass__", "__name__"]),
    (
        "code",
        &[
            "co_argcount",
            "co_posonlyargcount",
            "co_kwonlyargcount",
            "co_stacksize",
            "co_flags",
            "co_nlocals",
            "co_consts",
            "co_names",
            "co_filename",
            "co_name",
            "co_qualname",
            "co_firstlineno",
            "co_linetable",
            "co_exceptiontable",
        ],
    ),
    ("frame", &["f_trace_lines"]),
    (
        "function",
        &[
            "__closure__",
            "__doc__",
            "__globals__",
            "__module__",
            "__builtins__",
        ],
    ),
    (
        "types.GenericAlias",
        &["__origin__", "__args__", "__unpacked__"],
    ),
    ("types.UnionType", &["__args__"]),
    ("method", &["__func__", "__self__"]),
    ("method-wrapper", &["__self__"]),
    ("module", &["__dict__"]),
    ("types.SimpleNamespace", &["__dict__"]),
    ("traceback", &["tb_frame", "tb_lasti"]),
    ("weakref.ReferenceType", &["__callback__"]),
    ("collections.defaultdict", &["default_factory"]),
];

const UNICODE: &[&str] = &["encoding", "object", "start", "end", "reason"];

fn is_field(class: &TypeObj, row: &GetSet) -> bool {
    let Some(spec) = class.spec else {
        return false;
    };
    FIELDS
        .iter()
        .any(|(name, fields)| *name == spec.name && fields.contains(&row.name))
}

/// A computed attribute's descriptor for a type's dict.
pub(crate) fn computed(cx: &mut Cx, class: &TypeObj, row: &'static GetSet) -> Res<Value> {
    if is_field(class, row) {
        let name = str_::intern(cx, row.name);
        return member_of(cx, class, &name, 0, Some(row));
    }
    let ty = cx.type_value(Ty::GetSetDescr);
    let Some(ty) = ty.cast::<TypeObj>() else {
        return Ok(cx.none());
    };
    let made = GetSetObj::alloc(cx, ty, row)?;
    if let Some(object) = made.cast::<GetSetObj>() {
        object.objclass.set(Some(class.to_value()));
    }
    Ok(made)
}

/// The descriptor of a slot of `__slots__` for a class's dict.
pub(crate) fn member(cx: &mut Cx, class: &TypeObj, name: &Value, offset: u32) -> Res<Value> {
    member_of(cx, class, name, offset, None)
}

fn member_of(
    cx: &mut Cx,
    class: &TypeObj,
    name: &Value,
    offset: u32,
    row: Option<&'static GetSet>,
) -> Res<Value> {
    let ty = cx.type_value(Ty::MemberDescr);
    let Some(ty) = ty.cast::<TypeObj>() else {
        return Ok(cx.none());
    };
    let made = MemberObj::alloc(cx, ty, offset, row)?;
    if let Some(object) = made.cast::<MemberObj>() {
        object.objclass.set(Some(class.to_value()));
        object.name.set(Some(name.clone()));
    }
    Ok(made)
}

/// Offset of the slot that a member descriptor reads, if instances of the class have it; for the inline caches.
pub(crate) fn member_offset(class: &TypeObj, descr: &Value) -> Option<u32> {
    let member = descr.cast::<MemberObj>()?;
    let owner = type_in(&member.objclass)?;
    (member.row.is_none() && is_subtype(class, owner)).then_some(member.offset)
}

fn class_field(descr: &Value) -> Option<&Field> {
    if let Some(object) = descr.cast::<GetSetObj>() {
        return Some(&object.objclass);
    }
    if let Some(object) = descr.cast::<MemberObj>() {
        return Some(&object.objclass);
    }
    descr.cast::<WrapperObj>().map(|object| &object.objclass)
}

fn class_of(descr: &Value) -> Option<&TypeObj> {
    class_field(descr).and_then(type_in)
}

fn name_text(cx: &Cx, descr: &Value) -> String {
    if let Some(object) = descr.cast::<GetSetObj>() {
        return object.row.name.to_owned();
    }
    if let Some(object) = descr.cast::<WrapperObj>() {
        return object.def.name.text().to_owned();
    }
    descr
        .cast::<MemberObj>()
        .and_then(|object| object.name.get())
        .map_or_else(String::new, |name| str_::to_rust(cx, &name))
}

/// Is it an object of the descriptor's class? (`descr_check`)
#[inline]
pub(crate) fn check_object(cx: &mut Cx, descr: &Value, obj: &Value) -> Res<()> {
    if class_of(descr).is_some_and(|class| is_subtype(cx.type_of(obj), class)) {
        return Ok(());
    }
    Err(wrong_object(cx, descr, obj))
}

#[cold]
fn wrong_object(cx: &mut Cx, descr: &Value, obj: &Value) -> Raised {
    let name = name_text(cx, descr);
    let wanted = class_of(descr).map_or_else(|| "?".to_owned(), |class| class.tp_name(cx));
    let got = cx.type_of(obj).tp_name(cx);
    cx.type_error(format!(
        "descriptor '{name}' for '{wanted}' objects doesn't apply to a '{got}' object"
    ))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
pub(super) fn objclass(cx: &mut Cx, descr: &Value) -> Res<Value> {
    Ok(class_of(descr).map_or_else(|| cx.none(), TypeObj::to_value))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
pub(super) fn name(cx: &mut Cx, descr: &Value) -> Res<Value> {
    if let Some(object) = descr.cast::<MemberObj>() {
        return Ok(object.name.get().unwrap_or_else(|| cx.none()));
    }
    let text = name_text(cx, descr);
    Ok(str_::intern(cx, &text))
}

fn doc(cx: &mut Cx, descr: &Value) -> Res<Value> {
    let row = match descr.cast::<GetSetObj>() {
        Some(object) => Some(object.row),
        None => descr.cast::<MemberObj>().and_then(|object| object.row),
    };
    match row {
        Some(row) if !row.doc.is_empty() => str_::new(cx, row.doc),
        _ => Ok(cx.none()),
    }
}

pub(super) fn qualname(cx: &mut Cx, descr: &Value) -> Res<Value> {
    let owner = class_of(descr)
        .and_then(TypeObj::qualname_value)
        .map_or_else(String::new, |name| str_::to_rust(cx, &name));
    let name = name_text(cx, descr);
    str_::new(cx, &format!("{owner}.{name}"))
}

/// `__reduce__`: `(getattr, (class, name))`.
pub(super) fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let class = objclass(cx, args.req(0))?;
    let name = name(cx, args.req(0))?;
    let getattr = str_::intern(cx, "getattr");
    let builtins = cx.builtins_dict();
    let getattr = crate::objects::dict::get(cx, &builtins, &getattr)?.unwrap_or_else(|| cx.none());
    let pair = tuple::new(cx, &[class, name])?;
    tuple::new(cx, &[getattr, pair])
}

fn repr_as(cx: &mut Cx, descr: &Value, kind: &str) -> Res<Value> {
    let name = name_text(cx, descr);
    let owner = class_of(descr).map_or_else(|| "?".to_owned(), |class| class.tp_name(cx));
    str_::new(cx, &format!("<{kind} '{name}' of '{owner}' objects>"))
}

fn repr_getset(cx: &mut Cx, descr: &Value) -> Res<Value> {
    let is_field = descr
        .cast::<GetSetObj>()
        .and_then(|object| object.row.set)
        .is_some_and(|set| std::ptr::fn_addr_eq(set, readonly_field as SetAttribute));
    repr_as(cx, descr, if is_field { "member" } else { "attribute" })
}

fn repr_member(cx: &mut Cx, descr: &Value) -> Res<Value> {
    repr_as(cx, descr, "member")
}

fn get_computed(cx: &mut Cx, descr: &Value, obj: Option<&Value>, _class: &Value) -> Res<Value> {
    let (Some(obj), Some(object)) = (obj, descr.cast::<GetSetObj>()) else {
        return Ok(descr.clone());
    };
    check_object(cx, descr, obj)?;
    (object.row.get)(cx, obj)
}

fn set_computed(cx: &mut Cx, descr: &Value, obj: &Value, value: Option<&Value>) -> Res<()> {
    check_object(cx, descr, obj)?;
    if let Some(set) = descr.cast::<GetSetObj>().and_then(|object| object.row.set) {
        set(cx, obj, value)
    } else {
        let name = name_text(cx, descr);
        let owner = class_of(descr).map_or_else(|| "?".to_owned(), |class| class.tp_name(cx));
        Err(cx.raise(
            Exc::AttributeError,
            format!("attribute '{name}' of '{owner}' objects is not writable"),
        ))
    }
}

fn get_member(cx: &mut Cx, descr: &Value, obj: Option<&Value>, _class: &Value) -> Res<Value> {
    let (Some(obj), Some(member)) = (obj, descr.cast::<MemberObj>()) else {
        return Ok(descr.clone());
    };
    check_object(cx, descr, obj)?;
    if let Some(row) = member.row {
        return (row.get)(cx, obj);
    }
    if let Some(value) = slot_get(cx, obj, member.offset) {
        Ok(value)
    } else {
        let name = name_text(cx, descr);
        let class = cx.type_of(obj).tp_name(cx);
        Err(cx.raise(
            Exc::AttributeError,
            format!("'{class}' object has no attribute '{name}'"),
        ))
    }
}

fn set_member(cx: &mut Cx, descr: &Value, obj: &Value, value: Option<&Value>) -> Res<()> {
    check_object(cx, descr, obj)?;
    let Some(member) = descr.cast::<MemberObj>() else {
        return Ok(());
    };
    if let Some(row) = member.row {
        return match row.set {
            Some(set) => set(cx, obj, value),
            None => Err(cx.raise(Exc::AttributeError, "readonly attribute")),
        };
    }
    if value.is_none() && slot_get(cx, obj, member.offset).is_none() {
        let name = name(cx, descr)?;
        return Err(exception::raise_new(cx, Exc::AttributeError, &[name]));
    }
    slot_set(cx, obj, member.offset, value);
    Ok(())
}
