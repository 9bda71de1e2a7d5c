//! Arithmetic and comparisons of small ints and floats, and jumps.

#![expect(unsafe_code, reason = "handlers of instructions: as `quick`")]

use super::{
    Base, Pc, a, b, c, consume_living, drop_number, finish, get, go, is_broken, is_temp,
    is_watched, not_here, register, would_die,
};
use crate::heap::header::Raw;
use crate::heap::{self, alloc};
use crate::machine::Machine;
use crate::objects::float::layout::FloatObj;
use crate::objects::int::layout::{IntObj, SMALL_MAX, SMALL_MIN};
use crate::vm::ops::arith::{float_value, floor_div, floor_mod, int_value, is_compact, shift_left};
use crate::vm::ops::{float_ty, int_ty, type_of};

/// An int as the result of the instruction at `pc`; null when the free list is empty.
#[inline(always)]
pub(super) unsafe fn int_object(m: *mut Machine, pc: Pc, value: i64) -> Raw {
    // SAFETY: the machine's small ints are live; the payload of a new one is filled at once.
    unsafe {
        if (SMALL_MIN..=SMALL_MAX).contains(&value) {
            let small = (&raw mut (*m).small_ints)
                .cast::<IntObj>()
                .add((value - SMALL_MIN) as usize)
                .cast();
            heap::incref(small);
            return small;
        }
        let made = alloc::pop_atom(m.cast(), int_ty(m).cast(), 24, pc);
        if !made.is_null() {
            (*made.cast::<IntObj>()).value = value;
        }
        made
    }
}

#[inline(always)]
unsafe fn float_object(m: *mut Machine, pc: Pc, value: f64) -> Raw {
    // SAFETY: the payload is filled at once.
    unsafe {
        let made = alloc::pop_atom(m.cast(), float_ty(m).cast(), 24, pc);
        if !made.is_null() {
            (*made.cast::<FloatObj>()).value = value;
        }
        made
    }
}

/// Gives up the operand of an operation on numbers, if it is consumed.
#[inline(always)]
unsafe fn consume_number(m: *mut Machine, base: Base, field: u16, value: Raw) {
    if is_temp(field) {
        // SAFETY: the temporary's reference goes.
        unsafe {
            *register(base, field) = std::ptr::null_mut();
            drop_number(m, value);
        }
    }
}

/// Must somebody be told of operands that die here?
#[inline(always)]
unsafe fn tells(m: *mut Machine, fa: u16, fb: u16) -> bool {
    // SAFETY: the machine is live.
    is_temp(fa | fb) && unsafe { is_watched(m) }
}

#[inline(always)]
unsafe fn are(m: *const crate::objects::type_obj::TypeObj, x: Raw, y: Raw) -> bool {
    // SAFETY: live objects.
    unsafe { type_of(x) == m && type_of(y) == m }
}

/// The float values of two floats, or of one beside an int.
#[inline(always)]
unsafe fn as_floats(m: *mut Machine, x: Raw, y: Raw) -> Option<(f64, f64)> {
    // SAFETY: types are looked at before payloads.
    unsafe {
        let (int, float) = (int_ty(m), float_ty(m));
        let (tx, ty) = (type_of(x), type_of(y));
        if tx == float {
            if ty == float {
                return Some((float_value(x), float_value(y)));
            }
            if ty == int {
                return Some((float_value(x), int_value(y) as f64));
            }
        } else if tx == int && ty == float {
            return Some((int_value(x) as f64, float_value(y)));
        }
        None
    }
}

/// Ends an operation with a new number (null: there is no room for it here).
macro_rules! finish_number {
    ($m:ident, $pc:ident, $base:ident, $word:ident, $made:expr, $($field:ident $value:ident),+) => {{
        let made = $made;
        if made.is_null() {
            return not_here($m, $pc, $base);
        }
        $( consume_number($m, $base, $field, $value); )+
        return finish::<1>($m, $pc, $base, a($word), made);
    }};
}

/// Handlers of operators on ints (`None`: not a case for them) and, if given, on floats.
macro_rules! operators {
    ($($name:ident: |$x:ident, $y:ident| $int:expr $(, |$p:ident, $q:ident| $float:expr)?;)+) => {$(
        pub(super) unsafe extern "C" fn $name(m: *mut Machine, pc: Pc, base: Base, word: u64) {
            // SAFETY: operands of the instruction, types looked at before payloads.
            unsafe {
                let (fa, fb) = (b(word), c(word));
                let (left, right) = (get(pc, base, fa), get(pc, base, fb));
                if tells(m, fa, fb) {
                    return not_here(m, pc, base);
                }
                if are(int_ty(m), left, right) {
                    let ($x, $y) = (int_value(left), int_value(right));
                    let value: Option<i64> = $int;
                    if let Some(value) = value
                        && is_compact(value)
                    {
                        finish_number!(m, pc, base, word, int_object(m, pc, value), fa left, fb right)
                    }
                    return not_here(m, pc, base);
                }
                $(
                    if let Some(($p, $q)) = as_floats(m, left, right) {
                        let value: Option<f64> = $float;
                        if let Some(value) = value {
                            finish_number!(m, pc, base, word, float_object(m, pc, value), fa left, fb right)
                        }
                    }
                )?
                not_here(m, pc, base)
            }
        }
    )+};
}

