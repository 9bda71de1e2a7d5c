//! Raising, handling, `with`.

#![expect(unsafe_code, reason = "register windows")]

use std::ptr::null_mut;

use super::{Base, Pc, a, b, c, consume, drop_reg, drop_regs, hold, reg, src, store_value, unhold};
use crate::bytecode::opcode::INDEX_MASK;
use crate::cx::{Cx, Raised, Res};
use crate::heap;
use crate::heap::handle::Value;
use crate::objects::exception::layout::class_name;
use crate::objects::exception::{self, Exc};
use crate::objects::names::Name;

/// `raise`: always raises. Says whether the frame is added to the traceback (not for a bare `raise`).
///
/// # Safety
/// `pc` is at `Raise`.
pub(crate) unsafe fn op_raise(cx: &mut Cx, pc: Pc, base: Base) -> bool {
    // SAFETY: the temporaries are owned.
    unsafe {
        let (w, n) = (a(pc) as usize, b(pc) as usize);
        match n {
            0 => {
                let had = exception::handled(cx).is_some();
                let Raised = exception::reraise_handled(cx);
                return !had;
            }
            1 => {
                let Raised = exception::raise_statement(cx, reg(base, w), None);
            }
            _ => {
                let Raised = exception::raise_statement(cx, reg(base, w), Some(reg(base, w + 1)));
            }
        }
        drop_regs(cx, base, w, n);
        true
    }
}

/// # Safety
/// `pc` is at `PushExcInfo`.
pub(crate) unsafe fn op_push_exc_info(cx: &mut Cx, pc: Pc, base: Base) {
    // SAFETY: the machine's word moves to the temporary; a new reference takes its place.
    unsafe {
        let vm = &raw mut (*cx.machine()).vm;
        *base.add(a(pc) as usize) = (*vm).handled;
        let exc = *base.add(b(pc) as usize);
        heap::incref(exc);
        (*vm).handled = exc;
    }
}

/// # Safety
/// `pc` is at `PopExcept`.
pub(crate) unsafe fn op_pop_except(cx: &mut Cx, pc: Pc, base: Base) {
    // SAFETY: the temporary moves back to the machine's word.
    unsafe {
        let vm = &raw mut (*cx.machine()).vm;
        let slot = base.add(a(pc) as usize);
        let old = std::mem::replace(&mut (*vm).handled, *slot);
        *slot = null_mut();
        if !old.is_null() {
            super::release(cx, old);
        }
        drop_reg(cx, base, b(pc) as usize);
    }
}

/// # Safety
/// `pc` is at `ExcMatch`.
pub(crate) unsafe fn op_exc_match(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let field = c(pc);
        let result = exception::matches(cx, reg(base, b(pc) as usize), src(pc, base, field));
        consume(cx, base, field);
        let truth = result?;
        let value = cx.bool(truth);
        store_value(cx, base, a(pc), value);
        Ok(())
    }
}

/// Leaves the exception of a temporary waiting, as it is.
///
/// # Safety
/// `pc` is at `Reraise`.
pub(crate) unsafe fn op_reraise(cx: &mut Cx, pc: Pc, base: Base) {
    // SAFETY: the reference moves out of the temporary.
    unsafe {
        let slot = base.add(a(pc) as usize);
        let value = Value::from_owned(*slot);
        *slot = null_mut();
        cx.raise_value(value);
    }
}

#[cold]
fn no_protocol(cx: &mut Cx, manager: &Value, lacks_exit: bool) -> Raised {
    let got = class_name(cx, cx.type_of(manager));
    let more = if lacks_exit {
        " (missed __exit__ method)"
    } else {
        ""
    };
    cx.type_error(format!(
        "'{got}' object does not support the context manager protocol{more}"
    ))
}

/// # Safety
/// `pc` is at `WithEnter`.
pub(crate) unsafe fn op_with_enter(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live; the temporaries are dead.
    unsafe {
        let field = c(pc);
        let manager = src(pc, base, field);
        let held = hold(cx, pc, base, &[field]);
        let found = enter_and_exit(cx, manager);
        unhold(cx, held);
        consume(cx, base, field);
        let (enter, exit) = found?;
        let entered = cx.call(&enter, &[])?;
        drop(enter);
        let at = b(pc) as usize;
        *base.add(at) = exit.into_raw();
        *base.add(at + 1) = null_mut();
        store_value(cx, base, a(pc), entered);
        Ok(())
    }
}

/// The two methods, bound.
fn enter_and_exit(cx: &mut Cx, manager: &Value) -> Res<(Value, Value)> {
    let Some(enter) = cx.lookup_special(manager, Name::__enter__)? else {
        return Err(no_protocol(cx, manager, false));
    };
    let Some(exit) = cx.lookup_special(manager, Name::__exit__)? else {
        return Err(no_protocol(cx, manager, true));
    };
    Ok((enter, exit))
}

unsafe fn call_exit(cx: &mut Cx, base: Base, at: usize, args: &[Value; 3]) -> Res<Value> {
    // SAFETY: the temporaries are owned.
    unsafe {
        let exit = reg(base, at);
        cx.call(exit, args)
    }
}

/// # Safety
/// `pc` is at `WithExit`.
pub(crate) unsafe fn op_with_exit(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the temporaries are owned.
    unsafe {
        let at = a(pc) as usize;
        let none = [cx.none(), cx.none(), cx.none()];
        let result = call_exit(cx, base, at, &none);
        drop_regs(cx, base, at, 2);
        result.map(drop)
    }
}

/// # Safety
/// `pc` is at `WithExceptStart`.
pub(crate) unsafe fn op_with_except_start(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the temporaries are owned.
    unsafe {
        let exc = reg(base, c(pc) as usize);
        let class = cx.type_value_of(exc);
        let traceback = exception::traceback_of(exc).unwrap_or_else(|| cx.none());
        let at = (b(pc) & INDEX_MASK) as usize;
        let args = [class, exc.clone(), traceback];
        let verdict = cx.aside(exc, |cx| {
            cx.aside(&args[2], |cx| call_exit(cx, base, at, &args))
        })?;
        drop(args);
        store_value(cx, base, a(pc), verdict);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `LoadAssertionError`.
pub(crate) unsafe fn op_load_assertion_error(cx: &mut Cx, pc: Pc, base: Base) {
    // SAFETY: the destination is dead or a local.
    unsafe {
        let value = cx.exc_type_value(Exc::AssertionError);
        store_value(cx, base, a(pc), value);
    }
}
