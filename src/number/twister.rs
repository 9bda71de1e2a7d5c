//! The Mersenne Twister MT19937: CPython's `random`, number for number.

/// Words of its state.
pub(crate) const N: usize = 624;
const M: usize = 397;

/// A generator: the state, and the place of the next word in it.
#[derive(Debug, Clone)]
#[repr(C)]
pub(crate) struct Twister {
    /// From 0 to [`N`].
    pub(crate) index: u32,
    /// The words.
    pub(crate) words: [u32; N],
}

impl Twister {
    /// Starts anew from a number.
    fn start(&mut self, seed: u32) {
        self.words[0] = seed;
        for i in 1..N {
            let before = self.words[i - 1];
            self.words[i] = (before ^ (before >> 30))
                .wrapping_mul(1_812_433_253)
                .wrapping_add(i as u32);
        }
        self.index = N as u32;
    }

    /// Starts anew from a key of at least one word.
    pub(crate) fn seed(&mut self, key: &[u32]) {
        self.start(19_650_218);
        let (mut i, mut j) = (1, 0);
        for _ in 0..N.max(key.len()) {
            let before = self.words[i - 1];
            self.words[i] = (self.words[i] ^ (before ^ (before >> 30)).wrapping_mul(1_664_525))
                .wrapping_add(key[j])
                .wrapping_add(j as u32);
            i += 1;
            j += 1;
            if i >= N {
                self.words[0] = self.words[N - 1];
                i = 1;
            }
            if j >= key.len() {
                j = 0;
            }
        }
        for _ in 1..N {
            let before = self.words[i - 1];
            self.words[i] = (self.words[i] ^ (before ^ (before >> 30)).wrapping_mul(1_566_083_941))
                .wrapping_sub(i as u32);
            i += 1;
            if i >= N {
                self.words[0] = self.words[N - 1];
                i = 1;
            }
        }
        self.words[0] = 0x8000_0000;
    }

    fn refill(&mut self) {
        for i in 0..N {
            let y = (self.words[i] & 0x8000_0000) | (self.words[(i + 1) % N] & 0x7fff_ffff);
            let twist = if y & 1 == 0 { 0 } else { 0x9908_b0df };
            self.words[i] = self.words[(i + M) % N] ^ (y >> 1) ^ twist;
        }
        self.index = 0;
    }

    /// 32 random bits.
    pub(crate) fn next(&mut self) -> u32 {
        if self.index as usize >= N {
            self.refill();
        }
        let mut y = self.words[self.index as usize];
        self.index += 1;
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c_5680;
        y ^= (y << 15) & 0xefc6_0000;
        y ^ (y >> 18)
    }

    /// A number from 0 to 1, without 1, of 53 random bits.
    pub(crate) fn float(&mut self) -> f64 {
        let (a, b) = (self.next() >> 5, self.next() >> 6);
        (f64::from(a) * 67_108_864.0 + f64::from(b)) * (1.0 / 9_007_199_254_740_992.0)
    }
}
