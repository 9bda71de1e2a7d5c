//! Objects that are a few references and a few numbers: most of the iterators of `itertools`, and what else needs no more than that.
//!
//! A kind names its references once ([`Roles`](layout::Roles)); walk, clearing and death follow from that.

pub(crate) mod layout;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::type_obj::{InitFn, TypeObj};
use crate::objects::{Ty, iterators};

pub(crate) use iterators::layout::refill;
pub(crate) use layout::{Parts, Roles, make, of, spec};

fn init_of(class: &TypeObj) -> Option<InitFn> {
    class.slot(|slots| slots.init)
}

/// Has the class the `__init__` of the built-in type, so that keywords which that does not know are refused?
pub(crate) fn keeps_init(cx: &Cx, class: &Value, ty: Ty) -> bool {
    let Some(class) = class.cast::<TypeObj>() else {
        return true;
    };
    match (init_of(class), init_of(cx.ty(ty))) {
        (Some(a), Some(b)) => std::ptr::fn_addr_eq(a, b),
        (a, b) => a.is_none() && b.is_none(),
    }
}

/// Checks the number of arguments of a constructor that takes them by position only (`_PyArg_CheckPositional`).
pub(crate) fn check_positional(
    cx: &mut Cx,
    name: &str,
    given: usize,
    min: usize,
    max: usize,
) -> Res<()> {
    if (min..=max).contains(&given) {
        return Ok(());
    }
    let (word, wanted) = match (min == max, given < min) {
        (true, _) => ("", min),
        (false, true) => ("at least ", min),
        (false, false) => ("at most ", max),
    };
    let s = if wanted == 1 { "" } else { "s" };
    Err(cx.type_error(format!(
        "{name} expected {word}{wanted} argument{s}, got {given}"
    )))
}
