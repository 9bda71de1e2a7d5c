//! Methods and attributes of memoryviews.

use super::layout::View;
use super::slots::scalar_of;
use super::{another, cast, live, release};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number::scalar::Scalar;
use crate::objects::native::{Bound, GetSet, Native};
use crate::objects::str_::text_of;
use crate::objects::{array, buffer, bytes, int, list, str_, tuple};

#[rustfmt::skip]
pub(crate) const METHODS: &[Native] = &[
    Native::new("release", "($self, /)", "Release the underlying buffer exposed by the memoryview object.", release_view),
    Native::new("tobytes", "($self, /, order='C')", "Return the data in the buffer as a byte string.\n\nOrder can be {'C', 'F', 'A'}. When order is 'C' or 'F', the data of the\noriginal array is converted to C or Fortran order. For contiguous views,\n'A' returns an exact copy of the physical memory. In particular, in-memory\nFortran order is preserved. For non-contiguous views, the data is converted\nto C first. order=None is the same as order='C'.", tobytes),
    Native::new("hex", "($self, /, sep=<unrepresentable>, bytes_per_sep=1)", "Return the data in the buffer as a str of hexadecimal numbers.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from the\n    right, negative values count from the left.\n\nExample:\n>>> value = memoryview(b'\\xb9\\x01\\xef')\n>>> value.hex()\n'b901ef'\n>>> value.hex(':')\n'b9:01:ef'\n>>> value.hex(':', 2)\n'b9:01ef'\n>>> value.hex(':', -2)\n'b901:ef'", hex),
    Native::new("tolist", "($self, /)", "Return the data in the buffer as a list of elements.", tolist),
    Native::new("cast", "($self, /, format, shape=<unrepresentable>)", "Cast a memoryview to a new format or shape.", cast_view),
    Native::new("toreadonly", "($self, /)", "Return a readonly version of the memoryview.", toreadonly),
    Native::class("_from_flags", "($type, /, object, flags)", "Create a new memoryview object which references the given object.", from_flags),
    Native::new("__enter__", "($self, /)", "", enter),
    Native::new("__exit__", "($self, /, *exc_info)", "Release the underlying buffer exposed by the memoryview object.", exit),
];

macro_rules! attributes {
    ($($name:literal $get:expr, $doc:literal;)+) => {
        &[$(GetSet { name: $name, doc: $doc, get: $get, set: None },)+]
    };
}

pub(crate) const GETSET: &[GetSet] = attributes! {
    "obj" obj, "The underlying object of the memoryview.";
    "nbytes" |cx, view| {
        let n = live(cx, view)?.len.get();
        int::new(cx, n as i64)
    }, "The amount of space in bytes that the array would use in\n a contiguous representation.";
    "readonly" |cx, view| {
        let is = live(cx, view)?.is_readonly.get();
        Ok(cx.bool(is))
    }, "A bool indicating whether the memory is read only.";
    "itemsize" |cx, view| {
        let n = live(cx, view)?.item_size.get();
        int::new(cx, n as i64)
    }, "The size in bytes of each element of the memoryview.";
    "format" |cx, view| {
        let text = live(cx, view)?.format.get().text();
        str_::new(cx, &text)
    }, "A string containing the format (in struct module style)\n for each element in the view.";
    "ndim" |cx, view| {
        let n = live(cx, view)?.ndim.get();
        int::new(cx, n as i64)
    }, "An integer indicating how many dimensions of a multi-dimensional\n array the memory represents.";
    "shape" |cx, view| {
        let shape = live(cx, view)?.shape();
        numbers(cx, shape)
    }, "A tuple of ndim integers giving the shape of the memory\n as an N-dimensional array.";
    "strides" |cx, view| {
        let strides = live(cx, view)?.strides();
        numbers(cx, strides)
    }, "A tuple of ndim integers giving the size in bytes to access\n each element for each dimension of the array.";
    "suboffsets" |cx, view| {
        live(cx, view)?;
        tuple::new(cx, &[])
    }, "A tuple of integers used internally for PIL-style arrays.";
    "c_contiguous" |cx, view| {
        let is = live(cx, view)?.view().is_c_contiguous();
        Ok(cx.bool(is))
    }, "A bool indicating whether the memory is C contiguous.";
    "f_contiguous" |cx, view| {
        let is = live(cx, view)?.view().is_f_contiguous();
        Ok(cx.bool(is))
    }, "A bool indicating whether the memory is Fortran contiguous.";
    "contiguous" |cx, view| {
        let view = live(cx, view)?.view();
        Ok(cx.bool(view.is_c_contiguous() || view.is_f_contiguous()))
    }, "A bool indicating whether the memory is contiguous.";
};

