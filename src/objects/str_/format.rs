//! `str.format` and `format_map`: fields are looked up, converted and formatted here; `text::str_format` reads the template.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::{self, Exc};
use crate::objects::native::Bound;
use crate::objects::str_::{self, text_of};
use crate::objects::{Ty, int};
use crate::text::str_format::{
    Field, FieldName, MAX_DEPTH, Numbering, Start, Step, TOO_DEEP, Template, unknown_conversion,
};
use crate::text::view::{Text, TextBuf};

/// Where fields take their values from.
enum Source<'a> {
    /// `format(*args, **kwargs)`.
    Arguments(Bound<'a>),
    /// `format_map(mapping)`.
    Mapping(&'a Value),
}

/// What a template came to.
enum Outcome {
    Text(TextBuf),
    /// A string that is all of the result.
    Whole(Value),
    /// The template itself, which holds nothing but text.
    Template,
}

pub(crate) fn format(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    run(cx, args.req(0), &Source::Arguments(args))
}

pub(crate) fn format_map(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    run(cx, args.req(0), &Source::Mapping(args.req(1)))
}

fn run(cx: &mut Cx, template: &Value, source: &Source<'_>) -> Res<Value> {
    let text = text_of(template).unwrap_or(Text::EMPTY);
    let mut numbering = Numbering::default();
    match expand(cx, text, source, &mut numbering, MAX_DEPTH)? {
        Outcome::Whole(value) => Ok(value),
        Outcome::Template => Ok(template.clone()),
        Outcome::Text(text) => str_::from_buf(cx, &text),
    }
}

/// At most `MAX_DEPTH` deep.
fn expand(
    cx: &mut Cx,
    template: Text<'_>,
    source: &Source<'_>,
    numbering: &mut Numbering,
    depth: usize,
) -> Res<Outcome> {
    if depth == 0 {
        return Err(cx.value_error(TOO_DEEP));
    }
    let mut out = TextBuf::new();
    let mut pieces = Template::new(template);
    loop {
        let piece = match pieces.next_piece() {
            Ok(Some(piece)) => piece,
            Ok(None) => return Ok(Outcome::Text(out)),
            Err(fault) => return Err(cx.fault(fault)),
        };
        if piece.literal.len() == template.len() {
            return Ok(Outcome::Template);
        }
        out.push_text(piece.literal);
        let Some(field) = piece.field else {
            continue;
        };
        let (shown, is_whole) = render(cx, &field, source, numbering, depth)?;
        if out.is_empty() && pieces.is_at_end() && is_whole && cx.is_exact(&shown, Ty::Str) {
            return Ok(Outcome::Whole(shown));
        }
        out.push_text(text_of(&shown).unwrap_or(Text::EMPTY));
    }
}

/// The text of a field, and whether that object may be the result: the digits of an int go into a new one.
fn render(
    cx: &mut Cx,
    field: &Field<'_>,
    source: &Source<'_>,
    numbering: &mut Numbering,
    depth: usize,
) -> Res<(Value, bool)> {
    let mut value = look_up(cx, field.name, source, numbering)?;
    if let Some(conversion) = field.conversion {
        value = match char::from_u32(conversion) {
            Some('r') => cx.repr(&value)?,
            Some('s') => cx.str(&value)?,
            Some('a') => cx.ascii(&value)?,
            _ => return Err(cx.fault(unknown_conversion(conversion))),
        };
    }
    let is_whole = !cx.is_exact(&value, Ty::Int);
    if field.spec.is_empty() {
        return Ok((cx.format(&value, None)?, is_whole));
    }
    let spec = if field.has_nested {
        match expand(cx, field.spec, source, numbering, depth - 1)? {
            Outcome::Whole(spec) => spec,
            Outcome::Template => str_::from_text(cx, field.spec)?,
            Outcome::Text(text) => str_::from_buf(cx, &text)?,
        }
    } else {
        str_::from_text(cx, field.spec)?
    };
    Ok((cx.format(&value, Some(&spec))?, is_whole))
}

fn look_up(
    cx: &mut Cx,
    name: Text<'_>,
    source: &Source<'_>,
    numbering: &mut Numbering,
) -> Res<Value> {
    let (start, mut rest) = match FieldName::split(name, numbering) {
        Ok(split) => split,
        Err(fault) => return Err(cx.fault(fault)),
    };
    let mut value = match start {
        Start::Position(place) => positional(cx, place, source)?,
        Start::Keyword(name) => keyword(cx, name, source)?,
    };
    loop {
        let step = match rest.next_step() {
            Ok(Some(step)) => step,
            Ok(None) => return Ok(value),
            Err(fault) => return Err(cx.fault(fault)),
        };
        value = match step {
            Step::Attribute(name) => {
                let name = str_::from_text(cx, name)?;
                cx.get_attr(&value, &name)?
            }
            Step::Index(place) => {
                let place = int::new(cx, place as i64)?;
                cx.get_item(&value, &place)?
            }
            Step::Key(key) => {
                let key = str_::from_text(cx, key)?;
                cx.get_item(&value, &key)?
            }
        };
    }
}

fn positional(cx: &mut Cx, place: usize, source: &Source<'_>) -> Res<Value> {
    match source {
        Source::Mapping(_) => Err(cx.value_error("Format string contains positional fields")),
        Source::Arguments(args) => match args.rest().get(place) {
            Some(value) => Ok(value.clone()),
            None => Err(cx.raise(
                Exc::IndexError,
                format!("Replacement index {place} out of range for positional args tuple"),
            )),
        },
    }
}

fn keyword(cx: &mut Cx, name: Text<'_>, source: &Source<'_>) -> Res<Value> {
    let key = str_::from_text(cx, name)?;
    match source {
        Source::Mapping(mapping) => cx.get_item(mapping, &key),
        Source::Arguments(args) => {
            let found = args
                .kw()
                .find(|(own, _)| text_of(own).is_some_and(|own| own.same(name)))
                .map(|(_, value)| value.clone());
            found.ok_or_else(|| exception::raise_key_error(cx, &key))
        }
    }
}
