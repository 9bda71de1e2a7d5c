//! Names: locals, cells, globals, namespaces.

#![expect(unsafe_code, reason = "register windows")]

use std::ptr::null_mut;

use super::{Base, Pc, a, b, c, consume, drop_reg, name, reg, src, store_value, take};
use crate::bytecode::opcode::{INDEX_MASK, NO_NAMESPACE, UNIT_NAMESPACE};
use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::objects::exception::{self, Exc};
use crate::objects::function::layout::FunctionObj;
use crate::objects::{Ty, cell, dict, str_, tuple};
use crate::vm::UNIT_NAMESPACE_BELOW;

/// The globals of the running function.
///
/// # Safety
/// A frame is at `base`.
#[inline(always)]
pub(crate) unsafe fn globals<'a>(base: Base) -> &'a Value {
    // SAFETY: every frame owns its function, which owns its globals.
    unsafe { Value::from_slot((*(*base.sub(3)).cast::<FunctionObj>()).globals.as_ptr()) }
}

/// The builtins of the running function.
///
/// # Safety
/// A frame is at `base`.
#[inline(always)]
pub(crate) unsafe fn builtins<'a>(base: Base) -> &'a Value {
    // SAFETY: every frame owns its function, which owns its builtins.
    unsafe { Value::from_slot((*(*base.sub(3)).cast::<FunctionObj>()).builtins.as_ptr()) }
}

#[cold]
fn not_defined(cx: &mut Cx, name: &Value) -> Raised {
    let text = str_::to_rust(cx, name);
    exception::raise_name_error(
        cx,
        Exc::NameError,
        &format!("name '{text}' is not defined"),
        name,
    )
}

#[cold]
fn unbound_free(cx: &mut Cx, name: &Value) -> Raised {
    let text = str_::to_rust(cx, name);
    let message = format!(
        "cannot access free variable '{text}' where it is not associated with a value in enclosing scope"
    );
    exception::raise_name_error(cx, Exc::NameError, &message, name)
}

#[cold]
fn unbound_local(cx: &mut Cx, name: &Value) -> Raised {
    let text = str_::to_rust(cx, name);
    let message =
        format!("cannot access local variable '{text}' where it is not associated with a value");
    exception::raise_name_error(cx, Exc::UnboundLocalError, &message, name)
}

/// The raise of a failed `CheckBound`.
///
/// # Safety
/// `pc` is at `CheckBound`.
#[cold]
pub(crate) unsafe fn op_check_bound(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the loader put the name there.
    unsafe {
        if !(*base.add(a(pc) as usize)).is_null() {
            return Ok(());
        }
        Err(unbound_local(cx, name(pc, 1)))
    }
}

/// # Safety
/// `pc` is at `SaveLocal`.
pub(crate) unsafe fn op_save_local(_cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the reference moves from one register to another.
    unsafe {
        let local = base.add(b(pc) as usize);
        *base.add((a(pc) & INDEX_MASK) as usize) = *local;
        *local = null_mut();
        Ok(())
    }
}

/// # Safety
/// `pc` is at `RestoreLocal`.
pub(crate) unsafe fn op_restore_local(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: as above, back.
    unsafe {
        let from = base.add((b(pc) & INDEX_MASK) as usize);
        let value = *from;
        *from = null_mut();
        let local = base.add(a(pc) as usize);
        let old = *local;
        *local = value;
        if !old.is_null() {
            super::release(cx, old);
        }
        Ok(())
    }
}

/// # Safety
/// `pc` is at `LoadGlobal`.
#[inline(never)]
pub(crate) unsafe fn op_load_global(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: globals and builtins are live dicts; cache words are the instruction's own.
    unsafe {
        let name = name(pc, 1);
        let (globals, builtins) = (globals(base), builtins(base));
        let value = if cx.is_exact(globals, Ty::Dict) {
            fill_global_cache(cx, pc, globals, builtins, name);
            match dict::get_str(cx, globals, name) {
                Some(value) => Some(value),
                None if cx.is_exact(builtins, Ty::Dict) => dict::get_str(cx, builtins, name),
                None => mapping_get(cx, builtins, name)?,
            }
        } else {
            match mapping_get(cx, globals, name)? {
                Some(value) => Some(value),
                None => mapping_get(cx, builtins, name)?,
            }
        };
        match value {
            Some(value) => {
                store_value(cx, base, a(pc), value);
                Ok(())
            }
            None => Err(not_defined(cx, name)),
        }
    }
}

