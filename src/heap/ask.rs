//! What the modules `gc`, `sys` and `weakref` ask of the heap: safe questions over its raw answers.

#![expect(unsafe_code, reason = "reads headers, lists and edges of live objects")]

use crate::cx::Cx;
use crate::heap::handle::Value;
use crate::heap::header::{Raw, T_HEAP, T_PREFIX, TypeHead};
use crate::heap::trace::{Role, Visit};
use crate::heap::{Heap, alloc_gc, alloc_instance, finalize, generations, incref, weak};

impl Cx {
    /// The heap, for its settings and counts.
    pub(crate) fn heap_mut(&mut self) -> &mut Heap {
        // SAFETY: exclusive use of the machine.
        unsafe { &mut *self.heap() }
    }

    /// Bytes that the heap may use.
    pub(crate) fn heap_limit(&self) -> usize {
        // SAFETY: shared use of the machine.
        unsafe { (*self.heap()).max_bytes }
    }

    /// What `id()` says of an object.
    pub(crate) fn address_of(&self, value: &Value) -> u64 {
        Heap::address_of(value.raw())
    }
}

/// Does the collector know it?
pub(crate) fn is_tracked(value: &Value) -> bool {
    // SAFETY: a handle's object is live.
    unsafe { generations::is_gc(value.raw()) && generations::is_tracked(value.raw()) }
}

/// Has its finalizer run?
pub(crate) fn is_finalized(value: &Value) -> bool {
    // SAFETY: a handle's object is live.
    unsafe { finalize::is_finalized(value.raw()) }
}

/// Can it be part of a cycle?
pub(crate) fn has_gc_header(value: &Value) -> bool {
    generations::is_gc(value.raw())
}

/// The tracked objects of a generation, in order.
pub(crate) fn tracked(cx: &Cx, generation: u8) -> Vec<Value> {
    let mut found = Vec::new();
    // SAFETY: shared use of the heap; what is tracked is live.
    unsafe {
        (*cx.heap()).for_each_tracked(generation, |raw| found.push(Value::from_borrowed(raw)));
    };
    found
}

/// How many objects a generation tracks.
pub(crate) fn n_tracked(cx: &Cx, generation: u8) -> u32 {
    // SAFETY: shared use of the heap.
    unsafe { (&(*cx.heap()).lists)[generation as usize].count() }
}

struct Targets(Vec<Raw>);

impl Visit for Targets {
    unsafe fn edge(&mut self, role: Role, to: Raw) {
        if !matches!(role, Role::NameKey | Role::OwnDict | Role::Apart(_)) {
            self.0.push(to);
        }
    }
}

fn targets_of(raw: Raw) -> Vec<Raw> {
    let mut targets = Targets(Vec::new());
    // SAFETY: the object is live; its type knows its edges.
    unsafe {
        let ty = (*raw).ty;
        ((*ty).trace.visit)(raw, &mut targets);
        if (*ty).flags & T_HEAP != 0 {
            targets.0.push(ty.cast_mut().cast());
        }
    }
    targets.0
}

/// What an object refers to, in the order of its edges, its class last if that is counted.
pub(crate) fn referents(value: &Value) -> Vec<Value> {
    // SAFETY: edges lead to live objects.
    targets_of(value.raw())
        .into_iter()
        .map(|raw| unsafe { Value::from_borrowed(raw) })
        .collect()
}

/// The tracked objects that refer to one of `targets`, but those in `but`.
pub(crate) fn referrers(cx: &Cx, targets: &[Value], but: &[Raw]) -> Vec<Value> {
    let wanted: Vec<Raw> = targets.iter().map(Value::raw).collect();
    let mut found = Vec::new();
    for generation in 0..generations::N_GENERATIONS as u8 {
        for value in tracked(cx, generation) {
            if !but.contains(&value.raw())
                && targets_of(value.raw()).iter().any(|to| wanted.contains(to))
            {
                found.push(value);
            }
        }
    }
    found
}

/// An object's weak references, in list order.
pub(crate) fn weak_references(value: &Value) -> Vec<Value> {
    // SAFETY: a handle's object is live; elements of its list are.
    unsafe {
        weak::iter(value.raw())
            .map(|weak| Value::from_borrowed(weak.cast()))
            .collect()
    }
}

/// Bytes that lie before the header of an object, as `sys.getsizeof` adds them.
pub(crate) fn bytes_before(value: &Value) -> usize {
    if !has_gc_header(value) {
        return 0;
    }
    // SAFETY: a live object has a type.
    unsafe { (*value.type_head()).pre_size as usize }
}

/// Bytes of the model from the header on.
pub(crate) fn bytes_of(value: &Value) -> usize {
    // SAFETY: a live object has a type that knows its size.
    unsafe { ((*value.type_head()).size)(value.raw()) }
}

/// A new object with a collector header, of a built-in type or of a class made of one: with the prefix words if its type has
/// them, and a reference to its class if that is counted. Everything after the header is zero. Null: out of memory.
///
/// # Safety
/// `ty` is a type of this machine with the collector header; zeroes are a valid payload of its layout, and `size` its bytes.
pub(crate) unsafe fn alloc_zeroed(heap: *mut Heap, ty: *const TypeHead, size: usize) -> Raw {
    // SAFETY: the caller's promise.
    unsafe {
        let raw = if (*ty).flags & T_PREFIX != 0 {
            alloc_instance(heap, ty, size)
        } else {
            alloc_gc(heap, ty, size)
        };
        if !raw.is_null() {
            raw.cast::<u8>().add(16).write_bytes(0, size - 16);
            if (*ty).flags & T_HEAP != 0 {
                incref(ty.cast_mut().cast());
            }
        }
        raw
    }
}
