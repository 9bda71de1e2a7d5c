//! Bytes of objects by the model: what was allocated for them, buffers and inline values included.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::cx::Cx;
use crate::heap::ask;
use crate::heap::look::{self, Link, Obj};
use crate::inspect::census::scaffold;
use crate::inspect::{draw, edges, unreachable};
use crate::objects::instance::layout::{inline_bytes, inline_places};
use crate::objects::io::layout::IoObj;
use crate::objects::{Ty, io};

/// A part of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    /// What it is.
    pub(crate) name: &'static str,
    /// Its bytes.
    pub(crate) bytes: usize,
    /// What it has room for.
    pub(crate) remark: String,
}

/// All that is said of an object's size.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Sizes {
    /// In the order in which they lie.
    pub(crate) parts: Vec<Part>,
    /// Their sum.
    pub(crate) bytes: usize,
    /// What `sys.getsizeof` says.
    pub(crate) getsizeof: usize,
    /// Why that is another number.
    pub(crate) why: Option<String>,
    /// The object with everything that it leads to, up to classes, functions, modules and immortals.
    pub(crate) deep: usize,
    /// What would be freed with it.
    pub(crate) retained: usize,
    /// What it leads to, by class: number and bytes.
    pub(crate) inside: Vec<(String, u64, u64)>,
    /// Edges to objects that somebody else holds as well.
    pub(crate) shared: Vec<String>,
}

/// All bytes of an object.
pub(crate) fn bytes(obj: Obj<'_>) -> usize {
    obj.bytes() + inline_bytes(&obj)
}

const PARTS: [&str; 7] = [
    "collector header",
    "dict, weakref words",
    "object header",
    "values",
    "fields",
    "items",
    "spare capacity",
];

/// Where a part stands in a table.
pub(crate) fn order(name: &str) -> usize {
    PARTS
        .iter()
        .position(|part| *part == name)
        .unwrap_or(PARTS.len())
}

/// In which form an instance keeps its attributes.
pub(crate) fn form(obj: Obj<'_>) -> &'static str {
    let mut has_slots = false;
    obj.edges(|link, _| has_slots |= matches!(link, Link::Slot(_)));
    if inline_bytes(&obj) > 0 {
        "dict"
    } else if has_slots {
        "slots"
    } else {
        ""
    }
}

/// Measures an object. `extra`: references that the command itself has.
pub(crate) fn of<'cx>(cx: &'cx Cx, obj: Obj<'cx>, extra: u32) -> Sizes {
    let mut sizes = Sizes {
        parts: parts(cx, obj),
        bytes: bytes(obj),
        getsizeof: obj.bytes(),
        ..Sizes::default()
    };
    if let Some(stream) = obj.cast::<IoObj>() {
        sizes.getsizeof = ask::bytes_before(&obj) + stream.basic_size() + io::extra_size(stream);
        sizes.why = match sizes.getsizeof.cmp(&sizes.bytes) {
            Ordering::Less => Some("leaves out what it keeps".into()),
            Ordering::Equal => None,
            Ordering::Greater => Some("its whole buffer, used or not".into()),
        };
    } else if sizes.getsizeof != sizes.bytes {
        sizes.why = Some("leaves out the values".into());
    }
    deep(cx, obj, &mut sizes);
    sizes.retained = if obj.is_immortal() {
        0
    } else {
        retained(cx, obj, extra)
    };
    sizes
}

fn parts(cx: &Cx, obj: Obj<'_>) -> Vec<Part> {
    let before = ask::bytes_before(&obj);
    let rest = obj.bytes().saturating_sub(before + 16);
    let mut parts = Vec::new();
    let mut part = |name: &'static str, bytes: usize, remark: String| {
        if bytes > 0 {
            parts.push(Part {
                name,
                bytes,
                remark,
            });
        }
    };
    part("collector header", before.min(16), String::new());
    part(
        "dict, weakref words",
        before.saturating_sub(16),
        String::new(),
    );
    part("object header", 16, String::new());
    let (inline, places) = (inline_bytes(&obj), inline_places(&obj));
    let mut used = 0;
    let (mut n_items, mut slots) = (0, Vec::new());
    obj.edges(|link, _| match link {
        Link::Attribute(_) => used += 1,
        Link::Index(_) => n_items += 1,
        Link::Slot(i) => slots.push(i),
        _ => {}
    });
    part("values", inline, format!("{places} places, {used} used"));
    if !slots.is_empty() || form(obj) == "slots" {
        slots.sort_unstable();
        let names: Vec<String> = slots
            .iter()
            .map(|&i| format!("{} at {}", edges::slot(cx, obj, i), 16 + 8 * i))
            .collect();
        part("values", rest, names.join(", "));
        return parts;
    }
    if cx.is_exact(&obj, Ty::List) {
        let fixed = rest.min(24);
        part("fields", fixed, String::new());
        let items = 8 * n_items;
        part("items", items, format!("{n_items} of 8 bytes"));
        let spare = rest.saturating_sub(fixed + items);
        part("spare capacity", spare, format!("room for {}", spare / 8));
        return parts;
    }
    if cx.is_exact(&obj, Ty::Tuple) {
        let items = 8 * n_items;
        part("fields", rest.saturating_sub(items), String::new());
        part("items", items, format!("{n_items} of 8 bytes"));
        return parts;
    }
    part("fields", rest, String::new());
    parts
}

/// Does a walk for the deep size stop before the object?
fn is_stop(cx: &Cx, obj: Obj<'_>) -> bool {
    obj.is_immortal() || scaffold(cx, obj).is_some()
}

fn deep<'cx>(cx: &'cx Cx, obj: Obj<'cx>, sizes: &mut Sizes) {
    let mut seen = crate::inspect::marks::Marks::new(cx);
    let mut work = vec![obj];
    seen.set(obj.id(), 1);
    let mut inside: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    while let Some(at) = work.pop() {
        let size = bytes(at);
        sizes.deep += size;
        if at != obj {
            let row = inside.entry(draw::class_name(cx, at)).or_default();
            row.0 += 1;
            row.1 += size as u64;
        }
        at.edges(|link, to| {
            if link != Link::Class && !is_stop(cx, to) && seen.set(to.id(), 1) == 0 {
                work.push(to);
            }
        });
    }
    sizes.inside = inside
        .into_iter()
        .map(|(class, (n, bytes))| (class, n, bytes))
        .collect();
    sizes
        .inside
        .sort_by_key(|&(_, _, bytes)| std::cmp::Reverse(bytes));
    obj.edges(|link, to| {
        if !is_stop(cx, to) && link != Link::Class && to.count() > 1 && sizes.shared.len() < 16 {
            let suffix = edges::suffix(cx, obj, link);
            sizes
                .shared
                .push(suffix.trim_start_matches([' ', '.']).to_owned());
        }
    });
}

/// Bytes that nothing would reach any more if the object were not there.
fn retained<'cx>(cx: &'cx Cx, obj: Obj<'cx>, _extra: u32) -> usize {
    let without = unreachable::reached(cx, Some(obj));
    let with = unreachable::reached_from(cx, obj);
    let mut total = 0;
    look::for_each(cx, |at| {
        if with.has(at) && !without.has(at) && !at.is_immortal() {
            total += bytes(at);
        }
    });
    total
}
