//! Running generators: a suspended frame moves onto the register stack, above what runs, and back at its next `yield`.

#![expect(unsafe_code, reason = "register windows")]

use std::ptr::null_mut;

use crate::bytecode::opcode::Opcode;
use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::Value;
use crate::heap::header::Raw;
use crate::objects::exception::{self, Exc};
use crate::objects::frame::layout::{FrameObj, Place};
use crate::objects::function::layout::FunctionObj;
use crate::objects::generator::layout::{GEN_HEAD, GenObj, GenState};
use crate::objects::names::Name;
use crate::objects::{Ty, frame};
use crate::vm::call::{code_of, has_room, leave_entry, no_room, stack_top};
use crate::vm::ops::{self, Base, Pc};
use crate::vm::{Entry, LINK_BITS, LINK_GENERATOR, LINK_HAS_FRAME, unwind};

/// Registers between the running frame's and a resumed generator's: room for the words below it.
pub(crate) const GAP: usize = 8;

/// How a generator goes on.
#[derive(Debug)]
pub(crate) enum Resume {
    /// `next(g)`.
    Next,
    /// `g.send(value)`.
    Send(Value),
    /// `g.throw(exception)`.
    Throw(Value),
}

/// What a step of a generator came to.
#[derive(Debug)]
pub(crate) enum Step {
    /// It is suspended again.
    Yielded(Value),
    /// It has ended with this value.
    Returned(Value),
}

/// Runs a generator to its next `yield`: what it yields, or `None` when it returns `None`. Another value it returns is raised as
/// `StopIteration(value)`.
pub(crate) fn resume(cx: &mut Cx, generator: &Value, how: Resume) -> Res<Option<Value>> {
    match step(cx, generator, how)? {
        Step::Yielded(value) => Ok(Some(value)),
        Step::Returned(value) if cx.is_none(&value) => Ok(None),
        Step::Returned(value) => Err(exception::raise_stop_iteration(cx, Some(&value))),
    }
}

/// What goes into a resumed frame.
enum Input {
    Value(Value),
    Exception(Value),
    /// The delegate of its `yield from` has ended with this value.
    DelegateEnded(Value),
}

/// As [`resume`], without making a `StopIteration`.
pub(crate) fn step(cx: &mut Cx, generator: &Value, how: Resume) -> Res<Step> {
    let Some(object) = generator.cast::<GenObj>() else {
        return Err(cx.type_error("a generator is expected"));
    };
    match object.state.get() {
        GenState::Running => return Err(cx.value_error("generator already executing")),
        GenState::Finished => {
            return match how {
                Resume::Throw(exc) => Err(exception::raise_object(cx, exc)),
                Resume::Next | Resume::Send(_) => Ok(Step::Returned(cx.none())),
            };
        }
        GenState::Created | GenState::Suspended => {}
    }
    let input = match how {
        Resume::Next => Input::Value(cx.none()),
        Resume::Send(value) => Input::Value(value),
        Resume::Throw(exc) => match object.delegate_value() {
            Some(delegate) => match throw_into(cx, object, &delegate, exc)? {
                Thrown::Yielded(value) => return Ok(Step::Yielded(value)),
                Thrown::Input(input) => input,
            },
            None => Input::Exception(exc),
        },
    };
    cx.enter_recursion("")?;
    // SAFETY: it is not running; the frame lies above everything that does.
    let result = unsafe { run_step(cx, generator, input) };
    cx.leave_recursion();
    result
}

