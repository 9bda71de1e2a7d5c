//! `bool`: two immortal objects inside the machine, laid out as small ints.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::native::Args;
use crate::objects::type_obj::{BinaryFn, BinaryOp, Layout, N_BINARY, Slots, TypeSpec};
use crate::objects::{Ty, int, str_};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "bool",
    doc: "Returns True when the argument is true, False otherwise.\n\
The builtins True and False are the only two instances of the class bool.\n\
The class bool is a subclass of the class int, and cannot be subclassed.",
    base: Some(Ty::Int),
    layout: Layout::Int,
    basic_size: 24,
    item_size: 4,
    size: Some(int::layout::size),
    slots: Slots {
        new: Some(new),
        repr: Some(repr),
        binary: binary(),
        invert: Some(invert),
        ..Slots::NONE
    },
    ..TypeSpec::ATOM
};

const fn binary() -> [Option<BinaryFn>; N_BINARY] {
    let mut slots: [Option<BinaryFn>; N_BINARY] = [None; N_BINARY];
    slots[BinaryOp::And as usize] = Some(and);
    slots[BinaryOp::Or as usize] = Some(or);
    slots[BinaryOp::Xor as usize] = Some(xor);
    slots
}

fn new(cx: &mut Cx, _class: &Value, args: Args<'_>) -> Res<Value> {
    if args.n_kw() > 0 {
        return Err(cx.type_error("bool() takes no keyword arguments"));
    }
    let truth = match args.pos() {
        [] => false,
        [object] => cx.is_true(object)?,
        more => {
            let n = more.len();
            return Err(cx.type_error(format!("bool expected at most 1 argument, got {n}")));
        }
    };
    Ok(cx.bool(truth))
}

/// The truth of a bool; `None` for anything else.
fn truth(cx: &Cx, value: &Value) -> Option<bool> {
    if cx.is_exact(value, Ty::Bool) {
        int::to_i64(value).map(|value| value != 0)
    } else {
        None
    }
}

fn repr(cx: &mut Cx, value: &Value) -> Res<Value> {
    let text = if truth(cx, value) == Some(true) {
        "True"
    } else {
        "False"
    };
    Ok(str_::intern(cx, text))
}

fn invert(cx: &mut Cx, value: &Value) -> Res<Value> {
    let message = "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion \
        of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation \
        or ~int(x) if you really want the bitwise inversion of the underlying int.";
    cx.warn(
        crate::objects::exception::Exc::DeprecationWarning,
        message,
        1,
    )?;
    int::new(cx, !int::to_i64(value).unwrap_or(0))
}

/// Two bools make a bool; anything else is int's affair.
fn combine(
    cx: &mut Cx,
    a: &Value,
    b: &Value,
    op: BinaryOp,
    of_bools: fn(bool, bool) -> bool,
) -> Res<Value> {
    if let (Some(a), Some(b)) = (truth(cx, a), truth(cx, b)) {
        return Ok(cx.bool(of_bools(a, b)));
    }
    match cx.ty(Ty::Int).binary_slot(op) {
        Some(slot) => slot(cx, a, b),
        None => Ok(cx.not_implemented()),
    }
}

fn and(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    combine(cx, a, b, BinaryOp::And, |a, b| a & b)
}

fn or(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    combine(cx, a, b, BinaryOp::Or, |a, b| a | b)
}

fn xor(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    combine(cx, a, b, BinaryOp::Xor, |a, b| a ^ b)
}
