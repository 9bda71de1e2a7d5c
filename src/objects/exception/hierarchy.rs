//! The table of built-in exception classes: name, bases, which fields their instances have besides those of `BaseException`,
//! documentation. Order: bases before the classes made of them.

use crate::objects::class::layout::PREFIX_WEAK;
use crate::objects::exception::spec_of;
use crate::objects::type_obj::{Memory, TypeSpec};

/// What instances of a class have besides the fields of `BaseException`. The variant order is no contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Fields {
    /// Nothing.
    Plain,
    /// As `Plain`, but `str()` is the repr of the key.
    Key,
    /// `value`.
    StopIteration,
    /// `code`.
    SystemExit,
    /// `name`.
    Name,
    /// `obj`, `name`.
    Attribute,
    /// `msg`, `name`, `path`, `name_from`.
    Import,
    /// `errno`, `strerror`, `filename`, `filename2`, `characters_written`.
    Os,
    /// `msg`, `filename`, `lineno`, `offset`, `end_lineno`, `end_offset`, `text`, `print_file_and_line`.
    Syntax,
    /// `encoding`, `object`, `start`, `end`, `reason`.
    UnicodeDecode,
    /// The same.
    UnicodeEncode,
    /// The same; `encoding` is never given.
    UnicodeTranslate,
    /// `message`, `exceptions`.
    Group,
}

impl Fields {
    /// How many words these fields take.
    pub(crate) const fn n_words(self) -> usize {
        match self {
            Fields::Plain | Fields::Key => 0,
            Fields::StopIteration | Fields::SystemExit | Fields::Name => 1,
            Fields::Attribute | Fields::Group => 2,
            Fields::Import => 4,
            Fields::Os
            | Fields::UnicodeDecode
            | Fields::UnicodeEncode
            | Fields::UnicodeTranslate => 5,
            Fields::Syntax => 8,
        }
    }
}

macro_rules! base_of {
    (object) => {
        None
    };
    ($name:ident) => {
        Some(Exc::$name)
    };
}

macro_rules! hierarchy {
    ($( $name:ident ($base:ident) $fields:ident $doc:literal, )+) => {
        /// A built-in exception class.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub(crate) enum Exc { $(
            #[doc = concat!("`", stringify!($name), "`")]
            $name,
        )+ }

        /// Their specs, in order. A spec's `base` is `None`: [`Exc::base`] has it.
        pub(crate) static EXC_SPECS: &[&TypeSpec] = &[ $(
            &TypeSpec {
                name: stringify!($name),
                doc: $doc,
                memory: Exc::$name.memory(),
                weak_offset: if Exc::$name.is_weakly_referenced() { PREFIX_WEAK } else { 0 },
                ..spec_of(Fields::$fields, Exc::$name.brings_fields())
            },
        )+ ];

        const FIELDS: &[Fields] = &[ $( Fields::$fields, )+ ];

        const BASES: &[Option<Exc>] = &[ $( base_of!($base), )+ ];

        impl Exc {
            /// All of them, in order.
            pub(crate) const ALL: &'static [Exc] = &[ $( Exc::$name, )+ ];
        }
    };
}

impl Exc {
    /// `__name__`.
    pub(crate) fn name(self) -> &'static str {
        self.spec().name
    }

    /// The spec its type object is made of.
    pub(crate) fn spec(self) -> &'static TypeSpec {
        EXC_SPECS[self as usize]
    }

    /// The first of `__bases__`; `None` is `object`.
    pub(crate) fn base(self) -> Option<Exc> {
        BASES[self as usize]
    }

    /// The second of `__bases__`; one class has it.
    pub(crate) fn second_base(self) -> Option<Exc> {
        (self == Exc::ExceptionGroup).then_some(Exc::Exception)
    }

    /// What its instances have.
    pub(crate) fn fields(self) -> Fields {
        FIELDS[self as usize]
    }

    /// Are the own fields this class's, not its base's?
    const fn brings_fields(self) -> bool {
        match BASES[self as usize] {
            None => true,
            Some(base) => FIELDS[base as usize] as u8 != FIELDS[self as usize] as u8,
        }
    }

    /// Can instances be weakly referenced? CPython makes `ExceptionGroup` as a class statement would, so that they can.
    const fn is_weakly_referenced(self) -> bool {
        matches!(self, Exc::ExceptionGroup)
    }

    const fn memory(self) -> Memory {
        if self.is_weakly_referenced() {
            Memory::Instance
        } else {
            Memory::Gc
        }
    }
}

