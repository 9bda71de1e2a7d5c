//! `property`.

use std::cell::Cell;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::class::fields::PropertyObj;
use crate::objects::class::fields::layout::{PropertyTrace, destroy_property};
use crate::objects::class::layout::Field;
use crate::objects::class::method_kinds::says_abstract;
use crate::objects::exception::{self, Exc};
use crate::objects::names::Name;
use crate::objects::native::{Args, Bound, GetSet, Native, Signature, call_bound};
use crate::objects::type_obj::{Layout, Memory, Slots, T_BASETYPE, TypeObj, TypeSpec};
use crate::objects::{Ty, str_};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "property",
    doc: "Property attribute.\n\n  fget\n    function to be used for getting an attribute value\n  fset\n    function to be used for setting an attribute value\n  fdel\n    function to be used for del'ing an attribute\n  doc\n    docstring\n\nTypical use is to define a managed attribute x:\n\nclass C(object):\n    def getx(self): return self._x\n    def setx(self, value): self._x = value\n    def delx(self): del self._x\n    x = property(getx, setx, delx, \"I'm the 'x' property.\")\n\nDecorators make defining new properties or modifying existing ones easy:\n\nclass C(object):\n    @property\n    def x(self):\n        \"I am the 'x' property.\"\n        return self._x\n    @x.setter\n    def x(self, value):\n        self._x = value\n    @x.deleter\n    def x(self):\n        del self._x",
    flags: T_BASETYPE,
    layout: Layout::Property,
    memory: Memory::Gc,
    basic_size: 64,
    trace: TraceFns::of::<PropertyTrace>(),
    clear: Some(destroy_property),
    destroy: destroy_property,
    slots: Slots {
        new: Some(new),
        init: Some(init),
        descr_get: Some(descr_get),
        descr_set: Some(descr_set),
        ..Slots::NONE
    },
    methods: &[
        Native::new(
            "getter",
            "($self, object, /)",
            "Descriptor to obtain a copy of the property with a different getter.",
            with_getter,
        ),
        Native::new(
            "setter",
            "($self, object, /)",
            "Descriptor to obtain a copy of the property with a different setter.",
            with_setter,
        ),
        Native::new(
            "deleter",
            "($self, object, /)",
            "Descriptor to obtain a copy of the property with a different deleter.",
            with_deleter,
        ),
        Native::new(
            "__set_name__",
            "($self, /, *args)",
            "Method to set name of a property.",
            set_name_method,
        ),
    ],
    getset: &[
        row("fget", fget, readonly),
        row("fset", fset, readonly),
        row("fdel", fdel, readonly),
        row("__doc__", doc, set_doc),
        row("__name__", name, set_name),
        GetSet {
            name: "__isabstractmethod__",
            doc: "",
            get: is_abstract,
            set: None,
        },
    ],
    ..TypeSpec::ATOM
};

const fn row(
    name: &'static str,
    get: fn(&mut Cx, &Value) -> Res<Value>,
    set: fn(&mut Cx, &Value, Option<&Value>) -> Res<()>,
) -> GetSet {
    GetSet {
        name,
        doc: "",
        get,
        set: Some(set),
    }
}

fn parts(property: &Value) -> &PropertyObj {
    property
        .cast::<PropertyObj>()
        .expect("methods of properties are called on properties")
}

/// The getter, for the inline caches.
pub(crate) fn getter(property: &Value) -> Option<Value> {
    property.cast::<PropertyObj>()?.fget.get()
}

fn new(cx: &mut Cx, class: &Value, _args: Args<'_>) -> Res<Value> {
    match class.cast::<TypeObj>() {
        Some(class) => PropertyObj::alloc(cx, class, Cell::new(false)),
        None => Err(cx.type_error("property.__new__(X): X is not a type object")),
    }
}

const INIT: Signature = Signature::parse("(fget=None, fset=None, fdel=None, doc=None)");

fn init(cx: &mut Cx, property: &Value, args: Args<'_>) -> Res<()> {
    call_bound(cx, "property", &INIT, args, |cx, bound| {
        let given = |i: usize| bound.opt(i).filter(|v| !cx.is_none(v)).cloned();
        let (fget, fset, fdel, doc) = (given(0), given(1), given(2), given(3));
        let fields = parts(property);
        fields.fget.set(fget.clone());
        fields.fset.set(fset);
        fields.fdel.set(fdel);
        fields.doc.set(None);
        fields.name.set(None);
        fields.is_getter_doc.set(false);
        init_doc(cx, property, fget, doc)?;
        Ok(cx.none())
    })
    .map(drop)
}

/// Documentation: the given one, or the getter's.
fn init_doc(cx: &mut Cx, property: &Value, fget: Option<Value>, doc: Option<Value>) -> Res<()> {
    let mut doc = doc;
    let fields = parts(property);
    if doc.is_none()
        && let Some(fget) = fget
    {
        let name = cx.name(Name::__doc__).clone();
        doc = cx.get_attr_opt(&fget, &name)?.filter(|d| !cx.is_none(d));
        fields.is_getter_doc.set(doc.is_some());
    }
    if cx.is_exact(property, Ty::Property) {
        fields.doc.set(doc);
        return Ok(());
    }
    // The class of a subclass has a `__doc__` that would hide the field.
    let name = cx.name(Name::__doc__).clone();
    let doc = doc.unwrap_or_else(|| cx.none());
    match cx.set_attr(property, &name, &doc) {
        Err(raised) => {
            if !parts(property).is_getter_doc.get() && cx.catch(Exc::AttributeError).is_some() {
                Ok(())
            } else {
                Err(raised)
            }
        }
        done => done,
    }
}

