//! What the runtime keeps for one machine: loaded modules, the host, exceptions kept aside. A field of the machine; every value in it is
//! a root ([`State::roots`]).

#![expect(unsafe_code, reason = "reaches the machine's own fields")]

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::host::{Host, Stream};
use crate::modules::warnings::Warnings;
use crate::objects::exception::{self, Exc};
use crate::objects::names::Name;
use crate::objects::{dict, module};
use crate::source::{Source, SourceId};

/// Instances of `MemoryError` that are kept for when none can be made.
const SPARE_MEMORY_ERRORS: usize = 16;

/// The runtime's part of a machine.
pub(crate) struct State {
    /// Numbers of open files.
    pub(crate) descriptors: crate::objects::io::Descriptors,
    /// The world outside.
    pub(crate) host: Box<dyn Host>,
    /// `sys.modules`, a dict.
    pub(crate) modules: Option<Value>,
    /// The module `builtins`.
    pub(crate) builtins: Option<Value>,
    /// The module `sys`.
    pub(crate) sys: Option<Value>,
    /// `sys.argv` as it was given.
    pub(crate) argv: Vec<String>,
    /// Directory of the script: the first entry of `sys.path`.
    pub(crate) script_dir: String,
    /// Modules whose code is running for the first time.
    pub(crate) importing: Vec<Value>,
    /// What `_register_exit` was given, to be called at exit, newest first.
    pub(crate) at_exit: Vec<Value>,
    /// See [`SPARE_MEMORY_ERRORS`].
    pub(crate) spare_memory_errors: Vec<Value>,
    /// Texts whose lines tracebacks do not show: what `exec`, `eval` and `compile` were given.
    pub(crate) hidden_sources: Vec<SourceId>,
    /// `__future__` features of what was typed at the prompt so far.
    pub(crate) prompt_future: u32,
    /// Filters of warnings and what was warned of.
    pub(crate) warnings: Warnings,
    /// The text of `-c`: what tracebacks show of any text called `<string>`.
    pub(crate) command_source: Option<SourceId>,
    /// `weakref`'s library code, `sys_info` and so on were run already.
    pub(crate) lazy_done: bool,
    /// The collector's callbacks and garbage lists: `gc.callbacks`, `gc.garbage`.
    pub(crate) gc_lists: Option<(Value, Value)>,
    /// When the collection that `DEBUG_STATS` reports began.
    pub(crate) gc_started_ns: i64,
    /// The prompt keeps the value of the last expression as `_`.
    pub(crate) keeps_last: bool,
    /// The machine is being shut down.
    pub(crate) is_finalizing: bool,
    /// What checks of the heap found wrong while the program ran (`--verify`).
    pub(crate) problems: Vec<String>,
    /// `sys.set_int_max_str_digits`.
    pub(crate) int_max_str_digits: usize,
    /// How often a virtual subclass was registered (`abc.get_cache_token`).
    pub(crate) abc_registrations: u64,
    /// Where arithmetic on long ints puts its results before they are copied into objects.
    pub(crate) int_room: Vec<u64>,
    /// `sys.setswitchinterval`: kept, never used.
    pub(crate) switch_interval: f64,
    /// Addresses of containers whose repr is under way; their callers hold them.
    pub(crate) reprs: BTreeSet<usize>,
    /// `struct.error`, once the module was imported.
    pub(crate) struct_error: Option<Value>,
    /// Compiled formats that the functions of `struct` have used: a dict by format.
    pub(crate) struct_cache: Option<Value>,
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("State")
            .field("argv", &self.argv)
            .finish_non_exhaustive()
    }
}

impl State {
    /// The state of a machine in this world.
    pub(crate) fn new(host: Box<dyn Host>) -> State {
        State {
            descriptors: crate::objects::io::Descriptors::default(),
            host,
            modules: None,
            builtins: None,
            sys: None,
            argv: Vec::new(),
            script_dir: String::new(),
            importing: Vec::new(),
            at_exit: Vec::new(),
            spare_memory_errors: Vec::new(),
            hidden_sources: Vec::new(),
            prompt_future: 0,
            warnings: Warnings::default(),
            command_source: None,
            lazy_done: false,
            gc_lists: None,
            gc_started_ns: 0,
            keeps_last: false,
            is_finalizing: false,
            problems: Vec::new(),
            int_max_str_digits: 4300,
            abc_registrations: 0,
            int_room: Vec::new(),
            switch_interval: 0.005,
            reprs: BTreeSet::new(),
            struct_error: None,
            struct_cache: None,
        }
    }

    /// Lets go of every value without counting it down: the machine ends.
    pub(crate) fn forget_values(&mut self) {
        for value in self.take_values() {
            value.into_raw();
        }
    }

