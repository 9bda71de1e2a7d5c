//! Reads a lesson: a Markdown file whose fenced cells are code, commands, questions and exercises. docs/lessons.md has the format.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::lessons::measure::{Check, Measure};

/// A lesson as its file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Lesson {
    /// The topic: the file's name without number and extension.
    pub(crate) name: String,
    /// The number at the beginning of the file's name.
    pub(crate) number: Option<u32>,
    pub(crate) title: String,
    /// How long it takes.
    pub(crate) minutes: u32,
    /// Is it on the 90-minute route?
    pub(crate) is_core: bool,
    /// Sections of the article that it covers.
    pub(crate) article: Vec<String>,
    /// What stands before the first step.
    pub(crate) opening: Vec<Part>,
    pub(crate) steps: Vec<Step>,
}

/// What stands under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) title: String,
    pub(crate) parts: Vec<Part>,
}

/// Prose or a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    /// Markdown.
    Prose(String),
    Cell(Cell),
}

/// A fenced cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    /// The line of its fence, from 1.
    pub(crate) line: u32,
    pub(crate) kind: CellKind,
}

/// What a cell is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CellKind {
    /// Code that runs in the lesson's session; the exception that it must end in.
    Python {
        code: String,
        raises: Option<String>,
    },
    /// Commands, one per line.
    Glass(Vec<String>),
    /// A question about the state after the next cell that runs.
    Predict(Predict),
    Exercise(Box<Exercise>),
    /// The learner does the collection.
    Collector {
        generation: u8,
        /// The classes of the objects that are asked about; all if there are none.
        among: Vec<String>,
    },
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Predict {
    pub(crate) measure: Measure,
    /// The question in the author's words.
    pub(crate) ask: Option<String>,
    /// Feedback of the author's: an answer, what is said to it.
    pub(crate) when: Vec<(String, String)>,
    /// A command that shows the evidence.
    pub(crate) look: Option<String>,
    /// What is said after the right answer.
    pub(crate) then: Option<String>,
    /// Of a choice: the options, and what makes each of them true.
    pub(crate) options: Vec<(String, Check)>,
}

/// A task.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Exercise {
    /// Markdown.
    pub(crate) task: String,
    /// Runs before the learner's program.
    pub(crate) given: String,
    pub(crate) starter: String,
    /// Runs after it.
    pub(crate) then: String,
    pub(crate) checks: Vec<Check>,
    pub(crate) hints: Vec<String>,
    /// Programs that pass; the first one is shown.
    pub(crate) solutions: Vec<String>,
    /// Programs that must fail.
    pub(crate) wrong: Vec<String>,
}

/// Something that is wrong with a lesson's text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {text}")]
pub(crate) struct Problem {
    /// From 1.
    pub(crate) line: u32,
    /// A sentence.
    pub(crate) text: String,
}

impl Problem {
    fn new(line: u32, text: impl Into<String>) -> Problem {
        Problem {
            line,
            text: text.into(),
        }
    }
}

/// Reads the text of the file of this name. Gives all that is wrong with it.
pub(crate) fn parse(file: &str, text: &str) -> Result<Lesson, Vec<Problem>> {
    let text = text.replace("\r\n", "\n");
    let mut reader = Reader::new(file);
    let start = reader.head(&text);
    reader.body(&text, start);
    reader.end()
}

/// The number and the topic of a file's name.
pub(crate) fn name_of(file: &str) -> (Option<u32>, String) {
    let file = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let stem = file.strip_suffix(".md").unwrap_or(file);
    let numbered = stem.split_once('-').and_then(|(number, topic)| {
        let number = number.parse().ok()?;
        Some((Some(number), topic.to_owned()))
    });
    numbered.unwrap_or_else(|| (None, stem.to_owned()))
}

struct Reader {
    lesson: Lesson,
    problems: Vec<Problem>,
    /// The line of a question that no cell has followed yet.
    open_question: Option<u32>,
}

fn line_at(text: &str, at: usize) -> u32 {
    let before = &text.as_bytes()[..at];
    memchr::memchr_iter(b'\n', before).count() as u32 + 1
}

