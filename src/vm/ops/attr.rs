//! Attributes, with inline caches.
//!
//! A cache is two words. The first has the version of the type that was seen in its low half and a [`Kind`] with an offset in its
//! high half; the second a borrowed object that the version keeps alive: whatever could end its life as an attribute of the class
//! changes the version first.

#![expect(unsafe_code, reason = "register windows and inline caches")]

use std::ptr::null_mut;

use super::{
    Base, Pc, a, b, c, consume, drop_regs, hold, name, raw, reg, src, store, store_value, take,
    type_of, unhold,
};
use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::Value;
use crate::heap::header::{Raw, T_PREFIX, dict_word};
use crate::objects::class;
use crate::objects::module::layout::ModuleObj;
use crate::objects::type_obj::{
    Layout, T_DATA_DESCRIPTOR, T_INLINE_VALUES, T_METHOD_DESCRIPTOR, TypeObj,
};
use crate::objects::{Ty, dict, instance};

/// What a cache found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Kind {
    /// Nothing yet: what the words of a fresh cache say.
    #[expect(dead_code, reason = "made by zeroed memory alone")]
    Empty = 0,
    /// An inline value at the offset.
    Inline,
    /// A slot of `__slots__` at the offset.
    Slot,
    /// An attribute of the class that instances do not have themselves, and that is no descriptor.
    Constant,
    /// A method of the class: function or method descriptor.
    Method,
    /// The getter of a property.
    Getter,
    /// An attribute of a class object; the version is the class's own.
    OfClass,
    /// An entry of a module's dict; the version is the keys' stamp, the offset the entry's number.
    OfModule,
}

#[inline(always)]
fn key(version: u32, kind: Kind, offset: u32) -> u64 {
    u64::from(version) | (u64::from(offset) | (kind as u64) << 24) << 32
}

/// The kind of a cache.
#[inline(always)]
pub(crate) fn kind_of(word: u64) -> u8 {
    (word >> 56) as u8
}

/// The offset of a cache.
#[inline(always)]
pub(crate) fn offset_of(word: u64) -> u32 {
    (word >> 32) as u32 & 0x00ff_ffff
}

/// Has the object no `__dict__` of its own that could shadow the class?
///
/// # Safety
/// A live object of the type.
#[inline(always)]
pub(crate) unsafe fn is_undressed(obj: Raw, ty: *const TypeObj) -> bool {
    // SAFETY: the flag says that the words are there.
    unsafe { (*ty).head.flags & T_PREFIX == 0 || (*dict_word(obj)).is_null() }
}

/// What the cache gives for the object, as a new reference; null if it says nothing.
///
/// # Safety
/// `pc` is at `LoadAttr`; a live object.
#[inline(always)]
pub(crate) unsafe fn cached(pc: Pc, obj: Raw) -> Raw {
    // SAFETY: the version was given to this state of this type, so offsets hold and the second word is alive.
    unsafe {
        let word = *pc.add(2);
        let ty = type_of(obj);
        if word as u32 == (*ty).version.get() {
            let kind = kind_of(word);
            let offset = offset_of(word);
            if kind == Kind::Inline as u8 {
                if instance::layout::has_place(obj, offset) {
                    let value = *obj.cast::<u8>().add(offset as usize).cast::<Raw>();
                    if !value.is_null() {
                        heap::incref(value);
                    }
                    return value;
                }
                return null_mut();
            }
            if kind == Kind::Slot as u8 {
                let value = *obj.cast::<u8>().add(offset as usize).cast::<Raw>();
                if !value.is_null() {
                    heap::incref(value);
                }
                return value;
            }
            if kind == Kind::Constant as u8 && is_undressed(obj, ty) {
                let value = *pc.add(3) as Raw;
                heap::incref(value);
                return value;
            }
            return null_mut();
        }
        cached_elsewhere(pc, obj, word, ty)
    }
}

