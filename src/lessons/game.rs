//! Be the collector: the learner does a collection by hand. The machine does it first, keeps what it found, and goes back; so what is asked
//! is marked by the verdicts of a real collection of this heap.

use std::fmt::Write;
use std::rc::Rc;

use crate::inspect::render::text::count;
use crate::inspect::trace::{Collection, Verdict};
use crate::lessons::measure;
use crate::session::replay::Track;

/// Objects that are asked about.
const MAX_OBJECTS: usize = 8;

/// What kind of answer a question wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Three numbers: count, from inside, rest.
    Subtraction,
    /// Names, in any order.
    Names,
    /// One name.
    Name,
}

/// A question of the game.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Question {
    kind: Kind,
    /// What is asked, in one line.
    pub(crate) ask: String,
    /// The right answer, as it is shown.
    pub(crate) truth: String,
}

impl Question {
    /// What a wrong answer is counted as.
    pub(crate) fn id(&self) -> &'static str {
        match self.kind {
            Kind::Subtraction => "collector-subtraction",
            Kind::Names => "collector-verdict",
            Kind::Name => "collector-rescue",
        }
    }

    /// Is it right? An error says what an answer looks like.
    pub(crate) fn mark(&self, text: &str) -> Result<Result<(), String>, String> {
        let words: Vec<&str> = text
            .split([',', ' ', ';', '-', '='])
            .map(|word| word.trim_matches(['`', '.', '\'', '"']))
            .filter(|word| !word.is_empty() && *word != "and")
            .collect();
        match self.kind {
            Kind::Subtraction => {
                let numbers: Option<Vec<i64>> =
                    words.iter().map(|word| measure::number(word)).collect();
                let Some([n, inside, rest]) = numbers
                    .as_deref()
                    .and_then(|n| <[i64; 3]>::try_from(n).ok())
                else {
                    return Err("an answer is three numbers, as in: 2 1 1".to_owned());
                };
                if format!("{n} {inside} {rest}") == self.truth {
                    return Ok(Ok(()));
                }
                let wanted: Vec<&str> = self.truth.split(' ').collect();
                let wrong = if n - inside != rest {
                    "The rest is the count less the references from inside."
                } else if n.to_string() != wanted[0] {
                    "Its count is another: every reference counts, from names and from objects."
                } else {
                    "The count is right. From inside come those references that other candidates hold."
                };
                Ok(Err(wrong.to_owned()))
            }
            Kind::Names => {
                let mut given: Vec<&str> = words;
                given.retain(|name| *name != "none");
                given.sort_unstable();
                let mut wanted: Vec<&str> = self
                    .truth
                    .split(", ")
                    .filter(|name| *name != "none")
                    .collect();
                wanted.sort_unstable();
                if text.trim().is_empty() {
                    return Err("an answer is names, as in: a, b; or none".to_owned());
                }
                if given == wanted {
                    return Ok(Ok(()));
                }
                let wrong = match given.iter().find(|name| !wanted.contains(name)) {
                    Some(name) => format!("Not {name}."),
                    None => "There are more.".to_owned(),
                };
                Ok(Err(wrong))
            }
            Kind::Name => match words.as_slice() {
                [] => Err("an answer is a name".to_owned()),
                _ if text.trim() == self.truth || words == [self.truth.as_str()] => Ok(Ok(())),
                _ => Ok(Err("Another one leads to it.".to_owned())),
            },
        }
    }
}

/// See the file's head.
#[derive(Debug)]
pub(crate) struct Game {
    generation: u8,
    collection: Rc<Collection>,
    /// Rows that are asked about, with the names of their objects.
    asked: Vec<(usize, String)>,
}

impl Game {
    /// Begins a game about the next collection. An error is a sentence.
    pub(crate) fn begin(
        track: &mut Track,
        generation: u8,
        among: &[String],
    ) -> Result<Game, String> {
        let position = track.position();
        let _ = track.command(&format!(":gc {generation}"));
        let last = track
            .at_desk(|desk| desk.recorder.0.borrow().last.clone())
            .flatten();
        track.back_to(position).map_err(|stuck| stuck.to_string())?;
        let collection = last.ok_or("the collection was not recorded")?;
        let mut asked = Vec::new();
        for (number, row) in collection.rows.iter().enumerate() {
            let is_meant =
                among.is_empty() || among.iter().any(|class| **class == *row.object.class);
            if is_meant && asked.len() < MAX_OBJECTS {
                let name = row.object.name.as_ref().ok_or_else(|| {
                    format!(
                        "an object of class {} has no name by which it could be asked about",
                        row.object.class
                    )
                })?;
                asked.push((number, name.to_string()));
            }
        }
        if asked.is_empty() {
            return Err(format!(
                "a collection of generation {generation} has no candidates of these classes"
            ));
        }
        asked.sort_by(|(_, one), (_, other)| one.cmp(other));
        Ok(Game {
            generation,
            collection,
            asked,
        })
    }

