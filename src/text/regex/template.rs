//! The language of replacements: `\1`, `\g<name>`, escapes.

use super::Wrong;
use super::parse::{Reader, Token, number, shown};
use crate::text::repr::repr_str;
use crate::text::view::{Text, TextBuf};

/// A piece of a replacement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Text as it is.
    Text(TextBuf),
    /// What a group matched.
    Group(u32),
}

/// What a template's groups are looked up in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Groups<'a> {
    /// How many the pattern has.
    pub(crate) n: u32,
    /// Those with names.
    pub(crate) names: &'a [(Vec<u32>, u32)],
}

fn is_digit(token: Option<Token>, below: u32) -> Option<u32> {
    match token {
        Some(Token::Char(cp)) if (0x30..0x30 + below).contains(&cp) => Some(cp),
        _ => None,
    }
}

struct Builder {
    pieces: Vec<Piece>,
    text: TextBuf,
}

impl Builder {
    fn group(&mut self, group: u32) {
        self.flush();
        self.pieces.push(Piece::Group(group));
    }
    fn flush(&mut self) {
        if !self.text.is_empty() {
            let text = std::mem::take(&mut self.text);
            self.pieces.push(Piece::Text(text));
        }
    }
}

/// Parses a replacement.
pub(crate) fn parse(
    text: Text<'_>,
    is_text: bool,
    groups: Groups<'_>,
) -> Result<Vec<Piece>, Wrong> {
    let mut reader = Reader::new(text, is_text)?;
    let mut out = Builder {
        pieces: Vec::new(),
        text: TextBuf::new(),
    };
    while let Some(token) = reader.get()? {
        let cp = match token {
            Token::Char(cp) => {
                out.text.push(cp);
                continue;
            }
            Token::Escape(cp) => cp,
        };
        match char::from_u32(cp) {
            Some('g') => {
                let group = named_group(&mut reader, groups)?;
                out.group(group);
            }
            Some('0') => {
                let mut value = 0;
                for _ in 0..2 {
                    let Some(digit) = is_digit(reader.next, 8) else {
                        break;
                    };
                    value = value * 8 + (digit - 0x30);
                    reader.get()?;
                }
                out.text.push(value & 0xff);
            }
            Some('1'..='9') => {
                let mut digits = vec![cp];
                let mut is_octal = false;
                if let Some(second) = is_digit(reader.next, 10) {
                    digits.push(second);
                    reader.get()?;
                    let are_octal = digits.iter().all(|&digit| digit < 0x38);
                    if are_octal && let Some(third) = is_digit(reader.next, 8) {
                        digits.push(third);
                        reader.get()?;
                        is_octal = true;
                    }
                }
                if is_octal {
                    let value = digits.iter().fold(0, |n, digit| n * 8 + (digit - 0x30));
                    if value > 0o377 {
                        let shown = shown(&digits);
                        let message =
                            format!("octal escape value \\{shown} outside of range 0-0o377");
                        return Err(reader.error(message, digits.len() + 1));
                    }
                    out.text.push(value);
                } else {
                    let group = number(&digits).unwrap_or(u32::MAX);
                    check(&reader, groups, group, digits.len())?;
                    out.group(group);
                }
            }
            Some(c) => {
                let simple = match c {
                    'a' => 7,
                    'b' => 8,
                    'f' => 12,
                    'n' => 10,
                    'r' => 13,
                    't' => 9,
                    'v' => 11,
                    '\\' => 92,
                    _ if c.is_ascii_alphabetic() => {
                        return Err(reader.error(format!("bad escape \\{c}"), 2));
                    }
                    _ => {
                        out.text.push(u32::from(b'\\'));
                        cp
                    }
                };
                out.text.push(simple);
            }
            None => {
                out.text.push(u32::from(b'\\'));
                out.text.push(cp);
            }
        }
    }
    out.flush();
    Ok(out.pieces)
}

fn check(reader: &Reader<'_>, groups: Groups<'_>, group: u32, back: usize) -> Result<(), Wrong> {
    if group > groups.n {
        let message = format!("invalid group reference {group}");
        return Err(reader.error(message, back));
    }
    Ok(())
}

fn named_group(reader: &mut Reader<'_>, groups: Groups<'_>) -> Result<u32, Wrong> {
    if !reader.eat('<')? {
        return Err(reader.error("missing <", 0));
    }
    let name = reader.until('>', "group name")?;
    if name.iter().all(|&cp| (0x30..=0x39).contains(&cp)) {
        let back = name.len() + 1;
        let group = number(&name).filter(|&group| group <= groups.n);
        return group.ok_or_else(|| {
            let digits = shown(&name);
            let digits = digits.trim_start_matches('0');
            reader.error(format!("invalid group reference {digits}"), back)
        });
    }
    reader.check_group_name(&name, 1)?;
    let found = groups.names.iter().find(|(known, _)| *known == name);
    match found {
        Some(&(_, group)) => Ok(group),
        None => {
            let shown = repr_str(Text::Four(&name)).to_string_lossy();
            Err(Wrong::UnknownGroup(format!("unknown group name {shown}")))
        }
    }
}
