//! Columns that line up.

use tabled::builder::Builder;
use tabled::settings::formatting::AlignmentStrategy;
use tabled::settings::object::Columns;
use tabled::settings::{Alignment, Padding, Style};

use super::fit::WIDTH;

/// On which side a column's cells stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// Text.
    Left,
    /// Numbers.
    Right,
}

/// Blanks between two columns.
const GAP: usize = 2;
/// Notes in a narrower column than this would be hard to read.
const NARROWEST: usize = 12;

/// Rows as aligned lines, two blanks between columns, `indent` before the first; columns that are empty in every row are left out. Where
/// that is too wide for a terminal, headings over numbers and the last column's texts take several lines.
pub(crate) fn columns(rows: &[Vec<String>], sides: &[Side], indent: usize) -> String {
    let used: Vec<usize> = (0..sides.len())
        .filter(|&i| {
            rows.iter()
                .any(|row| row.get(i).is_some_and(|cell| !cell.is_empty()))
        })
        .collect();
    if rows.is_empty() || used.is_empty() {
        return String::new();
    }
    let mut cells: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let row = used.iter().map(|&i| row.get(i).cloned());
            row.map(Option::unwrap_or_default).collect()
        })
        .collect();
    let sides: Vec<Side> = used.iter().map(|&i| sides[i]).collect();
    narrow(&mut cells, &sides, indent);
    let mut table = Builder::from_iter(cells).build();
    table
        .with(Style::empty())
        .with(Padding::new(0, GAP, 0, 0))
        .with(AlignmentStrategy::PerLine);
    for (at, &side) in sides.iter().enumerate() {
        if side == Side::Right {
            table.modify(Columns::one(at), Alignment::right());
        }
    }
    let blanks = " ".repeat(indent);
    let mut out = String::new();
    for line in table.to_string().lines() {
        out.push_str(format!("{blanks}{line}").trim_end());
        out.push('\n');
    }
    out
}

/// Breaks cells that make the table too wide.
fn narrow(rows: &mut [Vec<String>], sides: &[Side], indent: usize) {
    let widths = |rows: &[Vec<String>]| -> Vec<usize> {
        (0..sides.len())
            .map(|i| rows.iter().map(|row| display_width(&row[i])).max())
            .map(Option::unwrap_or_default)
            .collect()
    };
    let total = |widths: &[usize]| indent + widths.iter().sum::<usize>() + GAP * (widths.len() - 1);
    if total(&widths(rows)) <= WIDTH {
        return;
    }
    for (i, side) in sides.iter().enumerate() {
        if *side == Side::Right {
            rows[0][i] = rows[0][i].replace(' ', "\n");
        }
    }
    let widths: Vec<usize> = widths(rows);
    let last = sides.len() - 1;
    let room = (WIDTH + widths[last]).saturating_sub(total(&widths));
    if sides[last] == Side::Left && room < widths[last] && room >= NARROWEST {
        for row in rows {
            row[last] = textwrap::fill(&row[last], room);
        }
    }
}

/// Columns that a cell takes.
fn display_width(cell: &str) -> usize {
    let lines = cell.lines().map(textwrap::core::display_width);
    lines.max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_tables_break_headings_and_notes() {
        let row = |cells: [&str; 5]| cells.map(str::to_owned).to_vec();
        let names = [
            "",
            "first_object (dict)",
            "second_object (dict)",
            "third_object (dict)",
            "",
        ];
        let counts = ["sys.getsizeof", "48", "48", "48", "leaves out the values"];
        let sides = [
            Side::Left,
            Side::Right,
            Side::Right,
            Side::Right,
            Side::Left,
        ];
        let text = columns(&[row(names), row(counts)], &sides, 0);
        let wanted = "               first_object  second_object  third_object
                     (dict)         (dict)        (dict)
sys.getsizeof            48             48            48  leaves out the values
";
        assert_eq!(text, wanted);
        let long = ["x".repeat(60), "one two three four five six".to_owned()];
        let text = columns(&[long.to_vec()], &[Side::Left; 2], 0);
        assert_eq!(
            text,
            format!("{}  one two three four\n{:62}five six\n", long[0], "")
        );
    }

    #[test]
    fn numbers_stand_right_and_empty_columns_go() {
        let row = |a: &str, b: &str| vec![a.to_owned(), String::new(), b.to_owned()];
        let rows = [row("list", "1"), row("set", "1,200")];
        let text = columns(&rows, &[Side::Left, Side::Left, Side::Right], 2);
        assert_eq!(text, "  list      1\n  set   1,200\n");
    }
}
