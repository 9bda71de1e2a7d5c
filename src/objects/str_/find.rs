//! Finding, counting, replacing.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number::fault::Fault;
use crate::objects::native::Bound;
use crate::objects::str_::layout::{self, Builder, StrObj};
use crate::objects::str_::methods::own;
use crate::objects::str_::{exact, text_of};
use crate::objects::tuple::layout::TupleObj;
use crate::objects::{int, str_, tuple};
use crate::text::search;
use crate::text::view::Text;

/// Which way a search goes.
type Search = fn(Text<'_>, Text<'_>) -> Option<usize>;

/// The arguments `sub, start, end`: where `sub` is found, counted from the start of the string.
fn place(cx: &mut Cx, args: Bound<'_>, what: &str, search: Search) -> Res<Option<usize>> {
    let (sub, bounds) = needle(cx, args, what)?;
    Ok(bounds.and_then(|(start, end)| {
        search(own(args).slice(start, end), sub).map(|place| place + start)
    }))
}

/// What is looked for, and where: `None` if the bounds lie outside.
fn needle<'a>(cx: &mut Cx, args: Bound<'a>, what: &str) -> Res<(Text<'a>, Option<(usize, usize)>)> {
    let Some(sub) = text_of(args.req(1)) else {
        return Err(cx.argument_error(what, "argument 1", "str", args.req(1)));
    };
    Ok((sub, bounds(cx, args)?))
}

/// The arguments `start, end`.
#[inline(always)]
fn bounds(cx: &mut Cx, args: Bound<'_>) -> Res<Option<(usize, usize)>> {
    if args.opt(2).is_none() && args.opt(3).is_none() {
        return Ok(Some((0, own(args).len())));
    }
    given_bounds(cx, args)
}

#[inline(never)]
fn given_bounds(cx: &mut Cx, args: Bound<'_>) -> Res<Option<(usize, usize)>> {
    let len = own(args).len();
    let start = cx.slice_bound(args.opt(2), 0)?;
    let end = cx.slice_bound(args.opt(3), i64::MAX)?;
    Ok(search::clamp(start, end, len))
}

fn found(cx: &mut Cx, place: Option<usize>) -> Res<Value> {
    int::new(cx, place.map_or(-1, |place| place as i64))
}

fn must_be_found(cx: &mut Cx, place: Option<usize>) -> Res<Value> {
    match place {
        Some(place) => int::new(cx, place as i64),
        None => Err(cx.value_error("substring not found")),
    }
}

pub(super) fn find(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let place = place(cx, args, "find", search::find)?;
    found(cx, place)
}

pub(super) fn rfind(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let place = place(cx, args, "rfind", search::rfind)?;
    found(cx, place)
}

pub(super) fn index(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let place = place(cx, args, "index", search::find)?;
    must_be_found(cx, place)
}

pub(super) fn rindex(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let place = place(cx, args, "rindex", search::rfind)?;
    must_be_found(cx, place)
}

pub(super) fn count(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (sub, bounds) = needle(cx, args, "count")?;
    let n = bounds.map_or(0, |(start, end)| {
        search::count(own(args).slice(start, end), sub)
    });
    int::new(cx, n as i64)
}

pub(super) fn startswith(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    at_end(cx, args, "startswith", search::starts_with)
}

pub(super) fn endswith(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    at_end(cx, args, "endswith", search::ends_with)
}

