//! Functions, imports and what the prompt prints.

#![expect(unsafe_code, reason = "register windows")]

use std::ptr::null_mut;

use super::{Base, Pc, a, b, consume, hold, name, reg, src, store_value, unhold};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::Exc;
use crate::objects::names::Name;
use crate::objects::{dict, function};

/// # Safety
/// `pc` is at `MakeFunction`.
pub(crate) unsafe fn op_make_function(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the temporaries' references move out; the inline word is a code constant.
    unsafe {
        let first = b(pc) as usize;
        let mut extras = [None, None, None, None];
        for (i, extra) in extras.iter_mut().enumerate() {
            let slot = base.add(first + i);
            if !(*slot).is_null() {
                *extra = Some(Value::from_owned(*slot));
                *slot = null_mut();
            }
        }
        let code = Value::from_slot(pc.add(1).cast());
        let made = function::make(cx, code, super::name::globals(base), extras)?;
        store_value(cx, base, a(pc), made);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `LoadBuildClass`.
pub(crate) unsafe fn op_load_build_class(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: builtins are live.
    unsafe {
        let name = cx.name(Name::__build_class__).clone();
        match dict::get(cx, super::name::builtins(base), &name)? {
            Some(value) => {
                store_value(cx, base, a(pc), value);
                Ok(())
            }
            None => Err(cx.raise(Exc::NameError, "__build_class__ not found")),
        }
    }
}

/// # Safety
/// `pc` is at `ImportName`.
pub(crate) unsafe fn op_import_name(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let field = b(pc);
        let held = hold(cx, pc, base, &[field]);
        let level = i64::from(super::c(pc));
        let result = crate::modules::import_name(
            cx,
            name(pc, 1),
            super::name::globals(base),
            src(pc, base, field),
            level,
        );
        unhold(cx, held);
        consume(cx, base, field);
        store_value(cx, base, a(pc), result?);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `ImportFrom`.
pub(crate) unsafe fn op_import_from(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let value = crate::modules::import_from(cx, src(pc, base, b(pc)), name(pc, 1))?;
        store_value(cx, base, a(pc), value);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `ImportStar`.
pub(crate) unsafe fn op_import_star(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let field = a(pc);
        let result = crate::modules::import_star(
            cx,
            src(pc, base, field),
            super::name::namespace(base, b(pc)),
        );
        consume(cx, base, field);
        result
    }
}

/// # Safety
/// `pc` is at `LoadLocals`.
pub(crate) unsafe fn op_load_locals(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: a class body's first register is its namespace.
    unsafe {
        let value = reg(base, 0).clone();
        store_value(cx, base, a(pc), value);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `SetupAnnotations`.
pub(crate) unsafe fn op_setup_annotations(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the namespace is live.
    unsafe {
        let namespace = super::name::namespace(base, a(pc));
        let name = cx.name(Name::__annotations__).clone();
        if cx.contains(namespace, &name)? {
            return Ok(());
        }
        let made = dict::new(cx)?;
        cx.set_item(namespace, &name, &made)
    }
}

/// # Safety
/// `pc` is at `PrintExpr`.
pub(crate) unsafe fn op_print_expr(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let field = a(pc);
        let result = crate::modules::sys::display(cx, src(pc, base, field));
        consume(cx, base, field);
        result
    }
}

/// # Safety
/// `pc` is at `RaiseCompileTime`.
pub(crate) unsafe fn op_raise_compile_time(cx: &mut Cx, _pc: Pc, _base: Base) -> Res<()> {
    Err(cx.raise(Exc::SystemError, "code that was refused was reached"))
}
