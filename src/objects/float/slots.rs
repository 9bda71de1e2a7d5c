//! What floats can do: operators with floats and ints on the other side, comparison exact with ints of any size, hash, text, `float(...)`.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::number::fault::Fault;
use crate::number::float as number;
use crate::number::hash;
use crate::objects::exception::Exc;
use crate::objects::float::layout::{self, FloatObj};
use crate::objects::float::{exact, get};
use crate::objects::native::Args;
use crate::objects::type_obj::{BinaryFn, BinaryOp, N_BINARY, Slots, TypeObj};
use crate::objects::{CompareOp, Ty, buffer, bytes, int, str_, tuple};

pub(crate) const SLOTS: Slots = Slots {
    new: Some(new),
    repr: Some(repr),
    hash: Some(hash),
    compare: Some(compare),
    binary: binary(),
    power3: Some(power3),
    negative: Some(negative),
    positive: Some(exact),
    absolute: Some(absolute),
    bool: Some(truth),
    int: Some(to_int),
    float: Some(exact),
    ..Slots::NONE
};

const fn binary() -> [Option<BinaryFn>; N_BINARY] {
    let mut slots: [Option<BinaryFn>; N_BINARY] = [None; N_BINARY];
    slots[BinaryOp::Add as usize] = Some(add);
    slots[BinaryOp::Subtract as usize] = Some(sub);
    slots[BinaryOp::Multiply as usize] = Some(mul);
    slots[BinaryOp::TrueDivide as usize] = Some(true_div);
    slots[BinaryOp::FloorDivide as usize] = Some(floor_div);
    slots[BinaryOp::Remainder as usize] = Some(modulo);
    slots[BinaryOp::Power as usize] = Some(power);
    slots[BinaryOp::Divmod as usize] = Some(divmod);
    slots
}

/// An operand as a float: floats and ints; `None` for anything else.
#[inline(always)]
fn operand(cx: &mut Cx, value: &Value) -> Res<Option<f64>> {
    if let Some(float) = value.cast::<FloatObj>() {
        return Ok(Some(float.value));
    }
    if let Some(word) = int::to_i64(value) {
        return Ok(Some(word as f64));
    }
    if int::is_int(value) {
        return cx.int_to_f64(value).map(Some);
    }
    Ok(None)
}

/// Both operands as floats; `None`: not our affair.
#[inline(always)]
fn operands(cx: &mut Cx, a: &Value, b: &Value) -> Res<Option<(f64, f64)>> {
    let Some(x) = operand(cx, a)? else {
        return Ok(None);
    };
    Ok(operand(cx, b)?.map(|y| (x, y)))
}

macro_rules! operators {
    ($($name:ident: |$cx:ident, $x:ident, $y:ident| $body:expr;)+) => {
        $(fn $name($cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
            match operands($cx, a, b)? {
                Some(($x, $y)) => $body,
                None => Ok($cx.not_implemented()),
            }
        })+
    };
}

operators! {
    add: |cx, x, y| layout::new(cx, x + y);
    sub: |cx, x, y| layout::new(cx, x - y);
    mul: |cx, x, y| layout::new(cx, x * y);
    true_div: |cx, x, y| finish(cx, number::true_div(x, y));
    floor_div: |cx, x, y| finish(cx, number::floor_div(x, y));
    modulo: |cx, x, y| finish(cx, number::modulo(x, y));
    power: |cx, x, y| power_of(cx, x, y);
    divmod: |cx, x, y| match number::divmod(x, y) {
        Ok((floor, rest)) => {
            let floor = layout::new(cx, floor)?;
            let rest = layout::new(cx, rest)?;
            tuple::from_vec(cx, vec![floor, rest])
        }
        Err(fault) => Err(cx.fault(fault)),
    };
}

fn finish(cx: &mut Cx, result: Result<f64, Fault>) -> Res<Value> {
    match result {
        Ok(x) => layout::new(cx, x),
        Err(fault) => Err(cx.fault(fault)),
    }
}

/// `x ** y` of floats.
pub(crate) fn power_of(cx: &mut Cx, x: f64, y: f64) -> Res<Value> {
    match number::pow(x, y) {
        Ok(power) => layout::new(cx, power),
        Err(number::PowFault::Fault(fault)) => Err(cx.fault(fault)),
        Err(number::PowFault::Complex) => crate::objects::complex::power_of(cx, x, y),
    }
}

fn power3(cx: &mut Cx, _a: &Value, _b: &Value, _modulus: &Value) -> Res<Value> {
    Err(cx.type_error("pow() 3rd argument not allowed unless all arguments are integers"))
}

fn value(a: &Value) -> f64 {
    get(a).unwrap_or(0.0)
}

fn negative(cx: &mut Cx, a: &Value) -> Res<Value> {
    layout::new(cx, -value(a))
}

fn absolute(cx: &mut Cx, a: &Value) -> Res<Value> {
    layout::new(cx, value(a).abs())
}

