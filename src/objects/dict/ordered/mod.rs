//! `collections.OrderedDict`: a dict whose order counts, and can be changed.
//!
//! Its order is that of the dict's entries: a key moves to the end by being taken out and put in again. CPython keeps a list beside; what
//! can be seen of that is the size.

mod iterator;
mod layout;

pub(crate) use iterator::{ITEMS_SPEC, ITERATOR_SPEC, KEYS_SPEC, VALUES_SPEC};

use super::layout as dicts;
use super::methods::dict_sizeof;
use super::views::layout::new_view;
use super::{clear as clear_dict, copy as copy_dict, len as dict_len, merge, slots as dict_slots};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::layout::{class_name, is_subtype};
use crate::objects::exception::{Exc, raise_key_error};
use crate::objects::names::Name;
use crate::objects::native::{Args, Bound, GetSet, Native};
use crate::objects::type_obj::{
    BinaryFn, BinaryOp, Layout, Memory, N_BINARY, Slots, T_BASETYPE, T_MAPPING, T_UNHASHABLE,
    TypeSpec,
};
use crate::objects::{CompareOp, Ty, instance, str_, tuple};

const fn only_or(or: BinaryFn) -> [Option<BinaryFn>; N_BINARY] {
    let mut all: [Option<BinaryFn>; N_BINARY] = [None; N_BINARY];
    all[BinaryOp::Or as usize] = Some(or);
    all
}

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "collections.OrderedDict",
    doc: "Dictionary that remembers insertion order",
    base: Some(Ty::Dict),
    flags: T_BASETYPE | T_MAPPING | T_UNHASHABLE,
    layout: Layout::Dict,
    memory: Memory::Gc,
    basic_size: 112,
    weak_offset: layout::WEAK_OFFSET,
    dict_offset: layout::DICT_OFFSET,
    trace: layout::TRACE,
    clear: Some(layout::clear),
    destroy: layout::destroy,
    size: Some(layout::size),
    slots: Slots {
        new: Some(dict_slots::new),
        init: Some(init),
        repr: Some(repr),
        compare: Some(compare),
        iter: Some(iterator::iter),
        setitem: Some(setitem),
        binary: only_or(or),
        inplace: only_or(inplace_or),
        ..Slots::NONE
    },
    methods: METHODS,
    getset: &[GetSet {
        name: "__dict__",
        doc: "",
        get: get_names,
        set: None,
    }],
    is_late: true,
    ..TypeSpec::ATOM
};

const METHODS: &[Native] = &[
    Native::class(
        "fromkeys",
        "($type, /, iterable, value=None)",
        "Create a new ordered dictionary with keys from iterable and values set to value.",
        fromkeys,
    ),
    Native::new(
        "__sizeof__",
        "($self, /)",
        "Return the size of the dict in memory, in bytes.",
        dict_sizeof,
    ),
    Native::new("__reduce__", "($self, /)", "", reduce),
    Native::new(
        "setdefault",
        "($self, /, key, default=None)",
        "Insert key with a value of default if key is not in the dictionary.",
        setdefault,
    ),
    Native::new(
        "pop",
        "($self, /, key[, default])",
        "Remove the key and return its value; without it the default, or KeyError.",
        pop,
    ),
    Native::new(
        "popitem",
        "($self, /, last=True)",
        "Remove and return a (key, value) pair from the dictionary: the last, or the first.",
        popitem,
    ),
    Native::new("keys", "($self, /)", "", keys),
    Native::new("values", "($self, /)", "", values),
    Native::new("items", "($self, /)", "", items),
    Native::free("update", "($self, /, *args, **kwargs)", "", update),
    Native::new("clear", "($self, /)", "Remove all items.", clear),
    Native::new("copy", "($self, /)", "A shallow copy.", copy),
    Native::new("__reversed__", "($self, /)", "", reversed),
    Native::new(
        "move_to_end",
        "($self, /, key, last=True)",
        "Move an existing element to the end (or beginning if last is false).",
        move_to_end,
    ),
];

