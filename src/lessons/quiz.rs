//! Questions: their wording, reading what a learner answers, and what is said to an answer that is wrong.

use std::collections::BTreeMap;

use crate::lessons::measure::{self, Measure};
use crate::lessons::parse::Predict;
use crate::lessons::take::{Answer, Cause, Facts};

/// Words for small numbers.
const NUMBERS: [&str; 13] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
];

/// The question as the machine words it, if its author does not.
pub(crate) fn question(predict: &Predict) -> String {
    match &predict.ask {
        Some(ask) => ask.clone(),
        None => own_question(&predict.measure),
    }
}

fn own_question(measure: &Measure) -> String {
    match measure {
        Measure::Count(path) => format!("What is the count of `{path}` after this?"),
        Measure::Size(path) => format!("How many bytes has `{path}` itself, everything included?"),
        Measure::Getsizeof(path) => format!("What does `sys.getsizeof({path})` say?"),
        Measure::DeepSize(path) => {
            format!("How many bytes has `{path}` with everything that it leads to?")
        }
        Measure::KeptBy(path) => format!("How many bytes would be freed with `{path}`?"),
        Measure::Generation(path) => format!("In which generation is `{path}` after this?"),
        Measure::WeakReferences(path) => {
            format!("How many weak references to `{path}` are there after this?")
        }
        Measure::Exports(path) => {
            format!("How many views hold the buffer of `{path}` in place after this?")
        }
        Measure::Alive(class) => {
            format!("How many objects of class `{class}` are alive after this?")
        }
        Measure::Unreachable => {
            "How many objects are unreachable and not freed after this?".to_owned()
        }
        Measure::Freed => "How many objects of the program does this free?".to_owned(),
        Measure::Collections => "How many collections run during this?".to_owned(),
        Measure::Value(code) => format!("What is the value of `{code}` after this?"),
        Measure::Output => "What does this print?".to_owned(),
        Measure::Dies(paths) => format!("Which of {} die in this, and by what?", listed(paths)),
        Measure::Finalizers(paths) => {
            format!("In which order do the finalizers of {} run?", listed(paths))
        }
        Measure::Choice => "Which of these holds after this?".to_owned(),
    }
}

fn listed(paths: &[String]) -> String {
    let paths: Vec<String> = paths.iter().map(|path| format!("`{path}`")).collect();
    paths.join(", ")
}

/// In which form an answer is wanted, where the question does not say it.
pub(crate) fn form(measure: &Measure) -> &'static str {
    match measure {
        Measure::Generation(_) => "0, 1, 2, or none if the collector does not look at it",
        Measure::Value(_) => "the value as repr writes it",
        Measure::Output => "the printed lines, ended by an empty one; or nothing",
        Measure::Dies(_) => "names with causes, as in: a, b by count; c by gc; or none",
        Measure::Finalizers(_) => "names in order, as in: b, a; or none",
        Measure::Choice => "the number of one",
        _ => "a number",
    }
}

/// Reads an answer. The error says what an answer looks like: such an answer is no try.
pub(crate) fn read(predict: &Predict, text: &str) -> Result<Answer, String> {
    let text = text.trim();
    let plain = text.trim_matches(['`', '.', ' ']);
    let word = plain.to_lowercase();
    if text.is_empty() {
        return Err(format!("an answer is {}", form(&predict.measure)));
    }
    let found = match &predict.measure {
        Measure::Value(_) => Some(Answer::Value(text.trim_matches('`').trim().to_owned())),
        Measure::Output => Some(Answer::Output(match word.as_str() {
            "nothing" | "none" => String::new(),
            _ => text.to_owned(),
        })),
        Measure::Generation(_) => match word.as_str() {
            "none" | "not tracked" | "untracked" => Some(Answer::Generation(None)),
            "frozen" => Some(Answer::Generation(Some(3))),
            word => {
                let number = word
                    .trim_start_matches("generation ")
                    .trim_start_matches("gen ");
                let number = read_number(number);
                number
                    .filter(|n| (0..3).contains(n))
                    .map(|n| Answer::Generation(Some(n as u8)))
            }
        },
        Measure::Dies(paths) => return read_deaths(paths, plain),
        Measure::Finalizers(paths) => return read_order(paths, plain),
        Measure::Choice => read_option(&predict.options, &word),
        _ => read_number(&word).map(Answer::Number),
    };
    found.ok_or_else(|| format!("an answer is {}", form(&predict.measure)))
}

