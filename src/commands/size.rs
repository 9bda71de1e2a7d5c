//! `:size`: an object's bytes by part, of one object or of several side by side.

use std::fmt::Write;

use crate::commands::{Wrong, split_word, with_object};
use crate::cx::Cx;
use crate::heap::look::Obj;
use crate::inspect::recorder::Recorder;
use crate::inspect::render::table::{Side, columns};
use crate::inspect::render::text::number;
use crate::inspect::sizes::{self, Sizes};
use crate::inspect::{draw, labels, read};
use crate::session::desk::Desk;

/// Objects side by side.
const MAX_COLUMNS: usize = 4;
/// Kinds of shared objects that are named.
const MAX_KINDS: usize = 8;

pub(super) fn size(desk: &mut Desk<'_>, args: &str) -> Result<String, Wrong> {
    // A variable may be called so, too.
    let (text, deep) = match split_word(args, "deep") {
        ("", true) => (args, false),
        split => split,
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    let paths: Vec<_> = words.iter().map(|word| read::parse(word)).collect();
    let is_several = words.len() > 1 && paths.iter().all(Option::is_some);
    if is_several && words.len() > MAX_COLUMNS {
        return Err(format!(
            ":size shows at most {MAX_COLUMNS} objects beside each other"
        ));
    }
    if !is_several {
        return with_object(desk, "size", text, |cx, recorder, obj, extra| {
            let name = name(cx, recorder, obj);
            let sizes = sizes::of(cx, obj, extra);
            let head = format!("{name}  {}", draw::shown(cx, obj));
            let mut out = head.trim_end().to_owned() + "\n";
            out.push_str(&table(&[(String::new(), sizes.clone())]));
            out.push_str(&notes(text, &sizes, deep));
            out
        });
    }
    let (cx, recorder) = desk.machine();
    let mut found = Vec::new();
    for (word, path) in words.iter().zip(paths) {
        let path = path.ok_or_else(String::new)?;
        let obj = read::read(cx, recorder, &path).map_err(|lost| match lost {
            read::Lost::Because(sentence) => sentence,
            read::Lost::NeedsRunning => {
                format!("{word} cannot be read without running code; :size {word} runs it")
            }
        })?;
        let form = sizes::form(obj);
        let head = if form.is_empty() {
            (*word).to_owned()
        } else {
            format!("{word} ({form})")
        };
        found.push((head, sizes::of(cx, obj, 0)));
    }
    let mut out = table(&found);
    for ((_, sizes), word) in found.iter().zip(&words) {
        out.push_str(&notes(word, sizes, deep));
    }
    Ok(out)
}

fn name(cx: &Cx, recorder: &Recorder, obj: Obj<'_>) -> String {
    if obj.is_immortal() {
        return draw::value(cx, obj);
    }
    labels::label(cx, recorder, obj).to_string()
}

/// The parts of some objects, a column each.
fn table(objects: &[(String, Sizes)]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for (_, sizes) in objects {
        for part in &sizes.parts {
            if !names.contains(&part.name) {
                names.push(part.name);
            }
        }
    }
    names.sort_by_key(|name| sizes::order(name));
    let mut rows = Vec::new();
    if objects.len() > 1 {
        let mut head = vec![String::new()];
        head.extend(objects.iter().map(|(name, _)| name.clone()));
        head.push(String::new());
        rows.push(head);
    }
    for name in names {
        let parts: Vec<Option<&sizes::Part>> = objects
            .iter()
            .map(|(_, sizes)| sizes.parts.iter().find(|part| part.name == name))
            .collect();
        let mut row = vec![name.to_owned()];
        row.extend(
            parts
                .iter()
                .map(|part| part.map_or("-".into(), |part| number(part.bytes as u64))),
        );
        let remarks: Vec<&str> = parts
            .iter()
            .flatten()
            .map(|part| part.remark.as_str())
            .filter(|remark| !remark.is_empty())
            .collect();
        row.push(remarks.first().map_or(String::new(), ToString::to_string));
        rows.push(row);
    }
    let mut total = |name: &str, value: fn(&Sizes) -> usize, remark: String| {
        let mut row = vec![name.to_owned()];
        row.extend(objects.iter().map(|(_, sizes)| number(value(sizes) as u64)));
        row.push(remark);
        rows.push(row);
    };
    total("bytes", |sizes| sizes.bytes, String::new());
    let why = objects.iter().find_map(|(_, sizes)| sizes.why.clone());
    total(
        "sys.getsizeof",
        |sizes| sizes.getsizeof,
        why.unwrap_or_default(),
    );
    total("deep", |sizes| sizes.deep, "with all it leads to".into());
    total("retained", |sizes| sizes.retained, "freed with it".into());
    let mut sides = vec![Side::Left];
    sides.extend(vec![Side::Right; objects.len()]);
    sides.push(Side::Left);
    columns(&rows, &sides, if objects.len() > 1 { 0 } else { 2 })
}

fn notes(text: &str, sizes: &Sizes, deep: bool) -> String {
    let mut out = String::new();
    if deep {
        for (class, n, bytes) in &sizes.inside {
            let _ = writeln!(out, "  {} {class}: {} bytes", number(*n), number(*bytes));
        }
    }
    if !sizes.shared.is_empty() {
        let names: Vec<&str> = sizes
            .shared
            .iter()
            .take(MAX_KINDS)
            .map(String::as_str)
            .collect();
        let more = if deep {
            String::new()
        } else {
            format!("; :size {text} deep")
        };
        let _ = writeln!(
            out,
            "not counted in bytes: {} (shared{more})",
            names.join(", ")
        );
    }
    out
}
