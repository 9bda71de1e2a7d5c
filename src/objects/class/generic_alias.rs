//! `list[int]`: a class with its arguments, which behaves as the class.

use std::cell::Cell;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::class::fields::AliasObj;
use crate::objects::class::fields::layout::{ALIAS_WEAK_OFFSET, AliasTrace, destroy_alias};
use crate::objects::class::layout::is_subtype;
use crate::objects::class::union;
use crate::objects::exception::Exc;
use crate::objects::names::Name;
use crate::objects::native::{Args, Bound, GetSet, Native};
use crate::objects::type_obj::{
    BinaryFn, BinaryOp, Layout, Memory, N_BINARY, Slots, T_BASETYPE, TypeObj, TypeSpec,
};
use crate::objects::{CompareOp, Ty, iterators, list, str_, tuple};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "types.GenericAlias",
    doc: "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).",
    flags: T_BASETYPE,
    layout: Layout::GenericAlias,
    memory: Memory::Gc,
    basic_size: 64,
    weak_offset: ALIAS_WEAK_OFFSET,
    trace: TraceFns::of::<AliasTrace>(),
    destroy: destroy_alias,
    slots: Slots {
        new: Some(new_slot),
        call: Some(call),
        getattr: Some(getattr),
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        iter: Some(iter),
        getitem: Some(getitem),
        binary: OPERATORS,
        ..Slots::NONE
    },
    methods: &[
        Native::new("__mro_entries__", "($self, bases, /)", "", mro_entries),
        Native::new("__instancecheck__", "($self, object, /)", "", instancecheck),
        Native::new("__subclasscheck__", "($self, object, /)", "", subclasscheck),
        Native::new("__reduce__", "($self, /)", "", reduce),
        Native::new("__dir__", "($self, /)", "", dir),
    ],
    getset: &[
        row("__origin__", origin),
        row("__args__", args),
        row("__unpacked__", unpacked),
        row("__parameters__", parameters),
        row("__typing_unpacked_tuple_args__", unpacked_args),
    ],
    ..TypeSpec::ATOM
};

const OPERATORS: [Option<BinaryFn>; N_BINARY] = {
    let mut table: [Option<BinaryFn>; N_BINARY] = [None; N_BINARY];
    table[BinaryOp::Or as usize] = Some(or_types);
    table
};

const fn row(name: &'static str, get: fn(&mut Cx, &Value) -> Res<Value>) -> GetSet {
    GetSet {
        name,
        doc: "",
        get,
        set: None,
    }
}

/// Attributes that are the alias's own; all others are its class's.
const OWN: &[&str] = &[
    "__class__",
    "__bases__",
    "__origin__",
    "__args__",
    "__unpacked__",
    "__parameters__",
    "__typing_unpacked_tuple_args__",
    "__mro_entries__",
    "__reduce_ex__",
    "__reduce__",
    "__copy__",
    "__deepcopy__",
];

fn parts(alias: &Value) -> (Value, Value) {
    let object = alias
        .cast::<AliasObj>()
        .expect("methods of aliases are called on aliases");
    let origin = object.origin.get().expect("every alias has a class");
    let args = object.args.get().expect("every alias has arguments");
    (origin, args)
}

/// `origin[args]`; one argument need not be in a tuple.
pub(crate) fn new(cx: &mut Cx, origin: &Value, args: &Value) -> Res<Value> {
    let class = cx.type_value(Ty::GenericAlias);
    make(cx, &class, origin, args)
}

fn make(cx: &mut Cx, class: &Value, origin: &Value, args: &Value) -> Res<Value> {
    let args = if is_subtype(cx.type_of(args), cx.ty(Ty::Tuple)) {
        args.clone()
    } else {
        tuple::new(cx, std::slice::from_ref(args))?
    };
    let Some(class) = class.cast::<TypeObj>() else {
        return Err(cx.type_error("GenericAlias.__new__(X): X is not a type object"));
    };
    let made = AliasObj::alloc(cx, class, Cell::new(std::ptr::null_mut()), Cell::new(false))?;
    if let Some(alias) = made.cast::<AliasObj>() {
        alias.origin.set(Some(origin.clone()));
        alias.args.set(Some(args));
    }
    Ok(made)
}

