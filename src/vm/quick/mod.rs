//! The quick forms of hot instructions, threaded: each handler ends by calling that of the next instruction, which the compiler of a
//! release build turns into a jump.
//!
//! # The deal with `dispatch`
//! A handler does its whole instruction or nothing of it: when anything is out of the ordinary (other types, a cold cache, an empty
//! free list, the breaker, an object that is about to die, an error) it [`leave`]s, and the loop in `dispatch`, which knows every
//! instruction in full, executes this one and comes back. So handlers neither raise nor run code of the program, and none has
//! anything to tell `Vm`: `pc` and `base` are stored only by who leaves.
//!
//! The one exception is an object that dies when its register is overwritten after all else is done: [`bury`] lets it die, and
//! returns to the loop.
//!
//! # Why a jump
//! `return f(m, pc, base, word)` between functions of one C signature without locals whose address is taken is compiled to a jump at
//! opt-level 1 and above. That is how LLVM is, not a promise of the language, so builds with debug assertions don't rely on it: there
//! [`go`] returns to the loop, which calls the next handler. Keep handlers free of drop glue, of arrays, and of calls in the middle.

#![expect(
    unsafe_code,
    reason = "handlers of instructions: the invariants of `dispatch`"
)]
#![expect(
    clippy::semicolon_if_nothing_returned,
    reason = "the last call of a handler is its jump to the next"
)]

mod access;
mod call;
mod number;

use std::ptr::null_mut;

use crate::bytecode::opcode::{CONST_BIT, INDEX_MASK, Opcode, TEMP_BIT};
use crate::cx::Cx;
use crate::heap::header::Raw;
use crate::heap::{self, alloc};
use crate::machine::Machine;
use crate::vm::ops::{Base, Pc, float_ty, int_ty, type_of};

/// Set in what [`stop`] leaves behind: the instruction has not been looked at yet. Clear: it needs the loop.
const AGAIN: usize = 1;

/// Executes the instruction `word` at `pc` of the frame at `base`, and those that follow.
///
/// It gives nothing back, so that no two ways out of a handler need to be brought together: that would cost the jumps.
type Handler = unsafe extern "C" fn(*mut Machine, Pc, Base, u64);

/// Handlers by opcode.
static TABLE: [Handler; 256] = table();

const fn table() -> [Handler; 256] {
    let mut table = [leave as Handler; 256];
    macro_rules! rows {
        ($($handler:path: $($op:ident)+;)+) => { $($( table[Opcode::$op as usize] = $handler; )+)+ };
    }
    rows! {
        access::moved: Move;
        access::load_const: LoadConst;
        access::drop_temp: Drop;
        access::set_null: SetNull;
        access::check_bound: CheckBound;
        access::load_global: LoadGlobal;
        access::store_global: StoreGlobal;
        access::load_cell: LoadCell;
        access::store_cell: StoreCell;
        access::load_attr: LoadAttr;
        access::store_attr: StoreAttr;
        access::load_method: LoadMethod;
        access::subscr: Subscr;
        access::store_subscr: StoreSubscr;
        access::for_iter: ForIter;
        number::add: Add InplaceAdd;
        number::subtract: Subtract InplaceSubtract;
        number::multiply: Multiply InplaceMultiply;
        number::true_divide: TrueDivide InplaceTrueDivide;
        number::floor_divide: FloorDivide InplaceFloorDivide;
        number::remainder: Remainder InplaceRemainder;
        number::lshift: Lshift InplaceLshift;
        number::rshift: Rshift InplaceRshift;
        number::and: And InplaceAnd;
        number::or: Or InplaceOr;
        number::xor: Xor InplaceXor;
        number::negative: Negative;
        number::not: Not;
        number::lt: CompareLt;
        number::le: CompareLe;
        number::eq: CompareEq;
        number::ne: CompareNe;
        number::gt: CompareGt;
        number::ge: CompareGe;
        number::is: Is;
        number::is_not: IsNot;
        number::jump: Jump;
        number::jump_back: JumpBack;
        number::jump_if_true: JumpIfTrue;
        number::jump_if_false: JumpIfFalse;
        number::jump_if_none: JumpIfNone;
        number::jump_if_not_none: JumpIfNotNone;
        number::jump_lt: JumpLt;
        number::jump_le: JumpLe;
        number::jump_eq: JumpEq;
        number::jump_ne: JumpNe;
        number::jump_gt: JumpGt;
        number::jump_ge: JumpGe;
        number::jump_is: JumpIs;
        call::call: Call;
        call::call_method: CallMethod;
        call::returned: Return;
    }
    table
}

