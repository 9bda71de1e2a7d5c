//! Arithmetic over any objects: `binary_op1` and its kin of CPython's `abstract.c`.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::number::fault::{Fault, FaultKind};
use crate::objects::exception::layout::is_subtype;
use crate::objects::exception::{self, Exc};
use crate::objects::type_obj::{BinaryFn, BinaryOp, RepeatFn, Slots, TypeObj, UnaryFn};
use crate::objects::{Ty, dict, float, int, str_};

impl BinaryOp {
    /// Its spelling in messages.
    fn symbol(self) -> &'static str {
        match self {
            BinaryOp::Add => "+",
            BinaryOp::Subtract => "-",
            BinaryOp::Multiply => "*",
            BinaryOp::TrueDivide => "/",
            BinaryOp::FloorDivide => "//",
            BinaryOp::Remainder => "%",
            BinaryOp::Power => "** or pow()",
            BinaryOp::MatrixMultiply => "@",
            BinaryOp::Lshift => "<<",
            BinaryOp::Rshift => ">>",
            BinaryOp::And => "&",
            BinaryOp::Or => "|",
            BinaryOp::Xor => "^",
            BinaryOp::Divmod => "divmod()",
        }
    }

    /// The spelling of its in-place form.
    fn inplace_symbol(self) -> &'static str {
        match self {
            BinaryOp::Add => "+=",
            BinaryOp::Subtract => "-=",
            BinaryOp::Multiply => "*=",
            BinaryOp::TrueDivide => "/=",
            BinaryOp::FloorDivide => "//=",
            BinaryOp::Remainder => "%=",
            BinaryOp::Power => "**=",
            BinaryOp::MatrixMultiply => "@=",
            BinaryOp::Lshift => "<<=",
            BinaryOp::Rshift => ">>=",
            BinaryOp::And => "&=",
            BinaryOp::Or => "|=",
            BinaryOp::Xor => "^=",
            BinaryOp::Divmod => "divmod()",
        }
    }
}

/// The right operand's slot where it is to be asked: not when the left's is the same function.
fn other_slot(
    cx: &Cx,
    a: &Value,
    b: &Value,
    slot_a: Option<BinaryFn>,
    op: BinaryOp,
) -> Option<BinaryFn> {
    if std::ptr::eq(cx.type_of(a), cx.type_of(b)) {
        return None;
    }
    let slot_b = cx.type_of(b).binary_slot(op)?;
    match slot_a {
        Some(slot_a) if std::ptr::fn_addr_eq(slot_a, slot_b) => None,
        _ => Some(slot_b),
    }
}

/// As CPython's `binary_op1`: the left operand's slot, then the right's; first the right's if its type is a subclass of the left's.
#[inline]
fn binary_op1(cx: &mut Cx, op: BinaryOp, a: &Value, b: &Value) -> Res<Value> {
    let slot_a = cx.type_of(a).binary_slot(op);
    let mut slot_b = other_slot(cx, a, b, slot_a, op);
    if let Some(left) = slot_a {
        if let Some(right) = slot_b
            && is_subtype(cx, cx.type_of(b), cx.type_of(a))
        {
            let result = right(cx, a, b)?;
            if !cx.is_not_implemented(&result) {
                return Ok(result);
            }
            slot_b = None;
        }
        let result = left(cx, a, b)?;
        if !cx.is_not_implemented(&result) {
            return Ok(result);
        }
    }
    match slot_b {
        Some(right) => right(cx, a, b),
        None => Ok(cx.not_implemented()),
    }
}

#[cold]
fn unsupported(cx: &mut Cx, symbol: &str, a: &Value, b: &Value) -> Raised {
    let (left, right) = (cx.type_name_of(a), cx.type_name_of(b));
    let hint = if symbol == ">>" && is_print(cx, a) {
        ". Did you mean \"print(<message>, file=<output_stream>)\"?"
    } else {
        ""
    };
    cx.type_error(format!(
        "unsupported operand type(s) for {symbol}: '{left}' and '{right}'{hint}"
    ))
}

