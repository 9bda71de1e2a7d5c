//! Methods of bytes objects.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number::fault::Fault;
use crate::objects::bytes::layout::{self, bytes_of};
use crate::objects::bytes::{exact, new, required};
use crate::objects::exception::Exc;
use crate::objects::native::{Bound, Native};
use crate::objects::protocol::number::is_index;
use crate::objects::str_::pieces::first_capacity;
use crate::objects::str_::{codec, text_of};
use crate::objects::tuple::layout::TupleObj;
use crate::objects::{Ty, int, list, str_, tuple};
use crate::text::case;
use crate::text::search;
use crate::text::split::{self, Ends, Flavor, Justify, LineEnds, Part};
use crate::text::view::{Text, TextBuf};

#[rustfmt::skip]
pub(crate) const METHODS: &[Native] = &[
    Native::new("__getnewargs__", "($self, /)", "", getnewargs),
    Native::new("__bytes__", "($self, /)", "Convert this value to exact type bytes.", itself),
    Native::new("capitalize", "($self, /)", "B.capitalize() -> copy of B", capitalize),
    Native::new("center", "($self, width, fillchar=b' ', /)", "Return a centered string of length width.", center),
    Native::new("count", "($self, sub[, start[, end]], /)", "Return the number of non-overlapping occurrences of subsection 'sub' in bytes B[start:end].", count),
    Native::new("decode", "($self, /, encoding='utf-8', errors='strict')", "Decode the bytes using the codec registered for encoding.", decode),
    Native::new("endswith", "($self, suffix[, start[, end]], /)", "Return True if the bytes ends with the specified suffix, False otherwise.", endswith),
    Native::new("expandtabs", "($self, /, tabsize=8)", "Return a copy where all tab characters are expanded using spaces.", expandtabs),
    Native::new("find", "($self, sub[, start[, end]], /)", "Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].", find),
    Native::class("fromhex", "($type, string, /)", "Create a bytes object from a string of hexadecimal numbers.", fromhex),
    Native::new("hex", "($self, /, sep=<unrepresentable>, bytes_per_sep=1)", "Create a string of hexadecimal numbers from a bytes object.", hex),
    Native::new("index", "($self, sub[, start[, end]], /)", "Return the lowest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].", index),
    Native::new("isalnum", "($self, /)", "B.isalnum() -> bool", isalnum),
    Native::new("isalpha", "($self, /)", "B.isalpha() -> bool", isalpha),
    Native::new("isascii", "($self, /)", "B.isascii() -> bool", isascii),
    Native::new("isdigit", "($self, /)", "B.isdigit() -> bool", isdigit),
    Native::new("islower", "($self, /)", "B.islower() -> bool", islower),
    Native::new("isspace", "($self, /)", "B.isspace() -> bool", isspace),
    Native::new("istitle", "($self, /)", "B.istitle() -> bool", istitle),
    Native::new("isupper", "($self, /)", "B.isupper() -> bool", isupper),
    Native::new("join", "($self, iterable_of_bytes, /)", "Concatenate any number of bytes objects.", join),
    Native::new("ljust", "($self, width, fillchar=b' ', /)", "Return a left-justified string of length width.", ljust),
    Native::new("lower", "($self, /)", "B.lower() -> copy of B", lower),
    Native::new("lstrip", "($self, bytes=None, /)", "Strip leading bytes contained in the argument.", lstrip),
    Native::fixed("maketrans", "(frm, to, /)", "Return a translation table usable for the bytes or bytearray translate method.", maketrans),
    Native::new("partition", "($self, sep, /)", "Partition the bytes into three parts using the given separator.", partition),
    Native::new("replace", "($self, old, new, count=-1, /)", "Return a copy with all occurrences of substring old replaced by new.", replace),
    Native::new("removeprefix", "($self, prefix, /)", "Return a bytes object with the given prefix string removed if present.", removeprefix),
    Native::new("removesuffix", "($self, suffix, /)", "Return a bytes object with the given suffix string removed if present.", removesuffix),
    Native::new("rfind", "($self, sub[, start[, end]], /)", "Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].", rfind),
    Native::new("rindex", "($self, sub[, start[, end]], /)", "Return the highest index in B where subsection 'sub' is found, such that 'sub' is contained within B[start,end].", rindex),
    Native::new("rjust", "($self, width, fillchar=b' ', /)", "Return a right-justified string of length width.", rjust),
    Native::new("rpartition", "($self, sep, /)", "Partition the bytes into three parts using the given separator.", rpartition),
    Native::new("rsplit", "($self, /, sep=None, maxsplit=-1)", "Return a list of the sections in the bytes, using sep as the delimiter.", rsplit),
    Native::new("rstrip", "($self, bytes=None, /)", "Strip trailing bytes contained in the argument.", rstrip),
    Native::new("split", "($self, /, sep=None, maxsplit=-1)", "Return a list of the sections in the bytes, using sep as the delimiter.", split),
    Native::new("splitlines", "($self, /, keepends=False)", "Return a list of the lines in the bytes, breaking at line boundaries.", splitlines),
    Native::new("startswith", "($self, prefix[, start[, end]], /)", "Return True if the bytes starts with the specified prefix, False otherwise.", startswith),
    Native::new("strip", "($self, bytes=None, /)", "Strip leading and trailing bytes contained in the argument.", strip),
    Native::new("swapcase", "($self, /)", "B.swapcase() -> copy of B", swapcase),
    Native::new("title", "($self, /)", "B.title() -> copy of B", title),
    Native::new("translate", "($self, table, /, delete=b'')", "Return a copy with each character mapped by the given translation table.", translate),
    Native::new("upper", "($self, /)", "B.upper() -> copy of B", upper),
    Native::new("zfill", "($self, width, /)", "Pad a numeric string with zeros on the left, to fill a field of the given width.", zfill),
];

