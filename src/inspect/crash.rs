//! An exception that nobody caught, as plain data: what `:explain` shows. Nothing is kept alive for it.

use crate::cx::Cx;
use crate::heap::handle::Value;
use crate::heap::look::{Link, Obj};
use crate::inspect::{draw, names};
use crate::objects::exception;
use crate::objects::frame::layout::FrameObj;
use crate::objects::traceback::layout::TracebackObj;
use crate::source::Span;

/// Locals of a frame that are shown.
const MAX_LOCALS: usize = 40;

/// The place in the text where it happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spot {
    /// Name of the text.
    pub(crate) source: String,
    /// The whole text.
    pub(crate) text: String,
    /// What ran.
    pub(crate) span: Span,
    /// Its line.
    pub(crate) line: u32,
}

/// See the file's head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Crash {
    /// The last line of the traceback: class and message.
    pub(crate) title: String,
    /// Where, in the innermost frame with a text of the user's.
    pub(crate) spot: Option<Spot>,
    /// The function that ran there.
    pub(crate) function: String,
    /// Its locals: name and value.
    pub(crate) locals: Vec<(String, String)>,
}

/// Class and message, the message drawn from the arguments.
fn title(cx: &Cx, exception: Obj<'_>) -> String {
    let class = draw::class_name(cx, exception);
    let mut first = None;
    if let Some(args) = names::field(exception, "args") {
        args.edges(|link, arg| {
            if link == Link::Index(0) {
                first = Some(arg);
            }
        });
    }
    match first {
        Some(text) if crate::objects::str_::text(cx, &text).is_some() => {
            format!("{class}: {}", crate::objects::str_::to_rust(cx, &text))
        }
        Some(arg) => format!("{class}: {}", draw::value(cx, arg)),
        None => class,
    }
}

/// Looks at an exception. No code of the program's runs: its message is drawn from its fields.
pub(crate) fn of(cx: &Cx, exception: &Value) -> Option<Crash> {
    let title = title(cx, Obj::of(exception));
    let mut at = exception::traceback_of(exception);
    let mut innermost = None;
    while let Some(traceback) = at {
        let Some(object) = traceback.cast::<TracebackObj>() else {
            break;
        };
        let frame = object.frame();
        let next = object.next();
        let is_users = frame.cast::<FrameObj>().is_some_and(|frame| {
            let source = frame.code().code().source;
            cx.sources()
                .get(source)
                .is_some_and(|source| !source.name.starts_with("<library "))
        });
        if is_users {
            innermost = Some((
                frame,
                object.line.get() as u32,
                object.lasti.get() as u32 / 2,
            ));
        }
        at = next;
    }
    let (frame, line, offset) = innermost?;
    let object = frame.cast::<FrameObj>()?;
    let code = object.code().code();
    let source = cx.sources().get(code.source);
    let spot = source.and_then(|source| {
        let positions = &code.positions;
        let at = positions.partition_point(|position| position.pc <= offset);
        let position = positions.get(at.checked_sub(1)?)?;
        Some(Spot {
            source: source.name.to_string(),
            text: source.text.to_string(),
            span: position.span,
            line,
        })
    });
    let mut locals = Vec::new();
    Obj::of(&frame).edges(|link, value| {
        if let Link::Local(i) = link
            && locals.len() < MAX_LOCALS
            && let Some(name) = names::register_of(code, i)
        {
            let value = names::field(value, "cell contents").unwrap_or(value);
            locals.push((name, draw::value(cx, value)));
        }
    });
    Some(Crash {
        title,
        spot,
        function: code.qualname.to_string(),
        locals,
    })
}
