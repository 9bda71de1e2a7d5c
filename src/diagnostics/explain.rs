//! The last lines of a traceback: the class's name, the text, suggestions, notes, and the place of a `SyntaxError`.

use std::fmt::Write as _;

use crate::cx::Cx;
use crate::diagnostics::suggest;
use crate::heap::handle::Value;
use crate::objects::exception::layout::{ExceptionObj, class_dict, class_qualname, is_subtype};
use crate::objects::exception::{self, Exc};
use crate::objects::frame::layout::FrameObj;
use crate::objects::names::Name;
use crate::objects::traceback::layout::TracebackObj;
use crate::objects::type_obj::TypeObj;
use crate::objects::{Ty, dict, int, list, str_, tuple};

fn is(cx: &Cx, value: &Value, ty: Ty) -> bool {
    is_subtype(cx, cx.type_of(value), cx.ty(ty))
}

fn own(exception: &Value, i: usize) -> Option<Value> {
    exception.cast::<ExceptionObj>()?.own_field(i)
}

/// The name a traceback gives a class: qualified, with its module unless that is `builtins` or `__main__`.
pub(crate) fn class_title(cx: &mut Cx, exception: &Value) -> String {
    let class = cx.type_of(exception);
    let name = class_qualname(cx, class);
    let module = module_of(cx, class);
    match module {
        Some(Some(module)) if module == "builtins" || module == "__main__" => name,
        Some(Some(module)) => format!("{module}.{name}"),
        Some(None) => format!("<unknown>.{name}"),
        None => name,
    }
}

/// `__module__` of a class, as found in its own namespace or a base's: `Some(None)` if it is no string.
fn module_of(cx: &Cx, class: &TypeObj) -> Option<Option<String>> {
    let key = cx.name(Name::__module__);
    let own = class_dict(class).and_then(|names| dict::get_str(cx, &names, key))?;
    Some(is(cx, &own, Ty::Str).then(|| str_::to_rust(cx, &own)))
}

/// `str(exception)`, whatever happens.
pub(crate) fn safe_str(cx: &mut Cx, exception: &Value) -> String {
    if let Ok(text) = cx.str(exception) {
        str_::to_rust(cx, &text)
    } else {
        drop(cx.take_exception());
        "<exception str() failed>".to_owned()
    }
}

fn shown(cx: &mut Cx, value: &Value) -> String {
    if let Ok(text) = cx.str(value) {
        str_::to_rust(cx, &text)
    } else {
        drop(cx.take_exception());
        "<note str() failed>".to_owned()
    }
}

/// `__notes__`, one line each.
pub(crate) fn write_notes(cx: &mut Cx, out: &mut String, exception: &Value) {
    let name = cx.name(Name::__notes__).clone();
    let notes = match cx.get_attr_opt(exception, &name) {
        Ok(Some(notes)) => notes,
        Ok(None) => return,
        Err(_) => {
            let error = cx.take_exception();
            let text = if let Ok(text) = cx.repr_string(&error) {
                text
            } else {
                drop(cx.take_exception());
                "<__notes__ repr() failed>".to_owned()
            };
            let _ = writeln!(out, "Ignored error getting __notes__: {text}");
            return;
        }
    };
    let items = if is(cx, &notes, Ty::List) {
        list::items(cx, &notes).to_vec()
    } else if is(cx, &notes, Ty::Tuple) {
        tuple::items(cx, &notes).to_vec()
    } else {
        if !cx.is_none(&notes) {
            let text = if let Ok(text) = cx.repr_string(&notes) {
                text
            } else {
                drop(cx.take_exception());
                "<__notes__ repr() failed>".to_owned()
            };
            let _ = writeln!(out, "{text}");
        }
        return;
    };
    for note in items {
        for line in shown(cx, &note).split('\n') {
            let _ = writeln!(out, "{line}");
        }
    }
}

