//! Making classes: the class statement ([`build_class`]) and `type.__new__` ([`type_new`]), step by step as CPython's `type_new_impl`.

use crate::cx::{Cx, Res};
use crate::heap::handle::{Value, lend};
use crate::heap::header::{T_HEAP, T_PREFIX, T_WEAKREF};
use crate::objects::class::layout::{
    self, PREFIX_DICT, PREFIX_WEAK, Shape, add_subclass, is_subtype, remove_subclass, set_ready,
};
use crate::objects::class::mro::{solid_base, types_in};
use crate::objects::class::{
    descr, hash_not_implemented, inherit, lookup, method_kinds, mro, slot, slots,
};
use crate::objects::exception::layout::ExceptionObj;
use crate::objects::exception::{self, Exc};
use crate::objects::names::Name;
use crate::objects::native::{Args, GetSet};
use crate::objects::type_obj::{
    Layout, NewFn, T_BASETYPE, T_EXCEPTION, T_INLINE_VALUES, T_MAPPING, T_SEQUENCE,
    T_TYPE_SUBCLASS, T_UNHASHABLE, TypeObj,
};
use crate::objects::{Ty, cell, dict, list, str_, tuple};

// ---- the class statement

/// `builtins.__build_class__(func, name, /, *bases, metaclass=None, **kwds)`.
pub(crate) fn build_class(cx: &mut Cx, args: Args<'_>) -> Res<Value> {
    let given = args.pos();
    let [function, name, orig_bases @ ..] = given else {
        return Err(cx.type_error("__build_class__: not enough arguments"));
    };
    if !cx.is_exact(function, Ty::Function) {
        return Err(cx.type_error("__build_class__: func must be a function"));
    }
    if str_::text(cx, name).is_none() {
        return Err(cx.type_error("__build_class__: name is not a string"));
    }
    let orig_bases = tuple::new(cx, orig_bases)?;
    let bases = resolve_bases(cx, &orig_bases)?;
    let mut named_meta = None;
    let mut names = Vec::new();
    let mut values = Vec::new();
    {
        let metaclass = cx.name(Name::metaclass);
        for (key, value) in args.kw(cx) {
            if str_::equal(cx, key, metaclass) {
                named_meta = Some(value.clone());
            } else {
                names.push(key.clone());
                values.push(value.clone());
            }
        }
    }
    let meta = choose_metaclass(cx, named_meta, &bases)?;
    let keywords = Keywords::new(cx, names, values)?;
    let namespace = prepare(cx, &meta, name, &bases, &keywords)?;
    let class_cell = crate::vm::call::call_class_body(cx, function, &namespace)?;
    if !bases.is(&orig_bases) {
        let key = cx.name(Name::__orig_bases__).clone();
        cx.set_item(&namespace, &key, &orig_bases)?;
    }
    let class = keywords.call(cx, &meta, &[name, &bases, &namespace])?;
    drop(namespace);
    if class.cast::<TypeObj>().is_some() && cell::is_cell(cx, &class_cell) {
        let held = cell::get(cx, &class_cell);
        if !held.as_ref().is_some_and(|held| held.is(&class)) {
            return Err(wrong_cell(cx, held, name, &class));
        }
    }
    Ok(class)
}

#[cold]
fn wrong_cell(cx: &mut Cx, held: Option<Value>, name: &Value, class: &Value) -> crate::cx::Raised {
    let text = (|| {
        let held_text = match &held {
            Some(held) => Some(cx.repr_string(held)?),
            None => None,
        };
        Ok((held_text, cx.repr_string(name)?, cx.repr_string(class)?))
    })();
    match text {
        Ok((None, name, class)) => cx.raise(
            Exc::RuntimeError,
            format!(
                "__class__ not set defining {name} as {class}. Was __classcell__ propagated to type.__new__?"
            ),
        ),
        Ok((Some(held), name, class)) => {
            cx.type_error(format!("__class__ set to {held} defining {name} as {class}"))
        }
        Err(raised) => raised,
    }
}