impl Reader {
    fn new(file: &str) -> Reader {
        let (number, name) = name_of(file);
        Reader {
            lesson: Lesson {
                name,
                number,
                title: String::new(),
                minutes: 0,
                is_core: false,
                article: Vec::new(),
                opening: Vec::new(),
                steps: Vec::new(),
            },
            problems: Vec::new(),
            open_question: None,
        }
    }

    fn wrong(&mut self, line: u32, text: impl Into<String>) {
        self.problems.push(Problem::new(line, text));
    }

    /// Reads the head; gives where the body begins.
    fn head(&mut self, text: &str) -> usize {
        let Some(rest) = text.strip_prefix("---\n") else {
            self.wrong(1, "a lesson begins with a head between lines of ---");
            return 0;
        };
        let Some(end) = rest.find("\n---\n") else {
            self.wrong(1, "the head does not end: a line of --- is missing");
            return text.len();
        };
        for (at, row) in rest[..end].lines().enumerate() {
            let line = at as u32 + 2;
            let Some((key, value)) = row.split_once(':') else {
                self.wrong(line, "a line of the head is `key: value`");
                continue;
            };
            let value = value.trim();
            match key.trim() {
                "title" => value.clone_into(&mut self.lesson.title),
                "minutes" => match value.parse() {
                    Ok(minutes) if minutes > 0 => self.lesson.minutes = minutes,
                    _ => self.wrong(line, "minutes is a number, as in `minutes: 15`"),
                },
                "route" if value == "core" => self.lesson.is_core = true,
                "route" => self.wrong(line, "the only route is `core`"),
                "article" => {
                    let sections = value.split(',').map(|part| part.trim().to_owned());
                    self.lesson.article = sections.collect();
                }
                key => {
                    let text = format!(
                        "the head has no `{key}`; it has title, minutes, route and article"
                    );
                    self.wrong(line, text);
                }
            }
        }
        if self.lesson.title.is_empty() {
            self.wrong(1, "the head needs a title");
        }
        if self.lesson.minutes == 0 {
            self.wrong(1, "the head needs minutes");
        }
        "---\n".len() + end + "\n---\n".len()
    }

    fn parts(&mut self) -> &mut Vec<Part> {
        match self.lesson.steps.last_mut() {
            Some(step) => &mut step.parts,
            None => &mut self.lesson.opening,
        }
    }

    fn prose(&mut self, text: &str) {
        let text = text.trim_matches('\n').trim_end();
        if !text.trim().is_empty() {
            self.parts().push(Part::Prose(text.to_owned()));
        }
    }

