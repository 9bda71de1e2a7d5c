//! `_abc`, written in Rust, and `abc`, whose classes are library code in Python (`py/abc.py`).
//!
//! What an abstract class knows of its virtual subclasses is one object, `_abc_impl`: classes that were registered, and those that were
//! found to be subclasses or not, as sets of weak references. The latter hold until anything is registered anywhere.

use crate::cx::{Cx, Res};
use crate::heap::handle::{Value, lend};
use crate::modules::ModuleSpec;
use crate::objects::class::layout::{each_of_mro, each_subclass};
use crate::objects::exception::Exc;
use crate::objects::names::Name;
use crate::objects::native::{Bound, Native};
use crate::objects::parts::{self, Parts, Roles};
use crate::objects::type_obj::{T_MAPPING, T_NO_NEW, T_SEQUENCE, TypeObj, TypeSpec};
use crate::objects::{Ty, class, dict, int, set, str_, weakref};

struct DataRoles;
impl Roles for DataRoles {
    type Of = Parts<3, 1>;
    const NAMES: &'static [&'static str] = &["registry", "cache", "negative cache"];
}

const REGISTRY: usize = 0;
const CACHE: usize = 1;
const NEGATIVE: usize = 2;

pub(crate) static DATA_SPEC: TypeSpec = TypeSpec {
    name: "_abc._abc_data",
    doc: "Internal state held by ABC machinery.",
    flags: T_NO_NEW,
    ..parts::spec::<DataRoles>()
};

pub(crate) static NATIVE_MODULE: ModuleSpec = ModuleSpec {
    name: "_abc",
    doc: "What abstract base classes need that must be fast.",
    natives: &[
        Native::new(
            "get_cache_token",
            "()",
            "A number that changes with each registration.",
            get_cache_token,
        ),
        Native::new("_abc_init", "(self, /)", "Prepare a new class.", abc_init),
        Native::new(
            "_abc_register",
            "(self, subclass, /)",
            "Register a virtual subclass.",
            abc_register,
        ),
        Native::new(
            "_abc_instancecheck",
            "(self, instance, /)",
            "Is it an instance?",
            abc_instancecheck,
        ),
        Native::new(
            "_abc_subclasscheck",
            "(self, subclass, /)",
            "Is it a subclass?",
            abc_subclasscheck,
        ),
        Native::new("_get_dump", "(self, /)", "The sets of a class.", get_dump),
        Native::new(
            "_reset_registry",
            "(self, /)",
            "Forget what was registered.",
            reset_registry,
        ),
        Native::new(
            "_reset_caches",
            "(self, /)",
            "Forget what was found.",
            reset_caches,
        ),
    ],
    init,
    ..ModuleSpec::EMPTY
};

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "abc",
    doc: "Abstract base classes.",
    python: include_str!("py/abc.py"),
    ..ModuleSpec::EMPTY
};

fn init(cx: &mut Cx, _made: &Value) -> Res<()> {
    class::complete(cx, Ty::AbcData)
}

fn get_cache_token(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let token = cx.runtime().abc_registrations;
    int::new(cx, token as i64)
}

fn is_abstract(cx: &mut Cx, value: &Value) -> Res<bool> {
    let name = cx.name(Name::__isabstractmethod__).clone();
    match cx.get_attr_opt(value, &name)? {
        Some(mark) => cx.is_true(&mark),
        None => Ok(false),
    }
}

/// Collects the names of abstract methods: those of the class's own, and those of its bases that it still has from them.
fn abstract_names(cx: &mut Cx, this: &Value) -> Res<Value> {
    let mut found = Vec::new();
    let own = this.cast::<TypeObj>().and_then(TypeObj::dict_value);
    let mut entries = Vec::new();
    if let Some(own) = own {
        let mut pos = 0;
        while let Some(entry) = dict::next_entry(cx, &own, &mut pos) {
            entries.push(entry);
        }
    }
    for (name, value) in entries {
        if is_abstract(cx, &value)? {
            found.push(name);
        }
    }
    let bases = cx.name(Name::__bases__).clone();
    let bases = cx.get_attr(this, &bases)?;
    let key = cx.name(Name::__abstractmethods__).clone();
    for base in cx.collect(&bases)? {
        let Some(names) = cx.get_attr_opt(&base, &key)? else {
            continue;
        };
        for name in cx.collect(&names)? {
            if let Some(value) = cx.get_attr_opt(this, &name)?
                && is_abstract(cx, &value)?
            {
                found.push(name);
            }
        }
    }
    set::new(cx, true, found)
}

