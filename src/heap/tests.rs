//! Scenarios on the heap alone, with a handful of small types of their own, the verifier after every phase. Expected orders and
//! numbers are CPython 3.13's: each comment names the script that was run.

#![expect(unsafe_code, reason = "plays the part of the object types")]
#![expect(
    clippy::undocumented_unsafe_blocks,
    reason = "each scenario owns its heap and its objects, and says what it does with them"
)]

use std::cell::RefCell;
use std::ptr::null_mut;
use std::rc::Rc;

use crate::cx::Cx;
use crate::heap::collect::{Collected, DEBUG_SAVEALL, GcNotice, Reason, collect, run_requested};
use crate::heap::event::Observer;
use crate::heap::header::{
    GC_FINALIZED, Header, IMMORTAL, PERMANENT, Raw, T_FINALIZE, T_GC, T_HEAP, T_PLAIN, T_PREFIX,
    T_WEAKREF, TypeHead, UNTRACKED, gc_header, weak_word,
};
use crate::heap::look::Obj;
use crate::heap::marks::{self, Marks};
use crate::heap::stats::{census, for_each_object, leaked};
use crate::heap::trace::{NoEdges, Role, Trace, TraceFns, Visit};
use crate::heap::verify::verify;
use crate::heap::weak::{self, WeakObj, WeakTrace};
use crate::heap::{self, GC_REQUESTED, Heap};

/// A number.
#[repr(C)]
struct Leaf {
    head: Header,
    value: u64,
}

/// A container with a few edges, traced last to first as lists are.
#[repr(C)]
struct Node {
    head: Header,
    id: usize,
    n: usize,
    edges: [Raw; 3],
}

/// An instance of a class made by a program.
#[repr(C)]
struct Thing {
    head: Header,
    id: usize,
    edge: Raw,
}

const LEAF: usize = 0;
const NODE: usize = 1;
/// A node that the collector may forget when it holds nothing to collect.
const TUPLE: usize = 2;
const WEAK: usize = 3;
/// The class of classes.
const META: usize = 4;
const N_TYPES: usize = 5;

#[repr(C)]
struct Machine {
    heap: Heap,
    types: [TypeHead; N_TYPES],
}

struct NodeTrace;
impl Trace for NodeTrace {
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        unsafe {
            let node = obj.cast::<Node>();
            for i in (0..(*node).n).rev() {
                if !(*node).edges[i].is_null() {
                    v.edge(Role::Index(i), (*node).edges[i]);
                }
            }
        }
    }
}

struct ThingTrace;
impl Trace for ThingTrace {
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        unsafe {
            let edge = (*obj.cast::<Thing>()).edge;
            if !edge.is_null() {
                v.edge(Role::Field("edge"), edge);
            }
        }
    }
}

unsafe fn clear_node(cx: &mut Cx, obj: Raw) {
    unsafe {
        let node = obj.cast::<Node>();
        let n = (*node).n;
        (*node).n = 0;
        for i in (0..n).rev() {
            let edge = std::mem::replace(&mut (*node).edges[i], null_mut());
            if !edge.is_null() {
                heap::decref(cx, edge);
            }
        }
    }
}

unsafe fn clear_thing(cx: &mut Cx, obj: Raw) {
    unsafe {
        let edge = std::mem::replace(&mut (*obj.cast::<Thing>()).edge, null_mut());
        if !edge.is_null() {
            heap::decref(cx, edge);
        }
    }
}

unsafe fn destroy_node(cx: &mut Cx, obj: Raw) {
    unsafe {
        note(format!("free {}", (*obj.cast::<Node>()).id));
        clear_node(cx, obj);
    }
}

unsafe fn destroy_thing(cx: &mut Cx, obj: Raw) {
    unsafe {
        note(format!("free {}", (*obj.cast::<Thing>()).id));
        clear_thing(cx, obj);
    }
}

unsafe fn destroy_nothing(_cx: &mut Cx, _obj: Raw) {}

unsafe fn finalize_thing(cx: &mut Cx, obj: Raw) {
    unsafe {
        let id = (*obj.cast::<Thing>()).id;
        note(format!("del {id}"));
        let action = TEST.with_borrow(|t| t.resurrect.contains(&id));
        if action {
            heap::incref(obj);
            TEST.with_borrow_mut(|t| t.kept.push(obj));
        }
        if TEST.with_borrow(|t| t.collects) {
            assert_eq!(
                collect(cx, Some(2), Reason::Manual),
                0,
                "a collection inside a collection does nothing"
            );
        }
        if TEST.with_borrow(|t| t.flushes) {
            heap::flush_parked(cx);
            note(format!("end of del {id}"));
        }
    }
}

unsafe fn can_untrack(obj: Raw) -> bool {
    unsafe {
        let node = obj.cast::<Node>();
        (0..(*node).n).all(|i| (*node).edges[i].is_null() || !heap::is_tracked((*node).edges[i]))
    }
}

