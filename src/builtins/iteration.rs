//! `iter`, `next`, `len`, `sorted`, `min`, `max`, `sum`, `all`, `any`.

use crate::objects::native::Native;

pub(crate) const FUNCTIONS: &[Native] = &[];
