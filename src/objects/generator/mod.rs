//! Generators as programs see them. Running one is the machine's: `vm/generator.rs`.

pub(crate) mod layout;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::exception::layout::{ExceptionObj, class_name, is_subtype};
use crate::objects::exception::{self, Exc};
use crate::objects::native::{Bound, GetSet, Native};
use crate::objects::type_obj::{Layout, Memory, Slots, T_NO_NEW, TypeSpec};
use crate::objects::{Ty, str_, tuple};
use crate::vm::generator::{self as machine, Resume};
use layout::{GenObj, GenState, GenTrace};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "generator",
    flags: T_NO_NEW,
    layout: Layout::Generator,
    memory: Memory::Gc,
    basic_size: 144,
    item_size: 8,
    weak_offset: std::mem::offset_of!(GenObj, weak_list) as i16,
    trace: TraceFns::of::<GenTrace>(),
    clear: Some(layout::clear),
    destroy: layout::destroy,
    finalize: Some(layout::finalize),
    size: Some(layout::size),
    slots: Slots {
        repr: Some(repr),
        iter: Some(iter),
        next: Some(next),
        ..Slots::NONE
    },
    methods: &[
        Native::new(
            "send",
            "($self, value, /)",
            "send(value) -> send 'value' into generator,\nreturn next yielded value or raise StopIteration.",
            send,
        ),
        Native::new(
            "throw",
            "($self, typ, val=None, tb=None, /)",
            "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or raise\nStopIteration.",
            throw,
        ),
        Native::new(
            "close",
            "($self, /)",
            "close() -> raise GeneratorExit inside generator.",
            close,
        ),
        Native::new(
            "__del__",
            "($self, /)",
            "Called when the instance is about to be destroyed.",
            del,
        ),
        Native::class(
            "__class_getitem__",
            "($type, item, /)",
            "See PEP 585",
            class_getitem,
        ),
    ],
    getset: &[
        GetSet {
            name: "__name__",
            doc: "name of the generator",
            get: name,
            set: Some(set_name),
        },
        GetSet {
            name: "__qualname__",
            doc: "qualified name of the generator",
            get: qualname,
            set: Some(set_qualname),
        },
        GetSet {
            name: "gi_yieldfrom",
            doc: "object being iterated by yield from, or None",
            get: gi_yieldfrom,
            set: None,
        },
        GetSet {
            name: "gi_running",
            doc: "",
            get: gi_running,
            set: None,
        },
        GetSet {
            name: "gi_frame",
            doc: "",
            get: gi_frame,
            set: None,
        },
        GetSet {
            name: "gi_suspended",
            doc: "",
            get: gi_suspended,
            set: None,
        },
        GetSet {
            name: "gi_code",
            doc: "",
            get: gi_code,
            set: None,
        },
    ],
    ..TypeSpec::ATOM
};

fn object(generator: &Value) -> &GenObj {
    generator
        .cast::<GenObj>()
        .expect("methods of generators are called on generators")
}