unsafe fn run_step(cx: &mut Cx, generator: &Value, input: Input) -> Res<Step> {
    // SAFETY: as said in `step`; the entry is popped when the frame has gone or is suspended.
    unsafe {
        let raw = generator.raw();
        let object = &*raw.cast::<GenObj>();
        let new = stack_top(cx).add(GAP);
        if !has_room(cx, new, object.code_obj()) {
            return Err(no_room(cx));
        }
        let vm = &raw mut (*cx.machine()).vm;
        // The generator stays alive while it runs, whoever drops it.
        let _alive = generator.clone();
        (&mut (*vm).held).push(raw);
        (&mut (*vm).entries).push(Entry {
            base: (*vm).base,
            pc: (*vm).pc,
        });
        let was_created = object.state.get() == GenState::Created;
        let pc = push(cx, raw, new, null_mut(), null_mut());
        (*vm).is_yield = false;
        let result = match input {
            Input::Value(value) => {
                let pc = if was_created {
                    pc
                } else {
                    deliver(cx, new, pc, value)
                };
                crate::vm::dispatch::run(cx, pc, new)
            }
            Input::DelegateEnded(value) => {
                // The instruction is done: its iterator goes, its result is there.
                let at = pc.sub(1);
                (*vm).base = new;
                (*vm).pc = at;
                ops::drop_reg(cx, new, ops::b(at) as usize);
                ops::store_value(cx, new, ops::a(at), value);
                crate::vm::dispatch::run(cx, at.add(unwind::CALL_LEN), new)
            }
            Input::Exception(exc) => {
                (*vm).base = new;
                (*vm).pc = pc.sub(1);
                // Only what the generator itself handles becomes the context, not what its caller does.
                if (*vm).handled.is_null() {
                    cx.raise_value(exc);
                } else {
                    exception::raise_object(cx, exc);
                }
                match unwind::unwind(cx, pc.sub(1), new, true) {
                    Some((pc, base)) => crate::vm::dispatch::run(cx, pc, base),
                    None => Err(crate::cx::Raised),
                }
            }
        };
        let is_yield = std::mem::replace(&mut (*vm).is_yield, false);
        (&mut (*vm).held).pop();
        leave_entry(cx);
        let value = result?;
        Ok(if is_yield {
            Step::Yielded(value)
        } else {
            Step::Returned(value)
        })
    }
}

/// Gives a value to a frame that is suspended before `pc`; where it goes on.
///
/// # Safety
/// The frame at `base` was suspended by the instruction whose first word is before `pc`.
unsafe fn deliver(cx: &mut Cx, base: Base, pc: Pc, value: Value) -> Pc {
    // SAFETY: its first word is that of a `Yield` or a `YieldFrom`.
    unsafe {
        let at = pc.sub(1);
        if ops::opcode(at) == Opcode::YieldFrom {
            *base.add(ops::c(at) as usize) = value.into_raw();
            return at;
        }
        (*cx.machine()).vm.base = base;
        (*cx.machine()).vm.pc = at;
        ops::store_value(cx, base, ops::a(at), value);
        pc
    }
}

/// Can it be resumed in place, at `new`?
///
/// # Safety
/// A live generator.
#[inline(always)]
pub(crate) unsafe fn is_ready(cx: &Cx, generator: Raw, new: Base) -> bool {
    // SAFETY: the caller's promise.
    unsafe {
        let object = &*generator.cast::<GenObj>();
        matches!(object.state.get(), GenState::Created | GenState::Suspended)
            && has_room(cx, new, object.code_obj())
    }
}

/// Copies a few words. Not `memcpy`: that would be a call.
#[inline(always)]
unsafe fn copy_words(from: *const Raw, to: *mut Raw, n: usize) {
    for i in 0..n {
        // SAFETY: the caller's promise: so many words are there on both sides.
        unsafe { to.add(i).write_volatile(*from.add(i)) }
    }
}

