//! Built-in types: filling the machine's table from their specs.
//!
//! Heads come first, so that objects of any type can be made; then names, bases and dicts, which are such objects.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::class::layout::{
    add_subclass, free_lists, is_subtype, set_ready, type_at, write_head, write_name,
};
use crate::objects::class::slot::{AllSlots, GROUPS, Slot};
use crate::objects::class::slots::is_dispatched_new;
use crate::objects::class::{build, descr, hash_not_implemented, inherit, mro, wrapper};
use crate::objects::exception::Exc;
use crate::objects::function::layout::BuiltinObj;
use crate::objects::names::{NAMES, Name};
use crate::objects::native::{Args, Bound, Native};
use crate::objects::type_obj::{T_EXCEPTION, T_NO_NEW, T_READY, T_UNHASHABLE, TypeObj, TypeSpec};
use crate::objects::{TYPE_SPECS, Ty, dict, function, str_, tuple};

/// Fills the machine's table of built-in type objects (`machine.types`): heads, slots (inherited ones too), names, bases, mro, dict with
/// methods, slot wrappers and attributes; and the table of interned names. Called once, before anything else of the machine is made.
pub(crate) fn start(cx: &mut Cx) -> Res<()> {
    let n_types = Ty::ALL.len();
    for (i, (&ty, &spec)) in Ty::ALL.iter().zip(TYPE_SPECS).enumerate() {
        write_head(cx, i, spec, (ty != Ty::BigInt).then_some(ty));
    }
    for (i, exc) in Exc::ALL.iter().enumerate() {
        write_head(cx, n_types + i, exc.spec(), None);
    }
    for (i, name) in NAMES.iter().enumerate() {
        let name = str_::intern(cx, name);
        write_name(cx, i, name);
    }
    for (&ty, &spec) in Ty::ALL.iter().zip(TYPE_SPECS) {
        if ty == Ty::BigInt {
            share_int(cx);
        } else if !spec.is_late {
            complete(cx, ty)?;
        }
    }
    for &exc in Exc::ALL {
        let first = match exc.base() {
            Some(base) => cx.exc_type_value(base),
            None => cx.type_value(Ty::Object),
        };
        let second = exc.second_base().map(|base| cx.exc_type_value(base));
        let class = cx.exc_type_value(exc);
        let bases = std::iter::once(first).chain(second).collect();
        fill(cx, &class, exc.spec(), bases)?;
    }
    Ok(())
}

/// Completes a built-in type whose head is written: its names, bases, order and dict. Types of modules wait for it until their module
/// is imported. Nothing happens the second time.
pub(crate) fn complete(cx: &mut Cx, ty: Ty) -> Res<()> {
    if cx.ty(ty).has(T_READY) {
        return Ok(());
    }
    let spec = TYPE_SPECS[ty as usize];
    let bases = match spec.base {
        Some(base) => {
            complete(cx, base)?;
            vec![cx.type_value(base)]
        }
        None if ty == Ty::Object => Vec::new(),
        None => vec![cx.type_value(Ty::Object)],
    };
    let class = cx.type_value(ty);
    fill(cx, &class, spec, bases)
}

/// Frees what type objects own outside the heap; called when the machine ends.
pub(crate) fn end(cx: &mut Cx) {
    free_lists(type_at(cx, Ty::Object as usize));
}

/// The type of large ints is `int` to programs: it has the same dict and order, and slots of its own where they differ.
fn share_int(cx: &Cx) {
    let (int, big) = (cx.ty(Ty::Int), cx.ty(Ty::BigInt));
    if let (Some(name), Some(bases)) = (int.name_value(), int.bases_value()) {
        big.set_name(name.clone());
        big.set_qualname(name);
        big.set_bases(bases, int.base_obj().map(TypeObj::to_value));
    }
    big.set_mro(int.mro_value());
    big.set_dict(int.dict_value());
    let theirs = AllSlots::of(int);
    let mut own = AllSlots::of(big);
    for group in GROUPS {
        if let Some(def) = group.first()
            && !def.slot.is_set(&own)
        {
            def.slot.copy(&theirs, &mut own);
        }
    }
    big.set_slots(own.slots, own.finalize);
    set_ready(big);
}

