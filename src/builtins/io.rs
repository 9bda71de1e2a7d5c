//! `print`, `input`, `open`, and the functions that `site` adds: `exit`, `quit`, `help`.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::host::Stream;
use crate::modules::sys::streams;
use crate::objects::exception::layout::{class_name, is_subtype};
use crate::objects::exception::{self, Exc};
use crate::objects::names::Name;
use crate::objects::native::{Bound, Native};
use crate::objects::{Ty, io, str_};

pub(crate) const FUNCTIONS: &[Native] = &[
    Native::new(
        "print",
        "(*args, sep=' ', end='\\n', file=None, flush=False)",
        "Prints the values to a stream, or to sys.stdout by default.",
        print,
    ),
    Native::new(
        "input",
        "(prompt='', /)",
        "Read a string from standard input.  The trailing newline is stripped.",
        input,
    ),
    Native::new(
        "open",
        "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
        "Open file and return a stream.  Raise OSError upon failure.",
        io::open,
    ),
    Native::new(
        "exit",
        "(code=None)",
        "Exit the program by raising SystemExit(code).",
        exit,
    ),
    Native::new(
        "quit",
        "(code=None)",
        "Exit the program by raising SystemExit(code).",
        exit,
    ),
    Native::new("help", "(*args)", "Say where help is to be had.", help),
];

fn separator(cx: &mut Cx, given: Option<&Value>, name: &str, default: &str) -> Res<Value> {
    match given {
        None => Ok(str_::intern(cx, default)),
        Some(value) if cx.is_none(value) => Ok(str_::intern(cx, default)),
        Some(value) if is_subtype(cx, cx.type_of(value), cx.ty(Ty::Str)) => Ok(value.clone()),
        Some(value) => {
            let got = class_name(cx, cx.type_of(value));
            Err(cx.type_error(format!("{name} must be None or a string, not {got}")))
        }
    }
}

fn print(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let given = match args.opt(2) {
        Some(file) if !cx.is_none(file) => Some(file.clone()),
        _ => None,
    };
    let file = if let Some(file) = given {
        file
    } else {
        let sys = cx.runtime().sys.clone();
        let name = cx.name(Name::stdout).clone();
        let found = sys.and_then(|sys| crate::objects::module::get(cx, &sys, &name));
        match found {
            Some(file) if cx.is_none(&file) => return Ok(cx.none()),
            Some(file) => file,
            None => return Err(cx.raise(Exc::RuntimeError, "lost sys.stdout")),
        }
    };
    let sep = separator(cx, args.opt(0), "sep", " ")?;
    let end = separator(cx, args.opt(1), "end", "\n")?;
    if let Some(stream @ (Stream::Output | Stream::Error)) = io::standard_stream(&file) {
        print_standard(cx, stream, &file, args.rest(), &sep, &end)?;
    } else {
        for (i, value) in args.rest().iter().enumerate() {
            if i > 0 {
                cx.call_method(&file, Name::write, std::slice::from_ref(&sep))?;
            }
            let text = cx.str(value)?;
            cx.call_method(&file, Name::write, &[text])?;
        }
        cx.call_method(&file, Name::write, &[end])?;
    }
    if let Some(flush) = args.opt(3)
        && cx.is_true(flush)?
    {
        cx.call_method(&file, Name::flush, &[])?;
    }
    Ok(cx.none())
}

/// Prints to a standard stream in few pieces: what is ready is written before anything that can run code.
fn print_standard(
    cx: &mut Cx,
    stream: Stream,
    file: &Value,
    values: &[Value],
    sep: &Value,
    end: &Value,
) -> Res<()> {
    let mut ready = String::new();
    for (i, value) in values.iter().enumerate() {
        if i > 0 {
            add(cx, stream, file, &mut ready, sep)?;
        }
        if cx.is_exact(value, Ty::Str) {
            add(cx, stream, file, &mut ready, value)?;
            continue;
        }
        let is_quiet = [Ty::Int, Ty::Float, Ty::Bool, Ty::NoneType]
            .iter()
            .any(|ty| cx.is_exact(value, *ty));
        if !is_quiet {
            write_ready(cx, stream, &mut ready)?;
        }
        match cx.str(value) {
            Ok(text) => add(cx, stream, file, &mut ready, &text)?,
            Err(raised) => {
                let error = cx.take_exception();
                write_ready(cx, stream, &mut ready)?;
                cx.raise_value(error);
                return Err(raised);
            }
        }
    }
    add(cx, stream, file, &mut ready, end)?;
    write_ready(cx, stream, &mut ready)
}

/// Appends a text that is UTF-8; another goes through the file's encoder.
fn add(cx: &mut Cx, stream: Stream, file: &Value, ready: &mut String, text: &Value) -> Res<()> {
    if let Some(plain) = str_::as_str(cx, text) {
        ready.push_str(plain);
        return Ok(());
    }
    write_ready(cx, stream, ready)?;
    io::write_value(cx, file, text).map(drop)
}

fn write_ready(cx: &mut Cx, stream: Stream, ready: &mut String) -> Res<()> {
    if ready.is_empty() {
        return Ok(());
    }
    if stream == Stream::Error {
        let _ = cx.host().flush(Stream::Output);
    }
    let outcome = cx.host().write(stream, ready.as_bytes());
    ready.clear();
    outcome.map_err(|error| exception::raise_os_error(cx, &error, None))
}

fn input(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let prompt = match args.opt(0) {
        Some(prompt) => {
            let text = cx.str(prompt)?;
            str_::to_rust(cx, &text)
        }
        None => String::new(),
    };
    let is_own = [(Name::stdin, Stream::Input), (Name::stdout, Stream::Output)]
        .into_iter()
        .all(|(name, stream)| {
            streams::current(cx, name)
                .is_some_and(|file| io::standard_stream(&file) == Some(stream))
        });
    if is_own {
        let line = cx.host().read_line_prompted(&prompt);
        let line = line.map_err(|error| exception::raise_os_error(cx, &error, None))?;
        if line.is_empty() {
            return Err(cx.raise(Exc::EOFError, "EOF when reading a line"));
        }
        let text = io::decode(
            cx,
            line.strip_suffix(b"\n").unwrap_or(&line),
            "utf-8",
            "strict",
        )?;
        return Ok(text);
    }
    for (name, what) in [(Name::stdin, "sys.stdin"), (Name::stdout, "sys.stdout")] {
        if streams::current(cx, name).is_none() {
            return Err(cx.raise(Exc::RuntimeError, format!("input(): lost {what}")));
        }
    }
    streams::print_text(cx, &prompt)?;
    let Some(source) = streams::current(cx, Name::stdin) else {
        return Ok(cx.none());
    };
    let line = cx.call_method(&source, Name::readline, &[])?;
    if !is_subtype(cx, cx.type_of(&line), cx.ty(Ty::Str)) {
        return Err(cx.type_error("object.readline() returned non-string"));
    }
    let text = str_::to_rust(cx, &line);
    if text.is_empty() {
        return Err(cx.raise(Exc::EOFError, "EOF when reading a line"));
    }
    str_::new(cx, text.strip_suffix('\n').unwrap_or(&text))
}

fn exit(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let code = args.opt(0).cloned().unwrap_or_else(|| cx.none());
    Err(exception::raise_new(cx, Exc::SystemExit, &[code]))
}

fn help(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    streams::print_text(
        cx,
        "Glassheap has no help texts; type :help at its prompt for what it can show you.\n",
    )?;
    Ok(cx.none())
}
