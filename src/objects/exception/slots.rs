//! Making exceptions: `__new__` and `__init__` of each kind of class but `OSError` (`os_error.rs`).

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::objects::exception::hierarchy::{Exc, Fields};
use crate::objects::exception::layout::{self, ExceptionObj, Word, class_name, is_subtype};
use crate::objects::native::Args;
use crate::objects::type_obj::TypeObj;
use crate::objects::{Ty, exception, int, str_, tuple};

/// An object of the class with its `args`.
pub(super) fn make(cx: &mut Cx, class: &Value, fields: Fields, args: &[Value]) -> Res<Value> {
    let tuple = tuple::new(cx, args)?;
    let made = layout::alloc(cx, class, fields)?;
    if let Some(object) = made.cast::<ExceptionObj>() {
        object.set(Word::Args, Some(tuple));
    }
    Ok(made)
}

/// Sets `args`, unless they are these already.
pub(super) fn set_args(cx: &mut Cx, exception: &Value, args: &[Value]) -> Res<()> {
    let same = exception
        .cast::<ExceptionObj>()
        .and_then(|o| o.get(Word::Args))
        .is_some_and(|old| {
            let old = tuple::items(cx, &old);
            old.len() == args.len() && old.iter().zip(args).all(|(a, b)| a.is(b))
        });
    if !same {
        let tuple = tuple::new(cx, args)?;
        if let Some(object) = exception.cast::<ExceptionObj>() {
            object.set(Word::Args, Some(tuple));
        }
    }
    Ok(())
}

/// Refuses named arguments in the name of the object's class.
pub(super) fn no_keywords(cx: &mut Cx, class: &TypeObj, args: Args<'_>) -> Res<()> {
    if args.n_kw() == 0 {
        return Ok(());
    }
    let name = class_name(cx, class);
    Err(cx.type_error(format!("{name}() takes no keyword arguments")))
}

fn no_keywords_for(cx: &mut Cx, exception: &Value, args: Args<'_>) -> Res<()> {
    if args.n_kw() == 0 {
        return Ok(());
    }
    let name = class_name(cx, cx.type_of(exception));
    Err(cx.type_error(format!("{name}() takes no keyword arguments")))
}

/// The named arguments of a constructor that takes only these.
fn named<const N: usize>(
    cx: &mut Cx,
    what: &str,
    names: [&str; N],
    args: Args<'_>,
) -> Res<[Option<Value>; N]> {
    let mut found = [const { None }; N];
    let mut wrong = None;
    for (name, value) in args.kw(cx) {
        let name = str_::to_rust(cx, name);
        match names.iter().position(|n| *n == name) {
            Some(i) => found[i] = Some(value.clone()),
            None => wrong = Some(name),
        }
    }
    match wrong {
        Some(name) => Err(cx.type_error(format!(
            "{what}() got an unexpected keyword argument '{name}'"
        ))),
        None => Ok(found),
    }
}

fn set_own(exception: &Value, i: usize, value: Option<Value>) {
    if let Some(object) = exception.cast::<ExceptionObj>() {
        object.set_own_field(i, value);
    }
}

macro_rules! new_functions {
    ($($function:ident $fields:ident)+) => { $(
        pub(super) fn $function(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
            make(cx, class, Fields::$fields, args.pos())
        }
    )+ };
}

new_functions! {
    new_plain Plain
    new_stop_iteration StopIteration
    new_system_exit SystemExit
    new_name Name
    new_attribute Attribute
    new_import Import
    new_syntax Syntax
    new_unicode_decode UnicodeDecode
    new_unicode_encode UnicodeEncode
    new_unicode_translate UnicodeTranslate
}

pub(super) fn init_plain(cx: &mut Cx, exception: &Value, args: Args<'_>) -> Res<()> {
    no_keywords_for(cx, exception, args)?;
    set_args(cx, exception, args.pos())
}

