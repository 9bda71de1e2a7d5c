//! The files of lessons: what is remembered of the learner, programs of exercises, transcripts.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::Command;

use etcetera::BaseStrategy;

use crate::cli::run::errno_text;
use crate::lessons::progress::Learner;
use crate::lessons::run::Shelf;

/// A folder of the learner's; without one nothing is remembered.
#[derive(Debug)]
pub(super) struct Folder(Option<PathBuf>);

impl Folder {
    /// `GLASSHEAP_DATA`, or a folder among the user's data. Empty: nowhere.
    pub(super) fn find() -> Folder {
        if let Some(path) = std::env::var_os("GLASSHEAP_DATA") {
            return Folder((!path.is_empty()).then(|| PathBuf::from(path)));
        }
        let base = etcetera::choose_base_strategy().ok();
        Folder(base.map(|base| base.data_dir().join("glassheap")))
    }

    /// The learner's file.
    pub(super) fn file(&self) -> Option<PathBuf> {
        Some(self.0.as_ref()?.join("learner.json"))
    }

    /// What is remembered; there need be nothing yet. The error is a sentence.
    pub(super) fn learner(&self) -> Result<Learner, String> {
        let Some(path) = self.file() else {
            return Ok(Learner::default());
        };
        let strange = || {
            format!(
                "{} is no file of a learner's progress; move it away to begin anew",
                path.display()
            )
        };
        match fs::read_to_string(&path) {
            Ok(text) => Learner::of_json(&text).ok_or_else(strange),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Learner::default()),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => Err(strange()),
            Err(error) => Err(format!(
                "cannot read {}: {}",
                path.display(),
                errno_text(&error)
            )),
        }
    }

    fn path(&self, program: &str) -> PathBuf {
        let folder = match &self.0 {
            Some(folder) => folder.join("exercises"),
            None => std::env::temp_dir().join("glassheap-exercises"),
        };
        folder.join(program)
    }
}

/// Writes a file; its folder need not be there.
fn write(path: &std::path::Path, text: &str) -> Result<(), String> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    folder
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(path, text))
        .map_err(|error| format!("cannot write {}: {}", path.display(), errno_text(&error)))
}

impl Shelf for Folder {
    fn keep(&self, learner: &Learner) -> Result<(), String> {
        let Some(path) = self.file() else {
            return Ok(());
        };
        // A whole new file takes the place of the old one.
        let new = path.with_extension("new");
        write(&new, &learner.to_json())?;
        fs::rename(&new, &path)
            .map_err(|error| format!("cannot write {}: {}", path.display(), errno_text(&error)))
    }

    fn program(&self, name: &str, starter: &str) -> Result<String, String> {
        let path = self.path(name);
        if !path.exists() {
            write(&path, starter)?;
        }
        Ok(path.display().to_string())
    }

    fn read_program(&self, name: &str) -> Result<String, String> {
        let path = self.path(name);
        fs::read_to_string(&path)
            .map_err(|error| format!("cannot read {}: {}", path.display(), errno_text(&error)))
    }

    fn write_program(&self, name: &str, text: &str) -> Result<(), String> {
        write(&self.path(name), text)
    }

    fn edit_program(&self, name: &str) -> Result<(), String> {
        let editor = ["VISUAL", "EDITOR"].iter().find_map(|variable| {
            let editor = std::env::var(variable).ok()?;
            (!editor.trim().is_empty()).then_some(editor)
        });
        let editor = editor
            .ok_or("neither VISUAL nor EDITOR is set: edit the file as you like, or type w")?;
        let mut words = editor.split_whitespace();
        let program = words.next().unwrap_or_default();
        let status = Command::new(program)
            .args(words)
            .arg(self.path(name))
            .status();
        match status {
            Ok(_) => Ok(()),
            Err(error) => Err(format!("cannot start {editor}: {}", errno_text(&error))),
        }
    }

    fn write(&self, path: &str, text: &str) -> Result<(), String> {
        write(std::path::Path::new(path), text)
    }
}
