//! `posix`: what the system does for `os`, which is library code (`py/os.py`), as is `os.path` (`py/posixpath.py`). Everything goes through
//! the host.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::host::{Answer, Request};
use crate::modules::ModuleSpec;
use crate::objects::exception::Exc;
use crate::objects::exception::layout::class_name;
use crate::objects::names::Name;
use crate::objects::native::{Bound, Native};
use crate::objects::{bytes, exception, int, list, module, str_};

pub(crate) static NATIVE_MODULE: ModuleSpec = ModuleSpec {
    name: "posix",
    doc: "This module provides access to operating system functionality that is\nstandardized by the C Standard and the POSIX standard.",
    natives: &[
        Native::new(
            "getcwd",
            "()",
            "Return a unicode string representing the current working directory.",
            getcwd,
        ),
        Native::new(
            "chdir",
            "(path)",
            "Change the current working directory to the specified path.",
            chdir,
        ),
        Native::new(
            "listdir",
            "(path=None)",
            "Return a list containing the names of the files in the directory.",
            listdir,
        ),
        Native::new(
            "mkdir",
            "(path, mode=511, *, dir_fd=None)",
            "Create a directory.",
            mkdir,
        ),
        Native::new(
            "remove",
            "(path, *, dir_fd=None)",
            "Remove a file (same as unlink()).",
            remove,
        ),
        Native::new(
            "unlink",
            "(path, *, dir_fd=None)",
            "Remove a file (same as remove()).",
            remove,
        ),
        Native::new(
            "rmdir",
            "(path, *, dir_fd=None)",
            "Remove a directory.",
            rmdir,
        ),
        Native::new(
            "rename",
            "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)",
            "Rename a file or directory.",
            rename,
        ),
        Native::new(
            "replace",
            "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)",
            "Rename a file or directory, overwriting the destination.",
            rename,
        ),
        Native::new(
            "symlink",
            "(src, dst, target_is_directory=False, *, dir_fd=None)",
            "Create a symbolic link pointing to src named dst.",
            symlink,
        ),
        Native::new(
            "readlink",
            "(path, *, dir_fd=None)",
            "Return a string representing the path to which the symbolic link points.",
            readlink,
        ),
        Native::new(
            "chmod",
            "(path, mode, *, dir_fd=None, follow_symlinks=True)",
            "Change the access permissions of a file.",
            chmod,
        ),
        Native::new(
            "_stat",
            "(path, follow_symlinks, /)",
            "The numbers of a file.",
            stat,
        ),
        Native::new(
            "_environment",
            "()",
            "All variables of the environment.",
            environment,
        ),
        Native::new(
            "urandom",
            "(size, /)",
            "Return a bytes object containing random bytes suitable for cryptographic use.",
            urandom,
        ),
        Native::new("getpid", "()", "Return the current process id.", getpid),
        Native::new("getppid", "()", "Return the parent's process id.", getppid),
        Native::new(
            "cpu_count",
            "()",
            "Return the number of logical CPUs in the system.",
            cpu_count,
        ),
        Native::new(
            "fspath",
            "(path)",
            "Return the file system path representation of the object.",
            fspath,
        ),
        Native::new(
            "strerror",
            "(code, /)",
            "Translate an error code to a message string.",
            strerror,
        ),
    ],
    init,
    ..ModuleSpec::EMPTY
};

/// `os`.
pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "os",
    python: include_str!("py/os.py"),
    ..ModuleSpec::EMPTY
};

/// `os.path`, under its own name.
pub(crate) static PATH: ModuleSpec = ModuleSpec {
    name: "posixpath",
    python: include_str!("py/posixpath.py"),
    ..ModuleSpec::EMPTY
};

fn init(cx: &mut Cx, made: &Value) -> Res<()> {
    let error = cx.exc_type_value(Exc::OSError);
    module::set(cx, made, "error", &error)
}