/// Named arguments that are passed on with different positional ones.
struct Keywords {
    names: Option<Value>,
    values: Vec<Value>,
}

impl Keywords {
    fn new(cx: &mut Cx, names: Vec<Value>, values: Vec<Value>) -> Res<Keywords> {
        let names = if names.is_empty() {
            None
        } else {
            Some(tuple::from_vec(cx, names)?)
        };
        Ok(Keywords { names, values })
    }

    fn call(&self, cx: &mut Cx, callee: &Value, args: &[&Value]) -> Res<Value> {
        if self.names.is_none() {
            return match args {
                [] => cx.call(callee, &[]),
                [a, b] => cx.call(callee, &lend([a, b])),
                [a, b, c] => cx.call(callee, &lend([a, b, c])),
                _ => {
                    let all: Vec<Value> = args.iter().map(|&arg| arg.clone()).collect();
                    cx.call(callee, &all)
                }
            };
        }
        let all: Vec<Value> = args
            .iter()
            .map(|&arg| arg.clone())
            .chain(self.values.iter().cloned())
            .collect();
        cx.call_args(callee, Args::new(&all, args.len(), self.names.as_ref()))
    }
}

/// Lets bases that are no classes stand for others (`update_bases`); the same tuple if none does.
fn resolve_bases(cx: &mut Cx, bases: &Value) -> Res<Value> {
    let given = tuple::items(cx, bases).to_vec();
    let mut replaced: Option<Vec<Value>> = None;
    for (i, base) in given.iter().enumerate() {
        if base.cast::<TypeObj>().is_none() {
            let name = cx.name(Name::__mro_entries__).clone();
            if let Some(method) = cx.get_attr_opt(base, &name)? {
                let entries = cx.call(&method, std::slice::from_ref(bases))?;
                if !is_subtype(cx.type_of(&entries), cx.ty(Ty::Tuple)) {
                    return Err(cx.type_error("__mro_entries__ must return a tuple"));
                }
                let so_far = replaced.get_or_insert_with(|| given[..i].to_vec());
                so_far.extend_from_slice(tuple::items(cx, &entries));
                continue;
            }
        }
        if let Some(replaced) = &mut replaced {
            replaced.push(base.clone());
        }
    }
    match replaced {
        Some(replaced) => tuple::from_vec(cx, replaced),
        None => Ok(bases.clone()),
    }
}

fn choose_metaclass(cx: &mut Cx, named: Option<Value>, bases: &Value) -> Res<Value> {
    let meta = match named {
        Some(meta) if meta.cast::<TypeObj>().is_none() => return Ok(meta),
        Some(meta) => meta,
        None => match tuple::items(cx, bases).first() {
            Some(first) => cx.type_value_of(first),
            None => cx.type_value(Ty::Type),
        },
    };
    let bases = tuple::items(cx, bases).to_vec();
    most_derived_metaclass(cx, &meta, &bases)
}

/// The metaclass that all bases' metaclasses are bases of (`_PyType_CalculateMetaclass`).
fn most_derived_metaclass(cx: &mut Cx, meta: &Value, bases: &[Value]) -> Res<Value> {
    let mut winner = meta.clone();
    for base in bases {
        let theirs = cx.type_of(base);
        let Some(best) = winner.cast::<TypeObj>() else {
            break;
        };
        if is_subtype(best, theirs) {
            continue;
        }
        if is_subtype(theirs, best) {
            winner = theirs.to_value();
            continue;
        }
        return Err(cx.type_error(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
        ));
    }
    Ok(winner)
}

