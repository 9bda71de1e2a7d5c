//! What the observed instantiation of the loop does before each instruction: it finds where lines begin and tells the listener.

#![expect(
    unsafe_code,
    reason = "reads the running frame and the machine's fields"
)]

use crate::cx::Cx;
use crate::heap::OBSERVE;
use crate::source::SourceId;
use crate::vm::call::code_of;
use crate::vm::ops::{Base, Pc};

/// A line that is about to run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its text.
    pub(crate) source: SourceId,
    /// Its number, from 1.
    pub(crate) line: u32,
    /// Python frames on the stack.
    pub(crate) depth: u32,
}

/// Who wants to know. The machine may be looked at and used: code that runs meanwhile is not listened to.
pub(crate) trait Listener {
    /// A line is about to run; the frame that runs it is the current one.
    fn line(&mut self, cx: &mut Cx, line: Line);
    /// A collection is about to begin.
    fn collecting(&mut self, _cx: &mut Cx) {}
    /// A collection is over.
    fn collected(&mut self, cx: &mut Cx);
    /// The program is to be interrupted (Ctrl-C). True: it is not, the listener does something else.
    fn interrupted(&mut self) -> bool {
        false
    }
}

/// What the observed loop remembers.
#[derive(Default)]
pub(crate) struct Watch {
    listener: Option<Box<dyn Listener>>,
    /// Base of the frame, word and line of the last line event.
    last: (usize, u32, u32),
    /// A native has stopped its work for an interrupt: the program cannot go on as if there were none.
    must_interrupt: bool,
}

impl std::fmt::Debug for Watch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Watch")
            .field("last", &self.last)
            .finish_non_exhaustive()
    }
}

/// Tells the listener if a line begins here.
///
/// # Safety
/// `pc` is at an instruction of the frame at `base`, and both are stored in the machine.
pub(crate) unsafe fn before(cx: &mut Cx, pc: Pc, base: Base) {
    // SAFETY: exclusive use of the machine; the frame is set up.
    unsafe {
        let vm = &raw mut (*cx.machine()).vm;
        if (*vm).watch.listener.is_none() {
            return;
        }
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
        let (frame, last_offset, last_line) = (*vm).watch.last;
        if frame == base as usize && last_line == position.line && offset > last_offset {
            return;
        }
        (*vm).watch.last = (base as usize, offset, position.line);
        let line = Line {
            source: code.code().source,
            line: position.line,
            depth: (*vm).depth,
        };
        cx.tell(|listener, cx| listener.line(cx, line));
    }
}

/// Tells the listener that a collection is about to begin.
pub(crate) fn collecting(cx: &mut Cx) {
    cx.tell(|listener, cx| listener.collecting(cx));
}

/// Tells the listener that a collection is over.
pub(crate) fn collected(cx: &mut Cx) {
    cx.tell(|listener, cx| listener.collected(cx));
}

impl Cx {
    /// Installs or removes the listener; with `lines`, it hears of lines: the loop changes at its next safe point.
    pub(crate) fn set_listener(&mut self, listener: Option<Box<dyn Listener>>, lines: bool) {
        let vm = self.vm_mut();
        vm.observed = lines && listener.is_some();
        vm.watch.listener = listener;
        vm.watch.last = (0, 0, 0);
        // SAFETY: exclusive use of the machine.
        unsafe {
            (*self.heap())
                .breaker
                .fetch_or(OBSERVE, std::sync::atomic::Ordering::Relaxed);
        }
    }

    /// Ends the program that runs: it gets a `KeyboardInterrupt` at its next safe point.
    pub(crate) fn request_stop(&mut self) {
        // SAFETY: exclusive use of the machine.
        unsafe {
            (*self.heap())
                .breaker
                .fetch_or(crate::heap::STOP, std::sync::atomic::Ordering::Relaxed);
        }
    }

    /// A native stops its work for an interrupt, which is going to be raised.
    pub(crate) fn leave_for_interrupt(&mut self) {
        self.vm_mut().watch.must_interrupt = true;
    }

    /// Does the listener take an interrupt for itself?
    pub(crate) fn stops_at_interrupt(&mut self) -> bool {
        let watch = &mut self.vm_mut().watch;
        let must = std::mem::take(&mut watch.must_interrupt);
        let listener = watch.listener.as_mut();
        !must && listener.is_some_and(|listener| listener.interrupted())
    }

    /// Calls the listener, which hears of nothing meanwhile.
    fn tell(&mut self, f: impl FnOnce(&mut dyn Listener, &mut Cx)) {
        let watch = &mut self.vm_mut().watch;
        let last = watch.last;
        let Some(mut listener) = watch.listener.take() else {
            return;
        };
        f(&mut *listener, self);
        let watch = &mut self.vm_mut().watch;
        // One that was installed meanwhile takes its place.
        if watch.listener.is_none() {
            watch.listener = Some(listener);
        }
        watch.last = last;
    }
}