fn abc_init(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let this = args.req(0);
    let names = abstract_names(cx, this)?;
    let key = cx.name(Name::__abstractmethods__).clone();
    cx.set_attr(this, &key, &names)?;
    let data_class = cx.type_value(Ty::AbcData);
    let token = cx.runtime().abc_registrations as i64;
    let data = parts::make(cx, &data_class, [None, None, None], [token])?;
    let key = str_::intern(cx, "_abc_impl");
    cx.set_attr(this, &key, &data)?;
    // `__abc_tpflags__`: instances match sequence or mapping patterns.
    if let Some(class) = this.cast::<TypeObj>()
        && let Some(own) = class.dict_value()
    {
        let key = str_::intern(cx, "__abc_tpflags__");
        if let Some(flags) = dict::get_str(cx, &own, &key) {
            let bits = int::to_i64(&flags).unwrap_or(0);
            if bits & (1 << 5) != 0 {
                class.set_flag(T_SEQUENCE, true);
            }
            if bits & (1 << 6) != 0 {
                class.set_flag(T_MAPPING, true);
            }
            cx.del_attr(this, &key)?;
        }
    }
    Ok(cx.none())
}

fn data_of(cx: &mut Cx, this: &Value) -> Res<Value> {
    let key = str_::intern(cx, "_abc_impl");
    let data = cx.get_attr(this, &key)?;
    if !cx.is_exact(&data, Ty::AbcData) {
        return Err(cx.type_error("_abc_impl is set to a wrong type"));
    }
    Ok(data)
}

fn contains(cx: &mut Cx, data: &Value, which: usize, class: &Value) -> Res<bool> {
    let Some(of) = parts::of::<3, 1>(data).get(which) else {
        return Ok(false);
    };
    if set::len(cx, &of) == 0 {
        return Ok(false);
    }
    let weak = match weakref::new(cx, class, None) {
        Ok(weak) => weak,
        Err(raised) => {
            return match cx.catch(Exc::TypeError) {
                Some(_) => Ok(false),
                None => Err(raised),
            };
        }
    };
    set::contains(cx, &of, &weak)
}

fn add(cx: &mut Cx, data: &Value, which: usize, class: &Value) -> Res<()> {
    let own = parts::of::<3, 1>(data);
    let of = match own.get(which) {
        Some(of) => of,
        None => {
            let made = set::new(cx, false, Vec::new())?;
            own.set(which, Some(made.clone()));
            made
        }
    };
    let weak = weakref::new(cx, class, None)?;
    set::add(cx, &of, &weak)
}

/// Is what was found to be no subclass still so?
fn is_current(cx: &Cx, data: &Value) -> bool {
    parts::of::<3, 1>(data).numbers[0].get() == cx.runtime().abc_registrations as i64
}

fn abc_register(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (this, subclass) = (args.req(0), args.req(1));
    if subclass.cast::<TypeObj>().is_none() {
        return Err(cx.type_error("Can only register classes"));
    }
    if cx.is_subclass(subclass, this)? {
        return Ok(subclass.clone());
    }
    if cx.is_subclass(this, subclass)? {
        return Err(cx.raise(Exc::RuntimeError, "Refusing to create an inheritance cycle"));
    }
    let data = data_of(cx, this)?;
    add(cx, &data, REGISTRY, subclass)?;
    cx.runtime_mut().abc_registrations += 1;
    if let (Some(this), Some(subclass)) = (this.cast::<TypeObj>(), subclass.cast::<TypeObj>()) {
        for flag in [T_SEQUENCE, T_MAPPING] {
            if this.has(flag) {
                mark(subclass, flag);
            }
        }
    }
    Ok(subclass.clone())
}

/// A class and its subclasses match patterns of this kind. Built-in types are as they are.
fn mark(class: &TypeObj, flag: u32) {
    let mut work = vec![class.to_value()];
    while let Some(class) = work.pop() {
        let Some(class) = class.cast::<TypeObj>() else {
            continue;
        };
        if class.has(flag) || !class.is_heap() {
            continue;
        }
        class.set_flag(T_SEQUENCE, flag == T_SEQUENCE);
        class.set_flag(T_MAPPING, flag == T_MAPPING);
        each_subclass(class, |subclass| work.push(subclass.to_value()));
    }
}

fn subclass_check(cx: &mut Cx, this: &Value, subclass: &Value) -> Res<Value> {
    let name = cx.name(Name::__subclasscheck__).clone();
    let check = cx.get_attr(this, &name)?;
    cx.call(&check, &lend([subclass]))
}

