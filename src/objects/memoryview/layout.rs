//! Layout of memoryviews, and of the managed buffers behind them.
//!
//! ```text
//!   memoryview -- managed buffer -- exporter
//!   memoryview ------'
//! ```
//! Each call of `memoryview(obj)` makes a managed buffer: it owns one reference to the exporter and counts as one of its exports. Slices
//! and casts of the view share it and count in its `exports`; when the last of them is released it lets the exporter go. A view's memory
//! is that of the exporter, which holds it in place as long as the managed buffer is not released.
//!
//! The dimensions follow the fixed part: `shape`, `strides`, and, so that sizes are CPython's, as many words for suboffsets that no
//! exporter here has.

#![expect(unsafe_code, reason = "payload of memoryviews")]

use std::cell::Cell;
use std::mem::offset_of;
use std::ptr::null_mut;

use crate::cx::{Cx, Res};
use crate::heap::handle::{Payload, Value};
use crate::heap::header::Raw;
use crate::heap::trace::{Role, Trace, Visit};
use crate::heap::{self, alloc_gc, decref};
use crate::number::scalar::{Item, Scalar};
use crate::objects::Ty;
use crate::objects::buffer::exports_of;
use crate::objects::head::Head;
use crate::objects::slice::Indices;
use crate::objects::type_obj::Layout;

/// The format of items: a native character, perhaps after an `@`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Format {
    /// `@` stands before it.
    pub(crate) has_at: bool,
    /// The character.
    pub(crate) code: u8,
}

impl Format {
    /// Unsigned bytes.
    pub(crate) const BYTES: Format = Format::of(b'B');

    /// A character alone.
    pub(crate) const fn of(code: u8) -> Format {
        Format {
            has_at: false,
            code,
        }
    }

    /// What an item is, if memoryviews can say it.
    pub(crate) const fn scalar(self) -> Option<Scalar> {
        Scalar::of_native(self.code)
    }

    /// Its text.
    pub(crate) fn text(self) -> String {
        let at = if self.has_at { "@" } else { "" };
        format!("{at}{}", self.code as char)
    }
}

/// A memoryview. The dimensions follow.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct MemoryViewObj {
    pub(crate) head: Head,
    /// Number of dimensions.
    pub(crate) ndim: Cell<usize>,
    /// The managed buffer, owned; null once the collector has cleared the view.
    managed: Cell<Raw>,
    /// -1: not computed yet.
    pub(crate) hash: Cell<i64>,
    /// See `released`.
    is_released: Cell<bool>,
    /// May not be written through.
    pub(crate) is_readonly: Cell<bool>,
    /// Format of the items.
    pub(crate) format: Cell<Format>,
    /// How many hold this view in place.
    pub(crate) exports: Cell<isize>,
    /// The first item.
    pub(crate) data: Cell<*mut u8>,
    /// Bytes of all items.
    pub(crate) len: Cell<usize>,
    /// Bytes of an item.
    pub(crate) item_size: Cell<usize>,
    /// Items that the quick paths may reach: those of a live view of one dimension, or 0.
    pub(crate) quick_len: Cell<usize>,
    /// Bytes from one item to the next in a view of one dimension.
    pub(crate) quick_stride: Cell<isize>,
    room: [usize; 5],
    weak_list: Cell<Raw>,
}

/// Where a memoryview's weak list begins.
pub(crate) const WEAK_OFFSET: i16 = offset_of!(MemoryViewObj, weak_list) as i16;
/// Bytes before the dimensions: CPython's `__basicsize__`.
pub(crate) const BASIC: usize = 144;

const _: () = assert!(size_of::<MemoryViewObj>() == BASIC);

// SAFETY: only memoryviews have this layout number, and `alloc` makes them all.
unsafe impl Payload for MemoryViewObj {
    const LAYOUT: u8 = Layout::MemoryView as u8;
}

