//! Views of dicts and their iterators.
//!
//! A view has a reference to its dict and nothing else. Views of keys and items behave as sets: `sets.rs`.

pub(crate) mod layout;
mod sets;

use super::layout as dicts;
use super::{len as dict_len, slots as dict_slots};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::exception::Exc;
use crate::objects::exception::layout::class_name;
use crate::objects::native::{Bound, GetSet, Native};
use crate::objects::type_obj::{Layout, Memory, NextFn, Slots, T_NO_NEW, T_UNHASHABLE, TypeSpec};
use crate::objects::{Ty, int, list, str_, tuple};
use crate::text::view::TextBuf;
use layout::{CHANGED, DictFieldTrace, DictIterObj, IteratorTrace, ViewObj};

const VIEW: TypeSpec = TypeSpec {
    flags: T_NO_NEW,
    layout: Layout::DictView,
    memory: Memory::Gc,
    basic_size: 24,
    trace: TraceFns::of::<DictFieldTrace>(),
    destroy: layout::destroy,
    getset: &[GetSet {
        name: "mapping",
        doc: "dictionary that this view refers to",
        get: mapping,
        set: None,
    }],
    ..TypeSpec::ATOM
};

pub(crate) static KEYS_SPEC: TypeSpec = TypeSpec {
    name: "dict_keys",
    flags: T_NO_NEW | T_UNHASHABLE,
    slots: Slots {
        iter: Some(iter_keys),
        contains: Some(contains_key),
        ..SET_SLOTS
    },
    methods: &[
        ISDISJOINT,
        Native::new(
            "__reversed__",
            "($self, /)",
            "Return a reverse iterator over the dict keys.",
            reversed_keys,
        ),
    ],
    ..VIEW
};
pub(crate) static VALUES_SPEC: TypeSpec = TypeSpec {
    name: "dict_values",
    slots: Slots {
        iter: Some(iter_values),
        len: Some(len),
        repr: Some(repr),
        ..Slots::NONE
    },
    methods: &[Native::new(
        "__reversed__",
        "($self, /)",
        "Return a reverse iterator over the dict values.",
        reversed_values,
    )],
    ..VIEW
};
pub(crate) static ITEMS_SPEC: TypeSpec = TypeSpec {
    name: "dict_items",
    flags: T_NO_NEW | T_UNHASHABLE,
    slots: Slots {
        iter: Some(iter_items),
        contains: Some(contains_item),
        ..SET_SLOTS
    },
    methods: &[
        ISDISJOINT,
        Native::new(
            "__reversed__",
            "($self, /)",
            "Return a reverse iterator over the dict items.",
            reversed_items,
        ),
    ],
    ..VIEW
};

/// Of keys and items.
const SET_SLOTS: Slots = Slots {
    len: Some(len),
    repr: Some(repr),
    compare: Some(sets::compare),
    binary: sets::OPERATORS,
    ..Slots::NONE
};
const ISDISJOINT: Native = Native::new(
    "isdisjoint",
    "($self, object, /)",
    "Return True if the view and the given iterable have a null intersection.",
    sets::isdisjoint,
);

const ITERATOR: TypeSpec = TypeSpec {
    flags: T_NO_NEW,
    layout: Layout::DictIterator,
    memory: Memory::Gc,
    basic_size: 56,
    trace: TraceFns::of::<IteratorTrace>(),
    destroy: layout::destroy_iterator,
    methods: &[
        Native::new(
            "__length_hint__",
            "($self, /)",
            "Private method returning an estimate of len(list(it)).",
            length_hint,
        ),
        Native::new(
            "__reduce__",
            "($self, /)",
            "Return state information for pickling.",
            reduce,
        ),
    ],
    ..TypeSpec::ATOM
};

const fn iterator_slots(next: NextFn) -> Slots {
    Slots {
        iter: Some(iter_self),
        next: Some(next),
        ..Slots::NONE
    }
}

