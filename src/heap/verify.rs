//! The verifier: recomputes everything that the heap keeps up to date, and says where the two differ.
//!
//! What must hold at every moment at which no allocation or destructor is half done, stated once more as code:
//! 1. An object's count is the number of edges to it from objects and roots (immortal objects are not counted).
//! 2. Every edge leads to a live object; every type is a live type; the type's flags fit the half of the region.
//! 3. A tracked object is at its place in its generation's vector; its mark is 0; the collector's own vectors are empty between
//!    collections.
//! 4. A weak reference is in its referent's list, and lists are linked both ways.
//! 5. Free lists hold free blocks of their page's kind and class, each once; live and free blocks are all blocks of a page; span
//!    maps cover their zone; the bytes charged are those in use.

#![expect(unsafe_code, reason = "reads all of the heap")]

use crate::heap::generations::{N_GENERATIONS, N_LISTS, is_gc};
use crate::heap::header::{
    GC_DYING, IMMORTAL_FLOOR, PERMANENT, Raw, T_GC, T_HEAP, T_PREFIX, T_WEAKREF, UNTRACKED,
    gc_header,
};
use crate::heap::pages::{INSTANCE, N_CLASSES, N_KINDS, PAGE, PAGE_HEADER, Page, RAW, page_of};
use crate::heap::reserve::OS_PAGE;
use crate::heap::stats::for_each_object;
use crate::heap::trace::{Role, Visit};
use crate::heap::{ARENA_OFFSET, GC_BIT, Heap, REGION_SIZE, SPAN_BIT, marks, poison, weak};

/// Something that is not as it must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The object it is about, or null.
    pub(crate) obj: Raw,
    /// What is wrong.
    pub(crate) text: String,
}

/// Problems after which the verifier stops looking.
const MAX_PROBLEMS: usize = 100;

struct Verifier {
    heap: *mut Heap,
    problems: Vec<Problem>,
    /// Live objects, by address.
    objects: Vec<usize>,
    /// Where edges lead, edge by edge.
    targets: Vec<usize>,
    /// The object whose edges are walked; null for roots.
    holder: Raw,
}

impl Visit for Verifier {
    unsafe fn edge(&mut self, role: Role, to: Raw) {
        if is_machine_area(self.heap, to) {
            return;
        }
        if self.is_live(to) {
            self.targets.push(to as usize);
        } else {
            self.report(self.holder, || {
                format!(
                    "its {} leads to {to:p}, which is not a live object",
                    role.describe()
                )
            });
        }
    }
}

fn is_machine_area(heap: *mut Heap, obj: Raw) -> bool {
    (obj as usize).wrapping_sub(heap as usize) < ARENA_OFFSET
}

