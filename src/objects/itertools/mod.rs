//! The iterators of the module `itertools`.
//!
//! `plain.rs` has those that pass items on, `endless.rs` those that make or repeat them, `joining.rs` those over several iterables,
//! `picks.rs` the combinatoric ones, `groups.rs` `groupby`, `tee.rs` `tee`. Where CPython fills the tuple of the step before again because
//! nobody else has it, so do we.

mod endless;
mod groups;
mod joining;
pub(crate) mod layout;
mod picks;
mod plain;
pub(crate) mod tee;

pub(crate) use endless::{COUNT_SPEC, CYCLE_SPEC, REPEAT_SPEC};
pub(crate) use groups::{GROUPBY_SPEC, GROUPER_SPEC};
pub(crate) use joining::{
    CHAIN_SPEC, COMPRESS_SPEC, PAIRWISE_SPEC, STARMAP_SPEC, ZIP_LONGEST_SPEC,
};
pub(crate) use picks::{COMBINATIONS_SPEC, PERMUTATIONS_SPEC, PRODUCT_SPEC, REPLACING_SPEC};
pub(crate) use plain::{
    ACCUMULATE_SPEC, BATCHED_SPEC, DROPWHILE_SPEC, FILTERFALSE_SPEC, ISLICE_SPEC, TAKEWHILE_SPEC,
};
pub(crate) use tee::{TEE_DATA_SPEC, TEE_SPEC};

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::iterators::itself;
use crate::objects::native::{Args, Bound, Native};
use crate::objects::parts::{check_positional, keeps_init};
use crate::objects::type_obj::{NewFn, NextFn, Slots};
use crate::objects::{Ty, class};

/// The types of the module by their names in it.
pub(crate) static TYPES: &[(&str, Ty)] = &[
    ("accumulate", Ty::Accumulate),
    ("batched", Ty::Batched),
    ("combinations", Ty::Combinations),
    ("combinations_with_replacement", Ty::ReplacingCombinations),
    ("cycle", Ty::Cycle),
    ("dropwhile", Ty::DropWhile),
    ("takewhile", Ty::TakeWhile),
    ("islice", Ty::Islice),
    ("starmap", Ty::Starmap),
    ("chain", Ty::Chain),
    ("compress", Ty::Compress),
    ("filterfalse", Ty::FilterFalse),
    ("count", Ty::Count),
    ("zip_longest", Ty::ZipLongest),
    ("pairwise", Ty::Pairwise),
    ("permutations", Ty::Permutations),
    ("product", Ty::Product),
    ("repeat", Ty::Repeat),
    ("groupby", Ty::Groupby),
    ("_grouper", Ty::Grouper),
    ("_tee", Ty::Tee),
    ("_tee_dataobject", Ty::TeeData),
];

/// Completes them: the module is being imported.
pub(crate) fn complete(cx: &mut Cx) -> Res<()> {
    TYPES
        .iter()
        .try_for_each(|&(_, ty)| class::complete(cx, ty))
}

const fn slots(new: NewFn, next: NextFn) -> Slots {
    Slots {
        new: Some(new),
        iter: Some(itself),
        next: Some(next),
        ..Slots::NONE
    }
}

/// CPython lets most of these be copied and pickled with a warning that this will go; here it is refused.
const REDUCE: Native = Native::new(
    "__reduce__",
    "($self, /)",
    "Return state information for pickling.",
    refuse,
);
const SETSTATE: Native = Native::new(
    "__setstate__",
    "($self, object, /)",
    "Set state information for unpickling.",
    refuse,
);

fn refuse(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let name = cx.type_name_of(args.req(0));
    Err(cx.refuse(&format!("copying and pickling of {name} objects")))
}

/// The arguments of a constructor that takes from `min` to `max` by position only.
fn positional<'a>(
    cx: &mut Cx,
    class: &Value,
    ty: Ty,
    name: &str,
    args: Args<'a>,
    (min, max): (usize, usize),
) -> Res<&'a [Value]> {
    if args.n_kw() > 0 && keeps_init(cx, class, ty) {
        return Err(cx.type_error(format!("{name}() takes no keyword arguments")));
    }
    check_positional(cx, name, args.pos().len(), min, max)?;
    Ok(args.pos())
}
