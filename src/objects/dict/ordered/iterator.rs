//! Views of ordered dicts and their iterators, which notice a change of order.

use super::layout::state;
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::dict::layout as dicts;
use crate::objects::dict::len as dict_len;
use crate::objects::dict::views::layout::{DictFieldTrace, ViewObj, destroy};
use crate::objects::exception::Exc;
use crate::objects::iterators::{builtin, itself};
use crate::objects::native::{Bound, Native};
use crate::objects::parts::{self, Parts, Roles, refill};
use crate::objects::type_obj::{Layout, Memory, Slots, T_NO_NEW, T_UNHASHABLE, TypeSpec, UnaryFn};
use crate::objects::{Ty, list, tuple};

struct IteratorRoles;
impl Roles for IteratorRoles {
    type Of = Parts<2, 4>;
    const NAMES: &'static [&'static str] = &["dict", "result"];
}

/// What is given, and in which direction; the place of the next entry; the dict's state and size at the start.
const KIND: usize = 0;
const PLACE: usize = 1;
const STATE: usize = 2;
const SIZE: usize = 3;

const KEYS: i64 = 1;
const VALUES: i64 = 2;
const REVERSED: i64 = 4;

pub(crate) static ITERATOR_SPEC: TypeSpec = TypeSpec {
    name: "odict_iterator",
    flags: T_NO_NEW,
    slots: Slots {
        iter: Some(itself),
        next: Some(next),
        ..Slots::NONE
    },
    methods: &[Native::new(
        "__reduce__",
        "($self, /)",
        "Return state information for pickling",
        reduce,
    )],
    ..parts::spec::<IteratorRoles>()
};

const fn view(
    name: &'static str,
    base: Ty,
    flags: u32,
    iter: UnaryFn,
    methods: &'static [Native],
) -> TypeSpec {
    TypeSpec {
        name,
        base: Some(base),
        flags: T_NO_NEW | flags,
        layout: Layout::DictView,
        memory: Memory::Gc,
        basic_size: 24,
        trace: TraceFns::of::<DictFieldTrace>(),
        destroy,
        slots: Slots {
            iter: Some(iter),
            ..Slots::NONE
        },
        methods,
        is_late: true,
        ..TypeSpec::ATOM
    }
}

pub(crate) static KEYS_SPEC: TypeSpec = view(
    "odict_keys",
    Ty::DictKeys,
    T_UNHASHABLE,
    iter_keys,
    &[Native::new("__reversed__", "($self, /)", "", reversed_keys)],
);
pub(crate) static VALUES_SPEC: TypeSpec = view(
    "odict_values",
    Ty::DictValues,
    0,
    iter_values,
    &[Native::new(
        "__reversed__",
        "($self, /)",
        "",
        reversed_values,
    )],
);
pub(crate) static ITEMS_SPEC: TypeSpec = view(
    "odict_items",
    Ty::DictItems,
    T_UNHASHABLE,
    iter_items,
    &[Native::new(
        "__reversed__",
        "($self, /)",
        "",
        reversed_items,
    )],
);

fn make(cx: &mut Cx, dict: &Value, kind: i64) -> Res<Value> {
    let class = cx.type_value(Ty::OrderedIterator);
    let place = if kind & REVERSED != 0 {
        dicts::end_place(dict)
    } else {
        0
    };
    let result = if kind & (KEYS | VALUES) == KEYS | VALUES {
        let nothing = [cx.none(), cx.none()];
        Some(tuple::from_array(cx, nothing)?)
    } else {
        None
    };
    let size = dict_len(cx, dict) as i64;
    let numbers = [kind, place as i64, state(cx, dict) as i64, size];
    parts::make(cx, &class, [Some(dict.clone()), result], numbers)
}

/// `iter(dict)`.
pub(super) fn iter(cx: &mut Cx, dict: &Value) -> Res<Value> {
    make(cx, dict, KEYS)
}

/// `reversed(dict)`.
pub(super) fn reversed_keys_of(cx: &mut Cx, dict: &Value) -> Res<Value> {
    make(cx, dict, KEYS | REVERSED)
}

fn of_view(cx: &mut Cx, view: &Value, kind: i64) -> Res<Value> {
    match view.cast::<ViewObj>().map(ViewObj::dict) {
        Some(dict) => make(cx, dict, kind),
        None => Err(cx.type_error("a view of a dict is expected")),
    }
}

fn iter_keys(cx: &mut Cx, view: &Value) -> Res<Value> {
    of_view(cx, view, KEYS)
}

fn iter_values(cx: &mut Cx, view: &Value) -> Res<Value> {
    of_view(cx, view, VALUES)
}

fn iter_items(cx: &mut Cx, view: &Value) -> Res<Value> {
    of_view(cx, view, KEYS | VALUES)
}

fn reversed_keys(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    of_view(cx, args.req(0), KEYS | REVERSED)
}

fn reversed_values(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    of_view(cx, args.req(0), VALUES | REVERSED)
}

fn reversed_items(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    of_view(cx, args.req(0), KEYS | VALUES | REVERSED)
}

fn next(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let own = parts::of::<2, 4>(iterator);
    let Some(dict) = own.get(0) else {
        return Ok(None);
    };
    if state(cx, &dict) as i64 != own.numbers[STATE].get() {
        own.set(0, None);
        return Err(cx.raise(Exc::RuntimeError, "OrderedDict mutated during iteration"));
    }
    if dict_len(cx, &dict) as i64 != own.numbers[SIZE].get() {
        own.numbers[SIZE].set(-1);
        own.set(0, None);
        return Err(cx.raise(
            Exc::RuntimeError,
            "OrderedDict changed size during iteration",
        ));
    }
    let kind = own.numbers[KIND].get();
    let mut place = own.numbers[PLACE].get() as usize;
    let entry = if kind & REVERSED != 0 {
        dicts::previous(&dict, &mut place)
    } else {
        dicts::next(&dict, &mut place)
    };
    own.numbers[PLACE].set(place as i64);
    let Some((key, value)) = entry else {
        own.set(0, None);
        return Ok(None);
    };
    if kind & VALUES == 0 {
        return Ok(Some(key));
    }
    if kind & KEYS == 0 {
        return Ok(Some(value));
    }
    if let Some(result) = own.sole(1) {
        drop(refill(cx, &result, 0, key));
        drop(refill(cx, &result, 1, value));
        return Ok(Some(result));
    }
    tuple::from_array(cx, [key, value]).map(Some)
}

fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let maker = builtin(cx, "iter");
    let mut left = Vec::new();
    let own = parts::of::<2, 4>(args.req(0));
    let mut place = own.numbers[PLACE].get() as usize;
    let kind = own.numbers[KIND].get();
    while let Some(dict) = own.get(0)
        && let Some((key, value)) = if kind & REVERSED != 0 {
            dicts::previous(&dict, &mut place)
        } else {
            dicts::next(&dict, &mut place)
        }
    {
        left.push(match kind & (KEYS | VALUES) {
            KEYS => key,
            VALUES => value,
            _ => tuple::from_array(cx, [key, value])?,
        });
    }
    let left = list::new(cx, left)?;
    let inner = tuple::from_array(cx, [left])?;
    tuple::from_array(cx, [maker, inner])
}
