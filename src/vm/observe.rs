//! What the observed instantiation of the loop does before each instruction: line events, and the counts of watched objects.

#![expect(unsafe_code, reason = "reads headers of watched objects")]

use crate::cx::Cx;
use crate::heap::OBSERVE;
use crate::heap::header::Raw;
use crate::vm::call::code_of;
use crate::vm::ops::{Base, Pc};

/// What the observed loop remembers.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    /// Objects whose counts are compared, with the count seen last. Not owned: one that dies is taken off the list.
    pub(crate) objects: Vec<(Raw, u32)>,
    /// Base of the frame, word and line of the last line event.
    last: (usize, u32, u32),
}

/// Tells the observer what has changed and what comes next.
///
/// # Safety
/// `pc` is at an instruction of the frame at `base`.
pub(crate) unsafe fn before(cx: &mut Cx, pc: Pc, base: Base) {
    // SAFETY: exclusive use of the machine; watched objects are live, or their type word is null.
    unsafe {
        let vm = &raw mut (*cx.machine()).vm;
        let heap = cx.heap();
        let Some(observer) = (&mut (*heap).observer).as_mut() else {
            return;
        };
        let watch = &mut (*vm).watch;
        watch.objects.retain_mut(|(object, seen)| {
            if (**object).ty.is_null() {
                return false;
            }
            let now = (**object).rc;
            if now != *seen {
                observer.count_changed(*object, *seen, now);
                *seen = now;
            }
            true
        });
        let code = code_of(*base.sub(3));
        let offset = code.offset_of(pc);
        let positions = &code.code().positions;
        let at = positions.partition_point(|p| p.pc <= offset);
        let Some(position) = at.checked_sub(1).map(|at| positions[at]) else {
            return;
        };
        if position.pc != offset || !position.starts_line {
            return;
        }
        let (frame, last_offset, last_line) = watch.last;
        if frame == base as usize && last_line == position.line && offset > last_offset {
            return;
        }
        watch.last = (base as usize, offset, position.line);
        let code_object = (*(*base.sub(3)).cast::<crate::objects::function::layout::FunctionObj>())
            .code
            .get();
        observer.line(code_object, position.line);
    }
}

impl Cx {
    /// Begins or ends to tell the observer of lines and counts; the loop changes at its next safe point.
    pub(crate) fn set_observed(&mut self, on: bool) {
        // SAFETY: exclusive use of the machine.
        unsafe {
            (*self.machine()).vm.observed = on;
            (*self.heap())
                .breaker
                .fetch_or(OBSERVE, std::sync::atomic::Ordering::Relaxed);
        }
    }

    /// Watches an object's count.
    pub(crate) fn watch(&mut self, object: Raw) {
        // SAFETY: a live object.
        unsafe { (&mut (*self.machine()).vm.watch.objects).push((object, (*object).rc)) }
    }
}
