//! Slot wrappers: `int.__add__` and its kin, their bound form, and what each special method makes of its arguments.

use crate::cx::{Cx, Res};
use crate::heap::handle::{Value, pack};
use crate::heap::trace::TraceFns;
use crate::objects::class::descr::{self, objclass, qualname};
use crate::objects::class::fields::layout::{
    MethodWrapperTrace, WrapperTrace, destroy_method_wrapper, destroy_wrapper,
};
use crate::objects::class::fields::{MethodWrapperObj, WrapperObj};
use crate::objects::class::layout::is_subtype;
use crate::objects::class::slot::SlotDef;
use crate::objects::exception::{self, Exc};
use crate::objects::native::{Args, Bound, GetSet, Native};
use crate::objects::type_obj::{
    BinaryOp, Layout, Memory, Slots, T_METHOD_DESCRIPTOR, T_NO_NEW, TypeObj, TypeSpec,
};
use crate::objects::{CompareOp, Ty, int, str_, tuple};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "wrapper_descriptor",
    flags: T_METHOD_DESCRIPTOR | T_NO_NEW,
    layout: Layout::WrapperDescr,
    memory: Memory::Gc,
    basic_size: 56,
    trace: TraceFns::of::<WrapperTrace>(),
    destroy: destroy_wrapper,
    slots: Slots {
        call: Some(call_wrapper),
        repr: Some(repr_wrapper),
        descr_get: Some(get_wrapper),
        ..Slots::NONE
    },
    methods: &[Native::new("__reduce__", "($self, /)", "", descr::reduce)],
    getset: &[
        GetSet {
            name: "__objclass__",
            doc: "",
            get: objclass,
            set: None,
        },
        GetSet {
            name: "__name__",
            doc: "",
            get: descr::name,
            set: None,
        },
        GetSet {
            name: "__doc__",
            doc: "",
            get: doc,
            set: None,
        },
        GetSet {
            name: "__qualname__",
            doc: "",
            get: qualname,
            set: None,
        },
        GetSet {
            name: "__text_signature__",
            doc: "",
            get: signature,
            set: None,
        },
    ],
    ..TypeSpec::ATOM
};

pub(crate) static METHOD_WRAPPER_SPEC: TypeSpec = TypeSpec {
    name: "method-wrapper",
    flags: T_NO_NEW,
    layout: Layout::MethodWrapper,
    memory: Memory::Gc,
    basic_size: 32,
    trace: TraceFns::of::<MethodWrapperTrace>(),
    destroy: destroy_method_wrapper,
    slots: Slots {
        call: Some(call_bound_wrapper),
        repr: Some(repr_bound),
        hash: Some(hash_bound),
        compare: Some(compare_bound),
        ..Slots::NONE
    },
    methods: &[Native::new("__reduce__", "($self, /)", "", reduce_bound)],
    getset: &[
        GetSet {
            name: "__objclass__",
            doc: "",
            get: of_descr::<0>,
            set: None,
        },
        GetSet {
            name: "__name__",
            doc: "",
            get: of_descr::<1>,
            set: None,
        },
        GetSet {
            name: "__qualname__",
            doc: "",
            get: of_descr::<2>,
            set: None,
        },
        GetSet {
            name: "__doc__",
            doc: "",
            get: of_descr::<3>,
            set: None,
        },
        GetSet {
            name: "__text_signature__",
            doc: "",
            get: of_descr::<4>,
            set: None,
        },
        GetSet {
            name: "__self__",
            doc: "",
            get: bound_self,
            set: None,
        },
    ],
    ..TypeSpec::ATOM
};

impl WrapperObj {
    /// The class whose slot it wraps.
    pub(crate) fn class(&self) -> Option<&TypeObj> {
        crate::objects::class::layout::type_in(&self.objclass)
    }
}

/// The slot wrapper of a special method for a type's dict.
pub(crate) fn new(cx: &mut Cx, class: &TypeObj, def: &'static SlotDef) -> Res<Value> {
    let ty = cx.type_value(Ty::WrapperDescr);
    let Some(ty) = ty.cast::<TypeObj>() else {
        return Ok(cx.none());
    };
    let made = WrapperObj::alloc(cx, ty, def)?;
    if let Some(wrapper) = made.cast::<WrapperObj>() {
        wrapper.objclass.set(Some(class.to_value()));
    }
    Ok(made)
}

