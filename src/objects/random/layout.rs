//! Layout of generators of random numbers: CPython's 2,520 bytes.

#![expect(unsafe_code, reason = "payload of generators of random numbers")]

use std::cell::{Cell, UnsafeCell};

use crate::cx::{Cx, Res};
use crate::heap::handle::{Payload, Value};
use crate::heap::{self, alloc_atom};
use crate::number::twister::Twister;
use crate::objects::Ty;
use crate::objects::head::Head;
use crate::objects::type_obj::{Layout, TypeObj};

/// A generator.
#[repr(C)]
pub(crate) struct RandomObj {
    head: Head,
    twister: UnsafeCell<Twister>,
    /// As long as CPython's.
    pad: Cell<u32>,
}

const _: () = assert!(size_of::<RandomObj>() == 2520);

impl std::fmt::Debug for RandomObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RandomObj")
    }
}

// SAFETY: only `_random.Random` has this layout number.
unsafe impl Payload for RandomObj {
    const LAYOUT: u8 = Layout::Random as u8;
}

impl RandomObj {
    /// Lends the generator.
    pub(crate) fn with<R>(&self, f: impl FnOnce(&mut Twister) -> R) -> R {
        // SAFETY: machines are single threaded; `f` has no context to come back here with.
        f(unsafe { &mut *self.twister.get() })
    }
}

/// A generator of a class. Its state is all zeroes: it must be seeded.
pub(crate) fn new_random(cx: &mut Cx, class: &Value) -> Res<Value> {
    let is_exact = class.is(&cx.type_value(Ty::Random));
    let class = class
        .cast::<TypeObj>()
        .filter(|class| class.is_laid_out_as(Layout::Random))
        .expect("generators are made of their classes");
    // SAFETY: zeroes are a valid payload.
    unsafe {
        let ty = std::ptr::from_ref(class).cast();
        let bytes = class.basic_size.get() as usize;
        let raw = if is_exact {
            alloc_atom(cx.heap(), ty, bytes)
        } else {
            heap::ask::alloc_zeroed(cx.heap(), ty, bytes)
        };
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        if is_exact {
            raw.cast::<u8>().add(16).write_bytes(0, bytes - 16);
        } else {
            heap::track(cx.heap(), raw);
        }
        Ok(Value::from_owned(raw))
    }
}
