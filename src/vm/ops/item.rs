//! Items and slices.

#![expect(unsafe_code, reason = "register windows")]

use super::{
    Base, Pc, a, b, c, consume, drop_regs, hold, packed, reg, src, store, store_value, ty_of,
    type_of, unhold,
};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::header::Raw;
use crate::machine::Machine;
use crate::objects::list::layout::ListObj;
use crate::objects::str_::layout::StrObj;
use crate::objects::tuple::layout::TupleObj;
use crate::objects::{Ty, dict, list, slice, str_, tuple};

/// `obj[key]` of an exact list, tuple or ASCII string and a small int within bounds; null otherwise. A borrowed result.
///
/// # Safety
/// Live objects.
#[inline(always)]
pub(crate) unsafe fn quick_item(m: *mut Machine, obj: Raw, key: Raw) -> Raw {
    // SAFETY: types are looked at before payloads; the index is checked.
    unsafe {
        if type_of(key) != super::int_ty(m) {
            return std::ptr::null_mut();
        }
        let i = super::arith::int_value(key);
        let ty = type_of(obj);
        if ty == ty_of(m, Ty::List) {
            let list = &*obj.cast::<ListObj>();
            let len = list.len.get() as i64;
            let i = if i < 0 { i + len } else { i };
            if (i as u64) < len as u64 {
                return *list.items.get().add(i as usize);
            }
        } else if ty == ty_of(m, Ty::Tuple) {
            let tuple = &*obj.cast::<TupleObj>();
            let len = tuple.len as i64;
            let i = if i < 0 { i + len } else { i };
            if (i as u64) < len as u64 {
                return *tuple.items().add(i as usize);
            }
        } else if ty == ty_of(m, Ty::Str)
            && let Some(text) = (*obj.cast::<StrObj>()).as_ascii()
        {
            let len = text.len() as i64;
            let i = if i < 0 { i + len } else { i };
            if (i as u64) < len as u64 {
                return (&(*m).strings).latin1[text.as_bytes()[i as usize] as usize];
            }
        }
        std::ptr::null_mut()
    }
}

/// # Safety
/// `pc` is at `Subscr`.
#[inline(never)]
pub(crate) unsafe fn op_subscr(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let (fo, fk) = (b(pc), c(pc));
        let (obj, key) = (src(pc, base, fo), src(pc, base, fk));
        if packed::is_packed(obj.raw()) {
            let item = packed::load(cx, pc, obj.raw(), key.raw());
            if !item.is_null() {
                consume(cx, base, fo);
                consume(cx, base, fk);
                store(cx, base, a(pc), item);
                return Ok(());
            }
        }
        if cx.is_exact(obj, Ty::Dict) {
            let found = dict::layout::get_plain(cx, obj, key);
            if !found.is_null() {
                let value = Value::from_borrowed(found);
                consume(cx, base, fo);
                consume(cx, base, fk);
                store_value(cx, base, a(pc), value);
                return Ok(());
            }
        }
        let held = hold(cx, pc, base, &[fo, fk]);
        let result = cx.get_item(obj, key);
        unhold(cx, held);
        consume(cx, base, fo);
        consume(cx, base, fk);
        store_value(cx, base, a(pc), result?);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `StoreSubscr`.
#[inline(never)]
pub(crate) unsafe fn op_store_subscr(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let (fo, fk, fv) = (a(pc), b(pc), c(pc));
        let (obj, key, value) = (src(pc, base, fo), src(pc, base, fk), src(pc, base, fv));
        if packed::is_packed(obj.raw()) && packed::store(cx, obj.raw(), key.raw(), value.raw()) {
            consume(cx, base, fv);
            consume(cx, base, fo);
            consume(cx, base, fk);
            return Ok(());
        }
        let is_dict = cx.is_exact(obj, Ty::Dict);
        let quick = is_dict.then(|| dict::layout::set_plain(cx, obj, key, value));
        let result = if let Some(result) = quick.flatten() {
            result
        } else {
            let held = hold(cx, pc, base, &[fv, fo, fk]);
            let result = if is_dict {
                dict::set(cx, obj, key, value)
            } else {
                cx.set_item(obj, key, value)
            };
            unhold(cx, held);
            result
        };
        consume(cx, base, fv);
        consume(cx, base, fo);
        consume(cx, base, fk);
        result
    }
}

