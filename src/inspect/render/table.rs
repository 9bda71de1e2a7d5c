//! Columns that line up.

use tabled::builder::Builder;
use tabled::settings::object::Columns;
use tabled::settings::{Alignment, Padding, Style};

/// On which side a column's cells stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// Text.
    Left,
    /// Numbers.
    Right,
}

/// Rows as aligned lines, two blanks between columns, `indent` before the first; columns that are empty in every row are left out.
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
    let mut builder = Builder::default();
    for row in rows {
        builder.push_record(used.iter().map(|&i| row.get(i).map_or("", String::as_str)));
    }
    let mut table = builder.build();
    table.with(Style::empty()).with(Padding::new(0, 2, 0, 0));
    for (at, &i) in used.iter().enumerate() {
        if sides[i] == Side::Right {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_right_and_empty_columns_go() {
        let row = |a: &str, b: &str| vec![a.to_owned(), String::new(), b.to_owned()];
        let rows = [row("list", "1"), row("set", "1,200")];
        let text = columns(&rows, &[Side::Left, Side::Left, Side::Right], 2);
        assert_eq!(text, "  list      1\n  set   1,200\n");
    }
}
