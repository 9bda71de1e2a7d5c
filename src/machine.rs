//! The machine: one interpreter, pinned at the start of its region. Everything that is not on the heap lies here, at constant offsets.

#![expect(
    unsafe_code,
    reason = "builds the machine in place, and reads its fields through the context's pointer"
)]

use std::ptr::{NonNull, null_mut};

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::header::{Header, IMMORTAL, Raw, TypeHead};
use crate::heap::interrupt::Interrupt;
use crate::heap::reserve::ReserveError;
use crate::heap::{self, Heap};
use crate::host::Host;
use crate::modules::{self, State};
use crate::objects::exception::Exc;
use crate::objects::head::Head;
use crate::objects::int::layout::{IntObj, N_SMALL, SMALL_MIN};
use crate::objects::names::NAMES;
use crate::objects::str_::layout::Strings;
use crate::objects::type_obj::TypeObj;
use crate::objects::{Ty, bytes, class, module, str_, tuple};
use crate::source::{SourceId, SourceMap};
use crate::vm::Vm;

/// How many built-in types there are, exception classes included.
pub(crate) const N_TYPES: usize = Ty::ALL.len() + Exc::ALL.len();

/// One interpreter.
#[repr(C)]
pub(crate) struct Machine {
    /// All its memory. First: a heap's address is its machine's.
    pub(crate) heap: Heap,
    /// `None`.
    pub(crate) none: Header,
    /// `Ellipsis`.
    pub(crate) ellipsis: Header,
    /// `NotImplemented`.
    pub(crate) not_implemented: Header,
    /// `False`, `True`.
    pub(crate) bools: [IntObj; 2],
    /// The immortal ints.
    pub(crate) small_ints: [IntObj; N_SMALL],
    /// Built-in types, then exception classes.
    pub(crate) types: [TypeObj; N_TYPES],
    /// Interned names, by `Name`.
    pub(crate) names: [Raw; NAMES.len()],
    /// Strings that live as long as the machine.
    pub(crate) strings: Strings,
    /// Bytes objects that live as long as the machine.
    pub(crate) bytes: bytes::layout::BytesTable,
    /// The empty tuple, once it was asked for; immortal.
    pub(crate) empty_tuple: Raw,
    /// The execution state.
    pub(crate) vm: Vm,
    /// Modules, host, exceptions kept aside.
    pub(crate) runtime: State,
    /// All texts.
    pub(crate) sources: SourceMap,
    /// Last version given to a type.
    pub(crate) last_type_version: u32,
    /// Last stamp given to a dict's keys.
    pub(crate) last_keys_stamp: u32,
    /// What lookups in classes found.
    pub(crate) lookups: class::lookup::Lookups,
}

impl std::fmt::Debug for Machine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Machine")
    }
}

/// Where a machine stood ([`Owner::mark`]).
#[derive(Debug)]
pub(crate) struct Mark {
    base: *mut Raw,
    pc: *mut u64,
    depth: u32,
    native_depth: u32,
    handled: Raw,
    n_handled_below: usize,
    n_entries: usize,
    n_frames: usize,
}

/// A machine and its context. Dropping it ends the machine; a program's own end is [`modules::finalize`].
#[derive(Debug)]
pub(crate) struct Owner {
    machine: NonNull<Machine>,
    cx: Cx,
}

impl Owner {
    /// Builds a machine in this world: types, immortal objects, the modules that every program has.
    pub(crate) fn create(host: Box<dyn Host>) -> Result<Owner, ReserveError> {
        let heap = Heap::create(size_of::<Machine>())?;
        let machine = heap.cast::<Machine>();
        // SAFETY: the region has room for the machine and is ours; every field is written before anything reads it.
        unsafe {
            fill(machine, host);
            let mut owner = Owner {
                machine: NonNull::new_unchecked(machine),
                cx: Cx::new(machine),
            };
            let outcome = start(&mut owner.cx);
            assert!(
                outcome.is_ok(),
                "a machine starts within the memory that it has just reserved"
            );
            Ok(owner)
        }
    }

    /// The handle by which other threads interrupt it; to be ended before the machine is dropped.
    pub(crate) fn interrupt(&self) -> Interrupt {
        // SAFETY: whoever asks ends the handle first.
        unsafe { Interrupt::of(self.machine.as_ptr().cast()) }
    }

    /// Where the machine stands: nothing runs below what runs now.
    pub(crate) fn mark(&self) -> Mark {
        // SAFETY: shared use of the machine.
        let vm = unsafe { &(*self.machine.as_ptr()).vm };
        Mark {
            base: vm.base,
            pc: vm.pc,
            depth: vm.depth,
            native_depth: vm.native_depth,
            handled: vm.handled,
            n_handled_below: vm.handled_below.len(),
            n_entries: vm.entries.len(),
            n_frames: vm.frames.len(),
        }
    }

    /// After a panic: the machine stands where it stood. What was running is forgotten as it is, references and all.
    pub(crate) fn return_to(&mut self, mark: Mark) {
        // SAFETY: exclusive use of the machine.
        let vm = unsafe { &mut (*self.machine.as_ptr()).vm };
        vm.base = mark.base;
        vm.pc = mark.pc;
        vm.depth = mark.depth;
        vm.native_depth = mark.native_depth;
        vm.handled = mark.handled;
        vm.handled_below.truncate(mark.n_handled_below);
        vm.entries.truncate(mark.n_entries);
        vm.frames.truncate(mark.n_frames);
        vm.pending.take().map(Value::into_raw);
    }

