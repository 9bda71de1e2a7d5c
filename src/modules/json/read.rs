//! Reading JSON.

use super::raise_wrong;
use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::number::{float as number_float, int_text};
use crate::objects::exception::{self, Exc};
use crate::objects::native::Bound;
use crate::objects::{Ty, dict, float, int, list, str_, tuple};
use crate::text::json::{self, Wrong};
use crate::text::view::Text;

/// A text and the decoder's options.
struct Reader<'a> {
    string: &'a Value,
    text: Text<'a>,
    strict: bool,
    object_hook: Option<&'a Value>,
    object_pairs_hook: Option<&'a Value>,
    parse_float: Option<&'a Value>,
    parse_int: Option<&'a Value>,
    parse_constant: Option<&'a Value>,
    /// Keys of objects so far: equal ones are one object.
    memo: Value,
}

pub(super) fn scan(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let string = args.req(0);
    let text = super::text(cx, string)?;
    let idx = cx.index_isize(args.req(1))?;
    let Ok(idx) = usize::try_from(idx) else {
        return Err(cx.value_error("idx cannot be negative"));
    };
    let strict = cx.is_true(args.req(2))?;
    let given = |cx: &Cx, i: usize| args.opt(i).filter(|value| !cx.is_none(value));
    // The built-in classes do what we do ourselves.
    let own = |cx: &Cx, i: usize, ty: Ty| given(cx, i).filter(|v| !v.is(&cx.type_value(ty)));
    let reader = Reader {
        string,
        text,
        strict,
        object_hook: given(cx, 3),
        object_pairs_hook: given(cx, 4),
        parse_float: own(cx, 5, Ty::Float),
        parse_int: own(cx, 6, Ty::Int),
        parse_constant: given(cx, 7),
        memo: dict::new(cx)?,
    };
    let (value, end) = reader.value(cx, idx)?;
    let end = int::new(cx, end as i64)?;
    tuple::from_array(cx, [value, end])
}

