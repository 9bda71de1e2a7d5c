//! Importing: names to modules, along CPython's way.
//!
//! `sys.modules` first, where `None` forbids; then built-in modules; then files: a package `NAME/__init__.py`, a file `NAME.py`, a bare
//! directory, in each entry of `sys.path` (of the package's `__path__` for a submodule). A module whose code fails is taken out again.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::host::FileKind;
use crate::modules::{find, is_before_files, make, missing_names};
use crate::objects::exception::layout::is_subtype;
use crate::objects::exception::{self, Exc};
use crate::objects::names::Name;
use crate::objects::{Ty, dict, list, module, str_};

/// `import name`, `from name import fromlist`: what the instruction does. A program's own `builtins.__import__` is called.
pub(crate) fn import_name(
    cx: &mut Cx,
    name: &Value,
    globals: &Value,
    fromlist: &Value,
    level: i64,
) -> Res<Value> {
    let key = cx.name(Name::__import__).clone();
    let builtins = cx.builtins_dict();
    let Some(hook) = dict::get_str(cx, &builtins, &key) else {
        return Err(cx.raise(Exc::ImportError, "__import__ not found"));
    };
    if !crate::builtins::code::is_own_import(&hook) {
        let level = crate::objects::int::new(cx, level)?;
        let none = cx.none();
        return cx.call(
            &hook,
            &[name.clone(), globals.clone(), none, fromlist.clone(), level],
        );
    }
    import(cx, name, Some(globals), Some(fromlist), level)
}

/// `__import__(name, globals, locals, fromlist, level)`.
pub(crate) fn import(
    cx: &mut Cx,
    name: &Value,
    globals: Option<&Value>,
    fromlist: Option<&Value>,
    level: i64,
) -> Res<Value> {
    let text = str_::to_rust(cx, name);
    if level < 0 {
        return Err(cx.value_error("level must be >= 0"));
    }
    let absolute = if level > 0 {
        let package = package_of(cx, globals)?;
        resolve(cx, &text, &package, level)?
    } else if text.is_empty() {
        return Err(cx.value_error("Empty module name"));
    } else {
        text.clone()
    };
    let loaded = load_dotted(cx, &absolute)?;
    let wanted = match fromlist {
        Some(list) if !cx.is_none(list) && cx.is_true(list)? => list.clone(),
        _ => {
            // `import a.b.c` gives a; `from . import x` without names gives the package itself.
            let front = text.split('.').next().unwrap_or(&text);
            if level == 0 || text.is_empty() {
                if level > 0 {
                    return Ok(loaded);
                }
                return load_dotted(cx, front);
            }
            let cut = text.len() - front.len();
            let front = absolute[..absolute.len() - cut].to_owned();
            return load_dotted(cx, &front);
        }
    };
    let path = cx.name(Name::__path__).clone();
    if module::get(cx, &loaded, &path).is_some() {
        import_submodules(cx, &loaded, &absolute, &wanted, false)?;
    }
    Ok(loaded)
}

/// `from package import names`: those that are no attributes yet may be submodules.
fn import_submodules(
    cx: &mut Cx,
    package: &Value,
    package_name: &str,
    names: &Value,
    in_all: bool,
) -> Res<()> {
    for name in cx.collect(names)? {
        if !is_str(cx, &name) {
            let got = exception::layout::class_name(cx, cx.type_of(&name));
            let place = if in_all {
                format!("{package_name}.__all__")
            } else {
                "``from list''".to_owned()
            };
            return Err(cx.type_error(format!("Item in {place} must be str, not {got}")));
        }
        let text = str_::to_rust(cx, &name);
        if text == "*" {
            let all = cx.name(Name::__all__).clone();
            if !in_all && let Some(all) = module::get(cx, package, &all) {
                import_submodules(cx, package, package_name, &all, true)?;
            }
            continue;
        }
        if cx.get_attr_opt(package, &name)?.is_some() {
            continue;
        }
        let full = format!("{package_name}.{text}");
        if load_dotted(cx, &full).is_err() {
            // Only a module that is not there is no error: the attribute may be missed later, by name.
            let error = cx.take_exception();
            let missing = exception::is_instance(cx, &error, Exc::ModuleNotFoundError)
                && named(cx, &error).is_some_and(|name| name == full);
            if !missing {
                cx.raise_value(error);
                return Err(Raised);
            }
        }
    }
    Ok(())
}

