//! The E-codes of syntax errors: what each means, for `:explain E0010` and the reports.
//!
//! One code per kind of mistake, not per message: several messages of CPython can share one. Codes are never reused. `ErrorKind::code` gives an
//! error its code.

/// One entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// `E` and four digits.
    pub id: &'static str,
    /// The mistake in a few words.
    pub title: &'static str,
    /// What is wrong and what to write instead.
    pub explanation: &'static str,
}

const fn code(id: &'static str, title: &'static str, explanation: &'static str) -> Code {
    Code {
        id,
        title,
        explanation,
    }
}

/// All of them, in order.
pub const CODES: &[Code] = &[
    code(
        "E0001",
        "invalid syntax",
        "The text does not follow Python's grammar at the marked place, and nothing more precise is known. Often the \
         mistake lies just before it: an operator without its operand, a word too many, a keyword used as a name.",
    ),
    code(
        "E0010",
        "bracket never closed",
        "A '(', '[' or '{' has no partner, so everything after it counts as being inside it. Add the closing bracket \
         where the expression ends.",
    ),
    code(
        "E0011",
        "closing bracket without an opening one",
        "A ')', ']' or '}' closes nothing. Remove it, or add the opening bracket that it was meant for.",
    ),
    code(
        "E0012",
        "brackets of different kinds",
        "The innermost open bracket is of another kind than the one that closes. Brackets close in the reverse order \
         in which they were opened: ([...]) and never ([...)].",
    ),
    code(
        "E0013",
        "too deep",
        "Python limits how deep a text may be nested: 200 brackets, 100 levels of indentation, 150 f-strings, about \
         a thousand expressions inside each other. Give parts of it names.",
    ),
    code(
        "E0020",
        "block expected or not expected",
        "After a line that ends in ':' an indented block must follow, and a line may be indented deeper than the one \
         before it only there. For a block that does nothing write 'pass'.",
    ),
    code(
        "E0021",
        "indentation of no open block",
        "The line is less indented than the one before it, but not as much as any line of the blocks around it. \
         Line it up with the statement that it should follow.",
    ),
    code(
        "E0022",
        "tabs and spaces mixed",
        "The order of tabs and spaces at the start of the line makes its depth depend on how wide a tab is shown. \
         Indent with spaces only.",
    ),
    code(
        "E0030",
        "literal without an end",
        "A quote opens a string that nothing closes. A string in single quotes ends on its own line; one over several \
         lines needs three quotes. A backslash before the closing quote takes its meaning away.",
    ),
    code(
        "E0031",
        "character outside the language",
        "The character may stand in strings and comments but means nothing elsewhere. Word processors and web pages \
         put typographic quotes, dashes and special spaces where Python wants the plain ones.",
    ),
    code(
        "E0032",
        "null byte",
        "The text contains a byte with value 0. It is probably no text at all, or one in UTF-16.",
    ),
    code(
        "E0033",
        "line continuation",
        "A backslash joins a line with the next one only if it is the last character of its line and another line \
         follows. Inside brackets none is needed.",
    ),
    code(
        "E0040",
        "invalid number",
        "A number runs into letters or underscores that do not belong to it. Underscores may stand only between \
         digits, each base has its own digits, and a name cannot start with a digit.",
    ),
    code(
        "E0041",
        "leading zeros",
        "Long ago 010 meant eight, so Python refuses decimal integers that start with 0. Write 10, or 0o10 for the \
         octal number.",
    ),
    code(
        "E0042",
        "too many digits",
        "Converting a decimal integer takes time that grows with the square of its length, so literals of more than \
         4300 digits are refused. Hexadecimal ones have no limit.",
    ),
    code(
        "E0043",
        "invalid escape in a literal",
        "An escape needs all its digits: \\xXX, \\uXXXX, \\UXXXXXXXX, or a character's name in \\N{...}. In a \
         Windows path write \\\\ for each backslash or put r before the string.",
    ),
    code(
        "E0044",
        "text in bytes",
        "A bytes literal holds ASCII characters and escapes only. Which bytes other characters are depends on an \
         encoding: write '...'.encode().",
    ),
    code(
        "E0045",
        "bytes and text side by side",
        "Adjacent literals are joined into one, which can be text or bytes but not both.",
    ),
    code(
        "E0050",
        "field of an f-string",
        "In an f-string, {expression}, {expression!r}, {expression:format} and {expression=} are fields; every other \
         brace must be doubled.",
    ),
    code(
        "E0100",
        "':' expected",
        "The first line of a compound statement ends in a colon.",
    ),
    code(
        "E0101",
        "comma expected",
        "Two expressions stand side by side inside brackets. Perhaps a comma is missing between them, or an operator.",
    ),
    code(
        "E0102",
        "'=' where a value is wanted",
        "'=' assigns and has no value. To compare write '==', to assign inside an expression ':='.",
    ),
    code(
        "E0103",
        "cannot be assigned or deleted",
        "Only names, attributes, subscripts and lists or tuples of them can stand on the left of '=', after 'for' or \
         'as', or after 'del'. A literal, a call or an operation has no place to store into.",
    ),
    code(
        "E0104",
        "parameters of a function",
        "Parameters come in this order: positional-only, '/', plain, '*' or '*args', keyword-only, '**kwargs'; among \
         the positional ones those with defaults come last; no name appears twice.",
    ),
    code(
        "E0105",
        "arguments of a call",
        "Positional arguments come before keyword arguments, *iterables before **mappings; a keyword is a plain name and \
         is given once; a generator expression that is not the only argument needs parentheses.",
    ),
    code(
        "E0106",
        "parentheses needed",
        "Here the language wants the expression in parentheses.",
    ),
    code(
        "E0107",
        "statement incomplete",
        "A part of the statement is missing: the clause that must follow, or an operand.",
    ),
    code(
        "E0108",
        "pattern of a case",
        "A pattern is built from literals, names, '_', classes, sequences, mappings and '|'. Names are bound, not \
         compared; a dotted name is compared.",
    ),
    code(
        "E0109",
        "star where none may stand",
        "*expression unpacks inside displays, calls, and on the left of an assignment, once per level.",
    ),
    code(
        "E0110",
        "statement of Python 2",
        "print and exec are functions in Python 3: write print(...).",
    ),
    code(
        "E0111",
        "import",
        "The import statement is not complete, or its form is not allowed here.",
    ),
    code(
        "E0200",
        "statement out of place",
        "return and yield belong in functions, break and continue in loops, 'import *' and 'from __future__' at the \
         top of a file.",
    ),
    code(
        "E0201",
        "global and nonlocal",
        "A name is declared global or nonlocal before it is used in its block, is not a parameter of it, and a nonlocal \
         one is bound in a function around.",
    ),
    code(
        "E0300",
        "outside Glassheap's subset",
        "It is valid Python that this version of Glassheap does not run. docs/subset.md lists what it does not.",
    ),
];

/// The entry of an id.
pub fn find(id: &str) -> Option<&'static Code> {
    CODES.iter().find(|code| code.id.eq_ignore_ascii_case(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_ascend() {
        assert!(CODES.windows(2).all(|pair| pair[0].id < pair[1].id));
        assert_eq!(
            find("e0010").map(|code| code.title),
            Some("bracket never closed")
        );
    }
}
