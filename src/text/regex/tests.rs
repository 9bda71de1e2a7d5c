//! Patterns with what CPython 3.13 says of them.

use super::compile::compile;
use super::machine::{Mode, NOWHERE, Stop, run};
use super::{Wrong, parse};
use crate::text::view::{Text, TextBuf};

fn found(pattern: &str, text: &str, flags: u32) -> Option<Vec<Option<(usize, usize)>>> {
    let pattern = TextBuf::from_str(pattern);
    let parsed = parse::parse(pattern.as_text(), true, flags, |_| None).expect("a good pattern");
    let program = compile(&parsed).expect("a good pattern");
    let text = TextBuf::from_str(text);
    let found = run(
        &program,
        text.as_text(),
        0,
        Mode::Search,
        false,
        &mut || false,
    );
    let marks = found.expect("nothing stops it")?.marks;
    let spans = marks.chunks_exact(2);
    Some(
        spans
            .map(|span| (span[0] != NOWHERE).then_some((span[0], span[1])))
            .collect(),
    )
}

fn whole(pattern: &str, text: &str) -> Option<(usize, usize)> {
    found(pattern, text, 0)?[0]
}

#[test]
fn alternatives_are_tried_in_order() {
    assert_eq!(whole("a|ab", "ab"), Some((0, 1)));
    assert_eq!(whole("(?:a|ab)c", "abc"), Some((0, 3)));
    assert_eq!(whole("a+?b", "aab"), Some((0, 3)));
    assert_eq!(whole("(a|b)*?c", "xabc"), Some((1, 4)));
}

#[test]
fn groups_keep_the_last_round() {
    let spans = found("(?:(a)|(b))*", "ab", 0).expect("it matches");
    assert_eq!(spans, [Some((0, 2)), Some((0, 1)), Some((1, 2))]);
    let spans = found("(a*)*", "aa", 0).expect("it matches");
    assert_eq!(spans, [Some((0, 2)), Some((2, 2))]);
    assert_eq!(whole("(?:a|(?=b))*b", "aab"), Some((0, 3)));
}

#[test]
fn what_is_possessive_gives_nothing_back() {
    assert_eq!(whole("a*+a", "aaa"), None);
    assert_eq!(whole("(?>a|ab)c", "abc"), None);
    assert_eq!(whole("(?:ab|a)++b", "aab"), None);
    assert_eq!(whole("(?:a(?=b)|b)*+", "abb"), Some((0, 3)));
}

#[test]
fn looking_around() {
    assert_eq!(whole("(?<=ab)c", "abc"), Some((2, 3)));
    assert_eq!(whole("(?<!ab)c", "abc c"), Some((4, 5)));
    assert_eq!(whole("a(?!b)", "abac"), Some((2, 3)));
    let spans = found("(?=(a+))a", "aa", 0).expect("it matches");
    assert_eq!(spans, [Some((0, 1)), Some((0, 2))]);
}

#[test]
fn errors_have_places() {
    let wrong = |pattern: &str| {
        let pattern = TextBuf::from_str(pattern);
        match parse::parse(pattern.as_text(), true, 0, |_| None) {
            Ok(parsed) => compile(&parsed).err(),
            Err(wrong) => Some(wrong),
        }
    };
    let at = |message: &str, place| Some(Wrong::Pattern(message.to_owned(), place));
    assert_eq!(wrong("a**"), at("multiple repeat", Some(2)));
    assert_eq!(wrong("*"), at("nothing to repeat", Some(0)));
    assert_eq!(
        wrong("(a"),
        at("missing ), unterminated subpattern", Some(0))
    );
    assert_eq!(wrong("a)"), at("unbalanced parenthesis", Some(1)));
    assert_eq!(wrong("[a"), at("unterminated character set", Some(0)));
    assert_eq!(
        wrong("(?<=a*)b"),
        at("look-behind requires fixed-width pattern", None)
    );
    assert_eq!(wrong("\\"), at("bad escape (end of pattern)", Some(0)));
    assert_eq!(wrong(&"(".repeat(5000)), Some(Wrong::TooDeep));
}

#[test]
fn a_search_without_end_stops_when_told() {
    let pattern = TextBuf::from_str("(a+)+b");
    let parsed = parse::parse(pattern.as_text(), true, 0, |_| None).expect("a good pattern");
    let program = compile(&parsed).expect("a good pattern");
    let text = "a".repeat(60);
    let mut asked = 0;
    let outcome = run(
        &program,
        Text::One(text.as_bytes()),
        0,
        Mode::Match,
        false,
        &mut || {
            asked += 1;
            asked == 3
        },
    );
    assert_eq!(outcome, Err(Stop::Interrupted));
}
