//! Warnings: the core that CPython has in C (`_warnings.c`). What is warned of, and how, is decided by filters; a program changes them through
//! the module `warnings`, whose lists and functions are asked once it is imported.
//!
//! Until somebody needs them as objects, CPython's default filters are a rule here and no objects.

use crate::compiler::CompileWarning;
use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::modules::ModuleSpec;
use crate::modules::sys::write_error;
use crate::objects::exception::layout::{class_name, is_subtype};
use crate::objects::exception::{self, Exc};
use crate::objects::frame::layout::FrameObj;
use crate::objects::native::{Bound, Native};
use crate::objects::type_obj::TypeObj;
use crate::objects::{CompareOp, Ty, dict, frame, int, list, module, str_, tuple};
use crate::source::Source;
use crate::vm::frame::{FrameRef, frame_object};

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "_warnings",
    doc: "Warnings: filters, and what they decide.",
    natives: &[
        Native::new(
            "warn",
            "(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=())",
            "Issue a warning, or maybe ignore it or raise an exception.",
            warn,
        ),
        Native::new(
            "warn_explicit",
            "(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None)",
            "Issue a warning, or maybe ignore it or raise an exception.",
            warn_explicit,
        ),
        Native::new("_filters_mutated", "()", "", filters_mutated),
    ],
    init,
    ..ModuleSpec::EMPTY
};

/// What the machine remembers of warnings.
#[derive(Debug, Default)]
pub(crate) struct Warnings {
    /// The list of filters, once it is an object.
    pub(crate) filters: Option<Value>,
    /// What was warned of once.
    pub(crate) once: Option<Value>,
    /// Changes with the filters: registries of an older one are forgotten.
    version: i64,
}

/// The classes that CPython ignores by default, `DeprecationWarning` only outside `__main__`.
const IGNORED: [Exc; 4] = [
    Exc::DeprecationWarning,
    Exc::PendingDeprecationWarning,
    Exc::ImportWarning,
    Exc::ResourceWarning,
];

fn init(cx: &mut Cx, made: &Value) -> Res<()> {
    let filters = filters_object(cx)?;
    module::set(cx, made, "filters", &filters)?;
    let default = str_::intern(cx, "default");
    module::set(cx, made, "_defaultaction", &default)?;
    let once = once_registry(cx)?;
    module::set(cx, made, "_onceregistry", &once)
}

/// The filters as a list, made when it is first asked for.
fn filters_object(cx: &mut Cx) -> Res<Value> {
    if let Some(filters) = &cx.runtime().warnings.filters {
        return Ok(filters.clone());
    }
    let deprecation = cx.exc_type_value(Exc::DeprecationWarning);
    let main = str_::intern(cx, "__main__");
    let mut rows = vec![filter(cx, "default", &deprecation, Some(main), 0)?];
    for exc in IGNORED {
        let category = cx.exc_type_value(exc);
        rows.push(filter(cx, "ignore", &category, None, 0)?);
    }
    let made = list::new(cx, rows)?;
    cx.runtime_mut().warnings.filters = Some(made.clone());
    Ok(made)
}

fn filter(
    cx: &mut Cx,
    action: &str,
    category: &Value,
    module: Option<Value>,
    lineno: i64,
) -> Res<Value> {
    let action = str_::intern(cx, action);
    let module = module.unwrap_or_else(|| cx.none());
    let lineno = int::new(cx, lineno)?;
    let none = cx.none();
    tuple::from_array(cx, [action, none, category.clone(), module, lineno])
}

fn once_registry(cx: &mut Cx) -> Res<Value> {
    if let Some(once) = &cx.runtime().warnings.once {
        return Ok(once.clone());
    }
    let made = dict::new(cx)?;
    cx.runtime_mut().warnings.once = Some(made.clone());
    Ok(made)
}

