//! Questions at the terminal: asked before the cell, marked after it. After the first miss it is said what the number would mean, after the second
//! there is evidence without the figure, after the third the answer; each try begins before the cell again.

use crate::lessons::course;
use crate::lessons::game::Game;
use crate::lessons::measure::Measure;
use crate::lessons::parse::{Cell, CellKind, Predict};
use crate::lessons::progress::{Done, Ending};
use crate::lessons::quiz;
use crate::lessons::run::{Act, Beat, Flow, Runner, key};
use crate::lessons::show;
use crate::lessons::take::{Answer, Facts};
use crate::repl::Line;
use crate::session::Outcome;

/// Tries before the answer is shown.
const MAX_TRIES: usize = 3;

/// What was answered to a question.
enum Given {
    Answer(Answer),
    Skipped,
}

impl<'l> Runner<'l, '_> {
    /// Questions about the next cell that have not ended.
    pub(super) fn open_questions(&mut self) -> Vec<(u32, &'l Predict)> {
        let mut found = Vec::new();
        for beat in self.beats[..self.at].iter().rev() {
            match beat {
                Beat::Cell(cell) => match &cell.kind {
                    CellKind::Predict(question) => found.push((cell.line, question)),
                    _ => break,
                },
                Beat::Step(..) => break,
                Beat::Prose(_) => {}
            }
        }
        found.reverse();
        let state = self.state();
        found.retain(|(line, _)| {
            state
                .answers
                .get(line)
                .is_none_or(|done| done.ending == Ending::Open)
        });
        found
    }

    /// The number of a question in the lesson, and how many there are.
    fn number(&self, line: u32) -> (usize, usize) {
        let mut lines = Vec::new();
        for beat in &self.beats {
            if let Beat::Cell(cell) = beat
                && let CellKind::Predict(_) = cell.kind
            {
                lines.push(cell.line);
            }
        }
        let number = lines
            .iter()
            .position(|at| *at == line)
            .map_or(0, |at| at + 1);
        (number, lines.len())
    }

    pub(super) fn done(&mut self, line: u32, what: &str) -> &mut Done {
        let done = self.state().answers.entry(line).or_default();
        what.clone_into(&mut done.what);
        done
    }

    /// Asks, runs the cell, marks; again from before the cell if something was missed.
    pub(super) fn predict(&mut self, cell: &'l Cell, questions: Vec<(u32, &'l Predict)>) -> Flow {
        let mut open = questions;
        let mut n_try = 1;
        loop {
            let mut given = Vec::new();
            for &(line, question) in &open {
                match self.ask(line, question, n_try) {
                    Ok(answer) => given.push(answer),
                    Err(flow) => return flow,
                }
            }
            let first = super::statements(cell)
                .first()
                .copied()
                .unwrap_or_default()
                .to_owned();
            self.mark(&first);
            let asked: Vec<&Predict> = open.iter().map(|(_, question)| *question).collect();
            let mut track = self.track.borrow_mut();
            track.session().interrupt().clear();
            let position = track.position();
            let before = course::look(&mut track, &asked);
            let ran = course::run(&mut track, &cell.kind);
            drop(track);
            let Some(ran) = ran else { return Flow::On };
            if ran.outcome == Outcome::Interrupted {
                self.say("It was interrupted, and is undone.\n");
                self.trail.pop();
                if let Err(stuck) = self.track.borrow_mut().back_to(position) {
                    self.say(&format!("{stuck}\n"));
                }
                return Flow::Moved;
            }
            let truths = course::answers(&mut self.track.borrow_mut(), &asked, &before, &ran);
            let mut missed = Vec::new();
            let rows = open.iter().copied().zip(given).zip(truths);
            for (((line, question), given), truth) in rows {
                let is_over = self.marked(line, question, &given, truth, n_try);
                if !is_over {
                    missed.push((line, question));
                }
            }
            self.save();
            if missed.is_empty() {
                self.say(&course::shown(&ran));
                return Flow::On;
            }
            if let Err(stuck) = self.track.borrow_mut().back_to(position) {
                self.say(&format!("{stuck}\n"));
                return Flow::On;
            }
            self.trail.pop();
            open = missed;
            n_try += 1;
        }
    }

    /// Asks one question, until there is an answer that can be read.
    fn ask(&mut self, line: u32, question: &Predict, n_try: usize) -> Result<Given, Flow> {
        let page = self.place.page;
        let measure = question.measure.to_string();
        let what = measure.split(' ').next().unwrap_or_default();
        let (number, of) = self.number(line);
        if n_try == 1 {
            self.say(&format!(
                "\n{}\n",
                page.strong(&format!("predict {number} of {of}: {what}"))
            ));
        }
        let asked = show::inline(page, &quiz::question(question));
        self.say(&format!("{}\n", page.wrap(&asked, "", "")));
        for (number, (option, _)) in question.options.iter().enumerate() {
            let option = show::inline(page, option);
            self.say(&format!(
                "{}\n",
                page.wrap(&option, &format!("  {}. ", number + 1), "     ")
            ));
        }
        let is_plain_number = quiz::form(&question.measure) == "a number";
        if n_try == 1 && !is_plain_number && question.measure != Measure::Choice {
            let form = format!("({})", quiz::form(&question.measure));
            self.say(&format!("{}\n", page.aside(&page.wrap(&form, "", ""))));
        }
        let prompt = match n_try {
            1 => "> ",
            2 => "second try > ",
            _ => "third try > ",
        };
        loop {
            let text = match self.line(prompt, "") {
                Line::End => return Err(Flow::Quit),
                Line::Interrupted => {
                    self.say("s skips the question, q leaves the lesson\n");
                    continue;
                }
                Line::Text(text) => text.trim().to_owned(),
            };
            if !is_answer(&question.measure, &text)
                && let Some(act) = key(&text)
                && !text.is_empty()
            {
                match self.key_at_question(line, question, act) {
                    Some(end) => return end,
                    None => continue,
                }
            }
            let is_command = text.starts_with(':') || text.ends_with('?');
            if is_command || text.starts_with('!') {
                self.done(line, &measure).has_looked = true;
                let code = text.strip_prefix('!').unwrap_or(&text).trim().to_owned();
                let code = if is_command {
                    Some(code)
                } else {
                    self.read_statement(&code)
                };
                if let Some(flow) = code.and_then(|code| self.run_typed(&code)) {
                    return Err(flow);
                }
                continue;
            }
            let text = self.whole_answer(&question.measure, text);
            match quiz::read(question, &text) {
                Ok(answer) => {
                    self.done(line, &measure).tries.push(text);
                    return Ok(Given::Answer(answer));
                }
                Err(sentence) => self.say(&format!("{sentence} (no try is lost)\n")),
            }
        }
    }

    /// An answer of several lines goes on to an empty one.
    fn whole_answer(&mut self, measure: &Measure, first: String) -> String {
        if *measure != Measure::Output
            || first.is_empty()
            || matches!(first.as_str(), "nothing" | "none")
        {
            return first;
        }
        let mut text = first;
        while let Line::Text(line) = self.line(". ", "") {
            if line.trim().is_empty() {
                break;
            }
            text.push('\n');
            text.push_str(&line);
        }
        text
    }

    /// A key at a question. `None`: ask again.
    fn key_at_question(
        &mut self,
        line: u32,
        question: &Predict,
        act: Act,
    ) -> Option<Result<Given, Flow>> {
        match act {
            Act::Skip => {
                self.done(line, &question.measure.to_string()).ending = Ending::Skipped;
                Some(Ok(Given::Skipped))
            }
            Act::Hint => {
                let n = self.done(line, &question.measure.to_string()).n_hints;
                self.done(line, &question.measure.to_string()).n_hints = n + 1;
                let look = look(question);
                self.say(&match (n, look) {
                    (1.., Some(look)) => format!("You may look before you answer: {look}\n"),
                    _ => format!(
                        "An answer is {}. s skips, :command looks, !code runs.\n",
                        quiz::form(&question.measure)
                    ),
                });
                None
            }
            Act::Next | Act::Rest => {
                self.say("an answer first, or s to skip the question\n");
                None
            }
            act => self.act(act).map(Err),
        }
    }

    /// Says what is to be said to an answer. Is the question over?
    fn marked(
        &mut self,
        line: u32,
        question: &Predict,
        given: &Given,
        truth: Result<(Answer, Facts), String>,
        n_try: usize,
    ) -> bool {
        let measure = question.measure.to_string();
        let (truth, facts) = match truth {
            Ok(found) => found,
            Err(sentence) => {
                self.say(&format!(
                    "The machine cannot answer this any more: {sentence}\n"
                ));
                self.done(line, &measure).ending = Ending::Skipped;
                return true;
            }
        };
        let ending = match given {
            Given::Skipped => Ending::Skipped,
            Given::Answer(answer) if quiz::is_right(answer, &truth) => Ending::Right,
            Given::Answer(answer) => {
                let meaning = quiz::meaning(question, answer, &truth, &facts);
                self.done(line, &measure)
                    .misconceptions
                    .push(meaning.id.to_owned());
                let told = show::inline(self.place.page, &meaning.told);
                self.say(&format!(
                    "{}\n",
                    self.place.page.wrap(&told, "No. ", "    ")
                ));
                if n_try == 2
                    && let Some(look) = look(question)
                {
                    let view =
                        course::view(&mut self.track.borrow_mut(), &look).unwrap_or_default();
                    self.say(&format!(
                        "Look, afterwards: {look}\n{}",
                        indented(&quiz::without_figure(&view, &truth))
                    ));
                }
                if n_try < MAX_TRIES {
                    return false;
                }
                Ending::Shown
            }
        };
        self.done(line, &measure).ending = ending;
        let shown = show_answer(question, &truth, self);
        let said = if ending == Ending::Right {
            "Yes"
        } else {
            "It is"
        };
        let tries = self
            .done(line, &measure)
            .tries
            .join(", ")
            .replace('\n', " / ");
        let tried = if n_try > 1 && !tries.is_empty() {
            format!(" Your tries: {tries}.")
        } else {
            String::new()
        };
        let text = match ending {
            Ending::Right => format!("{said}: {shown}.{tried}"),
            _ => format!("{said} {shown}.{tried}"),
        };
        self.say(&format!("{text}\n"));
        if let Some(then) = &question.then {
            let then = show::inline(self.place.page, then);
            self.say(&format!("{}\n", self.place.page.wrap(&then, "", "")));
        }
        true
    }

    /// The learner is the collector.
    pub(super) fn game(&mut self, line: u32, generation: u8, among: &[String]) -> Flow {
        let game = Game::begin(&mut self.track.borrow_mut(), generation, among);
        let game = match game {
            Ok(game) => game,
            Err(sentence) => {
                self.say(&format!(
                    "There is nothing to collect by hand: {sentence}\n"
                ));
                return Flow::On;
            }
        };
        self.say(&format!("\n{}", game.opening()));
        for question in game.questions() {
            self.say(&format!("{}\n", question.ask));
            let mut n_tries = 0;
            loop {
                let text = match self.line("> ", "") {
                    Line::End => return Flow::Quit,
                    Line::Interrupted => continue,
                    Line::Text(text) => text.trim().to_owned(),
                };
                match text.as_str() {
                    ":q" => return Flow::Quit,
                    ":b" => match self.back() {
                        Some(flow) => return flow,
                        None => continue,
                    },
                    ":s" | "s" if !among.iter().any(|name| name == "s") => {
                        self.say(&format!("It is {}.\n", question.truth));
                        break;
                    }
                    ":h" | "" => {
                        self.say("an answer, or :s skip the question | :b back | :q leave | :command looks\n");
                        continue;
                    }
                    command if command.starts_with(':') => {
                        if let Some(flow) = self.run_typed(&text) {
                            return flow;
                        }
                        continue;
                    }
                    _ => {}
                }
                match question.mark(&text) {
                    Err(form) => self.say(&format!("{form}\n")),
                    Ok(Ok(())) => break,
                    Ok(Err(wrong)) => {
                        n_tries += 1;
                        let done = self.done(line, "collector");
                        done.tries.push(text);
                        done.misconceptions.push(question.id().to_owned());
                        if n_tries == MAX_TRIES {
                            self.say(&format!("No. It is {}.\n", question.truth));
                            break;
                        }
                        self.say(&format!("No. {wrong}\n"));
                    }
                }
            }
        }
        self.done(line, "collector").ending = Ending::Right;
        self.save();
        self.say("Now the machine does it.\n");
        self.mark(&format!(":gc {generation}"));
        let said = game.end(&mut self.track.borrow_mut());
        self.say(&said);
        Flow::On
    }
}

