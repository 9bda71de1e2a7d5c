//! Methods of arrays.

use super::item::{not_a_character, pack, unpack};
use super::layout::{self, Code, object};
use super::slots;
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number::scalar::Scalar;
use crate::objects::exception::Exc;
use crate::objects::names::Name;
use crate::objects::native::{Bound, GetSet, Native};
use crate::objects::str_::text_of;
use crate::objects::{Ty, bytes, dict, float, instance, int, list, module, slice, str_, tuple};
use crate::text::codec::{self, Encoding, Errors};
use crate::text::view::{Text, TextBuf};

#[rustfmt::skip]
pub(crate) const METHODS: &[Native] = &[
    Native::new("append", "($self, v, /)", "Append new value v to the end of the array.", append),
    Native::new("buffer_info", "($self, /)", "Return a tuple (address, length) giving the current memory address and the length in items of the buffer used to hold array's contents.\n\nThe length should be multiplied by the itemsize attribute to calculate\nthe buffer length in bytes.", buffer_info),
    Native::new("byteswap", "($self, /)", "Byteswap all items of the array.\n\nIf the items in the array are not 1, 2, 4, or 8 bytes in size, RuntimeError is\nraised.", byteswap),
    Native::new("clear", "($self, /)", "Remove all items from the array.", clear),
    Native::new("__copy__", "($self, /)", "Return a copy of the array.", copy),
    Native::new("count", "($self, v, /)", "Return number of occurrences of v in the array.", count),
    Native::new("__deepcopy__", "($self, unused, /)", "Return a copy of the array.", copy),
    Native::new("extend", "($self, bb, /)", "Append items to the end of the array.", extend),
    Native::new("fromfile", "($self, f, n, /)", "Read n objects from the file object f and append them to the end of the array.", fromfile),
    Native::new("fromlist", "($self, list, /)", "Append items to array from list.", fromlist),
    Native::new("frombytes", "($self, buffer, /)", "Appends items from the string, interpreting it as an array of machine values, as if it had been read from a file using the fromfile() method.", frombytes),
    Native::new("fromunicode", "($self, ustr, /)", "Extends this array with data from the unicode string ustr.\n\nThe array must be a unicode type array; otherwise a ValueError is raised.\nUse array.frombytes(ustr.encode(...)) to append Unicode data to an array of\nsome other type.", fromunicode),
    Native::new("index", "($self, v, start=0, stop=sys.maxsize, /)", "Return index of first occurrence of v in the array.\n\nRaise ValueError if the value is not present.", index),
    Native::new("insert", "($self, i, v, /)", "Insert a new item v into the array before position i.", insert),
    Native::new("pop", "($self, i=-1, /)", "Return the i-th element and delete it from the array.\n\ni defaults to -1.", pop),
    Native::new("__reduce_ex__", "($self, value, /)", "Return state information for pickling.", reduce_ex),
    Native::new("remove", "($self, v, /)", "Remove the first occurrence of v in the array.", remove),
    Native::new("reverse", "($self, /)", "Reverse the order of the items in the array.", reverse),
    Native::new("tofile", "($self, f, /)", "Write all items (as machine values) to the file object f.", tofile),
    Native::new("tolist", "($self, /)", "Convert array to an ordinary list with the same items.", |cx, args| tolist(cx, args.req(0))),
    Native::new("tobytes", "($self, /)", "Convert the array to an array of machine values and return the bytes representation.", tobytes),
    Native::new("tounicode", "($self, /)", "Extends this array with data from the unicode string ustr.\n\nConvert the array to a unicode string.  The array must be a unicode type array;\notherwise a ValueError is raised.  Use array.tobytes().decode() to obtain a\nunicode string from an array of some other type.", tounicode),
    Native::new("__sizeof__", "($self, /)", "Size of the array in memory, in bytes.", sizeof),
    Native::class("__class_getitem__", "($type, object, /)", "See PEP 585", class_getitem),
];