/// Applies the options `-W`, the last one first asked. Gives what is to be said of those that are wrong.
pub(crate) fn set_options(cx: &mut Cx, options: &[String]) -> Res<String> {
    let mut complaints = String::new();
    for option in options {
        if let Err(fault) = set_option(cx, option)? {
            complaints.push_str(&format!("Invalid -W option ignored: {fault}\n"));
        }
    }
    if let (Some(sys), false) = (cx.runtime().sys.clone(), options.is_empty()) {
        let mut given = Vec::new();
        for option in options {
            given.push(str_::new(cx, option)?);
        }
        let given = list::new(cx, given)?;
        module::set(cx, &sys, "warnoptions", &given)?;
    }
    Ok(complaints)
}

/// Applies an option `-W action:message:category:module:lineno`; what is wrong with it, if it is.
fn set_option(cx: &mut Cx, option: &str) -> Res<Result<(), String>> {
    let parts: Vec<&str> = option.split(':').map(str::trim).collect();
    if parts.len() > 5 {
        return Ok(Err(format!("too many fields (max 5): '{option}'")));
    }
    let part = |idx: usize| parts.get(idx).copied().unwrap_or("");
    let actions = ["default", "always", "ignore", "module", "once", "error"];
    let action = match part(0) {
        "" => "default",
        "all" => "always",
        given => match actions.iter().find(|action| action.starts_with(given)) {
            Some(action) => action,
            None => return Ok(Err(format!("invalid action: '{given}'"))),
        },
    };
    if !part(1).is_empty() {
        return Ok(Err("a message is not part of Glassheap".into()));
    }
    let category = match part(2) {
        "" => Some(Exc::Warning),
        name => Exc::ALL.iter().copied().find(|exc| exc.name() == name),
    };
    let Some(category) = category else {
        return Ok(Err(format!("unknown warning category: '{}'", part(2))));
    };
    let category = cx.exc_type_value(category);
    let warning = cx.exc_type_value(Exc::Warning);
    if !cx.is_subclass(&category, &warning)? {
        return Ok(Err(format!("invalid warning category: '{}'", part(2))));
    }
    let lineno = match part(4) {
        "" => 0,
        number => match number.parse::<u32>() {
            Ok(number) => i64::from(number),
            Err(_) => return Ok(Err(format!("invalid lineno '{number}'"))),
        },
    };
    let module = if part(3).is_empty() {
        None
    } else {
        Some(str_::new(cx, part(3))?)
    };
    let row = filter(cx, action, &category, module, lineno)?;
    let filters = filters_object(cx)?;
    let mut rows: Vec<Value> = list::items(cx, &filters).to_vec();
    rows.insert(0, row);
    let made = list::new(cx, rows)?;
    cx.runtime_mut().warnings.filters = Some(made);
    Ok(Ok(()))
}

// ---- what filters decide

/// A value of the module `warnings`, if it was imported.
fn library(cx: &mut Cx, name: &str) -> Option<Value> {
    let key = str_::intern(cx, "warnings");
    let modules = cx.modules_dict();
    let warnings = dict::get_str(cx, &modules, &key)?;
    let name = str_::intern(cx, name);
    module::get(cx, &warnings, &name)
}

/// Does a message or module pass a pattern of a filter? As CPython's `check_matched`.
fn passes(cx: &mut Cx, pattern: &Value, text: &Value) -> Res<bool> {
    if cx.is_none(pattern) {
        return Ok(true);
    }
    if cx.is_exact(pattern, Ty::Str) {
        return cx.compare_bool(pattern, text, CompareOp::Eq);
    }
    let name = str_::intern(cx, "match");
    let found = cx.get_attr(pattern, &name)?;
    let found = cx.call(&found, std::slice::from_ref(text))?;
    cx.is_true(&found)
}

