//! Exceptions on their way: tracebacks, handlers, and frames that end.

#![expect(unsafe_code, reason = "register windows")]

use std::ptr::null_mut;

use crate::cx::Cx;
use crate::heap;
use crate::heap::handle::Value;
use crate::heap::header::Raw;
use crate::objects::exception::{self, Exc};
use crate::objects::frame;
use crate::objects::traceback;
use crate::vm::call::code_of;
use crate::vm::frame::{FrameRef, frame_object, line_at, live_at};
use crate::vm::ops::{Base, Pc, drop_reg};
use crate::vm::{
    LINK_BITS, LINK_CALL, LINK_ENTRY, LINK_GENERATOR, LINK_HAS_FRAME, LINK_INIT, LINK_KIND,
    generator,
};

/// Words of a call instruction: where a link points, less this, is the call.
pub(crate) const CALL_LEN: usize = 3;

/// Takes the waiting exception to the nearest handler, ending the frames that have none. Gives where to go on; `None` when the first
/// frame of this `run` has ended, and the exception waits again. `adds`: the running frame goes into the traceback.
///
/// # Safety
/// The frame at `base` runs the instruction at `pc`, whose consumed operands are gone.
#[cold]
#[inline(never)]
pub(crate) unsafe fn unwind(
    cx: &mut Cx,
    mut pc: Pc,
    mut base: Base,
    mut adds: bool,
) -> Option<(Pc, Base)> {
    // SAFETY: the tables say which temporaries are owned; links lead from frame to frame.
    unsafe {
        let vm = &raw mut (*cx.machine()).vm;
        let mut exc = cx.take_exception();
        loop {
            (*vm).pc = pc;
            (*vm).base = base;
            heap::set_site(cx.heap(), pc);
            (&mut (*vm).held).push(exc.raw());
            let code = code_of(*base.sub(3));
            let offset = code.offset_of(pc);
            if adds {
                add_to_traceback(cx, &exc, offset);
            }
            if heap::has_parked(cx.heap()) {
                heap::flush_parked(cx);
            }
            let unit = code.code();
            let live = live_at(unit, offset);
            if let Some(handler) = unit
                .handlers
                .iter()
                .find(|h| h.start <= offset && offset < h.end)
            {
                let keep = &unit.live_sets[handler.keep as usize];
                for &register in live.iter().rev() {
                    if !keep.contains(&register) {
                        drop_reg(cx, base, register as usize);
                    }
                }
                (&mut (*vm).held).pop();
                *base.add(handler.exc as usize) = exc.into_raw();
                return Some((code.start.add(handler.target as usize), base));
            }
            for &register in live.iter().rev() {
                drop_reg(cx, base, register as usize);
            }
            let link = *base.sub(1) as usize;
            let kind = link & LINK_KIND;
            if kind == LINK_GENERATOR && exception::is_instance(cx, &exc, Exc::StopIteration) {
                (&mut (*vm).held).pop();
                exc = stopped(cx, exc);
                (&mut (*vm).held).push(exc.raw());
            }
            let running = *base.sub(4);
            let function = leave(cx, base, offset);
            (*vm).depth -= 1 + (kind == LINK_INIT) as u32;
            let caller = (*base.sub(2)).cast::<Raw>();
            let address = (link & !LINK_BITS) as Pc;
            match kind {
                LINK_CALL => pc = address.sub(CALL_LEN),
                LINK_INIT => {
                    drop_reg(cx, base.sub(4), 0);
                    pc = address.sub(CALL_LEN);
                }
                LINK_ENTRY => {
                    release_function_of_entry(cx, function, null_mut());
                    (&mut (*vm).held).pop();
                    cx.raise_value(exc);
                    return None;
                }
                _ => {
                    generator::finish(cx, running);
                    if address.is_null() {
                        release_function_of_entry(cx, function, null_mut());
                        (&mut (*vm).held).pop();
                        cx.raise_value(exc);
                        return None;
                    }
                    pc = address.sub(CALL_LEN);
                }
            }
            base = caller;
            (*vm).pc = pc;
            (*vm).base = base;
            release_function(cx, function, null_mut());
            (&mut (*vm).held).pop();
            adds = true;
        }
    }
}

/// A `StopIteration` that would leave a generator becomes a `RuntimeError` (PEP 479), whose traceback begins with the caller.
fn stopped(cx: &mut Cx, exc: Value) -> Value {
    let Ok(text) = crate::objects::str_::new(cx, "generator raised StopIteration") else {
        return cx.take_exception();
    };
    match exception::new(cx, Exc::RuntimeError, &[text]) {
        Ok(made) => {
            exception::set_cause(&made, Some(exc.clone()));
            if let Some(object) = made.cast::<exception::ExceptionObj>() {
                object.set(exception::layout::Word::Context, Some(exc));
            }
            made
        }
        Err(_) => cx.take_exception(),
    }
}

