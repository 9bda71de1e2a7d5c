//! A picture as text for graphviz.

use std::fmt::Write;

use crate::inspect::render::svg::Box;

fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

/// The boxes as a digraph.
pub(crate) fn text(boxes: &[Box]) -> String {
    let mut out =
        String::from("digraph heap {\n  rankdir=LR;\n  node [shape=box fontname=monospace];\n");
    for (i, node) in boxes.iter().enumerate() {
        let values: String = node
            .rows
            .iter()
            .filter(|row| row.to.is_none())
            .map(|row| format!("\\n{} {}", quoted(&row.edge), quoted(&row.value)))
            .collect();
        let _ = writeln!(
            out,
            "  n{i} [label=\"{}\\n{}{values}\"];",
            quoted(&node.title),
            quoted(&node.count)
        );
    }
    for (i, node) in boxes.iter().enumerate() {
        for row in &node.rows {
            let Some(to) = row.to else {
                continue;
            };
            let style = if row.is_cycle {
                " color=red style=bold"
            } else if row.is_weak {
                " style=dotted"
            } else {
                ""
            };
            let _ = writeln!(
                out,
                "  n{i} -> n{to} [label=\"{}\"{style}];",
                quoted(&row.edge)
            );
        }
    }
    out.push_str("}\n");
    out
}
