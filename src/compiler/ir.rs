//! Instructions before registers have their final numbers and jumps their distances.

use crate::bytecode::opcode::Opcode;
use crate::source::Span;

/// A register whose number is not yet known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Reg {
    /// Index into the unit's varnames.
    Local(u32),
    /// Index into the unit's cells, own ones before free ones.
    Cell(u32),
    /// Temporary.
    Temp(u32),
    /// The namespace of a class body.
    Namespace,
    /// No namespace: the module's globals.
    Globals,
}

/// A field of an instruction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arg {
    /// Not used.
    None,
    /// Written.
    Dst(Reg),
    /// Read in place.
    Keep(Reg),
    /// A temporary that is consumed.
    Take(u32),
    /// A constant that is read.
    Const(u32),
    /// A plain register number.
    Reg(Reg),
    /// A number.
    Num(u32),
}

/// The inline word that is not a cache.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// None.
    None,
    /// Index into the names.
    Name(u32),
    /// Index into the names of locals and cells.
    LocalName(u32),
    /// Index into the constants.
    Const(u32),
    /// Target of a jump.
    Jump(Label),
    /// Two numbers.
    Pair(u32, u32),
}

/// A place that is jumped to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Label(pub(super) u32);

/// A handler of exceptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct HandlerId(pub(super) u32);

/// One instruction.
#[derive(Debug, Clone, Copy)]
pub(super) struct Inst {
    pub(super) op: Opcode,
    pub(super) args: [Arg; 3],
    pub(super) word: Word,
    pub(super) span: Span,
    pub(super) starts_line: bool,
    /// Owned beside its operands: index into the emitter's sets of temporaries.
    pub(super) live: u32,
    /// Borrowed by what encloses it: index into the emitter's lists of locals.
    pub(super) pending: u32,
    /// Where its exceptions go.
    pub(super) handler: Option<HandlerId>,
}

impl Inst {
    /// Whether the next instruction is never reached from this one.
    pub(super) fn ends_flow(&self) -> bool {
        matches!(
            self.op,
            Opcode::Jump
                | Opcode::JumpBack
                | Opcode::Return
                | Opcode::Raise
                | Opcode::Reraise
                | Opcode::RaiseCompileTime
        )
    }
}

/// A handler under construction.
#[derive(Debug, Clone)]
pub(super) struct HandlerInfo {
    pub(super) target: Label,
    /// The temporary that receives the exception.
    pub(super) exc: u32,
    /// Index into the sets: what stays.
    pub(super) keep: u32,
    /// An instruction lies under it.
    pub(super) used: bool,
}
