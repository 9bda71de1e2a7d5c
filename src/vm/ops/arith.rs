//! Operators and comparisons: numbers at once, everything else through the protocols.

#![expect(unsafe_code, reason = "register windows")]

use super::{
    Base, Pc, a, b, c, consume, float_ty, hold, int_ty, opcode, raw, src, store, store_value,
    unhold,
};
use crate::bytecode::opcode::Opcode;
use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::Value;
use crate::heap::header::Raw;
use crate::machine::Machine;
use crate::objects::float::layout::FloatObj;
use crate::objects::int::layout::{COMPACT_LIMIT, IntObj, SMALL_MAX, SMALL_MIN};
use crate::objects::type_obj::BinaryOp;
use crate::objects::{CompareOp, Ty, float, int, str_};

/// The value of a small int.
///
/// # Safety
/// An exact small int.
#[inline(always)]
pub(crate) unsafe fn int_value(value: Raw) -> i64 {
    // SAFETY: the caller's promise.
    unsafe { (*value.cast::<IntObj>()).value }
}

/// The value of a float.
///
/// # Safety
/// An exact float.
#[inline(always)]
pub(crate) unsafe fn float_value(value: Raw) -> f64 {
    // SAFETY: the caller's promise.
    unsafe { (*value.cast::<FloatObj>()).value }
}

/// A new reference to one of the ints that are made once.
#[inline(always)]
pub(crate) fn small_int(m: *mut Machine, value: i64) -> Option<Raw> {
    // SAFETY: the machine's small ints are live.
    (SMALL_MIN..=SMALL_MAX).contains(&value).then(|| unsafe {
        let all = (&raw mut (*m).small_ints).cast::<IntObj>();
        let small = all.add((value - SMALL_MIN) as usize).cast();
        heap::incref(small);
        small
    })
}

/// A new int with the running instruction as its site; null without memory.
///
/// # Safety
/// `pc` is the running instruction.
#[inline(always)]
pub(crate) unsafe fn box_int(cx: &mut Cx, pc: Pc, value: i64) -> Raw {
    // SAFETY: the machine's small ints are live; the payload of a new one is filled at once.
    unsafe {
        let m = cx.machine();
        if let Some(small) = small_int(m, value) {
            return small;
        }
        heap::set_site(cx.heap(), pc);
        let made = heap::alloc_atom(cx.heap(), int_ty(m).cast(), 24);
        if !made.is_null() {
            (*made.cast::<IntObj>()).value = value;
        }
        made
    }
}

/// A new float, as [`box_int`].
///
/// # Safety
/// As [`box_int`].
#[inline(always)]
pub(crate) unsafe fn box_float(cx: &mut Cx, pc: Pc, value: f64) -> Raw {
    // SAFETY: the payload is filled at once.
    unsafe {
        heap::set_site(cx.heap(), pc);
        let made = heap::alloc_atom(cx.heap(), float_ty(cx.machine()).cast(), 24);
        if !made.is_null() {
            (*made.cast::<FloatObj>()).value = value;
        }
        made
    }
}

/// Fits a small int?
#[inline(always)]
pub(crate) fn is_compact(value: i64) -> bool {
    (value.wrapping_add(COMPACT_LIMIT - 1) as u64) < (2 * COMPACT_LIMIT - 1) as u64
}

/// Floor division of ints; the divisor is not 0.
#[inline(always)]
pub(crate) fn floor_div(x: i64, y: i64) -> i64 {
    let q = x / y;
    if (x % y != 0) && ((x < 0) != (y < 0)) {
        q - 1
    } else {
        q
    }
}

/// Remainder with the divisor's sign.
#[inline(always)]
pub(crate) fn floor_mod(x: i64, y: i64) -> i64 {
    let r = x % y;
    if r != 0 && ((r < 0) != (y < 0)) {
        r + y
    } else {
        r
    }
}

/// `x << y` if it surely fits.
#[inline(always)]
pub(crate) fn shift_left(x: i64, y: i64) -> Option<i64> {
    if !(0..60).contains(&y) {
        return None;
    }
    let shifted = x << y;
    (shifted >> y == x).then_some(shifted)
}