#[derive(Default)]
struct Test {
    log: Vec<String>,
    resurrect: Vec<usize>,
    kept: Vec<Raw>,
    collects: bool,
    flushes: bool,
}

thread_local! {
    static TEST: RefCell<Test> = RefCell::default();
}

fn note(text: String) {
    TEST.with_borrow_mut(|t| t.log.push(text));
}

fn log() -> Vec<String> {
    TEST.with_borrow_mut(|t| std::mem::take(&mut t.log))
}

fn kept() -> Vec<Raw> {
    TEST.with_borrow_mut(|t| std::mem::take(&mut t.kept))
}

unsafe fn weak_callback(_cx: &mut Cx, weak: Raw, callback: Raw) {
    unsafe {
        assert!(
            (*weak.cast::<WeakObj>()).referent.get().is_null(),
            "dead before its callback"
        );
        note(format!("callback {}", (*callback.cast::<Leaf>()).value));
    }
}

fn type_head(
    flags: u32,
    pre_size: u8,
    trace: TraceFns,
    destroy: unsafe fn(&mut Cx, Raw),
) -> TypeHead {
    TypeHead {
        head: Header {
            rc: IMMORTAL,
            site: 0,
            ty: null_mut(),
        },
        flags,
        pre_size,
        layout: 0,
        weak_offset: 0,
        trace,
        clear: None,
        destroy,
        finalize: None,
        untrack: None,
        size: |_| 40,
    }
}

/// A machine with nothing but a heap and five types.
struct World {
    machine: *mut Machine,
    cx: Cx,
}

impl World {
    fn new() -> World {
        TEST.with_borrow_mut(|t| *t = Test::default());
        let machine = Heap::create(size_of::<Machine>())
            .unwrap()
            .cast::<Machine>();
        let mut node = type_head(T_GC, 16, TraceFns::of::<NodeTrace>(), destroy_node);
        node.clear = Some(clear_node);
        let mut tuple = type_head(T_GC, 16, TraceFns::of::<NodeTrace>(), destroy_node);
        tuple.untrack = Some(can_untrack);
        let mut weakref = type_head(
            T_GC | T_WEAKREF,
            16,
            TraceFns::of::<WeakTrace>(),
            weak::destroy,
        );
        weakref.clear = Some(weak::clear);
        let leaf = type_head(T_PLAIN, 0, TraceFns::of::<NoEdges>(), destroy_nothing);
        let meta = type_head(T_GC, 16, TraceFns::of::<NoEdges>(), destroy_nothing);
        unsafe {
            (&raw mut (*machine).types).write([leaf, node, tuple, weakref, meta]);
            for i in 0..N_TYPES {
                (*machine).types[i].head.ty = &raw const (*machine).types[META];
            }
            (*machine).heap.hooks.weakref_callback = weak_callback;
            World {
                machine,
                cx: Cx::new(machine.cast()),
            }
        }
    }

    fn heap(&self) -> *mut Heap {
        self.machine.cast()
    }

    fn ty(&self, number: usize) -> *const TypeHead {
        unsafe { &raw const (*self.machine).types[number] }
    }

    fn leaf(&mut self, value: u64) -> Raw {
        unsafe {
            let obj = heap::alloc_atom(self.heap(), self.ty(LEAF), size_of::<Leaf>());
            (*obj.cast::<Leaf>()).value = value;
            obj
        }
    }

    /// Takes over the references.
    fn make(&mut self, ty: usize, id: usize, edges: &[Raw]) -> Raw {
        unsafe {
            let obj = heap::alloc_gc(self.heap(), self.ty(ty), size_of::<Node>());
            let node = obj.cast::<Node>();
            (*node).id = id;
            (*node).n = edges.len();
            (*node).edges = [null_mut(); 3];
            (&mut (*node).edges)[..edges.len()].copy_from_slice(edges);
            heap::track(self.heap(), obj);
            obj
        }
    }

    fn node(&mut self, id: usize, edges: &[Raw]) -> Raw {
        self.make(NODE, id, edges)
    }

    /// Appends an edge, taking over the reference.
    fn add(&mut self, from: Raw, to: Raw) {
        unsafe {
            let node = from.cast::<Node>();
            let n = (*node).n;
            (&mut (*node).edges)[n] = to;
            (*node).n = n + 1;
        }
    }

    /// A class: like those that class statements make, but its own layout is a bare type head.
    fn class(&mut self, finalizer: bool) -> *const TypeHead {
        unsafe {
            let flags = T_GC | T_PREFIX | T_HEAP | if finalizer { T_FINALIZE } else { 0 };
            let mut head = type_head(flags, 32, TraceFns::of::<ThingTrace>(), destroy_thing);
            head.clear = Some(clear_thing);
            head.weak_offset = -32;
            head.finalize = finalizer.then_some(finalize_thing as unsafe fn(&mut Cx, Raw));
            let obj = heap::alloc_gc(self.heap(), self.ty(META), size_of::<TypeHead>());
            head.head = Header {
                rc: (*obj).rc,
                site: (*obj).site,
                ty: (*obj).ty,
            };
            obj.cast::<TypeHead>().write(head);
            heap::track(self.heap(), obj);
            obj.cast()
        }
    }