pub(crate) const GETSET: &[GetSet] = &[
    GetSet {
        name: "typecode",
        doc: "the typecode character used to create the array",
        get: typecode,
        set: None,
    },
    GetSet {
        name: "itemsize",
        doc: "the size, in bytes, of one array item",
        get: itemsize,
        set: None,
    },
];

/// `array._array_reconstructor`.
pub(crate) const RECONSTRUCTOR: Native = Native::new(
    "_array_reconstructor",
    "(arraytype, typecode, mformat_code, items, /)",
    "Internal. Used for pickling support.",
    reconstruct,
);

fn typecode(cx: &mut Cx, array: &Value) -> Res<Value> {
    let letter = object(array).code.get().letter;
    str_::layout::of_char(cx, u32::from(letter))
}

fn itemsize(cx: &mut Cx, array: &Value) -> Res<Value> {
    int::new(cx, object(array).item_size() as i64)
}

fn append(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    slots::append(cx, args.req(0), args.req(1))?;
    Ok(cx.none())
}

fn insert(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let at = slice::size_argument(cx, args.req(1))?;
    slots::insert(cx, args.req(0), at, args.req(2))?;
    Ok(cx.none())
}

fn extend(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    slots::extend(cx, args.req(0), args.req(1))?;
    Ok(cx.none())
}

fn buffer_info(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let object = object(args.req(0));
    let start = object.items.get();
    let address = if start.is_null() {
        0
    } else {
        crate::heap::Heap::address_of(start.cast())
    };
    let address = int::new(cx, address as i64)?;
    let len = int::new(cx, object.len.get() as i64)?;
    tuple::from_vec(cx, vec![address, len])
}

fn byteswap(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let object = object(args.req(0));
    let size = object.item_size();
    object.change(|all| swap(all, size));
    Ok(cx.none())
}

/// Turns the bytes of each item around.
fn swap(all: &mut [u8], size: usize) {
    fn each<const N: usize>(all: &mut [u8]) {
        for item in all.as_chunks_mut::<N>().0 {
            item.reverse();
        }
    }
    match size {
        2 => each::<2>(all),
        4 => each::<4>(all),
        8 => each::<8>(all),
        _ => {}
    }
}

fn clear(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    layout::resize(cx, args.req(0), 0)?;
    Ok(cx.none())
}

fn copy(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    slots::copy(cx, args.req(0))
}

fn count(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (mut i, mut n) = (0, 0);
    while let Some(found) = slots::find(cx, args.req(0), args.req(1), i, usize::MAX)? {
        n += 1;
        i = found + 1;
    }
    int::new(cx, n)
}

fn fromfile(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (array, file) = (args.req(0), args.req(1));
    let n = slice::size_argument(cx, args.req(2))?;
    let Ok(n) = usize::try_from(n) else {
        return Err(cx.value_error("negative count"));
    };
    let bytes = n.checked_mul(object(array).item_size());
    let Some(bytes) = bytes.filter(|&bytes| isize::try_from(bytes).is_ok()) else {
        return Err(cx.memory_error());
    };
    let count = int::new(cx, bytes as i64)?;
    let read = cx.call_method(file, Name::read, &[count])?;
    let Some(found) = bytes::as_slice(cx, &read).map(<[u8]>::len) else {
        return Err(cx.type_error("read() didn't return bytes"));
    };
    slots::append_bytes(cx, array, &read)?;
    if found != bytes {
        return Err(cx.raise(Exc::EOFError, "read() didn't return enough bytes"));
    }
    Ok(cx.none())
}

/// Bytes that are written to a file at a time.
const BLOCK: usize = 64 * 1024;

fn tofile(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (array, file) = (args.req(0), args.req(1));
    let n_blocks = object(array).n_bytes().div_ceil(BLOCK);
    for i in 0..n_blocks {
        let all = object(array).content();
        let start = (i * BLOCK).min(all.len());
        let block = bytes::new(cx, &all[start..(start + BLOCK).min(all.len())])?;
        cx.call_method(file, Name::write, &[block])?;
    }
    Ok(cx.none())
}