/// Is a bare word an answer though it is a key? Names of variables are, and whatever may be printed.
fn is_answer(measure: &Measure, text: &str) -> bool {
    match measure {
        Measure::Dies(paths) | Measure::Finalizers(paths) => paths.iter().any(|path| path == text),
        _ => false,
    }
}

/// The command that shows the evidence.
fn look(question: &Predict) -> Option<String> {
    if let Some(look) = &question.look {
        return Some(look.clone());
    }
    Some(match &question.measure {
        Measure::Count(path) | Measure::WeakReferences(path) | Measure::Exports(path) => {
            format!(":refs {path}")
        }
        Measure::Size(path)
        | Measure::Getsizeof(path)
        | Measure::DeepSize(path)
        | Measure::KeptBy(path) => {
            format!(":size {path}")
        }
        Measure::Alive(class) => format!(":heap {class}"),
        Measure::Unreachable => ":garbage".to_owned(),
        _ => return None,
    })
}

fn show_answer(question: &Predict, truth: &Answer, runner: &Runner<'_, '_>) -> String {
    match truth {
        Answer::Option(number) => {
            let option = question
                .options
                .get(*number)
                .map_or("", |(option, _)| option);
            format!(
                "{}. {}",
                number + 1,
                show::inline(runner.place.page, option).trim_end_matches('.')
            )
        }
        Answer::Output(text) if text.contains('\n') => format!("\n{}\n", indented(text).trim_end()),
        truth => truth.to_string(),
    }
}

fn indented(text: &str) -> String {
    text.lines().map(|row| format!("    {row}\n")).collect()
}