impl Verifier {
    fn report(&mut self, obj: Raw, text: impl FnOnce() -> String) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(Problem { obj, text: text() });
        }
    }

    fn is_live(&self, obj: Raw) -> bool {
        self.objects.binary_search(&(obj as usize)).is_ok()
    }

    /// Rules 2 and 3 of one object.
    unsafe fn object(&mut self, obj: Raw) {
        // SAFETY: a live object.
        unsafe {
            let ty = (*obj).ty;
            let raw_ty: Raw = ty.cast_mut().cast();
            if !is_machine_area(self.heap, raw_ty) && !self.is_live(raw_ty) {
                return self.report(obj, || format!("its type {ty:p} is not a live object"));
            }
            let flags = (*ty).flags;
            if (flags & T_GC != 0) != is_gc(obj) {
                self.report(obj, || {
                    "its type's T_GC flag and its address disagree".into()
                });
            }
            if (flags & T_HEAP != 0) != is_gc(raw_ty) {
                self.report(obj, || {
                    "its type's T_HEAP flag and the type's address disagree".into()
                });
            }
            if flags & T_PREFIX != 0 && kind_of(self.heap, obj) != INSTANCE {
                self.report(obj, || {
                    "its type has prefix words, its block has not".into()
                });
            }
            if (*obj).rc == 0 {
                self.report(obj, || "its count is 0, yet it has not died".into());
            }
            if is_gc(obj) {
                self.gc_header(obj);
            }
            self.holder = obj;
            if flags & T_WEAKREF != 0
                && let Some(text) = weak::check(obj.cast())
            {
                self.report(obj, || text);
            }
            if (*ty).weak_offset != 0 {
                let list: Vec<_> = weak::iter(obj).take(1 << 20).collect();
                for weak in list {
                    if !self.is_live(weak.cast()) || (*weak).referent.get() != obj {
                        self.report(obj, || {
                            "its weak list holds something that does not refer to it".into()
                        });
                        break;
                    }
                }
            }
            ((*ty).trace.visit)(obj, self);
            if is_gc(raw_ty) {
                self.targets.push(raw_ty as usize);
            }
        }
    }

    unsafe fn gc_header(&mut self, obj: Raw) {
        // SAFETY: a live object with a collector header.
        unsafe {
            let gc = gc_header(obj);
            let generation = (*gc).generation;
            let mark = marks::value(self.heap, obj);
            if mark != 0 {
                self.report(obj, || format!("its mark is {mark} outside a collection"));
            }
            if (*gc).flags & GC_DYING != 0 {
                self.report(obj, || "it is marked as dying".into());
            }
            if generation == UNTRACKED {
                return;
            }
            let lists = &(*self.heap).lists;
            let in_place = lists
                .get(generation as usize)
                .is_some_and(|list| (*gc).idx < list.places() && list.at((*gc).idx) == obj);
            if !in_place {
                self.report(obj, || {
                    format!(
                        "it is not at place {} of generation {generation}",
                        (*gc).idx
                    )
                });
            } else if generation > PERMANENT && !(*self.heap).gc.is_collecting {
                self.report(obj, || {
                    "it is in a list of a collection that is over".into()
                });
            }
        }
    }

    /// Rule 1.
    unsafe fn counts(&mut self) {
        self.targets.sort_unstable();
        let targets = std::mem::take(&mut self.targets);
        let objects = std::mem::take(&mut self.objects);
        let mut at = 0;
        for &address in &objects {
            let start = at;
            while at < targets.len() && targets[at] == address {
                at += 1;
            }
            let obj: Raw = self.heap.cast::<u8>().with_addr(address).cast();
            // SAFETY: a live object.
            let count = unsafe { (*obj).rc };
            if count < IMMORTAL_FLOOR && count as usize != at - start {
                self.report(obj, || {
                    format!(
                        "its count is {count}, but {} references to it are known",
                        at - start
                    )
                });
            }
        }
        self.objects = objects;
    }

    /// Rule 3, from the vectors' side.
    unsafe fn generations(&mut self) {
        // SAFETY: shared use of the heap.
        unsafe {
            let heap = &*self.heap;
            for (number, list) in heap.lists.iter().enumerate().take(N_LISTS) {
                if list.count_holes() != list.holes() {
                    self.report(std::ptr::null_mut(), || {
                        format!("generation {number} miscounts its holes")
                    });
                }
                if number > PERMANENT as usize && list.places() != 0 && !heap.gc.is_collecting {
                    self.report(std::ptr::null_mut(), || {
                        format!("list {number} of the collector is not empty")
                    });
                }
                for i in 0..list.places() {
                    let obj = list.at(i);
                    if obj.is_null() {
                        continue;
                    }
                    if !is_gc(obj) || !self.is_live(obj) {
                        self.report(obj, || {
                            format!("place {i} of generation {number} holds no live object")
                        });
                    } else if (*gc_header(obj)).generation as usize != number
                        || (*gc_header(obj)).idx != i
                    {
                        self.report(obj, || format!("place {i} of generation {number} holds an object that says otherwise"));
                    }
                }
            }
            debug_assert!(N_GENERATIONS == PERMANENT as usize);
        }
    }

    /// Rule 5.
    unsafe fn blocks(&mut self) {
        // SAFETY: exclusive use of the heap; `n_free` is scratch.
        unsafe {
            let heap = self.heap;
            let lists = (*heap).lists();
            let mut charged = 0;
            for zone in [&(*heap).pages, &(*heap).gc_pages] {
                for page in zone.pages() {
                    (*page).n_free = 0;
                    charged += PAGE;
                }
            }
            for zone in [&(*heap).spans, &(*heap).gc_spans] {
                charged += zone
                    .spans()
                    .map(|(_, span)| span.n_pages as usize * OS_PAGE)
                    .sum::<usize>();
                if let Some(text) = zone.check() {
                    self.report(std::ptr::null_mut(), || text);
                }
            }
            if charged != (*heap).charged {
                self.report(std::ptr::null_mut(), || {
                    format!(
                        "{} bytes are charged, {charged} are in use",
                        (*heap).charged
                    )
                });
            }
            if (*heap).is_slow && (*heap).free.iter().flatten().any(|list| !list.is_null()) {
                self.report(std::ptr::null_mut(), || {
                    "the fast lists are not empty while every allocation is watched".into()
                });
            }
            for kind in 0..N_KINDS {
                for class in 0..N_CLASSES {
                    let mut obj = (*lists)[kind][class];
                    while !obj.is_null() {
                        if !self.free_block(obj, kind, class) {
                            break;
                        }
                        obj = poison::next(obj);
                    }
                }
            }
            for i in 0..(*heap).quarantine.len() {
                (*page_of((&(*heap).quarantine)[i])).n_free += 1;
            }
            self.pages_add_up();
        }
    }

    unsafe fn free_block(&mut self, obj: Raw, kind: usize, class: usize) -> bool {
        // SAFETY: an address on a free list; checked before it is read.
        unsafe {
            let offset = (obj as usize).wrapping_sub(self.heap as usize);
            let page = page_of(obj);
            let is_page = offset < REGION_SIZE
                && offset & SPAN_BIT == 0
                && (*page).state as usize == kind + 1
                && (*page).class as usize == class;
            if !is_page {
                self.report(obj, || {
                    format!("free list {kind}/{class} holds a block of another page")
                });
                return false;
            }
            let at = obj as usize - page as usize - PAGE_HEADER - (*page).pre as usize;
            let (index, rest) = (at / (*page).block as usize, at % (*page).block as usize);
            if rest != 0 || index >= (*page).n_used as usize {
                self.report(obj, || {
                    format!("free list {kind}/{class} holds something that is no block")
                });
                return false;
            }
            (*page).n_free += 1;
            if (*page).n_free > (*page).n_used {
                self.report(obj, || format!("free list {kind}/{class} runs in a circle"));
                return false;
            }
            if kind != RAW && !poison::is_poisoned(obj) && !(*obj).ty.is_null() {
                self.report(obj, || "it is on a free list, yet has a type".into());
            }
            true
        }
    }

    unsafe fn pages_add_up(&mut self) {
        // SAFETY: shared use of the heap.
        unsafe {
            for zone in [&(*self.heap).pages, &(*self.heap).gc_pages] {
                for page in zone.pages() {
                    if (*page).state as usize == RAW + 1 {
                        continue;
                    }
                    let live = (0..(*page).n_used)
                        .map(|i| Page::object(page, i))
                        .filter(|&obj| !poison::is_poisoned(obj) && !(*obj).ty.is_null())
                        .count();
                    if live + (*page).n_free as usize != (*page).n_used as usize {
                        let (free, used) = ((*page).n_free, (*page).n_used);
                        self.report(page.cast(), || {
                            format!("page: {live} live and {free} free blocks, {used} in all")
                        });
                    }
                }
            }
        }
    }
}

