//! `None`, `Ellipsis` and `NotImplemented`: one immortal object of each type, inside the machine.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::Ty;
use crate::objects::native::{Args, Bound, Native};
use crate::objects::str_;
use crate::objects::type_obj::{Layout, Slots, TypeSpec};

pub(crate) static NONE_SPEC: TypeSpec = TypeSpec {
    name: "NoneType",
    doc: "The type of the None singleton.",
    layout: Layout::Singleton,
    slots: Slots {
        new: Some(new_none),
        repr: Some(repr),
        hash: Some(hash_none),
        bool: Some(none_is_false),
        ..Slots::NONE
    },
    ..TypeSpec::ATOM
};

pub(crate) static ELLIPSIS_SPEC: TypeSpec = TypeSpec {
    name: "ellipsis",
    doc: "The type of the Ellipsis singleton.",
    layout: Layout::Singleton,
    slots: Slots {
        new: Some(new_ellipsis),
        repr: Some(repr),
        ..Slots::NONE
    },
    methods: &[Native::new("__reduce__", "($self, /)", "", reduce)],
    ..TypeSpec::ATOM
};

pub(crate) static NOT_IMPLEMENTED_SPEC: TypeSpec = TypeSpec {
    name: "NotImplementedType",
    doc: "The type of the NotImplemented singleton.",
    layout: Layout::Singleton,
    slots: Slots {
        new: Some(new_not_implemented),
        repr: Some(repr),
        bool: Some(not_implemented_is_true),
        ..Slots::NONE
    },
    methods: &[Native::new("__reduce__", "($self, /)", "", reduce)],
    ..TypeSpec::ATOM
};

fn no_arguments(cx: &mut Cx, name: &str, args: Args<'_>) -> Res<()> {
    if args.all().is_empty() {
        Ok(())
    } else {
        Err(cx.type_error(format!("{name} takes no arguments")))
    }
}

fn new_none(cx: &mut Cx, _class: &Value, args: Args<'_>) -> Res<Value> {
    no_arguments(cx, "NoneType", args)?;
    Ok(cx.none())
}

fn new_ellipsis(cx: &mut Cx, _class: &Value, args: Args<'_>) -> Res<Value> {
    no_arguments(cx, "EllipsisType", args)?;
    Ok(cx.ellipsis())
}

fn new_not_implemented(cx: &mut Cx, _class: &Value, args: Args<'_>) -> Res<Value> {
    no_arguments(cx, "NotImplementedType", args)?;
    Ok(cx.not_implemented())
}

fn name_of(cx: &Cx, object: &Value) -> &'static str {
    if cx.is_none(object) {
        "None"
    } else if cx.is_exact(object, Ty::EllipsisType) {
        "Ellipsis"
    } else {
        "NotImplemented"
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
fn repr(cx: &mut Cx, object: &Value) -> Res<Value> {
    let name = name_of(cx, object);
    Ok(str_::intern(cx, name))
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
fn hash_none(_cx: &mut Cx, _object: &Value) -> Res<i64> {
    Ok(0xfca8_6420)
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
fn none_is_false(_cx: &mut Cx, _object: &Value) -> Res<bool> {
    Ok(false)
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
fn not_implemented_is_true(_cx: &mut Cx, _object: &Value) -> Res<bool> {
    Ok(true)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let name = name_of(cx, args.req(0));
    Ok(str_::intern(cx, name))
}
