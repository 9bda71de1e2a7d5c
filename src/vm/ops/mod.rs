//! Bodies of instructions, one file per group; `dispatch` calls them by their opcode's name.
//!
//! A body has the form `op_name(cx, pc, base)`: it reads its own fields, and owns the temporaries that the instruction consumes until it
//! drops them. A consumed temporary is set to null before its reference goes, so that whoever looks at the frame from a finalizer
//! (`inspect`, the verifier) sees who owns what: non-null consumed operands of the instruction that a frame is at are still its own.

#![expect(unsafe_code, reason = "register windows")]

pub(crate) mod arith;
pub(crate) mod attr;
pub(crate) mod build;
pub(crate) mod exc;
pub(crate) mod item;
pub(crate) mod iterate;
pub(crate) mod make;
pub(crate) mod match_;
pub(crate) mod name;
pub(crate) mod packed;

use std::ptr::null_mut;

use crate::bytecode::opcode::{CONST_BIT, INDEX_MASK, Opcode, TEMP_BIT};
use crate::cx::Cx;
use crate::heap;
use crate::heap::handle::Value;
use crate::heap::header::Raw;
use crate::machine::Machine;
use crate::objects::Ty;
use crate::objects::type_obj::TypeObj;

/// The instruction being executed.
pub(crate) type Pc = *mut u64;
/// The registers of the running frame.
pub(crate) type Base = *mut Raw;

/// The opcode. What a placed instruction has over its number is its mode (`quick`).
///
/// # Safety
/// `pc` is at an instruction.
#[inline(always)]
pub(crate) unsafe fn opcode(pc: Pc) -> Opcode {
    // SAFETY: the caller's promise; the loader knew every opcode.
    unsafe { std::mem::transmute::<u16, Opcode>(*pc as u16 & 0xff) }
}

/// Field a.
///
/// # Safety
/// `pc` is at an instruction.
#[inline(always)]
pub(crate) unsafe fn a(pc: Pc) -> u16 {
    // SAFETY: the caller's promise.
    unsafe { (*pc >> 16) as u16 }
}

/// Field b.
///
/// # Safety
/// As [`a`].
#[inline(always)]
pub(crate) unsafe fn b(pc: Pc) -> u16 {
    // SAFETY: the caller's promise.
    unsafe { (*pc >> 32) as u16 }
}

/// Field c.
///
/// # Safety
/// As [`a`].
#[inline(always)]
pub(crate) unsafe fn c(pc: Pc) -> u16 {
    // SAFETY: the caller's promise.
    unsafe { (*pc >> 48) as u16 }
}

/// Where an operand lies.
///
/// # Safety
/// The field is an operand of the instruction at `pc` of the frame at `base`.
#[inline(always)]
pub(crate) unsafe fn place(pc: Pc, base: Base, field: u16) -> *mut Raw {
    let idx = (field & INDEX_MASK) as usize;
    // SAFETY: constants lie before the code, registers after the base.
    unsafe {
        if field & CONST_BIT != 0 {
            pc.sub(idx).cast()
        } else {
            base.add(idx)
        }
    }
}

/// An operand as a pointer.
///
/// # Safety
/// As [`place`].
#[inline(always)]
pub(crate) unsafe fn raw(pc: Pc, base: Base, field: u16) -> Raw {
    // SAFETY: the caller's promise.
    unsafe { *place(pc, base, field) }
}

/// An operand as a borrowed handle.
///
/// # Safety
/// As [`place`]; the operand is not null and stays where it is for the lifetime.
#[inline(always)]
pub(crate) unsafe fn src<'a>(pc: Pc, base: Base, field: u16) -> &'a Value {
    // SAFETY: the caller's promise.
    unsafe { Value::from_slot(place(pc, base, field)) }
}

/// A register as a borrowed handle.
///
/// # Safety
/// The register is not null and stays as it is for the lifetime.
#[inline(always)]
pub(crate) unsafe fn reg<'a>(base: Base, idx: usize) -> &'a Value {
    // SAFETY: the caller's promise.
    unsafe { Value::from_slot(base.add(idx)) }
}

/// The registers from `first` on as handles.
///
/// # Safety
/// They are owned, not null, and stay as they are for the lifetime.
#[inline(always)]
pub(crate) unsafe fn window<'a>(base: Base, first: usize, n: usize) -> &'a [Value] {
    // SAFETY: a handle is a transparent non-null pointer.
    unsafe { std::slice::from_raw_parts(base.add(first).cast::<Value>(), n) }
}

/// The inline word `k` as a name.
///
/// # Safety
/// The instruction has a name there.
#[inline(always)]
pub(crate) unsafe fn name<'a>(pc: Pc, k: usize) -> &'a Value {
    // SAFETY: the loader put an interned string there.
    unsafe { Value::from_slot(pc.add(k).cast()) }
}

/// Drops the operand if the instruction consumes it.
///
/// # Safety
/// As [`place`]; called once per operand. User code may run.
#[inline(always)]
pub(crate) unsafe fn consume(cx: &mut Cx, base: Base, field: u16) {
    if field & TEMP_BIT != 0 {
        // SAFETY: a consumed temporary is the instruction's.
        unsafe { drop_reg(cx, base, (field & INDEX_MASK) as usize) }
    }
}

