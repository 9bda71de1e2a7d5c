//! Instructions whose bodies are calls: handlers around what `ops` and `vm::call` do, for those that are frequent enough to be spared the
//! way back to the loop. The body runs in a function of its own, so that the handler itself needs no stack.

#![expect(unsafe_code, reason = "handlers of instructions: as `quick`")]

use std::ptr::null_mut;

use super::{
    Base, CALLED, ENTERED, Pc, RAISED, TAKEN, a, b, finish, go, is_broken, is_temp, not_here, stop,
};
use crate::bytecode::opcode::Opcode;
use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::Value;
use crate::heap::header::Raw;
use crate::machine::Machine;
use crate::objects::Ty;
use crate::vm::call::{self, Next, code_of};
use crate::vm::ops::{self, arith, build, item, iterate, name, ty_of, type_of};
use crate::vm::unwind::CALL_LEN;
use crate::vm::{LINK_BITS, LINK_INIT, LINK_KIND, generator};

/// Tells everybody where the machine is: what follows may look at frames, allocate, and run code.
#[inline(always)]
unsafe fn announce(m: *mut Machine, pc: Pc, base: Base) -> Cx {
    // SAFETY: the context stands for the machine that runs.
    unsafe {
        stop(m, pc, base);
        heap::set_site(m.cast(), pc);
        Cx::new(m)
    }
}

/// Lets die what the body has parked.
#[inline(always)]
fn settle(cx: &mut Cx) {
    if heap::has_parked(cx.heap()) {
        heap::flush_parked(cx);
    }
}

/// Handlers of instructions of so many words: their bodies in `ops`.
macro_rules! bodies {
    ($($name:ident: $body:path, $len:literal;)+) => {$(
        pub(super) unsafe extern "C" fn $name(m: *mut Machine, pc: Pc, base: Base, _: u64) {
            /// False: it has raised.
            #[inline(never)]
            unsafe extern "C" fn body(m: *mut Machine, pc: Pc, base: Base) -> bool {
                // SAFETY: `pc` is at the instruction, and announced.
                unsafe {
                    let mut cx = announce(m, pc, base);
                    let result: Res<()> = $body(&mut cx, pc, base);
                    if result.is_ok() {
                        settle(&mut cx);
                    }
                    result.is_ok()
                }
            }
            // SAFETY: the instruction of the frame.
            unsafe {
                if body(m, pc, base) {
                    go(m, pc.add($len), base)
                } else {
                    stop(m, pc.byte_add(RAISED), base)
                }
            }
        }
    )+};
}

bodies! {
    binary: arith::op_binary, 1;
    compare: arith::op_compare, 1;
    is_in: arith::op_in, 1;
    subscr: item::op_subscr, 1;
    store_subscr: item::op_store_subscr, 1;
    load_slice: item::op_load_slice, 1;
    store_slice: item::op_store_slice, 1;
    build_slice: build::op_build_slice, 1;
    build_list: build::op_build_list, 1;
    build_tuple: build::op_build_tuple, 1;
    build_map: build::op_build_map, 1;
    build_string: build::op_build_string, 1;
    list_append: build::op_list_append, 1;
    set_add: build::op_set_add, 1;
    map_add: build::op_map_add, 1;
    format_simple: build::op_format_simple, 1;
    unpack_sequence: iterate::op_unpack_sequence, 1;
    get_iter: iterate::op_get_iter, 1;
    make_cell: name::op_make_cell, 1;
    copy_free_vars: name::op_copy_free_vars, 1;
}

