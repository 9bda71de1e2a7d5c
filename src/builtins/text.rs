//! `chr`, `ord`, `bin`, `hex`, `oct`, `ascii`, `repr`, `format`.

use crate::objects::native::Native;

pub(crate) const FUNCTIONS: &[Native] = &[];
