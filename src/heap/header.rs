//! What lies before and at the start of every object: the header, the collector's header, and the heap's view of a type.
//!
//! ```text
//!   -32         -24         -16                                  0                       16
//!   | weak list | dict word | index, refs, generation, flags ... | count | site | type   | payload ...
//!   `--- instances only ----'------- collector header -----------'------- header --------'
//! ```
//! Atoms (numbers, strings) have the header alone. A pointer to an object points at its header.

#![expect(
    unsafe_code,
    reason = "raw object headers: the heap's own representation"
)]

use crate::cx::Cx;
use crate::heap::trace::TraceFns;

/// Pointer to an object's header. Null only where a field says so.
pub(crate) type Raw = *mut Header;

/// Count that immortal objects start with. Counting is unconditional; the count may drift but never leaves the band.
pub(crate) const IMMORTAL: u32 = 0xC000_0000;
/// Counts from here on read as immortal.
pub(crate) const IMMORTAL_FLOOR: u32 = 0x8000_0000;
/// What `sys.getrefcount` prints of an immortal object, as CPython 3.13.
pub(crate) const IMMORTAL_SHOWN: u64 = 4_294_967_295;

/// The first 16 bytes of every object.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct Header {
    /// Number of owning references.
    pub(crate) rc: u32,
    /// Where it was allocated: word index in the code arena; 0 is the runtime itself.
    pub(crate) site: u32,
    /// Its type; null in a free block.
    pub(crate) ty: *const TypeHead,
}

/// The 16 bytes before the header of objects that can be part of a cycle.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct GcHeader {
    /// Place in its generation's vector; meaningless when not tracked.
    pub(crate) idx: u32,
    /// Unused; zero. What CPython keeps here lies in `heap::marks`.
    pub(crate) pad_refs: u32,
    /// Its generation, or [`UNTRACKED`] or [`PERMANENT`].
    pub(crate) generation: u8,
    /// See the `GC_*` constants.
    pub(crate) flags: u8,
    /// Free for the object's type (instances: how many attributes were stored in canonical order).
    pub(crate) spare: u8,
    /// Unused; zero.
    pub(crate) pad: u8,
    /// Low bits of the number of collections at birth.
    pub(crate) birth: u32,
}

/// `generation` of an object that the collector does not know.
pub(crate) const UNTRACKED: u8 = 0xff;
/// `generation` of an object in the permanent generation (`gc.freeze`).
pub(crate) const PERMANENT: u8 = 3;
/// Its finalizer has run (`gc.is_finalized`).
pub(crate) const GC_FINALIZED: u8 = 1;
/// Being destroyed: parked in the trash, or its destructor is on the stack.
pub(crate) const GC_DYING: u8 = 4;

/// Type has the collector header.
pub(crate) const T_GC: u32 = 1;
/// Type has the two words before the collector header (dict, weak list).
pub(crate) const T_PREFIX: u32 = 2;
/// Made by a class statement or `type(...)`: counted, instances hold a reference to it.
pub(crate) const T_HEAP: u32 = 4;
/// Has a finalizer to be called before it dies (`__del__`, or a built-in's own as generators have).
pub(crate) const T_FINALIZE: u32 = 8;
/// Can be freed at once wherever its count falls to 0: no edges, no finalizer, no weak references (int, float, str ...).
pub(crate) const T_PLAIN: u32 = 16;
/// `untrack` is asked in full collections only (dicts).
pub(crate) const T_LATE_UNTRACK: u32 = 32;
/// Objects are laid out as `heap::weak::WeakObj`: weak references and proxies.
pub(crate) const T_WEAKREF: u32 = 64;

/// What the heap knows of a type: the beginning of every type object.
#[repr(C)]
pub(crate) struct TypeHead {
    /// A type is an object.
    pub(crate) head: Header,
    /// `T_*` bits.
    pub(crate) flags: u32,
    /// Bytes before the header: 0, 16 (collector header) or 32 (prefix and collector header).
    pub(crate) pre_size: u8,
    /// Base layout (`objects::type_obj::Layout`), inherited by subclasses. The heap only copies it.
    pub(crate) layout: u8,
    /// Where the head of the object's weak reference list lies, in bytes from the header; 0 if none (-32 for instances).
    pub(crate) weak_offset: i16,
    /// The walks over an object's edges.
    pub(crate) trace: TraceFns,
    /// Breaks cycles (`tp_clear`): drops the edges it can, leaves a valid object. May run user code.
    pub(crate) clear: Option<unsafe fn(&mut Cx, Raw)>,
    /// Drops everything the object owns (edges in CPython's order, buffers), not its block, not its type reference.
    pub(crate) destroy: unsafe fn(&mut Cx, Raw),
    /// The finalizer (`tp_finalize`); called with the object alive (count at least 1).
    pub(crate) finalize: Option<unsafe fn(&mut Cx, Raw)>,
    /// Does a survivor of a collection hold nothing that could be part of a cycle, so that the collector may forget it (tuples, dicts)?
    pub(crate) untrack: Option<unsafe fn(Raw) -> bool>,
    /// Bytes that the model gives the object: `sys.getsizeof` without any header before the object.
    pub(crate) size: unsafe fn(Raw) -> usize,
}

impl std::fmt::Debug for TypeHead {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TypeHead")
            .field("flags", &self.flags)
            .finish_non_exhaustive()
    }
}

/// The collector header of an object of a type with [`T_GC`].
///
/// # Safety
/// `obj` points at a live object that has one.
#[inline(always)]
pub(crate) unsafe fn gc_header(obj: Raw) -> *mut GcHeader {
    obj.cast::<GcHeader>().wrapping_sub(1)
}

/// The dict word of an object of a type with [`T_PREFIX`].
///
/// # Safety
/// `obj` points at a live object that has one.
#[inline(always)]
pub(crate) unsafe fn dict_word(obj: Raw) -> *mut Raw {
    obj.cast::<Raw>().wrapping_sub(3)
}

/// The weak list word of an object of a type with [`T_PREFIX`].
///
/// # Safety
/// `obj` points at a live object that has one.
#[inline(always)]
pub(crate) unsafe fn weak_word(obj: Raw) -> *mut Raw {
    obj.cast::<Raw>().wrapping_sub(4)
}
