//! Values as short text, drawn from their fields: no `__repr__` of the program runs.

use std::fmt::Write;

use crate::cx::Cx;
use crate::heap::look::{Link, Obj};
use crate::inspect::names;
use crate::objects::bytearray::layout::ByteArrayObj;
use crate::objects::code::layout::CodeObj;
use crate::objects::exception::layout as classes;
use crate::objects::generator::layout::GenObj;
use crate::objects::memoryview::layout::MemoryViewObj;
use crate::objects::type_obj::TypeObj;
use crate::objects::{Ty, bytes, float, int, str_};

/// Characters of a value that views show.
pub(crate) const WIDTH: usize = 30;
/// Items of a container that are drawn at most.
const MAX_ITEMS: usize = 12;
/// Depth at which containers are only hinted at.
const MAX_DEPTH: u32 = 2;

/// The name of an object's class.
pub(crate) fn class_name(cx: &Cx, obj: Obj<'_>) -> String {
    classes::class_name(cx, cx.type_of(&obj))
}

/// The name of an object's class as labels have it.
pub(crate) fn label_class(cx: &Cx, obj: Obj<'_>) -> String {
    match class_name(cx, obj) {
        name if name == "ReferenceType" => "weakref".into(),
        name if name == "managedbuffer" => "export".into(),
        name => name,
    }
}

/// The name of a class.
pub(crate) fn type_name(cx: &Cx, class: Obj<'_>) -> String {
    match class
        .cast::<TypeObj>()
        .map(|class| classes::class_name(cx, class))
    {
        Some(name) if name == "ReferenceType" => "weakref".into(),
        Some(name) => name,
        None => "object".into(),
    }
}

/// A value, cut to [`WIDTH`]; nothing for an object of which there is no more to say than its class.
pub(crate) fn shown(cx: &Cx, obj: Obj<'_>) -> String {
    let text = value(cx, obj);
    if text == format!("<{}>", class_name(cx, obj)) {
        return String::new();
    }
    text
}

/// A value, cut to [`WIDTH`].
pub(crate) fn value(cx: &Cx, obj: Obj<'_>) -> String {
    cut(&whole(cx, obj, 0), WIDTH)
}

/// Cuts a text to so many characters.
pub(crate) fn cut(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(width.saturating_sub(3)).collect();
    short.push_str("...");
    short
}

/// A dict's key or a name, as Python writes it.
pub(crate) fn key(cx: &Cx, obj: Obj<'_>) -> String {
    cut(&whole(cx, obj, MAX_DEPTH), WIDTH)
}

fn whole(cx: &Cx, obj: Obj<'_>, depth: u32) -> String {
    if let Some(text) = atom(cx, obj) {
        return text;
    }
    let is = |ty| cx.is_exact(&obj, ty);
    if is(Ty::List) {
        return sequence(cx, obj, depth, "[", "]");
    }
    if is(Ty::Tuple) {
        return sequence(cx, obj, depth, "(", ")");
    }
    if is(Ty::Dict) {
        return mapping(cx, obj, depth);
    }
    if is(Ty::Set) || is(Ty::FrozenSet) {
        return members(cx, obj, depth);
    }
    let class = class_name(cx, obj);
    if let Some(class) = obj.cast::<TypeObj>() {
        return format!("<class '{}'>", classes::class_name(cx, class));
    }
    if let Some(code) = obj.cast::<CodeObj>() {
        return format!("<code {}>", code.code().qualname);
    }
    if let Some(generator) = obj.cast::<GenObj>() {
        let name = generator.qualname_value();
        return format!("<generator {}>", str_::to_rust(cx, &name));
    }
    if let Some(view) = obj.cast::<MemoryViewObj>() {
        let step = match view.quick_stride.get() / view.item_size.get().max(1) as isize {
            0 | 1 => String::new(),
            step => format!(", step {step}"),
        };
        let n = view.len.get() / view.item_size.get().max(1);
        return format!("<{n} x '{}'{step}>", view.format.get().text());
    }
    match names::own_name(cx, obj) {
        Some(name) => format!("<{class} {name}>"),
        None => format!("<{class}>"),
    }
}