/// Moves a generator's frame to `new` on the stack. `address` null: for a nested `run`. Gives where it goes on.
///
/// # Safety
/// It is created or suspended; there is room at `new`, above everything that runs.
#[inline(always)]
unsafe fn push(cx: &mut Cx, generator: Raw, new: Base, caller: Base, address: Pc) -> Pc {
    // SAFETY: the registers move as a whole; dead ones are never read.
    unsafe {
        let object = &*generator.cast::<GenObj>();
        let vm = &raw mut (*cx.machine()).vm;
        copy_words(object.registers(), new, object.n_kept.get() as usize);
        *new.sub(4) = generator;
        *new.sub(3) = object.function.replace(null_mut());
        *new.sub(2) = caller.cast();
        *new.sub(1) = (address as usize | LINK_GENERATOR) as Raw;
        object.state.set(GenState::Running);
        object.delegate.set(0);
        (&mut (*vm).handled_below).push((*vm).handled);
        (*vm).handled = object.exc.replace(null_mut());
        (*vm).depth += 1;
        let frame = object.frame.replace(null_mut());
        if !frame.is_null() {
            *new.sub(1) = (*new.sub(1) as usize | LINK_HAS_FRAME) as Raw;
            (*frame.cast::<FrameObj>()).moved(Place::Stack, new, 0);
            let at = (&(*vm).frames).partition_point(|(base, _)| *base < new);
            (&mut (*vm).frames).insert(at, (new, frame));
        }
        object.pc.get()
    }
}

/// Resumes a generator in place, at `new`, for the instruction at `pc` of the frame at `base`: where it goes on.
///
/// # Safety
/// It [is ready](is_ready); the instruction is as long as a call. `Vm` is up to date.
#[inline(always)]
pub(crate) unsafe fn enter(
    cx: &mut Cx,
    generator: Raw,
    new: Base,
    (pc, base): (Pc, Base),
    sent: Value,
) -> Pc {
    // SAFETY: the caller's promise; an instruction lies before every place where a generator goes on.
    unsafe {
        let at = push(cx, generator, new, base, pc.add(unwind::CALL_LEN));
        // Nothing is delivered where it was not suspended.
        if ops::opcode(at.sub(1)) == Opcode::ReturnGenerator {
            return at;
        }
        deliver(cx, new, at, sent)
    }
}

/// Suspends the running frame at the instruction at `pc`, and the generators that wait for it in a `yield from`. Gives the `ForIter` that
/// gets the value, and its frame; `None`: a nested `run` gives it.
///
/// # Safety
/// The frame at `base` is a generator's, and the value taken; `delegate` is the register of what it waits for, counted from 1.
#[inline(always)]
pub(crate) unsafe fn suspend_all(
    cx: &mut Cx,
    mut pc: Pc,
    mut base: Base,
    mut delegate: u32,
) -> Option<(Pc, Base)> {
    // SAFETY: the link of a generator that was resumed in place leads to a `ForIter` or a `YieldFrom`.
    unsafe {
        loop {
            let address = (*base.sub(1) as usize & !LINK_BITS) as Pc;
            let caller: Base = (*base.sub(2)).cast();
            let n_kept = if delegate == 0 {
                ops::c(pc)
            } else {
                *pc.add(1) as u16
            };
            suspend(cx, base, pc.add(1), delegate, n_kept);
            if address.is_null() {
                return None;
            }
            pc = address.sub(unwind::CALL_LEN);
            base = caller;
            if ops::opcode(pc) != Opcode::YieldFrom {
                return Some((pc, base));
            }
            delegate = u32::from(ops::b(pc)) + 1;
        }
    }
}

/// Moves the running frame back into its generator, which goes on at `pc`.
///
/// # Safety
/// The frame at `base` is a generator's; the word before `pc` is the first of the instruction that suspends it, its value already taken.
#[inline(always)]
unsafe fn suspend(cx: &mut Cx, base: Base, pc: Pc, delegate: u32, n_kept: u16) {
    // SAFETY: the registers move as a whole.
    unsafe {
        let vm = &raw mut (*cx.machine()).vm;
        let object = &*(*base.sub(4)).cast::<GenObj>();
        copy_words(base, object.registers(), n_kept as usize);
        object.n_kept.set(n_kept);
        object.function.set(*base.sub(3));
        object.pc.set(pc);
        object.delegate.set(delegate);
        object.exc.set((*vm).handled);
        (*vm).handled = (&mut (*vm).handled_below).pop().unwrap_or(null_mut());
        (*vm).depth -= 1;
        object.state.set(GenState::Suspended);
        if *base.sub(1) as usize & LINK_HAS_FRAME != 0
            && let Some(at) = (&(*vm).frames).iter().rposition(|(of, _)| *of == base)
        {
            let (_, frame) = (&mut (*vm).frames).remove(at);
            let offset = object.code_obj().offset_of(pc) - 1;
            (*frame.cast::<FrameObj>()).moved(Place::Generator, object.registers(), offset);
            object.frame.set(frame);
        }
    }
}

