//! What lives: counted per type and per line, by walking the heap when asked.

use std::collections::BTreeMap;

use crate::cx::Cx;
use crate::heap::look::{self, Link, Obj};
use crate::inspect::{draw, names, origin, paths, sizes};
use crate::objects::Ty;
use crate::objects::type_obj::TypeObj;

/// Objects of one kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Row {
    /// The type, or the line.
    pub(crate) name: String,
    /// How many.
    pub(crate) objects: u64,
    /// Their bytes.
    pub(crate) bytes: u64,
    /// The line that made most of them; of a line, its text.
    pub(crate) made_at: String,
}

/// A census.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Census {
    /// Largest first.
    pub(crate) rows: Vec<Row>,
    /// All rows together.
    pub(crate) objects: u64,
    /// All rows together.
    pub(crate) bytes: u64,
    /// What the rows leave out, as "1 class, 5 functions".
    pub(crate) left_out: Vec<(u64, &'static str)>,
}

/// Does the object belong to how a program is written, rather than to what it works on?
pub(crate) fn scaffold(cx: &Cx, obj: Obj<'_>) -> Option<&'static str> {
    let kinds = [
        (Ty::Type, "class"),
        (Ty::Function, "function"),
        (Ty::Code, "code object"),
        (Ty::Module, "module"),
    ];
    kinds
        .into_iter()
        .find(|&(ty, _)| cx.is_exact(&obj, ty))
        .map(|(_, name)| name)
}

/// What classes and modules are made of: their namespaces, orders of bases, computed attributes. Sorted.
pub(crate) fn parts_of_classes(cx: &Cx) -> Vec<usize> {
    let mut parts = Vec::new();
    look::for_each(cx, |obj| {
        if obj.cast::<TypeObj>().is_some() {
            obj.edges(|link, part| {
                if matches!(link, Link::Field(_)) {
                    parts.push(part.id());
                }
            });
        }
        if cx.is_exact(&obj, Ty::Module)
            && let Some(namespace) = names::field(obj, "__dict__")
        {
            parts.push(namespace.id());
            // What a module of ours consists of, though a line of the user's has imported it.
            if names::entry(cx, namespace, "__file__").is_none()
                && paths::main_namespace(cx) != Some(namespace)
            {
                namespace.edges(|_, part| parts.push(part.id()));
            }
        }
        if cx.is_exact(&obj, Ty::GetSetDescr) || cx.is_exact(&obj, Ty::MemberDescr) {
            parts.push(obj.id());
        }
    });
    parts.sort_unstable();
    parts
}

/// Calls `f` with the objects that a line of the user's made and that are what the program works on. Gives the others by kind.
pub(crate) fn for_each_of_users<'cx>(
    cx: &'cx Cx,
    mut f: impl FnMut(Obj<'cx>),
) -> Vec<(u64, &'static str)> {
    let mut left_out: BTreeMap<&'static str, u64> = BTreeMap::new();
    let mut is_users = Users::new(cx);
    let parts = parts_of_classes(cx);
    look::for_each(cx, |obj| {
        if obj.is_immortal() || !is_users.made(obj) {
            return;
        }
        if parts.binary_search(&obj.id()).is_ok() && !obj.is_type() {
            return;
        }
        match scaffold(cx, obj) {
            Some(kind) => *left_out.entry(kind).or_default() += 1,
            None => f(obj),
        }
    });
    left_out.into_iter().map(|(name, n)| (n, name)).collect()
}

/// Counts objects per type: those that a line of the user's made, or all.
pub(crate) fn by_type(cx: &Cx, all: bool) -> Census {
    let mut rows: BTreeMap<usize, (Row, BTreeMap<u32, u64>)> = BTreeMap::new();
    let mut count = |obj: Obj<'_>| {
        let (row, sites) = rows.entry(obj.class().id()).or_insert_with(|| {
            let row = Row {
                name: draw::class_name(cx, obj),
                ..Row::default()
            };
            (row, BTreeMap::new())
        });
        row.objects += 1;
        row.bytes += sizes::bytes(obj) as u64;
        *sites.entry(obj.site()).or_default() += 1;
    };
    let left_out = if all {
        look::for_each(cx, &mut count);
        Vec::new()
    } else {
        for_each_of_users(cx, &mut count)
    };
    let mut merged: BTreeMap<String, Row> = BTreeMap::new();
    for (mut row, sites) in rows.into_values() {
        row.made_at = most_made(cx, &sites);
        // Ints come in two layouts with one name.
        let name = row.name.clone();
        let into = merged.entry(name).or_insert_with(|| Row {
            objects: 0,
            bytes: 0,
            ..row.clone()
        });
        into.objects += row.objects;
        into.bytes += row.bytes;
    }
    finish(merged.into_values().collect(), left_out)
}

