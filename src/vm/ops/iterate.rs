//! Iteration and unpacking.

#![expect(unsafe_code, reason = "register windows")]

use super::{Base, Pc, a, b, consume, hold, raw, reg, src, store_value, ty_of, type_of, unhold};
use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::Value;
use crate::heap::header::Raw;
use crate::objects::Ty;
use crate::objects::iterators::layout::SeqIterObj;
use crate::objects::list::layout::ListObj;
use crate::objects::range::layout::RangeIterObj;
use crate::objects::str_::layout::StrObj;
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

/// What a quick iterator says.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Quick {
    /// An item, owned.
    Item(Raw),
    /// The end.
    End,
    /// It is something else.
    Other,
}

/// The next item of an iterator over a list, range, tuple or string of ASCII.
///
/// # Safety
/// `pc` is the running instruction; a live iterator.
#[inline(always)]
pub(crate) unsafe fn quick_next(cx: &mut Cx, pc: Pc, iter: Raw) -> Quick {
    let m = cx.machine();
    // SAFETY: types are looked at before payloads.
    unsafe {
        let ty = type_of(iter);
        if ty == ty_of(m, Ty::RangeIterator) {
            let range = &*iter.cast::<RangeIterObj>();
            let left = range.left.get();
            if left <= 0 {
                return Quick::End;
            }
            let value = range.next.get();
            if !super::arith::is_compact(value) {
                return Quick::Other;
            }
            let made = super::arith::box_int(cx, pc, value);
            if made.is_null() {
                return Quick::Other;
            }
            range.next.set(value.wrapping_add(range.step.get()));
            range.left.set(left - 1);
            return Quick::Item(made);
        }
        if ty == ty_of(m, Ty::ListIterator) {
            let it = &*iter.cast::<SeqIterObj>();
            let list = it.of.get();
            if list.is_null() {
                return Quick::End;
            }
            let list = &*list.cast::<ListObj>();
            let i = it.index.get();
            if i < list.len.get() {
                let item = *list.items.get().add(i);
                heap::incref(item);
                it.index.set(i + 1);
                return Quick::Item(item);
            }
            return Quick::Other;
        }
        if ty == ty_of(m, Ty::TupleIterator) {
            let it = &*iter.cast::<SeqIterObj>();
            let tuple = it.of.get();
            if tuple.is_null() {
                return Quick::End;
            }
            let tuple = &*tuple.cast::<TupleObj>();
            let i = it.index.get();
            if i < tuple.len {
                let item = *tuple.items().add(i);
                heap::incref(item);
                it.index.set(i + 1);
                return Quick::Item(item);
            }
            return Quick::Other;
        }
        if ty == ty_of(m, Ty::StrAsciiIterator) {
            let it = &*iter.cast::<SeqIterObj>();
            let text = it.of.get();
            if text.is_null() {
                return Quick::End;
            }
            let i = it.index.get();
            if let Some(&b) = (*text.cast::<StrObj>())
                .as_ascii()
                .and_then(|text| text.as_bytes().get(i))
            {
                let item = (&(*m).strings).latin1[b as usize];
                heap::incref(item);
                it.index.set(i + 1);
                return Quick::Item(item);
            }
        }
        if super::packed::is_packed(iter) {
            return super::packed::next(cx, pc, iter);
        }
        Quick::Other
    }
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