fn prepare(
    cx: &mut Cx,
    meta: &Value,
    name: &Value,
    bases: &Value,
    keywords: &Keywords,
) -> Res<Value> {
    let attribute = cx.name(Name::__prepare__).clone();
    // `type.__prepare__` gives an empty dict, whatever it is called with.
    if cx.is_exact(meta, Ty::Type) && meta.is(&cx.type_value(Ty::Type)) {
        return dict::new(cx);
    }
    let Some(hook) = cx.get_attr_opt(meta, &attribute)? else {
        return dict::new(cx);
    };
    let namespace = keywords.call(cx, &hook, &[name, bases])?;
    if cx.type_of(&namespace).slots.get().getitem.is_none() {
        let who = meta
            .cast::<TypeObj>()
            .map_or_else(|| "<metaclass>".to_owned(), |meta| meta.tp_name(cx));
        let got = cx.type_of(&namespace).tp_name(cx);
        return Err(cx.type_error(format!(
            "{who}.__prepare__() must return a mapping, not {got}"
        )));
    }
    Ok(namespace)
}

// ---- type.__new__

/// What is found out about a class before it is made.
struct Plan {
    metatype: Value,
    name: Value,
    bases: Value,
    base: Value,
    /// The class's own slots, mangled and sorted; `None` without `__slots__`.
    slots: Option<Vec<Value>>,
    adds_dict: bool,
    adds_weak: bool,
}

/// `type.__new__(metatype, name, bases, namespace, **kwds)`.
pub(super) fn type_new(cx: &mut Cx, metatype: &Value, args: Args<'_>) -> Res<Value> {
    let [name, bases, namespace] = args.pos() else {
        let n = args.pos().len();
        return Err(cx.type_error(format!(
            "type.__new__() takes exactly 3 arguments ({n} given)"
        )));
    };
    for (i, (arg, wanted)) in [(name, Ty::Str), (bases, Ty::Tuple), (namespace, Ty::Dict)]
        .into_iter()
        .enumerate()
    {
        if !is_subtype(cx.type_of(arg), cx.ty(wanted)) {
            let (wanted, got) = (cx.ty(wanted).tp_name(cx), cx.type_of(arg).tp_name(cx));
            return Err(cx.type_error(format!(
                "type.__new__() argument {} must be {wanted}, not {got}",
                i + 1
            )));
        }
    }
    let mut metatype = metatype.clone();
    let given = tuple::items(cx, bases).to_vec();
    let (bases, base) = if given.is_empty() {
        let base = cx.type_value(Ty::Object);
        (tuple::new(cx, std::slice::from_ref(&base))?, base)
    } else {
        for base in &given {
            if base.cast::<TypeObj>().is_none() {
                let hook = cx.name(Name::__mro_entries__).clone();
                if cx.get_attr_opt(base, &hook)?.is_some() {
                    return Err(cx.type_error(
                        "type() doesn't support MRO entry resolution; use types.new_class()",
                    ));
                }
            }
        }
        let winner = most_derived_metaclass(cx, &metatype, &given)?;
        if !winner.is(&metatype) {
            let new = winner.cast::<TypeObj>().and_then(|w| w.slots.get().new);
            match new {
                Some(new) if !std::ptr::fn_addr_eq(new, type_new as NewFn) => {
                    return new(cx, &winner, args);
                }
                _ => metatype = winner,
            }
        }
        (bases.clone(), best_base(cx, &given)?)
    };
    let names = dict::copy(cx, namespace)?;
    // CPython asks for the name's UTF-8, which stays with it.
    str_::layout::cache_utf8(cx, name);
    let plan = plan(cx, metatype, name, bases, base, &names)?;
    let class = make(cx, &plan, names)?;
    set_names(cx, &class)?;
    init_subclass(cx, &class, args)?;
    Ok(class)
}