pub(super) fn init_stop_iteration(cx: &mut Cx, exception: &Value, args: Args<'_>) -> Res<()> {
    init_plain(cx, exception, args)?;
    let value = args.pos().first().cloned().unwrap_or_else(|| cx.none());
    set_own(exception, 0, Some(value));
    Ok(())
}

pub(super) fn init_system_exit(cx: &mut Cx, exception: &Value, args: Args<'_>) -> Res<()> {
    init_plain(cx, exception, args)?;
    match args.pos() {
        [] => {}
        [one] => set_own(exception, 0, Some(one.clone())),
        more => {
            let tuple = tuple::new(cx, more)?;
            set_own(exception, 0, Some(tuple));
        }
    }
    Ok(())
}

pub(super) fn init_name(cx: &mut Cx, exception: &Value, args: Args<'_>) -> Res<()> {
    set_args(cx, exception, args.pos())?;
    let [name] = named(cx, "NameError", ["name"], args)?;
    set_own(exception, 0, name);
    Ok(())
}

pub(super) fn init_attribute(cx: &mut Cx, exception: &Value, args: Args<'_>) -> Res<()> {
    set_args(cx, exception, args.pos())?;
    let [name, obj] = named(cx, "AttributeError", ["name", "obj"], args)?;
    set_own(exception, 0, obj);
    set_own(exception, 1, name);
    Ok(())
}

pub(super) fn init_import(cx: &mut Cx, exception: &Value, args: Args<'_>) -> Res<()> {
    set_args(cx, exception, args.pos())?;
    let [name, path, name_from] = named(cx, "ImportError", ["name", "path", "name_from"], args)?;
    let msg = if let [only] = args.pos() {
        Some(only.clone())
    } else {
        None
    };
    set_own(exception, 0, msg);
    set_own(exception, 1, name);
    set_own(exception, 2, path);
    set_own(exception, 3, name_from);
    Ok(())
}

pub(super) fn init_syntax(cx: &mut Cx, exception: &Value, args: Args<'_>) -> Res<()> {
    init_plain(cx, exception, args)?;
    if let Some(msg) = args.pos().first() {
        set_own(exception, 0, Some(msg.clone()));
    }
    if let [_, info] = args.pos() {
        let info = cx.collect(info)?;
        if info.len() < 4 {
            return Err(cx.type_error(format!(
                "function takes at least 4 arguments ({} given)",
                info.len()
            )));
        }
        if info.len() > 6 {
            return Err(cx.type_error(format!(
                "function takes at most 6 arguments ({} given)",
                info.len()
            )));
        }
        // Given: filename, lineno, offset, text, end_lineno, end_offset.
        for (given, own) in [(0, 1), (1, 2), (2, 3), (3, 6), (4, 4), (5, 5)] {
            set_own(exception, own, info.get(given).cloned());
        }
        if info.len() == 5 {
            return Err(cx.type_error("end_offset must be provided when end_lineno is provided"));
        }
    }
    Ok(())
}

fn wrong_argument(cx: &mut Cx, number: usize, wanted: &str, got: &Value) -> Raised {
    let got = class_name(cx, cx.type_of(got));
    cx.type_error(format!("argument {number} must be {wanted}, not {got}"))
}

fn is(cx: &Cx, value: &Value, ty: Ty) -> bool {
    is_subtype(cx, cx.type_of(value), cx.ty(ty))
}

fn init_unicode(cx: &mut Cx, exception: &Value, args: Args<'_>, kinds: &[Ty]) -> Res<()> {
    init_plain(cx, exception, args)?;
    let given = args.pos();
    if given.len() != kinds.len() {
        return Err(cx.type_error(format!(
            "function takes exactly {} arguments ({} given)",
            kinds.len(),
            given.len()
        )));
    }
    let first = 5 - kinds.len();
    for (i, (value, kind)) in given.iter().zip(kinds).enumerate() {
        let right = match kind {
            Ty::Int => {
                let index = cx.index(value)?;
                set_own(exception, first + i, Some(index));
                continue;
            }
            kind => is(cx, value, *kind),
        };
        if !right {
            let wanted = if *kind == Ty::Str {
                "str"
            } else {
                "a bytes-like object"
            };
            if *kind == Ty::Bytes {
                let got = class_name(cx, cx.type_of(value));
                return Err(cx.type_error(format!("a bytes-like object is required, not '{got}'")));
            }
            return Err(wrong_argument(cx, i + 1, wanted, value));
        }
        set_own(exception, first + i, Some(value.clone()));
    }
    Ok(())
}

