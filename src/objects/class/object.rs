//! The type `object`: what every object can do.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::class::layout::{self, is_subtype};
use crate::objects::class::{assign, reduce, type_};
use crate::objects::names::Name;
use crate::objects::native::{Args, Bound, GetSet, Native};
use crate::objects::type_obj::{
    CallFn, InitFn, Layout, Memory, NewFn, Slots, T_ABSTRACT, T_BASETYPE, TypeObj, TypeSpec,
};
use crate::objects::{CompareOp, Ty, dict, int, list, str_};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "object",
    doc: "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n",
    flags: T_BASETYPE,
    layout: Layout::Object,
    memory: Memory::Atom,
    slots: Slots {
        new: Some(new),
        init: Some(init),
        getattr: Some(getattr),
        setattr: Some(setattr),
        repr: Some(repr),
        str: Some(str),
        hash: Some(hash),
        compare: Some(compare),
        ..Slots::NONE
    },
    methods: &[
        Native::new(
            "__reduce_ex__",
            "($self, protocol, /)",
            "Helper for pickle.",
            reduce::reduce_ex,
        ),
        Native::new(
            "__reduce__",
            "($self, /)",
            "Helper for pickle.",
            reduce::reduce,
        ),
        Native::new(
            "__getstate__",
            "($self, /)",
            "Helper for pickle.",
            reduce::getstate,
        ),
        Native::class(
            "__subclasshook__",
            "($type, object, /)",
            "Abstract classes can override this to customize issubclass().\n\nThis is invoked early on by abc.ABCMeta.__subclasscheck__().\nIt should return True, False or NotImplemented.  If it returns\nNotImplemented, the normal algorithm is used.  Otherwise, it\noverrides the normal algorithm (and the outcome is cached).\n",
            subclasshook,
        ),
        Native::class(
            "__init_subclass__",
            "($type, /)",
            "This method is called when a class is subclassed.\n\nThe default implementation does nothing. It may be\noverridden to extend subclasses.\n",
            init_subclass,
        ),
        Native::new(
            "__format__",
            "($self, format_spec, /)",
            "Default object formatter.\n\nReturn str(self) if format_spec is empty. Raise TypeError otherwise.",
            format_method,
        ),
        Native::new(
            "__sizeof__",
            "($self, /)",
            "Size of object in memory, in bytes.",
            sizeof,
        ),
        Native::new(
            "__dir__",
            "($self, /)",
            "Default dir() implementation.",
            dir,
        ),
    ],
    getset: &[GetSet {
        name: "__class__",
        doc: "the object's class",
        get: class,
        set: Some(assign::set_class),
    }],
    ..TypeSpec::ATOM
};

fn same_new(a: Option<NewFn>, b: NewFn) -> bool {
    a.is_some_and(|a| std::ptr::fn_addr_eq(a, b as CallFn))
}

fn same_init(a: Option<InitFn>, b: InitFn) -> bool {
    a.is_some_and(|a| std::ptr::fn_addr_eq(a, b))
}

fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let Some(ty) = class.cast::<TypeObj>() else {
        return Err(cx.type_error("object.__new__(X): X is not a type object"));
    };
    if !args.all().is_empty() {
        if !same_new(ty.slots.get().new, new) {
            return Err(cx.type_error(
                "object.__new__() takes exactly one argument (the type to instantiate)",
            ));
        }
        if same_init(ty.slots.get().init, init) {
            let name = ty.tp_name(cx);
            return Err(cx.type_error(format!("{name}() takes no arguments")));
        }
    }
    if ty.has(T_ABSTRACT) {
        return Err(abstract_error(cx, ty));
    }
    layout::alloc_plain(cx, ty)
}

#[cold]
fn abstract_error(cx: &mut Cx, class: &TypeObj) -> crate::cx::Raised {
    let text = (|| {
        let this = class.to_value();
        let name = cx.name(Name::__abstractmethods__).clone();
        let methods = cx.get_attr(&this, &name)?;
        let names = cx.collect(&methods)?;
        let list = list::new(cx, names)?;
        let sort = cx.name(Name::sort).clone();
        let sort = cx.get_attr(&list, &sort)?;
        cx.call(&sort, &[])?;
        let names = list::items(cx, &list).to_vec();
        let mut texts = Vec::with_capacity(names.len());
        for name in &names {
            if str_::text(cx, name).is_none() {
                let got = cx.type_of(name).tp_name(cx);
                let i = texts.len();
                return Err(cx.type_error(format!(
                    "sequence item {i}: expected str instance, {got} found"
                )));
            }
            texts.push(str_::to_rust(cx, name));
        }
        let s = if texts.len() == 1 { "" } else { "s" };
        let texts = texts.join("', '");
        let class = class.tp_name(cx);
        Ok(format!(
            "Can't instantiate abstract class {class} without an implementation for abstract method{s} '{texts}'"
        ))
    })();
    match text {
        Ok(text) => cx.type_error(text),
        Err(raised) => raised,
    }
}

