//! Looking at frames: the chain from the running one outwards, what is live and what is borrowed at each instruction, and
//! the frame objects that tracebacks and `sys._getframe` make of them.

#![expect(unsafe_code, reason = "walks the register stack")]

use crate::bytecode::code::Code;
use crate::cx::Cx;
use crate::heap::handle::Value;
use crate::heap::header::Raw;
use crate::objects::code::layout::CodeObj;
use crate::objects::function::layout::FunctionObj;
use crate::vm::{LINK_BITS, LINK_ENTRY, LINK_GENERATOR, LINK_HAS_FRAME, LINK_KIND};

/// A frame on the stack.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FrameRef {
    /// Its registers.
    pub(crate) base: *mut Raw,
    /// The instruction it is at (of a caller: one that follows the call).
    pub(crate) pc: *mut u64,
    /// Is `pc` the instruction after the call?
    pub(crate) is_caller: bool,
    /// How many nested `run`s are above it.
    pub(crate) entry: usize,
}

fn lookup(table: &[(u32, u32)], offset: u32) -> u32 {
    let i = table.partition_point(|&(pc, _)| pc <= offset);
    if i == 0 { 0 } else { table[i - 1].1 }
}

/// Temporaries that are owned at a word, beside what its instruction consumes.
pub(crate) fn live_at(code: &Code, offset: u32) -> &[u16] {
    code.live_sets
        .get(lookup(&code.live, offset) as usize)
        .map_or(&[], |s| s)
}

/// Locals that CPython would have pushed at a word.
pub(crate) fn pending_at(code: &Code, offset: u32) -> &[u16] {
    if code.pending.is_empty() {
        return &[];
    }
    code.pending_sets
        .get(lookup(&code.pending, offset) as usize)
        .map_or(&[], |s| s)
}

impl FrameRef {
    /// The running frame, if any.
    pub(crate) fn current(cx: &Cx) -> Option<FrameRef> {
        // SAFETY: shared use of the machine.
        let vm = unsafe { &(*cx.machine()).vm };
        if vm.base.is_null() {
            return None;
        }
        Some(FrameRef {
            base: vm.base,
            pc: vm.pc,
            is_caller: false,
            entry: vm.entries.len(),
        })
    }

    fn link(&self) -> usize {
        // SAFETY: four words lie below every frame.
        unsafe { *self.base.sub(1) as usize }
    }

    /// The frame that called this one.
    pub(crate) fn caller(&self, cx: &Cx) -> Option<FrameRef> {
        let link = self.link();
        let address = (link & !LINK_BITS) as *mut u64;
        let kind = link & LINK_KIND;
        if kind == LINK_ENTRY || (kind == LINK_GENERATOR && address.is_null()) {
            // SAFETY: shared use of the machine.
            let entries = unsafe { &(*cx.machine()).vm.entries };
            let entry = *entries.get(self.entry.checked_sub(1)?)?;
            if entry.base.is_null() {
                return None;
            }
            return Some(FrameRef {
                base: entry.base,
                pc: entry.pc,
                is_caller: false,
                entry: self.entry - 1,
            });
        }
        // SAFETY: the word below the link is the caller's base.
        let base = unsafe { (*self.base.sub(2)).cast::<Raw>() };
        Some(FrameRef {
            base,
            pc: address,
            is_caller: true,
            entry: self.entry,
        })
    }

    /// The function it runs.
    pub(crate) fn function(&self) -> &FunctionObj {
        // SAFETY: every frame owns its function.
        unsafe { &*(*self.base.sub(3)).cast::<FunctionObj>() }
    }

    /// The function, as a raw object.
    pub(crate) fn function_raw(&self) -> Raw {
        // SAFETY: as above.
        unsafe { *self.base.sub(3) }
    }

    /// Its code object.
    pub(crate) fn code(&self) -> &CodeObj {
        // SAFETY: a function owns its code object.
        unsafe { &*self.function().code.get().cast::<CodeObj>() }
    }

    /// Word index of the instruction it is at, the call itself for a caller.
    pub(crate) fn offset(&self) -> u32 {
        let offset = self.code().offset_of(self.pc);
        if self.is_caller {
            offset.saturating_sub(1)
        } else {
            offset
        }
    }

    /// Register `i`, or null.
    pub(crate) fn register(&self, i: usize) -> Raw {
        // SAFETY: the caller asks for registers of the frame's code.
        unsafe { *self.base.add(i) }
    }

    /// The generator that runs in it, if any.
    pub(crate) fn generator(&self) -> Option<Raw> {
        if self.link() & LINK_KIND == LINK_GENERATOR {
            // SAFETY: the word is the generator for this kind of link.
            Some(unsafe { *self.base.sub(4) })
        } else {
            None
        }
    }
}

/// Line of a word.
pub(crate) fn line_at(code: &Code, offset: u32) -> u32 {
    let i = code.positions.partition_point(|p| p.pc <= offset);
    if i == 0 {
        code.first_line
    } else {
        code.positions[i - 1].line
    }
}

/// What CPython's count of `value` has beside the header's: how often its value stacks hold it where we borrow it, without what we hold
/// where it borrows.
pub(crate) fn pending_count(cx: &Cx, value: &Value) -> i64 {
    // SAFETY: shared use of the machine; only addresses are compared.
    let aside = unsafe { &(*cx.machine()).vm.aside };
    let n_aside = aside.iter().filter(|raw| std::ptr::eq(**raw, value.raw()));
    let mut count = -(n_aside.count() as i64);
    let mut frame = FrameRef::current(cx);
    while let Some(f) = frame {
        for &register in pending_at(f.code().code(), f.offset()) {
            count += std::ptr::eq(f.register(register as usize), value.raw()) as i64;
        }
        frame = f.caller(cx);
    }
    count
}

/// The frame object of a frame on the stack, made if need be. Borrowed from the machine's list.
pub(crate) fn frame_object(cx: &mut Cx, frame: FrameRef) -> crate::cx::Res<Value> {
    // SAFETY: exclusive use of the machine; the frame is on the stack.
    unsafe {
        let vm = &raw mut (*cx.machine()).vm;
        if frame.link() & LINK_HAS_FRAME != 0
            && let Some(&(_, object)) = (&(*vm).frames)
                .iter()
                .rev()
                .find(|(base, _)| *base == frame.base)
        {
            return Ok(Value::from_borrowed(object));
        }
        let object = crate::objects::frame::new_live(cx, frame.function_raw(), frame.base)?;
        *frame.base.sub(1) = (frame.link() | LINK_HAS_FRAME) as Raw;
        let at = (&(*vm).frames).partition_point(|(base, _)| *base < frame.base);
        (&mut (*vm).frames).insert(at, (frame.base, object.clone().into_raw()));
        Ok(object)
    }
}