    fn name(&self, number: usize) -> Option<&str> {
        let found = self.asked.iter().find(|(row, _)| *row == number);
        found.map(|(_, name)| name.as_str())
    }

    fn listed(&self, is_meant: impl Fn(&Verdict) -> bool) -> String {
        let names: Vec<&str> = self
            .asked
            .iter()
            .filter(|(row, _)| is_meant(&self.collection.rows[*row].verdict))
            .map(|(_, name)| name.as_str())
            .collect();
        if names.is_empty() {
            "none".to_owned()
        } else {
            names.join(", ")
        }
    }

    /// What is said before the first question.
    pub(crate) fn opening(&self) -> String {
        let n_others = self.collection.n_candidates as usize - self.asked.len();
        let names: Vec<&str> = self.asked.iter().map(|(_, name)| name.as_str()).collect();
        let mut out = format!(
            "You are the collector of generation {}. Candidates: {}",
            self.generation,
            names.join(", ")
        );
        if n_others > 0 {
            let _ = write!(
                out,
                ", and {}, which the machine does",
                count(n_others as u64, "other")
            );
        }
        out.push_str(".\n");
        out
    }

    /// All questions, in order.
    pub(crate) fn questions(&self) -> Vec<Question> {
        let mut questions = Vec::new();
        let mut ask =
            |kind, ask: String, truth: String| questions.push(Question { kind, ask, truth });
        for (row, name) in &self.asked {
            let row = &self.collection.rows[*row];
            let rest = row.count - row.inside;
            ask(
                Kind::Subtraction,
                format!("{name}: its count, how much of it comes from candidates, what rests?"),
                format!("{} {} {rest}", row.count, row.inside),
            );
        }
        let is_suspect = |verdict: &Verdict| !matches!(verdict, Verdict::Live(_));
        let is_garbage = |verdict: &Verdict| *verdict == Verdict::Garbage;
        let suspects = self.listed(is_suspect);
        ask(
            Kind::Names,
            "Which are suspects, because nothing rests?".to_owned(),
            suspects.clone(),
        );
        if suspects != "none" {
            let rescued = self.listed(|verdict| is_suspect(verdict) && !is_garbage(verdict));
            ask(
                Kind::Names,
                "Which of the suspects are rescued, because something live leads to them?"
                    .to_owned(),
                rescued,
            );
            for (row, name) in &self.asked {
                if let Verdict::Rescued(by) = &self.collection.rows[*row].verdict
                    && let Some(by) = self.rescuer(by.who.id)
                {
                    ask(Kind::Name, format!("What leads to {name}?"), by.to_owned());
                }
            }
            ask(
                Kind::Names,
                "Your verdict: which are garbage?".to_owned(),
                self.listed(is_garbage),
            );
        }
        questions
    }

    fn rescuer(&self, id: usize) -> Option<&str> {
        let row = self
            .collection
            .rows
            .iter()
            .position(|row| row.object.who.id == id)?;
        self.name(row)
    }

    /// Now the machine does it. What it says.
    pub(crate) fn end(&self, track: &mut Track) -> String {
        let command = format!(":gc {}", self.generation);
        let view = super::course::view(track, &command).unwrap_or_default();
        format!("    {command}\n{view}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::render::Look;
    use crate::host::MemoryHost;

    #[test]
    fn the_machine_marks_the_collector() {
        let mut track = crate::lessons::course::track(Box::new(MemoryHost::default()), Look::Plain)
            .expect("a machine can be made");
        let code = "import gc\nclass Node: pass\ngc.collect()\na, b, c = Node(), Node(), Node()\n\
                    a.x = b; b.x = a; c.x = b; b.y = c\nd = Node(); d.x = d\ndel a, b, d";
        assert_eq!(track.run_unit(code).outcome, crate::session::Outcome::Done);
        let game = Game::begin(&mut track, 0, &["Node".to_owned()]).expect("a game");
        let said: Vec<(String, String)> = game
            .questions()
            .into_iter()
            .map(|q| (q.ask, q.truth))
            .collect();
        let truth: Vec<&str> = said.iter().map(|(_, truth)| truth.as_str()).collect();
        assert_eq!(
            truth,
            [
                "1 1 0", "2 2 0", "2 1 1", "1 1 0", "a, b, d", "a, b", "b", "c", "d"
            ],
            "{said:?}"
        );
        let question = &game.questions()[2];
        assert_eq!(question.mark("2 - 1 = 1"), Ok(Ok(())));
        assert!(question.mark("2 1 0").expect("numbers").is_err());
        assert!(question.mark("two").is_err());
        let verdict = &game.questions()[8];
        assert_eq!(verdict.mark("d"), Ok(Ok(())));
        assert!(verdict.mark("none").expect("names").is_err());
        assert!(
            game.end(&mut track).contains("1 garbage"),
            "the collection is still to come"
        );
    }
}