operators! {
    add: |x, y| x.checked_add(y), |p, q| Some(p + q);
    subtract: |x, y| x.checked_sub(y), |p, q| Some(p - q);
    multiply: |x, y| x.checked_mul(y), |p, q| Some(p * q);
    true_divide: |x, y| None::<i64>.filter(|_| x == y), |p, q| (q != 0.0).then(|| p / q);
    floor_divide: |x, y| (y != 0).then(|| floor_div(x, y));
    remainder: |x, y| (y != 0).then(|| floor_mod(x, y));
    lshift: |x, y| shift_left(x, y);
    rshift: |x, y| (y >= 0).then(|| x >> y.min(63));
    and: |x, y| Some(x & y);
    or: |x, y| Some(x | y);
    xor: |x, y| Some(x ^ y);
}

pub(super) unsafe extern "C" fn negative(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: the operand of the instruction, its type looked at first.
    unsafe {
        let field = b(word);
        let value = get(pc, base, field);
        if tells(m, field, 0) {
            return not_here(m, pc, base);
        }
        if type_of(value) == int_ty(m) {
            finish_number!(m, pc, base, word, int_object(m, pc, -int_value(value)), field value)
        }
        if type_of(value) == float_ty(m) {
            finish_number!(m, pc, base, word, float_object(m, pc, -float_value(value)), field value)
        }
        not_here(m, pc, base)
    }
}

/// Ends an instruction whose result is a bool.
#[inline(always)]
unsafe fn finish_bool(m: *mut Machine, pc: Pc, base: Base, word: u64, truth: bool) {
    // SAFETY: the machine's bools are live.
    unsafe {
        let value = (&raw mut (*m).bools).cast::<IntObj>().add(truth as usize);
        heap::incref(value.cast());
        finish::<1>(m, pc, base, a(word), value.cast())
    }
}

/// Handlers of comparisons, and of the jumps by them.
macro_rules! comparisons {
    ($($name:ident $jump:ident: $rel:tt;)+) => {$(
        pub(super) unsafe extern "C" fn $name(m: *mut Machine, pc: Pc, base: Base, word: u64) {
            // SAFETY: operands of the instruction, types looked at before payloads.
            unsafe {
                let (fa, fb) = (b(word), c(word));
                let (left, right) = (get(pc, base, fa), get(pc, base, fb));
                let truth = if are(int_ty(m), left, right) {
                    int_value(left) $rel int_value(right)
                } else if are(float_ty(m), left, right) {
                    float_value(left) $rel float_value(right)
                } else {
                    return not_here(m, pc, base);
                };
                if tells(m, fa, fb) {
                    return not_here(m, pc, base);
                }
                consume_number(m, base, fa, left);
                consume_number(m, base, fb, right);
                finish_bool(m, pc, base, word, truth)
            }
        }

        pub(super) unsafe extern "C" fn $jump(m: *mut Machine, pc: Pc, base: Base, word: u64) {
            // SAFETY: operands of the instruction, types looked at before payloads.
            unsafe {
                let (fa, fb) = (a(word), b(word));
                let (left, right) = (get(pc, base, fa), get(pc, base, fb));
                let truth = if are(int_ty(m), left, right) {
                    int_value(left) $rel int_value(right)
                } else if are(float_ty(m), left, right) {
                    float_value(left) $rel float_value(right)
                } else {
                    return not_here(m, pc, base);
                };
                if tells(m, fa, fb) || is_held_up(m, pc) {
                    return not_here(m, pc, base);
                }
                consume_number(m, base, fa, left);
                consume_number(m, base, fb, right);
                branch(m, pc, base, truth == (c(word) != 0))
            }
        }
    )+};
}

comparisons! {
    lt jump_lt: <;
    le jump_le: <=;
    eq jump_eq: ==;
    ne jump_ne: !=;
    gt jump_gt: >;
    ge jump_ge: >=;
}

/// Does the jump at `pc` lead backward while the breaker is set?
#[inline(always)]
unsafe fn is_held_up(m: *mut Machine, pc: Pc) -> bool {
    // SAFETY: the word after a jump is its distance.
    unsafe { (*pc.add(1) as i64) < 0 && is_broken(m) }
}

