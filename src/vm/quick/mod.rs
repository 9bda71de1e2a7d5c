//! The quick forms of hot instructions, threaded: each handler ends by calling that of the next instruction, which the compiler of a
//! release build turns into a jump.
//!
//! # The deal with `dispatch`
//! A handler does its whole instruction or nothing of it: when anything is out of the ordinary (other types, a cold cache, an empty
//! free list, the breaker, an object that is about to die, an error) it [`leave`]s, and the loop in `dispatch`, which knows every
//! instruction in full, executes this one and comes back. So handlers neither raise nor run code of the program, and none has
//! anything to tell `Vm`: `pc` and `base` are stored only by who leaves.
//!
//! Two exceptions: an object that dies when its register is overwritten after all else is done ([`bury`] lets it die), and the handlers
//! of `body`, which are calls of what the loop would call, and tell it when that has raised.
//!
//! # Why a jump
//! `return f(m, pc, base, word)` between functions of one C signature without locals whose address is taken is compiled to a jump at
//! opt-level 1 and above. That is how LLVM is, not a promise of the language, so builds without optimization (`build.rs` tells) and those
//! with debug assertions don't rely on it: there [`go`] returns to the loop, which calls the next handler. Keep handlers free of drop glue, of arrays, and of calls in the middle.

#![expect(
    unsafe_code,
    reason = "handlers of instructions: the invariants of `dispatch`"
)]
#![expect(
    clippy::semicolon_if_nothing_returned,
    reason = "the last call of a handler is its jump to the next"
)]

mod access;
mod body;
mod call;
mod number;

use std::ptr::null_mut;

use crate::bytecode::opcode::{CONST_BIT, INDEX_MASK, Opcode, OperandKind, TEMP_BIT};
use crate::cx::Cx;
use crate::heap::header::Raw;
use crate::heap::{self, alloc};
use crate::machine::Machine;
use crate::vm::ops::{Base, Pc, float_ty, int_ty, type_of};

/// Added to where [`stop`] says the machine is: the instruction there has not been looked at. Nothing added: it needs the loop.
const AGAIN: usize = 1;
/// The same: it has raised.
const RAISED: usize = 2;
/// The same: it is a call, and done; the breaker is set.
const CALLED: usize = 3;
/// The same: it is the first of a new frame; the breaker is set.
const ENTERED: usize = 4;

/// The same: it is a backward jump, and to be taken; the breaker is set.
const TAKEN: usize = 5;

/// How [`run`] ended, at an instruction of a frame.
#[derive(Debug, Clone, Copy)]
pub(super) enum Stop {
    /// The instruction has no quick form, or this is not a case for it.
    Needed,
    /// Nothing is the matter.
    Again,
    /// The instruction has raised.
    Raised,
    /// The instruction, a call, is done, and the breaker is set.
    Called,
    /// The frame was entered, and the breaker is set.
    Entered,
    /// The instruction, a backward jump, is to be taken, and the breaker is set.
    Taken,
}

/// Executes the instruction `word` at `pc` of the frame at `base`, and those that follow.
///
/// It gives nothing back, so that no two ways out of a handler need to be brought together: that would cost the jumps.
type Handler = unsafe extern "C" fn(*mut Machine, Pc, Base, u64);

/// How many modes an instruction can have.
const N_MODES: usize = 16;

/// Bits of the first word of an instruction that choose its handler.
const SELECTOR: u64 = ((N_MODES as u64) << 8) - 1;

/// Handlers by opcode and mode.
static TABLE: [Handler; N_MODES << 8] = table();

