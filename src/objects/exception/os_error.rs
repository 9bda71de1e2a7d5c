//! `OSError`: its arguments, and the subclass that an error number stands for.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::objects::exception::hierarchy::{Exc, Fields};
use crate::objects::exception::layout::ExceptionObj;
use crate::objects::exception::slots::{make, no_keywords, set_args};
use crate::objects::exception::text::{str_plain, str_string};
use crate::objects::exception::{layout, raise_object};
use crate::objects::native::Args;
use crate::objects::type_obj::TypeObj;
use crate::objects::{int, str_};

const ERRNO: usize = 0;
const STRERROR: usize = 1;
const FILENAME: usize = 2;
const FILENAME2: usize = 3;
const WRITTEN: usize = 4;

/// Error numbers (of Linux) whose `OSError` is of a subclass, with CPython's text.
const NUMBERS: &[(i64, Option<Exc>, &str)] = &[
    (1, Some(Exc::PermissionError), "Operation not permitted"),
    (2, Some(Exc::FileNotFoundError), "No such file or directory"),
    (3, Some(Exc::ProcessLookupError), "No such process"),
    (4, Some(Exc::InterruptedError), "Interrupted system call"),
    (5, None, "Input/output error"),
    (9, None, "Bad file descriptor"),
    (10, Some(Exc::ChildProcessError), "No child processes"),
    (
        11,
        Some(Exc::BlockingIOError),
        "Resource temporarily unavailable",
    ),
    (13, Some(Exc::PermissionError), "Permission denied"),
    (17, Some(Exc::FileExistsError), "File exists"),
    (20, Some(Exc::NotADirectoryError), "Not a directory"),
    (21, Some(Exc::IsADirectoryError), "Is a directory"),
    (22, None, "Invalid argument"),
    (28, None, "No space left on device"),
    (30, None, "Read-only file system"),
    (32, Some(Exc::BrokenPipeError), "Broken pipe"),
    (36, None, "File name too long"),
    (40, None, "Too many levels of symbolic links"),
    (
        103,
        Some(Exc::ConnectionAbortedError),
        "Software caused connection abort",
    ),
    (
        104,
        Some(Exc::ConnectionResetError),
        "Connection reset by peer",
    ),
    (
        108,
        Some(Exc::BrokenPipeError),
        "Cannot send after transport endpoint shutdown",
    ),
    (110, Some(Exc::TimeoutError), "Connection timed out"),
    (111, Some(Exc::ConnectionRefusedError), "Connection refused"),
    (
        114,
        Some(Exc::BlockingIOError),
        "Operation already in progress",
    ),
    (115, Some(Exc::BlockingIOError), "Operation now in progress"),
];

fn set_own(exception: &Value, i: usize, value: Option<Value>) {
    if let Some(object) = exception.cast::<ExceptionObj>() {
        object.set_own_field(i, value);
    }
}

/// Does the class leave the work to `__init__` (it defines one, but no `__new__`)?
fn init_does_the_work(class: &TypeObj) -> bool {
    let slots = class.slots.get();
    let own_init = slots
        .init
        .is_some_and(|f| std::ptr::fn_addr_eq(f, init as crate::objects::type_obj::InitFn));
    let own_new = slots
        .new
        .is_some_and(|f| std::ptr::fn_addr_eq(f, new as crate::objects::type_obj::NewFn));
    !own_init && own_new
}

pub(super) fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let Some(ty) = class.cast::<TypeObj>() else {
        return Err(cx.type_error("OSError.__new__(X): X is not a type object"));
    };
    if init_does_the_work(ty) {
        return make(cx, class, Fields::Os, &[]);
    }
    no_keywords(cx, ty, args)?;
    let mut class = class.clone();
    let given = args.pos();
    if (2..=5).contains(&given.len())
        && class.is(&cx.exc_type_value(Exc::OSError))
        && let Some(number) = int::to_i64(&given[0])
        && let Some((_, Some(exc), _)) = NUMBERS.iter().find(|(n, _, _)| *n == number)
    {
        class = cx.exc_type_value(*exc);
    }
    let made = make(cx, &class, Fields::Os, given)?;
    fill(cx, &made, given)?;
    Ok(made)
}

