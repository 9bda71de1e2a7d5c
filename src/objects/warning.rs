//! Warnings, as CPython's filters show them when a program has changed none: those about deprecated things only in the main script, each
//! once per line.

use crate::cx::{Cx, Res};
use crate::diagnostics::traceback;
use crate::heap::handle::Value;
use crate::modules::sys;
use crate::objects::frame::layout::FrameObj;
use crate::objects::names::Name;
use crate::objects::{dict, str_};
use crate::vm::frame::{FrameRef, frame_object};

/// `DeprecationWarning` at the running line.
pub(crate) fn deprecated(cx: &mut Cx, message: &str) -> Res<()> {
    let Some(running) = FrameRef::current(cx) else {
        return Ok(());
    };
    let (line, offset) = (running.line(), running.offset());
    let object = frame_object(cx, running)?;
    if module_name(cx, &object).as_deref() != Some("__main__") {
        return Ok(());
    }
    let place = traceback::place(cx, &object, line, offset);
    let key = format!("{}:{line}: DeprecationWarning: {message}\n", place.filename);
    if !cx.runtime_mut().warned.insert(key.clone()) {
        return Ok(());
    }
    let mut text = key;
    if let Some(source) = place.source.first() {
        text.push_str("  ");
        text.push_str(source.trim());
        text.push('\n');
    }
    sys::write_error(cx, &text);
    Ok(())
}

/// `__name__` of the module that a frame runs in.
fn module_name(cx: &Cx, frame: &Value) -> Option<String> {
    let globals = frame.cast::<FrameObj>()?.globals();
    let name = dict::get_str(cx, &globals, cx.name(Name::__name__))?;
    str_::text(cx, &name).map(|_| str_::to_rust(cx, &name))
}
