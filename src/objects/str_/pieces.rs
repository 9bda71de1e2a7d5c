//! Cutting strings, putting them together, stripping and padding.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number::fault::Fault;
use crate::objects::exception::Exc;
use crate::objects::native::Bound;
use crate::objects::str_::layout::{self, Builder, StrObj};
use crate::objects::str_::methods::own;
use crate::objects::str_::{exact, join_with, text_of};
use crate::objects::{Ty, list, str_, tuple};
use crate::text::search;
use crate::text::split::{self, Ends, Flavor, Justify, LineEnds, Part};
use crate::text::view::{Text, TextBuf};

/// Places that CPython gives a list of parts at first.
pub(crate) fn first_capacity(max_split: i64) -> usize {
    match usize::try_from(max_split) {
        Ok(n) if n < 12 => n + 1,
        _ => 12,
    }
}

/// The same for strings, where no limit means as many parts as there can be.
fn first_places(text: Text<'_>, separator: Option<Text<'_>>, most: i64) -> usize {
    if most >= 0 {
        return first_capacity(most);
    }
    let n_splits = match separator {
        None => text.len().saturating_sub(1) / 2 + 1,
        Some(separator) => text.len() / separator.len() + 1,
    };
    first_capacity(n_splits as i64)
}

/// A list of parts of a string.
fn list_of(cx: &mut Cx, value: &Value, parts: &[Part], capacity: usize) -> Res<Value> {
    let mut items = Vec::new();
    if items.try_reserve_exact(parts.len()).is_err() {
        return Err(cx.memory_error());
    }
    for &(start, end) in parts {
        items.push(layout::slice(cx, value, start, end)?);
    }
    list::layout::grown(cx, items, capacity)
}

/// The arguments `sep` and `maxsplit`; no separator means white space.
fn split_arguments<'a>(cx: &mut Cx, args: Bound<'a>) -> Res<(Option<Text<'a>>, i64)> {
    let max_split = match args.opt(2) {
        Some(most) => cx.index_isize(most)? as i64,
        None => -1,
    };
    let Some(given) = args.opt(1).filter(|sep| !cx.is_none(sep)) else {
        return Ok((None, max_split));
    };
    let Some(separator) = text_of(given) else {
        let name = cx.type_name_of(given);
        return Err(cx.type_error(format!("must be str or None, not {name}")));
    };
    if separator.is_empty() {
        return Err(cx.value_error("empty separator"));
    }
    Ok((Some(separator), max_split))
}

/// Can the separator not occur, for its storage alone?
fn is_hopeless(text: Text<'_>, separator: Text<'_>) -> bool {
    let kind = |text: Text<'_>| match text {
        Text::One(_) => 1,
        Text::Two(_) => 2,
        Text::Four(_) => 4,
    };
    kind(text) < kind(separator) || text.len() < separator.len()
}

pub(super) fn split(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (separator, most) = split_arguments(cx, args)?;
    let text = own(args);
    let mut capacity = first_places(text, separator, most);
    let parts = match separator {
        None => split::split_space(text, most, Flavor::Str),
        Some(separator) => {
            if is_hopeless(text, separator) {
                capacity = 1;
            }
            split::split(text, separator, most)
        }
    };
    list_of(cx, args.req(0), &parts, capacity)
}

pub(super) fn rsplit(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (separator, most) = split_arguments(cx, args)?;
    let text = own(args);
    let mut capacity = first_places(text, separator, most);
    let parts = match separator {
        None => split::rsplit_space(text, most, Flavor::Str),
        Some(separator) => {
            if is_hopeless(text, separator) {
                capacity = 1;
            }
            split::rsplit(text, separator, most)
        }
    };
    list_of(cx, args.req(0), &parts, capacity)
}

