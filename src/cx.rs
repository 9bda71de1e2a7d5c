//! `Cx`: the context, first parameter of everything that touches objects.
//!
//! It is a token, not an owner: it stands for exclusive (`&mut Cx`) or shared (`&Cx`) use of one machine. Reading payloads borrows it shared;
//! allocating, writing and calling need it exclusively.

#![expect(
    unsafe_code,
    reason = "reaches the pinned machine through a raw pointer"
)]

use std::ptr::NonNull;

use crate::heap::Heap;
use crate::heap::handle::Value;
use crate::machine::Machine;
use crate::objects::exception::Exc;
use crate::objects::names::Name;
use crate::objects::type_obj::TypeObj;
use crate::objects::{Ty, exception};
use crate::vm::Vm;

/// An exception is waiting in the machine (`Cx::take_exception`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Raised;

/// A result of running code. The error carries nothing: the exception waits in the machine.
pub(crate) type Res<T> = Result<T, Raised>;

/// The context.
pub(crate) struct Cx {
    machine: NonNull<Machine>,
}

impl std::fmt::Debug for Cx {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Cx")
    }
}

impl Cx {
    /// # Safety
    /// The machine outlives the context, and no other context is used while this one is.
    pub(crate) unsafe fn new(machine: *mut Machine) -> Cx {
        // SAFETY: the caller gives a machine.
        let machine = unsafe { NonNull::new_unchecked(machine) };
        Cx { machine }
    }

    /// The machine, for `vm`, `heap` and layouts.
    #[inline(always)]
    pub(crate) fn machine(&self) -> *mut Machine {
        self.machine.as_ptr()
    }

    /// The heap of this machine.
    #[inline(always)]
    pub(crate) fn heap(&self) -> *mut Heap {
        self.machine.as_ptr().cast()
    }

    /// A built-in type.
    #[inline(always)]
    pub(crate) fn ty(&self, ty: Ty) -> &TypeObj {
        // SAFETY: the machine's type table is filled before any code runs and lives as long as it.
        unsafe { &(*self.machine.as_ptr()).types[ty as usize] }
    }

    /// An exception class.
    pub(crate) fn exc_ty(&self, exc: Exc) -> &TypeObj {
        // SAFETY: as above; exception classes follow the others.
        unsafe { &(*self.machine.as_ptr()).types[Ty::ALL.len() + exc as usize] }
    }

    /// A built-in type as a value.
    pub(crate) fn type_value(&self, ty: Ty) -> Value {
        // SAFETY: built-in types are immortal objects.
        unsafe { Value::from_borrowed(std::ptr::from_ref(self.ty(ty)).cast_mut().cast()) }
    }

    /// An exception class as a value.
    pub(crate) fn exc_type_value(&self, exc: Exc) -> Value {
        // SAFETY: built-in types are immortal objects.
        unsafe { Value::from_borrowed(std::ptr::from_ref(self.exc_ty(exc)).cast_mut().cast()) }
    }

    /// An interned name.
    #[inline(always)]
    pub(crate) fn name(&self, name: Name) -> &Value {
        // SAFETY: the name table is filled before any code runs; its strings are immortal.
        unsafe { Value::from_slot(&raw const (*self.machine.as_ptr()).names[name as usize]) }
    }

    /// `None`.
    #[inline(always)]
    pub(crate) fn none(&self) -> Value {
        // SAFETY: a machine's singletons are live as long as it.
        unsafe { Value::from_borrowed((&raw mut (*self.machine.as_ptr()).none).cast()) }
    }

    /// `Ellipsis`.
    pub(crate) fn ellipsis(&self) -> Value {
        // SAFETY: as above.
        unsafe { Value::from_borrowed((&raw mut (*self.machine.as_ptr()).ellipsis).cast()) }
    }

    /// `NotImplemented`.
    #[inline(always)]
    pub(crate) fn not_implemented(&self) -> Value {
        // SAFETY: as above.
        unsafe { Value::from_borrowed((&raw mut (*self.machine.as_ptr()).not_implemented).cast()) }
    }

    /// `True` or `False`.
    #[inline(always)]
    pub(crate) fn bool(&self, truth: bool) -> Value {
        // SAFETY: as above.
        unsafe {
            Value::from_borrowed((&raw mut (*self.machine.as_ptr()).bools[truth as usize]).cast())
        }
    }

    /// Is it `None`?
    #[inline(always)]
    pub(crate) fn is_none(&self, value: &Value) -> bool {
        // SAFETY: only an address is taken.
        std::ptr::eq(value.raw(), unsafe {
            (&raw const (*self.machine.as_ptr()).none).cast()
        })
    }