    fn thing(&mut self, class: *const TypeHead, id: usize, edge: Raw) -> Raw {
        unsafe {
            let obj = heap::alloc_instance(self.heap(), class, size_of::<Thing>());
            heap::incref(class.cast_mut().cast());
            (*obj.cast::<Thing>()).id = id;
            (*obj.cast::<Thing>()).edge = edge;
            heap::track(self.heap(), obj);
            obj
        }
    }

    /// A weak reference; number 0: without a callback.
    fn weakref(&mut self, to: Raw, callback: u64) -> Raw {
        unsafe {
            let obj = heap::alloc_gc(self.heap(), self.ty(WEAK), size_of::<WeakObj>());
            let call = if callback == 0 {
                null_mut()
            } else {
                self.leaf(callback)
            };
            let head = Header {
                rc: (*obj).rc,
                site: (*obj).site,
                ty: (*obj).ty,
            };
            let weak = WeakObj {
                head,
                referent: to.into(),
                callback: call.into(),
                hash: (-1).into(),
                prev: null_mut::<WeakObj>().into(),
                next: null_mut::<WeakObj>().into(),
            };
            obj.cast::<WeakObj>().write(weak);
            // The shared one without a callback stays first.
            let first = weak::first(to);
            let after = if callback != 0 && !first.is_null() && (*first).callback.get().is_null() {
                first
            } else {
                null_mut()
            };
            weak::insert(obj.cast(), after);
            heap::track(self.heap(), obj);
            obj
        }
    }

    fn hold(&self, obj: Raw) -> Raw {
        unsafe { heap::incref(obj) };
        obj
    }

    fn drop(&mut self, obj: Raw) {
        unsafe { heap::decref(&mut self.cx, obj) }
    }

    fn collect(&mut self, generation: u8) -> usize {
        collect(&mut self.cx, Some(generation), Reason::Manual)
    }

    #[track_caller]
    fn verify(&mut self, roots: &[Raw]) {
        let result = unsafe {
            verify(self.heap(), &mut |v| {
                for &root in roots {
                    v.edge(Role::Field("root"), root);
                }
            })
        };
        assert_eq!(result, Ok(()));
    }

    fn generation(&self, obj: Raw) -> u8 {
        unsafe { (*gc_header(obj)).generation }
    }

    fn in_order(&self, generation: u8) -> Vec<usize> {
        let mut ids = Vec::new();
        unsafe {
            (*self.heap()).for_each_tracked(generation, |obj| ids.push((*obj.cast::<Node>()).id));
        };
        ids
    }

    #[track_caller]
    fn end(mut self) {
        self.verify(&[]);
        assert_eq!(unsafe { leaked(self.heap()) }, [], "something is left");
    }
}

impl Drop for World {
    fn drop(&mut self) {
        unsafe { Heap::destroy(self.heap()) }
    }
}

#[test]
fn freed_memory_is_used_again_last_in_first_out() {
    let mut w = World::new();
    let a = w.node(1, &[]);
    w.drop(a);
    let b = w.node(2, &[]);
    assert_eq!(a, b, "id([]) == id([])");
    let c = w.node(3, &[]);
    assert!(c > b, "fresh blocks ascend");
    w.verify(&[b, c]);
    w.drop(b);
    w.drop(c);
    assert_eq!(w.node(4, &[]), c);
    w.drop(c);
    assert_eq!(log(), ["free 1", "free 2", "free 3", "free 4"]);
    w.end();
}

#[test]
fn two_machines_give_equal_addresses() {
    let run = || {
        let mut w = World::new();
        let mut ids = Vec::new();
        for size in [24, 600, 9000, 24, 100_000, 8192] {
            unsafe {
                let obj = heap::alloc_atom(w.heap(), w.ty(LEAF), size);
                ids.push(Heap::address_of(obj));
                assert_eq!(Heap::of(obj), w.heap());
                assert_eq!(Heap::at_address(w.heap(), Heap::address_of(obj)), Some(obj));
            }
        }
        let leaf = w.leaf(1);
        w.drop(leaf);
        ids
    };
    assert_eq!(run(), run());
}

#[test]
fn every_size_class_fits() {
    for size in 1..=heap::pages::MEDIUM_MAX {
        let class = heap::pages::class_of(size);
        assert!(
            heap::pages::class_bytes(class) >= size && class < heap::pages::N_CLASSES,
            "{size}"
        );
        assert!(
            class == 1 || heap::pages::class_bytes(class - 1) < size,
            "{size}"
        );
    }
}