/// Handlers of jumps: what `ops` say of whether they are taken.
macro_rules! jumps {
    ($($name:ident: $body:path;)+) => {$(
        pub(super) unsafe extern "C" fn $name(m: *mut Machine, pc: Pc, base: Base, _: u64) {
            /// Null: it has raised.
            #[inline(never)]
            unsafe extern "C" fn body(m: *mut Machine, pc: Pc, base: Base) -> Pc {
                // SAFETY: `pc` is at the jump, and announced.
                unsafe {
                    let mut cx = announce(m, pc, base);
                    let result: Res<bool> = $body(&mut cx, pc, base);
                    if result.is_ok() {
                        settle(&mut cx);
                    }
                    match result {
                        Ok(true) => pc.offset(*pc.add(1) as i64 as isize),
                        Ok(false) => pc.add(2),
                        Err(_) => null_mut(),
                    }
                }
            }
            // SAFETY: the instruction of the frame.
            unsafe {
                let target = body(m, pc, base);
                if target < pc {
                    let how = if target.is_null() { RAISED } else { TAKEN };
                    if target.is_null() || is_broken(m) {
                        return stop(m, pc.byte_add(how), base);
                    }
                }
                go(m, target, base)
            }
        }
    )+};
}

jumps! {
    jump_in: arith::jump_in;
    jump_if: arith::jump_if;
    compare_jump: arith::compare_jump;
}

/// What a call came to, in one word: nothing, a result in its place, or the new frame with the kind of its link.
const CALL_RAISED: usize = 0;
/// See [`CALL_RAISED`].
const CALL_DONE: usize = 8;

/// Ends a body that calls.
#[inline(always)]
fn outcome(cx: &mut Cx, result: Res<Next>) -> usize {
    if result.is_ok() {
        settle(cx);
    }
    match result {
        Ok(Next::Done) => CALL_DONE,
        Ok(Next::Enter(new, kind)) => new as usize | kind,
        Err(_) => CALL_RAISED,
    }
}

/// Any call.
#[inline(never)]
unsafe extern "C" fn any_call(m: *mut Machine, pc: Pc, base: Base) -> usize {
    // SAFETY: `pc` is at a call, and announced.
    unsafe {
        let mut cx = announce(m, pc, base);
        let result = match ops::opcode(pc) {
            Opcode::Call => call::op_call(&mut cx, pc, base),
            Opcode::CallMethod => call::op_call_method(&mut cx, pc, base),
            Opcode::CallKw => call::op_call_kw(&mut cx, pc, base),
            Opcode::CallMethodKw => call::op_call_method_kw(&mut cx, pc, base),
            _ => call::op_call_ex(&mut cx, pc, base),
        };
        outcome(&mut cx, result)
    }
}

/// Goes on after a call that came to `outcome`.
#[inline(always)]
unsafe fn after_call(m: *mut Machine, pc: Pc, base: Base, outcome: usize) {
    // SAFETY: the window is owned; a new frame has its function and arguments in place.
    unsafe {
        if outcome == CALL_RAISED {
            return stop(m, pc.byte_add(RAISED), base);
        }
        if outcome == CALL_DONE {
            if is_broken(m) {
                return stop(m, pc.byte_add(CALLED), base);
            }
            return go(m, pc.add(CALL_LEN), base);
        }
        let kind = outcome & LINK_KIND;
        let new = (outcome & !LINK_KIND) as Base;
        *new.sub(2) = base.cast();
        *new.sub(1) = (pc.add(CALL_LEN) as usize | kind) as Raw;
        (*m).vm.depth += 1 + (kind == LINK_INIT) as u32;
        let start = code_of(*new.sub(3)).start;
        if is_broken(m) {
            return stop(m, start.byte_add(ENTERED), new);
        }
        go(m, start, new)
    }
}

/// Any call that is not by exactly the parameters of a Python function.
pub(super) unsafe extern "C" fn call(m: *mut Machine, pc: Pc, base: Base, _: u64) {
    // SAFETY: the instruction of the frame.
    unsafe { after_call(m, pc, base, any_call(m, pc, base)) }
}

