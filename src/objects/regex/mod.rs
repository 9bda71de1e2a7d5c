//! `re.Pattern`, `re.Match` and the scanner between them: arguments, results and errors. The engine is `text::regex`.

pub(crate) mod layout;
mod match_;
mod pattern;
mod replace;

pub(crate) use match_::SPEC as MATCH_SPEC;
pub(crate) use pattern::{SCANNER_SPEC, SPEC as PATTERN_SPEC, compile, escape};

use std::rc::Rc;

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::heap::{INTERRUPT, breaker};
use crate::objects::exception::Exc;
use crate::objects::{Ty, bytes, int, module, str_};
use crate::text::regex::Wrong;
use crate::text::regex::machine::{self, Found, Mode, Stop};
use crate::text::view::Text;
use layout::{Compiled, Matched, PatternObj};

/// The characters of a str or bytes object.
fn text_of(value: &Value) -> Option<(Text<'_>, bool)> {
    match str_::layout::text_of(value) {
        Some(text) => Some((text, true)),
        None => bytes::layout::bytes_of(value).map(|bytes| (Text::One(bytes), false)),
    }
}

/// The text of something that is searched, which must be of the pattern's kind.
fn subject<'a>(cx: &mut Cx, compiled: &Compiled, string: &'a Value) -> Res<Text<'a>> {
    let Some((text, is_text)) = text_of(string) else {
        let got = cx.type_name_of(string);
        let message = format!("expected string or bytes-like object, got '{got}'");
        return Err(cx.type_error(message));
    };
    if is_text == compiled.is_text {
        return Ok(text);
    }
    Err(cx.type_error(if compiled.is_text {
        "cannot use a string pattern on a bytes-like object"
    } else {
        "cannot use a bytes pattern on a string-like object"
    }))
}

/// What a pattern was compiled to.
fn compiled(cx: &mut Cx, pattern: &Value) -> Res<Rc<Compiled>> {
    let found = pattern.cast::<PatternObj>().and_then(PatternObj::compiled);
    match found {
        Some(compiled) => Ok(compiled),
        None => Err(cx.type_error("a pattern that the collector has cleared")),
    }
}

/// Runs the engine. A search that Ctrl-C stops finds nothing: the machine raises as soon as we are back.
fn search(
    cx: &mut Cx,
    compiled: &Compiled,
    text: Text<'_>,
    start: usize,
    mode: Mode,
    must_advance: bool,
) -> Res<Option<Found>> {
    let heap = cx.heap();
    let outcome = machine::run(
        &compiled.program,
        text,
        start,
        mode,
        must_advance,
        &mut || breaker(heap) & INTERRUPT != 0,
    );
    match outcome {
        Ok(found) => Ok(found),
        Err(Stop::Interrupted) => {
            cx.leave_for_interrupt();
            Ok(None)
        }
        Err(Stop::Memory) => Err(cx.memory_error()),
    }
}

/// A match object.
fn matched(
    cx: &mut Cx,
    pattern: &Value,
    string: &Value,
    found: Found,
    (pos, endpos): (usize, usize),
) -> Res<Value> {
    let class = cx.type_value(Ty::RegexMatch);
    let matched = Matched { found, pos, endpos };
    layout::new_match(cx, &class, pattern, string, matched)
}

/// A part of a searched text.
fn part(cx: &mut Cx, string: &Value, start: usize, end: usize) -> Res<Value> {
    match bytes::layout::bytes_of(string) {
        Some(all) if start == 0 && end == all.len() && cx.is_exact(string, Ty::Bytes) => {
            Ok(string.clone())
        }
        Some(all) => bytes::new(cx, &all[start..end]),
        None => str_::layout::slice(cx, string, start, end),
    }
}

/// Raises what is wrong with a pattern or template. `PatternError` is library code, which `re` has left in `_sre`.
fn raise_wrong(cx: &mut Cx, wrong: Wrong, pattern: &Value) -> Raised {
    match wrong {
        Wrong::Value(message) => cx.value_error(message),
        Wrong::Overflow(message) => cx.raise(Exc::OverflowError, message),
        Wrong::UnknownGroup(message) => cx.raise(Exc::IndexError, message),
        Wrong::TooDeep => cx.raise(Exc::RecursionError, "maximum recursion depth exceeded"),
        Wrong::Pattern(message, place) => match pattern_error(cx, &message, place, pattern) {
            Ok(error) => cx.raise_value(error),
            Err(raised) => raised,
        },
    }
}

fn pattern_error(cx: &mut Cx, message: &str, place: Option<usize>, pattern: &Value) -> Res<Value> {
    let name = str_::intern(cx, "re");
    let module = crate::modules::import::import(cx, &name, None, None, 0)?;
    let key = str_::intern(cx, "PatternError");
    let class = match module::get(cx, &module, &key) {
        Some(class) => class,
        None => cx.exc_type_value(Exc::ValueError),
    };
    let message = str_::new(cx, message)?;
    match place {
        Some(place) => {
            let place = int::new(cx, place as i64)?;
            cx.call(&class, &[message, pattern.clone(), place])
        }
        None => cx.call(&class, &[message]),
    }
}
