//! What people read when something goes wrong.

pub(crate) mod anchors;
pub(crate) mod explain;
pub(crate) mod suggest;
pub(crate) mod traceback;
