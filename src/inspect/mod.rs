//! Looking at the machine: every view as plain data. `render` turns it into text; commands choose.
//!
//! # Rules
//! Looking runs no code of the program: values are drawn from their fields, attributes are found by walking edges. Looking moves no count: objects
//! are borrowed ([`Obj`](crate::heap::look::Obj)), never held. Objects are named by labels ([`labels`]), places by the user's lines
//! ([`origin`]), ways by Python expressions ([`paths`]). No addresses, no times.

pub(crate) mod census;
pub(crate) mod changes;
pub(crate) mod check;
pub(crate) mod complete;
pub(crate) mod crash;
pub(crate) mod cycles;
pub(crate) mod diff;
#[cfg(test)]
pub(crate) mod digest;
pub(crate) mod draw;
pub(crate) mod edges;
pub(crate) mod flame;
pub(crate) mod gens;
pub(crate) mod graph;
pub(crate) mod holders;
pub(crate) mod labels;
pub(crate) mod life;
pub(crate) mod marks;
pub(crate) mod names;
pub(crate) mod origin;
pub(crate) mod paths;
pub(crate) mod read;
pub(crate) mod recorder;
pub(crate) mod render;
pub(crate) mod several;
pub(crate) mod sizes;
pub(crate) mod stream;
pub(crate) mod trace;
pub(crate) mod unreachable;
pub(crate) mod ways;
