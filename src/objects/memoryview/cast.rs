//! `memoryview.cast`.

use super::layout::{self, Format, View};
use super::live;
use super::slots::is_byte_format;
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::list::layout::ListObj;
use crate::objects::str_::text_of;
use crate::objects::tuple::layout::TupleObj;
use crate::objects::{int, list, str_, tuple};

/// Most dimensions.
const MAX_NDIM: usize = 64;

/// `view.cast(format, shape)`.
pub(super) fn cast(
    cx: &mut Cx,
    value: &Value,
    format: &Value,
    shape: Option<&Value>,
) -> Res<Value> {
    let view = live(cx, value)?;
    let shown = view.view();
    if !shown.is_c_contiguous() {
        return Err(cx.type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    if (shape.is_some() || shown.shape.len() != 1) && shown.shape.contains(&0) {
        return Err(cx.type_error("memoryview: cannot cast view with zeros in shape or strides"));
    }
    let mut ndim = 1;
    if let Some(shape) = shape {
        ndim = match sequence(cx, shape) {
            Some(items) => items.len(),
            None => return Err(cx.type_error("shape must be a list or a tuple")),
        };
        if ndim > MAX_NDIM {
            return Err(cx.value_error(format!(
                "memoryview: number of dimensions must not exceed {MAX_NDIM}"
            )));
        }
        if shown.shape.len() != 1 && ndim != 1 {
            return Err(cx.type_error("memoryview: cast must be 1D -> ND or ND -> 1D"));
        }
    }
    let format = native_format(cx, format)?;
    let Some(scalar) = format.scalar() else {
        return Err(cx.value_error(
            "memoryview: destination format must be a native single character format prefixed with an optional '@'",
        ));
    };
    if !is_byte_format(shown.format) && !is_byte_format(format) {
        return Err(cx.type_error("memoryview: cannot cast between two non-byte formats"));
    }
    let (len, size) = (view.len.get(), scalar.size());
    if len % size != 0 {
        return Err(cx.type_error("memoryview: length is not a multiple of itemsize"));
    }
    let (mut dims, mut total) = (vec![(len / size) as isize], len);
    if let Some(shape) = shape {
        (dims, total) = dimensions(cx, shape, ndim, size)?;
    }
    if total != len {
        return Err(cx.type_error("memoryview: product(shape) * itemsize != buffer size"));
    }
    let mut strides = vec![size as isize; dims.len()];
    for i in (0..dims.len().saturating_sub(1)).rev() {
        strides[i] = strides[i + 1] * dims[i + 1];
    }
    let cast = View {
        item_size: size,
        format,
        shape: &dims,
        strides: &strides,
        ..shown
    };
    match view.managed() {
        Some(managed) => layout::new_view(cx, &managed, &cast, len),
        None => Ok(cx.none()),
    }
}

/// The items of a list or tuple.
fn sequence<'a>(cx: &'a Cx, value: &'a Value) -> Option<&'a [Value]> {
    if value.cast::<ListObj>().is_some() {
        Some(list::items(cx, value))
    } else if value.cast::<TupleObj>().is_some() {
        Some(tuple::items(cx, value))
    } else {
        None
    }
}

/// The shape, and the bytes that it takes.
fn dimensions(cx: &mut Cx, shape: &Value, ndim: usize, size: usize) -> Res<(Vec<isize>, usize)> {
    let mut dims = Vec::new();
    let mut total = size;
    for i in 0..ndim {
        let item = sequence(cx, shape).and_then(|items| items.get(i).cloned());
        let Some(item) = item.filter(int::is_int) else {
            return Err(cx.type_error("memoryview.cast(): elements of shape must be integers"));
        };
        let n = crate::objects::slice::size_argument(cx, &item)?;
        if n <= 0 {
            return Err(cx.value_error("memoryview.cast(): elements of shape must be integers > 0"));
        }
        total = match total.checked_mul(n as usize) {
            Some(total) if isize::try_from(total).is_ok() => total,
            _ => {
                return Err(cx.value_error("memoryview.cast(): product(shape) > SSIZE_MAX"));
            }
        };
        dims.push(n);
    }
    Ok((dims, total))
}

/// A format as it was given; one that is no character stands for nothing.
fn native_format(cx: &mut Cx, format: &Value) -> Res<Format> {
    if text_of(format).is_some_and(|text| (0..text.len()).any(|i| text.get(i) > 0x7f)) {
        let name = str_::intern(cx, "ascii");
        str_::codec::encode(cx, format, Some(&name), None)?;
    }
    let text = str_::to_rust(cx, format);
    Ok(match *text.as_bytes() {
        [code] => Format::of(code),
        [b'@', code] => Format { has_at: true, code },
        _ => Format::of(0),
    })
}