/// What is to be done: `default`, `error` and so on.
fn action_for(
    cx: &mut Cx,
    category: &Value,
    text: &Value,
    lineno: i64,
    module_name: &Value,
) -> Res<String> {
    let filters = match library(cx, "filters") {
        Some(filters) => Some(filters),
        None => cx.runtime().warnings.filters.clone(),
    };
    let Some(filters) = filters else {
        return default_action(cx, category, module_name);
    };
    if !cx.is_exact(&filters, Ty::List) {
        return Err(cx.value_error("_warnings.filters must be a list"));
    }
    let mut idx = 0;
    while let Some(row) = list::items(cx, &filters).get(idx).cloned() {
        idx += 1;
        if !cx.is_exact(&row, Ty::Tuple) || tuple::items(cx, &row).len() != 5 {
            let message = format!("_warnings.filters item {} isn't a 5-tuple", idx - 1);
            return Err(cx.value_error(message));
        }
        let fields: Vec<Value> = tuple::items(cx, &row).to_vec();
        if passes(cx, &fields[1], text)?
            && cx.is_subclass(category, &fields[2])?
            && passes(cx, &fields[3], module_name)?
        {
            let line = cx.index_isize(&fields[4])? as i64;
            if line == 0 || line == lineno {
                return Ok(str_::to_rust(cx, &fields[0]));
            }
        }
    }
    Ok(match library(cx, "defaultaction") {
        Some(action) => str_::to_rust(cx, &action),
        None => "default".to_owned(),
    })
}

/// What CPython's default filters say.
fn default_action(cx: &mut Cx, category: &Value, module_name: &Value) -> Res<String> {
    let is_main = str_::as_str(cx, module_name) == Some("__main__");
    for (idx, exc) in IGNORED.into_iter().enumerate() {
        let ignored = cx.exc_type_value(exc);
        if cx.is_subclass(category, &ignored)? {
            let is_shown = idx == 0 && is_main;
            return Ok(if is_shown { "default" } else { "ignore" }.to_owned());
        }
    }
    Ok("default".to_owned())
}

/// Was it warned of before? Else it is noted, if `adds`. As CPython's `already_warned`.
fn is_known(cx: &mut Cx, registry: &Value, key: &Value, adds: bool) -> Res<bool> {
    let name = str_::intern(cx, "version");
    let now = cx.runtime().warnings.version;
    let version = dict::get(cx, registry, &name)?;
    let is_current = version.is_some_and(|version| int::to_i64(&version) == Some(now));
    if is_current {
        if let Some(known) = dict::get(cx, registry, key)?
            && cx.is_true(&known)?
        {
            return Ok(true);
        }
    } else {
        dict::clear(cx, registry);
        let now = int::new(cx, now)?;
        dict::set(cx, registry, &name, &now)?;
    }
    if adds {
        let truth = cx.bool(true);
        dict::set(cx, registry, key, &truth)?;
    }
    Ok(false)
}

/// Where a warning belongs.
struct Place<'a> {
    filename: &'a Value,
    lineno: i64,
    /// The name that filters look at; derived from the file's name without one.
    module: Option<&'a Value>,
    registry: Option<&'a Value>,
    source: Option<&'a Value>,
}

/// As CPython's `normalize_module`.
fn module_of_file(cx: &mut Cx, filename: &Value) -> Res<Value> {
    let name = str_::to_rust(cx, filename);
    let name = if name.is_empty() {
        "<unknown>"
    } else {
        name.strip_suffix(".py").unwrap_or(&name)
    };
    str_::new(cx, name)
}

/// As CPython's `warn_explicit`.
fn explicit(cx: &mut Cx, category: &Value, message: &Value, place: &Place<'_>) -> Res<()> {
    let module_name = match place.module {
        Some(module) if cx.is_none(module) => return Ok(()),
        Some(module) => module.clone(),
        None => module_of_file(cx, place.filename)?,
    };
    let registry = place.registry.filter(|registry| !cx.is_none(registry));
    if registry.is_some_and(|registry| !cx.is_exact(registry, Ty::Dict)) {
        return Err(cx.type_error("'registry' must be a dict or None"));
    }
    let (text, category, message) = if exception::is_instance(cx, message, Exc::Warning) {
        let text = cx.str(message)?;
        let class = cx.type_value_of(message);
        (text, class, message.clone())
    } else {
        let made = cx.call(category, std::slice::from_ref(message))?;
        (message.clone(), category.clone(), made)
    };
    let lineno = int::new(cx, place.lineno)?;
    let key = tuple::from_array(cx, [text.clone(), category.clone(), lineno.clone()])?;
    if let Some(registry) = registry
        && is_known(cx, registry, &key, false)?
    {
        return Ok(());
    }
    let action = action_for(cx, &category, &text, place.lineno, &module_name)?;
    match action.as_str() {
        "error" => return Err(cx.raise_value(message)),
        "ignore" => return Ok(()),
        "always" | "all" => {}
        _ => {
            let truth = cx.bool(true);
            if let Some(registry) = registry {
                dict::set(cx, registry, &key, &truth)?;
            }
            let pair = tuple::from_array(cx, [text.clone(), category.clone()])?;
            let is_old = match (action.as_str(), registry) {
                ("default", _) | ("module", None) => false,
                ("once", registry) => {
                    let once = match registry {
                        Some(registry) => registry.clone(),
                        None => once_registry(cx)?,
                    };
                    is_known(cx, &once, &pair, true)?
                }
                ("module", Some(registry)) => is_known(cx, registry, &pair, true)?,
                _ => {
                    let message = format!("Unrecognized action ('{action}') in warnings.filters");
                    return Err(cx.raise(Exc::RuntimeError, message));
                }
            };
            if is_old {
                return Ok(());
            }
        }
    }
    show(cx, &category, &text, &message, &lineno, place)
}

