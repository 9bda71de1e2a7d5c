//! The module `sys`.
//!
//! `sys.implementation.name` is `glassheap`: programs that ask shall know. Everything else says what CPython 3.13.0 says.

mod functions;
mod hooks;
pub(crate) mod streams;

pub(crate) use hooks::{ExitStatus, display, forget_last, own_hook, report_uncaught};
pub(crate) use streams::{flush_standard_files, write_error};

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::host::Stream;
use crate::modules::{add_natives, missing_names, names};
use crate::objects::module::layout::ModuleObj;
use crate::objects::{dict, float, int, io, list, module, set, str_, tuple};

const DOC: &str = "This module provides access to some objects used or maintained by the\n\
interpreter and to functions that interact strongly with the interpreter.";

/// `sys.version`.
pub(crate) const VERSION: &str = concat!("3.13.0 (glassheap ", env!("CARGO_PKG_VERSION"), ")");

/// Names that `py/sys_info.py` makes, when one of them is first asked for.
pub(crate) const LAZY: [&str; 6] = [
    "version_info",
    "float_info",
    "int_info",
    "hash_info",
    "flags",
    "thread_info",
];

/// Makes the module.
pub(crate) fn make_module(cx: &mut Cx) -> Res<Value> {
    let made = module::new(cx, "sys")?;
    if let Some(object) = made.cast::<ModuleObj>() {
        object.is_builtin.set(true);
    }
    let doc = str_::new(cx, DOC)?;
    module::set(cx, &made, "__doc__", &doc)?;
    let package = str_::intern(cx, "");
    module::set(cx, &made, "__package__", &package)?;
    add_natives(cx, &made, "sys", functions::NATIVES)?;
    add_natives(cx, &made, "sys", hooks::NATIVES)?;
    for hook in ["displayhook", "excepthook", "unraisablehook"] {
        let key = str_::intern(cx, hook);
        if let Some(own) = module::get(cx, &made, &key) {
            module::set(cx, &made, &format!("__{hook}__"), &own)?;
        }
    }
    let modules = cx.modules_dict();
    module::set(cx, &made, "modules", &modules)?;
    for (name, text) in [
        ("version", VERSION),
        (
            "platform",
            if cfg!(target_os = "macos") {
                "darwin"
            } else {
                "linux"
            },
        ),
        ("byteorder", "little"),
        (
            "copyright",
            "Glassheap is not CPython; Python is a trademark of the Python Software Foundation.",
        ),
        ("float_repr_style", "short"),
        ("prefix", ""),
        ("exec_prefix", ""),
        ("base_prefix", ""),
        ("base_exec_prefix", ""),
        ("executable", ""),
        ("platlibdir", "lib"),
    ] {
        let value = str_::new(cx, text)?;
        module::set(cx, &made, name, &value)?;
    }
    for (name, number) in [
        ("maxsize", i64::MAX),
        ("maxunicode", 0x10_ffff),
        ("hexversion", 0x030d_00f0),
        ("api_version", 1013),
    ] {
        let value = int::new(cx, number)?;
        module::set(cx, &made, name, &value)?;
    }
    let truth = cx.bool(true);
    module::set(cx, &made, "dont_write_bytecode", &truth)?;
    let warnings = list::new(cx, Vec::new())?;
    module::set(cx, &made, "warnoptions", &warnings)?;
    let built_in = names()
        .into_iter()
        .map(|name| str_::intern(cx, name))
        .collect();
    let built_in = tuple::from_vec(cx, built_in)?;
    module::set(cx, &made, "builtin_module_names", &built_in)?;
    for (name, stream) in [
        ("stdin", Stream::Input),
        ("stdout", Stream::Output),
        ("stderr", Stream::Error),
    ] {
        let value = io::standard(cx, stream)?;
        module::set(cx, &made, name, &value)?;
        module::set(cx, &made, &format!("__{name}__"), &value)?;
    }
    add_implementation(cx, &made)?;
    set_arguments_in(cx, &made)?;
    Ok(made)
}

