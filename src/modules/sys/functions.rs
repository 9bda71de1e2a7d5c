//! Functions of `sys`.

use crate::cx::{Cx, Res};
use crate::heap::ask;
use crate::heap::handle::Value;
use crate::heap::header::IMMORTAL_SHOWN;
use crate::objects::exception::layout::{class_name, is_subtype};
use crate::objects::exception::{self, Exc, ExceptionObj};
use crate::objects::names::Name;
use crate::objects::native::{Bound, Native};
use crate::objects::{Ty, int, str_, tuple};
use crate::vm::frame::{FrameRef, frame_object, pending_count};

pub(super) const NATIVES: &[Native] = &[
    Native::new(
        "getrefcount",
        "(object, /)",
        "Return the reference count of object.",
        getrefcount,
    ),
    Native::new(
        "getsizeof",
        "(object, default=<unrepresentable>)",
        "Return the size of object in bytes.",
        getsizeof,
    ),
    Native::new(
        "intern",
        "(string, /)",
        "``Intern'' the given string.",
        intern,
    ),
    Native::new("_is_interned", "(string, /)", "", is_interned),
    Native::new("_is_immortal", "(op, /)", "", is_immortal),
    Native::new(
        "exit",
        "(status=None, /)",
        "Exit the interpreter by raising SystemExit(status).",
        exit,
    ),
    Native::new(
        "exc_info",
        "()",
        "Return current exception information: (type, value, traceback).",
        exc_info,
    ),
    Native::new(
        "exception",
        "()",
        "Return the current exception.",
        current_exception,
    ),
    Native::new(
        "getrecursionlimit",
        "()",
        "Return the current value of the recursion limit.",
        getrecursionlimit,
    ),
    Native::new(
        "setrecursionlimit",
        "(limit, /)",
        "Set the maximum depth of the Python interpreter stack to n.",
        setrecursionlimit,
    ),
    Native::new(
        "_getframe",
        "(depth=0, /)",
        "Return a frame object from the call stack.",
        getframe,
    ),
    Native::new("_getframemodulename", "(depth=0)", "", getframemodulename),
    Native::new(
        "getdefaultencoding",
        "()",
        "Return the current default encoding used by the Unicode implementation.",
        getdefaultencoding,
    ),
    Native::new("getfilesystemencoding", "()", "", getdefaultencoding),
    Native::new(
        "getfilesystemencodeerrors",
        "()",
        "",
        getfilesystemencodeerrors,
    ),
    Native::new(
        "getswitchinterval",
        "()",
        "Return the current thread switch interval; see sys.setswitchinterval().",
        getswitchinterval,
    ),
    Native::new(
        "setswitchinterval",
        "(interval, /)",
        "Set the ideal thread switching delay inside the Python interpreter.",
        setswitchinterval,
    ),
    Native::new(
        "get_int_max_str_digits",
        "()",
        "Return the maximum string digits limit for non-binary int<->str conversions.",
        get_int_max_str_digits,
    ),
    Native::new(
        "set_int_max_str_digits",
        "(maxdigits)",
        "Set the maximum string digits limit for non-binary int<->str conversions.",
        set_int_max_str_digits,
    ),
    Native::new(
        "is_finalizing",
        "()",
        "Return True if Python is exiting.",
        is_finalizing,
    ),
    Native::new(
        "getallocatedblocks",
        "()",
        "Return the number of memory blocks currently allocated.",
        getallocatedblocks,
    ),
    Native::new(
        "gettrace",
        "()",
        "Return the global debug tracing function set with sys.settrace.",
        none,
    ),
    Native::new(
        "getprofile",
        "()",
        "Return the profiling function set with sys.setprofile.",
        none,
    ),
    Native::new("settrace", "(function, /)", "", settrace),
    Native::new("setprofile", "(function, /)", "", setprofile),
    Native::new("_clear_internal_caches", "()", "", none),
    Native::new("_is_gil_enabled", "()", "", yes),
];

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn none(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    Ok(cx.none())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn yes(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    Ok(cx.bool(true))
}

fn is(cx: &Cx, value: &Value, ty: Ty) -> bool {
    is_subtype(cx, cx.type_of(value), cx.ty(ty))
}

fn getrefcount(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let value = args.req(0);
    if value.is_immortal() {
        return int::new(cx, IMMORTAL_SHOWN as i64);
    }
    let count = i64::from(value.count()) + pending_count(cx, value);
    int::new(cx, count)
}

fn getsizeof(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    match size_of(cx, args.req(0)) {
        Ok(size) => int::new(cx, size as i64),
        Err(raised) => match args.opt(1) {
            Some(default) if cx.catch(Exc::TypeError).is_some() => Ok(default.clone()),
            _ => Err(raised),
        },
    }
}

/// What `sys.getsizeof` says: `__sizeof__` and what lies before the header.
pub(crate) fn size_of(cx: &mut Cx, value: &Value) -> Res<usize> {
    let Some(method) = cx.lookup_special(value, Name::__sizeof__)? else {
        let name = class_name(cx, cx.type_of(value));
        return Err(cx.type_error(format!("Type {name} doesn't define __sizeof__")));
    };
    let size = cx.call(&method, &[])?;
    if !int::is_int(&size) {
        return Err(cx.type_error("an integer is required"));
    }
    let Some(size) = int::to_i64(&size) else {
        return Err(cx.raise(
            Exc::OverflowError,
            "Python int too large to convert to C ssize_t",
        ));
    };
    match usize::try_from(size) {
        Ok(size) => Ok(size + ask::bytes_before(value)),
        Err(_) => Err(cx.value_error("__sizeof__() should return >= 0")),
    }
}

fn intern(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let text = args.req(0);
    if cx.is_exact(text, Ty::Str) {
        return Ok(str_::intern_value(cx, text));
    }
    let got = class_name(cx, cx.type_of(text));
    if is(cx, text, Ty::Str) {
        return Err(cx.type_error(format!("can't intern {got}")));
    }
    Err(cx.type_error(format!("intern() argument must be str, not {got}")))
}

fn is_interned(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    if !is(cx, args.req(0), Ty::Str) {
        let got = class_name(cx, cx.type_of(args.req(0)));
        return Err(cx.type_error(format!("_is_interned() argument must be str, not {got}")));
    }
    let truth = str_::is_interned(cx, args.req(0));
    Ok(cx.bool(truth))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn is_immortal(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    Ok(cx.bool(args.req(0).is_immortal()))
}

fn exit(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    // As CPython's PyErr_SetObject: a tuple is the arguments, None is none.
    let class = cx.exc_type_value(Exc::SystemExit);
    let made = match args.opt(0) {
        None => cx.call(&class, &[])?,
        Some(status) if cx.is_none(status) => cx.call(&class, &[])?,
        Some(status) if cx.is_exact(status, Ty::Tuple) => {
            let items = tuple::items(cx, status).to_vec();
            cx.call(&class, &items)?
        }
        Some(status) if exception::is_instance(cx, status, Exc::SystemExit) => status.clone(),
        Some(status) => cx.call(&class, std::slice::from_ref(status))?,
    };
    Err(exception::raise_object(cx, made))
}

fn exc_info(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let none = cx.none();
    let row = match exception::handled(cx) {
        None => [none.clone(), none.clone(), none],
        Some(handled) => {
            let traceback = exception::traceback_of(&handled).unwrap_or(none);
            [cx.type_value_of(&handled), handled, traceback]
        }
    };
    tuple::new(cx, &row)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn current_exception(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    Ok(exception::handled(cx)
        .filter(|e| e.cast::<ExceptionObj>().is_some())
        .unwrap_or_else(|| cx.none()))
}

fn getrecursionlimit(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let limit = cx.recursion_limit();
    int::new(cx, i64::from(limit))
}

fn setrecursionlimit(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let index = cx.index(args.req(0))?;
    let Some(Ok(limit)) = int::to_i64(&index).map(i32::try_from) else {
        return Err(cx.raise(
            Exc::OverflowError,
            "Python int too large to convert to C int",
        ));
    };
    if limit < 1 {
        return Err(cx.value_error("recursion limit must be greater or equal than 1"));
    }
    let depth = cx.recursion_depth();
    if depth >= limit as u32 {
        let message = format!(
            "cannot set the recursion limit to {limit} at the recursion depth {depth}: the limit is too low"
        );
        return Err(cx.raise(Exc::RecursionError, message));
    }
    cx.set_recursion_limit(limit as u32);
    Ok(cx.none())
}

fn frame_at(cx: &mut Cx, args: Bound<'_>) -> Res<Option<FrameRef>> {
    let depth = match args.opt(0) {
        Some(depth) => cx.index_isize(depth)?,
        None => 0,
    };
    let mut at = FrameRef::current(cx);
    for _ in 0..depth.max(0) {
        at = at.and_then(|frame| frame.caller(cx));
    }
    Ok(at)
}

fn getframe(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    match frame_at(cx, args)? {
        Some(frame) => frame_object(cx, frame),
        None => Err(cx.value_error("call stack is not deep enough")),
    }
}

fn getframemodulename(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let Some(frame) = frame_at(cx, args)? else {
        return Ok(cx.none());
    };
    let frame = frame_object(cx, frame)?;
    let name = cx.name(Name::__name__).clone();
    let globals = frame
        .cast::<crate::objects::frame::layout::FrameObj>()
        .map(crate::objects::frame::layout::FrameObj::globals);
    let found = globals.and_then(|globals| crate::objects::dict::get_str(cx, &globals, &name));
    Ok(found.unwrap_or_else(|| cx.none()))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn getdefaultencoding(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    Ok(str_::intern(cx, "utf-8"))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn getfilesystemencodeerrors(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    Ok(str_::intern(cx, "surrogateescape"))
}

fn getswitchinterval(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let interval = cx.runtime().switch_interval;
    super::seconds(cx, interval)
}

fn setswitchinterval(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let interval = cx.to_f64(args.req(0))?;
    if interval <= 0.0 {
        return Err(cx.value_error("switch interval must be strictly positive"));
    }
    cx.runtime_mut().switch_interval = interval;
    Ok(cx.none())
}

fn get_int_max_str_digits(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let digits = cx.runtime().int_max_str_digits;
    int::new(cx, digits as i64)
}

fn set_int_max_str_digits(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let digits = cx.index_isize(args.req(0))?;
    if digits != 0 && digits < 640 {
        return Err(cx.value_error("maxdigits must be 0 or larger than 640"));
    }
    cx.runtime_mut().int_max_str_digits = digits as usize;
    Ok(cx.none())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn is_finalizing(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let truth = cx.runtime().is_finalizing;
    Ok(cx.bool(truth))
}

fn getallocatedblocks(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    Err(cx.refuse("sys.getallocatedblocks()"))
}

fn settrace(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    if cx.is_none(args.req(0)) {
        Ok(cx.none())
    } else {
        Err(cx.refuse("sys.settrace()"))
    }
}

fn setprofile(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    if cx.is_none(args.req(0)) {
        Ok(cx.none())
    } else {
        Err(cx.refuse("sys.setprofile()"))
    }
}
