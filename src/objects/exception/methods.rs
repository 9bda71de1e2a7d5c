//! Methods and attributes of exceptions.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::hierarchy::Fields;
use crate::objects::exception::is_exception;
use crate::objects::exception::layout::{ExceptionObj, Word, class_name, is_subtype};
use crate::objects::names::Name;
use crate::objects::native::{Bound, GetSet, Native};
use crate::objects::{Ty, dict, list, str_, tuple};

const COMMON: &[Native] = &[
    Native::new(
        "with_traceback",
        "($self, object, /)",
        "Set self.__traceback__ to tb and return self.",
        with_traceback,
    ),
    Native::new(
        "add_note",
        "($self, object, /)",
        "Add a note to the exception",
        add_note,
    ),
    Native::new("__setstate__", "($self, object, /)", "", setstate),
    Native::new("__reduce__", "($self, /)", "", reduce),
];

/// Classes whose `__reduce__` is their own.
const REDUCE: &[Native] = &[Native::new("__reduce__", "($self, /)", "", reduce)];

const STATE: &[Native] = &[
    Native::new("__getstate__", "($self, /)", "", getstate),
    Native::new("__reduce__", "($self, /)", "", reduce),
];

const GROUP: &[Native] = &[
    Native::new(
        "derive",
        "($self, excs, /)",
        "A group of the same kind with other members.",
        group_derive,
    ),
    Native::new("split", "($self, matcher_value, /)", "", group_refused),
    Native::new("subgroup", "($self, matcher_value, /)", "", group_refused),
    Native::class(
        "__class_getitem__",
        "($type, item, /)",
        "See PEP 585",
        group_class_getitem,
    ),
];

pub(super) const fn methods_of(fields: Fields) -> &'static [Native] {
    match fields {
        Fields::Group => GROUP,
        Fields::Plain => COMMON,
        Fields::Os | Fields::Import => REDUCE,
        Fields::Attribute => STATE,
        _ => &[],
    }
}

macro_rules! own_rows {
    ($name:ident: $($field:literal $i:literal)+) => {
        const $name: &[GetSet] = &[ $(
            GetSet { name: $field, doc: "", get: own::<$i>, set: Some(set_own::<$i>) },
        )+ ];
    };
}

own_rows! { VALUE: "value" 0 }
own_rows! { CODE: "code" 0 }
own_rows! { NAME: "name" 0 }
own_rows! { ATTRIBUTE: "name" 1 "obj" 0 }
own_rows! { IMPORT: "msg" 0 "name" 1 "path" 2 "name_from" 3 }
own_rows! { SYNTAX: "msg" 0 "filename" 1 "lineno" 2 "offset" 3 "text" 6 "end_lineno" 4 "end_offset" 5 "print_file_and_line" 7 }
own_rows! { UNICODE: "encoding" 0 "object" 1 "start" 2 "end" 3 "reason" 4 }

const OS: &[GetSet] = &[
    GetSet {
        name: "errno",
        doc: "POSIX exception code",
        get: own::<0>,
        set: Some(set_own::<0>),
    },
    GetSet {
        name: "strerror",
        doc: "exception strerror",
        get: own::<1>,
        set: Some(set_own::<1>),
    },
    GetSet {
        name: "filename",
        doc: "exception filename",
        get: own::<2>,
        set: Some(set_own::<2>),
    },
    GetSet {
        name: "filename2",
        doc: "second exception filename",
        get: own::<3>,
        set: Some(set_own::<3>),
    },
    GetSet {
        name: "characters_written",
        doc: "",
        get: characters_written,
        set: Some(set_own::<4>),
    },
];

const GROUP_ROWS: &[GetSet] = &[
    GetSet {
        name: "message",
        doc: "exception message",
        get: own::<0>,
        set: None,
    },
    GetSet {
        name: "exceptions",
        doc: "nested exceptions",
        get: own::<1>,
        set: None,
    },
];

const COMMON_ROWS: &[GetSet] = &[
    GetSet {
        name: "__suppress_context__",
        doc: "",
        get: suppress,
        set: Some(set_suppress),
    },
    GetSet {
        name: "__dict__",
        doc: "",
        get: dict_of,
        set: Some(set_dict),
    },
    GetSet {
        name: "args",
        doc: "",
        get: args,
        set: Some(set_args),
    },
    GetSet {
        name: "__traceback__",
        doc: "",
        get: traceback,
        set: Some(set_traceback),
    },
    GetSet {
        name: "__context__",
        doc: "",
        get: context,
        set: Some(set_context),
    },
    GetSet {
        name: "__cause__",
        doc: "",
        get: cause,
        set: Some(set_cause),
    },
];