/// Is it the function `print` itself?
fn is_print(cx: &mut Cx, value: &Value) -> bool {
    if !cx.is_exact(value, Ty::Builtin) {
        return false;
    }
    let name = str_::intern(cx, "print");
    let names = cx.builtins_dict();
    dict::get_str(cx, &names, &name).is_some_and(|print| print.is(value))
}

/// As CPython's `sequence_repeat`.
fn repeat(cx: &mut Cx, by: RepeatFn, sequence: &Value, n: &Value) -> Res<Value> {
    if !is_index(cx, n) {
        let name = cx.type_name_of(n);
        return Err(cx.type_error(format!(
            "can't multiply sequence by non-int of type '{name}'"
        )));
    }
    let n = cx.index_isize(n)?;
    by(cx, sequence, n)
}

/// Has the type CPython's table of sequence methods, whatever is in it?
pub(crate) fn has_sequence_methods(class: &TypeObj) -> bool {
    let has_some =
        |slots: &Slots| slots.len.is_some() || slots.getitem.is_some() || slots.contains.is_some();
    class.is_heap() || class.slot(has_some)
}

/// Has it `__index__`?
pub(crate) fn is_index(cx: &Cx, value: &Value) -> bool {
    cx.type_of(value).slots.get().index.is_some()
}

impl Cx {
    /// The name of an object's type as messages give it: CPython's `tp_name`.
    pub(crate) fn type_name_of(&self, value: &Value) -> String {
        self.type_of(value).tp_name(self)
    }

    /// Raises `TypeError` for an argument of a wrong type, as CPython's `_PyArg_BadArgument`: `argument` is "argument 1", "argument 'sep'".
    #[cold]
    pub(crate) fn argument_error(
        &mut self,
        what: &str,
        argument: &str,
        expected: &str,
        given: &Value,
    ) -> Raised {
        let name = if self.is_none(given) {
            "None".to_owned()
        } else {
            self.type_name_of(given)
        };
        self.type_error(format!(
            "{what}() {argument} must be {expected}, not {name}"
        ))
    }

    /// Raises the exception that an algorithm's fault names.
    #[cold]
    pub(crate) fn fault(&mut self, fault: Fault) -> Raised {
        let exc = match fault.kind {
            FaultKind::Memory => return self.memory_error(),
            FaultKind::Range => {
                let code = int::new(self, 34);
                let text = str_::new(self, &fault.message);
                return match (code, text) {
                    (Ok(code), Ok(text)) => {
                        exception::raise_new(self, Exc::OverflowError, &[code, text])
                    }
                    (Err(raised), _) | (_, Err(raised)) => raised,
                };
            }
            FaultKind::Value => Exc::ValueError,
            FaultKind::Overflow => Exc::OverflowError,
            FaultKind::ZeroDivision => Exc::ZeroDivisionError,
        };
        self.raise(exc, fault.message)
    }

    /// `a op b`.
    pub(crate) fn binary(&mut self, op: BinaryOp, a: &Value, b: &Value) -> Res<Value> {
        let result = binary_op1(self, op, a, b)?;
        if !self.is_not_implemented(&result) {
            return Ok(result);
        }
        let (left, right) = (self.type_of(a).slots.get(), self.type_of(b).slots.get());
        match op {
            BinaryOp::Add => {
                if let Some(concat) = left.concat {
                    return concat(self, a, b);
                }
            }
            BinaryOp::Multiply => {
                if let Some(by) = left.repeat {
                    return repeat(self, by, a, b);
                }
                if let Some(by) = right.repeat {
                    return repeat(self, by, b, a);
                }
            }
            _ => {}
        }
        Err(unsupported(self, op.symbol(), a, b))
    }

