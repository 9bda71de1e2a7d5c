//! Layouts of a dict's views and of iterators over dicts.

#![expect(unsafe_code, reason = "payloads of dict views and iterators")]

use std::cell::Cell;
use std::ptr::null_mut;

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::objects::head::Head;
use crate::objects::iterators::layout::refill;
use crate::objects::type_obj::Layout;
use crate::objects::{Ty, tuple};

/// A view.
#[repr(C)]
pub(crate) struct ViewObj {
    head: Head,
    /// The dict, owned.
    dict: Cell<Raw>,
}

impl std::fmt::Debug for ViewObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ViewObj")
    }
}

// SAFETY: only `new_view` makes objects of this layout.
unsafe impl Payload for ViewObj {
    const LAYOUT: u8 = Layout::DictView as u8;
}

impl ViewObj {
    /// The dict.
    #[inline(always)]
    pub(in crate::objects::dict) fn dict(&self) -> &Value {
        // SAFETY: owned, never null and never changed while the view is alive.
        unsafe { Value::from_slot(self.dict.as_ptr()) }
    }
}

/// An iterator, forwards or backwards.
#[repr(C)]
pub(crate) struct DictIterObj {
    head: Head,
    /// The dict, owned; null when exhausted.
    dict: Cell<Raw>,
    /// Entries of the dict at the start; [`CHANGED`] when it was found to have others.
    pub(super) used: Cell<usize>,
    /// Place of the next entry; backwards, one behind it.
    pub(super) pos: Cell<usize>,
    /// Iterators over items: the tuple given last, owned, which is filled again if nobody has kept it; else null.
    result: Cell<Raw>,
    /// Entries still to come.
    pub(super) left: Cell<usize>,
}

/// The dict has changed its size: said again at each further step.
pub(super) const CHANGED: usize = usize::MAX;

impl std::fmt::Debug for DictIterObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DictIterObj")
    }
}

// SAFETY: only `new_iterator` makes objects of this layout.
unsafe impl Payload for DictIterObj {
    const LAYOUT: u8 = Layout::DictIterator as u8;
}

impl DictIterObj {
    /// The dict, unless the iterator is exhausted. Not counted: it lives as long as nothing runs.
    #[inline(always)]
    pub(super) fn dict(&self) -> Option<&Value> {
        if self.dict.get().is_null() {
            return None;
        }
        // SAFETY: owned and not null.
        Some(unsafe { Value::from_slot(self.dict.as_ptr()) })
    }

    /// The tuple for the next pair: the last one if nobody has kept it. What it held dies.
    pub(super) fn pair(&self, cx: &mut Cx, key: Value, value: Value) -> Res<Value> {
        let raw = self.result.get();
        // SAFETY: owned or null; a tuple that only this iterator has. The items are replaced before the old ones are dropped.
        unsafe {
            if raw.is_null() || (*raw).rc != 1 {
                return tuple::from_array(cx, [key, value]);
            }
            let result = Value::from_borrowed(raw);
            let old_key = refill(cx, &result, 0, key);
            let old_value = refill(cx, &result, 1, value);
            heap::decref(cx, old_key.into_raw());
            heap::decref(cx, old_value.into_raw());
            Ok(result)
        }
    }

    /// Lets go of the dict.
    pub(super) fn exhaust(&self) {
        let dict = self.dict.replace(null_mut());
        if !dict.is_null() {
            // SAFETY: the field owned it.
            drop(unsafe { Value::from_owned(dict) });
        }
    }
}

/// A view of a dict, of one of the three types.
pub(in crate::objects::dict) fn new_view(cx: &mut Cx, dict: &Value, ty: Ty) -> Res<Value> {
    // SAFETY: every field is written before the object is seen.
    unsafe {
        let head = std::ptr::from_ref(cx.ty(ty)).cast();
        let raw = heap::alloc_gc(cx.heap(), head, size_of::<ViewObj>());
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        (&raw mut (*raw.cast::<ViewObj>()).dict).write(Cell::new(dict.clone().into_raw()));
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// An iterator over a dict, of one of the six types.
pub(super) fn new_iterator(
    cx: &mut Cx,
    dict: &Value,
    ty: Ty,
    used: usize,
    pos: usize,
) -> Res<Value> {
    let result = match ty {
        Ty::DictItemIterator | Ty::DictReverseItemIterator => {
            let nothing = [cx.none(), cx.none()];
            Some(tuple::from_array(cx, nothing)?)
        }
        _ => None,
    };
    // SAFETY: as above.
    unsafe {
        let head = std::ptr::from_ref(cx.ty(ty)).cast();
        let raw = heap::alloc_gc(cx.heap(), head, size_of::<DictIterObj>());
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let made = raw.cast::<DictIterObj>();
        (&raw mut (*made).dict).write(Cell::new(dict.clone().into_raw()));
        (&raw mut (*made).used).write(Cell::new(used));
        (&raw mut (*made).pos).write(Cell::new(pos));
        let result = result.map_or(null_mut(), Value::into_raw);
        (&raw mut (*made).result).write(Cell::new(result));
        (&raw mut (*made).left).write(Cell::new(used));
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The walk of both: the dict is the first field.
#[derive(Debug)]
pub(in crate::objects::dict) struct DictFieldTrace;

impl Trace for DictFieldTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live view or iterator; the field is null or owned.
        unsafe {
            let dict = *obj.byte_add(16).cast::<Raw>();
            if !dict.is_null() {
                v.edge(Role::Field("dict"), dict);
            }
        }
    }
}

/// The walk of iterators: the dict and the result tuple.
#[derive(Debug)]
pub(super) struct IteratorTrace;

impl Trace for IteratorTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live iterator; the words are null or owned.
        unsafe {
            DictFieldTrace::trace(obj, v);
            let result = (*obj.cast::<DictIterObj>()).result.get();
            if !result.is_null() {
                v.edge(Role::Field("result"), result);
            }
        }
    }
}

/// Drops both.
///
/// # Safety
/// A dying iterator.
pub(super) unsafe fn destroy_iterator(cx: &mut Cx, obj: Raw) {
    // SAFETY: the word is emptied before its reference is dropped.
    unsafe {
        destroy(cx, obj);
        let result = (*obj.cast::<DictIterObj>()).result.replace(null_mut());
        if !result.is_null() {
            heap::decref(cx, result);
        }
    }
}

/// Drops the dict.
///
/// # Safety
/// A dying view or iterator.
pub(in crate::objects::dict) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: the field is emptied before its reference is dropped.
    unsafe {
        let dict = std::mem::replace(&mut *obj.byte_add(16).cast::<Raw>(), null_mut());
        if !dict.is_null() {
            heap::decref(cx, dict);
        }
    }
}
