//! `%`-formatting of strings and bytes.
//!
//! `Template` yields the pieces of a template one by one, because CPython looks up and formats each argument before it reads on, and
//! so reports the first error in that order. The native fetches arguments and converts them; the functions here lay them out.

use crate::number::fault::Fault;
use crate::number::float::{self, Form, Layout};
use crate::number::int::Int;
use crate::number::int_text::{self, BitBase};
use crate::text::view::{Text, TextBuf};

/// The flags between the percent sign and the width.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the language"
)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Flags {
    /// `-`
    pub(crate) is_left: bool,
    /// `+`
    pub(crate) has_plus: bool,
    /// A blank.
    pub(crate) has_blank: bool,
    /// `#`
    pub(crate) is_alternate: bool,
    /// `0`
    pub(crate) has_zeros: bool,
}

/// A width or a precision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Amount {
    None,
    Given(usize),
    /// `*`: the next argument says it.
    Argument,
}

/// What follows a percent sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Conversion {
    pub(crate) flags: Flags,
    pub(crate) width: Amount,
    pub(crate) precision: Amount,
    /// The letter that says how, unchecked: `unsupported` makes the error for one that is unknown.
    pub(crate) letter: u32,
    /// Where the letter stands, for messages.
    pub(crate) index: usize,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Piece<'a> {
    Literal(Text<'a>),
    /// `(name)`: look it up now; the conversion that follows takes what was found.
    Key(Text<'a>),
    Conversion(Conversion),
}

#[derive(Clone, Debug)]
pub(crate) struct Template<'a> {
    text: Text<'a>,
    at: usize,
    /// Between the percent sign (or key) and the rest of a conversion.
    is_inside: bool,
}

impl<'a> Template<'a> {
    pub(crate) fn new(text: Text<'a>) -> Template<'a> {
        Template {
            text,
            at: 0,
            is_inside: false,
        }
    }

    /// Nothing is left.
    pub(crate) fn is_at_end(&self) -> bool {
        self.at == self.text.len()
    }

    fn peek(&self) -> Option<u8> {
        if self.at < self.text.len() {
            // Characters beyond Latin-1 mean nothing to a template; any letter without a meaning stands for them.
            Some(u8::try_from(self.text.get(self.at)).unwrap_or(0xFF))
        } else {
            None
        }
    }

    /// The next piece, or nothing at the end.
    pub(crate) fn next_piece(&mut self) -> Result<Option<Piece<'a>>, Fault> {
        if !self.is_inside {
            if self.at == self.text.len() {
                return Ok(None);
            }
            let start = self.at;
            if let Text::One(units) = self.text {
                let rest = &units[start..];
                self.at += memchr::memchr(b'%', rest).unwrap_or(rest.len());
            } else {
                while self.peek().is_some_and(|b| b != b'%') {
                    self.at += 1;
                }
            }
            if self.at > start {
                return Ok(Some(Piece::Literal(self.text.slice(start, self.at))));
            }
            self.at += 1;
            // Only a bare `%%` is a percent sign; with anything between the two, the second is a letter without a meaning.
            if self.peek() == Some(b'%') {
                self.at += 1;
                return Ok(Some(Piece::Literal(Text::One(b"%"))));
            }
            self.is_inside = true;
            if self.peek() == Some(b'(') {
                return self.key().map(|key| Some(Piece::Key(key)));
            }
        }
        self.is_inside = false;
        self.conversion()
            .map(|conversion| Some(Piece::Conversion(conversion)))
    }