/// As CPython's `call_show_warning`.
fn show(
    cx: &mut Cx,
    category: &Value,
    text: &Value,
    message: &Value,
    lineno: &Value,
    place: &Place<'_>,
) -> Res<()> {
    if let Some(function) = library(cx, "_showwarnmsg") {
        let Some(record) = library(cx, "WarningMessage") else {
            let message = "unable to get warnings.WarningMessage";
            return Err(cx.raise(Exc::RuntimeError, message));
        };
        let none = cx.none();
        let source = place.source.cloned().unwrap_or_else(|| cx.none());
        let args = [
            message.clone(),
            category.clone(),
            place.filename.clone(),
            lineno.clone(),
            none.clone(),
            none,
            source,
        ];
        let record = cx.call(&record, &args)?;
        return cx.call(&function, &[record]).map(drop);
    }
    let filename = str_::to_rust(cx, place.filename);
    let name = category
        .cast::<TypeObj>()
        .map_or_else(String::new, |class| class_name(cx, class));
    let text = cx.str(text)?;
    let text = str_::to_rust(cx, &text);
    let line = source_line(cx, &filename, place.lineno);
    let line = line.map_or_else(String::new, |line| format!("  {line}\n"));
    let lineno = place.lineno;
    write_error(cx, &format!("{filename}:{lineno}: {name}: {text}\n{line}"));
    Ok(())
}

/// A line of a file as tracebacks show it, without what is around it.
fn source_line(cx: &Cx, filename: &str, lineno: i64) -> Option<String> {
    let id = cx.sources().by_name(filename)?;
    let source = cx.shown_source(id)?;
    let line = u32::try_from(lineno)
        .ok()
        .filter(|&line| line > 0 && line <= source.lines.n_lines())?;
    let text = source.lines.line_text(&source.text, line).trim();
    (!text.is_empty()).then(|| text.to_owned())
}

impl Cx {
    /// Warns, as CPython's `PyErr_WarnEx`: the warning belongs to the `stack_level`th frame from the running one.
    pub(crate) fn warn(&mut self, category: Exc, text: &str, stack_level: isize) -> Res<()> {
        let category = self.exc_type_value(category);
        let text = str_::new(self, text)?;
        warn_in_frame(self, &category, &text, stack_level, None)
    }

    /// What CPython warns of while it compiles. A warning that a filter makes an error is a `SyntaxError`, whose place is given back.
    pub(crate) fn warn_of_syntax(
        &mut self,
        warning: &CompileWarning,
        source: &Source,
        line: u32,
    ) -> Res<bool> {
        let category = self.exc_type_value(Exc::SyntaxWarning);
        let text = str_::new(self, &warning.message)?;
        let filename = str_::new(self, &source.name)?;
        let place = Place {
            filename: &filename,
            lineno: i64::from(line),
            module: None,
            registry: None,
            source: None,
        };
        match explicit(self, &category, &text, &place) {
            Ok(()) => Ok(true),
            Err(Raised) if self.catch(Exc::SyntaxWarning).is_some() => Ok(false),
            Err(raised) => Err(raised),
        }
    }
}

