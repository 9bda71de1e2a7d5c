//! Type objects: the slots through which everything that an object can do is reached, and the specs that built-in types are made of.
//!
//! A built-in type is one [`TypeSpec`] (in its folder under `objects/`) and one row of the table in `objects/mod.rs`. Its type
//! object lies at a constant offset in the machine. A class made by a program is a type object on the heap whose slots call
//! the methods it defines, kept up to date when those change (`objects/class/slots.rs`), as CPython's `typeobject.c` does.

#![expect(
    unsafe_code,
    reason = "the layout of type objects, and specs that carry raw walks"
)]

use std::cell::Cell;

use crate::cx::{Cx, Res};
use crate::heap::handle::{Payload, Value};
use crate::heap::header::{Raw, TypeHead};
use crate::heap::trace::TraceFns;
use crate::objects::native::{Args, GetSet, Native};
use crate::objects::{CompareOp, Ty};

/// Base layouts. A subclass has its base's; `cast::<P>()` checks this number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Layout {
    /// Instances of classes without a built-in base, and `object()` itself.
    Object = 0,
    /// An int of less than 60 bits, or a bool.
    Int,
    /// An exact int of more.
    BigInt,
    /// Instance of a subclass of int.
    IntSub,
    /// float.
    Float,
    /// complex.
    Complex,
    /// str.
    Str,
    /// bytes.
    Bytes,
    /// tuple.
    Tuple,
    /// list.
    List,
    /// dict.
    Dict,
    /// set and frozenset.
    Set,
    /// Everything below has the layout of its one type.
    Range,
    Slice,
    Type,
    Function,
    BoundMethod,
    Builtin,
    MethodDescr,
    ClassMethodDescr,
    WrapperDescr,
    MethodWrapper,
    GetSetDescr,
    MemberDescr,
    Property,
    ClassMethod,
    StaticMethod,
    Super,
    Cell,
    Code,
    Frame,
    Traceback,
    Generator,
    Exception,
    Module,
    Weakref,
    WeakProxy,
    MappingProxy,
    DictView,
    DictIterator,
    Iterator,
    Enumerate,
    Zip,
    Map,
    Filter,
    Reversed,
    CallIter,
    SeqIter,
    Union,
    GenericAlias,
    Singleton,
    Namespace,
    FrameLocals,
    IoBase,
    Io,
    RegexPattern,
    RegexMatch,
    RegexScanner,
    ByteArray,
    Array,
    MemoryView,
    ManagedBuffer,
    BufferWrapper,
    /// A number of references, then of numbers (`objects/parts`).
    Parts10,
    Parts11,
    Parts12,
    Parts13,
    Parts14,
    Parts20,
    Parts21,
    Parts22,
    Parts24,
    Parts30,
    Parts31,
    Parts32,
    Parts40,
    Parts42,
    Parts51,
    Picks,
    TeeData,
    Tee,
    LruCache,
    Deque,
    Random,
    Struct,
    UnpackIterator,
}