/// A `SyntaxError`: its line with carets, then its message.
pub(crate) fn write_syntax_error(cx: &mut Cx, out: &mut String, exception: &Value, class: &str) {
    let text_of = |cx: &Cx, value: Option<Value>| match value {
        Some(value) if is(cx, &value, Ty::Str) => Some(str_::to_rust(cx, &value)),
        _ => None,
    };
    let number = |value: Option<Value>| value.and_then(|value| int::to_i64(&value));
    let msg = match own(exception, 0) {
        Some(msg) if !cx.is_none(&msg) => shown(cx, &msg),
        _ => "<no detail available>".to_owned(),
    };
    let filename = text_of(cx, own(exception, 1));
    let line = own(exception, 2).filter(|line| !cx.is_none(line));
    let mut suffix = String::new();
    if let Some(line) = &line {
        let line = shown(cx, line);
        let _ = writeln!(
            out,
            "  File \"{}\", line {line}",
            filename.as_deref().unwrap_or("<string>")
        );
    } else if let Some(filename) = &filename {
        suffix = format!(" ({filename})");
    }
    if let Some(text) = text_of(cx, own(exception, 6)) {
        let (line, end_line) = (number(line), number(own(exception, 4)));
        write_marked(
            out,
            &text,
            number(own(exception, 3)),
            line == end_line,
            number(own(exception, 5)),
        );
    }
    let _ = writeln!(out, "{class}: {msg}{suffix}");
}

/// The line of a `SyntaxError`, stripped, with carets from `offset` (1 based) on.
pub(crate) fn write_marked(
    out: &mut String,
    text: &str,
    offset: Option<i64>,
    one_line: bool,
    end: Option<i64>,
) {
    let right = text.trim_end_matches('\n');
    let left = right.trim_start_matches([' ', '\n', '\x0c']);
    let spaces = (right.chars().count() - left.chars().count()) as i64;
    let _ = writeln!(out, "    {left}");
    let Some(mut offset) = offset else { return };
    let n_right = right.chars().count() as i64;
    let n_text = text.chars().count() as i64;
    let mut end = if one_line {
        end.filter(|&end| end != 0).unwrap_or(offset)
    } else {
        n_right + 1
    };
    if offset > n_text {
        offset = n_right + 1;
    }
    if end > n_text {
        end = n_right + 1;
    }
    if offset >= end || end < 0 {
        end = offset + 1;
    }
    let (from, to) = (offset - 1 - spaces, end - 1 - spaces);
    if from >= 0 {
        let blanks: String = left
            .chars()
            .take(from as usize)
            .map(|c| if c.is_whitespace() { c } else { ' ' })
            .collect();
        let _ = writeln!(out, "    {blanks}{}", "^".repeat((to - from) as usize));
    }
}

/// `. Did you mean: 'x'?` and its kin.
pub(crate) fn suggestion(
    cx: &mut Cx,
    exception: &Value,
    traceback: Option<&Value>,
) -> Option<String> {
    if exception::is_instance(cx, exception, Exc::ImportError) {
        let wrong = text(cx, own(exception, 3)?)?;
        let near = near_import(cx, exception, &wrong)?;
        return Some(format!(". Did you mean: '{near}'?"));
    }
    if exception::is_instance(cx, exception, Exc::AttributeError) {
        let wrong = text(cx, own(exception, 1)?)?;
        let near = near_attribute(cx, exception, traceback, &wrong)?;
        return Some(format!(". Did you mean: '{near}'?"));
    }
    if exception::is_instance(cx, exception, Exc::NameError) {
        let wrong = text(cx, own(exception, 0)?)?;
        let near = traceback.and_then(|traceback| near_name(cx, traceback, &wrong));
        let is_library = crate::modules::missing_names::is_standard_module(&wrong);
        return match (near, is_library) {
            (Some(near), true) => Some(format!(
                ". Did you mean: '{near}'? Or did you forget to import '{wrong}'?"
            )),
            (Some(near), false) => Some(format!(". Did you mean: '{near}'?")),
            (None, true) => Some(format!(". Did you forget to import '{wrong}'?")),
            (None, false) => None,
        };
    }
    None
}

