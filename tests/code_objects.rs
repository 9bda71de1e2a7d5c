//! `tests/facts/code_objects.py` compiles many scripts of the corpus and prints what a program can
//! see of each code object. Stack depths decide the sizes of generators and frames, and the order
//! of variables the order in which locals die, so each line must equal `CPython` 3.13's.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use crate::scripts;

const FOLDERS: [&str; 9] = [
    "syntax",
    "functions",
    "classes",
    "exceptions",
    "generators",
    "comprehensions",
    "names",
    "programs",
    "memory/sizes",
];

/// Scripts in which a line of ours may differ, each with its reason.
const EXCUSED: &[(&str, &str)] = &[
    (
        "comprehensions/class_scope_function.py",
        "CPython's compiler fails with a SystemError where ours refuses",
    ),
    (
        "syntax/keyword_like_names_and_spacing.py",
        "the stack of a lambda that yields",
    ),
    (
        "syntax/lambda_forms.py",
        "the stack of a lambda that yields",
    ),
    (
        "classes/postponed_annotations.py",
        "the stack of a module with postponed annotations",
    ),
    (
        "comprehensions/global_and_nonlocal.py",
        "a global that a walrus in a comprehension binds",
    ),
    (
        "comprehensions/walrus_leaks.py",
        "a global that a walrus in a comprehension of the module binds",
    ),
    (
        "syntax/walrus.py",
        "a global that a walrus in a comprehension of the module binds",
    ),
    (
        "generators/lambda_generator.py",
        "the stack of a lambda that yields",
    ),
];

/// The scripts whose code is compared, in the order of the recorded answers.
fn sources() -> Vec<PathBuf> {
    let lang = scripts::tests_dir().join("lang");
    FOLDERS
        .iter()
        .flat_map(|folder| scripts::all_below(&lang.join(folder)))
        .map(|script| script.path)
        .collect()
}

#[test]
fn code_objects_are_cpythons() {
    if !scripts::machine_runs("the code objects") {
        return;
    }
    let mut command = scripts::glassheap();
    command.arg("run");
    compare(command);
}

#[test]
fn the_recorded_code_objects_are_cpythons() {
    if let Some(python) = scripts::cpython() {
        compare(python);
    }
}

/// Runs the script with a command and compares line by line. `UPDATE_GOLDEN=1` rewrites the
/// answers from `CPython`.
fn compare(mut command: Command) {
    let facts = scripts::tests_dir().join("facts");
    let is_cpython = command.get_program() != scripts::glassheap().get_program();
    command.arg(facts.join("code_objects.py")).args(sources());
    let got = scripts::run(command, "");
    let golden = facts.join("code_objects-3.13.txt");
    if is_cpython && std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&golden, &got.stdout).expect("the folder is writable");
    }
    let want = std::fs::read_to_string(&golden).expect("the recorded answers");
    let mut wrong = Vec::new();
    let found = by_script(&got.stdout);
    for (script, expected) in by_script(&want) {
        let is_excused = !is_cpython && EXCUSED.iter().any(|(name, _)| *name == script);
        let lines = found.get(script).map_or(&[][..], Vec::as_slice);
        if is_excused || lines == expected {
            continue;
        }
        for at in 0..expected.len().max(lines.len()) {
            let [expected, found] =
                [&expected[..], lines].map(|of| of.get(at).copied().unwrap_or("  (nothing)"));
            if expected != found {
                wrong.push(format!(
                    "{script}\n  expected {expected}\n  got      {found}"
                ));
            }
        }
    }
    let shown = wrong.len().min(40);
    assert!(
        wrong.is_empty(),
        "{}\n{} lines of code objects differ\n{}",
        wrong[..shown].join("\n"),
        wrong.len(),
        got.stderr
    );
}

/// The lines of each script, by the script's name, which stands above them without indentation.
fn by_script(text: &str) -> BTreeMap<&str, Vec<&str>> {
    let mut scripts = BTreeMap::<_, Vec<_>>::new();
    let mut script = "";
    for line in text.lines() {
        if line.starts_with(' ') {
            scripts.entry(script).or_default().push(line);
        } else {
            script = line;
        }
    }
    scripts
}