/// The objects of one type that a line of the user's made, by line.
pub(crate) fn by_line(cx: &Cx, class: Option<&str>) -> Census {
    let mut sites: BTreeMap<u32, (u64, u64)> = BTreeMap::new();
    let mut is_users = Users::new(cx);
    look::for_each(cx, |obj| {
        if obj.is_immortal() || !is_users.made(obj) {
            return;
        }
        if class.is_some_and(|class| draw::class_name(cx, obj) != class) {
            return;
        }
        let row = sites.entry(obj.site()).or_default();
        row.0 += 1;
        row.1 += sizes::bytes(obj) as u64;
    });
    let mut rows: BTreeMap<Option<origin::Origin>, Row> = BTreeMap::new();
    for (site, (objects, bytes)) in sites {
        let origin = origin::of_site(cx, site);
        let row = rows.entry(origin).or_insert_with_key(|origin| Row {
            made_at: (origin.as_ref()).map_or_else(String::new, |_| origin::line_of_site(cx, site)),
            ..Row::default()
        });
        row.objects += objects;
        row.bytes += bytes;
    }
    let rows = rows
        .into_iter()
        .map(|(origin, mut row)| {
            row.name = origin.map_or_else(|| "a library".to_owned(), |origin| origin.text());
            row
        })
        .collect();
    finish(rows, Vec::new())
}

fn finish(mut rows: Vec<Row>, left_out: Vec<(u64, &'static str)>) -> Census {
    rows.sort_by(|a, b| b.bytes.cmp(&a.bytes).then_with(|| a.name.cmp(&b.name)));
    Census {
        objects: rows.iter().map(|row| row.objects).sum(),
        bytes: rows.iter().map(|row| row.bytes).sum(),
        rows,
        left_out,
    }
}

fn most_made(cx: &Cx, sites: &BTreeMap<u32, u64>) -> String {
    let mut lines: BTreeMap<origin::Origin, u64> = BTreeMap::new();
    for (&site, &n) in sites {
        if let Some(origin) = origin::of_site(cx, site) {
            *lines.entry(origin).or_default() += n;
        }
    }
    let mut best: Option<(origin::Origin, u64)> = None;
    for (origin, n) in lines {
        if best.as_ref().is_none_or(|(_, most)| n > *most) {
            best = Some((origin, n));
        }
    }
    best.map_or_else(String::new, |(origin, _)| origin.text())
}

/// The class of this name, by one of its instances that the user made.
pub(crate) fn class_called<'cx>(cx: &'cx Cx, name: &str) -> Option<Obj<'cx>> {
    let mut found = None;
    for_each_of_users(cx, |obj| {
        if found.is_none() && draw::class_name(cx, obj) == name {
            found = Some(obj.class());
        }
    });
    found
}

/// Which sites are the user's; each is looked up once.
pub(crate) struct Users<'cx> {
    cx: &'cx Cx,
    known: BTreeMap<u32, bool>,
    /// The last answer: neighbours are often made by the same instruction.
    last: (u32, bool),
}

impl<'cx> Users<'cx> {
    pub(crate) fn new(cx: &'cx Cx) -> Users<'cx> {
        Users {
            cx,
            known: BTreeMap::new(),
            last: (0, false),
        }
    }

    /// Did a line of the user's make it, or its class? A library makes instances of the user's classes: a copy, for one.
    pub(crate) fn made(&mut self, obj: Obj<'_>) -> bool {
        self.is_users(obj.site()) || self.is_users(obj.class().site())
    }

    fn is_users(&mut self, site: u32) -> bool {
        if self.last.0 != site {
            let cx = self.cx;
            let is_users = *self
                .known
                .entry(site)
                .or_insert_with(|| origin::of_site(cx, site).is_some());
            self.last = (site, is_users);
        }
        self.last.1
    }
}