fn named(cx: &Cx, error: &Value) -> Option<String> {
    let name = error.cast::<exception::ExceptionObj>()?.own_field(1)?;
    is_str(cx, &name).then(|| str_::to_rust(cx, &name))
}

fn is_str(cx: &Cx, value: &Value) -> bool {
    is_subtype(cx, cx.type_of(value), cx.ty(Ty::Str))
}

/// The package that relative names start from.
fn package_of(cx: &mut Cx, globals: Option<&Value>) -> Res<String> {
    let text = |cx: &Cx, name: Name| {
        let key = cx.name(name);
        let value = globals.and_then(|globals| dict::get_str(cx, globals, key))?;
        is_str(cx, &value).then(|| str_::to_rust(cx, &value))
    };
    if let Some(package) = text(cx, Name::__package__) {
        return Ok(package);
    }
    let Some(name) = text(cx, Name::__name__) else {
        return Err(cx.raise(Exc::KeyError, "'__name__' not in globals"));
    };
    let has_path = globals
        .is_some_and(|globals| dict::get_str(cx, globals, cx.name(Name::__path__)).is_some());
    if has_path {
        return Ok(name);
    }
    Ok(name
        .rsplit_once('.')
        .map_or(String::new(), |(package, _)| package.to_owned()))
}

fn resolve(cx: &mut Cx, name: &str, package: &str, level: i64) -> Res<String> {
    if package.is_empty() {
        return Err(exception::raise_import_error(
            cx,
            Exc::ImportError,
            "attempted relative import with no known parent package",
            None,
            None,
            None,
        ));
    }
    let mut base = package;
    for _ in 1..level {
        if let Some((outer, _)) = base.rsplit_once('.') {
            base = outer;
        } else {
            let message = "attempted relative import beyond top-level package";
            return Err(exception::raise_import_error(
                cx,
                Exc::ImportError,
                message,
                None,
                None,
                None,
            ));
        }
    }
    Ok(if name.is_empty() {
        base.to_owned()
    } else {
        format!("{base}.{name}")
    })
}

/// A module by its full name: its parents first, each bound in the one before.
fn load_dotted(cx: &mut Cx, name: &str) -> Res<Value> {
    let key = str_::intern(cx, name);
    if let Some(found) = cx.loaded_module(&key) {
        return if cx.is_none(&found) {
            Err(halted(cx, name))
        } else {
            Ok(found)
        };
    }
    let Some((parent_name, last)) = name.rsplit_once('.') else {
        return load(cx, name, name, None);
    };
    let parent = load_dotted(cx, parent_name)?;
    // Loading the parent may have loaded it.
    if let Some(found) = cx.loaded_module(&key) {
        return if cx.is_none(&found) {
            Err(halted(cx, name))
        } else {
            Ok(found)
        };
    }
    if let Some(spec) = find(name) {
        let made = make(cx, spec)?;
        module::set(cx, &parent, last, &made)?;
        return Ok(made);
    }
    let path = cx.name(Name::__path__).clone();
    let Some(path) = module::get(cx, &parent, &path) else {
        let message = format!("No module named '{name}'; '{parent_name}' is not a package");
        return Err(not_found(cx, &message, name));
    };
    let made = load(cx, name, last, Some(&path))?;
    module::set(cx, &parent, last, &made)?;
    Ok(made)
}

fn halted(cx: &mut Cx, name: &str) -> Raised {
    not_found(
        cx,
        &format!("import of {name} halted; None in sys.modules"),
        name,
    )
}

fn not_found(cx: &mut Cx, message: &str, name: &str) -> Raised {
    match str_::new(cx, name) {
        Ok(name) => exception::raise_import_error(
            cx,
            Exc::ModuleNotFoundError,
            message,
            Some(&name),
            None,
            None,
        ),
        Err(raised) => raised,
    }
}

/// Where a module's text is.
struct Found {
    file: Option<String>,
    package_dir: Option<String>,
}

/// Looks for a module or package in directories; else for directories of its name.
fn locate(cx: &mut Cx, entries: Vec<Value>, last: &str) -> (Option<Found>, Vec<String>) {
    let mut bare = Vec::new();
    for entry in entries {
        if !is_str(cx, &entry) {
            continue;
        }
        let dir = str_::to_rust(cx, &entry);
        let base = if dir.is_empty() {
            last.to_owned()
        } else {
            format!("{}/{last}", dir.trim_end_matches('/'))
        };
        let init = format!("{base}/__init__.py");
        if cx.host().file_kind(&init) == FileKind::File {
            let found = Found {
                file: Some(init),
                package_dir: Some(base),
            };
            return (Some(found), bare);
        }
        let file = format!("{base}.py");
        if cx.host().file_kind(&file) == FileKind::File {
            let found = Found {
                file: Some(file),
                package_dir: None,
            };
            return (Some(found), bare);
        }
        if cx.host().file_kind(&base) == FileKind::Directory {
            bare.push(base);
        }
    }
    (None, bare)
}