    /// The context, for exclusive use of the machine.
    pub(crate) fn cx(&mut self) -> &mut Cx {
        &mut self.cx
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        let machine = self.machine.as_ptr();
        // SAFETY: nothing of the machine is used afterwards. Values in its fields point into the region, which goes as a whole: they are
        // forgotten, not counted down.
        unsafe {
            class::end(&mut self.cx);
            let vm = &mut (*machine).vm;
            vm.pending.take().map(Value::into_raw);
            for value in std::mem::take(&mut vm.syntax_tree) {
                value.into_raw();
            }
            for (_, value) in std::mem::take(&mut vm.namespaces) {
                value.into_raw();
            }
            (*machine).runtime.forget_values();
            (&raw mut (*machine).vm).drop_in_place();
            (&raw mut (*machine).runtime).drop_in_place();
            (&raw mut (*machine).sources).drop_in_place();
            (&raw mut (*machine).strings).drop_in_place();
            (&raw mut (*machine).bytes).drop_in_place();
            Heap::destroy(machine.cast());
        }
    }
}

/// Writes every field but the heap.
unsafe fn fill(machine: *mut Machine, host: Box<dyn Host>) {
    // SAFETY: see `Owner::create`.
    unsafe {
        let types = (&raw mut (*machine).types).cast::<TypeObj>();
        let head = |of: Ty| Header {
            rc: IMMORTAL,
            site: 0,
            ty: types.add(of as usize).cast::<TypeHead>(),
        };
        (&raw mut (*machine).none).write(head(Ty::NoneType));
        (&raw mut (*machine).ellipsis).write(head(Ty::EllipsisType));
        (&raw mut (*machine).not_implemented).write(head(Ty::NotImplementedType));
        let bools = (&raw mut (*machine).bools).cast::<IntObj>();
        for truth in 0..2 {
            bools.add(truth).write(IntObj {
                head: Head::new(head(Ty::Bool)),
                value: truth as i64,
            });
        }
        let small = (&raw mut (*machine).small_ints).cast::<IntObj>();
        for i in 0..N_SMALL {
            small.add(i).write(IntObj {
                head: Head::new(head(Ty::Int)),
                value: SMALL_MIN + i as i64,
            });
        }
        (&raw mut (*machine).types)
            .cast::<u8>()
            .write_bytes(0, size_of::<[TypeObj; N_TYPES]>());
        (&raw mut (*machine).names).write([null_mut(); NAMES.len()]);
        (&raw mut (*machine).strings).write(Strings::default());
        (&raw mut (*machine).bytes).write(bytes::layout::BytesTable::default());
        (&raw mut (*machine).empty_tuple).write(null_mut());
        (&raw mut (*machine).vm).write(Vm::new());
        (&raw mut (*machine).runtime).write(State::new(host));
        (&raw mut (*machine).sources).write(SourceMap::new());
        (&raw mut (*machine).last_type_version).write(0);
        (&raw mut (*machine).last_keys_stamp).write(0);
        (&raw mut (*machine).lookups).write_bytes(0, 1);
    }
}

/// Makes the types and the first modules.
fn start(cx: &mut Cx) -> Res<()> {
    str_::layout::start(cx);
    bytes::layout::start(cx);
    tuple::layout::start(cx)?;
    class::start(cx)?;
    modules::start(cx)?;
    heap::flush_parked(cx);
    // The program's own module is not the runtime's: `gc.get_referrers` finds its globals.
    let main = cx.main_module();
    let mut programs = Vec::new();
    if let Some(main) = main {
        programs.push(module::dict(cx, &main));
        programs.push(main);
    }
    programs.retain(|object| heap::hide(cx, object));
    cx.heap_mut().settle();
    for object in &programs {
        heap::unhide(cx, object);
    }
    Ok(())
}

impl Cx {
    /// All texts.
    pub(crate) fn sources(&self) -> &SourceMap {
        // SAFETY: shared use of the machine.
        unsafe { &(*self.machine()).sources }
    }

    /// Keeps a text.
    pub(crate) fn add_source(&mut self, name: &str, text: &str) -> SourceId {
        // SAFETY: exclusive use of the machine.
        unsafe { (&mut (*self.machine()).sources).add(name, text) }
    }

    /// The name of a text as an interned string.
    pub(crate) fn source_name(&mut self, source: SourceId) -> Res<Value> {
        let name = self.sources().get(source).map(|source| source.name.clone());
        Ok(str_::intern(self, name.as_deref().unwrap_or("<unknown>")))
    }

    /// `sys.getrecursionlimit()`.
    pub(crate) fn recursion_limit(&self) -> u32 {
        // SAFETY: shared use of the machine.
        unsafe { (*self.machine()).vm.recursion_limit }
    }

    /// `sys.setrecursionlimit`.
    pub(crate) fn set_recursion_limit(&mut self, limit: u32) {
        // SAFETY: exclusive use of the machine.
        unsafe { (*self.machine()).vm.recursion_limit = limit }
    }

    /// Python frames on the stack.
    pub(crate) fn recursion_depth(&self) -> u32 {
        // SAFETY: shared use of the machine.
        unsafe { (*self.machine()).vm.depth }
    }
}
