//! Formats of `struct`: read once, then a list of what lies where.

use crate::number::scalar::Scalar;

/// Items of one kind, one after the other.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Code {
    /// The character.
    pub(crate) letter: u8,
    /// Where the first lies.
    pub(crate) offset: usize,
    /// Bytes of each.
    pub(crate) size: usize,
    /// How many.
    pub(crate) repeat: usize,
    /// What each is; of `s` and `p` bytes.
    pub(crate) scalar: Scalar,
}

/// A format that was read.
#[derive(Debug)]
pub(crate) struct Compiled {
    /// What lies where; padding is left out.
    pub(crate) codes: Vec<Code>,
    /// All bytes.
    pub(crate) size: usize,
    /// Values that it takes and gives.
    pub(crate) n_items: usize,
    /// Bytes of numbers are in the other order than the machine's.
    pub(crate) is_swapped: bool,
    /// Sizes, alignment and conversions are the C compiler's.
    pub(crate) is_native: bool,
}

/// What is wrong with a format, in CPython's words.
pub(crate) type Fault = &'static str;

const TOO_LONG: Fault = "total struct size too long";
const BAD_CHAR: Fault = "bad char in struct format";

/// The type that a character stands for, and its alignment. `x`, `s` and `p` are bytes.
fn entry(letter: u8, is_native: bool) -> Option<(Scalar, usize)> {
    let scalar = match letter {
        b'x' | b's' | b'p' => Scalar::U8,
        b'n' | b'N' | b'P' if !is_native => return None,
        b'l' if !is_native => Scalar::I32,
        b'L' if !is_native => Scalar::U32,
        _ => Scalar::of_native(letter)?,
    };
    Some((scalar, if is_native { scalar.size() } else { 1 }))
}

/// Reads a format.
pub(crate) fn compile(format: &[u8]) -> Result<Compiled, Fault> {
    if format.contains(&0) {
        return Err("embedded null character");
    }
    let (is_native, is_big, rest) = match format {
        [b'@', rest @ ..] => (true, false, rest),
        [b'=' | b'<', rest @ ..] => (false, false, rest),
        [b'>' | b'!', rest @ ..] => (false, true, rest),
        rest => (true, false, rest),
    };
    let mut made = Compiled {
        codes: Vec::new(),
        size: 0,
        n_items: 0,
        is_swapped: if cfg!(target_endian = "big") {
            !is_big && !is_native
        } else {
            is_big
        },
        is_native,
    };
    let mut chars = rest.iter().copied();
    while let Some(mut letter) = chars.next() {
        if matches!(letter, 9..=13 | b' ') {
            continue;
        }
        let mut n = 1usize;
        if letter.is_ascii_digit() {
            n = usize::from(letter - b'0');
            loop {
                letter = match chars.next() {
                    Some(letter) => letter,
                    None => return Err("repeat count given without format specifier"),
                };
                if !letter.is_ascii_digit() {
                    break;
                }
                n = n
                    .checked_mul(10)
                    .and_then(|n| n.checked_add(usize::from(letter - b'0')))
                    .filter(|&n| isize::try_from(n).is_ok())
                    .ok_or(TOO_LONG)?;
            }
        }
        let (scalar, align) = entry(letter, is_native).ok_or(BAD_CHAR)?;
        let offset = made
            .size
            .checked_next_multiple_of(align)
            .filter(|&at| isize::try_from(at).is_ok())
            .ok_or(TOO_LONG)?;
        let bytes = n.checked_mul(scalar.size()).ok_or(TOO_LONG)?;
        made.size = offset
            .checked_add(bytes)
            .filter(|&size| isize::try_from(size).is_ok())
            .ok_or(TOO_LONG)?;
        let (size, repeat) = match letter {
            b'x' => continue,
            b's' | b'p' => (n, 1),
            _ if n == 0 => continue,
            _ => (scalar.size(), n),
        };
        made.n_items += repeat;
        made.codes.push(Code {
            letter,
            offset,
            size,
            repeat,
            scalar,
        });
    }
    Ok(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_places() {
        let size = |format: &str| compile(format.as_bytes()).map(|made| made.size);
        assert_eq!(size("bi"), Ok(8));
        assert_eq!(size("=bi"), Ok(5));
        assert_eq!(size("llh0l"), Ok(24));
        assert_eq!(size("3sh"), Ok(6));
        assert_eq!(size("3 i"), Err(BAD_CHAR));
        assert_eq!(size("9223372036854775807h"), Err(TOO_LONG));
        let made = compile(b"2h x 3s").expect("a format");
        assert_eq!((made.n_items, made.codes.len()), (3, 2));
    }
}