fn read_number(text: &str) -> Option<i64> {
    let text = text.trim();
    let word = NUMBERS
        .iter()
        .position(|word| *word == text)
        .map(|n| n as i64);
    word.or_else(|| measure::number(text))
}

fn read_option<T>(options: &[(String, T)], text: &str) -> Option<Answer> {
    if let Some(number) = read_number(text) {
        let number = usize::try_from(number).ok()?.checked_sub(1)?;
        return (number < options.len()).then_some(Answer::Option(number));
    }
    if let [letter @ b'a'..=b'z'] = text.as_bytes() {
        let number = usize::from(letter - b'a');
        return (number < options.len()).then_some(Answer::Option(number));
    }
    let mut found = options.iter().enumerate().filter(|(_, (option, _))| {
        option
            .to_lowercase()
            .trim_matches(['`', '.'])
            .starts_with(text)
    });
    let (number, _) = found.next()?;
    found.next().is_none().then_some(Answer::Option(number))
}

fn read_deaths(paths: &[String], text: &str) -> Result<Answer, String> {
    let mut deaths = BTreeMap::new();
    if matches!(text.to_lowercase().as_str(), "none" | "nobody" | "nothing") {
        return Ok(Answer::Deaths(deaths));
    }
    let text = text.replace(" and ", ", ");
    // Names before their cause.
    let mut waiting: Vec<&str> = Vec::new();
    for part in text
        .split([',', ';'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let (name, cause) = match part.split_once(" by ") {
            Some((name, cause)) => (name.trim(), Some(cause.trim())),
            None => (part, None),
        };
        let name = known(paths, name)?;
        waiting.push(name);
        let Some(cause) = cause else { continue };
        let cause = match cause.trim_start_matches("the ").trim_start_matches("its ") {
            "count" | "counting" | "refcount" => Cause::Count,
            "gc" | "collector" | "garbage collector" | "collection" => Cause::Collector,
            other => return Err(format!("an object dies by count or by gc, not by {other}")),
        };
        for name in waiting.drain(..) {
            deaths.insert(name.to_owned(), cause);
        }
    }
    match waiting.first() {
        Some(name) => Err(format!("by what does {name} die: by count, or by gc?")),
        None => Ok(Answer::Deaths(deaths)),
    }
}

fn read_order(paths: &[String], text: &str) -> Result<Answer, String> {
    if matches!(text.to_lowercase().as_str(), "none" | "nobody" | "nothing") {
        return Ok(Answer::Order(Vec::new()));
    }
    let mut order: Vec<String> = Vec::new();
    for name in text
        .split([',', ';', ' '])
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        if matches!(name, "then" | "and" | "->") {
            continue;
        }
        order.push(known(paths, name)?.to_owned());
    }
    Ok(Answer::Order(order))
}

fn known<'a>(paths: &'a [String], name: &str) -> Result<&'a str, String> {
    let name = name.trim_matches(['`', '\'', '"']);
    match paths.iter().find(|path| *path == name) {
        Some(path) => Ok(path),
        None => Err(format!("{name} is not one of {}", paths.join(", "))),
    }
}

/// Is the answer right? Spaces and the kind of quotes do not matter.
pub(crate) fn is_right(answer: &Answer, truth: &Answer) -> bool {
    match (answer, truth) {
        (Answer::Value(a), Answer::Value(b)) => loose(a) == loose(b),
        (Answer::Output(a), Answer::Output(b)) => {
            let rows = |text: &str| -> Vec<String> {
                text.trim()
                    .lines()
                    .map(|row| row.trim_end().to_owned())
                    .collect()
            };
            // `None` alone was read as nothing.
            rows(a) == rows(b) || a.is_empty() && b == "None"
        }
        (a, b) => a == b,
    }
}

/// Without spaces outside of quotes, and with one kind of quotes.
fn loose(text: &str) -> String {
    let mut quote = None;
    let mut out = String::new();
    for c in text.trim().chars() {
        match quote {
            None if matches!(c, '\'' | '"') => {
                quote = Some(c);
                out.push('\'');
            }
            None if c == ' ' => {}
            Some(open) if c == open => {
                quote = None;
                out.push('\'');
            }
            _ => out.push(c),
        }
    }
    out
}

/// What a wrong answer tells of the learner: an identifier for `learn results`, and what is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Misconception {
    pub(crate) id: &'static str,
    pub(crate) told: String,
}

fn told(id: &'static str, told: impl Into<String>) -> Misconception {
    Misconception {
        id,
        told: told.into(),
    }
}

