//! `tuple`.

pub(crate) mod layout;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::number::hash::TupleHash;
use crate::objects::exception::layout::{class_name, is_subtype};
use crate::objects::native::{Args, Bound, Native};
use crate::objects::slice::{self, Key};
use crate::objects::type_obj::{Layout, Memory, Slots, T_BASETYPE, T_SEQUENCE, TypeSpec};
use crate::objects::{CompareOp, Ty, int, iterators, list, str_};
use layout::TupleObj;

pub(crate) use layout::{from_slice as new, from_vec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "tuple",
    doc: "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.",
    flags: T_BASETYPE | T_SEQUENCE,
    layout: Layout::Tuple,
    memory: Memory::Gc,
    basic_size: 24,
    item_size: 8,
    trace: TraceFns::of::<layout::TupleTrace>(),
    destroy: layout::destroy,
    untrack: Some(layout::is_atomic),
    size: Some(layout::size),
    slots: Slots {
        new: Some(new_slot),
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        iter: Some(iterators::of_tuple),
        len: Some(len),
        getitem: Some(getitem),
        contains: Some(contains),
        concat: Some(concat),
        repeat: Some(repeat),
        ..Slots::NONE
    },
    methods: &[
        Native::new("__getnewargs__", "($self, /)", "", getnewargs),
        Native::new(
            "index",
            "($self, value, start=0, stop=sys.maxsize, /)",
            "Return first index of value.",
            index,
        ),
        Native::new(
            "count",
            "($self, value, /)",
            "Return number of occurrences of value.",
            count,
        ),
        Native::class(
            "__class_getitem__",
            "($type, object, /)",
            "See PEP 585",
            class_getitem,
        ),
    ],
    ..TypeSpec::ATOM
};

/// Its items; empty for what is no tuple.
#[inline(always)]
pub(crate) fn items<'a>(_cx: &'a Cx, tuple: &'a Value) -> &'a [Value] {
    tuple.cast::<TupleObj>().map_or(&[], TupleObj::as_slice)
}

fn new_slot(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let is_exact = class.is(&cx.type_value(Ty::Tuple));
    if args.n_kw() > 0 && is_exact {
        return Err(cx.type_error("tuple() takes no keyword arguments"));
    }
    let items = match args.pos() {
        [] => Vec::new(),
        [iterable] => {
            if is_exact && cx.is_exact(iterable, Ty::Tuple) {
                return Ok(iterable.clone());
            }
            cx.collect(iterable)?
        }
        more => {
            return Err(cx.type_error(format!(
                "tuple expected at most 1 argument, got {}",
                more.len()
            )));
        }
    };
    if is_exact {
        from_vec(cx, items)
    } else {
        layout::of_class(cx, class, &items)
    }
}

fn repr(cx: &mut Cx, tuple: &Value) -> Res<Value> {
    let n = items(cx, tuple).len();
    if n == 0 {
        return str_::new(cx, "()");
    }
    if !cx.enter_repr(tuple)? {
        return str_::new(cx, "(...)");
    }
    let text = list::repr_items(cx, n, |cx, i| items(cx, tuple).get(i).cloned());
    cx.leave_repr(tuple);
    let mut text = text?;
    let mut out = crate::text::view::TextBuf::from_str("(");
    out.push_text(text.as_text());
    out.push_str(if n == 1 { ",)" } else { ")" });
    text = out;
    str_::from_buf(cx, &text)
}

fn hash(cx: &mut Cx, tuple: &Value) -> Res<i64> {
    let mut mixed = TupleHash::new();
    let n = items(cx, tuple).len();
    cx.enter_recursion(" while calling a Python object")?;
    for i in 0..n {
        let item = items(cx, tuple)[i].clone();
        match cx.hash(&item) {
            Ok(hash) => mixed.add(hash),
            Err(raised) => {
                cx.leave_recursion();
                return Err(raised);
            }
        }
    }
    cx.leave_recursion();
    Ok(mixed.finish(n))
}

fn is_tuple(cx: &Cx, value: &Value) -> bool {
    is_subtype(cx, cx.type_of(value), cx.ty(Ty::Tuple))
}

fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    if !is_tuple(cx, a) || !is_tuple(cx, b) {
        return Ok(cx.not_implemented());
    }
    let (n, m) = (items(cx, a).len(), items(cx, b).len());
    for i in 0..n.min(m) {
        let (x, y) = (items(cx, a)[i].clone(), items(cx, b)[i].clone());
        if !cx.equal(&x, &y)? {
            return match op {
                CompareOp::Eq => Ok(cx.bool(false)),
                CompareOp::Ne => Ok(cx.bool(true)),
                _ => cx.compare(&x, &y, op),
            };
        }
    }
    Ok(cx.bool(op.of(n.cmp(&m))))
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
fn len(cx: &mut Cx, tuple: &Value) -> Res<usize> {
    Ok(items(cx, tuple).len())
}

fn getitem(cx: &mut Cx, tuple: &Value, key: &Value) -> Res<Value> {
    match slice::subscript(cx, key, "tuple")? {
        Key::Index(index) => {
            let all = items(cx, tuple);
            match slice::within(all.len(), index) {
                Some(i) => Ok(all[i].clone()),
                None => Err(cx.raise(
                    crate::objects::exception::Exc::IndexError,
                    "tuple index out of range",
                )),
            }
        }
        Key::Slice(start, stop, step) => {
            let n = items(cx, tuple).len();
            let chosen = slice::adjust(n, start, stop, step);
            if chosen.n == n && step == 1 && cx.is_exact(tuple, Ty::Tuple) {
                return Ok(tuple.clone());
            }
            let picked: Vec<Value> = chosen.iter().map(|i| items(cx, tuple)[i].clone()).collect();
            from_vec(cx, picked)
        }
    }
}

fn contains(cx: &mut Cx, tuple: &Value, item: &Value) -> Res<bool> {
    for i in 0..items(cx, tuple).len() {
        let own = items(cx, tuple)[i].clone();
        if cx.equal(&own, item)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn concat(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    if !is_tuple(cx, b) {
        let got = class_name(cx, cx.type_of(b));
        return Err(cx.type_error(format!(
            "can only concatenate tuple (not \"{got}\") to tuple"
        )));
    }
    if items(cx, a).is_empty() && cx.is_exact(b, Ty::Tuple) {
        return Ok(b.clone());
    }
    if items(cx, b).is_empty() && cx.is_exact(a, Ty::Tuple) {
        return Ok(a.clone());
    }
    let both: Vec<Value> = items(cx, a).iter().chain(items(cx, b)).cloned().collect();
    from_vec(cx, both)
}

fn repeat(cx: &mut Cx, tuple: &Value, n: isize) -> Res<Value> {
    if (n == 1 || items(cx, tuple).is_empty()) && cx.is_exact(tuple, Ty::Tuple) {
        return Ok(tuple.clone());
    }
    if n <= 0 || items(cx, tuple).is_empty() {
        return new(cx, &[]);
    }
    layout::repeat(cx, tuple, n as usize)
}

fn getnewargs(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let copy = items(cx, args.req(0)).to_vec();
    let copy = from_vec(cx, copy)?;
    from_vec(cx, vec![copy])
}

fn index(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let n = items(cx, args.req(0)).len();
    let start = args.opt(2).map_or(Ok(0), |v| slice::position(cx, v))?;
    let stop = args
        .opt(3)
        .map_or(Ok(isize::MAX), |v| slice::position(cx, v))?;
    let chosen = slice::adjust(n, start, stop, 1);
    for i in chosen.iter() {
        let own = items(cx, args.req(0))[i].clone();
        if cx.equal(&own, args.req(1))? {
            return int::new(cx, i as i64);
        }
    }
    Err(cx.value_error("tuple.index(x): x not in tuple"))
}

fn count(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let mut n = 0;
    for i in 0..items(cx, args.req(0)).len() {
        let own = items(cx, args.req(0))[i].clone();
        n += i64::from(cx.equal(&own, args.req(1))?);
    }
    int::new(cx, n)
}

fn class_getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    crate::objects::class::generic_alias::new(cx, args.req(0), args.req(1))
}
