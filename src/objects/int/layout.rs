//! Layout of ints: up to 60 bits inline, digits above.
//!
//! ```text
//!   0        16      24
//!   | header | value |                      exact ints below 2^60 in size, and bools
//!   | header | tag   | limb | limb ... |    exact ints beyond: sign times number of limbs
//!   | header | tag   | limb | limb ... |    instances of subclasses: the same, tag 0 for a value inline in the first limb
//! ```
//! Limbs have 64 bits, the lowest first; the last one is not 0.

#![expect(unsafe_code, reason = "payload of ints")]

use num_bigint::{BigInt, BigUint, Sign};

use crate::cx::{Cx, Res};
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::{self, alloc_atom, incref};
use crate::number::int::Int;
use crate::number::limbs;
use crate::objects::Ty;
use crate::objects::head::Head;
use crate::objects::type_obj::{Layout, TypeObj};

/// An exact int of less than 60 bits, or a bool. 24 bytes.
#[repr(C)]
pub(crate) struct IntObj {
    pub(crate) head: Head,
    /// The value.
    pub(crate) value: i64,
}

// SAFETY: only small ints and bools have this layout number.
unsafe impl Payload for IntObj {
    const LAYOUT: u8 = Layout::Int as u8;
}

/// An exact int of 60 bits or more; its limbs follow.
#[repr(C)]
pub(crate) struct BigObj {
    pub(crate) head: Head,
    /// Number of limbs, negative for negative numbers.
    tag: isize,
}

// SAFETY: only big ints have this layout number, and `alloc_big` makes them all.
unsafe impl Payload for BigObj {
    const LAYOUT: u8 = Layout::BigInt as u8;
}

/// An instance of a subclass of int; its limbs follow.
#[repr(C)]
pub(crate) struct SubObj {
    pub(crate) head: Head,
    /// As a big int's; 0: one limb follows, which is the value.
    tag: isize,
}

// SAFETY: only instances of subclasses have this layout number, and `alloc_sub` makes them all.
unsafe impl Payload for SubObj {
    const LAYOUT: u8 = Layout::IntSub as u8;
}

/// Values kept inline are below this in absolute value.
pub(crate) const COMPACT_LIMIT: i64 = 1 << 60;
/// Smallest immortal int.
pub(crate) const SMALL_MIN: i64 = -5;
/// Largest immortal int.
pub(crate) const SMALL_MAX: i64 = 256;
/// How many there are.
pub(crate) const N_SMALL: usize = 262;

/// Bytes before the limbs.
const LIMBS: usize = 24;

/// Fits the inline form?
#[inline(always)]
pub(crate) fn is_compact(value: i64) -> bool {
    (value.wrapping_add(COMPACT_LIMIT - 1) as u64) < (2 * COMPACT_LIMIT - 1) as u64
}

/// An exact int.
#[inline(always)]
pub(crate) fn new(cx: &mut Cx, value: i64) -> Res<Value> {
    // SAFETY: immortal ints lie in the machine; the payload of a new one is filled at once.
    unsafe {
        let machine = cx.machine();
        if (SMALL_MIN..=SMALL_MAX).contains(&value) {
            let small: Raw = (&raw mut (*machine).small_ints)
                .cast::<IntObj>()
                .add((value - SMALL_MIN) as usize)
                .cast();
            incref(small);
            return Ok(Value::from_owned(small));
        }
        if !is_compact(value) {
            return new_wide(cx, value);
        }
        let ty = std::ptr::from_ref(cx.ty(Ty::Int)).cast();
        let made = alloc_atom(cx.heap(), ty, size_of::<IntObj>());
        if made.is_null() {
            return Err(cx.memory_error());
        }
        (*made.cast::<IntObj>()).value = value;
        Ok(Value::from_owned(made))
    }
}

#[cold]
fn new_wide(cx: &mut Cx, value: i64) -> Res<Value> {
    alloc_big(cx, value < 0, &[value.unsigned_abs()])
}

/// CPython's digits of 30 bits.
fn n_digits(bits: u64) -> usize {
    bits.div_ceil(30).max(1) as usize
}

/// A new big int of these limbs.
fn alloc_big(cx: &mut Cx, is_negative: bool, limbs: &[u64]) -> Res<Value> {
    let n_limbs = limbs.len();
    // CPython's figure where it is larger, so that the block is as large as the object is said to be.
    let bytes = (LIMBS + 8 * n_limbs).max(LIMBS + 4 * n_digits(limbs::bits(limbs)));
    // SAFETY: the block has room for all limbs, which are written at once.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::BigInt)).cast();
        let made = alloc_atom(cx.heap(), ty, bytes);
        if made.is_null() {
            return Err(cx.memory_error());
        }
        let tag = n_limbs as isize;
        (*made.cast::<BigObj>()).tag = if is_negative { -tag } else { tag };
        let to = made.cast::<u8>().add(LIMBS).cast::<u64>();
        to.copy_from_nonoverlapping(limbs.as_ptr(), n_limbs);
        Ok(Value::from_owned(made))
    }
}

