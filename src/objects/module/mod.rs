//! Modules and plain namespaces: objects that are little more than a dict.

pub(crate) mod layout;
mod namespace;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::exception::layout::{class_name, is_subtype};
use crate::objects::exception::{self, Exc};
use crate::objects::names::Name;
use crate::objects::native::{Args, Bound, GetSet, Native, Signature, call_bound};
use crate::objects::type_obj::{Layout, Memory, Slots, T_BASETYPE, TypeObj, TypeSpec};
use crate::objects::{Ty, dict, str_};
use layout::{DictTrace, MODULE_WEAK_OFFSET, ModuleObj};

pub(crate) use namespace::{SPEC as NAMESPACE_SPEC, new as namespace};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "module",
    doc: "Create a module object.\n\nThe name must be a string; the optional docstring can have any type.",
    flags: T_BASETYPE,
    layout: Layout::Module,
    memory: Memory::Gc,
    basic_size: 56,
    weak_offset: MODULE_WEAK_OFFSET,
    dict_offset: 16,
    trace: TraceFns::of::<DictTrace>(),
    clear: Some(layout::destroy),
    destroy: layout::destroy,
    slots: Slots {
        new: Some(new_slot),
        init: Some(init),
        repr: Some(repr),
        getattr: Some(getattr),
        ..Slots::NONE
    },
    methods: &[Native::new(
        "__dir__",
        "($self, /)",
        "__dir__() -> list",
        dir,
    )],
    getset: &[
        GetSet {
            name: "__dict__",
            doc: "",
            get: dict_attribute,
            set: Some(refuse_dict),
        },
        GetSet {
            name: "__annotations__",
            doc: "",
            get: annotations,
            set: Some(set_annotations),
        },
    ],
    ..TypeSpec::ATOM
};

/// A module with CPython's first five names in its dict.
pub(crate) fn new(cx: &mut Cx, name: &str) -> Res<Value> {
    let name = str_::intern(cx, name);
    let class = cx.type_value(Ty::Module);
    let made = new_slot(cx, &class, Args::positional(&[]))?;
    let doc = cx.none();
    fill(cx, &made, &name, &doc)?;
    Ok(made)
}

fn fill(cx: &mut Cx, module: &Value, name: &Value, doc: &Value) -> Res<()> {
    let into = dict(cx, module);
    let none = cx.none();
    for (key, value) in [
        (Name::__name__, name),
        (Name::__doc__, doc),
        (Name::__package__, &none),
        (Name::__loader__, &none),
        (Name::__spec__, &none),
    ] {
        let key = cx.name(key).clone();
        dict::set(cx, &into, &key, value)?;
    }
    Ok(())
}

/// A module's `__dict__`.
pub(crate) fn dict(cx: &Cx, module: &Value) -> Value {
    module
        .cast::<ModuleObj>()
        .and_then(ModuleObj::dict)
        .unwrap_or_else(|| cx.none())
}

/// Looks a name up in a module, without running anything.
pub(crate) fn get(cx: &Cx, module: &Value, name: &Value) -> Option<Value> {
    let dict = module.cast::<ModuleObj>()?.dict()?;
    dict::get_str(cx, &dict, name)
}

/// Stores a name in a module.
pub(crate) fn set(cx: &mut Cx, module: &Value, name: &str, value: &Value) -> Res<()> {
    let key = str_::intern(cx, name);
    let into = dict(cx, module);
    dict::set(cx, &into, &key, value)
}

/// `__name__` as text, if it is one.
pub(crate) fn name_of(cx: &Cx, module: &Value) -> Option<String> {
    let name = get(cx, module, cx.name(Name::__name__))?;
    is_subtype(cx, cx.type_of(&name), cx.ty(Ty::Str)).then(|| str_::to_rust(cx, &name))
}

fn new_slot(cx: &mut Cx, class: &Value, _args: Args<'_>) -> Res<Value> {
    let names = dict::new(cx)?;
    let Some(class) = class.cast::<TypeObj>() else {
        return Err(cx.type_error("module.__new__(X): X is not a type object"));
    };
    layout::alloc(cx, class, names)
}

const INIT: Signature = Signature::parse("(name, doc=None)");

fn init(cx: &mut Cx, module: &Value, args: Args<'_>) -> Res<()> {
    call_bound(cx, "module", &INIT, args, |cx, bound| {
        let name = bound.req(0);
        if !is_subtype(cx, cx.type_of(name), cx.ty(Ty::Str)) {
            let got = class_name(cx, cx.type_of(name));
            return Err(cx.type_error(format!("module() argument 'name' must be str, not {got}")));
        }
        let doc = bound.opt(1).cloned().unwrap_or_else(|| cx.none());
        fill(cx, module, name, &doc)?;
        Ok(cx.none())
    })
    .map(drop)
}

