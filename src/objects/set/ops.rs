//! What sets can do by operators and built-in functions, and the algorithms behind their methods: CPython's, which decide whose members a
//! result has, and in which order `__eq__` is called.

use super::layout::{self, SetObj};
use super::{add, len as set_len};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::dict::{self, layout as dicts};
use crate::objects::exception::Exc;
use crate::objects::exception::layout::{class_name, is_subtype};
use crate::objects::native::Args;
use crate::objects::type_obj::{BinaryFn, BinaryOp, N_BINARY, TypeObj};
use crate::objects::{CompareOp, Ty, list, str_};
use crate::text::view::{Text, TextBuf};

pub(super) const OPERATORS: [Option<BinaryFn>; N_BINARY] = {
    let mut all: [Option<BinaryFn>; N_BINARY] = [None; N_BINARY];
    all[BinaryOp::Subtract as usize] = Some(subtract);
    all[BinaryOp::And as usize] = Some(and);
    all[BinaryOp::Or as usize] = Some(or);
    all[BinaryOp::Xor as usize] = Some(xor);
    all
};
pub(super) const INPLACE_OPERATORS: [Option<BinaryFn>; N_BINARY] = {
    let mut all: [Option<BinaryFn>; N_BINARY] = [None; N_BINARY];
    all[BinaryOp::Subtract as usize] = Some(inplace_subtract);
    all[BinaryOp::And as usize] = Some(inplace_and);
    all[BinaryOp::Or as usize] = Some(inplace_or);
    all[BinaryOp::Xor as usize] = Some(inplace_xor);
    all
};

/// Is it a set or frozenset, or of a subclass?
pub(super) fn is_set(value: &Value) -> bool {
    value.cast::<SetObj>().is_some()
}

fn is_frozen(cx: &Cx, value: &Value) -> bool {
    is_subtype(cx, cx.type_of(value), cx.ty(Ty::FrozenSet))
}

pub(super) use dicts::hash_of;

/// An empty set or frozenset.
pub(super) fn empty(cx: &mut Cx, ty: Ty) -> Res<Value> {
    let class = cx.type_value(ty);
    empty_of(cx, &class)
}

fn empty_of(cx: &mut Cx, class: &Value) -> Res<Value> {
    match class.cast::<TypeObj>() {
        Some(class) => layout::alloc(cx, class),
        None => Err(cx.type_error("set.__new__(X): X is not a type object")),
    }
}

/// An empty result of an operation on a set: of the built-in base, whatever the class.
fn empty_like(cx: &mut Cx, set: &Value) -> Res<Value> {
    let ty = if is_frozen(cx, set) {
        Ty::FrozenSet
    } else {
        Ty::Set
    };
    empty(cx, ty)
}

fn is_exact_frozen(cx: &Cx, value: &Value) -> bool {
    cx.is_exact(value, Ty::FrozenSet)
}

/// `s.copy()`: an exact frozenset is its own.
pub(super) fn copy(cx: &mut Cx, set: &Value) -> Res<Value> {
    if is_exact_frozen(cx, set) {
        return Ok(set.clone());
    }
    new_copy(cx, set)
}

fn new_copy(cx: &mut Cx, set: &Value) -> Res<Value> {
    let made = empty_like(cx, set)?;
    layout::merge(cx, &made, set)?;
    Ok(made)
}

/// A new set of the built-in base of `set` with these members.
fn made_like(cx: &mut Cx, set: &Value, members: &Value) -> Res<Value> {
    let made = empty_like(cx, set)?;
    update(cx, &made, members)?;
    Ok(made)
}

pub(super) fn new(cx: &mut Cx, class: &Value, _args: Args<'_>) -> Res<Value> {
    empty_of(cx, class)
}

pub(super) fn init(cx: &mut Cx, set: &Value, args: Args<'_>) -> Res<()> {
    if args.n_kw() > 0 {
        return Err(cx.type_error("set() takes no keyword arguments"));
    }
    let members = only_argument(cx, "set", args)?;
    if set.cast::<SetObj>().is_some_and(|this| this.fill() > 0) {
        layout::clear_all(cx, set);
    }
    if let Some(this) = set.cast::<SetObj>() {
        this.forget_hash();
    }
    match members {
        Some(members) => update(cx, set, members),
        None => Ok(()),
    }
}

/// The one positional argument of `set(...)` and `frozenset(...)`.
fn only_argument<'a>(cx: &mut Cx, name: &str, args: Args<'a>) -> Res<Option<&'a Value>> {
    match args.pos() {
        [] => Ok(None),
        [members] => Ok(Some(members)),
        more => {
            let n = more.len();
            Err(cx.type_error(format!("{name} expected at most 1 argument, got {n}")))
        }
    }
}

