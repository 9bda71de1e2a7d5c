//! `enumerate`, `zip`, `map`, `filter`, `reversed`.

use super::over::place_behind;
use super::{itself, layout};
use crate::cx::{Cx, Res};
use crate::heap::handle::{Value, pack};
use crate::heap::trace::TraceFns;
use crate::objects::exception::Exc;
use crate::objects::names::Name;
use crate::objects::native::{Args, Bound, Native};
use crate::objects::protocol::iter::is_sequence;
use crate::objects::slice::size_argument;
use crate::objects::tuple::layout::slice_of;
use crate::objects::type_obj::{BinaryOp, Layout, Memory, Slots, T_BASETYPE, TypeSpec};
use crate::objects::{Ty, int, str_, tuple};

type New = fn(&mut Cx, &Value, Args<'_>) -> Res<Value>;
type Next = fn(&mut Cx, &Value) -> Res<Option<Value>>;

const fn slots(new: New, next: Next) -> Slots {
    Slots {
        new: Some(new),
        iter: Some(itself),
        next: Some(next),
        ..Slots::NONE
    }
}

pub(super) const REDUCE_DOC: &str = "Return state information for pickling.";
pub(super) const SETSTATE_DOC: &str = "Set state information for unpickling.";

const COUNTED: TypeSpec = TypeSpec {
    flags: T_BASETYPE,
    memory: Memory::Gc,
    trace: TraceFns::of::<layout::CountedTrace>(),
    clear: Some(layout::clear_counted),
    destroy: layout::clear_counted,
    ..TypeSpec::ATOM
};

const PAIR: TypeSpec = TypeSpec {
    flags: T_BASETYPE,
    memory: Memory::Gc,
    basic_size: 32,
    trace: TraceFns::of::<layout::PairTrace>(),
    clear: Some(layout::clear_pair),
    destroy: layout::clear_pair,
    ..TypeSpec::ATOM
};

pub(crate) static ENUMERATE_SPEC: TypeSpec = TypeSpec {
    name: "enumerate",
    doc: "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...",
    layout: Layout::Enumerate,
    basic_size: 56,
    slots: slots(new_enumerate, next_enumerate),
    methods: &[
        Native::new("__reduce__", "($self, /)", REDUCE_DOC, enumerate_reduce),
        Native::class(
            "__class_getitem__",
            "($type, object, /)",
            "See PEP 585",
            class_getitem,
        ),
    ],
    ..COUNTED
};

pub(crate) static ZIP_SPEC: TypeSpec = TypeSpec {
    name: "zip",
    doc: "The zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\nshortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.",
    layout: Layout::Zip,
    basic_size: 48,
    slots: slots(new_zip, next_zip),
    methods: &[
        Native::new("__reduce__", "($self, /)", REDUCE_DOC, zip_reduce),
        Native::new(
            "__setstate__",
            "($self, object, /)",
            SETSTATE_DOC,
            zip_setstate,
        ),
    ],
    ..COUNTED
};

pub(crate) static MAP_SPEC: TypeSpec = TypeSpec {
    name: "map",
    doc: "Make an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted.",
    layout: Layout::Map,
    slots: slots(new_map, next_map),
    methods: &[Native::new(
        "__reduce__",
        "($self, /)",
        REDUCE_DOC,
        map_reduce,
    )],
    ..PAIR
};

pub(crate) static FILTER_SPEC: TypeSpec = TypeSpec {
    name: "filter",
    doc: "Return an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true.",
    layout: Layout::Filter,
    slots: slots(new_filter, next_filter),
    methods: &[Native::new(
        "__reduce__",
        "($self, /)",
        REDUCE_DOC,
        filter_reduce,
    )],
    ..PAIR
};

pub(crate) static REVERSED_SPEC: TypeSpec = TypeSpec {
    name: "reversed",
    doc: "Return a reverse iterator over the values of the given sequence.",
    flags: T_BASETYPE,
    layout: Layout::Reversed,
    memory: Memory::Gc,
    basic_size: 32,
    trace: TraceFns::of::<layout::SeqTrace>(),
    clear: Some(layout::clear_seq),
    destroy: layout::clear_seq,
    slots: slots(new_reversed, next_reversed),
    methods: &[
        Native::new(
            "__length_hint__",
            "($self, /)",
            "Private method returning an estimate of len(list(it)).",
            reversed_length_hint,
        ),
        Native::new("__reduce__", "($self, /)", REDUCE_DOC, reversed_reduce),
        Native::new(
            "__setstate__",
            "($self, object, /)",
            SETSTATE_DOC,
            reversed_setstate,
        ),
    ],
    ..TypeSpec::ATOM
};

fn class_getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    crate::objects::class::generic_alias::new(cx, args.req(0), args.req(1))
}

