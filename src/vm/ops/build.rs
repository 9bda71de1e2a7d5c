//! Building lists, tuples, sets, dicts, strings.

#![expect(unsafe_code, reason = "register windows")]

use std::ptr::null_mut;

use super::{
    Base, Pc, a, b, c, consume, drop_regs, hold, reg, src, store, store_value, take, unhold, window,
};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::Exc;
use crate::objects::exception::layout::class_name;
use crate::objects::{Ty, dict, list, set, str_, tuple};

unsafe fn clear(base: Base, first: usize, n: usize) {
    for i in first..first + n {
        // SAFETY: the references have moved out of these registers.
        unsafe { *base.add(i) = null_mut() }
    }
}

/// # Safety
/// `pc` is at `BuildList`.
pub(crate) unsafe fn op_build_list(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the temporaries' references move into the list.
    unsafe {
        let (first, n) = (b(pc) as usize, c(pc) as usize);
        let made = list::layout::from_raw(cx, base.add(first), n);
        if made.is_null() {
            drop_regs(cx, base, first, n);
            return Err(cx.memory_error());
        }
        clear(base, first, n);
        store(cx, base, a(pc), made);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `BuildTuple`.
pub(crate) unsafe fn op_build_tuple(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the temporaries' references move into the tuple.
    unsafe {
        let (first, n) = (b(pc) as usize, c(pc) as usize);
        let made = tuple::layout::from_raw(cx, base.add(first), n);
        if made.is_null() {
            drop_regs(cx, base, first, n);
            return Err(cx.memory_error());
        }
        clear(base, first, n);
        store(cx, base, a(pc), made);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `BuildSet`.
pub(crate) unsafe fn op_build_set(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the temporaries are owned until they are dropped here.
    unsafe {
        let (first, n) = (b(pc) as usize, c(pc) as usize);
        let mut result = set::new(cx, false, Vec::new());
        if let Ok(made) = &result {
            let made = made.clone();
            for i in 0..n {
                if let Err(raised) = set::add(cx, &made, reg(base, first + i)) {
                    result = Err(raised);
                    break;
                }
                super::drop_reg(cx, base, first + i);
            }
        }
        drop_regs(cx, base, first, n);
        store_value(cx, base, a(pc), result?);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `BuildMap`.
pub(crate) unsafe fn op_build_map(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: as above.
    unsafe {
        let (first, n) = (b(pc) as usize, 2 * c(pc) as usize);
        let result = if n == 0 {
            dict::new(cx)
        } else {
            dict::from_pairs(cx, window(base, first, n))
        };
        drop_regs(cx, base, first, n);
        store_value(cx, base, a(pc), result?);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `BuildString`.
pub(crate) unsafe fn op_build_string(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: as above.
    unsafe {
        let (first, n) = (b(pc) as usize, c(pc) as usize);
        let result = str_::join(cx, window(base, first, n));
        drop_regs(cx, base, first, n);
        store_value(cx, base, a(pc), result?);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `ListAppend`.
#[inline(always)]
pub(crate) unsafe fn op_list_append(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the item's reference moves into the list.
    unsafe {
        let item = take(pc, base, b(pc));
        if list::layout::append_raw(cx, *base.add(a(pc) as usize), item) {
            return Ok(());
        }
        crate::heap::decref(cx, item);
        Err(cx.memory_error())
    }
}

/// # Safety
/// `pc` is at `SetAdd`.
pub(crate) unsafe fn op_set_add(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let field = b(pc);
        let held = hold(cx, pc, base, &[field]);
        let result = set::add(cx, reg(base, a(pc) as usize), src(pc, base, field));
        unhold(cx, held);
        consume(cx, base, field);
        result
    }
}

/// # Safety
/// `pc` is at `MapAdd`.
pub(crate) unsafe fn op_map_add(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let (fk, fv) = (b(pc), c(pc));
        let held = hold(cx, pc, base, &[fk, fv]);
        let result = dict::set(
            cx,
            reg(base, a(pc) as usize),
            src(pc, base, fk),
            src(pc, base, fv),
        );
        unhold(cx, held);
        consume(cx, base, fk);
        consume(cx, base, fv);
        result
    }
}

/// # Safety
/// `pc` is at `ListExtend`.
pub(crate) unsafe fn op_list_extend(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let field = b(pc);
        let held = hold(cx, pc, base, &[field]);
        let iterable = src(pc, base, field);
        let mut result = list::extend(cx, reg(base, a(pc) as usize), iterable);
        if result.is_err() && cx.pending_is(Exc::TypeError) && !is_iterable(cx, iterable) {
            drop(cx.take_exception());
            let got = class_name(cx, cx.type_of(iterable));
            result = Err(cx.type_error(format!("Value after * must be an iterable, not {got}")));
        }
        unhold(cx, held);
        consume(cx, base, field);
        result
    }
}

fn is_iterable(cx: &Cx, value: &Value) -> bool {
    let slots = cx.type_of(value).slots.get();
    slots.iter.is_some() || slots.getitem.is_some()
}

/// # Safety
/// `pc` is at `SetUpdate`.
pub(crate) unsafe fn op_set_update(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let field = b(pc);
        let held = hold(cx, pc, base, &[field]);
        let result = set::update(cx, reg(base, a(pc) as usize), src(pc, base, field));
        unhold(cx, held);
        consume(cx, base, field);
        result
    }
}

fn is_mapping(cx: &mut Cx, value: &Value) -> Res<bool> {
    if cx.is_exact(value, Ty::Dict) {
        return Ok(true);
    }
    let name = cx.name(crate::objects::names::Name::keys).clone();
    Ok(cx.get_attr_opt(value, &name)?.is_some())
}

/// # Safety
/// `pc` is at `DictUpdate`.
pub(crate) unsafe fn op_dict_update(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let field = b(pc);
        let held = hold(cx, pc, base, &[field]);
        let mapping = src(pc, base, field);
        let result = match is_mapping(cx, mapping) {
            Ok(true) => dict::update(cx, reg(base, a(pc) as usize), mapping),
            Ok(false) => {
                let got = class_name(cx, cx.type_of(mapping));
                Err(cx.type_error(format!("'{got}' object is not a mapping")))
            }
            Err(raised) => Err(raised),
        };
        unhold(cx, held);
        consume(cx, base, field);
        result
    }
}

/// # Safety
/// `pc` is at `DictMerge`.
pub(crate) unsafe fn op_dict_merge(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let field = b(pc);
        let held = hold(cx, pc, base, &[field]);
        let result = merge(
            cx,
            reg(base, a(pc) as usize),
            src(pc, base, field),
            reg(base, c(pc) as usize),
        );
        unhold(cx, held);
        consume(cx, base, field);
        result
    }
}

/// `**mapping` of a call.
fn merge(cx: &mut Cx, into: &Value, mapping: &Value, callee: &Value) -> Res<()> {
    if !is_mapping(cx, mapping)? {
        let callee = crate::vm::call::function_text(cx, callee);
        let got = class_name(cx, cx.type_of(mapping));
        return Err(cx.type_error(format!(
            "{callee} argument after ** must be a mapping, not {got}"
        )));
    }
    let keys = if cx.is_exact(mapping, Ty::Dict) {
        let mut keys = Vec::new();
        let mut pos = 0;
        while let Some((key, _)) = dict::next_entry(cx, mapping, &mut pos) {
            keys.push(key);
        }
        keys
    } else {
        let keys = cx.call_method(mapping, crate::objects::names::Name::keys, &[])?;
        cx.collect(&keys)?
    };
    for key in keys {
        if dict::get(cx, into, &key)?.is_some() {
            let callee = crate::vm::call::function_text(cx, callee);
            let key = if cx.is_exact(&key, Ty::Str) {
                str_::to_rust(cx, &key)
            } else {
                cx.repr_string(&key)?
            };
            return Err(cx.type_error(format!(
                "{callee} got multiple values for keyword argument '{key}'"
            )));
        }
        let value = cx.get_item(mapping, &key)?;
        dict::set(cx, into, &key, &value)?;
    }
    Ok(())
}

/// # Safety
/// `pc` is at `ListToTuple`.
pub(crate) unsafe fn op_list_to_tuple(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let field = b(pc);
        let items = list::items(cx, src(pc, base, field)).to_vec();
        let result = tuple::from_vec(cx, items);
        consume(cx, base, field);
        store_value(cx, base, a(pc), result?);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `ConvertValue`.
pub(crate) unsafe fn op_convert_value(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let field = b(pc);
        let held = hold(cx, pc, base, &[field]);
        let value = src(pc, base, field);
        let result = match c(pc) {
            1 => cx.str(value),
            2 => cx.repr(value),
            _ => cx.ascii(value),
        };
        unhold(cx, held);
        consume(cx, base, field);
        store_value(cx, base, a(pc), result?);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `FormatSimple`.
pub(crate) unsafe fn op_format_simple(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let field = b(pc);
        if cx.is_exact(src(pc, base, field), Ty::Str) {
            let value = take(pc, base, field);
            store(cx, base, a(pc), value);
            return Ok(());
        }
        let held = hold(cx, pc, base, &[field]);
        let result = cx.format(src(pc, base, field), None);
        unhold(cx, held);
        consume(cx, base, field);
        store_value(cx, base, a(pc), result?);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `FormatWithSpec`.
pub(crate) unsafe fn op_format_with_spec(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let (fv, fs) = (b(pc), c(pc));
        let held = hold(cx, pc, base, &[fv, fs]);
        let result = cx.format(src(pc, base, fv), Some(src(pc, base, fs)));
        unhold(cx, held);
        consume(cx, base, fv);
        consume(cx, base, fs);
        store_value(cx, base, a(pc), result?);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `BuildSlice`.
pub(crate) unsafe fn op_build_slice(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the temporaries' references move into the slice.
    unsafe {
        let (first, n) = (b(pc) as usize, c(pc) as usize);
        let mut parts = [cx.none(), cx.none(), cx.none()];
        for (i, part) in parts.iter_mut().enumerate().take(n) {
            let slot = base.add(first + i);
            *part = Value::from_owned(*slot);
            *slot = null_mut();
        }
        let [start, stop, step] = parts;
        let made = crate::objects::slice::new(cx, start, stop, step)?;
        store_value(cx, base, a(pc), made);
        Ok(())
    }
}