/// Kind of an object's block.
unsafe fn kind_of(heap: *mut Heap, obj: Raw) -> usize {
    // SAFETY: a live object: its page or span says.
    unsafe {
        if obj as usize & SPAN_BIT == 0 {
            return (*page_of(obj)).state as usize - 1;
        }
        let zone = if obj as usize & GC_BIT != 0 {
            &(*heap).gc_spans
        } else {
            &(*heap).spans
        };
        zone.span(obj as usize & !(OS_PAGE - 1))
            .map_or(RAW, |span| span.kind as usize)
    }
}

/// Checks the whole heap. `roots` calls its visitor with every reference that is owned from outside of it: registers, the machine's
/// tables, handles. What is parked is known here.
///
/// # Errors
/// What is wrong, in the order of the rules at the head of this file.
///
/// # Safety
/// `heap` is live, and no allocation or destructor is half done.
pub(crate) unsafe fn verify(
    heap: *mut Heap,
    roots: &mut dyn FnMut(&mut dyn Visit),
) -> Result<(), Vec<Problem>> {
    let mut verifier = Verifier {
        heap,
        problems: Vec::new(),
        objects: Vec::new(),
        targets: Vec::new(),
        holder: std::ptr::null_mut(),
    };
    // SAFETY: the caller's promise.
    unsafe {
        verifier.blocks();
        let mut objects = Vec::new();
        for_each_object(heap, |obj| objects.push(obj as usize));
        objects.sort_unstable();
        verifier.objects = objects;
        for i in 0..verifier.objects.len() {
            let obj: Raw = heap.cast::<u8>().with_addr(verifier.objects[i]).cast();
            verifier.object(obj);
        }
        verifier.holder = std::ptr::null_mut();
        roots(&mut verifier);
        for i in 0..(*heap).parked.len() {
            let obj = (&(*heap).parked)[i];
            if !obj.is_null() {
                verifier.edge(Role::Field("parked"), obj);
            }
        }
        verifier.generations();
        verifier.counts();
    }
    if verifier.problems.is_empty() {
        Ok(())
    } else {
        Err(verifier.problems)
    }
}