fn abc_instancecheck(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (this, instance) = (args.req(0), args.req(1));
    let data = data_of(cx, this)?;
    let name = cx.name(Name::__class__).clone();
    let subclass = cx.get_attr(instance, &name)?;
    if contains(cx, &data, CACHE, &subclass)? {
        return Ok(cx.bool(true));
    }
    let own = cx.type_value_of(instance);
    if own.is(&subclass) {
        if is_current(cx, &data) && contains(cx, &data, NEGATIVE, &subclass)? {
            return Ok(cx.bool(false));
        }
        return subclass_check(cx, this, &subclass);
    }
    let result = subclass_check(cx, this, &subclass)?;
    if cx.is_true(&result)? {
        return Ok(result);
    }
    subclass_check(cx, this, &own)
}

fn abc_subclasscheck(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (this, subclass) = (args.req(0), args.req(1));
    if subclass.cast::<TypeObj>().is_none() {
        return Err(cx.type_error("issubclass() arg 1 must be a class"));
    }
    let data = data_of(cx, this)?;
    if contains(cx, &data, CACHE, subclass)? {
        return Ok(cx.bool(true));
    }
    if is_current(cx, &data) {
        if contains(cx, &data, NEGATIVE, subclass)? {
            return Ok(cx.bool(false));
        }
    } else {
        let token = cx.runtime().abc_registrations as i64;
        let own = parts::of::<3, 1>(&data);
        own.numbers[0].set(token);
        own.set(NEGATIVE, None);
    }
    let truth = decide(cx, this, subclass, &data)?;
    add(cx, &data, if truth { CACHE } else { NEGATIVE }, subclass)?;
    Ok(cx.bool(truth))
}

/// Asks the class, then looks at bases, at what was registered and at the class's subclasses.
fn decide(cx: &mut Cx, this: &Value, subclass: &Value, data: &Value) -> Res<bool> {
    let name = cx.name(Name::__subclasshook__).clone();
    let hook = cx.get_attr(this, &name)?;
    let said = cx.call(&hook, &lend([subclass]))?;
    if said.is(&cx.bool(true)) || said.is(&cx.bool(false)) {
        return Ok(said.is(&cx.bool(true)));
    }
    if !cx.is_not_implemented(&said) {
        return Err(cx.raise(
            Exc::AssertionError,
            "__subclasshook__ must return either False, True, or NotImplemented",
        ));
    }
    let is_base = subclass
        .cast::<TypeObj>()
        .is_some_and(|class| each_of_mro(class).any(|base| base.to_value().is(this)));
    if is_base {
        return Ok(true);
    }
    if let Some(registry) = parts::of::<3, 1>(data).get(REGISTRY) {
        let mut registered = Vec::new();
        let mut pos = 0;
        while let Some(weak) = set::next_entry(cx, &registry, &mut pos) {
            registered.extend(weakref::get(&weak));
        }
        for class in registered {
            if cx.is_subclass(subclass, &class)? {
                return Ok(true);
            }
        }
    }
    let name = cx.name(Name::__subclasses__).clone();
    let subclasses = cx.get_attr(this, &name)?;
    let subclasses = cx.call(&subclasses, &[])?;
    if !cx.is_exact(&subclasses, Ty::List) {
        return Err(cx.type_error("__subclasses__() must return a list"));
    }
    for class in cx.collect(&subclasses)? {
        if cx.is_subclass(subclass, &class)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn get_dump(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let data = data_of(cx, args.req(0))?;
    let mut dump = Vec::new();
    for which in [REGISTRY, CACHE, NEGATIVE] {
        let of = parts::of::<3, 1>(&data).get(which);
        let mut members = Vec::new();
        let mut pos = 0;
        while let Some(of) = &of
            && let Some(member) = set::next_entry(cx, of, &mut pos)
        {
            members.push(member);
        }
        dump.push(set::new(cx, false, members)?);
    }
    let token = parts::of::<3, 1>(&data).numbers[0].get();
    dump.push(int::new(cx, token)?);
    crate::objects::tuple::from_vec(cx, dump)
}

fn reset_registry(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let data = data_of(cx, args.req(0))?;
    parts::of::<3, 1>(&data).set(REGISTRY, None);
    Ok(cx.none())
}

fn reset_caches(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let data = data_of(cx, args.req(0))?;
    let own = parts::of::<3, 1>(&data);
    own.set(CACHE, None);
    own.set(NEGATIVE, None);
    Ok(cx.none())
}
