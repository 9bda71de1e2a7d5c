//! Tracebacks: a chain from the outermost frame that an exception has passed to the one that raised it.

pub(crate) mod layout;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::exception::layout::{ExceptionObj, Word, class_name};
use crate::objects::native::{Args, GetSet};
use crate::objects::type_obj::{Layout, Memory, Slots, TypeSpec};
use crate::objects::{Ty, int};
use layout::{TracebackObj, TracebackTrace};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "traceback",
    doc: "Create a new traceback object.",
    layout: Layout::Traceback,
    memory: Memory::Gc,
    basic_size: 40,
    trace: TraceFns::of::<TracebackTrace>(),
    clear: Some(layout::destroy),
    destroy: layout::destroy,
    slots: Slots {
        new: Some(new_from_program),
        ..Slots::NONE
    },
    getset: &[
        GetSet {
            name: "tb_next",
            doc: "",
            get: tb_next,
            set: Some(set_tb_next),
        },
        GetSet {
            name: "tb_frame",
            doc: "",
            get: tb_frame,
            set: None,
        },
        GetSet {
            name: "tb_lasti",
            doc: "",
            get: tb_lasti,
            set: None,
        },
        GetSet {
            name: "tb_lineno",
            doc: "",
            get: tb_lineno,
            set: None,
        },
    ],
    ..TypeSpec::ATOM
};

/// Puts a frame that the exception leaves in front of its traceback. `pc` is the word index of the instruction. Without
/// memory for it the traceback stays as it is: the exception matters more.
pub(crate) fn push(cx: &mut Cx, exception: &Value, frame: &Value, pc: u32, line: u32) {
    let Some(object) = exception.cast::<ExceptionObj>() else {
        return;
    };
    let next = object.get(Word::Traceback);
    if let Some(made) = layout::new(cx, next, frame.clone(), (pc * 2) as i32, line as i32) {
        object.set(Word::Traceback, Some(made));
    }
}

fn object(traceback: &Value) -> &TracebackObj {
    traceback
        .cast::<TracebackObj>()
        .expect("attributes of tracebacks are asked of tracebacks")
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn tb_next(cx: &mut Cx, traceback: &Value) -> Res<Value> {
    Ok(object(traceback).next().unwrap_or_else(|| cx.none()))
}

fn set_tb_next(cx: &mut Cx, traceback: &Value, value: Option<&Value>) -> Res<()> {
    let Some(value) = value else {
        return Err(cx.type_error("can't delete tb_next attribute"));
    };
    if cx.is_none(value) {
        object(traceback).set_next(None);
        return Ok(());
    }
    if !cx.is_exact(value, Ty::Traceback) {
        let got = class_name(cx, cx.type_of(value));
        return Err(cx.type_error(format!("expected traceback object, got '{got}'")));
    }
    let mut at = Some(value.clone());
    while let Some(link) = at {
        if link.is(traceback) {
            return Err(cx.value_error("traceback loop detected"));
        }
        at = object(&link).next();
    }
    object(traceback).set_next(Some(value.clone()));
    Ok(())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn tb_frame(_cx: &mut Cx, traceback: &Value) -> Res<Value> {
    Ok(object(traceback).frame())
}

fn tb_lasti(cx: &mut Cx, traceback: &Value) -> Res<Value> {
    int::new(cx, i64::from(object(traceback).lasti.get()))
}

fn tb_lineno(cx: &mut Cx, traceback: &Value) -> Res<Value> {
    int::new(cx, i64::from(object(traceback).line.get()))
}

/// `types.TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno)`.
fn new_from_program(cx: &mut Cx, _class: &Value, args: Args<'_>) -> Res<Value> {
    let [next, frame, lasti, line] = args.pos() else {
        return Err(cx.type_error("traceback() takes tb_next, tb_frame, tb_lasti and tb_lineno"));
    };
    let next = if cx.is_none(next) {
        None
    } else if cx.is_exact(next, Ty::Traceback) {
        Some(next.clone())
    } else {
        let got = class_name(cx, cx.type_of(next));
        return Err(cx.type_error(format!("expected traceback object or None, got '{got}'")));
    };
    if !cx.is_exact(frame, Ty::Frame) {
        let got = class_name(cx, cx.type_of(frame));
        return Err(cx.type_error(format!(
            "traceback() argument 'tb_frame' must be frame, not {got}"
        )));
    }
    let lasti = cx.index_isize(lasti)?;
    let line = cx.index_isize(line)?;
    layout::try_new(cx, next, frame.clone(), lasti as i32, line as i32)
}
