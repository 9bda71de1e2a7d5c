//! Counted handles: [`Value`] to any object.
//!
//! A handle owns one reference. Cloning counts up, dropping counts down. A handle that falls to zero inside safe code cannot
//! run finalizers there (somebody may be reading a payload), so the object is *parked*; it dies, in order, at the next call
//! into the machine, at the native's return, or at a collection. Numbers and strings, which nobody can observe dying, are freed at
//! once. Payload accessors therefore borrow both the handle and `&Cx`: nothing a shared `Cx` allows can free what they lend.

#![expect(unsafe_code, reason = "reference counting")]

use std::marker::PhantomData;
use std::mem::ManuallyDrop;
use std::ops::Deref;
use std::ptr::NonNull;

use crate::heap::header::{Header, IMMORTAL_FLOOR, Raw, TypeHead};

/// A counted reference to an object of any type.
#[repr(transparent)]
pub(crate) struct Value(NonNull<Header>);

impl Value {
    /// Takes over a reference.
    ///
    /// # Safety
    /// 1. `raw` points at a live object. 2. The caller owns one reference to it and gives it up.
    #[inline(always)]
    pub(crate) unsafe fn from_owned(raw: Raw) -> Value {
        debug_assert!(!raw.is_null());
        // SAFETY: duty 1.
        Value(unsafe { NonNull::new_unchecked(raw) })
    }

    /// Makes a new reference.
    ///
    /// # Safety
    /// `raw` points at a live object.
    #[inline(always)]
    pub(crate) unsafe fn from_borrowed(raw: Raw) -> Value {
        // SAFETY: live, by the caller's promise; the new reference is ours.
        unsafe {
            (*raw).rc = (*raw).rc.wrapping_add(1);
            Value::from_owned(raw)
        }
    }

    /// The pointer; the reference stays with the handle.
    #[inline(always)]
    pub(crate) fn raw(&self) -> Raw {
        self.0.as_ptr()
    }

    /// The pointer with its reference, which the caller must give to some owner.
    #[inline(always)]
    pub(crate) fn into_raw(self) -> Raw {
        ManuallyDrop::new(self).0.as_ptr()
    }

    /// Reads a raw slot as a borrowed handle.
    ///
    /// # Safety
    /// The slot is not null, and owns its object unchanged for the lifetime.
    #[inline(always)]
    pub(crate) unsafe fn from_slot<'a>(slot: *const Raw) -> &'a Value {
        // SAFETY: `Value` is a transparent non-null pointer; the rest is the caller's promise.
        unsafe { &*slot.cast::<Value>() }
    }

    /// Are they the same object?
    #[inline(always)]
    pub(crate) fn is(&self, other: &Value) -> bool {
        self.0 == other.0
    }

    /// The count in the header.
    #[inline(always)]
    pub(crate) fn count(&self) -> u32 {
        // SAFETY: a handle's object is live.
        unsafe { self.0.as_ref().rc }
    }

    /// Never counted, never freed.
    pub(crate) fn is_immortal(&self) -> bool {
        self.count() >= IMMORTAL_FLOOR
    }

    /// The heap's view of its type.
    #[inline(always)]
    pub(crate) fn type_head(&self) -> *const TypeHead {
        // SAFETY: a handle's object is live.
        unsafe { self.0.as_ref().ty }
    }
}

/// Handles put side by side for a call that takes a slice, without counting: they stay their lenders'.
pub(crate) struct Lent<'a, const N: usize> {
    values: ManuallyDrop<[Value; N]>,
    lenders: PhantomData<&'a Value>,
}

/// Lends handles as a slice.
#[inline(always)]
pub(crate) fn lend<const N: usize>(values: [&Value; N]) -> Lent<'_, N> {
    Lent {
        // SAFETY: the copies are never dropped, and the lenders outlive them.
        values: ManuallyDrop::new(values.map(|value| unsafe { Value::from_owned(value.raw()) })),
        lenders: PhantomData,
    }
}

impl<const N: usize> Deref for Lent<'_, N> {
    type Target = [Value];
    #[inline(always)]
    fn deref(&self) -> &[Value] {
        &*self.values
    }
}

impl<const N: usize> std::fmt::Debug for Lent<'_, N> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// One more reference to each argument of a call, while it lasts: where CPython packs arguments into a tuple, the tuple holds them.
#[derive(Debug)]
pub(crate) struct Packed<'a>(&'a [Value]);

/// Holds `values` as a tuple of them would.
#[inline]
pub(crate) fn pack(values: &[Value]) -> Packed<'_> {
    for value in values {
        value.clone().into_raw();
    }
    Packed(values)
}

impl Drop for Packed<'_> {
    fn drop(&mut self) {
        for value in self.0 {
            // SAFETY: `pack` took a reference to each.
            drop(unsafe { Value::from_owned(value.raw()) });
        }
    }
}

impl Clone for Value {
    #[inline(always)]
    fn clone(&self) -> Value {
        // SAFETY: a handle's object is live.
        unsafe { Value::from_borrowed(self.raw()) }
    }
}

impl Drop for Value {
    #[inline(always)]
    fn drop(&mut self) {
        let raw = self.0.as_ptr();
        // SAFETY: a handle's object is live; we give up our reference.
        unsafe {
            (*raw).rc = (*raw).rc.wrapping_sub(1);
            if (*raw).rc == 0 {
                crate::heap::release_parked(raw);
            }
        }
    }
}

impl std::fmt::Debug for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Value({:p})", self.0)
    }
}

/// A layout that objects of some types share: the payload struct, header first, `#[repr(C)]`.
///
/// # Safety
/// Every object whose type's `layout` is [`Payload::LAYOUT`] begins with a valid `Self`, for its whole life.
pub(crate) unsafe trait Payload {
    /// The number that types of this layout carry.
    const LAYOUT: u8;
}

impl Value {
    /// The payload, if the object has this layout (subclasses of a built-in type have its layout).
    #[inline(always)]
    pub(crate) fn cast<T: Payload>(&self) -> Option<&T> {
        // SAFETY: a live object has a type; the layout number says that its payload is a `T`.
        unsafe {
            if (*self.type_head()).layout == T::LAYOUT {
                Some(&*self.raw().cast::<T>())
            } else {
                None
            }
        }
    }
}
