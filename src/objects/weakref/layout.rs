//! Making weak references and finding their places in their referents' lists; the layout itself is the heap's (`heap/weak.rs`).

#![expect(unsafe_code, reason = "payload of weak references")]

use std::ptr::null_mut;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::header::{Raw, T_WEAKREF, TypeHead};
use crate::heap::weak::{self, WeakObj};
use crate::heap::{self, ask};
use crate::objects::Ty;
use crate::objects::type_obj::TypeObj;

/// The payload of a weak reference or proxy.
fn weak_of(value: &Value) -> Option<*mut WeakObj> {
    // SAFETY: a live object has a type.
    let is_weak = unsafe { (*value.type_head()).flags & T_WEAKREF != 0 };
    is_weak.then(|| value.raw().cast())
}

/// Is it a weak reference or a proxy?
#[inline]
pub(crate) fn is_weak(value: &Value) -> bool {
    weak_of(value).is_some()
}

/// What a weak reference refers to, if it lives.
#[inline]
pub(crate) fn get(value: &Value) -> Option<Value> {
    let weak = weak_of(value)?;
    // SAFETY: a live weak reference; what it refers to is memory of a live or dying object.
    unsafe {
        let obj = (&raw const (*weak).referent).read().get();
        if obj.is_null() || (*obj).rc == 0 {
            None
        } else {
            Some(Value::from_borrowed(obj))
        }
    }
}

/// Its callback.
pub(crate) fn callback(value: &Value) -> Option<Value> {
    let weak = weak_of(value)?;
    // SAFETY: owned or null.
    unsafe {
        let callback = (*weak).callback.get();
        (!callback.is_null()).then(|| Value::from_borrowed(callback))
    }
}

/// The hash it has kept; -1 before it was asked.
pub(crate) fn kept_hash(value: &Value) -> i64 {
    // SAFETY: a live weak reference.
    weak_of(value).map_or(-1, |weak| unsafe { (*weak).hash.get() })
}

/// Keeps the hash.
pub(crate) fn keep_hash(value: &Value, hash: i64) {
    if let Some(weak) = weak_of(value) {
        // SAFETY: a live weak reference.
        unsafe { (*weak).hash.set(hash) }
    }
}

/// Can there be weak references to it?
pub(crate) fn can_be_referred(value: &Value) -> bool {
    // SAFETY: a live object has a type.
    unsafe { (*value.type_head()).weak_offset != 0 }
}

/// The plain reference and the plain proxy among the first of a list: exact types without a callback.
unsafe fn basics(cx: &Cx, obj: Raw) -> (*mut WeakObj, *mut WeakObj) {
    let is = |weak: *mut WeakObj, ty: Ty| {
        // SAFETY: elements of a list are live.
        unsafe {
            !weak.is_null()
                && (*weak).callback.get().is_null()
                && std::ptr::eq((*weak).head.ty.cast(), cx.ty(ty))
        }
    };
    // SAFETY: the object is live.
    unsafe {
        let mut at = weak::first(obj);
        let mut basic = (null_mut(), null_mut());
        if is(at, Ty::Weakref) {
            basic.0 = at;
            at = (*at).next.get();
        }
        if is(at, Ty::WeakProxy) || is(at, Ty::WeakCallableProxy) {
            basic.1 = at;
        }
        basic
    }
}

/// A weak reference of a class (`weakref.ref`, a subclass, a proxy type): the shared one if there is one and no callback is wanted. The
/// object must be one that can be referred to.
pub(crate) fn make(
    cx: &mut Cx,
    class: &TypeObj,
    obj: &Value,
    callback: Option<&Value>,
) -> Res<Value> {
    let of = obj.raw();
    let is_ref = std::ptr::eq(class, cx.ty(Ty::Weakref));
    let is_proxy = std::ptr::eq(class, cx.ty(Ty::WeakProxy))
        || std::ptr::eq(class, cx.ty(Ty::WeakCallableProxy));
    // SAFETY: the object is live and its type has a list; the new reference is filled before it is put there.
    unsafe {
        let (basic_ref, basic_proxy) = basics(cx, of);
        let shared = if is_ref { basic_ref } else { basic_proxy };
        if callback.is_none() && (is_ref || is_proxy) && !shared.is_null() && (*shared).head.rc > 0
        {
            return Ok(Value::from_borrowed(shared.cast()));
        }
        let ty = std::ptr::from_ref(class).cast::<TypeHead>();
        let size = (class.basic_size.get() as usize).max(size_of::<WeakObj>());
        let raw = ask::alloc_zeroed(cx.heap(), ty, size);
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let made = raw.cast::<WeakObj>();
        (*made).referent.set(of);
        (*made).hash.set(-1);
        if let Some(callback) = callback {
            (*made).callback.set(callback.clone().into_raw());
        }
        let after = match callback {
            None if is_ref => null_mut(),
            None if is_proxy => basic_ref,
            _ if basic_proxy.is_null() => basic_ref,
            _ => basic_proxy,
        };
        weak::insert(made, after);
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// Calls a callback with the weak reference that has died: the heap's hook.
///
/// # Safety
/// Both are live objects that the caller holds.
pub(super) unsafe fn run_callback(cx: &mut Cx, weak: Raw, callback: Raw) {
    // SAFETY: the caller's promise.
    let (weak, callback) = unsafe { (Value::from_borrowed(weak), Value::from_borrowed(callback)) };
    super::call_callback(cx, &weak, &callback);
}
