//! The module `array`.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::modules::ModuleSpec;
use crate::objects::array::{RECONSTRUCTOR, TYPECODES};
use crate::objects::{Ty, module, str_};

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "array",
    doc: "This module defines an object type which can efficiently represent\nan array of basic values: characters, integers, floating-point\nnumbers.  Arrays are sequence types and behave very much like lists,\nexcept that the type of objects stored in them is constrained.\n",
    natives: &[RECONSTRUCTOR],
    init,
    ..ModuleSpec::EMPTY
};

fn init(cx: &mut Cx, made: &Value) -> Res<()> {
    let class = cx.type_value(Ty::Array);
    module::set(cx, made, "array", &class)?;
    module::set(cx, made, "ArrayType", &class)?;
    let codes = str_::new(cx, TYPECODES)?;
    module::set(cx, made, "typecodes", &codes)
}
