//! `mappingproxy`: a read-only view of a mapping.

use crate::cx::{Cx, Res};
use crate::heap::handle::{Value, lend};
use crate::heap::trace::TraceFns;
use crate::objects::class::fields::ProxyObj;
use crate::objects::class::fields::layout::{ProxyTrace, destroy_proxy};
use crate::objects::class::layout::is_subtype;
use crate::objects::names::Name;
use crate::objects::native::{Args, Bound, Native, Signature, call_bound};
use crate::objects::type_obj::{
    BinaryFn, BinaryOp, Layout, Memory, N_BINARY, Slots, T_MAPPING, TypeObj, TypeSpec,
};
use crate::objects::{CompareOp, Ty, str_};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "mappingproxy",
    doc: "Read-only proxy of a mapping.",
    flags: T_MAPPING,
    layout: Layout::MappingProxy,
    memory: Memory::Gc,
    basic_size: 24,
    trace: TraceFns::of::<ProxyTrace>(),
    destroy: destroy_proxy,
    slots: Slots {
        new: Some(new_slot),
        repr: Some(repr),
        str: Some(str),
        hash: Some(hash),
        compare: Some(compare),
        iter: Some(iter),
        len: Some(len),
        getitem: Some(getitem),
        contains: Some(contains),
        binary: OPERATORS,
        inplace: INPLACE,
        ..Slots::NONE
    },
    methods: &[
        Native::new(
            "get",
            "($self, key, default=None, /)",
            "Return the value for key if key is in the mapping, else default.",
            get,
        ),
        Native::new(
            "keys",
            "($self, /)",
            "a set-like object providing a view on D's keys",
            keys,
        ),
        Native::new(
            "values",
            "($self, /)",
            "an object providing a view on D's values",
            values,
        ),
        Native::new(
            "items",
            "($self, /)",
            "a set-like object providing a view on D's items",
            items,
        ),
        Native::new("copy", "($self, /)", "a shallow copy of D", copy),
        Native::class(
            "__class_getitem__",
            "($type, object, /)",
            "See PEP 585",
            class_getitem,
        ),
        Native::new(
            "__reversed__",
            "($self, /)",
            "D.__reversed__() -> reverse iterator",
            reversed,
        ),
    ],
    ..TypeSpec::ATOM
};

const OPERATORS: [Option<BinaryFn>; N_BINARY] = {
    let mut table: [Option<BinaryFn>; N_BINARY] = [None; N_BINARY];
    table[BinaryOp::Or as usize] = Some(or);
    table
};

const INPLACE: [Option<BinaryFn>; N_BINARY] = {
    let mut table: [Option<BinaryFn>; N_BINARY] = [None; N_BINARY];
    table[BinaryOp::Or as usize] = Some(or_in_place);
    table
};

/// A view of a mapping.
pub(crate) fn new(cx: &mut Cx, mapping: &Value) -> Res<Value> {
    let class = cx.type_value(Ty::MappingProxy);
    let Some(class) = class.cast::<TypeObj>() else {
        return Ok(mapping.clone());
    };
    let made = ProxyObj::alloc(cx, class)?;
    if let Some(proxy) = made.cast::<ProxyObj>() {
        proxy.mapping.set(Some(mapping.clone()));
    }
    Ok(made)
}

const NEW: Signature = Signature::parse("(mapping)");

fn new_slot(cx: &mut Cx, _class: &Value, args: Args<'_>) -> Res<Value> {
    call_bound(cx, "mappingproxy", &NEW, args, |cx, bound| {
        let mapping = bound.req(0);
        let is_mapping = cx.type_of(mapping).slots.get().getitem.is_some()
            && !is_subtype(cx.type_of(mapping), cx.ty(Ty::List))
            && !is_subtype(cx.type_of(mapping), cx.ty(Ty::Tuple));
        if !is_mapping {
            let got = cx.type_of(mapping).tp_name(cx);
            return Err(cx.type_error(format!(
                "mappingproxy() argument must be a mapping, not {got}"
            )));
        }
        new(cx, mapping)
    })
}

/// The mapping that a view shows; other objects are themselves.
pub(crate) fn mapping(value: &Value) -> Value {
    value
        .cast::<ProxyObj>()
        .and_then(|proxy| proxy.mapping.get())
        .unwrap_or_else(|| value.clone())
}

fn repr(cx: &mut Cx, proxy: &Value) -> Res<Value> {
    let shown = cx.repr_string(&mapping(proxy))?;
    str_::new(cx, &format!("mappingproxy({shown})"))
}

fn str(cx: &mut Cx, proxy: &Value) -> Res<Value> {
    cx.str(&mapping(proxy))
}

fn hash(cx: &mut Cx, proxy: &Value) -> Res<i64> {
    cx.hash(&mapping(proxy))
}

fn compare(cx: &mut Cx, proxy: &Value, other: &Value, op: CompareOp) -> Res<Value> {
    cx.compare(&mapping(proxy), other, op)
}

fn iter(cx: &mut Cx, proxy: &Value) -> Res<Value> {
    cx.iter(&mapping(proxy))
}

fn len(cx: &mut Cx, proxy: &Value) -> Res<usize> {
    cx.len(&mapping(proxy))
}

fn getitem(cx: &mut Cx, proxy: &Value, key: &Value) -> Res<Value> {
    cx.get_item(&mapping(proxy), key)
}

fn contains(cx: &mut Cx, proxy: &Value, key: &Value) -> Res<bool> {
    cx.contains(&mapping(proxy), key)
}

fn or(cx: &mut Cx, left: &Value, right: &Value) -> Res<Value> {
    cx.binary(BinaryOp::Or, &mapping(left), &mapping(right))
}

fn or_in_place(cx: &mut Cx, left: &Value, _right: &Value) -> Res<Value> {
    let class = cx.type_of(left).tp_name(cx);
    Err(cx.type_error(format!("'|=' is not supported by {class}; use '|' instead")))
}

fn method(cx: &mut Cx, proxy: &Value, name: Name, args: &[Value]) -> Res<Value> {
    cx.call_method(&mapping(proxy), name, args)
}

fn get(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let none = cx.none();
    let default = args.opt(2).unwrap_or(&none);
    method(cx, args.req(0), Name::get, &lend([args.req(1), default]))
}

fn keys(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    method(cx, args.req(0), Name::keys, &[])
}

fn values(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    method(cx, args.req(0), Name::values, &[])
}

fn items(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    method(cx, args.req(0), Name::items, &[])
}

fn copy(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    method(cx, args.req(0), Name::copy, &[])
}

fn reversed(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    method(cx, args.req(0), Name::__reversed__, &[])
}

fn class_getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    super::generic_alias::new(cx, args.req(0), args.req(1))
}
