//! Cells: variables shared between a function and those nested in it.

pub(crate) mod layout;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::native::{Args, GetSet, Signature, call_bound};
use crate::objects::type_obj::{Layout, Memory, Slots, T_IMMUTABLE, T_UNHASHABLE, TypeSpec};
use crate::objects::{CompareOp, str_};
use layout::{CellObj, CellTrace};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "cell",
    doc: "Create a new cell object.\n\n  contents\n    the contents of the cell. If not specified, the cell will be empty,\n    \
and \n further attempts to access its cell_contents attribute will\n    raise a ValueError.",
    flags: T_IMMUTABLE | T_UNHASHABLE,
    layout: Layout::Cell,
    memory: Memory::Gc,
    basic_size: 24,
    trace: TraceFns::of::<CellTrace>(),
    clear: Some(layout::destroy),
    destroy: layout::destroy,
    slots: Slots {
        new: Some(new_slot),
        repr: Some(repr),
        compare: Some(compare),
        ..Slots::NONE
    },
    getset: &[GetSet {
        name: "cell_contents",
        doc: "",
        get: contents,
        set: Some(set_contents),
    }],
    ..TypeSpec::ATOM
};

/// A cell.
pub(crate) fn new(cx: &mut Cx, contents: Option<Value>) -> Res<Value> {
    layout::alloc(cx, contents)
}

/// Is it a cell?
#[inline(always)]
pub(crate) fn is_cell(_cx: &Cx, value: &Value) -> bool {
    value.cast::<CellObj>().is_some()
}

/// Its contents.
#[inline(always)]
pub(crate) fn get(_cx: &Cx, cell: &Value) -> Option<Value> {
    cell.cast::<CellObj>()?.get()
}

/// Changes its contents.
pub(crate) fn set(_cx: &mut Cx, cell: &Value, contents: Option<Value>) {
    if let Some(object) = cell.cast::<CellObj>() {
        drop(object.replace(contents));
    }
}

const NEW: Signature = Signature::parse("(contents=None, /)");

fn new_slot(cx: &mut Cx, _class: &Value, args: Args<'_>) -> Res<Value> {
    call_bound(cx, "cell", &NEW, args, |cx, bound| {
        new(cx, bound.opt(0).cloned())
    })
}

fn repr(cx: &mut Cx, cell: &Value) -> Res<Value> {
    let address = cx.address_of(cell);
    let text = match get(cx, cell) {
        Some(contents) => {
            let class = cx.type_of(&contents).tp_name(cx);
            let of = cx.address_of(&contents);
            format!("<cell at {address:#x}: {class} object at {of:#x}>")
        }
        None => format!("<cell at {address:#x}: empty>"),
    };
    str_::new(cx, &text)
}

/// By contents; an empty cell is less than any other.
fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    if !is_cell(cx, a) || !is_cell(cx, b) {
        return Ok(cx.not_implemented());
    }
    match (get(cx, a), get(cx, b)) {
        (Some(a), Some(b)) => cx.compare(&a, &b, op),
        (a, b) => Ok(cx.bool(op.of(a.is_some().cmp(&b.is_some())))),
    }
}

fn contents(cx: &mut Cx, cell: &Value) -> Res<Value> {
    match get(cx, cell) {
        Some(contents) => Ok(contents),
        None => Err(cx.value_error("Cell is empty")),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn set_contents(cx: &mut Cx, cell: &Value, value: Option<&Value>) -> Res<()> {
    set(cx, cell, value.cloned());
    Ok(())
}
