//! Methods of bytes objects, most of which bytearrays have too.
//!
//! What a method is called on, and the bytes-like arguments, are held in place while it runs: a bytearray cannot be resized under it.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number::fault::Fault;
use crate::objects::buffer::{self, Buffer};
use crate::objects::bytearray::layout::ByteArrayObj;
use crate::objects::bytes::layout::{self, bytes_of};
use crate::objects::bytes::{exact, new, required};
use crate::objects::exception::Exc;
use crate::objects::native::{Bound, Native};
use crate::objects::protocol::number::is_index;
use crate::objects::str_::pieces::first_capacity;
use crate::objects::str_::{codec, text_of};
use crate::objects::tuple::layout::TupleObj;
use crate::objects::type_obj::{Layout, TypeObj};
use crate::objects::{Ty, bytearray, int, list, str_, tuple};
use crate::text::case;
use crate::text::search;
use crate::text::split::{self, Ends, Flavor, Justify, LineEnds, Part};
use crate::text::view::{Text, TextBuf};

/// A table of methods: the rows given, and those that bytes and bytearrays have in common.
macro_rules! with_shared_methods {
    ($($own:expr,)*) => { &[
        $($own,)*
        Native::new("capitalize", "($self, /)", "B.capitalize() -> copy of B", $crate::objects::bytes::methods::capitalize),
        Native::new("center", "($self, width, fillchar=b' ', /)", "Return a centered string of length width.", $crate::objects::bytes::methods::center),
        Native::new("count", "($self, sub[, start[, end]], /)", "Return the number of non-overlapping occurrences of subsection 'sub' in bytes B[start:end].", $crate::objects::bytes::methods::count),
        Native::new("decode", "($self, /, encoding='utf-8', errors='strict')", "Decode the bytes using the codec registered for encoding.", $crate::objects::bytes::methods::decode),
        Native::new("endswith", "($self, suffix[, start[, end]], /)", "Return True if the bytes ends with the specified suffix, False otherwise.", $crate::objects::bytes::methods::endswith),
        Native::new("expandtabs", "($self, /, tabsize=8)", "Return a copy where all tab characters are expanded using spaces.", $crate::objects::bytes::methods::expandtabs),
        Native::new("find", "($self, sub[, start[, end]], /)", "Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].", $crate::objects::bytes::methods::find),
        Native::class("fromhex", "($type, string, /)", "Create a bytes object from a string of hexadecimal numbers.", $crate::objects::bytes::methods::fromhex),
        Native::new("hex", "($self, /, sep=<unrepresentable>, bytes_per_sep=1)", "Create a string of hexadecimal numbers from a bytes object.", $crate::objects::bytes::methods::hex),
        Native::new("index", "($self, sub[, start[, end]], /)", "Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].", $crate::objects::bytes::methods::index),
        Native::new("isalnum", "($self, /)", "B.isalnum() -> bool", $crate::objects::bytes::methods::isalnum),
        Native::new("isalpha", "($self, /)", "B.isalpha() -> bool", $crate::objects::bytes::methods::isalpha),
        Native::new("isascii", "($self, /)", "B.isascii() -> bool", $crate::objects::bytes::methods::isascii),
        Native::new("isdigit", "($self, /)", "B.isdigit() -> bool", $crate::objects::bytes::methods::isdigit),
        Native::new("islower", "($self, /)", "B.islower() -> bool", $crate::objects::bytes::methods::islower),
        Native::new("isspace", "($self, /)", "B.isspace() -> bool", $crate::objects::bytes::methods::isspace),
        Native::new("istitle", "($self, /)", "B.istitle() -> bool", $crate::objects::bytes::methods::istitle),
        Native::new("isupper", "($self, /)", "B.isupper() -> bool", $crate::objects::bytes::methods::isupper),
        Native::new("join", "($self, iterable_of_bytes, /)", "Concatenate any number of bytes objects.", $crate::objects::bytes::methods::join),
        Native::new("ljust", "($self, width, fillchar=b' ', /)", "Return a left-justified string of length width.", $crate::objects::bytes::methods::ljust),
        Native::new("lower", "($self, /)", "B.lower() -> copy of B", $crate::objects::bytes::methods::lower),
        Native::new("lstrip", "($self, bytes=None, /)", "Strip leading bytes contained in the argument.", $crate::objects::bytes::methods::lstrip),
        Native::fixed("maketrans", "(frm, to, /)", "Return a translation table usable for the bytes or bytearray translate method.", $crate::objects::bytes::methods::maketrans),
        Native::new("partition", "($self, sep, /)", "Partition the bytes into three parts using the given separator.", $crate::objects::bytes::methods::partition),
        Native::new("replace", "($self, old, new, count=-1, /)", "Return a copy with all occurrences of substring old replaced by new.", $crate::objects::bytes::methods::replace),
        Native::new("removeprefix", "($self, prefix, /)", "Return a bytes object with the given prefix string removed if present.", $crate::objects::bytes::methods::removeprefix),
        Native::new("removesuffix", "($self, suffix, /)", "Return a bytes object with the given suffix string removed if present.", $crate::objects::bytes::methods::removesuffix),
        Native::new("rfind", "($self, sub[, start[, end]], /)", "Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].", $crate::objects::bytes::methods::rfind),
        Native::new("rindex", "($self, sub[, start[, end]], /)", "Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].", $crate::objects::bytes::methods::rindex),
        Native::new("rjust", "($self, width, fillchar=b' ', /)", "Return a right-justified string of length width.", $crate::objects::bytes::methods::rjust),
        Native::new("rpartition", "($self, sep, /)", "Partition the bytes into three parts using the given separator.", $crate::objects::bytes::methods::rpartition),
        Native::new("rsplit", "($self, /, sep=None, maxsplit=-1)", "Return a list of the sections in the bytes, using sep as the delimiter.", $crate::objects::bytes::methods::rsplit),
        Native::new("rstrip", "($self, bytes=None, /)", "Strip trailing bytes contained in the argument.", $crate::objects::bytes::methods::rstrip),
        Native::new("split", "($self, /, sep=None, maxsplit=-1)", "Return a list of the sections in the bytes, using sep as the delimiter.", $crate::objects::bytes::methods::split),
        Native::new("splitlines", "($self, /, keepends=False)", "Return a list of the lines in the bytes, breaking at line boundaries.", $crate::objects::bytes::methods::splitlines),
        Native::new("startswith", "($self, prefix[, start[, end]], /)", "Return True if the bytes starts with the specified prefix, False otherwise.", $crate::objects::bytes::methods::startswith),
        Native::new("strip", "($self, bytes=None, /)", "Strip leading and trailing bytes contained in the argument.", $crate::objects::bytes::methods::strip),
        Native::new("swapcase", "($self, /)", "B.swapcase() -> copy of B", $crate::objects::bytes::methods::swapcase),
        Native::new("title", "($self, /)", "B.title() -> copy of B", $crate::objects::bytes::methods::title),
        Native::new("translate", "($self, table, /, delete=b'')", "Return a copy with each character mapped by the given translation table.", $crate::objects::bytes::methods::translate),
        Native::new("upper", "($self, /)", "B.upper() -> copy of B", $crate::objects::bytes::methods::upper),
        Native::new("zfill", "($self, width, /)", "Pad a numeric string with zeros on the left, to fill a field of the given width.", $crate::objects::bytes::methods::zfill),
    ] };
}
pub(crate) use with_shared_methods;