/// What a wrong answer would mean. Never says the right one.
pub(crate) fn meaning(
    predict: &Predict,
    answer: &Answer,
    truth: &Answer,
    facts: &Facts,
) -> Misconception {
    for (when, said) in &predict.when {
        if read(predict, when).is_ok_and(|when| is_right(&when, answer)) {
            return told("of-the-lesson", said.clone());
        }
    }
    match (answer, truth) {
        (Answer::Number(answer), Answer::Number(truth)) => {
            of_number(predict, *answer, *truth, facts)
        }
        (Answer::Generation(answer), Answer::Generation(truth)) => of_generation(*answer, *truth),
        (Answer::Deaths(answer), Answer::Deaths(truth)) => of_deaths(answer, truth),
        (Answer::Order(answer), Answer::Order(truth)) => of_order(answer, truth),
        (Answer::Output(answer), Answer::Output(truth)) => of_output(answer, truth),
        (Answer::Option(_), Answer::Option(_)) => {
            told("other-option", "That does not hold afterwards.")
        }
        (Answer::Value(_), Answer::Value(truth)) => {
            let kind = match truth.as_str() {
                "True" | "False" => "It is a matter of yes and no, and it is the other one.",
                _ => "That is not what the expression gives.",
            };
            told("other-value", kind)
        }
        _ => told("other-kind", "That is not what was measured."),
    }
}

fn of_number(predict: &Predict, answer: i64, truth: i64, facts: &Facts) -> Misconception {
    let differs_by = |n: Option<i64>| n.is_some_and(|n| n > 0 && answer == truth + n);
    match &predict.measure {
        Measure::Count(path) => {
            if answer == 0 {
                return told(
                    "count-zero",
                    format!("At 0 {path} would be freed here, and could not be asked for."),
                );
            }
            if differs_by(facts.n_weak) {
                return told(
                    "weak-counted",
                    "You counted weak references. They do not count.",
                );
            }
            if answer == truth + 1 {
                let text = "One too many. `sys.getrefcount` would say so: it counts its own argument, which is a reference \
                            while it runs and no longer.";
                return told("argument-counted", text);
            }
            if differs_by(facts.n_exports) {
                return told(
                    "views-counted-twice",
                    "You counted views twice: each holds one reference.",
                );
            }
            if answer + 1 == truth {
                return told(
                    "holder-missed",
                    "One too few: there is a holder that you have missed.",
                );
            }
            if answer < truth {
                return told(
                    "holders-missed",
                    "Too few: there are holders that you have missed.",
                );
            }
            told(
                "holders-invented",
                "Too many: not everything that knows the object holds it.",
            )
        }
        Measure::Size(_) | Measure::Getsizeof(_) | Measure::DeepSize(_) | Measure::KeptBy(_) => {
            of_size(&predict.measure, answer, truth, facts)
        }
        Measure::Alive(class) => {
            if facts
                .n_unreachable
                .is_some_and(|n| n > 0 && answer + n == truth)
            {
                let text = format!(
                    "So many objects of class {class} can be reached. But what cannot be reached is alive until it is freed."
                );
                return told("unreachable-thought-freed", text);
            }
            more_or_less(answer, truth, "alive")
        }
        Measure::Freed => {
            if facts.n_by_count.is_some_and(|n| answer == n) {
                let text =
                    "So many are freed because their counts reach 0. A collection frees others.";
                return told("only-counting-frees", text);
            }
            more_or_less(answer, truth, "freed")
        }
        Measure::Unreachable => more_or_less(answer, truth, "unreachable"),
        _ if answer < truth => told("too-few", "Too few."),
        _ => told("too-many", "Too many."),
    }
}

fn more_or_less(answer: i64, truth: i64, what: &str) -> Misconception {
    match (answer, truth) {
        (0, _) => told("none", format!("Not none: something is {what}.")),
        (_, 0) => told("some", format!("Nothing is {what}.")),
        _ if answer < truth => told("too-few", format!("Too few: more are {what}.")),
        _ => told("too-many", format!("Too many: fewer are {what}.")),
    }
}