fn get_names(cx: &mut Cx, dict: &Value) -> Res<Value> {
    let found = instance::dict(cx, dict)?;
    Ok(found.unwrap_or_else(|| cx.none()))
}

fn is_ordered(cx: &Cx, value: &Value) -> bool {
    is_subtype(cx, cx.type_of(value), cx.ty(Ty::OrderedDict))
}

fn is_dict(cx: &Cx, value: &Value) -> bool {
    is_subtype(cx, cx.type_of(value), cx.ty(Ty::Dict))
}

// ---- filling: through `__setitem__`, which a subclass may have

fn init(cx: &mut Cx, dict: &Value, args: Args<'_>) -> Res<()> {
    if args.pos().len() > 1 {
        let n = args.pos().len();
        return Err(cx.type_error(format!("expected at most 1 arguments, got {n}")));
    }
    fill(cx, dict, args)
}

fn fill(cx: &mut Cx, dict: &Value, args: Args<'_>) -> Res<()> {
    let named = merge::named(cx, args);
    match args.pos() {
        [] => {}
        [other] => fill_from(cx, dict, other)?,
        more => {
            let n = more.len();
            return Err(cx.type_error(format!(
                "update() takes at most 1 positional argument ({n} given)"
            )));
        }
    }
    for (name, value) in named {
        cx.set_item(dict, &name, &value)?;
    }
    Ok(())
}

/// As CPython's `mutablemapping_update_arg`.
fn fill_from(cx: &mut Cx, dict: &Value, other: &Value) -> Res<()> {
    if cx.is_exact(other, Ty::Dict) {
        let mut pairs = Vec::new();
        let mut pos = 0;
        while let Some(pair) = dicts::next(other, &mut pos) {
            pairs.push(pair);
        }
        for (key, value) in pairs {
            cx.set_item(dict, &key, &value)?;
        }
        return Ok(());
    }
    let name = cx.name(Name::keys).clone();
    if let Some(keys) = cx.get_attr_opt(other, &name)? {
        let keys = cx.call(&keys, &[])?;
        let keys = cx.iter(&keys)?;
        while let Some(key) = cx.next(&keys)? {
            let value = cx.get_item(other, &key)?;
            cx.set_item(dict, &key, &value)?;
        }
        return Ok(());
    }
    let name = cx.name(Name::items).clone();
    let pairs = match cx.get_attr_opt(other, &name)? {
        Some(items) => cx.call(&items, &[])?,
        None => other.clone(),
    };
    let pairs = cx.iter(&pairs)?;
    while let Some(pair) = cx.next(&pairs)? {
        let parts = cx.iter(&pair)?;
        let (Some(key), Some(value)) = (cx.next(&parts)?, cx.next(&parts)?) else {
            return Err(cx.value_error("need more than 1 value to unpack"));
        };
        if cx.next(&parts)?.is_some() {
            return Err(cx.value_error("too many values to unpack (expected 2)"));
        }
        cx.set_item(dict, &key, &value)?;
    }
    Ok(())
}

fn update(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let [dict, rest @ ..] = args.rest() else {
        return Err(cx.type_error("unbound method OrderedDict.update() needs an argument"));
    };
    let (names, values): (Vec<Value>, Vec<Value>) = args
        .kw()
        .map(|(name, value)| (name.clone(), value.clone()))
        .unzip();
    let names = tuple::from_vec(cx, names)?;
    let all: Vec<Value> = rest.iter().cloned().chain(values).collect();
    fill(cx, dict, Args::new(&all, rest.len(), Some(&names)))?;
    Ok(cx.none())
}

fn fromkeys(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let made = cx.call(args.req(0), &[])?;
    let value = args.opt(2).cloned().unwrap_or_else(|| cx.none());
    let keys = cx.iter(args.req(1))?;
    while let Some(key) = cx.next(&keys)? {
        cx.set_item(&made, &key, &value)?;
    }
    Ok(made)
}