#[test]
fn blocks_of_all_sizes_come_and_go() {
    let mut w = World::new();
    let mut live = Vec::new();
    let mut seed = 12345_u64;
    for round in 0..20_000_u64 {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let size = match seed >> 60 {
            0 => (seed >> 30) as usize % 200_000,
            1..4 => (seed >> 30) as usize % 8000,
            _ => (seed >> 30) as usize % 400,
        }
        .max(24);
        unsafe {
            let obj = heap::alloc_atom(w.heap(), w.ty(LEAF), size);
            (*obj.cast::<Leaf>()).value = round;
            obj.cast::<u8>().add(size - 1).write(7);
            if size >= 32 {
                live.push((obj, size, round));
            } else {
                w.drop(obj);
            }
            if live.len() > 100 {
                let (obj, size, round) = live.swap_remove((seed >> 33) as usize % 100);
                assert_eq!((*obj.cast::<Leaf>()).value, round);
                assert_eq!(obj.cast::<u8>().add(size - 1).read(), 7);
                w.drop(obj);
            }
        }
        if round % 4000 == 0 {
            w.verify(&live.iter().map(|l| l.0).collect::<Vec<_>>());
        }
    }
    for (obj, ..) in live {
        w.drop(obj);
    }
    w.end();
}

#[test]
fn buffers_grow_in_place_and_keep_their_bytes() {
    let mut w = World::new();
    unsafe {
        let mut bytes = 8;
        let mut buf = heap::alloc_buf(w.heap(), bytes);
        buf.write_bytes(9, bytes);
        let mut moved_large = 0;
        while bytes < 10_000_000 {
            let more = bytes + bytes / 8 + 6;
            let new = heap::realloc_buf(w.heap(), buf, bytes, more);
            assert_eq!(new.read(), 9);
            assert_eq!(new.add(bytes - 1).read(), 9);
            new.add(bytes).write_bytes(9, more - bytes);
            moved_large += usize::from(bytes > heap::pages::MEDIUM_MAX && new != buf);
            (buf, bytes) = (new, more);
        }
        assert_eq!(
            moved_large, 0,
            "a large buffer with free space behind it stays where it is"
        );
        w.verify(&[]);
        buf = heap::realloc_buf(w.heap(), buf, bytes, 100);
        heap::free_buf(w.heap(), buf, 100);
        assert!(heap::alloc_buf(w.heap(), 1 << 60).is_null());
        assert!(heap::alloc_buf(w.heap(), isize::MAX as usize).is_null());
        assert!(heap::alloc_atom(w.heap(), w.ty(LEAF), usize::MAX).is_null());
    }
    w.end();
}

#[test]
fn the_limit_and_injected_failures_give_null() {
    let mut w = World::new();
    unsafe {
        (*w.heap()).max_bytes = 1 << 20;
        let mut held = Vec::new();
        loop {
            let obj = heap::alloc_atom(w.heap(), w.ty(LEAF), 512);
            if obj.is_null() {
                break;
            }
            held.push(obj);
        }
        assert!((1600..2048).contains(&held.len()), "{}", held.len());
        w.verify(&held);
        for obj in held {
            w.drop(obj);
        }
        // Memory of a class that is no longer used serves another.
        let obj = heap::alloc_gc(w.heap(), w.ty(NODE), 300_000);
        assert!(!obj.is_null());
        (*obj.cast::<Node>()).n = 0;
        w.drop(obj);
        for n in 1..5 {
            (*w.heap()).fail_after(n);
            for i in 1..=4 {
                let obj = heap::alloc_atom(w.heap(), w.ty(LEAF), 24);
                assert_eq!(obj.is_null(), i == n);
                if !obj.is_null() {
                    w.drop(obj);
                }
            }
            (*w.heap()).fail_after(0);
        }
    }
    w.end();
}

#[test]
fn death_is_depth_first_and_deep_structures_do_not_use_the_stack() {
    let mut w = World::new();
    // 0 holds [1 holds [2], 3]: the last edge dies first.
    let two = w.node(2, &[]);
    let one = w.node(1, &[two]);
    let three = w.node(3, &[]);
    let zero = w.node(0, &[one, three]);
    w.drop(zero);
    assert_eq!(log(), ["free 0", "free 3", "free 1", "free 2"]);
    let n = 1_000_000;
    let mut deep = w.node(0, &[]);
    for id in 1..n {
        deep = w.node(id, &[deep]);
    }
    // The stack of a test thread has 2 MB; this one has room for the 9,950 levels that CPython nests too.
    let (machine, deep) = (w.machine as usize, deep as usize);
    let spent = std::thread::Builder::new()
        .stack_size(64 << 20)
        .spawn(move || unsafe {
            TEST.with_borrow_mut(|t| t.log = Vec::new());
            let mut cx = Cx::new((machine as *mut Machine).cast());
            heap::decref(&mut cx, deep as Raw);
            log().len()
        })
        .unwrap()
        .join()
        .unwrap();
    assert_eq!(spent, n);
    w.end();
}

