//! `operator.itemgetter`, `attrgetter` and `methodcaller`: callables made of keys, names, or a name with arguments.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::function::layout::{with_first, with_items};
use crate::objects::native::{Args, Bound, Native};
use crate::objects::parts::{self, Parts, Roles, check_positional};
use crate::objects::type_obj::{Slots, T_VECTORCALL, TypeSpec};
use crate::objects::{Ty, dict, str_, tuple};

struct ItemRoles;
impl Roles for ItemRoles {
    type Of = Parts<1, 0>;
    const NAMES: &'static [&'static str] = &["keys"];
}

struct AttrRoles;
impl Roles for AttrRoles {
    type Of = Parts<1, 0>;
    const NAMES: &'static [&'static str] = &["names"];
}

struct MethodRoles;
impl Roles for MethodRoles {
    type Of = Parts<3, 0>;
    const NAMES: &'static [&'static str] = &["name", "args", "keywords"];
}

const fn reduce(call: crate::objects::native::NativeFn) -> Native {
    Native::new(
        "__reduce__",
        "($self, /)",
        "Return state information for pickling.",
        call,
    )
}

pub(crate) static ITEM_SPEC: TypeSpec = TypeSpec {
    name: "operator.itemgetter",
    doc: "itemgetter(item, /, *items): a callable that gives obj[item], or a tuple of them for several.",
    basic_size: 48,
    flags: T_VECTORCALL,
    slots: Slots {
        new: Some(new_item),
        call: Some(call_item),
        repr: Some(repr_item),
        ..Slots::NONE
    },
    methods: &[reduce(reduce_item)],
    ..parts::spec::<ItemRoles>()
};

pub(crate) static ATTR_SPEC: TypeSpec = TypeSpec {
    name: "operator.attrgetter",
    doc: "attrgetter(attr, /, *attrs): a callable that gives the attribute of that dotted name, or a tuple of them for several.",
    basic_size: 40,
    flags: T_VECTORCALL,
    slots: Slots {
        new: Some(new_attr),
        call: Some(call_attr),
        repr: Some(repr_attr),
        ..Slots::NONE
    },
    methods: &[reduce(reduce_attr)],
    ..parts::spec::<AttrRoles>()
};

pub(crate) static METHOD_SPEC: TypeSpec = TypeSpec {
    name: "operator.methodcaller",
    doc: "methodcaller(name, /, *args, **kwargs): a callable that calls that method with these arguments.",
    basic_size: 64,
    flags: T_VECTORCALL,
    slots: Slots {
        new: Some(new_method),
        call: Some(call_method),
        repr: Some(repr_method),
        ..Slots::NONE
    },
    methods: &[reduce(reduce_method)],
    ..parts::spec::<MethodRoles>()
};

fn no_keywords(cx: &mut Cx, name: &str, args: Args<'_>) -> Res<()> {
    if args.n_kw() > 0 {
        return Err(cx.type_error(format!("{name}() takes no keyword arguments")));
    }
    Ok(())
}

/// The one object that a getter is called with.
fn subject<'a>(cx: &mut Cx, name: &str, args: Args<'a>) -> Res<&'a Value> {
    // As CPython, which counts first for this one.
    if name == "methodcaller" {
        check_positional(cx, name, args.pos().len(), 1, 1)?;
    }
    no_keywords(cx, name, args)?;
    check_positional(cx, name, args.pos().len(), 1, 1)?;
    Ok(&args.pos()[0])
}

fn held(getter: &Value, cx: &Cx) -> Value {
    parts::of::<1, 0>(getter)
        .get(0)
        .unwrap_or_else(|| cx.none())
}

/// The repr of a getter: `name` and what is in it; for one that contains itself only the name.
fn repr(cx: &mut Cx, getter: &Value, shown: impl FnOnce(&mut Cx) -> Res<String>) -> Res<Value> {
    let name = cx.type_of(getter).tp_name(cx);
    if !cx.enter_repr(getter)? {
        return str_::new(cx, &format!("{name}(...)"));
    }
    let shown = shown(cx);
    cx.leave_repr(getter);
    let shown = shown?;
    str_::new(cx, &format!("{name}({shown})"))
}

