//! What `object` says of an object to those that take it apart: `__reduce_ex__`, `__reduce__` and `__getstate__`, as CPython's
//! `typeobject.c` has them. The functions of `copyreg` that a program sees in the answers are that module's own.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::class::layout::is_subtype;
use crate::objects::class::lookup::lookup;
use crate::objects::function::layout::BuiltinObj;
use crate::objects::names::Name;
use crate::objects::native::{Bound, NativeFn};
use crate::objects::type_obj::{T_NO_NEW, TypeObj};
use crate::objects::{Ty, dict, instance, list, str_, tuple};

/// `object.__reduce_ex__`: a `__reduce__` of the class's own is called.
pub(super) fn reduce_ex(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let this = args.req(0);
    let protocol = cx.index_c_int(args.req(1))?;
    let name = cx.name(Name::__reduce__).clone();
    if let Some(reduce) = cx.get_attr_opt(this, &name)? {
        let class = cx.type_value_of(this);
        let own = cx.get_attr(&class, &name)?;
        let plain = lookup(cx.ty(Ty::Object), &name);
        if !plain.is_some_and(|plain| plain.is(&own)) {
            return cx.call(&reduce, &[]);
        }
    }
    by_protocol(cx, this, i64::from(protocol))
}

/// `object.__reduce__`
pub(super) fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    by_protocol(cx, args.req(0), 0)
}

/// `object.__getstate__`
pub(super) fn getstate(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    plain_state(cx, args.req(0), false)
}

/// A function of `copyreg`.
fn copyreg(cx: &mut Cx, name: &str) -> Res<Value> {
    let module = str_::intern(cx, "copyreg");
    let module = crate::modules::import::import(cx, &module, None, None, 0)?;
    let name = str_::intern(cx, name);
    cx.get_attr(&module, &name)
}

fn by_protocol(cx: &mut Cx, this: &Value, protocol: i64) -> Res<Value> {
    if protocol < 2 {
        let function = copyreg(cx, "_reduce_ex")?;
        let protocol = crate::objects::int::new(cx, protocol)?;
        return cx.call(&function, &[this.clone(), protocol]);
    }
    by_new(cx, this)
}

/// As CPython's `reduce_newobj`: the call that makes the object, its state, its items.
fn by_new(cx: &mut Cx, this: &Value) -> Res<Value> {
    let class = cx.type_value_of(this);
    let has_new = class
        .cast::<TypeObj>()
        .is_some_and(|class| class.slots.get().new.is_some() && !class.has(T_NO_NEW));
    if !has_new {
        return Err(cannot(cx, this, "cannot pickle '", "' object"));
    }
    let (args, named) = new_arguments(cx, this)?;
    let named = named.filter(|named| dict::len(cx, named) > 0);
    let (function, new_args) = match (&args, named) {
        (Some(args), Some(named)) => {
            let function = copyreg(cx, "__newobj_ex__")?;
            (function, vec![class, args.clone(), named])
        }
        _ => {
            let function = copyreg(cx, "__newobj__")?;
            let mut all = vec![class];
            if let Some(args) = &args {
                all.extend(tuple::items(cx, args).iter().cloned());
            }
            (function, all)
        }
    };
    let new_args = tuple::from_vec(cx, new_args)?;
    let is = |cx: &Cx, ty: Ty| is_subtype(cx.type_of(this), cx.ty(ty));
    let (is_list, is_dict) = (is(cx, Ty::List), is(cx, Ty::Dict));
    let state = state_of(cx, this, args.is_none() && !is_list && !is_dict)?;
    let items = if is_list { cx.iter(this)? } else { cx.none() };
    let pairs = if is_dict {
        let items = cx.call_method(this, Name::items, &[])?;
        cx.iter(&items)?
    } else {
        cx.none()
    };
    tuple::from_array(cx, [function, new_args, state, items, pairs])
}

#[cold]
fn cannot(cx: &mut Cx, this: &Value, start: &str, end: &str) -> crate::cx::Raised {
    let name = cx.type_name_of(this);
    cx.type_error(format!("{start}{name}{end}"))
}