#[test]
fn a_cycle_is_found_and_counted() {
    let mut w = World::new();
    let a = w.node(1, &[]);
    let b = w.node(2, &[a]);
    w.add(a, b);
    let alive = w.node(3, &[]);
    let held = w.hold(a);
    w.verify(&[alive, held]);
    assert_eq!(w.collect(2), 0);
    w.verify(&[alive, held]);
    w.drop(held);
    assert_eq!(log(), [""; 0]);
    assert_eq!(w.collect(2), 2);
    w.verify(&[alive]);
    w.drop(alive);
    w.end();
}

#[test]
fn promotion_and_old_garbage() {
    // An old garbage pair that holds a young object: collect(0) 0, collect(1) 0, collect(2) all.
    let mut w = World::new();
    let a = w.node(1, &[]);
    let b = w.node(2, &[a]);
    w.add(a, b);
    let held = w.hold(a);
    assert_eq!(w.collect(0), 0);
    assert_eq!(w.generation(a), 1);
    assert_eq!(w.collect(1), 0);
    assert_eq!(w.generation(b), 2);
    let young = w.node(3, &[]);
    w.add(a, young);
    w.drop(held);
    assert_eq!(w.collect(0), 0);
    assert_eq!(w.generation(young), 1);
    assert_eq!(w.collect(1), 0);
    w.verify(&[]);
    assert_eq!(w.collect(2), 3);
    w.end();
}

#[test]
fn a_collection_permutes_survivors_as_cpythons() {
    // for i in range(7): heap of nodes, children 2i+1, 2i+2; held by the root alone; gc.collect(0); then the order of gc.get_objects(1).
    let mut w = World::new();
    let nodes: Vec<Raw> = (0..7).map(|id| w.node(id, &[])).collect();
    for i in 0..3 {
        w.add(nodes[i], nodes[2 * i + 1]);
        w.add(nodes[i], nodes[2 * i + 2]);
    }
    assert_eq!(w.collect(0), 0);
    assert_eq!(
        w.in_order(1),
        [0, 1, 2, 3, 4, 5, 6],
        "children come after their parents: nothing moves"
    );
    w.verify(&[nodes[0]]);
    w.drop(nodes[0]);
    log();
    // Children made first: each is tentatively unreachable until its parent is scanned; edges are walked last to first.
    let nodes: Vec<Raw> = (0..7).rev().map(|id| w.node(id, &[])).collect();
    let at = |id: usize| nodes[6 - id];
    for i in 0..3 {
        w.add(at(i), at(2 * i + 1));
        w.add(at(i), at(2 * i + 2));
    }
    assert_eq!(w.collect(0), 0);
    assert_eq!(w.in_order(1), [0, 2, 1, 6, 5, 4, 3]);
    w.verify(&[at(0)]);
    w.drop(at(0));
    // A ring of 0..5 held by its third node: 3 4 5 0 1 2 (facts/MEMORY.md).
    let ring: Vec<Raw> = (0..6).map(|id| w.node(id, &[])).collect();
    for i in 0..6 {
        w.add(ring[i], ring[(i + 1) % 6]);
    }
    let held = w.hold(ring[3]);
    assert_eq!(w.collect(2), 0);
    assert_eq!(w.in_order(2), [3, 4, 5, 0, 1, 2]);
    w.verify(&[held]);
    w.drop(held);
    assert_eq!(w.collect(2), 6);
    w.end();
}

#[test]
fn tuples_are_untracked_inner_before_outer() {
    let mut w = World::new();
    let leaf = w.leaf(1);
    let inner = w.make(TUPLE, 1, &[leaf]);
    let outer = w.make(TUPLE, 2, &[inner]);
    let node = w.node(3, &[]);
    let holder = w.make(TUPLE, 4, &[node]);
    assert_eq!(w.collect(0), 0);
    // The inner one was only reached through the outer one, so it comes after it in the list: one collection later.
    assert_eq!(
        [inner, outer, node, holder].map(|o| w.generation(o)),
        [UNTRACKED, 1, 1, 1]
    );
    assert_eq!(w.collect(1), 0);
    assert_eq!(
        [inner, outer, node, holder].map(|o| w.generation(o)),
        [UNTRACKED, UNTRACKED, 2, 2]
    );
    w.verify(&[outer, holder]);
    w.drop(outer);
    w.drop(holder);
    w.end();
}

