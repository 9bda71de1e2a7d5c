//! The loop: one `match`, an arm per opcode. What the handlers in `quick` leave comes here; nearly every arm is a call of its body in `ops`.
//!
//! # Invariants the arms lean on
//! 1. `pc` is at an instruction of the code that the frame at `base` runs, and both are stored in `Vm` (`sync!`) before anything that can
//!    look at frames, allocate, or run code. 2. A register owns its reference or is null; a dead temporary is never read. 3. What an
//!    instruction consumes is gone when it raises. 4. Nothing of a frame is borrowed over a call.

#![expect(
    unsafe_code,
    reason = "the dispatch loop: one SAFETY for all arms, the invariants above"
)]

use std::ptr::null_mut;

use crate::bytecode::opcode::{CONST_BIT, Opcode, TEMP_BIT};
use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::heap::header::Raw;
use crate::heap::{self, GC_REQUESTED, INTERRUPT, OBSERVE, STOP};
use crate::objects::Ty;
use crate::objects::exception::Exc;
use crate::vm::call::{self, Next, code_of};
use crate::vm::generator::{self, Step};
use crate::vm::ops::arith::unary;
use crate::vm::ops::{
    self, Base, Pc, a, b, build, c, consume, drop_reg, raw, release, store, store_value, ty_of,
    type_of,
};
use crate::vm::quick::{self, Stop};
use crate::vm::unwind::{self, CALL_LEN};
use crate::vm::{LINK_BITS, LINK_CALL, LINK_ENTRY, LINK_HAS_FRAME, LINK_INIT, LINK_KIND, observe};

/// How the inner loop ended.
enum Exit {
    /// The first frame returned, or was suspended.
    Done(Raw),
    /// The exception waits.
    Raised,
    /// Somebody begins or stops to listen: the other instantiation goes on here.
    Switch(Pc, Base),
}

/// Runs from `pc` in the frame at `base` until the first frame of this run has gone.
///
/// # Safety
/// The frame is set up: registers, function and link in place, counted in `Vm::depth`.
pub(crate) unsafe fn run(cx: &mut Cx, mut pc: Pc, mut base: Base) -> Res<Value> {
    loop {
        // SAFETY: the caller's promise; the result is owned.
        unsafe {
            let exit = if (*cx.machine()).vm.observed {
                run_loop::<true>(cx, pc, base)
            } else {
                run_loop::<false>(cx, pc, base)
            };
            match exit {
                Exit::Done(value) => return Ok(Value::from_owned(value)),
                Exit::Raised => return Err(Raised),
                Exit::Switch(at, frame) => {
                    pc = at;
                    base = frame;
                }
            }
        }
    }
}

/// What the breaker asks for: a collection, an interrupt. True: the loop is to be switched.
#[cold]
#[inline(never)]
fn handle_breaker(cx: &mut Cx, observed: bool) -> Res<bool> {
    use std::sync::atomic::Ordering;
    // SAFETY: exclusive use of the machine.
    let heap = unsafe { &*cx.heap() };
    let bits = heap.breaker.load(Ordering::Relaxed);
    if bits & (INTERRUPT | STOP) != 0 {
        heap.breaker
            .fetch_and(!(INTERRUPT | STOP), Ordering::Relaxed);
        if bits & INTERRUPT != 0 {
            if bits & STOP == 0 && cx.stops_at_interrupt() {
                return Ok(false);
            }
            cx.host().interrupted();
        }
        let Raised = crate::objects::exception::raise_new(cx, Exc::KeyboardInterrupt, &[]);
        return Err(Raised);
    }
    if bits & GC_REQUESTED != 0 {
        heap.breaker.fetch_and(!GC_REQUESTED, Ordering::Relaxed);
        crate::heap::collect::collect_due(cx);
    }
    if bits & OBSERVE != 0 {
        // SAFETY: as above.
        unsafe { (*cx.heap()).breaker.fetch_and(!OBSERVE, Ordering::Relaxed) };
    }
    // SAFETY: as above.
    Ok(unsafe { (*cx.machine()).vm.observed } != observed)
}

