//! The order of bases: C3, and the program's own `mro()`.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::objects::class::layout::is_subtype;
use crate::objects::class::lookup::lookup;
use crate::objects::class::slots;
use crate::objects::names::Name;
use crate::objects::type_obj::{T_CUSTOM_MRO, TypeObj};
use crate::objects::{Ty, list, str_, tuple};

/// The types in a tuple.
pub(crate) fn types_in(cx: &Cx, tuple: Option<Value>) -> Vec<Value> {
    tuple.map_or_else(Vec::new, |tuple| tuple::items(cx, &tuple).to_vec())
}

/// A class's name in messages about bases (`class_name`).
fn shown(cx: &mut Cx, class: &Value) -> Res<String> {
    let name = cx.name(Name::__name__).clone();
    let name = match cx.get_attr_opt(class, &name)? {
        Some(name) => name,
        None => cx.repr(class)?,
    };
    if str_::text(cx, &name).is_none() {
        return cx.repr_string(&name);
    }
    Ok(str_::to_rust(cx, &name))
}

#[cold]
fn duplicate(cx: &mut Cx, class: &Value) -> Raised {
    match shown(cx, class) {
        Ok(name) => cx.type_error(format!("duplicate base class {name}")),
        Err(raised) => raised,
    }
}

#[cold]
fn inconsistent(cx: &mut Cx, lists: &[Vec<Value>], heads: &[usize]) -> Raised {
    let mut stuck: Vec<Value> = Vec::new();
    for (list, &head) in lists.iter().zip(heads) {
        if let Some(class) = list.get(head)
            && !stuck.iter().any(|other| other.is(class))
        {
            stuck.push(class.clone());
        }
    }
    let mut names = Vec::new();
    for class in &stuck {
        match shown(cx, class) {
            Ok(name) => names.push(name),
            Err(raised) => return raised,
        }
    }
    cx.type_error(format!(
        "Cannot create a consistent method resolution order (MRO) for bases {}",
        names.join(", ")
    ))
}

/// C3 (`mro_implementation`): the class, then its bases' orders and the bases themselves merged.
pub(crate) fn compute(cx: &mut Cx, class: &TypeObj) -> Res<Vec<Value>> {
    let bases = types_in(cx, class.bases_value());
    let mut lists: Vec<Vec<Value>> = Vec::with_capacity(bases.len() + 1);
    for base in &bases {
        let mro = base.cast::<TypeObj>().and_then(TypeObj::mro_value);
        if let Some(mro) = mro {
            lists.push(tuple::items(cx, &mro).to_vec());
        } else {
            let name = base
                .cast::<TypeObj>()
                .map_or_else(|| "?".to_owned(), |base| base.tp_name(cx));
            return Err(cx.type_error(format!("Cannot extend an incomplete type '{name}'")));
        }
    }
    let mut result = vec![class.to_value()];
    if let [only] = &mut lists[..] {
        result.append(only);
        return Ok(result);
    }
    for (i, base) in bases.iter().enumerate() {
        if bases[i + 1..].iter().any(|other| other.is(base)) {
            return Err(duplicate(cx, base));
        }
    }
    lists.push(bases);
    let mut heads = vec![0; lists.len()];
    loop {
        let mut is_empty = true;
        let mut next = None;
        for (list, &head) in lists.iter().zip(&heads) {
            let Some(candidate) = list.get(head) else {
                continue;
            };
            is_empty = false;
            let is_later = lists
                .iter()
                .zip(&heads)
                .any(|(other, &at)| other.iter().skip(at + 1).any(|c| c.is(candidate)));
            if !is_later {
                next = Some(candidate.clone());
                break;
            }
        }
        let Some(next) = next else {
            if is_empty {
                return Ok(result);
            }
            return Err(inconsistent(cx, &lists, &heads));
        };
        for (list, head) in lists.iter().zip(&mut heads) {
            if list.get(*head).is_some_and(|c| c.is(&next)) {
                *head += 1;
            }
        }
        result.push(next);
    }
}

/// Sets a class's `__mro__`: C3's, or what its metaclass's own `mro()` says (`mro_internal`). Gives the one before.
pub(crate) fn set(cx: &mut Cx, class: &TypeObj) -> Res<Option<Value>> {
    let this = class.to_value();
    let before = class.mro_value();
    let order = if is_custom(cx, &this) {
        let Some(result) = slots::call_maybe(cx, Name::mro, [&this])? else {
            return Ok(before);
        };
        let order = cx.collect(&result)?;
        if order.is_empty() {
            return Err(cx.type_error("type MRO must not be empty"));
        }
        check(cx, class, &order)?;
        class.set_flag(T_CUSTOM_MRO, true);
        order
    } else {
        compute(cx, class)?
    };
    let order = tuple::from_vec(cx, order)?;
    super::lookup::modified(class);
    class.set_mro(Some(order));
    super::lookup::modified(class);
    Ok(before)
}

/// Has the metaclass a `mro` of its own?
fn is_custom(cx: &Cx, class: &Value) -> bool {
    let metatype = cx.type_of(class);
    if std::ptr::eq(metatype, cx.ty(Ty::Type)) {
        return false;
    }
    let name = cx.name(Name::mro);
    match (lookup(metatype, name), lookup(cx.ty(Ty::Type), name)) {
        (Some(own), Some(plain)) => !own.is(&plain),
        _ => false,
    }
}

/// Refuses an order with something that is no class, or whose layout does not fit (`mro_check`).
fn check(cx: &mut Cx, class: &TypeObj, order: &[Value]) -> Res<()> {
    for item in order {
        let Some(base) = item.cast::<TypeObj>() else {
            let got = cx.type_of(item).tp_name(cx);
            return Err(cx.type_error(format!("mro() returned a non-class ('{got}')")));
        };
        if !is_subtype(solid_base(class), solid_base(base)) {
            let name = base.tp_name(cx);
            return Err(cx.type_error(format!(
                "mro() returned base with unsuitable layout ('{name}')"
            )));
        }
    }
    Ok(())
}

/// The class that decides how a class's instances are laid out: the most derived one that adds something to its base's.
pub(crate) fn solid_base(class: &TypeObj) -> &TypeObj {
    let mut at = class;
    while let Some(base) = at.base_obj() {
        if at.basic_size.get() != base.basic_size.get()
            || at.item_size.get() != base.item_size.get()
        {
            return at;
        }
        at = base;
    }
    at
}

/// `type.mro()`.
pub(crate) fn list_of(cx: &mut Cx, class: &TypeObj) -> Res<Value> {
    let order = compute(cx, class)?;
    list::new(cx, order)
}