/// What a cache gives that stands for a class or a module, as a new reference; null if it says nothing.
///
/// # Safety
/// As [`cached`].
#[inline(always)]
pub(crate) unsafe fn cached_elsewhere(pc: Pc, obj: Raw, word: u64, ty: *const TypeObj) -> Raw {
    // SAFETY: as above; a class's own version stands for its attributes and those of its bases.
    unsafe {
        match kind_of(word) {
            k if k == Kind::OfClass as u8
                && (*ty).head.layout == Layout::Type as u8
                && (*obj.cast::<TypeObj>()).version.get() == word as u32 =>
            {
                let value = *pc.add(3) as Raw;
                heap::incref(value);
                return value;
            }
            k if k == Kind::OfModule as u8 => {
                if (*ty).head.layout == Layout::Module as u8
                    && let names = (*obj.cast::<ModuleObj>()).dict_raw()
                    && !names.is_null()
                    && dict::layout::stamp_now(names) == word as u32
                {
                    let value = *dict::layout::value_place(names, offset_of(word));
                    if !value.is_null() {
                        heap::incref(value);
                    }
                    return value;
                }
            }
            _ => {}
        }
        null_mut()
    }
}

/// # Safety
/// `pc` is at `LoadAttr`.
#[inline(never)]
pub(crate) unsafe fn op_load_attr(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let field = b(pc);
        let obj = src(pc, base, field);
        let name = name(pc, 1);
        let word = *pc.add(2);
        let result = if kind_of(word) == Kind::Getter as u8
            && word as u32 == (*type_of(obj.raw())).version.get()
        {
            let getter = Value::from_borrowed(*pc.add(3) as Raw);
            let held = hold(cx, pc, base, &[field]);
            let result = cx.call(&getter, std::slice::from_ref(obj));
            unhold(cx, held);
            result
        } else {
            fill(cx, pc, obj, name);
            let value = cached(pc, obj.raw());
            if !value.is_null() {
                finish_load(cx, pc, base, value);
                return Ok(());
            }
            let held = hold(cx, pc, base, &[field]);
            let result = cx.get_attr(obj, name);
            unhold(cx, held);
            result
        };
        consume(cx, base, field);
        store_value(cx, base, a(pc), result?);
        Ok(())
    }
}

/// Does the class read attributes in the ordinary way?
fn is_plain_getattr(cx: &Cx, ty: &TypeObj) -> bool {
    let generic = cx.ty(Ty::Object).slots.get().getattr;
    match (ty.slots.get().getattr, generic) {
        (Some(own), Some(generic)) => std::ptr::fn_addr_eq(own, generic),
        _ => false,
    }
}

/// Looks whether a cache can know the attribute, and fills it.
unsafe fn fill(cx: &mut Cx, pc: Pc, obj: &Value, name: &Value) {
    // SAFETY: the cache words are the instruction's own.
    unsafe {
        let ty: *const TypeObj = type_of(obj.raw());
        let ty = &*ty;
        if ty.head.layout == Layout::Module as u8 {
            return fill_of_module(cx, pc, obj, name);
        }
        if ty.head.layout == Layout::Type as u8 {
            return fill_of_class(cx, pc, obj, name);
        }
        if !is_plain_getattr(cx, ty) {
            return;
        }
        let version = class::version(cx, ty);
        if version == 0 {
            return;
        }
        match cx.lookup(ty, name) {
            Some(found) => {
                let flags = (*found.type_head()).flags;
                let slots = cx.type_of(&found).slots.get();
                if let Some(offset) = class::descr::member_offset(ty, &found) {
                    *pc.add(2) = key(version, Kind::Slot, offset);
                } else if cx.is_exact(&found, Ty::Property) {
                    if let Some(getter) = class::property::getter(&found)
                        && cx.is_exact(&getter, Ty::Function)
                    {
                        *pc.add(3) = getter.raw() as u64;
                        *pc.add(2) = key(version, Kind::Getter, 0);
                    }
                } else if slots.descr_get.is_none()
                    && flags & T_DATA_DESCRIPTOR == 0
                    && !may_shadow(ty, obj, name)
                {
                    *pc.add(3) = found.raw() as u64;
                    *pc.add(2) = key(version, Kind::Constant, 0);
                }
            }
            None => {
                if let Some(offset) = inline_place(ty, name) {
                    *pc.add(2) = key(version, Kind::Inline, offset);
                }
            }
        }
    }
}

