//! `functools.cmp_to_key`: keys that are compared by a function of two arguments.

use crate::cx::{Cx, Res};
use crate::heap::handle::{Value, lend};
use crate::objects::exception::Exc;
use crate::objects::native::{Args, Bound, GetSet, Signature, call_bound, readonly_field};
use crate::objects::parts::{self, Parts, Roles};
use crate::objects::type_obj::{Slots, T_NO_NEW, T_UNHASHABLE, TypeSpec};
use crate::objects::{CompareOp, Ty, int};

struct KeyRoles;
impl Roles for KeyRoles {
    type Of = Parts<2, 0>;
    const NAMES: &'static [&'static str] = &["function", "obj"];
}

pub(crate) static KEY_WRAPPER_SPEC: TypeSpec = TypeSpec {
    name: "functools.KeyWrapper",
    flags: T_NO_NEW | T_UNHASHABLE,
    slots: Slots {
        call: Some(call),
        compare: Some(compare),
        ..Slots::NONE
    },
    getset: &[GetSet {
        name: "obj",
        doc: "Value wrapped by a key function.",
        get: get_obj,
        set: Some(set_obj),
    }],
    ..parts::spec::<KeyRoles>()
};

/// `cmp_to_key(mycmp)`.
pub(crate) fn cmp_to_key(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let class = cx.type_value(Ty::KeyWrapper);
    parts::make(cx, &class, [Some(args.req(0).clone()), None], [])
}

static CALL: Signature = Signature::parse("(obj)");

fn call(cx: &mut Cx, wrapper: &Value, args: Args<'_>) -> Res<Value> {
    call_bound(cx, "K", &CALL, args, |cx, bound| {
        let class = cx.type_value(Ty::KeyWrapper);
        let function = parts::of::<2, 0>(wrapper).get(0);
        parts::make(cx, &class, [function, Some(bound.req(0).clone())], [])
    })
}

fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    if !cx.is_exact(b, Ty::KeyWrapper) {
        return Err(cx.type_error("other argument must be K instance"));
    }
    let function = parts::of::<2, 0>(a).get(0);
    let sides = (parts::of::<2, 0>(a).get(1), parts::of::<2, 0>(b).get(1));
    let (Some(function), (Some(a), Some(b))) = (function, sides) else {
        return Err(cx.raise(Exc::AttributeError, "object"));
    };
    let result = cx.aside(&a, |cx| {
        cx.aside(&b, |cx| cx.call(&function, &lend([&a, &b])))
    })?;
    let zero = int::new(cx, 0)?;
    cx.compare(&result, &zero, op)
}

fn get_obj(cx: &mut Cx, wrapper: &Value) -> Res<Value> {
    match parts::of::<2, 0>(wrapper).get(1) {
        Some(obj) => Ok(obj),
        None => Ok(cx.none()),
    }
}

fn set_obj(cx: &mut Cx, wrapper: &Value, value: Option<&Value>) -> Res<()> {
    if value.is_none() && parts::of::<2, 0>(wrapper).get(1).is_none() {
        return readonly_field(cx, wrapper, value);
    }
    parts::of::<2, 0>(wrapper).set(1, value.cloned());
    Ok(())
}
