//! Slots of classes made by programs: each calls the special methods that the class has, as CPython's `slot_*` functions.

use crate::cx::{Cx, Res};
use crate::heap::handle::{Value, lend, pack};
use crate::objects::class::fields::WrapperObj;
use crate::objects::class::layout::is_subtype;
use crate::objects::class::lookup::lookup;
use crate::objects::class::{hash_not_implemented, is_bool, wrapper};
use crate::objects::exception::{self, Exc};
use crate::objects::names::Name;
use crate::objects::native::Args;
use crate::objects::type_obj::{
    BinaryFn, BinaryOp, CallFn, N_BINARY, T_METHOD_DESCRIPTOR, TypeObj,
};
use crate::objects::{CompareOp, Ty, int, iterators, str_};

// ---- calling special methods

/// A special method as its class has it, and whether it takes the object as its first argument; else it is bound already
/// (`lookup_maybe_method`).
#[inline]
pub(crate) fn find(cx: &mut Cx, obj: &Value, name: Name) -> Res<Option<(Value, bool)>> {
    let Some(found) = lookup(cx.type_of(obj), cx.name(name)) else {
        return Ok(None);
    };
    if cx.type_of(&found).has(T_METHOD_DESCRIPTOR) {
        return Ok(Some((found, true)));
    }
    match cx.type_of(&found).slots.get().descr_get {
        Some(read) => {
            let class = cx.type_value_of(obj);
            Ok(Some((read(cx, &found, Some(obj), &class)?, false)))
        }
        None => Ok(Some((found, false))),
    }
}

/// Calls what [`find`] found; the object is the first of the arguments.
#[inline]
fn call_found(cx: &mut Cx, found: &(Value, bool), args: &[Value]) -> Res<Value> {
    if found.1 {
        if let Some(wrapped) = found.0.cast::<WrapperObj>()
            && let Some(class) = wrapped.class()
            && is_subtype(cx.type_of(&args[0]), class)
        {
            let _packed = (pack(args), pack(&args[1..]));
            cx.enter_recursion(" while calling a Python object")?;
            let (this, others) = (&args[0], Args::positional(&args[1..]));
            let result = wrapper::call_on(cx, &found.0, this, others);
            cx.leave_recursion();
            return result;
        }
        cx.call(&found.0, args)
    } else {
        cx.call(&found.0, &args[1..])
    }
}

/// Calls a special method of the first argument's class; `None`: there is none.
#[inline]
pub(crate) fn call_maybe<const N: usize>(
    cx: &mut Cx,
    name: Name,
    args: [&Value; N],
) -> Res<Option<Value>> {
    match find(cx, args[0], name)? {
        Some(found) => call_found(cx, &found, &lend(args)).map(Some),
        None => Ok(None),
    }
}

/// The same when the method must be there (`vectorcall_method`).
#[inline]
fn call_method<const N: usize>(cx: &mut Cx, name: Name, args: [&Value; N]) -> Res<Value> {
    match call_maybe(cx, name, args)? {
        Some(result) => Ok(result),
        None => Err(absent(cx, name)),
    }
}

#[cold]
fn absent(cx: &mut Cx, name: Name) -> crate::cx::Raised {
    let name = cx.name(name).clone();
    exception::raise_new(cx, Exc::AttributeError, &[name])
}

/// The arguments of a call with the object put before them.
fn with_self(cx: &mut Cx, found: &Value, this: &Value, args: Args<'_>) -> Res<Value> {
    if args.n_kw() == 0 {
        match args.pos() {
            [] => return cx.call(found, &lend([this])),
            [a] => return cx.call(found, &lend([this, a])),
            [a, b] => return cx.call(found, &lend([this, a, b])),
            [a, b, c] => return cx.call(found, &lend([this, a, b, c])),
            _ => {}
        }
    }
    let mut all = Vec::new();
    if all.try_reserve_exact(args.all().len() + 1).is_err() {
        return Err(cx.memory_error());
    }
    all.push(this.clone());
    all.extend_from_slice(args.all());
    cx.call_args(
        found,
        Args::new(&all, args.pos().len() + 1, args.kw_names()),
    )
}

