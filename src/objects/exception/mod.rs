//! Exceptions: their classes ([`hierarchy`]), objects ([`layout`]), and what raising does.
//!
//! # Raising
//! [`raise_message`] makes an exception with one text; [`raise_new`] one with any arguments; both end in [`raise_object`], which links
//! what is being handled as `__context__` (never into a cycle) and leaves the exception waiting in the machine. Passing an exception on
//! unchanged is `Cx::raise_value`. [`raise_statement`] is the whole of `raise X from Y`.
//!
//! `MemoryError` must be possible when nothing can be allocated: a few instances are kept aside (`modules::State`).

pub(crate) mod chain;
pub(crate) mod hierarchy;
pub(crate) mod layout;
mod methods;
mod os_error;
mod slots;
mod text;
pub(crate) mod unraisable;

pub(crate) use chain::{
    instantiate, matches, raise_object, raise_statement, reraise_handled, set_cause,
};
pub(crate) use hierarchy::{Exc, Fields};
pub(crate) use layout::{ExceptionObj, handled};
pub(crate) use unraisable::unraisable;

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::native::Args;
use crate::objects::type_obj::{
    Memory, NewFn, Slots, T_BASETYPE, T_EXCEPTION, T_IMMUTABLE, TypeObj, TypeSpec,
};
use crate::objects::{str_, tuple};
use layout::{ExceptionTrace, HEAD_SIZE, Word};

/// The spec of a class with these own fields; name and documentation come from the table's row. Methods and attributes are listed
/// where they first appear.
pub(crate) const fn spec_of(fields: Fields, is_first: bool) -> TypeSpec {
    TypeSpec {
        flags: T_BASETYPE | T_EXCEPTION | T_IMMUTABLE,
        layout: crate::objects::type_obj::Layout::Exception,
        memory: Memory::Gc,
        basic_size: HEAD_SIZE + 8 * fields.n_words() as u32,
        dict_offset: 16,
        trace: TraceFns::of::<ExceptionTrace>(),
        clear: Some(layout::clear),
        destroy: layout::clear,
        slots: slots_of(fields),
        methods: if is_first {
            methods::methods_of(fields)
        } else {
            &[]
        },
        getset: if is_first {
            methods::getset_of(fields)
        } else {
            &[]
        },
        ..TypeSpec::ATOM
    }
}

/// Does a class take over `__new__` from its base in CPython, so that its dict has none?
pub(crate) fn inherits_new(name: &str) -> bool {
    Exc::ALL.iter().any(|exc| {
        let is_own = match exc.fields() {
            Fields::Plain
            | Fields::UnicodeDecode
            | Fields::UnicodeEncode
            | Fields::UnicodeTranslate => true,
            Fields::Os => *exc == Exc::OSError,
            Fields::Group => *exc == Exc::BaseExceptionGroup,
            _ => false,
        };
        exc.name() == name && !is_own
    })
}

/// Is it what stands for CPython's `BaseException_new`?
pub(crate) fn is_common_new(new: NewFn) -> bool {
    let common: [NewFn; 10] = [
        slots::new_plain,
        slots::new_stop_iteration,
        slots::new_system_exit,
        slots::new_name,
        slots::new_attribute,
        slots::new_import,
        slots::new_syntax,
        slots::new_unicode_decode,
        slots::new_unicode_encode,
        slots::new_unicode_translate,
    ];
    common.iter().any(|&one| std::ptr::fn_addr_eq(one, new))
}

const fn slots_of(fields: Fields) -> Slots {
    let common = Slots {
        new: Some(slots::new_plain),
        init: Some(slots::init_plain),
        repr: Some(text::repr),
        str: Some(text::str_plain),
        ..Slots::NONE
    };
    match fields {
        Fields::Plain => common,
        Fields::Key => Slots {
            str: Some(text::str_key),
            ..common
        },
        Fields::StopIteration => Slots {
            new: Some(slots::new_stop_iteration),
            init: Some(slots::init_stop_iteration),
            ..common
        },
        Fields::SystemExit => Slots {
            new: Some(slots::new_system_exit),
            init: Some(slots::init_system_exit),
            ..common
        },
        Fields::Name => Slots {
            new: Some(slots::new_name),
            init: Some(slots::init_name),
            ..common
        },
        Fields::Attribute => Slots {
            new: Some(slots::new_attribute),
            init: Some(slots::init_attribute),
            ..common
        },
        Fields::Import => Slots {
            new: Some(slots::new_import),
            init: Some(slots::init_import),
            str: Some(text::str_import),
            ..common
        },
        Fields::Os => Slots {
            new: Some(os_error::new),
            init: Some(os_error::init),
            str: Some(os_error::str_os),
            ..common
        },
        Fields::Syntax => Slots {
            new: Some(slots::new_syntax),
            init: Some(slots::init_syntax),
            str: Some(text::str_syntax),
            ..common
        },
        Fields::UnicodeDecode => Slots {
            new: Some(slots::new_unicode_decode),
            init: Some(slots::init_unicode_decode),
            str: Some(text::str_unicode_decode),
            ..common
        },
        Fields::UnicodeEncode => Slots {
            new: Some(slots::new_unicode_encode),
            init: Some(slots::init_unicode_encode),
            str: Some(text::str_unicode_encode),
            ..common
        },
        Fields::UnicodeTranslate => Slots {
            new: Some(slots::new_unicode_translate),
            init: Some(slots::init_unicode_translate),
            str: Some(text::str_unicode_translate),
            ..common
        },
        Fields::Group => Slots {
            new: Some(slots::new_group),
            init: Some(slots::init_plain),
            str: Some(text::str_group),
            ..common
        },
    }
}

