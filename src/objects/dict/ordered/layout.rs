//! What an `OrderedDict` has beside a dict: a state that changes with its order, a `__dict__`, weak references.
//!
//! ```text
//!   0            48      56                96         104         112
//!   | dict       | state | CPython's list  | __dict__ | weak list |
//! ```

#![expect(unsafe_code, reason = "payload of ordered dicts")]

use std::cell::Cell;

use crate::cx::Cx;
use crate::heap::handle::Value;
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, TraceFns, Visit};
use crate::objects::Ty;
use crate::objects::class::layout::{Field, is_subtype};
use crate::objects::dict::layout::{self, DictObj, Walk, walks};

/// An ordered dict.
#[derive(Debug)]
#[repr(C)]
pub(super) struct OrderedObj {
    dict: DictObj,
    state: Cell<usize>,
    pad: [Cell<usize>; 5],
    names: Field,
    weak_list: Cell<Raw>,
}

/// Where the attributes are.
pub(super) const DICT_OFFSET: i16 = std::mem::offset_of!(OrderedObj, names) as i16;
/// Where the weak list begins.
pub(super) const WEAK_OFFSET: i16 = std::mem::offset_of!(OrderedObj, weak_list) as i16;

/// The payload; `None` for what is no `OrderedDict`.
fn object<'a>(cx: &Cx, dict: &'a Value) -> Option<&'a OrderedObj> {
    let is_one = is_subtype(cx.type_of(dict), cx.ty(Ty::OrderedDict));
    // SAFETY: all its instances, those of subclasses too, begin with this payload.
    is_one.then(|| unsafe { &*dict.raw().cast::<OrderedObj>() })
}

/// Changes with every change of keys or their order.
pub(super) fn state(cx: &Cx, dict: &Value) -> usize {
    object(cx, dict).map_or(0, |dict| dict.state.get())
}

/// Notes such a change.
pub(super) fn changed(cx: &Cx, dict: &Value) {
    if let Some(dict) = object(cx, dict) {
        dict.state.set(dict.state.get().wrapping_add(1));
    }
}

struct OrderedWalk<const ALL: bool>;

impl<const ALL: bool> Trace for OrderedWalk<ALL> {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live ordered dict.
        unsafe {
            let names = &(*obj.cast::<OrderedObj>()).names;
            if names.is_set() {
                v.edge(Role::Field("__dict__"), names.raw());
            }
            Walk::<ALL>::trace(obj, v);
        }
    }
}

/// The walks.
pub(super) const TRACE: TraceFns = walks(
    TraceFns::of::<OrderedWalk<false>>(),
    TraceFns::of::<OrderedWalk<true>>(),
);

/// Breaks cycles.
///
/// # Safety
/// A live ordered dict.
pub(super) unsafe fn clear(cx: &mut Cx, obj: Raw) {
    // SAFETY: the field is emptied before its reference goes.
    unsafe {
        (*obj.cast::<OrderedObj>()).names.drop_now(cx);
        layout::clear(cx, obj);
    }
}

/// The end of an ordered dict.
///
/// # Safety
/// A dying ordered dict.
pub(super) unsafe fn destroy(cx: &mut Cx, obj: Raw) {
    // SAFETY: as above.
    unsafe {
        (*obj.cast::<OrderedObj>()).names.drop_now(cx);
        layout::destroy(cx, obj);
    }
}

/// CPython's `__sizeof__`: with its table and nodes.
///
/// # Safety
/// A live ordered dict.
pub(super) unsafe fn size(obj: Raw) -> usize {
    // SAFETY: a live dict; the handle is only lent.
    unsafe {
        let dict = Value::from_slot(&raw const obj);
        let n = (*obj.cast::<DictObj>()).len();
        layout::size(obj) + 8 * layout::n_places(dict) + 32 * n
    }
}
