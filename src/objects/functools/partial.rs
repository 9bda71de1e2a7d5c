//! `functools.partial`: a callable with some of its arguments.

use super::lru_cache::{get_dict, set_dict};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::class::generic_alias;
use crate::objects::exception::Exc;
use crate::objects::exception::layout::is_subtype;
use crate::objects::function::layout::with_items;
use crate::objects::getters::named_arguments;
use crate::objects::names::Name;
use crate::objects::native::{Args, Bound, GetSet, Native, readonly_field};
use crate::objects::parts::{self, Parts, Roles};
use crate::objects::type_obj::{CallFn, Slots, T_BASETYPE, T_VECTORCALL, TypeSpec};
use crate::objects::{Ty, dict, instance, str_, tuple};

struct PartialRoles;
impl Roles for PartialRoles {
    type Of = Parts<4, 2>;
    const NAMES: &'static [&'static str] = &["func", "args", "keywords", "__dict__"];
}

const FUNC: usize = 0;
const ARGS: usize = 1;
const KEYWORDS: usize = 2;
const DICT: usize = 3;

/// The fourth reference is the dict; the first number is the word of the weak list.
pub(crate) static PARTIAL_SPEC: TypeSpec = TypeSpec {
    name: "functools.partial",
    doc: "A callable that calls another with arguments given before, and with those of the call after them.",
    flags: T_BASETYPE | T_VECTORCALL,
    basic_size: 64,
    dict_offset: 40,
    weak_offset: 48,
    slots: Slots {
        new: Some(new),
        call: Some(call),
        repr: Some(repr),
        descr_get: Some(descr_get),
        ..Slots::NONE
    },
    methods: &[
        Native::new("__reduce__", "($self, /)", "", reduce),
        Native::new("__setstate__", "($self, object, /)", "", setstate),
        Native::class(
            "__class_getitem__",
            "($type, object, /)",
            "See PEP 585",
            class_getitem,
        ),
    ],
    getset: &[
        GetSet {
            name: "func",
            doc: "function object to use in future partial calls",
            get: get_func,
            set: Some(readonly_field),
        },
        GetSet {
            name: "args",
            doc: "tuple of arguments to future partial calls",
            get: get_args,
            set: Some(readonly_field),
        },
        GetSet {
            name: "keywords",
            doc: "dictionary of keyword arguments to future partial calls",
            get: get_keywords,
            set: Some(readonly_field),
        },
        GetSet {
            name: "__dict__",
            doc: "",
            get: get_dict,
            set: Some(set_dict),
        },
    ],
    ..parts::spec::<PartialRoles>()
};

fn object(partial: &Value) -> &Parts<4, 2> {
    parts::of::<4, 2>(partial)
}

fn field(cx: &Cx, partial: &Value, i: usize) -> Value {
    object(partial).get(i).unwrap_or_else(|| cx.none())
}

fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let [function, rest @ ..] = args.pos() else {
        return Err(cx.type_error("type 'partial' takes at least one argument"));
    };
    if cx.type_of(function).slot(|slots| slots.call).is_none() {
        return Err(cx.type_error("the first argument must be callable"));
    }
    let mut function = function.clone();
    let mut all = Vec::new();
    let mut keywords = None;
    // A partial of a partial that is nothing more is made of its parts.
    let is_plain = is_partial(cx, &function)
        && cx
            .type_of(&function)
            .slot(|slots| slots.call)
            .is_some_and(|slot| std::ptr::fn_addr_eq(slot, call as CallFn))
        && object(&function).get(DICT).is_none();
    if is_plain {
        let inner = function.clone();
        function = field(cx, &inner, FUNC);
        let before = field(cx, &inner, ARGS);
        all.extend_from_slice(tuple::items(cx, &before));
        keywords = object(&inner).get(KEYWORDS);
    }
    all.extend_from_slice(rest);
    let positional = tuple::from_vec(cx, all)?;
    let given = named_arguments(cx, args)?;
    let named = merged(cx, keywords.as_ref(), given)?;
    let fields = [Some(function), Some(positional), Some(named), None];
    parts::make(cx, class, fields, [0, 0])
}

fn is_partial(cx: &Cx, value: &Value) -> bool {
    is_subtype(cx, cx.type_of(value), cx.ty(Ty::Partial))
}

/// Keywords given before, and those given now, which are kept if there are no others.
fn merged(cx: &mut Cx, before: Option<&Value>, given: Option<Value>) -> Res<Value> {
    let Some(before) = before.filter(|before| dict::len(cx, before) > 0) else {
        return match given {
            Some(given) => Ok(given),
            None => dict::new(cx),
        };
    };
    let made = dict::copy(cx, before)?;
    if let Some(given) = given {
        dict::update(cx, &made, &given)?;
    }
    Ok(made)
}

