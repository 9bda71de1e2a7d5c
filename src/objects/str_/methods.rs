//! The table of string methods.

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::Value;
use crate::objects::native::{Bound, Native};
use crate::objects::str_::{case, codec, exact, find, format, pieces, text_of, translate};
use crate::objects::{int, str_, tuple};
use crate::text::format_spec::format_str;
use crate::text::view::Text;

/// The string that a method is called on.
pub(crate) fn own(args: Bound<'_>) -> Text<'_> {
    text_of(args.req(0)).unwrap_or(Text::EMPTY)
}

#[rustfmt::skip]
pub(crate) const METHODS: &[Native] = &[
    Native::new("encode", "($self, /, encoding='utf-8', errors='strict')", "Encode the string using the codec registered for encoding.", encode),
    Native::new("replace", "($self, old, new, /, count=-1)", "Return a copy with all occurrences of substring old replaced by new.", find::replace),
    Native::new("split", "($self, /, sep=None, maxsplit=-1)", "Return a list of the substrings in the string, using sep as the separator string.", pieces::split),
    Native::new("rsplit", "($self, /, sep=None, maxsplit=-1)", "Return a list of the substrings in the string, using sep as the separator string.", pieces::rsplit),
    Native::new("join", "($self, iterable, /)", "Concatenate any number of strings.", pieces::join),
    Native::new("capitalize", "($self, /)", "Return a capitalized version of the string.", case::capitalize),
    Native::new("casefold", "($self, /)", "Return a version of the string suitable for caseless comparisons.", case::casefold),
    Native::new("title", "($self, /)", "Return a version of the string where each word is titlecased.", case::title),
    Native::new("center", "($self, width, fillchar=' ', /)", "Return a centered string of length width.", pieces::center),
    Native::new("count", "($self, sub[, start[, end]], /)", "Return the number of non-overlapping occurrences of substring sub in string S[start:end].", find::count),
    Native::new("expandtabs", "($self, /, tabsize=8)", "Return a copy where all tab characters are expanded using spaces.", pieces::expandtabs),
    Native::new("find", "($self, sub[, start[, end]], /)", "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].", find::find),
    Native::new("partition", "($self, sep, /)", "Partition the string into three parts using the given separator.", pieces::partition),
    Native::new("index", "($self, sub[, start[, end]], /)", "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].", find::index),
    Native::new("ljust", "($self, width, fillchar=' ', /)", "Return a left-justified string of length width.", pieces::ljust),
    Native::new("lower", "($self, /)", "Return a copy of the string converted to lowercase.", case::lower),
    Native::new("lstrip", "($self, chars=None, /)", "Return a copy of the string with leading whitespace removed.", pieces::lstrip),
    Native::new("rfind", "($self, sub[, start[, end]], /)", "Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].", find::rfind),
    Native::new("rindex", "($self, sub[, start[, end]], /)", "Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].", find::rindex),
    Native::new("rjust", "($self, width, fillchar=' ', /)", "Return a right-justified string of length width.", pieces::rjust),
    Native::new("rstrip", "($self, chars=None, /)", "Return a copy of the string with trailing whitespace removed.", pieces::rstrip),
    Native::new("rpartition", "($self, sep, /)", "Partition the string into three parts using the given separator.", pieces::rpartition),
    Native::new("splitlines", "($self, /, keepends=False)", "Return a list of the lines in the string, breaking at line boundaries.", pieces::splitlines),
    Native::new("strip", "($self, chars=None, /)", "Return a copy of the string with leading and trailing whitespace removed.", pieces::strip),
    Native::new("swapcase", "($self, /)", "Convert uppercase characters to lowercase and lowercase characters to uppercase.", case::swapcase),
    Native::new("translate", "($self, table, /)", "Replace each character in the string using the given translation table.", translate::translate),
    Native::new("upper", "($self, /)", "Return a copy of the string converted to uppercase.", case::upper),
    Native::new("startswith", "($self, prefix[, start[, end]], /)", "Return True if the string starts with the specified prefix, False otherwise.", find::startswith),
    Native::new("endswith", "($self, suffix[, start[, end]], /)", "Return True if the string ends with the specified suffix, False otherwise.", find::endswith),
    Native::new("removeprefix", "($self, prefix, /)", "Return a str with the given prefix string removed if present.", find::removeprefix),
    Native::new("removesuffix", "($self, suffix, /)", "Return a str with the given suffix string removed if present.", find::removesuffix),
    Native::new("isascii", "($self, /)", "Return True if all characters in the string are ASCII, False otherwise.", case::isascii),
    Native::new("islower", "($self, /)", "Return True if the string is a lowercase string, False otherwise.", case::islower),
    Native::new("isupper", "($self, /)", "Return True if the string is an uppercase string, False otherwise.", case::isupper),
    Native::new("istitle", "($self, /)", "Return True if the string is a title-cased string, False otherwise.", case::istitle),
    Native::new("isspace", "($self, /)", "Return True if the string is a whitespace string, False otherwise.", case::isspace),
    Native::new("isdecimal", "($self, /)", "Return True if the string is a decimal string, False otherwise.", case::isdecimal),
    Native::new("isdigit", "($self, /)", "Return True if the string is a digit string, False otherwise.", case::isdigit),
    Native::new("isnumeric", "($self, /)", "Return True if the string is a numeric string, False otherwise.", case::isnumeric),
    Native::new("isalpha", "($self, /)", "Return True if the string is an alphabetic string, False otherwise.", case::isalpha),
    Native::new("isalnum", "($self, /)", "Return True if the string is an alpha-numeric string, False otherwise.", case::isalnum),
    Native::new("isidentifier", "($self, /)", "Return True if the string is a valid Python identifier, False otherwise.", case::isidentifier),
    Native::new("isprintable", "($self, /)", "Return True if the string is printable, False otherwise.", case::isprintable),
    Native::new("zfill", "($self, width, /)", "Pad a numeric string with zeros on the left, to fill a field of the given width.", pieces::zfill),
    Native::new("format", "($self, /, *args, **kwargs)", "Return a formatted version of the string, using substitutions from args and kwargs.", format::format),
    Native::new("format_map", "($self, mapping, /)", "Return a formatted version of the string, using substitutions from mapping.", format::format_map),
    Native::new("__format__", "($self, format_spec, /)", "Return a formatted version of the string as described by format_spec.", format_method),
    Native::fixed("maketrans", "(x, y=<unrepresentable>, z=<unrepresentable>, /)", "Return a translation table usable for str.translate().", translate::maketrans),
    Native::new("__sizeof__", "($self, /)", "Return the size of the string in memory, in bytes.", sizeof),
    Native::new("__getnewargs__", "($self, /)", "", getnewargs),
];

fn encode(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    codec::check_argument(cx, "encode", "encoding", args.opt(1))?;
    codec::check_argument(cx, "encode", "errors", args.opt(2))?;
    codec::encode(cx, args.req(0), args.opt(1), args.opt(2))
}

fn format_method(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let value = args.req(0);
    let Some(spec) = text_of(args.req(1)) else {
        return Err(cx.argument_error("__format__", "argument", "str", args.req(1)));
    };
    if spec.is_empty() {
        return if cx.is_exact(value, crate::objects::Ty::Str) {
            Ok(value.clone())
        } else {
            cx.str(value)
        };
    }
    formatted(cx, value, spec)
}

/// A string by a specification that is not empty.
pub(crate) fn formatted(cx: &mut Cx, value: &Value, spec: Text<'_>) -> Res<Value> {
    let name = cx.type_name_of(value);
    match format_str(text_of(value).unwrap_or(Text::EMPTY), spec, &name) {
        Ok(text) => str_::from_buf(cx, &text),
        Err(fault) => Err(cx.fault(fault)),
    }
}

fn sizeof(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let bytes = heap::ask::bytes_of(args.req(0));
    int::new(cx, bytes as i64)
}

fn getnewargs(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let copy = exact(cx, args.req(0))?;
    tuple::from_vec(cx, vec![copy])
}
