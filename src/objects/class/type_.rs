//! The type `type`: calling classes, their attributes, what they say of themselves.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::heap::header::{T_GC, T_HEAP};
use crate::heap::trace::TraceFns;
use crate::objects::class::layout::{
    self, ClassTrace, DICT_OFFSET, PREFIX_DICT, PREFIX_WEAK, WEAK_OFFSET, is_subtype,
};
use crate::objects::class::lookup::{self, lookup};
use crate::objects::class::slot::update_name;
use crate::objects::class::{assign, build, generic_alias, mapping_proxy, mro};
use crate::objects::exception::{self, Exc};
use crate::objects::names::Name;
use crate::objects::native::{Args, Bound, GetSet, Native};
use crate::objects::type_obj::{
    BinaryFn, BinaryOp, Layout, Memory, N_BINARY, Slots, T_ABSTRACT, T_BASETYPE, T_EXCEPTION,
    T_IMMUTABLE, T_INLINE_VALUES, T_MAPPING, T_METHOD_DESCRIPTOR, T_NO_NEW, T_READY, T_SEQUENCE,
    T_TYPE_SUBCLASS, TypeObj, TypeSpec,
};
use crate::objects::{Ty, dict, int, list, str_, tuple};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "type",
    doc: "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
    flags: T_BASETYPE | T_TYPE_SUBCLASS,
    layout: Layout::Type,
    memory: Memory::Gc,
    basic_size: 928,
    item_size: 40,
    weak_offset: WEAK_OFFSET,
    dict_offset: DICT_OFFSET,
    trace: TraceFns::of_two::<ClassTrace<false>, ClassTrace<true>>(),
    clear: Some(layout::clear),
    destroy: layout::destroy,
    size: Some(layout::size),
    slots: Slots {
        new: Some(build::type_new),
        init: Some(init),
        call: Some(call),
        getattr: Some(getattr),
        setattr: Some(setattr),
        repr: Some(repr),
        binary: OPERATORS,
        ..Slots::NONE
    },
    methods: &[
        Native::new(
            "mro",
            "($self, /)",
            "Return a type's method resolution order.",
            mro_method,
        ),
        Native::new(
            "__subclasses__",
            "($self, /)",
            "Return a list of immediate subclasses.",
            subclasses,
        ),
        Native::class(
            "__prepare__",
            "($type, /, *args, **kwargs)",
            "Create the namespace for the class statement",
            prepare,
        ),
        Native::new(
            "__instancecheck__",
            "($self, instance, /)",
            "Check if an object is an instance.",
            instancecheck,
        ),
        Native::new(
            "__subclasscheck__",
            "($self, subclass, /)",
            "Check if a class is a subclass.",
            subclasscheck,
        ),
        Native::new(
            "__dir__",
            "($self, /)",
            "Specialized __dir__ implementation for types.",
            dir,
        ),
        Native::new(
            "__sizeof__",
            "($self, /)",
            "Return memory consumption of the type object.",
            sizeof,
        ),
    ],
    getset: &[
        row("__basicsize__", basic_size, None),
        row("__itemsize__", item_size, None),
        row("__flags__", flags, None),
        row("__weakrefoffset__", weak_offset, None),
        row("__base__", base, Some(readonly)),
        row("__dictoffset__", dict_offset, None),
        row("__name__", name, Some(set_name)),
        row("__qualname__", qualname, Some(set_qualname)),
        row("__bases__", bases, Some(assign::set_bases)),
        row("__mro__", mro_attribute, None),
        row("__module__", module, Some(set_module)),
        row(
            "__abstractmethods__",
            abstract_methods,
            Some(set_abstract_methods),
        ),
        row("__dict__", dict_proxy, None),
        row("__doc__", doc, Some(set_doc)),
        row("__text_signature__", text_signature, None),
        row("__annotations__", annotations, Some(set_annotations)),
        row("__type_params__", type_params, Some(set_type_params)),
    ],
    ..TypeSpec::ATOM
};

const OPERATORS: [Option<BinaryFn>; N_BINARY] = {
    let mut table: [Option<BinaryFn>; N_BINARY] = [None; N_BINARY];
    table[BinaryOp::Or as usize] = Some(generic_alias::or_types);
    table
};