#[rustfmt::skip]
pub(crate) const METHODS: &[Native] = with_shared_methods![
    Native::new("__getnewargs__", "($self, /)", "", getnewargs),
    Native::new("__bytes__", "($self, /)", "Convert this value to exact type bytes.", itself),
];

/// The bytes that a method is called on, held in place.
fn own(args: Bound<'_>) -> Buffer<'_> {
    Buffer::of_exporter(args.req(0)).unwrap_or_else(|| Buffer::of_bytes(&[]))
}

/// Is it a bytearray?
fn is_array(value: &Value) -> bool {
    value.cast::<ByteArrayObj>().is_some()
}

/// Bytes as an object of the kind that the method is called on.
fn like(cx: &mut Cx, value: &Value, bytes: &[u8]) -> Res<Value> {
    if is_array(value) {
        return bytearray::new(cx, bytes);
    }
    new(cx, bytes)
}

/// The object's bytes when a method has changed nothing: bytes themselves, a copy of a bytearray.
fn unchanged(cx: &mut Cx, value: &Value) -> Res<Value> {
    if is_array(value) {
        return bytearray::copy(cx, value);
    }
    exact(cx, value)
}

fn itself(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    exact(cx, args.req(0))
}

fn getnewargs(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let copy = new(cx, &own(args))?;
    tuple::from_vec(cx, vec![copy])
}

macro_rules! mapped {
    ($($name:ident: $map:expr;)+) => {
        $(pub(crate) fn $name(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
            let map: fn(&[u8]) -> Vec<u8> = $map;
            like(cx, args.req(0), &map(&own(args)))
        })+
    };
}

mapped! {
    capitalize: case::capitalize_bytes;
    lower: |bytes| bytes.to_ascii_lowercase();
    upper: |bytes| bytes.to_ascii_uppercase();
    swapcase: case::swapcase_bytes;
    title: case::title_bytes;
}

macro_rules! claims {
    ($($name:ident: $claim:expr;)+) => {
        $(pub(crate) fn $name(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
            let claim: fn(&[u8]) -> bool = $claim;
            Ok(cx.bool(claim(&own(args))))
        })+
    };
}

claims! {
    isalnum: |bytes| case::all_bytes(bytes, |b| b.is_ascii_alphanumeric());
    isalpha: |bytes| case::all_bytes(bytes, |b| b.is_ascii_alphabetic());
    isdigit: |bytes| case::all_bytes(bytes, |b| b.is_ascii_digit());
    isspace: |bytes| case::all_bytes(bytes, |b| matches!(b, 9..=13 | b' '));
    isascii: |bytes| bytes.is_ascii();
    islower: case::islower_bytes;
    isupper: case::isupper_bytes;
    istitle: case::istitle_bytes;
}

/// What is looked for: bytes, or one byte given as a number.
enum Needle<'a> {
    Bytes(Buffer<'a>),
    Byte([u8; 1]),
}

impl Needle<'_> {
    fn text(&self) -> Text<'_> {
        match self {
            Needle::Bytes(bytes) => Text::One(bytes),
            Needle::Byte(byte) => Text::One(byte),
        }
    }
}

