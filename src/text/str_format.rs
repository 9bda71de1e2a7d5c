//! The templates of `str.format` and `format_map`.
//!
//! `Template` yields literal text and fields one by one, as CPython reports errors in that order. A field's name is walked with
//! `FieldName`; `Numbering` decides which argument it starts from. A specification with fields in it is expanded by the native with
//! another `Template`, at most `MAX_DEPTH` deep.

use crate::number::fault::Fault;
use crate::text::classify::decimal_value;
use crate::text::view::Text;

/// A template may hold fields, and these fields in their specifications; no more.
pub(crate) const MAX_DEPTH: usize = 2;
pub(crate) const TOO_DEEP: &str = "Max string recursion exceeded";

const OPEN: u32 = b'{' as u32;
const CLOSE: u32 = b'}' as u32;

#[derive(Clone, Copy, Debug)]
pub(crate) struct Field<'a> {
    pub(crate) name: Text<'a>,
    /// The character after `!`.
    pub(crate) conversion: Option<u32>,
    pub(crate) spec: Text<'a>,
    /// Whether the specification holds fields itself.
    pub(crate) has_nested: bool,
}

/// Literal text and the field that follows it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece<'a> {
    pub(crate) literal: Text<'a>,
    pub(crate) field: Option<Field<'a>>,
}

#[derive(Clone, Debug)]
pub(crate) struct Template<'a> {
    text: Text<'a>,
    at: usize,
}

impl<'a> Template<'a> {
    pub(crate) fn new(text: Text<'a>) -> Template<'a> {
        Template { text, at: 0 }
    }

    /// The same from a place on that `place` gave.
    pub(crate) fn from_place(text: Text<'a>, place: usize) -> Template<'a> {
        Template { text, at: place }
    }

    /// Where the next piece begins.
    pub(crate) fn place(&self) -> usize {
        self.at
    }

    /// Nothing is left.
    pub(crate) fn is_at_end(&self) -> bool {
        self.at >= self.text.len()
    }

    fn take(&mut self) -> Option<u32> {
        let cp = (self.at < self.text.len()).then(|| self.text.get(self.at))?;
        self.at += 1;
        Some(cp)
    }

    /// The next piece, or nothing at the end.
    pub(crate) fn next_piece(&mut self) -> Result<Option<Piece<'a>>, Fault> {
        let start = self.at;
        if start >= self.text.len() {
            return Ok(None);
        }
        let brace = loop {
            match self.take() {
                Some(cp) if cp == OPEN || cp == CLOSE => break cp,
                Some(_) => {}
                None => {
                    let literal = self.text.slice(start, self.at);
                    return Ok(Some(Piece {
                        literal,
                        field: None,
                    }));
                }
            }
        };
        let is_doubled = self.at < self.text.len() && self.text.get(self.at) == brace;
        if is_doubled {
            let literal = self.text.slice(start, self.at);
            self.at += 1;
            return Ok(Some(Piece {
                literal,
                field: None,
            }));
        }
        if brace == CLOSE {
            return Err(Fault::value("Single '}' encountered in format string"));
        }
        if self.at == self.text.len() {
            return Err(Fault::value("Single '{' encountered in format string"));
        }
        let literal = self.text.slice(start, self.at - 1);
        let field = self.field()?;
        Ok(Some(Piece {
            literal,
            field: Some(field),
        }))
    }

    fn field(&mut self) -> Result<Field<'a>, Fault> {
        let start = self.at;
        let end_byte = loop {
            match self.take().map(|cp| u8::try_from(cp).unwrap_or(0)) {
                None => return Err(Fault::value("expected '}' before end of string")),
                Some(b'{') => return Err(Fault::value("unexpected '{' in field name")),
                // What is in brackets may hold anything.
                Some(b'[') => {
                    while self.at < self.text.len() && self.text.get(self.at) != u32::from(b']') {
                        self.at += 1;
                    }
                }
                Some(b @ (b'}' | b':' | b'!')) => break b,
                Some(_) => {}
            }
        };
        let mut field = Field {
            name: self.text.slice(start, self.at - 1),
            conversion: None,
            spec: Text::EMPTY,
            has_nested: false,
        };
        if end_byte == b'}' {
            return Ok(field);
        }
        if end_byte == b'!' {
            field.conversion = self.take();
            if field.conversion.is_none() {
                return Err(Fault::value(
                    "end of string while looking for conversion specifier",
                ));
            }
            match self.take() {
                Some(CLOSE) => return Ok(field),
                Some(0x3A) | None => {}
                Some(_) => return Err(Fault::value("expected ':' after conversion specifier")),
            }
        }
        let start = self.at;
        let mut depth = 1;
        while let Some(cp) = self.take() {
            if cp == OPEN {
                field.has_nested = true;
                depth += 1;
            } else if cp == CLOSE {
                depth -= 1;
                if depth == 0 {
                    field.spec = self.text.slice(start, self.at - 1);
                    return Ok(field);
                }
            }
        }
        Err(Fault::value("unmatched '{' in format spec"))
    }
}