/// A managed buffer.
#[derive(Debug)]
#[repr(C)]
pub(crate) struct ManagedObj {
    pub(crate) head: Head,
    /// The exporter is let go.
    is_released: Cell<bool>,
    /// Views that are not released.
    pub(crate) exports: Cell<usize>,
    /// The exporter, owned, whose count of exports this one is in; null when released.
    of: Cell<Raw>,
    room: [usize; 9],
}

const _: () = assert!(size_of::<ManagedObj>() == 112);

// SAFETY: only managed buffers have this layout number, and `new_managed` makes them all.
unsafe impl Payload for ManagedObj {
    const LAYOUT: u8 = Layout::ManagedBuffer as u8;
}

/// What a view shows, borrowed: memory, items, dimensions.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View<'a> {
    /// The first item.
    pub(crate) data: *mut u8,
    /// Bytes of an item.
    pub(crate) item_size: usize,
    /// Format of the items.
    pub(crate) format: Format,
    /// May not be written.
    pub(crate) is_readonly: bool,
    /// Items along each dimension.
    pub(crate) shape: &'a [isize],
    /// Bytes from one item to the next along each dimension.
    pub(crate) strides: &'a [isize],
}

impl View<'_> {
    /// Number of items.
    pub(crate) fn n_items(&self) -> usize {
        self.shape.iter().product::<isize>() as usize
    }

    /// Do the items lie one after the other, the last dimension running fastest?
    pub(crate) fn is_c_contiguous(&self) -> bool {
        self.is_contiguous(self.shape.len(), |i, n| n - 1 - i)
    }

    /// The same with the first dimension running fastest.
    pub(crate) fn is_f_contiguous(&self) -> bool {
        self.is_contiguous(self.shape.len(), |i, _| i)
    }

    fn is_contiguous(&self, n: usize, nth: fn(usize, usize) -> usize) -> bool {
        if n > 1 && self.shape.contains(&0) {
            return true;
        }
        let mut wanted = self.item_size as isize;
        for i in 0..n {
            let dim = nth(i, n);
            let is_alone = self.shape[dim] == 1 || (n > 1 && self.shape[dim] < 1);
            if !is_alone && self.strides[dim] != wanted {
                return false;
            }
            wanted = wanted.wrapping_mul(self.shape[dim]);
        }
        true
    }

    /// Calls `f` with the bytes of each item, the last dimension running fastest.
    #[inline]
    pub(crate) fn each(&self, mut f: impl FnMut(&[u8])) {
        walk(self.shape, self.strides, self.data, &mut |item| {
            // SAFETY: the view's items lie in the exporter's memory, which is held in place; the closure has no context.
            f(unsafe { std::slice::from_raw_parts(item, self.item_size) });
        });
    }

    /// The same with the first dimension running fastest.
    pub(crate) fn each_by_columns(&self, mut f: impl FnMut(&[u8])) {
        let shape: Vec<isize> = self.shape.iter().rev().copied().collect();
        let strides: Vec<isize> = self.strides.iter().rev().copied().collect();
        walk(&shape, &strides, self.data, &mut |item| {
            // SAFETY: as above.
            f(unsafe { std::slice::from_raw_parts(item, self.item_size) });
        });
    }

    /// Are all items equal, one by one, to those of another view of the same shape?
    pub(crate) fn all_equal(&self, other: &View<'_>, own: Scalar, theirs: Scalar) -> bool {
        let mut index = vec![0; self.shape.len()];
        for _ in 0..self.n_items() {
            let at = |strides: &[isize]| -> isize {
                index.iter().zip(strides).map(|(i, step)| i * step).sum()
            };
            let (a, b) = (at(self.strides), at(other.strides));
            if !self.item_at(a, own).equals(other.item_at(b, theirs)) {
                return false;
            }
            for dim in (0..index.len()).rev() {
                index[dim] += 1;
                if index[dim] < self.shape[dim] {
                    break;
                }
                index[dim] = 0;
            }
        }
        true
    }

    /// All bytes, if they lie one after the other.
    pub(crate) fn contiguous(&self) -> Option<&[u8]> {
        self.is_c_contiguous().then(|| {
            let bytes = self.n_items() * self.item_size;
            if bytes == 0 {
                return &[][..];
            }
            // SAFETY: as above. Nobody keeps the slice over a call that can run a program's code.
            unsafe { std::slice::from_raw_parts(self.data, bytes) }
        })
    }

    /// Appends all bytes in order. False: no memory.
    pub(crate) fn append_to(&self, out: &mut Vec<u8>) -> bool {
        if out
            .try_reserve_exact(self.n_items() * self.item_size)
            .is_err()
        {
            return false;
        }
        match (self.contiguous(), self.item_size) {
            (Some(bytes), _) => out.extend_from_slice(bytes),
            (None, 1) => self.each(|item| out.push(item[0])),
            (None, _) => self.each(|item| out.extend_from_slice(item)),
        }
        true
    }

    /// The item at a place along the only dimension.
    #[inline]
    pub(crate) fn item(&self, i: usize, scalar: Scalar) -> Item {
        self.item_at(i as isize * self.strides[0], scalar)
    }

    /// The item that lies so many bytes after the first.
    #[inline]
    pub(crate) fn item_at(&self, offset: isize, scalar: Scalar) -> Item {
        // SAFETY: the caller has checked the indices that the offset is made of.
        let bytes = unsafe { std::slice::from_raw_parts(self.data.offset(offset), self.item_size) };
        scalar.read(bytes)
    }

    /// Writes the item there.
    #[inline]
    pub(crate) fn write_at(&self, offset: isize, item: &[u8]) {
        let n = item.len().min(self.item_size);
        // SAFETY: as above; the view may be written.
        unsafe {
            self.data
                .offset(offset)
                .copy_from_nonoverlapping(item.as_ptr(), n);
        }
    }

    /// Makes its items those of another view of the same structure of one dimension, as if they were copied by way of other memory.
    /// False: no memory for that.
    pub(crate) fn copy_from(&self, from: &View<'_>) -> bool {
        let (n, size) = (self.shape[0] as usize, self.item_size);
        let step = size as isize;
        if n == 0 {
            return true;
        }
        // SAFETY: both have `n` items of `size` bytes in memory that is held in place.
        unsafe {
            if self.strides[0] == step && from.strides[0] == step {
                from.data.copy_to(self.data, n * size);
                return true;
            }
            let mut items = Vec::new();
            if !from.append_to(&mut items) {
                return false;
            }
            if size == 1 {
                for (i, &byte) in items.iter().enumerate() {
                    *self.data.offset(i as isize * self.strides[0]) = byte;
                }
            } else {
                for (i, item) in items.chunks_exact(size).enumerate() {
                    self.write_at(i as isize * self.strides[0], item);
                }
            }
            true
        }
    }
}