// ---- making and calling

pub(super) fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let name = cx.name(Name::__new__).clone();
    let found = cx.get_attr(class, &name)?;
    with_self(cx, &found, class, args)
}

pub(super) fn init(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<()> {
    let Some(found) = find(cx, this, Name::__init__)? else {
        return Err(absent(cx, Name::__init__));
    };
    let result = if found.1 {
        with_self(cx, &found.0, this, args)?
    } else {
        cx.call_args(&found.0, args)?
    };
    if cx.is_none(&result) {
        return Ok(());
    }
    let got = cx.type_of(&result).tp_name(cx);
    Err(cx.type_error(format!("__init__() should return None, not '{got}'")))
}

pub(super) fn call(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<Value> {
    let Some(found) = find(cx, this, Name::__call__)? else {
        return Err(absent(cx, Name::__call__));
    };
    cx.enter_recursion("")?;
    let result = if found.1 {
        with_self(cx, &found.0, this, args)
    } else {
        cx.call_args(&found.0, args)
    };
    cx.leave_recursion();
    result
}

/// Calls `__del__`; what it raises is reported.
pub(crate) fn call_del(cx: &mut Cx, this: &Value) {
    let waiting = cx.take_pending();
    match find(cx, this, Name::__del__) {
        Ok(Some(found)) => {
            if call_found(cx, &found, &lend([this])).is_err() {
                exception::unraisable(cx, Some(&found.0));
            }
        }
        Ok(None) => {}
        Err(_) => drop(cx.take_exception()),
    }
    cx.put_pending(waiting);
}

// ---- attributes

pub(super) fn getattr_hook(cx: &mut Cx, this: &Value, name: &Value) -> Res<Value> {
    let class = cx.type_of(this);
    let Some(hook) = lookup(class, cx.name(Name::__getattr__)) else {
        return call_method(cx, Name::__getattribute__, [this, name]);
    };
    let own = lookup(class, cx.name(Name::__getattribute__));
    let is_generic = own.as_ref().is_none_or(|own| {
        own.cast::<WrapperObj>()
            .and_then(WrapperObj::class)
            .is_some_and(|class| is_plain_getattr(cx, class))
    });
    let found = if is_generic {
        cx.generic_find(this, name)
    } else {
        match &own {
            Some(own) => call_attribute(cx, own, this, name).map(Some),
            None => Ok(None),
        }
    };
    match found {
        Ok(Some(found)) => return Ok(found),
        Ok(None) => {}
        Err(raised) => {
            if cx.catch(Exc::AttributeError).is_none() {
                return Err(raised);
            }
        }
    }
    call_attribute(cx, &hook, this, name)
}

/// Does the class read attributes as `object` does?
pub(crate) fn is_plain_getattr(cx: &Cx, class: &TypeObj) -> bool {
    match (
        class.slots.get().getattr,
        cx.ty(Ty::Object).slots.get().getattr,
    ) {
        (Some(own), Some(generic)) => std::ptr::fn_addr_eq(own, generic),
        _ => false,
    }
}

/// Calls `__getattr__` or `__getattribute__` (`call_attribute`).
fn call_attribute(cx: &mut Cx, method: &Value, this: &Value, name: &Value) -> Res<Value> {
    let is_function = cx.type_of(method).has(T_METHOD_DESCRIPTOR);
    if is_function {
        return call_found(cx, &(method.clone(), true), &lend([this, name]));
    }
    match cx.type_of(method).slots.get().descr_get {
        Some(read) => {
            let class = cx.type_value_of(this);
            let bound = read(cx, method, Some(this), &class)?;
            cx.call(&bound, std::slice::from_ref(name))
        }
        None => cx.call(method, std::slice::from_ref(name)),
    }
}

pub(crate) fn setattr(cx: &mut Cx, this: &Value, name: &Value, value: Option<&Value>) -> Res<()> {
    match value {
        Some(value) => call_method(cx, Name::__setattr__, [this, name, value]),
        None => call_method(cx, Name::__delattr__, [this, name]),
    }
    .map(drop)
}

pub(super) fn descr_get(
    cx: &mut Cx,
    this: &Value,
    obj: Option<&Value>,
    class: &Value,
) -> Res<Value> {
    let Some(found) = lookup(cx.type_of(this), cx.name(Name::__get__)) else {
        return Ok(this.clone());
    };
    let none = cx.none();
    cx.call(&found, &lend([this, obj.unwrap_or(&none), class]))
}

pub(super) fn descr_set(cx: &mut Cx, this: &Value, obj: &Value, value: Option<&Value>) -> Res<()> {
    match value {
        Some(value) => call_method(cx, Name::__set__, [this, obj, value]),
        None => call_method(cx, Name::__delete__, [this, obj]),
    }
    .map(drop)
}

// ---- text, hash, comparison

pub(super) fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    if let Some(result) = call_maybe(cx, Name::__repr__, [this])? {
        Ok(result)
    } else {
        let name = cx.type_of(this).tp_name(cx);
        let at = cx.address_of(this);
        str_::new(cx, &format!("<{name} object at {at:#x}>"))
    }
}

pub(super) fn hash(cx: &mut Cx, this: &Value) -> Res<i64> {
    let Some(found) = find(cx, this, Name::__hash__)?.filter(|f| !cx.is_none(&f.0)) else {
        return hash_not_implemented(cx, this);
    };
    let result = call_found(cx, &found, &lend([this]))?;
    if !int::is_int(&result) {
        return Err(cx.type_error("__hash__ method should return an integer"));
    }
    let hash = match int::to_i64(&result) {
        Some(hash) => hash,
        None => match cx.ty(Ty::Int).slots.get().hash {
            Some(of_int) => of_int(cx, &result)?,
            None => 0,
        },
    };
    Ok(if hash == -1 { -2 } else { hash })
}

const COMPARE: [Name; 6] = [
    Name::__lt__,
    Name::__le__,
    Name::__eq__,
    Name::__ne__,
    Name::__gt__,
    Name::__ge__,
];

pub(super) fn compare(cx: &mut Cx, this: &Value, other: &Value, op: CompareOp) -> Res<Value> {
    match call_maybe(cx, COMPARE[op as usize], [this, other])? {
        Some(result) => Ok(result),
        None => Ok(cx.not_implemented()),
    }
}

// ---- containers

pub(super) fn iter(cx: &mut Cx, this: &Value) -> Res<Value> {
    let found = find(cx, this, Name::__iter__)?;
    if let Some(found) = found {
        if cx.is_none(&found.0) {
            return Err(not_iterable(cx, this));
        }
        return call_found(cx, &found, &lend([this]));
    }
    if lookup(cx.type_of(this), cx.name(Name::__getitem__)).is_none() {
        return Err(not_iterable(cx, this));
    }
    iterators::of_sequence(cx, this)
}

#[cold]
fn not_iterable(cx: &mut Cx, this: &Value) -> crate::cx::Raised {
    let name = cx.type_of(this).tp_name(cx);
    cx.type_error(format!("'{name}' object is not iterable"))
}

/// `StopIteration` stays an exception: `next()` hands it on as it is.
pub(super) fn next(cx: &mut Cx, this: &Value) -> Res<Option<Value>> {
    call_method(cx, Name::__next__, [this]).map(Some)
}

pub(super) fn len(cx: &mut Cx, this: &Value) -> Res<usize> {
    let result = call_method(cx, Name::__len__, [this])?;
    let index = cx.index(&result)?;
    match int::to_i64(&index) {
        Some(len) if len >= 0 => Ok(len as usize),
        Some(_) => Err(cx.value_error("__len__() should return >= 0")),
        None if int::to_big(&index).is_some_and(|big| big.sign() == num_bigint::Sign::Minus) => {
            Err(cx.value_error("__len__() should return >= 0"))
        }
        None => {
            cx.index_isize(&index)?;
            Ok(0)
        }
    }
}

pub(super) fn setitem(cx: &mut Cx, this: &Value, key: &Value, item: Option<&Value>) -> Res<()> {
    match item {
        Some(item) => call_method(cx, Name::__setitem__, [this, key, item]),
        None => call_method(cx, Name::__delitem__, [this, key]),
    }
    .map(drop)
}

pub(super) fn buffer(cx: &mut Cx, this: &Value, flags: i32) -> Res<Value> {
    let flags = int::new(cx, i64::from(flags))?;
    call_method(cx, Name::__buffer__, [this, &flags])
}

pub(super) fn release_buffer(cx: &mut Cx, this: &Value, view: &Value) -> Res<Value> {
    call_method(cx, Name::__release_buffer__, [this, view])
}

pub(super) fn contains(cx: &mut Cx, this: &Value, item: &Value) -> Res<bool> {
    match find(cx, this, Name::__contains__)? {
        Some(found) if cx.is_none(&found.0) => {
            let name = cx.type_of(this).tp_name(cx);
            Err(cx.type_error(format!("'{name}' object is not a container")))
        }
        Some(found) => {
            let result = call_found(cx, &found, &lend([this, item]))?;
            cx.is_true(&result)
        }
        None => search(cx, this, item),
    }
}

/// Membership by iteration (`_PySequence_IterSearch`).
fn search(cx: &mut Cx, this: &Value, item: &Value) -> Res<bool> {
    let iter = cx.iter(this)?;
    while let Some(next) = cx.next(&iter)? {
        if cx.equal(&next, item)? {
            return Ok(true);
        }
    }
    Ok(false)
}

pub(super) fn bool(cx: &mut Cx, this: &Value) -> Res<bool> {
    if let Some(found) = find(cx, this, Name::__bool__)? {
        let result = call_found(cx, &found, &lend([this]))?;
        if is_bool(cx, &result) {
            return cx.is_true(&result);
        }
        let got = cx.type_of(&result).tp_name(cx);
        return Err(cx.type_error(format!("__bool__ should return bool, returned {got}")));
    }
    match call_maybe(cx, Name::__len__, [this])? {
        Some(result) => cx.is_true(&result),
        None => Ok(true),
    }
}

// ---- numbers

macro_rules! unary {
    ($($name:ident $method:ident)+) => { $(
        pub(super) fn $name(cx: &mut Cx, this: &Value) -> Res<Value> {
            call_method(cx, Name::$method, [this])
        }
    )+ };
}

unary! {
    str __str__
    negative __neg__
    positive __pos__
    absolute __abs__
    invert __invert__
    int __int__
    float __float__
    index __index__
}

pub(super) fn getitem(cx: &mut Cx, this: &Value, key: &Value) -> Res<Value> {
    call_method(cx, Name::__getitem__, [this, key])
}

/// The methods of each operator: straight, reflected, in place.
const OPERATORS: [[Name; 3]; N_BINARY] = [
    [Name::__add__, Name::__radd__, Name::__iadd__],
    [Name::__sub__, Name::__rsub__, Name::__isub__],
    [Name::__mul__, Name::__rmul__, Name::__imul__],
    [Name::__truediv__, Name::__rtruediv__, Name::__itruediv__],
    [Name::__floordiv__, Name::__rfloordiv__, Name::__ifloordiv__],
    [Name::__mod__, Name::__rmod__, Name::__imod__],
    [Name::__pow__, Name::__rpow__, Name::__ipow__],
    [Name::__matmul__, Name::__rmatmul__, Name::__imatmul__],
    [Name::__lshift__, Name::__rlshift__, Name::__ilshift__],
    [Name::__rshift__, Name::__rrshift__, Name::__irshift__],
    [Name::__and__, Name::__rand__, Name::__iand__],
    [Name::__or__, Name::__ror__, Name::__ior__],
    [Name::__xor__, Name::__rxor__, Name::__ixor__],
    // There is no divmod in place.
    [Name::__divmod__, Name::__rdivmod__, Name::__divmod__],
];

fn is_dispatched<const OP: usize>(class: &TypeObj) -> bool {
    class.slots.get().binary[OP].is_some_and(|own| std::ptr::fn_addr_eq(own, BINARY[OP]))
}

/// A binary operator of which at least one side's class is of the program's (`SLOT1BINFULL`).
fn binary<const OP: usize>(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    let [straight, reflected, _] = OPERATORS[OP];
    let same_type = std::ptr::eq(cx.type_of(a), cx.type_of(b));
    let mut do_other = !same_type && is_dispatched::<OP>(cx.type_of(b));
    if is_dispatched::<OP>(cx.type_of(a)) {
        if do_other
            && is_subtype(cx.type_of(b), cx.type_of(a))
            && is_overloaded(cx, a, b, reflected)?
        {
            let result = call_maybe(cx, reflected, [b, a])?;
            if let Some(result) = result.filter(|r| !cx.is_not_implemented(r)) {
                return Ok(result);
            }
            do_other = false;
        }
        let result = call_maybe(cx, straight, [a, b])?;
        if let Some(result) = result.filter(|r| !cx.is_not_implemented(r)) {
            return Ok(result);
        }
        if same_type {
            return Ok(cx.not_implemented());
        }
    }
    if do_other && let Some(result) = call_maybe(cx, reflected, [b, a])? {
        return Ok(result);
    }
    Ok(cx.not_implemented())
}

/// Has the right side's class another method than the left side's? (`method_is_overloaded`)
fn is_overloaded(cx: &mut Cx, left: &Value, right: &Value, name: Name) -> Res<bool> {
    let name = cx.name(name).clone();
    let class = cx.type_value_of(right);
    let Some(theirs) = cx.get_attr_opt(&class, &name)? else {
        return Ok(false);
    };
    let class = cx.type_value_of(left);
    let Some(ours) = cx.get_attr_opt(&class, &name)? else {
        return Ok(true);
    };
    if theirs.is(&ours) {
        return Ok(false);
    }
    cx.compare_bool(&theirs, &ours, CompareOp::Ne)
}

fn inplace<const OP: usize>(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    call_method(cx, OPERATORS[OP][2], [a, b])
}

/// `pow` with three arguments does not look at reflected methods.
pub(super) fn power3(cx: &mut Cx, a: &Value, b: &Value, modulus: &Value) -> Res<Value> {
    if is_dispatched::<{ BinaryOp::Power as usize }>(cx.type_of(a)) {
        return call_method(cx, Name::__pow__, [a, b, modulus]);
    }
    Ok(cx.not_implemented())
}

/// One function per operator.
pub(super) const BINARY: [BinaryFn; N_BINARY] = [
    binary::<0>,
    binary::<1>,
    binary::<2>,
    binary::<3>,
    binary::<4>,
    binary::<5>,
    binary::<6>,
    binary::<7>,
    binary::<8>,
    binary::<9>,
    binary::<10>,
    binary::<11>,
    binary::<12>,
    binary::<13>,
];

/// The same in place.
pub(super) const INPLACE: [Option<BinaryFn>; N_BINARY] = [
    Some(inplace::<0>),
    Some(inplace::<1>),
    Some(inplace::<2>),
    Some(inplace::<3>),
    Some(inplace::<4>),
    Some(inplace::<5>),
    Some(inplace::<6>),
    Some(inplace::<7>),
    Some(inplace::<8>),
    Some(inplace::<9>),
    Some(inplace::<10>),
    Some(inplace::<11>),
    Some(inplace::<12>),
    None,
];

/// Is the class's `__new__` this one, that calls a method written in Python?
pub(crate) fn is_dispatched_new(class: &TypeObj) -> bool {
    class
        .slots
        .get()
        .new
        .is_some_and(|own| std::ptr::fn_addr_eq(own, new as CallFn))
}
