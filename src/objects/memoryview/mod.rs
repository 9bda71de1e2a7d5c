//! `memoryview`, and the managed buffers behind views (`layout.rs` says how they hang together).
//!
//! A released view is asked by accident all the time: everything begins with [`live`], and looks again after each call that may have run
//! code of a program.

mod cast;
pub(crate) mod layout;
mod methods;
mod slots;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::buffer;
use crate::objects::exception::Exc;
use crate::objects::type_obj::{Layout, Memory, Slots, T_ITEMS, T_NO_NEW, T_SEQUENCE, TypeSpec};
use layout::{ManagedTrace, MemoryViewObj, ViewTrace};

pub(crate) use slots::item;

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "memoryview",
    doc: "Create a new memoryview object which references the given object.",
    flags: T_SEQUENCE | T_ITEMS,
    layout: Layout::MemoryView,
    memory: Memory::Gc,
    basic_size: layout::BASIC as u32,
    item_size: 8,
    weak_offset: layout::WEAK_OFFSET,
    trace: TraceFns::of::<ViewTrace>(),
    clear: Some(layout::clear),
    destroy: layout::clear,
    size: Some(layout::size),
    slots: Slots {
        new: Some(slots::new),
        repr: Some(slots::repr),
        hash: Some(slots::hash),
        compare: Some(slots::compare),
        iter: Some(slots::iter),
        len: Some(slots::len),
        getitem: Some(slots::getitem),
        setitem: Some(slots::setitem),
        buffer: Some(buffer::exported),
        release_buffer: Some(buffer::released),
        ..Slots::NONE
    },
    methods: methods::METHODS,
    getset: methods::GETSET,
    ..TypeSpec::ATOM
};

pub(crate) static MANAGED_SPEC: TypeSpec = TypeSpec {
    name: "managedbuffer",
    flags: T_NO_NEW,
    layout: Layout::ManagedBuffer,
    memory: Memory::Gc,
    basic_size: 112,
    trace: TraceFns::of::<ManagedTrace>(),
    destroy: layout::destroy_managed,
    ..TypeSpec::ATOM
};

/// The payload of a view.
#[inline(always)]
pub(crate) fn object(view: &Value) -> &MemoryViewObj {
    view.cast::<MemoryViewObj>()
        .expect("slots of memoryviews are called on memoryviews")
}

/// The payload of a view that is not released.
#[inline]
pub(crate) fn live<'a>(cx: &mut Cx, view: &'a Value) -> Res<&'a MemoryViewObj> {
    let object = object(view);
    if object.is_released() {
        return Err(cx.value_error("operation forbidden on released memoryview object"));
    }
    Ok(object)
}

/// `memoryview(value)`.
pub(crate) fn of_object(cx: &mut Cx, value: &Value) -> Res<Value> {
    if value.cast::<MemoryViewObj>().is_some() {
        let object = live(cx, value)?;
        return another(cx, object, object.is_readonly.get());
    }
    if !buffer::is_exporter(cx, value) {
        let name = cx.type_name_of(value);
        return Err(cx.type_error(format!(
            "memoryview: a bytes-like object is required, not '{name}'"
        )));
    }
    let full = buffer::full(cx, value)?;
    of_full(cx, value, &full)
}

/// The same, by the built-in type that the object is an instance of, whatever its class defines.
pub(crate) fn of_builtin(cx: &mut Cx, value: &Value) -> Res<Value> {
    if value.cast::<MemoryViewObj>().is_some() {
        return of_object(cx, value);
    }
    let full = buffer::full_of_builtin(cx, value)?;
    of_full(cx, value, &full)
}

fn of_full(cx: &mut Cx, value: &Value, full: &buffer::Full<'_>) -> Res<Value> {
    let managed = layout::new_managed(cx, full.exporter().unwrap_or(value))?;
    layout::new_view(cx, &managed, &full.view(), full.n_bytes())
}

/// Another view of the same, for the same managed buffer.
fn another(cx: &mut Cx, object: &MemoryViewObj, is_readonly: bool) -> Res<Value> {
    let view = layout::View {
        is_readonly,
        ..object.view()
    };
    match object.managed() {
        Some(managed) => layout::new_view(cx, &managed, &view, object.len.get()),
        None => Ok(cx.none()),
    }
}

/// `release()`.
pub(crate) fn release(cx: &mut Cx, view: &Value) -> Res<()> {
    let object = object(view);
    if object.is_released() {
        return Ok(());
    }
    let n = object.exports.get();
    if n > 0 {
        let s = if n == 1 { "" } else { "s" };
        return Err(cx.raise(
            Exc::BufferError,
            format!("memoryview has {n} exported buffer{s}"),
        ));
    }
    object.release_now(cx);
    Ok(())
}