const _: () = assert!(Opcode::ALL.len() <= 256);

/// Runs from `pc` for as long as instructions have quick forms that fit. `Ok`: go on there; `Err`: that instruction needs the loop.
///
/// # Safety
/// As `dispatch::run`.
#[inline(always)]
pub(super) unsafe fn run(cx: &mut Cx, pc: Pc, base: Base) -> Result<(Pc, Base), (Pc, Base)> {
    // SAFETY: the caller's promise.
    unsafe {
        let word = *pc;
        let m = cx.machine();
        TABLE[word as u8 as usize](m, pc, base, word);
        let (pc, base) = ((*m).vm.pc, (*m).vm.base);
        if pc as usize & AGAIN == 0 {
            Err((pc, base))
        } else {
            Ok((pc.byte_sub(AGAIN), base))
        }
    }
}

/// Goes on at `pc`.
#[inline(always)]
unsafe fn go(m: *mut Machine, pc: Pc, base: Base) {
    // SAFETY: `pc` is at an instruction of the frame at `base`.
    unsafe {
        if cfg!(debug_assertions) {
            return stop(m, pc.byte_add(AGAIN), base);
        }
        let word = *pc;
        TABLE[word as u8 as usize](m, pc, base, word)
    }
}

/// Tells the loop where to go on.
#[inline(always)]
unsafe fn stop(m: *mut Machine, pc: Pc, base: Base) {
    // SAFETY: the machine is live, and nothing looks at it before the loop does.
    unsafe {
        (*m).vm.pc = pc;
        (*m).vm.base = base;
    }
}

/// The instruction has no quick form, or this is not a case for it.
unsafe extern "C" fn leave(m: *mut Machine, pc: Pc, base: Base, _: u64) {
    // SAFETY: as there.
    unsafe { stop(m, pc, base) }
}

/// As [`leave`], from within a handler.
#[inline(always)]
unsafe fn not_here(m: *mut Machine, pc: Pc, base: Base) {
    // SAFETY: as there.
    unsafe { stop(m, pc, base) }
}

#[inline(always)]
const fn a(word: u64) -> u16 {
    (word >> 16) as u16
}

#[inline(always)]
const fn b(word: u64) -> u16 {
    (word >> 32) as u16
}

#[inline(always)]
const fn c(word: u64) -> u16 {
    (word >> 48) as u16
}

/// An operand.
#[inline(always)]
unsafe fn get(pc: Pc, base: Base, field: u16) -> Raw {
    // SAFETY: constants lie before the code, registers after the base.
    unsafe { crate::vm::ops::raw(pc, base, field) }
}

#[inline(always)]
const fn is_temp(field: u16) -> bool {
    field & TEMP_BIT != 0
}

/// The register of an operand that is none of the constants, or of a destination.
#[inline(always)]
unsafe fn register(base: Base, field: u16) -> *mut Raw {
    // SAFETY: the compiler's registers are within the frame.
    unsafe { base.add((field & INDEX_MASK) as usize) }
}

/// Would dropping the operand, if it is consumed, let it die?
#[inline(always)]
unsafe fn would_die(field: u16, value: Raw) -> bool {
    // SAFETY: a live operand.
    is_temp(field) && unsafe { (*value).rc } == 1
}

/// Empties the register of a consumed operand that does not die of it.
#[inline(always)]
unsafe fn consume_living(base: Base, field: u16, value: Raw) {
    if is_temp(field) {
        // SAFETY: the temporary owned one of several references.
        unsafe {
            *register(base, field) = null_mut();
            (*value).rc = (*value).rc.wrapping_sub(1);
        }
    }
}