/// Prepares a module to be run as the program (`-m`): gives its file. The packages above it are imported.
pub(crate) fn prepare_main(cx: &mut Cx, main: &Value, name: &str) -> Res<String> {
    match find_main(cx, name) {
        Ok((name, found)) => {
            let package = name.rsplit_once('.').map_or("", |(package, _)| package);
            let package = str_::intern(cx, package);
            module::set(cx, main, "__package__", &package)?;
            let spec = spec_object(cx, &name, &found, &[])?;
            module::set(cx, main, "__spec__", &spec)?;
            Ok(found.file.unwrap_or_default())
        }
        Err(Missing::Raised(raised)) => Err(raised),
        Err(Missing::Because(message)) => {
            let message = str_::new(cx, &format!("glassheap: {message}"))?;
            Err(exception::raise_new(cx, Exc::SystemExit, &[message]))
        }
    }
}

/// Why a module cannot be the program.
enum Missing {
    Because(String),
    Raised(Raised),
}

impl From<Raised> for Missing {
    fn from(raised: Raised) -> Missing {
        Missing::Raised(raised)
    }
}

fn find_main(cx: &mut Cx, name: &str) -> Result<(String, Found), Missing> {
    if name.starts_with('.') {
        return Err(Missing::Because(
            "Relative module names not supported".into(),
        ));
    }
    let (entries, last) = match name.rsplit_once('.') {
        None => (search_path(cx)?, name),
        Some((parent, last)) => match load_dotted(cx, parent) {
            Ok(package) => {
                let path = cx.name(Name::__path__).clone();
                let Some(path) = module::get(cx, &package, &path) else {
                    return Err(Missing::Because(format!(
                        "Error while finding module specification for '{name}' (ModuleNotFoundError: __path__ attribute not found on '{parent}' while trying to find '{name}'){}",
                        if last == "py" {
                            format!(
                                ". Try using '{parent}' instead of '{name}' as the module name."
                            )
                        } else {
                            String::new()
                        }
                    )));
                };
                (cx.collect(&path)?, last)
            }
            Err(raised) => {
                let Some(error) = cx.catch(Exc::ModuleNotFoundError) else {
                    return Err(raised.into());
                };
                if named(cx, &error)
                    .is_none_or(|missing| !format!("{parent}.").starts_with(&format!("{missing}.")))
                {
                    return Err(cx.raise_value(error).into());
                }
                let message = cx.str(&error)?;
                let message = str_::to_rust(cx, &message);
                return Err(Missing::Because(format!(
                    "Error while finding module specification for '{name}' (ModuleNotFoundError: {message})"
                )));
            }
        },
    };
    if last.is_empty() {
        return Err(Missing::Because(format!("No module named {name}")));
    }
    let (found, bare) = locate(cx, entries, last);
    let (is_package, dirs) = match &found {
        Some(found) => (
            found.package_dir.is_some(),
            found.package_dir.iter().cloned().collect(),
        ),
        None => (!bare.is_empty() && find(name).is_none(), bare),
    };
    if !is_package {
        return match found {
            Some(found) => Ok((name.to_owned(), found)),
            None if find(name).is_some() => Err(Missing::Because(format!(
                "{name} is one of Glassheap's own modules: it cannot be run with -m"
            ))),
            None => Err(Missing::Because(match missing_names::module_note(name) {
                Some(note) => format!("No module named {name} ({note})"),
                None => format!("No module named {name}"),
            })),
        };
    }
    if last == "__main__" {
        return Err(Missing::Because(
            "Cannot use package as __main__ module".into(),
        ));
    }
    if found.is_some() {
        load_dotted(cx, name)?;
    }
    let mut entries = Vec::new();
    for dir in dirs {
        entries.push(str_::new(cx, &dir)?);
    }
    match locate(cx, entries, "__main__").0 {
        Some(main) if main.package_dir.is_none() => Ok((format!("{name}.__main__"), main)),
        _ => Err(Missing::Because(format!(
            "No module named {name}.__main__; '{name}' is a package and cannot be directly executed"
        ))),
    }
}

