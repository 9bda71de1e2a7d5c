//! Takes measures: what a question asks or a check compares is read off the machine, at the moment of asking.

use std::collections::BTreeMap;
use std::fmt;

use crate::cx::Cx;
use crate::heap::look::{self, Link, Obj};
use crate::inspect::recorder::{Death, Recorder, What, Who};
use crate::inspect::render::text;
use crate::inspect::{census, draw, holders, origin, read, sizes, unreachable};
use crate::lessons::measure::{Check, Measure, Op, Term, Wanted};
use crate::session::Outcome;
use crate::session::replay::{Ran, Track};

/// By what an object dies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Cause {
    /// Its count fell to 0.
    Count,
    /// A collection freed it.
    Collector,
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Cause::Count => "count",
            Cause::Collector => "gc",
        })
    }
}

/// What a measure gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    /// A count, bytes, a number of objects.
    Number(i64),
    /// A generation; `None`: the collector does not look at it.
    Generation(Option<u8>),
    /// A value as `repr` writes it.
    Value(String),
    /// What was printed.
    Output(String),
    /// Who dies, by name, and by what.
    Deaths(BTreeMap<String, Cause>),
    /// Names in order.
    Order(Vec<String>),
    /// The number of an option, from 0.
    Option(usize),
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Answer::Number(n) if *n < 0 => write!(f, "{n}"),
            Answer::Number(n) => f.write_str(&text::number(n.unsigned_abs())),
            Answer::Generation(Some(3)) => f.write_str("frozen"),
            Answer::Generation(Some(n)) => write!(f, "{n}"),
            Answer::Generation(None) => f.write_str("none"),
            Answer::Value(text) => f.write_str(text),
            Answer::Output(text) if text.is_empty() => f.write_str("nothing"),
            Answer::Output(text) => f.write_str(text),
            Answer::Deaths(deaths) if deaths.is_empty() => f.write_str("none"),
            Answer::Deaths(deaths) => {
                let mut parts = Vec::new();
                for cause in [Cause::Count, Cause::Collector] {
                    let names: Vec<&str> = deaths
                        .iter()
                        .filter(|(_, by)| **by == cause)
                        .map(|(name, _)| name.as_str())
                        .collect();
                    if !names.is_empty() {
                        parts.push(format!("{} by {cause}", names.join(", ")));
                    }
                }
                f.write_str(&parts.join("; "))
            }
            Answer::Order(names) if names.is_empty() => f.write_str("none"),
            Answer::Order(names) => f.write_str(&names.join(", ")),
            Answer::Option(number) => write!(f, "{}", number + 1),
        }
    }
}

/// What is known besides the answer: figures that a wrong answer may have been.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Facts {
    /// Weak references to the object.
    pub(crate) n_weak: Option<i64>,
    /// Views of its buffer.
    pub(crate) n_exports: Option<i64>,
    /// The object's own bytes, what `sys.getsizeof` says, bytes with what it leads to, bytes that would be freed with it.
    pub(crate) sizes: Option<[i64; 4]>,
    /// Instances of the class that nothing reaches.
    pub(crate) n_unreachable: Option<i64>,
    /// Objects that are freed by their count alone.
    pub(crate) n_by_count: Option<i64>,
}

/// The machine before a cell: what is needed to say afterwards what the cell did.
#[derive(Debug, Default)]
pub(crate) struct Before {
    /// Who the names of questions lead to; a sentence if they lead nowhere.
    who: BTreeMap<String, Result<Who, String>>,
    /// Objects of the program.
    users: Vec<Who>,
    /// Events until then.
    n_events: u64,
    n_collections: u32,
}