    /// Cuts the body at the headings of steps and at the cells.
    fn body(&mut self, text: &str, start: usize) {
        let body = &text[start..];
        // Where the prose that is not kept yet begins.
        let mut kept = 0;
        let (mut depth, mut cell) = (0_usize, None);
        for (event, span) in Parser::new_ext(body, super::MARKDOWN).into_offset_iter() {
            match event {
                Event::Start(Tag::Heading { level, .. }) if depth == 0 => {
                    if matches!(level, HeadingLevel::H1 | HeadingLevel::H2) {
                        self.prose(&body[kept..span.start]);
                        kept = span.end;
                        let title = body[span.clone()].trim_matches(['#', '\n', ' ']).to_owned();
                        let line = line_at(text, start + span.start);
                        self.heading(level, title, line);
                    }
                    depth += 1;
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if depth == 0 => {
                    let first = info.split_whitespace().next().unwrap_or_default();
                    if ["python", "glass", "predict", "exercise", "collector"].contains(&first) {
                        self.prose(&body[kept..span.start]);
                        kept = span.end;
                        cell = Some((
                            info.to_string(),
                            line_at(text, start + span.start),
                            String::new(),
                        ));
                    }
                    depth += 1;
                }
                Event::Text(part) => {
                    if let Some((.., code)) = &mut cell {
                        code.push_str(&part);
                    }
                }
                Event::End(TagEnd::CodeBlock) => {
                    depth = depth.saturating_sub(1);
                    if let Some((info, line, code)) = cell.take() {
                        self.cell(&info, line, &code);
                    }
                }
                Event::Start(_) => depth += 1,
                Event::End(_) => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        self.prose(&body[kept..]);
    }

    fn heading(&mut self, level: HeadingLevel, title: String, line: u32) {
        if let Some(line) = self.open_question.take() {
            self.wrong(line, "no cell follows the question in this step");
        }
        if level == HeadingLevel::H1 {
            if title != self.lesson.title && !self.lesson.title.is_empty() {
                self.wrong(line, "the first heading is the title of the head");
            }
        } else {
            let parts = Vec::new();
            self.lesson.steps.push(Step { title, parts });
        }
    }

    fn cell(&mut self, info: &str, line: u32, code: &str) {
        let (first, rest) = info.trim().split_once(' ').unwrap_or((info.trim(), ""));
        let rest = rest.trim();
        let kind = match first {
            "python" => self.python(rest, line, code),
            "glass" => self.glass(line, code),
            "predict" => self.predict(rest, line, code),
            "collector" => self.collector(rest, line, code),
            _ => self.exercise(line, code),
        };
        let Some(kind) = kind else { return };
        match kind {
            CellKind::Predict(_) => {
                self.open_question.get_or_insert(line);
            }
            CellKind::Python { .. } | CellKind::Glass(_) => self.open_question = None,
            CellKind::Exercise(_) | CellKind::Collector { .. } => {
                if let Some(line) = self.open_question.take() {
                    self.wrong(line, "a python or glass cell must follow the question");
                }
            }
        }
        self.parts().push(Part::Cell(Cell { line, kind }));
    }

    fn python(&mut self, rest: &str, line: u32, code: &str) -> Option<CellKind> {
        let raises = match rest.split_whitespace().collect::<Vec<_>>().as_slice() {
            [] => None,
            ["raises", name] => Some((*name).to_owned()),
            _ => {
                self.wrong(line, "after `python` nothing may stand but `raises NAME`");
                return None;
            }
        };
        if code.trim().is_empty() {
            self.wrong(line, "the cell is empty");
        }
        Some(CellKind::Python {
            code: code.to_owned(),
            raises,
        })
    }

    fn glass(&mut self, line: u32, code: &str) -> Option<CellKind> {
        let rows = code.lines().map(str::trim).filter(|row| !row.is_empty());
        let rows: Vec<String> = rows.map(str::to_owned).collect();
        if rows.is_empty() {
            self.wrong(line, "the cell has no command");
        }
        if let Some(row) = rows
            .iter()
            .find(|row| !row.starts_with(':') && !row.ends_with('?'))
        {
            self.wrong(
                line,
                format!("`{row}` is no command: those begin with a colon"),
            );
        }
        Some(CellKind::Glass(rows))
    }

    fn predict(&mut self, rest: &str, line: u32, code: &str) -> Option<CellKind> {
        let measure = match Measure::parse(rest) {
            Ok(measure) => measure,
            Err(text) => {
                self.wrong(line, text);
                return None;
            }
        };
        let mut predict = Predict {
            measure,
            ask: None,
            when: Vec::new(),
            look: None,
            then: None,
            options: Vec::new(),
        };
        for (line, row) in rows(line, code) {
            if let Some(option) = row.strip_prefix("- ") {
                self.option(line, option, &mut predict);
                continue;
            }
            let (key, value) = match row.split_once(':') {
                Some((key, value)) => (key.trim(), value.trim().to_owned()),
                None => (row.as_str(), String::new()),
            };
            match key {
                "ask" => predict.ask = Some(value),
                "look" => predict.look = Some(value),
                "then" => predict.then = Some(value),
                _ => match key.strip_prefix("when ") {
                    Some(answer) => predict.when.push((answer.trim().to_owned(), value)),
                    None => {
                        let text = "a question has lines `ask:`, `when ANSWER:`, `look:`, `then:`, and `- ` for options";
                        self.wrong(line, text);
                    }
                },
            }
        }
        match (&predict.measure, predict.options.len()) {
            (Measure::Choice, 0 | 1) => self.wrong(line, "a choice needs two options at least"),
            (Measure::Choice, _) if predict.ask.is_none() => {
                self.wrong(line, "a choice needs its question: `ask: …`");
            }
            (Measure::Choice, _) | (_, 0) => {}
            _ => self.wrong(line, "only `predict choice` has options"),
        }
        Some(CellKind::Predict(predict))
    }

    /// `words :: check`
    fn option(&mut self, line: u32, option: &str, predict: &mut Predict) {
        let Some((told, check)) = option.rsplit_once(" :: ") else {
            self.wrong(line, "an option is `- words :: check`");
            return;
        };
        match Check::parse(check) {
            Ok(check) => predict.options.push((told.trim().to_owned(), check)),
            Err(text) => self.wrong(line, text),
        }
    }

    fn collector(&mut self, rest: &str, line: u32, code: &str) -> Option<CellKind> {
        let Some(generation) = rest.parse().ok().filter(|&generation: &u8| generation < 3) else {
            self.wrong(line, "`collector` needs a generation: 0, 1 or 2");
            return None;
        };
        let mut among = Vec::new();
        for (line, row) in rows(line, code) {
            match row.strip_prefix("among:") {
                Some(names) => {
                    let names = names.split(',').map(|name| name.trim().to_owned());
                    among.extend(names.filter(|name| !name.is_empty()));
                }
                None => self.wrong(line, "a collector cell has one line: `among: CLASS, CLASS`"),
            }
        }
        Some(CellKind::Collector { generation, among })
    }

    fn exercise(&mut self, line: u32, code: &str) -> Option<CellKind> {
        let mut exercise = Exercise::default();
        let mut sections: Vec<(u32, &str, String)> = vec![(line, "task", String::new())];
        for (at, row) in code.lines().enumerate() {
            match row.strip_prefix("--- ") {
                Some(name) => sections.push((line + at as u32 + 1, name.trim(), String::new())),
                None => {
                    let (.., text) = sections.last_mut().expect("the task is always there");
                    text.push_str(row);
                    text.push('\n');
                }
            }
        }
        for (line, name, text) in sections {
            let trimmed = text.trim_matches('\n').to_owned();
            let code = if trimmed.trim().is_empty() {
                String::new()
            } else {
                format!("{}\n", trimmed.trim_end())
            };
            match name {
                "task" => trimmed.trim().clone_into(&mut exercise.task),
                "given" => exercise.given = code,
                "starter" => exercise.starter = code,
                "then" => exercise.then = code,
                "hint" => exercise.hints.push(trimmed.trim().to_owned()),
                "solution" => exercise.solutions.push(code),
                "wrong" => exercise.wrong.push(code),
                "check" => {
                    let rows = trimmed.lines().enumerate();
                    for (at, row) in rows.filter(|(_, row)| !row.trim().is_empty()) {
                        match Check::parse(row) {
                            Ok(check) => exercise.checks.push(check),
                            Err(text) => self.wrong(line + at as u32 + 1, text),
                        }
                    }
                }
                name => {
                    let text = format!(
                        "an exercise has no section `{name}`; it has given, starter, then, check, hint, solution and wrong"
                    );
                    self.wrong(line, text);
                }
            }
        }
        for (is_missing, what) in [
            (exercise.task.is_empty(), "a task"),
            (exercise.checks.is_empty(), "a check"),
            (exercise.solutions.is_empty(), "a solution"),
            (exercise.hints.is_empty(), "a hint"),
        ] {
            if is_missing {
                self.wrong(line, format!("the exercise needs {what}"));
            }
        }
        Some(CellKind::Exercise(Box::new(exercise)))
    }

    fn end(mut self) -> Result<Lesson, Vec<Problem>> {
        if let Some(line) = self.open_question.take() {
            self.wrong(line, "no cell follows the question in this step");
        }
        if self.lesson.steps.is_empty() && self.problems.is_empty() {
            self.wrong(1, "a lesson has steps: headings that begin with ##");
        }
        if self.problems.is_empty() {
            Ok(self.lesson)
        } else {
            self.problems.sort_by_key(|problem| problem.line);
            Err(self.problems)
        }
    }
}

/// The rows of a cell with their lines; a row that begins with two spaces goes on with the one before.
fn rows(fence: u32, code: &str) -> Vec<(u32, String)> {
    let mut rows: Vec<(u32, String)> = Vec::new();
    for (at, row) in code.lines().enumerate() {
        if row.trim().is_empty() {
            continue;
        }
        match rows.last_mut() {
            Some((_, last)) if row.starts_with("  ") => {
                last.push(' ');
                last.push_str(row.trim());
            }
            _ => rows.push((fence + at as u32 + 1, row.trim().to_owned())),
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    const LESSON: &str = "\
---
title: Cycles
minutes: 15
route: core
article: 2, 4a
---

# Cycles

Opening.

## Two nodes

Prose.

```python
a = []
```

```predict count of a
ask: How
  many?
when 3: No: 3.
look: :refs a
```

```glass
:refs a
```

## The task

```exercise
Do it.
--- starter
x = 1
--- check
alive Node == 0 :: none
--- hint
Think.
--- solution
x = 2
```
";

    #[test]
    fn a_lesson_is_read() {
        let lesson = parse("lessons/06-cycles.md", LESSON).expect("a good lesson");
        assert_eq!((lesson.number, lesson.name.as_str()), (Some(6), "cycles"));
        assert!(lesson.is_core);
        assert_eq!(lesson.article, ["2", "4a"]);
        assert_eq!(lesson.opening, [Part::Prose("Opening.".to_owned())]);
        assert_eq!(lesson.steps.len(), 2);
        let [
            Part::Prose(_),
            Part::Cell(python),
            Part::Cell(predict),
            Part::Cell(glass),
        ] = lesson.steps[0].parts.as_slice()
        else {
            panic!("{:?}", lesson.steps[0]);
        };
        assert_eq!(python.line, 16);
        let CellKind::Predict(predict) = &predict.kind else {
            panic!("{predict:?}");
        };
        assert_eq!(predict.ask.as_deref(), Some("How many?"));
        assert_eq!(predict.when, [("3".to_owned(), "No: 3.".to_owned())]);
        assert_eq!(glass.kind, CellKind::Glass(vec![":refs a".to_owned()]));
        let Some(Part::Cell(Cell {
            kind: CellKind::Exercise(exercise),
            ..
        })) = lesson.steps[1].parts.last()
        else {
            panic!("{:?}", lesson.steps[1]);
        };
        assert_eq!(exercise.starter, "x = 1\n");
        assert_eq!(exercise.hints, ["Think."]);
    }

    fn problems(text: &str) -> Vec<String> {
        match parse("x.md", text) {
            Ok(_) => Vec::new(),
            Err(problems) => problems.iter().map(ToString::to_string).collect(),
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        assert_eq!(
            problems("# X\n"),
            ["line 1: a lesson begins with a head between lines of ---"]
        );
        let head = "---\ntitle: X\nminutes: 5\n---\n# X\n## S\n";
        assert_eq!(problems(&format!("{head}p\n")), Vec::<String>::new());
        assert_eq!(
            problems(&format!("{head}```predict count of a\n```\n")),
            ["line 7: no cell follows the question in this step"]
        );
        let wrong = problems(&format!("{head}```predict weight of a\n```\n"));
        assert!(
            wrong[0].starts_with("line 7: `weight of a` is no measure"),
            "{wrong:?}"
        );
        let wrong = problems(&format!("{head}```exercise\nx\n--- chek\n```\n"));
        assert!(
            wrong[0].starts_with("line 7: the exercise needs"),
            "{wrong:?}"
        );
        assert!(
            wrong
                .iter()
                .any(|text| text.contains("line 9: an exercise has no section `chek`"))
        );
    }
}
