//! `abs`, `divmod`, `pow`, `round`.

use crate::objects::native::Native;

pub(crate) const FUNCTIONS: &[Native] = &[];