impl Before {
    /// Looks at the machine before a cell that these measures are about.
    pub(crate) fn look(track: &mut Track, measures: &[&Measure]) -> Before {
        let mut before = Before::default();
        let paths = measures.iter().flat_map(|measure| match measure {
            Measure::Dies(paths) | Measure::Finalizers(paths) => paths.as_slice(),
            _ => &[],
        });
        let needs_users = measures.contains(&&Measure::Freed);
        track.at_desk(|desk| {
            let (cx, recorder) = desk.machine();
            for path in paths {
                let who = object(cx, recorder, path).map(|obj| recorder.0.borrow().who(obj.id()));
                before.who.insert(path.clone(), who);
            }
            let log = recorder.0.borrow();
            before.n_events = log.n_lost + log.events.len() as u64;
            before.n_collections = log.n_collections;
            if needs_users {
                census::for_each_of_users(cx, |obj| before.users.push(log.who(obj.id())));
                before.users.sort_unstable();
            }
        });
        before
    }

    fn who(&self, path: &str) -> Result<Who, String> {
        match self.who.get(path) {
            Some(who) => who.clone(),
            None => Err(format!("nobody looked at {path} before the cell")),
        }
    }
}

/// What a path leads to.
fn object<'cx>(cx: &'cx Cx, recorder: &Recorder, text: &str) -> Result<Obj<'cx>, String> {
    let path = read::parse(text).ok_or_else(|| {
        format!("{text} is no path of names, attributes and subscripts: it would have to be run")
    })?;
    read::read(cx, recorder, &path).map_err(|lost| match lost {
        read::Lost::Because(sentence) => sentence,
        read::Lost::NeedsRunning => format!("{text} cannot be read without running code"),
    })
}

/// Takes a measure after a cell. The error is a sentence.
pub(crate) fn take(
    track: &mut Track,
    measure: &Measure,
    options: &[(String, Check)],
    before: &Before,
    ran: &Ran,
) -> Result<(Answer, Facts), String> {
    match measure {
        Measure::Value(code) => {
            value(track, code).map(|text| (Answer::Value(text), Facts::default()))
        }
        Measure::Output => {
            let text = String::from_utf8_lossy(&ran.printed.output);
            let text = text.trim_end().to_owned();
            Ok((Answer::Output(text), Facts::default()))
        }
        Measure::Choice => {
            choice(track, options, before, ran).map(|n| (Answer::Option(n), Facts::default()))
        }
        measure => track
            .at_desk(|desk| {
                let (cx, recorder) = desk.machine();
                look_at(cx, recorder, measure, before)
            })
            .unwrap_or_else(|| Err("the look has failed: a bug of Glassheap's".to_owned())),
    }
}

/// The option whose check holds.
fn choice(
    track: &mut Track,
    options: &[(String, Check)],
    before: &Before,
    ran: &Ran,
) -> Result<usize, String> {
    let mut found = Vec::new();
    for (number, (_, check)) in options.iter().enumerate() {
        if holds(track, check, before, ran)?.is_none() {
            found.push(number);
        }
    }
    match found.as_slice() {
        [number] => Ok(*number),
        [] => Err("no option holds".to_owned()),
        several => {
            let numbers: Vec<String> = several.iter().map(|n| (n + 1).to_string()).collect();
            Err(format!("the options {} all hold", numbers.join(", ")))
        }
    }
}

/// The value of an expression, which is run.
fn value(track: &mut Track, code: &str) -> Result<String, String> {
    let ran = track.run_unit(code);
    if ran.outcome != Outcome::Done {
        let shown = String::from_utf8_lossy(&ran.printed.shown);
        let last = shown.trim_end().lines().last().unwrap_or_default();
        return Err(format!("{code} ends in {last}"));
    }
    let text = String::from_utf8_lossy(&ran.printed.output);
    Ok(match text.trim_end() {
        "" => "None".to_owned(),
        text => text.to_owned(),
    })
}

fn number(n: usize) -> Answer {
    Answer::Number(i64::try_from(n).unwrap_or(i64::MAX))
}

