//! Moves, names, attributes, items, iteration.

#![expect(unsafe_code, reason = "handlers of instructions: as `quick`")]

use std::ptr::null_mut;

use super::{
    Base, Pc, TEMP_A, TEMP_B, TEMP_C, a, b, body, bury_and_jump, c, consume_living, drop_and_go,
    drop_number, finish, get, get_last, go, is_number, is_temp, is_watched, not_here, number,
    register, take,
};
use crate::heap::header::{Raw, dict_word};
use crate::heap::{self, GC_BIT};
use crate::machine::Machine;
use crate::objects::cell::layout::CellObj;
use crate::objects::function::layout::FunctionObj;
use crate::objects::iterators::layout::SeqIterObj;
use crate::objects::list::layout::ListObj;
use crate::objects::range::layout::RangeIterObj;
use crate::objects::str_::layout::StrObj;
use crate::objects::tuple::layout::TupleObj;
use crate::objects::{Ty, dict, instance};
use crate::vm::ops::attr::{self, Kind};
use crate::vm::ops::item::{quick_item, quick_place};
use crate::vm::ops::{arith::is_compact, ty_of, type_of};

pub(super) unsafe extern "C" fn moved<const M: u16>(
    m: *mut Machine,
    pc: Pc,
    base: Base,
    word: u64,
) {
    // SAFETY: the operand of the instruction.
    unsafe {
        let field = b(word);
        let value = get_last(pc, base, field, M);
        if M & TEMP_B == 0 {
            heap::incref(value);
        }
        finish::<1>(m, pc, base, a(word), M & TEMP_A != 0, value)
    }
}

pub(super) unsafe extern "C" fn load_const<const M: u16>(
    m: *mut Machine,
    pc: Pc,
    base: Base,
    word: u64,
) {
    // SAFETY: the inline word is a live constant.
    unsafe {
        let value = *pc.add(1) as Raw;
        heap::incref(value);
        finish::<2>(m, pc, base, a(word), M & TEMP_A != 0, value)
    }
}

pub(super) unsafe extern "C" fn drop_temp(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: the register is null or owned.
    unsafe {
        let slot = base.add(a(word) as usize);
        let value = *slot;
        *slot = null_mut();
        if value.is_null() {
            return go(m, pc.add(1), base);
        }
        drop_and_go::<1>(m, pc, base, value)
    }
}

pub(super) unsafe extern "C" fn set_null(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: a dead temporary.
    unsafe {
        *base.add(a(word) as usize) = null_mut();
        go(m, pc.add(1), base)
    }
}

pub(super) unsafe extern "C" fn check_bound(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: a local.
    unsafe {
        if (*base.add(a(word) as usize)).is_null() {
            return not_here(m, pc, base);
        }
        go(m, pc.add(2), base)
    }
}

pub(super) unsafe extern "C" fn load_global<const M: u16>(
    m: *mut Machine,
    pc: Pc,
    base: Base,
    word: u64,
) {
    // SAFETY: the stamps in the cache stand for keys that are still where they were.
    unsafe {
        let f = &*(*base.sub(3)).cast::<FunctionObj>();
        let stamps = *pc.add(2);
        let globals = f.globals.get();
        if dict::layout::stamp_now(globals) != stamps as u32 {
            return not_here(m, pc, base);
        }
        let index = *pc.add(3);
        let value = if index >> 63 == 0 {
            *dict::layout::value_place(globals, index as u32)
        } else {
            let builtins = f.builtins.get();
            if dict::layout::stamp_now(builtins) != (stamps >> 32) as u32 {
                return not_here(m, pc, base);
            }
            *dict::layout::value_place(builtins, index as u32)
        };
        if value.is_null() {
            return not_here(m, pc, base);
        }
        heap::incref(value);
        finish::<4>(m, pc, base, a(word), M & TEMP_A != 0, value)
    }
}

pub(super) unsafe extern "C" fn store_global(m: *mut Machine, pc: Pc, base: Base, word: u64) {
    // SAFETY: as in `load_global`.
    unsafe {
        let globals = (*(*base.sub(3)).cast::<FunctionObj>()).globals.get();
        let cache = *pc.add(2);
        if dict::layout::stamp_now(globals) != cache as u32 {
            return not_here(m, pc, base);
        }
        let field = a(word);
        let value = get(pc, base, field);
        // An untracked dict must hear of what it can be tracked for.
        if !heap::is_tracked(globals) && value as usize & GC_BIT != 0 {
            return not_here(m, pc, base);
        }
        let slot = dict::layout::value_place(globals, (cache >> 32) as u32);
        let old = *slot;
        *slot = take(base, field, is_temp(field), value);
        if old.is_null() {
            return go(m, pc.add(3), base);
        }
        drop_and_go::<3>(m, pc, base, old)
    }
}