fn repr_all(cx: &mut Cx, values: &[Value]) -> Res<String> {
    let shown: Vec<String> = values
        .iter()
        .map(|value| cx.repr_string(value))
        .collect::<Res<_>>()?;
    Ok(shown.join(", "))
}

// ---- itemgetter: a tuple of keys

fn new_item(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    no_keywords(cx, "itemgetter", args)?;
    if args.pos().is_empty() {
        check_positional(cx, "itemgetter", 0, 1, 1)?;
    }
    let keys = tuple::new(cx, args.pos())?;
    parts::make(cx, class, [Some(keys)], [])
}

fn call_item(cx: &mut Cx, getter: &Value, args: Args<'_>) -> Res<Value> {
    let object = subject(cx, "itemgetter", args)?;
    let keys = held(getter, cx);
    let keys = tuple::items(cx, &keys).to_vec();
    if let [key] = &keys[..] {
        return cx.get_item(object, key);
    }
    let items: Vec<Value> = keys
        .iter()
        .map(|key| cx.get_item(object, key))
        .collect::<Res<_>>()?;
    tuple::from_vec(cx, items)
}

fn repr_item(cx: &mut Cx, getter: &Value) -> Res<Value> {
    let keys = held(getter, cx);
    repr(cx, getter, |cx| {
        let keys = tuple::items(cx, &keys).to_vec();
        repr_all(cx, &keys)
    })
}

fn reduce_item(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let class = cx.type_value_of(args.req(0));
    let keys = held(args.req(0), cx);
    tuple::from_array(cx, [class, keys])
}

// ---- attrgetter: a tuple of names; a dotted one is a tuple of its parts

fn new_attr(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    no_keywords(cx, "attrgetter", args)?;
    if args.pos().is_empty() {
        check_positional(cx, "attrgetter", 0, 1, 1)?;
    }
    let mut names = Vec::with_capacity(args.pos().len());
    for name in args.pos() {
        if str_::text(cx, name).is_none() {
            return Err(cx.type_error("attribute name must be a string"));
        }
        let text = str_::to_rust(cx, name);
        if text.contains('.') {
            let parts: Vec<Value> = text.split('.').map(|part| str_::intern(cx, part)).collect();
            names.push(tuple::from_vec(cx, parts)?);
        } else {
            names.push(str_::intern_value(cx, name));
        }
    }
    let names = tuple::from_vec(cx, names)?;
    parts::make(cx, class, [Some(names)], [])
}

fn dotted(cx: &mut Cx, object: &Value, name: &Value) -> Res<Value> {
    if !cx.is_exact(name, Ty::Tuple) {
        return cx.get_attr(object, name);
    }
    let mut object = object.clone();
    for part in tuple::items(cx, name).to_vec() {
        object = cx.get_attr(&object, &part)?;
    }
    Ok(object)
}

fn call_attr(cx: &mut Cx, getter: &Value, args: Args<'_>) -> Res<Value> {
    let object = subject(cx, "attrgetter", args)?;
    let names = held(getter, cx);
    let names = tuple::items(cx, &names).to_vec();
    if let [name] = &names[..] {
        return dotted(cx, object, name);
    }
    let found: Vec<Value> = names
        .iter()
        .map(|name| dotted(cx, object, name))
        .collect::<Res<_>>()?;
    tuple::from_vec(cx, found)
}

/// The names as they were given.
fn full_names(cx: &mut Cx, getter: &Value) -> Res<Vec<Value>> {
    let names = held(getter, cx);
    let mut full = Vec::new();
    for name in tuple::items(cx, &names).to_vec() {
        if cx.is_exact(&name, Ty::Tuple) {
            let parts: Vec<String> = tuple::items(cx, &name)
                .iter()
                .map(|part| str_::to_rust(cx, part))
                .collect();
            full.push(str_::new(cx, &parts.join("."))?);
        } else {
            full.push(name);
        }
    }
    Ok(full)
}