fn needle<'a>(cx: &mut Cx, given: &'a Value) -> Res<Needle<'a>> {
    if buffer::is_exporter(cx, given) {
        return cx.buffer(given).map(Needle::Bytes);
    }
    if !is_index(cx, given) {
        let name = cx.type_name_of(given);
        return Err(cx.type_error(format!(
            "argument should be integer or bytes-like object, not '{name}'"
        )));
    }
    let number = cx.index_clipped(given)?;
    match u8::try_from(number) {
        Ok(byte) => Ok(Needle::Byte([byte])),
        Err(_) => Err(cx.value_error("byte must be in range(0, 256)")),
    }
}

/// The arguments `start, end`: the part that is searched and where it starts.
fn bounds(cx: &mut Cx, args: Bound<'_>) -> Res<Option<(usize, usize)>> {
    let start = cx.slice_bound(args.opt(2), 0)?;
    let end = cx.slice_bound(args.opt(3), i64::MAX)?;
    Ok(search::clamp(start, end, own(args).len()))
}

fn place(
    cx: &mut Cx,
    args: Bound<'_>,
    search: fn(Text<'_>, Text<'_>) -> Option<usize>,
) -> Res<Option<usize>> {
    let own = own(args);
    let bounds = bounds(cx, args)?;
    let needle = needle(cx, args.req(1))?;
    Ok(bounds.and_then(|(start, end)| {
        search(Text::One(&own[start..end]), needle.text()).map(|place| place + start)
    }))
}

fn must_be_found(cx: &mut Cx, place: Option<usize>) -> Res<Value> {
    match place {
        Some(place) => int::new(cx, place as i64),
        None => Err(cx.value_error("subsection not found")),
    }
}

pub(crate) fn find(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let place = place(cx, args, search::find)?;
    int::new(cx, place.map_or(-1, |place| place as i64))
}

pub(crate) fn rfind(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let place = place(cx, args, search::rfind)?;
    int::new(cx, place.map_or(-1, |place| place as i64))
}

pub(crate) fn index(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let place = place(cx, args, search::find)?;
    must_be_found(cx, place)
}

pub(crate) fn rindex(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let place = place(cx, args, search::rfind)?;
    must_be_found(cx, place)
}