#[inline(always)]
fn at_end(
    cx: &mut Cx,
    args: Bound<'_>,
    what: &str,
    test: impl Fn(Text<'_>, Text<'_>) -> bool,
) -> Res<Value> {
    let bounds = bounds(cx, args)?;
    let part = bounds.map(|(start, end)| own(args).slice(start, end));
    let wanted = args.req(1);
    if wanted.cast::<TupleObj>().is_some() {
        for i in 0..tuple::items(cx, wanted).len() {
            let item = tuple::items(cx, wanted)[i].clone();
            let Some(sub) = text_of(&item) else {
                let name = cx.type_name_of(&item);
                return Err(cx.type_error(format!(
                    "tuple for {what} must only contain str, not {name}"
                )));
            };
            if part.is_some_and(|part| test(part, sub)) {
                return Ok(cx.bool(true));
            }
        }
        return Ok(cx.bool(false));
    }
    let Some(sub) = text_of(wanted) else {
        let name = cx.type_name_of(wanted);
        return Err(cx.type_error(format!(
            "{what} first arg must be str or a tuple of str, not {name}"
        )));
    };
    Ok(cx.bool(part.is_some_and(|part| test(part, sub))))
}

pub(super) fn removeprefix(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let Some(prefix) = text_of(args.req(1)) else {
        return Err(cx.argument_error("removeprefix", "argument", "str", args.req(1)));
    };
    let text = own(args);
    if search::starts_with(text, prefix) {
        return layout::slice(cx, args.req(0), prefix.len(), text.len());
    }
    exact(cx, args.req(0))
}

pub(super) fn removesuffix(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let Some(suffix) = text_of(args.req(1)) else {
        return Err(cx.argument_error("removesuffix", "argument", "str", args.req(1)));
    };
    let text = own(args);
    if search::ends_with(text, suffix) {
        return layout::slice(cx, args.req(0), 0, text.len() - suffix.len());
    }
    exact(cx, args.req(0))
}

pub(super) fn replace(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let value = args.req(0);
    for (i, given) in [args.req(1), args.req(2)].into_iter().enumerate() {
        if text_of(given).is_none() {
            return Err(cx.argument_error("replace", &format!("argument {}", i + 1), "str", given));
        }
    }
    let most = match args.opt(3) {
        Some(count) => cx.index_isize(count)? as i64,
        None => -1,
    };
    let (Some(object), Some(old), Some(new)) = (
        value.cast::<StrObj>(),
        args.req(1).cast::<StrObj>(),
        args.req(2).cast::<StrObj>(),
    ) else {
        return exact(cx, value);
    };
    if object.is_ascii && old.is_ascii && new.is_ascii && old.len > 0 {
        return replace_ascii(cx, value, [object, old, new], most);
    }
    match search::replace(object.text(), old.text(), new.text(), most) {
        Ok(Some(text)) => str_::fresh_from_buf(cx, &text),
        Ok(None) => exact(cx, value),
        Err(fault) => Err(cx.fault(fault)),
    }
}

/// All three are ASCII: the result is written where it stays.
fn replace_ascii(
    cx: &mut Cx,
    value: &Value,
    [object, old, new]: [&StrObj; 3],
    most: i64,
) -> Res<Value> {
    let text = object.text();
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    if let (Text::One(units), Text::One(&[from]), Text::One(&[to])) = (text, old.text(), new.text())
        && most >= units.len()
    {
        if from == to || search::find(text, old.text()).is_none() {
            return exact(cx, value);
        }
        let mut made = Builder::new(cx, units.len(), 0x7F)?;
        made.push_mapped(units, |b| if b == from { to } else { b });
        return Ok(made.finish());
    }
    let n = if old.len <= object.len {
        search::count(text, old.text()).min(most)
    } else {
        0
    };
    if n == 0 {
        return exact(cx, value);
    }
    let Some(len) = new
        .len
        .checked_mul(n)
        .and_then(|added| added.checked_add(object.len - old.len * n))
        .filter(|&len| isize::try_from(len).is_ok())
    else {
        return Err(cx.fault(Fault::overflow("replace string is too long")));
    };
    if len == 0 {
        return Ok(layout::empty(cx));
    }
    let mut made = Builder::new(cx, len, 0x7F)?;
    let mut done = 0;
    search::each(text, old.text(), n, |place| {
        made.push_text(text.slice(done, place));
        made.push_text(new.text());
        done = place + old.len;
    });
    made.push_text(text.slice(done, text.len()));
    Ok(made.finish())
}