    /// `a op= b`.
    pub(crate) fn inplace(&mut self, op: BinaryOp, a: &Value, b: &Value) -> Res<Value> {
        if let Some(slot) = self.type_of(a).inplace_slot(op) {
            let result = slot(self, a, b)?;
            if !self.is_not_implemented(&result) {
                return Ok(result);
            }
        }
        let result = binary_op1(self, op, a, b)?;
        if !self.is_not_implemented(&result) {
            return Ok(result);
        }
        let (left, right) = (self.type_of(a).slots.get(), self.type_of(b).slots.get());
        match op {
            BinaryOp::Add => {
                if let Some(concat) = left.inplace_concat.or(left.concat) {
                    return concat(self, a, b);
                }
            }
            BinaryOp::Multiply => {
                if let Some(by) = left.inplace_repeat.or(left.repeat) {
                    return repeat(self, by, a, b);
                }
                // The right operand is not the target: it is not changed in place. It is not asked if the left one is of a type with
                // sequence methods of its own, as every class of a program is.
                if let Some(by) = right.repeat
                    && !has_sequence_methods(self.type_of(a))
                {
                    return repeat(self, by, b, a);
                }
            }
            _ => {}
        }
        Err(unsupported(self, op.inplace_symbol(), a, b))
    }

    /// `pow(a, b, modulus)`. As CPython's `ternary_op`.
    pub(crate) fn power3(&mut self, a: &Value, b: &Value, modulus: &Value) -> Res<Value> {
        if self.is_none(modulus) {
            return self.binary(BinaryOp::Power, a, b);
        }
        let slot_a = self.type_of(a).slots.get().power3;
        let same = |x: &crate::objects::type_obj::TernaryFn,
                    y: Option<crate::objects::type_obj::TernaryFn>| {
            y.is_some_and(|y| std::ptr::fn_addr_eq(*x, y))
        };
        let mut slot_b = self
            .type_of(b)
            .slots
            .get()
            .power3
            .filter(|slot| !same(slot, slot_a));
        let slot_c = self
            .type_of(modulus)
            .slots
            .get()
            .power3
            .filter(|slot| !same(slot, slot_a) && !same(slot, slot_b));
        if let (Some(_), Some(right)) = (slot_a, slot_b)
            && is_subtype(self, self.type_of(b), self.type_of(a))
        {
            let result = right(self, a, b, modulus)?;
            if !self.is_not_implemented(&result) {
                return Ok(result);
            }
            slot_b = None;
        }
        for slot in [slot_a, slot_b, slot_c].into_iter().flatten() {
            let result = slot(self, a, b, modulus)?;
            if !self.is_not_implemented(&result) {
                return Ok(result);
            }
        }
        let [x, y, z] = [a, b, modulus].map(|operand| self.type_name_of(operand));
        Err(self.type_error(format!(
            "unsupported operand type(s) for ** or pow(): '{x}', '{y}', '{z}'"
        )))
    }

    /// `float(a)` as arguments of C functions take it: floats, `__float__`, `__index__`.
    pub(crate) fn to_f64(&mut self, a: &Value) -> Res<f64> {
        if let Some(value) = float::get(a) {
            return Ok(value);
        }
        let slots = self.type_of(a).slots.get();
        if let Some(convert) = slots.float {
            let made = convert(self, a)?;
            return if let Some(value) = float::get(&made) {
                Ok(value)
            } else {
                let (of, got) = (self.type_name_of(a), self.type_name_of(&made));
                Err(self.type_error(format!("{of}.__float__ returned non-float (type {got})")))
            };
        }
        if slots.index.is_some() {
            let made = self.index(a)?;
            return self.int_to_f64(&made);
        }
        let name = self.type_name_of(a);
        Err(self.type_error(format!("must be real number, not {name}")))
    }

    /// The nearest float of an int; `OverflowError` if there is none.
    pub(crate) fn int_to_f64(&mut self, a: &Value) -> Res<f64> {
        if let Some(small) = int::to_i64(a) {
            return Ok(small as f64);
        }
        match int::to_int(a).map_or(Ok(0.0), |a| a.to_f64()) {
            Ok(value) => Ok(value),
            Err(fault) => Err(self.fault(fault)),
        }
    }

    fn unary(&mut self, slot: Option<UnaryFn>, a: &Value, symbol: &str) -> Res<Value> {
        if let Some(slot) = slot {
            slot(self, a)
        } else {
            let name = self.type_name_of(a);
            Err(self.type_error(format!("bad operand type for {symbol}: '{name}'")))
        }
    }

