//! `excepthook`, `displayhook`, `unraisablehook`, and what happens to an exception that nobody caught.

use crate::cx::{Cx, Res};
use crate::diagnostics::traceback;
use crate::heap::handle::Value;
use crate::modules::sys::streams::{self, write_error};
use crate::objects::exception::{self, Exc, ExceptionObj};
use crate::objects::native::{Bound, Native};
use crate::objects::{Ty, dict, int, module, str_};
use crate::vm::run::listed;

pub(super) const NATIVES: &[Native] = &[
    Native::new(
        "displayhook",
        "(object, /)",
        "Print an object to sys.stdout and also save it in builtins._",
        displayhook,
    ),
    Native::new(
        "excepthook",
        "(exctype, value, traceback, /)",
        "Handle an exception by displaying it with a traceback on sys.stderr.",
        excepthook,
    ),
    Native::new(
        "unraisablehook",
        "(unraisable, /)",
        "Handle an unraisable exception.",
        unraisablehook,
    ),
];

/// How a program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ExitStatus(pub(crate) u8);

/// The hook under a name of `sys`, if a program has put its own there.
pub(crate) fn own_hook(cx: &mut Cx, name: &str) -> Option<Value> {
    let sys = cx.runtime().sys.clone()?;
    let key = str_::intern(cx, name);
    let current = module::get(cx, &sys, &key)?;
    let key = str_::intern(cx, &format!("__{name}__"));
    let original = module::get(cx, &sys, &key);
    (!original.is_some_and(|original| original.is(&current))).then_some(current)
}

/// Reports an exception that reached the top of a program: `SystemExit` gives the exit status, everything else a traceback on
/// standard error (or what the program's `sys.excepthook` makes of it) and status 1.
pub(crate) fn report_uncaught(cx: &mut Cx, exception: &Value) -> ExitStatus {
    if exception::is_instance(cx, exception, Exc::SystemExit) {
        return exit_status(cx, exception);
    }
    remember(cx, exception);
    streams::flush_output(cx);
    if let Some(hook) = own_hook(cx, "excepthook") {
        let class = cx.type_value_of(exception);
        let traceback = exception::traceback_of(exception).unwrap_or_else(|| cx.none());
        let args = [class, exception.clone(), traceback];
        let own = [&hook, exception, &args[0], &args[1], &args[2]];
        if listed(cx, &own, |cx| cx.call(&hook, &args)).is_err() {
            let second = cx.take_exception();
            if exception::is_instance(cx, &second, Exc::SystemExit) {
                return exit_status(cx, &second);
            }
            let text = traceback::format_exception(cx, &second);
            write_error(
                cx,
                &format!("Error in sys.excepthook:\n{text}\nOriginal exception was:\n"),
            );
            let text = traceback::format_exception(cx, exception);
            write_error(cx, &text);
        }
    } else {
        let text = traceback::format_exception(cx, exception);
        write_error(cx, &text);
    }
    ExitStatus(
        if exception::is_instance(cx, exception, Exc::KeyboardInterrupt) {
            130
        } else {
            1
        },
    )
}

/// `sys.last_exc` and its older kin.
fn remember(cx: &mut Cx, exception: &Value) {
    let Some(sys) = cx.runtime().sys.clone() else {
        return;
    };
    let class = cx.type_value_of(exception);
    let traceback = exception::traceback_of(exception).unwrap_or_else(|| cx.none());
    let rows = [
        ("last_exc", exception.clone()),
        ("last_type", class),
        ("last_value", exception.clone()),
        ("last_traceback", traceback),
    ];
    for (name, value) in rows {
        if module::set(cx, &sys, name, &value).is_err() {
            drop(cx.take_exception());
        }
    }
}