pub(crate) fn count(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let own = own(args);
    let bounds = bounds(cx, args)?;
    let needle = needle(cx, args.req(1))?;
    let n = bounds.map_or(0, |(start, end)| {
        search::count(Text::One(&own[start..end]), needle.text())
    });
    int::new(cx, n as i64)
}

pub(crate) fn startswith(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    at_end(cx, args, "startswith", <[u8]>::starts_with)
}

pub(crate) fn endswith(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    at_end(cx, args, "endswith", <[u8]>::ends_with)
}

fn at_end(cx: &mut Cx, args: Bound<'_>, what: &str, test: fn(&[u8], &[u8]) -> bool) -> Res<Value> {
    let own = own(args);
    let part = bounds(cx, args)?.map(|(start, end)| &own[start..end]);
    let wanted = args.req(1);
    if wanted.cast::<TupleObj>().is_some() {
        for i in 0..tuple::items(cx, wanted).len() {
            let item = tuple::items(cx, wanted)[i].clone();
            let sub = required(cx, &item)?;
            if part.is_some_and(|part| test(part, &sub)) {
                return Ok(cx.bool(true));
            }
        }
        return Ok(cx.bool(false));
    }
    if !buffer::is_exporter(cx, wanted) {
        let name = cx.type_name_of(wanted);
        return Err(cx.type_error(format!(
            "{what} first arg must be bytes or a tuple of bytes, not {name}"
        )));
    }
    let sub = cx.buffer(wanted)?;
    Ok(cx.bool(part.is_some_and(|part| test(part, &sub))))
}

/// A part of the object, whose bytes are given; all of an exact bytes object is the object itself.
fn part(cx: &mut Cx, value: &Value, bytes: &[u8], start: usize, end: usize) -> Res<Value> {
    if start == 0 && end == bytes.len() {
        return unchanged(cx, value);
    }
    like(cx, value, &bytes[start..end])
}

pub(crate) fn removeprefix(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let prefix = required(cx, args.req(1))?;
    let bytes = own(args);
    let start = if bytes.starts_with(&prefix) {
        prefix.len()
    } else {
        0
    };
    part(cx, args.req(0), &bytes, start, bytes.len())
}

pub(crate) fn removesuffix(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let suffix = required(cx, args.req(1))?;
    let bytes = own(args);
    let n_cut = if bytes.ends_with(&suffix) {
        suffix.len()
    } else {
        0
    };
    part(cx, args.req(0), &bytes, 0, bytes.len() - n_cut)
}

/// A text of one byte a character, as an object of the kind of `value`.
fn of_buf(cx: &mut Cx, value: &Value, text: TextBuf) -> Res<Value> {
    match text {
        TextBuf::One(bytes) => like(cx, value, &bytes),
        TextBuf::Two(_) | TextBuf::Four(_) => Err(cx.value_error("bytes must be in range(0, 256)")),
    }
}

/// The new bytes, or the object itself if there are none.
fn or_itself(cx: &mut Cx, args: Bound<'_>, made: Result<Option<TextBuf>, Fault>) -> Res<Value> {
    match made {
        Ok(Some(text)) => of_buf(cx, args.req(0), text),
        Ok(None) => unchanged(cx, args.req(0)),
        Err(fault) => Err(cx.fault(fault)),
    }
}

pub(crate) fn replace(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let old = required(cx, args.req(1))?;
    let with = required(cx, args.req(2))?;
    let most = match args.opt(3) {
        Some(count) => cx.index_isize(count)? as i64,
        None => -1,
    };
    let made = search::replace(
        Text::One(&own(args)),
        Text::One(&old),
        Text::One(&with),
        most,
    );
    let made = made.map_err(|fault| match &*fault.message {
        "replace string is too long" => Fault::overflow("replace bytes is too long"),
        _ => fault,
    });
    or_itself(cx, args, made)
}

fn list_of(
    cx: &mut Cx,
    value: &Value,
    bytes: &[u8],
    parts: &[Part],
    capacity: usize,
) -> Res<Value> {
    let mut items = Vec::new();
    if items.try_reserve_exact(parts.len()).is_err() {
        return Err(cx.memory_error());
    }
    for &(start, end) in parts {
        items.push(part(cx, value, bytes, start, end)?);
    }
    list::layout::grown(cx, items, capacity)
}

