//! `:dis`: the bytecode of a function, method, generator or code object.

use crate::bytecode::disasm;
use crate::commands::{Wrong, with_object};
use crate::heap::look::Obj;
use crate::inspect::render::text::one_of;
use crate::inspect::{draw, names};
use crate::objects::code::layout::CodeObj;
use crate::session::desk::Desk;

pub(super) fn dis(desk: &mut Desk<'_>, args: &str) -> Result<String, Wrong> {
    with_object(desk, "dis", args, |cx, _, obj, _| match code_of(obj) {
        Some(code) => match code.cast::<CodeObj>() {
            Some(code) => disasm::listing(code.code()),
            None => String::new(),
        },
        None => format!(
            "{} has no bytecode; a function, method or generator has\n",
            one_of(&draw::class_name(cx, obj))
        ),
    })
}

/// The code behind an object.
fn code_of(obj: Obj<'_>) -> Option<Obj<'_>> {
    let mut at = obj;
    for _ in 0..4 {
        if at.cast::<CodeObj>().is_some() {
            return Some(at);
        }
        at = ["__code__", "gi_code", "__func__"]
            .into_iter()
            .find_map(|name| names::field(at, name))?;
    }
    None
}