pub(crate) type NewFn = fn(&mut Cx, &Value, Args<'_>) -> Res<Value>;
pub(crate) type InitFn = fn(&mut Cx, &Value, Args<'_>) -> Res<()>;
pub(crate) type CallFn = fn(&mut Cx, &Value, Args<'_>) -> Res<Value>;
pub(crate) type UnaryFn = fn(&mut Cx, &Value) -> Res<Value>;
pub(crate) type BinaryFn = fn(&mut Cx, &Value, &Value) -> Res<Value>;
pub(crate) type TernaryFn = fn(&mut Cx, &Value, &Value, &Value) -> Res<Value>;
pub(crate) type CompareFn = fn(&mut Cx, &Value, &Value, CompareOp) -> Res<Value>;
pub(crate) type HashFn = fn(&mut Cx, &Value) -> Res<i64>;
pub(crate) type BoolFn = fn(&mut Cx, &Value) -> Res<bool>;
pub(crate) type LenFn = fn(&mut Cx, &Value) -> Res<usize>;
pub(crate) type NextFn = fn(&mut Cx, &Value) -> Res<Option<Value>>;
pub(crate) type ContainsFn = fn(&mut Cx, &Value, &Value) -> Res<bool>;
/// Sets an item or attribute, or deletes it when the last argument is `None`.
pub(crate) type SetFn = fn(&mut Cx, &Value, &Value, Option<&Value>) -> Res<()>;
/// A memoryview of an object's memory, by the flags of the request.
pub(crate) type BufferFn = fn(&mut Cx, &Value, i32) -> Res<Value>;
pub(crate) type RepeatFn = fn(&mut Cx, &Value, isize) -> Res<Value>;
/// `descr.__get__(obj or None, type)`.
pub(crate) type DescrGetFn = fn(&mut Cx, &Value, Option<&Value>, &Value) -> Res<Value>;

/// A binary operator; the order is that of the opcodes and of [`Slots::binary`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum BinaryOp {
    Add,
    Subtract,
    Multiply,
    TrueDivide,
    FloorDivide,
    Remainder,
    Power,
    MatrixMultiply,
    Lshift,
    Rshift,
    And,
    Or,
    Xor,
    /// `divmod()`; no opcode.
    Divmod,
}

/// Number of binary operators.
pub(crate) const N_BINARY: usize = 14;

/// What objects of a type can do. Names follow CPython's slots. A binary slot is called for either side, as CPython's number
/// slots are, and returns `NotImplemented` for operands it does not know.
#[derive(Clone, Copy)]
pub(crate) struct Slots {
    pub(crate) new: Option<NewFn>,
    pub(crate) init: Option<InitFn>,
    pub(crate) call: Option<CallFn>,
    pub(crate) getattr: Option<BinaryFn>,
    pub(crate) setattr: Option<SetFn>,
    pub(crate) repr: Option<UnaryFn>,
    pub(crate) str: Option<UnaryFn>,
    pub(crate) hash: Option<HashFn>,
    pub(crate) compare: Option<CompareFn>,
    pub(crate) iter: Option<UnaryFn>,
    pub(crate) next: Option<NextFn>,
    pub(crate) descr_get: Option<DescrGetFn>,
    pub(crate) descr_set: Option<SetFn>,
    pub(crate) binary: [Option<BinaryFn>; N_BINARY],
    pub(crate) inplace: [Option<BinaryFn>; N_BINARY],
    /// Three-argument `pow`.
    pub(crate) power3: Option<TernaryFn>,
    pub(crate) negative: Option<UnaryFn>,
    pub(crate) positive: Option<UnaryFn>,
    pub(crate) absolute: Option<UnaryFn>,
    pub(crate) invert: Option<UnaryFn>,
    pub(crate) bool: Option<BoolFn>,
    pub(crate) int: Option<UnaryFn>,
    pub(crate) float: Option<UnaryFn>,
    pub(crate) index: Option<UnaryFn>,
    /// `len()`.
    pub(crate) len: Option<LenFn>,
    /// `obj[key]`.
    pub(crate) getitem: Option<BinaryFn>,
    /// `obj[key] = value`, `del obj[key]`.
    pub(crate) setitem: Option<SetFn>,
    pub(crate) contains: Option<ContainsFn>,
    /// `sq_concat`: `+` of sequences, tried after the number slots of both sides.
    pub(crate) concat: Option<BinaryFn>,
    /// `sq_repeat`.
    pub(crate) repeat: Option<RepeatFn>,
    pub(crate) inplace_concat: Option<BinaryFn>,
    pub(crate) inplace_repeat: Option<RepeatFn>,
    /// `__buffer__`.
    pub(crate) buffer: Option<BufferFn>,
    /// `__release_buffer__`.
    pub(crate) release_buffer: Option<BinaryFn>,
}

impl Slots {
    /// Nothing.
    pub(crate) const NONE: Slots = Slots {
        new: None,
        init: None,
        call: None,
        getattr: None,
        setattr: None,
        repr: None,
        str: None,
        hash: None,
        compare: None,
        iter: None,
        next: None,
        descr_get: None,
        descr_set: None,
        binary: [None; N_BINARY],
        inplace: [None; N_BINARY],
        power3: None,
        negative: None,
        positive: None,
        absolute: None,
        invert: None,
        bool: None,
        int: None,
        float: None,
        index: None,
        len: None,
        getitem: None,
        setitem: None,
        contains: None,
        concat: None,
        repeat: None,
        inplace_concat: None,
        inplace_repeat: None,
        buffer: None,
        release_buffer: None,
    };
}

/// The class can be a base (`Py_TPFLAGS_BASETYPE`).
pub(crate) const T_BASETYPE: u32 = 1 << 8;
/// `__hash__` is None.
pub(crate) const T_UNHASHABLE: u32 = 1 << 9;
/// Instances are made by `tp_new` of the type only when called with it: no `T()` (`Py_TPFLAGS_DISALLOW_INSTANTIATION`).
pub(crate) const T_NO_NEW: u32 = 1 << 10;
/// An exception class.
pub(crate) const T_EXCEPTION: u32 = 1 << 11;
/// Instances keep attribute values inline (a heap class with `__dict__` whose base has no items).
pub(crate) const T_INLINE_VALUES: u32 = 1 << 12;
/// Functions that bind like methods: `LoadMethod` may skip the bound method (functions, method descriptors).
pub(crate) const T_METHOD_DESCRIPTOR: u32 = 1 << 13;
/// Attributes can't be set (`Py_TPFLAGS_IMMUTABLETYPE`).
pub(crate) const T_IMMUTABLE: u32 = 1 << 14;
/// `isinstance` of `type` subclasses: the object is itself a class.
pub(crate) const T_TYPE_SUBCLASS: u32 = 1 << 15;
/// Matches sequence / mapping patterns and `*` in calls quickly: exact list or tuple.
pub(crate) const T_SEQUENCE: u32 = 1 << 16;
/// Is a mapping.
pub(crate) const T_MAPPING: u32 = 1 << 17;
/// Descriptor with `__set__` or `__delete__`: kept up to date from the slots.
pub(crate) const T_DATA_DESCRIPTOR: u32 = 1 << 18;
/// The type object is complete: versions may be given to it.
pub(crate) const T_READY: u32 = 1 << 19;
/// `__abstractmethods__` is not empty: no instances (`Py_TPFLAGS_IS_ABSTRACT`).
pub(crate) const T_ABSTRACT: u32 = 1 << 20;
/// Items lie packed in memory, or the object iterates such: the quick paths look closer.
pub(crate) const T_ITEMS: u32 = 1 << 22;
/// Its order of bases was made by a `mro` of the program's: it never gets a version.
pub(crate) const T_CUSTOM_MRO: u32 = 1 << 21;

/// Objects take the arguments of a call as they are (`Py_TPFLAGS_HAVE_VECTORCALL`): nobody packs them into a tuple.
pub(crate) const T_VECTORCALL: u32 = 1 << 23;

/// Which allocation a layout needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Memory {
    /// No collector header: can't be part of a cycle.
    Atom,
    /// With the collector header.
    Gc,
    /// With dict and weak list words too.
    Instance,
}

/// All of a built-in type, as a constant.
pub(crate) struct TypeSpec {
    /// `__name__`, with the module before it for types outside builtins (`collections.defaultdict`).
    pub(crate) name: &'static str,
    /// `__doc__`.
    pub(crate) doc: &'static str,
    /// `__base__`; `object` when `None`.
    pub(crate) base: Option<Ty>,
    /// Flags beside those that follow from the rest.
    pub(crate) flags: u32,
    /// The layout.
    pub(crate) layout: Layout,
    /// The allocation.
    pub(crate) memory: Memory,
    /// CPython's `tp_basicsize`, header included.
    pub(crate) basic_size: u32,
    /// CPython's `tp_itemsize`.
    pub(crate) item_size: u32,
    /// Offset of the weak list head; 0 if it can't be weakly referenced.
    pub(crate) weak_offset: i16,
    /// Offset of the dict pointer; 0 if instances have no `__dict__`.
    pub(crate) dict_offset: i16,
    /// See [`TypeHead`].
    pub(crate) trace: TraceFns,
    /// See [`TypeHead`].
    pub(crate) clear: Option<unsafe fn(&mut Cx, Raw)>,
    /// See [`TypeHead`].
    pub(crate) destroy: unsafe fn(&mut Cx, Raw),
    /// See [`TypeHead`].
    pub(crate) finalize: Option<unsafe fn(&mut Cx, Raw)>,
    /// See [`TypeHead`]: tuples and dicts.
    pub(crate) untrack: Option<unsafe fn(Raw) -> bool>,
    /// See [`TypeHead`]; `None`: `basic_size`.
    pub(crate) size: Option<unsafe fn(Raw) -> usize>,
    /// What it can do.
    pub(crate) slots: Slots,
    /// Methods.
    pub(crate) methods: &'static [Native],
    /// Computed attributes.
    pub(crate) getset: &'static [GetSet],
    /// The type of a module: it is completed when the module is imported, not when a machine starts.
    pub(crate) is_late: bool,
}

unsafe fn destroy_nothing(_cx: &mut Cx, _obj: Raw) {}

impl TypeSpec {
    /// An atom without edges that is only `object` with a name: fill in the rest with `..TypeSpec::ATOM`.
    pub(crate) const ATOM: TypeSpec = TypeSpec {
        name: "object",
        doc: "",
        base: None,
        flags: 0,
        layout: Layout::Object,
        memory: Memory::Atom,
        basic_size: 16,
        item_size: 0,
        weak_offset: 0,
        dict_offset: 0,
        trace: TraceFns::of::<crate::heap::trace::NoEdges>(),
        clear: None,
        destroy: destroy_nothing,
        finalize: None,
        untrack: None,
        size: None,
        slots: Slots::NONE,
        methods: &[],
        getset: &[],
        is_late: false,
    };
}

/// A type object.
#[repr(C)]
pub(crate) struct TypeObj {
    /// The heap's part.
    pub(crate) head: TypeHead,
    /// What its instances can do. Changed by assignments to the class.
    pub(crate) slots: Cell<Slots>,
    /// Changes whenever something that inline caches rely on changes; 0: not given yet. Never reused.
    pub(crate) version: Cell<u32>,
    /// Model's size of an instance without items, header included, prefix and collector header not.
    pub(crate) basic_size: Cell<u32>,
    /// Model's size of an item.
    pub(crate) item_size: Cell<u32>,
    /// Offset of the dict pointer: 0 none, -24 the prefix word.
    pub(crate) dict_offset: Cell<i16>,
    /// Slots of `__slots__` in this class and its bases: values from `slots_start` on, 8 bytes each.
    pub(crate) n_slots: Cell<u16>,
    /// Where they begin, in bytes from the header.
    pub(crate) slots_start: Cell<u16>,
    /// Is this a public type (`BigInt` is not)?
    pub(crate) ty: Cell<Option<Ty>>,
    /// `__name__`: a str. Owned, as are the next ones; null before it is ready.
    pub(crate) name: Cell<Raw>,
    /// `__qualname__`: a str.
    pub(crate) qualname: Cell<Raw>,
    /// `__base__`: a type, or null for `object`.
    pub(crate) base: Cell<Raw>,
    /// `__bases__`: a tuple.
    pub(crate) bases: Cell<Raw>,
    /// `__mro__`: a tuple.
    pub(crate) mro: Cell<Raw>,
    /// `__dict__`: a dict.
    pub(crate) dict: Cell<Raw>,
    /// Shared keys of the instances' inline values (`objects/dict/keys.rs`); null when there are none.
    pub(crate) shared_keys: Cell<*mut u8>,
    /// Names in `__slots__` of this very class, mangled, as a tuple; null when it has none.
    pub(crate) slot_names: Cell<Raw>,
    /// Head of its weak reference list.
    pub(crate) weak_list: Cell<Raw>,
    /// Direct subclasses, not owned: each removes itself when it dies. A vector on Rust's heap.
    pub(crate) subclasses: Cell<*mut Vec<Raw>>,
    /// What it was made of, for built-in types.
    pub(crate) spec: Option<&'static TypeSpec>,
}

// SAFETY: every type object, built-in or made by a class statement, is laid out as `TypeObj`.
unsafe impl Payload for TypeObj {
    const LAYOUT: u8 = Layout::Type as u8;
}

impl std::fmt::Debug for TypeObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TypeObj")
            .field("ty", &self.ty.get())
            .finish_non_exhaustive()
    }
}

