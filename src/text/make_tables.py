"""Writes tables.rs: what CPython 3.13 knows of each code point (Unicode 15.1).

Run `python3.13 src/text/make_tables.py > src/text/tables.rs`. Everything is asked of the interpreter's own `str`,
so that the tables can not disagree with it.
"""
import sys
import unicodedata

assert sys.version_info[:2] == (3, 13), "the tables are those of Python 3.13"
FLAGS = ["ALPHA", "DECIMAL", "DIGIT", "NUMERIC", "LOWER", "UPPER", "TITLE", "XID_START", "XID_CONTINUE",
         "PRINTABLE", "SPACE", "LINE_BREAK", "CASED", "CASE_IGNORABLE"]
SHIFT = 7
SPECIAL = 0x4000_0000
special = {}


def mapping(cp, text):
    if len(text) == 1:
        return ord(text) - cp
    return SPECIAL | special.setdefault(tuple(map(ord, text)), len(special))


def record(cp):
    c = chr(cp)
    opens_word = (c + "\u03a3").lower()[-1] == "\u03c2"
    claims = [
        c.isalpha(), c.isdecimal(), c.isdigit(), c.isnumeric(), c.islower(), c.isupper(),
        unicodedata.category(c) == "Lt", c.isidentifier(), ("a" + c).isidentifier(), c.isprintable(), c.isspace(),
        len(("a" + c + "a").splitlines()) == 2,
        (c + "a").title()[-1] == "a",
        ("A" + c + "\u03a3").lower()[-1] == "\u03c2" and not opens_word,
    ]
    flags = sum(1 << i for i, claim in enumerate(claims) if claim)
    return (flags, unicodedata.decimal(c, 255), unicodedata.digit(c, 255), mapping(cp, c.upper()),
            mapping(cp, c.lower()), mapping(cp, c.title()), mapping(cp, c.casefold()))


records = {}
cells = [records.setdefault(record(cp), len(records)) for cp in range(0x110000)]
blocks = {}
first = []
for start in range(0, 0x110000, 1 << SHIFT):
    block = tuple(cells[start:start + (1 << SHIFT)])
    first.append(blocks.setdefault(block, len(blocks)))


def rows(numbers, width=24):
    numbers = list(map(str, numbers))
    return "\n".join("    " + ", ".join(numbers[i:i + width]) + "," for i in range(0, len(numbers), width))


out = []
out.append(f"""//! What Python 3.13 (Unicode {unicodedata.unidata_version}) knows of each code point.
//!
//! Written by `make_tables.py`; never edited by hand. A code point's record is
//! `RECORDS[SECOND[FIRST[cp >> SHIFT] << SHIFT | cp & MASK]]`; `classify` and `case` are the only readers.
#![allow(clippy::unreadable_literal, reason = "no one reads these numbers")]

/// One row of knowledge, shared by all code points that agree in everything.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record {{
    /// Claims about the character, the constants below.
    pub(super) flags: u16,
    /// Value as a decimal digit, 255 when it has none.
    pub(super) decimal: u8,
    /// Value as a digit in the wider sense, 255 when it has none.
    #[cfg_attr(not(test), expect(dead_code, reason = "flags tell which are digits; the tests compare the value too"))]
    pub(super) digit: u8,
    /// Distance to the upper case form, or `SPECIAL` and an index when that has several characters.
    pub(super) upper: i32,
    /// As `upper`, for the lower case form.
    pub(super) lower: i32,
    /// As `upper`, for the title case form.
    pub(super) title: i32,
    /// As `upper`, for the case-folded form.
    pub(super) fold: i32,
}}

const fn row(flags: u16, decimal: u8, digit: u8, upper: i32, lower: i32, title: i32, fold: i32) -> Record {{
    Record {{ flags, decimal, digit, upper, lower, title, fold }}
}}

pub(super) const SHIFT: u32 = {SHIFT};
pub(super) const SPECIAL: i32 = {SPECIAL:#x};
""")
for i, name in enumerate(FLAGS):
    out.append(f"pub(super) const {name}: u16 = 1 << {i};")
out.append(f"\npub(super) static SPECIALS: [&[u32]; {len(special)}] = [")
for text in special:
    out.append(f"    &[{', '.join(map(hex, text))}],")
out.append("];\n")
out.append(f"pub(super) static RECORDS: [Record; {len(records)}] = [")
for r in records:
    out.append(f"    row({', '.join(map(str, r))}),")
out.append("];\n")
out.append(f"pub(super) static FIRST: [u16; {len(first)}] = [\n{rows(first)}\n];\n")
out.append(f"pub(super) static SECOND: [u16; {len(blocks) << SHIFT}] = [\n{rows(n for b in blocks for n in b)}\n];")
print("\n".join(out))
