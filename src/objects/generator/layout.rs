//! Layout of generators: a suspended frame's registers inside a heap object.

#![expect(unsafe_code, reason = "payload of generators")]

use std::cell::Cell;

use crate::cx::Cx;
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::objects::code::layout::CodeObj;
use crate::objects::head::Head;
use crate::objects::type_obj::Layout;

/// Where a generator stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum GenState {
    /// Not started.
    Created,
    /// At a `yield`.
    Suspended,
    /// Its frame is on the register stack.
    Running,
    /// Returned, raised, or closed.
    Finished,
}

/// A generator. The registers follow: there is room for all of its code's.
#[repr(C)]
pub(crate) struct GenObj {
    pub(crate) head: Head,
    /// Its function (owned): code and globals. Null when finished.
    pub(crate) function: Cell<Raw>,
    /// Where it goes on.
    pub(crate) pc: Cell<*mut u64>,
    pub(crate) state: Cell<GenState>,
    /// `close` was asked while it ran: see `gi_running`.
    pub(crate) flags: Cell<u8>,
    /// Number of registers that are stored: the locals, and others up to the last one that is alive.
    pub(crate) n_kept: Cell<u16>,
    /// Registers that are locals.
    pub(crate) n_locals: Cell<u16>,
    /// Its own handled exception (owned or null).
    pub(crate) exc: Cell<Raw>,
    /// `__name__`, owned.
    pub(crate) name: Cell<Raw>,
    /// `__qualname__`, owned.
    pub(crate) qualname: Cell<Raw>,
    /// Its code (owned), kept after it has finished.
    pub(crate) code: Cell<Raw>,
    /// Its frame object if one was asked for (owned or null).
    pub(crate) frame: Cell<Raw>,
    pub(crate) weak_list: Cell<Raw>,
    /// What it is delegating to (`gi_yieldfrom`): register number + 1, or 0.
    pub(crate) delegate: Cell<u32>,
    pub(crate) pad: u32,
}

impl std::fmt::Debug for GenObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GenObj")
            .field("state", &self.state.get())
            .finish_non_exhaustive()
    }
}

// SAFETY: only generators have this layout number.
unsafe impl Payload for GenObj {
    const LAYOUT: u8 = Layout::Generator as u8;
}

/// Bytes before the registers.
pub(crate) const GEN_HEAD: usize = size_of::<GenObj>();

impl GenObj {
    /// First register.
    #[inline(always)]
    pub(crate) fn registers(&self) -> *mut Raw {
        std::ptr::from_ref(self).cast_mut().wrapping_add(1).cast()
    }

    /// The code object.
    pub(crate) fn code_obj(&self) -> &CodeObj {
        // SAFETY: the generator owns its code.
        unsafe { &*self.code.get().cast::<CodeObj>() }
    }

    /// Temporaries that are alive where it is suspended.
    pub(crate) fn live_temps(&self) -> &[u16] {
        if self.state.get() != GenState::Suspended {
            return &[];
        }
        let code = self.code_obj();
        // The pc stands after the yield; the instruction that suspended is before it.
        crate::vm::frame::live_at(code.code(), code.offset_of(self.pc.get()).saturating_sub(1))
    }
}

/// The walk, in CPython's order: its names, the frame's function and code, the locals, the exception.
#[derive(Debug)]
pub(crate) struct GenTrace;

impl Trace for GenTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live generator; registers are null or owned unless it runs, when the stack has them.
        unsafe {
            let generator = &*obj.cast::<GenObj>();
            for (name, field) in [
                ("__name__", &generator.name),
                ("__qualname__", &generator.qualname),
                ("gi_frame", &generator.frame),
                ("function", &generator.function),
                ("gi_code", &generator.code),
            ] {
                if !field.get().is_null() {
                    v.edge(Role::Field(name), field.get());
                }
            }
            let state = generator.state.get();
            if matches!(state, GenState::Created | GenState::Suspended) {
                let registers = generator.registers();
                for i in 0..generator.n_locals.get() as usize {
                    let value = *registers.add(i);
                    if !value.is_null() {
                        v.edge(Role::Local(i), value);
                    }
                }
                for &i in generator.live_temps() {
                    let value = *registers.add(i as usize);
                    if !value.is_null() {
                        v.edge(Role::Operand(i as usize), value);
                    }
                }
            }
            if !generator.exc.get().is_null() {
                v.edge(Role::Field("exception"), generator.exc.get());
            }
        }
    }
}

