//! A picture of objects: a box per object, a row in it per edge, arrows from rows to boxes. Edges have their names in the rows that they
//! start from, so that no two labels can lie on each other.

use std::fmt::Write;

use crate::cx::Cx;
use crate::inspect::graph::Picture;
use crate::inspect::recorder::Recorder;
use crate::inspect::render::text::number;
use crate::inspect::{draw, labels};

/// Width of a character.
const CHAR: f64 = 7.2;
/// Height of a row.
const ROW: f64 = 18.0;
/// Room between columns of boxes.
const GAP_X: f64 = 90.0;
/// Room between the boxes of a column.
const GAP_Y: f64 = 26.0;
/// Room around everything.
const MARGIN: f64 = 24.0;
/// Characters of a row at most.
const MAX_CHARS: usize = 34;

/// A row of a box, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// The edge.
    pub(crate) edge: String,
    /// The value, where no arrow starts.
    pub(crate) value: String,
    /// The box to which the arrow leads.
    pub(crate) to: Option<usize>,
    /// It closes a cycle.
    pub(crate) is_cycle: bool,
    /// It is a weak reference's.
    pub(crate) is_weak: bool,
}

/// A box, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Box {
    /// Its label.
    pub(crate) title: String,
    /// Its count.
    pub(crate) count: String,
    /// Its column.
    pub(crate) layer: usize,
    /// Its edges.
    pub(crate) rows: Vec<Row>,
}

/// Names everything in a picture.
pub(crate) fn boxes(cx: &Cx, recorder: &Recorder, picture: &Picture<'_>) -> Vec<Box> {
    picture
        .nodes
        .iter()
        .map(|node| {
            let obj = node.obj;
            let (title, count) = if obj.is_immortal() {
                (draw::value(cx, obj), "immortal".to_owned())
            } else {
                let label = labels::label(cx, recorder, obj).to_string();
                (label, format!("count {}", number(u64::from(obj.count()))))
            };
            let rows = node.ports.iter().map(|port| Row {
                edge: draw::cut(&port.edge, MAX_CHARS),
                value: port.value.clone(),
                to: port.to,
                is_cycle: port.is_cycle,
                is_weak: port.edge == crate::inspect::graph::WEAK,
            });
            Box {
                title,
                count,
                layer: node.layer,
                rows: rows.collect(),
            }
        })
        .collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn width(text: &str) -> f64 {
    text.chars().count() as f64 * CHAR
}

fn row_text(row: &Row) -> String {
    let mut text = row.edge.clone();
    if !row.value.is_empty() {
        text = format!("{text} {}", row.value);
    }
    if row.is_cycle {
        text.push_str("  (cycle)");
    }
    text
}

struct Placed {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

fn place(boxes: &[Box]) -> (Vec<Placed>, f64, f64) {
    let n_layers = boxes.iter().map(|node| node.layer + 1).max().unwrap_or(0);
    let mut widths = vec![0.0_f64; n_layers];
    let mut heights = vec![0.0_f64; n_layers];
    let size = |node: &Box| {
        let head = width(&node.title) + width(&node.count) + 3.0 * CHAR;
        let rows = node.rows.iter().map(|row| width(&row_text(row)));
        let wide = rows.fold(head, f64::max) + 20.0;
        (wide, ROW * (node.rows.len() + 1) as f64 + 10.0)
    };
    for node in boxes {
        let (wide, high) = size(node);
        widths[node.layer] = widths[node.layer].max(wide);
        heights[node.layer] += high + GAP_Y;
    }
    let tallest = heights.iter().fold(0.0_f64, |a, &b| a.max(b));
    let mut next: Vec<f64> = heights
        .iter()
        .map(|high| MARGIN + (tallest - high) / 2.0)
        .collect();
    let mut starts = Vec::new();
    let mut x = MARGIN;
    for wide in &widths {
        starts.push(x);
        x += wide + GAP_X;
    }
    let placed = boxes
        .iter()
        .map(|node| {
            let (_, high) = size(node);
            let y = next[node.layer];
            next[node.layer] += high + GAP_Y;
            Placed {
                x: starts[node.layer],
                y,
                width: widths[node.layer],
                height: high,
            }
        })
        .collect();
    (
        placed,
        x - GAP_X + MARGIN + 50.0,
        tallest + 2.0 * MARGIN + 20.0,
    )
}

/// The picture.
pub(crate) fn text(boxes: &[Box], title: &str) -> String {
    let (placed, wide, high) = place(boxes);
    let mut out = String::new();
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide:.0}\" height=\"{high:.0}\" \
         viewBox=\"0 0 {wide:.0} {high:.0}\" font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"12\">"
    );
    let _ = writeln!(out, "<title>{}</title>", escaped(title));
    out.push_str(
        "<defs>\
         <marker id=\"a\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0 8 4 0 8z\" fill=\"#456\"/></marker>\
         <marker id=\"c\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0 8 4 0 8z\" fill=\"#c22\"/></marker>\
         </defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n",
    );
    for (node, at) in boxes.iter().zip(&placed) {
        for (i, row) in node.rows.iter().enumerate() {
            if let Some(to) = row.to {
                let y = at.y + ROW * (i as f64 + 1.5) + 5.0;
                arrow(&mut out, (at.x + at.width, y), &placed[to], row, at.x);
            }
        }
    }
    for (node, at) in boxes.iter().zip(&placed) {
        draw_box(&mut out, node, at);
    }
    out.push_str("</svg>\n");
    out
}

