//! Writing to `sys.stdout` and `sys.stderr`, whatever a program has put there.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::host::Stream;
use crate::objects::names::Name;
use crate::objects::{io, module, str_};

/// The file under a name of `sys`: `None` if it is missing or `None`.
pub(crate) fn current(cx: &Cx, name: Name) -> Option<Value> {
    let sys = cx.runtime().sys.as_ref()?;
    module::get(cx, sys, cx.name(name)).filter(|value| !cx.is_none(value))
}

/// Writes a text to `sys.stdout`.
pub(crate) fn print_text(cx: &mut Cx, text: &str) -> Res<()> {
    let Some(out) = current(cx, Name::stdout) else {
        return Err(cx.raise(
            crate::objects::exception::Exc::RuntimeError,
            "lost sys.stdout",
        ));
    };
    if io::standard_stream(&out) == Some(Stream::Output) {
        return cx.write_out(text.as_bytes());
    }
    let text = str_::new(cx, text)?;
    cx.call_method(&out, Name::write, &[text]).map(drop)
}

/// Writes a text to `sys.stderr`; failures are nobody's business any more.
pub(crate) fn write_error(cx: &mut Cx, text: &str) {
    if let Some(err) = current(cx, Name::stderr)
        && io::standard_stream(&err) != Some(Stream::Error)
    {
        let written =
            str_::new(cx, text).and_then(|text| cx.call_method(&err, Name::write, &[text]));
        if written.is_err() {
            drop(cx.take_exception());
        }
        return;
    }
    let _ = cx.host().flush(Stream::Output);
    let _ = cx.host().write(Stream::Error, text.as_bytes());
    let _ = cx.host().flush(Stream::Error);
}

/// Writes what standard output keeps, so that a report comes after it.
pub(crate) fn flush_output(cx: &mut Cx) {
    flush_named(cx, Name::stdout);
    let _ = cx.host().flush(Stream::Output);
}

fn flush_named(cx: &mut Cx, name: Name) {
    if let Some(file) = current(cx, name)
        && io::standard_stream(&file).is_none()
        && cx.call_method(&file, Name::flush, &[]).is_err()
    {
        drop(cx.take_exception());
    }
}

/// Flushes both, at the end of a program.
pub(crate) fn flush_standard_files(cx: &mut Cx) {
    flush_output(cx);
    flush_named(cx, Name::stderr);
    let _ = cx.host().flush(Stream::Error);
}
