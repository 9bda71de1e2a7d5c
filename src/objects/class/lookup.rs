//! Looking attributes up in classes, and the versions by which the answers are remembered.
//!
//! A version is a number that one state of one class has: it goes (to 0, "none") when something in its dict or its bases' dicts changes, or
//! the bases themselves. A class has a version only while all its bases have one, so that a change finds all who depend on it by
//! going down through subclasses as long as they have one. Numbers are never used twice.

#![expect(
    unsafe_code,
    reason = "a table of borrowed pointers that versions keep alive"
)]

use crate::cx::Cx;
use crate::heap::handle::Value;
use crate::heap::header::{IMMORTAL_FLOOR, Raw};
use crate::objects::Ty;
use crate::objects::class::layout::{self, each_of_mro, each_subclass, find_raw, machine_of};
use crate::objects::str_::layout::StrObj;
use crate::objects::type_obj::{T_CUSTOM_MRO, T_READY, TypeObj};

/// Entries of the table: CPython has as many.
const N_LOOKUPS: usize = 4096;

/// An answer: what the class of this version has under this name, borrowed; null if nothing.
#[derive(Debug, Clone, Copy)]
struct Found {
    version: u32,
    /// An immortal string, so that its address is nobody else's.
    name: Raw,
    value: Raw,
}

/// Answers of lookups.
#[derive(Debug)]
pub(crate) struct Lookups {
    table: [Found; N_LOOKUPS],
}

/// The version of a class; given if it has none and can have one. 0: it can't.
#[inline(always)]
pub(crate) fn version(class: &TypeObj) -> u32 {
    let version = class.version.get();
    if version != 0 {
        version
    } else {
        give_version(class)
    }
}

#[cold]
#[inline(never)]
fn give_version(class: &TypeObj) -> u32 {
    let can = |class: &TypeObj| class.has(T_READY) && !class.has(T_CUSTOM_MRO);
    if !each_of_mro(class).all(can) || class.mro.get().is_null() {
        return 0;
    }
    let machine = machine_of(class);
    for at in each_of_mro(class) {
        if at.version.get() == 0 {
            // SAFETY: machines are single threaded, and nobody borrows the number.
            let last = unsafe { &mut (*machine).last_type_version };
            let Some(next) = last.checked_add(1) else {
                return 0;
            };
            *last = next;
            at.version.set(next);
        }
    }
    if class.version.get() == 0 {
        // A stand-in of another type (big ints) is not in its own mro.
        // SAFETY: as above.
        let last = unsafe { &mut (*machine).last_type_version };
        let Some(next) = last.checked_add(1) else {
            return 0;
        };
        *last = next;
        class.version.set(next);
    }
    class.version.get()
}

/// Something of the class has changed, or is about to: its version goes, and those of all subclasses.
pub(crate) fn modified(class: &TypeObj) {
    if class.version.get() == 0 {
        return;
    }
    class.version.set(0);
    let mut work: Vec<*const TypeObj> = Vec::new();
    let push = |work: &mut Vec<*const TypeObj>, class: &TypeObj| {
        each_subclass(class, |sub| {
            if sub.version.replace(0) != 0 {
                work.push(sub);
            }
        });
    };
    push(&mut work, class);
    while let Some(next) = work.pop() {
        // SAFETY: subclasses live while nothing is dropped, and nothing is dropped here.
        push(&mut work, unsafe { &*next });
    }
}

/// A class's dict changes past the class, and it is not known which class's: all versions go.
///
/// # Safety
/// A live machine.
pub(crate) unsafe fn forget_all(machine: *mut crate::machine::Machine) {
    // SAFETY: machines are single threaded; types live as long as their machine.
    unsafe {
        let types = (&raw const (*machine).types).cast::<TypeObj>();
        (*types.add(Ty::BigInt as usize)).version.set(0);
        modified(&*types.add(Ty::Object as usize));
    }
}

/// What the class has under a name, borrowed; null if nothing.
///
/// # Safety
/// A live class, an exact string.
#[inline(always)]
pub(crate) unsafe fn find(class: &TypeObj, name: Raw) -> Raw {
    // SAFETY: an entry of a class's present version is true, and its value lives as long as the version.
    unsafe {
        let version = class.version.get();
        let machine = machine_of(class);
        let entry = entry_of(machine, version, name);
        if version != 0 && (*entry).version == version && (*entry).name == name {
            return (*entry).value;
        }
        find_slow(class, name)
    }
}

#[inline(always)]
unsafe fn entry_of(machine: *mut crate::machine::Machine, version: u32, name: Raw) -> *mut Found {
    let at = (version as usize ^ (name as usize >> 3)) & (N_LOOKUPS - 1);
    // SAFETY: the index is masked.
    unsafe { (&raw mut (*machine).lookups.table).cast::<Found>().add(at) }
}

#[inline(never)]
unsafe fn find_slow(class: &TypeObj, name: Raw) -> Raw {
    // SAFETY: the caller's promise.
    unsafe {
        if (*name.cast::<StrObj>()).hash.get() == -1 {
            let cx = Cx::new(machine_of(class));
            crate::objects::str_::hash(&cx, Value::from_slot(&raw const name));
        }
        let value = find_raw(class, name);
        if (*name).rc >= IMMORTAL_FLOOR {
            let version = version(class);
            if version != 0 {
                entry_of(machine_of(class), version, name).write(Found {
                    version,
                    name,
                    value,
                });
            }
        }
        value
    }
}

/// What the classes of the mro have under a name, as a new handle. The name is an exact string; others are found nowhere.
#[inline(always)]
pub(crate) fn lookup(class: &TypeObj, name: &Value) -> Option<Value> {
    if !is_exact_str(class, name) {
        return lookup_odd(class, name);
    }
    // SAFETY: a live class, an exact string.
    unsafe {
        let found = find(class, name.raw());
        (!found.is_null()).then(|| Value::from_borrowed(found))
    }
}

/// The same past the table: for classes that are being made or changed.
pub(crate) fn lookup_uncached(class: &TypeObj, name: &Value) -> Option<Value> {
    if !is_exact_str(class, name) {
        return lookup_odd(class, name);
    }
    // SAFETY: a live class, an exact string whose hash is known.
    unsafe {
        let cx = Cx::new(machine_of(class));
        crate::objects::str_::hash(&cx, name);
        let found = find_raw(class, name.raw());
        (!found.is_null()).then(|| Value::from_borrowed(found))
    }
}

/// What the class's own dict has under a name.
pub(crate) fn own(cx: &Cx, class: &TypeObj, name: &Value) -> Option<Value> {
    crate::objects::dict::get_str(cx, &class.dict_value()?, name)
}

#[inline(always)]
fn is_exact_str(class: &TypeObj, name: &Value) -> bool {
    let machine = machine_of(class);
    // SAFETY: an address in the machine is compared.
    let string = unsafe {
        (&raw const (*machine).types)
            .cast::<TypeObj>()
            .add(Ty::Str as usize)
    };
    std::ptr::eq(name.type_head().cast(), string)
}

/// A name that is of a subclass of str: its characters decide.
#[cold]
fn lookup_odd(class: &TypeObj, name: &Value) -> Option<Value> {
    // SAFETY: machines are single threaded, and the context is used for nothing that runs code.
    let mut cx = unsafe { Cx::new(machine_of(class)) };
    let exact = layout::exact_str(&mut cx, name)?;
    lookup_uncached(class, &exact)
}
