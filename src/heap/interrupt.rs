//! Stopping a machine from another thread: Ctrl-C sets a bit of the breaker, which the machine looks at on its next backward jump or call.

#![expect(
    unsafe_code,
    reason = "reaches the breaker of a heap that another thread owns"
)]

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::heap::{Heap, INTERRUPT};

/// The breaker of a machine, as long as there is one.
#[derive(Debug)]
struct Breaker(Option<*const AtomicU32>);

// SAFETY: the pointer is to an atomic, and is taken out, under the lock, before the heap goes.
unsafe impl Send for Breaker {}

/// Asks a machine to raise `KeyboardInterrupt`. Any thread may have one; after the machine's end it does nothing.
#[derive(Debug, Clone)]
pub struct Interrupt(Arc<Mutex<Breaker>>);

impl Interrupt {
    /// The handle of a heap.
    ///
    /// # Safety
    /// `heap` is live until [`Interrupt::end`] is called.
    pub(crate) unsafe fn of(heap: *mut Heap) -> Interrupt {
        // SAFETY: only an address is taken.
        let breaker = unsafe { &raw const (*heap).breaker };
        Interrupt(Arc::new(Mutex::new(Breaker(Some(breaker)))))
    }

    /// Interrupts what runs, or what runs next.
    pub fn raise(&self) {
        self.change(|breaker| {
            breaker.fetch_or(INTERRUPT, Ordering::Relaxed);
        });
    }

    /// Takes back an interrupt that nobody has noticed.
    pub fn clear(&self) {
        self.change(|breaker| {
            breaker.fetch_and(!INTERRUPT, Ordering::Relaxed);
        });
    }

    fn change(&self, change: impl FnOnce(&AtomicU32)) {
        let breaker = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(breaker) = breaker.0 {
            // SAFETY: it is there, so the heap is live; the lock keeps it so.
            change(unsafe { &*breaker });
        }
    }

    /// Interrupts the machine of another handle from now on, and that handle nothing; to be called before the first machine goes.
    pub(crate) fn take_over(&self, other: &Interrupt) {
        let breaker = (other.0.lock())
            .unwrap_or_else(PoisonError::into_inner)
            .0
            .take();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0 = breaker;
    }

    /// The heap is about to go.
    pub(crate) fn end(&self) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .0
            .take();
    }
}
