//! Objects: one folder per type (layout, slots, methods), the protocols over them, and the table of built-in types.
//!
//! # A type's folder
//! - `layout.rs`: the payload struct and its accessors; the only file of the folder with `unsafe`. Reading a payload borrows `&Cx`;
//!   writing, allocating and calling need `&mut Cx`, so that no slice is held over a call that can run user code.
//! - `mod.rs`: the essay, the [`TypeSpec`](type_obj::TypeSpec) and constructors. `slots.rs`, `methods.rs`: what it can do.

pub(crate) mod array;
pub(crate) mod bool_;
pub(crate) mod buffer;
pub(crate) mod bytearray;
pub(crate) mod bytes;
pub(crate) mod cell;
pub(crate) mod class;
pub(crate) mod code;
pub(crate) mod complex;
pub(crate) mod deque;
pub(crate) mod dict;
pub(crate) mod exception;
pub(crate) mod float;
pub(crate) mod frame;
pub(crate) mod function;
pub(crate) mod functools;
pub(crate) mod generator;
pub(crate) mod getters;
pub(crate) mod head;
pub(crate) mod instance;
pub(crate) mod int;
pub(crate) mod io;
pub(crate) mod iterators;
pub(crate) mod itertools;
pub(crate) mod list;
pub(crate) mod memoryview;
pub(crate) mod module;
pub(crate) mod names;
pub(crate) mod native;
pub(crate) mod parts;
pub(crate) mod protocol;
pub(crate) mod random;
pub(crate) mod range;
pub(crate) mod regex;
pub(crate) mod set;
pub(crate) mod singletons;
pub(crate) mod slice;
pub(crate) mod str_;
pub(crate) mod struct_;
pub(crate) mod traceback;
pub(crate) mod tuple;
pub(crate) mod tuple_getter;
pub(crate) mod type_obj;
pub(crate) mod weakref;

use type_obj::TypeSpec;

/// A rich comparison, numbered as CPython's `Py_LT` and so on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum CompareOp {
    Lt,
    Le,
    Eq,
    Ne,
    Gt,
    Ge,
}

impl CompareOp {
    /// The operator with its sides exchanged.
    pub(crate) const fn swapped(self) -> CompareOp {
        match self {
            CompareOp::Lt => CompareOp::Gt,
            CompareOp::Le => CompareOp::Ge,
            CompareOp::Eq => CompareOp::Eq,
            CompareOp::Ne => CompareOp::Ne,
            CompareOp::Gt => CompareOp::Lt,
            CompareOp::Ge => CompareOp::Le,
        }
    }
    /// Its spelling.
    pub(crate) const fn symbol(self) -> &'static str {
        match self {
            CompareOp::Lt => "<",
            CompareOp::Le => "<=",
            CompareOp::Eq => "==",
            CompareOp::Ne => "!=",
            CompareOp::Gt => ">",
            CompareOp::Ge => ">=",
        }
    }
    /// What the operator makes of an ordering.
    pub(crate) const fn of(self, order: std::cmp::Ordering) -> bool {
        match self {
            CompareOp::Lt => order.is_lt(),
            CompareOp::Le => order.is_le(),
            CompareOp::Eq => order.is_eq(),
            CompareOp::Ne => order.is_ne(),
            CompareOp::Gt => order.is_gt(),
            CompareOp::Ge => order.is_ge(),
        }
    }
}

macro_rules! builtin_types {
    ($( $name:ident => $spec:path , )+) => {
        /// A built-in type by name. Exception classes are apart: [`exception::Exc`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub(crate) enum Ty { $( $name, )+ }

        /// Their specs, in order.
        pub(crate) static TYPE_SPECS: &[&TypeSpec] = &[ $( &$spec, )+ ];

        impl Ty {
            /// All of them, in order.
            pub(crate) const ALL: &'static [Ty] = &[ $( Ty::$name, )+ ];
        }
    };
}

