//! Everything that owns an object from outside of the heap, by name: what the views show as holders and the verifier adds up.

#![expect(
    unsafe_code,
    reason = "walks the register stack and the machine's fields"
)]

use crate::bytecode::disasm::decode;
use crate::bytecode::effect::window_effect;
use crate::bytecode::opcode::{INDEX_MASK, Opcode, OperandKind, TEMP_BIT, WordKind};
use crate::cx::Cx;
use crate::heap::header::Raw;
use crate::heap::look::{Link, Obj};
use crate::vm::frame::{FrameRef, live_at};
use crate::vm::{LINK_INIT, LINK_KIND};

/// What owns a reference.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Root<'cx> {
    /// A field of the runtime: `sys.modules`, an exit function.
    Runtime(&'static str),
    /// A built-in type, by one of its own references.
    Type(Obj<'cx>, Link<'cx>),
    /// The function that a frame runs. Frames are counted from the running one, 0.
    Function(usize),
    /// A local of a frame.
    Local(usize, usize),
    /// A temporary of a frame.
    Operand(usize),
    /// The instance that a frame's `__init__` is for.
    UnderConstruction(usize),
    /// The exception on its way to a handler.
    Pending,
    /// The exception being handled.
    Handled,
    /// An operation in progress.
    Held,
    /// The syntax tree of the script.
    SyntaxTree,
    /// The namespace of `exec` or `eval`.
    Namespace,
    /// The list of frame objects.
    FrameObject,
}

/// How far the running instruction is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    /// It has not begun: a line event, or nothing runs.
    Before,
    /// The machine has looked at its breaker: a call or a jump backward is done, a function's first instruction has not begun.
    SafePoint,
}

/// Calls `f` with each reference that is owned from outside of the heap. What is parked is not among them.
pub(crate) fn for_each<'cx>(cx: &'cx Cx, moment: Moment, f: &mut dyn FnMut(Root<'cx>, Obj<'cx>)) {
    // SAFETY: shared use of the machine; what its fields own is live.
    unsafe {
        for (name, value) in cx.runtime().roots() {
            f(Root::Runtime(name), Obj::new(value.raw()));
        }
        let machine = cx.machine();
        for ty in &(*machine).types {
            let ty: Obj<'cx> = Obj::new(std::ptr::from_ref(ty).cast_mut().cast());
            ty.edges(|link, to| f(Root::Type(ty, link), to));
        }
        let vm = &(*machine).vm;
        let mut own = |root: Root<'cx>, raw: Raw| {
            if !raw.is_null() {
                f(root, Obj::new(raw));
            }
        };
        if let Some(pending) = &vm.pending {
            own(Root::Pending, pending.raw());
        }
        own(Root::Handled, vm.handled);
        for &raw in &vm.handled_below {
            own(Root::Handled, raw);
        }
        for &raw in &vm.held {
            own(Root::Held, raw);
        }
        for value in &vm.syntax_tree {
            own(Root::SyntaxTree, value.raw());
        }
        for (_, value) in &vm.namespaces {
            own(Root::Namespace, value.raw());
        }
        for &(_, raw) in &vm.frames {
            own(Root::FrameObject, raw);
        }
        frames(cx, moment, &mut own);
    }
}

/// Does a native run that has called back into Python, or is it asked from inside of one?
pub(crate) fn is_in_native(cx: &Cx) -> bool {
    // SAFETY: shared use of the machine.
    let vm = unsafe { &(*cx.machine()).vm };
    // The outermost run is one of each.
    vm.native_depth > 1 || vm.entries.len() > 1
}

/// The registers of all frames on the stack.
unsafe fn frames<'cx>(cx: &'cx Cx, moment: Moment, own: &mut dyn FnMut(Root<'cx>, Raw)) {
    let mut at = FrameRef::current(cx);
    let mut depth = 0;
    while let Some(frame) = at {
        // SAFETY: four words lie below a frame, its registers above; each owned register is null or a live object.
        unsafe {
            own(Root::Function(depth), frame.function_raw());
            if *frame.base.sub(1) as usize & LINK_KIND == LINK_INIT {
                own(Root::UnderConstruction(depth), *frame.base.sub(4));
            }
            let code = frame.code().code();
            for i in 0..code.n_locals as usize {
                own(Root::Local(depth, i), frame.register(i));
            }
            let (offset, has_begun) = match moment {
                Moment::SafePoint if !frame.is_caller => settled(&frame),
                _ => (frame.offset(), frame.is_caller),
            };
            for &i in live_at(code, offset) {
                own(Root::Operand(depth), frame.register(i as usize));
            }
            if !has_begun {
                consumed(&frame, offset, &mut |i| {
                    own(Root::Operand(depth), frame.register(i));
                });
            }
        }
        at = frame.caller(cx);
        depth += 1;
    }
}

/// Where a frame stands at a safe point: a word, and whether its instruction has consumed its operands already.
fn settled(frame: &FrameRef) -> (u32, bool) {
    let offset = frame.offset();
    let words = &frame.code().code().words;
    let at = words
        .get(offset as usize..)
        .and_then(|words| decode(words).next());
    let Some(at) = at else {
        return (offset, false);
    };
    let is_call = matches!(
        at.op,
        Opcode::Call
            | Opcode::CallKw
            | Opcode::CallMethod
            | Opcode::CallMethodKw
            | Opcode::CallEx
            | Opcode::ForIter
    );
    let is_back = at.op.words().first() == Some(&WordKind::Jump) && (at.word as i64) < 0;
    if is_call {
        (offset + at.op.len() as u32, false)
    } else {
        (offset, is_back)
    }
}

/// The temporaries that the instruction at a word is about to consume.
fn consumed(frame: &FrameRef, offset: u32, take: &mut dyn FnMut(usize)) {
    let code = frame.code().code();
    let Some(words) = code.words.get(offset as usize..) else {
        return;
    };
    let Some(at) = decode(words).next() else {
        return;
    };
    for ((kind, _), field) in at.op.operands().iter().zip(at.fields) {
        if *kind == OperandKind::Src && field & TEMP_BIT != 0 {
            take((field & INDEX_MASK) as usize);
        }
    }
    let pair = ((at.word & 0xffff_ffff) as u32, (at.word >> 32) as u32);
    let fields = at.fields.map(u32::from);
    for i in window_effect(at.op, fields, pair).takes() {
        take(i as usize);
    }
}
