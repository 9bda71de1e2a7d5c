//! Instances of classes with `__buffer__`: what they give out, and how they are told that it is no longer used.

use super::layout::{self, WrapperTrace, new_wrapper};
use crate::cx::{Cx, Res};
use crate::heap::handle::{Value, lend};
use crate::heap::trace::TraceFns;
use crate::objects::exception::unraisable::unraisable_with;
use crate::objects::memoryview::layout::MemoryViewObj;
use crate::objects::names::Name;
use crate::objects::type_obj::{Layout, Memory, T_NO_NEW, TypeSpec};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "_buffer_wrapper",
    flags: T_NO_NEW,
    layout: Layout::BufferWrapper,
    memory: Memory::Gc,
    basic_size: 32,
    trace: TraceFns::of::<WrapperTrace>(),
    clear: Some(layout::clear_wrapper),
    destroy: layout::clear_wrapper,
    ..TypeSpec::ATOM
};

/// Asks an instance for its memory: the view that it gives, and the wrapper that keeps it.
pub(super) fn of_class(cx: &mut Cx, value: &Value, flags: i32) -> Res<(Value, Value)> {
    let Some(slot) = cx.type_of(value).slot(|slots| slots.buffer) else {
        return Err(super::not_bytes_like(cx, value));
    };
    let view = slot(cx, value, flags)?;
    if view.cast::<MemoryViewObj>().is_none() {
        return Err(cx.type_error("__buffer__ returned non-memoryview object"));
    }
    super::check_view(cx, &view, flags)?;
    let wrapper = new_wrapper(cx, &view, value)?;
    Ok((view, wrapper))
}

/// Calls `__release_buffer__` of an instance if its class has one of its own.
pub(super) fn tell(cx: &mut Cx, of: &Value, view: &Value) {
    let slot = cx.type_of(of).slot(|slots| slots.release_buffer);
    let is_own =
        slot.is_some_and(|slot| std::ptr::fn_addr_eq(slot, crate::objects::class::RELEASE_BUFFER));
    if !is_own {
        return;
    }
    let waiting = cx.take_pending();
    let method = cx.lookup_special(of, Name::__release_buffer__);
    let outcome = match method {
        Ok(Some(method)) => cx.call(&method, &lend([view])).map(drop),
        Ok(None) => Ok(()),
        Err(raised) => Err(raised),
    };
    if outcome.is_err() {
        let class = cx.type_name_of(of);
        let message = format!("Exception ignored in __release_buffer__ of {class}");
        unraisable_with(cx, &message, None);
    }
    cx.put_pending(waiting);
}
