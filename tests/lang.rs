//! The language corpus, `tests/lang/**/*.py`: each script runs with the collector off, automatic,
//! and at every allocation, and its comments say what it must print and how it must end.
//! `LANG_FILTER=text` runs the scripts whose path contains the text. `tests/lang/pending.txt`
//! names scripts that do not pass yet, each with its reason; one that passes must leave the list.

use crate::scripts::{self, Mode, Script};

/// A line of `pending.txt`: a script's name and why it waits.
fn pending() -> Vec<(String, String)> {
    let path = scripts::tests_dir().join("lang/pending.txt");
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let lines = text
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let (name, reason) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
            assert!(
                !reason.trim().is_empty(),
                "pending.txt: no reason given for {name}"
            );
            (name.to_owned(), reason.trim().to_owned())
        })
        .collect()
}

/// Runs a script in one mode and says what is wrong, with all that is needed to see why.
fn run_in(script: &Script, mode: Mode) -> Result<(), String> {
    let mut command = scripts::glassheap();
    command
        .arg("run")
        .args(&script.args)
        .args(["--collector", mode.name()])
        .arg(&script.path);
    let got = scripts::run(command, &script.stdin);
    script.compare(&got).map_err(|wrong| {
        format!(
            "--- {} (collector {})\n{wrong}\nstderr:\n{}",
            script.name,
            mode.name(),
            tail(&got.stderr, 12)
        )
    })
}

/// The last lines of a text: a traceback can be a thousand lines long.
fn tail(text: &str, n_lines: usize) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let start = lines.len().saturating_sub(n_lines);
    let indented: Vec<String> = lines[start..]
        .iter()
        .map(|line| format!("    {line}"))
        .collect();
    indented.join(
        "
",
    )
}

fn numbered(text: &str) -> String {
    let lines = text.lines().enumerate();
    let numbered: Vec<String> = lines
        .map(|(idx, line)| format!("{:4} {line}", idx + 1))
        .collect();
    numbered.join(
        "
",
    )
}

#[test]
fn every_script_does_what_its_comments_say() {
    if !scripts::machine_runs("the language corpus") {
        return;
    }
    let all = scripts::find(&scripts::tests_dir().join("lang"));
    let pending = pending();
    let is_verbose = std::env::var_os("LANG_FILTER").is_some();
    let results = scripts::in_parallel(&all, |script| {
        let wrong: Vec<String> = script
            .modes
            .iter()
            .filter_map(|mode| run_in(script, *mode).err())
            .collect();
        let waits = pending.iter().find(|(name, _)| *name == script.name);
        match (wrong.is_empty(), waits) {
            (true, None) | (false, Some(_)) => Ok(()),
            (true, Some((_, reason))) => Err(format!(
                "--- {}\nnow passes: remove it from pending ({reason})",
                script.name
            )),
            (false, None) if is_verbose => Err(format!(
                "{}\nscript:\n{}",
                wrong.join("\n"),
                numbered(&script.text)
            )),
            (false, None) => Err(wrong.join("\n")),
        }
    });
    let failures: Vec<String> = results.into_iter().filter_map(Result::err).collect();
    let names: Vec<&str> = failures
        .iter()
        .filter_map(|failure| failure.lines().next())
        .map(|line| &line[4..])
        .collect();
    assert!(
        failures.is_empty(),
        "{}\n\n{} of {} scripts fail ({} more are pending):\n{}\nLANG_FILTER=name shows one with its text.",
        failures.join("\n"),
        failures.len(),
        all.len(),
        pending.len(),
        names.join("\n")
    );
}

#[test]
fn pending_names_only_scripts_that_exist() {
    let root = scripts::tests_dir().join("lang");
    for (name, _) in pending() {
        assert!(
            root.join(&name).is_file(),
            "pending.txt names {name}, which does not exist"
        );
    }
}