pub(super) unsafe extern "C" fn load_cell<const M: u16>(
    m: *mut Machine,
    pc: Pc,
    base: Base,
    word: u64,
) {
    // SAFETY: the register has a cell.
    unsafe {
        let cell = *base.add(b(word) as usize);
        let value = (*cell.cast::<CellObj>()).contents.get();
        if value.is_null() {
            return not_here(m, pc, base);
        }
        heap::incref(value);
        finish::<2>(m, pc, base, a(word), M & TEMP_A != 0, value)
    }
}

pub(super) unsafe extern "C" fn store_cell<const M: u16>(
    m: *mut Machine,
    pc: Pc,
    base: Base,
    word: u64,
) {
    // SAFETY: the register has a cell.
    unsafe {
        let cell = *base.add(a(word) as usize);
        let field = b(word);
        let value = take(base, field, M & TEMP_B != 0, get_last(pc, base, field, M));
        let old = (*cell.cast::<CellObj>()).contents.replace(value);
        if old.is_null() {
            return go(m, pc.add(1), base);
        }
        drop_and_go::<1>(m, pc, base, old)
    }
}

pub(super) unsafe extern "C" fn load_attr<const M: u16>(
    m: *mut Machine,
    pc: Pc,
    base: Base,
    word: u64,
) {
    // SAFETY: the operand of the instruction; what the cache gives is a new reference.
    unsafe {
        let field = b(word);
        let obj = get_last(pc, base, field, M);
        let consumed = M & TEMP_B != 0;
        if consumed && (*obj).rc == 1 {
            return not_here(m, pc, base);
        }
        let value = attr::cached(pc, obj);
        if value.is_null() {
            return not_here(m, pc, base);
        }
        if consumed {
            consume_living(base, field, obj);
        }
        finish::<4>(m, pc, base, a(word), M & TEMP_A != 0, value)
    }
}

pub(super) unsafe extern "C" fn store_attr<const M: u16>(
    m: *mut Machine,
    pc: Pc,
    base: Base,
    word: u64,
) {
    // SAFETY: operands of the instruction; the version stands for the place of the attribute.
    unsafe {
        let (fo, fv) = (a(word), b(word));
        let (obj, value) = (get(pc, base, fo), get_last(pc, base, fv, M));
        let consumed = M & TEMP_A != 0;
        let cache = *pc.add(2);
        if cache as u32 != (*type_of(obj)).version.get() || consumed && (*obj).rc == 1 {
            return not_here(m, pc, base);
        }
        let (kind, offset) = (attr::kind_of(cache), attr::offset_of(cache));
        let slot = obj.byte_add(offset as usize).cast::<Raw>();
        if kind == Kind::Inline as u8 {
            if !(*dict_word(obj)).is_null() || !instance::layout::has_place(obj, offset) {
                return not_here(m, pc, base);
            }
        } else if kind != Kind::Slot as u8 {
            return not_here(m, pc, base);
        }
        let old = *slot;
        if old.is_null() {
            if kind == Kind::Inline as u8 && !instance::layout::store_new(obj, offset, value) {
                return not_here(m, pc, base);
            }
        } else if consumed && (*old).rc == 1 && (!is_number(m, old) || is_watched(m)) {
            // CPython gives up the old value before its operand: who dies of it may count that.
            return not_here(m, pc, base);
        }
        *slot = take(base, fv, M & TEMP_B != 0, value);
        if consumed {
            consume_living(base, fo, obj);
        }
        if old.is_null() {
            return go(m, pc.add(4), base);
        }
        drop_and_go::<4>(m, pc, base, old)
    }
}

pub(super) unsafe extern "C" fn load_method<const M: u16>(
    m: *mut Machine,
    pc: Pc,
    base: Base,
    word: u64,
) {
    // SAFETY: the operand of the instruction; the temporaries of the window are dead.
    unsafe {
        let field = b(word);
        let obj = get_last(pc, base, field, M);
        let consumed = M & TEMP_B != 0;
        let cache = *pc.add(2);
        let ty = type_of(obj);
        let w = base.add(a(word) as usize);
        if cache as u32 == (*ty).version.get() && attr::kind_of(cache) == Kind::Method as u8 {
            if !attr::is_undressed(obj, ty) {
                return not_here(m, pc, base);
            }
            let function = *pc.add(3) as Raw;
            heap::incref(function);
            let this = take(base, field, consumed, obj);
            *w.add(1) = function;
            *w.add(2) = null_mut();
            *w.add(4) = this;
            return go(m, pc.add(4), base);
        }
        if consumed && (*obj).rc == 1 {
            return not_here(m, pc, base);
        }
        let value = attr::cached_elsewhere(pc, obj, cache, ty);
        if value.is_null() {
            return not_here(m, pc, base);
        }
        if consumed {
            consume_living(base, field, obj);
        }
        *w.add(1) = null_mut();
        *w.add(2) = value;
        *w.add(4) = null_mut();
        go(m, pc.add(4), base)
    }
}

