//! What can be asked of the machine: the measures that predictions ask for and checks compare, as a lesson's author writes them.

use std::fmt;

/// A number, a text or a list that the machine can take. Paths are names, attributes and subscripts, read without running anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Measure {
    /// The reference count of what a path leads to.
    Count(String),
    /// All bytes of the object itself.
    Size(String),
    /// What `sys.getsizeof` says.
    Getsizeof(String),
    /// Bytes of everything that is reached from it.
    DeepSize(String),
    /// Bytes that would be freed with it.
    KeptBy(String),
    /// Its generation.
    Generation(String),
    /// How many weak references to it there are.
    WeakReferences(String),
    /// How many of its buffers are lent out.
    Exports(String),
    /// How many instances of a class are alive.
    Alive(String),
    /// Objects that nothing can reach any more.
    Unreachable,
    /// Objects of the program that were freed.
    Freed,
    /// Collections that ran.
    Collections,
    /// What an expression gives; it is run.
    Value(String),
    /// What was printed.
    Output,
    /// Which of these objects died, and by what.
    Dies(Vec<String>),
    /// The order in which the finalizers of these objects ran.
    Finalizers(Vec<String>),
    /// Which of several statements holds.
    Choice,
}

/// Measures of one object, by the words before its path.
const OF_OBJECTS: &[(&str, fn(String) -> Measure)] = &[
    ("count of", Measure::Count),
    ("size of", Measure::Size),
    ("getsizeof", Measure::Getsizeof),
    ("deep size of", Measure::DeepSize),
    ("kept by", Measure::KeptBy),
    ("generation of", Measure::Generation),
    ("weak references to", Measure::WeakReferences),
    ("exports of", Measure::Exports),
    ("alive", Measure::Alive),
    ("value of", Measure::Value),
];

/// Measures of several objects.
const OF_SEVERAL: &[(&str, fn(Vec<String>) -> Measure)] = &[
    ("dies among", Measure::Dies),
    ("finalizers among", Measure::Finalizers),
];

/// Measures of the whole.
const OF_ALL: &[(&str, Measure)] = &[
    ("unreachable", Measure::Unreachable),
    ("freed", Measure::Freed),
    ("collections", Measure::Collections),
    ("output", Measure::Output),
    ("choice", Measure::Choice),
];

impl Measure {
    /// Reads a measure as authors write it. The error is a sentence.
    pub(crate) fn parse(text: &str) -> Result<Measure, String> {
        let text = text.trim();
        if let Some((_, measure)) = OF_ALL.iter().find(|(words, _)| *words == text) {
            return Ok(measure.clone());
        }
        for (words, make) in OF_OBJECTS {
            if let Some(rest) = after(text, words) {
                return match rest {
                    "" => Err(format!(
                        "`{words}` needs what it is about, as in `{words} a`"
                    )),
                    rest => Ok(make(rest.to_owned())),
                };
            }
        }
        for (words, make) in OF_SEVERAL {
            if let Some(rest) = after(text, words) {
                let names: Vec<String> = rest.split(',').map(|n| n.trim().to_owned()).collect();
                return if names.iter().any(String::is_empty) {
                    Err(format!("`{words}` needs names, as in `{words} a, b`"))
                } else {
                    Ok(make(names))
                };
            }
        }
        let known: Vec<&str> = (OF_OBJECTS.iter().map(|(words, _)| *words))
            .chain(OF_SEVERAL.iter().map(|(words, _)| *words))
            .chain(OF_ALL.iter().map(|(words, _)| *words))
            .collect();
        Err(format!(
            "`{text}` is no measure; there are: {}",
            known.join(", ")
        ))
    }
}

