//! `collections.defaultdict`: a dict with one more word, the factory.

use super::{layout, merge, slots};
use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::objects::class::generic_alias;
use crate::objects::exception::layout::{class_name, is_subtype};
use crate::objects::names::Name;
use crate::objects::native::{Args, Bound, GetSet, Native};
use crate::objects::type_obj::{
    BinaryFn, BinaryOp, Layout, Memory, N_BINARY, Slots, T_BASETYPE, T_MAPPING, T_UNHASHABLE,
    TypeSpec,
};
use crate::objects::{Ty, exception, str_, tuple};
use crate::text::view::TextBuf;

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "collections.defaultdict",
    doc: "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default factory is called without arguments to produce\na new value when a key is not present, in __getitem__ only.\nA defaultdict compares equal to a dict with the same items.\nAll remaining arguments are treated the same as if they were\npassed to the dict constructor, including keyword arguments.\n",
    base: Some(Ty::Dict),
    flags: T_BASETYPE | T_MAPPING | T_UNHASHABLE,
    layout: Layout::Dict,
    memory: Memory::Gc,
    basic_size: 56,
    trace: layout::DEFAULT_TRACE,
    clear: Some(layout::default_clear),
    destroy: layout::default_destroy,
    size: Some(layout::size),
    slots: Slots {
        new: Some(slots::new),
        init: Some(init),
        repr: Some(repr),
        binary: OPERATORS,
        ..Slots::NONE
    },
    methods: &[
        Native::new(
            "__missing__",
            "($self, object, /)",
            "__missing__(key) # Called by __getitem__ for missing key; pseudo-code:\n  if self.default_factory is None: raise KeyError((key,))\n  self[key] = value = self.default_factory()\n  return value\n",
            missing,
        ),
        Native::new(
            "copy",
            "($self, /)",
            "D.copy() -> a shallow copy of D.",
            copy,
        ),
        Native::new(
            "__copy__",
            "($self, /)",
            "D.copy() -> a shallow copy of D.",
            copy,
        ),
        Native::new(
            "__reduce__",
            "($self, /)",
            "Return state information for pickling.",
            reduce,
        ),
        Native::class(
            "__class_getitem__",
            "($type, object, /)",
            "See PEP 585",
            class_getitem,
        ),
    ],
    getset: &[GetSet {
        name: "default_factory",
        doc: "Factory for default value called by __missing__().",
        get: get_factory,
        set: Some(set_factory),
    }],
    ..TypeSpec::ATOM
};

const OPERATORS: [Option<BinaryFn>; N_BINARY] = {
    let mut all: [Option<BinaryFn>; N_BINARY] = [None; N_BINARY];
    all[BinaryOp::Or as usize] = Some(or);
    all
};

fn is_default_dict(cx: &Cx, value: &Value) -> bool {
    is_subtype(cx, cx.type_of(value), cx.ty(Ty::DefaultDict))
}

fn factory_or_none(cx: &Cx, dict: &Value) -> Value {
    layout::factory(dict).unwrap_or_else(|| cx.none())
}

fn init(cx: &mut Cx, dict: &Value, args: Args<'_>) -> Res<()> {
    let named = merge::named(cx, args);
    let (factory, rest) = match args.pos() {
        [] => (None, &[][..]),
        [factory, rest @ ..] => (Some(factory.clone()), rest),
    };
    if let Some(factory) = &factory
        && !cx.is_none(factory)
        && cx.type_of(factory).slots.get().call.is_none()
    {
        return Err(cx.type_error("first argument must be callable or None"));
    }
    layout::set_factory(cx, dict, factory.filter(|factory| !cx.is_none(factory)));
    merge::update_common(cx, dict, "dict", rest, &named)
}

fn repr(cx: &mut Cx, dict: &Value) -> Res<Value> {
    let base = slots::repr(cx, dict)?;
    let mut text = TextBuf::new();
    text.push_str(&class_name(cx, cx.type_of(dict)));
    text.push_str("(");
    match layout::factory(dict) {
        None => text.push_str("None"),
        Some(factory) => {
            if cx.enter_repr(&factory)? {
                let shown = slots::push_repr(cx, &mut text, &factory);
                cx.leave_repr(&factory);
                shown?;
            } else {
                text.push_str("...");
            }
        }
    }
    text.push_str(", ");
    if let Some(base) = str_::text(cx, &base) {
        text.push_text(base);
    }
    text.push_str(")");
    str_::from_buf(cx, &text)
}

fn made_like(cx: &mut Cx, dict: &Value, content: &Value) -> Res<Value> {
    let class = cx.type_value_of(dict);
    let factory = factory_or_none(cx, dict);
    cx.call(&class, &[factory, content.clone()])
}

fn or(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    let dict = if is_default_dict(cx, a) { a } else { b };
    let other = if is_default_dict(cx, a) { b } else { a };
    if !is_subtype(cx, cx.type_of(other), cx.ty(Ty::Dict)) {
        return Ok(cx.not_implemented());
    }
    let made = made_like(cx, dict, a)?;
    merge::update(cx, &made, b)?;
    Ok(made)
}

fn missing(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (dict, key) = (args.req(0), args.req(1));
    let Some(factory) = layout::factory(dict) else {
        return Err(no_factory(cx, key));
    };
    let value = cx.call(&factory, &[])?;
    cx.set_item(dict, key, &value)?;
    Ok(value)
}

#[cold]
fn no_factory(cx: &mut Cx, key: &Value) -> Raised {
    exception::raise_key_error(cx, key)
}

fn copy(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    made_like(cx, args.req(0), args.req(0))
}

fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let dict = args.req(0);
    let class = cx.type_value_of(dict);
    let made_with = match layout::factory(dict) {
        Some(factory) => tuple::new(cx, &[factory])?,
        None => tuple::new(cx, &[])?,
    };
    let items = cx.call_method(dict, Name::items, &[])?;
    let items = cx.iter(&items)?;
    let none = cx.none();
    tuple::new(cx, &[class, made_with, none.clone(), none, items])
}

fn class_getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    generic_alias::new(cx, args.req(0), args.req(1))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn get_factory(cx: &mut Cx, dict: &Value) -> Res<Value> {
    Ok(factory_or_none(cx, dict))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn set_factory(cx: &mut Cx, dict: &Value, factory: Option<&Value>) -> Res<()> {
    let factory = factory.filter(|factory| !cx.is_none(factory)).cloned();
    layout::set_factory(cx, dict, factory);
    Ok(())
}