/// Drops the registers of a generator that will not run again.
///
/// # Safety
/// `obj` is a generator that does not run.
pub(crate) unsafe fn clear(cx: &mut Cx, obj: Raw) {
    // SAFETY: each register is emptied before its reference is dropped.
    unsafe {
        let generator = &*obj.cast::<GenObj>();
        let state = generator.state.get();
        if !matches!(state, GenState::Created | GenState::Suspended) {
            return;
        }
        let temps: Vec<u16> = generator.live_temps().to_vec();
        generator.state.set(GenState::Finished);
        let registers = generator.registers();
        let frame = generator.frame.get();
        if !frame.is_null() && (*frame).rc > 1 {
            // Somebody else has the frame: it keeps the locals.
            let offset = generator
                .code_obj()
                .offset_of(generator.pc.get())
                .saturating_sub(1);
            crate::objects::frame::take_over(frame, registers, offset, None);
        }
        for i in (0..generator.n_locals.get()).chain(temps) {
            let value = std::mem::replace(&mut *registers.add(i as usize), std::ptr::null_mut());
            if !value.is_null() {
                crate::heap::decref(cx, value);
            }
        }
        for field in [&generator.function, &generator.exc, &generator.frame] {
            let value = field.replace(std::ptr::null_mut());
            if !value.is_null() {
                crate::heap::decref(cx, value);
            }
        }
    }
}

/// Drops everything.
///
/// # Safety
/// `obj` is a dying generator.
pub(crate) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: as `clear`; then the names and the code.
    unsafe {
        clear(cx, obj);
        let generator = &*obj.cast::<GenObj>();
        for field in [
            &generator.function,
            &generator.exc,
            &generator.frame,
            &generator.name,
            &generator.qualname,
            &generator.code,
        ] {
            let value = field.replace(std::ptr::null_mut());
            if !value.is_null() {
                crate::heap::decref(cx, value);
            }
        }
    }
}

/// CPython's size: 160 and 8 per local, cell and stack place, without the collector header.
///
/// # Safety
/// `obj` is a live generator.
pub(crate) unsafe fn size(obj: Raw) -> usize {
    // SAFETY: the caller's promise.
    unsafe {
        let code = (*obj.cast::<GenObj>()).code_obj();
        144 + 8 * (code.n_locals as usize + code.code().stack_size as usize)
    }
}

impl GenObj {
    /// `__name__`.
    pub(crate) fn name_value(&self) -> Value {
        // SAFETY: owned, never null.
        unsafe { Value::from_borrowed(self.name.get()) }
    }

    /// `__qualname__`.
    pub(crate) fn qualname_value(&self) -> Value {
        // SAFETY: owned, never null.
        unsafe { Value::from_borrowed(self.qualname.get()) }
    }

    /// `gi_code`.
    pub(crate) fn code_value(&self) -> Value {
        // SAFETY: owned, never null.
        unsafe { Value::from_borrowed(self.code.get()) }
    }

    /// Changes `__name__`.
    pub(crate) fn set_name(&self, name: Value) {
        // SAFETY: the field owned the old one.
        drop(unsafe { Value::from_owned(self.name.replace(name.into_raw())) });
    }

    /// Changes `__qualname__`.
    pub(crate) fn set_qualname(&self, name: Value) {
        // SAFETY: the field owned the old one.
        drop(unsafe { Value::from_owned(self.qualname.replace(name.into_raw())) });
    }

    /// What it delegates to while it is suspended in `yield from`.
    pub(crate) fn delegate_value(&self) -> Option<Value> {
        let register = self.delegate.get();
        if register == 0 || self.state.get() != GenState::Suspended {
            return None;
        }
        // SAFETY: the register is live while it delegates.
        unsafe {
            let raw = *self.registers().add(register as usize - 1);
            (!raw.is_null()).then(|| Value::from_borrowed(raw))
        }
    }
}

/// A generator that has not started is closed: nothing of it runs.
pub(crate) fn finish_unstarted(cx: &mut Cx, generator: &Value) {
    if generator
        .cast::<GenObj>()
        .is_some_and(|g| g.state.get() == GenState::Created)
    {
        // SAFETY: it does not run, and will not.
        unsafe { clear(cx, generator.raw()) }
    }
}

/// The finalizer: closes a suspended generator.
///
/// # Safety
/// `obj` is a live generator.
pub(crate) unsafe fn finalize(cx: &mut Cx, obj: Raw) {
    // SAFETY: live, by the caller's promise.
    let generator = unsafe { Value::from_borrowed(obj) };
    crate::objects::generator::finalize_generator(cx, &generator);
}