fn fromlist(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (array, from) = (args.req(0), args.req(1));
    if from.cast::<list::layout::ListObj>().is_none() {
        return Err(cx.type_error("arg must be list"));
    }
    let n = list::len(cx, from);
    if n == 0 {
        return Ok(cx.none());
    }
    let old = object(array).len.get();
    layout::resize(cx, array, old + n)?;
    let size = object(array).item_size();
    object(array).change(|all| all[old * size..].fill(0));
    let outcome = fill_from(cx, array, from, n);
    if let Err(raised) = outcome {
        let error = cx.take_exception();
        if layout::resize(cx, array, old).is_err() {
            drop(cx.take_exception());
        }
        cx.raise_value(error);
        return Err(raised);
    }
    Ok(cx.none())
}

/// Writes a list's items into the last `n` places.
fn fill_from(cx: &mut Cx, array: &Value, from: &Value, n: usize) -> Res<()> {
    for i in 0..n {
        let changed = "list changed size during iteration";
        let Some(item) = list::layout::get(from, i) else {
            return Err(cx.raise(Exc::RuntimeError, changed));
        };
        let packed = pack(cx, object(array).code.get(), &item)?;
        let len = object(array).len.get();
        let place = (len + i).checked_sub(n);
        if !place.is_some_and(|place| object(array).put(place, &packed)) {
            return Err(cx.raise(Exc::IndexError, "array assignment index out of range"));
        }
        if list::len(cx, from) != n {
            return Err(cx.raise(Exc::RuntimeError, changed));
        }
    }
    Ok(())
}

fn frombytes(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    slots::append_bytes(cx, args.req(0), args.req(1))?;
    Ok(cx.none())
}