fn fill(cx: &mut Cx, exception: &Value, given: &[Value]) -> Res<()> {
    if !(2..=5).contains(&given.len()) {
        return set_args(cx, exception, given);
    }
    let mut args = given;
    if let Some(filename) = given.get(2)
        && !cx.is_none(filename)
    {
        let number = int::to_i64(filename);
        if layout::is_subtype(cx, cx.type_of(exception), cx.exc_ty(Exc::BlockingIOError))
            && let Some(number) = number
        {
            let number = int::new(cx, number)?;
            set_own(exception, WRITTEN, Some(number));
        } else {
            set_own(exception, FILENAME, Some(filename.clone()));
            if let Some(second) = given.get(4)
                && !cx.is_none(second)
            {
                set_own(exception, FILENAME2, Some(second.clone()));
            }
            // With a file name, `args` are the first two alone, for compatibility's sake.
            args = &given[..2];
        }
    }
    set_own(exception, ERRNO, Some(given[0].clone()));
    set_own(exception, STRERROR, Some(given[1].clone()));
    set_args(cx, exception, args)
}

pub(super) fn init(cx: &mut Cx, exception: &Value, args: Args<'_>) -> Res<()> {
    if !init_does_the_work(cx.type_of(exception)) {
        return Ok(());
    }
    if args.n_kw() > 0 {
        let name = layout::class_name(cx, cx.type_of(exception));
        return Err(cx.type_error(format!("{name}() takes no keyword arguments")));
    }
    fill(cx, exception, args.pos())
}

pub(super) fn str_os(cx: &mut Cx, exception: &Value) -> Res<Value> {
    let Some(object) = exception.cast::<ExceptionObj>() else {
        return str_plain(cx, exception);
    };
    let [number, text, name, name2] =
        [ERRNO, STRERROR, FILENAME, FILENAME2].map(|i| object.own_field(i));
    if let Some(name) = name {
        let number = str_string(cx, number.as_ref())?;
        let text = str_string(cx, text.as_ref())?;
        let name = cx.repr_string(&name)?;
        let shown = match name2 {
            Some(name2) => format!(
                "[Errno {number}] {text}: {name} -> {}",
                cx.repr_string(&name2)?
            ),
            None => format!("[Errno {number}] {text}: {name}"),
        };
        return str_::new(cx, &shown);
    }
    if let (Some(number), Some(text)) = (number, text) {
        let number = str_string(cx, Some(&number))?;
        let text = str_string(cx, Some(&text))?;
        return str_::new(cx, &format!("[Errno {number}] {text}"));
    }
    str_plain(cx, exception)
}

/// Raises the error that a failure of the host stands for.
/// What the system says of an error number.
pub(super) fn text_of(error: &std::io::Error) -> String {
    let number = error.raw_os_error().map_or(5, i64::from);
    if let Some((_, _, text)) = NUMBERS.iter().find(|(n, _, _)| *n == number) {
        return (*text).to_owned();
    }
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_owned()
}

pub(super) fn raise(cx: &mut Cx, error: &std::io::Error, path: Option<&Value>) -> Raised {
    let number = error.raw_os_error().map_or(5, i64::from);
    let text = text_of(error);
    let made = int::new(cx, number).and_then(|number| {
        let text = str_::new(cx, &text)?;
        let mut args = vec![number, text];
        args.extend(path.cloned());
        let class = cx.exc_type_value(Exc::OSError);
        new(cx, &class, Args::positional(&args))
    });
    match made {
        Ok(exception) => raise_object(cx, exception),
        Err(raised) => raised,
    }
}