/// The generator's frame has ended.
///
/// # Safety
/// It ran, and its frame is gone.
pub(crate) unsafe fn finish(cx: &mut Cx, generator: Raw) {
    // SAFETY: the words are null or owned.
    unsafe {
        let object = &*generator.cast::<GenObj>();
        object.state.set(GenState::Finished);
        object.delegate.set(0);
        let vm = &raw mut (*cx.machine()).vm;
        let below = (&mut (*vm).handled_below).pop().unwrap_or(null_mut());
        let own = std::mem::replace(&mut (*vm).handled, below);
        if !own.is_null() {
            heap::decref(cx, own);
        }
    }
}

/// `ReturnGenerator`: the running frame moves into a new generator.
///
/// # Safety
/// `pc` is at `ReturnGenerator` of the frame at `base`.
pub(crate) unsafe fn make(cx: &mut Cx, pc: Pc, base: Base) -> Res<Raw> {
    // SAFETY: every field is written before the object is seen; the locals and the function move.
    unsafe {
        let function = *base.sub(3);
        let code = code_of(function);
        let bytes = GEN_HEAD + 8 * code.n_registers as usize;
        let raw = heap::alloc_gc(
            cx.heap(),
            ops::ty_of(cx.machine(), Ty::Generator).cast(),
            bytes,
        );
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        raw.cast::<u8>().add(16).write_bytes(0, bytes - 16);
        let object = &*raw.cast::<GenObj>();
        let f = &*function.cast::<FunctionObj>();
        for (field, value) in [
            (&object.name, f.name.get()),
            (&object.qualname, f.qualname.get()),
            (&object.code, f.code.get()),
        ] {
            heap::incref(value);
            field.set(value);
        }
        object.n_kept.set(code.n_locals);
        object.n_locals.set(code.n_locals);
        object.pc.set(pc.add(1));
        object.state.set(GenState::Created);
        object
            .registers()
            .copy_from_nonoverlapping(base, code.n_locals as usize);
        for i in 0..code.n_locals as usize {
            *base.add(i) = null_mut();
        }
        object.function.set(function);
        if *base.sub(1) as usize & LINK_HAS_FRAME != 0 {
            let vm = &raw mut (*cx.machine()).vm;
            if let Some(at) = (&(*vm).frames).iter().rposition(|(of, _)| *of == base) {
                let (_, frame) = (&mut (*vm).frames).remove(at);
                (*frame.cast::<FrameObj>()).moved(
                    Place::Generator,
                    object.registers(),
                    code.offset_of(pc),
                );
                object.frame.set(frame);
            }
        }
        heap::track(cx.heap(), raw);
        Ok(raw)
    }
}

// ---- delegation

/// What throwing into a delegate came to.
enum Thrown {
    Yielded(Value),
    Input(Input),
}

/// `throw` while the generator is in `yield from`, as CPython's `_gen_throw`.
fn throw_into(cx: &mut Cx, object: &GenObj, delegate: &Value, exc: Value) -> Res<Thrown> {
    let before = object.state.replace(GenState::Running);
    let outcome = throw_at_delegate(cx, delegate, exc);
    object.state.set(before);
    outcome
}