fn fromunicode(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (array, given) = (args.req(0), args.req(1));
    if text_of(given).is_none() {
        return Err(cx.argument_error("fromunicode", "argument", "str", given));
    }
    if !object(array).code.get().is_text() {
        return Err(
            cx.value_error("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        );
    }
    let text = text_of(given).unwrap_or(Text::EMPTY);
    if !text.is_empty() {
        let old = object(array).len.get();
        layout::resize(cx, array, old + text.len())?;
        slots::write_text(array, old, text);
    }
    Ok(cx.none())
}

fn tounicode(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    if !object(args.req(0)).code.get().is_text() {
        return Err(
            cx.value_error("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        );
    }
    text(cx, args.req(0))
}

/// The characters of an array of them.
pub(crate) fn text(cx: &mut Cx, array: &Value) -> Res<Value> {
    let object = object(array);
    if object.code.get().letter == b'w' {
        let name = str_::intern(cx, "utf-32-le");
        let owner = bytes::new(cx, object.content())?;
        return str_::codec::decode(cx, &owner, object.content(), Some(&name), None);
    }
    let mut made = TextBuf::new();
    for item in object.content().as_chunks::<4>().0 {
        let cp = u32::from_ne_bytes(*item);
        if cp > 0x10_FFFF {
            return Err(not_a_character(cx, cp));
        }
        made.push(cp);
    }
    str_::from_buf(cx, &made)
}

fn index(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let array = args.req(0);
    let len = object(array).len.get();
    let (start, stop) = slice::search_bounds(cx, len, args.opt(2), args.opt(3))?;
    match slots::find(cx, array, args.req(1), start, stop)? {
        Some(i) => int::new(cx, i as i64),
        None => Err(cx.value_error("array.index(x): x not in array")),
    }
}

fn pop(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let array = args.req(0);
    let at = match args.opt(1) {
        Some(at) => slice::size_argument(cx, at)?,
        None => -1,
    };
    let len = object(array).len.get();
    if len == 0 {
        return Err(cx.raise(Exc::IndexError, "pop from empty array"));
    }
    let Some(i) = slice::place(at, len) else {
        return Err(cx.raise(Exc::IndexError, "pop index out of range"));
    };
    let item = slots::item(cx, array, i)?;
    layout::check_resizable(cx, array)?;
    layout::replace(cx, array, i, i + 1, &[])?;
    Ok(item.unwrap_or_else(|| cx.none()))
}

fn remove(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let array = args.req(0);
    match slots::find(cx, array, args.req(1), 0, usize::MAX)? {
        Some(i) => {
            layout::check_resizable(cx, array)?;
            layout::replace(cx, array, i, i + 1, &[])?;
            Ok(cx.none())
        }
        None => Err(cx.value_error("array.remove(x): x not in array")),
    }
}

fn reverse(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let object = object(args.req(0));
    let size = object.item_size();
    object.change(|all| {
        all.reverse();
        swap(all, size);
    });
    Ok(cx.none())
}

/// All items as a list.
pub(crate) fn tolist(cx: &mut Cx, array: &Value) -> Res<Value> {
    let object = object(array);
    let (code, size) = (object.code.get(), object.item_size());
    let mut items = Vec::new();
    if items.try_reserve_exact(object.len.get()).is_err() {
        return Err(cx.memory_error());
    }
    for item in object.content().chunks_exact(size) {
        items.push(match code.scalar {
            Scalar::F64 => float::new(cx, f64::from_ne_bytes(chunk(item)))?,
            Scalar::I32 => int::new(cx, i64::from(i32::from_ne_bytes(chunk(item))))?,
            scalar => unpack(cx, scalar.read(item))?,
        });
    }
    list::new(cx, items)
}

fn chunk<const N: usize>(item: &[u8]) -> [u8; N] {
    item.first_chunk::<N>().copied().unwrap_or([0; N])
}

fn tobytes(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let content = object(args.req(0)).content();
    bytes::new(cx, content)
}

fn sizeof(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    int::new(cx, crate::heap::ask::bytes_of(args.req(0)) as i64)
}

fn class_getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    crate::objects::class::generic_alias::new(cx, args.req(0), args.req(1))
}

/// The number that stands for a C type in a pickle: CPython's machine format codes on a little endian machine.
fn machine_format(code: Code) -> i64 {
    match code.scalar {
        Scalar::U8 => 0,
        Scalar::I8 => 1,
        Scalar::U16 => 2,
        Scalar::I16 => 4,
        Scalar::U32 => 6,
        Scalar::I32 => 8,
        Scalar::U64 => 10,
        Scalar::I64 => 12,
        Scalar::F32 => 14,
        Scalar::F64 => 16,
        Scalar::Wide => 20,
        Scalar::Bool | Scalar::Char | Scalar::F16 => -1,
    }
}

fn reduce_ex(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let array = args.req(0);
    if !int::is_int(args.req(1)) {
        return Err(cx.type_error("__reduce_ex__ argument should be an integer"));
    }
    let protocol = cx.index_isize(args.req(1))?;
    let own = match instance::dict(cx, array)? {
        Some(names) => names,
        None => cx.none(),
    };
    let class = cx.type_value_of(array);
    let code = object(array).code.get();
    let letter = typecode(cx, array)?;
    if protocol < 3 {
        let items = if code.is_text() {
            text(cx, array)?
        } else {
            tolist(cx, array)?
        };
        let inner = tuple::from_vec(cx, vec![letter, items])?;
        return tuple::from_vec(cx, vec![class, inner, own]);
    }
    let name = str_::intern(cx, "array");
    let maker = match crate::modules::loaded(cx, &name) {
        Some(module) => {
            let names = module::dict(cx, &module);
            let name = str_::intern(cx, "_array_reconstructor");
            dict::get_str(cx, &names, &name)
        }
        None => None,
    };
    let maker = maker.unwrap_or_else(|| cx.none());
    let format = int::new(cx, machine_format(code))?;
    let content = bytes::new(cx, object(array).content())?;
    let inner = tuple::from_vec(cx, vec![class, letter, format, content])?;
    tuple::from_vec(cx, vec![maker, inner, own])
}

/// The C type of a machine format code, and whether its bytes are in the other order.
fn machine_type(code: i64) -> Option<(Scalar, bool)> {
    let scalar = match code {
        0 => Scalar::U8,
        1 => Scalar::I8,
        2 | 3 => Scalar::U16,
        4 | 5 => Scalar::I16,
        6 | 7 => Scalar::U32,
        8 | 9 => Scalar::I32,
        10 | 11 => Scalar::U64,
        12 | 13 => Scalar::I64,
        14 | 15 => Scalar::F32,
        16 | 17 => Scalar::F64,
        _ => return None,
    };
    Some((scalar, code > 1 && code % 2 == 1))
}

fn reconstruct(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (class, letter, items) = (args.req(0), args.req(1), args.req(3));
    let letter_text = text_of(letter).filter(|text| text.len() == 1);
    let Some(code) = letter_text.map(|text| text.get(0)) else {
        let expected = "a unicode character";
        return Err(cx.argument_error("_array_reconstructor", "argument 2", expected, letter));
    };
    let format = i64::from(cx.index_c_int(args.req(2))?);
    let array = cx.type_value(Ty::Array);
    let Some(ty) = class.cast::<crate::objects::type_obj::TypeObj>() else {
        let got = cx.type_name_of(class);
        return Err(cx.type_error(format!("first argument must be a type object, not {got}")));
    };
    if !crate::objects::class::layout::is_subtype(ty, cx.ty(Ty::Array)) {
        let name = ty.tp_name(cx);
        return Err(cx.type_error(format!("{name} is not a subtype of array.array")));
    }
    let Some(code) = u8::try_from(code).ok().and_then(Code::of) else {
        return Err(cx.value_error("second argument must be a valid type code"));
    };
    if !(0..=21).contains(&format) {
        return Err(cx.value_error("third argument must be a valid machine format code."));
    }
    let Some(raw) = bytes::as_slice(cx, items).map(<[u8]>::to_vec) else {
        let got = cx.type_name_of(items);
        return Err(cx.type_error(format!("fourth argument should be bytes, not {got}")));
    };
    if format == machine_format(code) {
        let made = layout::alloc(cx, ty, code, 0)?;
        slots::append_bytes(cx, &made, items)?;
        return Ok(made);
    }
    let Some((scalar, is_swapped)) = machine_type(format) else {
        let encoding = match format {
            18 => Encoding::Utf16Le,
            19 => Encoding::Utf16Be,
            20 => Encoding::Utf32Le,
            _ => Encoding::Utf32Be,
        };
        let decoded = match codec::decode(&raw, encoding, Errors::Strict) {
            Ok(text) => str_::from_buf(cx, &text)?,
            Err(_) => return Err(cx.value_error("string is not valid in the given encoding")),
        };
        return cx.call(class, &[letter.clone(), decoded]);
    };
    let size = scalar.size();
    if raw.len() % size != 0 {
        return Err(cx.value_error("bytes length not a multiple of item size"));
    }
    let mut raw = raw;
    if is_swapped {
        swap(&mut raw, size);
    }
    let mut values = Vec::new();
    if values.try_reserve_exact(raw.len() / size).is_err() {
        return Err(cx.memory_error());
    }
    for item in raw.chunks_exact(size) {
        values.push(unpack(cx, scalar.read(item))?);
    }
    // As CPython: another integer type of the same size and sign holds the numbers as they are.
    let same = b"bBhHiIlLqQ"
        .iter()
        .copied()
        .filter_map(Code::of)
        .find(|same| {
            same.scalar == scalar && !code.is_text() && !matches!(code.letter, b'f' | b'd')
        });
    drop(array);
    let letter = match same {
        Some(same) => str_::layout::of_char(cx, u32::from(same.letter))?,
        None => letter.clone(),
    };
    let values = list::new(cx, values)?;
    cx.call(class, &[letter, values])
}
