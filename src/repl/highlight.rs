//! Colours for a line that is being typed, from the real lexer.

use crate::source::Span;
use crate::syntax::lexer::lex;
use crate::syntax::token::Tok;

const RESET: &str = "\x1b[0m";
const KEYWORD: &str = "\x1b[1;34m";
const STRING: &str = "\x1b[32m";
const NUMBER: &str = "\x1b[36m";
const COMMENT: &str = "\x1b[2m";
const COMMAND: &str = "\x1b[1;36m";

/// A hint, dimmed.
pub(super) fn hint(hint: &str) -> String {
    format!("{COMMENT}{hint}{RESET}")
}

/// The line with colours; `before` is what was typed of the statement before it.
pub(crate) fn line(before: &str, line: &str) -> String {
    if before.is_empty() && line.trim_start().starts_with(':') {
        let end = line.find(char::is_whitespace).unwrap_or(line.len());
        return format!("{COMMAND}{}{RESET}{}", &line[..end], &line[end..]);
    }
    let text = format!("{before}{line}");
    let lexed = lex(&text);
    let tokens = lexed
        .tokens
        .iter()
        .filter_map(|&(tok, span)| colour(tok).map(|colour| (span, colour)));
    let comments = lexed.comments.iter().map(|&span| (span, COMMENT));
    let mut marks: Vec<(Span, &str)> = tokens.chain(comments).collect();
    marks.sort_by_key(|(span, _)| span.start);
    let mut out = String::new();
    let mut at = before.len();
    for (span, colour) in marks {
        let start = (span.start as usize).max(at);
        let end = (span.end as usize).min(text.len());
        if end <= start || !text.is_char_boundary(start) || !text.is_char_boundary(end) {
            continue;
        }
        out.push_str(&text[at..start]);
        out.push_str(colour);
        out.push_str(&text[start..end]);
        out.push_str(RESET);
        at = end;
    }
    out.push_str(&text[at..]);
    out
}

fn colour(tok: Tok) -> Option<&'static str> {
    match tok {
        Tok::String | Tok::FStringStart | Tok::FStringMiddle | Tok::FStringEnd => Some(STRING),
        tok if tok.is_keyword() => Some(KEYWORD),
        tok if tok.is_number() => Some(NUMBER),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What remains when the colours are taken out.
    fn plain(text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some(at) = rest.find('\x1b') {
            out.push_str(&rest[..at]);
            let end = rest[at..].find('m').map_or(rest.len(), |end| at + end + 1);
            rest = &rest[end..];
        }
        out + rest
    }

    #[test]
    fn colours_change_no_character() {
        for text in [
            "",
            "if x: # why",
            "f'a{b}c'",
            "x = 'é",
            ":refs x",
            "1 + 0x_ ; ~ $ \\",
            "    é = (",
        ] {
            assert_eq!(plain(&line("", text)), text);
            assert_eq!(plain(&line("x = '''\n", text)), text);
        }
    }
}