/// Takes the operand: out of its temporary, or as a new reference.
///
/// # Safety
/// As [`consume`].
#[inline(always)]
pub(crate) unsafe fn take(pc: Pc, base: Base, field: u16) -> Raw {
    // SAFETY: the reference is moved out of the register, or a new one made.
    unsafe {
        let place = place(pc, base, field);
        let value = *place;
        if field & TEMP_BIT == 0 {
            heap::incref(value);
        } else {
            *place = null_mut();
        }
        value
    }
}

/// Empties a register and drops what was in it (null is nothing).
///
/// # Safety
/// The register is null or owned. User code may run.
#[inline(always)]
pub(crate) unsafe fn drop_reg(cx: &mut Cx, base: Base, idx: usize) {
    // SAFETY: the register is emptied before its reference goes.
    unsafe {
        let slot = base.add(idx);
        let value = *slot;
        *slot = null_mut();
        if !value.is_null() {
            release(cx, value);
        }
    }
}

/// Drops registers `first..first + n`, in ascending order.
///
/// # Safety
/// As [`drop_reg`].
#[inline(always)]
pub(crate) unsafe fn drop_regs(cx: &mut Cx, base: Base, first: usize, n: usize) {
    for i in first..first + n {
        // SAFETY: the caller's promise.
        unsafe { drop_reg(cx, base, i) }
    }
}

/// One reference less; numbers are freed here, everything else by the heap.
///
/// # Safety
/// The caller owns the reference. User code may run: `Vm::pc` and `Vm::base` are up to date.
#[inline(always)]
pub(crate) unsafe fn release(cx: &mut Cx, value: Raw) {
    // SAFETY: the caller's promise.
    unsafe {
        (*value).rc = (*value).rc.wrapping_sub(1);
        if (*value).rc == 0 {
            free(cx, value);
        }
    }
}

/// # Safety
/// The count has just fallen to 0.
#[inline(always)]
unsafe fn free(cx: &mut Cx, value: Raw) {
    // SAFETY: the caller's promise; small ints and floats are 24 bytes and own nothing.
    unsafe {
        let ty = (*value).ty.cast::<TypeObj>();
        let m = cx.machine();
        if ty == int_ty(m) || ty == float_ty(m) {
            heap::free_atom(cx.heap(), value, 24);
        } else {
            heap::dealloc(cx, value);
        }
    }
}

/// The type `int` of small ints.
#[inline(always)]
pub(crate) fn int_ty(m: *mut Machine) -> *const TypeObj {
    // SAFETY: only an address is computed.
    unsafe {
        (&raw const (*m).types)
            .cast::<TypeObj>()
            .add(Ty::Int as usize)
    }
}

/// The type `float`.
#[inline(always)]
pub(crate) fn float_ty(m: *mut Machine) -> *const TypeObj {
    // SAFETY: only an address is computed.
    unsafe {
        (&raw const (*m).types)
            .cast::<TypeObj>()
            .add(Ty::Float as usize)
    }
}

/// Any built-in type's address.
#[inline(always)]
pub(crate) fn ty_of(m: *mut Machine, ty: Ty) -> *const TypeObj {
    // SAFETY: only an address is computed.
    unsafe { (&raw const (*m).types).cast::<TypeObj>().add(ty as usize) }
}

/// The type of a live object.
///
/// # Safety
/// A live object.
#[inline(always)]
pub(crate) unsafe fn type_of(value: Raw) -> *const TypeObj {
    // SAFETY: the caller's promise.
    unsafe { (*value).ty.cast() }
}

/// Puts a result into a destination and drops what a local had.
///
/// # Safety
/// `field` is the destination of the instruction; the value is owned. User code may run.
#[inline(always)]
pub(crate) unsafe fn store(cx: &mut Cx, base: Base, field: u16, value: Raw) {
    // SAFETY: a temporary destination is dead before; a local is null or owned.
    unsafe {
        let slot = base.add((field & INDEX_MASK) as usize);
        if field & TEMP_BIT != 0 {
            *slot = value;
        } else {
            let old = *slot;
            *slot = value;
            if !old.is_null() {
                release(cx, old);
            }
        }
    }
}

/// As [`store`], of a handle.
///
/// # Safety
/// As [`store`].
#[inline(always)]
pub(crate) unsafe fn store_value(cx: &mut Cx, base: Base, field: u16, value: Value) {
    // SAFETY: the caller's promise.
    unsafe { store(cx, base, field, value.into_raw()) }
}

/// Counts the operands that CPython would have pushed and we borrow, while user code may run: how many of `fields` are held is given back
/// to [`unhold`].
///
/// # Safety
/// The fields are operands of the instruction.
pub(crate) unsafe fn hold(cx: &mut Cx, pc: Pc, base: Base, fields: &[u16]) -> usize {
    let mut n = 0;
    for &field in fields {
        if field & TEMP_BIT == 0 {
            // SAFETY: a borrowed operand is live.
            unsafe {
                let value = raw(pc, base, field);
                heap::incref(value);
                (&mut (*cx.machine()).vm.held).push(value);
            }
            n += 1;
        }
    }
    n
}

/// Ends [`hold`].
///
/// # Safety
/// `n` is from the matching [`hold`].
pub(crate) unsafe fn unhold(cx: &mut Cx, n: usize) {
    for _ in 0..n {
        // SAFETY: the list owns its references; they are taken back in the reverse order.
        unsafe {
            let value = (&mut (*cx.machine()).vm.held).pop();
            if let Some(value) = value {
                release(cx, value);
            }
        }
    }
}
