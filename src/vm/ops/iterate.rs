//! Iteration and unpacking.

#![expect(unsafe_code, reason = "register windows")]

use super::{Base, Pc, a, b, consume, hold, raw, reg, src, store_value, ty_of, type_of, unhold};
use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::Value;
use crate::objects::Ty;
use crate::objects::list::layout::ListObj;
use crate::objects::tuple::layout::TupleObj;

/// # Safety
/// `pc` is at `GetIter`.
pub(crate) unsafe fn op_get_iter(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let field = b(pc);
        let held = hold(cx, pc, base, &[field]);
        let result = cx.iter(src(pc, base, field));
        unhold(cx, held);
        consume(cx, base, field);
        store_value(cx, base, a(pc), result?);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `GetYieldFromIter`.
pub(crate) unsafe fn op_get_yield_from_iter(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe { op_get_iter(cx, pc, base) }
}

/// The next item of any iterator.
///
/// # Safety
/// `pc` is at `ForIter`.
#[inline(never)]
pub(crate) unsafe fn slow_next(cx: &mut Cx, pc: Pc, base: Base) -> Res<Option<Value>> {
    // SAFETY: the iterator is owned by its temporary.
    unsafe { cx.next(reg(base, b(pc) as usize)) }
}

/// # Safety
/// `pc` is at `UnpackSequence`.
pub(crate) unsafe fn op_unpack_sequence(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live; the temporaries are dead.
    unsafe {
        let (field, first, n) = (a(pc), b(pc) as usize, super::c(pc) as usize);
        let obj = raw(pc, base, field);
        let m = cx.machine();
        let items = if type_of(obj) == ty_of(m, Ty::Tuple) {
            let tuple = &*obj.cast::<TupleObj>();
            Some((tuple.items(), tuple.len))
        } else if type_of(obj) == ty_of(m, Ty::List) {
            let list = &*obj.cast::<ListObj>();
            Some((list.items.get(), list.len.get()))
        } else {
            None
        };
        if let Some((items, len)) = items
            && len == n
        {
            // The operand may lie in the first of the temporaries: it is kept until its items are counted.
            let whole = super::take(pc, base, field);
            for i in (0..n).rev() {
                let item = *items.add(i);
                heap::incref(item);
                *base.add(first + i) = item;
            }
            super::release(cx, whole);
            return Ok(());
        }
        let held = hold(cx, pc, base, &[field]);
        let result = cx.unpack_exact(src(pc, base, field), n);
        unhold(cx, held);
        consume(cx, base, field);
        for (i, item) in result?.into_iter().enumerate() {
            *base.add(first + i) = item.into_raw();
        }
        Ok(())
    }
}

/// # Safety
/// `pc` is at `UnpackEx`.
pub(crate) unsafe fn op_unpack_ex(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live; the temporaries are dead.
    unsafe {
        let (field, first) = (a(pc), b(pc) as usize);
        let pair = *pc.add(1);
        let (before, after) = (pair as u32 as usize, (pair >> 32) as usize);
        let held = hold(cx, pc, base, &[field]);
        let result = cx.unpack_ex(src(pc, base, field), before, after);
        unhold(cx, held);
        consume(cx, base, field);
        for (i, item) in result?.into_iter().enumerate() {
            *base.add(first + i) = item.into_raw();
        }
        Ok(())
    }
}
