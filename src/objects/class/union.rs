//! `int | str`.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::class::fields::UnionObj;
use crate::objects::class::fields::layout::{UnionTrace, destroy_union};
use crate::objects::class::generic_alias::{collect_parameters, shown};
use crate::objects::native::GetSet;
use crate::objects::type_obj::{
    BinaryFn, BinaryOp, Layout, Memory, N_BINARY, Slots, T_NO_NEW, TypeObj, TypeSpec,
};
use crate::objects::{CompareOp, Ty, set, str_, tuple};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "types.UnionType",
    doc: "Represent a PEP 604 union type\n\nE.g. for int | str",
    flags: T_NO_NEW,
    layout: Layout::Union,
    memory: Memory::Gc,
    basic_size: 32,
    trace: TraceFns::of::<UnionTrace>(),
    destroy: destroy_union,
    slots: Slots {
        getattr: Some(getattr),
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        getitem: Some(getitem),
        binary: OPERATORS,
        ..Slots::NONE
    },
    getset: &[
        GetSet {
            name: "__args__",
            doc: "",
            get: args,
            set: None,
        },
        GetSet {
            name: "__parameters__",
            doc: "Type variables in the types.UnionType.",
            get: parameters,
            set: None,
        },
    ],
    ..TypeSpec::ATOM
};

const OPERATORS: [Option<BinaryFn>; N_BINARY] = {
    let mut table: [Option<BinaryFn>; N_BINARY] = [None; N_BINARY];
    table[BinaryOp::Or as usize] = Some(of_two);
    table
};

fn members(union: &Value) -> Value {
    union
        .cast::<UnionObj>()
        .and_then(|union| union.args.get())
        .expect("every union has members")
}

/// Can it be a member of a union?
fn can_be_member(cx: &Cx, value: &Value) -> bool {
    cx.is_none(value)
        || value.cast::<TypeObj>().is_some()
        || cx.is_exact(value, Ty::GenericAlias)
        || cx.is_exact(value, Ty::Union)
}

/// `a | b`; members of unions are members, equal ones are one.
pub(super) fn of_two(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    if !can_be_member(cx, a) || !can_be_member(cx, b) {
        return Ok(cx.not_implemented());
    }
    let mut found: Vec<Value> = Vec::new();
    for side in [a, b] {
        let new = if cx.is_exact(side, Ty::Union) {
            tuple::items(cx, &members(side)).to_vec()
        } else if cx.is_none(side) {
            vec![cx.type_value(Ty::NoneType)]
        } else {
            vec![side.clone()]
        };
        for item in new {
            let mut is_known = false;
            for known in &found {
                is_known |= if cx.is_exact(known, Ty::GenericAlias)
                    && cx.is_exact(&item, Ty::GenericAlias)
                {
                    cx.equal(known, &item)?
                } else {
                    known.is(&item)
                };
            }
            if !is_known {
                found.push(item);
            }
        }
    }
    if let [only] = &found[..] {
        return Ok(only.clone());
    }
    let args = tuple::from_vec(cx, found)?;
    let class = cx.type_value(Ty::Union);
    let Some(class) = class.cast::<TypeObj>() else {
        return Ok(args);
    };
    let made = UnionObj::alloc(cx, class)?;
    if let Some(union) = made.cast::<UnionObj>() {
        union.args.set(Some(args));
    }
    Ok(made)
}

fn getattr(cx: &mut Cx, union: &Value, name: &Value) -> Res<Value> {
    if str_::as_str(cx, name) == Some("__module__") {
        let class = cx.type_value_of(union);
        return cx.get_attr(&class, name);
    }
    cx.generic_get_attr(union, name)
}

fn repr(cx: &mut Cx, union: &Value) -> Res<Value> {
    let mut texts = Vec::new();
    for item in tuple::items(cx, &members(union)).to_vec() {
        texts.push(shown(cx, &item)?);
    }
    str_::new(cx, &texts.join(" | "))
}

fn as_set(cx: &mut Cx, union: &Value) -> Res<Value> {
    let items = tuple::items(cx, &members(union)).to_vec();
    set::new(cx, true, items)
}

fn hash(cx: &mut Cx, union: &Value) -> Res<i64> {
    let members = as_set(cx, union)?;
    cx.hash(&members)
}

fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    let is_test = matches!(op, CompareOp::Eq | CompareOp::Ne);
    if !is_test || b.cast::<UnionObj>().is_none() || a.cast::<UnionObj>().is_none() {
        return Ok(cx.not_implemented());
    }
    let (a, b) = (as_set(cx, a)?, as_set(cx, b)?);
    cx.compare(&a, &b, op)
}

fn getitem(cx: &mut Cx, union: &Value, _item: &Value) -> Res<Value> {
    let found = parameters(cx, union)?;
    if tuple::items(cx, &found).is_empty() {
        let shown = cx.repr_string(union)?;
        return Err(cx.type_error(format!("{shown} is not a generic class")));
    }
    Err(cx.refuse("substituting type parameters"))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn args(_cx: &mut Cx, union: &Value) -> Res<Value> {
    Ok(members(union))
}

fn parameters(cx: &mut Cx, union: &Value) -> Res<Value> {
    if let Some(known) = union.cast::<UnionObj>().and_then(|u| u.parameters.get()) {
        return Ok(known);
    }
    let found = collect_parameters(cx, &members(union))?;
    if let Some(object) = union.cast::<UnionObj>() {
        object.parameters.set(Some(found.clone()));
    }
    Ok(found)
}