/// # Safety
/// `pc` is at `DeleteSubscr`.
pub(crate) unsafe fn op_delete_subscr(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let (fo, fk) = (a(pc), b(pc));
        let held = hold(cx, pc, base, &[fo, fk]);
        let result = cx.del_item(src(pc, base, fo), src(pc, base, fk));
        unhold(cx, held);
        consume(cx, base, fo);
        consume(cx, base, fk);
        result
    }
}

/// The slice of two consumed temporaries.
unsafe fn slice_of(cx: &mut Cx, base: Base, first: usize) -> Res<Value> {
    // SAFETY: the temporaries are owned.
    unsafe {
        let (start, stop) = (reg(base, first).clone(), reg(base, first + 1).clone());
        let none = cx.none();
        let made = slice::new(cx, start, stop, none);
        drop_regs(cx, base, first, 2);
        made
    }
}

/// `obj[start:stop]` of an exact built-in sequence, by small ints or `None`: no slice is made, as CPython takes that from a place where
/// it keeps one. `None`: it is something else.
#[inline(always)]
fn plain_slice(cx: &mut Cx, obj: &Value, start: &Value, stop: &Value) -> Option<Res<Value>> {
    let (start, stop) = slice::plain_bounds(cx, start, stop)?;
    if cx.is_exact(obj, Ty::List) {
        let part = slice::adjust(list::len(cx, obj), start, stop, 1);
        Some(list::part(cx, obj, part))
    } else if cx.is_exact(obj, Ty::Str) {
        let part = slice::adjust(obj.cast::<StrObj>()?.len, start, stop, 1);
        Some(str_::part(cx, obj, part))
    } else if cx.is_exact(obj, Ty::Tuple) {
        let part = slice::adjust(tuple::items(cx, obj).len(), start, stop, 1);
        Some(tuple::part(cx, obj, part))
    } else {
        packed::load_slice(cx, obj, start, stop)
    }
}

/// # Safety
/// `pc` is at `LoadSlice`.
pub(crate) unsafe fn op_load_slice(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let (fo, first) = (b(pc), c(pc) as usize);
        let (start, stop) = (reg(base, first), reg(base, first + 1));
        let result = if let Some(result) = plain_slice(cx, src(pc, base, fo), start, stop) {
            drop_regs(cx, base, first, 2);
            result
        } else {
            slice_of(cx, base, first).and_then(|key| {
                let held = hold(cx, pc, base, &[fo]);
                let result = cx.get_item(src(pc, base, fo), &key);
                unhold(cx, held);
                result
            })
        };
        consume(cx, base, fo);
        store_value(cx, base, a(pc), result?);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `StoreSlice`.
pub(crate) unsafe fn op_store_slice(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let (fo, first, fv) = (a(pc), b(pc) as usize, c(pc));
        let (obj, value) = (src(pc, base, fo), src(pc, base, fv));
        let (start, stop) = (reg(base, first), reg(base, first + 1));
        let result = if cx.is_exact(obj, Ty::List)
            && let Some((start, stop)) = slice::plain_bounds(cx, start, stop)
        {
            let held = hold(cx, pc, base, &[fo, fv]);
            let result = list::set_slice(cx, obj, (start, stop, 1), value);
            unhold(cx, held);
            drop_regs(cx, base, first, 2);
            result
        } else {
            slice_of(cx, base, first).and_then(|key| {
                let held = hold(cx, pc, base, &[fo, fv]);
                let result = cx.set_item(src(pc, base, fo), &key, src(pc, base, fv));
                unhold(cx, held);
                result
            })
        };
        consume(cx, base, fv);
        consume(cx, base, fo);
        result
    }
}

/// The place of `list[i]` in an exact list, for a small int within bounds; null otherwise.
///
/// # Safety
/// Live objects.
#[inline(always)]
pub(crate) unsafe fn quick_place(m: *mut Machine, obj: Raw, key: Raw) -> *mut Raw {
    // SAFETY: types are looked at before payloads; the index is checked.
    unsafe {
        if type_of(obj) != ty_of(m, Ty::List) || type_of(key) != super::int_ty(m) {
            return std::ptr::null_mut();
        }
        let list = &*obj.cast::<ListObj>();
        let i = super::arith::int_value(key);
        let len = list.len.get() as i64;
        let i = if i < 0 { i + len } else { i };
        if (i as u64) >= len as u64 {
            return std::ptr::null_mut();
        }
        list.items.get().add(i as usize)
    }
}