/// Is the class the built-in one, so that keywords it does not know are refused?
fn is_exactly(cx: &Cx, class: &Value, ty: Ty) -> bool {
    class.is(&cx.type_value(ty))
}

/// The value of a keyword argument.
fn keyword<'a>(cx: &Cx, args: Args<'a>, wanted: &str) -> Option<&'a Value> {
    let place = args
        .kw(cx)
        .position(|(name, _)| str_::to_rust(cx, name) == wanted);
    place.map(|i| &args.kw_values()[i])
}

/// Keyword names other than `known`.
fn unknown_keyword(cx: &Cx, args: Args<'_>, known: &[&str]) -> Option<String> {
    args.kw(cx)
        .map(|(name, _)| str_::to_rust(cx, name))
        .find(|name| !known.contains(&name.as_str()))
}

fn new_enumerate(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let n = args.all().len();
    if n > 2 {
        return Err(cx.type_error(format!("enumerate() takes at most 2 arguments ({n} given)")));
    }
    let n_positional = args.pos().len();
    // A name of a parameter that has been given by position is as unknown as any other.
    let known = &["iterable", "start"][n_positional..];
    if let Some(name) = unknown_keyword(cx, args, known) {
        return Err(cx.type_error(format!(
            "'{name}' is an invalid keyword argument for enumerate()"
        )));
    }
    let given = |i: usize, name: &str| args.pos().get(i).or_else(|| keyword(cx, args, name));
    let (iterable, start) = (given(0, "iterable"), given(1, "start"));
    let Some(iterable) = iterable else {
        return Err(match start {
            Some(_) => cx.type_error("'start' is an invalid keyword argument for enumerate()"),
            None => cx.type_error("enumerate() missing required argument 'iterable'"),
        });
    };
    let (number, long) = match start {
        Some(start) => {
            let start = cx.index(start)?;
            match int::to_i64(&start) {
                Some(number) if number < i64::MAX => (number, None),
                _ => (i64::MAX, Some(start)),
            }
        }
        None => (0, None),
    };
    let iterator = cx.iter(iterable)?;
    let nothing = [cx.none(), cx.none()];
    let result = tuple::from_array(cx, nothing)?;
    layout::new_counted(cx, class, number, iterator, result, long)
}

fn next_enumerate(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = layout::counted(iterator);
    let Some(of) = object.iterators() else {
        return Ok(None);
    };
    let Some(item) = cx.aside(&of, |cx| cx.next(&of))? else {
        return Ok(None);
    };
    let index = if let Some(index) = object.long_index() {
        let one = int::new(cx, 1)?;
        let next = cx.binary(BinaryOp::Add, &index, &one)?;
        object.set_long_index(next);
        index
    } else {
        let number = object.number.get();
        let index = int::new(cx, number)?;
        if number == i64::MAX - 1 {
            let one = int::new(cx, 1)?;
            let next = cx.binary(BinaryOp::Add, &index, &one)?;
            object.set_long_index(next);
        }
        object.number.set(number.saturating_add(1));
        index
    };
    match object.reusable_result() {
        Some(result) => {
            drop(layout::refill(cx, &result, 0, index));
            drop(layout::refill(cx, &result, 1, item));
            Ok(Some(result))
        }
        None => tuple::from_array(cx, [index, item]).map(Some),
    }
}

/// The class, and the iterator with the next index.
fn enumerate_reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let object = layout::counted(args.req(0));
    let class = cx.type_value_of(args.req(0));
    let iterator = object.iterators().unwrap_or_else(|| cx.none());
    let index = match object.long_index() {
        Some(index) => index,
        None => int::new(cx, object.number.get())?,
    };
    let inner = tuple::from_array(cx, [iterator, index])?;
    tuple::from_array(cx, [class, inner])
}

fn new_zip(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let _packed = pack(args.all());
    if args.n_kw() > 1 && is_exactly(cx, class, Ty::Zip) {
        let n = args.n_kw();
        return Err(cx.type_error(format!(
            "zip() takes at most 1 keyword argument ({n} given)"
        )));
    }
    if is_exactly(cx, class, Ty::Zip)
        && let Some(name) = unknown_keyword(cx, args, &["strict"])
    {
        return Err(cx.type_error(format!("zip() got an unexpected keyword argument '{name}'")));
    }
    let strict = match keyword(cx, args, "strict") {
        Some(strict) => cx.is_true(strict)?,
        None => false,
    };
    let mut iterators = Vec::new();
    for iterable in args.pos() {
        iterators.push(cx.iter(iterable)?);
    }
    let nothing = vec![cx.none(); iterators.len()];
    let iterators = tuple::from_vec(cx, iterators)?;
    let result = tuple::from_vec(cx, nothing)?;
    layout::new_counted(cx, class, i64::from(strict), iterators, result, None)
}