#[expect(
    clippy::large_stack_arrays,
    reason = "it is made by the compiler and lies in the binary"
)]
const fn table() -> [Handler; N_MODES << 8] {
    let mut table = [leave as Handler; N_MODES << 8];
    macro_rules! put {
        ($op:ident: $($mode:literal $handler:expr),+) => { $( table[Opcode::$op as usize | $mode << 8] = $handler; )+ };
    }
    macro_rules! row {
        ($op:ident: $($handler:ident)::+ by mode) => {
            put!($op: 0 $($handler)::+::<0>, 1 $($handler)::+::<1>, 2 $($handler)::+::<2>, 3 $($handler)::+::<3>,
                4 $($handler)::+::<4>, 5 $($handler)::+::<5>, 6 $($handler)::+::<6>, 7 $($handler)::+::<7>,
                8 $($handler)::+::<8>, 9 $($handler)::+::<9>, 10 $($handler)::+::<10>, 11 $($handler)::+::<11>,
                12 $($handler)::+::<12>, 13 $($handler)::+::<13>, 14 $($handler)::+::<14>, 15 $($handler)::+::<15>)
        };
        ($op:ident: $($handler:ident)::+) => {
            put!($op: 0 $($handler)::+, 1 $($handler)::+, 2 $($handler)::+, 3 $($handler)::+, 4 $($handler)::+,
                5 $($handler)::+, 6 $($handler)::+, 7 $($handler)::+, 8 $($handler)::+, 9 $($handler)::+,
                10 $($handler)::+, 11 $($handler)::+, 12 $($handler)::+, 13 $($handler)::+, 14 $($handler)::+,
                15 $($handler)::+)
        };
    }
    row!(Move: access::moved by mode);
    row!(LoadConst: access::load_const by mode);
    row!(Drop: access::drop_temp);
    row!(SetNull: access::set_null);
    row!(CheckBound: access::check_bound);
    row!(LoadGlobal: access::load_global by mode);
    row!(StoreGlobal: access::store_global);
    row!(LoadCell: access::load_cell by mode);
    row!(StoreCell: access::store_cell by mode);
    row!(LoadAttr: access::load_attr by mode);
    row!(StoreAttr: access::store_attr by mode);
    row!(LoadMethod: access::load_method by mode);
    row!(Subscr: access::subscr by mode);
    row!(StoreSubscr: access::store_subscr by mode);
    row!(ForIter: access::for_iter by mode);
    row!(Add: number::add by mode);
    row!(InplaceAdd: number::add by mode);
    row!(Subtract: number::subtract by mode);
    row!(InplaceSubtract: number::subtract by mode);
    row!(Multiply: number::multiply by mode);
    row!(InplaceMultiply: number::multiply by mode);
    row!(TrueDivide: number::true_divide by mode);
    row!(InplaceTrueDivide: number::true_divide by mode);
    row!(FloorDivide: number::floor_divide by mode);
    row!(InplaceFloorDivide: number::floor_divide by mode);
    row!(Remainder: number::remainder by mode);
    row!(InplaceRemainder: number::remainder by mode);
    row!(Lshift: number::lshift by mode);
    row!(InplaceLshift: number::lshift by mode);
    row!(Rshift: number::rshift by mode);
    row!(InplaceRshift: number::rshift by mode);
    row!(And: number::and by mode);
    row!(InplaceAnd: number::and by mode);
    row!(Or: number::or by mode);
    row!(InplaceOr: number::or by mode);
    row!(Xor: number::xor by mode);
    row!(InplaceXor: number::xor by mode);
    row!(Negative: number::negative by mode);
    row!(Not: number::not by mode);
    row!(CompareLt: number::lt by mode);
    row!(CompareLe: number::le by mode);
    row!(CompareEq: number::eq by mode);
    row!(CompareNe: number::ne by mode);
    row!(CompareGt: number::gt by mode);
    row!(CompareGe: number::ge by mode);
    row!(Is: number::is by mode);
    row!(IsNot: number::is_not by mode);
    row!(Jump: number::jump);
    row!(JumpBack: number::jump_back);
    row!(JumpIfTrue: number::jump_if_true by mode);
    row!(JumpIfFalse: number::jump_if_false by mode);
    row!(JumpIfNone: number::jump_if_none by mode);
    row!(JumpIfNotNone: number::jump_if_not_none by mode);
    row!(JumpLt: number::jump_lt by mode);
    row!(JumpLe: number::jump_le by mode);
    row!(JumpEq: number::jump_eq by mode);
    row!(JumpNe: number::jump_ne by mode);
    row!(JumpGt: number::jump_gt by mode);
    row!(JumpGe: number::jump_ge by mode);
    row!(JumpIs: number::jump_is by mode);
    row!(In: body::is_in);
    row!(NotIn: body::is_in);
    row!(JumpIn: body::jump_in);
    row!(Power: body::binary);
    row!(LoadSlice: body::load_slice);
    row!(StoreSlice: body::store_slice);
    row!(BuildSlice: body::build_slice);
    row!(BuildList: body::build_list);
    row!(BuildTuple: body::build_tuple);
    row!(BuildMap: body::build_map);
    row!(BuildString: body::build_string);
    row!(ListAppend: body::list_append);
    row!(SetAdd: body::set_add);
    row!(MapAdd: body::map_add);
    row!(FormatSimple: body::format_simple);
    row!(UnpackSequence: body::unpack_sequence);
    row!(GetIter: body::get_iter);
    row!(MakeCell: body::make_cell);
    row!(CopyFreeVars: body::copy_free_vars);
    row!(CallKw: body::call);
    row!(CallMethodKw: body::call);
    row!(CallEx: body::call);
    row!(Yield: body::yielded);
    row!(YieldFrom: body::yield_from);
    row!(Call: call::call);
    row!(CallMethod: call::call_method);
    row!(Return: call::returned);
    table
}