/// The bytes that a method is called on.
fn own(args: Bound<'_>) -> &[u8] {
    bytes_of(args.req(0)).unwrap_or_default()
}

/// The same, for the algorithms of text.
fn own_text(args: Bound<'_>) -> Text<'_> {
    Text::One(own(args))
}

fn itself(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    exact(cx, args.req(0))
}

fn getnewargs(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let copy = new(cx, own(args))?;
    tuple::from_vec(cx, vec![copy])
}

macro_rules! mapped {
    ($($name:ident: $map:expr;)+) => {
        $(fn $name(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
            let map: fn(&[u8]) -> Vec<u8> = $map;
            new(cx, &map(own(args)))
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
        $(fn $name(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
            let claim: fn(&[u8]) -> bool = $claim;
            Ok(cx.bool(claim(own(args))))
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
    Bytes(&'a [u8]),
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
    if let Some(bytes) = bytes_of(given) {
        return Ok(Needle::Bytes(bytes));
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
    let bounds = bounds(cx, args)?;
    let needle = needle(cx, args.req(1))?;
    Ok(bounds.and_then(|(start, end)| {
        search(own_text(args).slice(start, end), needle.text()).map(|place| place + start)
    }))
}

fn must_be_found(cx: &mut Cx, place: Option<usize>) -> Res<Value> {
    match place {
        Some(place) => int::new(cx, place as i64),
        None => Err(cx.value_error("subsection not found")),
    }
}

fn find(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let place = place(cx, args, search::find)?;
    int::new(cx, place.map_or(-1, |place| place as i64))
}

fn rfind(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let place = place(cx, args, search::rfind)?;
    int::new(cx, place.map_or(-1, |place| place as i64))
}

fn index(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let place = place(cx, args, search::find)?;
    must_be_found(cx, place)
}

fn rindex(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let place = place(cx, args, search::rfind)?;
    must_be_found(cx, place)
}

fn count(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let bounds = bounds(cx, args)?;
    let needle = needle(cx, args.req(1))?;
    let n = bounds.map_or(0, |(start, end)| {
        search::count(own_text(args).slice(start, end), needle.text())
    });
    int::new(cx, n as i64)
}

fn startswith(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    at_end(cx, args, "startswith", <[u8]>::starts_with)
}

fn endswith(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    at_end(cx, args, "endswith", <[u8]>::ends_with)
}

fn at_end(cx: &mut Cx, args: Bound<'_>, what: &str, test: fn(&[u8], &[u8]) -> bool) -> Res<Value> {
    let part = bounds(cx, args)?.map(|(start, end)| &own(args)[start..end]);
    let wanted = args.req(1);
    if wanted.cast::<TupleObj>().is_some() {
        for i in 0..tuple::items(cx, wanted).len() {
            let item = tuple::items(cx, wanted)[i].clone();
            let sub = required(cx, &item)?;
            if part.is_some_and(|part| test(part, sub)) {
                return Ok(cx.bool(true));
            }
        }
        return Ok(cx.bool(false));
    }
    let Some(sub) = bytes_of(wanted) else {
        let name = cx.type_name_of(wanted);
        return Err(cx.type_error(format!(
            "{what} first arg must be bytes or a tuple of bytes, not {name}"
        )));
    };
    Ok(cx.bool(part.is_some_and(|part| test(part, sub))))
}

/// A part of the object; all of an exact one is the object itself.
fn part(cx: &mut Cx, value: &Value, start: usize, end: usize) -> Res<Value> {
    let bytes = bytes_of(value).unwrap_or_default();
    if start == 0 && end == bytes.len() {
        return exact(cx, value);
    }
    new(cx, &bytes[start..end])
}

fn removeprefix(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let prefix = required(cx, args.req(1))?;
    let bytes = own(args);
    let start = if bytes.starts_with(prefix) {
        prefix.len()
    } else {
        0
    };
    part(cx, args.req(0), start, bytes.len())
}

fn removesuffix(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let suffix = required(cx, args.req(1))?;
    let bytes = own(args);
    let n_cut = if bytes.ends_with(suffix) {
        suffix.len()
    } else {
        0
    };
    part(cx, args.req(0), 0, bytes.len() - n_cut)
}

/// A text of one byte a character, as bytes.
fn of_buf(cx: &mut Cx, text: TextBuf) -> Res<Value> {
    match text {
        TextBuf::One(bytes) => new(cx, &bytes),
        TextBuf::Two(_) | TextBuf::Four(_) => Err(cx.value_error("bytes must be in range(0, 256)")),
    }
}

/// The new bytes, or the object itself if there are none.
fn or_itself(cx: &mut Cx, args: Bound<'_>, made: Result<Option<TextBuf>, Fault>) -> Res<Value> {
    match made {
        Ok(Some(text)) => of_buf(cx, text),
        Ok(None) => exact(cx, args.req(0)),
        Err(fault) => Err(cx.fault(fault)),
    }
}

fn replace(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let old = required(cx, args.req(1))?;
    let with = required(cx, args.req(2))?;
    let most = match args.opt(3) {
        Some(count) => cx.index_isize(count)? as i64,
        None => -1,
    };
    let made = search::replace(own_text(args), Text::One(old), Text::One(with), most);
    let made = made.map_err(|fault| match &*fault.message {
        "replace string is too long" => Fault::overflow("replace bytes is too long"),
        _ => fault,
    });
    or_itself(cx, args, made)
}

fn list_of(cx: &mut Cx, value: &Value, parts: &[Part], capacity: usize) -> Res<Value> {
    let mut items = Vec::new();
    if items.try_reserve_exact(parts.len()).is_err() {
        return Err(cx.memory_error());
    }
    for &(start, end) in parts {
        items.push(part(cx, value, start, end)?);
    }
    list::layout::grown(cx, items, capacity)
}

/// The arguments `sep` and `maxsplit`; no separator means white space.
fn split_arguments<'a>(cx: &mut Cx, args: Bound<'a>) -> Res<(Option<Text<'a>>, i64)> {
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
    Ok((Some(Text::One(separator)), most))
}

fn split(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (separator, most) = split_arguments(cx, args)?;
    let parts = match separator {
        None => split::split_space(own_text(args), most, Flavor::Bytes),
        Some(separator) => split::split(own_text(args), separator, most),
    };
    list_of(cx, args.req(0), &parts, first_capacity(most))
}

fn rsplit(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (separator, most) = split_arguments(cx, args)?;
    let parts = match separator {
        None => split::rsplit_space(own_text(args), most, Flavor::Bytes),
        Some(separator) => split::rsplit(own_text(args), separator, most),
    };
    list_of(cx, args.req(0), &parts, first_capacity(most))
}

fn splitlines(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let keeps = match args.opt(1) {
        Some(keepends) => cx.is_true(keepends)?,
        None => false,
    };
    let ends = if keeps {
        LineEnds::Keep
    } else {
        LineEnds::Drop
    };
    let parts = split::split_lines(own_text(args), ends, Flavor::Bytes);
    list_of(cx, args.req(0), &parts, 0)
}

fn partition(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    partitioned(cx, args, search::find, true)
}

fn rpartition(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
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
    let bytes = own(args);
    let parts = if let Some(place) = search(own_text(args), Text::One(separator)) {
        let before = new(cx, &bytes[..place])?;
        let after = new(cx, &bytes[place + separator.len()..])?;
        vec![before, args.req(1).clone(), after]
    } else {
        let (all, empty) = (args.req(0).clone(), new(cx, &[])?);
        if is_first {
            vec![all, empty.clone(), empty]
        } else {
            vec![empty.clone(), empty, all]
        }
    };
    tuple::from_vec(cx, parts)
}

fn join(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
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
    {
        return Ok(only.clone());
    }
    let separator = own(args);
    let mut len = Some(
        separator
            .len()
            .saturating_mul(items.len().saturating_sub(1)),
    );
    for (i, item) in items.iter().enumerate() {
        let Some(bytes) = bytes_of(item) else {
            let name = cx.type_name_of(item);
            return Err(cx.type_error(format!(
                "sequence item {i}: expected a bytes-like object, {name} found"
            )));
        };
        len = len.and_then(|len| len.checked_add(bytes.len()));
    }
    let Some(len) = len.filter(|&len| isize::try_from(len).is_ok()) else {
        return Err(cx.raise(Exc::OverflowError, "join() result is too long"));
    };
    let parts = items.iter().enumerate().flat_map(|(i, item)| {
        let before = if i > 0 { separator } else { &[] };
        [before, bytes_of(item).unwrap_or_default()]
    });
    layout::of_parts(cx, len, parts)
}

fn strip(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    stripped(cx, args, Ends::Both)
}

fn lstrip(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    stripped(cx, args, Ends::Left)
}

fn rstrip(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    stripped(cx, args, Ends::Right)
}

fn stripped(cx: &mut Cx, args: Bound<'_>, ends: Ends) -> Res<Value> {
    let (start, end) = match args.opt(1).filter(|chars| !cx.is_none(chars)) {
        None => split::strip_space(own_text(args), ends, Flavor::Bytes),
        Some(chars) => {
            let chars = required(cx, chars)?;
            split::strip_chars(own_text(args), Text::One(chars), ends)
        }
    };
    part(cx, args.req(0), start, end)
}

fn center(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    justified(cx, args, "center", Justify::Center)
}

fn ljust(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    justified(cx, args, "ljust", Justify::Left)
}

fn rjust(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    justified(cx, args, "rjust", Justify::Right)
}

fn justified(cx: &mut Cx, args: Bound<'_>, what: &str, side: Justify) -> Res<Value> {
    let width = cx.index_isize(args.req(1))? as i64;
    let fill = match args.opt(2) {
        None => b' ',
        Some(given) => {
            if let Some([fill]) = bytes_of(given) {
                *fill
            } else {
                let expected = "a byte string of length 1";
                return Err(cx.argument_error(what, "argument 2", expected, given));
            }
        }
    };
    let made = split::justify(own_text(args), width, u32::from(fill), side);
    or_itself(cx, args, made)
}

fn zfill(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let width = cx.index_isize(args.req(1))? as i64;
    let made = split::zero_fill(own_text(args), width);
    or_itself(cx, args, made)
}

fn expandtabs(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let size = match args.opt(1) {
        Some(size) => i64::from(cx.index_c_int(size)?),
        None => 8,
    };
    let made = split::expand_tabs(own_text(args), size).map(Some);
    let made = made.map_err(|fault| match &*fault.message {
        "new string is too long" => Fault::overflow("result too long"),
        _ => fault,
    });
    or_itself(cx, args, made)
}

fn decode(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    codec::check_argument(cx, "decode", "encoding", args.opt(1))?;
    codec::check_argument(cx, "decode", "errors", args.opt(2))?;
    codec::decode(cx, args.req(0), own(args), args.opt(1), args.opt(2))
}

fn translate(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let table = match args.req(1) {
        table if cx.is_none(table) => None,
        table => {
            let table = required(cx, table)?;
            let Ok(table) = <&[u8; 256]>::try_from(table) else {
                return Err(cx.value_error("translation table must be 256 characters long"));
            };
            Some(table)
        }
    };
    let delete = match args.opt(2) {
        Some(delete) => required(cx, delete)?,
        None => &[],
    };
    let made = search::translate_bytes(own(args), table, delete);
    if made == own(args) {
        return exact(cx, args.req(0));
    }
    new(cx, &made)
}

fn maketrans(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let from = required(cx, args.req(0))?;
    let to = required(cx, args.req(1))?;
    if from.len() != to.len() {
        return Err(cx.value_error("maketrans arguments must have same length"));
    }
    let mut table: [u8; 256] = std::array::from_fn(|b| b as u8);
    for (&from, &to) in from.iter().zip(to) {
        table[from as usize] = to;
    }
    new(cx, &table)
}

fn fromhex(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
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
    let made = new(cx, &made)?;
    let class = args.req(0);
    if class.is(&cx.type_value(Ty::Bytes)) {
        return Ok(made);
    }
    cx.call(class, &[made])
}

fn hex(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let group = match args.opt(2) {
        Some(group) => cx.index_c_int(group)?,
        None => 1,
    };
    let separator = match args.opt(1) {
        Some(given) => Some(hex_separator(cx, given)?),
        None => None,
    };
    let bytes = own(args);
    let size = group.unsigned_abs() as usize;
    let mut out = String::new();
    if out.try_reserve_exact(bytes.len() * 3).is_err() {
        return Err(cx.memory_error());
    }
    for (i, byte) in bytes.iter().enumerate() {
        if let Some(separator) = separator
            && i > 0
            && size > 0
        {
            // Groups are counted from the right, or from the left if their size is given as negative.
            let from = if group > 0 { bytes.len() - i } else { i };
            if from % size == 0 {
                out.push(separator);
            }
        }
        for digit in [byte >> 4, byte & 15] {
            out.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
        }
    }
    str_::new(cx, &out)
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