/// A path as a text; the error says what else it may be.
fn path(cx: &mut Cx, value: &Value, function: &str, parameter: &str) -> Res<String> {
    let mut path = value.clone();
    if str_::text(cx, &path).is_none()
        && bytes::as_slice(cx, &path).is_none()
        && let Some(method) = cx.lookup_special(&path, Name::__fspath__)?
    {
        path = cx.call(&method, &[])?;
    }
    let text = if str_::text(cx, &path).is_some() {
        str_::to_rust(cx, &path)
    } else if let Some(bytes) = bytes::as_slice(cx, &path) {
        String::from_utf8_lossy(bytes).into_owned()
    } else {
        let got = class_name(cx, cx.type_of(value));
        let message =
            format!("{function}: {parameter} should be string, bytes or os.PathLike, not {got}");
        return Err(cx.type_error(message));
    };
    if text.contains('\0') {
        return Err(cx.value_error(format!(
            "{function}: embedded null character in {parameter}"
        )));
    }
    Ok(text)
}

/// Asks the host; an error names the path.
fn ask(cx: &mut Cx, request: Request<'_>, named: Option<&Value>) -> Res<Answer> {
    let answer = cx.host().request(request);
    answer.map_err(|error| exception::raise_os_error(cx, &error, named))
}

fn done(cx: &mut Cx, request: Request<'_>, named: &Value) -> Res<Value> {
    ask(cx, request, Some(named))?;
    Ok(cx.none())
}

/// No function knows directories by number.
fn no_dir_fd(cx: &mut Cx, args: Bound<'_>, which: &[usize]) -> Res<()> {
    for &i in which {
        if args.opt(i).is_some_and(|value| !cx.is_none(value)) {
            return Err(cx.refuse("a directory given by its file descriptor"));
        }
    }
    Ok(())
}

fn text(cx: &mut Cx, answer: Answer) -> Res<Value> {
    match answer {
        Answer::Texts(texts) => str_::new(cx, texts.first().map_or("", String::as_str)),
        _ => str_::new(cx, ""),
    }
}

fn getcwd(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let answer = ask(cx, Request::CurrentDir, None)?;
    text(cx, answer)
}

fn chdir(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let path = path(cx, args.req(0), "chdir", "path")?;
    done(cx, Request::ChangeDir(&path), args.req(0))
}

/// `listdir` says more of what it takes.
fn listed_path(cx: &mut Cx, value: &Value) -> Res<String> {
    let is_path = str_::text(cx, value).is_some()
        || bytes::as_slice(cx, value).is_some()
        || cx.lookup_special(value, Name::__fspath__)?.is_some();
    if is_path {
        return path(cx, value, "listdir", "path");
    }
    let got = class_name(cx, cx.type_of(value));
    let message =
        format!("listdir: path should be string, bytes, os.PathLike, integer or None, not {got}");
    Err(cx.type_error(message))
}

fn listdir(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let given = args.opt(0).filter(|path| !cx.is_none(path));
    let (dir, is_bytes) = match given {
        Some(value) => (
            listed_path(cx, value)?,
            bytes::as_slice(cx, value).is_some(),
        ),
        None => (".".to_owned(), false),
    };
    let answer = ask(cx, Request::List(&dir), given)?;
    let names = match answer {
        Answer::Texts(names) => names,
        _ => Vec::new(),
    };
    let mut items = Vec::with_capacity(names.len());
    for name in names {
        items.push(if is_bytes {
            bytes::new(cx, name.as_bytes())?
        } else {
            str_::new(cx, &name)?
        });
    }
    list::new(cx, items)
}

fn mode(cx: &mut Cx, value: Option<&Value>, otherwise: u32) -> Res<u32> {
    match value {
        Some(mode) => Ok(cx.index_c_int(mode)? as u32),
        None => Ok(otherwise),
    }
}

fn mkdir(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let path = path(cx, args.req(0), "mkdir", "path")?;
    let mode = mode(cx, args.opt(1), 0o777)?;
    no_dir_fd(cx, args, &[2])?;
    done(cx, Request::MakeDir(&path, mode), args.req(0))
}

fn remove(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let path = path(cx, args.req(0), "remove", "path")?;
    no_dir_fd(cx, args, &[1])?;
    done(cx, Request::RemoveFile(&path), args.req(0))
}

fn rmdir(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let path = path(cx, args.req(0), "rmdir", "path")?;
    no_dir_fd(cx, args, &[1])?;
    done(cx, Request::RemoveDir(&path), args.req(0))
}

fn rename(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let from = path(cx, args.req(0), "rename", "src")?;
    let to = path(cx, args.req(1), "rename", "dst")?;
    no_dir_fd(cx, args, &[2, 3])?;
    two_paths(cx, Request::Rename(&from, &to), args)
}

