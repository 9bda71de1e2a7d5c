//! A lesson in other forms: a notebook, a page, a handout. With or without answers; the answers of questions come from the machine, which has
//! taken them in a perfect run.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::lessons::MARKDOWN;
use crate::lessons::measure::Measure;
use crate::lessons::parse::{Cell, CellKind, Exercise, Lesson, Part, Predict};

/// What a lesson can become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// A Jupyter notebook, format 4.5.
    Notebook,
    /// One page of HTML that needs nothing beside it.
    Html,
    /// Markdown without the cells' machinery, to be printed.
    Markdown,
}

impl Format {}

/// The lesson in this form. `answers` are those of its questions, in their order; without them neither they nor solutions are given.
/// `ask` words the question of a measure.
pub(crate) fn export(
    lesson: &Lesson,
    format: Format,
    ask: &dyn Fn(&Predict) -> String,
    answers: Option<&[String]>,
) -> String {
    match format {
        Format::Notebook => notebook(lesson, ask, answers),
        Format::Html => html(lesson, ask, answers),
        Format::Markdown => handout(lesson, ask, answers),
    }
}

/// The parts of a lesson in order; a step's heading as prose.
fn parts(lesson: &Lesson) -> impl Iterator<Item = Part> + '_ {
    let steps = lesson.steps.iter().flat_map(|step| {
        let heading = Part::Prose(format!("## {}", step.title));
        std::iter::once(heading).chain(step.parts.iter().cloned())
    });
    let title = Part::Prose(format!("# {}", lesson.title));
    std::iter::once(title)
        .chain(lesson.opening.iter().cloned())
        .chain(steps)
}

/// Markdown that people read.
pub(crate) fn handout(
    lesson: &Lesson,
    ask: &dyn Fn(&Predict) -> String,
    answers: Option<&[String]>,
) -> String {
    let mut out = String::new();
    let mut answers = answers.map(|answers| answers.iter());
    for part in parts(lesson) {
        let text = match part {
            Part::Prose(text) => text,
            Part::Cell(cell) => {
                let answer = match (&cell.kind, &mut answers) {
                    (CellKind::Predict(_), Some(answers)) => answers.next(),
                    _ => None,
                };
                cell_of_handout(&cell, ask, answer.map(String::as_str), answers.is_some())
            }
        };
        let _ = writeln!(out, "{}\n", text.trim_end());
    }
    format!("{}\n", out.trim_end())
}

/// A block that is fenced so that nothing in it ends it.
fn fenced(language: &str, code: &str) -> String {
    let mut fence = "```".to_owned();
    while code.contains(&fence) {
        fence.push('`');
    }
    format!("{fence}{language}\n{}\n{fence}\n", code.trim_end())
}

fn cell_of_handout(
    cell: &Cell,
    ask: &dyn Fn(&Predict) -> String,
    answer: Option<&str>,
    has_answers: bool,
) -> String {
    match &cell.kind {
        CellKind::Python { code, .. } => fenced("python", code),
        CellKind::Glass(commands) => fenced("text", &commands.join("\n")),
        CellKind::Predict(predict) => {
            let mut text = format!("> **Before you run it:** {}\n", ask(predict));
            for (at, (option, _)) in predict.options.iter().enumerate() {
                let _ = write!(text, ">\n> {}. {option}\n", at + 1);
            }
            match answer {
                Some(answer) => {
                    let rows: Vec<&str> = answer.lines().collect();
                    let _ = write!(text, ">\n> Answer: **{}**", rows.join(" / "));
                    if let Some(then) = &predict.then {
                        let _ = write!(text, " {then}");
                    }
                }
                None => text.push_str(">\n> My answer: ____________________"),
            }
            text
        }
        CellKind::Exercise(exercise) => exercise_of_handout(exercise, has_answers),
        CellKind::Collector { generation, among } => {
            let of = if among.is_empty() {
                String::new()
            } else {
                format!(" of class {}", among.join(" or "))
            };
            format!(
                "> **Be the collector** of generation {generation}. For each candidate{of}: its count, the references from inside the group, \
                 what rests, who rescues it, the verdict.\n"
            )
        }
    }
}

fn exercise_of_handout(exercise: &Exercise, has_answers: bool) -> String {
    let mut text = format!("**Exercise.** {}\n", exercise.task);
    for (what, code) in [
        ("Given:", &exercise.given),
        ("Begin with:", &exercise.starter),
        ("Afterwards runs:", &exercise.then),
    ] {
        if !code.is_empty() {
            let _ = write!(text, "\n{what}\n\n{}", fenced("python", code));
        }
    }
    text.push_str("\nIt is done when:\n\n");
    for check in &exercise.checks {
        let _ = writeln!(text, "- {}", check.told);
    }
    if has_answers {
        if let Some(solution) = exercise.solutions.first() {
            let _ = write!(text, "\nA solution:\n\n{}", fenced("python", solution));
        }
    } else {
        for (at, hint) in exercise.hints.iter().enumerate() {
            let _ = write!(text, "\nHint {}: {hint}\n", at + 1);
        }
    }
    text
}