/// Could an instance of the class have this attribute itself, beside a `__dict__` that was asked for?
fn may_shadow(ty: &TypeObj, obj: &Value, name: &Value) -> bool {
    if ty.head.flags & T_INLINE_VALUES != 0 {
        return instance::layout::inline_offset(ty, name.raw()).is_some();
    }
    // A dict that is not in the prefix is not looked at by the fast path.
    instance::has_dict(obj) && ty.dict_offset.get() != -24
}

/// Where instances keep the attribute inline.
fn inline_place(ty: &TypeObj, name: &Value) -> Option<u32> {
    if ty.head.flags & T_INLINE_VALUES == 0 {
        return None;
    }
    instance::layout::inline_offset(ty, name.raw()).filter(|&offset| offset < 1 << 24)
}

unsafe fn fill_of_module(cx: &mut Cx, pc: Pc, obj: &Value, name: &Value) {
    // SAFETY: the cache words are the instruction's own; a module's dict is live.
    unsafe {
        let Some(names) = obj.cast::<ModuleObj>().and_then(ModuleObj::dict) else {
            return;
        };
        if !cx.is_exact(obj, Ty::Module) || cx.lookup(cx.type_of(obj), name).is_some() {
            return;
        }
        let stamp = dict::layout::stamp(cx, names.raw());
        if stamp == 0 {
            return;
        }
        if let Some(index) =
            dict::layout::index_of(names.raw(), name.raw()).filter(|&i| i < 1 << 24)
        {
            *pc.add(2) = key(stamp, Kind::OfModule, index);
        }
    }
}

unsafe fn fill_of_class(cx: &mut Cx, pc: Pc, obj: &Value, name: &Value) {
    // SAFETY: the cache words are the instruction's own.
    unsafe {
        // A metaclass of the program's may have attributes that come first.
        if !cx.is_exact(obj, Ty::Type) || cx.lookup(cx.ty(Ty::Type), name).is_some() {
            return;
        }
        let Some(this) = obj.cast::<TypeObj>() else {
            return;
        };
        let version = class::version(cx, this);
        if version == 0 {
            return;
        }
        if let Some(found) = cx.lookup(this, name) {
            let slots = cx.type_of(&found).slots.get();
            // A function read from its class is itself; other descriptors are asked.
            if slots.descr_get.is_none() || cx.is_exact(&found, Ty::Function) {
                *pc.add(3) = found.raw() as u64;
                *pc.add(2) = key(version, Kind::OfClass, 0);
            }
        }
    }
}

/// Stores where the cache says. False: it says nothing, and nothing was done. Consumes the reference to the value on success; the old value
/// is dropped (user code may run).
///
/// # Safety
/// `pc` is at `StoreAttr`; live objects.
#[inline(always)]
pub(crate) unsafe fn cached_store(cx: &mut Cx, pc: Pc, obj: Raw, value: Raw) -> bool {
    // SAFETY: as in `cached`.
    unsafe {
        let word = *pc.add(2);
        let ty = type_of(obj);
        if word as u32 != (*ty).version.get() {
            return false;
        }
        let offset = offset_of(word);
        let kind = kind_of(word);
        let slot = obj.cast::<u8>().add(offset as usize).cast::<Raw>();
        if kind == Kind::Inline as u8 {
            if !(*dict_word(obj)).is_null() || !instance::layout::has_place(obj, offset) {
                return false;
            }
            let old = *slot;
            if old.is_null() {
                return instance::layout::store_new(obj, offset, value);
            }
            *slot = value;
            super::release(cx, old);
            return true;
        }
        if kind == Kind::Slot as u8 {
            let old = *slot;
            *slot = value;
            if !old.is_null() {
                super::release(cx, old);
            }
            return true;
        }
        false
    }
}

/// # Safety
/// `pc` is at `StoreAttr`.
#[inline(never)]
pub(crate) unsafe fn op_store_attr(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let (fo, fv) = (a(pc), b(pc));
        let (obj, value) = (src(pc, base, fo), src(pc, base, fv));
        fill_store(cx, pc, obj);
        heap::incref(value.raw());
        if cached_store(cx, pc, obj.raw(), value.raw()) {
            consume(cx, base, fv);
            consume(cx, base, fo);
            return Ok(());
        }
        (*value.raw()).rc -= 1;
        let held = hold(cx, pc, base, &[fv, fo]);
        let result = cx.set_attr(obj, name(pc, 1), value);
        unhold(cx, held);
        consume(cx, base, fo);
        consume(cx, base, fv);
        result
    }
}

