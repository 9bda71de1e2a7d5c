//! `chain`, `compress`, `pairwise`, `starmap`, `zip_longest`.

use super::{REDUCE, SETSTATE, positional, slots};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::class::generic_alias;
use crate::objects::native::{Args, Bound, Native, Signature, call_bound};
use crate::objects::parts::{self, Parts, Roles, refill};
use crate::objects::type_obj::TypeSpec;
use crate::objects::{Ty, str_, tuple};

struct ChainRoles;
impl Roles for ChainRoles {
    type Of = Parts<2, 0>;
    const NAMES: &'static [&'static str] = &["active", "source"];
}

pub(crate) static CHAIN_SPEC: TypeSpec = TypeSpec {
    name: "itertools.chain",
    doc: "An iterator of the items of the first iterable, then of the next, and so on.",
    slots: slots(new_chain, next_chain),
    methods: &[
        Native::class(
            "from_iterable",
            "($type, iterable, /)",
            "A chain of the iterables that one iterable gives, each when it is needed.",
            chain_from_iterable,
        ),
        REDUCE,
        SETSTATE,
        Native::class(
            "__class_getitem__",
            "($type, object, /)",
            "See PEP 585",
            class_getitem,
        ),
    ],
    ..parts::spec::<ChainRoles>()
};

fn class_getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    generic_alias::new(cx, args.req(0), args.req(1))
}

fn new_chain(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let args = positional(cx, class, Ty::Chain, "chain", args, (0, usize::MAX))?;
    let iterables = tuple::new(cx, args)?;
    let source = cx.iter(&iterables)?;
    parts::make(cx, class, [None, Some(source)], [])
}

fn chain_from_iterable(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let source = cx.iter(args.req(1))?;
    parts::make(cx, args.req(0), [None, Some(source)], [])
}

fn next_chain(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = parts::of::<2, 0>(iterator);
    loop {
        let active = match object.get(0) {
            Some(active) => active,
            None => {
                let Some(source) = object.get(1) else {
                    return Ok(None);
                };
                match next_active(cx, &source) {
                    Ok(Some(active)) => {
                        object.set(0, Some(active.clone()));
                        active
                    }
                    end => {
                        object.set(1, None);
                        return end;
                    }
                }
            }
        };
        if let Some(item) = cx.next(&active)? {
            return Ok(Some(item));
        }
        object.set(0, None);
    }
}

fn next_active(cx: &mut Cx, source: &Value) -> Res<Option<Value>> {
    match cx.next(source)? {
        Some(iterable) => cx.iter(&iterable).map(Some),
        None => Ok(None),
    }
}

struct CompressRoles;
impl Roles for CompressRoles {
    type Of = Parts<2, 0>;
    const NAMES: &'static [&'static str] = &["data", "selectors"];
}

pub(crate) static COMPRESS_SPEC: TypeSpec = TypeSpec {
    name: "itertools.compress",
    doc: "An iterator of the items of data whose selectors are true.",
    slots: slots(new_compress, next_compress),
    methods: &[REDUCE],
    ..parts::spec::<CompressRoles>()
};

static COMPRESS: Signature = Signature::parse("(data, selectors)");

fn new_compress(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    call_bound(cx, "compress", &COMPRESS, args, |cx, bound| {
        let data = cx.iter(bound.req(0))?;
        let selectors = cx.iter(bound.req(1))?;
        parts::make(cx, class, [Some(data), Some(selectors)], [])
    })
}

fn next_compress(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = parts::of::<2, 0>(iterator);
    let (Some(data), Some(selectors)) = (object.get(0), object.get(1)) else {
        return Ok(None);
    };
    loop {
        let Some(item) = cx.next(&data)? else {
            return Ok(None);
        };
        let Some(selector) = cx.next(&selectors)? else {
            return Ok(None);
        };
        if cx.is_true(&selector)? {
            return Ok(Some(item));
        }
    }
}

struct PairwiseRoles;
impl Roles for PairwiseRoles {
    type Of = Parts<3, 0>;
    const NAMES: &'static [&'static str] = &["iterator", "old", "result"];
}

pub(crate) static PAIRWISE_SPEC: TypeSpec = TypeSpec {
    name: "itertools.pairwise",
    doc: "An iterator of pairs: each item with the next one.",
    slots: slots(new_pairwise, next_pairwise),
    ..parts::spec::<PairwiseRoles>()
};

fn new_pairwise(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let args = positional(cx, class, Ty::Pairwise, "pairwise", args, (1, 1))?;
    let iterator = cx.iter(&args[0])?;
    let nothing = [cx.none(), cx.none()];
    let result = tuple::from_array(cx, nothing)?;
    parts::make(cx, class, [Some(iterator), None, Some(result)], [])
}

