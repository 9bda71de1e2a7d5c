//! `:type`, `:size`, `:vars`, `:verify`.

use std::fmt::Write;

use crate::commands::{Wrong, with_object};
use crate::heap::look::{Link, Obj};
use crate::inspect::render::table::{Side, columns};
use crate::inspect::render::text::{count, number};
use crate::inspect::{check, draw, labels, names, paths};
use crate::objects::str_;
use crate::session::desk::Desk;

pub(super) fn type_(desk: &mut Desk<'_>, args: &str) -> Result<String, Wrong> {
    with_object(desk, "type", args, |cx, _, obj, _| {
        let mut bases = Vec::new();
        if let Some(mro) = names::field(public_class(cx, obj), "__mro__") {
            mro.edges(|link, class| {
                if let Link::Index(i) = link {
                    bases.push((i, draw::value(cx, class)));
                }
            });
        }
        bases.sort_unstable();
        let names: Vec<String> = bases.into_iter().map(|(_, name)| name).collect();
        format!("{}\n", names.join(" -> "))
    })
}

/// The class as `type()` gives it.
fn public_class<'cx>(cx: &'cx crate::cx::Cx, obj: Obj<'cx>) -> Obj<'cx> {
    let class = cx.type_of(&obj).to_value();
    crate::heap::look::immortal(cx, &class).unwrap_or_else(|| obj.class())
}

pub(super) fn vars(desk: &mut Desk<'_>, _args: &str) -> Result<String, Wrong> {
    let (cx, recorder) = desk.machine();
    let mut rows = Vec::new();
    let mut row = |name: String, value: Obj<'_>| {
        let (label, n) = if value.is_immortal() {
            (draw::class_name(cx, value), "immortal".to_owned())
        } else {
            let label = labels::label(cx, recorder, value).to_string();
            (label, format!("count {}", number(u64::from(value.count()))))
        };
        rows.push(vec![name, label, draw::shown(cx, value), n]);
    };
    for (name, value) in paths::locals(cx) {
        row(format!("local {name}"), value);
    }
    if let Some(main) = paths::main_namespace(cx) {
        main.edges(|link, value| {
            let (Link::Value(key) | Link::Attribute(key)) = link else {
                return;
            };
            let name = str_::to_rust(cx, &key);
            if name.starts_with("__") {
                return;
            }
            row(name, value);
        });
    }
    if rows.is_empty() {
        return Ok("no names yet\n".into());
    }
    Ok(columns(&rows, &[Side::Left; 4], 0))
}

pub(super) fn verify(desk: &mut Desk<'_>, _args: &str) -> Result<String, Wrong> {
    let (cx, _) = desk.machine();
    crate::heap::flush_parked(cx);
    let problems = check::verify(cx);
    if problems.is_empty() {
        return Ok("content: every count, list and page adds up\n".into());
    }
    let mut out = format!(
        "{}, this is a bug of Glassheap's:\n",
        count(problems.len() as u64, "problem")
    );
    for problem in problems {
        let _ = writeln!(out, "  {problem}");
    }
    Ok(out)
}