#[test]
fn thresholds_counts_and_the_quarter_rule() {
    let mut w = World::new();
    unsafe {
        (*w.heap()).set_thresholds(&[10, 2, 2]);
        let breaker = |w: &World| heap::breaker(w.heap()) & GC_REQUESTED != 0;
        let mut held: Vec<Raw> = (0..10).map(|id| w.node(id, &[])).collect();
        assert!(!breaker(&w), "at the threshold nothing happens");
        assert_eq!((*w.heap()).gc_counts(), [10, 0, 0]);
        let last = held.pop().unwrap();
        w.drop(last);
        assert_eq!((*w.heap()).gc_counts()[0], 9);
        held.push(w.node(10, &[]));
        (*w.heap()).set_gc_enabled(false);
        held.push(w.node(11, &[]));
        assert!(!breaker(&w));
        (*w.heap()).set_gc_enabled(true);
        held.push(w.node(12, &[]));
        assert!(breaker(&w), "the first allocation after enable() asks");
        run_requested(&mut w.cx);
        assert_eq!((*w.heap()).gc_counts(), [0, 1, 0]);
        assert!(!breaker(&w));
        // Generation 1 goes when its count is over its threshold; the full one only with a quarter of new old objects.
        let mut generations = Vec::new();
        for _ in 0..30 {
            for id in 0..11 {
                held.push(w.node(id, &[]));
            }
            let before = (*w.heap()).gc.stats.map(|s| s.collections);
            run_requested(&mut w.cx);
            let after = (*w.heap()).gc.stats.map(|s| s.collections);
            generations.push((0..3).find(|&i| before[i] != after[i]).unwrap());
        }
        assert_eq!(generations[..13], [0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 2, 0]);
        assert!(generations.contains(&2));
        w.verify(&held);
        for obj in held {
            w.drop(obj);
        }
    }
    w.end();
}

#[test]
fn finalizers_run_once_and_can_resurrect() {
    let mut w = World::new();
    let class = w.class(true);
    // At count 0.
    let thing = w.thing(class, 1, null_mut());
    TEST.with_borrow_mut(|t| t.resurrect.push(1));
    w.drop(thing);
    let mut saved = kept();
    assert_eq!(saved, [thing]);
    assert_eq!(w.generation(thing), 0, "it is the youngest again");
    w.verify(&[thing, class.cast_mut().cast()]);
    w.drop(saved.pop().unwrap());
    assert_eq!(log(), ["del 1", "free 1"], "never twice");
    // In a cycle: one resurrected member saves all of it.
    let a = w.thing(class, 2, null_mut());
    let b = w.thing(class, 3, a);
    unsafe { (*a.cast::<Thing>()).edge = b };
    TEST.with_borrow_mut(|t| t.resurrect.push(3));
    assert_eq!(w.collect(0), 0);
    assert_eq!(log(), ["del 2", "del 3"]);
    assert_eq!([w.generation(a), w.generation(b)], [1, 1]);
    assert!(unsafe { (*gc_header(a)).flags } & GC_FINALIZED != 0);
    let saved = kept();
    w.verify(&[saved[0], class.cast_mut().cast()]);
    w.drop(saved[0]);
    assert_eq!(w.collect(0), 0, "too old");
    assert_eq!(w.collect(1), 2);
    assert_eq!(log(), ["free 2", "free 3"]);
    // A finalizer that collects.
    TEST.with_borrow_mut(|t| t.collects = true);
    let a = w.thing(class, 4, null_mut());
    unsafe { (*a.cast::<Thing>()).edge = a };
    assert_eq!(w.collect(2), 1);
    assert_eq!(log(), ["del 4", "free 4"]);
    w.verify(&[class.cast_mut().cast()]);
    w.drop(class.cast_mut().cast());
    w.end();
}

#[test]
fn classes_are_kept_alive_by_their_instances() {
    let mut w = World::new();
    let class = w.class(false);
    let thing = w.thing(class, 1, null_mut());
    w.drop(class.cast_mut().cast());
    w.verify(&[thing]);
    // A cycle through the class: the instance is its own edge.
    unsafe { (*thing.cast::<Thing>()).edge = thing };
    assert_eq!(w.collect(2), 2, "the instance and its class");
    w.end();
}

#[test]
fn weak_references_at_count_zero() {
    let mut w = World::new();
    let class = w.class(true);
    let thing = w.thing(class, 1, null_mut());
    let plain = w.weakref(thing, 0);
    let first = w.weakref(thing, 10);
    let second = w.weakref(thing, 20);
    unsafe {
        assert_eq!(weak::count(thing), 3);
        assert_eq!(*weak_word(thing), plain, "the plain one is first");
    }
    w.verify(&[thing, plain, first, second, class.cast_mut().cast()]);
    w.drop(thing);
    assert_eq!(log(), ["del 1", "callback 20", "callback 10", "free 1"]);
    w.verify(&[plain, first, second, class.cast_mut().cast()]);
    for obj in [plain, first, second, class.cast_mut().cast()] {
        w.drop(obj);
    }
    w.end();
}

