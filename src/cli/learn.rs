//! `learn`: lessons at the terminal, and what their authors and teachers need.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::args::Args;
use crate::cli::run::{errno_text, listen, settings};
use crate::cli::shelf::Folder;
use crate::cli::{complain, say};
use crate::diagnostics::suggest::suggest;
use crate::inspect::render::text::count;
use crate::lessons::check::{self, Proof};
use crate::lessons::export::{self, Format};
use crate::lessons::library::LESSONS;
use crate::lessons::parse::{self, Lesson};
use crate::lessons::progress::{self, Learner};
use crate::lessons::quiz;
use crate::lessons::run::{self as lesson_run, Place, Shelf};
use crate::lessons::show::Page;
use crate::repl::Settings;
use crate::session::Interrupt;

/// The text of `learn --help`.
const HELP: &str = "\
usage: glassheap learn                        the lessons, and how far you are
       glassheap learn NAME                   a lesson, from where you left it; NAME may be a file
       glassheap learn results                what was right at once, misconceptions met
           --json       the learner's file as it is
       glassheap learn reset [NAME]           forget a lesson's progress, or all
       glassheap learn export NAME            a lesson as a notebook or handout
           --to FORMAT  ipynb, html or md
           --answers    with the answers
       glassheap learn new NAME               a lesson's file with one cell of each kind
       glassheap learn check [PATH...]        prove lessons: files, folders, or those brought along
           --solutions  say how each solution, starter and wrong program does
           --record     keep what a perfect learner sees, in recorded/ beside the lesson

progress is kept in GLASSHEAP_DATA, or among your data
";

/// A lesson's file: where it is, if it is one of the user's, its name and its text.
struct Source {
    path: Option<PathBuf>,
    name: String,
    text: String,
}

/// Does what the arguments behind `learn` say.
pub(crate) fn learn(words: &[String], args: &Args) -> u8 {
    let mut is_plain = args.is_plain;
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    words.retain(|word| {
        is_plain |= *word == "--plain";
        *word != "--plain"
    });
    if words.iter().any(|word| matches!(*word, "--help" | "-h")) {
        return say(HELP);
    }
    match words.as_slice() {
        [] => list("glassheap learn"),
        ["check", rest @ ..] => prove(rest),
        ["results"] => results(false),
        ["results", "--json"] => results(true),
        ["reset"] => reset(None),
        ["reset", name] => reset(Some(name)),
        ["new", name] => new(name),
        ["export", rest @ ..] => export(rest),
        [name] if !name.starts_with('-') => take(name, args, is_plain),
        _ => {
            complain("learn: it is not clear what to do (glassheap learn --help says how)");
            2
        }
    }
}

fn learner() -> Result<Learner, u8> {
    Folder::find().learner().map_err(|sentence| {
        complain(&sentence);
        1
    })
}

/// All lessons that were brought along.
fn lessons() -> Vec<Lesson> {
    let known = LESSONS
        .iter()
        .filter_map(|(name, text)| parse::parse(name, text).ok());
    known.collect()
}

/// `learn` without more.
fn list(how: &str) -> u8 {
    let learner = match learner() {
        Ok(learner) => learner,
        Err(status) => return status,
    };
    let lessons = lessons();
    let mut text = progress::listed(&lessons, &learner);
    let is_open = |lesson: &&Lesson| {
        learner
            .lessons
            .get(&lesson.name)
            .is_none_or(|state| !state.is_done)
    };
    if let Some(next) = lessons.iter().find(is_open) {
        text.push_str(&format!("\n{how} {}\n", next.name));
    }
    say(&text)
}

fn results(is_json: bool) -> u8 {
    let learner = match learner() {
        Ok(learner) => learner,
        Err(status) => return status,
    };
    if is_json {
        return say(&learner.to_json());
    }
    let mut text = progress::results(&learner);
    if let Some(path) = Folder::find().file().filter(|path| path.exists()) {
        text.push_str(&format!("kept in {}\n", path.display()));
    }
    say(&text)
}

fn reset(name: Option<&str>) -> u8 {
    let mut learner = match learner() {
        Ok(learner) => learner,
        Err(status) => return status,
    };
    match name {
        None => learner.lessons.clear(),
        Some(name) if learner.lessons.remove(name).is_some() => {}
        Some(name) => {
            complain(&format!("no lesson {name} was begun"));
            return 1;
        }
    }
    match Folder::find().keep(&learner) {
        Ok(()) => 0,
        Err(sentence) => {
            complain(&sentence);
            1
        }
    }
}