unsafe fn fill_global_cache(cx: &mut Cx, pc: Pc, globals: &Value, builtins: &Value, name: &Value) {
    use crate::objects::dict::layout;
    if !cx.is_exact(builtins, Ty::Dict) {
        return;
    }
    // SAFETY: both are live dicts, the name is interned.
    unsafe {
        let (g, b) = (
            layout::stamp(cx, globals.raw()),
            layout::stamp(cx, builtins.raw()),
        );
        if g == 0 || b == 0 {
            return;
        }
        let index = match layout::index_of(globals.raw(), name.raw()) {
            Some(index) => u64::from(index),
            None => match layout::index_of(builtins.raw(), name.raw()) {
                Some(index) => u64::from(index) | 1 << 63,
                None => return,
            },
        };
        *pc.add(2) = u64::from(g) | u64::from(b) << 32;
        *pc.add(3) = index;
    }
}

/// A mapping's item; `None` for `KeyError`.
fn mapping_get(cx: &mut Cx, mapping: &Value, name: &Value) -> Res<Option<Value>> {
    if cx.is_exact(mapping, Ty::Dict) {
        return dict::get(cx, mapping, name);
    }
    match cx.get_item(mapping, name) {
        Ok(value) => Ok(Some(value)),
        Err(raised) => {
            if cx.catch(Exc::KeyError).is_some() {
                Ok(None)
            } else {
                Err(raised)
            }
        }
    }
}

/// # Safety
/// `pc` is at `StoreGlobal`.
pub(crate) unsafe fn op_store_global(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: globals are a live dict.
    unsafe {
        let field = a(pc);
        let result = dict::set(cx, globals(base), name(pc, 1), src(pc, base, field));
        if result.is_ok() {
            fill_store_cache(cx, pc, base);
        }
        consume(cx, base, field);
        result
    }
}

unsafe fn fill_store_cache(cx: &mut Cx, pc: Pc, base: Base) {
    use crate::objects::dict::layout;
    // SAFETY: globals are a live dict.
    unsafe {
        let globals = globals(base);
        if !cx.is_exact(globals, Ty::Dict) {
            return;
        }
        let stamp = layout::stamp(cx, globals.raw());
        if stamp != 0
            && let Some(index) = layout::index_of(globals.raw(), name(pc, 1).raw())
        {
            *pc.add(2) = u64::from(stamp) | u64::from(index) << 32;
        }
    }
}

/// # Safety
/// `pc` is at `DeleteGlobal`.
pub(crate) unsafe fn op_delete_global(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: globals are a live dict.
    unsafe {
        if dict::del(cx, globals(base), name(pc, 1))? {
            Ok(())
        } else {
            Err(not_defined(cx, name(pc, 1)))
        }
    }
}

/// # Safety
/// `pc` is at `LoadName`.
pub(crate) unsafe fn op_load_name(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the namespace is live.
    unsafe {
        let name = name(pc, 1);
        let namespace = namespace(base, b(pc));
        let found = match mapping_get(cx, namespace, name)? {
            Some(value) => Some(value),
            None => match dict::get(cx, globals(base), name)? {
                Some(value) => Some(value),
                None => mapping_get(cx, builtins(base), name)?,
            },
        };
        match found {
            Some(value) => {
                store_value(cx, base, a(pc), value);
                Ok(())
            }
            None => Err(not_defined(cx, name)),
        }
    }
}

/// # Safety
/// `pc` is at `LoadNameOrCell`.
pub(crate) unsafe fn op_load_name_or_cell(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the namespace and the cell are live.
    unsafe {
        let name = name(pc, 1);
        let found = match mapping_get(cx, reg(base, b(pc) as usize), name)? {
            Some(value) => Some(value),
            None => cell::get(cx, reg(base, c(pc) as usize)),
        };
        match found {
            Some(value) => {
                store_value(cx, base, a(pc), value);
                Ok(())
            }
            None => Err(unbound_free(cx, name)),
        }
    }
}