type Get = fn(&mut Cx, &Value) -> Res<Value>;
type Set = fn(&mut Cx, &Value, Option<&Value>) -> Res<()>;

const fn row(name: &'static str, get: Get, set: Option<Set>) -> GetSet {
    GetSet {
        name,
        doc: "",
        get,
        set,
    }
}

fn class_of(this: &Value) -> &TypeObj {
    this.cast::<TypeObj>()
        .expect("attributes of types are asked of types")
}

// ---- calling

fn init(cx: &mut Cx, _this: &Value, args: Args<'_>) -> Res<()> {
    if args.n_kw() > 0 && args.pos().len() == 1 {
        return Err(cx.type_error("type.__init__() takes no keyword arguments"));
    }
    if !matches!(args.pos().len(), 1 | 3) {
        return Err(cx.type_error("type.__init__() takes 1 or 3 arguments"));
    }
    Ok(())
}

/// `class(*args)`: makes an object and initializes it.
pub(crate) fn call(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<Value> {
    let Some(class) = this.cast::<TypeObj>() else {
        return Ok(cx.none());
    };
    if std::ptr::eq(class, cx.ty(Ty::Type)) {
        if let [object] = args.pos() {
            if args.n_kw() > 0 {
                return Err(cx.type_error("type() takes no keyword arguments"));
            }
            return Ok(cx.type_value_of(object));
        }
        if args.pos().len() != 3 {
            return Err(cx.type_error("type() takes 1 or 3 arguments"));
        }
    }
    let Some(new) = class.slots.get().new else {
        let name = class.tp_name(cx);
        return Err(cx.type_error(format!("cannot create '{name}' instances")));
    };
    cx.enter_recursion(" while calling a Python object")?;
    let made = make(cx, this, new, args);
    cx.leave_recursion();
    made
}

fn make(
    cx: &mut Cx,
    this: &Value,
    new: crate::objects::type_obj::NewFn,
    args: Args<'_>,
) -> Res<Value> {
    let made = new(cx, this, args)?;
    if !is_subtype(cx.type_of(&made), class_of(this)) {
        return Ok(made);
    }
    if let Some(init) = cx.type_of(&made).slots.get().init {
        init(cx, &made, args)?;
    }
    Ok(made)
}

// ---- attributes

/// Does the class read attributes as `type` does?
pub(crate) fn is_plain(cx: &Cx, class: &TypeObj) -> bool {
    match (
        class.slots.get().getattr,
        cx.ty(Ty::Type).slots.get().getattr,
    ) {
        (Some(own), Some(plain)) => std::ptr::fn_addr_eq(own, plain),
        _ => false,
    }
}

/// What `class.name` finds; `None`: nothing, and no exception.
pub(crate) fn find(cx: &mut Cx, this: &Value, name: &Value) -> Res<Option<Value>> {
    let class = class_of(this);
    let metatype = cx.type_of(this);
    let of_meta = lookup(metatype, name);
    let mut meta_get = None;
    if let Some(descr) = &of_meta {
        let slots = &cx.type_of(descr).slots;
        meta_get = slots.get().descr_get;
        if let Some(read) = meta_get
            && slots.get().descr_set.is_some()
        {
            let metatype = metatype.to_value();
            return read(cx, descr, Some(this), &metatype).map(Some);
        }
    }
    if let Some(found) = lookup(class, name) {
        return match cx.type_of(&found).slots.get().descr_get {
            Some(read) => read(cx, &found, None, this).map(Some),
            None => Ok(Some(found)),
        };
    }
    match (of_meta, meta_get) {
        (Some(descr), Some(read)) => {
            let metatype = cx.type_value_of(this);
            read(cx, &descr, Some(this), &metatype).map(Some)
        }
        (of_meta, _) => Ok(of_meta),
    }
}

fn getattr(cx: &mut Cx, this: &Value, name: &Value) -> Res<Value> {
    if str_::text(cx, name).is_none() {
        let got = cx.type_of(name).tp_name(cx);
        return Err(cx.type_error(format!("attribute name must be string, not '{got}'")));
    }
    match find(cx, this, name)? {
        Some(found) => Ok(found),
        None => Err(missing(cx, this, name)),
    }
}

/// The error for an attribute that a class has not.
#[cold]
pub(crate) fn missing(cx: &mut Cx, this: &Value, name: &Value) -> Raised {
    let class = class_of(this).tp_name(cx);
    let attribute = str_::to_rust(cx, name);
    let message = format!("type object '{class}' has no attribute '{attribute}'");
    exception::raise_attribute_error(cx, &message, this, name)
}

fn setattr(cx: &mut Cx, this: &Value, name: &Value, value: Option<&Value>) -> Res<()> {
    let class = class_of(this);
    if class.has(T_IMMUTABLE) {
        let name = cx.repr_string(name)?;
        let class = class.tp_name(cx);
        return Err(cx.type_error(format!(
            "cannot set {name} attribute of immutable type '{class}'"
        )));
    }
    let exact = if cx.is_exact(name, Ty::Str) {
        str_::intern_value(cx, name)
    } else if let Some(exact) = layout::exact_str(cx, name) {
        str_::intern_value(cx, &exact)
    } else {
        let got = cx.type_of(name).tp_name(cx);
        return Err(cx.type_error(format!("attribute name must be string, not '{got}'")));
    };
    let name = &exact;
    if let Some(descr) = lookup(cx.type_of(this), name)
        && let Some(write) = cx.type_of(&descr).slots.get().descr_set
    {
        return write(cx, &descr, this, value);
    }
    store(cx, this, name, value)
}

/// Changes the class's dict: versions go first, slots follow.
fn store(cx: &mut Cx, this: &Value, name: &Value, value: Option<&Value>) -> Res<()> {
    let class = class_of(this);
    // What was there dies only when slots and versions are right again.
    let old = lookup::own(cx, class, name);
    match value {
        Some(value) => change(cx, class, name, |cx, names| {
            dict::set(cx, names, name, value)
        })?,
        None if old.is_none() => return Err(missing(cx, this, name)),
        None => {
            change(cx, class, name, |cx, names| {
                dict::del(cx, names, name).map(drop)
            })?;
        }
    }
    lookup::modified(class);
    if is_dunder(cx, name) {
        update_name(cx, class, name);
    }
    drop(old);
    Ok(())
}

/// A change of the class's dict by the class itself: its versions go, those of unrelated classes stay. Nothing dies in between.
fn change(
    cx: &mut Cx,
    class: &TypeObj,
    name: &Value,
    what: impl FnOnce(&mut Cx, &Value) -> Res<()>,
) -> Res<()> {
    let Some(names) = class.dict_value() else {
        return Ok(());
    };
    let old = dict::get_str(cx, &names, name);
    lookup::modified(class);
    dict::layout::set_namespace(&names, false);
    let result = what(cx, &names);
    dict::layout::set_namespace(&names, true);
    drop(old);
    result
}

fn is_dunder(cx: &Cx, name: &Value) -> bool {
    str_::as_str(cx, name)
        .is_some_and(|text| text.len() > 4 && text.starts_with("__") && text.ends_with("__"))
}

/// Refuses to change an attribute of a built-in type, or to delete one that every type has.
pub(super) fn check_special<'a>(
    cx: &mut Cx,
    class: &TypeObj,
    value: Option<&'a Value>,
    what: &str,
) -> Res<&'a Value> {
    let verb = match value {
        Some(value) if !class.has(T_IMMUTABLE) => return Ok(value),
        None if !class.has(T_IMMUTABLE) => "delete",
        _ => "set",
    };
    let class = class.tp_name(cx);
    Err(cx.type_error(format!(
        "cannot {verb} '{what}' attribute of immutable type '{class}'"
    )))
}

