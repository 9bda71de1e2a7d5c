//! What people read when something goes wrong.

pub(crate) mod anchors;
pub mod code;
pub(crate) mod explain;
pub mod render;
pub(crate) mod suggest;
pub(crate) mod traceback;