/// The base whose layout the class has (`best_base`).
pub(super) fn best_base(cx: &mut Cx, bases: &[Value]) -> Res<Value> {
    let mut best: Option<(Value, Value)> = None;
    for item in bases {
        let Some(base) = item.cast::<TypeObj>() else {
            return Err(cx.type_error("bases must be types"));
        };
        if !base.has(T_BASETYPE) {
            let name = base.tp_name(cx);
            return Err(cx.type_error(format!("type '{name}' is not an acceptable base type")));
        }
        let candidate = solid_base(base);
        let winner = best
            .as_ref()
            .and_then(|(winner, _)| winner.cast::<TypeObj>());
        match winner {
            Some(winner) if is_subtype(winner, candidate) => {}
            Some(winner) if !is_subtype(candidate, winner) => {
                return Err(cx.type_error("multiple bases have instance lay-out conflict"));
            }
            _ => best = Some((candidate.to_value(), item.clone())),
        }
    }
    match best {
        Some((_, base)) => Ok(base),
        None => Ok(cx.type_value(Ty::Object)),
    }
}

/// Looks at `__slots__` and finds out what instances have.
fn plan(
    cx: &mut Cx,
    metatype: Value,
    name: &Value,
    bases: Value,
    base: Value,
    names: &Value,
) -> Res<Plan> {
    let mut plan = Plan {
        metatype,
        name: name.clone(),
        bases,
        base,
        slots: None,
        adds_dict: false,
        adds_weak: false,
    };
    let base = plan.base.clone();
    let Some(base) = base.cast::<TypeObj>() else {
        return Ok(plan);
    };
    let may_add_dict = base.dict_offset.get() == 0;
    let may_add_weak = base.weak_offset() == 0 && base.item_size.get() == 0;
    let key = cx.name(Name::__slots__).clone();
    let Some(given) = dict::get(cx, names, &key)? else {
        plan.adds_dict = may_add_dict;
        plan.adds_weak = may_add_weak;
        return Ok(plan);
    };
    let given = if str_::text(cx, &given).is_some() {
        vec![given]
    } else {
        cx.collect(&given)?
    };
    if !given.is_empty() && base.item_size.get() != 0 {
        let name = base.tp_name(cx);
        return Err(cx.type_error(format!(
            "nonempty __slots__ not supported for subtype of '{name}'"
        )));
    }
    for slot in &given {
        check_slot_name(cx, slot)?;
        if str_::equal(cx, slot, cx.name(Name::__dict__)) {
            if !may_add_dict || plan.adds_dict {
                return Err(cx.type_error("__dict__ slot disallowed: we already got one"));
            }
            plan.adds_dict = true;
        }
        if str_::equal(cx, slot, cx.name(Name::__weakref__)) {
            if !may_add_weak || plan.adds_weak {
                return Err(cx.type_error("__weakref__ slot disallowed: we already got one"));
            }
            plan.adds_weak = true;
        }
    }
    plan.slots = Some(own_slots(cx, name, &given, names)?);
    // Bases beside the first may bring what the class's own slots do not.
    for other in types_in(cx, Some(plan.bases.clone())) {
        if let Some(other) = other.cast::<TypeObj>()
            && !std::ptr::eq(other, base)
        {
            plan.adds_dict |= may_add_dict && other.dict_offset.get() != 0;
            plan.adds_weak |= may_add_weak && other.weak_offset() != 0;
        }
    }
    Ok(plan)
}

fn check_slot_name(cx: &mut Cx, slot: &Value) -> Res<()> {
    let Some(text) = str_::text(cx, slot) else {
        let got = cx.type_of(slot).tp_name(cx);
        return Err(cx.type_error(format!("__slots__ items must be strings, not '{got}'")));
    };
    if !crate::text::classify::isidentifier(text) {
        return Err(cx.type_error("__slots__ must be identifiers"));
    }
    Ok(())
}