#[test]
fn weak_references_in_the_collector() {
    let mut w = World::new();
    let class = w.class(true);
    let a = w.thing(class, 1, null_mut());
    let b = w.thing(class, 2, a);
    unsafe { (*a.cast::<Thing>()).edge = b };
    let outside = w.weakref(a, 10);
    let other = w.weakref(b, 20);
    // One that is garbage itself: its callback must not run.
    let ring = w.node(3, &[]);
    let inside = w.weakref(a, 30);
    w.add(ring, inside);
    w.add(ring, ring);
    w.verify(&[outside, other, class.cast_mut().cast()]);
    assert_eq!(w.collect(2), 4);
    assert_eq!(
        log(),
        [
            "callback 10",
            "callback 20",
            "del 1",
            "del 2",
            "free 2",
            "free 1",
            "free 3"
        ]
    );
    w.verify(&[outside, other, class.cast_mut().cast()]);
    for obj in [outside, other, class.cast_mut().cast()] {
        w.drop(obj);
    }
    w.end();
}

#[test]
fn frozen_objects_are_left_alone() {
    let mut w = World::new();
    let a = w.node(1, &[]);
    let own = w.hold(a);
    w.add(a, own);
    unsafe { (*w.heap()).freeze() };
    assert_eq!(w.generation(a), PERMANENT);
    w.drop(a);
    assert_eq!(w.collect(2), 0);
    w.verify(&[]);
    unsafe {
        assert_eq!((*w.heap()).freeze_count(), 1);
        (*w.heap()).unfreeze();
    }
    assert_eq!(w.collect(2), 1);
    w.end();
}

#[test]
fn saveall_hands_garbage_out() {
    let mut w = World::new();
    let a = w.node(1, &[]);
    let own = w.hold(a);
    w.add(a, own);
    w.drop(a);
    unsafe {
        (*w.heap()).gc.debug = DEBUG_SAVEALL;
        (*w.heap()).hooks.gc = |_cx, notice| {
            if let GcNotice::Save(obj) = notice {
                heap::incref(obj);
                TEST.with_borrow_mut(|t| t.kept.push(obj));
            }
        };
        assert_eq!(w.collect(2), 1);
        (*w.heap()).gc.debug = 0;
    }
    let saved = kept();
    assert_eq!(saved, [a]);
    assert_eq!(w.generation(a), 2);
    w.verify(&saved);
    w.drop(saved[0]);
    assert_eq!(w.collect(2), 1);
    w.end();
}

#[test]
fn parked_objects_die_in_order_at_the_flush() {
    let mut w = World::new();
    let (a, b) = (w.node(1, &[]), w.node(2, &[]));
    let leaf = w.leaf(3);
    unsafe {
        for obj in [b, a, leaf] {
            drop(heap::handle::Value::from_owned(obj));
        }
    }
    assert!(heap::has_parked(w.heap()));
    assert_eq!(log(), [""; 0]);
    w.verify(&[]);
    heap::flush_parked(&mut w.cx);
    assert_eq!(log(), ["free 2", "free 1"]);
    w.end();
}

#[test]
fn a_flush_inside_a_flush_leaves_the_outer_ones_objects() {
    let mut w = World::new();
    let class = w.class(true);
    TEST.with_borrow_mut(|t| t.flushes = true);
    let things = [1, 2, 3].map(|id| w.thing(class, id, null_mut()));
    for obj in things {
        drop(unsafe { heap::handle::Value::from_owned(obj) });
    }
    heap::flush_parked(&mut w.cx);
    assert!(!heap::has_parked(w.heap()));
    let died: Vec<String> = [1, 2, 3]
        .iter()
        .flat_map(|id| ["del", "end of del", "free"].map(|what| format!("{what} {id}")))
        .collect();
    assert_eq!(log(), died);
    w.drop(class.cast_mut().cast());
    w.end();
}

#[test]
fn a_queue_does_not_grow_its_generation() {
    let mut w = World::new();
    let mut queue = std::collections::VecDeque::new();
    for id in 0..200_000 {
        queue.push_back(w.node(id, &[]));
        if queue.len() > 1000 {
            let oldest = queue.pop_front().unwrap();
            w.drop(oldest);
            log();
        }
    }
    unsafe { assert!((*w.heap()).lists[0].places() <= 3 * 8192) };
    let held: Vec<Raw> = queue.into();
    w.verify(&held);
    for obj in held {
        w.drop(obj);
    }
    w.end();
}

#[derive(Default)]
struct Recorder {
    events: Rc<RefCell<Vec<String>>>,
}

impl Recorder {
    fn note(&mut self, text: String) {
        self.events.borrow_mut().push(text);
    }
}

unsafe fn id(obj: Raw) -> usize {
    unsafe { (*obj.cast::<Node>()).id }
}