fn get_wrapper(cx: &mut Cx, descr: &Value, obj: Option<&Value>, _class: &Value) -> Res<Value> {
    let Some(obj) = obj else {
        return Ok(descr.clone());
    };
    descr::check_object(cx, descr, obj)?;
    bind(cx, descr, obj)
}

fn bind(cx: &mut Cx, descr: &Value, obj: &Value) -> Res<Value> {
    let ty = cx.type_value(Ty::MethodWrapper);
    let Some(ty) = ty.cast::<TypeObj>() else {
        return Ok(cx.none());
    };
    let made = MethodWrapperObj::alloc(cx, ty)?;
    if let Some(bound) = made.cast::<MethodWrapperObj>() {
        bound.descr.set(Some(descr.clone()));
        bound.self_.set(Some(obj.clone()));
    }
    Ok(made)
}

fn call_wrapper(cx: &mut Cx, descr: &Value, args: Args<'_>) -> Res<Value> {
    let Some(wrapper) = descr.cast::<WrapperObj>() else {
        return Ok(cx.none());
    };
    let Some(class) = wrapper.class() else {
        return Ok(cx.none());
    };
    let name = wrapper.def.name.text();
    let Some(this) = args.pos().first() else {
        let owner = class.tp_name(cx);
        return Err(cx.type_error(format!(
            "descriptor '{name}' of '{owner}' object needs an argument"
        )));
    };
    if !is_subtype(cx.type_of(this), class) {
        let owner = class.tp_name(cx);
        let got = cx.type_of(this).tp_name(cx);
        return Err(cx.type_error(format!(
            "descriptor '{name}' requires a '{owner}' object but received a '{got}'"
        )));
    }
    let args = args.skip(1);
    let _sliced = pack(args.all());
    run(cx, wrapper.def, class, this, args)
}

fn call_bound_wrapper(cx: &mut Cx, bound: &Value, args: Args<'_>) -> Res<Value> {
    let Some(bound) = bound.cast::<MethodWrapperObj>() else {
        return Ok(cx.none());
    };
    let (Some(descr), Some(this)) = (bound.descr.get(), bound.self_.get()) else {
        return Ok(cx.none());
    };
    cx.aside(&this, |cx| call_on(cx, &descr, &this, args))
}

/// Calls a slot wrapper on an object of its class, as if bound to it.
pub(crate) fn call_on(cx: &mut Cx, descr: &Value, this: &Value, args: Args<'_>) -> Res<Value> {
    let Some(wrapper) = descr.cast::<WrapperObj>() else {
        return Ok(cx.none());
    };
    let Some(class) = wrapper.class() else {
        return Ok(cx.none());
    };
    run(cx, wrapper.def, class, this, args)
}

fn run(
    cx: &mut Cx,
    def: &'static SlotDef,
    class: &TypeObj,
    this: &Value,
    args: Args<'_>,
) -> Res<Value> {
    let Some(wrap) = def.wrap else {
        return Ok(cx.none());
    };
    let takes_names = matches!(
        def.slot,
        crate::objects::class::slot::Slot::Call | crate::objects::class::slot::Slot::Init
    );
    if args.n_kw() > 0 && !takes_names {
        return Err(cx.type_error(format!(
            "wrapper {}() takes no keyword arguments",
            def.name.text()
        )));
    }
    wrap(cx, class, this, args)
}

fn repr_wrapper(cx: &mut Cx, descr: &Value) -> Res<Value> {
    let text = match descr.cast::<WrapperObj>() {
        Some(wrapper) => {
            let owner = wrapper
                .class()
                .map_or_else(|| "?".to_owned(), |class| class.tp_name(cx));
            format!(
                "<slot wrapper '{}' of '{owner}' objects>",
                wrapper.def.name.text()
            )
        }
        None => String::new(),
    };
    str_::new(cx, &text)
}

fn repr_bound(cx: &mut Cx, bound: &Value) -> Res<Value> {
    let parts = bound
        .cast::<MethodWrapperObj>()
        .and_then(|bound| Some((bound.descr.get()?, bound.self_.get()?)));
    let Some((descr, this)) = parts else {
        return Ok(cx.none());
    };
    let name = descr
        .cast::<WrapperObj>()
        .map_or("", |wrapper| wrapper.def.name.text());
    let owner = cx.type_of(&this).tp_name(cx);
    let at = cx.address_of(&this);
    str_::new(
        cx,
        &format!("<method-wrapper '{name}' of {owner} object at {at:#x}>"),
    )
}

