//! The corpus under `CPython` 3.13 itself, where it is installed: what a script's comments say is
//! what `CPython` does. Skipped, with a message, where no `python3.13` is found.

use std::process::Command;

use crate::scripts;

#[expect(
    clippy::print_stderr,
    reason = "a skipped test must say that it was skipped"
)]
fn reference() -> Option<Command> {
    let found = scripts::cpython();
    if found.is_none() {
        eprintln!("SKIPPED: no CPython 3.13 found");
    }
    found
}

/// What CPython prints of a text, where there is one.
pub(crate) fn output_of(text: &str) -> Option<String> {
    let python = reference()?;
    let mut command = Command::new(python.get_program());
    command.env("PYENV_VERSION", "3.13.0").args(["-c", text]);
    Some(scripts::run(command, "").stdout)
}

#[test]
fn the_corpus_says_what_cpython_does() {
    let Some(python) = reference() else { return };
    let mut all = scripts::find(&scripts::tests_dir().join("lang"));
    all.retain(|script| !script.is_ours_only);
    let results = scripts::in_parallel(&all, |script| {
        let mut command = Command::new(python.get_program());
        command.arg(&script.path);
        let got = scripts::run(command, &script.stdin);
        script
            .compare(&got)
            .map_err(|wrong| format!("--- {}\n{wrong}", script.name))
    });
    let failures: Vec<String> = results.into_iter().filter_map(Result::err).collect();
    assert!(
        failures.is_empty(),
        "{}\n{} of {} scripts are not as CPython 3.13 has them",
        failures.join("\n"),
        failures.len(),
        all.len()
    );
}

#[test]
fn the_recorded_outputs_are_cpythons() {
    let Some(python) = reference() else { return };
    let tests = scripts::tests_dir();
    let folders = [tests.join("article"), tests.join("../examples")];
    let mut failures = Vec::new();
    for script in folders.iter().flat_map(|folder| scripts::find(folder)) {
        let Ok(want) = std::fs::read_to_string(script.path.with_extension("out")) else {
            continue;
        };
        let mut command = Command::new(python.get_program());
        command.arg(&script.path);
        let got = scripts::run(command, "");
        if got.stdout != want {
            let difference = scripts::first_difference(
                &want.lines().collect::<Vec<_>>(),
                &got.stdout.lines().collect::<Vec<_>>(),
            );
            failures.push(format!("--- {}\n{difference}", script.name));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
