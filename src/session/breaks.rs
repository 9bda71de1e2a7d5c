//! Breakpoints of the stepper: a line, the death of an object, a collection. They are the learner's and not the program's: going back leaves them
//! as they are, but for deaths of objects that nobody has labelled by then.

use std::rc::Rc;

use crate::cx::Cx;
use crate::inspect::origin;
use crate::inspect::recorder::Recorder;
use crate::source::SourceId;
use crate::vm::observe::Line;

/// What to stop at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum At {
    /// A line, in the text of this name or in any.
    Line(Option<Rc<str>>, u32),
    /// The object of this label dies.
    Death(Rc<str>),
    /// A collection runs.
    Collection,
}

/// A breakpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Break {
    number: u32,
    at: At,
    /// The object is dead, and that was told.
    is_told: bool,
}

/// All of them.
#[derive(Debug, Default)]
pub(crate) struct Breaks {
    all: Vec<Break>,
    last_number: u32,
    /// Collections that were told of.
    n_collections: u32,
    /// Where the program stands.
    pub(crate) here: Option<SourceId>,
    /// Inputs are run again: what they set is known.
    pub(crate) is_frozen: bool,
}

impl At {
    /// What it is called.
    fn text(&self) -> String {
        match self {
            At::Line(None, line) => format!("line {line} of what is stepped"),
            At::Line(Some(name), line) => match origin::place(name, *line).rsplit_once(':') {
                Some((file, line)) => format!("{file}, line {line}"),
                None => origin::place(name, *line),
            },
            At::Death(label) => format!("death of {label}"),
            At::Collection => "each collection".to_owned(),
        }
    }
}

impl Breaks {
    /// Sets one, if it is not there yet; says so.
    pub(crate) fn set(&mut self, at: At) -> String {
        if self.is_frozen {
            return String::new();
        }
        let known = self.all.iter().find(|known| known.at == at);
        let number = known.map_or_else(
            || {
                self.last_number += 1;
                self.last_number
            },
            |known| known.number,
        );
        let text = format!("break {number}: {}\n", at.text());
        if known.is_none() {
            self.all.push(Break {
                number,
                at,
                is_told: false,
            });
        }
        text
    }

    /// Removes one, or all; says so.
    pub(crate) fn remove(&mut self, number: Option<u32>) -> Result<String, String> {
        if self.is_frozen {
            return Ok(String::new());
        }
        let n_before = self.all.len();
        self.all
            .retain(|known| number.is_some_and(|number| known.number != number));
        match number {
            Some(number) if self.all.len() == n_before => Err(format!(
                "there is no breakpoint {number} (:break lists all)"
            )),
            Some(number) => Ok(format!("break {number} is off\n")),
            None => Ok("no breakpoints\n".to_owned()),
        }
    }

    /// All of them, a line each.
    pub(crate) fn list(&self) -> String {
        if self.all.is_empty() {
            return "no breakpoints; :break 12 sets one at a line\n".to_owned();
        }
        let lines = self.all.iter().map(|known| {
            let told = if known.is_told { " (it is dead)" } else { "" };
            format!("{:>2}  {}{told}\n", known.number, known.at.text())
        });
        lines.collect()
    }

    /// The program goes on from here, or is here again.
    pub(crate) fn begin(&mut self, recorder: &Recorder) {
        let log = recorder.0.borrow();
        self.n_collections = log.n_collections;
        self.all.retain_mut(|known| match &known.at {
            At::Death(label) => {
                known.is_told = log.deaths.contains_key(label);
                known.is_told || log.labelled.contains_key(label)
            }
            _ => true,
        });
    }

    /// Has the program come to one of them? What to say then.
    pub(crate) fn reached(&mut self, cx: &Cx, recorder: &Recorder, line: Line) -> Option<String> {
        let mut out = String::new();
        for known in &mut self.all {
            let what = match &known.at {
                At::Line(name, number) => {
                    let is_here = *number == line.line
                        && name.as_ref().is_none_or(|name| {
                            let source = cx.sources().get(line.source);
                            source.is_some_and(|source| is_called(&source.name, name))
                        });
                    is_here.then(|| known.at.text())
                }
                At::Death(label) if !known.is_told => {
                    let log = recorder.0.borrow();
                    let dead = log.deaths.get(label);
                    known.is_told = dead.is_some();
                    dead.map(|dead| format!("{label} is dead: {}", dead.death.text()))
                }
                At::Death(_) => None,
                At::Collection => {
                    let n = recorder.0.borrow().n_collections;
                    (n > self.n_collections).then(|| format!("gc #{n} has run (:gc trace last)"))
                }
            };
            if let Some(what) = what {
                out.push_str(&format!("break {}: {what}\n", known.number));
            }
        }
        self.n_collections = recorder.0.borrow().n_collections;
        (!out.is_empty()).then_some(out)
    }
}

/// Is this the name of a text, or the end of its path?
fn is_called(full: &str, name: &str) -> bool {
    full.strip_suffix(name)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('/'))
}

/// The text that a name means: a file, or the number of an input.
pub(crate) fn text_called(name: &str) -> Rc<str> {
    if name.parse::<u32>().is_ok() {
        format!("<input {name}>").into()
    } else {
        name.into()
    }
}
