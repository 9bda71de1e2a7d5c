//! Layout of frame objects: a view of a frame on the register stack (or in a suspended generator), or, once that frame is gone, the
//! owner of its locals.

#![expect(
    unsafe_code,
    reason = "payload of frame objects, and their view of the register stack"
)]

use std::cell::Cell;

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::objects::Ty;
use crate::objects::code::layout::CodeObj;
use crate::objects::function::layout::FunctionObj;
use crate::objects::head::Head;
use crate::objects::type_obj::Layout;
use crate::vm::frame::FrameRef;

/// Where a frame's registers are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Place {
    /// On the register stack: it runs, or it has called something that runs.
    Stack,
    /// In a generator that is suspended.
    Generator,
    /// In the object itself: the frame has ended.
    Own,
}

/// A frame object. As many words follow as the code has locals; they are filled when the frame ends.
#[repr(C)]
pub(crate) struct FrameObj {
    head: Head,
    /// Owned.
    function: Cell<Raw>,
    /// `f_back` of a frame that has ended (owned or null).
    back: Cell<Raw>,
    /// The registers, unless they are in the object.
    base: Cell<*mut Raw>,
    /// Word index of the instruction it stopped at; a frame on the stack is asked itself.
    offset: Cell<u32>,
    /// Locals of its code.
    n_locals: Cell<u16>,
    place: Cell<Place>,
    pad: u8,
}

impl std::fmt::Debug for FrameObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FrameObj")
            .field("place", &self.place.get())
            .finish_non_exhaustive()
    }
}

// SAFETY: only `new_live` makes objects of the one type of this layout.
unsafe impl Payload for FrameObj {
    const LAYOUT: u8 = Layout::Frame as u8;
}

impl FrameObj {
    fn own_registers(&self) -> *mut Raw {
        std::ptr::from_ref(self).cast_mut().wrapping_add(1).cast()
    }

    fn registers(&self) -> *mut Raw {
        if self.place.get() == Place::Own {
            self.own_registers()
        } else {
            self.base.get()
        }
    }

    /// Where its registers are.
    pub(crate) fn place(&self) -> Place {
        self.place.get()
    }

    /// Its function.
    pub(crate) fn function(&self) -> &FunctionObj {
        // SAFETY: owned, never null while the object is alive.
        unsafe { &*self.function.get().cast::<FunctionObj>() }
    }

    /// Where its function lies.
    pub(crate) fn function_word(&self) -> *mut Raw {
        self.function.as_ptr()
    }

    /// Its code object.
    pub(crate) fn code(&self) -> &CodeObj {
        // SAFETY: a function owns its code.
        unsafe { &*self.function().code.get().cast::<CodeObj>() }
    }

    /// Its code object, as a handle.
    pub(crate) fn code_value(&self) -> Value {
        // SAFETY: a function owns its code.
        unsafe { Value::from_borrowed(self.function().code.get()) }
    }

    /// `f_globals`.
    pub(crate) fn globals(&self) -> Value {
        // SAFETY: a function owns its globals.
        unsafe { Value::from_borrowed(self.function().globals.get()) }
    }

    /// Register `i` of the locals, if it is bound.
    pub(crate) fn local(&self, i: usize) -> Option<Value> {
        if i >= self.n_locals.get() as usize || self.registers().is_null() {
            return None;
        }
        // SAFETY: a local's register is null or owned for as long as the frame lives.
        unsafe {
            let raw = *self.registers().add(i);
            (!raw.is_null()).then(|| Value::from_borrowed(raw))
        }
    }

    /// The frame on the stack that it shows.
    pub(crate) fn on_stack(&self, cx: &Cx) -> Option<FrameRef> {
        if self.place.get() != Place::Stack {
            return None;
        }
        let mut at = FrameRef::current(cx);
        while let Some(frame) = at {
            if frame.base == self.base.get() {
                return Some(frame);
            }
            at = frame.caller(cx);
        }
        None
    }

    /// Word index of the instruction it is at.
    pub(crate) fn offset(&self, cx: &Cx) -> u32 {
        self.on_stack(cx)
            .map_or(self.offset.get(), |frame| frame.offset())
    }

    /// `f_back` of a frame that has ended.
    pub(crate) fn kept_back(&self) -> Option<Value> {
        let raw = self.back.get();
        // SAFETY: owned or null.
        (!raw.is_null()).then(|| unsafe { Value::from_borrowed(raw) })
    }

    /// The frame has moved: onto the stack, or into a generator that is suspended at `offset`.
    pub(crate) fn moved(&self, place: Place, base: *mut Raw, offset: u32) {
        self.place.set(place);
        self.base.set(base);
        self.offset.set(offset);
    }
}