/// Mode bit: field a is a temporary.
const TEMP_A: u16 = 1;
/// Mode bit: field b is a temporary.
const TEMP_B: u16 = 2;
/// Mode bit: field c is a temporary.
const TEMP_C: u16 = 4;
/// Mode bit: the last operand that is read is a constant.
const CONST_LAST: u16 = 8;

/// The first word of an instruction as it is placed: with its mode over the opcode, by which its handler knows where operands are.
pub(super) fn with_mode(op: Opcode, word: u64) -> u64 {
    let fields = [a(word), b(word), c(word)];
    let mut mode = 0;
    for (i, (kind, _)) in op.operands().iter().enumerate() {
        if matches!(kind, OperandKind::Dst | OperandKind::Src) {
            mode |= (is_temp(fields[i]) as u16) << i;
            mode = mode & !CONST_LAST | if is_const(fields[i]) { CONST_LAST } else { 0 };
        }
    }
    word | u64::from(mode) << 8
}

const _: () = assert!(Opcode::ALL.len() <= 256);

/// Runs from `pc` for as long as instructions have quick forms that fit; says why and where it stopped.
///
/// # Safety
/// As `dispatch::run`.
#[inline(always)]
pub(super) unsafe fn run(cx: &mut Cx, pc: Pc, base: Base) -> (Stop, Pc, Base) {
    // SAFETY: the caller's promise.
    unsafe {
        let word = *pc;
        let m = cx.machine();
        TABLE[(word & SELECTOR) as usize](m, pc, base, word);
        let (pc, base) = ((*m).vm.pc, (*m).vm.base);
        let stop = match pc as usize & 7 {
            AGAIN => Stop::Again,
            RAISED => Stop::Raised,
            CALLED => Stop::Called,
            ENTERED => Stop::Entered,
            TAKEN => Stop::Taken,
            _ => Stop::Needed,
        };
        (stop, pc.map_addr(|address| address & !7), base)
    }
}