/// An exception of a built-in class, made as calling the class makes it.
pub(crate) fn new(cx: &mut Cx, exc: Exc, args: &[Value]) -> Res<Value> {
    let class = cx.exc_type_value(exc);
    let made = match exc.fields() {
        Fields::Os => os_error::new(cx, &class, Args::positional(args))?,
        fields => slots::make(cx, &class, fields, args)?,
    };
    match exc.fields() {
        Fields::Plain | Fields::Key | Fields::Os | Fields::Group => {}
        Fields::StopIteration => slots::init_stop_iteration(cx, &made, Args::positional(args))?,
        Fields::SystemExit => slots::init_system_exit(cx, &made, Args::positional(args))?,
        Fields::Name | Fields::Attribute => {}
        Fields::Import => slots::init_import(cx, &made, Args::positional(args))?,
        Fields::Syntax => slots::init_syntax(cx, &made, Args::positional(args))?,
        Fields::UnicodeDecode => slots::init_unicode_decode(cx, &made, Args::positional(args))?,
        Fields::UnicodeEncode => slots::init_unicode_encode(cx, &made, Args::positional(args))?,
        Fields::UnicodeTranslate => {
            slots::init_unicode_translate(cx, &made, Args::positional(args))?;
        }
    }
    Ok(made)
}

/// Raises a new exception with any arguments.
#[cold]
pub(crate) fn raise_new(cx: &mut Cx, exc: Exc, args: &[Value]) -> Raised {
    match new(cx, exc, args) {
        Ok(exception) => raise_object(cx, exception),
        Err(raised) => raised,
    }
}

/// Raises a new exception with a text.
#[cold]
pub(crate) fn raise_message(cx: &mut Cx, exc: Exc, message: &str) -> Raised {
    match str_::new(cx, message) {
        Ok(text) => raise_new(cx, exc, &[text]),
        Err(raised) => raised,
    }
}

/// Raises `KeyError(key)`.
#[cold]
pub(crate) fn raise_key_error(cx: &mut Cx, key: &Value) -> Raised {
    raise_new(cx, Exc::KeyError, std::slice::from_ref(key))
}

/// Raises `StopIteration(value)`; without an argument when there is no value or it is `None`.
pub(crate) fn raise_stop_iteration(cx: &mut Cx, value: Option<&Value>) -> Raised {
    match value {
        Some(value) if !cx.is_none(value) => {
            raise_new(cx, Exc::StopIteration, std::slice::from_ref(value))
        }
        _ => raise_new(cx, Exc::StopIteration, &[]),
    }
}

/// Raises `NameError` with its `name`, or `UnboundLocalError`, which has none in CPython: so that nothing is suggested.
#[cold]
pub(crate) fn raise_name_error(cx: &mut Cx, exc: Exc, message: &str, name: &Value) -> Raised {
    let made = str_::new(cx, message).and_then(|text| new(cx, exc, &[text]));
    match made {
        Ok(exception) => {
            if let (Exc::NameError, Some(object)) = (exc, exception.cast::<ExceptionObj>()) {
                object.set_own_field(0, Some(name.clone()));
            }
            raise_object(cx, exception)
        }
        Err(raised) => raised,
    }
}

/// Raises `AttributeError` with its `name` and `obj`.
#[cold]
pub(crate) fn raise_attribute_error(
    cx: &mut Cx,
    message: &str,
    obj: &Value,
    name: &Value,
) -> Raised {
    let made = str_::new(cx, message).and_then(|text| new(cx, Exc::AttributeError, &[text]));
    match made {
        Ok(exception) => {
            if let Some(object) = exception.cast::<ExceptionObj>() {
                object.set_own_field(0, Some(obj.clone()));
                object.set_own_field(1, Some(name.clone()));
            }
            raise_object(cx, exception)
        }
        Err(raised) => raised,
    }
}