/// The slots that become members: mangled, sorted, not in conflict with anything in the namespace.
fn own_slots(cx: &mut Cx, class: &Value, given: &[Value], names: &Value) -> Res<Vec<Value>> {
    let mut slots = Vec::new();
    let class = str_::to_rust(cx, class);
    for slot in given {
        let is = |cx: &Cx, name: Name| str_::equal(cx, slot, cx.name(name));
        if is(cx, Name::__dict__) || is(cx, Name::__weakref__) {
            continue;
        }
        let text = str_::to_rust(cx, slot);
        let mangled = match mangle(&class, &text) {
            Some(mangled) => str_::intern(cx, &mangled),
            None => str_::intern_value(cx, slot),
        };
        let is_left_out = [
            Name::__qualname__,
            Name::__classcell__,
            Name::__classdictcell__,
        ]
        .into_iter()
        .any(|name| str_::equal(cx, &mangled, cx.name(name)));
        if dict::get(cx, names, &mangled)?.is_some() && !is_left_out {
            let shown = cx.repr_string(&mangled)?;
            return Err(cx.value_error(format!(
                "{shown} in __slots__ conflicts with class variable"
            )));
        }
        slots.push(mangled);
    }
    let list = list::new(cx, slots)?;
    let sort = cx.name(Name::sort).clone();
    let sort = cx.get_attr(&list, &sort)?;
    cx.call(&sort, &[])?;
    Ok(list::items(cx, &list).to_vec())
}

/// A private name in a class; `None`: it stays as it is.
fn mangle(class: &str, name: &str) -> Option<String> {
    let class = class.trim_start_matches('_');
    if !name.starts_with("__") || name.ends_with("__") || name.contains('.') || class.is_empty() {
        return None;
    }
    Some(format!("_{class}{name}"))
}

/// Refuses names that a C string could not hold.
pub(super) fn check_name(cx: &mut Cx, name: &Value) -> Res<()> {
    let Some(text) = str_::text(cx, name) else {
        return Ok(());
    };
    if text.iter().any(|c| c == 0) {
        return Err(cx.value_error("type name must not contain null characters"));
    }
    let surrogate = text.iter().position(|c| (0xd800..0xe000).contains(&c));
    if let Some(start) = surrogate {
        let texts = [
            str_::intern(cx, "utf-8"),
            name.clone(),
            crate::objects::int::new(cx, start as i64)?,
            crate::objects::int::new(cx, start as i64 + 1)?,
            str_::intern(cx, "surrogates not allowed"),
        ];
        return Err(exception::raise_new(cx, Exc::UnicodeEncodeError, &texts));
    }
    Ok(())
}

/// The head of a class by its plan.
fn shape(cx: &Cx, plan: &Plan, base: &TypeObj) -> Shape {
    let n_own = plan.slots.as_ref().map_or(0, Vec::len);
    let base_flags =
        T_EXCEPTION | T_TYPE_SUBCLASS | T_SEQUENCE | T_MAPPING | T_UNHASHABLE | T_WEAKREF;
    let mut flags = T_BASETYPE;
    for flag in [
        T_EXCEPTION,
        T_TYPE_SUBCLASS,
        T_SEQUENCE,
        T_MAPPING,
        T_WEAKREF,
    ] {
        if base.has(flag & base_flags) {
            flags |= flag;
        }
    }
    let dict_offset = if plan.adds_dict {
        PREFIX_DICT
    } else {
        base.dict_offset.get()
    };
    let weak_offset = if plan.adds_weak {
        PREFIX_WEAK
    } else {
        base.weak_offset()
    };
    if dict_offset == PREFIX_DICT || weak_offset == PREFIX_WEAK {
        flags |= T_PREFIX;
    }
    let basic_size = base.basic_size.get() + 8 * n_own as u32;
    if dict_offset == PREFIX_DICT && basic_size == 16 && base.item_size.get() == 0 {
        flags |= T_INLINE_VALUES;
    }
    let layout = if base.is_laid_out_as(Layout::Int) || base.is_laid_out_as(Layout::BigInt) {
        Layout::IntSub as u8
    } else {
        base.layout()
    };
    let _ = cx;
    Shape {
        flags,
        layout,
        weak_offset,
        dict_offset,
        basic_size,
        item_size: base.item_size.get(),
        n_slots: base.n_slots.get() + n_own as u16,
        slots_start: base.slots_start.get(),
    }
}

