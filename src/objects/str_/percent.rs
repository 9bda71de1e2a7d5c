//! `template % arguments` of strings and of bytes: fetches and converts arguments; `text::percent` lays them out.
//!
//! As CPython's `PyUnicode_Format` and `_PyBytes_FormatEx`, in whose order arguments are looked up, converted and found missing.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::number::int::Int;
use crate::objects::buffer::Buffer;
use crate::objects::exception::Exc;
use crate::objects::str_::{self, text_of};
use crate::objects::tuple::layout::TupleObj;
use crate::objects::{Ty, buffer, bytearray, bytes, float, int, tuple};
use crate::text::percent::{
    self, Amount, Conversion, NOT_ALL_BYTES, NOT_ALL_STR, NOT_ENOUGH, Piece, STAR_WANTS_INT,
    Template, WANTS_MAPPING,
};
use crate::text::split::Flavor;
use crate::text::view::{Text, TextBuf};

/// The slot of strings.
pub(crate) fn remainder(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    let Some(template) = text_of(a) else {
        return Ok(cx.not_implemented());
    };
    match run(cx, template, b, Flavor::Str)? {
        Outcome::Whole(value) => Ok(value),
        Outcome::Template => Ok(a.clone()),
        Outcome::Text(text) => str_::from_buf(cx, &text),
    }
}

/// The slot of bytes.
pub(crate) fn remainder_of_bytes(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    let Some(template) = bytes::layout::bytes_of(a) else {
        return Ok(cx.not_implemented());
    };
    match run(cx, Text::One(template), b, Flavor::Bytes)? {
        Outcome::Text(TextBuf::One(made)) => bytes::new(cx, &made),
        Outcome::Template => bytes::new(cx, template),
        Outcome::Whole(_) | Outcome::Text(_) => bytes::new(cx, &[]),
    }
}

/// `bytearray % values`. The template cannot be resized meanwhile.
pub(crate) fn remainder_of_bytearray(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    let Some(template) = Buffer::of_exporter(a).filter(|_| bytearray::content(a).is_some()) else {
        return Ok(cx.not_implemented());
    };
    match run(cx, Text::One(&template), b, Flavor::Bytes)? {
        Outcome::Text(TextBuf::One(made)) => bytearray::new(cx, &made),
        Outcome::Template => bytearray::new(cx, &template),
        Outcome::Whole(_) | Outcome::Text(_) => bytearray::new(cx, &[]),
    }
}

/// What a template came to.
enum Outcome {
    Text(TextBuf),
    /// A string argument that is all of the result.
    Whole(Value),
    /// The template itself, which holds nothing but text.
    Template,
}

/// Where arguments come from: the items of a tuple, one object, or the value that a name has found.
struct Arguments<'a> {
    given: &'a [Value],
    found: Option<Value>,
    n_taken: usize,
}