/// Calls `f` with the place of each item. The number of dimensions is small and not a program's to choose beyond 64.
fn walk(shape: &[isize], strides: &[isize], data: *mut u8, f: &mut impl FnMut(*mut u8)) {
    match (shape, strides) {
        ([], _) | (_, []) => f(data),
        ([n], [step]) => {
            for i in 0..*n {
                f(data.wrapping_offset(i * step));
            }
        }
        ([n, shape @ ..], [step, strides @ ..]) => {
            for i in 0..*n {
                walk(shape, strides, data.wrapping_offset(i * step), f);
            }
        }
    }
}

impl MemoryViewObj {
    /// The dimensions' first half: items along each.
    pub(crate) fn shape(&self) -> &[isize] {
        self.words(0)
    }

    /// Bytes from one item to the next along each.
    pub(crate) fn strides(&self) -> &[isize] {
        self.words(self.ndim.get())
    }

    fn words(&self, from: usize) -> &[isize] {
        // SAFETY: three words per dimension follow the fixed part; they are written once, before the view is seen.
        unsafe {
            let first = std::ptr::from_ref(self)
                .cast::<u8>()
                .add(BASIC)
                .cast::<isize>();
            std::slice::from_raw_parts(first.add(from), self.ndim.get())
        }
    }

    /// What it shows. Only of a view that is not released.
    #[inline]
    pub(crate) fn view(&self) -> View<'_> {
        View {
            data: self.data.get(),
            item_size: self.item_size.get(),
            format: self.format.get(),
            is_readonly: self.is_readonly.get(),
            shape: self.shape(),
            strides: self.strides(),
        }
    }

    /// Is it, or the managed buffer, released?
    #[inline]
    pub(crate) fn is_released(&self) -> bool {
        self.is_released.get()
    }

    /// The exporter; `None` when released.
    pub(crate) fn exporter(&self) -> Option<Value> {
        let managed = self.managed.get();
        if managed.is_null() {
            return None;
        }
        // SAFETY: the view owns the managed buffer, which owns the exporter.
        unsafe {
            let of = (*managed.cast::<ManagedObj>()).of.get();
            (!of.is_null()).then(|| Value::from_borrowed(of))
        }
    }

    /// The managed buffer.
    pub(crate) fn managed(&self) -> Option<Value> {
        let managed = self.managed.get();
        // SAFETY: owned.
        (!managed.is_null()).then(|| unsafe { Value::from_borrowed(managed) })
    }

    /// Lets the memory go, whoever holds the view.
    fn release(&self) -> Raw {
        if self.is_released.replace(true) || self.managed.get().is_null() {
            return null_mut();
        }
        self.quick_len.set(0);
        // SAFETY: the view owns the managed buffer.
        let managed = unsafe { &*self.managed.get().cast::<ManagedObj>() };
        managed.exports.set(managed.exports.get() - 1);
        if managed.exports.get() == 0 {
            managed.release()
        } else {
            null_mut()
        }
    }

    /// `release()`: the exporter's reference may be the last.
    pub(crate) fn release_now(&self, cx: &mut Cx) {
        let of = self.release();
        if !of.is_null() {
            // SAFETY: the managed buffer has given the reference up.
            unsafe { decref(cx, of) };
        }
    }
}