fn atom(cx: &Cx, obj: Obj<'_>) -> Option<String> {
    if cx.is_none(&obj) {
        return Some("None".into());
    }
    if cx.is_exact(&obj, Ty::Bool) {
        let is_true = int::to_i64(&obj) == Some(1);
        return Some(if is_true { "True" } else { "False" }.into());
    }
    if cx.is_not_implemented(&obj) {
        return Some("NotImplemented".into());
    }
    if obj.is(&cx.ellipsis()) {
        return Some("Ellipsis".into());
    }
    if int::is_int(&obj) {
        return Some(int::to_i64(&obj).map_or_else(
            || {
                let bits = int::to_big(&obj).map_or(0, |big| big.bits());
                format!("<int of {bits} bits>")
            },
            |n| n.to_string(),
        ));
    }
    if let Some(number) = float::get(&obj) {
        return Some(crate::number::float::repr(number));
    }
    if let Some(text) = str_::text(cx, &obj) {
        let shown = crate::text::repr::repr_str(text);
        return Some(shown.as_text().to_string_lossy());
    }
    if cx.is_exact(&obj, Ty::ByteArray)
        && let Some(array) = obj.cast::<ByteArrayObj>()
    {
        let content = array.content();
        let shown = crate::text::repr::repr_bytes(&content[..content.len().min(2 * WIDTH)]);
        return Some(format!("bytearray({shown})"));
    }
    bytes::as_slice(cx, &obj).map(crate::text::repr::repr_bytes)
}

fn sequence(cx: &Cx, obj: Obj<'_>, depth: u32, open: &str, close: &str) -> String {
    let mut items = Vec::new();
    obj.edges(|link, item| {
        if let Link::Index(i) = link {
            items.push((i, item));
        }
    });
    if depth >= MAX_DEPTH && !items.is_empty() {
        return format!("{open}...{close}");
    }
    items.sort_unstable_by_key(|&(i, _)| i);
    let mut out = open.to_owned();
    for (n, &(_, item)) in items.iter().enumerate() {
        if n > 0 {
            out.push_str(", ");
        }
        if n == MAX_ITEMS {
            out.push_str("...");
            break;
        }
        out.push_str(&whole(cx, item, depth + 1));
    }
    if items.len() == 1 && open == "(" {
        out.push(',');
    }
    out + close
}

fn mapping(cx: &Cx, obj: Obj<'_>, depth: u32) -> String {
    let mut items = Vec::new();
    obj.edges(|link, value| {
        if let Link::Value(key) = link
            && items.len() <= MAX_ITEMS
        {
            items.push((key, value));
        }
    });
    if depth >= MAX_DEPTH && !items.is_empty() {
        return "{...}".into();
    }
    let mut out = "{".to_owned();
    for (n, &(key, value)) in items.iter().enumerate() {
        if n > 0 {
            out.push_str(", ");
        }
        if n == MAX_ITEMS {
            out.push_str("...");
            break;
        }
        let (key, value) = (whole(cx, key, depth + 1), whole(cx, value, depth + 1));
        let _ = write!(out, "{key}: {value}");
    }
    out + "}"
}

fn members(cx: &Cx, obj: Obj<'_>, depth: u32) -> String {
    let mut items = Vec::new();
    obj.edges(|link, member| {
        if link == Link::Member {
            items.push(member);
        }
    });
    let inside = if items.is_empty() {
        String::new()
    } else if depth >= MAX_DEPTH {
        "{...}".into()
    } else {
        let shown: Vec<String> = items
            .iter()
            .take(MAX_ITEMS)
            .map(|&member| whole(cx, member, depth + 1))
            .collect();
        let more = if items.len() > MAX_ITEMS { ", ..." } else { "" };
        format!("{{{}{more}}}", shown.join(", "))
    };
    if cx.is_exact(&obj, Ty::FrozenSet) {
        format!("frozenset({inside})")
    } else if inside.is_empty() {
        "set()".into()
    } else {
        inside
    }
}