pub(super) fn frozen_new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let is_plain = class.is(&cx.type_value(Ty::FrozenSet));
    if args.n_kw() > 0 && has_frozen_init(cx, class) {
        return Err(cx.type_error("frozenset() takes no keyword arguments"));
    }
    let members = only_argument(cx, "frozenset", args)?;
    if is_plain
        && let Some(members) = members
        && is_exact_frozen(cx, members)
    {
        return Ok(members.clone());
    }
    let made = empty_of(cx, class)?;
    if let Some(members) = members {
        update(cx, &made, members)?;
    }
    Ok(made)
}

/// Has the class no `__init__` of its own, which could take the arguments that are left over?
fn has_frozen_init(cx: &Cx, class: &Value) -> bool {
    let plain = cx.ty(Ty::FrozenSet).slots.get().init;
    let own = class
        .cast::<TypeObj>()
        .and_then(|class| class.slots.get().init);
    match (own, plain) {
        (Some(own), Some(plain)) => std::ptr::fn_addr_eq(own, plain),
        (own, plain) => own.is_none() == plain.is_none(),
    }
}

/// Adds all members of an iterable: CPython's `set_update_internal`.
pub(super) fn update(cx: &mut Cx, set: &Value, members: &Value) -> Res<()> {
    if is_set(members) {
        return layout::merge(cx, set, members);
    }
    if cx.is_exact(members, Ty::Dict) {
        layout::reserve(cx, set, dict::len(cx, members))?;
        let mut pos = 0;
        while let Some((key, _, hash)) = dicts::next_hashed(members, &mut pos) {
            layout::add(cx, set, &key, hash)?;
        }
        return Ok(());
    }
    let iter = cx.iter(members)?;
    while let Some(member) = cx.next(&iter)? {
        add(cx, set, &member)?;
    }
    Ok(())
}

/// A member that may be a set, which is looked for as a frozenset of its members: `in`, `remove`, `discard`.
pub(super) fn with_key<T>(
    cx: &mut Cx,
    key: &Value,
    body: impl Fn(&mut Cx, &Value, i64) -> Res<T>,
) -> Res<T> {
    match hash_of(cx, key) {
        Ok(hash) => body(cx, key, hash),
        Err(raised) => {
            if !is_set(key) || is_frozen(cx, key) || cx.catch(Exc::TypeError).is_none() {
                return Err(raised);
            }
            let frozen = empty(cx, Ty::FrozenSet)?;
            layout::merge(cx, &frozen, key)?;
            let hash = layout::frozen_hash(&frozen);
            body(cx, &frozen, hash)
        }
    }
}