/// The number that a text is, if it is one.
fn number(text: Text<'_>) -> Result<Option<usize>, Fault> {
    let mut number = 0i64;
    for cp in text.iter() {
        let Some(digit) = decimal_value(cp) else {
            return Ok(None);
        };
        number = number
            .checked_mul(10)
            .and_then(|number| number.checked_add(i64::from(digit)))
            .ok_or_else(|| Fault::value("Too many decimal digits in format string"))?;
    }
    Ok((!text.is_empty()).then_some(number as usize))
}

/// Where a field's value starts from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Start<'a> {
    Position(usize),
    Keyword(Text<'a>),
}

/// One step from there.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step<'a> {
    Attribute(Text<'a>),
    Index(usize),
    Key(Text<'a>),
}

/// Fields without a name are numbered in order; a template may not number some and leave others.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Numbering {
    next: usize,
    is_manual: bool,
}

/// The steps behind the first name of a field.
#[derive(Clone, Debug)]
pub(crate) struct FieldName<'a> {
    name: Text<'a>,
    at: usize,
}

impl<'a> FieldName<'a> {
    pub(crate) fn split(
        name: Text<'a>,
        numbering: &mut Numbering,
    ) -> Result<(Start<'a>, FieldName<'a>), Fault> {
        let end = name
            .iter()
            .position(|cp| cp == u32::from(b'.') || cp == u32::from(b'['));
        let end = end.unwrap_or(name.len());
        let first = name.slice(0, end);
        let rest = FieldName { name, at: end };
        let position = number(first)?;
        let start = match position {
            None if !first.is_empty() => return Ok((Start::Keyword(first), rest)),
            Some(position) => {
                if numbering.next > 0 {
                    return Err(Fault::value(
                        "cannot switch from automatic field numbering to manual field specification",
                    ));
                }
                numbering.is_manual = true;
                position
            }
            None => {
                if numbering.is_manual {
                    return Err(Fault::value(
                        "cannot switch from manual field specification to automatic field numbering",
                    ));
                }
                numbering.next += 1;
                numbering.next - 1
            }
        };
        Ok((Start::Position(start), rest))
    }

    /// The first name of a field alone, a number if it is one, and where the steps begin.
    pub(crate) fn first(name: Text<'a>) -> Result<(Text<'a>, Option<usize>, usize), Fault> {
        let is_step = |cp| cp == u32::from(b'.') || cp == u32::from(b'[');
        let end = name.iter().position(is_step).unwrap_or(name.len());
        let first = name.slice(0, end);
        Ok((first, number(first)?, end))
    }

    /// The steps from a place on that `place` gave.
    pub(crate) fn from_place(name: Text<'a>, place: usize) -> FieldName<'a> {
        FieldName { name, at: place }
    }

    /// Where the next step begins.
    pub(crate) fn place(&self) -> usize {
        self.at
    }

    /// The next step, or nothing at the end.
    pub(crate) fn next_step(&mut self) -> Result<Option<Step<'a>>, Fault> {
        if self.at >= self.name.len() {
            return Ok(None);
        }
        let opener = self.name.get(self.at);
        self.at += 1;
        let start = self.at;
        let rest = self.name.slice(start, self.name.len());
        let find = |wanted: &[u8]| {
            rest.iter()
                .position(|cp| wanted.iter().any(|&b| cp == u32::from(b)))
        };
        let empty = || Fault::value("Empty attribute in format string");
        if opener == u32::from(b'.') {
            let len = find(b".[").unwrap_or(rest.len());
            self.at = start + len;
            if len == 0 {
                return Err(empty());
            }
            return Ok(Some(Step::Attribute(rest.slice(0, len))));
        }
        if opener != u32::from(b'[') {
            return Err(Fault::value(
                "Only '.' or '[' may follow ']' in format field specifier",
            ));
        }
        let len = find(b"]").ok_or_else(|| Fault::value("Missing ']' in format string"))?;
        self.at = start + len + 1;
        let key = rest.slice(0, len);
        // As CPython's FieldNameIterator_next: the number is read before the emptiness is seen.
        let index = number(key)?;
        if len == 0 {
            return Err(empty());
        }
        Ok(Some(index.map_or(Step::Key(key), Step::Index)))
    }
}

/// The error for a conversion other than `r`, `s` and `a`.
pub(crate) fn unknown_conversion(cp: u32) -> Fault {
    match char::from_u32(cp) {
        Some(c @ '!'..='~') => Fault::value(format!("Unknown conversion specifier {c}")),
        _ => Fault::value(format!("Unknown conversion specifier \\x{cp:x}")),
    }
}

#[cfg(test)]
#[allow(clippy::format_push_string, reason = "tables of what CPython prints")]
mod tests {
    use super::*;
    use crate::text::view::TextBuf;