    /// Is it `NotImplemented`?
    #[inline(always)]
    pub(crate) fn is_not_implemented(&self, value: &Value) -> bool {
        // SAFETY: only an address is taken.
        std::ptr::eq(value.raw(), unsafe {
            (&raw const (*self.machine.as_ptr()).not_implemented).cast()
        })
    }

    /// Is it exactly of this built-in type (no subclass)?
    #[inline(always)]
    pub(crate) fn is_exact(&self, value: &Value, ty: Ty) -> bool {
        std::ptr::eq(value.type_head().cast(), self.ty(ty))
    }

    /// The type of an object, as `type()` gives it.
    #[inline(always)]
    pub(crate) fn type_of<'a>(&'a self, value: &'a Value) -> &'a TypeObj {
        // SAFETY: a live object has a type, which lives as long as the object.
        let ty = unsafe { &*value.type_head().cast::<TypeObj>() };
        if std::ptr::eq(ty, self.ty(Ty::BigInt)) {
            self.ty(Ty::Int)
        } else {
            ty
        }
    }

    /// The type of an object as a value, as `type()` gives it.
    pub(crate) fn type_value_of(&self, value: &Value) -> Value {
        self.type_of(value).to_value()
    }

    /// Raises a new exception of a class with a message: `return Err(cx.raise(Exc::TypeError, "..."))`.
    #[cold]
    pub(crate) fn raise(&mut self, exc: Exc, message: impl Into<String>) -> Raised {
        exception::raise_message(self, exc, &message.into())
    }

    /// Raises `TypeError`.
    #[cold]
    pub(crate) fn type_error(&mut self, message: impl Into<String>) -> Raised {
        self.raise(Exc::TypeError, message)
    }

    /// Raises `ValueError`.
    #[cold]
    pub(crate) fn value_error(&mut self, message: impl Into<String>) -> Raised {
        self.raise(Exc::ValueError, message)
    }

    /// Raises `MemoryError`, without allocating anything new if need be.
    #[cold]
    pub(crate) fn memory_error(&mut self) -> Raised {
        exception::raise_memory_error(self)
    }

    /// Makes an exception object the waiting one.
    pub(crate) fn raise_value(&mut self, exception: Value) -> Raised {
        // SAFETY: exclusive use of the machine.
        unsafe { (*self.machine()).vm.pending = Some(exception) };
        Raised
    }

    /// Takes the waiting exception away. Always there after a `Raised`.
    pub(crate) fn take_exception(&mut self) -> Value {
        // SAFETY: exclusive use of the machine.
        let pending = unsafe { (*self.machine()).vm.pending.take() };
        pending.unwrap_or_else(|| exception::lost_exception(self))
    }

    /// The execution state.
    pub(crate) fn vm_mut(&mut self) -> &mut Vm {
        // SAFETY: exclusive use of the machine.
        unsafe { &mut (*self.machine()).vm }
    }

    /// Does an exception wait?
    pub(crate) fn has_waiting(&self) -> bool {
        // SAFETY: shared use of the machine.
        unsafe { (*self.machine()).vm.pending.is_some() }
    }

    /// Takes the waiting exception away, if there is one.
    pub(crate) fn take_pending(&mut self) -> Option<Value> {
        // SAFETY: exclusive use of the machine.
        unsafe { (*self.machine()).vm.pending.take() }
    }

    /// Makes what [`Cx::take_pending`] gave wait again; whatever waits now is dropped.
    pub(crate) fn put_pending(&mut self, pending: Option<Value>) {
        // SAFETY: exclusive use of the machine.
        unsafe { (*self.machine()).vm.pending = pending };
    }

    /// Is the waiting exception of this class? It stays.
    pub(crate) fn pending_is(&self, exc: Exc) -> bool {
        // SAFETY: shared use of the machine.
        let pending = unsafe { (*self.machine()).vm.pending.as_ref() };
        pending.is_some_and(|e| exception::is_instance(self, e, exc))
    }

    /// Takes the waiting exception away if it is of this class.
    pub(crate) fn catch(&mut self, exc: Exc) -> Option<Value> {
        if self.pending_is(exc) {
            Some(self.take_exception())
        } else {
            None
        }
    }
}

impl TypeObj {
    /// The type as a value.
    pub(crate) fn to_value(&self) -> Value {
        // SAFETY: a type object is a live object for as long as it is borrowed.
        unsafe { Value::from_borrowed(std::ptr::from_ref(self).cast_mut().cast()) }
    }
}