/// A hash made of an address.
pub(crate) fn hash_of_address(cx: &Cx, value: &Value) -> i64 {
    (cx.address_of(value) as i64).rotate_right(4)
}

fn hash_bound(cx: &mut Cx, bound: &Value) -> Res<i64> {
    let parts = bound
        .cast::<MethodWrapperObj>()
        .and_then(|bound| Some((bound.descr.get()?, bound.self_.get()?)));
    let Some((descr, this)) = parts else {
        return Ok(0);
    };
    let hash = hash_of_address(cx, &this) ^ hash_of_address(cx, &descr);
    Ok(if hash == -1 { -2 } else { hash })
}

fn compare_bound(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    let (Some(a), Some(b)) = (a.cast::<MethodWrapperObj>(), b.cast::<MethodWrapperObj>()) else {
        return Ok(cx.not_implemented());
    };
    let same = a.descr.raw() == b.descr.raw() && a.self_.raw() == b.self_.raw();
    Ok(match op {
        CompareOp::Eq => cx.bool(same),
        CompareOp::Ne => cx.bool(!same),
        CompareOp::Lt | CompareOp::Le | CompareOp::Gt | CompareOp::Ge => cx.not_implemented(),
    })
}

fn of_descr<const WHAT: usize>(cx: &mut Cx, bound: &Value) -> Res<Value> {
    let descr = bound
        .cast::<MethodWrapperObj>()
        .and_then(|bound| bound.descr.get());
    match descr {
        Some(descr) => match WHAT {
            0 => objclass(cx, &descr),
            1 => descr::name(cx, &descr),
            2 => qualname(cx, &descr),
            3 => doc(cx, &descr),
            _ => signature(cx, &descr),
        },
        None => Ok(cx.none()),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn bound_self(cx: &mut Cx, bound: &Value) -> Res<Value> {
    Ok(bound
        .cast::<MethodWrapperObj>()
        .and_then(|bound| bound.self_.get())
        .unwrap_or_else(|| cx.none()))
}

fn reduce_bound(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let parts = args
        .req(0)
        .cast::<MethodWrapperObj>()
        .and_then(|bound| Some((bound.descr.get()?, bound.self_.get()?)));
    let Some((descr, this)) = parts else {
        return Ok(cx.none());
    };
    let getattr = str_::intern(cx, "getattr");
    let builtins = cx.builtins_dict();
    let getattr = crate::objects::dict::get(cx, &builtins, &getattr)?.unwrap_or_else(|| cx.none());
    let name = descr::name(cx, &descr)?;
    let pair = tuple::new(cx, &[this, name])?;
    tuple::new(cx, &[getattr, pair])
}

fn doc(cx: &mut Cx, descr: &Value) -> Res<Value> {
    let doc = descr
        .cast::<WrapperObj>()
        .map_or("", |wrapper| wrapper.def.doc);
    if doc.is_empty() {
        Ok(cx.none())
    } else {
        str_::new(cx, doc)
    }
}

fn signature(cx: &mut Cx, descr: &Value) -> Res<Value> {
    let text = descr
        .cast::<WrapperObj>()
        .map_or("", |wrapper| wrapper.def.signature);
    str_::new(cx, text)
}

// ---- what each special method does: the class's slot, called with arguments that were checked

/// Does what calling a special method of the class on an object means.
pub(crate) type Wrap = fn(&mut Cx, &TypeObj, &Value, Args<'_>) -> Res<Value>;

/// Exactly `N` arguments (`check_num_args`).
fn exactly<'a, const N: usize>(cx: &mut Cx, args: Args<'a>) -> Res<&'a [Value; N]> {
    if let Ok(array) = args.pos().try_into() {
        Ok(array)
    } else {
        let s = if N == 1 { "" } else { "s" };
        let n = args.pos().len();
        Err(cx.type_error(format!("expected {N} argument{s}, got {n}")))
    }
}

/// From `min` to `max` arguments (`PyArg_UnpackTuple` without a name).
fn between<'a>(cx: &mut Cx, args: Args<'a>, min: usize, max: usize) -> Res<&'a [Value]> {
    let n = args.pos().len();
    if n < min {
        let word = if min == max { "" } else { "at least " };
        let s = if min == 1 { "" } else { "s" };
        return Err(cx.type_error(format!(" expected {word}{min} argument{s}, got {n}")));
    }
    if n > max {
        let word = if min == max { "" } else { "at most " };
        let s = if max == 1 { "" } else { "s" };
        return Err(cx.type_error(format!(" expected {word}{max} argument{s}, got {n}")));
    }
    Ok(args.pos())
}