/// The operator of an instruction, and is it in place?
const fn operator(op: Opcode) -> (BinaryOp, bool) {
    match op {
        Opcode::Add => (BinaryOp::Add, false),
        Opcode::InplaceAdd => (BinaryOp::Add, true),
        Opcode::Subtract => (BinaryOp::Subtract, false),
        Opcode::InplaceSubtract => (BinaryOp::Subtract, true),
        Opcode::Multiply => (BinaryOp::Multiply, false),
        Opcode::InplaceMultiply => (BinaryOp::Multiply, true),
        Opcode::TrueDivide => (BinaryOp::TrueDivide, false),
        Opcode::InplaceTrueDivide => (BinaryOp::TrueDivide, true),
        Opcode::FloorDivide => (BinaryOp::FloorDivide, false),
        Opcode::InplaceFloorDivide => (BinaryOp::FloorDivide, true),
        Opcode::Remainder => (BinaryOp::Remainder, false),
        Opcode::InplaceRemainder => (BinaryOp::Remainder, true),
        Opcode::Power => (BinaryOp::Power, false),
        Opcode::InplacePower => (BinaryOp::Power, true),
        Opcode::MatrixMultiply => (BinaryOp::MatrixMultiply, false),
        Opcode::InplaceMatrixMultiply => (BinaryOp::MatrixMultiply, true),
        Opcode::Lshift => (BinaryOp::Lshift, false),
        Opcode::InplaceLshift => (BinaryOp::Lshift, true),
        Opcode::Rshift => (BinaryOp::Rshift, false),
        Opcode::InplaceRshift => (BinaryOp::Rshift, true),
        Opcode::And => (BinaryOp::And, false),
        Opcode::InplaceAnd => (BinaryOp::And, true),
        Opcode::Or => (BinaryOp::Or, false),
        Opcode::InplaceOr => (BinaryOp::Or, true),
        Opcode::Xor => (BinaryOp::Xor, false),
        Opcode::InplaceXor => (BinaryOp::Xor, true),
        _ => panic!("no binary operator"),
    }
}

/// The comparison of an instruction.
const fn comparison(op: Opcode) -> CompareOp {
    match op {
        Opcode::CompareLt | Opcode::JumpLt => CompareOp::Lt,
        Opcode::CompareLe | Opcode::JumpLe => CompareOp::Le,
        Opcode::CompareEq | Opcode::JumpEq => CompareOp::Eq,
        Opcode::CompareNe | Opcode::JumpNe => CompareOp::Ne,
        Opcode::CompareGt | Opcode::JumpGt => CompareOp::Gt,
        Opcode::CompareGe | Opcode::JumpGe => CompareOp::Ge,
        _ => panic!("no comparison"),
    }
}

/// Any binary operator on any operands.
///
/// # Safety
/// `pc` is at a binary operator; `Vm` is up to date.
#[inline(never)]
pub(crate) unsafe fn op_binary(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live; consumed ones are dropped after the result is there, as CPython does.
    unsafe {
        let (op, inplace) = operator(opcode(pc));
        let (fa, fb) = (b(pc), c(pc));
        let (x, y) = (src(pc, base, fa), src(pc, base, fb));
        if matches!(op, BinaryOp::Add) && cx.is_exact(x, Ty::Str) && cx.is_exact(y, Ty::Str) {
            return add_strings(cx, pc, base, fa, fb);
        }
        if let Some(result) = int::operate(cx, op, x, y) {
            return finish(cx, pc, base, fa, fb, result);
        }
        if let Some(value) = operate_floats(cx, op, x, y) {
            let result = float::new(cx, value);
            return finish(cx, pc, base, fa, fb, result);
        }
        let held = hold(cx, pc, base, &[fa, fb]);
        let result = if inplace {
            cx.inplace(op, x, y)
        } else {
            cx.binary(op, x, y)
        };
        unhold(cx, held);
        finish(cx, pc, base, fa, fb, result)
    }
}

/// An operator that cannot fail, of two floats: the quick loop leaves these to us while somebody hears of every allocation.
fn operate_floats(cx: &Cx, op: BinaryOp, x: &Value, y: &Value) -> Option<f64> {
    if !cx.is_exact(x, Ty::Float) || !cx.is_exact(y, Ty::Float) {
        return None;
    }
    let (x, y) = (float::get(x)?, float::get(y)?);
    match op {
        BinaryOp::Add => Some(x + y),
        BinaryOp::Subtract => Some(x - y),
        BinaryOp::Multiply => Some(x * y),
        BinaryOp::TrueDivide if y != 0.0 => Some(x / y),
        _ => None,
    }
}