fn repr(cx: &mut Cx, module: &Value) -> Res<Value> {
    let name = get(cx, module, cx.name(Name::__name__));
    let file = get(cx, module, cx.name(Name::__file__));
    let shown = match &name {
        Some(name) => cx.repr_string(name)?,
        None => "'?'".to_owned(),
    };
    let text = match file {
        Some(file) if is_subtype(cx, cx.type_of(&file), cx.ty(Ty::Str)) => {
            format!("<module {shown} from {}>", cx.repr_string(&file)?)
        }
        _ if module
            .cast::<ModuleObj>()
            .is_some_and(|m| m.is_builtin.get()) =>
        {
            format!("<module {shown} (built-in)>")
        }
        _ => format!("<module {shown}>"),
    };
    str_::new(cx, &text)
}

/// Attribute of a module: its dict, unless the type has a data descriptor; then `__getattr__` of the module; then CPython's words.
fn getattr(cx: &mut Cx, module: &Value, name: &Value) -> Res<Value> {
    let from_type = cx.lookup(cx.type_of(module), name);
    if let Some(descriptor) = &from_type {
        let slots = cx.type_of(descriptor).slots.get();
        if slots.descr_set.is_some()
            && let Some(read) = slots.descr_get
        {
            let class = cx.type_value_of(module);
            return read(cx, descriptor, Some(module), &class);
        }
    }
    if let Some(found) = get(cx, module, name) {
        return Ok(found);
    }
    if let Some(descriptor) = from_type {
        if let Some(read) = cx.type_of(&descriptor).slots.get().descr_get {
            let class = cx.type_value_of(module);
            return read(cx, &descriptor, Some(module), &class);
        }
        return Ok(descriptor);
    }
    let hook = cx.name(Name::__getattr__).clone();
    if let Some(hook) = get(cx, module, &hook) {
        return cx.call(&hook, std::slice::from_ref(name));
    }
    if is_sys(cx, module) {
        let text = str_::to_rust(cx, name);
        if let Some(made) = crate::modules::sys::lazy_attribute(cx, module, &text)? {
            return Ok(made);
        }
    }
    Err(missing(cx, module, name))
}

fn is_sys(cx: &Cx, module: &Value) -> bool {
    cx.runtime().sys.as_ref().is_some_and(|sys| sys.is(module))
}

/// The error for a name that a module has not.
fn missing(cx: &mut Cx, module: &Value, name: &Value) -> crate::cx::Raised {
    let attribute = str_::to_rust(cx, name);
    let message = match name_of(cx, module) {
        Some(module_name) if cx.is_being_imported(module) => format!(
            "partially initialized module '{module_name}' has no attribute '{attribute}' (most likely due to a circular import)"
        ),
        Some(module_name) => match crate::modules::missing_names::note(&module_name, &attribute) {
            Some(note) => format!("module '{module_name}' has no attribute '{attribute}' ({note})"),
            None => format!("module '{module_name}' has no attribute '{attribute}'"),
        },
        None => format!("module has no attribute '{attribute}'"),
    };
    exception::raise_attribute_error(cx, &message, module, name)
}

fn dict_attribute(cx: &mut Cx, module: &Value) -> Res<Value> {
    Ok(dict(cx, module))
}

fn refuse_dict(cx: &mut Cx, _module: &Value, _value: Option<&Value>) -> Res<()> {
    Err(cx.raise(Exc::AttributeError, "readonly attribute"))
}

fn annotations(cx: &mut Cx, module: &Value) -> Res<Value> {
    let name = cx.name(Name::__annotations__).clone();
    if let Some(found) = get(cx, module, &name) {
        return Ok(found);
    }
    let made = dict::new(cx)?;
    let into = dict(cx, module);
    dict::set(cx, &into, &name, &made)?;
    Ok(made)
}

fn set_annotations(cx: &mut Cx, module: &Value, value: Option<&Value>) -> Res<()> {
    let name = cx.name(Name::__annotations__).clone();
    let into = dict(cx, module);
    match value {
        Some(value) => dict::set(cx, &into, &name, value),
        None if dict::del(cx, &into, &name)? => Ok(()),
        None => Err(cx.raise(Exc::AttributeError, "__annotations__")),
    }
}

fn dir(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let hook = str_::intern(cx, "__dir__");
    if let Some(hook) = get(cx, args.req(0), &hook) {
        return cx.call(&hook, &[]);
    }
    if cx
        .runtime()
        .sys
        .as_ref()
        .is_some_and(|sys| sys.is(args.req(0)))
    {
        // What is made when it is asked for is there, too.
        for lazy in ["version_info", "stdlib_module_names"] {
            let name = str_::intern(cx, lazy);
            cx.get_attr_opt(args.req(0), &name)?;
        }
    }
    let names = dict(cx, args.req(0));
    let names = cx.collect(&names)?;
    crate::objects::list::new(cx, names)
}