/// A slot that was there when the wrapper was made; built-in types never lose one.
#[cold]
fn gone(cx: &mut Cx) -> Res<Value> {
    Err(cx.raise(Exc::SystemError, "a built-in type has lost a slot"))
}

macro_rules! unary {
    ($($name:ident)+) => { $(
        pub(super) fn $name(cx: &mut Cx, class: &TypeObj, this: &Value, args: Args<'_>) -> Res<Value> {
            exactly::<0>(cx, args)?;
            match class.slots.get().$name {
                Some(slot) => slot(cx, this),
                None => gone(cx),
            }
        }
    )+ };
}

unary! { repr str iter negative positive absolute invert int float index }

macro_rules! with_one {
    ($($name:ident $slot:ident)+) => { $(
        pub(super) fn $name(cx: &mut Cx, class: &TypeObj, this: &Value, args: Args<'_>) -> Res<Value> {
            let [other] = exactly::<1>(cx, args)?;
            match class.slots.get().$slot {
                Some(slot) => slot(cx, this, other),
                None => gone(cx),
            }
        }
    )+ };
}

with_one! { getattribute getattr getitem getitem concat concat inplace_concat inplace_concat }

pub(super) fn hash(cx: &mut Cx, class: &TypeObj, this: &Value, args: Args<'_>) -> Res<Value> {
    exactly::<0>(cx, args)?;
    let Some(slot) = class.slots.get().hash else {
        return gone(cx);
    };
    let hash = slot(cx, this)?;
    int::new(cx, hash)
}

pub(super) fn call(cx: &mut Cx, class: &TypeObj, this: &Value, args: Args<'_>) -> Res<Value> {
    match class.slots.get().call {
        Some(slot) => slot(cx, this, args),
        None => gone(cx),
    }
}

pub(super) fn init(cx: &mut Cx, class: &TypeObj, this: &Value, args: Args<'_>) -> Res<Value> {
    let Some(slot) = class.slots.get().init else {
        return gone(cx);
    };
    slot(cx, this, args)?;
    Ok(cx.none())
}

pub(super) fn compare<const OP: u8>(
    cx: &mut Cx,
    class: &TypeObj,
    this: &Value,
    args: Args<'_>,
) -> Res<Value> {
    const OPS: [CompareOp; 6] = [
        CompareOp::Lt,
        CompareOp::Le,
        CompareOp::Eq,
        CompareOp::Ne,
        CompareOp::Gt,
        CompareOp::Ge,
    ];
    let [other] = exactly::<1>(cx, args)?;
    match class.slots.get().compare {
        Some(slot) => slot(cx, this, other, OPS[OP as usize]),
        None => gone(cx),
    }
}

pub(super) fn next(cx: &mut Cx, class: &TypeObj, this: &Value, args: Args<'_>) -> Res<Value> {
    exactly::<0>(cx, args)?;
    let Some(slot) = class.slots.get().next else {
        return gone(cx);
    };
    match slot(cx, this)? {
        Some(item) => Ok(item),
        None => Err(exception::raise_stop_iteration(cx, None)),
    }
}

pub(super) fn bool(cx: &mut Cx, class: &TypeObj, this: &Value, args: Args<'_>) -> Res<Value> {
    exactly::<0>(cx, args)?;
    let Some(slot) = class.slots.get().bool else {
        return gone(cx);
    };
    let truth = slot(cx, this)?;
    Ok(cx.bool(truth))
}

pub(super) fn len(cx: &mut Cx, class: &TypeObj, this: &Value, args: Args<'_>) -> Res<Value> {
    exactly::<0>(cx, args)?;
    let Some(slot) = class.slots.get().len else {
        return gone(cx);
    };
    let len = slot(cx, this)?;
    int::new(cx, len as i64)
}

pub(super) fn contains(cx: &mut Cx, class: &TypeObj, this: &Value, args: Args<'_>) -> Res<Value> {
    let [item] = exactly::<1>(cx, args)?;
    let Some(slot) = class.slots.get().contains else {
        return gone(cx);
    };
    let truth = slot(cx, this, item)?;
    Ok(cx.bool(truth))
}