fn truth(_cx: &mut Cx, a: &Value) -> Res<bool> {
    Ok(value(a) != 0.0)
}

/// The whole part.
pub(crate) fn to_int(cx: &mut Cx, a: &Value) -> Res<Value> {
    match number::to_int(value(a)) {
        Ok(n) => int::from_int(cx, &n),
        Err(fault) => Err(cx.fault(fault)),
    }
}

fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    let x = value(a);
    let order = if let Some(y) = get(b) {
        x.partial_cmp(&y)
    } else if let Some(word) = int::to_i64(b) {
        number::compare_i64(word, x).map(std::cmp::Ordering::reverse)
    } else if let Some(n) = int::to_int(b) {
        number::compare_int(&n, x).map(std::cmp::Ordering::reverse)
    } else {
        return Ok(cx.not_implemented());
    };
    // Nothing is equal to nan, and nothing is more or less.
    let holds = order.map_or(op == CompareOp::Ne, |order| op.of(order));
    Ok(cx.bool(holds))
}

fn hash(cx: &mut Cx, a: &Value) -> Res<i64> {
    Ok(match hash::hash_float(value(a)) {
        Some(hash) => hash,
        // As CPython's `_Py_HashPointer`: nan hashes by identity.
        None => (cx.address_of(a) as i64).rotate_right(4),
    })
}

fn repr(cx: &mut Cx, a: &Value) -> Res<Value> {
    str_::new(cx, &number::repr(value(a)))
}

/// `float.__new__`.
fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let is_float_itself = class.is(&cx.type_value(Ty::Float));
    if args.n_kw() > 0 && has_plain_init(cx, class) {
        return Err(cx.type_error("float() takes no keyword arguments"));
    }
    if args.pos().len() > 1 {
        let n = args.pos().len();
        return Err(cx.type_error(format!("float expected at most 1 argument, got {n}")));
    }
    let made = match args.pos().first() {
        Some(x) => of_object(cx, x)?,
        None => layout::new(cx, 0.0)?,
    };
    match class.cast::<TypeObj>() {
        Some(class) if !is_float_itself => layout::alloc_sub(cx, class, value(&made)),
        _ => Ok(made),
    }
}

/// Does nothing but `object.__init__` look at the arguments of a call of the class?
fn has_plain_init(cx: &Cx, class: &Value) -> bool {
    let plain = cx.ty(Ty::Float).slots.get().init;
    let own = class
        .cast::<TypeObj>()
        .and_then(|class| class.slots.get().init);
    match (own, plain) {
        (Some(own), Some(plain)) => std::ptr::fn_addr_eq(own, plain),
        (own, plain) => own.is_none() && plain.is_none(),
    }
}

/// As CPython's `PyNumber_Float`; text is read first.
fn of_object(cx: &mut Cx, x: &Value) -> Res<Value> {
    if cx.is_exact(x, Ty::Float) {
        return Ok(x.clone());
    }
    if cx.is_exact(x, Ty::Str) {
        return of_digits(cx, x);
    }
    let slots = cx.type_of(x).slots.get();
    if slots.float.is_some() || slots.index.is_some() {
        if let Some(convert) = slots.float {
            let made = convert(cx, x)?;
            if cx.is_exact(&made, Ty::Float) {
                return Ok(made);
            }
            let Some(value) = get(&made) else {
                let (of, got) = (cx.type_name_of(x), cx.type_name_of(&made));
                return Err(
                    cx.type_error(format!("{of}.__float__ returned non-float (type {got})"))
                );
            };
            return layout::new(cx, value);
        }
        let made = cx.index(x)?;
        let value = cx.int_to_f64(&made)?;
        return layout::new(cx, value);
    }
    if let Some(value) = get(x) {
        return layout::new(cx, value);
    }
    of_digits(cx, x)
}

/// As CPython's `PyFloat_FromString`.
fn of_digits(cx: &mut Cx, x: &Value) -> Res<Value> {
    let parsed = if let Some(text) = str_::text_of(x) {
        number::parse(text)
    } else if let Some(bytes) = bytes::layout::bytes_of(x) {
        number::parse_ascii(bytes)
    } else if buffer::is_exporter(cx, x) {
        let bytes = cx.buffer(x)?;
        number::parse_ascii(&bytes)
    } else {
        let name = cx.type_name_of(x);
        return Err(cx.type_error(format!(
            "float() argument must be a string or a real number, not '{name}'"
        )));
    };
    match parsed {
        Some(value) => layout::new(cx, value),
        None => Err(not_a_number(cx, x)),
    }
}

#[cold]
fn not_a_number(cx: &mut Cx, x: &Value) -> Raised {
    match cx.repr(x) {
        Ok(shown) => {
            let start = "could not convert string to float: ";
            str_::raise_with_text(cx, Exc::ValueError, start, &shown, usize::MAX, "")
        }
        Err(raised) => raised,
    }
}
