//! `_string`: what `string.Formatter`, which is library code, has from us. Templates and names are read a piece at a time, as errors
//! come after the pieces before them.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::modules::ModuleSpec;
use crate::objects::native::{Bound, Native};
use crate::objects::{int, str_, tuple};
use crate::text::str_format::{FieldName, Step, Template};
use crate::text::view::Text;

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "_string",
    doc: "string helper module",
    natives: &[
        Native::new(
            "piece",
            "(format_string, place, /)",
            "The piece of a template at a place, and the place after it; None at the end.",
            piece,
        ),
        Native::new(
            "first",
            "(field_name, /)",
            "The first name of a field, and the place after it.",
            first,
        ),
        Native::new(
            "step",
            "(field_name, place, /)",
            "The step at a place, and the place after it; None at the end.",
            step,
        ),
    ],
    ..ModuleSpec::EMPTY
};

fn text<'a>(cx: &mut Cx, args: Bound<'a>) -> Res<Text<'a>> {
    match str_::layout::text_of(args.req(0)) {
        Some(text) => Ok(text),
        None => {
            let got = cx.type_name_of(args.req(0));
            Err(cx.type_error(format!("expected str, got {got}")))
        }
    }
}

fn place(cx: &mut Cx, args: Bound<'_>, text: Text<'_>) -> Res<usize> {
    let place = cx.index_isize(args.req(1))?;
    Ok(place.clamp(0, text.len() as isize) as usize)
}

fn piece(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let text = text(cx, args)?;
    let place = place(cx, args, text)?;
    let mut template = Template::from_place(text, place);
    let piece = match template.next_piece() {
        Ok(Some(piece)) => piece,
        Ok(None) => return Ok(cx.none()),
        Err(fault) => return Err(cx.fault(fault)),
    };
    let literal = str_::from_text(cx, piece.literal)?;
    let none = cx.none();
    let (mut name, mut spec, mut conversion) = (none.clone(), none.clone(), none);
    if let Some(field) = piece.field {
        name = str_::from_text(cx, field.name)?;
        spec = str_::from_text(cx, field.spec)?;
        if let Some(cp) = field.conversion {
            conversion = str_::layout::of_char(cx, cp)?;
        }
    }
    let piece = tuple::from_array(cx, [literal, name, spec, conversion])?;
    let place = int::new(cx, template.place() as i64)?;
    tuple::from_array(cx, [piece, place])
}

fn first(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let text = text(cx, args)?;
    let (first, number, place) = match FieldName::first(text) {
        Ok(found) => found,
        Err(fault) => return Err(cx.fault(fault)),
    };
    let first = match number {
        Some(number) => int::new(cx, number as i64)?,
        None => str_::from_text(cx, first)?,
    };
    let place = int::new(cx, place as i64)?;
    tuple::from_array(cx, [first, place])
}

fn step(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let text = text(cx, args)?;
    let place = place(cx, args, text)?;
    let mut name = FieldName::from_place(text, place);
    let (is_attribute, key) = match name.next_step() {
        Ok(Some(Step::Attribute(name))) => (true, str_::from_text(cx, name)?),
        Ok(Some(Step::Index(index))) => (false, int::new(cx, index as i64)?),
        Ok(Some(Step::Key(key))) => (false, str_::from_text(cx, key)?),
        Ok(None) => return Ok(cx.none()),
        Err(fault) => return Err(cx.fault(fault)),
    };
    let is_attribute = cx.bool(is_attribute);
    let step = tuple::from_array(cx, [is_attribute, key])?;
    let place = int::new(cx, name.place() as i64)?;
    tuple::from_array(cx, [step, place])
}