/// The lesson of this name or number, or in this file. An error has been told.
fn find(name: &str) -> Result<Lesson, u8> {
    if Path::new(name).is_file() {
        let sources = sources(&[name])?;
        return match sources.first().map(Source::parse) {
            Some(Ok(lesson)) => Ok(lesson),
            Some(Err(told)) => {
                complain(&told);
                Err(1)
            }
            None => Err(2),
        };
    }
    let lessons = lessons();
    let names: Vec<String> = lessons.iter().map(|lesson| lesson.name.clone()).collect();
    let is_meant = |lesson: &Lesson| {
        let number = lesson.number.map(|number| number.to_string());
        lesson.name == name || number.as_deref() == Some(name.trim_start_matches('0'))
    };
    if let Some(lesson) = lessons.into_iter().find(is_meant) {
        return Ok(lesson);
    }
    let names = names.iter().map(String::as_str);
    let hint = suggest(name, names).map_or_else(
        || "glassheap learn lists them".to_owned(),
        |hint| format!("did you mean {hint}?"),
    );
    complain(&format!("there is no lesson {name} ({hint})"));
    Err(2)
}

/// Goes through a lesson.
fn take(name: &str, args: &Args, is_plain: bool) -> u8 {
    let lesson = match find(name) {
        Ok(lesson) => lesson,
        Err(status) => return status,
    };
    let settings = settings(&Args {
        is_plain,
        ..args.clone()
    });
    take_lesson(&lesson, &settings)
}

/// Goes through a lesson, at the terminal as it is set.
fn take_lesson(lesson: &Lesson, settings: &Settings) -> u8 {
    let mut learner = match learner() {
        Ok(learner) => learner,
        Err(status) => return status,
    };
    let lessons = lessons();
    let next = lessons.iter().position(|known| known.name == lesson.name);
    let next = next
        .and_then(|at| lessons.get(at + 1))
        .map(|next| next.name.clone());
    let folder = Folder::find();
    let place = Place {
        settings,
        page: Page {
            width: width(settings),
            is_plain: settings.is_plain,
        },
        shelf: &folder,
        listen: &listen,
        next,
    };
    match lesson_run::run(lesson, &mut learner, &place) {
        Ok(()) => 0,
        Err(sentence) => {
            complain(&sentence);
            71
        }
    }
}

/// `:learn`: a lesson, or the list of them; afterwards Ctrl-C is the prompt's again.
pub(crate) fn at_prompt(name: &str, settings: &Settings, interrupt: Interrupt) {
    if name.is_empty() {
        list(":learn");
        return;
    }
    if let Ok(lesson) = find(name) {
        take_lesson(&lesson, settings);
        listen(interrupt);
    }
}

/// Columns of the terminal, within what can be read well.
fn width(settings: &Settings) -> usize {
    let columns = if settings.is_terminal {
        textwrap::termwidth()
    } else {
        80
    };
    columns.clamp(40, 100)
}

const NEW: &str = include_str!("../../docs/new-lesson.md");

fn new(name: &str) -> u8 {
    let has_extension = Path::new(name)
        .extension()
        .is_some_and(|extension| extension == "md");
    let file = if has_extension {
        name.to_owned()
    } else {
        format!("{name}.md")
    };
    let (_, topic) = parse::name_of(&file);
    let title = topic.replace(['-', '_'], " ");
    let text = NEW.replace("TITLE", &title);
    let written = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&file)
        .and_then(|mut out| std::io::Write::write_all(&mut out, text.as_bytes()));
    match written {
        Ok(()) => say(&format!(
            "{file} is written. glassheap learn check {file} proves it, glassheap learn {file} shows it.\n"
        )),
        Err(error) => {
            complain(&format!("cannot write '{file}': {}", errno_text(&error)));
            2
        }
    }
}

fn export(words: &[&str]) -> u8 {
    let mut words = words.iter().copied();
    let (mut name, mut format, mut has_answers) = (None, None, false);
    while let Some(word) = words.next() {
        match word {
            "--to" => format = words.next(),
            "--answers" => has_answers = true,
            word if word.starts_with('-') || name.is_some() => {
                complain(&format!(
                    "learn export: {word} is not understood (glassheap learn --help says how)"
                ));
                return 2;
            }
            word => name = Some(word),
        }
    }
    let format = match format {
        Some("ipynb") => Format::Notebook,
        Some("html") => Format::Html,
        Some("md") => Format::Markdown,
        other => {
            let other = other.map_or_else(String::new, |other| format!(", not {other}"));
            complain(&format!("learn export needs --to ipynb, html or md{other}"));
            return 2;
        }
    };
    let Some(name) = name else {
        complain("learn export needs a lesson, as in glassheap learn export cycles --to ipynb");
        return 2;
    };
    let lesson = match find(name) {
        Ok(lesson) => lesson,
        Err(status) => return status,
    };
    let answers = if has_answers {
        let proof = check::prove(&lesson);
        if let Some((line, text)) = proof.problems.first() {
            complain(&format!("{name}:{line}: {text}"));
            return 1;
        }
        Some(proof.answers)
    } else {
        None
    };
    say(&export::export(
        &lesson,
        format,
        &quiz::question,
        answers.as_deref(),
    ))
}