hierarchy! {
    BaseException(object) Plain "Common base class for all exceptions",
    Exception(BaseException) Plain "Common base class for all non-exit exceptions.",
    BaseExceptionGroup(BaseException) Group "A combination of multiple unrelated exceptions.",
    GeneratorExit(BaseException) Plain "Request that a generator exit.",
    KeyboardInterrupt(BaseException) Plain "Program interrupted by user.",
    SystemExit(BaseException) SystemExit "Request to exit from the interpreter.",
    ExceptionGroup(BaseExceptionGroup) Group "",
    ArithmeticError(Exception) Plain "Base class for arithmetic errors.",
    AssertionError(Exception) Plain "Assertion failed.",
    AttributeError(Exception) Attribute "Attribute not found.",
    BufferError(Exception) Plain "Buffer error.",
    EOFError(Exception) Plain "Read beyond end of file.",
    ImportError(Exception) Import "Import can't find module, or can't find name in module.",
    LookupError(Exception) Plain "Base class for lookup errors.",
    MemoryError(Exception) Plain "Out of memory.",
    NameError(Exception) Name "Name not found globally.",
    OSError(Exception) Os "Base class for I/O related errors.",
    ReferenceError(Exception) Plain "Weak ref proxy used after referent went away.",
    RuntimeError(Exception) Plain "Unspecified run-time error.",
    StopAsyncIteration(Exception) Plain "Signal the end from iterator.__anext__().",
    StopIteration(Exception) StopIteration "Signal the end from iterator.__next__().",
    SyntaxError(Exception) Syntax "Invalid syntax.",
    SystemError(Exception) Plain "Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version.",
    TypeError(Exception) Plain "Inappropriate argument type.",
    ValueError(Exception) Plain "Inappropriate argument value (of correct type).",
    Warning(Exception) Plain "Base class for warning categories.",
    FloatingPointError(ArithmeticError) Plain "Floating-point operation failed.",
    OverflowError(ArithmeticError) Plain "Result too large to be represented.",
    ZeroDivisionError(ArithmeticError) Plain "Second argument to a division or modulo operation was zero.",
    ModuleNotFoundError(ImportError) Import "Module not found.",
    IndexError(LookupError) Plain "Sequence index out of range.",
    KeyError(LookupError) Key "Mapping key not found.",
    UnboundLocalError(NameError) Name "Local name referenced but not bound to a value.",
    BlockingIOError(OSError) Os "I/O operation would block.",
    ChildProcessError(OSError) Os "Child process error.",
    ConnectionError(OSError) Os "Connection error.",
    FileExistsError(OSError) Os "File already exists.",
    FileNotFoundError(OSError) Os "File not found.",
    InterruptedError(OSError) Os "Interrupted by signal.",
    IsADirectoryError(OSError) Os "Operation doesn't work on directories.",
    NotADirectoryError(OSError) Os "Operation only works on directories.",
    PermissionError(OSError) Os "Not enough permissions.",
    ProcessLookupError(OSError) Os "Process not found.",
    TimeoutError(OSError) Os "Timeout expired.",
    BrokenPipeError(ConnectionError) Os "Broken pipe.",
    ConnectionAbortedError(ConnectionError) Os "Connection aborted.",
    ConnectionRefusedError(ConnectionError) Os "Connection refused.",
    ConnectionResetError(ConnectionError) Os "Connection reset.",
    NotImplementedError(RuntimeError) Plain "Method or function hasn't been implemented yet.",
    PythonFinalizationError(RuntimeError) Plain "Operation blocked during Python finalization.",
    RecursionError(RuntimeError) Plain "Recursion limit exceeded.",
    IndentationError(SyntaxError) Syntax "Improper indentation.",
    _IncompleteInputError(SyntaxError) Syntax "incomplete input.",
    TabError(IndentationError) Syntax "Improper mixture of spaces and tabs.",
    UnicodeError(ValueError) Plain "Unicode related error.",
    UnicodeDecodeError(UnicodeError) UnicodeDecode "Unicode decoding error.",
    UnicodeEncodeError(UnicodeError) UnicodeEncode "Unicode encoding error.",
    UnicodeTranslateError(UnicodeError) UnicodeTranslate "Unicode translation error.",
    BytesWarning(Warning) Plain "Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str.",
    DeprecationWarning(Warning) Plain "Base class for warnings about deprecated features.",
    EncodingWarning(Warning) Plain "Base class for warnings about encodings.",
    FutureWarning(Warning) Plain "Base class for warnings about constructs that will change semantically\nin the future.",
    ImportWarning(Warning) Plain "Base class for warnings about probable mistakes in module imports",
    PendingDeprecationWarning(Warning) Plain "Base class for warnings about features which will be deprecated\nin the future.",
    ResourceWarning(Warning) Plain "Base class for warnings about resource usage.",
    RuntimeWarning(Warning) Plain "Base class for warnings about dubious runtime behavior.",
    SyntaxWarning(Warning) Plain "Base class for warnings about dubious syntax.",
    UnicodeWarning(Warning) Plain "Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems.",
    UserWarning(Warning) Plain "Base class for warnings generated by user code.",
}