    fn key(&mut self) -> Result<Text<'a>, Fault> {
        let start = self.at + 1;
        let mut depth = 0;
        loop {
            match self.peek() {
                None => return Err(Fault::value("incomplete format key")),
                Some(b'(') => depth += 1,
                Some(b')') => depth -= 1,
                Some(_) => {}
            }
            self.at += 1;
            if depth == 0 {
                return Ok(self.text.slice(start, self.at - 1));
            }
        }
    }

    fn conversion(&mut self) -> Result<Conversion, Fault> {
        let mut flags = Flags::default();
        loop {
            match self.peek() {
                Some(b'-') => flags.is_left = true,
                Some(b'+') => flags.has_plus = true,
                Some(b' ') => flags.has_blank = true,
                Some(b'#') => flags.is_alternate = true,
                Some(b'0') => flags.has_zeros = true,
                _ => break,
            }
            self.at += 1;
        }
        let width = self.amount(Amount::None, isize::MAX as usize, "width too big")?;
        let mut precision = Amount::None;
        if self.peek() == Some(b'.') {
            self.at += 1;
            precision = self.amount(Amount::Given(0), i32::MAX as usize, "precision too big")?;
        }
        if matches!(self.peek(), Some(b'h' | b'l' | b'L')) {
            self.at += 1;
        }
        if self.peek().is_none() {
            return Err(Fault::value("incomplete format"));
        }
        let index = self.at;
        self.at += 1;
        Ok(Conversion {
            flags,
            width,
            precision,
            letter: self.text.get(index),
            index,
        })
    }

    fn amount(
        &mut self,
        none: Amount,
        most: usize,
        message: &'static str,
    ) -> Result<Amount, Fault> {
        if self.peek() == Some(b'*') {
            self.at += 1;
            return Ok(Amount::Argument);
        }
        let mut amount = None;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            let number: usize = amount.unwrap_or(0);
            let number = number
                .checked_mul(10)
                .and_then(|number| number.checked_add((digit - b'0') as usize));
            amount = match number {
                Some(number) if number <= most => Some(number),
                _ => return Err(Fault::value(message)),
            };
            self.at += 1;
        }
        Ok(amount.map_or(none, Amount::Given))
    }
}

/// What a `*` argument may say.
pub(crate) const STAR_WANTS_INT: &str = "* wants int";
pub(crate) const NOT_ENOUGH: &str = "not enough arguments for format string";
pub(crate) const NOT_ALL_STR: &str = "not all arguments converted during string formatting";
pub(crate) const NOT_ALL_BYTES: &str = "not all arguments converted during bytes formatting";
pub(crate) const WANTS_MAPPING: &str = "format requires a mapping";

/// The error for a letter without a meaning.
pub(crate) fn unsupported(conversion: Conversion) -> Fault {
    let cp = conversion.letter;
    let shown = char::from_u32(cp)
        .filter(|c| ('\x1f'..='~').contains(c))
        .unwrap_or('?');
    Fault::value(format!(
        "unsupported format character '{shown}' (0x{cp:x}) at index {}",
        conversion.index
    ))
}

impl Conversion {
    /// The letter as a character; one that is not a scalar value is no letter anyway.
    pub(crate) fn kind(&self) -> char {
        char::from_u32(self.letter).unwrap_or('\0')
    }

    /// A width that came from an argument: negative ones mean left.
    pub(crate) fn set_width(&mut self, width: i64) {
        self.flags.is_left |= width < 0;
        self.width = Amount::Given(width.unsigned_abs() as usize);
    }

    /// A precision that came from an argument: negative ones mean zero.
    pub(crate) fn set_precision(&mut self, precision: i64) {
        self.precision = Amount::Given(precision.max(0) as usize);
    }

    fn width(&self) -> usize {
        if let Amount::Given(width) = self.width {
            width
        } else {
            0
        }
    }

    pub(crate) fn precision(&self) -> Option<usize> {
        if let Amount::Given(precision) = self.precision {
            Some(precision)
        } else {
            None
        }
    }

    /// Whether nothing but the letter was given, so that text may be copied as it is.
    pub(crate) fn is_plain(&self) -> bool {
        self.flags == Flags::default()
            && self.width == Amount::None
            && self.precision == Amount::None
    }
}

