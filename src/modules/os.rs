//! The module `os`, as far as a script without a file system of its own needs it: names of separators, `getenv`, `fspath`. The rest
//! comes with the language issue and is missing by name until then.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::modules::ModuleSpec;
use crate::objects::exception::Exc;
use crate::objects::exception::layout::class_name;
use crate::objects::native::{Bound, Native};
use crate::objects::{module, str_};

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "os",
    doc: "OS routines for NT or Posix depending on what system we're on.",
    natives: &[
        Native::new(
            "getenv",
            "(key, default=None)",
            "Get an environment variable, return None if it doesn't exist.",
            getenv,
        ),
        Native::new(
            "fspath",
            "(path)",
            "Return the file system path representation of the object.",
            fspath,
        ),
    ],
    init,
    ..ModuleSpec::EMPTY
};

fn init(cx: &mut Cx, made: &Value) -> Res<()> {
    for (name, text) in [
        ("name", "posix"),
        ("sep", "/"),
        ("linesep", "\n"),
        ("pathsep", ":"),
        ("curdir", "."),
        ("pardir", ".."),
        ("extsep", "."),
        ("devnull", "/dev/null"),
    ] {
        let value = str_::intern(cx, text);
        module::set(cx, made, name, &value)?;
    }
    let error = cx.exc_type_value(Exc::OSError);
    module::set(cx, made, "error", &error)
}

fn getenv(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    if str_::text(cx, args.req(0)).is_none() {
        let got = class_name(cx, cx.type_of(args.req(0)));
        return Err(cx.type_error(format!("str expected, not {got}")));
    }
    let key = str_::to_rust(cx, args.req(0));
    match cx.host().env(&key) {
        Some(value) => str_::new(cx, &value),
        None => Ok(args.opt(1).cloned().unwrap_or_else(|| cx.none())),
    }
}

fn fspath(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let path = args.req(0);
    if str_::text(cx, path).is_some() || crate::objects::bytes::as_slice(cx, path).is_some() {
        return Ok(path.clone());
    }
    if let Some(method) = cx.lookup_special(path, crate::objects::names::Name::__fspath__)? {
        cx.call(&method, &[])
    } else {
        let got = class_name(cx, cx.type_of(path));
        Err(cx.type_error(format!(
            "expected str, bytes or os.PathLike object, not {got}"
        )))
    }
}