impl<'a> Arguments<'a> {
    fn of(values: &'a Value) -> Arguments<'a> {
        Arguments {
            given: tuple::layout::slice_of(values).unwrap_or(std::slice::from_ref(values)),
            found: None,
            n_taken: 0,
        }
    }

    fn all(&self) -> &[Value] {
        match &self.found {
            Some(found) => std::slice::from_ref(found),
            None => self.given,
        }
    }

    /// The next one, borrowed: what it is converted by sees CPython's count.
    fn next(&mut self, cx: &mut Cx) -> Res<&Value> {
        let i = self.n_taken;
        self.n_taken += 1;
        self.all().get(i).ok_or_else(|| cx.type_error(NOT_ENOUGH))
    }

    fn is_all_taken(&self) -> bool {
        self.n_taken >= self.all().len()
    }
}

/// May values be looked up by name in it? Any object with items, but no tuple and no string of the template's kind.
fn is_mapping(cx: &Cx, values: &Value, flavor: Flavor) -> bool {
    let is_text = match flavor {
        Flavor::Str => text_of(values).is_some(),
        Flavor::Bytes => {
            text_of(values).is_some()
                || bytes::layout::bytes_of(values).is_some()
                || bytearray::content(values).is_some()
        }
    };
    cx.type_of(values).slots.get().getitem.is_some()
        && values.cast::<TupleObj>().is_none()
        && !is_text
}

fn run(cx: &mut Cx, template: Text<'_>, values: &Value, flavor: Flavor) -> Res<Outcome> {
    let mut arguments = Arguments::of(values);
    let has_names = is_mapping(cx, values, flavor);
    // As CPython: room for the template and a hundred more, so that most results never move.
    let mut out = TextBuf::try_with_capacity(template.len().saturating_add(100))
        .ok_or_else(|| cx.memory_error())?;
    let mut pieces = Template::new(template);
    let mut is_plain = false;
    loop {
        let piece = match pieces.next_piece() {
            Ok(piece) => piece,
            Err(fault) => return Err(cx.fault(fault)),
        };
        match piece {
            None => break,
            Some(Piece::Literal(text)) => {
                if text.len() == template.len() {
                    is_plain = true;
                }
                out.push_text(text);
            }
            Some(Piece::Key(name)) => {
                if !has_names {
                    return Err(cx.type_error(WANTS_MAPPING));
                }
                let name = key(cx, name, flavor)?;
                let found = cx.get_item(values, &name)?;
                arguments.found = Some(found);
                arguments.n_taken = 0;
            }
            Some(Piece::Conversion(mut conversion)) => {
                fetch_amounts(cx, &mut conversion, &mut arguments)?;
                let is_last = arguments.n_taken + 1 >= arguments.all().len() && pieces.is_at_end();
                let value = arguments.next(cx)?;
                if is_last
                    && flavor == Flavor::Str
                    && out.is_empty()
                    && conversion.is_plain()
                    && conversion.kind() == 's'
                {
                    let whole = cx.str(value)?;
                    if cx.is_exact(&whole, Ty::Str) && !cx.is_exact(value, Ty::Int) {
                        return Ok(Outcome::Whole(whole));
                    }
                    out.push_text(text_of(&whole).unwrap_or(Text::EMPTY));
                    continue;
                }
                write(cx, &mut out, value, conversion, flavor)?;
            }
        }
    }
    if !arguments.is_all_taken() && !has_names {
        return Err(cx.type_error(match flavor {
            Flavor::Str => NOT_ALL_STR,
            Flavor::Bytes => NOT_ALL_BYTES,
        }));
    }
    Ok(if is_plain {
        Outcome::Template
    } else {
        Outcome::Text(out)
    })
}

fn key(cx: &mut Cx, name: Text<'_>, flavor: Flavor) -> Res<Value> {
    match (flavor, name) {
        (Flavor::Bytes, Text::One(name)) => bytes::new(cx, name),
        _ => str_::from_text(cx, name),
    }
}

/// Width and precision that are arguments themselves.
fn fetch_amounts(
    cx: &mut Cx,
    conversion: &mut Conversion,
    arguments: &mut Arguments<'_>,
) -> Res<()> {
    if conversion.width == Amount::Argument {
        let width = arguments.next(cx)?;
        let width = star(cx, width, "ssize_t", i64::MAX)?;
        conversion.set_width(width);
    }
    if conversion.precision == Amount::Argument {
        let precision = arguments.next(cx)?;
        let precision = star(cx, precision, "int", i64::from(i32::MAX))?;
        conversion.set_precision(precision);
    }
    Ok(())
}

fn star(cx: &mut Cx, value: &Value, c_type: &str, most: i64) -> Res<i64> {
    if !int::is_int(value) {
        return Err(cx.type_error(STAR_WANTS_INT));
    }
    match int::to_i64(value) {
        Some(amount) if amount <= most && amount >= -most - 1 => Ok(amount),
        _ => Err(cx.raise(
            Exc::OverflowError,
            format!("Python int too large to convert to C {c_type}"),
        )),
    }
}

/// Converts one argument and lays it out.
fn write(
    cx: &mut Cx,
    out: &mut TextBuf,
    value: &Value,
    conversion: Conversion,
    flavor: Flavor,
) -> Res<()> {
    let laid_out = match (conversion.kind(), flavor) {
        ('s' | 'r' | 'a', Flavor::Str) => {
            let text = match conversion.kind() {
                's' => cx.str(value)?,
                'r' => cx.repr(value)?,
                _ => cx.ascii(value)?,
            };
            percent::write_text(out, text_of(&text).unwrap_or(Text::EMPTY), &conversion)
        }
        ('s' | 'b', Flavor::Bytes) => {
            let made = bytes_argument(cx, value)?;
            let text = Text::One(bytes::layout::bytes_of(&made).unwrap_or_default());
            percent::write_text(out, text, &conversion)
        }
        ('r' | 'a', Flavor::Bytes) => {
            let text = cx.ascii(value)?;
            percent::write_text(out, text_of(&text).unwrap_or(Text::EMPTY), &conversion)
        }
        ('d' | 'i' | 'u' | 'o' | 'x' | 'X', _) => {
            let n = int_argument(cx, value, conversion.kind())?;
            let limit = cx.runtime().int_max_str_digits;
            percent::write_int(out, &n, &conversion, limit)
        }
        ('e' | 'E' | 'f' | 'F' | 'g' | 'G', _) => {
            let x = match float::get(value) {
                Some(x) if flavor == Flavor::Str || cx.is_exact(value, Ty::Float) => x,
                _ => float_argument(cx, value, flavor)?,
            };
            percent::write_float(out, x, &conversion)
        }
        ('c', Flavor::Str) => {
            let cp = char_argument(cx, value)?;
            percent::write_text(out, Text::Four(&[cp]), &conversion)
        }
        ('c', Flavor::Bytes) => {
            let byte = byte_argument(cx, value)?;
            percent::write_text(out, Text::One(&[byte]), &conversion)
        }
        _ => Err(percent::unsupported(conversion)),
    };
    laid_out.map_err(|fault| cx.fault(fault))
}

fn float_argument(cx: &mut Cx, value: &Value, flavor: Flavor) -> Res<f64> {
    let converted = cx.to_f64(value);
    if converted.is_err() && flavor == Flavor::Bytes {
        drop(cx.take_exception());
        let name = cx.type_name_of(value);
        return Err(cx.type_error(format!("float argument required, not {name}")));
    }
    converted
}

/// As CPython's `mainformatlong`.
fn int_argument(cx: &mut Cx, value: &Value, kind: char) -> Res<Int> {
    if let Some(n) = int::to_int(value) {
        return Ok(n);
    }
    let wants_index = matches!(kind, 'o' | 'x' | 'X');
    let slots = cx.type_of(value).slots.get();
    let is_number = slots.index.is_some() || slots.int.is_some() || slots.float.is_some();
    if is_number {
        let converted = if wants_index {
            cx.index_any(value)
        } else {
            int::of_object(cx, value)
        };
        match converted {
            Ok(made) => return Ok(int::to_int(&made).unwrap_or(Int::ZERO)),
            Err(raised) => {
                if cx.catch(Exc::TypeError).is_none() {
                    return Err(raised);
                }
            }
        }
    }
    let wanted = if wants_index {
        "an integer"
    } else {
        "a real number"
    };
    let name = cx.type_name_of(value);
    Err(cx.type_error(format!("%{kind} format: {wanted} is required, not {name}")))
}

fn char_argument(cx: &mut Cx, value: &Value) -> Res<u32> {
    const WRONG: &str = "%c requires int or char";
    if let Some(text) = text_of(value) {
        return match text.len() {
            1 => Ok(text.get(0)),
            _ => Err(cx.type_error(WRONG)),
        };
    }
    if !crate::objects::protocol::number::is_index(cx, value) {
        return Err(cx.type_error(WRONG));
    }
    let made = cx.index_any(value)?;
    match int::to_i64(&made).map(u32::try_from) {
        Some(Ok(cp)) if cp < 0x11_0000 => Ok(cp),
        _ => Err(cx.raise(Exc::OverflowError, "%c arg not in range(0x110000)")),
    }
}

fn byte_argument(cx: &mut Cx, value: &Value) -> Res<u8> {
    fn wrong(cx: &mut Cx) -> Raised {
        cx.type_error("%c requires an integer in range(256) or a single byte")
    }
    if let Some(bytes) = bytes::layout::bytes_of(value).or_else(|| bytearray::content(value)) {
        return match bytes {
            [byte] => Ok(*byte),
            _ => Err(wrong(cx)),
        };
    }
    if !crate::objects::protocol::number::is_index(cx, value) {
        return Err(wrong(cx));
    }
    let made = cx.index_any(value)?;
    match int::to_i64(&made).map(u8::try_from) {
        Some(Ok(byte)) => Ok(byte),
        _ => Err(cx.raise(Exc::OverflowError, "%c arg not in range(256)")),
    }
}

/// What `%b` shows of an object: its bytes, or what `__bytes__` gives.
fn bytes_argument(cx: &mut Cx, value: &Value) -> Res<Value> {
    if bytes::layout::bytes_of(value).is_some() {
        return Ok(value.clone());
    }
    if let Some(made) = bytes::of_protocol(cx, value)? {
        return Ok(made);
    }
    if buffer::is_exporter(cx, value) {
        return bytes::of_exporter(cx, value);
    }
    let name = cx.type_name_of(value);
    Err(cx.type_error(format!(
        "%b requires a bytes-like object, or an object that implements __bytes__, not '{name}'"
    )))
}
