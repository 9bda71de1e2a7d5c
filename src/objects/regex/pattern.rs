//! Patterns and scanners.

use std::cell::Cell;

use super::layout::{
    Compiled, PATTERN_WEAK_OFFSET, PatternObj, PatternTrace, ScannerObj, ScannerTrace,
    destroy_pattern, destroy_pattern_fields, destroy_scanner, new_pattern, size_of_pattern,
};
use super::{compiled, matched, part, raise_wrong, replace, search, subject, text_of};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::exception::Exc;
use crate::objects::native::{Bound, GetSet, Native, readonly_field};
use crate::objects::type_obj::{Layout, Memory, Slots, T_IMMUTABLE, T_NO_NEW, TypeObj, TypeSpec};
use crate::objects::{CompareOp, Ty, bytes, class, dict, int, iterators, list, str_, tuple};
use crate::text::regex;
use crate::text::regex::machine::{Found, Mode, NOWHERE};

const SEARCHED: &str = "($self, /, string, pos=0, endpos=sys.maxsize)";

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "re.Pattern",
    doc: "Compiled regular expression object.",
    flags: T_NO_NEW | T_IMMUTABLE,
    layout: Layout::RegexPattern,
    memory: Memory::Gc,
    basic_size: 96,
    item_size: 4,
    weak_offset: PATTERN_WEAK_OFFSET,
    trace: TraceFns::of::<PatternTrace>(),
    clear: Some(destroy_pattern_fields),
    destroy: destroy_pattern,
    size: Some(size_of_pattern),
    slots: Slots {
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        ..Slots::NONE
    },
    methods: &[
        Native::new(
            "match",
            SEARCHED,
            "Matches zero or more characters at the beginning of the string.",
            pattern_match,
        ),
        Native::new(
            "fullmatch",
            SEARCHED,
            "Matches against all of the string.",
            pattern_fullmatch,
        ),
        Native::new(
            "search",
            SEARCHED,
            "Scan through string looking for a match, and return a corresponding match object instance.\n\nReturn None if no position in the string matches.",
            pattern_search,
        ),
        Native::new(
            "sub",
            "($self, /, repl, string, count=0)",
            "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl.",
            pattern_sub,
        ),
        Native::new(
            "subn",
            "($self, /, repl, string, count=0)",
            "Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern with the replacement repl.",
            pattern_subn,
        ),
        Native::new(
            "findall",
            SEARCHED,
            "Return a list of all non-overlapping matches of pattern in string.",
            pattern_findall,
        ),
        Native::new(
            "split",
            "($self, /, string, maxsplit=0)",
            "Split string by the occurrences of pattern.",
            pattern_split,
        ),
        Native::new(
            "finditer",
            SEARCHED,
            "Return an iterator over all non-overlapping matches for the RE pattern in string.\n\nFor each match, the iterator returns a match object.",
            pattern_finditer,
        ),
        Native::new("scanner", SEARCHED, "", pattern_scanner),
        Native::new("__copy__", "($self, /)", "", itself),
        Native::new("__deepcopy__", "($self, memo, /)", "", itself),
        Native::class(
            "__class_getitem__",
            "($type, object, /)",
            "See PEP 585",
            class_getitem,
        ),
    ],
    getset: &[
        GetSet {
            name: "pattern",
            doc: "The pattern string from which the RE object was compiled.",
            get: pattern_text,
            set: Some(readonly_field),
        },
        GetSet {
            name: "flags",
            doc: "The regex matching flags.",
            get: flags,
            set: Some(readonly_field),
        },
        GetSet {
            name: "groups",
            doc: "The number of capturing groups in the pattern.",
            get: groups,
            set: Some(readonly_field),
        },
        GetSet {
            name: "groupindex",
            doc: "A dictionary mapping group names to group numbers.",
            get: groupindex,
            set: None,
        },
    ],
    ..TypeSpec::ATOM
};

pub(crate) static SCANNER_SPEC: TypeSpec = TypeSpec {
    name: "_sre.SRE_Scanner",
    doc: "",
    flags: T_NO_NEW | T_IMMUTABLE,
    layout: Layout::RegexScanner,
    memory: Memory::Gc,
    basic_size: 248,
    trace: TraceFns::of::<ScannerTrace>(),
    clear: Some(destroy_scanner),
    destroy: destroy_scanner,
    methods: &[
        Native::new("match", "($self, /)", "", scanner_match),
        Native::new("search", "($self, /)", "", scanner_search),
    ],
    getset: &[GetSet {
        name: "pattern",
        doc: "",
        get: scanner_pattern,
        set: Some(readonly_field),
    }],
    ..TypeSpec::ATOM
};

