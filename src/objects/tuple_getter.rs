//! `collections._tuplegetter`: the attribute of a named tuple that is an item of it.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::Exc;
use crate::objects::exception::layout::{class_name, is_subtype};
use crate::objects::native::{Args, Bound, GetSet, Native};
use crate::objects::parts::{self, Parts, Roles, check_positional};
use crate::objects::slice::size_argument;
use crate::objects::type_obj::{Slots, TypeSpec};
use crate::objects::{Ty, int, str_, tuple};

struct GetterRoles;
impl Roles for GetterRoles {
    type Of = Parts<1, 1>;
    const NAMES: &'static [&'static str] = &["__doc__"];
}

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "collections._tuplegetter",
    flags: 0,
    slots: Slots {
        new: Some(new),
        repr: Some(repr),
        descr_get: Some(descr_get),
        descr_set: Some(descr_set),
        ..Slots::NONE
    },
    methods: &[Native::new("__reduce__", "($self, /)", "", reduce)],
    getset: &[GetSet {
        name: "__doc__",
        doc: "",
        get: get_doc,
        set: Some(set_doc),
    }],
    ..parts::spec::<GetterRoles>()
};

fn index_of(getter: &Value) -> i64 {
    parts::of::<1, 1>(getter).numbers[0].get()
}

fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    if args.n_kw() > 0 {
        return Err(cx.type_error("_tuplegetter() takes no keyword arguments"));
    }
    check_positional(cx, "_tuplegetter", args.pos().len(), 2, 2)?;
    let index = size_argument(cx, &args.pos()[0])?;
    parts::make(cx, class, [Some(args.pos()[1].clone())], [index as i64])
}

fn descr_get(cx: &mut Cx, getter: &Value, obj: Option<&Value>, _class: &Value) -> Res<Value> {
    let Some(obj) = obj else {
        return Ok(getter.clone());
    };
    let index = index_of(getter);
    if !is_subtype(cx, cx.type_of(obj), cx.ty(Ty::Tuple)) {
        if cx.is_none(obj) {
            return Ok(getter.clone());
        }
        let got = cx.type_name_of(obj);
        return Err(cx.type_error(format!(
            "descriptor for index '{index}' for tuple subclasses doesn't apply to '{got}' object"
        )));
    }
    let item = usize::try_from(index)
        .ok()
        .and_then(|i| tuple::items(cx, obj).get(i).cloned());
    item.ok_or_else(|| cx.raise(Exc::IndexError, "tuple index out of range"))
}

fn descr_set(cx: &mut Cx, _getter: &Value, _obj: &Value, value: Option<&Value>) -> Res<()> {
    let word = if value.is_some() { "set" } else { "delete" };
    Err(cx.raise(Exc::AttributeError, format!("can't {word} attribute")))
}

fn doc(cx: &Cx, getter: &Value) -> Value {
    parts::of::<1, 1>(getter)
        .get(0)
        .unwrap_or_else(|| cx.none())
}

fn repr(cx: &mut Cx, getter: &Value) -> Res<Value> {
    let doc = doc(cx, getter);
    let doc = cx.repr_string(&doc)?;
    let name = class_name(cx, cx.type_of(getter));
    str_::new(cx, &format!("{name}({}, {doc})", index_of(getter)))
}

fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let getter = args.req(0);
    let class = cx.type_value_of(getter);
    let index = int::new(cx, index_of(getter))?;
    let doc = doc(cx, getter);
    let inner = tuple::from_array(cx, [index, doc])?;
    tuple::from_array(cx, [class, inner])
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn get_doc(cx: &mut Cx, getter: &Value) -> Res<Value> {
    Ok(doc(cx, getter))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn set_doc(_cx: &mut Cx, getter: &Value, value: Option<&Value>) -> Res<()> {
    parts::of::<1, 1>(getter).set(0, value.cloned());
    Ok(())
}