/// Makes the class and fills it, up to the point where programs are told of it.
fn make(cx: &mut Cx, plan: &Plan, names: Value) -> Res<Value> {
    let base = plan.base.clone();
    let metatype = plan.metatype.clone();
    let (Some(base), Some(metatype)) = (base.cast::<TypeObj>(), metatype.cast::<TypeObj>()) else {
        return Err(cx.type_error("bases must be types"));
    };
    if plan.slots.as_ref().is_some_and(|slots| {
        base.slots_start.get() as usize + 8 * (slots.len() + base.n_slots.get() as usize)
            > u16::MAX as usize
    }) {
        return Err(cx.memory_error());
    }
    let shape = shape(cx, plan, base);
    let this = layout::alloc(cx, metatype, shape)?;
    let Some(class) = this.cast::<TypeObj>() else {
        return Err(cx.type_error("metaclasses make classes"));
    };
    class.set_name(plan.name.clone());
    class.set_dict(Some(names.clone()));
    class.set_bases(plan.bases.clone(), Some(plan.base.clone()));
    if let Some(slots) = &plan.slots {
        let slots = tuple::new(cx, slots)?;
        class.set_slot_names(Some(slots));
    }
    check_name(cx, &plan.name)?;
    set_module(cx, &names)?;
    set_qualname(cx, class, &names)?;
    wrap_hooks(cx, &names)?;
    set_class_cell(cx, &this, &names)?;
    mro::set(cx, class)?;
    if class.slots.get().new.is_none() {
        let mut own = class.slots.get();
        own.new = base.slots.get().new;
        class.set_slots(own, class.finalizer());
    }
    fill_dict(cx, class, plan, &names, base)?;
    inherit::slots(cx, class);
    if class.slots.get().hash.is_none() {
        forbid_hash(cx, class, &names)?;
    }
    for (i, parent) in types_in(cx, class.bases_value()).iter().enumerate() {
        let Some(parent) = parent.cast::<TypeObj>() else {
            continue;
        };
        if let Err(raised) = add_subclass(cx, parent, class) {
            for done in &types_in(cx, class.bases_value())[..i] {
                if let Some(done) = done.cast::<TypeObj>() {
                    remove_subclass(done, this.raw());
                }
            }
            return Err(raised);
        }
    }
    slot::update_all(cx, class);
    set_ready(class);
    Ok(this)
}

/// `__module__` is that of the code that runs, if the namespace has none.
fn set_module(cx: &mut Cx, names: &Value) -> Res<()> {
    let key = cx.name(Name::__module__).clone();
    if dict::get(cx, names, &key)?.is_some() {
        return Ok(());
    }
    let globals = crate::vm::frame::FrameRef::current(cx)
        .and_then(|frame| layout::copy_of(&frame.function().globals));
    let Some(globals) = globals else {
        return Ok(());
    };
    let name = cx.name(Name::__name__).clone();
    if let Some(module) = dict::get(cx, &globals, &name)? {
        dict::set(cx, names, &key, &module)?;
    }
    Ok(())
}

fn set_qualname(cx: &mut Cx, class: &TypeObj, names: &Value) -> Res<()> {
    let key = cx.name(Name::__qualname__).clone();
    let Some(qualname) = dict::get(cx, names, &key)? else {
        if let Some(name) = class.name_value() {
            class.set_qualname(name);
        }
        return Ok(());
    };
    if str_::text(cx, &qualname).is_none() {
        let got = cx.type_of(&qualname).tp_name(cx);
        return Err(cx.type_error(format!("type __qualname__ must be a str, not {got}")));
    }
    class.set_qualname(qualname);
    dict::del(cx, names, &key)?;
    Ok(())
}

/// `__new__` is a static method, the class hooks are class methods, though written as plain functions.
fn wrap_hooks(cx: &mut Cx, names: &Value) -> Res<()> {
    for (name, is_static) in [
        (Name::__new__, true),
        (Name::__init_subclass__, false),
        (Name::__class_getitem__, false),
    ] {
        let key = cx.name(name).clone();
        if let Some(function) = dict::get_str(cx, names, &key)
            && cx.is_exact(&function, Ty::Function)
        {
            let wrapped = if is_static {
                method_kinds::static_method(cx, &function)?
            } else {
                method_kinds::class_method(cx, &function)?
            };
            dict::set(cx, names, &key, &wrapped)?;
        }
    }
    Ok(())
}