fn repr_attr(cx: &mut Cx, getter: &Value) -> Res<Value> {
    repr(cx, getter, |cx| {
        let names = full_names(cx, getter)?;
        repr_all(cx, &names)
    })
}

fn reduce_attr(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let class = cx.type_value_of(args.req(0));
    let names = full_names(cx, args.req(0))?;
    let names = tuple::from_vec(cx, names)?;
    tuple::from_array(cx, [class, names])
}

// ---- methodcaller

fn new_method(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let [name, rest @ ..] = args.pos() else {
        return Err(cx.type_error("methodcaller needs at least one argument, the method name"));
    };
    if str_::text(cx, name).is_none() {
        return Err(cx.type_error("method name must be a string"));
    }
    let name = str_::intern_value(cx, name);
    let positional = tuple::new(cx, rest)?;
    let named = named_arguments(cx, args)?;
    parts::make(cx, class, [Some(name), Some(positional), named], [])
}

/// The keyword arguments as a dict, if there are any.
pub(crate) fn named_arguments(cx: &mut Cx, args: Args<'_>) -> Res<Option<Value>> {
    if args.n_kw() == 0 {
        return Ok(None);
    }
    let named: Vec<(Value, Value)> = args.kw(cx).map(|(k, v)| (k.clone(), v.clone())).collect();
    let made = dict::new(cx)?;
    for (name, value) in named {
        dict::set(cx, &made, &name, &value)?;
    }
    Ok(Some(made))
}

fn call_method(cx: &mut Cx, caller: &Value, args: Args<'_>) -> Res<Value> {
    let object = subject(cx, "methodcaller", args)?;
    let own = parts::of::<3, 0>(caller);
    let (Some(name), Some(positional), named) = (own.get(0), own.get(1), own.get(2)) else {
        return Ok(cx.none());
    };
    if let Some(named) = named {
        let method = cx.get_attr(object, &name)?;
        return cx.call_ex(&method, &positional, Some(&named));
    }
    let (method, is_unbound) = cx.get_method(object, &name)?;
    with_items(cx, &positional, &[], |cx, items| {
        if is_unbound {
            with_first(object, items, |all| cx.call(&method, all))
        } else {
            cx.call(&method, items)
        }
    })
}

fn repr_method(cx: &mut Cx, caller: &Value) -> Res<Value> {
    let own = parts::of::<3, 0>(caller);
    let mut values: Vec<Value> = own.get(0).into_iter().collect();
    if let Some(positional) = own.get(1) {
        values.extend_from_slice(tuple::items(cx, &positional));
    }
    let named = own.get(2);
    repr(cx, caller, |cx| {
        let mut shown = repr_all(cx, &values)?;
        let mut pos = 0;
        while let Some(named) = &named
            && let Some((name, value)) = dict::next_entry(cx, named, &mut pos)
        {
            let name = str_::to_rust(cx, &name);
            shown = format!("{shown}, {name}={}", cx.repr_string(&value)?);
        }
        Ok(shown)
    })
}

/// The class with its arguments; with keywords, a `functools.partial` of both that is called with the rest.
fn reduce_method(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let class = cx.type_value_of(args.req(0));
    let own = parts::of::<3, 0>(args.req(0));
    let (Some(name), Some(positional)) = (own.get(0), own.get(1)) else {
        return Ok(cx.none());
    };
    let Some(named) = own.get(2) else {
        let mut all = vec![name];
        all.extend_from_slice(tuple::items(cx, &positional));
        let all = tuple::from_vec(cx, all)?;
        return tuple::from_array(cx, [class, all]);
    };
    let module = str_::intern(cx, "functools");
    let functools = crate::modules::import::import(cx, &module, None, None, 0)?;
    let partial = str_::intern(cx, "partial");
    let partial = cx.get_attr(&functools, &partial)?;
    let first = tuple::from_array(cx, [class, name])?;
    let made = cx.call_ex(&partial, &first, Some(&named))?;
    tuple::from_array(cx, [made, positional])
}
