//! Exceptions that nobody can catch: those of finalizers and of weak reference callbacks. They are reported on standard error, through
//! `sys.unraisablehook` if a program has put its own there.

use crate::cx::{Cx, Res};
use crate::diagnostics::traceback;
use crate::heap::handle::Value;
use crate::modules::sys;
use crate::objects::exception::layout::{ExceptionObj, Word};

/// Takes the waiting exception and reports it. `object` is what it happened in, as `repr` shows it: `None` leaves the line out.
pub(crate) fn unraisable(cx: &mut Cx, object: Option<&Value>) {
    let exception = cx.take_exception();
    report(cx, &exception, "Exception ignored in", object);
}

/// As [`unraisable`], with other words before the object.
pub(crate) fn unraisable_with(cx: &mut Cx, message: &str, object: Option<&Value>) {
    let exception = cx.take_exception();
    report(cx, &exception, message, object);
}

fn report(cx: &mut Cx, exception: &Value, message: &str, object: Option<&Value>) {
    if let Some(hook) = sys::own_hook(cx, "unraisablehook") {
        let outcome = call_hook(cx, &hook, exception, message, object);
        if outcome.is_ok() {
            return;
        }
        let second = cx.take_exception();
        print(
            cx,
            &second,
            "Exception ignored in sys.unraisablehook",
            Some(&hook),
        );
        return;
    }
    print(cx, exception, message, object);
}

fn call_hook(
    cx: &mut Cx,
    hook: &Value,
    exception: &Value,
    message: &str,
    object: Option<&Value>,
) -> Res<()> {
    let namespace = crate::objects::module::namespace(cx)?;
    let class = cx.type_value_of(exception);
    let traceback = exception
        .cast::<ExceptionObj>()
        .and_then(|o| o.get(Word::Traceback));
    let none = cx.none();
    let message = if message == "Exception ignored in" {
        none.clone()
    } else {
        crate::objects::str_::new(cx, message)?
    };
    let fields = [
        ("exc_type", class),
        ("exc_value", exception.clone()),
        ("exc_traceback", traceback.unwrap_or_else(|| none.clone())),
        ("err_msg", message),
        ("object", object.cloned().unwrap_or(none)),
    ];
    for (name, value) in fields {
        let name = crate::objects::str_::intern(cx, name);
        cx.set_attr(&namespace, &name, &value)?;
    }
    cx.call(hook, &[namespace]).map(drop)
}

/// The report itself.
fn print(cx: &mut Cx, exception: &Value, message: &str, object: Option<&Value>) {
    let mut text = String::new();
    if let Some(object) = object {
        let shown = if let Ok(shown) = cx.repr_string(object) {
            shown
        } else {
            drop(cx.take_exception());
            "<object repr() failed>".to_owned()
        };
        text.push_str(&format!("{message}: {shown}\n"));
    } else {
        text.push_str(&format!("{message}:\n"));
    }
    text.push_str(&traceback::format_unraisable(cx, exception));
    sys::write_error(cx, &text);
}