fn set_class_cell(cx: &mut Cx, this: &Value, names: &Value) -> Res<()> {
    for (name, what, contents) in [
        (Name::__classcell__, "__classcell__", this),
        (Name::__classdictcell__, "__classdictcell__", names),
    ] {
        let key = cx.name(name).clone();
        let Some(found) = dict::get_str(cx, names, &key) else {
            continue;
        };
        if !cell::is_cell(cx, &found) {
            let class = cx.type_value_of(&found);
            let shown = cx.repr_string(&class)?;
            return Err(cx.type_error(format!("{what} must be a nonlocal cell, not {shown}")));
        }
        cell::set(cx, &found, Some(contents.clone()));
        dict::del(cx, names, &key)?;
    }
    Ok(())
}

/// Members, `__dict__`, `__weakref__`, `__doc__`.
fn fill_dict(cx: &mut Cx, class: &TypeObj, plan: &Plan, names: &Value, base: &TypeObj) -> Res<()> {
    let first = u32::from(base.slots_start.get()) + 8 * u32::from(base.n_slots.get());
    for (i, slot) in plan.slots.iter().flatten().enumerate() {
        if dict::get(cx, names, slot)?.is_some() {
            continue;
        }
        let member = descr::member(cx, class, slot, first + 8 * i as u32)?;
        dict::set(cx, names, slot, &member)?;
    }
    let rows = [
        (plan.adds_dict, Name::__dict__, &DICT_ROW),
        (plan.adds_weak, Name::__weakref__, &WEAKREF_ROW),
    ];
    for (adds, name, row) in rows {
        let key = cx.name(name).clone();
        if adds && dict::get(cx, names, &key)?.is_none() {
            let attribute = descr::computed(cx, class, row)?;
            dict::set(cx, names, &key, &attribute)?;
        }
    }
    let key = cx.name(Name::__doc__).clone();
    if dict::get(cx, names, &key)?.is_none() {
        let none = cx.none();
        dict::set(cx, names, &key, &none)?;
    }
    Ok(())
}

/// A class that defines equality without a hash: its dict says so.
pub(super) fn forbid_hash(cx: &mut Cx, class: &TypeObj, names: &Value) -> Res<()> {
    let key = cx.name(Name::__hash__).clone();
    if dict::get(cx, names, &key)?.is_none() {
        let none = cx.none();
        dict::set(cx, names, &key, &none)?;
        let mut own = class.slots.get();
        own.hash = Some(hash_not_implemented);
        class.set_slots(own, class.finalizer());
        class.set_flag(T_UNHASHABLE, true);
    }
    Ok(())
}

static DICT_ROW: GetSet = GetSet {
    name: "__dict__",
    doc: "dictionary for instance variables",
    get: get_dict,
    set: Some(set_dict),
};

static WEAKREF_ROW: GetSet = GetSet {
    name: "__weakref__",
    doc: "list of weak references to the object",
    get: get_weakref,
    set: None,
};

/// The attribute `__dict__` of the nearest built-in base that keeps the dict by itself (a class, a module, an exception): the dict of
/// such an object is not where instances have theirs (`get_builtin_base_with_dict`).
fn built_in_dict(cx: &Cx, obj: &Value) -> Option<Value> {
    let mut at = Some(cx.type_of(obj));
    while let Some(class) = at {
        if !class.has(T_HEAP)
            && let Some(found) = lookup::own(cx, class, cx.name(Name::__dict__))
        {
            return Some(found);
        }
        at = class.base_obj();
    }
    None
}