/// CPython looks a key up twice, in the dict and for its list: `__eq__` is asked as often here.
fn setitem(cx: &mut Cx, dict: &Value, key: &Value, value: Option<&Value>) -> Res<()> {
    let hash = dicts::hash_of(cx, key)?;
    let before = dict_len(cx, dict);
    match value {
        Some(value) => {
            dicts::insert(cx, dict, key, hash, value)?;
            if dict_len(cx, dict) == before {
                dicts::contains(cx, dict, key, hash)?;
            } else {
                layout::changed(cx, dict);
            }
        }
        None => {
            if !dicts::contains(cx, dict, key, hash)? || !dicts::delete(cx, dict, key, hash)? {
                return Err(raise_key_error(cx, key));
            }
            layout::changed(cx, dict);
        }
    }
    Ok(())
}

// ---- taking out, moving

/// Every entry, in order.
fn entries(cx: &mut Cx, dict: &Value) -> Res<Vec<(Value, Value, i64)>> {
    let mut all = Vec::new();
    if all.try_reserve_exact(dict_len(cx, dict)).is_err() {
        return Err(cx.memory_error());
    }
    let mut pos = 0;
    while let Some(entry) = dicts::next_hashed(dict, &mut pos) {
        all.push(entry);
    }
    Ok(all)
}

/// Puts entries in anew.
fn refill(cx: &mut Cx, dict: &Value, entries: &[(Value, Value, i64)]) -> Res<()> {
    clear_dict(cx, dict);
    for (key, value, hash) in entries {
        dicts::insert(cx, dict, key, *hash, value)?;
    }
    Ok(())
}

fn move_to_end(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (dict, key) = (args.req(0), args.req(1));
    let to_last = match args.opt(2) {
        Some(last) => cx.is_true(last)?,
        None => true,
    };
    let hash = dicts::hash_of(cx, key)?;
    let at_end = if to_last {
        let mut pos = dicts::end_place(dict);
        dicts::previous(dict, &mut pos).map(|(key, _)| key)
    } else {
        let mut pos = 0;
        dicts::next_key(dict, &mut pos)
    };
    if at_end.is_some_and(|end| end.is(key)) {
        return Ok(cx.none());
    }
    let Some((own_key, value)) = dicts::remove(cx, dict, key, hash)? else {
        return Err(raise_key_error(cx, key));
    };
    let key = own_key.unwrap_or_else(|| key.clone());
    layout::changed(cx, dict);
    if to_last {
        dicts::insert(cx, dict, &key, hash, &value)?;
    } else {
        let mut all = vec![(key, value, hash)];
        all.extend(entries(cx, dict)?);
        refill(cx, dict, &all)?;
    }
    Ok(cx.none())
}

fn popitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let dict = args.req(0);
    let is_last = match args.opt(1) {
        Some(last) => cx.is_true(last)?,
        None => true,
    };
    let mut pos = 0;
    if is_last {
        pos = dicts::end_place(dict);
        dicts::previous(dict, &mut pos);
    }
    let Some((key, _, hash)) = dicts::next_hashed(dict, &mut pos) else {
        return Err(cx.raise(Exc::KeyError, "dictionary is empty"));
    };
    let Some((_, value)) = dicts::remove(cx, dict, &key, hash)? else {
        return Err(raise_key_error(cx, &key));
    };
    layout::changed(cx, dict);
    // Many places before the first are empty: without them the next one is found at once.
    if !is_last && pos > 64 && pos > 2 * dict_len(cx, dict) {
        let all = entries(cx, dict)?;
        refill(cx, dict, &all)?;
    }
    tuple::from_array(cx, [key, value])
}

fn pop(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (dict, key) = (args.req(0), args.req(1));
    let hash = dicts::hash_of(cx, key)?;
    let is_there = dicts::contains(cx, dict, key, hash)? && dicts::contains(cx, dict, key, hash)?;
    let found = if is_there {
        dicts::remove(cx, dict, key, hash)?
    } else {
        None
    };
    match found {
        Some((_, value)) => {
            layout::changed(cx, dict);
            Ok(value)
        }
        None => match args.opt(2) {
            Some(default) => Ok(default.clone()),
            None => Err(raise_key_error(cx, key)),
        },
    }
}