/// # Safety
/// A new block with room for `n_limbs` limbs; the iterator gives as many.
unsafe fn write_limbs(
    made: Raw,
    is_negative: bool,
    n_limbs: usize,
    limbs: impl Iterator<Item = u64>,
) {
    // SAFETY: the caller's promise.
    unsafe {
        let tag = n_limbs as isize;
        (*made.cast::<BigObj>()).tag = if is_negative { -tag } else { tag };
        let to = made.cast::<u8>().add(LIMBS).cast::<u64>();
        for (i, limb) in limbs.take(n_limbs).enumerate() {
            to.add(i).write(limb);
        }
    }
}

/// An exact int of any size.
pub(crate) fn from_big(cx: &mut Cx, value: &BigInt) -> Res<Value> {
    let limbs: Vec<u64> = value.magnitude().iter_u64_digits().collect();
    from_limbs(cx, value.sign() == Sign::Minus, &limbs)
}

/// An exact int of these limbs, the last of which is not 0.
#[inline]
pub(crate) fn from_limbs(cx: &mut Cx, is_negative: bool, limbs: &[u64]) -> Res<Value> {
    match *limbs {
        [] => new(cx, 0),
        [limb] if limb < COMPACT_LIMIT as u64 => {
            let size = limb as i64;
            new(cx, if is_negative { -size } else { size })
        }
        _ => alloc_big(cx, is_negative, limbs),
    }
}

/// An instance of a subclass.
pub(crate) fn alloc_sub(cx: &mut Cx, class: &TypeObj, value: &Int) -> Res<Value> {
    let n_limbs = match value {
        Int::Small(_) => 0,
        Int::Big(big) => big.magnitude().iter_u64_digits().len(),
    };
    let bytes = (LIMBS + 8 * n_limbs.max(1)).max(LIMBS + 4 * n_digits(value.bits()));
    // SAFETY: zeroes are a valid payload; the block has room for all limbs.
    unsafe {
        let ty = std::ptr::from_ref(class).cast();
        let made = heap::ask::alloc_zeroed(cx.heap(), ty, bytes);
        if made.is_null() {
            return Err(cx.memory_error());
        }
        match value {
            Int::Small(small) => made.cast::<u8>().add(LIMBS).cast::<i64>().write(*small),
            Int::Big(big) => {
                let limbs = big.magnitude().iter_u64_digits();
                write_limbs(made, big.sign() == Sign::Minus, n_limbs, limbs);
            }
        }
        heap::track(cx.heap(), made);
        Ok(Value::from_owned(made))
    }
}

/// The tag and limbs of a big int or an instance of a subclass.
///
/// # Safety
/// `raw` is one, and lives as long as the slice is used; limbs never change.
unsafe fn tag_and_limbs<'a>(raw: Raw) -> (isize, &'a [u64]) {
    // SAFETY: the caller's promise; `BigObj` and `SubObj` begin alike.
    unsafe {
        let tag = (*raw.cast::<BigObj>()).tag;
        let n = tag.unsigned_abs().max(1);
        let at = raw.cast::<u8>().add(LIMBS).cast::<u64>();
        (tag, std::slice::from_raw_parts(at, n))
    }
}

/// What an int is: its value if that fits a word, else its sign and limbs.
pub(crate) enum Parts<'a> {
    Word(i64),
    Limbs(bool, &'a [u64]),
}

/// Reads any int, bool or instance of a subclass; `None` for what is no int.
#[inline]
pub(crate) fn parts(value: &Value) -> Option<Parts<'_>> {
    if let Some(small) = value.cast::<IntObj>() {
        return Some(Parts::Word(small.value));
    }
    if value.cast::<BigObj>().is_none() && value.cast::<SubObj>().is_none() {
        return None;
    }
    // SAFETY: one of the two layouts; the handle keeps it alive for the lifetime.
    let (tag, limbs) = unsafe { tag_and_limbs(value.raw()) };
    let is_negative = tag < 0;
    Some(match (tag, limbs) {
        (0, [only, ..]) => Parts::Word(*only as i64),
        (_, [only]) if *only < 1 << 63 || is_negative && *only == 1 << 63 => {
            let size = *only as i64;
            Parts::Word(if is_negative {
                size.wrapping_neg()
            } else {
                size
            })
        }
        _ => Parts::Limbs(is_negative, limbs),
    })
}

/// Limbs as scratch.
pub(crate) fn big_of(is_negative: bool, limbs: &[u64]) -> BigInt {
    let halves = limbs
        .iter()
        .flat_map(|&limb| [limb as u32, (limb >> 32) as u32])
        .collect();
    let sign = if is_negative { Sign::Minus } else { Sign::Plus };
    BigInt::from_biguint(sign, BigUint::new(halves))
}

/// Model's size of an int, exact or not: 28 bytes, and 4 for each digit of 30 bits past the first.
///
/// # Safety
/// A live int.
pub(crate) unsafe fn size(raw: Raw) -> usize {
    // SAFETY: the caller's promise.
    unsafe {
        let layout = (*(*raw).ty).layout;
        let of_word = |word: i64| u64::from(64 - word.unsigned_abs().leading_zeros());
        let bits = if layout == Layout::Int as u8 {
            of_word((*raw.cast::<IntObj>()).value)
        } else {
            match tag_and_limbs(raw) {
                (0, [word, ..]) => of_word(*word as i64),
                (_, [lower @ .., last]) => {
                    64 * lower.len() as u64 + u64::from(64 - last.leading_zeros())
                }
                (_, []) => 0,
            }
        };
        LIMBS + 4 * n_digits(bits)
    }
}