fn descr_get(cx: &mut Cx, property: &Value, obj: Option<&Value>, _class: &Value) -> Res<Value> {
    let Some(obj) = obj.filter(|obj| !cx.is_none(obj)) else {
        return Ok(property.clone());
    };
    match parts(property).fget.get() {
        Some(fget) => cx.call(&fget, std::slice::from_ref(obj)),
        None => Err(lacks(cx, property, obj, "getter")),
    }
}

fn descr_set(cx: &mut Cx, property: &Value, obj: &Value, value: Option<&Value>) -> Res<()> {
    let fields = parts(property);
    match value {
        Some(value) => match fields.fset.get() {
            Some(fset) => cx
                .call(&fset, &crate::heap::handle::lend([obj, value]))
                .map(drop),
            None => Err(lacks(cx, property, obj, "setter")),
        },
        None => match fields.fdel.get() {
            Some(fdel) => cx.call(&fdel, std::slice::from_ref(obj)).map(drop),
            None => Err(lacks(cx, property, obj, "deleter")),
        },
    }
}

#[cold]
fn lacks(cx: &mut Cx, property: &Value, obj: &Value, what: &str) -> crate::cx::Raised {
    let text = (|| {
        let name = match name_of(cx, property)? {
            Some(name) => format!(" {}", cx.repr_string(&name)?),
            None => String::new(),
        };
        let owner = match cx.type_of(obj).qualname_value() {
            Some(owner) => cx.repr_string(&owner)?,
            None => "?".to_owned(),
        };
        Ok(format!("property{name} of {owner} object has no {what}"))
    })();
    match text {
        Ok(text) => cx.raise(Exc::AttributeError, text),
        Err(raised) => raised,
    }
}

/// The name that it was given, or that of its getter.
fn name_of(cx: &mut Cx, property: &Value) -> Res<Option<Value>> {
    let fields = parts(property);
    if let Some(name) = fields.name.get() {
        return Ok(Some(name));
    }
    match fields.fget.get() {
        Some(fget) => {
            let name = cx.name(Name::__name__).clone();
            cx.get_attr_opt(&fget, &name)
        }
        None => Ok(None),
    }
}

/// A property of the same class with one function exchanged (`property_copy`).
fn copy(cx: &mut Cx, property: &Value, exchange: [Option<&Value>; 3]) -> Res<Value> {
    let fields = parts(property);
    let none = cx.none();
    let pick = |given: Option<&Value>, own: &Field| {
        given
            .filter(|given| !given.is(&none))
            .cloned()
            .or_else(|| own.get())
            .unwrap_or_else(|| none.clone())
    };
    let fget = pick(exchange[0], &fields.fget);
    let fset = pick(exchange[1], &fields.fset);
    let fdel = pick(exchange[2], &fields.fdel);
    let doc = if fields.is_getter_doc.get() && !fget.is(&none) {
        none
    } else {
        fields.doc.get().unwrap_or(none)
    };
    let class = cx.type_value_of(property);
    let made = cx.call(&class, &[fget, fset, fdel, doc])?;
    if let Some(made) = made.cast::<PropertyObj>() {
        made.name.set(parts(property).name.get());
    }
    Ok(made)
}

fn with_getter(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    copy(cx, args.req(0), [args.opt(1), None, None])
}

fn with_setter(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    copy(cx, args.req(0), [None, args.opt(1), None])
}

fn with_deleter(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    copy(cx, args.req(0), [None, None, args.opt(1)])
}

fn set_name_method(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let [_, name] = args.rest() else {
        let n = args.rest().len();
        return Err(cx.type_error(format!(
            "__set_name__() takes 2 positional arguments but {n} were given"
        )));
    };
    parts(args.req(0)).name.set(Some(name.clone()));
    Ok(cx.none())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn fget(cx: &mut Cx, property: &Value) -> Res<Value> {
    Ok(parts(property).fget.get().unwrap_or_else(|| cx.none()))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn fset(cx: &mut Cx, property: &Value) -> Res<Value> {
    Ok(parts(property).fset.get().unwrap_or_else(|| cx.none()))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn fdel(cx: &mut Cx, property: &Value) -> Res<Value> {
    Ok(parts(property).fdel.get().unwrap_or_else(|| cx.none()))
}

fn readonly(cx: &mut Cx, _property: &Value, _value: Option<&Value>) -> Res<()> {
    Err(cx.raise(Exc::AttributeError, "readonly attribute"))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn doc(cx: &mut Cx, property: &Value) -> Res<Value> {
    Ok(parts(property).doc.get().unwrap_or_else(|| cx.none()))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn set_doc(_cx: &mut Cx, property: &Value, value: Option<&Value>) -> Res<()> {
    parts(property).doc.set(value.cloned());
    Ok(())
}

fn name(cx: &mut Cx, property: &Value) -> Res<Value> {
    if let Some(name) = name_of(cx, property)? {
        return Ok(name);
    }
    let class = cx.type_of(property).tp_name(cx);
    let name = str_::intern(cx, "__name__");
    Err(exception::raise_attribute_error(
        cx,
        &format!("'{class}' object has no attribute '__name__'"),
        property,
        &name,
    ))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn set_name(_cx: &mut Cx, property: &Value, value: Option<&Value>) -> Res<()> {
    parts(property).name.set(value.cloned());
    Ok(())
}

fn is_abstract(cx: &mut Cx, property: &Value) -> Res<Value> {
    for function in [
        parts(property).fget.get(),
        parts(property).fset.get(),
        parts(property).fdel.get(),
    ] {
        if says_abstract(cx, function.as_ref())? {
            return Ok(cx.bool(true));
        }
    }
    Ok(cx.bool(false))
}