/// Goes on at `pc`.
#[inline(always)]
unsafe fn go(m: *mut Machine, pc: Pc, base: Base) {
    // SAFETY: `pc` is at an instruction of the frame at `base`.
    unsafe {
        if cfg!(debug_assertions) || !cfg!(threaded) {
            return stop(m, pc.byte_add(AGAIN), base);
        }
        let word = *pc;
        TABLE[(word & SELECTOR) as usize](m, pc, base, word)
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

/// An operand that may be a constant.
#[inline(always)]
unsafe fn get(pc: Pc, base: Base, field: u16) -> Raw {
    // SAFETY: constants lie before the code, registers after the base.
    unsafe { crate::vm::ops::raw(pc, base, field) }
}

/// The last operand of an instruction in mode `mode`.
#[inline(always)]
unsafe fn get_last(pc: Pc, base: Base, field: u16, mode: u16) -> Raw {
    // SAFETY: constants lie before the code, registers after the base.
    unsafe {
        if mode & CONST_LAST != 0 {
            *pc.sub((field & INDEX_MASK) as usize) as Raw
        } else {
            *register(base, field)
        }
    }
}

/// Is the operand, or the destination, a temporary?
const fn is_temp(field: u16) -> bool {
    field & TEMP_BIT != 0
}

/// Is the operand a constant? Those are never consumed.
#[inline(always)]
const fn is_const(field: u16) -> bool {
    field & CONST_BIT != 0
}

/// The register of an operand that is none of the constants, or of a destination.
#[inline(always)]
unsafe fn register(base: Base, field: u16) -> *mut Raw {
    // SAFETY: the compiler's registers are within the frame.
    unsafe { base.add((field & INDEX_MASK) as usize) }
}

/// Empties the register of a consumed operand that does not die of it.
#[inline(always)]
unsafe fn consume_living(base: Base, field: u16, value: Raw) {
    // SAFETY: the temporary owned one of several references.
    unsafe {
        *register(base, field) = null_mut();
        (*value).rc = (*value).rc.wrapping_sub(1);
    }
}

/// The operand's value with a reference of its own: that of its register if it is `consumed`, or a new one.
#[inline(always)]
unsafe fn take(base: Base, field: u16, consumed: bool, value: Raw) -> Raw {
    // SAFETY: the reference moves out of the register, or is a new one.
    unsafe {
        if consumed {
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

/// Ends an instruction of `LEN` words with a result for its destination, field a.
#[inline(always)]
unsafe fn finish<const LEN: usize>(
    m: *mut Machine,
    pc: Pc,
    base: Base,
    dst: u16,
    is_temp: bool,
    value: Raw,
) {
    // SAFETY: the value is owned; a temporary destination is dead before, a local null or owned.
    unsafe {
        let slot = register(base, dst);
        if is_temp {
            *slot = value;
        } else {
            let old = *slot;
            *slot = value;
            if !old.is_null() {
                return drop_and_go::<LEN>(m, pc, base, old);
            }
        }
        go(m, pc.add(LEN), base);
    }
}

/// Lets an object die whose count has fallen to 0. A function of its own, so that those who call it need no stack.
#[inline(never)]
unsafe extern "C" fn let_die(m: *mut Machine, pc: Pc, base: Base, dead: Raw) {
    // SAFETY: nothing of the frame is borrowed; the context stands for the machine that runs.
    unsafe {
        stop(m, pc, base);
        heap::set_site(m.cast(), pc);
        heap::dealloc(&mut Cx::new(m), dead);
    }
}

/// Ends the instruction at `pc`, of `LEN` words, with the death of an object.
#[inline(never)]
unsafe extern "C" fn bury<const LEN: usize>(m: *mut Machine, pc: Pc, base: Base, dead: Raw) {
    // SAFETY: as there.
    unsafe {
        let_die(m, pc, base, dead);
        go(m, pc.add(LEN), base)
    }
}

/// As [`bury`]; the machine goes on at `target`.
#[inline(never)]
unsafe extern "C" fn bury_and_jump(m: *mut Machine, pc: Pc, base: Base, dead: Raw, target: Pc) {
    // SAFETY: as there.
    unsafe {
        let_die(m, pc, base, dead);
        go(m, target, base)
    }
}