fn new_slot(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    if args.n_kw() > 0 {
        return Err(cx.type_error("GenericAlias() takes no keyword arguments"));
    }
    let [origin, arguments] = args.pos() else {
        let n = args.pos().len();
        return Err(cx.type_error(format!("GenericAlias expected 2 arguments, got {n}")));
    };
    make(cx, class, origin, arguments)
}

/// `a | b` of what can be a member of a union.
pub(super) fn or_types(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    union::of_two(cx, a, b)
}

fn call(cx: &mut Cx, alias: &Value, args: Args<'_>) -> Res<Value> {
    let (origin, _) = parts(alias);
    let made = cx.call_args(&origin, args)?;
    let name = str_::intern(cx, "__orig_class__");
    if let Err(raised) = cx.set_attr(&made, &name, alias)
        && cx.catch(Exc::AttributeError).is_none()
        && cx.catch(Exc::TypeError).is_none()
    {
        return Err(raised);
    }
    Ok(made)
}

fn getattr(cx: &mut Cx, alias: &Value, name: &Value) -> Res<Value> {
    let is_own = str_::as_str(cx, name).is_some_and(|name| OWN.contains(&name));
    if is_own {
        return cx.generic_get_attr(alias, name);
    }
    let (origin, _) = parts(alias);
    cx.get_attr(&origin, name)
}

/// A member of an alias or union as their reprs show it (`_Py_typing_type_repr`).
pub(super) fn shown(cx: &mut Cx, item: &Value) -> Res<String> {
    if cx.is_exact(item, Ty::EllipsisType) {
        return Ok("...".to_owned());
    }
    if item.is(&cx.type_value(Ty::NoneType)) {
        return Ok("None".to_owned());
    }
    for name in ["__origin__", "__args__"] {
        let name = str_::intern(cx, name);
        if cx.get_attr_opt(item, &name)?.is_none() {
            return named(cx, item);
        }
    }
    cx.repr_string(item)
}

fn named(cx: &mut Cx, item: &Value) -> Res<String> {
    let name = cx.name(Name::__qualname__).clone();
    let Some(qualname) = cx.get_attr_opt(item, &name)? else {
        return cx.repr_string(item);
    };
    let name = cx.name(Name::__module__).clone();
    let module = cx.get_attr_opt(item, &name)?.filter(|m| !cx.is_none(m));
    let Some(module) = module else {
        return cx.repr_string(item);
    };
    let qualname = cx.str(&qualname)?;
    let qualname = str_::to_rust(cx, &qualname);
    let module = cx.str(&module)?;
    let module = str_::to_rust(cx, &module);
    Ok(if module == "builtins" {
        qualname
    } else {
        format!("{module}.{qualname}")
    })
}

fn repr(cx: &mut Cx, alias: &Value) -> Res<Value> {
    let (origin, args) = parts(alias);
    let mut text = String::new();
    if alias.cast::<AliasObj>().is_some_and(|a| a.is_starred.get()) {
        text.push('*');
    }
    text.push_str(&shown(cx, &origin)?);
    text.push('[');
    let items = tuple::items(cx, &args).to_vec();
    for (i, item) in items.iter().enumerate() {
        if i > 0 {
            text.push_str(", ");
        }
        if cx.is_exact(item, Ty::List) {
            text.push('[');
            let inner = list::items(cx, item).to_vec();
            for (j, item) in inner.iter().enumerate() {
                if j > 0 {
                    text.push_str(", ");
                }
                text.push_str(&shown(cx, item)?);
            }
            text.push(']');
        } else {
            text.push_str(&shown(cx, item)?);
        }
    }
    if items.is_empty() {
        text.push_str("()");
    }
    text.push(']');
    str_::new(cx, &text)
}

fn hash(cx: &mut Cx, alias: &Value) -> Res<i64> {
    let (origin, args) = parts(alias);
    let hash = cx.hash(&origin)? ^ cx.hash(&args)?;
    Ok(if hash == -1 { -2 } else { hash })
}

fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    let (Some(x), Some(y)) = (a.cast::<AliasObj>(), b.cast::<AliasObj>()) else {
        return Ok(cx.not_implemented());
    };
    let is_same = match op {
        CompareOp::Eq => true,
        CompareOp::Ne => false,
        CompareOp::Lt | CompareOp::Le | CompareOp::Gt | CompareOp::Ge => {
            return Ok(cx.not_implemented());
        }
    };
    let mut equal = x.is_starred.get() == y.is_starred.get();
    if equal {
        let ((origin, args), (other, others)) = (parts(a), parts(b));
        equal = cx.equal(&origin, &other)? && cx.equal(&args, &others)?;
    }
    Ok(cx.bool(equal == is_same))
}

