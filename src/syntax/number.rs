//! Numbers that run into what follows them: `1_`, `0x`, `0o8`, `0777`, `1if`.
//!
//! The patterns in `token` describe what a number is. When a letter, digit or underscore stands right behind one, something is wrong (or
//! a keyword follows without a blank, which CPython allows with a warning), and this scan finds out what, in the order in which CPython's
//! tokenizer looks.

use super::error::{ErrorKind, NumberKind};
use super::token::Tok;

/// What the scan found.
#[derive(Debug, PartialEq)]
pub(super) struct Scan {
    /// The kind of number.
    pub(super) tok: Tok,
    /// Where it ends.
    pub(super) end: usize,
    /// A keyword follows at once.
    pub(super) warning: Option<NumberKind>,
}

/// An error of a number.
#[derive(Debug, PartialEq)]
pub(super) struct Fault {
    pub(super) kind: ErrorKind,
    /// Up to where CPython's tokenizer had read: its caret stands on the character before.
    pub(super) at: usize,
}

/// Reads the number at `start`.
pub(super) fn scan(bytes: &[u8], start: usize) -> Result<Scan, Fault> {
    let mut cursor = Cursor { bytes, at: start };
    let tok = cursor.number(start)?;
    let kind = match (tok, cursor.prefix(start)) {
        (Tok::Imaginary, _) => NumberKind::Imaginary,
        (_, kind) => kind,
    };
    let warning = cursor.check_end(kind)?;
    Ok(Scan {
        tok,
        end: cursor.at,
        warning,
    })
}

struct Cursor<'s> {
    bytes: &'s [u8],
    at: usize,
}