fn call(cx: &mut Cx, partial: &Value, args: Args<'_>) -> Res<Value> {
    let function = field(cx, partial, FUNC);
    let before = field(cx, partial, ARGS);
    let keywords = field(cx, partial, KEYWORDS);
    if dict::len(cx, &keywords) == 0 {
        let n = tuple::items(cx, &before).len() + args.pos().len();
        return with_items(cx, &before, args.all(), |cx, all| {
            cx.call_args(&function, Args::new(all, n, args.kw_names()))
        });
    }
    // CPython packs the arguments here, then joins them to those given before.
    let packed = tuple::new(cx, args.pos())?;
    let mut all = Vec::new();
    if all
        .try_reserve(tuple::items(cx, &before).len() + args.pos().len())
        .is_err()
    {
        return Err(cx.memory_error());
    }
    all.extend_from_slice(tuple::items(cx, &before));
    all.extend_from_slice(args.pos());
    let positional = tuple::from_vec(cx, all)?;
    let given = named_arguments(cx, args)?;
    let named = merged(cx, Some(&keywords), given)?;
    let result = cx.call_ex(&function, &positional, Some(&named));
    drop(packed);
    result
}

/// As an attribute of a class it is itself; a later CPython will bind it, and this one says so.
fn descr_get(cx: &mut Cx, partial: &Value, obj: Option<&Value>, _class: &Value) -> Res<Value> {
    if obj.is_some_and(|obj| !cx.is_none(obj)) {
        cx.warn(
            Exc::FutureWarning,
            "functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() if you want to preserve the old behavior",
            1,
        )?;
    }
    Ok(partial.clone())
}

fn repr(cx: &mut Cx, partial: &Value) -> Res<Value> {
    if !cx.enter_repr(partial)? {
        return str_::new(cx, "...");
    }
    let shown = shown(cx, partial);
    cx.leave_repr(partial);
    let shown = shown?;
    str_::new(cx, &shown)
}

fn shown(cx: &mut Cx, partial: &Value) -> Res<String> {
    let class = cx.type_value_of(partial);
    let module = cx.name(Name::__module__).clone();
    let module = cx.get_attr(&class, &module)?;
    let qualname = cx.name(Name::__qualname__).clone();
    let qualname = cx.get_attr(&class, &qualname)?;
    let (module, qualname) = (str_::to_rust(cx, &module), str_::to_rust(cx, &qualname));
    let mut more = String::new();
    let positional = field(cx, partial, ARGS);
    for value in tuple::items(cx, &positional).to_vec() {
        more = format!("{more}, {}", cx.repr_string(&value)?);
    }
    let keywords = field(cx, partial, KEYWORDS);
    let mut pos = 0;
    while let Some((name, value)) = dict::next_entry(cx, &keywords, &mut pos) {
        let name = cx.str(&name)?;
        let name = str_::to_rust(cx, &name);
        more = format!("{more}, {name}={}", cx.repr_string(&value)?);
    }
    let function = field(cx, partial, FUNC);
    let function = cx.repr_string(&function)?;
    Ok(format!("{module}.{qualname}({function}{more})"))
}

fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let partial = args.req(0);
    let class = cx.type_value_of(partial);
    let function = field(cx, partial, FUNC);
    let made_with = tuple::from_array(cx, [function.clone()])?;
    let state = [
        function,
        field(cx, partial, ARGS),
        field(cx, partial, KEYWORDS),
        field(cx, partial, DICT),
    ];
    let state = tuple::from_array(cx, state)?;
    tuple::from_array(cx, [class, made_with, state])
}

fn setstate(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (partial, state) = (args.req(0), args.req(1));
    let is = |cx: &Cx, value: &Value, ty: Ty| is_subtype(cx, cx.type_of(value), cx.ty(ty));
    let fields = is(cx, state, Ty::Tuple).then(|| tuple::items(cx, state).to_vec());
    let Some([function, positional, keywords, names]) = fields.as_deref() else {
        return Err(cx.type_error("invalid partial state"));
    };
    let is_valid = cx.type_of(function).slot(|slots| slots.call).is_some()
        && is(cx, positional, Ty::Tuple)
        && (cx.is_none(keywords) || is(cx, keywords, Ty::Dict));
    if !is_valid {
        return Err(cx.type_error("invalid partial state"));
    }
    let positional = if cx.is_exact(positional, Ty::Tuple) {
        positional.clone()
    } else {
        tuple::from_iterable(cx, positional)?
    };
    let keywords = if cx.is_none(keywords) {
        dict::new(cx)?
    } else if cx.is_exact(keywords, Ty::Dict) {
        keywords.clone()
    } else {
        dict::copy(cx, keywords)?
    };
    let own = object(partial);
    own.set(FUNC, Some(function.clone()));
    own.set(ARGS, Some(positional));
    own.set(KEYWORDS, Some(keywords));
    let names = (!cx.is_none(names)).then(|| names.clone());
    if names.as_ref().is_some_and(|names| !is(cx, names, Ty::Dict)) {
        return Err(cx.type_error("invalid partial state"));
    }
    instance::set_dict(cx, partial, names)?;
    Ok(cx.none())
}

fn class_getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    generic_alias::new(cx, args.req(0), args.req(1))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn get_func(cx: &mut Cx, partial: &Value) -> Res<Value> {
    Ok(field(cx, partial, FUNC))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn get_args(cx: &mut Cx, partial: &Value) -> Res<Value> {
    Ok(field(cx, partial, ARGS))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn get_keywords(cx: &mut Cx, partial: &Value) -> Res<Value> {
    Ok(field(cx, partial, KEYWORDS))
}
