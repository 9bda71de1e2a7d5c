//! Calls of Python functions by position, and returns from them.

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
use crate::objects::code::layout::{CodeObj, NOT_FAST};
use crate::objects::function::layout::{FunctionObj, MethodObj};
use crate::objects::tuple::layout::TupleObj;
use crate::vm::call::{code_of, has_room};
use crate::vm::ops::{place, ty_of, type_of};
use crate::vm::unwind::CALL_LEN;
use crate::vm::{LINK_BITS, LINK_CALL, LINK_INIT};

/// Are the `n` arguments at `new`, with defaults, the parameters of the function, and is there room for its frame? Then its code.
#[inline(always)]
unsafe fn fitting<'a>(m: *mut Machine, new: Base, n: usize, function: Raw) -> Option<&'a CodeObj> {
    // SAFETY: a live function.
    unsafe {
        let code = code_of(function);
        if !has_room(&Cx::new(m), new, code) || is_broken(m) {
            return None;
        }
        let n_params = code.fast_args as usize;
        if n_params != n {
            let (_, n_defaults) = defaults_of(function);
            if code.fast_args == NOT_FAST || n > n_params || n_params - n > n_defaults {
                return None;
            }
        }
        Some(code)
    }
}

/// The items of a function's defaults, and how many there are.
#[inline(always)]
unsafe fn defaults_of(function: Raw) -> (*mut Raw, usize) {
    // SAFETY: a live function; its defaults are a tuple or null.
    unsafe {
        let defaults = (*function.cast::<FunctionObj>()).defaults.get();
        if defaults.is_null() {
            return (null_mut(), 0);
        }
        let defaults = &*defaults.cast::<TupleObj>();
        (defaults.items(), defaults.len)
    }
}

/// Enters a function whose code is [fitting].
#[inline(always)]
unsafe fn enter(
    m: *mut Machine,
    pc: Pc,
    base: Base,
    (new, n): (Base, usize),
    code: &CodeObj,
    function: Raw,
) {
    // SAFETY: a window of the running frame, with room for the new one.
    unsafe {
        let n_params = code.fast_args as usize;
        if n < n_params {
            let (items, len) = defaults_of(function);
            for i in n..n_params {
                let value = *items.add(len + i - n_params);
                heap::incref(value);
                *new.add(i) = value;
            }
        }
        // Not `memset`: that would be a call.
        for i in n_params..code.n_locals as usize {
            new.add(i).write_volatile(null_mut());
        }
        *new.sub(2) = base.cast();
        *new.sub(1) = (pc.add(CALL_LEN) as usize | LINK_CALL) as Raw;
        (*m).vm.depth += 1;
        go(m, code.start, new)
    }
}

/// A plain window of `n` arguments.
#[inline(always)]
unsafe fn call_plain(m: *mut Machine, pc: Pc, base: Base, w: Base, n: usize) {
    // SAFETY: a window of the running frame.
    unsafe {
        let callable = *w.add(2);
        let ty = type_of(callable);
        if ty == ty_of(m, Ty::Function) {
            return match fitting(m, w.add(5), n, callable) {
                Some(code) => enter(m, pc, base, (w.add(5), n), code, callable),
                None => body::call(m, pc, base, 0),
            };
        }
        if ty == ty_of(m, Ty::Builtin) {
            return body::builtin(m, pc, base, 0);
        }
        if ty == ty_of(m, Ty::BoundMethod) && (*callable).rc > 1 {
            let method = &*callable.cast::<MethodObj>();
            let (function, this) = (method.function.get(), method.self_.get());
            if type_of(function) == ty_of(m, Ty::Function)
                && let Some(code) = fitting(m, w.add(4), n + 1, function)
            {
                heap::incref(function);
                heap::incref(this);
                (*callable).rc -= 1;
                *w.add(1) = function;
                *w.add(2) = null_mut();
                *w.add(4) = this;
                return enter(m, pc, base, (w.add(4), n + 1), code, function);
            }
        }
        body::call(m, pc, base, 0)
    }
}

pub(super) unsafe extern "C" fn call(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: a window that the code filled.
    unsafe { call_plain(m, pc, base, base.add(b(word) as usize), c(word) as usize) }
}

pub(super) unsafe extern "C" fn call_method(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: a window that `LoadMethod` filled.
    unsafe {
        let (w, n) = (base.add(b(word) as usize), c(word) as usize);
        let function = *w.add(1);
        if function.is_null() {
            return call_plain(m, pc, base, w, n);
        }
        let ty = type_of(function);
        if ty == ty_of(m, Ty::Function) {
            return match fitting(m, w.add(4), n + 1, function) {
                Some(code) => enter(m, pc, base, (w.add(4), n + 1), code, function),
                None => body::call(m, pc, base, 0),
            };
        }
        if ty == ty_of(m, Ty::MethodDescr) {
            return body::descriptor(m, pc, base, 0);
        }
        body::call(m, pc, base, 0)
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
