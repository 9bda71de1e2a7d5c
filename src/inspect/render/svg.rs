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
/// Room between two lanes below the boxes, and between their ways up.
const LANE: f64 = 9.0;
/// Lanes that have a way up of their own between two columns.
const WAYS_UP: usize = 7;
/// Radius of a lane's corners.
const CORNER: f64 = 6.0;
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
    (placed, x + MARGIN, tallest + 2.0 * MARGIN + 20.0)
}

/// The boxes to which arrows lead that cannot go straight from one column to the next, with their direction: a lane each.
fn lanes(boxes: &[Box]) -> Vec<(usize, bool)> {
    let mut lanes = Vec::new();
    for node in boxes {
        for to in node.rows.iter().filter_map(|row| row.to) {
            let layer = boxes[to].layer;
            let lane = (to, layer < node.layer);
            if layer != node.layer && layer != node.layer + 1 && !lanes.contains(&lane) {
                lanes.push(lane);
            }
        }
    }
    lanes
}

/// The picture.
pub(crate) fn text(boxes: &[Box], title: &str) -> String {
    let (placed, wide, high) = place(boxes);
    let lanes = lanes(boxes);
    let first_lane = high - MARGIN - 20.0;
    let high = high + LANE * lanes.len() as f64;
    let mut out = String::new();
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide:.0}\" height=\"{high:.0}\" \
         viewBox=\"0 0 {wide:.0} {high:.0}\" font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"12\">"
    );
    let _ = writeln!(out, "<title>{}</title>", escaped(title));
    out.push_str(
        "<defs>\
         <marker id=\"a\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\" markerUnits=\"userSpaceOnUse\"><path d=\"M0 0 8 4 0 8z\" fill=\"#456\"/></marker>\
         <marker id=\"c\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"10\" markerHeight=\"10\" orient=\"auto\" markerUnits=\"userSpaceOnUse\"><path d=\"M0 0 8 4 0 8z\" fill=\"#c22\"/></marker>\
         </defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n",
    );
    for (node, at) in boxes.iter().zip(&placed) {
        for (i, row) in node.rows.iter().enumerate() {
            if let Some(to) = row.to {
                let start = (at.x + at.width, at.y + ROW * (i as f64 + 1.5) + 5.0);
                let is_back = boxes[to].layer < node.layer;
                let lane = lanes.iter().position(|&lane| lane == (to, is_back));
                let path = match lane {
                    _ if boxes[to].layer == node.layer => beside(start, &placed[to]),
                    _ if boxes[to].layer == node.layer + 1 => straight(start, &placed[to]),
                    Some(lane) => rounded(&below(start, &placed[to], is_back, lane, first_lane)),
                    None => continue,
                };
                arrow(&mut out, &path, row);
            }
        }
    }
    for (node, at) in boxes.iter().zip(&placed) {
        draw_box(&mut out, node, at);
    }
    out.push_str("</svg>\n");
    out
}

/// Where arrows meet a box: the height of its title.
fn title_y(to: &Placed) -> f64 {
    to.y + ROW / 2.0 + 2.0
}

/// To the left side of a box in the next column.
fn straight((x, y): (f64, f64), to: &Placed) -> String {
    let end = (to.x - 1.0, title_y(to));
    let bend = ((to.x - x) / 2.0).max(30.0);
    format!(
        "M{x:.1} {y:.1}C{:.1} {y:.1} {:.1} {:.1} {:.1} {:.1}",
        x + bend,
        to.x - bend,
        end.1,
        end.0,
        end.1
    )
}

/// To the right side of a box in the same column.
fn beside((x, y): (f64, f64), to: &Placed) -> String {
    let end_y = title_y(to);
    let bend = 34.0;
    format!(
        "M{x:.1} {y:.1}C{:.1} {y:.1} {:.1} {end_y:.1} {:.1} {end_y:.1}",
        x + bend,
        x + bend,
        x + 1.0
    )
}

/// To a box further away, in a lane below all boxes, so that it crosses none: up to the right side of a box on the left, or to the left
/// side of one on the right.
fn below(
    (x, y): (f64, f64),
    to: &Placed,
    is_back: bool,
    lane: usize,
    first_lane: f64,
) -> [(f64, f64); 6] {
    let aside = 12.0 + LANE * (lane % WAYS_UP) as f64;
    let lane_y = first_lane + LANE * lane as f64;
    let end_y = title_y(to);
    let (up_x, end_x) = if is_back {
        (to.x + to.width + aside, to.x + to.width + 1.0)
    } else {
        (to.x - aside, to.x - 1.0)
    };
    let down_x = x + aside;
    [
        (x, y),
        (down_x, y),
        (down_x, lane_y),
        (up_x, lane_y),
        (up_x, end_y),
        (end_x, end_y),
    ]
}