unsafe fn fill_store(cx: &mut Cx, pc: Pc, obj: &Value) {
    // SAFETY: the cache words are the instruction's own.
    unsafe {
        let ty: *const TypeObj = type_of(obj.raw());
        let ty = &*ty;
        let name = name(pc, 1);
        let generic = cx.ty(Ty::Object).slots.get().setattr;
        let is_plain = match (ty.slots.get().setattr, generic) {
            (Some(own), Some(generic)) => std::ptr::fn_addr_eq(own, generic),
            _ => false,
        };
        if !is_plain
            || ty.head.layout == Layout::Type as u8
            || ty.head.layout == Layout::Module as u8
        {
            return;
        }
        let version = class::version(cx, ty);
        if version == 0 {
            return;
        }
        match cx.lookup(ty, name) {
            Some(found) => {
                if let Some(offset) = class::descr::member_offset(ty, &found) {
                    *pc.add(2) = key(version, Kind::Slot, offset);
                } else if (*found.type_head()).flags & T_DATA_DESCRIPTOR == 0
                    && cx.type_of(&found).slots.get().descr_set.is_none()
                    && let Some(offset) = inline_place(ty, name)
                {
                    *pc.add(2) = key(version, Kind::Inline, offset);
                }
            }
            None => {
                if let Some(offset) = inline_place(ty, name) {
                    *pc.add(2) = key(version, Kind::Inline, offset);
                }
            }
        }
    }
}

/// # Safety
/// `pc` is at `DeleteAttr`.
pub(crate) unsafe fn op_delete_attr(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live.
    unsafe {
        let field = a(pc);
        let held = hold(cx, pc, base, &[field]);
        let result = cx.del_attr(src(pc, base, field), name(pc, 1));
        unhold(cx, held);
        consume(cx, base, field);
        result
    }
}

/// Fills the call window by the cache. False: it says nothing.
///
/// # Safety
/// `pc` is at `LoadMethod`.
#[inline(always)]
pub(crate) unsafe fn cached_method(cx: &mut Cx, pc: Pc, base: Base) -> bool {
    // SAFETY: as in `cached`; the temporaries of the window are dead.
    unsafe {
        let field = b(pc);
        let obj = raw(pc, base, field);
        let word = *pc.add(2);
        let ty = type_of(obj);
        let w = base.add(a(pc) as usize);
        if word as u32 == (*ty).version.get() && kind_of(word) == Kind::Method as u8 {
            if !is_undressed(obj, ty) {
                return false;
            }
            let function = *pc.add(3) as Raw;
            heap::incref(function);
            let this = take(pc, base, field);
            *w.add(1) = function;
            *w.add(2) = null_mut();
            *w.add(4) = this;
            return true;
        }
        let value = cached_elsewhere(pc, obj, word, ty);
        if value.is_null() {
            return false;
        }
        consume(cx, base, field);
        *w.add(1) = null_mut();
        *w.add(2) = value;
        *w.add(4) = null_mut();
        true
    }
}

/// # Safety
/// `pc` is at `LoadMethod`.
#[inline(never)]
pub(crate) unsafe fn op_load_method(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: operands are live; the temporaries of the window are dead.
    unsafe {
        let field = b(pc);
        let obj = src(pc, base, field);
        let name = name(pc, 1);
        fill_method(cx, pc, obj, name);
        if cached_method(cx, pc, base) {
            return Ok(());
        }
        let held = hold(cx, pc, base, &[field]);
        let result = cx.get_method(obj, name);
        unhold(cx, held);
        let w = a(pc) as usize;
        match result {
            Ok((function, true)) => {
                let this = take(pc, base, field);
                *base.add(w + 1) = function.into_raw();
                *base.add(w + 2) = null_mut();
                *base.add(w + 4) = this;
                Ok(())
            }
            Ok((callable, false)) => {
                consume(cx, base, field);
                *base.add(w + 1) = null_mut();
                *base.add(w + 2) = callable.into_raw();
                *base.add(w + 4) = null_mut();
                Ok(())
            }
            Err(raised) => {
                consume(cx, base, field);
                Err(raised)
            }
        }
    }
}