/// The status that a `SystemExit` stands for; anything but a number or `None` is printed.
fn exit_status(cx: &mut Cx, exception: &Value) -> ExitStatus {
    let code = exception
        .cast::<ExceptionObj>()
        .and_then(|object| object.own_field(0));
    let Some(code) = code.filter(|code| !cx.is_none(code)) else {
        return ExitStatus(0);
    };
    let is_int = exception::layout::is_subtype(cx, cx.type_of(&code), cx.ty(Ty::Int));
    if is_int {
        return ExitStatus(int::to_i64(&code).map_or(255, |n| n as u8));
    }
    streams::flush_output(cx);
    let text = if let Ok(text) = cx.str(&code) {
        str_::to_rust(cx, &text)
    } else {
        drop(cx.take_exception());
        String::new()
    };
    write_error(cx, &format!("{text}\n"));
    ExitStatus(1)
}

/// What the prompt does with the value of an expression: `sys.displayhook` if the program has put its own there, else its text on a line of
/// its own. Nothing is kept.
pub(crate) fn display(cx: &mut Cx, value: &Value) -> Res<()> {
    if let Some(hook) = own_hook(cx, "displayhook") {
        return cx.call(&hook, std::slice::from_ref(value)).map(drop);
    }
    if cx.is_none(value) {
        return Ok(());
    }
    let shown = cx.repr_string(value)?;
    streams::print_text(cx, &format!("{shown}\n"))?;
    if cx.runtime().keeps_last
        && let Some(builtins) = cx.runtime().builtins.clone()
    {
        module::set(cx, &builtins, "_", value)?;
    }
    Ok(())
}

/// Drops what the prompt itself holds: `_`, and what is kept of the last exception. Gives the names of what was there.
pub(crate) fn forget_last(cx: &mut Cx) -> Vec<String> {
    let mut dropped = Vec::new();
    let rows = [
        (cx.runtime().builtins.clone(), "_"),
        (cx.runtime().sys.clone(), "last_exc"),
        (cx.runtime().sys.clone(), "last_type"),
        (cx.runtime().sys.clone(), "last_value"),
        (cx.runtime().sys.clone(), "last_traceback"),
    ];
    for (of, name) in rows {
        let Some(of) = of else {
            continue;
        };
        let namespace = module::dict(cx, &of);
        let Ok(key) = str_::new(cx, name) else {
            drop(cx.take_exception());
            continue;
        };
        match dict::pop(cx, &namespace, &key) {
            Ok(Some(_)) if name == "_" => dropped.push("_".to_owned()),
            Ok(Some(_)) => dropped.push(format!("sys.{name}")),
            Ok(None) => {}
            Err(_) => drop(cx.take_exception()),
        }
    }
    dropped
}

fn displayhook(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let value = args.req(0);
    if cx.is_none(value) {
        return Ok(cx.none());
    }
    let shown = cx.repr_string(value)?;
    streams::print_text(cx, &format!("{shown}\n"))?;
    Ok(cx.none())
}

fn excepthook(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (exception, given) = (args.req(1), args.req(2));
    if !exception::is_exception(exception) {
        let got = exception::layout::class_name(cx, cx.type_of(exception));
        let text =
            format!("TypeError: print_exception(): Exception expected for value, {got} found\n");
        write_error(cx, &text);
        return Ok(cx.none());
    }
    let own = exception::traceback_of(exception);
    let shown = own.or_else(|| cx.is_exact(given, Ty::Traceback).then(|| given.clone()));
    let text = traceback::format_exception_with(cx, exception, shown.as_ref());
    streams::flush_output(cx);
    write_error(cx, &text);
    Ok(cx.none())
}

/// The default hook, called by a program's own with the same argument.
fn unraisablehook(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let info = args.req(0);
    let [value, message, object] = ["exc_value", "err_msg", "object"].map(|name| {
        let key = str_::intern(cx, name);
        cx.get_attr(info, &key)
    });
    let (value, message, object) = (value?, message?, object?);
    let mut text = String::new();
    let words = if cx.is_none(&message) {
        "Exception ignored in".to_owned()
    } else {
        let message = cx.str(&message)?;
        str_::to_rust(cx, &message)
    };
    if cx.is_none(&object) {
        if !cx.is_none(&message) {
            text.push_str(&format!("{words}:\n"));
        }
    } else {
        let shown = cx.repr_string(&object)?;
        text.push_str(&format!("{words}: {shown}\n"));
    }
    text.push_str(&traceback::format_unraisable(cx, &value));
    write_error(cx, &text);
    Ok(cx.none())
}
