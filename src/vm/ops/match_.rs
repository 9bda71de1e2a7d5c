//! What the patterns of `match` compile to.

#![expect(unsafe_code, reason = "register windows")]

use super::{Base, Pc, a, b, c, drop_reg, reg, store_value};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::int;

/// # Safety
/// `pc` is at `MatchSequence`.
pub(crate) unsafe fn op_match_sequence(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the register is live.
    unsafe {
        let found = cx.is_sequence_pattern(reg(base, b(pc) as usize));
        let value = cx.bool(found);
        store_value(cx, base, a(pc), value);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `MatchMapping`.
pub(crate) unsafe fn op_match_mapping(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the register is live.
    unsafe {
        let found = cx.is_mapping_pattern(reg(base, b(pc) as usize));
        let value = cx.bool(found);
        store_value(cx, base, a(pc), value);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `GetLen`.
pub(crate) unsafe fn op_get_len(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the register is live.
    unsafe {
        let len = cx.len(reg(base, b(pc) as usize))?;
        let value = int::new(cx, len as i64)?;
        store_value(cx, base, a(pc), value);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `MatchKeys`.
pub(crate) unsafe fn op_match_keys(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the registers are live.
    unsafe {
        let (subject, keys) = (reg(base, b(pc) as usize), reg(base, c(pc) as usize));
        let value = cx.match_keys(subject, keys)?;
        store_value(cx, base, a(pc), value);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `MatchClass`.
pub(crate) unsafe fn op_match_class(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the window is live until it is dropped, once; the inline word is a constant.
    unsafe {
        let first = b(pc) as usize;
        let (subject, class) = (reg(base, first), reg(base, first + 1));
        let names = Value::from_slot(pc.add(1).cast());
        let result = cx.match_class(subject, class, c(pc) as usize, names);
        drop_reg(cx, base, first);
        drop_reg(cx, base, first + 1);
        let value = result?;
        store_value(cx, base, a(pc), value);
        Ok(())
    }
}