impl ManagedObj {
    /// Lets the exporter go: the reference that is to be dropped, or null.
    fn release(&self) -> Raw {
        if self.is_released.replace(true) {
            return null_mut();
        }
        let of = self.of.replace(null_mut());
        if !of.is_null() {
            // SAFETY: owned until now; a handle that is not dropped.
            let exporter = std::mem::ManuallyDrop::new(unsafe { Value::from_owned(of) });
            if let Some(exports) = exports_of(&exporter) {
                exports.set(exports.get() - 1);
            }
        }
        of
    }
}

/// A managed buffer of an exporter, whose count of exports goes up.
pub(crate) fn new_managed(cx: &mut Cx, of: &Value) -> Res<Value> {
    // SAFETY: the payload is filled before the object is tracked.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::ManagedBuffer)).cast();
        let made = alloc_gc(cx.heap(), ty, size_of::<ManagedObj>());
        if made.is_null() {
            return Err(cx.memory_error());
        }
        let object = &*made.cast::<ManagedObj>();
        object.is_released.set(false);
        object.exports.set(0);
        object.of.set(of.clone().into_raw());
        if let Some(exports) = exports_of(of) {
            exports.set(exports.get() + 1);
        }
        heap::track(cx.heap(), made);
        Ok(Value::from_owned(made))
    }
}

