//! Bytes of objects by the model: what was allocated for them, buffers and inline values included.

use crate::heap::ask;
use crate::heap::look::Obj;
use crate::objects::instance::layout::inline_bytes;

/// A part of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    /// What it is.
    pub(crate) name: &'static str,
    /// Its bytes.
    pub(crate) bytes: usize,
}

/// All bytes of an object.
pub(crate) fn bytes(obj: Obj<'_>) -> usize {
    obj.bytes() + inline_bytes(&obj)
}

/// The parts of an object, in the order in which they lie.
pub(crate) fn parts(obj: Obj<'_>) -> Vec<Part> {
    let before = ask::bytes_before(&obj);
    let all = [
        ("dict, weakref words", before.saturating_sub(16)),
        ("collector header", before.min(16)),
        ("object header", 16),
        ("fields and items", obj.bytes().saturating_sub(before + 16)),
        ("inline values", inline_bytes(&obj)),
    ];
    all.into_iter()
        .filter(|&(_, bytes)| bytes > 0)
        .map(|(name, bytes)| Part { name, bytes })
        .collect()
}
