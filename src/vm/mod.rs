//! The virtual machine: runs relocated bytecode on a stack of registers.
//!
//! # Frames
//! All frames lie on one array of registers ([`Vm::stack`]); a call's arguments become the callee's first registers where they
//! are (`bytecode` draws the window). Below a frame's registers lie four words:
//! ```text
//!   base-4   the instance under construction, the generator, or unused, by the kind of the link
//!   base-3   the function (owned)
//!   base-2   the caller's base
//!   base-1   the link: the caller's next instruction, its low bits a Link kind
//! ```
//! `run` keeps `pc` and `base` in locals and stores them in [`Vm`] before anything that can look at frames or run code: natives, slow
//! paths, destructors. A call from Python to Python pushes a frame in the same `run`; a native that calls Python enters a
//! nested `run`, whose first frame's link says [`LINK_ENTRY`].
//!
//! # Who owns what
//! A register owns its reference. Operands that are locals are borrowed in place; `frame::pending_at` lists those that CPython
//! would have pushed, for `sys.getrefcount`, the views and the verifier. Temporaries are consumed by the instruction that reads them;
//! those that outlive an instruction are in the code's live sets, by which an exception drops them.

mod bind;
pub(crate) mod call;
pub(crate) mod dispatch;
pub(crate) mod frame;
pub(crate) mod generator;
pub(crate) mod load;
pub(crate) mod observe;
pub(crate) mod ops;
mod quick;
pub(crate) mod roots;
pub(crate) mod run;
pub(crate) mod unwind;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::header::Raw;

/// Link kind: a call; the result goes to the destination of the instruction before the link.
pub(crate) const LINK_CALL: usize = 0;
/// How far below its base the first frame of `exec` or `eval` has its namespace, when that is not its globals. Borrowed.
pub(crate) const UNIT_NAMESPACE_BELOW: usize = 5;
/// Link kind: an `__init__`; the result is the instance at `base-4`.
pub(crate) const LINK_INIT: usize = 1;
/// Link kind: the first frame of a `run`.
pub(crate) const LINK_ENTRY: usize = 2;
/// Link kind: a generator resumed by `ForIter`; `base-4` is the generator (borrowed).
pub(crate) const LINK_GENERATOR: usize = 3;
/// Mask of the kind.
pub(crate) const LINK_KIND: usize = 3;
/// A frame object exists for the frame.
pub(crate) const LINK_HAS_FRAME: usize = 4;
/// Mask of all bits that are not the address.
pub(crate) const LINK_BITS: usize = 7;

/// Bytes of the register stack.
const STACK_BYTES: usize = 512 << 20;

/// One `run` on the Rust stack: where its caller stood.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    /// The caller's frame.
    pub(crate) base: *mut Raw,
    /// The caller's instruction.
    pub(crate) pc: *mut u64,
}

/// The machine's execution state.
#[derive(Debug)]
pub(crate) struct Vm {
    /// The exception on its way to a handler.
    pub(crate) pending: Option<Value>,
    /// The running frame's registers; null when nothing runs.
    pub(crate) base: *mut Raw,
    /// The running instruction.
    pub(crate) pc: *mut u64,
    /// First register.
    pub(crate) stack: *mut Raw,
    /// One past the last.
    pub(crate) stack_end: *mut Raw,
    /// Python frames on the stack.
    pub(crate) depth: u32,
    /// `sys.getrecursionlimit()`.
    pub(crate) recursion_limit: u32,
    /// Native calls that nest on the Rust stack.
    pub(crate) native_depth: u32,
    /// Below this address of the thread's stack iterators over iterators go no deeper; 0 before anything has run.
    pub(crate) native_floor: usize,
    /// The exception being handled in the running frame or generator (`sys.exception()`), or null. Owned.
    pub(crate) handled: Raw,
    /// Those of the frames that resumed the running generators, oldest first. Owned or null.
    pub(crate) handled_below: Vec<Raw>,
    /// Nested `run`s, oldest first.
    pub(crate) entries: Vec<Entry>,
    /// Frame objects of frames on the stack, oldest first: owned, with the base they belong to.
    pub(crate) frames: Vec<(*mut Raw, Raw)>,
    /// References that natives own only to be safe, where CPython's code borrows: `sys.getrefcount` leaves them out.
    pub(crate) aside: Vec<Raw>,
    /// References that slow paths own while user code runs.
    pub(crate) held: Vec<Raw>,
    /// Constants that the script's syntax tree holds (`syntax tree of the script`), while it runs.
    pub(crate) syntax_tree: Vec<Value>,
    /// Somebody listens to lines or instructions: `run` uses its second instantiation.
    pub(crate) observed: bool,
    /// What it remembers.
    pub(crate) watch: observe::Watch,
    /// The last `run` ended in a `yield`.
    pub(crate) is_yield: bool,
    /// Namespaces of `exec` and `eval` that are not the globals, with the frame that runs in each.
    pub(crate) namespaces: Vec<(*mut Raw, Value)>,
    /// Everything that was ever placed in the arena, by address: objects outlive the code that made them, and their sites must be told.
    pub(crate) codes: Vec<load::PlacedCode>,
}

