//! Views of keys and items as sets: comparison, `&`, `|`, `-`, `^`, `isdisjoint`; as CPython's `dictviews_*`.

use super::super::{self as dict, layout as dicts};
use super::layout::ViewObj;
use super::{contains_item, contains_key, dict_of};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::layout::is_subtype;
use crate::objects::native::Bound;
use crate::objects::type_obj::{BinaryFn, BinaryOp, N_BINARY};
use crate::objects::{CompareOp, Ty, set, str_, tuple};

pub(super) const OPERATORS: [Option<BinaryFn>; N_BINARY] = {
    let mut all: [Option<BinaryFn>; N_BINARY] = [None; N_BINARY];
    all[BinaryOp::Subtract as usize] = Some(subtract);
    all[BinaryOp::And as usize] = Some(and);
    all[BinaryOp::Or as usize] = Some(or);
    all[BinaryOp::Xor as usize] = Some(xor);
    all
};

/// Is it a view of keys or of items?
fn is_set_view(cx: &Cx, value: &Value) -> bool {
    is(cx, value, Ty::DictKeys) || is(cx, value, Ty::DictItems)
}

fn is_set(cx: &Cx, value: &Value) -> bool {
    let ty = cx.type_of(value);
    is_subtype(cx, ty, cx.ty(Ty::Set)) || is_subtype(cx, ty, cx.ty(Ty::FrozenSet))
}

/// Is it of this type or of a subtype? Ordered dicts have views of their own.
fn is(cx: &Cx, value: &Value, ty: Ty) -> bool {
    is_subtype(cx, cx.type_of(value), cx.ty(ty))
}

fn is_exact_set(cx: &Cx, value: &Value) -> bool {
    cx.is_exact(value, Ty::Set) || cx.is_exact(value, Ty::FrozenSet)
}

fn view_len(cx: &Cx, view: &Value) -> usize {
    dict_of(view).map_or(0, |it| dict::len(cx, it))
}

fn view_contains(cx: &mut Cx, view: &Value, item: &Value) -> Res<bool> {
    if is(cx, view, Ty::DictKeys) {
        contains_key(cx, view, item)
    } else {
        contains_item(cx, view, item)
    }
}

/// Is every member of one in the other?
fn all_contained(cx: &mut Cx, members: &Value, of: &Value) -> Res<bool> {
    let iter = cx.iter(members)?;
    while let Some(item) = cx.next(&iter)? {
        if !cx.contains(of, &item)? {
            return Ok(false);
        }
    }
    Ok(true)
}

pub(super) fn compare(cx: &mut Cx, view: &Value, other: &Value, op: CompareOp) -> Res<Value> {
    if !is_set(cx, other) && !is_set_view(cx, other) {
        return Ok(cx.not_implemented());
    }
    let (n, m) = (cx.len(view)?, cx.len(other)?);
    let truth = match op {
        CompareOp::Eq => n == m && all_contained(cx, view, other)?,
        CompareOp::Ne => !(n == m && all_contained(cx, view, other)?),
        CompareOp::Lt => n < m && all_contained(cx, view, other)?,
        CompareOp::Le => n <= m && all_contained(cx, view, other)?,
        CompareOp::Gt => n > m && all_contained(cx, other, view)?,
        CompareOp::Ge => n >= m && all_contained(cx, other, view)?,
    };
    Ok(cx.bool(truth))
}

/// The left operand as a new set; either operand may be the view.
fn to_set(cx: &mut Cx, value: &Value) -> Res<Value> {
    let made = set::new(cx, false, Vec::new())?;
    let exact = value
        .cast::<ViewObj>()
        .filter(|_| is(cx, value, Ty::DictKeys))
        .map(|view| view.dict().clone())
        .filter(|it| cx.is_exact(it, Ty::Dict));
    set::update(cx, &made, exact.as_ref().unwrap_or(value))?;
    Ok(made)
}

fn updated(cx: &mut Cx, value: &Value, method: &str, other: &Value) -> Res<Value> {
    let made = to_set(cx, value)?;
    let method = str_::intern(cx, method);
    let method = cx.get_attr(&made, &method)?;
    cx.call(&method, std::slice::from_ref(other))?;
    Ok(made)
}

fn subtract(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    updated(cx, a, "difference_update", b)
}

fn or(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    let made = to_set(cx, a)?;
    set::update(cx, &made, b)?;
    Ok(made)
}

fn and(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    let (mut view, mut other) = if is_set_view(cx, a) { (a, b) } else { (b, a) };
    let n = view_len(cx, view);
    if cx.is_exact(other, Ty::Set) && n <= set::len(cx, other) {
        let method = str_::intern(cx, "intersection");
        let method = cx.get_attr(other, &method)?;
        return cx.call(&method, std::slice::from_ref(view));
    }
    if is_set_view(cx, other) && view_len(cx, other) > n {
        (view, other) = (other, view);
    }
    let made = set::new(cx, false, Vec::new())?;
    let iter = cx.iter(other)?;
    while let Some(item) = cx.next(&iter)? {
        if view_contains(cx, view, &item)? {
            set::add(cx, &made, &item)?;
        }
    }
    Ok(made)
}

fn xor(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    if is(cx, a, Ty::DictItems)
        && is(cx, b, Ty::DictItems)
        && let (Some(x), Some(y)) = (dict_of(a), dict_of(b))
    {
        return xor_items(cx, x, y);
    }
    updated(cx, a, "symmetric_difference_update", b)
}

/// Items that only one of two dicts has.
fn xor_items(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    let (small, large) = if dict::len(cx, a) > dict::len(cx, b) {
        (b, a)
    } else {
        (a, b)
    };
    let rest = dict::copy(cx, small)?;
    let made = set::new(cx, false, Vec::new())?;
    let mut pos = 0;
    while let Some((key, value, hash)) = dicts::next_hashed(large, &mut pos) {
        let is_common = match dicts::lookup(cx, &rest, &key, hash)? {
            Some(other) => cx.equal(&other, &value)?,
            None => false,
        };
        if is_common {
            dicts::delete(cx, &rest, &key, hash)?;
        } else {
            let pair = tuple::new(cx, &[key, value])?;
            set::add(cx, &made, &pair)?;
        }
    }
    let remaining = super::view(cx, &rest, Ty::DictItems)?;
    set::update(cx, &made, &remaining)?;
    Ok(made)
}

pub(super) fn isdisjoint(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (mut view, mut other) = (args.req(0), args.req(1));
    if view.is(other) {
        let is_empty = view_len(cx, view) == 0;
        return Ok(cx.bool(is_empty));
    }
    if (is_exact_set(cx, other) || is_set_view(cx, other)) && cx.len(other)? > view_len(cx, view) {
        (view, other) = (other, view);
    }
    let iter = cx.iter(other)?;
    while let Some(item) = cx.next(&iter)? {
        if cx.contains(view, &item)? {
            return Ok(cx.bool(false));
        }
    }
    Ok(cx.bool(true))
}