fn symlink(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let to = path(cx, args.req(0), "symlink", "src")?;
    let at = path(cx, args.req(1), "symlink", "dst")?;
    no_dir_fd(cx, args, &[3])?;
    two_paths(cx, Request::Link(&to, &at), args)
}

/// As `done`; an error names both paths.
fn two_paths(cx: &mut Cx, request: Request<'_>, args: Bound<'_>) -> Res<Value> {
    if let Err(raised) = ask(cx, request, Some(args.req(0))) {
        let error = cx.take_exception();
        let parts = exception::args_of(cx, &error);
        if let [number, text, ..] = &parts[..] {
            let class = cx.exc_type_value(Exc::OSError);
            let none = cx.none();
            let all = [
                number.clone(),
                text.clone(),
                args.req(0).clone(),
                none,
                args.req(1).clone(),
            ];
            let error = cx.call(&class, &all)?;
            return Err(cx.raise_value(error));
        }
        cx.raise_value(error);
        return Err(raised);
    }
    Ok(cx.none())
}

fn readlink(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let path = path(cx, args.req(0), "readlink", "path")?;
    no_dir_fd(cx, args, &[1])?;
    let answer = ask(cx, Request::ReadLink(&path), Some(args.req(0)))?;
    text(cx, answer)
}

fn chmod(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let path = path(cx, args.req(0), "chmod", "path")?;
    let mode = mode(cx, args.opt(1), 0)?;
    no_dir_fd(cx, args, &[2])?;
    done(cx, Request::ChangeMode(&path, mode), args.req(0))
}

fn stat(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let path = path(cx, args.req(0), "stat", "path")?;
    let follows = cx.is_true(args.req(1))?;
    let answer = ask(cx, Request::Stat(&path, follows), Some(args.req(0)))?;
    let numbers = match answer {
        Answer::Numbers(numbers) => numbers,
        _ => Vec::new(),
    };
    let mut items = Vec::new();
    for number in numbers {
        items.push(int::new(cx, number)?);
    }
    list::new(cx, items)
}

fn environment(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let answer = ask(cx, Request::Environment, None)?;
    let texts = match answer {
        Answer::Texts(texts) => texts,
        _ => Vec::new(),
    };
    let mut items = Vec::new();
    for text in texts {
        items.push(str_::new(cx, &text)?);
    }
    list::new(cx, items)
}

fn urandom(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let n = cx.index_isize(args.req(0))?;
    let Ok(n) = usize::try_from(n) else {
        return Err(cx.value_error("negative argument not allowed"));
    };
    match cx.host().request(Request::Random(n)) {
        Ok(Answer::Bytes(Ok(random))) => bytes::new(cx, &random),
        Ok(_) => bytes::new(cx, &[]),
        Err(error) if error.kind() == std::io::ErrorKind::OutOfMemory => Err(cx.memory_error()),
        Err(error) => Err(exception::raise_os_error(cx, &error, None)),
    }
}

fn number(cx: &mut Cx, request: Request<'_>, which: usize) -> Res<Value> {
    match ask(cx, request, None)? {
        Answer::Numbers(numbers) => int::new(cx, numbers.get(which).copied().unwrap_or(0)),
        _ => int::new(cx, 0),
    }
}

fn getpid(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    number(cx, Request::Process, 0)
}

fn getppid(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    number(cx, Request::Process, 1)
}

fn cpu_count(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    number(cx, Request::Processors, 0)
}

fn fspath(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let path = args.req(0);
    if str_::text(cx, path).is_some() || bytes::as_slice(cx, path).is_some() {
        return Ok(path.clone());
    }
    let got = class_name(cx, cx.type_of(path));
    let Some(method) = cx.lookup_special(path, Name::__fspath__)? else {
        return Err(cx.type_error(format!(
            "expected str, bytes or os.PathLike object, not {got}"
        )));
    };
    let made = cx.call(&method, &[])?;
    if str_::text(cx, &made).is_some() || bytes::as_slice(cx, &made).is_some() {
        return Ok(made);
    }
    let found = class_name(cx, cx.type_of(&made));
    Err(cx.type_error(format!(
        "expected {got}.__fspath__() to return str or bytes, not {found}"
    )))
}

fn strerror(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let code = cx.index_c_int(args.req(0))?;
    let text = exception::os_error_text(code);
    str_::new(cx, &text)
}