pub(super) fn contains(cx: &mut Cx, set: &Value, key: &Value) -> Res<bool> {
    with_key(cx, key, |cx, key, hash| {
        layout::contains(cx, set, key, hash)
    })
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
pub(super) fn len(cx: &mut Cx, set: &Value) -> Res<usize> {
    Ok(set_len(cx, set))
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
pub(super) fn hash(_cx: &mut Cx, set: &Value) -> Res<i64> {
    Ok(layout::frozen_hash(set))
}

pub(super) fn repr(cx: &mut Cx, set: &Value) -> Res<Value> {
    let name = class_name(cx, cx.type_of(set));
    if !cx.enter_repr(set)? {
        return str_::new(cx, &format!("{name}(...)"));
    }
    let shown = shown(cx, set, &name);
    cx.leave_repr(set);
    str_::from_buf(cx, &shown?)
}

fn shown(cx: &mut Cx, set: &Value, name: &str) -> Res<TextBuf> {
    let mut text = TextBuf::new();
    if set_len(cx, set) == 0 {
        text.push_str(name);
        text.push_str("()");
        return Ok(text);
    }
    let is_plain = cx.is_exact(set, Ty::Set);
    let members = cx.collect(set)?;
    let members = list::new(cx, members)?;
    if !is_plain {
        text.push_str(name);
        text.push_str("(");
    }
    // What the list of the members shows, without its brackets.
    let listed = cx.repr(&members)?;
    let inside = str_::text(cx, &listed).map(|text| text.slice(1, text.len() - 1));
    text.push_str("{");
    text.push_text(inside.unwrap_or(Text::EMPTY));
    text.push_str(if is_plain { "}" } else { "})" });
    Ok(text)
}

// ---- relations

pub(super) fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    if !is_set(a) || !is_set(b) {
        return Ok(cx.not_implemented());
    }
    let (n, m) = (set_len(cx, a), set_len(cx, b));
    let truth = match op {
        CompareOp::Eq => equal(cx, a, b)?,
        CompareOp::Ne => !equal(cx, a, b)?,
        CompareOp::Lt => n < m && is_subset(cx, a, b)?,
        CompareOp::Le => is_subset(cx, a, b)?,
        CompareOp::Gt => n > m && is_subset(cx, b, a)?,
        CompareOp::Ge => is_subset(cx, b, a)?,
    };
    Ok(cx.bool(truth))
}

fn equal(cx: &mut Cx, a: &Value, b: &Value) -> Res<bool> {
    if set_len(cx, a) != set_len(cx, b) {
        return Ok(false);
    }
    let known = |set: &Value| set.cast::<SetObj>().and_then(SetObj::known_hash);
    if let (Some(x), Some(y)) = (known(a), known(b))
        && x != y
    {
        return Ok(false);
    }
    is_subset(cx, a, b)
}

/// Is every member of `a` in `b`? Both are sets.
fn is_subset(cx: &mut Cx, a: &Value, b: &Value) -> Res<bool> {
    if set_len(cx, a) > set_len(cx, b) {
        return Ok(false);
    }
    let mut pos = 0;
    while let Some((key, hash)) = layout::next_hashed(a, &mut pos) {
        if !layout::contains(cx, b, &key, hash)? {
            return Ok(false);
        }
    }
    Ok(true)
}

pub(super) fn issubset(cx: &mut Cx, set: &Value, other: &Value) -> Res<bool> {
    if is_set(other) {
        return is_subset(cx, set, other);
    }
    let common = intersection(cx, set, other)?;
    Ok(set_len(cx, &common) == set_len(cx, set))
}

pub(super) fn issuperset(cx: &mut Cx, set: &Value, other: &Value) -> Res<bool> {
    if is_set(other) {
        return is_subset(cx, other, set);
    }
    let iter = cx.iter(other)?;
    while let Some(key) = cx.next(&iter)? {
        if !contains(cx, set, &key)? {
            return Ok(false);
        }
    }
    Ok(true)
}

pub(super) fn isdisjoint(cx: &mut Cx, set: &Value, other: &Value) -> Res<bool> {
    if set.is(other) {
        return Ok(set_len(cx, set) == 0);
    }
    if cx.is_exact(other, Ty::Set) || cx.is_exact(other, Ty::FrozenSet) {
        let (small, large) = if set_len(cx, other) > set_len(cx, set) {
            (set, other)
        } else {
            (other, set)
        };
        let mut pos = 0;
        while let Some((key, hash)) = layout::next_hashed(small, &mut pos) {
            if layout::contains(cx, large, &key, hash)? {
                return Ok(false);
            }
        }
        return Ok(true);
    }
    let iter = cx.iter(other)?;
    while let Some(key) = cx.next(&iter)? {
        let hash = hash_of(cx, &key)?;
        if layout::contains(cx, set, &key, hash)? {
            return Ok(false);
        }
    }
    Ok(true)
}

// ---- operations

/// `set & other`, of any iterable.
pub(super) fn intersection(cx: &mut Cx, set: &Value, other: &Value) -> Res<Value> {
    if set.is(other) {
        return new_copy(cx, set);
    }
    let made = empty_like(cx, set)?;
    if is_set(other) {
        let (large, small) = if set_len(cx, other) > set_len(cx, set) {
            (other, set)
        } else {
            (set, other)
        };
        let mut pos = 0;
        while let Some((key, hash)) = layout::next_hashed(small, &mut pos) {
            if layout::contains(cx, large, &key, hash)? {
                layout::add(cx, &made, &key, hash)?;
            }
        }
        return Ok(made);
    }
    let iter = cx.iter(other)?;
    while let Some(key) = cx.next(&iter)? {
        let hash = hash_of(cx, &key)?;
        if layout::contains(cx, set, &key, hash)? {
            layout::add(cx, &made, &key, hash)?;
            if set_len(cx, &made) >= set_len(cx, set) {
                break;
            }
        }
    }
    Ok(made)
}

pub(super) fn intersection_many(cx: &mut Cx, set: &Value, others: &[Value]) -> Res<Value> {
    if others.is_empty() {
        return new_copy(cx, set);
    }
    let mut result = set.clone();
    for other in others {
        result = intersection(cx, &result, other)?;
    }
    Ok(result)
}

pub(super) fn difference_update(cx: &mut Cx, set: &Value, other: &Value) -> Res<()> {
    if set.is(other) {
        layout::clear_all(cx, set);
        return Ok(());
    }
    if is_set(other) {
        let other = if set_len(cx, other) >> 3 > set_len(cx, set) {
            intersection(cx, set, other)?
        } else {
            other.clone()
        };
        let mut pos = 0;
        while let Some((key, hash)) = layout::next_hashed(&other, &mut pos) {
            layout::discard(cx, set, &key, hash)?;
        }
    } else {
        let iter = cx.iter(other)?;
        while let Some(key) = cx.next(&iter)? {
            let hash = hash_of(cx, &key)?;
            layout::discard(cx, set, &key, hash)?;
        }
    }
    layout::shed_dummies(cx, set)
}

/// `set - other`, of any iterable.
fn difference(cx: &mut Cx, set: &Value, other: &Value) -> Res<Value> {
    let n_other = if is_set(other) {
        Some(set_len(cx, other))
    } else if cx.is_exact(other, Ty::Dict) {
        Some(dict::len(cx, other))
    } else {
        None
    };
    if n_other.is_none_or(|n| set_len(cx, set) >> 2 > n) {
        let made = new_copy(cx, set)?;
        difference_update(cx, &made, other)?;
        return Ok(made);
    }
    let made = empty_like(cx, set)?;
    let mut pos = 0;
    while let Some((key, hash)) = layout::next_hashed(set, &mut pos) {
        let is_common = if is_set(other) {
            layout::contains(cx, other, &key, hash)?
        } else {
            dicts::contains(cx, other, &key, hash)?
        };
        if !is_common {
            layout::add(cx, &made, &key, hash)?;
        }
    }
    Ok(made)
}

pub(super) fn difference_many(cx: &mut Cx, set: &Value, others: &[Value]) -> Res<Value> {
    let [first, rest @ ..] = others else {
        return new_copy(cx, set);
    };
    let made = difference(cx, set, first)?;
    for other in rest {
        difference_update(cx, &made, other)?;
    }
    Ok(made)
}

pub(super) fn symmetric_difference_update(cx: &mut Cx, set: &Value, other: &Value) -> Res<()> {
    if set.is(other) {
        layout::clear_all(cx, set);
        return Ok(());
    }
    if cx.is_exact(other, Ty::Dict) {
        let mut pos = 0;
        while let Some((key, _, hash)) = dicts::next_hashed(other, &mut pos) {
            flip(cx, set, &key, hash)?;
        }
        return Ok(());
    }
    let other = if is_set(other) {
        other.clone()
    } else {
        made_like(cx, set, other)?
    };
    let mut pos = 0;
    while let Some((key, hash)) = layout::next_hashed(&other, &mut pos) {
        flip(cx, set, &key, hash)?;
    }
    Ok(())
}

fn flip(cx: &mut Cx, set: &Value, key: &Value, hash: i64) -> Res<()> {
    if layout::discard(cx, set, key, hash)? {
        Ok(())
    } else {
        layout::add(cx, set, key, hash)
    }
}

pub(super) fn symmetric_difference(cx: &mut Cx, set: &Value, other: &Value) -> Res<Value> {
    let made = made_like(cx, set, other)?;
    symmetric_difference_update(cx, &made, set)?;
    Ok(made)
}

pub(super) fn union_many(cx: &mut Cx, set: &Value, others: &[Value]) -> Res<Value> {
    let made = new_copy(cx, set)?;
    for other in others {
        if !set.is(other) {
            update(cx, &made, other)?;
        }
    }
    Ok(made)
}

fn both(a: &Value, b: &Value) -> bool {
    is_set(a) && is_set(b)
}

fn subtract(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    if !both(a, b) {
        return Ok(cx.not_implemented());
    }
    difference(cx, a, b)
}

fn and(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    if !both(a, b) {
        return Ok(cx.not_implemented());
    }
    intersection(cx, a, b)
}

fn or(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    if !both(a, b) {
        return Ok(cx.not_implemented());
    }
    let made = new_copy(cx, a)?;
    if !a.is(b) {
        layout::merge(cx, &made, b)?;
    }
    Ok(made)
}

fn xor(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    if !both(a, b) {
        return Ok(cx.not_implemented());
    }
    symmetric_difference(cx, a, b)
}

fn inplace_subtract(cx: &mut Cx, set: &Value, other: &Value) -> Res<Value> {
    if !is_set(other) {
        return Ok(cx.not_implemented());
    }
    difference_update(cx, set, other)?;
    Ok(set.clone())
}

fn inplace_and(cx: &mut Cx, set: &Value, other: &Value) -> Res<Value> {
    if !is_set(other) {
        return Ok(cx.not_implemented());
    }
    let common = intersection(cx, set, other)?;
    layout::swap(set, &common);
    Ok(set.clone())
}

fn inplace_or(cx: &mut Cx, set: &Value, other: &Value) -> Res<Value> {
    if !is_set(other) {
        return Ok(cx.not_implemented());
    }
    layout::merge(cx, set, other)?;
    Ok(set.clone())
}

fn inplace_xor(cx: &mut Cx, set: &Value, other: &Value) -> Res<Value> {
    if !is_set(other) {
        return Ok(cx.not_implemented());
    }
    symmetric_difference_update(cx, set, other)?;
    Ok(set.clone())
}