pub(super) fn splitlines(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let keeps = match args.opt(1) {
        Some(keepends) => cx.is_true(keepends)?,
        None => false,
    };
    let ends = if keeps {
        LineEnds::Keep
    } else {
        LineEnds::Drop
    };
    let parts = split::split_lines(own(args), ends, Flavor::Str);
    list_of(cx, args.req(0), &parts, 0)
}

/// The argument `sep` of the partitions.
fn partition_argument<'a>(cx: &mut Cx, args: Bound<'a>) -> Res<Text<'a>> {
    let Some(separator) = text_of(args.req(1)) else {
        let name = cx.type_name_of(args.req(1));
        return Err(cx.type_error(format!("must be str, not {name}")));
    };
    if separator.is_empty() {
        return Err(cx.value_error("empty separator"));
    }
    Ok(separator)
}

pub(super) fn partition(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let separator = partition_argument(cx, args)?;
    if let Some(place) = search::find(own(args), separator) {
        three_parts(cx, args, place, separator.len())
    } else {
        let (text, empty) = (args.req(0).clone(), layout::empty(cx));
        tuple::from_vec(cx, vec![text, empty.clone(), empty])
    }
}

pub(super) fn rpartition(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let separator = partition_argument(cx, args)?;
    if let Some(place) = search::rfind(own(args), separator) {
        three_parts(cx, args, place, separator.len())
    } else {
        let (text, empty) = (args.req(0).clone(), layout::empty(cx));
        tuple::from_vec(cx, vec![empty.clone(), empty, text])
    }
}

fn three_parts(cx: &mut Cx, args: Bound<'_>, place: usize, len: usize) -> Res<Value> {
    let value = args.req(0);
    let end = own(args).len();
    let before = layout::slice(cx, value, 0, place)?;
    let after = layout::slice(cx, value, place + len, end)?;
    tuple::from_vec(cx, vec![before, args.req(1).clone(), after])
}

/// `separator.join(iterable)`.
pub(super) fn join(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let Some(separator) = args.req(0).cast::<StrObj>() else {
        return Err(cx.type_error("can only join strings"));
    };
    let iterable = args.req(1);
    let is_plain = cx.is_exact(iterable, Ty::List) || cx.is_exact(iterable, Ty::Tuple);
    if !is_plain {
        let iterator = match cx.iter(iterable) {
            Ok(iterator) => iterator,
            Err(raised) => {
                if cx.catch(Exc::TypeError).is_some() {
                    return Err(cx.type_error("can only join an iterable"));
                }
                return Err(raised);
            }
        };
        let items = cx.collect(&iterator)?;
        check_items(cx, &items)?;
        return join_with(cx, separator.text(), separator.max_char(), &items);
    }
    join_sequence(cx, separator, iterable)
}

/// The items of an exact list or tuple, where they lie.
fn items_of<'a>(cx: &'a Cx, sequence: &'a Value) -> &'a [Value] {
    if cx.is_exact(sequence, Ty::List) {
        list::items(cx, sequence)
    } else {
        tuple::items(cx, sequence)
    }
}

fn check_items(cx: &mut Cx, items: &[Value]) -> Res<()> {
    let wrong = items.iter().position(|item| text_of(item).is_none());
    match wrong {
        Some(i) => Err(wrong_item(cx, i, &items[i])),
        None => Ok(()),
    }
}

#[cold]
fn wrong_item(cx: &mut Cx, i: usize, item: &Value) -> crate::cx::Raised {
    let name = cx.type_name_of(item);
    cx.type_error(format!(
        "sequence item {i}: expected str instance, {name} found"
    ))
}