/// Measures that are taken by looking.
fn look_at(
    cx: &Cx,
    recorder: &Recorder,
    measure: &Measure,
    before: &Before,
) -> Result<(Answer, Facts), String> {
    let mut facts = Facts::default();
    let answer = match measure {
        Measure::Count(path) => {
            let obj = object(cx, recorder, path)?;
            if obj.is_immortal() {
                return Err(format!("{path} is an immortal object: it is not counted"));
            }
            facts.n_weak = Some(obj.weak_references().len() as i64);
            facts.n_exports = Some(n_exports(cx, obj) as i64);
            Answer::Number(i64::from(obj.count()))
        }
        Measure::Size(path)
        | Measure::Getsizeof(path)
        | Measure::DeepSize(path)
        | Measure::KeptBy(path) => {
            let sizes = sizes::of(cx, object(cx, recorder, path)?, 0);
            let all = [sizes.bytes, sizes.getsizeof, sizes.deep, sizes.retained];
            facts.sizes = Some(all.map(|n| n as i64));
            number(match measure {
                Measure::Size(_) => sizes.bytes,
                Measure::Getsizeof(_) => sizes.getsizeof,
                Measure::DeepSize(_) => sizes.deep,
                _ => sizes.retained,
            })
        }
        Measure::Generation(path) => Answer::Generation(object(cx, recorder, path)?.generation()),
        Measure::WeakReferences(path) => {
            number(object(cx, recorder, path)?.weak_references().len())
        }
        Measure::Exports(path) => number(n_exports(cx, object(cx, recorder, path)?)),
        Measure::Alive(class) => {
            let reached = unreachable::reached(cx, None);
            let (mut n, mut n_unreachable) = (0, 0);
            census::for_each_of_users(cx, |obj| {
                if draw::class_name(cx, obj) == *class {
                    n += 1;
                    n_unreachable += i64::from(!reached.has(obj));
                }
            });
            if n == 0 && !is_class(cx, recorder, class) {
                return Err(format!("there is no class {class}"));
            }
            facts.n_unreachable = Some(n_unreachable);
            number(n)
        }
        Measure::Unreachable => number(unreachable::unreachable(cx).len()),
        Measure::Freed => {
            let (n, n_by_count) = freed(cx, recorder, before);
            facts.n_by_count = Some(n_by_count);
            Answer::Number(n)
        }
        Measure::Collections => {
            let n = recorder.0.borrow().n_collections - before.n_collections;
            Answer::Number(i64::from(n))
        }
        Measure::Dies(paths) => {
            let mut deaths = BTreeMap::new();
            for path in paths {
                let who = before.who(path)?;
                if let Some(death) = death_of(recorder, before, who) {
                    deaths.insert(path.clone(), death);
                }
            }
            Answer::Deaths(deaths)
        }
        Measure::Finalizers(paths) => {
            let mut of = Vec::new();
            for path in paths {
                of.push((before.who(path)?, path));
            }
            let mut order = Vec::new();
            for_each_event(recorder, before, |who, what| {
                if let What::Finalizer = what
                    && let Some((_, path)) = of.iter().find(|(of, _)| *of == who)
                {
                    order.push((*path).clone());
                }
            });
            Answer::Order(order)
        }
        Measure::Value(_) | Measure::Output | Measure::Choice => {
            return Err("this is not taken by looking".to_owned());
        }
    };
    Ok((answer, facts))
}

/// Is there a class of this name, of the program or of the runtime?
fn is_class(cx: &Cx, recorder: &Recorder, name: &str) -> bool {
    let mut found = object(cx, recorder, name).is_ok_and(Obj::is_type);
    look::for_each(cx, |obj| {
        found |= obj.is_type() && draw::type_name(cx, obj) == name;
    });
    found
}

fn n_exports(cx: &Cx, obj: Obj<'_>) -> usize {
    let is_export = |found: &holders::Found<'_>| {
        matches!(
            found,
            holders::Found::Edge(_, Link::Field("memoryview export"))
        )
    };
    holders::find(cx, obj)
        .iter()
        .filter(|found| is_export(found))
        .count()
}

fn for_each_event(recorder: &Recorder, before: &Before, mut f: impl FnMut(Who, &What)) {
    let log = recorder.0.borrow();
    let skipped = before.n_events.saturating_sub(log.n_lost);
    for event in log.events.iter().skip(skipped as usize) {
        f(event.who, &event.what);
    }
}