pub(super) fn buffer(cx: &mut Cx, class: &TypeObj, this: &Value, args: Args<'_>) -> Res<Value> {
    let args = between(cx, args, 1, 1)?;
    let flags = cx.index_isize(&args[0])?;
    let Ok(flags) = i32::try_from(flags) else {
        let word = if flags > 0 { "large" } else { "small" };
        return Err(cx.raise(Exc::OverflowError, format!("buffer flags too {word}")));
    };
    match class.slots.get().buffer {
        Some(slot) => slot(cx, this, flags),
        None => gone(cx),
    }
}

pub(super) fn release_buffer(
    cx: &mut Cx,
    class: &TypeObj,
    this: &Value,
    args: Args<'_>,
) -> Res<Value> {
    let args = between(cx, args, 1, 1)?;
    match class.slots.get().release_buffer {
        Some(slot) => slot(cx, this, &args[0]),
        None => gone(cx),
    }
}

pub(super) fn del(cx: &mut Cx, class: &TypeObj, this: &Value, args: Args<'_>) -> Res<Value> {
    exactly::<0>(cx, args)?;
    crate::objects::class::layout::run_finalizer(cx, class, this);
    Ok(cx.none())
}

pub(super) fn setitem(cx: &mut Cx, class: &TypeObj, this: &Value, args: Args<'_>) -> Res<Value> {
    let args = between(cx, args, 2, 2)?;
    let Some(slot) = class.slots.get().setitem else {
        return gone(cx);
    };
    slot(cx, this, &args[0], Some(&args[1]))?;
    Ok(cx.none())
}

pub(super) fn delitem(cx: &mut Cx, class: &TypeObj, this: &Value, args: Args<'_>) -> Res<Value> {
    let [key] = exactly::<1>(cx, args)?;
    let Some(slot) = class.slots.get().setitem else {
        return gone(cx);
    };
    slot(cx, this, key, None)?;
    Ok(cx.none())
}

pub(super) fn setattr(cx: &mut Cx, class: &TypeObj, this: &Value, args: Args<'_>) -> Res<Value> {
    let args = between(cx, args, 2, 2)?;
    store(cx, class, this, &args[0], Some(&args[1]), "__setattr__")
}

pub(super) fn delattr(cx: &mut Cx, class: &TypeObj, this: &Value, args: Args<'_>) -> Res<Value> {
    let [name] = exactly::<1>(cx, args)?;
    store(cx, class, this, name, None, "__delattr__")
}

fn store(
    cx: &mut Cx,
    class: &TypeObj,
    this: &Value,
    name: &Value,
    value: Option<&Value>,
    what: &str,
) -> Res<Value> {
    let Some(slot) = class.slots.get().setattr else {
        return gone(cx);
    };
    if is_tampering(cx, this, class) {
        let owner = cx.type_of(this).tp_name(cx);
        return Err(cx.type_error(format!("can't apply this {what} to {owner} object")));
    }
    slot(cx, this, name, value)?;
    Ok(cx.none())
}

/// Would this way around a built-in type's own `__setattr__` (`hackcheck`)?
fn is_tampering(cx: &Cx, this: &Value, class: &TypeObj) -> bool {
    let own = class.slots.get().setattr;
    let is_own = |of: &TypeObj| match (of.slots.get().setattr, own) {
        (Some(a), Some(b)) => std::ptr::fn_addr_eq(a, b),
        _ => false,
    };
    let is_dispatch = |of: &TypeObj| {
        of.slots.get().setattr.is_some_and(|f| {
            std::ptr::fn_addr_eq(
                f,
                crate::objects::class::slots::setattr as crate::objects::type_obj::SetFn,
            )
        })
    };
    let ty = cx.type_of(this);
    // The type that defined the function in the object's own slot; from there up, no other native one may stand before this one.
    let mut defining = ty;
    let types: Vec<&TypeObj> = crate::objects::class::layout::each_of_mro(ty).collect();
    let theirs = ty.slots.get().setattr;
    for at in types.into_iter().rev() {
        let is_theirs = match (at.slots.get().setattr, theirs) {
            (Some(a), Some(b)) => std::ptr::fn_addr_eq(a, b),
            _ => false,
        };
        if !is_dispatch(at) && is_theirs {
            defining = at;
            break;
        }
    }
    let mut at = Some(defining);
    while let Some(base) = at {
        if is_own(base) {
            return false;
        }
        if !is_dispatch(base) {
            return true;
        }
        at = base.base_obj();
    }
    false
}