/// Lessons at these paths; those that were brought along if there are none. An error has been told.
fn sources(paths: &[&str]) -> Result<Vec<Source>, u8> {
    if paths.is_empty() {
        let known = LESSONS.iter().map(|(name, text)| Source {
            path: None,
            name: (*name).to_owned(),
            text: (*text).to_owned(),
        });
        return Ok(known.collect());
    }
    let mut files = Vec::new();
    for path in paths {
        let path = Path::new(path);
        if !path.is_dir() {
            files.push(path.to_owned());
            continue;
        }
        let listed = fs::read_dir(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        let listed = listed.map_err(|error| unreadable(path, &error))?;
        let mut found: Vec<PathBuf> = listed.into_iter().map(|entry| entry.path()).collect();
        found.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
        if found.is_empty() {
            complain(&format!("there is no lesson in '{}'", path.display()));
            return Err(2);
        }
        found.sort();
        files.extend(found);
    }
    let mut sources = Vec::new();
    for path in files {
        let text = fs::read_to_string(&path).map_err(|error| unreadable(&path, &error))?;
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        sources.push(Source {
            path: Some(path),
            name,
            text,
        });
    }
    Ok(sources)
}

fn unreadable(path: &Path, error: &std::io::Error) -> u8 {
    complain(&format!(
        "can't read '{}': {}",
        path.display(),
        errno_text(error)
    ));
    2
}

impl Source {
    fn shown(&self) -> String {
        match &self.path {
            Some(path) => path.display().to_string(),
            None => self.name.clone(),
        }
    }

    /// Reads the lesson; says all that is wrong with its text.
    fn parse(&self) -> Result<Lesson, String> {
        parse::parse(&self.name, &self.text).map_err(|problems| {
            let rows: Vec<String> = problems
                .iter()
                .map(|problem| format!("{}:{}: {}", self.shown(), problem.line, problem.text))
                .collect();
            rows.join("\n")
        })
    }

    /// Where the transcript of a perfect run lies.
    fn recorded(&self) -> Option<PathBuf> {
        let path = self.path.as_ref()?;
        let folder = path.parent().unwrap_or(Path::new("")).join("recorded");
        Some(folder.join(&self.name).with_extension("txt"))
    }
}

/// `learn check`: 0, 1 if a lesson is wrong, 2 if one cannot be read.
fn prove(args: &[&str]) -> u8 {
    let (flags, paths): (Vec<&str>, Vec<&str>) = args.iter().partition(|arg| arg.starts_with("--"));
    if let Some(flag) = flags
        .iter()
        .find(|flag| !matches!(**flag, "--solutions" | "--record"))
    {
        complain(&format!(
            "learn check has no {flag} (glassheap learn --help says how)"
        ));
        return 2;
    }
    let sources = match sources(&paths) {
        Ok(sources) => sources,
        Err(status) => return status,
    };
    let (shows, records) = (flags.contains(&"--solutions"), flags.contains(&"--record"));
    let mut n_wrong = 0;
    for source in &sources {
        let lesson = match source.parse() {
            Ok(lesson) => lesson,
            Err(told) => {
                say(&format!("{told}\n"));
                n_wrong += 1;
                continue;
            }
        };
        let proof = check::prove(&lesson);
        let mut rows: Vec<String> = proof
            .problems
            .iter()
            .map(|(line, text)| format!("{}:{line}: {text}", source.shown()))
            .collect();
        if let Err(told) = compare(source, &proof, records) {
            rows.push(told);
        }
        if shows {
            rows.extend(proof.programs.iter().cloned());
        }
        n_wrong += usize::from(
            !proof.problems.is_empty() || rows.len() > proof.programs.len() * usize::from(shows),
        );
        rows.push(format!("{}: {}", source.shown(), summary(&proof)));
        say(&format!("{}\n", rows.join("\n")));
    }
    let lessons = count(sources.len() as u64, "lesson");
    say(&match n_wrong {
        0 => format!("{lessons}, all proven\n"),
        n => format!("{lessons}, {n} wrong\n"),
    });
    u8::from(n_wrong > 0)
}

fn summary(proof: &Proof) -> String {
    format!(
        "{}, {}, {} with {}",
        count(proof.n_cells as u64, "cell"),
        count(proof.n_questions as u64, "question"),
        count(proof.n_exercises as u64, "exercise"),
        count(proof.n_solutions as u64, "solution"),
    )
}

/// Compares the transcript with the one that was kept, or keeps it.
fn compare(source: &Source, proof: &Proof, records: bool) -> Result<(), String> {
    let Some(path) = source.recorded() else {
        return Ok(());
    };
    let said = |error: &std::io::Error| format!("{}: {}", path.display(), errno_text(error));
    if records {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| said(&error))?;
        }
        return fs::write(&path, &proof.transcript).map_err(|error| said(&error));
    }
    let kept = match fs::read_to_string(&path) {
        Ok(kept) => kept.replace("\r\n", "\n"),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(said(&error)),
    };
    let rows = kept.lines().zip(proof.transcript.lines());
    let differs = rows.enumerate().find(|(_, (kept, now))| kept != now);
    match differs {
        Some((at, (kept, now))) => Err(format!(
            "{}:{}: the transcript is another one now\n  - {kept}\n  + {now}",
            path.display(),
            at + 1
        )),
        None if kept.lines().count() != proof.transcript.lines().count() => Err(format!(
            "{}: the transcript has another length now",
            path.display()
        )),
        None => Ok(()),
    }
}
