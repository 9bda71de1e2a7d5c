//! `:graph`: what an object leads to, as a tree; as a picture with `--svg FILE`, for graphviz with `--dot FILE`.

use std::fmt::Write;

use crate::commands::{SHOWN, Wrong, settings, split_word, with_object};
use crate::cx::Cx;
use crate::heap::look::Obj;
use crate::inspect::graph::{self, Line, Target};
use crate::inspect::holders::place_of;
use crate::inspect::recorder::Recorder;
use crate::inspect::render::text::number;
use crate::inspect::render::{dot, svg};
use crate::inspect::{draw, labels};
use crate::objects::generator::layout::GenObj;
use crate::session::desk::Desk;

/// Levels that are shown.
const DEPTH: usize = 3;
/// Column of the counts.
const COLUMN: usize = 29;

pub(super) fn graph(desk: &mut Desk<'_>, args: &str) -> Result<String, Wrong> {
    let mut words: Vec<&str> = args.split_whitespace().collect();
    let mut files: Vec<(&str, String)> = Vec::new();
    for option in ["--svg", "--dot"] {
        if let Some(at) = words.iter().position(|word| *word == option) {
            if at + 1 >= words.len() {
                return Err(format!(
                    "{option} needs a file, as in :graph root {option} root{}",
                    option.replace("--", ".")
                ));
            }
            files.push((option, words[at + 1].to_owned()));
            words.drain(at..at + 2);
        }
    }
    if let Some(word) = words.iter().find(|word| word.starts_with("--")) {
        return Err(format!(
            ":graph knows --svg FILE and --dot FILE, not {word}"
        ));
    }
    let rest = words.join(" ");
    let (rest, all) = split_word(&rest, "all");
    // A variable may be called so, too.
    let (text, deep) = match split_word(rest, "deep") {
        ("", true) => (rest, false),
        split => split,
    };
    let mut pictures: Vec<(String, String)> = Vec::new();
    let view = with_object(desk, "graph", text, |cx, recorder, obj, _| {
        let width = if all { usize::MAX } else { SHOWN };
        if files.is_empty() {
            let depth = if deep { usize::MAX } else { DEPTH };
            return tree(cx, recorder, obj, text, (depth, width));
        }
        let picture = graph::picture(cx, obj, if all { usize::MAX } else { 2 * SHOWN });
        let boxes = svg::boxes(cx, recorder, &picture);
        for (option, file) in &files {
            let text = match *option {
                "--svg" => svg::text(&boxes, text),
                _ => dot::text(&boxes),
            };
            pictures.push((file.clone(), text));
        }
        let more = if picture.n_left_out > 0 {
            format!(", {} left out", number(picture.n_left_out as u64))
        } else {
            String::new()
        };
        let names: Vec<&str> = files.iter().map(|(_, file)| file.as_str()).collect();
        let n = crate::inspect::render::text::count(picture.nodes.len() as u64, "object");
        format!("{n}{more}, written to {}\n", names.join(" and "))
    })?;
    for (file, text) in &pictures {
        settings::write(desk, file, text)?;
    }
    Ok(view)
}

fn named(cx: &Cx, recorder: &Recorder, obj: Obj<'_>) -> String {
    if graph::is_value(cx, obj) {
        return draw::value(cx, obj);
    }
    labels::label(cx, recorder, obj).to_string()
}

fn count(obj: Obj<'_>) -> String {
    if obj.is_immortal() {
        return "immortal".into();
    }
    format!("count {}", number(u64::from(obj.count())))
}

fn tree<'cx>(
    cx: &'cx Cx,
    recorder: &Recorder,
    root: Obj<'cx>,
    text: &str,
    (depth, width): (usize, usize),
) -> String {
    let label = if root.is_immortal() {
        draw::value(cx, root)
    } else {
        labels::label(cx, recorder, root).to_string()
    };
    let head = if text == label {
        label
    } else {
        format!("{} = {label}", draw::cut(text, 40))
    };
    let mut out = String::new();
    let place = root.cast::<GenObj>().map_or_else(String::new, |generator| {
        format!("  {}", place_of(generator))
    });
    let _ = writeln!(out, "{}{}{place}", padded(&head), count(root));
    let lines = graph::tree(cx, root, depth, width);
    let (mut is_cut, mut is_deep) = (false, false);
    for line in &lines {
        let (what, remark) = match line.target {
            Target::Object(obj) => (named(cx, recorder, obj), count(obj)),
            Target::Cycle(obj) | Target::Shown(obj) if line.edge == graph::WEAK => (
                format!("-> {}", named(cx, recorder, obj)),
                "weak, not counted".into(),
            ),
            Target::Cycle(obj) => (format!("-> {}", named(cx, recorder, obj)), "cycle".into()),
            Target::Shown(obj) => (
                format!("-> {}", named(cx, recorder, obj)),
                "shared, shown above".into(),
            ),
            Target::Deep(obj) => {
                is_deep = true;
                (format!("{} ...", named(cx, recorder, obj)), count(obj))
            }
            Target::More(n) => {
                is_cut = true;
                (format!("{} more", number(n as u64)), String::new())
            }
        };
        let _ = writeln!(out, "{}", row(line, &what, &remark).trim_end());
    }
    match (is_deep, is_cut) {
        (true, true) => {
            let _ = writeln!(out, "more: :graph {text} deep   :graph {text} all");
        }
        (true, false) => {
            let _ = writeln!(out, "more: :graph {text} deep");
        }
        (false, true) => {
            let _ = writeln!(out, "more: :graph {text} all");
        }
        (false, false) => {}
    }
    out
}

fn row(line: &Line<'_>, what: &str, remark: &str) -> String {
    let mut text = String::new();
    if let Some((own, above)) = line.bars.split_last() {
        // Levels past a screen's width are not drawn one by one.
        for &goes_on in above.iter().take(12) {
            text.push_str(if goes_on { "|  " } else { "   " });
        }
        text.push_str(if *own { "|- " } else { "`- " });
    }
    let gap = if line.edge.is_empty() { "" } else { " " };
    text.push_str(&format!("{}{gap}{what}", line.edge));
    let more = if line.remark.is_empty() {
        String::new()
    } else {
        format!("  {}", line.remark)
    };
    format!("{}{remark}{more}", padded(&text))
}

/// Up to the column of the counts, or two blanks on.
fn padded(text: &str) -> String {
    let width = COLUMN.max(text.chars().count() + 2);
    format!("{text:<width$}")
}