/// Gives a waiting `AttributeError` that has neither its `name` and `obj`, as CPython does after a failed lookup.
pub(crate) fn complete_attribute_error(cx: &mut Cx, obj: &Value, name: &Value) {
    if !cx.pending_is(Exc::AttributeError) {
        return;
    }
    let exception = cx.take_exception();
    if let Some(object) = exception.cast::<ExceptionObj>()
        && object.own_field(0).is_none()
        && object.own_field(1).is_none()
    {
        object.set_own_field(0, Some(obj.clone()));
        object.set_own_field(1, Some(name.clone()));
    }
    cx.raise_value(exception);
}

/// Raises `ImportError` or a subclass with its `name` and `path`.
#[cold]
pub(crate) fn raise_import_error(
    cx: &mut Cx,
    exc: Exc,
    message: &str,
    name: Option<&Value>,
    path: Option<&Value>,
    name_from: Option<&Value>,
) -> Raised {
    let made = str_::new(cx, message).and_then(|text| new(cx, exc, &[text]));
    match made {
        Ok(exception) => {
            if let Some(object) = exception.cast::<ExceptionObj>() {
                object.set_own_field(1, name.cloned());
                object.set_own_field(2, path.cloned());
                object.set_own_field(3, name_from.cloned());
            }
            raise_object(cx, exception)
        }
        Err(raised) => raised,
    }
}

/// Raises the `OSError` that stands for a failure of the host.
#[cold]
pub(crate) fn raise_os_error(cx: &mut Cx, error: &std::io::Error, path: Option<&Value>) -> Raised {
    os_error::raise(cx, error, path)
}

/// What the system says of an error number.
pub(crate) fn os_error_text(number: i32) -> String {
    os_error::text_of(&std::io::Error::from_raw_os_error(number))
}

/// Raises `MemoryError`: a new one if that can be had, else one that was kept aside.
#[cold]
pub(crate) fn raise_memory_error(cx: &mut Cx) -> Raised {
    let exception = match cx.spare_memory_error() {
        Some(exception) => exception,
        None => match bare(cx, Exc::MemoryError) {
            Some(exception) => exception,
            None => cx.type_value(crate::objects::Ty::Object),
        },
    };
    chain::add_context(cx, &exception);
    cx.raise_value(exception)
}

/// An exception without arguments, when no failure may be raised. `None` if it can't be had.
pub(crate) fn bare(cx: &mut Cx, exc: Exc) -> Option<Value> {
    let class = cx.exc_type_value(exc);
    layout::try_alloc(cx, &class, exc.fields())
}

/// What stands in for an exception that should wait and does not: our bug, shown as CPython shows its own.
#[cold]
pub(crate) fn lost_exception(cx: &mut Cx) -> Value {
    let made = str_::new(cx, "error return without exception set")
        .and_then(|text| new(cx, Exc::SystemError, &[text]));
    match made {
        Ok(exception) => exception,
        Err(_) => cx.take_exception(),
    }
}

/// Is it an instance of this class (or of a subclass)?
pub(crate) fn is_instance(cx: &Cx, value: &Value, exc: Exc) -> bool {
    value.cast::<ExceptionObj>().is_some()
        && layout::is_subtype(cx, cx.type_of(value), cx.exc_ty(exc))
}

/// Is it any exception?
pub(crate) fn is_exception(value: &Value) -> bool {
    value.cast::<ExceptionObj>().is_some()
}

/// Is it a class of exceptions?
pub(crate) fn is_exception_class(cx: &Cx, value: &Value) -> bool {
    value
        .cast::<TypeObj>()
        .is_some_and(|class| layout::is_subtype(cx, class, cx.exc_ty(Exc::BaseException)))
}

/// `args` as values.
pub(crate) fn args_of(cx: &Cx, exception: &Value) -> Vec<Value> {
    let args = exception
        .cast::<ExceptionObj>()
        .and_then(|object| object.get(Word::Args));
    args.map_or_else(Vec::new, |tuple| tuple::items(cx, &tuple).to_vec())
}

/// `StopIteration.value`: what `yield from` gives.
pub(crate) fn stop_value(cx: &Cx, exception: &Value) -> Value {
    exception
        .cast::<ExceptionObj>()
        .and_then(|object| object.own_field(0))
        .unwrap_or_else(|| cx.none())
}

/// `__traceback__`.
pub(crate) fn traceback_of(exception: &Value) -> Option<Value> {
    exception.cast::<ExceptionObj>()?.get(Word::Traceback)
}

/// Changes `__traceback__`.
pub(crate) fn set_traceback(exception: &Value, traceback: Option<Value>) {
    if let Some(object) = exception.cast::<ExceptionObj>() {
        object.set(Word::Traceback, traceback);
    }
}

/// As [`bare`], with an empty `args`.
pub(crate) fn bare_with_args(cx: &mut Cx, exc: Exc) -> Option<Value> {
    if let Ok(made) = new(cx, exc, &[]) {
        Some(made)
    } else {
        drop(cx.take_exception());
        None
    }
}
