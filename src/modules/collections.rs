//! The module `collections`: `defaultdict`; everything else that CPython's has is refused by name (`missing_names.rs`).

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::modules::ModuleSpec;
use crate::objects::{Ty, list, module, str_};

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "collections",
    doc: "This module implements specialized container datatypes: here, defaultdict.",
    init,
    ..ModuleSpec::EMPTY
};

fn init(cx: &mut Cx, made: &Value) -> Res<()> {
    let class = cx.type_value(Ty::DefaultDict);
    module::set(cx, made, "defaultdict", &class)?;
    let name = str_::intern(cx, "defaultdict");
    let all = list::new(cx, vec![name])?;
    module::set(cx, made, "__all__", &all)
}