impl TypeObj {
    /// CPython's `tp_name`: with the module before it for built-in types outside `builtins`.
    pub(crate) fn tp_name(&self, cx: &Cx) -> String {
        match self.spec {
            Some(spec) => spec.name.to_owned(),
            None => crate::objects::exception::layout::class_name(cx, self),
        }
    }

    /// One slot, without a copy of the others: `class.slot(|slots| slots.iter)`.
    #[inline(always)]
    pub(crate) fn slot<T: Copy>(&self, field: impl FnOnce(&Slots) -> T) -> T {
        // SAFETY: a plain read of a cell; machines are single threaded, and the closure has no context to change slots with.
        unsafe { field(&*self.slots.as_ptr()) }
    }

    /// One slot of a binary operator, without a copy of the others.
    #[inline(always)]
    pub(crate) fn binary_slot(&self, op: BinaryOp) -> Option<BinaryFn> {
        // SAFETY: a plain read of a cell; machines are single threaded.
        unsafe { (&(*self.slots.as_ptr()).binary)[op as usize] }
    }

    /// As [`TypeObj::binary_slot`], for the in-place form.
    #[inline(always)]
    pub(crate) fn inplace_slot(&self, op: BinaryOp) -> Option<BinaryFn> {
        // SAFETY: as above.
        unsafe { (&(*self.slots.as_ptr()).inplace)[op as usize] }
    }
}
