//! `id`, `hash`, `isinstance`, `getattr`, `dir`, `vars`, `callable`, `__build_class__` and their kin.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::native::Native;

pub(crate) const FUNCTIONS: &[Native] = &[];

/// `dir(obj)`: sorted names.
pub(crate) fn dir_of(_cx: &mut Cx, _obj: &Value) -> Res<Value> {
    stub!()
}