pub(crate) static KEY_ITERATOR_SPEC: TypeSpec = TypeSpec {
    name: "dict_keyiterator",
    slots: iterator_slots(next_key),
    ..ITERATOR
};
pub(crate) static VALUE_ITERATOR_SPEC: TypeSpec = TypeSpec {
    name: "dict_valueiterator",
    slots: iterator_slots(next_value),
    ..ITERATOR
};
pub(crate) static ITEM_ITERATOR_SPEC: TypeSpec = TypeSpec {
    name: "dict_itemiterator",
    slots: iterator_slots(next_item),
    ..ITERATOR
};
pub(crate) static REVERSE_KEY_ITERATOR_SPEC: TypeSpec = TypeSpec {
    name: "dict_reversekeyiterator",
    slots: iterator_slots(previous_key),
    ..ITERATOR
};
pub(crate) static REVERSE_VALUE_ITERATOR_SPEC: TypeSpec = TypeSpec {
    name: "dict_reversevalueiterator",
    slots: iterator_slots(previous_value),
    ..ITERATOR
};
pub(crate) static REVERSE_ITEM_ITERATOR_SPEC: TypeSpec = TypeSpec {
    name: "dict_reverseitemiterator",
    slots: iterator_slots(previous_item),
    ..ITERATOR
};

/// `d.keys()`, `d.values()`, `d.items()`, by the view's type.
pub(super) fn view(cx: &mut Cx, dict: &Value, ty: Ty) -> Res<Value> {
    layout::new_view(cx, dict, ty)
}

/// An iterator over a dict, by its type.
pub(super) fn iterator(cx: &mut Cx, dict: &Value, ty: Ty) -> Res<Value> {
    let is_reverse = matches!(
        ty,
        Ty::DictReverseKeyIterator | Ty::DictReverseValueIterator | Ty::DictReverseItemIterator
    );
    let pos = if is_reverse {
        dicts::end_place(dict)
    } else {
        0
    };
    let used = dict_len(cx, dict);
    layout::new_iterator(cx, dict, ty, used, pos)
}

/// The dict of a view.
fn dict_of(view: &Value) -> Option<&Value> {
    view.cast::<ViewObj>().map(ViewObj::dict)
}

fn of_view(cx: &mut Cx, view: &Value, ty: Ty) -> Res<Value> {
    match dict_of(view) {
        Some(dict) => iterator(cx, dict, ty),
        None => Err(cx.type_error("a view of a dict is expected")),
    }
}

fn iter_keys(cx: &mut Cx, view: &Value) -> Res<Value> {
    of_view(cx, view, Ty::DictKeyIterator)
}

fn iter_values(cx: &mut Cx, view: &Value) -> Res<Value> {
    of_view(cx, view, Ty::DictValueIterator)
}

fn iter_items(cx: &mut Cx, view: &Value) -> Res<Value> {
    of_view(cx, view, Ty::DictItemIterator)
}

fn reversed_keys(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    of_view(cx, args.req(0), Ty::DictReverseKeyIterator)
}

fn reversed_values(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    of_view(cx, args.req(0), Ty::DictReverseValueIterator)
}