pub(super) fn descr_get(cx: &mut Cx, class: &TypeObj, this: &Value, args: Args<'_>) -> Res<Value> {
    let args = between(cx, args, 1, 2)?;
    let Some(slot) = class.slots.get().descr_get else {
        return gone(cx);
    };
    let obj = Some(&args[0]).filter(|obj| !cx.is_none(obj));
    let owner = args.get(1).filter(|owner| !cx.is_none(owner));
    match (obj, owner) {
        (None, None) => Err(cx.type_error("__get__(None, None) is invalid")),
        (obj, Some(owner)) => slot(cx, this, obj, owner),
        (Some(obj), None) => {
            let owner = cx.type_value_of(obj);
            slot(cx, this, Some(obj), &owner)
        }
    }
}

pub(super) fn descr_set(cx: &mut Cx, class: &TypeObj, this: &Value, args: Args<'_>) -> Res<Value> {
    let args = between(cx, args, 2, 2)?;
    let Some(slot) = class.slots.get().descr_set else {
        return gone(cx);
    };
    slot(cx, this, &args[0], Some(&args[1]))?;
    Ok(cx.none())
}

pub(super) fn descr_delete(
    cx: &mut Cx,
    class: &TypeObj,
    this: &Value,
    args: Args<'_>,
) -> Res<Value> {
    let [obj] = exactly::<1>(cx, args)?;
    let Some(slot) = class.slots.get().descr_set else {
        return gone(cx);
    };
    slot(cx, this, obj, None)?;
    Ok(cx.none())
}

pub(super) fn binary_left<const OP: usize>(
    cx: &mut Cx,
    class: &TypeObj,
    this: &Value,
    args: Args<'_>,
) -> Res<Value> {
    let [other] = exactly::<1>(cx, args)?;
    match class.slots.get().binary[OP] {
        Some(slot) => slot(cx, this, other),
        None => gone(cx),
    }
}

pub(super) fn binary_right<const OP: usize>(
    cx: &mut Cx,
    class: &TypeObj,
    this: &Value,
    args: Args<'_>,
) -> Res<Value> {
    let [other] = exactly::<1>(cx, args)?;
    match class.slots.get().binary[OP] {
        Some(slot) => slot(cx, other, this),
        None => gone(cx),
    }
}

pub(super) fn inplace<const OP: usize>(
    cx: &mut Cx,
    class: &TypeObj,
    this: &Value,
    args: Args<'_>,
) -> Res<Value> {
    let [other] = exactly::<1>(cx, args)?;
    match class.slots.get().inplace[OP] {
        Some(slot) => slot(cx, this, other),
        None => gone(cx),
    }
}

pub(super) fn power_left(cx: &mut Cx, class: &TypeObj, this: &Value, args: Args<'_>) -> Res<Value> {
    let args = between(cx, args, 1, 2)?;
    power(cx, class, this, &args[0], args.get(1))
}

pub(super) fn power_right(
    cx: &mut Cx,
    class: &TypeObj,
    this: &Value,
    args: Args<'_>,
) -> Res<Value> {
    let args = between(cx, args, 1, 2)?;
    power(cx, class, &args[0], this, args.get(1))
}

fn power(
    cx: &mut Cx,
    class: &TypeObj,
    a: &Value,
    b: &Value,
    modulus: Option<&Value>,
) -> Res<Value> {
    let slots = class.slots.get();
    match modulus.filter(|m| !cx.is_none(m)) {
        Some(modulus) => match slots.power3 {
            Some(slot) => slot(cx, a, b, modulus),
            None => Ok(cx.not_implemented()),
        },
        None => match slots.binary[BinaryOp::Power as usize] {
            Some(slot) => slot(cx, a, b),
            None => gone(cx),
        },
    }
}

pub(super) fn repeat(cx: &mut Cx, class: &TypeObj, this: &Value, args: Args<'_>) -> Res<Value> {
    let args = between(cx, args, 1, 1)?;
    let Some(slot) = class.slots.get().repeat else {
        return gone(cx);
    };
    let n = cx.index_isize(&args[0])?;
    slot(cx, this, n)
}

pub(super) fn inplace_repeat(
    cx: &mut Cx,
    class: &TypeObj,
    this: &Value,
    args: Args<'_>,
) -> Res<Value> {
    let args = between(cx, args, 1, 1)?;
    let Some(slot) = class.slots.get().inplace_repeat else {
        return gone(cx);
    };
    let n = cx.index_isize(&args[0])?;
    slot(cx, this, n)
}
