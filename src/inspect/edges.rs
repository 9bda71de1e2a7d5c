//! Edges as text: what follows the label of the object that has the edge.

use crate::cx::Cx;
use crate::heap::look::{Link, Obj};
use crate::inspect::{draw, names};
use crate::objects::code::layout::CodeObj;
use crate::objects::frame::layout::FrameObj;
use crate::objects::generator::layout::GenObj;
use crate::objects::str_;

/// The name of a register of a frame, a generator or code.
pub(crate) fn register(owner: Obj<'_>, i: usize) -> String {
    let name = if let Some(generator) = owner.cast::<GenObj>() {
        names::register(generator.code_obj(), i)
    } else if let Some(frame) = owner.cast::<FrameObj>() {
        names::register(frame.code(), i)
    } else {
        owner
            .cast::<CodeObj>()
            .and_then(|code| names::register(code, i))
    };
    name.unwrap_or_else(|| i.to_string())
}

/// An edge as it follows the label of its owner: `[0]`, `.next`, ` key`.
pub(crate) fn suffix(cx: &Cx, owner: Obj<'_>, link: Link<'_>) -> String {
    match link {
        Link::Index(i) => format!("[{i}]"),
        Link::Value(key) => format!("[{}]", draw::key(cx, key)),
        Link::Key => " key".into(),
        Link::Member => " member".into(),
        Link::Attribute(name) => format!(".{}", str_::to_rust(cx, &name)),
        Link::Slot(i) => format!(".{}", slot(cx, owner, i)),
        Link::Field(name) => suffix_of_field(name),
        Link::Default => ".__defaults__".into(),
        Link::Local(i) => format!(" local '{}'", register(owner, i)),
        Link::Operand(_) => " operand".into(),
        Link::Const(_) => " constant".into(),
        Link::Class => ".__class__".into(),
    }
}

/// The same for a field with a fixed name.
pub(crate) fn suffix_of_field(name: &str) -> String {
    match name {
        "cell contents" => ".cell_contents".into(),
        _ if name.contains(' ') => format!(" {name}"),
        _ => format!(".{name}"),
    }
}

/// The name of a slot of an object's class.
pub(crate) fn slot(cx: &Cx, owner: Obj<'_>, i: usize) -> String {
    let slots = names::slot_names(cx, owner.class());
    slots.get(i).map_or_else(|| "?".into(), Clone::clone)
}
