//! `_heapq`, written in Rust, and `heapq`. Comparing may run anything: after each comparison the list's length is looked at again.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::modules::ModuleSpec;
use crate::objects::exception::Exc;
use crate::objects::exception::layout::is_subtype;
use crate::objects::list::layout as lists;
use crate::objects::native::{Bound, Native};
use crate::objects::{CompareOp, Ty, list};

pub(crate) static NATIVE_MODULE: ModuleSpec = ModuleSpec {
    name: "_heapq",
    doc: "Heap queues: lists whose items are not greater than their children, which lie at twice their places.",
    natives: &[
        Native::new(
            "heappush",
            "(heap, item, /)",
            "Push item onto heap, maintaining the heap invariant.",
            heappush,
        ),
        Native::new(
            "heappushpop",
            "(heap, item, /)",
            "Push item on the heap, then pop and return the smallest item from the heap.",
            heappushpop,
        ),
        Native::new(
            "heappop",
            "(heap, /)",
            "Pop the smallest item off the heap, maintaining the heap invariant.",
            heappop,
        ),
        Native::new(
            "heapreplace",
            "(heap, item, /)",
            "Pop and return the current smallest value, and add the new item.",
            heapreplace,
        ),
        Native::new(
            "heapify",
            "(heap, /)",
            "Transform list into a heap, in-place, in O(len(heap)) time.",
            heapify,
        ),
        Native::new(
            "_heappop_max",
            "(heap, /)",
            "Maxheap variant of heappop.",
            heappop_max,
        ),
        Native::new(
            "_heapify_max",
            "(heap, /)",
            "Maxheap variant of heapify.",
            heapify_max,
        ),
        Native::new(
            "_heapreplace_max",
            "(heap, item, /)",
            "Maxheap variant of heapreplace.",
            heapreplace_max,
        ),
    ],
    ..ModuleSpec::EMPTY
};

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "heapq",
    doc: "Heap queues.",
    python: include_str!("py/heapq.py"),
    ..ModuleSpec::EMPTY
};

/// Which item is at the top.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Min,
    Max,
}

/// Must `a` be above `b`?
fn is_above(cx: &mut Cx, kind: Kind, a: &Value, b: &Value) -> Res<bool> {
    match kind {
        Kind::Min => cx.compare_bool(a, b, CompareOp::Lt),
        Kind::Max => cx.compare_bool(b, a, CompareOp::Lt),
    }
}

fn out_of_range(cx: &mut Cx) -> Raised {
    cx.raise(Exc::IndexError, "index out of range")
}

fn item(cx: &mut Cx, heap: &Value, i: usize) -> Res<Value> {
    lists::get(heap, i).ok_or_else(|| out_of_range(cx))
}

fn check_size(cx: &mut Cx, heap: &Value, size: usize) -> Res<()> {
    if list::len(cx, heap) == size {
        return Ok(());
    }
    Err(cx.raise(Exc::RuntimeError, "list changed size during iteration"))
}

/// Exchanges two items.
fn swap(cx: &mut Cx, heap: &Value, i: usize, j: usize) -> Res<()> {
    let (a, b) = (item(cx, heap, i)?, item(cx, heap, j)?);
    lists::set(cx, heap, i, &b);
    lists::set(cx, heap, j, &a);
    Ok(())
}

/// Moves the item at `pos` up to where it belongs, not above `start`.
fn sift_down(cx: &mut Cx, kind: Kind, heap: &Value, start: usize, mut pos: usize) -> Res<()> {
    let size = list::len(cx, heap);
    let moved = item(cx, heap, pos)?;
    while pos > start {
        let parent_pos = (pos - 1) >> 1;
        let parent = item(cx, heap, parent_pos)?;
        let above = is_above(cx, kind, &moved, &parent)?;
        check_size(cx, heap, size)?;
        if !above {
            break;
        }
        swap(cx, heap, parent_pos, pos)?;
        pos = parent_pos;
    }
    Ok(())
}

