//! Layout of code objects: the compiled unit, relocated into the code arena.

#![expect(unsafe_code, reason = "payload of code objects")]

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::bytecode::code::Code;
use crate::heap::handle::Payload;
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::objects::head::Head;
use crate::objects::type_obj::Layout;

/// `fast_args` of code whose calls need argument processing.
pub(crate) const NOT_FAST: u32 = u32::MAX;

/// Code objects with the same constants; the first owns them.
pub(crate) type Sharers = RefCell<Vec<Raw>>;

/// A code object.
#[repr(C)]
pub(crate) struct CodeObj {
    pub(crate) head: Head,
    /// First instruction, in the arena. Constant `k` is the word `start - 1 - k`: a reference that the first of the sharers owns.
    pub(crate) start: *mut u64,
    /// Number of positional arguments that fill all parameters of a plain function, or [`NOT_FAST`].
    pub(crate) fast_args: u32,
    /// Registers that are locals, cells and free variables.
    pub(crate) n_locals: u16,
    /// All registers.
    pub(crate) n_registers: u16,
    /// Number of constants.
    pub(crate) n_consts: u32,
    /// Words of instructions.
    pub(crate) n_words: u32,
    /// The unit as the compiler made it; an `Rc` that is released when the object dies.
    pub(crate) code: *const Code,
    /// Those that have the same constants, this one included: an `Rc`, or null.
    pub(crate) sharers: *const Sharers,
    /// `co_name`, owned.
    pub(crate) name: Raw,
    /// `co_qualname`, owned.
    pub(crate) qualname: Raw,
    /// `co_filename`, owned.
    pub(crate) filename: Raw,
    /// Head of its weak reference list.
    pub(crate) weak_list: Cell<Raw>,
}

impl std::fmt::Debug for CodeObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CodeObj")
            .field("name", &self.code().name)
            .finish_non_exhaustive()
    }
}

// SAFETY: the one type with this layout number is made by `vm::load` alone.
unsafe impl Payload for CodeObj {
    const LAYOUT: u8 = Layout::Code as u8;
}

impl CodeObj {
    /// The compiled unit.
    #[inline(always)]
    pub(crate) fn code(&self) -> &Code {
        // SAFETY: the object owns the unit.
        unsafe { &*self.code }
    }

    /// The compiled unit, shared.
    pub(crate) fn code_rc(&self) -> Rc<Code> {
        // SAFETY: the pointer came from `Rc::into_raw`; the count is raised for the new owner.
        unsafe {
            Rc::increment_strong_count(self.code);
            Rc::from_raw(self.code)
        }
    }

    /// Constant `k`.
    pub(crate) fn constant(&self, k: usize) -> Raw {
        debug_assert!(k < self.n_consts as usize);
        // SAFETY: constants lie before the code in the arena.
        unsafe { *self.start.sub(1 + k) as Raw }
    }

    fn sharers(&self) -> Option<&Sharers> {
        // SAFETY: null, or the `Rc` that this object owns.
        unsafe { self.sharers.as_ref() }
    }

    /// Are the constants' references this object's?
    fn owns_constants(&self) -> bool {
        let this: Raw = std::ptr::from_ref(self).cast_mut().cast();
        self.sharers()
            .is_none_or(|sharers| sharers.borrow().first() == Some(&this))
    }

    /// The interned name of parameter `i` that can be named, which is immortal.
    pub(crate) fn param_name(&self, i: usize) -> Raw {
        // SAFETY: the names lie before the constants in the arena.
        unsafe { *self.start.sub(1 + self.n_consts as usize + i) as Raw }
    }

    /// Word index of an instruction.
    pub(crate) fn offset_of(&self, pc: *const u64) -> u32 {
        ((pc as usize - self.start as usize) >> 3) as u32
    }
}

/// The walk.
#[derive(Debug)]
pub(crate) struct CodeTrace;

impl Trace for CodeTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live code object.
        unsafe {
            let code = &*obj.cast::<CodeObj>();
            let n_owned = if code.owns_constants() {
                code.n_consts
            } else {
                0
            };
            for k in 0..n_owned as usize {
                let constant = code.constant(k);
                if !constant.is_null() {
                    v.edge(Role::Const(k), constant);
                }
            }
            v.edge(Role::Field("co_name"), code.name);
            v.edge(Role::Field("co_qualname"), code.qualname);
            v.edge(Role::Field("co_filename"), code.filename);
        }
    }
}

/// Drops what a code object owns. The arena's words are never used again.
///
/// # Safety
/// `obj` is a dying code object.
pub(crate) unsafe fn destroy(cx: &mut crate::cx::Cx, obj: Raw) {
    // SAFETY: each owned reference is given up once.
    unsafe {
        let code = &*obj.cast::<CodeObj>();
        let mut is_last = code.owns_constants();
        if let Some(sharers) = code.sharers() {
            let mut all = sharers.borrow_mut();
            all.retain(|&other| other != obj);
            is_last = all.is_empty();
            drop(all);
            drop(Rc::from_raw(code.sharers));
        }
        for k in 0..code.n_consts as usize {
            let constant = code.constant(k);
            *code.start.sub(1 + k) = 0;
            if is_last && !constant.is_null() {
                crate::heap::decref(cx, constant);
            }
        }
        crate::heap::decref(cx, code.name);
        crate::heap::decref(cx, code.qualname);
        crate::heap::decref(cx, code.filename);
        drop(Rc::from_raw(code.code));
    }
}

/// Bytes of the model: CPython's fixed part and its code units (ours are counted as CPython's would be, two bytes per unit
/// that our instructions stand for).
///
/// # Safety
/// `obj` is a live code object.
pub(crate) unsafe fn size(obj: Raw) -> usize {
    // SAFETY: the caller's promise.
    unsafe { 208 + (*obj.cast::<CodeObj>()).n_words as usize * 2 }
}
