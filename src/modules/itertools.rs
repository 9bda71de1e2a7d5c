//! The module `itertools`: its types are in `objects/itertools`.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::modules::ModuleSpec;
use crate::objects::itertools::{self, TYPES};
use crate::objects::module;
use crate::objects::native::Native;

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "itertools",
    doc: "Iterators made of iterators.",
    natives: &[Native::new(
        "tee",
        "(iterable, n=2, /)",
        "Return a tuple of n independent iterators.",
        itertools::tee::tee,
    )],
    init,
    ..ModuleSpec::EMPTY
};

fn init(cx: &mut Cx, made: &Value) -> Res<()> {
    itertools::complete(cx)?;
    for &(name, ty) in TYPES {
        let class = cx.type_value(ty);
        module::set(cx, made, name, &class)?;
    }
    Ok(())
}
