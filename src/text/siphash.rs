//! The hash of strings and bytes: SipHash-1-3 with a key of zeros, as CPython's with `PYTHONHASHSEED=0`.
//!
//! What is hashed is the buffer as it lies in memory, so a string must come in its narrowest width, as objects hold it.

use crate::text::view::Text;

struct State {
    v0: u64,
    v1: u64,
    v2: u64,
    v3: u64,
}

impl State {
    fn new() -> State {
        State {
            v0: 0x736F_6D65_7073_6575,
            v1: 0x646F_7261_6E64_6F6D,
            v2: 0x6C79_6765_6E65_7261,
            v3: 0x7465_6462_7974_6573,
        }
    }

    #[inline]
    fn round(&mut self) {
        self.v0 = self.v0.wrapping_add(self.v1);
        self.v2 = self.v2.wrapping_add(self.v3);
        self.v1 = self.v1.rotate_left(13) ^ self.v0;
        self.v3 = self.v3.rotate_left(16) ^ self.v2;
        self.v0 = self.v0.rotate_left(32).wrapping_add(self.v3);
        self.v2 = self.v2.wrapping_add(self.v1);
        self.v3 = self.v3.rotate_left(21) ^ self.v0;
        self.v1 = self.v1.rotate_left(17) ^ self.v2;
        self.v2 = self.v2.rotate_left(32);
    }

    #[inline]
    fn add(&mut self, word: u64) {
        self.v3 ^= word;
        self.round();
        self.v0 ^= word;
    }

    fn finish(mut self) -> i64 {
        self.v2 ^= 0xFF;
        self.round();
        self.round();
        self.round();
        let hash = (self.v0 ^ self.v1 ^ self.v2 ^ self.v3) as i64;
        if hash == -1 { -2 } else { hash }
    }
}

/// The tail of fewer than eight bytes, with the length of everything in the topmost byte.
fn tail(bytes: impl Iterator<Item = u8>, n_bytes: usize) -> u64 {
    bytes
        .enumerate()
        .fold((n_bytes as u64) << 56, |word, (place, b)| {
            word | u64::from(b) << (8 * place)
        })
}

/// `hash(bytes)`
pub(crate) fn hash_bytes(bytes: &[u8]) -> i64 {
    if bytes.is_empty() {
        return 0;
    }
    let mut state = State::new();
    let (words, rest) = bytes.as_chunks::<8>();
    for word in words {
        state.add(u64::from_le_bytes(*word));
    }
    // Loading the tail byte by byte would cost more than the words of a short name.
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    state.add((bytes.len() as u64) << 56 | u64::from_le_bytes(last));
    state.finish()
}

/// `hash(text)`
pub(crate) fn hash_text(text: Text<'_>) -> i64 {
    match text {
        Text::One(units) => hash_bytes(units),
        Text::Two([]) | Text::Four([]) => 0,
        Text::Two(units) => {
            let mut state = State::new();
            let (words, rest) = units.as_chunks::<4>();
            for word in words {
                let word = word.map(u64::from);
                state.add(word[0] | word[1] << 16 | word[2] << 32 | word[3] << 48);
            }
            state.add(tail(
                rest.iter().flat_map(|unit| unit.to_le_bytes()),
                units.len() * 2,
            ));
            state.finish()
        }
        Text::Four(units) => {
            let mut state = State::new();
            let (words, rest) = units.as_chunks::<2>();
            for word in words {
                state.add(u64::from(word[0]) | u64::from(word[1]) << 32);
            }
            state.add(tail(
                rest.iter().flat_map(|unit| unit.to_le_bytes()),
                units.len() * 4,
            ));
            state.finish()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{hash_bytes, hash_text};
    use crate::text::view::TextBuf;

    #[test]
    fn as_cpython_with_the_seed_zero() {
        #[rustfmt::skip]
        let cases: &[(&str, i64)] = &[
            ("", 0),
            ("a", 4644417185603328019),
            ("hello", -2096571579003691106),
            ("abcdefg", 7904145750247929094),
            ("abcdefgh", 4574395652268504554),
            ("hello world, how are you", -6086154910638016575),
            ("\u{e9}", 6047309291227476195),
            ("\u{3b1}", 5682473352319658451),
            ("\u{3b1}\u{3b2}\u{3b3}\u{3b4}\u{3b5}", -5350046407346011857),
            ("\u{1f600}", -3536540696076613844),
            ("a\u{1f600}b", -7541021549821082252),
            ("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 1359644457043326220),
        ];
        for &(text, expected) in cases {
            assert_eq!(
                hash_text(TextBuf::from_str(text).as_text()),
                expected,
                "{text}"
            );
        }
        assert_eq!(
            hash_bytes(b"abc"),
            hash_text(TextBuf::from_str("abc").as_text())
        );
        assert_eq!(hash_bytes(&[0xFF; 9]), -2129700217430894956);
    }
}
