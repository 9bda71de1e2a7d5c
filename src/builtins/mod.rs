//! The module `builtins`: types, exceptions, constants, and the functions of this folder's files.

pub(crate) mod code;
pub(crate) mod io;
pub(crate) mod iteration;
pub(crate) mod numbers;
pub(crate) mod objects;
pub(crate) mod text;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::modules::add_natives;
use crate::objects::exception::Exc;
use crate::objects::module::layout::ModuleObj;
use crate::objects::native::Native;
use crate::objects::{Ty, module, str_};

/// The functions, by file.
static FUNCTIONS: &[&[Native]] = &[
    io::FUNCTIONS,
    code::FUNCTIONS,
    objects::FUNCTIONS,
    iteration::FUNCTIONS,
    numbers::FUNCTIONS,
    text::FUNCTIONS,
];

/// The types, by name.
static TYPES: &[(&str, Ty)] = &[
    ("object", Ty::Object),
    ("type", Ty::Type),
    ("int", Ty::Int),
    ("bool", Ty::Bool),
    ("float", Ty::Float),
    ("complex", Ty::Complex),
    ("str", Ty::Str),
    ("bytes", Ty::Bytes),
    ("bytearray", Ty::ByteArray),
    ("memoryview", Ty::MemoryView),
    ("list", Ty::List),
    ("tuple", Ty::Tuple),
    ("dict", Ty::Dict),
    ("set", Ty::Set),
    ("frozenset", Ty::FrozenSet),
    ("range", Ty::Range),
    ("slice", Ty::Slice),
    ("property", Ty::Property),
    ("classmethod", Ty::ClassMethod),
    ("staticmethod", Ty::StaticMethod),
    ("super", Ty::Super),
    ("enumerate", Ty::Enumerate),
    ("zip", Ty::Zip),
    ("map", Ty::Map),
    ("filter", Ty::Filter),
    ("reversed", Ty::Reversed),
];

/// Other names of exception classes.
static ALIASES: [(&str, Exc); 2] = [
    ("EnvironmentError", Exc::OSError),
    ("IOError", Exc::OSError),
];

const DOC: &str = "Built-in functions, types, exceptions, and other objects.\n\n\
This module provides direct access to all 'built-in'\nidentifiers of Python; for example, builtins.len is\nthe full name for the built-in function len().";

/// Makes the module.
pub(crate) fn make_module(cx: &mut Cx) -> Res<Value> {
    let made = module::new(cx, "builtins")?;
    if let Some(object) = made.cast::<ModuleObj>() {
        object.is_builtin.set(true);
    }
    let doc = str_::new(cx, DOC)?;
    module::set(cx, &made, "__doc__", &doc)?;
    let package = str_::intern(cx, "");
    module::set(cx, &made, "__package__", &package)?;
    for functions in FUNCTIONS {
        add_natives(cx, &made, "builtins", functions)?;
    }
    let constants = [
        ("None", cx.none()),
        ("True", cx.bool(true)),
        ("False", cx.bool(false)),
        ("Ellipsis", cx.ellipsis()),
        ("NotImplemented", cx.not_implemented()),
        ("__debug__", cx.bool(true)),
    ];
    for (name, value) in constants {
        module::set(cx, &made, name, &value)?;
    }
    for (name, ty) in TYPES {
        let class = cx.type_value(*ty);
        module::set(cx, &made, name, &class)?;
    }
    for exc in Exc::ALL {
        let class = cx.exc_type_value(*exc);
        module::set(cx, &made, exc.name(), &class)?;
    }
    for (name, exc) in ALIASES {
        let class = cx.exc_type_value(exc);
        module::set(cx, &made, name, &class)?;
    }
    Ok(made)
}

/// Every name the module starts with.
pub(crate) fn own_names() -> Vec<&'static str> {
    let mut names = vec![
        "None",
        "True",
        "False",
        "Ellipsis",
        "NotImplemented",
        "__debug__",
        "__name__",
        "__doc__",
        "__package__",
        "__loader__",
        "__spec__",
    ];
    names.extend(
        FUNCTIONS
            .iter()
            .flat_map(|rows| rows.iter().map(|row| row.name)),
    );
    names.extend(TYPES.iter().map(|(name, _)| *name));
    names.extend(Exc::ALL.iter().map(|exc| exc.name()));
    names.extend(ALIASES.iter().map(|(name, _)| *name));
    names
}