fn repr(cx: &mut Cx, generator: &Value) -> Res<Value> {
    let name = object(generator).qualname_value();
    let name = str_::to_rust(cx, &name);
    let address = cx.address_of(generator);
    str_::new(cx, &format!("<generator object {name} at {address:#x}>"))
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
fn iter(_cx: &mut Cx, generator: &Value) -> Res<Value> {
    Ok(generator.clone())
}

fn next(cx: &mut Cx, generator: &Value) -> Res<Option<Value>> {
    machine::resume(cx, generator, Resume::Next)
}

/// An end becomes `StopIteration`.
fn or_stop(cx: &mut Cx, outcome: Option<Value>) -> Res<Value> {
    match outcome {
        Some(value) => Ok(value),
        None => Err(exception::raise_stop_iteration(cx, None)),
    }
}

fn send(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (generator, value) = (args.req(0), args.req(1));
    if object(generator).state.get() == GenState::Created && !cx.is_none(value) {
        return Err(cx.type_error("can't send non-None value to a just-started generator"));
    }
    let outcome = machine::resume(cx, generator, Resume::Send(value.clone()))?;
    or_stop(cx, outcome)
}

fn throw(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let generator = args.req(0);
    let exception = thrown(cx, args.req(1), args.opt(2), args.opt(3))?;
    let outcome = machine::resume(cx, generator, Resume::Throw(exception))?;
    or_stop(cx, outcome)
}

/// The exception that the arguments of `throw` stand for.
fn thrown(
    cx: &mut Cx,
    class: &Value,
    value: Option<&Value>,
    traceback: Option<&Value>,
) -> Res<Value> {
    let traceback = match traceback {
        Some(tb) if cx.is_none(tb) => None,
        Some(tb) if !cx.is_exact(tb, Ty::Traceback) => {
            return Err(cx.type_error("throw() third argument must be a traceback object"));
        }
        other => other,
    };
    let made = if exception::is_exception_class(cx, class) {
        normalize(cx, class, value)?
    } else if exception::is_exception(class) {
        if value.is_some_and(|v| !cx.is_none(v)) {
            return Err(cx.type_error("instance exception may not have a separate value"));
        }
        class.clone()
    } else {
        let got = class_name(cx, cx.type_of(class));
        return Err(cx.type_error(format!(
            "exceptions must be classes or instances deriving from BaseException, not {got}"
        )));
    };
    if let Some(traceback) = traceback {
        exception::set_traceback(&made, Some(traceback.clone()));
    }
    Ok(made)
}

/// An instance from a class and the old form's second argument.
fn normalize(cx: &mut Cx, class: &Value, value: Option<&Value>) -> Res<Value> {
    let made = match value {
        None => return exception::instantiate(cx, class),
        Some(value) if cx.is_none(value) => return exception::instantiate(cx, class),
        Some(value)
            if value.cast::<ExceptionObj>().is_some()
                && exception::chain::accepts(cx, value, class) =>
        {
            value.clone()
        }
        Some(value) if is_subtype(cx, cx.type_of(value), cx.ty(Ty::Tuple)) => {
            let args = tuple::items(cx, value).to_vec();
            cx.call(class, &args)?
        }
        Some(value) => cx.call(class, std::slice::from_ref(value))?,
    };
    if exception::is_exception(&made) {
        Ok(made)
    } else {
        Err(cx.type_error("exceptions must derive from BaseException"))
    }
}

/// `generator.close()`.
pub(crate) fn close_generator(cx: &mut Cx, generator: &Value) -> Res<Value> {
    match object(generator).state.get() {
        GenState::Finished => return Ok(cx.none()),
        GenState::Created => {
            layout::finish_unstarted(cx, generator);
            return Ok(cx.none());
        }
        GenState::Running => return Err(cx.value_error("generator already executing")),
        GenState::Suspended => {}
    }
    let Some(exit) = exception::bare_with_args(cx, Exc::GeneratorExit) else {
        return Err(cx.memory_error());
    };
    match machine::resume(cx, generator, Resume::Throw(exit)) {
        Ok(Some(yielded)) => {
            drop(yielded);
            Err(cx.raise(Exc::RuntimeError, "generator ignored GeneratorExit"))
        }
        Ok(None) => Ok(cx.none()),
        Err(raised) => {
            if let Some(stop) = cx.catch(Exc::StopIteration) {
                return Ok(exception::stop_value(cx, &stop));
            }
            if cx.catch(Exc::GeneratorExit).is_some() {
                return Ok(cx.none());
            }
            Err(raised)
        }
    }
}

fn close(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    close_generator(cx, args.req(0))
}

/// What happens to a generator that dies: it is closed, and nobody can catch what it raises.
pub(crate) fn finalize_generator(cx: &mut Cx, generator: &Value) {
    if object(generator).state.get() != GenState::Suspended {
        return;
    }
    if close_generator(cx, generator).is_err() {
        exception::unraisable(cx, Some(generator));
    }
}

fn del(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    finalize_generator(cx, args.req(0));
    Ok(cx.none())
}

fn class_getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    crate::objects::class::generic_alias::new(cx, args.req(0), args.req(1))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn name(_cx: &mut Cx, generator: &Value) -> Res<Value> {
    Ok(object(generator).name_value())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn qualname(_cx: &mut Cx, generator: &Value) -> Res<Value> {
    Ok(object(generator).qualname_value())
}

fn text<'a>(cx: &mut Cx, value: Option<&'a Value>, attribute: &str) -> Res<&'a Value> {
    match value {
        Some(value) if is_subtype(cx, cx.type_of(value), cx.ty(Ty::Str)) => Ok(value),
        _ => Err(cx.type_error(format!("{attribute} must be set to a string object"))),
    }
}

fn set_name(cx: &mut Cx, generator: &Value, value: Option<&Value>) -> Res<()> {
    let value = text(cx, value, "__name__")?;
    object(generator).set_name(value.clone());
    Ok(())
}

fn set_qualname(cx: &mut Cx, generator: &Value, value: Option<&Value>) -> Res<()> {
    let value = text(cx, value, "__qualname__")?;
    object(generator).set_qualname(value.clone());
    Ok(())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn gi_yieldfrom(cx: &mut Cx, generator: &Value) -> Res<Value> {
    Ok(object(generator)
        .delegate_value()
        .unwrap_or_else(|| cx.none()))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn gi_running(cx: &mut Cx, generator: &Value) -> Res<Value> {
    Ok(cx.bool(object(generator).state.get() == GenState::Running))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn gi_suspended(cx: &mut Cx, generator: &Value) -> Res<Value> {
    Ok(cx.bool(object(generator).state.get() == GenState::Suspended))
}

fn gi_frame(cx: &mut Cx, generator: &Value) -> Res<Value> {
    if object(generator).state.get() == GenState::Finished {
        return Ok(cx.none());
    }
    machine::frame_of(cx, generator)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn gi_code(_cx: &mut Cx, generator: &Value) -> Res<Value> {
    Ok(object(generator).code_value())
}