/// # Safety
/// `pc` is at `StoreName`.
pub(crate) unsafe fn op_store_name(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the namespace is live.
    unsafe {
        let namespace = namespace(base, a(pc));
        let field = b(pc);
        let value = src(pc, base, field);
        let result = if cx.is_exact(namespace, Ty::Dict) {
            dict::set(cx, namespace, name(pc, 1), value)
        } else {
            cx.set_item(namespace, name(pc, 1), value)
        };
        consume(cx, base, field);
        result
    }
}

/// # Safety
/// `pc` is at `DeleteName`.
pub(crate) unsafe fn op_delete_name(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the namespace is live.
    unsafe {
        let namespace = namespace(base, a(pc));
        match cx.del_item(namespace, name(pc, 1)) {
            Ok(()) => Ok(()),
            Err(raised) => {
                if cx.catch(Exc::KeyError).is_some() {
                    Err(not_defined(cx, name(pc, 1)))
                } else {
                    Err(raised)
                }
            }
        }
    }
}

/// # Safety
/// `pc` is at `MakeCell`.
pub(crate) unsafe fn op_make_cell(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the local's reference moves into the cell.
    unsafe {
        let slot = base.add(a(pc) as usize);
        let value = *slot;
        *slot = null_mut();
        let contents = (!value.is_null()).then(|| Value::from_owned(value));
        let made = cell::new(cx, contents)?;
        *slot = made.into_raw();
        Ok(())
    }
}

/// # Safety
/// `pc` is at `CopyFreeVars`.
pub(crate) unsafe fn op_copy_free_vars(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the function's closure is a tuple of as many cells.
    unsafe {
        let closure = (*(*base.sub(3)).cast::<FunctionObj>()).closure.as_ptr();
        let cells = tuple::items(cx, Value::from_slot(closure));
        for (i, cell) in cells.iter().enumerate().take(b(pc) as usize) {
            *base.add(a(pc) as usize + i) = cell.clone().into_raw();
        }
        Ok(())
    }
}

#[cold]
fn empty_cell(cx: &mut Cx, name: &Value, free: bool) -> Raised {
    if free {
        unbound_free(cx, name)
    } else {
        unbound_local(cx, name)
    }
}

/// # Safety
/// `pc` is at `LoadCell`.
#[inline(always)]
pub(crate) unsafe fn op_load_cell(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the register has a cell.
    unsafe {
        match cell::get(cx, reg(base, b(pc) as usize)) {
            Some(value) => {
                store_value(cx, base, a(pc), value);
                Ok(())
            }
            None => Err(empty_cell(cx, name(pc, 1), c(pc) != 0)),
        }
    }
}

/// # Safety
/// `pc` is at `StoreCell`.
#[inline(always)]
pub(crate) unsafe fn op_store_cell(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the register has a cell; the value moves in.
    unsafe {
        let value = Value::from_owned(take(pc, base, b(pc)));
        cell::set(cx, reg(base, a(pc) as usize), Some(value));
        Ok(())
    }
}

/// # Safety
/// `pc` is at `DeleteCell`.
pub(crate) unsafe fn op_delete_cell(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the register has a cell.
    unsafe {
        let the_cell = reg(base, a(pc) as usize);
        if cell::get(cx, the_cell).is_none() {
            return Err(empty_cell(cx, name(pc, 1), b(pc) != 0));
        }
        cell::set(cx, the_cell, None);
        Ok(())
    }
}

/// `del local`.
///
/// # Safety
/// `pc` is at `DeleteLocal`.
pub(crate) unsafe fn op_delete_local(cx: &mut Cx, pc: Pc, base: Base) {
    // SAFETY: the local is null or owned.
    unsafe { drop_reg(cx, base, a(pc) as usize) }
}

/// The namespace of a frame of the kinds that have one, that of `exec` or `eval`, or its globals.
///
/// # Safety
/// `ns` is a namespace register of the instruction.
pub(crate) unsafe fn namespace<'a>(base: Base, ns: u16) -> &'a Value {
    // SAFETY: the caller's promise.
    unsafe {
        match ns {
            NO_NAMESPACE => globals(base),
            UNIT_NAMESPACE => Value::from_slot(base.sub(UNIT_NAMESPACE_BELOW)),
            _ => reg(base, ns as usize),
        }
    }
}