fn fill(cx: &mut Cx, this: &Value, spec: &'static TypeSpec, bases: Vec<Value>) -> Res<()> {
    let Some(class) = this.cast::<TypeObj>() else {
        return Ok(());
    };
    let name = spec.name.rsplit('.').next().unwrap_or(spec.name);
    let name = str_::intern(cx, name);
    class.set_name(name.clone());
    class.set_qualname(name);
    let base = bases.first().cloned();
    let all_bases = tuple::new(cx, &bases)?;
    class.set_bases(all_bases, base.clone());
    let order = mro::compute(cx, class)?;
    let order = tuple::from_vec(cx, order)?;
    class.set_mro(Some(order));
    let names = dict::new(cx)?;
    class.set_dict(Some(names.clone()));
    let base = base.as_ref().and_then(Value::cast::<TypeObj>);
    fill_new(cx, class, spec, base, &names)?;
    fill_wrappers(cx, class, base, &names)?;
    for native in spec.methods {
        let method = function::descriptor(cx, native, class)?;
        if COEXIST.contains(&(spec.name, native.name)) {
            let key = str_::intern(cx, native.name);
            dict::set(cx, &names, &key, &method)?;
        } else {
            put(cx, &names, native.name, &method)?;
        }
    }
    for row in spec.getset {
        let attribute = descr::computed(cx, class, row)?;
        put(cx, &names, row.name, &attribute)?;
    }
    let doc = if spec.doc.is_empty() {
        cx.none()
    } else {
        str_::new(cx, spec.doc)?
    };
    put(cx, &names, "__doc__", &doc)?;
    if spec.is_late
        && spec.name != STATIC_TYPE
        && let Some((module, _)) = spec.name.rsplit_once('.')
    {
        let module = str_::intern(cx, module);
        put(cx, &names, "__module__", &module)?;
    }
    let new = class.slots.get().new;
    inherit::slots(cx, class);
    // Making is inherited by the rule of `fill_new` alone.
    let mut own = AllSlots::of(class);
    own.slots.new = new;
    let is_unhashable = spec.flags & T_UNHASHABLE != 0;
    if is_unhashable {
        own.slots.hash = Some(hash_not_implemented);
    }
    class.set_slots(own.slots, own.finalize);
    if is_unhashable || own.slots.hash.is_none() {
        build::forbid_hash(cx, class, &names)?;
    }
    for base in &bases {
        if let Some(base) = base.cast::<TypeObj>() {
            add_subclass(cx, base, class)?;
        }
    }
    set_ready(class);
    Ok(())
}

/// Types whose dicts have `__getattribute__` though it is `object`'s.
const NAMES_GETATTR: &[&str] = &[
    "array.array",
    "array.arrayiterator",
    "bytearray",
    "bytes",
    "complex",
    "dict",
    "enumerate",
    "filter",
    "property",
    "int",
    "list",
    "map",
    "memoryview",
    "range",
    "reversed",
    "set",
    "slice",
    "_struct.Struct",
    "tuple",
    "zip",
    "BaseException",
    "method",
    "collections.defaultdict",
];

/// Types of modules whose dicts do not have it: those of all others do.
const NO_GETATTR: &[&str] = &[
    "itertools._tee",
    "functools._lru_cache_wrapper",
    "functools.KeyWrapper",
    "collections._tuplegetter",
    "collections.OrderedDict",
    "odict_iterator",
    "odict_keys",
    "odict_items",
    "odict_values",
    "_random.Random",
];

/// The one type of a module that is static in CPython: it has no `__module__` in its dict.
const STATIC_TYPE: &str = "collections.OrderedDict";

fn shows_getattr(spec: &TypeSpec) -> bool {
    NAMES_GETATTR.contains(&spec.name) || spec.is_late && !NO_GETATTR.contains(&spec.name)
}

/// Adds to a type's dict what is not there.
/// Methods that stand in the place of a slot wrapper, because they are called faster (`METH_COEXIST`).
const COEXIST: [(&str, &str); 5] = [
    ("dict", "__contains__"),
    ("dict", "__getitem__"),
    ("frozenset", "__contains__"),
    ("list", "__getitem__"),
    ("set", "__contains__"),
];

fn put(cx: &mut Cx, names: &Value, name: &str, value: &Value) -> Res<()> {
    let key = str_::intern(cx, name);
    if dict::get_str(cx, names, &key).is_none() {
        dict::set(cx, names, &key, value)?;
    }
    Ok(())
}

/// `__new__`, or none (`type_ready_set_new`): a type whose base is `object` does not take over `object`'s.
fn fill_new(
    cx: &mut Cx,
    class: &TypeObj,
    spec: &TypeSpec,
    base: Option<&TypeObj>,
    names: &Value,
) -> Res<()> {
    let base_is_object = base.is_some_and(|base| std::ptr::eq(base, cx.ty(Ty::Object)));
    if spec.slots.new.is_none() && base_is_object {
        class.set_flag(T_NO_NEW, true);
    }
    let mut own = class.slots.get();
    if class.has(T_NO_NEW) {
        own.new = None;
    } else if own.new.is_some() && !crate::objects::exception::inherits_new(spec.name) {
        let this = class.to_value();
        let new = function::builtin(cx, &NEW, Some(&this), None)?;
        put(cx, names, "__new__", &new)?;
    } else if let (Some(base), None) = (base, own.new) {
        own.new = base.slots.get().new;
    }
    class.set_slots(own, class.finalizer());
    Ok(())
}

