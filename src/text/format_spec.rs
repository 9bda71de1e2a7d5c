//! The format mini-language: `format(value, spec)` of ints, floats and strings.
//!
//! A specification is parsed into `Spec`, whose defaults depend on the type of the value, and then applied. A formatted number is
//! cut into sign, prefix, digits and remainder (`number_layout`), because grouping and zero padding work on the digits alone.

use std::borrow::Cow;

use crate::number::complex::Complex;
use crate::number::fault::Fault;
use crate::number::float::{self, Form, Layout};
use crate::number::int::Int;
use crate::number::int_text::{self, BitBase};
use crate::text::classify::decimal_value;
use crate::text::view::{Text, TextBuf};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Right,
    Center,
    /// Padding goes between sign and digits.
    AfterSign,
}

impl Align {
    fn of(cp: u32) -> Option<Align> {
        Some(match char::from_u32(cp)? {
            '<' => Align::Left,
            '>' => Align::Right,
            '^' => Align::Center,
            '=' => Align::AfterSign,
            _ => return None,
        })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SignRule {
    /// `-`, or nothing given: only negative numbers show one.
    Minus,
    Plus,
    Space,
}

/// How digits are set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Grouping {
    None,
    Comma,
    Underscore,
}

impl Grouping {
    fn separator(self) -> Option<u8> {
        match self {
            Grouping::None => None,
            Grouping::Comma => Some(b','),
            Grouping::Underscore => Some(b'_'),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spec {
    pub(crate) fill: u32,
    pub(crate) align: Align,
    /// Nothing when no sign was given.
    pub(crate) sign: Option<SignRule>,
    /// `z`: a zero after rounding has no minus sign.
    pub(crate) has_no_negative_zero: bool,
    /// `#`
    pub(crate) is_alternate: bool,
    pub(crate) width: Option<usize>,
    pub(crate) grouping: Grouping,
    pub(crate) precision: Option<usize>,
    /// The presentation type, or nothing when none was given.
    pub(crate) kind: Option<u32>,
}

/// The type of the value, for defaults and messages.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject<'a> {
    pub(crate) type_name: &'a str,
    pub(crate) is_number: bool,
}

/// Decimal digits at `at`, of any script.
fn parse_number(spec: Text<'_>, at: &mut usize) -> Result<Option<usize>, Fault> {
    let start = *at;
    let mut number = 0i64;
    while *at < spec.len()
        && let Some(digit) = decimal_value(spec.get(*at))
    {
        number = number
            .checked_mul(10)
            .and_then(|number| number.checked_add(i64::from(digit)))
            .ok_or_else(|| Fault::value("Too many decimal digits in format string"))?;
        *at += 1;
    }
    Ok((*at > start).then_some(number as usize))
}

/// A presentation type as messages show it.
fn shown_kind(cp: u32) -> String {
    match char::from_u32(cp) {
        Some(c @ '!'..='\x7f') => format!("'{c}'"),
        _ => format!("'\\x{cp:x}'"),
    }
}

fn unknown_kind(cp: u32, subject: Subject<'_>) -> Fault {
    let kind = shown_kind(cp);
    Fault::value(format!(
        "Unknown format code {kind} for object of type '{}'",
        subject.type_name
    ))
}

/// Takes the character at `at` when it is `wanted`.
fn take(spec: Text<'_>, at: &mut usize, wanted: u8) -> bool {
    let is_there = *at < spec.len() && spec.get(*at) == u32::from(wanted);
    *at += usize::from(is_there);
    is_there
}

/// Parses `[[fill]align][sign]["z"]["#"]["0"][width][grouping]["." precision][type]`.
pub(crate) fn parse(spec: Text<'_>, subject: Subject<'_>) -> Result<Spec, Fault> {
    let default_align = if subject.is_number {
        Align::Right
    } else {
        Align::Left
    };
    let mut parsed = Spec {
        fill: u32::from(b' '),
        align: default_align,
        sign: None,
        has_no_negative_zero: false,
        is_alternate: false,
        width: None,
        grouping: Grouping::None,
        precision: None,
        kind: None,
    };
    let mut at = 0;
    let align_at = |at: usize| (at < spec.len()).then(|| Align::of(spec.get(at))).flatten();
    let (mut has_fill, mut has_align) = (false, false);
    if let Some(align) = align_at(1) {
        (parsed.fill, parsed.align) = (spec.get(0), align);
        (has_fill, has_align) = (true, true);
        at = 2;
    } else if let Some(align) = align_at(0) {
        parsed.align = align;
        has_align = true;
        at = 1;
    }
    let signs = [
        (b'+', SignRule::Plus),
        (b'-', SignRule::Minus),
        (b' ', SignRule::Space),
    ];
    parsed.sign = signs
        .iter()
        .find(|(sign, _)| take(spec, &mut at, *sign))
        .map(|&(_, rule)| rule);
    parsed.has_no_negative_zero = take(spec, &mut at, b'z');
    parsed.is_alternate = take(spec, &mut at, b'#');
    if !has_fill && take(spec, &mut at, b'0') {
        parsed.fill = u32::from(b'0');
        if !has_align && subject.is_number {
            parsed.align = Align::AfterSign;
        }
    }
    parsed.width = parse_number(spec, &mut at)?;
    let both = || Fault::value("Cannot specify both ',' and '_'.");
    if take(spec, &mut at, b',') {
        parsed.grouping = Grouping::Comma;
    }
    if take(spec, &mut at, b'_') {
        if parsed.grouping == Grouping::Comma {
            return Err(both());
        }
        parsed.grouping = Grouping::Underscore;
    }
    if parsed.grouping == Grouping::Underscore && take(spec, &mut at, b',') {
        return Err(both());
    }
    if take(spec, &mut at, b'.') {
        parsed.precision = parse_number(spec, &mut at)?;
        if parsed.precision.is_none() {
            return Err(Fault::value("Format specifier missing precision"));
        }
    }
    match spec.len() - at {
        0 => {}
        1 => parsed.kind = Some(spec.get(at)),
        _ => {
            return Err(Fault::value(format!(
                "Invalid format specifier '{}' for object of type '{}'",
                spec.to_string_lossy(),
                subject.type_name
            )));
        }
    }
    check_grouping(&parsed, subject)?;
    Ok(parsed)
}

fn check_grouping(spec: &Spec, subject: Subject<'_>) -> Result<(), Fault> {
    let Some(separator) = spec.grouping.separator() else {
        return Ok(());
    };
    let is_groupable = match spec.kind.map(|kind| char::from_u32(kind).unwrap_or('\0')) {
        None => subject.is_number,
        Some('d' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F') => true,
        Some('b' | 'o' | 'x' | 'X') => spec.grouping == Grouping::Underscore,
        Some(_) => false,
    };
    if is_groupable {
        return Ok(());
    }
    let kind = shown_kind(spec.kind.unwrap_or(u32::from(b's')));
    Err(Fault::value(format!(
        "Cannot specify '{}' with {kind}.",
        separator as char
    )))
}

/// `format(text, spec)` of a string.
pub(crate) fn format_str(
    text: Text<'_>,
    spec: Text<'_>,
    type_name: &str,
) -> Result<TextBuf, Fault> {
    if spec.is_empty() {
        return Ok(TextBuf::from_text(text));
    }
    let subject = Subject {
        type_name,
        is_number: false,
    };
    let spec = parse(spec, subject)?;
    if let Some(kind) = spec.kind
        && kind != u32::from(b's')
    {
        return Err(unknown_kind(kind, subject));
    }
    let refused = match spec {
        Spec {
            sign: Some(SignRule::Space),
            ..
        } => "Space not allowed in string format specifier",
        Spec { sign: Some(_), .. } => "Sign not allowed in string format specifier",
        Spec {
            has_no_negative_zero: true,
            ..
        } => "Negative zero coercion (z) not allowed in string format specifier",
        Spec {
            is_alternate: true, ..
        } => "Alternate form (#) not allowed in string format specifier",
        Spec {
            align: Align::AfterSign,
            ..
        } => "'=' alignment not allowed in string format specifier",
        _ => "",
    };
    if !refused.is_empty() {
        return Err(Fault::value(refused));
    }
    let len = spec
        .precision
        .map_or(text.len(), |precision| precision.min(text.len()));
    let padding = spec.width.unwrap_or(0).saturating_sub(len);
    let left = match spec.align {
        Align::Left | Align::AfterSign => 0,
        Align::Right => padding,
        Align::Center => padding / 2,
    };
    let mut out = TextBuf::new();
    out.try_push_repeated(spec.fill, left)
        .ok_or(Fault::MEMORY)?;
    out.push_text(text.slice(0, len));
    out.try_push_repeated(spec.fill, padding - left)
        .ok_or(Fault::MEMORY)?;
    Ok(out)
}

/// The parts of a number in ASCII.
#[derive(Clone, Copy, Debug)]
struct Parts<'a> {
    is_negative: bool,
    prefix: &'a str,
    /// Whole digits, the part that is grouped; empty for infinities.
    digits: &'a [u8],
    /// Point, fraction, exponent, percent sign; the character of `c`; the name of infinity.
    rest: Text<'a>,
    group_len: usize,
}

/// Grouped digits, filled up with zeros to at least `min_width`, as CPython inserts separators from the right.
fn grouped(
    digits: &[u8],
    min_width: usize,
    group_len: usize,
    separator: Option<u8>,
) -> Result<Vec<u8>, Fault> {
    let mut out = Vec::new();
    let room = min_width.max(digits.len());
    out.try_reserve(room + room / 3 + 2)
        .map_err(|_| Fault::MEMORY)?;
    let Some(separator) = separator else {
        out.resize(min_width.saturating_sub(digits.len()), b'0');
        out.extend_from_slice(digits);
        return Ok(out);
    };
    let (mut left, mut wanted) = (digits.len(), min_width as i64);
    loop {
        let len = group_len.min((left as i64).max(wanted).max(1) as usize);
        let taken = len.min(left);
        out.extend(digits[left - taken..left].iter().rev());
        out.extend(std::iter::repeat_n(b'0', len - taken));
        left -= taken;
        wanted -= len as i64;
        if left == 0 && wanted <= 0 {
            break;
        }
        wanted -= 1;
        out.push(separator);
    }
    out.reverse();
    Ok(out)
}

/// Sign, padding, prefix and grouped digits in their order.
fn number_layout(spec: &Spec, parts: Parts<'_>) -> Result<TextBuf, Fault> {
    let sign = match spec.sign {
        _ if parts.is_negative => "-",
        Some(SignRule::Plus) => "+",
        Some(SignRule::Space) => " ",
        Some(SignRule::Minus) | None => "",
    };
    let width = spec.width.unwrap_or(0);
    let beside = sign.len() + parts.prefix.len() + parts.rest.len();
    let min_width = if spec.fill == u32::from(b'0') && spec.align == Align::AfterSign {
        width.saturating_sub(beside)
    } else {
        0
    };
    let separator = spec.grouping.separator();
    let is_as_is =
        separator.is_none() && min_width <= parts.digits.len() || parts.digits.is_empty();
    let digits = if is_as_is {
        Cow::Borrowed(parts.digits)
    } else {
        Cow::Owned(grouped(
            parts.digits,
            min_width,
            parts.group_len,
            separator,
        )?)
    };
    let padding = width.saturating_sub(beside + digits.len());
    let (left, inner) = match spec.align {
        Align::Left => (0, 0),
        Align::Right => (padding, 0),
        Align::Center => (padding / 2, 0),
        Align::AfterSign => (0, padding),
    };
    let len = beside + digits.len();
    let mut out = TextBuf::try_with_capacity(len.max(width)).ok_or(Fault::MEMORY)?;
    out.try_push_repeated(spec.fill, left)
        .ok_or(Fault::MEMORY)?;
    out.push_text(Text::ascii(sign));
    out.push_text(Text::ascii(parts.prefix));
    out.try_push_repeated(spec.fill, inner)
        .ok_or(Fault::MEMORY)?;
    out.push_text(Text::One(&digits));
    out.push_text(parts.rest);
    out.try_push_repeated(spec.fill, padding - left - inner)
        .ok_or(Fault::MEMORY)?;
    Ok(out)
}

/// `format(n, spec)` of an int; `max_digits` is the limit of decimal digits. A bool with an empty specification is its caller's.
pub(crate) fn format_int(
    n: &Int,
    spec: Text<'_>,
    type_name: &str,
    max_digits: usize,
) -> Result<TextBuf, Fault> {
    if spec.is_empty() {
        return int_text::to_decimal(n, max_digits).map(TextBuf::from);
    }
    let subject = Subject {
        type_name,
        is_number: true,
    };
    let spec = parse(spec, subject)?;
    match spec.kind.map_or(Some('d'), char::from_u32) {
        Some(kind @ ('b' | 'c' | 'd' | 'o' | 'x' | 'X' | 'n')) => {
            integer_layout(n, &spec, kind, max_digits)
        }
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => float_layout(n.to_f64()?, &spec, subject),
        _ => Err(unknown_kind(spec.kind.unwrap_or(0), subject)),
    }
}

fn integer_layout(n: &Int, spec: &Spec, kind: char, max_digits: usize) -> Result<TextBuf, Fault> {
    if spec.precision.is_some() {
        return Err(Fault::value(
            "Precision not allowed in integer format specifier",
        ));
    }
    if spec.has_no_negative_zero {
        return Err(Fault::value(
            "Negative zero coercion (z) not allowed in integer format specifier",
        ));
    }
    if kind == 'c' {
        return character_layout(n, spec);
    }
    let base = match kind {
        'b' => Some(BitBase::Binary),
        'o' => Some(BitBase::Octal),
        'x' | 'X' => Some(BitBase::Hex),
        _ => None,
    };
    let group_len = if base.is_some() { 4 } else { 3 };
    if let Int::Small(word) = n
        && kind != 'X'
        && !spec.is_alternate
    {
        let mut buffer = [0; int_text::WORD_DIGITS];
        let digits = int_text::word_digits(&mut buffer, word.unsigned_abs(), base);
        let parts = Parts {
            is_negative: *word < 0,
            prefix: "",
            digits,
            rest: Text::EMPTY,
            group_len,
        };
        return number_layout(spec, parts);
    }
    let mut text = match base {
        Some(base) => int_text::bit_digits(n, base),
        None => int_text::to_decimal(n, max_digits)?,
    };
    if kind == 'X' {
        text.make_ascii_uppercase();
    }
    let prefix = match base {
        Some(_) if kind == 'X' && spec.is_alternate => "0X",
        Some(base) if spec.is_alternate => base.prefix(),
        _ => "",
    };
    number_layout(
        spec,
        Parts {
            is_negative: n.is_negative(),
            prefix,
            digits: text.trim_start_matches('-').as_bytes(),
            rest: Text::EMPTY,
            group_len,
        },
    )
}

/// The `c` type: the number is a code point.
fn character_layout(n: &Int, spec: &Spec) -> Result<TextBuf, Fault> {
    if spec.sign.is_some() {
        return Err(Fault::value(
            "Sign not allowed with integer format specifier 'c'",
        ));
    }
    if spec.is_alternate {
        return Err(Fault::value(
            "Alternate form (#) not allowed with integer format specifier 'c'",
        ));
    }
    let too_large = || Fault::overflow("Python int too large to convert to C long");
    let cp = n.to_i64().ok_or_else(too_large)?;
    if !(0..0x11_0000).contains(&cp) {
        return Err(Fault::overflow("%c arg not in range(0x110000)"));
    }
    let rest = Text::Four(&[cp as u32]);
    number_layout(
        spec,
        Parts {
            is_negative: false,
            prefix: "",
            digits: &[],
            rest,
            group_len: 3,
        },
    )
}

/// `format(x, spec)` of a float.
pub(crate) fn format_float(x: f64, spec: Text<'_>, type_name: &str) -> Result<TextBuf, Fault> {
    if spec.is_empty() {
        return Ok(TextBuf::from(float::repr(x)));
    }
    let subject = Subject {
        type_name,
        is_number: true,
    };
    float_layout(x, &parse(spec, subject)?, subject)
}

fn float_layout(x: f64, spec: &Spec, subject: Subject<'_>) -> Result<TextBuf, Fault> {
    part_layout(x, spec, subject, true)
}

/// A float; whole ones end in `.0` where no presentation type was given and `has_dot_zero` says so.
fn part_layout(
    x: f64,
    spec: &Spec,
    subject: Subject<'_>,
    has_dot_zero: bool,
) -> Result<TextBuf, Fault> {
    if spec
        .precision
        .is_some_and(|precision| precision > i32::MAX as usize)
    {
        return Err(Fault::value("precision too big"));
    }
    let precision = spec.precision.unwrap_or(6);
    let mut layout = Layout {
        is_alternate: spec.is_alternate,
        has_dot_zero: false,
    };
    let (mut x, mut suffix) = (x, "");
    let form = match spec.kind.map_or(Some('\0'), char::from_u32) {
        Some('\0') if spec.kind.is_none() => {
            layout.has_dot_zero = has_dot_zero;
            if spec.precision.is_some() {
                Form::General
            } else {
                Form::Repr
            }
        }
        Some('e' | 'E') => Form::Exponent,
        Some('f' | 'F') => Form::Fixed,
        Some('g' | 'G' | 'n') => Form::General,
        Some('%') => {
            x *= 100.0;
            suffix = "%";
            Form::Fixed
        }
        _ => return Err(unknown_kind(spec.kind.unwrap_or(0), subject)),
    };
    let mut text = float::to_text(x, form, precision, layout)?;
    if matches!(spec.kind.map(char::from_u32), Some(Some('E' | 'F' | 'G'))) {
        text.make_ascii_uppercase();
    }
    text.push_str(suffix);
    let body = text.strip_prefix('-').unwrap_or(&text);
    let is_zero = || {
        body.bytes()
            .take_while(|b| !b.eq_ignore_ascii_case(&b'e'))
            .all(|b| !(b'1'..=b'9').contains(&b))
    };
    let is_negative =
        body.len() < text.len() && !(spec.has_no_negative_zero && x.is_finite() && is_zero());
    let whole = body.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = body.split_at(whole);
    let parts = Parts {
        is_negative,
        prefix: "",
        digits: digits.as_bytes(),
        rest: Text::ascii(rest),
        group_len: 3,
    };
    number_layout(spec, parts)
}

/// `format(x, spec)` of a complex number: both parts by the specification, in parentheses where no presentation type was given, then filled up.
pub(crate) fn format_complex(
    x: Complex,
    spec: Text<'_>,
    type_name: &str,
) -> Result<TextBuf, Fault> {
    let subject = Subject {
        type_name,
        is_number: true,
    };
    let spec = parse(spec, subject)?;
    if spec.fill == u32::from(b'0') {
        let message = "Zero padding is not allowed in complex format specifier";
        return Err(Fault::value(message));
    }
    if spec.align == Align::AfterSign {
        let message = "'=' alignment flag is not allowed in complex format specifier";
        return Err(Fault::value(message));
    }
    if spec.kind == Some(u32::from(b'%')) {
        return Err(unknown_kind(u32::from(b'%'), subject));
    }
    let is_plain = spec.kind.is_none();
    let has_real = !is_plain || x.real != 0.0 || x.real.is_sign_negative();
    let part = |x: f64, sign: Option<SignRule>| {
        let spec = Spec {
            fill: u32::from(b' '),
            align: Align::Left,
            width: None,
            sign,
            ..spec.clone()
        };
        part_layout(x, &spec, subject, false).map(|text| text.to_string_lossy())
    };
    let mut text = String::new();
    if has_real {
        text = part(x.real, spec.sign)?;
        text.push_str(&part(x.imag, Some(SignRule::Plus))?);
    } else {
        text.push_str(&part(x.imag, spec.sign)?);
    }
    text.push('j');
    if is_plain && has_real {
        text = format!("({text})");
    }
    let parts = Parts {
        is_negative: false,
        prefix: "",
        digits: &[],
        rest: Text::ascii(&text),
        group_len: 3,
    };
    let filled = Spec {
        sign: None,
        grouping: Grouping::None,
        ..spec.clone()
    };
    number_layout(&filled, parts)
}

#[cfg(test)]
#[allow(clippy::too_many_lines, reason = "tables of what CPython prints")]
mod tests {
    use super::{format_float, format_int, format_str};
    use crate::number::fault::Fault;
    use crate::number::int::Int;
    use crate::text::view::TextBuf;

    /// The text or the message.
    fn shown(found: Result<TextBuf, Fault>) -> Result<String, String> {
        found
            .map(|text| text.to_string_lossy())
            .map_err(|fault| fault.message.into_owned())
    }

    fn owned(expected: Result<&str, &str>) -> Result<String, String> {
        expected.map(str::to_owned).map_err(str::to_owned)
    }

    #[test]
    fn ints() {
        #[rustfmt::skip]
        let cases: &[(i64, &str, Result<&str, &str>)] = &[
            (0, "", Ok("0")),
            (0, "d", Ok("0")),
            (0, "5", Ok("    0")),
            (0, "<6", Ok("0     ")),
            (0, "^7d", Ok("   0   ")),
            (0, "+", Ok("+0")),
            (0, " d", Ok(" 0")),
            (0, "08", Ok("00000000")),
            (0, "+08,", Ok("+000,000")),
            (0, "012_", Ok("0_000_000_000")),
            (0, "#x", Ok("0x0")),
            (0, "#010X", Ok("0X00000000")),
            (0, "_b", Ok("0")),
            (0, "#_o", Ok("0o0")),
            (0, ",x", Err("Cannot specify ',' with 'x'.")),
            (0, "c", Ok("\u{0}")),
            (0, "*^9,d", Ok("****0****")),
            (0, ".3d", Err("Precision not allowed in integer format specifier")),
            (0, "z", Err("Negative zero coercion (z) not allowed in integer format specifier")),
            (0, ".2f", Ok("0.00")),
            (0, "e", Ok("0.000000e+00")),
            (0, "%", Ok("0.000000%")),
            (0, "g", Ok("0")),
            (0, "s", Err("Unknown format code 's' for object of type 'int'")),
            (0, ",.1f", Ok("0.0")),
            (0, "=+8", Ok("+      0")),
            (-7, "", Ok("-7")),
            (-7, "d", Ok("-7")),
            (-7, "5", Ok("   -7")),
            (-7, "<6", Ok("-7    ")),
            (-7, "^7d", Ok("  -7   ")),
            (-7, "+", Ok("-7")),
            (-7, " d", Ok("-7")),
            (-7, "08", Ok("-0000007")),
            (-7, "+08,", Ok("-000,007")),
            (-7, "012_", Ok("-000_000_007")),
            (-7, "#x", Ok("-0x7")),
            (-7, "#010X", Ok("-0X0000007")),
            (-7, "_b", Ok("-111")),
            (-7, "#_o", Ok("-0o7")),
            (-7, ",x", Err("Cannot specify ',' with 'x'.")),
            (-7, "c", Err("%c arg not in range(0x110000)")),
            (-7, "*^9,d", Ok("***-7****")),
            (-7, ".3d", Err("Precision not allowed in integer format specifier")),
            (-7, "z", Err("Negative zero coercion (z) not allowed in integer format specifier")),
            (-7, ".2f", Ok("-7.00")),
            (-7, "e", Ok("-7.000000e+00")),
            (-7, "%", Ok("-700.000000%")),
            (-7, "g", Ok("-7")),
            (-7, "s", Err("Unknown format code 's' for object of type 'int'")),
            (-7, ",.1f", Ok("-7.0")),
            (-7, "=+8", Ok("-      7")),
            (1234567, "", Ok("1234567")),
            (1234567, "d", Ok("1234567")),
            (1234567, "5", Ok("1234567")),
            (1234567, "<6", Ok("1234567")),
            (1234567, "^7d", Ok("1234567")),
            (1234567, "+", Ok("+1234567")),
            (1234567, " d", Ok(" 1234567")),
            (1234567, "08", Ok("01234567")),
            (1234567, "+08,", Ok("+1,234,567")),
            (1234567, "012_", Ok("0_001_234_567")),
            (1234567, "#x", Ok("0x12d687")),
            (1234567, "#010X", Ok("0X0012D687")),
            (1234567, "_b", Ok("1_0010_1101_0110_1000_0111")),
            (1234567, "#_o", Ok("0o455_3207")),
            (1234567, ",x", Err("Cannot specify ',' with 'x'.")),
            (1234567, "c", Err("%c arg not in range(0x110000)")),
            (1234567, "*^9,d", Ok("1,234,567")),
            (1234567, ".3d", Err("Precision not allowed in integer format specifier")),
            (1234567, "z", Err("Negative zero coercion (z) not allowed in integer format specifier")),
            (1234567, ".2f", Ok("1234567.00")),
            (1234567, "e", Ok("1.234567e+06")),
            (1234567, "%", Ok("123456700.000000%")),
            (1234567, "g", Ok("1.23457e+06")),
            (1234567, "s", Err("Unknown format code 's' for object of type 'int'")),
            (1234567, ",.1f", Ok("1,234,567.0")),
            (1234567, "=+8", Ok("+1234567")),
            (255, "", Ok("255")),
            (255, "d", Ok("255")),
            (255, "5", Ok("  255")),
            (255, "<6", Ok("255   ")),
            (255, "^7d", Ok("  255  ")),
            (255, "+", Ok("+255")),
            (255, " d", Ok(" 255")),
            (255, "08", Ok("00000255")),
            (255, "+08,", Ok("+000,255")),
            (255, "012_", Ok("0_000_000_255")),
            (255, "#x", Ok("0xff")),
            (255, "#010X", Ok("0X000000FF")),
            (255, "_b", Ok("1111_1111")),
            (255, "#_o", Ok("0o377")),
            (255, ",x", Err("Cannot specify ',' with 'x'.")),
            (255, "c", Ok("\u{ff}")),
            (255, "*^9,d", Ok("***255***")),
            (255, ".3d", Err("Precision not allowed in integer format specifier")),
            (255, "z", Err("Negative zero coercion (z) not allowed in integer format specifier")),
            (255, ".2f", Ok("255.00")),
            (255, "e", Ok("2.550000e+02")),
            (255, "%", Ok("25500.000000%")),
            (255, "g", Ok("255")),
            (255, "s", Err("Unknown format code 's' for object of type 'int'")),
            (255, ",.1f", Ok("255.0")),
            (255, "=+8", Ok("+    255")),
            (65, "*>4c", Ok("***A")),
            (65, "+c", Err("Sign not allowed with integer format specifier 'c'")),
            (-1, "c", Err("%c arg not in range(0x110000)")),
            (12345, "010,", Ok("00,012,345")),
            (12345, "09,", Ok("0,012,345")),
            (1, "99999999999999999999", Err("Too many decimal digits in format string")),
            (1, "5.", Err("Format specifier missing precision")),
            (1, ",_", Err("Cannot specify both ',' and '_'.")),
            (1, "10q", Err("Unknown format code 'q' for object of type 'int'")),
            (1, "5 5", Err("Invalid format specifier '5 5' for object of type 'int'")),
            (1, "\u{e9}", Err("Unknown format code '\\xe9' for object of type 'int'")),
        ];
        for &(n, spec, expected) in cases {
            let found = format_int(
                &Int::Small(n),
                TextBuf::from_str(spec).as_text(),
                "int",
                4300,
            );
            assert_eq!(shown(found), owned(expected), "{n} {spec:?}");
        }
    }

    #[test]
    fn floats() {
        #[rustfmt::skip]
        let cases: &[(f64, &str, Result<&str, &str>)] = &[
            (0.0, "", Ok("0.0")),
            (0.0, ".3", Ok("0.0")),
            (0.0, "10", Ok("       0.0")),
            (0.0, "<10.1f", Ok("0.0       ")),
            (0.0, "+.2e", Ok("+0.00e+00")),
            (0.0, ",.2f", Ok("0.00")),
            (0.0, "_", Ok("0.0")),
            (0.0, "015,.2f", Ok("0,000,000,000.00")),
            (0.0, "#.0f", Ok("0.")),
            (0.0, "G", Ok("0")),
            (0.0, "z.0f", Ok("0")),
            (0.0, "%", Ok("0.000000%")),
            (0.0, ".0%", Ok("0%")),
            (0.0, "n", Ok("0")),
            (0.0, "^+12.1E", Ok("  +0.0E+00  ")),
            (0.0, "#g", Ok("0.00000")),
            (0.0, "06", Ok("0000.0")),
            (-0.5, "", Ok("-0.5")),
            (-0.5, ".3", Ok("-0.5")),
            (-0.5, "10", Ok("      -0.5")),
            (-0.5, "<10.1f", Ok("-0.5      ")),
            (-0.5, "+.2e", Ok("-5.00e-01")),
            (-0.5, ",.2f", Ok("-0.50")),
            (-0.5, "_", Ok("-0.5")),
            (-0.5, "015,.2f", Ok("-000,000,000.50")),
            (-0.5, "#.0f", Ok("-0.")),
            (-0.5, "G", Ok("-0.5")),
            (-0.5, "z.0f", Ok("0")),
            (-0.5, "%", Ok("-50.000000%")),
            (-0.5, ".0%", Ok("-50%")),
            (-0.5, "n", Ok("-0.5")),
            (-0.5, "^+12.1E", Ok("  -5.0E-01  ")),
            (-0.5, "#g", Ok("-0.500000")),
            (-0.5, "06", Ok("-000.5")),
            (1234567.891, "", Ok("1234567.891")),
            (1234567.891, ".3", Ok("1.23e+06")),
            (1234567.891, "10", Ok("1234567.891")),
            (1234567.891, "<10.1f", Ok("1234567.9 ")),
            (1234567.891, "+.2e", Ok("+1.23e+06")),
            (1234567.891, ",.2f", Ok("1,234,567.89")),
            (1234567.891, "_", Ok("1_234_567.891")),
            (1234567.891, "015,.2f", Ok("0,001,234,567.89")),
            (1234567.891, "#.0f", Ok("1234568.")),
            (1234567.891, "G", Ok("1.23457E+06")),
            (1234567.891, "z.0f", Ok("1234568")),
            (1234567.891, "%", Ok("123456789.100000%")),
            (1234567.891, ".0%", Ok("123456789%")),
            (1234567.891, "n", Ok("1.23457e+06")),
            (1234567.891, "^+12.1E", Ok("  +1.2E+06  ")),
            (1234567.891, "#g", Ok("1.23457e+06")),
            (1234567.891, "06", Ok("1234567.891")),
            (1e+22, "", Ok("1e+22")),
            (1e+22, ".3", Ok("1e+22")),
            (1e+22, "10", Ok("     1e+22")),
            (1e+22, "<10.1f", Ok("10000000000000000000000.0")),
            (1e+22, "+.2e", Ok("+1.00e+22")),
            (1e+22, ",.2f", Ok("10,000,000,000,000,000,000,000.00")),
            (1e+22, "_", Ok("1e+22")),
            (1e+22, "015,.2f", Ok("10,000,000,000,000,000,000,000.00")),
            (1e+22, "#.0f", Ok("10000000000000000000000.")),
            (1e+22, "G", Ok("1E+22")),
            (1e+22, "z.0f", Ok("10000000000000000000000")),
            (1e+22, "%", Ok("999999999999999983222784.000000%")),
            (1e+22, ".0%", Ok("999999999999999983222784%")),
            (1e+22, "n", Ok("1e+22")),
            (1e+22, "^+12.1E", Ok("  +1.0E+22  ")),
            (1e+22, "#g", Ok("1.00000e+22")),
            (1e+22, "06", Ok("01e+22")),
            (f64::INFINITY, "", Ok("inf")),
            (f64::INFINITY, ".3", Ok("inf")),
            (f64::INFINITY, "10", Ok("       inf")),
            (f64::INFINITY, "<10.1f", Ok("inf       ")),
            (f64::INFINITY, "+.2e", Ok("+inf")),
            (f64::INFINITY, ",.2f", Ok("inf")),
            (f64::INFINITY, "_", Ok("inf")),
            (f64::INFINITY, "015,.2f", Ok("000000000000inf")),
            (f64::INFINITY, "#.0f", Ok("inf")),
            (f64::INFINITY, "G", Ok("INF")),
            (f64::INFINITY, "z.0f", Ok("inf")),
            (f64::INFINITY, "%", Ok("inf%")),
            (f64::INFINITY, ".0%", Ok("inf%")),
            (f64::INFINITY, "n", Ok("inf")),
            (f64::INFINITY, "^+12.1E", Ok("    +INF    ")),
            (f64::INFINITY, "#g", Ok("inf")),
            (f64::INFINITY, "06", Ok("000inf")),
            (f64::NAN, "", Ok("nan")),
            (f64::NAN, ".3", Ok("nan")),
            (f64::NAN, "10", Ok("       nan")),
            (f64::NAN, "<10.1f", Ok("nan       ")),
            (f64::NAN, "+.2e", Ok("+nan")),
            (f64::NAN, ",.2f", Ok("nan")),
            (f64::NAN, "_", Ok("nan")),
            (f64::NAN, "015,.2f", Ok("000000000000nan")),
            (f64::NAN, "#.0f", Ok("nan")),
            (f64::NAN, "G", Ok("NAN")),
            (f64::NAN, "z.0f", Ok("nan")),
            (f64::NAN, "%", Ok("nan%")),
            (f64::NAN, ".0%", Ok("nan%")),
            (f64::NAN, "n", Ok("nan")),
            (f64::NAN, "^+12.1E", Ok("    +NAN    ")),
            (f64::NAN, "#g", Ok("nan")),
            (f64::NAN, "06", Ok("000nan")),
            (1.0, "d", Err("Unknown format code 'd' for object of type 'float'")),
            (1.0, ",n", Err("Cannot specify ',' with 'n'.")),
            (-0.0, "z", Ok("0.0")),
            (-0.001, "z.1f", Ok("0.0")),
            (1.0, ".2147483648f", Err("precision too big")),
            (1.0, "F", Ok("1.000000")),
        ];
        for &(x, spec, expected) in cases {
            let found = format_float(x, TextBuf::from_str(spec).as_text(), "float");
            assert_eq!(shown(found), owned(expected), "{x} {spec:?}");
        }
    }

    #[test]
    fn strings() {
        #[rustfmt::skip]
        let cases: &[(&str, Result<&str, &str>)] = &[
            ("", Ok("abc")),
            ("s", Ok("abc")),
            ("5", Ok("abc  ")),
            (">5", Ok("  abc")),
            ("^6", Ok(" abc  ")),
            ("*^7", Ok("**abc**")),
            (".2", Ok("ab")),
            ("<05", Ok("abc00")),
            ("05", Ok("abc00")),
            ("=5", Err("'=' alignment not allowed in string format specifier")),
            ("+", Err("Sign not allowed in string format specifier")),
            (" ", Err("Space not allowed in string format specifier")),
            ("#", Err("Alternate form (#) not allowed in string format specifier")),
            ("z", Err("Negative zero coercion (z) not allowed in string format specifier")),
            ("d", Err("Unknown format code 'd' for object of type 'str'")),
            (",", Err("Cannot specify ',' with 's'.")),
            (",s", Err("Cannot specify ',' with 's'.")),
            ("\u{e9}>5", Ok("\u{e9}\u{e9}abc")),
            ("5.1s", Ok("a    ")),
        ];
        for &(spec, expected) in cases {
            let found = format_str(
                TextBuf::from_str("abc").as_text(),
                TextBuf::from_str(spec).as_text(),
                "str",
            );
            assert_eq!(shown(found), owned(expected), "{spec:?}");
        }
    }

    #[test]
    fn no_memory_is_an_answer() {
        let spec = TextBuf::from_str("9223372036854775807");
        assert_eq!(
            format_int(&Int::ONE, spec.as_text(), "int", 4300),
            Err(Fault::MEMORY)
        );
        assert_eq!(
            format_str(TextBuf::new().as_text(), spec.as_text(), "str"),
            Err(Fault::MEMORY)
        );
    }
}
