//! `str.translate` and `str.maketrans`.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::Exc;
use crate::objects::native::Bound;
use crate::objects::str_::methods::own;
use crate::objects::str_::text_of;
use crate::objects::{Ty, dict, int, str_};
use crate::text::view::{Text, TextBuf};

/// What a table says of a character.
enum Mapped {
    /// Nothing: it stays.
    Same,
    /// `None`: it goes.
    Gone,
    Char(u32),
    Text(Value),
}

fn look_up(cx: &mut Cx, table: &Value, cp: u32) -> Res<Mapped> {
    let key = int::new(cx, i64::from(cp))?;
    let found = match cx.get_item(table, &key) {
        Ok(found) => found,
        Err(raised) => {
            if cx.catch(Exc::LookupError).is_some() {
                return Ok(Mapped::Same);
            }
            return Err(raised);
        }
    };
    if cx.is_none(&found) {
        return Ok(Mapped::Gone);
    }
    if int::is_int(&found) {
        return match int::to_i64(&found).map(u32::try_from) {
            Some(Ok(cp)) if cp < 0x11_0000 => Ok(Mapped::Char(cp)),
            _ => Err(cx.value_error("character mapping must be in range(0x110000)")),
        };
    }
    if text_of(&found).is_some() {
        return Ok(Mapped::Text(found));
    }
    Err(cx.type_error("character mapping must return integer, None or str"))
}

/// What the table said of an ASCII character before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    Not,
    Gone,
    Char(u8),
}

pub(super) fn translate(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (text, table) = (own(args), args.req(1));
    let Some(mut out) = TextBuf::try_with_capacity(text.len()) else {
        return Err(cx.memory_error());
    };
    let mut at = 0;
    if text.is_ascii() {
        at = translate_ascii(cx, text, table, &mut out)?;
    }
    while at < text.len() {
        let cp = text.get(at);
        at += 1;
        match look_up(cx, table, cp)? {
            Mapped::Same => out.push(cp),
            Mapped::Char(cp) => out.push(cp),
            Mapped::Text(more) => out.push_text(text_of(&more).unwrap_or(Text::EMPTY)),
            Mapped::Gone => {
                // As CPython: a run of characters that go is looked up to its end, and what follows once more.
                while at < text.len() && matches!(look_up(cx, table, text.get(at))?, Mapped::Gone) {
                    at += 1;
                }
            }
        }
    }
    str_::from_buf(cx, &out)
}

/// Translates while ASCII becomes single ASCII characters or nothing, asking for each character once. Gives where that ends.
fn translate_ascii(cx: &mut Cx, text: Text<'_>, table: &Value, out: &mut TextBuf) -> Res<usize> {
    let mut known = [Known::Not; 128];
    for at in 0..text.len() {
        let cp = text.get(at);
        let slot = cp as usize & 127;
        if known[slot] == Known::Not {
            known[slot] = match look_up(cx, table, cp)? {
                Mapped::Same => Known::Char(cp as u8),
                Mapped::Gone => Known::Gone,
                Mapped::Char(cp @ 0..=127) => Known::Char(cp as u8),
                Mapped::Char(_) => return Ok(at),
                Mapped::Text(more) => match text_of(&more) {
                    Some(more) if more.len() == 1 && more.get(0) < 128 => {
                        Known::Char(more.get(0) as u8)
                    }
                    _ => return Ok(at),
                },
            };
        }
        if let Known::Char(b) = known[slot] {
            out.push(u32::from(b));
        }
    }
    Ok(text.len())
}

pub(super) fn maketrans(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let x = args.req(0);
    for (i, given) in [args.opt(1), args.opt(2)].into_iter().enumerate() {
        if let Some(given) = given
            && text_of(given).is_none()
        {
            let argument = format!("argument {}", i + 2);
            return Err(cx.argument_error("maketrans", &argument, "str", given));
        }
    }
    let made = dict::new(cx)?;
    let Some(y) = args.opt(1).and_then(text_of) else {
        of_dict(cx, x, &made)?;
        return Ok(made);
    };
    let Some(x) = text_of(x) else {
        return Err(cx.type_error(
            "first maketrans argument must be a string if there is a second argument",
        ));
    };
    if x.len() != y.len() {
        return Err(cx.value_error("the first two maketrans arguments must have equal length"));
    }
    for (from, to) in x.iter().zip(y.iter()) {
        let from = int::new(cx, i64::from(from))?;
        let to = int::new(cx, i64::from(to))?;
        dict::set(cx, &made, &from, &to)?;
    }
    if let Some(z) = args.opt(2).and_then(text_of) {
        let none = cx.none();
        for cp in z.iter() {
            let key = int::new(cx, i64::from(cp))?;
            dict::set(cx, &made, &key, &none)?;
        }
    }
    Ok(made)
}

/// Keys of one character become their numbers.
fn of_dict(cx: &mut Cx, from: &Value, made: &Value) -> Res<()> {
    if !cx.is_exact(from, Ty::Dict) {
        return Err(cx.type_error("if you give only one argument to maketrans it must be a dict"));
    }
    let mut place = 0;
    while let Some((key, value)) = dict::next_entry(cx, from, &mut place) {
        let key = if let Some(text) = text_of(&key) {
            if text.len() != 1 {
                return Err(cx.value_error("string keys in translate table must be of length 1"));
            }
            int::new(cx, i64::from(text.get(0)))?
        } else if int::is_int(&key) {
            key
        } else {
            return Err(cx.type_error("keys in translate table must be strings or integers"));
        };
        dict::set(cx, made, &key, &value)?;
    }
    Ok(())
}