/// Joins without counting references to the items: no code runs between the two walks.
fn join_sequence(cx: &mut Cx, separator: &StrObj, sequence: &Value) -> Res<Value> {
    let items = items_of(cx, sequence);
    let n = items.len();
    match items {
        [] => return Ok(layout::empty(cx)),
        [only] if cx.is_exact(only, Ty::Str) => return Ok(only.clone()),
        _ => {}
    }
    let mut len = separator.len.checked_mul(n - 1);
    let mut max_char = if n > 1 && separator.len > 0 {
        separator.max_char()
    } else {
        0
    };
    let mut wrong = None;
    for (i, item) in items.iter().enumerate() {
        let Some(item) = item.cast::<StrObj>() else {
            wrong = Some(i);
            break;
        };
        len = len.and_then(|len| len.checked_add(item.len));
        if item.len > 0 {
            max_char = max_char.max(item.max_char());
        }
    }
    if let Some(i) = wrong {
        let item = items[i].clone();
        return Err(wrong_item(cx, i, &item));
    }
    let Some(len) = len.filter(|&len| isize::try_from(len).is_ok()) else {
        return Err(cx.raise(
            Exc::OverflowError,
            "join() result is too long for a Python string",
        ));
    };
    if len == 0 {
        return Ok(layout::empty(cx));
    }
    let mut made = Builder::new(cx, len, max_char)?;
    let between = separator.text();
    for (i, item) in items_of(cx, sequence).iter().enumerate() {
        if i > 0 {
            made.push_text(between);
        }
        if let Some(text) = text_of(item) {
            made.push_text(text);
        }
    }
    Ok(made.finish())
}

pub(super) fn strip(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    stripped(cx, args, "strip", Ends::Both)
}

pub(super) fn lstrip(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    stripped(cx, args, "lstrip", Ends::Left)
}

pub(super) fn rstrip(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    stripped(cx, args, "rstrip", Ends::Right)
}

fn stripped(cx: &mut Cx, args: Bound<'_>, what: &str, ends: Ends) -> Res<Value> {
    let text = own(args);
    let (start, end) = match args.opt(1).filter(|chars| !cx.is_none(chars)) {
        None => split::strip_space(text, ends, Flavor::Str),
        Some(given) => match text_of(given) {
            Some(chars) => split::strip_chars(text, chars, ends),
            None => return Err(cx.type_error(format!("{what} arg must be None or str"))),
        },
    };
    layout::slice(cx, args.req(0), start, end)
}

pub(super) fn center(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    justified(cx, args, Justify::Center)
}

pub(super) fn ljust(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    justified(cx, args, Justify::Left)
}

pub(super) fn rjust(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    justified(cx, args, Justify::Right)
}

fn justified(cx: &mut Cx, args: Bound<'_>, side: Justify) -> Res<Value> {
    let width = cx.index_isize(args.req(1))? as i64;
    let fill = match args.opt(2) {
        None => u32::from(b' '),
        Some(given) => match text_of(given) {
            Some(text) if text.len() == 1 => text.get(0),
            Some(_) => {
                return Err(cx.type_error("The fill character must be exactly one character long"));
            }
            None => {
                let name = cx.type_name_of(given);
                return Err(cx.type_error(format!(
                    "The fill character must be a unicode character, not {name}"
                )));
            }
        },
    };
    let made = split::justify(own(args), width, fill, side);
    or_itself(cx, args, made)
}

/// The new text, or the string itself if there is none.
fn or_itself(cx: &mut Cx, args: Bound<'_>, made: Result<Option<TextBuf>, Fault>) -> Res<Value> {
    match made {
        Ok(Some(text)) => str_::from_buf(cx, &text),
        Ok(None) => exact(cx, args.req(0)),
        Err(fault) => Err(cx.fault(fault)),
    }
}

pub(super) fn zfill(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let width = cx.index_isize(args.req(1))? as i64;
    let made = split::zero_fill(own(args), width);
    or_itself(cx, args, made)
}

pub(super) fn expandtabs(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let size = match args.opt(1) {
        Some(size) => i64::from(cx.index_c_int(size)?),
        None => 8,
    };
    let text = own(args);
    if !text.iter().any(|cp| cp == u32::from(b'\t')) {
        return exact(cx, args.req(0));
    }
    let made = split::expand_tabs(text, size).map(Some);
    or_itself(cx, args, made)
}
