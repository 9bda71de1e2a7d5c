//! What any object can be asked to do, whatever its type: one file per group of CPython's abstract operations, as methods of `Cx`.

pub(crate) mod attr;
pub(crate) mod call;
pub(crate) mod compare;
pub(crate) mod iter;
pub(crate) mod number;
pub(crate) mod pattern;
pub(crate) mod repr;
