//! Raising and matching: `raise X from Y`, the links between exceptions, and what an `except` clause accepts.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::objects::Ty;
use crate::objects::exception::hierarchy::Exc;
use crate::objects::exception::layout::{ExceptionObj, Word, handled, is_subtype};
use crate::objects::exception::{is_exception, is_exception_class};
use crate::objects::tuple;
use crate::objects::type_obj::TypeObj;

/// Makes what is being handled the context of `exception`. A chain that would lead back to it is cut, as CPython's `_PyErr_SetObject`
/// cuts it.
pub(crate) fn add_context(cx: &Cx, exception: &Value) {
    let Some(handled) = handled(cx) else { return };
    if handled.is(exception) {
        return;
    }
    let (Some(object), Some(first)) = (
        exception.cast::<ExceptionObj>(),
        handled.cast::<ExceptionObj>(),
    ) else {
        return;
    };
    let _ = first;
    // A program can close a ring of contexts itself: the slow walker notices.
    let mut fast = handled.clone();
    let mut slow = handled.clone();
    let mut move_slow = false;
    while let Some(next) = fast
        .cast::<ExceptionObj>()
        .and_then(|o| o.get(Word::Context))
    {
        if next.is(exception) {
            if let Some(o) = fast.cast::<ExceptionObj>() {
                o.set(Word::Context, None);
            }
            break;
        }
        fast = next;
        if fast.is(&slow) {
            break;
        }
        if move_slow {
            let next = slow
                .cast::<ExceptionObj>()
                .and_then(|o| o.get(Word::Context));
            slow = next.unwrap_or(slow);
        }
        move_slow = !move_slow;
    }
    object.set(Word::Context, Some(handled));
}

/// Raises an exception object: links its context and leaves it waiting.
pub(crate) fn raise_object(cx: &mut Cx, exception: Value) -> Raised {
    add_context(cx, &exception);
    cx.raise_value(exception)
}

/// An exception object from what stands after `raise` (or was given to `generator.throw`): classes are called.
pub(crate) fn instantiate(cx: &mut Cx, value: &Value) -> Res<Value> {
    if is_exception(value) {
        return Ok(value.clone());
    }
    if !is_exception_class(cx, value) {
        return Err(cx.type_error("exceptions must derive from BaseException"));
    }
    let made = cx.call(value, &[])?;
    if is_exception(&made) {
        return Ok(made);
    }
    let class = cx.repr_string(value)?;
    let got = cx.type_value_of(&made);
    let got = cx.repr_string(&got)?;
    Err(cx.type_error(format!(
        "calling {class} should have returned an instance of BaseException, not {got}"
    )))
}

/// Sets `__context__`.
pub(crate) fn set_context(exception: &Value, context: Option<Value>) {
    if let Some(object) = exception.cast::<ExceptionObj>() {
        object.set(Word::Context, context);
    }
}

/// Sets `__cause__`, and with it `__suppress_context__`.
pub(crate) fn set_cause(exception: &Value, cause: Option<Value>) {
    if let Some(object) = exception.cast::<ExceptionObj>() {
        object.set(Word::Cause, cause);
        object.suppress_context.set(true);
    }
}

/// `raise value` and `raise value from cause`.
pub(crate) fn raise_statement(cx: &mut Cx, value: &Value, cause: Option<&Value>) -> Raised {
    match prepare(cx, value, cause) {
        Ok(exception) => raise_object(cx, exception),
        Err(raised) => raised,
    }
}

fn prepare(cx: &mut Cx, value: &Value, cause: Option<&Value>) -> Res<Value> {
    let exception = instantiate(cx, value)?;
    if let Some(cause) = cause {
        let cause = if is_exception_class(cx, cause) {
            Some(instantiate(cx, cause)?)
        } else if is_exception(cause) {
            Some(cause.clone())
        } else if cx.is_none(cause) {
            None
        } else {
            return Err(cx.type_error("exception causes must derive from BaseException"));
        };
        set_cause(&exception, cause);
    }
    Ok(exception)
}

/// `raise` alone.
pub(crate) fn reraise_handled(cx: &mut Cx) -> Raised {
    match handled(cx) {
        Some(exception) => cx.raise_value(exception),
        None => cx.raise(Exc::RuntimeError, "No active exception to reraise"),
    }
}

/// Does `except class` accept the exception? Classes are compared by their bases alone: no `__subclasscheck__` runs.
pub(crate) fn matches(cx: &mut Cx, exception: &Value, class: &Value) -> Res<bool> {
    let is_tuple = layout_is_tuple(cx, class);
    let acceptable = if is_tuple {
        tuple::items(cx, class)
            .iter()
            .all(|item| is_exception_class(cx, item))
    } else {
        is_exception_class(cx, class)
    };
    if !acceptable {
        return Err(
            cx.type_error("catching classes that do not inherit from BaseException is not allowed")
        );
    }
    Ok(accepts(cx, exception, class))
}

/// As [`matches`] for classes and tuples that are known to be right; nested tuples are looked into.
pub(crate) fn accepts(cx: &Cx, exception: &Value, class: &Value) -> bool {
    if let Some(class) = class.cast::<TypeObj>() {
        return is_subtype(cx, cx.type_of(exception), class);
    }
    if layout_is_tuple(cx, class) {
        return tuple::items(cx, class)
            .iter()
            .any(|item| accepts(cx, exception, item));
    }
    exception.is(class)
}

fn layout_is_tuple(cx: &Cx, value: &Value) -> bool {
    is_subtype(cx, cx.type_of(value), cx.ty(Ty::Tuple))
}
