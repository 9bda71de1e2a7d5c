//! Where objects were made: the line of the user's source, or the runtime itself.

use crate::cx::Cx;
use crate::heap::look::Obj;

/// A place as views write it: `input 2`, `leak.py:7`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Origin {
    /// The text's name, as short as views write it.
    pub(crate) source: String,
    /// The line, from 1.
    pub(crate) line: u32,
}

impl Origin {
    /// `leak.py:7`, `input 2`; the line of an input is told only past the first.
    pub(crate) fn text(&self) -> String {
        if self.source.starts_with("input ") {
            if self.line > 1 {
                return format!("{}, line {}", self.source, self.line);
            }
            return self.source.clone();
        }
        format!("{}:{}", self.source, self.line)
    }
}

/// Where a site is, if a program of the user's has it.
pub(crate) fn of_site(cx: &Cx, site: u32) -> Option<Origin> {
    let place = cx.site_place(site)?;
    let name = &cx.sources().get(place.source)?.name;
    if name.starts_with("<library ") {
        return None;
    }
    Some(origin(name, place.line))
}

fn origin(name: &str, line: u32) -> Origin {
    let inside = name
        .strip_prefix('<')
        .and_then(|rest| rest.strip_suffix('>'));
    let source = inside.unwrap_or_else(|| name.rsplit(['/', '\\']).next().unwrap_or(name));
    Origin {
        source: source.to_owned(),
        line,
    }
}

/// A line of a text by the text's name.
pub(crate) fn place(name: &str, line: u32) -> String {
    origin(name, line).text()
}

/// The text of the line of a site, without its indentation.
pub(crate) fn line_of_site(cx: &Cx, site: u32) -> String {
    let text = cx.site_place(site).and_then(|place| {
        let source = cx.sources().get(place.source)?;
        Some(
            source
                .lines
                .line_text(&source.text, place.line)
                .trim()
                .to_owned(),
        )
    });
    text.unwrap_or_default()
}

/// Where an object was made, if a line of the user's made it.
pub(crate) fn of(cx: &Cx, obj: Obj<'_>) -> Option<Origin> {
    of_site(cx, obj.site())
}