/// The arguments `sep` and `maxsplit`; no separator means white space.
fn split_arguments<'a>(cx: &mut Cx, args: Bound<'a>) -> Res<(Option<Buffer<'a>>, i64)> {
    let most = match args.opt(2) {
        Some(most) => cx.index_isize(most)? as i64,
        None => -1,
    };
    let Some(given) = args.opt(1).filter(|sep| !cx.is_none(sep)) else {
        return Ok((None, most));
    };
    let separator = required(cx, given)?;
    if separator.is_empty() {
        return Err(cx.value_error("empty separator"));
    }
    Ok((Some(separator), most))
}

pub(crate) fn split(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (separator, most) = split_arguments(cx, args)?;
    let bytes = own(args);
    let text = Text::One(&bytes);
    let parts = match separator {
        None => split::split_space(text, most, Flavor::Bytes),
        Some(separator) => split::split(text, Text::One(&separator), most),
    };
    list_of(cx, args.req(0), &bytes, &parts, first_capacity(most))
}

pub(crate) fn rsplit(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (separator, most) = split_arguments(cx, args)?;
    let bytes = own(args);
    let text = Text::One(&bytes);
    let parts = match separator {
        None => split::rsplit_space(text, most, Flavor::Bytes),
        Some(separator) => split::rsplit(text, Text::One(&separator), most),
    };
    list_of(cx, args.req(0), &bytes, &parts, first_capacity(most))
}

pub(crate) fn splitlines(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let keeps = match args.opt(1) {
        Some(keepends) => cx.is_true(keepends)?,
        None => false,
    };
    let ends = if keeps {
        LineEnds::Keep
    } else {
        LineEnds::Drop
    };
    let bytes = own(args);
    let parts = split::split_lines(Text::One(&bytes), ends, Flavor::Bytes);
    list_of(cx, args.req(0), &bytes, &parts, 0)
}

pub(crate) fn partition(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    partitioned(cx, args, search::find, true)
}

pub(crate) fn rpartition(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    partitioned(cx, args, search::rfind, false)
}

fn partitioned(
    cx: &mut Cx,
    args: Bound<'_>,
    search: fn(Text<'_>, Text<'_>) -> Option<usize>,
    is_first: bool,
) -> Res<Value> {
    let separator = required(cx, args.req(1))?;
    if separator.is_empty() {
        return Err(cx.value_error("empty separator"));
    }
    let (value, bytes) = (args.req(0), own(args));
    let parts = match search(Text::One(&bytes), Text::One(&separator)) {
        Some(place) => {
            let before = like(cx, value, &bytes[..place])?;
            let between = if is_array(value) {
                bytearray::new(cx, &separator)?
            } else {
                args.req(1).clone()
            };
            let after = like(cx, value, &bytes[place + separator.len()..])?;
            vec![before, between, after]
        }
        None => {
            let all = if is_array(value) {
                bytearray::copy(cx, value)?
            } else {
                value.clone()
            };
            let (first, second) = (like(cx, value, &[])?, like(cx, value, &[])?);
            if is_first {
                vec![all, first, second]
            } else {
                vec![first, second, all]
            }
        }
    };
    tuple::from_vec(cx, parts)
}

pub(crate) fn join(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let iterable = args.req(1);
    let is_plain = cx.is_exact(iterable, Ty::List) || cx.is_exact(iterable, Ty::Tuple);
    let items = if is_plain {
        cx.collect(iterable)?
    } else {
        match cx.iter(iterable) {
            Ok(iterator) => cx.collect(&iterator)?,
            Err(raised) => {
                if cx.catch(Exc::TypeError).is_some() {
                    return Err(cx.type_error("can only join an iterable"));
                }
                return Err(raised);
            }
        }
    };
    if let [only] = &items[..]
        && cx.is_exact(only, Ty::Bytes)
        && !is_array(args.req(0))
    {
        return Ok(only.clone());
    }
    let separator = own(args);
    let mut parts = Vec::new();
    if parts.try_reserve_exact(items.len()).is_err() {
        return Err(cx.memory_error());
    }
    let mut len = Some(
        separator
            .len()
            .saturating_mul(items.len().saturating_sub(1)),
    );
    for (i, item) in items.iter().enumerate() {
        let Ok(bytes) = cx.buffer(item) else {
            drop(cx.take_exception());
            let name = cx.type_name_of(item);
            return Err(cx.type_error(format!(
                "sequence item {i}: expected a bytes-like object, {name} found"
            )));
        };
        len = len.and_then(|len| len.checked_add(bytes.len()));
        parts.push(bytes);
    }
    let Some(len) = len.filter(|&len| isize::try_from(len).is_ok()) else {
        return Err(cx.raise(Exc::OverflowError, "join() result is too long"));
    };
    let parts = parts.iter().enumerate().flat_map(|(i, part)| {
        let before = if i > 0 { &*separator } else { &[] };
        [before, &**part]
    });
    if is_array(args.req(0)) {
        return bytearray::layout::of_parts(cx, len, parts);
    }
    layout::of_parts(cx, len, parts)
}

