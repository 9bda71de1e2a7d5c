//! What a name that is being typed could become. Looking at objects runs no code of theirs.

use std::collections::BTreeSet;

use crate::cx::Cx;
use crate::heap::look::{Link, Obj};
use crate::inspect::read;
use crate::inspect::recorder::Recorder;
use crate::inspect::{names, paths};
use crate::objects::str_;
use crate::objects::type_obj::TypeObj;

const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
];

/// Where the word before the cursor starts, and what it could become.
pub(crate) fn complete(cx: &Cx, recorder: &Recorder, typed: &str) -> (usize, Vec<String>) {
    let is_part = |c: char| c == '_' || unicode_ident::is_xid_continue(c);
    let start = typed
        .char_indices()
        .rev()
        .take_while(|&(_, c)| is_part(c))
        .last()
        .map_or(typed.len(), |(at, _)| at);
    let word = &typed[start..];
    let before = &typed[..start];
    let mut found = BTreeSet::new();
    let mut add = |name: String| {
        let is_wanted = name.starts_with(word) && (!name.starts_with('_') || word.starts_with('_'));
        if is_wanted {
            found.insert(name);
        }
    };
    if let Some(owner) = before.strip_suffix('.') {
        let at = owner
            .char_indices()
            .rev()
            .take_while(|&(_, c)| is_part(c) || matches!(c, '.' | '[' | ']' | '\'' | '"' | '#'))
            .last()
            .map_or(owner.len(), |(at, _)| at);
        let obj = read::parse(&owner[at..]).and_then(|path| read::read(cx, recorder, &path).ok());
        if let Some(obj) = obj {
            attributes(cx, obj, &mut add);
        }
    } else if is_import(before) {
        for name in crate::modules::names() {
            add(name.to_owned());
        }
    } else if !word.is_empty() {
        for keyword in KEYWORDS {
            add(keyword.to_owned());
        }
        for module in ["__main__", "builtins"] {
            if let Some(names) = paths::module_namespace(cx, module) {
                keys(cx, names, &mut add);
            }
        }
    }
    (start, found.into_iter().collect())
}

/// Does a module's name stand here?
fn is_import(before: &str) -> bool {
    let words: Vec<&str> = before.split_whitespace().collect();
    match words.as_slice() {
        ["from"] => true,
        ["import", rest @ ..] => rest.last().is_none_or(|word| word.ends_with(',')),
        _ => false,
    }
}

fn keys(cx: &Cx, dict: Obj<'_>, add: &mut impl FnMut(String)) {
    dict.edges(|link, _| {
        if let Link::Value(key) | Link::Attribute(key) = link
            && str_::text(cx, &key).is_some()
        {
            add(str_::to_rust(cx, &key));
        }
    });
}

fn attributes(cx: &Cx, obj: Obj<'_>, add: &mut impl FnMut(String)) {
    for name in names::slot_names(cx, obj.class()) {
        add(name);
    }
    obj.edges(|link, to| match link {
        Link::Attribute(name) => add(str_::to_rust(cx, &name)),
        Link::Field("__dict__") => keys(cx, to, add),
        _ => {}
    });
    let own = obj.cast::<TypeObj>().map(|_| obj);
    for class in own.into_iter().chain([obj.class()]) {
        if let Some(mro) = names::field(class, "__mro__") {
            mro.edges(|_, base| {
                if let Some(dict) = names::field(base, "__dict__") {
                    keys(cx, dict, add);
                }
            });
        }
    }
}