fn reversed_items(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    of_view(cx, args.req(0), Ty::DictReverseItemIterator)
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
fn len(cx: &mut Cx, view: &Value) -> Res<usize> {
    Ok(dict_of(view).map_or(0, |dict| dict_len(cx, dict)))
}

fn repr(cx: &mut Cx, view: &Value) -> Res<Value> {
    if !cx.enter_repr(view)? {
        return str_::new(cx, "...");
    }
    let shown = shown(cx, view);
    cx.leave_repr(view);
    str_::from_buf(cx, &shown?)
}

fn shown(cx: &mut Cx, view: &Value) -> Res<TextBuf> {
    let items = cx.collect(view)?;
    let items = list::new(cx, items)?;
    let mut text = TextBuf::new();
    text.push_str(&class_name(cx, cx.type_of(view)));
    text.push_str("(");
    dict_slots::push_repr(cx, &mut text, &items)?;
    text.push_str(")");
    Ok(text)
}

fn contains_key(cx: &mut Cx, view: &Value, key: &Value) -> Res<bool> {
    match dict_of(view) {
        Some(dict) => dict_slots::contains(cx, dict, key),
        None => Ok(false),
    }
}

fn contains_item(cx: &mut Cx, view: &Value, item: &Value) -> Res<bool> {
    let Some(dict) = dict_of(view) else {
        return Ok(false);
    };
    let (key, value) = match tuple::items(cx, item) {
        [key, value] => (key.clone(), value.clone()),
        _ => return Ok(false),
    };
    match super::get(cx, dict, &key)? {
        Some(found) => cx.equal(&found, &value),
        None => Ok(false),
    }
}

fn mapping(cx: &mut Cx, view: &Value) -> Res<Value> {
    match dict_of(view) {
        Some(dict) => {
            let class = cx.type_value(Ty::MappingProxy);
            cx.call(&class, std::slice::from_ref(dict))
        }
        None => Ok(cx.none()),
    }
}

// ---- iterators

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
fn iter_self(_cx: &mut Cx, iter: &Value) -> Res<Value> {
    Ok(iter.clone())
}

/// One step of an iterator: `step` reads the dict. As CPython's `dictiter_iternextkey` and its kin.
#[inline(always)]
fn advance<T>(
    cx: &mut Cx,
    iter: &Value,
    is_reverse: bool,
    step: impl FnOnce(&Value, &mut usize) -> Option<T>,
) -> Res<Option<T>> {
    let Some(this) = iter.cast::<DictIterObj>() else {
        return Ok(None);
    };
    let Some(dict) = this.dict() else {
        return Ok(None);
    };
    if this.used.get() != dict_len(cx, dict) {
        this.used.set(CHANGED);
        return Err(cx.raise(
            Exc::RuntimeError,
            "dictionary changed size during iteration",
        ));
    }
    let mut pos = this.pos.get();
    let Some(found) = step(dict, &mut pos) else {
        this.exhaust();
        return Ok(None);
    };
    if !is_reverse && this.left.get() == 0 {
        this.exhaust();
        return Err(cx.raise(
            Exc::RuntimeError,
            "dictionary keys changed during iteration",
        ));
    }
    this.pos.set(pos);
    this.left.set(this.left.get().saturating_sub(1));
    Ok(Some(found))
}

fn next_key(cx: &mut Cx, iter: &Value) -> Res<Option<Value>> {
    advance(cx, iter, false, dicts::next_key)
}

fn next_value(cx: &mut Cx, iter: &Value) -> Res<Option<Value>> {
    advance(cx, iter, false, dicts::next_value)
}

fn next_item(cx: &mut Cx, iter: &Value) -> Res<Option<Value>> {
    let found = advance(cx, iter, false, dicts::next)?;
    pair(cx, iter, found)
}

fn previous_key(cx: &mut Cx, iter: &Value) -> Res<Option<Value>> {
    let found = advance(cx, iter, true, dicts::previous)?;
    Ok(found.map(|(key, _)| key))
}

fn previous_value(cx: &mut Cx, iter: &Value) -> Res<Option<Value>> {
    let found = advance(cx, iter, true, dicts::previous)?;
    Ok(found.map(|(_, value)| value))
}

fn previous_item(cx: &mut Cx, iter: &Value) -> Res<Option<Value>> {
    let found = advance(cx, iter, true, dicts::previous)?;
    pair(cx, iter, found)
}

fn pair(cx: &mut Cx, iter: &Value, found: Option<(Value, Value)>) -> Res<Option<Value>> {
    match (found, iter.cast::<DictIterObj>()) {
        (Some((key, value)), Some(this)) => this.pair(cx, key, value).map(Some),
        _ => Ok(None),
    }
}

fn length_hint(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let left = args
        .req(0)
        .cast::<DictIterObj>()
        .map_or(0, |this| match this.dict() {
            Some(dict) if dict_len(cx, dict) == this.used.get() => this.left.get(),
            _ => 0,
        });
    int::new(cx, left as i64)
}

/// What is still to come, as a list: the iterator itself stays where it is.
fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let iter = args.req(0);
    let mut rest = Vec::new();
    if let Some(this) = iter.cast::<DictIterObj>()
        && let Some(dict) = this.dict().cloned()
    {
        let ty = cx.type_of(iter).ty.get().unwrap_or(Ty::DictKeyIterator);
        let copy = layout::new_iterator(cx, &dict, ty, this.used.get(), this.pos.get())?;
        if let Some(copy) = copy.cast::<DictIterObj>() {
            copy.left.set(this.left.get());
        }
        while let Some(item) = cx.next(&copy)? {
            rest.push(item);
        }
    }
    let rest = list::new(cx, rest)?;
    let name = str_::intern(cx, "iter");
    let builtins = cx.builtins_dict();
    let Some(iter) = super::get_str(cx, &builtins, &name) else {
        return Err(cx.raise(Exc::AttributeError, "iter"));
    };
    let rest = tuple::new(cx, &[rest])?;
    tuple::new(cx, &[iter, rest])
}
