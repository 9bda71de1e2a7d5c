//! `learn`: lessons at the terminal, and what their authors and teachers need.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::run::errno_text;
use crate::cli::{complain, say};
use crate::inspect::render::text::count;
use crate::lessons::check::{self, Proof};
use crate::lessons::library::LESSONS;
use crate::lessons::parse::{self, Lesson};

/// The text of `learn --help`.
const HELP: &str = "\
usage: glassheap learn                        the lessons, and how far you are
       glassheap learn NAME                   a lesson, from where you left it; NAME may be a file
       glassheap learn check [PATH...]        prove lessons: files, folders, or those brought along
           --solutions  say how each solution, starter and wrong program does
           --record     keep what a perfect learner sees, in recorded/ beside the lesson
";

/// A lesson's file: where it is, if it is one of the user's, its name and its text.
struct Source {
    path: Option<PathBuf>,
    name: String,
    text: String,
}

/// Does what the arguments behind `learn` say.
pub(crate) fn learn(args: &[String], _is_plain: bool) -> u8 {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words.as_slice() {
        [.., "--help" | "-h"] => say(HELP),
        ["check", rest @ ..] => prove(rest),
        _ => usage(),
    }
}

fn usage() -> u8 {
    complain("learn: it is not clear what to do (glassheap learn --help says how)");
    2
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