/// As CPython's `_PyObject_GetNewArguments`: the tuple and the dict for `__new__`.
fn new_arguments(cx: &mut Cx, this: &Value) -> Res<(Option<Value>, Option<Value>)> {
    if let Some(method) = cx.lookup_special(this, Name::__getnewargs_ex__)? {
        let made = cx.call(&method, &[])?;
        let what = "__getnewargs_ex__ should return a tuple";
        check(cx, &made, Ty::Tuple, &format!("{what}, not '"))?;
        let [args, named] = tuple::items(cx, &made) else {
            let n = tuple::items(cx, &made).len();
            return Err(cx.value_error(format!("{what} of length 2, not {n}")));
        };
        let (args, named) = (args.clone(), named.clone());
        let of = "item of the tuple returned by __getnewargs_ex__ must be a";
        check(cx, &args, Ty::Tuple, &format!("first {of} tuple, not '"))?;
        check(cx, &named, Ty::Dict, &format!("second {of} dict, not '"))?;
        return Ok((Some(args), Some(named)));
    }
    if let Some(method) = cx.lookup_special(this, Name::__getnewargs__)? {
        let made = cx.call(&method, &[])?;
        let what = "__getnewargs__ should return a tuple, not '";
        check(cx, &made, Ty::Tuple, what)?;
        return Ok((Some(made), None));
    }
    Ok((None, None))
}

fn check(cx: &mut Cx, made: &Value, ty: Ty, message: &str) -> Res<()> {
    if is_subtype(cx.type_of(made), cx.ty(ty)) {
        return Ok(());
    }
    Err(cannot(cx, made, message, "'"))
}

/// As CPython's `object_getstate`: `object.__getstate__` is told whether there must be no other state.
fn state_of(cx: &mut Cx, this: &Value, is_all: bool) -> Res<Value> {
    let name = cx.name(Name::__getstate__).clone();
    let method = cx.get_attr(this, &name)?;
    let is_plain = method.cast::<BuiltinObj>().is_some_and(|builtin| {
        std::ptr::fn_addr_eq(builtin.native.call, getstate as NativeFn)
            && crate::objects::function::layout::read(&builtin.self_)
                .is_some_and(|bound| bound.is(this))
    });
    if is_plain {
        return plain_state(cx, this, is_all);
    }
    cx.call(&method, &[])
}

/// As CPython's `object_getstate_default`.
fn plain_state(cx: &mut Cx, this: &Value, is_all: bool) -> Res<Value> {
    let class = cx.type_value_of(this);
    let Some(class) = class.cast::<TypeObj>() else {
        return Ok(cx.none());
    };
    if is_all && class.item_size.get() > 0 {
        return Err(cannot(cx, this, "cannot pickle ", " objects"));
    }
    let is_empty = instance::own_attributes(cx, this).is_empty();
    let state = if is_empty {
        None
    } else {
        instance::dict(cx, this)?
    };
    let state = state.unwrap_or_else(|| cx.none());
    let names = slot_names(cx, class)?;
    if is_all {
        let mut known = cx.ty(Ty::Object).basic_size.get() as usize;
        let in_object = |offset: i16| usize::from(offset > 0) * 8;
        known += in_object(class.dict_offset.get()) + in_object(class.weak_offset());
        known += 8 * names.len();
        if class.basic_size.get() as usize > known {
            return Err(cannot(cx, this, "cannot pickle '", "' object"));
        }
    }
    let mut found = Vec::new();
    for name in names {
        if let Some(value) = cx.get_attr_opt(this, &name)? {
            found.push(name);
            found.push(value);
        }
    }
    if found.is_empty() {
        return Ok(state);
    }
    let slots = dict::from_pairs(cx, &found)?;
    tuple::from_array(cx, [state, slots])
}

/// As CPython's `_PyType_GetSlotNames`: `copyreg` finds the names and keeps them in the class.
fn slot_names(cx: &mut Cx, class: &TypeObj) -> Res<Vec<Value>> {
    let has_slots = class.n_slots.get() > 0 || class.slot_names_value().is_some();
    if class.spec.is_some() {
        return Ok(Vec::new());
    }
    let name = str_::intern(cx, "__slotnames__");
    let this = class.to_value();
    let known = crate::objects::class::lookup::own(cx, class, &name);
    let names = match known {
        Some(names) => names,
        // Without slots there is nothing to find, and nothing of it to be seen but the name in the class.
        None if !has_slots && !is_loaded(cx) => return Ok(Vec::new()),
        None => {
            let function = copyreg(cx, "_slotnames")?;
            cx.call(&function, &[this])?
        }
    };
    if cx.is_none(&names) {
        return Ok(Vec::new());
    }
    if !cx.is_exact(&names, Ty::List) {
        return Err(cx.type_error("copyreg._slotnames didn't return a list or None"));
    }
    Ok(list::items(cx, &names).to_vec())
}

fn is_loaded(cx: &mut Cx) -> bool {
    let name = str_::intern(cx, "copyreg");
    let modules = cx.modules_dict();
    dict::get_str(cx, &modules, &name).is_some()
}