/// From the right end of a row: to the left side of a box further right, or around to the right side of one that is not.
fn arrow(out: &mut String, (x, y): (f64, f64), to: &Placed, row: &Row, own_x: f64) {
    let (style, marker) = if row.is_cycle {
        ("stroke=\"#c22\" stroke-width=\"2\"", "c")
    } else if row.is_weak {
        ("stroke=\"#456\" stroke-dasharray=\"2 4\"", "a")
    } else {
        ("stroke=\"#456\" stroke-width=\"1.3\"", "a")
    };
    let end_y = to.y + ROW / 2.0 + 2.0;
    let path = if to.x > own_x {
        let bend = ((to.x - x) / 2.0).max(30.0);
        format!(
            "M{x:.1} {y:.1}C{:.1} {y:.1} {:.1} {end_y:.1} {:.1} {end_y:.1}",
            x + bend,
            to.x - bend,
            to.x - 1.0
        )
    } else {
        let end_x = to.x + to.width + 1.0;
        let bend = 34.0 + (x - end_x).abs() / 6.0;
        format!(
            "M{x:.1} {y:.1}C{:.1} {y:.1} {:.1} {end_y:.1} {end_x:.1} {end_y:.1}",
            x + bend,
            end_x + bend
        )
    };
    let _ = writeln!(
        out,
        "<path d=\"{path}\" fill=\"none\" {style} marker-end=\"url(#{marker})\"/>"
    );
}

fn draw_box(out: &mut String, node: &Box, at: &Placed) {
    let Placed {
        x,
        y,
        width: wide,
        height: high,
    } = *at;
    let _ = writeln!(
        out,
        "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{wide:.1}\" height=\"{high:.1}\" rx=\"5\" fill=\"#fbfcfe\" stroke=\"#345\"/>\
         <path d=\"M{x:.1} {:.1}h{wide:.1}\" stroke=\"#345\"/>",
        y + ROW + 2.0
    );
    let _ = writeln!(
        out,
        "<text x=\"{:.1}\" y=\"{:.1}\" font-weight=\"bold\">{}</text>\
         <text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\" fill=\"#567\">{}</text>",
        x + 8.0,
        y + 14.5,
        escaped(&node.title),
        x + wide - 8.0,
        y + 14.5,
        escaped(&node.count)
    );
    for (i, row) in node.rows.iter().enumerate() {
        let base = y + ROW * (i as f64 + 1.0) + 18.5;
        let fill = if row.is_cycle { " fill=\"#c22\"" } else { "" };
        let _ = writeln!(
            out,
            "<text x=\"{:.1}\" y=\"{base:.1}\"{fill}>{}</text>",
            x + 8.0,
            escaped(&row_text(row))
        );
    }
}
