//! `_traceback`: what `traceback`, which is library code, has from us. The text is that of `diagnostics::traceback`, so that a program
//! prints an exception as we would.

use crate::cx::{Cx, Res};
use crate::diagnostics::traceback::{self, Place};
use crate::heap::handle::Value;
use crate::modules::ModuleSpec;
use crate::objects::native::{Bound, Native};
use crate::objects::traceback::layout::TracebackObj;
use crate::objects::{exception, int, str_, tuple};
use crate::source::LineCol;

pub(crate) static NATIVE_MODULE: ModuleSpec = ModuleSpec {
    name: "_traceback",
    doc: "",
    natives: &[
        Native::new(
            "place",
            "(traceback, /)",
            "Where a traceback's first entry is: file, line, name, end of line, columns, lines.",
            place,
        ),
        Native::new(
            "frame_place",
            "(frame, /)",
            "Where a frame is now.",
            frame_place,
        ),
        Native::new("write", "(place, /)", "A place as a text.", write),
        Native::new(
            "whole",
            "(exception, traceback, /)",
            "An exception with causes and contexts as a text.",
            whole,
        ),
        Native::new(
            "last_lines",
            "(exception, traceback, /)",
            "Class, text and notes of an exception.",
            last_lines,
        ),
    ],
    ..ModuleSpec::EMPTY
};

/// `traceback`.
pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "traceback",
    python: include_str!("py/traceback.py"),
    ..ModuleSpec::EMPTY
};

/// A place as a tuple.
fn give(cx: &mut Cx, place: &Place) -> Res<Value> {
    let filename = str_::new(cx, &place.filename)?;
    let line = int::new(cx, i64::from(place.line))?;
    let name = str_::new(cx, &place.name)?;
    let none = cx.none();
    let mut ends = [none.clone(), none.clone(), none];
    if let Some((start, end)) = place.ends {
        ends = [
            int::new(cx, i64::from(end.line))?,
            int::new(cx, i64::from(start.col))?,
            int::new(cx, i64::from(end.col))?,
        ];
    }
    let mut lines = Vec::new();
    for line in &place.source {
        lines.push(str_::new(cx, line)?);
    }
    let lines = tuple::from_vec(cx, lines)?;
    let [end_line, column, end_column] = ends;
    tuple::from_array(
        cx,
        [filename, line, name, end_line, column, end_column, lines],
    )
}

fn place(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let Some(object) = args.req(0).cast::<TracebackObj>() else {
        let got = cx.type_name_of(args.req(0));
        return Err(cx.type_error(format!("expected traceback object, got '{got}'")));
    };
    let (line, offset) = (object.line.get() as u32, object.lasti.get() as u32 / 2);
    let frame = object.frame();
    let place = traceback::place(cx, &frame, line, offset);
    give(cx, &place)
}

fn frame_place(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let frame = args.req(0);
    let Some(object) = frame.cast::<crate::objects::frame::layout::FrameObj>() else {
        let got = cx.type_name_of(frame);
        return Err(cx.type_error(format!("expected frame object, got '{got}'")));
    };
    let offset = object.offset(cx);
    let line = crate::objects::frame::line(cx, frame);
    let place = traceback::place(cx, frame, line, offset);
    give(cx, &place)
}

/// A place out of a tuple that `give` made, or that a program changed.
fn taken(cx: &mut Cx, value: &Value) -> Res<Place> {
    let parts = cx.unpack_exact(value, 7)?;
    let number = |value: &Value| int::to_i64(value).and_then(|n| u32::try_from(n).ok());
    let text = |cx: &mut Cx, value: &Value| -> Res<String> {
        let text = cx.str(value)?;
        Ok(str_::to_rust(cx, &text))
    };
    let line = number(&parts[1]).unwrap_or(0);
    let ends = match (number(&parts[3]), number(&parts[4]), number(&parts[5])) {
        (Some(end_line), Some(col), Some(end_col)) => Some((
            LineCol { line, col },
            LineCol {
                line: end_line,
                col: end_col,
            },
        )),
        _ => None,
    };
    let mut source = Vec::new();
    for line in cx.collect(&parts[6])? {
        source.push(text(cx, &line)?);
    }
    Ok(Place {
        filename: text(cx, &parts[0])?,
        line,
        name: text(cx, &parts[2])?,
        ends,
        source,
    })
}

fn write(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let place = taken(cx, args.req(0))?;
    let mut out = String::new();
    traceback::write_places(&mut out, &[place], true);
    str_::new(cx, &out)
}

/// The traceback that was given, if it is one.
fn given<'a>(cx: &Cx, args: &Bound<'a>) -> Option<&'a Value> {
    Some(args.req(1)).filter(|value| !cx.is_none(value))
}

fn check(cx: &mut Cx, args: &Bound<'_>) -> Res<()> {
    if exception::is_exception(args.req(0)) {
        return Ok(());
    }
    let got = cx.type_name_of(args.req(0));
    Err(cx.type_error(format!("Exception expected for value, {got} found")))
}

fn whole(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check(cx, &args)?;
    let traceback = given(cx, &args);
    let text = traceback::format_exception_with(cx, args.req(0), traceback);
    str_::new(cx, &text)
}

fn last_lines(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    check(cx, &args)?;
    let traceback = given(cx, &args);
    let text = traceback::last_lines(cx, args.req(0), traceback);
    str_::new(cx, &text)
}