pub(crate) fn strip(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    stripped(cx, args, Ends::Both)
}

pub(crate) fn lstrip(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    stripped(cx, args, Ends::Left)
}

pub(crate) fn rstrip(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    stripped(cx, args, Ends::Right)
}

fn stripped(cx: &mut Cx, args: Bound<'_>, ends: Ends) -> Res<Value> {
    let chars = match args.opt(1).filter(|chars| !cx.is_none(chars)) {
        None => None,
        Some(chars) => Some(required(cx, chars)?),
    };
    let bytes = own(args);
    let text = Text::One(&bytes);
    let (start, end) = match chars {
        None => split::strip_space(text, ends, Flavor::Bytes),
        Some(chars) => split::strip_chars(text, Text::One(&chars), ends),
    };
    part(cx, args.req(0), &bytes, start, end)
}

pub(crate) fn center(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    justified(cx, args, "center", Justify::Center)
}

pub(crate) fn ljust(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    justified(cx, args, "ljust", Justify::Left)
}

pub(crate) fn rjust(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    justified(cx, args, "rjust", Justify::Right)
}

fn justified(cx: &mut Cx, args: Bound<'_>, what: &str, side: Justify) -> Res<Value> {
    let width = cx.index_isize(args.req(1))? as i64;
    let fill = match args.opt(2) {
        None => b' ',
        Some(given) => {
            if let Some([fill]) = bytes_of(given).or_else(|| bytearray::content(given)) {
                *fill
            } else {
                let expected = "a byte string of length 1";
                return Err(cx.argument_error(what, "argument 2", expected, given));
            }
        }
    };
    let made = split::justify(Text::One(&own(args)), width, u32::from(fill), side);
    or_itself(cx, args, made)
}

pub(crate) fn zfill(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let width = cx.index_isize(args.req(1))? as i64;
    let made = split::zero_fill(Text::One(&own(args)), width);
    or_itself(cx, args, made)
}

pub(crate) fn expandtabs(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let size = match args.opt(1) {
        Some(size) => i64::from(cx.index_c_int(size)?),
        None => 8,
    };
    let made = split::expand_tabs(Text::One(&own(args)), size).map(Some);
    let made = made.map_err(|fault| match &*fault.message {
        "new string is too long" => Fault::overflow("result too long"),
        _ => fault,
    });
    or_itself(cx, args, made)
}

pub(crate) fn decode(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    codec::check_argument(cx, "decode", "encoding", args.opt(1))?;
    codec::check_argument(cx, "decode", "errors", args.opt(2))?;
    super::decode(cx, args.req(0), &own(args), args.opt(1), args.opt(2))
}

pub(crate) fn translate(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let table = match args.req(1) {
        table if cx.is_none(table) => None,
        table => {
            let table = required(cx, table)?;
            let Some(table) = table.first_chunk::<256>().filter(|_| table.len() == 256) else {
                return Err(cx.value_error("translation table must be 256 characters long"));
            };
            Some(*table)
        }
    };
    let delete = match args.opt(2) {
        Some(delete) => required(cx, delete)?,
        None => Buffer::of_bytes(&[]),
    };
    let bytes = own(args);
    let made = search::translate_bytes(&bytes, table.as_ref(), &delete);
    if made == *bytes {
        return unchanged(cx, args.req(0));
    }
    like(cx, args.req(0), &made)
}

