//! A number per object, looked up in constant time: what walks over a large heap mark their way with. Nothing is written into objects.

use crate::cx::Cx;

/// Bytes of the heap that one table stands for, as a power of two.
const PAGE: usize = 16;
/// Objects lie at multiples of eight bytes.
const PLACES: usize = 1 << (PAGE - 3);
/// Tables that a machine's region has.
const TABLES: usize = crate::heap::REGION_SIZE >> PAGE;

/// Numbers of objects; 0 for those that have none.
pub(crate) struct Marks {
    base: usize,
    /// Where in `tables` a part of the region has its own, from 1.
    index: Vec<u32>,
    tables: Vec<Box<[u32]>>,
}

impl std::fmt::Debug for Marks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Marks({} tables)", self.tables.len())
    }
}

impl Marks {
    /// Nothing is marked.
    pub(crate) fn new(cx: &Cx) -> Marks {
        Marks::at(cx.heap() as usize)
    }

    /// The same for the region that begins here.
    pub(crate) fn at(base: usize) -> Marks {
        Marks {
            base,
            index: vec![0; TABLES],
            tables: Vec::new(),
        }
    }

    /// The number under an object's id.
    pub(crate) fn get(&self, id: usize) -> u32 {
        let offset = id.wrapping_sub(self.base);
        match self.index.get(offset >> PAGE) {
            Some(&at) if at > 0 => self.tables[at as usize - 1][(offset >> 3) % PLACES],
            _ => 0,
        }
    }

    /// Gives an object a number; the one it had.
    pub(crate) fn set(&mut self, id: usize, number: u32) -> u32 {
        let offset = id.wrapping_sub(self.base);
        let Some(at) = self.index.get_mut(offset >> PAGE) else {
            return 0;
        };
        if *at == 0 {
            self.tables.push(vec![0; PLACES].into_boxed_slice());
            *at = self.tables.len() as u32;
        }
        let place = &mut self.tables[*at as usize - 1][(offset >> 3) % PLACES];
        std::mem::replace(place, number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_again() {
        let base = 1 << 36;
        let mut marks = Marks::at(base);
        assert_eq!(marks.get(base + 64), 0);
        assert_eq!(marks.set(base + 64, 7), 0);
        assert_eq!(marks.set(base + (1 << 35) + 8, 9), 0);
        assert_eq!(marks.get(base + 64), 7);
        assert_eq!(marks.get(base + 72), 0);
        assert_eq!(marks.set(base + 64, 8), 7);
        assert_eq!(marks.get(base + (1 << 35) + 8), 9);
        assert_eq!(marks.get(8), 0, "outside of the region");
        assert_eq!(marks.set(8, 1), 0, "and nothing happens there");
    }
}