/// A frame object for a frame whose registers are at `base` on the stack.
///
/// # Safety
/// 1. `function` is a live function object. 2. `base` points at the registers of a frame that runs it; the caller calls [`take_over`]
///    or [`FrameObj::moved`] before those go away.
pub(crate) unsafe fn new_live(cx: &mut Cx, function: Raw, base: *mut Raw) -> Res<Value> {
    // SAFETY: duty 1; every field is written before the object is seen.
    unsafe {
        let n_locals = (*(*function.cast::<FunctionObj>())
            .code
            .get()
            .cast::<CodeObj>())
        .n_locals;
        let bytes = size_of::<FrameObj>() + 8 * n_locals as usize;
        let ty = std::ptr::from_ref(cx.ty(Ty::Frame)).cast();
        let raw = heap::alloc_gc(cx.heap(), ty, bytes);
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        raw.cast::<u8>().add(16).write_bytes(0, bytes - 16);
        let object = &*raw.cast::<FrameObj>();
        heap::incref(function);
        object.function.set(function);
        object.base.set(base);
        object.n_locals.set(n_locals);
        object.place.set(Place::Stack);
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The frame at `base` ends at the instruction `offset`: its locals move into the object. `back` is the caller's frame object.
///
/// # Safety
/// 1. `obj` is the frame object of the frame at `base`. 2. The registers of its locals are null or owned; they are null
///    afterwards.
pub(crate) unsafe fn take_over(obj: Raw, base: *mut Raw, offset: u32, back: Option<Value>) {
    // SAFETY: duties 1 and 2.
    unsafe {
        let object = &*obj.cast::<FrameObj>();
        let own = object.own_registers();
        for i in 0..object.n_locals.get() as usize {
            *own.add(i) = std::mem::replace(&mut *base.add(i), std::ptr::null_mut());
        }
        object.moved(Place::Own, std::ptr::null_mut(), offset);
        object
            .back
            .set(back.map_or(std::ptr::null_mut(), Value::into_raw));
    }
}

/// Drops the locals of a frame that has ended (`frame.clear()`).
///
/// # Safety
/// `obj` is a frame object.
pub(crate) unsafe fn clear_locals(cx: &mut Cx, obj: Raw) {
    // SAFETY: each register is emptied before its reference is dropped.
    unsafe {
        let object = &*obj.cast::<FrameObj>();
        if object.place.get() != Place::Own {
            return;
        }
        for i in 0..object.n_locals.get() as usize {
            let old = std::mem::replace(&mut *object.own_registers().add(i), std::ptr::null_mut());
            if !old.is_null() {
                heap::decref(cx, old);
            }
        }
    }
}

/// `frame.clear()` of a frame that has ended.
pub(crate) fn clear_ended(cx: &mut Cx, frame: &Value) {
    if frame.cast::<FrameObj>().is_some() {
        // SAFETY: the caller's handle keeps it alive; anything else than a frame is let alone.
        unsafe { clear_locals(cx, frame.raw()) }
    }
}

/// The walk.
#[derive(Debug)]
pub(crate) struct FrameTrace;

impl Trace for FrameTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live frame object; its own registers are null or owned.
        unsafe {
            let object = &*obj.cast::<FrameObj>();
            if !object.back.get().is_null() {
                v.edge(Role::Field("f_back"), object.back.get());
            }
            if !object.function.get().is_null() {
                v.edge(Role::Field("function"), object.function.get());
            }
            if object.place.get() == Place::Own {
                for i in 0..object.n_locals.get() as usize {
                    let value = *object.own_registers().add(i);
                    if !value.is_null() {
                        v.edge(Role::Local(i), value);
                    }
                }
            }
        }
    }
}

/// Drops everything.
///
/// # Safety
/// `obj` is a dying frame object.
pub(crate) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: each field is emptied before its reference is dropped.
    unsafe {
        clear_locals(cx, obj);
        let object = &*obj.cast::<FrameObj>();
        for field in [&object.back, &object.function] {
            let old = field.replace(std::ptr::null_mut());
            if !old.is_null() {
                heap::decref(cx, old);
            }
        }
    }
}

/// Bytes of the model, as CPython's: what the frame's code needs, locals, cells and value stack.
///
/// # Safety
/// `obj` is a live frame object.
pub(crate) unsafe fn size(obj: Raw) -> usize {
    // SAFETY: the caller's promise.
    unsafe {
        let code = (*obj.cast::<FrameObj>()).code();
        136 + 8 * (code.n_locals as usize + code.code().stack_size as usize)
    }
}

/// A view of a frame's locals: one owned reference to the frame.
#[repr(C)]
pub(crate) struct FrameLocalsObj {
    head: Head,
    frame: Cell<Raw>,
}

impl std::fmt::Debug for FrameLocalsObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FrameLocalsObj")
    }
}

// SAFETY: only `new_locals_view` makes objects of the one type of this layout.
unsafe impl Payload for FrameLocalsObj {
    const LAYOUT: u8 = Layout::FrameLocals as u8;
}

impl FrameLocalsObj {
    /// The frame.
    pub(crate) fn frame(&self) -> Value {
        // SAFETY: owned, never null while the object is alive.
        unsafe { Value::from_borrowed(self.frame.get()) }
    }
}

/// A view of a frame's locals.
pub(crate) fn new_locals_view(cx: &mut Cx, frame: &Value) -> Res<Value> {
    // SAFETY: every field is written before the object is seen.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::FrameLocals)).cast();
        let raw = heap::alloc_gc(cx.heap(), ty, size_of::<FrameLocalsObj>());
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let object = raw.cast::<FrameLocalsObj>();
        (&raw mut (*object).frame).write(Cell::new(frame.clone().into_raw()));
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The walk of the view.
#[derive(Debug)]
pub(crate) struct FrameLocalsTrace;

impl Trace for FrameLocalsTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live view.
        unsafe {
            let frame = (*obj.cast::<FrameLocalsObj>()).frame.get();
            if !frame.is_null() {
                v.edge(Role::Field("frame"), frame);
            }
        }
    }
}

/// Drops the reference to the frame.
///
/// # Safety
/// `obj` is a dying view.
pub(crate) unsafe fn destroy_locals_view(cx: &mut Cx, obj: Raw) {
    // SAFETY: the field is emptied before its reference is dropped.
    unsafe {
        let old = (*obj.cast::<FrameLocalsObj>())
            .frame
            .replace(std::ptr::null_mut());
        if !old.is_null() {
            heap::decref(cx, old);
        }
    }
}