/// Takes the jump at `pc`, or goes on behind it.
#[inline(always)]
unsafe fn branch(m: *mut Machine, pc: Pc, base: Base, taken: bool) {
    // SAFETY: the word after a jump is its distance.
    unsafe {
        if taken {
            return go(m, pc.offset(*pc.add(1) as i64 as isize), base);
        }
        go(m, pc.add(2), base)
    }
}

pub(super) unsafe extern "C" fn jump(m: *mut Machine, pc: Pc, base: Base, _: u64) {
    // SAFETY: a jump.
    unsafe { branch(m, pc, base, true) }
}

pub(super) unsafe extern "C" fn jump_back(m: *mut Machine, pc: Pc, base: Base, _: u64) {
    // SAFETY: a jump.
    unsafe {
        if is_broken(m) {
            return not_here(m, pc, base);
        }
        branch(m, pc, base, true)
    }
}

/// The truth of a singleton or a number.
#[inline(always)]
unsafe fn truth_of(m: *mut Machine, value: Raw) -> Option<bool> {
    // SAFETY: types are looked at before payloads.
    unsafe {
        let bools = (&raw mut (*m).bools).cast::<IntObj>();
        if value == bools.cast() || value == (&raw mut (*m).none).cast() {
            Some(false)
        } else if value == bools.add(1).cast() {
            Some(true)
        } else if type_of(value) == int_ty(m) {
            Some(int_value(value) != 0)
        } else {
            None
        }
    }
}

#[inline(always)]
unsafe fn jump_if(m: *mut Machine, pc: Pc, base: Base, word: u64, when: bool) {
    // SAFETY: the operand of the instruction.
    unsafe {
        let field = a(word);
        let value = get(pc, base, field);
        let Some(truth) = truth_of(m, value) else {
            return not_here(m, pc, base);
        };
        if would_die(field, value) || is_held_up(m, pc) {
            return not_here(m, pc, base);
        }
        consume_living(base, field, value);
        branch(m, pc, base, truth == when)
    }
}

pub(super) unsafe extern "C" fn jump_if_true(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: a jump.
    unsafe { jump_if(m, pc, base, word, true) }
}

pub(super) unsafe extern "C" fn jump_if_false(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: a jump.
    unsafe { jump_if(m, pc, base, word, false) }
}

pub(super) unsafe extern "C" fn not(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: the operand of the instruction.
    unsafe {
        let field = b(word);
        let value = get(pc, base, field);
        match truth_of(m, value) {
            Some(truth) if !would_die(field, value) => {
                consume_living(base, field, value);
                finish_bool(m, pc, base, word, !truth)
            }
            _ => not_here(m, pc, base),
        }
    }
}

#[inline(always)]
unsafe fn jump_by_none(m: *mut Machine, pc: Pc, base: Base, word: u64, when: bool) {
    // SAFETY: the operand of the instruction.
    unsafe {
        let field = a(word);
        let value = get(pc, base, field);
        let is_none = value == (&raw mut (*m).none).cast();
        if would_die(field, value) || is_held_up(m, pc) {
            return not_here(m, pc, base);
        }
        consume_living(base, field, value);
        branch(m, pc, base, is_none == when)
    }
}

pub(super) unsafe extern "C" fn jump_if_none(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: a jump.
    unsafe { jump_by_none(m, pc, base, word, true) }
}

pub(super) unsafe extern "C" fn jump_if_not_none(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: a jump.
    unsafe { jump_by_none(m, pc, base, word, false) }
}

/// Are the operands one object? `None`: one of them would die of the question. They are consumed.
#[inline(always)]
unsafe fn are_same(pc: Pc, base: Base, fa: u16, fb: u16) -> Option<bool> {
    // SAFETY: operands of the instruction.
    unsafe {
        let (left, right) = (get(pc, base, fa), get(pc, base, fb));
        let rest = (left == right) as u32 + 1;
        if is_temp(fa) && (*left).rc <= rest || is_temp(fb) && (*right).rc <= rest {
            return None;
        }
        consume_living(base, fa, left);
        consume_living(base, fb, right);
        Some(left == right)
    }
}

pub(super) unsafe extern "C" fn jump_is(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: operands of the instruction.
    unsafe {
        if is_held_up(m, pc) {
            return not_here(m, pc, base);
        }
        match are_same(pc, base, a(word), b(word)) {
            Some(same) => branch(m, pc, base, same == (c(word) != 0)),
            None => not_here(m, pc, base),
        }
    }
}

pub(super) unsafe extern "C" fn is(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: operands of the instruction.
    unsafe {
        match are_same(pc, base, b(word), c(word)) {
            Some(same) => finish_bool(m, pc, base, word, same),
            None => not_here(m, pc, base),
        }
    }
}

pub(super) unsafe extern "C" fn is_not(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: operands of the instruction.
    unsafe {
        match are_same(pc, base, b(word), c(word)) {
            Some(same) => finish_bool(m, pc, base, word, !same),
            None => not_here(m, pc, base),
        }
    }
}
