//! Shows a lesson's Markdown on a terminal: wrapped to its width, code coloured by the real lexer. Without colour nothing is lost: code keeps
//! its backticks, emphasis its stars, headings their signs.

use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};
use tabled::builder::Builder;
use tabled::settings::object::Columns;
use tabled::settings::{Alignment as Side, Padding, Style};
use textwrap::{Options, WordSplitter};

use crate::repl::highlight;

const RESET: &str = "\x1b[0m";
const BOLD: &str = "\x1b[1m";
const TITLE: &str = "\x1b[1;4m";
const CODE: &str = "\x1b[36m";
const DIM: &str = "\x1b[2m";

/// How text is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Page {
    /// Columns.
    pub(crate) width: usize,
    /// No colour.
    pub(crate) is_plain: bool,
}

impl Page {
    /// The page of transcripts.
    pub(crate) const PLAIN: Page = Page {
        width: 80,
        is_plain: true,
    };

    fn style(self, style: &str, text: &str) -> String {
        if self.is_plain || text.is_empty() {
            return text.to_owned();
        }
        // A style ends at each line: what follows in a pager or a log keeps its own.
        let rows: Vec<String> = text
            .split('\n')
            .map(|row| format!("{style}{row}{RESET}"))
            .collect();
        rows.join("\n")
    }

    /// A heading of a step.
    pub(crate) fn heading(self, title: &str) -> String {
        let title = inline(self, title);
        if self.is_plain {
            format!("## {title}\n")
        } else {
            format!("{}\n", self.style(BOLD, &title))
        }
    }

    /// The title of a lesson.
    pub(crate) fn title(self, title: &str) -> String {
        let title = inline(self, title);
        if self.is_plain {
            format!("# {title}\n")
        } else {
            format!("{}\n", self.style(TITLE, &title))
        }
    }

    /// Something of less weight than the text.
    pub(crate) fn aside(self, text: &str) -> String {
        self.style(DIM, text)
    }

    /// Something of more weight.
    pub(crate) fn strong(self, text: &str) -> String {
        self.style(BOLD, text)
    }

    /// Python, indented.
    pub(crate) fn code(self, code: &str, indent: &str) -> String {
        let code = code.trim_end_matches('\n');
        let text = if self.is_plain {
            code.to_owned()
        } else {
            highlight::line("", code)
        };
        let rows: Vec<String> = text
            .split('\n')
            .map(|row| format!("{indent}{row}").trim_end().to_owned())
            .collect();
        format!("{}\n", rows.join("\n"))
    }

    /// Text without Markdown, wrapped.
    pub(crate) fn wrap(self, text: &str, first: &str, rest: &str) -> String {
        let options = Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(rest)
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false);
        textwrap::fill(text, options)
    }
}

/// Markdown as text that ends in a newline.
pub(crate) fn markdown(page: Page, text: &str) -> String {
    let mut shower = Shower {
        page,
        out: String::new(),
        line: String::new(),
        indents: Vec::new(),
        lists: Vec::new(),
        code: None,
        table: None,
        links: Vec::new(),
        heading: None,
    };
    for event in Parser::new_ext(text, super::MARKDOWN) {
        shower.event(event);
    }
    shower.flush_line();
    let out = shower.out.trim_matches('\n');
    if out.is_empty() {
        String::new()
    } else {
        format!("{out}\n")
    }
}

/// Markdown of one line as text without a newline.
pub(crate) fn inline(page: Page, text: &str) -> String {
    let page = Page {
        width: usize::MAX,
        ..page
    };
    markdown(page, text).trim_end().to_owned()
}

/// A table that is being read.
#[derive(Debug, Default)]
struct Table {
    sides: Vec<Side>,
    rows: Vec<Vec<String>>,
}

struct Shower {
    page: Page,
    out: String,
    /// Text of the paragraph, not wrapped yet.
    line: String,
    /// What the lines of each open block begin with: the first, the others.
    indents: Vec<(String, String)>,
    /// Open lists: the number of the next item, if they are numbered.
    lists: Vec<Option<u64>>,
    /// An open block of code: is it Python?
    code: Option<(bool, String)>,
    table: Option<Table>,
    links: Vec<String>,
    heading: Option<HeadingLevel>,
}

