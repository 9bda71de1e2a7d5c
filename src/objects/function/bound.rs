//! Bound methods: a callable with its first argument. Attributes are the callable's.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::exception::Exc;
use crate::objects::exception::layout::is_subtype;
use crate::objects::function::layout::{self, MethodTrace};
use crate::objects::function::method_parts;
use crate::objects::names::Name;
use crate::objects::native::{Args, Bound, GetSet, Native, Signature, call_bound};
use crate::objects::type_obj::{Layout, Memory, Slots, T_IMMUTABLE, TypeSpec};
use crate::objects::{CompareOp, Ty, dict, str_, tuple};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "method",
    doc: "Create a bound instance method object.",
    flags: T_IMMUTABLE,
    layout: Layout::BoundMethod,
    memory: Memory::Gc,
    basic_size: 48,
    weak_offset: layout::METHOD_WEAK,
    trace: TraceFns::of::<MethodTrace>(),
    destroy: layout::destroy_method,
    slots: Slots {
        new: Some(new_slot),
        call: Some(call),
        getattr: Some(getattr),
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        descr_get: Some(descr_get),
        ..Slots::NONE
    },
    methods: &[Native::new("__reduce__", "($self, /)", "", reduce)],
    getset: &[
        GetSet {
            name: "__doc__",
            doc: "",
            get: doc,
            set: None,
        },
        GetSet {
            name: "__func__",
            doc: "the function (or other callable) implementing a method",
            get: func,
            set: Some(read_only),
        },
        GetSet {
            name: "__self__",
            doc: "the instance to which a method is bound",
            get: self_of,
            set: Some(read_only),
        },
    ],
    ..TypeSpec::ATOM
};

fn parts(method: &Value) -> (&Value, &Value) {
    method_parts(method).expect("methods of bound methods are called on bound methods")
}

const NEW: Signature = Signature::parse("(function, instance, /)");

fn new_slot(cx: &mut Cx, _class: &Value, args: Args<'_>) -> Res<Value> {
    call_bound(cx, "method", &NEW, args, |cx, bound| {
        let (function, instance) = (bound.req(0), bound.req(1));
        if cx.type_of(function).slots.get().call.is_none() {
            return Err(cx.type_error("first argument must be callable"));
        }
        if cx.is_none(instance) {
            return Err(cx.type_error("instance must not be None"));
        }
        super::method(cx, function, instance)
    })
}

fn call(cx: &mut Cx, method: &Value, args: Args<'_>) -> Res<Value> {
    super::call_native(cx, method, args)
}

/// The type's own attributes, then the function's.
fn getattr(cx: &mut Cx, method: &Value, name: &Value) -> Res<Value> {
    if let Some(found) = cx.lookup(cx.type_of(method), name) {
        return match cx.type_of(&found).slots.get().descr_get {
            Some(read) => {
                let class = cx.type_value(Ty::BoundMethod);
                read(cx, &found, Some(method), &class)
            }
            None => Ok(found),
        };
    }
    cx.get_attr(parts(method).0, name)
}

fn repr(cx: &mut Cx, method: &Value) -> Res<Value> {
    let (function, self_) = parts(method);
    let qualname = cx.name(Name::__qualname__).clone();
    let found = if let Some(found) = cx.get_attr_opt(function, &qualname)? {
        Some(found)
    } else {
        let name = cx.name(Name::__name__).clone();
        cx.get_attr_opt(function, &name)?
    };
    let name = match found {
        Some(name) if is_subtype(cx, cx.type_of(&name), cx.ty(Ty::Str)) => str_::to_rust(cx, &name),
        _ => "?".to_owned(),
    };
    let shown = cx.repr(self_)?;
    let (before, after) = (
        str_::new(cx, &format!("<bound method {name} of "))?,
        str_::new(cx, ">")?,
    );
    str_::join(cx, &[before, shown, after])
}

fn hash(cx: &mut Cx, method: &Value) -> Res<i64> {
    let (function, self_) = parts(method);
    let own = crate::number::hash::hash_pointer(cx.address_of(self_));
    let hash = own ^ cx.hash(function)?;
    Ok(if hash == -1 { -2 } else { hash })
}

fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    let (Some((f, x)), Some((g, y))) = (method_parts(a), method_parts(b)) else {
        return Ok(cx.not_implemented());
    };
    let is_equal = match op {
        CompareOp::Eq | CompareOp::Ne => cx.equal(f, g)? && x.is(y),
        CompareOp::Lt | CompareOp::Le | CompareOp::Gt | CompareOp::Ge => {
            return Ok(cx.not_implemented());
        }
    };
    Ok(cx.bool(is_equal == (op == CompareOp::Eq)))
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
fn descr_get(_cx: &mut Cx, method: &Value, _obj: Option<&Value>, _class: &Value) -> Res<Value> {
    Ok(method.clone())
}

fn doc(cx: &mut Cx, method: &Value) -> Res<Value> {
    let name = cx.name(Name::__doc__).clone();
    cx.get_attr(parts(method).0, &name)
}

fn read_only(cx: &mut Cx, _method: &Value, _value: Option<&Value>) -> Res<()> {
    Err(cx.raise(Exc::AttributeError, "readonly attribute"))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn func(_cx: &mut Cx, method: &Value) -> Res<Value> {
    Ok(parts(method).0.clone())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn self_of(_cx: &mut Cx, method: &Value) -> Res<Value> {
    Ok(parts(method).1.clone())
}

fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (function, self_) = parts(args.req(0));
    let name = cx.name(Name::__name__).clone();
    let name = cx.get_attr(function, &name)?;
    reduce_to(cx, self_, &name)
}

/// `(getattr, (self, name))`.
pub(super) fn reduce_to(cx: &mut Cx, self_: &Value, name: &Value) -> Res<Value> {
    let key = str_::intern(cx, "getattr");
    let getattr = dict::get_str(cx, &cx.builtins_dict(), &key).unwrap_or_else(|| cx.none());
    let pair = tuple::new(cx, &[self_.clone(), name.clone()])?;
    tuple::new(cx, &[getattr, pair])
}
