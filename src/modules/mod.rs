//! Modules: the table of those that are built in, and what importing does.
//!
//! A built-in module is rows of natives and an `init` for the rest, or library code in Python (`py/`), or both. It is made when it is
//! first imported. Everything else is a `.py` file or a package found along `sys.path`, which starts beside the script.

pub(crate) mod abc;
mod array;
mod atexit;
mod bisect;
mod collections;
pub(crate) mod exit;
mod functools;
pub(crate) mod gc;
mod heapq;
pub(crate) mod import;
mod io;
mod itertools;
mod json;
mod library;
mod math;
pub(crate) mod missing_names;
mod operator;
mod os;
mod random;
mod sre;
pub(crate) mod state;
mod string;
mod struct_;
pub(crate) mod sys;
mod time;
mod traceback;
pub(crate) mod warnings;
mod weakref;

pub(crate) use exit::finalize;
pub(crate) use import::{import_from, import_name, import_star};
pub(crate) use state::State;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::module::layout::ModuleObj;
use crate::objects::native::Native;
use crate::objects::{dict, function, module, str_};

/// A built-in module.
#[derive(Debug)]
pub(crate) struct ModuleSpec {
    /// Its name.
    pub(crate) name: &'static str,
    /// `__doc__`.
    pub(crate) doc: &'static str,
    /// Its functions.
    pub(crate) natives: &'static [Native],
    /// Adds everything else.
    pub(crate) init: fn(&mut Cx, &Value) -> Res<()>,
    /// Library code that runs in the module afterwards; empty for none.
    pub(crate) python: &'static str,
}

impl ModuleSpec {
    /// A module without anything.
    pub(crate) const EMPTY: ModuleSpec = ModuleSpec {
        name: "",
        doc: "",
        natives: &[],
        init: nothing_more,
        python: "",
    };
}

fn nothing_more(_cx: &mut Cx, _module: &Value) -> Res<()> {
    Ok(())
}

/// All of them but `builtins` and `sys`, which every machine has from the start.
static TABLE: &[&ModuleSpec] = &[
    &array::MODULE,
    &abc::NATIVE_MODULE,
    &abc::MODULE,
    &bisect::NATIVE_MODULE,
    &bisect::MODULE,
    &heapq::NATIVE_MODULE,
    &heapq::MODULE,
    &collections::NATIVE_MODULE,
    &collections::MODULE,
    &collections::USER_MODULE,
    &collections::ABC_MODULE,
    &gc::MODULE,
    &io::NATIVE_MODULE,
    &io::MODULE,
    &struct_::NATIVE_MODULE,
    &struct_::MODULE,
    &time::MODULE,
    &math::MODULE,
    &itertools::MODULE,
    &functools::NATIVE_MODULE,
    &functools::MODULE,
    &random::NATIVE_MODULE,
    &random::MODULE,
    &operator::NATIVE_MODULE,
    &operator::MODULE,
    &os::NATIVE_MODULE,
    &os::MODULE,
    &os::PATH,
    &weakref::NATIVE_MODULE,
    &weakref::MODULE,
    &json::NATIVE_MODULE,
    &json::PACKAGE,
    &json::DECODER,
    &json::ENCODER,
    &atexit::MODULE,
    &sre::MODULE,
    &traceback::NATIVE_MODULE,
    &traceback::MODULE,
    &string::MODULE,
    &sre::RE,
    &warnings::MODULE,
];

/// The built-in module of this name.
pub(crate) fn find(name: &str) -> Option<&'static ModuleSpec> {
    let mut all = TABLE.iter().chain(library::TABLE).copied();
    all.find(|spec| spec.name == name)
}

/// Does the module come before any file of its name? CPython's does if it is built in or loaded before the script.
pub(crate) fn is_before_files(name: &str) -> bool {
    BEFORE_FILES.contains(&name)
}

