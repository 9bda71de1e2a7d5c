//! Names of things, found by walking edges: of functions and modules, of slots, of locals in code.

use crate::bytecode::code::Code;
use crate::cx::Cx;
use crate::heap::look::{Link, Obj};
use crate::objects::code::layout::CodeObj;
use crate::objects::{Ty, str_};

/// The object at a field.
pub(crate) fn field<'cx>(obj: Obj<'cx>, name: &str) -> Option<Obj<'cx>> {
    let mut found = None;
    obj.edges(|link, to| {
        if matches!(link, Link::Field(field) if field == name) {
            found = Some(to);
        }
    });
    found
}

/// Is the object a str with this text?
pub(crate) fn is_text(cx: &Cx, obj: Obj<'_>, text: &str) -> bool {
    str_::as_str(cx, &obj).is_some_and(|own| own == text)
}

/// The value of a dict under a str.
pub(crate) fn entry<'cx>(cx: &'cx Cx, dict: Obj<'cx>, name: &str) -> Option<Obj<'cx>> {
    let mut found = None;
    dict.edges(|link, value| {
        if let Link::Value(key) | Link::Attribute(key) = link
            && found.is_none()
            && is_text(cx, key, name)
        {
            found = Some(value);
        }
    });
    found
}

/// What a function, built-in or module calls itself.
pub(crate) fn own_name(cx: &Cx, obj: Obj<'_>) -> Option<String> {
    let named = field(obj, "__qualname__")
        .or_else(|| field(obj, "__name__"))
        .or_else(|| {
            let is_module = cx.is_exact(&obj, Ty::Module);
            let dict = is_module.then(|| field(obj, "__dict__")).flatten()?;
            entry(cx, dict, "__name__")
        })?;
    str_::text(cx, &named)?;
    Some(str_::to_rust(cx, &named))
}

/// The names of a class's slots and its bases', in the order of their places.
pub(crate) fn slot_names(cx: &Cx, class: Obj<'_>) -> Vec<String> {
    let mut classes = Vec::new();
    if let Some(mro) = field(class, "__mro__") {
        mro.edges(|link, base| {
            if let Link::Index(i) = link {
                classes.push((i, base));
            }
        });
    }
    classes.sort_unstable_by_key(|&(i, _)| std::cmp::Reverse(i));
    let mut names = Vec::new();
    for (_, class) in classes {
        let Some(own) = field(class, "__slots__") else {
            continue;
        };
        let mut own_names = Vec::new();
        own.edges(|link, name| {
            if let Link::Index(i) = link {
                own_names.push((i, str_::to_rust(cx, &name)));
            }
        });
        own_names.sort_unstable();
        names.extend(own_names.into_iter().map(|(_, name)| name));
    }
    names
}

/// The name of a register of code: a local, or a cell.
pub(crate) fn register(code: &CodeObj, i: usize) -> Option<String> {
    register_of(code.code(), i)
}

/// The same of code as plain data.
pub(crate) fn register_of(code: &Code, i: usize) -> Option<String> {
    let cells = code.cellvars.iter().chain(&code.freevars);
    if let Some((name, _)) = cells.clone().find(|(_, register)| *register as usize == i) {
        return Some(name.to_string());
    }
    code.varnames.get(i).map(ToString::to_string)
}