fn death_of(recorder: &Recorder, before: &Before, who: Who) -> Option<Cause> {
    let mut cause = None;
    for_each_event(recorder, before, |dead, what| {
        if dead == who
            && let What::Freed(death) = what
        {
            cause = Some(cause_of(*death));
        }
    });
    cause
}

fn cause_of(death: Death) -> Cause {
    match death {
        Death::Collection(_) => Cause::Collector,
        Death::Count | Death::End | Death::Unseen => Cause::Count,
    }
}

/// Objects of the program that were freed since: those that it had then, and those that its lines have made since. How many of them by their
/// counts?
fn freed(cx: &Cx, recorder: &Recorder, before: &Before) -> (i64, i64) {
    let log = recorder.0.borrow();
    let skipped = before.n_events.saturating_sub(log.n_lost);
    let mut born = Vec::new();
    let (mut n, mut n_by_count) = (0, 0);
    for event in log.events.iter().skip(skipped as usize) {
        match event.what {
            What::Born if origin::of_site(cx, event.site).is_some() => born.push(event.who),
            What::Freed(death)
                if before.users.binary_search(&event.who).is_ok() || born.contains(&event.who) =>
            {
                n += 1;
                n_by_count += i64::from(cause_of(death) == Cause::Count);
            }
            _ => {}
        }
    }
    (n, n_by_count)
}

/// Does a check hold? `None`: it does; otherwise what was found instead. The error is a sentence: it could not be taken.
pub(crate) fn holds(
    track: &mut Track,
    check: &Check,
    before: &Before,
    ran: &Ran,
) -> Result<Option<String>, String> {
    for term in &check.terms {
        let missed = match term {
            Term::Compare(measure, op, wanted) => {
                let (found, _) = take(track, measure, &[], before, ran)?;
                let is_met = compare(&found, *op, wanted)?;
                (!is_met).then(|| format!("{measure} is {found}"))
            }
            Term::Python(code) => {
                let found = value(track, &format!("not not (\n{code}\n)"))?;
                let last = found.lines().last().unwrap_or_default();
                (last != "True").then(|| format!("{code} is false"))
            }
            Term::Prints(text) => {
                let output = String::from_utf8_lossy(&ran.printed.output);
                (!output.contains(text.as_str())).then(|| {
                    let shown = draw::cut(output.trim_end(), 60);
                    format!(
                        "it printed {}",
                        if shown.is_empty() { "nothing" } else { &shown }
                    )
                })
            }
            Term::Raises(name) => match raised(ran) {
                Some(raised) if raised == *name => None,
                Some(raised) => Some(format!("it raised {raised}")),
                None => Some("it raised nothing".to_owned()),
            },
        };
        if missed.is_some() {
            return Ok(missed);
        }
    }
    Ok(None)
}

/// The class of the exception that nobody caught, by the last line of its traceback.
pub(crate) fn raised(ran: &Ran) -> Option<String> {
    if matches!(ran.outcome, Outcome::Done) {
        return None;
    }
    let shown = String::from_utf8_lossy(&ran.printed.shown);
    let is_title = |line: &&str| {
        line.starts_with(|c: char| c.is_alphabetic()) && !line.starts_with("Traceback")
    };
    let line = shown.lines().rev().find(is_title)?.to_owned();
    let name = line.split(':').next().unwrap_or_default();
    Some(name.rsplit('.').next().unwrap_or_default().to_owned())
}

fn compare(found: &Answer, op: Op, wanted: &Wanted) -> Result<bool, String> {
    let number = match found {
        Answer::Number(n) => Some(*n),
        Answer::Generation(generation) => generation.map(i64::from),
        Answer::Value(text) => text.parse().ok(),
        _ => None,
    };
    let differs = || match wanted {
        Wanted::Number(n) => found.to_string() != n.to_string(),
        Wanted::Text(text) => found.to_string() != *text,
    };
    match (number, wanted, op) {
        (Some(number), Wanted::Number(wanted), op) => Ok(op.holds(number, *wanted)),
        (_, _, Op::Equal) => Ok(!differs()),
        (_, _, Op::Unequal) => Ok(differs()),
        _ => Err(format!(
            "{found} cannot be larger or smaller than something"
        )),
    }
}