/// What follows these words.
fn after<'text>(text: &'text str, words: &str) -> Option<&'text str> {
    let rest = text.strip_prefix(words)?;
    (rest.is_empty() || rest.starts_with(' ')).then(|| rest.trim())
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Measure::Count(path) => write!(f, "count of {path}"),
            Measure::Size(path) => write!(f, "size of {path}"),
            Measure::Getsizeof(path) => write!(f, "getsizeof {path}"),
            Measure::DeepSize(path) => write!(f, "deep size of {path}"),
            Measure::KeptBy(path) => write!(f, "kept by {path}"),
            Measure::Generation(path) => write!(f, "generation of {path}"),
            Measure::WeakReferences(path) => write!(f, "weak references to {path}"),
            Measure::Exports(path) => write!(f, "exports of {path}"),
            Measure::Alive(class) => write!(f, "alive {class}"),
            Measure::Unreachable => f.write_str("unreachable"),
            Measure::Freed => f.write_str("freed"),
            Measure::Collections => f.write_str("collections"),
            Measure::Value(code) => write!(f, "value of {code}"),
            Measure::Output => f.write_str("output"),
            Measure::Dies(paths) => write!(f, "dies among {}", paths.join(", ")),
            Measure::Finalizers(paths) => write!(f, "finalizers among {}", paths.join(", ")),
            Measure::Choice => f.write_str("choice"),
        }
    }
}

/// How two values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Op {
    /// `==`
    Equal,
    /// `!=`
    Unequal,
    /// `<=`
    AtMost,
    /// `>=`
    AtLeast,
    /// `<`
    Less,
    /// `>`
    More,
}

impl Op {
    /// Longer signs before those that begin them.
    const ALL: [(&'static str, Op); 6] = [
        ("==", Op::Equal),
        ("!=", Op::Unequal),
        ("<=", Op::AtMost),
        (">=", Op::AtLeast),
        ("<", Op::Less),
        (">", Op::More),
    ];

    /// Does it hold between numbers?
    pub(crate) fn holds(self, left: i64, right: i64) -> bool {
        match self {
            Op::Equal => left == right,
            Op::Unequal => left != right,
            Op::AtMost => left <= right,
            Op::AtLeast => left >= right,
            Op::Less => left < right,
            Op::More => left > right,
        }
    }
}

/// What a measure is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// A number; of bytes where the author wrote a unit.
    Number(i64),
    /// A word or a quoted text, without its quotes.
    Text(String),
}

/// One condition of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Term {
    /// A measure is compared.
    Compare(Measure, Op, Wanted),
    /// An expression is true.
    Python(String),
    /// This was printed.
    Prints(String),
    /// The program ended in this exception.
    Raises(String),
}

/// A check: all of its terms hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Check {
    /// At least one.
    pub(crate) terms: Vec<Term>,
    /// How it is told to people: what the author wrote behind ` :: `, or the check itself.
    pub(crate) told: String,
    /// The condition as the author wrote it.
    pub(crate) source: String,
}

impl Check {
    /// Reads a check. The error is a sentence.
    pub(crate) fn parse(text: &str) -> Result<Check, String> {
        let (condition, told) = match text.rsplit_once(" :: ") {
            Some((condition, told)) => (condition.trim(), told.trim()),
            None => (text.trim(), text.trim()),
        };
        let mut terms = Vec::new();
        let mut rest = condition;
        while !rest.is_empty() {
            // An expression may have an `and` of its own: it is the last term.
            let end = if rest.starts_with("python ") {
                rest.len()
            } else {
                end_of_term(rest)
            };
            terms.push(term(rest[..end].trim())?);
            rest = rest[end..].trim_start();
            rest = rest.strip_prefix("and ").map_or(rest, str::trim_start);
        }
        if terms.is_empty() {
            return Err("a check needs a condition, as in `alive Node == 0`".to_owned());
        }
        Ok(Check {
            terms,
            told: told.to_owned(),
            source: condition.to_owned(),
        })
    }
}

/// Where the next ` and ` outside of quotes is.
fn end_of_term(text: &str) -> usize {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if c == '"' || c == '\'' => quote = Some(c),
            None if text[at..].starts_with(" and ") => return at,
            None => {}
        }
    }
    text.len()
}