fn next_pairwise(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = parts::of::<3, 0>(iterator);
    let Some(mut source) = object.get(0) else {
        return Ok(None);
    };
    let old = match object.get(1) {
        Some(old) => old,
        None => {
            let first = cx.next(&source);
            let Ok(Some(first)) = first else {
                object.set(1, None);
                object.set(0, None);
                return first;
            };
            object.set(1, Some(first.clone()));
            // The step may have come back here and ended.
            let Some(again) = object.get(0) else {
                object.set(1, None);
                return Ok(None);
            };
            source = again;
            first
        }
    };
    let next = cx.next(&source);
    let Ok(Some(next)) = next else {
        object.set(0, None);
        object.set(1, None);
        return next;
    };
    let result = match object.sole(2) {
        Some(result) => {
            drop(refill(cx, &result, 0, old));
            drop(refill(cx, &result, 1, next.clone()));
            result
        }
        None => tuple::from_array(cx, [old, next.clone()])?,
    };
    object.set(1, Some(next));
    Ok(Some(result))
}

struct StarmapRoles;
impl Roles for StarmapRoles {
    type Of = Parts<2, 0>;
    const NAMES: &'static [&'static str] = &["function", "iterator"];
}

pub(crate) static STARMAP_SPEC: TypeSpec = TypeSpec {
    name: "itertools.starmap",
    doc: "An iterator of function(*item) for each item.",
    slots: slots(new_starmap, next_starmap),
    methods: &[REDUCE],
    ..parts::spec::<StarmapRoles>()
};

fn new_starmap(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let args = positional(cx, class, Ty::Starmap, "starmap", args, (2, 2))?;
    let iterator = cx.iter(&args[1])?;
    parts::make(cx, class, [Some(args[0].clone()), Some(iterator)], [])
}

fn next_starmap(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = parts::of::<2, 0>(iterator);
    let (Some(function), Some(source)) = (object.get(0), object.get(1)) else {
        return Ok(None);
    };
    let Some(args) = cx.next(&source)? else {
        return Ok(None);
    };
    let args = if cx.is_exact(&args, Ty::Tuple) {
        args
    } else {
        tuple::from_iterable(cx, &args)?
    };
    cx.call_ex(&function, &args, None).map(Some)
}

struct ZipLongestRoles;
impl Roles for ZipLongestRoles {
    type Of = Parts<3, 2>;
    const NAMES: &'static [&'static str] = &["iterators", "result", "fillvalue"];
}

pub(crate) static ZIP_LONGEST_SPEC: TypeSpec = TypeSpec {
    name: "itertools.zip_longest",
    doc: "An iterator of tuples with an item of each iterable, up to the end of the longest: fillvalue stands for what has ended.",
    slots: slots(new_zip_longest, next_zip_longest),
    methods: &[REDUCE, SETSTATE],
    ..parts::spec::<ZipLongestRoles>()
};

fn new_zip_longest(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let mut fill = cx.none();
    if args.n_kw() > 0 {
        let given = args
            .kw(cx)
            .find(|(name, _)| str_::to_rust(cx, name) == "fillvalue")
            .map(|(_, value)| value.clone());
        match given {
            Some(value) if args.n_kw() == 1 => fill = value,
            Some(_) | None => {
                return Err(cx.type_error("zip_longest() got an unexpected keyword argument"));
            }
        }
    }
    let mut iterators = Vec::with_capacity(args.pos().len());
    for iterable in args.pos() {
        iterators.push(cx.iter(iterable)?);
    }
    let n = iterators.len();
    let nothing = vec![cx.none(); n];
    let iterators = tuple::from_vec(cx, iterators)?;
    let result = tuple::from_vec(cx, nothing)?;
    let fields = [Some(iterators), Some(result), Some(fill)];
    parts::make(cx, class, fields, [n as i64, n as i64])
}

/// Numbers: how many iterators, and how many of them have not ended. `None` stands in for one that has.
fn next_zip_longest(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = parts::of::<3, 2>(iterator);
    let n = object.numbers[0].get() as usize;
    if n == 0 || object.numbers[1].get() == 0 {
        return Ok(None);
    }
    let (Some(iterators), Some(fill)) = (object.get(0), object.get(2)) else {
        return Ok(None);
    };
    if let Some(result) = object.sole(1) {
        for i in 0..n {
            let Some(item) = item_or_fill(cx, object, (&iterators, i), &fill)? else {
                return Ok(None);
            };
            drop(refill(cx, &result, i, item));
        }
        return Ok(Some(result));
    }
    let mut items = Vec::with_capacity(n);
    for i in 0..n {
        let Some(item) = item_or_fill(cx, object, (&iterators, i), &fill)? else {
            return Ok(None);
        };
        items.push(item);
    }
    tuple::from_vec(cx, items).map(Some)
}

fn item_or_fill(
    cx: &mut Cx,
    object: &Parts<3, 2>,
    (iterators, i): (&Value, usize),
    fill: &Value,
) -> Res<Option<Value>> {
    let source = tuple::items(cx, iterators)[i].clone();
    if cx.is_none(&source) {
        return Ok(Some(fill.clone()));
    }
    let active = &object.numbers[1];
    match cx.next(&source) {
        Ok(Some(item)) => Ok(Some(item)),
        Ok(None) => {
            active.set(active.get() - 1);
            if active.get() <= 0 {
                active.set(0);
                return Ok(None);
            }
            let nothing = cx.none();
            drop(refill(cx, iterators, i, nothing));
            Ok(Some(fill.clone()))
        }
        Err(raised) => {
            active.set(0);
            Err(raised)
        }
    }
}