/// A view of a managed buffer's memory, which counts in it. `len` is the bytes of all items.
pub(crate) fn new_view(cx: &mut Cx, managed: &Value, view: &View<'_>, len: usize) -> Res<Value> {
    let ndim = view.shape.len();
    assert!(
        managed.cast::<ManagedObj>().is_some() && view.strides.len() == ndim,
        "views are made of managed buffers"
    );
    // SAFETY: everything is written before the object is tracked; the block has room for the dimensions.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::MemoryView)).cast();
        let made = alloc_gc(cx.heap(), ty, BASIC + 24 * ndim.max(1));
        if made.is_null() {
            return Err(cx.memory_error());
        }
        let object = &*made.cast::<MemoryViewObj>();
        object.ndim.set(ndim);
        object.managed.set(managed.clone().into_raw());
        object.hash.set(-1);
        object.is_released.set(false);
        object.is_readonly.set(view.is_readonly);
        object.format.set(view.format);
        object.exports.set(0);
        object.data.set(view.data);
        object.len.set(len);
        object.item_size.set(view.item_size);
        object
            .quick_len
            .set(if ndim == 1 { view.shape[0] as usize } else { 0 });
        object
            .quick_stride
            .set(view.strides.first().copied().unwrap_or(0));
        object.weak_list.set(null_mut());
        let words = made.cast::<u8>().add(BASIC).cast::<isize>();
        for i in 0..ndim {
            *words.add(i) = view.shape[i];
            *words.add(ndim + i) = view.strides[i];
            *words.add(2 * ndim + i) = -1;
        }
        let managed = &*object.managed.get().cast::<ManagedObj>();
        managed.exports.set(managed.exports.get() + 1);
        heap::track(cx.heap(), made);
        Ok(Value::from_owned(made))
    }
}

/// A slice of a live view of one dimension, or of the first of several.
pub(crate) fn slice(cx: &mut Cx, of: &MemoryViewObj, part: Indices) -> Res<Value> {
    let view = of.view();
    let Some(managed) = of.managed() else {
        return Ok(cx.none());
    };
    let step = view.strides[0];
    let data = view.data.wrapping_offset(part.start.wrapping_mul(step));
    if view.shape.len() == 1 {
        let sliced = View {
            data,
            shape: &[part.n as isize],
            strides: &[step.wrapping_mul(part.step)],
            ..view
        };
        return new_view(cx, &managed, &sliced, part.n * view.item_size);
    }
    let (mut shape, mut strides) = (view.shape.to_vec(), view.strides.to_vec());
    shape[0] = part.n as isize;
    strides[0] = step.wrapping_mul(part.step);
    let sliced = View {
        data,
        shape: &shape,
        strides: &strides,
        ..view
    };
    let len = sliced.n_items() * view.item_size;
    new_view(cx, &managed, &sliced, len)
}

/// The edges of a view.
#[derive(Debug)]
pub(crate) struct ViewTrace;

impl Trace for ViewTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live view.
        unsafe {
            let managed = (*obj.cast::<MemoryViewObj>()).managed.get();
            if !managed.is_null() {
                v.edge(Role::Field("managed buffer"), managed);
            }
        }
    }
}

/// The edges of a managed buffer.
#[derive(Debug)]
pub(crate) struct ManagedTrace;

impl Trace for ManagedTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live managed buffer.
        unsafe {
            let of = (*obj.cast::<ManagedObj>()).of.get();
            if !of.is_null() {
                v.edge(Role::Field("memoryview export"), of);
            }
        }
    }
}

/// Breaks cycles, and lets everything go.
///
/// # Safety
/// A live or dying view.
pub(crate) unsafe fn clear(cx: &mut Cx, obj: Raw) {
    // SAFETY: the caller's promise. The view is released before anything is dropped.
    unsafe {
        let object = &*obj.cast::<MemoryViewObj>();
        if object.exports.get() > 0 && (*obj).rc > 0 {
            // Somebody reads its memory: it goes when that is done.
            return;
        }
        let of = object.release();
        let managed = object.managed.replace(null_mut());
        if !of.is_null() {
            decref(cx, of);
        }
        if !managed.is_null() {
            decref(cx, managed);
        }
    }
}

/// Lets the exporter go.
///
/// # Safety
/// A dying managed buffer: no view has it.
pub(crate) unsafe fn destroy_managed(cx: &mut Cx, obj: Raw) {
    // SAFETY: the caller's promise.
    unsafe {
        let of = (*obj.cast::<ManagedObj>()).release();
        if !of.is_null() {
            decref(cx, of);
        }
    }
}

/// Model's size of a view.
///
/// # Safety
/// A live view.
pub(crate) unsafe fn size(obj: Raw) -> usize {
    // SAFETY: the caller's promise.
    unsafe { BASIC + 24 * (*obj.cast::<MemoryViewObj>()).ndim.get().max(1) }
}