    /// Gives up every value.
    pub(crate) fn take_values(&mut self) -> Vec<Value> {
        let single = [
            self.modules.take(),
            self.builtins.take(),
            self.sys.take(),
            self.struct_error.take(),
            self.struct_cache.take(),
        ];
        let lists = self
            .gc_lists
            .take()
            .map(|(callbacks, garbage)| [callbacks, garbage]);
        let warnings = [self.warnings.filters.take(), self.warnings.once.take()];
        let values = single
            .into_iter()
            .chain(warnings)
            .flatten()
            .chain(lists.into_iter().flatten());
        let values = values
            .chain(std::mem::take(&mut self.importing))
            .chain(std::mem::take(&mut self.at_exit));
        values
            .chain(std::mem::take(&mut self.spare_memory_errors))
            .collect()
    }

    /// Every value it owns, with what it is.
    pub(crate) fn roots(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        let named = [
            ("sys.modules", &self.modules),
            ("module builtins", &self.builtins),
            ("module sys", &self.sys),
            ("filters of warnings", &self.warnings.filters),
            ("warnings shown once", &self.warnings.once),
            ("struct.error", &self.struct_error),
            ("formats of struct", &self.struct_cache),
        ];
        let named = named
            .into_iter()
            .filter_map(|(name, value)| value.as_ref().map(|value| (name, value)));
        let lists = self.gc_lists.iter().flat_map(|(callbacks, garbage)| {
            [("gc.callbacks", callbacks), ("gc.garbage", garbage)]
        });
        named
            .chain(lists)
            .chain(
                self.importing
                    .iter()
                    .map(|value| ("module being imported", value)),
            )
            .chain(self.at_exit.iter().map(|value| ("exit function", value)))
            .chain(
                self.spare_memory_errors
                    .iter()
                    .map(|value| ("spare MemoryError", value)),
            )
    }
}

impl Cx {
    /// The runtime's state.
    pub(crate) fn runtime(&self) -> &State {
        // SAFETY: shared use of the machine.
        unsafe { &(*self.machine()).runtime }
    }

    /// The runtime's state, to change.
    pub(crate) fn runtime_mut(&mut self) -> &mut State {
        // SAFETY: exclusive use of the machine.
        unsafe { &mut (*self.machine()).runtime }
    }

    /// The world outside.
    pub(crate) fn host(&mut self) -> &mut dyn Host {
        &mut *self.runtime_mut().host
    }

    /// The namespace of `builtins`.
    pub(crate) fn builtins_dict(&self) -> Value {
        match &self.runtime().builtins {
            Some(builtins) => module::dict(self, builtins),
            None => self.none(),
        }
    }

    /// `sys.modules`.
    pub(crate) fn modules_dict(&self) -> Value {
        self.runtime()
            .modules
            .clone()
            .unwrap_or_else(|| self.none())
    }

    /// Does a module's code still run for the first time?
    pub(crate) fn is_being_imported(&self, module: &Value) -> bool {
        self.runtime().importing.iter().any(|m| m.is(module))
    }

    /// A `MemoryError` kept aside. The last one is never given away.
    pub(crate) fn spare_memory_error(&mut self) -> Option<Value> {
        if self.runtime().spare_memory_errors.len() > 1 {
            return self.runtime_mut().spare_memory_errors.pop();
        }
        let last = self.runtime().spare_memory_errors.last()?.clone();
        exception::set_traceback(&last, None);
        Some(last)
    }

    /// Fills up what [`Cx::spare_memory_error`] gives. Called when there is memory.
    pub(crate) fn stock_memory_errors(&mut self) {
        while self.runtime().spare_memory_errors.len() < SPARE_MEMORY_ERRORS {
            let Some(made) = exception::bare_with_args(self, Exc::MemoryError) else {
                break;
            };
            self.runtime_mut().spare_memory_errors.push(made);
        }
    }

    /// The text that tracebacks quote for a source: `None` if they show no lines of it.
    pub(crate) fn shown_source(&self, id: SourceId) -> Option<Rc<Source>> {
        let state = self.runtime();
        let shown = if state.hidden_sources.contains(&id) {
            let is_string = self
                .sources()
                .get(id)
                .is_some_and(|source| &*source.name == "<string>");
            state.command_source.filter(|_| is_string)?
        } else {
            id
        };
        self.sources()
            .get(shown)
            .map(|source| Rc::new(source.clone()))
    }

    /// Writes to standard output, past `sys.stdout`.
    pub(crate) fn write_out(&mut self, bytes: &[u8]) -> Res<()> {
        let outcome = self.host().write(Stream::Output, bytes);
        outcome.map_err(|error| exception::raise_os_error(self, &error, None))
    }

    /// The module `__main__`, as `sys.modules` has it.
    pub(crate) fn main_module(&self) -> Option<Value> {
        self.loaded_module(self.name(Name::__main__))
    }

    /// A module by name, if it is loaded.
    pub(crate) fn loaded_module(&self, name: &Value) -> Option<Value> {
        dict::get_str(self, &self.modules_dict(), name)
    }

    /// Refuses something by name.
    #[cold]
    pub(crate) fn refuse(&mut self, what: &str) -> Raised {
        self.raise(
            Exc::NotImplementedError,
            format!("{what} is not part of this version of Glassheap"),
        )
    }
}