/// `%s`, `%r`, `%a` (of text that the caller made) and `%c` (which ignores the precision).
pub(crate) fn write_text(
    out: &mut TextBuf,
    text: Text<'_>,
    conversion: &Conversion,
) -> Result<(), Fault> {
    let len = match conversion.precision() {
        Some(precision) if conversion.letter != u32::from(b'c') => precision.min(text.len()),
        _ => text.len(),
    };
    let padding = conversion.width().saturating_sub(len);
    let (before, after) = if conversion.flags.is_left {
        (0, padding)
    } else {
        (padding, 0)
    };
    out.try_push_repeated(u32::from(b' '), before)
        .ok_or(Fault::MEMORY)?;
    out.push_text(text.slice(0, len));
    out.try_push_repeated(u32::from(b' '), after)
        .ok_or(Fault::MEMORY)
}

/// `%d`, `%i`, `%u`, `%x`, `%X`, `%o`
pub(crate) fn write_int(
    out: &mut TextBuf,
    n: &Int,
    conversion: &Conversion,
    max_digits: usize,
) -> Result<(), Fault> {
    let kind = conversion.kind();
    let base = match kind {
        'o' => Some(BitBase::Octal),
        'x' | 'X' => Some(BitBase::Hex),
        _ => None,
    };
    if let Int::Small(word) = n
        && kind != 'X'
        && conversion.precision().is_none()
        && !conversion.flags.is_alternate
    {
        let mut buffer = [0; int_text::WORD_DIGITS];
        let digits = int_text::word_digits(&mut buffer, word.unsigned_abs(), base);
        return write_number(out, *word < 0, "", digits, conversion);
    }
    let mut digits = match base {
        Some(base) => int_text::bit_digits(n, base),
        None => int_text::to_decimal(n, max_digits)?,
    };
    if n.is_negative() && base.is_none() {
        digits.remove(0);
    }
    if let Some(precision) = conversion.precision()
        && precision > digits.len()
    {
        let mut padded = String::new();
        crate::number::fault::try_pad(&mut padded, b'0', precision - digits.len())?;
        padded.push_str(&digits);
        digits = padded;
    }
    if kind == 'X' {
        digits.make_ascii_uppercase();
    }
    let prefix = match base {
        Some(_) if kind == 'X' && conversion.flags.is_alternate => "0X",
        Some(base) if conversion.flags.is_alternate => base.prefix(),
        _ => "",
    };
    write_number(out, n.is_negative(), prefix, digits.as_bytes(), conversion)
}

/// `%e`, `%f`, `%g` and their capitals
pub(crate) fn write_float(out: &mut TextBuf, x: f64, conversion: &Conversion) -> Result<(), Fault> {
    let kind = conversion.kind();
    let form = match kind.to_ascii_lowercase() {
        'e' => Form::Exponent,
        'f' => Form::Fixed,
        _ => Form::General,
    };
    let precision = conversion.precision().unwrap_or(6);
    let layout = Layout {
        is_alternate: conversion.flags.is_alternate,
        has_dot_zero: false,
    };
    let mut text = float::to_text(x, form, precision, layout)?;
    if kind.is_ascii_uppercase() {
        text.make_ascii_uppercase();
    }
    let digits = text.trim_start_matches('-').as_bytes();
    write_number(out, digits.len() < text.len(), "", digits, conversion)
}