pub(super) unsafe extern "C" fn subscr<const M: u16>(
    m: *mut Machine,
    pc: Pc,
    base: Base,
    word: u64,
) {
    // SAFETY: operands of the instruction.
    unsafe {
        let (fo, fk) = (b(word), c(word));
        let (obj, key) = (get(pc, base, fo), get_last(pc, base, fk, M));
        let item = quick_item(m, obj, key);
        let consumed = M & TEMP_B != 0;
        if item.is_null() || consumed && (*obj).rc == 1 || M & TEMP_C != 0 && is_watched(m) {
            return body::subscr(m, pc, base, word);
        }
        heap::incref(item);
        if consumed {
            consume_living(base, fo, obj);
        }
        if M & TEMP_C != 0 {
            *register(base, fk) = null_mut();
            drop_number(m, key);
        }
        finish::<1>(m, pc, base, a(word), M & TEMP_A != 0, item)
    }
}

pub(super) unsafe extern "C" fn store_subscr<const M: u16>(
    m: *mut Machine,
    pc: Pc,
    base: Base,
    word: u64,
) {
    // SAFETY: operands of the instruction; the list gives up its old item.
    unsafe {
        let (fo, fk, fv) = (a(word), b(word), c(word));
        let (obj, key, value) = (
            get(pc, base, fo),
            get(pc, base, fk),
            get_last(pc, base, fv, M),
        );
        let consumed = M & TEMP_A != 0;
        let slot = quick_place(m, obj, key);
        if slot.is_null() || consumed && (*obj).rc == 1 {
            return body::store_subscr(m, pc, base, word);
        }
        let old = *slot;
        // CPython gives up the old item before its operands: who dies of it may count them.
        if M & (TEMP_A | TEMP_B) != 0 && (is_watched(m) || (*old).rc == 1 && !is_number(m, old)) {
            return not_here(m, pc, base);
        }
        *slot = take(base, fv, M & TEMP_C != 0, value);
        if consumed {
            consume_living(base, fo, obj);
        }
        if M & TEMP_B != 0 {
            *register(base, fk) = null_mut();
            drop_number(m, key);
        }
        drop_and_go::<1>(m, pc, base, old)
    }
}

pub(super) unsafe extern "C" fn for_iter<const M: u16>(
    m: *mut Machine,
    pc: Pc,
    base: Base,
    word: u64,
) {
    // SAFETY: the iterator is owned by its temporary; types are looked at before payloads.
    unsafe {
        let iter = *base.add(b(word) as usize);
        let ty = type_of(iter);
        let item = if ty == ty_of(m, Ty::RangeIterator) {
            let range = &*iter.cast::<RangeIterObj>();
            let (left, value) = (range.left.get(), range.next.get());
            if left <= 0 {
                *base.add(b(word) as usize) = null_mut();
                (*iter).rc -= 1;
                let target = pc.offset(*pc.add(1) as i64 as isize);
                if (*iter).rc == 0 {
                    return bury_and_jump(m, pc, base, iter, target);
                }
                return go(m, target, base);
            }
            if !is_compact(value) {
                return not_here(m, pc, base);
            }
            let made = number::int_object(m, pc, value);
            if made.is_null() {
                return not_here(m, pc, base);
            }
            range.next.set(value.wrapping_add(range.step.get()));
            range.left.set(left - 1);
            made
        } else if ty == ty_of(m, Ty::StrAsciiIterator) {
            let it = &*iter.cast::<SeqIterObj>();
            let (text, i) = (it.of.get().cast::<StrObj>(), it.index.get());
            if text.is_null() {
                return not_here(m, pc, base);
            }
            let Some(&byte) = (*text).as_ascii().and_then(|text| text.as_bytes().get(i)) else {
                return not_here(m, pc, base);
            };
            it.index.set(i + 1);
            let item = (&(*m).strings).latin1[byte as usize];
            heap::incref(item);
            item
        } else {
            let it = &*iter.cast::<SeqIterObj>();
            let (items, len) = if ty == ty_of(m, Ty::ListIterator) {
                let list = it.of.get().cast::<ListObj>();
                if list.is_null() {
                    return not_here(m, pc, base);
                }
                ((*list).items.get(), (*list).len.get())
            } else if ty == ty_of(m, Ty::TupleIterator) {
                let tuple = it.of.get().cast::<TupleObj>();
                if tuple.is_null() {
                    return not_here(m, pc, base);
                }
                ((*tuple).items(), (*tuple).len)
            } else if ty == ty_of(m, Ty::Generator) {
                return body::resume(m, pc, base, word);
            } else {
                return not_here(m, pc, base);
            };
            let i = it.index.get();
            if i >= len {
                return not_here(m, pc, base);
            }
            let item = *items.add(i);
            heap::incref(item);
            it.index.set(i + 1);
            item
        };
        finish::<3>(m, pc, base, a(word), M & TEMP_A != 0, item)
    }
}