impl Cursor<'_> {
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(0)
    }

    fn fault<T>(&self, kind: NumberKind) -> Result<T, Fault> {
        Err(Fault {
            kind: ErrorKind::InvalidNumber { kind },
            at: self.at,
        })
    }

    /// The base that the literal's first two characters name.
    fn prefix(&self, start: usize) -> NumberKind {
        match (self.bytes[start], self.bytes.get(start + 1)) {
            (b'0', Some(b'x' | b'X')) => NumberKind::Hexadecimal,
            (b'0', Some(b'o' | b'O')) => NumberKind::Octal,
            (b'0', Some(b'b' | b'B')) => NumberKind::Binary,
            _ => NumberKind::Decimal,
        }
    }

    fn number(&mut self, start: usize) -> Result<Tok, Fault> {
        match self.prefix(start) {
            NumberKind::Hexadecimal => {
                self.based(NumberKind::Hexadecimal, |c| c.is_ascii_hexdigit())
            }
            NumberKind::Octal => self.based(NumberKind::Octal, |c| matches!(c, b'0'..=b'7')),
            NumberKind::Binary => self.based(NumberKind::Binary, |c| matches!(c, b'0' | b'1')),
            _ if self.peek() == b'0' => self.zeros(start),
            _ if self.peek() == b'.' => {
                self.at += 1;
                self.fraction()
            }
            _ => {
                self.digits()?;
                self.after_digits()
            }
        }
    }

    /// The digits behind a prefix.
    fn based(&mut self, kind: NumberKind, is_digit: fn(u8) -> bool) -> Result<Tok, Fault> {
        self.at += 2;
        loop {
            if self.peek() == b'_' {
                self.at += 1;
            }
            self.based_digit(kind, is_digit)?;
            while is_digit(self.peek()) {
                self.at += 1;
            }
            if self.peek() != b'_' {
                break;
            }
        }
        if self.peek().is_ascii_digit() {
            self.based_digit(kind, is_digit)?;
        }
        Ok(Tok::Int)
    }

    /// Refuses what is no digit of the base.
    fn based_digit(&mut self, kind: NumberKind, is_digit: fn(u8) -> bool) -> Result<(), Fault> {
        let found = self.peek();
        if is_digit(found) {
            return Ok(());
        }
        if found.is_ascii_digit() {
            return Err(Fault {
                kind: ErrorKind::InvalidDigit {
                    digit: char::from(found),
                    kind,
                },
                at: self.at + 1,
            });
        }
        self.fault(kind)
    }

    /// A number that starts with 0 and has no prefix.
    fn zeros(&mut self, start: usize) -> Result<Tok, Fault> {
        loop {
            if self.peek() == b'_' {
                self.at += 1;
                if !self.peek().is_ascii_digit() {
                    return self.fault(NumberKind::Decimal);
                }
            }
            if self.peek() != b'0' {
                break;
            }
            self.at += 1;
        }
        let zeros_end = self.at;
        let nonzero = self.peek().is_ascii_digit();
        if nonzero {
            self.digits()?;
        }
        match self.peek() {
            b'.' | b'e' | b'E' | b'j' | b'J' => self.after_digits(),
            _ if nonzero => Err(Fault {
                kind: ErrorKind::LeadingZeros,
                at: zeros_end.max(start + 1),
            }),
            _ => Ok(Tok::Int),
        }
    }

    /// Decimal digits with single underscores between them.
    fn digits(&mut self) -> Result<(), Fault> {
        loop {
            while self.peek().is_ascii_digit() {
                self.at += 1;
            }
            if self.peek() != b'_' {
                return Ok(());
            }
            self.at += 1;
            if !self.peek().is_ascii_digit() {
                return self.fault(NumberKind::Decimal);
            }
        }
    }

    fn after_digits(&mut self) -> Result<Tok, Fault> {
        if self.peek() == b'.' {
            self.at += 1;
            return self.fraction();
        }
        self.exponent(Tok::Int)
    }

    fn fraction(&mut self) -> Result<Tok, Fault> {
        if self.peek().is_ascii_digit() {
            self.digits()?;
        }
        self.exponent(Tok::Float)
    }

    fn exponent(&mut self, mut tok: Tok) -> Result<Tok, Fault> {
        if matches!(self.peek(), b'e' | b'E') {
            let sign = matches!(self.bytes.get(self.at + 1), Some(b'+' | b'-'));
            let digit = self.at + 1 + usize::from(sign);
            if self.bytes.get(digit).is_some_and(u8::is_ascii_digit) {
                self.at = digit;
                self.digits()?;
                tok = Tok::Float;
            } else if sign {
                self.at = digit;
                return self.fault(NumberKind::Decimal);
            } else {
                // An `e` that starts no exponent may start `else`.
                return Ok(tok);
            }
        }
        if matches!(self.peek(), b'j' | b'J') {
            self.at += 1;
            tok = Tok::Imaginary;
        }
        Ok(tok)
    }

    /// What may stand right behind a number: nothing of a name, but for the keywords that can follow an operand.
    fn check_end(&self, kind: NumberKind) -> Result<Option<NumberKind>, Fault> {
        const KEYWORDS: [&[u8]; 8] = [b"and", b"else", b"for", b"if", b"in", b"is", b"not", b"or"];
        let rest = &self.bytes[self.at..];
        if KEYWORDS.iter().any(|keyword| rest.starts_with(keyword)) {
            return Ok(Some(kind));
        }
        let next = self.peek();
        if next.is_ascii_alphanumeric() || next == b'_' {
            return self.fault(kind);
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> (String, usize) {
        let fault = scan(text.as_bytes(), 0).unwrap_err();
        (fault.kind.message(), fault.at)
    }

    #[test]
    fn faults_and_their_places_are_cpythons() {
        for (text, message, at) in [
            ("1_", "invalid decimal literal", 2),
            ("1__0", "invalid decimal literal", 2),
            ("12_abc", "invalid decimal literal", 3),
            ("1e", "invalid decimal literal", 1),
            ("1e+", "invalid decimal literal", 3),
            ("1._5", "invalid decimal literal", 2),
            ("1jj", "invalid imaginary literal", 2),
            ("0x", "invalid hexadecimal literal", 2),
            ("0xf_", "invalid hexadecimal literal", 4),
            ("0o8", "invalid digit '8' in octal literal", 3),
            ("0o18", "invalid digit '8' in octal literal", 4),
            ("0b12", "invalid digit '2' in binary literal", 4),
            ("0b__1", "invalid binary literal", 3),
            ("0_9_", "invalid decimal literal", 4),
            ("0or", "invalid octal literal", 2),
        ] {
            assert_eq!(fault(text), (message.to_owned(), at), "{text}");
        }
        assert!(fault("0777").0.starts_with("leading zeros"));
    }

    #[test]
    fn keywords_may_follow() {
        for (text, end, kind) in [
            ("1if x", 1, NumberKind::Decimal),
            ("1.else", 2, NumberKind::Decimal),
            ("0xfor x", 3, NumberKind::Hexadecimal),
            ("1jor", 2, NumberKind::Imaginary),
            ("0b1and", 3, NumberKind::Binary),
        ] {
            let scan = scan(text.as_bytes(), 0).unwrap();
            assert_eq!((scan.end, scan.warning), (end, Some(kind)), "{text}");
        }
    }
}
