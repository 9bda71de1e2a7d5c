//! `_bisect` and `bisect`, which has the same functions: searching and inserting in what is sorted.

use crate::cx::{Cx, Res};
use crate::heap::handle::{Value, lend};
use crate::modules::{ModuleSpec, import};
use crate::objects::list::layout as lists;
use crate::objects::names::Name;
use crate::objects::native::{Bound, Native};
use crate::objects::protocol::iter::is_sequence;
use crate::objects::slice::size_argument;
use crate::objects::{CompareOp, Ty, int, module, str_};

const SIGNATURE: &str = "(a, x, lo=0, hi=None, *, key=None)";

pub(crate) static NATIVE_MODULE: ModuleSpec = ModuleSpec {
    name: "_bisect",
    doc: "Bisection: where something belongs in a sorted sequence.",
    natives: &[
        Native::new(
            "bisect_right",
            SIGNATURE,
            "Return the index where to insert item x in list a, behind equal items.",
            bisect_right,
        ),
        Native::new(
            "bisect_left",
            SIGNATURE,
            "Return the index where to insert item x in list a, before equal items.",
            bisect_left,
        ),
        Native::new(
            "insort_right",
            SIGNATURE,
            "Insert item x in list a, behind equal items.",
            insort_right,
        ),
        Native::new(
            "insort_left",
            SIGNATURE,
            "Insert item x in list a, before equal items.",
            insort_left,
        ),
    ],
    ..ModuleSpec::EMPTY
};

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "bisect",
    doc: "Bisection: where something belongs in a sorted sequence.",
    init,
    ..ModuleSpec::EMPTY
};

/// The short names are other names of the same functions.
fn init(cx: &mut Cx, made: &Value) -> Res<()> {
    let native = str_::intern(cx, "_bisect");
    let native = import::import(cx, &native, None, None, 0)?;
    for (name, of) in [
        ("bisect_left", "bisect_left"),
        ("bisect_right", "bisect_right"),
        ("insort_left", "insort_left"),
        ("insort_right", "insort_right"),
        ("bisect", "bisect_right"),
        ("insort", "insort_right"),
    ] {
        let of = str_::intern(cx, of);
        if let Some(function) = module::get(cx, &native, &of) {
            module::set(cx, made, name, &function)?;
        }
    }
    Ok(())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

/// The bounds of the search; -1 for the length of the sequence.
fn bounds(cx: &mut Cx, args: &Bound<'_>) -> Res<(isize, isize)> {
    let lo = match args.opt(2) {
        Some(lo) => size_argument(cx, lo)?,
        None => 0,
    };
    let hi = match args.opt(3).filter(|hi| !cx.is_none(hi)) {
        Some(hi) if cx.type_of(hi).slot(|slots| slots.index).is_none() => {
            let got = cx.type_name_of(hi);
            return Err(cx.type_error(format!("argument should be integer or None, not '{got}'")));
        }
        Some(hi) => size_argument(cx, hi)?,
        None => -1,
    };
    Ok((lo, hi))
}

fn search(cx: &mut Cx, args: &Bound<'_>, x: &Value, side: Side) -> Res<usize> {
    let sequence = args.req(0);
    let key = args.opt(4).filter(|key| !cx.is_none(key));
    let (lo, hi) = bounds(cx, args)?;
    let Ok(mut lo) = usize::try_from(lo) else {
        return Err(cx.value_error("lo must be non-negative"));
    };
    let mut hi = if hi == -1 {
        cx.len(sequence)?
    } else {
        hi.max(0) as usize
    };
    if lo < hi && !is_sequence(cx, sequence) {
        let name = cx.type_name_of(sequence);
        let is_mapping = cx.type_of(sequence).slot(|slots| slots.getitem).is_some();
        return Err(cx.type_error(if is_mapping {
            format!("{name} is not a sequence")
        } else {
            format!("'{name}' object does not support indexing")
        }));
    }
    while lo < hi {
        let mid = lo + (hi - lo) / 2;
        let item = if cx.is_exact(sequence, Ty::List)
            && let Some(item) = lists::get(sequence, mid)
        {
            item
        } else {
            let at = int::new(cx, mid as i64)?;
            cx.get_item(sequence, &at)?
        };
        let item = match key {
            Some(key) => {
                let by = cx.call(key, &lend([&item]))?;
                drop(item);
                by
            }
            None => item,
        };
        let goes_left = match side {
            Side::Right => cx.compare_bool(x, &item, CompareOp::Lt)?,
            Side::Left => !cx.compare_bool(&item, x, CompareOp::Lt)?,
        };
        if goes_left {
            hi = mid;
        } else {
            lo = mid + 1;
        }
    }
    Ok(lo)
}

fn bisect_right(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let at = search(cx, &args, args.req(1), Side::Right)?;
    int::new(cx, at as i64)
}

fn bisect_left(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let at = search(cx, &args, args.req(1), Side::Left)?;
    int::new(cx, at as i64)
}

fn insort(cx: &mut Cx, args: &Bound<'_>, side: Side) -> Res<Value> {
    let (sequence, item) = (args.req(0), args.req(1));
    let at = match args.opt(4).filter(|key| !cx.is_none(key)) {
        Some(key) => {
            let x = cx.call(key, &lend([item]))?;
            search(cx, args, &x, side)?
        }
        None => search(cx, args, item, side)?,
    };
    if cx.is_exact(sequence, Ty::List) {
        lists::insert(cx, sequence, at, item)?;
        return Ok(cx.none());
    }
    let at = int::new(cx, at as i64)?;
    cx.call_method(sequence, Name::insert, &[at, item.clone()])?;
    Ok(cx.none())
}

fn insort_right(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    insort(cx, &args, Side::Right)
}

fn insort_left(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    insort(cx, &args, Side::Left)
}
