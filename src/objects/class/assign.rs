//! `obj.__class__ = class` and `class.__bases__ = bases`: changes of what an object or a class is.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::heap::header::T_GC;
use crate::objects::class::build::best_base;
use crate::objects::class::layout::{self, add_subclass, is_subtype, remove_subclass};
use crate::objects::class::mro::types_in;
use crate::objects::class::slot::update_all_below;
use crate::objects::class::type_::check_special;
use crate::objects::class::{lookup, mro};
use crate::objects::type_obj::{T_IMMUTABLE, TypeObj};
use crate::objects::{Ty, instance, tuple};

/// `obj.__class__ = value`.
pub(super) fn set_class(cx: &mut Cx, obj: &Value, value: Option<&Value>) -> Res<()> {
    let Some(value) = value else {
        return Err(cx.type_error("can't delete __class__ attribute"));
    };
    let Some(new) = value.cast::<TypeObj>() else {
        let got = cx.type_of(value).tp_name(cx);
        return Err(cx.type_error(format!(
            "__class__ must be set to a class, not '{got}' object"
        )));
    };
    let old = cx.type_of(obj);
    let module = cx.ty(Ty::Module);
    let are_modules = is_subtype(new, module) && is_subtype(old, module);
    if !are_modules && (new.has(T_IMMUTABLE) || old.has(T_IMMUTABLE)) {
        return Err(cx.type_error(
            "__class__ assignment only supported for mutable types or ModuleType subclasses",
        ));
    }
    let old = old.to_value();
    if let Some(old) = old.cast::<TypeObj>() {
        check_compatible(cx, old, new, "__class__")?;
    }
    if !are_modules {
        instance::detach(cx, obj)?;
    }
    layout::set_class(cx, obj, new);
    Ok(())
}

#[cold]
fn differs(cx: &mut Cx, old: &TypeObj, new: &TypeObj, what: &str, part: &str) -> Raised {
    let (old, new) = (old.tp_name(cx), new.tp_name(cx));
    cx.type_error(format!(
        "{what} assignment: '{new}' {part} differs from '{old}'"
    ))
}

/// Can an instance of one be an instance of the other? (`compatible_for_assignment`)
fn check_compatible(cx: &mut Cx, old: &TypeObj, new: &TypeObj, what: &str) -> Res<()> {
    if old.has(T_GC) != new.has(T_GC) {
        return Err(differs(cx, old, new, what, "deallocator"));
    }
    let (old_root, new_root) = (root(old), root(new));
    let fits = std::ptr::eq(old_root, new_root)
        || (layout::address(old_root.base_obj()) == layout::address(new_root.base_obj())
            && same_slots_added(old_root, new_root));
    if fits && old.layout() == new.layout() {
        Ok(())
    } else {
        Err(differs(cx, old, new, what, "object layout"))
    }
}

/// The nearest class up the chain of bases that adds something to the layout (`compatible_with_tp_base`).
fn root(class: &TypeObj) -> &TypeObj {
    let mut at = class;
    while let Some(base) = at.base_obj() {
        let same = at.basic_size.get() == base.basic_size.get()
            && at.item_size.get() == base.item_size.get()
            && at.dict_offset.get() == base.dict_offset.get()
            && at.weak_offset() == base.weak_offset()
            && at.has(T_GC) == base.has(T_GC);
        if !same {
            break;
        }
        at = base;
    }
    at
}

fn same_slots_added(a: &TypeObj, b: &TypeObj) -> bool {
    let names = |class: &TypeObj| class.slot_names.get();
    a.basic_size.get() == b.basic_size.get()
        && a.item_size.get() == b.item_size.get()
        && a.dict_offset.get() == b.dict_offset.get()
        && a.weak_offset() == b.weak_offset()
        && (names(a) == names(b) || layout::same_names(a, b))
}

/// `class.__bases__ = value`.
pub(super) fn set_bases(cx: &mut Cx, this: &Value, value: Option<&Value>) -> Res<()> {
    let Some(class) = this.cast::<TypeObj>() else {
        return Ok(());
    };
    let value = check_special(cx, class, value, "__bases__")?;
    let name = class.tp_name(cx);
    if !is_subtype(cx.type_of(value), cx.ty(Ty::Tuple)) {
        let got = cx.type_of(value).tp_name(cx);
        return Err(cx.type_error(format!(
            "can only assign tuple to {name}.__bases__, not {got}"
        )));
    }
    let bases = tuple::items(cx, value).to_vec();
    if bases.is_empty() {
        return Err(cx.type_error(format!(
            "can only assign non-empty tuple to {name}.__bases__, not ()"
        )));
    }
    for base in &bases {
        let Some(base) = base.cast::<TypeObj>() else {
            let got = cx.type_of(base).tp_name(cx);
            return Err(cx.type_error(format!(
                "{name}.__bases__ must be tuple of classes, not '{got}'"
            )));
        };
        if is_subtype(base, class) || layout::is_in_base_chain(base, class) {
            return Err(cx.type_error("a __bases__ item causes an inheritance cycle"));
        }
    }
    let new_base = best_base(cx, &bases)?;
    let (Some(new), Some(old)) = (new_base.cast::<TypeObj>(), class.base_obj()) else {
        return Ok(());
    };
    let old_base = old.to_value();
    if let Some(old) = old_base.cast::<TypeObj>() {
        check_compatible(cx, old, new, "__bases__")?;
    }
    let Some(old_bases) = class.bases_value() else {
        return Ok(());
    };
    class.set_bases(value.clone(), Some(new_base.clone()));
    let mut changed = Vec::new();
    if let Err(raised) = reorder_below(cx, this, &mut changed) {
        for (class, mro) in changed.into_iter().rev() {
            if let Some(class) = class.cast::<TypeObj>() {
                class.set_mro(mro);
                lookup::modified(class);
            }
        }
        class.set_bases(old_bases, Some(old_base));
        return Err(raised);
    }
    // A `mro()` of the program's may have set the bases again meanwhile.
    if class.bases.get() == value.raw() {
        lookup::modified(class);
        for base in types_in(cx, Some(old_bases)) {
            if let Some(base) = base.cast::<TypeObj>() {
                remove_subclass(base, this.raw());
            }
        }
        for base in &bases {
            if let Some(base) = base.cast::<TypeObj>() {
                add_subclass(cx, base, class)?;
            }
        }
        update_all_below(cx, class);
    }
    Ok(())
}

/// Computes the orders of a class and of all its subclasses anew; `changed` gets those before.
fn reorder_below(cx: &mut Cx, this: &Value, changed: &mut Vec<(Value, Option<Value>)>) -> Res<()> {
    let mut work = vec![this.clone()];
    while let Some(next) = work.pop() {
        let Some(class) = next.cast::<TypeObj>() else {
            continue;
        };
        let before = mro::set(cx, class)?;
        changed.push((next.clone(), before));
        let mut below = layout::subclasses(class);
        below.reverse();
        work.append(&mut below);
    }
    Ok(())
}
