//! Arithmetic that knows no heap.
//!
//! Plain functions over `f64`, `i64`, limbs and `num_bigint::BigInt`; the objects' natives call them and carry the result into the heap.
//! Every result equals CPython 3.13's to the last bit, and every failure is a [`fault::Fault`] that names CPython's exception and
//! message. Whatever could fill the memory is measured before it is computed.
//!
//! * `fault`: the one error type of this module and of `text`
//! * `float`: digits, parsing, rounding, remainders and powers of floats; `float_hex`: their hexadecimal form
//! * `int`: integers of any size as `Int`, with Python's division, shifts and bits; `int_text`: their digits, read and written
//! * `limbs`: sums, products, quotients and digits of long integers where they lie, for the operators that programs use most
//! * `hash`: numbers that are equal hash alike, whatever their type; tuples and frozensets
//! * `math`, `gamma`, `counting`, `sum`: what the `math` module and `sum` need beyond the standard library
//! * `scalar`: items of packed memory
//! * `sort`: the stable merge sort of `list.sort`, comparison for comparison
#![allow(
    clippy::float_cmp,
    clippy::unreadable_literal,
    clippy::excessive_precision,
    reason = "floats are compared exactly here, and constants stand as they were published"
)]

pub(crate) mod complex;
pub(crate) mod counting;
pub(crate) mod erf;
pub(crate) mod fault;
pub(crate) mod float;
pub(crate) mod float_hex;
pub(crate) mod gamma;
pub(crate) mod hash;
pub(crate) mod int;
pub(crate) mod int_text;
pub(crate) mod limbs;
pub(crate) mod math;
pub(crate) mod scalar;
pub(crate) mod sha512;
pub(crate) mod sort;
pub(crate) mod sum;
pub(crate) mod twister;
