//! `tee`: iterators that read one iterator through a chain of blocks which they share. A block lives as long as one of them needs it.

use super::layout::{
    self, BLOCK, TEE_WEAK, TeeDataObj, TeeDataTrace, TeeObj, TeeTrace, new_tee, new_tee_data,
};
use super::{REDUCE, SETSTATE, positional};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::exception::Exc;
use crate::objects::iterators::itself;
use crate::objects::names::Name;
use crate::objects::native::{Args, Bound, Native};
use crate::objects::slice::size_argument;
use crate::objects::type_obj::{Layout, Memory, Slots, T_NO_NEW, TypeSpec};
use crate::objects::{Ty, tuple};

pub(crate) static TEE_DATA_SPEC: TypeSpec = TypeSpec {
    name: "itertools._tee_dataobject",
    doc: "A block of the items that a tee has read.",
    flags: T_NO_NEW,
    layout: Layout::TeeData,
    memory: Memory::Gc,
    basic_size: 496,
    trace: TraceFns::of::<TeeDataTrace>(),
    clear: Some(layout::clear_tee_data),
    destroy: layout::clear_tee_data,
    methods: &[REDUCE],
    is_late: true,
    ..TypeSpec::ATOM
};

pub(crate) static TEE_SPEC: TypeSpec = TypeSpec {
    name: "itertools._tee",
    doc: "An iterator over what another reads, too.",
    layout: Layout::Tee,
    memory: Memory::Gc,
    basic_size: 48,
    weak_offset: TEE_WEAK,
    trace: TraceFns::of::<TeeTrace>(),
    clear: Some(layout::clear_tee),
    destroy: layout::clear_tee,
    slots: Slots {
        new: Some(new),
        iter: Some(itself),
        next: Some(next),
        ..Slots::NONE
    },
    methods: &[
        Native::new(
            "__copy__",
            "($self, /)",
            "Returns an independent iterator.",
            copy,
        ),
        REDUCE,
        SETSTATE,
    ],
    is_late: true,
    ..TypeSpec::ATOM
};

fn object(iterator: &Value) -> &TeeObj {
    iterator
        .cast::<TeeObj>()
        .expect("slots of a type are called on its objects")
}

fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    let args = positional(cx, class, Ty::Tee, "_tee", args, (1, 1))?;
    let iterator = cx.iter(&args[0])?;
    from_iterator(cx, &iterator)
}

fn from_iterator(cx: &mut Cx, iterator: &Value) -> Res<Value> {
    if cx.is_exact(iterator, Ty::Tee) {
        return copy_of(cx, iterator);
    }
    let data = new_tee_data(cx, iterator)?;
    new_tee(cx, data, 0)
}

fn copy_of(cx: &mut Cx, iterator: &Value) -> Res<Value> {
    let tee = object(iterator);
    match tee.data() {
        Some(data) => new_tee(cx, data, tee.index.get()),
        None => Err(cx.type_error("the iterator of a tee was cleared")),
    }
}

fn copy(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    copy_of(cx, args.req(0))
}

fn block(data: &Value) -> &TeeDataObj {
    data.cast::<TeeDataObj>()
        .expect("iterators of tee read blocks")
}

fn next(cx: &mut Cx, iterator: &Value) -> Res<Option<Value>> {
    let tee = object(iterator);
    let Some(mut data) = tee.data() else {
        return Ok(None);
    };
    if tee.index.get() >= BLOCK {
        let following = match block(&data).next() {
            Some(following) => following,
            None => {
                let Some(source) = block(&data).source() else {
                    return Ok(None);
                };
                let made = new_tee_data(cx, &source)?;
                block(&data).set_next(made.clone());
                made
            }
        };
        tee.set_data(following.clone());
        tee.index.set(0);
        data = following;
    }
    let item = item(cx, &data, tee.index.get())?;
    if item.is_some() {
        tee.index.set(tee.index.get() + 1);
    }
    Ok(item)
}

/// Item `i` of a block: read before, or read now.
fn item(cx: &mut Cx, data: &Value, i: usize) -> Res<Option<Value>> {
    let block = block(data);
    if let Some(item) = block.item(i) {
        return Ok(Some(item));
    }
    if block.is_running.get() {
        return Err(cx.raise(Exc::RuntimeError, "cannot re-enter the tee iterator"));
    }
    let Some(source) = block.source() else {
        return Ok(None);
    };
    block.is_running.set(true);
    let item = cx.next(&source);
    block.is_running.set(false);
    if let Ok(Some(item)) = &item {
        block.add(item.clone());
    }
    item
}

/// `itertools.tee(iterable, n=2)`.
pub(crate) fn tee(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let n = match args.opt(1) {
        Some(n) => size_argument(cx, n)?,
        None => 2,
    };
    let Ok(n) = usize::try_from(n) else {
        return Err(cx.value_error("n must be >= 0"));
    };
    let mut made = Vec::new();
    if n > cx.heap_limit() / 48 || made.try_reserve_exact(n).is_err() {
        return Err(cx.memory_error());
    }
    if n == 0 {
        return tuple::new(cx, &[]);
    }
    let mut first = cx.iter(args.req(0))?;
    let name = cx.name(Name::__copy__).clone();
    let copier = match cx.get_attr_opt(&first, &name)? {
        Some(copier) => copier,
        None => {
            first = from_iterator(cx, &first)?;
            cx.get_attr(&first, &name)?
        }
    };
    made.push(first);
    for _ in 1..n {
        made.push(cx.call(&copier, &[])?);
    }
    tuple::from_vec(cx, made)
}