fn load(cx: &mut Cx, name: &str, last: &str, path: Option<&Value>) -> Res<Value> {
    // A built-in module below another has a dot in its name.
    let spec = find(name).filter(|spec| path.is_none() || spec.name.contains('.'));
    if let Some(spec) = spec
        && (path.is_some() || is_before_files(name))
    {
        return make(cx, spec);
    }
    let entries = match path {
        Some(path) => cx.collect(path)?,
        None => search_path(cx)?,
    };
    let (found, bare) = locate(cx, entries, last);
    if let Some(found) = found {
        return run_file(cx, name, &found, &[]);
    }
    if let Some(spec) = spec {
        return make(cx, spec);
    }
    if !bare.is_empty() {
        return run_file(
            cx,
            name,
            &Found {
                file: None,
                package_dir: None,
            },
            &bare,
        );
    }
    let message = match missing_names::module_note(name) {
        Some(note) => format!("No module named '{name}' ({note})"),
        None => format!("No module named '{name}'"),
    };
    Err(not_found(cx, &message, name))
}

fn search_path(cx: &mut Cx) -> Res<Vec<Value>> {
    let key = cx.name(Name::path).clone();
    let path = cx
        .runtime()
        .sys
        .clone()
        .and_then(|sys| module::get(cx, &sys, &key));
    match path {
        Some(path) => cx.collect(&path),
        None => Err(cx.raise(
            Exc::RuntimeError,
            "sys.path must be a list of directory names",
        )),
    }
}

/// Makes a module and runs its file in it.
fn run_file(cx: &mut Cx, name: &str, found: &Found, bare: &[String]) -> Res<Value> {
    let made = module::new(cx, name)?;
    let is_package = found.package_dir.is_some() || !bare.is_empty();
    let package = if is_package {
        name
    } else {
        name.rsplit_once('.').map_or("", |(package, _)| package)
    };
    let package = str_::intern(cx, package);
    module::set(cx, &made, "__package__", &package)?;
    let spec = spec_object(cx, name, found, bare)?;
    module::set(cx, &made, "__spec__", &spec)?;
    if is_package {
        let dirs: Vec<String> = found.package_dir.iter().chain(bare).cloned().collect();
        let dirs = dirs
            .iter()
            .map(|dir| str_::new(cx, dir))
            .collect::<Res<Vec<_>>>()?;
        let dirs = list::new(cx, dirs)?;
        module::set(cx, &made, "__path__", &dirs)?;
    }
    let builtins = cx.builtins_dict();
    module::set(cx, &made, "__builtins__", &builtins)?;
    super::register(cx, name, &made)?;
    let Some(file) = &found.file else {
        return Ok(made);
    };
    let file_value = str_::new(cx, file)?;
    module::set(cx, &made, "__file__", &file_value)?;
    let none = cx.none();
    module::set(cx, &made, "__cached__", &none)?;
    let read = cx.host().read_file(file);
    let outcome = match read {
        Err(error) => Err(exception::raise_os_error(cx, &error, Some(&file_value))),
        Ok(bytes) => {
            cx.runtime_mut().importing.push(made.clone());
            let outcome = crate::vm::run_file_in(cx, file, &bytes, &module::dict(cx, &made));
            cx.runtime_mut().importing.retain(|m| !m.is(&made));
            outcome
        }
    };
    let key = str_::intern(cx, name);
    let modules = cx.modules_dict();
    match outcome {
        Ok(()) => {
            // A module may have put something else in its place.
            match dict::get_str(cx, &modules, &key) {
                Some(found) => Ok(found),
                None => Err(cx.raise(Exc::KeyError, name)),
            }
        }
        Err(raised) => {
            let error = cx.take_exception();
            if dict::del(cx, &modules, &key).is_err() {
                drop(cx.take_exception());
            }
            cx.raise_value(error);
            Err(raised)
        }
    }
}

/// `__spec__`: what people look at of it.
fn spec_object(cx: &mut Cx, name: &str, found: &Found, bare: &[String]) -> Res<Value> {
    let made = module::namespace(cx)?;
    let none = cx.none();
    let name_value = str_::new(cx, name)?;
    let origin = match &found.file {
        Some(file) => str_::new(cx, file)?,
        None => none.clone(),
    };
    let locations = if found.package_dir.is_some() || !bare.is_empty() {
        let dirs: Vec<String> = found.package_dir.iter().chain(bare).cloned().collect();
        let dirs = dirs
            .iter()
            .map(|dir| str_::new(cx, dir))
            .collect::<Res<Vec<_>>>()?;
        list::new(cx, dirs)?
    } else {
        none.clone()
    };
    let parent = if cx.is_none(&locations) {
        name.rsplit_once('.').map_or("", |(p, _)| p)
    } else {
        name
    };
    let parent = str_::new(cx, parent)?;
    for (field, value) in [
        ("name", name_value),
        ("loader", none.clone()),
        ("origin", origin),
        ("submodule_search_locations", locations),
        ("cached", none),
        ("parent", parent),
    ] {
        let field = str_::intern(cx, field);
        cx.set_attr(&made, &field, &value)?;
    }
    Ok(made)
}

