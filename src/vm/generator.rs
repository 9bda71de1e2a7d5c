//! Running generators.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;

/// How a generator goes on.
#[derive(Debug)]
pub(crate) enum Resume {
    /// `next(g)`.
    Next,
    /// `g.send(value)`.
    Send(Value),
    /// `g.throw(exception)`.
    Throw(Value),
}

/// Runs a generator to its next `yield`: what it yields, or `None` when it returns (a value that is not `None` is raised as `StopIteration`
/// by the caller's rule: see `or_stop`).
pub(crate) fn resume(_cx: &mut Cx, _generator: &Value, _how: Resume) -> Res<Option<Value>> {
    stub!()
}
/// `gi_frame` of a generator that has not finished.
pub(crate) fn frame_of(_cx: &mut Cx, _generator: &Value) -> Res<Value> {
    stub!()
}