fn next_zip(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = layout::counted(iterator);
    let Some(iterators) = object.iterators() else {
        return Ok(None);
    };
    let sources = slice_of(&iterators).unwrap_or(&[]);
    if sources.is_empty() {
        return Ok(None);
    }
    let ended = |cx: &mut Cx, i: usize| {
        if object.number.get() == 0 {
            Ok(None)
        } else {
            uneven(cx, &iterators, i)
        }
    };
    if let Some(result) = object.reusable_result() {
        for (i, source) in sources.iter().enumerate() {
            match cx.next(source)? {
                Some(item) => drop(layout::refill(cx, &result, i, item)),
                None => return ended(cx, i),
            }
        }
        return Ok(Some(result));
    }
    if let [first, second] = sources {
        let Some(first) = cx.next(first)? else {
            return ended(cx, 0);
        };
        let Some(second) = cx.next(second)? else {
            return ended(cx, 1);
        };
        return tuple::from_array(cx, [first, second]).map(Some);
    }
    let mut items = Vec::with_capacity(sources.len());
    for (i, source) in sources.iter().enumerate() {
        match cx.next(source)? {
            Some(item) => items.push(item),
            None => return ended(cx, i),
        }
    }
    tuple::from_vec(cx, items).map(Some)
}

fn zip_reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let object = layout::counted(args.req(0));
    let class = cx.type_value_of(args.req(0));
    let iterators = object.iterators().unwrap_or_else(|| cx.none());
    if object.number.get() == 0 {
        return tuple::from_array(cx, [class, iterators]);
    }
    let strict = cx.bool(true);
    tuple::from_array(cx, [class, iterators, strict])
}

fn zip_setstate(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let strict = cx.is_true(args.req(1))?;
    layout::counted(args.req(0)).number.set(i64::from(strict));
    Ok(cx.none())
}

/// `strict=True`, and iterator `i` has ended: so must all the others.
fn uneven(cx: &mut Cx, iterators: &Value, i: usize) -> Res<Option<Value>> {
    let plural = |n: usize| {
        if n == 1 {
            " ".to_owned()
        } else {
            format!("s 1-{n}")
        }
    };
    if i > 0 {
        let others = if i == 1 { " 1".to_owned() } else { plural(i) };
        return Err(cx.value_error(format!(
            "zip() argument {} is shorter than argument{others}",
            i + 1
        )));
    }
    for k in 1..tuple::items(cx, iterators).len() {
        let one = tuple::items(cx, iterators)[k].clone();
        if cx.next(&one)?.is_some() {
            let others = if k == 1 { " 1".to_owned() } else { plural(k) };
            return Err(cx.value_error(format!(
                "zip() argument {} is longer than argument{others}",
                k + 1
            )));
        }
    }
    Ok(None)
}

fn no_keywords(cx: &mut Cx, class: &Value, ty: Ty, name: &str, args: Args<'_>) -> Res<()> {
    if args.n_kw() > 0 && is_exactly(cx, class, ty) {
        return Err(cx.type_error(format!("{name}() takes no keyword arguments")));
    }
    Ok(())
}

fn new_map(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    no_keywords(cx, class, Ty::Map, "map", args)?;
    let [function, iterables @ ..] = args.pos() else {
        return Err(cx.type_error("map() must have at least two arguments."));
    };
    if iterables.is_empty() {
        return Err(cx.type_error("map() must have at least two arguments."));
    }
    let mut iterators = Vec::with_capacity(iterables.len());
    for iterable in iterables {
        iterators.push(cx.iter(iterable)?);
    }
    let iterators = tuple::from_vec(cx, iterators)?;
    layout::new_pair(cx, class, iterators, function.clone())
}

fn next_map(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let (Some(iterators), Some(function)) = layout::parts(iterator) else {
        return Ok(None);
    };
    let sources = slice_of(&iterators).unwrap_or(&[]);
    if let [source] = sources {
        return match cx.next(source)? {
            Some(item) => {
                let args = [item];
                cx.aside(&function, |cx| cx.call(&function, &args))
                    .map(Some)
            }
            None => Ok(None),
        };
    }
    let mut items = Vec::with_capacity(sources.len());
    for source in sources {
        match cx.next(source)? {
            Some(item) => items.push(item),
            None => return Ok(None),
        }
    }
    cx.aside(&function, |cx| cx.call(&function, &items))
        .map(Some)
}