    /// Each piece as `literal<name|conversion|spec>`, or the error that ends them.
    fn pieces(template: &str) -> String {
        let template = TextBuf::from_str(template);
        let mut template = Template::new(template.as_text());
        let mut shown = Vec::new();
        loop {
            match template.next_piece() {
                Ok(None) => return shown.join(" "),
                Err(fault) => {
                    shown.push(format!("E: {}", fault.message));
                    return shown.join(" ");
                }
                Ok(Some(piece)) => {
                    let field = piece.field.map(|field| {
                        let conversion: String = field
                            .conversion
                            .and_then(char::from_u32)
                            .into_iter()
                            .collect();
                        format!(
                            "<{}|{conversion}|{}>",
                            field.name.to_string_lossy(),
                            field.spec.to_string_lossy()
                        )
                    });
                    shown.push(piece.literal.to_string_lossy() + &field.unwrap_or_default());
                }
            }
        }
    }

    #[test]
    fn templates() {
        #[rustfmt::skip]
        let cases: &[(&str, &str)] = &[
            ("", ""),
            ("a", "a"),
            ("{}", "<||>"),
            ("a{{b}}c", "a{ b} c"),
            ("{0}{1:>{w}}!", "<0||> <1||>{w}> !"),
            ("{a.b[c]!r:5}", "<a.b[c]|r|5>"),
            ("{", "E: Single '{' encountered in format string"),
            ("}", "E: Single '}' encountered in format string"),
            ("a}b", "E: Single '}' encountered in format string"),
            ("{0", "E: expected '}' before end of string"),
            ("{!", "E: end of string while looking for conversion specifier"),
            ("{!r", "E: unmatched '{' in format spec"),
            ("{!rx}", "E: expected ':' after conversion specifier"),
            ("{!r:", "E: unmatched '{' in format spec"),
            ("{:{}", "E: unmatched '{' in format spec"),
            ("{a{b}", "E: unexpected '{' in field name"),
            ("{a[}]}", "<a[}]||>"),
            ("{:}}", "<||> E: Single '}' encountered in format string"),
            ("{!r:x}", "<|r|x>"),
            ("{a[", "E: expected '}' before end of string"),
            ("{\u{e9}\u{20ac}}", "<\u{e9}\u{20ac}||>"),
        ];
        for &(template, expected) in cases {
            assert_eq!(pieces(template), expected, "{template:?}");
        }
    }

    fn steps(name: &str) -> Result<String, Fault> {
        let name = TextBuf::from_str(name);
        let (start, mut rest) = FieldName::split(name.as_text(), &mut Numbering::default())?;
        let mut shown = match start {
            Start::Position(position) => format!("#{position}"),
            Start::Keyword(word) => word.to_string_lossy(),
        };
        loop {
            match rest.next_step() {
                Ok(None) => return Ok(shown),
                Err(fault) => return Ok(format!("{shown} E: {}", fault.message)),
                Ok(Some(Step::Attribute(name))) => {
                    shown += &format!(" .{}", name.to_string_lossy());
                }
                Ok(Some(Step::Index(index))) => shown += &format!(" [{index}]"),
                Ok(Some(Step::Key(key))) => shown += &format!(" ['{}']", key.to_string_lossy()),
            }
        }
    }

    #[test]
    fn field_names() {
        #[rustfmt::skip]
        let cases: &[(&str, &str)] = &[
            ("", "#0"),
            ("0", "#0"),
            ("a", "a"),
            ("a.b", "a .b"),
            ("0[1][k].x", "#0 [1] ['k'] .x"),
            ("a[", "a E: Missing ']' in format string"),
            ("a[]", "a E: Empty attribute in format string"),
            ("a.", "a E: Empty attribute in format string"),
            ("a..b", "a E: Empty attribute in format string"),
            ("a[1]b", "a [1] E: Only '.' or '[' may follow ']' in format field specifier"),
            ("12x", "12x"),
            ("99999999999999999999", "E: Too many decimal digits in format string"),
            ("[0]", "#0 [0]"),
            (".x", "#0 .x"),
        ];
        for &(name, expected) in cases {
            let found = steps(name).unwrap_or_else(|fault| format!("E: {}", fault.message));
            assert_eq!(found, expected, "{name:?}");
        }
    }

    #[test]
    fn numbering_is_all_or_nothing() {
        let mut numbering = Numbering::default();
        let mut next =
            |name| FieldName::split(Text::ascii(name), &mut numbering).map(|(start, _)| start);
        assert!(matches!(next(""), Ok(Start::Position(0))));
        assert!(matches!(next("a"), Ok(Start::Keyword(_))));
        assert!(matches!(next(".x"), Ok(Start::Position(1))));
        assert!(next("0").is_err_and(|fault| fault.message
            == "cannot switch from automatic field numbering to manual field specification"));
        let mut numbering = Numbering::default();
        let mut next =
            |name| FieldName::split(Text::ascii(name), &mut numbering).map(|(start, _)| start);
        assert!(matches!(next("3"), Ok(Start::Position(3))));
        assert!(next("").is_err_and(|fault| fault.message
            == "cannot switch from manual field specification to automatic field numbering"));
    }
}