/// `_sre.compile(pattern, flags)`: a pattern, and the warnings that its text deserves.
pub(crate) fn compile(cx: &mut Cx, pattern: &Value, flags: u32) -> Res<Value> {
    let Some((text, is_text)) = text_of(pattern) else {
        return Err(cx.type_error("first argument must be string or compiled pattern"));
    };
    let parsed = regex::parse::parse(
        text,
        is_text,
        flags,
        crate::syntax::literal::character_named,
    );
    let parsed = match parsed {
        Ok(parsed) => parsed,
        Err(wrong) => return Err(raise_wrong(cx, wrong, pattern)),
    };
    let program = match regex::compile::compile(&parsed) {
        Ok(program) => program,
        Err(wrong) => return Err(raise_wrong(cx, wrong, pattern)),
    };
    let names = dict::new(cx)?;
    for (name, group) in &parsed.names {
        let name = str_::from_text(cx, crate::text::view::Text::Four(name))?;
        let name = str_::intern_value(cx, &name);
        let group = int::new(cx, i64::from(*group))?;
        dict::set(cx, &names, &name, &group)?;
    }
    let compiled = Compiled {
        program,
        names: parsed.names,
        flags: parsed.flags,
        is_text,
    };
    let class = cx.type_value(Ty::RegexPattern);
    let made = new_pattern(cx, &class, pattern, names, compiled)?;
    let warnings = parsed
        .warnings
        .iter()
        .map(|text| str_::new(cx, text))
        .collect::<Res<Vec<_>>>()?;
    let warnings = tuple::from_vec(cx, warnings)?;
    tuple::from_array(cx, [made, warnings])
}

/// `re.escape`: a backslash before every character that means something.
pub(crate) fn escape(cx: &mut Cx, pattern: &Value) -> Res<Value> {
    const SPECIAL: &[u8] = b"()[]{}?*+-|^$\\.&~# \t\n\r\x0b\x0c";
    if let Some(all) = bytes::layout::bytes_of(pattern) {
        let mut out = Vec::with_capacity(all.len());
        for &byte in all {
            if SPECIAL.contains(&byte) {
                out.push(b'\\');
            }
            out.push(byte);
        }
        return bytes::new(cx, &out);
    }
    let Some(text) = str_::layout::text_of(pattern) else {
        return Err(cx.type_error("first argument must be string or compiled pattern"));
    };
    let mut out = crate::text::view::TextBuf::new();
    for cp in text.iter() {
        if u8::try_from(cp).is_ok_and(|byte| SPECIAL.contains(&byte)) {
            out.push(u32::from(b'\\'));
        }
        out.push(cp);
    }
    str_::from_buf(cx, &out)
}

fn pattern_of(pattern: &Value) -> &PatternObj {
    pattern
        .cast::<PatternObj>()
        .expect("methods of patterns are called on patterns")
}

/// `pos` and `endpos` within a text.
fn bounds(cx: &mut Cx, args: Bound<'_>, len: usize) -> Res<(usize, usize)> {
    let mut within = |i: usize, otherwise: usize| match args.opt(i) {
        Some(value) => {
            let n = cx.index_isize_or(value, Exc::OverflowError)?;
            Ok(n.clamp(0, len as isize) as usize)
        }
        None => Ok(otherwise),
    };
    let pos = within(2, 0)?;
    let endpos = within(3, len)?;
    Ok((pos, endpos))
}

fn find(cx: &mut Cx, args: Bound<'_>, mode: Mode) -> Res<Value> {
    let (pattern, string) = (args.req(0), args.req(1));
    let compiled = compiled(cx, pattern)?;
    let text = subject(cx, &compiled, string)?;
    let (pos, endpos) = bounds(cx, args, text.len())?;
    if pos > endpos {
        return Ok(cx.none());
    }
    let found = search(cx, &compiled, text.slice(0, endpos), pos, mode, false)?;
    match found {
        Some(found) => matched(cx, pattern, string, found, (pos, endpos)),
        None => Ok(cx.none()),
    }
}

fn pattern_match(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    find(cx, args, Mode::Match)
}

fn pattern_fullmatch(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    find(cx, args, Mode::Full)
}

fn pattern_search(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    find(cx, args, Mode::Search)
}

/// Goes through all matches; `each` says whether to go on.
pub(super) fn each_match(
    cx: &mut Cx,
    compiled: &Compiled,
    text: crate::text::view::Text<'_>,
    start: usize,
    mut each: impl FnMut(&mut Cx, Found) -> Res<bool>,
) -> Res<()> {
    let (mut at, mut must_advance) = (start, false);
    while at <= text.len() {
        let found = search(cx, compiled, text, at, Mode::Search, must_advance)?;
        let Some(found) = found else {
            break;
        };
        let (from, to) = (found.marks[0], found.marks[1]);
        if !each(cx, found)? {
            break;
        }
        must_advance = from == to;
        at = to;
    }
    Ok(())
}

