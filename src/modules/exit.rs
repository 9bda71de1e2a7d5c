//! The end of a program, in CPython's order: exit functions, a full collection, modules, `builtins`, another full collection, what is left
//! of modules.

use crate::cx::Cx;
use crate::heap::collect::{Reason, collect};
use crate::heap::handle::Value;
use crate::modules::sys;
use crate::objects::module::layout::ModuleObj;
use crate::objects::names::Name;
use crate::objects::{Ty, dict, module, str_, weakref};

/// Attributes of `sys` that are forgotten first.
const SYS_FORGETS: [&str; 8] = [
    "path",
    "argv",
    "ps1",
    "ps2",
    "last_exc",
    "last_type",
    "last_value",
    "last_traceback",
];

/// Ends the program. Finalizers and exit functions run; their exceptions are printed.
pub(crate) fn finalize(cx: &mut Cx) {
    super::atexit::run_all(cx);
    sys::flush_standard_files(cx);
    if cx.heap_mut().gc.is_enabled {
        collect(cx, Some(2), Reason::Manual);
    }
    cx.runtime_mut().is_finalizing = true;
    forget_special(cx);
    let left = remove_modules(cx);
    clear_builtins(cx);
    collect(cx, Some(2), Reason::Shutdown);
    clear_left_modules(cx, &left);
    sys::flush_standard_files(cx);
}

fn store(cx: &mut Cx, into: &Value, name: &str, value: &Value) {
    let key = str_::intern(cx, name);
    if dict::set(cx, into, &key, value).is_err() {
        drop(cx.take_exception());
    }
}

fn forget_special(cx: &mut Cx) {
    let none = cx.none();
    let builtins = cx.builtins_dict();
    store(cx, &builtins, "_", &none);
    let Some(sys) = cx.runtime().sys.clone() else {
        return;
    };
    let names = module::dict(cx, &sys);
    for name in SYS_FORGETS {
        store(cx, &names, name, &none);
    }
    for (name, original) in [
        ("stdin", "__stdin__"),
        ("stdout", "__stdout__"),
        ("stderr", "__stderr__"),
    ] {
        let key = str_::intern(cx, original);
        let value = dict::get_str(cx, &names, &key).unwrap_or_else(|| cx.none());
        store(cx, &names, name, &value);
    }
}

/// Takes every module out of `sys.modules`; gives weak references to those that something else holds.
fn remove_modules(cx: &mut Cx) -> Vec<Value> {
    let modules = cx.modules_dict();
    let mut entries = Vec::new();
    let mut pos = 0;
    while let Some((name, _)) = dict::next_entry(cx, &modules, &mut pos) {
        entries.push(name);
    }
    let none = cx.none();
    let mut left = Vec::new();
    for name in entries {
        let found = match dict::get(cx, &modules, &name) {
            Ok(Some(found)) => found,
            Ok(None) => continue,
            Err(_) => {
                drop(cx.take_exception());
                continue;
            }
        };
        if found.cast::<ModuleObj>().is_none() {
            continue;
        }
        let is_kept = [&cx.runtime().sys, &cx.runtime().builtins]
            .into_iter()
            .flatten()
            .any(|kept| kept.is(&found));
        if !is_kept {
            match weakref::new(cx, &found, None) {
                Ok(weak) => left.push(weak),
                Err(_) => drop(cx.take_exception()),
            }
        }
        drop(found);
        if dict::set(cx, &modules, &name, &none).is_err() {
            drop(cx.take_exception());
        }
        crate::heap::flush_parked(cx);
    }
    dict::clear(cx, &modules);
    crate::heap::flush_parked(cx);
    left
}

/// Modules that something keeps alive lose what they hold, in the reverse order of their import.
fn clear_left_modules(cx: &mut Cx, left: &[Value]) {
    for weak in left.iter().rev() {
        if let Some(alive) = weakref::get(weak) {
            let names = module::dict(cx, &alive);
            clear_names(cx, &names, |_| true);
        }
    }
}

/// Sets names to `None`: those with one leading underscore first, then the others but `__builtins__`.
fn clear_names(cx: &mut Cx, names: &Value, wanted: impl Fn(&str) -> bool) {
    let none = cx.none();
    for private in [true, false] {
        let mut keys = Vec::new();
        let mut pos = 0;
        while let Some((key, value)) = dict::next_entry(cx, names, &mut pos) {
            if cx.is_none(&value) || !cx.is_exact(&key, Ty::Str) {
                continue;
            }
            let text = str_::to_rust(cx, &key);
            let is_private = text.starts_with('_') && !text.starts_with("__");
            if is_private == private && text != "__builtins__" && wanted(&text) {
                keys.push(key);
            }
        }
        for key in keys {
            if dict::set(cx, names, &key, &none).is_err() {
                drop(cx.take_exception());
            }
            crate::heap::flush_parked(cx);
        }
    }
}

/// What the program put into `builtins` dies; our own functions stay to the end.
fn clear_builtins(cx: &mut Cx) {
    let names = cx.builtins_dict();
    let own = crate::builtins::own_names();
    clear_names(cx, &names, |name| {
        !own.contains(&name) && name != Name::__name__.text()
    });
}
