//! Proxies: everything asked of one is asked of its referent, which is held meanwhile. Proxies among the operands are replaced, too.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::header::T_WEAKREF;
use crate::heap::trace::TraceFns;
use crate::heap::weak::{self, WeakTrace};
use crate::objects::names::Name;
use crate::objects::native::{Args, Bound, Native};
use crate::objects::type_obj::{
    BinaryFn, BinaryOp, Layout, Memory, N_BINARY, Slots, T_IMMUTABLE, T_NO_NEW, T_UNHASHABLE,
    TypeSpec,
};
use crate::objects::weakref::{get, gone};
use crate::objects::{CompareOp, Ty, str_};

const BASE: TypeSpec = TypeSpec {
    flags: T_NO_NEW | T_IMMUTABLE | T_UNHASHABLE | T_WEAKREF,
    layout: Layout::WeakProxy,
    memory: Memory::Gc,
    basic_size: 64,
    trace: TraceFns::of::<WeakTrace>(),
    clear: Some(weak::clear),
    destroy: weak::destroy,
    ..TypeSpec::ATOM
};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "weakref.ProxyType",
    slots: SLOTS,
    methods: &[
        Native::new("__bytes__", "($self, /)", "", bytes),
        Native::new("__reversed__", "($self, /)", "", reversed),
    ],
    ..BASE
};

pub(crate) static CALLABLE_SPEC: TypeSpec = TypeSpec {
    name: "weakref.CallableProxyType",
    slots: Slots {
        call: Some(call),
        ..SLOTS
    },
    ..BASE
};

const SLOTS: Slots = Slots {
    getattr: Some(getattr),
    setattr: Some(setattr),
    repr: Some(repr),
    str: Some(str),
    compare: Some(compare),
    iter: Some(iter),
    next: Some(next),
    binary: BINARY,
    inplace: INPLACE,
    negative: Some(negative),
    positive: Some(positive),
    absolute: Some(absolute),
    invert: Some(invert),
    bool: Some(is_true),
    int: Some(int),
    float: Some(float),
    index: Some(index),
    len: Some(len),
    getitem: Some(getitem),
    setitem: Some(setitem),
    contains: Some(contains),
    ..Slots::NONE
};

/// An operand: the referent of a proxy, anything else itself.
fn unwrap(cx: &mut Cx, operand: &Value) -> Res<Value> {
    let is_proxy =
        cx.is_exact(operand, Ty::WeakProxy) || cx.is_exact(operand, Ty::WeakCallableProxy);
    if !is_proxy {
        return Ok(operand.clone());
    }
    get(operand).ok_or_else(|| gone(cx))
}

fn getattr(cx: &mut Cx, proxy: &Value, name: &Value) -> Res<Value> {
    let obj = unwrap(cx, proxy)?;
    cx.get_attr(&obj, name)
}

fn setattr(cx: &mut Cx, proxy: &Value, name: &Value, value: Option<&Value>) -> Res<()> {
    let obj = unwrap(cx, proxy)?;
    match value {
        Some(value) => cx.set_attr(&obj, name, value),
        None => cx.del_attr(&obj, name),
    }
}

fn repr(cx: &mut Cx, proxy: &Value) -> Res<Value> {
    let address = cx.address_of(proxy);
    let text = match get(proxy) {
        Some(obj) => {
            let class = cx.type_of(&obj).tp_name(cx);
            let of = cx.address_of(&obj);
            format!("<weakproxy at {address:#x}; to '{class}' at {of:#x}>")
        }
        None => format!("<weakproxy at {address:#x}; dead>"),
    };
    str_::new(cx, &text)
}

fn str(cx: &mut Cx, proxy: &Value) -> Res<Value> {
    let obj = unwrap(cx, proxy)?;
    cx.str(&obj)
}

fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    let a = unwrap(cx, a)?;
    let b = unwrap(cx, b)?;
    cx.compare(&a, &b, op)
}

fn iter(cx: &mut Cx, proxy: &Value) -> Res<Value> {
    let obj = unwrap(cx, proxy)?;
    cx.iter(&obj)
}