/// The operand's value with a reference of its own: the temporary's, or a new one.
#[inline(always)]
unsafe fn take(base: Base, field: u16, value: Raw) -> Raw {
    // SAFETY: the reference moves out of the register, or is a new one.
    unsafe {
        if is_temp(field) {
            *register(base, field) = null_mut();
        } else {
            heap::incref(value);
        }
    }
    value
}

/// Does anybody want to see each allocation and free?
#[inline(always)]
unsafe fn is_watched(m: *mut Machine) -> bool {
    // SAFETY: the machine is live.
    unsafe { (*m).heap.is_slow }
}

/// Is a collection, an interrupt or an observer waiting?
#[inline(always)]
fn is_broken(m: *mut Machine) -> bool {
    heap::breaker(m.cast()) != 0
}

/// Gives up a reference to a number that is known to be no large one. Nobody watches.
#[inline(always)]
unsafe fn drop_number(m: *mut Machine, value: Raw) {
    // SAFETY: the caller owned the reference.
    unsafe {
        (*value).rc = (*value).rc.wrapping_sub(1);
        if (*value).rc == 0 {
            alloc::push_atom(m.cast(), value, 24);
        }
    }
}

/// Is it a small int or a float?
#[inline(always)]
unsafe fn is_number(m: *mut Machine, value: Raw) -> bool {
    // SAFETY: a live object.
    unsafe {
        let ty = type_of(value);
        ty == int_ty(m) || ty == float_ty(m)
    }
}

/// Ends an instruction of `LEN` words that takes an owned reference from a register last of all.
#[inline(always)]
unsafe fn drop_and_go<const LEN: usize>(m: *mut Machine, pc: Pc, base: Base, old: Raw) {
    // SAFETY: the reference is given up here.
    unsafe {
        (*old).rc = (*old).rc.wrapping_sub(1);
        if (*old).rc == 0 {
            if !is_number(m, old) || is_watched(m) {
                return bury::<LEN>(m, pc, base, old);
            }
            alloc::push_atom(m.cast(), old, 24);
        }
        go(m, pc.add(LEN), base)
    }
}

/// Ends an instruction of `LEN` words with a result for its destination.
#[inline(always)]
unsafe fn finish<const LEN: usize>(m: *mut Machine, pc: Pc, base: Base, dst: u16, value: Raw) {
    // SAFETY: the value is owned; a temporary destination is dead before, a local null or owned.
    unsafe {
        let slot = register(base, dst);
        if is_temp(dst) {
            *slot = value;
        } else {
            let old = *slot;
            *slot = value;
            if !old.is_null() {
                return drop_and_go::<LEN>(m, pc, base, old);
            }
        }
        go(m, pc.add(LEN), base)
    }
}

/// Lets an object die whose count has fallen to 0 as the last thing that the instruction at `pc`, of `LEN` words, does.
#[cold]
#[inline(never)]
unsafe extern "C" fn bury<const LEN: usize>(m: *mut Machine, pc: Pc, base: Base, dead: Raw) {
    // SAFETY: as there.
    unsafe { bury_and_jump(m, pc, base, dead, pc.add(LEN)) }
}

/// As [`bury`]; the machine goes on at `target`.
#[cold]
#[inline(never)]
unsafe extern "C" fn bury_and_jump(m: *mut Machine, pc: Pc, base: Base, dead: Raw, target: Pc) {
    // SAFETY: nothing of the frame is borrowed; the context stands for the machine that runs.
    unsafe {
        (*m).vm.pc = pc;
        (*m).vm.base = base;
        heap::set_site(m.cast(), pc);
        heap::dealloc(&mut Cx::new(m), dead);
        stop(m, target.byte_add(AGAIN), base);
    }
}

/// Is the operand a constant? Those are never consumed.
#[inline(always)]
const fn is_const(field: u16) -> bool {
    field & CONST_BIT != 0
}