    /// `-a`.
    pub(crate) fn negative(&mut self, a: &Value) -> Res<Value> {
        let slot = self.type_of(a).slots.get().negative;
        self.unary(slot, a, "unary -")
    }

    /// `+a`.
    pub(crate) fn positive(&mut self, a: &Value) -> Res<Value> {
        let slot = self.type_of(a).slots.get().positive;
        self.unary(slot, a, "unary +")
    }

    /// `~a`.
    pub(crate) fn invert(&mut self, a: &Value) -> Res<Value> {
        let slot = self.type_of(a).slots.get().invert;
        self.unary(slot, a, "unary ~")
    }

    /// `abs(a)`.
    pub(crate) fn absolute(&mut self, a: &Value) -> Res<Value> {
        let slot = self.type_of(a).slots.get().absolute;
        self.unary(slot, a, "abs()")
    }

    /// What `__index__` gives: an int, perhaps of a subclass.
    pub(crate) fn index_any(&mut self, a: &Value) -> Res<Value> {
        if int::is_int(a) {
            return Ok(a.clone());
        }
        let Some(slot) = self.type_of(a).slots.get().index else {
            let name = self.type_name_of(a);
            return Err(self.type_error(format!(
                "'{name}' object cannot be interpreted as an integer"
            )));
        };
        let made = slot(self, a)?;
        if int::is_int(&made) {
            return Ok(made);
        }
        let name = self.type_name_of(&made);
        Err(self.type_error(format!("__index__ returned non-int (type {name})")))
    }

    /// `operator.index(a)`: an int (exact), or `TypeError`.
    pub(crate) fn index(&mut self, a: &Value) -> Res<Value> {
        let made = self.index_any(a)?;
        int::exact(self, &made)
    }

    /// The same as a machine number; `OverflowError`/`IndexError` as CPython's `PyNumber_AsSsize_t(a, PyExc_OverflowError)`.
    #[inline]
    pub(crate) fn index_isize(&mut self, a: &Value) -> Res<isize> {
        self.index_isize_or(a, Exc::OverflowError)
    }

    /// As a machine number; `exc` if it does not fit one.
    #[inline]
    pub(crate) fn index_isize_or(&mut self, a: &Value, exc: Exc) -> Res<isize> {
        if let Some(value) = int::to_i64(a) {
            return Ok(value as isize);
        }
        let made = self.index_any(a)?;
        if let Some(value) = int::to_i64(&made) {
            Ok(value as isize)
        } else {
            let name = self.type_name_of(a);
            Err(self.raise(
                exc,
                format!("cannot fit '{name}' into an index-sized integer"),
            ))
        }
    }

    /// As a machine number; the nearest one if it does not fit (bounds of slices).
    #[inline]
    pub(crate) fn index_clipped(&mut self, a: &Value) -> Res<isize> {
        if let Some(value) = int::to_i64(a) {
            return Ok(value as isize);
        }
        let made = self.index_any(a)?;
        Ok(match int::to_i64(&made) {
            Some(value) => value as isize,
            None if int::is_negative(&made) => isize::MIN,
            None => isize::MAX,
        })
    }

    /// An argument of C's `int`: `OverflowError` beyond 32 bits.
    pub(crate) fn index_c_int(&mut self, a: &Value) -> Res<i32> {
        let made = self.index_any(a)?;
        match int::to_i64(&made).map(i32::try_from) {
            Some(Ok(value)) => Ok(value),
            _ => Err(self.raise(
                Exc::OverflowError,
                "Python int too large to convert to C int",
            )),
        }
    }

    /// A bound of a slice as methods take it: `_PyEval_SliceIndex`. `None`, given or not, is the default.
    pub(crate) fn slice_bound(&mut self, a: Option<&Value>, default: i64) -> Res<i64> {
        let Some(a) = a.filter(|a| !self.is_none(a)) else {
            return Ok(default);
        };
        if !is_index(self, a) {
            return Err(self
                .type_error("slice indices must be integers or None or have an __index__ method"));
        }
        Ok(self.index_clipped(a)? as i64)
    }
}
