//! Frame objects: read-only views of frames, made when a traceback or `sys._getframe` needs them.
//!
//! The registers stay where they are while the frame runs; when it ends, its locals move into the object ([`layout::take_over`]). Writing
//! another frame's locals is refused by name: borrowed operands rely on nobody else rebinding a local.

pub(crate) mod layout;
mod locals;

use crate::bytecode::code::CodeKind;
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::exception::Exc;
use crate::objects::native::{Bound, GetSet, Native};
use crate::objects::type_obj::{Layout, Memory, Slots, T_NO_NEW, TypeSpec};
use crate::objects::{int, str_};
use crate::vm::frame::line_at;
use layout::{FrameObj, FrameTrace, Place};

pub(crate) use layout::{new_live, take_over};
pub(crate) use locals::{SPEC as LOCALS_SPEC, snapshot};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "frame",
    flags: T_NO_NEW,
    layout: Layout::Frame,
    memory: Memory::Gc,
    basic_size: 56,
    item_size: 8,
    trace: TraceFns::of::<FrameTrace>(),
    clear: Some(layout::clear_locals),
    destroy: layout::destroy,
    size: Some(layout::size),
    slots: Slots {
        repr: Some(repr),
        ..Slots::NONE
    },
    methods: &[Native::new(
        "clear",
        "($self, /)",
        "Clear all references held by the frame.",
        clear,
    )],
    getset: &[
        GetSet {
            name: "f_back",
            doc: "",
            get: f_back,
            set: None,
        },
        GetSet {
            name: "f_locals",
            doc: "",
            get: f_locals,
            set: None,
        },
        GetSet {
            name: "f_lineno",
            doc: "",
            get: f_lineno,
            set: Some(set_f_lineno),
        },
        GetSet {
            name: "f_globals",
            doc: "",
            get: f_globals,
            set: None,
        },
        GetSet {
            name: "f_builtins",
            doc: "",
            get: f_builtins,
            set: None,
        },
        GetSet {
            name: "f_code",
            doc: "",
            get: f_code,
            set: None,
        },
        GetSet {
            name: "f_lasti",
            doc: "",
            get: f_lasti,
            set: None,
        },
        GetSet {
            name: "f_trace",
            doc: "",
            get: f_trace,
            set: Some(set_f_trace),
        },
        GetSet {
            name: "f_trace_lines",
            doc: "",
            get: f_trace_lines,
            set: None,
        },
        GetSet {
            name: "f_trace_opcodes",
            doc: "",
            get: f_trace_opcodes,
            set: None,
        },
    ],
    ..TypeSpec::ATOM
};

pub(super) fn object(frame: &Value) -> &FrameObj {
    frame
        .cast::<FrameObj>()
        .expect("attributes of frames are asked of frames")
}

/// The line a frame is at.
pub(crate) fn line(cx: &Cx, frame: &Value) -> u32 {
    let object = object(frame);
    line_at(object.code().code(), object.offset(cx))
}

/// `f_back` as an object.
pub(crate) fn back(cx: &mut Cx, frame: &Value) -> Res<Option<Value>> {
    if let Some(on_stack) = object(frame).on_stack(cx) {
        return match on_stack.caller(cx) {
            Some(caller) => crate::vm::frame::frame_object(cx, caller).map(Some),
            None => Ok(None),
        };
    }
    Ok(object(frame).kept_back())
}

fn f_back(cx: &mut Cx, frame: &Value) -> Res<Value> {
    Ok(back(cx, frame)?.unwrap_or_else(|| cx.none()))
}

fn f_locals(cx: &mut Cx, frame: &Value) -> Res<Value> {
    let object = object(frame);
    match object.code().code().kind {
        CodeKind::Function | CodeKind::Generator => layout::new_locals_view(cx, frame),
        CodeKind::Class => match object.local(0) {
            Some(namespace) => Ok(namespace),
            None => Ok(object.globals()),
        },
        CodeKind::Module | CodeKind::Interactive | CodeKind::Expression => {
            let on_stack = object.on_stack(cx);
            let apart = on_stack.and_then(|at| crate::vm::namespace_of(cx, at.base));
            Ok(apart.unwrap_or_else(|| object.globals()))
        }
    }
}

fn f_lineno(cx: &mut Cx, frame: &Value) -> Res<Value> {
    let line = line(cx, frame);
    int::new(cx, i64::from(line))
}

fn set_f_lineno(cx: &mut Cx, _frame: &Value, _value: Option<&Value>) -> Res<()> {
    Err(cx.raise(
        Exc::NotImplementedError,
        "setting f_lineno is not part of this version of Glassheap",
    ))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn f_globals(_cx: &mut Cx, frame: &Value) -> Res<Value> {
    Ok(object(frame).globals())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn f_builtins(cx: &mut Cx, _frame: &Value) -> Res<Value> {
    Ok(cx.builtins_dict())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn f_code(_cx: &mut Cx, frame: &Value) -> Res<Value> {
    Ok(object(frame).code_value())
}

fn f_lasti(cx: &mut Cx, frame: &Value) -> Res<Value> {
    let offset = object(frame).offset(cx);
    int::new(cx, i64::from(offset) * 2)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn f_trace(cx: &mut Cx, _frame: &Value) -> Res<Value> {
    Ok(cx.none())
}

fn set_f_trace(cx: &mut Cx, _frame: &Value, _value: Option<&Value>) -> Res<()> {
    Err(cx.raise(
        Exc::NotImplementedError,
        "tracing with f_trace is not part of Glassheap",
    ))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn f_trace_lines(cx: &mut Cx, _frame: &Value) -> Res<Value> {
    Ok(cx.bool(true))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn f_trace_opcodes(cx: &mut Cx, _frame: &Value) -> Res<Value> {
    Ok(cx.bool(false))
}

fn clear(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let frame = args.req(0);
    match object(frame).place() {
        Place::Stack => Err(cx.raise(Exc::RuntimeError, "cannot clear an executing frame")),
        Place::Generator => Err(cx.raise(Exc::RuntimeError, "cannot clear a suspended frame")),
        Place::Own => {
            layout::clear_ended(cx, frame);
            Ok(cx.none())
        }
    }
}

fn repr(cx: &mut Cx, frame: &Value) -> Res<Value> {
    let object = object(frame);
    let code = object.code().code();
    let name = code.name.to_string();
    let filename = crate::objects::code::filename(cx, object.code());
    let file = cx.repr_string(&filename)?;
    let line = line(cx, frame);
    let address = cx.address_of(frame);
    str_::new(
        cx,
        &format!("<frame at {address:#x}, file {file}, line {line}, code {name}>"),
    )
}