fn add_implementation(cx: &mut Cx, made: &Value) -> Res<()> {
    let implementation = module::namespace(cx)?;
    let name = str_::new(cx, "glassheap")?;
    let cache_tag = cx.none();
    let hexversion = int::new(cx, 0x030d_00f0)?;
    for (field, value) in [
        ("name", name),
        ("cache_tag", cache_tag),
        ("hexversion", hexversion),
    ] {
        let field = str_::intern(cx, field);
        cx.set_attr(&implementation, &field, &value)?;
    }
    module::set(cx, made, "implementation", &implementation)
}

/// Gives `sys.argv` and `sys.path` what the driver said (`State::argv`, `State::script_dir`).
pub(crate) fn set_arguments(cx: &mut Cx) -> Res<()> {
    match cx.runtime().sys.clone() {
        Some(made) => set_arguments_in(cx, &made),
        None => Ok(()),
    }
}

fn set_arguments_in(cx: &mut Cx, made: &Value) -> Res<()> {
    let argv = cx.runtime().argv.clone();
    let argv = argv
        .iter()
        .map(|arg| str_::new(cx, arg))
        .collect::<Res<Vec<_>>>()?;
    let argv = list::new(cx, argv)?;
    module::set(cx, made, "argv", &argv)?;
    let orig = list::new(cx, Vec::new())?;
    module::set(cx, made, "orig_argv", &orig)?;
    let dir = cx.runtime().script_dir.clone();
    let dir = str_::new(cx, &dir)?;
    let path = list::new(cx, vec![dir])?;
    module::set(cx, made, "path", &path)
}

/// Puts the program's file in `sys.argv[0]`.
pub(crate) fn set_program_name(cx: &mut Cx, path: &str) -> Res<()> {
    let Some(sys) = cx.runtime().sys.clone() else {
        return Ok(());
    };
    let name = str_::intern(cx, "argv");
    let argv = cx.get_attr(&sys, &name)?;
    let path = str_::new(cx, path)?;
    let zero = int::new(cx, 0)?;
    cx.set_item(&argv, &zero, &path)
}

/// An attribute of `sys` that is made when it is first asked for.
pub(crate) fn lazy_attribute(cx: &mut Cx, made: &Value, name: &str) -> Res<Option<Value>> {
    if name == "stdlib_module_names" {
        let known = missing_names::standard_modules()
            .map(|name| str_::intern(cx, name))
            .collect();
        let value = set::new(cx, true, known)?;
        module::set(cx, made, name, &value)?;
        return Ok(Some(value));
    }
    if !LAZY.contains(&name) {
        return Ok(None);
    }
    if cx.runtime().lazy_done {
        return Ok(None);
    }
    cx.runtime_mut().lazy_done = true;
    let names = dict::new(cx)?;
    let key = str_::intern(cx, "__name__");
    let own = str_::intern(cx, "sys");
    dict::set(cx, &names, &key, &own)?;
    crate::modules::import::run_library(cx, "sys", include_str!("../py/sys_info.py"), &names)?;
    for lazy in LAZY {
        let key = str_::intern(cx, lazy);
        if let Some(value) = dict::get_str(cx, &names, &key) {
            let into = module::dict(cx, made);
            if dict::get_str(cx, &into, &key).is_none() {
                dict::set(cx, &into, &key, &value)?;
            }
        }
    }
    let key = str_::intern(cx, "implementation");
    let version = str_::intern(cx, "version_info");
    if let (Some(implementation), Some(value)) =
        (module::get(cx, made, &key), module::get(cx, made, &version))
    {
        let field = str_::intern(cx, "version");
        cx.set_attr(&implementation, &field, &value)?;
    }
    let key = str_::intern(cx, name);
    Ok(module::get(cx, made, &key))
}

/// `sys.getswitchinterval`'s kind of number.
fn seconds(cx: &mut Cx, value: f64) -> Res<Value> {
    float::new(cx, value)
}