unsafe fn fill_method(cx: &mut Cx, pc: Pc, obj: &Value, name: &Value) {
    // SAFETY: the cache words are the instruction's own.
    unsafe {
        let ty: *const TypeObj = type_of(obj.raw());
        let ty = &*ty;
        if ty.head.layout == Layout::Module as u8 {
            return fill_of_module(cx, pc, obj, name);
        }
        if ty.head.layout == Layout::Type as u8 {
            return fill_of_class(cx, pc, obj, name);
        }
        if !is_plain_getattr(cx, ty) {
            return;
        }
        let version = class::version(cx, ty);
        if version == 0 {
            return;
        }
        if let Some(found) = cx.lookup(ty, name)
            && (*found.type_head()).flags & T_METHOD_DESCRIPTOR != 0
            && !may_shadow(ty, obj, name)
        {
            *pc.add(3) = found.raw() as u64;
            *pc.add(2) = key(version, Kind::Method, 0);
        }
    }
}

/// The three temporaries of a `super()`: what stands for `super`, the class, self. Gives the attribute.
unsafe fn super_attr(cx: &mut Cx, pc: Pc, base: Base, w: usize, n_args: u16) -> Res<Value> {
    // SAFETY: the temporaries are owned.
    unsafe {
        let name = name(pc, 1);
        let (global, class, this) = (reg(base, w), reg(base, w + 1), reg(base, w + 2));
        if global.is(&cx.type_value(Ty::Super)) {
            if let Some(found) = class::super_lookup(cx, class, this, name)? {
                return Ok(found);
            }
            let made = cx.call(global, &[class.clone(), this.clone()])?;
            return cx.get_attr(&made, name);
        }
        // Somebody has put something else under the name: it is called as it was written.
        let made = if n_args == 0 {
            cx.call(global, &[])?
        } else {
            cx.call(global, &[class.clone(), this.clone()])?
        };
        cx.get_attr(&made, name)
    }
}

/// # Safety
/// `pc` is at `LoadSuperAttr`.
pub(crate) unsafe fn op_load_super_attr(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the temporaries are owned.
    unsafe {
        let w = b(pc) as usize;
        let result = super_attr(cx, pc, base, w, c(pc));
        drop_regs(cx, base, w, 3);
        store_value(cx, base, a(pc), result?);
        Ok(())
    }
}

/// # Safety
/// `pc` is at `LoadSuperMethod`.
pub(crate) unsafe fn op_load_super_method(cx: &mut Cx, pc: Pc, base: Base) -> Res<()> {
    // SAFETY: the temporaries are owned; those of the window are dead.
    unsafe {
        let w = b(pc) as usize;
        let result = super_attr(cx, pc, base, w, c(pc));
        drop_regs(cx, base, w, 3);
        let out = base.add(a(pc) as usize);
        let found = result?;
        // A bound method is taken apart: the call needs no object for it.
        if let Some((function, this)) = crate::objects::function::method_parts(&found)
            && cx.is_exact(&found, Ty::BoundMethod)
        {
            *out.add(1) = function.clone().into_raw();
            *out.add(2) = null_mut();
            *out.add(4) = this.clone().into_raw();
            return Ok(());
        }
        *out.add(1) = null_mut();
        *out.add(2) = found.into_raw();
        *out.add(4) = null_mut();
        Ok(())
    }
}

/// Puts a new reference into the destination of an attribute's load, and drops a consumed operand.
///
/// # Safety
/// `pc` is at `LoadAttr`; the value is owned.
#[inline(always)]
pub(crate) unsafe fn finish_load(cx: &mut Cx, pc: Pc, base: Base, value: Raw) {
    // SAFETY: the caller's promise.
    unsafe {
        consume(cx, base, b(pc));
        store(cx, base, a(pc), value);
    }
}
