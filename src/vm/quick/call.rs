//! Calls of Python functions by as many arguments as they have parameters, and returns from them.

#![expect(unsafe_code, reason = "handlers of instructions: as `quick`")]

use std::ptr::null_mut;

use super::{
    Base, Pc, a, b, body, c, drop_number, finish, go, is_broken, is_const, is_number, is_temp,
    is_watched, not_here,
};
use crate::bytecode::opcode::INDEX_MASK;
use crate::cx::Cx;
use crate::heap;
use crate::heap::header::Raw;
use crate::machine::Machine;
use crate::objects::Ty;
use crate::vm::call::{code_of, has_room};
use crate::vm::ops::{place, ty_of, type_of};
use crate::vm::unwind::CALL_LEN;
use crate::vm::{LINK_BITS, LINK_CALL, LINK_INIT};

/// Enters the function that lies three registers below `new`, where its `n` arguments are, or calls a native of that type.
#[inline(always)]
unsafe fn enter(
    m: *mut Machine,
    pc: Pc,
    base: Base,
    (new, n): (Base, usize),
    function: Raw,
    native: Ty,
) {
    // SAFETY: a window of the running frame.
    unsafe {
        let ty = type_of(function);
        if ty != ty_of(m, Ty::Function) {
            if ty == ty_of(m, native) {
                return match native {
                    Ty::MethodDescr => body::descriptor(m, pc, base, 0),
                    _ => body::builtin(m, pc, base, 0),
                };
            }
            return body::call(m, pc, base, 0);
        }
        let code = code_of(function);
        if code.fast_args as usize != n {
            return body::call(m, pc, base, 0);
        }
        if !has_room(&Cx::new(m), new, code) || is_broken(m) {
            return not_here(m, pc, base);
        }
        // Not `memset`: that would be a call.
        for i in n..code.n_locals as usize {
            new.add(i).write_volatile(null_mut());
        }
        *new.sub(2) = base.cast();
        *new.sub(1) = (pc.add(CALL_LEN) as usize | LINK_CALL) as Raw;
        (*m).vm.depth += 1;
        go(m, code.start, new)
    }
}

pub(super) unsafe extern "C" fn call(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: a window that the code filled.
    unsafe {
        let w = base.add(b(word) as usize);
        enter(
            m,
            pc,
            base,
            (w.add(5), c(word) as usize),
            *w.add(2),
            Ty::Builtin,
        )
    }
}

pub(super) unsafe extern "C" fn call_method(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: a window that `LoadMethod` filled.
    unsafe {
        let w = base.add(b(word) as usize);
        let function = *w.add(1);
        if function.is_null() {
            return enter(
                m,
                pc,
                base,
                (w.add(5), c(word) as usize),
                *w.add(2),
                Ty::Builtin,
            );
        }
        enter(
            m,
            pc,
            base,
            (w.add(4), c(word) as usize + 1),
            function,
            Ty::MethodDescr,
        )
    }
}

pub(super) unsafe extern "C" fn returned(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: the frame goes as a whole; what is left when an object would die is a frame as before, some locals emptied.
    unsafe {
        let link = *base.sub(1) as usize;
        let function = *base.sub(3);
        let is_init = link & LINK_BITS == LINK_INIT;
        if !is_init && link & LINK_BITS != LINK_CALL || (*function).rc == 1 {
            return not_here(m, pc, base);
        }
        let field = a(word);
        let slot = place(pc, base, field);
        let value = *slot;
        if is_init && value != (&raw mut (*m).none).cast() {
            return not_here(m, pc, base);
        }
        let own = if is_const(field) {
            usize::MAX
        } else {
            (field & INDEX_MASK) as usize
        };
        for i in 0..b(word) as usize {
            let local = *base.add(i);
            if local.is_null() || i == own {
                continue;
            }
            if (*local).rc == 1 {
                if !is_number(m, local) || is_watched(m) {
                    return not_here(m, pc, base);
                }
                *base.add(i) = null_mut();
                drop_number(m, local);
            } else {
                *base.add(i) = null_mut();
                (*local).rc = (*local).rc.wrapping_sub(1);
            }
        }
        (*function).rc -= 1;
        let caller: Base = (*base.sub(2)).cast();
        let at = ((link & !LINK_BITS) as Pc).sub(CALL_LEN);
        let result = if is_init {
            (*m).vm.depth -= 2;
            if !is_const(field) {
                (*value).rc = (*value).rc.wrapping_sub(1);
            }
            *base.sub(4)
        } else {
            (*m).vm.depth -= 1;
            if is_const(field) {
                heap::incref(value);
            }
            value
        };
        let dst = a(*at);
        finish::<CALL_LEN>(m, at, caller, dst, is_temp(dst), result)
    }
}