/// Runs library code that is part of the binary.
pub(crate) fn run_library(cx: &mut Cx, name: &str, text: &str, globals: &Value) -> Res<()> {
    let builtins = cx.builtins_dict();
    let key = str_::intern(cx, "__builtins__");
    dict::set(cx, globals, &key, &builtins)?;
    crate::vm::run_library(cx, &format!("<library {name}>"), text, globals)
}

/// `from module import name`.
pub(crate) fn import_from(cx: &mut Cx, from: &Value, name: &Value) -> Res<Value> {
    if let Some(found) = cx.get_attr_opt(from, name)? {
        return Ok(found);
    }
    let attribute = str_::to_rust(cx, name);
    let key = cx.name(Name::__name__).clone();
    let module_name = cx.get_attr_opt(from, &key)?.filter(|name| is_str(cx, name));
    if let Some(module_name) = &module_name {
        // A circular import may have loaded the submodule without having bound it yet.
        let full = format!("{}.{attribute}", str_::to_rust(cx, module_name));
        let full = str_::intern(cx, &full);
        if let Some(found) = cx.loaded_module(&full) {
            return Ok(found);
        }
    }
    let key = cx.name(Name::__file__).clone();
    let file = cx.get_attr_opt(from, &key)?.filter(|file| is_str(cx, file));
    let title = match &module_name {
        Some(name) => cx.repr_string(name)?,
        None => "'<unknown module name>'".to_owned(),
    };
    let note = module_name
        .as_ref()
        .and_then(|module| missing_names::note(&str_::to_rust(cx, module), &attribute));
    let place = match (note, &file) {
        (Some(note), _) => note.to_owned(),
        (None, Some(file)) => str_::to_rust(cx, file),
        (None, None) => "unknown location".to_owned(),
    };
    let shown = cx.repr_string(name)?;
    let message = if cx.is_being_imported(from) {
        format!(
            "cannot import name {shown} from partially initialized module {title} (most likely due to a circular import) ({place})"
        )
    } else {
        format!("cannot import name {shown} from {title} ({place})")
    };
    Err(exception::raise_import_error(
        cx,
        Exc::ImportError,
        &message,
        module_name.as_ref(),
        file.as_ref(),
        Some(name),
    ))
}

/// `from module import *`: every name of `__all__`, or every public one, goes into `namespace`.
pub(crate) fn import_star(cx: &mut Cx, from: &Value, namespace: &Value) -> Res<()> {
    let key = cx.name(Name::__all__).clone();
    let all = cx.get_attr_opt(from, &key)?;
    let (names, has_all) = if let Some(all) = all {
        (cx.collect(&all)?, true)
    } else {
        let key = cx.name(Name::__dict__).clone();
        let Some(own) = cx.get_attr_opt(from, &key)? else {
            return Err(cx.raise(
                Exc::ImportError,
                "from-import-* object has no __dict__ and no __all__",
            ));
        };
        (cx.collect(&own)?, false)
    };
    for name in names {
        if !is_str(cx, &name) {
            let key = cx.name(Name::__name__).clone();
            let title = match cx.get_attr_opt(from, &key)? {
                Some(name) if is_str(cx, &name) => str_::to_rust(cx, &name),
                _ => "?".to_owned(),
            };
            let got = exception::layout::class_name(cx, cx.type_of(&name));
            let (what, place) = if has_all {
                ("Item in", "__all__")
            } else {
                ("Key in", "__dict__")
            };
            return Err(cx.type_error(format!("{what} {title}.{place} must be str, not {got}")));
        }
        if !has_all && str_::to_rust(cx, &name).starts_with('_') {
            continue;
        }
        let value = cx.get_attr(from, &name)?;
        if cx.is_exact(namespace, Ty::Dict) {
            dict::set(cx, namespace, &name, &value)?;
        } else {
            cx.set_item(namespace, &name, &value)?;
        }
    }
    Ok(())
}
