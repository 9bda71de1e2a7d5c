//! The machine: one interpreter, pinned at the start of its region. Everything that is not on the heap lies here, at constant offsets.

use crate::cx::Cx;
use crate::heap::Heap;
use crate::heap::header::{Header, Raw};
use crate::modules::State;
use crate::objects::Ty;
use crate::objects::exception::Exc;
use crate::objects::int::layout::{IntObj, N_SMALL};
use crate::objects::names::NAMES;
use crate::objects::str_::layout::Strings;
use crate::objects::type_obj::TypeObj;
use crate::source::SourceMap;
use crate::vm::Vm;

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
    pub(crate) types: [TypeObj; Ty::ALL.len() + Exc::ALL.len()],
    /// Interned names, by `Name`.
    pub(crate) names: [Raw; NAMES.len()],
    /// Strings that live as long as the machine.
    pub(crate) strings: Strings,
    /// Bytes objects that live as long as the machine.
    pub(crate) bytes: crate::objects::bytes::BytesTable,
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
}

impl std::fmt::Debug for Machine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Machine")
    }
}

impl Cx {
    pub(crate) fn sources(&self) -> &SourceMap {
        stub!()
    }
    pub(crate) fn recursion_limit(&self) -> u32 {
        stub!()
    }
    pub(crate) fn set_recursion_limit(&mut self, _limit: u32) {
        stub!()
    }
    pub(crate) fn recursion_depth(&self) -> u32 {
        stub!()
    }
    pub(crate) fn source_name(
        &mut self,
        _source: crate::source::SourceId,
    ) -> crate::cx::Res<crate::heap::handle::Value> {
        stub!()
    }
    pub(crate) fn register_code(&mut self, _start: *const u64, _n_words: usize, _code: Raw) {
        stub!()
    }
}
