//! Arithmetic and comparisons of small ints and floats, and jumps.

#![expect(unsafe_code, reason = "handlers of instructions: as `quick`")]

use super::{
    Base, Pc, TEMP_A, TEMP_B, TEMP_C, a, b, body, c, consume_living, drop_number, finish, get,
    get_last, go, is_broken, is_watched, not_here, register,
};
use crate::heap::header::Raw;
use crate::heap::{self, alloc};
use crate::machine::Machine;
use crate::objects::float::layout::FloatObj;
use crate::objects::int::layout::IntObj;
use crate::vm::ops::arith::{
    float_value, floor_div, floor_mod, int_value, is_compact, shift_left, small_int,
};
use crate::vm::ops::{float_ty, int_ty, type_of};

/// An int as the result of the instruction at `pc`; null when the free list is empty.
#[inline(always)]
pub(super) unsafe fn int_object(m: *mut Machine, pc: Pc, value: i64) -> Raw {
    // SAFETY: the machine's small ints are live; the payload of a new one is filled at once.
    unsafe {
        if let Some(small) = small_int(m, value) {
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

/// Gives up the operand of an operation on numbers, if it is `consumed`.
#[inline(always)]
unsafe fn consume_number(m: *mut Machine, base: Base, field: u16, consumed: bool, value: Raw) {
    if consumed {
        // SAFETY: the temporary's reference goes.
        unsafe {
            *register(base, field) = std::ptr::null_mut();
            drop_number(m, value);
        }
    }
}

/// Must somebody be told of operands that die here?
#[inline(always)]
unsafe fn tells(m: *mut Machine, consumed: bool) -> bool {
    // SAFETY: the machine is live.
    consumed && unsafe { is_watched(m) }
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
    ($m:ident, $pc:ident, $base:ident, $word:ident, $made:expr, $($field:ident $bit:ident $value:ident),+) => {{
        let made = $made;
        if made.is_null() {
            return not_here($m, $pc, $base);
        }
        $( consume_number($m, $base, $field, M & $bit != 0, $value); )+
        return finish::<1>($m, $pc, $base, a($word), M & TEMP_A != 0, made);
    }};
}

/// Handlers of operators on ints (`None`: not a case for them) and, if given, on floats.
macro_rules! operators {
    ($($name:ident: |$x:ident, $y:ident| $int:expr $(, |$p:ident, $q:ident| $float:expr)?;)+) => {$(
        pub(super) unsafe extern "C" fn $name<const M: u16>(m: *mut Machine, pc: Pc, base: Base, word: u64) {
            // SAFETY: operands of the instruction, types looked at before payloads.
            unsafe {
                let (fa, fb) = (b(word), c(word));
                let (left, right) = (get(pc, base, fa), get_last(pc, base, fb, M));
                if tells(m, M & (TEMP_B | TEMP_C) != 0) {
                    return not_here(m, pc, base);
                }
                if are(int_ty(m), left, right) {
                    let ($x, $y) = (int_value(left), int_value(right));
                    let value: Option<i64> = $int;
                    if let Some(value) = value
                        && is_compact(value)
                    {
                        finish_number!(m, pc, base, word, int_object(m, pc, value), fa TEMP_B left, fb TEMP_C right)
                    }
                    return body::binary(m, pc, base, word);
                }
                $(
                    if let Some(($p, $q)) = as_floats(m, left, right) {
                        let value: Option<f64> = $float;
                        if let Some(value) = value {
                            finish_number!(m, pc, base, word, float_object(m, pc, value), fa TEMP_B left, fb TEMP_C right)
                        }
                    }
                )?
                body::binary(m, pc, base, word)
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

pub(super) unsafe extern "C" fn negative<const M: u16>(
    m: *mut Machine,
    pc: Pc,
    base: Base,
    word: u64,
) {
    // SAFETY: the operand of the instruction, its type looked at first.
    unsafe {
        let field = b(word);
        let value = get_last(pc, base, field, M);
        if tells(m, M & TEMP_B != 0) {
            return not_here(m, pc, base);
        }
        if type_of(value) == int_ty(m) {
            finish_number!(m, pc, base, word, int_object(m, pc, -int_value(value)), field TEMP_B value)
        }
        if type_of(value) == float_ty(m) {
            finish_number!(m, pc, base, word, float_object(m, pc, -float_value(value)), field TEMP_B value)
        }
        not_here(m, pc, base)
    }
}

/// Ends an instruction whose result is a bool.
#[inline(always)]
unsafe fn finish_bool(m: *mut Machine, pc: Pc, base: Base, word: u64, mode: u16, truth: bool) {
    // SAFETY: the machine's bools are live.
    unsafe {
        let value = (&raw mut (*m).bools).cast::<IntObj>().add(truth as usize);
        heap::incref(value.cast());
        finish::<1>(m, pc, base, a(word), mode & TEMP_A != 0, value.cast())
    }
}

/// Handlers of comparisons, and of the jumps by them.
macro_rules! comparisons {
    ($($name:ident $jump:ident: $rel:tt;)+) => {$(
        pub(super) unsafe extern "C" fn $name<const M: u16>(m: *mut Machine, pc: Pc, base: Base, word: u64) {
            // SAFETY: operands of the instruction, types looked at before payloads.
            unsafe {
                let (fa, fb) = (b(word), c(word));
                let (left, right) = (get(pc, base, fa), get_last(pc, base, fb, M));
                let truth = if are(int_ty(m), left, right) {
                    int_value(left) $rel int_value(right)
                } else if are(float_ty(m), left, right) {
                    float_value(left) $rel float_value(right)
                } else {
                    return body::compare(m, pc, base, word);
                };
                if tells(m, M & (TEMP_B | TEMP_C) != 0) {
                    return not_here(m, pc, base);
                }
                consume_number(m, base, fa, M & TEMP_B != 0, left);
                consume_number(m, base, fb, M & TEMP_C != 0, right);
                finish_bool(m, pc, base, word, M, truth)
            }
        }

        pub(super) unsafe extern "C" fn $jump<const M: u16>(m: *mut Machine, pc: Pc, base: Base, word: u64) {
            // SAFETY: operands of the instruction, types looked at before payloads.
            unsafe {
                let (fa, fb) = (a(word), b(word));
                let (left, right) = (get(pc, base, fa), get_last(pc, base, fb, M));
                let truth = if are(int_ty(m), left, right) {
                    int_value(left) $rel int_value(right)
                } else if are(float_ty(m), left, right) {
                    float_value(left) $rel float_value(right)
                } else {
                    return body::compare_jump(m, pc, base, word);
                };
                if tells(m, M & (TEMP_A | TEMP_B) != 0) || is_held_up(m, pc) {
                    return not_here(m, pc, base);
                }
                consume_number(m, base, fa, M & TEMP_A != 0, left);
                consume_number(m, base, fb, M & TEMP_B != 0, right);
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

/// Jumps by the answer to a question about the operand, which is consumed; `None`: its truth has to be asked.
#[inline(always)]
unsafe fn jump_by<const M: u16>(
    m: *mut Machine,
    pc: Pc,
    base: Base,
    word: u64,
    ask: unsafe fn(*mut Machine, Raw) -> Option<bool>,
    when: bool,
) {
    // SAFETY: the operand of the instruction.
    unsafe {
        let field = a(word);
        let value = get_last(pc, base, field, M);
        let Some(answer) = ask(m, value) else {
            return body::jump_if(m, pc, base, word);
        };
        let consumed = M & TEMP_A != 0;
        if consumed && (*value).rc == 1 || is_held_up(m, pc) {
            return not_here(m, pc, base);
        }
        if consumed {
            consume_living(base, field, value);
        }
        branch(m, pc, base, answer == when)
    }
}

#[inline(always)]
unsafe fn is_none(m: *mut Machine, value: Raw) -> Option<bool> {
    // SAFETY: only an address is computed.
    unsafe { Some(value == (&raw mut (*m).none).cast()) }
}

/// Handlers of such jumps.
macro_rules! jumps {
    ($($name:ident: $ask:path, $when:literal;)+) => {$(
        pub(super) unsafe extern "C" fn $name<const M: u16>(m: *mut Machine, pc: Pc, base: Base, word: u64) {
            // SAFETY: a jump.
            unsafe { jump_by::<M>(m, pc, base, word, $ask, $when) }
        }
    )+};
}

jumps! {
    jump_if_true: truth_of, true;
    jump_if_false: truth_of, false;
    jump_if_none: is_none, true;
    jump_if_not_none: is_none, false;
}

pub(super) unsafe extern "C" fn not<const M: u16>(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: the operand of the instruction.
    unsafe {
        let field = b(word);
        let value = get_last(pc, base, field, M);
        match truth_of(m, value) {
            Some(truth) if M & TEMP_B == 0 || (*value).rc > 1 => {
                if M & TEMP_B != 0 {
                    consume_living(base, field, value);
                }
                finish_bool(m, pc, base, word, M, !truth)
            }
            _ => not_here(m, pc, base),
        }
    }
}

/// Are the operands one object? `None`: one of them would die of the question. They are given up if they are `consumed`.
#[inline(always)]
unsafe fn are_same(
    pc: Pc,
    base: Base,
    (fa, fb): (u16, u16),
    consumed: (bool, bool),
    mode: u16,
) -> Option<bool> {
    // SAFETY: operands of the instruction.
    unsafe {
        let (left, right) = (get(pc, base, fa), get_last(pc, base, fb, mode));
        let rest = (left == right) as u32 + 1;
        if consumed.0 && (*left).rc <= rest || consumed.1 && (*right).rc <= rest {
            return None;
        }
        if consumed.0 {
            consume_living(base, fa, left);
        }
        if consumed.1 {
            consume_living(base, fb, right);
        }
        Some(left == right)
    }
}

pub(super) unsafe extern "C" fn jump_is<const M: u16>(
    m: *mut Machine,
    pc: Pc,
    base: Base,
    word: u64,
) {
    // SAFETY: operands of the instruction.
    unsafe {
        if is_held_up(m, pc) {
            return not_here(m, pc, base);
        }
        let consumed = (M & TEMP_A != 0, M & TEMP_B != 0);
        match are_same(pc, base, (a(word), b(word)), consumed, M) {
            Some(same) => branch(m, pc, base, same == (c(word) != 0)),
            None => not_here(m, pc, base),
        }
    }
}

pub(super) unsafe extern "C" fn is<const M: u16>(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: operands of the instruction.
    unsafe {
        let consumed = (M & TEMP_B != 0, M & TEMP_C != 0);
        match are_same(pc, base, (b(word), c(word)), consumed, M) {
            Some(same) => finish_bool(m, pc, base, word, M, same),
            None => not_here(m, pc, base),
        }
    }
}

pub(super) unsafe extern "C" fn is_not<const M: u16>(
    m: *mut Machine,
    pc: Pc,
    base: Base,
    word: u64,
) {
    // SAFETY: operands of the instruction.
    unsafe {
        let consumed = (M & TEMP_B != 0, M & TEMP_C != 0);
        match are_same(pc, base, (b(word), c(word)), consumed, M) {
            Some(same) => finish_bool(m, pc, base, word, M, !same),
            None => not_here(m, pc, base),
        }
    }
}