/// A path along some points, with rounded corners.
fn rounded(points: &[(f64, f64)]) -> String {
    let mut path = String::new();
    for (i, (x, y)) in points.iter().enumerate() {
        let corner = points.get(i.wrapping_sub(1)).zip(points.get(i + 1));
        let Some((before, after)) = corner else {
            let command = if i == 0 { 'M' } else { 'L' };
            let _ = write!(path, "{command}{x:.1} {y:.1}");
            continue;
        };
        let near = |to: &(f64, f64)| {
            let (dx, dy) = (to.0 - x, to.1 - y);
            let share = CORNER / dx.hypot(dy).max(2.0 * CORNER);
            (x + dx * share, y + dy * share)
        };
        let (from, to) = (near(before), near(after));
        let _ = write!(
            path,
            "L{:.1} {:.1}Q{x:.1} {y:.1} {:.1} {:.1}",
            from.0, from.1, to.0, to.1
        );
    }
    path
}

fn arrow(out: &mut String, path: &str, row: &Row) {
    let (style, marker) = if row.is_cycle {
        ("stroke=\"#c22\" stroke-width=\"2\"", "c")
    } else if row.is_weak {
        ("stroke=\"#456\" stroke-dasharray=\"2 4\"", "a")
    } else {
        ("stroke=\"#456\" stroke-width=\"1.3\"", "a")
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

#[cfg(test)]
mod tests {
    use super::*;

    fn node(layer: usize, targets: &[usize]) -> Box {
        let rows = targets.iter().map(|&to| Row {
            edge: format!("[{to}]"),
            value: String::new(),
            to: Some(to),
            is_cycle: false,
            is_weak: false,
        });
        Box {
            title: "list#1".to_owned(),
            count: "count 1".to_owned(),
            layer,
            rows: rows.collect(),
        }
    }

    /// Does an axis-parallel line pass through a box?
    fn crosses(from: (f64, f64), to: (f64, f64), at: &Placed) -> bool {
        let overlap = |a: f64, b: f64, low: f64, high: f64| a.min(b) < high && low < a.max(b);
        let (dx, dy) = (0.1, 0.1);
        overlap(from.0 - dx, to.0 + dx, at.x, at.x + at.width)
            && overlap(from.1 - dy, to.1 + dy, at.y, at.y + at.height)
    }

    #[test]
    fn arrows_to_boxes_far_away_cross_no_box() {
        let boxes = [
            node(0, &[1, 2, 5]),
            node(1, &[3, 3]),
            node(1, &[0, 4]),
            node(2, &[5, 0]),
            node(2, &[1]),
            node(3, &[0, 1, 2, 3]),
        ];
        let (placed, _, high) = place(&boxes);
        let lanes = lanes(&boxes);
        assert_eq!(
            lanes,
            [(5, false), (0, true), (1, true), (2, true), (3, true)],
            "arrows to one box share a lane"
        );
        let mut n_arrows = 0;
        for (node, at) in boxes.iter().zip(&placed) {
            for to in node.rows.iter().filter_map(|row| row.to) {
                let is_back = boxes[to].layer < node.layer;
                let lane = lanes.iter().position(|&lane| lane == (to, is_back));
                let Some(lane) = lane.filter(|_| boxes[to].layer != node.layer + 1) else {
                    continue;
                };
                let start = (at.x + at.width, at.y + at.height / 2.0);
                let way = below(start, &placed[to], is_back, lane, high - MARGIN - 20.0);
                for (line, other) in way
                    .windows(2)
                    .skip(1)
                    .flat_map(|line| placed.iter().map(move |other| (line, other)))
                {
                    assert!(!crosses(line[0], line[1], other), "to {to}: {line:?}");
                }
                n_arrows += 1;
            }
        }
        assert_eq!(n_arrows, 8);
    }

    #[test]
    fn corners_are_rounded_and_ends_are_met() {
        let path = rounded(&[(0.0, 0.0), (20.0, 0.0), (20.0, 6.0)]);
        assert_eq!(path, "M0.0 0.0L14.0 0.0Q20.0 0.0 20.0 3.0L20.0 6.0");
    }

    #[test]
    fn names_are_escaped() {
        let mut boxes = [node(0, &[])];
        boxes[0].title = "<A & B>".to_owned();
        let picture = text(&boxes, "x < y");
        assert!(picture.contains("&lt;A &amp; B&gt;") && picture.contains("x &lt; y"));
    }
}