fn map_reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let class = cx.type_value_of(args.req(0));
    let (iterators, function) = layout::parts(args.req(0));
    let iterators = iterators.unwrap_or_else(|| cx.none());
    let mut inner = vec![function.unwrap_or_else(|| cx.none())];
    inner.extend_from_slice(slice_of(&iterators).unwrap_or(&[]));
    let inner = tuple::from_vec(cx, inner)?;
    tuple::from_array(cx, [class, inner])
}

fn new_filter(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    no_keywords(cx, class, Ty::Filter, "filter", args)?;
    let [function, iterable] = args.pos() else {
        let n = args.pos().len();
        return Err(cx.type_error(format!("filter expected 2 arguments, got {n}")));
    };
    let iterator = cx.iter(iterable)?;
    layout::new_pair(cx, class, function.clone(), iterator)
}

fn next_filter(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let (Some(function), Some(of)) = layout::parts(iterator) else {
        return Ok(None);
    };
    let by_truth = cx.is_none(&function) || function.is(&cx.type_value(Ty::Bool));
    while let Some(item) = cx.aside(&of, |cx| cx.next(&of))? {
        let keep = if by_truth {
            cx.is_true(&item)?
        } else {
            let args = std::slice::from_ref(&item);
            let verdict = cx.aside(&function, |cx| cx.call(&function, args))?;
            cx.is_true(&verdict)?
        };
        if keep {
            return Ok(Some(item));
        }
    }
    Ok(None)
}

fn filter_reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let class = cx.type_value_of(args.req(0));
    let (function, iterator) = layout::parts(args.req(0));
    let inner = [
        function.unwrap_or_else(|| cx.none()),
        iterator.unwrap_or_else(|| cx.none()),
    ];
    let inner = tuple::from_array(cx, inner)?;
    tuple::from_array(cx, [class, inner])
}

fn new_reversed(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    no_keywords(cx, class, Ty::Reversed, "reversed", args)?;
    let [sequence] = args.pos() else {
        let n = args.pos().len();
        return Err(cx.type_error(format!("reversed expected 1 argument, got {n}")));
    };
    let name = cx.name(Name::__reversed__).clone();
    if let Some(found) = cx.lookup(cx.type_of(sequence), &name)
        && cx.is_none(&found)
    {
        let got = cx.type_name_of(sequence);
        return Err(cx.type_error(format!("'{got}' object is not reversible")));
    }
    if let Some(method) = cx.lookup_special(sequence, Name::__reversed__)? {
        return cx.call(&method, &[]);
    }
    if !is_sequence(cx, sequence) {
        let got = cx.type_name_of(sequence);
        return Err(cx.type_error(format!("'{got}' object is not reversible")));
    }
    let n = cx.len(sequence)?;
    layout::new_seq(cx, class, sequence, n)
}

fn next_reversed(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let object = layout::seq(iterator);
    let Some(of) = object.sequence() else {
        return Ok(None);
    };
    if let Some(at) = object.index.get().checked_sub(1) {
        if cx.is_exact(&of, Ty::Str)
            && let Some(text) = str_::text_of(&of)
            && at < text.len()
        {
            object.index.set(at);
            return str_::layout::of_char(cx, text.get(at)).map(Some);
        }
        let key = int::new(cx, at as i64)?;
        match cx.get_item(&of, &key) {
            Ok(item) => {
                object.index.set(at);
                return Ok(Some(item));
            }
            Err(raised) => {
                if cx.catch(Exc::IndexError).is_none() && cx.catch(Exc::StopIteration).is_none() {
                    return Err(raised);
                }
            }
        }
    }
    object.finish();
    Ok(None)
}

fn reversed_length_hint(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let object = layout::seq(args.req(0));
    let Some(of) = object.sequence() else {
        return int::new(cx, 0);
    };
    let len = cx.len(&of)?;
    let index = object.index.get();
    int::new(cx, if len >= index { index as i64 } else { 0 })
}

fn reversed_reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let object = layout::seq(args.req(0));
    let class = cx.type_value_of(args.req(0));
    let Some(of) = object.sequence() else {
        let empty = tuple::new(cx, &[])?;
        let inner = tuple::from_array(cx, [empty])?;
        return tuple::from_array(cx, [class, inner]);
    };
    let index = int::new(cx, object.index.get() as i64 - 1)?;
    let inner = tuple::from_array(cx, [of])?;
    tuple::from_array(cx, [class, inner, index])
}

fn reversed_setstate(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let state = size_argument(cx, args.req(1))?;
    let object = layout::seq(args.req(0));
    if let Some(of) = object.sequence() {
        let len = cx.len(&of)?;
        object.index.set(place_behind(state, len));
    }
    Ok(cx.none())
}