fn readonly(cx: &mut Cx, _this: &Value, _value: Option<&Value>) -> Res<()> {
    Err(cx.raise(Exc::AttributeError, "readonly attribute"))
}

fn number(cx: &mut Cx, value: i64) -> Res<Value> {
    int::new(cx, value)
}

fn basic_size(cx: &mut Cx, this: &Value) -> Res<Value> {
    number(cx, i64::from(class_of(this).basic_size.get()))
}

fn item_size(cx: &mut Cx, this: &Value) -> Res<Value> {
    number(cx, i64::from(class_of(this).item_size.get()))
}

/// Is this a type that CPython's C modules make when they are imported, and so one on its heap?
fn is_module_type(class: &TypeObj) -> bool {
    const FIXED: [&str; 3] = ["types", "weakref", "collections.OrderedDict"];
    class
        .spec
        .and_then(|spec| Some((spec.name, spec.name.split_once('.')?.0)))
        .is_some_and(|(name, module)| !FIXED.contains(&name) && !FIXED.contains(&module))
}

/// CPython's bits, as far as they have a meaning here.
fn flags(cx: &mut Cx, this: &Value) -> Res<Value> {
    let class = class_of(this);
    let is_a = |ty: Ty| is_subtype(class, cx.ty(ty));
    let bits = [
        (class.has(T_INLINE_VALUES), 2),
        (class.weak_offset() == PREFIX_WEAK, 3),
        (class.dict_offset.get() == PREFIX_DICT, 4),
        (class.has(T_SEQUENCE), 5),
        (class.has(T_MAPPING), 6),
        (class.has(T_NO_NEW), 7),
        (class.has(T_IMMUTABLE), 8),
        (class.has(T_HEAP) || is_module_type(class), 9),
        (class.has(T_BASETYPE), 10),
        (class.has(T_READY), 12),
        (class.has(T_GC), 14),
        (class.has(T_METHOD_DESCRIPTOR), 17),
        (class.version.get() != 0, 19),
        (class.has(T_ABSTRACT), 20),
        (is_a(Ty::Int), 24),
        (is_a(Ty::List), 25),
        (is_a(Ty::Tuple), 26),
        (is_a(Ty::Bytes), 27),
        (is_a(Ty::Str), 28),
        (is_a(Ty::Dict), 29),
        (class.has(T_EXCEPTION), 30),
        (is_a(Ty::Type), 31),
    ];
    let value = bits
        .iter()
        .map(|&(on, bit)| i64::from(on) << bit)
        .sum::<i64>();
    number(cx, value | 2)
}