/// Deepest nesting of native calls: CPython's `Py_C_RECURSION_LIMIT`.
pub(crate) const NATIVE_LIMIT: u32 = 10_000;
/// Bytes of stack that the machine's thread should have: calls nest up to [`NATIVE_LIMIT`] on it, iterators deeper.
pub(crate) const NATIVE_STACK_BYTES: usize = 1 << 30;
/// What is left of it for all else when iterators over iterators stop.
const SPARE_STACK_BYTES: usize = 1 << 28;

impl Vm {
    /// A machine that runs nothing yet.
    #[expect(unsafe_code, reason = "the register stack is one raw allocation")]
    pub(crate) fn new() -> Vm {
        let layout = std::alloc::Layout::from_size_align(STACK_BYTES, 4096).expect("a constant");
        // SAFETY: the size is not zero. The system gives such a block as untouched pages.
        let stack = unsafe { std::alloc::alloc(layout) }.cast::<Raw>();
        assert!(!stack.is_null(), "address space for the register stack");
        Vm {
            pending: None,
            base: std::ptr::null_mut(),
            pc: std::ptr::null_mut(),
            stack,
            stack_end: stack.wrapping_add(STACK_BYTES / 8),
            depth: 0,
            recursion_limit: 1000,
            native_depth: 0,
            native_floor: 0,
            handled: std::ptr::null_mut(),
            handled_below: Vec::new(),
            entries: Vec::new(),
            frames: Vec::new(),
            aside: Vec::new(),
            held: Vec::new(),
            syntax_tree: Vec::new(),
            observed: false,
            watch: observe::Watch::default(),
            is_yield: false,
            namespaces: Vec::new(),
            codes: Vec::new(),
        }
    }
}

impl Drop for Vm {
    #[expect(unsafe_code, reason = "the register stack is one raw allocation")]
    fn drop(&mut self) {
        let layout = std::alloc::Layout::from_size_align(STACK_BYTES, 4096).expect("a constant");
        // SAFETY: allocated in `new` with this layout.
        unsafe { std::alloc::dealloc(self.stack.cast(), layout) }
    }
}

impl Cx {
    /// Counts a native call that nests on the Rust stack; RecursionError past the limit. `where_` is the end of the message:
    /// `" in comparison"`, `" while getting the repr of an object"`, `""`.
    #[expect(unsafe_code, reason = "exclusive use of the machine")]
    #[inline(always)]
    pub(crate) fn enter_recursion(&mut self, where_: &str) -> Res<()> {
        // SAFETY: exclusive use of the machine.
        let depth = unsafe { &mut (*self.machine()).vm.native_depth };
        if *depth >= NATIVE_LIMIT {
            return Err(self.too_deep(where_));
        }
        *depth += 1;
        Ok(())
    }

    #[cold]
    fn too_deep(&mut self, where_: &str) -> crate::cx::Raised {
        let message = format!("maximum recursion depth exceeded{where_}");
        self.raise(crate::objects::exception::Exc::RecursionError, message)
    }

    /// Notes where the thread's stack is when a program's first frame begins.
    pub(crate) fn note_stack(&mut self) {
        let here = 0u8;
        let vm = self.vm_mut();
        if vm.depth == 0 {
            let here = std::ptr::from_ref(&here).addr();
            vm.native_floor = here.saturating_sub(NATIVE_STACK_BYTES - SPARE_STACK_BYTES);
        }
    }

    /// Is there stack for one more iterator that asks another?
    #[inline(always)]
    #[expect(unsafe_code, reason = "shared use of the machine")]
    pub(crate) fn has_stack(&self) -> bool {
        let here = 0u8;
        // SAFETY: shared use of the machine.
        std::ptr::from_ref(&here).addr() >= unsafe { (*self.machine()).vm.native_floor }
    }

    /// The end of what `enter_recursion` began.
    #[expect(unsafe_code, reason = "exclusive use of the machine")]
    #[inline(always)]
    pub(crate) fn leave_recursion(&mut self) {
        // SAFETY: exclusive use of the machine.
        unsafe { (*self.machine()).vm.native_depth -= 1 }
    }
}

pub(crate) use run::{
    compile_text, future_in_force, namespace_of, run_code, run_file_in, run_library, run_text,
};