fn add_to_traceback(cx: &mut Cx, exc: &Value, offset: u32) {
    let Some(current) = FrameRef::current(cx) else {
        return;
    };
    match frame_object(cx, current) {
        Ok(object) => {
            let line = line_at(current.code().code(), offset);
            traceback::push(cx, exc, &object, offset, line);
        }
        Err(_) => drop(cx.take_exception()),
    }
}

/// Ends the frame at `base`, which stopped at the word `offset`: its locals go, into its frame object if somebody else has that. Gives its
/// function, whose reference is now the caller's to drop, when the frame below is the running one.
///
/// # Safety
/// The frame's temporaries are gone; it is the running one.
pub(crate) unsafe fn leave(cx: &mut Cx, base: Base, offset: u32) -> Raw {
    // SAFETY: each register is emptied before its reference goes; a frame object that is asked for meanwhile is dealt with again.
    unsafe {
        let n_locals = code_of(*base.sub(3)).n_locals as usize;
        loop {
            if *base.sub(1) as usize & LINK_HAS_FRAME != 0 {
                detach_frame(cx, base, offset);
            }
            for i in 0..n_locals {
                drop_reg(cx, base, i);
            }
            if *base.sub(1) as usize & LINK_HAS_FRAME == 0 {
                break;
            }
        }
        *base.sub(3)
    }
}

/// Drops the function of a frame that has gone; the caller's frame is the running one already.
///
/// # Safety
/// The reference was the frame's.
#[inline(always)]
pub(crate) unsafe fn release_function(cx: &mut Cx, function: Raw, in_flight: Raw) {
    // SAFETY: the caller's promise.
    unsafe {
        if (*function).rc > 1 {
            (*function).rc -= 1;
        } else {
            last_of_function(cx, function, in_flight);
        }
    }
}

#[cold]
#[inline(never)]
unsafe fn last_of_function(cx: &mut Cx, function: Raw, in_flight: Raw) {
    // SAFETY: the value on its way home is shown as held while finalizers may run.
    unsafe {
        let vm = &raw mut (*cx.machine()).vm;
        if !in_flight.is_null() {
            (&mut (*vm).held).push(in_flight);
        }
        heap::decref(cx, function);
        if !in_flight.is_null() {
            (&mut (*vm).held).pop();
        }
    }
}

/// As [`release_function`] at the end of a nested `run`: what dies runs above the frame that entered it.
///
/// # Safety
/// As [`release_function`]; the last entry is this run's.
pub(crate) unsafe fn release_function_of_entry(cx: &mut Cx, function: Raw, in_flight: Raw) {
    // SAFETY: the entry is put back as it was.
    unsafe {
        if (*function).rc > 1 {
            (*function).rc -= 1;
            return;
        }
        let vm = &raw mut (*cx.machine()).vm;
        let entry = (&mut (*vm).entries).pop();
        if let Some(entry) = entry {
            (*vm).base = entry.base;
            (*vm).pc = entry.pc;
            last_of_function(cx, function, in_flight);
            (&mut (*vm).entries).push(entry);
        }
    }
}

/// Takes the frame object off the frame at `base`. If somebody else holds it, it takes the locals over.
unsafe fn detach_frame(cx: &mut Cx, base: Base, offset: u32) {
    // SAFETY: the list owns the object of the frame at `base`.
    unsafe {
        let vm = &raw mut (*cx.machine()).vm;
        let at = (&(*vm).frames).iter().rposition(|(of, _)| *of == base);
        let Some(at) = at else {
            *base.sub(1) = (*base.sub(1) as usize & !LINK_HAS_FRAME) as Raw;
            return;
        };
        let object = (&(*vm).frames)[at].1;
        if (*object).rc > 1 {
            let caller = FrameRef::current(cx).and_then(|frame| frame.caller(cx));
            let back = match caller {
                Some(caller) => {
                    if let Ok(object) = frame_object(cx, caller) {
                        Some(object)
                    } else {
                        drop(cx.take_exception());
                        None
                    }
                }
                None => None,
            };
            frame::take_over(object, base, offset, back);
        }
        let at = (&(*vm).frames)
            .iter()
            .rposition(|(of, _)| *of == base)
            .unwrap_or(at);
        (&mut (*vm).frames).remove(at);
        *base.sub(1) = (*base.sub(1) as usize & !LINK_HAS_FRAME) as Raw;
        heap::decref(cx, object);
    }
}
