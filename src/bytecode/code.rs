//! `Code`: what the compiler makes of one unit (module, function, class body, lambda, comprehension, generator).
//!
//! Plain data, no heap: the machine's loader turns it into a code object in the arena. One `Code` owns those nested in it.

use std::rc::Rc;

use crate::source::{SourceId, Span};
use crate::syntax::ast::Constant;

/// A constant as the compiler knows it. Merged per compilation unit: equal [`ConstKey`]s of one unit become one object.
#[derive(Debug, Clone)]
pub(crate) enum Const {
    /// A literal or the result of folding.
    Value(Constant),
    /// A tuple display that folding made one constant of: CPython's syntax tree holds it, and not its items.
    Tuple(Vec<Const>),
    /// A tuple that the compiler made of constants (a list display's items, defaults, names of keywords): the syntax tree holds
    /// the items that stand in the text, and not the tuple.
    MadeTuple(Vec<Const>),
    /// A folded frozenset (`x in {1, 2}`).
    FrozenSet(Vec<Const>),
    /// Bytes that folding made: CPython's syntax tree holds a literal of bytes twice, and these once.
    MadeBytes(Rc<[u8]>),
    /// A complex number that folding made.
    Complex(f64, f64),
    /// An integer past 64 bits, or a large negative one, that folding made.
    BigInt(Rc<num_bigint::BigInt>),
    /// Code of a nested unit.
    Code(Rc<Code>),
}

/// What kind of unit a code object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CodeKind {
    /// A file, or the text of `exec`: names are globals.
    Module,
    /// One statement at the prompt: as a module, with `PrintExpr`.
    Interactive,
    /// The text of `eval`: its value is returned.
    Expression,
    /// A class body: register 0 is the namespace.
    Class,
    /// A function or lambda.
    Function,
    /// A generator function or generator expression.
    Generator,
}

/// A range of instructions whose exceptions go to a handler. Inner ranges come first in the table.
#[derive(Debug, Clone)]
pub(crate) struct Handler {
    /// First word of the range.
    pub(crate) start: u32,
    /// One past its last word.
    pub(crate) end: u32,
    /// Where to go on.
    pub(crate) target: u32,
    /// The temporary that receives the exception.
    pub(crate) exc: u16,
    /// Index into [`Code::live_sets`]: temporaries that stay; the other live ones are dropped.
    pub(crate) keep: u32,
}

/// Where an instruction comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Position {
    /// First word of the instruction it holds from; it holds up to the next entry.
    pub(crate) pc: u32,
    /// Span in the source; empty with `line == 0` for code that no line made.
    pub(crate) span: Span,
    /// Line of the span's start, from 1.
    pub(crate) line: u32,
    /// First instruction of a statement or of a loop's test or step, where a line event is due if the line is not that of the last event
    /// or the instruction was reached by a backward jump.
    pub(crate) starts_line: bool,
}

/// The parameters of a function, counted as CPython counts them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct ParamCounts {
    /// Positional ones, positional-only included.
    pub(crate) positional: u32,
    /// Positional-only ones.
    pub(crate) positional_only: u32,
    /// Keyword-only ones.
    pub(crate) keyword_only: u32,
    /// `*args` is there; its register follows the keyword-only ones.
    pub(crate) varargs: bool,
    /// `**kwargs` is there; its register is the last parameter.
    pub(crate) varkw: bool,
}

/// One compiled unit.
#[derive(Debug)]
pub(crate) struct Code {
    /// `co_name`.
    pub(crate) name: Rc<str>,
    /// `co_qualname`.
    pub(crate) qualname: Rc<str>,
    /// The source it was made from.
    pub(crate) source: SourceId,
    /// `co_firstlineno`.
    pub(crate) first_line: u32,
    /// What it is.
    pub(crate) kind: CodeKind,
    /// Docstring: CPython makes it constant 0 of a function when there is one.
    pub(crate) doc: Option<Constant>,
    /// Instructions with their inline words. Names and constants are indices, caches zero.
    pub(crate) words: Vec<u64>,
    /// Constants by index.
    pub(crate) consts: Vec<Const>,
    /// How many of the names are `co_names`: the others are those of locals and cells, for messages.
    pub(crate) n_names: u32,
    /// Names by index: globals and attributes, then locals and cells.
    pub(crate) names: Vec<Rc<str>>,
    /// Parameters.
    pub(crate) params: ParamCounts,
    /// `co_varnames`: registers `0..varnames.len()`, in a class body (whose register 0 is the namespace) `1..`. A parameter that is a cell keeps its register, which `MakeCell` wraps.
    pub(crate) varnames: Vec<Rc<str>>,
    /// `co_cellvars`, with the register of each (a parameter's own, or one after the varnames).
    pub(crate) cellvars: Vec<(Rc<str>, u16)>,
    /// `co_freevars`: registers after varnames and own cells, in closure order.
    pub(crate) freevars: Vec<(Rc<str>, u16)>,
    /// Registers that are locals, cells and free variables: temporaries begin here.
    pub(crate) n_locals: u16,
    /// All registers that the code uses, call windows included.
    pub(crate) n_registers: u16,
    /// `co_stacksize` as CPython's compiler computes it (sizes of frames and generators come from it).
    pub(crate) stack_size: u32,
    /// `co_flags` bits as CPython's: `CO_OPTIMIZED` 1, NEWLOCALS 2, VARARGS 4, VARKEYWORDS 8, NESTED 16, GENERATOR 32.
    pub(crate) flags: u32,
    /// Exception table.
    pub(crate) handlers: Vec<Handler>,
    /// Live temporaries: from word `.0` on (up to the next entry) the set `.1` is owned *beside* the operands that the
    /// instruction itself consumes.
    pub(crate) live: Vec<(u32, u32)>,
    /// The sets, registers ascending. Set 0 is empty.
    pub(crate) live_sets: Vec<Box<[u16]>>,
    /// Locals that an outer expression has evaluated but borrows (CPython has pushed them): as `live`, into `pending_sets`.
    pub(crate) pending: Vec<(u32, u32)>,
    /// The sets, a register as often as it is pending. Set 0 is empty.
    pub(crate) pending_sets: Vec<Box<[u16]>>,
    /// Positions, by pc ascending.
    pub(crate) positions: Vec<Position>,
    /// `__static_attributes__` of a class body: names assigned through `self`, sorted as CPython gives them.
    pub(crate) static_attributes: Vec<Rc<str>>,
    /// Names that a `global` statement anywhere in a unit makes global: `exec` with a namespace of its own leaves them there. Sorted.
    pub(crate) explicit_globals: Vec<Rc<str>>,
}
