//! Weak references and proxies as programs see them; the heap keeps their lists.

pub(crate) mod layout;
mod proxy;

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::heap::header::T_WEAKREF;
use crate::heap::trace::TraceFns;
use crate::heap::weak::{self, WeakTrace};
use crate::objects::exception::layout::is_subtype;
use crate::objects::exception::{Exc, unraisable};
use crate::objects::names::Name;
use crate::objects::native::{Args, Bound, GetSet, Native, Signature, call_bound};
use crate::objects::type_obj::{Layout, Memory, Slots, T_BASETYPE, T_IMMUTABLE, TypeObj, TypeSpec};
use crate::objects::{CompareOp, Ty, str_};

pub(crate) use proxy::{CALLABLE_SPEC as CALLABLE_PROXY_SPEC, SPEC as PROXY_SPEC};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "weakref.ReferenceType",
    flags: T_BASETYPE | T_IMMUTABLE | T_WEAKREF,
    layout: Layout::Weakref,
    memory: Memory::Gc,
    basic_size: 64,
    trace: TraceFns::of::<WeakTrace>(),
    clear: Some(weak::clear),
    destroy: weak::destroy,
    slots: Slots {
        new: Some(new_slot),
        init: Some(init),
        call: Some(call),
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        ..Slots::NONE
    },
    methods: &[Native::class(
        "__class_getitem__",
        "($type, item, /)",
        "See PEP 585",
        class_getitem,
    )],
    getset: &[GetSet {
        name: "__callback__",
        doc: "",
        get: callback,
        set: Some(read_only),
    }],
    ..TypeSpec::ATOM
};

/// `weakref.ref(obj, callback)`.
pub(crate) fn new(cx: &mut Cx, obj: &Value, callback: Option<&Value>) -> Res<Value> {
    let class = cx.type_value(Ty::Weakref);
    make(cx, &class, obj, callback)
}

/// `weakref.proxy(obj, callback)`.
pub(crate) fn new_proxy(cx: &mut Cx, obj: &Value, callback: Option<&Value>) -> Res<Value> {
    let is_callable = cx.type_of(obj).slots.get().call.is_some();
    let class = cx.type_value(if is_callable {
        Ty::WeakCallableProxy
    } else {
        Ty::WeakProxy
    });
    make(cx, &class, obj, callback)
}

/// What a weak reference refers to, if it lives.
#[inline]
pub(crate) fn get(weak: &Value) -> Option<Value> {
    layout::get(weak)
}

/// Has the heap call the callbacks of weak references. Called when a machine starts.
pub(crate) fn install_hooks(cx: &mut Cx) {
    cx.heap_mut().hooks.weakref_callback = layout::run_callback;
}

/// Calls a callback; its exception is reported. What is being raised meanwhile stays so.
fn call_callback(cx: &mut Cx, weak: &Value, callback: &Value) {
    let waiting = cx.set_waiting_aside();
    if cx.call(callback, std::slice::from_ref(weak)).is_err() {
        unraisable(cx, Some(callback));
    }
    cx.put_waiting_back(waiting);
}

fn make(cx: &mut Cx, class: &Value, obj: &Value, callback: Option<&Value>) -> Res<Value> {
    if !layout::can_be_referred(obj) {
        let class = cx.type_of(obj).tp_name(cx);
        return Err(cx.type_error(format!("cannot create weak reference to '{class}' object")));
    }
    let callback = callback.filter(|callback| !cx.is_none(callback));
    let Some(class) = class.cast::<TypeObj>() else {
        return Err(cx.type_error("weakref.__new__(X): X is not a type object"));
    };
    layout::make(cx, class, obj, callback)
}

const NEW: Signature = Signature::parse("(object, callback=None, /)");

/// Named arguments are `__init__`'s to refuse: a subclass may take some.
fn new_slot(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let args = Args::positional(args.pos());
    call_bound(cx, "__new__", &NEW, args, |cx, bound| {
        make_of(cx, class, bound)
    })
}

fn make_of(cx: &mut Cx, class: &Value, bound: Bound<'_>) -> Res<Value> {
    make(cx, class, bound.req(0), bound.opt(1))
}

const INIT: Signature = Signature::parse("(object, callback=None, /)");

fn init(cx: &mut Cx, _weak: &Value, args: Args<'_>) -> Res<()> {
    if args.n_kw() > 0 {
        return Err(cx.type_error("ref() takes no keyword arguments"));
    }
    call_bound(cx, "__init__", &INIT, args, |cx, _| Ok(cx.none())).map(drop)
}

fn call(cx: &mut Cx, weak: &Value, args: Args<'_>) -> Res<Value> {
    if args.n_kw() > 0 {
        return Err(cx.type_error("weakref() takes no keyword arguments"));
    }
    if !args.pos().is_empty() {
        let n = args.pos().len();
        return Err(cx.type_error(format!("weakref expected 0 arguments, got {n}")));
    }
    Ok(get(weak).unwrap_or_else(|| cx.none()))
}

/// ` at 0x...` of the reference and what it says of its referent.
fn repr(cx: &mut Cx, weak: &Value) -> Res<Value> {
    let address = cx.address_of(weak);
    let Some(obj) = get(weak) else {
        return str_::new(cx, &format!("<weakref at {address:#x}; dead>"));
    };
    let name = cx.name(Name::__name__).clone();
    let name = cx.get_attr_opt(&obj, &name)?;
    let class = cx.type_of(&obj).tp_name(cx);
    let of = cx.address_of(&obj);
    let mut text = format!("<weakref at {address:#x}; to '{class}' at {of:#x}");
    if let Some(name) = name
        && is_subtype(cx, cx.type_of(&name), cx.ty(Ty::Str))
    {
        text.push_str(&format!(" ({})", str_::to_rust(cx, &name)));
    }
    text.push('>');
    str_::new(cx, &text)
}

fn hash(cx: &mut Cx, weak: &Value) -> Res<i64> {
    let kept = layout::kept_hash(weak);
    if kept != -1 {
        return Ok(kept);
    }
    let Some(obj) = get(weak) else {
        return Err(cx.type_error("weak object has gone away"));
    };
    let hash = cx.hash(&obj)?;
    layout::keep_hash(weak, hash);
    Ok(hash)
}

/// Live references compare as their referents do, dead ones by identity.
fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    let is_equality = matches!(op, CompareOp::Eq | CompareOp::Ne);
    if !is_equality || !layout::is_weak(a) || !layout::is_weak(b) {
        return Ok(cx.not_implemented());
    }
    match (get(a), get(b)) {
        (Some(a), Some(b)) => cx.compare(&a, &b, op),
        _ => Ok(cx.bool(a.is(b) == (op == CompareOp::Eq))),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn callback(cx: &mut Cx, weak: &Value) -> Res<Value> {
    Ok(layout::callback(weak).unwrap_or_else(|| cx.none()))
}

fn read_only(cx: &mut Cx, _weak: &Value, _value: Option<&Value>) -> Res<()> {
    Err(cx.raise(Exc::AttributeError, "readonly attribute"))
}

fn class_getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    crate::objects::class::generic_alias::new(cx, args.req(0), args.req(1))
}

/// Raised by everything that is asked of a proxy whose referent has died.
#[cold]
fn gone(cx: &mut Cx) -> Raised {
    cx.raise(
        Exc::ReferenceError,
        "weakly-referenced object no longer exists",
    )
}
