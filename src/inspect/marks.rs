//! A number per object, looked up in constant time: what walks over a large heap mark their way with. Nothing is written into objects.

use std::cell::Cell;

use crate::cx::Cx;

/// Bytes of the heap that one table stands for, as a power of two.
const PAGE: usize = 16;
/// Objects lie at multiples of eight bytes.
const PLACES: usize = 1 << (PAGE - 3);
/// Tables that one directory knows, as a power of two.
const DIRECTORY: usize = 10;
/// Directories that a machine's region has.
const DIRECTORIES: usize = crate::heap::REGION_SIZE >> (PAGE + DIRECTORY);

/// Numbers of objects; 0 for those that have none. An empty one costs next to nothing.
pub(crate) struct Marks {
    base: usize,
    /// Where in `directories` a part of the region has its own, from 1.
    top: [u16; DIRECTORIES],
    /// Where in `tables` a page has its own, from 1.
    directories: Vec<Box<[u32]>>,
    tables: Vec<Box<[u32]>>,
    /// The page that was last looked up, and where in `tables` it has its own: most objects lie near the one before.
    last: Cell<(usize, u32)>,
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
            top: [0; DIRECTORIES],
            directories: Vec::new(),
            tables: Vec::new(),
            last: Cell::new((usize::MAX, 0)),
        }
    }

    /// The number under an object's id.
    #[inline]
    pub(crate) fn get(&self, id: usize) -> u32 {
        let offset = id.wrapping_sub(self.base);
        let (page, table) = self.last.get();
        if offset >> PAGE == page {
            return self.tables[table as usize][(offset >> 3) % PLACES];
        }
        self.find(offset)
    }

    fn find(&self, offset: usize) -> u32 {
        let Some(&at) = self.top.get(offset >> (PAGE + DIRECTORY)) else {
            return 0;
        };
        if at == 0 {
            return 0;
        }
        match self.directories[at as usize - 1][(offset >> PAGE) % (1 << DIRECTORY)] {
            0 => 0,
            at => {
                self.last.set((offset >> PAGE, at - 1));
                self.tables[at as usize - 1][(offset >> 3) % PLACES]
            }
        }
    }

    /// Gives an object a number; the one it had.
    pub(crate) fn set(&mut self, id: usize, number: u32) -> u32 {
        self.change(id, |_| number)
    }

    /// Gives an object a number made of the one that it had, which is the answer.
    #[inline]
    pub(crate) fn change(&mut self, id: usize, change: impl FnOnce(u32) -> u32) -> u32 {
        let offset = id.wrapping_sub(self.base);
        let (page, mut table) = self.last.get();
        if offset >> PAGE != page {
            match self.make(offset) {
                Some(made) => table = made,
                None => return 0,
            }
        }
        let place = &mut self.tables[table as usize][(offset >> 3) % PLACES];
        let old = *place;
        *place = change(old);
        old
    }

    /// Where in `tables` a page has its own, which is made if it has none.
    fn make(&mut self, offset: usize) -> Option<u32> {
        let at = self.top.get_mut(offset >> (PAGE + DIRECTORY))?;
        if *at == 0 {
            self.directories
                .push(vec![0; 1 << DIRECTORY].into_boxed_slice());
            *at = self.directories.len() as u16;
        }
        let at = &mut self.directories[*at as usize - 1][(offset >> PAGE) % (1 << DIRECTORY)];
        if *at == 0 {
            self.tables.push(vec![0; PLACES].into_boxed_slice());
            *at = self.tables.len() as u32;
        }
        let table = *at - 1;
        self.last.set((offset >> PAGE, table));
        Some(table)
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