/// Moves the item at `pos` down to a leaf along the children that must be above, then up to where it belongs.
fn sift_up(cx: &mut Cx, kind: Kind, heap: &Value, start: usize) -> Res<()> {
    let size = list::len(cx, heap);
    let mut pos = start;
    if pos >= size {
        return Err(out_of_range(cx));
    }
    while pos < size >> 1 {
        let mut child = 2 * pos + 1;
        if child + 1 < size {
            let (a, b) = (item(cx, heap, child)?, item(cx, heap, child + 1)?);
            // As CPython asks it: in a heap with the greatest item at the top, the other way round.
            let first = is_above(cx, kind, &a, &b)?;
            child += usize::from(!first);
            check_size(cx, heap, size)?;
        }
        swap(cx, heap, child, pos)?;
        pos = child;
    }
    sift_down(cx, kind, heap, start, pos)
}

/// The heap argument, of a function that has `n_args`.
fn heap_of<'a>(cx: &mut Cx, args: &Bound<'a>, name: &str, n_args: usize) -> Res<&'a Value> {
    let heap = args.req(0);
    if is_subtype(cx, cx.type_of(heap), cx.ty(Ty::List)) {
        return Ok(heap);
    }
    let what = if n_args == 1 {
        "argument"
    } else {
        "argument 1"
    };
    Err(cx.argument_error(name, what, "list", heap))
}

fn heappush(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let heap = heap_of(cx, &args, "heappush", 2)?;
    list::push(cx, heap, args.req(1).clone())?;
    let n = list::len(cx, heap);
    sift_down(cx, Kind::Min, heap, 0, n - 1)?;
    Ok(cx.none())
}

fn pop_of(cx: &mut Cx, kind: Kind, heap: &Value) -> Res<Value> {
    let n = list::len(cx, heap);
    let last = n.checked_sub(1).and_then(|i| lists::pop(cx, heap, i));
    let Some(last) = last else {
        return Err(out_of_range(cx));
    };
    let Some(top) = lists::get(heap, 0) else {
        return Ok(last);
    };
    lists::set(cx, heap, 0, &last);
    drop(last);
    sift_up(cx, kind, heap, 0)?;
    Ok(top)
}

fn replace_in(cx: &mut Cx, kind: Kind, heap: &Value, new: &Value) -> Res<Value> {
    let top = item(cx, heap, 0)?;
    lists::set(cx, heap, 0, new);
    sift_up(cx, kind, heap, 0)?;
    Ok(top)
}

fn heappop(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let heap = heap_of(cx, &args, "heappop", 1)?;
    pop_of(cx, Kind::Min, heap)
}

fn heappop_max(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let heap = heap_of(cx, &args, "_heappop_max", 1)?;
    pop_of(cx, Kind::Max, heap)
}

fn heapreplace(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let heap = heap_of(cx, &args, "heapreplace", 2)?;
    replace_in(cx, Kind::Min, heap, args.req(1))
}

fn heapreplace_max(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let heap = heap_of(cx, &args, "_heapreplace_max", 2)?;
    replace_in(cx, Kind::Max, heap, args.req(1))
}

fn heappushpop(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let heap = heap_of(cx, &args, "heappushpop", 2)?;
    let new = args.req(1);
    let Some(top) = lists::get(heap, 0) else {
        return Ok(new.clone());
    };
    if !is_above(cx, Kind::Min, &top, new)? {
        return Ok(new.clone());
    }
    replace_in(cx, Kind::Min, heap, new)
}

fn heapify_as(cx: &mut Cx, kind: Kind, heap: &Value) -> Res<Value> {
    let n = list::len(cx, heap);
    if n <= 2500 {
        for i in (0..n >> 1).rev() {
            sift_up(cx, kind, heap, i)?;
        }
        return Ok(cx.none());
    }
    // A long heap is made in CPython's order, which is kind to caches: parents as soon as both children are done.
    let m = n >> 1;
    let leftmost = (1usize << (m + 1).ilog2()) - 1;
    let first = (m >> 1..leftmost).rev();
    for i in first.chain((leftmost..m).rev()) {
        let mut j = i;
        loop {
            sift_up(cx, kind, heap, j)?;
            if j & 1 == 0 {
                break;
            }
            j >>= 1;
        }
    }
    Ok(cx.none())
}

fn heapify(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let heap = heap_of(cx, &args, "heapify", 1)?;
    heapify_as(cx, Kind::Min, heap)
}

fn heapify_max(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let heap = heap_of(cx, &args, "_heapify_max", 1)?;
    heapify_as(cx, Kind::Max, heap)
}