impl Shower {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => match &mut self.code {
                Some((_, code)) => code.push_str(&text),
                None => self.line.push_str(&text),
            },
            Event::Code(code) => {
                let text = if self.page.is_plain {
                    format!("`{code}`")
                } else {
                    format!("{CODE}{code}{RESET}")
                };
                // Code is not cut at its blanks.
                self.line.push_str(&text.replace(' ', "\u{a0}"));
            }
            Event::SoftBreak => self.line.push(' '),
            Event::HardBreak => self.line.push('\n'),
            Event::Rule => {
                self.gap();
                let rule = "-".repeat(self.page.width.min(80));
                self.out.push_str(&rule);
                self.out.push('\n');
            }
            Event::Html(text) | Event::InlineHtml(text) => self.line.push_str(&text),
            _ => {}
        }
    }

    /// A blank line before the next block, unless it is the first of an item.
    fn gap(&mut self) {
        let is_first_of_item = self
            .indents
            .last()
            .is_some_and(|(first, rest)| first != rest && !first.trim().is_empty());
        if !self.out.is_empty() && !self.out.ends_with("\n\n") && !is_first_of_item {
            self.out.push('\n');
        }
    }

    fn mark(&mut self, plain: &str, style: &str) {
        self.line
            .push_str(if self.page.is_plain { plain } else { style });
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => self.gap(),
            Tag::Heading { level, .. } => {
                self.gap();
                self.heading = Some(level);
            }
            Tag::BlockQuote(_) => {
                self.gap();
                self.indents.push(("> ".to_owned(), "> ".to_owned()));
            }
            Tag::CodeBlock(kind) => {
                self.flush_line();
                self.gap();
                let is_python =
                    matches!(&kind, CodeBlockKind::Fenced(info) if info.starts_with("python"));
                self.code = Some((is_python, String::new()));
            }
            Tag::List(number) => {
                self.flush_line();
                if self.lists.is_empty() {
                    self.gap();
                }
                self.lists.push(number);
            }
            Tag::Item => {
                self.flush_line();
                let first = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        let first = format!("{number}. ");
                        *number += 1;
                        first
                    }
                    _ => "- ".to_owned(),
                };
                let rest = " ".repeat(first.len());
                self.indents.push((first, rest));
            }
            Tag::Table(sides) => {
                self.gap();
                let sides = sides.iter().map(|side| match side {
                    Alignment::Right => Side::right(),
                    Alignment::Center => Side::center(),
                    Alignment::None | Alignment::Left => Side::left(),
                });
                self.table = Some(Table {
                    sides: sides.collect(),
                    rows: Vec::new(),
                });
            }
            Tag::TableHead | Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            Tag::Emphasis => self.mark("*", "\x1b[3m"),
            Tag::Strong => self.mark("**", BOLD),
            Tag::Link { dest_url, .. } => self.links.push(dest_url.to_string()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.flush_line(),
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::BlockQuote(_) => {
                self.flush_line();
                self.indents.pop();
            }
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::List(_) => {
                self.flush_line();
                self.lists.pop();
                if self.lists.is_empty() {
                    self.gap();
                }
            }
            TagEnd::Item => {
                self.flush_line();
                self.indents.pop();
            }
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.line).replace('\u{a0}', " ");
                if let Some(row) = self.table.as_mut().and_then(|table| table.rows.last_mut()) {
                    row.push(cell);
                }
            }
            TagEnd::Table => self.end_table(),
            TagEnd::Emphasis => self.mark("*", RESET),
            TagEnd::Strong => self.mark("**", RESET),
            TagEnd::Link => {
                if let Some(url) = self.links.pop()
                    && !self.line.ends_with(&url)
                {
                    self.line.push_str(&format!(" ({url})"));
                }
            }
            _ => {}
        }
    }

    fn end_heading(&mut self) {
        let text = std::mem::take(&mut self.line).replace('\u{a0}', " ");
        let text = match (self.heading.take(), self.page.is_plain) {
            (_, false) => self.page.style(BOLD, &text),
            (Some(level), true) => format!("{} {text}", "#".repeat(level as usize)),
            (None, true) => text,
        };
        self.out.push_str(&text);
        self.out.push('\n');
    }

    fn end_code(&mut self) {
        let Some((is_python, code)) = self.code.take() else {
            return;
        };
        let indent = format!("{}    ", self.rest());
        if is_python {
            self.out.push_str(&self.page.code(&code, &indent));
        } else {
            for row in code.lines() {
                self.out.push_str(format!("{indent}{row}").trim_end());
                self.out.push('\n');
            }
        }
    }

    fn end_table(&mut self) {
        let Some(table) = self.table.take() else {
            return;
        };
        let mut builder = Builder::new();
        for row in table.rows {
            builder.push_record(row);
        }
        let mut built = builder.build();
        built.with(Style::empty()).with(Padding::new(0, 2, 0, 0));
        for (at, side) in table.sides.into_iter().enumerate() {
            built.modify(Columns::one(at), side);
        }
        for (at, row) in built.to_string().lines().enumerate() {
            let row = row.trim_end();
            let row = if at == 0 {
                self.page.style(BOLD, row)
            } else {
                row.to_owned()
            };
            self.out.push_str(&row);
            self.out.push('\n');
        }
    }

    /// What lines after the first begin with here.
    fn rest(&self) -> String {
        self.indents.iter().map(|(_, rest)| rest.as_str()).collect()
    }

    /// Writes the paragraph that was read.
    fn flush_line(&mut self) {
        if self.line.trim().is_empty() || self.table.is_some() {
            return;
        }
        let line = std::mem::take(&mut self.line);
        let rest = self.rest();
        let mut first: String = self
            .indents
            .iter()
            .take(self.indents.len().saturating_sub(1))
            .map(|(_, rest)| rest.as_str())
            .collect();
        if let Some((own, rest)) = self.indents.last_mut() {
            first.push_str(own);
            // The sign of an item stands once.
            if own.trim() != ">" {
                own.clone_from(rest);
            }
        }
        let filled = self.page.wrap(line.trim(), &first, &rest);
        self.out.push_str(&filled.replace('\u{a0}', " "));
        self.out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NARROW: Page = Page {
        width: 30,
        is_plain: true,
    };

    #[test]
    fn prose_is_wrapped_and_keeps_its_signs() {
        let text = "A *name* is bound to an object; `sys.getrefcount(a) - 1` says\nhow **often**.\n\nSecond.";
        let want = "\
A *name* is bound to an
object;
`sys.getrefcount(a) - 1` says
how **often**.

Second.
";
        assert_eq!(markdown(NARROW, text), want);
    }

    #[test]
    fn lists_quotes_code_and_links() {
        let text = "\
Before:

- one that goes on for more than a line
- two
  1. deep
  2. deeper

> quoted text that is longer than a line

See [the docs](https://x.org).

```python
def f():
    pass
```
";
        let want = "\
Before:

- one that goes on for more
  than a line
- two
  1. deep
  2. deeper

> quoted text that is longer
> than a line

See the docs (https://x.org).

    def f():
        pass
";
        assert_eq!(markdown(NARROW, text), want);
    }

    #[test]
    fn tables_stand_in_columns() {
        let text = "| a | b |\n|---|---:|\n| `x` | 1 |\n| longer | 22 |\n";
        let want = "a        b\n`x`      1\nlonger  22\n";
        assert_eq!(markdown(NARROW, text), want);
    }

    #[test]
    fn colour_changes_no_word() {
        let page = Page {
            width: 40,
            is_plain: false,
        };
        let text = markdown(page, "One **two** `three four`.\n\n```python\nx = 1\n```\n");
        assert!(text.contains("three four"), "{text}");
        assert!(text.contains("\x1b["), "{text}");
        assert!(!text.contains('*') && !text.contains('`'), "{text}");
    }
}