/// A group of a match, or the empty text if it took no part.
fn group_or_empty(cx: &mut Cx, string: &Value, found: &Found, group: usize) -> Res<Value> {
    let (from, to) = (found.marks[group * 2], found.marks[group * 2 + 1]);
    if from == NOWHERE {
        part(cx, string, 0, 0)
    } else {
        part(cx, string, from, to)
    }
}

fn pattern_findall(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (pattern, string) = (args.req(0), args.req(1));
    let compiled = compiled(cx, pattern)?;
    let text = subject(cx, &compiled, string)?;
    let (pos, endpos) = bounds(cx, args, text.len())?;
    let n_groups = compiled.program.n_groups as usize;
    let mut out = Vec::new();
    if pos <= endpos {
        let text = text.slice(0, endpos);
        each_match(cx, &compiled, text, pos, |cx, found| {
            let item = if n_groups <= 1 {
                group_or_empty(cx, string, &found, n_groups)?
            } else {
                let mut items = Vec::with_capacity(n_groups);
                for group in 1..=n_groups {
                    items.push(group_or_empty(cx, string, &found, group)?);
                }
                tuple::from_vec(cx, items)?
            };
            out.push(item);
            Ok(true)
        })?;
    }
    list::new(cx, out)
}

fn pattern_split(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (pattern, string) = (args.req(0), args.req(1));
    let most = match args.opt(2) {
        Some(most) => cx.index_isize_or(most, Exc::OverflowError)?,
        None => 0,
    };
    let compiled = compiled(cx, pattern)?;
    let text = subject(cx, &compiled, string)?;
    let mut out = Vec::new();
    let mut last = 0;
    let mut n = 0;
    if most >= 0 {
        each_match(cx, &compiled, text, 0, |cx, found| {
            let before = part(cx, string, last, found.marks[0])?;
            out.push(before);
            for group in 1..=compiled.program.n_groups as usize {
                let (from, to) = (found.marks[group * 2], found.marks[group * 2 + 1]);
                let item = if from == NOWHERE {
                    cx.none()
                } else {
                    part(cx, string, from, to)?
                };
                out.push(item);
            }
            last = found.marks[1];
            n += 1;
            Ok(most == 0 || n < most)
        })?;
    }
    let rest = part(cx, string, last, text.len())?;
    out.push(rest);
    list::new(cx, out)
}

fn count_of(cx: &mut Cx, args: Bound<'_>) -> Res<isize> {
    match args.opt(3) {
        Some(count) => cx.index_isize_or(count, Exc::OverflowError),
        None => Ok(0),
    }
}

fn pattern_sub(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let count = count_of(cx, args)?;
    Ok(replace::replace(cx, args.req(0), args.req(1), args.req(2), count)?.0)
}

fn pattern_subn(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let count = count_of(cx, args)?;
    let (text, n) = replace::replace(cx, args.req(0), args.req(1), args.req(2), count)?;
    let n = int::new(cx, n as i64)?;
    tuple::from_array(cx, [text, n])
}

fn new_scanner(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (pattern, string) = (args.req(0), args.req(1));
    let compiled = compiled(cx, pattern)?;
    let text = subject(cx, &compiled, string)?;
    let (pos, endpos) = bounds(cx, args, text.len())?;
    let class = cx.type_value(Ty::RegexScanner);
    let Some(class) = class.cast::<TypeObj>() else {
        return Err(cx.type_error("a class is expected"));
    };
    let made = ScannerObj::alloc(
        cx,
        class,
        Cell::new(pos),
        Cell::new(endpos),
        Cell::new(false),
        Cell::new(false),
    )?;
    if let Some(scanner) = made.cast::<ScannerObj>() {
        scanner.pattern.set(Some(pattern.clone()));
        scanner.string.set(Some(string.clone()));
    }
    Ok(made)
}

fn pattern_scanner(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    new_scanner(cx, args)
}

fn pattern_finditer(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let scanner = new_scanner(cx, args)?;
    let name = str_::intern(cx, "search");
    let search = cx.get_attr(&scanner, &name)?;
    let none = cx.none();
    iterators::of_call(cx, &search, &none)
}

fn advance(cx: &mut Cx, this: &Value, mode: Mode) -> Res<Value> {
    let parts = this.cast::<ScannerObj>().and_then(|scanner| {
        let (pattern, string) = (scanner.pattern.get()?, scanner.string.get()?);
        let (at, endpos) = (scanner.at.get(), scanner.endpos.get());
        Some((pattern, string, at, endpos, scanner.must_advance.get()))
    });
    let Some((pattern, string, at, endpos, must_advance)) = parts else {
        return Ok(cx.none());
    };
    let compiled = compiled(cx, &pattern)?;
    let text = subject(cx, &compiled, &string)?;
    if at > endpos {
        return Ok(cx.none());
    }
    let text = text.slice(0, endpos.min(text.len()));
    let found = search(cx, &compiled, text, at, mode, must_advance)?;
    let Some(scanner) = this.cast::<ScannerObj>() else {
        return Ok(cx.none());
    };
    match found {
        None => {
            scanner.at.set(NOWHERE);
            Ok(cx.none())
        }
        Some(found) => {
            let (from, to) = (found.marks[0], found.marks[1]);
            scanner.must_advance.set(from == to);
            scanner.at.set(to);
            matched(cx, &pattern, &string, found, (at, endpos))
        }
    }
}