fn write_number(
    out: &mut TextBuf,
    is_negative: bool,
    prefix: &str,
    digits: &[u8],
    conversion: &Conversion,
) -> Result<(), Fault> {
    let flags = conversion.flags;
    let sign = match flags {
        _ if is_negative => "-",
        Flags { has_plus: true, .. } => "+",
        Flags {
            has_blank: true, ..
        } => " ",
        _ => "",
    };
    let len = sign.len() + prefix.len() + digits.len();
    let padding = conversion.width().saturating_sub(len);
    let (before, zeros, after) = match flags {
        Flags { is_left: true, .. } => (0, 0, padding),
        Flags {
            has_zeros: true, ..
        } => (0, padding, 0),
        _ => (padding, 0, 0),
    };
    out.try_push_repeated(u32::from(b' '), before)
        .ok_or(Fault::MEMORY)?;
    out.push_text(Text::ascii(sign));
    out.push_text(Text::ascii(prefix));
    out.try_push_repeated(u32::from(b'0'), zeros)
        .ok_or(Fault::MEMORY)?;
    out.push_text(Text::One(digits));
    out.try_push_repeated(u32::from(b' '), after)
        .ok_or(Fault::MEMORY)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Formats the one argument of a template.
    fn format(
        template: &str,
        mut write: impl FnMut(&mut TextBuf, &Conversion) -> Result<(), Fault>,
    ) -> Result<String, String> {
        let template = TextBuf::from_str(template);
        let mut pieces = Template::new(template.as_text());
        let mut out = TextBuf::new();
        let mut run = || {
            while let Some(piece) = pieces.next_piece()? {
                match piece {
                    Piece::Literal(text) => out.push_text(text),
                    Piece::Key(_) => {}
                    Piece::Conversion(conversion) => write(&mut out, &conversion)?,
                }
            }
            Ok(())
        };
        run().map_err(|fault: Fault| fault.message.into_owned())?;
        Ok(out.to_string_lossy())
    }

    #[test]
    fn ints() {
        #[rustfmt::skip]
        let cases: &[(i64, &str, &str)] = &[
            (0, "%d", "0"),
            (0, "%5d", "    0"),
            (0, "%-5d|", "0    |"),
            (0, "%05d", "00000"),
            (0, "%+d", "+0"),
            (0, "% d", " 0"),
            (0, "%.3d", "000"),
            (0, "%08.3d", "00000000"),
            (0, "%x", "0"),
            (0, "%#X", "0X0"),
            (0, "%#06x", "0x0000"),
            (0, "%o", "0"),
            (0, "%#o", "0o0"),
            (0, "%-#8x|", "0x0     |"),
            (0, "%i", "0"),
            (0, "%u", "0"),
            (-7, "%d", "-7"),
            (-7, "%5d", "   -7"),
            (-7, "%-5d|", "-7   |"),
            (-7, "%05d", "-0007"),
            (-7, "%+d", "-7"),
            (-7, "% d", "-7"),
            (-7, "%.3d", "-007"),
            (-7, "%08.3d", "-0000007"),
            (-7, "%x", "-7"),
            (-7, "%#X", "-0X7"),
            (-7, "%#06x", "-0x007"),
            (-7, "%o", "-7"),
            (-7, "%#o", "-0o7"),
            (-7, "%-#8x|", "-0x7    |"),
            (-7, "%i", "-7"),
            (-7, "%u", "-7"),
            (255, "%d", "255"),
            (255, "%5d", "  255"),
            (255, "%-5d|", "255  |"),
            (255, "%05d", "00255"),
            (255, "%+d", "+255"),
            (255, "% d", " 255"),
            (255, "%.3d", "255"),
            (255, "%08.3d", "00000255"),
            (255, "%x", "ff"),
            (255, "%#X", "0XFF"),
            (255, "%#06x", "0x00ff"),
            (255, "%o", "377"),
            (255, "%#o", "0o377"),
            (255, "%-#8x|", "0xff    |"),
            (255, "%i", "255"),
            (255, "%u", "255"),
        ];
        for &(n, template, expected) in cases {
            let found = format(template, |out, conversion| {
                write_int(out, &Int::Small(n), conversion, 4300)
            });
            assert_eq!(found.as_deref(), Ok(expected), "{template}");
        }
    }

    #[test]
    fn floats() {
        #[rustfmt::skip]
        let cases: &[(f64, &str, &str)] = &[
            (0.0, "%f", "0.000000"),
            (0.0, "%.2f", "0.00"),
            (0.0, "%8.1f", "     0.0"),
            (0.0, "%-9.1f|", "0.0      |"),
            (0.0, "%09.2f", "000000.00"),
            (0.0, "%+e", "+0.000000e+00"),
            (0.0, "%G", "0"),
            (0.0, "%#.0f", "0."),
            (0.0, "%.0f", "0"),
            (0.0, "% g", " 0"),
            (-1234.5678, "%f", "-1234.567800"),
            (-1234.5678, "%.2f", "-1234.57"),
            (-1234.5678, "%8.1f", " -1234.6"),
            (-1234.5678, "%-9.1f|", "-1234.6  |"),
            (-1234.5678, "%09.2f", "-01234.57"),
            (-1234.5678, "%+e", "-1.234568e+03"),
            (-1234.5678, "%G", "-1234.57"),
            (-1234.5678, "%#.0f", "-1235."),
            (-1234.5678, "%.0f", "-1235"),
            (-1234.5678, "% g", "-1234.57"),
            (f64::INFINITY, "%f", "inf"),
            (f64::INFINITY, "%.2f", "inf"),
            (f64::INFINITY, "%8.1f", "     inf"),
            (f64::INFINITY, "%-9.1f|", "inf      |"),
            (f64::INFINITY, "%09.2f", "000000inf"),
            (f64::INFINITY, "%+e", "+inf"),
            (f64::INFINITY, "%G", "INF"),
            (f64::INFINITY, "%#.0f", "inf"),
            (f64::INFINITY, "%.0f", "inf"),
            (f64::INFINITY, "% g", " inf"),
        ];
        for &(x, template, expected) in cases {
            let found = format(template, |out, conversion| write_float(out, x, conversion));
            assert_eq!(found.as_deref(), Ok(expected), "{template}");
        }
    }

    #[test]
    fn texts() {
        #[rustfmt::skip]
        let cases: &[(&str, &str)] = &[
            ("%s", "abc"),
            ("%5s", "  abc"),
            ("%-5s|", "abc  |"),
            ("%.2s", "ab"),
            ("%05s", "  abc"),
            ("100%%%s", "100%abc"),
        ];
        for &(template, expected) in cases {
            let found = format(template, |out, conversion| {
                write_text(out, Text::ascii("abc"), conversion)
            });
            assert_eq!(found.as_deref(), Ok(expected), "{template}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_template() {
        #[rustfmt::skip]
        let cases: &[(&str, &str)] = &[
            ("%", "incomplete format"),
            ("a%(x", "incomplete format key"),
            ("%5", "incomplete format"),
            ("%.", "incomplete format"),
            ("%99999999999999999999d", "width too big"),
            ("%.99999999999d", "precision too big"),
            ("%-5%", "unsupported format character '%' (0x25) at index 3"),
            ("xy%q", "unsupported format character 'q' (0x71) at index 3"),
            ("%\u{20ac}", "unsupported format character '?' (0x20ac) at index 1"),
            ("%5\u{1}", "unsupported format character '?' (0x1) at index 2"),
        ];
        for &(template, message) in cases {
            let found = format(template, |_, conversion| Err(unsupported(*conversion)));
            assert_eq!(found.err().as_deref(), Some(message), "{template}");
        }
    }

    #[test]
    fn keys_and_stars() {
        let mut pieces = Template::new(Text::ascii("%(a(b))-*.*ld"));
        assert!(
            matches!(pieces.next_piece(), Ok(Some(Piece::Key(key))) if key.same(Text::ascii("a(b)")))
        );
        let Ok(Some(Piece::Conversion(mut conversion))) = pieces.next_piece() else {
            panic!("a conversion follows its key");
        };
        assert_eq!(
            (conversion.width, conversion.precision),
            (Amount::Argument, Amount::Argument)
        );
        conversion.set_width(-7);
        conversion.set_precision(-1);
        assert!(conversion.flags.is_left);
        assert_eq!(
            (conversion.width, conversion.precision),
            (Amount::Given(7), Amount::Given(0))
        );
        assert!(matches!(pieces.next_piece(), Ok(None)));
    }
}