fn term(text: &str) -> Result<Term, String> {
    if let Some(code) = after(text, "python") {
        return match code {
            "" => Err("`python` needs an expression".to_owned()),
            code => Ok(Term::Python(code.to_owned())),
        };
    }
    if let Some(printed) = after(text, "prints") {
        return unquoted(printed)
            .map(Term::Prints)
            .ok_or_else(|| "`prints` needs a quoted text".to_owned());
    }
    if let Some(name) = after(text, "raises") {
        return if name.is_empty() {
            Err("`raises` needs the name of an exception".to_owned())
        } else {
            Ok(Term::Raises(name.to_owned()))
        };
    }
    // The last one: a path may have such a sign in a key.
    let mut places = (0..text.len())
        .rev()
        .filter(|&at| text.is_char_boundary(at));
    let found = places.find_map(|at| {
        let op = Op::ALL
            .iter()
            .find(|(sign, _)| text[at..].starts_with(sign) && text[..at].ends_with(' '))?;
        Some((at, *op))
    });
    let Some((at, (sign, op))) = found else {
        return Err(format!(
            "`{text}` compares nothing: a check is a measure, ==, !=, <, <=, > or >=, and a value"
        ));
    };
    let measure = Measure::parse(&text[..at])?;
    let value = text[at + sign.len()..].trim();
    Ok(Term::Compare(measure, op, wanted(value)?))
}

fn unquoted(text: &str) -> Option<String> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let inner = text.strip_prefix(quote)?.strip_suffix(quote)?;
    Some(inner.replace("\\n", "\n"))
}

fn wanted(text: &str) -> Result<Wanted, String> {
    if text.is_empty() {
        return Err("a value is missing behind the comparison".to_owned());
    }
    if let Some(text) = unquoted(text) {
        return Ok(Wanted::Text(text));
    }
    Ok(number(text).map_or_else(|| Wanted::Text(text.to_owned()), Wanted::Number))
}

/// A number as people write it: `1000`, `1,000`, `1_000`, `-3`, `10 KB`, `2 MB`.
pub(crate) fn number(text: &str) -> Option<i64> {
    let text = text.trim();
    let (digits, unit) = match text.split_once(' ') {
        Some((digits, unit)) => (digits, unit.trim()),
        None => (text, ""),
    };
    let unit = match unit.to_ascii_lowercase().as_str() {
        "" | "byte" | "bytes" | "b" => 1,
        "kb" => 1 << 10,
        "mb" => 1 << 20,
        "gb" => 1 << 30,
        _ => return None,
    };
    let digits: String = digits.chars().filter(|c| !matches!(c, ',' | '_')).collect();
    digits.parse::<i64>().ok()?.checked_mul(unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_are_read_as_they_are_written() {
        for text in [
            "count of a.b[0]",
            "size of x",
            "getsizeof x",
            "deep size of x",
            "kept by cache",
            "generation of n",
            "weak references to n",
            "exports of data",
            "alive Node",
            "unreachable",
            "freed",
            "collections",
            "value of gc.collect()",
            "output",
            "dies among a, b",
            "finalizers among a, b.c",
            "choice",
        ] {
            let measure = Measure::parse(text).expect("a measure");
            assert_eq!(measure.to_string(), text);
        }
        assert!(Measure::parse("count").is_err());
        assert!(Measure::parse("counting of a").is_err());
        assert!(Measure::parse("dies among a,").is_err());
    }

    #[test]
    fn checks_have_terms_and_words() {
        let check = Check::parse("alive Node == 1 and kept by cache < 10 KB :: all is well");
        let check = check.expect("a check");
        assert_eq!(check.told, "all is well");
        let kept = Measure::KeptBy("cache".to_owned());
        let terms = [
            Term::Compare(
                Measure::Alive("Node".to_owned()),
                Op::Equal,
                Wanted::Number(1),
            ),
            Term::Compare(kept, Op::Less, Wanted::Number(10_240)),
        ];
        assert_eq!(check.terms, terms);
        let check = Check::parse("python a is b and c").expect("a check");
        assert_eq!(check.terms, [Term::Python("a is b and c".to_owned())]);
        assert_eq!(check.told, "python a is b and c");
        let check = Check::parse("prints \"x and y\" and raises ValueError").expect("a check");
        assert_eq!(check.terms.len(), 2);
        for wrong in ["", "alive Node", "count of a ==", "prints x", "raises"] {
            assert!(Check::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        assert_eq!(number("1,000"), Some(1000));
        assert_eq!(number("2 KB"), Some(2048));
        assert_eq!(number("56 bytes"), Some(56));
        assert_eq!(number("two"), None);
        assert_eq!(number("9 parsecs"), None);
    }
}