/// Handlers of calls of natives by position, with as many arguments as they have parameters.
macro_rules! natives {
    ($($(#[doc = $doc:literal])+ $name:ident: $call:path, $general:path;)+) => {$(
        $(#[doc = $doc])+
        pub(super) unsafe extern "C" fn $name(m: *mut Machine, pc: Pc, base: Base, _: u64) {
            #[inline(never)]
            unsafe extern "C" fn body(m: *mut Machine, pc: Pc, base: Base) -> usize {
                // SAFETY: `pc` is at the call, and announced.
                unsafe {
                    let mut cx = announce(m, pc, base);
                    let (w, n) = (ops::b(pc) as usize, ops::c(pc) as usize);
                    let result = match $call(&mut cx, pc, base, w, n) {
                        Some(result) => result,
                        None => $general(&mut cx, pc, base),
                    };
                    outcome(&mut cx, result)
                }
            }
            // SAFETY: the instruction of the frame.
            unsafe { after_call(m, pc, base, body(m, pc, base)) }
        }
    )+};
}

natives! {
    /// `Call` of a built-in function.
    builtin: call::call_builtin, call::op_call;
    /// `CallMethod` of a built-in type's method.
    descriptor: call::call_descriptor, call::op_call_method;
}

/// `ForIter` over a generator, or `YieldFrom` one: its frame goes on in this run.
pub(super) unsafe extern "C" fn resume(m: *mut Machine, pc: Pc, base: Base, _: u64) {
    /// Where the frame goes on; null: it can't.
    #[inline(never)]
    unsafe extern "C" fn body(m: *mut Machine, pc: Pc, base: Base, new: Base) -> Pc {
        // SAFETY: the iterator is a generator, owned by its temporary; there is nothing above the running frame.
        unsafe {
            let mut cx = announce(m, pc, base);
            let iter = *base.add(ops::b(pc) as usize);
            if !generator::is_ready(&cx, iter, new) {
                return null_mut();
            }
            let sent = if ops::opcode(pc) == Opcode::YieldFrom {
                let slot = base.add(ops::c(pc) as usize);
                Value::from_owned(std::mem::replace(&mut *slot, null_mut()))
            } else {
                cx.none()
            };
            generator::enter(&mut cx, iter, new, (pc, base), sent)
        }
    }
    // SAFETY: as in the body.
    unsafe {
        let new = base.add(code_of(*base.sub(3)).n_registers as usize + generator::GAP);
        let at = body(m, pc, base, new);
        if at.is_null() {
            return not_here(m, pc, base);
        }
        go(m, at, new)
    }
}

/// A step of `yield from` a generator.
pub(super) unsafe extern "C" fn yield_from(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: the iterator is owned by its temporary.
    unsafe {
        if type_of(*base.add(b(word) as usize)) != ty_of(m, Ty::Generator) {
            return not_here(m, pc, base);
        }
        resume(m, pc, base, word)
    }
}

/// `Yield` to a loop in this run.
pub(super) unsafe extern "C" fn yielded(m: *mut Machine, pc: Pc, base: Base, _: u64) {
    /// The value that is yielded.
    #[inline(never)]
    unsafe extern "C" fn body(m: *mut Machine, pc: Pc, base: Base) -> Raw {
        // SAFETY: the running frame is a generator's, and it alone is suspended.
        unsafe {
            let value = ops::take(pc, base, ops::b(pc));
            generator::suspend_all(&mut Cx::new(m), pc, base, 0);
            value
        }
    }
    // SAFETY: the link leads to the instruction that resumed the frame.
    unsafe {
        let address = (*base.sub(1) as usize & !LINK_BITS) as Pc;
        if address.is_null() || is_broken(m) {
            return not_here(m, pc, base);
        }
        let at = address.sub(CALL_LEN);
        if ops::opcode(at) == Opcode::YieldFrom {
            return not_here(m, pc, base);
        }
        let caller: Base = (*base.sub(2)).cast();
        let value = body(m, pc, base);
        let dst = a(*at);
        finish::<CALL_LEN>(m, at, caller, dst, is_temp(dst), value)
    }
}