fn text(cx: &Cx, value: Value) -> Option<String> {
    is(cx, &value, Ty::Str).then(|| str_::to_rust(cx, &value))
}

/// The texts of an iterable's items that are strings; errors are dropped.
fn texts(cx: &mut Cx, iterable: &Value) -> Option<Vec<String>> {
    if let Ok(items) = cx.collect(iterable) {
        Some(
            items
                .into_iter()
                .filter_map(|item| text(cx, item))
                .collect(),
        )
    } else {
        drop(cx.take_exception());
        None
    }
}

fn names_of(cx: &mut Cx, object: &Value) -> Option<Vec<String>> {
    if let Ok(names) = crate::builtins::objects::dir_of(cx, object) {
        texts(cx, &names)
    } else {
        drop(cx.take_exception());
        None
    }
}

fn innermost(traceback: &Value) -> Option<Value> {
    let mut at = traceback.clone();
    while let Some(next) = at.cast::<TracebackObj>().and_then(TracebackObj::next) {
        at = next;
    }
    at.cast::<TracebackObj>().map(TracebackObj::frame)
}

/// A frame's locals as a dict: a snapshot for functions, the namespace for everything else.
fn locals_of(cx: &mut Cx, frame: &Value) -> Option<Value> {
    let made = if frame.cast::<FrameObj>()?.code().code().varnames.is_empty() {
        frame.cast::<FrameObj>().map(FrameObj::globals).ok_or(())
    } else {
        crate::objects::frame::snapshot(cx, frame).map_err(|_| ())
    };
    made.ok().or_else(|| {
        drop(cx.take_exception());
        None
    })
}

fn self_in(cx: &mut Cx, frame: &Value) -> Option<Value> {
    let locals = locals_of(cx, frame)?;
    let name = str_::intern(cx, "self");
    dict::get_str(cx, &locals, &name)
}

fn near_attribute(
    cx: &mut Cx,
    exception: &Value,
    traceback: Option<&Value>,
    wrong: &str,
) -> Option<String> {
    let obj = own(exception, 0).unwrap_or_else(|| cx.none());
    let mut names = names_of(cx, &obj)?;
    let mut hides = !wrong.starts_with('_');
    if hides && let Some(frame) = traceback.and_then(innermost) {
        hides = !self_in(cx, &frame).is_some_and(|it| it.is(&obj));
    }
    if hides {
        names.retain(|name| !name.starts_with('_'));
    }
    suggest::suggest(wrong, names.iter().map(String::as_str)).map(str::to_owned)
}

fn near_import(cx: &mut Cx, exception: &Value, wrong: &str) -> Option<String> {
    let name = own(exception, 1)?;
    let found = crate::modules::loaded(cx, &name)?;
    let mut names = names_of(cx, &found)?;
    if !wrong.starts_with('_') {
        names.retain(|name| !name.starts_with('_'));
    }
    suggest::suggest(wrong, names.iter().map(String::as_str)).map(str::to_owned)
}

fn near_name(cx: &mut Cx, traceback: &Value, wrong: &str) -> Option<String> {
    let frame = innermost(traceback)?;
    if let Some(it) = self_in(cx, &frame) {
        let name = str_::intern(cx, wrong);
        match cx.get_attr_opt(&it, &name) {
            Ok(Some(_)) => return Some(format!("self.{wrong}")),
            Ok(None) => {}
            Err(_) => {
                drop(cx.take_exception());
                return None;
            }
        }
    }
    let locals = locals_of(cx, &frame)?;
    let globals = frame.cast::<FrameObj>()?.globals();
    let builtins = cx.builtins_dict();
    let mut names = texts(cx, &locals)?;
    names.extend(texts(cx, &globals)?);
    names.extend(texts(cx, &builtins)?);
    suggest::suggest(wrong, names.iter().map(String::as_str)).map(str::to_owned)
}