#[expect(clippy::too_many_lines, reason = "one arm per opcode")]
unsafe fn run_loop<const OBSERVED: bool>(cx: &mut Cx, mut pc: Pc, mut base: Base) -> Exit {
    let m = cx.machine();
    let heap = cx.heap();

    macro_rules! sync {
        () => {{
            (*m).vm.pc = pc;
            (*m).vm.base = base;
            heap::set_site(heap, pc);
        }};
    }
    macro_rules! raise {
        () => {
            raise!(true)
        };
        ($adds:expr) => {{
            match unwind::unwind(cx, pc, base, $adds) {
                Some((at, frame)) => {
                    pc = at;
                    base = frame;
                    continue;
                }
                None => return Exit::Raised,
            }
        }};
    }
    macro_rules! next {
        ($len:expr) => {{
            pc = pc.add($len);
            continue;
        }};
    }
    macro_rules! settle {
        () => {
            if heap::has_parked(heap) {
                heap::flush_parked(cx);
            }
        };
    }
    // Does what the breaker asks for, if anything; the machine goes on at `next`.
    macro_rules! check_breaker {
        ($next:expr) => {
            if heap::breaker(heap) != 0 {
                sync!();
                match handle_breaker(cx, OBSERVED) {
                    Ok(false) => {}
                    Ok(true) => return Exit::Switch($next, base),
                    Err(Raised) => raise!(),
                }
            }
        };
    }
    // A body that may raise.
    macro_rules! slow {
        ($body:expr, $len:expr) => {{
            sync!();
            match $body {
                Ok(()) => {
                    settle!();
                    next!($len)
                }
                Err(Raised) => raise!(),
            }
        }};
    }
    // A jump by the inline word when `taken`, else on.
    macro_rules! branch {
        ($taken:expr) => {{
            if $taken {
                let distance = *pc.add(1) as i64 as isize;
                if distance < 0 {
                    let from = pc;
                    pc = pc.offset(distance);
                    if heap::breaker(heap) != 0 {
                        let target = pc;
                        pc = from;
                        sync!();
                        match handle_breaker(cx, OBSERVED) {
                            Ok(false) => pc = target,
                            Ok(true) => return Exit::Switch(target, base),
                            Err(Raised) => raise!(),
                        }
                    }
                    continue;
                }
                pc = pc.offset(distance);
                continue;
            }
            next!(2)
        }};
    }
    macro_rules! slow_branch {
        ($body:expr) => {{
            sync!();
            match $body {
                Ok(taken) => {
                    settle!();
                    branch!(taken)
                }
                Err(Raised) => raise!(),
            }
        }};
    }
    // `is` and `is not`.
    macro_rules! identity {
        ($when:expr) => {{
            let (fa, fb) = (b(pc), c(pc));
            let same = raw(pc, base, fa) == raw(pc, base, fb);
            sync!();
            consume(cx, base, fa);
            consume(cx, base, fb);
            let value = cx.bool(same == $when).into_raw();
            store(cx, base, a(pc), value);
            next!(1)
        }};
    }
    // Enters a frame whose arguments are bound.
    macro_rules! enter {
        ($new:expr, $kind:expr) => {{
            let new: Base = $new;
            *new.sub(2) = base.cast();
            *new.sub(1) = (pc.add(CALL_LEN) as usize | $kind) as Raw;
            (*m).vm.depth += 1 + ($kind == LINK_INIT) as u32;
            base = new;
            pc = code_of(*new.sub(3)).start;
            check_breaker!(pc);
            continue;
        }};
    }
    macro_rules! other_call {
        ($body:expr) => {{
            sync!();
            match $body {
                Ok(Next::Done) => {
                    settle!();
                    check_breaker!(pc.add(CALL_LEN));
                    next!(CALL_LEN)
                }
                Ok(Next::Enter(new, kind)) => {
                    settle!();
                    enter!(new, kind)
                }
                Err(Raised) => raise!(),
            }
        }};
    }
    // Gives a value to whoever called or resumed the frame that has gone.
    macro_rules! give {
        ($kind:expr, $address:expr, $caller:expr, $value:expr, $function:expr) => {{
            let value: Raw = $value;
            let address: Pc = $address;
            match $kind {
                LINK_CALL => {
                    base = $caller;
                    pc = address.sub(CALL_LEN);
                    if (*$function).rc > 1 {
                        (*$function).rc -= 1;
                    } else {
                        sync!();
                        unwind::release_function(cx, $function, value);
                    }
                    let dst = a(pc);
                    if dst & TEMP_BIT != 0 {
                        *base.add((dst & !TEMP_BIT) as usize) = value;
                    } else {
                        sync!();
                        store(cx, base, dst, value);
                    }
                    pc = address;
                    continue;
                }
                _ => unreachable!("other links are dealt with before"),
            }
        }};
    }

    // Suspends the running generator and gives the value to who resumed it.
    macro_rules! give_on {
        ($value:expr, $delegate:expr) => {{
            let value: Raw = $value;
            let delegate: u32 = $delegate;
            let resumed_by = *base.sub(2);
            let Some((at, frame)) = generator::suspend_all(cx, pc, base, delegate) else {
                (*m).vm.is_yield = true;
                return Exit::Done(value);
            };
            pc = at;
            base = frame;
            sync!();
            store(cx, base, a(pc), value);
            pc = pc.add(CALL_LEN);
            if delegate == 0 && resumed_by == base.cast() {
                check_breaker!(pc);
            }
            continue;
        }};
    }

    loop {
        // SAFETY: the invariants at the head of this file.
        unsafe {
            if OBSERVED {
                sync!();
                observe::before(cx, pc, base);
                // The listener ends the program before its line runs.
                if heap::breaker(heap) & STOP != 0 {
                    check_breaker!(pc);
                }
            } else {
                let (stop, at, frame) = quick::run(cx, pc, base);
                pc = at;
                base = frame;
                match stop {
                    Stop::Needed => {}
                    Stop::Again => continue,
                    Stop::Raised => raise!(),
                    Stop::Called => {
                        check_breaker!(pc.add(CALL_LEN));
                        next!(CALL_LEN)
                    }
                    Stop::Taken => {
                        let target = pc.offset(*pc.add(1) as i64 as isize);
                        check_breaker!(target);
                        pc = target;
                        continue;
                    }
                    Stop::Entered => {
                        check_breaker!(pc);
                        continue;
                    }
                }
            }
            match ops::opcode(pc) {
                // ---- moves and constants
                Opcode::Nop => next!(1),
                Opcode::Move => {
                    let field = b(pc);
                    let value = raw(pc, base, field);
                    if field & TEMP_BIT == 0 {
                        heap::incref(value);
                    }
                    let dst = a(pc);
                    if dst & TEMP_BIT != 0 {
                        *base.add((dst & !TEMP_BIT) as usize) = value;
                    } else {
                        sync!();
                        store(cx, base, dst, value);
                    }
                    next!(1)
                }
                Opcode::LoadConst => {
                    let value = *pc.add(1) as Raw;
                    heap::incref(value);
                    sync!();
                    store(cx, base, a(pc), value);
                    next!(2)
                }
                Opcode::Drop => {
                    sync!();
                    drop_reg(cx, base, a(pc) as usize);
                    next!(1)
                }
                Opcode::DropN => {
                    sync!();
                    let first = a(pc) as usize;
                    for i in (first..first + b(pc) as usize).rev() {
                        drop_reg(cx, base, i);
                    }
                    next!(1)
                }
                Opcode::SetNull => {
                    *base.add(a(pc) as usize) = null_mut();
                    next!(1)
                }
                Opcode::CheckBound => {
                    if (*base.add(a(pc) as usize)).is_null() {
                        slow!(ops::name::op_check_bound(cx, pc, base), 2);
                    }
                    next!(2)
                }
                Opcode::SaveLocal => slow!(ops::name::op_save_local(cx, pc, base), 1),
                Opcode::RestoreLocal => slow!(ops::name::op_restore_local(cx, pc, base), 1),
                Opcode::DeleteLocal => {
                    sync!();
                    ops::name::op_delete_local(cx, pc, base);
                    next!(1)
                }

                // ---- names
                Opcode::LoadGlobal => slow!(ops::name::op_load_global(cx, pc, base), 4),
                Opcode::StoreGlobal => slow!(ops::name::op_store_global(cx, pc, base), 3),
                Opcode::DeleteGlobal => slow!(ops::name::op_delete_global(cx, pc, base), 2),
                Opcode::LoadName => slow!(ops::name::op_load_name(cx, pc, base), 2),
                Opcode::StoreName => slow!(ops::name::op_store_name(cx, pc, base), 2),
                Opcode::DeleteName => slow!(ops::name::op_delete_name(cx, pc, base), 2),
                Opcode::LoadNameOrCell => slow!(ops::name::op_load_name_or_cell(cx, pc, base), 2),
                Opcode::MakeCell => slow!(ops::name::op_make_cell(cx, pc, base), 1),
                Opcode::CopyFreeVars => slow!(ops::name::op_copy_free_vars(cx, pc, base), 1),
                Opcode::LoadCell => slow!(ops::name::op_load_cell(cx, pc, base), 2),
                Opcode::StoreCell => slow!(ops::name::op_store_cell(cx, pc, base), 1),
                Opcode::DeleteCell => slow!(ops::name::op_delete_cell(cx, pc, base), 2),

                // ---- attributes and items
                Opcode::LoadAttr => {
                    let value = ops::attr::cached(pc, raw(pc, base, b(pc)));
                    if !value.is_null() {
                        sync!();
                        ops::attr::finish_load(cx, pc, base, value);
                        next!(4)
                    }
                    slow!(ops::attr::op_load_attr(cx, pc, base), 4);
                }
                Opcode::StoreAttr => {
                    let (fo, fv) = (a(pc), b(pc));
                    let value = raw(pc, base, fv);
                    sync!();
                    heap::incref(value);
                    if ops::attr::cached_store(cx, pc, raw(pc, base, fo), value) {
                        consume(cx, base, fv);
                        consume(cx, base, fo);
                        next!(4)
                    }
                    (*value).rc -= 1;
                    slow!(ops::attr::op_store_attr(cx, pc, base), 4);
                }
                Opcode::DeleteAttr => slow!(ops::attr::op_delete_attr(cx, pc, base), 2),
                Opcode::LoadMethod => {
                    if ops::attr::cached_method(cx, pc, base) {
                        next!(4)
                    }
                    slow!(ops::attr::op_load_method(cx, pc, base), 4);
                }
                Opcode::LoadSuperAttr => slow!(ops::attr::op_load_super_attr(cx, pc, base), 2),
                Opcode::LoadSuperMethod => slow!(ops::attr::op_load_super_method(cx, pc, base), 2),
                Opcode::Subscr => slow!(ops::item::op_subscr(cx, pc, base), 1),
                Opcode::StoreSubscr => slow!(ops::item::op_store_subscr(cx, pc, base), 1),
                Opcode::DeleteSubscr => slow!(ops::item::op_delete_subscr(cx, pc, base), 1),
                Opcode::LoadSlice => slow!(ops::item::op_load_slice(cx, pc, base), 1),
                Opcode::StoreSlice => slow!(ops::item::op_store_slice(cx, pc, base), 1),
                Opcode::BuildSlice => slow!(build::op_build_slice(cx, pc, base), 1),

                // ---- operators
                Opcode::Add
                | Opcode::Subtract
                | Opcode::Multiply
                | Opcode::TrueDivide
                | Opcode::FloorDivide
                | Opcode::Remainder
                | Opcode::Power
                | Opcode::MatrixMultiply
                | Opcode::Lshift
                | Opcode::Rshift
                | Opcode::And
                | Opcode::Or
                | Opcode::Xor
                | Opcode::InplaceAdd
                | Opcode::InplaceSubtract
                | Opcode::InplaceMultiply
                | Opcode::InplaceTrueDivide
                | Opcode::InplaceFloorDivide
                | Opcode::InplaceRemainder
                | Opcode::InplacePower
                | Opcode::InplaceMatrixMultiply
                | Opcode::InplaceLshift
                | Opcode::InplaceRshift
                | Opcode::InplaceAnd
                | Opcode::InplaceOr
                | Opcode::InplaceXor => slow!(ops::arith::op_binary(cx, pc, base), 1),
                Opcode::Negative => slow!(unary(cx, pc, base, Cx::negative), 1),
                Opcode::Positive => slow!(unary(cx, pc, base, Cx::positive), 1),
                Opcode::Invert => slow!(unary(cx, pc, base, Cx::invert), 1),
                Opcode::Not => slow!(ops::arith::op_not(cx, pc, base), 1),
                Opcode::CompareLt
                | Opcode::CompareLe
                | Opcode::CompareEq
                | Opcode::CompareNe
                | Opcode::CompareGt
                | Opcode::CompareGe => slow!(ops::arith::op_compare(cx, pc, base), 1),
                Opcode::Is => identity!(true),
                Opcode::IsNot => identity!(false),
                Opcode::In | Opcode::NotIn => slow!(ops::arith::op_in(cx, pc, base), 1),

                // ---- jumps
                Opcode::Jump => {
                    pc = pc.offset(*pc.add(1) as i64 as isize);
                    continue;
                }
                Opcode::JumpBack => branch!(true),
                Opcode::JumpIfTrue | Opcode::JumpIfFalse => {
                    slow_branch!(ops::arith::jump_if(cx, pc, base));
                }
                Opcode::JumpIfNone => {
                    let field = a(pc);
                    let is_none = raw(pc, base, field) == (&raw mut (*m).none).cast();
                    if field & TEMP_BIT != 0 {
                        sync!();
                        consume(cx, base, field);
                    }
                    branch!(is_none);
                }
                Opcode::JumpIfNotNone => {
                    let field = a(pc);
                    let is_none = raw(pc, base, field) == (&raw mut (*m).none).cast();
                    if field & TEMP_BIT != 0 {
                        sync!();
                        consume(cx, base, field);
                    }
                    branch!(!is_none);
                }
                Opcode::JumpLt
                | Opcode::JumpLe
                | Opcode::JumpEq
                | Opcode::JumpNe
                | Opcode::JumpGt
                | Opcode::JumpGe => {
                    slow_branch!(ops::arith::compare_jump(cx, pc, base));
                }
                Opcode::JumpIs => {
                    let (fa, fb) = (a(pc), b(pc));
                    let same = raw(pc, base, fa) == raw(pc, base, fb);
                    let when = c(pc) != 0;
                    if (fa | fb) & TEMP_BIT != 0 {
                        sync!();
                        consume(cx, base, fa);
                        consume(cx, base, fb);
                    }
                    branch!(same == when);
                }
                Opcode::JumpIn => slow_branch!(ops::arith::jump_in(cx, pc, base)),

                // ---- iteration
                Opcode::GetIter => slow!(ops::iterate::op_get_iter(cx, pc, base), 1),
                Opcode::ForIter => {
                    let iter = *base.add(b(pc) as usize);
                    if type_of(iter) == ty_of(m, Ty::Generator) {
                        sync!();
                        let new = call::stack_top(cx).add(generator::GAP);
                        if generator::is_ready(cx, iter, new) {
                            let none = cx.none();
                            pc = generator::enter(cx, iter, new, (pc, base), none);
                            base = new;
                            continue;
                        }
                    }
                    if ops::packed::is_packed(iter) {
                        let item = ops::packed::next(cx, pc, iter);
                        if !item.is_null() {
                            sync!();
                            store(cx, base, a(pc), item);
                            next!(3)
                        }
                    }
                    sync!();
                    match ops::iterate::slow_next(cx, pc, base) {
                        Ok(Some(item)) => {
                            settle!();
                            store_value(cx, base, a(pc), item);
                            if heap::breaker(heap) & GC_REQUESTED != 0 {
                                match handle_breaker(cx, OBSERVED) {
                                    Ok(false) => {}
                                    Ok(true) => return Exit::Switch(pc.add(3), base),
                                    Err(Raised) => raise!(),
                                }
                            }
                            next!(3)
                        }
                        Ok(None) => {
                            settle!();
                            drop_reg(cx, base, b(pc) as usize);
                            pc = pc.offset(*pc.add(1) as i64 as isize);
                            continue;
                        }
                        Err(Raised) => raise!(),
                    }
                }
                Opcode::UnpackSequence => slow!(ops::iterate::op_unpack_sequence(cx, pc, base), 1),
                Opcode::UnpackEx => slow!(ops::iterate::op_unpack_ex(cx, pc, base), 2),

                // ---- building
                Opcode::BuildList => slow!(build::op_build_list(cx, pc, base), 1),
                Opcode::BuildTuple => slow!(build::op_build_tuple(cx, pc, base), 1),
                Opcode::BuildSet => slow!(build::op_build_set(cx, pc, base), 1),
                Opcode::BuildMap => slow!(build::op_build_map(cx, pc, base), 1),
                Opcode::BuildString => slow!(build::op_build_string(cx, pc, base), 1),
                Opcode::ListAppend => slow!(build::op_list_append(cx, pc, base), 1),
                Opcode::SetAdd => slow!(build::op_set_add(cx, pc, base), 1),
                Opcode::MapAdd => slow!(build::op_map_add(cx, pc, base), 1),
                Opcode::ListExtend => slow!(build::op_list_extend(cx, pc, base), 1),
                Opcode::SetUpdate => slow!(build::op_set_update(cx, pc, base), 1),
                Opcode::DictUpdate => slow!(build::op_dict_update(cx, pc, base), 1),
                Opcode::DictMerge => slow!(build::op_dict_merge(cx, pc, base), 1),
                Opcode::ListToTuple => slow!(build::op_list_to_tuple(cx, pc, base), 1),
                Opcode::ConvertValue => slow!(build::op_convert_value(cx, pc, base), 1),
                Opcode::FormatSimple => slow!(build::op_format_simple(cx, pc, base), 1),
                Opcode::FormatWithSpec => slow!(build::op_format_with_spec(cx, pc, base), 1),

                // ---- calls
                Opcode::Call => other_call!(call::op_call(cx, pc, base)),
                Opcode::CallMethod => other_call!(call::op_call_method(cx, pc, base)),
                Opcode::CallKw => other_call!(call::op_call_kw(cx, pc, base)),
                Opcode::CallMethodKw => other_call!(call::op_call_method_kw(cx, pc, base)),
                Opcode::CallEx => other_call!(call::op_call_ex(cx, pc, base)),
                Opcode::MakeFunction => slow!(ops::make::op_make_function(cx, pc, base), 2),
                Opcode::LoadBuildClass => slow!(ops::make::op_load_build_class(cx, pc, base), 1),
                Opcode::Return => {
                    let field = a(pc);
                    let slot = ops::place(pc, base, field);
                    let value = *slot;
                    let link = *base.sub(1) as usize;
                    if field & CONST_BIT != 0 || link & LINK_HAS_FRAME != 0 && field & TEMP_BIT == 0
                    {
                        heap::incref(value);
                    } else {
                        *slot = null_mut();
                    }
                    let kind = link & LINK_KIND;
                    let address = (link & !LINK_BITS) as Pc;
                    let caller: Base = (*base.sub(2)).cast();
                    let n_locals = b(pc) as usize;
                    sync!();
                    if link & LINK_HAS_FRAME == 0 {
                        for i in 0..n_locals {
                            let local = *base.add(i);
                            if !local.is_null() {
                                *base.add(i) = null_mut();
                                release(cx, local);
                            }
                        }
                    }
                    // A finalizer may have asked for the frame.
                    let function = if *base.sub(1) as usize & LINK_HAS_FRAME != 0 {
                        let offset = code_of(*base.sub(3)).offset_of(pc);
                        unwind::leave(cx, base, offset)
                    } else {
                        *base.sub(3)
                    };
                    (*m).vm.depth -= 1;
                    if kind == LINK_CALL {
                        give!(kind, address, caller, value, function);
                    }
                    let running = *base.sub(4);
                    match kind {
                        LINK_INIT => {
                            (*m).vm.depth -= 1;
                            base = caller;
                            pc = address.sub(CALL_LEN);
                            sync!();
                            unwind::release_function(cx, function, running);
                            if value == (&raw mut (*m).none).cast() {
                                (*value).rc = (*value).rc.wrapping_sub(1);
                                store(cx, base, a(pc), running);
                                pc = address;
                                continue;
                            }
                            let result = Value::from_owned(value);
                            let got = crate::objects::exception::layout::class_name(
                                cx,
                                cx.type_of(&result),
                            );
                            drop(result);
                            heap::decref(cx, running);
                            let Raised = cx
                                .type_error(format!("__init__() should return None, not '{got}'"));
                            raise!();
                        }
                        LINK_ENTRY => {
                            unwind::release_function_of_entry(cx, function, value);
                            return Exit::Done(value);
                        }
                        _ => {
                            generator::finish(cx, running);
                            if address.is_null() {
                                unwind::release_function_of_entry(cx, function, value);
                                return Exit::Done(value);
                            }
                            base = caller;
                            pc = address.sub(CALL_LEN);
                            sync!();
                            unwind::release_function(cx, function, value);
                            if ops::opcode(pc) == Opcode::YieldFrom {
                                drop_reg(cx, base, b(pc) as usize);
                                store(cx, base, a(pc), value);
                                pc = address;
                                continue;
                            }
                            // A loop is over: what a generator returns is not looked at.
                            release(cx, value);
                            drop_reg(cx, base, b(pc) as usize);
                            pc = pc.offset(*pc.add(1) as i64 as isize);
                            continue;
                        }
                    }
                }

                // ---- generators
                Opcode::ReturnGenerator => {
                    sync!();
                    match generator::make(cx, pc, base) {
                        Ok(made) => {
                            let link = *base.sub(1) as usize;
                            let address = (link & !LINK_BITS) as Pc;
                            let caller: Base = (*base.sub(2)).cast();
                            (*m).vm.depth -= 1;
                            if link & LINK_KIND == LINK_ENTRY {
                                return Exit::Done(made);
                            }
                            base = caller;
                            pc = address.sub(CALL_LEN);
                            sync!();
                            store(cx, base, a(pc), made);
                            pc = address;
                            continue;
                        }
                        Err(Raised) => raise!(),
                    }
                }
                Opcode::Yield => {
                    let value = ops::take(pc, base, b(pc));
                    give_on!(value, 0);
                }
                Opcode::GetYieldFromIter => {
                    slow!(ops::iterate::op_get_yield_from_iter(cx, pc, base), 1);
                }
                Opcode::YieldFrom => {
                    sync!();
                    let slot = base.add(c(pc) as usize);
                    let sent = Value::from_owned(*slot);
                    *slot = null_mut();
                    let iter = b(pc) as usize;
                    let delegate = *base.add(iter);
                    if type_of(delegate) == ty_of(m, Ty::Generator) {
                        let new = call::stack_top(cx).add(generator::GAP);
                        if generator::is_ready(cx, delegate, new) {
                            pc = generator::enter(cx, delegate, new, (pc, base), sent);
                            base = new;
                            continue;
                        }
                    }
                    match generator::delegate_step(cx, ops::reg(base, iter), sent) {
                        Ok(Step::Yielded(value)) => {
                            settle!();
                            give_on!(value.into_raw(), iter as u32 + 1);
                        }
                        Ok(Step::Returned(value)) => {
                            settle!();
                            drop_reg(cx, base, iter);
                            store_value(cx, base, a(pc), value);
                            next!(CALL_LEN)
                        }
                        Err(Raised) => raise!(),
                    }
                }

                // ---- exceptions
                Opcode::Raise => {
                    sync!();
                    let adds = ops::exc::op_raise(cx, pc, base);
                    raise!(adds);
                }
                Opcode::PushExcInfo => {
                    ops::exc::op_push_exc_info(cx, pc, base);
                    next!(1)
                }
                Opcode::PopExcept => {
                    sync!();
                    ops::exc::op_pop_except(cx, pc, base);
                    settle!();
                    next!(1)
                }
                Opcode::ExcMatch => slow!(ops::exc::op_exc_match(cx, pc, base), 1),
                Opcode::Reraise => {
                    sync!();
                    ops::exc::op_reraise(cx, pc, base);
                    raise!(false);
                }
                Opcode::MatchSequence => slow!(ops::match_::op_match_sequence(cx, pc, base), 1),
                Opcode::MatchMapping => slow!(ops::match_::op_match_mapping(cx, pc, base), 1),
                Opcode::GetLen => slow!(ops::match_::op_get_len(cx, pc, base), 1),
                Opcode::MatchKeys => slow!(ops::match_::op_match_keys(cx, pc, base), 1),
                Opcode::MatchClass => slow!(ops::match_::op_match_class(cx, pc, base), 2),
                Opcode::WithEnter => slow!(ops::exc::op_with_enter(cx, pc, base), 1),
                Opcode::WithExit => slow!(ops::exc::op_with_exit(cx, pc, base), 1),
                Opcode::WithExceptStart => slow!(ops::exc::op_with_except_start(cx, pc, base), 1),
                Opcode::LoadAssertionError => {
                    sync!();
                    ops::exc::op_load_assertion_error(cx, pc, base);
                    next!(1)
                }

                // ---- imports and the rest
                Opcode::ImportName => slow!(ops::make::op_import_name(cx, pc, base), 2),
                Opcode::ImportFrom => slow!(ops::make::op_import_from(cx, pc, base), 2),
                Opcode::ImportStar => slow!(ops::make::op_import_star(cx, pc, base), 1),
                Opcode::LoadLocals => slow!(ops::make::op_load_locals(cx, pc, base), 1),
                Opcode::SetupAnnotations => slow!(ops::make::op_setup_annotations(cx, pc, base), 1),
                Opcode::RaiseCompileTime => {
                    slow!(ops::make::op_raise_compile_time(cx, pc, base), 2);
                }
                Opcode::PrintExpr => slow!(ops::make::op_print_expr(cx, pc, base), 1),
            }
        }
    }
}