impl Reader<'_> {
    fn at(&self, idx: usize) -> Option<u8> {
        (idx < self.text.len()).then(|| u8::try_from(self.text.get(idx)).unwrap_or(0xff))
    }

    fn skip(&self, mut idx: usize) -> usize {
        while matches!(self.at(idx), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            idx += 1;
        }
        idx
    }

    fn starts_with(&self, idx: usize, word: &str) -> bool {
        idx + word.len() <= self.text.len()
            && word
                .bytes()
                .enumerate()
                .all(|(i, byte)| self.text.get(idx + i) == u32::from(byte))
    }

    fn wrong(&self, cx: &mut Cx, message: &'static str, place: usize) -> Raised {
        raise_wrong(cx, Wrong { message, place }, self.string)
    }

    /// The value at a place. Where there is none, `StopIteration` says so.
    fn value(&self, cx: &mut Cx, idx: usize) -> Res<(Value, usize)> {
        let constants = [
            (b'n', "null"),
            (b't', "true"),
            (b'f', "false"),
            (b'N', "NaN"),
            (b'I', "Infinity"),
            (b'-', "-Infinity"),
        ];
        match self.at(idx) {
            None => {}
            Some(b'"') => return self.string(cx, idx + 1),
            Some(b'{') => {
                cx.enter_recursion(" while decoding a JSON object from a unicode string")?;
                let read = self.object(cx, idx + 1);
                cx.leave_recursion();
                return read;
            }
            Some(b'[') => {
                cx.enter_recursion(" while decoding a JSON array from a unicode string")?;
                let read = self.array(cx, idx + 1);
                cx.leave_recursion();
                return read;
            }
            Some(byte) => {
                let found = constants
                    .iter()
                    .find(|(first, word)| *first == byte && self.starts_with(idx, word));
                if let Some((_, word)) = found {
                    let value = self.constant(cx, word)?;
                    return Ok((value, idx + word.len()));
                }
                if let Some((end, is_float)) = json::number_end(self.text, idx) {
                    let value = self.number(cx, idx, end, is_float)?;
                    return Ok((value, end));
                }
            }
        }
        let place = int::new(cx, idx as i64)?;
        Err(exception::raise_stop_iteration(cx, Some(&place)))
    }

    fn constant(&self, cx: &mut Cx, word: &str) -> Res<Value> {
        let number = match word {
            "null" => return Ok(cx.none()),
            "true" => return Ok(cx.bool(true)),
            "false" => return Ok(cx.bool(false)),
            "NaN" => f64::NAN,
            "Infinity" => f64::INFINITY,
            _ => f64::NEG_INFINITY,
        };
        match self.parse_constant {
            Some(parse) => {
                let word = str_::new(cx, word)?;
                cx.call(parse, &[word])
            }
            None => float::new(cx, number),
        }
    }

    fn number(&self, cx: &mut Cx, start: usize, end: usize, is_float: bool) -> Res<Value> {
        let parse = if is_float {
            self.parse_float
        } else {
            self.parse_int
        };
        if let Some(parse) = parse {
            let text = str_::layout::slice(cx, self.string, start, end)?;
            return cx.call(parse, &[text]);
        }
        let digits: Vec<u8>;
        let ascii = match self.text {
            Text::One(units) => &units[start..end],
            wide => {
                digits = wide.slice(start, end).iter().map(|cp| cp as u8).collect();
                &digits
            }
        };
        if is_float {
            return float::new(cx, number_float::parse_ascii(ascii).unwrap_or(f64::NAN));
        }
        if ascii.len() < 19 {
            let (sign, digits) = match ascii.strip_prefix(b"-") {
                Some(digits) => (-1, digits),
                None => (1, ascii),
            };
            let value = digits
                .iter()
                .fold(0i64, |n, byte| n * 10 + i64::from(byte - b'0'));
            return int::new(cx, sign * value);
        }
        let limit = cx.runtime().int_max_str_digits;
        match int_text::parse_ascii(ascii, 10, limit) {
            Ok(value) => int::from_int(cx, &value),
            Err(_) => {
                // Only the limit of digits can be exceeded: int() has the words.
                let text = str_::layout::slice(cx, self.string, start, end)?;
                let class = cx.type_value(Ty::Int);
                cx.call(&class, &[text])
            }
        }
    }

    fn string(&self, cx: &mut Cx, start: usize) -> Res<(Value, usize)> {
        match json::read_string(self.text, start, self.strict) {
            Ok((end, Some(read))) => Ok((str_::from_buf(cx, &read)?, end)),
            Ok((end, None)) => {
                let made = str_::from_text(cx, self.text.slice(start, end - 1))?;
                Ok((made, end))
            }
            Err(wrong) => Err(raise_wrong(cx, wrong, self.string)),
        }
    }

    fn object(&self, cx: &mut Cx, start: usize) -> Res<(Value, usize)> {
        let mut pairs = Vec::new();
        let made = match self.object_pairs_hook {
            Some(_) => None,
            None => Some(dict::new(cx)?),
        };
        let mut idx = self.skip(start);
        if self.at(idx) != Some(b'}') {
            loop {
                if self.at(idx) != Some(b'"') {
                    let message = "Expecting property name enclosed in double quotes";
                    return Err(self.wrong(cx, message, idx));
                }
                let (key, next) = self.string(cx, idx + 1)?;
                let key = match dict::get(cx, &self.memo, &key)? {
                    Some(known) => known,
                    None => {
                        dict::set(cx, &self.memo, &key, &key)?;
                        key
                    }
                };
                idx = self.skip(next);
                if self.at(idx) != Some(b':') {
                    return Err(self.wrong(cx, "Expecting ':' delimiter", idx));
                }
                idx = self.skip(idx + 1);
                let (value, next) = self.value(cx, idx)?;
                match &made {
                    Some(made) => dict::set(cx, made, &key, &value)?,
                    None => pairs.push(tuple::from_array(cx, [key, value])?),
                }
                idx = self.skip(next);
                match self.at(idx) {
                    Some(b'}') => break,
                    Some(b',') => {}
                    _ => return Err(self.wrong(cx, "Expecting ',' delimiter", idx)),
                }
                let comma = idx;
                idx = self.skip(idx + 1);
                if self.at(idx) == Some(b'}') {
                    let message = "Illegal trailing comma before end of object";
                    return Err(self.wrong(cx, message, comma));
                }
            }
        }
        let end = idx + 1;
        if let Some(hook) = self.object_pairs_hook {
            let pairs = list::new(cx, pairs)?;
            return Ok((cx.call(hook, &[pairs])?, end));
        }
        let Some(made) = made else {
            return Err(cx.raise(Exc::SystemError, "an object without a dict"));
        };
        match self.object_hook {
            Some(hook) => Ok((cx.call(hook, &[made])?, end)),
            None => Ok((made, end)),
        }
    }

    fn array(&self, cx: &mut Cx, start: usize) -> Res<(Value, usize)> {
        let mut items = Vec::new();
        let mut idx = self.skip(start);
        if self.at(idx) != Some(b']') {
            loop {
                let (value, next) = self.value(cx, idx)?;
                items.push(value);
                idx = self.skip(next);
                match self.at(idx) {
                    Some(b']') => break,
                    Some(b',') => {}
                    _ => return Err(self.wrong(cx, "Expecting ',' delimiter", idx)),
                }
                let comma = idx;
                idx = self.skip(idx + 1);
                if self.at(idx) == Some(b']') {
                    let message = "Illegal trailing comma before end of array";
                    return Err(self.wrong(cx, message, comma));
                }
            }
        }
        Ok((list::new(cx, items)?, idx + 1))
    }
}
