//! Layout of [`Parts`]: references first, then numbers. Types of one layout number have the same counts of both, so that a reference is
//! never read as a number.
//!
//! A type may be larger than its parts, to be as large as CPython's: the rest is zero and never read.

#![expect(unsafe_code, reason = "payload of plain objects")]

use std::cell::Cell;
use std::marker::PhantomData;

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, TraceFns, Visit};
use crate::objects::class::layout::Field;
use crate::objects::head::Head;
use crate::objects::type_obj::{Layout, Memory, T_BASETYPE, TypeObj, TypeSpec};

/// `N` references and `M` numbers.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct Parts<const N: usize, const M: usize> {
    head: Head,
    /// The references.
    pub(crate) fields: [Field; N],
    /// The numbers.
    pub(crate) numbers: [Cell<i64>; M],
}

/// A layout of this kind.
pub(crate) trait Shape: Payload {
    /// The layout of types.
    const VARIANT: Layout;
    /// How many references.
    const N_FIELDS: usize;
}

macro_rules! shapes {
    ($($variant:ident = $n:literal, $m:literal;)+) => {
        $(
            // SAFETY: only types made by `spec` have this layout number; `make` fills their objects.
            unsafe impl Payload for Parts<$n, $m> {
                const LAYOUT: u8 = Layout::$variant as u8;
            }
            impl Shape for Parts<$n, $m> {
                const VARIANT: Layout = Layout::$variant;
                const N_FIELDS: usize = $n;
            }
        )+
    };
}

shapes! {
    Parts10 = 1, 0;
    Parts11 = 1, 1;
    Parts12 = 1, 2;
    Parts13 = 1, 3;
    Parts14 = 1, 4;
    Parts20 = 2, 0;
    Parts21 = 2, 1;
    Parts22 = 2, 2;
    Parts24 = 2, 4;
    Parts30 = 3, 0;
    Parts31 = 3, 1;
    Parts32 = 3, 2;
    Parts40 = 4, 0;
    Parts42 = 4, 2;
    Parts51 = 5, 1;
}

/// What a type's references are, in the order of its walk and of its end.
pub(crate) trait Roles {
    /// The layout.
    type Of: Shape;
    /// A name for each reference.
    const NAMES: &'static [&'static str];
}

/// The walk.
#[derive(Debug)]
pub(crate) struct Walk<R>(PhantomData<R>);

impl<R: Roles> Trace for Walk<R> {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: the references follow the header of 16 bytes; null or owned.
        unsafe {
            let words = obj.cast::<Raw>().add(2);
            for i in 0..R::Of::N_FIELDS {
                let to = *words.add(i);
                if !to.is_null() {
                    v.edge(Role::Field(R::NAMES[i]), to);
                }
            }
        }
    }
}

/// Drops the references in order.
unsafe fn clear<S: Shape>(cx: &mut Cx, obj: Raw) {
    // SAFETY: the references follow the header; each is emptied before it is dropped.
    unsafe {
        for i in 0..S::N_FIELDS {
            (*obj.cast::<Field>().add(2 + i)).drop_now(cx);
        }
    }
}

/// A type of this kind that can be a base: fill in the rest.
pub(crate) const fn spec<R: Roles>() -> TypeSpec {
    TypeSpec {
        flags: T_BASETYPE,
        layout: R::Of::VARIANT,
        memory: Memory::Gc,
        basic_size: size_of::<R::Of>() as u32,
        trace: TraceFns::of::<Walk<R>>(),
        clear: Some(clear::<R::Of>),
        destroy: clear::<R::Of>,
        is_late: true,
        ..TypeSpec::ATOM
    }
}

/// A new object of a type of this kind or of a subclass, tracked.
pub(crate) fn make<const N: usize, const M: usize>(
    cx: &mut Cx,
    class: &Value,
    fields: [Option<Value>; N],
    numbers: [i64; M],
) -> Res<Value>
where
    Parts<N, M>: Shape,
{
    let class = class
        .cast::<TypeObj>()
        .filter(|class| class.is_laid_out_as(Parts::<N, M>::VARIANT))
        .expect("objects are made of classes of their layout");
    // SAFETY: the block has at least the bytes of the parts; all zeroes are a valid payload.
    unsafe {
        let bytes = class.basic_size.get() as usize;
        let raw = heap::ask::alloc_zeroed(cx.heap(), std::ptr::from_ref(class).cast(), bytes);
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let object = &*raw.cast::<Parts<N, M>>();
        for (field, value) in object.fields.iter().zip(fields) {
            field.set(value);
        }
        for (number, value) in object.numbers.iter().zip(numbers) {
            number.set(value);
        }
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The payload of an object of this kind.
#[inline(always)]
pub(crate) fn of<const N: usize, const M: usize>(value: &Value) -> &Parts<N, M>
where
    Parts<N, M>: Payload,
{
    value
        .cast::<Parts<N, M>>()
        .expect("slots of a type are called on its objects")
}

impl<const N: usize, const M: usize> Parts<N, M> {
    /// Reference `i`.
    #[inline(always)]
    pub(crate) fn get(&self, i: usize) -> Option<Value> {
        self.fields[i].get()
    }

    /// Changes reference `i`.
    #[inline(always)]
    pub(crate) fn set(&self, i: usize, value: Option<Value>) {
        self.fields[i].set(value);
    }

    /// Reference `i`, if it is the only one to its object.
    #[inline(always)]
    pub(crate) fn sole(&self, i: usize) -> Option<Value> {
        sole(&self.fields[i])
    }
}

/// What a field holds, if nobody else does.
#[inline(always)]
pub(crate) fn sole(field: &Field) -> Option<Value> {
    let raw = field.raw();
    // SAFETY: owned or null.
    let is_sole = !raw.is_null() && unsafe { (*raw).rc } == 1;
    if is_sole { field.get() } else { None }
}