/// See [`is_before_files`].
const BEFORE_FILES: &[&str] = &[
    "_abc",
    "_collections",
    "_functools",
    "_operator",
    "_sre",
    "_string",
    "_warnings",
    "_weakref",
    "abc",
    "atexit",
    "errno",
    "gc",
    "io",
    "itertools",
    "os",
    "os.path",
    "posix",
    "posixpath",
    "stat",
    "sys",
    "time",
];

/// Names of the modules that are not library code alone, sorted.
pub(crate) fn names() -> Vec<&'static str> {
    let mut names: Vec<&'static str> = TABLE.iter().map(|spec| spec.name).collect();
    names.extend(["builtins", "sys"]);
    names.sort_unstable();
    names
}

/// Makes a module of its spec and puts it into `sys.modules`.
pub(crate) fn make(cx: &mut Cx, spec: &'static ModuleSpec) -> Res<Value> {
    let made = module::new(cx, spec.name)?;
    if let Some(object) = made.cast::<ModuleObj>() {
        object.is_builtin.set(true);
    }
    let doc = str_::new(cx, spec.doc)?;
    module::set(cx, &made, "__doc__", &doc)?;
    let package = str_::intern(cx, "");
    module::set(cx, &made, "__package__", &package)?;
    add_natives(cx, &made, spec.name, spec.natives)?;
    register(cx, spec.name, &made)?;
    let outcome = complete(cx, spec, &made);
    if let Err(raised) = outcome {
        let error = cx.take_exception();
        let key = str_::intern(cx, spec.name);
        let modules = cx.modules_dict();
        if dict::del(cx, &modules, &key).is_err() {
            drop(cx.take_exception());
        }
        cx.raise_value(error);
        return Err(raised);
    }
    Ok(made)
}

fn complete(cx: &mut Cx, spec: &'static ModuleSpec, made: &Value) -> Res<()> {
    (spec.init)(cx, made)?;
    if !spec.python.is_empty() {
        let names = module::dict(cx, made);
        import::run_library(cx, spec.name, spec.python, &names)?;
    }
    Ok(())
}

/// Puts functions into a module.
pub(crate) fn add_natives(
    cx: &mut Cx,
    into: &Value,
    name: &str,
    natives: &'static [Native],
) -> Res<()> {
    let module_name = str_::intern(cx, name);
    for native in natives {
        let function = function::builtin(cx, native, Some(into), Some(&module_name))?;
        module::set(cx, into, native.name, &function)?;
    }
    Ok(())
}

/// Puts a module into `sys.modules`.
pub(crate) fn register(cx: &mut Cx, name: &str, module: &Value) -> Res<()> {
    let key = str_::intern(cx, name);
    let modules = cx.modules_dict();
    dict::set(cx, &modules, &key, module)
}

/// A loaded module by its name as a value.
pub(crate) fn loaded(cx: &Cx, name: &Value) -> Option<Value> {
    let is_text = cx.is_exact(name, crate::objects::Ty::Str);
    is_text.then(|| cx.loaded_module(name)).flatten()
}

/// Makes what every machine has before any code runs: `sys.modules`, `builtins`, `sys`, `__main__`.
pub(crate) fn start(cx: &mut Cx) -> Res<()> {
    let modules = dict::new(cx)?;
    cx.runtime_mut().modules = Some(modules);
    let builtins = crate::builtins::make_module(cx)?;
    cx.runtime_mut().builtins = Some(builtins.clone());
    let made = sys::make_module(cx)?;
    cx.runtime_mut().sys = Some(made.clone());
    register(cx, "sys", &made)?;
    register(cx, "builtins", &builtins)?;
    let main = module::new(cx, "__main__")?;
    let annotations = dict::new(cx)?;
    module::set(cx, &main, "__annotations__", &annotations)?;
    module::set(cx, &main, "__builtins__", &builtins)?;
    register(cx, "__main__", &main)?;
    cx.stock_memory_errors();
    cx.heap_mut().hooks.gc = gc::notice;
    crate::objects::weakref::install_hooks(cx);
    Ok(())
}
