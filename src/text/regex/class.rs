//! Sets of characters, and what case is ignored by.

use crate::text::case;
use crate::text::classify;
use crate::text::view::Text;

/// A named set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Category {
    Digit,
    Space,
    Word,
}

/// What a character class contains beside a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Item {
    /// A character.
    One(u32),
    /// Characters from one to another, both included.
    Range(u32, u32),
    /// A named set, or all but it.
    Named(Category, bool),
}

/// A character class as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Class {
    /// `[^...]`
    pub(crate) is_negated: bool,
    /// What is between the brackets.
    pub(crate) items: Vec<Item>,
}

/// What characters belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Alphabet {
    /// Bytes, or `re.ASCII`.
    Ascii,
    /// All of Unicode.
    Unicode,
}

/// Groups of characters whose lower case differs though they are one letter to whoever ignores case: as the upper case tells.
const SAME_LETTER: &[&[u32]] = &[
    &[0x69, 0x131],
    &[0x73, 0x17f],
    &[0xb5, 0x3bc],
    &[0x345, 0x3b9, 0x1fbe],
    &[0x390, 0x1fd3],
    &[0x3b0, 0x1fe3],
    &[0x3b2, 0x3d0],
    &[0x3b5, 0x3f5],
    &[0x3b8, 0x3d1],
    &[0x3ba, 0x3f0],
    &[0x3c0, 0x3d6],
    &[0x3c1, 0x3f1],
    &[0x3c2, 0x3c3],
    &[0x3c6, 0x3d5],
    &[0x432, 0x1c80],
    &[0x434, 0x1c81],
    &[0x43e, 0x1c82],
    &[0x441, 0x1c83],
    &[0x442, 0x1c84, 0x1c85],
    &[0x44a, 0x1c86],
    &[0x463, 0x1c87],
    &[0x1c88, 0xa64b],
    &[0x1e61, 0x1e9b],
    &[0xfb05, 0xfb06],
];

fn same_letters(cp: u32) -> &'static [u32] {
    let found = SAME_LETTER.iter().find(|group| group.contains(&cp));
    found.copied().unwrap_or(&[])
}

/// Lower case as the engine has it: one character for one.
#[inline]
pub(crate) fn lower(cp: u32, alphabet: Alphabet) -> u32 {
    if cp < 0x80 {
        return if (0x41..=0x5a).contains(&cp) {
            cp + 32
        } else {
            cp
        };
    }
    match alphabet {
        Alphabet::Ascii => cp,
        Alphabet::Unicode => case::lower(Text::Four(&[cp])).as_text().get(0),
    }
}

fn upper(cp: u32) -> u32 {
    case::upper(Text::Four(&[cp])).as_text().get(0)
}

/// Is the character in a named set?
pub(crate) fn is_in(cp: u32, category: Category, alphabet: Alphabet) -> bool {
    if cp < 0x80 {
        let byte = cp as u8;
        return match category {
            Category::Digit => byte.is_ascii_digit(),
            Category::Space => {
                matches!(byte, b' ' | 9..=13)
                    || alphabet == Alphabet::Unicode && (0x1c..=0x1f).contains(&byte)
            }
            Category::Word => byte.is_ascii_alphanumeric() || byte == b'_',
        };
    }
    if alphabet == Alphabet::Ascii {
        return false;
    }
    match category {
        Category::Digit => classify::decimal_value(cp).is_some(),
        Category::Space => classify::is_space(cp),
        Category::Word => classify::is_alnum(cp),
    }
}

/// A character class made ready: a table for the first 256 characters, a search for the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ready {
    low: [u64; 4],
    is_negated: bool,
    /// Case is ignored: characters are compared in lower case.
    folds: bool,
    alphabet: Alphabet,
    /// Sorted, apart.
    ranges: Vec<(u32, u32)>,
    /// Ranges beyond the first 65,536 characters where case is ignored: in as they are or in upper case.
    wide: Vec<(u32, u32)>,
    named: Vec<(Category, bool)>,
}

impl Ready {
    /// Makes a class ready.
    pub(crate) fn new(class: &Class, alphabet: Alphabet, folds: bool) -> Ready {
        let mut ready = Ready {
            low: [0; 4],
            is_negated: class.is_negated,
            folds,
            alphabet,
            ranges: Vec::new(),
            wide: Vec::new(),
            named: Vec::new(),
        };
        for item in &class.items {
            match *item {
                Item::One(cp) => ready.add(cp),
                Item::Range(from, to) if !folds => ready.ranges.push((from, to)),
                Item::Range(from, to) if to > 0xffff && alphabet == Alphabet::Unicode => {
                    ready.wide.push((from, to));
                }
                Item::Range(from, to) => {
                    for cp in from..=to.min(0xffff) {
                        ready.add(cp);
                    }
                    if to > 0xffff {
                        ready.ranges.push((0x10000.max(from), to));
                    }
                }
                Item::Named(category, is_in) => ready.named.push((category, is_in)),
            }
        }
        ready.ranges.sort_unstable();
        let mut merged: Vec<(u32, u32)> = Vec::new();
        for &(from, to) in &ready.ranges {
            match merged.last_mut() {
                Some(last) if from <= last.1.saturating_add(1) => last.1 = last.1.max(to),
                _ => merged.push((from, to)),
            }
        }
        ready.ranges = merged;
        for cp in 0..256 {
            if ready.decides(cp) {
                ready.low[cp as usize / 64] |= 1 << (cp % 64);
            }
        }
        ready
    }

    fn add(&mut self, cp: u32) {
        if !self.folds {
            self.ranges.push((cp, cp));
            return;
        }
        let low = lower(cp, self.alphabet);
        self.ranges.push((low, low));
        if self.alphabet == Alphabet::Unicode {
            for &same in same_letters(low) {
                self.ranges.push((same, same));
            }
        }
    }

    /// Without the table.
    fn decides(&self, cp: u32) -> bool {
        let cp = if self.folds {
            lower(cp, self.alphabet)
        } else {
            cp
        };
        let at = self.ranges.partition_point(|range| range.1 < cp);
        let mut found = self.ranges.get(at).is_some_and(|range| range.0 <= cp);
        found = found
            || self
                .named
                .iter()
                .any(|&(category, has)| is_in(cp, category, self.alphabet) == has);
        if !found && !self.wide.is_empty() {
            let big = upper(cp);
            let within = |x: u32| self.wide.iter().any(|&(from, to)| from <= x && x <= to);
            found = within(cp) || within(big);
        }
        found != self.is_negated
    }

    /// Is the character in the class?
    #[inline(always)]
    pub(crate) fn contains(&self, cp: u32) -> bool {
        if cp < 256 {
            self.low[cp as usize / 64] >> (cp % 64) & 1 != 0
        } else {
            self.decides(cp)
        }
    }

    /// The table of the first 256.
    pub(crate) fn low(&self) -> [u64; 4] {
        self.low
    }
}
