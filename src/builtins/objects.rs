//! `id`, `hash`, `isinstance`, `getattr`, `dir`, `vars`, `callable`, `__build_class__` and their kin.

use crate::builtins::code::locals_now;
use crate::cx::{Cx, Res};
use crate::heap::handle::{Value, pack};
use crate::objects::exception::Exc;
use crate::objects::exception::layout::{class_name, is_subtype};
use crate::objects::names::Name;
use crate::objects::native::{Args, Bound, Native};
use crate::objects::{Ty, class, int, list, tuple};

pub(crate) const FUNCTIONS: &[Native] = &[
    Native::new(
        "id",
        "(obj, /)",
        "Return the identity of an object.\n\nThis is guaranteed to be unique among simultaneously existing objects.\n(CPython uses the object's memory address.)",
        id,
    ),
    Native::new(
        "hash",
        "(obj, /)",
        "Return the hash value for the given object.\n\nTwo objects that compare equal must also have the same hash value, but the\nreverse is not necessarily true.",
        hash,
    ),
    Native::new(
        "isinstance",
        "(obj, class_or_tuple, /)",
        "Return whether an object is an instance of a class or of a subclass thereof.",
        isinstance,
    ),
    Native::new(
        "issubclass",
        "(cls, class_or_tuple, /)",
        "Return whether 'cls' is derived from another class or is the same class.",
        issubclass,
    ),
    Native::new(
        "getattr",
        "(object, name, default=None, /)",
        "Get a named attribute from an object.",
        getattr,
    ),
    Native::new(
        "setattr",
        "(obj, name, value, /)",
        "Sets the named attribute on the given object to the specified value.\n\nsetattr(x, 'y', v) is equivalent to ``x.y = v``",
        setattr,
    ),
    Native::new(
        "delattr",
        "(obj, name, /)",
        "Deletes the named attribute from the given object.\n\ndelattr(x, 'y') is equivalent to ``del x.y``",
        delattr,
    ),
    Native::new(
        "hasattr",
        "(obj, name, /)",
        "Return whether the object has an attribute with the given name.\n\nThis is done by calling getattr(obj, name) and catching AttributeError.",
        hasattr,
    ),
    Native::new(
        "callable",
        "(obj, /)",
        "Return whether the object is callable (i.e., some kind of function).\n\nNote that classes are callable, as are instances of classes with a\n__call__() method.",
        callable,
    ),
    Native::new(
        "dir",
        "(object=None, /)",
        "The names of an object's attributes, or of the current scope.",
        dir,
    ),
    Native::new(
        "vars",
        "(object=None, /)",
        "An object's __dict__, or the current scope's names.",
        vars,
    ),
    Native::new(
        "__build_class__",
        "(*args, **kwargs)",
        "What a class statement calls.",
        build_class,
    )
    .unpacked(),
];

fn id(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let address = cx.address_of(args.req(0));
    int::new(cx, address as i64)
}

fn hash(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let hash = cx.hash(args.req(0))?;
    if hash.unsigned_abs() < 1 << 60 {
        int::new(cx, hash)
    } else {
        int::from_big(cx, hash.into())
    }
}

fn isinstance(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let answer = cx.is_instance(args.req(0), args.req(1))?;
    Ok(cx.bool(answer))
}

fn issubclass(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let answer = cx.is_subclass(args.req(0), args.req(1))?;
    Ok(cx.bool(answer))
}

fn check_name(cx: &mut Cx, name: &Value) -> Res<()> {
    if is_subtype(cx, cx.type_of(name), cx.ty(Ty::Str)) {
        return Ok(());
    }
    let got = class_name(cx, cx.type_of(name));
    Err(cx.type_error(format!("attribute name must be string, not '{got}'")))
}

fn getattr(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (obj, name) = (args.req(0), args.req(1));
    check_name(cx, name)?;
    match args.opt(2) {
        Some(default) => {
            let found = cx.get_attr_opt(obj, name)?;
            Ok(found.unwrap_or_else(|| default.clone()))
        }
        None => cx.get_attr(obj, name),
    }
}

fn setattr(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_name(cx, args.req(1))?;
    cx.set_attr(args.req(0), args.req(1), args.req(2))?;
    Ok(cx.none())
}

fn delattr(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_name(cx, args.req(1))?;
    cx.del_attr(args.req(0), args.req(1))?;
    Ok(cx.none())
}

fn hasattr(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check_name(cx, args.req(1))?;
    let found = cx.get_attr_opt(args.req(0), args.req(1))?;
    Ok(cx.bool(found.is_some()))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn callable(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let is_callable = cx.type_of(args.req(0)).slots.get().call.is_some();
    Ok(cx.bool(is_callable))
}

fn dir(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    if let Some(obj) = args.opt(0) {
        let _packed = pack(std::slice::from_ref(obj));
        dir_of(cx, obj)
    } else {
        let names = locals_now(cx)?;
        let names = if is_subtype(cx, cx.type_of(&names), cx.ty(Ty::Dict)) {
            names
        } else {
            cx.call_method(&names, Name::keys, &[])?
        };
        sorted(cx, &names)
    }
}

/// `dir(obj)`: sorted names.
pub(crate) fn dir_of(cx: &mut Cx, obj: &Value) -> Res<Value> {
    let Some(own) = cx.lookup_special(obj, Name::__dir__)? else {
        return Err(cx.type_error("object does not provide __dir__"));
    };
    let names = cx.call(&own, &[])?;
    sorted(cx, &names)
}

fn sorted(cx: &mut Cx, names: &Value) -> Res<Value> {
    let names = cx.collect(names)?;
    let names = list::new(cx, names)?;
    cx.call_method(&names, Name::sort, &[])?;
    Ok(names)
}

fn vars(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let Some(obj) = args.opt(0) else {
        return locals_now(cx);
    };
    let name = cx.name(Name::__dict__).clone();
    match cx.get_attr_opt(obj, &name)? {
        Some(found) => Ok(found),
        None => Err(cx.raise(
            Exc::TypeError,
            "vars() argument must have __dict__ attribute",
        )),
    }
}

fn build_class(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let mut all = args.rest().to_vec();
    let n_positional = all.len();
    let mut names = Vec::new();
    for (name, value) in args.kw() {
        names.push(name.clone());
        all.push(value.clone());
    }
    if names.is_empty() {
        return class::build_class(cx, Args::positional(&all));
    }
    let names = tuple::from_vec(cx, names)?;
    class::build_class(cx, Args::new(&all, n_positional, Some(&names)))
}