fn numbers(cx: &mut Cx, numbers: &[isize]) -> Res<Value> {
    let mut made = Vec::new();
    for number in numbers {
        made.push(int::new(cx, *number as i64)?);
    }
    tuple::from_vec(cx, made)
}

fn obj(cx: &mut Cx, view: &Value) -> Res<Value> {
    let exporter = live(cx, view)?.exporter();
    Ok(exporter.unwrap_or_else(|| cx.none()))
}

fn release_view(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    release(cx, args.req(0))?;
    Ok(cx.none())
}

fn enter(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    live(cx, args.req(0))?;
    Ok(args.req(0).clone())
}

fn exit(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    release(cx, args.req(0))?;
    Ok(cx.none())
}

fn tobytes(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let view = live(cx, args.req(0))?.view();
    let order = match args.opt(1).filter(|order| !cx.is_none(order)) {
        None => b'C',
        Some(given) => match text_of(given) {
            Some(text) => match text.as_ascii().map(str::as_bytes) {
                Some([order @ (b'C' | b'F' | b'A')]) => *order,
                _ => return Err(cx.value_error("order must be 'C', 'F' or 'A'")),
            },
            None => {
                let expected = "str or None";
                return Err(cx.argument_error("tobytes", "argument 'order'", expected, given));
            }
        },
    };
    let by_columns = order == b'F' || (order == b'A' && view.is_f_contiguous());
    if !by_columns || view.shape.len() < 2 {
        return copied(cx, &view);
    }
    let mut out = Vec::new();
    if out
        .try_reserve_exact(view.n_items() * view.item_size)
        .is_err()
    {
        return Err(cx.memory_error());
    }
    view.each_by_columns(|item| out.extend_from_slice(item));
    bytes::new(cx, &out)
}

/// All bytes of a view, in order.
pub(super) fn copied(cx: &mut Cx, view: &View<'_>) -> Res<Value> {
    if let Some(all) = view.contiguous() {
        return bytes::new(cx, all);
    }
    let mut out = Vec::new();
    if !view.append_to(&mut out) {
        return Err(cx.memory_error());
    }
    bytes::new(cx, &out)
}

fn hex(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    live(cx, args.req(0))?;
    let grouping = bytes::hex_grouping(cx, args.opt(1), args.opt(2))?;
    let view = live(cx, args.req(0))?.view();
    if let Some(all) = view.contiguous() {
        return bytes::hex_of(cx, all, grouping);
    }
    let mut out = Vec::new();
    if !view.append_to(&mut out) {
        return Err(cx.memory_error());
    }
    bytes::hex_of(cx, &out, grouping)
}

fn tolist(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let object = live(cx, args.req(0))?;
    let scalar = scalar_of(cx, object)?;
    let view = object.view();
    if view.shape.is_empty() {
        return array::unpack(cx, view.item_at(0, scalar));
    }
    nested(cx, &view, 0, 0, scalar)
}

/// The items from a dimension on as lists of lists, as deep as there are dimensions.
fn nested(cx: &mut Cx, view: &View<'_>, dim: usize, offset: isize, scalar: Scalar) -> Res<Value> {
    let mut items = Vec::new();
    if items.try_reserve_exact(view.shape[dim] as usize).is_err() {
        return Err(cx.memory_error());
    }
    for i in 0..view.shape[dim] {
        let at = offset + i * view.strides[dim];
        items.push(if dim + 1 == view.shape.len() {
            array::unpack(cx, view.item_at(at, scalar))?
        } else {
            nested(cx, view, dim + 1, at, scalar)?
        });
    }
    list::new(cx, items)
}

fn cast_view(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let format = args.req(1);
    if text_of(format).is_none() {
        return Err(cx.argument_error("cast", "argument 'format'", "str", format));
    }
    cast::cast(cx, args.req(0), format, args.opt(2))
}

fn toreadonly(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let object = live(cx, args.req(0))?;
    another(cx, object, true)
}

fn from_flags(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let flags = cx.index_c_int(args.req(2))?;
    if !buffer::is_exporter(cx, args.req(1)) {
        return super::of_object(cx, args.req(1));
    }
    buffer::exported(cx, args.req(1), flags)
}