builtin_types! {
    Object => class::object::SPEC,
    Type => class::type_::SPEC,
    Int => int::SPEC,
    BigInt => int::BIG_SPEC,
    Bool => bool_::SPEC,
    Float => float::SPEC,
    Complex => complex::SPEC,
    Str => str_::SPEC,
    Bytes => bytes::SPEC,
    ByteArray => bytearray::SPEC,
    MemoryView => memoryview::SPEC,
    ManagedBuffer => memoryview::MANAGED_SPEC,
    BufferWrapper => buffer::WRAPPER_SPEC,
    Array => array::SPEC,
    Struct => struct_::SPEC,
    UnpackIterator => struct_::ITERATOR_SPEC,
    Tuple => tuple::SPEC,
    List => list::SPEC,
    Dict => dict::SPEC,
    Set => set::SPEC,
    FrozenSet => set::FROZEN_SPEC,
    Range => range::SPEC,
    Slice => slice::SPEC,
    NoneType => singletons::NONE_SPEC,
    EllipsisType => singletons::ELLIPSIS_SPEC,
    NotImplementedType => singletons::NOT_IMPLEMENTED_SPEC,
    Function => function::SPEC,
    Builtin => function::BUILTIN_SPEC,
    BoundMethod => function::METHOD_SPEC,
    MethodDescr => function::METHOD_DESCR_SPEC,
    ClassMethodDescr => function::CLASS_METHOD_DESCR_SPEC,
    WrapperDescr => class::wrapper::SPEC,
    MethodWrapper => class::wrapper::METHOD_WRAPPER_SPEC,
    GetSetDescr => class::descr::GETSET_SPEC,
    MemberDescr => class::descr::MEMBER_SPEC,
    Property => class::property::SPEC,
    ClassMethod => class::method_kinds::CLASS_METHOD_SPEC,
    StaticMethod => class::method_kinds::STATIC_METHOD_SPEC,
    Super => class::super_::SPEC,
    Cell => cell::SPEC,
    Code => code::SPEC,
    Frame => frame::SPEC,
    FrameLocals => frame::LOCALS_SPEC,
    Traceback => traceback::SPEC,
    Generator => generator::SPEC,
    Module => module::SPEC,
    Weakref => weakref::SPEC,
    WeakProxy => weakref::PROXY_SPEC,
    WeakCallableProxy => weakref::CALLABLE_PROXY_SPEC,
    MappingProxy => class::mapping_proxy::SPEC,
    DictKeys => dict::views::KEYS_SPEC,
    DictValues => dict::views::VALUES_SPEC,
    DictItems => dict::views::ITEMS_SPEC,
    DictKeyIterator => dict::views::KEY_ITERATOR_SPEC,
    DictValueIterator => dict::views::VALUE_ITERATOR_SPEC,
    DictItemIterator => dict::views::ITEM_ITERATOR_SPEC,
    DictReverseKeyIterator => dict::views::REVERSE_KEY_ITERATOR_SPEC,
    DictReverseValueIterator => dict::views::REVERSE_VALUE_ITERATOR_SPEC,
    DictReverseItemIterator => dict::views::REVERSE_ITEM_ITERATOR_SPEC,
    DefaultDict => dict::default_dict::SPEC,
    ListIterator => iterators::LIST_SPEC,
    ListReverseIterator => iterators::LIST_REVERSE_SPEC,
    TupleIterator => iterators::TUPLE_SPEC,
    StrIterator => iterators::STR_SPEC,
    StrAsciiIterator => iterators::STR_ASCII_SPEC,
    BytesIterator => iterators::BYTES_SPEC,
    ByteArrayIterator => iterators::BYTEARRAY_SPEC,
    ArrayIterator => iterators::ARRAY_SPEC,
    MemoryIterator => iterators::MEMORY_SPEC,
    RangeIterator => range::ITERATOR_SPEC,
    LongRangeIterator => range::LONG_ITERATOR_SPEC,
    SetIterator => iterators::SET_SPEC,
    SeqIterator => iterators::SEQ_SPEC,
    CallIterator => iterators::CALL_SPEC,
    Enumerate => iterators::ENUMERATE_SPEC,
    Zip => iterators::ZIP_SPEC,
    Map => iterators::MAP_SPEC,
    Filter => iterators::FILTER_SPEC,
    Reversed => iterators::REVERSED_SPEC,
    Namespace => module::NAMESPACE_SPEC,
    IoBase => io::BASE_SPEC,
    RawIoBase => io::RAW_BASE_SPEC,
    BufferedIoBase => io::BUFFERED_BASE_SPEC,
    TextIoBase => io::TEXT_BASE_SPEC,
    StringIo => io::STRING_IO_SPEC,
    BytesIo => io::BYTES_IO_SPEC,
    FileIo => io::FILE_IO_SPEC,
    BufferedReader => io::READER_SPEC,
    BufferedWriter => io::WRITER_SPEC,
    BufferedRandom => io::RANDOM_SPEC,
    TextIo => io::TEXT_IO_SPEC,
    GenericAlias => class::generic_alias::SPEC,
    Union => class::union::SPEC,
    RegexPattern => regex::PATTERN_SPEC,
    RegexMatch => regex::MATCH_SPEC,
    RegexScanner => regex::SCANNER_SPEC,
    Accumulate => itertools::ACCUMULATE_SPEC,
    Batched => itertools::BATCHED_SPEC,
    Chain => itertools::CHAIN_SPEC,
    Combinations => itertools::COMBINATIONS_SPEC,
    ReplacingCombinations => itertools::REPLACING_SPEC,
    Compress => itertools::COMPRESS_SPEC,
    Count => itertools::COUNT_SPEC,
    Cycle => itertools::CYCLE_SPEC,
    DropWhile => itertools::DROPWHILE_SPEC,
    FilterFalse => itertools::FILTERFALSE_SPEC,
    Groupby => itertools::GROUPBY_SPEC,
    Grouper => itertools::GROUPER_SPEC,
    Islice => itertools::ISLICE_SPEC,
    Pairwise => itertools::PAIRWISE_SPEC,
    Permutations => itertools::PERMUTATIONS_SPEC,
    Product => itertools::PRODUCT_SPEC,
    Repeat => itertools::REPEAT_SPEC,
    Starmap => itertools::STARMAP_SPEC,
    TakeWhile => itertools::TAKEWHILE_SPEC,
    Tee => itertools::TEE_SPEC,
    TeeData => itertools::TEE_DATA_SPEC,
    ZipLongest => itertools::ZIP_LONGEST_SPEC,
    ItemGetter => getters::ITEM_SPEC,
    AttrGetter => getters::ATTR_SPEC,
    MethodCaller => getters::METHOD_SPEC,
    Partial => functools::PARTIAL_SPEC,
    LruCache => functools::LRU_CACHE_SPEC,
    KeyWrapper => functools::KEY_WRAPPER_SPEC,
    Deque => deque::SPEC,
    DequeIterator => deque::ITERATOR_SPEC,
    DequeReverseIterator => deque::REVERSE_ITERATOR_SPEC,
    TupleGetter => tuple_getter::SPEC,
    OrderedDict => dict::ordered::SPEC,
    OrderedIterator => dict::ordered::ITERATOR_SPEC,
    OrderedKeys => dict::ordered::KEYS_SPEC,
    OrderedValues => dict::ordered::VALUES_SPEC,
    OrderedItems => dict::ordered::ITEMS_SPEC,
    Random => random::SPEC,
    AbcData => crate::modules::abc::DATA_SPEC,
}