/// Colours and measures of the page.
const STYLE: &str = "\
body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.55 system-ui,sans-serif;color:#1b1f24;background:#fff}
h1,h2{line-height:1.25}h2{margin-top:2.5rem;border-top:1px solid #d6dbe1;padding-top:1rem}
pre{background:#f4f6f8;padding:.8rem 1rem;overflow-x:auto;border-radius:6px;font-size:.92rem;line-height:1.4}
code{font-family:ui-monospace,monospace}blockquote{margin:1rem 0;padding:.4rem 1rem;border-left:4px solid #3b6fb6;background:#eef3fa}
table{border-collapse:collapse}td,th{padding:.25rem .8rem;border-bottom:1px solid #d6dbe1;text-align:left}
@media(prefers-color-scheme:dark){body{color:#e3e6ea;background:#15181c}pre{background:#20252b}blockquote{background:#1d2836}h2,td,th{border-color:#3a414a}}
@media print{blockquote,pre{break-inside:avoid}}
";

fn html(lesson: &Lesson, ask: &dyn Fn(&Predict) -> String, answers: Option<&[String]>) -> String {
    let text = handout(lesson, ask, answers);
    let mut body = String::new();
    let parser = pulldown_cmark::Parser::new_ext(&text, MARKDOWN);
    pulldown_cmark::html::push_html(&mut body, parser);
    let title = escaped(&lesson.title);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n<body>\n{body}</body>\n</html>\n"
    )
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;");
    text.replace('<', "&lt;").replace('>', "&gt;")
}

/// A notebook. Questions and exercises are cells whose first line says what they are, as in the lesson's own file; what a front end needs of them and
/// people should not see, checks and hints, stands in the cell's metadata.
fn notebook(
    lesson: &Lesson,
    ask: &dyn Fn(&Predict) -> String,
    answers: Option<&[String]>,
) -> String {
    let mut cells: Vec<Value> = Vec::new();
    let mut answers = answers.map(|answers| answers.iter());
    for part in parts(lesson) {
        match part {
            Part::Prose(text) => push(&mut cells, "markdown", &text, json!({})),
            Part::Cell(cell) => {
                let answer = match (&cell.kind, &mut answers) {
                    (CellKind::Predict(_), Some(answers)) => answers.next(),
                    _ => None,
                };
                let has_answers = answers.is_some();
                cells_of(
                    &mut cells,
                    &cell,
                    ask,
                    answer.map(String::as_str),
                    has_answers,
                );
            }
        }
    }
    let book = json!({
        "cells": cells,
        "metadata": {
            "kernelspec": {
                "display_name": "Glassheap",
                "language": "python",
                "name": "glassheap",
            },
            "language_info": {
                "name": "python",
                "version": "3.13",
                "mimetype": "text/x-python",
                "file_extension": ".py",
            },
            "title": lesson.title,
            "glassheap": {
                "lesson": lesson.name,
                "minutes": lesson.minutes,
            },
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    });
    let mut text = serde_json::to_string_pretty(&book).unwrap_or_default();
    text.push('\n');
    text
}

/// Adds a cell. Its id is its place: the same lesson gives the same file.
fn push(cells: &mut Vec<Value>, kind: &str, text: &str, about: Value) {
    let text = text.trim_end_matches('\n');
    let rows: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let mut metadata = json!({});
    if about.as_object().is_some_and(|about| !about.is_empty()) {
        metadata["glassheap"] = about;
    }
    let mut cell = json!({
        "cell_type": kind,
        "id": format!("cell-{}", cells.len() + 1),
        "metadata": metadata,
        "source": rows,
    });
    if kind == "code" {
        cell["execution_count"] = Value::Null;
        cell["outputs"] = json!([]);
    }
    cells.push(cell);
}

fn cells_of(
    cells: &mut Vec<Value>,
    cell: &Cell,
    ask: &dyn Fn(&Predict) -> String,
    answer: Option<&str>,
    has_answers: bool,
) {
    match &cell.kind {
        CellKind::Python { code, raises } => {
            let about = match raises {
                Some(name) => json!({"cell": "python", "raises": name}),
                None => json!({"cell": "python"}),
            };
            push(cells, "code", code, about);
            if raises.is_some()
                && let Some(cell) = cells.last_mut()
            {
                // Notebooks stop at an exception without this tag.
                cell["metadata"]["tags"] = json!(["raises-exception"]);
            }
        }
        CellKind::Glass(commands) => {
            push(
                cells,
                "code",
                &commands.join("\n"),
                json!({"cell": "glass"}),
            );
        }
        CellKind::Predict(predict) => {
            let text = cell_of_handout(cell, ask, answer, has_answers);
            let mut text = text.replace(
                "My answer: ____________________",
                "Answer in the next cell.",
            );
            if predict.measure == Measure::Choice && answer.is_none() {
                text = text.replace("Answer in", "Its number in");
            }
            push(cells, "markdown", &text, json!({"cell": "question"}));
            if answer.is_none() {
                let when: Vec<Value> = predict
                    .when
                    .iter()
                    .map(|(answer, said)| json!([answer, said]))
                    .collect();
                let options: Vec<Value> = predict
                    .options
                    .iter()
                    .map(|(told, check)| json!([told, check.source]))
                    .collect();
                let about = json!({
                    "cell": "predict",
                    "measure": predict.measure.to_string(),
                    "when": when,
                    "look": predict.look,
                    "then": predict.then,
                    "options": options,
                });
                push(
                    cells,
                    "code",
                    &format!("%%predict {}\n", predict.measure),
                    about,
                );
            }
        }
        CellKind::Exercise(exercise) => {
            let text = exercise_of_handout(exercise, has_answers);
            push(cells, "markdown", &text, json!({"cell": "task"}));
            let checks: Vec<Value> = exercise
                .checks
                .iter()
                .map(|check| json!([check.source, check.told]))
                .collect();
            let about = json!({
                "cell": "exercise",
                "given": exercise.given,
                "then": exercise.then,
                "checks": checks,
                "hints": exercise.hints,
            });
            push(
                cells,
                "code",
                &format!("%%exercise\n{}", exercise.starter),
                about,
            );
        }
        CellKind::Collector { generation, among } => {
            let text = cell_of_handout(cell, ask, None, has_answers);
            push(cells, "markdown", &text, json!({"cell": "task"}));
            let about = json!({"cell": "collector", "generation": generation, "among": among});
            push(cells, "code", &format!(":gc {generation}"), about);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lessons::parse::parse;

    fn lesson() -> Lesson {
        let text = "---\ntitle: T & <T>\nminutes: 5\n---\n# T & <T>\n\nHello.\n\n## One\n\n```python\na = []\n```\n\n\
                    ```predict count of a\nthen: One name.\n```\n\n```python raises ValueError\nint('x')\n```\n\n\
                    ```exercise\nDo it.\n--- starter\nx = 1\n--- check\nalive Node == 0 :: none is alive\n--- hint\nThink.\n--- solution\nsecret = 2\n```\n";
        parse("03-t.md", text).expect("a good lesson")
    }

    fn ask(_: &Predict) -> String {
        "How many?".to_owned()
    }

    #[test]
    fn a_handout_hides_answers_or_has_them() {
        let hidden = handout(&lesson(), &ask, None);
        assert!(hidden.contains("> My answer: ___"), "{hidden}");
        assert!(hidden.contains("Hint 1: Think."), "{hidden}");
        assert!(!hidden.contains("secret"), "{hidden}");
        let shown = handout(&lesson(), &ask, Some(&["1".to_owned()]));
        assert!(shown.contains("> Answer: **1** One name."), "{shown}");
        assert!(shown.contains("secret = 2"), "{shown}");
    }

    #[test]
    fn a_page_is_whole_and_escaped() {
        let page = export(&lesson(), Format::Html, &ask, None);
        assert!(page.contains("<title>T &amp; &lt;T&gt;</title>"), "{page}");
        assert!(page.contains("<blockquote>"), "{page}");
        assert!(page.ends_with("</html>\n"), "{page}");
    }

    #[test]
    fn a_notebook_is_valid_and_keeps_no_solution() {
        let text = export(&lesson(), Format::Notebook, &ask, None);
        assert!(!text.contains("secret"), "{text}");
        let book: Value = serde_json::from_str(&text).expect("valid JSON");
        assert_eq!(book["nbformat"], 4);
        let cells = book["cells"].as_array().expect("cells");
        let mut ids: Vec<&str> = cells
            .iter()
            .filter_map(|cell| cell["id"].as_str())
            .collect();
        assert_eq!(ids.len(), cells.len());
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), cells.len(), "ids are unique");
        for cell in cells {
            let is_code = cell["cell_type"] == "code";
            assert_eq!(cell.get("outputs").is_some(), is_code, "{cell}");
            assert!(cell["source"].is_array(), "{cell}");
        }
        let predict = cells
            .iter()
            .find(|cell| cell["metadata"]["glassheap"]["cell"] == "predict");
        let predict = predict.expect("the question's cell");
        assert_eq!(predict["source"][0], "%%predict count of a");
        let raising = cells
            .iter()
            .find(|cell| cell["metadata"]["tags"].is_array());
        assert!(raising.is_some());
    }
}
