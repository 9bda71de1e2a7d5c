//! `atexit`: functions that are called when the program ends, the last one first.
//!
//! An entry of `State::at_exit` is a tuple of function, arguments and keywords, `None` where one was taken back, or what weak references
//! have left there.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::modules::ModuleSpec;
use crate::objects::native::{Bound, Native};
use crate::objects::{Ty, dict, exception, int, tuple};

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "atexit",
    doc: "allow programmer to define multiple exit functions to be executed\nupon normal program termination.\n\nTwo public functions, register and unregister, are defined.\n",
    natives: &[
        Native::free(
            "register",
            "(func, /, *args, **kwargs)",
            "Register a function to be executed upon normal program termination",
            register,
        ),
        Native::new(
            "unregister",
            "(func, /)",
            "Unregister an exit function which was previously registered using\natexit.register",
            unregister,
        ),
        Native::new(
            "_clear",
            "()",
            "Clear the list of previously registered exit functions.",
            clear,
        ),
        Native::new(
            "_run_exitfuncs",
            "()",
            "Run all registered exit functions.",
            run,
        ),
        Native::new(
            "_ncallbacks",
            "()",
            "Return the number of registered exit functions.",
            count,
        ),
    ],
    ..ModuleSpec::EMPTY
};

fn register(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let Some((function, given)) = args.rest().split_first() else {
        return Err(cx.type_error("register() takes at least 1 argument (0 given)"));
    };
    if cx.type_of(function).slot(|slots| slots.call).is_none() {
        return Err(cx.type_error("the first argument must be callable"));
    }
    let given = tuple::new(cx, given)?;
    let keywords = dict::new(cx)?;
    for (name, value) in args.kw() {
        dict::set(cx, &keywords, name, value)?;
    }
    let entry = tuple::from_array(cx, [function.clone(), given, keywords])?;
    cx.runtime_mut().at_exit.push(entry);
    Ok(function.clone())
}

fn unregister(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let mut at = cx.runtime().at_exit.len();
    while at > 0 {
        at -= 1;
        let Some(entry) = cx.runtime().at_exit.get(at).cloned() else {
            continue;
        };
        if !cx.is_exact(&entry, Ty::Tuple) {
            continue;
        }
        let function = tuple::items(cx, &entry)[0].clone();
        if cx.equal(&function, args.req(0))? {
            let none = cx.none();
            if let Some(place) = cx.runtime_mut().at_exit.get_mut(at) {
                *place = none;
            }
        }
    }
    Ok(cx.none())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn clear(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    cx.runtime_mut().at_exit.clear();
    Ok(cx.none())
}

fn count(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let n = cx.runtime().at_exit.len();
    int::new(cx, n as i64)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn run(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    run_all(cx);
    Ok(cx.none())
}

/// Calls all exit functions, and forgets them. Those that they add are not called, as in CPython.
pub(super) fn run_all(cx: &mut Cx) {
    let mut at = cx.runtime().at_exit.len();
    while at > 0 {
        at -= 1;
        let Some(entry) = cx.runtime().at_exit.get(at).cloned() else {
            continue;
        };
        if cx.is_none(&entry) {
            continue;
        }
        let (function, outcome) = if cx.is_exact(&entry, Ty::Tuple) {
            let parts = tuple::items(cx, &entry);
            let (function, given, keywords) =
                (parts[0].clone(), parts[1].clone(), parts[2].clone());
            let outcome = cx.call_ex(&function, &given, Some(&keywords));
            (function, outcome)
        } else {
            let outcome = cx.call(&entry, &[]);
            (entry.clone(), outcome)
        };
        if outcome.is_err() {
            let error = cx.take_exception();
            let shown = match cx.repr_string(&function) {
                Ok(shown) => shown,
                Err(_) => {
                    drop(cx.take_exception());
                    "<object repr() failed>".to_owned()
                }
            };
            cx.raise_value(error);
            let message = format!("Exception ignored in atexit callback {shown}");
            exception::unraisable::unraisable_with(cx, &message, None);
        }
    }
    cx.runtime_mut().at_exit.clear();
}