unsafe fn finish(cx: &mut Cx, pc: Pc, base: Base, fa: u16, fb: u16, result: Res<Value>) -> Res<()> {
    // SAFETY: see `binary`.
    unsafe {
        match result {
            Ok(value) => {
                // The result is safe in our hands while operands die; it goes to its place last.
                consume(cx, base, fa);
                consume(cx, base, fb);
                store_value(cx, base, a(pc), value);
                Ok(())
            }
            Err(raised) => {
                consume(cx, base, fa);
                consume(cx, base, fb);
                Err(raised)
            }
        }
    }
}

/// `a + b` of strings. A left operand that nobody else has grows in place: as a temporary, or as the local that the next store
/// (or this instruction's own destination) overwrites.
unsafe fn add_strings(cx: &mut Cx, pc: Pc, base: Base, fa: u16, fb: u16) -> Res<()> {
    use crate::bytecode::opcode::{CONST_BIT, INDEX_MASK, TEMP_BIT};
    // SAFETY: see `binary`.
    unsafe {
        let dst = a(pc);
        let overwrites = fa & (TEMP_BIT | CONST_BIT) == 0 && dst == fa;
        if (fa & TEMP_BIT != 0 || overwrites)
            && (*raw(pc, base, fa)).rc == 1
            && raw(pc, base, fa) != raw(pc, base, fb)
        {
            let slot = base.add((fa & INDEX_MASK) as usize);
            let y = src(pc, base, fb);
            match str_::layout::append_in_place(cx, slot, y) {
                Ok(true) => {
                    consume(cx, base, fb);
                    if !overwrites {
                        let value = *slot;
                        *slot = std::ptr::null_mut();
                        store(cx, base, dst, value);
                    }
                    return Ok(());
                }
                Ok(false) => {}
                Err(raised) => {
                    consume(cx, base, fa);
                    consume(cx, base, fb);
                    return Err(raised);
                }
            }
        }
        let (x, y) = (src(pc, base, fa), src(pc, base, fb));
        let result = str_::concat(cx, x, y);
        finish(cx, pc, base, fa, fb, result)
    }
}

/// A unary operator on any operand.
///
/// # Safety
/// `pc` is at a unary operator.
#[inline(never)]
pub(crate) unsafe fn unary(
    cx: &mut Cx,
    pc: Pc,
    base: Base,
    f: fn(&mut Cx, &crate::heap::handle::Value) -> Res<crate::heap::handle::Value>,
) -> Res<()> {
    // SAFETY: the operand is live.
    unsafe {
        let fb = b(pc);
        let held = hold(cx, pc, base, &[fb]);
        let result = f(cx, src(pc, base, fb));
        unhold(cx, held);
        consume(cx, base, fb);
        let value = result?;
        store_value(cx, base, a(pc), value);
        Ok(())
    }
}

/// `not src`.
///
/// # Safety
/// `pc` is at `Not`.
pub(crate) unsafe fn op_not(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the operand is live.
    unsafe {
        let truth = truth(cx, pc, base, b(pc))?;
        let value = cx.bool(!truth);
        store_value(cx, base, a(pc), value);
        Ok(())
    }
}

/// The truth of an operand, which is consumed.
///
/// # Safety
/// The field is an operand.
#[inline(always)]
pub(crate) unsafe fn truth(cx: &mut Cx, pc: Pc, base: Base, field: u16) -> Res<bool> {
    // SAFETY: the operand is live.
    unsafe {
        let value = raw(pc, base, field);
        let m = cx.machine();
        let bools = (&raw mut (*m).bools).cast::<IntObj>();
        // Singletons are immortal: a consumed reference to one is just forgotten.
        if value == bools.cast() {
            return Ok(false);
        }
        if value == bools.add(1).cast() {
            return Ok(true);
        }
        if value == (&raw mut (*m).none).cast() {
            return Ok(false);
        }
        slow_truth(cx, pc, base, field)
    }
}

#[inline(never)]
unsafe fn slow_truth(cx: &mut Cx, pc: Pc, base: Base, field: u16) -> Res<bool> {
    // SAFETY: see `truth`.
    unsafe {
        let held = hold(cx, pc, base, &[field]);
        let result = cx.is_true(src(pc, base, field));
        unhold(cx, held);
        consume(cx, base, field);
        result
    }
}