fn setdefault(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (dict, key) = (args.req(0), args.req(1));
    let default = args.opt(2).cloned().unwrap_or_else(|| cx.none());
    if cx.is_exact(dict, Ty::OrderedDict) {
        let hash = dicts::hash_of(cx, key)?;
        if let Some(found) = dicts::lookup(cx, dict, key, hash)? {
            return Ok(found);
        }
    } else if cx.contains(dict, key)? {
        return cx.get_item(dict, key);
    }
    cx.set_item(dict, key, &default)?;
    Ok(default)
}

fn clear(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    clear_dict(cx, args.req(0));
    layout::changed(cx, args.req(0));
    Ok(cx.none())
}

// ---- views, copies, comparison

fn keys(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    new_view(cx, args.req(0), Ty::OrderedKeys)
}

fn values(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    new_view(cx, args.req(0), Ty::OrderedValues)
}

fn items(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    new_view(cx, args.req(0), Ty::OrderedItems)
}

fn reversed(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    iterator::reversed_keys_of(cx, args.req(0))
}

fn copy(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let dict = args.req(0);
    let class = cx.type_value_of(dict);
    let made = cx.call(&class, &[])?;
    if cx.is_exact(dict, Ty::OrderedDict) {
        for (key, value, hash) in entries(cx, dict)? {
            dicts::insert(cx, &made, &key, hash, &value)?;
        }
        return Ok(made);
    }
    for (key, _, _) in entries(cx, dict)? {
        let value = cx.get_item(dict, &key)?;
        cx.set_item(&made, &key, &value)?;
    }
    Ok(made)
}

fn or(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    if !is_dict(cx, a) || !is_dict(cx, b) {
        return Ok(cx.not_implemented());
    }
    let class = if is_ordered(cx, a) {
        cx.type_value_of(a)
    } else {
        cx.type_value_of(b)
    };
    let made = cx.call(&class, std::slice::from_ref(a))?;
    fill_from(cx, &made, b)?;
    Ok(made)
}

fn inplace_or(cx: &mut Cx, dict: &Value, other: &Value) -> Res<Value> {
    fill_from(cx, dict, other)?;
    Ok(dict.clone())
}

fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    let said = dict_slots::compare(cx, a, b, op)?;
    if !is_ordered(cx, b) || !is_ordered(cx, a) || cx.is_not_implemented(&said) {
        return Ok(said);
    }
    let equal = said.is(&cx.bool(op == CompareOp::Eq));
    if !equal {
        return Ok(said);
    }
    let (left, right) = (entries(cx, a)?, entries(cx, b)?);
    for ((x, _, _), (y, _, _)) in left.iter().zip(&right) {
        if !cx.equal(x, y)? {
            return Ok(cx.bool(op == CompareOp::Ne));
        }
    }
    Ok(cx.bool(op == CompareOp::Eq))
}

fn repr(cx: &mut Cx, dict: &Value) -> Res<Value> {
    let name = class_name(cx, cx.type_of(dict));
    if dict_len(cx, dict) == 0 {
        return str_::new(cx, &format!("{name}()"));
    }
    if !cx.enter_repr(dict)? {
        return str_::new(cx, "...");
    }
    let shown = copy_dict(cx, dict).and_then(|plain| cx.repr_string(&plain));
    cx.leave_repr(dict);
    let shown = shown?;
    str_::new(cx, &format!("{name}({shown})"))
}

fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let dict = args.req(0);
    let class = cx.type_value_of(dict);
    let state = cx.call_method(dict, Name::__getstate__, &[])?;
    let items = cx.call_method(dict, Name::items, &[])?;
    let items = cx.iter(&items)?;
    let empty = tuple::new(cx, &[])?;
    let none = cx.none();
    tuple::from_array(cx, [class, empty, state, none, items])
}