impl Observer for Recorder {
    fn allocated(&mut self, _cx: &Cx, _obj: Obj<'_>, bytes: usize) {
        self.note(format!("new {bytes}"));
    }
    fn freed(&mut self, _cx: &Cx, obj: Obj<'_>) {
        self.note(format!("freed {}", unsafe { id(obj.raw()) }));
    }
    fn candidate(&mut self, obj: Raw, count: u32, inside: u32) {
        self.note(format!("{}: {count} - {inside}", unsafe { id(obj) }));
    }
    fn rescued(&mut self, obj: Raw, by: Raw) {
        self.note(format!("{} rescued by {}", unsafe { id(obj) }, unsafe {
            id(by)
        }));
    }
    fn garbage(&mut self, obj: Raw) {
        self.note(format!("{} is garbage", unsafe { id(obj) }));
    }
    fn clearing(&mut self, obj: Raw) {
        self.note(format!("clear {}", unsafe { id(obj) }));
    }
    fn promoted(&mut self, generation: u8, n_objects: u32) {
        self.note(format!("{n_objects} to generation {generation}"));
    }
    fn collection_started(&mut self, generation: u8, n_candidates: u32) {
        self.note(format!("collect {generation}: {n_candidates}"));
    }
    fn collection_finished(&mut self, result: Collected) {
        self.note(format!("collected {}", result.collected));
    }
}

#[test]
fn an_observer_sees_a_collection() {
    let mut w = World::new();
    let child = w.node(1, &[]);
    let events = Rc::new(RefCell::new(Vec::new()));
    unsafe {
        (*w.heap()).set_observer(Some(Box::new(Recorder {
            events: Rc::clone(&events),
        })))
    };
    let parent = w.node(2, &[child]);
    let lone = w.node(3, &[]);
    let own = w.hold(lone);
    w.add(lone, own);
    w.drop(lone);
    assert_eq!(w.collect(0), 1);
    w.drop(parent);
    let expected = [
        "new 72",
        "new 72",
        "collect 0: 3",
        "1: 1 - 1",
        "2: 1 - 0",
        "3: 1 - 1",
        "1 rescued by 2",
        "2 to generation 1",
        "3 is garbage",
        "clear 3",
        "freed 3",
        "collected 1",
        "freed 1",
        "freed 2",
    ];
    assert_eq!(*events.borrow(), expected);
    unsafe { (*w.heap()).set_observer(None) };
    w.end();
}

#[test]
fn a_census_counts_all_that_lives() {
    let mut w = World::new();
    unsafe { (*w.heap()).site = 77 };
    let leaf = w.leaf(1);
    let node = w.node(1, &[leaf]);
    let big = unsafe { heap::alloc_atom(w.heap(), w.ty(LEAF), 50_000) };
    let counts = unsafe { census(w.heap()) };
    assert_eq!(counts.total.objects, 3);
    assert_eq!(counts.sites[&77].objects, 3);
    assert_eq!(counts.types[&w.ty(LEAF)].objects, 2);
    let mut seen = Vec::new();
    unsafe { for_each_object(w.heap(), |obj| seen.push(obj)) };
    assert_eq!(seen, [leaf, big, node]);
    w.drop(node);
    w.drop(big);
    w.end();
}

#[test]
fn the_verifier_finds_what_is_wrong() {
    let mut w = World::new();
    let a = w.node(1, &[]);
    unsafe {
        let find = |w: &mut World, roots: &[Raw]| {
            let found = verify(w.heap(), &mut |v| {
                for &r in roots {
                    v.edge(Role::Field("root"), r);
                }
            });
            found.unwrap_err()[0].text.clone()
        };
        assert!(find(&mut w, &[]).contains("its count is 1, but 0"));
        (*gc_header(a)).idx = 5;
        assert!(find(&mut w, &[a]).contains("it is not at place 5 of generation 0"));
        (*gc_header(a)).idx = 0;
        assert!(marks::prepare(w.heap()));
        *Marks::of(w.heap()).at(a) = 1;
        assert!(find(&mut w, &[a]).contains("its mark is 1"));
        *Marks::of(w.heap()).at(a) = 0;
        w.verify(&[a]);
    }
    w.drop(a);
    w.end();
}

#[test]
fn stress_asks_at_every_allocation() {
    let mut w = World::new();
    unsafe { (*w.heap()).set_stressed(true) };
    let mut held = Vec::new();
    for id in 0..300 {
        held.push(w.node(id, &[]));
        assert!(heap::breaker(w.heap()) & GC_REQUESTED != 0);
        run_requested(&mut w.cx);
    }
    unsafe { assert_eq!((*w.heap()).gc.stats.map(|s| s.collections), [297, 0, 3]) };
    w.verify(&held);
    for obj in held {
        w.drop(obj);
    }
    unsafe { (*w.heap()).set_stressed(false) };
    w.end();
}