/// As CPython's `do_warn` with `setup_context`.
fn warn_in_frame(
    cx: &mut Cx,
    category: &Value,
    message: &Value,
    stack_level: isize,
    source: Option<&Value>,
) -> Res<()> {
    let mut frame = match FrameRef::current(cx) {
        Some(current) => Some(frame_object(cx, current)?),
        None => None,
    };
    for _ in 1..stack_level {
        let Some(inner) = frame else { break };
        frame = frame::back(cx, &inner)?;
    }
    let (globals, filename, lineno) = match &frame {
        Some(frame) => {
            let line = i64::from(frame::line(cx, frame));
            match frame.cast::<FrameObj>() {
                Some(object) => {
                    let filename = crate::objects::code::filename(cx, object.code());
                    (object.globals(), filename, line)
                }
                None => return Ok(()),
            }
        }
        None => {
            let sys = cx.runtime().sys.clone();
            let globals = sys.map_or_else(|| cx.none(), |sys| module::dict(cx, &sys));
            (globals, str_::new(cx, "<sys>")?, 0)
        }
    };
    let name = str_::intern(cx, "__warningregistry__");
    let registry = match dict::get(cx, &globals, &name)? {
        Some(registry) => registry,
        None => {
            let made = dict::new(cx)?;
            dict::set(cx, &globals, &name, &made)?;
            made
        }
    };
    let name = str_::intern(cx, "__name__");
    let module = match dict::get(cx, &globals, &name)? {
        Some(module) if cx.is_none(&module) || str_::text_of(&module).is_some() => module,
        _ => str_::new(cx, "<string>")?,
    };
    let place = Place {
        filename: &filename,
        lineno,
        module: Some(&module),
        registry: Some(&registry),
        source,
    };
    explicit(cx, category, message, &place)
}

// ---- the module's functions

/// As CPython's `get_category`.
fn category_of(cx: &mut Cx, message: &Value, category: Option<&Value>) -> Res<Value> {
    if exception::is_instance(cx, message, Exc::Warning) {
        return Ok(cx.type_value_of(message));
    }
    let Some(category) = category.filter(|category| !cx.is_none(category)) else {
        return Ok(cx.exc_type_value(Exc::UserWarning));
    };
    let warning = cx.exc_type_value(Exc::Warning);
    let is_warning = match (category.cast::<TypeObj>(), warning.cast::<TypeObj>()) {
        (Some(category), Some(warning)) => is_subtype(cx, category, warning),
        _ => false,
    };
    if is_warning {
        return Ok(category.clone());
    }
    let name = cx.type_name_of(category);
    Err(cx.type_error(format!("category must be a Warning subclass, not '{name}'")))
}

fn warn(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let level = match args.opt(2) {
        Some(level) => cx.index_isize(level)?,
        None => 1,
    };
    let mut skips = false;
    if let Some(prefixes) = args.opt(4) {
        if !cx.is_exact(prefixes, Ty::Tuple) {
            let name = cx.type_name_of(prefixes);
            return Err(cx.type_error(format!(
                "warn() argument 'skip_file_prefixes' must be tuple, not {name}"
            )));
        }
        skips = !tuple::items(cx, prefixes).is_empty();
    }
    if skips {
        return Err(cx.refuse("warn() with skip_file_prefixes"));
    }
    let category = category_of(cx, args.req(0), args.opt(1))?;
    warn_in_frame(cx, &category, args.req(0), level, args.opt(3))?;
    Ok(cx.none())
}

fn warn_explicit(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    if str_::text_of(args.req(2)).is_none() {
        let filename = args.req(2);
        return Err(cx.argument_error("warn_explicit", "argument 'filename'", "str", filename));
    }
    let lineno = i64::from(cx.index_c_int(args.req(3))?);
    let place = Place {
        filename: args.req(2),
        lineno,
        module: args.opt(4).filter(|module| !cx.is_none(module)),
        registry: args.opt(5),
        source: args.opt(7),
    };
    explicit(cx, args.req(1), args.req(0), &place)?;
    Ok(cx.none())
}

fn filters_mutated(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    cx.runtime_mut().warnings.version += 1;
    Ok(cx.none())
}