pub(super) fn init_unicode_decode(cx: &mut Cx, exception: &Value, args: Args<'_>) -> Res<()> {
    init_unicode(
        cx,
        exception,
        args,
        &[Ty::Str, Ty::Bytes, Ty::Int, Ty::Int, Ty::Str],
    )
}

pub(super) fn init_unicode_encode(cx: &mut Cx, exception: &Value, args: Args<'_>) -> Res<()> {
    init_unicode(
        cx,
        exception,
        args,
        &[Ty::Str, Ty::Str, Ty::Int, Ty::Int, Ty::Str],
    )
}

pub(super) fn init_unicode_translate(cx: &mut Cx, exception: &Value, args: Args<'_>) -> Res<()> {
    init_unicode(cx, exception, args, &[Ty::Str, Ty::Int, Ty::Int, Ty::Str])
}

/// `BaseExceptionGroup.__new__`: picks `ExceptionGroup` when nothing in it stands outside `Exception`.
pub(super) fn new_group(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let [message, members] = args.pos() else {
        let n = args.pos().len();
        return Err(cx.type_error(format!(
            "BaseExceptionGroup.__new__() takes exactly 2 arguments ({n} given)"
        )));
    };
    if !is(cx, message, Ty::Str) {
        let got = class_name(cx, cx.type_of(message));
        return Err(cx.type_error(format!(
            "BaseExceptionGroup.__new__() argument 1 must be str, not {got}"
        )));
    }
    if !is(cx, members, Ty::List) && !is(cx, members, Ty::Tuple) {
        let has_getitem =
            cx.type_of(members).slots.get().getitem.is_some() && !is(cx, members, Ty::Dict);
        if !has_getitem {
            return Err(cx.type_error("second argument (exceptions) must be a sequence"));
        }
    }
    let items = cx.collect(members)?;
    if items.is_empty() {
        return Err(cx.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let mut all_ordinary = true;
    for (i, item) in items.iter().enumerate() {
        if !exception::is_exception(item) {
            return Err(cx.value_error(format!(
                "Item {i} of second argument (exceptions) is not an exception"
            )));
        }
        all_ordinary &= exception::is_instance(cx, item, Exc::Exception);
    }
    let mut class = class.clone();
    if class.is(&cx.exc_type_value(Exc::BaseExceptionGroup)) {
        if all_ordinary {
            class = cx.exc_type_value(Exc::ExceptionGroup);
        }
    } else if !all_ordinary {
        if class.is(&cx.exc_type_value(Exc::ExceptionGroup)) {
            return Err(cx.type_error("Cannot nest BaseExceptions in an ExceptionGroup"));
        }
        if let Some(ty) = class.cast::<TypeObj>()
            && is_subtype(cx, ty, cx.exc_ty(Exc::Exception))
        {
            let name = class_name(cx, ty);
            return Err(cx.type_error(format!("Cannot nest BaseExceptions in '{name}'")));
        }
    }
    let made = make(cx, &class, Fields::Group, args.pos())?;
    let members = tuple::from_vec(cx, items)?;
    set_own(&made, 0, Some(message.clone()));
    set_own(&made, 1, Some(members));
    Ok(made)
}

/// A small number out of an own field.
pub(super) fn own_number(exception: &ExceptionObj, i: usize) -> Option<i64> {
    exception.own_field(i).and_then(|value| int::to_i64(&value))
}
