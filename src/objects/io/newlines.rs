//! Ends of lines: which of them a text stream knows, what it makes of them, and which it has seen.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::exception::layout::is_subtype;
use crate::objects::{Ty, str_, tuple};

const CR: u32 = b'\r' as u32;
const LF: u32 = b'\n' as u32;

/// What `StringIO` calls the argument; it shows a wrong one in quotes.
pub(crate) const STRING_IO: &str = "newline";

/// The `newline` argument of text streams.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Newline {
    /// None: any end is read as `\n`.
    Universal,
    /// `''`: any end ends a line and stays as it is.
    Any,
    /// `'\n'`
    Lf,
    /// `'\r'`
    Cr,
    /// `'\r\n'`
    CrLf,
}

impl Newline {
    /// The argument; `owner` is the function that is called, for its message.
    pub(crate) fn of_argument(cx: &mut Cx, value: Option<&Value>, owner: &str) -> Res<Newline> {
        let Some(value) = value.filter(|value| !cx.is_none(value)) else {
            return Ok(Newline::Universal);
        };
        if !is_subtype(cx, cx.type_of(value), cx.ty(Ty::Str)) {
            let name = cx.type_name_of(value);
            return Err(cx.type_error(format!("{owner} must be str or None, not {name}")));
        }
        match str_::as_str(cx, value) {
            Some("") => Ok(Newline::Any),
            Some("\n") => Ok(Newline::Lf),
            Some("\r") => Ok(Newline::Cr),
            Some("\r\n") => Ok(Newline::CrLf),
            _ => {
                let shown = if owner == STRING_IO {
                    cx.repr_string(value)?
                } else {
                    str_::to_rust(cx, value)
                };
                Err(cx.value_error(format!("illegal newline value: {shown}")))
            }
        }
    }

    /// Is any end of line one here?
    pub(crate) fn is_universal(self) -> bool {
        matches!(self, Newline::Universal | Newline::Any)
    }

    /// What is written for `\n`.
    pub(crate) fn written(self) -> &'static str {
        match self {
            Newline::Cr => "\r",
            Newline::CrLf => "\r\n",
            _ => "\n",
        }
    }

    /// Units of the first line, its end included; `None` if no line ends in them. `at` gives a unit.
    pub(crate) fn line_end(self, len: usize, at: impl Fn(usize) -> u32) -> Option<usize> {
        let find = |wanted: u32| (0..len).find(|&i| at(i) == wanted);
        match self {
            Newline::Universal | Newline::Lf => find(LF).map(|i| i + 1),
            Newline::Cr => find(CR).map(|i| i + 1),
            Newline::CrLf => (0..len.saturating_sub(1))
                .find(|&i| at(i) == CR && at(i + 1) == LF)
                .map(|i| i + 2),
            Newline::Any => {
                let i = (0..len).find(|&i| at(i) == LF || at(i) == CR)?;
                let is_pair = at(i) == CR && i + 1 < len && at(i + 1) == LF;
                Some(i + 1 + usize::from(is_pair))
            }
        }
    }
}

/// Ends of lines that were seen.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Seen {
    cr: bool,
    lf: bool,
    crlf: bool,
}

impl Seen {
    /// Looks at a piece; with `translates`, gives it with every end as `\n`, if there is another.
    pub(crate) fn look(
        &mut self,
        piece: impl Iterator<Item = u32>,
        translates: bool,
    ) -> Option<Vec<u32>> {
        let mut made = Vec::new();
        let mut is_other = false;
        let mut piece = piece.peekable();
        while let Some(unit) = piece.next() {
            let mut unit = unit;
            if unit == CR {
                is_other = true;
                if piece.next_if_eq(&LF).is_some() {
                    self.crlf = true;
                } else {
                    self.cr = true;
                }
                unit = LF;
            } else if unit == LF {
                self.lf = true;
            }
            if translates {
                made.push(unit);
            }
        }
        (translates && is_other).then_some(made)
    }

    /// The `newlines` attribute.
    pub(crate) fn to_value(self, cx: &mut Cx) -> Res<Value> {
        let all = [(self.cr, "\r"), (self.lf, "\n"), (self.crlf, "\r\n")];
        let mut found = Vec::new();
        for (_, text) in all.iter().filter(|(is_seen, _)| *is_seen) {
            found.push(str_::new(cx, text)?);
        }
        match found.as_slice() {
            [] => Ok(cx.none()),
            [one] => Ok(one.clone()),
            _ => tuple::new(cx, &found),
        }
    }
}