fn weak_offset(cx: &mut Cx, this: &Value) -> Res<Value> {
    let class = class_of(this);
    // Of built-in types CPython's own offset, where ours is another.
    let offset = match class.weak_offset() {
        _ if is_subtype(class, cx.ty(Ty::Type)) => 368,
        offset => i64::from(offset),
    };
    number(cx, offset)
}

fn dict_offset(cx: &mut Cx, this: &Value) -> Res<Value> {
    let class = class_of(this);
    let offset = match class.dict_offset.get() {
        PREFIX_DICT => -1,
        _ if is_subtype(class, cx.ty(Ty::Type)) => 264,
        offset => i64::from(offset),
    };
    number(cx, offset)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn base(cx: &mut Cx, this: &Value) -> Res<Value> {
    Ok(class_of(this)
        .base_obj()
        .map_or_else(|| cx.none(), TypeObj::to_value))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn name(cx: &mut Cx, this: &Value) -> Res<Value> {
    Ok(class_of(this).name_value().unwrap_or_else(|| cx.none()))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn qualname(cx: &mut Cx, this: &Value) -> Res<Value> {
    Ok(class_of(this).qualname_value().unwrap_or_else(|| cx.none()))
}

fn new_name<'a>(
    cx: &mut Cx,
    class: &TypeObj,
    value: Option<&'a Value>,
    what: &str,
) -> Res<&'a Value> {
    let value = check_special(cx, class, value, what)?;
    if str_::text(cx, value).is_none() {
        let (class, got) = (class.tp_name(cx), cx.type_of(value).tp_name(cx));
        return Err(cx.type_error(format!(
            "can only assign string to {class}.{what}, not '{got}'"
        )));
    }
    Ok(value)
}

fn set_name(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let class = class_of(this);
    let value = new_name(cx, class, value, "__name__")?;
    build::check_name(cx, value)?;
    lookup::modified(class);
    class.set_name(value.clone());
    Ok(())
}

fn set_qualname(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let class = class_of(this);
    let value = new_name(cx, class, value, "__qualname__")?;
    class.set_qualname(value.clone());
    Ok(())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn bases(cx: &mut Cx, this: &Value) -> Res<Value> {
    Ok(class_of(this).bases_value().unwrap_or_else(|| cx.none()))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn mro_attribute(cx: &mut Cx, this: &Value) -> Res<Value> {
    Ok(class_of(this).mro_value().unwrap_or_else(|| cx.none()))
}

fn own(cx: &Cx, class: &TypeObj, name: Name) -> Option<Value> {
    lookup::own(cx, class, cx.name(name))
}

fn put(cx: &mut Cx, class: &TypeObj, name: Name, value: &Value) -> Res<()> {
    let name = cx.name(name).clone();
    change(cx, class, &name, |cx, names| {
        dict::set(cx, names, &name, value)
    })
}

/// Deletes it from the class's dict; AttributeError if it is not there.
fn take_away(cx: &mut Cx, class: &TypeObj, name: Name) -> Res<()> {
    let name = cx.name(name).clone();
    let deleted = lookup::own(cx, class, &name).is_some();
    change(cx, class, &name, |cx, names| {
        dict::del(cx, names, &name).map(drop)
    })?;
    if deleted {
        Ok(())
    } else {
        Err(exception::raise_new(cx, Exc::AttributeError, &[name]))
    }
}

/// `__module__` of a class (`type_module`).
fn module(cx: &mut Cx, this: &Value) -> Res<Value> {
    let class = class_of(this);
    if class.is_heap() {
        return if let Some(found) = own(cx, class, Name::__module__) {
            Ok(found)
        } else {
            let name = cx.name(Name::__module__).clone();
            Err(exception::raise_new(cx, Exc::AttributeError, &[name]))
        };
    }
    let name = class.tp_name(cx);
    let module = name
        .rsplit_once('.')
        .map_or("builtins", |(module, _)| module);
    Ok(str_::intern(cx, module))
}

/// Module and qualified name as default reprs show them; `None` if the module is no string.
pub(crate) fn module_and_qualname(cx: &mut Cx, class: &TypeObj) -> Option<(String, String)> {
    let this = class.to_value();
    let Ok(module) = module(cx, &this) else {
        drop(cx.take_exception());
        return None;
    };
    str_::text(cx, &module)?;
    let qualname = class.qualname_value()?;
    Some((str_::to_rust(cx, &module), str_::to_rust(cx, &qualname)))
}

fn set_module(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let class = class_of(this);
    let value = check_special(cx, class, value, "__module__")?;
    // The line is one of the old module's source.
    let line = cx.name(Name::__firstlineno__).clone();
    change(cx, class, &line, |cx, names| {
        dict::del(cx, names, &line).map(drop)
    })?;
    put(cx, class, Name::__module__, value)
}

fn abstract_methods(cx: &mut Cx, this: &Value) -> Res<Value> {
    let class = class_of(this);
    // `type` itself has this attribute's descriptor under the name.
    if !std::ptr::eq(class, cx.ty(Ty::Type))
        && let Some(found) = own(cx, class, Name::__abstractmethods__)
    {
        return Ok(found);
    }
    let name = cx.name(Name::__abstractmethods__).clone();
    Err(exception::raise_new(cx, Exc::AttributeError, &[name]))
}

fn set_abstract_methods(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let class = class_of(this);
    if class.has(T_IMMUTABLE) {
        let class = class.tp_name(cx);
        return Err(cx.type_error(format!(
            "cannot set '__abstractmethods__' attribute of immutable type '{class}'"
        )));
    }
    let is_abstract = if let Some(value) = value {
        let is_abstract = cx.is_true(value)?;
        put(cx, class, Name::__abstractmethods__, value)?;
        is_abstract
    } else {
        take_away(cx, class, Name::__abstractmethods__)?;
        false
    };
    class.set_flag(T_ABSTRACT, is_abstract);
    Ok(())
}

fn dict_proxy(cx: &mut Cx, this: &Value) -> Res<Value> {
    match class_of(this).dict_value() {
        Some(names) => mapping_proxy::new(cx, &names),
        None => Ok(cx.none()),
    }
}

/// `__doc__` of a class.
pub(crate) fn doc(cx: &mut Cx, this: &Value) -> Res<Value> {
    let class = class_of(this);
    if !class.is_heap() {
        let doc = class.spec.map_or("", |spec| spec.doc);
        return if doc.is_empty() {
            Ok(cx.none())
        } else {
            str_::new(cx, doc)
        };
    }
    let Some(found) = own(cx, class, Name::__doc__) else {
        return Ok(cx.none());
    };
    match cx.type_of(&found).slots.get().descr_get {
        Some(read) => read(cx, &found, None, this),
        None => Ok(found),
    }
}

fn set_doc(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let class = class_of(this);
    let value = check_special(cx, class, value, "__doc__")?;
    put(cx, class, Name::__doc__, value)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn text_signature(cx: &mut Cx, _this: &Value) -> Res<Value> {
    Ok(cx.none())
}

fn annotations(cx: &mut Cx, this: &Value) -> Res<Value> {
    let class = class_of(this);
    if !class.is_heap() {
        let class = class.tp_name(cx);
        return Err(cx.raise(
            Exc::AttributeError,
            format!("type object '{class}' has no attribute '__annotations__'"),
        ));
    }
    if let Some(found) = own(cx, class, Name::__annotations__) {
        return match cx.type_of(&found).slots.get().descr_get {
            Some(read) => read(cx, &found, None, this),
            None => Ok(found),
        };
    }
    let made = dict::new(cx)?;
    put(cx, class, Name::__annotations__, &made)?;
    Ok(made)
}

fn set_annotations(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let class = class_of(this);
    if class.has(T_IMMUTABLE) {
        let class = class.tp_name(cx);
        return Err(cx.type_error(format!(
            "cannot set '__annotations__' attribute of immutable type '{class}'"
        )));
    }
    match value {
        Some(value) => put(cx, class, Name::__annotations__, value),
        None => take_away(cx, class, Name::__annotations__),
    }
}

fn type_params(cx: &mut Cx, this: &Value) -> Res<Value> {
    let class = class_of(this);
    if class.is_heap()
        && let Some(found) = own(cx, class, Name::__type_params__)
    {
        return Ok(found);
    }
    tuple::new(cx, &[])
}

fn set_type_params(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let class = class_of(this);
    let value = check_special(cx, class, value, "__type_params__")?;
    put(cx, class, Name::__type_params__, value)
}

// ---- methods

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let class = class_of(this);
    let text = match module_and_qualname(cx, class) {
        Some((module, qualname)) if module != "builtins" => {
            format!("<class '{module}.{qualname}'>")
        }
        _ => format!("<class '{}'>", class.tp_name(cx)),
    };
    str_::new(cx, &text)
}

fn mro_method(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    mro::list_of(cx, class_of(args.req(0)))
}

fn subclasses(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let found = layout::subclasses(class_of(args.req(0)));
    list::new(cx, found)
}

fn prepare(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    dict::new(cx)
}

fn instancecheck(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let truth = cx.is_plain_instance(args.req(1), args.req(0))?;
    Ok(cx.bool(truth))
}

fn subclasscheck(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let truth = cx.is_plain_subclass(args.req(1), args.req(0))?;
    Ok(cx.bool(truth))
}

fn dir(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let names = dict::new(cx)?;
    merge_names(cx, &names, args.req(0))?;
    let keys = cx.collect(&names)?;
    list::new(cx, keys)
}

/// Adds the names of a class and of its bases, the class's first (`merge_class_dict`).
pub(super) fn merge_names(cx: &mut Cx, into: &Value, class: &Value) -> Res<()> {
    let mut work = vec![class.clone()];
    while let Some(class) = work.pop() {
        let name = cx.name(Name::__dict__).clone();
        if let Some(names) = cx.get_attr_opt(&class, &name)? {
            dict::update(cx, into, &names)?;
        }
        let name = cx.name(Name::__bases__).clone();
        if let Some(bases) = cx.get_attr_opt(&class, &name)? {
            let n = cx.len(&bases)?;
            let mut found = Vec::new();
            for i in 0..n {
                let i = int::new(cx, i as i64)?;
                found.push(cx.get_item(&bases, &i)?);
            }
            found.reverse();
            work.append(&mut found);
        }
    }
    Ok(())
}

fn sizeof(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let size = crate::heap::ask::bytes_of(args.req(0));
    int::new(cx, size as i64)
}