pub(super) const fn getset_of(fields: Fields) -> &'static [GetSet] {
    match fields {
        Fields::Plain => COMMON_ROWS,
        Fields::Key => &[],
        Fields::StopIteration => VALUE,
        Fields::SystemExit => CODE,
        Fields::Name => NAME,
        Fields::Attribute => ATTRIBUTE,
        Fields::Import => IMPORT,
        Fields::Os => OS,
        Fields::Syntax => SYNTAX,
        Fields::UnicodeDecode | Fields::UnicodeEncode | Fields::UnicodeTranslate => UNICODE,
        Fields::Group => GROUP_ROWS,
    }
}

fn object(exception: &Value) -> &ExceptionObj {
    exception
        .cast::<ExceptionObj>()
        .expect("methods of exceptions are called on exceptions")
}

fn or_none(cx: &Cx, value: Option<Value>) -> Value {
    value.unwrap_or_else(|| cx.none())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn own<const I: usize>(cx: &mut Cx, exception: &Value) -> Res<Value> {
    Ok(or_none(cx, object(exception).own_field(I)))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn set_own<const I: usize>(_cx: &mut Cx, exception: &Value, value: Option<&Value>) -> Res<()> {
    object(exception).set_own_field(I, value.cloned());
    Ok(())
}

fn characters_written(cx: &mut Cx, exception: &Value) -> Res<Value> {
    match object(exception).own_field(4) {
        Some(n) => Ok(n),
        None => Err(cx.raise(
            crate::objects::exception::Exc::AttributeError,
            "characters_written",
        )),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn suppress(cx: &mut Cx, exception: &Value) -> Res<Value> {
    Ok(cx.bool(object(exception).suppress_context.get()))
}

fn set_suppress(cx: &mut Cx, exception: &Value, value: Option<&Value>) -> Res<()> {
    let Some(value) = value else {
        return Err(cx.type_error("can't delete numeric/char attribute"));
    };
    if !cx.is_exact(value, Ty::Bool) {
        return Err(cx.type_error("attribute value type must be bool"));
    }
    object(exception)
        .suppress_context
        .set(value.is(&cx.bool(true)));
    Ok(())
}

/// The object's own namespace, made if need be.
fn dict_of(cx: &mut Cx, exception: &Value) -> Res<Value> {
    if let Some(dict) = object(exception).get(Word::Dict) {
        return Ok(dict);
    }
    let made = dict::new(cx)?;
    object(exception).set(Word::Dict, Some(made.clone()));
    Ok(made)
}

fn set_dict(cx: &mut Cx, exception: &Value, value: Option<&Value>) -> Res<()> {
    let Some(value) = value else {
        return Err(cx.type_error("cannot delete __dict__"));
    };
    if !is_subtype(cx, cx.type_of(value), cx.ty(Ty::Dict)) {
        let got = class_name(cx, cx.type_of(value));
        return Err(cx.type_error(format!(
            "__dict__ must be set to a dictionary, not a '{got}'"
        )));
    }
    object(exception).set(Word::Dict, Some(value.clone()));
    Ok(())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn args(cx: &mut Cx, exception: &Value) -> Res<Value> {
    Ok(or_none(cx, object(exception).get(Word::Args)))
}

fn set_args(cx: &mut Cx, exception: &Value, value: Option<&Value>) -> Res<()> {
    let Some(value) = value else {
        return Err(cx.type_error("args may not be deleted"));
    };
    let items = cx.collect(value)?;
    let made = tuple::from_vec(cx, items)?;
    object(exception).set(Word::Args, Some(made));
    Ok(())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn traceback(cx: &mut Cx, exception: &Value) -> Res<Value> {
    Ok(or_none(cx, object(exception).get(Word::Traceback)))
}

fn set_traceback(cx: &mut Cx, exception: &Value, value: Option<&Value>) -> Res<()> {
    let Some(value) = value else {
        return Err(cx.type_error("__traceback__ may not be deleted"));
    };
    if cx.is_none(value) {
        object(exception).set(Word::Traceback, None);
    } else if cx.is_exact(value, Ty::Traceback) {
        object(exception).set(Word::Traceback, Some(value.clone()));
    } else {
        return Err(cx.type_error("__traceback__ must be a traceback or None"));
    }
    Ok(())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn context(cx: &mut Cx, exception: &Value) -> Res<Value> {
    Ok(or_none(cx, object(exception).get(Word::Context)))
}

fn linked(cx: &mut Cx, value: Option<&Value>, attribute: &str, what: &str) -> Res<Option<Value>> {
    let Some(value) = value else {
        return Err(cx.type_error(format!("{attribute} may not be deleted")));
    };
    if cx.is_none(value) {
        Ok(None)
    } else if is_exception(value) {
        Ok(Some(value.clone()))
    } else {
        Err(cx.type_error(format!(
            "exception {what} must be None or derive from BaseException"
        )))
    }
}

fn set_context(cx: &mut Cx, exception: &Value, value: Option<&Value>) -> Res<()> {
    let value = linked(cx, value, "__context__", "context")?;
    object(exception).set(Word::Context, value);
    Ok(())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn cause(cx: &mut Cx, exception: &Value) -> Res<Value> {
    Ok(or_none(cx, object(exception).get(Word::Cause)))
}

fn set_cause(cx: &mut Cx, exception: &Value, value: Option<&Value>) -> Res<()> {
    let value = linked(cx, value, "__cause__", "cause")?;
    crate::objects::exception::set_cause(exception, value);
    Ok(())
}

fn with_traceback(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    set_traceback(cx, args.req(0), Some(args.req(1)))?;
    Ok(args.req(0).clone())
}

fn add_note(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (exception, note) = (args.req(0), args.req(1));
    if !is_subtype(cx, cx.type_of(note), cx.ty(Ty::Str)) {
        let got = class_name(cx, cx.type_of(note));
        return Err(cx.type_error(format!("note must be a str, not '{got}'")));
    }
    let name = cx.name(Name::__notes__).clone();
    let notes = if let Some(notes) = cx.get_attr_opt(exception, &name)? {
        notes
    } else {
        let notes = list::new(cx, Vec::new())?;
        cx.set_attr(exception, &name, &notes)?;
        notes
    };
    if !is_subtype(cx, cx.type_of(&notes), cx.ty(Ty::List)) {
        return Err(cx.type_error("Cannot add note: __notes__ is not a list"));
    }
    list::push(cx, &notes, note.clone())?;
    Ok(cx.none())
}

fn setstate(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let state = args.req(1);
    if cx.is_none(state) {
        return Ok(cx.none());
    }
    if !is_subtype(cx, cx.type_of(state), cx.ty(Ty::Dict)) {
        return Err(cx.type_error("state is not a dictionary"));
    }
    let mut entries = Vec::new();
    let mut pos = 0;
    while let Some(entry) = dict::next_entry(cx, state, &mut pos) {
        entries.push(entry);
    }
    for (key, value) in entries {
        cx.set_attr(args.req(0), &key, &value)?;
    }
    Ok(cx.none())
}

/// `AttributeError.__getstate__`: attributes, the name and the arguments, but not the object.
fn getstate(cx: &mut Cx, bound: Bound<'_>) -> Res<Value> {
    let exception = bound.req(0);
    let state = match object(exception).get(Word::Dict) {
        Some(own) => dict::copy(cx, &own)?,
        None => dict::new(cx)?,
    };
    if let Some(name) = object(exception).own_field(1) {
        let key = str_::intern(cx, "name");
        dict::set(cx, &state, &key, &name)?;
    }
    let given = args(cx, exception)?;
    let key = str_::intern(cx, "args");
    dict::set(cx, &state, &key, &given)?;
    Ok(state)
}

/// `__reduce__`, as much as `copy.copy` and people ask of it.
fn reduce(cx: &mut Cx, bound: Bound<'_>) -> Res<Value> {
    let exception = bound.req(0);
    let mut parts = vec![cx.type_value_of(exception)];
    let given = args(cx, exception)?;
    let filename = if object(exception).has(Fields::Os) {
        object(exception).own_field(2)
    } else {
        None
    };
    match filename {
        Some(filename) if tuple::items(cx, &given).len() == 2 => {
            let mut items = tuple::items(cx, &given).to_vec();
            items.push(filename);
            if let Some(second) = object(exception).own_field(3) {
                items.push(cx.none());
                items.push(second);
            }
            parts.push(tuple::from_vec(cx, items)?);
        }
        _ => parts.push(given),
    }
    let mut state = object(exception).get(Word::Dict);
    let own: &[(&str, usize)] = if object(exception).has(Fields::Import) {
        &[("name", 1), ("path", 2), ("name_from", 3)]
    } else if object(exception).has(Fields::Attribute) {
        &[("name", 1)]
    } else {
        &[]
    };
    for (name, i) in own {
        if let Some(value) = object(exception).own_field(*i) {
            let into = match &state {
                Some(dict) => dict::copy(cx, dict)?,
                None => dict::new(cx)?,
            };
            let key = str_::intern(cx, name);
            dict::set(cx, &into, &key, &value)?;
            state = Some(into);
        }
    }
    if object(exception).has(Fields::Attribute) {
        let into = match state {
            Some(dict) => dict,
            None => dict::new(cx)?,
        };
        let key = str_::intern(cx, "args");
        let given = args(cx, exception)?;
        dict::set(cx, &into, &key, &given)?;
        state = Some(into);
    }
    parts.extend(state);
    tuple::from_vec(cx, parts)
}

fn group_derive(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let class = cx.exc_type_value(crate::objects::exception::Exc::BaseExceptionGroup);
    let message = own::<0>(cx, args.req(0))?;
    cx.call(&class, &[message, args.req(1).clone()])
}

fn group_refused(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    Err(cx.raise(
        crate::objects::exception::Exc::NotImplementedError,
        "taking exception groups apart is not part of this version of Glassheap",
    ))
}

fn group_class_getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    crate::objects::class::generic_alias::new(cx, args.req(0), args.req(1))
}
