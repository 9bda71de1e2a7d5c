//! What arrays can do: making, text, comparison, items and slices, `in`, `+`, `*`.

use super::item::{pack, unpack};
use super::layout::{self, Code, object};
use super::methods::tolist;
use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::objects::bytes::layout::bytes_of;
use crate::objects::class::layout::is_subtype;
use crate::objects::exception::Exc;
use crate::objects::native::Args;
use crate::objects::slice::{self, Indices, Key};
use crate::objects::str_::text_of;
use crate::objects::tuple::layout::TupleObj;
use crate::objects::type_obj::TypeObj;
use crate::objects::{CompareOp, Ty, list, str_, tuple};
use crate::text::view::{Text, TextBuf};

/// Is it an array?
pub(crate) fn is_array(value: &Value) -> bool {
    value.cast::<layout::ArrayObj>().is_some()
}

/// The payload of a class.
pub(crate) fn class_obj(class: &Value) -> &TypeObj {
    class.cast::<TypeObj>().expect("a class is a type")
}

/// `array.__new__`.
pub(crate) fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    if args.n_kw() > 0 && !has_own_init(cx, class_obj(class)) {
        return Err(cx.type_error("array.array() takes no keyword arguments"));
    }
    let (letter, initial) = match args.pos() {
        [letter] => (letter, None),
        [letter, initial] => (letter, Some(initial)),
        [] => return Err(cx.type_error("array() takes at least 1 argument (0 given)")),
        more => {
            let n = more.len();
            return Err(cx.type_error(format!("array() takes at most 2 arguments ({n} given)")));
        }
    };
    let letter = match text_of(letter) {
        Some(text) if text.len() == 1 => text.get(0),
        _ => {
            let expected = "a unicode character";
            return Err(cx.argument_error("array", "argument 1", expected, letter));
        }
    };
    if letter == u32::from(b'u') {
        cx.warn(
            Exc::DeprecationWarning,
            "The 'u' type code is deprecated and will be removed in Python 3.16",
            1,
        )?;
    }
    let code = u8::try_from(letter).ok().and_then(Code::of);
    let is_text = letter == u32::from(b'u') || letter == u32::from(b'w');
    if let Some(initial) = initial
        && !is_text
    {
        let what = if text_of(initial).is_some() {
            "str"
        } else if is_array(initial) && object(initial).code.get().is_text() {
            "unicode array"
        } else {
            ""
        };
        if !what.is_empty() {
            let letter = char::from_u32(letter).unwrap_or('?');
            return Err(cx.type_error(format!(
                "cannot use a {what} to initialize an array with typecode '{letter}'"
            )));
        }
    }
    let source = match initial {
        Some(initial) => source(cx, initial, code, is_text)?,
        None => Source::Nothing,
    };
    let Some(code) = code else {
        return Err(
            cx.value_error("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        );
    };
    fill(cx, class_obj(class), code, source)
}

/// Does the class make something of more arguments?
fn has_own_init(cx: &Cx, class: &TypeObj) -> bool {
    let init = |class: &TypeObj| class.slot(|slots| slots.init);
    match (init(class), init(cx.ty(Ty::Array))) {
        (Some(own), Some(inherited)) => !std::ptr::fn_addr_eq(own, inherited),
        (own, inherited) => own.is_some() != inherited.is_some(),
    }
}

/// What an array is made of.
enum Source<'a> {
    Nothing,
    /// A list or tuple.
    Items(&'a Value),
    Bytes(&'a Value),
    Text(&'a Value),
    /// Another array of the same type.
    Same(&'a Value),
    Iterator(Value),
}

fn source<'a>(
    cx: &mut Cx,
    initial: &'a Value,
    code: Option<Code>,
    is_text: bool,
) -> Res<Source<'a>> {
    if is_list(initial) || initial.cast::<TupleObj>().is_some() {
        return Ok(Source::Items(initial));
    }
    let is_bytes = bytes_of(initial).is_some()
        || initial
            .cast::<crate::objects::bytearray::layout::ByteArrayObj>()
            .is_some();
    if is_bytes {
        return Ok(Source::Bytes(initial));
    }
    if is_text && text_of(initial).is_some() {
        return Ok(Source::Text(initial));
    }
    if is_array(initial) && code == Some(object(initial).code.get()) {
        return Ok(Source::Same(initial));
    }
    cx.iter(initial).map(Source::Iterator)
}

fn is_list(value: &Value) -> bool {
    value.cast::<list::layout::ListObj>().is_some()
}

fn fill(cx: &mut Cx, class: &TypeObj, code: Code, source: Source<'_>) -> Res<Value> {
    match source {
        Source::Nothing => layout::alloc(cx, class, code, 0),
        Source::Items(items) => {
            let n = sequence_len(cx, items);
            let made = layout::alloc(cx, class, code, n)?;
            // What an item's conversion looks at must not be memory's leftovers.
            object(&made).change(|all| all.fill(0));
            for i in 0..n {
                let Some(item) = sequence_item(cx, items, i) else {
                    let what = if is_list(items) { "list" } else { "tuple" };
                    return Err(cx.raise(Exc::IndexError, format!("{what} index out of range")));
                };
                let packed = pack(cx, code, &item)?;
                object(&made).put(i, &packed);
            }
            Ok(made)
        }
        Source::Bytes(bytes) => {
            let made = layout::alloc(cx, class, code, 0)?;
            append_bytes(cx, &made, bytes)?;
            Ok(made)
        }
        Source::Text(text) => {
            let n = text_of(text).map_or(0, crate::text::view::Text::len);
            let made = layout::alloc(cx, class, code, n)?;
            write_text(&made, 0, text_of(text).unwrap_or(Text::EMPTY));
            Ok(made)
        }
        Source::Same(other) => {
            let other = object(other);
            layout::of_parts(cx, class, code, other.len.get(), [other.content()])
        }
        Source::Iterator(iterator) => {
            let made = layout::alloc(cx, class, code, 0)?;
            append_all(cx, &made, &iterator)?;
            Ok(made)
        }
    }
}

fn sequence_len(cx: &Cx, items: &Value) -> usize {
    if is_list(items) {
        list::len(cx, items)
    } else {
        tuple::items(cx, items).len()
    }
}

fn sequence_item(cx: &Cx, items: &Value, i: usize) -> Option<Value> {
    if is_list(items) {
        list::layout::get(items, i)
    } else {
        tuple::items(cx, items).get(i).cloned()
    }
}

/// Writes characters from item `at` on.
pub(crate) fn write_text(array: &Value, at: usize, text: Text<'_>) {
    object(array).change(|all| {
        for (i, item) in all[at * 4..]
            .chunks_exact_mut(4)
            .take(text.len())
            .enumerate()
        {
            item.copy_from_slice(&text.get(i).to_ne_bytes());
        }
    });
}

/// `frombytes`.
pub(crate) fn append_bytes(cx: &mut Cx, array: &Value, bytes: &Value) -> Res<()> {
    let given = cx.buffer(bytes)?;
    if is_array(bytes) && object(bytes).item_size() != 1 || item_size_of(bytes) != 1 {
        return Err(cx.type_error("a bytes-like object is required"));
    }
    let size = object(array).item_size();
    if given.len() % size != 0 {
        return Err(cx.value_error("bytes length not a multiple of item size"));
    }
    let (n, old) = (given.len() / size, object(array).len.get());
    if n > 0 {
        layout::resize(cx, array, old + n)?;
        object(array).change(|all| all[old * size..].copy_from_slice(&given));
    }
    Ok(())
}

fn item_size_of(value: &Value) -> usize {
    value
        .cast::<crate::objects::memoryview::layout::MemoryViewObj>()
        .map_or(1, |view| view.item_size.get())
}

/// Appends what an iterator gives, item by item.
pub(crate) fn append_all(cx: &mut Cx, array: &Value, iterator: &Value) -> Res<()> {
    while let Some(item) = cx.next(iterator)? {
        append(cx, array, &item)?;
    }
    Ok(())
}

/// `append`. As in CPython the value is converted twice: once to see that it can be, once to be stored.
pub(crate) fn append(cx: &mut Cx, array: &Value, value: &Value) -> Res<()> {
    insert(cx, array, isize::MAX, value)
}

/// `insert`.
pub(crate) fn insert(cx: &mut Cx, array: &Value, at: isize, value: &Value) -> Res<()> {
    let code = object(array).code.get();
    let packed = pack(cx, code, value)?;
    let len = object(array).len.get();
    let place = slice::from_end(at, len).min(len);
    layout::insert(cx, array, place, &packed)?;
    if converts(cx, value) {
        let packed = pack(cx, code, value)?;
        put(cx, array, place, &packed)?;
    }
    Ok(())
}

/// May a conversion of the value run code of a program?
fn converts(cx: &Cx, value: &Value) -> bool {
    ![Ty::Int, Ty::Bool, Ty::Float, Ty::Str]
        .into_iter()
        .any(|ty| cx.is_exact(value, ty))
}

/// Writes an item; the array may have become shorter since the index was looked at.
fn put(cx: &mut Cx, array: &Value, i: usize, packed: &[u8; 8]) -> Res<()> {
    if object(array).put(i, packed) {
        Ok(())
    } else {
        Err(assignment_range(cx))
    }
}

#[cold]
fn assignment_range(cx: &mut Cx) -> Raised {
    cx.raise(Exc::IndexError, "array assignment index out of range")
}

/// Item `i` as a value, if there is one.
#[inline]
pub(crate) fn item(cx: &mut Cx, array: &Value, i: usize) -> Res<Option<Value>> {
    let object = object(array);
    match object.get(i) {
        Some(item) => unpack(cx, item).map(Some),
        None => Ok(None),
    }
}

pub(crate) fn repr(cx: &mut Cx, array: &Value) -> Res<Value> {
    let code = object(array).code.get();
    let name = cx.type_name_of(array);
    let name = name.rsplit('.').next().unwrap_or(&name);
    let mut text = TextBuf::from_str(&format!("{name}('{}'", code.letter as char));
    if object(array).len.get() > 0 {
        let content = if code.is_text() {
            super::methods::text(cx, array)?
        } else {
            tolist(cx, array)?
        };
        let shown = cx.repr(&content)?;
        text.push_str(", ");
        text.push_text(text_of(&shown).unwrap_or(Text::EMPTY));
    }
    text.push_str(")");
    str_::from_buf(cx, &text)
}

pub(crate) fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    if !is_array(a) || !is_array(b) {
        return Ok(cx.not_implemented());
    }
    let (x, y) = (object(a), object(b));
    let is_equality = matches!(op, CompareOp::Eq | CompareOp::Ne);
    if is_equality && x.len.get() != y.len.get() {
        return Ok(cx.bool(op == CompareOp::Ne));
    }
    let n = x.len.get().min(y.len.get());
    let differs = if x.code.get() == y.code.get() && is_equality && !is_float(x.code.get()) {
        (x.content() != y.content()).then_some(0)
    } else {
        (0..n).find(|&i| match (x.get(i), y.get(i)) {
            (Some(x), Some(y)) => !x.equals(y),
            _ => true,
        })
    };
    let Some(i) = differs else {
        return Ok(cx.bool(op.of(x.len.get().cmp(&y.len.get()))));
    };
    if is_equality {
        return Ok(cx.bool(op == CompareOp::Ne));
    }
    match (item(cx, a, i)?, item(cx, b, i)?) {
        (Some(x), Some(y)) => cx.compare(&x, &y, op),
        _ => Ok(cx.not_implemented()),
    }
}

fn is_float(code: Code) -> bool {
    matches!(code.letter, b'f' | b'd')
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
pub(crate) fn len(_cx: &mut Cx, array: &Value) -> Res<usize> {
    Ok(object(array).len.get())
}

#[cold]
fn wrong_key(cx: &mut Cx) -> Raised {
    cx.type_error("array indices must be integers")
}

pub(crate) fn getitem(cx: &mut Cx, array: &Value, key: &Value) -> Res<Value> {
    match slice::key(cx, key)? {
        Key::Index(i) => {
            let place = slice::place(i, object(array).len.get());
            match place {
                Some(i) => item(cx, array, i)?,
                None => None,
            }
            .map_or_else(
                || Err(cx.raise(Exc::IndexError, "array index out of range")),
                Ok,
            )
        }
        Key::Slice(start, stop, step) => {
            let part = slice::adjust(object(array).len.get(), start, stop, step);
            part_of(cx, array, part)
        }
        Key::Other => Err(wrong_key(cx)),
    }
}

/// The selected items as a new array.
fn part_of(cx: &mut Cx, array: &Value, part: Indices) -> Res<Value> {
    let class = cx.type_value(Ty::Array);
    let object = object(array);
    let (code, size) = (object.code.get(), object.item_size());
    let all = object.content();
    if part.n == 0 {
        return layout::alloc(cx, class_obj(&class), code, 0);
    }
    if part.step == 1 {
        let first = part.at(0) * size;
        let content = &all[first..first + part.n * size];
        return layout::of_parts(cx, class_obj(&class), code, part.n, [content]);
    }
    let items = (0..part.n).map(|i| &all[part.at(i) * size..(part.at(i) + 1) * size]);
    layout::of_parts(cx, class_obj(&class), code, part.n, items)
}

/// A copy as an exact array.
pub(crate) fn copy(cx: &mut Cx, array: &Value) -> Res<Value> {
    let n = object(array).len.get();
    part_of(cx, array, slice::adjust(n, 0, isize::MAX, 1))
}

pub(crate) fn setitem(cx: &mut Cx, array: &Value, key: &Value, value: Option<&Value>) -> Res<()> {
    let part = match slice::key(cx, key)? {
        Key::Index(i) => {
            let Some(i) = slice::place(i, object(array).len.get()) else {
                return Err(assignment_range(cx));
            };
            if let Some(value) = value {
                let packed = pack(cx, object(array).code.get(), value)?;
                return put(cx, array, i, &packed);
            }
            let i = i as isize;
            Indices {
                start: i,
                stop: i + 1,
                step: 1,
                n: 1,
            }
        }
        Key::Slice(start, stop, step) => slice::adjust(object(array).len.get(), start, stop, step),
        Key::Other => return Err(wrong_key(cx)),
    };
    let Some(value) = value else {
        return set_part(cx, array, part, &[]);
    };
    if !is_array(value) {
        let got = cx.type_name_of(value);
        return Err(cx.type_error(format!(
            "can only assign array (not \"{got}\") to array slice"
        )));
    }
    if value.is(array) {
        // The key is read again, as CPython reads it.
        let copied = copy(cx, value)?;
        return setitem(cx, array, key, Some(&copied));
    }
    if object(value).code.get() != object(array).code.get() {
        return Err(bad_argument(cx));
    }
    set_part(cx, array, part, object(value).content())
}

#[cold]
fn bad_argument(cx: &mut Cx) -> Raised {
    cx.type_error("bad argument type for built-in operation")
}

/// Puts items in the place of those selected; none: these are deleted.
fn set_part(cx: &mut Cx, array: &Value, part: Indices, new: &[u8]) -> Res<()> {
    let size = object(array).item_size();
    let needed = new.len() / size;
    if needed == 0 || needed != part.n {
        layout::check_resizable(cx, array)?;
    }
    if part.step == 1 {
        let low = part.start.max(0) as usize;
        return layout::replace(cx, array, low, low + part.n, new);
    }
    if needed == 0 {
        if part.n == 0 {
            return Ok(());
        }
        let len = object(array).len.get();
        object(array).change(|all| delete_items(all, part, size));
        return layout::resize(cx, array, len - part.n);
    }
    if needed != part.n {
        return Err(cx.value_error(format!(
            "attempt to assign array of size {needed} to extended slice of size {}",
            part.n
        )));
    }
    object(array).change(|all| {
        for (i, item) in new.chunks_exact(size).enumerate() {
            let at = part.at(i) * size;
            all[at..at + size].copy_from_slice(item);
        }
    });
    Ok(())
}

/// Closes the gaps that deleting the selected items leaves; what is behind the new end is anything.
pub(crate) fn delete_items(all: &mut [u8], part: Indices, size: usize) {
    let step = part.step.unsigned_abs();
    let first = if part.step < 0 {
        part.at(part.n - 1)
    } else {
        part.at(0)
    };
    let len = all.len() / size;
    let mut to = first;
    for i in 0..part.n {
        let at = first + i * step;
        let end = if i + 1 == part.n { len } else { at + step };
        all.copy_within((at + 1) * size..end * size, to * size);
        to += end - at - 1;
    }
}

pub(crate) fn contains(cx: &mut Cx, array: &Value, wanted: &Value) -> Res<bool> {
    Ok(find(cx, array, wanted, 0, usize::MAX)?.is_some())
}

/// The first item from `start` on, and before `stop`, that equals a value.
pub(crate) fn find(
    cx: &mut Cx,
    array: &Value,
    wanted: &Value,
    start: usize,
    stop: usize,
) -> Res<Option<usize>> {
    let mut i = start;
    while i < stop
        && let Some(item) = item(cx, array, i)?
    {
        if cx.equal(&item, wanted)? {
            return Ok(Some(i));
        }
        i += 1;
    }
    Ok(None)
}

pub(crate) fn concat(cx: &mut Cx, a: &Value, b: &Value) -> Res<Value> {
    if !is_array(b) {
        let got = cx.type_name_of(b);
        return Err(cx.type_error(format!("can only append array (not \"{got}\") to array")));
    }
    let (x, y) = (object(a), object(b));
    if x.code.get() != y.code.get() {
        return Err(bad_argument(cx));
    }
    let class = cx.type_value(Ty::Array);
    let parts = [x.content(), y.content()];
    layout::of_parts(
        cx,
        class_obj(&class),
        x.code.get(),
        x.len.get() + y.len.get(),
        parts,
    )
}

pub(crate) fn repeat(cx: &mut Cx, array: &Value, n: isize) -> Res<Value> {
    let n = n.max(0) as usize;
    let object = object(array);
    let Some(len) = object.len.get().checked_mul(n) else {
        return Err(cx.memory_error());
    };
    let class = cx.type_value(Ty::Array);
    let made = layout::alloc(cx, class_obj(&class), object.code.get(), len)?;
    layout::object(&made).change(|all| repeat_into(all, object.content()));
    Ok(made)
}

/// Fills memory with a pattern again and again.
pub(crate) fn repeat_into(all: &mut [u8], pattern: &[u8]) {
    match pattern {
        [] => {}
        [byte] => all.fill(*byte),
        _ => {
            let mut done = pattern.len().min(all.len());
            all[..done].copy_from_slice(&pattern[..done]);
            while done < all.len() {
                let n = done.min(all.len() - done);
                all.copy_within(..n, done);
                done += n;
            }
        }
    }
}

/// `extend`.
pub(crate) fn extend(cx: &mut Cx, array: &Value, other: &Value) -> Res<()> {
    if !is_subtype(cx.type_of(other), cx.ty(Ty::Array)) {
        let iterator = cx.iter(other)?;
        return append_all(cx, array, &iterator);
    }
    if object(array).code.get() != object(other).code.get() {
        return Err(cx.type_error("can only extend with array of same kind"));
    }
    let size = object(array).item_size();
    let (old, n) = (object(array).len.get(), object(other).len.get());
    layout::resize(cx, array, old + n)?;
    if array.is(other) {
        object(array).change(|all| all.copy_within(..n * size, old * size));
    } else {
        object(array).change(|all| all[old * size..].copy_from_slice(object(other).content()));
    }
    Ok(())
}

pub(crate) fn inplace_concat(cx: &mut Cx, array: &Value, other: &Value) -> Res<Value> {
    if !is_array(other) {
        let got = cx.type_name_of(other);
        return Err(cx.type_error(format!("can only extend array with array (not \"{got}\")")));
    }
    extend(cx, array, other)?;
    Ok(array.clone())
}

pub(crate) fn inplace_repeat(cx: &mut Cx, array: &Value, n: isize) -> Res<Value> {
    let len = object(array).len.get();
    let n = n.max(0) as usize;
    if len > 0 && n != 1 {
        let Some(total) = len.checked_mul(n) else {
            return Err(cx.memory_error());
        };
        let size = object(array).item_size();
        layout::resize(cx, array, total)?;
        if n > 1 {
            object(array).change(|all| {
                let mut done = len * size;
                while done < all.len() {
                    let n = done.min(all.len() - done);
                    all.copy_within(..n, done);
                    done += n;
                }
            });
        }
    }
    Ok(array.clone())
}
