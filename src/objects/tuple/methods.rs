//! Methods of tuples.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::native::{Bound, Native};
use crate::objects::{Ty, int, slice, tuple};

pub(crate) const METHODS: &[Native] = &[
    Native::new("__getnewargs__", "($self, /)", "", tuple_getnewargs),
    Native::new(
        "index",
        "($self, value, start=0, stop=sys.maxsize, /)",
        "Return first index of value.\n\nRaises ValueError if the value is not present.",
        tuple_index,
    ),
    Native::new(
        "count",
        "($self, value, /)",
        "Return number of occurrences of value.",
        tuple_count,
    ),
    Native::class(
        "__class_getitem__",
        "($type, object, /)",
        "See PEP 585",
        tuple_class_getitem,
    ),
];

fn tuple_getnewargs(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let plain = if cx.is_exact(args.req(0), Ty::Tuple) {
        args.req(0).clone()
    } else {
        let items = tuple::layout::slice_of(args.req(0)).unwrap_or(&[]);
        tuple::new(cx, items)?
    };
    tuple::from_array(cx, [plain])
}

fn tuple_index(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let items = tuple::layout::slice_of(args.req(0)).unwrap_or(&[]);
    let value = args.req(1);
    let (start, stop) = slice::search_bounds(cx, items.len(), args.opt(2), args.opt(3))?;
    for (i, item) in items.iter().enumerate().take(stop).skip(start) {
        if cx.equal(item, value)? {
            return int::new(cx, i as i64);
        }
    }
    Err(cx.value_error("tuple.index(x): x not in tuple"))
}

fn tuple_count(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let items = tuple::layout::slice_of(args.req(0)).unwrap_or(&[]);
    let mut n = 0;
    for item in items {
        if cx.equal(item, args.req(1))? {
            n += 1;
        }
    }
    int::new(cx, n)
}

fn tuple_class_getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    crate::objects::class::generic_alias::new(cx, args.req(0), args.req(1))
}