/// Slot wrappers of the slots that the type fills itself (`add_operators`).
fn fill_wrappers(cx: &mut Cx, class: &TypeObj, base: Option<&TypeObj>, names: &Value) -> Res<()> {
    let own = AllSlots::of(class);
    let theirs = base.map(AllSlots::of);
    for group in GROUPS {
        for def in *group {
            // Tables of one kind of exceptions name functions that the base has, too.
            let is_own = def.slot.is_set(&own)
                && (def.slot == Slot::Init
                    || theirs
                        .as_ref()
                        .is_none_or(|theirs| !def.slot.is_same(&own, theirs)));
            let is_own = is_own
                || (def.name == Name::__getattribute__ && class.spec.is_some_and(shows_getattr))
                || (def.name == Name::__str__
                    && class
                        .spec
                        .is_some_and(|spec| matches!(spec.name, "NameError" | "AttributeError")));
            let is_hashless = def.slot == Slot::Hash && class.has(T_UNHASHABLE);
            if def.wrap.is_some() && is_own && !is_hashless {
                let made = wrapper::new(cx, class, def)?;
                put(cx, names, def.name.text(), &made)?;
            }
        }
    }
    Ok(())
}

// ---- `__new__` of built-in types

static NEW: Native = Native::new(
    "__new__",
    "($type, /, *args, **kwargs)",
    "Create and return new object.  See help(type) for accurate signature.",
    call_new,
);

/// Is it the `__new__` of a built-in type?
pub(crate) fn is_new_wrapper(value: &Value) -> bool {
    value
        .cast::<BuiltinObj>()
        .is_some_and(|builtin| std::ptr::eq(builtin.native, &raw const NEW))
}

/// `int.__new__(cls, ...)`: the type's own slot, for a subclass whose native base makes objects in the same way (`tp_new_wrapper`).
fn call_new(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let Some(ty) = args.req(0).cast::<TypeObj>() else {
        return Ok(cx.none());
    };
    let own = ty.tp_name(cx);
    let [class, rest @ ..] = args.rest() else {
        return Err(cx.type_error(format!("{own}.__new__(): not enough arguments")));
    };
    let Some(wanted) = class.cast::<TypeObj>() else {
        let got = cx.type_of(class).tp_name(cx);
        return Err(cx.type_error(format!("{own}.__new__(X): X is not a type object ({got})")));
    };
    let name = wanted.tp_name(cx);
    if !is_subtype(wanted, ty) {
        return Err(cx.type_error(format!(
            "{own}.__new__({name}): {name} is not a subtype of {own}"
        )));
    }
    let mut safe = Some(wanted);
    while let Some(at) = safe
        && is_dispatched_new(at)
    {
        safe = at.base_obj();
    }
    let mut slot = ty.slots.get().new;
    if let Some(safe) = safe
        && ty.has(T_EXCEPTION)
        && let Some(new) = safe.slots.get().new
        && slot.is_some_and(crate::objects::exception::is_common_new)
        && crate::objects::exception::is_common_new(new)
    {
        // CPython has one `__new__` for these; ours differ in the fields that they make.
        slot = Some(new);
    }
    if let Some(safe) = safe {
        let same = match (safe.slots.get().new, slot) {
            (Some(a), Some(b)) => std::ptr::fn_addr_eq(a, b),
            (a, b) => a.is_none() && b.is_none(),
        };
        if !same {
            let safe = safe.tp_name(cx);
            return Err(cx.type_error(format!(
                "{own}.__new__({name}) is not safe, use {safe}.__new__()"
            )));
        }
    }
    let Some(slot) = slot else {
        return Err(cx.type_error(format!("cannot create '{name}' instances")));
    };
    let mut kw = args.kw().peekable();
    if kw.peek().is_none() {
        return slot(cx, class, Args::positional(rest));
    }
    let (names, values): (Vec<Value>, Vec<Value>) = kw.map(|(n, v)| (n.clone(), v.clone())).unzip();
    let all: Vec<Value> = rest.iter().cloned().chain(values).collect();
    let names = tuple::from_vec(cx, names)?;
    slot(cx, class, Args::new(&all, rest.len(), Some(&names)))
}