fn of_size(measure: &Measure, answer: i64, truth: i64, facts: &Facts) -> Misconception {
    let Some([bytes, getsizeof, deep, kept]) = facts.sizes else {
        return told("other-size", "That is another size.");
    };
    if answer == getsizeof && !matches!(measure, Measure::Getsizeof(_)) {
        let text = "That is what `sys.getsizeof` says. It leaves something out: values that lie inside the object, or whatever it leads to.";
        return told("getsizeof-believed", text);
    }
    if answer == bytes && !matches!(measure, Measure::Size(_)) {
        return told(
            "own-bytes",
            "These are all bytes of the object itself, which is not what is asked here.",
        );
    }
    if answer == deep && !matches!(measure, Measure::DeepSize(_)) {
        return told(
            "deep-bytes",
            "That is with everything it leads to, which is not what is asked here.",
        );
    }
    if answer == kept && !matches!(measure, Measure::KeptBy(_)) {
        return told(
            "kept-bytes",
            "So much would be freed with it, which is not what is asked here.",
        );
    }
    if answer < truth {
        told("too-small", "Too small: some part of it is missing.")
    } else {
        told("too-large", "Too large.")
    }
}

fn of_generation(answer: Option<u8>, truth: Option<u8>) -> Misconception {
    match (answer, truth) {
        (None, Some(_)) => told(
            "thought-untracked",
            "The collector does look at it: it holds, or could hold, other objects.",
        ),
        (Some(_), None) => {
            let text = "The collector does not look at it at all: it can be part of no cycle, or holds nothing that could be.";
            told("thought-tracked", text)
        }
        (Some(answer), Some(truth)) if answer < truth => told(
            "too-young",
            "Older than that: every collection that it lived through made it one older.",
        ),
        _ => told(
            "too-old",
            "Younger than that: it has lived through fewer collections.",
        ),
    }
}

fn of_deaths(answer: &BTreeMap<String, Cause>, truth: &BTreeMap<String, Cause>) -> Misconception {
    if answer.keys().eq(truth.keys()) {
        return told(
            "other-cause",
            "Those are the ones, but not all of them die by what you say.",
        );
    }
    if let Some(name) = answer.keys().find(|name| !truth.contains_key(*name)) {
        return told(
            "lives-on",
            format!("{name} does not die: look who holds it afterwards."),
        );
    }
    told("also-dies", "Those die, but they are not the only ones.")
}

fn of_order(answer: &[String], truth: &[String]) -> Misconception {
    if answer.iter().rev().eq(truth) {
        return told("reversed", "Just the other way round.");
    }
    if answer.len() != truth.len() {
        let text = if answer.len() < truth.len() {
            "More finalizers run than that."
        } else {
            "Fewer finalizers run than that."
        };
        return told("finalizers-miscounted", text);
    }
    told("other-order", "Not in that order.")
}

fn of_output(answer: &str, truth: &str) -> Misconception {
    let (answer, truth): (Vec<&str>, Vec<&str>) =
        (answer.trim().lines().collect(), truth.lines().collect());
    let first = answer
        .iter()
        .zip(&truth)
        .position(|(a, b)| a.trim_end() != b.trim_end());
    match first {
        Some(row) if truth.len() > 1 => {
            told("other-line", format!("Line {} is another one.", row + 1))
        }
        Some(_) => told("other-line", "Something else is printed."),
        None if answer.len() < truth.len() => {
            told("lines-missing", "So it begins, but more is printed.")
        }
        None => told("lines-too-many", "Less is printed than that."),
    }
}