pub(crate) fn maketrans(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let from = required(cx, args.req(0))?;
    let to = required(cx, args.req(1))?;
    if from.len() != to.len() {
        return Err(cx.value_error("maketrans arguments must have same length"));
    }
    let mut table: [u8; 256] = std::array::from_fn(|b| b as u8);
    for (&from, &to) in from.iter().zip(&*to) {
        table[from as usize] = to;
    }
    new(cx, &table)
}

pub(crate) fn fromhex(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let Some(text) = text_of(args.req(1)) else {
        return Err(cx.argument_error("fromhex", "argument", "str", args.req(1)));
    };
    let digit = |at: usize| {
        let cp = (at < text.len()).then(|| text.get(at))?;
        char::from_u32(cp)?.to_digit(16)
    };
    let mut made = Vec::with_capacity(text.len() / 2);
    // A character beyond ASCII is what CPython complains of first.
    let mut wrong = text.iter().position(|cp| cp > 0x7F);
    let mut at = 0;
    while wrong.is_none() && at < text.len() {
        if matches!(text.get(at), 9..=13 | 32) {
            at += 1;
            continue;
        }
        match (digit(at), digit(at + 1)) {
            (Some(high), Some(low)) => made.push((high << 4 | low) as u8),
            (None, _) => wrong = Some(at),
            (Some(_), None) => wrong = Some(at + 1),
        }
        at += 2;
    }
    if let Some(at) = wrong {
        return Err(cx.value_error(format!(
            "non-hexadecimal number found in fromhex() arg at position {at}"
        )));
    }
    let class = args.req(0);
    let is_array = class
        .cast::<TypeObj>()
        .is_some_and(|class| class.head.layout == Layout::ByteArray as u8);
    if is_array && class.is(&cx.type_value(Ty::ByteArray)) {
        return bytearray::new(cx, &made);
    }
    let made = new(cx, &made)?;
    if class.is(&cx.type_value(Ty::Bytes)) {
        return Ok(made);
    }
    cx.call(class, &[made])
}

pub(crate) fn hex(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let grouping = hex_grouping(cx, args.opt(1), args.opt(2))?;
    hex_of(cx, &own(args), grouping)
}

/// The separator and how many bytes it separates: counted from the right, or from the left if negative.
pub(crate) type Grouping = Option<(u8, i32)>;

/// The arguments of `hex`.
pub(crate) fn hex_grouping(
    cx: &mut Cx,
    separator: Option<&Value>,
    group: Option<&Value>,
) -> Res<Grouping> {
    let group = match group {
        Some(group) => cx.index_c_int(group)?,
        None => 1,
    };
    match separator {
        Some(given) => Ok(Some((hex_separator(cx, given)? as u8, group))),
        None => Ok(None),
    }
}

/// Bytes as hexadecimal digits.
pub(crate) fn hex_of(cx: &mut Cx, bytes: &[u8], grouping: Grouping) -> Res<Value> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut out = Vec::new();
    if out
        .try_reserve_exact(bytes.len().saturating_mul(3))
        .is_err()
    {
        return Err(cx.memory_error());
    }
    let (separator, group) = grouping.unwrap_or((0, 0));
    let size = group.unsigned_abs() as usize;
    for (i, byte) in bytes.iter().enumerate() {
        if size > 0 && i > 0 {
            let from = if group > 0 { bytes.len() - i } else { i };
            if from % size == 0 {
                out.push(separator);
            }
        }
        out.extend_from_slice(&[DIGITS[(byte >> 4) as usize], DIGITS[(byte & 15) as usize]]);
    }
    str_::layout::of_text(cx, Text::One(&out), 0x7F)
}

fn hex_separator(cx: &mut Cx, given: &Value) -> Res<char> {
    if cx.len(given)? != 1 {
        return Err(cx.value_error("sep must be length 1."));
    }
    let cp = match (text_of(given), bytes_of(given)) {
        (Some(text), _) => text.get(0),
        (None, Some(bytes)) => u32::from(bytes[0]),
        (None, None) => return Err(cx.type_error("sep must be str or bytes.")),
    };
    match char::from_u32(cp) {
        Some(separator) if separator.is_ascii() => Ok(separator),
        _ => Err(cx.value_error("sep must be ASCII.")),
    }
}