fn get_dict(cx: &mut Cx, obj: &Value) -> Res<Value> {
    if let Some(row) = built_in_dict(cx, obj)
        && let Some(get) = cx.type_of(&row).slots.get().descr_get
    {
        let class = cx.type_value_of(obj);
        return get(cx, &row, Some(obj), &class);
    }
    match crate::objects::instance::dict(cx, obj)? {
        Some(own) => Ok(own),
        None => Err(cx.raise(Exc::AttributeError, "This object has no __dict__")),
    }
}

fn set_dict(cx: &mut Cx, obj: &Value, value: Option<&Value>) -> Res<()> {
    if let Some(row) = built_in_dict(cx, obj)
        && let Some(set) = cx.type_of(&row).slots.get().descr_set
    {
        return set(cx, &row, obj, value);
    }
    if let Some(value) = value
        && !is_subtype(cx.type_of(value), cx.ty(Ty::Dict))
    {
        let got = cx.type_of(value).tp_name(cx);
        return Err(cx.type_error(format!(
            "__dict__ must be set to a dictionary, not a '{got}'"
        )));
    }
    crate::objects::instance::set_dict(cx, obj, value.cloned())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn get_weakref(cx: &mut Cx, obj: &Value) -> Res<Value> {
    Ok(crate::heap::ask::weak_references(obj)
        .into_iter()
        .next()
        .unwrap_or_else(|| cx.none()))
}

/// Tells each value of the namespace its name (`type_new_set_names`).
fn set_names(cx: &mut Cx, this: &Value) -> Res<()> {
    let Some(names) = this.cast::<TypeObj>().and_then(TypeObj::dict_value) else {
        return Ok(());
    };
    let mut at = 0;
    let mut entries = Vec::new();
    while let Some((key, value)) = dict::next_entry(cx, &names, &mut at) {
        // Few values have the hook; the others need not be held.
        let has_hook = lookup::lookup(cx.type_of(&value), cx.name(Name::__set_name__)).is_some();
        if has_hook {
            entries.push((key, value));
        }
    }
    for (key, value) in entries {
        // CPython goes through a copy of the namespace, which holds them too.
        let (_copied_value, _copied_key) = (value.clone(), key.clone());
        let called = match slots::call_maybe(cx, Name::__set_name__, [&value, this, &key]) {
            Ok(_) => Ok(()),
            Err(raised) => Err(raised),
        };
        if let Err(raised) = called {
            note_set_name(cx, this, &key, &value);
            return Err(raised);
        }
    }
    Ok(())
}

/// Adds CPython's note to what `__set_name__` raised.
fn note_set_name(cx: &mut Cx, this: &Value, key: &Value, value: &Value) {
    let error = cx.take_exception();
    if error.cast::<ExceptionObj>().is_some() {
        let class = this
            .cast::<TypeObj>()
            .map_or_else(String::new, |class| class.tp_name(cx));
        let kind = cx.type_of(value).tp_name(cx);
        let done = (|| {
            let key = cx.repr_string(key)?;
            let note =
                format!("Error calling __set_name__ on '{kind}' instance {key} in '{class}'");
            let note = str_::new(cx, &note)?;
            let name = str_::intern(cx, "add_note");
            let method = cx.get_attr(&error, &name)?;
            cx.call(&method, &[note])
        })();
        if done.is_err() {
            drop(cx.take_exception());
        }
    }
    cx.raise_value(error);
}

/// `super(cls, cls).__init_subclass__(**kwds)`.
fn init_subclass(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<()> {
    let name = cx.name(Name::__init_subclass__).clone();
    let found = super::super_lookup(cx, this, this, &name)?;
    let hook = if let Some(hook) = found {
        hook
    } else {
        let class = cx.type_value(Ty::Super);
        let parent = cx.call(&class, &lend([this, this]))?;
        cx.get_attr(&parent, &name)?
    };
    if args.n_kw() == 0 {
        cx.call(&hook, &[])?;
    } else {
        cx.call_args(&hook, Args::new(args.kw_values(), 0, args.kw_names()))?;
    }
    Ok(())
}