fn throw_at_delegate(cx: &mut Cx, delegate: &Value, exc: Value) -> Res<Thrown> {
    let is_generator = cx.is_exact(delegate, Ty::Generator);
    if exception::is_instance(cx, &exc, Exc::GeneratorExit) {
        let closed = if is_generator {
            crate::objects::generator::close_generator(cx, delegate).map(drop)
        } else {
            let name = cx.name(Name::close).clone();
            match cx.get_attr_opt(delegate, &name) {
                Ok(Some(close)) => cx.call(&close, &[]).map(drop),
                Ok(None) => Ok(()),
                Err(raised) => Err(raised),
            }
        };
        return Ok(Thrown::Input(Input::Exception(match closed {
            Ok(()) => exc,
            Err(_) => cx.take_exception(),
        })));
    }
    let outcome = if is_generator {
        step(cx, delegate, Resume::Throw(exc))
    } else {
        let name = cx.name(Name::throw).clone();
        match cx.get_attr_opt(delegate, &name) {
            Ok(Some(throw)) => cx.call(&throw, &[exc]).map(Step::Yielded),
            Ok(None) => return Ok(Thrown::Input(Input::Exception(exc))),
            Err(raised) => Err(raised),
        }
    };
    Ok(match outcome {
        Ok(Step::Yielded(value)) => Thrown::Yielded(value),
        Ok(Step::Returned(value)) => Thrown::Input(Input::DelegateEnded(value)),
        Err(_) => {
            if let Some(stop) = cx.catch(Exc::StopIteration) {
                Thrown::Input(Input::DelegateEnded(exception::stop_value(cx, &stop)))
            } else {
                Thrown::Input(Input::Exception(cx.take_exception()))
            }
        }
    })
}

/// One step of `yield from`: sends `value` to `iter`.
pub(crate) fn delegate_step(cx: &mut Cx, iter: &Value, value: Value) -> Res<Step> {
    if cx.is_exact(iter, Ty::Generator) {
        return step(cx, iter, Resume::Send(value));
    }
    let outcome = if cx.is_none(&value) {
        let is_native = (cx.type_of(iter).head.flags & crate::heap::header::T_HEAP) == 0;
        if is_native {
            match cx.next(iter) {
                Ok(Some(item)) => return Ok(Step::Yielded(item)),
                Ok(None) => return Ok(Step::Returned(cx.none())),
                Err(raised) => Err(raised),
            }
        } else if let Some(next) = cx.lookup_special(iter, Name::__next__)? {
            cx.call(&next, &[])
        } else {
            let got = exception::layout::class_name(cx, cx.type_of(iter));
            Err(cx.type_error(format!("'{got}' object is not an iterator")))
        }
    } else {
        cx.call_method(iter, Name::send, &[value])
    };
    match outcome {
        Ok(item) => Ok(Step::Yielded(item)),
        Err(raised) => match cx.catch(Exc::StopIteration) {
            Some(stop) => Ok(Step::Returned(exception::stop_value(cx, &stop))),
            None => Err(raised),
        },
    }
}

/// `gi_frame` of a generator that has not finished.
pub(crate) fn frame_of(cx: &mut Cx, generator: &Value) -> Res<Value> {
    let Some(object) = generator.cast::<GenObj>() else {
        return Ok(cx.none());
    };
    match object.state.get() {
        GenState::Finished => Ok(cx.none()),
        GenState::Running => {
            let mut at = crate::vm::frame::FrameRef::current(cx);
            while let Some(frame) = at {
                if frame.generator() == Some(generator.raw()) {
                    return crate::vm::frame::frame_object(cx, frame);
                }
                at = frame.caller(cx);
            }
            Ok(cx.none())
        }
        GenState::Created | GenState::Suspended => {
            let known = object.frame.get();
            if !known.is_null() {
                // SAFETY: owned by the generator.
                return Ok(unsafe { Value::from_borrowed(known) });
            }
            // SAFETY: the function is live while the generator has not finished; the registers are its own.
            unsafe {
                let made = frame::new_live(cx, object.function.get(), object.registers())?;
                if let Some(view) = made.cast::<FrameObj>() {
                    let offset = object
                        .code_obj()
                        .offset_of(object.pc.get())
                        .saturating_sub(1);
                    view.moved(Place::Generator, object.registers(), offset);
                }
                object.frame.set(made.clone().into_raw());
                Ok(made)
            }
        }
    }
}