fn scanner_match(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    advance(cx, args.req(0), Mode::Match)
}

fn scanner_search(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    advance(cx, args.req(0), Mode::Search)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn scanner_pattern(cx: &mut Cx, scanner: &Value) -> Res<Value> {
    let pattern = scanner
        .cast::<ScannerObj>()
        .and_then(|scanner| scanner.pattern.get());
    Ok(pattern.unwrap_or_else(|| cx.none()))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn itself(_cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    Ok(args.req(0).clone())
}

fn class_getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    class::generic_alias::new(cx, args.req(0), args.req(1))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn pattern_text(cx: &mut Cx, pattern: &Value) -> Res<Value> {
    let text = pattern_of(pattern).pattern.get();
    Ok(text.unwrap_or_else(|| cx.none()))
}

fn flags(cx: &mut Cx, pattern: &Value) -> Res<Value> {
    let compiled = compiled(cx, pattern)?;
    int::new(cx, i64::from(compiled.flags))
}

fn groups(cx: &mut Cx, pattern: &Value) -> Res<Value> {
    let compiled = compiled(cx, pattern)?;
    int::new(cx, i64::from(compiled.program.n_groups))
}

fn groupindex(cx: &mut Cx, pattern: &Value) -> Res<Value> {
    match pattern_of(pattern).groupindex.get() {
        Some(names) => class::mapping_proxy::new(cx, &names),
        None => dict::new(cx),
    }
}

fn repr(cx: &mut Cx, pattern: &Value) -> Res<Value> {
    const NAMES: &[(&str, u32)] = &[
        ("re.IGNORECASE", regex::IGNORECASE),
        ("re.LOCALE", regex::LOCALE),
        ("re.MULTILINE", regex::MULTILINE),
        ("re.DOTALL", regex::DOTALL),
        ("re.VERBOSE", regex::VERBOSE),
        ("re.DEBUG", regex::DEBUG),
        ("re.ASCII", regex::ASCII),
    ];
    let compiled = compiled(cx, pattern)?;
    let text = pattern_text(cx, pattern)?;
    // No more than 200 characters of the pattern's repr are shown.
    let shown = cx.repr(&text)?;
    let n = cx.len(&shown)?.min(200);
    let mut parts = vec![str_::new(cx, "re.compile(")?];
    parts.push(str_::layout::slice(cx, &shown, 0, n)?);
    let mut flags = compiled.flags;
    if compiled.is_text && flags & (regex::LOCALE | regex::UNICODE | regex::ASCII) == regex::UNICODE
    {
        flags &= !regex::UNICODE;
    }
    let mut names = Vec::new();
    for &(name, flag) in NAMES {
        if flags & flag != 0 {
            names.push(name.to_owned());
            flags &= !flag;
        }
    }
    if flags != 0 {
        names.push(format!("{flags:#x}"));
    }
    let mut end = String::new();
    if !names.is_empty() {
        end.push_str(", ");
        end.push_str(&names.join("|"));
    }
    end.push(')');
    parts.push(str_::new(cx, &end)?);
    str_::join(cx, &parts)
}

fn hash(cx: &mut Cx, pattern: &Value) -> Res<i64> {
    let compiled = compiled(cx, pattern)?;
    let text = pattern_text(cx, pattern)?;
    let hash = cx.hash(&text)? ^ i64::from(compiled.flags) ^ i64::from(compiled.is_text);
    Ok(if hash == -1 { -2 } else { hash })
}

fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    let is_equality = matches!(op, CompareOp::Eq | CompareOp::Ne);
    if !is_equality || a.cast::<PatternObj>().is_none() || b.cast::<PatternObj>().is_none() {
        return Ok(cx.not_implemented());
    }
    let mut equal = a.is(b);
    if !equal {
        let (x, y) = (compiled(cx, a)?, compiled(cx, b)?);
        equal = x.flags == y.flags && x.is_text == y.is_text && x.program == y.program;
        if equal {
            let (x, y) = (pattern_text(cx, a)?, pattern_text(cx, b)?);
            equal = cx.equal(&x, &y)?;
        }
    }
    Ok(cx.bool(equal == (op == CompareOp::Eq)))
}