fn next(cx: &mut Cx, proxy: &Value) -> Res<Option<Value>> {
    let obj = unwrap(cx, proxy)?;
    if cx.type_of(&obj).slots.get().next.is_none() {
        let class = cx.type_of(&obj).tp_name(cx);
        return Err(cx.type_error(format!(
            "Weakref proxy referenced a non-iterator '{class}' object"
        )));
    }
    cx.next(&obj)
}

fn call(cx: &mut Cx, proxy: &Value, args: Args<'_>) -> Res<Value> {
    let obj = unwrap(cx, proxy)?;
    cx.call_args(&obj, args)
}

fn binary<const OP: usize>(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    let a = unwrap(cx, a)?;
    let b = unwrap(cx, b)?;
    cx.binary(OPERATORS[OP], &a, &b)
}

fn inplace<const OP: usize>(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    let a = unwrap(cx, a)?;
    let b = unwrap(cx, b)?;
    cx.inplace(OPERATORS[OP], &a, &b)
}

/// In the order of the slots.
const OPERATORS: [BinaryOp; N_BINARY] = [
    BinaryOp::Add,
    BinaryOp::Subtract,
    BinaryOp::Multiply,
    BinaryOp::TrueDivide,
    BinaryOp::FloorDivide,
    BinaryOp::Remainder,
    BinaryOp::Power,
    BinaryOp::MatrixMultiply,
    BinaryOp::Lshift,
    BinaryOp::Rshift,
    BinaryOp::And,
    BinaryOp::Or,
    BinaryOp::Xor,
    BinaryOp::Divmod,
];

macro_rules! for_operators {
    ($function:ident: $($op:literal)+) => { [ $( Some($function::<$op> as BinaryFn), )+ ] };
}

const BINARY: [Option<BinaryFn>; N_BINARY] =
    for_operators!(binary: 0 1 2 3 4 5 6 7 8 9 10 11 12 13);
const INPLACE: [Option<BinaryFn>; N_BINARY] = {
    let mut all = for_operators!(inplace: 0 1 2 3 4 5 6 7 8 9 10 11 12 13);
    all[BinaryOp::Divmod as usize] = None;
    all
};

macro_rules! unary {
    ($($function:ident)+) => { $(
        fn $function(cx: &mut Cx, proxy: &Value) -> Res<Value> {
            let obj = unwrap(cx, proxy)?;
            cx.$function(&obj)
        }
    )+ };
}

unary! { negative positive absolute invert index }

fn int(cx: &mut Cx, proxy: &Value) -> Res<Value> {
    let obj = unwrap(cx, proxy)?;
    let class = cx.type_value(Ty::Int);
    cx.call(&class, &[obj])
}

fn float(cx: &mut Cx, proxy: &Value) -> Res<Value> {
    let obj = unwrap(cx, proxy)?;
    let class = cx.type_value(Ty::Float);
    cx.call(&class, &[obj])
}

fn is_true(cx: &mut Cx, proxy: &Value) -> Res<bool> {
    let obj = unwrap(cx, proxy)?;
    cx.is_true(&obj)
}

fn len(cx: &mut Cx, proxy: &Value) -> Res<usize> {
    let obj = unwrap(cx, proxy)?;
    cx.len(&obj)
}

fn getitem(cx: &mut Cx, proxy: &Value, key: &Value) -> Res<Value> {
    let obj = unwrap(cx, proxy)?;
    let key = unwrap(cx, key)?;
    cx.get_item(&obj, &key)
}

fn setitem(cx: &mut Cx, proxy: &Value, key: &Value, value: Option<&Value>) -> Res<()> {
    let obj = unwrap(cx, proxy)?;
    match value {
        Some(value) => cx.set_item(&obj, key, value),
        None => cx.del_item(&obj, key),
    }
}

fn contains(cx: &mut Cx, proxy: &Value, item: &Value) -> Res<bool> {
    let obj = unwrap(cx, proxy)?;
    cx.contains(&obj, item)
}

fn bytes(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let obj = unwrap(cx, args.req(0))?;
    cx.call_method(&obj, Name::__bytes__, &[])
}

fn reversed(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let obj = unwrap(cx, args.req(0))?;
    cx.call_method(&obj, Name::__reversed__, &[])
}