/// Iterating gives the alias once, with a star.
fn iter(cx: &mut Cx, alias: &Value) -> Res<Value> {
    let (origin, args) = parts(alias);
    let class = cx.type_value_of(alias);
    let starred = make(cx, &class, &origin, &args)?;
    if let Some(object) = starred.cast::<AliasObj>() {
        object.is_starred.set(true);
    }
    let once = tuple::new(cx, &[starred])?;
    iterators::of_tuple(cx, &once)
}

/// The parameters in a tuple of arguments: what can be substituted, in order.
pub(super) fn collect_parameters(cx: &mut Cx, args: &Value) -> Res<Value> {
    let mut found: Vec<Value> = Vec::new();
    let subst = str_::intern(cx, "__typing_subst__");
    let parameters = str_::intern(cx, "__parameters__");
    for item in tuple::items(cx, args).to_vec() {
        if item.cast::<TypeObj>().is_some() {
            continue;
        }
        let new = if cx.get_attr_opt(&item, &subst)?.is_some() {
            vec![item.clone()]
        } else {
            match cx.get_attr_opt(&item, &parameters)? {
                Some(inner) => tuple::items(cx, &inner).to_vec(),
                None => Vec::new(),
            }
        };
        for parameter in new {
            if !found.iter().any(|known| known.is(&parameter)) {
                found.push(parameter);
            }
        }
    }
    tuple::from_vec(cx, found)
}

fn getitem(cx: &mut Cx, alias: &Value, _item: &Value) -> Res<Value> {
    let found = parameters(cx, alias)?;
    if tuple::items(cx, &found).is_empty() {
        let shown = cx.repr_string(alias)?;
        return Err(cx.type_error(format!("{shown} is not a generic class")));
    }
    Err(cx.refuse("substituting type parameters"))
}

fn mro_entries(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (origin, _) = parts(args.req(0));
    tuple::new(cx, &[origin])
}

fn instancecheck(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    Err(cx.type_error("isinstance() argument 2 cannot be a parameterized generic"))
}

fn subclasscheck(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    Err(cx.type_error("issubclass() argument 2 cannot be a parameterized generic"))
}

fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (origin, arguments) = parts(args.req(0));
    let class = cx.type_value(Ty::GenericAlias);
    let pair = tuple::new(cx, &[origin, arguments])?;
    tuple::new(cx, &[class, pair])
}

fn dir(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (origin, _) = parts(args.req(0));
    let found = cx.lookup_special(&origin, Name::__dir__)?;
    let mut names = match found {
        Some(method) => {
            let names = cx.call(&method, &[])?;
            cx.collect(&names)?
        }
        None => Vec::new(),
    };
    for own in OWN {
        let own = str_::intern(cx, own);
        if !names
            .iter()
            .any(|name| str_::text(cx, name).is_some() && str_::equal(cx, name, &own))
        {
            names.push(own);
        }
    }
    list::new(cx, names)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn origin(_cx: &mut Cx, alias: &Value) -> Res<Value> {
    Ok(parts(alias).0)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn args(_cx: &mut Cx, alias: &Value) -> Res<Value> {
    Ok(parts(alias).1)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn unpacked(cx: &mut Cx, alias: &Value) -> Res<Value> {
    let truth = alias.cast::<AliasObj>().is_some_and(|a| a.is_starred.get());
    Ok(cx.bool(truth))
}

fn parameters(cx: &mut Cx, alias: &Value) -> Res<Value> {
    if let Some(known) = alias.cast::<AliasObj>().and_then(|a| a.parameters.get()) {
        return Ok(known);
    }
    let (_, args) = parts(alias);
    let found = collect_parameters(cx, &args)?;
    if let Some(object) = alias.cast::<AliasObj>() {
        object.parameters.set(Some(found.clone()));
    }
    Ok(found)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn unpacked_args(cx: &mut Cx, alias: &Value) -> Res<Value> {
    let (origin, args) = parts(alias);
    let is_starred = alias.cast::<AliasObj>().is_some_and(|a| a.is_starred.get());
    if is_starred && origin.is(&cx.type_value(Ty::Tuple)) {
        return Ok(args);
    }
    Ok(cx.none())
}
