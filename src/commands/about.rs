//! `expr?`: holders, size and documentation in short.

use std::fmt::Write;

use crate::commands::{Wrong, with_object};
use crate::cx::Cx;
use crate::heap::look::Obj;
use crate::inspect::render::text::{count, number};
use crate::inspect::{draw, labels, names, origin, sizes};
use crate::objects::code::layout::CodeObj;
use crate::objects::str_;
use crate::session::desk::Desk;

/// Lines of documentation that are shown.
const MAX_DOC: usize = 6;

pub(super) fn about(desk: &mut Desk<'_>, text: &str) -> Result<String, Wrong> {
    if text.is_empty() {
        return Err("an expression is needed before the question mark, as in x?".into());
    }
    with_object(desk, "refs", text, |cx, recorder, obj, extra| {
        let mut head = Vec::new();
        if obj.is_immortal() {
            head.push(draw::value(cx, obj));
            head.push(draw::class_name(cx, obj));
            head.push("immortal".into());
        } else {
            head.push(labels::label(cx, recorder, obj).to_string());
            head.push(draw::shown(cx, obj));
            head.push(format!("count {}", number(u64::from(obj.count() - extra))));
        }
        head.push(count(sizes::bytes(obj) as u64, "byte"));
        if let Some(origin) = origin::of(cx, obj) {
            head.push(format!("made at {}", origin.text()));
        }
        head.retain(|part| !part.is_empty());
        let mut out = head.join("  ") + "\n";
        if let Some(signature) = signature(cx, obj) {
            let _ = writeln!(out, "  {signature}");
        }
        if let Some(doc) = doc(cx, obj) {
            for line in doc
                .lines()
                .filter(|line| !line.trim().is_empty())
                .take(MAX_DOC)
            {
                let _ = writeln!(out, "  {}", draw::cut(line.trim(), 76));
            }
        }
        let _ = writeln!(out, "more: :refs {text}  :size {text}");
        out
    })
}

/// The parameters of a function made by a program, without their defaults.
pub(crate) fn signature(cx: &Cx, obj: Obj<'_>) -> Option<String> {
    // A call of a class is one of its `__init__`.
    let obj = if obj.is_type() {
        let dict = names::field(obj, "__dict__")?;
        names::entry(cx, dict, "__init__")?
    } else {
        obj
    };
    let function = names::field(obj, "__func__").unwrap_or(obj);
    let code = names::field(function, "__code__")?;
    let code = code.cast::<CodeObj>()?.code();
    let params = code.params;
    let (positional, keyword) = (params.positional as usize, params.keyword_only as usize);
    let mut shown: Vec<String> = Vec::new();
    for (i, name) in code.varnames.iter().take(positional).enumerate() {
        shown.push(name.to_string());
        if i + 1 == params.positional_only as usize {
            shown.push("/".into());
        }
    }
    let mut extra = code.varnames.iter().skip(positional + keyword);
    if params.varargs {
        shown.push(format!("*{}", extra.next().map_or("args", |name| name)));
    } else if keyword > 0 {
        shown.push("*".into());
    }
    shown.extend(
        code.varnames
            .iter()
            .skip(positional)
            .take(keyword)
            .map(ToString::to_string),
    );
    if params.varkw {
        shown.push(format!("**{}", extra.next().map_or("kwargs", |name| name)));
    }
    Some(format!("{}({})", code.name, shown.join(", ")))
}

fn doc(cx: &Cx, obj: Obj<'_>) -> Option<String> {
    let function = names::field(obj, "__func__").unwrap_or(obj);
    let own = names::field(function, "__doc__").or_else(|| {
        let class = if obj.is_type() { obj } else { obj.class() };
        let dict = names::field(class, "__dict__")?;
        names::entry(cx, dict, "__doc__")
    })?;
    str_::text(cx, &own)?;
    Some(str_::to_rust(cx, &own))
}
