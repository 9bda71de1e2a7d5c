//! `sub` and `subn`.

use std::rc::Rc;

use super::layout::Compiled;
use super::pattern::each_match;
use super::{compiled, matched, part, raise_wrong, subject, text_of};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::{Ty, bytes, str_};
use crate::text::regex::machine::{Found, NOWHERE};
use crate::text::regex::template::{self, Groups, Piece};
use crate::text::view::Text;

/// What takes the place of a match.
enum With {
    /// Always this.
    Literal(Value),
    /// Pieces of text and groups.
    Pieces(Vec<Piece>),
    /// What a function gives.
    Call(Value),
}

/// The pieces of a template.
pub(super) fn pieces(cx: &mut Cx, compiled: &Compiled, template: &Value) -> Res<Vec<Piece>> {
    let Some((text, is_text)) = text_of(template) else {
        let got = cx.type_name_of(template);
        return Err(cx.type_error(format!(
            "decoding to str: need a bytes-like object, {got} found"
        )));
    };
    let groups = Groups {
        n: compiled.program.n_groups,
        names: &compiled.names,
    };
    match template::parse(text, is_text, groups) {
        Ok(pieces) => Ok(pieces),
        Err(wrong) => Err(raise_wrong(cx, wrong, template)),
    }
}

/// A replacement made of pieces. Groups that took no part are empty.
pub(super) fn expand(
    cx: &mut Cx,
    pieces: &[Piece],
    string: &Value,
    found: &Found,
    out: &mut Vec<Value>,
    is_text: bool,
) -> Res<()> {
    for piece in pieces {
        match piece {
            Piece::Text(text) => {
                let made = if is_text {
                    str_::from_buf(cx, text)?
                } else {
                    let narrow: Vec<u8> = text.as_text().iter().map(|cp| cp as u8).collect();
                    bytes::new(cx, &narrow)?
                };
                out.push(made);
            }
            Piece::Group(group) => {
                let at = *group as usize * 2;
                let (from, to) = (found.marks[at], found.marks[at + 1]);
                if from != NOWHERE && from != to {
                    out.push(part(cx, string, from, to)?);
                }
            }
        }
    }
    Ok(())
}

fn with(cx: &mut Cx, compiled: &Rc<Compiled>, repl: &Value) -> Res<With> {
    if cx.type_of(repl).slot(|slots| slots.call).is_some() {
        return Ok(With::Call(repl.clone()));
    }
    let is_literal = match text_of(repl) {
        Some((text, _)) => !text.iter().any(|cp| cp == u32::from(b'\\')),
        None => false,
    };
    if is_literal {
        return Ok(With::Literal(repl.clone()));
    }
    pieces(cx, compiled, repl).map(With::Pieces)
}

/// Puts strings or bytes together, of the kind of the pattern.
pub(super) fn join(cx: &mut Cx, parts: &[Value], is_text: bool) -> Res<Value> {
    if let [only] = parts
        && (cx.is_exact(only, Ty::Str) && is_text || cx.is_exact(only, Ty::Bytes) && !is_text)
    {
        return Ok(only.clone());
    }
    if is_text {
        let wrong = parts
            .iter()
            .position(|part| str_::layout::text_of(part).is_none());
        if let Some(i) = wrong {
            let got = cx.type_name_of(&parts[i]);
            let message = format!("sequence item {i}: expected str instance, {got} found");
            return Err(cx.type_error(message));
        }
        return str_::join(cx, parts);
    }
    let mut all = Vec::new();
    for (i, item) in parts.iter().enumerate() {
        match bytes::layout::bytes_of(item) {
            Some(more) => all.extend_from_slice(more),
            None => {
                let got = cx.type_name_of(item);
                let message =
                    format!("sequence item {i}: expected a bytes-like object, {got} found");
                return Err(cx.type_error(message));
            }
        }
    }
    bytes::new(cx, &all)
}

/// The text with matches replaced, at most `count` of them (0: all), and how many were.
pub(super) fn replace(
    cx: &mut Cx,
    pattern: &Value,
    repl: &Value,
    string: &Value,
    count: isize,
) -> Res<(Value, usize)> {
    let compiled = compiled(cx, pattern)?;
    let with = with(cx, &compiled, repl)?;
    let text: Text<'_> = subject(cx, &compiled, string)?;
    let mut parts: Vec<Value> = Vec::new();
    let (mut last, mut n) = (0, 0usize);
    if count >= 0 {
        each_match(cx, &compiled, text, 0, |cx, found| {
            let (from, to) = (found.marks[0], found.marks[1]);
            if last < from {
                parts.push(part(cx, string, last, from)?);
            }
            match &with {
                With::Literal(repl) => parts.push(repl.clone()),
                With::Pieces(pieces) => {
                    expand(cx, pieces, string, &found, &mut parts, compiled.is_text)?;
                }
                With::Call(function) => {
                    let given = matched(cx, pattern, string, found, (0, text.len()))?;
                    let made = cx.call(function, &[given])?;
                    if !cx.is_none(&made) {
                        parts.push(made);
                    }
                }
            }
            last = to;
            n += 1;
            Ok(count == 0 || n < count as usize)
        })?;
    }
    if last < text.len() {
        parts.push(part(cx, string, last, text.len())?);
    }
    let joined = join(cx, &parts, compiled.is_text)?;
    Ok((joined, n))
}