/// A comparison of any operands; gives the object.
///
/// # Safety
/// `pc` is at a comparison.
#[inline(never)]
pub(crate) unsafe fn op_compare(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let op = comparison(opcode(pc));
        let (fa, fb) = (b(pc), c(pc));
        let held = hold(cx, pc, base, &[fa, fb]);
        let result = cx.compare(src(pc, base, fa), src(pc, base, fb), op);
        unhold(cx, held);
        finish(cx, pc, base, fa, fb, result)
    }
}

/// A comparison for a jump: is it taken?
///
/// # Safety
/// `pc` is at a comparing jump.
#[inline(never)]
pub(crate) unsafe fn compare_jump(cx: &mut Cx, pc: Pc, base: Base) -> Res<bool> {
    // SAFETY: operands are live.
    unsafe {
        let (op, when) = (comparison(opcode(pc)), c(pc) != 0);
        let (fa, fb) = (a(pc), b(pc));
        let (x, y) = (src(pc, base, fa), src(pc, base, fb));
        if cx.is_exact(x, Ty::Str)
            && cx.is_exact(y, Ty::Str)
            && matches!(op, CompareOp::Eq | CompareOp::Ne)
        {
            let truth = str_::equal(cx, x, y) == (op == CompareOp::Eq);
            consume(cx, base, fa);
            consume(cx, base, fb);
            return Ok(truth == when);
        }
        if cx.is_exact(x, Ty::Float)
            && cx.is_exact(y, Ty::Float)
            && let (Some(p), Some(q)) = (float::get(x), float::get(y))
        {
            let truth = match op {
                CompareOp::Lt => p < q,
                CompareOp::Le => p <= q,
                CompareOp::Eq => p == q,
                CompareOp::Ne => p != q,
                CompareOp::Gt => p > q,
                CompareOp::Ge => p >= q,
            };
            consume(cx, base, fa);
            consume(cx, base, fb);
            return Ok(truth == when);
        }
        let held = hold(cx, pc, base, &[fa, fb]);
        let result = cx.compare(x, y, op);
        unhold(cx, held);
        consume(cx, base, fa);
        consume(cx, base, fb);
        let value = result?;
        Ok(cx.is_true(&value)? == when)
    }
}

/// `a in b` and `a not in b`.
///
/// # Safety
/// `pc` is at one of these.
pub(crate) unsafe fn op_in(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let found = contains(cx, pc, base, b(pc), c(pc))?;
        let value = cx.bool(found == (opcode(pc) == Opcode::In));
        store_value(cx, base, a(pc), value);
        Ok(())
    }
}

/// Is a jump by `a in b` taken?
///
/// # Safety
/// `pc` is at `JumpIn`.
pub(crate) unsafe fn jump_in(cx: &mut Cx, pc: Pc, base: Base) -> Res<bool> {
    // SAFETY: operands are live.
    unsafe { Ok(contains(cx, pc, base, a(pc), b(pc))? == (c(pc) != 0)) }
}

/// Is a jump by the truth of its operand taken?
///
/// # Safety
/// `pc` is at `JumpIfTrue` or `JumpIfFalse`.
#[inline(always)]
pub(crate) unsafe fn jump_if(cx: &mut Cx, pc: Pc, base: Base) -> Res<bool> {
    // SAFETY: operands are live.
    unsafe { Ok(truth(cx, pc, base, a(pc))? == (opcode(pc) == Opcode::JumpIfTrue)) }
}

/// `a in b`; the fields are given.
///
/// # Safety
/// The fields are operands of the instruction.
#[inline(never)]
unsafe fn contains(cx: &mut Cx, pc: Pc, base: Base, fa: u16, fb: u16) -> Res<bool> {
    // SAFETY: operands are live.
    unsafe {
        let (item, v) = (src(pc, base, fa), src(pc, base, fb));
        let result = if let Some(found) = cx.contains_plain(v, item) {
            Ok(found)
        } else {
            let held = hold(cx, pc, base, &[fa, fb]);
            let result = cx.contains(v, item);
            unhold(cx, held);
            result
        };
        consume(cx, base, fa);
        consume(cx, base, fb);
        result
    }
}