fn init(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<()> {
    if args.all().is_empty() {
        return Ok(());
    }
    let class = cx.type_of(this);
    if !same_init(class.slots.get().init, init) {
        return Err(cx.type_error(
            "object.__init__() takes exactly one argument (the instance to initialize)",
        ));
    }
    if same_new(class.slots.get().new, new) {
        let name = class.tp_name(cx);
        return Err(cx.type_error(format!(
            "{name}.__init__() takes exactly one argument (the instance to initialize)"
        )));
    }
    Ok(())
}

fn getattr(cx: &mut Cx, this: &Value, name: &Value) -> Res<Value> {
    cx.generic_get_attr(this, name)
}

fn setattr(cx: &mut Cx, this: &Value, name: &Value, value: Option<&Value>) -> Res<()> {
    cx.generic_set_attr(this, name, value)
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let at = cx.address_of(this);
    let class = cx.type_value_of(this);
    let Some(class) = class.cast::<TypeObj>() else {
        return Ok(class);
    };
    let name = class.tp_name(cx);
    let text = match type_::module_and_qualname(cx, class) {
        Some((module, qualname)) if module != "builtins" => {
            format!("<{module}.{qualname} object at {at:#x}>")
        }
        _ => format!("<{name} object at {at:#x}>"),
    };
    str_::new(cx, &text)
}

fn str(cx: &mut Cx, this: &Value) -> Res<Value> {
    match cx.type_of(this).slots.get().repr {
        Some(repr) => repr(cx, this),
        None => repr(cx, this),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
fn hash(cx: &mut Cx, this: &Value) -> Res<i64> {
    let hash = super::wrapper::hash_of_address(cx, this);
    Ok(if hash == -1 { -2 } else { hash })
}

/// Identity; `!=` is the opposite of what the class's `==` says.
fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    match op {
        CompareOp::Eq if a.is(b) => Ok(cx.bool(true)),
        CompareOp::Ne => {
            let Some(slot) = cx.type_of(a).slots.get().compare else {
                return Ok(cx.not_implemented());
            };
            let equal = slot(cx, a, b, CompareOp::Eq)?;
            if cx.is_not_implemented(&equal) {
                return Ok(equal);
            }
            let truth = cx.is_true(&equal)?;
            Ok(cx.bool(!truth))
        }
        CompareOp::Eq | CompareOp::Lt | CompareOp::Le | CompareOp::Gt | CompareOp::Ge => {
            Ok(cx.not_implemented())
        }
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn class(cx: &mut Cx, this: &Value) -> Res<Value> {
    Ok(cx.type_value_of(this))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn subclasshook(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    Ok(cx.not_implemented())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn init_subclass(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    Ok(cx.none())
}

fn format_method(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let spec = args.req(1);
    let Some(text) = str_::text(cx, spec) else {
        let got = cx.type_of(spec).tp_name(cx);
        return Err(cx.type_error(format!("__format__() argument must be str, not {got}")));
    };
    if !text.is_empty() {
        let class = cx.type_of(args.req(0)).tp_name(cx);
        return Err(cx.type_error(format!(
            "unsupported format string passed to {class}.__format__"
        )));
    }
    cx.str(args.req(0))
}

pub(crate) fn sizeof(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let this = args.req(0);
    let class = cx.type_of(this);
    let layout = class.head.layout;
    let has_own = [
        Layout::Str,
        Layout::List,
        Layout::Dict,
        Layout::Set,
        Layout::Io,
    ];
    let size = if int::is_int(this) {
        int::naive_size(this)
    } else if has_own.iter().any(|own| *own as u8 == layout) {
        // These have a `__sizeof__` that knows of their buffers; this one does not.
        class.basic_size.get() as usize
    } else {
        crate::heap::ask::bytes_of(this)
    };
    int::new(cx, size as i64)
}

/// Names of the object, of its class and of the class's bases.
fn dir(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let this = args.req(0);
    let name = cx.name(Name::__dict__).clone();
    let own = cx.get_attr_opt(this, &name)?;
    let names = match own {
        Some(own) if is_subtype(cx.type_of(&own), cx.ty(Ty::Dict)) => dict::copy(cx, &own)?,
        _ => dict::new(cx)?,
    };
    let name = cx.name(Name::__class__).clone();
    if let Some(class) = cx.get_attr_opt(this, &name)? {
        type_::merge_names(cx, &names, &class)?;
    }
    let keys = cx.collect(&names)?;
    list::new(cx, keys)
}