/// A view without the figure that is asked for: it is replaced by a question mark wherever it stands alone. So is what `sys.getrefcount` says of
/// a count.
pub(crate) fn without_figure(view: &str, truth: &Answer) -> String {
    let Answer::Number(n) = truth else {
        return view.to_owned();
    };
    let asked = format!("sys.getrefcount: {}", Answer::Number(n + 1));
    let view = view.replace(&asked, "sys.getrefcount: ?");
    let figure = truth.to_string();
    let mut out = String::new();
    let is_part = |c: Option<char>| {
        c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '#' | '_' | ',' | '['))
    };
    let mut rest = view.as_str();
    while let Some(at) = rest.find(&figure) {
        let (before, after) = (&rest[..at], &rest[at + figure.len()..]);
        out.push_str(before);
        let follows_digits =
            after.starts_with('.') && after[1..].starts_with(|c: char| c.is_ascii_digit());
        let is_number_of_other = ["input ", "line ", "gen "]
            .iter()
            .any(|word| out.ends_with(word));
        let is_other = is_part(out.chars().next_back())
            || after.starts_with(|c: char| c.is_alphanumeric())
            || follows_digits
            || is_number_of_other;
        out.push_str(if is_other { &figure } else { "?" });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// A wrong answer near the right one, to try what is said to it.
pub(crate) fn some_wrong(predict: &Predict, truth: &Answer) -> Answer {
    match truth {
        Answer::Number(n) => Answer::Number(n + 1),
        Answer::Generation(None) => Answer::Generation(Some(0)),
        Answer::Generation(Some(_)) => Answer::Generation(None),
        Answer::Value(text) => Answer::Value(match text.as_str() {
            "True" => "False".to_owned(),
            "False" => "True".to_owned(),
            text => format!("{text}1"),
        }),
        Answer::Output(text) => Answer::Output(format!("{text}1")),
        Answer::Deaths(deaths) => {
            let mut wrong = deaths.clone();
            if let Measure::Dies(paths) = &predict.measure
                && let Some(path) = paths.first()
                && wrong.remove(path).is_none()
            {
                wrong.insert(path.clone(), Cause::Count);
            }
            Answer::Deaths(wrong)
        }
        Answer::Order(names) => Answer::Order(match names.split_last() {
            Some((_, rest)) => rest.to_vec(),
            None => vec!["nobody".to_owned()],
        }),
        Answer::Option(n) => Answer::Option(usize::from(*n == 0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(measure: &str) -> Predict {
        Predict {
            measure: Measure::parse(measure).expect("a measure"),
            ask: None,
            when: Vec::new(),
            look: None,
            then: None,
            options: Vec::new(),
        }
    }

    #[test]
    fn answers_are_read_as_people_write_them() {
        let count = about("count of a");
        for text in ["3", " three ", "`3`", "3.", "Three"] {
            assert_eq!(read(&count, text), Ok(Answer::Number(3)), "{text}");
        }
        assert!(read(&count, "some").is_err());
        assert!(read(&count, "").is_err());
        let generation = about("generation of a");
        assert_eq!(read(&generation, "gen 2"), Ok(Answer::Generation(Some(2))));
        assert_eq!(
            read(&generation, "not tracked"),
            Ok(Answer::Generation(None))
        );
        assert!(read(&generation, "7").is_err());
        let dies = about("dies among a, b, c.d");
        let wanted: BTreeMap<_, _> = [
            ("a".to_owned(), Cause::Count),
            ("b".to_owned(), Cause::Count),
            ("c.d".to_owned(), Cause::Collector),
        ]
        .into();
        let read_dies = read(&dies, "a and b by count; `c.d` by the collector");
        assert_eq!(read_dies, Ok(Answer::Deaths(wanted)));
        assert!(read(&dies, "a").unwrap_err().contains("by what"));
        assert!(read(&dies, "x by gc").unwrap_err().contains("not one of"));
        let order = about("finalizers among a, b");
        let names = |names: &[&str]| {
            Ok(Answer::Order(
                names.iter().map(|n| (*n).to_owned()).collect(),
            ))
        };
        assert_eq!(read(&order, "b then a"), names(&["b", "a"]));
        assert_eq!(read(&order, "none"), names(&[]));
    }

    #[test]
    fn values_are_compared_as_people_mean_them() {
        let value = |text: &str| Answer::Value(text.to_owned());
        assert!(is_right(&value("[1,2, \"a b\"]"), &value("[1, 2, 'a b']")));
        assert!(!is_right(&value("'a  b'"), &value("'a b'")));
        let output = |text: &str| Answer::Output(text.to_owned());
        assert!(is_right(&output("a \nb\n"), &output("a\nb")));
        assert!(!is_right(&output("a"), &output("a\nb")));
    }

    #[test]
    fn a_wrong_number_means_something() {
        let facts = Facts {
            n_weak: Some(2),
            n_exports: Some(0),
            ..Facts::default()
        };
        let says = |answer| {
            meaning(
                &about("count of a"),
                &Answer::Number(answer),
                &Answer::Number(3),
                &facts,
            )
            .id
        };
        assert_eq!(says(4), "argument-counted");
        assert_eq!(says(5), "weak-counted");
        assert_eq!(says(0), "count-zero");
        assert_eq!(says(2), "holder-missed");
        assert_eq!(says(9), "holders-invented");
        let mut predict = about("count of a");
        predict.when.push(("4".to_owned(), "Mine.".to_owned()));
        let said = meaning(&predict, &Answer::Number(4), &Answer::Number(3), &facts);
        assert_eq!(said.told, "Mine.");
    }

    #[test]
    fn evidence_does_not_say_the_figure() {
        let view = "Node#3  gen 3  input 3\ncount 3\n3 holders = count 3   sys.getrefcount: 4\n13 1,3 a3 3.5 3.\n";
        let shown = without_figure(view, &Answer::Number(3));
        let wanted = "Node#3  gen 3  input 3\ncount ?\n? holders = count ?   sys.getrefcount: ?\n13 1,3 a3 3.5 ?.\n";
        assert_eq!(shown, wanted);
    }
}
